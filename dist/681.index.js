export const id = 681;
export const ids = [681];
export const modules = {

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
/** What a table of ours has for a key that may come from anywhere. */
function lookUp(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
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
        ancestors: ancestorsOf(account.Paths?.[0]),
        joined: account.JoinedMethod,
    };
}
/** From `o-…/r-…/ou-…/<account>/`, which AWS tells since March 2026. */
function ancestorsOf(path) {
    const ids = path?.split('/').filter((id) => /^(r|ou)-/.test(id));
    return ids && ids.length > 0 ? ids : undefined;
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
/* unused harmony export ENABLE_ACCOUNT_MANAGEMENT */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8804);



function awsError(error) {
    if (!node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error)) {
        const message = String(error);
        return { name: 'Unknown', reason: undefined, message, isAmbiguous: true, attempts: 1 };
    }
    const { code: nodeCode, Reason, $metadata, } = error;
    const status = $metadata?.httpStatusCode;
    return {
        name: error.name === 'Error' && typeof nodeCode === 'string' ? nodeCode : error.name,
        reason: typeof Reason === 'string' ? Reason : undefined,
        message: error.message,
        isAmbiguous: status === undefined || status >= 500,
        attempts: $metadata?.attempts ?? 1,
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
    if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H)
        return error;
    const { name, reason, message } = awsError(error);
    const said = `${name}${reason ? ` (${reason})` : ''}: ${message}`;
    // Where AWS names the permission that lacks, it may be another than that of the call.
    const lacking = /not authorized to perform: ([\w-]+:\w+)/.exec(message)?.[1] ?? action;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`AWS refused ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(action)}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(said, 500)}`, hint(name, lacking, message), error);
}
/** Account Management Reference Guide, "Enabling trusted access for AWS Account Management". */
const ENABLE_ACCOUNT_MANAGEMENT = 'Let Account Management act on member accounts, once, from the management account: `aws organizations enable-aws-service-access --service-principal account.amazonaws.com`.';
function hint(name, action, message) {
    if (/enable trusted access/i.test(message))
        return ENABLE_ACCOUNT_MANAGEMENT;
    switch (name) {
        case 'AccessDeniedException':
        case 'AccessDenied':
            return `Allow ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(action)} to the role whose credentials are used; README lists the permissions for planning and for provisioning. Organizations are read from the management account.`;
        case 'ExpiredTokenException':
        case 'ExpiredToken':
            return 'The credentials ran out during the run. In a workflow, raise `role-duration-seconds`; at a terminal, sign in anew. Then run again: what is done stays done.';
        case 'UnrecognizedClientException':
        case 'InvalidClientTokenId':
        case 'SignatureDoesNotMatch':
            return 'The AWS credentials are not valid. In a workflow, let it assume a role with `role-to-assume`; at a terminal, check the environment and the profile.';
        case 'CredentialsProviderError':
            return 'There are no AWS credentials. Name a role in `role-to-assume` and give the job `id-token: write`; at a terminal, set `AWS_PROFILE`, or sign in with `aws sso login`.';
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

/***/ 4443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isFieldChange),
/* harmony export */   j: () => (/* binding */ touchesAws)
/* harmony export */ });
/** Whether carrying it out changes anything in AWS. */
function touchesAws(change) {
    return change.kind !== 'adopt' && change.kind !== 'manual';
}
function isFieldChange(change) {
    return ['move', 'rename', 'tags', 'contact', 'alias'].includes(change.kind);
}


/***/ }),

/***/ 1859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YJ: () => (/* binding */ delegatePolicy),
/* harmony export */   iD: () => (/* binding */ formFor),
/* harmony export */   w3: () => (/* binding */ roleArn),
/* harmony export */   wX: () => (/* binding */ readGranted)
/* harmony export */ });
/* unused harmony export MOST_CHARACTERS */
/** Characters that all inline policies of a role may have, white space aside (IAM and STS quotas). */
const MOST_CHARACTERS = 10_240;
function roleArn(partition, id, roleName) {
    return `arn:${partition}:iam::${id}:role/${roleName}`;
}
/** The policy's text: one statement, the ARNs in sorted order, so that equal access is equal text. */
function delegatePolicy({ form, resources }, organization) {
    return JSON.stringify({
        Version: '2012-10-17',
        Statement: [
            {
                Sid: 'OrgAccountsDelegateAccess',
                Effect: 'Allow',
                Action: 'sts:AssumeRole',
                Resource: [...new Set(resources)].sort(),
                ...(form === 'pattern' && {
                    Condition: { StringEquals: { 'aws:ResourceOrgID': organization.id } },
                }),
            },
        ],
    });
}
/** The form that so many roles take: each by its ARN, while that fits. */
function formFor(resources, organization) {
    const text = delegatePolicy({ form: 'list', resources }, organization);
    return text.replace(/\s/g, '').length <= MOST_CHARACTERS ? 'list' : 'pattern';
}
/** Reads a policy of ours; `undefined` when it is not as we write it, and so is written anew. */
function readGranted(text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const statements = document?.Statement;
    const statement = Array.isArray(statements) ? statements[0] : statements;
    if (typeof statement !== 'object' || statement === null)
        return undefined;
    const { Effect, Action, Resource, Condition } = statement;
    const isOurs = (!Array.isArray(statements) || statements.length === 1) &&
        Effect === 'Allow' &&
        [Action].flat().join() === 'sts:AssumeRole';
    if (!isOurs)
        return undefined;
    const resources = [Resource].flat().filter((one) => typeof one === 'string');
    return { form: Condition === undefined ? 'list' : 'pattern', resources };
}


/***/ }),

/***/ 8095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isDone),
/* harmony export */   A: () => (/* binding */ identified)
/* harmony export */ });
/** Whether nothing is left to do about it. */
function isDone({ state }) {
    return state === 'done' || state === 'already';
}
/** The accounts that got their id. */
function identified(outcomes) {
    return outcomes.filter((outcome) => isDone(outcome) &&
        outcome.id !== undefined &&
        (outcome.change.kind === 'create' || outcome.change.kind === 'adopt'));
}


/***/ }),

/***/ 3681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 18 modules
var core = __webpack_require__(6257);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
;// CONCATENATED MODULE: ./lib/github/author.js
/** What GitHub's own token writes is ours whichever token is used now. */
const ACTIONS = 'github-actions';
/**
 * Whether something was written by the token's own identity, or by the repository's workflows. Nothing
 * that people can type proves that: they can copy any marker.
 * @param viewer the `viewer`'s login: a bot's ends in `[bot]` there, and not where it is an author
 */
function isOurs(author, viewer) {
    if (author?.login === ACTIONS && author.__typename === 'Bot')
        return true;
    return author?.login === slugOf(viewer);
}
/** The slug of the App that a login belongs to; a user's login is itself. */
function slugOf(login) {
    return login.replace(/\[bot\]$/, '');
}
/** The slugs of the Apps whose check runs are ours, for the `viewer`'s login. */
function ourApps(viewer) {
    return [slugOf(viewer), ACTIONS];
}
/** The logins of our authors as GitHub's filters take them: with `[bot]`. */
function ourLogins(viewer) {
    return [...new Set([viewer, `${ACTIONS}[bot]`])];
}

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

;// CONCATENATED MODULE: ./lib/github/comment.js


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
        for (const { author, body, databaseId, url } of comments.nodes) {
            if (isOurs(author, viewer.login) && body.startsWith(marker)) {
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
/** Answers on an issue or pull request with a comment of its own, which is not looked for again. */
async function replyTo({ octokit, owner, repo }, number, body) {
    await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
}

;// CONCATENATED MODULE: ./lib/github/permission.js

/**
 * Whether somebody may write to the repository, now and by all that gives them rights, as GitHub itself
 * says; what an event's payload says (`author_association`) is no right. `permission` is asked for rather
 * than `role_name`: a maintainer's reads `write` there, a triager's `read`, and a custom role's is the one
 * that it is based on ("Get repository permissions for a user"). Needs no permission but `metadata`.
 * @param login `undefined` for an account that is gone, which may nothing, as a bot or a stranger
 */
async function canWrite({ octokit, owner, repo }, login) {
    if (!login)
        return false;
    try {
        const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
            owner,
            repo,
            username: login,
        });
        return data.permission === 'admin' || data.permission === 'write';
    }
    catch (error) {
        if (error instanceof GitHubFailure && error.status === 404)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/github/reaction.js

/**
 * Shows eyes under a comment: it is seen, and worked on. A reaction is a courtesy, so one that GitHub
 * refuses is told to the log and fails nothing. Under a comment on a pull request it takes
 * `pull-requests: write`, whatever "Create reaction for an issue comment" says (github/docs#43843).
 * @returns what takes the eyes away, and shows how it went
 */
async function acknowledge(github, commentId, log) {
    const { octokit, owner, repo } = github;
    const comment = { owner, repo, comment_id: commentId };
    const react = async (content) => {
        const { data } = await octokit.rest.reactions.createForIssueComment({ ...comment, content });
        return data.id;
    };
    const eyes = await courteously(log, () => react('eyes'));
    return async (ending) => {
        await courteously(log, () => react(ending));
        if (eyes === undefined)
            return;
        await courteously(log, () => octokit.rest.reactions.deleteForIssueComment({ ...comment, reaction_id: eyes }));
    };
}
async function courteously(log, request) {
    try {
        return await request();
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        log(`No reaction could be shown under the comment: ${error.message}.`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/report/markdown.js

/*
 * From our sentences, in which everything foreign stands in `code` (see text.ts), to GitHub's Markdown.
 * Within a code span nothing is markup, mention, link or reference; outside of it only our own words are.
 */
/** A sentence as inline Markdown, for running text and lists. */
function inline(sentence) {
    return (0,lib_text/* parts */.rT)(sentence)
        .map((part) => (part.isCode ? codeSpan(part.text) : escapeProse(part.text)))
        .join('');
}
/** A sentence as the cell of a table. */
function cell(sentence) {
    return inline(sentence).replaceAll('|', '\\|');
}
/** A sentence as HTML, where Markdown is not read, such as in `<summary>`. */
function html(sentence) {
    return (0,lib_text/* parts */.rT)(sentence)
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
/** Markdown takes a blank off both ends of a code span that has one at both. */
function codeSpan(text) {
    const isPadded = /^ .* $/.test(text) && !/^ *`|` *$/.test(text);
    return (0,lib_text/* quoted */.TL)(isPadded ? ` ${text} ` : text);
}
/** Our own words: `_` and `*` are used as what they are, and a bare `<` is never a tag. */
function escapeProse(text) {
    return text.replace(/[\\*_[\]<>~]/g, (character) => `\\${character}`);
}
function escapeHtml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
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

// EXTERNAL MODULE: ./lib/group-by.js
var group_by = __webpack_require__(5344);
// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./lib/accounts/nearest.js

/**
 * The known name that a mistyped one was most likely meant to be: at most a third of its letters
 * differ, or they only stand in another order; capitals aside. `undefined` when none is near.
 */
function nearest(name, known) {
    const wanted = name.toLowerCase();
    let best;
    for (const candidate of known) {
        const distance = distanceOf(wanted, candidate.toLowerCase());
        if (distance <= Math.max(1, Math.floor(candidate.length / 3))) {
            if (!best || distance < best.distance)
                best = { name: candidate, distance };
        }
    }
    return best?.name;
}
/** How many letters differ; letters that changed places are one slip. */
function distanceOf(one, other) {
    const isSwapped = one.length === other.length && sorted(one) === sorted(other);
    return Math.min((0,leven/* default */.A)(one, other), isSwapped ? 1 : Number.POSITIVE_INFINITY);
}
function sorted(letters) {
    return [...letters].sort().join('');
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
    .regex(/^[^@]*@.*\./, 'has no dot in its domain');
/** An account's name in AWS. `<` and `>` are left out because PutAccountName refuses them. */
const awsName = schemas/* string */.YjP()
    .min(1, 'is empty')
    .max(50, 'is longer than the 50 characters that AWS allows')
    .regex(/^[ -;=?-~]*$/, 'has a character that AWS refuses in an account name');
/**
 * Text of any script, up to so many characters. Counted as AWS and JSON Schema count them, by code
 * point: an emoji is one character, where JavaScript's own `length` says two.
 */
function schema_text(most) {
    return schemas/* string */.YjP()
        .refine((value) => value.length <= most || [...value].length <= most, `is longer than the ${most} characters that AWS allows`)
        .meta({ maxLength: most });
}
// White space in the patterns below is ASCII's, as AWS has it; JavaScript's own `\s` knows more.
const contact = schemas/* strictObject */.rej({
    name: schema_text(64)
        .min(1, 'is empty')
        .meta({ description: "The contact's name, 1 to 64 characters." }),
    title: schema_text(50)
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
const tagCharacters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const tags = schemas/* record */.g1P(schema_text(128)
    .min(1, 'is empty')
    .regex(tagCharacters, 'has a character that AWS refuses in a tag key')
    .regex(/^(?![aA][wW][sS]:)/, 'starts with "aws:", which AWS keeps for itself'), schema_text(256).regex(tagCharacters, 'has a character that AWS refuses in a tag value'))
    .refine((all) => Object.keys(all).length <= 50, 'are more than the 50 that AWS allows')
    .meta({ maxProperties: 50 });
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
        .regex(/^[^/]{1,128}(\/[^/]{1,128}){0,5}$/u, 'is not a path of names')
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
    admin_iam_users: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({
        enabled: schemas/* boolean */.zMY().optional().meta({ description: 'true or false.' }),
        username: schemas/* string */.YjP().optional().meta({ description: "The user's name in IAM." }),
    })
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

;// CONCATENATED MODULE: ./lib/accounts/stem.js

/*
 * The stem of an account file is the account's name: people read it in reports, and it stands in commits and in a
 * tag. So it has nothing that nobody sees, wherever in the name that is.
 */
/** Whether people would take a file for an account's: `<name>.yaml`, as Paco has it; hidden files are an editor's. */
function isMeantAsAccount(name) {
    return !name.startsWith('.') && /\.ya?ml$/.test((0,lib_text/* withoutUnseen */.zG)(name).trim());
}
/** What keeps a text from being a stem, after "the name of the file"; `undefined` where nothing does. */
function wrongStem(stem) {
    // Git has bytes; what is no UTF-8 among them comes as U+FFFD.
    if (stem.includes('\ufffd'))
        return `is not in UTF-8: ${(0,lib_text/* code */.aY)(stem)}`;
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(stem))
        return `has a control character: ${(0,lib_text/* code */.aY)(stem)}`;
    if ((0,lib_text/* hasUnseen */.FN)(stem))
        return `has a character that is not seen as what it is: ${(0,lib_text/* code */.aY)(stem)}`;
    if (stem.trim() !== stem)
        return `begins or ends with a blank: ${(0,lib_text/* code */.aY)(`"${stem}"`)}`;
    return undefined;
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
            const write = `add ${file} with its region and root_email, have it written (${(0,lib_text/* code */.aY)(`/accounts init ${name} email=…`)} in a comment), or take the name off the list.`;
            problems.push({
                severity: 'error',
                at,
                message: `${(0,lib_text/* code */.aY)(name)} is listed, but there is no file ${file}`,
                hint: meant ? `Did you mean ${(0,lib_text/* code */.aY)(meant)}? Otherwise ${write}` : (0,lib_text/* upperFirst */.Zb)(write),
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
        // What is wrong with a stem anyway is said already.
        const isWrong = wrongStem(file.name) !== undefined;
        if (!isAbsent(account_id) || account_name !== undefined || isWrong)
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
    const byValue = (0,group_by/* groupBy */.$)(claims, (claim) => claim.value);
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
/** Whether a file speaks of the management account, even if it can't be read. */
function hasManagement({ management, list, files }) {
    return (management !== undefined ||
        list.kind !== 'none' ||
        files.some(({ name, claims }) => claims.is_master === true || name === MASTER));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/accounts/edit-list.js


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
    if (!(0,dist/* isSeq */.oP)(node))
        throw new Error('organization_account_ids is written in a way that takes no additions');
    const edited = node.flow ? intoFlow(text, map, node, missing) : intoBlock(text, node, missing);
    const wanted = { ...data, organization_account_ids: [...listed, ...missing] };
    if (!(0,external_node_util_.isDeepStrictEqual)(read(edited).data, wanted)) {
        throw new Error('no place for more names was found in organization_account_ids');
    }
    return edited;
}
function read(text) {
    const document = (0,dist/* parseDocument */.Tp)(text, { merge: true, stringKeys: true });
    const fault = document.errors[0];
    if (fault)
        throw new Error(`the file is not YAML: ${fault.message.split('\n')[0] ?? ''}`);
    if (!(0,dist/* isMap */.jh)(document.contents))
        throw new Error('the file is not a map of fields');
    return { map: document.contents, data: document.toJS({ maxAliasCount: 100 }) };
}
/** As YAML has it on one line: in quotes where `on` or `1.0` would become something else. */
function scalar(name) {
    return (0,dist/* stringify */.As)(name, { compat: 'yaml-1.1', lineWidth: 0, singleQuote: true }).trimEnd();
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
    return (0,dist/* stringify */.As)([name], { ...options, singleQuote: true })
        .trim()
        .slice(1, -1)
        .trim();
}
function rangeOf(node) {
    const range = (0,dist/* isScalar */.jn)(node) || (0,dist/* isSeq */.oP)(node) ? node.range : undefined;
    if (!range)
        throw new Error('organization_account_ids has an item without a place');
    return range;
}

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
    if (typeof value === 'object') {
        const isPlain = value !== null && Object.getPrototypeOf(value) === Object.prototype;
        return isPlain ? 'a map' : 'a value with a tag (`!!…`)';
    }
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
    const result = accountSchema.safeParse(renamed.data);
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

;// CONCATENATED MODULE: ./lib/accounts/write.js


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
    const document = new dist/* Document */.yo(content, { compat: 'yaml-1.1' });
    (0,dist/* visit */.YR)(document, {
        Scalar: (_, scalar) => {
            if (typeof scalar.value === 'string' && (0,lib_text/* hasUnseen */.FN)(scalar.value)) {
                scalar.type = dist/* Scalar */.X5.QUOTE_DOUBLE;
            }
        },
    });
    // Never folded: a value that is broken over lines is hard to compare by eye.
    const text = document.toString({ lineWidth: 0, singleQuote: true });
    // What nobody sees stands in double quotes alone, where YAML has escape sequences for it.
    return [...text]
        .map((one) => (one !== '\n' && (0,lib_text/* hasUnseen */.FN)(one) ? escapeSequence(one) : one))
        .join('');
}
/** YAML 1.2.2, "Escaped characters". */
function escapeSequence(character) {
    const point = (character.codePointAt(0) ?? 0).toString(16);
    return point.length > 4 ? `\\U${point.padStart(8, '0')}` : `\\u${point.padStart(4, '0')}`;
}
function quoted(text) {
    const scalar = new dist/* Scalar */.X5(text);
    scalar.type = dist/* Scalar */.X5.QUOTE_SINGLE;
    return scalar;
}

;// CONCATENATED MODULE: ./lib/accounts/init.js








/** Paco's titles, and those of the accounts that most organizations begin with. */
const TITLES = new Map([
    [MASTER, 'Master AWS Account'],
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
            skipped.push({ account: name, why: `${(0,lib_text/* code */.aY)(present.path)} is there`, isFine: true });
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
                why: `its root email is not known: give ${(0,lib_text/* code */.aY)('email=…')}, or set the input ${(0,lib_text/* code */.aY)('root-email-pattern')}, such as ${(0,lib_text/* code */.aY)('aws+{name}@example.com')}`,
                isFine: false,
            });
            continue;
        }
        const text = accountText({
            title: request.title ?? defaultTitle(name),
            ...(region !== undefined && { region }),
            root_email: rootEmail,
            ...(name === MASTER && { is_master: true, organization_account_ids: [] }),
        });
        files.push({ name, path: `${desired.directory}/${name}.yaml`, text });
    }
    return withoutWrong(desired, { files, skipped });
}
/** What keeps a name, which may be one that a file lists, from being that of a file in the folder. */
function wrongName(name) {
    if (name.includes('/') || name.startsWith('.'))
        return 'no file of the folder can have this name';
    const wrong = wrongStem(name);
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
        const wrong = problems.find((one) => one.severity === 'error' && concerns(one, path));
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
    const added = files.map(({ path, text }) => parseAccountFile(path, text));
    return readDirectory(desired.directory, [...present, ...added]);
}
/** The names that belong into the list of the management account's file. */
function childrenOf(files) {
    return files.filter(({ name }) => name !== MASTER).map(({ name }) => name);
}
/** New files among which is the management account's: its list then holds the others. */
function withList(files) {
    const names = childrenOf(files);
    return files.map((file) => file.name === MASTER ? { ...file, text: addToList(file.text, names) } : file);
}
/** A list that takes no additions stays as it is here; whoever writes it is told. */
function listing(file, names) {
    try {
        return parseAccountFile(file.path, addToList(file.text, names));
    }
    catch {
        return file;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
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
            headRef: data.head.ref,
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
    const written = files.map((file) => [cell((0,lib_text/* code */.aY)(shown(file.path))), cell(whatOf(file))]);
    const left = skipped.map(({ account, why }) => [cell((0,lib_text/* code */.aY)(account)), cell(why)]);
    return sections(cut(['File', 'Account'], written, most), left.length === 0 ? '' : 'Skipped:', cut(['Account', 'Why'], left, most));
}
function whatOf({ id }) {
    return id === undefined ? 'to be created' : `exists: ${(0,lib_text/* code */.aY)(id)}`;
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
        const next = `${cell((0,lib_text/* code */.aY)(path))}\n\n${fence}yaml\n${content}${fence}`;
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
        desired: readDirectory(found, files, problemsOf(found, folder)),
        oids: new Map(entries.map((entry) => [path(entry), entry.oid])),
    };
}
/** The paths of the files that differ between two snapshots; removed ones too. */
function changedPaths(before, after) {
    const paths = [...before.oids.keys(), ...after.oids.keys()];
    return new Set(paths.filter((path) => before.oids.get(path) !== after.oids.get(path)));
}
function isAccountFile({ name }) {
    return isMeantAsAccount(name);
}
/** Whether its text is looked at. */
function isReadable(entry) {
    return (isAccountFile(entry) &&
        wrongStem(accountName(entry.name)) === undefined &&
        entry.kind === 'file' &&
        entry.size <= MAX_FILE_BYTES);
}
function toFile(path, entry, blob) {
    const wrong = wrongStem(accountName(path));
    if (wrong !== undefined) {
        return unreadable(path, `the name of the file ${wrong}`, 'Rename it; it is not read like this.');
    }
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
            return unreadable(path, 'the text of the file is not to be had', 'Run again.');
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

;// CONCATENATED MODULE: ./lib/github/blobs.js


/** Bytes from which on GraphQL cuts a file's text. */
const LARGEST_TEXT = 512_000;
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
    return { name, oid, size, mode, kind: KINDS[mode.toString(8)] ?? 'file' };
}
/** Git's modes, in octal. */
const KINDS = {
    '40000': 'folder',
    '120000': 'link',
    '160000': 'submodule',
};

;// CONCATENATED MODULE: ./lib/github/texts.js


/**
 * Reads the texts of files at a commit, by path; those that are not there are left out. A link, a file in another
 * encoding, or one that GitHub gives only in part is never taken for its text.
 */
async function readTexts(github, commit, paths) {
    const entries = await readEntries(github, commit, paths);
    const blobs = await readBlobs(github, [...entries.values()].filter(isText));
    const texts = new Map();
    for (const [path, entry] of entries) {
        const blob = blobs.get(entry.oid);
        if (!isText(entry))
            texts.set(path, { kind: 'unfit', why: wordsFor(entry) });
        else if (blob?.kind === 'text')
            texts.set(path, blob);
        else
            texts.set(path, { kind: 'unfit', why: 'the file is not text in UTF-8' });
    }
    return texts;
}
async function readEntries(github, commit, paths) {
    const entries = new Map();
    for (const directory of new Set(paths.map(directoryOf))) {
        const [folder] = await readFolders(github, directory, [commit]);
        for (const entry of folder?.entries ?? []) {
            const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
            if (folder?.directory === directory && paths.includes(path))
                entries.set(path, entry);
        }
    }
    return entries;
}
function directoryOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function isText({ kind, size }) {
    return kind === 'file' && size <= LARGEST_TEXT;
}
function wordsFor({ kind }) {
    if (kind === 'file')
        return 'the file is larger than 0.5 MB';
    return kind === 'link' ? 'the file is a symbolic link' : `this is a ${kind}, not a file`;
}

;// CONCATENATED MODULE: ./lib/github/write-back.js




/** How often a head that moves meanwhile is followed. */
const ATTEMPTS = 6;
/**
 * Commits edits to a branch in one signed commit, on the head as it is now: a commit that came in between
 * is never overwritten, its files are read and edited instead ("createCommitOnBranch", expectedHeadOid).
 * @throws Failure when GitHub does not answer
 */
function commitEdits(github, branch, edits, message) {
    return commitOnHead(github, branch, message, (head) => chooseEdited(github, head, edits));
}
/** Edits of the files as they are at a commit. */
async function chooseEdited(github, head, edits) {
    const paths = edits.map(({ path }) => path);
    return applyAll(edits, await readTexts(github, head, paths));
}
/**
 * Commits to a branch what `choose` makes of its head. A head that moves meanwhile is asked about again.
 * @param message asked for once it is chosen, where it tells of that
 * @throws Failure when GitHub does not answer
 */
async function commitOnHead(github, branch, message, choose) {
    for (let attempt = 1;; attempt += 1) {
        const head = await readHead(github, branch);
        const { additions, misfits } = await choose(head);
        if (additions.length === 0)
            return { kind: 'unchanged', misfits };
        const words = typeof message === 'function' ? message() : message;
        try {
            const { oid, url } = await commitFilesTo(github, branch, head, additions, words);
            return { kind: 'committed', sha: oid, url, parent: head, misfits };
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
            if (before.kind !== 'text')
                throw new Error(before.why);
            const after = apply(before.text);
            if (after === before.text)
                continue;
            additions.push(addition(path, after));
        }
        catch (error) {
            misfits.set(path, error instanceof Error ? error.message : String(error));
        }
    }
    return { additions, misfits };
}
function addition(path, text) {
    return { path, contents: Buffer.from(text).toString('base64') };
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
/**
 * Commits whole files to a branch, on a head that it must have still.
 * @throws GraphqlFailure when the head has moved, or the branch takes no commit
 */
async function commitFilesTo(github, branch, head, additions, message) {
    const { owner, repo } = github;
    const mutation = `mutation WriteBack($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url } }
}`;
    const input = {
        branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
        message: { headline: message.headline, body: message.body },
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
    invited: [],
    problems: [],
    organization: undefined,
    headroom: undefined,
};
/** Whether an account may still join: AWS shows one that has accepted only after a while. */
function mayJoin({ invitation: { state } }) {
    return state === 'pending' || state === 'accepted';
}
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

;// CONCATENATED MODULE: ./lib/plan/scope.js

/** The accounts whose files changed, and those that earlier merges left unfinished. */
function scopeOf(desired, changed, before, isWhole = false, joining = new Set()) {
    const accounts = [...desired.accounts.values()];
    const names = accounts
        .filter((account) => isWhole ||
        changed.has(account.file.path) ||
        isUnfinished(account) ||
        joining.has(account.fields.account_id ?? ''))
        .map((account) => account.name);
    return { names: new Set(names), changed, before, isWhole, joining };
}
/** What has to be read of AWS to compare the accounts in scope. */
function needsOf(desired, scope) {
    const accounts = inScope(desired, scope).filter((account) => !isBlocked(desired, account));
    const ids = accounts.flatMap(({ fields }) => fields.account_id ?? []);
    // The management account is known without the list: its id and email come with the organization.
    const isSought = accounts.some((account) => isUnfinished(account) && !account.isManagement);
    // A page of the list tells of 20 accounts, a call by id of one.
    const whole = isSought || scope.isWhole;
    return { ids, whole };
}
/**
 * What the file of an account said before: the same account by its id, else by its name. Nothing for an account
 * that was invited, as nothing of its file was done yet.
 */
function beforeOf(account, { before, joining }) {
    const past = [...(before?.accounts.values() ?? [])];
    const id = account.fields.account_id;
    if (id !== undefined && joining.has(id))
        return undefined;
    const same = past.find(({ fields }) => id !== undefined && fields.account_id === id);
    return (same ?? before?.accounts.get(account.name))?.fields;
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

;// CONCATENATED MODULE: ./lib/report/console.js

/** Hosts of the console by partition. */
const HOSTS = {
    aws: 'console.aws.amazon.com',
    'aws-cn': 'console.amazonaws.cn',
    'aws-us-gov': 'console.amazonaws-us-gov.com',
};
/** The address of a page of the AWS console: `https://console.aws.amazon.com/organizations/v2/home`. */
function consoleUrl(partition, path) {
    return `https://${(0,dictionary/* lookUp */.T)(HOSTS, partition) ?? 'console.aws.amazon.com'}/${path}`;
}

;// CONCATENATED MODULE: ./lib/report/view.js
function fileUrl(view, path, line) {
    // Half a pair of surrogates is no text, and no address either.
    const text = path.replace(/\p{Cs}/gu, '\ufffd');
    const encoded = text.split('/').map(encodeURIComponent).join('/');
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

;// CONCATENATED MODULE: ./lib/report/invitation-words.js



/** How an account that is not in the organization stands, with the icon of its row. */
function invitedWords({ id, invitation }) {
    const { state, expiresAt } = invitation;
    const handshake = (0,lib_text/* code */.aY)(invitation.id);
    switch (state) {
        case 'pending': {
            const until = expiresAt ? `, until ${timestamp(expiresAt)}` : '';
            return {
                icon: '⏳',
                text: `Waiting for the owner of ${(0,lib_text/* code */.aY)(id)} to accept the invitation ${handshake}${until}`,
            };
        }
        case 'accepted':
            return {
                icon: '⏳',
                text: `Waiting: the owner of ${(0,lib_text/* code */.aY)(id)} has accepted the invitation ${handshake}, and AWS does not show the account in the organization`,
            };
        case 'declined':
            return { icon: '⚠️', text: `The owner of ${(0,lib_text/* code */.aY)(id)} declined the invitation ${handshake}` };
        case 'canceled':
            return { icon: '⚠️', text: `The invitation ${handshake} of ${(0,lib_text/* code */.aY)(id)} was canceled` };
        case 'expired': {
            const since = expiresAt ? ` on ${timestamp(expiresAt)}` : '';
            return {
                icon: '⚠️',
                text: `The invitation ${handshake} of ${(0,lib_text/* code */.aY)(id)} expired${since} without an answer`,
            };
        }
    }
}
/**
 * What the owner of an invited account has to know and to do, as plain text to forward. By the Organizations User
 * Guide, "Accepting or declining account invitations", and AcceptHandshake.
 */
function ownerLetter({ id, invitation }, organization) {
    const { managementAccountId, managementEmail, partition } = organization;
    const { expiresAt } = invitation;
    const handshake = (0,lib_text/* plain */.pj)(invitation.id);
    return [
        `Your AWS account ${(0,lib_text/* plain */.pj)(id)} is invited to the organization ${(0,lib_text/* plain */.pj)(organization.id)}.`,
        `It is managed from the account ${(0,lib_text/* plain */.pj)(managementAccountId)} (${(0,lib_text/* plain */.pj)(managementEmail)}).`,
        '',
        `To accept${expiresAt ? `, until ${timestamp(expiresAt)}` : ''}, sign in to the account ${(0,lib_text/* plain */.pj)(id)} and either`,
        `- open ${consoleUrl(partition, 'organizations/v2/home')}, "Invitations",`,
        '  check the id of the organization, and choose "Accept invitation"',
        `- or run: aws organizations accept-handshake --handshake-id ${handshake}`,
        `To decline: aws organizations decline-handshake --handshake-id ${handshake}`,
        '',
        'It takes the permissions organizations:ListHandshakesForAccount,',
        'organizations:AcceptHandshake and iam:CreateServiceLinkedRole.',
        'An account that is in another organization has to leave it first.',
        '',
        'From then on the management account pays all charges of the account and sees its',
        'costs, and the policies of the organization apply to it. Users, roles and resources',
        'in the account stay as they are; nobody gets into it by this alone.',
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/report/rows.js



/** What stands in one row of a table: all about an account, or about a unit. */
function grouped(items, changeOf) {
    const groups = new Map();
    for (const item of items) {
        const change = changeOf(item);
        const key = change.kind === 'create-unit' ? `unit ${change.path}` : `account ${change.account}`;
        const group = groups.get(key) ?? [];
        group.push(item);
        groups.set(key, group);
    }
    return [...groups.values()];
}
/** Whom a row is about, with a link to the file. */
function subjectCell(change, view) {
    if (change.kind === 'create-unit')
        return `Unit ${cell((0,lib_text/* code */.aY)(change.path))}`;
    return cellLink((0,lib_text/* code */.aY)(change.account), fileUrl(view, change.file));
}

;// CONCATENATED MODULE: ./lib/report/tree-picture.js

/** Moves that a picture shows; with more, nobody sees anything in it. */
const MOST_MOVES = 40;
/**
 * The part of the organization's tree that moves touch, as a Mermaid diagram in a code block: units as boxes, new
 * ones dashed, accounts with an arrow from where they were. Empty without moves.
 */
function treePicture(changes) {
    const moves = changes.filter((change) => change.kind === 'move');
    if (moves.length === 0 || moves.length > MOST_MOVES)
        return '';
    const fresh = new Set(changes.flatMap((one) => (one.kind === 'create-unit' ? [one.path] : [])));
    const ids = new Map();
    const lines = [];
    const unit = (path) => {
        const known = ids.get(path);
        if (known !== undefined)
            return known;
        const id = `u${ids.size}`;
        ids.set(path, id);
        lines.push(`${id}["${label(path.split('/').at(-1) ?? path)}"]${fresh.has(path) ? ':::fresh' : ''}`);
        if (path !== 'Root') {
            const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : 'Root';
            lines.push(`${unit(parent)} --- ${id}`);
        }
        return id;
    };
    moves.forEach(({ account, from, to, id }, index) => {
        lines.push(`a${index}(["${label(account)}"])`, `${unit(to)} --- a${index}`);
        if (id !== undefined)
            lines.push(`${unit(from)} -. from .-> a${index}`);
    });
    const diagram = ['flowchart TD', ...lines.map((line) => `  ${line}`)];
    if (fresh.size > 0)
        diagram.push('  classDef fresh stroke-dasharray: 4 3');
    return ['```mermaid', ...diagram, '```'].join('\n');
}
/** Text of others as a label: only letters, digits and a few signs stay as they are. */
function label(text) {
    return (0,lib_text/* plain */.pj)(text, 60).replace(/[^\p{L}\p{N} ._+@…-]/gu, (sign) => `#${sign.codePointAt(0) ?? 0};`);
}

// EXTERNAL MODULE: ./lib/plan/change.js
var plan_change = __webpack_require__(4443);
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
    const invitations = plan.changes.filter((change) => change.kind === 'invite').length;
    const headroom = headroomFor(creations, invitations, live, limits);
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
function headroomFor(creations, invitations, { accounts, room }, { accountQuota }) {
    const stated = accountQuota === undefined ? undefined : { limit: accountQuota, source: 'input' };
    return {
        quota: stated ?? room?.quota,
        accounts: accounts.size,
        underway: (room?.invitations ?? 0) + (room?.creations.length ?? 0),
        creating: invitations + creations.filter((change) => change.inProgress === undefined).length,
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
        case 'create-organization': {
            const rest = 'with all features; this account becomes its management account';
            const done = { lead: 'Created the organization', rest: `, ${rest}` };
            return { icon: '🏢', sign: '+', verb: 'Create the organization', rest, done };
        }
        case 'create-unit': {
            const rest = `the organizational unit ${(0,lib_text/* code */.aY)(change.path)}`;
            return verbal('📁', '+', 'Create', 'Created', rest);
        }
        case 'create': {
            const rest = `the account ${(0,lib_text/* code */.aY)(change.awsName)} with the root email ${(0,lib_text/* code */.aY)(change.email)}`;
            return verbal('➕', '+', 'Create', 'Created', rest);
        }
        case 'invite': {
            const rest = `the account ${(0,lib_text/* code */.aY)(change.id)} (root email ${(0,lib_text/* code */.aY)(change.email)})`;
            const again = change.again ? `, again after ${(0,lib_text/* code */.aY)(change.again.id)}` : '';
            const later = change.followUps.filter(({ kind }) => kind !== 'tags').map(followUp);
            const after = later.length === 0 ? '' : `; once its owner accepts: ${(0,lib_text/* list */.p_)(later)}`;
            const done = { lead: 'Invited', rest: ` ${rest}` };
            return { icon: '✉️', sign: '+', verb: 'Invite', rest: `${rest}${again}${after}`, done };
        }
        case 'adopt': {
            const name = change.awsName === change.account ? '' : ` (${(0,lib_text/* code */.aY)(change.awsName)})`;
            const rest = `${(0,lib_text/* code */.aY)(change.id)}${name}, which has this root email: its id is written into the file`;
            return verbal('🔗', '~', 'Adopt', 'Adopted', rest);
        }
        case 'move':
            return change.id === undefined
                ? verbal('📦', '+', 'Place', 'Placed', `it in ${(0,lib_text/* code */.aY)(change.to)}`)
                : verbal('📦', '~', 'Move', 'Moved', `it from ${(0,lib_text/* code */.aY)(change.from)} to ${(0,lib_text/* code */.aY)(change.to)}`);
        case 'rename': {
            const from = change.from === undefined ? '' : ` from ${(0,lib_text/* code */.aY)(change.from)}`;
            return verbal('✏️', '~', 'Rename', 'Renamed', `it${from} to ${(0,lib_text/* code */.aY)(change.to)}`);
        }
        case 'tags':
            return verbal('🏷️', '~', 'Tag', 'Tagged', `it: ${tagWords(change)}`);
        case 'contact': {
            const { type, from, to } = change;
            const rest = `the ${type} contact to ${contactWords(to)}${from ? `, from ${contactWords(from)}` : ''}`;
            return verbal('📇', '~', 'Set', 'Set', rest);
        }
        case 'alias': {
            const from = change.from === undefined ? '' : `, from ${(0,lib_text/* code */.aY)(change.from)}`;
            return verbal('🪪', '~', 'Set', 'Set', `the alias to ${(0,lib_text/* code */.aY)(change.to)}${from}`);
        }
        case 'delegate-access':
            return verbal('🔑', '~', 'Let', 'Let', accessWords(change));
        case 'manual': {
            const rest = `change the root email of ${(0,lib_text/* code */.aY)(change.id)} from ${(0,lib_text/* code */.aY)(change.from)} to ${(0,lib_text/* code */.aY)(change.to)}`;
            return verbal('✋', '!', 'By hand:', 'By hand:', rest);
        }
    }
}
/** What comes after an invitation, in the middle of a sentence. */
function followUp(change) {
    if (change.kind === 'delegate-access')
        return `give administrators access to it`;
    const { verb, rest } = wording(change);
    return `${verb.toLowerCase()} ${rest}`;
}
function verbal(icon, sign, verb, past, rest) {
    return { icon, sign, verb, rest, done: { lead: past, rest: ` ${rest}` } };
}
function tagWords({ set, remove }) {
    const gets = Object.entries(set).map(([key, { from, to }]) => from === undefined
        ? `${(0,lib_text/* code */.aY)(key)} is ${(0,lib_text/* code */.aY)(to)}`
        : `${(0,lib_text/* code */.aY)(key)} from ${(0,lib_text/* code */.aY)(from)} to ${(0,lib_text/* code */.aY)(to)}`);
    const loses = Object.keys(remove).map((key) => `without ${(0,lib_text/* code */.aY)(key)}`);
    return (0,lib_text/* list */.p_)([...gets, ...loses]);
}
function contactWords({ name, title, email, phoneNumber }) {
    return `${(0,lib_text/* code */.aY)(name)} (${(0,lib_text/* code */.aY)(title)}, ${(0,lib_text/* code */.aY)(email)}, ${(0,lib_text/* code */.aY)(phoneNumber)})`;
}
function accessWords({ roleName, gains, losses, form, formBefore, resources, }) {
    const role = `its role ${(0,lib_text/* code */.aY)(roleName)}`;
    if (form === 'pattern') {
        const turn = formBefore === 'list'
            ? ', instead of each by its name: there are too many for one policy'
            : '';
        return `${role} assume ${(0,lib_text/* list */.p_)(resources.map((arn) => (0,lib_text/* code */.aY)(arn)))} in all accounts of the organization${turn}`;
    }
    const names = gains.map(({ account }) => (0,lib_text/* code */.aY)(account));
    const gained = names.length === 0 ? '' : ` assume the administrators' role in ${(0,lib_text/* some */.zN)(names, 20)}`;
    const lost = losses.length === 0
        ? ''
        : ` assume no longer ${(0,lib_text/* some */.zN)(losses.map((arn) => (0,lib_text/* code */.aY)(arn)), 20)}`;
    const turn = formBefore === 'pattern' ? ' only assume roles by their names' : '';
    return `${role}${[turn, gained, lost].filter((part) => part !== '').join(', and')}`;
}
/** "2 to create, 1 problem to fix": what a person has to know first. */
function headline(plan) {
    const problems = errors(plan).length;
    const planned = (0,lib_text/* list */.p_)(countsOf(plan.changes), 'and');
    const waiting = plan.invited.filter(mayJoin).length;
    const parts = [
        ...(planned === '' ? [] : [planned]),
        ...(waiting === 0 ? [] : [ownersWait(waiting)]),
        ...(problems === 0 ? [] : [`${(0,lib_text/* count */.U9)(problems, 'problem')} to fix`]),
    ];
    return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}
/** "1 waiting for its owner" */
function ownersWait(waiting) {
    return `${waiting} waiting for ${waiting === 1 ? 'its owner' : 'their owners'}`;
}
function countsOf(changes) {
    const number = (test) => new Set(changes.filter(test).map((one) => (one.kind === 'create-unit' ? one.path : one.account))).size;
    const of = (kind) => (change) => change.kind === kind;
    // What is done to a new account is part of creating it.
    const isNew = (change) => (0,plan_change/* isFieldChange */.Z)(change) && change.id === undefined;
    const counted = [
        [of('create'), 'to create'],
        [of('invite'), 'to invite'],
        [of('adopt'), 'to adopt'],
        [(change) => change.kind === 'move' && !isNew(change), 'to move'],
        [(change) => (0,plan_change/* isFieldChange */.Z)(change) && change.kind !== 'move' && !isNew(change), 'to change'],
        [of('manual'), 'to do by hand'],
    ];
    const units = number(of('create-unit'));
    return [
        ...(number(of('create-organization')) > 0 ? ['an organization to create'] : []),
        ...(units > 0 ? [`${(0,lib_text/* count */.U9)(units, 'unit')} to create`] : []),
        ...counted
            .map(([test, text]) => [number(test), text])
            .filter(([found]) => found > 0)
            .map(([found, text]) => `${found} ${text}`),
        ...(number(of('delegate-access')) > 0 ? ['access to update'] : []),
    ];
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
    return sections(`## AWS accounts: ${headline(plan)}`, lead(plan, view), problemSection(plan, view, size, 'error'), manualSection(plan), accountTable(plan, view, size), problemSection(plan, view, size, 'warning'), inline(roomSentence(plan.headroom)), size.details ? folded('Exact values', exactValues(plan.changes)) : '', size.details ? folded('Organizational units', treePicture(plan.changes)) : '', size.details ? noteSection(plan, view) : '', stamp(plan, view));
}
/** The one or two sentences that a reviewer must have read. */
function lead(plan, view) {
    if (view.withoutAws)
        return inline(view.withoutAws);
    if (!isMergeable(plan))
        return '**Not to be merged as it stands.**';
    const creates = plan.changes.filter((change) => change.kind === 'create').length;
    const invites = plan.changes.filter((change) => change.kind === 'invite').length;
    const asks = invites === 0
        ? ''
        : `**Merging invites ${(0,lib_text/* count */.U9)(invites, 'AWS account')}.** ${invites === 1 ? 'Its owner gets' : 'Their owners get'} a mail from AWS; once accepted, the management account pays for ${invites === 1 ? 'it' : 'them'}.`;
    if (creates === 0)
        return asks;
    const look = creates === 1 ? 'the name and the address' : 'the names and the addresses';
    const warning = `**Merging creates ${(0,lib_text/* count */.U9)(creates, 'AWS account')}.** An account can't be deleted, only closed, and its email address can never be used for another: check ${look}.`;
    return sections(warning, asks);
}
function accountTable(plan, view, { rows: most }) {
    const rows = [
        ...grouped(plan.changes, (change) => change).map((group) => changeRow(group, plan, view)),
        ...brokenFiles(plan, view).map((file) => [
            '⛔',
            cellLink((0,lib_text/* code */.aY)(accountName(file)), fileUrl(view, file)),
            'Nothing, until its problem is fixed',
        ]),
        ...plan.invited.map((one) => {
            const { icon, text } = invitedWords(one);
            return [icon, cellLink((0,lib_text/* code */.aY)(one.account), fileUrl(view, one.file)), cell(text)];
        }),
        ...plan.unchanged.map(({ account, file, id }) => [
            '✅',
            cellLink((0,lib_text/* code */.aY)(account), fileUrl(view, file)),
            `Nothing changes in AWS: ${inline((0,lib_text/* code */.aY)(id))}`,
        ]),
    ];
    const rest = rows.length - most;
    return sections(table(['', 'Account', 'On merge'], rows.slice(0, most)), rest > 0 ? `… and ${rest} more, in the [summary of the run](${view.runUrl}).` : '');
}
function changeRow(group, plan, view) {
    const [first] = group;
    if (!first)
        return [];
    const isHeld = plan.held.has(first.account);
    const earlier = view.changed.has(first.file) ? '' : ' *(left from an earlier merge)*';
    const until = isHeld ? ', once its problem is fixed' : '';
    const lines = group.map((change) => {
        const { verb, rest } = wording(change);
        return `**${verb}** ${cell(rest)}`;
    });
    const isUnit = first.kind === 'create-unit' || first.kind === 'delegate-access';
    return [
        isHeld ? '⛔' : wording(first).icon,
        subjectCell(first, view),
        `${lines.join('<br>')}${until}${isUnit ? '' : earlier}`,
    ];
}
/** Changed files that are so wrong that no change could be made of them. */
function brokenFiles(plan, view) {
    const shown = new Set([
        ...plan.changes.map((change) => change.file),
        ...plan.unchanged.map((account) => account.file),
        ...plan.invited.map((account) => account.file),
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
/** Every value that goes to AWS, a table for each account that is created or invited. */
function exactValues(changes) {
    return changes
        .filter((change) => change.kind === 'create' || change.kind === 'invite')
        .map((change) => {
        const rows = [
            ...(change.kind === 'create' ? creationValues(change) : invitationValues(change)),
            ...Object.entries(change.tags).map(([key, value]) => [
                `Tag ${(0,lib_text/* code */.aY)(key)}`,
                (0,lib_text/* code */.aY)(value),
            ]),
        ];
        return sections(`**${inline((0,lib_text/* code */.aY)(change.account))}**`, table(['', 'Value'], rows.map(([name, value]) => [cell(name), cell(value)])));
    })
        .join('\n\n');
}
function creationValues(change) {
    const { awsName, email, roleName, billing } = change;
    return [
        ['Name in AWS', (0,lib_text/* code */.aY)(awsName)],
        ['Root email', (0,lib_text/* code */.aY)(email)],
        ['Role for administrators', (0,lib_text/* code */.aY)(roleName)],
        ['IAM users may see its bills', billing ? (0,lib_text/* code */.aY)(billing) : "AWS's default: `ALLOW`"],
    ];
}
function invitationValues({ id, email }) {
    return [
        ['Account', (0,lib_text/* code */.aY)(id)],
        ['Root email, checked once it has joined', (0,lib_text/* code */.aY)(email)],
        ['Notes in the mail', 'this repository and this pull request'],
    ];
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

;// CONCATENATED MODULE: ./lib/github/check.js
/** Annotations that one request takes ("REST API endpoints for check runs"). */
const ANNOTATIONS_A_REQUEST = 50;
/** More than these help nobody; the comment and the summary have all problems. */
const MOST_ANNOTATIONS = 200;
/** Reports a completed check run on a commit. Its address. */
async function reportCheck({ octokit, owner, repo }, check) {
    const { name, sha, conclusion, title, summary, text, detailsUrl, externalId } = check;
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
        ...(externalId !== undefined && { external_id: externalId }),
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

;// CONCATENATED MODULE: ./lib/github/provisioned.js



/** Tells our marks from a job's check run that bears the same name by accident. */
const EXTERNAL_ID = 'org-accounts/provisioned';
/** Marks a commit with a check run. Only a success counts for `lastProvisioned`. */
async function markProvisioned(github, commit, mark) {
    await reportCheck(github, {
        ...mark,
        sha: commit,
        annotations: [],
        externalId: EXTERNAL_ID,
    });
}
/**
 * Commits asked for, one request after the other. A request costs 1 point for 25 of them and 4 for 75: the
 * connections within, divided by 100 ("Rate limits and query limits for the GraphQL API": 1 + 25 + 25 × 4
 * requests, and 1 + 75 + 75 × 4). At 3,375 nodes they are far from the 500,000 that a query may give.
 */
const STEPS = [25, 75];
/** Check suites of one commit that hold a run of this name: one for each App that marked it. */
const SUITES = 4;
/**
 * Finds the newest commit in a history that was provisioned to the end: one that bears a successful mark of
 * ours. 100 commits are looked at, in Git's order, newest first; those that a merge brought count too, as
 * GitHub knows no history of first parents, but only the branch's own commits are ever marked. Costs one
 * request and one point where the commit is among the newest 25, else two requests and 5 points; needs
 * `contents: read` and `checks: read`.
 * @param from the id of a commit
 * @param apps slugs of the Apps whose marks count; without them the token's own App and `github-actions`
 * @throws GraphqlFailure when the token may not read check runs
 */
async function lastProvisioned(github, from, name, apps) {
    let after = null;
    for (const first of STEPS) {
        const { viewer, history } = await readMarks(github, { from, name, first, after });
        if (!history)
            return undefined;
        const trusted = apps ?? ourApps(viewer);
        for (const { oid, checkSuites } of history.nodes) {
            const marks = (checkSuites?.nodes ?? []).flatMap((suite) => marksIn(suite, trusted));
            const [newest] = marks.sort((one, other) => numberOf(other) - numberOf(one));
            if (newest)
                return { commit: oid, text: newest.text ?? '' };
        }
        if (!history.pageInfo.hasNextPage)
            return undefined;
        after = history.pageInfo.endCursor;
    }
    return undefined;
}
/** Runs are numbered as they come; GraphQL's own `databaseId` is too small for the numbers of today. */
function numberOf({ url }) {
    return Number(/\d+$/.exec(url)?.[0] ?? 0);
}
function marksIn({ app, checkRuns }, apps) {
    if (!app || !apps.includes(app.slug))
        return [];
    return (checkRuns?.nodes ?? []).filter(({ externalId }) => externalId === EXTERNAL_ID);
}
async function readMarks(github, asked) {
    const { owner, repo } = github;
    const query = `query Provisioned($owner: String!, $repo: String!, $from: GitObjectID!, $name: String!, $first: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    object(oid: $from) {
      ... on Commit {
        history(first: $first, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes {
            oid
            checkSuites(first: ${SUITES}, filterBy: { checkName: $name }) {
              nodes {
                app { slug }
                checkRuns(first: 10, filterBy: { checkName: $name, checkType: ALL, conclusions: [SUCCESS] }) {
                  nodes { url externalId text }
                }
              }
            }
          }
        }
      }
    }
  }
}`;
    try {
        return marksOf(await graphql(github, query, { owner, repo, ...asked }));
    }
    catch (error) {
        return marksOf(withoutApps(error));
    }
}
function marksOf({ viewer, repository }) {
    return { viewer: viewer.login, history: repository.object?.history };
}
/**
 * GITHUB_TOKEN may not read what other Apps are called (nodejs/node-core-utils#1158): their suites come
 * without `app`, each with an error, and are not ours. An answer that lacks more is a failure.
 */
function withoutApps(error) {
    const data = error instanceof GraphqlFailure ? error.data : null;
    const isWhole = data?.repository?.object?.history?.nodes.every(({ checkSuites }) => checkSuites?.nodes.every(({ checkRuns }) => checkRuns));
    if (data && isWhole)
        return data;
    throw error;
}

// EXTERNAL MODULE: ./lib/plan/outcome.js
var plan_outcome = __webpack_require__(8095);
;// CONCATENATED MODULE: ./lib/report/outcome-words.js





/** "1 created, 1 failed" */
function outcomeHeadline({ plan, outcomes, readiness, refusal }) {
    if (refusal !== undefined)
        return 'nothing was done';
    const of = (test) => new Set(outcomes.filter(test).map(({ change }) => subject(change))).size;
    const counted = COUNTED.map(([words, test]) => [of(test), words])
        .filter(([number]) => number > 0)
        .map(([number, words]) => `${number} ${words}`);
    const problems = errors(plan).length;
    const ready = readiness.filter(({ isReady, isAwaited }) => isReady && isAwaited).length;
    const waiting = plan.invited.filter(mayJoin).length;
    const parts = [
        ...(counted.length > 0 ? [(0,lib_text/* list */.p_)(counted)] : []),
        ...(ready > 0 ? [`${ready} ready`] : []),
        ...(waiting > 0 ? [ownersWait(waiting)] : []),
        ...(problems > 0 ? [`${(0,lib_text/* count */.U9)(problems, 'problem')} to fix`] : []),
    ];
    return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}
function isNewAccount({ kind }) {
    return ['create-organization', 'create', 'adopt', 'invite'].includes(kind);
}
/** What a person counts: accounts, and units. */
function subject(change) {
    return change.kind === 'create-unit' ? `unit ${change.path}` : change.account;
}
const COUNTED = [
    ['being created', ({ state, change }) => state === 'running' && change.kind !== 'invite'],
    ['being invited', ({ state, change }) => state === 'running' && change.kind === 'invite'],
    ['to come', ({ state }) => state === 'planned'],
    ['created', ({ state, change }) => state === 'done' && change.kind === 'create'],
    [
        'organization created',
        ({ state, change }) => state === 'done' && change.kind === 'create-organization',
    ],
    [
        'adopted',
        ({ state, change }) => state === 'already' && (change.kind === 'create' || change.kind === 'adopt'),
    ],
    ['invited', (outcome) => (0,plan_outcome/* isDone */.$)(outcome) && outcome.change.kind === 'invite'],
    ['changed', (outcome) => (0,plan_outcome/* isDone */.$)(outcome) && !isNewAccount(outcome.change)],
    ['waiting', ({ state }) => state === 'waiting'],
    ['failed', ({ state }) => state === 'failed'],
    ['not tried', ({ state }) => state === 'not-tried'],
];
/** An outcome as a sentence whose first words are emphasized. */
function outcomeWords(outcome) {
    const { change, state, id, message, hint, seconds } = outcome;
    const why = message === undefined ? '' : `: ${message}.${hint ? ` ${hint}` : ''}`;
    const { verb, rest, done } = wording(change);
    const inside = `: ${verb.toLowerCase()} ${rest}`;
    switch (state) {
        case 'planned':
            return { lead: 'To come', rest: inside };
        case 'running':
            return change.kind === 'create'
                ? { lead: 'Creating', rest: ` ${rest}` }
                : { lead: 'Working', rest: inside };
        case 'done':
            if (change.kind === 'invite')
                return { lead: done.lead, rest: `${done.rest}${answer(outcome)}` };
            return change.kind === 'create'
                ? { lead: 'Created', rest: ` ${(0,lib_text/* code */.aY)(id ?? '')} in ${duration(seconds ?? 0)}` }
                : done;
        case 'already':
            if (change.kind === 'invite') {
                return { lead: 'Invited already', rest: `:${done.rest}${answer(outcome)}` };
            }
            return change.kind === 'create' || change.kind === 'adopt'
                ? { lead: 'Adopted', rest: ` ${(0,lib_text/* code */.aY)(id ?? '')}, which existed already` }
                : { lead: 'It was so already', rest: inside };
        case 'waiting':
            return { lead: 'Waiting', rest: why === '' ? inside : `${outcome_words_short(change)}${why}` };
        case 'failed':
            return { lead: 'Failed', rest: `${outcome_words_short(change)}${why}` };
        case 'not-tried':
            return { lead: 'Not tried', rest: `${outcome_words_short(change)}${why}` };
    }
}
/** How the invitation stands. */
function answer({ invitation }) {
    if (!invitation)
        return '';
    const { id, state, expiresAt } = invitation;
    const until = expiresAt ? ` until ${timestamp(expiresAt)}` : '';
    return `: the invitation ${(0,lib_text/* code */.aY)(id)} is ${state}${until}; a later run goes on once it is accepted`;
}
/** Which of an account's changes is meant, where its row has several. */
function outcome_words_short(change) {
    switch (change.kind) {
        case 'create':
        case 'adopt':
        case 'manual':
        case 'invite':
        case 'create-organization':
            return '';
        default:
            return ` to ${wording(change).verb.toLowerCase()} ${wording(change).rest}`;
    }
}
/** `48 s`, `2 min 5 s` */
function duration(seconds) {
    if (seconds < 60)
        return `${seconds} s`;
    const rest = seconds % 60;
    return `${Math.floor(seconds / 60)} min${rest > 0 ? ` ${rest} s` : ''}`;
}

;// CONCATENATED MODULE: ./lib/commands/mark.js




const JOINING = 'Waits for the owner to accept the invitation of';
const CLOSED = 'Waits for the owner to make the role in';
function nameFor({ inputs }) {
    return `${inputs.checkName} (provisioned)`;
}
/** Finds the mark that counts for a commit; `undefined` where none is found. */
async function findLastRun(job, head) {
    try {
        const mark = await lastProvisioned(job.github, head, nameFor(job));
        if (!mark)
            return undefined;
        const ids = (words) => new Set(mark.text
            .split(/\r?\n/)
            .filter((line) => line.startsWith(`${words} `))
            .map((line) => line.slice(words.length).trim()));
        return { commit: mark.commit, joining: ids(JOINING), closed: ids(CLOSED) };
    }
    catch (error) {
        job.log(`Which commit was provisioned last can't be read: ${wordsOf(error)}`);
        return undefined;
    }
}
/**
 * What a run waits for and can't hurry, one line each: invited accounts, and roles in accounts that this run did not
 * create, which every run looks for once until they are there.
 */
function waitsOf(report) {
    const closed = report.readiness
        .filter(({ isReady, isCreated }) => !isReady && !isCreated)
        .map(({ id }) => id);
    return [
        ...joiningAfter(report).map((id) => `${JOINING} ${id}`),
        ...closed.map((id) => `${CLOSED} ${id}`),
    ].sort();
}
function joiningAfter({ plan, outcomes }) {
    const waiting = plan.invited.filter(mayJoin).map(({ id }) => id);
    const sent = outcomes.flatMap((outcome) => outcome.change.kind === 'invite' && (0,plan_outcome/* isDone */.$)(outcome) ? [outcome.change.id] : []);
    return [...new Set([...waiting, ...sent])];
}
/**
 * Marks what was provisioned. The commit that holds the new ids stands for its parent, if nothing else came in
 * between. Never fails: without a mark, the next run looks at more than it had to.
 * @param isAll whether the run looked at all that may have been left to do
 * @param last the mark that is there, which is not made again where nothing is new
 */
async function markDone(job, head, report, isAll, last) {
    const { writeBack } = report;
    const isWritten = writeBack === undefined || writeBack.kind !== 'failed';
    const isReady = report.readiness.every(({ isReady: is, isCreated }) => is || !isCreated);
    const isSuccess = report.refusal === undefined &&
        errors(report.plan).length === 0 &&
        report.outcomes.every(plan_outcome/* isDone */.$) &&
        isWritten &&
        isReady;
    if (isSuccess && !isAll)
        return;
    const waits = waitsOf(report);
    const before = [
        ...[...(last?.joining ?? [])].map((id) => `${JOINING} ${id}`),
        ...[...(last?.closed ?? [])].map((id) => `${CLOSED} ${id}`),
    ].sort();
    const isSame = last?.commit === head && before.join() === waits.join();
    if (isSuccess && isSame && report.outcomes.length === 0)
        return;
    const commits = [head];
    if (writeBack?.kind === 'commit' && writeBack.parent === head)
        commits.push(writeBack.sha);
    for (const commit of commits) {
        try {
            await markProvisioned(job.github, commit, {
                name: nameFor(job),
                conclusion: isSuccess ? 'success' : isReady ? 'failure' : 'neutral',
                title: outcomeHeadline(report),
                summary: `What became of it is on the page of the [run](${job.run.url}).`,
                text: waits.join('\n'),
                detailsUrl: job.run.url,
            });
        }
        catch (error) {
            job.log(`That ${commit.slice(0, 7)} is provisioned could not be marked: ${wordsOf(error)}`);
        }
    }
}
/**
 * Marks the commit that the first run of a repository began from, when that run leaves something to do: otherwise
 * the next one would have nothing to look back to, and take a later commit for the beginning. Never fails.
 */
async function markStart(job, commit) {
    try {
        await markProvisioned(job.github, commit, {
            name: nameFor(job),
            conclusion: 'success',
            title: 'where provisioning begins',
            summary: `What came after it is on the page of the [run](${job.run.url}).`,
            text: '',
            detailsUrl: job.run.url,
        });
    }
    catch (error) {
        job.log(`That ${commit.slice(0, 7)} is where it begins could not be marked: ${wordsOf(error)}`);
    }
}
function wordsOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./lib/organization/account.js
var organization_account = __webpack_require__(9244);
// EXTERNAL MODULE: ./lib/plan/delegate-policy.js
var delegate_policy = __webpack_require__(1859);
;// CONCATENATED MODULE: ./lib/plan/findings.js
function found(findings) {
    return { changes: [], unchanged: [], invited: [], problems: [], held: false, ...findings };
}
/** A problem that keeps the account from being touched. */
function stop(problem) {
    return found({ problems: [problem], held: true });
}
/** Several findings about one account, as one. */
function together(all) {
    return {
        changes: all.flatMap(({ changes }) => changes),
        unchanged: all.flatMap(({ unchanged }) => unchanged),
        invited: all.flatMap(({ invited }) => invited),
        problems: all.flatMap(({ problems }) => problems),
        held: all.some(({ held }) => held),
    };
}
/** A field that the file does not have any longer: nothing is changed back, and nothing manages it. */
function unmanagedNow({ account: { file }, live }, field, value) {
    if (!live)
        return found({});
    return found({
        problems: [
            {
                severity: 'note',
                at: file.at(),
                message: `${field} is not managed any longer: it stays ${value}`,
                hint: 'What a file does not name is never compared and never changed.',
            },
        ],
    });
}

;// CONCATENATED MODULE: ./lib/plan/delegate-access.js




/*
 * Delegate access, as Paco promises it: the management account's role for administrators may assume the role for
 * administrators in every known account. It is one policy, so it is planned as one change.
 */
/** The management account's role that gets access, where its file names one. */
function delegateRoleOf(desired) {
    return desired.management?.fields.admin_delegate_role_name;
}
/** The accounts that have an id, and the role in each. */
function grantsOf(desired) {
    return [...(desired?.accounts.values() ?? [])].flatMap((account) => {
        const { account_id: id, admin_delegate_role_name: role } = account.fields;
        if (id === undefined || account.isManagement)
            return [];
        return [{ account: account.name, id, roleName: role ?? DEFAULT_DELEGATE_ROLE }];
    });
}
/** Whether the change under review concerns who has access. */
function concernsAccess(desired, scope) {
    if (delegateRoleOf(desired) === undefined)
        return false;
    if (scope.isWhole)
        return true;
    const { management } = desired;
    if (management && scope.changed.has(management.file.path))
        return true;
    const isNew = [...desired.accounts.values()].some(({ name, fields, isManagement }) => scope.names.has(name) && fields.account_id === undefined && !isManagement);
    const keys = (grants) => grants
        .map(({ id, roleName }) => `${id} ${roleName}`)
        .sort()
        .join();
    return (isNew ||
        (scope.before !== undefined && keys(grantsOf(scope.before)) !== keys(grantsOf(desired))));
}
/** Compares the policy with the accounts that are known once the other changes are made. */
function compareAccess(changes, context) {
    const { desired, live, details, scope } = context;
    const { organization } = live;
    const { management } = desired;
    const roleName = delegateRoleOf(desired);
    const role = details.delegateRole;
    if (!organization || !management || roleName === undefined || !role)
        return found({});
    const at = management.file.at('admin_delegate_role_name');
    if (role.kind === 'missing')
        return found({
            problems: [missing(roleName, organization.managementAccountId, organization.partition, at)],
        });
    if (role.kind === 'unreadable') {
        return found({
            problems: [
                {
                    severity: 'warning',
                    at,
                    message: `whom the role ${(0,lib_text/* code */.aY)(roleName)} may assume is not known: ${role.said}`,
                    hint: 'Allow `iam:GetRolePolicy` and `iam:GetRole` on that role; README lists the permissions for planning and for provisioning.',
                },
            ],
        });
    }
    const unread = desired.files.find((file) => !file.fields);
    if (unread) {
        return found({
            problems: [
                {
                    severity: 'note',
                    at: unread.at(),
                    message: `whom the role ${(0,lib_text/* code */.aY)(roleName)} may assume is not changed as long as this file can't be read`,
                    hint: 'Otherwise a mistake in a file could take access away.',
                },
            ],
        });
    }
    const { partition } = organization;
    const arn = (grant) => (0,delegate_policy/* roleArn */.w3)(partition, grant.id ?? NEW_ID, grant.roleName);
    const present = role.policy === undefined ? undefined : (0,delegate_policy/* readGranted */.wX)(role.policy);
    // One that is invited gets access once it has joined; none is taken away from one that is missing.
    const isThere = (grant) => !delegate_access_isAbsent(grant, context) || !!present?.resources.includes(arn(grant));
    const known = [...grantsOf(desired).filter(isThere), ...adoptedIn(changes, context)];
    const created = changes.filter((change) => change.kind === 'create').map(grantFor);
    const wanted = [...known, ...created];
    const form = (0,delegate_policy/* formFor */.iD)(wanted.map(arn), organization);
    if (form === 'pattern') {
        const patterns = [
            ...new Set(wanted.map(({ roleName: name }) => (0,delegate_policy/* roleArn */.w3)(partition, '*', name))),
        ];
        const isSo = present?.form === 'pattern' && same(present.resources, patterns);
        if (isSo)
            return found({});
        return found({ changes: [change(patterns, [], [])] });
    }
    const listed = present?.form === 'list' ? present.resources : undefined;
    const resources = isPartial() ? partial(listed ?? []) : known.map(arn);
    const before = new Set(listed ?? []);
    const gains = wanted.filter((grant) => grant.id === undefined || (resources.includes(arn(grant)) && !before.has(arn(grant))));
    const losses = [...before].filter((one) => !resources.includes(one));
    // Nobody to let in, and nothing that lets anybody in: there is no policy to write.
    const isNone = resources.length === 0 && present === undefined;
    if (gains.length + losses.length === 0 && (isNone || present?.form === form))
        return found({});
    return found({ changes: [change(resources, gains, losses)] });
    /** Drift elsewhere is not repaired by somebody's merge. */
    function isPartial() {
        return !scope.isWhole && listed !== undefined;
    }
    function partial(now) {
        // While a file could not be read, access was not given to anybody: that was left unfinished.
        const wasHeld = scope.before?.files.some((file) => !file.fields) ?? false;
        const past = new Set(grantsOf(scope.before).map(arn));
        const wantedNow = new Set(known.map(arn));
        const added = known.filter((grant) => scope.names.has(grant.account) || (scope.before && (wasHeld || !past.has(arn(grant)))));
        const kept = now.filter((one) => wantedNow.has(one) || !past.has(one));
        return [...new Set([...kept, ...added.map(arn)])];
    }
    function change(all, gained, lost) {
        return {
            kind: 'delegate-access',
            account: management?.name ?? '',
            file: management?.file.path ?? '',
            roleName: roleName ?? '',
            gains: gained,
            losses: lost,
            resources: [...all].sort(),
            form,
            formBefore: present?.form,
        };
    }
}
/** Stands for an id that is not there yet, where only its length counts. */
const NEW_ID = '000000000000';
/** Whether an account was looked for and is not in the organization. */
function delegate_access_isAbsent({ account, id }, { live, scope }) {
    return (live.isWhole || scope.names.has(account)) && id !== undefined && !live.accounts.has(id);
}
function grantFor({ account, roleName }) {
    return { account, id: undefined, roleName };
}
function adoptedIn(changes, { desired }) {
    return changes
        .filter((change) => change.kind === 'adopt')
        .flatMap(({ account, id }) => {
        const file = desired.accounts.get(account);
        if (!file || file.isManagement)
            return [];
        return [
            { account, id, roleName: file.fields.admin_delegate_role_name ?? DEFAULT_DELEGATE_ROLE },
        ];
    });
}
function same(one, other) {
    return [...one].sort().join() === [...other].sort().join();
}
function missing(roleName, id, partition, at) {
    const trust = `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"arn:${partition}:iam::${id}:root"}}]}`;
    return {
        severity: 'warning',
        at,
        message: `the management account has no role ${(0,lib_text/* code */.aY)(roleName)}, so nobody gets access to the accounts through it`,
        hint: `Make it, and let administrators assume it: \`aws iam create-role --role-name ${roleName} --assume-role-policy-document '${trust}'\`. Or leave \`admin_delegate_role_name\` out of this file.`,
    };
}

;// CONCATENATED MODULE: ./lib/plan/fields/alias.js



/**
 * `account_alias`. It can be read from inside of the account alone, which a plan's role is not let into: unless
 * it is known, it is taken to be what the file said before.
 */
function compareAlias(target, { details, scope }) {
    const { account, live, before } = target;
    const { fields, file, name } = account;
    const to = fields.account_alias;
    if (to === undefined) {
        const past = before?.account_alias;
        return past === undefined ? found({}) : unmanagedNow(target, 'its alias', (0,lib_text/* code */.aY)(past));
    }
    const read = live && details.aliases.get(live.id);
    const isNew = !live || fields.account_id === undefined;
    if (read?.kind === 'unreadable' && scope.isWhole && !isNew) {
        return found({
            problems: [
                {
                    severity: 'note',
                    at: file.at('account_alias'),
                    message: `whether ${(0,lib_text/* code */.aY)(to)} is the account's alias is not known: ${read.said}`,
                    hint: `Aliases are told inside of the account alone. They are compared by a run that may assume ${(0,lib_text/* code */.aY)(roleOf(target))} there.`,
                },
            ],
        });
    }
    const from = read?.kind === 'known' ? read.alias : isNew ? undefined : before?.account_alias;
    const isSo = read?.kind === 'known' || scope.before || isNew ? from === to : true;
    if (isSo)
        return found({});
    const roleName = roleOf(target);
    const change = {
        kind: 'alias',
        account: name,
        file: file.path,
        id: live?.id,
        from,
        to,
        roleName,
    };
    return found({ changes: [change] });
}
/** The role by which administrators enter the account. */
function roleOf({ account: { fields } }) {
    return fields.admin_delegate_role_name ?? DEFAULT_DELEGATE_ROLE;
}

;// CONCATENATED MODULE: ./lib/plan/fields/contacts.js


const CONTACT_TYPES = ['billing', 'operations', 'security'];
/** The contacts that a file names. */
function contactsOf(fields) {
    return CONTACT_TYPES.filter((type) => fields?.alternate_contacts?.[type] !== undefined);
}
/** `alternate_contacts`: each kind by itself, whole. */
function compareContacts(target, { details }) {
    const { account, live, before } = target;
    const { fields, file, name, isManagement } = account;
    const present = live && details.contacts.get(live.id);
    const gone = contactsOf(before).filter((type) => !contactsOf(fields).includes(type));
    const notes = gone.map((type) => unmanagedNow(target, `its ${type} contact`, `as ${(0,lib_text/* code */.aY)(before?.alternate_contacts?.[type]?.name)}`));
    // Where trusted access is missing, they could not be read; the plan says so once.
    if (live && !present)
        return together(notes);
    const changes = contactsOf(fields).flatMap((type) => {
        const to = wanted(fields, type);
        const from = present?.[type];
        if (!to || (from && isSame(from, to)))
            return [];
        return [
            {
                kind: 'contact',
                account: name,
                file: file.path,
                id: live?.id,
                type,
                from,
                to,
                isManagement,
            },
        ];
    });
    return together([...notes, found({ changes })]);
}
function wanted({ alternate_contacts: all }, type) {
    const contact = all?.[type];
    if (!contact)
        return undefined;
    const { name, title, email, phone_number: phoneNumber } = contact;
    return { name, title, email, phoneNumber };
}
/** AWS leaves out the white space around a value. */
function isSame(one, other) {
    return ['name', 'title', 'email', 'phoneNumber'].every((key) => one[key].trim() === other[key].trim());
}

;// CONCATENATED MODULE: ./lib/plan/detail-needs.js






/** What has to be read of the accounts in scope: only the fields that a file manages, or managed before. */
function detailNeedsOf(desired, live, scope) {
    const { organization } = live;
    const accounts = organization
        ? inScope(desired, scope).filter((account) => !isBlocked(desired, account))
        : [];
    const there = accounts.flatMap((account) => {
        const found = liveOf(account, live);
        return found ? [{ account, live: found, before: beforeOf(account, scope) }] : [];
    });
    const hasJoined = there.some(({ live: { id } }) => scope.joining.has(id));
    const paths = accounts.flatMap(({ fields }) => fields.organizational_unit ?? []);
    return {
        tags: there
            .filter(({ account, before }) => account.fields.tags ?? before?.tags)
            .map(({ live: { id } }) => id),
        contacts: there.flatMap(({ account, live: { id } }) => {
            const types = contactsOf(account.fields);
            return types.length === 0 ? [] : [{ id, isManagement: account.isManagement, types }];
        }),
        paths: [...new Set(paths)],
        placed: there
            .filter(({ account }) => account.fields.organizational_unit !== undefined)
            .map(({ live: found }) => found),
        accountManagement: accounts.some((account) => needsTrust(account, live)),
        delegateRole: organization && (hasJoined || concernsAccess(desired, scope))
            ? delegateRoleOf(desired)
            : undefined,
        aliases: there
            .filter(({ account }) => account.fields.account_alias !== undefined && scope.isWhole)
            .map(({ account, live: { id } }) => ({
            accountId: id,
            roleName: roleOf({ account }),
            partition: organization?.partition ?? 'aws',
        })),
    };
}
/** The usable account that a file means. */
function liveOf({ fields, isManagement }, live) {
    const { organization } = live;
    if (isManagement && organization) {
        const { managementAccountId: id, managementEmail: email } = organization;
        const known = live.accounts.get(id);
        if (known)
            return known;
        return {
            id,
            arn: '',
            name: '',
            email,
            state: 'ACTIVE',
            ancestors: undefined,
            joined: undefined,
        };
    }
    const found = fields.account_id === undefined
        ? [...live.accounts.values()].find(({ email }) => (0,organization_account/* sameEmail */.PZ)(email, fields.root_email))
        : live.accounts.get(fields.account_id);
    return found && (0,organization_account/* isUsable */.Ng)(found) ? found : undefined;
}
function needsTrust(account, live) {
    if (account.isManagement)
        return false;
    const { account_name: name } = account.fields;
    const found = liveOf(account, live);
    return contactsOf(account.fields).length > 0 || (!!found && !!name && found.name !== name);
}

;// CONCATENATED MODULE: ./lib/plan/fields/tags.js



/** Lands together with a new account, so that even one whose id got lost tells where it belongs. */
const ORIGIN_TAG = 'org-accounts:file';
/** Tags that an account can have ("Quotas for tags", AWS Organizations). */
const MOST_TAGS = 50;
/** `tags`: only the keys that the file has, or had before the change, are touched. */
function compareTags({ account, live, before }, { details }) {
    const { fields, file, name } = account;
    const present = live && details.tags.get(live.id);
    if (!live || !present)
        return found({});
    const wanted = fields.tags ?? (0,dictionary/* dictionary */.z)();
    const set = (0,dictionary/* dictionary */.z)(Object.entries(wanted)
        .filter(([key, to]) => present[key] !== to)
        .map(([key, to]) => [key, { from: present[key], to }]));
    const remove = (0,dictionary/* dictionary */.z)(Object.keys(before?.tags ?? {})
        .filter((key) => !(key in wanted) && key in present)
        .map((key) => [key, present[key] ?? '']));
    const others = Object.keys(present).filter((key) => !(key in wanted) && !(key in remove) && key !== ORIGIN_TAG && !key.startsWith('aws:'));
    const after = new Set([...Object.keys(present), ...Object.keys(set)]).size;
    if (after - Object.keys(remove).length > MOST_TAGS) {
        return stop({
            severity: 'error',
            at: file.at('tags'),
            message: `the account would have ${after - Object.keys(remove).length} tags, and AWS allows ${MOST_TAGS}`,
            hint: `It has ${(0,lib_text/* count */.U9)(others.length, 'tag')} that the file does not name; those are never removed.`,
        });
    }
    const notes = others.length === 0
        ? []
        : [
            {
                severity: 'note',
                at: file.at('tags'),
                message: `the account has other tags, which are left alone: ${(0,lib_text/* some */.zN)(others.map((key) => (0,lib_text/* code */.aY)(key)), 10)}`,
            },
        ];
    if (Object.keys(set).length + Object.keys(remove).length === 0)
        return found({ problems: notes });
    const change = {
        kind: 'tags',
        account: name,
        file: file.path,
        id: live.id,
        set,
        remove,
    };
    return found({ changes: [change], problems: notes });
}

;// CONCATENATED MODULE: ./lib/plan/fields/first-tags.js




/** The tags that land together with an account: those of its file, and one that names the file. */
function firstTags({ fields, file }, repository) {
    return (0,dictionary/* dictionary */.z)([
        [ORIGIN_TAG, origin(repository, file.path)],
        ...Object.entries(fields.tags ?? {}),
    ]);
}
/** `owner/name/accounts/prod.yaml`, as far as AWS allows its characters in a tag value. */
function origin(repository, path) {
    return `${repository}/${path}`.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(-256);
}
/** AWS allows a new account no more tags than any other. */
function tooManyTags({ file }) {
    return stop({
        severity: 'error',
        at: file.at('tags'),
        message: 'a new account can have 49 tags from its file, and there are 50',
        hint: `AWS allows 50, and one names the file: ${(0,lib_text/* code */.aY)(ORIGIN_TAG)}. Add the last one in a second pull request.`,
    });
}

;// CONCATENATED MODULE: ./lib/plan/fields/create-only.js



/** Fields that AWS takes when it creates an account, and never again. */
function compareCreateOnly(target) {
    const { account, live, before } = target;
    const { fields, file, isManagement } = account;
    if (!live || isManagement)
        return found({});
    if (fields.account_id === undefined)
        return found({ problems: adopted(target) });
    // Without an earlier file of the same account there is nothing that changed.
    if (before?.account_id === undefined || before.account_id !== fields.account_id)
        return found({});
    const billing = fields.iam_user_access_to_billing;
    const all = [];
    const granted = before.iam_user_access_to_billing;
    if (billing === undefined && granted !== undefined) {
        all.push(unmanagedNow(target, "IAM users' access to its bills", `as ${(0,lib_text/* code */.aY)(granted)} made it`));
    }
    else if (billing !== granted) {
        all.push(stop({
            severity: 'error',
            at: file.at('iam_user_access_to_billing'),
            message: `\`iam_user_access_to_billing\` can't be changed once the account exists, from ${granted ? (0,lib_text/* code */.aY)(granted) : 'nothing'} to ${(0,lib_text/* code */.aY)(billing)}`,
            hint: `AWS does not tell its value either. ${granted ? `Write ${(0,lib_text/* code */.aY)(granted)} again` : 'Leave it out again'}; to change it, sign in to ${(0,lib_text/* code */.aY)(live.id)} as its root user, and switch “IAM user and role access to Billing information” on the page “Account”.`,
        }));
    }
    const past = before.admin_delegate_role_name;
    const role = roleOf(target);
    if (past !== undefined && past !== role) {
        all.push(stop({
            severity: 'error',
            at: file.at('admin_delegate_role_name'),
            message: `the role of an account that exists can't be renamed, from ${(0,lib_text/* code */.aY)(past)} to ${(0,lib_text/* code */.aY)(role)}`,
            hint: `AWS makes the role together with the account. Write ${(0,lib_text/* code */.aY)(past)} again. To have another role, make it inside of ${(0,lib_text/* code */.aY)(live.id)}; once it is there, take the file over by a manual run of \`provision\` with \`scope: all\`.`,
        }));
    }
    return together(all);
}
/** An account that exists already gets its id alone. */
function adopted({ account: { fields, file }, live }) {
    if (fields.iam_user_access_to_billing === undefined)
        return [];
    return [
        {
            severity: 'note',
            at: file.at('iam_user_access_to_billing'),
            message: `\`iam_user_access_to_billing\` has no effect on ${(0,lib_text/* code */.aY)(live?.id)}, which exists already`,
            hint: 'AWS takes it when it creates an account, and never again.',
        },
    ];
}

;// CONCATENATED MODULE: ./lib/plan/fields/name.js


/** `account_name`: the account's name in AWS. */
function compareName(target) {
    const { account, live, before } = target;
    const { fields, file, name, isManagement } = account;
    const to = fields.account_name;
    if (!live)
        return found({});
    if (to === undefined) {
        const past = before?.account_name;
        return past === undefined ? found({}) : unmanagedNow(target, 'its name', (0,lib_text/* code */.aY)(live.name));
    }
    if (live.name === to)
        return found({});
    const change = {
        kind: 'rename',
        account: name,
        file: file.path,
        id: live.id,
        from: live.name,
        to,
        isManagement,
    };
    return found({ changes: [change] });
}

;// CONCATENATED MODULE: ./lib/plan/fields/placement.js



/** The root's path, as files and plans write it. */
const ROOT = 'Root';
/** `organizational_unit`: where the account belongs in the tree. */
function comparePlacement(target, { details: { tree }, createUnits }) {
    const { account, live, before } = target;
    const { fields, file, name } = account;
    const to = fields.organizational_unit;
    if (to === undefined) {
        const past = before?.organizational_unit;
        return past === undefined ? found({}) : unmanagedNow(target, 'its place', `in ${(0,lib_text/* code */.aY)(past)}`);
    }
    if (!tree)
        return found({});
    if (!tree.byPath.has(to) && !createUnits) {
        return stop(placement_missing(to, tree, file.at('organizational_unit')));
    }
    // A new account starts in the root.
    const from = live ? (tree.placements.get(live.id) ?? ROOT) : ROOT;
    if (from === to)
        return found({});
    const move = {
        kind: 'move',
        account: name,
        file: file.path,
        id: live?.id,
        from,
        to,
    };
    return found({ changes: [move] });
}
function placement_missing(path, tree, at) {
    const names = path.split('/');
    const depth = names.findIndex((_, index) => !tree.byPath.has(names.slice(0, index + 1).join('/')));
    const parent = names.slice(0, depth).join('/') || ROOT;
    const name = names[depth] ?? path;
    const siblings = tree.children.get(parent) ?? [];
    const near = nearest(name, siblings);
    const beside = (sibling) => (parent === ROOT ? sibling : `${parent}/${sibling}`);
    const there = near === undefined
        ? siblings.length === 0
            ? `${(0,lib_text/* code */.aY)(parent)} has no units.`
            : `${(0,lib_text/* code */.aY)(parent)} has ${(0,lib_text/* some */.zN)(siblings.map((one) => (0,lib_text/* code */.aY)(one)), 10)}.`
        : `Did you mean ${(0,lib_text/* code */.aY)([beside(near), ...names.slice(depth + 1)].join('/'))}?`;
    return {
        severity: 'error',
        at,
        message: `there is no organizational unit ${(0,lib_text/* code */.aY)(name)} in ${(0,lib_text/* code */.aY)(parent)}`,
        hint: `${there} Units that are missing are made with \`create-organizational-units: true\`.`,
    };
}
/** The units that moves need and AWS does not have, parents first. */
function unitsFor(moves, tree) {
    const units = new Map();
    for (const { account, file, to } of moves) {
        const names = to === ROOT ? [] : to.split('/');
        for (let depth = 1; depth <= names.length; depth += 1) {
            const path = names.slice(0, depth).join('/');
            if (!tree || tree.byPath.has(path) || units.has(path))
                continue;
            units.set(path, { kind: 'create-unit', account, file, path });
        }
    }
    return [...units.values()].sort((one, other) => depthOf(one) - depthOf(other));
}
function depthOf({ path }) {
    return path.split('/').length;
}

;// CONCATENATED MODULE: ./lib/plan/fields.js







/**
 * Compares every field of an account that its file names, in the order in which they are changed. A new
 * account gets its name and tags with its creation; the rest comes after.
 */
function compareFields(target, context) {
    return together([
        compareCreateOnly(target),
        comparePlacement(target, context),
        compareTags(target, context),
        compareName(target),
        compareContacts(target, context),
        compareAlias(target, context),
    ]);
}

;// CONCATENATED MODULE: ./lib/plan/compare/absent.js









/**
 * An account with an id that the organization does not have: invited where the change under review asks for it, and
 * never twice. Whether a fresh invitation after one that has ended was reviewed, the record tells.
 */
function compareAbsent(account, id, context) {
    const { fields, file, name } = account;
    const { live, scope, repository } = context;
    const last = live.invitations.find((invitation) => isFor(invitation, account));
    const tags = firstTags(account, repository);
    if (Object.keys(tags).length > MOST_TAGS)
        return tooManyTags(account);
    const { followUps, ...rest } = compareLater(account, id, tags, context);
    const about = { account: name, file: file.path, id, followUps };
    if (last?.state === 'pending') {
        return together([rest, found({ invited: [{ ...about, invitation: last }] })]);
    }
    // A look at the whole that compares with nothing earlier reviews no file.
    if (scope.changed.has(file.path) && (!scope.isWhole || scope.before)) {
        const change = {
            kind: 'invite',
            ...about,
            email: fields.root_email,
            tags,
            again: last,
        };
        return together([found({ changes: [change] }), rest]);
    }
    if (!scope.joining.has(id))
        return stop(notThere(account, id, last, context));
    if (!last) {
        // AWS shows an invitation for thirty days after its end.
        const problem = notThere(account, id, last, context);
        return found({ problems: [{ ...problem, severity: 'warning' }] });
    }
    return found({
        invited: [{ ...about, invitation: last }],
        problems: last.state === 'accepted' ? [] : [ended(file.at('account_id'), last)],
    });
}
/** An invitation may also have been sent by hand, to the account's email. */
function isFor({ accountId, email }, { fields }) {
    if (accountId !== undefined)
        return accountId === fields.account_id;
    return email !== undefined && (0,organization_account/* sameEmail */.PZ)(email, fields.root_email);
}
/** What is to be done once the account has joined: all that its file names, and access for administrators. */
function compareLater(account, id, tags, context) {
    const { fields, file, name } = account;
    const { management } = context.desired;
    const findings = compareFields({ account, live: undefined, before: undefined }, context);
    const of = { account: name, file: file.path, id: undefined };
    const set = Object.entries(tags).map(([key, to]) => [key, { from: undefined, to }]);
    const delegateRole = delegateRoleOf(context.desired);
    const followUps = [
        ...findings.changes.flatMap((change) => change.kind === 'move' || change.kind === 'contact' || change.kind === 'alias'
            ? [change]
            : []),
        // They come with the account; one that got lost is set.
        { ...of, kind: 'tags', set: (0,dictionary/* dictionary */.z)(set), remove: {} },
        ...(fields.account_name === undefined
            ? []
            : [
                {
                    ...of,
                    kind: 'rename',
                    from: undefined,
                    to: fields.account_name,
                    isManagement: false,
                },
            ]),
        ...(management && delegateRole !== undefined
            ? [
                {
                    kind: 'delegate-access',
                    account: management.name,
                    file: management.file.path,
                    roleName: delegateRole,
                    gains: [{ account: name, id, roleName: roleOf({ account }) }],
                    losses: [],
                    resources: [],
                    form: 'list',
                    formBefore: 'list',
                },
            ]
            : []),
    ];
    return { ...findings, changes: [], followUps };
}
const ENDED = {
    pending: 'is open',
    accepted: 'was accepted',
    declined: 'was declined',
    canceled: 'was canceled',
    expired: 'has expired',
};
/** An invitation that has ended without the account: only a reviewed plan sends another. */
function ended(at, { id, state }) {
    return {
        severity: 'warning',
        at,
        message: `the invitation ${(0,lib_text/* code */.aY)(id)} ${ENDED[state]}, and no other is sent by itself`,
        hint: INVITE,
    };
}
const INVITE = 'To invite the account (again), change its file in a pull request, be it a comment in it: its plan then holds the invitation. Otherwise remove the file.';
function notThere({ file }, id, last, { live }) {
    const past = last ? `; its last invitation, ${(0,lib_text/* code */.aY)(last.id)}, ${ENDED[last.state]}` : '';
    return {
        severity: 'error',
        at: file.at('account_id'),
        message: live.organization
            ? `the account ${(0,lib_text/* code */.aY)(id)} is not in the organization ${(0,lib_text/* code */.aY)(live.organization.id)}${past}`
            : `the account ${(0,lib_text/* code */.aY)(id)} can't be checked before there is an organization`,
        hint: `${INVITE} For an account that is to be created, leave \`account_id\` out.`,
    };
}

;// CONCATENATED MODULE: ./lib/plan/compare/existing.js



/** An account that is there, and is the one that the file means: its fields are what is left to compare. */
function existing(account, live, context) {
    const before = beforeOf(account, context.scope);
    const findings = compareFields({ account, live, before }, context);
    if (findings.changes.length > 0 || findings.held)
        return findings;
    const { name, file } = account;
    return { ...findings, unchanged: [{ account: name, file: file.path, id: live.id }] };
}
/** An account that is there, and whose file is to get its id. */
function adopt(change, account, live, context) {
    const before = beforeOf(account, context.scope);
    return together([
        found({ changes: [change] }),
        compareFields({ account, live, before }, context),
    ]);
}

;// CONCATENATED MODULE: ./lib/plan/compare/other-email.js




/**
 * A root email can't be changed by us. Where the change under review is what makes it differ, a person
 * has a step to do; otherwise the file speaks of another account than its id does.
 */
function otherEmail(account, id, liveEmail, { scope }) {
    const { fields, file, name } = account;
    const before = beforeOf(account, scope);
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

;// CONCATENATED MODULE: ./lib/plan/compare/known.js






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
    const there = live.accounts.get(id);
    if (!there)
        return compareAbsent(account, id, context);
    if (!(0,organization_account/* sameEmail */.PZ)(fields.root_email, there.email)) {
        return otherEmail(account, id, there.email, context);
    }
    if ((0,organization_account/* isUsable */.Ng)(there))
        return existing(account, there, context);
    const warning = {
        severity: 'warning',
        at,
        message: `the account ${(0,lib_text/* code */.aY)(id)} is ${(0,lib_text/* code */.aY)(there.state)} in AWS`,
        hint: 'Nothing of it can be changed. A closed account is gone for good 90 days after its closing; its file can be removed.',
    };
    return found({ unchanged: [{ account: name, file: file.path, id }], problems: [warning] });
}

;// CONCATENATED MODULE: ./lib/plan/compare/management.js





/** The management account: the one that the organization names. */
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
    const live = context.live.accounts.get(id) ?? {
        id,
        arn: '',
        name,
        email,
        state: 'ACTIVE',
        ancestors: undefined,
        joined: undefined,
    };
    if (fields.account_id === id)
        return existing(account, live, context);
    return adopt({ kind: 'adopt', account: name, file: file.path, email, id, awsName: name }, account, live, context);
}

;// CONCATENATED MODULE: ./lib/plan/compare/new.js








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
    const there = [...live.accounts.values()].find((other) => (0,organization_account/* sameEmail */.PZ)(other.email, email));
    if (!there)
        return create(account, context);
    const owner = [...desired.accounts.values()].find((other) => other.fields.account_id === there.id);
    if (owner) {
        return stop({
            severity: 'error',
            at,
            also: [owner.file.at('account_id')],
            message: `${(0,lib_text/* code */.aY)(email)} is the root email of ${(0,lib_text/* code */.aY)(there.id)}, which is the account of ${(0,lib_text/* code */.aY)(owner.file.path)}`,
            hint: 'Two files speak of one account: correct one of them.',
        });
    }
    if (!(0,organization_account/* isUsable */.Ng)(there)) {
        return stop({
            severity: 'error',
            at,
            message: `${(0,lib_text/* code */.aY)(email)} belongs to the account ${(0,lib_text/* code */.aY)(there.id)}, which is ${(0,lib_text/* code */.aY)(there.state)}`,
            hint: 'AWS never gives the email of a closed account to another one. Use a new address, or have AWS Support reopen the account within 90 days of its closing.',
        });
    }
    const { id, name: awsName } = there;
    const change = {
        kind: 'adopt',
        account: name,
        file: file.path,
        email,
        id,
        awsName,
    };
    return adopt(change, account, there, context);
}
function create(account, context) {
    const { live, repository } = context;
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
        tags: firstTags(account, repository),
        inProgress: live.room?.creations.find((request) => request.accountName === awsName)?.id,
    };
    if (Object.keys(change.tags).length > MOST_TAGS)
        return tooManyTags(account);
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
    const after = compareFields({ account, live: undefined, before: undefined }, context);
    return together([found({ changes: [change], problems: notes }), after]);
}

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
function unmanagedAccounts(desired, live) {
    if (!live.isWhole || !live.organization)
        return [];
    const ids = new Set(desired.files.map((file) => file.claims.account_id));
    const emails = new Set(desired.files.map((file) => String(file.claims.root_email).toLowerCase()));
    const left = [...live.accounts.values()].filter((account) => !ids.has(account.id) &&
        !emails.has(account.email.toLowerCase()) &&
        account.id !== live.organization?.managementAccountId);
    // AWS lists accounts in no order, and a report that says the same is not to be written again.
    return left.sort((one, other) => (one.id < other.id ? -1 : 1));
}
/** A note about them. */
function unmanaged(desired, live) {
    const left = unmanagedAccounts(desired, live);
    if (left.length === 0)
        return [];
    const names = left.map((account) => (0,lib_text/* code */.aY)(`${account.id} ${account.name}`));
    return [
        {
            severity: 'note',
            message: `${left.length === 1 ? 'an account' : `${left.length} accounts`} of the organization ${left.length === 1 ? 'has' : 'have'} no file: ${(0,lib_text/* some */.zN)(names, 5)}`,
            hint: `Nothing is done to them. To have the file of one written, comment ${(0,lib_text/* code */.aY)(`/accounts import ${left[0]?.id ?? ''}`)}; for all of them, run the workflow by hand with the command \`import\` and \`accounts: all\`.`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/plan/trusted-access.js


/**
 * Names and contacts of members are changed through Account Management, which the organization must trust. Says
 * so once, and which accounts have to wait for it.
 */
function trustedAccess(desired, names, changes, { accountManagement }) {
    if (accountManagement !== false)
        return { ...found({}), waiting: [] };
    const members = [...desired.accounts.values()].filter(({ name, isManagement }) => names.has(name) && !isManagement);
    const waiting = members.filter(({ name, fields }) => contactsOf(fields).length > 0 ||
        changes.some((change) => change.account === name && change.kind === 'rename'));
    const [first] = waiting;
    if (!first)
        return { ...found({}), waiting: [] };
    const field = contactsOf(first.fields).length > 0 ? 'alternate_contacts' : 'account_name';
    return {
        ...found({
            problems: [
                {
                    severity: 'error',
                    at: first.file.at(field),
                    also: waiting.slice(1, 10).map(({ file }) => file.at('alternate_contacts')),
                    message: `names and contacts of accounts can't be ${field === 'account_name' ? 'changed' : 'read or changed'}: the organization does not trust AWS Account Management`,
                    hint: 'Enable it once, from the management account: `aws organizations enable-aws-service-access --service-principal account.amazonaws.com`, then run this check again.',
                },
            ],
        }),
        waiting: waiting.map(({ name }) => name),
    };
}

;// CONCATENATED MODULE: ./lib/plan/diff.js








/**
 * Compares what the files want with what AWS has. Pure: reads and changes nothing. Guards that look at
 * the plan as a whole come after it, in guards.ts.
 */
function diff(desired, live, details, scope, options) {
    const { repository, createUnits } = options;
    const context = { desired, live, details, scope, repository, createUnits };
    const changes = [];
    const unchanged = [];
    const invited = [];
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
        const findings = compare(account, context);
        changes.push(...findings.changes);
        unchanged.push(...findings.unchanged);
        invited.push(...findings.invited);
        problems.push(...findings.problems);
        if (findings.held)
            held.add(account.name);
    }
    const trust = trustedAccess(desired, scope.names, changes, details);
    for (const name of trust.waiting)
        held.add(name);
    const access = compareAccess(changes, context);
    problems.push(...trust.problems, ...access.problems);
    problems.push(...removedFiles(desired, scope), ...unmanaged(desired, live));
    const later = [...changes, ...invited].flatMap((one) => 'followUps' in one ? one.followUps : []);
    const moves = [...changes, ...later]
        .filter((change) => change.kind === 'move')
        .filter(({ account }) => !held.has(account));
    const units = unitsFor(moves, details.tree);
    changes.unshift(...units);
    changes.push(...access.changes);
    return {
        changes,
        held,
        unchanged: unchanged.filter(({ account }) => !access.changes.some((one) => one.account === account)),
        invited,
        problems,
        organization,
        headroom: undefined,
    };
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
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(979), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
    const { readLive } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(925), __webpack_require__.e(389)]).then(__webpack_require__.bind(__webpack_require__, 2389));
    const { readDetails } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(979), __webpack_require__.e(695), __webpack_require__.e(925), __webpack_require__.e(123), __webpack_require__.e(46)]).then(__webpack_require__.bind(__webpack_require__, 1046));
    const session = await job.session();
    const reader = connect(session);
    const live = await readLive(reader, needsOf(desired, scope));
    const needs = detailNeedsOf(desired, live, scope);
    const details = await readDetails(reader, session, needs, progressLog(job));
    return { plan: planFrom(job, desired, { live, details }, scope), live };
}
/** Milliseconds between two lines about a long reading. */
const INTERVAL = 15_000;
function progressLog({ log }) {
    let shownAt = performance.now();
    return (done, all) => {
        if (performance.now() - shownAt < INTERVAL)
            return;
        shownAt = performance.now();
        log(`Reading AWS: ${done} of ${(0,lib_text/* count */.U9)(all, 'account field')}.`);
    };
}
/** Compares and guards; reads nothing. */
function planFrom({ inputs, run }, desired, { live, details }, scope) {
    const plan = diff(desired, live, details, scope, {
        createOrganization: inputs.createOrganization,
        createUnits: inputs.createUnits,
        repository: run.repository,
    });
    return guard(plan, desired, live, inputs);
}
/** The plan of a run that has no AWS credentials: what the files alone show. */
function planOfFiles(desired) {
    return { ...EMPTY_PLAN, problems: desired.problems };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/plan/record.js


const HEADER = 'org-accounts plan record 1';
/** Characters that a record may take of a check run's text. */
const LONGEST = 60_000;
/**
 * The record of a plan, one line a change. A plan that is too long for its check run is recorded whole, by
 * one hash over all lines: then the merge has to do exactly the same.
 */
function record(plan) {
    const due = plan.changes.filter(isRecorded);
    const later = plan.invited.flatMap(({ followUps }) => followUps.flatMap(lines));
    for (const linesOf of [recordedLines, lines]) {
        const text = [HEADER, ...new Set([...due.flatMap(linesOf), ...later])].join('\n');
        if (text.length <= LONGEST)
            return text;
    }
    return `${HEADER}\n${wholeLine(plan.changes)}`;
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
/**
 * Whether all that a change does stands in plans that were reviewed; several pull requests may have a part in
 * one merge. What leaves AWS alone needs no review.
 */
function isReviewed(change, reviews, all) {
    if (!(0,plan_change/* touchesAws */.j)(change))
        return true;
    const whole = wholeLine(all);
    if (reviews.some((review) => review.has(whole)))
        return true;
    return lines(change).every((line) => reviews.some((review) => review.has(line)));
}
/** A manual step is nothing that a merge would do. */
function isRecorded(change) {
    return change.kind !== 'manual';
}
const LINE = /^(\S+ \S+ [\w-]{22}|all [\w-]{43})$/;
/** The lines of a change: one for each thing that may also be done by itself. */
function lines(change) {
    return effects(change).map((effect) => lineOf(change, effect));
}
/**
 * A reviewed creation allows what it does to be mended, should it be found half done, and a reviewed invitation
 * what comes once it is accepted.
 */
function recordedLines(change) {
    if (change.kind === 'invite')
        return [...lines(change), ...change.followUps.flatMap(lines)];
    if (change.kind !== 'create')
        return lines(change);
    const tags = Object.entries(change.tags).map(([key, to]) => ['tags', ['set', key, to]]);
    const name = ['rename', [change.awsName]];
    return [...lines(change), ...[...tags, name].map((effect) => lineOf(change, effect))];
}
function lineOf({ account }, [kind, values]) {
    // A name is a file's stem and may hold anything; a line is three words.
    return `${kind} ${encodeURIComponent(account)} ${hash([kind, values]).slice(0, 22)}`;
}
function wholeLine(changes) {
    return `all ${hash(changes.filter(plan_change/* touchesAws */.j).flatMap(lines).sort())}`;
}
/**
 * All that a change would do, and nothing that may differ between review and merge, such as the id of an
 * account that is created first.
 */
function effects(change) {
    const one = (...values) => [[change.kind, values]];
    switch (change.kind) {
        case 'create-organization':
            return one();
        case 'create-unit':
            return one(change.path);
        case 'create': {
            const { email, awsName, roleName, billing, tags } = change;
            return one(email.toLowerCase(), awsName, roleName, billing ?? '', record_sorted(tags));
        }
        case 'invite':
            return one(change.id, change.again?.id ?? '', record_sorted(change.tags));
        case 'adopt':
            return one(change.email.toLowerCase(), change.id);
        case 'move':
            return one(change.from, change.to);
        case 'rename':
            return one(change.to);
        case 'tags':
            return [
                ...Object.entries(change.set).map(([key, { to }]) => ['tags', ['set', key, to]]),
                ...Object.keys(change.remove).map((key) => ['tags', ['remove', key]]),
            ];
        case 'contact': {
            const { name, title, email, phoneNumber } = change.to;
            return one(change.type, name, title, email, phoneNumber);
        }
        case 'alias':
            return one(change.to);
        case 'delegate-access': {
            const { roleName, gains, losses, form, formBefore, resources } = change;
            const effect = (...values) => [
                change.kind,
                [roleName, ...values],
            ];
            const shape = form === 'pattern'
                ? [effect('pattern', ...resources)]
                : formBefore === 'pattern'
                    ? [effect('list')]
                    : [];
            return [
                ...shape,
                ...gains.map((grant) => effect('gain', grant.account, grant.roleName)),
                ...losses.map((arn) => effect('loss', arn)),
            ];
        }
        case 'manual':
            return one(change.id, change.field, change.from, change.to);
    }
}
function record_sorted(tags) {
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
    return places.map(({ file, line }) => ({
        path: file,
        line,
        level: problem.severity === 'error' ? 'failure' : 'warning',
        title: (0,lib_text/* unquoted */.qZ)(problem.message),
        message: (0,lib_text/* unquoted */.qZ)(problem.hint ?? problem.message),
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

;// CONCATENATED MODULE: ./lib/report/json.js

function planJson(plan) {
    return {
        version: 1,
        mergeable: isMergeable(plan),
        organization: plan.organization?.id ?? null,
        changes: plan.changes.map((change) => ({ ...change, held: plan.held.has(change.account) })),
        unchanged: plan.unchanged.map(({ account }) => account),
        invited: plan.invited,
        problems: plan.problems,
    };
}

;// CONCATENATED MODULE: ./lib/report/left.js



/** Why the run fails, in a sentence; `undefined` when all is done. */
function whatIsLeft({ plan, outcomes, writeBack, refusal }) {
    if (refusal !== undefined)
        return `nothing was done: ${refusal}`;
    const left = outcomes.filter((outcome) => !(0,plan_outcome/* isDone */.$)(outcome));
    const names = [...new Set(left.map(({ change, state }) => `${(0,lib_text/* code */.aY)(change.account)} (${state})`))];
    const wrong = errors(plan).length;
    const reasons = [
        ...(left.length > 0 ? [`not done: ${(0,lib_text/* list */.p_)(names)}`] : []),
        ...(wrong > 0 ? [`${(0,lib_text/* count */.U9)(wrong, 'problem')} to fix`] : []),
        ...(writeBack?.kind === 'failed' ? [`the ids could not be written: ${writeBack.said}`] : []),
    ];
    return reasons.length === 0 ? undefined : reasons.join('; ');
}

;// CONCATENATED MODULE: ./lib/report/log.js





/*
 * Reports as lines for a log. Every line starts with a word or sign of ours, and passes `logText`, so that no text
 * from a file can be taken for a workflow command.
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
        ...plan.invited.map((one) => `  . ${(0,lib_text/* code */.aY)(one.account)}: ${invitedWords(one).text}`),
        ...plan.problems.flatMap(problemText),
        ...(room === '' ? [] : [room]),
        ...(isMergeable(plan) ? [] : ['This plan is not to be merged as it stands.']),
    ].map(lib_text/* logText */.kc);
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
        ...report.readiness.map(({ account, roleName, isReady, said }) => isReady
            ? `  ${(0,lib_text/* code */.aY)(account)}: ${(0,lib_text/* code */.aY)(roleName)} can be assumed`
            : `  ${(0,lib_text/* code */.aY)(account)}: ${(0,lib_text/* code */.aY)(roleName)} can't be assumed yet${said === undefined ? '' : `: ${said}`}`),
        ...(writeBack === undefined ? [] : [`  ${writeBackWords(writeBack)}`]),
    ].map(lib_text/* logText */.kc);
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
            return `The ids could not be written: ${writeBack.said}`;
    }
}

;// CONCATENATED MODULE: ./lib/report/role-template.js



/**
 * What the owner of an account that was not created by the organization does to let its administrators in: the
 * role that AWS makes in created accounts only. As Markdown.
 */
function roleInstructions(roleName, region, { managementAccountId, partition }) {
    const template = {
        AWSTemplateFormatVersion: '2010-09-09',
        Description: 'Lets the administrators of the organization in',
        Resources: {
            DelegateRole: {
                Type: 'AWS::IAM::Role',
                Properties: {
                    RoleName: roleName,
                    AssumeRolePolicyDocument: {
                        Version: '2012-10-17',
                        Statement: [
                            {
                                Effect: 'Allow',
                                Action: 'sts:AssumeRole',
                                Principal: { AWS: `arn:${partition}:iam::${managementAccountId}:root` },
                            },
                        ],
                    },
                    ManagedPolicyArns: [`arn:${partition}:iam::aws:policy/AdministratorAccess`],
                },
            },
        },
    };
    const link = consoleUrl(partition, `cloudformation/home?region=${region ?? 'us-east-1'}#/stacks/create/template`);
    return [
        `Signed in to the account, save this as \`role.json\`, [open CloudFormation](${link}) and upload it, or run \`aws cloudformation deploy --stack-name org-accounts-delegate-role --capabilities CAPABILITY_NAMED_IAM --template-file role.json\`. From then on, administrators of the management account ${inline((0,lib_text/* code */.aY)(managementAccountId))} may do everything in it.`,
        '',
        '```json',
        JSON.stringify(template, null, 2),
        '```',
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/report/outcome-markdown.js












/** Hidden in a comment that a run is still to bring to its end. */
const RUNNING_MARK = '<!-- running -->';
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
        ...grouped(shown, ({ change }) => change).map((group) => row(group, report, view)),
        ...blockedFiles(plan, view).map((file) => [
            '⛔',
            cellLink((0,lib_text/* code */.aY)(accountName(file)), fileUrl(view, file)),
            'Nothing, until its problem is fixed',
        ]),
        ...plan.invited.map((one) => {
            const { icon, text } = invitedWords(one);
            return [icon, cellLink((0,lib_text/* code */.aY)(one.account), fileUrl(view, one.file)), cell(text)];
        }),
        ...report.readiness
            .filter((one) => !isShown(one, report))
            .map((one) => {
            const { icon, text } = readinessLine(one);
            return [icon, cellLink((0,lib_text/* code */.aY)(one.account), fileUrl(view, one.file)), text];
        }),
        ...plan.unchanged.map(({ account, file, id }) => {
            const ready = report.readiness.find((one) => one.account === account);
            const { icon, text } = ready ? readinessLine(ready) : { icon: '✅', text: '' };
            return [
                icon,
                cellLink((0,lib_text/* code */.aY)(account), fileUrl(view, file)),
                `Nothing changes in AWS: ${inline((0,lib_text/* code */.aY)(id))}${text === '' ? '' : `<br>${text}`}`,
            ];
        }),
    ]), outcomes.length > most ? `… and ${outcomes.length - most} more, in the log of the run.` : '', problemSection(plan, view, { rows: most, details: false }, 'error'), manualSection(plan), letters(report), doors(report), writeBackSentence(report), unwritten(report), `<sub>${isRunning ? 'Running' : 'Done'} for ${inline(view.basis)} · ${timestamp(view.madeAt)} · [log](${view.runUrl})</sub>`);
}
/** Files of the change that a mistake keeps from being read as an account. */
function blockedFiles(plan, view) {
    const shown = [...plan.changes, ...plan.unchanged].map(({ file }) => file);
    return [...view.changed].filter((file) => !shown.includes(file) && errors(plan).some((problem) => concerns(problem, file)));
}
/** Whether an account has a row for something else, in which its readiness stands too. */
function isShown({ account }, { plan, outcomes }) {
    return (outcomes.some(({ change }) => change.account === account) ||
        plan.unchanged.some((one) => one.account === account));
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
function row(group, report, view) {
    const [first] = group;
    if (!first)
        return [];
    const lines = group.map((outcome) => {
        const { lead, rest } = outcomeWords(outcome);
        return { icon: ICONS[outcome.state], text: `**${cell(lead)}**${cell(rest)}` };
    });
    const ready = report.readiness.find(({ account }) => account === first.change.account);
    if (ready && first.change.kind !== 'create-unit')
        lines.push(readinessLine(ready));
    const icons = new Set(lines.map(({ icon }) => icon));
    const text = lines.map((line) => (icons.size > 1 ? `${line.icon} ${line.text}` : line.text));
    // An invitation that is sent is not an account that is there.
    const fine = first.change.kind === 'invite' ? '✉️' : '✅';
    const worst = ['❌', '⏸️', '⏳', '🕐'].find((icon) => icons.has(icon)) ?? fine;
    return [worst, subjectCell(first.change, view), text.join('<br>')];
}
function readinessLine({ isReady, roleName, said }) {
    if (isReady)
        return { icon: '✅', text: cell(`${(0,lib_text/* code */.aY)(roleName)} can be assumed`) };
    const why = said === undefined ? '' : `: ${said}`;
    return {
        icon: '⏳',
        text: `**Not ready**: ${cell(`${(0,lib_text/* code */.aY)(roleName)} can't be assumed yet${why}`)}`,
    };
}
/** What the owners of invited accounts have to do, as text to hand on. */
function letters({ plan, outcomes }) {
    const { organization } = plan;
    if (!organization)
        return '';
    const sent = outcomes.flatMap(({ change, invitation }) => change.kind === 'invite' && invitation
        ? [{ account: change.account, id: change.id, invitation }]
        : []);
    const open = [...sent, ...plan.invited].filter(({ invitation }) => invitation.state === 'pending');
    const all = open.map(({ account, id, invitation }) => ({
        title: `To forward to the owner of ${(0,lib_text/* code */.aY)(account)}`,
        text: ['```text', ownerLetter({ id, invitation }, organization), '```'].join('\n'),
    }));
    const [only] = all;
    if (only && all.length === 1)
        return sections(`### ${inline(only.title)}`, only.text);
    return sections(...all.map(({ title, text }) => folded(title, text)));
}
/** How the owner of an account without the role makes one, as text to hand on. */
function doors({ readiness, plan: { organization } }) {
    const shut = readiness.filter(({ isReady, isCreated }) => !isReady && !isCreated);
    if (shut.length === 0 || !organization)
        return '';
    return sections(...[...new Set(shut.map(({ roleName }) => roleName))].map((roleName) => {
        const accounts = shut.filter((one) => one.roleName === roleName);
        return folded(`How to make the role ${(0,lib_text/* code */.aY)(roleName)} in ${(0,lib_text/* list */.p_)(accounts.map(({ account }) => (0,lib_text/* code */.aY)(account)))}`, roleInstructions(roleName, accounts[0]?.region, organization));
    }));
}
function writeBackSentence({ writeBack, isRunning }) {
    switch (writeBack?.kind) {
        case 'commit':
            return `The ids are committed: [${writeBack.sha.slice(0, 7)}](${writeBack.url}).`;
        case 'request':
            return `The branch takes no direct commit, so the ids are in pull request [#${writeBack.number}](${writeBack.url}): merge it.${leftAloneWords(writeBack.leftAlone)}`;
        case 'failed': {
            const { sha, request, said } = writeBack;
            const which = sha === undefined && !request ? 'The ids' : 'Some ids';
            const others = request
                ? ` The others are in pull request [#${request.number}](${request.url}): merge it.`
                : '';
            const stop = others === '' || said.endsWith('.') ? '' : '.';
            return `**${which} could not be committed**: ${inline(said)}${stop}${others}`;
        }
        default:
            return isRunning ? 'The ids are committed once all accounts are there.' : '';
    }
}
function leftAloneWords(numbers) {
    if (numbers.length === 0)
        return '';
    return ` Others have pushed to ${(0,lib_text/* list */.p_)(numbers.map((number) => `#${number}`))}, so it is left alone.`;
}
/** What could not be committed, as text to paste. */
function unwritten({ writeBack, outcomes }) {
    if (writeBack?.kind !== 'failed')
        return '';
    const left = writeBack.left ??
        (0,plan_outcome/* identified */.A)(outcomes).map(({ change, id }) => ({ file: change.file, id, email: undefined }));
    const lines = left.map(({ file, email, id }) => {
        const path = (0,lib_text/* plain */.pj)(file, 500);
        return email === undefined
            ? `# ${path}\naccount_id: '${id}'`
            : `# ${path} asked for it\nroot_email: '${email}'\naccount_id: '${id}'`;
    });
    if (lines.length === 0)
        return '';
    return folded('Lines to add by hand', ['```yaml', ...lines, '```'].join('\n'));
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
    return (0,dictionary/* dictionary */.z)([...desired.accounts.values()].flatMap(({ name, file, fields }) => {
        const id = found.get(name) ?? fields.account_id;
        if (id === undefined)
            return [];
        const { root_email: email, region = null } = fields;
        return [[name, { id, email, region, file: file.path }]];
    }));
}
/** The result of a provisioning run: it fails unless nothing is left. */
function provisionResult(job, report, desired, view, commentUrl) {
    const { plan, outcomes, writeBack } = report;
    for (const line of outcomeText(report))
        job.log(line);
    const found = (0,plan_outcome/* identified */.A)(outcomes);
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
            matrix: matrixOf(report),
            ...(commentUrl !== undefined && { 'comment-url': commentUrl }),
            ...(commit !== undefined && { 'commit-sha': commit }),
        },
        summary: outcomeMarkdown(report, view, MOST.summary),
        failure: whatIsLeft(report),
    };
}
/** The new accounts that can be worked in, for a workflow's `strategy.matrix`. */
function matrixOf({ readiness, plan }) {
    const partition = plan.organization?.partition ?? 'aws';
    const include = readiness
        .filter(({ isReady }) => isReady)
        .map(({ account, id, region, roleName }) => ({
        name: account,
        id,
        region: region ?? '',
        role_arn: (0,delegate_policy/* roleArn */.w3)(partition, id, roleName),
    }));
    return { include };
}

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
    return folders.map((folder, index) => ({
        commit: commits[index] ?? '',
        ...readAccounts(directory, folder, blobs, parsed),
    }));
}

;// CONCATENATED MODULE: ./lib/commands/plan.js













/**
 * Plans a pull request: what merging it into its base branch, as that is now, will do.
 * @param said Markdown that stands above the plan in the comment, as the answer to somebody
 */
async function planPullRequest(job, number, isUntrusted, said = '') {
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
        const body = sections(said, planMarkdown(plan, shown, MOST.comment - said.length));
        const options = { headSha: pull.headSha, isWanted: isWanted || said !== '' };
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
    const joining = isUntrusted ? undefined : await joiningAmong(job, base, changed, before);
    const scope = scopeOf(after.desired, changed, before.desired, false, joining);
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
/**
 * The accounts that joined, or may join, and are not finished, among those whose files are changed: what is left to
 * do for them is part of the plan.
 */
async function joiningAmong(job, base, changed, { desired }) {
    const ids = [...desired.accounts.values()]
        .filter(({ file, isManagement }) => changed.has(file.path) && !isManagement)
        .flatMap(({ fields }) => fields.account_id ?? []);
    if (ids.length === 0)
        return new Set();
    const joining = (await findLastRun(job, base))?.joining;
    return new Set(ids.filter((id) => joining?.has(id)));
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
    const isWhole = job.inputs.scope === 'all';
    const changed = new Set(isWhole ? now.oids.keys() : []);
    const scope = scopeOf(now.desired, changed, undefined, isWhole);
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

;// CONCATENATED MODULE: ./lib/github/new-files.js



/**
 * Commits new files to a branch of this repository in one signed commit, on the head as it is now. Nothing
 * that is there is ever overwritten, whatever it is (a file, a link, a submodule) and whatever the case of
 * its letters: such a file is a misfit, and the others are committed. One that is there with the same text
 * already is done.
 *
 * A pull request's branch is of this repository only where its `headRepository` is: a job's token can't
 * write to a fork.
 * @param edits of files that are there, for the same commit
 * @throws Failure when a folder is something else, or GitHub does not answer
 */
function addFiles(github, branch, files, message, edits = []) {
    return commitOnHead(github, branch, message, async (head) => {
        const [added, edited] = await Promise.all([
            chooseNew(github, head, files),
            chooseEdited(github, head, edits),
        ]);
        return {
            additions: [...added.additions, ...edited.additions],
            misfits: new Map([...added.misfits, ...edited.misfits]),
        };
    });
}
async function chooseNew(github, head, files) {
    const taken = await readTaken(github, head, files);
    const additions = [];
    const misfits = new Map();
    for (const { path, text } of files) {
        const key = path.toLowerCase();
        const oid = blobId(text);
        const present = taken.get(key);
        if (!present) {
            additions.push(addition(path, text));
            taken.set(key, { path, oid, kind: 'file' });
        }
        else if (present.path !== path || present.oid !== oid || present.kind !== 'file') {
            misfits.set(path, `${present.path} is there already`);
        }
    }
    return { additions, misfits };
}
/** What is in the folders of the files, by path in lower-case letters. */
async function readTaken(github, head, files) {
    const taken = new Map();
    const directories = new Set(files.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/')))));
    for (const directory of directories) {
        const [folder] = await readFolders(github, directory, [head]);
        for (const { name, oid, kind } of folder?.entries ?? []) {
            const path = folder?.directory ? `${folder.directory}/${name}` : name;
            taken.set(path.toLowerCase(), { path, oid, kind });
        }
    }
    return taken;
}
/** Git's id of a file's content ("Git Internals: Git Objects"). */
function blobId(text) {
    const bytes = Buffer.from(text);
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./lib/github/write-back-request.js




/** The open pull request from a branch of our own, if there is one. */
async function findRequest({ octokit, owner, repo }, base, branch) {
    const head = `${owner}:${branch}`;
    const { data } = await octokit.rest.pulls.list({ owner, repo, state: 'open', head, base });
    return data[0];
}
/**
 * Commits to a branch of our own and opens a pull request for it; all reruns share the one that is open, and add
 * to it.
 * @param write commits to that branch
 * @param text title and body of a new pull request
 * @throws Failure when the token may not do that either
 */
async function requestChanges(github, base, branch, write, text) {
    const open = await findRequest(github, base, branch);
    // What an earlier, merged pull request left on the branch is of no use; an open one is added to.
    if (!open)
        await pointTo(github, branch, await readHead(github, base));
    const written = await write(branch);
    if (written.kind === 'refused') {
        throw new failure/* Failure */.H(`the branch ${(0,lib_text/* code */.aY)(branch)} takes no commit either: ${(0,lib_text/* code */.aY)(written.said)}`, 'Give the job `contents: write`, and let rulesets leave that branch alone.');
    }
    const pull = open ?? (await openPull(github, base, branch, text));
    return {
        number: pull.number,
        url: pull.html_url,
        headSha: await readHead(github, branch),
        isNew: !open,
        misfits: written.misfits,
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
/**
 * Opens a pull request.
 * @throws Failure when the token may not
 */
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
        throw new failure/* Failure */.H(`the changes are on the branch ${(0,lib_text/* code */.aY)(branch)}, and no pull request could be opened for it: ${(0,lib_text/* code */.aY)(error.said)}`, 'Allow it in the settings (Actions, General, “Allow GitHub Actions to create and approve pull requests”), give the job `pull-requests: write`, or open it by hand.', error);
    }
}
/** Adds to the description of a pull request, after what people and earlier runs wrote. */
async function appendToRequest({ octokit, owner, repo }, number, markdown) {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    const body = `${data.body ?? ''}\n\n${markdown}`.trimStart();
    // GitHub takes 65,536 characters; the comment on the pull request has the newest in any case.
    if (body.length > 65_000)
        return;
    await octokit.rest.pulls.update({ owner, repo, pull_number: number, body });
}
/**
 * Brings title and description of a pull request up to what it holds now. What people wrote stays: a title that is not
 * like the new one, and all of the description, to which only new lines are added. Whether it is open still.
 */
async function renewRequest({ octokit, owner, repo }, number, { headline, body }) {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    if (data.state !== 'open')
        return false;
    const present = data.body ?? '';
    const lines = body.split('\n').filter((line) => line !== '' && !present.includes(line));
    const [word = ''] = headline.split(' ');
    await octokit.rest.pulls.update({
        owner,
        repo,
        pull_number: number,
        ...(data.title.startsWith(word) && { title: headline }),
        ...(lines.length > 0 && { body: `${present}\n\n${lines.join('\n')}`.trim().slice(0, 65_000) }),
    });
    return true;
}

;// CONCATENATED MODULE: ./lib/commands/write-files.js











/** Reads what is there before files are added. */
async function readPresent(job, branch) {
    const { github, inputs, run } = job;
    const open = await findRequest(github, run.defaultBranch, branch);
    const branches = open ? [run.defaultBranch, branch] : [run.defaultBranch];
    const heads = await Promise.all(branches.map((name) => readHead(github, name)));
    const [base, asked] = await readSnapshots(github, inputs.directory, heads);
    if (!base)
        throw new Error('one commit gives one snapshot');
    const paths = new Set(base.desired.files.map(({ path }) => path));
    const more = asked?.desired.files.filter(({ path }) => !paths.has(path)) ?? [];
    return {
        base: base.desired,
        all: readDirectory(base.desired.directory, [...base.desired.files, ...more]),
    };
}
/** Commits files to a branch, with their names in the management account's list if there is one. */
function commitFiles({ github }, branch, desired, files, message) {
    return addFiles(github, branch, withList(files), message, listEdits(desired, files));
}
/** Opens a pull request for files, or adds them to the one that is open. */
async function requestFiles(job, branch, desired, files, text) {
    const { github, run } = job;
    const { headline, commit, markdown } = text;
    const request = await requestChanges(github, run.defaultBranch, branch, (to) => commitFiles(job, to, desired, files, { headline, body: commit }), { headline, body: markdown });
    if (!request.isNew)
        await appendToRequest(github, request.number, markdown);
    return request;
}
/**
 * Plans the pull request here, because a token's own starts no workflow, and tells of both.
 * @param did "Imported 3 accounts"
 * @param why the files are in a pull request, where something else was asked for
 */
async function planRequest(job, drafts, asked, did, why = '') {
    const { outputs, failure } = await planPullRequest(job, asked.number, false);
    const said = sections(why, `${did}: ${markdown_link(`pull request ${asked.number}`, asked.url)}.`, failure === undefined ? '' : `Its plan has to be looked at: ${inline(failure)}.`);
    return draftsResult(drafts, said, { ...outputs, 'pull-request-url': asked.url }, misfitWords(asked));
}
/** The result of a run that writes files: it fails when something that was asked for could not be had. */
function draftsResult(drafts, said, outputs = {}, misfits) {
    return {
        outputs,
        summary: sections('## Account files', said, draftsMarkdown(drafts, 2000)),
        failure: leftOf(drafts, misfits),
    };
}
/** What could not be written although it was to be, as a sentence; `undefined` when all was. */
function misfitWords({ misfits }) {
    if (misfits.size === 0)
        return undefined;
    return (0,lib_text/* list */.p_)([...misfits].map(([path, why]) => `${(0,lib_text/* code */.aY)(path)}: ${(0,lib_text/* code */.aY)(why)}`));
}
function listEdits({ list: listed, management }, files) {
    const names = childrenOf(files);
    if (!management || listed.kind !== 'names' || names.length === 0)
        return [];
    return [{ path: management.file.path, apply: (text) => addToList(text, names) }];
}

;// CONCATENATED MODULE: ./lib/commands/add-to-pull-request.js









/** Adds files to a pull request's branch, and plans it; where nothing of ours may write, shows them to be pasted. */
async function addTo(job, number, verb, draft) {
    const { github, inputs, run } = job;
    const pull = await readPullRequest(github, number);
    if (!pull.isOpen)
        throw new failure/* Failure */.H('this pull request is closed, so no file is added to it');
    const [snapshot] = await readSnapshots(github, inputs.directory, [pull.headSha]);
    if (!snapshot)
        throw new Error('one commit gives one snapshot');
    const { desired } = snapshot;
    const drafts = await draft(desired);
    const { files } = drafts;
    if (files.length === 0)
        return planned(sections('no file was written.', draftsMarkdown(drafts)));
    const elsewhere = whyNotHere(pull, run.repository, run.defaultBranch);
    if (elsewhere !== undefined)
        return planned(byHand(elsewhere, desired, files));
    const written = await commitFiles(job, pull.headRef, desired, files, {
        headline: `Add ${(0,lib_text/* count */.U9)(files.length, 'account file')}`,
        body: [...files.map(({ path }) => (0,lib_text/* commitText */.tT)(path)), '', `Asked for in ${pull.url}`].join('\n'),
    });
    const table = draftsMarkdown(drafts);
    const misfits = misfitWords(written);
    switch (written.kind) {
        case 'committed': {
            const commit = markdown_link((0,lib_text/* code */.aY)(written.sha.slice(0, 7)), written.url);
            return planned(sections(`added with ${commit}:`, table), misfits);
        }
        case 'unchanged':
            return planned(sections('the branch has all of it already:', table), misfits);
        case 'refused': {
            const said = `the branch ${(0,lib_text/* code */.aY)(pull.headRef)} takes no commit: ${(0,lib_text/* code */.aY)(written.said)}.`;
            return planned(byHand(said, desired, files), misfits);
        }
    }
    async function planned(text, misfits) {
        const said = `\`/accounts ${verb}\`: ${text}`;
        const result = await planPullRequest(job, number, false, said);
        const left = leftOf(drafts, misfits);
        return { ...result, failure: left };
    }
}
/** Characters of an answer, which leave room for the plan. */
const MOST_ANSWER = 30_000;
/** Why no commit of ours belongs on the pull request's branch; `undefined` where one does. */
function whyNotHere({ headRef, headRepository }, repository, defaultBranch) {
    if (headRepository !== repository) {
        return 'the branch is in another repository, where nothing can be added from here.';
    }
    if (headRef !== defaultBranch)
        return undefined;
    return `the branch is ${(0,lib_text/* code */.aY)(defaultBranch)} itself, to which a comment adds nothing.`;
}
/** The files to be added by hand, and the lines for the list. */
function byHand(why, desired, files) {
    const these = files.length === 1 ? 'This is the file' : 'These are the files';
    return sections(inline(`${why} ${these} to be added by hand:`), textsMarkdown(withList(files), MOST_ANSWER), desired.list.kind === 'names' ? listWords(desired, files) : '');
}
function listWords(desired, files) {
    const { management } = desired;
    const after = withFiles(desired, files);
    if (!management || after.management?.file.text === management.file.text)
        return '';
    const names = files.map(({ name }) => cell((0,lib_text/* code */.aY)(`- ${name}`))).join(', ');
    return `And in ${cell((0,lib_text/* code */.aY)(management.file.path))}, under \`organization_account_ids\`: ${names}`;
}

;// CONCATENATED MODULE: ./lib/accounts/import.js




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
            const where = present ? `${(0,lib_text/* code */.aY)(present.path)} is there` : 'another account is to get it';
            skipped.push({
                account: id,
                why: `the name ${(0,lib_text/* code */.aY)(wanted)} is taken: ${where}`,
                isFine: false,
            });
            continue;
        }
        const name = wanted ?? freeName(called, id, taken);
        taken.add(name.toLowerCase());
        given.add(name.toLowerCase());
        const text = accountText({
            title: called.trim() === '' ? defaultTitle(name) : called,
            ...(region !== undefined && { region }),
            root_email: email,
            account_id: id,
            ...more,
        });
        files.push({ name, path: `${desired.directory}/${name}.yaml`, text, id });
    }
    return withoutWrong(desired, { files, skipped });
}
/** The management account's file, for a folder that has none. */
function masterFile(directory, account, region) {
    const text = accountText({
        title: defaultTitle(MASTER),
        ...(region !== undefined && { region }),
        root_email: account.email,
        account_id: account.id,
        is_master: true,
        organization_account_ids: [],
    });
    return { name: MASTER, path: `${directory}/${MASTER}.yaml`, text, id: account.id };
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
    const isReserved = plain === MASTER || DEVICES.test(plain);
    return isReserved || taken.has(plain) ? `${plain}-${id}` : plain;
}
/** Whether a name from AWS can be managed as it is: old ones may have characters that AWS refuses today. */
function isManageableName(name) {
    return awsName.safeParse(name).success;
}

;// CONCATENATED MODULE: ./lib/commands/draft-import.js








/**
 * Reads accounts of the organization and writes their files; reads only. The management account is among them where
 * it has no file.
 * @param desired the files that are there, those of an open pull request of ours among them
 * @throws Failure when a file can't be read, there is no organization, or AWS refuses a call
 */
async function draftImport(job, desired, request) {
    const unread = desired.files.find(({ claims }) => !claims.account_id && !claims.root_email);
    if (unread) {
        throw new failure/* Failure */.H(`whose file ${(0,lib_text/* code */.aY)(unread.path)} is can't be told, so that a second one might be written for its account`, 'Correct that file first: it needs at least a `root_email`.');
    }
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(979), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
    const { readLive } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(925), __webpack_require__.e(389)]).then(__webpack_require__.bind(__webpack_require__, 2389));
    const { readInventory } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(979), __webpack_require__.e(695), __webpack_require__.e(925), __webpack_require__.e(123), __webpack_require__.e(363)]).then(__webpack_require__.bind(__webpack_require__, 8363));
    const session = await job.session();
    const reader = connect(session);
    const ids = request.accounts === 'all' ? [] : request.accounts.map(({ id }) => id);
    const isWhole = request.accounts === 'all' || ids.length > MOST_BY_ID;
    const live = await readLive(reader, { ids, whole: isWhole });
    if (!live.organization) {
        throw new failure/* Failure */.H('there is no organization to import accounts from', 'Provision the management account with `create-organization: true` first.');
    }
    const { found, master, skipped } = choose(desired, live, live.organization, request);
    const inventory = await readInventory(reader, session, found.map(({ live: account }) => account), {
        places: request.include.has('organizational_unit'),
        tags: request.include.has('tags'),
        contacts: request.include.has('alternate_contacts'),
    }, progressLog(job));
    if (inventory.lacksAccountManagement) {
        job.log('Contacts are left out: trusted access of account.amazonaws.com is off (`aws organizations enable-aws-service-access --service-principal account.amazonaws.com`).');
    }
    const present = claimedNames(desired);
    const accounts = found.map(({ live: { id, name: awsName, email }, name }) => ({
        id,
        awsName,
        email,
        name,
        more: moreOf({ id, awsName }, inventory, request.include, present),
    }));
    const files = master
        ? [masterFile(desired.directory, master, session.ambientRegion ?? session.region)]
        : [];
    const drafts = importFiles(desired, accounts);
    return { files: [...files, ...drafts.files], skipped: [...skipped, ...drafts.skipped] };
}
/** Beyond so many, pages of 20 accounts cost less than a call for each. */
const MOST_BY_ID = 20;
function choose(desired, live, organization, { accounts }) {
    const { managementAccountId, managementEmail } = organization;
    const needsMaster = !desired.files.some((file) => file.claims.account_id === managementAccountId);
    const canBeMaster = needsMaster && !hasManagement(desired);
    const master = { id: managementAccountId, email: managementEmail };
    if (accounts === 'all') {
        const all = unmanagedAccounts(desired, live);
        const [usable, gone] = [all.filter(organization_account/* isUsable */.Ng), all.filter((one) => !(0,organization_account/* isUsable */.Ng)(one))];
        return {
            found: usable.map((account) => ({ live: account, name: undefined })),
            master: canBeMaster ? master : undefined,
            skipped: gone.map((account) => ({ ...notUsable(account), isFine: true })),
        };
    }
    const found = [];
    const skipped = [];
    let wantsMaster = false;
    for (const { id, name } of accounts) {
        const account = live.accounts.get(id);
        const file = desired.files.find(({ claims }) => claims.account_id === id ||
            (account && (0,organization_account/* sameEmail */.PZ)(String(claims.root_email ?? ''), account.email)));
        if (file) {
            skipped.push({ account: id, why: `${(0,lib_text/* code */.aY)(file.path)} is its file`, isFine: true });
        }
        else if (id === managementAccountId) {
            wantsMaster = canBeMaster;
            if (canBeMaster)
                continue;
            const why = 'it is the management account, and another file says that it is that';
            skipped.push({ account: id, why, isFine: false });
        }
        else if (!account) {
            const why = `it is not in the organization ${(0,lib_text/* code */.aY)(organization.id)}; a file with its \`root_email\` and \`account_id\` invites it`;
            skipped.push({ account: id, why, isFine: false });
        }
        else if (!(0,organization_account/* isUsable */.Ng)(account)) {
            skipped.push(notUsable(account));
        }
        else {
            found.push({ live: account, name });
        }
    }
    return { found, master: wantsMaster ? master : undefined, skipped };
}
function notUsable({ id, state }) {
    return {
        account: id,
        why: `it is ${(0,lib_text/* code */.aY)(state)} in AWS, so nothing of it can be managed`,
        isFine: false,
    };
}
/** Names that files manage already: two files that manage the same one would clash. */
function claimedNames(desired) {
    return new Set(desired.files.map(({ name, claims }) => typeof claims.account_name === 'string' ? claims.account_name : name));
}
/** What the files are to manage of an account, as far as it could be read and can be written. */
function moreOf({ id, awsName }, { places, tags, contacts }, include, claimed) {
    const place = places.get(id);
    const own = Object.entries(tags.get(id) ?? {}).filter(([key]) => key !== ORIGIN_TAG && !key.startsWith('aws:'));
    const people = Object.entries(contacts.get(id) ?? {}).map(([type, contact]) => [type, contactOf(contact)]);
    const isNamed = include.has('account_name') && isManageableName(awsName) && !claimed.has(awsName);
    if (isNamed)
        claimed.add(awsName);
    return {
        ...(isNamed && { account_name: awsName }),
        ...(place !== undefined && { organizational_unit: place }),
        ...(own.length > 0 && { tags: Object.fromEntries(own) }),
        ...(people.length > 0 && { alternate_contacts: Object.fromEntries(people) }),
    };
}
function contactOf({ name, title, email, phoneNumber }) {
    return { name, title, email, phone_number: phoneNumber };
}

;// CONCATENATED MODULE: ./lib/commands/draft-init.js




/**
 * Writes the files of accounts that are to be. Without names, those that the management account's file lists; and
 * where no file speaks of the management account yet, its file, from the live organization: AWS is asked for nothing
 * else, and only then.
 * @throws Failure when AWS refuses a call
 */
async function draftInit(job, desired, request) {
    const isFirst = !hasManagement(desired) &&
        (request.accounts.length === 0 || request.accounts.some(({ name }) => name === MASTER));
    const names = request.accounts.length > 0 ? [] : listedWithoutFile(desired);
    const accounts = [...request.accounts, ...names.map((name) => ({ name }))];
    if (!isFirst)
        return initFiles(desired, { ...request, accounts });
    const others = accounts.filter(({ name }) => name !== MASTER);
    const asked = accounts.find(({ name }) => name === MASTER);
    const session = await job.session();
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(979), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
    const { readOrganization } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(925), __webpack_require__.e(389)]).then(__webpack_require__.bind(__webpack_require__, 2389));
    const organization = await readOrganization(connect(session));
    const region = request.region ?? session.ambientRegion ?? session.region;
    if (!organization) {
        // Its email can't be read before there is an organization, so it is as for any other account.
        return initFiles(desired, {
            ...request,
            region,
            accounts: [asked ?? { name: MASTER }, ...others],
        });
    }
    const { managementAccountId: id, managementEmail: email } = organization;
    const drafts = initFiles(desired, { ...request, region, accounts: others });
    return {
        ...drafts,
        files: [masterFile(desired.directory, { id, email }, region), ...drafts.files],
    };
}

;// CONCATENATED MODULE: ./lib/accounts/identifiers.js


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
        throw new failure/* Failure */.H(`${where} does not say what to import`, 'Give ids of accounts, such as `012345678912` or `012345678912=legacy`, or `all`.');
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
            throw new failure/* Failure */.H(`${where} holds ${(0,lib_text/* code */.aY)(entry)}`, 'Each is an id of 12 digits, or an id with the name of its file: `012345678912=legacy`.');
        }
        for (const one of [id, ...(name === undefined ? [] : [name.toLowerCase()])]) {
            if (seen.has(one))
                throw new failure/* Failure */.H(`${where} holds ${(0,lib_text/* code */.aY)(one)} twice`);
            seen.add(one);
        }
        return { id, name };
    });
}

;// CONCATENATED MODULE: ./lib/commands/slash-command.js



const VERBS = ['plan', 'init', 'import', 'help'];
const OPTIONS = ['email', 'title', 'region'];
/**
 * Reads the command of a comment: `/accounts …`, which stands at the start of its first line that is not
 * empty; what follows on other lines is for people. Within a quote or a code block it is no command. A value
 * with blanks stands in quotes, as editors write them too: "…" or “…”.
 * @returns `undefined` where the comment is no command
 */
function parseSlash(body) {
    const line = body.split(/\r\n|\r|\n/).find((one) => one.trim() !== '') ?? '';
    const command = /^ {0,3}\/accounts(?:\s+(.*))?$/isu.exec(line);
    if (!command)
        return undefined;
    const words = toWords(command[1] ?? '');
    if (!words)
        return unknown('a quote is opened and not closed');
    const [verb, ...others] = words;
    switch (verb?.toLowerCase()) {
        case undefined:
        case 'help':
            return { kind: 'help' };
        case 'plan':
            if (others.length === 0)
                return { kind: 'plan' };
            return unknown(`${(0,lib_text/* code */.aY)('plan')} takes nothing, and got ${listed(others)}`);
        case 'init':
            return parseInit(others);
        case 'import':
            return parseImport(others);
        default: {
            const meant = nearest(verb ?? '', VERBS);
            return unknown(meant
                ? `${(0,lib_text/* code */.aY)(verb)} is unknown; was ${(0,lib_text/* code */.aY)(meant)} meant?`
                : `${(0,lib_text/* code */.aY)(verb)} is unknown; there are ${listed(VERBS)}`);
        }
    }
}
/** Words apart by blanks or commas; quotes keep blanks together. `undefined` where a quote is left open. */
function toWords(text) {
    const found = text.matchAll(/(?:"[^"]*"|[“”„][^“”]*[“”]|[^\s,"“”„])+|["“”„]/gu);
    const words = [...found].map(([word]) => word);
    if (words.some((word) => /^["“”„]$/u.test(word)))
        return undefined;
    return words.map((word) => word.replace(/"([^"]*)"|[“”„]([^“”]*)[“”]/gu, (_, plain, curly) => (plain ?? curly ?? '').trim()));
}
function parseInit(words) {
    const names = [];
    const values = new Map();
    for (const word of words) {
        const [, key, value = ''] = /^([^=]*)=(.*)$/su.exec(word) ?? [];
        if (key === undefined) {
            const name = toAccountName(word);
            if (name === undefined)
                return unknown(notAName(word));
            if (!names.includes(name))
                names.push(name);
            continue;
        }
        const option = OPTIONS.find((known) => known === key.toLowerCase());
        if (!option)
            return unknown(notAnOption(key));
        if (values.has(option))
            return unknown(`${(0,lib_text/* code */.aY)(option)} is given twice`);
        if (value === '')
            return unknown(`${(0,lib_text/* code */.aY)(option)} is empty`);
        values.set(option, value);
    }
    const ofOne = ['email', 'title'].filter((option) => values.has(option));
    if (ofOne.length > 0 && names.length !== 1) {
        return unknown(`${listed(ofOne)} can be given for one account, and ${names.length === 0 ? 'none is' : `${(0,lib_text/* count */.U9)(names.length, 'account')} are`} named`);
    }
    return { kind: 'init', names, ...Object.fromEntries(values) };
}
function parseImport(words) {
    const accounts = [];
    for (const word of words) {
        const [written = '', ...rest] = word.split('=');
        const id = toAccountId(written);
        if (id === undefined) {
            return unknown(`${(0,lib_text/* code */.aY)(written)} is not an account id, which is 12 digits`);
        }
        const given = rest.join('=');
        const name = toAccountName(given);
        if (rest.length > 0 && name === undefined)
            return unknown(notAName(given));
        if (accounts.some((other) => other.id === id))
            return unknown(`${(0,lib_text/* code */.aY)(id)} is given twice`);
        if (name !== undefined && accounts.some((other) => other.name === name)) {
            return unknown(`the name ${(0,lib_text/* code */.aY)(name)} is given twice`);
        }
        accounts.push({ id, name });
    }
    if (accounts.length === 0) {
        return unknown(`${(0,lib_text/* code */.aY)('import')} needs the ids of accounts: ${(0,lib_text/* code */.aY)('/accounts import 111122223333')}`);
    }
    return { kind: 'import', accounts };
}
function notAName(text) {
    return `${(0,lib_text/* code */.aY)(text)} can't be the name of a file: letters, digits and ${(0,lib_text/* code */.aY)('-')}, ${(0,lib_text/* code */.aY)('_')}, ${(0,lib_text/* code */.aY)('.')} or ${(0,lib_text/* code */.aY)('+')} make one, up to 100`;
}
function notAnOption(key) {
    const meant = nearest(key, OPTIONS);
    return meant
        ? `${(0,lib_text/* code */.aY)(key)} is unknown; was ${(0,lib_text/* code */.aY)(meant)} meant?`
        : `${(0,lib_text/* code */.aY)(key)} is unknown; ${(0,lib_text/* code */.aY)('init')} takes ${listed(OPTIONS)}`;
}
function listed(words) {
    return (0,lib_text/* list */.p_)(words.map((word) => (0,lib_text/* code */.aY)(word)));
}
function unknown(said) {
    return { kind: 'unknown', said };
}

;// CONCATENATED MODULE: ./lib/commands/answer.js











/**
 * Does what a comment on a pull request asks for: plans it, or adds files to its branch. Only for people who may
 * write to the repository; AWS is only read.
 */
async function answer_answer(job, comment) {
    const { number, commentId, author } = comment;
    // An edited comment need not be its author's any more, and what stands on an issue is about no branch.
    if (!comment.isCreated || !comment.isPullRequest)
        return idle('This comment is no command.');
    const command = parseSlash(comment.body);
    if (!command)
        return idle('This comment is no command.');
    const finish = await acknowledge(job.github, commentId, job.log);
    try {
        if (!(await canWrite(job.github, author))) {
            await replyTo(job.github, number, refusal);
            await finish('confused');
            return idle('Commands are taken from people with write access only.');
        }
        const result = await carryOut(job, number, command);
        // A plan that shows problems is what was asked for.
        const isDone = command.kind === 'plan' || result.failure === undefined;
        await finish(isDone ? 'rocket' : 'confused');
        return result;
    }
    catch (error) {
        const said = error instanceof failure/* Failure */.H ? answer_wordsOf(error) : 'Something went wrong that should not.';
        await replyTo(job.github, number, `${inline(said)} See [the run](${job.run.url}).`);
        await finish('confused');
        throw error;
    }
}
const refusal = 'Commands are taken from people with write access to this repository. Ask one of them to give it.';
/** What there is, for people. */
const HELP = `| Command | What it does |
| --- | --- |
| \`/accounts plan\` | plans this pull request again |
| \`/accounts init\` | writes the files that are missing, here |
| \`/accounts init prod email=aws+prod@example.com title="Production" region=us-west-2\` | writes one, and lists it |
| \`/accounts import 012345678912=legacy\` | writes the file of an account that exists |
| \`/accounts help\` | shows this |

None of them changes AWS: that happens once a pull request is merged.`;
async function carryOut(job, number, command) {
    switch (command.kind) {
        case 'help':
            await replyTo(job.github, number, HELP);
            return idle('Help was given.');
        case 'unknown': {
            const said = (0,lib_text/* upperFirst */.Zb)(command.said);
            const end = said.endsWith('?') ? '' : '.';
            await replyTo(job.github, number, `${inline(said)}${end}\n\n${HELP}`);
            return { ...idle('The command was not understood.'), failure: command.said };
        }
        case 'plan':
            return planPullRequest(job, number, false);
        case 'init':
            return addTo(job, number, command.kind, (desired) => draftInit(job, desired, {
                ...command,
                accounts: command.names.map((name) => ({ name, email: command.email })),
                emailPattern: job.inputs.rootEmailPattern,
            }));
        case 'import': {
            const { accounts } = command;
            const include = new Set(job.inputs.include);
            return addTo(job, number, command.kind, (desired) => draftImport(job, desired, { accounts, include }));
        }
    }
}
function answer_wordsOf({ message, hint }) {
    return `${(0,lib_text/* upperFirst */.Zb)(message)}.${hint === undefined ? '' : ` ${hint}`}`;
}
function idle(summary) {
    return { outputs: {}, summary, failure: undefined };
}

;// CONCATENATED MODULE: ./lib/github/issue-list.js


/**
 * Reads a page of each list, 100 issues each, with one request. Pull requests, which REST mixes in, are
 * not among them.
 * @throws GitHubFailure when the repository has no issues, or the token may not read them
 */
async function readIssues(github, lists) {
    const { owner, repo } = github;
    const fields = lists.map(({ state }, index) => `l${index}: issues(first: 100, after: $a${index}, states: [${state}], filterBy: $f${index}, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { number url state title body author { __typename login } }
    }`);
    const query = `query Issues($owner: String!, $repo: String!, ${lists.map((_, index) => `$a${index}: String, $f${index}: IssueFilters`).join(', ')}) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    hasIssuesEnabled
    ${fields.join('\n    ')}
  }
}`;
    const variables = Object.fromEntries(lists.flatMap(({ after, createdBy }, index) => [
        [`a${index}`, after ?? null],
        [`f${index}`, createdBy === undefined ? null : { createdBy }],
    ]));
    const asked = graphql(github, query, { owner, repo, ...variables });
    const { viewer, repository } = await asked.catch(explain);
    if (!repository.hasIssuesEnabled)
        throw disabled(undefined);
    const pages = lists.map((list, index) => {
        const { pageInfo, nodes = [] } = repository[`l${index}`] ?? {};
        const after = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
        return { issues: nodes, next: after === null ? undefined : { ...list, after } };
    });
    return { viewer: viewer.login, pages };
}
/** A refused request about issues, with what to do. A read-only archive says so itself. */
function explain(error) {
    const isForbidden = (error instanceof GraphqlFailure && error.types.includes('FORBIDDEN')) ||
        (error instanceof GitHubFailure && error.status === 403 && /not accessible/i.test(error.said));
    if (isForbidden) {
        throw new GitHubFailure(403, error.said, error.message, 'Give the job `issues: write`.', error);
    }
    // "Create an issue": a repository whose issues are disabled answers 410.
    if (error instanceof GitHubFailure && error.status === 410)
        throw disabled(error);
    throw error;
}
function disabled(cause) {
    return new GitHubFailure(410, cause?.said ?? 'Issues has been disabled in this repository.', 'the repository has no issues: they are disabled', 'Turn them on in the settings (General, Features, “Issues”). The report stands in the summary of the run either way.', cause);
}

;// CONCATENATED MODULE: ./lib/github/issue.js


/**
 * Looks for our issue: the one that starts with the marker **and** was opened by the token's own identity,
 * or by the repository's workflows. The newest open one counts, else the newest closed one.
 *
 * The newest hundred of either state come with one request, and settle it in most repositories. In larger
 * ones GitHub is asked for our authors' issues alone. Where that gives none at all, it proves nothing:
 * `createdBy` was reported to miss bots on Enterprise Cloud (renovatebot/renovate#44730), which then opens
 * an issue a run. So all open ones are looked through, a request each hundred.
 * @throws GitHubFailure when issues are disabled, or the token may not read them
 */
async function findIssue(github, marker) {
    const newest = await readIssues(github, [{ state: 'OPEN' }, { state: 'CLOSED' }]);
    const { viewer } = newest;
    const first = issue_choose(newest.pages, marker, viewer);
    const [open, closed] = newest.pages;
    if (first?.isOpen || !(open?.next || closed?.next))
        return first;
    if (first && !open?.next)
        return first;
    const byUs = ourLogins(viewer).flatMap((createdBy) => [
        { state: 'OPEN', createdBy },
        { state: 'CLOSED', createdBy },
    ]);
    const filtered = await readAll(github, byUs);
    const found = issue_choose(filtered, marker, viewer);
    if (found?.isOpen)
        return found;
    if (filtered.some(({ issues }) => issues.length > 0))
        return found ?? first;
    const rest = open?.next ? await readAll(github, [open.next]) : [];
    return issue_choose(rest, marker, viewer) ?? first;
}
/** All pages of these lists; those that go on are read side by side. */
async function readAll(github, lists) {
    const read = [];
    let open = lists;
    while (open.length > 0) {
        const { pages } = await readIssues(github, open);
        read.push(...pages);
        open = pages.flatMap(({ next }) => (next ? [next] : []));
    }
    return read;
}
function issue_choose(pages, marker, viewer) {
    const ours = pages
        .flatMap(({ issues }) => issues)
        .filter(({ author, body }) => isOurs(author, viewer) && body.startsWith(marker))
        .sort((one, other) => other.number - one.number);
    const chosen = ours.find(({ state }) => state === 'OPEN') ?? ours[0];
    return chosen && toOurIssue(chosen);
}
function toOurIssue({ number, url, state, title, body }) {
    return { number, url, isOpen: state === 'OPEN', title, body };
}
/**
 * Opens our issue, or brings it up to date in place, reopening it where it was closed. An open one that
 * says the same already is left untouched.
 * @param same whether two titles, or two bodies, say the same
 * @throws GitHubFailure when issues are disabled, or the token may not write them
 */
async function writeIssue({ octokit, owner, repo }, wanted, ours, same) {
    const { title, body } = wanted;
    if (!ours) {
        const labels = [...wanted.labels];
        const created = octokit.rest.issues.create({ owner, repo, title, body, labels });
        const { data } = await created.catch(explain);
        return { number: data.number, url: data.html_url, isOpen: true, title, body };
    }
    if (ours.isOpen && same(ours.title, title) && same(ours.body, body))
        return ours;
    const issue_number = ours.number;
    const updated = octokit.rest.issues.update({
        owner,
        repo,
        issue_number,
        title,
        body,
        ...(!ours.isOpen && { state: 'open' }),
    });
    await updated.catch(explain);
    return { number: ours.number, url: ours.url, isOpen: true, title, body };
}
/**
 * Closes our issue as completed, with a last comment; leaves one that is closed alone.
 * @param words Markdown, 65,536 characters at most
 * @throws GitHubFailure when the token may not write issues
 */
async function closeIssue({ octokit, owner, repo }, ours, words) {
    if (!ours.isOpen)
        return;
    const issue = { owner, repo, issue_number: ours.number };
    await octokit.rest.issues.createComment({ ...issue, body: words }).catch(explain);
    await octokit.rest.issues
        .update({ ...issue, state: 'closed', state_reason: 'completed' })
        .catch(explain);
}

;// CONCATENATED MODULE: ./lib/report/drift.js





/** Whether there is anything to tell. */
function hasDrift({ plan, unmanaged, invitations }) {
    return plan.changes.length + unmanaged.length + invitations.length > 0 || worth(plan).length > 0;
}
/** "2 accounts differ, 1 account has no file" */
function driftHeadline({ plan, unmanaged, invitations }) {
    const differ = new Set(plan.changes.map(({ account }) => account)).size;
    const problems = worth(plan).length;
    const parts = [
        ...(differ > 0 ? [`${(0,lib_text/* count */.U9)(differ, 'account')} ${differ === 1 ? 'differs' : 'differ'}`] : []),
        ...(problems > 0 ? [`${(0,lib_text/* count */.U9)(problems, 'problem')}`] : []),
        ...(unmanaged.length > 0 ? [`${unmanaged.length} without a file`] : []),
        ...(invitations.length > 0 ? [`${(0,lib_text/* count */.U9)(invitations.length, 'invitation')} to follow up`] : []),
    ];
    return parts.length === 0 ? 'no drift' : (0,lib_text/* list */.p_)(parts);
}
/** Rows of each table that are shown, so that the whole fits an issue. */
const drift_SIZES = [1000, 250, 100, 25];
/**
 * The drift report as Markdown for an issue and the run's page.
 * @param most characters; long tables are cut to them
 */
function driftMarkdown(drift, view, most) {
    for (const rows of drift_SIZES) {
        const text = drift_render(drift, view, rows);
        if (text.length <= most)
            return text;
    }
    return `Too much differs to be shown here: see the [log of the run](${view.runUrl}).`;
}
function drift_render({ plan, unmanaged, invitations }, view, most) {
    const differences = plan.changes.flatMap((change) => drift_fields(change).map(([field, file, aws]) => [
        subjectCell(change, view),
        cell(field),
        cell(file),
        cell(aws),
    ]));
    return sections(part('Files and AWS differ', ['Account', 'Field', 'File', 'AWS'], differences, most), differences.length > 0
        ? 'A run of this workflow by hand with the command `provision` and `scope: all` makes AWS as the files are, as far as that was reviewed or with `on-unreviewed: proceed`. To keep what AWS has, correct the files.'
        : '', part('Problems', ['Where', 'What to do'], worth(plan).map((problem) => [cell(problemLine(problem)), cell(problem.hint ?? '')]), most), part('Accounts without a file', ['Account', 'Name', 'Root email', 'State'], unmanaged.map(({ id, name, email, state }) => [id, name, email, state].map((one) => cell((0,lib_text/* code */.aY)(one)))), most), unmanaged.length > 0
        ? `Nothing is ever done to them. To have their files written, run this workflow by hand with the command \`import\` and \`accounts: all\`, or some of their ids, such as ${inline((0,lib_text/* code */.aY)(unmanaged[0]?.id))}.`
        : '', part('Invitations', ['Account', 'State', 'Until'], invitations.map(({ accountId, email, state, expiresAt }) => [
        cell((0,lib_text/* code */.aY)(accountId ?? email ?? '')),
        state,
        expiresAt && state !== 'accepted' ? timestamp(expiresAt) : '',
    ]), most), invitations.some(({ state }) => state === 'accepted')
        ? 'Accounts that have accepted are finished by the next run that provisions: the next push, a run by hand, or one on `schedule` with the command `provision`.'
        : '', `<sub>Compared for ${inline(view.basis)} · ${timestamp(view.madeAt)} · [log](${view.runUrl})</sub>`);
}
function part(title, head, rows, most) {
    if (rows.length === 0)
        return '';
    const rest = rows.length - most;
    return sections(`### ${title}`, table(head, rows.slice(0, most)), rest > 0 ? `… and ${rest} more, in the log of the run.` : '');
}
/** What a person should look at: errors and warnings, not notes. */
function worth({ problems }) {
    return problems.filter(({ severity }) => severity !== 'note');
}
/** What differs, field by field, in sentences of which all foreign parts stand in `code`. */
function drift_fields(change) {
    const none = 'nothing';
    const value = (one) => (one === undefined ? none : (0,lib_text/* code */.aY)(one));
    switch (change.kind) {
        case 'create-organization':
            return [['the organization', 'is to be made', none]];
        case 'create-unit':
            return [['the unit', (0,lib_text/* code */.aY)(change.path), none]];
        case 'create':
            return [['the account', (0,lib_text/* code */.aY)(change.email), none]];
        case 'invite':
            return [['the account', (0,lib_text/* code */.aY)(change.id), none]];
        case 'adopt':
            return [['`account_id`', none, (0,lib_text/* code */.aY)(change.id)]];
        case 'move':
            return [['`organizational_unit`', (0,lib_text/* code */.aY)(change.to), (0,lib_text/* code */.aY)(change.from)]];
        case 'rename':
            return [['`account_name`', (0,lib_text/* code */.aY)(change.to), value(change.from)]];
        case 'tags':
            return [
                ...Object.entries(change.set).map(([key, { from, to }]) => [`the tag ${(0,lib_text/* code */.aY)(key)}`, (0,lib_text/* code */.aY)(to), value(from)]),
                ...Object.entries(change.remove).map(([key, from]) => [`the tag ${(0,lib_text/* code */.aY)(key)}`, none, (0,lib_text/* code */.aY)(from)]),
            ];
        case 'contact': {
            const { type, from, to } = change;
            return [[`the ${type} contact`, (0,lib_text/* code */.aY)(to.name), value(from?.name)]];
        }
        case 'alias':
            return [['`account_alias`', (0,lib_text/* code */.aY)(change.to), value(change.from)]];
        case 'delegate-access':
            return [
                ...change.gains.map((grant) => ['access to', (0,lib_text/* code */.aY)(grant.account), none]),
                ...change.losses.map((arn) => ['access to', none, (0,lib_text/* code */.aY)(arn)]),
                ...(change.form === change.formBefore
                    ? []
                    : [['the form of access', change.form, change.formBefore ?? none]]),
            ];
        case 'manual':
            return [['`root_email`', (0,lib_text/* code */.aY)(change.to), (0,lib_text/* code */.aY)(change.from)]];
    }
}

;// CONCATENATED MODULE: ./lib/commands/find-drift.js



/** Compares everything that the files manage with AWS. */
async function findDrift(job, desired) {
    const changed = new Set(desired.files.map(({ path }) => path));
    const scope = scopeOf(desired, changed, undefined, true);
    const { plan, live } = await prepare(job, desired, scope);
    return {
        plan,
        unmanaged: unmanagedAccounts(desired, live),
        invitations: openInvitations(live, plan),
    };
}
/**
 * Those that wait, those that ran out without an answer while their account is not in the organization, and those that
 * were accepted and are to be finished.
 */
function openInvitations({ accounts, invitations }, plan) {
    const due = new Set(plan.changes.flatMap((change) => ('id' in change ? [change.id] : [])));
    const seen = new Set();
    return invitations.filter(({ accountId, email, state }) => {
        const whom = accountId ?? email ?? '';
        // The newest comes first: an older one to the same account is history.
        if (seen.has(whom))
            return false;
        seen.add(whom);
        if (accounts.has(whom))
            return state === 'accepted' && due.has(whom);
        return state === 'pending' || state === 'expired' || state === 'declined';
    });
}

;// CONCATENATED MODULE: ./lib/commands/drift.js











/** On a new drift issue; afterwards its labels belong to people. */
const LABELS = ['aws-accounts-drift'];
/**
 * Compares everything that the files manage with AWS, and keeps one issue up to date with what differs: opened
 * when something does, closed when nothing does any longer. Changes nothing in AWS.
 */
async function reportDrift(job) {
    const { github, inputs, run } = job;
    const head = await readHead(github, run.defaultBranch);
    const [now] = await readSnapshots(github, inputs.directory, [head]);
    if (!now)
        throw new Error('one commit gives one snapshot');
    const changed = new Set(now.oids.keys());
    const drift = await findDrift(job, now.desired);
    const { plan } = drift;
    for (const line of planText(plan))
        job.log(line);
    const basis = `${(0,lib_text/* code */.aY)(run.defaultBranch)} at ${(0,lib_text/* code */.aY)(head.slice(0, 7))}`;
    const view = viewOf(job, { commit: head, basis, changed });
    const url = await publish(job, drift, driftMarkdown(drift, view, MOST.comment));
    const summary = `## AWS accounts: ${driftHeadline(drift)}\n\n${driftMarkdown(drift, view, MOST.summary)}`;
    return {
        outputs: {
            'has-changes': plan.changes.length > 0,
            changes: plan.changes.length,
            plan: planJson(plan),
            ...(url !== undefined && { 'issue-url': url }),
        },
        summary,
        failure: undefined,
    };
}
/** The issue's address, where there is one. */
async function publish(job, drift, body) {
    const { github, inputs } = job;
    const marker = `<!-- org-accounts drift: ${inputs.directory.replaceAll('-->', '')} -->`;
    const ours = await findIssue(github, marker);
    if (!hasDrift(drift)) {
        if (ours?.isOpen)
            await closeIssue(github, ours, 'Files and AWS are the same again.');
        job.log('No drift: files and AWS are the same.');
        return undefined;
    }
    const title = `AWS accounts: ${driftHeadline(drift)}`;
    const wanted = { title, body: `${marker}\n${body}`, labels: LABELS };
    const same = (one, other) => withoutTime(one) === withoutTime(other);
    const { url } = await writeIssue(github, wanted, ours, same);
    job.log(`Drift: ${driftHeadline(drift)}: ${url}`);
    return url;
}

;// CONCATENATED MODULE: ./lib/commands/import.js











const BRANCH = 'org-accounts/import';
/**
 * Writes the files of accounts that exist, for a person who asked. They go into one pull request, planned here
 * because a token's own pull request starts no workflow; or, with `write-back: commit`, to the default branch, if
 * their plan is empty. Changes nothing in AWS.
 */
async function importAccounts(job) {
    const request = {
        accounts: accountsToImport(job.inputs.accounts, 'the input `accounts`'),
        include: new Set(job.inputs.include),
    };
    const present = await readPresent(job, BRANCH);
    const drafts = await draftImport(job, present.all, request);
    if (drafts.files.length === 0)
        return draftsResult(drafts, 'There is nothing to import.');
    const size = (0,lib_text/* count */.U9)(drafts.files.length, 'account');
    const commit = {
        headline: `Import ${size}`,
        body: [
            ...drafts.files.map(({ path, id }) => `${(0,lib_text/* commitText */.tT)(path)}: ${id ?? ''}`),
            '',
            `Written by ${job.run.url}`,
        ].join('\n'),
    };
    let why = '';
    if (job.inputs.writeBack === 'commit') {
        const plan = await planAfter(job, present, drafts);
        if (plan.changes.length > 0 || errors(plan).length > 0) {
            why = `Their plan is not empty (${inline(headline(plan))}), so they go into a pull request, to be reviewed.`;
        }
        else {
            const { defaultBranch } = job.run;
            const written = await commitFiles(job, defaultBranch, present.base, drafts.files, commit);
            const misfits = misfitWords(written);
            if (written.kind === 'committed') {
                const said = `Imported ${size} with ${markdown_link((0,lib_text/* code */.aY)(written.sha.slice(0, 7)), written.url)}. The plan of these files is empty.`;
                return draftsResult(drafts, said, { 'commit-sha': written.sha }, misfits);
            }
            if (written.kind === 'unchanged')
                return draftsResult(drafts, 'All of it is there.', {}, misfits);
            why = `The branch takes no commit (${inline((0,lib_text/* code */.aY)(written.said))}), so they go into a pull request.`;
        }
    }
    const asked = await requestFiles(job, BRANCH, present.all, drafts.files, {
        headline: commit.headline,
        commit: commit.body,
        markdown: sections(`Files of accounts that exist, written by [a run](${job.run.url}). Nothing is done to the accounts; from the merge on, their files manage what stands in them.`, draftsMarkdown(drafts, 300, lib_text/* commitText */.tT)),
    });
    return planRequest(job, drafts, asked, `Imported ${size}`, why);
}
/** What the files would do once they are there; nothing, where they tell what AWS has. */
async function planAfter(job, { base }, drafts) {
    const after = withFiles(base, withList(drafts.files));
    const changed = new Set(drafts.files.map(({ path }) => path));
    return (await prepare(job, after, scopeOf(after, changed, base))).plan;
}

;// CONCATENATED MODULE: ./lib/commands/init.js







const init_BRANCH = 'org-accounts/init';
/**
 * Writes the files of accounts that are listed and have none, for a person who asked, into one pull request: what it
 * creates is reviewed there. It is planned here because a token's own pull request starts no workflow. Changes nothing
 * in AWS.
 */
async function initAccounts(job) {
    const { inputs, run } = job;
    const present = await readPresent(job, init_BRANCH);
    const drafts = await draftInit(job, present.all, {
        accounts: accountsOf(inputs.accounts),
        emailPattern: inputs.rootEmailPattern,
    });
    if (drafts.files.length === 0) {
        return draftsResult(drafts, 'No file is missing that could be written.');
    }
    const size = (0,lib_text/* count */.U9)(drafts.files.length, 'account file');
    const asked = await requestFiles(job, init_BRANCH, present.all, drafts.files, {
        headline: `Add ${size}`,
        commit: [...drafts.files.map(({ path }) => (0,lib_text/* commitText */.tT)(path)), '', `Written by ${run.url}`].join('\n'),
        markdown: sections(`Account files, written by [a run](${run.url}). Look at each root email before merging: an account can't be deleted, and its email is used up.`, draftsMarkdown(drafts, 300, lib_text/* commitText */.tT)),
    });
    return planRequest(job, drafts, asked, `Wrote ${size}`);
}
/** `prod`, `prod=aws+prod@example.com`, on lines or between commas; nothing for all that are listed. */
function accountsOf(given) {
    const entries = given.split(/[\n,]/).flatMap((entry) => entry.trim() || []);
    return entries.map((entry) => {
        const [written = '', ...rest] = entry.split('=');
        const name = toAccountName(written.trim());
        const email = rest.join('=').trim();
        if (name === undefined || (rest.length > 0 && email === '')) {
            throw new failure/* Failure */.H(`the input \`accounts\` holds ${(0,lib_text/* code */.aY)(entry)}`, 'For `init`, each is the name of an account, or a name with its root email: `prod=aws+prod@example.com`.');
        }
        return rest.length > 0 ? { name, email } : { name };
    });
}

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
            .filter((change) => (0,plan_change/* isFieldChange */.Z)(change) && change.id !== undefined)
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
            (scope.before === undefined || beforeOf(account, scope)?.account_id === id);
        const isAwaited = awaited.has(id ?? '') && (!scope.names.has(name) || shown.has(name));
        const isNew = outcome !== undefined || isAwaited || (scope.names.has(name) && shown.has(name) && !isKnown);
        if (isManagement || id === undefined || !isNew || plan.held.has(name))
            return [];
        const isCreated = outcome?.change.kind === 'create';
        const roleName = roleOf({ account });
        const { region } = fields;
        return [{ account: name, file: file.path, id, roleName, region, isCreated, isAwaited }];
    });
}

;// CONCATENATED MODULE: ./lib/commands/carry-out.js






/** Plans anew, does what was reviewed, and writes the ids; what can't be done is told in the report. */
async function carry_out_carryOut(task) {
    const { desired, scope, closed } = task;
    let plan = EMPTY_PLAN;
    try {
        let prepared = await task.prepare();
        plan = prepared.plan;
        if (prepared.refusal !== undefined)
            return nothingDone(plan, prepared.refusal);
        if (ready(plan).length === 0 && newcomersOf(desired, scope, plan, [], closed).length === 0) {
            return reportOf(plan, withoutAws(plan));
        }
        const { connectToWrite } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(979), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
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
        const { finish } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(979), __webpack_require__.e(695), __webpack_require__.e(925), __webpack_require__.e(123), __webpack_require__.e(515)]).then(__webpack_require__.bind(__webpack_require__, 4515));
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
async function make(plan, { live }, writer, { inputs, log, notesFor }, ledger) {
    const { provision } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(979), __webpack_require__.e(695), __webpack_require__.e(925), __webpack_require__.e(123), __webpack_require__.e(898)]).then(__webpack_require__.bind(__webpack_require__, 1898));
    const patience = inputs.creationTimeout;
    await provision(plan, writer, ledger, { known: live.accounts, patience, notesFor, log });
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
    };
}
function nothingDone(plan, refusal) {
    return { ...reportOf(plan, []), refusal };
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
    const before = edit_read(text);
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
    if (!says(edited, { ...before.data, account_id: id })) {
        throw new Error('no place for the account_id was found in the file');
    }
    return edited;
}
function says(text, data) {
    try {
        return (0,external_node_util_.isDeepStrictEqual)(edit_read(text).data, data);
    }
    catch {
        return false;
    }
}
function edit_read(text) {
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
function edit_rangeOf(node) {
    const range = node?.range;
    if (!range)
        throw new Error('the file has a field without a place');
    return range;
}
/** Puts a value where `account_id` stands without one, or with an empty one such as `''` or `~`. */
function fill(text, { key, value }, id) {
    const afterKey = edit_rangeOf(key)[1];
    // `{account_id}` has no colon.
    if (!value)
        return `${text.slice(0, afterKey)}: ${id}${text.slice(afterKey)}`;
    const [start, end] = edit_rangeOf(value);
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
    const pair = edit_anchor(map);
    const index = map.items.indexOf(pair);
    // A last line without a newline would have to change to get a line after it.
    const candidates = [pair, map.items[index - 1]].filter((candidate) => candidate !== undefined);
    const after = candidates.find((candidate) => text.includes('\n', endOf(candidate) - 1));
    const key = edit_rangeOf(pair.key)[0];
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
    return pair.value ? edit_rangeOf(pair.value)[1] : edit_rangeOf(pair.key)[1];
}

;// CONCATENATED MODULE: ./lib/accounts/place-ids.js


/**
 * Finds the file that means each account at present, by its root email: also under a new path, and never one that
 * has the old path and another email. Ids that are there already are left out.
 */
function placeIds({ files }, ids) {
    const placed = [];
    const misplaced = [];
    for (const known of ids) {
        const meant = files.filter((file) => emailOf(file) === known.email.toLowerCase());
        const found = place_ids_place(meant, files, known);
        if (typeof found === 'string') {
            misplaced.push({
                known,
                said: found,
                isHomeless: meant.length === 0 && isElsewhere(files, known),
            });
        }
        else if (found) {
            placed.push({ known, ...found });
        }
    }
    return { placed, misplaced };
}
/** The root email that a file names, in lower-case letters, even where the file has mistakes. */
function emailOf({ claims }) {
    return typeof claims.root_email === 'string' ? claims.root_email.toLowerCase() : undefined;
}
/** The file's text with the id; nothing where it is there already; or why it can't be written. */
function place_ids_place(meant, files, known) {
    const { id } = known;
    if (meant.some(({ claims }) => claims.account_id === id))
        return undefined;
    // Of two files with the email, the one that asked for the account is it.
    const file = meant.find(({ path }) => path === known.file) ?? meant[0];
    if (!file)
        return withoutFile(files, known);
    if (meant.length > 1 && file.path !== known.file) {
        const paths = (0,lib_text/* list */.p_)(meant.map(({ path }) => (0,lib_text/* code */.aY)(path)));
        return `${belongs(known)}, which ${paths} have: keep it in one of them, and write ${line(id)} there`;
    }
    const { account_id: other } = file.claims;
    if (other !== undefined) {
        return `${belongs(known)}, which ${(0,lib_text/* code */.aY)(file.path)} has; but that file names the account ${(0,lib_text/* code */.aY)(other)}: correct its \`root_email\` or its \`account_id\``;
    }
    try {
        return { path: file.path, text: setAccountId(file.text, id) };
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return `${(0,lib_text/* code */.aY)(file.path)}: ${(0,lib_text/* code */.aY)(why)}: write ${line(id)} into it`;
    }
}
/** Whether the file that asked for an account is gone, or means another one. */
function isElsewhere(files, known) {
    const there = files.find(({ path }) => path === known.file);
    return !there || emailOf(there) !== undefined;
}
/** Where an account belongs that no file means any longer. */
function withoutFile(files, known) {
    const { file: path, email, id } = known;
    const there = files.find((file) => file.path === path);
    const now = there && emailOf(there);
    const way = `put ${(0,lib_text/* code */.aY)(`root_email: ${email}`)} and ${line(id)} into a file of its own`;
    if (!there) {
        return `${belongs(known)}, which no file has: ${(0,lib_text/* code */.aY)(path)} is not there any more. To manage the account, ${way}`;
    }
    if (now === undefined) {
        const why = there.problems[0]?.message ?? 'it names no `root_email`';
        return `${(0,lib_text/* code */.aY)(path)} can't take the id ${(0,lib_text/* code */.aY)(id)} of ${(0,lib_text/* code */.aY)(known.account)}: ${why}. Correct it, and write ${line(id)} into it`;
    }
    return `${belongs(known)}, which no file has: ${(0,lib_text/* code */.aY)(path)} asked for it, and has the root email ${(0,lib_text/* code */.aY)(now)} now. To manage the account, ${way}, or change ${(0,lib_text/* code */.aY)(path)} back`;
}
function belongs({ account, id, email }) {
    return `the account ${(0,lib_text/* code */.aY)(id)}, made or found for ${(0,lib_text/* code */.aY)(account)}, has the root email ${(0,lib_text/* code */.aY)(email)}`;
}
function line(id) {
    return (0,lib_text/* code */.aY)(`account_id: '${id}'`);
}

;// CONCATENATED MODULE: ./lib/github/own-branch.js





/** Reads where branches point, with their open pull requests, in one request. */
async function readBranches(github, base, names) {
    const aliases = names.map((_, index) => `b${index}`);
    const query = `query OwnBranches(${['$owner: String!', '$repo: String!', '$base: String!', ...aliases.map((alias) => `$${alias}: String!`)].join(', ')}) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    id
    base: ref(qualifiedName: $base) { target { oid } }
    ${aliases
        .map((alias) => `${alias}: ref(qualifiedName: $${alias}) {
      target { oid }
      associatedPullRequests(states: [OPEN], first: 10) { nodes { number url baseRefName } }
    }`)
        .join('\n    ')}
  }
}`;
    const { owner, repo } = github;
    const refs = names.map((name, index) => [`b${index}`, `refs/heads/${name}`]);
    const variables = { owner, repo, base: `refs/heads/${base}`, ...Object.fromEntries(refs) };
    const { viewer, repository } = await graphql(github, query, variables);
    const baseHead = repository.base?.target?.oid;
    if (baseHead === undefined)
        throw new failure/* Failure */.H(`there is no branch ${(0,lib_text/* code */.aY)(base)}`);
    const branches = names.map((name, index) => {
        const node = repository[`b${index}`];
        const pulls = node?.associatedPullRequests.nodes ?? [];
        return {
            name,
            head: node?.target?.oid,
            pulls: pulls.map(({ number, url, baseRefName }) => ({ number, url, baseRef: baseRefName })),
        };
    });
    return { repositoryId: repository.id, logins: ourLogins(viewer.login), baseHead, branches };
}
/** Commits that one request tells of; nothing of ours has as many. */
const MOST_COMMITS = 100;
/** Compares a branch with the one that it came from ("Compare two commits"). */
async function compareWith({ octokit, owner, repo }, base, head, logins) {
    try {
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
            owner,
            repo,
            basehead: `${base}...${head}`,
            per_page: MOST_COMMITS,
        });
        const isOurs = data.total_commits === data.commits.length &&
            data.commits.every(({ author, commit, parents }) => commit.verification?.verified === true &&
                (parents.length > 1 || logins.includes(loginOf(author))));
        return { mergeBase: data.merge_base_commit.sha, isOurs };
    }
    catch (error) {
        // No ancestor in common.
        if (!(error instanceof GitHubFailure) || error.status !== 404)
            throw error;
        return { mergeBase: undefined, isOurs: false };
    }
}
function loginOf(author) {
    return typeof author === 'object' && author !== null && 'login' in author
        ? String(author.login)
        : '';
}
/** What a ref points to when it is not there. */
const NOTHING = '0'.repeat(40);
/**
 * Moves branches, all of them or none, whatever they pointed to (`updateRefs`).
 * @throws GraphqlFailure when one of them points elsewhere than said, or takes no push
 */
async function moveBranches(github, repositoryId, moves) {
    const mutation = `mutation MoveBranches($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;
    const refUpdates = moves.map(({ branch, from, to }) => ({
        name: `refs/heads/${branch}`,
        beforeOid: from ?? NOTHING,
        afterOid: to ?? NOTHING,
        force: true,
    }));
    await graphql(github, mutation, { input: { repositoryId, refUpdates } });
}

;// CONCATENATED MODULE: ./lib/accounts/id-only.js



/** A line that holds nothing but an id, as the tool or a person writes it. */
const ID_LINE = /^[ \t]*(["']?)account_id\1[ \t]*:[ \t]*(["']?)(\d{12})\2[ \t]*(?:#.*)?\r?\n?$/;
/**
 * The id that one text of an account file adds to another, where it adds nothing else: an `account_id` where there
 * was none, or none but an empty one, and every other byte as it was. `undefined` for anything else, such as another
 * id in the place of one. By this the tool's own write-backs are known, whoever made the commit.
 */
function addedId(before, after) {
    const old = parseAccountFile('before.yaml', before);
    const now = parseAccountFile('after.yaml', after);
    const id = idOf(now);
    if (id === undefined || old.claims.account_id !== undefined)
        return undefined;
    const { account_id: _, ...others } = now.claims;
    if (!(0,external_node_util_.isDeepStrictEqual)(others, old.claims))
        return undefined;
    return isAsWritten(before, after, id) || isOneLine(before, after, id) ? id : undefined;
}
/** Whether a text of an account file differs from another in an `account_id` that is added, and in nothing else. */
function isIdOnly(before, after) {
    return addedId(before, after) !== undefined;
}
function idOf({ claims }) {
    const id = claims.account_id;
    return typeof id === 'string' && /^\d{12}$/.test(id) ? id : undefined;
}
/** As the tool writes it, whatever the file looks like. */
function isAsWritten(before, after, id) {
    try {
        return setAccountId(before, id) === after;
    }
    catch {
        return false;
    }
}
/** One line more, at any place: what a person does who follows the advice to paste it. */
function isOneLine(before, after, id) {
    const [old, now] = [before, after].map(linesOf);
    if (now.length !== old.length + 1)
        return false;
    const at = now.findIndex((line, index) => line !== old[index]);
    const isRestSame = now.slice(at + 1).every((line, index) => line === old[at + index]);
    return isRestSame && ID_LINE.exec((now[at] ?? '').replace(/^\uFEFF/, ''))?.[3] === id;
}
/** With their ends, so that a line that gets one differs. */
function linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

;// CONCATENATED MODULE: ./lib/github/outside.js

/**
 * Whether two commits have the same outside of one folder: each level from the root down to it is compared, in one
 * request, so that no number of files is too many ("Compare two commits" tells of 300).
 * @param directory as it is spelled in both
 */
async function isSameOutside(github, directory, one, other) {
    const segments = directory.split('/');
    const levels = segments.map((name, depth) => ({
        name,
        above: segments.slice(0, depth).join('/'),
    }));
    const aliases = levels.flatMap(({ above }, depth) => [one, other].map((commit, side) => ({ alias: `t${depth}_${side}`, at: `${commit}:${above}` })));
    const query = `query Outside(${['$owner: String!', '$repo: String!', ...aliases.map(({ alias }) => `$${alias}: String!`)].join(', ')}) {
  repository(owner: $owner, name: $repo) {
    ${aliases.map(({ alias }) => `${alias}: object(expression: $${alias}) { ... on Tree { entries { name mode oid } } }`).join('\n    ')}
  }
}`;
    const { owner, repo } = github;
    const variables = Object.fromEntries(aliases.map(({ alias, at }) => [alias, at]));
    const { repository } = await graphql(github, query, { owner, repo, ...variables });
    return levels.every(({ name }, depth) => {
        const [left, right] = [0, 1].map((side) => outside_linesOf(repository[`t${depth}_${side}`], name));
        return left !== undefined && left === right;
    });
}
/** All of a tree but one entry, to be compared; `undefined` where it could not be read. */
function outside_linesOf(tree, without) {
    return tree?.entries
        ?.filter(({ name }) => name !== without)
        .map(({ name, mode, oid }) => JSON.stringify([name, mode, oid]))
        .sort()
        .join('\n');
}

;// CONCATENATED MODULE: ./lib/commands/ids-files.js






/**
 * Opens a reader that knows the texts of a snapshot: one request for the folders, and one for every 100 texts that
 * are new.
 */
function filesReader(github, directory, known) {
    const parsed = new Map();
    const blobs = new Map();
    for (const { path, text } of known.desired.files) {
        const oid = known.oids.get(path);
        // What can't be read has no text here, and is asked for again.
        if (oid !== undefined && text !== '')
            blobs.set(oid, { kind: 'text', text });
    }
    return async (commits) => {
        const folders = await readFolders(github, directory, commits);
        const entries = folders.flatMap((folder) => folder?.entries ?? []).filter(isReadable);
        const missing = entries.filter(({ oid }) => !blobs.has(oid));
        for (const [oid, blob] of await readBlobs(github, missing))
            blobs.set(oid, blob);
        return folders.map((folder, index) => ({
            commit: commits[index] ?? '',
            entries: new Map((folder?.entries ?? []).map((entry) => [`${folder?.directory ?? ''}/${entry.name}`, entry])),
            ...readAccounts(directory, folder, blobs, parsed),
        }));
    };
}
/** Compares two commits: which ids the files got, and whether anything else differs. */
async function differenceOf(github, before, after) {
    const { directory } = before.desired;
    const names = new Set([...before.entries.keys(), ...after.entries.keys()]);
    const paths = [...names].filter((path) => {
        const [old, now] = [before.entries.get(path), after.entries.get(path)];
        return old?.oid !== now?.oid || old?.mode !== now?.mode;
    });
    const ids = paths.flatMap((path) => idAt(path, before, after) ?? []);
    const isAll = ids.length === paths.length &&
        directory === after.desired.directory &&
        (await isSameOutside(github, directory, before.commit, after.commit));
    return { ids, paths, isAll };
}
const PLAIN_FILE = 0o100644;
/** The id that one file got; nothing where something else of it differs. */
function idAt(path, before, after) {
    const [old, now] = [before, after].map(({ desired }) => desired.files.find((file) => file.path === path));
    const email = now && emailOf(now);
    const [oldMode, mode] = [before, after].map(({ entries }) => entries.get(path)?.mode);
    // createCommitOnBranch knows no modes: a file that could be executed may have become a plain one by it.
    const isSameMode = mode === oldMode || mode === PLAIN_FILE;
    if (!old || !now || email === undefined || !isSameMode)
        return undefined;
    const id = addedId(old.text, now.text);
    return id === undefined ? undefined : { account: now.name, file: path, email, id };
}

;// CONCATENATED MODULE: ./lib/commands/ids-branches.js




/** How many there are, for those that others have pushed to. */
const ids_branches_MOST = 10;
/** Each folder of account files has branches of its own: those of `accounts` are `org-accounts/account-ids`, `…-2`. */
function branchNames(directory) {
    const folder = directory.replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-|-$/g, '');
    const name = `org-accounts/account-ids${folder === 'accounts' ? '' : `-of-${folder}`}`;
    const more = Array.from({ length: ids_branches_MOST - 1 }, (_, index) => `${name}-${index + 2}`);
    return { all: [name, ...more], draft: `${name}-draft` };
}
/** Looks at what a branch holds. */
async function lookAt({ github, read, existing, base }, { name, head, pulls }, main, logins) {
    const { mergeBase, isOurs } = await compareWith(github, main.commit, head, logins);
    const pull = pulls.find(({ baseRef }) => baseRef === base);
    // A pull request into another branch is somebody's own doing.
    const isFree = pulls.every(({ baseRef }) => baseRef === base);
    const foreign = { name, head, pull, isOurs: false, isClean: false, ids: [], isCurrent: false };
    if (mergeBase === undefined)
        return foreign;
    const [before, after] = await read([mergeBase, head]);
    if (!before || !after)
        throw new Error('two commits give two snapshots');
    const { ids, paths, isAll } = await differenceOf(github, before, after);
    const valid = await existing(ids);
    return {
        name,
        head,
        pull,
        isOurs: isOurs && isAll && isFree,
        isClean: isAll && valid.length === ids.length,
        ids: valid,
        isCurrent: paths.every((path) => {
            const [then, now] = [before.entries.get(path), main.entries.get(path)];
            return then?.oid === now?.oid && then?.mode === now?.mode;
        }),
    };
}
/**
 * Whether merging a branch gives the default branch all ids that it lacks, and nothing else. Where the same files were
 * touched on the default branch, GitHub's own test merge tells, conflicts included.
 * @param lacking what the default branch lacks, where it belongs there
 */
async function isStillRight(looking, branch, lacking) {
    const { github, read, existing } = looking;
    if (!branch.pull || !branch.isClean)
        return false;
    const held = new Map(branch.ids.map(({ id, file }) => [id, file]));
    if (!lacking.every(({ known }) => held.has(known.id)))
        return false;
    if (branch.isCurrent)
        return lacking.every(({ known, path }) => held.get(known.id) === path);
    const { merge, headSha } = await readPullRequest(github, branch.pull.number);
    if (merge.kind !== 'clean' || headSha !== branch.head)
        return false;
    const [before, after] = await read([merge.base, merge.commit]);
    if (!before || !after)
        throw new Error('two commits give two snapshots');
    const { ids, isAll } = await differenceOf(github, before, after);
    if (!isAll || (await existing(ids)).length !== ids.length)
        return false;
    const left = placeIds(after.desired, lacking.map(({ known }) => known));
    return left.placed.length + left.misplaced.length === 0;
}

;// CONCATENATED MODULE: ./lib/commands/ids-message.js

/** What the commit of ids is called and says, and the pull request for it, whose text is Markdown. */
function idsMessage(ids, runUrl) {
    const names = ids.map(({ known }) => (0,lib_text/* commitText */.tT)(known.account));
    const all = `Record the account ${names.length === 1 ? 'id' : 'ids'} of ${(0,lib_text/* list */.p_)(names)}`;
    return {
        headline: all.length <= 72 ? all : `Record the ids of ${names.length} accounts`,
        body: [
            ...ids.map(({ known, path }) => `${(0,lib_text/* commitText */.tT)(path)}: ${known.id}`),
            '',
            `Written by ${runUrl}`,
        ].join('\n'),
        markdown: [
            ...ids.map(({ known, path }) => `- ${(0,lib_text/* quoted */.TL)(path)}: ${known.id}`),
            '',
            `Written by ${runUrl}`,
        ].join('\n'),
    };
}

;// CONCATENATED MODULE: ./lib/commands/request-ids.js











/** How often a branch, or a pull request, that changes meanwhile is looked at again. */
const request_ids_ATTEMPTS = 6;
/**
 * Sees to an open pull request that adds every id the default branch lacks: those that this run found, and those of
 * earlier runs that wait on its branch. A branch that is right is not pushed to, since a push dismisses approvals; one
 * that lacks an id or conflicts is made once more, as one commit on the head of the default branch; one that holds
 * commits of others is left alone, and another is used.
 * @throws Failure when GitHub refuses
 */
async function requestIds(looking, found, runUrl) {
    const { github, base, read, names } = looking;
    for (let attempt = 1;; attempt += 1) {
        const seen = await readBranches(github, base, [...names.all, names.draft]);
        const [main] = await read([seen.baseHead]);
        if (!main)
            throw new Error('one commit gives one snapshot');
        const views = await lookAtAll(looking, seen, main);
        const known = unite(found, views.flatMap(({ ids }) => ids));
        const { placed } = placeIds(main.desired, known);
        const { misplaced } = placeIds(main.desired, found);
        const leftAlone = (used) => views.flatMap((view) => (view.pull && !view.isOurs && view !== used ? [view.pull] : []));
        const rest = { ids: placed, misplaced };
        if (placed.length === 0)
            return { ...rest, request: undefined, leftAlone: leftAlone() };
        for (const view of views) {
            if (view.pull && (await isStillRight(looking, view, placed))) {
                const request = { ...view.pull, headSha: view.head };
                return { ...rest, request, leftAlone: leftAlone(view) };
            }
        }
        try {
            const target = targetOf(seen, views, names);
            const request = await build(looking, seen, main, target, placed, runUrl);
            const used = views.find(({ name }) => name === target.name);
            // Merged, or out of date, by now: then there is another look.
            if (request && (await readHead(github, base)) === main.commit) {
                return { ...rest, request, leftAlone: leftAlone(used) };
            }
        }
        catch (error) {
            await overcome(error, names, attempt);
        }
        if (attempt > request_ids_ATTEMPTS)
            throw new failure/* Failure */.H('the branches for ids change all the time');
    }
}
/** Waits where somebody was faster, or an answer got lost: the branches as they are then tell. Else it fails. */
async function overcome(error, { all }, attempt) {
    if (isRefusal(error)) {
        throw new failure/* Failure */.H(`the branches for ids take no commit either: ${(0,lib_text/* code */.aY)(error.said)}`, `Give the job \`contents: write\`, and let rulesets leave the branches ${(0,lib_text/* code */.aY)(`${all[0]}*`)} alone.`, error);
    }
    if (!request_ids_isPassing(error) || attempt >= request_ids_ATTEMPTS)
        throw error;
    await (0,promises_.setTimeout)(500 * attempt);
}
function request_ids_isPassing(error) {
    if (error instanceof GitHubFailure)
        return error.status >= 500 || error.status === 422;
    return error instanceof GraphqlFailure;
}
async function lookAtAll(looking, { branches, logins }, main) {
    const views = [];
    for (const branch of branches) {
        if (!isThere(branch) || branch.name === looking.names.draft)
            continue;
        views.push(await lookAt(looking, branch, main, logins));
    }
    return views;
}
function isThere(branch) {
    return branch.head !== undefined;
}
/** Each account once; what this run found counts before what a branch says. */
function unite(found, others) {
    return [...new Map([...others, ...found].map((known) => [known.id, known])).values()];
}
/**
 * Makes the commit, moves the branch to it at once, and opens the pull request if there is none. `undefined` where the
 * one that was open is not any longer.
 */
async function build(looking, seen, main, target, placed, runUrl) {
    const { github, base, names } = looking;
    const draft = await draftOf(looking, seen, main);
    const message = idsMessage(placed, runUrl);
    const text = { headline: message.headline, body: message.markdown };
    const { repositoryId } = seen;
    // The branch of an open pull request is never at a commit without the ids: GitHub would close it.
    if (draft !== main.commit) {
        await moveBranches(github, repositoryId, [
            { branch: names.draft, from: draft, to: main.commit },
        ]);
    }
    const additions = placed.map(({ path, text }) => addition(path, text));
    const { oid } = await commitFilesTo(github, names.draft, main.commit, additions, message);
    await moveBranches(github, repositoryId, [
        { branch: target.name, from: target.head, to: oid },
        { branch: names.draft, from: oid, to: undefined },
    ]);
    const pull = target.pulls.find(({ baseRef }) => baseRef === base);
    if (pull) {
        const isOpen = await renewRequest(github, pull.number, text);
        return isOpen ? { ...pull, headSha: oid } : undefined;
    }
    const { number, html_url: url } = await openPull(github, base, target.name, text);
    return { number, url, baseRef: base, headSha: oid };
}
/** The branch of the open pull request that is ours, else the first one that is free. */
function targetOf({ branches }, views, { all, draft }) {
    const ours = new Map(views.filter(({ isOurs }) => isOurs).map((view) => [view.name, view]));
    const candidates = branches.filter(({ name }) => name !== draft);
    const target = candidates.find(({ name }) => ours.get(name)?.pull) ??
        candidates.find(({ name, head }) => head === undefined || ours.has(name));
    if (target)
        return target;
    throw new failure/* Failure */.H(`each of the branches from ${(0,lib_text/* code */.aY)(all[0])} to ${(0,lib_text/* code */.aY)(all.at(-1))} holds commits of others`, 'Delete those that are not needed.');
}
/** Where the branch for drafts points: left there by a run that was killed. */
async function draftOf(looking, { branches, logins }, main) {
    const draft = branches.find(({ name }) => name === looking.names.draft);
    if (!draft || !isThere(draft))
        return undefined;
    const { isOurs } = await lookAt(looking, draft, main, logins);
    if (isOurs)
        return draft.head;
    throw new failure/* Failure */.H(`the branch ${(0,lib_text/* code */.aY)(looking.names.draft)} holds commits of others`, 'Delete it, or give it another name: the action makes its commits there.');
}

;// CONCATENATED MODULE: ./lib/commands/commit-ids.js













/**
 * Commits the ids of accounts to the default branch, each to the file that means the account there at present, or asks
 * for it in a pull request. Never throws.
 * @param now the files that the run began with
 * @param accounts those of the organization that the run has read
 */
async function commitIds(job, now, outcomes, accounts) {
    const found = knownIds(outcomes);
    if (found.length === 0)
        return undefined;
    try {
        const read = filesReader(job.github, job.inputs.directory, now);
        const written = await commitDirectly(job, now, found, read);
        if (written)
            return written;
        return await commitAside(job, found, read, accounts);
    }
    catch (error) {
        const left = found.map(({ file, id }) => ({ file, id, email: undefined }));
        return { kind: 'failed', said: commit_ids_wordsOf(error), left };
    }
}
function knownIds(outcomes) {
    return (0,plan_outcome/* identified */.A)(outcomes).flatMap(({ change, id }) => {
        if (change.kind !== 'create' && change.kind !== 'adopt')
            return [];
        const { account, file, email } = change;
        return [{ account, file, email, id }];
    });
}
/** One commit on the default branch; `undefined` where it takes none. */
async function commitDirectly({ github, run, log }, now, found, read) {
    let placement = { placed: [], misplaced: [] };
    const written = await commitOnHead(github, run.defaultBranch, () => idsMessage(placement.placed, run.url), async (head) => {
        // Files that nobody touched meanwhile are known.
        const [files] = head === now.commit ? [now] : await read([head]);
        if (!files)
            throw new Error('one commit gives one snapshot');
        placement = placeIds(files.desired, found);
        const additions = placement.placed.map(({ path, text }) => addition(path, text));
        return { additions, misfits: new Map() };
    });
    const { misplaced } = placement;
    switch (written.kind) {
        case 'committed': {
            const { sha, url, parent } = written;
            return misplaced.length > 0
                ? misfit(misplaced, { sha })
                : { kind: 'commit', sha, url, parent };
        }
        case 'unchanged':
            return misplaced.length > 0 ? misfit(misplaced) : { kind: 'unchanged' };
        case 'refused':
            log(`The branch takes no commit: ${(0,lib_text/* code */.aY)(written.said)}. The ids go into a pull request.`);
            return undefined;
    }
}
/** A pull request that adds all ids that the default branch lacks, with its check. */
async function commitAside(job, found, read, accounts) {
    const { github, inputs, run } = job;
    const looking = {
        github,
        read,
        base: run.defaultBranch,
        names: branchNames(inputs.directory),
        existing: (ids) => commit_ids_existing(job, ids, found, accounts),
    };
    const { request, ids, misplaced, leftAlone } = await requestIds(looking, found, run.url);
    for (const { url } of leftAlone) {
        job.log(`A pull request for ids has commits of others, and is left alone: ${url}`);
    }
    if (request)
        await reportIds(job, request.headSha, ids);
    if (misplaced.length > 0)
        return misfit(misplaced, request && { request });
    if (!request)
        return { kind: 'unchanged' };
    const { number, url } = request;
    return { kind: 'request', number, url, leftAlone: leftAlone.map((pull) => pull.number) };
}
/** Reports the check: a token's own pull request starts no workflow, so a required one would never come. */
async function reportIds(job, sha, ids) {
    const { github, inputs, run } = job;
    await reportCheck(github, {
        name: inputs.checkName,
        sha,
        conclusion: 'success',
        title: 'nothing to do: only ids of accounts that exist',
        summary: idsMessage(ids, run.url).markdown,
        text: recordText(EMPTY_PLAN),
        annotations: [],
        detailsUrl: run.url,
    });
}
/** Those of ids whose accounts are in the organization, with that root email. */
async function commit_ids_existing(job, ids, found, accounts) {
    const emails = new Map([
        ...[...accounts.values()].map(({ id, email }) => [id, email]),
        ...found.map(({ id, email }) => [id, email]),
    ]);
    const unknown = ids.map(({ id }) => id).filter((id) => !emails.has(id));
    if (unknown.length > 0) {
        const { connect } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(979), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
        const { readLive } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(925), __webpack_require__.e(389)]).then(__webpack_require__.bind(__webpack_require__, 2389));
        const live = await readLive(connect(await job.session()), { ids: unknown, whole: false });
        for (const { id, email } of live.accounts.values())
            emails.set(id, email);
    }
    return ids.filter(({ id, email }) => (0,organization_account/* sameEmail */.PZ)(emails.get(id) ?? '', email));
}
function misfit(misplaced, more = {}) {
    const left = misplaced.map(({ known: { file, id, email }, isHomeless }) => {
        return { file, id, email: isHomeless ? email : undefined };
    });
    return { kind: 'failed', said: (0,lib_text/* list */.p_)(misplaced.map(({ said }) => said)), left, ...more };
}
function commit_ids_wordsOf(error) {
    if (!(error instanceof failure/* Failure */.H))
        return (0,lib_text/* code */.aY)(error instanceof Error ? error.message : error);
    return error.hint === undefined ? error.message : `${error.message}. ${error.hint}`;
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
 * @param ours branches whose pull requests add ids and nothing else: the one before them is what brought the file
 */
async function findOrigins(github, commit, branch, paths, ours = []) {
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
          nodes { associatedPullRequests(first: 10) { nodes { number url merged headRefOid headRefName baseRefName } } }
        }
      }
    }`)
            .join('\n    ')}
  }
}`;
        const variables = Object.fromEntries(batch.map((path, index) => [`p${index}`, path]));
        const answer = await graphql(github, query, { owner, repo, commit, ...variables });
        self = slugOf(answer.viewer.login);
        batch.forEach((path, index) => {
            const history = answer.repository[`p${index}`]?.history;
            const pulls = (history?.nodes ?? []).flatMap((node) => node.associatedPullRequests.nodes);
            const merged = pulls.filter((pull) => pull.merged && pull.baseRefName === branch);
            const origin = merged.find(({ headRefName }) => !ours.includes(headRefName)) ?? merged[0];
            if (!origin)
                return;
            const { number, url, headRefOid } = origin;
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
    const find = () => findOrigins(github, commit, run.defaultBranch, paths, branchNames(inputs.directory).all);
    let found = await find();
    for (const pause of reviews_PAUSES) {
        if (run.event.kind !== 'push' || found.byPath.size > 0 || paths.length === 0)
            break;
        await (0,promises_.setTimeout)(pause);
        found = await find();
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
/**
 * Somebody declined, or let the time go by: unless a reviewed plan asks once more, nothing does, and nothing else is
 * held up by it.
 */
function withoutUnreviewedInvitations(plan, desired, reviews) {
    const reviewed = [...reviews.records.values()].filter((review) => review !== undefined);
    const left = plan.changes.flatMap((change) => {
        if (change.kind !== 'invite' || !change.again)
            return [];
        if (isReviewed(change, reviewed, plan.changes))
            return [];
        return [{ change, invitation: change.again }];
    });
    if (left.length === 0)
        return plan;
    const gone = new Set(left.map(({ change }) => change));
    return {
        ...plan,
        changes: plan.changes.filter((change) => !gone.has(change)),
        invited: [
            ...plan.invited,
            ...left.map(({ change: { account, file, id, followUps }, invitation }) => {
                return { account, file, id, followUps, invitation };
            }),
        ],
        problems: [
            ...plan.problems,
            ...left.flatMap(({ change: { account }, invitation }) => {
                const at = desired.accounts.get(account)?.file.at('account_id');
                return at && invitation.state !== 'accepted' ? [ended(at, invitation)] : [];
            }),
        ],
    };
}
/** Why the plan may not be carried out as it stands; `undefined` when all of it was reviewed. */
function refusalOf(plan, reviews) {
    const reviewed = [...reviews.records.values()].filter((review) => review !== undefined);
    const changes = ready(plan).filter(plan_change/* touchesAws */.j);
    const strange = changes.filter((change) => !isReviewed(change, reviewed, plan.changes));
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
const progress_INTERVAL = 10_000;
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
            if (performance.now() - shownAt < progress_INTERVAL)
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
function isIdle({ outcomes, plan, readiness, refusal }) {
    const hasNews = readiness.some((one) => one.isReady || !one.isAwaited) || !plan.invited.every(mayJoin);
    return outcomes.length === 0 && !hasNews && refusal === undefined && errors(plan).length === 0;
}
/**
 * What of a report concerns one pull request: the changes of the files that it brought, and whom the management
 * account's role may enter because of them, though that stands in a file that it need not have touched.
 */
function partOf(report, pull, { origins }, view) {
    const isIts = (file) => origins.get(file)?.number === pull.number;
    const concernsIt = ({ kind, file }) => kind === 'delegate-access' || isIts(file);
    const { plan, outcomes } = report;
    const changed = new Set([...view.changed].filter(isIts));
    const part = {
        ...report,
        outcomes: outcomes.filter(({ change }) => concernsIt(change)),
        readiness: report.readiness.filter(({ file }) => isIts(file)),
        plan: {
            ...plan,
            changes: plan.changes.filter(concernsIt),
            unchanged: plan.unchanged.filter(({ file }) => isIts(file)),
            invited: plan.invited.filter(({ file }) => isIts(file)),
            problems: plan.problems.filter((problem) => !problem.at || [...changed].some((file) => concerns(problem, file))),
        },
    };
    return [part, { ...view, changed }];
}

;// CONCATENATED MODULE: ./lib/commands/provision.js














/**
 * Makes the accounts of the default branch so, as it stands now: all that came since the last run that left
 * nothing to do, whichever pushes brought it, and accounts without an id.
 * @param pushed the commit before the push, for a branch that no run of ours has marked yet
 */
async function provisionBranch(job, pushed) {
    const { github, inputs, run } = job;
    const head = await readHead(github, run.defaultBranch);
    const isWhole = pushed === undefined && inputs.scope === 'all';
    const last = await findLastRun(job, head);
    const before = isWhole ? undefined : (last?.commit ?? pushed);
    const commits = [...new Set([before, pushed, head].filter((commit) => commit !== undefined))];
    const snapshots = await readSnapshots(github, inputs.directory, commits);
    const at = (commit) => snapshots.find((snapshot) => snapshot.commit === commit);
    const now = at(head);
    if (!now)
        throw new Error('a commit gives a snapshot');
    const past = at(before);
    const justBefore = at(pushed);
    const changed = past ? changedPaths(past, now) : new Set(isWhole ? now.oids.keys() : []);
    const scope = scopeOf(now.desired, changed, past?.desired, isWhole, last?.joining);
    const basis = `${(0,lib_text/* code */.aY)(run.defaultBranch)} at ${(0,lib_text/* code */.aY)(head.slice(0, 7))}`;
    // What is done for an account that has joined belongs to the change that invited it.
    const joined = [...now.desired.accounts.values()]
        .filter(({ fields: { account_id: id = '' } }) => last?.joining.has(id) || last?.closed.has(id))
        .map(({ file }) => file.path);
    const view = viewOf(job, { commit: head, basis, changed: new Set([...changed, ...joined]) });
    if (past && changed.size === 0 && joined.length === 0 && scope.names.size === 0) {
        const summary = 'No account file was touched since, and nothing is left to do.';
        job.log(summary);
        return {
            outputs: { 'has-changes': false, changes: 0, accounts: knownAccounts(now.desired) },
            summary,
            failure: undefined,
        };
    }
    // A file that was mended is as it was before both of its pull requests, and the last one was reviewed too.
    const justChanged = justBefore ? changedPaths(justBefore, now) : [];
    const names = [...scope.names].map((name) => fileOf(now, name));
    const files = [...changed, ...justChanged, ...joined, ...names];
    const reviews = await findReviews(job, head, [...new Set(files)]);
    const progress = startProgress(job, reviews, view);
    const report = await carry_out_carryOut({
        ...job,
        desired: now.desired,
        scope,
        closed: last?.closed,
        prepare: () => prepareReviewed(job, now, scope, reviews),
        show: (shown) => progress.show(shown),
        writeBack: (outcomes, accounts) => commitIds(job, now, outcomes, accounts),
        notesFor: ({ file }) => notesOf(job, reviews.origins.get(file)),
    });
    const urls = await progress.end(report);
    await markDone(job, head, report, isWhole || before !== undefined, last);
    if (!last && before !== undefined && whatIsLeft(report))
        await markStart(job, before);
    return provisionResult(job, report, now.desired, view, urls[0]);
}
function fileOf({ desired }, name) {
    return desired.accounts.get(name)?.file.path ?? '';
}
/** The plan as it is now, and whether it is what was reviewed. */
async function prepareReviewed(job, now, scope, reviews) {
    const prepared = await prepare(job, now.desired, scope);
    const plan = withoutUnreviewedInvitations(prepared.plan, now.desired, reviews);
    for (const line of planText(plan))
        job.log(line);
    const refusal = job.inputs.onUnreviewed === 'proceed' ? undefined : refusalOf(plan, reviews);
    return { ...prepared, plan, refusal };
}
/** What the owner of an invited account is to know: who asks, and why. */
function notesOf({ run }, origin) {
    const asked = origin ? `, for pull request ${origin.number} (${origin.url})` : '';
    return `Sent by the repository ${run.serverUrl}/${run.repository}${asked}.`;
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
/** A pull request is an issue with `pull_request` set ("Webhook events and payloads", `issue_comment`). */
const issueComment = schemas/* object */.Ikc({
    action: schemas/* string */.YjP(),
    repository,
    issue: schemas/* object */.Ikc({ number: schemas/* number */.aig(), pull_request: schemas/* object */.Ikc({}).optional() }),
    comment: schemas/* object */.Ikc({
        id: schemas/* number */.aig(),
        body: schemas/* string */.YjP(),
        user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
    }),
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
        case 'issue_comment': {
            const { action, issue, comment, repository: repo } = parse(issueComment, payload, name);
            return {
                event: {
                    kind: 'comment',
                    number: issue.number,
                    isPullRequest: issue.pull_request !== undefined,
                    commentId: comment.id,
                    author: comment.user?.login,
                    body: comment.body,
                    isCreated: action === 'created',
                },
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

// EXTERNAL MODULE: ./lib/job-log.js
var job_log = __webpack_require__(1943);
// EXTERNAL MODULE: ./lib/once.js
var once = __webpack_require__(4986);
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
            job_log/* info */.pq('Cancelled: nothing more is sent to AWS, and the ids that are known are committed.');
            cancelled.abort();
        });
    }
    const job = {
        inputs,
        run: here,
        github: connect(inputs.token, here.repository),
        log: job_log/* info */.pq,
        annotate: (problems) => {
            for (const problem of problems)
                annotate(problem);
        },
        session: (0,once/* once */.O)(() => run_open(inputs, here, env)),
        signal: cancelled.signal,
    };
    await deliver(await run_carryOut(job));
}
async function run_carryOut(job) {
    const { inputs, run: here } = job;
    const { event } = here;
    if (event.kind === 'comment') {
        if (inputs.command === 'auto')
            return answer_answer(job, event);
        throw new failure/* Failure */.H('a comment says by itself what is to be done', 'Leave `command` out of a workflow that runs on `issue_comment`.');
    }
    const command = inputs.command === 'auto' ? commandFor(event) : inputs.command;
    switch (command) {
        case 'plan':
            switch (event.kind) {
                case 'pull-request':
                    if (event.isClosed)
                        return run_idle('The pull request is closed: there is nothing to plan.');
                    return planPullRequest(job, event.number, event.isUntrusted);
                case 'merge-group':
                    return planMergeGroup(job, event.headSha, event.baseSha);
                default:
                    return planBranch(job);
            }
        case 'drift':
            return reportDrift(job);
        case 'import':
        case 'init':
            if (event.kind !== 'dispatch') {
                throw new failure/* Failure */.H(`${(0,lib_text/* code */.aY)(command)} is for a person who asks for it`, 'Let the workflow run it on `workflow_dispatch`; on a pull request, comment `/accounts help`.');
            }
            return command === 'import' ? importAccounts(job) : initAccounts(job);
        case 'provision':
            switch (event.kind) {
                case 'push':
                    if (!event.isDefaultBranch) {
                        return run_idle(`Only pushes to ${(0,lib_text/* code */.aY)(here.defaultBranch)} are provisioned.`);
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
            return 'plan';
        case 'schedule':
            return 'drift';
        case 'push':
            return 'provision';
        case 'other':
            throw new failure/* Failure */.H(`the event ${(0,lib_text/* code */.aY)(event.name)} calls for nothing by itself`, 'Let the workflow run on pull_request, merge_group, push, schedule, issue_comment or workflow_dispatch, or set `command`.');
    }
}
function run_idle(summary) {
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
        mask: job_log/* mask */.dK,
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
    job_log/* annotate */.fz(severity, [message, hint].filter((text) => text !== undefined).join('\n'), {
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
    'pull-request-url',
    'issue-url',
    'commit-sha',
];
async function deliver({ outputs, summary, failure }) {
    for (const name of OUTPUTS) {
        const value = outputs[name];
        const text = value === undefined ? '' : typeof value === 'object' ? (0,lib_text/* toJson */.aB)(value) : String(value);
        if (Buffer.byteLength(text) > MOST_OUTPUT) {
            job_log/* annotate */.fz('warning', `The output ${name} is too long for GitHub and is left empty.`);
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
        job_log/* fail */.fJ(failure);
}


/***/ })

};
