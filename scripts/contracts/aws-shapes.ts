import type { Member, Shape } from './aws-model.ts';
import type { Place } from './finding.ts';
import { isList, isObject, type Json, type JsonObject } from './json.ts';

/** How a protocol writes what JSON has no word for. */
export type Timestamps = 'unixTimestamp' | 'iso8601';

/** Checks a value by its shape: types, members known and required, bounds, patterns, enums. */
export function checkShape(shape: Shape, value: Json, timestamps: Timestamps, place: Place): void {
  switch (shape.type) {
    case 'structure':
      if (!isObject(value)) place.wrong('a structure', value);
      else checkStructure(shape, value, timestamps, place);
      return;
    case 'list':
      if (!isList(value)) place.wrong('a list', value);
      else checkList(shape, value, timestamps, place);
      return;
    case 'map':
      if (!isObject(value)) place.wrong('a map', value);
      else checkMap(shape, value, timestamps, place);
      return;
    case 'string':
      if (typeof value !== 'string') place.wrong('a string', value);
      else checkString(shape, value, place);
      return;
    case 'boolean':
      if (typeof value !== 'boolean') place.wrong('a boolean', value);
      return;
    case 'integer':
    case 'long':
      if (!Number.isInteger(value)) place.wrong('an integer', value);
      else checkBounds(shape, Number(value), place);
      return;
    case 'double':
    case 'float':
      if (typeof value !== 'number') place.wrong('a number', value);
      else checkBounds(shape, value, place);
      return;
    case 'timestamp':
      checkTimestamp(value, timestamps, place);
      return;
    default:
      throw new Error(`the check doesn't know the type ${shape.type} of ${shape.name}`);
  }
}

function checkStructure(
  shape: Shape,
  value: JsonObject,
  timestamps: Timestamps,
  place: Place,
): void {
  const present = new Map<string, Json>();
  for (const [name, inner] of Object.entries(value)) {
    const member = bodyMember(shape, name);
    if (!member) place.add(`has ${name}, which ${shape.name} doesn't have`);
    else {
      // A member that is null is as good as absent.
      if (inner !== null) present.set(member.name, inner);
      if (inner !== null) checkMember(member, inner, timestamps, place.at(name));
    }
  }
  for (const name of shape.required) {
    const { location } = shape.members.get(name) ?? {};
    if (location === undefined && !present.has(name)) place.add(`lacks ${name}`);
  }
  if (shape.isUnion && present.size !== 1) place.add(`has ${present.size} members of a union`);
}

function bodyMember(shape: Shape, locationName: string): Member | undefined {
  for (const member of shape.members.values()) {
    if (member.location === undefined && member.locationName === locationName) return member;
  }
  return undefined;
}

function checkMember(member: Member, value: Json, timestamps: Timestamps, place: Place): void {
  const { shape, timestampFormat } = member;
  checkShape(shape, value, format(timestampFormat) ?? timestamps, place);
}

function format(name: string | undefined): Timestamps | undefined {
  if (name === undefined || name === 'unixTimestamp' || name === 'iso8601') return name;
  throw new Error(`the check doesn't know the time format ${name}`);
}

function checkList(
  shape: Shape,
  value: readonly Json[],
  timestamps: Timestamps,
  place: Place,
): void {
  checkBounds(shape, value.length, place, ' items');
  const { member } = shape;
  if (!member) throw new Error(`${shape.name} has no items`);
  for (const item of value) checkMember(member, item, timestamps, place.at('*'));
}

function checkMap(shape: Shape, value: JsonObject, timestamps: Timestamps, place: Place): void {
  const entries = Object.entries(value);
  checkBounds(shape, entries.length, place, ' entries');
  if (!shape.key || !shape.value) throw new Error(`${shape.name} has no keys or values`);
  for (const [key, inner] of entries) {
    checkMember(shape.key, key, timestamps, place.at('(key)'));
    checkMember(shape.value, inner, timestamps, place.at('*'));
  }
}

function checkString(shape: Shape, value: string, place: Place): void {
  checkBounds(shape, [...value].length, place, ' characters');
  if (shape.enum && !shape.enum.includes(value)) {
    place.wrong(`one of ${shape.enum.join(', ')}`, value);
  }
  if (shape.pattern && !shape.pattern.test(value)) {
    place.wrong(`like ${shape.pattern.source}`, value);
  }
}

function checkBounds({ min, max }: Shape, size: number, place: Place, unit = ''): void {
  if (min !== undefined && size < min) place.add(`has ${size}${unit}, less than ${min}`);
  if (max !== undefined && size > max) place.add(`has ${size}${unit}, more than ${max}`);
}

function checkTimestamp(value: Json, timestamps: Timestamps, place: Place): void {
  const isRight =
    timestamps === 'unixTimestamp'
      ? typeof value === 'number'
      : typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
  if (!isRight) place.wrong(`a time (${timestamps})`, value);
}
