export const id = 879;
export const ids = [879,260,498];
export const modules = {

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
        if (!/^(Describe|List|Get|Simulate)/.test(context.commandName ?? '')) {
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


/***/ })

};
