import { setTimeout as sleep } from 'node:timers/promises';
import * as core from '@actions/core';
import { backoff } from './backoff.ts';
import { untilEnd } from './ending.ts';
import { Failure, messageOf } from './failure.ts';
import type { Run } from './github/event.ts';
import type { Inputs } from './inputs.ts';
import * as log from './job-log.ts';
import type { Session } from './organization/session.ts';
import { code } from './text.ts';

/** Opens a session for the job: with the role that the inputs name, or with the job's own credentials. */
export async function openJobSession(
  { aws }: Inputs,
  { runId }: Run,
  env: Readonly<Record<string, string | undefined>>,
  end: AbortSignal,
): Promise<Session> {
  const { openSession } = await import('./organization/session.ts');
  return openSession({
    role: aws.role,
    sessionName: aws.sessionName ?? `org-accounts-${runId}`.slice(0, 64),
    duration: aws.duration,
    region: env.AWS_REGION ?? env.AWS_DEFAULT_REGION,
    allowedAccountIds: aws.allowedAccountIds,
    mask: log.mask,
    end,
    token: () => {
      if (!env.ACTIONS_ID_TOKEN_REQUEST_URL) {
        throw new Failure(
          "the job can't get an OIDC token from GitHub",
          'Give it `id-token: write` under `permissions`.',
        );
      }
      return idToken(aws.audience);
    },
  });
}

/** Milliseconds within which GitHub has to give an OIDC token; passing faults are tried again in them. */
const LONGEST_TOKEN = 60_000;

/** How often it is asked for: the toolkit repeats no 500 by itself. */
const MOST_ATTEMPTS = 4;

async function idToken(audience: string): Promise<string> {
  const end = AbortSignal.timeout(LONGEST_TOKEN);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await untilEnd(end, core.getIDToken(audience));
    } catch (error) {
      const said = messageOf(error).replaceAll(/\s+/g, ' ');
      const isPassing = /Error Code ?: ?5\d\d/.test(said) && !end.aborted;
      if (isPassing && attempt < MOST_ATTEMPTS) {
        await sleep(backoff(attempt));
        continue;
      }
      throw new Failure(
        `GitHub did not give the job an OIDC token: ${code(said, 500)}`,
        'Run again in a few minutes.',
        error,
      );
    }
  }
}
