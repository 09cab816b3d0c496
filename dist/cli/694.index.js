export const id = 694;
export const ids = [694];
export const modules = {

/***/ 3694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init_init)
});

// EXTERNAL MODULE: ./lib/accounts/directory.js
var directory = __webpack_require__(1091);
// EXTERNAL MODULE: ./lib/accounts/identifiers.js
var identifiers = __webpack_require__(8048);
// EXTERNAL MODULE: ./lib/accounts/init.js
var init = __webpack_require__(4660);
// EXTERNAL MODULE: ./lib/accounts/regions.js
var regions = __webpack_require__(857);
// EXTERNAL MODULE: ./lib/accounts/schema.js + 5 modules
var schema = __webpack_require__(2069);
// EXTERNAL MODULE: ./lib/accounts/import.js
var accounts_import = __webpack_require__(3143);
// EXTERNAL MODULE: ./lib/accounts/unread.js
var unread = __webpack_require__(7745);
;// CONCATENATED MODULE: ./lib/commands/draft-init.js





/**
 * Writes the files of accounts that are to be. Without names, those that the management account's file lists; and
 * where no file speaks of the management account yet, its file, from the live organization: AWS is asked for nothing
 * else, and only then.
 * @throws Failure when the management account's file can't be read, or AWS refuses a call
 */
async function draftInit(job, desired, request) {
    (0,unread/* refuseUnread */.C)(desired);
    const isFirst = !(0,directory/* hasManagement */.Qf)(desired) &&
        (request.accounts.length === 0 || request.accounts.some(({ name }) => name === schema/* MASTER */.V$));
    const names = request.accounts.length > 0 ? [] : (0,init/* listedWithoutFile */.Kl)(desired);
    const accounts = [...request.accounts, ...names.map((name) => ({ name }))];
    if (!isFirst)
        return (0,init/* initFiles */.u$)(desired, { ...request, accounts });
    const others = accounts.filter(({ name }) => name !== schema/* MASTER */.V$);
    const asked = accounts.find(({ name }) => name === schema/* MASTER */.V$);
    const session = await job.session();
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(779), __webpack_require__.e(979), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
    const { readOrganization } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2389));
    const organization = await readOrganization(connect(session, job.signal && { end: job.signal }));
    const region = request.region ?? session.ambientRegion ?? session.region;
    if (!organization) {
        // Its email can't be read before there is an organization, so it is as for any other account.
        return (0,init/* initFiles */.u$)(desired, {
            ...request,
            region,
            accounts: [asked ?? { name: schema/* MASTER */.V$ }, ...others],
        });
    }
    const { managementAccountId: id, managementEmail: email } = organization;
    const drafts = (0,init/* initFiles */.u$)(desired, { ...request, region, accounts: others });
    return {
        ...drafts,
        files: [(0,accounts_import/* masterFile */.F8)(desired.directory, { id, email }, region), ...drafts.files],
    };
}

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/terminal/write.js + 1 modules
var write = __webpack_require__(4910);
;// CONCATENATED MODULE: ./lib/terminal/init.js









/** Writes the files of accounts that are to be, and asks for what is not given, as Paco does. */
async function init_init(context) {
    const { args, screen } = context;
    let { desired } = context.read().now;
    const named = args.operands.map(nameOf);
    if (args.values.has('email') && named.length !== 1) {
        throw new failure/* Failure */.H('`--email` is for one account', 'Name it, `org-accounts init prod --email …`, or give `--root-email-pattern`.');
    }
    const files = [];
    const skipped = [];
    const take = (drafts) => {
        files.push(...drafts.files);
        skipped.push(...drafts.skipped);
        desired = (0,init/* withFiles */.oT)(desired, (0,init/* withList */.TR)(drafts.files));
    };
    if (!(0,directory/* hasManagement */.Qf)(desired) && (named.length === 0 || named.includes(schema/* MASTER */.V$))) {
        take(await begin(context, desired));
    }
    const names = named.length > 0 ? named : (0,init/* listedWithoutFile */.Kl)(desired);
    for (const name of names) {
        if (files.some((file) => file.name === name))
            continue;
        if (skipped.some(({ account }) => account === name))
            continue;
        take(await one(context, desired, name));
    }
    if (files.length === 0)
        screen.print('No file was written.');
    return (0,write/* writeDrafts */.g)(context, { files, skipped });
}
/** The management account's file, from the live organization; without one, its email is asked for. */
async function begin(context, desired) {
    const { screen } = context;
    const request = { ...given(context), accounts: [{ name: schema/* MASTER */.V$, email: emailOf(context) }] };
    const drafts = await draftInit(context, desired, request);
    if (drafts.files.length > 0 || !screen.isInteractive)
        return drafts;
    return one(context, desired, schema/* MASTER */.V$);
}
async function one(context, desired, name) {
    const { screen, settings } = context;
    const request = given(context);
    const email = emailOf(context);
    const isThere = desired.files.some((file) => file.name === name);
    if (!screen.isInteractive || isThere || (0,init/* wrongName */.p4)(name) !== undefined) {
        return (0,init/* initFiles */.u$)(desired, { ...request, accounts: [{ name, email }] });
    }
    screen.log(`\n${(0,lib_text/* code */.aY)(name)}`);
    const title = request.title ?? (await screen.ask('Title', (0,init/* defaultTitle */.QL)(name), () => undefined));
    const preset = desired.management?.fields.region ?? process.env.AWS_REGION ?? '';
    const region = request.region ?? (await screen.ask('Region', preset, wrongRegion));
    const wrongEmail = (text) => {
        const accounts = [{ name, email: text }];
        const { skipped } = (0,init/* initFiles */.u$)(desired, { accounts, title, region });
        return skipped[0] && (0,lib_text/* unquoted */.qZ)(skipped[0].why);
    };
    const pattern = settings.rootEmailPattern?.replaceAll('{name}', name) ?? '';
    const address = email ?? (await screen.ask('Root email address', pattern, wrongEmail));
    return (0,init/* initFiles */.u$)(desired, { accounts: [{ name, email: address }], title, region });
}
function given({ args, settings }) {
    return {
        title: args.values.get('title'),
        region: args.values.get('region'),
        emailPattern: settings.rootEmailPattern,
    };
}
function emailOf({ args }) {
    return args.values.get('email');
}
function wrongRegion(text) {
    return regions/* REGIONS */.i.includes(text) ? undefined : `${text} is not an AWS region, such as us-west-2`;
}
function nameOf(operand) {
    const name = (0,identifiers/* toAccountName */.kX)(operand);
    if (name !== undefined)
        return name;
    throw new failure/* Failure */.H(`${(0,lib_text/* code */.aY)(operand)} can't be the name of an account`, 'It becomes the name of a file: letters, digits, `-`, `_`, `.` and `+`.');
}


/***/ })

};
