export const id = 382;
export const ids = [382];
export const modules = {

/***/ 559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sg: () => (/* binding */ isToken),
  sb: () => (/* binding */ readSettings)
});

// UNUSED EXPORTS: inputsForTelling, readInputs

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




const COMMANDS = (/* unused pure expression or super */ null && ([
    'auto',
    'plan',
    'provision',
    'import',
    'init',
    'drift',
    'status',
    'doctor',
]));
const WRITE_BACKS = ['pull-request', 'commit'];
const ON_UNREVIEWED = ['fail', 'proceed'];
const SCOPES = ['unfinished', 'all'];
/**
 * Reads the inputs, with the defaults of action.yml.
 * @throws Failure for the first one that is missing or wrong
 */
function readInputs(source) {
    const { secret, oneOf, whole } = readerOf(source);
    return {
        token: secret('github-token'),
        command: oneOf('command', COMMANDS),
        // A job on a runner of one's own may take five days ("Usage limits").
        timeout: (whole('timeout-minutes', 1, 7200) ?? 60) * 60_000,
        ...readSettings(source),
    };
}
/** Where the pull request is told of inputs that are wrong: these are taken as they are, if they are right. */
const PLACES = (/* unused pure expression or super */ null && (['github-token', 'check-name', 'accounts-dir']));
/** Inputs with which a pull request can be told that others are wrong; `undefined` where the token lacks. */
function inputsForTelling({ get, label }) {
    for (const names of [PLACES, PLACES.slice(0, 2)]) {
        try {
            return readInputs({ label, get: (name) => (names.includes(name) ? get(name) : '') });
        }
        catch {
            // The folder is what is wrong: the comment is looked for under the usual one.
        }
    }
    return undefined;
}
/**
 * Reads what is no matter of GitHub's.
 * @throws Failure for the first one that is wrong
 */
function readSettings(source) {
    const { text, oneOf, yesNo, noYes, whole, matching, words, someOf, roleArn, folder, extent } = readerOf(source);
    const directory = folder('accounts-dir');
    matching('check-name', /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,100}$/u, 'up to 100 visible characters on one line');
    return {
        directory,
        aws: {
            role: roleArn('role-to-assume'),
            audience: 
            // IAM API Reference, CreateOpenIDConnectProvider, ClientIDList.
            matching('audience', /^[!-~]{1,255}$/, 'up to 255 characters without spaces') ??
                'sts.amazonaws.com',
            sessionName: matching('role-session-name', /^[\w+=,.@-]{2,64}$/, '2 to 64 letters, digits or +=,.@-'),
            duration: whole('role-duration-seconds', 900, 43_200) ?? 3600,
            allowedAccountIds: words('allowed-account-ids', /^\d{12}$/, '12 digits'),
        },
        createOrganization: yesNo('create-organization'),
        createUnits: yesNo('create-organizational-units'),
        maxCreates: whole('max-creates', 0, 10_000) ?? 5,
        maxChanges: extent('max-changes'),
        authorMayApprove: noYes('author-may-approve'),
        accountQuota: whole('account-quota', 1, 1_000_000),
        emailDomains: words('email-domains', /^(\*\.)?[A-Za-z0-9.-]+$/, 'a domain such as example.com or *.example.com'),
        onUnreviewed: oneOf('on-unreviewed', ON_UNREVIEWED),
        scope: oneOf('scope', SCOPES),
        accounts: text('accounts') ?? '',
        include: someOf('include', INCLUDABLE),
        writeBack: oneOf('write-back', WRITE_BACKS),
        rootEmailPattern: matching('root-email-pattern', /^[^\s@]*\{name\}[^\s@]*@[^\s@{}]+$/, 'an address with {name} before its @, such as aws+{name}@example.com'),
        checkName: matching('check-name', FREE_NAME, NOT_TAKEN) ?? defaultCheckName(directory),
        trustedApp: matching('trusted-app', /^[a-z0-9][a-z0-9-]*$/, "an App's slug, such as acme-accounts"),
        checkpoint: matching('checkpoint', /^[0-9a-f]{40}$/, 'the 40 hexadecimal digits of a commit'),
        creationTimeout: (whole('creation-timeout', 1, 300) ?? 15) * 60_000,
        readinessTimeout: (whole('readiness-timeout', 0, 60) ?? 10) * 60_000,
    };
}
/** Whether a text can be a token: anything else would be shown in the error of the first request. */
function isToken(text) {
    return /^[!-~]+$/.test(text);
}
/** Each folder has a check of its own, so that one can't be taken for another. */
function defaultCheckName(directory) {
    if (directory === 'accounts')
        return 'AWS accounts';
    const name = `AWS accounts (${directory})`;
    return FREE_NAME.test(name) ? name : `AWS accounts (folder ${directory})`;
}
/** Other check runs are named after that of a plan with this behind it: none may be taken for another folder's plan. */
const FREE_NAME = /^(?!.*\((approved|provisioned|left over|into .*|part \d+ of \d+)\)$)/;
const NOT_TAKEN = 'a name that does not end in (approved), (provisioned), (left over), (into BRANCH) or (part 2 of 3), as other checks of org-accounts do';
/** The kinds of values that there are. */
function readerOf({ get, label }) {
    return {
        text,
        secret,
        oneOf,
        yesNo,
        noYes,
        whole,
        matching,
        words,
        someOf,
        roleArn,
        folder,
        extent,
    };
    function text(name) {
        const value = get(name).trim();
        if (value.includes('${{')) {
            throw wrong(name, `contains an expression that was not evaluated: ${(0,lib_text/* code */.aY)(value)}`, 'GitHub evaluates expressions in the workflow, but not in the default value of an input.');
        }
        return value === '' ? undefined : value;
    }
    /** A token, which is never shown. */
    function secret(name) {
        const value = get(name).trim();
        if (isToken(value))
            return value;
        throw wrong(name, value === '' ? 'is not set' : 'contains a character that no token has, such as a line break', `Give it a value, such as \`${name}: \${{ github.token }}\`.`);
    }
    function oneOf(name, values) {
        const given = text(name) ?? values[0];
        const known = values.find((value) => value === given);
        if (known !== undefined)
            return known;
        const all = (0,lib_text/* list */.p_)(values.map((value) => (0,lib_text/* code */.aY)(value)), 'or');
        throw wrong(name, `is ${(0,lib_text/* code */.aY)(given)}`, `Use ${all}.`);
    }
    function yesNo(name) {
        return oneOf(name, ['false', 'true']) === 'true';
    }
    /** The same where the default is yes. */
    function noYes(name) {
        return oneOf(name, ['true', 'false']) === 'true';
    }
    /** A number of accounts, or a part of all. */
    function extent(name) {
        const given = text(name);
        if (given === undefined)
            return { kind: 'default' };
        const [, digits, sign] = /^(\d{1,7}) *(%?)$/.exec(given) ?? [];
        const most = Number(digits);
        if (digits !== undefined && sign === '')
            return { kind: 'accounts', most };
        if (digits !== undefined && most <= 100)
            return { kind: 'percent', most };
        throw wrong(name, `is ${(0,lib_text/* code */.aY)(given)}`, 'It takes a whole number of accounts, such as `50`, or a part of all, from `0%` to `100%`.');
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
        throw wrong(name, `contains ${(0,lib_text/* code */.aY)(bad)}`, `Each value must be ${wanted}.`);
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


/***/ }),

/***/ 3382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openContext: () => (/* binding */ openContext)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/inputs.js + 1 modules
var inputs = __webpack_require__(559);
// EXTERNAL MODULE: ./lib/once.js
var once = __webpack_require__(4986);
// EXTERNAL MODULE: ./lib/terminal/arguments.js
var terminal_arguments = __webpack_require__(2340);
// EXTERNAL MODULE: ./lib/terminal/folder.js + 1 modules
var folder = __webpack_require__(9007);
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
    const listIn = (commit, directory) => {
        const text = git(['ls-tree', '-l', '-z', commit, '--', `${directory}/`]).toString();
        return text
            .split('\0')
            .filter((line) => line !== '')
            .map(toEntry);
    };
    if (attempt(['rev-parse', '--is-inside-work-tree']) !== 'true')
        return undefined;
    // hash-object opens what it is told on standard input from the root of the work tree, wherever it runs.
    const prefix = git(['rev-parse', '--show-prefix']).toString().replace(/\n$/, '');
    const url = attempt(['config', '--get', 'remote.origin.url']);
    const hash = (paths) => {
        if (paths.length === 0)
            return new Map();
        const input = paths.map((path) => `${quoted(prefix + path)}\n`).join('');
        const oids = git(['hash-object', '--stdin-paths'], input).toString().trim().split('\n');
        return new Map(paths.map((path, index) => [path, oids[index] ?? '']));
    };
    const sizesOf = (oids) => {
        if (oids.length === 0)
            return new Map();
        return toSizes(git(['cat-file', '--batch-check'], `${[...new Set(oids)].join('\n')}\n`));
    };
    return {
        hasCommit: attempt(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) !== undefined,
        root: attempt(['rev-parse', '--show-toplevel']) ?? cwd,
        remote: url === undefined ? undefined : /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1],
        isShallow: attempt(['rev-parse', '--is-shallow-repository']) === 'true',
        log: (path, from) => toCommits(git(['log', '--format=%H %P', from, '--', `:(literal)${path}`])),
        line: (from) => toCommits(git(['log', '--first-parent', '--format=%H %P', from])),
        versions: (from, directory) => {
            const kinds = ['--raw', '--no-abbrev', '--no-renames', '-m', '--root', '--relative'];
            const place = ['--format=', from, '--', `:(literal)${directory}`];
            const found = toVersions(git(['log', ...kinds, '-z', ...place]));
            const sizes = sizesOf(found.map(({ oid }) => oid));
            return found.map((file) => ({ ...file, size: sizes.get(file.oid) ?? 0 }));
        },
        isAncestor: (commit, of) => attempt(['merge-base', '--is-ancestor', commit, of]) !== undefined,
        replaced: (from, to) => {
            const commits = to === undefined ? [from] : [from, to];
            const kinds = ['--raw', '--no-abbrev', '--no-renames', '--diff-filter=DMT'];
            const found = toReplaced(git(['diff', ...kinds, '--relative', '-z', ...commits]));
            // Git has no id of what is on the disk alone.
            const onDisk = found.flatMap(({ path, now }) => (now && isNothing(now) ? [path] : []));
            const oids = hash(onDisk);
            return found.map((file) => ({ ...file, now: oids.get(file.path) ?? file.now }));
        },
        sizes: sizesOf,
        find: (places) => {
            if (places.length === 0)
                return [];
            const prefix = attempt(['rev-parse', '--show-prefix']) ?? '';
            const names = places.map(({ commit, path }) => `${commit}:${prefix}${path}`);
            const answer = git(['cat-file', '--batch-check'], `${names.join('\n')}\n`).toString();
            const lines = answer.split('\n');
            return places.map((_, index) => {
                const found = /^([0-9a-f]{40,64}) blob (\d+)$/.exec(lines[index] ?? '');
                return found ? { oid: found[1] ?? '', size: Number(found[2]) } : undefined;
            });
        },
        list: (directory) => {
            const entries = listIn('HEAD', directory);
            return entries.length === 0 ? undefined : entries;
        },
        read: (oids) => {
            if (oids.length === 0)
                return new Map();
            return fromBatch(git(['cat-file', '--batch'], `${oids.join('\n')}\n`));
        },
        hash,
    };
}
/** A path on a line of its own, as Git reads it back ("git-hash-object", core.quotePath of "git-config"). */
function quoted(path) {
    if (!/["\\\n]/.test(path))
        return path;
    return `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
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
/** `<commit> <parent> <parent>` a line */
function toCommits(output) {
    return output
        .toString()
        .split('\n')
        .flatMap((line) => {
        const [commit, ...parents] = line.split(' ').filter((one) => one !== '');
        return commit === undefined ? [] : [[commit, ...parents]];
    });
}
/** `:100644 000000 <oid> <zeros> D\0<path>\0` for each ("git-diff", raw output) */
function toReplaced(output) {
    const parts = output.toString().split('\0');
    return parts.flatMap((facts, index) => {
        const [mode = '', modeNow = '', oid = '', oidNow = ''] = facts.split(' ');
        const path = parts[index + 1] ?? '';
        const now = isFileMode(modeNow) ? oidNow : undefined;
        return isFileMode(mode.slice(1)) && mode.startsWith(':') ? [{ path, oid, now }] : [];
    });
}
function isFileMode(mode) {
    return mode === '100644' || mode === '100755';
}
function isNothing(oid) {
    return /^0+$/.test(oid);
}
/** As above, with a letter for each kind of change; what came, and what went. */
function toVersions(output) {
    const parts = output.toString().split('\0');
    return parts.flatMap((facts, index) => {
        const [mode, , from = '', to = ''] = facts.trimStart().split(' ');
        const path = parts[index + 1] ?? '';
        if (!mode?.startsWith(':') || !/\.ya?ml$/i.test(path))
            return [];
        return [from, to].filter((oid) => !isNothing(oid)).map((oid) => ({ path, oid }));
    });
}
/** `<oid> blob <size>` a line */
function toSizes(output) {
    const lines = output.toString().split('\n');
    return new Map(lines.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[2]) || 0]));
}
/** `<oid> blob <size>\n<content>\n` for each ("git-cat-file", --batch) */
function fromBatch(output) {
    const found = new Map();
    let at = 0;
    while (at < output.length) {
        const end = output.indexOf('\n', at);
        const [oid = '', kind, size = '0'] = output.subarray(at, end).toString().split(' ');
        const start = end + 1;
        if (kind === 'missing') {
            at = start;
            continue;
        }
        found.set(oid, output.subarray(start, start + Number(size)));
        at = start + Number(size) + 1;
    }
    return found;
}

// EXTERNAL MODULE: ./lib/terminal/screen.js
var terminal_screen = __webpack_require__(2594);
;// CONCATENATED MODULE: ./lib/terminal/context.js







/** @throws Failure for an option that is wrong */
function openContext(args, env, signal) {
    const settings = (0,inputs/* readSettings */.sb)((0,terminal_arguments/* sourceOf */.vz)(args));
    const screen = (0,terminal_screen/* openScreen */.J2)({ isJson: args.flags.has('json'), isYes: args.flags.has('yes') });
    const cwd = process.cwd();
    const git = openGit(cwd);
    const mayBegin = ['init', 'import', 'setup'].includes(args.command ?? '');
    return {
        args,
        settings,
        screen,
        cwd,
        git,
        signal,
        env,
        read: () => (0,folder/* readLocal */.i)({ cwd, directory: settings.directory, git, mayBegin }),
        repository: git?.remote ?? (0,external_node_path_.basename)(cwd),
        session: (0,once/* once */.O)(async () => {
            const { refuseProfile, useProfile } = await Promise.all(/* import() */[__webpack_require__.e(291), __webpack_require__.e(993)]).then(__webpack_require__.bind(__webpack_require__, 8993));
            const profile = await useProfile(args.values.get('profile'), env);
            const { openSession } = await Promise.all(/* import() */[__webpack_require__.e(291), __webpack_require__.e(861), __webpack_require__.e(119), __webpack_require__.e(779), __webpack_require__.e(695), __webpack_require__.e(677)]).then(__webpack_require__.bind(__webpack_require__, 1677));
            const opened = openSession({
                role: undefined,
                sessionName: 'org-accounts',
                duration: settings.aws.duration,
                region: env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? profile?.region,
                allowedAccountIds: settings.aws.allowedAccountIds,
                token: () => Promise.reject(new Error('no role is assumed with a token')),
                mask: () => { },
            });
            return profile ? opened.catch((error) => refuseProfile(profile, error)) : opened;
        }),
    };
}


/***/ })

};
