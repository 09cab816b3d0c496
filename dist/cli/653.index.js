export const id = 653;
export const ids = [653];
export const modules = {

/***/ 3199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ addToList)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5414);



/**
 * The management account's file with names added to its `organization_account_ids`, after those that are there,
 * and nothing else changed: comments, order, quoting, line ends and indentation stay. A file without the list comes
 * back as it is, since every file counts as listed then; so does one that holds the names already.
 * @throws Error when there is no place for them, or the text is no account file
 */
function addToList(text, names) {
    const { map, data } = (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .q)(text);
    const listed = data.organization_account_ids;
    if (listed === undefined || listed === null)
        return text;
    if (!Array.isArray(listed))
        throw new Error('organization_account_ids is not a list');
    const there = new Set(listed);
    const missing = [...new Set(names)].filter((name) => !there.has(name));
    if (missing.length === 0)
        return text;
    const node = map.get('organization_account_ids', true);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node))
        throw new Error("organization_account_ids is in a form that can't be extended");
    const edited = node.flow ? intoFlow(text, map, node, missing) : intoBlock(text, node, missing);
    const wanted = { ...data, organization_account_ids: [...listed, ...missing] };
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .q)(edited).data, wanted)) {
        throw new Error('no place to add names was found in organization_account_ids');
    }
    return edited;
}
/** As YAML has it on one line: in quotes where `on` or `1.0` would become something else. */
function scalar(name) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .stringify */ .As)(name, { compat: 'yaml-1.1', lineWidth: 0, singleQuote: true }).trimEnd();
}
/** After the last item's line, or its comment, each on a line of its own. */
function intoBlock(text, list, names) {
    const [start, end] = rangeOf(list.items.at(-1));
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const dash = /^([ \t]*)-([ \t]+)/.exec(text.slice(lineStart, start));
    if (!dash)
        throw new Error('organization_account_ids has an item that is not on its own line');
    const newline = /\r?\n/.exec(text)?.[0] ?? '\n';
    const lines = names.map((name) => `${dash[1]}-${dash[2]}${scalar(name)}`);
    const next = text.indexOf('\n', end);
    if (next === -1)
        return `${text}${newline}${lines.join(newline)}`;
    return `${text.slice(0, next + 1)}${lines.map((line) => line + newline).join('')}${text.slice(next + 1)}`;
}
function intoFlow(text, map, list, names) {
    const last = list.items.at(-1);
    if (last !== undefined) {
        const [, end] = rangeOf(last);
        const added = names.map((name) => `, ${flowScalar(name)}`).join('');
        return text.slice(0, end) + added + text.slice(end);
    }
    const [start, end] = rangeOf(list);
    if (map.flow || /[^\s[\]]/.test(text.slice(start, end))) {
        const inner = `[${names.map(flowScalar).join(', ')}]`;
        return text.slice(0, start) + inner + text.slice(end);
    }
    // An empty `[]` becomes lines, to which the next name adds one.
    const newline = /\r?\n/.exec(text)?.[0] ?? '\n';
    const lines = names.map((name) => `${newline}  - ${scalar(name)}`).join('');
    const lineEnd = /\r?\n|$/.exec(text.slice(end))?.index ?? 0;
    const rest = text.slice(end, end + lineEnd);
    return text.slice(0, start).trimEnd() + rest.trimEnd() + lines + text.slice(end + lineEnd);
}
/** As it is written within brackets, where commas and brackets mean something too. */
function flowScalar(name) {
    const options = { compat: 'yaml-1.1', collectionStyle: 'flow', lineWidth: 0 };
    return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .stringify */ .As)([name], { ...options, singleQuote: true })
        .trim()
        .slice(1, -1)
        .trim();
}
function rangeOf(node) {
    const range = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node) ? node.range : undefined;
    if (!range)
        throw new Error("organization_account_ids has an item that can't be located");
    return range;
}


/***/ }),

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

/***/ 8048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j3: () => (/* binding */ accountsToImport),
/* harmony export */   kX: () => (/* binding */ toAccountName)
/* harmony export */ });
/* unused harmony export toAccountId */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);


/** An account id, also as AWS's console shows it, 1111-2222-3333; `undefined` for anything else. */
function toAccountId(text) {
    if (/^\d{12}$/.test(text))
        return text;
    return /^\d{4}-\d{4}-\d{4}$/.test(text) ? text.replaceAll('-', '') : undefined;
}
/**
 * The name of an account, which is the stem of its file, with or without the file's ending. It becomes a part of a
 * path, so it can't lead out of the folder; `undefined` for what can't be one.
 */
function toAccountName(text) {
    const stem = text.replace(/\.ya?ml$/i, '');
    return /^[\p{L}\p{N}](?:[\p{L}\p{N} ._+-]{0,98}[\p{L}\p{N}_+-])?$/u.test(stem) ? stem : undefined;
}
/**
 * Reads what is to be imported: `012345678912`, `012345678912=legacy`, on lines or between commas; or `all`.
 * @param where what people call the place where it is
 * @throws Failure for what is neither
 */
function accountsToImport(given, where) {
    const entries = given.split(/[\n,]/).flatMap((entry) => entry.trim() || []);
    if (entries.length === 0) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where} does not say what to import`, 'Give account ids, such as `012345678912` or `012345678912=legacy`, or `all`.');
    }
    if (entries.length === 1 && entries[0]?.toLowerCase() === 'all')
        return 'all';
    const seen = new Set();
    return entries.map((entry) => {
        const [written = '', ...rest] = entry.split('=');
        const id = toAccountId(written.trim());
        const wanted = rest.join('=').trim();
        const name = toAccountName(wanted);
        if (id === undefined || (rest.length > 0 && name === undefined)) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where} contains ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(entry)}`, 'Each entry is a 12-digit account id, optionally with the name of its file: `012345678912=legacy`.');
        }
        for (const one of [id, ...(name === undefined ? [] : [name.toLowerCase()])]) {
            if (seen.has(one))
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where} lists ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one)} twice`);
            seen.add(one);
        }
        return { id, name };
    });
}


/***/ }),

/***/ 3143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ masterFile),
/* harmony export */   FU: () => (/* binding */ isManageableName),
/* harmony export */   lD: () => (/* binding */ importFiles)
/* harmony export */ });
/* harmony import */ var _fields_account_name_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5920);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);
/* harmony import */ var _init_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4660);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2069);
/* harmony import */ var _unread_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7745);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6415);






/**
 * Writes a file for each account, in Paco's format. The name of a file is made of the account's in AWS, as one that
 * every disk and Paco take, and is of no other account.
 * @throws Failure where the management account's file can't be read
 */
function importFiles(desired, accounts) {
    (0,_unread_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseUnread */ .C)(desired);
    const region = desired.management?.fields.region;
    const there = new Map(desired.files.map((file) => [file.name.toLowerCase(), file]));
    const taken = new Set(there.keys());
    for (const { name } of accounts)
        if (name !== undefined)
            taken.add(name.toLowerCase());
    const skipped = [];
    const files = [];
    const given = new Set();
    for (const { id, awsName: called, email, name: wanted, more } of accounts) {
        const present = wanted === undefined ? undefined : there.get(wanted.toLowerCase());
        if (present || (wanted !== undefined && given.has(wanted.toLowerCase()))) {
            const where = present
                ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(present.path)} already exists`
                : 'another account in this import gets it';
            skipped.push({
                account: id,
                why: `the name ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(wanted)} is taken: ${where}`,
                isFine: false,
            });
            continue;
        }
        const name = wanted ?? freeName(called, id, taken);
        taken.add(name.toLowerCase());
        given.add(name.toLowerCase());
        const text = (0,_write_js__WEBPACK_IMPORTED_MODULE_5__/* .accountText */ .P)({
            title: called.trim() === '' ? (0,_init_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultTitle */ .QL)(name) : called,
            ...(region !== undefined && { region }),
            root_email: email,
            account_id: id,
            ...more,
        });
        files.push({ name, path: `${desired.directory}/${name}.yaml`, text, id });
    }
    return (0,_init_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutWrong */ .eO)(desired, { files, skipped });
}
/** The management account's file, for a folder that has none. */
function masterFile(directory, account, region) {
    const text = (0,_write_js__WEBPACK_IMPORTED_MODULE_5__/* .accountText */ .P)({
        title: (0,_init_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultTitle */ .QL)(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .MASTER */ .V$),
        ...(region !== undefined && { region }),
        root_email: account.email,
        account_id: account.id,
        is_master: true,
        organization_account_ids: [],
    });
    return { name: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .MASTER */ .V$, path: `${directory}/${_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .MASTER */ .V$}.yaml`, text, id: account.id };
}
/** Names that Windows keeps for devices, so that no clone there could hold the file. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/;
/** "Legacy App (EU)" gives `legacy-app-eu`; with the account's id where that is taken, or nothing is left. */
function freeName(called, id, taken) {
    const plain = called
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, '-')
        .replace(/^[._-]+|[._-]+$/g, '')
        .slice(0, 50)
        .replace(/[._-]+$/, '');
    if (plain === '')
        return `account-${id}`;
    const isReserved = plain === _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .MASTER */ .V$ || DEVICES.test(plain);
    return isReserved || taken.has(plain) ? `${plain}-${id}` : plain;
}
/** Whether a name from AWS can be managed as it is: old ones may have characters that AWS refuses today. */
function isManageableName(name) {
    return _fields_account_name_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .awsName */ .p.safeParse(name).success;
}


/***/ }),

/***/ 4660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ listedWithoutFile),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   QL: () => (/* binding */ defaultTitle),
/* harmony export */   TR: () => (/* binding */ withList),
/* harmony export */   eO: () => (/* binding */ withoutWrong),
/* harmony export */   oT: () => (/* binding */ withFiles),
/* harmony export */   p4: () => (/* binding */ wrongName),
/* harmony export */   u$: () => (/* binding */ initFiles)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1091);
/* harmony import */ var _edit_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3199);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4367);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6687);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2069);
/* harmony import */ var _stem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7859);
/* harmony import */ var _unread_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7745);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6415);









/** Paco's titles, and those of the accounts that most organizations begin with. */
const TITLES = new Map([
    [_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .MASTER */ .V$, 'Master AWS Account'],
    ['prod', 'Production AWS Account'],
    ['staging', 'Staging AWS Account'],
    ['dev', 'Development AWS Account'],
    ['test', 'Test AWS Account'],
    ['security', 'Security AWS Account'],
    ['sharedservices', 'Shared Services AWS Account'],
    ['data', 'Data AWS Account'],
    ['tools', 'Tools AWS Account'],
]);
/** `my-app` gives "My App AWS Account". */
function defaultTitle(name) {
    const own = TITLES.get(name.toLowerCase());
    if (own !== undefined)
        return own;
    const words = name.split(/[\s._+-]+/).filter((word) => word !== '');
    return `${words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(' ')} AWS Account`;
}
/** The accounts that the management account's file lists, and that have no file. */
function listedWithoutFile(desired) {
    if (desired.list.kind !== 'names')
        return [];
    const taken = new Set(desired.files.map(({ name }) => name));
    return [...new Set(desired.list.names)].filter((name) => !taken.has(name));
}
/**
 * Writes a file for each account that has none: Paco's `paco init accounts`. A file that is there is never touched,
 * and a root email is never invented.
 * @throws Failure where the management account's file can't be read
 */
function initFiles(desired, request) {
    (0,_unread_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseUnread */ .C)(desired);
    const { accounts } = request;
    const region = request.region ?? desired.management?.fields.region;
    const files = [];
    const skipped = [];
    const there = new Map(desired.files.map((file) => [file.name.toLowerCase(), file]));
    for (const { name, email } of accounts) {
        const present = there.get(name.toLowerCase());
        if (present) {
            skipped.push({ account: name, why: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(present.path)} already exists`, isFine: true });
            continue;
        }
        const wrong = wrongName(name);
        if (wrong !== undefined) {
            skipped.push({ account: name, why: wrong, isFine: false });
            continue;
        }
        const rootEmail = email ?? request.emailPattern?.replaceAll('{name}', name);
        if (rootEmail === undefined) {
            skipped.push({
                account: name,
                why: `its root email is not known: give ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('email=…')}, or set the input ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('root-email-pattern')}, such as ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('aws+{name}@example.com')}`,
                isFine: false,
            });
            continue;
        }
        const text = (0,_write_js__WEBPACK_IMPORTED_MODULE_7__/* .accountText */ .P)({
            title: request.title ?? defaultTitle(name),
            ...(region !== undefined && { region }),
            root_email: rootEmail,
            ...(name === _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .MASTER */ .V$ && { is_master: true, organization_account_ids: [] }),
        });
        files.push({ name, path: `${desired.directory}/${name}.yaml`, text });
    }
    return withoutWrong(desired, { files, skipped });
}
/** What keeps a name, which may be one that a file lists, from being that of a file in the folder. */
function wrongName(name) {
    if (name.includes('/') || name.startsWith('.'))
        return 'no account file can have this name';
    const wrong = (0,_stem_js__WEBPACK_IMPORTED_MODULE_5__/* .wrongStem */ .p)(name);
    return wrong === undefined ? undefined : `the name of its file ${wrong}`;
}
/**
 * Leaves out the files that would bring an error into the folder, each with what is wrong: their own values, and
 * emails or ids that other files have.
 */
function withoutWrong(desired, drafts) {
    const { problems } = withFiles(desired, withList(drafts.files));
    const firstOf = new Map();
    for (const problem of problems.filter(({ severity }) => severity === 'error')) {
        for (const file of (0,_problem_js__WEBPACK_IMPORTED_MODULE_8__/* .filesOf */ .R8)(problem))
            if (!firstOf.has(file))
                firstOf.set(file, problem);
    }
    const skipped = [];
    const files = drafts.files.filter(({ name, path }) => {
        const wrong = firstOf.get(path);
        if (wrong)
            skipped.push({ account: name, why: wrong.message, isFine: false });
        return !wrong;
    });
    return { files, skipped: [...drafts.skipped, ...skipped] };
}
/** The folder as it will be: with the files, and with their names in the list if there is one. */
function withFiles(desired, files) {
    const names = childrenOf(files);
    const present = desired.files.map((file) => file === desired.management?.file ? listing(file, names) : file);
    const added = files.map(({ path, text }) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAccountFile */ .Rs)(path, text));
    return (0,_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .readDirectory */ .gZ)(desired.directory, [...present, ...added]);
}
/** The names that belong into the list of the management account's file. */
function childrenOf(files) {
    return files.filter(({ name }) => name !== _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .MASTER */ .V$).map(({ name }) => name);
}
/** New files among which is the management account's: its list then holds the others. */
function withList(files) {
    const names = childrenOf(files);
    return files.map((file) => file.name === _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .MASTER */ .V$ ? { ...file, text: (0,_edit_list_js__WEBPACK_IMPORTED_MODULE_2__/* .addToList */ .v)(file.text, names) } : file);
}
/** A list that takes no additions stays as it is here; whoever writes it is told. */
function listing(file, names) {
    try {
        return (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAccountFile */ .Rs)(file.path, (0,_edit_list_js__WEBPACK_IMPORTED_MODULE_2__/* .addToList */ .v)(file.text, names));
    }
    catch {
        return file;
    }
}


/***/ }),

/***/ 7745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ refuseUnread)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6687);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1403);




/**
 * Files are added only where the management account's file can be read: it has the region of new files, and the list
 * that their names belong to.
 * @throws Failure where it can't be found, or a file that can't be read may be the one
 */
function refuseUnread(desired) {
    const [management, second] = (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .managementFiles */ .t0)(desired.files);
    if (management && second) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(management.path)} and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(second.path)} both claim to be the management account`, 'Fix one of them first: new files take their region and the list of names from it.');
    }
    const isUnread = ({ claims }) => Object.keys(claims).length === 0;
    const file = management ?? desired.files.find(isUnread);
    if (!file || file.fields)
        return;
    const [fault] = file.problems.filter(({ severity }) => severity === 'error');
    const what = management
        ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(file.path)}, the management account's file, has a mistake`
        : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(file.path)} can't be read, and may be the management account's file`;
    const where = fault?.at
        ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .place */ .ik)(fault.at))}: ${fault.message}. ${fault.hint ?? ''}`.trim()
        : '';
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(what, `Fix it first${where === '' ? '.' : `: ${where}`} New files take their region and the list of names from the management account's file.`);
}


/***/ }),

/***/ 6415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ accountText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);


/**
 * The text of a new account file, its fields in the order in which Paco writes them. The id and every text that
 * another reader of YAML could take for something else are in quotes.
 */
function accountText(fields) {
    const { account_id: id, ...others } = fields;
    const content = {
        account_type: 'AWS',
        ...(others.title !== undefined && { title: others.title }),
        ...(others.region !== undefined && { region: others.region }),
        ...(others.root_email !== undefined && { root_email: others.root_email }),
        ...(id !== undefined && { account_id: quoted(id) }),
        ...others,
    };
    // Another reader's `yes` is a boolean.
    const document = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Document */ .yo(content, { compat: 'yaml-1.1' });
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Scalar: (_, scalar) => {
            if (typeof scalar.value === 'string' && (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .hasUnseen */ .FN)(scalar.value)) {
                scalar.type = yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.QUOTE_DOUBLE;
            }
        },
    });
    // Never folded: a value that is broken over lines is hard to compare by eye.
    const text = document.toString({ lineWidth: 0, singleQuote: true });
    // What nobody sees is in double quotes alone, where YAML has escape sequences for it.
    return [...text]
        .map((one) => (one !== '\n' && (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .hasUnseen */ .FN)(one) ? escapeSequence(one) : one))
        .join('');
}
/** YAML 1.2.2, "Escaped characters". */
function escapeSequence(character) {
    const point = (character.codePointAt(0) ?? 0).toString(16);
    return point.length > 4 ? `\\U${point.padStart(8, '0')}` : `\\u${point.padStart(4, '0')}`;
}
function quoted(text) {
    const scalar = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5(text);
    scalar.type = yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.QUOTE_SINGLE;
    return scalar;
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

/***/ 4910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ writeDrafts)
});

// EXTERNAL MODULE: ./lib/accounts/edit-list.js
var edit_list = __webpack_require__(3199);
// EXTERNAL MODULE: ./lib/accounts/init.js
var init = __webpack_require__(4660);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/drafts.js


/**
 * What was written, and what was not and why, as tables.
 * @param most rows of each; a long table is cut
 * @param shown how a path is written; a pull request's description may become a commit message (`commitText`)
 */
function draftsMarkdown({ files, skipped }, most = 300, shown = (path) => path) {
    const written = files.map((file) => [cell(code(shown(file.path))), cell(whatOf(file))]);
    const left = skipped.map(({ account, why }) => [cell(code(account)), cell(why)]);
    return sections(cut(['File', 'Account'], written, most, 'account file'), left.length === 0 ? '' : 'Skipped:', cut(['Account', 'Why'], left, most, 'account'));
}
/** Rows of a table that is not folded. */
const UNFOLDED = 50;
function whatOf({ id }) {
    return id === undefined ? 'to be created' : `exists: ${code(id)}`;
}
function cut(head, rows, most, noun) {
    const rest = rows.length - most;
    const shown = sections(table(head, rows.slice(0, most)), rest > 0 ? `… and ${rest} more.` : '');
    return rows.length > UNFOLDED ? folded(count(rows.length, noun), shown) : shown;
}
/** The files' texts, for somebody to paste where the action may not write. */
function textsMarkdown(files, most) {
    let text = '';
    for (const { path, text: content } of files) {
        const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map((run) => run.length));
        const fence = '`'.repeat(longest + 1);
        const next = `${cell(code(path))}\n\n${fence}yaml\n${content}${fence}`;
        if (text.length + next.length > most)
            return sections(text, '… and more files, which do not fit here.');
        text = sections(text, next);
    }
    return text;
}
/** Why a run that wrote files fails: what was asked for and could not be had. */
function leftOf({ skipped }, misfits) {
    const left = skipped.filter(({ isFine }) => !isFine);
    const reasons = [
        ...left.map(({ account, why }) => `${(0,lib_text/* code */.aY)(account)}: ${why}`),
        ...(misfits === undefined ? [] : [misfits]),
    ];
    if (reasons.length === 0)
        return undefined;
    const shown = reasons.length > 10 ? [...reasons.slice(0, 10), `${reasons.length - 10} more`] : reasons;
    return `not written: ${(0,lib_text/* list */.p_)(shown)}`;
}

// EXTERNAL MODULE: ./lib/report/json/terminal.js
var terminal = __webpack_require__(1929);
// EXTERNAL MODULE: ./lib/terminal/files.js
var files = __webpack_require__(6111);
// EXTERNAL MODULE: ./lib/terminal/plan.js + 14 modules
var plan = __webpack_require__(6105);
;// CONCATENATED MODULE: ./lib/terminal/write.js








/** Writes new files and the list, and says what was written and what was not. */
function writeDrafts(context, drafts) {
    const { cwd, screen } = context;
    const { management, list } = context.read().now.desired;
    const wrong = [];
    const attempt = (path, write) => {
        try {
            write();
        }
        catch (error) {
            wrong.push(`${(0,lib_text/* code */.aY)(path)}: ${(0,lib_text/* code */.aY)((0,failure/* messageOf */.b)(error))}`);
        }
    };
    for (const { path, text } of (0,init/* withList */.TR)(drafts.files)) {
        attempt(path, () => {
            (0,files/* addFile */.s)(cwd, path, text);
            screen.print(`  + ${(0,lib_text/* code */.aY)(path)}`);
        });
    }
    const names = (0,init/* childrenOf */.LU)(drafts.files);
    if (management && list.kind === 'names' && names.length > 0) {
        const { path } = management.file;
        attempt(path, () => {
            const isNew = (0,files/* editFile */.$)(cwd, path, (text) => (0,edit_list/* addToList */.v)(text, names));
            if (isNew)
                screen.print(`  ~ ${(0,lib_text/* code */.aY)(path)}: added to its list`);
        });
    }
    for (const { account, why } of drafts.skipped) {
        screen.print(`  . ${(0,lib_text/* code */.aY)(account)}: ${why}`);
    }
    screen.json((0,terminal/* filesDocument */.T9)(drafts));
    const left = leftOf(drafts, wrong.length === 0 ? undefined : wrong.join(', '));
    if (left !== undefined)
        screen.log(`error: ${left}${left.endsWith('.') ? '' : '.'}`);
    return left === undefined ? plan.EXIT.nothing : plan.EXIT.problems;
}


/***/ })

};
