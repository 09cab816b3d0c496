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


/**
 * The management account's file with names added to its `organization_account_ids`, after those that stand there,
 * and nothing else changed: comments, order, quoting, line ends and indentation stay. A file without the list comes
 * back as it is, since every file counts as listed then; so does one that holds the names already.
 * @throws Error when there is no place for them, or the text is no account file
 */
function addToList(text, names) {
    const { map, data } = read(text);
    const listed = data.organization_account_ids;
    if (listed === undefined || listed === null)
        return text;
    if (!Array.isArray(listed))
        throw new Error('organization_account_ids is not a list');
    const missing = [...new Set(names)].filter((name) => !listed.includes(name));
    if (missing.length === 0)
        return text;
    const node = map.get('organization_account_ids', true);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node))
        throw new Error('organization_account_ids is written in a way that takes no additions');
    const edited = node.flow ? intoFlow(text, map, node, missing) : intoBlock(text, node, missing);
    const wanted = { ...data, organization_account_ids: [...listed, ...missing] };
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(read(edited).data, wanted)) {
        throw new Error('no place for more names was found in organization_account_ids');
    }
    return edited;
}
function read(text) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text, { merge: true, stringKeys: true });
    const fault = document.errors[0];
    if (fault)
        throw new Error(`the file is not YAML: ${fault.message.split('\n')[0] ?? ''}`);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(document.contents))
        throw new Error('the file is not a map of fields');
    return { map: document.contents, data: document.toJS({ maxAliasCount: 100 }) };
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
/** As it stands within brackets, where commas and brackets mean something too. */
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
        throw new Error('organization_account_ids has an item without a place');
    return range;
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
 * @param where what people call the place where it stands
 * @throws Failure for what is neither
 */
function accountsToImport(given, where) {
    const entries = given.split(/[\n,]/).flatMap((entry) => entry.trim() || []);
    if (entries.length === 0) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where} does not say what to import`, 'Give ids of accounts, such as `012345678912` or `012345678912=legacy`, or `all`.');
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
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where} holds ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(entry)}`, 'Each is an id of 12 digits, or an id with the name of its file: `012345678912=legacy`.');
        }
        for (const one of [id, ...(name === undefined ? [] : [name.toLowerCase()])]) {
            if (seen.has(one))
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where} holds ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one)} twice`);
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
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);
/* harmony import */ var _init_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4660);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3021);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6415);




/**
 * Writes a file for each account, in Paco's format. The name of a file is made of the account's in AWS, as one that
 * every disk and Paco take, and is of no other account.
 */
function importFiles(desired, accounts) {
    const region = desired.management?.fields.region;
    const taken = new Set(desired.files.map(({ name }) => name.toLowerCase()));
    for (const { name } of accounts)
        if (name !== undefined)
            taken.add(name.toLowerCase());
    const skipped = [];
    const files = [];
    const given = new Set();
    for (const { id, awsName: called, email, name: wanted, more } of accounts) {
        const present = desired.files.find(({ name }) => name.toLowerCase() === wanted?.toLowerCase());
        if (present || (wanted !== undefined && given.has(wanted.toLowerCase()))) {
            const where = present ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(present.path)} is there` : 'another account is to get it';
            skipped.push({
                account: id,
                why: `the name ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(wanted)} is taken: ${where}`,
                isFine: false,
            });
            continue;
        }
        const name = wanted ?? freeName(called, id, taken);
        taken.add(name.toLowerCase());
        given.add(name.toLowerCase());
        const text = (0,_write_js__WEBPACK_IMPORTED_MODULE_3__/* .accountText */ .P)({
            title: called.trim() === '' ? (0,_init_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultTitle */ .QL)(name) : called,
            ...(region !== undefined && { region }),
            root_email: email,
            account_id: id,
            ...more,
        });
        files.push({ name, path: `${desired.directory}/${name}.yaml`, text, id });
    }
    return (0,_init_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutWrong */ .eO)(desired, { files, skipped });
}
/** The management account's file, for a folder that has none. */
function masterFile(directory, account, region) {
    const text = (0,_write_js__WEBPACK_IMPORTED_MODULE_3__/* .accountText */ .P)({
        title: (0,_init_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultTitle */ .QL)(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .MASTER */ .V$),
        ...(region !== undefined && { region }),
        root_email: account.email,
        account_id: account.id,
        is_master: true,
        organization_account_ids: [],
    });
    return { name: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .MASTER */ .V$, path: `${directory}/${_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .MASTER */ .V$}.yaml`, text, id: account.id };
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
    const isReserved = plain === _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .MASTER */ .V$ || DEVICES.test(plain);
    return isReserved || taken.has(plain) ? `${plain}-${id}` : plain;
}
/** Whether a name from AWS can be managed as it is: old ones may have characters that AWS refuses today. */
function isManageableName(name) {
    return _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .awsName */ .py.safeParse(name).success;
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
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2072);
/* harmony import */ var _edit_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3199);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(104);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6687);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3021);
/* harmony import */ var _stem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7859);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6415);








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
 */
function initFiles(desired, request) {
    const { accounts } = request;
    const region = request.region ?? desired.management?.fields.region;
    const files = [];
    const skipped = [];
    for (const { name, email } of accounts) {
        const present = desired.files.find((file) => file.name.toLowerCase() === name.toLowerCase());
        if (present) {
            skipped.push({ account: name, why: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(present.path)} is there`, isFine: true });
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
        const text = (0,_write_js__WEBPACK_IMPORTED_MODULE_6__/* .accountText */ .P)({
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
        return 'no file of the folder can have this name';
    const wrong = (0,_stem_js__WEBPACK_IMPORTED_MODULE_5__/* .wrongStem */ .p)(name);
    return wrong === undefined ? undefined : `the name of its file ${wrong}`;
}
/**
 * Leaves out the files that would bring an error into the folder, each with what is wrong: their own values, and
 * emails or ids that other files have.
 */
function withoutWrong(desired, drafts) {
    const { problems } = withFiles(desired, withList(drafts.files));
    const skipped = [];
    const files = drafts.files.filter(({ name, path }) => {
        const wrong = problems.find((one) => one.severity === 'error' && (0,_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .concerns */ .K)(one, path));
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

/***/ 104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gZ: () => (/* binding */ MAX_FILE_BYTES),
  vi: () => (/* binding */ accountName),
  Rs: () => (/* binding */ parseAccountFile),
  O$: () => (/* binding */ unreadable)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/accounts/nearest.js + 1 modules
var nearest = __webpack_require__(7008);
// EXTERNAL MODULE: ./lib/accounts/schema.js
var schema = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/accounts/explain.js



/** The yaml package's trouble, in words for somebody who edits a file twice a year. */
function explainYaml(kind, raw, source) {
    const detail = (raw.split('\n')[0] ?? raw).replace(/ at line \d+, column \d+:?$/, '');
    switch (kind) {
        case 'DUPLICATE_KEY':
            return {
                message: `${(0,lib_text/* code */.aY)(/^["']?([^"':\s]+)/.exec(source)?.[1] ?? 'this field')} stands here a second time`,
                hint: 'Keep one of the two.',
            };
        case 'MULTIPLE_DOCS':
            return {
                message: 'a second YAML document starts here (`---`)',
                hint: 'One file holds one account: move this part to a file of its own.',
            };
        case 'TAB_AS_INDENT':
            return { message: 'the line is indented by a tab', hint: 'Indent by spaces, as YAML wants.' };
        case 'BAD_SCALAR_START':
            return { message: `this is not YAML: ${(0,lib_text/* code */.aY)(detail)}`, hint: 'Put the value in quotes.' };
        case 'NON_STRING_KEY':
            return { message: 'the name of this field is not text', hint: 'Put it in quotes.' };
        case 'TAG_RESOLVE_FAILED':
            return {
                message: `the value has a tag: ${(0,lib_text/* code */.aY)(detail)}`,
                hint: 'Write a plain value, without `!`.',
            };
        default:
            return { message: `this is not YAML: ${(0,lib_text/* code */.aY)(detail)}` };
    }
}
/** One zod issue as problems: an issue of unknown keys holds several. */
function explainValue(issue, data, error, keyOf) {
    const { path } = issue;
    const name = (0,lib_text/* code */.aY)(path.map(String).join('.'));
    switch (issue.code) {
        case 'unrecognized_keys':
            return issue.keys.map((key) => {
                const known = path.length === 0 ? schema/* FIELD_NAMES */.Yr : (0,schema/* knownKeys */.eE)(path);
                const meant = (0,nearest/* nearest */.p)(key, known);
                const hint = meant
                    ? `Did you mean ${(0,lib_text/* code */.aY)(meant)}?`
                    : `Known here: ${known.map((name) => (0,lib_text/* code */.aY)(name)).join(', ')}.`;
                const at = keyOf([...path, key]);
                return { ...error([], `unknown field ${(0,lib_text/* code */.aY)(key)}`, hint), at };
            });
        case 'invalid_key': {
            const said = issue.issues[0]?.message ?? 'is not allowed';
            return [error(path, `the key ${(0,lib_text/* code */.aY)(String(path.at(-1)))} ${said}`, (0,schema/* describe */.q0)(path))];
        }
        default: {
            const value = path.reduce((inside, key) => inside?.[key], data);
            if (value === undefined)
                return [error(path, `${name} is missing`, (0,schema/* describe */.q0)(path))];
            if (value === null) {
                return [error(path, `${name} has no value`, 'Give it one, or remove the line.')];
            }
            return [error(path, wrong(name, value, issue), hintFor(path, value, issue))];
        }
    }
}
function wrong(name, value, issue) {
    switch (issue.code) {
        case 'invalid_type':
            return `${name} is ${typeName(value)}, where ${TYPES[issue.expected] ?? issue.expected} is wanted`;
        case 'invalid_value':
            return `${name} is ${typeof value === 'object' ? typeName(value) : (0,lib_text/* code */.aY)(value)}, which is none of the values it may have`;
        default:
            return typeof value === 'string'
                ? `${name} ${(0,lib_text/* code */.aY)(value)} ${issue.message}`
                : `${name} ${issue.message}`;
    }
}
const TYPES = {
    string: 'text',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map of fields',
    record: 'a map',
};
function typeName(value) {
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object') {
        const isPlain = value !== null && Object.getPrototypeOf(value) === Object.prototype;
        return isPlain ? 'a map' : 'a value with a tag (`!!…`)';
    }
    return typeof value === 'string' ? (0,lib_text/* code */.aY)(value) : `the ${typeof value} ${(0,lib_text/* code */.aY)(value)}`;
}
function hintFor(path, value, issue) {
    const field = (0,schema/* describe */.q0)(path);
    if (issue.code === 'invalid_value' && typeof value === 'string') {
        const meant = (0,nearest/* nearest */.p)(value, issue.values.map(String));
        if (meant)
            return `Did you mean ${(0,lib_text/* code */.aY)(meant)}?`;
    }
    if (issue.code !== 'invalid_type')
        return field;
    if (issue.expected === 'string' && ['number', 'boolean', 'bigint'].includes(typeof value)) {
        return `Put it in quotes. ${field ?? ''}`.trim();
    }
    if (issue.expected === 'boolean')
        return `Write \`true\` or \`false\`, without quotes. ${field ?? ''}`.trim();
    return field;
}

;// CONCATENATED MODULE: ./lib/accounts/positions.js

/**
 * Where a path of keys leads in the document, through aliases and merges, as far as it goes: the
 * value, and the offsets of it and of its key.
 */
function find(document, path) {
    let node = document.contents;
    let offset = node?.range?.[0] ?? 0;
    let keyOffset = offset;
    for (const name of path) {
        const here = (0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node;
        let next;
        let start;
        if ((0,dist/* isMap */.jh)(here)) {
            const pair = pairOf(here, name, document);
            next = pair?.value;
            const key = pair?.key?.range?.[0];
            start = next?.range?.[0] ?? key;
            keyOffset = key ?? keyOffset;
        }
        else if ((0,dist/* isSeq */.oP)(here)) {
            next = here.items[Number(name)];
            start = next?.range?.[0];
            keyOffset = start ?? keyOffset;
        }
        if (start === undefined)
            return { value: null, offset, key: keyOffset };
        offset = start;
        node = next ?? null;
    }
    const value = (0,dist/* isAlias */.Vj)(node) ? (node.resolve(document) ?? null) : node;
    return { value, offset, key: keyOffset };
}
/** The pair with a key: its own first, then those merged in by `<<`. */
function pairOf(map, key, document) {
    const name = String(key);
    const named = (pair) => (0,dist/* isPair */.tO)(pair) && (0,dist/* isScalar */.jn)(pair.key) && pair.key.value === name;
    const own = map.items.find(named);
    if (own)
        return own;
    for (const pair of map.items) {
        if (!(0,dist/* isScalar */.jn)(pair.key) || pair.key.source !== '<<')
            continue;
        const sources = (0,dist/* isSeq */.oP)(pair.value) ? pair.value.items : [pair.value];
        for (const source of sources) {
            const merged = (0,dist/* isAlias */.Vj)(source) ? source.resolve(document) : source;
            const found = (0,dist/* isMap */.jh)(merged) ? merged.items.find(named) : undefined;
            if (found)
                return found;
        }
    }
    return undefined;
}
/**
 * Tells the line and the column, from 1, of an offset in a text. A byte order mark takes no column.
 * The yaml package's own LineCounter misses the line ends within some text that is not YAML.
 */
function placer(text) {
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
    return (offset) => {
        let [low, high] = [0, ends.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((ends[middle] ?? 0) < offset)
                low = middle + 1;
            else
                high = middle;
        }
        const start = low === 0 ? (text.startsWith('\uFEFF') ? 1 : 0) : (ends[low - 1] ?? 0) + 1;
        return { line: low + 1, column: Math.max(1, offset - start + 1) };
    };
}

// EXTERNAL MODULE: ./lib/dictionary.js
var dictionary = __webpack_require__(7491);
;// CONCATENATED MODULE: ./lib/accounts/tag-keys.js

/*
 * AWS takes `__proto__` for the key of a tag, and zod leaves it out of every record: so it passes zod under another
 * name. All other keys are what they are.
 */
const KEY = '__proto__';
function renameKey(data) {
    const { tags } = data;
    const isMap = typeof tags === 'object' && tags !== null && !Array.isArray(tags);
    let name = 'proto';
    while (isMap && Object.hasOwn(tags, name))
        name += '-';
    const renamed = (key, from, to) => (key === from ? to : key);
    return {
        data: isMap && Object.hasOwn(tags, KEY)
            ? {
                ...data,
                tags: Object.fromEntries(Object.entries(tags).map(([key, value]) => [renamed(key, KEY, name), value])),
            }
            : data,
        path: ([field, key, ...rest]) => field === 'tags' && typeof key === 'string'
            ? [field, renamed(key, name, KEY), ...rest]
            : [field, key, ...rest].filter((one) => one !== undefined),
        fields: (fields) => fields.tags === undefined
            ? fields
            : {
                ...fields,
                tags: (0,dictionary/* dictionary */.z)(Object.entries(fields.tags).map(([key, value]) => [renamed(key, name, KEY), value])),
            },
    };
}

;// CONCATENATED MODULE: ./lib/accounts/parse.js






/** Bytes up to which GitHub's API gives a file's text whole; far more than any account needs. */
const MAX_FILE_BYTES = 512_000;
/** The name of the account whose file this is: `accounts/prod.yaml` gives `prod`. */
function accountName(path) {
    return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
}
/** A file whose text can't be had: one located problem instead of its values. */
function unreadable(path, message, hint) {
    const at = { file: path, line: 1, column: 1 };
    return {
        path,
        name: accountName(path),
        text: '',
        fields: undefined,
        claims: {},
        problems: [{ severity: 'error', at, message, hint }],
        at: () => at,
    };
}
/**
 * Reads one account file. Never throws: whatever is wrong with the text or a value becomes a problem
 * with its line and column. YAML 1.2 with merge keys, as Paco reads it.
 */
function parseAccountFile(path, text) {
    const document = (0,dist/* parseDocument */.Tp)(text, { merge: true, stringKeys: true });
    const placeOf = placer(text);
    const spot = (offset) => ({ file: path, ...placeOf(offset) });
    const at = (...keys) => spot(find(document, keys).offset);
    const file = { path, name: accountName(path), text, at };
    const broken = (problems, claims = {}) => ({
        ...file,
        fields: undefined,
        claims,
        problems,
    });
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0) {
        return broken(faults.map((fault) => ({
            severity: 'error',
            at: spot(fault.pos[0]),
            ...explainYaml(fault.code, fault.message, text.slice(fault.pos[0], fault.pos[0] + 100)),
        })));
    }
    const error = (where, message, hint) => ({
        severity: 'error',
        at: at(...where),
        message,
        ...(hint !== undefined && { hint }),
    });
    if (document.contents === null) {
        return broken([error([], 'the file is empty', 'An account needs at least its `root_email`.')]);
    }
    if (!(0,dist/* isMap */.jh)(document.contents)) {
        return broken([
            error([], 'the file is not a map of fields', 'Write one `field: value` a line.'),
        ]);
    }
    let data;
    try {
        data = document.toJS({ maxAliasCount: 100 });
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        return broken([
            error([], `${reason.startsWith('Merge') ? 'a merge' : 'an alias'} can't be followed: ${(0,lib_text/* code */.aY)(reason)}`, 'Write the values out instead of `*name` and `<<`.'),
        ]);
    }
    const notes = [];
    const id = find(document, ['account_id']).value;
    if (data.account_id === null || data.account_id === '') {
        // A line that waits for its id, as some templates have it: the same as no line.
        delete data.account_id;
    }
    else if ((0,dist/* isScalar */.jn)(id) && id.type === dist/* Scalar */.X5.PLAIN && /^\d+$/.test(id.source ?? '')) {
        // Read as a number it would lose its leading zero: the source's own digits count.
        data.account_id = id.source;
        notes.push({
            severity: 'note',
            at: at('account_id'),
            message: '`account_id` is not in quotes',
            hint: `Write ${(0,lib_text/* code */.aY)(`'${id.source}'`)}: without quotes, other tools read a number and lose a leading zero.`,
        });
    }
    const renamed = renameKey(data);
    const result = schema/* accountSchema */.rE.safeParse(renamed.data);
    if (result.success) {
        return { ...file, fields: renamed.fields(result.data), claims: data, problems: notes };
    }
    const problems = [];
    const reported = new Set();
    for (const found of result.error.issues) {
        const issue = { ...found, path: [...renamed.path(found.path)] };
        const key = JSON.stringify(issue.path.map(String));
        if (issue.code !== 'unrecognized_keys' && reported.has(key))
            continue;
        reported.add(key);
        problems.push(...explainValue(issue, data, error, (keys) => spot(find(document, keys).key)));
    }
    return broken([...problems, ...notes].sort(inOrder), data);
}
function inOrder(one, other) {
    if (!one.at || !other.at)
        return 0;
    return one.at.line - other.at.line || one.at.column - other.at.column;
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
 * another reader of YAML could take for something else stand in quotes.
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
    // What nobody sees stands in double quotes alone, where YAML has escape sequences for it.
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

/***/ 7783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports inline, cell, html, table, folded, link, cellLink, sections */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);

/*
 * From our sentences, in which everything foreign stands in `code` (see text.ts), to GitHub's Markdown.
 * Within a code span nothing is markup, mention, link or reference; outside of it only our own words are.
 */
/** A sentence as inline Markdown, for running text and lists. */
function inline(sentence) {
    return parts(sentence)
        .map((part) => (part.isCode ? codeSpan(part.text) : escapeProse(part.text)))
        .join('');
}
/** A sentence as the cell of a table. */
function cell(sentence) {
    return inline(sentence).replaceAll('|', '\\|');
}
/** A sentence as HTML, where Markdown is not read, such as in `<summary>`. */
function html(sentence) {
    return parts(sentence)
        .map((part) => (part.isCode ? `<code>${escapeHtml(part.text)}</code>` : escapeHtml(part.text)))
        .join('');
}
/** A table; empty without rows. Cells are Markdown already. */
function table(head, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A folded section; empty without a body. */
function folded(summary, body) {
    if (body === '')
        return '';
    return `<details><summary>${html(summary)}</summary>\n\n${body}\n\n</details>`;
}
/** A link whose text is a sentence. */
function link(sentence, url) {
    return `[${inline(sentence)}](${url.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('|', '%7C')})`;
}
/** A link as the cell of a table. */
function cellLink(sentence, url) {
    return link(sentence, url).replaceAll('|', '\\|');
}
/** Puts sections under one another, without those that are empty. */
function sections(...all) {
    return all.filter((section) => section !== '').join('\n\n');
}
/** Markdown takes a blank off both ends of a code span that has one at both. */
function codeSpan(text) {
    const isPadded = /^ .* $/.test(text) && !/^ *`|` *$/.test(text);
    return quoted(isPadded ? ` ${text} ` : text);
}
/** Our own words: `_` and `*` are used as what they are, and a bare `<` is never a tag. */
function escapeProse(text) {
    return text.replace(/[\\*_[\]<>~]/g, (character) => `\\${character}`);
}
function escapeHtml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
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


/**
 * Writes a file that is not there yet, and its folder.
 * @throws Error when something is there
 */
function addFile(cwd, path, text) {
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
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(7783);
;// CONCATENATED MODULE: ./lib/report/drafts.js


/** "3 files written, 1 account skipped" */
function draftsHeadline({ files, skipped }) {
    return `${count(files.length, 'file')} written, ${count(skipped.length, 'account')} skipped`;
}
/**
 * What was written, and what was not and why, as tables.
 * @param most rows of each; a long table is cut
 * @param shown how a path is written; a pull request's description may become a commit message (`commitText`)
 */
function draftsMarkdown({ files, skipped }, most = 300, shown = (path) => path) {
    const written = files.map((file) => [cell(code(shown(file.path))), cell(whatOf(file))]);
    const left = skipped.map(({ account, why }) => [cell(code(account)), cell(why)]);
    return sections(cut(['File', 'Account'], written, most), left.length === 0 ? '' : 'Skipped:', cut(['Account', 'Why'], left, most));
}
function whatOf({ id }) {
    return id === undefined ? 'to be created' : `exists: ${code(id)}`;
}
function cut(head, rows, most) {
    const rest = rows.length - most;
    return sections(table(head, rows.slice(0, most)), rest > 0 ? `… and ${rest} more.` : '');
}
/** The files' texts, for somebody to paste where nothing of ours may write. */
function textsMarkdown(files, most) {
    let text = '';
    for (const { path, text: content } of files) {
        const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map((run) => run.length));
        const fence = '`'.repeat(longest + 1);
        const next = `${cell(code(path))}\n\n${fence}yaml\n${content}${fence}`;
        if (text.length + next.length > most)
            return sections(text, '… and more than fits here.');
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

// EXTERNAL MODULE: ./lib/terminal/files.js
var files = __webpack_require__(6111);
// EXTERNAL MODULE: ./lib/terminal/plan.js
var plan = __webpack_require__(8453);
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
            wrong.push(`${(0,lib_text/* code */.aY)(path)}: ${(0,lib_text/* code */.aY)(error instanceof Error ? error.message : error)}`);
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
                screen.print(`  ~ ${(0,lib_text/* code */.aY)(path)}: they are listed`);
        });
    }
    for (const { account, why } of drafts.skipped) {
        screen.print(`  . ${(0,lib_text/* code */.aY)(account)}: ${why}`);
    }
    screen.json({
        files: drafts.files.map(({ path, id }) => ({ path, id })),
        skipped: drafts.skipped,
    });
    const left = leftOf(drafts, wrong.length === 0 ? undefined : wrong.join(', '));
    if (left !== undefined)
        screen.log(`error: ${left}${left.endsWith('.') ? '' : '.'}`);
    return left === undefined ? plan.EXIT.nothing : plan.EXIT.problems;
}


/***/ })

};
