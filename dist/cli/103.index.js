export const id = 103;
export const ids = [103];
export const modules = {

/***/ 9484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importAccounts: () => (/* binding */ importAccounts)
});

// EXTERNAL MODULE: ./lib/accounts/identifiers.js
var identifiers = __webpack_require__(8048);
// EXTERNAL MODULE: ./lib/accounts/directory.js
var directory = __webpack_require__(1091);
// EXTERNAL MODULE: ./lib/accounts/import.js
var accounts_import = __webpack_require__(3143);
// EXTERNAL MODULE: ./lib/accounts/unread.js
var accounts_unread = __webpack_require__(7745);
// EXTERNAL MODULE: ./lib/diff/notes.js
var notes = __webpack_require__(4046);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/fields/tags/compare.js
var compare = __webpack_require__(6692);
// EXTERNAL MODULE: ./lib/organization/account.js
var organization_account = __webpack_require__(9244);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/commands/elsewhere.js
var elsewhere = __webpack_require__(1570);
// EXTERNAL MODULE: ./lib/commands/prepare.js + 25 modules
var prepare = __webpack_require__(1559);
;// CONCATENATED MODULE: ./lib/commands/draft-import.js










/**
 * Reads accounts of the organization and writes their files; reads only. The management account is among them where
 * it has no file.
 * @param desired the files that are there, those of the action's open pull request among them
 * @throws Failure when a file can't be read, there is no organization, or AWS refuses a call
 */
async function draftImport(job, desired, request) {
    (0,accounts_unread/* refuseUnread */.C)(desired);
    const unread = desired.files.find(({ claims }) => !claims.account_id && !claims.root_email);
    if (unread) {
        throw new failure/* Failure */.H(`it is unclear which account ${(0,lib_text/* code */.aY)(unread.path)} is for, so a second file could be written for it`, 'Fix that file first: it needs at least a `root_email`.');
    }
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(779), __webpack_require__.e(979), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
    const { readLive } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2389));
    const { readInventory } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(779), __webpack_require__.e(979), __webpack_require__.e(695), __webpack_require__.e(184), __webpack_require__.e(442)]).then(__webpack_require__.bind(__webpack_require__, 1061));
    const session = await job.session();
    const reader = connect(session);
    const ids = request.accounts === 'all' ? [] : request.accounts.map(({ id }) => id);
    const isWhole = request.accounts === 'all' || ids.length > MOST_BY_ID;
    const live = await readLive(reader, { ids, whole: isWhole });
    if (!live.organization) {
        throw new failure/* Failure */.H('there is no organization to import accounts from', 'Provision the management account with `create-organization: true` first.');
    }
    const { problem: wrong } = await (0,elsewhere/* lookElsewhere */.G)({ desired, before: undefined }, { organization: live.organization, caller: session.accountId }, request);
    if (wrong)
        throw new failure/* Failure */.H(wrong.message, wrong.hint);
    const { found, master, skipped } = choose(desired, live, live.organization, request);
    const inventory = await readInventory(reader, session, found.map(({ live: account }) => account), {
        places: request.include.has('organizational_unit'),
        tags: request.include.has('tags'),
        contacts: request.include.has('alternate_contacts'),
    }, (0,prepare/* progressLog */.mS)(job));
    if (inventory.lacksAccountManagement) {
        job.log('Contacts are left out: trusted access of account.amazonaws.com is off (`aws organizations enable-aws-service-access --service-principal account.amazonaws.com`).');
    }
    const present = claimedNames(desired);
    const accounts = found.map(({ live: { id, name: awsName, email }, name }) => ({
        id,
        awsName,
        email,
        name,
        more: moreOf({ id, awsName }, inventory, request.include, present),
    }));
    const files = master
        ? [(0,accounts_import/* masterFile */.F8)(desired.directory, master, session.ambientRegion ?? session.region)]
        : [];
    const drafts = (0,accounts_import/* importFiles */.lD)(desired, accounts);
    return { files: [...files, ...drafts.files], skipped: [...skipped, ...drafts.skipped] };
}
/** Beyond so many, pages of 20 accounts cost less than a call for each. */
const MOST_BY_ID = 20;
function choose(desired, live, organization, { accounts }) {
    const { managementAccountId, managementEmail } = organization;
    const needsMaster = !desired.files.some((file) => file.claims.account_id === managementAccountId);
    const canBeMaster = needsMaster && !(0,directory/* hasManagement */.Qf)(desired);
    const master = { id: managementAccountId, email: managementEmail };
    if (accounts === 'all') {
        const all = (0,notes/* unmanagedAccounts */.hB)(desired, live);
        const [usable, gone] = [all.filter(organization_account/* isUsable */.Ng), all.filter((one) => !(0,organization_account/* isUsable */.Ng)(one))];
        return {
            found: usable.map((account) => ({ live: account, name: undefined })),
            master: canBeMaster ? master : undefined,
            skipped: gone.map((account) => ({ ...notUsable(account), isFine: true })),
        };
    }
    const found = [];
    const skipped = [];
    let wantsMaster = false;
    for (const { id, name } of accounts) {
        const account = live.accounts.get(id);
        const file = desired.files.find(({ claims }) => claims.account_id === id ||
            (account && (0,organization_account/* sameEmail */.PZ)(String(claims.root_email ?? ''), account.email)));
        if (file) {
            skipped.push({ account: id, why: `${(0,lib_text/* code */.aY)(file.path)} is its file`, isFine: true });
        }
        else if (id === managementAccountId) {
            wantsMaster = canBeMaster;
            if (canBeMaster)
                continue;
            const why = 'it is the management account, but another file claims to be that';
            skipped.push({ account: id, why, isFine: false });
        }
        else if (!account) {
            const why = `it is not in the organization ${(0,lib_text/* code */.aY)(organization.id)}; a file with its \`root_email\` and \`account_id\` invites it`;
            skipped.push({ account: id, why, isFine: false });
        }
        else if (!(0,organization_account/* isUsable */.Ng)(account)) {
            skipped.push(notUsable(account));
        }
        else {
            found.push({ live: account, name });
        }
    }
    return { found, master: wantsMaster ? master : undefined, skipped };
}
function notUsable({ id, state }) {
    return {
        account: id,
        why: `it is ${(0,lib_text/* code */.aY)(state)} in AWS, so it can't be managed`,
        isFine: false,
    };
}
/** Names that files manage already: two files that manage the same one would clash. */
function claimedNames(desired) {
    return new Set(desired.files.map(({ name, claims }) => typeof claims.account_name === 'string' ? claims.account_name : name));
}
/** What the files are to manage of an account, as far as it could be read and can be written. */
function moreOf({ id, awsName }, { places, tags, contacts }, include, claimed) {
    const place = places.get(id);
    const own = Object.entries(tags.get(id) ?? {}).filter(([key]) => key !== compare/* ORIGIN_TAG */.Wy && !key.startsWith('aws:'));
    const people = Object.entries(contacts.get(id) ?? {}).map(([type, contact]) => [type, contactOf(contact)]);
    const isNamed = include.has('account_name') && (0,accounts_import/* isManageableName */.FU)(awsName) && !claimed.has(awsName);
    if (isNamed)
        claimed.add(awsName);
    return {
        ...(isNamed && { account_name: awsName }),
        ...(place !== undefined && { organizational_unit: place }),
        ...(own.length > 0 && { tags: Object.fromEntries(own) }),
        ...(people.length > 0 && { alternate_contacts: Object.fromEntries(people) }),
    };
}
function contactOf({ name, title, email, phoneNumber }) {
    return { name, title, email, phone_number: phoneNumber };
}

// EXTERNAL MODULE: ./lib/terminal/plan.js + 14 modules
var plan = __webpack_require__(6105);
// EXTERNAL MODULE: ./lib/terminal/write.js + 1 modules
var write = __webpack_require__(4910);
;// CONCATENATED MODULE: ./lib/terminal/import.js




/** Writes the files of accounts that exist; AWS is only read. */
async function importAccounts(context) {
    const { args, screen, session, settings } = context;
    const accounts = (0,identifiers/* accountsToImport */.j3)(args.operands.join(','), 'the command line');
    const include = new Set(settings.include);
    const local = context.read();
    const { management } = (0,plan.historyAt)(context, local);
    const { desired } = local.now;
    const request = { accounts, include, management };
    const drafts = await draftImport({ session, log: screen.log }, desired, request);
    if (drafts.files.length === 0)
        screen.print('There is nothing to import.');
    return (0,write/* writeDrafts */.g)(context, drafts);
}


/***/ })

};
