import type { ErrorObject } from 'ajv';
import type { Place } from './finding.ts';
import { shown } from './json.ts';

/** Adds what a JSON Schema validator found wrong with a value, in words. */
export function addErrors(place: Place, errors: readonly ErrorObject[]): void {
  for (const error of withoutForms(errors)) {
    let at = place;
    for (const step of error.instancePath.split('/').slice(1)) {
      at = at.at(/^\d+$/.test(step) ? '*' : step.replaceAll('~1', '/').replaceAll('~0', '~'));
    }
    at.add(words(error, errors));
  }
}

const FORMS = /^(.*\/(?:anyOf|oneOf))\/(\d+)\//;

/** The errors less those of one form among several, which say little where another form was meant. */
function withoutForms(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = new Set(
    errors.map(({ schemaPath }) => schemaPath).filter((path) => /\/(anyOf|oneOf)$/.test(path)),
  );
  return errors.filter(({ schemaPath }) => {
    const choice = FORMS.exec(schemaPath)?.[1];
    return choice === undefined || !choices.has(choice);
  });
}

function words(error: ErrorObject, all: readonly ErrorObject[]): string {
  const { keyword, params, message = '', data } = error;
  switch (keyword) {
    case 'additionalProperties':
      return `has ${shown(params.additionalProperty)}, which is not described`;
    case 'unevaluatedProperties':
      return `has ${shown(params.unevaluatedProperty)}, which is not described`;
    case 'required':
      return `lacks ${shown(params.missingProperty)}`;
    case 'enum':
      return `is ${shown(data)}, not one of ${shown(params.allowedValues)}`;
    case 'anyOf':
    case 'oneOf':
      return `has none of its forms, or several: ${nearest(error, all)}`;
    default:
      return `is ${shown(data)}: ${message}`;
  }
}

/** The complaints of that form that complains least. */
function nearest({ schemaPath }: ErrorObject, all: readonly ErrorObject[]): string {
  const forms = new Map<string, string[]>();
  for (const error of all) {
    const [, choice, form = ''] = FORMS.exec(error.schemaPath) ?? [];
    if (choice !== schemaPath) continue;
    const complaint = `${error.instancePath} ${error.message ?? ''}`.trim();
    forms.set(form, [...(forms.get(form) ?? []), complaint]);
  }
  const [best = ['several fit']] = [...forms.values()].sort((a, b) => a.length - b.length);
  return best.join(', ');
}
