export const id = 389;
export const ids = [389];
export const modules = {

/***/ 8915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ listInvitations),
/* harmony export */   TW: () => (/* binding */ inviteAccount)
/* harmony export */ });
/* unused harmony export invitations */
/* harmony import */ var _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7491);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6180);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5788);




/** A fresh one reads OPEN or REQUESTED, depending on whom one asks. */
const STATES = {
    REQUESTED: 'pending',
    OPEN: 'pending',
    ACCEPTED: 'accepted',
    DECLINED: 'declined',
    CANCELED: 'canceled',
    EXPIRED: 'expired',
};
/**
 * All invitations that AWS shows, as its pages come.
 * @throws Failure when AWS refuses
 */
async function* invitations(reader) {
    try {
        const config = { client: reader.organizations, pageSize: 20 };
        const input = { Filter: { ActionType: 'INVITE' } };
        for await (const page of (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_2__/* .paginateListHandshakesForOrganization */ .CDo)(config, input)) {
            for (const handshake of page.Handshakes ?? [])
                yield toInvitation(handshake);
        }
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, 'organizations:ListHandshakesForOrganization');
    }
}
/** The newest first. */
async function listInvitations(reader) {
    const all = [];
    for await (const invitation of invitations(reader))
        all.push(invitation);
    return all.sort((one, other) => time(other) - time(one));
}
function time({ requestedAt }) {
    return requestedAt?.getTime() ?? 0;
}
function toInvitation(handshake) {
    const party = (type) => handshake.Parties?.find(({ Type }) => Type === type)?.Id;
    return {
        id: handshake.Id ?? '',
        accountId: party('ACCOUNT'),
        email: party('EMAIL'),
        // What AWS may add one day is no reason to invite again.
        state: (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_3__/* .lookUp */ .T)(STATES, handshake.State ?? '') ?? 'pending',
        requestedAt: handshake.RequestedTimestamp,
        expiresAt: handshake.ExpirationTimestamp,
    };
}
/**
 * Invites an account, unless an invitation is pending. AWS keeps one for each account, so that what is
 * sent again after a lost answer makes no second one; the list is looked at before all the same.
 */
async function inviteAccount(writer, order) {
    let pending;
    // Whether one that is found may be another run's.
    let isOurs = false;
    const settled = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G)(writer, {
        action: 'organizations:InviteAccountToOrganization',
        already: ['DuplicateHandshakeException'],
        isSo: async () => {
            pending = await pendingFor(writer.reader, order.accountId);
            return pending !== undefined;
        },
        send: async () => {
            try {
                await writer.once.send(command(order));
                isOurs = true;
            }
            catch (error) {
                isOurs ||= (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsError */ .es)(error).isAmbiguous;
                throw error;
            }
        },
    });
    switch (settled.kind) {
        case 'done':
        case 'already':
            if (pending)
                return { kind: isOurs ? 'invited' : 'pending', invitation: pending };
            throw new Error('an invitation was seen and is not known');
        default:
            return settled;
    }
}
async function pendingFor(reader, accountId) {
    for await (const invitation of invitations(reader)) {
        if (invitation.accountId === accountId && invitation.state === 'pending')
            return invitation;
    }
    return undefined;
}
function command({ accountId, notes, tags }) {
    return new _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_2__/* .InviteAccountToOrganizationCommand */ .YAn({
        Target: { Type: 'ACCOUNT', Id: accountId },
        Notes: notes,
        Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    });
}


/***/ }),

/***/ 2389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ listAccounts),
/* harmony export */   d_: () => (/* binding */ toRequest),
/* harmony export */   pk: () => (/* binding */ listCreations),
/* harmony export */   readLive: () => (/* binding */ readLive),
/* harmony export */   readOrganization: () => (/* binding */ readOrganization),
/* harmony export */   v4: () => (/* binding */ describeAccount)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(370);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9244);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6180);
/* harmony import */ var _invitations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8915);
/* harmony import */ var _quota_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2847);







/**
 * Reads the organization: as many calls as there are ids, or one for every 20 accounts of the
 * organization where the whole list is needed.
 * @throws Failure when AWS refuses a call
 */
async function readLive(reader, needs) {
    const organization = await readOrganization(reader);
    if (!organization) {
        const accounts = new Map();
        return { organization, accounts, isWhole: true, invitations: [], room: undefined };
    }
    if (!needs.whole) {
        const accounts = await describeAll(reader, needs.ids);
        const isComplete = needs.ids.every((id) => accounts.has(id));
        const invitations = isComplete ? [] : await (0,_invitations_js__WEBPACK_IMPORTED_MODULE_2__/* .listInvitations */ .J1)(reader);
        return { organization, accounts, isWhole: false, invitations, room: undefined };
    }
    const [accounts, creations, invitations, quota] = await Promise.all([
        listAccounts(reader),
        listCreations(reader, ['IN_PROGRESS']),
        (0,_invitations_js__WEBPACK_IMPORTED_MODULE_2__/* .listInvitations */ .J1)(reader),
        (0,_quota_js__WEBPACK_IMPORTED_MODULE_3__/* .readQuota */ .$)(reader),
    ]);
    return {
        organization,
        accounts,
        isWhole: true,
        invitations,
        room: {
            creations,
            invitations: invitations.filter(({ state }) => state === 'pending').length,
            quota,
        },
    };
}
async function readOrganization(reader) {
    try {
        const { Organization: found } = await reader.organizations.send(new _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_4__/* .DescribeOrganizationCommand */ .ov$({}));
        const { Id, Arn, MasterAccountId, MasterAccountEmail } = found ?? {};
        if (!Id || !Arn || !MasterAccountId || !MasterAccountEmail) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('AWS describes the organization without its id or its management account');
        }
        return {
            id: Id,
            partition: Arn.split(':')[1] ?? 'aws',
            managementAccountId: MasterAccountId,
            managementEmail: MasterAccountEmail,
        };
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isAwsError */ .m_)(error, 'AWSOrganizationsNotInUseException'))
            return undefined;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, 'organizations:DescribeOrganization');
    }
}
/** All accounts, by id, in ceil(N/20) calls or more: AWS may answer with empty pages in between. */
async function listAccounts(reader) {
    const accounts = new Map();
    try {
        const config = { client: reader.organizations, pageSize: 20 };
        for await (const page of (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_4__/* .paginateListAccounts */ .A53)(config, {})) {
            for (const account of page.Accounts ?? []) {
                const live = (0,_account_js__WEBPACK_IMPORTED_MODULE_5__/* .toLiveAccount */ .dW)(account);
                accounts.set(live.id, live);
            }
        }
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, 'organizations:ListAccounts');
    }
    return accounts;
}
/** The account with an id; `undefined` when it is not in the organization. */
async function describeAccount(reader, id) {
    try {
        const { Account } = await reader.organizations.send(new _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_4__/* .DescribeAccountCommand */ .QBU({ AccountId: id }));
        return Account && (0,_account_js__WEBPACK_IMPORTED_MODULE_5__/* .toLiveAccount */ .dW)(Account);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isAwsError */ .m_)(error, 'AccountNotFoundException'))
            return undefined;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, 'organizations:DescribeAccount');
    }
}
async function describeAll(reader, ids) {
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_6__/* ["default"] */ .A)(10);
    const found = await limit.map(ids, (id) => describeAccount(reader, id));
    return new Map(found.filter((account) => account !== undefined).map((live) => [live.id, live]));
}
/** Requests to create accounts that are in one of the states; AWS keeps them for a while. */
async function listCreations(reader, states) {
    const requests = [];
    try {
        const config = { client: reader.organizations, pageSize: 20 };
        for await (const page of (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_4__/* .paginateListCreateAccountStatus */ .JOM)(config, { States: states })) {
            for (const status of page.CreateAccountStatuses ?? [])
                requests.push(toRequest(status));
        }
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, 'organizations:ListCreateAccountStatus');
    }
    return requests;
}
function toRequest(status) {
    return {
        id: status.Id ?? '',
        accountName: status.AccountName ?? '',
        state: status.State,
        accountId: status.AccountId,
        failureReason: status.FailureReason,
    };
}


/***/ })

};
