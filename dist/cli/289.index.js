export const id = 289;
export const ids = [289];
export const modules = {

/***/ 1929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ driftDocument),
/* harmony export */   Fk: () => (/* binding */ provisionDocument),
/* harmony export */   T9: () => (/* binding */ filesDocument)
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5725);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8494);


const STATES = {
    planned: 'planned',
    running: 'running',
    done: 'done',
    already: 'already',
    waiting: 'waiting',
    failed: 'failed',
    'not-tried': 'not_tried',
};
/** How a provisioning run ended, for `--json`. */
function provisionDocument(report, left) {
    return {
        version: 1,
        plan: (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planDocument */ .N)(report.plan),
        outcomes: report.outcomes.map(({ change, state, id, message, hint, invitation, seconds }) => ({
            kind: (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedKind */ .pX)(change),
            account: change.account,
            account_id: id ?? ('id' in change ? (change.id ?? null) : null),
            file: change.file,
            state: STATES[state],
            message: message ?? null,
            hint: hint ?? null,
            invitation: invitation ? (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .invitationDocument */ .nA)(invitation) : null,
            seconds: seconds ?? null,
        })),
        readiness: report.readiness.map(({ account, id, file, region, roleName, isReady, said }) => ({
            account,
            account_id: id,
            file,
            region: region ?? null,
            role_name: roleName,
            ready: isReady,
            message: said ?? null,
        })),
        left: left ?? null,
    };
}
/** What differs between files and AWS, for `--json`. */
function driftDocument({ plan, unmanaged, invitations }) {
    return {
        version: 1,
        plan: (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planDocument */ .N)(plan),
        unmanaged: unmanaged.map(({ id, name, email, arn, state }) => ({
            account_id: id,
            name,
            email,
            arn,
            state,
        })),
        invitations: invitations.map(_change_js__WEBPACK_IMPORTED_MODULE_0__/* .invitationDocument */ .nA),
    };
}
/** The files that were written, for `--json`. */
function filesDocument({ files, skipped }) {
    return {
        version: 1,
        files: files.map(({ name, id, path }) => ({
            account: name,
            account_id: id ?? null,
            file: path,
        })),
        skipped: skipped.map(({ account, why, isFine }) => ({ account, message: why, done: isFine })),
    };
}


/***/ }),

/***/ 6289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drift: () => (/* binding */ drift)
});

// EXTERNAL MODULE: ./lib/diff/notes.js
var notes = __webpack_require__(4046);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/plan/scope.js
var plan_scope = __webpack_require__(7839);
// EXTERNAL MODULE: ./lib/commands/prepare.js + 25 modules
var prepare = __webpack_require__(1559);
;// CONCATENATED MODULE: ./lib/commands/find-drift.js




/**
 * Compares everything that the files manage with AWS.
 * @throws Failure when the organization is another one than that of the files
 */
async function findDrift(job, desired, history) {
    const changed = new Set(desired.files.map(({ path }) => path));
    const scope = (0,plan_scope/* scopeOf */.Od)(desired, changed, undefined, { isWhole: true });
    const { plan, live, elsewhere } = await (0,prepare/* prepare */.iA)(job, desired, scope, history);
    // An issue about the right organization is not to be overwritten.
    if (elsewhere)
        throw new failure/* Failure */.H(elsewhere.message, elsewhere.hint);
    return {
        plan,
        unmanaged: (0,notes/* unmanagedAccounts */.hB)(desired, live),
        invitations: openInvitations(live, plan),
    };
}
/**
 * Those that wait, those that ran out without an answer while their account is not in the organization, and those that
 * were accepted and are to be finished.
 */
function openInvitations({ accounts, invitations }, plan) {
    const due = new Set(plan.changes.flatMap((change) => ('id' in change ? [change.id] : [])));
    const seen = new Set();
    return invitations.filter(({ accountId, email, state }) => {
        const whom = accountId ?? email ?? '';
        // The newest comes first: an older one to the same account is history.
        if (seen.has(whom))
            return false;
        seen.add(whom);
        if (accounts.has(whom))
            return state === 'accepted' && due.has(whom);
        return state === 'pending' || state === 'expired' || state === 'declined';
    });
}

// EXTERNAL MODULE: ./lib/plan/plan.js
var plan_plan = __webpack_require__(9164);
// EXTERNAL MODULE: ./lib/fields/list.js + 7 modules
var list = __webpack_require__(8406);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/rows.js
var rows = __webpack_require__(9965);
// EXTERNAL MODULE: ./lib/report/words.js + 1 modules
var words = __webpack_require__(3582);
;// CONCATENATED MODULE: ./lib/report/together.js




/** From so many on, rows that say the same become one. */
const MANY = 5;
/** Names that are in one row. */
const MOST_NAMES = 1000;
/**
 * Rows of which many say the same, together, in the order of the first of each.
 * @param keyOf equal for rows that say the same; `undefined` for one that has to be by itself
 */
function together_together(rows, keyOf) {
    const groups = new Map();
    for (const [index, row] of rows.entries()) {
        const key = keyOf(row) ?? `row ${index}`;
        const group = groups.get(key) ?? [];
        group.push(row);
        groups.set(key, group);
    }
    return [...groups.values()].flatMap((group) => group.length < MANY ? group.map((row) => [row]) : [group]);
}
/** The same change of so many accounts in one sentence; `undefined` for one that is like no other. */
function wordingForMany(change, accounts) {
    if (!isFieldChange(change))
        return undefined;
    const words = wording(change);
    const rest = fieldOf(change).words.many(change, count(accounts, 'account'));
    if (rest === undefined)
        return undefined;
    const done = { lead: words.done.lead, rest: ` ${rest}` };
    return { ...words, brief: undefined, rest, done };
}
/** By what changes of an account are like those of others: what each sets, wherever it begins. */
function likeness(changes) {
    const said = changes.map((change) => {
        const words = wordingForMany(change, 1);
        if (!words || !isFieldChange(change))
            return undefined;
        const set = fieldOf(change)
            .lines(change)
            .map(({ field, to }) => [field, to]);
        return [words.verb, words.rest, set];
    });
    return said.includes(undefined) ? undefined : JSON.stringify(said);
}
/** Folded within a cell: which accounts a row is about. Names are sentences. */
function together_manyNames(summary, names, most = MOST_NAMES) {
    const body = cell(some(names, most));
    return `<details><summary>${html(summary)}</summary>${body}</details>`;
}

;// CONCATENATED MODULE: ./lib/report/drift.js







/** Whether there is anything to tell. */
function hasDrift({ plan, unmanaged, invitations }) {
    return plan.changes.length + unmanaged.length + invitations.length > 0 || worth(plan).length > 0;
}
/** "2 accounts differ, 1 account has no file" */
function driftHeadline({ plan, unmanaged, invitations }) {
    const differ = new Set(plan.changes.map(({ account }) => account)).size;
    const problems = worth(plan).length;
    const parts = [
        ...(differ > 0 ? [`${(0,lib_text/* count */.U9)(differ, 'account')} ${differ === 1 ? 'differs' : 'differ'}`] : []),
        ...(problems > 0 ? [`${(0,lib_text/* count */.U9)(problems, 'problem')}`] : []),
        ...(unmanaged.length > 0
            ? [`${(0,lib_text/* count */.U9)(unmanaged.length, 'account')} ${unmanaged.length === 1 ? 'has' : 'have'} no file`]
            : []),
        ...(invitations.length > 0 ? [`${(0,lib_text/* count */.U9)(invitations.length, 'invitation')} to follow up`] : []),
    ];
    return parts.length === 0 ? 'no drift' : parts.join(', ');
}
/** Rows of each table that are shown, so that the whole fits an issue. */
const SIZES = (/* unused pure expression or super */ null && ([1000, 250, 100, 25]));
/**
 * The drift report as Markdown for an issue and the run's page.
 * @param most characters; long tables are cut to them
 */
function driftMarkdown(drift, view, most) {
    for (const rows of SIZES) {
        const text = render(drift, view, rows);
        if (text.length <= most)
            return text;
    }
    return `Too many differences to show here: see the [log of the run](${view.runUrl}).`;
}
function render({ plan, unmanaged, invitations }, view, most) {
    const all = plan.changes.flatMap((change) => fields(change).map((row) => ({ change, row })));
    const alike = together(all, ({ row }) => JSON.stringify(row));
    const differences = alike.map((group) => {
        const [first] = group;
        if (!first)
            return [];
        const { change, row } = first;
        const names = group.map((one) => accountWords(one.change.account, idOf(one.change, plan)));
        const subject = names.length > 1
            ? manyNames(count(names.length, 'account'), names, most)
            : subjectCell(change, view, idOf(change, plan));
        return [subject, ...row.map(cell)];
    });
    return sections(part('Files and AWS differ', ['Account', 'Field', 'File', 'AWS'], differences, most), differences.length > 0
        ? 'To change AWS to match the files, run this workflow by hand with the command `provision` and `scope: all`; changes that nobody reviewed take `on-unreviewed: proceed`. To keep what AWS has, change the files.'
        : '', part('Problems', ['Where', 'What to do'], worth(plan).map((problem) => [cell(problemLine(problem)), cell(problem.hint ?? '')]), most), part('Accounts without a file', ['Account', 'Name', 'Root email', 'State'], unmanaged.map(({ id, name, email, state }) => [id, name, email, state].map((one) => cell(code(one)))), most), unmanaged.length > 0
        ? `These accounts are never changed. To add files for them, run this workflow by hand with the command \`import\` and \`accounts: all\`, or some of their ids, such as ${inline(code(unmanaged[0]?.id))}.`
        : '', part('Invitations', ['Account', 'State', 'Until'], invitations.map(({ accountId, email, state, expiresAt }) => [
        cell(code(accountId ?? email ?? '')),
        state,
        expiresAt && state !== 'accepted' ? timestamp(expiresAt) : '',
    ]), most), invitations.some(({ state }) => state === 'accepted')
        ? 'The next provisioning run completes accounts that have accepted: the next push, a run by hand, or one on `schedule` with the command `provision`.'
        : '', `<sub>Compared for ${inline(view.basis)} · ${timestamp(view.madeAt)} · [log](${view.runUrl})</sub>`);
}
function part(title, head, rows, most) {
    if (rows.length === 0)
        return '';
    const rest = rows.length - most;
    return sections(`### ${title}`, table(head, rows.slice(0, most)), rest > 0 ? `… and ${rest} more, in the log of the run.` : '');
}
/** What a person should look at: errors and warnings, not notes. */
function worth({ problems }) {
    return problems.filter(({ severity }) => severity !== 'note');
}
/** What differs, field by field, in sentences of which all foreign parts are in `code`. */
function fields(change) {
    const none = 'nothing';
    switch (change.kind) {
        case 'create-organization':
            return [['organization', 'to be created', none]];
        case 'create-unit':
            return [['organizational unit', code(change.path), none]];
        case 'create':
            return [['account', code(change.email), none]];
        case 'invite':
            return [['account', code(change.id), none]];
        case 'adopt':
            return [['`account_id`', none, code(change.id)]];
        case 'delegate-access':
            return [
                ...change.gains.map((grant) => ['role policy', code(grant.account), none]),
                ...change.losses.map((arn) => ['role policy', none, code(arn)]),
                ...(change.form === change.formBefore
                    ? []
                    : [['form of the role policy', change.form, change.formBefore ?? none]]),
            ];
        case 'manual':
            return [['`root_email`', code(change.to), code(change.from)]];
        default:
            return fieldOf(change).words.differences(change);
    }
}

// EXTERNAL MODULE: ./lib/report/json/terminal.js
var terminal = __webpack_require__(1929);
// EXTERNAL MODULE: ./lib/report/log.js + 4 modules
var log = __webpack_require__(1204);
// EXTERNAL MODULE: ./lib/report/view.js
var view = __webpack_require__(8149);
// EXTERNAL MODULE: ./lib/terminal/plan.js + 14 modules
var terminal_plan = __webpack_require__(6105);
;// CONCATENATED MODULE: ./lib/terminal/drift.js








/** Compares everything with AWS; nothing is changed. */
async function drift(context) {
    const { screen } = context;
    const local = context.read();
    const found = await findDrift((0,terminal_plan.planningAt)(context), local.now.desired, (0,terminal_plan.historyAt)(context, local));
    const { plan, unmanaged, invitations } = found;
    screen.print(`Drift: ${driftHeadline(found)}`);
    for (const line of (0,log/* planText */.P)(plan).slice(1))
        screen.print(line);
    for (const { id, name, email, state } of unmanaged) {
        screen.print(`  ? ${(0,lib_text/* code */.aY)(id)} ${(0,lib_text/* code */.aY)(name)}, ${(0,lib_text/* code */.aY)(email)}, ${state}: it has no file`);
    }
    if (unmanaged.length > 0) {
        screen.print('To add files for them: org-accounts import all, or some of the ids.');
    }
    for (const { accountId, email, state, expiresAt } of invitations) {
        const until = expiresAt ? `, until ${(0,view/* timestamp */.vE)(expiresAt)}` : '';
        screen.print(`  ? the invitation of ${(0,lib_text/* code */.aY)(accountId ?? email ?? '')} is ${state}${until}`);
    }
    screen.json((0,terminal/* driftDocument */.DR)(found));
    if ((0,plan_plan/* errors */.sO)(plan).length > 0)
        return terminal_plan.EXIT.problems;
    return hasDrift(found) ? terminal_plan.EXIT.changes : terminal_plan.EXIT.nothing;
}


/***/ })

};
