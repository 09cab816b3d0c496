export const id = 344;
export const ids = [344];
export const modules = {

/***/ 1091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qf: () => (/* binding */ hasManagement),
/* harmony export */   gZ: () => (/* binding */ readDirectory),
/* harmony export */   lT: () => (/* binding */ isBlocked),
/* harmony export */   ui: () => (/* binding */ isUnfinished)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6687);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1403);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2069);



/**
 * Puts the files of an accounts folder together, and holds them against one another.
 * @param problems what the folder itself brought up
 */
function readDirectory(directory, files, problems = []) {
    const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
    const [managementFile] = (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .managementFiles */ .t0)(sorted);
    const list = (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(managementFile);
    const names = new Set(list.kind === 'names' ? list.names : []);
    const accounts = new Map();
    for (const file of sorted) {
        const { name, fields } = file;
        if (!fields || accounts.has(name))
            continue;
        const isManagement = file === managementFile;
        const listed = isManagement || list.kind === 'none' || names.has(name);
        accounts.set(name, { name, file, fields, isManagement, listed });
    }
    const all = [
        ...problems,
        ...sorted.flatMap((file) => file.problems),
        ...(0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .acrossFiles */ .P4)(directory, sorted),
    ];
    return {
        directory,
        files: sorted,
        accounts,
        management: [...accounts.values()].find((account) => account.isManagement),
        list,
        problems: all,
        broken: new Set(all
            .filter(({ severity, isOfNewAccount }) => severity === 'error' && !isOfNewAccount)
            .flatMap(_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .filesOf */ .R8)),
    };
}
/** Whether errors in the files forbid to do anything for an account; errors elsewhere don't. */
function isBlocked(desired, account) {
    if (desired.list.kind === 'unknown' && account.fields.account_id === undefined)
        return true;
    return (desired.broken.has(account.file.path) ||
        desired.problems.some(({ severity, at }) => severity === 'error' && !at));
}
/** An account that a merge has asked for and that has no id yet. */
function isUnfinished(account) {
    return account.listed && account.fields.account_id === undefined;
}
/** Whether a file speaks of the management account, even if it can't be read. */
function hasManagement({ management, list, files }) {
    return (management !== undefined ||
        list.kind !== 'none' ||
        files.some(({ name, claims }) => claims.is_master === true || name === _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .MASTER */ .V$));
}


/***/ }),

/***/ 1775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ explainValue),
/* harmony export */   J: () => (/* binding */ explainYaml)
/* harmony export */ });
/* harmony import */ var _fields_organizational_unit_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1802);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7008);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2069);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7109);





/** What a text's fault is, in words for somebody who edits a file twice a year. */
function explainYaml(kind, detail) {
    switch (kind) {
        case 'DUPLICATE_KEY':
            return {
                message: `duplicate key ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(detail)}`,
                hint: 'Keep one of the two.',
            };
        case 'TOO_DEEP':
        case 'RESOURCE_EXHAUSTION':
            return {
                message: `maps and lists are nested more than ${_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_DEPTH */ .lr} levels deep`,
                hint: 'An account file needs three.',
            };
        case 'TOO_MANY_ALIASES':
            return {
                message: `the file has more than ${_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_ALIASES */ .K1} aliases`,
                hint: 'Write the values out instead of `*name`.',
            };
        case 'MULTIPLE_DOCS':
            return {
                message: 'a second YAML document starts here (`---`)',
                hint: 'One file holds one account: move this part to a file of its own.',
            };
        case 'TAB_AS_INDENT':
            return {
                message: 'the line is indented with a tab',
                hint: 'Indent with spaces: YAML does not allow tabs.',
            };
        case 'BAD_SCALAR_START':
            return { message: `invalid YAML: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(detail)}`, hint: 'Put the value in quotes.' };
        case 'NON_STRING_KEY':
            return {
                message: 'the name of this field is not text',
                hint: 'Put it in quotes. So must be a value that begins with `{`.',
            };
        case 'TAG_RESOLVE_FAILED':
            return {
                message: `the value has a tag: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(detail)}`,
                hint: 'Write a plain value, without `!`.',
            };
        case 'OPEN_QUOTE':
            return {
                message: 'the quote that opens here is never closed',
                hint: 'Close it on the same line, or remove it.',
            };
        case 'OPEN_BRACKET':
            return {
                message: 'the bracket that opens here is never closed',
                hint: 'Close it, or write one item per line instead.',
            };
        case 'CONFLICT':
            return {
                message: `the file has a merge conflict: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(detail.trim())}`,
                hint: 'Resolve it: keep the lines that are right, and remove the markers.',
            };
        case 'NO_ANCHOR':
            return {
                message: `the alias ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`*${detail}`)} has no anchor ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`&${detail}`)} before it`,
                hint: 'Write the value out. A text that begins with `*` must be in quotes.',
            };
        case 'BAD_MERGE':
            return {
                message: '`<<` can only merge a map of fields, or a list of them',
                hint: 'Write the fields out instead.',
            };
        case 'BLOCK_AS_IMPLICIT_KEY':
            return {
                message: `invalid YAML: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(detail)}`,
                hint: 'A value with `: ` in it must be in quotes. Otherwise, check the indentation of the next line.',
            };
        case 'BAD_DQ_ESCAPE':
            return {
                message: `invalid YAML: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(detail)}`,
                hint: 'Use single quotes, or write the backslash twice.',
            };
        case 'BAD_ALIAS':
            return {
                message: `invalid YAML: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(detail)}`,
                hint: 'A text that begins with `*` or `&` must be in quotes.',
            };
        case 'BAD_DIRECTIVE':
            return { message: `invalid YAML: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(detail)}`, hint: 'Remove this line.' };
        default:
            return {
                message: `invalid YAML: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(detail)}`,
                hint: 'Check the quotes, the brackets and the indentation of this line and the one before it.',
            };
    }
}
/** One zod issue as problems: an issue of unknown keys holds several. */
function explainValue(issue, data, { error, keyOf, written }) {
    const { path } = issue;
    const name = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(path.map(String).join('.'));
    switch (issue.code) {
        case 'unrecognized_keys':
            return issue.keys.map((key) => {
                const known = path.length === 0 ? _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .FIELD_NAMES */ .Yr : (0,_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .knownKeys */ .eE)(path);
                const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(key, known);
                const hint = meant
                    ? `Did you mean ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(meant)}?`
                    : `Known fields: ${known.map((name) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)).join(', ')}.`;
                const at = keyOf([...path, key]);
                return { ...error([], `unknown field ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(key)}`, hint), at };
            });
        case 'invalid_key': {
            const said = issue.issues[0]?.message ?? 'is not allowed';
            return [error(path, `the key ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(String(path.at(-1)))} ${said}`, (0,_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(path))];
        }
        default: {
            const value = path.reduce((inside, key) => inside?.[key], data);
            if (value === undefined)
                return [error(path, `${name} is missing`, (0,_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(path))];
            if (value === null) {
                return [error(path, `${name} has no value`, 'Give it one, or remove the line.')];
            }
            const said = wrong(name, value, issue, written(path) ?? value);
            return [error(path, said, hintFor(path, value, issue))];
        }
    }
}
/** @param shown the value as it is written */
function wrong(name, value, issue, shown) {
    switch (issue.code) {
        case 'invalid_type':
            return `${name} is ${typeName(value, shown)}, but must be ${TYPES[issue.expected] ?? issue.expected}`;
        case 'invalid_value':
            return `${name} is ${typeof value === 'object' ? typeName(value, shown) : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(shown)}, which is ${name === '`region`' ? 'not a known region' : 'not one of the allowed values'}`;
        default:
            return typeof value === 'string'
                ? `${name} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(value)} ${issue.message}`
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
function typeName(value, shown) {
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object') {
        const isPlain = value !== null && Object.getPrototypeOf(value) === Object.prototype;
        return isPlain ? 'a map' : 'a value with a tag (`!!…`)';
    }
    return typeof value === 'string' ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(value) : `the ${typeof value} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(shown)}`;
}
function hintFor(path, value, issue) {
    const field = (0,_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(path);
    if (path[0] === 'organizational_unit' && typeof value === 'string' && value !== '') {
        const right = (0,_fields_organizational_unit_path_js__WEBPACK_IMPORTED_MODULE_0__/* .rightUnitPath */ .CM)(value);
        if (right !== undefined)
            return `Write ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(right)}. ${field ?? ''}`.trim();
    }
    if (issue.code === 'invalid_value' && typeof value === 'string') {
        const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(value, issue.values.map(String));
        if (meant)
            return `Did you mean ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(meant)}?`;
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


/***/ }),

/***/ 4367:
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
// EXTERNAL MODULE: ./lib/accounts/explain.js
var explain = __webpack_require__(1775);
;// CONCATENATED MODULE: ./lib/accounts/positions.js

/**
 * Where a path of keys leads in a text, through aliases and merges, as far as it goes: the value, and the
 * offsets of it and of its key.
 */
function find(yaml, path) {
    const resolve = (node) => (0,dist/* isAlias */.Vj)(node) ? (yaml.target(node) ?? null) : node;
    let node = yaml.document.contents;
    let offset = node?.range?.[0] ?? 0;
    let keyOffset = offset;
    for (const name of path) {
        const here = resolve(node);
        let next;
        let start;
        if ((0,dist/* isMap */.jh)(here)) {
            const pair = yaml.pair(here, String(name));
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
    return { value: resolve(node), offset, key: keyOffset };
}
/**
 * Tells the line and the column, from 1, of an offset in a text. A byte order mark takes no column.
 * The yaml package's own LineCounter misses the line ends within some text that is not YAML.
 */
function placer(text) {
    let ends;
    return (offset) => {
        ends ??= lineEnds(text);
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
function lineEnds(text) {
    const ends = [];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        ends.push(at);
    return ends;
}

// EXTERNAL MODULE: ./lib/accounts/schema.js + 5 modules
var schema = __webpack_require__(2069);
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

// EXTERNAL MODULE: ./lib/accounts/yaml.js
var accounts_yaml = __webpack_require__(7109);
;// CONCATENATED MODULE: ./lib/accounts/parse.js







/** 256 KB: far more than any account needs, and less than GitHub's API gives whole (512,000 bytes). */
const MAX_FILE_BYTES = 262_144;
/** Problems of one file that are told one by one: whoever wrote more has made one mistake many times. */
const MOST_PROBLEMS = 20;
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
    const yaml = (0,accounts_yaml/* readYaml */.gM)(text);
    const { contents } = yaml.document;
    const placeOf = placer(text);
    const spot = (offset) => ({ file: path, ...placeOf(offset) });
    const at = (...keys) => spot(find(yaml, keys).offset);
    const file = { path, name: accountName(path), text, at };
    const broken = (problems, claims = {}) => ({
        ...file,
        fields: undefined,
        claims,
        problems: theFirst(problems),
    });
    if (yaml.faults.length > 0) {
        return broken(yaml.faults.map((fault) => ({
            severity: 'error',
            at: spot(fault.offset),
            ...(0,explain/* explainYaml */.J)(fault.code, fault.message),
        })));
    }
    const error = (where, message, hint) => ({
        severity: 'error',
        at: at(...where),
        message,
        ...(hint !== undefined && { hint }),
    });
    if (contents === null || ((0,dist/* isScalar */.jn)(contents) && contents.value === null)) {
        return broken([error([], 'the file is empty', 'An account needs at least its `root_email`.')]);
    }
    if (!(0,dist/* isMap */.jh)(contents)) {
        return broken([
            error([], 'the file is not a map of fields', 'Write one `field: value` per line, with a space after the colon.'),
        ]);
    }
    let data;
    try {
        data = (0,accounts_yaml/* valuesOf */.sm)(yaml);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        const message = `an alias can't be followed: ${(0,lib_text/* code */.aY)(reason)}`;
        const hint = 'Write the values out instead of `*name` and `<<`.';
        return broken([{ ...error([], message, hint), at: spot(yaml.firstAlias ?? 0) }]);
    }
    const notes = [];
    const id = find(yaml, ['account_id']).value;
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
    const spots = {
        error,
        keyOf: (keys) => spot(find(yaml, keys).key),
        // `0123` and `+1` are numbers to YAML, and come back as 123 and 1.
        written: (keys) => {
            const { value } = find(yaml, keys);
            return (0,dist/* isScalar */.jn)(value) && typeof value.value !== 'string' ? value.source : undefined;
        },
    };
    const problems = [];
    const reported = new Set();
    for (const found of result.error.issues) {
        const issue = { ...found, path: [...renamed.path(found.path)] };
        const key = JSON.stringify(issue.path.map(String));
        if (issue.code !== 'unrecognized_keys' && reported.has(key))
            continue;
        reported.add(key);
        for (const problem of (0,explain/* explainValue */.H)(issue, data, spots))
            problems.push(problem);
    }
    return broken([...problems, ...notes], data);
}
/** In the order of their lines; those beyond the first ones are counted. */
function theFirst(problems) {
    const sorted = [...problems].sort(inOrder);
    const next = sorted[MOST_PROBLEMS];
    if (!next || sorted.length === MOST_PROBLEMS + 1)
        return sorted;
    const more = sorted.length - MOST_PROBLEMS;
    const message = `${(0,lib_text/* count */.U9)(more, 'more problem')} in this file`;
    const rest = { ...next, severity: 'error', message, hint: 'Fix the ones above first.' };
    return [...sorted.slice(0, MOST_PROBLEMS), rest];
}
function inOrder(one, other) {
    if (!one.at || !other.at)
        return 0;
    return one.at.line - other.at.line || one.at.column - other.at.column;
}


/***/ }),

/***/ 6687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ concerns),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   ik: () => (/* binding */ place)
/* harmony export */ });
/** `accounts/prod.yaml:3`, as people and editors write a place. */
function place(location) {
    return `${location.file}:${location.line}`;
}
/** The files that a problem names: as its place, or as one of the places it clashes with. */
function filesOf({ at, also = [] }) {
    return [at, ...also].flatMap((spot) => spot?.file ?? []);
}
/** Whether a problem names this file. */
function concerns(problem, file) {
    return filesOf(problem).includes(file);
}


/***/ }),

/***/ 857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ partitionOfRegion),
/* harmony export */   i: () => (/* binding */ REGIONS)
/* harmony export */ });
/**
 * The regions of every AWS partition, as the SDKs' endpoint data listed them in November 2026
 * (botocore 1.44.5, `partitions.json`), without the pseudo-regions such as `aws-global`.
 */
const REGIONS_OF_PARTITION = {
    aws: [
        'af-south-1',
        'ap-east-1',
        'ap-east-2',
        'ap-northeast-1',
        'ap-northeast-2',
        'ap-northeast-3',
        'ap-south-1',
        'ap-south-2',
        'ap-southeast-1',
        'ap-southeast-2',
        'ap-southeast-3',
        'ap-southeast-4',
        'ap-southeast-5',
        'ap-southeast-6',
        'ap-southeast-7',
        'ca-central-1',
        'ca-west-1',
        'eu-central-1',
        'eu-central-2',
        'eu-north-1',
        'eu-south-1',
        'eu-south-2',
        'eu-west-1',
        'eu-west-2',
        'eu-west-3',
        'il-central-1',
        'me-central-1',
        'me-south-1',
        'me-west-1',
        'mx-central-1',
        'sa-east-1',
        'sa-west-1',
        'us-east-1',
        'us-east-2',
        'us-west-1',
        'us-west-2',
    ],
    'aws-cn': ['cn-north-1', 'cn-northwest-1'],
    'aws-eusc': ['eusc-de-east-1'],
    'aws-iso': ['us-iso-east-1', 'us-iso-west-1'],
    'aws-iso-b': ['us-isob-east-1', 'us-isob-west-1'],
    'aws-iso-e': ['eu-isoe-west-1'],
    'aws-iso-f': ['us-isof-east-1', 'us-isof-south-1'],
    'aws-us-gov': ['us-gov-east-1', 'us-gov-west-1'],
};
const REGIONS = Object.values(REGIONS_OF_PARTITION).flat().sort();
/** The partition a region belongs to; `undefined` for a region that does not exist. */
function partitionOfRegion(region) {
    return Object.keys(REGIONS_OF_PARTITION).find((partition) => REGIONS_OF_PARTITION[partition]?.includes(region));
}


/***/ }),

/***/ 1403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P4: () => (/* binding */ acrossFiles),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   t0: () => (/* binding */ managementFiles)
/* harmony export */ });
/* harmony import */ var _fields_account_name_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5920);
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5344);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7008);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6687);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2069);
/* harmony import */ var _stem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7859);







/** The files that say they are the management account's: `is_master: true`, or called `master`. */
function managementFiles(files) {
    return files.filter(({ name, claims }) => claims.is_master === true || (name === _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .MASTER */ .V$ && claims.is_master !== false));
}
function listOf(management) {
    if (!management)
        return { kind: 'none' };
    const { claims, fields } = management;
    const names = claims.organization_account_ids;
    if (names === undefined || names === null) {
        const readable = fields !== undefined || Object.keys(claims).length > 0;
        return { kind: readable ? 'none' : 'unknown' };
    }
    const readable = Array.isArray(names) && names.every((name) => typeof name === 'string');
    return readable ? { kind: 'names', names } : { kind: 'unknown' };
}
/** Every rule across files. */
function acrossFiles(directory, files) {
    const managers = managementFiles(files);
    return [
        ...oneManagementAccount(directory, files, managers),
        ...listAgainstFiles(directory, files, managers[0]),
        ...namesOfNewAccounts(files),
        ...emailsOfNewAccounts(files),
        ...unique(files),
    ];
}
function oneManagementAccount(directory, files, managers) {
    const problems = [];
    const managing = new Set(managers);
    if (managers.length === 0 && files.length > 0) {
        problems.push({
            severity: 'warning',
            message: 'no file says which account is the management account',
            hint: `Name its file ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`${directory}/${_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .MASTER */ .V$}.yaml`)}, or write \`is_master: true\` in it.`,
        });
    }
    if (managers.length > 1) {
        const spots = managers.map((file) => file.at('is_master'));
        problems.push({
            severity: 'error',
            ...clash(spots),
            message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN)(managers.map((file) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(file.name)), 10)} each claim to be the management account`,
            hint: `An organization has one. Keep \`is_master: true\` in its file only; a file called \`${_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .MASTER */ .V$}\` counts as the management account's unless it has \`is_master: false\`.`,
        });
    }
    for (const file of files) {
        if (managing.has(file) || !('organization_account_ids' in file.claims))
            continue;
        problems.push({
            severity: 'error',
            at: file.at('organization_account_ids'),
            message: '`organization_account_ids` is in the file of an account that is not the management account',
            hint: managers[0]
                ? `Move the list to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(managers[0].path)}.`
                : 'Write `is_master: true` in this file if it is the management account.',
        });
    }
    return problems;
}
/** Listed names without a file for which a near one is looked for among all files. */
const MOST_HINTS = 20;
function listAgainstFiles(directory, files, management) {
    const listed = listOf(management);
    if (!management || listed.kind !== 'names')
        return [];
    const problems = [];
    const names = new Set(files.map((file) => file.name));
    const wanted = new Set(listed.names);
    const unlisted = [...names].filter((name) => !wanted.has(name));
    const seen = new Set();
    let hints = 0;
    listed.names.forEach((name, index) => {
        const at = management.at('organization_account_ids', index);
        const isTwice = seen.has(name);
        seen.add(name);
        if (isTwice) {
            problems.push({ severity: 'warning', at, message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)} is listed twice` });
        }
        else if (name === management.name) {
            problems.push({
                severity: 'note',
                at,
                message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)}, the management account, is in its own list`,
                hint: 'It is ignored there: the list names the accounts to create.',
            });
        }
        else if (/^\d{12}$/.test(name)) {
            problems.push({
                severity: 'error',
                at,
                message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)} in \`organization_account_ids\` is an account id`,
                hint: `Despite its name, the list holds account names: the names of the files in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(directory)}, without \`.yaml\`.`,
            });
        }
        else if (!names.has(name)) {
            hints += 1;
            const meant = hints <= MOST_HINTS ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(name, unlisted) : undefined;
            const file = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`${directory}/${name}.yaml`);
            const write = `add ${file} with its region and root_email, have it generated (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`/accounts init ${name} email=…`)} in a comment), or remove the name from the list.`;
            problems.push({
                severity: 'error',
                at,
                message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)} is listed, but there is no file ${file}`,
                hint: meant ? `Did you mean ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(meant)}? Otherwise ${write}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .upperFirst */ .Zb)(write),
            });
        }
    });
    for (const file of files) {
        const isNew = isAbsent(file.claims.account_id);
        if (file === management || !isNew || wanted.has(file.name))
            continue;
        const at = management.at('organization_account_ids');
        problems.push({
            severity: 'error',
            at: file.at('root_email'),
            message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(file.name)} has no \`account_id\` and is not listed in \`organization_account_ids\`, so nothing is created for it`,
            hint: `To create the account, add ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`- ${file.name}`)} to the list in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .place */ .ik)(at))}. If it exists already, write its \`account_id\` here.`,
        });
    }
    return problems;
}
/** A new account without an account_name takes its file's name, which AWS must then accept. */
function namesOfNewAccounts(files) {
    return files.flatMap((file) => {
        const { account_id, account_name } = file.claims;
        // What is wrong with a stem anyway is said already.
        const isWrong = (0,_stem_js__WEBPACK_IMPORTED_MODULE_3__/* .wrongStem */ .p)(file.name) !== undefined;
        if (!isAbsent(account_id) || account_name !== undefined || isWrong)
            return [];
        const result = _fields_account_name_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .awsName */ .p.safeParse(file.name);
        if (result.success)
            return [];
        return [
            {
                severity: 'error',
                isOfNewAccount: true,
                at: file.at(),
                message: `the file's name, which the new account would take, ${result.error.issues[0]?.message ?? 'is not allowed by AWS'}`,
                hint: 'Rename the file, or give the account an `account_name`.',
            },
        ];
    });
}
/** An account that exists keeps the email it has, whatever AWS asks of new ones today. */
function emailsOfNewAccounts(files) {
    return files.flatMap((file) => {
        const { account_id, root_email } = file.claims;
        if (!isAbsent(account_id) || !_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .rootEmail */ .Xg.safeParse(root_email).success)
            return [];
        const [fault] = _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .newRootEmail */ .rO.safeParse(root_email).error?.issues ?? [];
        if (!fault)
            return [];
        return [
            {
                severity: 'error',
                isOfNewAccount: true,
                at: file.at('root_email'),
                message: `\`root_email\` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(root_email)} ${fault.message}`,
                hint: (0,_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(['root_email']) ?? '',
            },
        ];
    });
}
/** No two files may claim the same email, id, alias or name. */
function unique(files) {
    const claims = (field, fold) => files.flatMap((file) => {
        const value = file.claims[field];
        return typeof value === 'string' && value !== ''
            ? [{ value: fold(value), at: () => file.at(field) }]
            : [];
    });
    const same = (value) => value;
    const lower = (value) => value.toLowerCase();
    const awsNames = files.flatMap((file) => {
        const { account_id, account_name } = file.claims;
        if (typeof account_name === 'string') {
            return [{ value: account_name, at: () => file.at('account_name') }];
        }
        return isAbsent(account_id) ? [{ value: file.name, at: () => file.at() }] : [];
    });
    const stems = files.map((file) => ({ value: lower(file.name), at: () => file.at() }));
    return [
        ...clashes(claims('root_email', lower), (value) => `the \`root_email\` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(value)} is used by more than one account`, 'Root emails are unique in AWS, regardless of case. Give each account its own, such as `aws+name@example.com`.'),
        ...clashes(claims('account_id', same), (value) => `the \`account_id\` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(value)} is in more than one file`, 'Each account has one file: remove all but one.'),
        ...clashes(claims('account_alias', same), (value) => `the \`account_alias\` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(value)} is used by more than one account`, 'An alias is unique in all of AWS.'),
        ...clashes(stems, (value) => `more than one file is called ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(value)}`, 'The file name is the account name: keep one. Some file systems ignore case.'),
        ...clashes(awsNames, (value) => `more than one account would be called ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(value)} in AWS`, 'Give each its own `account_name`: it is how an interrupted creation is found again.'),
    ];
}
function clashes(claims, message, hint) {
    const byValue = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(claims, (claim) => claim.value);
    return [...byValue].flatMap(([value, group]) => group.length < 2
        ? []
        : [
            {
                severity: 'error',
                ...clash(group.map(({ at }) => at())),
                message: message(value),
                hint,
            },
        ]);
}
/** A problem of several places is shown at the last of them, and names the others. */
function clash(places) {
    const at = places.at(-1);
    return at ? { at, also: places.slice(0, -1) } : {};
}
function isAbsent(value) {
    return value === undefined || value === null || value === '';
}


/***/ }),

/***/ 2069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lI: () => (/* binding */ DEFAULT_DELEGATE_ROLE),
  Yr: () => (/* binding */ FIELD_NAMES),
  V$: () => (/* binding */ MASTER),
  rE: () => (/* binding */ accountSchema),
  q0: () => (/* binding */ describe),
  eE: () => (/* binding */ knownKeys),
  rO: () => (/* binding */ newRootEmail),
  Xg: () => (/* binding */ rootEmail)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(9396);
// EXTERNAL MODULE: ./lib/fields/account-name/schema.js
var schema = __webpack_require__(5920);
;// CONCATENATED MODULE: ./lib/fields/alias/schema.js

/** `account_alias` */
const accountAliasSchema = schemas/* string */.YjP()
    .min(3, 'is shorter than 3 characters')
    .max(63, 'is longer than 63 characters')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an account alias')
    .regex(/^(?!\d{12}$)/, 'is 12 digits, which AWS would read as an account id')
    .optional()
    .meta({
    description: "The account's alias for its sign-in page: 3 to 63 lower-case letters, digits and single inner hyphens, unique in all of AWS.",
});

;// CONCATENATED MODULE: ./lib/fields/text-schema.js

/**
 * Text of any script, up to so many characters. Counted as AWS and JSON Schema count them, by code
 * point: an emoji is one character, where JavaScript's own `length` says two.
 */
function text_schema_text(most) {
    return schemas/* string */.YjP()
        .refine((value) => value.length <= most || [...value].length <= most, `is longer than the ${most} characters that AWS allows`)
        .meta({ maxLength: most });
}

;// CONCATENATED MODULE: ./lib/fields/contacts/schema.js


// White space in the patterns below is ASCII's, as AWS has it; JavaScript's own `\s` knows more.
const contact = schemas/* strictObject */.rej({
    name: text_schema_text(64)
        .min(1, 'is empty')
        .meta({ description: "The contact's name, 1 to 64 characters." }),
    title: text_schema_text(50)
        .min(1, 'is empty')
        .meta({ description: "The contact's job title, 1 to 50 characters." }),
    email: schemas/* string */.YjP()
        .max(254, 'is longer than the 254 characters that AWS allows')
        .regex(/^[ \t-\r]*[\w+=.#|!&-]+@[\w.-]+\.\w+[ \t-\r]*$/, 'is not an email address that AWS accepts')
        .meta({ description: "The contact's email address, up to 254 characters." }),
    phone_number: schemas/* string */.YjP()
        .min(1, 'is empty')
        .max(25, 'is longer than the 25 characters that AWS allows')
        .regex(/^[ \t-\r0-9()+-]*$/, 'has a character other than digits, spaces, "(", ")", "+" and "-"')
        .meta({
        description: 'Digits, spaces, "(", ")", "+" and "-", up to 25 characters, in quotes.',
    }),
})
    .meta({ description: 'A contact has all of: name, title, email, phone_number.' });
/** `alternate_contacts` */
const alternateContactsSchema = schemas/* strictObject */.rej({
    billing: contact.optional(),
    operations: contact.optional(),
    security: contact.optional(),
})
    .optional()
    .meta({ description: 'Contacts besides the root user: billing, operations, security.' });

// EXTERNAL MODULE: ./lib/fields/organizational-unit/path.js
var path = __webpack_require__(1802);
;// CONCATENATED MODULE: ./lib/fields/organizational-unit/schema.js


/** `organizational_unit` */
const organizationalUnitSchema = schemas/* string */.YjP()
    .min(1, 'is empty')
    .regex(/^(?!\/)/, 'begins with a slash')
    .regex(/^(?![\s\S]*\/$)/, 'ends with a slash')
    .regex(/^(?![\s\S]*\/\/)/, 'has two slashes, one after the other')
    .regex(new RegExp(`^[^/]*(?:/[^/]*){0,${path/* MAX_LEVELS */.DD - 1}}$`), `has more than the ${path/* MAX_LEVELS */.DD} levels that AWS allows below the root`)
    .regex(/^(?:%2F|(?!%2F)[^/]){0,128}(?:\/(?:%2F|(?!%2F)[^/]){0,128})*$/u, 'has a name that is longer than the 128 characters that AWS allows')
    .optional()
    .meta({
    description: 'Where the account belongs: the names (not the ids) of up to five organizational units from the root down, such as Workloads/Prod, or Root alone. A slash within a name is written %2F: CI%2FCD.',
});

;// CONCATENATED MODULE: ./lib/fields/tags/schema.js


const tagCharacters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const tags = schemas/* record */.g1P(text_schema_text(128)
    .min(1, 'is empty')
    .regex(tagCharacters, 'has a character that AWS does not allow in a tag key')
    .regex(/^(?![aA][wW][sS]:)/, 'starts with "aws:", which AWS reserves')
    .regex(/^(?![oO][rR][gG]-[aA][cC][cC][oO][uU][nN][tT][sS]:)/, 'starts with "org-accounts:", which org-accounts reserves'), text_schema_text(256).regex(tagCharacters, 'has a character that AWS does not allow in a tag value'))
    .refine((all) => Object.keys(all).length <= 50, 'are more than the 50 that AWS allows')
    .meta({ maxProperties: 50 });
/** `tags` */
const tagsSchema = tags.optional().meta({
    description: 'Tags of the account: up to 50 keys with text values. Numbers and dates need quotes.',
});

// EXTERNAL MODULE: ./lib/accounts/regions.js
var regions = __webpack_require__(857);
;// CONCATENATED MODULE: ./lib/accounts/schema.js







/*
 * Every field of an account file, once. The parser, the types, the published JSON Schema
 * (schema/account.schema.json) and the reference in README.md come from here. A field's description is
 * also the hint that people read when its value is wrong. The limits are those of AWS's API
 * references for Organizations (CreateAccount, TagResource), Account Management (PutAccountName,
 * PutAlternateContact) and IAM (CreateRole, CreateAccountAlias).
 */
/** Paco's default, which its users' accounts were created with. */
const DEFAULT_DELEGATE_ROLE = 'Paco-Organization-Account-Delegate-Role';
/** The one name that Paco gives the management account. */
const MASTER = 'master';
/** What AWS takes for a new account (CreateAccountRequest). */
const newRootEmail = schemas/* string */.YjP()
    .min(6, 'is shorter than the 6 characters that AWS requires')
    .max(64, 'is longer than the 64 characters that AWS allows')
    .regex(/^[!#$*+\-/0-9=?A-Z^_`a-z{}~][!#$*+\-./0-9=?A-Z^_`a-z{}~]*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/, 'is not an email address that AWS accepts')
    .regex(/^[^@]*@.*\./, 'has no dot in its domain');
/** What an account may have that exists: AWS has not always asked for as much as today. */
const rootEmail = schemas/* string */.YjP()
    .min(6, 'is shorter than the 6 characters that AWS requires')
    .max(320, 'is longer than an email address can be')
    .regex(/^[^\p{Cc}]+@[^\p{Cc}\s@]+$/u, 'is not an email address');
const fields = {
    account_type: schemas/* literal */.euz('AWS').optional().meta({ description: 'Always AWS.' }),
    title: schemas/* string */.YjP().optional().meta({ description: 'A title for people. Never sent to AWS.' }),
    name: schemas/* string */.YjP()
        .optional()
        .meta({ description: 'Accepted for Paco, and ignored: the file name is the account name.' }),
    enabled: schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Accepted for Paco, and ignored: true or false.' }),
    region: schemas/* enum */.k5n(regions/* REGIONS */.i)
        .optional()
        .meta({ description: 'An AWS region, such as us-west-2. For people and for outputs.' }),
    root_email: rootEmail.meta({
        description: "The root user's email address, unique in all of AWS. For a new account: 6 to 64 ASCII characters, never used by a closed account. Create-only.",
    }),
    account_id: schemas/* string */.YjP()
        .regex(/^\d{12}$/, 'is not 12 digits')
        .optional()
        .meta({
        description: "The account's 12 digits, in quotes. Written by the tool once the account exists; leave it out for a new account.",
    }),
    account_name: schema/* accountNameSchema */.Y,
    admin_delegate_role_name: schemas/* string */.YjP()
        .regex(/^[\w+=,.@-]{1,64}$/, 'is not a role name: 1 to 64 letters, digits or _+=,.@-')
        .optional()
        .meta({
        description: `The role that administrators assume in the account, made with it: 1 to 64 letters, digits or _+=,.@- (default ${DEFAULT_DELEGATE_ROLE}). Create-only. In the management account's file: its role that is given access to all of them.`,
    }),
    iam_user_access_to_billing: schemas/* enum */.k5n(['ALLOW', 'DENY']).optional().meta({
        description: 'ALLOW (the default) or DENY: whether IAM users of the account can access billing. Create-only; AWS does not show the value.',
    }),
    organizational_unit: organizationalUnitSchema,
    tags: tagsSchema,
    account_alias: accountAliasSchema,
    alternate_contacts: alternateContactsSchema,
    is_master: schemas/* boolean */.zMY()
        .optional()
        .meta({ description: "true in the file of the organization's management account." }),
    organization_account_ids: schemas/* array */.YOg(schemas/* string */.YjP()).nullable().optional().meta({
        description: "In the management account's file: the names (not the ids) of the accounts that should exist, each with a file of that name.",
    }),
    admin_iam_users: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({
        enabled: schemas/* boolean */.zMY().optional().meta({ description: 'true or false.' }),
        username: schemas/* string */.YjP().optional().meta({ description: "The user's name in IAM." }),
    })
        .nullable())
        .nullable()
        .optional()
        .meta({ description: 'Accepted for Paco, and never sent to AWS: users by name.' }),
};
/** An account file's content. Unknown keys are errors. */
const accountSchema = schemas/* strictObject */.rej(fields).meta({
    title: 'AWS account',
    description: 'One AWS account of an organization, as org-accounts and Paco read it.',
});
const FIELD_NAMES = Object.keys(fields);
/**
 * The description of the innermost field on a path of keys, such as `['tags', 'team']`.
 * `undefined` when no field on the path has one.
 */
function describe(path) {
    let schema = accountSchema;
    let found;
    for (const key of path) {
        schema = inner(schema, key);
        if (!schema)
            break;
        found = registries/* globalRegistry */.fd.get(schema)?.description ?? found;
    }
    return found;
}
/** The keys that are known at a path, for objects whose keys are fixed; else none. */
function knownKeys(path) {
    let schema = accountSchema;
    for (const key of path)
        schema = inner(schema, key);
    const bare = unwrap(schema);
    return bare instanceof schemas/* ZodObject */.bvH ? Object.keys(bare.shape) : [];
}
function unwrap(schema) {
    let bare = schema;
    while (bare instanceof schemas/* ZodOptional */.IiU || bare instanceof schemas/* ZodNullable */.l1C)
        bare = bare.unwrap();
    return bare;
}
function inner(schema, key) {
    const bare = unwrap(schema);
    if (bare instanceof schemas/* ZodObject */.bvH)
        return bare.shape[String(key)];
    if (bare instanceof schemas/* ZodRecord */.b8S)
        return bare.valueType;
    if (bare instanceof schemas/* ZodArray */.naA)
        return bare.element;
    return undefined;
}


/***/ }),

/***/ 7859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isMeantAsAccount),
/* harmony export */   p: () => (/* binding */ wrongStem)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);

/*
 * The stem of an account file is the account's name: people read it in reports, and it is in commits and in a
 * tag. So it has nothing that nobody sees, wherever in the name that is.
 */
/** Whether people would take a file for an account's: `<name>.yaml`, as Paco has it; hidden files are an editor's. */
function isMeantAsAccount(name) {
    return !name.startsWith('.') && /\.ya?ml$/.test((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUnseen */ .zG)(name).trim());
}
/** What keeps a text from being a stem, after "the name of the file"; `undefined` where nothing does. */
function wrongStem(stem) {
    // Git has bytes; what is no UTF-8 among them comes as U+FFFD.
    if (stem.includes('\ufffd'))
        return `is not in UTF-8: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(stem)}`;
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(stem))
        return `has a control character: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(stem)}`;
    if ((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUnseen */ .FN)(stem))
        return `has an invisible or ambiguous character: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(stem)}`;
    if (stem.trim() !== stem)
        return `begins or ends with a space: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`"${stem}"`)}`;
    return undefined;
}


/***/ }),

/***/ 7109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K1: () => (/* binding */ MAX_ALIASES),
/* harmony export */   gM: () => (/* binding */ readYaml),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   sm: () => (/* binding */ valuesOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1957);


/*
 * YAML of people we don't know: whatever it holds is read in a time that grows with its length alone. The yaml
 * package compares each key of a map with all others, follows each alias through the whole document, and reads
 * nested values by recursion: keys are compared here, and aliases and levels are counted.
 */
/** Levels of maps and lists within one another; the fields of an account have three. */
const MAX_DEPTH = 50;
/** Aliases (`*name`) in one file: following one takes a look at all anchors. */
const MAX_ALIASES = 100;
/** Reads a text as one document of YAML 1.2, with merge keys, as Paco reads it. Never throws. */
function readYaml(text) {
    const { document, faults } = withoutStacks(() => compose(text));
    const targets = new Map();
    const all = faults.length > 0 ? faults : lookOver(document, targets);
    const target = (alias) => targets.get(alias);
    const indexes = new Map();
    return {
        document,
        faults: all,
        firstAlias: [...targets.keys()][0]?.range?.[0],
        target,
        pair: (map, key) => indexOf(map, target, indexes).get(key),
    };
}
/**
 * The values of a document without faults.
 * @throws Error for an alias or a merge that can't be followed, or that would make endless data of few lines
 */
function valuesOf({ document }) {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
}
/** The package makes an Error for each thing that it does not like, and a trace of each takes most of its time. */
function withoutStacks(read) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
        return read();
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
}
const COLLECTIONS = new Set(['block-map', 'block-seq', 'flow-collection']);
function compose(text) {
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({ merge: true, stringKeys: true, uniqueKeys: false });
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
    const starts = openings();
    let tooDeep;
    function* tokens() {
        for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
            starts.note(lexeme, parser.offset);
            yield* parser.next(lexeme);
            const top = parser.stack.at(-1);
            // The document is the first of them; a scalar may be the last.
            if (!top || parser.stack.length <= MAX_DEPTH + 1 || !COLLECTIONS.has(top.type))
                continue;
            const message = `more than ${MAX_DEPTH} levels`;
            tooDeep = { code: 'TOO_DEEP', message, offset: top.offset };
            return;
        }
        yield* parser.end();
    }
    let first;
    const faults = [];
    try {
        for (const document of composer.compose(tokens(), true, text.length)) {
            if (first) {
                const message = 'a second document';
                faults.push({ code: 'MULTIPLE_DOCS', message, offset: document.range[0] });
                break;
            }
            first = document;
            for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
                // What is left over where the first fault made the reader stumble says nothing of its own.
                if (code === 'UNEXPECTED_TOKEN' && faults.length > 0)
                    continue;
                faults.push(starts.faultOf(code, message, pos[0]));
            }
        }
    }
    catch (error) {
        const message = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error);
        faults.push({ code: 'UNREADABLE', message, offset: parser.offset });
    }
    const conflict = faults.length > 0 ? /^<{7}(?: .*)?$/m.exec(text) : null;
    if (conflict) {
        return {
            document: new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Document */ .yo(null),
            faults: [{ code: 'CONFLICT', message: conflict[0], offset: conflict.index }],
        };
    }
    return { document: first ?? new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Document */ .yo(null), faults: tooDeep ? [tooDeep] : faults };
}
/** Where quotes and brackets begin: the package tells where it missed their ends, which may be the end of the file. */
function openings() {
    const quotes = new Map();
    const brackets = [];
    return {
        note: (lexeme, offset) => {
            if (/^["']/.test(lexeme))
                quotes.set(offset + lexeme.length, offset);
            if (lexeme === '{' || lexeme === '[')
                brackets.push(offset);
            if (lexeme === '}' || lexeme === ']')
                brackets.pop();
        },
        faultOf: (code, message, offset) => {
            const quote = quotes.get(offset);
            if (code === 'MISSING_CHAR' && quote !== undefined) {
                return { code: 'OPEN_QUOTE', message, offset: quote };
            }
            const [bracket] = brackets;
            return /end with a [\]}]/.test(message) && bracket !== undefined
                ? { code: 'OPEN_BRACKET', message, offset: bracket }
                : { code, message, offset };
        },
    };
}
/** Keys that are there twice, and aliases and merges that can't be followed. What each alias means goes into `targets`. */
function lookOver(document, targets) {
    const faults = [];
    const anchors = new Map();
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node: (_, node) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
                const there = anchors.get(node.source);
                targets.set(node, there);
                if (!there) {
                    faults.push({ code: 'NO_ANCHOR', message: node.source, offset: node.range?.[0] ?? 0 });
                }
                if (targets.size <= MAX_ALIASES)
                    return undefined;
                const message = `more than ${MAX_ALIASES} aliases`;
                faults.push({ code: 'TOO_MANY_ALIASES', message, offset: node.range?.[0] ?? 0 });
                return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
            }
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
                for (const fault of twice(node))
                    faults.push(fault);
            return undefined;
        },
    });
    return faults.length > 0 ? faults : badMerges(document, (alias) => targets.get(alias));
}
/** Merges (`<<`) of what is no map, nor a list of maps. */
function badMerges(document, target) {
    const faults = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Map: (_, map) => {
            for (const { key, value } of map.items) {
                const sources = isMerge(key) ? sourcesOf(value) : [];
                for (const source of sources) {
                    const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(source) ? target(source) : source;
                    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
                        continue;
                    const at = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(source) ? source : key;
                    faults.push({ code: 'BAD_MERGE', message: '<<', offset: at.range?.[0] ?? 0 });
                }
            }
        },
    });
    return faults;
}
function isMerge(key) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.value === '<<' && key.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN;
}
function sourcesOf(value) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? value.items : [value];
}
function twice(map) {
    const seen = new Set();
    return map.items.flatMap(({ key }) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || typeof key.value !== 'string')
            return [];
        const { value } = key;
        if (seen.has(value)) {
            return [{ code: 'DUPLICATE_KEY', message: value, offset: key.range?.[0] ?? 0 }];
        }
        seen.add(value);
        return [];
    });
}
/** A map's pairs by key: its own first, then those of maps that are merged into it. */
function indexOf(map, target, indexes) {
    const known = indexes.get(map);
    if (known)
        return known;
    const index = new Map();
    // Before its merges are followed, since a map may merge itself.
    indexes.set(map, index);
    for (const pair of map.items) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) && typeof pair.key.value === 'string')
            index.set(pair.key.value, pair);
    }
    for (const merged of mergedInto(map, target)) {
        for (const [name, pair] of indexOf(merged, target, indexes)) {
            if (!index.has(name))
                index.set(name, pair);
        }
    }
    return index;
}
function mergedInto(map, target) {
    return map.items.flatMap(({ key, value }) => {
        if (!isMerge(key))
            return [];
        return sourcesOf(value)
            .map((one) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(one) ? target(one) : one))
            .filter(yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh);
    });
}


/***/ }),

/***/ 7491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ lookUp),
/* harmony export */   z: () => (/* binding */ dictionary)
/* harmony export */ });
/**
 * An object without a prototype, for keys that others chose: `constructor` and `__proto__` are keys like any other,
 * and what nobody put in is not found.
 */
function dictionary(entries = []) {
    const made = Object.create(null);
    for (const [key, value] of entries)
        made[key] = value;
    return made;
}
/** What one of our tables has for a key that may come from anywhere. */
function lookUp(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}


/***/ }),

/***/ 5920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ accountNameSchema),
/* harmony export */   p: () => (/* binding */ awsName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);

/** An account's name in AWS. `<` and `>` are left out because PutAccountName refuses them. */
const awsName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .min(1, 'is empty')
    .max(50, 'is longer than the 50 characters that AWS allows')
    .regex(/^[ -;=?-~]*$/, 'has a character that AWS does not allow in an account name');
/** `account_name` */
const accountNameSchema = awsName.optional().meta({
    description: "The account's name in AWS: 1 to 50 printable ASCII characters, no < or >. A new account is named after its file without it.",
});


/***/ }),

/***/ 1802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ rightUnitPath),
/* harmony export */   DD: () => (/* binding */ MAX_LEVELS),
/* harmony export */   FU: () => (/* binding */ foldedUnit),
/* harmony export */   jX: () => (/* binding */ faultOfUnits)
/* harmony export */ });
/*
 * Paths of organizational units as people write them, and what is most likely wrong with one: its right form is then
 * the hint. AWS takes nearly any name of up to 128 characters for a unit ("CreateOrganizationalUnit"), so that a slip
 * would make a unit of that literal name.
 */
/** Levels of units below the root ("Quotas for AWS Organizations"). */
const MAX_LEVELS = 5;
/** Ids as AWS writes them: `ou-ab12-3cd4ef56` and `r-ab12` (API reference, "OrganizationalUnit", "Root"). */
const ID = '(?:ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})';
const IS_ID = new RegExp(`^${ID}$`, 'i');
const WITH_ID = new RegExp(String.raw `\s*[([]${ID}[)\]]\s*$`, 'i');
/**
 * What is wrong with the names of a path from some level on, as a part of a sentence: "begins with a slash".
 * `undefined` where they may be names of units.
 * @param from the first level whose unit is not there: what is there is right, however it is called
 */
function faultOfUnits(path, from = 0) {
    if (/^arn:/i.test(path))
        return 'is an ARN, but must be names of units';
    const names = path.split('/');
    if (from === 0) {
        const [first = ''] = names;
        if (/^root$/i.test(first.trim()) && path !== 'Root') {
            return names.length === 1
                ? 'is not how the root is written'
                : 'begins with the root, which can only be written alone';
        }
    }
    for (const name of names.slice(from)) {
        const fault = faultOfName(name);
        if (fault !== undefined)
            return fault;
    }
    return undefined;
}
function faultOfName(name) {
    if (IS_ID.test(name.trim()))
        return 'contains an id where the name of a unit belongs';
    if (WITH_ID.test(name))
        return 'contains an id besides the name of a unit';
    if (name.trim() !== name)
        return 'has a space at the start or end of a name';
    if (/\p{C}/u.test(name))
        return 'contains an invisible character';
    if (name === '.' || name === '..')
        return `has ${name === '.' ? 'a dot' : 'two dots'} as a name`;
    if (/\\|\s>\s/.test(name))
        return 'is not separated by slashes';
    if (/%(?!2F)[0-9a-f]{2}/i.test(name.replaceAll('%2F', ''))) {
        return 'contains an escape other than `%2F`, the way to write a slash in a name';
    }
    return undefined;
}
/** The form that a wrong path was most likely meant to have; `undefined` where nobody can tell. */
function rightUnitPath(path) {
    if (/^arn:/i.test(path))
        return undefined;
    const names = path
        .split(/\/|\\|\s>\s/)
        .map((name) => decoded(name).replace(WITH_ID, '').replace(/\p{C}/gu, '').trim())
        .filter((name) => name !== '' && name !== '.' && name !== '..');
    while (/^(?:root|r-[0-9a-z]{4,32})$/i.test(names[0] ?? ''))
        names.shift();
    if (names.some((name) => IS_ID.test(name)) || names.length > MAX_LEVELS)
        return undefined;
    return names.join('/') || 'Root';
}
/** Escapes other than that of the slash, which a name keeps. */
function decoded(name) {
    return name.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
        try {
            return decodeURIComponent(escapes).replaceAll('/', '%2F');
        }
        catch {
            return escapes;
        }
    });
}
/** Equal for names that people take for one: capitals, blanks and the making of letters aside. */
function foldedUnit(name) {
    return name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s\p{C}]+/gu, ' ')
        .trim();
}


/***/ }),

/***/ 5344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Groups by key, in the order of the first of each; `Map.groupBy`, which Node 20 does not have. */
function groupBy(values, keyOf) {
    const groups = new Map();
    for (const value of values) {
        const key = keyOf(value);
        const group = groups.get(key);
        if (group)
            group.push(value);
        else
            groups.set(key, [value]);
    }
    return groups;
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

/***/ 9007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readLocal),
  L: () => (/* binding */ toContent)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/accounts/directory.js
var accounts_directory = __webpack_require__(1091);
// EXTERNAL MODULE: ./lib/accounts/parse.js + 2 modules
var parse = __webpack_require__(4367);
// EXTERNAL MODULE: ./lib/accounts/stem.js
var stem = __webpack_require__(7859);
;// CONCATENATED MODULE: ./lib/accounts/folder.js




/** Account files that one folder may have. */
const MAX_FILES = 10_000;
/**
 * Reads the account files of a folder.
 * @param directory its name where it is not there
 * @param contents by `oid`, of every entry that `readableOf` gives
 * @param parsed what was read already, by path and content; what is read now is added
 * @param before the folder as it was before the change under review, whose new mistakes are errors
 */
function readAccounts(directory, folder, contents, parsed = new Map(), before) {
    const found = folder?.directory ?? directory;
    const entries = (folder?.entries ?? []).filter(isAccountFile);
    const path = (entry) => `${found}/${entry.name}`;
    if (entries.length > MAX_FILES) {
        // One file that can't be read is in place of all of them, so that nobody takes the folder for empty.
        const file = tooMany(found, entries);
        return { desired: (0,accounts_directory/* readDirectory */.gZ)(found, [file]), oids: oidsOf(folder), folder };
    }
    const files = entries.map((entry) => {
        // The same content at the same path, in two commits, is parsed once.
        const key = `${path(entry)}\n${entry.kind}\n${entry.oid}`;
        const file = parsed.get(key) ?? toFile(path(entry), entry, contents.get(entry.oid));
        parsed.set(key, file);
        return file;
    });
    const problems = problemsOf(found, folder, before);
    return {
        desired: (0,accounts_directory/* readDirectory */.gZ)(found, files, problems),
        oids: oidsOf(folder),
        folder,
    };
}
function oidsOf(folder) {
    if (!folder)
        return new Map();
    const { directory, entries, below = [], other } = folder;
    const here = [...entries, ...below]
        .filter(isAccountFile)
        .map(({ name, oid }) => [`${directory}/${name}`, oid]);
    return new Map([...here, ...oidsOf(other)]);
}
/** The entries whose text is looked at: none where there are too many. */
function readableOf(folder) {
    const entries = (folder?.entries ?? []).filter(isAccountFile);
    return entries.length > MAX_FILES ? [] : entries.filter(isReadable);
}
function tooMany(directory, entries) {
    return (0,parse/* unreadable */.O$)(`${directory}/${entries[MAX_FILES]?.name ?? ''}`, `${(0,lib_text/* code */.aY)(directory)} has ${entries.length} account files, and the limit is ${MAX_FILES}: none of them is read`, 'Remove the files of accounts that no longer exist, or split the files over several folders, each with its own `accounts-dir`.');
}
/** The paths of the files that differ between two snapshots; removed ones too. */
function changedPaths(before, after) {
    const paths = [...before.oids.keys(), ...after.oids.keys()];
    return new Set(paths.filter((path) => before.oids.get(path) !== after.oids.get(path)));
}
function isAccountFile({ name }) {
    return (0,stem/* isMeantAsAccount */.J)(name.slice(name.lastIndexOf('/') + 1));
}
/** Whether a folder has account files, or what somebody may take for one: files whose extension is in capitals. */
function hasFiles(folder) {
    return folder?.entries.some(({ name }) => /^[^.].*\.ya?ml$/i.test(name)) ?? false;
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
        return (0,parse/* unreadable */.O$)(path, `the name of the file ${wrong}`, 'Rename it. It is ignored until then.');
    }
    switch (entry.kind) {
        case 'link':
            return (0,parse/* unreadable */.O$)(path, 'the file is a symbolic link', 'Replace it with the file itself.');
        case 'submodule':
        case 'folder':
            return (0,parse/* unreadable */.O$)(path, `this is a ${entry.kind}, not a file`, 'Give it another name.');
        case 'device':
            return (0,parse/* unreadable */.O$)(path, 'this is not a regular file', 'Replace it with an account file.');
        case 'file':
            break;
    }
    if (entry.size > parse/* MAX_FILE_BYTES */.gZ) {
        const megabytes = entry.size / 1_000_000;
        const size = megabytes < 1 ? `${Math.ceil(entry.size / 1024)} KB` : `${megabytes.toFixed(1)} MB`;
        return (0,parse/* unreadable */.O$)(path, `the file has ${size}`, 'Account files are read up to 256 KB.');
    }
    switch (blob?.kind) {
        case 'text':
            return (0,parse/* parseAccountFile */.Rs)(path, blob.text);
        case 'refused':
            return (0,parse/* unreadable */.O$)(path, `the file can't be opened: ${(0,lib_text/* code */.aY)(blob.why)}`, 'Make it readable for the user who runs this.');
        case 'not-utf8':
            return (0,parse/* unreadable */.O$)(path, 'the file is not in UTF-8', 'Save it in UTF-8.');
        case 'binary':
            return (0,parse/* unreadable */.O$)(path, 'the file is not text', 'Save it as text in UTF-8. Some editors and shells write UTF-16.');
        default:
            return (0,parse/* unreadable */.O$)(path, 'the text of the file could not be read', 'Run again.');
    }
}
function problemsOf(directory, folder, before) {
    if (!folder) {
        return [
            {
                severity: 'warning',
                message: `there is no folder ${(0,lib_text/* code */.aY)(directory)}`,
                hint: 'It has one file per account; the command `init` writes them. If the files are in another folder, set the input `accounts-dir`.',
            },
        ];
    }
    const inCapitals = folder.entries
        .filter(({ name }) => !isAccountFile({ name }) && /^[^.].*\.ya?ml$/i.test(name))
        .map(({ name }) => {
        return {
            severity: 'warning',
            at: { file: `${directory}/${name}`, line: 1, column: 1 },
            message: 'the file is ignored because its extension is in upper case',
            hint: 'Rename it to end in `.yaml`.',
        };
    });
    return [...inCapitals, ...inFoldersBelow(folder, before), ...besidePaco(folder, before)];
}
/** Misplaced files that are told of one by one. */
const MOST_MISPLACED = 50;
/** Files in folders below are no account files, as with Paco: one that is added there was meant to be one. */
function inFoldersBelow({ directory, below = [] }, before) {
    const there = new Set(before?.folder?.below?.map(({ name }) => name));
    const files = below
        .filter(isAccountFile)
        .map(({ name: path }) => ({ path, isNew: before !== undefined && !there.has(path) }))
        .sort((one, other) => Number(other.isNew) - Number(one.isNew));
    const problems = files.slice(0, MOST_MISPLACED).map(({ path, isNew }) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        return {
            severity: isNew ? 'error' : 'warning',
            at: { file: `${directory}/${path}`, line: 1, column: 1 },
            message: `the file is ignored because it is in a folder below ${(0,lib_text/* code */.aY)(directory)}`,
            hint: `Move it to ${(0,lib_text/* code */.aY)(`${directory}/${name}`)}, or out of the folder if it is not an account file. To place the account in the organization, set \`organizational_unit\`.`,
        };
    });
    const more = files.slice(MOST_MISPLACED);
    if (more.length === 0)
        return problems;
    const severity = more.some(({ isNew }) => isNew) ? 'error' : 'warning';
    const at = { file: `${directory}/${more[0]?.path ?? ''}`, line: 1, column: 1 };
    const message = `${more.length} more files are ignored because they are in folders below ${(0,lib_text/* code */.aY)(directory)}`;
    return [...problems, { severity, at, message }];
}
function besidePaco({ directory, other }, before) {
    const [file] = other?.entries.filter(isAccountFile) ?? [];
    if (!other || !file)
        return [];
    const isNew = before?.folder !== undefined && !before.folder.other;
    return [
        {
            severity: isNew ? 'error' : 'warning',
            at: { file: `${other.directory}/${file.name}`, line: 1, column: 1 },
            message: `${(0,lib_text/* code */.aY)(other.directory)} is ignored because ${(0,lib_text/* code */.aY)(directory)} exists too`,
            hint: `Move its files into ${(0,lib_text/* code */.aY)(directory)}: on many file systems, names that differ only in case are the same folder.`,
        },
    ];
}
/**
 * Of `accounts` and Paco's `Accounts` side by side, the one that counts: the one that was there before the change,
 * else the one that has account files, else `accounts`.
 */
function theOne(folder, before) {
    if (!folder?.other)
        return folder;
    const { other, ...first } = folder;
    const swapped = { ...other, other: first };
    if (before)
        return before.directory === other.directory ? swapped : folder;
    const has = ({ entries }) => entries.some(isAccountFile);
    return has(other) && !has(first) ? swapped : folder;
}

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/terminal/look.js
var look = __webpack_require__(9337);
;// CONCATENATED MODULE: ./lib/terminal/folder.js







/**
 * Reads the account files below a folder as they are on the disk, saved and not yet committed.
 * @throws Failure when the folder is not there or has no account files, is something else, or can't be read
 */
function readLocal({ cwd, directory, git, mayBegin }) {
    const folder = readFolder(cwd, directory, git);
    const found = folder?.directory ?? directory;
    const entries = git?.hasCommit ? git.list(found) : undefined;
    const isEmpty = !hasFiles(folder) && !(folder && hasFiles({ entries: entries ?? [] }));
    if (isEmpty && (!mayBegin || (0,look/* isElsewhere */.l5)(cwd, directory))) {
        throw (0,look/* noFiles */.JE)(cwd, directory, folder !== undefined);
    }
    const contents = new Map();
    for (const entry of folder?.entries.filter(isReadable) ?? []) {
        const path = (0,external_node_path_.join)(cwd, found, entry.name);
        contents.set(entry.oid, contentOf(path));
    }
    const parsed = new Map();
    const now = readAccounts(directory, folder, contents, parsed);
    if (!git?.hasCommit)
        return { now, before: undefined, changed: new Set(now.oids.keys()) };
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
    const readable = entries.filter((entry) => isReadable({ ...entry, oid: '' }) && mayRead((0,external_node_path_.join)(path, entry.name)));
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
    return { name, kind: kindOf(stat), size: stat.size };
}
/** Reading a pipe would wait for whoever writes to it. */
function kindOf(stat) {
    if (stat.isSymbolicLink())
        return 'link';
    if (stat.isDirectory())
        return 'folder';
    return stat.isFile() ? 'file' : 'device';
}
function contentOf(path) {
    try {
        return toContent((0,external_node_fs_.readFileSync)(path));
    }
    catch (error) {
        return { kind: 'refused', why: error instanceof Error ? error.message : String(error) };
    }
}
function mayRead(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.R_OK);
        return true;
    }
    catch {
        return false;
    }
}
function digest(path) {
    return (0,external_node_crypto_.createHash)('sha256').update((0,external_node_fs_.readFileSync)(path)).digest('hex');
}
/** Bytes as text, if they are strictly UTF-8. */
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


/***/ }),

/***/ 9337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JE: () => (/* binding */ noFiles),
/* harmony export */   Qw: () => (/* binding */ demandInside),
/* harmony export */   l5: () => (/* binding */ isElsewhere)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8804);




/** Folders that are looked into, and how deep: enough for a monorepo, and over in a moment. */
const MOST_FOLDERS = 2000;
const DEEPEST = 4;
/** Folders that people did not make for account files, and that can be endless. */
const FOREIGN = new Set(['node_modules', 'vendor']);
/** How much of a file is looked at, in bytes. */
const START = 4096;
/**
 * What to say where there are no account files.
 * @param directory as the option, or its default, names it
 * @param isThere whether at least the folder is there
 */
function noFiles(cwd, directory, isThere) {
    const what = isThere
        ? `there are no account files in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(directory)}`
        : `there is no folder ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(directory)} here`;
    const found = candidates(cwd, directory);
    if (found.length > 0)
        return new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(what, `${found.join(' ')}`);
    return new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(what, isThere
        ? 'If they are elsewhere, name the folder with `--accounts-dir`. `org-accounts init` writes the first one.'
        : 'Run it in the folder that holds it, or name it with `--accounts-dir`. `org-accounts init` creates one.');
}
/** Whether account files are somewhere around, only not where they are looked for. */
function isElsewhere(cwd, directory) {
    return candidates(cwd, directory).length > 0;
}
/** Where account files are, in sentences. */
function candidates(cwd, directory) {
    if (holdsAccounts(cwd)) {
        return [
            `Account files are in this very folder: run it one folder up, in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(cwd))}.`,
        ];
    }
    for (let above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(cwd); above !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(above); above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(above)) {
        if (holdsAccounts((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(above, directory))) {
            return [
                `There are account files in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(above, directory))}: run it in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(above)}.`,
            ];
        }
    }
    const below = foldersBelow(cwd).filter((path) => holdsAccounts((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, path)));
    if (below.length === 0)
        return [];
    const names = (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .some */ .zN)(below.map((path) => (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(path)), 5);
    return [
        `There are account files in ${names}: name the folder with ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`--accounts-dir ${below[0]}`)}.`,
    ];
}
/** Folders below this one, the nearest first, with `/` between their parts. */
function foldersBelow(cwd) {
    const found = [''];
    for (const path of found) {
        if (found.length > MOST_FOLDERS || path.split('/').length > DEEPEST)
            break;
        for (const name of entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, path), 'folders')) {
            if (!name.startsWith('.') && !FOREIGN.has(name))
                found.push(path ? `${path}/${name}` : name);
        }
    }
    return found.slice(1);
}
/** Whether a YAML file there begins as an account's file does. */
function holdsAccounts(folder) {
    return entriesOf(folder, 'files')
        .filter((name) => /^[^.].*\.ya?ml$/.test(name))
        .slice(0, 50)
        .some((name) => /^(account_type|is_master|organization_account_ids|root_email):/m.test(startOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))));
}
/** What can't be opened is no place to send anybody to. */
function entriesOf(folder, kind) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true })
            .filter((entry) => (kind === 'files' ? entry.isFile() : entry.isDirectory()))
            .map(({ name }) => name)
            .sort();
    }
    catch {
        return [];
    }
}
function startOf(path) {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
        try {
            const buffer = Buffer.alloc(START);
            return buffer.toString('utf8', 0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, 0, START, 0));
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch {
        return '';
    }
}
/**
 * Makes sure that a path leads nowhere else than below a folder, symbolic links followed as far as it exists.
 * @throws Failure where it leads out
 */
function demandInside(cwd, path) {
    const home = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(cwd);
    let there = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, path);
    let real;
    while (real === undefined && there !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(there)) {
        there = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(there);
        try {
            real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(there);
        }
        catch (error) {
            if (error.code !== 'ENOENT')
                throw error;
        }
    }
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(home, real ?? '/');
    if (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !isOtherDrive(way))
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(path)} leads out of this folder, to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(real)}`, 'Account files are written only below the folder in which this runs: replace the symbolic link by a folder.');
}
/** On Windows, where there is no way from one drive to another. */
function isOtherDrive(way) {
    return /^[A-Za-z]:/.test(way) || way.startsWith('/');
}


/***/ })

};
