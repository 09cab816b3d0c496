import { parse } from 'yaml';
import type { AccountState, CommitState, Event, Said, Trace, Violation } from './trace.ts';

/*
 * Judges what happened in a world by the design's "What must never happen", and by whether all that was reviewed came
 * about. It reads only requests, Git's history and how things ended, and shares nothing with the program.
 *
 * A file is known by its title, which nobody changes: through renames, corrections and what the program writes.
 */

type Run = Event & { readonly kind: 'run' };
type Merge = Event & { readonly kind: 'merged' };
type Push = Event & { readonly kind: 'pushed' };

/** What a file asks for: fields such as `unit`, `name`, `tag/team` and their values. */
interface Wish {
  readonly title: string;
  readonly stem: string;
  readonly email: string;
  readonly id: string | undefined;
  readonly folder: string;
  readonly isValid: boolean;
  readonly fields: ReadonlyMap<string, string>;
}

/** What a request says, whatever its protocol. */
type Input = Readonly<Record<string, unknown>>;

type Wishes = ReadonlyMap<string, Wish>;

/** A field's new value, and what brought it to the default branch. */
interface Wanted {
  readonly wish: Wish;
  readonly field: string;
  /** `undefined` where it was taken out of the file. */
  readonly value: string | undefined;
  readonly by: Merge | Push;
  readonly isReviewed: boolean;
}

/** No account has it, and only the attempt to invite it tells. */
const NOBODYS = '200000000009';
/** May read, and no more. */
const STRANGER = 'mallory';
const BOT = 'github-actions[bot]';
/** Milliseconds for which what was on its way when a run was cancelled may still come. */
const LATEST = 1000;
const READS = /^(Describe|List|Get|AssumeRole|Lookup)/;
const MAY_CHANGE: ReadonlySet<string> = new Set([
  'CreateAccount',
  'MoveAccount',
  'TagResource',
  'UntagResource',
  'PutAccountName',
  'PutAlternateContact',
  'InviteAccountToOrganization',
  'EnableAWSServiceAccess',
  'CreateAccountAlias',
  'DeleteAccountAlias',
]);

export function audit(trace: Trace): readonly Violation[] {
  const found: Violation[] = [];
  const say = (rule: string, said: string): void => {
    if (!found.some((one) => one.rule === rule && one.said === said)) found.push({ rule, said });
  };
  const { events, said, commits, main, pulls, folders } = trace;
  const runs = events.filter((event): event is Run => event.kind === 'run');
  const indexOf = new Map(events.map((event, index) => [event, index]));
  const known = new Map<string, Wishes>();
  const wishesAt = (sha: string): Wishes => {
    const before = known.get(sha);
    if (before) return before;
    const wishes = wishesOf(commits[sha]);
    known.set(sha, wishes);
    return wishes;
  };
  const end = events.at(-1)?.accounts ?? [];
  const lastOf = (folder: string): Run | undefined =>
    runs.findLast((run) => run.command === 'provision' && run.folder === folder);
  const titles = new Map<string, string>();
  for (const sha of Object.keys(commits)) {
    for (const { email, title } of wishesAt(sha).values()) titles.set(email.toLowerCase(), title);
  }
  const requests = new Map<string, Said[]>();
  for (const one of said) requests.set(one.run, [...(requests.get(one.run) ?? []), one]);
  const requestsOf = ({ name }: Run): readonly Said[] => requests.get(name) ?? [];
  const changes = wantedOf();
  /** Fields that somebody changed by hand, from this event on, are not this program's doing. */
  const byHand = (id: string | undefined, from: Event): boolean =>
    events.some(
      (event) => event.kind === 'hand' && event.id === id && place(event) >= firstPlanOf(from) - 1,
    );

  accountsAre();
  for (const run of runs) {
    requestsAre(run);
    endIs(run);
  }
  written();
  living();
  for (const one of trace.broken) say('sandbox', one);
  return found;

  function place(event: Event): number {
    return indexOf.get(event) ?? -1;
  }

  /** The states of the default branch that a run can have seen. */
  function mainsDuring(run: Run): readonly string[] {
    const before = events.slice(0, run.startedAfter).findLast((event) => headOf(event));
    const during = events.slice(run.startedAfter, place(run) + 1).map(headOf);
    const first = before ? headOf(before) : undefined;
    return [first, ...during].filter((sha) => sha !== undefined);
  }

  function isPlanned(merge: Merge): boolean {
    return folders.every((folder) =>
      runs.some((run) => run.folder === folder && isGreenPlan(run, merge)),
    );
  }

  /** Whether a run left a green plan on the head that was merged, however the run itself ended. */
  function isGreenPlan(run: Run, merge: Merge): boolean {
    const isOfHead = isPlanOf(run, merge) && run.head === merge.head;
    return isOfHead && checkOf(run)?.conclusion === 'success' && place(run) < place(merge);
  }

  /**
   * Whether a run showed people a plan of the head that was merged, be it red: whoever merges one all the same has seen
   * what it does.
   */
  function isShownPlan(run: Run, merge: Merge): boolean {
    const isOfHead = isPlanOf(run, merge) && [merge.head, merge.group].includes(run.head);
    return isOfHead && /^Plan: /m.test(run.log) && place(run) < place(merge);
  }

  /** Whether a run plans a pull request, or the group of a queue that merges it. */
  function isPlanOf(run: Run, merge: Merge): boolean {
    if (run.command !== 'plan' && run.command !== 'import' && run.body !== '/accounts plan')
      return false;
    return run.pull === merge.pull || (merge.group !== undefined && run.head === merge.group);
  }

  function checkOf({ checks, folder }: Run): Run['checks'][number] | undefined {
    const name = folder === 'accounts' ? 'AWS accounts' : `AWS accounts (${folder})`;
    return checks.find((one) => one.name === name);
  }

  /** Where the plan of a merge began; for a push, where it is itself. */
  function firstPlanOf(event: Event): number {
    if (event.kind !== 'merged') return place(event);
    const plan = runs.find((run) => isShownPlan(run, event));
    return plan ? plan.startedAfter : place(event);
  }

  /** Every change of a field that came to the default branch, oldest first. */
  function wantedOf(): readonly Wanted[] {
    return events.flatMap((event) => {
      if (event.kind !== 'merged' && event.kind !== 'pushed') return [];
      if (event.kind === 'merged' && event.byBot) return [];
      const [before, after] = [wishesAt(event.before), wishesAt(event.after)];
      const isReviewed = event.kind === 'merged' && isPlanned(event);
      return [...after.values()].flatMap((wish) =>
        differences(before.get(wish.title), wish).map((field) => ({
          wish,
          field,
          value: wish.fields.get(field),
          by: event,
          isReviewed,
        })),
      );
    });
  }

  /** 1 and 2: one account for a file, and its id in Git. */
  function accountsAre(): void {
    const made = new Map<string, AccountState[]>();
    for (const account of end.filter(({ isCreated }) => isCreated)) {
      const title = titles.get(account.email.toLowerCase());
      if (title === undefined) say('unasked', `${account.id} was made for no file`);
      else made.set(title, [...(made.get(title) ?? []), account]);
    }
    for (const [title, all] of made) {
      const ids = all.map(({ id }) => id).join(', ');
      if (all.length > 1) say('two accounts', `${title} has ${ids}`);
      const wish = wishesAt(main).get(title);
      if (!wish?.isValid || all.length > 1) continue;
      const isOther = wish.id !== undefined && wish.id !== ids;
      const last = lastOf(wish.folder);
      const isNamed = last !== undefined && last.exit !== 0 && last.log.includes(ids);
      if (wish.id === undefined && isNamed) continue;
      if (wish.id === undefined) say('lost id', `${title} has no id, and ${ids} is its account`);
      else if (isOther && wish.id !== NOBODYS) say('wrong id', `${title}: not ${ids}`);
    }
  }

  /** 3, 4 and 5: what a run asks AWS and GitHub to do. */
  function requestsAre(run: Run): void {
    const all = requestsOf(run);
    if (all.length > 3000) say('endless', `${run.name} made ${all.length} requests`);
    for (const one of all.filter(({ service }) => !service.startsWith('GitHub'))) {
      if (READS.test(one.operation)) continue;
      if (run.command !== 'provision') say('plan writes', `${run.name}: ${one.operation}`);
      else if (!MAY_CHANGE.has(one.operation)) say('forbidden', `${run.name}: ${one.operation}`);
      else changeIs(run, one);
    }
    if (run.command === 'provision') {
      areApproved(run);
      areReadBack(run);
    }
    for (const one of all.filter(({ service }) => service.startsWith('GitHub'))) {
      const isWrite = /^(PUT|DELETE|PATCH|POST) .*\/(contents|git|merges|branches|pulls)(\/|$)/;
      const isMutation = one.path.endsWith('/graphql') && /"query":"\s*mutation/.test(one.body);
      if (run.by === STRANGER && /^(POST|PATCH) .*\/check-runs/.test(one.path)) {
        say('stranger', `${run.name}: ${one.path}`);
      }
      const mayWrite = run.command === 'provision' || run.command === 'import';
      if (!mayWrite && (isMutation || isWrite.test(one.path))) {
        say('plan writes', `${run.name}: ${one.path}`);
      }
    }
  }

  function changeIs(run: Run, { operation, body, status, at }: Said): void {
    const what = `${run.name}: ${operation} ${body.slice(0, 200)}`;
    const { cancelledAt } = run;
    if (cancelledAt !== undefined && at > cancelledAt + LATEST) say('after the end', what);
    const input = inputOf(body);
    switch (operation) {
      case 'CreateAccount':
        creationIs(run, input, what);
        return;
      case 'InviteAccountToOrganization':
        invitationIs(run, (input.Target as { readonly Id: string }).Id, what);
        return;
      case 'EnableAWSServiceAccess':
        if (input.ServicePrincipal !== 'account.amazonaws.com') say('forbidden', what);
        return;
      default:
        if (status === 200) valuesAre(run, operation, input, what);
    }
  }

  /** What a request sets is what a file of the default branch says, and what somebody reviewed. */
  function valuesAre(run: Run, operation: string, input: Input, what: string): void {
    const wishes = mainsDuring(run).map((sha) => wishesFor(run, sha));
    const found = input.AccountId ?? input.ResourceId;
    const id = found === undefined ? undefined : String(found);
    for (const [field, value] of fieldsOfRequest(operation, input)) {
      const meant = wishes.flatMap((all) =>
        [...all.values()].filter((wish) => id === undefined || isFor(wish, id, end)),
      );
      if (meant.length === 0) {
        say('unasked', what);
      } else if (!meant.some((wish) => wish.fields.get(field) === value)) {
        say('stale value', what);
      } else if (!meant.some(({ title }) => isAllowed(run, title, field, value))) {
        say('unreviewed', what);
      } else if (
        id !== undefined &&
        meant.every(({ title }) => isOverHand(run, id, title, field))
      ) {
        say('overwritten', what);
      }
    }
  }

  /** What the folder of a run asked for at a commit. */
  function wishesFor({ folder }: Run, sha: string): Wishes {
    return new Map([...wishesAt(sha)].filter(([, wish]) => wish.folder === folder));
  }

  function invitationIs(run: Run, id: string, what: string): void {
    const asked = mainsDuring(run).flatMap((sha) =>
      [...wishesFor(run, sha).values()].filter((wish) => wish.id === id),
    );
    if (asked.length === 0) say('unasked', what);
    else if (
      !asked.some(({ title, email }) => isAllowed(run, title, 'account', email.toLowerCase()))
    )
      say('unreviewed', what);
  }

  function creationIs(run: Run, input: Input, what: string): void {
    const email = String(input.Email).toLowerCase();
    const asked = mainsDuring(run).flatMap((sha) =>
      [...wishesFor(run, sha).values()].filter((wish) => wish.email.toLowerCase() === email),
    );
    const meant = asked.filter(({ id }) => id === undefined);
    if (meant.length === 0) say('unasked', what);
    else if (!meant.some(({ title }) => isAllowed(run, title, 'account', email)))
      say('unreviewed', what);
    else if (!meant.some((wish) => (wish.fields.get('name') ?? nameOf(wish)) === input.AccountName))
      say('stale value', what);
  }

  /** Changes of accounts that a run made, each with its account. */
  function changesOf(run: Run): readonly { readonly one: Said; readonly id: string }[] {
    return requestsOf(run).flatMap((one) => {
      if (READS.test(one.operation) || !MAY_CHANGE.has(one.operation)) return [];
      const input = inputOf(one.body);
      const id = input.AccountId ?? input.ResourceId;
      return one.status === 200 && id !== undefined ? [{ one, id: String(id) }] : [];
    });
  }

  /** 12: more accounts than a plan may change without an approval are changed only with one. */
  function areApproved(run: Run): void {
    const { most } = trace;
    const made = end.filter(({ isCreated }) => isCreated).map(({ id }) => id);
    const changed = new Set(changesOf(run).map(({ id }) => id));
    const old = [...changed].filter((id) => !made.includes(id));
    if (most === undefined || old.length <= most) return;
    // Several pull requests can each change so many as they may.
    const bringing = events.slice(0, place(run)).flatMap((event) => {
      if (event.kind !== 'merged' || event.byBot) return [];
      const titles = new Set(
        changes.filter(({ by }) => by === event).map(({ wish }) => wish.title),
      );
      const ids = [...titles].flatMap((title) => old.filter((id) => isMeant(run, title, id)));
      const isApproved = runs.some(
        (one) =>
          one.pull === event.pull &&
          one.body === '/accounts approve' &&
          one.by !== STRANGER &&
          one.exit === 0,
      );
      return [{ ids, isApproved }];
    });
    if (bringing.some(({ isApproved }) => isApproved)) return;
    const each = bringing.filter(({ ids }) => ids.length <= most).flatMap(({ ids }) => ids);
    const beyond = old.filter((id) => !each.includes(id));
    if (beyond.length > most) say('unapproved', `${run.name} changes ${old.join(', ')}`);
  }

  function isMeant(run: Run, title: string, id: string): boolean {
    return mainsDuring(run).some((sha) => {
      const wish = wishesAt(sha).get(title);
      return wish !== undefined && isFor(wish, id, end);
    });
  }

  /** 7: what a run calls done it has read again after it was sent. */
  function areReadBack(run: Run): void {
    if (run.exit !== 0) return;
    const all = requestsOf(run);
    for (const { one, id } of changesOf(run)) {
      // One that was long on its way may come when the same was sent again, and read.
      const first = all.findIndex(({ body, status }) => body === one.body && status === 200);
      const after = all.slice(first + 1);
      const isRead = after.some(
        ({ operation, body, answer }) =>
          READS.test(operation) && (body.includes(id) || answer.includes(id)),
      );
      if (!isRead) say('not read back', `${run.name}: ${one.operation} ${one.body.slice(0, 100)}`);
    }
  }

  /** Whether the value that somebody set by hand, and nobody ever saw in a file or a plan, is written over. */
  function isOverHand(run: Run, id: string, title: string, field: string): boolean {
    if (run.scope === 'all') return false;
    const kind =
      field === 'tag/team' ? 'tag' : field === 'unit' ? 'move' : field === 'name' ? 'rename' : '';
    const touched = events
      .slice(0, run.startedAfter)
      .findLast((event) => event.kind === 'hand' && event.id === id && event.what === kind);
    if (touched?.kind !== 'hand') return false;
    const isSeen =
      changes.some(
        (one) => one.wish.title === title && one.wish.fields.get(field) === touched.value,
      ) ||
      events.slice(0, place(touched)).some(({ accounts: all }) => {
        const was = all.find((one) => one.id === id);
        return [was?.tags.team, was?.path, was?.name].includes(touched.value);
      });
    const isPlannedSince = runs.some(
      (one) => one.command === 'plan' && one.startedAfter > place(touched) && one.exit === 0,
    );
    const isChangedSince = runs.some(
      (one) =>
        one.startedAfter > place(touched) &&
        one !== run &&
        requestsOf(one).some(({ operation, body }) => !READS.test(operation) && body.includes(id)),
    );
    return !isSeen && !isPlannedSince && !isChangedSince;
  }

  /** Fields and values that a request sets; units by their paths. */
  function fieldsOfRequest(
    operation: string,
    input: Input,
  ): readonly (readonly [string, string | undefined])[] {
    switch (operation) {
      case 'MoveAccount':
        return [['unit', pathOf(String(input.DestinationParentId))]];
      case 'CreateAccountAlias':
        return [['alias', String(input.AccountAlias)]];
      case 'PutAccountName':
        return [['name', String(input.AccountName)]];
      case 'TagResource':
        return (input.Tags as { Key: string; Value: string }[])
          .filter(({ Key }) => !Key.startsWith('org-accounts:'))
          .map(({ Key, Value }) => [`tag/${Key}`, Value]);
      case 'UntagResource':
        return (input.TagKeys as string[])
          .filter((key) => !key.startsWith('org-accounts:'))
          .map((key) => [`tag/${key}`, undefined]);
      case 'PutAlternateContact':
        return [
          [`contact/${String(input.AlternateContactType).toLowerCase()}`, String(input.Name)],
        ];
      default:
        return [];
    }
  }

  /** The path of a unit, as some answer of AWS has its name. */
  function pathOf(parent: string): string {
    if (parent.startsWith('r-')) return 'Root';
    const found = said.find(
      ({ operation, answer }) =>
        /ListOrganizationalUnitsForParent|DescribeOrganizationalUnit/.test(operation) &&
        answer.includes(`"${parent}"`),
    );
    const near = new RegExp(`\\{[^{}]*"${parent}"[^{}]*\\}`).exec(found?.answer ?? '')?.[0] ?? '';
    return /"Name":"([^"]*)"/.exec(near)?.[1] ?? parent;
  }

  /** Whether a plan that people saw before the merge holds it, or a later one announced what others left. */
  function isAllowed(run: Run, title: string, field: string, value: string | undefined): boolean {
    if (run.scope === 'all') return true;
    return events.slice(0, place(run)).some((event) => {
      if (event.kind !== 'merged') return false;
      if (!runs.some((one) => isGreenPlan(one, event) || isShownPlan(one, event))) return false;
      const own = changes.some(
        (one) =>
          one.by === event &&
          one.wish.title === title &&
          (one.field === field || one.field === 'account') &&
          (field === 'account' ? one.wish.email.toLowerCase() : one.wish.fields.get(field)) ===
            value,
      );
      return own || isAnnounced(event, title);
    });
  }

  /** Whether a plan of what was merged named the account, with all that was left of it. */
  function isAnnounced(merge: Merge, title: string): boolean {
    const names = [merge.head, merge.after].flatMap((sha) => {
      const wish = wishesAt(sha).get(title);
      return wish ? [`\`${nameOf(wish)}\``] : [];
    });
    const plans = runs.filter((run) => isShownPlan(run, merge));
    const shown = plans.flatMap(({ comments, log }) => [...comments, log]);
    return names.some((name) => shown.some((text) => text.includes(name)));
  }

  /** 7 and 11: a run says how it ended, on GitHub too. */
  function endIs(run: Run): void {
    const { name, exit, log } = run;
    marksUp(run);
    if (/This should not happen|Internal error|^simulation:/m.test(log))
      say('unforeseen', `${name}: ${log.slice(-600)}`);
    if (exit === null) return;
    if (exit !== 0 && !log.includes('::error'))
      say('no reason', `${name} exits ${exit} without one`);
    if (run.command === 'plan') {
      planIs(run);
      return;
    }
    if (run.command === 'provision' && exit === 0) successIs(run);
    else if (run.command === 'provision') {
      restIsNamed(run);
      othersGoOn(run);
    }
  }

  function successIs(run: Run): void {
    const { name } = run;
    for (const one of wantedFrom(run)) {
      if (!isDone(one, run.accounts))
        say('false success', `${name} exits 0, and ${tell(one)} is not done`);
    }
    if (pulls.some(({ author }) => author === BOT)) return;
    for (const wish of wishesFor(run, run.main).values()) {
      const isMade = requestsOf(run).some(
        ({ operation, body }) => operation === 'CreateAccount' && body.includes(`"${wish.email}"`),
      );
      if (isMade && wish.id === undefined)
        say('false success', `${name} exits 0, and ${wish.title} has no id`);
    }
  }

  /** 10: a run that could make its plan, and went to its end, names what it was for and is not done. */
  function restIsNamed(run: Run): void {
    const { name, exit, log, cancelledAt, head, main: now } = run;
    if (exit === null || cancelledAt !== undefined || !/^Plan: /m.test(log)) return;
    if (run.event === 'push' && head !== now) return;
    for (const one of wantedFrom(run)) {
      if (!one.isReviewed || isDone(one, run.accounts) || log.includes(nameOf(one.wish))) continue;
      say('not named', `${name} fails, and does not say that ${tell(one)} is not done`);
    }
  }

  /** 6: what fails for one account keeps no other from its turn. */
  function othersGoOn(run: Run): void {
    const { name, exit, log, cancelledAt } = run;
    if (exit === null || cancelledAt !== undefined || !/^Outcome: .*failed/m.test(log)) return;
    for (const [, stem = ''] of log.matchAll(/^ {2}[~+] `([^`]+)`/gm)) {
      const isStopped = new RegExp(
        `^ {2}\`${stem}\`.*: Not tried(?!.*its (problem is not fixed|account is not there))`,
        'm',
      ).test(log);
      const hasFailed = new RegExp(`^ {2}\`${stem}\`.*: Failed`, 'm').test(log);
      if (isStopped && !hasFailed) say('stopped', `${name} did not try ${stem}`);
    }
  }

  /** 9: what people wrote acts neither as a command to the runner nor as markup in a comment. */
  function marksUp({ name, log, comments }: Run): void {
    const command = /^::(?!(?:error|warning|notice|debug|add-mask|group|endgroup)\b).*evil.*$/m;
    const found = command.exec(log)?.[0] ?? /^::(?:error|warning|notice)::evil.*$/m.exec(log)?.[0];
    if (found !== undefined) say('markup', `${name} prints ${found}`);
    for (const text of comments) {
      const bare = text
        .replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1/gm, '')
        .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
      const line = /^.*evil.*$/m.exec(bare)?.[0];
      if (line !== undefined) say('markup', `${name} comments ${line.slice(0, 200)}`);
    }
  }

  function planIs(run: Run): void {
    const { name, exit, log, cancelledAt, comments, head, pull } = run;
    // Where GitHub did not let it speak, an older check may be left as it was.
    const isTroubled = requestsOf(run).some(
      ({ fault, service }) => fault !== undefined && service.startsWith('GitHub'),
    );
    const check = checkOf(run);
    const isGreen = check?.conclusion === 'success';
    if (exit === 0 && !isGreen)
      say('check', `${name} exits 0, and its check is ${check?.conclusion}`);
    if (exit !== 0 && isGreen && !isTroubled && cancelledAt === undefined) {
      say('check', `${name} fails, and its check is green`);
    }
    if (pull === undefined || exit !== 0 || log.includes('Plan: nothing to do')) return;
    const own = comments.filter((text) => text.startsWith(`<!-- org-accounts: ${run.folder} -->`));
    if (own.length !== 1) say('comment', `${name}: ${own.length} comments`);
    const isOfHead = own.every((text) => text.includes(head?.slice(0, 7) ?? ''));
    // The head may have moved by the time that the comment was written.
    const isMoved = pulls.some((one) => one.number === pull && one.head !== head);
    if (!isOfHead && !isMoved) say('comment', `${name}: the comment is of another commit`);
  }

  /** What a run is for: what its push brought, or all that was reviewed. */
  function wantedFrom(run: Run): readonly Wanted[] {
    const first = mainsDuring(run)[0];
    if (first === undefined) return [];
    return currentAt(first, run.startedAfter).filter((one) => {
      if (one.wish.folder !== run.folder) return false;
      const isOwn = run.event === 'push' && one.by.after === run.head;
      return isOwn || (run.event !== 'push' && one.isReviewed);
    });
  }

  /** The newest change of every field that the default branch still has so, and nobody changed by hand since. */
  function currentAt(sha: string, until: number): readonly Wanted[] {
    const newest = new Map<string, Wanted>();
    for (const one of changes.filter(({ by }) => place(by) < until)) {
      newest.set(`${one.wish.title} ${one.field}`, one);
    }
    return [...newest.values()].flatMap((one) => {
      const wish = wishesAt(sha).get(one.wish.title);
      if (!wish?.isValid || wish.fields.get(one.field) !== one.value) return [];
      const account = accountFor(wish, end);
      // Whoever is invited decides whether there is anything to change.
      const isGuest = wish.id !== undefined && account?.path === undefined;
      return isGuest || byHand(account?.id, one.by) ? [] : [{ ...one, wish }];
    });
  }

  /** 8: what the program commits are ids, and nothing besides. */
  function written(): void {
    for (const [sha, { author, parents, files, message }] of Object.entries(commits)) {
      if (author !== BOT || parents.length !== 1 || /^Merge/.test(message)) continue;
      const before = commits[parents[0] ?? '']?.files ?? {};
      for (const stem of new Set([...Object.keys(before), ...Object.keys(files)])) {
        const [old, now] = [before[stem], files[stem]];
        if (old === now) continue;
        const isImport = /import/i.test(message) && isImported(stem, old, now);
        if (!isImport && bare(old) !== bare(now))
          say('rewritten', `${sha.slice(0, 7)} changes ${stem} beyond its id`);
      }
    }
  }

  /** Whether an import may write it: the file of an account that is there, or a line more in master's list. */
  function isImported(stem: string, old: string | undefined, now = ''): boolean {
    if (old !== undefined) {
      return (
        /master$/.test(stem) &&
        bare(now).replace(/^- .*\n/gm, '') === bare(old).replace(/^- .*\n/gm, '')
      );
    }
    const id = /^account_id: *["']?(\d{12})/m.exec(now)?.[1];
    return events.some(({ accounts }) => accounts.some((one) => one.id === id));
  }

  /** 10 and liveness: what was reviewed is done in the end, or named by a run that fails. */
  function living(): void {
    for (const { number, comments } of pulls) {
      if (comments.filter((text) => text.startsWith('<!-- org-accounts: ')).length > folders.length)
        say('comment', `pull request ${number} has ${comments.length} comments`);
    }
    for (const one of currentAt(main, events.length).filter(({ isReviewed }) => isReviewed)) {
      const last = lastOf(one.wish.folder);
      if (!last || isDone(one, end)) continue;
      const isNamed = last.exit !== 0 && last.log.includes(nameOf(one.wish));
      if (!isNamed) say('dropped', `${tell(one)} is neither done nor named`);
      else if (isClean()) say('stuck', `${tell(one)} is not done`);
    }
    for (const last of folders.flatMap((folder) => lastOf(folder) ?? [])) {
      if (isClean() && last.exit !== 0) say('stuck', `${last.name} fails: ${errorsOf(last.log)}`);
    }
  }

  /** Whether nobody did anything but merge what was planned and right. */
  function isClean(): boolean {
    const isWrong = events.some(
      (event) =>
        event.kind === 'merged' &&
        [...wishesAt(event.after).values()].some(({ id }) => id === NOBODYS),
    );
    if (isWrong) return false;
    return events.every((event) => {
      if (event.kind === 'hand' || event.kind === 'pushed') return false;
      if (event.kind !== 'merged') return true;
      return event.byBot || isPlanned(event);
    });
  }
}

/** The name of a file's account in its folder. */
function nameOf({ stem }: Wish): string {
  return stem.replace(/^x-/, '');
}

function bare(text = ''): string {
  return text.replace(/^account_id:.*\n?/gm, '');
}

function inputOf(body: string): Input {
  if (body.startsWith('{')) return JSON.parse(body) as Input;
  return Object.fromEntries(new URLSearchParams(body));
}

function headOf(event: Event): string | undefined {
  if (event.kind === 'merged' || event.kind === 'pushed') return event.after;
  return event.kind === 'run' ? event.main : undefined;
}

function errorsOf(log: string): string {
  return log
    .split('\n')
    .filter((line) => line.startsWith('::error'))
    .join(' ')
    .slice(0, 600);
}

function tell({ wish, field, value, by }: Wanted): string {
  const from = by.kind === 'merged' ? `pull request ${by.pull}` : 'a push';
  return `${wish.title} ${field}=${value ?? 'nothing'} of ${from}`;
}

/** Whether an account is the one that a file means. */
function isFor(wish: Wish, id: string, all: readonly AccountState[]): boolean {
  return wish.id === id || accountFor(wish, all)?.id === id;
}

function accountFor(wish: Wish, all: readonly AccountState[]): AccountState | undefined {
  const email = wish.email.toLowerCase();
  const byId = wish.id === undefined ? undefined : all.find(({ id }) => id === wish.id);
  return byId ?? all.find((one) => one.email.toLowerCase() === email);
}

function isDone({ wish, field, value }: Wanted, all: readonly AccountState[]): boolean {
  const account = accountFor(wish, all);
  if (!account) return false;
  const [kind, key = ''] = field.split('/');
  switch (kind) {
    case 'account':
      return true;
    case 'alias':
      return value === undefined || account.alias === value;
    case 'unit':
      return value === undefined || account.path === value;
    case 'name':
      return value === undefined || account.name === value;
    case 'tag':
      return account.tags[key] === value;
    default: {
      const contact = account.contacts[key.toUpperCase()];
      return value === undefined || JSON.stringify(contact ?? {}).includes(`"${value}"`);
    }
  }
}

/** The fields whose values differ; `account` where the file is new or asks for another account. */
function differences(before: Wish | undefined, after: Wish): readonly string[] {
  const fields = new Set([...(before?.fields.keys() ?? []), ...after.fields.keys()]);
  const changed = [...fields].filter((one) => before?.fields.get(one) !== after.fields.get(one));
  const isOther = after.id === undefined ? before?.email !== after.email : before?.id !== after.id;
  const isNew = !before || isOther;
  return isNew ? ['account', ...changed] : changed;
}

function wishesOf(commit: CommitState | undefined): Wishes {
  const wishes = new Map<string, Wish>();
  for (const [stem, text] of Object.entries(commit?.files ?? {})) {
    const file = parse(text) as Record<string, unknown>;
    const title = String(file.title);
    const fields = new Map<string, string>();
    if (file.organizational_unit) fields.set('unit', String(file.organizational_unit));
    if (file.account_alias) fields.set('alias', String(file.account_alias));
    if (file.account_name) fields.set('name', String(file.account_name));
    for (const [key, value] of Object.entries(file.tags ?? {}))
      fields.set(`tag/${key}`, String(value));
    const contacts = (file.alternate_contacts ?? {}) as Record<string, { name: string }>;
    for (const [kind, { name }] of Object.entries(contacts)) fields.set(`contact/${kind}`, name);
    wishes.set(title, {
      title,
      stem,
      email: String(file.root_email),
      id: file.account_id === undefined ? undefined : String(file.account_id),
      folder: stem.startsWith('x-') ? 'others' : 'accounts',
      isValid: file.region === 'us-west-2',
      fields,
    });
  }
  return wishes;
}
