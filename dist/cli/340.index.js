export const id = 340;
export const ids = [340];
export const modules = {

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
        const given = text(name) ?? 'accounts';
        // `/accounts`, `./accounts/` and `infra/../accounts` can mean but one folder.
        const path = external_node_path_.posix.normalize(given.replace(/^\/+/, '')).replace(/\/+$/, '');
        const isBelow = path !== '' && path !== '.' && path.split('/')[0] !== '..';
        if (isBelow && !/\p{Cc}/u.test(path))
            return path;
        throw wrong(name, `is ${(0,lib_text/* code */.aY)(given)}`, "It takes a folder's path from the repository's root, such as `accounts`.");
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
        // One file that can't be read stands for all of them, so that nobody takes the folder for empty.
        const file = tooMany(found, entries);
        return { desired: (0,accounts_directory/* readDirectory */.gZ)(found, [file]), oids: oidsOf(folder), folder };
    }
    const files = entries.map((entry) => {
        // The same content at the same path, in two commits, is parsed once.
        const key = `${path(entry)}\n${entry.oid}`;
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
    return (0,parse/* unreadable */.O$)(`${directory}/${entries[MAX_FILES]?.name ?? ''}`, `${(0,lib_text/* code */.aY)(directory)} has ${entries.length} account files, of which none is read beyond ${MAX_FILES}`, 'Remove those of accounts that are gone. More accounts are managed from several folders, each with an `accounts-dir` of its own.');
}
/** The paths of the files that differ between two snapshots; removed ones too. */
function changedPaths(before, after) {
    const paths = [...before.oids.keys(), ...after.oids.keys()];
    return new Set(paths.filter((path) => before.oids.get(path) !== after.oids.get(path)));
}
function isAccountFile({ name }) {
    return (0,stem/* isMeantAsAccount */.J)(name.slice(name.lastIndexOf('/') + 1));
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
        const megabytes = entry.size / 1_000_000;
        const size = megabytes < 1 ? `${Math.ceil(entry.size / 1024)} KB` : `${megabytes.toFixed(1)} MB`;
        return (0,parse/* unreadable */.O$)(path, `the file has ${size}`, 'Account files are read up to 256 KB.');
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
function problemsOf(directory, folder, before) {
    if (!folder) {
        return [
            {
                severity: 'warning',
                message: `there is no folder ${(0,lib_text/* code */.aY)(directory)}`,
                hint: 'It holds one file for each account, which the command `init` writes; the input `accounts-dir` gives it another name.',
            },
        ];
    }
    const inCapitals = folder.entries
        .filter(({ name }) => !isAccountFile({ name }) && /^[^.].*\.ya?ml$/i.test(name))
        .map(({ name }) => {
        return {
            severity: 'warning',
            at: { file: `${directory}/${name}`, line: 1, column: 1 },
            message: 'the file is not read, because its ending is in capitals',
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
            message: `the file is not read, because it is in a folder below ${(0,lib_text/* code */.aY)(directory)}`,
            hint: `The file of an account belongs at ${(0,lib_text/* code */.aY)(`${directory}/${name}`)}; what is not one belongs elsewhere. Where the account is in the organization is said by \`organizational_unit\`.`,
        };
    });
    const more = files.slice(MOST_MISPLACED);
    if (more.length === 0)
        return problems;
    const severity = more.some(({ isNew }) => isNew) ? 'error' : 'warning';
    const at = { file: `${directory}/${more[0]?.path ?? ''}`, line: 1, column: 1 };
    const message = `${more.length} more files are not read, because they are in folders below ${(0,lib_text/* code */.aY)(directory)}`;
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
            message: `${(0,lib_text/* code */.aY)(other.directory)} is not read, because there is ${(0,lib_text/* code */.aY)(directory)} as well`,
            hint: `Move its files into ${(0,lib_text/* code */.aY)(directory)}: names that differ only in capitals are one folder on many disks.`,
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
