export const id = 147;
export const ids = [147];
export const modules = {

/***/ 3147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSession: () => (/* binding */ openSession)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1695);
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7491);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8804);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6180);






/** Organizations, its quotas and its rates live in one region of each partition. */
const HOME_REGIONS = {
    aws: 'us-east-1',
    'aws-cn': 'cn-northwest-1',
    'aws-eusc': 'eusc-de-east-1',
    'aws-us-gov': 'us-gov-west-1',
};
/** How often AssumeRoleWithWebIdentity is tried; see `isPassing` for what is tried again. */
const ASSUME_ATTEMPTS = 5;
/**
 * Assumes the role, and makes sure of the account before anything else is asked of AWS.
 * @throws Failure when there are no credentials, or they are of another account
 */
async function openSession(options) {
    const region = homeRegion(options);
    const credentials = options.role ? assumer(options, options.role, region) : undefined;
    const sts = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_4__/* .STSClient */ .iM({ region, ...(credentials && { credentials }) });
    let identity;
    try {
        identity = await sts.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_4__/* .GetCallerIdentityCommand */ .zI({}));
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .awsFailure */ .MT)(error, 'sts:GetCallerIdentity');
    }
    const { Account: accountId, Arn: arn } = identity;
    if (!accountId || !arn)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('AWS does not say whose credentials these are');
    const { allowedAccountIds } = options;
    if (allowedAccountIds.length > 0 && !allowedAccountIds.includes(accountId)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`the AWS credentials are of account ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(accountId)}, and \`allowed-account-ids\` has only ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(allowedAccountIds.map((id) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(id)))}`, 'Nothing was read or changed. Check `role-to-assume`.');
    }
    const { mask, region: ambientRegion } = options;
    return { accountId, arn, region, ambientRegion, credentials, mask };
}
function homeRegion({ role, region }) {
    const partition = role ? role.split(':')[1] : partitionPrefix(region ?? '');
    return (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_5__/* .lookUp */ .T)(HOME_REGIONS, partition ?? '') ?? region ?? 'us-east-1';
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
 * The role's credentials, for all clients of a run: assumed once, and anew, with a new token, when they are
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
    const sts = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_4__/* .STSClient */ .iM({ region });
    return async () => {
        for (let attempt = 1;; attempt += 1) {
            try {
                const { Credentials: given } = await sts.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_4__/* .AssumeRoleWithWebIdentityCommand */ .WH({
                    RoleArn: role,
                    RoleSessionName: options.sessionName,
                    DurationSeconds: options.duration,
                    WebIdentityToken: await options.token(),
                }));
                const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
                if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
                    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`AWS gave no credentials for the role ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(role)}`);
                }
                options.mask(SecretAccessKey);
                options.mask(SessionToken);
                return {
                    accessKeyId: AccessKeyId,
                    secretAccessKey: SecretAccessKey,
                    sessionToken: SessionToken,
                    expiration: Expiration,
                };
            }
            catch (error) {
                if (attempt >= ASSUME_ATTEMPTS || !isPassing(error))
                    throw refused(error, role, options);
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(500 * 2 ** attempt * (0.5 + Math.random() / 2));
            }
        }
    };
}
/** AWS asks for another try when it could not reach GitHub's keys; anything 5xx passes too. */
function isPassing(error) {
    if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H)
        return false;
    const { name, isAmbiguous } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .awsError */ .es)(error);
    return isAmbiguous || name.startsWith('IDPCommunicationError') || name.startsWith('Throttling');
}
function refused(error, role, { duration }) {
    if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H)
        return error;
    const { name, message } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .awsError */ .es)(error);
    const what = `the role ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(role)} could not be assumed: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`${name}: ${message}`, 500)}`;
    switch (name) {
        case 'AccessDenied':
        case 'AccessDeniedException':
            return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(what, "The role's trust policy must allow `sts:AssumeRoleWithWebIdentity` to this repository's workflow: compare its `sub` and `aud` conditions with README, “Set it up”. Repositories made since July 2026 have their ids in `sub`.", error);
        case 'InvalidIdentityToken':
        case 'InvalidIdentityTokenException':
            return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(what, 'The account needs an OIDC provider for `https://token.actions.githubusercontent.com` whose audience is that of the `audience` input.', error);
        case 'ValidationError':
        case 'ValidationException':
            return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(what, `Check the ARN, and that ${duration} seconds (\`role-duration-seconds\`) are within the role's maximum.`, error);
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .awsFailure */ .MT)(error, 'sts:AssumeRoleWithWebIdentity');
    }
}


/***/ })

};
