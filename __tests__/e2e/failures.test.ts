import { describe, expect, test } from '@jest/globals';
import { accounts, child, comment, failed, master, row, start, succeeded } from './support.ts';

/** Every FailureReason of the API reference, and a word of its remedy. */
const REASONS = {
  ACCOUNT_LIMIT_EXCEEDED: 'Service Quotas',
  EMAIL_ALREADY_EXISTS: 'Use another address',
  CONCURRENT_ACCOUNT_MODIFICATION: 'Run again',
  INTERNAL_FAILURE: 'AWS Support',
  INVALID_ADDRESS: 'postal address',
  INVALID_EMAIL: 'Correct `root_email`',
  MISSING_PAYMENT_INSTRUMENT: 'Add a payment method',
  INVALID_PAYMENT_INSTRUMENT: 'Fix the payment method',
  MISSING_BUSINESS_VALIDATION: 'business details',
  PENDING_BUSINESS_VALIDATION: 'confirmed it by email',
  FAILED_BUSINESS_VALIDATION: 'could not validate',
  UNKNOWN_BUSINESS_VALIDATION: 'does not know',
  INVALID_IDENTITY_FOR_BUSINESS_VALIDATION: 'identity',
  GOVCLOUD_ACCOUNT_ALREADY_EXISTS: 'GovCloud',
  UPDATE_EXISTING_RESOURCE_POLICY_WITH_TAGS_NOT_SUPPORTED: 'Remove `tags`',
} as const;

type Reason = keyof typeof REASONS;

describe('an account that AWS does not create', () => {
  test('says why and what to do, for every reason, and leaves the others to finish', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const { repository, aws } = sandbox;
    const names = Object.keys(REASONS).map((reason) => reason.toLowerCase().replaceAll('_', '-'));
    const emailOf = (name: string): string => `${name.slice(0, 40)}@example.com`;
    const files = Object.fromEntries([
      ...names.map((name) => [
        name,
        child(name, `account_name: ${name.slice(0, 50)}\n`).replace(
          `aws+${name}@example.com`,
          emailOf(name),
        ),
      ]),
      ['good', child('good')],
    ]);
    await repository.openPullRequest({ head: 'all', files: accounts(files) });
    succeeded(await sandbox.plan({ with: { 'max-creates': '20' } }));
    await repository.merge(1);
    for (const [index, reason] of (Object.keys(REASONS) as Reason[]).entries()) {
      const email = emailOf(names[index] ?? '');
      // Those that are tried again must fail again.
      for (let times = 0; times < 5; times += 1) aws.nextCreation({ email, fails: reason });
    }
    const step = failed(await sandbox.provision({ with: { 'max-creates': '20' } }));
    for (const [index, reason] of (Object.keys(REASONS) as Reason[]).entries()) {
      const said = row(comment(sandbox), names[index] ?? '');
      expect([reason, said]).toEqual([reason, expect.stringContaining('**Failed**')]);
      expect([reason, said]).toEqual([reason, expect.stringContaining(REASONS[reason])]);
    }
    expect(comment(sandbox)).toContain(
      `## AWS accounts: 1 account created, ${names.length} failed`,
    );
    expect(row(comment(sandbox), 'good')).toContain('**Created**');
    const { id } = aws.account('aws+good@example.com');
    expect(await repository.read('main', 'accounts/good.yaml')).toContain(id);
    expect(step.errors.join()).toContain('`internal-failure` (failed)');
  });

  test.each([
    ['AccessDeniedException', undefined, 'organizations:CreateAccount'],
    ['ConstraintViolationException', 'ACCOUNT_NUMBER_LIMIT_EXCEEDED', 'Service Quotas'],
    ['ConstraintViolationException', 'ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED', 'tomorrow'],
    ['ConstraintViolationException', 'TAG_POLICY_VIOLATION', 'tag policy'],
    ['ConstraintViolationException', 'MASTER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED', 'payment'],
    ['InvalidInputException', undefined, 'InvalidInputException'],
  ])('is refused with %s %s', async (code, reason, remedy) => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: child('prod') }),
    });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    sandbox.aws.refuse({
      operation: 'CreateAccount',
      code,
      ...(reason && { members: { Reason: reason } }),
    });
    failed(await sandbox.provision());
    expect(row(comment(sandbox), 'prod')).toContain(remedy);
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
    // Nothing is remembered: the next run creates it.
    succeeded(await sandbox.provision());
    expect(row(comment(sandbox), 'prod')).toContain('**Created**');
  });

  test('has its email taken by an account outside of the organization', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    sandbox.aws.takeEmail('AWS+prod@example.com');
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: child('prod') }),
    });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    failed(await sandbox.provision());
    expect(row(comment(sandbox), 'prod')).toContain('outside this organization or closed');
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
  });
});
