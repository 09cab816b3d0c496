import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { DEFAULT_DELEGATE_ROLE } from '../accounts/schema.ts';
import { Failure } from '../failure.ts';
import { connect as connectGitHub, type GitHub } from '../github/client.ts';
import { GitHubFailure } from '../github/errors.ts';
import { hasAccountManagement } from '../organization/service-access.ts';
import { type Facts, type Step, shown, stepsFor } from '../setup/steps.ts';
import { workflowFor } from '../setup/workflow.ts';
import { code } from '../text.ts';
import { version } from './arguments.ts';
import type { Context } from './context.ts';
import { init } from './init.ts';
import { EXIT } from './plan.ts';
import { tokenIn } from './token.ts';

const WORKFLOW = '.github/workflows/aws-accounts.yml';

/**
 * From nothing to a repository that plans: finds out what it can, asks the rest, writes the workflow and the management
 * account's file, and shows the commands that AWS and GitHub take. With `--apply` it runs them, as they were shown.
 */
export async function setup(context: Context): Promise<number> {
  const { args, screen, cwd, git, env, repository, settings } = context;
  if (!/^[^/]+\/[^/]+$/.test(repository)) {
    throw new Failure(
      'this folder belongs to no repository on GitHub, as far as Git knows',
      'Run it in a clone whose remote `origin` is there.',
    );
  }
  const server = new URL(
    args.values.get('server') ?? env.GITHUB_SERVER_URL ?? 'https://github.com',
  );
  const github = connectGitHub(tokenIn(env), repository);
  const facts = await factsOf(context, github, server.host);
  const emailPattern = await patternOf(context);
  const root = git?.root ?? cwd;
  const path = join(root, WORKFLOW);
  if (existsSync(path)) {
    screen.print(`= ${code(WORKFLOW)} is there, and left alone`);
  } else {
    const example = readFileSync(join(packageFolder(), 'examples', WORKFLOW), 'utf8');
    const tag = `v${version().split('.')[0]}`;
    const text = workflowFor(example, {
      ...facts,
      emailPattern,
      action: {
        commit: args.values.get('action-commit') ?? (await commitOf(github, tag)),
        version: tag,
      },
      hasQueue: server.host === 'github.com' || server.host.endsWith('.ghe.com'),
    });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    screen.print(`+ ${code(WORKFLOW)}`);
  }
  await init({ ...context, settings: { ...settings, rootEmailPattern: emailPattern } });
  const template = relative(cwd, join(packageFolder(), 'bootstrap', 'org-accounts.yaml'));
  const steps = stepsFor(facts, template);
  screen.print('');
  for (const step of steps) screen.print(`# ${step.why}\n${shown(step)}`);
  screen.print('');
  screen.json({ version: 1, repository, steps });
  if (!args.flags.has('apply')) {
    screen.print(
      'Run these commands, or `org-accounts setup --apply`; then commit the files, and open a pull request.',
    );
    return EXIT.nothing;
  }
  const isMeant =
    !screen.isInteractive || (await screen.confirm(`Run these ${steps.length} commands?`));
  return isMeant ? apply(context, steps) : EXIT.problems;
}

function apply({ screen, cwd, env }: Context, steps: readonly Step[]): number {
  for (const step of steps) {
    const [program, ...rest] = step.command;
    try {
      execFileSync(program, rest, {
        cwd,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      screen.print(`✓ ${step.why}`);
    } catch (error) {
      const { stderr, code: kind } = error as { stderr?: string; code?: string };
      const said = kind === 'ENOENT' ? `there is no program ${program}` : (stderr ?? String(error));
      // What is there already is as it should be.
      if (/already exists|No changes to deploy/i.test(said)) {
        screen.print(`= ${step.why}: it is so already`);
        continue;
      }
      throw new Failure(
        `this did not work: ${code(shown(step), 500)}: ${code(said.trim(), 500)}`,
        'What came before it is done. Correct it, and run `org-accounts setup --apply` again.',
        error,
      );
    }
  }
  screen.print(
    'Commit the files, and open a pull request. `org-accounts doctor` says whether all is as it should be.',
  );
  return EXIT.nothing;
}

async function factsOf(
  context: Context,
  { octokit, owner, repo }: GitHub,
  host: string,
): Promise<Facts> {
  const { args, session } = context;
  const { data } = await octokit.rest.repos.get({ owner, repo });
  const opened = await session();
  const { connect } = await import('../organization/connection.ts');
  const { readOrganization } = await import('../organization/live.ts');
  const { listProviders } = await import('../organization/providers.ts');
  const reader = connect(opened, { end: context.signal });
  const organization = await readOrganization(reader);
  if (organization && organization.managementAccountId !== opened.accountId) {
    throw new Failure(
      `the credentials are of ${code(opened.accountId)}, and the management account is ${code(organization.managementAccountId)}`,
      'Run it with credentials of an administrator of the management account.',
    );
  }
  const issuer =
    host === 'github.com'
      ? 'token.actions.githubusercontent.com'
      : host.endsWith('.ghe.com')
        ? `token.actions.${host}`
        : `${host}/_services/token`;
  const providers = await listProviders(reader);
  const access = args.values.get('delegate-access') ?? 'organization';
  if (access !== 'organization' && access !== 'listed' && access !== 'none') {
    throw new Failure(
      `the option \`--delegate-access\` is ${code(access)}`,
      'It may be `organization`, `listed` or `none`.',
    );
  }
  return {
    repository: data.full_name,
    repositoryId: String(data.id),
    ownerId: String(data.owner.id),
    defaultBranch: data.default_branch,
    subjectForm: 'both',
    issuer,
    partition: opened.arn.split(':')[1] ?? 'aws',
    accountId: opened.accountId,
    hasProvider: providers.includes(issuer),
    hasOrganization: organization !== undefined,
    hasTrustedAccess: organization ? (await hasAccountManagement(reader)) === true : false,
    delegateRole: args.values.get('delegate-role') ?? DEFAULT_DELEGATE_ROLE,
    delegateAccess: access,
  };
}

/** How root emails are made: the one thing that nobody else can know. */
async function patternOf({ settings, screen }: Context): Promise<string> {
  const given = settings.rootEmailPattern;
  if (given !== undefined) return given;
  if (!screen.isInteractive) {
    throw new Failure(
      'how the root emails of accounts are made is not known',
      'Give `--root-email-pattern`, such as aws+{name}@example.com.',
    );
  }
  return screen.ask('Root emails of new accounts', 'aws+{name}@example.com', (text) =>
    /^[^\s@]*\{name\}[^\s@]*@[^\s@{}]+$/.test(text)
      ? undefined
      : 'An address with {name} before its @, such as aws+{name}@example.com',
  );
}

/** The commit of a release of the action; `undefined` where it can't be found from here. */
async function commitOf({ octokit }: GitHub, tag: string): Promise<string | undefined> {
  try {
    const at = { owner: 'org-accounts', repo: 'org-accounts' };
    const { data } = await octokit.rest.git.getRef({ ...at, ref: `tags/${tag}` });
    // An annotated tag is an object of its own.
    return data.object.type === 'commit' ? data.object.sha : undefined;
  } catch (error) {
    if (error instanceof GitHubFailure) return undefined;
    throw error;
  }
}

function packageFolder(): string {
  return join(dirname(realpathSync(process.argv[1] ?? '.')), '..', '..');
}
