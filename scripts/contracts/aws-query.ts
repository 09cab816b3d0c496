import type { Member, Shape } from './aws-model.ts';
import { type AwsProtocol, demandContentType } from './aws-protocol.ts';
import type { Place } from './finding.ts';
import type { Json } from './json.ts';
import { type Element, parseXml } from './xml.ts';

/** AWS query: a form with `Action` and `Version`, answered in XML. */
export const queryProtocol: AwsProtocol = {
  timestamps: 'iso8601',
  operation: (model, { headers, body }, place) => {
    demandContentType('application/x-www-form-urlencoded', headers, place);
    const form = new URLSearchParams(body);
    const version = form.get('Version');
    if (version !== model.apiVersion) {
      place.add(`has the version ${version}, not ${model.apiVersion}`);
    }
    return form.get('Action') ?? undefined;
  },
  input: ({ input }, { body }, place) => {
    const fields = [...new URLSearchParams(body)].filter(
      ([name]) => name !== 'Action' && name !== 'Version',
    );
    const names = new Set(fields.map(([name]) => name));
    if (names.size < fields.length) place.add('has a field twice');
    if (input) return structureOf(input, new Map(fields), place);
    for (const name of names) place.add(`has ${name}, though no input is described`);
    return undefined;
  },
  output: (model, { name, output, resultWrapper }, { headers, body }, place) => {
    demandContentType('text/xml', headers, place);
    const root = rootOf(body, `${name}Response`, model.xmlNamespace, place);
    if (!root) return undefined;
    const { result, metadata, rest } = parts(root, resultWrapper);
    for (const more of rest) place.add(`has ${more.name}, which is not described`);
    if (!text(metadata, 'RequestId')) place.add('lacks ResponseMetadata/RequestId');
    if (!output) return undefined;
    if (!result) place.add(`lacks ${resultWrapper}`);
    return result && elementValue(output, result, place);
  },
  error: (model, { headers, body }, place) => {
    demandContentType('text/xml', headers, place);
    const root = rootOf(body, 'ErrorResponse', model.xmlNamespace, place);
    const error = child(root, 'Error');
    const code = text(error, 'Code');
    const type = text(error, 'Type');
    if (!text(root, 'RequestId')) place.add('lacks RequestId');
    if (!error || !code) {
      place.add('lacks Error/Code');
      return undefined;
    }
    if (type !== 'Sender' && type !== 'Receiver') place.add(`has the type ${type}`);
    const members = error.children.filter(({ name }) => name !== 'Code' && name !== 'Type');
    return {
      code,
      isSenders: type === 'Sender',
      // The model writes small what the wire writes large.
      members: Object.fromEntries(
        members.map((member) => [member.name.replace(/^Message$/, 'message'), member.text]),
      ),
    };
  },
};

/** A structure from the fields whose names begin with its members' names. */
function structureOf(shape: Shape, fields: ReadonlyMap<string, string>, place: Place): Json {
  return Object.fromEntries(
    [...grouped(fields)].map(([step, inner]) => {
      const member = memberOf(shape, step);
      return [step, member ? fieldValue(member.shape, inner, place.at(step)) : null];
    }),
  );
}

function fieldValue(shape: Shape, fields: ReadonlyMap<string, string>, place: Place): Json {
  const plain = fields.get('');
  if (shape.type === 'structure') return structureOf(shape, fields, place);
  if (shape.type === 'map') throw new Error(`the check doesn't know the map ${shape.name}`);
  if (shape.type !== 'list') {
    if (plain === undefined) place.add(`has ${[...fields.keys()].join(', ')}`);
    return scalar(shape, plain ?? '');
  }
  const [[step = '', items] = []] = grouped(fields);
  const { member } = shape;
  // An empty list is a field that is empty.
  if (plain === '' && fields.size === 1) return [];
  if (!items || !member || step !== member.locationName) {
    place.add(`has ${[...fields.keys()].join(', ')}, which is no list`);
    return [];
  }
  const byNumber = [...grouped(items)];
  if (byNumber.some(([number], index) => number !== String(index + 1))) {
    place.add('counts its items wrong');
  }
  return byNumber.map(([, item]) => fieldValue(member.shape, item, place.at('*')));
}

/** Fields by the first step of their names; `''` is the field of that very name. */
function grouped(fields: ReadonlyMap<string, string>): Map<string, Map<string, string>> {
  const groups = new Map<string, Map<string, string>>();
  for (const [name, value] of fields) {
    const [step = '', ...rest] = name.split('.');
    const group = groups.get(step) ?? new Map<string, string>();
    groups.set(step, group.set(rest.join('.'), value));
  }
  return groups;
}

function rootOf(
  body: string,
  name: string,
  namespace: string | undefined,
  place: Place,
): Element | undefined {
  try {
    const root = parseXml(body);
    if (root.name !== name) place.add(`is ${root.name}, not ${name}`);
    if (root.attributes.xmlns !== namespace) {
      place.add(`is in the namespace ${root.attributes.xmlns}, not ${namespace}`);
    }
    return root;
  } catch (error) {
    place.add(String(error));
    return undefined;
  }
}

function parts(root: Element, resultWrapper: string | undefined) {
  const isResult = ({ name }: Element): boolean => name === resultWrapper;
  const isMetadata = ({ name }: Element): boolean => name === 'ResponseMetadata';
  return {
    result: root.children.find(isResult),
    metadata: root.children.find(isMetadata),
    rest: root.children.filter((one) => !isResult(one) && !isMetadata(one)),
  };
}

function elementValue(shape: Shape, element: Element, place: Place): Json {
  switch (shape.type) {
    case 'structure': {
      if (element.text.trim() !== '') place.add('holds text');
      const names = element.children.map(({ name }) => name);
      if (new Set(names).size < names.length) place.add('has an element twice');
      return Object.fromEntries(
        element.children.map((one) => {
          const member = memberOf(shape, one.name);
          return [
            one.name,
            member ? elementValue(member.shape, one, place.at(one.name)) : one.text,
          ];
        }),
      );
    }
    case 'list': {
      const { member } = shape;
      return element.children.map((one) => {
        if (one.name !== member?.locationName) place.add(`has ${one.name} as an item`);
        return member ? elementValue(member.shape, one, place.at('*')) : null;
      });
    }
    case 'map':
      throw new Error(`the check doesn't know the map ${shape.name}`);
    default:
      if (element.children.length > 0) place.add('holds elements');
      return scalar(shape, element.text);
  }
}

/** What text stands for; text that stands for nothing of the kind stays, and is found out. */
function scalar(shape: Shape, text: string): Json {
  switch (shape.type) {
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'integer':
    case 'long':
      return /^-?\d+$/.test(text) ? Number(text) : text;
    case 'double':
    case 'float':
      return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
    default:
      return text;
  }
}

function memberOf(shape: Shape, locationName: string): Member | undefined {
  return [...shape.members.values()].find((member) => member.locationName === locationName);
}

function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

function text(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.text;
}
