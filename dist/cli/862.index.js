export const id = 862;
export const ids = [862,694,620];
export const modules = {

/***/ 3620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 2 modules
var utils = __webpack_require__(7176);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(1267);
// EXTERNAL MODULE: ./lib/backoff.js
var backoff = __webpack_require__(7119);
// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
;// CONCATENATED MODULE: ./lib/github/limits.js



function openLimits() {
    const known = new Map();
    return {
        left: (resource) => {
            const left = known.get(resource);
            return left && left.resetAt > Date.now() ? left : undefined;
        },
        note: (headers = {}) => {
            const resource = headers['x-ratelimit-resource'];
            const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
            const resetAt = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
            if (resource === undefined || Number.isNaN(remaining) || Number.isNaN(resetAt))
                return;
            const before = known.get(String(resource));
            // Answers overtake one another: within an hour, the lowest is the newest.
            const isSameHour = before !== undefined && before.resetAt >= resetAt;
            known.set(String(resource), {
                remaining: isSameHour ? Math.min(before.remaining, remaining) : remaining,
                resetAt: isSameHour ? before.resetAt : resetAt,
            });
        },
    };
}
/**
 * Does something for which the hour's requests may not suffice. What GitHub refuses for that has had no effect: it is
 * done again after the reset, if that comes in time and nobody cancels.
 * @throws Failure that says when to run again, where it doesn't
 */
async function afterReset(limits, { longest, signal, log }, work) {
    try {
        return await work();
    }
    catch (error) {
        const resource = exhausted(error);
        if (!resource)
            throw error;
        const resetAt = limits.left(resource)?.resetAt;
        const wait = resetAt === undefined ? Number.POSITIVE_INFINITY : resetAt - Date.now() + 1000;
        if (wait > longest || signal.aborted)
            throw tooLate(resetAt, error);
        log(`The token has reached GitHub's rate limit. Waiting until ${clock(resetAt)}.`);
        try {
            await sleep(wait, undefined, { signal });
        }
        catch {
            throw tooLate(resetAt, error);
        }
        return await work();
    }
}
/** Which limit an error says is used up. */
function exhausted(error) {
    if (error instanceof GraphqlFailure) {
        return error.types.includes('RATE_LIMITED') ? 'graphql' : undefined;
    }
    const isRefused = error instanceof GitHubFailure && [403, 429].includes(error.status);
    return isRefused && /rate limit exceeded/i.test(error.said) ? 'core' : undefined;
}
function tooLate(resetAt, cause) {
    return new Failure(`the token has reached GitHub's rate limit, which resets at ${clock(resetAt)}`, 'Run again after that.', cause);
}
function clock(time) {
    return time === undefined ? 'the full hour' : `${new Date(time).toISOString().slice(11, 16)} UTC`;
}

;// CONCATENATED MODULE: ./lib/github/client.js






/**
 * Milliseconds within which GitHub has to answer one request, its body included. GitHub itself ends requests after ten
 * seconds ("Troubleshooting the REST API", "Timeouts").
 */
const LONGEST = 30_000;
/** The same once the run has come to its end: what is left to be written then must not keep it. */
const LONGEST_AT_THE_END = 10_000;
/**
 * Opens a client that knows the runner's proxy, GitHub Enterprise addresses and user agent. What fails in
 * passing is tried again; what fails for good is a Failure that names the missing permission.
 * @param repository `owner/name`
 * @param end fires when the run has come to its end: from then on nothing is sent a second time
 */
function connect(token, repository, end) {
    const [owner = '', repo = ''] = repository.split('/');
    const octokit = new (dist_src/* Octokit */.E.defaults(utils/* defaults */.NT))({ ...(0,utils/* getOctokitOptions */.EG)(token), log: SILENT });
    const limits = openLimits();
    octokit.hook.wrap('request', async (request, options) => {
        for (let attempt = 1;; attempt += 1) {
            const longest = end?.aborted ? LONGEST_AT_THE_END : LONGEST;
            const signal = AbortSignal.timeout(longest);
            try {
                // Hooks further in get this very object, whatever is passed on.
                options.request = { ...options.request, signal };
                const answer = await request(options);
                // octokit takes a body that was cut off for an empty one.
                signal.throwIfAborted();
                limits.note(answer.headers);
                return answer;
            }
            catch (cause) {
                limits.note(cause.response?.headers);
                const error = signal.aborted ? unanswered(longest, cause) : cause;
                const mayRepeat = attempt < MOST_ATTEMPTS && !end?.aborted;
                const wait = mayRepeat ? patience(error, options, attempt) : undefined;
                if (wait === undefined)
                    throw (0,errors/* githubFailure */.eQ)(error, options);
                // Cut short by the end: tried once more at once, and not again.
                await (0,promises_.setTimeout)(wait, undefined, end && { signal: end }).catch(() => undefined);
            }
        }
    });
    return { octokit, owner, repo, limits };
}
function unanswered(longest, cause) {
    const error = new Error(`no answer in ${longest / 1000} seconds`, { cause });
    return Object.assign(error, { status: 500, isOutOfTime: longest === LONGEST_AT_THE_END });
}
/** Octokit writes each request that fails to the console; what matters of it is told as a failure. */
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
const MOST_ATTEMPTS = 5;
/** The longest that a rate limit is waited for, in milliseconds; a job should not sit there for an hour. */
const LONGEST_WAIT = 5 * 60 * 1000;
/** Milliseconds after which to send a request again; `undefined` where that would be wrong or in vain. */
function patience(error, options, attempt) {
    const { status = 500, message = '', response } = error;
    const headers = response?.headers ?? {};
    if (status === 429 || status === 403) {
        // Refused before it took effect, whatever it was: "Rate limits for the REST API".
        const after = Number(headers['retry-after'] ?? Number.NaN) * 1000;
        const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000 - Date.now();
        const isSpent = headers['x-ratelimit-remaining'] === '0';
        const isSecondary = /secondary rate limit/i.test(message);
        const wait = after || (isSpent ? reset + 1000 : isSecondary || status === 429 ? 60_000 : Number.NaN);
        return wait <= LONGEST_WAIT ? Math.max(1000, wait) : undefined;
    }
    const isLost = status >= 500 && isRepeatable(options);
    return isLost ? (0,backoff/* backoff */.J)(attempt) : undefined;
}
/** Whether sending twice does no more than sending once. A comment posted twice is there twice. */
function isRepeatable(options) {
    if (options.url.endsWith('/graphql'))
        return !String(options.query).trim().startsWith('mutation');
    return options.method !== 'POST';
}


/***/ }),

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

/***/ 99:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ hasAccountManagement)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6180);
/* harmony import */ var _trusted_access_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1227);



/**
 * Whether the management account may change names and contacts of members (trusted access for
 * `account.amazonaws.com`); `undefined` when the role may not ask.
 * @throws Failure when AWS refuses for another reason
 */
async function hasAccountManagement(reader) {
    try {
        const config = { client: reader.organizations, pageSize: 20 };
        for await (const page of (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_1__/* .paginateListAWSServiceAccessForOrganization */ .Ayb)(config, {})) {
            for (const { ServicePrincipal } of page.EnabledServicePrincipals ?? []) {
                if (ServicePrincipal === _trusted_access_js__WEBPACK_IMPORTED_MODULE_2__/* .ACCOUNT_MANAGEMENT */ .I)
                    return true;
            }
        }
        return false;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isAwsError */ .m_)(error, 'AccessDeniedException'))
            return undefined;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, 'organizations:ListAWSServiceAccessForOrganization');
    }
}


/***/ }),

/***/ 3694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init_init)
});

// EXTERNAL MODULE: ./lib/accounts/directory.js
var directory = __webpack_require__(1091);
// EXTERNAL MODULE: ./lib/accounts/identifiers.js
var identifiers = __webpack_require__(8048);
// EXTERNAL MODULE: ./lib/accounts/init.js
var init = __webpack_require__(4660);
// EXTERNAL MODULE: ./lib/accounts/regions.js
var regions = __webpack_require__(857);
// EXTERNAL MODULE: ./lib/accounts/schema.js + 5 modules
var schema = __webpack_require__(2069);
// EXTERNAL MODULE: ./lib/accounts/import.js
var accounts_import = __webpack_require__(3143);
// EXTERNAL MODULE: ./lib/accounts/unread.js
var unread = __webpack_require__(7745);
;// CONCATENATED MODULE: ./lib/commands/draft-init.js





/**
 * Writes the files of accounts that are to be. Without names, those that the management account's file lists; and
 * where no file speaks of the management account yet, its file, from the live organization: AWS is asked for nothing
 * else, and only then.
 * @throws Failure when the management account's file can't be read, or AWS refuses a call
 */
async function draftInit(job, desired, request) {
    (0,unread/* refuseUnread */.C)(desired);
    const isFirst = !(0,directory/* hasManagement */.Qf)(desired) &&
        (request.accounts.length === 0 || request.accounts.some(({ name }) => name === schema/* MASTER */.V$));
    const names = request.accounts.length > 0 ? [] : (0,init/* listedWithoutFile */.Kl)(desired);
    const accounts = [...request.accounts, ...names.map((name) => ({ name }))];
    if (!isFirst)
        return (0,init/* initFiles */.u$)(desired, { ...request, accounts });
    const others = accounts.filter(({ name }) => name !== schema/* MASTER */.V$);
    const asked = accounts.find(({ name }) => name === schema/* MASTER */.V$);
    const session = await job.session();
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(764), __webpack_require__.e(779), __webpack_require__.e(990), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
    const { readOrganization } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2389));
    const organization = await readOrganization(connect(session, job.signal && { end: job.signal }));
    const region = request.region ?? session.ambientRegion ?? session.region;
    if (!organization) {
        // Its email can't be read before there is an organization, so it is as for any other account.
        return (0,init/* initFiles */.u$)(desired, {
            ...request,
            region,
            accounts: [asked ?? { name: schema/* MASTER */.V$ }, ...others],
        });
    }
    const { managementAccountId: id, managementEmail: email } = organization;
    const drafts = (0,init/* initFiles */.u$)(desired, { ...request, region, accounts: others });
    return {
        ...drafts,
        files: [(0,accounts_import/* masterFile */.F8)(desired.directory, { id, email }, region), ...drafts.files],
    };
}

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/terminal/write.js + 1 modules
var write = __webpack_require__(4910);
;// CONCATENATED MODULE: ./lib/terminal/init.js









/** Writes the files of accounts that are to be, and asks for what is not given, as Paco does. */
async function init_init(context) {
    const { args, screen } = context;
    let { desired } = context.read().now;
    const named = args.operands.map(nameOf);
    if (args.values.has('email') && named.length !== 1) {
        throw new failure/* Failure */.H('`--email` is for one account', 'Name it, `org-accounts init prod --email …`, or give `--root-email-pattern`.');
    }
    const files = [];
    const skipped = [];
    const take = (drafts) => {
        files.push(...drafts.files);
        skipped.push(...drafts.skipped);
        desired = (0,init/* withFiles */.oT)(desired, (0,init/* withList */.TR)(drafts.files));
    };
    if (!(0,directory/* hasManagement */.Qf)(desired) && (named.length === 0 || named.includes(schema/* MASTER */.V$))) {
        take(await begin(context, desired));
    }
    const names = named.length > 0 ? named : (0,init/* listedWithoutFile */.Kl)(desired);
    for (const name of names) {
        if (files.some((file) => file.name === name))
            continue;
        if (skipped.some(({ account }) => account === name))
            continue;
        take(await one(context, desired, name));
    }
    if (files.length === 0)
        screen.print('No file was written.');
    return (0,write/* writeDrafts */.g)(context, { files, skipped });
}
/** The management account's file, from the live organization; without one, its email is asked for. */
async function begin(context, desired) {
    const { screen } = context;
    const request = { ...given(context), accounts: [{ name: schema/* MASTER */.V$, email: emailOf(context) }] };
    const drafts = await draftInit(context, desired, request);
    if (drafts.files.length > 0 || !screen.isInteractive)
        return drafts;
    return one(context, desired, schema/* MASTER */.V$);
}
async function one(context, desired, name) {
    const { screen, settings } = context;
    const request = given(context);
    const email = emailOf(context);
    const isThere = desired.files.some((file) => file.name === name);
    if (!screen.isInteractive || isThere || (0,init/* wrongName */.p4)(name) !== undefined) {
        return (0,init/* initFiles */.u$)(desired, { ...request, accounts: [{ name, email }] });
    }
    screen.log(`\n${(0,lib_text/* code */.aY)(name)}`);
    const title = request.title ?? (await screen.ask('Title', (0,init/* defaultTitle */.QL)(name), () => undefined));
    const preset = desired.management?.fields.region ?? process.env.AWS_REGION ?? '';
    const region = request.region ?? (await screen.ask('Region', preset, wrongRegion));
    const wrongEmail = (text) => {
        const accounts = [{ name, email: text }];
        const { skipped } = (0,init/* initFiles */.u$)(desired, { accounts, title, region });
        return skipped[0] && (0,lib_text/* unquoted */.qZ)(skipped[0].why);
    };
    const pattern = settings.rootEmailPattern?.replaceAll('{name}', name) ?? '';
    const address = email ?? (await screen.ask('Root email address', pattern, wrongEmail));
    return (0,init/* initFiles */.u$)(desired, { accounts: [{ name, email: address }], title, region });
}
function given({ args, settings }) {
    return {
        title: args.values.get('title'),
        region: args.values.get('region'),
        emailPattern: settings.rootEmailPattern,
    };
}
function emailOf({ args }) {
    return args.values.get('email');
}
function wrongRegion(text) {
    return regions/* REGIONS */.i.includes(text) ? undefined : `${text} is not an AWS region, such as us-west-2`;
}
function nameOf(operand) {
    const name = (0,identifiers/* toAccountName */.kX)(operand);
    if (name !== undefined)
        return name;
    throw new failure/* Failure */.H(`${(0,lib_text/* code */.aY)(operand)} can't be the name of an account`, 'It becomes the name of a file: letters, digits, `-`, `_`, `.` and `+`.');
}


/***/ }),

/***/ 1862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  setup: () => (/* binding */ setup)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/accounts/schema.js + 5 modules
var schema = __webpack_require__(2069);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/github/client.js + 1 modules
var client = __webpack_require__(3620);
// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
// EXTERNAL MODULE: ./lib/organization/service-access.js
var service_access = __webpack_require__(99);
;// CONCATENATED MODULE: ./lib/setup/steps.js
/*
 * What setting up takes outside of the files: commands that somebody could type, shown before they are run, and run as
 * they were shown.
 */
const ENVIRONMENT = 'aws-accounts';
/** @param template the path of bootstrap/org-accounts.yaml */
function stepsFor(facts, template) {
    const { repository, defaultBranch } = facts;
    const [, name = ''] = repository.split('/');
    const api = (path, ...rest) => [
        'gh',
        'api',
        `repos/${repository}/${path}`,
        ...rest,
    ];
    const knowsClaims = facts.partition === 'aws' && facts.issuer === 'token.actions.githubusercontent.com';
    return [
        {
            why: 'Make the roles in AWS',
            command: [
                'aws',
                'cloudformation',
                'deploy',
                '--stack-name',
                'org-accounts',
                '--template-file',
                template,
                '--capabilities',
                'CAPABILITY_NAMED_IAM',
                '--parameter-overrides',
                ...Object.entries(parametersOf(facts, name)).map(([key, value]) => `${key}=${value}`),
            ],
        },
        ...(facts.hasOrganization && !facts.hasTrustedAccess
            ? [
                {
                    why: 'Let names and contacts of accounts be changed',
                    command: [
                        'aws',
                        'organizations',
                        'enable-aws-service-access',
                        '--service-principal',
                        'account.amazonaws.com',
                    ],
                },
            ]
            : []),
        {
            why: `Make the environment, for ${defaultBranch} alone`,
            command: api(`environments/${ENVIRONMENT}`, '-X', 'PUT', '-F', 'deployment_branch_policy[protected_branches]=false', '-F', 'deployment_branch_policy[custom_branch_policies]=true'),
        },
        {
            why: `Let ${defaultBranch} use it`,
            command: api(`environments/${ENVIRONMENT}/deployment-branch-policies`, '-f', `name=${defaultBranch}`),
        },
        {
            why: 'Let Actions open pull requests, which import, init and a protected branch need',
            command: api('actions/permissions/workflow', '-X', 'PUT', '-f', 'default_workflow_permissions=read', '-F', 'can_approve_pull_request_reviews=true'),
        },
        ...(knowsClaims
            ? []
            : [
                {
                    why: 'Have tokens say the ref, which AWS can only see in the subject here',
                    command: api('actions/oidc/customization/sub', '-X', 'PUT', '-F', 'use_default=false', ...['repo', 'context', 'ref'].flatMap((key) => ['-f', `include_claim_keys[]=${key}`])),
                },
            ]),
        {
            why: 'Require the check',
            command: api('rulesets', '-f', 'name=AWS accounts', '-f', 'target=branch', '-f', 'enforcement=active', '-f', 'conditions[ref_name][include][]=~DEFAULT_BRANCH', '-F', 'conditions[ref_name][exclude][]', '-f', 'rules[][type]=required_status_checks', '-F', 'rules[][parameters][strict_required_status_checks_policy]=false', '-f', 'rules[][parameters][required_status_checks][][context]=AWS accounts'),
        },
    ];
}
/** What differs from the template's defaults. */
function parametersOf(facts, name) {
    const [owner = ''] = facts.repository.split('/');
    const given = {
        Owner: owner,
        OwnerId: facts.ownerId,
        Repository: name,
        RepositoryId: facts.repositoryId,
        Branch: facts.defaultBranch,
        Issuer: facts.issuer,
        SubjectForm: facts.subjectForm,
        CreateOidcProvider: String(!facts.hasProvider),
        DelegateRoleName: facts.delegateRole,
        DelegateAccess: facts.delegateAccess,
        AllowCreateOrganization: String(!facts.hasOrganization),
    };
    return Object.fromEntries(Object.entries(given).filter(([key, value]) => DEFAULTS[key] !== value));
}
/** Those of bootstrap/org-accounts.yaml, which a test holds them against. */
const DEFAULTS = {
    Branch: 'main',
    Issuer: 'token.actions.githubusercontent.com',
    SubjectForm: 'both',
    CreateOidcProvider: 'true',
    DelegateRoleName: 'Paco-Organization-Account-Delegate-Role',
    DelegateAccess: 'organization',
    AllowCreateOrganization: 'false',
};
/** A command as a shell takes it. */
function shown({ command }) {
    return command
        .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
        .join(' ');
}

;// CONCATENATED MODULE: ./lib/setup/workflow.js
/** The example's workflow for one organization. */
function workflowFor(example, settings) {
    const { partition, accountId, defaultBranch, emailPattern, action } = settings;
    const version = action.commit === undefined ? action.version : `${action.commit} # ${action.version}`;
    const text = example
        .replaceAll('arn:aws:iam::111122223333:', `arn:${partition}:iam::${accountId}:`)
        .replaceAll("'111122223333'", `'${accountId}'`)
        .replaceAll('branches: [main]', `branches: [${defaultBranch}]`)
        .replaceAll('aws+{name}@example.com', emailPattern)
        .replaceAll('email-domains: example.com', `email-domains: ${emailPattern.split('@')[1]}`)
        .replaceAll('org-accounts/org-accounts@v1', `org-accounts/org-accounts@${version}`);
    const founded = settings.hasOrganization
        ? text
        : text.replace(/^( +)command: (\$\{\{ inputs\.command \|\| 'plan' \}\}|provision)$/gm, "$&\n$1create-organization: 'true'");
    return settings.hasQueue ? founded : founded.replace(/^ +queue: max\n/m, '');
}

// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/terminal/arguments.js
var terminal_arguments = __webpack_require__(2340);
// EXTERNAL MODULE: ./lib/terminal/init.js + 1 modules
var init = __webpack_require__(3694);
// EXTERNAL MODULE: ./lib/terminal/plan.js + 14 modules
var plan = __webpack_require__(6105);
// EXTERNAL MODULE: ./lib/terminal/token.js
var token = __webpack_require__(2733);
;// CONCATENATED MODULE: ./lib/terminal/setup.js















const WORKFLOW = '.github/workflows/aws-accounts.yml';
/**
 * From nothing to a repository that plans: finds out what it can, asks the rest, writes the workflow and the management
 * account's file, and shows the commands that AWS and GitHub take. With `--apply` it runs them, as they were shown.
 */
async function setup(context) {
    const { args, screen, cwd, git, env, repository, settings } = context;
    if (!/^[^/]+\/[^/]+$/.test(repository)) {
        throw new failure/* Failure */.H('this folder belongs to no repository on GitHub, as far as Git knows', 'Run it in a clone whose remote `origin` is there.');
    }
    const server = new URL(args.values.get('server') ?? env.GITHUB_SERVER_URL ?? 'https://github.com');
    const github = (0,client.connect)((0,token/* tokenIn */.j)(env), repository);
    const facts = await factsOf(context, github, server.host);
    const emailPattern = await patternOf(context);
    const root = git?.root ?? cwd;
    const path = (0,external_node_path_.join)(root, WORKFLOW);
    if ((0,external_node_fs_.existsSync)(path)) {
        screen.print(`= ${(0,lib_text/* code */.aY)(WORKFLOW)} is there, and left alone`);
    }
    else {
        const example = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(packageFolder(), 'examples', WORKFLOW), 'utf8');
        const tag = `v${(0,terminal_arguments/* version */.rE)().split('.')[0]}`;
        const text = workflowFor(example, {
            ...facts,
            emailPattern,
            action: {
                commit: args.values.get('action-commit') ?? (await commitOf(github, tag)),
                version: tag,
            },
            hasQueue: server.host === 'github.com' || server.host.endsWith('.ghe.com'),
        });
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        (0,external_node_fs_.writeFileSync)(path, text);
        screen.print(`+ ${(0,lib_text/* code */.aY)(WORKFLOW)}`);
    }
    await (0,init.init)({ ...context, settings: { ...settings, rootEmailPattern: emailPattern } });
    const template = (0,external_node_path_.relative)(cwd, (0,external_node_path_.join)(packageFolder(), 'bootstrap', 'org-accounts.yaml'));
    const steps = stepsFor(facts, template);
    screen.print('');
    for (const step of steps)
        screen.print(`# ${step.why}\n${shown(step)}`);
    screen.print('');
    screen.json({ version: 1, repository, steps });
    if (!args.flags.has('apply')) {
        screen.print('Run these commands, or `org-accounts setup --apply`; then commit the files, and open a pull request.');
        return plan.EXIT.nothing;
    }
    const isMeant = !screen.isInteractive || (await screen.confirm(`Run these ${steps.length} commands?`));
    return isMeant ? apply(context, steps) : plan.EXIT.problems;
}
function apply({ screen, cwd, env }, steps) {
    for (const step of steps) {
        const [program, ...rest] = step.command;
        try {
            (0,external_node_child_process_.execFileSync)(program, rest, {
                cwd,
                env,
                encoding: 'utf8',
                stdio: ['ignore', 'pipe', 'pipe'],
            });
            screen.print(`✓ ${step.why}`);
        }
        catch (error) {
            const { stderr, code: kind } = error;
            const said = kind === 'ENOENT' ? `there is no program ${program}` : (stderr ?? String(error));
            // What is there already is as it should be.
            if (/already exists|No changes to deploy/i.test(said)) {
                screen.print(`= ${step.why}: it is so already`);
                continue;
            }
            throw new failure/* Failure */.H(`this did not work: ${(0,lib_text/* code */.aY)(shown(step), 500)}: ${(0,lib_text/* code */.aY)(said.trim(), 500)}`, 'What came before it is done. Correct it, and run `org-accounts setup --apply` again.', error);
        }
    }
    screen.print('Commit the files, and open a pull request. `org-accounts doctor` says whether all is as it should be.');
    return plan.EXIT.nothing;
}
async function factsOf(context, { octokit, owner, repo }, host) {
    const { args, session } = context;
    const { data } = await octokit.rest.repos.get({ owner, repo });
    const opened = await session();
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(764), __webpack_require__.e(779), __webpack_require__.e(990), __webpack_require__.e(879)]).then(__webpack_require__.bind(__webpack_require__, 7260));
    const { readOrganization } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2389));
    const { listProviders } = await Promise.all(/* import() */[__webpack_require__.e(764), __webpack_require__.e(749)]).then(__webpack_require__.bind(__webpack_require__, 4749));
    const reader = connect(opened, { end: context.signal });
    const organization = await readOrganization(reader);
    if (organization && organization.managementAccountId !== opened.accountId) {
        throw new failure/* Failure */.H(`the credentials are of ${(0,lib_text/* code */.aY)(opened.accountId)}, and the management account is ${(0,lib_text/* code */.aY)(organization.managementAccountId)}`, 'Run it with credentials of an administrator of the management account.');
    }
    const issuer = host === 'github.com'
        ? 'token.actions.githubusercontent.com'
        : host.endsWith('.ghe.com')
            ? `token.actions.${host}`
            : `${host}/_services/token`;
    const providers = await listProviders(reader);
    const access = args.values.get('delegate-access') ?? 'organization';
    if (access !== 'organization' && access !== 'listed' && access !== 'none') {
        throw new failure/* Failure */.H(`the option \`--delegate-access\` is ${(0,lib_text/* code */.aY)(access)}`, 'It may be `organization`, `listed` or `none`.');
    }
    return {
        repository: data.full_name,
        repositoryId: String(data.id),
        ownerId: String(data.owner.id),
        defaultBranch: data.default_branch,
        subjectForm: 'both',
        issuer,
        partition: opened.arn.split(':')[1] ?? 'aws',
        accountId: opened.accountId,
        hasProvider: providers.includes(issuer),
        hasOrganization: organization !== undefined,
        hasTrustedAccess: organization ? (await (0,service_access/* hasAccountManagement */.T)(reader)) === true : false,
        delegateRole: args.values.get('delegate-role') ?? schema/* DEFAULT_DELEGATE_ROLE */.lI,
        delegateAccess: access,
    };
}
/** How root emails are made: the one thing that nobody else can know. */
async function patternOf({ settings, screen }) {
    const given = settings.rootEmailPattern;
    if (given !== undefined)
        return given;
    if (!screen.isInteractive) {
        throw new failure/* Failure */.H('how the root emails of accounts are made is not known', 'Give `--root-email-pattern`, such as aws+{name}@example.com.');
    }
    return screen.ask('Root emails of new accounts', 'aws+{name}@example.com', (text) => /^[^\s@]*\{name\}[^\s@]*@[^\s@{}]+$/.test(text)
        ? undefined
        : 'An address with {name} before its @, such as aws+{name}@example.com');
}
/** The commit of a release of the action; `undefined` where it can't be found from here. */
async function commitOf({ octokit }, tag) {
    try {
        const at = { owner: 'org-accounts', repo: 'org-accounts' };
        const { data } = await octokit.rest.git.getRef({ ...at, ref: `tags/${tag}` });
        // An annotated tag is an object of its own.
        return data.object.type === 'commit' ? data.object.sha : undefined;
    }
    catch (error) {
        if (error instanceof errors/* GitHubFailure */.iK)
            return undefined;
        throw error;
    }
}
function packageFolder() {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '.')), '..', '..');
}


/***/ }),

/***/ 2733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ tokenIn)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1957);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(559);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8804);




/** The token of the environment, else that of GitHub's own program. */
function tokenIn(env) {
    const given = env.GITHUB_TOKEN || env.GH_TOKEN;
    if (given) {
        if ((0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .isToken */ .sg)(given.trim()))
            return given.trim();
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(env.GITHUB_TOKEN ? 'GITHUB_TOKEN' : 'GH_TOKEN')} contains a character that no token has, such as a line break`, 'Set it again, or unset it and sign in with `gh auth login`.');
    }
    try {
        const found = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('gh', ['auth', 'token'], {
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
        }).trim();
        if (found !== '')
            return found;
    }
    catch (error) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`there is no token for GitHub: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('gh auth token')} gives none`, 'Set `GITHUB_TOKEN` to one that may read the repository and its checks, or sign in with `gh auth login`.', error);
    }
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('there is no token for GitHub', 'Set `GITHUB_TOKEN`, or sign in with `gh auth login`.');
}


/***/ })

};
