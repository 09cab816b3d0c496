import { describe, expect, test } from '@jest/globals';
import { setAccountId } from '../../src/accounts/edit.ts';
import { addedId, isIdOnly } from '../../src/accounts/id-only.ts';

const ID = '012345678912';
const FILE = 'title: x # why\nroot_email: a@example.com\nregion: us-west-2\n';

const TEXTS: readonly (readonly [string, string])[] = [
  ['plain', FILE],
  ['comments', `# who\n\n${FILE}# end\n`],
  ['line ends of Windows', FILE.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFFroot_email: a@example.com\n`],
  ['no last newline', 'title: x\nroot_email: a@example.com'],
  ['one line without an end', 'root_email: a@example.com'],
  ['quoted keys', `"root_email": 'a@example.com'\n`],
  ['a flow mapping', '{title: x, root_email: a@example.com}\n'],
  ['an indented map', '  title: x\n  root_email: a@example.com\n'],
  ['a line that waits for it', `${FILE}account_id:\n`],
  ['a line that waits, with a comment', `${FILE}account_id: # later\n`],
  ['an empty text', `account_id: ''\n${FILE}`],
  ['null', `account_id: ~\n${FILE}`],
  ['a merged email', 'x: &x\n  root_email: a@example.com\n<<: *x\ntitle: y\n'],
  ['a field that nobody knows', `${FILE}regoin: x\n`],
  ['equal lines', `${FILE}tags:\n  a: x\n  b: x\n`],
];

describe('an id is all that is added', () => {
  test.each(TEXTS)('by the tool itself: %s', (_, before) => {
    expect(addedId(before, setAccountId(before, ID))).toBe(ID);
  });

  test.each([
    ['at the end', `${FILE}account_id: '${ID}'\n`],
    ['at the start', `account_id: "${ID}"\n${FILE}`],
    ['without quotes', `${FILE}account_id: 112345678912\n`],
    ['with a comment', `${FILE}account_id: '${ID}' # by hand\n`],
    ['under a quoted key', `${FILE}"account_id" : '${ID}'\n`],
  ])('by a person: %s', (_, after) => {
    expect(isIdOnly(FILE, after)).toBe(true);
  });
});

describe('an id is not all that differs', () => {
  test.each([
    ['nothing does', FILE, FILE],
    ['no id comes', FILE, `${FILE}# x\n`],
    ['another id', setAccountId(FILE, ID), setAccountId(FILE, '112345678912')],
    ['the id goes', setAccountId(FILE, ID), FILE],
    ['a second line', FILE, `${FILE}account_id: '${ID}'\naccount_id: '${ID}'\n`],
    ['a comment besides', FILE, `${FILE}account_id: '${ID}'\n# x\n`],
    ['a comment that goes', FILE, setAccountId(FILE, ID).replace(' # why', '')],
    ['a field besides', FILE, `${FILE}account_id: '${ID}'\ntags: {a: b}\n`],
    ['another email', FILE, setAccountId(FILE.replace('a@', 'b@'), ID)],
    ['other quotes', FILE, setAccountId(FILE.replace('title: x', "title: 'x'"), ID)],
    ['other line ends', FILE, setAccountId(FILE.replaceAll('\n', '\r\n'), ID)],
    ['one other line end', FILE, `${FILE.replace('\n', '\r\n')}account_id: '${ID}'\n`],
    ['a byte order mark that goes', `\uFEFF${FILE}`, setAccountId(FILE, ID)],
    ['a byte order mark that comes', FILE, setAccountId(`\uFEFF${FILE}`, ID)],
    [
      'another order',
      FILE,
      `root_email: a@example.com\ntitle: x # why\nregion: us-west-2\naccount_id: '${ID}'\n`,
    ],
    [
      'the id of something else',
      `${FILE}tags:\n  a: b\n`,
      `${FILE}tags:\n  a: b\n  account_id: '${ID}'\n`,
    ],
    ['a text in a comment', FILE, `${FILE}# account_id: '${ID}'\n`],
    ['too few digits', FILE, `${FILE}account_id: '12345678912'\n`],
    ['a list', FILE, `${FILE}account_id: ['${ID}']\n`],
    ['the file is new', '', `root_email: a@example.com\naccount_id: '${ID}'\n`],
    ['the file is not YAML any more', FILE, `${FILE}account_id: '${ID}'\n[`],
    ['an anchor', FILE, `${FILE}account_id: &x '${ID}'\n`],
    ['lines that move', `${FILE}# a\n# b\n`, `${FILE}# b\naccount_id: '${ID}'\n# a\n`],
    ['a line that is doubled', `${FILE}# a\n`, `${FILE}# a\n# a\n`],
  ])('%s', (_, before, after) => {
    expect(isIdOnly(before, after)).toBe(false);
  });
});
