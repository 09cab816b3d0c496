export const id = 749;
export const ids = [749];
export const modules = {

/***/ 4749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listProviders: () => (/* binding */ listProviders)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6764);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6180);


/** The issuers, without `https://`, whose tokens the account's roles can trust. */
async function listProviders({ iam }) {
    try {
        const { OpenIDConnectProviderList: all = [] } = await iam.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__/* .ListOpenIDConnectProvidersCommand */ .vfi({}));
        return all.flatMap(({ Arn }) => Arn?.split(':oidc-provider/')[1] ?? []);
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, 'iam:ListOpenIDConnectProviders');
    }
}


/***/ })

};
