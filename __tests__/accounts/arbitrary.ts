import * as fc from 'fast-check';

/*
 * Account files as people write them, right and nearly right: each field has values that AWS takes and
 * values just beyond.
 */

export const emails = fc
  .tuple(fc.stringMatching(/^[a-z0-9+]{2,8}$/), fc.constantFrom('example.com', 'corp.example.org'))
  .map(([local, domain]) => `${local}@${domain}`);

export const ids = fc.stringMatching(/^\d{12}$/);

/** A text about so long; some of the letters are two of JavaScript's characters. */
const about = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('x', '-', 'é', '𝒜', '😀'), fc.integer({ min: -1, max: 1 }))
    .map(([letter, beyond]) => letter.repeat(most + beyond));

const words = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9 ._@+&<>|/-]{0,20}$/),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

const junk = fc.constantFrom<unknown>(null, true, 7, 1.5, '', [], {}, ['x'], { x: 'y' });

const roughEmails = fc
  .tuple(fc.stringMatching(/^[a-zA-Z0-9+.|&]{1,8}$/), fc.constantFrom('example.com', 'a.b', 'com'))
  .map(([local, domain]) => `${local}@${domain}`);

const contact = { name: 'Ada', title: 'CTO', email: 'ada@example.com', phone_number: '+1 2' };

/** A contact of which one value is not so usual. */
const contacts = fc
  .oneof(
    fc.record({ name: fc.oneof(words, about(64), junk) }),
    fc.record({ title: fc.oneof(words, about(50), junk) }),
    fc.record({ email: fc.oneof(roughEmails, words, junk) }),
    fc.record({
      phone_number: fc.oneof(
        fc.stringMatching(/^[ \t\n0-9()+-]{1,26}$/),
        fc.stringMatching(/^[0-9 \u00a0]{1,9}$/),
        junk,
      ),
    }),
    fc.constantFrom({}, { phone: '1' }, { title: undefined }),
  )
  .map((part) => Object.entries({ ...contact, ...part }))
  .map((pairs) => Object.fromEntries(pairs.filter(([, value]) => value !== undefined)));

const tags = fc
  .array(fc.tuple(fc.oneof(words, about(128)), fc.oneof(words, words, about(256), junk)), {
    maxLength: 3,
  })
  // What a YAML reader takes for a merge, and JavaScript for an object's prototype, is left out.
  .map((pairs) => pairs.filter(([key]) => key !== '<<' && key !== '__proto__'))
  .map((pairs) => Object.fromEntries(pairs));

const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  account_type: fc.constantFrom('AWS', 'aws'),
  title: words,
  name: words,
  enabled: fc.constantFrom<unknown>(true, false, 'yes'),
  region: fc.constantFrom('us-west-2', 'cn-north-1', 'us-wst-2'),
  root_email: fc.oneof(
    emails,
    roughEmails,
    fc.constantFrom('ab@c.d', 'a@b.c', '.a@b.cd', 'é@b.cde', 'a@b..cd', 'a@b@c.d'),
    fc.integer({ min: 50, max: 54 }).map((length) => `${'x'.repeat(length)}@example.com`),
  ),
  account_id: fc.oneof(ids, fc.stringMatching(/^\d{11,13}$/)),
  account_name: fc.oneof(fc.stringMatching(/^[ -~]{1,20}$/), words, about(50)),
  admin_delegate_role_name: fc.oneof(fc.stringMatching(/^[\w+=,.@-]{1,65}$/), words),
  iam_user_access_to_billing: fc.constantFrom('ALLOW', 'DENY', 'Allow'),
  organizational_unit: fc.oneof(fc.constantFrom('Root', 'A/B/C/D/E/F', 'A/B/'), words, about(128)),
  tags,
  account_alias: fc.oneof(fc.stringMatching(/^[a-z0-9-]{2,9}$/), words, ids, about(63)),
  alternate_contacts: fc.oneof(
    fc.record({ billing: contacts, security: contacts }, { requiredKeys: [] }),
    fc.record({ legal: contacts }),
  ),
  is_master: fc.boolean(),
  organization_account_ids: fc.oneof(fc.array(words, { maxLength: 3 }), fc.constant([1])),
  admin_iam_users: fc.constantFrom<unknown>(
    { bob: { enabled: true, username: 'bob', more: [1] } },
    { bob: null },
    { bob: { enabled: 'yes' } },
    { bob: 'bob' },
  ),
  root_mail: fc.constant('x'),
};

/** The data of a file: a right email and a field or two of any kind. */
export const accountData: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(emails, fc.subarray(Object.keys(values), { minLength: 1, maxLength: 2 }))
  .chain(([root_email, names]) =>
    fc
      .record(
        Object.fromEntries(
          names.map((name) => {
            const usual = values[name] ?? junk;
            return [
              name,
              fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: junk }),
            ];
          }),
        ),
      )
      .map((data) => ({ root_email, ...data })),
  );
