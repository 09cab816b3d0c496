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
  readonly isValid: boolean;
  readonly fields: ReadonlyMap<string, string>;
}

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

const OWN_CHECK = 'AWS accounts';
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
  'DeleteAlternateContact',
  'InviteAccountToOrganization',
  'EnableAWSServiceAccess',
]);

export function audit(trace: Trace): readonly Violation[] {
  const found: Violation[] = [];
  const say = (rule: string, said: string): void => {
    if (!found.some((one) => one.rule === rule && one.said === said)) found.push({ rule, said });
  };
  const { events, said, commits, main, pulls } = trace;
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
  const last = runs.findLast(({ command }) => command === 'provision');
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
    return runs.some((run) => isGreenPlan(run, merge));
  }

  /** Whether a run left a green plan on the head that was merged, however the run itself ended. */
  function isGreenPlan(run: Run, merge: Merge): boolean {
    const check = run.checks.find((one) => one.name === OWN_CHECK);
    const isOfHead = run.command === 'plan' && run.pull === merge.pull && run.head === merge.head;
    return isOfHead && check?.conclusion === 'success' && place(run) < place(merge);
  }

  /**
   * Whether a run showed people a plan of the head that was merged, be it red: whoever merges one all the same has seen
   * what it does.
   */
  function isShownPlan(run: Run, merge: Merge): boolean {
    const isOfHead = run.command === 'plan' && run.pull === merge.pull && run.head === merge.head;
    return isOfHead && /^Plan: /m.test(run.log) && place(run) < place(merge);
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
      if (wish.id === undefined) say('lost id', `${title} has no id, and ${ids} is its account`);
      else if (isOther && wish.id !== '200000000009') say('wrong id', `${title}: not ${ids}`);
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
    for (const one of all.filter(({ service }) => service.startsWith('GitHub'))) {
      const isWrite = /^(PUT|DELETE|PATCH|POST) .*\/(contents|git|merges|branches|pulls)(\/|$)/;
      const isMutation = one.path.endsWith('/graphql') && /"query":"\s*mutation/.test(one.body);
      if (run.command === 'plan' && (isMutation || isWrite.test(one.path))) {
        say('plan writes', `${run.name}: ${one.path}`);
      }
    }
  }

  function changeIs(run: Run, { operation, body, status, at }: Said): void {
    const input = JSON.parse(body || '{}') as Record<string, unknown>;
    const what = `${run.name}: ${operation} ${body.slice(0, 200)}`;
    const wishes = mainsDuring(run).map(wishesAt);
    if (operation === 'CreateAccount') {
      creationIs(run, String(input.Email).toLowerCase(), what);
      return;
    }
    const { cancelledAt } = run;
    if (cancelledAt !== undefined && at > cancelledAt + LATEST) say('after the end', what);
    if (status !== 200) return;
    for (const [field, value] of fieldsOfRequest(operation, input)) {
      const id = String(input.AccountId ?? input.ResourceId);
      const meant = wishes.flatMap((all) =>
        [...all.values()].filter((wish) => isFor(wish, id, end)),
      );
      if (meant.length === 0) {
        say('unasked', what);
      } else if (!meant.some((wish) => wish.fields.get(field) === value)) {
        say('stale value', what);
      } else if (!meant.some(({ title }) => isAllowed(run, title, field, value))) {
        say('unreviewed', what);
      } else if (meant.every(({ title }) => isOverHand(run, id, title, field))) {
        say('overwritten', what);
      }
    }
  }

  function creationIs(run: Run, email: string, what: string): void {
    const asked = mainsDuring(run).flatMap((sha) =>
      [...wishesAt(sha).values()].filter((wish) => wish.email.toLowerCase() === email),
    );
    if (!asked.some(({ id }) => id === undefined)) say('unasked', what);
    if (!asked.some(({ title }) => isAllowed(run, title, 'account', email)))
      say('unreviewed', what);
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
    input: Record<string, unknown>,
  ): readonly (readonly [string, string | undefined])[] {
    switch (operation) {
      case 'MoveAccount':
        return [['unit', pathOf(String(input.DestinationParentId))]];
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
      if (event.kind !== 'merged' || event.byBot) return false;
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

  function isAnnounced(merge: Merge, title: string): boolean {
    const stem = wishesAt(merge.head).get(title)?.stem ?? wishesAt(merge.after).get(title)?.stem;
    const plan = runs.findLast((run) => isShownPlan(run, merge));
    return plan?.comments.some((text) => text.includes(`\`${stem}\``)) ?? false;
  }

  /** 7 and 11: a run says how it ended, on GitHub too. */
  function endIs(run: Run): void {
    const { name, exit, log } = run;
    if (/This should not happen|^simulation:/m.test(log))
      say('unforeseen', `${name}: ${log.slice(-600)}`);
    if (exit === null) return;
    if (exit !== 0 && !log.includes('::error'))
      say('no reason', `${name} exits ${exit} without one`);
    if (run.command === 'plan') {
      planIs(run);
      return;
    }
    if (exit !== 0) return;
    for (const one of wantedFrom(run)) {
      if (!isDone(one, run.accounts))
        say('false success', `${name} exits 0, and ${tell(one)} is not done`);
    }
    if (pulls.some(({ author }) => author === BOT)) return;
    for (const wish of wishesAt(run.main).values()) {
      const isMade = requestsOf(run).some(
        ({ operation, body }) => operation === 'CreateAccount' && body.includes(`"${wish.email}"`),
      );
      if (isMade && wish.id === undefined)
        say('false success', `${name} exits 0, and ${wish.title} has no id`);
    }
  }

  function planIs(run: Run): void {
    const { name, exit, log, cancelledAt, comments } = run;
    const isTroubled = requestsOf(run).some(({ fault }) => fault !== undefined);
    const check = run.checks.find((one) => one.name === OWN_CHECK);
    const isGreen = check?.conclusion === 'success';
    if (exit === 0 && !isGreen)
      say('check', `${name} exits 0, and its check is ${check?.conclusion}`);
    if (exit !== 0 && isGreen && !isTroubled && cancelledAt === undefined) {
      say('check', `${name} fails, and its check is green`);
    }
    if (exit === 0 && comments.length !== 1 && !log.includes('Plan: nothing to do')) {
      say('comment', `${name}: ${comments.length} comments`);
    }
  }

  /** What a run is for: what its push brought, or all that was reviewed. */
  function wantedFrom(run: Run): readonly Wanted[] {
    const first = mainsDuring(run)[0];
    if (first === undefined) return [];
    return currentAt(first, run.startedAfter).filter((one) => {
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
      const id = accountFor(wish, end)?.id;
      return byHand(id, one.by) ? [] : [{ ...one, wish }];
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
        const bare = (text = ''): string => text.replace(/^account_id:.*\n?/gm, '');
        if (bare(old) !== bare(now))
          say('rewritten', `${sha.slice(0, 7)} changes ${stem} beyond its id`);
      }
    }
  }

  /** 10 and liveness: what was reviewed is done in the end, or named by a run that fails. */
  function living(): void {
    if (!last) return;
    for (const { number, comments } of pulls) {
      if (comments.length > 1)
        say('comment', `pull request ${number} has ${comments.length} comments`);
    }
    for (const one of currentAt(main, events.length).filter(({ isReviewed }) => isReviewed)) {
      if (isDone(one, end)) continue;
      const isNamed = last.exit !== 0 && last.log.includes(one.wish.stem);
      if (!isNamed) say('dropped', `${tell(one)} is neither done nor named`);
      else if (isClean()) say('stuck', `${tell(one)} is not done`);
    }
    if (isClean() && last.exit !== 0) say('stuck', `${last.name} fails: ${errorsOf(last.log)}`);
  }

  /** Whether nobody did anything but merge what was planned and right. */
  function isClean(): boolean {
    return events.every((event) => {
      if (event.kind === 'hand' || event.kind === 'pushed') return false;
      if (event.kind !== 'merged') return true;
      return event.byBot || isPlanned(event);
    });
  }
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
  const isNew = !before || (after.id === undefined && before.email !== after.email);
  return isNew ? ['account', ...changed] : changed;
}

function wishesOf(commit: CommitState | undefined): Wishes {
  const wishes = new Map<string, Wish>();
  for (const [stem, text] of Object.entries(commit?.files ?? {})) {
    const file = parse(text) as Record<string, unknown>;
    const title = String(file.title);
    const fields = new Map<string, string>();
    if (file.organizational_unit) fields.set('unit', String(file.organizational_unit));
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
      isValid: file.region === 'us-west-2',
      fields,
    });
  }
  return wishes;
}
