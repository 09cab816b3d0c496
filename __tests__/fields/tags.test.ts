import { expect, test } from '@jest/globals';
import { type Bench, startBench } from '../organization/bench.ts';

const { changeTags } = await import('../../src/fields/tags/aws.ts');
const { readTags } = await import('../../src/organization/tags.ts');

const account = (bench: Bench, tags: Record<string, string> = {}): string =>
  bench.aws.addAccount({ tags }).id;

const tagsOf = ({ aws }: Bench, id: string) => aws.account(id).tags;

test('only the keys of a change are touched', async () => {
  const bench = await startBench();
  const id = account(bench, { keep: 'me', team: 'old', cost: '1', gone: 'x' });
  const change = { set: { team: 'new', cost: '1', empty: '' }, remove: ['gone', 'never'] };
  expect(await changeTags(bench.writer, id, change)).toEqual({ kind: 'done' });
  expect(tagsOf(bench, id)).toEqual({ keep: 'me', team: 'new', cost: '1', empty: '' });
  const [sent] = bench.aws.server.exchanges.filter(({ operation }) => operation === 'TagResource');
  expect(sent?.request.body).not.toContain('cost');
  expect(await readTags(bench.reader, id)).toEqual(tagsOf(bench, id));

  bench.aws.server.forget();
  expect(await changeTags(bench.writer, id, change)).toEqual({ kind: 'already' });
  expect(bench.aws.server.count(/^(Tag|Untag)Resource$/)).toBe(0);
});

test('keys that objects have by themselves are keys like others', async () => {
  const bench = await startBench();
  const id = account(bench);
  const set = Object.fromEntries([
    ['__proto__', 'a'],
    ['constructor', 'b'],
  ]);
  expect(await changeTags(bench.writer, id, { set, remove: [] })).toEqual({ kind: 'done' });
  expect(Object.entries(await readTags(bench.reader, id)).sort()).toEqual(
    Object.entries(set).sort(),
  );
  const away = { set: {}, remove: ['constructor', 'toString'] };
  expect(await changeTags(bench.writer, id, away)).toEqual({ kind: 'done' });
  expect(Object.keys(await readTags(bench.reader, id))).toEqual(['__proto__']);
});

test('fifty can be replaced by fifty others', async () => {
  const bench = await startBench();
  const numbered = (prefix: string) =>
    Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${prefix}${i}`, 'x']));
  const id = account(bench, numbered('old'));
  const change = { set: numbered('new'), remove: Object.keys(numbered('old')) };
  expect(await changeTags(bench.writer, id, change)).toEqual({ kind: 'done' });
  expect(tagsOf(bench, id)).toEqual(numbered('new'));
});

test('what is refused removes nothing', async () => {
  const bench = await startBench();
  const id = account(bench, { old: '1' });
  const set = { 'aws:mine': 'x' };
  expect(await changeTags(bench.writer, id, { set, remove: ['old'] })).toMatchObject({
    kind: 'failed',
    hint: expect.stringContaining('`aws:`'),
  });
  expect(tagsOf(bench, id)).toEqual({ old: '1' });
});

test('too many are told as such', async () => {
  const bench = await startBench();
  const set = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`key${i}`, 'x']));
  expect(await changeTags(bench.writer, account(bench), { set, remove: [] })).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('more tags than AWS allows'),
  });
});

test('an account that is gone', async () => {
  const bench = await startBench();
  const settled = changeTags(bench.writer, '999999999999', { set: { a: 'b' }, remove: [] });
  expect(await settled).toMatchObject({
    kind: 'failed',
    message: expect.stringMatching(/no longer in/),
  });
});
