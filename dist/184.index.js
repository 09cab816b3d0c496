export const id = 184;
export const ids = [184,260];
export const modules = {

/***/ 5507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readAlias),
/* harmony export */   T: () => (/* binding */ setAlias)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6764);
/* harmony import */ var _organization_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7260);
/* harmony import */ var _organization_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6180);
/* harmony import */ var _organization_member_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4333);
/* harmony import */ var _organization_settle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5788);





/** An alias has no ARN: nothing narrower exists (Service Authorization Reference, "IAM"). */
function allowing(...actions) {
    return {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
    };
}
/**
 * Reads the alias inside the account, with credentials that can do nothing else. Never throws for what
 * AWS answers: a plan's role, as README proposes it, can't enter accounts.
 */
async function readAlias(session, role) {
    let iam;
    try {
        const credentials = await (0,_organization_member_js__WEBPACK_IMPORTED_MODULE_2__/* .enterAccount */ .I)(session, role, allowing('iam:ListAccountAliases'));
        iam = (0,_organization_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .iamInside */ .Q)(session, credentials);
        return { kind: 'known', alias: await presentAlias(iam) };
    }
    catch (error) {
        if (error instanceof _organization_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CredentialsFailure */ .jP)
            throw error;
        return { kind: 'unreadable', said: (0,_organization_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, 'iam:ListAccountAliases').message };
    }
    finally {
        iam?.destroy();
    }
}
/** @throws Failure when AWS refuses */
async function presentAlias(iam) {
    try {
        for await (const page of (0,_aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__/* .paginateListAccountAliases */ .Jab)({ client: iam }, {})) {
            const alias = page.AccountAliases?.[0];
            if (alias !== undefined)
                return alias;
        }
        return undefined;
    }
    catch (error) {
        throw (0,_organization_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, 'iam:ListAccountAliases');
    }
}
/**
 * What an account answers that was just made, for some minutes after its role can be assumed: tried
 * again for a minute, since this is only called once the account is ready.
 */
const NOT_YET = [
    'AccessDenied',
    'AccessDeniedException',
    'InvalidClientTokenId',
    'OptInRequired',
    'RegionDisabledException',
    'SubscriptionRequiredException',
];
/** Gives an account an alias; the present one is replaced, which its sign-in address goes with. */
async function setAlias(writer, role, alias) {
    const { session } = writer;
    let iam;
    const inside = async () => {
        const policy = allowing('iam:CreateAccountAlias', 'iam:ListAccountAliases');
        iam ??= (0,_organization_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .iamInside */ .Q)(session, await (0,_organization_member_js__WEBPACK_IMPORTED_MODULE_2__/* .enterAccount */ .I)(session, role, policy), { mayWrite: true });
        return iam;
    };
    const settled = await (0,_organization_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G)(writer, {
        action: 'iam:CreateAccountAlias',
        passing: NOT_YET,
        already: ['EntityAlreadyExistsException'],
        isSo: async () => (await presentAlias(await inside())) === alias,
        send: async () => {
            const client = await inside();
            await client.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__/* .CreateAccountAliasCommand */ .vjq({ AccountAlias: alias }));
        },
    });
    iam?.destroy();
    return settled;
}


/***/ }),

/***/ 9302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readContacts),
/* harmony export */   Q: () => (/* binding */ putContact)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_account__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2990);
/* harmony import */ var _organization_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6180);
/* harmony import */ var _organization_settle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5788);



const TYPES = { billing: 'BILLING', operations: 'OPERATIONS', security: 'SECURITY' };
/**
 * The contacts of these types that an account has.
 * @param accountId `undefined` for the management account, which can't name itself (API reference)
 * @throws Failure when AWS refuses, for want of trusted access for instance
 */
async function readContacts(reader, accountId, types) {
    const found = await Promise.all(types.map(async (type) => [type, await readContact(reader, accountId, type)]));
    return Object.fromEntries(found.filter(([, contact]) => contact !== undefined));
}
async function readContact(reader, accountId, type) {
    try {
        const { AlternateContact: contact } = await reader.account.send(new _aws_sdk_client_account__WEBPACK_IMPORTED_MODULE_2__/* .GetAlternateContactCommand */ .OL({
            AlternateContactType: TYPES[type],
            ...(accountId !== undefined && { AccountId: accountId }),
        }));
        return {
            name: contact?.Name ?? '',
            title: contact?.Title ?? '',
            email: contact?.EmailAddress ?? '',
            phoneNumber: contact?.PhoneNumber ?? '',
        };
    }
    catch (error) {
        if ((0,_organization_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isAwsError */ .m_)(error, 'ResourceNotFoundException'))
            return undefined;
        throw (0,_organization_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, 'account:GetAlternateContact');
    }
}
/** Sets one contact of an account, all its parts. `accountId` is as in `readContacts`. */
async function putContact(writer, accountId, type, contact) {
    return (0,_organization_settle_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G)(writer, {
        action: 'account:PutAlternateContact',
        isSo: async () => {
            const present = await readContact(writer.reader, accountId, type);
            return present !== undefined && sameContact(present, contact);
        },
        send: () => writer.account.send(new _aws_sdk_client_account__WEBPACK_IMPORTED_MODULE_2__/* .PutAlternateContactCommand */ .lI({
            AlternateContactType: TYPES[type],
            Name: contact.name,
            Title: contact.title,
            EmailAddress: contact.email,
            PhoneNumber: contact.phoneNumber,
            ...(accountId !== undefined && { AccountId: accountId }),
        })),
    });
}
/** AWS takes white space around emails and phone numbers; whether it keeps it is not documented. */
function sameContact(one, other) {
    const keys = ['name', 'title', 'email', 'phoneNumber'];
    return keys.every((key) => one[key].trim() === other[key].trim());
}


/***/ }),

/***/ 7260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect),
  connectToWrite: () => (/* binding */ connectToWrite),
  Q: () => (/* binding */ iamInside)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-account/dist-cjs/index.js
var dist_cjs = __webpack_require__(2990);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-cjs/index.js
var client_iam_dist_cjs = __webpack_require__(6764);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-organizations/dist-cjs/index.js
var client_organizations_dist_cjs = __webpack_require__(2503);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-cjs/index.js
var client_resource_groups_tagging_api_dist_cjs = __webpack_require__(5059);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-service-quotas/dist-cjs/index.js
var client_service_quotas_dist_cjs = __webpack_require__(2924);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/organization/rates.js
/**
 * What AWS allows each management account, from "Quotas and service limits for AWS Organizations"
 * and "Quotas for AWS Account Management" as of November 2026. Calls that are not listed there, such
 * as STS's, are far from their limits here and are left to the SDK's retries.
 */
const RATES = {
    CloseAccount: { perSecond: 0.05, burst: 1 },
    CancelHandshake: { perSecond: 2, burst: 3 },
    CreateAccount: { perSecond: 0.1, burst: 3 },
    DescribeAccount: { perSecond: 20, burst: 30 },
    DescribeCreateAccountStatus: { perSecond: 2, burst: 2 },
    DescribeOrganization: { perSecond: 1, burst: 2 },
    GetAlternateContact: { perSecond: 10, burst: 15 },
    InviteAccountToOrganization: { perSecond: 3, burst: 5 },
    ListAccounts: { perSecond: 8, burst: 12 },
    ListAccountsForParent: { perSecond: 5, burst: 8 },
    ListCreateAccountStatus: { perSecond: 5, burst: 8 },
    ListHandshakesForOrganization: { perSecond: 5, burst: 8 },
    ListOrganizationalUnitsForParent: { perSecond: 5, burst: 8 },
    ListParents: { perSecond: 5, burst: 8 },
    ListRoots: { perSecond: 1, burst: 2 },
    ListTagsForResource: { perSecond: 10, burst: 15 },
    MoveAccount: { perSecond: 2, burst: 3 },
    PutAccountName: { perSecond: 1, burst: 1 },
    PutAlternateContact: { perSecond: 5, burst: 8 },
    TagResource: { perSecond: 4, burst: 6 },
    UntagResource: { perSecond: 4, burst: 6 },
};

;// CONCATENATED MODULE: ./lib/organization/bucket.js


/** The run was cancelled while a request waited for its turn: it was not sent. */
class Unsent extends Error {
    name = 'AbortError';
}
/**
 * One token bucket for each operation that AWS limits. All clients of a run share them, since AWS
 * counts for the whole management account.
 */
function createThrottle(rates = RATES) {
    // For each operation, when its bucket is full again, in milliseconds ("virtual scheduling").
    const fullAt = new Map();
    return async (operation, signal) => {
        const rate = rates[operation];
        if (!rate)
            return;
        const now = performance.now();
        const interval = 1000 / rate.perSecond;
        const next = Math.max(fullAt.get(operation) ?? 0, now) + interval;
        fullAt.set(operation, next);
        const wait = next - now - rate.burst * interval;
        if (wait <= 0 && !signal?.aborted)
            return;
        await (0,promises_.setTimeout)(wait, undefined, signal && { signal }).catch((cause) => {
            throw new Unsent('the run was cancelled before this was sent', { cause });
        });
    };
}

// EXTERNAL MODULE: ./lib/organization/errors.js
var errors = __webpack_require__(6180);
// EXTERNAL MODULE: ./lib/organization/http.js
var http = __webpack_require__(8727);
;// CONCATENATED MODULE: ./lib/organization/connection.js








const USER_AGENT = [['org-accounts', '1']];
/** Throttling and passing faults are retried with backoff, up to this often. */
const READ_ATTEMPTS = 8;
/** Few, as settle.ts looks before it sends once more. */
const WRITE_ATTEMPTS = 3;
/**
 * Opens clients for a plan. Nothing that is reachable from them can change AWS.
 * @param end fires when nothing more is to be read; its reason is what every call then fails with
 */
function connect(session, { throttle = createThrottle(), end } = {}) {
    const config = repeating(session, READ_ATTEMPTS, end);
    return {
        organizations: reading(new client_organizations_dist_cjs/* OrganizationsClient */.gnq(config), throttle, end),
        quotas: reading(new client_service_quotas_dist_cjs/* ServiceQuotasClient */.iVb(config), throttle, end),
        account: reading(new dist_cjs/* AccountClient */.pt(config), throttle, end),
        iam: reading(new client_iam_dist_cjs/* IAMClient */.h8v(config), throttle, end),
        tagging: reading(new client_resource_groups_tagging_api_dist_cjs/* ResourceGroupsTaggingAPIClient */.DE(config), throttle, end),
    };
}
/** Opens clients for provisioning; all calls share one set of rate limits. */
function connectToWrite(session, signal) {
    const throttle = createThrottle();
    const config = repeating(session, WRITE_ATTEMPTS);
    return {
        reader: connect(session, { throttle }),
        once: limited(new client_organizations_dist_cjs/* OrganizationsClient */.gnq({ ...config, maxAttempts: 1 }), throttle, signal),
        organizations: limited(new client_organizations_dist_cjs/* OrganizationsClient */.gnq(config), throttle, signal),
        account: limited(new dist_cjs/* AccountClient */.pt(config), throttle, signal),
        iam: limited(new client_iam_dist_cjs/* IAMClient */.h8v(config), throttle, signal),
        session,
        signal,
    };
}
/** IAM of an account that was entered; AWS counts its calls there. It can only read unless told so. */
function iamInside(session, credentials, { mayWrite = false } = {}) {
    const client = new client_iam_dist_cjs/* IAMClient */.h8v({
        ...repeating(session, mayWrite ? WRITE_ATTEMPTS : READ_ATTEMPTS),
        ...(credentials && { credentials }),
    });
    return mayWrite ? client : readOnly(client);
}
function repeating({ region, credentials }, maxAttempts, end = undefined) {
    return {
        requestHandler: (0,http/* requestHandler */.O)(end),
        region,
        ...(credentials && { credentials }),
        customUserAgent: USER_AGENT,
        maxAttempts,
    };
}
function readOnly(client) {
    client.middlewareStack.add((next, context) => (args) => {
        if (!/^(Describe|List|Get)/.test(context.commandName ?? '')) {
            throw new Error(`a plan must not send ${context.commandName}`);
        }
        return next(args);
    }, { step: 'initialize', name: 'readOnly' });
    return client;
}
function reading(client, throttle, end) {
    const inTime = async (operation) => {
        await throttle(operation, end).catch((error) => {
            throw end?.aborted ? end.reason : error;
        });
    };
    return limited(readOnly(client), inTime);
}
function limited(client, throttle, signal) {
    const rateLimit = (next, context) => async (args) => {
        const operation = (context.commandName ?? '').replace(/Command$/, '');
        await throttle(operation, signal);
        try {
            return await next(args);
        }
        catch (error) {
            // Within the retry too: credentials don't get any better by asking again.
            throw (0,errors/* credentialsFailure */.lg)(error) ?? error;
        }
    };
    client.middlewareStack.addRelativeTo(rateLimit, {
        // Within the retry, so that every attempt counts; before the signing, which goes stale.
        relation: 'before',
        toMiddleware: 'httpSigningMiddleware',
        name: 'rateLimit',
    });
    return client;
}


/***/ }),

/***/ 8727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ requestHandler)
/* harmony export */ });
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2779);
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9783);
/* harmony import */ var _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1279);



/**
 * Milliseconds within which AWS has to answer one request, its body included. Without it, the SDK waits for ever; what
 * Organizations is asked takes it a second or two.
 */
const LONGEST = 30_000;
/**
 * How requests to AWS leave this machine: through the proxy that HTTPS_PROXY (HTTP_PROXY for an endpoint without TLS)
 * and NO_PROXY name for their host, as GitHub's own toolkit takes them; the SDK knows none of these. One for each
 * client, whose `destroy` ends it.
 */
class ProxiedHandler extends _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_2__.NodeHttpHandler {
    #proxied = new Map();
    handle(...[request, options]) {
        const { protocol, hostname, port } = request;
        const url = `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`;
        if (!(0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_1__/* .getProxyUrl */ .s)(new URL(url)))
            return super.handle(request, options);
        let handler = this.#proxied.get(url);
        if (!handler) {
            // A tunnelling agent keeps no connection that could be destroyed; the SDK takes for an agent what has `destroy`.
            const agent = Object.assign(new _actions_http_client__WEBPACK_IMPORTED_MODULE_0__/* .HttpClient */ .Qq().getAgent(url), { destroy: () => undefined });
            handler = new _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_2__.NodeHttpHandler({ httpAgent: agent, httpsAgent: agent });
            this.#proxied.set(url, handler);
        }
        return handler.handle(request, options);
    }
    destroy() {
        for (const handler of this.#proxied.values())
            handler.destroy();
        super.destroy();
    }
}
/** Sends requests to AWS, and gives each one up after a time, or at the end of the run. */
class TimedHandler extends ProxiedHandler {
    #end;
    constructor(end) {
        super();
        this.#end = end;
    }
    async handle(...[request, options = {}]) {
        const end = this.#end;
        const timeout = AbortSignal.timeout(LONGEST);
        const abortSignal = AbortSignal.any(end ? [timeout, end] : [timeout]);
        try {
            return await super.handle(request, { ...options, abortSignal });
        }
        catch (error) {
            if (end?.aborted)
                throw end.reason;
            // By this name the SDK knows that it may be sent again, where it sends anything again.
            if (timeout.aborted)
                throw new Unanswered(`no answer in ${LONGEST / 1000} seconds`);
            throw error;
        }
    }
}
class Unanswered extends Error {
    name = 'TimeoutError';
}
/**
 * What sends the requests of one client, or of several.
 * @param end fires when nothing more is to be read; its reason is what every request then fails with
 */
function requestHandler(end) {
    return new TimedHandler(end);
}


/***/ }),

/***/ 4333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ enterAccount)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1695);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6180);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8727);





/** The shortest that STS gives; what is done inside takes seconds. */
const SECONDS = 900;
/**
 * Credentials of a role in another account. In the session's own account they are the session's:
 * `undefined` where those are the ambient ones.
 * @param policy a session policy: with credentials of another account, only what it allows too can be done
 * @throws Failure when STS refuses; what else can keep us out is told apart by nothing
 */
async function enterAccount(session, { accountId, roleName, partition }, policy) {
    if (accountId === session.accountId)
        return session.credentials?.();
    const { region, credentials } = session;
    const sts = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_4__/* .STSClient */ .iM({
        region,
        requestHandler: (0,_http_js__WEBPACK_IMPORTED_MODULE_3__/* .requestHandler */ .O)(),
        ...(credentials && { credentials }),
    });
    const role = `arn:${partition}:iam::${accountId}:role/${roleName}`;
    try {
        const { Credentials: given } = await sts.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_4__/* .AssumeRoleCommand */ .QL({
            RoleArn: role,
            RoleSessionName: 'org-accounts',
            DurationSeconds: SECONDS,
            ...(policy && { Policy: JSON.stringify(policy) }),
        }));
        const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
        if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`AWS returned no credentials for the role ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(role)}`);
        }
        session.mask(SecretAccessKey);
        session.mask(SessionToken);
        return {
            accessKeyId: AccessKeyId,
            secretAccessKey: SecretAccessKey,
            sessionToken: SessionToken,
            expiration: Expiration,
        };
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialsFailure */ .lg)(error) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFailure */ .MT)(error, 'sts:AssumeRole');
    }
    finally {
        sts.destroy();
    }
}


/***/ }),

/***/ 6950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ unitName),
/* harmony export */   Dl: () => (/* binding */ ROOT),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   cm: () => (/* binding */ childPath),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   ir: () => (/* binding */ unitsUnder),
/* harmony export */   k2: () => (/* binding */ nameInAws)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6180);




/** The path of the root. A unit of this name below the root is not to be told from it. */
const ROOT = 'Root';
/** The names of a path, from below the root. */
function namesOf(path) {
    return path === ROOT ? [] : path.split('/');
}
function childPath(parent, name) {
    return parent === ROOT ? name : `${parent}/${name}`;
}
/** A unit's name may have slashes, which a path can't: they are written `%2F` there. */
function nameInPath(name) {
    return (name ?? '').replaceAll('/', '%2F');
}
/** @param name as a path has it */
function nameInAws(name) {
    return name.replaceAll('%2F', '/');
}
const roots = new WeakMap();
/** The id of the organization's one root (`r-…`), which never changes: asked once for a reader. */
async function rootOf(reader) {
    const known = roots.get(reader);
    if (known !== undefined)
        return known;
    try {
        // The first pages may be empty.
        for await (const page of (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_3__/* .paginateListRoots */ .RIF)({ client: reader.organizations }, {})) {
            const id = page.Roots?.[0]?.Id;
            if (id === undefined)
                continue;
            roots.set(reader, id);
            return id;
        }
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFailure */ .MT)(error, 'organizations:ListRoots');
    }
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('AWS shows no root of the organization');
}
/** The units right under a root or a unit, names as a path has them. */
async function* unitsUnder(reader, parentId) {
    try {
        const config = { client: reader.organizations, pageSize: 20 };
        const pages = (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_3__/* .paginateListOrganizationalUnitsForParent */ .Ogl)(config, { ParentId: parentId });
        for await (const page of pages) {
            for (const { Id, Name } of page.OrganizationalUnits ?? []) {
                yield { id: Id ?? '', name: nameInPath(Name) };
            }
        }
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFailure */ .MT)(error, 'organizations:ListOrganizationalUnitsForParent');
    }
}
/** A unit's name as a path has it. */
async function unitName(reader, id) {
    try {
        const { OrganizationalUnit: unit } = await reader.organizations.send(new _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_3__/* .DescribeOrganizationalUnitCommand */ .xuy({ OrganizationalUnitId: id }));
        return nameInPath(unit?.Name);
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFailure */ .MT)(error, 'organizations:DescribeOrganizationalUnit');
    }
}
/** The id of what an account or a unit is right under; every child has one parent (API reference). */
async function parentOf(reader, childId) {
    try {
        const config = { client: reader.organizations };
        // The first pages may be empty.
        for await (const page of (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_3__/* .paginateListParents */ .Pr4)(config, { ChildId: childId })) {
            const id = page.Parents?.[0]?.Id;
            if (id !== undefined)
                return id;
        }
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFailure */ .MT)(error, 'organizations:ListParents');
    }
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`AWS shows no parent of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(childId)}`);
}


/***/ }),

/***/ 4067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dq: () => (/* binding */ createUnit),
  QN: () => (/* binding */ findUnit),
  zq: () => (/* binding */ forgetUnits),
  i6: () => (/* binding */ noUnit),
  Zc: () => (/* reexport */ readTree)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-organizations/dist-cjs/index.js
var dist_cjs = __webpack_require__(2503);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/organization/settle.js + 2 modules
var settle = __webpack_require__(5788);
// EXTERNAL MODULE: ./lib/organization/unit-list.js
var unit_list = __webpack_require__(6950);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./lib/group-by.js
var group_by = __webpack_require__(5344);
;// CONCATENATED MODULE: ./lib/organization/tree.js



/**
 * Reads only as deep as the paths need: each unit on them is listed once. Where AWS tells an account's
 * `Paths`, its place takes a call for each unit that no list had, else one to begin with for each account.
 * @throws Failure when AWS refuses
 */
async function readTree(reader, needs) {
    const known = { reader, names: new Map(), parents: new Map() };
    const id = needs.accounts.find(({ ancestors }) => ancestors)?.ancestors?.[0];
    const root = { id: id ?? (await (0,unit_list/* rootOf */.I5)(reader)), name: unit_list/* ROOT */.Dl, path: unit_list/* ROOT */.Dl };
    const byPath = new Map();
    const children = new Map();
    const descend = async (unit, below) => {
        byPath.set(unit.path, unit);
        const wanted = (0,group_by/* groupBy */.$)(below.filter((names) => names.length > 0), ([name = '']) => name);
        if (wanted.size === 0)
            return;
        const names = [];
        const found = [];
        for await (const { id, name } of (0,unit_list/* unitsUnder */.ir)(reader, unit.id)) {
            known.names.set(id, Promise.resolve(name));
            known.parents.set(id, Promise.resolve(unit.id));
            names.push(name);
            if (wanted.has(name))
                found.push({ id, name, path: (0,unit_list/* childPath */.cm)(unit.path, name) });
        }
        children.set(unit.path, names);
        await Promise.all(found.map((one) => descend(one, (wanted.get(one.name) ?? []).map(([, ...rest]) => rest))));
    };
    await descend(root, needs.paths.map(unit_list/* namesOf */.eZ));
    const limit = (0,p_limit/* default */.A)(10);
    const placements = new Map();
    await limit.map(needs.accounts, async (account) => {
        const [, ...units] = account.ancestors ?? (await ancestorsOf(known, account.id));
        const names = await Promise.all(units.map((unit) => nameOf(known, unit)));
        placements.set(account.id, names.reduce(unit_list/* childPath */.cm, unit_list/* ROOT */.Dl));
    });
    return { byPath, children, placements };
}
function nameOf({ reader, names }, id) {
    const name = names.get(id) ?? (0,unit_list/* unitName */.Cq)(reader, id);
    names.set(id, name);
    return name;
}
/** The ids from the root down to an account's parent, asked for one by one upwards. */
async function ancestorsOf({ reader, parents }, accountId) {
    let id = await (0,unit_list/* parentOf */.gN)(reader, accountId);
    const line = [id];
    while (id.startsWith('ou-')) {
        const parent = parents.get(id) ?? (0,unit_list/* parentOf */.gN)(reader, id);
        parents.set(id, parent);
        id = await parent;
        line.unshift(id);
    }
    return line;
}

;// CONCATENATED MODULE: ./lib/organization/units.js






/** Makes the last unit of a path; its parent must be there. */
async function createUnit(writer, path) {
    const { reader } = writer;
    const names = (0,unit_list/* namesOf */.eZ)(path);
    const parentPath = names.slice(0, -1).join('/') || unit_list/* ROOT */.Dl;
    let parent;
    return (0,settle/* settle */.G)(writer, {
        action: 'organizations:CreateOrganizationalUnit',
        already: ['DuplicateOrganizationalUnitException'],
        isSo: async () => {
            parent = await findUnit(reader, parentPath);
            if (parent === undefined)
                throw noUnit(parentPath);
            return (await findUnit(reader, path)) !== undefined;
        },
        send: () => writer.organizations.send(new dist_cjs/* CreateOrganizationalUnitCommand */.Qo6({
            ParentId: parent,
            Name: (0,unit_list/* nameInAws */.k2)(names.at(-1) ?? ''),
        })),
    });
}
/** That the units of a path are not there. */
function noUnit(path) {
    return new failure/* Failure */.H(`the organizational unit ${(0,lib_text/* code */.aY)(path)} does not exist`, 'It was removed, or could not be created: plan again, or create it in AWS Organizations.');
}
/** What a run has listed, by parent: hundreds of moves ask for the same few units. */
const listings = new WeakMap();
/** The id of the unit at a path, as AWS shows it now or has shown it in this run. */
async function findUnit(reader, path) {
    let id = await (0,unit_list/* rootOf */.I5)(reader);
    for (const name of (0,unit_list/* namesOf */.eZ)(path)) {
        if (id === undefined)
            return undefined;
        id = await findUnder(reader, id, name);
    }
    return id;
}
async function findUnder(reader, parent, name) {
    const known = listings.get(reader) ?? new Map();
    listings.set(reader, known);
    const found = (await known.get(parent)?.catch(() => undefined))?.get(name);
    if (found !== undefined)
        return found;
    const listing = list(reader, parent);
    known.set(parent, listing);
    return (await listing).get(name);
}
async function list(reader, parent) {
    const units = new Map();
    for await (const { id, name } of (0,unit_list/* unitsUnder */.ir)(reader, parent))
        units.set(name, id);
    return units;
}
/** Units that this run has seen are looked for once more. */
function forgetUnits(reader) {
    listings.delete(reader);
}


/***/ })

};
