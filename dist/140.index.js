export const id = 140;
export const ids = [140];
export const modules = {

/***/ 3140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NO_DETAILS: () => (/* binding */ NO_DETAILS),
  readDetails: () => (/* binding */ readDetails)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/organization/errors.js
var errors = __webpack_require__(6180);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-organizations/dist-cjs/index.js
var dist_cjs = __webpack_require__(2503);
// EXTERNAL MODULE: ./lib/organization/trusted-access.js
var trusted_access = __webpack_require__(1227);
;// CONCATENATED MODULE: ./lib/organization/service-access.js



/**
 * Whether the management account may change names and contacts of members (trusted access for
 * `account.amazonaws.com`); `undefined` when the role may not ask.
 * @throws Failure when AWS refuses for another reason
 */
async function hasAccountManagement(reader) {
    try {
        const config = { client: reader.organizations, pageSize: 20 };
        for await (const page of (0,dist_cjs/* paginateListAWSServiceAccessForOrganization */.Ayb)(config, {})) {
            for (const { ServicePrincipal } of page.EnabledServicePrincipals ?? []) {
                if (ServicePrincipal === trusted_access/* ACCOUNT_MANAGEMENT */.I)
                    return true;
            }
        }
        return false;
    }
    catch (error) {
        if ((0,errors/* isAwsError */.m_)(error, 'AccessDeniedException'))
            return undefined;
        throw (0,errors/* awsFailure */.MT)(error, 'organizations:ListAWSServiceAccessForOrganization');
    }
}

// EXTERNAL MODULE: ./lib/organization/tags.js
var organization_tags = __webpack_require__(250);
// EXTERNAL MODULE: ./lib/organization/units.js + 1 modules
var units = __webpack_require__(4067);
// EXTERNAL MODULE: ./lib/fields/alias/aws.js
var aws = __webpack_require__(5507);
// EXTERNAL MODULE: ./lib/fields/contacts/aws.js
var contacts_aws = __webpack_require__(9302);
// EXTERNAL MODULE: ./lib/fields/delegate-access/aws.js
var delegate_access_aws = __webpack_require__(8199);
;// CONCATENATED MODULE: ./lib/fields/read.js









const NO_DETAILS = {
    tags: new Map(),
    contacts: new Map(),
    tree: undefined,
    accountManagement: undefined,
    delegateRole: undefined,
    aliases: new Map(),
};
/** Reads in flight at once, of each operation; the rates of AWS hold them back, not this. */
const AT_ONCE = 20;
/**
 * Reads what is needed: a call for each account's tags and for each contact, one for each parent in the tree.
 * @param onRead told from time to time how many of all reads are done
 * @throws Failure when AWS refuses a call
 */
async function readDetails(reader, session, needs, onRead = () => { }) {
    const all = needs.tags.length + needs.contacts.length + needs.aliases.length;
    let done = 0;
    const counted = async (read) => {
        const value = await read;
        done += 1;
        onRead(done, all);
        return value;
    };
    const accountManagement = needs.accountManagement
        ? await hasAccountManagement(reader)
        : undefined;
    const readable = needs.contacts.filter(({ isManagement }) => isManagement || accountManagement !== false);
    // AWS counts each operation by itself: none may wait for the turn of another.
    const [tags, contacts, aliases, tree, delegateRole] = await Promise.all([
        (0,p_limit/* default */.A)(AT_ONCE).map(needs.tags, async (id) => [id, await counted((0,organization_tags.readTags)(reader, id))]),
        (0,p_limit/* default */.A)(AT_ONCE).map(readable, async ({ id, isManagement, types, isClosed }) => {
            const read = (0,contacts_aws/* readContacts */.E)(reader, isManagement ? undefined : id, types);
            return [id, await counted(isClosed ? orUnknown(read) : read)];
        }),
        (0,p_limit/* default */.A)(AT_ONCE).map(needs.aliases, async (role) => [role.accountId, await counted((0,aws/* readAlias */.J)(session, role))]),
        needs.paths.length > 0
            ? (0,units/* readTree */.Zc)(reader, { paths: needs.paths, accounts: needs.placed })
            : undefined,
        needs.delegateRole === undefined ? undefined : (0,delegate_access_aws/* readDelegateRole */.kg)(reader, needs.delegateRole),
    ]);
    return {
        tags: new Map(tags),
        contacts: new Map(contacts.flatMap(([id, read]) => (read ? [[id, read]] : []))),
        tree,
        accountManagement,
        delegateRole,
        aliases: new Map(aliases),
    };
}
/** What AWS refuses to tell of a closed account is not known, and no reason to tell nothing of the others. */
async function orUnknown(read) {
    try {
        return await read;
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H) || error instanceof errors/* CredentialsFailure */.jP)
            throw error;
        return undefined;
    }
}


/***/ })

};
