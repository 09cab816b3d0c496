export const id = 729;
export const ids = [729];
export const modules = {

/***/ 8199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ removeDelegatePolicy),
/* harmony export */   Z4: () => (/* binding */ DELEGATE_POLICY_NAME),
/* harmony export */   fw: () => (/* binding */ putDelegatePolicy),
/* harmony export */   kg: () => (/* binding */ readDelegateRole)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6764);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1957);
/* harmony import */ var _organization_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6180);
/* harmony import */ var _organization_settle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5788);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8804);






/** The inline policy of the management account's role that lets it into the other accounts. */
const DELEGATE_POLICY_NAME = 'org-accounts-delegate-access';
/** Reads the role and our inline policy; never throws for what AWS answers. */
async function readDelegateRole(reader, roleName) {
    try {
        const { PolicyDocument } = await reader.iam.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_5__/* .GetRolePolicyCommand */ .WHQ({ RoleName: roleName, PolicyName: DELEGATE_POLICY_NAME }));
        // "URL-encoded compliant with RFC 3986" (API reference).
        return { kind: 'present', policy: decodeURIComponent(PolicyDocument ?? '') };
    }
    catch (error) {
        if ((0,_organization_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isAwsError */ .m_)(error, 'NoSuchEntityException'))
            return readRole(reader, roleName);
        if (error instanceof _organization_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CredentialsFailure */ .jP)
            throw error;
        return { kind: 'unreadable', said: (0,_organization_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFailure */ .MT)(error, 'iam:GetRolePolicy').message };
    }
}
/** The same error tells of a missing role and of a missing policy. */
async function readRole(reader, roleName) {
    try {
        await reader.iam.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_5__/* .GetRoleCommand */ .kbp({ RoleName: roleName }));
        return { kind: 'present', policy: undefined };
    }
    catch (error) {
        if ((0,_organization_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isAwsError */ .m_)(error, 'NoSuchEntityException'))
            return { kind: 'missing' };
        if (error instanceof _organization_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CredentialsFailure */ .jP)
            throw error;
        return { kind: 'unreadable', said: (0,_organization_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFailure */ .MT)(error, 'iam:GetRole').message };
    }
}
/** Writes our inline policy of the role, other policies aside. */
async function putDelegatePolicy(writer, roleName, policy) {
    return (0,_organization_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G)(writer, {
        action: 'iam:PutRolePolicy',
        isSo: async () => {
            const present = await presentPolicy(writer.reader, roleName);
            return present !== undefined && samePolicy(present, policy);
        },
        send: () => writer.iam.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_5__/* .PutRolePolicyCommand */ .pMt({
            RoleName: roleName,
            PolicyName: DELEGATE_POLICY_NAME,
            PolicyDocument: policy,
        })),
    });
}
/** Removes our inline policy of the role, other policies aside: once nobody is left to let in. */
async function removeDelegatePolicy(writer, roleName) {
    return (0,_organization_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G)(writer, {
        action: 'iam:DeleteRolePolicy',
        isSo: async () => (await presentPolicy(writer.reader, roleName)) === undefined,
        send: () => writer.iam.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_5__/* .DeleteRolePolicyCommand */ .Tt({ RoleName: roleName, PolicyName: DELEGATE_POLICY_NAME })),
    });
}
/** Our policy's text; `undefined` where the role has none. Throws a Failure where there is no telling. */
async function presentPolicy(reader, roleName) {
    const role = await readDelegateRole(reader, roleName);
    switch (role.kind) {
        case 'present':
            return role.policy;
        case 'missing':
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`the management account has no role ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(roleName)}`, 'Create it, or correct `admin_delegate_role_name` of the management account, then run again.');
        case 'unreadable':
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(role.said, `Allow \`iam:GetRole\` and \`iam:GetRolePolicy\` on the role ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(roleName)} to the role that the workflow assumes.`);
    }
}
/** Whether two JSON texts say the same; order of keys and white space aside. */
function samePolicy(one, other) {
    if (one === other)
        return true;
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(JSON.parse(one), JSON.parse(other));
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 3729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO_DETAILS: () => (/* binding */ NO_DETAILS),
/* harmony export */   readDetails: () => (/* binding */ readDetails)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(370);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _organization_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6180);
/* harmony import */ var _organization_service_access_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99);
/* harmony import */ var _organization_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(250);
/* harmony import */ var _organization_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4067);
/* harmony import */ var _alias_aws_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5507);
/* harmony import */ var _contacts_aws_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9302);
/* harmony import */ var _delegate_access_aws_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8199);









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
        ? await (0,_organization_service_access_js__WEBPACK_IMPORTED_MODULE_2__/* .hasAccountManagement */ .T)(reader)
        : undefined;
    const readable = needs.contacts.filter(({ isManagement }) => isManagement || accountManagement !== false);
    // AWS counts each operation by itself: none may wait for the turn of another.
    const [tags, contacts, aliases, tree, delegateRole] = await Promise.all([
        (0,p_limit__WEBPACK_IMPORTED_MODULE_8__/* ["default"] */ .A)(AT_ONCE).map(needs.tags, async (id) => [id, await counted((0,_organization_tags_js__WEBPACK_IMPORTED_MODULE_3__.readTags)(reader, id))]),
        (0,p_limit__WEBPACK_IMPORTED_MODULE_8__/* ["default"] */ .A)(AT_ONCE).map(readable, async ({ id, isManagement, types, isClosed }) => {
            const read = (0,_contacts_aws_js__WEBPACK_IMPORTED_MODULE_6__/* .readContacts */ .E)(reader, isManagement ? undefined : id, types);
            return [id, await counted(isClosed ? orUnknown(read) : read)];
        }),
        (0,p_limit__WEBPACK_IMPORTED_MODULE_8__/* ["default"] */ .A)(AT_ONCE).map(needs.aliases, async (role) => [role.accountId, await counted((0,_alias_aws_js__WEBPACK_IMPORTED_MODULE_5__/* .readAlias */ .J)(session, role))]),
        needs.paths.length > 0
            ? (0,_organization_units_js__WEBPACK_IMPORTED_MODULE_4__/* .readTree */ .Zc)(reader, { paths: needs.paths, accounts: needs.placed })
            : undefined,
        needs.delegateRole === undefined ? undefined : (0,_delegate_access_aws_js__WEBPACK_IMPORTED_MODULE_7__/* .readDelegateRole */ .kg)(reader, needs.delegateRole),
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
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) || error instanceof _organization_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CredentialsFailure */ .jP)
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 99:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ hasAccountManagement)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6180);
/* harmony import */ var _trusted_access_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1227);



/**
 * Whether the management account may change names and contacts of members (trusted access for
 * `account.amazonaws.com`); `undefined` when the role may not ask.
 * @throws Failure when AWS refuses for another reason
 */
async function hasAccountManagement(reader) {
    try {
        const config = { client: reader.organizations, pageSize: 20 };
        for await (const page of (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_1__/* .paginateListAWSServiceAccessForOrganization */ .Ayb)(config, {})) {
            for (const { ServicePrincipal } of page.EnabledServicePrincipals ?? []) {
                if (ServicePrincipal === _trusted_access_js__WEBPACK_IMPORTED_MODULE_2__/* .ACCOUNT_MANAGEMENT */ .I)
                    return true;
            }
        }
        return false;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isAwsError */ .m_)(error, 'AccessDeniedException'))
            return undefined;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, 'organizations:ListAWSServiceAccessForOrganization');
    }
}


/***/ })

};
