export const id = 515;
export const ids = [515,898];
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

/***/ 4515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finish: () => (/* binding */ finish)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./lib/fields/delegate-access/aws.js
var aws = __webpack_require__(8199);
// EXTERNAL MODULE: ./lib/fields/delegate-access/policy.js
var delegate_access_policy = __webpack_require__(8798);
// EXTERNAL MODULE: ./lib/fields/list.js + 7 modules
var list = __webpack_require__(8406);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-cjs/index.js
var dist_cjs = __webpack_require__(1695);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/organization/errors.js
var errors = __webpack_require__(6180);
// EXTERNAL MODULE: ./lib/organization/http.js
var http = __webpack_require__(8727);
// EXTERNAL MODULE: ./lib/organization/member.js
var member = __webpack_require__(4333);
;// CONCATENATED MODULE: ./lib/organization/readiness.js







const SECOND = 1000;
const PAUSE = { first: 2 * SECOND, growth: 1.6, most: 30 * SECOND };
/**
 * Enters the account through its role and asks who we are there, until it works: for up to about ten
 * minutes after an account was created, AWS lets nobody in.
 * @param patience milliseconds after which it is left to a later run; with 0 it is tried once
 */
async function probe(writer, role, patience) {
    const { signal } = writer;
    if (signal.aborted)
        return { kind: 'not-tried' };
    const deadline = performance.now() + patience;
    let pause = PAUSE.first;
    for (;;) {
        const refused = await ask(writer, role);
        if (refused === undefined)
            return { kind: 'ready' };
        const { message: said } = refused;
        const left = deadline - performance.now();
        if (left <= 0 || signal.aborted || refused instanceof errors/* CredentialsFailure */.jP)
            return { kind: 'not-ready', said };
        try {
            await (0,promises_.setTimeout)(Math.min(pause, left), undefined, { signal });
        }
        catch {
            return { kind: 'not-ready', said };
        }
        pause = Math.min(pause * PAUSE.growth, PAUSE.most);
    }
}
/** What AWS says against it; `undefined` when it lets us in. */
async function ask({ session }, role) {
    let sts;
    try {
        const credentials = await (0,member/* enterAccount */.I)(session, role);
        sts = new dist_cjs/* STSClient */.iM({
            region: session.region,
            requestHandler: (0,http/* requestHandler */.O)(),
            ...(credentials && { credentials }),
        });
        const { Account } = await sts.send(new dist_cjs/* GetCallerIdentityCommand */.zI({}));
        if (Account === role.accountId)
            return undefined;
        return new failure/* Failure */.H(`the role is one of the account ${(0,lib_text/* code */.aY)(Account ?? '')}`);
    }
    catch (error) {
        return (0,errors/* awsFailure */.MT)(error, 'sts:GetCallerIdentity');
    }
    finally {
        sts?.destroy();
    }
}

// EXTERNAL MODULE: ./lib/plan/outcome.js
var plan_outcome = __webpack_require__(8095);
// EXTERNAL MODULE: ./lib/provision/provision.js + 8 modules
var provision = __webpack_require__(1898);
// EXTERNAL MODULE: ./lib/provision/settled.js + 4 modules
var settled = __webpack_require__(8660);
;// CONCATENATED MODULE: ./lib/provision/finish.js









/** Probes at once; each is a few calls to STS, which the organization's rates do not count. */
const AT_ONCE = 20;
/**
 * What comes once accounts are there: access for the management account's role, then, side by side, the
 * readiness of new accounts and what needs it. Never throws.
 * @param newcomers accounts that are new to this repository
 */
async function finish(plan, writer, ledger, newcomers, options) {
    const { organization } = plan;
    const due = plan.changes.filter((change) => ledger.of(change).state === 'planned');
    if (!organization)
        return [];
    for (const change of due) {
        if (change.kind === 'delegate-access')
            await giveAccess(change, organization, writer, ledger);
    }
    const limit = (0,p_limit/* default */.A)(AT_ONCE);
    const [ready] = await Promise.all([
        limit.map(newcomers, async (newcomer) => {
            const { id: accountId, roleName } = newcomer;
            const role = { accountId, roleName, partition: organization.partition };
            const patience = newcomer.isCreated ? options.patience : 0;
            const readiness = await probe(writer, role, patience);
            const said = readiness.kind === 'not-ready' ? readiness.said : undefined;
            options.log(readiness.kind === 'ready'
                ? `${(0,lib_text/* code */.aY)(newcomer.account)} is ready: ${(0,lib_text/* code */.aY)(roleName)} can be assumed in ${(0,lib_text/* code */.aY)(accountId)}.`
                : `${(0,lib_text/* code */.aY)(newcomer.account)} is not ready: ${said ?? 'the run was cancelled'}.`);
            const result = { ...newcomer, isReady: readiness.kind === 'ready', said };
            await inside(newcomer.account, result);
            return result;
        }),
        limit.map(due.filter(({ account }) => !newcomers.some((newcomer) => newcomer.account === account)), (change) => enter(change, undefined)),
    ]);
    return ready;
    async function inside(account, result) {
        for (const change of due)
            if (change.account === account)
                await enter(change, result);
    }
    async function enter(change, newcomer) {
        if (!(0,list/* entersAccount */.Ro)(change) || !organization)
            return;
        const id = change.id ?? newcomer?.id;
        if (id === undefined) {
            ledger.note({ change, state: 'not-tried', message: 'its account does not exist' });
            return;
        }
        if (newcomer && !newcomer.isReady) {
            const message = `${(0,lib_text/* code */.aY)(change.roleName)} can't be assumed in ${(0,lib_text/* code */.aY)(id)} yet`;
            const hint = 'A later run sets it.';
            ledger.note({ change, state: 'waiting', message, hint, id });
            return;
        }
        const { partition } = organization;
        await (0,provision/* unlessCancelled */.M)(change, writer, ledger, () => (0,settled/* changeField */.r)(change, id, writer, partition));
    }
}
async function giveAccess(change, organization, writer, ledger) {
    const ids = new Map((0,plan_outcome/* identified */.A)(ledger.all()).map((outcome) => [outcome.change.account, outcome.id]));
    const pending = change.gains.filter(({ id }) => id === undefined);
    const arrived = pending.flatMap(({ account, roleName }) => {
        const id = ids.get(account);
        return id === undefined ? [] : [(0,delegate_access_policy/* roleArn */.w3)(organization.partition, id, roleName)];
    });
    const resources = change.form === 'list' ? [...change.resources, ...arrived] : change.resources;
    // Of all that it would do, only accounts that are to come, and none of them came.
    const isVain = pending.length > 0 &&
        arrived.length === 0 &&
        change.gains.length === pending.length &&
        change.losses.length === 0 &&
        change.form === (change.formBefore ?? change.form);
    if (isVain) {
        ledger.note({ change, state: 'not-tried', message: 'the accounts do not exist' });
        return;
    }
    const policy = (0,delegate_access_policy/* delegatePolicy */.YJ)({ form: change.form, resources }, organization);
    await (0,provision/* unlessCancelled */.M)(change, writer, ledger, async () => {
        // AWS takes no statement without a resource.
        const end = resources.length === 0
            ? await (0,aws/* removeDelegatePolicy */.IF)(writer, change.roleName)
            : await (0,aws/* putDelegatePolicy */.fw)(writer, change.roleName, policy);
        const outcome = (0,settled/* settled */.g)(change, end);
        const missing = pending.length - arrived.length;
        if (change.form === 'pattern' || missing === 0 || !(0,plan_outcome/* isDone */.$)(outcome))
            return outcome;
        const message = `${(0,lib_text/* count */.U9)(missing, 'account')} of these ${missing === 1 ? 'does' : 'do'} not exist yet`;
        return { ...outcome, state: 'waiting', message, hint: 'A later run adds the rest.' };
    });
}


/***/ }),

/***/ 1898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provision: () => (/* binding */ provision),
  M: () => (/* binding */ unlessCancelled)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./lib/fields/list.js + 7 modules
var list = __webpack_require__(8406);
// EXTERNAL MODULE: ./lib/group-by.js
var group_by = __webpack_require__(5344);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-organizations/dist-cjs/index.js
var dist_cjs = __webpack_require__(2503);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/organization/account.js
var organization_account = __webpack_require__(9244);
// EXTERNAL MODULE: ./lib/organization/errors.js
var errors = __webpack_require__(6180);
// EXTERNAL MODULE: ./lib/organization/given.js
var given = __webpack_require__(4038);
// EXTERNAL MODULE: ./lib/organization/live.js
var live = __webpack_require__(2389);
// EXTERNAL MODULE: ./lib/organization/partition.js
var organization_partition = __webpack_require__(3793);
// EXTERNAL MODULE: ./lib/organization/constraints.js
var constraints = __webpack_require__(3515);
;// CONCATENATED MODULE: ./lib/organization/refusals.js




/**
 * The `FailureReason` of a CreateAccountStatus that has FAILED, by the API reference of
 * CreateAccountStatus.
 */
function creationRefusal(reason, email, partition) {
    const support = (0,organization_partition/* supportUrl */.bV)(partition);
    const billing = (0,organization_partition/* billingUrl */.Zs)(partition);
    switch (reason) {
        case 'ACCOUNT_LIMIT_EXCEEDED':
            return {
                message: 'the organization has reached its quota of accounts',
                hint: 'Ask for a higher quota in Service Quotas (AWS Organizations, “Default maximum number of accounts”), then run again.',
            };
        case 'EMAIL_ALREADY_EXISTS':
            return {
                message: `${(0,lib_text/* code */.aY)(email)} is used by another AWS account, outside this organization or closed`,
                hint: 'Use another address: AWS never accepts one twice. If it is your own account elsewhere, invite it instead.',
            };
        case 'CONCURRENT_ACCOUNT_MODIFICATION':
            return {
                message: 'a concurrent change of the organization was in the way at every attempt',
                hint: 'Run again in a few minutes.',
            };
        case 'INTERNAL_FAILURE':
            return {
                message: 'AWS had an internal error at every attempt',
                hint: `Run again in an hour. If it fails again, ask AWS Support (${support}).`,
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
                message: 'the management account has no payment method',
                hint: `Add a payment method (${billing}), then run again.`,
            };
        case 'INVALID_PAYMENT_INSTRUMENT':
            return {
                message: "the management account's payment method is not valid",
                hint: `Fix the payment method (${billing}), then run again.`,
            };
        case 'MISSING_BUSINESS_VALIDATION':
            return {
                message: "the management account's business has not been validated",
                hint: `Give AWS the business details that it asks for in the management account's console, then run again. AWS Support helps (${support}).`,
            };
        case 'PENDING_BUSINESS_VALIDATION':
            return {
                message: "AWS is still validating the management account's business",
                hint: 'Run again once AWS has confirmed it by email.',
            };
        case 'FAILED_BUSINESS_VALIDATION':
            return {
                message: "AWS could not validate the management account's business",
                hint: `Ask AWS Support what is missing (${support}), then run again.`,
            };
        case 'UNKNOWN_BUSINESS_VALIDATION':
            return {
                message: "AWS does not know whether the management account's business is valid",
                hint: `Run again later. If it fails again, ask AWS Support (${support}).`,
            };
        case 'INVALID_IDENTITY_FOR_BUSINESS_VALIDATION':
            return {
                message: "the identity given for the management account's business is not valid",
                hint: `Correct the business details in the management account's console, or ask AWS Support (${support}), then run again.`,
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
                hint: `Run again later. If it fails again, ask AWS Support (${support}).`,
            };
    }
}
/** An exception that CreateAccount itself answered with, and that trying again does not fix. */
function requestRefusal(error, partition) {
    const { name, reason } = (0,errors/* awsError */.es)(error);
    const known = name === 'ConstraintViolationException'
        ? (0,constraints/* constraintRefusal */.g)(reason ?? '', partition)
        : undefined;
    if (known)
        return known;
    const failure = (0,errors/* awsFailure */.MT)(error, 'organizations:CreateAccount');
    return { message: failure.message, hint: failure.hint ?? '' };
}

// EXTERNAL MODULE: ./lib/organization/predecessor.js
var predecessor = __webpack_require__(9458);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/organization/creation/progress.js



const SECOND = 1000;
/** How often CreateAccount is sent at most for one order, each time after looking again. */
const MOST_SENDS = 4;
function usable(account) {
    if ((0,organization_account/* isUsable */.Ng)(account))
        return { kind: 'found', account };
    return {
        kind: 'failed',
        message: `the account ${(0,lib_text/* code */.aY)(account.id)} has this email and is ${(0,lib_text/* code */.aY)(account.state)}`,
        hint: 'AWS never reuses the email of a closed account. Use a new address.',
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

;// CONCATENATED MODULE: ./lib/organization/creation/look.js







/** How often an account that AWS says exists is looked for in the list before its owner is a stranger. */
const MOST_LOOKS = 4;
/** Is the account there, or being made? */
async function look(progress, wait, known) {
    const { writer, order, options, foreign } = progress;
    await pause(progress, wait);
    const accounts = known ?? (await (0,live.listAccounts)(writer.reader));
    const existing = [...accounts.values()].find((account) => (0,organization_account/* sameEmail */.PZ)(account.email, order.email));
    if (existing)
        return end(usable(existing));
    // Asked afresh for every order: another run may have sent its own in the meantime.
    const requests = await (0,live/* listCreations */.pk)(writer.reader, ['IN_PROGRESS', 'SUCCEEDED']);
    const { predecessors } = order;
    const candidates = requests.filter(({ id, accountName, accountId }) => predecessors.names.has(accountName) && !foreign.has(id) && !accounts.has(accountId ?? ''));
    for (const request of candidates) {
        const { id, accountName, state, accountId } = request;
        if (state === 'IN_PROGRESS') {
            options.log(`A creation of ${(0,lib_text/* code */.aY)(accountName)} is in progress (${(0,lib_text/* code */.aY)(id)}): waiting for it.`);
            return { next: 'follow', request: id };
        }
        // Made moments ago, and not in the list yet.
        const account = accountId && (await (0,live/* describeAccount */.v4)(writer.reader, accountId));
        if (account && (0,organization_account/* sameEmail */.PZ)(account.email, order.email))
            return end(usable(account));
        if (account) {
            const refusal = await refusalOf(progress, account);
            if (refusal)
                return refusal;
        }
        if (!account && isFresh(request) && progress.looksForUnseen < MOST_LOOKS) {
            // Perhaps ours, and not seen by any call yet: whose it is tells its email alone.
            progress.looksForUnseen += 1;
            options.log(`AWS has just created ${(0,lib_text/* code */.aY)(accountName)} (${(0,lib_text/* code */.aY)(id)}), but does not show it yet.`);
            return { next: 'look', wait: 15 * SECOND };
        }
        foreign.add(id);
    }
    const earlier = await (0,predecessor/* findPredecessor */.P2)(writer.reader, predecessors, accounts);
    if (earlier)
        return end({ kind: 'failed', ...earlier });
    if (progress.looksForTaken === undefined)
        return { next: 'send', wait: 0 };
    // Perhaps taken by our own earlier request, whose answer got lost and which no list shows yet. Asking
    // once more could only fail again.
    progress.looksForTaken += 1;
    if (progress.looksForTaken < MOST_LOOKS)
        return { next: 'look', wait: 15 * SECOND };
    return end({
        kind: 'failed',
        ...creationRefusal('EMAIL_ALREADY_EXISTS', order.email, (0,organization_partition/* partitionOf */.iQ)(writer.session.arn)),
    });
}
/** Milliseconds after which every call of AWS shows an account that was created. */
const SHOWN = 10 * 60 * SECOND;
/** Whether a creation ended so short a time ago that its account need not be seen by every call. */
function isFresh({ completedAt }) {
    return completedAt === undefined || Date.now() - completedAt.getTime() < SHOWN;
}
/** How it ends where an account of another email turns out to have been made for the same file. */
async function refusalOf({ writer, order }, account) {
    const { predecessors } = order;
    if (!(0,predecessor.standsInTheWay)(account, predecessors))
        return undefined;
    if (!(await (0,predecessor/* isMadeFor */.pb)(writer.reader, account, predecessors)))
        return undefined;
    return end({ kind: 'failed', ...(0,predecessor/* predecessorRefusal */.uR)(account) });
}

;// CONCATENATED MODULE: ./lib/organization/creation/follow.js










const POLL = { first: 2 * SECOND, growth: 1.3, most: 10 * SECOND };
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
        if (status.state === 'SUCCEEDED') {
            return follow_confirm(progress, (0,given/* given */.g)(status.accountId, 'CreateAccountStatus.AccountId'), isOurs);
        }
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
        if (error instanceof errors/* CredentialsFailure */.jP)
            throw error;
        return { refused: (0,errors/* awsFailure */.MT)(error, 'organizations:DescribeCreateAccountStatus').message };
    }
}
/** Reads the new account back: its email is what makes it the one that was wanted. */
async function follow_confirm(progress, id, isOurs) {
    const { writer, order } = progress;
    for (let tries = 0; tries < 12; tries += 1) {
        if (tries > 0)
            await pause(progress, 5 * SECOND);
        const account = await (0,live/* describeAccount */.v4)(writer.reader, id);
        if (!account)
            continue;
        if (!(0,organization_account/* sameEmail */.PZ)(account.email, order.email)) {
            const refusal = await refusalOf(progress, account);
            return refusal ?? notOurs(progress, progress.request ?? '');
        }
        return end(isOurs ? { kind: 'created', account } : usable(account));
    }
    return end(waiting(`AWS says that ${(0,lib_text/* code */.aY)(order.awsName)} exists as ${(0,lib_text/* code */.aY)(id)}, but does not show it`));
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
    return end({
        kind: 'failed',
        ...creationRefusal(reason, order.email, (0,organization_partition/* partitionOf */.iQ)(progress.writer.session.arn)),
    });
}

;// CONCATENATED MODULE: ./lib/organization/creation/send.js







/** Asks AWS for the account, once. */
async function send(progress, wait) {
    const { writer, order, options } = progress;
    await pause(progress, wait);
    if (progress.sends >= MOST_SENDS) {
        return end({
            kind: 'failed',
            message: `AWS did not accept the request, ${MOST_SENDS} times in a row`,
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
        const request = (0,given/* given */.g)(status?.Id, 'CreateAccountStatus.Id');
        progress.request = request;
        options.log(`AWS has accepted the request for ${(0,lib_text/* code */.aY)(order.awsName)}: ${(0,lib_text/* code */.aY)(request)}.`);
        return { next: 'follow', request };
    }
    catch (error) {
        return afterRefusedSend(progress, error);
    }
}
function afterRefusedSend(progress, error) {
    const { order, options } = progress;
    const { name, reason, isAmbiguous } = (0,errors/* awsError */.es)(error);
    if (name === 'AbortError' || error instanceof errors/* CredentialsFailure */.jP) {
        // Cancelled while it waited for its turn, so it was not sent; or refused for who asks.
        progress.sends -= 1;
        throw error;
    }
    const said = (0,lib_text/* code */.aY)(reason ? `${name} (${reason})` : name);
    const again = (wait) => {
        options.log(`CreateAccount for ${(0,lib_text/* code */.aY)(order.awsName)} got ${said}: checking whether it exists.`);
        return { next: 'look', wait };
    };
    switch (name) {
        case 'FinalizingOrganizationException':
            // A new organization takes up to an hour; nothing was done, and nobody else was asked.
            if (performance.now() > progress.deadline) {
                return end(waiting('AWS is still setting up the new organization, which takes up to an hour'));
            }
            progress.sends -= 1;
            options.log('AWS is still setting up the organization: trying again in a minute.');
            return { next: 'send', wait: 60 * SECOND };
        case 'ConcurrentModificationException':
        case 'TooManyRequestsException':
            return again(10 * SECOND * progress.sends);
        default:
            if (isAmbiguous)
                return again(15 * SECOND * progress.sends);
            return end({
                kind: 'failed',
                ...requestRefusal(error, (0,organization_partition/* partitionOf */.iQ)(progress.writer.session.arn)),
            });
    }
}

;// CONCATENATED MODULE: ./lib/organization/create-account.js





/*
 * Creating an account without ever creating it twice. CreateAccount has no client token, its answer can
 * get lost after it took effect, and its status does not tell the email. So: look first, send once,
 * and after anything doubtful look again before sending again. What makes a second account impossible in
 * the end is AWS itself, which takes an email once; the rest makes sure that we find the first one.
 */
/** Makes the account, or finds it. Never throws for what AWS answers; stops at the writer's signal. */
async function createAccount(writer, order, options) {
    const progress = {
        writer,
        order,
        options,
        deadline: performance.now() + options.patience,
        sends: 0,
        looksForTaken: undefined,
        looksForUnseen: 0,
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
        const { message, hint } = (0,errors/* awsFailure */.MT)(error, 'organizations:CreateAccount');
        // Something may have been asked for: only a later run, which looks first, can tell.
        return { kind: progress.sends > 0 ? 'waiting' : 'failed', message, hint: hint ?? '' };
    }
}
function cancelled({ sends, request }) {
    if (sends === 0 && request === undefined)
        return { kind: 'not-tried' };
    return waiting(`the run was cancelled while AWS was creating the account${named(request)}`);
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
        if (!(0,errors/* isAwsError */.m_)(error, 'AlreadyInOrganizationException')) {
            // After a lost answer it may be there all the same.
            const existing = await (0,live.readOrganization)(writer.reader);
            if (existing)
                return existing;
            throw (0,errors/* awsFailure */.MT)(error, 'organizations:CreateOrganization');
        }
    }
    const organization = await (0,live.readOrganization)(writer.reader);
    if (!organization)
        throw new Error('AWS created an organization, but does not show it');
    return organization;
}

// EXTERNAL MODULE: ./lib/organization/units.js + 1 modules
var units = __webpack_require__(4067);
// EXTERNAL MODULE: ./lib/plan/outcome.js
var plan_outcome = __webpack_require__(8095);
// EXTERNAL MODULE: ./lib/organization/invitations.js
var invitations = __webpack_require__(8915);
;// CONCATENATED MODULE: ./lib/provision/invite.js

/** Characters that the notes of an invitation may have (InviteAccountToOrganization). */
const MOST_NOTES = 1024;
/**
 * Invites an account, unless an invitation waits for its owner already. Never throws for what AWS answers.
 * @param notes are in the mail to the owner
 */
async function invite(change, writer, notes) {
    const { id: accountId, tags } = change;
    const order = { accountId, tags, notes: notes.slice(0, MOST_NOTES) };
    const end = await (0,invitations/* inviteAccount */.T)(writer, order);
    switch (end.kind) {
        case 'invited':
            return { change, state: 'done', invitation: end.invitation };
        case 'pending':
            return { change, state: 'already', invitation: end.invitation };
        case 'not-tried':
            return { change, state: 'not-tried', message: 'the run was cancelled' };
        case 'waiting':
        case 'failed':
            return { change, state: end.kind, message: end.message, hint: end.hint };
    }
}

// EXTERNAL MODULE: ./lib/provision/settled.js + 4 modules
var settled = __webpack_require__(8660);
;// CONCATENATED MODULE: ./lib/provision/provision.js











/** AWS allows five creations in progress (Quotas and service limits for AWS Organizations). */
const MOST_CREATIONS_AT_ONCE = 5;
/** Accounts that are worked on at once; the rates of AWS hold them back, not this. */
const MOST_ACCOUNTS_AT_ONCE = 20;
/**
 * Carries out all of a plan but what needs accounts to be ready: first the organization and its units, then,
 * account by account, creation, place, tags, name and contacts. Accounts are independent: what fails for one
 * leaves the others to finish. Never throws; each change has its outcome in the ledger.
 */
async function provision(plan, writer, ledger, options) {
    for (const change of plan.changes) {
        if (plan.held.has(change.account)) {
            ledger.note({ change, state: 'not-tried', message: 'its problem is not fixed' });
        }
        else if (change.kind === 'manual') {
            ledger.note({ change, state: 'waiting', message: 'only a person can do this' });
        }
    }
    const due = plan.changes.filter((change) => ledger.of(change).state === 'planned');
    for (const change of due) {
        if (change.kind === 'create-organization')
            await found(change, writer, ledger);
        // Parents come first, so one after the other.
        if (change.kind === 'create-unit')
            await makeUnit(change, writer, ledger);
    }
    const creations = (0,p_limit/* default */.A)(MOST_CREATIONS_AT_ONCE);
    const accounts = (0,p_limit/* default */.A)(MOST_ACCOUNTS_AT_ONCE);
    const partition = plan.organization?.partition ?? 'aws';
    await accounts.map([...byAccount(due).values()], async (changes) => {
        const id = await identify(changes);
        for (const change of changes) {
            if ((0,list/* isFieldChange */.Z5)(change) && !(0,list/* entersAccount */.Ro)(change)) {
                await changeOf(change, change.id ?? id, writer, ledger, partition);
            }
        }
    });
    /** The account's id, once it is there; `undefined` when it does not get there. */
    async function identify(changes) {
        for (const change of changes) {
            if (change.kind === 'adopt') {
                ledger.note({ change, state: 'already', id: change.id });
                return change.id;
            }
            if (change.kind === 'invite') {
                const notes = options.notesFor(change);
                await unlessCancelled(change, writer, ledger, () => invite(change, writer, notes));
                return undefined;
            }
            if (change.kind === 'create') {
                const work = () => create(change, writer, options);
                const outcome = await creations(() => unlessCancelled(change, writer, ledger, work));
                return (0,plan_outcome/* isDone */.$)(outcome) ? outcome.id : undefined;
            }
        }
        return undefined;
    }
}
function byAccount(changes) {
    return (0,group_by/* groupBy */.$)(changes, ({ account }) => account);
}
async function changeOf(change, id, writer, ledger, partition) {
    if (id === undefined) {
        ledger.note({ change, state: 'not-tried', message: 'its account does not exist' });
        return;
    }
    await unlessCancelled(change, writer, ledger, () => (0,settled/* changeField */.r)(change, id, writer, partition));
}
/** Starts nothing once the run is cancelled. */
async function unlessCancelled(change, { signal }, ledger, work) {
    if (!signal.aborted)
        return ledger.run(change, work);
    const outcome = { change, state: 'not-tried', message: 'the run was cancelled' };
    ledger.note(outcome);
    return outcome;
}
async function found(change, writer, ledger) {
    await unlessCancelled(change, writer, ledger, async () => {
        try {
            await createOrganization(writer);
            return { change, state: 'done' };
        }
        catch (error) {
            const { message, hint } = (0,errors/* awsFailure */.MT)(error, 'organizations:CreateOrganization');
            return { change, state: 'failed', message, ...(hint && { hint }) };
        }
    });
}
async function makeUnit(change, writer, ledger) {
    await unlessCancelled(change, writer, ledger, async () => (0,settled/* settled */.g)(change, await (0,units/* createUnit */.Dq)(writer, change.path)));
}
async function create(change, writer, { known, predecessorsOf, patience, log }) {
    log(`Creating ${(0,lib_text/* code */.aY)(change.account)} as ${(0,lib_text/* code */.aY)(change.awsName)} with ${(0,lib_text/* code */.aY)(change.email)}.`);
    const predecessors = predecessorsOf(change);
    if (!predecessors)
        throw new Error(`nobody has checked whether ${change.account} existed before`);
    const order = { ...change, predecessors };
    const creation = await createAccount(writer, order, { known, patience, log });
    // In the log before anything else is done with it: an id that is known is not to be lost.
    if ('account' in creation)
        log(`${(0,lib_text/* code */.aY)(change.account)} is ${(0,lib_text/* code */.aY)(creation.account.id)}.`);
    return outcomeOf(change, creation);
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


/***/ }),

/***/ 8660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ changeField),
  g: () => (/* binding */ settled)
});

// EXTERNAL MODULE: ./lib/dictionary.js
var dictionary = __webpack_require__(7491);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-account/dist-cjs/index.js
var dist_cjs = __webpack_require__(2990);
// EXTERNAL MODULE: ./lib/organization/live.js
var live = __webpack_require__(2389);
// EXTERNAL MODULE: ./lib/organization/settle.js + 2 modules
var settle = __webpack_require__(5788);
;// CONCATENATED MODULE: ./lib/fields/account-name/aws.js



/**
 * Gives an account another name, and reads it back where all names are read: Organizations learns of
 * it a little later. 1 to 50 printable ASCII characters without `<` and `>`.
 */
async function renameAccount(writer, account, name) {
    return (0,settle/* settle */.G)(writer, {
        action: 'account:PutAccountName',
        isSo: async () => (await (0,live/* describeAccount */.v4)(writer.reader, account.id))?.name === name,
        send: () => writer.account.send(new dist_cjs/* PutAccountNameCommand */.pJ({
            AccountName: name,
            // "The management account can't specify its own AccountId" (API reference).
            ...(!account.isManagement && { AccountId: account.id }),
        })),
    });
}

// EXTERNAL MODULE: ./lib/fields/alias/aws.js
var aws = __webpack_require__(5507);
// EXTERNAL MODULE: ./lib/fields/contacts/aws.js
var contacts_aws = __webpack_require__(9302);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-organizations/dist-cjs/index.js
var client_organizations_dist_cjs = __webpack_require__(2503);
// EXTERNAL MODULE: ./lib/organization/errors.js
var errors = __webpack_require__(6180);
// EXTERNAL MODULE: ./lib/organization/unit-list.js
var unit_list = __webpack_require__(6950);
// EXTERNAL MODULE: ./lib/organization/units.js + 1 modules
var units = __webpack_require__(4067);
;// CONCATENATED MODULE: ./lib/fields/organizational-unit/aws.js





/** Moves an account from wherever it is to a unit, which must be there. */
async function moveAccount(writer, accountId, path) {
    const { reader } = writer;
    let source;
    let destination;
    return (0,settle/* settle */.G)(writer, {
        action: 'organizations:MoveAccount',
        // A new account shows in one list before the other; and somebody else may be moving things too.
        passing: [
            'AccountNotFoundException',
            'ChildNotFoundException',
            'DestinationParentNotFoundException',
            'SourceParentNotFoundException',
        ],
        already: ['DuplicateAccountException'],
        isSo: async () => {
            destination = await (0,units/* findUnit */.QN)(reader, path);
            if (destination === undefined)
                throw (0,units/* noUnit */.i6)(path);
            source = await (0,unit_list/* parentOf */.gN)(reader, accountId);
            return source === destination;
        },
        send: async () => {
            try {
                await writer.organizations.send(new client_organizations_dist_cjs/* MoveAccountCommand */.Oi$({
                    AccountId: accountId,
                    SourceParentId: source,
                    DestinationParentId: destination,
                }));
            }
            catch (error) {
                if ((0,errors/* isAwsError */.m_)(error, 'DestinationParentNotFoundException'))
                    (0,units/* forgetUnits */.zq)(reader);
                throw error;
            }
        },
    });
}

// EXTERNAL MODULE: ./lib/organization/tags.js
var tags = __webpack_require__(250);
;// CONCATENATED MODULE: ./lib/fields/tags/aws.js



/** Organizations User Guide, "Tagging AWS Organizations resources". */
const MOST_TAGS = 50;
/** Sets and removes tags of an account; sends only what is not so yet. */
async function changeTags(writer, accountId, change) {
    let left = leftOf(change, {});
    return (0,settle/* settle */.G)(writer, {
        action: 'organizations:TagResource',
        // A new account shows in one list before the other.
        passing: ['TargetNotFoundException'],
        isSo: async () => {
            left = leftOf(change, await (0,tags.readTags)(writer.reader, accountId));
            return left.set.length === 0 && left.remove.length === 0;
        },
        send: async () => {
            // What is to be removed goes last, since setting may be refused; but it must make room first.
            const steps = [setTags, removeTags];
            for (const step of left.fits ? steps : steps.reverse())
                await step(writer, accountId, left);
        },
    });
}
function leftOf({ set, remove }, present) {
    const missing = Object.entries(set).filter(([key, value]) => !Object.hasOwn(present, key) || present[key] !== value);
    const added = missing.filter(([key]) => !Object.hasOwn(present, key));
    return {
        set: missing,
        remove: remove.filter((key) => Object.hasOwn(present, key)),
        fits: Object.keys(present).length + added.length <= MOST_TAGS,
    };
}
async function setTags(writer, accountId, { set }) {
    if (set.length === 0)
        return;
    await writer.organizations.send(new client_organizations_dist_cjs/* TagResourceCommand */.eqU({
        ResourceId: accountId,
        Tags: set.map(([Key, Value]) => ({ Key, Value })),
    }));
}
async function removeTags(writer, accountId, { remove }) {
    if (remove.length === 0)
        return;
    await writer.organizations.send(new client_organizations_dist_cjs/* UntagResourceCommand */.RP$({ ResourceId: accountId, TagKeys: [...remove] }));
}

;// CONCATENATED MODULE: ./lib/fields/apply.js






/** How each field is set, and read back. */
const APPLY = {
    move: ({ to }, { writer, id }) => moveAccount(writer, id, to),
    tags: ({ set, remove }, { writer, id }) => {
        const values = (0,dictionary/* dictionary */.z)(Object.entries(set).map(([key, { to }]) => [key, to]));
        return changeTags(writer, id, { set: values, remove: Object.keys(remove) });
    },
    rename: ({ to, isManagement }, { writer, id }) => renameAccount(writer, { id, isManagement }, to),
    contact: ({ type, to, isManagement }, { writer, id }) => (0,contacts_aws/* putContact */.Q)(writer, isManagement ? undefined : id, type, to),
    alias: ({ to, roleName }, { writer, id, partition }) => (0,aws/* setAlias */.T)(writer, { accountId: id, roleName, partition }, to),
};
/** Sets one field of an account that is there, and reads it back. Never throws for what AWS answers. */
function applyField(change, place) {
    // That a kind's entry takes changes of that kind is what APPLY is checked for.
    return APPLY[change.kind](change, place);
}

;// CONCATENATED MODULE: ./lib/provision/settled.js

/**
 * Changes one field of an account that is there, and reads it back.
 * @param id the account's 12 digits
 * @param partition `aws`, `aws-us-gov`, …
 */
async function changeField(change, id, writer, partition) {
    return settled(change, await applyField(change, { id, writer, partition }), id);
}
/** What became of a change that was sent and read back. */
function settled(change, end, id) {
    const known = id === undefined ? {} : { id };
    switch (end.kind) {
        case 'done':
        case 'already':
            return { change, state: end.kind, ...known };
        case 'not-tried':
            return { change, state: 'not-tried', message: 'the run was cancelled', ...known };
        case 'waiting':
        case 'failed':
            return { change, state: end.kind, message: end.message, hint: end.hint, ...known };
    }
}


/***/ })

};
