export const id = 864;
export const ids = [864];
export const modules = {

/***/ 7864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3582);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6105);



/** Checks the account files, each by itself and against the others; AWS is not asked. */
async function validate({ read, screen }) {
    const { files, problems } = read().now.desired;
    const errors = problems.filter(({ severity }) => severity === 'error');
    const verdict = errors.length === 0 ? 'valid' : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(errors.length, 'problem');
    screen.print(`Files: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(files.length, 'account file')}, ${verdict}`);
    for (const line of problems.flatMap(linesOf))
        screen.print(line);
    screen.json({ version: 1, valid: errors.length === 0, files: files.length, problems });
    return errors.length === 0 ? _plan_js__WEBPACK_IMPORTED_MODULE_2__.EXIT.nothing : _plan_js__WEBPACK_IMPORTED_MODULE_2__.EXIT.problems;
}
function linesOf(problem) {
    const hint = problem.hint === undefined ? [] : [`      ${problem.hint}`];
    return [`  ${problem.severity}: ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .problemLine */ .YK)(problem)}`, ...hint];
}


/***/ })

};
