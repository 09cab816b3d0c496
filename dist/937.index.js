export const id = 937;
export const ids = [937];
export const modules = {

/***/ 9244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ isUsable),
/* harmony export */   PZ: () => (/* binding */ sameEmail),
/* harmony export */   dW: () => (/* binding */ toLiveAccount)
/* harmony export */ });
const STATES = [
    'PENDING_ACTIVATION',
    'ACTIVE',
    'SUSPENDED',
    'PENDING_CLOSURE',
    'CLOSED',
];
/** Takes an account over from the SDK, where everything is optional. */
function toLiveAccount(account) {
    // `Status` retired on 2026-09-09; partitions that don't send `State` yet still have it.
    const state = account.State ?? account.Status;
    return {
        id: account.Id ?? '',
        arn: account.Arn ?? '',
        name: account.Name ?? '',
        email: account.Email ?? '',
        state: STATES.find((known) => known === state) ?? 'UNKNOWN',
    };
}
/** Whether it can be worked with: an account on its way to ACTIVE counts, one on its way out doesn't. */
function isUsable(account) {
    return account.state === 'ACTIVE' || account.state === 'PENDING_ACTIVATION';
}
/** AWS tells emails apart without regard to capitals. */
function sameEmail(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 6180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ awsFailure),
/* harmony export */   es: () => (/* binding */ awsError),
/* harmony export */   m_: () => (/* binding */ isAwsError)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);


function awsError(error) {
    if (!(error instanceof Error)) {
        return { name: 'Unknown', reason: undefined, message: String(error), isAmbiguous: true };
    }
    const { code: nodeCode, Reason, $metadata, } = error;
    const status = $metadata?.httpStatusCode;
    return {
        name: error.name === 'Error' && typeof nodeCode === 'string' ? nodeCode : error.name,
        reason: typeof Reason === 'string' ? Reason : undefined,
        message: error.message,
        isAmbiguous: status === undefined || status >= 500,
    };
}
function isAwsError(error, ...names) {
    return names.includes(awsError(error).name);
}
/**
 * An error of an AWS call as a Failure that says what to do.
 * @param action the IAM action of the call: `organizations:ListAccounts`
 */
function awsFailure(error, action) {
    if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
        return error;
    const { name, reason, message } = awsError(error);
    const said = `${name}${reason ? ` (${reason})` : ''}: ${message}`;
    // Where AWS names the permission that lacks, it may be another than that of the call.
    const lacking = /not authorized to perform: ([\w-]+:\w+)/.exec(message)?.[1] ?? action;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`AWS refused ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(action)}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(said, 500)}`, hint(name, lacking), error);
}
function hint(name, action) {
    switch (name) {
        case 'AccessDeniedException':
        case 'AccessDenied':
            return `Allow ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(action)} to the role that the workflow assumes; README lists the permissions for planning and for provisioning. Organizations are read from the management account.`;
        case 'ExpiredTokenException':
        case 'ExpiredToken':
            return 'The credentials ran out during the run. Raise `role-duration-seconds` and run again: what is done stays done.';
        case 'UnrecognizedClientException':
        case 'InvalidClientTokenId':
        case 'SignatureDoesNotMatch':
            return 'The AWS credentials are not valid. Let the workflow assume a role with `role-to-assume`.';
        case 'CredentialsProviderError':
            return 'There are no AWS credentials. Name a role in `role-to-assume` and give the job `id-token: write`.';
        case 'TooManyRequestsException':
        case 'ThrottlingException':
            return 'Something else uses up the rate limits of this organization. Run again in a few minutes.';
        case 'ServiceException':
        case 'ServiceUnavailable':
        case 'InternalFailure':
            return 'AWS has a passing fault. Run again in a few minutes.';
        default:
            return 'Run again; if it stays, the message above is all that AWS says about it.';
    }
}


/***/ }),

/***/ 2389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ listAccounts),
/* harmony export */   d_: () => (/* binding */ toRequest),
/* harmony export */   pk: () => (/* binding */ listCreations),
/* harmony export */   readLive: () => (/* binding */ readLive),
/* harmony export */   v4: () => (/* binding */ describeAccount),
/* harmony export */   wu: () => (/* binding */ readOrganization)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(370);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9244);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6180);
/* harmony import */ var _quota_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2847);






/**
 * Reads the organization: as many calls as there are ids, or one for every 20 accounts of the
 * organization where the whole list is needed.
 * @throws Failure when AWS refuses a call
 */
async function readLive(reader, needs) {
    const organization = await readOrganization(reader);
    if (!organization) {
        return { organization, accounts: new Map(), isWhole: true, room: undefined };
    }
    if (!needs.whole) {
        const accounts = await describeAll(reader, needs.ids);
        return { organization, accounts, isWhole: false, room: undefined };
    }
    const [accounts, creations, invitations, quota] = await Promise.all([
        listAccounts(reader),
        listCreations(reader, ['IN_PROGRESS']),
        countInvitations(reader),
        (0,_quota_js__WEBPACK_IMPORTED_MODULE_2__/* .readQuota */ .$)(reader),
    ]);
    return { organization, accounts, isWhole: true, room: { creations, invitations, quota } };
}
async function readOrganization(reader) {
    try {
        const { Organization: found } = await reader.organizations.send(new _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_3__/* .DescribeOrganizationCommand */ .ov$({}));
        const { Id, Arn, MasterAccountId, MasterAccountEmail } = found ?? {};
        if (!Id || !Arn || !MasterAccountId || !MasterAccountEmail) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('AWS describes the organization without its id or its management account');
        }
        return {
            id: Id,
            partition: Arn.split(':')[1] ?? 'aws',
            managementAccountId: MasterAccountId,
            managementEmail: MasterAccountEmail,
        };
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isAwsError */ .m_)(error, 'AWSOrganizationsNotInUseException'))
            return undefined;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, 'organizations:DescribeOrganization');
    }
}
/** All accounts, by id, in ceil(N/20) calls or more: AWS may answer with empty pages in between. */
async function listAccounts(reader) {
    const accounts = new Map();
    try {
        const config = { client: reader.organizations, pageSize: 20 };
        for await (const page of (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_3__/* .paginateListAccounts */ .A53)(config, {})) {
            for (const account of page.Accounts ?? []) {
                const live = (0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .toLiveAccount */ .dW)(account);
                accounts.set(live.id, live);
            }
        }
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, 'organizations:ListAccounts');
    }
    return accounts;
}
/** The account with an id; `undefined` when it is not in the organization. */
async function describeAccount(reader, id) {
    try {
        const { Account } = await reader.organizations.send(new _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_3__/* .DescribeAccountCommand */ .QBU({ AccountId: id }));
        return Account && (0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .toLiveAccount */ .dW)(Account);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isAwsError */ .m_)(error, 'AccountNotFoundException'))
            return undefined;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, 'organizations:DescribeAccount');
    }
}
async function describeAll(reader, ids) {
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_5__/* ["default"] */ .A)(10);
    const found = await limit.map(ids, (id) => describeAccount(reader, id));
    return new Map(found.filter((account) => account !== undefined).map((live) => [live.id, live]));
}
/** Requests to create accounts that are in one of the states; AWS keeps them for a while. */
async function listCreations(reader, states) {
    const requests = [];
    try {
        const config = { client: reader.organizations, pageSize: 20 };
        for await (const page of (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_3__/* .paginateListCreateAccountStatus */ .JOM)(config, { States: states })) {
            for (const status of page.CreateAccountStatuses ?? [])
                requests.push(toRequest(status));
        }
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, 'organizations:ListCreateAccountStatus');
    }
    return requests;
}
function toRequest(status) {
    return {
        id: status.Id ?? '',
        accountName: status.AccountName ?? '',
        state: status.State,
        accountId: status.AccountId,
        failureReason: status.FailureReason,
    };
}
async function countInvitations(reader) {
    let pending = 0;
    try {
        const config = { client: reader.organizations, pageSize: 20 };
        const input = { Filter: { ActionType: 'INVITE' } };
        for await (const page of (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_3__/* .paginateListHandshakesForOrganization */ .CDo)(config, input)) {
            for (const handshake of page.Handshakes ?? []) {
                if (handshake.State === 'REQUESTED' || handshake.State === 'OPEN')
                    pending += 1;
            }
        }
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, 'organizations:ListHandshakesForOrganization');
    }
    return pending;
}


/***/ }),

/***/ 2847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readQuota),
/* harmony export */   f: () => (/* binding */ ACCOUNT_QUOTA_CODE)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_service_quotas__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2924);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6180);


/** The quota's code and name, as Service Quotas lists it: "Default maximum number of accounts". */
const ACCOUNT_QUOTA_CODE = 'L-E619E033';
const ACCOUNT_QUOTA_NAME = /maximum number of accounts/i;
/**
 * Reads the quota of accounts. AWS often does not show the value that it applies; then the default
 * stands in. `undefined` when neither can be read, missing permission included: a plan is made all
 * the same.
 */
async function readQuota(reader) {
    try {
        const input = { ServiceCode: 'organizations' };
        for await (const page of (0,_aws_sdk_client_service_quotas__WEBPACK_IMPORTED_MODULE_1__/* .paginateListServiceQuotas */ .gqo)({ client: reader.quotas }, input)) {
            for (const quota of page.Quotas ?? []) {
                const isIt = quota.QuotaCode === ACCOUNT_QUOTA_CODE || ACCOUNT_QUOTA_NAME.test(quota.QuotaName ?? '');
                if (isIt && quota.Value !== undefined)
                    return { limit: quota.Value, source: 'applied' };
            }
        }
        const { Quota: quota } = await reader.quotas.send(new _aws_sdk_client_service_quotas__WEBPACK_IMPORTED_MODULE_1__/* .GetAWSDefaultServiceQuotaCommand */ .Lb5({ ...input, QuotaCode: ACCOUNT_QUOTA_CODE }));
        return quota?.Value === undefined ? undefined : { limit: quota.Value, source: 'default' };
    }
    catch (error) {
        const isExpected = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isAwsError */ .m_)(error, 'AccessDeniedException', 'NoSuchResourceException', 'TooManyRequestsException', 'ServiceException');
        if (isExpected)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 18 modules
var core = __webpack_require__(6257);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
;// CONCATENATED MODULE: ./lib/github/errors.js


/** A request that GitHub refused, with what it answered. */
class GitHubFailure extends failure/* Failure */.H {
    /** The HTTP status; 500 where none came. */
    status;
    /** GitHub's own words. */
    said;
    constructor(status, said, message, hint, cause) {
        super(message, hint, cause);
        this.status = status;
        this.said = said;
    }
}
/** An error of a REST request, or of a GraphQL request as a whole, in words. */
function githubFailure(error, options) {
    const { status = 500, message = '', response } = error;
    const said = response?.data?.message ?? (message || String(error));
    const what = `GitHub answered ${status} to ${(0,lib_text/* code */.aY)(`${options.method} ${path(options.url)}`)}: ${(0,lib_text/* code */.aY)(said)}`;
    const accepted = response?.headers?.['x-accepted-github-permissions'];
    return new GitHubFailure(status, said, what, hint(status, said, accepted), error);
}
function path(url) {
    return url.replace(/^https?:\/\/[^/]+/, '');
}
function hint(status, said, accepted) {
    if (/rate limit/i.test(said)) {
        return 'The token has used up its requests. Run again after the hour, or use the token of a GitHub App.';
    }
    switch (status) {
        case 401:
            return 'The token is not valid, or has expired. Check `github-token`.';
        case 403:
        case 404:
            return accepted
                ? `The token lacks a permission. Give the job ${permissions(String(accepted))}.`
                : 'The token lacks a permission. README lists those that the job needs.';
        default:
            return status >= 500
                ? 'GitHub has a passing fault. Run again in a few minutes.'
                : 'Run again; if it stays, the message above is all that GitHub says about it.';
    }
}
/** `issues=write; pull_requests=write` (either one will do) as a workflow writes it. */
function permissions(accepted) {
    return accepted
        .split(';')
        .map((set) => set
        .split(',')
        .map((one) => (0,lib_text/* code */.aY)(one.trim().replace('_', '-').replace('=', ': ')))
        .join(' and '))
        .join(' or ');
}

;// CONCATENATED MODULE: ./lib/github/graphql.js



/** A GraphQL answer with errors: HTTP 200, and perhaps a part of the data. */
class GraphqlFailure extends failure/* Failure */.H {
    /** GitHub's kinds of error, such as `STALE_DATA`, `FORBIDDEN`, `NOT_FOUND`. */
    types;
    /** GitHub's own words. */
    said;
    data;
    constructor(types, said, data, cause) {
        super(`GitHub's GraphQL API answered ${(0,lib_text/* code */.aY)(said, 500)}`, graphql_hint(types), cause);
        this.types = types;
        this.said = said;
        this.data = data;
    }
}
function graphql_hint(types) {
    if (types.includes('FORBIDDEN') || types.includes('NOT_FOUND')) {
        return 'The token may lack a permission. README lists those that the job needs.';
    }
    if (types.includes('RATE_LIMITED')) {
        return 'The token has used up its requests. Run again after the hour, or use the token of a GitHub App.';
    }
    return 'Run again; if it stays, the message above is all that GitHub says about it.';
}
/**
 * Asks GitHub's GraphQL API.
 * @throws GraphqlFailure for an answer with errors, GitHubFailure for none
 */
async function graphql({ octokit }, query, variables) {
    try {
        return await octokit.graphql(query, { ...variables });
    }
    catch (error) {
        if (error instanceof GitHubFailure)
            throw error;
        const { errors, data, message } = error;
        const said = errors?.map((one) => one.message ?? '').join('; ') ?? message ?? String(error);
        throw new GraphqlFailure(errors?.map((one) => one.type ?? '') ?? [], said, data, error);
    }
}

;// CONCATENATED MODULE: ./lib/github/pull-request.js


/** GitHub merges in the background, on the first question; these are the pauses between questions. */
const PAUSES = [1000, 1500, 2000, 3000, 4000, 5000];
/**
 * Reads a pull request and the result of merging it into its base branch as that is now, so that what the
 * base gained meanwhile counts ("Checking mergeability of pull requests").
 */
async function readPullRequest(github, number) {
    const { octokit, owner, repo } = github;
    for (let asked = 0;; asked += 1) {
        const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
        const pull = {
            number,
            url: data.html_url,
            isOpen: data.state === 'open',
            headSha: data.head.sha,
            baseRef: data.base.ref,
            headRepository: data.head.repo?.full_name,
        };
        if (!pull.isOpen)
            return { ...pull, merge: { kind: 'unknown' } };
        if (data.mergeable === false)
            return { ...pull, merge: { kind: 'conflict' } };
        const isLast = asked === PAUSES.length;
        if (data.mergeable === true && data.merge_commit_sha) {
            const commit = data.merge_commit_sha;
            const { parents, tip } = await readMerge(github, commit, pull.baseRef);
            const [base] = parents;
            const isCurrent = base === tip && parents.includes(pull.headSha);
            // A merge with an older base is still what GitHub has; a merge of another head never is.
            if (base && (isCurrent || (isLast && parents.includes(pull.headSha)))) {
                return { ...pull, merge: { kind: 'clean', commit, base } };
            }
        }
        if (isLast)
            return { ...pull, merge: { kind: 'unknown' } };
        await (0,promises_.setTimeout)(PAUSES[asked]);
    }
}
/** The parents of a test merge, and where its base branch points now. */
async function readMerge(github, commit, baseRef) {
    const { owner, repo } = github;
    const query = `query TestMerge($owner: String!, $repo: String!, $commit: GitObjectID!, $ref: String!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) { ... on Commit { parents(first: 2) { nodes { oid } } } }
    ref(qualifiedName: $ref) { target { oid } }
  }
}`;
    const variables = { owner, repo, commit, ref: `refs/heads/${baseRef}` };
    const { repository } = await graphql(github, query, variables);
    return {
        parents: repository.object?.parents?.nodes.map(({ oid }) => oid) ?? [],
        tip: repository.ref?.target?.oid,
    };
}

;// CONCATENATED MODULE: ./lib/github/write-back.js



/** How often a head that moves meanwhile is followed. */
const ATTEMPTS = 6;
/**
 * Commits edits to a branch in one signed commit, on the head as it is now: a commit that came in between
 * is never overwritten, its files are read and edited instead ("createCommitOnBranch", expectedHeadOid).
 * @throws Failure when GitHub does not answer
 */
async function commitEdits(github, branch, edits, message) {
    for (let attempt = 1;; attempt += 1) {
        const head = await readHead(github, branch);
        const texts = await readTexts(github, head, edits);
        const { additions, misfits } = applyAll(edits, texts);
        if (additions.length === 0)
            return { kind: 'unchanged', misfits };
        try {
            const { oid, url } = await commit(github, branch, head, additions, message);
            return { kind: 'committed', sha: oid, url, misfits };
        }
        catch (error) {
            if (isRefusal(error))
                return { kind: 'refused', said: error.said, misfits };
            // The head has moved, or the answer got lost: either way the head as it is now tells.
            if (!isPassing(error) || attempt >= ATTEMPTS)
                throw error;
            await (0,promises_.setTimeout)(500 * attempt);
        }
    }
}
function applyAll(edits, texts) {
    const additions = [];
    const misfits = new Map();
    for (const { path, apply } of edits) {
        const before = texts.get(path);
        try {
            if (before === undefined)
                throw new Error('the file is not there any more');
            const after = apply(before);
            if (after === before)
                continue;
            additions.push({ path, contents: Buffer.from(after).toString('base64') });
        }
        catch (error) {
            misfits.set(path, error instanceof Error ? error.message : String(error));
        }
    }
    return { additions, misfits };
}
function isPassing(error) {
    if (error instanceof GitHubFailure)
        return error.status >= 500;
    if (!(error instanceof GraphqlFailure))
        return false;
    return error.types.includes('STALE_DATA') || /expected branch to point to/i.test(error.said);
}
/**
 * Whether the branch takes no commit of this token. A ruleset answers FORBIDDEN, as a missing permission does;
 * branch protection has a type of its own. Neither passes by trying again.
 */
function isRefusal(error) {
    return (error instanceof GraphqlFailure &&
        error.types.some((type) => type === 'FORBIDDEN' || /PROTECTION|RULE/.test(type)));
}
async function readHead(github, branch) {
    const { octokit, owner, repo } = github;
    const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
    return data.object.sha;
}
async function readTexts(github, commit, edits) {
    const { owner, repo } = github;
    const texts = new Map();
    for (let from = 0; from < edits.length; from += 100) {
        const batch = edits.slice(from, from + 100);
        const names = batch.map((_, index) => `e${index}`);
        const query = `query FilesToEdit(${['$owner: String!', '$repo: String!', ...names.map((name) => `$${name}: String!`)].join(', ')}) {
  repository(owner: $owner, name: $repo) {
    ${names.map((name) => `${name}: object(expression: $${name}) { ... on Blob { text } }`).join('\n    ')}
  }
}`;
        const variables = Object.fromEntries(batch.map(({ path }, index) => [`e${index}`, `${commit}:${path}`]));
        const { repository } = await graphql(github, query, { owner, repo, ...variables });
        batch.forEach(({ path }, index) => {
            const text = repository[`e${index}`]?.text;
            if (typeof text === 'string')
                texts.set(path, text);
        });
    }
    return texts;
}
async function commit(github, branch, head, additions, message) {
    const { owner, repo } = github;
    const mutation = `mutation WriteBack($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url } }
}`;
    const input = {
        branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
        message,
        expectedHeadOid: head,
        fileChanges: { additions },
    };
    const answer = await graphql(github, mutation, { input });
    return answer.createCommitOnBranch.commit;
}

;// CONCATENATED MODULE: ./lib/plan/plan.js
const EMPTY_PLAN = {
    changes: [],
    held: new Set(),
    unchanged: [],
    problems: [],
    organization: undefined,
    headroom: undefined,
};
function errors(plan) {
    return plan.problems.filter((problem) => problem.severity === 'error');
}
/** The changes that may be carried out. */
function ready(plan) {
    return plan.changes.filter((change) => change.kind !== 'manual' && !plan.held.has(change.account));
}
/** Whether a plan can be merged as it stands: no errors, and no step that a person must do first. */
function isMergeable(plan) {
    return errors(plan).length === 0 && plan.changes.every((change) => change.kind !== 'manual');
}

;// CONCATENATED MODULE: ./lib/accounts/problem.js
/** `accounts/prod.yaml:3`, as people and editors write a place. */
function place(location) {
    return `${location.file}:${location.line}`;
}
/** Whether a problem names this file, as its place or as one of the places it clashes with. */
function concerns(problem, file) {
    return problem.at?.file === file || (problem.also ?? []).some((other) => other.file === file);
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./lib/accounts/nearest.js

/**
 * The known name that a mistyped one was most likely meant to be: at most a third of its letters
 * differ, capitals aside. `undefined` when none is near.
 */
function nearest(name, known) {
    const wanted = name.toLowerCase();
    let best;
    for (const candidate of known) {
        const distance = (0,leven/* default */.A)(wanted, candidate.toLowerCase());
        if (distance <= Math.max(1, Math.floor(candidate.length / 3))) {
            if (!best || distance < best.distance)
                best = { name: candidate, distance };
        }
    }
    return best?.name;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(9396);
;// CONCATENATED MODULE: ./lib/accounts/regions.js
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
const email = schemas/* string */.YjP()
    .min(6, 'is shorter than the 6 characters that AWS wants')
    .max(64, 'is longer than the 64 characters that AWS allows')
    .regex(/^[!#$*+\-/0-9=?A-Z^_`a-z{}~][!#$*+\-./0-9=?A-Z^_`a-z{}~]*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/, 'is not an email address that AWS accepts')
    .regex(/@.*\./, 'has no dot in its domain');
/** An account's name in AWS. `<` and `>` are left out because PutAccountName refuses them. */
const awsName = schemas/* string */.YjP()
    .min(1, 'is empty')
    .max(50, 'is longer than the 50 characters that AWS allows')
    .regex(/^[ -;=?-~]*$/, 'has a character that AWS refuses in an account name');
const contact = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .min(1, 'is empty')
        .max(64, 'is longer than the 64 characters that AWS allows')
        .meta({ description: "The contact's name, 1 to 64 characters." }),
    title: schemas/* string */.YjP()
        .min(1, 'is empty')
        .max(50, 'is longer than the 50 characters that AWS allows')
        .meta({ description: "The contact's job title, 1 to 50 characters." }),
    email: schemas/* string */.YjP()
        .max(254, 'is longer than the 254 characters that AWS allows')
        .regex(/^\s*[\w+=.#!&-]+@[\w.-]+\.\w+\s*$/, 'is not an email address that AWS accepts')
        .meta({ description: "The contact's email address, up to 254 characters." }),
    phone_number: schemas/* string */.YjP()
        .min(1, 'is empty')
        .max(25, 'is longer than the 25 characters that AWS allows')
        .regex(/^[\s0-9()+-]*$/, 'has a character other than digits, spaces, "(", ")", "+" and "-"')
        .meta({
        description: 'Digits, spaces, "(", ")", "+" and "-", up to 25 characters, in quotes.',
    }),
})
    .meta({ description: 'A contact has all of: name, title, email, phone_number.' });
const tagCharacters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const tags = schemas/* record */.g1P(schemas/* string */.YjP()
    .min(1, 'is empty')
    .max(128, 'is longer than the 128 characters that AWS allows for a tag key')
    .regex(tagCharacters, 'has a character that AWS refuses in a tag key')
    .regex(/^(?!aws:)/i, 'starts with "aws:", which AWS keeps for itself'), schemas/* string */.YjP()
    .max(256, 'is longer than the 256 characters that AWS allows for a tag value')
    .regex(tagCharacters, 'has a character that AWS refuses in a tag value'))
    .refine((all) => Object.keys(all).length <= 50, 'are more than the 50 that AWS allows');
const fields = {
    account_type: schemas/* literal */.euz('AWS').optional().meta({ description: 'Always AWS.' }),
    title: schemas/* string */.YjP().optional().meta({ description: 'A title for people. Never sent to AWS.' }),
    name: schemas/* string */.YjP()
        .optional()
        .meta({ description: "Accepted as Paco does, and ignored: the file's name is the account's." }),
    enabled: schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Accepted as Paco does, and ignored for accounts: true or false.' }),
    region: schemas/* enum */.k5n(REGIONS)
        .optional()
        .meta({ description: 'An AWS region, such as us-west-2. For people and for outputs.' }),
    root_email: email.meta({
        description: "The root user's email address: 6 to 64 ASCII characters, unique in all of AWS, and of no account that was ever closed. Create-only.",
    }),
    account_id: schemas/* string */.YjP()
        .regex(/^\d{12}$/, 'is not 12 digits')
        .optional()
        .meta({
        description: "The account's 12 digits, in quotes. Written by the tool once the account exists; leave it out for a new account.",
    }),
    account_name: awsName.optional().meta({
        description: "The account's name in AWS: 1 to 50 printable ASCII characters, no < or >. A new account is named after its file without it.",
    }),
    admin_delegate_role_name: schemas/* string */.YjP()
        .regex(/^[\w+=,.@-]{1,64}$/, 'is not a role name: 1 to 64 letters, digits or _+=,.@-')
        .optional()
        .meta({
        description: `The role that administrators assume in the account, made with it: 1 to 64 letters, digits or _+=,.@- (default ${DEFAULT_DELEGATE_ROLE}). Create-only. In the management account's file: its role that is given access to all of them.`,
    }),
    iam_user_access_to_billing: schemas/* enum */.k5n(['ALLOW', 'DENY']).optional().meta({
        description: 'ALLOW (as without it) or DENY: whether IAM users of the account may see its bills. Create-only, and AWS never tells it again.',
    }),
    organizational_unit: schemas/* string */.YjP()
        .regex(/^[^/]{1,128}(\/[^/]{1,128}){0,5}$/, 'is not a path of names')
        .optional()
        .meta({
        description: 'Where the account belongs: the names of the organizational units from the root down, such as Workloads/Prod, or Root.',
    }),
    tags: tags.optional().meta({
        description: 'Tags of the account: up to 50 keys with text values. Numbers and dates need quotes.',
    }),
    account_alias: schemas/* string */.YjP()
        .min(3, 'is shorter than 3 characters')
        .max(63, 'is longer than 63 characters')
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an account alias')
        .regex(/^(?!\d{12}$)/, 'is 12 digits, which AWS takes for an account id')
        .optional()
        .meta({
        description: "The account's alias for its sign-in page: 3 to 63 lower-case letters, digits and single inner hyphens, unique in all of AWS.",
    }),
    alternate_contacts: schemas/* strictObject */.rej({
        billing: contact.optional(),
        operations: contact.optional(),
        security: contact.optional(),
    })
        .optional()
        .meta({ description: 'Contacts besides the root user: billing, operations, security.' }),
    is_master: schemas/* boolean */.zMY()
        .optional()
        .meta({ description: "true in the file of the organization's management account." }),
    organization_account_ids: schemas/* array */.YOg(schemas/* string */.YjP()).nullable().optional().meta({
        description: "In the management account's file: the names (not the ids) of the accounts that are to exist, each with a file of that name.",
    }),
    admin_iam_users: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ enabled: schemas/* boolean */.zMY().optional(), username: schemas/* string */.YjP().optional() })
        .nullable())
        .nullable()
        .optional()
        .meta({ description: 'Accepted as Paco does, and never sent: users by name.' }),
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
/** The JSON Schema that editors use, as an object. */
function jsonSchema() {
    return {
        ...z.toJSONSchema(accountSchema, { target: 'draft-7' }),
        $id: 'https://raw.githubusercontent.com/org-accounts/org-accounts/v1/schema/account.schema.json',
    };
}

;// CONCATENATED MODULE: ./lib/accounts/rules.js




/** The files that say they are the management account's: `is_master: true`, or called `master`. */
function managementFiles(files) {
    return files.filter(({ name, claims }) => claims.is_master === true || (name === MASTER && claims.is_master !== false));
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
        ...awsNamesOfNewAccounts(files),
        ...unique(files),
    ];
}
function oneManagementAccount(directory, files, managers) {
    const problems = [];
    if (managers.length === 0 && files.length > 0) {
        problems.push({
            severity: 'warning',
            message: 'no file says which account is the management account',
            hint: `Name its file ${(0,lib_text/* code */.aY)(`${directory}/${MASTER}.yaml`)}, or write \`is_master: true\` in it.`,
        });
    }
    if (managers.length > 1) {
        const spots = managers.map((file) => file.at('is_master'));
        problems.push({
            severity: 'error',
            ...clash(spots),
            message: `${(0,lib_text/* list */.p_)(managers.map((file) => (0,lib_text/* code */.aY)(file.name)))} each say that they are the management account`,
            hint: `An organization has one. \`is_master: true\` belongs in its file alone, and a file called \`${MASTER}\` is taken for it unless it says \`is_master: false\`.`,
        });
    }
    for (const file of files) {
        if (managers.includes(file) || !('organization_account_ids' in file.claims))
            continue;
        problems.push({
            severity: 'error',
            at: file.at('organization_account_ids'),
            message: '`organization_account_ids` stands in the file of an account that is not the management account',
            hint: managers[0]
                ? `Move the list to ${(0,lib_text/* code */.aY)(managers[0].path)}.`
                : 'Write `is_master: true` in this file if it is the management account.',
        });
    }
    return problems;
}
function listAgainstFiles(directory, files, management) {
    const listed = listOf(management);
    if (!management || listed.kind !== 'names')
        return [];
    const problems = [];
    const names = files.map((file) => file.name);
    const unlisted = names.filter((name) => !listed.names.includes(name));
    listed.names.forEach((name, index) => {
        const at = management.at('organization_account_ids', index);
        if (listed.names.indexOf(name) !== index) {
            problems.push({ severity: 'warning', at, message: `${(0,lib_text/* code */.aY)(name)} is listed twice` });
        }
        else if (name === management.name) {
            problems.push({
                severity: 'note',
                at,
                message: `${(0,lib_text/* code */.aY)(name)}, the management account, stands in its own list`,
                hint: 'That is ignored: the list is of the accounts to create.',
            });
        }
        else if (/^\d{12}$/.test(name)) {
            problems.push({
                severity: 'error',
                at,
                message: `${(0,lib_text/* code */.aY)(name)} in \`organization_account_ids\` is an account id`,
                hint: `Despite its name, the list holds the accounts' names: the stems of the files in ${(0,lib_text/* code */.aY)(directory)}.`,
            });
        }
        else if (!names.includes(name)) {
            const meant = nearest(name, unlisted);
            const file = (0,lib_text/* code */.aY)(`${directory}/${name}.yaml`);
            const write = `add ${file} with its region and root_email, or take the name off the list.`;
            problems.push({
                severity: 'error',
                at,
                message: `${(0,lib_text/* code */.aY)(name)} is listed, but there is no file ${file}`,
                hint: meant ? `Did you mean ${(0,lib_text/* code */.aY)(meant)}? Otherwise ${write}` : upperFirst(write),
            });
        }
    });
    for (const file of files) {
        const isNew = isAbsent(file.claims.account_id);
        if (file === management || !isNew || listed.names.includes(file.name))
            continue;
        const at = management.at('organization_account_ids');
        problems.push({
            severity: 'error',
            at: file.at('root_email'),
            message: `${(0,lib_text/* code */.aY)(file.name)} has no \`account_id\` and is not listed in \`organization_account_ids\`, so nothing is created for it`,
            hint: `To create the account, add ${(0,lib_text/* code */.aY)(`- ${file.name}`)} to the list in ${(0,lib_text/* code */.aY)(place(at))}. If it exists already, write its \`account_id\` here.`,
        });
    }
    return problems;
}
/** A new account without an account_name takes its file's name, which AWS must then accept. */
function awsNamesOfNewAccounts(files) {
    return files.flatMap((file) => {
        const { account_id, account_name } = file.claims;
        if (!isAbsent(account_id) || account_name !== undefined)
            return [];
        const result = awsName.safeParse(file.name);
        if (result.success)
            return [];
        return [
            {
                severity: 'error',
                at: file.at(),
                message: `the file's name, which the new account would take, ${result.error.issues[0]?.message ?? 'is refused by AWS'}`,
                hint: 'Rename the file, or give the account an `account_name`.',
            },
        ];
    });
}
/** No two files may claim the same email, id, alias or name. */
function unique(files) {
    const claims = (field, fold) => files.flatMap((file) => {
        const value = file.claims[field];
        return typeof value === 'string' && value !== ''
            ? [{ value: fold(value), at: file.at(field) }]
            : [];
    });
    const same = (value) => value;
    const lower = (value) => value.toLowerCase();
    const awsNames = files.flatMap((file) => {
        const { account_id, account_name } = file.claims;
        if (typeof account_name === 'string') {
            return [{ value: account_name, at: file.at('account_name') }];
        }
        return isAbsent(account_id) ? [{ value: file.name, at: file.at() }] : [];
    });
    const stems = files.map((file) => ({ value: lower(file.name), at: file.at() }));
    return [
        ...clashes(claims('root_email', lower), (value) => `the \`root_email\` ${(0,lib_text/* code */.aY)(value)} is used by more than one account`, 'AWS takes an email address once, whatever its capitals. Give each account its own, such as `aws+name@example.com`.'),
        ...clashes(claims('account_id', same), (value) => `the \`account_id\` ${(0,lib_text/* code */.aY)(value)} stands in more than one file`, 'One file speaks for one account: remove all but one of them.'),
        ...clashes(claims('account_alias', same), (value) => `the \`account_alias\` ${(0,lib_text/* code */.aY)(value)} is wanted by more than one account`, 'An alias is unique in all of AWS.'),
        ...clashes(stems, (value) => `more than one file is called ${(0,lib_text/* code */.aY)(value)}`, "The file's name is the account's: keep one, and mind that some disks don't tell capitals apart."),
        ...clashes(awsNames, (value) => `more than one account would be called ${(0,lib_text/* code */.aY)(value)} in AWS`, 'Give each its own `account_name`: an interrupted creation is found again by it.'),
    ];
}
function clashes(claims, message, hint) {
    const byValue = Map.groupBy(claims, (claim) => claim.value);
    return [...byValue].flatMap(([value, group]) => group.length < 2
        ? []
        : [{ severity: 'error', ...clash(group.map(({ at }) => at)), message: message(value), hint }]);
}
/** A problem of several places is shown at the last of them, and names the others. */
function clash(places) {
    const at = places.at(-1);
    return at ? { at, also: places.slice(0, -1) } : {};
}
function isAbsent(value) {
    return value === undefined || value === null || value === '';
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./lib/accounts/directory.js


/**
 * Puts the files of an accounts folder together, and holds them against one another.
 * @param problems what the folder itself brought up
 */
function readDirectory(directory, files, problems = []) {
    const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
    const [managementFile] = managementFiles(sorted);
    const list = listOf(managementFile);
    const accounts = new Map();
    for (const file of sorted) {
        const { name, fields } = file;
        if (!fields || accounts.has(name))
            continue;
        const isManagement = file === managementFile;
        const listed = isManagement || list.kind === 'none' || isNamed(list, name);
        accounts.set(name, { name, file, fields, isManagement, listed });
    }
    return {
        directory,
        files: sorted,
        accounts,
        management: [...accounts.values()].find((account) => account.isManagement),
        list,
        problems: [
            ...problems,
            ...sorted.flatMap((file) => file.problems),
            ...acrossFiles(directory, sorted),
        ],
    };
}
function isNamed(list, name) {
    return list.kind === 'names' && list.names.includes(name);
}
/** Whether errors in the files forbid to do anything for an account; errors elsewhere don't. */
function isBlocked(desired, account) {
    if (desired.list.kind === 'unknown' && account.fields.account_id === undefined)
        return true;
    return desired.problems.some((problem) => problem.severity === 'error' && (!problem.at || concerns(problem, account.file.path)));
}
/** An account that a merge has asked for and that has no id yet. */
function isUnfinished(account) {
    return account.listed && account.fields.account_id === undefined;
}

;// CONCATENATED MODULE: ./lib/plan/scope.js

/** The accounts whose files changed, and those that earlier merges left unfinished. */
function scopeOf(desired, changed, before) {
    const accounts = [...desired.accounts.values()];
    const names = accounts
        .filter((account) => changed.has(account.file.path) || isUnfinished(account))
        .map((account) => account.name);
    return { names: new Set(names), changed, before };
}
/** What has to be read of AWS to compare the accounts in scope. */
function needsOf(desired, scope) {
    const accounts = inScope(desired, scope).filter((account) => !isBlocked(desired, account));
    const ids = accounts.flatMap(({ fields }) => fields.account_id ?? []);
    // The management account is known without the list: its id and email come with the organization.
    const whole = accounts.some((account) => isUnfinished(account) && !account.isManagement);
    return { ids, whole };
}
/** In the order of the list in the management account's file, then by name. */
function inScope(desired, scope) {
    const listed = desired.list.kind === 'names' ? desired.list.names : [];
    const rank = (account) => {
        if (account.isManagement)
            return -1;
        const index = listed.indexOf(account.name);
        return index === -1 ? listed.length : index;
    };
    return [...desired.accounts.values()]
        .filter((account) => scope.names.has(account.name))
        .sort((one, other) => rank(one) - rank(other));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
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
                const known = path.length === 0 ? FIELD_NAMES : knownKeys(path);
                const meant = nearest(key, known);
                const hint = meant
                    ? `Did you mean ${(0,lib_text/* code */.aY)(meant)}?`
                    : `Known here: ${known.map((name) => (0,lib_text/* code */.aY)(name)).join(', ')}.`;
                const at = keyOf([...path, key]);
                return { ...error([], `unknown field ${(0,lib_text/* code */.aY)(key)}`, hint), at };
            });
        case 'invalid_key': {
            const said = issue.issues[0]?.message ?? 'is not allowed';
            return [error(path, `the key ${(0,lib_text/* code */.aY)(String(path.at(-1)))} ${said}`, describe(path))];
        }
        default: {
            const value = path.reduce((inside, key) => inside?.[key], data);
            if (value === undefined)
                return [error(path, `${name} is missing`, describe(path))];
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
    if (typeof value === 'object')
        return 'a map';
    return typeof value === 'string' ? (0,lib_text/* code */.aY)(value) : `the ${typeof value} ${(0,lib_text/* code */.aY)(value)}`;
}
function hintFor(path, value, issue) {
    const field = describe(path);
    if (issue.code === 'invalid_value' && typeof value === 'string') {
        const meant = nearest(value, issue.values.map(String));
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
    const named = (pair) => (0,dist/* isPair */.tO)(pair) && (0,dist/* isScalar */.jn)(pair.key) && String(pair.key.value) === String(key);
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

;// CONCATENATED MODULE: ./lib/accounts/parse.js





/** Bytes up to which GitHub's API gives a file's text whole; far more than any account needs. */
const MAX_FILE_BYTES = 512_000;
/** The name of the account whose file this is: `accounts/prod.yaml` gives `prod`. */
function accountName(path) {
    return path.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
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
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { merge: true, lineCounter: lines, stringKeys: true });
    const spot = (offset) => {
        const { line, col } = lines.linePos(offset);
        const mark = line === 1 && text.startsWith('\uFEFF') ? 1 : 0;
        return { file: path, line: Math.max(1, line), column: Math.max(1, col - mark) };
    };
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
            error([], `an alias can't be followed: ${(0,lib_text/* code */.aY)(reason)}`, 'Write the value out instead of `*name`.'),
        ]);
    }
    const notes = [];
    const id = find(document, ['account_id']).value;
    if ((0,dist/* isScalar */.jn)(id) && (id.value === null || id.value === '')) {
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
    const result = accountSchema.safeParse(data);
    if (result.success)
        return { ...file, fields: result.data, claims: data, problems: notes };
    const problems = [];
    const reported = new Set();
    for (const issue of result.error.issues) {
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

;// CONCATENATED MODULE: ./lib/report/markdown.js
/*
 * From our sentences, in which everything foreign stands in `code` (see text.ts), to GitHub's Markdown.
 * Within a code span nothing is markup, mention, link or reference; outside of it only our own words are.
 */
/** A sentence as inline Markdown, for running text and lists. */
function inline(sentence) {
    return parts(sentence)
        .map((part) => (part.isCode ? `\`${part.text}\`` : escapeProse(part.text)))
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
function markdown_link(sentence, url) {
    return `[${inline(sentence)}](${url.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('|', '%7C')})`;
}
/** A link as the cell of a table. */
function cellLink(sentence, url) {
    return markdown_link(sentence, url).replaceAll('|', '\\|');
}
/** Puts sections under one another, without those that are empty. */
function sections(...all) {
    return all.filter((section) => section !== '').join('\n\n');
}
function parts(sentence) {
    // Every other piece stands between backquotes; an odd one out at the end does not.
    const pieces = sentence.split('`');
    return pieces.map((text, index) => ({
        text,
        isCode: index % 2 === 1 && index < pieces.length - 1,
    }));
}
/** Our own words: `_` and `*` are used as what they are, and a bare `<` is never a tag. */
function escapeProse(text) {
    return text.replace(/[\\*_[\]<>~]/g, (character) => `\\${character}`);
}
function escapeHtml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

;// CONCATENATED MODULE: ./lib/report/view.js
function fileUrl(view, path, line) {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const anchor = line === undefined ? '' : `#L${line}`;
    return `${view.repositoryUrl}/blob/${view.commit}/${encoded}${anchor}`;
}
function locationUrl(view, { file, line }) {
    return fileUrl(view, file, line);
}
/** `2026-11-23 21:12 UTC` */
function timestamp(date) {
    return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** A report without what differs between two that say the same: when, and by which run, it was made. */
function withoutTime(markdown) {
    return markdown
        .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, '')
        .replaceAll(/\/actions\/runs\/\d+/g, '')
        .replaceAll('\r\n', '\n');
}

// EXTERNAL MODULE: ./lib/organization/quota.js
var organization_quota = __webpack_require__(2847);
;// CONCATENATED MODULE: ./lib/plan/guards.js


/**
 * Looks at the plan as a whole before anybody merges it: an account can't be deleted, so a mistake is to
 * be caught here. Creations that a guard stops stay in the plan, held.
 */
function guard(plan, desired, live, limits) {
    const creations = plan.changes.filter((change) => change.kind === 'create');
    if (creations.length === 0)
        return plan;
    const headroom = headroomFor(creations, live, limits);
    const strangers = creations.filter((change) => !hasAllowedDomain(change, limits));
    const forAll = [...tooMany(creations, limits), ...noRoom(headroom)];
    const stopped = forAll.some(({ severity }) => severity === 'error') ? creations : strangers;
    return {
        ...plan,
        headroom,
        held: new Set([...plan.held, ...stopped.map((change) => change.account)]),
        problems: [
            ...plan.problems,
            ...forAll,
            ...strangers.map((change) => foreignDomain(change, desired, limits)),
        ],
    };
}
function tooMany(creations, { maxCreates }) {
    if (creations.length <= maxCreates)
        return [];
    return [
        {
            severity: 'error',
            message: `this would create ${(0,lib_text/* count */.U9)(creations.length, 'account')}, and \`max-creates\` allows ${maxCreates}`,
            hint: 'If that is meant, raise `max-creates` in the workflow; otherwise split the change.',
        },
    ];
}
function hasAllowedDomain(change, { emailDomains }) {
    const domain = change.email.slice(change.email.lastIndexOf('@') + 1).toLowerCase();
    return (emailDomains.length === 0 ||
        emailDomains.some((allowed) => {
            const wanted = allowed.toLowerCase();
            return wanted.startsWith('*.') ? domain.endsWith(wanted.slice(1)) : domain === wanted;
        }));
}
function foreignDomain(change, desired, { emailDomains }) {
    const file = desired.accounts.get(change.account)?.file;
    return {
        severity: 'error',
        ...(file && { at: file.at('root_email') }),
        message: `the domain of ${(0,lib_text/* code */.aY)(change.email)} is not allowed here`,
        hint: `\`email-domains\` has ${(0,lib_text/* list */.p_)(emailDomains.map((domain) => (0,lib_text/* code */.aY)(domain)))}. Whoever reads that mailbox owns the account.`,
    };
}
function headroomFor(creations, { accounts, room }, { accountQuota }) {
    const stated = accountQuota === undefined ? undefined : { limit: accountQuota, source: 'input' };
    return {
        quota: stated ?? room?.quota,
        accounts: accounts.size,
        underway: (room?.invitations ?? 0) + (room?.creations.length ?? 0),
        creating: creations.filter((change) => change.inProgress === undefined).length,
    };
}
/** How many places a plan lacks; 0 or less where there is room. */
function shortage({ quota, accounts, underway, creating }) {
    return quota ? accounts + underway + creating - quota.limit : 0;
}
/**
 * A shortage is an error where the limit is the one that counts. AWS shows its default to everybody, so
 * an organization that stands above it already must have been granted more.
 */
function noRoom(headroom) {
    const { quota, accounts, underway, creating } = headroom;
    const short = shortage(headroom);
    if (!quota || short <= 0)
        return [];
    const isCertain = quota.source === 'input' || (quota.source === 'applied' && accounts + underway <= quota.limit);
    const wanted = accounts + underway + creating;
    const command = `aws service-quotas request-service-quota-increase --region us-east-1 --service-code organizations --quota-code ${organization_quota/* ACCOUNT_QUOTA_CODE */.f} --desired-value ${wanted}`;
    const link = `https://console.aws.amazon.com/servicequotas/home/services/organizations/quotas/${organization_quota/* ACCOUNT_QUOTA_CODE */.f}`;
    return [
        {
            severity: isCertain ? 'error' : 'warning',
            message: `the organization has room for ${(0,lib_text/* count */.U9)(Math.max(0, quota.limit - accounts - underway), 'more account')}, ${short} too few: AWS ${quota.source === 'input' ? 'was said to allow' : 'shows a limit of'} ${quota.limit}, and ${accounts + underway} count already`,
            hint: `Ask AWS for more, from the management account: \`${command}\`, or at ${link} — it can take a few days.${isCertain ? '' : ' If more was granted already, say so in the input `account-quota`.'}`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/report/words.js




function wording(change) {
    switch (change.kind) {
        case 'create-organization':
            return {
                icon: '🏢',
                sign: '+',
                verb: 'Create the organization',
                rest: 'with all features; this account becomes its management account',
            };
        case 'create':
            return {
                icon: '➕',
                sign: '+',
                verb: 'Create',
                rest: `the account ${(0,lib_text/* code */.aY)(change.awsName)} with the root email ${(0,lib_text/* code */.aY)(change.email)}`,
            };
        case 'adopt':
            return {
                icon: '🔗',
                sign: '~',
                verb: 'Adopt',
                rest: `${(0,lib_text/* code */.aY)(change.id)}${change.awsName === change.account ? '' : ` (${(0,lib_text/* code */.aY)(change.awsName)})`}, which has this root email: only its id is written into the file`,
            };
        case 'manual':
            return {
                icon: '✋',
                sign: '!',
                verb: 'By hand:',
                rest: `change the root email of ${(0,lib_text/* code */.aY)(change.id)} from ${(0,lib_text/* code */.aY)(change.from)} to ${(0,lib_text/* code */.aY)(change.to)}`,
            };
    }
}
/** "2 to create, 1 problem to fix": what a person has to know first. */
function headline(plan) {
    const problems = errors(plan).length;
    const planned = (0,lib_text/* list */.p_)(countsOf(plan.changes), 'and');
    const parts = [
        ...(planned === '' ? [] : [planned]),
        ...(problems === 0 ? [] : [`${(0,lib_text/* count */.U9)(problems, 'problem')} to fix`]),
    ];
    return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}
function countsOf(changes) {
    const number = (kind) => changes.filter((change) => change.kind === kind).length;
    const counted = [
        ['create', 'to create'],
        ['adopt', 'to adopt'],
        ['manual', 'to do by hand'],
    ];
    const words = counted
        .filter(([kind]) => number(kind) > 0)
        .map(([kind, text]) => `${number(kind)} ${text}`);
    return number('create-organization') > 0 ? ['an organization to create', ...words] : words;
}
/** What stays of a problem in one line: `accounts/prod.yaml:3: error: …`. */
function problemLine(problem) {
    const where = problem.at ? `${(0,lib_text/* code */.aY)(place(problem.at))}: ` : '';
    const also = (problem.also ?? []).map((other) => (0,lib_text/* code */.aY)(place(other)));
    const clash = also.length > 0 ? ` (also ${(0,lib_text/* list */.p_)(also)})` : '';
    return `${where}${problem.message}${clash}`;
}
/** The room for accounts in a sentence; empty where nothing is known of it. */
function roomSentence(headroom) {
    if (!headroom)
        return '';
    const { quota, accounts, underway, creating } = headroom;
    if (!quota) {
        return `Room for accounts is unknown: AWS does not show the quota to this role. The input \`account-quota\` can state it.`;
    }
    const used = accounts + underway;
    const source = { input: 'as stated in the workflow', applied: '', default: "AWS's default" };
    const note = source[quota.source] === '' ? '' : ` (${source[quota.source]})`;
    const enough = shortage(headroom) <= 0 ? '' : ', which is too few';
    return `Room for accounts: ${used} of ${quota.limit}${note} in use, ${used + creating} after this${enough}.`;
}
/** The steps of a change that only a person can do. */
function manualSteps(change) {
    return [
        `Sign in to the management account, open AWS Organizations, and choose the account ${(0,lib_text/* code */.aY)(change.id)}.`,
        `Under “Account details”, choose “Actions”, “Update email address”, and enter ${(0,lib_text/* code */.aY)(change.to)}.`,
        'AWS mails a code to the new address; enter it within its validity. AWS has no way to do this unattended.',
        'Then run this check again: nothing is left to do, and the file can be merged.',
    ];
}

;// CONCATENATED MODULE: ./lib/report/plan-markdown.js







const SIZES = [
    { rows: Number.POSITIVE_INFINITY, details: true },
    { rows: Number.POSITIVE_INFINITY, details: false },
    { rows: 250, details: false },
    { rows: 100, details: false },
    { rows: 25, details: false },
];
/**
 * The plan as Markdown for a pull request's comment, a check run or a job summary.
 * @param most characters; a long plan is cut to them and says where the rest is
 */
function planMarkdown(plan, view, most) {
    const texts = SIZES.map((size) => () => render(plan, view, size));
    for (const text of texts) {
        const markdown = text();
        if (markdown.length <= most)
            return markdown;
    }
    return sections(`## AWS accounts: ${headline(plan)}`, `This plan is too long for this place: see the [log of the run](${view.runUrl}).`, stamp(plan, view));
}
function render(plan, view, size) {
    return sections(`## AWS accounts: ${headline(plan)}`, lead(plan, view), problemSection(plan, view, size, 'error'), manualSection(plan), accountTable(plan, view, size), problemSection(plan, view, size, 'warning'), inline(roomSentence(plan.headroom)), size.details ? folded('Exact values', exactValues(plan.changes)) : '', size.details ? noteSection(plan, view) : '', stamp(plan, view));
}
/** The one or two sentences that a reviewer must have read. */
function lead(plan, view) {
    if (view.withoutAws)
        return inline(view.withoutAws);
    if (!isMergeable(plan))
        return '**Not to be merged as it stands.**';
    const creates = plan.changes.filter((change) => change.kind === 'create').length;
    if (creates === 0)
        return '';
    const look = creates === 1 ? 'the name and the address' : 'the names and the addresses';
    return `**Merging creates ${(0,lib_text/* count */.U9)(creates, 'AWS account')}.** An account can't be deleted, only closed, and its email address can never be used for another: check ${look}.`;
}
function accountTable(plan, view, { rows: most }) {
    const rows = [
        ...plan.changes.map((change) => changeRow(change, plan, view)),
        ...brokenFiles(plan, view).map((file) => [
            '⛔',
            cellLink((0,lib_text/* code */.aY)(accountName(file)), fileUrl(view, file)),
            'Nothing, until its problem is fixed',
        ]),
        ...plan.unchanged.map(({ account, file, id }) => [
            '✅',
            cellLink((0,lib_text/* code */.aY)(account), fileUrl(view, file)),
            `Nothing changes in AWS: ${inline((0,lib_text/* code */.aY)(id))}`,
        ]),
    ];
    const rest = rows.length - most;
    return sections(table(['', 'Account', 'On merge'], rows.slice(0, most)), rest > 0 ? `… and ${rest} more, in the [summary of the run](${view.runUrl}).` : '');
}
function changeRow(change, plan, view) {
    const { icon, verb, rest } = wording(change);
    const isHeld = plan.held.has(change.account);
    const earlier = view.changed.has(change.file) ? '' : ' *(left from an earlier merge)*';
    const until = isHeld ? ', once its problem is fixed' : '';
    return [
        isHeld ? '⛔' : icon,
        cellLink((0,lib_text/* code */.aY)(change.account), fileUrl(view, change.file)),
        `**${verb}** ${cell(rest)}${until}${earlier}`,
    ];
}
/** Changed files that are so wrong that no change could be made of them. */
function brokenFiles(plan, view) {
    const shown = new Set([
        ...plan.changes.map((change) => change.file),
        ...plan.unchanged.map((account) => account.file),
    ]);
    return [...view.changed].filter((file) => !shown.has(file) && errors(plan).some((problem) => concerns(problem, file)));
}
/** The problems of one severity, each with its places and its remedy. */
function problemSection(plan, view, { rows: most }, severity) {
    const problems = plan.problems.filter((problem) => problem.severity === severity);
    if (problems.length === 0)
        return '';
    const rest = problems.length - most;
    const toFix = problems.length === 1 ? 'Problem to fix' : 'Problems to fix';
    return sections(`### ${severity === 'error' ? toFix : 'To look at'}`, problems
        .slice(0, most)
        .map((problem) => problemItem(problem, view))
        .join('\n'), rest > 0 ? `… and ${rest} more, in the [summary of the run](${view.runUrl}).` : '');
}
function problemItem(problem, view) {
    const spot = problem.at
        ? `${markdown_link((0,lib_text/* code */.aY)(place(problem.at)), locationUrl(view, problem.at))}: `
        : '';
    const others = (problem.also ?? []).map((other) => markdown_link((0,lib_text/* code */.aY)(place(other)), locationUrl(view, other)));
    const clash = others.length > 0 ? ` Also: ${(0,lib_text/* list */.p_)(others)}.` : '';
    const hint = problem.hint ? `<br>${inline(problem.hint)}` : '';
    return `- ${spot}${inline(problem.message)}.${clash}${hint}`;
}
function manualSection(plan) {
    return plan.changes
        .filter((change) => change.kind === 'manual')
        .map((change) => {
        const steps = manualSteps(change).map((step, index) => `${index + 1}. ${inline(step)}`);
        return [`### By hand: the root email of ${inline((0,lib_text/* code */.aY)(change.account))}`, '', ...steps].join('\n');
    })
        .join('\n\n');
}
/** Every value that goes to AWS, a table for each new account. */
function exactValues(changes) {
    return changes
        .filter((change) => change.kind === 'create')
        .map((change) => {
        const rows = [
            ['Name in AWS', (0,lib_text/* code */.aY)(change.awsName)],
            ['Root email', (0,lib_text/* code */.aY)(change.email)],
            ['Role for administrators', (0,lib_text/* code */.aY)(change.roleName)],
            [
                'IAM users may see its bills',
                change.billing ? (0,lib_text/* code */.aY)(change.billing) : "AWS's default: `ALLOW`",
            ],
            ...Object.entries(change.tags).map(([key, value]) => [
                `Tag ${(0,lib_text/* code */.aY)(key)}`,
                (0,lib_text/* code */.aY)(value),
            ]),
        ];
        return sections(`**${inline((0,lib_text/* code */.aY)(change.account))}**`, table(['', 'Value'], rows.map(([name, value]) => [cell(name), cell(value)])));
    })
        .join('\n\n');
}
function noteSection(plan, view) {
    const notes = plan.problems.filter(({ severity }) => severity === 'note');
    const items = notes.map((note) => problemItem(note, view)).join('\n');
    return folded((0,lib_text/* count */.U9)(notes.length, 'note'), items);
}
/** What the plan was made of, and when. */
function stamp(plan, view) {
    const { organization } = plan;
    const live = organization
        ? `organization ${(0,lib_text/* code */.aY)(organization.id)} (management account ${(0,lib_text/* code */.aY)(organization.managementAccountId)})`
        : view.withoutAws
            ? 'without AWS'
            : 'no organization yet';
    return `<sub>Planned for ${inline(view.basis)} · ${inline(live)} · ${timestamp(view.madeAt)} · [log](${view.runUrl})</sub>`;
}

// EXTERNAL MODULE: ./lib/organization/account.js
var organization_account = __webpack_require__(9244);
;// CONCATENATED MODULE: ./lib/plan/compare.js




/** Compares one account, whose file is right, with AWS. */
function compare(account, context) {
    const { organization } = context.live;
    const { fields } = account;
    if (organization) {
        const elsewhere = regionElsewhere(account, organization);
        if (elsewhere)
            return stop(elsewhere);
        if (account.isManagement)
            return compareManagement(account, organization, context);
    }
    else if (account.isManagement) {
        // Its id is known, and written, once the organization is there.
        return found({});
    }
    return fields.account_id === undefined
        ? compareNew(account, context)
        : compareKnown(account, fields.account_id, context);
}
function regionElsewhere({ fields, file }, { partition }) {
    if (fields.region === undefined || partitionOfRegion(fields.region) === partition)
        return;
    return {
        severity: 'error',
        at: file.at('region'),
        message: `${(0,lib_text/* code */.aY)(fields.region)} is not a region of the partition ${(0,lib_text/* code */.aY)(partition)}, where the organization is`,
    };
}
function compareManagement(account, organization, context) {
    const { fields, file, name } = account;
    const { managementAccountId: id, managementEmail: email } = organization;
    if (fields.account_id !== undefined && fields.account_id !== id) {
        return stop({
            severity: 'error',
            at: file.at('account_id'),
            message: `${(0,lib_text/* code */.aY)(fields.account_id)} is not the organization's management account, which is ${(0,lib_text/* code */.aY)(id)}`,
            hint: 'Check `role-to-assume`, or correct the file.',
        });
    }
    if (!(0,organization_account/* sameEmail */.PZ)(fields.root_email, email))
        return otherEmail(account, id, email, context);
    if (fields.account_id === id)
        return found({ unchanged: [{ account: name, file: file.path, id }] });
    return found({
        changes: [{ kind: 'adopt', account: name, file: file.path, email, id, awsName: name }],
    });
}
/** An account with an id: it must be there, and be the account that the file means. */
function compareKnown(account, id, context) {
    const { fields, file, name } = account;
    const { live } = context;
    const at = file.at('account_id');
    if (live.organization?.managementAccountId === id) {
        return stop({
            severity: 'error',
            at,
            message: `${(0,lib_text/* code */.aY)(id)} is the organization's management account`,
            hint: 'Write `is_master: true` in this file, or correct its `account_id`.',
        });
    }
    const existing = live.accounts.get(id);
    if (!existing) {
        return stop({
            severity: 'error',
            at,
            message: live.organization
                ? `the account ${(0,lib_text/* code */.aY)(id)} is not in the organization ${(0,lib_text/* code */.aY)(live.organization.id)}`
                : `the account ${(0,lib_text/* code */.aY)(id)} can't be checked before there is an organization`,
            hint: `Invite it from the management account (\`aws organizations invite-account-to-organization --target Type=ACCOUNT,Id=${id}\`) and have its owner accept. For an account that is to be created, leave \`account_id\` out.`,
        });
    }
    if (!(0,organization_account/* sameEmail */.PZ)(fields.root_email, existing.email)) {
        return otherEmail(account, id, existing.email, context);
    }
    const warnings = (0,organization_account/* isUsable */.Ng)(existing)
        ? []
        : [
            {
                severity: 'warning',
                at,
                message: `the account ${(0,lib_text/* code */.aY)(id)} is ${inState(existing)} in AWS`,
            },
        ];
    return found({ unchanged: [{ account: name, file: file.path, id }], problems: warnings });
}
/**
 * A root email can't be changed by us. Where the change under review is what makes it differ, a person
 * has a step to do; otherwise the file speaks of another account than its id does.
 */
function otherEmail(account, id, liveEmail, { scope }) {
    const { fields, file, name } = account;
    const before = scope.before?.accounts.get(name)?.fields;
    const isEdit = before?.account_id === id &&
        fields.account_id === id &&
        (0,organization_account/* sameEmail */.PZ)(before.root_email, liveEmail);
    if (!isEdit) {
        return stop({
            severity: 'error',
            at: file.at('root_email'),
            message: `the account ${(0,lib_text/* code */.aY)(id)} has the root email ${(0,lib_text/* code */.aY)(liveEmail)}, not ${(0,lib_text/* code */.aY)(fields.root_email)}`,
            hint: fields.account_id
                ? 'Correct the `account_id` or the `root_email`, so that both speak of the same account.'
                : 'Correct the `root_email` of the management account.',
        });
    }
    return found({
        changes: [
            {
                kind: 'manual',
                account: name,
                file: file.path,
                id,
                field: 'root_email',
                from: liveEmail,
                to: fields.root_email,
            },
        ],
    });
}
/** An account without an id: it may exist all the same, under its email. */
function compareNew(account, context) {
    const { fields, file, name } = account;
    const { live, desired } = context;
    const at = file.at('root_email');
    const email = fields.root_email;
    if (live.organization && (0,organization_account/* sameEmail */.PZ)(live.organization.managementEmail, email)) {
        return stop({
            severity: 'error',
            at,
            message: `${(0,lib_text/* code */.aY)(email)} is the root email of the management account`,
            hint: 'An email address belongs to one account: give this one its own.',
        });
    }
    const existing = [...live.accounts.values()].find((other) => (0,organization_account/* sameEmail */.PZ)(other.email, email));
    if (!existing)
        return create(account, context);
    const owner = [...desired.accounts.values()].find((other) => other.fields.account_id === existing.id);
    if (owner) {
        return stop({
            severity: 'error',
            at,
            also: [owner.file.at('account_id')],
            message: `${(0,lib_text/* code */.aY)(email)} is the root email of ${(0,lib_text/* code */.aY)(existing.id)}, which is the account of ${(0,lib_text/* code */.aY)(owner.file.path)}`,
            hint: 'Two files speak of one account: correct one of them.',
        });
    }
    if (!(0,organization_account/* isUsable */.Ng)(existing)) {
        return stop({
            severity: 'error',
            at,
            message: `${(0,lib_text/* code */.aY)(email)} belongs to the account ${(0,lib_text/* code */.aY)(existing.id)}, which is ${inState(existing)}`,
            hint: 'AWS never gives the email of a closed account to another one. Use a new address, or have AWS Support reopen the account within 90 days of its closing.',
        });
    }
    const { id, name: awsName } = existing;
    return found({
        changes: [{ kind: 'adopt', account: name, file: file.path, email, id, awsName }],
    });
}
/** Lands together with a new account, so that even one whose id got lost tells where it belongs. */
const ORIGIN_TAG = 'org-accounts:file';
/** `owner/name/accounts/prod.yaml`, as far as AWS allows its characters in a tag value. */
function origin(repository, path) {
    return `${repository}/${path}`.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(-256);
}
function create(account, { live, repository }) {
    const { fields, file, name } = account;
    const awsName = fields.account_name ?? name;
    const change = {
        kind: 'create',
        account: name,
        file: file.path,
        email: fields.root_email,
        awsName,
        roleName: fields.admin_delegate_role_name ?? DEFAULT_DELEGATE_ROLE,
        billing: fields.iam_user_access_to_billing,
        tags: { [ORIGIN_TAG]: origin(repository, file.path), ...fields.tags },
        inProgress: live.room?.creations.find((request) => request.accountName === awsName)?.id,
    };
    if (Object.keys(change.tags).length > 50) {
        return stop({
            severity: 'error',
            at: file.at('tags'),
            message: 'a new account can have 49 tags from its file, and there are 50',
            hint: `AWS allows 50, and one names the file: ${(0,lib_text/* code */.aY)(ORIGIN_TAG)}. Add the last one in a second pull request.`,
        });
    }
    const namesake = [...live.accounts.values()].find((other) => other.name === awsName);
    const notes = [];
    if (namesake) {
        notes.push({
            severity: 'note',
            at: file.at('root_email'),
            message: `an account called ${(0,lib_text/* code */.aY)(awsName)} exists with another email: ${(0,lib_text/* code */.aY)(namesake.id)}, ${(0,lib_text/* code */.aY)(namesake.email)}`,
            hint: 'If that is the account you mean, write its `account_id` and `root_email` into the file; otherwise both will bear the name.',
        });
    }
    if (change.inProgress) {
        notes.push({
            severity: 'note',
            at: file.at('root_email'),
            message: `AWS is creating an account called ${(0,lib_text/* code */.aY)(awsName)} right now (${(0,lib_text/* code */.aY)(change.inProgress)})`,
            hint: 'It is waited for, and taken if its email is this one.',
        });
    }
    return found({ changes: [change], problems: notes });
}
function inState({ state }) {
    return (0,lib_text/* code */.aY)(state);
}
function found(findings) {
    return { changes: [], unchanged: [], problems: [], held: false, ...findings };
}
/** A problem that keeps the account from being touched. */
function stop(problem) {
    return found({ problems: [problem], held: true });
}

;// CONCATENATED MODULE: ./lib/plan/notes.js

/** Files that are gone, while their accounts go on. */
function removedFiles(desired, { before }) {
    if (!before)
        return [];
    const kept = new Set([...desired.files].map((file) => file.claims.account_id));
    return [...before.accounts.values()].flatMap((account) => {
        const id = account.fields.account_id;
        const isGone = !desired.files.some((file) => file.name === account.name);
        if (!isGone || id === undefined || kept.has(id))
            return [];
        return [
            {
                severity: 'note',
                message: `${(0,lib_text/* code */.aY)(account.file.path)} is removed; its account ${(0,lib_text/* code */.aY)(id)} stays as it is`,
                hint: 'Accounts are never closed or removed because of a file. From then on, nothing manages it.',
            },
        ];
    });
}
/** Live accounts that no file speaks of; known only where the whole organization was read. */
function unmanaged(desired, live) {
    if (!live.isWhole || !live.organization)
        return [];
    const ids = new Set(desired.files.map((file) => file.claims.account_id));
    const emails = new Set(desired.files.map((file) => String(file.claims.root_email).toLowerCase()));
    const left = [...live.accounts.values()].filter((account) => !ids.has(account.id) &&
        !emails.has(account.email.toLowerCase()) &&
        account.id !== live.organization?.managementAccountId);
    if (left.length === 0)
        return [];
    const names = left.map((account) => (0,lib_text/* code */.aY)(`${account.id} ${account.name}`));
    return [
        {
            severity: 'note',
            message: `${left.length === 1 ? 'an account' : `${left.length} accounts`} of the organization ${left.length === 1 ? 'has' : 'have'} no file: ${(0,lib_text/* some */.zN)(names, 5)}`,
            hint: 'Nothing is done to them. To manage one, add a file with its `root_email`: its id is found by it.',
        },
    ];
}

;// CONCATENATED MODULE: ./lib/plan/diff.js




/**
 * Compares what the files want with what AWS has. Pure: reads and changes nothing. Guards that look at
 * the plan as a whole come after it, in guards.ts.
 */
function diff(desired, live, scope, options) {
    const changes = [];
    const unchanged = [];
    const problems = desired.problems.map((problem) => seenFrom(problem, scope));
    const held = new Set();
    const accounts = inScope(desired, scope);
    const { organization } = live;
    if (!organization && accounts.length > 0) {
        const findings = withoutOrganization(desired, options);
        changes.push(...findings.changes);
        problems.push(...findings.problems);
        if (findings.held)
            for (const account of accounts)
                held.add(account.name);
    }
    for (const account of accounts) {
        if (isBlocked(desired, account)) {
            held.add(account.name);
            continue;
        }
        const findings = compare(account, { desired, live, scope, repository: options.repository });
        changes.push(...findings.changes);
        unchanged.push(...findings.unchanged);
        problems.push(...findings.problems);
        if (findings.held)
            held.add(account.name);
    }
    problems.push(...removedFiles(desired, scope), ...unmanaged(desired, live));
    return { changes, held, unchanged, problems, organization, headroom: undefined };
}
function withoutOrganization(desired, options) {
    const { management } = desired;
    if (options.createOrganization && management && !isBlocked(desired, management)) {
        const { name, file } = management;
        return found({ changes: [{ kind: 'create-organization', account: name, file: file.path }] });
    }
    return stop({
        severity: 'error',
        ...(management && { at: management.file.at() }),
        message: 'the AWS account of these credentials is in no organization',
        hint: management
            ? 'Set `create-organization: true` to have it made, with all features, or check `role-to-assume`.'
            : 'Check `role-to-assume`. To have an organization made, write the file of its management account and set `create-organization: true`.',
    });
}
/** Where files clash, the one that the change touches is the one to look at. */
function seenFrom(problem, { changed }) {
    const { at, also = [] } = problem;
    const touched = also.find((other) => changed.has(other.file));
    if (!at || !touched || changed.has(at.file))
        return problem;
    return { ...problem, at: touched, also: [at, ...also.filter((other) => other !== touched)] };
}

;// CONCATENATED MODULE: ./lib/commands/prepare.js




/** Reads of AWS what the scope needs, with clients that can only read, and compares. */
async function prepare(job, desired, scope) {
    const { connect } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 7260));
    const { readLive } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2389));
    const reader = connect(await job.session());
    const live = await readLive(reader, needsOf(desired, scope));
    return { plan: planFrom(job, desired, live, scope), live };
}
/** Compares and guards; reads nothing. */
function planFrom(job, desired, live, scope) {
    const { inputs, run } = job;
    const plan = diff(desired, live, scope, {
        createOrganization: inputs.createOrganization,
        repository: run.repository,
    });
    return guard(plan, desired, live, inputs);
}
/** The plan of a run that has no AWS credentials: what the files alone show. */
function planOfFiles(desired) {
    return { ...EMPTY_PLAN, problems: desired.problems };
}

;// CONCATENATED MODULE: ./lib/github/check.js
/** Annotations that one request takes ("REST API endpoints for check runs"). */
const ANNOTATIONS_A_REQUEST = 50;
/** More than these help nobody; the comment and the summary have all problems. */
const MOST_ANNOTATIONS = 200;
/** Reports a completed check run on a commit. Its address. */
async function reportCheck({ octokit, owner, repo }, check) {
    const { name, sha, conclusion, title, summary, text, detailsUrl } = check;
    const annotations = check.annotations.slice(0, MOST_ANNOTATIONS).map((annotation) => ({
        path: annotation.path,
        start_line: annotation.line,
        end_line: annotation.line,
        annotation_level: annotation.level,
        title: annotation.title.slice(0, 255),
        message: annotation.message,
    }));
    const output = (from) => ({
        title,
        summary,
        text,
        annotations: annotations.slice(from, from + ANNOTATIONS_A_REQUEST),
    });
    const { data } = await octokit.rest.checks.create({
        owner,
        repo,
        name,
        head_sha: sha,
        status: 'completed',
        conclusion,
        details_url: detailsUrl,
        output: output(0),
    });
    for (let from = ANNOTATIONS_A_REQUEST; from < annotations.length; from += ANNOTATIONS_A_REQUEST) {
        await octokit.rest.checks.update({ owner, repo, check_run_id: data.id, output: output(from) });
    }
    return data.html_url ?? '';
}
/** The text of the newest completed check run of ours on a commit; `undefined` where there is none. */
async function readCheckText({ octokit, owner, repo }, sha, name, apps) {
    const { data } = await octokit.rest.checks.listForRef({
        owner,
        repo,
        ref: sha,
        check_name: name,
        filter: 'all',
        per_page: 100,
    });
    const ours = data.check_runs
        .filter((run) => run.status === 'completed' && apps.includes(run.app?.slug ?? ''))
        .sort((one, other) => other.id - one.id);
    return ours[0]?.output.text ?? undefined;
}

;// CONCATENATED MODULE: ./lib/github/comment.js

/** Comments of GitHub's own token, whichever token is used now, are ours as well. */
const ACTIONS = 'github-actions';
/**
 * Looks for our comment: the one that starts with the marker **and** was written by the token's own
 * identity, or by the repository's workflows. All pages are looked through, and the first one counts.
 */
async function findComment(github, number, marker) {
    const { owner, repo } = github;
    const query = `query Comments($owner: String!, $repo: String!, $number: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      comments(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { databaseId url body author { __typename login } }
      }
    }
  }
}`;
    let after = null;
    for (;;) {
        const answer = await graphql(github, query, { owner, repo, number, after });
        const { viewer, repository } = answer;
        const { headRefOid: headSha, comments } = repository.pullRequest;
        // A bot's login ends in [bot] where it is the viewer, and not where it is an author.
        const self = viewer.login.replace(/\[bot\]$/, '');
        for (const { author, body, databaseId, url } of comments.nodes) {
            const isOurs = author?.login === self || (author?.login === ACTIONS && author.__typename === 'Bot');
            if (isOurs && body.startsWith(marker)) {
                return { ours: { id: databaseId, url, body }, headSha };
            }
        }
        if (!comments.pageInfo.hasNextPage)
            return { ours: undefined, headSha };
        after = comments.pageInfo.endCursor;
    }
}
/**
 * Writes our comment: edits the one that is there, or posts one. One that says the same already is left
 * untouched.
 * @param same whether two bodies say the same
 */
async function writeComment({ octokit, owner, repo }, number, body, existing, same) {
    if (existing && same(existing.body, body))
        return existing;
    const { data } = existing
        ? await octokit.rest.issues.updateComment({ owner, repo, comment_id: existing.id, body })
        : await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
    return { id: data.id, url: data.html_url, body };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/plan/change.js
/*
 * The kinds of change: each is one thing to do to one account, or to the organization, complete with
 * the values it will use. A new kind is added here, made by diff.ts, worded by report/, and carried
 * out by provision/; the compiler names the places.
 */
/** Whether carrying it out changes anything in AWS. */
function touchesAws(change) {
    return change.kind === 'create-organization' || change.kind === 'create';
}

;// CONCATENATED MODULE: ./lib/plan/record.js


const HEADER = 'org-accounts plan record 1';
/** Characters that a record may take of a check run's text. */
const LONGEST = 60_000;
/**
 * The record of a plan, one line a change. A plan that is too long for its check run is recorded whole, by
 * one hash over all lines: then the merge has to do exactly the same.
 */
function record(plan) {
    const lines = [...new Set(plan.changes.filter(isRecorded).map(line))];
    const text = [HEADER, ...lines].join('\n');
    return text.length <= LONGEST ? text : `${HEADER}\n${wholeLine(plan.changes)}`;
}
/** Reads the record out of a check run's text; `undefined` where there is none. */
function readRecord(text) {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    const start = lines.indexOf(HEADER);
    if (start === -1)
        return undefined;
    const end = lines.findIndex((line, index) => index > start && !LINE.test(line));
    return new Set(lines.slice(start + 1, end === -1 ? undefined : end));
}
/** Whether a change stands in a plan that was reviewed. What leaves AWS alone needs no review. */
function isReviewed(change, review, all) {
    if (!touchesAws(change))
        return true;
    return review.has(line(change)) || review.has(wholeLine(all));
}
/** A manual step is nothing that a merge would do. */
function isRecorded(change) {
    return change.kind !== 'manual';
}
const LINE = /^(\S+ \S+ [\w-]{22}|all [\w-]{43})$/;
function line(change) {
    // A name is a file's stem and may hold anything; a line is three words.
    return `${change.kind} ${encodeURIComponent(change.account)} ${hash(effect(change)).slice(0, 22)}`;
}
function wholeLine(changes) {
    return `all ${hash(changes.filter(touchesAws).map(line).sort())}`;
}
/** All that a change would do, and nothing that may differ between review and merge. */
function effect(change) {
    switch (change.kind) {
        case 'create-organization':
            return [change.kind];
        case 'create': {
            const { email, awsName, roleName, billing, tags } = change;
            return [change.kind, email.toLowerCase(), awsName, roleName, billing ?? '', sorted(tags)];
        }
        case 'adopt':
            return [change.kind, change.email.toLowerCase(), change.id];
        case 'manual':
            return [change.kind, change.id, change.field, change.from, change.to];
    }
}
function sorted(tags) {
    return Object.entries(tags).sort(([one], [other]) => (one < other ? -1 : 1));
}
function hash(value) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('base64url');
}

;// CONCATENATED MODULE: ./lib/commands/publish.js







/** GitHub's limits, in characters, with room for what is added around a text. */
const MOST = { comment: 65_000, check: 65_000, summary: 900_000 };
/** The line by which our comment is found again; hidden in the rendered comment. */
function marker({ inputs }) {
    return `<!-- org-accounts: ${encodeURIComponent(inputs.directory)} -->`;
}
/** A check run that carries the plan's conclusion, its problems on their lines, and its record. */
async function publishCheck(job, sha, plan, view) {
    await reportCheck(job.github, {
        name: job.inputs.checkName,
        sha,
        conclusion: isMergeable(plan) ? 'success' : 'failure',
        title: headline(plan),
        summary: planMarkdown(plan, view, MOST.check),
        text: recordText(plan),
        annotations: plan.problems.filter(({ severity }) => severity !== 'note').flatMap(toAnnotations),
        detailsUrl: job.run.url,
    });
}
/** A check run's text: what a merge is held against, machine-readable. */
function recordText(plan) {
    return [
        'The record of this plan. A merge does what stands here, and nothing else.',
        '',
        '```text',
        record(plan),
        '```',
    ].join('\n');
}
/** A problem on each of its lines. */
function toAnnotations(problem) {
    const places = problem.at ? [problem.at, ...(problem.also ?? [])] : [];
    const plain = (text) => text.replaceAll('`', '');
    return places.map(({ file, line }) => ({
        path: file,
        line,
        level: problem.severity === 'error' ? 'failure' : 'warning',
        title: plain(problem.message),
        message: plain(problem.hint ?? problem.message),
    }));
}
/** Brings our comment on a pull request up to date. Its address, if there is one. */
async function publishComment(job, number, body, { headSha, isWanted, isDue = () => true }) {
    const { ours, headSha: current } = await findComment(job.github, number, marker(job));
    if (!ours && !isWanted)
        return undefined;
    if (!isDue(ours?.body ?? ''))
        return ours?.url;
    if (headSha !== undefined && current !== headSha) {
        job.log('The pull request has got a newer commit meanwhile: its comment is left to that run.');
        return ours?.url;
    }
    const same = (one, other) => withoutTime(one) === withoutTime(other);
    const { url } = await writeComment(job.github, number, `${marker(job)}\n${body}`, ours, same);
    return url;
}

;// CONCATENATED MODULE: ./lib/plan/outcome.js
/** Whether nothing is left to do about it. */
function isDone({ state }) {
    return state === 'done' || state === 'already';
}

;// CONCATENATED MODULE: ./lib/report/json.js

function planJson(plan) {
    return {
        version: 1,
        mergeable: isMergeable(plan),
        organization: plan.organization?.id ?? null,
        changes: plan.changes.map((change) => ({ ...change, held: plan.held.has(change.account) })),
        unchanged: plan.unchanged.map(({ account }) => account),
        problems: plan.problems,
    };
}

;// CONCATENATED MODULE: ./lib/report/outcome-markdown.js









/** Hidden in a comment that a run is still to bring to its end. */
const RUNNING_MARK = '<!-- running -->';
/** "1 created, 1 failed" */
function outcomeHeadline({ plan, outcomes, refusal }) {
    if (refusal !== undefined)
        return 'nothing was done';
    const counted = COUNTED.map(([words, test]) => [outcomes.filter(test).length, words])
        .filter(([number]) => number > 0)
        .map(([number, words]) => `${number} ${words}`);
    const problems = errors(plan).length;
    const parts = [
        ...(counted.length > 0 ? [(0,lib_text/* list */.p_)(counted)] : []),
        ...(problems > 0 ? [`${(0,lib_text/* count */.U9)(problems, 'problem')} to fix`] : []),
    ];
    return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}
const COUNTED = [
    ['being created', ({ state }) => state === 'running'],
    ['to come', ({ state }) => state === 'planned'],
    ['created', ({ state, change }) => state === 'done' && change.kind === 'create'],
    ['organization created', ({ state, change }) => state === 'done' && change.kind !== 'create'],
    ['adopted', ({ state }) => state === 'already'],
    ['waiting', ({ state }) => state === 'waiting'],
    ['failed', ({ state }) => state === 'failed'],
    ['not tried', ({ state }) => state === 'not-tried'],
];
/** The outcome as Markdown, for the merged pull request's comment and the run's page. */
function outcomeMarkdown(report, view, most) {
    const whole = outcome_markdown_render(report, view, Number.POSITIVE_INFINITY);
    if (whole.length <= most)
        return whole;
    const short = [250, 100, 25].map((rows) => () => outcome_markdown_render(report, view, rows));
    for (const text of short) {
        const markdown = text();
        if (markdown.length <= most)
            return markdown;
    }
    return sections(`## AWS accounts: ${outcomeHeadline(report)}`, `This is too long for this place: see the [log of the run](${view.runUrl}).`);
}
function outcome_markdown_render(report, view, most) {
    const { plan, outcomes, refusal, isRunning } = report;
    const shown = outcomes.slice(0, most);
    return sections(`## AWS accounts: ${outcomeHeadline(report)}`, isRunning ? RUNNING_MARK : '', refusal === undefined ? '' : `**Nothing was done.** ${inline(refusal)}`, table(['', 'Account', isRunning ? 'So far' : 'Outcome'], [
        ...shown.map((outcome) => row(outcome, view)),
        ...blockedFiles(plan, view).map((file) => [
            '⛔',
            cellLink((0,lib_text/* code */.aY)(accountName(file)), fileUrl(view, file)),
            'Nothing, until its problem is fixed',
        ]),
        ...plan.unchanged.map(({ account, file, id }) => [
            '✅',
            cellLink((0,lib_text/* code */.aY)(account), fileUrl(view, file)),
            `Nothing changes in AWS: ${inline((0,lib_text/* code */.aY)(id))}`,
        ]),
    ]), outcomes.length > most ? `… and ${outcomes.length - most} more, in the log of the run.` : '', problemSection(plan, view, { rows: most, details: false }, 'error'), manualSection(plan), writeBackSentence(report), unwritten(report), `<sub>${isRunning ? 'Running' : 'Done'} for ${inline(view.basis)} · ${timestamp(view.madeAt)} · [log](${view.runUrl})</sub>`);
}
/** Files of the change that a mistake keeps from being read as an account. */
function blockedFiles(plan, view) {
    const shown = [...plan.changes, ...plan.unchanged].map(({ file }) => file);
    return [...view.changed].filter((file) => !shown.includes(file) && errors(plan).some((problem) => concerns(problem, file)));
}
const ICONS = {
    planned: '🕐',
    running: '⏳',
    done: '✅',
    already: '✅',
    waiting: '⏳',
    failed: '❌',
    'not-tried': '⏸️',
};
function row(outcome, view) {
    const { change, state } = outcome;
    const { lead, rest } = outcomeWords(outcome);
    return [
        ICONS[state],
        cellLink((0,lib_text/* code */.aY)(change.account), fileUrl(view, change.file)),
        `**${cell(lead)}**${cell(rest)}`,
    ];
}
/** An outcome as a sentence whose first words are emphasized. */
function outcomeWords(outcome) {
    const { change, state, id, message, hint, seconds } = outcome;
    const why = message === undefined ? '' : `: ${message}.${hint ? ` ${hint}` : ''}`;
    const { verb, rest } = wording(change);
    switch (state) {
        case 'planned':
            return { lead: 'To come', rest: `: ${verb.toLowerCase()} ${rest}` };
        case 'running':
            return { lead: change.kind === 'create' ? 'Creating' : 'Working', rest: ` ${rest}` };
        case 'done':
            return id === undefined
                ? { lead: 'Done', rest: `: ${verb.toLowerCase()} ${rest}` }
                : { lead: 'Created', rest: ` ${(0,lib_text/* code */.aY)(id)} in ${duration(seconds ?? 0)}` };
        case 'already':
            return { lead: 'Adopted', rest: ` ${(0,lib_text/* code */.aY)(id ?? '')}, which existed already` };
        case 'waiting':
            return { lead: 'Waiting', rest: why };
        case 'failed':
            return { lead: 'Failed', rest: why };
        case 'not-tried':
            return { lead: 'Not tried', rest: why };
    }
}
/** `48 s`, `2 min 5 s` */
function duration(seconds) {
    if (seconds < 60)
        return `${seconds} s`;
    const rest = seconds % 60;
    return `${Math.floor(seconds / 60)} min${rest > 0 ? ` ${rest} s` : ''}`;
}
function writeBackSentence({ writeBack, isRunning }) {
    switch (writeBack?.kind) {
        case 'commit':
            return `The ids are committed: [${writeBack.sha.slice(0, 7)}](${writeBack.url}).`;
        case 'request':
            return `The branch takes no direct commit, so the ids are in pull request [#${writeBack.number}](${writeBack.url}): merge it.`;
        case 'failed':
            return `**${writeBack.sha === undefined ? 'The ids' : 'Some ids'} could not be committed**: ${inline(writeBack.said)}`;
        default:
            return isRunning ? 'The ids are committed once all accounts are there.' : '';
    }
}
/** What could not be committed, as text to paste. */
function unwritten({ writeBack, outcomes }) {
    if (writeBack?.kind !== 'failed')
        return '';
    const lines = outcomes
        .filter((outcome) => isDone(outcome) && outcome.id !== undefined)
        .map(({ change, id }) => `# ${change.file.replaceAll(/[`\n\r]/g, '')}\naccount_id: '${id}'`);
    if (lines.length === 0)
        return '';
    return folded('Lines to add by hand', ['```yaml', ...lines, '```'].join('\n'));
}

;// CONCATENATED MODULE: ./lib/report/log.js




/*
 * Reports as lines for a log. Every line starts with a word or sign of ours, so that no text from a file
 * can be taken for a workflow command.
 */
/** A plan as lines. */
function planText(plan) {
    const room = roomSentence(plan.headroom);
    return [
        `Plan: ${headline(plan)}`,
        ...plan.changes.flatMap((change) => {
            const { sign, verb, rest } = wording(change);
            const held = plan.held.has(change.account) ? ' (held until its problem is fixed)' : '';
            const steps = change.kind === 'manual' ? manualSteps(change) : [];
            return [
                `  ${sign} ${(0,lib_text/* code */.aY)(change.account)}: ${verb} ${rest}${held}`,
                ...steps.map((step, index) => `      ${index + 1}. ${step}`),
            ];
        }),
        ...plan.unchanged.map(({ account, id }) => `  = ${(0,lib_text/* code */.aY)(account)}: nothing changes in AWS (${(0,lib_text/* code */.aY)(id)})`),
        ...plan.problems.flatMap(problemText),
        ...(room === '' ? [] : [room]),
        ...(isMergeable(plan) ? [] : ['This plan is not to be merged as it stands.']),
    ];
}
function problemText(problem) {
    const hint = problem.hint === undefined ? [] : [`      ${problem.hint}`];
    return [`  ${problem.severity}: ${problemLine(problem)}`, ...hint];
}
/** How a provisioning run ended, as lines. */
function outcomeText(report) {
    const { outcomes, writeBack, refusal } = report;
    return [
        `Outcome: ${outcomeHeadline(report)}`,
        ...(refusal === undefined ? [] : [`  ${refusal}`]),
        ...outcomes.map((outcome) => {
            const { lead, rest } = outcomeWords(outcome);
            return `  ${(0,lib_text/* code */.aY)(outcome.change.account)}: ${lead}${rest}`;
        }),
        ...(writeBack === undefined ? [] : [`  ${writeBackWords(writeBack)}`]),
    ];
}
function writeBackWords(writeBack) {
    switch (writeBack.kind) {
        case 'commit':
            return `The ids are committed: ${writeBack.url}`;
        case 'request':
            return `The ids are in a pull request, to be merged: ${writeBack.url}`;
        case 'unchanged':
            return 'The ids are in the files already';
        case 'failed':
            return `The ids could not be committed: ${writeBack.said}`;
    }
}

;// CONCATENATED MODULE: ./lib/accounts/edit.js

/**
 * A file's text with an account's id in it, and nothing else changed: comments, order, quoting, line
 * ends, indentation and a missing last newline stay. The new line stands after `root_email`. A text
 * that holds this id already comes back as it is.
 *
 * @param id 12 digits
 * @throws Error when the text holds another id, or is not an account file: then nothing can be written
 */
function setAccountId(text, id) {
    const before = read(text);
    const held = before.data.account_id;
    if (held !== undefined && held !== null && held !== '') {
        const shown = (0,dist/* isScalar */.jn)(before.held?.value) ? before.held.value.source : held;
        if (shown === id)
            return text;
        throw new Error(`the file has the account_id ${String(shown)} already, not ${id}`);
    }
    const edited = before.held
        ? fill(text, before.held, `'${id}'`)
        : before.map.flow
            ? insertIntoFlow(text, edit_anchor(before.map), id)
            : insertLine(text, before.map, id);
    const after = read(edited).data;
    const expected = { ...before.data, account_id: id };
    const sorted = (data) => JSON.stringify(Object.entries(data).sort());
    if (sorted(after) !== sorted(expected)) {
        throw new Error('no place for the account_id line was found in the file');
    }
    return edited;
}
function read(text) {
    const document = (0,dist/* parseDocument */.Tp)(text, { merge: true, stringKeys: true });
    const fault = document.errors[0];
    if (fault)
        throw new Error(`the file is not YAML: ${fault.message.split('\n')[0] ?? ''}`);
    const map = document.contents;
    if (!(0,dist/* isMap */.jh)(map))
        throw new Error('the file is not a map of fields');
    return { map, data: document.toJS({ maxAliasCount: 100 }), held: pairNamed(map, 'account_id') };
}
function pairNamed(map, name) {
    return map.items.find((pair) => (0,dist/* isScalar */.jn)(pair.key) && pair.key.value === name);
}
/** The pair after which the id stands: root_email's, or the last one where that is merged in. */
function edit_anchor(map) {
    const pair = pairNamed(map, 'root_email') ?? map.items.at(-1);
    if (!pair)
        throw new Error('the file holds no field');
    return pair;
}
function rangeOf(node) {
    const range = node?.range;
    if (!range)
        throw new Error('the file has a field without a place');
    return range;
}
/** Puts a value where `account_id:` stands without one. */
function fill(text, pair, value) {
    const colon = text.indexOf(':', rangeOf(pair.key)[1]);
    const empty = /^[ \t]*(''|""|~|null)?/.exec(text.slice(colon + 1))?.[0] ?? '';
    // A comment that follows keeps its distance.
    const gap = text.slice(colon + 1 + empty.length).startsWith('#') ? ' ' : '';
    return `${text.slice(0, colon + 1)} ${value}${gap}${text.slice(colon + 1 + empty.length)}`;
}
function insertIntoFlow(text, pair, id) {
    const end = endOf(pair);
    return `${text.slice(0, end)}, account_id: '${id}'${text.slice(end)}`;
}
function insertLine(text, map, id) {
    const pair = edit_anchor(map);
    const index = map.items.indexOf(pair);
    // A last line without a newline would have to change to get a line after it.
    const candidates = [pair, map.items[index - 1]].filter((candidate) => candidate !== undefined);
    const after = candidates.find((candidate) => text.includes('\n', endOf(candidate) - 1));
    const key = rangeOf(pair.key)[0];
    const lineStart = text.lastIndexOf('\n', key - 1) + 1;
    const indent = text.slice(lineStart, key).replace('\uFEFF', '');
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const at = after ? text.indexOf('\n', endOf(after) - 1) + 1 : lineStart;
    const start = at === 0 && text.startsWith('\uFEFF') ? 1 : at;
    return `${text.slice(0, start)}${indent}account_id: '${id}'${newline}${text.slice(start)}`;
}
/** The offset just past a pair's value; for a block scalar that is past its last newline. */
function endOf(pair) {
    return pair.value ? rangeOf(pair.value)[1] : rangeOf(pair.key)[1];
}

;// CONCATENATED MODULE: ./lib/github/write-back-request.js




/**
 * Commits edits to a branch of our own and opens a pull request for it; all reruns share the one that is
 * open, and add to it.
 * @throws Failure when the token may not do that either
 */
async function requestEdits(github, base, branch, edits, message) {
    const { octokit, owner, repo } = github;
    const { data: open } = await octokit.rest.pulls.list({
        owner,
        repo,
        state: 'open',
        head: `${owner}:${branch}`,
        base,
    });
    // What an earlier, merged pull request left on the branch is of no use; an open one is added to.
    if (!open[0])
        await pointTo(github, branch, await readHead(github, base));
    const written = await commitEdits(github, branch, edits, message);
    if (written.kind === 'refused') {
        throw new failure/* Failure */.H(`the branch ${(0,lib_text/* code */.aY)(branch)} takes no commit either: ${(0,lib_text/* code */.aY)(written.said)}`, 'Give the job `contents: write`, and let rulesets leave that branch alone.');
    }
    const { misfits } = written;
    const pull = open[0] ?? (await openPull(github, base, branch, message));
    return {
        number: pull.number,
        url: pull.html_url,
        headSha: await readHead(github, branch),
        misfits,
    };
}
async function pointTo(github, branch, sha) {
    const { octokit, owner, repo } = github;
    try {
        await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
    }
    catch (error) {
        if (!(error instanceof GitHubFailure) || error.status !== 422)
            throw error;
        await octokit.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha, force: true });
    }
}
async function openPull({ octokit, owner, repo }, base, branch, { headline, body }) {
    try {
        const { data } = await octokit.rest.pulls.create({
            owner,
            repo,
            base,
            head: branch,
            title: headline,
            body,
        });
        return data;
    }
    catch (error) {
        if (!(error instanceof GitHubFailure) || error.status !== 403)
            throw error;
        throw new failure/* Failure */.H(`the ids are on the branch ${(0,lib_text/* code */.aY)(branch)}, and no pull request could be opened for it: ${(0,lib_text/* code */.aY)(error.said)}`, 'Allow it in the settings (Actions, General, “Allow GitHub Actions to create and approve pull requests”), give the job `pull-requests: write`, or open it by hand.', error);
    }
}

;// CONCATENATED MODULE: ./lib/commands/commit-ids.js









/** The branch of our own that takes the ids where the default branch does not. */
const BRANCH = 'org-accounts/account-ids';
function identified(outcomes) {
    return outcomes.filter((outcome) => isDone(outcome) &&
        outcome.id !== undefined &&
        (outcome.change.kind === 'create' || outcome.change.kind === 'adopt'));
}
/** Commits the ids of accounts to the default branch, or asks for it in a pull request. Never throws. */
async function commitIds(job, outcomes) {
    const found = identified(outcomes);
    if (found.length === 0)
        return undefined;
    const edits = found.map(({ change, id }) => ({ path: change.file, apply: (text) => setAccountId(text, id) }));
    const message = {
        headline: headlineFor(found),
        body: [
            ...found.map(({ change, id }) => `${change.file}: ${id}`),
            '',
            `Written by ${job.run.url}`,
        ].join('\n'),
    };
    const { github, run } = job;
    try {
        const written = await commitEdits(github, run.defaultBranch, edits, message);
        const misfits = misfitsOf(written.misfits);
        switch (written.kind) {
            case 'committed':
                if (misfits)
                    return { kind: 'failed', said: misfits, sha: written.sha };
                return { kind: 'commit', sha: written.sha, url: written.url };
            case 'unchanged':
                return misfits ? { kind: 'failed', said: misfits } : { kind: 'unchanged' };
            case 'refused':
                job.log(`The branch takes no commit: ${(0,lib_text/* code */.aY)(written.said)}. Opening a pull request instead.`);
                return await asPullRequest(job, edits, message);
        }
    }
    catch (error) {
        return { kind: 'failed', said: wordsOf(error) };
    }
}
async function asPullRequest(job, edits, message) {
    const { github, inputs, run } = job;
    const request = await requestEdits(github, run.defaultBranch, BRANCH, edits, message);
    const misfits = misfitsOf(request.misfits);
    if (misfits)
        return { kind: 'failed', said: misfits };
    // A token's own pull request starts no workflow, so its required check would never come.
    await reportCheck(github, {
        name: inputs.checkName,
        sha: request.headSha,
        conclusion: 'success',
        title: 'nothing to do: only ids of accounts that exist',
        summary: message.body,
        text: recordText(EMPTY_PLAN),
        annotations: [],
        detailsUrl: run.url,
    });
    return { kind: 'request', number: request.number, url: request.url };
}
function headlineFor(found) {
    const names = found.map(({ change }) => change.account);
    const all = `Record the account ${names.length === 1 ? 'id' : 'ids'} of ${(0,lib_text/* list */.p_)(names)}`;
    return all.length <= 72 ? all : `Record the ids of ${names.length} accounts`;
}
function misfitsOf(misfits) {
    if (misfits.size === 0)
        return undefined;
    return (0,lib_text/* list */.p_)([...misfits].map(([path, why]) => `${(0,lib_text/* code */.aY)(path)}: ${(0,lib_text/* code */.aY)(why)}`));
}
function wordsOf(error) {
    if (!(error instanceof failure/* Failure */.H))
        return (0,lib_text/* code */.aY)(error instanceof Error ? error.message : error);
    return error.hint === undefined ? error.message : `${error.message}. ${error.hint}`;
}

;// CONCATENATED MODULE: ./lib/commands/result.js










/** What the reports of this run have in common. */
function viewOf(job, more) {
    return {
        repositoryUrl: `${job.run.serverUrl}/${job.run.repository}`,
        directory: job.inputs.directory,
        runUrl: job.run.url,
        madeAt: new Date(),
        changed: new Set(),
        withoutAws: undefined,
        ...more,
    };
}
/** The result of a run that only planned: it fails when somebody has something to fix or to do first. */
function planResult(job, plan, view, commentUrl) {
    for (const line of planText(plan))
        job.log(line);
    const wrong = errors(plan).length;
    const byHand = plan.changes.filter((change) => change.kind === 'manual').length;
    const failure = wrong > 0
        ? `${(0,lib_text/* count */.U9)(wrong, 'problem')} to fix`
        : `${(0,lib_text/* count */.U9)(byHand, 'step')} to do by hand before merging`;
    return {
        outputs: {
            'has-changes': plan.changes.length > 0,
            changes: plan.changes.length,
            plan: planJson(plan),
            ...(commentUrl !== undefined && { 'comment-url': commentUrl }),
        },
        summary: planMarkdown(plan, view, MOST.summary),
        failure: isMergeable(plan) ? undefined : failure,
    };
}
/** The accounts that have an id, for the jobs that come after. */
function knownAccounts(desired, found = new Map()) {
    const known = {};
    for (const { name, file, fields } of desired.accounts.values()) {
        const id = found.get(name) ?? fields.account_id;
        if (id === undefined)
            continue;
        known[name] = { id, email: fields.root_email, region: fields.region ?? null, file: file.path };
    }
    return known;
}
/** The result of a provisioning run: it fails unless nothing is left. */
function provisionResult(job, report, desired, view, commentUrl) {
    const { plan, outcomes, writeBack } = report;
    for (const line of outcomeText(report))
        job.log(line);
    const found = identified(outcomes);
    const ids = new Map(found.map(({ change, id }) => [change.account, id]));
    const accounts = knownAccounts(desired, ids);
    const commit = writeBack?.kind === 'commit' ? writeBack.sha : undefined;
    return {
        outputs: {
            'has-changes': plan.changes.length > 0,
            changes: plan.changes.length,
            plan: planJson(plan),
            created: found.map(({ change, id }) => ({ name: change.account, id })),
            accounts,
            matrix: matrixOf(desired, plan, ids),
            ...(commentUrl !== undefined && { 'comment-url': commentUrl }),
            ...(commit !== undefined && { 'commit-sha': commit }),
        },
        summary: outcomeMarkdown(report, view, MOST.summary),
        failure: whatIsLeft(report),
    };
}
/** Why the run fails, in a sentence; `undefined` when all is done. */
function whatIsLeft({ plan, outcomes, writeBack, refusal }) {
    if (refusal !== undefined)
        return `nothing was done: ${refusal}`;
    const left = outcomes.filter((outcome) => !isDone(outcome));
    const names = left.map(({ change, state }) => `${(0,lib_text/* code */.aY)(change.account)} (${state})`);
    const wrong = errors(plan).length;
    const reasons = [
        ...(left.length > 0 ? [`not done: ${(0,lib_text/* list */.p_)(names)}`] : []),
        ...(wrong > 0 ? [`${(0,lib_text/* count */.U9)(wrong, 'problem')} to fix`] : []),
        ...(writeBack?.kind === 'failed' ? [`the ids could not be committed: ${writeBack.said}`] : []),
    ];
    return reasons.length === 0 ? undefined : reasons.join('; ');
}
/** The accounts that got their id in this run, for a workflow's `strategy.matrix`. */
function matrixOf(desired, plan, ids) {
    const partition = plan.organization?.partition ?? 'aws';
    const include = [...ids].map(([name, id]) => {
        const fields = desired.accounts.get(name)?.fields;
        const role = fields?.admin_delegate_role_name ?? DEFAULT_DELEGATE_ROLE;
        return {
            name,
            id,
            region: fields?.region ?? '',
            role_arn: `arn:${partition}:iam::${id}:role/${role}`,
        };
    });
    return { include };
}

;// CONCATENATED MODULE: ./lib/github/blobs.js


/** Texts asked for in one query: more of them, or more bytes, run into GitHub's ten seconds. */
const BATCH = { blobs: 100, bytes: 1_000_000 };
/**
 * Reads blobs by id: one query for every 100, or for every megabyte. A query that GitHub does not finish
 * is halved; a blob that it does not give alone is read through REST. No blob may be larger than 512,000
 * bytes, where GraphQL cuts texts.
 */
async function readBlobs(github, refs) {
    const wanted = new Map(refs.map((ref) => [ref.oid, ref]));
    const found = new Map();
    const batches = inBatches([...wanted.values()]);
    for (const batch of batches) {
        for (const [oid, blob] of await readBatch(github, batch))
            found.set(oid, blob);
    }
    return found;
}
function inBatches(refs) {
    const batches = [];
    let bytes = 0;
    for (const ref of refs) {
        const last = batches.at(-1);
        if (!last || last.length >= BATCH.blobs || bytes + ref.size > BATCH.bytes) {
            batches.push([ref]);
            bytes = ref.size;
        }
        else {
            last.push(ref);
            bytes += ref.size;
        }
    }
    return batches;
}
async function readBatch(github, batch) {
    const asked = await askGraphql(github, batch);
    const found = [];
    const missing = [];
    for (const ref of batch) {
        const node = asked.get(ref.oid);
        const blob = node && toBlob(node);
        if (blob)
            found.push([ref.oid, blob]);
        else
            missing.push(ref);
    }
    if (missing.length === 1 && missing[0]) {
        found.push([missing[0].oid, await readOne(github, missing[0].oid)]);
    }
    else if (missing.length > 1) {
        const half = Math.ceil(missing.length / 2);
        found.push(...(await readBatch(github, missing.slice(0, half))));
        found.push(...(await readBatch(github, missing.slice(half))));
    }
    return found;
}
/** The blobs that GitHub gives for a query, which after a fault can be some of them, or none. */
async function askGraphql(github, batch) {
    const fields = batch.map(({ oid }, index) => `b${index}: object(oid: "${oid}") { ... on Blob { oid byteSize isBinary isTruncated text } }`);
    const query = `query AccountFiles($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
    const { owner, repo } = github;
    let answer;
    try {
        answer = await graphql(github, query, { owner, repo });
    }
    catch (error) {
        if (error instanceof GraphqlFailure && error.data) {
            answer = error.data;
        }
        else if (!(error instanceof GitHubFailure && error.status >= 500)) {
            throw error;
        }
    }
    const nodes = Object.values(answer?.repository ?? {}).filter((node) => node !== null);
    return new Map(nodes.map((node) => [node.oid ?? '', node]));
}
function toBlob({ byteSize, isBinary, isTruncated, text }) {
    if (isBinary === true)
        return { kind: 'binary' };
    if (text === null || text === undefined || isTruncated === true)
        return undefined;
    // GitHub guesses other encodings and converts them: then the bytes are not those of the text.
    return Buffer.byteLength(text) === byteSize ? { kind: 'text', text } : { kind: 'not-utf8' };
}
async function readOne({ octokit, owner, repo }, oid) {
    const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha: oid });
    const bytes = Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
    return decode(bytes);
}
/** Bytes as text, if they are strictly UTF-8. */
function decode(bytes) {
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

;// CONCATENATED MODULE: ./lib/github/folder.js



/**
 * Lists a folder in several commits, with one request. Paco's `Accounts` is found where `accounts` is
 * asked for and is not there. `undefined` for a commit that does not exist or has no such folder.
 */
async function readFolders(github, directory, commits) {
    const { owner, repo } = github;
    const names = directory === 'accounts' ? ['accounts', 'Accounts'] : [directory];
    const asked = commits.flatMap((commit, index) => names.map((name, other) => ({ alias: `f${index}_${other}`, index, name, commit })));
    const fields = asked.map(({ alias }) => `${alias}: object(expression: $${alias}) { __typename ... on Tree { entries { name mode oid size } } }`);
    const query = `query AccountFolders($owner: String!, $repo: String!, ${asked.map(({ alias }) => `$${alias}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
    const variables = Object.fromEntries(asked.map(({ alias, commit, name }) => [alias, `${commit}:${name}`]));
    const { repository } = await graphql(github, query, { owner, repo, ...variables });
    if (!repository) {
        throw new failure/* Failure */.H(`the repository ${(0,lib_text/* code */.aY)(`${owner}/${repo}`)} can't be read`, 'Give the job `contents: read`.');
    }
    return commits.map((_, index) => {
        for (const { alias, name } of asked.filter((one) => one.index === index)) {
            const node = repository[alias];
            if (!node)
                continue;
            if (!node.entries) {
                throw new failure/* Failure */.H(`${(0,lib_text/* code */.aY)(name)} is not a folder`, 'The input `accounts-dir` names the folder of the account files.');
            }
            return { directory: name, entries: node.entries.map(toEntry) };
        }
        return undefined;
    });
}
function toEntry({ name, mode, oid, size, }) {
    return { name, oid, size, kind: KINDS[mode.toString(8)] ?? 'file' };
}
/** Git's modes, in octal. */
const KINDS = {
    '40000': 'folder',
    '120000': 'link',
    '160000': 'submodule',
};

;// CONCATENATED MODULE: ./lib/commands/snapshot.js





/**
 * Reads the account files of several commits: one request for the folders, and one for every 100 texts
 * that differ. A commit without the folder gives no files.
 */
async function readSnapshots(github, directory, commits) {
    const folders = await readFolders(github, directory, commits);
    const entries = folders.flatMap((folder) => folder?.entries ?? []).filter(isReadable);
    const blobs = await readBlobs(github, entries);
    const parsed = new Map();
    return folders.map((folder, index) => toSnapshot(commits[index] ?? '', folder));
    function toSnapshot(commit, folder) {
        const found = folder?.directory ?? directory;
        const accountEntries = (folder?.entries ?? []).filter(isAccountFile);
        const path = (entry) => `${found}/${entry.name}`;
        const files = accountEntries.map((entry) => {
            // The same content at the same path, in two commits, is parsed once.
            const key = `${path(entry)}\n${entry.oid}`;
            const file = parsed.get(key) ?? toFile(path(entry), entry, blobs.get(entry.oid));
            parsed.set(key, file);
            return file;
        });
        return {
            commit,
            desired: readDirectory(found, files, problemsOf(found, folder)),
            oids: new Map(accountEntries.map((entry) => [path(entry), entry.oid])),
        };
    }
}
/** The paths of the files that differ between two snapshots; removed ones too. */
function changedPaths(before, after) {
    const paths = [...before.oids.keys(), ...after.oids.keys()];
    return new Set(paths.filter((path) => before.oids.get(path) !== after.oids.get(path)));
}
/** `<name>.yaml` or `<name>.yml`, as Paco has it; hidden files are an editor's. */
function isAccountFile({ name }) {
    return /^[^.].*\.ya?ml$/.test(name);
}
function isReadable(entry) {
    return isAccountFile(entry) && entry.kind === 'file' && entry.size <= MAX_FILE_BYTES;
}
function toFile(path, entry, blob) {
    switch (entry.kind) {
        case 'link':
            return unreadable(path, 'the file is a symbolic link', 'Put the account itself here.');
        case 'submodule':
        case 'folder':
            return unreadable(path, `this is a ${entry.kind}, not a file`, 'Give it another name.');
        case 'file':
            break;
    }
    if (entry.size > MAX_FILE_BYTES) {
        const size = `${(entry.size / 1_000_000).toFixed(1)} MB`;
        return unreadable(path, `the file has ${size}`, 'Account files are read up to 0.5 MB.');
    }
    switch (blob?.kind) {
        case 'text':
            return parseAccountFile(path, blob.text);
        case 'not-utf8':
            return unreadable(path, 'the file is not in UTF-8', 'Save it in UTF-8.');
        case 'binary':
            return unreadable(path, 'the file is not text', 'Save it as text, in UTF-8.');
        default:
            return unreadable(path, 'GitHub does not give the text of the file', 'Run again.');
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

;// CONCATENATED MODULE: ./lib/commands/plan.js










/** Plans a pull request: what merging it into its base branch, as that is now, will do. */
async function planPullRequest(job, number, isUntrusted) {
    const pull = await readPullRequest(job.github, number);
    if (!pull.isOpen)
        return {
            outputs: {},
            summary: `Pull request ${number} is closed: there is nothing to plan.`,
            failure: undefined,
        };
    const short = pull.headSha.slice(0, 7);
    const view = (basis, more = {}) => viewOf(job, { commit: pull.headSha, basis, ...more });
    const publish = async (plan, shown, isWanted) => {
        if (isUntrusted) {
            // A fork's token may neither comment nor report a check.
            job.annotate(withoutNotes(plan));
            return planResult(job, plan, shown, undefined);
        }
        await publishCheck(job, pull.headSha, plan, shown);
        const body = planMarkdown(plan, shown, MOST.comment);
        const options = { headSha: pull.headSha, isWanted };
        const url = await publishComment(job, number, body, options);
        return planResult(job, plan, shown, url);
    };
    if (pull.merge.kind !== 'clean') {
        const plan = unmergeable(pull.merge.kind, pull.baseRef);
        return publish(plan, view(`commit ${(0,lib_text/* code */.aY)(short)}`), true);
    }
    const { commit, base } = pull.merge;
    const basis = `commit ${(0,lib_text/* code */.aY)(short)} merged into ${(0,lib_text/* code */.aY)(pull.baseRef)} at ${(0,lib_text/* code */.aY)(base.slice(0, 7))}`;
    const [before, after] = await readSnapshots(job.github, job.inputs.directory, [base, commit]);
    if (!before || !after)
        throw new Error('two commits give two snapshots');
    const changed = changedPaths(before, after);
    const scope = scopeOf(after.desired, changed, before.desired);
    if (changed.size === 0 && scope.names.size === 0) {
        const withoutAws = 'This pull request touches no account file, and nothing is left to do.';
        return publish(untouched(after), view(basis, { withoutAws }), false);
    }
    if (isUntrusted) {
        const withoutAws = 'This pull request comes from a fork, which gets no AWS credentials: only the files were checked. Whether the accounts exist, and what merging would do, is seen once somebody with write access plans it.';
        return publish(planOfFiles(after.desired), view(basis, { changed, withoutAws }), false);
    }
    const { plan } = await prepare(job, after.desired, scope);
    return publish(plan, view(basis, { changed }), true);
}
/** Plans a merge group: its check must be there for the merge queue; nobody comments on a group. */
async function planMergeGroup(job, headSha, baseSha) {
    const commits = [baseSha, headSha];
    const [before, after] = await readSnapshots(job.github, job.inputs.directory, commits);
    if (!before || !after)
        throw new Error('two commits give two snapshots');
    const changed = changedPaths(before, after);
    const scope = scopeOf(after.desired, changed, before.desired);
    const basis = `the merge group at ${(0,lib_text/* code */.aY)(headSha.slice(0, 7))}`;
    const view = viewOf(job, { commit: headSha, basis, changed });
    const plan = await planUnlessIdle(job, after, changed, scope);
    await publishCheck(job, headSha, plan, view);
    return planResult(job, plan, view, undefined);
}
/** Plans the default branch as it is, for a person who asked; the answer is on the run's page. */
async function planBranch(job) {
    const { defaultBranch } = job.run;
    const head = await readHead(job.github, defaultBranch);
    const [now] = await readSnapshots(job.github, job.inputs.directory, [head]);
    if (!now)
        throw new Error('one commit gives one snapshot');
    const changed = new Set(job.inputs.scope === 'all' ? now.oids.keys() : []);
    const scope = scopeOf(now.desired, changed, undefined);
    const basis = `${(0,lib_text/* code */.aY)(defaultBranch)} at ${(0,lib_text/* code */.aY)(head.slice(0, 7))}`;
    const view = viewOf(job, { commit: head, basis, changed: new Set(now.oids.keys()) });
    const isIdle = scope.names.size === 0;
    const plan = isIdle ? planOfFiles(now.desired) : (await prepare(job, now.desired, scope)).plan;
    job.annotate(withoutNotes(plan));
    return planResult(job, plan, view, undefined);
}
/** Asks AWS, unless no file is touched and nothing is left to do. */
async function planUnlessIdle(job, snapshot, changed, scope) {
    if (changed.size === 0 && scope.names.size === 0)
        return untouched(snapshot);
    return (await prepare(job, snapshot.desired, scope)).plan;
}
/** Where no account file is touched, mistakes that stand in one are no fault of this change. */
function untouched({ desired }) {
    const { problems } = desired;
    return { ...EMPTY_PLAN, problems: problems.map((one) => ({ ...one, severity: 'note' })) };
}
function withoutNotes({ problems }) {
    return problems.filter(({ severity }) => severity !== 'note');
}
function unmergeable(kind, base) {
    const problem = kind === 'conflict'
        ? {
            message: `this pull request can't be merged into ${(0,lib_text/* code */.aY)(base)}: they conflict`,
            hint: `Merge ${(0,lib_text/* code */.aY)(base)} into the branch and resolve the conflicts; the plan is made of the result.`,
        }
        : {
            message: 'GitHub has not said in time whether this pull request can be merged',
            hint: 'Run this check again.',
        };
    return { ...EMPTY_PLAN, problems: [{ severity: 'error', ...problem }] };
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./lib/once.js
/** Asks at the first call, and gives every later one the same answer. */
function once(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-organizations/dist-cjs/index.js
var dist_cjs = __webpack_require__(2503);
// EXTERNAL MODULE: ./lib/organization/errors.js
var organization_errors = __webpack_require__(6180);
// EXTERNAL MODULE: ./lib/organization/live.js
var live = __webpack_require__(2389);
;// CONCATENATED MODULE: ./lib/organization/refusals.js


const SUPPORT = 'https://console.aws.amazon.com/support/home';
const BILLING = 'https://console.aws.amazon.com/billing/home#/paymentmethods';
/**
 * The `FailureReason` of a CreateAccountStatus that has FAILED, by the API reference of
 * CreateAccountStatus.
 */
function creationRefusal(reason, email) {
    switch (reason) {
        case 'ACCOUNT_LIMIT_EXCEEDED':
            return {
                message: 'the organization has reached its quota of accounts',
                hint: 'Ask for a higher quota in Service Quotas (AWS Organizations, “Default maximum number of accounts”), then run again.',
            };
        case 'EMAIL_ALREADY_EXISTS':
            return {
                message: `${(0,lib_text/* code */.aY)(email)} is used by another AWS account, outside this organization or closed`,
                hint: 'Use another address: AWS never gives one to a second account. If it is your own account elsewhere, invite it instead.',
            };
        case 'CONCURRENT_ACCOUNT_MODIFICATION':
            return {
                message: 'AWS was changing the organization at the same time, at every try',
                hint: 'Run again in a few minutes.',
            };
        case 'INTERNAL_FAILURE':
            return {
                message: 'AWS had a fault of its own, at every try',
                hint: `Run again in an hour; if it stays, ask AWS Support (${SUPPORT}).`,
            };
        case 'INVALID_ADDRESS':
            return {
                message: 'the postal address of the management account is not valid',
                hint: "Correct it on the management account's page “Account”, then run again.",
            };
        case 'INVALID_EMAIL':
            return {
                message: `AWS does not accept ${(0,lib_text/* code */.aY)(email)} as an email address`,
                hint: 'Correct `root_email` in a pull request.',
            };
        case 'MISSING_PAYMENT_INSTRUMENT':
            return {
                message: 'the management account has no way to pay',
                hint: `Add a payment method (${BILLING}), then run again.`,
            };
        case 'INVALID_PAYMENT_INSTRUMENT':
            return {
                message: "the management account's way to pay is not valid",
                hint: `Mend the payment method (${BILLING}), then run again.`,
            };
        case 'MISSING_BUSINESS_VALIDATION':
            return {
                message: "the management account's business has not been validated",
                hint: `Give AWS the business details that it asks for in the management account's console, then run again. AWS Support helps (${SUPPORT}).`,
            };
        case 'PENDING_BUSINESS_VALIDATION':
            return {
                message: "AWS is still validating the management account's business",
                hint: 'Run again once AWS has confirmed it by mail.',
            };
        case 'FAILED_BUSINESS_VALIDATION':
            return {
                message: "AWS could not validate the management account's business",
                hint: `Ask AWS Support what is missing (${SUPPORT}), then run again.`,
            };
        case 'UNKNOWN_BUSINESS_VALIDATION':
            return {
                message: "AWS does not know whether the management account's business is valid",
                hint: `Run again later; if it stays, ask AWS Support (${SUPPORT}).`,
            };
        case 'INVALID_IDENTITY_FOR_BUSINESS_VALIDATION':
            return {
                message: "the identity given for the management account's business is not valid",
                hint: `Correct the business details in the management account's console, or ask AWS Support (${SUPPORT}), then run again.`,
            };
        case 'GOVCLOUD_ACCOUNT_ALREADY_EXISTS':
            return {
                message: 'there is a GovCloud account for this account already',
                hint: 'Adopt it by writing its `account_id` into the file.',
            };
        case 'UPDATE_EXISTING_RESOURCE_POLICY_WITH_TAGS_NOT_SUPPORTED':
            return {
                message: "the organization's resource policy can't be updated together with tags",
                hint: 'Remove `tags` from the file until the account exists, then add them in a second pull request.',
            };
        default:
            return {
                message: `AWS says ${(0,lib_text/* code */.aY)(reason ?? 'nothing of the reason')}`,
                hint: `Run again later; if it stays, ask AWS Support (${SUPPORT}).`,
            };
    }
}
/** An exception that CreateAccount itself answered with, and that trying again does not mend. */
function requestRefusal(error) {
    const { name, reason } = (0,organization_errors/* awsError */.es)(error);
    const known = name === 'ConstraintViolationException' ? CONSTRAINTS[reason ?? ''] : undefined;
    if (known)
        return known;
    const failure = (0,organization_errors/* awsFailure */.MT)(error, 'organizations:CreateAccount');
    return { message: failure.message, hint: failure.hint ?? '' };
}
/** The `Reason`s of ConstraintViolationException that creating an account can meet. */
const CONSTRAINTS = {
    ACCOUNT_NUMBER_LIMIT_EXCEEDED: {
        message: 'the organization has reached its quota of accounts',
        hint: 'Ask for a higher quota in Service Quotas (AWS Organizations, “Default maximum number of accounts”), then run again. Closed accounts count until they are gone, 90 days later; invitations count too.',
    },
    ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED: {
        message: 'the organization has created as many accounts today as AWS allows',
        hint: 'Run again tomorrow.',
    },
    ACCOUNT_CREATION_NOT_COMPLETE: {
        message: 'AWS has not finished setting up the organization or an earlier account',
        hint: 'Run again in an hour.',
    },
    MASTER_ACCOUNT_ADDRESS_DOES_NOT_MATCH_MARKETPLACE: {
        message: "the management account's address does not match its marketplace",
        hint: "Correct the address on the management account's page “Account”, then run again.",
    },
    MASTER_ACCOUNT_MISSING_CONTACT_INFO: {
        message: 'the management account has no contact address or phone number',
        hint: "Add them on the management account's page “Account”, then run again.",
    },
    MASTER_ACCOUNT_NOT_GOVCLOUD_ENABLED: {
        message: 'the management account is not enabled for GovCloud',
        hint: `Ask AWS Support (${SUPPORT}).`,
    },
    MASTER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED: {
        message: 'the management account has no way to pay',
        hint: `Add a payment method (${BILLING}), then run again.`,
    },
    EMAIL_VERIFICATION_CODE_EXPIRED: {
        message: "the management account's email address is not verified",
        hint: 'Follow the link in the mail that AWS sent to its root email address, then run again.',
    },
    TAG_POLICY_VIOLATION: {
        message: 'a tag policy of the organization forbids one of the tags',
        hint: 'Correct `tags` in a pull request; the policy is in AWS Organizations under “Policies”.',
    },
    MAX_TAG_LIMIT_EXCEEDED: {
        message: 'the account would have more tags than AWS allows',
        hint: 'AWS allows 50 for each account, one of which names the file it comes from: remove one from `tags`.',
    },
};

;// CONCATENATED MODULE: ./lib/organization/create-account.js







/** How often CreateAccount is sent at most for one order, each time after looking again. */
const MOST_SENDS = 4;
/** How often an account that AWS says exists is looked for in the list before its owner is a stranger. */
const MOST_LOOKS = 4;
const SECOND = 1000;
const POLL = { first: 2 * SECOND, growth: 1.3, most: 10 * SECOND };
/** Makes the account, or finds it. Never throws for what AWS answers; stops at the writer's signal. */
async function createAccount(writer, order, options) {
    const progress = {
        writer,
        order,
        options,
        deadline: performance.now() + options.patience,
        sends: 0,
        looksForTaken: undefined,
        request: undefined,
        foreign: new Set(),
    };
    try {
        let step = { next: 'look', wait: 0, known: options.known };
        for (;;) {
            switch (step.next) {
                case 'look':
                    step = await look(progress, step.wait, step.known);
                    break;
                case 'send':
                    step = await send(progress, step.wait);
                    break;
                case 'follow':
                    step = await follow(progress, step.request);
                    break;
                case 'end':
                    return step.creation;
            }
        }
    }
    catch (error) {
        if (writer.signal.aborted)
            return cancelled(progress);
        const { message, hint } = (0,organization_errors/* awsFailure */.MT)(error, 'organizations:CreateAccount');
        // Something may have been asked for: only a later run, which looks first, can tell.
        return { kind: progress.sends > 0 ? 'waiting' : 'failed', message, hint: hint ?? '' };
    }
}
function cancelled({ sends, request }) {
    if (sends === 0 && request === undefined)
        return { kind: 'not-tried' };
    return waiting(`the run was cancelled while AWS was creating the account${named(request)}`);
}
/** Is the account there, or being made? */
async function look(progress, wait, known) {
    const { writer, order, options, foreign } = progress;
    await pause(progress, wait);
    const accounts = known ?? (await (0,live/* listAccounts */.B)(writer.reader));
    const existing = [...accounts.values()].find((account) => (0,organization_account/* sameEmail */.PZ)(account.email, order.email));
    if (existing)
        return end(usable(existing));
    const requests = known
        ? await options.requests()
        : await (0,live/* listCreations */.pk)(writer.reader, ['IN_PROGRESS', 'SUCCEEDED']);
    const candidates = requests.filter(({ id, accountName, accountId }) => accountName === order.awsName && !foreign.has(id) && !accounts.has(accountId ?? ''));
    for (const { id, state, accountId } of candidates) {
        if (state === 'IN_PROGRESS') {
            options.log(`A creation of ${(0,lib_text/* code */.aY)(order.awsName)} is in progress (${(0,lib_text/* code */.aY)(id)}): waiting for it.`);
            return { next: 'follow', request: id };
        }
        // Made moments ago, and not in the list yet.
        const account = accountId && (await (0,live/* describeAccount */.v4)(writer.reader, accountId));
        if (account && (0,organization_account/* sameEmail */.PZ)(account.email, order.email))
            return end(usable(account));
        foreign.add(id);
    }
    if (progress.looksForTaken === undefined)
        return { next: 'send', wait: 0 };
    // Perhaps taken by our own earlier request, whose answer got lost and which no list shows yet. Asking
    // once more could only fail again.
    progress.looksForTaken += 1;
    if (progress.looksForTaken < MOST_LOOKS)
        return { next: 'look', wait: 15 * SECOND };
    return end({ kind: 'failed', ...creationRefusal('EMAIL_ALREADY_EXISTS', order.email) });
}
/** Asks AWS for the account, once. */
async function send(progress, wait) {
    const { writer, order, options } = progress;
    await pause(progress, wait);
    if (progress.sends >= MOST_SENDS) {
        return end({
            kind: 'failed',
            message: `AWS did not take the request, ${MOST_SENDS} times over`,
            hint: 'Run again in a few minutes: it looks for the account before asking once more.',
        });
    }
    writer.signal.throwIfAborted();
    progress.sends += 1;
    try {
        const { CreateAccountStatus: status } = await writer.once.send(new dist_cjs/* CreateAccountCommand */.FSh({
            Email: order.email,
            AccountName: order.awsName,
            RoleName: order.roleName,
            ...(order.billing && { IamUserAccessToBilling: order.billing }),
            Tags: Object.entries(order.tags).map(([Key, Value]) => ({ Key, Value })),
        }));
        const request = status?.Id ?? '';
        progress.request = request;
        options.log(`AWS has taken the request for ${(0,lib_text/* code */.aY)(order.awsName)}: ${(0,lib_text/* code */.aY)(request)}.`);
        return { next: 'follow', request };
    }
    catch (error) {
        return afterRefusedSend(progress, error);
    }
}
function afterRefusedSend(progress, error) {
    const { order, options } = progress;
    const { name, reason, isAmbiguous } = (0,organization_errors/* awsError */.es)(error);
    if (name === 'AbortError') {
        // Cancelled while it waited for its turn, so it was not sent.
        progress.sends -= 1;
        throw error;
    }
    const said = (0,lib_text/* code */.aY)(reason ? `${name} (${reason})` : name);
    const again = (wait) => {
        options.log(`CreateAccount for ${(0,lib_text/* code */.aY)(order.awsName)} got ${said}: looking whether it is there.`);
        return { next: 'look', wait };
    };
    switch (name) {
        case 'FinalizingOrganizationException':
            // A new organization takes up to an hour; nothing was done, and nobody else was asked.
            if (performance.now() > progress.deadline) {
                return end(waiting('AWS is still setting up the new organization, which takes up to an hour'));
            }
            progress.sends -= 1;
            options.log('AWS is still setting up the organization: asking again in a minute.');
            return { next: 'send', wait: 60 * SECOND };
        case 'ConcurrentModificationException':
        case 'TooManyRequestsException':
            return again(10 * SECOND * progress.sends);
        default:
            if (isAmbiguous)
                return again(15 * SECOND * progress.sends);
            return end({ kind: 'failed', ...requestRefusal(error) });
    }
}
/** Waits for a request to end. The retry is around this question alone, never around the request. */
async function follow(progress, request) {
    const { writer, order, options, deadline } = progress;
    const isOurs = progress.request === request;
    progress.request = request;
    let interval = POLL.first;
    let silence = 0;
    while (performance.now() < deadline) {
        await pause(progress, interval);
        interval = Math.min(interval * POLL.growth, POLL.most);
        const status = await ask(writer, request);
        if ('refused' in status) {
            silence += 1;
            if (silence >= 10)
                return end(waiting(status.refused));
            continue;
        }
        silence = 0;
        if (status.state === 'SUCCEEDED')
            return create_account_confirm(progress, status.accountId ?? '', isOurs);
        if (status.state === 'FAILED') {
            options.log(`The request ${(0,lib_text/* code */.aY)(request)} failed: ${(0,lib_text/* code */.aY)(status.failureReason ?? 'no reason')}.`);
            return isOurs ? afterFailed(progress, status.failureReason) : notOurs(progress, request);
        }
    }
    return end(waiting(`AWS has not finished creating ${(0,lib_text/* code */.aY)(order.awsName)}${named(request)} in the time allowed`));
}
async function ask(writer, request) {
    try {
        const { CreateAccountStatus: status } = await writer.reader.organizations.send(new dist_cjs/* DescribeCreateAccountStatusCommand */.EeL({ CreateAccountRequestId: request }));
        return (0,live/* toRequest */.d_)(status ?? {});
    }
    catch (error) {
        return { refused: (0,organization_errors/* awsFailure */.MT)(error, 'organizations:DescribeCreateAccountStatus').message };
    }
}
/** Reads the new account back: its email is what makes it the one that was wanted. */
async function create_account_confirm(progress, id, isOurs) {
    const { writer, order } = progress;
    for (let tries = 0; tries < 12; tries += 1) {
        if (tries > 0)
            await pause(progress, 5 * SECOND);
        const account = await (0,live/* describeAccount */.v4)(writer.reader, id);
        if (!account)
            continue;
        if (!(0,organization_account/* sameEmail */.PZ)(account.email, order.email))
            return notOurs(progress, progress.request ?? '');
        return end(isOurs ? { kind: 'created', account } : usable(account));
    }
    return end(waiting(`AWS says that ${(0,lib_text/* code */.aY)(order.awsName)} exists as ${(0,lib_text/* code */.aY)(id)}, and does not show it`));
}
/** The name was the same, the account another. */
function notOurs(progress, request) {
    progress.foreign.add(request);
    progress.request = undefined;
    return { next: 'look', wait: 0 };
}
function afterFailed(progress, reason) {
    const { order, foreign, request } = progress;
    foreign.add(request ?? '');
    progress.request = undefined;
    switch (reason) {
        case 'EMAIL_ALREADY_EXISTS':
            progress.looksForTaken = 0;
            return { next: 'look', wait: 5 * SECOND };
        case 'CONCURRENT_ACCOUNT_MODIFICATION':
        case 'INTERNAL_FAILURE':
            if (progress.sends < MOST_SENDS)
                return { next: 'look', wait: 15 * SECOND * progress.sends };
            break;
    }
    return end({ kind: 'failed', ...creationRefusal(reason, order.email) });
}
function usable(account) {
    if ((0,organization_account/* isUsable */.Ng)(account))
        return { kind: 'found', account };
    return {
        kind: 'failed',
        message: `the account ${(0,lib_text/* code */.aY)(account.id)} has this email and is ${(0,lib_text/* code */.aY)(account.state)}`,
        hint: 'AWS never gives the email of a closed account to another one. Use a new address.',
    };
}
function waiting(message) {
    return {
        kind: 'waiting',
        message,
        hint: 'Run again: it finds the account and writes its id; nothing is created twice.',
    };
}
function end(creation) {
    return { next: 'end', creation };
}
function named(request) {
    return request === undefined ? '' : ` (${(0,lib_text/* code */.aY)(request)})`;
}
async function pause({ writer }, milliseconds) {
    if (milliseconds > 0)
        await (0,promises_.setTimeout)(milliseconds, undefined, { signal: writer.signal });
}

;// CONCATENATED MODULE: ./lib/organization/create-organization.js



/**
 * Makes the organization, with all features, around the account of the credentials, and reads it back.
 * One that is there already is taken as it is.
 * @throws Failure when AWS refuses
 */
async function createOrganization(writer) {
    try {
        await writer.once.send(new dist_cjs/* CreateOrganizationCommand */.r87({ FeatureSet: 'ALL' }));
    }
    catch (error) {
        if (!(0,organization_errors/* isAwsError */.m_)(error, 'AlreadyInOrganizationException')) {
            // After a lost answer it may be there all the same.
            const existing = await (0,live/* readOrganization */.wu)(writer.reader);
            if (existing)
                return existing;
            throw (0,organization_errors/* awsFailure */.MT)(error, 'organizations:CreateOrganization');
        }
    }
    const organization = await (0,live/* readOrganization */.wu)(writer.reader);
    if (!organization)
        throw new Error('AWS made an organization and does not show it');
    return organization;
}

;// CONCATENATED MODULE: ./lib/provision/provision.js







/** AWS allows five creations in progress (Quotas and service limits for AWS Organizations). */
const MOST_CREATIONS_AT_ONCE = 5;
/**
 * Carries a plan out. Accounts are independent: what fails for one leaves the others to finish. Never
 * throws; each change has its outcome, in the plan's order.
 */
async function provision(plan, writer, options) {
    const outcomes = plan.changes.map((change) => ({ change, state: 'planned' }));
    const report = (index, outcome) => {
        outcomes[index] = outcome;
        options.onProgress([...outcomes]);
    };
    const requests = once(() => (0,live/* listCreations */.pk)(writer.reader, ['IN_PROGRESS', 'SUCCEEDED']));
    const limit = (0,p_limit/* default */.A)(MOST_CREATIONS_AT_ONCE);
    await limit.map(plan.changes, async (change, index) => {
        if (plan.held.has(change.account)) {
            report(index, { change, state: 'not-tried', message: 'its problem is not fixed' });
            return;
        }
        if (writer.signal.aborted) {
            report(index, { change, state: 'not-tried', message: 'the run was cancelled' });
            return;
        }
        const start = performance.now();
        report(index, { change, state: 'running' });
        const outcome = await carryOut(change, writer, options, requests);
        report(index, { ...outcome, seconds: Math.round((performance.now() - start) / 1000) });
    });
    return outcomes;
}
async function carryOut(change, writer, options, requests) {
    switch (change.kind) {
        case 'create-organization':
            try {
                await createOrganization(writer);
                return { change, state: 'done' };
            }
            catch (error) {
                const { message, hint } = (0,organization_errors/* awsFailure */.MT)(error, 'organizations:CreateOrganization');
                return { change, state: 'failed', message, ...(hint && { hint }) };
            }
        case 'create':
            return outcomeOf(change, await order(change, writer, options, requests));
        case 'adopt':
            return { change, state: 'already', id: change.id };
        case 'manual':
            return { change, state: 'waiting', message: 'only a person can do this' };
    }
}
function order(change, writer, { known, patience, log }, requests) {
    log(`Creating ${(0,lib_text/* code */.aY)(change.account)} as ${(0,lib_text/* code */.aY)(change.awsName)} with ${(0,lib_text/* code */.aY)(change.email)}.`);
    return createAccount(writer, change, { known, requests, patience, log });
}
function outcomeOf(change, creation) {
    switch (creation.kind) {
        case 'created':
            return { change, state: 'done', id: creation.account.id };
        case 'found':
            return { change, state: 'already', id: creation.account.id };
        case 'not-tried':
            return { change, state: 'not-tried', message: 'the run was cancelled' };
        case 'waiting':
        case 'failed':
            return { change, state: creation.kind, message: creation.message, hint: creation.hint };
    }
}

;// CONCATENATED MODULE: ./lib/github/origin.js

/**
 * Commits of a file looked at: those that write ids back come with no pull request, and are passed over. What
 * somebody pushed directly is found out all the same, because no reviewed plan holds it.
 */
const DEPTH = 5;
/** Histories asked for in one query. */
const origin_BATCH = 25;
/**
 * Finds the pull request behind each file: the merged one of the last commits that touched it. Squash
 * merges, rebases, merge commits and the merge queue all come out the same, and one push may carry many.
 * @param commit the commit in which the files are looked at
 * @param branch the branch that a pull request must have been merged into
 */
async function findOrigins(github, commit, branch, paths) {
    const { owner, repo } = github;
    const byPath = new Map();
    let self = '';
    for (let from = 0; from === 0 || from < paths.length; from += origin_BATCH) {
        const batch = paths.slice(from, from + origin_BATCH);
        const names = batch.map((_, index) => `p${index}`);
        const query = `query Origins(${['$owner: String!', '$repo: String!', '$commit: GitObjectID!', ...names.map((name) => `$${name}: String!`)].join(', ')}) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    commit: object(oid: $commit) { oid }
    ${names
            .map((name) => `${name}: object(oid: $commit) {
      ... on Commit {
        history(first: ${DEPTH}, path: $${name}) {
          nodes { associatedPullRequests(first: 10) { nodes { number url merged headRefOid baseRefName } } }
        }
      }
    }`)
            .join('\n    ')}
  }
}`;
        const variables = Object.fromEntries(batch.map((path, index) => [`p${index}`, path]));
        const answer = await graphql(github, query, { owner, repo, commit, ...variables });
        self = answer.viewer.login.replace(/\[bot\]$/, '');
        batch.forEach((path, index) => {
            const history = answer.repository[`p${index}`]?.history;
            const pulls = (history?.nodes ?? []).flatMap((node) => node.associatedPullRequests.nodes);
            const merged = pulls.find((pull) => pull.merged && pull.baseRefName === branch);
            if (!merged)
                return;
            const { number, url, headRefOid } = merged;
            byPath.set(path, { number, url, headSha: headRefOid });
        });
    }
    return { byPath, self };
}

;// CONCATENATED MODULE: ./lib/commands/reviews.js








/** GitHub links a commit to its pull request only after a while; these are the pauses, in milliseconds. */
const reviews_PAUSES = [2000, 4000, 8000];
/**
 * Finds the pull requests that brought the files to the branch, and the records of their plans in the check
 * runs of their heads. Comments are for people: anyone with write access can edit one.
 */
async function findReviews(job, commit, paths) {
    const { github, inputs, run } = job;
    let found = await findOrigins(github, commit, run.defaultBranch, paths);
    for (const pause of reviews_PAUSES) {
        if (run.event.kind !== 'push' || found.byPath.size > 0 || paths.length === 0)
            break;
        await (0,promises_.setTimeout)(pause);
        found = await findOrigins(github, commit, run.defaultBranch, paths);
    }
    const records = new Map();
    for (const { number, headSha } of pullRequests(found.byPath)) {
        const apps = [found.self, 'github-actions'];
        const text = await readCheckText(github, headSha, inputs.checkName, apps);
        records.set(number, text === undefined ? undefined : readRecord(text));
    }
    return { origins: found.byPath, records };
}
/** Each pull request once. */
function pullRequests(origins) {
    return [...new Map([...origins.values()].map((origin) => [origin.number, origin])).values()];
}
/** Why the plan may not be carried out as it stands; `undefined` when all of it was reviewed. */
function refusalOf(plan, reviews) {
    const reviewed = [...reviews.records.values()].filter((review) => review !== undefined);
    const changes = ready(plan).filter(touchesAws);
    const strange = changes.filter((change) => !reviewed.some((review) => isReviewed(change, review, plan.changes)));
    if (strange.length === 0)
        return undefined;
    const lines = strange.map((change) => difference(change, reviews));
    return `The plan has changed since it was reviewed. What was not reviewed: ${lines.join('; ')}. Open a pull request, so that it is planned again; or, if it is right as it stands, run this workflow by hand with \`on-unreviewed: proceed\`.`;
}
function difference(change, { origins, records }) {
    const { verb, rest } = wording(change);
    const what = `${(0,lib_text/* code */.aY)(change.account)}: ${verb} ${rest}`;
    const origin = origins.get(change.file);
    if (!origin)
        return `${what} (its file came without a pull request)`;
    const review = records.get(origin.number);
    return review
        ? `${what} (the plan of pull request ${origin.number} has other values, or something else)`
        : `${what} (pull request ${origin.number} was merged without a plan)`;
}

;// CONCATENATED MODULE: ./lib/commands/progress.js





/** Milliseconds between two updates of a comment: GitHub asks for few writes. */
const INTERVAL = 10_000;
function startProgress(job, reviews, view) {
    const pulls = pullRequests(reviews.origins);
    let shownAt = Number.NEGATIVE_INFINITY;
    let writing = Promise.resolve();
    const publish = async (report) => {
        const urls = [];
        for (const pull of pulls) {
            const [part, partView] = partOf(report, pull, reviews, view);
            const body = outcomeMarkdown(part, partView, MOST.comment);
            try {
                const url = await publishComment(job, pull.number, body, {
                    headSha: undefined,
                    isWanted: true,
                    isDue: (present) => !isIdle(part) || present.includes(RUNNING_MARK),
                });
                if (url !== undefined)
                    urls.push(url);
            }
            catch (error) {
                const said = error instanceof Error ? error.message : String(error);
                job.log(`The comment of pull request ${pull.number} could not be written: ${said}`);
            }
        }
        return urls;
    };
    return {
        show: (report) => {
            if (performance.now() - shownAt < INTERVAL)
                return;
            shownAt = performance.now();
            writing = writing.then(() => publish(report));
        },
        end: async (report) => {
            await writing;
            return publish(report);
        },
    };
}
/** Whether there was nothing to do, and nothing to say. */
function isIdle({ outcomes, plan, refusal }) {
    return outcomes.length === 0 && refusal === undefined && errors(plan).length === 0;
}
/** What of a report concerns one pull request: the changes of the files that it brought. */
function partOf(report, pull, { origins }, view) {
    const isIts = (file) => origins.get(file)?.number === pull.number;
    const { plan, outcomes } = report;
    const changed = new Set([...view.changed].filter(isIts));
    const part = {
        ...report,
        outcomes: outcomes.filter(({ change }) => isIts(change.file)),
        plan: {
            ...plan,
            changes: plan.changes.filter(({ file }) => isIts(file)),
            unchanged: plan.unchanged.filter(({ file }) => isIts(file)),
            problems: plan.problems.filter((problem) => !problem.at || [...changed].some((file) => concerns(problem, file))),
        },
    };
    return [part, { ...view, changed }];
}

;// CONCATENATED MODULE: ./lib/commands/provision.js














/**
 * Makes the accounts of the default branch so, as it stands now: what the push brought, and what earlier
 * runs left undone.
 * @param before the commit before the push; without one, only what is left undone is in scope
 */
async function provisionBranch(job, before) {
    const { github, inputs, run } = job;
    const head = await readHead(github, run.defaultBranch);
    const commits = before === undefined ? [head] : [before, head];
    const snapshots = await readSnapshots(github, inputs.directory, commits);
    const now = snapshots.at(-1);
    if (!now)
        throw new Error('a commit gives a snapshot');
    const past = before === undefined ? undefined : snapshots[0];
    const changed = past
        ? changedPaths(past, now)
        : new Set(inputs.scope === 'all' ? now.oids.keys() : []);
    const scope = scopeOf(now.desired, changed, past?.desired);
    const basis = `${(0,lib_text/* code */.aY)(run.defaultBranch)} at ${(0,lib_text/* code */.aY)(head.slice(0, 7))}`;
    const view = viewOf(job, { commit: head, basis, changed });
    if (past && changed.size === 0 && scope.names.size === 0) {
        return {
            outputs: { 'has-changes': false, changes: 0, accounts: knownAccounts(now.desired) },
            summary: 'This push touches no account file, and nothing is left to do.',
            failure: undefined,
        };
    }
    const files = [...changed, ...[...scope.names].map((name) => fileOf(now, name))];
    const reviews = await findReviews(job, head, [...new Set(files)]);
    const progress = startProgress(job, reviews, view);
    const report = await provision_carryOut({ job, now, scope, reviews, progress });
    const urls = await progress.end(report);
    return provisionResult(job, report, now.desired, view, urls[0]);
}
function fileOf({ desired }, name) {
    return desired.accounts.get(name)?.file.path ?? '';
}
/** Plans anew, does what was reviewed, and commits the ids; what can't be done is told in the report. */
async function provision_carryOut(task) {
    const { job } = task;
    let plan = EMPTY_PLAN;
    try {
        let prepared = await prepareReviewed(task);
        plan = prepared.plan;
        if (prepared.refusal !== undefined)
            return nothingDone(plan, prepared.refusal);
        if (ready(plan).length === 0)
            return reportOf(plan, withoutAws(plan));
        const { connectToWrite } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 7260));
        const writer = connectToWrite(await job.session(), job.signal);
        const founding = plan.changes.filter((change) => change.kind === 'create-organization');
        if (founding.length > 0) {
            const founded = await make({ ...plan, changes: founding }, prepared, writer, task);
            if (!founded.every(isDone))
                return reportOf(plan, founded);
            // Now that there is an organization, its management account has an id, and the rest can be compared.
            prepared = await prepareReviewed(task);
            plan = prepared.plan;
            if (prepared.refusal !== undefined)
                return nothingDone(plan, prepared.refusal);
        }
        await assertManagement(job, plan);
        const outcomes = await make(plan, prepared, writer, task);
        return { ...reportOf(plan, outcomes), writeBack: await commitIds(job, outcomes) };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        const hint = error.hint === undefined ? '' : ` ${error.hint}`;
        return nothingDone(plan, `${error.message}.${hint}`);
    }
}
/** The plan as it is now, and why it may not be carried out. */
async function prepareReviewed(task) {
    const { job, now, scope, reviews } = task;
    const prepared = await prepare(job, now.desired, scope);
    for (const line of planText(prepared.plan))
        job.log(line);
    const refusal = job.inputs.onUnreviewed === 'proceed' ? undefined : refusalOf(prepared.plan, reviews);
    return { ...prepared, refusal };
}
/** Accounts are created from the management account alone; a member could only read. */
async function assertManagement(job, { organization }) {
    const { accountId } = await job.session();
    if (!organization || organization.managementAccountId === accountId)
        return;
    throw new failure/* Failure */.H(`the credentials are of account ${(0,lib_text/* code */.aY)(accountId)}, and only the management account ${(0,lib_text/* code */.aY)(organization.managementAccountId)} can change the organization`, 'Let `role-to-assume` name a role in the management account.');
}
function make(plan, { live }, writer, { job, progress }) {
    return provision(plan, writer, {
        known: live.accounts,
        patience: job.inputs.creationTimeout,
        log: job.log,
        onProgress: (outcomes) => {
            progress.show({ ...reportOf(plan, outcomes), isRunning: true });
        },
    });
}
/** What a plan comes to when nothing of it can be done. */
function withoutAws(plan) {
    return plan.changes.map((change) => change.kind === 'manual'
        ? { change, state: 'waiting', message: 'only a person can do this' }
        : { change, state: 'not-tried', message: 'its problem is not fixed' });
}
function reportOf(plan, outcomes) {
    return { plan, outcomes, writeBack: undefined, refusal: undefined, isRunning: false };
}
function nothingDone(plan, refusal) {
    return { ...reportOf(plan, []), refusal };
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 2 modules
var utils = __webpack_require__(7176);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(1267);
;// CONCATENATED MODULE: ./lib/github/client.js




/**
 * Opens a client that knows the runner's proxy, GitHub Enterprise addresses and user agent. What fails in
 * passing is tried again; what fails for good is a Failure that names the missing permission.
 * @param repository `owner/name`
 */
function connect(token, repository) {
    const [owner = '', repo = ''] = repository.split('/');
    const octokit = new (dist_src/* Octokit */.E.defaults(utils/* defaults */.NT))((0,utils/* getOctokitOptions */.EG)(token));
    octokit.hook.wrap('request', async (request, options) => {
        for (let attempt = 1;; attempt += 1) {
            try {
                return await request(options);
            }
            catch (error) {
                const wait = attempt < MOST_ATTEMPTS ? patience(error, options, attempt) : undefined;
                if (wait === undefined)
                    throw githubFailure(error, options);
                await (0,promises_.setTimeout)(wait);
            }
        }
    });
    return { octokit, owner, repo };
}
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
    return isLost ? 500 * 2 ** attempt * (0.5 + Math.random() / 2) : undefined;
}
/** Whether sending twice does no more than sending once. A comment posted twice stands there twice. */
function isRepeatable(options) {
    if (options.url.endsWith('/graphql'))
        return !String(options.query).trim().startsWith('mutation');
    return options.method !== 'POST';
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/github/event.js




const repository = schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP() });
const pullRequest = schemas/* object */.Ikc({
    action: schemas/* string */.YjP(),
    number: schemas/* number */.aig(),
    repository: repository.extend({ full_name: schemas/* string */.YjP() }),
    pull_request: schemas/* object */.Ikc({
        head: schemas/* object */.Ikc({ repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullable() }),
    }),
});
const mergeGroup = schemas/* object */.Ikc({
    repository,
    merge_group: schemas/* object */.Ikc({ head_sha: schemas/* string */.YjP(), base_sha: schemas/* string */.YjP() }),
});
const push = schemas/* object */.Ikc({
    repository,
    ref: schemas/* string */.YjP(),
    before: schemas/* string */.YjP(),
    after: schemas/* string */.YjP(),
});
/** A scheduled run has no documented payload. */
const other = schemas/* object */.Ikc({ repository: repository.optional() });
/**
 * Reads what started the run from the environment that GitHub sets up ("Default environment variables")
 * and the event's payload.
 * @throws Failure when that is not the environment of a GitHub job
 */
async function readRun(env) {
    const need = (name) => {
        const value = env[name];
        if (value)
            return value;
        throw new failure/* Failure */.H(`the environment variable ${(0,lib_text/* code */.aY)(name)} is not set`, 'This is a GitHub Action: it runs within a workflow.');
    };
    const name = need('GITHUB_EVENT_NAME');
    const repositoryName = need('GITHUB_REPOSITORY');
    const serverUrl = env.GITHUB_SERVER_URL ?? 'https://github.com';
    const runId = need('GITHUB_RUN_ID');
    const payload = JSON.parse(await (0,external_node_fs_promises_.readFile)(need('GITHUB_EVENT_PATH'), 'utf8'));
    const { event, defaultBranch = need('GITHUB_REF_NAME') } = readEvent(name, payload);
    return {
        event,
        repository: repositoryName,
        defaultBranch,
        url: `${serverUrl}/${repositoryName}/actions/runs/${runId}`,
        serverUrl,
        runId,
    };
}
function readEvent(name, payload) {
    switch (name) {
        case 'pull_request':
        case 'pull_request_target': {
            const data = parse(pullRequest, payload, name);
            const head = data.pull_request.head.repo?.full_name;
            return {
                event: {
                    kind: 'pull-request',
                    number: data.number,
                    // pull_request_target runs with full trust, whosever the head is.
                    isUntrusted: name === 'pull_request' && head !== data.repository.full_name,
                    isClosed: data.action === 'closed',
                },
                defaultBranch: data.repository.default_branch,
            };
        }
        case 'merge_group': {
            const { merge_group: group, repository: repo } = parse(mergeGroup, payload, name);
            const event = {
                kind: 'merge-group',
                headSha: group.head_sha,
                baseSha: group.base_sha,
            };
            return { event, defaultBranch: repo.default_branch };
        }
        case 'push': {
            const { ref, before, after, repository: repo } = parse(push, payload, name);
            const isDefaultBranch = ref === `refs/heads/${repo.default_branch}`;
            const branch = ref.replace(/^refs\/(heads|tags)\//, '');
            return {
                event: { kind: 'push', ref: branch, before, after, isDefaultBranch },
                defaultBranch: repo.default_branch,
            };
        }
        default: {
            const { repository: repo } = parse(other, payload, name);
            const kind = name === 'workflow_dispatch' ? 'dispatch' : name;
            const event = kind === 'dispatch' || kind === 'schedule' ? { kind } : { kind: 'other', name };
            return { event, defaultBranch: repo?.default_branch };
        }
    }
}
function parse(schema, payload, name) {
    const result = schema.safeParse(payload);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    throw new failure/* Failure */.H(`the payload of the event ${(0,lib_text/* code */.aY)(name)} lacks ${(0,lib_text/* code */.aY)(issue?.path.join('.') ?? '')}`, 'This action reads the payloads of GitHub and of GitHub Enterprise Server 3.19 or newer.');
}

;// CONCATENATED MODULE: ./lib/run.js








/**
 * Runs the command that the inputs and the event call for, and hands its result to the workflow.
 * @throws Failure when it can't run
 */
async function run(inputs, env) {
    const here = await readRun(env);
    const cancelled = new AbortController();
    // The runner sends SIGINT, and SIGTERM seven and a half seconds later ("Canceling a workflow").
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => {
            core/* info */.pq('Cancelled: nothing more is sent to AWS, and the ids that are known are committed.');
            cancelled.abort();
        });
    }
    const job = {
        inputs,
        run: here,
        github: connect(inputs.token, here.repository),
        log: (line) => {
            core/* info */.pq(line);
        },
        annotate: (problems) => {
            for (const problem of problems)
                annotate(problem);
        },
        session: once(() => run_open(inputs, here, env)),
        signal: cancelled.signal,
    };
    await deliver(await run_carryOut(job));
}
async function run_carryOut(job) {
    const { inputs, run: here } = job;
    const { event } = here;
    const command = inputs.command === 'auto' ? commandFor(event) : inputs.command;
    switch (command) {
        case 'plan':
            switch (event.kind) {
                case 'pull-request':
                    if (event.isClosed)
                        return idle('The pull request is closed: there is nothing to plan.');
                    return planPullRequest(job, event.number, event.isUntrusted);
                case 'merge-group':
                    return planMergeGroup(job, event.headSha, event.baseSha);
                default:
                    return planBranch(job);
            }
        case 'provision':
            switch (event.kind) {
                case 'push':
                    if (!event.isDefaultBranch) {
                        return idle(`Only pushes to ${(0,lib_text/* code */.aY)(here.defaultBranch)} are provisioned.`);
                    }
                    return provisionBranch(job, event.before);
                case 'dispatch':
                case 'schedule':
                    return provisionBranch(job, undefined);
                default:
                    throw new failure/* Failure */.H('a pull request is only planned; accounts are provisioned once it is merged', 'Let the workflow provision on `push` to the default branch, or on `workflow_dispatch`.');
            }
    }
}
/** What an event calls for by itself. */
function commandFor(event) {
    switch (event.kind) {
        case 'pull-request':
        case 'merge-group':
        case 'dispatch':
        case 'schedule':
            return 'plan';
        case 'push':
            return 'provision';
        case 'other':
            throw new failure/* Failure */.H(`the event ${(0,lib_text/* code */.aY)(event.name)} calls for nothing by itself`, 'Let the workflow run on pull_request, merge_group, push or workflow_dispatch, or set `command`.');
    }
}
function idle(summary) {
    return { outputs: { 'has-changes': false, changes: 0 }, summary, failure: undefined };
}
async function run_open({ aws }, here, env) {
    const { openSession } = await Promise.all(/* import() */[__webpack_require__.e(695), __webpack_require__.e(147)]).then(__webpack_require__.bind(__webpack_require__, 3147));
    return openSession({
        role: aws.role,
        sessionName: aws.sessionName ?? `org-accounts-${here.runId}`.slice(0, 64),
        duration: aws.duration,
        region: env.AWS_REGION ?? env.AWS_DEFAULT_REGION,
        allowedAccountIds: aws.allowedAccountIds,
        mask: core/* setSecret */.Pq,
        token: async () => {
            if (!env.ACTIONS_ID_TOKEN_REQUEST_URL) {
                throw new failure/* Failure */.H('the job gets no OIDC token from GitHub', 'Give it `id-token: write` under `permissions`.');
            }
            return core/* getIDToken */.V9(aws.audience);
        },
    });
}
/** A problem as an annotation of the run, on its line. */
function annotate({ severity, at, message, hint }) {
    const say = { error: core/* error */.z3, warning: core/* warning */.$e, note: core/* notice */.lm }[severity];
    say([message, hint].filter((text) => text !== undefined).join('\n'), {
        title: 'AWS accounts',
        ...(at && { file: at.file, startLine: at.line, startColumn: at.column }),
    });
}
/** Bytes that one output may have, so that all of them stay under GitHub's 1 MB a job. */
const MOST_OUTPUT = 400_000;
const OUTPUTS = [
    'has-changes',
    'changes',
    'plan',
    'created',
    'accounts',
    'matrix',
    'comment-url',
    'commit-sha',
];
async function deliver({ outputs, summary, failure }) {
    for (const name of OUTPUTS) {
        const value = outputs[name];
        const text = value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
        if (Buffer.byteLength(text) > MOST_OUTPUT) {
            core/* warning */.$e(`The output ${name} is too long for GitHub and is left empty.`);
            core/* setOutput */.uH(name, '');
        }
        else {
            core/* setOutput */.uH(name, text);
        }
    }
    // Not every runner of an Enterprise server has a place for summaries.
    if (process.env.GITHUB_STEP_SUMMARY)
        await core/* summary */.z.addRaw(summary, true).write();
    if (failure !== undefined)
        core/* setFailed */.C1(failure);
}


/***/ })

};
