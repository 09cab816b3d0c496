import { expect, test } from '@jest/globals';
import { LOOKING, NEVER, READING, WRITING } from '../../src/doctor/actions.ts';
import { ALL_IN, allowedTo, stackWith } from './support.ts';

/** What `doctor` asks of the roles is what the stack gives them. */

const { PlanRole, ProvisionRole } = stackWith(ALL_IN).roles;
const names = (actions: typeof READING): string[] =>
  [...new Set(actions.map(({ name }) => name))].sort();

test('the roles read what they are asked to', () => {
  expect(names([...READING, ...LOOKING])).toEqual(allowedTo(PlanRole));
});

test('the provision role does what it is asked to besides', () => {
  const besides = allowedTo(ProvisionRole).filter((one) => !names(READING).includes(one));
  expect(names(WRITING)).toEqual(besides);
});

test('what an opt-in gives is asked for with that opt-in alone', () => {
  const plain = allowedTo(stackWith().roles.ProvisionRole);
  const optional = WRITING.filter(({ of }) => of !== undefined);
  expect(names(WRITING).filter((one) => !plain.includes(one))).toEqual(names(optional));
});

test('what no role should do, neither may on what it is asked for', () => {
  const both = [...allowedTo(PlanRole), ...allowedTo(ProvisionRole)];
  const sometimes = names(NEVER).filter((one) => both.includes(one));
  expect(sometimes).toEqual(['iam:PutRolePolicy']);
});
