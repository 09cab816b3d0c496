import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { begin, DISPATCH, merge, named, tagged, tags } from './binding-support.ts';
import { comment, failed, MANAGEMENT, succeeded } from './support.ts';

const NAME = 'AWS accounts (provisioned)';

/** Writes the checkpoint of main's head once more, as another version of the action would. */
async function rewrite(
  sandbox: Sandbox,
  change: (document: string) => string,
  idOf: (id: string) => string = (id) => id,
): Promise<void> {
  const { github, repository } = sandbox;
  const sha = await repository.sha(`refs/org-accounts/checkpoints/accounts/${MANAGEMENT}`);
  const is = await named(sandbox, sha, NAME);
  const [, before = '', document = ''] =
    /^([\s\S]*?```\w*\n)([\s\S]*)\n```/.exec(is?.text ?? '') ?? [];
  expect(document).toContain('org-accounts checkpoint');
  const next = change(document);
  const hash = createHash('sha256').update(next).digest('base64url').slice(0, 22);
  const parts = (is?.externalId ?? '').split('/');
  const token = github.appToken('github-actions', { checks: 'write' }, [repository]);
  const response = await fetch(`${github.url}/repos/acme/aws-accounts/check-runs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      name: NAME,
      head_sha: sha,
      status: 'completed',
      conclusion: 'success',
      external_id: idOf([...parts.slice(0, 3), hash, ...parts.slice(4)].join('/')),
      output: { title: 'x', summary: 'x', text: `${before}${next}\n\`\`\`` },
    }),
  });
  expect(response.status).toBe(201);
}

const STATUS = { event: DISPATCH, with: { command: 'status' } };

describe('a checkpoint that this version can’t read', () => {
  test.each([
    {
      what: 'of a newer version',
      change: (text: string) => text.replace('checkpoint 1', 'checkpoint 2'),
      said: 'was written by another version',
      hint: 'newest version',
    },
    {
      what: 'of a version with more in its header',
      change: (text: string) => text.replace('"isBeginning"', '"more":1,"isBeginning"'),
      said: 'can’t be read',
      hint: '`checkpoint: SHA`',
    },
    {
      what: 'that is garbled',
      change: (text: string) => text.replace(/\n.*/, '\n{'),
      said: 'can’t be read',
      hint: '`checkpoint: SHA`',
    },
  ])(
    '$what: status says what it is, a run fails, and a plan says so',
    async ({ change, said, hint }) => {
      const sandbox = await begin({ isRecorded: false });
      await rewrite(sandbox, change);
      const status = await sandbox.plan(STATUS);
      expect(status.raw).not.toContain('Internal error');
      expect(status.summary).toContain(said);
      expect(status.summary).toContain(hint);
      await merge(sandbox, 1, { prod: tagged('prod', 'core') });
      expect(comment(sandbox)).toContain(said);
      const step = failed(await sandbox.provision());
      expect(step.errors.join()).toContain(said);
      expect(step.errors.join()).toContain(hint);
      expect(tags(sandbox, 'prod')).toEqual({});
    },
  );

  test.each([
    { what: 'another form', idOf: (id: string) => `${id}/new` },
    { what: 'missing parts', idOf: (id: string) => id.replace(/1-1$/, '1-3') },
    {
      what: 'another hash',
      idOf: (id: string) => id.replace(/[\w-]{22}(?=\/1-1$)/, 'A'.repeat(22)),
    },
  ])('with $what in its external id', async ({ idOf }) => {
    const sandbox = await begin({ isRecorded: false });
    await rewrite(sandbox, (text) => text, idOf);
    const status = await sandbox.plan(STATUS);
    expect(status.raw).not.toContain('Internal error');
    expect(status.summary).toMatch(/the next run fails/);
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('checkpoint');
    expect(tags(sandbox, 'prod')).toEqual({});
    const begun = await sandbox.repository.sha('main~1');
    succeeded(await sandbox.provision({ event: DISPATCH, with: { checkpoint: begun } }));
  });
});
