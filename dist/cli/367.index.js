export const id = 367;
export const ids = [367];
export const modules = {

/***/ 1775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ explainValue),
/* harmony export */   J: () => (/* binding */ explainYaml)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7008);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3021);
/* harmony import */ var _unit_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3778);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7109);





/** What a text's fault is, in words for somebody who edits a file twice a year. */
function explainYaml(kind, detail) {
    switch (kind) {
        case 'DUPLICATE_KEY':
            return {
                message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(detail)} stands here a second time`,
                hint: 'Keep one of the two.',
            };
        case 'TOO_DEEP':
        case 'RESOURCE_EXHAUSTION':
            return {
                message: `maps and lists are nested in one another more than ${_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_DEPTH */ .lr} levels deep`,
                hint: 'An account needs three.',
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
            return { message: 'the line is indented by a tab', hint: 'Indent by spaces, as YAML wants.' };
        case 'BAD_SCALAR_START':
            return { message: `this is not YAML: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(detail)}`, hint: 'Put the value in quotes.' };
        case 'NON_STRING_KEY':
            return { message: 'the name of this field is not text', hint: 'Put it in quotes.' };
        case 'TAG_RESOLVE_FAILED':
            return {
                message: `the value has a tag: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(detail)}`,
                hint: 'Write a plain value, without `!`.',
            };
        default:
            return { message: `this is not YAML: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(detail)}` };
    }
}
/** One zod issue as problems: an issue of unknown keys holds several. */
function explainValue(issue, data, { error, keyOf, written }) {
    const { path } = issue;
    const name = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(path.map(String).join('.'));
    switch (issue.code) {
        case 'unrecognized_keys':
            return issue.keys.map((key) => {
                const known = path.length === 0 ? _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELD_NAMES */ .Yr : (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .knownKeys */ .eE)(path);
                const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(key, known);
                const hint = meant
                    ? `Did you mean ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(meant)}?`
                    : `Known here: ${known.map((name) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)).join(', ')}.`;
                const at = keyOf([...path, key]);
                return { ...error([], `unknown field ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(key)}`, hint), at };
            });
        case 'invalid_key': {
            const said = issue.issues[0]?.message ?? 'is not allowed';
            return [error(path, `the key ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(String(path.at(-1)))} ${said}`, (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(path))];
        }
        default: {
            const value = path.reduce((inside, key) => inside?.[key], data);
            if (value === undefined)
                return [error(path, `${name} is missing`, (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(path))];
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
            return `${name} is ${typeName(value, shown)}, where ${TYPES[issue.expected] ?? issue.expected} is wanted`;
        case 'invalid_value':
            return `${name} is ${typeof value === 'object' ? typeName(value, shown) : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(shown)}, which is none of the values it may have`;
        default:
            return typeof value === 'string'
                ? `${name} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(value)} ${issue.message}`
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
    return typeof value === 'string' ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(value) : `the ${typeof value} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(shown)}`;
}
function hintFor(path, value, issue) {
    const field = (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(path);
    if (path[0] === 'organizational_unit' && typeof value === 'string' && value !== '') {
        const right = (0,_unit_path_js__WEBPACK_IMPORTED_MODULE_2__/* .rightUnitPath */ .CM)(value);
        if (right !== undefined)
            return `Write ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(right)}. ${field ?? ''}`.trim();
    }
    if (issue.code === 'invalid_value' && typeof value === 'string') {
        const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(value, issue.values.map(String));
        if (meant)
            return `Did you mean ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(meant)}?`;
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

// EXTERNAL MODULE: ./lib/accounts/schema.js
var schema = __webpack_require__(3021);
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
    if (contents === null) {
        return broken([error([], 'the file is empty', 'An account needs at least its `root_email`.')]);
    }
    if (!(0,dist/* isMap */.jh)(contents)) {
        return broken([
            error([], 'the file is not a map of fields', 'Write one `field: value` a line.'),
        ]);
    }
    let data;
    try {
        data = (0,accounts_yaml/* valuesOf */.sm)(yaml);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        return broken([
            error([], `${reason.startsWith('Merge') ? 'a merge' : 'an alias'} can't be followed: ${(0,lib_text/* code */.aY)(reason)}`, 'Write the values out instead of `*name` and `<<`.'),
        ]);
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
    const rest = { ...next, severity: 'error', message, hint: 'Correct those above first.' };
    return [...sorted.slice(0, MOST_PROBLEMS), rest];
}
function inOrder(one, other) {
    if (!one.at || !other.at)
        return 0;
    return one.at.line - other.at.line || one.at.column - other.at.column;
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
    let tooDeep;
    function* tokens() {
        for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
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
                faults.push({ code, message, offset: pos[0] });
            }
        }
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        faults.push({ code: 'UNREADABLE', message, offset: parser.offset });
    }
    return { document: first ?? new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Document */ .yo(null), faults: tooDeep ? [tooDeep] : faults };
}
/** Keys that stand twice, and too many aliases. What each alias stands for goes into `targets`. */
function lookOver(document, targets) {
    const faults = [];
    const anchors = new Map();
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node: (_, node) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
                targets.set(node, anchors.get(node.source));
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
    return faults;
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
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || key.value !== '<<' || key.type !== yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN)
            return [];
        const sources = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? value.items : [value];
        return sources.map((one) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(one) ? target(one) : one)).filter(yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh);
    });
}


/***/ })

};
