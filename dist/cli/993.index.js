export const id = 993;
export const ids = [993];
export const modules = {

/***/ 8993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseProfile: () => (/* binding */ refuseProfile),
/* harmony export */   useProfile: () => (/* binding */ useProfile)
/* harmony export */ });
/* harmony import */ var _smithy_core_config__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7291);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);



/** Credentials in the environment, which the SDK would take instead of a profile, or warn of. */
const CREDENTIALS = [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
];
/**
 * Chooses the profile of AWS's shared files that credentials come from, as `aws --profile` does: before what the
 * environment holds.
 * @param chosen by the option; otherwise `AWS_PROFILE` counts
 * @throws Failure where no file has it
 */
async function useProfile(chosen, env) {
    if (chosen !== undefined) {
        env.AWS_PROFILE = chosen;
        for (const name of CREDENTIALS)
            delete env[name];
    }
    const name = env.AWS_PROFILE;
    if (name === undefined || name === '')
        return undefined;
    const { configFile, credentialsFile } = await (0,_smithy_core_config__WEBPACK_IMPORTED_MODULE_2__.loadSharedConfigFiles)();
    const profiles = new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)]);
    if (!profiles.has(name)) {
        // Sections such as `sso-session` and `services` are told apart by their prefix.
        const known = [...profiles].filter((one) => !one.includes('.')).map((one) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one));
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`there is no AWS profile ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)}${chosen === undefined ? ', which `AWS_PROFILE` names' : ''}`, known.length === 0
            ? 'There are no profiles: `aws configure sso` creates one.'
            : `There ${known.length === 1 ? 'is' : 'are'} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN)(known, 10)}.`);
    }
    return { name, region: configFile[name]?.region ?? credentialsFile[name]?.region };
}
/** Throws what was wrong with the credentials of a profile, in words for whoever has chosen it. */
function refuseProfile({ name }, error) {
    const cause = error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H ? error.cause : error;
    if (!(cause instanceof Error) || cause.name !== 'CredentialsProviderError')
        throw error;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`the AWS profile ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)} gives no credentials: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(cause.message)}`, `If it uses single sign-on, sign in with ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`aws sso login --profile ${name}`)}. Otherwise ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`aws sts get-caller-identity --profile ${name}`)} shows what is wrong with it.`, cause);
}


/***/ })

};
