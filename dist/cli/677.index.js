export const id = 677;
export const ids = [677];
export const modules = {

/***/ 7119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ backoff)
/* harmony export */ });
/**
 * Milliseconds to wait after a failed attempt: a second or somewhat less after the first, twice as much after each
 * other one, so that many who failed together don't come back together.
 * @param attempt the one that failed, from 1
 */
function backoff(attempt) {
    return 500 * 2 ** attempt * (0.5 + Math.random() / 2);
}


/***/ }),

/***/ 6180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ awsFailure),
/* harmony export */   es: () => (/* binding */ awsError),
/* harmony export */   jP: () => (/* binding */ CredentialsFailure),
/* harmony export */   lg: () => (/* binding */ credentialsFailure),
/* harmony export */   m_: () => (/* binding */ isAwsError)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8804);
/* harmony import */ var _trusted_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1227);




function awsError(error) {
    if (!node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error)) {
        const message = String(error);
        return {
            name: 'Unknown',
            reason: undefined,
            message,
            isAmbiguous: true,
            isAnswered: false,
            attempts: 1,
        };
    }
    const { code: nodeCode, Reason, $metadata, } = error;
    const status = $metadata?.httpStatusCode;
    return {
        name: error.name === 'Error' && typeof nodeCode === 'string' ? nodeCode : error.name,
        reason: typeof Reason === 'string' ? Reason : undefined,
        message: error.message,
        isAmbiguous: status === undefined || status >= 500,
        isAnswered: status !== undefined,
        attempts: $metadata?.attempts ?? 1,
    };
}
function isAwsError(error, ...names) {
    return names.includes(awsError(error).name);
}
/** Credentials that no call can be made with any more: no use in asking again, or for anything else. */
class CredentialsFailure extends _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H {
}
/** By service: the JSON protocols, the query protocol, and requests that were signed too long ago. */
const EXPIRED = ['ExpiredTokenException', 'ExpiredToken', 'RequestExpired'];
const UNKNOWN = ['UnrecognizedClientException', 'InvalidClientTokenId'];
const RENEW = 'In a workflow, let this action assume a role with `role-to-assume`: it renews the credentials by itself. At a terminal, sign in again, such as with `aws sso login`. Then run again: changes already made are kept.';
/** What is wrong with the credentials of a call; `undefined` where nothing is. */
function credentialsFailure(error) {
    if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H)
        return undefined;
    const { name, message } = awsError(error);
    const said = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`${name}: ${message}`, 500);
    if (EXPIRED.includes(name)) {
        return new CredentialsFailure(`the AWS credentials have expired: ${said}`, RENEW, error);
    }
    if (UNKNOWN.includes(name)) {
        return new CredentialsFailure(`AWS does not know these credentials: ${said}`, INVALID, error);
    }
    return undefined;
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
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${whatHappened(error, action)}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(said, 500)}`, hint(name, lacking, message), error);
}
/** Only an answer is a refusal. */
function whatHappened(error, action) {
    const { name, isAnswered, isAmbiguous } = awsError(error);
    if (isUnsent(name))
        return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(action)} was not sent`;
    if (!isAnswered)
        return `AWS did not answer ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(action)}`;
    return isAmbiguous ? `AWS failed to answer ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(action)}` : `AWS refused ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(action)}`;
}
/** Credentials that can't be had, files that can't be read, and values that no request can carry. */
function isUnsent(name) {
    return ['CredentialsProviderError', 'TypeError', 'ENOENT', 'EACCES', 'EISDIR'].includes(name);
}
const INVALID = 'The AWS credentials are not valid. In a workflow, let this action assume a role with `role-to-assume`; at a terminal, check the environment and the profile.';
function hint(name, action, message) {
    if (/enable trusted access/i.test(message)) {
        return `Enable trusted access for AWS Account Management once, from the management account: \`${_trusted_access_js__WEBPACK_IMPORTED_MODULE_3__/* .ENABLE_ACCOUNT_MANAGEMENT */ .O}\`.`;
    }
    switch (name) {
        case 'AccessDeniedException':
        case 'AccessDenied':
            return `Allow ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(action)} to the role whose credentials are used; README lists the permissions for planning and for provisioning. Organizations are read from the management account.`;
        case 'ExpiredTokenException':
        case 'ExpiredToken':
            return RENEW;
        case 'UnrecognizedClientException':
        case 'InvalidClientTokenId':
        case 'SignatureDoesNotMatch':
            return INVALID;
        case 'CredentialsProviderError':
            return 'No AWS credentials were found. Name a role in `role-to-assume` and give the job `id-token: write`; at a terminal, set `AWS_PROFILE`, or sign in with `aws sso login`.';
        case 'ENOENT':
        case 'EACCES':
        case 'EISDIR':
            return 'Check the file that the message names, and the environment variable that names it, such as `AWS_WEB_IDENTITY_TOKEN_FILE`.';
        case 'TypeError':
            return /header content/.test(message)
                ? 'The AWS credentials contain a line break or another character that they can’t have. Set them again.'
                : 'Check `AWS_ENDPOINT_URL` and the proxy in the environment: each is a URL, such as `http://proxy.example.com:8080`.';
        case 'TooManyRequestsException':
        case 'ThrottlingException':
            return 'Other clients are using up the rate limits of this organization. Run again in a few minutes.';
        case 'ServiceException':
        case 'ServiceUnavailable':
        case 'InternalFailure':
            return 'Transient error in AWS. Run again in a few minutes.';
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
        case 'ECONNREFUSED':
        case 'ECONNRESET':
        case 'ETIMEDOUT':
        case 'EPIPE':
        case 'TimeoutError':
            return 'AWS could not be reached from here. Check the network and the proxy, then run again.';
        default:
            return 'Run again. If it fails again, the message above is all that AWS reports.';
    }
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

/***/ 3793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ consoleUrl),
/* harmony export */   TE: () => (/* binding */ homeRegionOf),
/* harmony export */   Zs: () => (/* binding */ billingUrl),
/* harmony export */   bV: () => (/* binding */ supportUrl),
/* harmony export */   iQ: () => (/* binding */ partitionOf)
/* harmony export */ });
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7491);

const AWS = { home: 'us-east-1', console: 'console.aws.amazon.com' };
const PARTITIONS = {
    aws: AWS,
    'aws-cn': { home: 'cn-northwest-1', console: 'console.amazonaws.cn' },
    'aws-eusc': { home: 'eusc-de-east-1', console: 'console.amazonaws-eusc.eu' },
    'aws-us-gov': { home: 'us-gov-west-1', console: 'console.amazonaws-us-gov.com' },
};
/** `aws-cn` of `arn:aws-cn:sts::111122223333:assumed-role/…`; `aws` where an ARN is none. */
function partitionOf(arn) {
    return arn.split(':')[1] || 'aws';
}
/** `undefined` for a partition whose home is not known. */
function homeRegionOf(partition) {
    return (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUp */ .T)(PARTITIONS, partition)?.home;
}
/** The address of a page of the AWS console: `https://console.aws.amazon.com/organizations/v2/home`. */
function consoleUrl(partition, path) {
    return `https://${((0,_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUp */ .T)(PARTITIONS, partition) ?? AWS).console}/${path}`;
}
function supportUrl(partition) {
    return consoleUrl(partition, 'support/home');
}
/**
 * Where payment methods are. AWS GovCloud (US) has none: payments are made by the standard account that an account there
 * belongs to ("AWS GovCloud (US) Billing and Payment").
 */
function billingUrl(partition) {
    const payer = partition === 'aws-us-gov' ? 'aws' : partition;
    return consoleUrl(payer, 'billing/home#/paymentmethods');
}


/***/ }),

/***/ 1677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSession: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-cjs/index.js
var dist_cjs = __webpack_require__(1695);
// EXTERNAL MODULE: ./lib/backoff.js
var backoff = __webpack_require__(7119);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/organization/errors.js
var errors = __webpack_require__(6180);
// EXTERNAL MODULE: ./lib/organization/http.js
var http = __webpack_require__(8727);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
;// CONCATENATED MODULE: ./lib/organization/oidc-claims.js


/*
 * What an OIDC token of GitHub's says, in words for the account that does not trust it. The token itself is a secret;
 * these claims are on the run's page anyhow (GitHub Docs, "OpenID Connect reference").
 */
const claims = schemas/* object */.Ikc({
    iss: schemas/* string */.YjP(),
    sub: schemas/* string */.YjP(),
    aud: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()).transform((all) => all.join(' '))]),
    ref: schemas/* string */.YjP().optional(),
    environment: schemas/* string */.YjP().optional(),
});
/** The claims, unverified: AWS does that. `undefined` for what is no token. */
function claimsOf(token) {
    const [, payload = ''] = token.split('.');
    try {
        return claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
    }
    catch {
        return undefined;
    }
}
/** Characters of a claim that are shown: a condition that is cut would match nothing. */
const LONGEST = 1000;
const shown = (value) => (0,lib_text/* code */.aY)(value, LONGEST);
/** Which trust the role lacks: the claims that were sent, and the condition that lets them in. */
function trustAdvice(token) {
    const sent = claimsOf(token);
    if (!sent) {
        return {
            hint: "The role's trust policy must allow `sts:AssumeRoleWithWebIdentity` to this repository's workflow: README, “Set it up”, has one.",
            snippet: undefined,
        };
    }
    const { sub, aud, ref, environment } = sent;
    const from = ref === undefined ? '' : `, the ref ${shown(ref)}`;
    const place = environment === undefined ? 'no environment' : `the environment ${shown(environment)}`;
    // Any pull request could do then what the role may do.
    const beware = environment === undefined
        ? ' That is for a role that only reads. A role that may change AWS trusts the environment of the provisioning job instead: never let pull requests assume it.'
        : '';
    const key = issuerOf(sent);
    const condition = { StringEquals: { [`${key}:aud`]: aud, [`${key}:sub`]: sub } };
    return {
        hint: `GitHub's token has the subject ${shown(sub)}, the audience ${shown(aud)}${from} and ${place}. To let this job in, the role's trust policy needs these conditions for \`sts:AssumeRoleWithWebIdentity\`.${beware}`,
        snippet: JSON.stringify(condition, undefined, 2)
            .split('\n')
            .slice(1, -1)
            .map((line) => line.slice(2))
            .join('\n'),
    };
}
/** Which identity provider the account lacks. */
function providerWords(token) {
    const sent = claimsOf(token);
    const issuer = sent?.iss ?? 'https://token.actions.githubusercontent.com';
    const audience = sent ? ` with the audience ${shown(sent.aud)}` : '';
    return `The role's account needs an OIDC identity provider for ${shown(issuer)}${audience}: IAM, “Identity providers”. The input \`audience\` sets the audience.`;
}
/** How a condition names the issuer: without its scheme, an Enterprise server's with its path. */
function issuerOf({ iss }) {
    return iss.replace(/^https:\/\//, '');
}

// EXTERNAL MODULE: ./lib/organization/partition.js
var organization_partition = __webpack_require__(3793);
// EXTERNAL MODULE: ./lib/organization/sts-credentials.js
var sts_credentials = __webpack_require__(6192);
;// CONCATENATED MODULE: ./lib/organization/session.js










/** How often AssumeRoleWithWebIdentity is tried; see `isPassing` for what is tried again. */
const ASSUME_ATTEMPTS = 5;
/**
 * Assumes the role, and makes sure of the account before anything else is asked of AWS.
 * @throws Failure when there are no credentials, or they are of another account
 */
async function openSession(options) {
    const region = homeRegion(options);
    const credentials = options.role ? assumer(options, options.role, region) : undefined;
    const arn = (await credentials?.())?.arn ?? (await callerArn(region, credentials, options.end));
    const accountId = accountOf(arn);
    if (accountId === undefined)
        throw new failure/* Failure */.H('AWS does not say which account these credentials belong to');
    const { allowedAccountIds } = options;
    if (allowedAccountIds.length > 0 && !allowedAccountIds.includes(accountId)) {
        throw new failure/* Failure */.H(`the AWS credentials are of account ${(0,lib_text/* code */.aY)(accountId)}, but \`allowed-account-ids\` has only ${(0,lib_text/* list */.p_)(allowedAccountIds.map((id) => (0,lib_text/* code */.aY)(id)))}`, 'Nothing was read or changed. Check `role-to-assume`.');
    }
    const { mask, region: ambientRegion } = options;
    return { accountId, arn, region, ambientRegion, credentials, mask };
}
/** Whose credentials these are, where it was not told together with them. */
async function callerArn(region, credentials, end) {
    try {
        const sts = new dist_cjs/* STSClient */.iM({
            region,
            requestHandler: (0,http/* requestHandler */.O)(end),
            ...(credentials && { credentials }),
        });
        const { Arn } = await sts.send(new dist_cjs/* GetCallerIdentityCommand */.zI({}));
        return Arn ?? '';
    }
    catch (error) {
        throw (0,errors/* credentialsFailure */.lg)(error) ?? (0,errors/* awsFailure */.MT)(error, 'sts:GetCallerIdentity');
    }
}
/** `arn:aws:sts::111122223333:assumed-role/…` */
function accountOf(arn) {
    const id = arn.split(':')[4] ?? '';
    return /^\d{12}$/.test(id) ? id : undefined;
}
function homeRegion({ role, region }) {
    const partition = role ? role.split(':')[1] : partitionPrefix(region ?? '');
    return (0,organization_partition/* homeRegionOf */.TE)(partition ?? '') ?? region ?? 'us-east-1';
}
/** The partition of a region of the environment; only those with a home region of their own matter. */
function partitionPrefix(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    if (region.startsWith('us-gov-'))
        return 'aws-us-gov';
    if (region.startsWith('eusc-'))
        return 'aws-eusc';
    return region.startsWith('us-iso') || region.startsWith('eu-iso') ? 'aws-iso' : 'aws';
}
/** Milliseconds before their end at which credentials are renewed, as the SDK asks for new ones. */
const RENEWAL = 5 * 60 * 1000;
/**
 * The role's credentials, for all clients of a run: assumed once, and again, with a new token, when they are
 * about to run out.
 */
function assumer(options, role, region) {
    const assume = assumerOnce(options, role, region);
    let current;
    let until = 0;
    return () => {
        // Calls that come together share one answer.
        if (current && Date.now() < until)
            return current;
        until = Number.POSITIVE_INFINITY;
        current = assume().then((credentials) => {
            until = credentials.expiration.getTime() - RENEWAL;
            return credentials;
        }, (error) => {
            until = 0;
            throw error;
        });
        return current;
    };
}
function assumerOnce(options, role, region) {
    const sts = new dist_cjs/* STSClient */.iM({ region, requestHandler: (0,http/* requestHandler */.O)() });
    return async () => {
        for (let attempt = 1;; attempt += 1) {
            let token;
            try {
                token = await options.token();
                const { Credentials: given, AssumedRoleUser: user } = await sts.send(new dist_cjs/* AssumeRoleWithWebIdentityCommand */.WH({
                    RoleArn: role,
                    RoleSessionName: options.sessionName,
                    DurationSeconds: options.duration,
                    WebIdentityToken: token,
                }));
                return { ...(0,sts_credentials/* takeCredentials */._)(given, role, options.mask), arn: user?.Arn };
            }
            catch (error) {
                if (attempt >= ASSUME_ATTEMPTS || !isPassing(error)) {
                    throw refused(error, role, options.duration, token);
                }
                await (0,promises_.setTimeout)((0,backoff/* backoff */.J)(attempt));
            }
        }
    };
}
/** AWS asks for another try when it could not reach GitHub's keys; anything 5xx passes too. */
function isPassing(error) {
    if (error instanceof failure/* Failure */.H)
        return false;
    const { name, isAmbiguous } = (0,errors/* awsError */.es)(error);
    return isAmbiguous || name.startsWith('IDPCommunicationError') || name.startsWith('Throttling');
}
/** @param token the OIDC token that was sent: its claims are told, itself never */
function refused(error, role, duration, token = '') {
    if (error instanceof failure/* Failure */.H)
        return error;
    const { name, message } = (0,errors/* awsError */.es)(error);
    const what = `the role ${(0,lib_text/* code */.aY)(role)} could not be assumed: ${(0,lib_text/* code */.aY)(`${name}: ${message}`, 500)}`;
    switch (name) {
        case 'AccessDenied':
        case 'AccessDeniedException': {
            const { hint, snippet } = trustAdvice(token);
            return new failure/* Failure */.H(what, hint, error, snippet);
        }
        case 'InvalidIdentityToken':
        case 'InvalidIdentityTokenException':
            return new failure/* Failure */.H(what, providerWords(token), error);
        case 'ExpiredToken':
        case 'ExpiredTokenException':
            // It is GitHub's token, fresh and good for five minutes, that has expired, not credentials of AWS's.
            return new failure/* Failure */.H(what, 'Run again. If it fails again, set the clock of the runner.', error);
        case 'ValidationError':
        case 'ValidationException':
            return new failure/* Failure */.H(what, `Check the ARN, and that ${duration} seconds (\`role-duration-seconds\`) are within the role's maximum.`, error);
        default:
            return (0,errors/* awsFailure */.MT)(error, 'sts:AssumeRoleWithWebIdentity');
    }
}


/***/ }),

/***/ 6192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ takeCredentials)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);


/**
 * Takes credentials over from STS, and hides their secrets from the log.
 * @throws Failure when AWS gave none
 */
function takeCredentials(given, role, mask) {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`AWS returned no credentials for the role ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(role)}`);
    }
    mask(SecretAccessKey);
    mask(SessionToken);
    return {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken: SessionToken,
        expiration: Expiration,
    };
}


/***/ }),

/***/ 1227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ ACCOUNT_MANAGEMENT),
/* harmony export */   O: () => (/* binding */ ENABLE_ACCOUNT_MANAGEMENT)
/* harmony export */ });
/** What names and contacts of member accounts are changed through. */
const ACCOUNT_MANAGEMENT = 'account.amazonaws.com';
/** Account Management Reference Guide, "Enabling trusted access for AWS Account Management". */
const ENABLE_ACCOUNT_MANAGEMENT = `aws organizations enable-aws-service-access --service-principal ${ACCOUNT_MANAGEMENT}`;


/***/ })

};
