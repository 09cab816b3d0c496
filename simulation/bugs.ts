/*
 * Bugs that are planted one at a time, to see whether the auditor notices: without them, a simulation that finds nothing
 * says nothing.
 */

export interface Bug {
  readonly name: string;
  /** Under src/. */
  readonly file: string;
  /** Must be there exactly once. */
  readonly from: string;
  readonly to: string;
}

export const BUGS: readonly Bug[] = [
  {
    name: 'ids are never committed',
    file: 'commands/commit-ids.ts',
    from: 'if (found.length === 0) return undefined;',
    to: 'if (found.length >= 0) return undefined;',
  },
  {
    name: 'ids that could not be committed are not told',
    file: 'commands/commit-ids.ts',
    from: "return { kind: 'failed', said: wordsOf(error), left };",
    to: 'return left.length < 0 ? undefined : undefined;',
  },
  {
    name: 'an id rewrites a comment of its file',
    file: 'accounts/edit.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code.
    from: "return `${text.slice(0, start)}${indent}account_id: '${id}'${newline}${text.slice(start)}`;",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code.
    to: "return `${text.slice(0, start)}${indent}account_id: '${id}'${newline}${text.slice(start)}`.replace('   # for people', '');",
  },
  {
    name: 'what nobody reviewed is done',
    file: 'review/judge.ts',
    from: "return gap ? { kind: 'gap', gap } : { kind: 'never' };",
    to: 'return gap ? undefined : undefined;',
  },
  {
    name: 'another value than the reviewed one is set',
    file: 'review/judge.ts',
    from: "if (found.to !== to) return { kind: 'other-value', reviewed: found };",
    to: '',
  },
  {
    name: 'what was changed by hand is overwritten',
    file: 'review/judge.ts',
    from: 'return mayBeginFrom(found, from) ? undefined :',
    to: 'return mayBeginFrom(found, from) || from !== undefined ? undefined :',
  },
  {
    name: 'a push cancels no review',
    file: 'review/reviewed.ts',
    from: '    else for (const touched of event.touched) cancel(touched, event.gap);',
    to: '    else for (const touched of event.touched.slice(0, 0)) cancel(touched, event.gap);',
  },
  {
    name: 'tags that nobody reviewed go along with those that somebody did',
    file: 'review/sift.ts',
    from: 'const isKept = (field: string): boolean => !against.has(field);',
    to: 'const isKept = (field: string): boolean => against.size > 0 || !against.has(field);',
  },
  {
    name: 'an error that says nothing is taken for done',
    file: 'organization/settle.ts',
    from: "if (isAmbiguous || isPassing(step, error)) return { kind: 'trouble', error };",
    to: "if (isAmbiguous) return { kind: 'done' };",
  },
  {
    name: 'tags are never removed',
    file: 'fields/tags/aws.ts',
    from: 'remove: remove.filter((key) => Object.hasOwn(present, key)),',
    to: 'remove: [],',
  },
  {
    name: 'a tag that has a value keeps it',
    file: 'fields/tags/aws.ts',
    from: '([key, value]) => !Object.hasOwn(present, key) || present[key] !== value,',
    to: '([key]) => !Object.hasOwn(present, key),',
  },
  {
    name: 'tags that the file does not name are removed',
    file: 'fields/tags/compare.ts',
    from: '[...new Set([...Object.keys(before?.tags ?? {}), ...(scope.due.tags.get(name) ?? [])])]',
    to: '[...new Set([...Object.keys(present), ...(scope.due.tags.get(name) ?? [])])]',
  },
  {
    name: 'names are never changed',
    file: 'fields/account-name/compare.ts',
    from: 'if (!live || to === undefined || live.name === to) return [];',
    to: 'if (!live || to === undefined || live.name !== to) return [];',
  },
  {
    name: 'every account is thought to be in the root',
    file: 'fields/organizational-unit/compare.ts',
    from: 'const from = live ? (placements.get(live.id) ?? ROOT) : ROOT;',
    to: 'const from = live && placements ? ROOT : ROOT;',
  },
  {
    name: 'contacts are never changed',
    file: 'fields/contacts/compare.ts',
    from: 'if (!to || (from && sameContact(from, to))) return [];',
    to: 'if (!to || from || !sameContact(to, to) || to) return [];',
  },
  {
    name: 'every check is green',
    file: 'commands/publish.ts',
    from: "const conclusion = isMergeable(plan) ? 'success' : 'failure';",
    to: "const conclusion = isMergeable(plan) ? 'success' : 'success';",
  },
  {
    name: 'no check is green',
    file: 'commands/publish.ts',
    from: "const conclusion = isMergeable(plan) ? 'success' : 'failure';",
    to: "const conclusion = isMergeable(plan) ? 'failure' : 'failure';",
  },
  {
    name: 'our comment is not found again',
    file: 'commands/publish.ts',
    from: 'ours, same);',
    to: 'undefined, same);',
  },
  {
    name: 'a run never fails',
    file: 'run.ts',
    from: 'if (failure !== undefined) log.fail(failure);',
    to: '',
  },
  {
    name: 'what is not done lets a run succeed',
    file: 'report/left.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code.
    from: '...(left.length > 0 ? [`not done: ${list(names)}`] : []),',
    to: '...(left.length > 0 && names.length < 0 ? [list(names)] : []),',
  },
  {
    name: 'what was not reviewed lets a run succeed',
    file: 'report/left.ts',
    from: '...(withheld.length > 0 ? [',
    to: '...(withheld.length < 0 ? [',
  },
  {
    name: 'what is waited for counts as done',
    file: 'plan/outcome.ts',
    from: "state === 'already'",
    to: "state === 'already' || state === 'waiting'",
  },
  {
    name: 'a cancelled run goes on',
    file: 'provision/provision.ts',
    from: 'if (!signal.aborted) return ledger.run(change, work);',
    to: 'if (signal) return ledger.run(change, work);',
  },
  {
    name: 'left-overs are forgotten',
    file: 'review/left.ts',
    from: 'return { entries: [...entries.values()], dropped };',
    to: 'return { entries: [...entries.values()].slice(0, 0), dropped };',
  },
  {
    name: 'the checkpoint is never kept',
    file: 'commands/keep-checkpoint.ts',
    from: 'if (isKept(standing, next, commit)) return',
    to: 'if (isKept(standing, next, commit) || next) return',
  },
  {
    name: 'a push is provisioned as it was, not as the branch is',
    file: 'commands/provision.ts',
    from: 'const head = await readHead(github, run.defaultBranch);',
    to: "const head = run.event.kind === 'push' ? run.event.after : await readHead(github, run.defaultBranch);",
  },
  {
    name: 'an account is known by its name',
    file: 'diff/new.ts',
    from: 'const there = [...live.accounts.values()].find((other) => sameEmail(other.email, email));',
    to: 'const there = [...live.accounts.values()].find((other) => sameEmail(other.email, email) || other.name === name);',
  },
  {
    name: 'an account that is there is made once more',
    file: 'diff/new.ts',
    from: 'if (!there) return create(account, context);',
    to: 'if (!there || !desired) return create(account, context); if (there) return create(account, context);',
  },
  {
    name: 'an account that its file had is not looked for',
    file: 'organization/predecessor.ts',
    from: 'export function standsInTheWay(account: LiveAccount, { isManaged }: Predecessors): boolean {',
    to: 'export function standsInTheWay(account: LiveAccount, { isManaged }: Predecessors): boolean {\n  if (isManaged) return false;',
  },
  {
    name: 'problems do not hold an account back',
    file: 'provision/provision.ts',
    from: 'if (plan.held.has(change.account)) {',
    to: "if (change.account === '' && plan.held.has(change.account)) {",
  },
  {
    name: 'a move is called done before AWS shows it, and never sent',
    file: 'organization/settle.ts',
    from: "if (await step.isSo()) return { kind: course.isSent ? 'done' : 'already' };",
    to: "if ((await step.isSo()) || step.action.endsWith('MoveAccount')) return { kind: course.isSent ? 'done' : 'already' };",
  },
  {
    name: 'the first failure of a creation is the last word',
    file: 'organization/creation/follow.ts',
    from: "if (progress.sends < MOST_SENDS) return { next: 'look', wait: 15 * SECOND * progress.sends };",
    to: '',
  },
  {
    name: 'an account is never adopted by its email',
    file: 'organization/creation/look.ts',
    from: 'if (existing) return end(usable(existing));',
    to: 'if (existing && order.email === existing.id) return end(usable(existing));',
  },
  {
    name: 'a plan without reason: problems are not printed',
    file: 'job-log.ts',
    from: 'core.setFailed(logText(text));',
    to: 'process.exitCode = logText(text) === undefined ? 0 : 1;',
  },
  {
    name: 'what comes without a record takes no review away',
    file: 'commands/standing.ts',
    from: "return [after, { kind: 'gap', gap, touched }];",
    to: "return [after, { kind: 'gap', gap, touched: touched.slice(0, 0) }];",
  },
  {
    name: 'a plan commits',
    file: 'commands/plan.ts',
    from: 'const pull = await readPullRequest(job.github, number);',
    to: "const pull = await readPullRequest(job.github, number);\n  await job.github.octokit.rest.git.createRef({ owner: job.github.owner, repo: job.github.repo, ref: 'refs/heads/x', sha: pull.headSha }).catch(() => undefined);",
  },
  {
    name: 'what people wrote is markup',
    file: 'text.ts',
    from: 'return quoted(plain(value, longest));',
    to: 'return plain(value, longest);',
  },
  {
    name: 'what people wrote is a command to the runner',
    file: 'text.ts',
    from: ".replace(/^([ \\t]*):(?=:)/, '$1\\\\u{3a}'),",
    to: ',',
  },
  {
    name: 'whoever reads may approve',
    file: 'github/permission.ts',
    from: "return data.permission === 'admin' || data.permission === 'write';",
    to: "return data.permission !== 'none';",
  },
  {
    name: 'what needs an approval binds without one',
    file: 'commands/approvals.ts',
    from: 'known.has(lineDigest(line)));',
    to: 'known.has(lineDigest(line)) || line);',
  },
  {
    name: 'no plan is too large',
    file: 'commands/weigh.ts',
    from: 'if (!extent) return LIGHT;',
    to: 'if (!extent || limit) return LIGHT;',
  },
  {
    name: 'what was sent is believed',
    file: 'organization/settle.ts',
    from: "if (await shows(course, PAUSES)) return { kind: 'done' };",
    to: "if (PAUSES.length > 0) return { kind: 'done' };",
  },
  {
    name: 'the checkpoint forgets what is left',
    file: 'commands/keep-checkpoint.ts',
    from: 'const next: Checkpoint = { place, isBeginning: false, entries };',
    to: 'const next: Checkpoint = { place, isBeginning: false, entries: entries.slice(0, 0) };',
  },
  {
    name: 'the first failure stops all others',
    file: 'provision/provision.ts',
    from: 'if (!signal.aborted) return ledger.run(change, work);',
    to: "if (!signal.aborted && !ledger.all().some(({ state }) => state === 'failed')) return ledger.run(change, work);",
  },
  {
    name: 'a plan that could not be made leaves an older check as it was',
    file: 'commands/failed-run.ts',
    from: 'await publishUnplanned(job, sha, base, { title: PLAN_FAILED, summary });',
    to: 'void publishUnplanned.call.length; void [sha, base, summary];',
  },
  {
    name: 'a new account gets the name of its file',
    file: 'diff/new.ts',
    from: 'const awsName = fields.account_name ?? name;',
    to: 'const awsName = name;',
  },
  {
    name: 'a closed account is adopted',
    file: 'diff/new.ts',
    from: 'if (!isUsable(there)) {',
    to: "if (!isUsable(there) && there.id === '') {",
  },
  {
    name: 'contacts are set with their titles for names',
    file: 'fields/contacts/aws.ts',
    from: 'Name: contact.name,',
    to: 'Name: contact.title,',
  },
  {
    name: 'a merge group is always green',
    file: 'commands/plan.ts',
    from: 'return approvedInGroup(job, ref, { ...prepared, plan });',
    to: 'return { ...EMPTY_PLAN, isComplete: true };',
  },
  {
    name: 'another account of the file is no hindrance when it is made',
    file: 'organization/creation/look.ts',
    from: "if (earlier) return end({ kind: 'failed', ...earlier });",
    to: "if (earlier && order.email === '') return end({ kind: 'failed', ...earlier });",
  },
  {
    name: 'an account that was made is believed to be ours without a look at its email',
    file: 'organization/creation/follow.ts',
    from: 'if (!sameEmail(account.email, order.email)) {',
    to: "if (account.email === '') {",
  },
  {
    name: 'the same creation is followed whoever asked for it',
    file: 'organization/creation/look.ts',
    from: "predecessors.names.has(accountName) && !foreign.has(id) && !accounts.has(accountId ?? ''),",
    to: "accountName !== '' && !foreign.has(id) && !accounts.has(accountId ?? ''),",
  },
  {
    name: 'an id is written to a file that means another account by now',
    file: 'commands/commit-ids.ts',
    from: 'const [files] = head === now.commit ? [now] : await read([head]);',
    to: 'const [files] = head !== "" ? [now] : await read([head]);',
  },
  {
    name: 'a branch that takes no commit takes no pull request either',
    file: 'commands/commit-ids.ts',
    from: 'return written ?? commitAside(job, found, read, accounts);',
    to: "return written ?? (accounts.size < 0 ? commitAside(job, found, read, accounts) : { kind: 'unchanged' as const });",
  },
];
