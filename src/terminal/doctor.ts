import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine } from '../doctor/examine.ts';
import type { WorkflowFile } from '../doctor/workflow.ts';
import { Failure } from '../failure.ts';
import { doctorText } from '../report/doctor.ts';
import type { Context } from './context.ts';
import { EXIT } from './plan.ts';
import { tokenIn } from './token.ts';

const FOLDER = '.github/workflows';

/** Looks at the whole set-up, with one's own rights on GitHub and in AWS, and changes nothing. */
export async function doctor(context: Context): Promise<number> {
  const { args, env, repository, screen, session, signal } = context;
  const found = await examine({
    files: workflowsIn(context.git?.root ?? context.cwd),
    github: await githubOf(env, repository),
    serverUrl: args.values.get('server') ?? env.GITHUB_SERVER_URL ?? 'https://github.com',
    aws: async () => {
      const { connect } = await import('../organization/connection.ts');
      const opened = await session();
      return { session: opened, reader: connect(opened, { end: signal }) };
    },
    delegateRole: delegateRoleIn(context),
  });
  for (const line of doctorText(found)) screen.print(line);
  screen.json({
    version: 1,
    repository,
    findings: found.map(({ id, verdict, says, fix = null }) => ({ id, verdict, says, fix })),
  });
  return found.some(({ verdict }) => verdict === 'fault') ? EXIT.problems : EXIT.nothing;
}

async function githubOf(env: Context['env'], repository: string) {
  if (!/^[^/]+\/[^/]+$/.test(repository)) return undefined;
  const { connect } = await import('../github/client.ts');
  try {
    return connect(tokenIn(env), repository);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function workflowsIn(root: string): readonly WorkflowFile[] {
  let names: readonly string[];
  try {
    names = readdirSync(join(root, FOLDER));
  } catch {
    return [];
  }
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => ({
      path: `${FOLDER}/${name}`,
      text: readFileSync(join(root, FOLDER, name), 'utf8'),
    }));
}

/** What the management account's file names; nothing where there are no files yet. */
function delegateRoleIn({ read }: Context): string | undefined {
  try {
    return read().now.desired.management?.fields.admin_delegate_role_name;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
