export const id = 726;
export const ids = [726];
export const modules = {

/***/ 5414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ setAccountId),
/* harmony export */   q: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1775);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7109);




/**
 * A file's text with an account's id in it, and nothing else changed: comments, order, quoting, line
 * ends, indentation and a missing last newline stay. The new line comes after `root_email`. A text
 * that holds this id already comes back as it is.
 *
 * @param id 12 digits
 * @throws Error when the text holds another id, or is not an account file: then nothing can be written
 */
function setAccountId(text, id) {
    const before = read(text);
    const held = before.data.account_id;
    if (held !== undefined && held !== null && held !== '') {
        const shown = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(before.held?.value) ? before.held.value.source : held;
        if (shown === id)
            return text;
        throw new Error(`the file has the account_id ${String(shown)} already, not ${id}`);
    }
    const edited = before.held
        ? fill(text, before.held, `'${id}'`)
        : before.map.flow
            ? insertIntoFlow(text, anchor(before.map), id)
            : insertLine(text, before.map, id);
    if (!says(edited, { ...before.data, account_id: id })) {
        throw new Error('no place for the account_id was found in the file');
    }
    return edited;
}
function says(text, data) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(read(text).data, data);
    }
    catch {
        return false;
    }
}
function read(text) {
    const { map, data } = readFields(text);
    return { map, data, held: pairNamed(map, 'account_id') };
}
/**
 * The fields of a text that is to be edited.
 * @throws Error when it is no account file
 */
function readFields(text) {
    const yaml = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .readYaml */ .gM)(text);
    const [fault] = yaml.faults;
    if (fault) {
        const { message } = (0,_explain_js__WEBPACK_IMPORTED_MODULE_2__/* .explainYaml */ .J)(fault.code, fault.message);
        throw new Error(`the file can't be read: ${message.replaceAll('`', '')}`);
    }
    const map = yaml.document.contents;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(map))
        throw new Error('the file is not a map of fields');
    return { map, data: (0,_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .valuesOf */ .sm)(yaml) };
}
function pairNamed(map, name) {
    return map.items.find((pair) => (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(pair.key) && pair.key.value === name);
}
/** The pair after which the id comes: root_email's, or the last one where that is merged in. */
function anchor(map) {
    const pair = pairNamed(map, 'root_email') ?? map.items.at(-1);
    if (!pair)
        throw new Error('the file has no fields');
    return pair;
}
function rangeOf(node) {
    const range = node?.range;
    if (!range)
        throw new Error("the file has a field that can't be located");
    return range;
}
/** Puts a value where `account_id` is without one, or with an empty one such as `''` or `~`. */
function fill(text, { key, value }, id) {
    const afterKey = rangeOf(key)[1];
    // `{account_id}` has no colon.
    if (!value)
        return `${text.slice(0, afterKey)}: ${id}${text.slice(afterKey)}`;
    const [start, end] = rangeOf(value);
    const empty = text.slice(start, end).trimEnd();
    if (empty !== '')
        return `${text.slice(0, start)}${id}${text.slice(start + empty.length)}`;
    const colon = text.indexOf(':', afterKey);
    const rest = text.slice(colon + 1).replace(/^[ \t]*/, '');
    // A comment that follows keeps its distance.
    return `${text.slice(0, colon + 1)} ${id}${rest.startsWith('#') ? ' ' : ''}${rest}`;
}
function insertIntoFlow(text, pair, id) {
    const end = endOf(pair);
    return `${text.slice(0, end)}, account_id: '${id}'${text.slice(end)}`;
}
function insertLine(text, map, id) {
    const pair = anchor(map);
    const index = map.items.indexOf(pair);
    // A last line without a newline would have to change to get a line after it.
    const candidates = [pair, map.items[index - 1]].filter((candidate) => candidate !== undefined);
    const after = candidates.find((candidate) => text.includes('\n', endOf(candidate) - 1));
    const key = rangeOf(pair.key)[0];
    const lineStart = text.lastIndexOf('\n', key - 1) + 1;
    const indent = /^\uFEFF?([ \t]*)/.exec(text.slice(lineStart, key))?.[1] ?? '';
    const at = after ? text.indexOf('\n', endOf(after) - 1) + 1 : lineStart;
    // As the line before ends, or the first one.
    const newline = /\r?\n/.exec(text.slice(Math.max(0, at - 2)))?.[0] ?? '\n';
    const start = at === 0 && text.startsWith('\uFEFF') ? 1 : at;
    return `${text.slice(0, start)}${indent}account_id: '${id}'${newline}${text.slice(start)}`;
}
/** The offset just past a pair's value; for a block scalar that is past its last newline. */
function endOf(pair) {
    return pair.value ? rangeOf(pair.value)[1] : rangeOf(pair.key)[1];
}


/***/ }),

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

/***/ 6111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ editFile),
/* harmony export */   s: () => (/* binding */ addFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9337);



/**
 * Writes a file that is not there yet, and its folder.
 * @throws Error when something is there
 */
function addFile(cwd, path, text) {
    (0,_look_js__WEBPACK_IMPORTED_MODULE_2__/* .demandInside */ .Qw)(cwd, path);
    const whole = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(whole), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(whole, text, { flag: 'wx' });
}
/**
 * Edits a file in place, whole or not at all: a program that is killed meanwhile leaves the old text or the new one.
 * @returns whether anything changed
 * @throws Error when the file is not there, or its text does not take the edit
 */
function editFile(cwd, path, apply) {
    (0,_look_js__WEBPACK_IMPORTED_MODULE_2__/* .demandInside */ .Qw)(cwd, path);
    const whole = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, path);
    const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(whole, 'utf8');
    const after = apply(before);
    if (after === before)
        return false;
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(whole), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(whole)}.${process.pid}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(beside, after, { flag: 'wx' });
        // Given at its making, the mode would be cut by the umask.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(beside, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(whole).mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(beside, whole);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(beside, { force: true });
        throw error;
    }
    return true;
}


/***/ }),

/***/ 6726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provision: () => (/* binding */ provision)
});

// EXTERNAL MODULE: ./lib/accounts/edit.js
var edit = __webpack_require__(5414);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/plan/outcome.js
var plan_outcome = __webpack_require__(8095);
// EXTERNAL MODULE: ./lib/plan/plan.js
var plan_plan = __webpack_require__(9164);
;// CONCATENATED MODULE: ./lib/provision/ledger.js
function openLedger(changes, onProgress) {
    const outcomes = new Map(changes.map((change) => [change, { change, state: 'planned' }]));
    const note = (outcome) => {
        outcomes.set(outcome.change, outcome);
        onProgress([...outcomes.values()]);
    };
    return {
        all: () => [...outcomes.values()],
        of: (change) => outcomes.get(change) ?? { change, state: 'planned' },
        note,
        run: async (change, work) => {
            const start = performance.now();
            note({ change, state: 'running' });
            const outcome = await work();
            const seconds = Math.round((performance.now() - start) / 1000);
            note({ ...outcome, seconds });
            return outcome;
        },
    };
}

;// CONCATENATED MODULE: ./lib/report/report.js
/** What a report says without a checkpoint. */
const WITHOUT_CHECKPOINT = {
    withheld: [],
    others: new Set(),
    othersFiles: new Set(),
    ownAccess: undefined,
    left: undefined,
    dropped: [],
    preface: undefined,
};

// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/fields/alias/compare.js
var compare = __webpack_require__(6025);
// EXTERNAL MODULE: ./lib/fields/list.js + 7 modules
var list = __webpack_require__(8406);
// EXTERNAL MODULE: ./lib/plan/scope.js
var plan_scope = __webpack_require__(7839);
;// CONCATENATED MODULE: ./lib/commands/newcomers.js




/**
 * The accounts that are new to the repository: those that got their id in this run, and those whose file came, or
 * got its id, since the last run that left nothing to do. An account that joined by invitation stays one until its
 * owner has made the role.
 * @param awaited ids of the accounts whose role an earlier run did not find
 */
function newcomersOf(desired, scope, plan, outcomes, awaited = new Set()) {
    const found = new Map((0,plan_outcome/* identified */.A)(outcomes).map((outcome) => [outcome.change.account, outcome]));
    const shown = new Set([
        ...plan.unchanged.map(({ account }) => account),
        ...plan.changes
            .filter((change) => (0,list/* isFieldChange */.Z5)(change) && change.id !== undefined)
            .map(({ account }) => account),
        ...outcomes
            .filter((outcome) => (0,plan_outcome/* isDone */.$)(outcome) && outcome.change.kind !== 'invite')
            .map(({ change }) => change.account),
    ]);
    return [...desired.accounts.values()].flatMap((account) => {
        const { name, file, fields, isManagement } = account;
        const outcome = found.get(name);
        const id = outcome?.id ?? fields.account_id;
        const isKnown = !scope.joining.has(id ?? '') &&
            (scope.before === undefined || (0,plan_scope/* beforeOf */.v8)(account, scope)?.account_id === id);
        const isAwaited = awaited.has(id ?? '') && (!scope.names.has(name) || shown.has(name));
        const isNew = outcome !== undefined || isAwaited || (scope.names.has(name) && shown.has(name) && !isKnown);
        if (isManagement || id === undefined || !isNew || plan.held.has(name))
            return [];
        const isCreated = outcome?.change.kind === 'create';
        const roleName = (0,compare/* roleOf */.kp)({ account });
        const { region } = fields;
        return [{ account: name, file: file.path, id, roleName, region, isCreated, isAwaited }];
    });
}

;// CONCATENATED MODULE: ./lib/commands/carry-out.js







/** Plans, does what was reviewed, and writes the ids; what can't be done is told in the report. */
async function carryOut(task) {
    const { desired, scope, closed } = task;
    let plan = plan_plan/* EMPTY_PLAN */.S0;
    try {
        let prepared = await task.prepare();
        plan = prepared.plan;
        if (prepared.refusal !== undefined)
            return nothingDone(plan, prepared.refusal);
        if ((0,plan_plan/* ready */.Gc)(plan).length === 0 && newcomersOf(desired, scope, plan, [], closed).length === 0) {
            return reportOf(plan, withoutAws(plan));
        }
        const { connectToWrite } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(779), __webpack_require__.e(979), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
        const writer = connectToWrite(await task.session(), task.signal);
        const founding = plan.changes.filter((change) => change.kind === 'create-organization');
        if (founding.length > 0) {
            const founded = ledgerOf({ ...plan, changes: founding }, task);
            await make({ ...plan, changes: founding }, prepared, writer, task, founded);
            if (!founded.all().every(plan_outcome/* isDone */.$))
                return reportOf(plan, founded.all());
            // Now that there is an organization, its management account has an id, and the rest can be compared.
            prepared = await task.prepare();
            plan = prepared.plan;
            if (prepared.refusal !== undefined)
                return nothingDone(plan, prepared.refusal);
        }
        await assertManagement(task, plan);
        const ledger = ledgerOf(plan, task);
        await make(plan, prepared, writer, task, ledger);
        // Before all that may take long: an id that is known is not to be lost.
        const writeBack = await task.writeBack(ledger.all(), prepared.live.accounts);
        const { finish } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(779), __webpack_require__.e(979), __webpack_require__.e(695), __webpack_require__.e(184), __webpack_require__.e(515)]).then(__webpack_require__.bind(__webpack_require__, 4515));
        const newcomers = newcomersOf(desired, scope, plan, ledger.all(), closed);
        const patience = task.inputs.readinessTimeout;
        const readiness = await finish(plan, writer, ledger, newcomers, { patience, log: task.log });
        return { ...reportOf(plan, ledger.all()), readiness, writeBack };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        const hint = error.hint === undefined ? '' : ` ${error.hint}`;
        return nothingDone(plan, `${error.message}.${hint}`);
    }
}
/** Accounts are created from the management account alone; a member could only read. */
async function assertManagement({ session }, { organization }) {
    const { accountId } = await session();
    if (!organization || organization.managementAccountId === accountId)
        return;
    throw new failure/* Failure */.H(`the credentials are of account ${(0,lib_text/* code */.aY)(accountId)}, and only the management account ${(0,lib_text/* code */.aY)(organization.managementAccountId)} can change the organization`, 'Use credentials of the management account: in a workflow, let `role-to-assume` name a role in it.');
}
function ledgerOf(plan, { show }) {
    return openLedger(plan.changes, (outcomes) => {
        show({ ...reportOf(plan, outcomes), isRunning: true });
    });
}
async function make(plan, { live, earlier }, writer, { inputs, log, notesFor }, ledger) {
    const { provision } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(779), __webpack_require__.e(979), __webpack_require__.e(695), __webpack_require__.e(184), __webpack_require__.e(898)]).then(__webpack_require__.bind(__webpack_require__, 1898));
    await provision(plan, writer, ledger, {
        known: live.accounts,
        predecessorsOf: ({ account }) => earlier.files.get(account)?.predecessors,
        patience: inputs.creationTimeout,
        notesFor,
        log,
    });
}
/** What a plan comes to when nothing of it can be done. */
function withoutAws(plan) {
    return plan.changes.map((change) => change.kind === 'manual' && !plan.held.has(change.account)
        ? { change, state: 'waiting', message: 'only a person can do this' }
        : { change, state: 'not-tried', message: 'its problem is not fixed' });
}
function reportOf(plan, outcomes) {
    return {
        plan,
        outcomes,
        readiness: [],
        writeBack: undefined,
        refusal: undefined,
        isRunning: false,
        ...WITHOUT_CHECKPOINT,
    };
}
function nothingDone(plan, refusal) {
    return { ...reportOf(plan, []), refusal };
}

// EXTERNAL MODULE: ./lib/plan/extent.js
var plan_extent = __webpack_require__(7891);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/json/terminal.js
var terminal = __webpack_require__(1929);
// EXTERNAL MODULE: ./lib/review/line.js + 1 modules
var line = __webpack_require__(1719);
// EXTERNAL MODULE: ./lib/report/left-words.js
var left_words = __webpack_require__(2001);
// EXTERNAL MODULE: ./lib/report/rows.js
var rows = __webpack_require__(9965);
// EXTERNAL MODULE: ./lib/report/words.js + 1 modules
var words = __webpack_require__(3582);
;// CONCATENATED MODULE: ./lib/report/left.js







/** Why the run fails, in a sentence; `undefined` when all that it answers for is done. */
function whatIsLeft(report) {
    const { plan, outcomes, writeBack, refusal } = report;
    if (refusal !== undefined)
        return `nothing was done: ${refusal}`;
    const answersFor = (change) => isAnsweredFor(change, report);
    const left = outcomes.filter((outcome) => !(0,plan_outcome/* isDone */.$)(outcome) && answersFor(outcome.change));
    const names = [
        ...new Set(left.map(({ change, id, state }) => {
            const of = (0,words/* accountWords */.zb)(change.account, id ?? (0,rows/* idOf */.TH)(change, plan));
            return `${of} (${state})`;
        })),
    ];
    const withheld = report.withheld.filter(({ change }) => answersFor(change));
    const wrong = (0,plan_plan/* errors */.sO)(plan).filter((problem) => isItsProblem(problem, report)).length;
    const its = (report.left ?? []).filter((entry) => isItsEntry(entry, report));
    const impossible = its.filter(({ why }) => why === 'impossible');
    // What keeps access from being compared may be in anybody's file.
    const isShown = withheld.some(({ change }) => change.kind === 'delegate-access');
    const held = its.filter(({ why, field }) => {
        return (0,line/* isAccess */.n2)(field) && (why === 'held' || (why === 'unreviewed' && !isShown));
    });
    const reasons = [
        ...(left.length > 0 ? [`not done: ${(0,lib_text/* list */.p_)(names)}`] : []),
        ...(withheld.length > 0 ? [`not reviewed: ${withheld.map(left_words/* withheldLine */.Wu).join('; ')}`] : []),
        ...(impossible.length > 0
            ? [`not possible: ${impossible.map(impossibleWords).join('; ')}`]
            : []),
        ...(held.length > 0 ? [`not done: ${held.map(impossibleWords).join('; ')}`] : []),
        ...(wrong > 0 ? [`${(0,lib_text/* count */.U9)(wrong, 'problem')} to fix`] : []),
        ...(writeBack?.kind === 'failed' && isItsWriteBack(writeBack, report)
            ? [`the ids could not be written: ${writeBack.said}`]
            : []),
    ];
    return reasons.length === 0 ? undefined : reasons.join('; ');
}
/** Whether a change is one that a run answers for: access is, if its accounts get it, or its merges asked for it. */
function isAnsweredFor(change, { others, ownAccess }) {
    if (change.kind !== 'delegate-access')
        return !others.has(change.account);
    if (!ownAccess)
        return true;
    const { roleName, gains, losses, form, formBefore } = change;
    const isGained = gains.some(({ account, id, roleName: assumed }) => !others.has(account) || ownAccess.has((0,line/* accessField */.JQ)(roleName, id ?? '', assumed)));
    const isLost = losses.some((arn) => ownAccess.has((0,line/* lostField */.VG)(roleName, arn)));
    const isOtherForm = form === 'pattern' || form !== formBefore;
    return isGained || isLost || (isOtherForm && ownAccess.size > 0);
}
/** Whether what is left is left by the run's own merges and pushes. */
function isItsEntry({ name, field }, { others, ownAccess }) {
    if (!(0,line/* isAccess */.n2)(field))
        return !others.has(name);
    if (!ownAccess)
        return true;
    const entered = (0,line/* enteredIn */.PK)(field);
    return entered ? ownAccess.has(field) : ownAccess.size > 0;
}
/** A problem of files that only others left wrong is theirs. */
function isItsProblem({ at, also = [], isOfAll }, { othersFiles }) {
    return isOfAll === true || !at || [at, ...also].some(({ file }) => !othersFiles.has(file));
}
/** Whether an id that could not be written is one of an account that the run answers for. */
function isItsWriteBack({ left }, { othersFiles }) {
    return !left || left.some(({ file }) => !othersFiles.has(file));
}
function impossibleWords({ name, field, said }) {
    return `${(0,lib_text/* code */.aY)(name)}: ${(0,left_words/* fieldWords */.Q9)(field)}: ${said}`;
}

// EXTERNAL MODULE: ./lib/report/log.js + 4 modules
var log = __webpack_require__(1204);
// EXTERNAL MODULE: ./lib/report/outcome-words.js
var outcome_words = __webpack_require__(6210);
// EXTERNAL MODULE: ./lib/terminal/files.js
var files = __webpack_require__(6111);
// EXTERNAL MODULE: ./lib/terminal/plan.js + 14 modules
var terminal_plan = __webpack_require__(6105);
;// CONCATENATED MODULE: ./lib/terminal/provision.js















/**
 * Shows the plan, asks, does what was shown, and writes each id into its file as soon as it is known. The answer is
 * the review: what would differ from what was shown is shown, and asked for, again.
 */
async function provision(context) {
    const { screen, settings, session, signal } = context;
    const local = context.read();
    const scope = (0,terminal_plan.scopeAt)(context, local);
    const ids = idWriter(context);
    const shown = new Set();
    const report = await carryOut({
        inputs: settings,
        log: screen.log,
        session,
        signal,
        desired: local.now.desired,
        scope,
        closed: undefined,
        prepare: () => ask(context, local, scope),
        show: ({ outcomes }) => {
            ids.write(outcomes);
            for (const outcome of outcomes)
                showOnce(context, outcome, shown);
        },
        writeBack: async (outcomes) => ids.finish(outcomes),
        notesFor: () => `Sent for ${(0,lib_text/* plain */.pj)(context.repository)}.`,
    });
    const left = whatIsLeft(report);
    for (const line of (0,log/* outcomeText */.E)(report))
        screen.print(line);
    screen.json((0,terminal/* provisionDocument */.Fk)(report, left));
    if (left !== undefined)
        screen.log(`Left to do: ${left}${left.endsWith('.') ? '' : '.'}`);
    return left === undefined ? terminal_plan.EXIT.nothing : terminal_plan.EXIT.problems;
}
async function ask(context, local, scope) {
    const { screen, args } = context;
    const prepared = await (0,terminal_plan.prepareAt)(context, local, scope);
    const { plan } = prepared;
    const { approval } = plan;
    for (const line of (0,log/* planText */.P)(plan))
        screen.print(line);
    const isYes = args.flags.has('yes');
    if ((0,plan_plan/* ready */.Gc)(plan).length === 0 || (isYes && !approval))
        return { ...prepared, refusal: undefined };
    if (approval && (isYes || !screen.isInteractive)) {
        const refusal = `this changes ${(0,plan_extent/* extentWords */.s8)(approval.extent)}, which \`--yes\` alone does not confirm. If that is intended, review \`org-accounts plan\`, then pass \`--max-changes ${approval.extent.changed}\`.`;
        return { ...prepared, refusal };
    }
    if (!screen.isInteractive) {
        const refusal = 'not a terminal: pass `--yes` to provision without being asked. Look at `org-accounts plan` first.';
        return { ...prepared, refusal };
    }
    const created = plan.changes.filter(({ kind }) => kind === 'create').length;
    const warning = created === 0 ? '' : ` ${(0,lib_text/* count */.U9)(created, 'account')} can’t be deleted once created.`;
    const extent = approval ? ` It changes ${(0,plan_extent/* extentWords */.s8)(approval.extent)}.` : '';
    const what = (0,lib_text/* unquoted */.qZ)((0,headline/* headline */.Pl)({ ...plan, approval: undefined }));
    const isWanted = await screen.confirm(`Do this (${what})?${extent}${warning}`);
    return { ...prepared, refusal: isWanted ? undefined : 'the answer was no' };
}
const ENDS = {
    done: '✓',
    already: '✓',
    failed: '✗',
};
/** An outcome as it comes, once. */
function showOnce({ screen }, outcome, shown) {
    const sign = ENDS[outcome.state];
    if (sign === undefined)
        return;
    const { lead, rest } = (0,outcome_words/* outcomeWords */.w)(outcome);
    const { change } = outcome;
    const id = outcome.id ?? (0,rows/* idOf */.TH)(change, { organization: undefined });
    const line = `  ${sign} ${(0,words/* accountWords */.zb)(change.account, id)}: ${lead}${rest}`;
    if (shown.has(line))
        return;
    shown.add(line);
    screen.log(line);
}
/** Writes ids into files when they come; what did not work is tried again at the end, and told. */
function idWriter({ cwd, screen }) {
    const written = new Set();
    const wrong = new Map();
    const write = (outcomes) => {
        for (const { change, id } of (0,plan_outcome/* identified */.A)(outcomes)) {
            if (written.has(change.file))
                continue;
            try {
                const isNew = (0,files/* editFile */.$)(cwd, change.file, (text) => (0,edit/* setAccountId */.d)(text, id));
                written.add(change.file);
                wrong.delete(change.file);
                if (isNew)
                    screen.log(`Wrote the id ${(0,lib_text/* code */.aY)(id)} into ${(0,lib_text/* code */.aY)(change.file)}.`);
            }
            catch (error) {
                const why = error instanceof Error ? error.message : String(error);
                wrong.set(change.file, `\`account_id: '${id}'\` could not be written to ${(0,lib_text/* code */.aY)(change.file)}: ${(0,lib_text/* code */.aY)(why)}`);
            }
        }
    };
    return {
        write,
        finish: (outcomes) => {
            write(outcomes);
            if (wrong.size > 0)
                return { kind: 'failed', said: (0,lib_text/* list */.p_)([...wrong.values()]) };
            return written.size === 0 ? undefined : { kind: 'unchanged' };
        },
    };
}


/***/ })

};
