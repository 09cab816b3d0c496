import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseSlash } from '../../src/commands/slash-command.ts';

const said = (body: string): string => {
  const command = parseSlash(body);
  return command?.kind === 'unknown' ? command.said : `understood as ${command?.kind}`;
};

test('a command stands at the start of the first line that is not empty', () => {
  const plan = { kind: 'plan' };
  for (const body of [
    '/accounts plan',
    '/accounts  PLAN  ',
    '\r\n \n/accounts plan\r\nThank you!',
    '  /Accounts plan\n/accounts init dev',
  ]) {
    expect([body, parseSlash(body)]).toEqual([body, plan]);
  }
  for (const body of [
    '',
    'Please run /accounts plan',
    'Hello\n/accounts plan',
    '> /accounts plan',
    '`/accounts plan`',
    '```\n/accounts plan\n```',
    '    /accounts plan',
    '/accountsplan',
    '/accounts/plan',
    '<!-- x -->\n/accounts plan',
    '//accounts plan',
  ]) {
    expect([body, parseSlash(body)]).toEqual([body, undefined]);
  }
});

test('help is given where it is asked for, or nothing is', () => {
  for (const body of ['/accounts', '/accounts ', '/accounts help', '/accounts help init']) {
    expect(parseSlash(body)).toEqual({ kind: 'help' });
  }
});

test('init takes names and options, in quotes of either kind', () => {
  expect(parseSlash('/accounts init')).toEqual({ kind: 'init', names: [] });
  expect(parseSlash('/accounts init dev, prod.yaml dev')).toEqual({
    kind: 'init',
    names: ['dev', 'prod'],
  });
  expect(
    parseSlash(
      '/accounts init dev email=aws+dev@example.com title="Dev, all of it" region=eu-west-1',
    ),
  ).toEqual({
    kind: 'init',
    names: ['dev'],
    email: 'aws+dev@example.com',
    title: 'Dev, all of it',
    region: 'eu-west-1',
  });
  for (const quoted of ['“The "Dev" one”', '„The "Dev" one“']) {
    expect(parseSlash(`/accounts init TITLE=${quoted} dev`)).toMatchObject({
      names: ['dev'],
      title: 'The "Dev" one',
    });
  }
  expect(parseSlash('/accounts init “data lake”')).toMatchObject({ names: ['data lake'] });
});

test('import takes account ids, each with a name or without', () => {
  expect(parseSlash('/accounts import 012345678912')).toEqual({
    kind: 'import',
    accounts: [{ id: '012345678912', name: undefined }],
  });
  expect(parseSlash('/accounts import 012345678912=old-dev, 1111-2222-3333="big data"')).toEqual({
    kind: 'import',
    accounts: [
      { id: '012345678912', name: 'old-dev' },
      { id: '111122223333', name: 'big data' },
    ],
  });
});

test('what is not understood is named, with the nearest known name', () => {
  expect(said('/accounts pln')).toBe('unknown command `pln`; did you mean `plan`?');
  expect(said('/accounts destroy')).toBe(
    'unknown command `destroy`; the commands are `plan`, `approve`, `init`, `import` and `help`',
  );
  expect(said('/accounts plan prod')).toBe('`plan` takes no arguments, but got `prod`');
  expect(said('/accounts approve all')).toBe('`approve` takes no arguments, but got `all`');
  expect(said('/accounts aprove')).toBe('unknown command `aprove`; did you mean `approve`?');
  expect(parseSlash('/accounts approve\nLooks right.')).toEqual({ kind: 'approve' });
  expect(said('/accounts init dev emal=a@example.com')).toBe(
    'unknown option `emal`; did you mean `email`?',
  );
  expect(said('/accounts init dev colour=red')).toBe(
    'unknown option `colour`; `init` takes `email`, `title` and `region`',
  );
  expect(said('/accounts init dev email=')).toBe('`email` is empty');
  expect(said('/accounts init dev region=a region=b')).toBe('`region` is given twice');
  expect(said('/accounts init dev title="Dev')).toBe('a quote is opened and not closed');
  expect(said('/accounts init a b email=x@example.com')).toBe(
    '`email` can be given for one account, and 2 accounts are named',
  );
  expect(said('/accounts init title=Dev email=x@example.com')).toBe(
    '`email` and `title` can be given for one account, and none is named',
  );
  expect(said('/accounts import')).toContain('needs the ids of accounts');
  expect(said('/accounts import dev')).toBe('`dev` is not an account id, which is 12 digits');
  expect(said('/accounts import 111122223333 1111-2222-3333')).toBe(
    '`111122223333` is given twice',
  );
  expect(said('/accounts import 111122223333=a 444455556666=a')).toBe(
    'the name `a` is given twice',
  );
  expect(said('/accounts import 111122223333=')).toContain("can't be the name of a file");
});

test('a name can lead out of no folder, and is no hidden file', () => {
  for (const name of [
    '../x',
    'a/b',
    '.git',
    '..',
    'a\\b',
    '-rf',
    'a:b',
    '"a/../b"',
    'a\u0000b',
    'a.',
  ]) {
    expect([name, said(`/accounts init ${name}`)]).toEqual([
      name,
      expect.stringContaining("can't be the name of a file"),
    ]);
  }
});

test('whatever is written, reading it neither throws nor takes long, and the reply is one line', () => {
  const parts = fc.constantFrom(
    '/accounts ',
    'init ',
    'import ',
    '"',
    '“',
    '”',
    '=',
    ',',
    ' ',
    '`',
    '\n',
    '1',
    'a',
    '<b>',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string())), (words) => {
      expect(said(`/accounts ${words.join('')}`)).not.toMatch(/[\r\n]/);
    }),
  );
  const started = performance.now();
  said(`/accounts init ${'"'.repeat(65_000)}`);
  said(`/accounts init ${'a"b" '.repeat(13_000)}`);
  expect(performance.now() - started).toBeLessThan(2000);
});
