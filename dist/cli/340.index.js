export const id = 340;
export const ids = [340];
export const modules = {

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

/***/ 4986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** Asks at the first call, and gives every later one the same answer. */
function once(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}


/***/ }),

/***/ 6340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openContext: () => (/* binding */ openContext)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/accounts/includable.js
/** The fields that a file gets besides the account's identity, where they are asked for. */
const INCLUDABLE = [
    'account_name',
    'organizational_unit',
    'tags',
    'alternate_contacts',
];

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
;// CONCATENATED MODULE: ./lib/inputs.js



const COMMANDS = (/* unused pure expression or super */ null && (['auto', 'plan', 'provision', 'import', 'init', 'drift']));
const WRITE_BACKS = ['pull-request', 'commit'];
const ON_UNREVIEWED = ['fail', 'proceed'];
const SCOPES = ['unfinished', 'all'];
/**
 * Reads the inputs, with the defaults of action.yml.
 * @throws Failure for the first one that is missing or wrong
 */
function readInputs(source) {
    const { required, oneOf } = readerOf(source);
    return {
        token: required('github-token'),
        command: oneOf('command', COMMANDS),
        ...readSettings(source),
    };
}
/**
 * Reads what is no matter of GitHub's.
 * @throws Failure for the first one that is wrong
 */
function readSettings(source) {
    const { text, oneOf, yesNo, whole, matching, words, someOf, roleArn, folder } = readerOf(source);
    return {
        directory: folder('accounts-dir'),
        aws: {
            role: roleArn('role-to-assume'),
            audience: text('audience') ?? 'sts.amazonaws.com',
            sessionName: matching('role-session-name', /^[\w+=,.@-]{2,64}$/, '2 to 64 letters, digits or +=,.@-'),
            duration: whole('role-duration-seconds', 900, 43_200) ?? 3600,
            allowedAccountIds: words('allowed-account-ids', /^\d{12}$/, '12 digits'),
        },
        createOrganization: yesNo('create-organization'),
        createUnits: yesNo('create-organizational-units'),
        maxCreates: whole('max-creates', 0, 10_000) ?? 5,
        accountQuota: whole('account-quota', 1, 1_000_000),
        emailDomains: words('email-domains', /^(\*\.)?[A-Za-z0-9.-]+$/, 'a domain such as example.com or *.example.com'),
        onUnreviewed: oneOf('on-unreviewed', ON_UNREVIEWED),
        scope: oneOf('scope', SCOPES),
        accounts: text('accounts') ?? '',
        include: someOf('include', INCLUDABLE),
        writeBack: oneOf('write-back', WRITE_BACKS),
        rootEmailPattern: matching('root-email-pattern', /^[^\s@]*\{name\}[^\s@]*@[^\s@{}]+$/, 'an address with {name} before its @, such as aws+{name}@example.com'),
        checkName: text('check-name') ?? 'AWS accounts',
        creationTimeout: (whole('creation-timeout', 1, 300) ?? 15) * 60_000,
        readinessTimeout: (whole('readiness-timeout', 0, 60) ?? 10) * 60_000,
    };
}
/** The kinds of values that there are. */
function readerOf({ get, label }) {
    return { text, required, oneOf, yesNo, whole, matching, words, someOf, roleArn, folder };
    function text(name) {
        const value = get(name).trim();
        return value === '' ? undefined : value;
    }
    function required(name) {
        const value = text(name);
        if (value !== undefined)
            return value;
        throw wrong(name, 'is not set', `Give it a value, such as \`${name}: \${{ github.token }}\`.`);
    }
    function oneOf(name, values) {
        const given = text(name) ?? values[0];
        const known = values.find((value) => value === given);
        if (known !== undefined)
            return known;
        const all = (0,lib_text/* list */.p_)(values.map((value) => (0,lib_text/* code */.aY)(value)), 'or');
        throw wrong(name, `is ${(0,lib_text/* code */.aY)(given)}`, `It may be ${all}.`);
    }
    function yesNo(name) {
        return oneOf(name, ['false', 'true']) === 'true';
    }
    function whole(name, least, most) {
        const given = text(name);
        if (given === undefined)
            return undefined;
        const number = Number(given);
        if (/^\d+$/.test(given) && number >= least && number <= most)
            return number;
        throw wrong(name, `is ${(0,lib_text/* code */.aY)(given)}`, `It takes a whole number from ${least} to ${most}.`);
    }
    function matching(name, pattern, wanted) {
        const given = text(name);
        if (given === undefined || pattern.test(given))
            return given;
        throw wrong(name, `is ${(0,lib_text/* code */.aY)(given)}`, `It takes ${wanted}.`);
    }
    /** Values on lines of their own, or between commas. */
    function words(name, pattern, wanted) {
        const given = (text(name) ?? '').split(/[\s,]+/).filter((word) => word !== '');
        const bad = given.find((word) => !pattern.test(word));
        if (bad === undefined)
            return given;
        throw wrong(name, `holds ${(0,lib_text/* code */.aY)(bad)}`, `Each value is ${wanted}.`);
    }
    /** Words of a fixed set, or `all` of them. */
    function someOf(name, values) {
        const known = new RegExp(`^(?:all|${values.join('|')})$`);
        const given = words(name, known, `one of ${(0,lib_text/* list */.p_)(values.map((value) => (0,lib_text/* code */.aY)(value)))}, or \`all\``);
        return values.filter((value) => given.includes('all') || given.includes(value));
    }
    function roleArn(name) {
        return matching(name, /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/, "a role's ARN, such as arn:aws:iam::123456789012:role/org-accounts-plan");
    }
    /** A folder below the repository's root, without a slash at either end. */
    function folder(name) {
        const given = (text(name) ?? 'accounts').replace(/^\.\//, '').replace(/\/+$/, '');
        const isBelow = given !== '' && given.split('/').every((part) => !['', '.', '..'].includes(part));
        if (isBelow)
            return given;
        throw wrong(name, `is ${(0,lib_text/* code */.aY)(given)}`, "It takes a folder's path from the repository's root.");
    }
    function wrong(name, what, hint) {
        return new failure/* Failure */.H(`${label(name)} ${what}`, hint);
    }
}

// EXTERNAL MODULE: ./lib/once.js
var once = __webpack_require__(4986);
// EXTERNAL MODULE: ./lib/terminal/arguments.js
var terminal_arguments = __webpack_require__(2340);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/accounts/directory.js + 1 modules
var accounts_directory = __webpack_require__(2072);
// EXTERNAL MODULE: ./lib/accounts/parse.js + 3 modules
var parse = __webpack_require__(104);
// EXTERNAL MODULE: ./lib/accounts/stem.js
var stem = __webpack_require__(7859);
;// CONCATENATED MODULE: ./lib/accounts/folder.js




/**
 * Reads the account files of a folder.
 * @param directory its name where it is not there
 * @param contents by `oid`, of every entry that `isReadable`
 * @param parsed what was read already, by path and content; what is read now is added
 */
function readAccounts(directory, folder, contents, parsed = new Map()) {
    const found = folder?.directory ?? directory;
    const entries = (folder?.entries ?? []).filter(isAccountFile);
    const path = (entry) => `${found}/${entry.name}`;
    const files = entries.map((entry) => {
        // The same content at the same path, in two commits, is parsed once.
        const key = `${path(entry)}\n${entry.kind}\n${entry.oid}`;
        const file = parsed.get(key) ?? toFile(path(entry), entry, contents.get(entry.oid));
        parsed.set(key, file);
        return file;
    });
    return {
        desired: (0,accounts_directory/* readDirectory */.gZ)(found, files, problemsOf(found, folder)),
        oids: new Map(entries.map((entry) => [path(entry), entry.oid])),
    };
}
/** The paths of the files that differ between two snapshots; removed ones too. */
function changedPaths(before, after) {
    const paths = [...before.oids.keys(), ...after.oids.keys()];
    return new Set(paths.filter((path) => before.oids.get(path) !== after.oids.get(path)));
}
function isAccountFile({ name }) {
    return (0,stem/* isMeantAsAccount */.J)(name);
}
/** Whether its text is looked at. */
function isReadable(entry) {
    return (isAccountFile(entry) &&
        (0,stem/* wrongStem */.p)((0,parse/* accountName */.vi)(entry.name)) === undefined &&
        entry.kind === 'file' &&
        entry.size <= parse/* MAX_FILE_BYTES */.gZ);
}
function toFile(path, entry, blob) {
    const wrong = (0,stem/* wrongStem */.p)((0,parse/* accountName */.vi)(path));
    if (wrong !== undefined) {
        return (0,parse/* unreadable */.O$)(path, `the name of the file ${wrong}`, 'Rename it; it is not read like this.');
    }
    switch (entry.kind) {
        case 'link':
            return (0,parse/* unreadable */.O$)(path, 'the file is a symbolic link', 'Put the account itself here.');
        case 'submodule':
        case 'folder':
            return (0,parse/* unreadable */.O$)(path, `this is a ${entry.kind}, not a file`, 'Give it another name.');
        case 'file':
            break;
    }
    if (entry.size > parse/* MAX_FILE_BYTES */.gZ) {
        const size = `${(entry.size / 1_000_000).toFixed(1)} MB`;
        return (0,parse/* unreadable */.O$)(path, `the file has ${size}`, 'Account files are read up to 0.5 MB.');
    }
    switch (blob?.kind) {
        case 'text':
            return (0,parse/* parseAccountFile */.Rs)(path, blob.text);
        case 'not-utf8':
            return (0,parse/* unreadable */.O$)(path, 'the file is not in UTF-8', 'Save it in UTF-8.');
        case 'binary':
            return (0,parse/* unreadable */.O$)(path, 'the file is not text', 'Save it as text, in UTF-8.');
        default:
            return (0,parse/* unreadable */.O$)(path, 'the text of the file is not to be had', 'Run again.');
    }
}
function problemsOf(directory, folder) {
    if (!folder) {
        return [
            {
                severity: 'warning',
                message: `there is no folder ${(0,lib_text/* code */.aY)(directory)}`,
                hint: 'It holds one file for each account; the input `accounts-dir` gives it another name.',
            },
        ];
    }
    return folder.entries
        .filter(({ name }) => !isAccountFile({ name }) && /^[^.].*\.ya?ml$/i.test(name))
        .map(({ name }) => ({
        severity: 'warning',
        at: { file: `${directory}/${name}`, line: 1, column: 1 },
        message: 'the file is not read, because its ending is in capitals',
        hint: 'Rename it to end in `.yaml`.',
    }));
}

;// CONCATENATED MODULE: ./lib/terminal/folder.js






/**
 * Reads the account files below a folder as they are on the disk, saved and not yet committed.
 * @throws Failure when the folder is something else, or can't be read
 */
function readLocal(cwd, directory, git) {
    const folder = readFolder(cwd, directory, git);
    const contents = new Map();
    for (const entry of folder?.entries.filter(isReadable) ?? []) {
        const path = (0,external_node_path_.join)(cwd, folder?.directory ?? directory, entry.name);
        contents.set(entry.oid, toContent((0,external_node_fs_.readFileSync)(path)));
    }
    const parsed = new Map();
    const now = readAccounts(directory, folder, contents, parsed);
    if (!git?.hasCommit)
        return { now, before: undefined, changed: new Set(now.oids.keys()) };
    const found = folder?.directory ?? directory;
    const entries = git.list(found);
    const missing = (entries ?? []).filter((one) => isReadable(one) && !contents.has(one.oid));
    for (const [oid, bytes] of git.read(missing.map(({ oid }) => oid))) {
        contents.set(oid, toContent(bytes));
    }
    const past = entries && { directory: found, entries };
    const before = readAccounts(found, past, contents, parsed);
    return { now, before, changed: changedPaths(before, now) };
}
function readFolder(cwd, directory, git) {
    const names = directory === 'accounts' ? ['accounts', 'Accounts'] : [directory];
    const found = names.find((name) => (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(cwd, name), { throwIfNoEntry: false }));
    if (found === undefined)
        return undefined;
    const path = (0,external_node_path_.join)(cwd, found);
    let entries;
    try {
        entries = (0,external_node_fs_.readdirSync)(path).map((name) => describe(path, name));
    }
    catch (error) {
        throw new failure/* Failure */.H(`${(0,lib_text/* code */.aY)(found)} can't be read as a folder`, 'The option `--accounts-dir` names the folder of the account files.', error);
    }
    const readable = entries.filter((entry) => isReadable({ ...entry, oid: '' }));
    const oids = git?.hash(readable.map(({ name }) => `${found}/${name}`));
    return {
        directory: found,
        entries: entries.map((entry) => {
            if (!readable.includes(entry))
                return { ...entry, oid: `${entry.kind} ${entry.name}` };
            const oid = oids?.get(`${found}/${entry.name}`) ?? digest((0,external_node_path_.join)(path, entry.name));
            return { ...entry, oid };
        }),
    };
}
function describe(path, name) {
    const stat = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(path, name));
    const kind = stat.isSymbolicLink() ? 'link' : stat.isDirectory() ? 'folder' : 'file';
    return { name, kind, size: stat.size };
}
function digest(path) {
    return (0,external_node_crypto_.createHash)('sha256').update((0,external_node_fs_.readFileSync)(path)).digest('hex');
}
function toContent(bytes) {
    if (bytes.includes(0))
        return { kind: 'binary' };
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        return { kind: 'text', text };
    }
    catch {
        return { kind: 'not-utf8' };
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/terminal/git.js

/** Bytes that one answer of Git may have: thousands of account files. */
const MOST = 512 * 1024 * 1024;
/** `undefined` where there is no Git, or no repository. */
function openGit(cwd) {
    const git = (args, input) => (0,external_node_child_process_.execFileSync)('git', args, { cwd, input, maxBuffer: MOST, stdio: ['pipe', 'pipe', 'ignore'] });
    const attempt = (args) => {
        try {
            return git(args).toString().trim();
        }
        catch {
            return undefined;
        }
    };
    if (attempt(['rev-parse', '--is-inside-work-tree']) !== 'true')
        return undefined;
    const url = attempt(['config', '--get', 'remote.origin.url']);
    return {
        hasCommit: attempt(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) !== undefined,
        remote: url === undefined ? undefined : /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1],
        list: (directory) => {
            const text = git(['ls-tree', '-l', '-z', 'HEAD', '--', `${directory}/`]).toString();
            const lines = text.split('\0').filter((line) => line !== '');
            return lines.length === 0 ? undefined : lines.map(toEntry);
        },
        read: (oids) => {
            if (oids.length === 0)
                return new Map();
            return fromBatch(git(['cat-file', '--batch'], `${oids.join('\n')}\n`));
        },
        hash: (paths) => {
            if (paths.length === 0)
                return new Map();
            const input = `${paths.join('\n')}\n`;
            const oids = git(['hash-object', '--stdin-paths'], input).toString().trim().split('\n');
            return new Map(paths.map((path, index) => [path, oids[index] ?? '']));
        },
    };
}
/** `100644 blob <oid> <size>\t<path>` ("git-ls-tree", -l) */
function toEntry(line) {
    // A path may have tabs of its own.
    const tab = line.indexOf('\t');
    const [facts, path] = [line.slice(0, tab), line.slice(tab + 1)];
    const [mode = '', , oid = '', size = ''] = facts.split(/ +/);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const kinds = {
        '040000': 'folder',
        '120000': 'link',
        '160000': 'submodule',
    };
    return { name, oid, size: Number(size) || 0, kind: kinds[mode] ?? 'file' };
}
/** `<oid> blob <size>\n<content>\n` for each ("git-cat-file", --batch) */
function fromBatch(output) {
    const found = new Map();
    let at = 0;
    while (at < output.length) {
        const end = output.indexOf('\n', at);
        const [oid = '', , size = '0'] = output.subarray(at, end).toString().split(' ');
        const start = end + 1;
        found.set(oid, output.subarray(start, start + Number(size)));
        at = start + Number(size) + 1;
    }
    return found;
}

// EXTERNAL MODULE: ./lib/terminal/screen.js + 1 modules
var terminal_screen = __webpack_require__(5103);
;// CONCATENATED MODULE: ./lib/terminal/context.js







/** @throws Failure for an option that is wrong */
function openContext(args, env, signal) {
    const settings = readSettings((0,terminal_arguments/* sourceOf */.vz)(args));
    const screen = (0,terminal_screen/* openScreen */.J2)({ isJson: args.flags.has('json'), isYes: args.flags.has('yes') });
    const cwd = process.cwd();
    const git = openGit(cwd);
    return {
        args,
        settings,
        screen,
        cwd,
        signal,
        read: () => readLocal(cwd, settings.directory, git),
        repository: git?.remote ?? (0,external_node_path_.basename)(cwd),
        session: (0,once/* once */.O)(async () => {
            const { openSession } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695), __webpack_require__.e(147)]).then(__webpack_require__.bind(__webpack_require__, 3147));
            return openSession({
                role: undefined,
                sessionName: 'org-accounts',
                duration: settings.aws.duration,
                region: env.AWS_REGION ?? env.AWS_DEFAULT_REGION,
                allowedAccountIds: settings.aws.allowedAccountIds,
                token: () => Promise.reject(new Error('no role is assumed with a token')),
                mask: () => { },
            });
        }),
    };
}


/***/ })

};
