export const id = 658;
export const ids = [658];
export const modules = {

/***/ 8199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ removeDelegatePolicy),
/* harmony export */   Z4: () => (/* binding */ DELEGATE_POLICY_NAME),
/* harmony export */   fw: () => (/* binding */ putDelegatePolicy),
/* harmony export */   kg: () => (/* binding */ readDelegateRole)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6764);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1957);
/* harmony import */ var _organization_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6180);
/* harmony import */ var _organization_settle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5788);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8804);






/** The inline policy of the management account's role that lets it into the other accounts. */
const DELEGATE_POLICY_NAME = 'org-accounts-delegate-access';
/** Reads the role and our inline policy; never throws for what AWS answers. */
async function readDelegateRole(reader, roleName) {
    try {
        const { PolicyDocument } = await reader.iam.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_5__/* .GetRolePolicyCommand */ .WHQ({ RoleName: roleName, PolicyName: DELEGATE_POLICY_NAME }));
        // "URL-encoded compliant with RFC 3986" (API reference).
        return { kind: 'present', policy: decodeURIComponent(PolicyDocument ?? '') };
    }
    catch (error) {
        if ((0,_organization_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isAwsError */ .m_)(error, 'NoSuchEntityException'))
            return readRole(reader, roleName);
        if (error instanceof _organization_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CredentialsFailure */ .jP)
            throw error;
        return { kind: 'unreadable', said: (0,_organization_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFailure */ .MT)(error, 'iam:GetRolePolicy').message };
    }
}
/** The same error tells of a missing role and of a missing policy. */
async function readRole(reader, roleName) {
    try {
        await reader.iam.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_5__/* .GetRoleCommand */ .kbp({ RoleName: roleName }));
        return { kind: 'present', policy: undefined };
    }
    catch (error) {
        if ((0,_organization_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isAwsError */ .m_)(error, 'NoSuchEntityException'))
            return { kind: 'missing' };
        if (error instanceof _organization_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CredentialsFailure */ .jP)
            throw error;
        return { kind: 'unreadable', said: (0,_organization_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFailure */ .MT)(error, 'iam:GetRole').message };
    }
}
/** Writes our inline policy of the role, other policies aside. */
async function putDelegatePolicy(writer, roleName, policy) {
    return (0,_organization_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G)(writer, {
        action: 'iam:PutRolePolicy',
        isSo: async () => {
            const present = await presentPolicy(writer.reader, roleName);
            return present !== undefined && samePolicy(present, policy);
        },
        send: () => writer.iam.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_5__/* .PutRolePolicyCommand */ .pMt({
            RoleName: roleName,
            PolicyName: DELEGATE_POLICY_NAME,
            PolicyDocument: policy,
        })),
    });
}
/** Removes our inline policy of the role, other policies aside: once nobody is left to let in. */
async function removeDelegatePolicy(writer, roleName) {
    return (0,_organization_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G)(writer, {
        action: 'iam:DeleteRolePolicy',
        isSo: async () => (await presentPolicy(writer.reader, roleName)) === undefined,
        send: () => writer.iam.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_5__/* .DeleteRolePolicyCommand */ .Tt({ RoleName: roleName, PolicyName: DELEGATE_POLICY_NAME })),
    });
}
/** Our policy's text; `undefined` where the role has none. Throws a Failure where there is no telling. */
async function presentPolicy(reader, roleName) {
    const role = await readDelegateRole(reader, roleName);
    switch (role.kind) {
        case 'present':
            return role.policy;
        case 'missing':
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`the management account has no role ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(roleName)}`, 'Create it, or correct `admin_delegate_role_name` of the management account, then run again.');
        case 'unreadable':
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(role.said, `Allow \`iam:GetRole\` and \`iam:GetRolePolicy\` on the role ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(roleName)} to the role that the workflow assumes.`);
    }
}
/** Whether two JSON texts say the same; order of keys and white space aside. */
function samePolicy(one, other) {
    if (one === other)
        return true;
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(JSON.parse(one), JSON.parse(other));
    }
    catch {
        return false;
    }
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

/***/ 4658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/accounts/schema.js + 5 modules
var schema = __webpack_require__(2069);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
;// CONCATENATED MODULE: ./lib/doctor/finding.js
/*
 * What `doctor` looks at, one thing each: whether it holds, and if not, what to do. Nothing is changed by looking.
 */
function holds(id, says) {
    return { id, verdict: 'holds', says };
}
function fault(id, says, fix) {
    return { id, verdict: 'fault', says, fix };
}
function advice(id, says, fix) {
    return { id, verdict: 'advice', says, fix };
}
function unknown(id, says, fix) {
    return { id, verdict: 'unknown', says, fix };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-organizations/dist-cjs/index.js
var dist_cjs = __webpack_require__(2503);
// EXTERNAL MODULE: ./lib/fields/delegate-access/aws.js
var aws = __webpack_require__(8199);
// EXTERNAL MODULE: ./lib/fields/delegate-access/written.js
var delegate_access_written = __webpack_require__(2577);
// EXTERNAL MODULE: ./lib/organization/account.js
var account = __webpack_require__(9244);
// EXTERNAL MODULE: ./lib/organization/errors.js
var errors = __webpack_require__(6180);
// EXTERNAL MODULE: ./lib/organization/invitations.js
var organization_invitations = __webpack_require__(8915);
// EXTERNAL MODULE: ./lib/organization/live.js
var live = __webpack_require__(2389);
// EXTERNAL MODULE: ./lib/organization/quota.js
var organization_quota = __webpack_require__(2847);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
;// CONCATENATED MODULE: ./lib/doctor/organization.js










/** What AWS says of the organization. */
async function askOrganization(question) {
    const { reader, accountId, mayCreate } = question;
    const organization = await (0,live.readOrganization)(reader);
    if (!organization) {
        const said = `the account ${(0,lib_text/* code */.aY)(accountId)} is in no organization`;
        const finding = mayCreate
            ? holds('organization', `${said}, and the first merge creates one`)
            : fault('organization', said, 'Create one with `aws organizations create-organization --feature-set ALL`, or set `create-organization: true`.');
        return { organization, keepsList: false, findings: [finding] };
    }
    if (organization.managementAccountId !== accountId) {
        const finding = fault('organization', `the credentials are of ${(0,lib_text/* code */.aY)(accountId)}, and the management account is ${(0,lib_text/* code */.aY)(organization.managementAccountId)}`, 'Deploy the stack in the management account, and name its roles in `role-to-assume`.');
        return { organization, keepsList: false, findings: [finding] };
    }
    const access = await delegateFindings(question, organization);
    return {
        organization,
        keepsList: access.keepsList,
        findings: [
            await featureFinding(reader),
            ...(await serviceFindings(reader)),
            await quotaFinding(question),
            ...access.findings,
        ],
    };
}
async function featureFinding({ organizations }) {
    const { Organization: found } = await organizations.send(new dist_cjs/* DescribeOrganizationCommand */.ov$({}));
    return found?.FeatureSet === 'ALL'
        ? holds('features', 'the organization has all features')
        : fault('features', 'the organization has consolidated billing alone: names and contacts of its accounts can’t be changed', 'Enable all features: `aws organizations enable-all-features`. Every account has to agree.');
}
/** Trusted access, by which other services may act in the accounts. */
async function serviceFindings({ organizations }) {
    const services = new Set();
    try {
        const config = { client: organizations, pageSize: 20 };
        for await (const page of (0,dist_cjs/* paginateListAWSServiceAccessForOrganization */.Ayb)(config, {}))
            for (const { ServicePrincipal = '' } of page.EnabledServicePrincipals ?? [])
                services.add(ServicePrincipal);
    }
    catch (error) {
        if (!(0,errors/* isAwsError */.m_)(error, 'AccessDeniedException'))
            throw (0,errors/* awsFailure */.MT)(error, 'organizations:ListAWSServiceAccessForOrganization');
        return [
            unknown('trusted-access', 'which services have trusted access can’t be read with these credentials', 'Allow `organizations:ListAWSServiceAccessForOrganization`.'),
        ];
    }
    const found = [];
    const principal = 'account.amazonaws.com';
    found.push(services.has(principal)
        ? holds('trusted-access', 'names and contacts of accounts can be changed')
        : fault('trusted-access', `Account Management has no trusted access, so names and contacts of accounts can't be changed`, `Enable it: \`aws organizations enable-aws-service-access --service-principal ${principal}\`.`));
    if (services.has('controltower.amazonaws.com')) {
        found.push(advice('control-tower', 'Control Tower is in use: accounts that are made here are enrolled when they are in a registered unit', 'Its role in accounts is `AWSControlTowerExecution`: give it to the stack as `OtherDelegateRoleName` if administrators enter by it.'));
    }
    if (services.has('sso.amazonaws.com')) {
        found.push(holds('identity-center', 'IAM Identity Center is in use; it is left alone'));
    }
    return found;
}
/** New accounts that there should be room for. */
const ROOM = 3;
async function quotaFinding({ reader, accountQuota }) {
    const id = 'quota';
    const quota = accountQuota === undefined ? await (0,organization_quota/* readQuota */.$)(reader) : { limit: accountQuota, source: 'input' };
    if (!quota) {
        return unknown(id, 'how many accounts the organization may have can’t be read', 'State it with the input `account-quota`.');
    }
    const accounts = [...(await (0,live.listAccounts)(reader)).values()].filter(account/* isUsable */.Ng).length;
    const invitations = (await (0,organization_invitations/* listInvitations */.J)(reader)).filter((one) => one.state === 'pending');
    const room = quota.limit - accounts - invitations.length;
    const said = `the organization has room for ${(0,lib_text/* count */.U9)(Math.max(room, 0), 'more account')}, of ${quota.limit}`;
    if (room >= ROOM)
        return holds(id, said);
    return (room > 0 ? advice : fault)(id, quota.source === 'default'
        ? `${said} that AWS gives everybody; whether it gave you more can't be read`
        : said, `Ask for more, which takes a day or so: \`aws service-quotas request-service-quota-increase --region us-east-1 --service-code organizations --quota-code ${organization_quota/* ACCOUNT_QUOTA_CODE */.f} --desired-value ${quota.limit + 40}\`. Where you have more, state it with the input \`account-quota\`.`);
}
async function delegateFindings({ reader, delegateRole }, organization) {
    const id = 'delegate-role';
    if (delegateRole === undefined)
        return { keepsList: false, findings: [] };
    const name = (0,lib_text/* code */.aY)(delegateRole);
    const role = await (0,aws/* readDelegateRole */.kg)(reader, delegateRole);
    switch (role.kind) {
        case 'missing':
            return {
                keepsList: false,
                findings: [
                    fault(id, `the management account has no role ${name}, which its file names`, `Deploy \`bootstrap/org-accounts.yaml\` with \`DelegateRoleName=${delegateRole}\`, or leave \`admin_delegate_role_name\` out of that file.`),
                ],
            };
        case 'unreadable':
            return {
                keepsList: false,
                findings: [
                    unknown(id, `whom the role ${name} may assume can't be read: ${role.said}`, 'Allow `iam:GetRole` and `iam:GetRolePolicy` on it.'),
                ],
            };
        case 'present': {
            const written = role.policy === undefined ? undefined : (0,delegate_access_written/* readWritten */.I)(role.policy, organization);
            if (written && !written.isWhole) {
                return {
                    keepsList: false,
                    findings: [
                        fault(id, `the policy ${(0,lib_text/* code */.aY)(aws/* DELEGATE_POLICY_NAME */.Z4)} of the role ${name} was changed after the stack wrote it`, 'Deploy `bootstrap/org-accounts.yaml` again.'),
                    ],
                };
            }
            return {
                keepsList: !written,
                findings: [
                    holds(id, written
                        ? `the role ${name} enters every account of the organization`
                        : `the role ${name} enters the accounts on its list`),
                ],
            };
        }
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __webpack_require__(9452);
;// CONCATENATED MODULE: ./lib/doctor/repository.js




/** @throws Failure where the repository can't be read at all */
async function askRepository(question) {
    const { octokit, owner, repo } = question.github;
    const { data } = await octokit.rest.repos.get({ owner, repo });
    const repository = {
        name: data.full_name,
        id: String(data.id),
        ownerId: String(data.owner.id),
        defaultBranch: data.default_branch,
    };
    const rules = await rulesOf(question.github, repository.defaultBranch);
    return {
        repository,
        form: await formOf(question.github, repository.name),
        hasQueue: rules?.hasQueue,
        findings: [
            ...checkFindings(question.checks, rules, repository),
            ...(await pullRequestFindings(question.github, rules, repository)),
            ...(await Promise.all(question.environments.map((name) => environmentFinding(question.github, name, repository)))),
        ],
    };
}
/** `undefined` where the token may not ask, or there is nothing. */
async function tried(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof github_errors/* GitHubFailure */.iK && error.status === 404)
            return 'none';
        if (error instanceof github_errors/* GitHubFailure */.iK && error.status === 403)
            return 'refused';
        throw error;
    }
}
const customization = schemas/* looseObject */._H3({
    use_default: schemas/* boolean */.zMY().optional(),
    include_claim_keys: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    sub_claim_prefix: schemas/* string */.YjP().nullish(),
});
async function formOf({ octokit, owner, repo }, name) {
    const answer = await tried(() => octokit.rest.actions.getCustomOidcSubClaimForRepo({ owner, repo }));
    const { data } = customization.safeParse(typeof answer === 'string' ? {} : answer.data);
    return {
        prefix: data?.sub_claim_prefix ?? `repo:${name}`,
        keys: data?.use_default === false ? (data.include_claim_keys ?? undefined) : undefined,
    };
}
const rule = schemas/* looseObject */._H3({
    type: schemas/* string */.YjP(),
    parameters: schemas/* looseObject */._H3({
        required_status_checks: schemas/* array */.YOg(schemas/* looseObject */._H3({ context: schemas/* string */.YjP() })).optional(),
    })
        .nullish(),
});
async function rulesOf({ octokit, owner, repo }, branch) {
    const found = await tried(() => octokit.paginate(octokit.rest.repos.getBranchRules, { owner, repo, branch, per_page: 100 }));
    const about = await tried(() => octokit.rest.repos.getBranch({ owner, repo, branch }));
    if (typeof found === 'string' && typeof about === 'string')
        return undefined;
    const rules = schemas/* array */.YOg(rule).safeParse(found).data ?? [];
    const checks = new Set(rules.flatMap(({ parameters }) => (parameters?.required_status_checks ?? []).map(({ context }) => context)));
    if (typeof about !== 'string')
        for (const one of about.data.protection.required_status_checks?.contexts ?? [])
            checks.add(one);
    return {
        checks,
        needsPull: rules.some(({ type }) => type === 'pull_request' || type === 'merge_queue') ||
            (typeof about !== 'string' && about.data.protection.enabled === true),
        hasQueue: rules.some(({ type }) => type === 'merge_queue'),
    };
}
function checkFindings(wanted, rules, { name, defaultBranch }) {
    if (!rules) {
        return [
            unknown('required-check', `the rules of ${(0,lib_text/* code */.aY)(defaultBranch)} can't be read with this token`, 'Give the job `contents: read`, or run `org-accounts doctor` at a terminal.'),
        ];
    }
    const lacking = wanted.filter((one) => !rules.checks.has(one));
    if (lacking.length === 0)
        return [holds('required-check', `${(0,lib_text/* code */.aY)(defaultBranch)} requires the check`)];
    return lacking.map((one) => fault('required-check', `${(0,lib_text/* code */.aY)(defaultBranch)} does not require the check ${(0,lib_text/* code */.aY)(one)}, so a red plan can be merged`, `Require it: Settings → Rules → Rulesets, or \`gh api repos/${name}/rulesets -X POST -f name='AWS accounts' -f target=branch -f enforcement=active -f 'conditions[ref_name][include][]=~DEFAULT_BRANCH' -F 'conditions[ref_name][exclude][]' -f 'rules[][type]=required_status_checks' -F 'rules[][parameters][strict_required_status_checks_policy]=false' -f 'rules[][parameters][required_status_checks][][context]=${one}'\`.`));
}
async function pullRequestFindings({ octokit, owner, repo }, rules, { name, defaultBranch }) {
    const answer = await tried(() => octokit.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository({ owner, repo }));
    const id = 'actions-pull-requests';
    const command = `gh api repos/${name}/actions/permissions/workflow`;
    if (typeof answer === 'string') {
        return [
            unknown(id, 'whether Actions may open pull requests can’t be read with this token', `\`${command} --jq .can_approve_pull_request_reviews\` says it.`),
        ];
    }
    if (answer.data.can_approve_pull_request_reviews)
        return [holds(id, 'Actions may open pull requests')];
    const fix = `Allow it: Settings → Actions → General, or \`${command} -X PUT -F can_approve_pull_request_reviews=true -f default_workflow_permissions=read\`.`;
    if (rules?.needsPull) {
        return [
            fault(id, `${(0,lib_text/* code */.aY)(defaultBranch)} takes no direct commits, and Actions may not open pull requests: ids can't be committed`, `${fix} Or use the token of a GitHub App that may bypass the rule.`),
        ];
    }
    return [advice(id, 'Actions may not open pull requests, which `import` and `init` need', fix)];
}
const environment = schemas/* looseObject */._H3({
    deployment_branch_policy: schemas/* looseObject */._H3({ protected_branches: schemas/* boolean */.zMY(), custom_branch_policies: schemas/* boolean */.zMY() })
        .nullable(),
});
const policies = schemas/* looseObject */._H3({
    branch_policies: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), type: schemas/* string */.YjP().optional() })),
});
async function environmentFinding({ octokit, owner, repo }, name, { name: fullName, defaultBranch }) {
    const id = 'environment-branches';
    const at = { owner, repo, environment_name: name };
    const path = `repos/${fullName}/environments/${encodeURIComponent(name)}`;
    const fix = `Restrict it: Settings → Environments → Deployment branches, or \`gh api -X PUT ${path} -F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true'\` and \`gh api ${path}/deployment-branch-policies -f name=${defaultBranch}\`.`;
    const answer = await tried(() => octokit.rest.repos.getEnvironment(at));
    if (answer === 'none')
        return fault(id, `there is no environment ${(0,lib_text/* code */.aY)(name)}: the first job that names it makes it, for every branch`, fix);
    if (answer === 'refused')
        return unknown(id, `the environment ${(0,lib_text/* code */.aY)(name)} can't be read with this token`, 'Give the job `actions: read`, or run `org-accounts doctor` at a terminal.');
    const policy = environment.safeParse(answer.data).data?.deployment_branch_policy;
    if (!policy)
        return fault(id, `every branch may use the environment ${(0,lib_text/* code */.aY)(name)}`, fix);
    if (policy.protected_branches)
        return advice(id, `every protected branch may use the environment ${(0,lib_text/* code */.aY)(name)}`, fix);
    const given = await tried(() => octokit.rest.repos.listDeploymentBranchPolicies(at));
    const names = (policies.safeParse(typeof given === 'string' ? {} : given.data).data?.branch_policies ?? []).map((one) => one.name);
    const others = names.filter((one) => one !== defaultBranch);
    if (others.length > 0)
        return fault(id, `the environment ${(0,lib_text/* code */.aY)(name)} may be used by ${(0,lib_text/* list */.p_)(others.map((one) => (0,lib_text/* code */.aY)(one)))} too`, 'Let the default branch alone use it: Settings → Environments → Deployment branches.');
    if (names.length === 0)
        return fault(id, `no branch may use the environment ${(0,lib_text/* code */.aY)(name)}`, fix);
    return holds(id, `${(0,lib_text/* code */.aY)(defaultBranch)} alone may use the environment ${(0,lib_text/* code */.aY)(name)}`);
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-cjs/index.js
var client_iam_dist_cjs = __webpack_require__(6764);
;// CONCATENATED MODULE: ./lib/doctor/actions.js
/*
 * What the roles must be able to do in AWS. A test holds it against bootstrap/org-accounts.yaml, in both directions.
 */
const on = (kind, ...names) => names.map((name) => ({ name, on: kind }));
/** What both roles read. */
const READING = [
    ...on('any', 'iam:ListAccountAliases', 'organizations:DescribeOrganization', 'organizations:ListAWSServiceAccessForOrganization', 'organizations:ListAccounts', 'organizations:ListCreateAccountStatus', 'organizations:ListHandshakesForOrganization', 'organizations:ListRoots', 'servicequotas:GetAWSDefaultServiceQuota', 'servicequotas:ListServiceQuotas', 'tag:GetResources'),
    ...on('account', 'organizations:DescribeAccount', 'organizations:ListParents', 'organizations:ListTagsForResource'),
    ...on('unit', 'organizations:DescribeOrganizationalUnit', 'organizations:ListOrganizationalUnitsForParent'),
    ...on('contacts', 'account:GetAlternateContact'),
    ...on('delegate-role', 'iam:GetRole', 'iam:GetRolePolicy'),
];
/** What the plan role reads besides, for `doctor`. */
const LOOKING = on('own-role', 'iam:GetRole', 'iam:SimulatePrincipalPolicy');
/** What only the provision role does. */
const WRITING = [
    ...on('any', 'iam:CreateAccountAlias', 'organizations:CreateAccount', 'organizations:DescribeCreateAccountStatus', 'organizations:TagResource'),
    ...on('account', 'organizations:InviteAccountToOrganization', 'organizations:MoveAccount', 'organizations:UntagResource'),
    ...on('contacts', 'account:PutAccountName', 'account:PutAlternateContact'),
    ...on('member-role', 'sts:AssumeRole'),
    { name: 'organizations:CreateOrganizationalUnit', on: 'unit', of: 'create-organizational-units' },
    { name: 'organizations:CreateOrganization', on: 'any', of: 'create-organization' },
    { name: 'iam:CreateServiceLinkedRole', on: 'service-role', of: 'create-organization' },
    { name: 'iam:PutRolePolicy', on: 'delegate-role', of: 'listed' },
    { name: 'iam:DeleteRolePolicy', on: 'delegate-role', of: 'listed' },
];
/** What no role of a workflow should do. */
const NEVER = [
    ...on('account', 'organizations:CloseAccount', 'organizations:RemoveAccountFromOrganization'),
    ...on('any', 'organizations:LeaveOrganization', 'organizations:DeleteOrganization'),
    ...on('own-role', 'iam:PutRolePolicy', 'iam:AttachRolePolicy', 'iam:UpdateAssumeRolePolicy'),
];

// EXTERNAL MODULE: ./lib/group-by.js
var group_by = __webpack_require__(5344);
;// CONCATENATED MODULE: ./lib/doctor/simulate.js



/**
 * Which of these actions a role may not do, by IAM's own simulation: nothing is tried.
 * @throws Failure where the simulation itself is refused
 */
async function deniedTo({ iam }, place, actions) {
    const denied = [];
    for (const [kind, all] of (0,group_by/* groupBy */.$)(actions, (action) => action.on)) {
        const allowed = new Set();
        try {
            const context = contextOf(kind, place);
            const input = {
                PolicySourceArn: place.role,
                ActionNames: all.map(({ name }) => name),
                ResourceArns: [resourceOf(kind, place)],
                ...(context.length > 0 && { ContextEntries: context }),
            };
            for await (const page of (0,client_iam_dist_cjs/* paginateSimulatePrincipalPolicy */.sA_)({ client: iam }, input)) {
                for (const { EvalActionName: name = '', EvalDecision } of page.EvaluationResults ?? [])
                    if (EvalDecision === 'allowed')
                        allowed.add(name.toLowerCase());
            }
        }
        catch (error) {
            throw (0,errors/* awsFailure */.MT)(error, 'iam:SimulatePrincipalPolicy');
        }
        denied.push(...all.filter(({ name }) => !allowed.has(name.toLowerCase())));
    }
    return denied;
}
/** Stands for an account that there need not be. */
const SOME_ACCOUNT = '000000000000';
function resourceOf(kind, place) {
    const { partition, managementAccountId: id, organizationId, delegateRole, role } = place;
    const organizations = `arn:${partition}:organizations::${id}`;
    switch (kind) {
        case 'any':
            return '*';
        case 'account':
            return `${organizations}:account/${organizationId}/${SOME_ACCOUNT}`;
        case 'unit':
            return `${organizations}:ou/${organizationId}/ou-0000-00000000`;
        case 'contacts':
            return `arn:${partition}:account::${id}:account/${organizationId}/${SOME_ACCOUNT}`;
        case 'delegate-role':
            return `arn:${partition}:iam::${id}:role/${delegateRole}`;
        case 'member-role':
            return `arn:${partition}:iam::${SOME_ACCOUNT}:role/${delegateRole}`;
        case 'service-role':
            return `arn:${partition}:iam::${id}:role/aws-service-role/organizations.amazonaws.com/AWSServiceRoleForOrganizations`;
        case 'own-role':
            return role;
    }
}
/** What the policies of the stack ask for besides the resource. */
function contextOf(kind, { organizationId, partition, managementAccountId, role }) {
    const text = (key, value) => ({
        ContextKeyName: key,
        ContextKeyType: 'string',
        ContextKeyValues: [value],
    });
    switch (kind) {
        case 'member-role':
            return [
                text('aws:PrincipalOrgID', organizationId),
                text('aws:ResourceOrgID', organizationId),
                text('aws:ResourceAccount', SOME_ACCOUNT),
            ];
        case 'service-role':
            return [text('iam:AWSServiceName', 'organizations.amazonaws.com')];
        case 'delegate-role': {
            const prefix = role
                .split('/')
                .at(-1)
                ?.replace(/-(plan|provision)$/, '') ?? '';
            const boundary = `arn:${partition}:iam::${managementAccountId}:policy/${prefix}-delegate-boundary`;
            return [text('iam:PermissionsBoundary', boundary)];
        }
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./lib/doctor/trust.js

/*
 * Whom a role's trust policy lets in: as much of IAM's evaluation as trust in GitHub's tokens takes ("Policy evaluation
 * logic", "Condition operators"). What is not understood counts as unknown, never as a match.
 */
const texts = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* string */.YjP().transform((one) => [one])]);
const values = schemas/* union */.KCZ([texts, schemas/* boolean */.zMY().transform((one) => [String(one)])]);
const trust_document = schemas/* looseObject */._H3({
    Statement: schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* unknown */.L5J()), schemas/* unknown */.L5J().transform((one) => [one])]),
});
const statement = schemas/* looseObject */._H3({
    Effect: schemas/* enum */.k5n(['Allow', 'Deny']),
    Action: texts,
    Principal: schemas/* looseObject */._H3({ Federated: texts }),
    Condition: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), values)).default({}),
});
/** Trust in accounts, their users and roles, and services, which are no identity providers. */
const ofOthers = schemas/* looseObject */._H3({
    Principal: schemas/* strictObject */.rej({ AWS: texts.optional(), Service: texts.optional() }),
});
/**
 * Whether a role can be assumed with a token.
 * @param issuer without `https://`
 */
function isTrusted(policy, issuer, claims) {
    let said = 'no';
    for (const raw of statementsOf(policy)) {
        const parsed = statement.safeParse(raw);
        if (!parsed.success) {
            // Trust in somebody else, such as an account's root, lets no token in.
            if (!ofOthers.safeParse(raw).success && said === 'no')
                said = 'unknown';
            continue;
        }
        const { Effect, Action, Principal, Condition } = parsed.data;
        const isAbout = Action.some((one) => /^(sts:(AssumeRoleWithWebIdentity|\*)|\*)$/.test(one)) &&
            Principal.Federated.some((arn) => arn.endsWith(`:oidc-provider/${issuer}`));
        if (!isAbout)
            continue;
        const fits = allFit(Condition, issuer, claims);
        if (Effect === 'Deny' && fits !== 'no')
            return fits === 'yes' ? 'no' : 'unknown';
        if (Effect === 'Allow' && fits === 'yes')
            said = 'yes';
        if (Effect === 'Allow' && fits === 'unknown' && said === 'no')
            said = 'unknown';
    }
    return said;
}
function statementsOf(policy) {
    try {
        return trust_document.parse(JSON.parse(policy)).Statement;
    }
    catch {
        return [];
    }
}
function allFit(conditions, issuer, claims) {
    let said = 'yes';
    for (const [operator, keys] of Object.entries(conditions)) {
        for (const [key, wanted] of Object.entries(keys)) {
            const fits = fitsOne(operator, key, wanted, issuer, claims);
            if (fits === 'no')
                return 'no';
            if (fits === 'unknown')
                said = 'unknown';
        }
    }
    return said;
}
function fitsOne(operator, key, wanted, issuer, claims) {
    const prefix = `${issuer}:`.toLowerCase();
    if (!key.toLowerCase().startsWith(prefix))
        return 'unknown';
    const value = claims[key.slice(prefix.length).toLowerCase()];
    switch (operator.replace(/^ForAnyValue:/, '')) {
        case 'StringEquals':
            return value !== undefined && wanted.includes(value) ? 'yes' : 'no';
        case 'StringEqualsIgnoreCase':
            return value !== undefined && wanted.some((one) => one.toLowerCase() === value.toLowerCase())
                ? 'yes'
                : 'no';
        case 'StringLike':
            return value !== undefined && wanted.some((one) => isLike(one, value)) ? 'yes' : 'no';
        default:
            return 'unknown';
    }
}
/** `*` is any text, `?` any character. Without a regular expression, which some patterns would keep busy for long. */
function isLike(pattern, text) {
    let [p, t, star, mark] = [0, 0, -1, 0];
    while (t < text.length) {
        if (pattern[p] === '*') {
            star = p;
            mark = t;
            p += 1;
        }
        else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
            p += 1;
            t += 1;
        }
        else if (star >= 0) {
            p = star + 1;
            mark += 1;
            t = mark;
        }
        else {
            return false;
        }
    }
    while (pattern[p] === '*')
        p += 1;
    return p === pattern.length;
}

;// CONCATENATED MODULE: ./lib/doctor/roles.js







/** The stack that makes the roles as they should be. */
const STACK = 'Deploy `bootstrap/org-accounts.yaml` (again): README, “Set it up”, has the command, and `docs/roles.md` the parameters.';
/** What each role may do, and whom it lets in: read and simulated, never tried. */
async function roleFindings(roles, question) {
    const found = [];
    const [plan, provision] = ['plan', 'provision'].map((kind) => roles.find((role) => role.kind === kind));
    if (plan && plan.arn === provision?.arn) {
        found.push(fault('same-role', `jobs that plan and jobs that provision use one role, ${(0,lib_text/* code */.aY)(plan.arn)}: every pull request can change AWS`, 'Give the jobs that plan a role that only reads. The stack makes both.'));
    }
    for (const role of roles)
        found.push(...(await findingsOf(role, question)));
    return found;
}
async function findingsOf(role, question) {
    const id = `${role.kind}-role`;
    const name = role.arn.split('/').at(-1) ?? '';
    if (role.arn.split(':')[4] !== question.accountId) {
        return [
            unknown(id, `${(0,lib_text/* code */.aY)(role.arn)} is in another account than the credentials`, `Run \`org-accounts doctor\` with credentials of account ${(0,lib_text/* code */.aY)(role.arn.split(':')[4])}.`),
        ];
    }
    let policy;
    try {
        const { Role } = await question.reader.iam.send(new client_iam_dist_cjs/* GetRoleCommand */.kbp({ RoleName: name }));
        policy = decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '');
    }
    catch (error) {
        if ((0,errors/* isAwsError */.m_)(error, 'NoSuchEntityException')) {
            return [fault(id, `there is no role ${(0,lib_text/* code */.aY)(name)}, which a job names`, STACK)];
        }
        return [unreadable(id, name, (0,errors/* awsFailure */.MT)(error, 'iam:GetRole').message)];
    }
    return [...trustFindings(role, policy, question), ...(await rightFindings(role, question))];
}
function unreadable(id, name, said) {
    return unknown(id, `the role ${(0,lib_text/* code */.aY)(name)} can't be looked at from here: ${said}`, 'Run `org-accounts doctor` at a terminal, with credentials of an administrator of the management account.');
}
function trustFindings({ kind, arn }, policy, { subjects }) {
    const { issuer } = subjects;
    const id = `${kind}-role-trust`;
    const name = (0,lib_text/* code */.aY)(arn.split('/').at(-1));
    const lets = (claims) => isTrusted(policy, issuer, claims);
    const wanted = kind === 'plan' ? subjects.planning : subjects.provisioning;
    const refused = wanted.filter(({ claims }) => lets(claims) === 'no');
    const doubtful = wanted.filter(({ claims }) => lets(claims) === 'unknown');
    const unwanted = kind === 'plan' ? subjects.foreign : [...subjects.foreign, ...subjects.unsafe];
    const strangers = unwanted.filter(({ claims }) => lets(claims) === 'yes');
    const isUnclear = doubtful.length === 0 && unwanted.some(({ claims }) => lets(claims) === 'unknown');
    const found = [
        ...refused.map(({ who, claims }) => fault(id, `${name} does not let in ${who}, whose subject is ${(0,lib_text/* code */.aY)(claims.sub)}`, STACK)),
        ...strangers.map(({ who, claims }) => fault(`${id}-open`, `${name} lets in ${who}, such as with the subject ${(0,lib_text/* code */.aY)(claims.sub)} and the ref ${(0,lib_text/* code */.aY)(claims.ref)}`, STACK)),
        ...doubtful.map(({ who }) => unknown(id, `whether ${name} lets in ${who} can't be told from its trust policy`, 'It has conditions that are not GitHub’s claims. Start a run and see.')),
        ...(isUnclear
            ? [
                unknown(`${id}-open`, `whether ${name} lets in anybody else can't be told from its trust policy`, `It has a statement that is not understood here. ${STACK}`),
            ]
            : []),
    ];
    return found.length > 0 ? found : [holds(id, `${name} trusts whom it should, and nobody else`)];
}
async function rightFindings(role, { reader, place, keepsList }) {
    const { kind, arn, options } = role;
    const id = `${kind}-role-rights`;
    const name = (0,lib_text/* code */.aY)(arn.split('/').at(-1));
    const isWanted = ({ of }) => of === undefined || (of === 'listed' ? keepsList : options.has(of));
    const wanted = [...READING, ...(kind === 'plan' ? LOOKING : WRITING.filter(isWanted))];
    const unwanted = [...NEVER, ...(kind === 'plan' ? WRITING.filter(isChange) : [])];
    try {
        const where = { ...place, role: arn };
        const lacking = await deniedTo(reader, where, wanted);
        const denied = new Set((await deniedTo(reader, where, unwanted)).map((one) => one.name));
        const tooMuch = unwanted.filter((one) => !denied.has(one.name));
        const found = [];
        if (lacking.length > 0)
            found.push(fault(id, `${name} may not do ${namesOf(lacking)}`, adviceFor(lacking)));
        if (tooMuch.length > 0)
            found.push(fault(`${id}-wide`, `${name} may do ${namesOf(tooMuch)}`, STACK));
        return found.length > 0 ? found : [holds(id, `${name} may do what it should, and no more`)];
    }
    catch (error) {
        return [
            unreadable(id, arn.split('/').at(-1) ?? '', error instanceof Error ? error.message : ''),
        ];
    }
}
/** What follows a creation is read with a right of its own. */
function isChange({ name }) {
    return !/:(Describe|Get|List)/.test(name);
}
function namesOf(actions) {
    return (0,lib_text/* list */.p_)(actions.map(({ name }) => (0,lib_text/* code */.aY)(name)));
}
const PARAMETERS = {
    'create-organization': 'AllowCreateOrganization=true',
    'create-organizational-units': 'AllowCreateOrganizationalUnits=true',
    listed: 'DelegateAccess=listed',
};
function adviceFor(lacking) {
    const parameters = new Set(lacking.flatMap(({ of }) => (of ? PARAMETERS[of] : [])));
    if (parameters.size === 0)
        return STACK;
    const all = (0,lib_text/* list */.p_)([...parameters].map((one) => (0,lib_text/* code */.aY)(one)));
    return `Deploy \`bootstrap/org-accounts.yaml\` with ${all}, or leave out what needs it.`;
}

;// CONCATENATED MODULE: ./lib/doctor/subjects.js
/** All the tokens that matter. */
function subjectsOf(asked) {
    const { repository, environment, planEnvironment, issuer } = asked;
    const main = `refs/heads/${repository.defaultBranch}`;
    const pull = 'refs/pull/1/merge';
    const holder = (who, ref, context, place) => ({
        who,
        claims: claimsOf(asked, ref, context, place),
    });
    const planContext = (usual) => planEnvironment === undefined ? usual : `environment:${planEnvironment}`;
    const stranger = (who, ref, context, place) => {
        const [owner = ''] = repository.name.split('/');
        const other = { ...repository, name: `${owner}/another-repository`, id: '1' };
        const form = { ...asked.form, prefix: `repo:${other.name}` };
        return { who, claims: claimsOf({ ...asked, repository: other, form }, ref, context, place) };
    };
    return {
        issuer,
        planning: [
            holder('jobs of pull requests', pull, planContext('pull_request'), planEnvironment),
            holder('jobs of the default branch', main, planContext(`ref:${main}`), planEnvironment),
        ],
        provisioning: [
            holder('the job that provisions', main, `environment:${environment}`, environment),
        ],
        foreign: [
            stranger('another repository', pull, 'pull_request'),
            stranger('another repository', main, `environment:${environment}`, environment),
        ],
        unsafe: [
            holder('jobs of pull requests', pull, 'pull_request'),
            holder('a pull request that names the environment', pull, `environment:${environment}`, environment),
            holder('jobs of the default branch outside of the environment', main, `ref:${main}`),
        ],
    };
}
function claimsOf({ repository, form, audience, workflowRef }, ref, context, environment) {
    const parts = {
        repo: form.prefix,
        context,
        ref: `ref:${ref}`,
        job_workflow_ref: `job_workflow_ref:${workflowRef}`,
        environment: `environment:${environment ?? ''}`,
        repository_id: `repository_id:${repository.id}`,
        repository_owner_id: `repository_owner_id:${repository.ownerId}`,
    };
    const keys = form.keys ?? ['repo', 'context'];
    return {
        sub: keys.map((key) => parts[key] ?? `${key}:`).join(':'),
        aud: audience,
        ref,
        repository: repository.name,
        repository_id: repository.id,
        repository_owner_id: repository.ownerId,
        job_workflow_ref: workflowRef,
        ...(environment !== undefined && { environment }),
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/doctor/workflow.js


const workflow_texts = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* string */.YjP().transform((one) => [one])]);
const permissions = schemas/* union */.KCZ([
    schemas/* enum */.k5n(['read-all', 'write-all']),
    schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    schemas/* null */.chJ().transform(() => ({})),
]);
const narrowing = schemas/* looseObject */._H3({ types: workflow_texts.optional(), branches: workflow_texts.optional() });
const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()]).transform(String);
const workflow = schemas/* looseObject */._H3({
    on: schemas/* union */.KCZ([
        schemas/* string */.YjP().transform((one) => ({ [one]: null })),
        schemas/* array */.YOg(schemas/* string */.YjP())
            .transform((all) => Object.fromEntries(all.map((one) => [one, null]))),
        schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
    ]),
    permissions: permissions.optional(),
    jobs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({
        permissions: permissions.optional(),
        environment: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* looseObject */._H3({ name: schemas/* string */.YjP() }).transform(({ name }) => name)])
            .optional(),
        concurrency: schemas/* union */.KCZ([
            schemas/* string */.YjP().transform(() => ({ queue: undefined, cancels: false })),
            schemas/* looseObject */._H3({
                queue: schemas/* string */.YjP().optional(),
                'cancel-in-progress': schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* string */.YjP()]).optional(),
            })
                .transform(({ queue, ...rest }) => ({
                queue,
                cancels: String(rest['cancel-in-progress'] ?? false) !== 'false',
            })),
        ])
            .optional(),
        'timeout-minutes': schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).optional(),
        steps: schemas/* array */.YOg(schemas/* looseObject */._H3({
            uses: schemas/* string */.YjP().optional(),
            with: schemas/* record */.g1P(schemas/* string */.YjP(), scalar).optional(),
        }))
            .optional(),
    })),
});
/** The steps of a file that use this action; none for what GitHub itself could not read. */
function usesIn({ path, text }) {
    const parsed = workflow.safeParse(read(text));
    if (!parsed.success)
        return [];
    const { on, jobs, permissions: all } = parsed.data;
    const events = new Map(Object.entries(on).map(([name, value]) => {
        const { data } = narrowing.safeParse(value);
        return [name, { types: data?.types, branches: data?.branches }];
    }));
    return Object.entries(jobs).flatMap(([job, spec]) => (spec.steps ?? []).flatMap(({ uses = '', with: inputs = {} }) => {
        const [, version] = /^[\w.-]+\/org-accounts@(.+)$/.exec(uses) ?? [];
        if (version === undefined)
            return [];
        return [
            {
                path,
                job,
                version,
                inputs,
                permissions: spec.permissions ?? all,
                environment: spec.environment,
                concurrency: spec.concurrency,
                timeout: Number(spec['timeout-minutes']) || undefined,
                on: events,
            },
        ];
    }));
}
function read(text) {
    try {
        return (0,dist/* parse */.qg)(text, { logLevel: 'silent' });
    }
    catch {
        return undefined;
    }
}
/** Whether a job may change AWS. */
function provisions(use) {
    return commandOf(use) === 'provision';
}
/** What a job does: of `${{ inputs.command || 'plan' }}`, what it does by itself; `undefined` where only a person says. */
function commandOf({ inputs }) {
    const { command = 'auto' } = inputs;
    if (!command.includes('${{'))
        return command;
    return /\|\|\s*'(\w+)'\s*\}\}$/.exec(command.trim())?.[1];
}
/** Whether a job's token has a permission. */
function isGranted({ permissions: given }, name, level) {
    if (given === undefined)
        return false;
    if (given === 'write-all')
        return true;
    if (given === 'read-all')
        return level === 'read' && name !== 'id-token';
    return given[name] === 'write' || given[name] === level;
}

;// CONCATENATED MODULE: ./lib/doctor/workflow-findings.js



/** What is wrong with the workflow files. */
function workflowFindings(uses, around) {
    if (uses.length === 0) {
        return [
            fault('workflow', 'no workflow on this branch uses the action', 'Copy `examples/.github/workflows/aws-accounts.yml` to `.github/workflows/`, with your roles in it.'),
        ];
    }
    return [
        ...eventFindings(uses, around),
        ...uses.flatMap((use) => [...tokenFindings(use), ...jobFindings(use, around)]),
        ...nameFindings(uses),
    ];
}
const where = ({ path, job }) => `the job ${(0,lib_text/* code */.aY)(job)} of ${(0,lib_text/* code */.aY)(path)}`;
function eventFindings(uses, { defaultBranch, hasQueue }) {
    const on = (event) => uses.flatMap((use) => use.on.get(event) ?? []);
    const found = [];
    const pulls = [...on('pull_request'), ...on('pull_request_target')];
    if (pulls.length === 0) {
        found.push(fault('event-pull-request', 'no workflow runs on pull requests, so nothing is planned', 'Add `pull_request` to `on`.'));
    }
    else if (!pulls.some(({ types }) => types?.includes('edited'))) {
        found.push(advice('event-edited', 'a pull request whose base is changed keeps the plan for its former base', 'Write `pull_request: {types: [opened, synchronize, reopened, edited]}`.'));
    }
    const pushes = on('push').filter(({ branches }) => branches?.includes(defaultBranch) ?? true);
    if (pushes.length === 0) {
        found.push(fault('event-push', `no workflow runs on pushes to ${(0,lib_text/* code */.aY)(defaultBranch)}, so nothing that is merged is provisioned`, `Write \`push: {branches: [${defaultBranch}]}\` below \`on\`.`));
    }
    if (on('schedule').length === 0) {
        found.push(advice('event-schedule', 'no workflow runs on a schedule, so drift, and accounts that accept their invitation, are not noticed', "Add `schedule: [{cron: '17 5 * * *'}]` below `on`, and a job with `command: drift`."));
    }
    if (hasQueue === true && on('merge_group').length === 0) {
        found.push(fault('event-merge-group', `${(0,lib_text/* code */.aY)(defaultBranch)} has a merge queue, and no workflow runs on it: the required check never comes`, 'Add `merge_group` to `on`.'));
    }
    if (found.length === 0)
        found.push(holds('events', 'the workflow runs on all that it should'));
    return found;
}
/** What each command writes to on GitHub (README, "Set it up"). */
function wanted(use) {
    // Which command it is shows only when somebody runs it.
    const command = commandOf(use);
    if (command === undefined)
        return [['contents', 'read', 'it reads the files']];
    const id = [['id-token', 'write', 'AWS is reached by the token that it gives']];
    switch (command) {
        case 'drift':
            return [
                ['contents', 'read', 'it reads the files'],
                ['issues', 'write', 'it keeps the issue'],
                ...id,
            ];
        case 'provision':
            return [
                ['contents', 'write', 'it commits the ids'],
                ['pull-requests', 'write', 'it tells the outcome'],
                ['checks', 'write', 'it keeps the checkpoint'],
                ...id,
            ];
        case 'status':
            return [['contents', 'read', 'it reads the files']];
        case 'doctor':
            return [
                ['contents', 'read', 'it reads the files'],
                ['actions', 'read', 'it reads the environment'],
                ...id,
            ];
        default:
            return [
                ['contents', 'read', 'it reads the files'],
                ['pull-requests', 'write', 'it comments'],
                ['checks', 'write', 'it reports the check'],
                ...id,
            ];
    }
}
function tokenFindings(use) {
    const own = use.inputs['github-token'];
    // The token of an App has its own permissions; only the OIDC token comes from the job.
    const needs = wanted(use).filter(([name]) => own === undefined || name === 'id-token');
    const lacking = needs.filter(([name, level]) => !isGranted(use, name, level));
    if (lacking.length === 0) {
        return [holds('permissions', `${where(use)} has the permissions that it needs`)];
    }
    return lacking.map(([name, level, why]) => fault(`permission-${name}`, `${where(use)} lacks ${(0,lib_text/* code */.aY)(`${name}: ${level}`)}: ${why}`, `Add ${(0,lib_text/* code */.aY)(`${name}: ${level}`)} to its \`permissions\`.`));
}
function jobFindings(use, { serverUrl }) {
    const found = [];
    if (!/^[0-9a-f]{40}$/.test(use.version)) {
        found.push(advice('pinned', `${where(use)} uses ${(0,lib_text/* code */.aY)(`@${use.version}`)}, which can come to mean another version`, 'Name the commit of a release, 40 digits, with its version in a comment: `@COMMIT # v1.2.3`.'));
    }
    const own = Number(use.inputs['timeout-minutes'] ?? 60);
    if (use.timeout === undefined || use.timeout <= own) {
        found.push(advice('timeout', `${where(use)} may be stopped by GitHub before the action ends by itself, or hang for six hours`, `Give the job \`timeout-minutes\` of ${own + 10} or so: more than the action’s own ${own}.`));
    }
    if (!provisions(use))
        return found;
    if (use.environment === undefined) {
        found.push(fault('environment', `${where(use)} has no environment, and the role that provisions trusts one alone`, 'Add `environment: aws-accounts`.'));
    }
    const { concurrency } = use;
    const isServer = serverUrl !== 'https://github.com' && !serverUrl.endsWith('.ghe.com');
    if (!concurrency) {
        found.push(fault('concurrency', `${where(use)} may run twice at once`, `Add \`concurrency: {group: aws-accounts${isServer ? '' : ', queue: max'}}\`.`));
    }
    else if (concurrency.cancels) {
        found.push(fault('concurrency-cancels', `${where(use)} is cancelled by the next one, in the middle of its work`, 'Take `cancel-in-progress` away.'));
    }
    else if (isServer && concurrency.queue !== undefined) {
        found.push(fault('concurrency-queue', `${where(use)} has a \`queue\`, which GitHub Enterprise Server does not know`, 'Take it away: a later run does what one that was dropped had to do.'));
    }
    else if (!isServer && concurrency.queue === undefined) {
        found.push(advice('concurrency-queue', `${where(use)} is dropped when two more wait, and what it had to do waits for the next one`, 'Add `queue: max` to its `concurrency`.'));
    }
    return found;
}
/** The check of each folder needs a name of its own. */
function nameFindings(uses) {
    const folders = new Map();
    for (const { inputs } of uses) {
        const folder = inputs['accounts-dir'] ?? 'accounts';
        const name = checkNameOf(inputs);
        folders.set(name, (folders.get(name) ?? new Set()).add(folder));
    }
    return [...folders]
        .filter(([, all]) => all.size > 1)
        .map(([name, all]) => fault('check-name', `the folders ${(0,lib_text/* list */.p_)([...all].map((one) => (0,lib_text/* code */.aY)(one)))} have one check, ${(0,lib_text/* code */.aY)(name)}, between them`, 'Give each its own `check-name`, or leave it out.'));
}
/** As the inputs name it, or as it is called without (inputs.ts). */
function checkNameOf(inputs) {
    const folder = inputs['accounts-dir'] ?? 'accounts';
    return (inputs['check-name'] ?? (folder === 'accounts' ? 'AWS accounts' : `AWS accounts (${folder})`));
}

;// CONCATENATED MODULE: ./lib/doctor/examine.js









/** Looks at everything. What can't be looked at is a finding too; nothing is changed. */
async function examine(question) {
    const uses = question.files.flatMap(usesIn);
    const facts = await repositoryOf(question, uses);
    const about = {
        defaultBranch: facts?.repository.defaultBranch ?? 'main',
        serverUrl: question.serverUrl,
        hasQueue: facts?.hasQueue,
    };
    return [
        ...workflowFindings(uses, about),
        ...(facts?.findings ?? [
            unknown('repository', 'GitHub was not asked', 'Set `GITHUB_TOKEN`, or sign in with `gh auth login`.'),
        ]),
        ...(await awsFindings(question, uses, facts)),
    ];
}
async function repositoryOf({ github }, uses) {
    if (!github)
        return undefined;
    const checks = uses.map(({ inputs }) => checkNameOf(inputs));
    const environments = uses.filter(provisions).flatMap(({ environment }) => environment ?? []);
    return askRepository({
        github,
        checks: [...new Set(checks.length > 0 ? checks : ['AWS accounts'])],
        environments: [...new Set(environments)],
    });
}
async function awsFindings(question, uses, facts) {
    let opened;
    try {
        opened = await question.aws();
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return [
            unknown('aws', `AWS could not be asked: ${error.message}`, error.hint ?? 'Sign in, and run it again.'),
        ];
    }
    const { reader, session } = opened;
    const quota = uses.map(({ inputs }) => Number(inputs['account-quota'])).find((one) => one > 0);
    const options = (use) => ['create-organization', 'create-organizational-units'].filter((one) => use.inputs[one] === 'true');
    const about = await askOrganization({
        reader,
        accountId: session.accountId,
        delegateRole: question.delegateRole,
        accountQuota: quota,
        mayCreate: uses.some((use) => options(use).includes('create-organization')),
    });
    if (!facts)
        return about.findings;
    const roles = namedRoles(uses, options);
    const provisioning = uses.find(provisions);
    const subjects = subjectsOf({
        repository: facts.repository,
        form: facts.form,
        issuer: issuerOf(question.serverUrl),
        audience: provisioning?.inputs.audience ?? 'sts.amazonaws.com',
        environment: provisioning?.environment ?? 'aws-accounts',
        planEnvironment: uses.find((use) => !provisions(use))?.environment,
        workflowRef: `${facts.repository.name}/${provisioning?.path ?? ''}@refs/heads/${facts.repository.defaultBranch}`,
    });
    const checked = await roleFindings(roles, {
        reader,
        accountId: session.accountId,
        place: {
            partition: session.arn.split(':')[1] ?? 'aws',
            managementAccountId: session.accountId,
            organizationId: about.organization?.id ?? 'o-0000000000',
            delegateRole: question.delegateRole ?? schema/* DEFAULT_DELEGATE_ROLE */.lI,
        },
        keepsList: about.keepsList,
        subjects,
    });
    return [...about.findings, ...checked];
}
/** Each role once, with all that is asked of it. */
function namedRoles(uses, options) {
    const roles = new Map();
    for (const use of uses) {
        const arn = use.inputs['role-to-assume'];
        if (arn === undefined || !arn.startsWith('arn:'))
            continue;
        const kind = provisions(use) ? 'provision' : 'plan';
        const key = `${kind} ${arn}`;
        const all = new Set([...(roles.get(key)?.options ?? []), ...options(use)]);
        roles.set(key, { kind, arn, options: all });
    }
    return [...roles.values()];
}
/** GitHub Docs, "OpenID Connect reference"; GHE.com has an issuer for each enterprise. */
function issuerOf(serverUrl) {
    const host = new URL(serverUrl).host;
    if (host === 'github.com')
        return 'token.actions.githubusercontent.com';
    if (host.endsWith('.ghe.com'))
        return `token.actions.${host}`;
    return `${host}/_services/token`;
}

// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/doctor.js


const SIGNS = { holds: '✓', fault: '✗', advice: '!', unknown: '?' };
/** What was found, the worst first. */
function sorted(findings) {
    const order = ['fault', 'advice', 'unknown', 'holds'];
    return [...findings].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}
/** One line that says how it is. */
function doctorHeadline(findings) {
    const of = (verdict) => findings.filter((one) => one.verdict === verdict).length;
    const faults = of('fault');
    const parts = [
        faults === 0 ? 'nothing is wrong' : `${(0,lib_text/* count */.U9)(faults, 'thing')} to fix`,
        ...(of('advice') > 0 ? [`${of('advice')} to improve`] : []),
        ...(of('unknown') > 0 ? [`${of('unknown')} not checked here`] : []),
    ];
    return parts.join(', ');
}
/** Lines for a log or a terminal. */
function doctorText(findings) {
    return [
        ...sorted(findings).flatMap(({ id, verdict, says, fix }) => [
            `${SIGNS[verdict]} ${says} [${id}]`,
            ...(fix === undefined ? [] : [`    ${fix}`]),
        ]),
        `Doctor: ${doctorHeadline(findings)}`,
    ];
}
const WORDS = {
    holds: '✅',
    fault: '❌',
    advice: '⚠️',
    unknown: 'not checked here',
};
/** A table: what holds, what does not, and what to do. */
function doctorMarkdown(findings) {
    return sections(`## AWS accounts: ${doctorHeadline(findings)}`, [
        '| | What | What to do |',
        '| --- | --- | --- |',
        ...sorted(findings).map(({ verdict, says, fix }) => `| ${WORDS[verdict]} | ${inline(upperFirst(says))} | ${fix === undefined ? '' : inline(fix)} |`),
    ].join('\n'));
}

// EXTERNAL MODULE: ./lib/terminal/plan.js + 14 modules
var plan = __webpack_require__(6105);
// EXTERNAL MODULE: ./lib/terminal/token.js
var token = __webpack_require__(2733);
;// CONCATENATED MODULE: ./lib/terminal/doctor.js







const FOLDER = '.github/workflows';
/** Looks at the whole set-up, with one's own rights on GitHub and in AWS, and changes nothing. */
async function doctor(context) {
    const { args, env, repository, screen, session, signal } = context;
    const found = await examine({
        files: workflowsIn(context.git?.root ?? context.cwd),
        github: await githubOf(env, repository),
        serverUrl: args.values.get('server') ?? env.GITHUB_SERVER_URL ?? 'https://github.com',
        aws: async () => {
            const { connect } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(779), __webpack_require__.e(990), __webpack_require__.e(498)]).then(__webpack_require__.bind(__webpack_require__, 7260));
            const opened = await session();
            return { session: opened, reader: connect(opened, { end: signal }) };
        },
        delegateRole: delegateRoleIn(context),
    });
    for (const line of doctorText(found))
        screen.print(line);
    screen.json({
        version: 1,
        repository,
        findings: found.map(({ id, verdict, says, fix = null }) => ({ id, verdict, says, fix })),
    });
    return found.some(({ verdict }) => verdict === 'fault') ? plan.EXIT.problems : plan.EXIT.nothing;
}
async function githubOf(env, repository) {
    if (!/^[^/]+\/[^/]+$/.test(repository))
        return undefined;
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(778), __webpack_require__.e(620)]).then(__webpack_require__.bind(__webpack_require__, 3620));
    try {
        return connect((0,token/* tokenIn */.j)(env), repository);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H)
            return undefined;
        throw error;
    }
}
function workflowsIn(root) {
    let names;
    try {
        names = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, FOLDER));
    }
    catch {
        return [];
    }
    return names
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => ({
        path: `${FOLDER}/${name}`,
        text: (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, FOLDER, name), 'utf8'),
    }));
}
/** What the management account's file names; nothing where there are no files yet. */
function delegateRoleIn({ read }) {
    try {
        return read().now.desired.management?.fields.admin_delegate_role_name;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H)
            return undefined;
        throw error;
    }
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
