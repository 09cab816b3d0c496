import type { CheckRun, Identity, RepositoryState, Rule } from './types.ts';
import { atLeast } from './world.ts';

/** What a change breaks, in GitHub's words, and whether protection or rulesets say so. */
export interface Violations {
  readonly kind: Rule['kind'];
  readonly messages: readonly string[];
}

/** The rules that hold for a branch (GitHub Docs, "About rulesets": all of them together). */
export function rulesFor(repository: RepositoryState, branch: string): Rule[] {
  return repository.rules.filter((rule) => covers(repository, rule.branches, branch));
}

function covers(repository: RepositoryState, pattern: string, branch: string): boolean {
  if (pattern === '~ALL') return true;
  if (pattern === '~DEFAULT_BRANCH') return branch === repository.defaultBranch;
  const parts = pattern.split('**').map((part) => part.split('*').map(quoted).join('[^/]*'));
  return new RegExp(`^${parts.join('.*')}$`).test(branch);
}

function quoted(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Whether a rule doesn't bind someone. GITHUB_TOKEN is never on a bypass list; administrators pass
 * a classic rule unless it includes them.
 */
function bypasses(rule: Rule, by: Identity): boolean {
  if (by.job) return false;
  if (rule.kind === 'classic' && !rule.enforceAdmins && !by.app && by.role === 'admin') return true;
  return rule.bypass.some((entry) => {
    if ('app' in entry) return by.app?.slug === entry.app;
    if ('user' in entry) return !by.app && by.account.login === entry.user;
    return !by.app && atLeast(by.role, entry.role);
  });
}

/** What keeps someone from pushing a commit to a branch; rulesets speak before classic rules. */
export function pushViolations(
  repository: RepositoryState,
  branch: string,
  by: Identity,
  change: {
    readonly kind: 'create' | 'update' | 'force' | 'delete';
    readonly to: string | undefined;
  },
): Violations | undefined {
  return collect(repository, branch, by, (rule) => {
    if (change.kind === 'delete') {
      return [
        rule.kind === 'classic'
          ? 'Cannot delete this protected branch'
          : 'Cannot delete this branch',
      ];
    }
    const messages: string[] = [];
    if (change.kind === 'create' && rule.restrictCreations) {
      messages.push('Cannot create ref due to creations being restricted.');
    }
    if (change.kind === 'force') {
      messages.push(
        rule.kind === 'classic'
          ? 'Cannot force-push to this protected branch'
          : 'Cannot force-push to this branch',
      );
    }
    if (rule.pullRequest) messages.push('Changes must be made through a pull request.');
    if (rule.mergeQueue) messages.push('Changes must be made through the merge queue');
    if (change.to !== undefined) messages.push(...unmetChecks(repository, rule, change.to));
    return messages;
  });
}

/** What keeps someone from merging a pull request, the queue's turn aside. */
export function mergeViolations(
  repository: RepositoryState,
  branch: string,
  by: Identity | undefined,
  change: { readonly sha: string; readonly approvals: number; readonly throughQueue: boolean },
): Violations | undefined {
  return collect(repository, branch, by, (rule) => {
    const messages: string[] = [];
    const approvals = rule.pullRequest?.approvals ?? 0;
    if (change.approvals < approvals) {
      messages.push(
        `At least ${approvals} approving review${approvals === 1 ? ' is' : 's are'} required by reviewers with write access.`,
      );
    }
    if (rule.mergeQueue && !change.throughQueue) {
      messages.push('Changes must be made through the merge queue');
    }
    messages.push(...unmetChecks(repository, rule, change.sha));
    return messages;
  });
}

function collect(
  repository: RepositoryState,
  branch: string,
  by: Identity | undefined,
  judge: (rule: Rule) => readonly string[],
): Violations | undefined {
  const binding = rulesFor(repository, branch).filter((rule) => !by || !bypasses(rule, by));
  for (const kind of ['ruleset', 'classic'] as const) {
    const messages = binding.filter((rule) => rule.kind === kind).flatMap(judge);
    if (messages.length > 0) return { kind, messages };
  }
  return undefined;
}

type CheckState = 'expected' | 'queued' | 'in progress' | 'failing' | 'passing';

function unmetChecks(repository: RepositoryState, rule: Rule, sha: string): string[] {
  const states = rule.checks.map((check) => ({ check, state: checkState(repository, check, sha) }));
  const unmet = states.filter(({ state }) => state !== 'passing');
  const [only] = unmet;
  if (!only) return [];
  if (unmet.length === 1) return [`Required status check "${only.check.name}" is ${only.state}.`];
  const total = `${unmet.length} of ${states.length} required status checks`;
  if (unmet.every(({ state }) => state === 'expected')) return [`${total} are expected.`];
  const counts = [...new Set(unmet.map(({ state }) => state))].map(
    (state) => `${unmet.filter((entry) => entry.state === state).length} ${state}`,
  );
  return [`${total} have not succeeded: ${counts.join(' and ')}.`];
}

/**
 * The newest run of that name decides; success, neutral and skipped pass (GitHub Docs,
 * "Troubleshooting required status checks").
 */
function checkState(
  repository: RepositoryState,
  check: Rule['checks'][number],
  sha: string,
): CheckState {
  const newest = runsOf(repository, sha)
    .filter((run) => run.name === check.name && (!check.app || run.app.slug === check.app))
    .at(-1);
  if (!newest) return 'expected';
  if (newest.status !== 'completed') {
    return newest.status === 'queued' ? 'queued' : 'in progress';
  }
  return ['success', 'neutral', 'skipped'].includes(newest.conclusion ?? '')
    ? 'passing'
    : 'failing';
}

function runsOf(repository: RepositoryState, sha: string): CheckRun[] {
  return repository.suites
    .filter((suite) => suite.headSha === sha)
    .flatMap((suite) => suite.runs)
    .sort((a, b) => a.startedAt - b.startedAt || a.id - b.id);
}
