export const id = 84;
export const ids = [84];
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

/***/ 4084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
;// CONCATENATED MODULE: ./lib/github/author.js

/** Who wrote a comment or an issue, as GraphQL says it; null for an account that is gone. */
const authorShape = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), login: schemas/* string */.YjP() }).nullable();
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
// EXTERNAL MODULE: ./lib/github/graphql.js
var graphql = __webpack_require__(8538);
// EXTERNAL MODULE: ./lib/github/patience.js
var patience = __webpack_require__(5104);
;// CONCATENATED MODULE: ./lib/github/history-page.js





/** A pull request that GitHub links with a commit. */
const pullShape = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    url: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    merged: schemas/* boolean */.zMY(),
    baseRefName: schemas/* string */.YjP(),
    headRefOid: schemas/* string */.YjP(),
    headRefName: schemas/* string */.YjP(),
    isCrossRepository: schemas/* boolean */.zMY(),
    /** What it was merged as; null where GitHub doesn't say. */
    mergeCommit: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }).nullable(),
});
const historyShape = schemas/* object */.Ikc({
    pageInfo: graphql/* pageInfoShape */.d5,
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
        oid: schemas/* string */.YjP(),
        messageHeadline: schemas/* string */.YjP(),
        parents: (0,graphql/* nodesOf */.Nh)(schemas/* object */.Ikc({ oid: schemas/* string */.YjP() })),
        associatedPullRequests: (0,graphql/* nodesOf */.Nh)(pullShape).nullable(),
    })),
});
const answerShape = schemas/* object */.Ikc({
    viewer: graphql/* viewerShape */.cb,
    repository: schemas/* object */.Ikc({
        since: schemas/* object */.Ikc({ __typename: schemas/* string */.YjP() }).nullable(),
        head: schemas/* object */.Ikc({ history: historyShape.optional() }).nullable(),
    }),
});
/**
 * Reads one page of a commit's history: 1 point for 25 commits, 2 for a hundred (two connections each).
 * @throws Failure for an answer that lacks a part, after it was asked for several times
 */
async function readPage(github, asked) {
    const query = `query BranchHistory($owner: String!, $repo: String!, $head: GitObjectID!, $since: GitObjectID!, $first: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    since: object(oid: $since) { __typename }
    head: object(oid: $head) {
      ... on Commit {
        history(first: $first, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes {
            oid
            messageHeadline
            parents(first: 2) { nodes { oid } }
            associatedPullRequests(first: 10) {
              nodes { number url title merged baseRefName headRefOid headRefName isCrossRepository mergeCommit { oid } }
            }
          }
        }
      }
    }
  }
}`;
    const { owner, repo } = github;
    const variables = { owner, repo, ...asked, after: asked.after ?? null };
    const { viewer, repository } = await (0,patience/* patiently */.d_)(patience/* isPartial */.mt, () => (0,graphql/* graphql */.UG)(github, query, variables, answerShape));
    const { pageInfo, nodes = [] } = repository.head?.history ?? {};
    return {
        viewer: viewer.login,
        hasSince: repository.since?.__typename === 'Commit',
        cursor: pageInfo?.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
        commits: nodes.map(({ oid, messageHeadline, parents, associatedPullRequests }) => {
            if (!associatedPullRequests) {
                throw new failure/* Failure */.H(`GitHub doesn't say which pull requests commit ${(0,lib_text/* code */.aY)(oid.slice(0, 7))} belongs to`, 'Run again.');
            }
            return {
                oid,
                messageHeadline,
                parents: parents.nodes.map((parent) => parent.oid),
                pulls: associatedPullRequests.nodes,
            };
        }),
    };
}

;// CONCATENATED MODULE: ./lib/github/branch-history.js






/**
 * What came to a branch since a commit, step by step on its first-parent line: what people merged or pushed,
 * not what was in the branches that they merged. Costs 1 GraphQL point for the newest 25 commits (those that
 * a merge brought count too), then one REST request, and 2 points for every hundred. Needs `contents: read`
 * and `pull_requests: read`.
 * @throws Failure when GitHub doesn't answer in full, after it was asked several times, or doesn't know the head
 */
async function readHistory(github, options) {
    const { head, since, branch } = options;
    const first = await firstPage(github, options);
    const self = slugOf(first.viewer);
    if (head === since)
        return { kind: 'steps', steps: [], self };
    if (!first.hasSince)
        return { kind: 'rewritten', self };
    const known = new Map(first.commits.map((commit) => [commit.oid, commit]));
    let line = walk(known, head, since);
    if (!line.isWhole) {
        const distance = await distanceBehind(github, since, head);
        if (distance === undefined)
            return { kind: 'rewritten', self };
        let { cursor } = first;
        while (!line.isWhole && line.commits.length <= distance && !line.isAtRoot) {
            if (cursor === undefined)
                throw gap(head, since);
            const page = await readPage(github, { head, since, first: NEXT, after: cursor });
            for (const commit of page.commits)
                known.set(commit.oid, commit);
            cursor = page.cursor;
            line = walk(known, head, since);
        }
    }
    if (line.isWhole)
        return { kind: 'steps', steps: stepsOf(line.commits, branch), self };
    // Behind the head, but not on its line: somebody merged the branch into theirs, and pushed that.
    const headline = known.get(head)?.messageHeadline ?? '';
    const step = { commits: [head], before: since, after: head, pull: undefined, headline };
    return { kind: 'steps', steps: [step], self };
}
const FIRST = 25;
const NEXT = 100;
/** Pauses, in milliseconds, in which GitHub may come to know the newest commit's pull request. */
const PAUSES = [2000, 4000, 8000];
/** The newest commits; if they are fresh, once the very newest one has its pull request, or after a while without. */
async function firstPage(github, { head, since, branch, isFresh }) {
    const isWaiting = isFresh && head !== since;
    for (const pause of [...PAUSES, undefined]) {
        const page = await readPage(github, {
            head,
            since,
            first: head === since ? 1 : FIRST,
            after: undefined,
        });
        const [newest] = page.commits;
        if (newest?.oid !== head) {
            throw new failure/* Failure */.H(`GitHub doesn't know the commit ${(0,lib_text/* code */.aY)(head)}`, 'Run again.');
        }
        const hasPull = mergedInto(newest, branch).length > 0;
        if (!isWaiting || hasPull || !page.hasSince || pause === undefined)
            return page;
        await (0,promises_.setTimeout)(pause);
    }
    throw new Error('unreachable: the last round returns');
}
/** Follows first parents as far as commits are known. */
function walk(known, head, since) {
    const commits = [];
    let next = head;
    while (next !== undefined && next !== since) {
        const commit = known.get(next);
        if (!commit)
            return { commits, isWhole: false, isAtRoot: false };
        commits.push(commit);
        next = commit.parents[0];
    }
    return { commits, isWhole: next === since, isAtRoot: next === undefined };
}
/**
 * How many commits the head has that the other lacks; undefined where that one is not an ancestor. The
 * second page is asked for because the first comes with a comparison of all files ("Compare two commits").
 */
async function distanceBehind({ octokit, owner, repo }, since, head) {
    try {
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
            owner,
            repo,
            basehead: `${since}...${head}`,
            per_page: 1,
            page: 2,
        });
        return data.status === 'ahead' ? data.ahead_by : undefined;
    }
    catch (error) {
        // GraphQL knew both: they have nothing in common.
        if (error instanceof errors/* GitHubFailure */.iK && error.status === 404)
            return undefined;
        throw error;
    }
}
function gap(head, since) {
    return new failure/* Failure */.H(`GitHub's history of commit ${(0,lib_text/* code */.aY)(head.slice(0, 7))} ends before it comes to ${(0,lib_text/* code */.aY)(since.slice(0, 7))}, which is part of it`, 'Run again.');
}
function mergedInto(commit, branch) {
    return commit.pulls.filter((pull) => pull.merged && pull.baseRefName === branch);
}
/** Groups a line of commits, newest first, into steps, oldest first. */
function stepsOf(line, branch) {
    const merges = new Set(line.filter(({ parents }) => parents.length > 1).map(({ oid }) => oid));
    const steps = [];
    for (const commit of line) {
        const newer = steps.at(-1);
        const pull = pullOf(commit, mergedInto(commit, branch), newer?.pull, merges);
        if (newer && pull && newer.pull?.number === pull.number)
            newer.commits.push(commit);
        else
            steps.push({ commits: [commit], pull });
    }
    return steps.reverse().map(({ commits, pull }) => {
        const oids = commits.map(({ oid }) => oid).reverse();
        const [newest] = commits;
        return {
            commits: oids,
            before: commits.at(-1)?.parents[0] ?? '',
            after: newest?.oid ?? '',
            pull: pull && toOrigin(pull),
            headline: newest?.messageHeadline ?? '',
        };
    });
}
/**
 * The pull request that brought a commit to the line: the one merged as this commit (a merge commit, a
 * squash, the last of a rebase), else the one of the commit after it (a rebase), else any that has it. Not
 * one that came with a merge commit: its own commits are beside the line, and what is on the line was pushed.
 */
function pullOf(commit, merged, newer, merges) {
    const beside = (pull) => merges.has(pull.mergeCommit?.oid ?? '');
    return (merged.find(({ mergeCommit }) => mergeCommit?.oid === commit.oid) ??
        merged.find((pull) => pull.number === newer?.number && !beside(pull)) ??
        merged.find((pull) => !beside(pull)));
}
function toOrigin(pull) {
    return {
        number: pull.number,
        url: pull.url,
        headSha: pull.headRefOid,
        headRef: pull.headRefName,
        isInternal: !pull.isCrossRepository,
        title: pull.title,
    };
}

// EXTERNAL MODULE: ./lib/github/checkpoint-ref.js
var checkpoint_ref = __webpack_require__(3678);
// EXTERNAL MODULE: ./lib/github/write-back.js + 1 modules
var write_back = __webpack_require__(8770);
// EXTERNAL MODULE: ./lib/report/left-words.js
var left_words = __webpack_require__(2001);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/status.js



/** The same as lines for a terminal or a log. */
function status_statusText(all) {
    if (all.length === 0)
        return ['Nothing was provisioned from this folder yet.'];
    return all.flatMap((status) => {
        const { since } = status;
        return [
            headOf(status),
            ...entriesOf(status).map(({ name, field, said, origin, review }) => `  left: ${(0,lib_text/* code */.aY)(name)}: ${(0,left_words/* fieldWords */.Q9)(field)}: ${said} (${(0,left_words/* originWords */.uY)(origin)}, ${review ? 'reviewed' : 'not reviewed'})`),
            ...(since ?? []).map(({ after, headline, pull }) => `  not provisioned yet: ${(0,left_words/* originWords */.uY)({ commit: after, pull: pull?.number })}: ${(0,lib_text/* code */.aY)(headline)}`),
        ];
    });
}
/** The same as Markdown. */
function status_statusMarkdown(all) {
    const title = '## AWS accounts: status';
    if (all.length === 0)
        return sections(title, 'Nothing was provisioned from this folder yet.');
    return sections(title, ...all.flatMap((status) => [
        inline(headOf(status)),
        leftTable(entriesOf(status)),
        (status.since ?? [])
            .map(({ after, headline, pull }) => `- Not provisioned yet: ${inline(`${originWords({ commit: after, pull: pull?.number })}: ${code(headline)}`)}`)
            .join('\n'),
    ]));
}
/** What is left, where that counts. */
function entriesOf({ proof }) {
    return proof.kind === 'proven' ? proof.checkpoint.entries : [];
}
function headOf({ branch, commit, management, proof, since }) {
    const whose = management === undefined ? 'By an earlier version' : `The organization of ${(0,lib_text/* code */.aY)(management)}`;
    const where = `${whose}: ${(0,lib_text/* code */.aY)(branch)} is provisioned up to ${(0,lib_text/* code */.aY)(commit.slice(0, 7))}`;
    if (proof.kind === 'unproven') {
        return `${where}, says a ref, but ${proof.said}: the next run fails. ${proof.hint}`;
    }
    const { entries } = proof.checkpoint;
    if (!since)
        return `${where}, which is not in the history of ${(0,lib_text/* code */.aY)(branch)}: the next run fails.`;
    const left = entries.length === 0 ? 'nothing is left' : `${(0,lib_text/* count */.U9)(entries.length, 'change')} left`;
    return `${where}; ${left}, and ${(0,lib_text/* count */.U9)(since.length, 'push', 'pushes')} came since.`;
}

;// CONCATENATED MODULE: ./lib/github/document-parts.js
/*
 * How a document is cut into the texts of check runs, and put together again: a fenced block of code each,
 * so that nothing in it acts as Markdown.
 */
/** More would be more check runs than people can look past on a commit. */
const document_parts_MOST_PARTS = 8;
/**
 * The most that a part holds, in bytes of UTF-8. The text of a check run may have 65,535 characters; with
 * bytes that holds however GitHub counts, and leaves room for the sentence above and the fences.
 */
const MOST_BYTES = 64_000;
/** A text cut at line ends, in as few parts as possible; undefined where one line is too long for a part. */
function document_parts_inParts(text) {
    const parts = [];
    let bytes = 0;
    for (const line of text.split('\n')) {
        const size = Buffer.byteLength(line) + 1;
        if (size > MOST_BYTES)
            return undefined;
        const last = parts.at(-1);
        if (last && bytes + size <= MOST_BYTES) {
            last.push(line);
            bytes += size;
        }
        else {
            parts.push([line]);
            bytes = size;
        }
    }
    return parts.map((lines) => lines.join('\n'));
}
/** A part as a block of code, with a fence that no line of it can close. */
function document_parts_fenced(part) {
    const rows = [...part.matchAll(/^ *(`{3,})/gm)].map(([, row = '']) => row.length);
    const fence = '`'.repeat(rows.reduce((most, length) => Math.max(most, length + 1), 3));
    return `${fence}text\n${part}\n${fence}`;
}
/** The part within a text; undefined where there is none. */
function unfenced(text) {
    return /^(`{3,})text\r?\n([\s\S]*?)\n\1\s*$/m.exec(text)?.[2];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/github/external-id.js




/** A document is there, and can't be read: it is damaged, or of another version. */
class UnreadableDocument extends failure/* Failure */.H {
}
/** Whether an external_id is that of some document of a kind. */
function isOfKind(text, kind) {
    return text.startsWith(`org-accounts/${kind}/`);
}
/** Whether an external_id is that of a document, or of a part of one; damaged ones of the kind count too. */
function isOfDocument(text, { kind, scope }) {
    return text.startsWith(`org-accounts/${kind}/${external_id_hashOf(scope)}/`);
}
/** The hash's place where there is no document. */
const external_id_NO_DOCUMENT = '-';
/** The hash of a document or a scope as external ids hold it. */
function external_id_hashOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64url').slice(0, 22);
}
function external_id_externalId({ id, hash, number, total, }) {
    return `org-accounts/${id.kind}/${external_id_hashOf(id.scope)}/${hash}/${number}-${total}`;
}
/**
 * What one of our external_ids says; undefined for those of jobs, of other kinds and of other tools.
 * @throws UnreadableDocument for one in another form: a newer version's document must not look like none
 */
function external_id_readExternalId(text, kind) {
    const prefix = `org-accounts/${kind}/`;
    if (!text.startsWith(prefix))
        return undefined;
    const form = /^([\w-]{22})\/([\w-]{22}|-)\/([1-9]\d*)-([1-9]\d*)$/;
    const [, scope, hash, number, total] = form.exec(text.slice(prefix.length)) ?? [];
    if (scope === undefined || hash === undefined || Number(total) > document_parts_MOST_PARTS) {
        throw new UnreadableDocument(`A check run has the external id ${(0,lib_text/* code */.aY)(text)}, which this version of org-accounts doesn't know`, 'Use the newest version of org-accounts in all workflows.');
    }
    return { scope, hash, number: Number(number), total: Number(total) };
}

;// CONCATENATED MODULE: ./lib/github/check-document.js






/** How many check runs a text needs; `Infinity` where a single line is longer than one check run. */
function partsOf(text) {
    return inParts(text)?.length ?? Number.POSITIVE_INFINITY;
}
/**
 * Writes a document: the further parts first (neutral, with a short title), then the check run that carries
 * the conclusion, so that a document is there whole or not at all. A request that GitHub fails in passing is
 * sent again: a check run that is there twice says no more than once. Costs one REST request for each part.
 * @returns the address of the check run that carries the conclusion
 * @throws Failure when it needs more than MOST_PARTS check runs
 */
async function writeDocument(github, { id, document, ...check }) {
    const parts = document === undefined ? [] : inParts(document);
    if (!parts || parts.length > MOST_PARTS)
        throw tooLong(id, parts?.length);
    const mark = { id, hash: document === undefined ? NO_DOCUMENT : hashOf(document) };
    const total = Math.max(1, parts.length);
    for (const [index, text] of parts.entries()) {
        if (index === 0)
            continue;
        const number = index + 1;
        const part = {
            name: partName(id.name, number, total),
            sha: check.sha,
            conclusion: 'neutral',
            title: `Part ${number} of ${total}`,
            summary: `The conclusion is in the check ${code(id.name)}.`,
            text: `${saying(id, number, total)}\n\n${fenced(text)}`,
            annotations: [],
            detailsUrl: check.detailsUrl,
            externalId: externalId({ ...mark, number, total }),
        };
        await patiently(isLost, () => reportCheck(github, part));
    }
    const [first] = parts;
    return patiently(isLost, () => reportCheck(github, {
        ...check,
        name: id.name,
        text: first === undefined ? '' : `${saying(id, 1, total)}\n\n${fenced(first)}`,
        externalId: externalId({ ...mark, number: 1, total }),
    }));
}
/**
 * Reads the newest completed check run of that id by a trusted App on a commit. A job of a workflow is a
 * check run too and may have the same name: without one of our external_ids it is neither taken nor does it
 * hide ours. Costs one REST request for each hundred check runs of the name, and one for each further part.
 * @param apps slugs of the Apps whose check runs count
 * @throws UnreadableDocument when parts are missing or don't fit their hash; Failure when GitHub can't be asked
 */
async function readDocument(github, sha, id, apps) {
    const runs = await ourRuns(github, sha, id.name, apps);
    const marked = runs.flatMap((run) => {
        const mark = external_id_readExternalId(run.externalId, id.kind);
        return mark ? [{ run, mark }] : [];
    });
    const scope = external_id_hashOf(id.scope);
    const isShared = marked.some(({ mark }) => mark.scope !== scope);
    const newest = marked.find(({ run, mark }) => mark.scope === scope && mark.number === 1 && run.isCompleted);
    if (!newest)
        return { kind: 'none', isShared };
    const { run, mark } = newest;
    if (mark.hash === external_id_NO_DOCUMENT)
        return { kind: 'empty', checkRunId: run.id, isShared };
    const texts = [run.text];
    for (let number = 2; number <= mark.total; number += 1) {
        const name = partName(id.name, number, mark.total);
        const wanted = external_id_externalId({ id, hash: mark.hash, number, total: mark.total });
        const part = (await ourRuns(github, sha, name, apps)).find(({ externalId, isCompleted }) => externalId === wanted && isCompleted);
        if (!part)
            throw unreadable(sha, id, `The check ${(0,lib_text/* code */.aY)(name)} is missing`);
        texts.push(part.text);
    }
    const text = whole(texts, mark.hash);
    if (text === undefined)
        throw unreadable(sha, id, 'Its text is not the one that was written');
    const { id: checkRunId, writtenAt } = run;
    return { kind: 'found', text, checkRunId, writtenAt, isShared };
}
/**
 * Whether check runs of another scope use a name on a commit, whichever App wrote them: people, and branch protection,
 * could not tell them apart. Costs one REST request for each hundred check runs of the name.
 */
async function isNameShared(github, sha, { name, kind, scope }) {
    const runs = await ourRuns(github, sha, name, undefined);
    const own = hashOf(scope);
    return runs.some(({ externalId: text }) => {
        const mark = readExternalId(text, kind);
        return mark !== undefined && mark.scope !== own;
    });
}
function partName(name, number, total) {
    return number === 1 ? name : `${name} (part ${number} of ${total})`;
}
function saying({ name }, number, total) {
    const what = total === 1 ? 'This is' : `This is part ${number} of ${total} of`;
    return `${what} what org-accounts itself reads again of ${code(name)}; all that people need is above.`;
}
/** All check runs of a name on a commit that trusted Apps wrote, newest first: GitHub numbers them as they come. */
async function ourRuns({ octokit, owner, repo }, sha, name, apps) {
    const runs = await octokit.paginate(octokit.rest.checks.listForRef, {
        owner,
        repo,
        ref: sha,
        check_name: name,
        // The default, `latest`, gives one for each name and check suite: a job would hide ours.
        filter: 'all',
        per_page: 100,
    });
    return runs
        .filter((run) => run.name === name && (apps?.includes(run.app?.slug ?? '') ?? true))
        .sort((one, other) => other.id - one.id)
        .map((run) => ({
        id: run.id,
        externalId: run.external_id ?? '',
        isCompleted: run.status === 'completed',
        writtenAt: Date.parse(run.completed_at ?? ''),
        text: run.output.text,
    }));
}
/** The document of these texts if it has that hash: as it is, or without what may have become of its line ends. */
function whole(texts, hash) {
    const parts = texts.flatMap((text) => unfenced(text ?? '') ?? []);
    if (parts.length < texts.length)
        return undefined;
    const plain = parts.map((part) => part.replace(/\r$/, '').replaceAll('\r\n', '\n'));
    return [parts.join('\n'), plain.join('\n')].find((candidate) => external_id_hashOf(candidate) === hash);
}
function unreadable(sha, { name }, reason) {
    return new UnreadableDocument(`The check ${(0,lib_text/* code */.aY)(name)} of commit ${(0,lib_text/* code */.aY)(sha.slice(0, 7))} can't be read: ${reason}`, 'Run the job that wrote it again, so that it is written whole.');
}
function tooLong({ name }, parts) {
    const need = parts === undefined ? 'has a line that is too long for one' : `needs ${parts}`;
    return new Failure(`What belongs in the check ${code(name)} ${need}, and ${count(MOST_PARTS, 'check run')} are the most`, 'Split the change into several pull requests.');
}

// EXTERNAL MODULE: ./lib/review/pack.js
var review_pack = __webpack_require__(3099);
// EXTERNAL MODULE: ./lib/review/line.js + 1 modules
var line = __webpack_require__(1719);
// EXTERNAL MODULE: ./lib/review/value.js
var value = __webpack_require__(1737);
;// CONCATENATED MODULE: ./lib/review/reviewed.js


const NOTHING_REVIEWED = { fields: new Map(), gaps: new Map(), set: new Map() };
/** Where the state of a field is kept. */
function reviewed_fieldKey(account, field) {
    return `${account} ${field}`;
}
/** Stands for all fields of an account. */
const WHOLE = '*';
/** What is reviewed after some more events. */
function foldReviews(start, events) {
    const fields = new Map(start.fields);
    const gaps = new Map(start.gaps);
    const set = new Map(start.set);
    for (const event of events) {
        if (event.kind === 'record')
            addRecord(event.lines, event.origin);
        else
            for (const touched of event.touched)
                cancel(touched, event.gap);
    }
    return { fields, gaps, set };
    function addRecord(lines, origin) {
        for (const line of lines) {
            const key = reviewed_fieldKey(line.account, line.field);
            const earlier = fields.get(key);
            const past = set.get(key) ?? [];
            // What a later plan announces once more is still what the earlier one brought.
            const from = earlier?.to === line.to ? earlier.origin : origin;
            fields.set(key, {
                ...line,
                froms: [...new Set([line.from, ...line.pending, ...past])],
                origin: from,
            });
            set.set(key, [...new Set([...past, ...line.pending, line.to])]);
            gaps.delete(key);
        }
    }
    function cancel({ keys, fields: changed, isIdentity }, gap) {
        for (const account of keys) {
            for (const field of withForm(changed)) {
                fields.delete(reviewed_fieldKey(account, field));
                gaps.set(reviewed_fieldKey(account, field), { ...gap, account, field });
            }
            if (!isIdentity)
                continue;
            for (const [key, field] of fields)
                if (field.account === account)
                    fields.delete(key);
            gaps.set(reviewed_fieldKey(account, WHOLE), { ...gap, account, field: WHOLE });
        }
    }
}
/** Whom the policy of the role lets in decides how it says so: nobody saw that either. */
function withForm(changed) {
    const fields = [...changed.keys()];
    return fields.some(isAccess) ? [...fields, ACCESS] : fields;
}
/** The reviewed field under the first key that has one. */
function reviewOf({ fields }, accounts, names) {
    for (const account of accounts) {
        for (const name of names) {
            const found = fields.get(reviewed_fieldKey(account, name));
            if (found)
                return found;
        }
    }
    return undefined;
}
/** Why a field of an account is not reviewed, where something came without a review. */
function gapOf({ gaps }, accounts, names) {
    for (const account of accounts) {
        for (const name of [...names, WHOLE]) {
            const found = gaps.get(reviewed_fieldKey(account, name));
            if (found)
                return found;
        }
    }
    return undefined;
}
/** Whether a value is one that a reviewed change may begin from. */
function mayBeginFrom({ froms }, from) {
    return from === UNKNOWN || froms.includes(UNKNOWN) || froms.includes(from);
}

;// CONCATENATED MODULE: ./lib/review/checkpoint.js




/** The management account of the organization that was provisioned; a beginning proves nothing of it. */
function provisionedManagement(checkpoint) {
    const { isBeginning = true, place } = checkpoint ?? {};
    return isBeginning || place?.management === '' ? undefined : place?.management;
}
const HEADER = 'org-accounts checkpoint 1';
/** The first line of another version's. */
const OTHER_HEADER = /^org-accounts checkpoint (?!1\r?\n)/;
/** Longest reason that is kept, in characters; the whole of it is in the run's summary. */
const LONGEST = 300;
/** A checkpoint as a document for check runs. */
function checkpointDocument({ place, isBeginning, isGiven, entries }) {
    const rows = entries.map(({ account, name, file, field, why, said, origin, review }) => [
        account,
        name,
        file,
        field,
        why,
        [...said].slice(0, LONGEST).join(''),
        origin.commit,
        origin.pull ?? null,
        review ? [...review.froms, review.to] : null,
    ]);
    const head = { ...place, isBeginning, ...(isGiven && { isGiven }) };
    return pack([HEADER, plainJson(head), ...rows.map(plainJson)].join('\n'));
}
const header = schemas/* strictObject */.rej({
    folder: schemas/* string */.YjP(),
    branch: schemas/* string */.YjP(),
    organization: schemas/* string */.YjP().nullable(),
    management: schemas/* string */.YjP(),
    isBeginning: schemas/* boolean */.zMY(),
    isGiven: schemas/* literal */.euz(true).optional(),
});
const row = schemas/* tuple */.PVZ([
    schemas/* string */.YjP(),
    schemas/* string */.YjP(),
    schemas/* string */.YjP(),
    schemas/* string */.YjP(),
    schemas/* enum */.k5n(['failed', 'waiting', 'held', 'unreviewed', 'impossible', 'owner', 'role']),
    schemas/* string */.YjP(),
    schemas/* string */.YjP(),
    schemas/* number */.aig().nullable(),
    schemas/* array */.YOg(schemas/* string */.YjP()).min(2).nullable(),
]);
/** Reads the document of a checkpoint's check run. */
function readCheckpoint(document) {
    try {
        const text = (0,review_pack/* unpack */.l1)(document);
        if (OTHER_HEADER.test(text))
            return { kind: 'other-version' };
        return { kind: 'checkpoint', checkpoint: parse(text) };
    }
    catch (cause) {
        return { kind: 'damaged', cause };
    }
}
function parse(text) {
    const [first, second = '', ...rest] = text.split(/\r?\n/);
    if (first !== HEADER)
        throw new Error('this is no checkpoint');
    const { isBeginning, isGiven = false, ...place } = header.parse(JSON.parse(second));
    const entries = rest
        .filter((text) => text !== '')
        .map((text) => {
        const [account, name, file, field, why, said, commit, pull, hashes] = row.parse(JSON.parse(text));
        const to = hashes?.at(-1);
        const review = to === undefined ? undefined : { froms: hashes?.slice(0, -1) ?? [], to };
        return {
            account,
            name,
            file,
            field,
            why,
            said,
            origin: { commit, pull: pull ?? undefined },
            review,
        };
    });
    return { place, isBeginning, isGiven, entries };
}
/** What is reviewed, and what is not, before anything came after the checkpoint. */
function reviewsAt({ entries }) {
    const fields = new Map();
    const gaps = new Map();
    const set = new Map();
    for (const { account, field, why, said, review, origin } of entries) {
        const key = fieldKey(account, field);
        if (!review) {
            const gap = { why: 'left', origin, ...(why === 'unreviewed' && { said }) };
            gaps.set(key, { ...gap, account, field });
        }
        else {
            const [from = ''] = review.froms;
            fields.set(key, {
                account,
                field,
                from,
                to: review.to,
                pending: [],
                shown: undefined,
                froms: review.froms,
                origin,
            });
            set.set(key, [...review.froms.slice(1), review.to]);
        }
    }
    return { fields, gaps, set };
}

;// CONCATENATED MODULE: ./lib/commands/checkpoint-proof.js





/** There is a checkpoint, or must have been one, and it does not count. */
class Unproven extends (/* unused pure expression or super */ null && (Failure)) {
}
/**
 * Reads the checkpoint that a commit has. Anybody with write access can move a ref: what counts is the check run that a
 * trusted App wrote on that commit.
 * @param apps slugs of the Apps whose check runs count
 * @throws Failure when GitHub can't be asked
 */
async function readProof(github, commit, id, apps) {
    const where = `the checkpoint on the commit ${(0,lib_text/* code */.aY)(commit.slice(0, 7))}`;
    try {
        const document = await readDocument(github, commit, id, apps);
        if (document.kind !== 'found') {
            const said = `the commit ${(0,lib_text/* code */.aY)(commit.slice(0, 7))}, to which the checkpoint’s ref points, has none by a trusted App`;
            return unproven(said, howToBegin(MISSING));
        }
        const read = readCheckpoint(document.text);
        switch (read.kind) {
            case 'checkpoint':
                return { kind: 'proven', checkpoint: read.checkpoint, writtenAt: document.writtenAt };
            case 'other-version':
                return unproven(`${where} was written by another version of org-accounts`, NEWEST);
            case 'damaged':
                return unproven(`${where} can’t be read: it is damaged`, `${NEWEST} ${OTHERWISE}`, read.cause);
        }
    }
    catch (error) {
        if (!(error instanceof UnreadableDocument))
            throw error;
        const { message, hint = '' } = error;
        return unproven(`${where} can’t be read: ${message}`, `${hint} ${OTHERWISE}`, error);
    }
}
const NEWEST = 'Use the newest version of org-accounts in all workflows. Nothing was changed.';
const MISSING = 'If this repository is a copy, if `trusted-app`, `check-name` or the App of the token was changed, or if nothing was provisioned for 400 days, after which GitHub deletes check runs: ';
/** What a person can do about a checkpoint that does not count. */
function howToBegin(when = '') {
    return `${when}Find the last commit up to which everything was provisioned, and run the workflow by hand with the command \`provision\` and the input \`checkpoint: SHA\`. Nothing was changed.`;
}
const OTHERWISE = howToBegin('If that does not help: ');
function unproven(said, hint, cause) {
    return { kind: 'unproven', said, hint, cause };
}

;// CONCATENATED MODULE: ./lib/commands/documents.js
/** The check run that carries a plan and its record. */
function planDocumentId({ inputs }) {
    return { name: inputs.checkName, kind: 'plan', scope: inputs.directory };
}
/**
 * The check run that tells of a pull request into a branch. Where that is not provisioned it has another name, so that
 * nothing that is said there replaces a plan of the same head for the default branch.
 */
function checkIdFor({ inputs, run }, base) {
    const own = planDocumentId({ inputs });
    return base === run.defaultBranch ? own : { ...own, name: `${own.name} (into ${base})` };
}
/** The check run that carries the approval of a plan. */
function approvalDocumentId({ inputs }) {
    return { name: `${inputs.checkName} (approved)`, kind: 'approval', scope: inputs.directory };
}
/** The check run by which a run ends, as version 0.1 named it too. */
function checkpointName({ inputs, }) {
    return `${inputs.checkName} (provisioned)`;
}
/** The check run that carries the checkpoint; no other check run has its name. */
function checkpointDocumentId({ inputs }, management) {
    const scope = `${inputs.directory} ${management}`;
    return { name: checkpointName({ inputs }), kind: 'checkpoint', scope };
}
/** The line by which our comment is found again; hidden in the rendered comment. */
function marker({ inputs }) {
    return `<!-- org-accounts: ${encodeURIComponent(inputs.directory)} -->`;
}

;// CONCATENATED MODULE: ./lib/github/provisioned.js





/** Tells the marks of version 0.1 from a job's check run that has the same name by accident. */
const EXTERNAL_ID = 'org-accounts/provisioned';
/**
 * Commits asked for, one request after the other. A request costs 1 point for 25 of them and 4 for 75: the
 * connections within, divided by 100 ("Rate limits and query limits for the GraphQL API": 1 + 25 + 25 × 4
 * requests, and 1 + 75 + 75 × 4). At 3,375 nodes they are far from the 500,000 that a query may give.
 */
const STEPS = [25, 75];
/** Check suites of one commit that hold a run of this name: one for each App that marked it. */
const SUITES = 4;
/**
 * Finds the newest commit in a history that was provisioned to the end: one that has a successful mark of
 * ours. 100 commits are looked at, in Git's order, newest first; those that a merge brought count too, as
 * GitHub knows no history of first parents, but only the branch's own commits are ever marked. Costs one
 * request and one point where the commit is among the newest 25, else two requests and 5 points; needs
 * `contents: read` and `checks: read`.
 * @param from the id of a commit
 * @param appsFor slugs of the Apps whose marks count, for the token's own login; without it the token's own App and
 *   `github-actions`
 * @throws Failure when the token may not read check runs
 */
async function lastProvisioned(github, from, name, appsFor = ourApps) {
    let after = null;
    for (const first of STEPS) {
        const { viewer, history } = await readMarks(github, { from, name, first, after });
        if (!history)
            return undefined;
        const trusted = appsFor(viewer);
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
const runShape = schemas/* object */.Ikc({
    /** `https://github.com/owner/name/runs/<number>` */
    url: schemas/* string */.YjP(),
    externalId: schemas/* string */.YjP().nullable(),
    text: schemas/* string */.YjP().nullable(),
});
const suiteShape = schemas/* object */.Ikc({
    /** Null where the token may not know the App. */
    app: schemas/* object */.Ikc({ slug: schemas/* string */.YjP() }).nullable(),
    checkRuns: (0,graphql/* nodesOf */.Nh)(runShape).nullable(),
});
const provisioned_historyShape = schemas/* object */.Ikc({
    pageInfo: graphql/* pageInfoShape */.d5,
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), checkSuites: (0,graphql/* nodesOf */.Nh)(suiteShape).nullable() })),
});
const provisioned_answerShape = schemas/* object */.Ikc({
    viewer: graphql/* viewerShape */.cb,
    repository: schemas/* object */.Ikc({ object: schemas/* object */.Ikc({ history: provisioned_historyShape.optional() }).nullable() }),
});
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
        return marksOf(await (0,graphql/* graphql */.UG)(github, query, { owner, repo, ...asked }, provisioned_answerShape));
    }
    catch (error) {
        const answer = withoutApps(error);
        if (answer)
            return marksOf(answer);
        if (!(0,errors/* isForbidden */.US)(error))
            throw error;
        throw new failure/* Failure */.H('the token can’t read check runs', 'Give the job `checks: write`.', error);
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
    const data = error instanceof errors/* GraphqlFailure */.QL ? provisioned_answerShape.safeParse(error.data).data : undefined;
    const isWhole = data?.repository.object?.history?.nodes.every(({ checkSuites }) => checkSuites?.nodes.every(({ checkRuns }) => checkRuns));
    return data && isWhole ? data : undefined;
}

;// CONCATENATED MODULE: ./lib/commands/old-mark.js


/*
 * Version 0.1 marked the newest commit after which nothing was left to do, with the ids of accounts that waited for
 * their owners. A repository that has no checkpoint yet goes on from there.
 */
const JOINING = 'Waits for the owner to accept the invitation of';
const CLOSED = 'Waits for the owner to make the role in';
/**
 * The mark that counts for a commit, as a checkpoint. Its place is not known: that of the run counts.
 * @param appsFor slugs of the Apps whose marks count, for the token's own login
 * @throws Failure when the token may not read check runs
 */
async function oldMark({ github, inputs, branch }, head, appsFor) {
    const mark = await lastProvisioned(github, head, checkpointName({ inputs }), appsFor);
    if (!mark)
        return undefined;
    const ids = (words) => mark.text
        .split(/\r?\n/)
        .filter((line) => line.startsWith(`${words} `))
        .map((line) => line.slice(words.length).trim());
    const entry = (account, field, why, said) => ({
        account,
        name: '',
        file: '',
        field,
        why,
        said,
        origin: { commit: mark.commit, pull: undefined },
        review: undefined,
    });
    const entries = [
        ...ids(JOINING).map((id) => entry(id, 'invitation', 'owner', 'its owner has not accepted the invitation')),
        ...ids(CLOSED).map((id) => entry(id, 'role', 'role', 'its role can’t be assumed yet')),
    ];
    const place = { folder: inputs.directory, branch, organization: null, management: '' };
    return { commit: mark.commit, checkpoint: { place, isBeginning: false, entries } };
}

;// CONCATENATED MODULE: ./lib/commands/status.js








/**
 * Reads the checkpoints of a folder, one for each organization, and what came to the branch since. Asks GitHub alone.
 * @throws Failure when GitHub can't be asked
 */
async function readStatus({ github, inputs, branch, }) {
    const refs = await (0,checkpoint_ref/* listCheckpoints */.Ep)(github, inputs.directory);
    const head = await (0,write_back/* readHead */.zy)(github, branch);
    if (refs.length === 0)
        return readOldStatus({ github, inputs, branch }, head);
    const all = [];
    for (const { commit, managementAccountId: management } of refs) {
        const history = await readHistory(github, { head, since: commit, branch, isFresh: false });
        const apps = inputs.trustedApp === undefined ? ourApps(history.self) : [inputs.trustedApp];
        const id = checkpointDocumentId({ inputs }, management);
        const proof = await readProof(github, commit, id, apps);
        all.push({
            branch,
            commit,
            management,
            proof,
            since: history.kind === 'steps' ? history.steps : undefined,
        });
    }
    return all;
}
/** A repository that only version 0.1 has provisioned: its next run goes on from the newest mark. */
async function readOldStatus({ github, inputs, branch }, head) {
    const { trustedApp } = inputs;
    const appsFor = trustedApp === undefined ? ourApps : () => [trustedApp];
    const old = await oldMark({ github, inputs, branch }, head, appsFor);
    if (!old)
        return [];
    const { commit, checkpoint } = old;
    const proof = { kind: 'proven', checkpoint };
    const history = await readHistory(github, { head, since: commit, branch, isFresh: false });
    const since = history.kind === 'steps' ? history.steps : undefined;
    return [{ branch, commit, management: undefined, proof, since }];
}
/** Shows how far the default branch is provisioned, for a person who asked. Asks AWS for nothing. */
async function reportStatus(job) {
    const { github, inputs, run } = job;
    const all = await readStatus({ github, inputs, branch: run.defaultBranch });
    for (const line of statusText(all))
        job.log(line);
    return { outputs: {}, summary: statusMarkdown(all), failure: undefined };
}

// EXTERNAL MODULE: ./lib/terminal/plan.js + 14 modules
var plan = __webpack_require__(6105);
// EXTERNAL MODULE: ./lib/terminal/token.js
var token = __webpack_require__(2733);
;// CONCATENATED MODULE: ./lib/terminal/status.js





/** Shows up to which commit everything is provisioned, and what is left. GitHub is asked, and AWS is not. */
async function status_status({ args, settings, screen, repository, env, }) {
    if (!/^[^/]+\/[^/]+$/.test(repository)) {
        throw new failure/* Failure */.H('this folder is not in a Git repository with a remote on GitHub', 'Run it in a clone whose remote `origin` is there.');
    }
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(778), __webpack_require__.e(620)]).then(__webpack_require__.bind(__webpack_require__, 3620));
    const github = connect((0,token/* tokenIn */.j)(env), repository);
    const { owner, repo } = github;
    const branch = args.values.get('branch') ??
        (await github.octokit.rest.repos.get({ owner, repo })).data.default_branch;
    const all = await readStatus({ github, inputs: settings, branch });
    for (const line of status_statusText(all))
        screen.print(line);
    screen.json({
        version: 1,
        repository,
        branch,
        organizations: all.map(({ commit, management, proof, since }) => ({
            management_account_id: management ?? null,
            organization_id: proof.kind === 'proven' ? proof.checkpoint.place.organization : null,
            commit,
            is_proven: proof.kind === 'proven',
            is_in_history: since !== undefined,
            left: entriesOf({ proof }).map(({ account, name, file, field, why, said, origin, review }) => ({
                account: name,
                account_id: /^\d{12}$/.test(account) ? account : null,
                file,
                field,
                state: why,
                why: said,
                commit: origin.commit,
                pull_request: origin.pull ?? null,
                reviewed: review !== undefined,
            })),
            since: (since ?? []).map(({ after, headline, pull }) => ({
                commit: after,
                headline,
                pull_request: pull?.number ?? null,
            })),
        })),
    });
    const isSettled = all.every(({ proof, since }) => proof.kind === 'proven' && proof.checkpoint.entries.length === 0 && since?.length === 0);
    return isSettled ? plan.EXIT.nothing : plan.EXIT.changes;
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
