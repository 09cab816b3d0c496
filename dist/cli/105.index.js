export const id = 105;
export const ids = [105];
export const modules = {

/***/ 9063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sd: () => (/* binding */ idsIn),
/* harmony export */   Z5: () => (/* binding */ isUnclear),
/* harmony export */   dl: () => (/* binding */ claimedBy),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   nI: () => (/* binding */ emailsIn),
/* harmony export */   q: () => (/* binding */ keepsAccount)
/* harmony export */ });
/** What a file claims; where it is no YAML, what its lines say counts all the same. */
function claimsOf(file) {
    const { account_name: awsName } = file.claims;
    return {
        id: idsIn(file)[0],
        email: emailsIn(file)[0],
        awsName: typeof awsName === 'string' ? awsName : undefined,
    };
}
const ID = '\\d(?:[ -]?\\d){11}(?!\\d)';
const EMAIL = '[^\\s"\'#,{}]+@[^\\s"\'#,{}]+';
/** Each id that it names, as people write them: AWS's console groups their digits. Several where its lines are no YAML. */
function idsIn(file) {
    return valuesOf(file, 'account_id', ID).map((id) => id.replace(/[ -]/g, ''));
}
/** The same of root emails. */
function emailsIn(file) {
    return valuesOf(file, 'root_email', EMAIL);
}
function valuesOf(file, field, form) {
    if (!isRead(file))
        return said(file.text, field, form);
    const value = file.claims[field];
    if (typeof value !== 'string')
        return [];
    const text = value.trim();
    return field === 'root_email'
        ? [text].filter((email) => email !== '')
        : [text].filter((id) => new RegExp(`^${form}$`).test(id));
}
function isRead({ fields, claims }) {
    return fields !== undefined || Object.keys(claims).length > 0;
}
/** Whether a version says something of its account that can't be understood: then it may have had any. */
function isUnclear(version) {
    const { id, email } = claimsOf(version);
    const names = (field) => isNamed(version, field);
    return (id === undefined && names('account_id')) || (email === undefined && names('root_email'));
}
/** Whether it has the field, with a value. */
function isNamed(file, field) {
    if (!isRead(file))
        return file.text.replace(/(^|\s)#.*$/gm, '').includes(field);
    const value = file.claims[field];
    return value !== undefined && value !== null && value !== '';
}
/**
 * Whether a version of a file means the account of an earlier one: the id of that, or its root email where one of them
 * has no id. What can't be read means none.
 */
function keepsAccount(before, after) {
    if (!before || !after)
        return false;
    const [past, now] = [claimsOf(before), claimsOf(after)];
    if (past.id !== undefined && now.id !== undefined)
        return past.id === now.id;
    return past.email?.toLowerCase() === now.email?.toLowerCase();
}
/** The values of a field in lines that are no YAML, or in what was to be a flow mapping. */
function said(text, field, form) {
    const key = `(?:^|[{,])[ \\t]*["']?${field}["']?\\s*:`;
    const found = text.matchAll(new RegExp(`${key}\\s*["']?\\s*(${form})`, 'gm'));
    return [...found].flatMap(([, value]) => value ?? []);
}
/** Who is spoken of by any of some files: by an id, or by the email of a file without one. */
function claimedBy(files) {
    const all = files.map(claimsOf);
    const ids = new Set(all.map(({ id }) => id));
    const lower = (some) => new Set(some.map(({ email }) => email?.toLowerCase()));
    const emails = lower(all);
    const sought = lower(all.filter(({ id }) => id === undefined));
    return {
        hasId: (id) => id !== undefined && ids.has(id),
        hasEmail: (email) => email !== undefined && emails.has(email.toLowerCase()),
        seeksEmail: (email) => sought.has(email.toLowerCase()),
    };
}


/***/ }),

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

/***/ 1570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ lookElsewhere)
/* harmony export */ });
/* harmony import */ var _diff_right_organization_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9429);

/**
 * Holds the organization against the files, and against what they said before where they say nothing now.
 * @param before the files before the change
 * @param caller the account of the credentials
 */
async function lookElsewhere(files, aws, { management }) {
    const { desired, before } = files;
    const { organization, caller } = aws;
    const isStated = (0,_diff_right_organization_js__WEBPACK_IMPORTED_MODULE_0__/* .statedManagement */ .X)(desired, before) !== undefined;
    const former = isStated ? undefined : await management();
    return { former, problem: (0,_diff_right_organization_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongOrganization */ .R)(desired, before, organization, caller, former) };
}


/***/ }),

/***/ 7399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iA: () => (/* binding */ prepare),
  mS: () => (/* binding */ progressLog)
});

// UNUSED EXPORTS: planOfFiles

// EXTERNAL MODULE: ./lib/accounts/directory.js
var directory = __webpack_require__(1091);
// EXTERNAL MODULE: ./lib/accounts/schema.js + 5 modules
var schema = __webpack_require__(2069);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/fields/findings.js
var findings = __webpack_require__(2987);
// EXTERNAL MODULE: ./lib/fields/delegate-access/policy.js
var policy = __webpack_require__(8798);
// EXTERNAL MODULE: ./lib/fields/delegate-access/written.js
var delegate_access_written = __webpack_require__(2577);
;// CONCATENATED MODULE: ./lib/fields/delegate-access/compare.js





/*
 * Delegate access, as Paco promises it: the management account's role for administrators may assume the role for
 * administrators in every known account. It is one policy, so it is planned as one change.
 */
/** The management account's role that gets access, where its file names one. */
function delegateRoleOf(desired) {
    return desired.management?.fields.admin_delegate_role_name;
}
/** The accounts that have an id, and the role in each. */
function grantsOf(desired) {
    return [...(desired?.accounts.values() ?? [])].flatMap((account) => {
        const { account_id: id, admin_delegate_role_name: role } = account.fields;
        if (id === undefined || account.isManagement)
            return [];
        return [{ account: account.name, id, roleName: role ?? schema/* DEFAULT_DELEGATE_ROLE */.lI }];
    });
}
/** Whether the change under review concerns who has access. */
function concernsAccess(desired, scope) {
    if (delegateRoleOf(desired) === undefined)
        return false;
    const { access, accessForm } = scope.due;
    if (scope.isWhole || access.size > 0 || accessForm)
        return true;
    const { management } = desired;
    if (management && scope.changed.has(management.file.path))
        return true;
    const isNew = [...desired.accounts.values()].some(({ name, fields, isManagement }) => scope.names.has(name) && fields.account_id === undefined && !isManagement);
    const keys = (grants) => grants
        .map(({ id, roleName }) => `${id} ${roleName}`)
        .sort()
        .join();
    return (isNew ||
        (scope.before !== undefined && keys(grantsOf(scope.before)) !== keys(grantsOf(desired))));
}
/** Compares the policy with the accounts that are known once the other changes are made. */
function compareAccess(changes, context) {
    const { desired, live, details, scope } = context;
    const { organization } = live;
    const { management } = desired;
    const roleName = delegateRoleOf(desired);
    const role = details.delegateRole;
    if (!organization || !management || roleName === undefined || !role)
        return (0,findings/* found */.F9)({});
    const at = management.file.at('admin_delegate_role_name');
    if (role.kind === 'missing')
        return (0,findings/* found */.F9)({
            problems: [missing(roleName, organization.managementAccountId, organization.partition, at)],
        });
    if (role.kind === 'unreadable') {
        return (0,findings/* found */.F9)({
            problems: [
                {
                    severity: 'error',
                    at,
                    isOfAccess: true,
                    message: `which roles ${(0,lib_text/* code */.aY)(roleName)} may assume is unknown: ${role.said}`,
                    hint: 'Allow `iam:GetRolePolicy` and `iam:GetRole` on that role; README lists the permissions for planning and for provisioning.',
                },
            ],
        });
    }
    const unread = desired.files.find((file) => !file.fields);
    if (unread) {
        return (0,findings/* found */.F9)({
            problems: [
                {
                    severity: 'note',
                    at: unread.at(),
                    isOfAccess: true,
                    message: `the access of role ${(0,lib_text/* code */.aY)(roleName)} is not changed while this file can't be read`,
                    hint: 'Otherwise, a mistake in a file could remove access.',
                },
            ],
        });
    }
    const { partition } = organization;
    const arn = (grant) => (0,policy/* roleArn */.w3)(partition, grant.id ?? NEW_ID, grant.roleName);
    const present = role.policy === undefined ? undefined : (0,policy/* readGranted */.wX)(role.policy);
    // One that is invited gets access once it has joined; none is taken away from one that is missing.
    const isThere = (grant) => !isAbsent(grant, context) || !!present?.resources.includes(arn(grant));
    const known = [...grantsOf(desired).filter(isThere), ...adoptedIn(changes, context)];
    const created = changes.filter((change) => change.kind === 'create').map(grantFor);
    const wanted = [...known, ...created];
    const written = role.policy === undefined ? undefined : (0,delegate_access_written/* readWritten */.I)(role.policy, organization);
    if (written)
        return (0,delegate_access_written/* compareWritten */.L)(written, {
            roleName,
            at,
            partition,
            wanted,
            created,
        });
    const form = (0,policy/* formFor */.iD)(wanted.map(arn), organization);
    if (form === 'pattern') {
        const patterns = patternsOf(wanted, partition);
        const isSo = present?.form === 'pattern' && same(present.resources, patterns);
        if (isSo)
            return (0,findings/* found */.F9)({});
        return (0,findings/* found */.F9)({ changes: [change(patterns, [], [])] });
    }
    const listed = present?.form === 'list' ? present.resources : undefined;
    const resources = isPartial() ? partial(listed ?? []) : known.map(arn);
    const before = new Set(listed ?? []);
    const patterns = new Set(present?.form === 'pattern' ? present.resources : []);
    // Whom a pattern lets in, a list that follows it does not let in for the first time.
    const isIn = (grant) => before.has(arn(grant)) || patterns.has((0,policy/* roleArn */.w3)(partition, '*', grant.roleName));
    const gains = wanted.filter((grant) => grant.id === undefined || (resources.includes(arn(grant)) && !isIn(grant)));
    const losses = [...before].filter((one) => !resources.includes(one));
    // Nobody to let in, and nothing that lets anybody in: there is no policy to write.
    const isNone = resources.length === 0 && present === undefined;
    if (gains.length + losses.length === 0 && (isNone || present?.form === form))
        return (0,findings/* found */.F9)({});
    return (0,findings/* found */.F9)({ changes: [change(resources, gains, losses)] });
    /** Drift elsewhere is not repaired by somebody's merge. */
    function isPartial() {
        return !scope.isWhole && listed !== undefined;
    }
    function partial(now) {
        // While a file could not be read, access was not given to anybody: that was left unfinished.
        const wasHeld = scope.before?.files.some((file) => !file.fields) ?? false;
        const past = new Set(grantsOf(scope.before).map(arn));
        const due = new Set([...scope.due.access].map(arnOfDue));
        const wantedNow = new Set(known.map(arn));
        const added = known.filter((grant) => scope.names.has(grant.account) ||
            due.has(arn(grant)) ||
            (scope.before && (wasHeld || !past.has(arn(grant)))));
        const lost = new Set([...past, ...due]);
        const kept = now.filter((one) => wantedNow.has(one) || !lost.has(one));
        return [...new Set([...kept, ...added.map(arn)])];
    }
    function arnOfDue(access) {
        const [id = '', name = ''] = access.split(' ');
        return (0,policy/* roleArn */.w3)(partition, id, name);
    }
    function change(all, gained, lost) {
        return {
            kind: 'delegate-access',
            account: management?.name ?? '',
            file: management?.file.path ?? '',
            roleName: roleName ?? '',
            gains: gained,
            losses: lost,
            resources: [...all].sort(),
            form,
            formBefore: present?.form,
            patternBefore: present?.form === 'pattern' ? present.resources : undefined,
        };
    }
}
function patternsOf(grants, partition) {
    return [...new Set(grants.map(({ roleName }) => (0,policy/* roleArn */.w3)(partition, '*', roleName)))];
}
/** The patterns that take the place of a list once all that the files ask for is there; `undefined` where it fits. */
function patternsFor(desired, organization) {
    const { partition } = organization;
    const grants = [...desired.accounts.values()]
        .filter(({ isManagement }) => !isManagement)
        .map(({ name, fields }) => ({
        account: name,
        id: fields.account_id,
        roleName: fields.admin_delegate_role_name ?? DEFAULT_DELEGATE_ROLE,
    }));
    const arns = grants.map(({ id, roleName }) => roleArn(partition, id ?? NEW_ID, roleName));
    return formFor(arns, organization) === 'list' ? undefined : patternsOf(grants, partition);
}
/** Stands for an id that is not there yet, where only its length counts. */
const NEW_ID = '000000000000';
/** Whether an account was looked for and is not in the organization. */
function isAbsent({ account, id }, { live, scope }) {
    return (live.isWhole || scope.names.has(account)) && id !== undefined && !live.accounts.has(id);
}
function grantFor({ account, roleName }) {
    return { account, id: undefined, roleName };
}
function adoptedIn(changes, { desired }) {
    return changes
        .filter((change) => change.kind === 'adopt')
        .flatMap(({ account, id }) => {
        const file = desired.accounts.get(account);
        if (!file || file.isManagement)
            return [];
        return [
            { account, id, roleName: file.fields.admin_delegate_role_name ?? schema/* DEFAULT_DELEGATE_ROLE */.lI },
        ];
    });
}
function same(one, other) {
    return [...one].sort().join() === [...other].sort().join();
}
function missing(roleName, id, partition, at) {
    const trust = `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"arn:${partition}:iam::${id}:root"}}]}`;
    return {
        isOfAccess: true,
        severity: 'warning',
        at,
        message: `the management account has no role ${(0,lib_text/* code */.aY)(roleName)}, so nobody gets access to the accounts through it`,
        hint: `Create it, and let administrators assume it: \`aws iam create-role --role-name ${roleName} --assume-role-policy-document '${trust}'\`. Or leave \`admin_delegate_role_name\` out of this file.`,
    };
}

// EXTERNAL MODULE: ./lib/fields/organizational-unit/compare.js + 1 modules
var compare = __webpack_require__(8554);
// EXTERNAL MODULE: ./lib/organization/trusted-access.js
var trusted_access = __webpack_require__(1227);
// EXTERNAL MODULE: ./lib/fields/contacts/compare.js
var contacts_compare = __webpack_require__(3572);
;// CONCATENATED MODULE: ./lib/fields/trusted-access.js



/**
 * Names and contacts of members are changed through Account Management, which the organization must trust. Says
 * so once, and which accounts have to wait for it.
 */
function trustedAccess(desired, names, changes, { accountManagement }) {
    if (accountManagement !== false)
        return { ...(0,findings/* found */.F9)({}), waiting: [] };
    const members = [...desired.accounts.values()].filter(({ name, isManagement }) => names.has(name) && !isManagement);
    const waiting = members.filter(({ name, fields }) => (0,contacts_compare/* contactsOf */.RS)(fields).length > 0 ||
        changes.some((change) => change.account === name && change.kind === 'rename'));
    const [first] = waiting;
    if (!first)
        return { ...(0,findings/* found */.F9)({}), waiting: [] };
    const field = (0,contacts_compare/* contactsOf */.RS)(first.fields).length > 0 ? 'alternate_contacts' : 'account_name';
    return {
        ...(0,findings/* found */.F9)({
            problems: [
                {
                    severity: 'error',
                    at: first.file.at(field),
                    also: waiting.slice(1, 10).map(({ file }) => file.at('alternate_contacts')),
                    message: `names and contacts of accounts can't be ${field === 'account_name' ? 'changed' : 'read or changed'}: trusted access for AWS Account Management is not enabled`,
                    hint: `Enable it once, from the management account: \`${trusted_access/* ENABLE_ACCOUNT_MANAGEMENT */.O}\`, then re-run this check.`,
                },
            ],
        }),
        waiting: waiting.map(({ name }) => name),
    };
}

// EXTERNAL MODULE: ./lib/accounts/claims.js
var claims = __webpack_require__(9063);
// EXTERNAL MODULE: ./lib/organization/account.js
var organization_account = __webpack_require__(9244);
;// CONCATENATED MODULE: ./lib/plan/identity.js


/** Files that go which are named for one that comes, at most. */
const MOST_GUESSES = 5;
/**
 * The files whose `account_id` the change alters or takes away, whatever else it does to them; and those without one
 * whose root email leads to another account than before.
 */
function identityChanges(desired, scope, live) {
    return changedIds(desired, scope).flatMap(({ file, before, isGuess }) => {
        const isById = (0,claims/* claimsOf */.ds)(before).id !== undefined;
        const from = identityOf(before, live);
        const to = otherThan(from, identityOf(file, live));
        // A new file without an account is no guess: whether it had one is looked for.
        if (!from || (!to && (isGuess || !isById)))
            return [];
        const { name: account, path } = file;
        return [{ account, file: path, from, fromFile: before.path, isById, isGuess, to }];
    });
}
/** The ids of the accounts that such changes are about, to be looked up. */
function idsOfIdentities(desired, scope) {
    return changedIds(desired, scope).flatMap(({ file, before }) => [(0,claims/* claimsOf */.ds)(before).id, (0,claims/* claimsOf */.ds)(file).id].filter((id) => id !== undefined));
}
/** Whether an account that such a change is about can be told by its root email alone. */
function areIdentitiesSought(desired, scope) {
    return changedIds(desired, scope).some(({ before }) => (0,claims/* claimsOf */.ds)(before).id === undefined);
}
function changedIds(desired, { before, changed }) {
    if (!before)
        return [];
    const files = desired.files.filter(({ path }) => changed.has(path));
    const pasts = new Map(files.map((file) => [file, pastOf(file, desired, before)]));
    const claimed = new Set(pasts.values());
    // Nothing tells which of those that are left takes whose place, so each is said of each.
    const { hasEmail } = (0,claims/* claimedBy */.dl)(desired.files);
    const gone = goneOf(desired, before).filter((file) => {
        const { id, email } = (0,claims/* claimsOf */.ds)(file);
        return !claimed.has(file) && (id !== undefined || (email !== undefined && !hasEmail(email)));
    });
    const hasId = (file) => Number((0,claims/* claimsOf */.ds)(file).id !== undefined);
    const left = gone.sort((one, other) => hasId(other) - hasId(one)).slice(0, MOST_GUESSES);
    return files.flatMap((file) => {
        const past = pasts.get(file);
        if (!past)
            return left.map((one) => ({ file, before: one, isGuess: true }));
        const { id, email = '' } = (0,claims/* claimsOf */.ds)(past);
        const now = (0,claims/* claimsOf */.ds)(file);
        const isSame = id === undefined ? (0,organization_account/* sameEmail */.PZ)(email, now.email ?? '') : id === now.id;
        if (isSame)
            return [];
        return [{ file, before: past, isGuess: false }];
    });
}
/** The same file before the change: at its path, of its name, or, renamed, with its id, its email or its title. */
function pastOf(file, desired, before) {
    const same = before.files.find(({ path }) => path === file.path);
    if (same)
        return same;
    const gone = goneOf(desired, before);
    const { id, email } = (0,claims/* claimsOf */.ds)(file);
    const { title } = file.claims;
    return (before.files.find((one) => id !== undefined && (0,claims/* claimsOf */.ds)(one).id === id) ??
        gone.find(({ name }) => name === file.name) ??
        gone.find((one) => email !== undefined && (0,organization_account/* sameEmail */.PZ)((0,claims/* claimsOf */.ds)(one).email ?? '', email)) ??
        gone.find(({ claims }) => title !== undefined && claims.title === title));
}
/** Files that are not there any longer, and whose accounts no file means. */
function goneOf(desired, before) {
    const kept = new Set(desired.files.map(({ path }) => path));
    const ids = new Set(desired.files.flatMap((one) => (0,claims/* claimsOf */.ds)(one).id ?? []));
    return before.files.filter((one) => !kept.has(one.path) && !ids.has((0,claims/* claimsOf */.ds)(one).id ?? ''));
}
/** The account that a file means: by its id, else by its root email. */
function identityOf(file, { accounts }) {
    const { id, email } = (0,claims/* claimsOf */.ds)(file);
    if (id !== undefined) {
        const account = accounts.get(id);
        return { id, awsName: account?.name, email: account?.email ?? email };
    }
    if (email === undefined)
        return undefined;
    const found = [...accounts.values()].find((account) => (0,organization_account/* sameEmail */.PZ)(account.email, email));
    return found && { id: found.id, awsName: found.name, email: found.email };
}
function otherThan(from, to) {
    return to?.id === from?.id ? undefined : to;
}

// EXTERNAL MODULE: ./lib/plan/plan.js
var plan = __webpack_require__(9164);
// EXTERNAL MODULE: ./lib/plan/scope.js
var plan_scope = __webpack_require__(7839);
// EXTERNAL MODULE: ./lib/accounts/regions.js
var regions = __webpack_require__(857);
// EXTERNAL MODULE: ./lib/dictionary.js
var dictionary = __webpack_require__(7491);
// EXTERNAL MODULE: ./lib/fields/alias/compare.js
var alias_compare = __webpack_require__(6025);
;// CONCATENATED MODULE: ./lib/fields/create-only.js



/** Fields that AWS takes when it creates an account, and never again. */
function compareCreateOnly(target) {
    const { account, live, before } = target;
    const { fields, file, isManagement } = account;
    if (!live || isManagement)
        return (0,findings/* found */.F9)({});
    if (fields.account_id === undefined)
        return (0,findings/* found */.F9)({ problems: adopted(target) });
    // Without an earlier file of the same account there is nothing that changed.
    if (before?.account_id === undefined || before.account_id !== fields.account_id)
        return (0,findings/* found */.F9)({});
    const billing = fields.iam_user_access_to_billing;
    const all = [];
    const granted = before.iam_user_access_to_billing;
    if (billing === undefined && granted !== undefined) {
        all.push((0,findings/* unmanagedNow */.d4)(target, 'IAM user access to billing', `as ${(0,lib_text/* code */.aY)(granted)} made it`));
    }
    else if (billing !== granted) {
        all.push((0,findings/* stop */.ds)({
            severity: 'error',
            at: file.at('iam_user_access_to_billing'),
            message: `\`iam_user_access_to_billing\` can't be changed once the account exists, from ${granted ? (0,lib_text/* code */.aY)(granted) : 'nothing'} to ${(0,lib_text/* code */.aY)(billing)}`,
            hint: `AWS does not show its value either. ${granted ? `Write ${(0,lib_text/* code */.aY)(granted)} again` : 'Leave it out again'}; to change it, sign in to ${(0,lib_text/* code */.aY)(live.id)} as its root user, and switch “IAM user and role access to Billing information” on the page “Account”.`,
        }));
    }
    const past = before.admin_delegate_role_name;
    const role = (0,alias_compare/* roleOf */.kp)(target);
    if (past !== undefined && past !== role) {
        all.push((0,findings/* stop */.ds)({
            severity: 'error',
            at: file.at('admin_delegate_role_name'),
            message: `the role of an account that exists can't be renamed, from ${(0,lib_text/* code */.aY)(past)} to ${(0,lib_text/* code */.aY)(role)}`,
            hint: `AWS makes the role together with the account. Write ${(0,lib_text/* code */.aY)(past)} again. To have another role, create it in ${(0,lib_text/* code */.aY)(live.id)}; once it is there, take the file over by a manual run of \`provision\` with \`scope: all\`.`,
        }));
    }
    return (0,findings/* together */.bs)(all);
}
/** An account that exists already gets its id alone. */
function adopted({ account: { fields, file }, live }) {
    if (fields.iam_user_access_to_billing === undefined)
        return [];
    return [
        {
            severity: 'note',
            at: file.at('iam_user_access_to_billing'),
            message: `\`iam_user_access_to_billing\` has no effect on ${(0,lib_text/* code */.aY)(live?.id)}, which exists already`,
            hint: 'AWS only takes it when it creates an account.',
        },
    ];
}

// EXTERNAL MODULE: ./lib/fields/list.js + 7 modules
var list = __webpack_require__(8406);
;// CONCATENATED MODULE: ./lib/fields/compare.js



/**
 * Compares every field of an account that its file names, in the order in which they are changed. A new
 * account gets its name and tags with its creation; the rest comes after.
 */
function compareFields(target, context) {
    return (0,findings/* together */.bs)([
        compareCreateOnly(target),
        ...list/* ALL_FIELDS */.mA.map(({ compare }) => compare(target, context)),
    ]);
}

// EXTERNAL MODULE: ./lib/fields/tags/compare.js
var tags_compare = __webpack_require__(6692);
;// CONCATENATED MODULE: ./lib/fields/tags/first-tags.js




/** The tags that land together with an account: those of its file, and one that names the file. */
function firstTags({ fields, file }, repository) {
    return (0,dictionary/* dictionary */.z)([
        [tags_compare/* ORIGIN_TAG */.Wy, originOf(repository, file.path)],
        ...Object.entries(fields.tags ?? {}),
    ]);
}
/** `owner/name/accounts/prod.yaml`, as far as AWS allows its characters in a tag value. */
function originOf(repository, path) {
    return `${repository}/${path}`.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(-256);
}
/** AWS allows a new account no more tags than any other. */
function tooManyTags({ file }) {
    return (0,findings/* stop */.ds)({
        severity: 'error',
        at: file.at('tags'),
        message: 'a new account can have 49 tags from its file, and there are 50',
        hint: `AWS allows 50, and one names the file: ${(0,lib_text/* code */.aY)(tags_compare/* ORIGIN_TAG */.Wy)}. Add the last one in a second pull request.`,
    });
}

;// CONCATENATED MODULE: ./lib/diff/absent.js










/**
 * An account with an id that the organization does not have: invited where the change under review asks for it, and
 * never twice. Whether a fresh invitation after one that has ended was reviewed, the record tells.
 */
function compareAbsent(account, id, context) {
    const { fields, file, name } = account;
    const { live, scope, repository } = context;
    const last = live.invitations.find((invitation) => isFor(invitation, account));
    const tags = firstTags(account, repository);
    if (Object.keys(tags).length > tags_compare/* MOST_TAGS */._h)
        return tooManyTags(account);
    const { followUps, ...rest } = compareLater(account, id, tags, context);
    const about = { account: name, file: file.path, id, followUps };
    if (last?.state === 'pending') {
        return (0,findings/* together */.bs)([rest, (0,findings/* found */.F9)({ invited: [{ ...about, invitation: last }] })]);
    }
    // A look at the whole that compares with nothing earlier reviews no file.
    const isAsked = scope.changed.has(file.path) && (!scope.isWhole || scope.before);
    if (isAsked || scope.due.invitations.has(name)) {
        const change = {
            kind: 'invite',
            ...about,
            email: fields.root_email,
            tags,
            again: last,
        };
        return (0,findings/* together */.bs)([(0,findings/* found */.F9)({ changes: [change] }), rest]);
    }
    if (!scope.joining.has(id))
        return (0,findings/* stop */.ds)(notThere(account, id, last, context));
    if (!last) {
        // AWS shows an invitation for thirty days after its end.
        const problem = notThere(account, id, last, context);
        return (0,findings/* found */.F9)({ problems: [{ ...problem, severity: 'warning' }] });
    }
    return (0,findings/* found */.F9)({
        invited: [{ ...about, invitation: last }],
        problems: last.state === 'accepted' ? [] : [ended(file.at('account_id'), last)],
    });
}
/** An invitation may also have been sent by hand, to the account's email. */
function isFor({ accountId, email }, { fields }) {
    if (accountId !== undefined)
        return accountId === fields.account_id;
    return email !== undefined && (0,organization_account/* sameEmail */.PZ)(email, fields.root_email);
}
/** What is to be done once the account has joined: all that its file names, and access for administrators. */
function compareLater(account, id, tags, context) {
    const { fields, file, name } = account;
    const { management } = context.desired;
    const findings = compareFields({ account, live: undefined, before: undefined }, context);
    const of = { account: name, file: file.path, id: undefined };
    const set = Object.entries(tags).map(([key, to]) => [key, { from: undefined, to }]);
    const delegateRole = delegateRoleOf(context.desired);
    const followUps = [
        ...findings.changes.filter(list/* isFieldChange */.Z5),
        // They come with the account; one that got lost is set.
        { ...of, kind: 'tags', set: (0,dictionary/* dictionary */.z)(set), remove: {} },
        ...(fields.account_name === undefined
            ? []
            : [
                {
                    ...of,
                    kind: 'rename',
                    from: undefined,
                    to: fields.account_name,
                    isManagement: false,
                },
            ]),
        ...(management && delegateRole !== undefined
            ? [
                {
                    kind: 'delegate-access',
                    account: management.name,
                    file: management.file.path,
                    roleName: delegateRole,
                    gains: [{ account: name, id, roleName: (0,alias_compare/* roleOf */.kp)({ account }) }],
                    losses: [],
                    resources: [],
                    form: 'list',
                    formBefore: 'list',
                    patternBefore: undefined,
                },
            ]
            : []),
    ];
    return { ...findings, changes: [], followUps };
}
const ENDED = {
    pending: 'is open',
    accepted: 'was accepted',
    declined: 'was declined',
    canceled: 'was canceled',
    expired: 'has expired',
};
/** An invitation that has ended without the account: only a reviewed plan sends another. */
function ended(at, { id, state }) {
    return {
        severity: 'warning',
        at,
        message: `the invitation ${(0,lib_text/* code */.aY)(id)} ${ENDED[state]}, and no new one is sent automatically`,
        hint: INVITE,
    };
}
const INVITE = 'To invite the account (again), change its file in a pull request, even just a comment in it: its plan then has the invitation. Otherwise remove the file.';
function notThere({ file }, id, last, { live }) {
    const past = last ? `; its last invitation, ${(0,lib_text/* code */.aY)(last.id)}, ${ENDED[last.state]}` : '';
    return {
        severity: 'error',
        at: file.at('account_id'),
        message: live.organization
            ? `the account ${(0,lib_text/* code */.aY)(id)} is not in the organization ${(0,lib_text/* code */.aY)(live.organization.id)}${past}`
            : `the account ${(0,lib_text/* code */.aY)(id)} can't be checked before there is an organization`,
        hint: `${INVITE} For an account that is to be created, leave \`account_id\` out.`,
    };
}

;// CONCATENATED MODULE: ./lib/plan/impossible.js

/** That an account can't be changed, as a sentence without a full stop. */
function inState({ id, state }) {
    return `the account ${(0,lib_text/* code */.aY)(id)} is ${(0,lib_text/* code */.aY)(state)} in AWS`;
}
/** Why a change is impossible, as a sentence without a full stop. */
function whyImpossible(change, { accounts }) {
    const account = accounts.get(('id' in change ? change.id : undefined) ?? '');
    return account ? inState(account) : 'the account can’t be changed any longer';
}

;// CONCATENATED MODULE: ./lib/diff/closed.js





/**
 * An account that is closed, suspended or about to be closed: nothing of it can be changed. What the change under review
 * asks of it is an error; what its file asked for before is told apart, for whoever knows whether anybody waits for it.
 */
function compareClosed(account, live, context) {
    const { file, name } = account;
    const target = { account, live, before: (0,plan_scope/* beforeOf */.v8)(account, context.scope) };
    const impossible = askedOf(target, context);
    const own = [
        ...new Set(impossible
            .filter((change) => (0,list/* fieldOf */._F)(change).isNew(change, target))
            .map((change) => (0,list/* fieldOf */._F)(change).name)),
    ];
    const [field] = own;
    if (field !== undefined) {
        return (0,findings/* found */.F9)({
            impossible,
            held: true,
            problems: [
                {
                    severity: 'error',
                    at: file.at(field),
                    message: `${inState(live)}, so its ${(0,lib_text/* list */.p_)(own.map((one) => (0,lib_text/* code */.aY)(one)))} can't be changed`,
                    hint: `Take this change of the file back, or remove the file if the account is closed. ${NOTHING}`,
                },
            ],
        });
    }
    return (0,findings/* found */.F9)({
        unchanged: impossible.length === 0 ? [{ account: name, file: file.path, id: live.id }] : [],
        impossible,
        problems: [
            {
                severity: 'warning',
                at: file.at('account_id'),
                message: inState(live),
                hint: `${NOTHING} Its file can be removed.`,
            },
        ],
    });
}
const NOTHING = 'Nothing of it can be changed. A closed account is gone for good 90 days after its closing.';
/** What a file asks for and AWS does not have, as far as that can be told. */
function askedOf(target, context) {
    return list/* ALL_FIELDS */.mA.flatMap(({ asked }) => asked(target, context));
}

;// CONCATENATED MODULE: ./lib/diff/existing.js



/** An account that is there, and is the one that the file means: its fields are what is left to compare. */
function existing(account, live, context) {
    const before = (0,plan_scope/* beforeOf */.v8)(account, context.scope);
    const findings = compareFields({ account, live, before }, context);
    if (findings.changes.length > 0 || findings.held)
        return findings;
    const { name, file } = account;
    return { ...findings, unchanged: [{ account: name, file: file.path, id: live.id }] };
}
/** An account that is there, and whose file is to get its id. */
function adopt(change, account, live, context) {
    const before = (0,plan_scope/* beforeOf */.v8)(account, context.scope);
    return (0,findings/* together */.bs)([
        (0,findings/* found */.F9)({ changes: [change] }),
        compareFields({ account, live, before }, context),
    ]);
}

;// CONCATENATED MODULE: ./lib/diff/other-email.js





/** What else a file asks for, where its other root email is a step to do: the account is the same. */
function besideEmail(other, compareIt) {
    return other.held ? other : (0,findings/* together */.bs)([other, { ...compareIt(), unchanged: [] }]);
}
/**
 * A root email can't be changed by us. Where the change under review is what makes it differ, a person
 * has a step to do; otherwise the file speaks of another account than its id does.
 */
function otherEmail(account, id, liveEmail, { scope }) {
    const { fields, file, name } = account;
    const before = (0,plan_scope/* beforeOf */.v8)(account, scope);
    const isEdit = before?.account_id === id &&
        fields.account_id === id &&
        (0,organization_account/* sameEmail */.PZ)(before.root_email, liveEmail);
    if (!isEdit) {
        return (0,findings/* stop */.ds)({
            severity: 'error',
            at: file.at('root_email'),
            message: `the account ${(0,lib_text/* code */.aY)(id)} has the root email ${(0,lib_text/* code */.aY)(liveEmail)}, not ${(0,lib_text/* code */.aY)(fields.root_email)}`,
            hint: fields.account_id
                ? 'Correct the `account_id` or the `root_email`, so that both refer to the same account.'
                : 'Correct the `root_email` of the management account.',
        });
    }
    const [fault] = schema/* newRootEmail */.rO.safeParse(fields.root_email).error?.issues ?? [];
    if (fault) {
        return (0,findings/* stop */.ds)({
            severity: 'error',
            at: file.at('root_email'),
            message: `${(0,lib_text/* code */.aY)(fields.root_email)} ${fault.message}`,
            hint: `AWS does not accept this address for ${(0,lib_text/* code */.aY)(id)}, which has ${(0,lib_text/* code */.aY)(liveEmail)}.`,
        });
    }
    return (0,findings/* found */.F9)({
        changes: [
            {
                kind: 'manual',
                account: name,
                file: file.path,
                id,
                field: 'root_email',
                from: liveEmail,
                to: fields.root_email,
            },
        ],
    });
}

;// CONCATENATED MODULE: ./lib/diff/known.js







/** An account with an id: it must be there, and be the account that the file means. */
function compareKnown(account, id, context) {
    const { fields, file } = account;
    const { live } = context;
    const at = file.at('account_id');
    if (live.organization?.managementAccountId === id) {
        return (0,findings/* stop */.ds)({
            severity: 'error',
            at,
            message: `${(0,lib_text/* code */.aY)(id)} is the organization's management account`,
            hint: 'Write `is_master: true` in this file, or correct its `account_id`.',
        });
    }
    const there = live.accounts.get(id);
    if (!there)
        return compareAbsent(account, id, context);
    const compareIt = () => (0,organization_account/* isUsable */.Ng)(there) ? existing(account, there, context) : compareClosed(account, there, context);
    if ((0,organization_account/* sameEmail */.PZ)(fields.root_email, there.email))
        return compareIt();
    return besideEmail(otherEmail(account, id, there.email, context), compareIt);
}

;// CONCATENATED MODULE: ./lib/diff/management.js



/** The management account: the one that the organization names; that they are the same is known by now. */
function compareManagement(account, organization, context) {
    const { fields, file, name } = account;
    const { managementAccountId: id, managementEmail: email } = organization;
    const live = context.live.accounts.get(id) ?? {
        id,
        arn: '',
        name,
        email,
        state: 'ACTIVE',
        ancestors: undefined,
        joined: undefined,
    };
    if (!(0,organization_account/* sameEmail */.PZ)(fields.root_email, email)) {
        const other = otherEmail(account, id, email, context);
        return besideEmail(other, () => existing(account, live, context));
    }
    if (fields.account_id === id)
        return existing(account, live, context);
    return adopt({ kind: 'adopt', account: name, file: file.path, email, id, awsName: name }, account, live, context);
}

// EXTERNAL MODULE: ./lib/organization/predecessor.js
var predecessor = __webpack_require__(9458);
;// CONCATENATED MODULE: ./lib/diff/earlier.js







const NOTHING_EARLIER = { files: new Map(), untagged: undefined };
/** The accounts that would be created, as far as AWS was read: those with neither an id nor a live account. */
function wouldCreate(desired, live, scope) {
    if (!live.organization)
        return [];
    const emails = new Set([...live.accounts.values()].map(({ email }) => email.toLowerCase()));
    return (0,plan_scope/* inScope */.SB)(desired, scope).filter((account) => !account.isManagement &&
        account.fields.account_id === undefined &&
        !emails.has(account.fields.root_email.toLowerCase()) &&
        !(0,directory/* isBlocked */.lT)(desired, account));
}
/** By what earlier accounts of a file are told. Without its past, by what the file says now. */
function predecessorsOf({ name, file, fields }, past, repository, isManaged) {
    const paths = past?.paths ?? [file.path];
    return {
        tag: tags_compare/* ORIGIN_TAG */.Wy,
        origins: [...new Set(paths.map((path) => originOf(repository, path)))],
        names: new Set([fields.account_name ?? name, ...(past?.names ?? [])]),
        ids: past?.ids ?? new Set(),
        isComplete: past?.isComplete ?? false,
        isManaged,
    };
}
/** Whether a file that is there means a live account: by its id, or, where it has none yet, by its email. */
function managedBy(files, live) {
    const { hasId, seeksEmail } = (0,claims/* claimedBy */.dl)(files);
    return ({ id, email }) => id === live.organization?.managementAccountId || hasId(id) || seeksEmail(email);
}
/** Why a file may create no account; empty where it may. */
function earlierProblems({ name, file }, { files, untagged }) {
    const found = files.get(name);
    if (!found)
        return [];
    const { accounts, namesakes, strangers, creations, unread, predecessors } = found;
    const error = (problem) => ({
        severity: 'error',
        at: file.at('root_email'),
        ...problem,
    });
    if (accounts.length > 0)
        return accounts.map((account) => error((0,predecessor/* predecessorRefusal */.uR)(account)));
    if (namesakes.length > 0)
        return namesakes.map(({ account, isCertain }) => error((0,predecessor/* namesakeRefusal */.ow)(account, isCertain)));
    if (unread !== undefined) {
        return [
            error({
                message: `it is unknown whether this file had an account before, because its history can't be read: ${unread}`,
                hint: 'No account is created without it. Run again.',
            }),
        ];
    }
    if (strangers.length > 0 && !predecessors.isComplete) {
        return strangers.map((account) => error((0,predecessor/* predecessorRefusal */.uR)(account)));
    }
    if (untagged && !predecessors.isComplete) {
        return [error((0,predecessor/* untold */.r_)(untagged.said, untagged.hint))];
    }
    return creations.map(({ id, accountName }) => error({
        message: `AWS is creating an account called ${(0,lib_text/* code */.aY)(accountName)} right now (${(0,lib_text/* code */.aY)(id)}), perhaps for an earlier version of this file, which had another \`root_email\``,
        hint: 'Run again in a few minutes, when AWS is done and the account can be identified.',
    }));
}
/** What is to be said once, however many files it is about. */
function earlierWarnings({ files, untagged }) {
    if (files.size === 0)
        return [];
    if (untagged) {
        return [
            {
                severity: 'warning',
                message: `only the history of ${files.size === 1 ? 'its file' : 'their files'} tells whether ${(0,lib_text/* count */.U9)(files.size, 'account')} to be created ${files.size === 1 ? 'was' : 'were'} there before: of the tags of accounts, ${untagged.said}`,
                hint: untagged.hint ?? 'Run again.',
            },
        ];
    }
    const strange = [...files].flatMap(([name, { strangers }]) => strangers.map((account) => ({
        severity: 'warning',
        message: `the account ${(0,lib_text/* code */.aY)(account.id)} (${(0,lib_text/* code */.aY)(account.name)}, ${(0,lib_text/* code */.aY)(account.email)}) was made for a file of the path that ${(0,lib_text/* code */.aY)(name)} has or had, in a repository that this job can't see, and is not treated as its account`,
        hint: `If that is this repository under an earlier name, write ${(0,lib_text/* code */.aY)(`account_id: '${account.id}'`)} and its \`root_email\` into the file before anything is merged.`,
    })));
    if (strange.length > 0)
        return strange;
    const short = [...files].filter(([, { predecessors }]) => !predecessors.isComplete);
    if (short.length === 0)
        return [];
    const names = short.map(([name]) => (0,lib_text/* code */.aY)(name));
    return [
        {
            severity: 'warning',
            message: `the history of ${(0,lib_text/* some */.zN)(names, 10)} can't be read to its beginning, so only the tag ${(0,lib_text/* code */.aY)(tags_compare/* ORIGIN_TAG */.Wy)} tells of accounts that ${short.length === 1 ? 'it' : 'they'} had before`,
            hint: 'An account that was imported or adopted has no such tag: make sure that none is meant.',
        },
    ];
}

;// CONCATENATED MODULE: ./lib/diff/new.js









/** An account without an id: it may exist all the same, under its email. */
function compareNew(account, context) {
    const { fields, file, name } = account;
    const { live, desired } = context;
    const at = file.at('root_email');
    const email = fields.root_email;
    if (live.organization && (0,organization_account/* sameEmail */.PZ)(live.organization.managementEmail, email)) {
        return (0,findings/* stop */.ds)({
            severity: 'error',
            at,
            message: `${(0,lib_text/* code */.aY)(email)} is the root email of the management account`,
            hint: 'An email address belongs to one account: give this one its own.',
        });
    }
    const there = [...live.accounts.values()].find((other) => (0,organization_account/* sameEmail */.PZ)(other.email, email));
    if (!there)
        return create(account, context);
    const owner = [...desired.accounts.values()].find((other) => other.fields.account_id === there.id);
    if (owner) {
        return (0,findings/* stop */.ds)({
            severity: 'error',
            at,
            also: [owner.file.at('account_id')],
            message: `${(0,lib_text/* code */.aY)(email)} is the root email of ${(0,lib_text/* code */.aY)(there.id)}, which is the account of ${(0,lib_text/* code */.aY)(owner.file.path)}`,
            hint: 'Two files are for the same account: correct one of them.',
        });
    }
    if (!(0,organization_account/* isUsable */.Ng)(there)) {
        return (0,findings/* stop */.ds)({
            severity: 'error',
            at,
            message: `${(0,lib_text/* code */.aY)(email)} belongs to the account ${(0,lib_text/* code */.aY)(there.id)}, which is ${(0,lib_text/* code */.aY)(there.state)}`,
            hint: 'AWS never reuses the email of a closed account. Use a new address, or have AWS Support reopen the account within 90 days of its closing.',
        });
    }
    const { id, name: awsName } = there;
    const change = {
        kind: 'adopt',
        account: name,
        file: file.path,
        email,
        id,
        awsName,
    };
    return adopt(change, account, there, context);
}
function create(account, context) {
    const { live, repository, earlier, desired } = context;
    const problems = earlierProblems(account, earlier);
    if (problems.length > 0)
        return (0,findings/* found */.F9)({ problems, held: true });
    const { fields, file, name } = account;
    const refused = desired.problems.filter(({ isOfNewAccount, at }) => isOfNewAccount && at?.file === file.path);
    if (refused.length > 0)
        return (0,findings/* together */.bs)(refused.map(findings/* stop */.ds));
    const awsName = fields.account_name ?? name;
    const change = {
        kind: 'create',
        account: name,
        file: file.path,
        email: fields.root_email,
        awsName,
        roleName: fields.admin_delegate_role_name ?? schema/* DEFAULT_DELEGATE_ROLE */.lI,
        billing: fields.iam_user_access_to_billing,
        tags: firstTags(account, repository),
        inProgress: live.room?.creations.find((request) => request.accountName === awsName)?.id,
    };
    if (Object.keys(change.tags).length > tags_compare/* MOST_TAGS */._h)
        return tooManyTags(account);
    const namesake = [...live.accounts.values()].find((other) => other.name === awsName);
    const notes = [];
    if (namesake) {
        notes.push({
            severity: 'note',
            at: file.at('root_email'),
            message: `an account called ${(0,lib_text/* code */.aY)(awsName)} exists with another email: ${(0,lib_text/* code */.aY)(namesake.id)}, ${(0,lib_text/* code */.aY)(namesake.email)}`,
            hint: 'If that is the account you mean, write its `account_id` and `root_email` into the file; otherwise both accounts will have this name.',
        });
    }
    if (change.inProgress) {
        notes.push({
            severity: 'note',
            at: file.at('root_email'),
            message: `AWS is creating an account called ${(0,lib_text/* code */.aY)(awsName)} right now (${(0,lib_text/* code */.aY)(change.inProgress)})`,
            hint: 'The run waits for it, and uses it if its email matches.',
        });
    }
    const after = compareFields({ account, live: undefined, before: undefined }, context);
    return (0,findings/* together */.bs)([(0,findings/* found */.F9)({ changes: [change], problems: notes }), after]);
}

;// CONCATENATED MODULE: ./lib/diff/compare.js






/** Compares one account, whose file is right, with AWS. */
function compare_compare(account, context) {
    const { organization } = context.live;
    const { fields } = account;
    if (organization) {
        const elsewhere = regionElsewhere(account, organization);
        if (elsewhere)
            return (0,findings/* stop */.ds)(elsewhere);
        if (account.isManagement)
            return compareManagement(account, organization, context);
    }
    else if (account.isManagement) {
        // Its id is known, and written, once the organization is there.
        return (0,findings/* found */.F9)({});
    }
    return fields.account_id === undefined
        ? compareNew(account, context)
        : compareKnown(account, fields.account_id, context);
}
function regionElsewhere({ fields, file }, { partition }) {
    if (fields.region === undefined || (0,regions/* partitionOfRegion */.c)(fields.region) === partition)
        return;
    return {
        severity: 'error',
        at: file.at('region'),
        message: `${(0,lib_text/* code */.aY)(fields.region)} is not a region of the partition ${(0,lib_text/* code */.aY)(partition)}, where the organization is`,
    };
}

;// CONCATENATED MODULE: ./lib/diff/founding.js





/*
 * Where there is no organization yet, the plan holds all that follows once it is there: people see it before, and one
 * merge does it.
 */
/** A new organization has nothing but its root. */
const ROOT_ALONE = {
    byPath: new Map([[compare/* ROOT */.Dl, { id: '', name: compare/* ROOT */.Dl, path: compare/* ROOT */.Dl }]]),
    children: new Map([[compare/* ROOT */.Dl, []]]),
    placements: new Map(),
};
/** What is known of an organization that is yet to be made. */
function detailsOfFounding(details) {
    return { ...details, tree: ROOT_ALONE };
}
/**
 * The organization itself, and what the file of its management account asks for; or why it is not made. What that
 * account has now is not read, so its fields are compared with nothing.
 * @param isWanted whether the workflow allows to make one
 * @param caller 12 digits: the account of the credentials, which becomes the management account
 */
function compareFounding(context, isWanted, caller) {
    const { management } = context.desired;
    if (!isWanted || !management || (0,directory/* isBlocked */.lT)(context.desired, management))
        return founding_missing(context);
    const { name, file, fields } = management;
    const live = {
        id: caller,
        arn: '',
        name: '',
        email: fields.root_email,
        state: 'ACTIVE',
        ancestors: undefined,
        joined: undefined,
    };
    const details = {
        ...context.details,
        tags: new Map([[caller, {}]]),
        contacts: new Map([[caller, {}]]),
    };
    const target = { account: management, live, before: undefined };
    const { changes, ...findings } = compareFields(target, { ...context, details });
    const asked = changes.map((change) => change.kind === 'rename' ? { ...change, from: undefined } : change);
    return {
        ...findings,
        changes: [{ kind: 'create-organization', account: name, file: file.path }, ...asked],
    };
}
/** Access to the accounts that are made with the organization. */
function accessOfFounding(changes, { desired }) {
    const { management } = desired;
    const roleName = delegateRoleOf(desired);
    const gains = changes.filter((change) => change.kind === 'create').map(grantFor);
    if (!management || roleName === undefined || gains.length === 0)
        return (0,findings/* found */.F9)({});
    const { name: account, file } = management;
    const rest = {
        losses: [],
        resources: [],
        form: 'list',
        formBefore: undefined,
        patternBefore: undefined,
    };
    return (0,findings/* found */.F9)({
        changes: [{ kind: 'delegate-access', account, file: file.path, roleName, gains, ...rest }],
    });
}
function founding_missing({ desired: { management } }) {
    return (0,findings/* stop */.ds)({
        severity: 'error',
        ...(management && { at: management.file.at() }),
        isOfAll: true,
        message: 'the AWS account of these credentials is not in an organization',
        hint: management
            ? 'Set `create-organization: true` to create one, with all features, or check `role-to-assume`.'
            : 'Check `role-to-assume`. To create an organization, add the file of its management account and set `create-organization: true`.',
    });
}

// EXTERNAL MODULE: ./lib/diff/notes.js
var notes = __webpack_require__(4046);
// EXTERNAL MODULE: ./lib/diff/right-organization.js
var right_organization = __webpack_require__(9429);
;// CONCATENATED MODULE: ./lib/diff/diff.js












/**
 * Compares what the files want with what AWS has. Pure: reads and changes nothing. Guards that look at
 * the plan as a whole come after it, in guards.ts.
 */
function diff(desired, live, details, scope, options) {
    const { repository, createUnits, earlier, caller, former } = options;
    const wrong = (0,right_organization/* wrongOrganization */.R)(desired, scope.before, live.organization, caller, former);
    if (wrong)
        return nothingFor(desired, live, wrong);
    const isFounded = !live.organization && options.createOrganization;
    const context = {
        desired,
        live,
        details: isFounded ? detailsOfFounding(details) : details,
        scope,
        earlier,
        repository,
        createUnits,
    };
    const changes = [];
    const unchanged = [];
    const invited = [];
    const impossible = [];
    const problems = desired.problems
        .filter((problem) => !isForCreation(problem, desired))
        .map((problem) => seenFrom(problem, scope));
    const held = new Set();
    const accounts = (0,plan_scope/* inScope */.SB)(desired, scope);
    const { organization } = live;
    if (!organization && accounts.length > 0) {
        const findings = compareFounding(context, options.createOrganization, caller);
        changes.push(...findings.changes);
        problems.push(...findings.problems);
        if (findings.held)
            for (const account of accounts)
                held.add(account.name);
    }
    for (const account of accounts) {
        if ((0,directory/* isBlocked */.lT)(desired, account)) {
            held.add(account.name);
            continue;
        }
        const findings = compare_compare(account, context);
        changes.push(...findings.changes);
        unchanged.push(...findings.unchanged);
        invited.push(...findings.invited);
        impossible.push(...findings.impossible);
        problems.push(...findings.problems);
        if (findings.held)
            held.add(account.name);
    }
    const trust = trustedAccess(desired, scope.names, changes, details);
    for (const name of trust.waiting)
        held.add(name);
    const access = isFounded ? accessOfFounding(changes, context) : compareAccess(changes, context);
    problems.push(...earlierWarnings(earlier), ...trust.problems, ...access.problems);
    problems.push(...(0,notes/* removedFiles */.I2)(desired, scope), ...(0,notes/* unmanaged */.Fz)(desired, live));
    const later = [...changes, ...invited].flatMap((one) => 'followUps' in one ? one.followUps : []);
    const moves = [...changes, ...later]
        .filter((change) => change.kind === 'move')
        .filter(({ account }) => !held.has(account));
    const units = (0,compare/* unitsFor */.P4)(moves, context.details.tree);
    changes.unshift(...units);
    changes.push(...access.changes);
    return {
        changes,
        held,
        unchanged: unchanged.filter(({ account }) => !access.changes.some((one) => one.account === account)),
        invited,
        impossible,
        identities: identityChanges(desired, scope, live),
        problems,
        isComplete: true,
        organization,
        headroom: undefined,
        leftOvers: [],
        approval: undefined,
    };
}
/** The plan for another organization than that of the files. */
function nothingFor(desired, { organization }, wrong) {
    const held = new Set(desired.accounts.keys());
    return { ...plan/* EMPTY_PLAN */.S0, held, problems: [...desired.problems, wrong], organization };
}
/** Whether only a creation brings it up: AWS was asked, so it is known whether there is one. */
function isForCreation({ isOfNewAccount, at }, { broken }) {
    return isOfNewAccount === true && at !== undefined && !broken.has(at.file);
}
/** Where files clash, the one that the change touches is the one to look at. */
function seenFrom(problem, { changed }) {
    const { at, also = [] } = problem;
    const touched = also.find((other) => changed.has(other.file));
    if (!at || !touched || changed.has(at.file))
        return problem;
    return { ...problem, at: touched, also: [at, ...also.filter((other) => other !== touched)] };
}

;// CONCATENATED MODULE: ./lib/fields/needs.js






/** What has to be read of the accounts in scope: only the fields that a file manages, or managed before. */
function detailNeedsOf(desired, live, scope) {
    const { organization } = live;
    const accounts = organization
        ? (0,plan_scope/* inScope */.SB)(desired, scope).filter((account) => !(0,directory/* isBlocked */.lT)(desired, account))
        : [];
    const there = accounts.flatMap((account) => {
        const found = liveOf(account, live);
        return found ? [{ account, live: found, before: (0,plan_scope/* beforeOf */.v8)(account, scope) }] : [];
    });
    const hasJoined = there.some(({ live: { id } }) => scope.joining.has(id));
    const paths = accounts.flatMap(({ fields }) => fields.organizational_unit ?? []);
    return {
        tags: there
            .filter(({ account, before }) => account.fields.tags ?? before?.tags ?? scope.due.tags.has(account.name))
            .map(({ live: { id } }) => id),
        contacts: there.flatMap(({ account: { fields, isManagement }, live: found }) => {
            const types = (0,contacts_compare/* contactsOf */.RS)(fields);
            const isClosed = !(0,organization_account/* isUsable */.Ng)(found);
            return types.length === 0 ? [] : [{ id: found.id, isManagement, types, isClosed }];
        }),
        paths: [...new Set(paths)],
        placed: there
            .filter(({ account }) => account.fields.organizational_unit !== undefined)
            .map(({ live: found }) => found),
        accountManagement: accounts.some((account) => needsTrust(account, live)),
        delegateRole: organization && (hasJoined || concernsAccess(desired, scope))
            ? delegateRoleOf(desired)
            : undefined,
        aliases: there
            .filter(({ account, live: found }) => {
            return account.fields.account_alias !== undefined && scope.isWhole && (0,organization_account/* isUsable */.Ng)(found);
        })
            .map(({ account, live: { id } }) => ({
            accountId: id,
            roleName: (0,alias_compare/* roleOf */.kp)({ account }),
            partition: organization?.partition ?? 'aws',
        })),
    };
}
/** The account that a file means: one that is closed only if the file has its id. */
function liveOf({ fields, isManagement }, live) {
    const { organization } = live;
    if (isManagement && organization) {
        const { managementAccountId: id, managementEmail: email } = organization;
        const known = live.accounts.get(id);
        if (known)
            return known;
        return {
            id,
            arn: '',
            name: '',
            email,
            state: 'ACTIVE',
            ancestors: undefined,
            joined: undefined,
        };
    }
    if (fields.account_id !== undefined)
        return live.accounts.get(fields.account_id);
    const found = [...live.accounts.values()].find(({ email }) => {
        return (0,organization_account/* sameEmail */.PZ)(email, fields.root_email);
    });
    return found && (0,organization_account/* isUsable */.Ng)(found) ? found : undefined;
}
function needsTrust(account, live) {
    if (account.isManagement)
        return false;
    const { account_name: name } = account.fields;
    const found = liveOf(account, live);
    if (found && !(0,organization_account/* isUsable */.Ng)(found))
        return false;
    return (0,contacts_compare/* contactsOf */.RS)(account.fields).length > 0 || (!!found && !!name && found.name !== name);
}

// EXTERNAL MODULE: ./lib/once.js
var once = __webpack_require__(4986);
// EXTERNAL MODULE: ./lib/plan/guards.js
var guards = __webpack_require__(7401);
;// CONCATENATED MODULE: ./lib/plan/needs.js



/** What has to be read of AWS to compare the accounts in scope. */
function needsOf(desired, scope) {
    const accounts = (0,plan_scope/* inScope */.SB)(desired, scope).filter((account) => !(0,directory/* isBlocked */.lT)(desired, account));
    const ids = accounts.flatMap(({ fields }) => fields.account_id ?? []);
    // The management account is known without the list: its id and email come with the organization.
    const isSought = accounts.some((account) => (0,directory/* isUnfinished */.ui)(account) && !account.isManagement);
    // A page of the list tells of 20 accounts, a call by id of one.
    const whole = isSought || scope.isWhole || areIdentitiesSought(desired, scope);
    return { ids, alsoIds: idsOfIdentities(desired, scope), whole };
}

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
;// CONCATENATED MODULE: ./lib/commands/earlier-question.js

/** What can't be read is not nothing. */
async function orTrue(look) {
    try {
        return await look();
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return true;
    }
}

// EXTERNAL MODULE: ./lib/organization/origin.js
var organization_origin = __webpack_require__(1205);
;// CONCATENATED MODULE: ./lib/commands/origins.js




/*
 * What the tag `org-accounts:file` of an account says: `owner/name/accounts/prod.yaml`. A repository that is renamed or
 * transferred still is the one that its accounts speak of.
 */
/** Where no account could be in the way, those of the files themselves; else any, for names that are not known. */
function valuesFor(seekers, live) {
    const isFree = [...live.accounts.values()].every((account) => seekers.every(({ predecessors }) => !(0,organization_account/* isLive */.DG)(account) || predecessors.isManaged(account)));
    return isFree ? seekers.flatMap(({ predecessors }) => predecessors.origins) : undefined;
}
/**
 * The values of the tag that speak of a file: also those with a name that the repository had before. Accounts that were
 * made for a file of the same path in a repository that nobody can see are strangers, and said.
 */
async function originsOf({ origins, isManaged }, tagged, { live, history }) {
    const known = new Set(origins);
    const strangers = [];
    const files = new Set(origins.map((origin) => (0,organization_origin/* originParts */.V)(origin).file));
    for (const [value, ids] of tagged.kind === 'read' ? tagged.ids : []) {
        const { repository, file } = (0,organization_origin/* originParts */.V)(value);
        if (known.has(value) || !files.has(file))
            continue;
        const inTheWay = ids
            .flatMap((id) => live.accounts.get(id) ?? [])
            .filter((account) => (0,organization_account/* isLive */.DG)(account) && !isManaged(account));
        if (inTheWay.length === 0)
            continue;
        const isSame = await orTrue(() => history.wasCalled(repository));
        if (isSame)
            known.add(value);
        else if (isSame === undefined)
            strangers.push(...inTheWay);
    }
    return { origins: [...known], strangers };
}
/** Whether an account was made for a file of this folder, whatever the file and the repository were called. */
async function isOfFolder(origin, { repository, desired, history }) {
    const said = (0,organization_origin/* originParts */.V)(origin);
    const folder = (0,organization_origin/* originParts */.V)(originOf(repository, `${desired.directory}/`));
    if (!said.file.startsWith(folder.file))
        return false;
    return (said.repository === folder.repository || (await history.wasCalled(said.repository)) === true);
}

;// CONCATENATED MODULE: ./lib/commands/namesakes.js



/**
 * Live accounts without a file that have the name of the new one, and that a file had which is gone: their own tags
 * tell it, or the history of the folder. Others of that name are strangers. What can't be told counts as had.
 */
async function namesakesOf(reader, { account, predecessors }, question) {
    const { live, history } = question;
    const { standsInTheWay } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9458));
    const { readTags } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 250));
    const wanted = (account.fields.account_name ?? account.name).toLowerCase();
    const same = [...live.accounts.values()].filter((other) => other.name.toLowerCase() === wanted && standsInTheWay(other, predecessors));
    const found = [];
    for (const other of same) {
        const told = await orTrue(async () => {
            const origin = (await readTags(reader, other.id))[tags_compare/* ORIGIN_TAG */.Wy];
            if (origin !== undefined && (await isOfFolder(origin, question)))
                return 'had';
            const { ids, isComplete } = await history.formerIds();
            if (ids.has(other.id))
                return 'had';
            // One that was made for a file elsewhere has its tag from there.
            return isComplete || origin !== undefined ? 'never' : 'perhaps';
        });
        if (told !== 'never')
            found.push({ account: other, isCertain: told === 'had' });
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/commands/earlier.js








/**
 * Looks for accounts that files had before which would create one now: in their histories, by the tag that names an
 * account's file, and among creations in progress. Asks for nothing where nothing would be created.
 */
async function lookForEarlier(reader, question) {
    const { desired, live, scope, history } = question;
    const accounts = wouldCreate(desired, live, scope);
    if (accounts.length === 0)
        return NOTHING_EARLIER;
    const { pasts, unread } = await readPasts(history, accounts);
    const look = (isManaged) => lookWith(reader, question, { accounts, pasts, unread, isManaged });
    const isManaged = managedBy(desired.files, live);
    const found = await look(isManaged);
    const isFree = [...found.files.values()].every((one) => one.accounts.length + one.namesakes.length + one.strangers.length === 0);
    if (isFree)
        return found;
    // Several folders may share an organization.
    const others = await readOthers(history);
    if (others.length === 0)
        return found;
    const isManagedThere = managedBy(others, live);
    return look((account) => isManaged(account) || isManagedThere(account));
}
/** What can't be read manages nothing. */
async function readOthers({ others }) {
    try {
        return await others();
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return [];
    }
}
async function lookWith(reader, question, { accounts, pasts, unread, isManaged }) {
    const { live, repository } = question;
    const { findTagged } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 6867));
    const seekers = accounts.map((account) => {
        const past = pasts.get(account.file.path);
        return { account, past, predecessors: predecessorsOf(account, past, repository, isManaged) };
    });
    const tagged = await findTagged(reader, tags_compare/* ORIGIN_TAG */.Wy, valuesFor(seekers, live));
    const files = new Map();
    for (const { account, past, predecessors: known } of seekers) {
        const { origins, strangers } = await originsOf(known, tagged, question);
        const predecessors = { ...known, origins };
        const seeker = { account, past, predecessors };
        const byTag = tagged.kind === 'read' ? origins.flatMap((origin) => tagged.ids.get(origin) ?? []) : [];
        const ids = new Set([...predecessors.ids, ...byTag]);
        const earlier = await inTheWay(reader, seeker, ids, question);
        files.set(account.name, {
            predecessors,
            unread,
            accounts: earlier,
            strangers: strangers.filter(({ id }) => !earlier.some((one) => one.id === id)),
            namesakes: earlier.length > 0 ? [] : await namesakesOf(reader, seeker, question),
            creations: underWay(seeker, live),
        });
    }
    return { files, untagged: tagged.kind === 'unreadable' ? tagged : undefined };
}
/** The pasts by path; where they could not be asked for, why. */
async function readPasts(history, accounts) {
    try {
        const pasts = await history.pasts(accounts.map(({ file }) => file.path));
        return { pasts, unread: undefined };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        // It keeps these accounts from being created, and none of the others from being worked on.
        return { pasts: new Map(), unread: error.message };
    }
}
/**
 * The live accounts without a file that a file had. An email that it once had is a trace too, as the id of what was
 * created or adopted with it may never have come to the branch: only an account whose own tag names another file, which
 * no index delays, is not meant.
 */
async function inTheWay(reader, { account, past, predecessors }, ids, { live, scope }) {
    const { standsInTheWay } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9458));
    const found = [];
    for (const other of live.accounts.values()) {
        if (!standsInTheWay(other, predecessors))
            continue;
        const isKnown = ids.has(other.id) || isNamedBefore(account, other, scope);
        const isSuspect = past?.emails.has(other.email.toLowerCase()) === true;
        if (isKnown || (isSuspect && (await mayBeIts(reader, other, predecessors)))) {
            found.push(other);
        }
    }
    return found;
}
/** Whether the file, as the branch has it, means that account by its email: it would have been adopted. */
function isNamedBefore({ file }, { email }, { before }) {
    const past = before?.files.find(({ path }) => path === file.path);
    const said = past && (0,claims/* claimsOf */.ds)(past).email;
    return said !== undefined && (0,organization_account/* sameEmail */.PZ)(said, email);
}
/** Where the tags can't be read, an email that the file has had is enough. */
async function mayBeIts(reader, account, predecessors) {
    const { isMadeForAnother } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9458));
    return orTrue(async () => !(await isMadeForAnother(reader, account, predecessors)));
}
/** Creations in progress that may be for an earlier version of a file, as AWS tells no email of them. */
function underWay({ account, past, predecessors }, live) {
    const email = account.fields.root_email.toLowerCase();
    const hadAnother = [...(past?.emails ?? [])].some((one) => one !== email);
    if (!hadAnother)
        return [];
    return (live.room?.creations ?? []).filter(({ accountName }) => predecessors.names.has(accountName));
}

// EXTERNAL MODULE: ./lib/commands/elsewhere.js
var commands_elsewhere = __webpack_require__(1570);
;// CONCATENATED MODULE: ./lib/commands/prepare.js











/**
 * Reads of AWS what the scope needs, with clients that can only read, and compares.
 * @param guarded looks at the plan as a whole; without it, the guards of the inputs do
 */
async function prepare(job, desired, scope, history, guarded = (plan, live) => (0,guards/* guard */.ah)(plan, desired, live, job.inputs)) {
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(764), __webpack_require__.e(779), __webpack_require__.e(990), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
    const { listAccounts, readLive } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2389));
    const { NO_DETAILS, readDetails } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(764), __webpack_require__.e(779), __webpack_require__.e(990), __webpack_require__.e(695), __webpack_require__.e(184), __webpack_require__.e(729)]).then(__webpack_require__.bind(__webpack_require__, 3729));
    const session = await job.session();
    const reader = connect(session, job.signal && { end: job.signal });
    const live = await readLive(reader, needsOf(desired, scope));
    const { accountId: caller } = session;
    const countAccounts = (0,once/* once */.O)(async () => {
        const all = live.isWhole ? live.accounts : await listAccounts(reader);
        return [...all.values()].filter(organization_account/* isUsable */.Ng).length;
    });
    const { organization } = live;
    const files = { desired, before: scope.before };
    const { problem: elsewhere, former } = await (0,commands_elsewhere/* lookElsewhere */.G)(files, { organization, caller }, history);
    if (elsewhere) {
        const details = NO_DETAILS;
        const earlier = NOTHING_EARLIER;
        const plan = planFrom(job, desired, { live, details, earlier, caller, former }, scope);
        // Nothing of what is there is the files' business.
        const nothing = { ...live, accounts: new Map(), isWhole: false, invitations: [] };
        return { plan, live: nothing, earlier, elsewhere, countAccounts };
    }
    const needs = detailNeedsOf(desired, live, scope);
    const details = await readDetails(reader, session, needs, progressLog(job));
    const { repository } = job.run;
    const earlier = await lookForEarlier(reader, { desired, live, scope, repository, history });
    // A part of a reading that the end cut off is no reading.
    job.signal?.throwIfAborted();
    const plan = planFrom(job, desired, { live, details, earlier, caller, former }, scope);
    return { plan: guarded(plan, live), live, earlier, elsewhere, countAccounts };
}
/** Milliseconds between two lines about a long reading. */
const INTERVAL = 15_000;
function progressLog({ log }) {
    let shownAt = performance.now();
    return (done, all) => {
        if (performance.now() - shownAt < INTERVAL)
            return;
        shownAt = performance.now();
        log(`Reading AWS: ${done} of ${(0,lib_text/* count */.U9)(all, 'account field')}.`);
    };
}
/** Compares; reads nothing. */
function planFrom({ inputs, run }, desired, { live, details, earlier, caller, former }, scope) {
    return diff(desired, live, details, scope, {
        createOrganization: inputs.createOrganization,
        createUnits: inputs.createUnits,
        earlier,
        caller,
        former,
        repository: run.repository,
    });
}
/** The plan of a run that has no AWS credentials: what the files alone show. */
function planOfFiles(desired) {
    return { ...EMPTY_PLAN, problems: desired.problems };
}


/***/ }),

/***/ 4046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ unmanaged),
/* harmony export */   I2: () => (/* binding */ removedFiles),
/* harmony export */   hB: () => (/* binding */ unmanagedAccounts)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);

/** Files that are gone, while their accounts go on. */
function removedFiles(desired, { before }) {
    if (!before)
        return [];
    const kept = new Set([...desired.files].map((file) => file.claims.account_id));
    return [...before.accounts.values()].flatMap((account) => {
        const id = account.fields.account_id;
        const isGone = !desired.files.some((file) => file.name === account.name);
        if (!isGone || id === undefined || kept.has(id))
            return [];
        return [
            {
                severity: 'note',
                message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(account.file.path)} is removed; its account ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id)} stays as it is`,
                hint: 'Accounts are never closed or removed because of a file. From then on, nothing manages it.',
            },
        ];
    });
}
/** Live accounts that no file speaks of; known only where the whole organization was read. */
function unmanagedAccounts(desired, live) {
    if (!live.isWhole || !live.organization)
        return [];
    const ids = new Set(desired.files.map((file) => file.claims.account_id));
    const emails = new Set(desired.files.map((file) => String(file.claims.root_email).toLowerCase()));
    const left = [...live.accounts.values()].filter((account) => !ids.has(account.id) &&
        !emails.has(account.email.toLowerCase()) &&
        account.id !== live.organization?.managementAccountId);
    // AWS lists accounts in no order, and a report that says the same is not to be written again.
    return left.sort((one, other) => (one.id < other.id ? -1 : 1));
}
/** A note about them. */
function unmanaged(desired, live) {
    const left = unmanagedAccounts(desired, live);
    if (left.length === 0)
        return [];
    const names = left.map((account) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${account.id} ${account.name}`));
    return [
        {
            severity: 'note',
            message: `${left.length === 1 ? 'an account' : `${left.length} accounts`} of the organization ${left.length === 1 ? 'has' : 'have'} no file: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .some */ .zN)(names, 5)}`,
            hint: `Accounts without a file are left alone. To add a file for one, comment ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/accounts import ${left[0]?.id ?? ''}`)}; for all of them, run the workflow by hand with the command \`import\` and \`accounts: all\`.`,
        },
    ];
}


/***/ }),

/***/ 9429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ wrongOrganization),
/* harmony export */   X: () => (/* binding */ statedManagement)
/* harmony export */ });
/* harmony import */ var _accounts_claims_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9063);
/* harmony import */ var _accounts_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1403);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);



/** What the files themselves say; a file that says nothing any longer said it before the change. */
function statedManagement(desired, before) {
    const [now] = (0,_accounts_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .managementFiles */ .t0)(desired.files);
    const [past] = (0,_accounts_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .managementFiles */ .t0)(before?.files ?? []);
    const id = now && (0,_accounts_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claimsOf */ .ds)(now).id;
    if (now && id !== undefined)
        return { id, at: now.at('account_id') };
    const pastId = past && (0,_accounts_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claimsOf */ .ds)(past).id;
    if (past && pastId !== undefined) {
        return { id: pastId, at: now ? now.at('account_id') : past.at('account_id') };
    }
    return now && isSaid(now)
        ? { id: String(now.claims.account_id), at: now.at('account_id') }
        : undefined;
}
/**
 * The organization must be the one that the files speak of, whatever a run is about: credentials of another one would
 * make the accounts there. Told by the management account's id, where its file has one, or had one.
 * @param caller the account of the credentials, which is what an organization would be made around
 * @param former what files said of it before, where they say nothing now
 */
function wrongOrganization(desired, before, organization, caller, former = NEVER_SAID) {
    const stated = statedManagement(desired, before);
    const id = stated?.id ?? former.id;
    const found = organization?.managementAccountId ?? caller;
    const [file] = (0,_accounts_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .managementFiles */ .t0)(desired.files);
    const at = stated?.at ?? file?.at('account_id');
    const problem = { severity: 'error', isOfAll: true, ...(at && { at }) };
    if (id === undefined) {
        if (former.isComplete)
            return undefined;
        const path = file?.path ?? `${desired.directory}/master.yaml`;
        return {
            ...problem,
            message: `which organization the files mean is not known: they name no id of its management account, and whether they once did can't be read to the beginning of their history`,
            hint: `Nothing is done for any account. If ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(found)} is the management account, write ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`account_id: '${found}'`)} into ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(path)}.`,
        };
    }
    if (id === found)
        return undefined;
    return {
        ...problem,
        message: organization
            ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id)} is not the organization's management account, which is ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(found)}`
            : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id)} is not the account of the credentials, which is ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(found)} and in no organization`,
        hint: `Nothing is done for any account. Check ${organization ? `\`role-to-assume\`: it leads to the organization ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(organization.id)}` : '`role-to-assume`'}; or ${stated ? 'correct the file' : HAD_ANOTHER}.`,
    };
}
const HAD_ANOTHER = "write the `account_id` of the right one into the management account's file, which had another before";
const NEVER_SAID = { id: undefined, isComplete: true };
/** Whether it says an id, such as one with dashes. */
function isSaid({ claims: { account_id: said } }) {
    return said !== undefined && said !== null && said !== '';
}


/***/ }),

/***/ 6025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ aliasAsked),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   ym: () => (/* binding */ compareAlias)
/* harmony export */ });
/* harmony import */ var _accounts_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2069);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2987);



/**
 * `account_alias`. It can be read from inside of the account alone, which a plan's role is not let into: unless
 * it is known, it is taken to be what the file said before.
 */
function compareAlias(target, context) {
    const { account, before } = target;
    const { account_alias: to } = account.fields;
    if (to === undefined) {
        const past = before?.account_alias;
        return past === undefined ? (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)({}) : (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .unmanagedNow */ .d4)(target, 'its alias', (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(past));
    }
    const unread = whyUnread(target, context);
    if (unread === undefined)
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)({ changes: aliasAsked(target, context) });
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)({
        problems: [
            {
                severity: 'note',
                at: account.file.at('account_alias'),
                message: `it is unknown whether ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(to)} is the account's alias: ${unread}`,
                hint: `An alias can only be read from inside the account, by a run that may assume ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(roleOf(target))} there.`,
            },
        ],
    });
}
/** Why the alias could not be read by a run that looks into accounts; `undefined` where it was, or is not to be. */
function whyUnread(target, { details, scope }) {
    const read = target.live && details.aliases.get(target.live.id);
    const isAsked = scope.isWhole && !isNew(target) && !scope.due.aliases.has(target.account.name);
    return isAsked && read?.kind === 'unreadable' ? read.said : undefined;
}
/** The alias that a file asks for. */
function aliasAsked(target, context) {
    const { details, scope } = context;
    const { account, live, before } = target;
    const { fields, file, name } = account;
    const to = fields.account_alias;
    if (to === undefined || whyUnread(target, context) !== undefined)
        return [];
    const read = live && details.aliases.get(live.id);
    const said = isNew(target) ? undefined : before?.account_alias;
    const isDue = scope.due.aliases.has(name);
    // Where something was to be set in between, what the file said before is no sign that it is so.
    const past = said === to && isDue ? undefined : said;
    const from = read?.kind === 'known' ? read.alias : past;
    const isCompared = read?.kind === 'known' || scope.before !== undefined || isNew(target) || isDue;
    if (!isCompared || from === to)
        return [];
    const of = { account: name, file: file.path, id: live?.id };
    return [{ kind: 'alias', ...of, from, to, roleName: roleOf(target) }];
}
function isNew({ account, live }) {
    return !live || account.fields.account_id === undefined;
}
/** The role by which administrators enter the account. */
function roleOf({ account: { fields } }) {
    return fields.admin_delegate_role_name ?? _accounts_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_DELEGATE_ROLE */ .lI;
}


/***/ }),

/***/ 3572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ contactsAsked),
/* harmony export */   NA: () => (/* binding */ compareContacts),
/* harmony export */   RS: () => (/* binding */ contactsOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2987);
/* harmony import */ var _contact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(275);



/** The contacts that a file names. */
function contactsOf(fields) {
    return _contact_js__WEBPACK_IMPORTED_MODULE_1__/* .CONTACT_TYPES */ .z.filter((type) => fields?.alternate_contacts?.[type] !== undefined);
}
/** `alternate_contacts`: each kind by itself, whole. */
function compareContacts(target, { details }) {
    const { account, live, before } = target;
    const { fields } = account;
    const present = live && details.contacts.get(live.id);
    const gone = contactsOf(before).filter((type) => !contactsOf(fields).includes(type));
    const notes = gone.map((type) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .unmanagedNow */ .d4)(target, `its ${type} contact`, `as ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(before?.alternate_contacts?.[type]?.name)}`));
    // Where trusted access is missing, they could not be read; the plan says so once.
    if (live && !present)
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .together */ .bs)(notes);
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .together */ .bs)([...notes, (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)({ changes: contactsAsked(target, present) })]);
}
/**
 * The contacts that a file asks for and the account does not have.
 * @param present what it has; `undefined` where that is nothing, or is not known
 */
function contactsAsked({ account: { fields, file, name, isManagement }, live }, present) {
    return contactsOf(fields).flatMap((type) => {
        const to = wanted(fields, type);
        const from = present?.[type];
        if (!to || (from && (0,_contact_js__WEBPACK_IMPORTED_MODULE_1__/* .sameContact */ .p)(from, to)))
            return [];
        const of = { account: name, file: file.path, id: live?.id };
        return [{ kind: 'contact', ...of, type, from, to, isManagement }];
    });
}
function wanted({ alternate_contacts: all }, type) {
    const contact = all?.[type];
    if (!contact)
        return undefined;
    const { name, title, email, phone_number: phoneNumber } = contact;
    return { name, title, email, phoneNumber };
}


/***/ }),

/***/ 275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ sameContact),
/* harmony export */   z: () => (/* binding */ CONTACT_TYPES)
/* harmony export */ });
const CONTACT_TYPES = ['billing', 'operations', 'security'];
/** White space around a value tells nothing apart: AWS takes it, and whether it keeps it is not documented. */
function sameContact(one, other) {
    return ['name', 'title', 'email', 'phoneNumber'].every((key) => one[key].trim() === other[key].trim());
}


/***/ }),

/***/ 8798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YJ: () => (/* binding */ delegatePolicy),
/* harmony export */   iD: () => (/* binding */ formFor),
/* harmony export */   w3: () => (/* binding */ roleArn),
/* harmony export */   wX: () => (/* binding */ readGranted)
/* harmony export */ });
/** Characters that all inline policies of a role may have, white space aside (IAM and STS quotas). */
const MOST_CHARACTERS = 10_240;
function roleArn(partition, id, roleName) {
    return `arn:${partition}:iam::${id}:role/${roleName}`;
}
/** The policy's text: one statement, the ARNs in sorted order, so that equal access is equal text. */
function delegatePolicy({ form, resources }, organization) {
    return JSON.stringify({
        Version: '2012-10-17',
        Statement: [
            {
                Sid: 'OrgAccountsDelegateAccess',
                Effect: 'Allow',
                Action: 'sts:AssumeRole',
                Resource: [...new Set(resources)].sort(),
                ...(form === 'pattern' && {
                    Condition: { StringEquals: { 'aws:ResourceOrgID': organization.id } },
                }),
            },
        ],
    });
}
/** The form that so many roles take: each by its ARN, while that fits. */
function formFor(resources, organization) {
    const text = delegatePolicy({ form: 'list', resources }, organization);
    return text.replace(/\s/g, '').length <= MOST_CHARACTERS ? 'list' : 'pattern';
}
/** Reads one of our policies; `undefined` when it is not as we write it, and so is rewritten. */
function readGranted(text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const statements = document?.Statement;
    const statement = Array.isArray(statements) ? statements[0] : statements;
    if (typeof statement !== 'object' || statement === null)
        return undefined;
    const { Effect, Action, Resource, Condition } = statement;
    const isOurs = (!Array.isArray(statements) || statements.length === 1) &&
        Effect === 'Allow' &&
        [Action].flat().join() === 'sts:AssumeRole';
    if (!isOurs)
        return undefined;
    const resources = [Resource].flat().filter((one) => typeof one === 'string');
    return { form: Condition === undefined ? 'list' : 'pattern', resources };
}


/***/ }),

/***/ 2577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readWritten),
/* harmony export */   L: () => (/* binding */ compareWritten)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3603);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2987);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8798);





/*
 * Access for administrators as bootstrap/org-accounts.yaml writes it, unless it is told to leave that to us: one
 * statement for every account of the organization. It is known by its Sid, and never changed from here.
 */
const SID = 'EveryAccountOfTheOrganization';
/** Reads the stack's policy; `undefined` for one that is not the stack's. */
function readWritten(text, organization) {
    const statements = statementsOf(text);
    const statement = statements.find(({ Sid }) => Sid === SID);
    if (!statement)
        return undefined;
    const { Sid, Resource, Condition, ...rest } = statement;
    const resources = [Resource].flat().filter((one) => typeof one === 'string');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: IAM's variable for the organization of whoever asks.
    const ours = '${aws:PrincipalOrgID}';
    const isWithin = [organization.id, ours].some((id) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(Condition, { StringEquals: { 'aws:ResourceOrgID': id } }));
    const isPlain = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(rest, { Effect: 'Allow', Action: 'sts:AssumeRole' });
    return { resources, isWhole: statements.length === 1 && isWithin && isPlain };
}
const document = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    Statement: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({})), zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({}).transform((one) => [one])]),
});
function statementsOf(text) {
    try {
        return document.parse(JSON.parse(text)).Statement;
    }
    catch {
        return [];
    }
}
/** Compares the stack's statement with the roles that administrators are to enter. */
function compareWritten({ resources, isWhole }, { roleName, at, partition, wanted, created, }) {
    if (!isWhole) {
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)({
            problems: [
                {
                    severity: 'error',
                    at,
                    isOfAccess: true,
                    message: `the policy \`org-accounts-delegate-access\` of the role ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(roleName)} was changed after the stack wrote it, so whom it lets in is not known`,
                    hint: 'Deploy `bootstrap/org-accounts.yaml` again, or remove the policy and choose `DelegateAccess: listed`.',
                },
            ],
        });
    }
    const isIn = (grant) => resources.includes((0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .roleArn */ .w3)(partition, '*', grant.roleName));
    const others = [...new Set(wanted.filter((one) => !isIn(one)).map((one) => one.roleName))];
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)({
        problems: [
            ...others.map((name) => ({
                severity: 'warning',
                at,
                isOfAccess: true,
                message: `the role ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(roleName)} may not assume ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)}, so nobody enters accounts with that role through it`,
                hint: 'Add the name to the parameters of the stack: `DelegateRoleName` is one, `OtherDelegateRoleName` another.',
            })),
            ...(created.some(isIn)
                ? [
                    {
                        severity: 'note',
                        at,
                        message: `the role ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(roleName)} of the management account may assume ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(resources.map((one) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one)))} in every account of the organization, with or without a file`,
                        hint: 'So the stack wrote it, and nothing is to be changed for a new account.',
                    },
                ]
                : []),
        ],
    });
}


/***/ }),

/***/ 2987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   d4: () => (/* binding */ unmanagedNow),
/* harmony export */   ds: () => (/* binding */ stop)
/* harmony export */ });
function found(findings) {
    return {
        changes: [],
        unchanged: [],
        invited: [],
        impossible: [],
        problems: [],
        held: false,
        ...findings,
    };
}
/** A problem that keeps the account from being touched. */
function stop(problem) {
    return found({ problems: [problem], held: true });
}
/** Several findings about one account, as one. */
function together(all) {
    return {
        changes: all.flatMap(({ changes }) => changes),
        unchanged: all.flatMap(({ unchanged }) => unchanged),
        invited: all.flatMap(({ invited }) => invited),
        impossible: all.flatMap(({ impossible }) => impossible),
        problems: all.flatMap(({ problems }) => problems),
        held: all.some(({ held }) => held),
    };
}
/** A field that the file does not have any longer: nothing is changed back, and nothing manages it. */
function unmanagedNow({ account: { file }, live }, field, value) {
    if (!live)
        return found({});
    return found({
        problems: [
            {
                severity: 'note',
                at: file.at(),
                message: `${field} is no longer managed: it stays ${value}`,
                hint: 'Fields that a file does not have are never compared and never changed.',
            },
        ],
    });
}


/***/ }),

/***/ 8406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mA: () => (/* binding */ ALL_FIELDS),
  Ro: () => (/* binding */ entersAccount),
  _F: () => (/* binding */ fieldOf),
  Z5: () => (/* binding */ isFieldChange),
  CI: () => (/* binding */ lineWords)
});

// UNUSED EXPORTS: desiredValues, isInsideLine

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
;// CONCATENATED MODULE: ./lib/fields/field.js
/** A value that may be missing, in words. */
function orNothing(value, inWords) {
    return value === undefined ? 'nothing' : inWords(value);
}

// EXTERNAL MODULE: ./lib/fields/wording.js
var wording = __webpack_require__(1297);
// EXTERNAL MODULE: ./lib/fields/findings.js
var findings = __webpack_require__(2987);
;// CONCATENATED MODULE: ./lib/fields/account-name/compare.js


/** `account_name`: the account's name in AWS. */
function compareName(target) {
    const { account, live, before } = target;
    if (!live)
        return (0,findings/* found */.F9)({});
    if (account.fields.account_name === undefined) {
        const past = before?.account_name;
        return past === undefined ? (0,findings/* found */.F9)({}) : (0,findings/* unmanagedNow */.d4)(target, 'its name', (0,lib_text/* code */.aY)(live.name));
    }
    return (0,findings/* found */.F9)({ changes: nameAsked(target) });
}
/** The new name that a file asks for. */
function nameAsked({ account, live }) {
    const { fields, file, name, isManagement } = account;
    const to = fields.account_name;
    if (!live || to === undefined || live.name === to)
        return [];
    const of = { account: name, file: file.path, id: live.id };
    return [{ kind: 'rename', ...of, from: live.name, to, isManagement }];
}

;// CONCATENATED MODULE: ./lib/fields/account-name/field.js





/** Its name in records. */
const LINE = 'name';
/** `account_name`: an account's name in AWS. */
const accountName = {
    name: 'account_name',
    entersAccount: false,
    desired: ({ account_name: name }) => (name === undefined ? [] : [[LINE, name]]),
    compare: compareName,
    asked: (target) => nameAsked(target),
    isNew: (_, { account: { fields }, before }) => before?.account_name !== fields.account_name,
    lines: ({ from, to }) => [{ field: LINE, from, to }],
    words: {
        wording: ({ from, to }) => {
            const was = from === undefined ? '' : ` from ${(0,lib_text/* code */.aY)(from)}`;
            return (0,wording/* verbal */.n)('✏️', '~', 'Rename', 'Renamed', `it${was} to ${(0,lib_text/* code */.aY)(to)}`);
        },
        many: () => undefined,
        values: ({ from, to }) => [['account_name', from, to]],
        differences: ({ from, to }) => [['`account_name`', (0,lib_text/* code */.aY)(to), orNothing(from, lib_text/* code */.aY)]],
        line: (field) => (field === LINE ? 'name' : undefined),
    },
    document: {
        kind: 'rename_account',
        description: 'Changes the name of an account in AWS.',
        schema: {
            before: schemas/* strictObject */.rej({ account_name: schemas/* string */.YjP().nullable() }),
            after: schemas/* strictObject */.rej({ account_name: schemas/* string */.YjP() }),
        },
        of: ({ from, to }) => ({ before: { account_name: from ?? null }, after: { account_name: to } }),
    },
};

// EXTERNAL MODULE: ./lib/fields/alias/compare.js
var compare = __webpack_require__(6025);
;// CONCATENATED MODULE: ./lib/fields/alias/field.js





/** Its name in records. */
const field_LINE = 'alias';
/** `account_alias`: the name in an account's sign-in address. */
const alias = {
    name: 'account_alias',
    entersAccount: true,
    desired: ({ account_alias: name }) => (name === undefined ? [] : [[field_LINE, name]]),
    compare: compare/* compareAlias */.ym,
    asked: compare/* aliasAsked */.L5,
    isNew: (_, { account: { fields }, before }) => before?.account_alias !== fields.account_alias,
    // A plan enters no account: what one has is taken from the file before, and is no reading.
    lines: ({ to }) => [{ field: field_LINE, from: undefined, to }],
    words: {
        wording: ({ from, to }) => {
            const was = from === undefined ? '' : `, from ${(0,lib_text/* code */.aY)(from)}`;
            return (0,wording/* verbal */.n)('🪪', '~', 'Set', 'Set', `the account alias to ${(0,lib_text/* code */.aY)(to)}${was}`);
        },
        many: () => undefined,
        values: ({ from, to }) => [['account_alias', from, to]],
        differences: ({ from, to }) => [['`account_alias`', (0,lib_text/* code */.aY)(to), orNothing(from, lib_text/* code */.aY)]],
        line: (field) => (field === field_LINE ? 'alias' : undefined),
    },
    document: {
        kind: 'set_account_alias',
        description: "Sets an account's alias.",
        schema: {
            before: schemas/* strictObject */.rej({ account_alias: schemas/* string */.YjP().nullable() }),
            after: schemas/* strictObject */.rej({ account_alias: schemas/* string */.YjP() }),
            entered_by: schemas/* string */.YjP()
                .meta({ description: 'The role in the account that is assumed for it.' }),
        },
        of: ({ from, to, roleName }) => ({
            before: { account_alias: from ?? null },
            after: { account_alias: to },
            entered_by: roleName,
        }),
    },
};

// EXTERNAL MODULE: ./lib/fields/contacts/compare.js
var contacts_compare = __webpack_require__(3572);
;// CONCATENATED MODULE: ./lib/fields/contacts/field.js





const PREFIX = 'contact/';
const contact = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    email: schemas/* string */.YjP(),
    phone_number: schemas/* string */.YjP(),
});
/** `alternate_contacts`: each type by itself, whole. */
const contacts = {
    name: 'alternate_contacts',
    entersAccount: false,
    desired: (fields) => (0,contacts_compare/* contactsOf */.RS)(fields).flatMap((type) => {
        const wanted = fields.alternate_contacts?.[type];
        if (!wanted)
            return [];
        const { name, title, email, phone_number: phone } = wanted;
        return [[lineOf(type), [name, title, email, phone]]];
    }),
    compare: contacts_compare/* compareContacts */.NA,
    asked: (target, { details }) => (0,contacts_compare/* contactsAsked */.A9)(target, details.contacts.get(target.live?.id ?? '')),
    isNew: ({ type }, { account: { fields }, before }) => JSON.stringify(before?.alternate_contacts?.[type]) !==
        JSON.stringify(fields.alternate_contacts?.[type]),
    lines: ({ type, from, to }) => [
        { field: lineOf(type), from: from ? partsOf(from) : null, to: partsOf(to) },
    ],
    words: {
        wording: ({ type, to, from }) => {
            const what = `the ${type} contact to`;
            const was = from === undefined ? '' : `, from ${wholeContact(from)}`;
            const words = (0,wording/* verbal */.n)('📇', '~', 'Set', 'Set', `${what} ${wholeContact(to)}${was}`);
            return { ...words, brief: `${what} ${(0,lib_text/* code */.aY)(to.name)}` };
        },
        many: ({ type, to }, accounts) => `the ${type} contact to ${(0,lib_text/* code */.aY)(to.name)} on ${accounts}`,
        values: ({ type, from, to }) => {
            const parts = [
                ['name', from?.name, to.name],
                ['title', from?.title, to.title],
                ['email', from?.email, to.email],
                ['phone_number', from?.phoneNumber, to.phoneNumber],
            ];
            return parts
                .filter(([, before, after]) => before !== after)
                .map(([part, before, after]) => [`alternate_contacts.${type}.${part}`, before, after]);
        },
        differences: ({ type, from, to }) => [
            [`${type} contact`, (0,lib_text/* code */.aY)(to.name), orNothing(from?.name, lib_text/* code */.aY)],
        ],
        line: (field) => field.startsWith(PREFIX) ? `contact ${(0,lib_text/* code */.aY)(field.slice(PREFIX.length))}` : undefined,
    },
    document: {
        kind: 'set_alternate_contact',
        description: 'Sets an alternate contact.',
        schema: { before: ofTypes(contact.nullable()), after: ofTypes(contact) },
        of: ({ type, from, to }) => ({
            before: { alternate_contacts: { [type]: from ? published(from) : null } },
            after: { alternate_contacts: { [type]: published(to) } },
        }),
    },
};
function lineOf(type) {
    return `${PREFIX}${type}`;
}
function partsOf({ name, title, email, phoneNumber }) {
    return [name, title, email, phoneNumber];
}
function wholeContact({ name, title, email, phoneNumber }) {
    return `${(0,lib_text/* code */.aY)(name)} (${(0,lib_text/* code */.aY)(title)}, ${(0,lib_text/* code */.aY)(email)}, ${(0,lib_text/* code */.aY)(phoneNumber)})`;
}
function published({ name, title, email, phoneNumber }) {
    return { name, title, email, phone_number: phoneNumber };
}
/** The contact that changes, by its type; the others are left out. */
function ofTypes(one) {
    return schemas/* strictObject */.rej({
        alternate_contacts: schemas/* strictObject */.rej({
            billing: one.optional(),
            operations: one.optional(),
            security: one.optional(),
        }),
    });
}

// EXTERNAL MODULE: ./lib/fields/organizational-unit/compare.js + 1 modules
var organizational_unit_compare = __webpack_require__(8554);
;// CONCATENATED MODULE: ./lib/fields/organizational-unit/field.js




/** Its name in records. */
const organizational_unit_field_LINE = 'ou';
const path = schemas/* string */.YjP().meta({ description: 'Names from the root down; Root is the root.' });
/** `organizational_unit`: where an account belongs. */
const organizationalUnit = {
    name: 'organizational_unit',
    entersAccount: false,
    desired: ({ organizational_unit: unit }) => (unit === undefined ? [] : [[organizational_unit_field_LINE, unit]]),
    compare: organizational_unit_compare/* comparePlacement */.DQ,
    asked: (target, { details: { tree } }) => {
        const move = tree && (0,organizational_unit_compare/* moveAsked */.Ef)(target, tree);
        return move ? [move] : [];
    },
    isNew: (_, { account: { fields }, before }) => before?.organizational_unit !== fields.organizational_unit,
    lines: ({ from, to }) => [{ field: organizational_unit_field_LINE, from, to }],
    words: {
        wording: ({ id, from, to }) => id === undefined
            ? (0,wording/* verbal */.n)('📦', '+', 'Place', 'Placed', `it in ${(0,lib_text/* code */.aY)(to)}`)
            : (0,wording/* verbal */.n)('📦', '~', 'Move', 'Moved', `it from ${(0,lib_text/* code */.aY)(from)} to ${(0,lib_text/* code */.aY)(to)}`),
        // A new account is placed by its own row.
        many: ({ id, to }, accounts) => (id === undefined ? undefined : `${accounts} to ${(0,lib_text/* code */.aY)(to)}`),
        values: ({ id, from, to }) => [
            ['organizational_unit', id === undefined ? undefined : from, to],
        ],
        differences: ({ from, to }) => [['`organizational_unit`', (0,lib_text/* code */.aY)(to), (0,lib_text/* code */.aY)(from)]],
        line: (field) => (field === organizational_unit_field_LINE ? 'organizational unit' : undefined),
    },
    document: {
        kind: 'move_account',
        description: 'Moves an account to another organizational unit.',
        schema: {
            before: schemas/* strictObject */.rej({ organizational_unit: path }),
            after: schemas/* strictObject */.rej({ organizational_unit: path }),
        },
        of: ({ from, to }) => ({
            before: { organizational_unit: from },
            after: { organizational_unit: to },
        }),
    },
};

// EXTERNAL MODULE: ./lib/dictionary.js
var dictionary = __webpack_require__(7491);
// EXTERNAL MODULE: ./lib/fields/tags/compare.js
var tags_compare = __webpack_require__(6692);
// EXTERNAL MODULE: ./lib/fields/tags/record.js
var record = __webpack_require__(8278);
;// CONCATENATED MODULE: ./lib/fields/tags/field.js







/** The tags that change: `null` where the account does not have one. */
const tagsNamed = schemas/* strictObject */.rej({ tags: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().nullable()) });
/** `tags`: only the keys that a file names, or named before the change, are touched. */
const tags = {
    name: 'tags',
    entersAccount: false,
    desired: (fields) => Object.entries(fields.tags ?? {}).map(([key, value]) => [(0,record/* tagLine */.N)(key), value]),
    compare: tags_compare/* compareTags */.bb,
    asked: (target, context) => {
        const change = (0,tags_compare/* tagsAsked */.yy)(target, context);
        return change ? [change] : [];
    },
    isNew: (change, { account: { fields }, before }) => keysOf(change).some((key) => before?.tags?.[key] !== fields.tags?.[key]),
    lines: ({ set, remove }) => [
        ...Object.entries(set).map(([key, { from, to }]) => ({
            field: (0,record/* tagLine */.N)(key),
            from: from ?? null,
            to,
        })),
        ...Object.entries(remove).map(([key, from]) => ({ field: (0,record/* tagLine */.N)(key), from, to: null })),
    ],
    part: (change, isPart) => {
        const only = (all) => (0,dictionary/* dictionary */.z)(Object.entries(all).filter(([key]) => isPart((0,record/* tagLine */.N)(key))));
        return { ...change, set: only(change.set), remove: only(change.remove) };
    },
    words: {
        wording: field_wording,
        many: (change, accounts) => `${field_wording(change).brief ?? field_wording(change).rest} on ${accounts}`,
        values: ({ set, remove }) => [
            ...Object.entries(set).map(([key, { from, to }]) => [`tags.${key}`, from, to]),
            ...Object.entries(remove).map(([key, from]) => [`tags.${key}`, from, undefined]),
        ],
        differences: ({ set, remove }) => [
            ...Object.entries(set).map(([key, { from, to }]) => [`tag ${(0,lib_text/* code */.aY)(key)}`, (0,lib_text/* code */.aY)(to), orNothing(from, lib_text/* code */.aY)]),
            ...Object.entries(remove).map(([key, from]) => [`tag ${(0,lib_text/* code */.aY)(key)}`, 'nothing', (0,lib_text/* code */.aY)(from)]),
        ],
        line: (field) => {
            const key = (0,record/* keyOfLine */.h)(field);
            return key === undefined ? undefined : `tag ${(0,lib_text/* code */.aY)(key)}`;
        },
    },
    document: {
        kind: 'set_tags',
        description: 'Sets and removes tags; others are left alone.',
        schema: { before: tagsNamed, after: tagsNamed },
        of: ({ set, remove }) => {
            const of = (all, to) => Object.entries(all).map(([key, value]) => [key, to(value)]);
            return {
                before: {
                    tags: Object.fromEntries([...of(set, ({ from }) => from ?? null), ...of(remove, same)]),
                },
                after: {
                    tags: Object.fromEntries([...of(set, ({ to }) => to), ...of(remove, () => null)]),
                },
            };
        },
    },
};
function keysOf({ set, remove }) {
    return [...Object.keys(set), ...Object.keys(remove)];
}
function same(value) {
    return value;
}
/** `Tag team = payments (was core)`, and what is removed. */
function field_wording({ set, remove }) {
    const all = Object.entries(set);
    const gets = all.map(([key, { from, to }]) => {
        const was = from === undefined ? '' : ` (was ${(0,lib_text/* code */.aY)(from)})`;
        return `${(0,lib_text/* code */.aY)(key)} = ${(0,lib_text/* code */.aY)(to)}${was}`;
    });
    const brief = all.map(([key, { to }]) => `${(0,lib_text/* code */.aY)(key)} = ${(0,lib_text/* code */.aY)(to)}`);
    const loses = (0,lib_text/* list */.p_)(Object.keys(remove).map((key) => (0,lib_text/* code */.aY)(key)));
    const noun = Object.keys(remove).length === 1 ? 'tag' : 'tags';
    if (gets.length === 0)
        return (0,wording/* verbal */.n)('🏷️', '~', 'Remove', 'Removed', `${noun} ${loses}`);
    const also = (verb) => (loses === '' ? '' : `; ${verb} ${noun} ${loses}`);
    return {
        ...(0,wording/* verbal */.n)('🏷️', '~', 'Tag', 'Tagged', `${(0,lib_text/* list */.p_)(gets)}${also('remove')}`),
        brief: `${(0,lib_text/* list */.p_)(brief)}${also('remove')}`,
        done: { lead: 'Tagged', rest: ` ${(0,lib_text/* list */.p_)(gets)}${also('removed')}` },
    };
}

;// CONCATENATED MODULE: ./lib/fields/list.js





/** Every managed field by the kind of change that sets it, in the order in which they are set. */
const FIELDS = {
    move: organizationalUnit,
    tags: tags,
    rename: accountName,
    contact: contacts,
    alias: alias,
};
const ALL_FIELDS = Object.values(FIELDS);
/** The field that a change sets. */
function fieldOf(change) {
    // That a kind's entry takes changes of that kind is what FIELDS is checked for.
    return FIELDS[change.kind];
}
/** What a file asks for of all managed fields, under the names that records have. */
function desiredValues(fields) {
    return ALL_FIELDS.flatMap(({ desired }) => desired(fields));
}
/** What a line of a record is about, where that is a field: "tag `team`". */
function lineWords(field) {
    for (const { words } of ALL_FIELDS) {
        const about = words.line(field);
        if (about !== undefined)
            return about;
    }
    return undefined;
}
function isFieldChange(change) {
    return Object.hasOwn(FIELDS, change.kind);
}
function entersAccount(change) {
    return isFieldChange(change) && fieldOf(change).entersAccount;
}
/** Whether a line of a record is about a field that is set from inside of the account. */
function isInsideLine(field) {
    return ALL_FIELDS.some((one) => one.entersAccount && one.words.line(field) !== undefined);
}


/***/ }),

/***/ 8554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dl: () => (/* binding */ compare_ROOT),
  DQ: () => (/* binding */ comparePlacement),
  Ef: () => (/* binding */ moveAsked),
  P4: () => (/* binding */ unitsFor)
});

// EXTERNAL MODULE: ./lib/accounts/nearest.js + 1 modules
var nearest = __webpack_require__(7008);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/fields/findings.js
var findings = __webpack_require__(2987);
// EXTERNAL MODULE: ./lib/fields/organizational-unit/path.js
var organizational_unit_path = __webpack_require__(1802);
;// CONCATENATED MODULE: ./lib/fields/organizational-unit/wrong-unit.js


/**
 * What is wrong with a path of units as somebody has written it; `undefined` where each of them is there, or may be
 * made. Asked before an account is created, which can't be undone.
 */
function wrongUnit(path, { tree, desired, createUnits }) {
    if (path === ROOT || tree.byPath.has(path))
        return undefined;
    const names = path.split('/');
    const prefix = (length) => names.slice(0, length).join('/');
    // `Root` is no unit of a longer path.
    const isThere = (unit) => unit !== ROOT && tree.byPath.has(unit);
    const depth = names.findIndex((_, index) => !isThere(prefix(index + 1)));
    const siblings = tree.children.get(prefix(depth) || ROOT) ?? [];
    const there = (name, length) => [...names.slice(0, depth), name, ...names.slice(depth + length)].join('/');
    // `CI/CD` of a unit called "CI/CD".
    for (let length = 2; depth + length <= names.length; length += 1) {
        const name = names.slice(depth, depth + length).join('%2F');
        if (siblings.includes(name))
            return slash(path, there(name, length));
    }
    const fault = (0,organizational_unit_path/* faultOfUnits */.jX)(path, depth);
    if (fault !== undefined) {
        const right = (0,organizational_unit_path/* rightUnitPath */.CM)(path);
        return {
            message: `\`organizational_unit\` ${(0,lib_text/* code */.aY)(path)} ${fault}`,
            hint: right === undefined
                ? 'Write the names of the units from the root down, as AWS Organizations shows them, such as `Workloads/Prod`.'
                : `Write ${(0,lib_text/* code */.aY)(right)}.`,
        };
    }
    if (!createUnits)
        return undefined;
    const name = names[depth] ?? '';
    const twin = siblings.find((sibling) => (0,organizational_unit_path/* foldedUnit */.FU)(sibling) === (0,organizational_unit_path/* foldedUnit */.FU)(name));
    if (twin !== undefined) {
        const beside = [...names.slice(0, depth), twin].join('/');
        return {
            message: `\`organizational_unit\` ${(0,lib_text/* code */.aY)(path)} would create a second unit next to ${(0,lib_text/* code */.aY)(beside)}, whose name differs only in case or spaces`,
            hint: `Write ${(0,lib_text/* code */.aY)(there(twin, 1))}.`,
        };
    }
    return twinOfOthers(path, depth, desired);
}
/** The root's path, as files write it. */
const ROOT = 'Root';
function slash(path, right) {
    return {
        message: `\`organizational_unit\` ${(0,lib_text/* code */.aY)(path)} has a slash in the name of a unit`,
        hint: `Within a name it is written \`%2F\`: ${(0,lib_text/* code */.aY)(right)}.`,
    };
}
const spellings = new WeakMap();
/** Two units that are to be made, and whose names people take for one. */
function twinOfOthers(path, depth, desired) {
    const known = spellings.get(desired) ?? spellingsOf(desired);
    spellings.set(desired, known);
    const names = path.split('/');
    const parents = depth === 0 ? '' : `${names.slice(0, depth).join('/')}/`;
    for (let length = depth + 1; length <= names.length; length += 1) {
        const prefix = names.slice(0, length).join('/');
        const others = known.get(foldedPath(prefix)) ?? new Map();
        // One that differs where units are there is wrong by itself.
        const other = [...others].find(([spelling]) => spelling !== prefix && spelling.startsWith(parents));
        if (!other)
            continue;
        return {
            message: `\`organizational_unit\` ${(0,lib_text/* code */.aY)(prefix)} and ${(0,lib_text/* code */.aY)(other[0])} in ${(0,lib_text/* code */.aY)(other[1])} differ only in case or spaces, and would be two units`,
            hint: 'Write them the same way.',
        };
    }
    return undefined;
}
function spellingsOf({ accounts }) {
    const all = new Map();
    for (const { fields, file } of accounts.values()) {
        const names = fields.organizational_unit?.split('/') ?? [];
        for (let length = 1; length <= names.length; length += 1) {
            const path = names.slice(0, length).join('/');
            const known = all.get(foldedPath(path)) ?? new Map();
            all.set(foldedPath(path), known);
            if (!known.has(path))
                known.set(path, file.path);
        }
    }
    return all;
}
function foldedPath(path) {
    return path.split('/').map(organizational_unit_path/* foldedUnit */.FU).join('/');
}

;// CONCATENATED MODULE: ./lib/fields/organizational-unit/compare.js




/** The root's path, as files and plans write it. */
const compare_ROOT = 'Root';
/** `organizational_unit`: where the account belongs in the tree. */
function comparePlacement(target, { details: { tree }, desired, createUnits }) {
    const { account, before } = target;
    const { fields, file } = account;
    const to = fields.organizational_unit;
    if (to === undefined) {
        const past = before?.organizational_unit;
        return past === undefined ? (0,findings/* found */.F9)({}) : (0,findings/* unmanagedNow */.d4)(target, 'its place', `in ${(0,lib_text/* code */.aY)(past)}`);
    }
    const at = file.at('organizational_unit');
    const wrong = wrongUnit(to, { tree: tree ?? NO_UNITS, desired, createUnits });
    if (wrong)
        return (0,findings/* stop */.ds)({ severity: 'error', at, ...wrong });
    if (!tree)
        return (0,findings/* found */.F9)({});
    if (!tree.byPath.has(to) && !createUnits)
        return (0,findings/* stop */.ds)(missing(to, tree, at));
    const move = moveAsked(target, tree);
    return (0,findings/* found */.F9)({ changes: move ? [move] : [] });
}
/** The move that a file asks for; `undefined` where the account is there, or the file names no place. */
function moveAsked({ account: { fields, file, name }, live }, { placements }) {
    const to = fields.organizational_unit;
    // A new account starts in the root.
    const from = live ? (placements.get(live.id) ?? compare_ROOT) : compare_ROOT;
    if (to === undefined || from === to)
        return undefined;
    return { kind: 'move', account: name, file: file.path, id: live?.id, from, to };
}
/** A new organization's. */
const NO_UNITS = { byPath: new Map(), children: new Map(), placements: new Map() };
function missing(path, tree, at) {
    const names = path.split('/');
    const depth = names.findIndex((_, index) => !tree.byPath.has(names.slice(0, index + 1).join('/')));
    const parent = names.slice(0, depth).join('/') || compare_ROOT;
    const name = names[depth] ?? path;
    const siblings = tree.children.get(parent) ?? [];
    const near = (0,nearest/* nearest */.p)(name, siblings);
    const beside = (sibling) => (parent === compare_ROOT ? sibling : `${parent}/${sibling}`);
    const there = near === undefined
        ? siblings.length === 0
            ? `${(0,lib_text/* code */.aY)(parent)} has no units.`
            : `${(0,lib_text/* code */.aY)(parent)} has ${(0,lib_text/* some */.zN)(siblings.map((one) => (0,lib_text/* code */.aY)(one)), 10)}.`
        : `Did you mean ${(0,lib_text/* code */.aY)([beside(near), ...names.slice(depth + 1)].join('/'))}?`;
    return {
        severity: 'error',
        at,
        message: `there is no organizational unit ${(0,lib_text/* code */.aY)(name)} in ${(0,lib_text/* code */.aY)(parent)}`,
        hint: `${there} To create missing units, set \`create-organizational-units: true\`.`,
    };
}
/** The units that moves need and AWS does not have, parents first. */
function unitsFor(moves, tree) {
    const units = new Map();
    for (const { account, file, to } of moves) {
        const names = to === compare_ROOT ? [] : to.split('/');
        for (let depth = 1; depth <= names.length; depth += 1) {
            const path = names.slice(0, depth).join('/');
            if (!tree || tree.byPath.has(path) || units.has(path))
                continue;
            units.set(path, { kind: 'create-unit', account, file, path });
        }
    }
    return [...units.values()].sort((one, other) => depthOf(one) - depthOf(other));
}
function depthOf({ path }) {
    return path.split('/').length;
}


/***/ }),

/***/ 6692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wy: () => (/* binding */ ORIGIN_TAG),
/* harmony export */   _h: () => (/* binding */ MOST_TAGS),
/* harmony export */   bb: () => (/* binding */ compareTags),
/* harmony export */   yy: () => (/* binding */ tagsAsked)
/* harmony export */ });
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7491);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2987);



/** Lands together with a new account, so that even one whose id got lost tells where it belongs. */
const ORIGIN_TAG = 'org-accounts:file';
/** Tags that an account can have ("Quotas for tags", AWS Organizations). */
const MOST_TAGS = 50;
/** What a file asks for of the tags of an account; `undefined` where it has them, or they were not read. */
function tagsAsked({ account: { fields, file, name }, live, before }, { details, scope }) {
    const present = live && details.tags.get(live.id);
    if (!live || !present)
        return undefined;
    const wanted = fields.tags ?? (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)();
    const set = (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)(Object.entries(wanted)
        .filter(([key, to]) => present[key] !== to)
        .map(([key, to]) => [key, { from: present[key], to }]));
    const remove = (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)([...new Set([...Object.keys(before?.tags ?? {}), ...(scope.due.tags.get(name) ?? [])])]
        .filter((key) => !(key in wanted) && key in present)
        .map((key) => [key, present[key] ?? '']));
    if (Object.keys(set).length + Object.keys(remove).length === 0)
        return undefined;
    return { kind: 'tags', account: name, file: file.path, id: live.id, set, remove };
}
/** `tags`: only the keys that the file has, or had before the change, are touched. */
function compareTags(target, context) {
    const { account, live } = target;
    const { fields, file } = account;
    const present = live && context.details.tags.get(live.id);
    if (!live || !present)
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)({});
    const wanted = fields.tags ?? (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)();
    const change = tagsAsked(target, context);
    const { set, remove } = change ?? { set: (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)(), remove: (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)() };
    const others = Object.keys(present).filter((key) => !(key in wanted) && !(key in remove) && key !== ORIGIN_TAG && !key.startsWith('aws:'));
    const after = new Set([...Object.keys(present), ...Object.keys(set)]).size;
    if (after - Object.keys(remove).length > MOST_TAGS) {
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .stop */ .ds)({
            severity: 'error',
            at: file.at('tags'),
            message: `the account would have ${after - Object.keys(remove).length} tags, and AWS allows ${MOST_TAGS}`,
            hint: `It has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(others.length, 'tag')} that the file does not name; those are never removed.`,
        });
    }
    const notes = others.length === 0
        ? []
        : [
            {
                severity: 'note',
                at: file.at('tags'),
                message: `the account has other tags, which are left alone: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .some */ .zN)(others.map((key) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(key)), 10)}`,
            },
        ];
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)({ changes: change ? [change] : [], problems: notes });
}


/***/ }),

/***/ 8278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ tagLine),
/* harmony export */   h: () => (/* binding */ keyOfLine)
/* harmony export */ });
/** The name that records have for a tag. */
function tagLine(key) {
    return `tag/${key}`;
}
/** The key of the tag that a line is about; `undefined` for a line of another field. */
function keyOfLine(field) {
    return field.startsWith('tag/') ? field.slice('tag/'.length) : undefined;
}


/***/ }),

/***/ 1297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ verbal)
/* harmony export */ });
/** A sentence that differs in its verb alone once it is done. */
function verbal(icon, sign, verb, past, rest) {
    return { icon, sign, verb, rest, done: { lead: past, rest: ` ${rest}` } };
}


/***/ }),

/***/ 8007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports LARGEST_TEXT, readBlobs */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3603);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);
/* harmony import */ var _graphql_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8538);



/** Bytes from which on GraphQL cuts a file's text. */
const LARGEST_TEXT = 512_000;
/** Texts asked for in one query: more of them, or more bytes, run into GitHub's ten seconds. */
const BATCH = { blobs: 100, bytes: 1_000_000 };
/**
 * Reads blobs by id: one query for every 100, or for every megabyte. A query that GitHub does not finish
 * is halved; a blob that it does not give alone is read through REST. No blob may be larger than 512,000
 * bytes, where GraphQL cuts texts.
 */
async function readBlobs(github, refs) {
    const wanted = new Map(refs.map((ref) => [ref.oid, ref]));
    const found = new Map();
    const batches = inBatches([...wanted.values()]);
    for (const batch of batches) {
        for (const [oid, blob] of await readBatch(github, batch))
            found.set(oid, blob);
    }
    return found;
}
function inBatches(refs) {
    const batches = [];
    let bytes = 0;
    for (const ref of refs) {
        const last = batches.at(-1);
        if (!last || last.length >= BATCH.blobs || bytes + ref.size > BATCH.bytes) {
            batches.push([ref]);
            bytes = ref.size;
        }
        else {
            last.push(ref);
            bytes += ref.size;
        }
    }
    return batches;
}
/** None of it for what is no blob. */
const blobShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    oid: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    byteSize: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
    isBinary: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().nullable().optional(),
    isTruncated: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional(),
    text: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable().optional(),
});
/** After a fault, GitHub gives some of them, or none. */
const answerShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), blobShape.nullable()).nullable(),
});
async function readBatch(github, batch) {
    const asked = await askGraphql(github, batch);
    const found = [];
    const missing = [];
    for (const ref of batch) {
        const node = asked.get(ref.oid);
        const blob = node && toBlob(node);
        if (blob)
            found.push([ref.oid, blob]);
        else
            missing.push(ref);
    }
    if (missing.length === 1 && missing[0]) {
        found.push([missing[0].oid, await readOne(github, missing[0].oid)]);
    }
    else if (missing.length > 1) {
        const half = Math.ceil(missing.length / 2);
        found.push(...(await readBatch(github, missing.slice(0, half))));
        found.push(...(await readBatch(github, missing.slice(half))));
    }
    return found;
}
/** The blobs that GitHub gives for a query, which after a fault can be some of them, or none. */
async function askGraphql(github, batch) {
    const fields = batch.map(({ oid }, index) => `b${index}: object(oid: "${oid}") { ... on Blob { oid byteSize isBinary isTruncated text } }`);
    const query = `query AccountFiles($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
    const { owner, repo } = github;
    let answer;
    try {
        answer = await graphql(github, query, { owner, repo }, answerShape);
    }
    catch (error) {
        if (error instanceof GraphqlFailure && error.data) {
            answer = answerShape.safeParse(error.data).data;
        }
        else if (!(error instanceof GitHubFailure && error.status >= 500)) {
            throw error;
        }
    }
    const nodes = Object.values(answer?.repository ?? {}).filter((node) => node !== null);
    return new Map(nodes.map((node) => [node.oid ?? '', node]));
}
function toBlob({ byteSize, isBinary, isTruncated, text }) {
    if (isBinary === true)
        return { kind: 'binary' };
    if (text === null || text === undefined || isTruncated === true)
        return undefined;
    // GitHub guesses other encodings and converts them: then the bytes are not those of the text.
    return Buffer.byteLength(text) === byteSize ? { kind: 'text', text } : { kind: 'not-utf8' };
}
async function readOne({ octokit, owner, repo }, oid) {
    const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha: oid });
    const bytes = Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
    return decode(bytes);
}
/** Bytes as text, if they are strictly UTF-8. */
function decode(bytes) {
    if (bytes.includes(0))
        return { kind: 'binary' };
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        return { kind: 'text', text };
    }
    catch {
        return { kind: 'not-utf8' };
    }
}


/***/ }),

/***/ 3678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ listCheckpoints)
/* harmony export */ });
/* unused harmony exports listProvisioned, isProvisionedFolder, pointCheckpoint */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9452);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5104);



/**
 * All checkpoints of a folder, one for each organization, with one REST request.
 * @throws Failure when GitHub doesn't answer, after it was asked several times; never an empty list for that
 */
async function listCheckpoints({ octokit, owner, repo }, folder) {
    const prefix = `${NAMESPACE}/${segment(folder)}`;
    // Names that begin with the folder's are answered too, such as those of `accounts-2`.
    const refs = await octokit.paginate(octokit.rest.git.listMatchingRefs, {
        owner,
        repo,
        ref: prefix,
    });
    return refs.flatMap(({ ref, object }) => {
        const id = ref.startsWith(`refs/${prefix}/`) ? ref.slice(`refs/${prefix}/`.length) : '';
        // Somebody may have made others, by hand.
        if (!/^\d{12}$/.test(id) || object.type !== 'commit')
            return [];
        return [{ managementAccountId: id, commit: object.sha }];
    });
}
/** The parts of refs that name the folders which have a checkpoint, with one REST request. */
async function listProvisioned({ octokit, owner, repo, }) {
    const asked = { owner, repo, ref: `${NAMESPACE}/` };
    const refs = await octokit.paginate(octokit.rest.git.listMatchingRefs, asked);
    return new Set(refs.map(({ ref }) => ref.slice(`refs/${NAMESPACE}/`.length).split('/')[0] ?? ''));
}
/** Whether a folder is among them. */
function isProvisionedFolder(provisioned, folder) {
    return provisioned.has(segment(folder));
}
/**
 * Points a folder's checkpoint of an organization to a commit: makes it, or moves it. Costs one REST request,
 * two where it is new.
 * @param isForced whether it may move anywhere; otherwise only forward, in Git's sense
 * @returns `behind` where it stays, because the commit does not come after the one that it points to
 */
async function pointCheckpoint(github, folder, managementAccountId, commit, isForced = false) {
    const ref = `${NAMESPACE}/${segment(folder)}/${managementAccountId}`;
    // Whether a request to make it took effect, a lost answer leaves open: moving it there tells, and does no harm.
    return patiently(isPassing, async () => {
        const moved = await move(github, ref, commit, isForced);
        if (moved !== 'missing')
            return moved;
        await make(github, ref, commit);
        return 'moved';
    });
}
const NAMESPACE = 'org-accounts/checkpoints';
/** A folder as one part of a ref's name: what isn't plain, or looks like a hash, as a hash. */
function segment(folder) {
    if (/^[A-Za-z0-9_-]+$/.test(folder) && !/^x-[0-9a-f]{16}$/.test(folder))
        return folder;
    return `x-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(folder).digest('hex').slice(0, 16)}`;
}
async function move({ octokit, owner, repo }, ref, sha, force) {
    try {
        await octokit.rest.git.updateRef({ owner, repo, ref, sha, force });
        return 'moved';
    }
    catch (error) {
        if (isRefused(error, /reference does not exist/i))
            return 'missing';
        if (isRefused(error, /not a fast.?forward/i))
            return 'behind';
        throw error;
    }
}
async function make({ octokit, owner, repo }, ref, sha) {
    await octokit.rest.git.createRef({ owner, repo, ref: `refs/${ref}`, sha });
}
/** A lost answer, or another run that made the ref at the same time. */
function isPassing(error) {
    return isLost(error) || isRefused(error, /already exists/i);
}
function isRefused(error, words) {
    return error instanceof GitHubFailure && error.status === 422 && words.test(error.said);
}


/***/ }),

/***/ 9452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QL: () => (/* binding */ GraphqlFailure),
/* harmony export */   US: () => (/* binding */ isForbidden),
/* harmony export */   eQ: () => (/* binding */ githubFailure),
/* harmony export */   iK: () => (/* binding */ GitHubFailure)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);


/** A request that GitHub refused, with what it answered. */
class GitHubFailure extends _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H {
    /** The HTTP status; 500 where none came. */
    status;
    /** GitHub's own words. */
    said;
    /** Whether no answer came, and the run has no time left to wait for another. */
    isOutOfTime;
    constructor(status, said, message, hint, cause) {
        super(message, hint, cause);
        this.status = status;
        this.said = said;
        this.isOutOfTime = cause?.isOutOfTime ?? false;
    }
}
/** A GraphQL answer with errors: HTTP 200, and perhaps a part of the data. */
class GraphqlFailure extends _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H {
    /** GitHub's kinds of error, such as `STALE_DATA`, `FORBIDDEN`, `NOT_FOUND`. */
    types;
    /** GitHub's own words. */
    said;
    data;
    constructor(types, said, data, cause) {
        super(`GitHub's GraphQL API answered ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(said, 500)}`, graphqlHint(types), cause);
        this.types = types;
        this.said = said;
        this.data = data;
    }
}
/** Whether GitHub refused for want of a permission, or because a conversation is locked. */
function isForbidden(error) {
    if (error instanceof GitHubFailure) {
        return error.status === 403 && !/rate limit/i.test(error.said);
    }
    return error instanceof GraphqlFailure && error.types.includes('FORBIDDEN');
}
/** An error of a REST request, or of a GraphQL request as a whole, in words. */
function githubFailure(error, options) {
    const { status = 500, message = '', response } = error;
    const said = response?.data?.message ?? (message || String(error));
    const request = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`${options.method} ${path(options.url)}`);
    if (!response) {
        const silence = `GitHub did not answer ${request}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(said)}`;
        return new GitHubFailure(status, said, silence, hint(status, said, undefined), error);
    }
    const what = `GitHub answered ${status} to ${request}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(said)}`;
    const accepted = response?.headers?.['x-accepted-github-permissions'];
    return new GitHubFailure(status, said, what, hint(status, said, accepted), error);
}
function path(url) {
    return url.replace(/^https?:\/\/[^/]+/, '');
}
function hint(status, said, accepted) {
    if (/rate limit/i.test(said)) {
        return 'The token has reached its rate limit. Run again in an hour, or use the token of a GitHub App.';
    }
    if (/ is locked/.test(said)) {
        return 'The conversation is locked: unlock it to have a comment. The check and the summary of the run have everything.';
    }
    switch (status) {
        case 401:
            return 'The token is not valid, or has expired. Check `github-token`.';
        case 403:
        case 404:
            return accepted
                ? `The token lacks a permission. Give the job ${permissions(String(accepted))}.`
                : 'The token lacks a permission. README lists those that the job needs.';
        default:
            return status >= 500
                ? 'Transient error: GitHub failed or could not be reached. Run again in a few minutes.'
                : 'Run again. If it fails again, the message above is all that GitHub reports.';
    }
}
/** `issues=write; pull_requests=write` (either one will do) as a workflow writes it. */
function permissions(accepted) {
    return accepted
        .split(';')
        .map((set) => set
        .split(',')
        .map((one) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one.trim().replace('_', '-').replace('=', ': ')))
        .join(' and '))
        .join(' or ');
}
function graphqlHint(types) {
    if (types.includes('FORBIDDEN') || types.includes('NOT_FOUND')) {
        return 'The token may lack a permission. README lists those that the job needs.';
    }
    if (types.includes('RATE_LIMITED')) {
        return 'The token has reached its rate limit. Run again in an hour, or use the token of a GitHub App.';
    }
    return 'Run again. If it fails again, the message above is all that GitHub reports.';
}


/***/ }),

/***/ 3251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports readFolders, readPaths */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3603);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);
/* harmony import */ var _graphql_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8538);
/* harmony import */ var _trees_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7914);





/** None of it for what is no tree. */
const treeShape = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    oid: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    entries: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_trees_js__WEBPACK_IMPORTED_MODULE_3__/* .entryShape */ .iQ).optional(),
});
/**
 * Lists a folder in several commits, with one request. Paco's `Accounts` is found where `accounts` is
 * asked for and is not there. `undefined` for a commit that does not exist or has no such folder.
 * @param isAboveRead whether the trees above it are read as well, and remembered
 */
async function readFolders(github, directory, commits, isAboveRead = false) {
    const { owner, repo } = github;
    const names = directory === 'accounts' ? ['accounts', 'Accounts'] : [directory];
    const asked = commits.flatMap((commit, index) => names.map((name, other) => ({ alias: `f${index}_${other}`, index, name, commit })));
    const above = isAboveRead ? chainOf(directory).slice(0, -1) : [];
    const beside = commits.flatMap((commit, index) => above.map((name, depth) => ({ alias: `a${index}_${depth}`, name, commit })));
    const fields = [...asked, ...beside].map(({ alias }) => `${alias}: object(expression: $${alias}) { __typename ... on Tree { oid entries { name mode oid size } } }`);
    const query = `query AccountFolders($owner: String!, $repo: String!, ${[...asked, ...beside].map(({ alias }) => `$${alias}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
    const variables = Object.fromEntries([...asked, ...beside].map(({ alias, commit, name }) => [alias, `${commit}:${name}`]));
    const { repository } = await graphql(github, query, { owner, repo, ...variables }, z.object({ repository: byAlias(Object.keys(variables), treeShape.nullable()).nullable() }));
    if (!repository) {
        throw new Failure(`the repository ${code(`${owner}/${repo}`)} can't be read`, 'Give the job `contents: read`.');
    }
    remember(github, [...asked, ...beside], repository);
    const found = asked.flatMap(({ alias, name, index }) => {
        const node = repository[alias];
        if (!node)
            return [];
        if (!node.entries) {
            throw new Failure(`${code(name)} is not a folder`, 'The input `accounts-dir` names the folder of the account files.');
        }
        return [{ index, directory: name, entries: node.entries.map(toEntry) }];
    });
    const trees = await readTrees(github, found.flatMap(({ entries }) => entries));
    return commits.map((_, index) => {
        const [folder, other] = found
            .filter((one) => one.index === index)
            .map(({ directory: name, entries }) => {
            return { directory: name, entries, below: filesBelow(entries, trees) };
        });
        return folder && other ? { ...folder, other } : folder;
    });
}
function remember(github, asked, answer) {
    const trees = treesOf(github);
    for (const { alias, commit, name } of asked) {
        const { oid, entries } = answer[alias] ?? {};
        const all = entries?.map(toEntry);
        if (oid !== undefined)
            trees.set(oid, all);
        trees.set(`${commit}:${name}`, all);
    }
}
/** Folders below the accounts' that are looked into, and how many in one query. */
const MOST_TREES = { all: 1000, query: 100 };
/** The content of the folders among entries, and of those below them, by id; hidden ones are left out. */
async function readTrees(github, entries) {
    const trees = new Map();
    const next = (among) => {
        const oids = among.filter(isVisibleFolder).map(({ oid }) => oid);
        return [...new Set(oids)].filter((oid) => !trees.has(oid));
    };
    let level = next(entries);
    while (level.length > 0 && trees.size + level.length <= MOST_TREES.all) {
        const found = [];
        for (let from = 0; from < level.length; from += MOST_TREES.query) {
            const oids = level.slice(from, from + MOST_TREES.query);
            for (const [oid, inside] of await askTrees(github, oids)) {
                trees.set(oid, inside);
                for (const entry of inside)
                    found.push(entry);
            }
        }
        level = next(found);
    }
    return trees;
}
async function askTrees(github, oids) {
    const aliases = oids.map((_, index) => `t${index}`);
    const fields = oids.map((oid, index) => `t${index}: object(oid: "${oid}") { ... on Tree { entries { name mode oid size } } }`);
    const query = `query FoldersBelow($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
    const { owner, repo } = github;
    const { repository } = await graphql(github, query, { owner, repo }, z.object({ repository: byAlias(aliases, treeShape.nullable()).nullable() }));
    return oids.map((oid, index) => {
        const entries = repository?.[`t${index}`]?.entries;
        if (!entries)
            throw new Failure(`the folder ${code(oid)} below the account files can't be read`);
        return [oid, entries.map(toEntry)];
    });
}
function isVisibleFolder({ name, kind }) {
    return kind === 'folder' && !name.startsWith('.');
}
function filesBelow(entries, trees) {
    return entries.filter(isVisibleFolder).flatMap((folder) => {
        const inside = trees.get(folder.oid) ?? [];
        const here = inside.filter(({ kind }) => kind === 'file' || kind === 'link');
        const below = [...here, ...filesBelow(inside, trees)];
        return below.map((entry) => ({ ...entry, name: `${folder.name}/${entry.name}` }));
    });
}
/** All files of a commit by path, as many as GitHub gives at once: 100,000 ("Get a tree"). */
async function readPaths({ octokit, owner, repo }, commit) {
    const { data } = await octokit.rest.git.getTree({
        owner,
        repo,
        tree_sha: commit,
        recursive: '1',
    });
    return new Map(data.tree.flatMap(({ path, type, sha, size }) => type === 'blob' && path !== undefined ? [[path, { oid: sha ?? '', size: size ?? 0 }]] : []));
}


/***/ }),

/***/ 8538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ nodesOf),
/* harmony export */   UG: () => (/* binding */ graphql),
/* harmony export */   cb: () => (/* binding */ viewerShape),
/* harmony export */   d5: () => (/* binding */ pageInfoShape)
/* harmony export */ });
/* unused harmony export byAlias */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3603);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9452);




/** `viewer { login }` */
const viewerShape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
/** `pageInfo { hasNextPage endCursor }` */
const pageInfoShape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    hasNextPage: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    endCursor: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
});
/** `{ nodes { … } }` */
function nodesOf(node) {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ nodes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(node) });
}
/** The same field under several aliases, each of which is to be there. */
function byAlias(aliases, field) {
    const fields = Object.fromEntries(aliases.map((alias) => [alias, field]));
    return z.object(fields);
}
/**
 * Asks GitHub's GraphQL API.
 * @param shape what is asked for: an answer of another shape is no answer
 * @throws GraphqlFailure for an answer with errors, GitHubFailure for none, Failure for one of another shape
 */
async function graphql({ octokit }, query, variables, shape) {
    let answer;
    try {
        answer = await octokit.graphql(query, { ...variables });
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubFailure */ .iK)
            throw error;
        const { errors, data, message } = error;
        const said = errors?.map((one) => one.message ?? '').join('; ') ?? message ?? String(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GraphqlFailure */ .QL(errors?.map((one) => one.type ?? '') ?? [], said, data, error);
    }
    const parsed = shape.safeParse(answer);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`GitHub's GraphQL API answered without what was asked for${where && `, at ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(where)}`}`, 'Run again; on GitHub Enterprise Server, its version may be too old.', parsed.error);
}


/***/ }),

/***/ 5104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d_: () => (/* binding */ patiently),
/* harmony export */   mt: () => (/* binding */ isPartial)
/* harmony export */ });
/* unused harmony export isLost */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7119);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9452);



const MOST_ATTEMPTS = 4;
/** Kinds of a GraphQL error that asking again does not change. */
const FINAL = ['FORBIDDEN', 'NOT_FOUND', 'RATE_LIMITED', 'INSUFFICIENT_SCOPES'];
/**
 * Does something again that failed in passing, after 1, 2 and 4 seconds or somewhat less. It is for what the
 * client itself doesn't repeat, and only where doing it twice does no more than once.
 * @throws what the last attempt threw
 */
async function patiently(isPassing, work) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await work();
        }
        catch (error) {
            if (attempt === MOST_ATTEMPTS || !isPassing(error))
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)((0,_backoff_js__WEBPACK_IMPORTED_MODULE_2__/* .backoff */ .J)(attempt));
        }
    }
}
/**
 * A 5xx, or no answer at all: the client repeats no POST then, which may have taken effect. Once the run has come to its
 * end, what does not answer is not waited for again: what is left is to be written down in time.
 */
function isLost(error) {
    return error instanceof GitHubFailure && error.status >= 500 && !error.isOutOfTime;
}
/** A GraphQL answer with errors and perhaps a part of the data, which the client takes for an answer. */
function isPartial(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GraphqlFailure */ .QL && !error.types.some((type) => FINAL.includes(type));
}


/***/ }),

/***/ 7914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iQ: () => (/* binding */ entryShape)
/* harmony export */ });
/* unused harmony exports treesOf, chainOf, toEntry */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);

const all = new WeakMap();
/** The trees that a client has read. */
function treesOf({ octokit }) {
    const known = all.get(octokit) ?? new Map();
    all.set(octokit, known);
    return known;
}
/** A folder and those above it, the root first: ``, `a`, `a/b`. */
function chainOf(folder) {
    const parts = folder.split('/').filter((part) => part !== '');
    return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}
/** `entries { name mode oid size }` */
const entryShape = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    mode: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    oid: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
});
/** An entry of a tree, as GraphQL gives it. */
function toEntry({ name, mode, oid, size }) {
    return { name, oid, size, mode, kind: KINDS[mode.toString(8)] ?? 'file' };
}
/** Git's modes, in octal. */
const KINDS = {
    '40000': 'folder',
    '120000': 'link',
    '160000': 'submodule',
};


/***/ }),

/***/ 8770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zy: () => (/* binding */ readHead)
});

// UNUSED EXPORTS: addition, chooseEdited, commitEdits, commitFilesTo, commitOnHead, isRefusal

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
// EXTERNAL MODULE: ./lib/github/graphql.js
var github_graphql = __webpack_require__(8538);
// EXTERNAL MODULE: ./lib/github/blobs.js
var blobs = __webpack_require__(8007);
// EXTERNAL MODULE: ./lib/github/folder.js
var folder = __webpack_require__(3251);
;// CONCATENATED MODULE: ./lib/github/texts.js


/**
 * Reads the texts of files at a commit, by path; those that are not there are left out. A link, a file in another
 * encoding, or one that GitHub gives only in part is never taken for its text.
 */
async function texts_readTexts(github, commit, paths) {
    const entries = await readEntries(github, commit, paths);
    const blobs = await readBlobs(github, [...entries.values()].filter(isText));
    const texts = new Map();
    for (const [path, entry] of entries) {
        const blob = blobs.get(entry.oid);
        if (!isText(entry))
            texts.set(path, { kind: 'unfit', why: wordsFor(entry) });
        else if (blob?.kind === 'text')
            texts.set(path, blob);
        else
            texts.set(path, { kind: 'unfit', why: 'the file is not text in UTF-8' });
    }
    return texts;
}
async function readEntries(github, commit, paths) {
    const entries = new Map();
    for (const directory of new Set(paths.map(directoryOf))) {
        const [folder] = await readFolders(github, directory, [commit]);
        for (const entry of folder?.entries ?? []) {
            const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
            if (folder?.directory === directory && paths.includes(path))
                entries.set(path, entry);
        }
    }
    return entries;
}
function directoryOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function isText({ kind, size }) {
    return kind === 'file' && size <= LARGEST_TEXT;
}
function wordsFor({ kind }) {
    if (kind === 'file')
        return 'the file is larger than 0.5 MB';
    return kind === 'link' ? 'the file is a symbolic link' : `this is a ${kind}, not a file`;
}

;// CONCATENATED MODULE: ./lib/github/write-back.js






/** How often a head that moves meanwhile is followed. */
const ATTEMPTS = 6;
/**
 * Commits edits to a branch in one signed commit, on the head as it is now: a commit that came in between
 * is never overwritten, its files are read and edited instead ("createCommitOnBranch", expectedHeadOid).
 * @throws Failure when GitHub does not answer
 */
function commitEdits(github, branch, edits, message) {
    return commitOnHead(github, branch, message, (head) => chooseEdited(github, head, edits));
}
/** Edits of the files as they are at a commit. */
async function chooseEdited(github, head, edits) {
    const paths = edits.map(({ path }) => path);
    return applyAll(edits, await readTexts(github, head, paths));
}
/**
 * Commits to a branch what `choose` makes of its head. A head that moves meanwhile is asked about again.
 * @param message asked for once it is chosen, where it tells of that
 * @throws Failure when GitHub does not answer
 */
async function commitOnHead(github, branch, message, choose) {
    for (let attempt = 1;; attempt += 1) {
        const head = await readHead(github, branch);
        const { additions, misfits } = await choose(head);
        if (additions.length === 0)
            return { kind: 'unchanged', misfits };
        const words = typeof message === 'function' ? message() : message;
        try {
            const { oid, url } = await commitFilesTo(github, branch, head, additions, words);
            return { kind: 'committed', sha: oid, url, parent: head, misfits };
        }
        catch (error) {
            if (isRefusal(error))
                return { kind: 'refused', said: error.said, misfits };
            // The head has moved, or the answer got lost: either way the head as it is now tells.
            if (!isPassing(error) || attempt >= ATTEMPTS)
                throw error;
            await sleep(500 * attempt);
        }
    }
}
function applyAll(edits, texts) {
    const additions = [];
    const misfits = new Map();
    for (const { path, apply } of edits) {
        const before = texts.get(path);
        try {
            if (before === undefined)
                throw new Error('the file no longer exists');
            if (before.kind !== 'text')
                throw new Error(before.why);
            const after = apply(before.text);
            if (after === before.text)
                continue;
            additions.push(addition(path, after));
        }
        catch (error) {
            misfits.set(path, messageOf(error));
        }
    }
    return { additions, misfits };
}
function addition(path, text) {
    return { path, contents: Buffer.from(text).toString('base64') };
}
function isPassing(error) {
    if (error instanceof GitHubFailure)
        return error.status >= 500;
    if (!(error instanceof GraphqlFailure))
        return false;
    return error.types.includes('STALE_DATA') || /expected branch to point to/i.test(error.said);
}
/**
 * Whether the branch takes no commit of this token. A ruleset answers FORBIDDEN, as a missing permission does;
 * branch protection has a type of its own. Neither passes by trying again.
 */
function isRefusal(error) {
    return (error instanceof GraphqlFailure &&
        error.types.some((type) => type === 'FORBIDDEN' || /PROTECTION|RULE/.test(type)));
}
async function readHead(github, branch) {
    const { octokit, owner, repo } = github;
    const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
    return data.object.sha;
}
/**
 * Commits whole files to a branch, on a head that it must have still.
 * @throws GraphqlFailure when the head has moved, or the branch takes no commit
 */
async function commitFilesTo(github, branch, head, additions, message) {
    const { owner, repo } = github;
    const mutation = `mutation WriteBack($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url } }
}`;
    const input = {
        branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
        message: { headline: message.headline, body: message.body },
        expectedHeadOid: head,
        fileChanges: { additions },
    };
    const commit = z.object({ oid: z.string(), url: z.string() });
    const shape = z.object({ createCommitOnBranch: z.object({ commit }) });
    const answer = await graphql(github, mutation, { input }, shape);
    return answer.createCommitOnBranch.commit;
}


/***/ }),

/***/ 9244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   Ng: () => (/* binding */ isUsable),
/* harmony export */   PZ: () => (/* binding */ sameEmail),
/* harmony export */   dW: () => (/* binding */ toLiveAccount)
/* harmony export */ });
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4038);

/** Whether an account counts as being there: one that is closed, or about to be, doesn't. */
function isLive({ state }) {
    return state !== 'CLOSED' && state !== 'PENDING_CLOSURE';
}
const STATES = [
    'PENDING_ACTIVATION',
    'ACTIVE',
    'SUSPENDED',
    'PENDING_CLOSURE',
    'CLOSED',
];
/** Takes an account over from the SDK, where everything is optional. */
function toLiveAccount(account) {
    // `Status` retired on 2026-09-09; partitions that don't send `State` yet still have it.
    const state = account.State ?? account.Status;
    return {
        id: (0,_given_js__WEBPACK_IMPORTED_MODULE_0__/* .given */ .g)(account.Id, 'Account.Id'),
        arn: account.Arn ?? '',
        name: account.Name ?? '',
        email: account.Email ?? '',
        state: STATES.find((known) => known === state) ?? 'UNKNOWN',
        ancestors: ancestorsOf(account.Paths?.[0]),
        joined: account.JoinedMethod,
    };
}
/** From `o-…/r-…/ou-…/<account>/`, which AWS tells since March 2026. */
function ancestorsOf(path) {
    const ids = path?.split('/').filter((id) => /^(r|ou)-/.test(id));
    return ids && ids.length > 0 ? ids : undefined;
}
/** Whether it can be worked with: an account on its way to ACTIVE counts, one on its way out doesn't. */
function isUsable(account) {
    return account.state === 'ACTIVE' || account.state === 'PENDING_ACTIVATION';
}
/** AWS tells emails apart without regard to capitals. */
function sameEmail(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 3515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ constraintRefusal)
/* harmony export */ });
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7491);
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3793);


/**
 * The `Reason`s of ConstraintViolationException that our calls can meet. Those that are missing are
 * about closing and leaving, policies, delegated administrators and responsibility transfers.
 */
function constraintRefusal(reason, partition) {
    const support = (0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .supportUrl */ .bV)(partition);
    const billing = (0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .billingUrl */ .Zs)(partition);
    const reasons = {
        ACCOUNT_NUMBER_LIMIT_EXCEEDED: {
            message: 'the organization has reached its quota of accounts',
            hint: 'Ask for a higher quota in Service Quotas (AWS Organizations, “Default maximum number of accounts”), then run again. Closed accounts count until they are gone, 90 days later; invitations count too.',
        },
        ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED: {
            message: 'the organization has created as many accounts today as AWS allows',
            hint: 'Run again tomorrow.',
        },
        ACCOUNT_CREATION_NOT_COMPLETE: {
            message: 'AWS has not finished setting up the organization or an earlier account',
            hint: 'Run again in an hour.',
        },
        MASTER_ACCOUNT_ADDRESS_DOES_NOT_MATCH_MARKETPLACE: {
            message: "the management account's address does not match its marketplace",
            hint: "Correct the address on the management account's page “Account”, then run again.",
        },
        MASTER_ACCOUNT_MISSING_BUSINESS_LICENSE: {
            message: 'the management account has no business licence, which AWS in China requires',
            hint: `Give it to AWS China in the management account's console, or ask AWS Support (${support}).`,
        },
        MASTER_ACCOUNT_MISSING_CONTACT_INFO: {
            message: 'the management account has no contact address or phone number',
            hint: "Add them on the management account's page “Account”, then run again.",
        },
        MASTER_ACCOUNT_NOT_GOVCLOUD_ENABLED: {
            message: 'the management account is not enabled for GovCloud',
            hint: `Ask AWS Support (${support}).`,
        },
        MASTER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED: {
            message: 'the management account has no payment method',
            hint: `Add a payment method (${billing}), then run again.`,
        },
        INVALID_PAYMENT_INSTRUMENT: {
            message: "the management account's payment method is not valid",
            hint: `Fix the payment method (${billing}), then run again.`,
        },
        UNMET_BILLING_PREREQUISITE: {
            message: "the management account's billing does not meet AWS's requirements",
            hint: `Look for open invoices and payment methods (${billing}), or ask AWS Support (${support}).`,
        },
        UNSUPPORTED_PRICING: {
            message: "the management account's pricing plan does not allow it",
            hint: `Ask AWS Support (${support}).`,
        },
        EMAIL_VERIFICATION_CODE_EXPIRED: {
            message: "the management account's email address is not verified",
            hint: 'Follow the link in the email that AWS sent to its root email address, then run again.',
        },
        HANDSHAKE_RATE_LIMIT_EXCEEDED: {
            message: 'the organization has sent as many invitations today as AWS allows',
            hint: 'Run again tomorrow.',
        },
        MEMBER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED: {
            message: 'the member account has no payment method of its own',
            hint: "Somebody with the account's root user adds one in its console; then run again.",
        },
        ORGANIZATION_NOT_IN_ALL_FEATURES_MODE: {
            message: 'the organization has only consolidated billing',
            hint: 'Enable all features in AWS Organizations, under “Settings”, then run again.',
        },
        SERVICE_ACCESS_NOT_ENABLED: {
            message: 'the organization does not let the AWS service act in it',
            hint: 'Enable trusted access for the service in AWS Organizations, under “Services”, then run again.',
        },
        WAIT_PERIOD_ACTIVE: {
            message: 'AWS allows it only four days after the account was created',
            hint: 'Run again once they have passed.',
        },
        OU_DEPTH_LIMIT_EXCEEDED: {
            message: 'AWS allows five levels of organizational units below the root',
            hint: 'Choose a shorter path for `organizational_unit`.',
        },
        OU_NUMBER_LIMIT_EXCEEDED: {
            message: 'the organization has as many organizational units as AWS allows',
            hint: 'Delete units that nobody uses, or choose one that exists in `organizational_unit`.',
        },
        TAG_POLICY_VIOLATION: {
            message: 'a tag policy of the organization forbids one of the tags',
            hint: 'Correct `tags` in a pull request; the policy is in AWS Organizations under “Policies”.',
        },
        MAX_TAG_LIMIT_EXCEEDED: {
            message: 'the account would have more tags than AWS allows',
            hint: 'AWS allows 50 for each account, one of which names the file it comes from: remove one from `tags`.',
        },
    };
    return (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .lookUp */ .T)(reasons, reason);
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

/***/ 4038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ given)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);


/**
 * What AWS gives in every answer, and the SDK's types call optional. An id that is missing must not become one that
 * nothing has.
 * @param field as the API reference has it: `Account.Id`
 * @throws Failure where it is missing
 */
function given(value, field) {
    if (value)
        return value;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`AWS answered without ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(field)}`, 'Run again; if it stays, ask AWS Support.');
}


/***/ }),

/***/ 8915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ listInvitations),
/* harmony export */   T: () => (/* binding */ inviteAccount)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7491);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6180);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4038);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5788);





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
        for await (const page of (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_3__/* .paginateListHandshakesForOrganization */ .CDo)(config, input)) {
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
        id: (0,_given_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .g)(handshake.Id, 'Handshake.Id'),
        accountId: party('ACCOUNT'),
        email: party('EMAIL'),
        // What AWS may add one day is no reason to invite again.
        state: (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_4__/* .lookUp */ .T)(STATES, handshake.State ?? '') ?? 'pending',
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
    const settled = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G)(writer, {
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
            throw new Error('an invitation was seen that is not known');
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
    return new _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_3__/* .InviteAccountToOrganizationCommand */ .YAn({
        Target: { Type: 'ACCOUNT', Id: accountId },
        Notes: notes,
        Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    });
}


/***/ }),

/***/ 2389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d_: () => (/* binding */ toRequest),
/* harmony export */   listAccounts: () => (/* binding */ listAccounts),
/* harmony export */   pk: () => (/* binding */ listCreations),
/* harmony export */   readLive: () => (/* binding */ readLive),
/* harmony export */   readOrganization: () => (/* binding */ readOrganization),
/* harmony export */   v4: () => (/* binding */ describeAccount)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2503);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(370);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9244);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6180);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4038);
/* harmony import */ var _invitations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8915);
/* harmony import */ var _quota_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2847);








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
        const ids = [...new Set([...needs.ids, ...(needs.alsoIds ?? [])])];
        const accounts = await describeAll(reader, ids);
        const isComplete = needs.ids.every((id) => accounts.has(id));
        const invitations = isComplete ? [] : await (0,_invitations_js__WEBPACK_IMPORTED_MODULE_4__/* .listInvitations */ .J)(reader);
        return { organization, accounts, isWhole: false, invitations, room: undefined };
    }
    const [accounts, creations, invitations, quota] = await Promise.all([
        listAccounts(reader),
        listCreations(reader, ['IN_PROGRESS']),
        (0,_invitations_js__WEBPACK_IMPORTED_MODULE_4__/* .listInvitations */ .J)(reader),
        (0,_quota_js__WEBPACK_IMPORTED_MODULE_5__/* .readQuota */ .$)(reader),
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
        const { Organization: found } = await reader.organizations.send(new _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_6__/* .DescribeOrganizationCommand */ .ov$({}));
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
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isAwsError */ .m_)(error, 'AWSOrganizationsNotInUseException'))
            return undefined;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFailure */ .MT)(error, 'organizations:DescribeOrganization');
    }
}
/** All accounts, by id, in ceil(N/20) calls or more: AWS may answer with empty pages in between. */
async function listAccounts(reader) {
    const accounts = new Map();
    try {
        const config = { client: reader.organizations, pageSize: 20 };
        for await (const page of (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_6__/* .paginateListAccounts */ .A53)(config, {})) {
            for (const account of page.Accounts ?? []) {
                const live = (0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .toLiveAccount */ .dW)(account);
                accounts.set(live.id, live);
            }
        }
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFailure */ .MT)(error, 'organizations:ListAccounts');
    }
    return accounts;
}
/** The account with an id; `undefined` when it is not in the organization. */
async function describeAccount(reader, id) {
    try {
        const { Account } = await reader.organizations.send(new _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_6__/* .DescribeAccountCommand */ .QBU({ AccountId: id }));
        return Account && (0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .toLiveAccount */ .dW)(Account);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isAwsError */ .m_)(error, 'AccountNotFoundException'))
            return undefined;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFailure */ .MT)(error, 'organizations:DescribeAccount');
    }
}
async function describeAll(reader, ids) {
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_7__/* ["default"] */ .A)(10);
    const found = await limit.map(ids, (id) => describeAccount(reader, id));
    return new Map(found.filter((account) => account !== undefined).map((live) => [live.id, live]));
}
/** Requests to create accounts that are in one of the states; AWS keeps them for a while. */
async function listCreations(reader, states) {
    const requests = [];
    try {
        const config = { client: reader.organizations, pageSize: 20 };
        for await (const page of (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_6__/* .paginateListCreateAccountStatus */ .JOM)(config, { States: states })) {
            for (const status of page.CreateAccountStatuses ?? [])
                requests.push(toRequest(status));
        }
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFailure */ .MT)(error, 'organizations:ListCreateAccountStatus');
    }
    return requests;
}
function toRequest(status) {
    return {
        id: (0,_given_js__WEBPACK_IMPORTED_MODULE_3__/* .given */ .g)(status.Id, 'CreateAccountStatus.Id'),
        accountName: status.AccountName ?? '',
        state: status.State,
        accountId: status.AccountId,
        failureReason: status.FailureReason,
        completedAt: status.CompletedTimestamp,
    };
}


/***/ }),

/***/ 1205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ originParts)
/* harmony export */ });
/** What a tag says of the file for which an account was made: `owner/name`, and the path. */
function originParts(origin) {
    const [owner = '', name = '', ...path] = origin.split('/');
    return { repository: `${owner}/${name}`, file: path.join('/') };
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

/***/ 9458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ findPredecessor),
/* harmony export */   isMadeForAnother: () => (/* binding */ isMadeForAnother),
/* harmony export */   ow: () => (/* binding */ namesakeRefusal),
/* harmony export */   pb: () => (/* binding */ isMadeFor),
/* harmony export */   r_: () => (/* binding */ untold),
/* harmony export */   standsInTheWay: () => (/* binding */ standsInTheWay),
/* harmony export */   uR: () => (/* binding */ predecessorRefusal)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9244);
/* harmony import */ var _live_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2389);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1205);
/* harmony import */ var _tagged_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6867);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(250);






/** Whether it rules out another account for the file. */
function standsInTheWay(account, { isManaged }) {
    return (0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .isLive */ .DG)(account) && !isManaged(account);
}
/**
 * Whether an account was created for the file, by its own tags, which lag behind nothing. It is for accounts that have
 * more in common with the file, an email or a name: then a repository that was called otherwise is the same one.
 */
async function isMadeFor(reader, { id }, { tag, origins }) {
    const origin = (await (0,_tags_js__WEBPACK_IMPORTED_MODULE_4__.readTags)(reader, id))[tag];
    const files = origins.map((one) => (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .originParts */ .V)(one).file);
    return origin !== undefined && files.includes((0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .originParts */ .V)(origin).file);
}
/**
 * Whether an account was created for another file, by its own tags. One that was adopted or imported, or whose tag somebody
 * took off, has none, and says nothing.
 */
async function isMadeForAnother(reader, { id }, { tag, origins }) {
    const origin = (await (0,_tags_js__WEBPACK_IMPORTED_MODULE_4__.readTags)(reader, id))[tag];
    const files = origins.map((one) => (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .originParts */ .V)(one).file);
    return origin !== undefined && !files.includes((0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .originParts */ .V)(origin).file);
}
/**
 * Looks once more, right before an account is asked for.
 * @param accounts those that are known already, by id
 */
async function findPredecessor(reader, predecessors, accounts) {
    const { tag, origins, ids, isComplete } = predecessors;
    const tagged = await (0,_tagged_js__WEBPACK_IMPORTED_MODULE_3__.findTagged)(reader, tag, origins);
    if (tagged.kind === 'unreadable' && !isComplete) {
        return untold(tagged.said, tagged.hint);
    }
    const byTag = tagged.kind === 'read' ? [...tagged.ids.values()].flat() : [];
    for (const id of new Set([...ids, ...byTag])) {
        const account = accounts.get(id) ?? (await (0,_live_js__WEBPACK_IMPORTED_MODULE_2__/* .describeAccount */ .v4)(reader, id));
        if (account && standsInTheWay(account, predecessors))
            return predecessorRefusal(account);
    }
    return undefined;
}
/** Why no second account is created, with the ways out. */
function predecessorRefusal({ id, name, email, state }) {
    return {
        message: `this file had the account ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id)} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(email)}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(state)}) before; it still exists and no file manages it, so no second one is created`,
        hint: `Write ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`account_id: '${id}'`)} and its \`root_email\` back into this file; or, if another account is meant, import that one under another file name (${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/accounts import ${id}=NAME`)} in a comment), or close it.`,
    };
}
/**
 * The same for an account that another file had, which is gone, and whose name the new one would have.
 * @param isCertain whether it had; else the history could not be read far enough
 */
function namesakeRefusal({ id, name, email, state }, isCertain) {
    const had = isCertain ? 'had' : 'may have had';
    return {
        message: `a file that is gone ${had} the account ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id)} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(email)}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(state)}), which has the name of the one to be created; it still exists and no file manages it, so no second one is created`,
        hint: `Write ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`account_id: '${id}'`)} and its \`root_email\` into this file; or, if another account is meant, give it another \`account_name\`, import that one under another file name (${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/accounts import ${id}=NAME`)} in a comment), or close it.`,
    };
}
/** Neither the tags nor the history tell whether there was an account. */
function untold(said, hint) {
    return {
        message: `it is unknown whether this file had an account before: its history can't be read to its beginning, and of the tags of accounts ${said}`,
        hint: `Without one of them, no account is created. ${hint ?? 'Run again.'}`,
    };
}


/***/ }),

/***/ 2847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readQuota),
/* harmony export */   f: () => (/* binding */ ACCOUNT_QUOTA_CODE)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_service_quotas__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2924);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6180);


/** The quota's code and name, as Service Quotas lists it: "Default maximum number of accounts". */
const ACCOUNT_QUOTA_CODE = 'L-E619E033';
const ACCOUNT_QUOTA_NAME = /maximum number of accounts/i;
/**
 * Reads the quota of accounts. AWS often does not show the value that it applies; then the default
 * is in. `undefined` when neither can be read, missing permission included: a plan is made all
 * the same.
 */
async function readQuota(reader) {
    try {
        const input = { ServiceCode: 'organizations' };
        for await (const page of (0,_aws_sdk_client_service_quotas__WEBPACK_IMPORTED_MODULE_1__/* .paginateListServiceQuotas */ .gqo)({ client: reader.quotas }, input)) {
            for (const quota of page.Quotas ?? []) {
                const isIt = quota.QuotaCode === ACCOUNT_QUOTA_CODE || ACCOUNT_QUOTA_NAME.test(quota.QuotaName ?? '');
                if (isIt && quota.Value !== undefined)
                    return { limit: quota.Value, source: 'applied' };
            }
        }
        const { Quota: quota } = await reader.quotas.send(new _aws_sdk_client_service_quotas__WEBPACK_IMPORTED_MODULE_1__/* .GetAWSDefaultServiceQuotaCommand */ .Lb5({ ...input, QuotaCode: ACCOUNT_QUOTA_CODE }));
        return quota?.Value === undefined ? undefined : { limit: quota.Value, source: 'default' };
    }
    catch (error) {
        const isExpected = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isAwsError */ .m_)(error, 'AccessDeniedException', 'NoSuchResourceException', 'TooManyRequestsException', 'ServiceException');
        if (isExpected)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ settle)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/dictionary.js
var dictionary = __webpack_require__(7491);
// EXTERNAL MODULE: ./lib/organization/constraints.js
var constraints = __webpack_require__(3515);
// EXTERNAL MODULE: ./lib/organization/errors.js
var errors = __webpack_require__(6180);
// EXTERNAL MODULE: ./lib/organization/partition.js
var organization_partition = __webpack_require__(3793);
;// CONCATENATED MODULE: ./lib/organization/handshake-refusals.js


/** Every `Reason` of HandshakeConstraintViolationException that the SDK knows. */
function handshakeRefusal(reason, partition) {
    const support = (0,organization_partition/* supportUrl */.bV)(partition);
    const reasons = {
        ACCOUNT_NUMBER_LIMIT_EXCEEDED: {
            message: 'the organization has reached its quota of accounts',
            hint: 'Ask for a higher quota in Service Quotas (AWS Organizations, “Default maximum number of accounts”), or cancel invitations that nobody will accept: each counts.',
        },
        HANDSHAKE_RATE_LIMIT_EXCEEDED: {
            message: 'the organization has sent as many invitations today as AWS allows',
            hint: 'Run again tomorrow. AWS allows twenty attempts a day, or as many as the quota of accounts where that is higher.',
        },
        ALREADY_IN_AN_ORGANIZATION: {
            message: 'the account is in an organization already',
            hint: 'An account in another organization can accept an invitation without leaving first, once it is four days old; run again then. Otherwise it leaves that organization before it is invited. Either way it loses what it has from there: sign-in through IAM Identity Center, resources that StackSets manage, and resources shared with AWS RAM.',
        },
        ORGANIZATION_ALREADY_HAS_ALL_FEATURES: {
            message: 'the organization has all features already',
            hint: 'Nothing needs to be done: run again.',
        },
        ORGANIZATION_IS_ALREADY_PENDING_ALL_FEATURES_MIGRATION: {
            message: 'the organization is being changed to all features',
            hint: 'Finish this in AWS Organizations, under “Settings”, then run again.',
        },
        INVITE_DISABLED_DURING_ENABLE_ALL_FEATURES: {
            message: 'AWS sends no invitations while an organization is being changed to all features',
            hint: 'Finish this in AWS Organizations, under “Settings”, or cancel it there; then run again.',
        },
        PAYMENT_INSTRUMENT_REQUIRED: {
            message: 'the invited account has no payment method',
            hint: 'Its owner adds a payment method in its console; then run again.',
        },
        ORGANIZATION_FROM_DIFFERENT_SELLER_OF_RECORD: {
            message: 'the account buys from another AWS company than the organization does',
            hint: `Such accounts can't be in one organization. AWS Support can change the seller of record (${support}).`,
        },
        ORGANIZATION_MEMBERSHIP_CHANGE_RATE_LIMIT_EXCEEDED: {
            message: 'the account has changed organizations too often recently',
            hint: 'Run again in a few days.',
        },
        MANAGEMENT_ACCOUNT_EMAIL_NOT_VERIFIED: {
            message: "the management account's email address is not verified",
            hint: 'Open AWS Organizations, “Settings”, and have the email sent again, follow its link, then run again.',
        },
        RESPONSIBILITY_TRANSFER_ALREADY_EXISTS: {
            message: 'the bills of the account are the responsibility of another one already',
            hint: 'End that transfer in the Billing console, then run again.',
        },
        SOURCE_AND_TARGET_CANNOT_MATCH: {
            message: 'the account to invite is the management account itself',
            hint: 'Correct `account_id`: the management account is a member from the start.',
        },
        UNUSED_PREPAYMENT_BALANCE: {
            message: 'the account has paid in advance, and has not used it up',
            hint: `Let the balance be used up, or ask AWS Support (${support}).`,
        },
        LEGACY_PERMISSIONS_STILL_IN_USE: {
            message: 'permissions of the old Billing console are still in use',
            hint: 'Move to the fine-grained Billing permissions, then run again.',
        },
        PAST_DUE_INVOICE: {
            message: 'the account has an invoice that is overdue',
            hint: 'Its owner pays it in the Billing console; then run again.',
        },
        TARGET_ACCOUNT_VALIDATION_FAILURE: {
            message: 'AWS could not validate the account to invite',
            hint: `Check \`account_id\`, and that the account is active; if it is, ask AWS Support (${support}).`,
        },
    };
    return (0,dictionary/* lookUp */.T)(reasons, reason);
}

;// CONCATENATED MODULE: ./lib/organization/change-refusals.js





/**
 * Why AWS refuses a change, in words: the errors and reasons that the API references of the
 * operations name, and what AWS itself said for all others.
 * @param action the IAM action of the call: `organizations:MoveAccount`
 * @param partition where links into the console lead: `aws-us-gov`
 */
function changeRefusal(error, action, partition) {
    // A read has wrapped what AWS said.
    const { name, reason } = (0,errors/* awsError */.es)(error instanceof failure/* Failure */.H ? (error.cause ?? error) : error);
    const ofAction = (0,dictionary/* lookUp */.T)(OF_ACTIONS, action) ?? {};
    const known = byReason(name, reason, partition) ?? (0,dictionary/* lookUp */.T)(ofAction, name) ?? (0,dictionary/* lookUp */.T)(ANYWHERE, name);
    if (known)
        return known;
    const { message, hint = '' } = (0,errors/* awsFailure */.MT)(error, action);
    return { message, hint: INVALID.includes(name) ? CORRECT : hint };
}
function byReason(name, reason, partition) {
    if (reason === undefined)
        return undefined;
    switch (name) {
        case 'ConstraintViolationException':
            return (0,constraints/* constraintRefusal */.g)(reason, partition);
        case 'HandshakeConstraintViolationException':
            return handshakeRefusal(reason, partition);
        case 'InvalidInputException':
            return (0,dictionary/* lookUp */.T)(INPUTS, reason);
        default:
            return undefined;
    }
}
/** How each service says that a value is not what it takes. */
const INVALID = [
    'InvalidInputException',
    'ValidationException',
    'ValidationError',
    'InvalidInput',
];
const CORRECT = 'Correct the value in the file, in a pull request.';
const INPUT_REASONS = {
    DUPLICATE_TAG_KEY: {
        message: 'two tags of the account have the same key to AWS',
        hint: 'Keep one of them in `tags`; keys that differ in capitals alone can be the same.',
    },
    INVALID_SYSTEM_TAGS_PARAMETER: {
        message: 'a tag has a key that AWS keeps for itself',
        hint: 'Keys that begin with `aws:` can be neither set nor removed: take it out of `tags`.',
    },
    INVALID_EMAIL_ADDRESS_TARGET: {
        message: 'AWS does not accept the email address of the account to invite',
        hint: 'Correct `root_email` in a pull request.',
    },
    INVALID_PARTY_TYPE_TARGET: {
        message: 'AWS knows no account with the id to invite',
        hint: 'Correct `account_id` in a pull request.',
    },
    INVALID_PATTERN_TARGET_ID: {
        message: 'AWS does not accept the id of the account to invite',
        hint: 'Correct `account_id` in a pull request: 12 digits, in quotes.',
    },
    MOVING_ACCOUNT_BETWEEN_DIFFERENT_ROOTS: {
        message: 'the organizational unit is under another root than the account',
        hint: 'Choose a unit of the same root for `organizational_unit`.',
    },
};
const INPUTS = INPUT_REASONS;
const NOT_A_MEMBER = {
    message: 'the account is no longer in the organization',
    hint: 'Somebody removed it while this ran: plan again.',
};
const NO_UNIT = {
    message: 'the organizational unit no longer exists',
    hint: 'Somebody removed it while this ran: plan again.',
};
/** Errors that mean the same in every call that we make. */
const ANYWHERE = {
    AccountNotFoundException: NOT_A_MEMBER,
    ChildNotFoundException: NOT_A_MEMBER,
    TargetNotFoundException: NOT_A_MEMBER,
    DestinationParentNotFoundException: NO_UNIT,
    ParentNotFoundException: NO_UNIT,
    OrganizationalUnitNotFoundException: NO_UNIT,
    SourceParentNotFoundException: {
        message: 'the account was being moved by somebody else at every attempt',
        hint: 'Run again once nobody else is moving it.',
    },
    DuplicateAccountException: {
        message: 'AWS says that the account is already in this unit, but does not show it there',
        hint: 'Run again in a few minutes.',
    },
    DuplicateOrganizationalUnitException: {
        message: 'AWS says that this organizational unit exists, but does not show it',
        hint: 'Run again in a few minutes.',
    },
    DuplicateHandshakeException: {
        message: 'AWS says that the account is already invited, but does not show the invitation',
        hint: 'Run again in a few minutes.',
    },
    AccountOwnerNotVerifiedException: {
        message: "the management account's email address is not verified",
        hint: 'Open AWS Organizations, “Settings”, and have the email sent again, follow its link, then run again.',
    },
    AWSOrganizationsNotInUseException: {
        message: 'the account of the credentials is not in an organization',
        hint: 'Check `role-to-assume`: it must be a role of the management account.',
    },
    ConcurrentModificationException: {
        message: 'a concurrent change in AWS was in the way at every attempt',
        hint: 'Run again in a few minutes.',
    },
    FinalizingOrganizationException: {
        message: 'AWS is still setting up the new organization, which takes up to an hour',
        hint: 'Run again in an hour.',
    },
    NoSuchEntityException: {
        message: 'the IAM role does not exist',
        hint: 'Create it, or correct `admin_delegate_role_name`, then run again.',
    },
    UnmodifiableEntityException: {
        message: 'the role belongs to an AWS service, which alone can change its policies',
        hint: 'Name another role in `admin_delegate_role_name` of the management account.',
    },
};
/** Errors that mean something else in each call. */
const OF_ACTIONS = {
    'iam:CreateAccountAlias': {
        EntityAlreadyExistsException: {
            message: 'another AWS account has this alias',
            hint: 'Choose another `account_alias`: each is given once in all of AWS.',
        },
        LimitExceededException: {
            message: 'the account can have no other alias',
            hint: 'Remove the present one in the IAM console of the account, then run again.',
        },
    },
    'iam:PutRolePolicy': {
        LimitExceededException: {
            message: "the role's inline policies would be longer than AWS allows",
            hint: 'Together they may have 10,240 characters, not counting white space: remove or shorten the other inline policies of the role.',
        },
        MalformedPolicyDocumentException: {
            message: 'AWS does not accept the policy for delegate access',
            hint: 'Check `admin_delegate_role_name` in the files; if they are right, please report it.',
        },
    },
};

;// CONCATENATED MODULE: ./lib/organization/settle.js






const SECOND = 1000;
/** Between two looks, and between two sends: about a minute in all. */
const PAUSES = [1, 2, 4, 8, 15, 30].map((seconds) => seconds * SECOND);
/** How many of these pauses what AWS calls there already gets to show itself. */
const PAUSES_FOR_ALREADY = 4;
/** What passes by itself in any call; the SDK sends again after throttling only, and not forever. */
const PASSING = [
    'ConcurrentModificationException',
    'FinalizingOrganizationException',
    'Throttling',
    'ThrottlingException',
    'TooManyRequestsException',
];
const AGAIN = 'Run again: it checks first, and changes only what is still different.';
/**
 * Makes a change, unless it is so, and reads it back. Never throws for what AWS answers. Takes up to a
 * minute to get AWS to take it and as long to see it; pauses end at the signal.
 */
async function settle(writer, step) {
    const { signal, session } = writer;
    const course = { step, signal, partition: (0,organization_partition/* partitionOf */.iQ)(session.arn), isSent: false };
    try {
        for (const pause of PAUSES) {
            const result = await attempt(course);
            if (result.kind !== 'trouble')
                return result;
            const { name, message } = (0,errors/* awsError */.es)(result.error);
            step.log?.(`${(0,lib_text/* code */.aY)(step.action)} got ${(0,lib_text/* code */.aY)(`${name}: ${message}`)}: trying again.`);
            await (0,promises_.setTimeout)(pause, undefined, { signal: writer.signal });
        }
        const result = await attempt(course);
        return result.kind === 'trouble' ? givenUp(course, result.error) : result;
    }
    catch (error) {
        if (writer.signal.aborted)
            return cancelled(course);
        return ended(course, error);
    }
}
async function attempt(course) {
    const { step, signal } = course;
    try {
        if (await step.isSo())
            return { kind: course.isSent ? 'done' : 'already' };
    }
    catch (error) {
        if (isPassing(step, error))
            return { kind: 'trouble', error };
        throw error;
    }
    signal.throwIfAborted();
    const wasSent = course.isSent;
    course.isSent = true;
    try {
        await step.send();
    }
    catch (error) {
        if (isUnsent(error))
            course.isSent = wasSent;
        return afterRefusal(course, error);
    }
    if (await shows(course, PAUSES))
        return { kind: 'done' };
    return { kind: 'waiting', message: 'AWS accepted it, but does not show it yet', hint: AGAIN };
}
async function afterRefusal(course, error) {
    const { step } = course;
    if (isUnsent(error))
        throw error;
    const { name, isAmbiguous } = (0,errors/* awsError */.es)(error);
    if (isAmbiguous || isPassing(step, error))
        return { kind: 'trouble', error };
    // A resend of the SDK's may have met what its first request had done.
    const pauses = step.already?.includes(name) ? PAUSES.slice(0, PAUSES_FOR_ALREADY) : [];
    if (await shows(course, pauses))
        return { kind: 'done' };
    return { kind: 'failed', ...changeRefusal(error, step.action, course.partition) };
}
/** Whether AWS shows it: at once, or after one of the pauses. What it can't be asked, it does not show. */
async function shows({ step, signal }, pauses) {
    for (const pause of [0, ...pauses]) {
        if (pause > 0)
            await (0,promises_.setTimeout)(pause, undefined, { signal });
        try {
            if (await step.isSo())
                return true;
        }
        catch (error) {
            if (error instanceof errors/* CredentialsFailure */.jP)
                throw error;
            step.log?.(`Checking what happened to ${(0,lib_text/* code */.aY)(step.action)}: ${(0,errors/* awsFailure */.MT)(error, step.action).message}`);
        }
    }
    return false;
}
function isPassing(step, error) {
    // Reads wrap what AWS said in a Failure.
    const { name } = (0,errors/* awsError */.es)(error instanceof failure/* Failure */.H ? (error.cause ?? error) : error);
    return PASSING.includes(name) || (step.passing ?? []).includes(name);
}
/** Whether an error says that nothing has left this machine. */
function isUnsent(error) {
    if (error instanceof failure/* Failure */.H)
        return true;
    const { name, attempts } = (0,errors/* awsError */.es)(error);
    return name === 'AbortError' && attempts <= 1;
}
function givenUp(course, error) {
    const { name, isAmbiguous } = (0,errors/* awsError */.es)(error);
    const isOpen = course.isSent && (isAmbiguous || name === 'FinalizingOrganizationException');
    return {
        kind: isOpen ? 'waiting' : 'failed',
        ...changeRefusal(error, course.step.action, course.partition),
    };
}
function ended({ isSent, step, partition }, error) {
    return { kind: isSent ? 'waiting' : 'failed', ...changeRefusal(error, step.action, partition) };
}
function cancelled({ isSent }) {
    if (!isSent)
        return { kind: 'not-tried' };
    return {
        kind: 'waiting',
        message: 'the run was cancelled after this was sent, before AWS showed it',
        hint: AGAIN,
    };
}


/***/ }),

/***/ 6867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findTagged: () => (/* binding */ findTagged)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_resource_groups_tagging_api__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5059);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6180);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4038);



/** Values that one filter may have, and resources of a page (GetResources). */
const MOST = { values: 20, page: 100 };
/**
 * Finds the accounts that have a tag with one of these values, with one call for every 20 values or 100 accounts. AWS's
 * index of tags lags behind the tags, and never holds an account that has left the organization.
 * @param values without them, any
 */
async function findTagged({ tagging }, key, values) {
    const ids = new Map();
    try {
        for (const Values of inParts(values)) {
            const asked = {
                ResourceTypeFilters: ['organizations:account'],
                TagFilters: [{ Key: key, ...(Values && { Values: [...Values] }) }],
                ResourcesPerPage: MOST.page,
            };
            for await (const page of (0,_aws_sdk_client_resource_groups_tagging_api__WEBPACK_IMPORTED_MODULE_2__/* .paginateGetResources */ .OE)({ client: tagging }, asked)) {
                for (const { ResourceARN, Tags = [] } of page.ResourceTagMappingList ?? []) {
                    const value = Tags.find(({ Key }) => Key === key)?.Value ?? '';
                    const arn = (0,_given_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .g)(ResourceARN, 'ResourceTagMapping.ResourceARN');
                    const id = arn.slice(arn.lastIndexOf('/') + 1);
                    ids.set(value, [...(ids.get(value) ?? []), id]);
                }
            }
        }
    }
    catch (error) {
        const { message, hint } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, 'tag:GetResources');
        return { kind: 'unreadable', said: message, hint };
    }
    return { kind: 'read', ids };
}
function inParts(values) {
    if (!values)
        return [undefined];
    const wanted = [...new Set(values)];
    const parts = [];
    for (let from = 0; from < wanted.length; from += MOST.values) {
        parts.push(wanted.slice(from, from + MOST.values));
    }
    return parts;
}


/***/ }),

/***/ 250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTags: () => (/* binding */ readTags)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7491);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6180);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4038);




/**
 * All tags of an account.
 * @throws Failure when AWS refuses
 */
async function readTags(reader, accountId) {
    const tags = [];
    try {
        const config = { client: reader.organizations };
        for await (const page of (0,_aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_2__/* .paginateListTagsForResource */ .mGo)(config, { ResourceId: accountId })) {
            for (const { Key, Value } of page.Tags ?? [])
                tags.push([(0,_given_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .g)(Key, 'Tag.Key'), Value ?? '']);
        }
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, 'organizations:ListTagsForResource');
    }
    return (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_3__/* .dictionary */ .z)(tags);
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


/***/ }),

/***/ 7891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gB: () => (/* binding */ isTooMuch),
/* harmony export */   s8: () => (/* binding */ extentWords),
/* harmony export */   vd: () => (/* binding */ limitWords)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);

/** Without `max-changes`, a plan is large that is above both. */
const DEFAULT = { accounts: 20, percent: 25 };
/** Whether a plan changes more than a repository lets it change without an approval. */
function isTooMuch({ changed, accounts }, limit) {
    const isAbove = (percent) => percent < 100 && changed * 100 > percent * accounts;
    switch (limit.kind) {
        case 'accounts':
            return changed > limit.most;
        case 'percent':
            return isAbove(limit.most);
        case 'default':
            return changed > DEFAULT.accounts && isAbove(DEFAULT.percent);
    }
}
/** "200 of the organization's 201 accounts" */
function extentWords({ changed, accounts }) {
    return `${changed} of the organization's ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(accounts, 'account')}`;
}
/** Above what a plan needs an approval, as the middle of a sentence. */
function limitWords(limit) {
    switch (limit.kind) {
        case 'accounts':
            return `more than ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(limit.most, 'account')} (\`max-changes\`)`;
        case 'percent':
            return `more than ${limit.most}% of them (\`max-changes\`)`;
        case 'default':
            return `more than ${DEFAULT.accounts} accounts and more than ${DEFAULT.percent}% of them`;
    }
}


/***/ }),

/***/ 7401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ah: () => (/* binding */ guard),
/* harmony export */   wD: () => (/* binding */ shortage)
/* harmony export */ });
/* unused harmony export creationObstacle */
/* harmony import */ var _organization_partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3793);
/* harmony import */ var _organization_quota_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2847);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8804);



/**
 * Looks at the plan as a whole before anybody merges it: an account can't be deleted, so a mistake is to
 * be caught here. Creations that a guard stops stay in the plan, held.
 */
function guard(plan, desired, live, limits) {
    const creations = plan.changes.filter((change) => change.kind === 'create');
    if (creations.length === 0)
        return plan;
    const invitations = plan.changes.filter((change) => change.kind === 'invite').length;
    const headroom = headroomFor(creations, invitations, live, limits);
    const strangers = creations.filter((change) => !hasAllowedDomain(change, limits));
    const forAll = [
        ...tooMany(creations, limits),
        ...noRoom(headroom, live.organization?.partition ?? 'aws'),
    ];
    const stopped = forAll.some(({ severity }) => severity === 'error') ? creations : strangers;
    return {
        ...plan,
        headroom,
        held: new Set([...plan.held, ...stopped.map((change) => change.account)]),
        problems: [
            ...plan.problems,
            ...forAll,
            ...strangers.map((change) => foreignDomain(change, desired, limits)),
        ],
    };
}
/**
 * What speaks against creating one more account beside a plan that is guarded already.
 * @param plan with its headroom, where it creates accounts itself
 */
function creationObstacle(plan, live, limits) {
    const own = plan.changes.filter((change) => change.kind === 'create');
    const invitations = plan.changes.filter((change) => change.kind === 'invite').length;
    return (change, before) => {
        if (!hasAllowedDomain(change, limits))
            return `the domain of ${code(change.email)} is not allowed here`;
        if (own.length + before + 1 > limits.maxCreates) {
            return `\`max-creates\` allows ${limits.maxCreates} in one plan`;
        }
        const headroom = headroomFor([...own, change], invitations + before, live, limits);
        return shortage(headroom) > 0 ? 'the account quota has no room for it' : undefined;
    };
}
function tooMany(creations, { maxCreates }) {
    if (creations.length <= maxCreates)
        return [];
    return [
        {
            severity: 'error',
            message: `this plan creates ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(creations.length, 'account')}, and \`max-creates\` allows ${maxCreates}`,
            hint: 'If that is meant, raise `max-creates` in the workflow; otherwise split the change.',
        },
    ];
}
function hasAllowedDomain(change, { emailDomains }) {
    const domain = change.email.slice(change.email.lastIndexOf('@') + 1).toLowerCase();
    return (emailDomains.length === 0 ||
        emailDomains.some((allowed) => {
            const wanted = allowed.toLowerCase();
            return wanted.startsWith('*.') ? domain.endsWith(wanted.slice(1)) : domain === wanted;
        }));
}
function foreignDomain(change, desired, { emailDomains }) {
    const file = desired.accounts.get(change.account)?.file;
    return {
        severity: 'error',
        ...(file && { at: file.at('root_email') }),
        message: `the domain of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.email)} is not allowed here`,
        hint: `\`email-domains\` has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(emailDomains.map((domain) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(domain)))}. Whoever reads that mailbox owns the account.`,
    };
}
function headroomFor(creations, invitations, { accounts, room }, { accountQuota }) {
    const stated = accountQuota === undefined ? undefined : { limit: accountQuota, source: 'input' };
    return {
        quota: stated ?? room?.quota,
        accounts: accounts.size,
        underway: (room?.invitations ?? 0) + (room?.creations.length ?? 0),
        creating: invitations + creations.filter((change) => change.inProgress === undefined).length,
    };
}
/** How many places a plan lacks; 0 or less where there is room. */
function shortage({ quota, accounts, underway, creating }) {
    return quota ? accounts + underway + creating - quota.limit : 0;
}
/**
 * A shortage is an error where the limit is the one that counts. AWS shows its default to everybody, so
 * an organization that is above it already must have been granted more.
 */
function noRoom(headroom, partition) {
    const { quota, accounts, underway, creating } = headroom;
    const short = shortage(headroom);
    if (!quota || short <= 0)
        return [];
    const isCertain = quota.source === 'input' || (quota.source === 'applied' && accounts + underway <= quota.limit);
    const wanted = accounts + underway + creating;
    const region = (0,_organization_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .homeRegionOf */ .TE)(partition) ?? 'us-east-1';
    const command = `aws service-quotas request-service-quota-increase --region ${region} --service-code organizations --quota-code ${_organization_quota_js__WEBPACK_IMPORTED_MODULE_1__/* .ACCOUNT_QUOTA_CODE */ .f} --desired-value ${wanted}`;
    const page = `servicequotas/home/services/organizations/quotas/${_organization_quota_js__WEBPACK_IMPORTED_MODULE_1__/* .ACCOUNT_QUOTA_CODE */ .f}`;
    const link = (0,_organization_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .consoleUrl */ .B9)(partition, page);
    return [
        {
            severity: isCertain ? 'error' : 'warning',
            message: isCertain
                ? `account quota exceeded by ${short}: ${accounts + underway} of ${quota.limit} used${quota.source === 'input' ? ' (`account-quota`)' : ''}, and this plan adds ${creating}`
                : `AWS shows an account quota of ${quota.limit}: ${accounts + underway} used, and this plan adds ${creating}`,
            hint: `Request an increase from the management account: \`${command}\`, or at ${link} — it can take a few days.${isCertain ? '' : ' If AWS has granted more, set the input `account-quota`.'}`,
        },
    ];
}


/***/ }),

/***/ 8095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isDone),
/* harmony export */   A: () => (/* binding */ identified)
/* harmony export */ });
/** Whether nothing is left to do about it. */
function isDone({ state }) {
    return state === 'done' || state === 'already';
}
/** The accounts that got their id. */
function identified(outcomes) {
    return outcomes.filter((outcome) => isDone(outcome) &&
        outcome.id !== undefined &&
        (outcome.change.kind === 'create' || outcome.change.kind === 'adopt'));
}


/***/ }),

/***/ 9164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ ready),
/* harmony export */   Hu: () => (/* binding */ isMergeable),
/* harmony export */   S0: () => (/* binding */ EMPTY_PLAN),
/* harmony export */   oe: () => (/* binding */ mayJoin),
/* harmony export */   sO: () => (/* binding */ errors)
/* harmony export */ });
const EMPTY_PLAN = {
    changes: [],
    held: new Set(),
    unchanged: [],
    invited: [],
    impossible: [],
    identities: [],
    problems: [],
    isComplete: false,
    organization: undefined,
    headroom: undefined,
    leftOvers: [],
    approval: undefined,
};
/** Whether an account may still join: AWS shows one that has accepted only after a while. */
function mayJoin({ invitation: { state } }) {
    return state === 'pending' || state === 'accepted';
}
function errors(plan) {
    return plan.problems.filter((problem) => problem.severity === 'error');
}
/** The changes that may be carried out. */
function ready(plan) {
    return plan.changes.filter((change) => change.kind !== 'manual' && !plan.held.has(change.account));
}
/** Whether a plan can be merged as it is: no errors, no step that a person must do first, no approval missing. */
function isMergeable(plan) {
    return (errors(plan).length === 0 &&
        plan.changes.every((change) => change.kind !== 'manual') &&
        plan.approval?.state !== 'needed');
}


/***/ }),

/***/ 7839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   SB: () => (/* binding */ inScope),
/* harmony export */   v8: () => (/* binding */ beforeOf)
/* harmony export */ });
/* harmony import */ var _accounts_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1091);

const NOTHING_DUE = {
    tags: new Map(),
    aliases: new Set(),
    invitations: new Set(),
    access: new Set(),
    accessForm: false,
};
/** The accounts whose files changed, and those that earlier merges left unfinished. */
function scopeOf(desired, changed, before, options = {}) {
    const { isWhole = false, joining = new Set(), also = new Set(), due = NOTHING_DUE } = options;
    const accounts = [...desired.accounts.values()];
    const names = accounts
        .filter((account) => isWhole ||
        changed.has(account.file.path) ||
        also.has(account.name) ||
        (0,_accounts_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnfinished */ .ui)(account) ||
        joining.has(account.fields.account_id ?? ''))
        .map((account) => account.name);
    return { names: new Set(names), changed, before, isWhole, joining, due };
}
/**
 * What the file of an account said before: the same account by its id, else by its name. Nothing for an account
 * that was invited, as nothing of its file was done yet.
 */
function beforeOf(account, { before, joining }) {
    const past = [...(before?.accounts.values() ?? [])];
    const id = account.fields.account_id;
    if (id !== undefined && joining.has(id))
        return undefined;
    const same = past.find(({ fields }) => id !== undefined && fields.account_id === id);
    return (same ?? before?.accounts.get(account.name))?.fields;
}
/** In the order of the list in the management account's file, then by name. */
function inScope(desired, scope) {
    const listed = desired.list.kind === 'names' ? desired.list.names : [];
    const rank = (account) => {
        if (account.isManagement)
            return -1;
        const index = listed.indexOf(account.name);
        return index === -1 ? listed.length : index;
    };
    return [...desired.accounts.values()]
        .filter((account) => scope.names.has(account.name))
        .sort((one, other) => rank(one) - rank(other));
}


/***/ }),

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ problemsToFix),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Rf: () => (/* binding */ openInvitations),
/* harmony export */   ZU: () => (/* binding */ withNoun)
/* harmony export */ });
/* harmony import */ var _fields_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8406);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9164);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8804);



/** "2 accounts to create, 1 to move, 1 problem to fix": what a person has to know first. */
function headline(plan) {
    const { changes } = plan;
    const left = plan.leftOvers.filter(({ obstacle }) => obstacle === undefined).length;
    const parts = [
        ...counted(changes, 'create-organization', 'organization to create'),
        ...withNoun(ACCOUNTS.map(([kind, words]) => [accountsOf(kind, changes), words])),
        ...counted(changes, 'create-unit', 'organizational unit to create', 'organizational units to create'),
        ...counted(changes, 'delegate-access', 'role policy to update', 'role policies to update'),
        ...openInvitations(plan),
        ...(left === 0 ? [] : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(left, 'change')} left over from earlier`]),
        ...problemsToFix(plan),
        ...(plan.approval?.state === 'needed' && plan.approval.where !== 'terminal'
            ? ['approval needed']
            : []),
    ];
    return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}
/** "1 invitation waiting for its owner" */
function openInvitations({ invited }) {
    const waiting = invited.filter(_plan_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .mayJoin */ .oe).length;
    if (waiting === 0)
        return [];
    return [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(waiting, 'invitation')} to be accepted`];
}
/** "2 problems to fix" */
function problemsToFix(plan) {
    const problems = (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .errors */ .sO)(plan).length;
    return problems === 0 ? [] : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(problems, 'problem')} to fix`];
}
/**
 * Numbers of accounts, of which the first says what is counted: "2 accounts to create", "1 to move".
 * @param noun what is counted, where it is no account
 */
function withNoun(numbers, noun = 'account', nouns = `${noun}s`) {
    return numbers
        .filter(([number]) => number > 0)
        .map(([number, words], index) => index === 0 ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(number, noun, nouns)} ${words}` : `${number} ${words}`);
}
const ACCOUNTS = [
    ['create', 'to create'],
    ['invite', 'to invite'],
    ['adopt', 'to adopt'],
    ['move', 'to move'],
    ['change', 'to change'],
    ['manual', 'to change by hand'],
];
/** Which of an account's changes counts: each account is in one number. */
const RANKS = ['manual', 'create', 'invite', 'adopt', 'move', 'change'];
function accountsOf(wanted, changes) {
    const ranks = new Map();
    for (const change of changes) {
        const kind = kindOf(change);
        if (kind === undefined)
            continue;
        const rank = Math.min(RANKS.indexOf(kind), ranks.get(change.account) ?? RANKS.length);
        ranks.set(change.account, rank);
    }
    return [...ranks.values()].filter((rank) => RANKS[rank] === wanted).length;
}
function kindOf(change) {
    switch (change.kind) {
        case 'create-organization':
        case 'create-unit':
        case 'delegate-access':
            return undefined;
        case 'create':
        case 'invite':
        case 'adopt':
        case 'move':
        case 'manual':
            return change.kind;
        default:
            return (0,_fields_list_js__WEBPACK_IMPORTED_MODULE_0__/* .isFieldChange */ .Z5)(change) ? 'change' : undefined;
    }
}
function counted(changes, kind, one, many = `${one}s`) {
    const number = changes.filter((change) => change.kind === kind).length;
    return number === 0 ? [] : [(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(number, one, many)];
}


/***/ }),

/***/ 5725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eG: () => (/* binding */ followUpDocument),
/* harmony export */   nA: () => (/* binding */ invitationDocument),
/* harmony export */   pX: () => (/* binding */ publishedKind),
/* harmony export */   wL: () => (/* binding */ changeDocument)
/* harmony export */ });
/* harmony import */ var _fields_delegate_access_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8798);
/* harmony import */ var _fields_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8406);


/** What a published change is called; the program's own names may change, these may not. */
const KINDS = {
    'create-organization': 'create_organization',
    'create-unit': 'create_organizational_unit',
    create: 'create_account',
    invite: 'invite_account',
    adopt: 'adopt_account',
    'delegate-access': 'set_delegate_access',
    manual: 'manual_step',
};
/** What a change is called where it is published. */
function publishedKind(one) {
    return (0,_fields_list_js__WEBPACK_IMPORTED_MODULE_0__/* .isFieldChange */ .Z5)(one) ? (0,_fields_list_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(one).document.kind : KINDS[one.kind];
}
/** A change as it is published. */
function changeDocument(one, around) {
    switch (one.kind) {
        case 'create-organization':
            return {
                kind: KINDS[one.kind],
                ...base(one, undefined, [], around),
                before: null,
                after: { feature_set: 'ALL' },
            };
        case 'create-unit':
            return {
                kind: KINDS[one.kind],
                ...base(one, undefined, ['organizational_unit'], around),
                before: null,
                after: { organizational_unit: one.path },
            };
        case 'create': {
            const { billing, tags } = one;
            const fields = ['account_name', 'root_email', 'admin_delegate_role_name'];
            if (billing !== undefined)
                fields.push('iam_user_access_to_billing');
            if (Object.keys(tags).length > 0)
                fields.push('tags');
            return {
                kind: KINDS[one.kind],
                ...base(one, undefined, fields, around),
                before: null,
                after: {
                    account_name: one.awsName,
                    root_email: one.email,
                    admin_delegate_role_name: one.roleName,
                    iam_user_access_to_billing: billing ?? null,
                    tags: { ...tags },
                },
                create_account_request_id: one.inProgress ?? null,
            };
        }
        case 'invite':
            return {
                kind: KINDS[one.kind],
                ...base(one, one.id, ['account_id'], around),
                before: null,
                after: { account_id: one.id, root_email: one.email, tags: { ...one.tags } },
                previous_invitation: one.again ? invitationDocument(one.again) : null,
                follow_ups: one.followUps.map((next) => followUpDocument(next, { ...around, id: one.id })),
            };
        case 'adopt':
            return {
                kind: KINDS[one.kind],
                ...base(one, one.id, ['account_id'], around),
                before: { account_id: null },
                after: { account_id: one.id },
                root_email: one.email,
                account_name: one.awsName,
            };
        case 'manual':
            return {
                kind: KINDS[one.kind],
                ...base(one, one.id, [one.field], around),
                before: { root_email: one.from },
                after: { root_email: one.to },
            };
        case 'delegate-access': {
            const { formBefore, form, resources } = one;
            return {
                ...accessDocument(one, around),
                before: formBefore === undefined ? null : { covers: COVERS[formBefore] },
                after: { covers: COVERS[form], role_arns: [...resources] },
            };
        }
        default:
            return fieldDocument(one, around);
    }
}
const COVERS = { list: 'listed_roles', pattern: 'whole_organization' };
/** What follows an invitation. The policy that gives access is compared once the account has joined. */
function followUpDocument(one, around) {
    if (one.kind !== 'delegate-access')
        return fieldDocument(one, around);
    return { ...accessDocument(one, around), before: null, after: null };
}
function accessDocument(one, around) {
    const management = around.organization?.managementAccountId;
    return {
        kind: KINDS[one.kind],
        ...base(one, management, ['admin_delegate_role_name'], around),
        role_name: one.roleName,
        gains: one.gains.map((grant) => grantDocument(grant, around)),
        losses: [...one.losses],
    };
}
/** Each field's folder has what differs. */
function fieldDocument(one, around) {
    const { name, document } = (0,_fields_list_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(one);
    const own = base(one, one.id ?? around.id, [name], around);
    return { kind: document.kind, ...own, ...document.of(one) };
}
function base({ account, file }, id, fields, { why }) {
    const held = why !== undefined;
    return { account, account_id: id ?? null, file, fields, held, why: why ?? null };
}
function grantDocument({ account, id, roleName }, { organization }) {
    const partition = organization?.partition ?? 'aws';
    return {
        account,
        account_id: id ?? null,
        role_name: roleName,
        role_arn: id === undefined ? null : (0,_fields_delegate_access_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .roleArn */ .w3)(partition, id, roleName),
    };
}
function invitationDocument(one) {
    return {
        id: one.id,
        account_id: one.accountId ?? null,
        email: one.email ?? null,
        state: one.state,
        requested_at: one.requestedAt?.toISOString() ?? null,
        expires_at: one.expiresAt?.toISOString() ?? null,
    };
}


/***/ }),

/***/ 8494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ planDocument)
/* harmony export */ });
/* harmony import */ var _accounts_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6687);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9164);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5725);



/** The plan as it is published: in the output `plan`, in the file of `plan-file`, and with `--json` at a terminal. */
function planDocument(plan) {
    const { organization, headroom } = plan;
    return {
        version: 1,
        truncated: false,
        mergeable: (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isMergeable */ .Hu)(plan),
        complete: plan.isComplete,
        organization: organization
            ? {
                id: organization.id,
                partition: organization.partition,
                management_account_id: organization.managementAccountId,
            }
            : null,
        account_quota: headroom ? quotaDocument(headroom) : null,
        changes: plan.changes.map((one) => (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .changeDocument */ .wL)(one, { organization, why: why(one, plan) })),
        unchanged: plan.unchanged.map(({ account, id, file }) => ({ account, account_id: id, file })),
        invited: plan.invited.map(({ account, id, file, invitation, followUps }) => ({
            account,
            account_id: id,
            file,
            invitation: (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .invitationDocument */ .nA)(invitation),
            follow_ups: followUps.map((one) => (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .followUpDocument */ .eG)(one, { organization, id, why: undefined })),
        })),
        identity_changes: plan.identities.map(({ account, file, from, fromFile, to }) => ({
            account,
            file,
            before_file: fromFile,
            before: identityDocument(from),
            after: to ? identityDocument(to) : null,
        })),
        left_over: plan.leftOvers.map(({ change, origin, isReviewed, obstacle }) => ({
            change: (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .changeDocument */ .wL)(change, { organization, why: obstacle }),
            commit: origin.commit,
            pull_request: origin.pull ?? null,
            reviewed: isReviewed,
            obstacle: obstacle ?? null,
        })),
        approval: plan.approval ? approvalOf(plan.approval) : null,
        problems: plan.problems.map(problemDocument),
    };
}
/** What holds a change: the errors of its file, or else those of the plan as a whole. */
function why({ account, file }, plan) {
    if (!plan.held.has(account))
        return undefined;
    const all = (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .errors */ .sO)(plan);
    const own = all.filter((problem) => (0,_accounts_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .concerns */ .Kc)(problem, file));
    const said = own.length > 0 ? own : all.filter(({ at }) => at === undefined);
    return said.map(({ message }) => message).join('; ') || 'a problem keeps it from being done';
}
function approvalOf(approval) {
    const { state, extent, plan } = approval;
    const given = approval.state === 'given' ? approval.given : [];
    return {
        state: state === 'left-overs' ? 'left_over' : state,
        changed_accounts: extent.changed,
        all_accounts: extent.accounts,
        plan,
        given: given.map(({ by, at, pull }) => ({ by, at, pull_request: pull })),
    };
}
function identityDocument({ id, awsName, email }) {
    return { account_id: id, account_name: awsName ?? null, root_email: email ?? null };
}
function quotaDocument({ quota, accounts, underway, creating }) {
    return {
        limit: quota?.limit ?? null,
        source: quota?.source ?? null,
        used: accounts + underway,
        planned: creating,
    };
}
function problemDocument({ severity, message, hint, at, also = [] }) {
    return {
        severity,
        message,
        hint: hint ?? null,
        file: at?.file ?? null,
        line: at?.line ?? null,
        column: at?.column ?? null,
        also: also.map(({ file, line, column }) => ({ file, line, column })),
    };
}


/***/ }),

/***/ 2001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q9: () => (/* binding */ fieldWords),
/* harmony export */   Wu: () => (/* binding */ withheldLine),
/* harmony export */   uY: () => (/* binding */ originWords)
/* harmony export */ });
/* unused harmony exports withheldWords, leftTable */
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7491);
/* harmony import */ var _fields_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8406);
/* harmony import */ var _plan_extent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7891);
/* harmony import */ var _review_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1719);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8804);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3021);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3582);







/** Why a change was not made though the files ask for it, as a sentence without a full stop. */
function withheldWords({ reason }) {
    switch (reason.kind) {
        case 'gap':
            return gapWords(reason.gap);
        case 'other-value':
            return `${planOf(reason.reviewed)} ${setWords(reason.reviewed)}`;
        case 'other-start':
            return `AWS has changed since ${planOf(reason.reviewed)}, which ${setWords(reason.reviewed)}`;
        case 'too-much':
            return `nobody reviewed it, and with the rest ${(0,_plan_extent_js__WEBPACK_IMPORTED_MODULE_1__/* .extentWords */ .s8)(reason.extent)} would change: ${(0,_plan_extent_js__WEBPACK_IMPORTED_MODULE_1__/* .limitWords */ .vd)(reason.limit)}`;
        case 'never':
            return 'no reviewed plan has it';
        case 'needs':
            return `it needs ${reason.what}, which does not exist`;
    }
}
function planOf({ origin }) {
    return origin.pull === undefined
        ? 'the reviewed plan'
        : `the plan of pull request #${origin.pull}`;
}
/** What a reviewed plan had. */
function setWords({ shown }) {
    if (!shown)
        return 'had another value';
    const from = shown.from === undefined || shown.from === null ? '' : ` from ${valueWords(shown.from)}`;
    if (Array.isArray(shown.to))
        return `had other values: ${valueWords(shown.to)}`;
    return shown.to === null
        ? `removed ${valueWords(shown.from ?? null)}`
        : `set it to ${valueWords(shown.to)}${from}`;
}
function gapWords({ why, origin, said }) {
    const commit = (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(origin.commit.slice(0, 7));
    const pull = `pull request #${origin.pull ?? ''}`;
    switch (why) {
        case 'push':
            return `commit ${commit} came without a pull request`;
        case 'no-plan':
            return `${pull} was merged without a plan`;
        case 'old-plan':
            return `the plan of ${pull} was made by an earlier version, which did not record the account`;
        case 'not-approved':
            return `${pull} was merged without the approval that its plan needs`;
        case 'problem':
            return `${pull} was merged though its plan had a problem with the account`;
        case 'elsewhere':
            return `the plan of ${pull} was made for another branch or organization`;
        case 'before':
            return 'it was there before the first run';
        case 'left':
            return said ?? 'no reviewed plan has it';
    }
}
function valueWords(value) {
    if (value === null)
        return 'nothing';
    return Array.isArray(value)
        ? (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(value.map(valueWords))
        : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(typeof value === 'string' ? value : JSON.stringify(value));
}
/** A change that was not made in one line: whose plan had what, and what would happen now. */
function withheldLine(withheld) {
    const { change } = withheld;
    const field = fieldOfChange(change);
    const what = field === undefined ? '' : `${field}: `;
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(change.account)}: ${what}${withheldWords(withheld)}; now ${nowWords(change)}`;
}
/** The field that a change is about, where it is one whose values are short enough to be said. */
function fieldOfChange(change) {
    if (!(0,_fields_list_js__WEBPACK_IMPORTED_MODULE_0__/* .isFieldChange */ .Z5)(change) || !isShort(change))
        return undefined;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_fields_list_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(change)
        .lines(change)
        .map(({ field }) => fieldWords(field)));
}
/** Whether each value that it sets is one text. */
function isShort(change) {
    return (0,_fields_list_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(change)
        .lines(change)
        .every(({ from, to }) => !Array.isArray(from) && !Array.isArray(to));
}
/** What a change would do, in the middle of a sentence. */
function nowWords(change) {
    if ((0,_fields_list_js__WEBPACK_IMPORTED_MODULE_0__/* .isFieldChange */ .Z5)(change) && isShort(change)) {
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_fields_list_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(change).words.values(change).map(valueNow));
    }
    const { verb, rest } = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .wording */ .z4)(change);
    return `this would be done: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .lowerFirst */ .oZ)(verb)} ${rest}`;
}
function valueNow([, from, to]) {
    if (to === undefined)
        return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(from)} would be removed`;
    return from === undefined
        ? `it would be set to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(to)}`
        : `it would change from ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(from)} to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(to)}`;
}
/** Where something came from: a pull request, or a commit. */
function originWords({ pull, commit }) {
    return pull === undefined ? `commit ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(commit.slice(0, 7))}` : `pull request #${pull}`;
}
/** Lines that are about no field of an account. */
const OTHERS = {
    account: 'creation',
    invitation: 'invitation',
    id: 'account id',
    role: 'role for administrators',
    root_email: 'root email',
    organization: 'organization',
};
/** What an entry is about. */
function fieldWords(field) {
    const known = (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_6__/* .lookUp */ .T)(OTHERS, field) ?? (0,_fields_list_js__WEBPACK_IMPORTED_MODULE_0__/* .lineWords */ .CI)(field);
    if (known !== undefined)
        return known;
    if ((0,_review_line_js__WEBPACK_IMPORTED_MODULE_2__/* .isAccess */ .n2)(field))
        return 'access for administrators';
    return field.startsWith('unit/') ? `unit ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(field.slice('unit/'.length))}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(field);
}
/** The most that a table shows: rows, and their characters, so that it fits into a check run whatever reasons AWS gives. */
const MOST = { rows: 100, characters: 55_000 };
/** What is left to do, as a table; a sentence where nothing is. */
function leftTable(entries) {
    if (entries.length === 0)
        return 'Nothing is left to do.';
    const all = entries.slice(0, MOST.rows).map(rowOf);
    let characters = 0;
    const rows = all.filter((row) => {
        characters += row.join(' | ').length;
        return characters <= MOST.characters;
    });
    const rest = entries.length - rows.length;
    const more = rest > 0 ? `\n\n… and ${rest} more.` : '';
    return `${table(['Account', 'Id', 'What', 'Why', 'From', ''], rows)}${more}`;
}
function rowOf({ account, name, field, said, origin, review }) {
    return [
        cell(code(name)),
        cell(/^\d{12}$/.test(account) ? code(account) : ''),
        cell(fieldWords(field)),
        cell(said),
        cell(originWords(origin)),
        review ? 'reviewed' : 'not reviewed',
    ];
}


/***/ }),

/***/ 5405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ outcomeText),
  P: () => (/* binding */ planText)
});

// EXTERNAL MODULE: ./lib/plan/plan.js
var plan_plan = __webpack_require__(9164);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/plan/extent.js
var plan_extent = __webpack_require__(7891);
;// CONCATENATED MODULE: ./lib/report/approval-words.js


/** What a reviewer must know of a plan that changes many accounts, as sentences; empty where it does not. */
function approvalWords(approval) {
    if (!approval)
        return '';
    const { extent, limit, plan } = approval;
    switch (approval.state) {
        case 'needed':
            if (approval.where === 'terminal') {
                return `This plan changes ${(0,plan_extent/* extentWords */.s8)(extent)}: ${(0,plan_extent/* limitWords */.vd)(limit)}. If that is intended, confirm it when \`provision\` asks, or pass \`--max-changes ${extent.changed}\`: \`--yes\` alone does nothing here.`;
            }
            return `This plan changes ${(0,plan_extent/* extentWords */.s8)(extent)}. A plan that changes ${(0,plan_extent/* limitWords */.vd)(limit)} needs approval: check that all of it is intended, then comment \`/accounts approve\`${approval.where === 'group' ? ' on the pull request and queue it again' : ''}. ${whoMay(approval.byAuthor)} The approval holds for this plan (${(0,lib_text/* code */.aY)(plan)}) or a part of it; any other change needs a new one.`;
        case 'left-overs':
            return `Together with what is left over from earlier, this would change ${(0,plan_extent/* extentWords */.s8)(extent)}. The left-over changes wait until somebody with write access comments \`/accounts approve\`; the rest of this plan needs no approval.`;
        case 'given':
            return `${givenWords(approval.given)}: this plan (${(0,lib_text/* code */.aY)(plan)}) changes ${(0,plan_extent/* extentWords */.s8)(extent)}.`;
    }
}
function whoMay(byAuthor) {
    return byAuthor
        ? 'Anyone with write access can approve.'
        : 'Anyone with write access can approve, except the author of this pull request.';
}
/** "Approved by `@ada` on 2026-11-27 09:30 UTC" */
function givenWords(given) {
    const all = given.map(({ by, at, pull }) => {
        const of = given.length > 1 ? ` (pull request ${pull})` : '';
        return `by ${(0,lib_text/* code */.aY)(`@${by}`)} on ${at.slice(0, 10)} at ${at.slice(11, 16)} UTC${of}`;
    });
    return `Approved ${(0,lib_text/* list */.p_)(all)}`;
}

// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/identity.js


/** Which account a file means from then on: both ids, names and emails. */
function identityWords({ from, fromFile, isById, isGuess, to }) {
    if (isGuess && to) {
        return `${(0,lib_text/* code */.aY)(fromFile)}, which is removed, is for ${identity(from)}; this new file is for ${identity(to)}`;
    }
    const after = to ? identity(to) : 'no account: the file no longer has an `account_id`';
    const what = isById ? '`account_id`' : 'the account of this file';
    return `${what} changes from ${identity(from)} to ${after}`;
}
function identity({ id, awsName, email }) {
    const name = awsName === undefined ? 'not in the organization' : (0,lib_text/* code */.aY)(awsName);
    return `${(0,lib_text/* code */.aY)(id)} (${[name, ...(email === undefined ? [] : [(0,lib_text/* code */.aY)(email)])].join(', ')})`;
}
/** The first line of a row, where a file means another account than before; else empty. */
function identityLine({ identities }, file) {
    const changes = identities.filter((one) => one.file === file);
    return changes.map((one) => `**Different account**: ${cell(identityWords(one))}<br>`).join('');
}
/** What is to be read before the rows: which files mean another account. */
function othersLead({ identities }) {
    const named = (isGuess) => {
        const those = identities.filter((one) => one.isGuess === isGuess);
        return [...new Set(those.map(({ account }) => inline(code(account))))];
    };
    return [
        lead(named(false), ['refers to a different AWS account', 'refer to different AWS accounts'], ' after the merge'),
        lead(named(true), ['replaces the file of another AWS account', 'replace files of other AWS accounts'], ''),
    ]
        .filter((one) => one !== '')
        .join(' ');
}
function lead(names, [one, several], when) {
    if (names.length === 0)
        return '';
    const [words, rows] = names.length === 1 ? [one, 'its row'] : [several, 'their rows'];
    return `**${some(names, 20)} ${words}${when}**, see ${rows}.`;
}

// EXTERNAL MODULE: ./lib/organization/partition.js
var partition = __webpack_require__(3793);
// EXTERNAL MODULE: ./lib/report/view.js
var view = __webpack_require__(8149);
;// CONCATENATED MODULE: ./lib/report/invitation-words.js



/** The state of an account that is not in the organization, with the icon of its row. */
function invitedWords({ id, invitation }) {
    const { state, expiresAt } = invitation;
    const handshake = (0,lib_text/* code */.aY)(invitation.id);
    switch (state) {
        case 'pending': {
            const until = expiresAt ? `, until ${(0,view/* timestamp */.vE)(expiresAt)}` : '';
            return {
                icon: '⏳',
                text: `Waiting for the owner of ${(0,lib_text/* code */.aY)(id)} to accept the invitation ${handshake}${until}`,
            };
        }
        case 'accepted':
            return {
                icon: '⏳',
                text: `Waiting: the owner of ${(0,lib_text/* code */.aY)(id)} has accepted the invitation ${handshake}, and AWS does not show the account in the organization`,
            };
        case 'declined':
            return { icon: '⚠️', text: `The owner of ${(0,lib_text/* code */.aY)(id)} declined the invitation ${handshake}` };
        case 'canceled':
            return { icon: '⚠️', text: `The invitation ${handshake} of ${(0,lib_text/* code */.aY)(id)} was canceled` };
        case 'expired': {
            const since = expiresAt ? ` on ${(0,view/* timestamp */.vE)(expiresAt)}` : '';
            return {
                icon: '⚠️',
                text: `The invitation ${handshake} of ${(0,lib_text/* code */.aY)(id)} expired${since} without an answer`,
            };
        }
    }
}
/**
 * What the owner of an invited account has to know and to do, as plain text to forward. By the Organizations User
 * Guide, "Accepting or declining account invitations", and AcceptHandshake.
 */
function ownerLetter({ id, invitation }, organization) {
    const { managementAccountId, managementEmail, partition } = organization;
    const { expiresAt } = invitation;
    const handshake = plain(invitation.id);
    return [
        `Your AWS account ${plain(id)} is invited to the organization ${plain(organization.id)}.`,
        `It is managed from the account ${plain(managementAccountId)} (${plain(managementEmail)}).`,
        '',
        `To accept${expiresAt ? `, until ${timestamp(expiresAt)}` : ''}, sign in to the account ${plain(id)} and either`,
        `- open ${consoleUrl(partition, 'organizations/v2/home')}, "Invitations",`,
        '  check the id of the organization, and choose "Accept invitation"',
        `- or run: aws organizations accept-handshake --handshake-id ${handshake}`,
        `To decline: aws organizations decline-handshake --handshake-id ${handshake}`,
        '',
        'It takes the permissions organizations:ListHandshakesForAccount,',
        'organizations:AcceptHandshake and iam:CreateServiceLinkedRole.',
        'An account in another organization can accept without leaving that one first. It then',
        'loses what it has from there: sign-in through IAM Identity Center, resources that',
        'StackSets manage, and resources shared with AWS RAM. Replace them before accepting.',
        '',
        'From then on the management account pays all charges of the account and sees its',
        'costs, and the policies of the organization apply to it. Users, roles and resources',
        'in the account stay as they are; accepting gives nobody access to the account.',
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/report/left-words.js
var left_words = __webpack_require__(2001);
// EXTERNAL MODULE: ./lib/report/outcome-words.js
var outcome_words = __webpack_require__(6210);
// EXTERNAL MODULE: ./lib/report/rows.js
var rows = __webpack_require__(9965);
// EXTERNAL MODULE: ./lib/report/words.js + 1 modules
var words = __webpack_require__(3582);
;// CONCATENATED MODULE: ./lib/report/log.js










/*
 * Reports as lines for a log. Every line starts with one of our words or signs, and passes `logText`, so that no text
 * from a file can be taken for a workflow command.
 */
/** A plan as lines. */
function planText(plan) {
    const quota = (0,words/* quotaSentence */.az)(plan.headroom);
    return [
        `Plan: ${(0,headline/* headline */.Pl)(plan)}`,
        ...plan.identities.map((one) => `  ! ${(0,lib_text/* code */.aY)(one.account)}: different account: ${identityWords(one)}`),
        ...plan.changes.flatMap((change) => {
            const { sign, verb, rest } = (0,words/* wording */.z4)(change);
            const held = plan.held.has(change.account) ? 'blocked until its problem is fixed: ' : '';
            const steps = change.kind === 'manual' ? (0,words/* manualSteps */.gc)(change) : [];
            return [
                `  ${sign} ${(0,words/* accountWords */.zb)(change.account, (0,rows/* idOf */.TH)(change, plan))}: ${held}${verb} ${rest}`,
                ...steps.map((step, index) => `      ${index + 1}. ${step}`),
            ];
        }),
        ...plan.unchanged.map(({ account, id }) => `  = ${(0,lib_text/* code */.aY)(account)}: nothing changes in AWS (${(0,lib_text/* code */.aY)(id)})`),
        ...plan.invited.map((one) => `  . ${(0,lib_text/* code */.aY)(one.account)}: ${invitedWords(one).text}`),
        ...plan.leftOvers.map(({ change, origin, isReviewed, obstacle }) => {
            const { sign, verb, rest } = (0,words/* wording */.z4)(change);
            const seen = isReviewed ? '' : ', not reviewed yet';
            const whether = obstacle === undefined ? '' : `; not by this merge: ${obstacle}`;
            return `  ${sign} left over: ${(0,lib_text/* code */.aY)(change.account)}: ${verb} ${rest} (${(0,left_words/* originWords */.uY)(origin)}${seen}${whether})`;
        }),
        ...plan.problems.flatMap(problemText),
        ...(quota === '' ? [] : [quota]),
        ...(plan.approval ? [approvalWords(plan.approval)] : []),
        ...((0,plan_plan/* isMergeable */.Hu)(isAtTerminal(plan) ? { ...plan, approval: undefined } : plan)
            ? []
            : ['Do not merge this yet.']),
    ].map(lib_text/* logText */.kc);
}
/** Whoever plans at a terminal is asked before it is done. */
function isAtTerminal({ approval }) {
    return approval?.state === 'needed' && approval.where === 'terminal';
}
function problemText(problem) {
    const hint = problem.hint === undefined ? [] : [`      ${problem.hint}`];
    return [`  ${problem.severity}: ${(0,words/* problemLine */.YK)(problem)}`, ...hint];
}
/** How a provisioning run ended, as lines. */
function outcomeText(report) {
    const { outcomes, writeBack, refusal } = report;
    return [
        `Outcome: ${(0,outcome_words/* outcomeHeadline */.P)(report)}`,
        ...(refusal === undefined ? [] : [`  ${refusal}`]),
        ...(report.preface === undefined ? [] : [`  ${report.preface}`]),
        ...report.withheld.map((one) => `  not reviewed, so not done: ${(0,left_words/* withheldLine */.Wu)(one)}`),
        ...(report.left ?? []).map(({ name, field, said, origin }) => `  left: ${(0,lib_text/* code */.aY)(name)}: ${(0,left_words/* fieldWords */.Q9)(field)}: ${said} (${(0,left_words/* originWords */.uY)(origin)})`),
        ...outcomes.map((outcome) => {
            const { lead, rest } = (0,outcome_words/* outcomeWords */.w)(outcome);
            const { change } = outcome;
            const id = outcome.id ?? (0,rows/* idOf */.TH)(change, report.plan);
            return `  ${(0,words/* accountWords */.zb)(change.account, id)}: ${lead}${rest}`;
        }),
        ...report.readiness.map(({ account, id, roleName, isReady, said }) => isReady
            ? `  ${(0,words/* accountWords */.zb)(account, id)}: ${(0,lib_text/* code */.aY)(roleName)} can be assumed`
            : `  ${(0,words/* accountWords */.zb)(account, id)}: ${(0,lib_text/* code */.aY)(roleName)} can't be assumed yet${said === undefined ? '' : `: ${said}`}`),
        ...(writeBack === undefined ? [] : [`  ${writeBackWords(writeBack)}`]),
    ].map(lib_text/* logText */.kc);
}
function writeBackWords(writeBack) {
    switch (writeBack.kind) {
        case 'commit':
            return `The ids are committed: ${writeBack.url}`;
        case 'request':
            return `The ids are in a pull request, to be merged: ${writeBack.url}`;
        case 'unchanged':
            return 'The ids are in the files already';
        case 'failed':
            return `The ids could not be written: ${writeBack.said}`;
    }
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports inline, cell, html, table, folded, link, cellLink, sections */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);

/*
 * From our sentences, in which everything foreign is in `code` (see text.ts), to GitHub's Markdown.
 * Within a code span nothing is markup, mention, link or reference; outside of it only our own words are.
 */
/** A sentence as inline Markdown, for running text and lists. */
function inline(sentence) {
    return parts(sentence)
        .map((part) => (part.isCode ? codeSpan(part.text) : escapeProse(part.text)))
        .join('');
}
/** A sentence as the cell of a table. */
function cell(sentence) {
    return inline(sentence).replaceAll('|', '\\|');
}
/** A sentence as HTML, where Markdown is not read, such as in `<summary>`. */
function html(sentence) {
    return parts(sentence)
        .map((part) => (part.isCode ? `<code>${escapeHtml(part.text)}</code>` : escapeHtml(part.text)))
        .join('');
}
/** A table; empty without rows. Cells are Markdown already. */
function table(head, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A folded section; empty without a body. */
function folded(summary, body) {
    if (body === '')
        return '';
    return `<details><summary>${html(summary)}</summary>\n\n${body}\n\n</details>`;
}
/** A link whose text is a sentence. */
function link(sentence, url) {
    return `[${inline(sentence)}](${url.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('|', '%7C')})`;
}
/** A link as the cell of a table. */
function cellLink(sentence, url) {
    return link(sentence, url).replaceAll('|', '\\|');
}
/** Puts sections under one another, without those that are empty. */
function sections(...all) {
    return all.filter((section) => section !== '').join('\n\n');
}
/** Markdown takes a blank off both ends of a code span that has one at both. */
function codeSpan(text) {
    const isPadded = /^ .* $/.test(text) && !/^ *`|` *$/.test(text);
    return quoted(isPadded ? ` ${text} ` : text);
}
/** Our own words: `_` and `*` are used as what they are, and a bare `<` is never a tag. */
function escapeProse(text) {
    return text.replace(/[\\*_[\]<>~]/g, (character) => `\\${character}`);
}
function escapeHtml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}


/***/ }),

/***/ 6210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ outcomeHeadline),
/* harmony export */   w: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* harmony import */ var _fields_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8406);
/* harmony import */ var _plan_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8095);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5916);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8149);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3582);






/** "1 account created, 1 failed, 1 role policy updated" */
function outcomeHeadline({ plan, outcomes, readiness, refusal, withheld }) {
    if (refusal !== undefined)
        return 'nothing was done';
    const ready = readiness.filter(({ isReady, isAwaited }) => isReady && isAwaited).length;
    const parts = [
        ...SUBJECTS.flatMap(({ noun, nouns, isIt }) => {
            const own = outcomes.filter(({ change }) => isIt(change));
            return (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .withNoun */ .ZU)(COUNTED.map(([words, test]) => [subjects(own.filter(test)), words]), noun, nouns);
        }),
        ...(0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .withNoun */ .ZU)([[ready, 'ready']]),
        ...(0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .openInvitations */ .Rf)(plan),
        ...(withheld.length > 0 ? [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(withheld.length, 'change')} not reviewed`] : []),
        ...(0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .problemsToFix */ .Dm)(plan),
    ];
    return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}
function subjects(outcomes) {
    return new Set(outcomes.map(({ change }) => (change.kind === 'create-unit' ? change.path : change.account))).size;
}
/** What a person counts. */
const SUBJECTS = [
    {
        noun: 'organization',
        nouns: 'organizations',
        isIt: ({ kind }) => kind === 'create-organization',
    },
    {
        noun: 'account',
        nouns: 'accounts',
        isIt: ({ kind }) => kind !== 'create-organization' && kind !== 'create-unit' && kind !== 'delegate-access',
    },
    {
        noun: 'organizational unit',
        nouns: 'organizational units',
        isIt: ({ kind }) => kind === 'create-unit',
    },
    { noun: 'role policy', nouns: 'role policies', isIt: ({ kind }) => kind === 'delegate-access' },
];
function isMade({ kind }) {
    return kind === 'create-organization' || kind === 'create-unit' || kind === 'create';
}
const COUNTED = [
    ['being created', ({ state, change }) => state === 'running' && isMade(change)],
    ['being invited', ({ state, change }) => state === 'running' && change.kind === 'invite'],
    [
        'being changed',
        ({ state, change }) => state === 'running' && !isMade(change) && change.kind !== 'invite',
    ],
    ['to come', ({ state }) => state === 'planned'],
    ['created', ({ state, change }) => state === 'done' && isMade(change)],
    [
        'adopted',
        ({ state, change }) => state === 'already' && (change.kind === 'create' || change.kind === 'adopt'),
    ],
    ['invited', (outcome) => (0,_plan_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .isDone */ .$)(outcome) && outcome.change.kind === 'invite'],
    ['updated', (outcome) => (0,_plan_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .isDone */ .$)(outcome) && outcome.change.kind === 'delegate-access'],
    [
        // What is done to a new account is part of creating it.
        'changed',
        (outcome) => (0,_plan_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .isDone */ .$)(outcome) && (0,_fields_list_js__WEBPACK_IMPORTED_MODULE_0__/* .isFieldChange */ .Z5)(outcome.change) && outcome.change.id !== undefined,
    ],
    ['waiting', ({ state }) => state === 'waiting'],
    ['failed', ({ state }) => state === 'failed'],
    ['not tried', ({ state }) => state === 'not-tried'],
];
/**
 * An outcome as a sentence whose first words are emphasized.
 * @param words of its change
 */
function outcomeWords(outcome, words = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .wording */ .z4)(outcome.change)) {
    const { change, state, id, message, hint, seconds } = outcome;
    const why = message === undefined ? '' : `: ${message}.${hint ? ` ${hint}` : ''}`;
    const { verb, rest, done } = words;
    const inside = `: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .lowerFirst */ .oZ)(verb)} ${rest}`;
    const short = isNamedByRow(change) ? '' : ` to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .lowerFirst */ .oZ)(verb)} ${rest}`;
    switch (state) {
        case 'planned':
            return { lead: 'To come', rest: inside };
        case 'running':
            return change.kind === 'create'
                ? { lead: 'Creating', rest: ` ${rest}` }
                : { lead: 'Working', rest: inside };
        case 'done':
            if (change.kind === 'invite')
                return { lead: done.lead, rest: `${done.rest}${answer(outcome)}` };
            return change.kind === 'create'
                ? { lead: 'Created', rest: ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id ?? '')} in ${duration(seconds ?? 0)}` }
                : done;
        case 'already':
            if (change.kind === 'invite') {
                return { lead: 'Invited already', rest: `:${done.rest}${answer(outcome)}` };
            }
            return change.kind === 'create' || change.kind === 'adopt'
                ? { lead: 'Adopted', rest: ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id ?? '')}, which existed already` }
                : { lead: 'Already up to date', rest: inside };
        case 'waiting':
            return { lead: 'Waiting', rest: why === '' ? inside : `${short}${why}` };
        case 'failed':
            return { lead: 'Failed', rest: `${short}${why}` };
        case 'not-tried':
            return { lead: 'Not tried', rest: `${short}${why}` };
    }
}
/** The state of the invitation. */
function answer({ invitation }) {
    if (!invitation)
        return '';
    const { id, state, expiresAt } = invitation;
    const until = expiresAt ? ` until ${(0,_view_js__WEBPACK_IMPORTED_MODULE_5__/* .timestamp */ .vE)(expiresAt)}` : '';
    return `: the invitation ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id)} is ${state}${until}; a later run continues once it is accepted`;
}
/** Whether the row of an account says already which of its changes is meant. */
function isNamedByRow({ kind }) {
    return ['create', 'adopt', 'manual', 'invite', 'create-organization'].includes(kind);
}
/** `48 s`, `2 min 5 s` */
function duration(seconds) {
    if (seconds < 60)
        return `${seconds} s`;
    const rest = seconds % 60;
    return `${Math.floor(seconds / 60)} min${rest > 0 ? ` ${rest} s` : ''}`;
}


/***/ }),

/***/ 9965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ idOf)
/* harmony export */ });
/* unused harmony exports grouped, subjectCell */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3021);



/** What is in one row of a table: all about an account, or about a unit. */
function grouped(items, changeOf) {
    const groups = new Map();
    for (const item of items) {
        const change = changeOf(item);
        const key = change.kind === 'create-unit' ? `unit ${change.path}` : `account ${change.account}`;
        const group = groups.get(key) ?? [];
        group.push(item);
        groups.set(key, group);
    }
    return [...groups.values()];
}
/** The id of the account that a change is done to, where it has one by then. */
function idOf(change, { organization }) {
    switch (change.kind) {
        case 'create-organization':
        case 'create-unit':
        case 'create':
            return undefined;
        case 'delegate-access':
            return organization?.managementAccountId;
        default:
            return change.id;
    }
}
/** Whom a row is about: a link to the file, and the account's id. */
function subjectCell(change, view, id) {
    if (change.kind === 'create-unit')
        return `Unit ${cell(code(change.path))}`;
    const name = cellLink(code(change.account), fileUrl(view, change.file));
    return id === undefined ? name : `${name} ${cell(code(id))}`;
}


/***/ }),

/***/ 8149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vE: () => (/* binding */ timestamp)
/* harmony export */ });
/* unused harmony exports fileUrl, locationUrl, withoutTime */
function fileUrl(view, path, line) {
    // Half a pair of surrogates is no text, and no address either.
    const text = path.replace(/\p{Cs}/gu, '\ufffd');
    const encoded = text.split('/').map(encodeURIComponent).join('/');
    const anchor = line === undefined ? '' : `#L${line}`;
    return `${view.repositoryUrl}/blob/${view.commit}/${encoded}${anchor}`;
}
function locationUrl(view, { file, line }) {
    return fileUrl(view, file, line);
}
/** `2026-11-23 21:12 UTC` */
function timestamp(date) {
    return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** A report without what differs between two that say the same: when, and by which run, it was made. */
function withoutTime(markdown) {
    return markdown
        .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, '')
        .replaceAll(/\/actions\/runs\/\d+/g, '')
        .replaceAll('\r\n', '\n');
}


/***/ }),

/***/ 3582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zb: () => (/* binding */ accountWords),
  gc: () => (/* binding */ manualSteps),
  YK: () => (/* binding */ problemLine),
  az: () => (/* binding */ quotaSentence),
  z4: () => (/* binding */ words_wording)
});

// EXTERNAL MODULE: ./lib/accounts/problem.js
var accounts_problem = __webpack_require__(6687);
// EXTERNAL MODULE: ./lib/group-by.js
var group_by = __webpack_require__(5344);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
;// CONCATENATED MODULE: ./lib/fields/delegate-access/words.js


/** That a pattern names no account: what a reviewer must not miss. */
const EVERYBODY = 'every account of the organization, with or without a file';
/** What a change of the policy does to access: who gets it, then who loses it. */
function accessLines(change) {
    const { roleName, losses, form, formBefore, resources } = change;
    const role = `role ${(0,lib_text/* code */.aY)(roleName)}`;
    if (form === 'pattern') {
        const arns = (0,lib_text/* list */.p_)(resources.map((arn) => (0,lib_text/* code */.aY)(arn)));
        return [
            {
                verb: 'Allow',
                past: 'Allowed',
                rest: `${role} to assume ${arns}`,
                loud: `this covers ${EVERYBODY}`,
                names: [],
            },
        ];
    }
    const lines = [
        ...(formBefore === 'pattern' ? [narrowed(change)] : gained(change)),
        ...lost(role, losses),
    ];
    if (lines.length > 0)
        return lines;
    return [{ verb: 'Rewrite', past: 'Rewrote', rest: `the policy of ${role}`, names: [] }];
}
function gained({ roleName, gains }) {
    return [...(0,group_by/* groupBy */.$)(gains, (grant) => grant.roleName)].map(([assumed, grants]) => ({
        verb: 'Allow',
        past: 'Allowed',
        rest: `role ${(0,lib_text/* code */.aY)(roleName)} to assume role ${(0,lib_text/* code */.aY)(assumed)} in ${(0,lib_text/* count */.U9)(grants.length, 'more account')}`,
        names: grants.map(({ account }) => (0,lib_text/* code */.aY)(account)),
    }));
}
/** From a pattern to a list, those that are named had access before. */
function narrowed({ roleName, resources, gains }) {
    const number = resources.length + gains.filter(({ id }) => id === undefined).length;
    return {
        verb: 'Limit',
        past: 'Limited',
        rest: `role ${(0,lib_text/* code */.aY)(roleName)} to ${(0,lib_text/* count */.U9)(number, 'named role')}, instead of ${EVERYBODY}`,
        names: gains.map(({ account }) => (0,lib_text/* code */.aY)(account)),
    };
}
function lost(role, losses) {
    const name = (arn) => arn.slice(arn.indexOf('/') + 1);
    return [...(0,group_by/* groupBy */.$)(losses, name)].map(([assumed, arns]) => ({
        verb: 'Remove access to',
        past: 'Removed access to',
        rest: `role ${(0,lib_text/* code */.aY)(assumed)} in ${(0,lib_text/* count */.U9)(arns.length, 'account')} from ${role}`,
        names: arns.map((arn) => (0,lib_text/* code */.aY)(arn)),
    }));
}
/** A line with all that it is about, in one sentence. */
function wholeLine({ rest, loud, names }) {
    const who = names.length === 0 ? '' : `: ${(0,lib_text/* list */.p_)(names)}`;
    return `${rest}${loud === undefined ? '' : `: ${loud}`}${who}`;
}

// EXTERNAL MODULE: ./lib/fields/list.js + 7 modules
var list = __webpack_require__(8406);
// EXTERNAL MODULE: ./lib/fields/wording.js
var wording = __webpack_require__(1297);
// EXTERNAL MODULE: ./lib/plan/guards.js
var guards = __webpack_require__(7401);
;// CONCATENATED MODULE: ./lib/report/words.js






function words_wording(change) {
    switch (change.kind) {
        case 'create-organization': {
            const rest = 'with all features; this account becomes its management account';
            const done = { lead: 'Created the organization', rest: `, ${rest}` };
            return { icon: '🏢', sign: '+', verb: 'Create the organization', rest, done };
        }
        case 'create-unit': {
            const rest = `the organizational unit ${(0,lib_text/* code */.aY)(change.path)}`;
            return (0,wording/* verbal */.n)('📁', '+', 'Create', 'Created', rest);
        }
        case 'create': {
            const rest = `the account ${(0,lib_text/* code */.aY)(change.awsName)} with the root email ${(0,lib_text/* code */.aY)(change.email)}`;
            return (0,wording/* verbal */.n)('➕', '+', 'Create', 'Created', rest);
        }
        case 'invite': {
            const rest = `the account ${(0,lib_text/* code */.aY)(change.id)} (root email ${(0,lib_text/* code */.aY)(change.email)})`;
            const again = change.again ? `, again after ${(0,lib_text/* code */.aY)(change.again.id)}` : '';
            const later = change.followUps.filter(({ kind }) => kind !== 'tags').map(followUp);
            const after = later.length === 0 ? '' : `; once its owner accepts: ${(0,lib_text/* list */.p_)(later)}`;
            const done = { lead: 'Invited', rest: ` ${rest}` };
            return { icon: '✉️', sign: '+', verb: 'Invite', rest: `${rest}${again}${after}`, done };
        }
        case 'adopt': {
            const name = change.awsName === change.account ? '' : ` (${(0,lib_text/* code */.aY)(change.awsName)})`;
            const rest = `${(0,lib_text/* code */.aY)(change.id)}${name}, which has this root email: its id will be written to the file`;
            return (0,wording/* verbal */.n)('🔗', '~', 'Adopt', 'Adopted', rest);
        }
        case 'delegate-access':
            return accessWording(accessLines(change));
        case 'manual': {
            const rest = `change the root email of ${(0,lib_text/* code */.aY)(change.id)} from ${(0,lib_text/* code */.aY)(change.from)} to ${(0,lib_text/* code */.aY)(change.to)}`;
            return (0,wording/* verbal */.n)('✋', '!', 'By hand:', 'By hand:', rest);
        }
        default:
            return (0,list/* fieldOf */._F)(change).words.wording(change);
    }
}
/** What comes after an invitation, in the middle of a sentence. */
function followUp(change) {
    if (change.kind === 'delegate-access') {
        const assumed = (0,lib_text/* list */.p_)(change.gains.map(({ roleName }) => (0,lib_text/* code */.aY)(roleName)));
        return `allow role ${(0,lib_text/* code */.aY)(change.roleName)} to assume role ${assumed} in it`;
    }
    const { verb, rest } = words_wording(change);
    return `${(0,lib_text/* lowerFirst */.oZ)(verb)} ${rest}`;
}
function accessWording(lines) {
    const [first, ...others] = lines;
    const rest = first ? wholeLine(first) : '';
    const more = (verbOf) => others.map((line) => `; ${(0,lib_text/* lowerFirst */.oZ)(verbOf(line))} ${wholeLine(line)}`).join('');
    const verb = first?.verb ?? '';
    return {
        ...(0,wording/* verbal */.n)('🔑', '~', verb, '', `${rest}${more((line) => line.verb)}`),
        done: { lead: first?.past ?? '', rest: ` ${rest}${more((line) => line.past)}` },
    };
}
/** The account's name and, once it is known, its id. */
function accountWords(account, id) {
    return id === undefined || id === '' ? (0,lib_text/* code */.aY)(account) : `${(0,lib_text/* code */.aY)(account)} (${(0,lib_text/* code */.aY)(id)})`;
}
/** What stays of a problem in one line: `accounts/prod.yaml:3: error: …`. */
function problemLine(problem) {
    const where = problem.at ? `${(0,lib_text/* code */.aY)((0,accounts_problem/* place */.ik)(problem.at))}: ` : '';
    const also = (problem.also ?? []).map((other) => (0,lib_text/* code */.aY)((0,accounts_problem/* place */.ik)(other)));
    const clash = also.length > 0 ? ` (also ${(0,lib_text/* list */.p_)(also)})` : '';
    return `${where}${problem.message}${clash}`;
}
/** The organization's account quota in a sentence; empty where nothing is known of it. */
function quotaSentence(headroom) {
    if (!headroom)
        return '';
    const { quota, accounts, underway, creating } = headroom;
    if (!quota) {
        return `Account quota: unknown, since AWS does not show it to this role. Set it with the input \`account-quota\`.`;
    }
    const used = accounts + underway;
    const source = { input: 'as set in the workflow', applied: '', default: "AWS's default" };
    const note = source[quota.source] === '' ? '' : ` (${source[quota.source]})`;
    const enough = (0,guards/* shortage */.wD)(headroom) <= 0 ? '' : ': too many';
    return `Account quota: ${used} of ${quota.limit}${note} used, ${used + creating} after merge${enough}.`;
}
/** The steps of a change that only a person can do. */
function manualSteps(change) {
    return [
        `Sign in to the management account, open AWS Organizations, and choose the account ${(0,lib_text/* code */.aY)(change.id)}.`,
        `Under “Account details”, choose “Actions”, “Update email address”, and enter ${(0,lib_text/* code */.aY)(change.to)}.`,
        'AWS emails a code to the new address; enter it before it expires. AWS has no API that does this unattended.',
        'Then run this check again: nothing is left to do, and the file can be merged.',
    ];
}


/***/ }),

/***/ 1719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JQ: () => (/* binding */ accessField),
  PK: () => (/* binding */ enteredIn),
  n2: () => (/* binding */ isAccess),
  md: () => (/* binding */ linesOfPlan),
  VG: () => (/* binding */ lostField)
});

// UNUSED EXPORTS: ACCESS, ORGANIZATION, accessFields, formValue, keysOf, linesOf, newAccount

// EXTERNAL MODULE: ./lib/fields/list.js + 7 modules
var list = __webpack_require__(8406);
// EXTERNAL MODULE: ./lib/fields/tags/record.js
var record = __webpack_require__(8278);
;// CONCATENATED MODULE: ./lib/plan/change.js
/** Whether carrying it out changes anything in AWS. */
function touchesAws(change) {
    return change.kind !== 'adopt' && change.kind !== 'manual';
}

;// CONCATENATED MODULE: ./lib/review/line.js



/** The key of the organization itself. */
const ORGANIZATION = 'organization';
/** The account that a creation makes. AWS knows email addresses without case. */
function newAccount(email) {
    return `new:${email.toLowerCase()}`;
}
/** The keys of a plan's accounts: ids where they are known, else the email of the creation. */
function keysOf({ changes }, management) {
    const created = new Map(changes.flatMap((change) => change.kind === 'create' ? [[change.account, newAccount(change.email)]] : []));
    return (change) => {
        switch (change.kind) {
            case 'create-organization':
            case 'create-unit':
                return ORGANIZATION;
            case 'delegate-access':
                return management;
            case 'create':
                return newAccount(change.email);
            default:
                return change.id ?? created.get(change.account) ?? '';
        }
    };
}
/** All that a change would do to AWS, a line for each thing that may also be done by itself. */
function linesOf(change, key, keyOfGrant) {
    if (!touchesAws(change))
        return [];
    const one = (field, from, to) => [
        { account: key, field, from, to },
    ];
    switch (change.kind) {
        case 'create-organization':
            return one('organization', null, 'ALL');
        case 'create-unit':
            return one(`unit/${change.path}`, null, change.path);
        case 'create': {
            const { awsName, roleName, billing, tags } = change;
            return one('account', null, [awsName, roleName, billing ?? '', sorted(tags)]);
        }
        case 'invite':
            return one('invitation', change.again?.id ?? null, sorted(change.tags));
        case 'delegate-access': {
            const { roleName, gains, losses, form, formBefore, patternBefore, resources } = change;
            const before = formBefore === undefined ? null : formValue(roleName, patternBefore);
            if (form === 'pattern')
                return one(ACCESS, before, formValue(roleName, resources));
            return [
                ...(patternBefore ? one(ACCESS, before, formValue(roleName, undefined)) : []),
                ...gains.flatMap((grant) => one(accessField(roleName, keyOfGrant(grant), grant.roleName), null, 'allowed')),
                ...losses.flatMap((arn) => one(lostField(roleName, arn), 'allowed', null)),
            ];
        }
        case 'adopt':
        case 'manual':
            return [];
        default:
            return (0,list/* fieldOf */._F)(change)
                .lines(change)
                .map((line) => ({ account: key, ...line }));
    }
}
/** How the policy lets administrators in: each role by its name, or all of them by a pattern. */
const ACCESS = 'access';
/** What that is: a list, or a pattern and what it covers. */
function formValue(roleName, patterns) {
    return patterns ? ['pattern', roleName, ...[...patterns].sort()] : ['list', roleName];
}
/** That one role may assume another; none of the three has blanks. */
function accessField(roleName, account, assumed) {
    return `${ACCESS} ${roleName} ${account} ${assumed}`;
}
/** The names that such a field may have had before its account had an id. */
function accessFields(field, emailOf) {
    const [kind, role = '', entered, assumed = ''] = field.split(' ');
    const email = kind === ACCESS && entered !== undefined ? emailOf(entered) : undefined;
    if (email === undefined)
        return [field];
    return [...new Set([field, accessField(role, newAccount(email), assumed)])];
}
/** Whether a field is about whom the management account's role may enter. */
function isAccess(field) {
    return field === ACCESS || field.startsWith(`${ACCESS} `);
}
/** The account and the role in it that such a field is about; `undefined` for the form of the policy. */
function enteredIn(field) {
    const [kind, , account, role] = field.split(' ');
    return kind === ACCESS && account !== undefined && role !== undefined
        ? { account, role }
        : undefined;
}
/** The same for a role of which only the ARN is known. */
function lostField(roleName, arn) {
    const [, , , , account = '', role = ''] = arn.split(':');
    return accessField(roleName, account, role.replace(/^role\//, ''));
}
/**
 * What a plan binds: its changes, what comes once invited accounts have joined, and, for an account that is created,
 * its name and tags by themselves, so that one that is found half done can be completed.
 */
function linesOfPlan(plan, management) {
    const lines = knownLines(plan, management);
    if (plan.organization)
        return lines;
    // What an account has that becomes the management account is not read before.
    return lines.map((line) => (line.account === management ? { ...line, from: undefined } : line));
}
function knownLines(plan, management) {
    const keyOf = keysOf(plan, management);
    const emails = new Map(plan.changes.flatMap((change) => change.kind === 'create' ? [[change.account, change.email]] : []));
    const keyOfGrant = ({ account, id }) => id ?? newAccount(emails.get(account) ?? '');
    const lines = (change, key = keyOf(change)) => linesOf(change, key, keyOfGrant);
    const all = [
        ...plan.changes.flatMap((change) => {
            if (change.kind === 'create')
                return [...lines(change), ...halfDone(change, keyOf(change))];
            if (change.kind !== 'invite')
                return lines(change);
            return [
                ...lines(change),
                ...change.followUps.flatMap((later) => later.kind === 'delegate-access' ? lines(later, management) : lines(later, change.id)),
            ];
        }),
        ...plan.invited.flatMap(({ id, followUps }) => followUps.flatMap((later) => lines(later, later.kind === 'delegate-access' ? management : id))),
    ];
    return [...new Map(all.map((line) => [`${line.account} ${line.field}`, line])).values()];
}
function halfDone({ awsName, tags }, account) {
    return [
        ...Object.entries(tags).map(([name, to]) => ({ account, field: (0,record/* tagLine */.N)(name), from: null, to })),
        { account, field: 'name', from: undefined, to: awsName },
    ];
}
function sorted(tags) {
    return Object.entries(tags).sort(([one], [other]) => (one < other ? -1 : 1));
}


/***/ }),

/***/ 3099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l1: () => (/* binding */ unpack)
/* harmony export */ });
/* unused harmony exports MOST_READABLE, pack */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);

/** Characters up to which a document is kept as people can read it: it then fits into one check run. */
const MOST_READABLE = 60_000;
const PACKED = 'deflate';
const WIDTH = 120;
/** A document for check runs: as it is, or packed into lines of base64 where it is long. */
function pack(text) {
    if (text.length <= MOST_READABLE)
        return text;
    const packed = deflateRawSync(Buffer.from(text), { level: 9 }).toString('base64');
    return [PACKED, ...(packed.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? [])].join('\n');
}
/** Bytes that a document may unpack to: no more than ours ever have. */
const MOST_UNPACKED = 16 * 1024 * 1024;
/**
 * Reads what `pack` wrote.
 * @throws Error when it is damaged
 */
function unpack(document) {
    const [first, ...lines] = document.split(/\r?\n/);
    if (first !== PACKED)
        return document;
    const bytes = Buffer.from(lines.join(''), 'base64');
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(bytes, { maxOutputLength: MOST_UNPACKED }).toString('utf8');
}


/***/ }),

/***/ 1737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   br: () => (/* binding */ digest)
/* harmony export */ });
/* unused harmony exports UNKNOWN, plainJson */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Stands for a value that the run which made a plan could not read, such as an alias. */
const UNKNOWN = '?';
/**
 * Bytes of a hash, base64url: 72 bits. What is merged is what the head of the pull request held when it was planned, so
 * a value would have to be found for a hash that is given; that takes 2^72 tries.
 */
const HASH = 12;
/**
 * A value as it is compared: bound to its field, and short, so that thousands fit into a check run.
 * @param value `undefined` where it could not be read
 */
function digest(field, value) {
    if (value === undefined)
        return UNKNOWN;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([field, value]))
        .digest('base64url')
        .slice(0, HASH);
}
/** JSON that is one line of plain ASCII and holds nothing that could act as markup, mention or command. */
function plainJson(value) {
    return JSON.stringify(value).replace(/[^\x20-\x7e]|[`<>&@#|]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 6105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EXIT: () => (/* binding */ EXIT),
  historyAt: () => (/* binding */ historyAt),
  plan: () => (/* binding */ plan_plan),
  planningAt: () => (/* binding */ planningAt),
  prepareAt: () => (/* binding */ prepareAt),
  scopeAt: () => (/* binding */ scopeAt)
});

// EXTERNAL MODULE: ./lib/commands/prepare.js + 24 modules
var prepare = __webpack_require__(7399);
// EXTERNAL MODULE: ./lib/plan/extent.js
var plan_extent = __webpack_require__(7891);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
// EXTERNAL MODULE: ./lib/review/pack.js
var review_pack = __webpack_require__(3099);
// EXTERNAL MODULE: ./lib/review/value.js
var value = __webpack_require__(1737);
;// CONCATENATED MODULE: ./lib/review/record.js



const HEADER = 'org-accounts plan record 2';
/** The first line of the records of version 0.1, which named accounts by their files. */
const OLD_HEADER = /^org-accounts plan record 1$/m;
/** A record as a document for check runs. */
function recordDocument(place, lines, { pendingOf = () => [], needing, held = [] } = {}) {
    const plain = (line) => {
        const { account, field, from, to } = line;
        return [account, field, from === undefined ? false : from, to, ...pendingOf(line)];
    };
    const readable = render('plain', plain);
    if (readable.length <= MOST_READABLE)
        return readable;
    return pack(render('hashes', (line) => {
        const { account, field, from, to } = toRecorded(line);
        return [account, field, from, to, ...pendingOf(line)];
    }));
    function render(values, row) {
        const { lines: more = [], ...about } = needing ?? {};
        const approval = needing ? about : null;
        return [
            HEADER,
            plainJson({ ...place, held, values, approval }),
            ...lines.map((line) => plainJson(row(line))),
            ...(needing ? [NEEDING, ...more.map((line) => plainJson(row(line)))] : []),
        ].join('\n');
    }
}
/** The line between what binds by itself and what has to be approved. */
const NEEDING = 'only once approved';
const header = schemas/* strictObject */.rej({
    folder: schemas/* string */.YjP(),
    branch: schemas/* string */.YjP(),
    organization: schemas/* string */.YjP().nullable(),
    management: schemas/* string */.YjP(),
    held: schemas/* array */.YOg(schemas/* string */.YjP()).readonly(),
    values: schemas/* enum */.k5n(['plain', 'hashes']),
    approval: schemas/* strictObject */.rej({ plan: schemas/* string */.YjP(), isOwn: schemas/* boolean */.zMY(), changed: schemas/* int */.Whr(), accounts: schemas/* int */.Whr() })
        .nullable(),
});
const record_value = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* null */.chJ(), schemas/* array */.YOg(schemas/* unknown */.L5J())]);
const plainLine = schemas/* tuple */.PVZ([schemas/* string */.YjP(), schemas/* string */.YjP(), schemas/* union */.KCZ([record_value, schemas/* literal */.euz(false)]), record_value])
    .rest(schemas/* string */.YjP());
const hashedLine = schemas/* tuple */.PVZ([schemas/* string */.YjP(), schemas/* string */.YjP(), schemas/* string */.YjP(), schemas/* string */.YjP()]).rest(schemas/* string */.YjP());
/** Reads the document of a plan's check run. One that is not as we write it binds nothing. */
function readRecord(document) {
    if (OLD_HEADER.test(document))
        return { kind: 'old' };
    try {
        const [first, second = '', ...rest] = unpack(document).split(/\r?\n/);
        if (first !== HEADER)
            return { kind: 'unreadable' };
        const { values, approval, held, ...place } = header.parse(JSON.parse(second));
        const rows = rest.filter((row) => row !== '');
        const end = approval ? rows.indexOf(NEEDING) : rows.length;
        if (end < 0)
            return { kind: 'unreadable' };
        const read = (row) => values === 'plain' ? fromPlain(JSON.parse(row)) : fromHashes(JSON.parse(row));
        const lines = rows.slice(0, end).map(read);
        const needing = approval ? { ...approval, lines: rows.slice(end + 1).map(read) } : undefined;
        return { kind: 'record', record: { place, held, lines, needing } };
    }
    catch {
        return { kind: 'unreadable' };
    }
}
function fromPlain(row) {
    const [account, field, from, to, ...pending] = plainLine.parse(row);
    const line = { account, field, from: from === false ? undefined : from, to };
    return { ...toRecorded(line), pending };
}
function fromHashes(row) {
    const [account, field, from, to, ...pending] = hashedLine.parse(row);
    return { account, field, from, to, pending, shown: undefined };
}
/** A line as it is compared. */
function toRecorded(line) {
    const { account, field, from, to } = line;
    return {
        account,
        field,
        from: (0,value/* digest */.br)(field, from),
        to: (0,value/* digest */.br)(field, to),
        pending: [],
        shown: line,
    };
}
/**
 * Whether a record was made for this place. Where there was no organization yet, the management account tells: an
 * account is that of one organization at most.
 */
function applies(then, now) {
    return (then.folder === now.folder &&
        then.branch === now.branch &&
        then.management === now.management &&
        (then.organization === null || then.organization === now.organization));
}

;// CONCATENATED MODULE: ./lib/review/approval.js





/** Characters of a line's digest, base64url: 96 bits. */
const DIGEST = 16;
/** A line as an approval knows it: account, field, from and to. */
function lineDigest({ account, field, from, to }) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([account, field, from, to]))
        .digest('base64url')
        .slice(0, DIGEST);
}
/** What a plan would do as one short value that people can compare, whatever the order of its lines. */
function approval_planHash(digests) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update([...digests].sort().join('\n'))
        .digest('hex')
        .slice(0, 10);
}
function approval_digestsOf(lines) {
    return lines.map((line) => lineDigest(toRecorded(line)));
}
/** Whether an approval holds all of these lines. */
function approval_covers({ lines }, digests) {
    return digests.every((digest) => lines.has(digest));
}
/**
 * The accounts that lines change. One that is created is none of them, whatever is done to it; access concerns the account
 * that may be entered, not the management account, whose policy says so.
 */
function changedBy(lines) {
    const ids = lines.flatMap(({ account, field }) => {
        if (field === 'access')
            return [];
        const [kind, , entered = ''] = field.split(' ');
        const id = kind === 'access' ? entered : account;
        return /^\d{12}$/.test(id) ? [id] : [];
    });
    return { ids: new Set(ids), isAll: lines.some(({ field }) => field === 'access') };
}
const approval_HEADER = 'org-accounts approval 1';
const approval_header = schemas/* strictObject */.rej({
    folder: schemas/* string */.YjP(),
    branch: schemas/* string */.YjP(),
    organization: schemas/* string */.YjP().nullable(),
    management: schemas/* string */.YjP(),
    pull: schemas/* int */.Whr(),
    plan: schemas/* string */.YjP(),
    by: schemas/* string */.YjP(),
    at: schemas/* string */.YjP(),
    changed: schemas/* int */.Whr(),
    accounts: schemas/* int */.Whr(),
});
/** An approval as a document for check runs. */
function approvalDocument({ place, extent, lines, ...rest }) {
    const { pull, plan, by, at } = rest;
    const first = plainJson({ ...place, pull, plan, by, at, ...extent });
    return pack([approval_HEADER, first, ...lines].join('\n'));
}
/**
 * Reads such a document.
 * @throws Error when it is not as we write it
 */
function readApproval(document) {
    const [first, second = '', ...lines] = unpack(document).split(/\r?\n/);
    if (first !== approval_HEADER)
        throw new Error('it is no approval');
    const { pull, plan, by, at, changed, accounts, ...place } = approval_header.parse(JSON.parse(second));
    return { place, pull, plan, by, at, extent: { changed, accounts }, lines: new Set(lines) };
}

;// CONCATENATED MODULE: ./lib/commands/weigh.js


/** How much lines change, where that is more than the limit allows without an approval. */
async function tooMuch(lines, countAccounts, limit) {
    const { ids, isAll } = changedBy(lines);
    // The smaller the organization, the larger the part of it.
    if (!isAll && !(0,plan_extent/* isTooMuch */.gB)({ changed: ids.size, accounts: 0 }, limit))
        return undefined;
    const accounts = await countAccounts();
    const extent = { changed: isAll ? Math.max(accounts, ids.size) : ids.size, accounts };
    return (0,plan_extent/* isTooMuch */.gB)(extent, limit) ? extent : undefined;
}
const LIGHT = {
    approval: undefined,
    needing: undefined,
    kept: [],
    approvedAt: undefined,
};
/**
 * Holds a plan against the limit, and against the approvals that were given. What was left and nobody reviewed never
 * comes with a merge in numbers that nobody approved.
 */
async function weigh({ inputs }, { own, left, countAccounts, approvals }) {
    const { maxChanges: limit, authorMayApprove: byAuthor } = inputs;
    const whole = [...own, ...left];
    const extent = await tooMuch(whole, countAccounts, limit);
    if (!extent)
        return LIGHT;
    const ofOwn = await tooMuch(own, countAccounts, limit);
    const found = await approvals();
    const holding = (lines) => {
        const digests = digestsOf(lines);
        return found.filter(({ approval }) => covers(approval, digests)).slice(0, 1);
    };
    const hashOf = (lines) => planHash(digestsOf(lines));
    const approvedAt = found[0]?.commit;
    // What the pull request does itself needs no approval where it is within the limit.
    const forOwn = ofOwn ? holding(own) : [];
    if (ofOwn && forOwn.length === 0) {
        const plan = hashOf(whole);
        return {
            approval: { extent, limit, plan, state: 'needed', byAuthor, where: 'here' },
            needing: { plan, isOwn: true, ...extent, lines: whole },
            kept: [],
            approvedAt,
        };
    }
    const forLeft = left.length > 0 ? holding(left) : [];
    const isLeft = left.length > 0 && forLeft.length === 0;
    const kept = [...new Set([...forOwn, ...forLeft])];
    const plan = hashOf(isLeft ? left : whole);
    const needing = isLeft ? { plan, isOwn: false, ...extent, lines: left } : undefined;
    const given = kept.map(({ approval }) => approval);
    const approval = given.length === 0
        ? { extent, limit, plan, state: 'left-overs' }
        : {
            extent: isLeft && ofOwn ? ofOwn : extent,
            limit,
            plan: isLeft ? hashOf(own) : plan,
            state: 'given',
            given,
        };
    return { approval, needing, kept, approvedAt };
}

// EXTERNAL MODULE: ./lib/plan/plan.js
var plan = __webpack_require__(9164);
// EXTERNAL MODULE: ./lib/plan/scope.js
var scope = __webpack_require__(7839);
// EXTERNAL MODULE: ./lib/report/json/plan.js
var json_plan = __webpack_require__(8494);
// EXTERNAL MODULE: ./lib/report/log.js + 3 modules
var log = __webpack_require__(5405);
// EXTERNAL MODULE: ./lib/review/line.js + 1 modules
var line = __webpack_require__(1719);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./lib/accounts/claims.js
var claims = __webpack_require__(9063);
// EXTERNAL MODULE: ./lib/accounts/parse.js + 2 modules
var parse = __webpack_require__(4367);
;// CONCATENATED MODULE: ./lib/accounts/renames.js


/**
 * For each path, the files that lost their account in the changes in which it appeared, or got another one, as they were
 * just before.
 */
async function renamedFrom(search, walked) {
    await load(search.source, walked.flatMap(versionsIn), search.contents);
    const births = walked.map(({ walk: { path }, trail }) => trail.steps.filter((step) => isBirth(path, step, search.contents)));
    const all = [...new Map(births.flat().map((step) => [step.commit, step])).values()];
    if (all.length === 0)
        return walked.map(() => ({ walks: [], isComplete: true }));
    const arrivals = await search.source.arrivals(all);
    const arrivalOf = new Map(all.map(({ commit }, index) => [commit, arrivals[index]]));
    const later = await vanishedLater(search, walked, births, arrivalOf);
    const rangesOf = (step) => [
        ...step.parents.map((parent) => ({ from: parent.commit, to: step.commit })),
        ...(arrivalOf.get(step.commit)?.ranges ?? []),
    ];
    const gone = await lostIn(search, walked.map((one, index) => ({
        path: one.walk.path,
        ranges: (births[index] ?? []).flatMap(rangesOf),
        known: new Set(versionsIn(one).map(({ oid }) => oid)),
    })));
    return gone.map((before, index) => ({
        walks: [...before.walks, ...(later[index]?.walks ?? [])],
        isComplete: before.isComplete && later[index]?.isComplete === true,
    }));
}
/** The files that lost their account in ranges of commits in which a path got one. */
async function lostIn({ source, contents, isContinued }, places) {
    const ranges = new Map(places.flatMap((place) => place.ranges.map((range) => [keyOf(range), range])));
    if (ranges.size === 0)
        return places.map(() => ({ walks: [], isComplete: true }));
    const folders = [...new Set(places.map(({ path }) => folderOf(path)))];
    const answers = await source.replaced([...ranges.values()], folders.flatMap(spellings));
    const found = new Map([...ranges.keys()].map((key, index) => [key, answers[index]]));
    await load(source, answers.flatMap(({ files }) => files.flatMap((file) => (file.now ? [file, file.now] : file))), contents);
    return places.map(({ path, ranges: own, known }) => {
        const beside = spellings(folderOf(path));
        const isIt = (file) => {
            if (file.path === path && known?.has(file.oid))
                return false;
            const content = contents.get(file.oid);
            const isLikely = beside.includes(folderOf(file.path)) || /\.ya?ml/i.test(file.path);
            if (!isLikely && !mentions(content))
                return false;
            const version = renames_versionOf(file.path, content);
            if (file.now) {
                const after = renames_versionOf(file.path, contents.get(file.now.oid));
                if ((0,claims/* keepsAccount */.q)(version, after) || (version && !speaks(version)))
                    return false;
            }
            // What can't be read, or says nothing, may have been an account's file where such files are.
            if (!version || !speaks(version)) {
                return beside.includes(folderOf(file.path)) && /\.ya?ml$/i.test(file.path);
            }
            return !isContinued(version);
        };
        return {
            walks: own.flatMap((range) => (found.get(keyOf(range))?.files ?? [])
                .filter(isIt)
                .map((file) => ({ path: file.path, commit: range.from }))),
            isComplete: own.every((range) => found.get(keyOf(range))?.isComplete === true),
        };
    });
}
/**
 * Files that went after a path had come, but with the same push: they were there beside it, are gone by now, and the
 * commit that removed them follows on without a pull request.
 */
async function vanishedLater(search, walked, births, arrivalOf) {
    const { source, head } = search;
    const pushed = births.map((steps) => steps.filter(({ commit }) => arrivalOf.get(commit)?.isPush === true));
    const since = await lostIn(search, walked.map(({ walk }, index) => ({
        path: walk.path,
        ranges: (pushed[index] ?? []).map(({ commit }) => ({ from: commit, to: head })),
    })));
    const paths = [...new Set(since.flatMap(({ walks }) => walks.map(({ path }) => path)))];
    if (paths.length === 0)
        return since;
    const trails = await source.trails(paths.map((path) => ({ path, commit: head })));
    const ends = new Map(paths.map((path, index) => [
        path,
        (trails[index]?.steps ?? []).filter(({ file }) => file === undefined),
    ]));
    const steps = [...new Map([...ends.values()].flat().map((one) => [one.commit, one])).values()];
    const arrivals = steps.length === 0 ? [] : await source.arrivals(steps);
    const arrivedWith = new Map(steps.map(({ commit }, index) => [commit, arrivals[index]]));
    return since.map(({ walks, isComplete }, index) => {
        const commits = new Set(pushed[index]?.map(({ commit }) => commit));
        return {
            isComplete,
            walks: walks.flatMap(({ path }) => (ends.get(path) ?? []).flatMap(({ commit, parents }) => {
                const isOne = arrivedWith.get(commit)?.commits.some((one) => commits.has(one)) === true;
                const [parent] = parents;
                return isOne && parent ? [{ path, commit: parent.commit }] : [];
            })),
        };
    });
}
/** All that a path held, the versions before its commits too. */
function versionsIn({ trail }) {
    return trail.steps.flatMap(({ file, parents }) => [file, ...parents.map((parent) => parent.file)].filter((one) => one !== undefined));
}
/** Whether the path appeared in a commit, or got another account. */
function isBirth(path, { file, parents }, contents) {
    if (!file)
        return false;
    const version = renames_versionOf(path, contents.get(file.oid));
    return !parents.some((parent) => parent.file && (0,claims/* keepsAccount */.q)(renames_versionOf(path, contents.get(parent.file.oid)), version));
}
function keyOf({ from, to }) {
    return `${from}..${to}`;
}
/** Paco's `Accounts` may have become `accounts`, or the other way round. */
function spellings(directory) {
    return directory.toLowerCase() === 'accounts' ? ['accounts', 'Accounts'] : [directory];
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
/** Whether a file that is put aside as something else can be an account's. */
function mentions(content) {
    return content?.kind === 'text' && /root_email|account_id/.test(content.text);
}
function speaks(version) {
    const { id, email } = (0,claims/* claimsOf */.ds)(version);
    return id !== undefined || email !== undefined;
}
/** Reads what is not known yet, as far as it is small enough to be an account's file. */
async function load(source, refs, contents) {
    const missing = refs.filter(({ oid, size }) => size <= parse/* MAX_FILE_BYTES */.gZ && !contents.has(oid));
    if (missing.length === 0)
        return;
    for (const [oid, content] of await source.contents(missing))
        contents.set(oid, content);
}
/** A version of a file; `undefined` where its text can't be had. */
function renames_versionOf(path, content) {
    return content?.kind === 'text' ? (0,parse/* parseAccountFile */.Rs)(path, content.text) : undefined;
}

;// CONCATENATED MODULE: ./lib/accounts/history.js



/** Paths that are looked back at in one run, at most: far more than renames ever make. */
const MOST_WALKS = 400;
/**
 * Looks back at files as far as their history goes. Where a path appeared, or got another account, each account file
 * that vanished or was overwritten in the same change may have been its old name, unless another file continues it:
 * what is left in common after a rewrite tells nothing.
 * @param isContinued whether a version of another file lives on in a file that is there
 */
async function readPasts(source, { commit, change, contents }, subjects, isContinued) {
    const search = { source, head: commit, contents: new Map(contents), isContinued };
    const found = new Map();
    const renamed = await lostIn(search, subjects.map(({ path, isNew }) => ({ path, ranges: isNew && change ? [change] : [] })));
    const origins = new Map(subjects.map(({ path }, index) => {
        const { walks = [], isComplete = false } = renamed[index] ?? {};
        const first = [{ path, commit }, ...walks.map((walk) => ({ ...walk, commit }))];
        return [path, { walks: first, isComplete }];
    }));
    let due = fresh([...origins.values()].flatMap(({ walks }) => walks), found);
    while (due.length > 0 && found.size + due.length <= MOST_WALKS + subjects.length) {
        const trails = await source.trails(due);
        const walks = due.map((walk, index) => ({ walk, trail: trails[index] ?? NOTHING }));
        const before = await renamedFrom(search, walks);
        for (const [index, { walk, trail }] of walks.entries()) {
            found.set(history_keyOf(walk), { trail, before: before[index] ?? UNKNOWN });
        }
        due = fresh(before.flatMap((one) => one.walks), found);
    }
    const versions = [...found.values()].flatMap(({ trail }) => trail.steps.flatMap(({ file, isDraft }) => (file && !isDraft ? [file] : [])));
    await load(source, versions, search.contents);
    return new Map([...origins].map(([path, origin]) => [path, pastOf(path, origin, found, search.contents)]));
}
/** The ids that files of a folder have had, as far back as its latest changes are looked at. */
async function readFormerIds(source, commit, directory) {
    const { files, isComplete } = await source.versions(commit, directory);
    const contents = new Map();
    await load(source, files, contents);
    const versions = files.map(({ path, oid }) => renames_versionOf(path, contents.get(oid)));
    return {
        ids: new Set(versions.flatMap((version) => (version ? (0,claims/* idsIn */.Sd)(version) : []))),
        isComplete: isComplete && versions.every((version) => version && !(0,claims/* isUnclear */.Z5)(version)),
    };
}
const NOTHING = { steps: [], isComplete: false };
const UNKNOWN = { walks: [], isComplete: false };
function history_keyOf({ path, commit }) {
    return `${commit}:${path}`;
}
function fresh(walks, found) {
    const all = new Map(walks.map((walk) => [history_keyOf(walk), walk]));
    return [...all].flatMap(([key, walk]) => (found.has(key) ? [] : [walk]));
}
function pastOf(path, origin, found, contents) {
    const walks = new Map(origin.walks.map((walk) => [history_keyOf(walk), walk]));
    const paths = new Set([path]);
    const ids = new Set();
    const emails = new Set();
    const names = new Set();
    let { isComplete } = origin;
    // A map that grows is walked to its end.
    for (const [key, walk] of walks) {
        const known = found.get(key);
        isComplete &&= known?.trail.isComplete === true && known.before.isComplete;
        paths.add(walk.path);
        for (const walkBefore of known?.before.walks ?? [])
            walks.set(history_keyOf(walkBefore), walkBefore);
        for (const { file, isDraft } of known?.trail.steps ?? []) {
            if (!file || isDraft)
                continue;
            const version = renames_versionOf(walk.path, contents.get(file.oid));
            isComplete &&= version !== undefined && !(0,claims/* isUnclear */.Z5)(version);
            if (!version)
                continue;
            const { awsName } = (0,claims/* claimsOf */.ds)(version);
            for (const id of (0,claims/* idsIn */.Sd)(version))
                ids.add(id);
            for (const email of (0,claims/* emailsIn */.nI)(version))
                emails.add(email.toLowerCase());
            names.add(awsName ?? (0,parse/* accountName */.vi)(walk.path));
        }
    }
    return { paths: [...paths], ids, emails, names, isComplete };
}

// EXTERNAL MODULE: ./lib/accounts/rules.js
var rules = __webpack_require__(1403);
// EXTERNAL MODULE: ./lib/accounts/schema.js + 5 modules
var schema = __webpack_require__(2069);
;// CONCATENATED MODULE: ./lib/accounts/management-history.js




/**
 * The id that the management account's file had last: by the history of the paths where it is, or is by default; else
 * by the latest versions of the folder, where another file may have been it.
 * @param path of the management account's file, where there is one
 */
async function readFormerManagement(source, commit, directory, path) {
    const contents = new Map();
    const usual = [`${directory}/${schema/* MASTER */.V$}.yaml`, `${directory}/${schema/* MASTER */.V$}.yml`];
    const paths = [...new Set([...(path === undefined ? [] : [path]), ...usual])];
    const trails = await source.trails(paths.map((one) => ({ path: one, commit })));
    const own = trails.flatMap(({ steps }, index) => steps.flatMap(({ file, parents }) => [file, ...parents.map((parent) => parent.file)].flatMap((one) => one ? [{ ...one, path: paths[index] ?? '' }] : [])));
    const id = await lastIn(source, own, contents);
    if (id !== undefined)
        return { id, isComplete: true };
    const { files, isComplete } = await source.versions(commit, directory);
    return {
        id: await lastIn(source, files, contents),
        isComplete: isComplete && trails.every((trail) => trail.isComplete),
    };
}
/** What the first of some versions that names an id says, where it is the management account's. */
async function lastIn(source, versions, contents) {
    await load(source, versions, contents);
    for (const { path, oid } of versions) {
        const version = renames_versionOf(path, contents.get(oid));
        const [file] = version ? (0,rules/* managementFiles */.t0)([version]) : [];
        const id = file && (0,claims/* claimsOf */.ds)(file).id;
        if (id !== undefined)
            return id;
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/github/graphql.js
var github_graphql = __webpack_require__(8538);
;// CONCATENATED MODULE: ./lib/github/arrivals.js




/** Commits of a line that are looked at: GitHub rebases no more of them at once. */
const LONGEST = 100;
/** Lines that are asked for in one query. */
const BATCH = 10;
const nodeShape = schemas/* object */.Ikc({
    oid: schemas/* string */.YjP(),
    parents: (0,github_graphql/* nodesOf */.Nh)(schemas/* object */.Ikc({ oid: schemas/* string */.YjP() })),
    associatedPullRequests: (0,github_graphql/* nodesOf */.Nh)(schemas/* object */.Ikc({
        number: schemas/* number */.aig(),
        merged: schemas/* boolean */.zMY(),
        baseRefName: schemas/* string */.YjP(),
        /** Asked for of heads alone: it costs more than all the rest. */
        commits: schemas/* object */.Ikc({ totalCount: schemas/* number */.aig() }).optional(),
    })).nullable(),
});
/** None for what is no commit. */
const lineShape = schemas/* object */.Ikc({ history: (0,github_graphql/* nodesOf */.Nh)(nodeShape).optional() });
/**
 * Tells what commits came to the branch together with: all of a pull request, whichever way it was merged. What was
 * pushed at once, nothing tells: commits without a pull request that follow each other count as one push, up to 100.
 * One request and one point for every ten commits or merges; as many requests again, of up to 20 points, where they are
 * pushes or may be rebases of several commits.
 */
async function arrivals_readArrivals(github, arrived, branch) {
    const heads = arrived.flatMap(({ commit, pulls }) => [
        ...(pulls.length === 0 ? [commit] : []),
        ...pulls.map(({ merge }) => merge ?? commit),
    ]);
    const lines = await readLines(github, [...new Set(heads)], branch, () => 1);
    const lengths = new Map([...lines].map(([head, [first]]) => [head, lengthOf(first)]));
    const longer = [...lengths].flatMap(([head, length]) => (length > 1 ? head : []));
    const whole = await readLines(github, longer, branch, (head) => lengths.get(head) ?? LONGEST);
    for (const [head, [, ...rest]] of whole)
        lines.set(head, [...(lines.get(head) ?? []), ...rest]);
    const lineFrom = (head) => lines.get(head) ?? [];
    return arrived.map(({ commit, pulls }) => {
        if (pulls.length === 0) {
            const pushed = takeWhile(lineFrom(commit), (one) => one.pulls.size === 0);
            return {
                ranges: pushed.flatMap(stepTo),
                commits: pushed.map(({ oid }) => oid),
                isPush: true,
            };
        }
        const parts = pulls.map(({ number, merge }) => partOf(lineFrom(merge ?? commit), number));
        const commits = parts.flat().map(({ oid }) => oid);
        return { ranges: parts.flatMap(rangeOf), commits, isPush: false };
    });
}
/** How many commits of a line may have come together with its first, that included. */
function lengthOf(head) {
    if (!head || head.pulls.size === 0)
        return LONGEST;
    return head.parents.length > 1 ? 1 : Math.min(LONGEST, Math.max(1, ...head.pulls.values()));
}
/** What a pull request brought of the line that ends with its merge. */
function partOf([head, ...rest], number) {
    if (!head || head.parents.length > 1)
        return head ? [head] : [];
    // A squash, or the last commit of a rebase: whether GitHub links the others too is not documented.
    const most = (head.pulls.get(number) ?? LONGEST) - 1;
    const isOwn = ({ pulls }) => pulls.size === 0 || pulls.has(number);
    return [head, ...takeWhile(rest.slice(0, Math.max(0, most)), isOwn)];
}
function takeWhile(line, isPart) {
    const end = line.findIndex((commit) => !isPart(commit));
    return end === -1 ? line : line.slice(0, end);
}
function stepTo({ oid, parents: [parent] }) {
    return parent === undefined ? [] : [{ from: parent, to: oid }];
}
/** All of a part of a line, which has its newest commit first. */
function rangeOf(line) {
    const from = line.at(-1)?.parents[0];
    const to = line[0]?.oid;
    return from === undefined || to === undefined ? [] : [{ from, to }];
}
/**
 * The commits that each head leads to by first parents, itself first.
 * @param lengthOf how many commits of the head's history are looked at
 */
async function readLines(github, heads, branch, lengthOf) {
    const lines = new Map();
    const { owner, repo } = github;
    for (let from = 0; from < heads.length; from += BATCH) {
        const batch = heads.slice(from, from + BATCH);
        const fields = batch.map((head, index) => {
            const length = lengthOf(head);
            const size = length === 1 ? 'commits(first: 1) { totalCount }' : '';
            return `h${index}: object(oid: $h${index}) {
      ... on Commit {
        history(first: ${length}) {
          nodes {
            oid
            parents(first: 2) { nodes { oid } }
            associatedPullRequests(first: 3) { nodes { number merged baseRefName ${size} } }
          }
        }
      }
    }`;
        });
        const query = `query Arrivals($owner: String!, $repo: String!, ${batch.map((_, n) => `$h${n}: GitObjectID!`).join(', ')}) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
        const variables = Object.fromEntries(batch.map((head, index) => [`h${index}`, head]));
        const { repository } = await graphql(github, query, { owner, repo, ...variables }, z.object({ repository: byAlias(Object.keys(variables), lineShape.nullable()) }));
        for (const [index, head] of batch.entries()) {
            const nodes = repository[`h${index}`]?.history?.nodes;
            if (!nodes)
                throw unknown(head);
            lines.set(head, lineOf(head, nodes, branch));
        }
    }
    return lines;
}
function lineOf(head, nodes, branch) {
    const known = new Map(nodes.map((node) => [node.oid, node]));
    const line = [];
    let next = head;
    for (let node = known.get(head); node; node = known.get(next ?? '')) {
        if (!node.associatedPullRequests)
            throw unknown(node.oid);
        const pulls = node.associatedPullRequests.nodes.filter(({ merged, baseRefName }) => merged && baseRefName === branch);
        const parents = node.parents.nodes.map(({ oid }) => oid);
        const sizes = pulls.map(({ number, commits }) => [number, commits?.totalCount ?? LONGEST]);
        line.push({ oid: node.oid, parents, pulls: new Map(sizes) });
        next = parents[0];
        known.delete(node.oid);
    }
    return line;
}
function unknown(commit) {
    return new Failure(`GitHub doesn't show how the commit ${code(commit.slice(0, 7))} came to the branch`, 'Run again.');
}

// EXTERNAL MODULE: ./lib/github/blobs.js
var blobs = __webpack_require__(8007);
// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
;// CONCATENATED MODULE: ./lib/github/history.js





/** Histories asked for in one query, and commits of each: most account files have seen few. */
const history_BATCH = { paths: 100, commits: 10 };
/** The same for those that have seen more. */
const LONG = { paths: 10, commits: 100 };
/** Commits of one path that are looked at, at most. */
const DEEPEST = 1000;
/** Parents of a commit that are looked at; merges of more are unheard of in such a repository. */
const PARENTS = 5;
const fileShape = schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), size: schemas/* number */.aig() });
const idShape = schemas/* object */.Ikc({ oid: schemas/* string */.YjP() });
const stepShape = schemas/* object */.Ikc({
    oid: schemas/* string */.YjP(),
    file: fileShape.nullable(),
    parents: (0,github_graphql/* nodesOf */.Nh)(schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), file: fileShape.nullable() })),
    /** Only where a branch is asked about. */
    associatedPullRequests: (0,github_graphql/* nodesOf */.Nh)(schemas/* object */.Ikc({
        number: schemas/* number */.aig(),
        merged: schemas/* boolean */.zMY(),
        baseRefName: schemas/* string */.YjP(),
        mergeCommit: schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), file: idShape.nullable() }).nullable(),
    })).optional(),
});
const historyShape = schemas/* object */.Ikc({ pageInfo: github_graphql/* pageInfoShape */.d5, nodes: schemas/* array */.YOg(stepShape) });
/** None for what is no commit. */
const commitShape = schemas/* object */.Ikc({ history: historyShape.optional() });
/**
 * Reads the histories of paths, each from a commit on: one query for every 100, and more for those with more than
 * ten commits. Merges are left out where the path came from one side of them, as `git log` does.
 * @param branch what was merged into it counts; without it, no pull request is asked for, and no draft can be told
 */
async function history_readTrails(github, places, branch) {
    const trails = places.map((place) => ({ place, steps: [], isComplete: false }));
    let due = trails.map((trail) => ({ trail, after: null }));
    for (let size = history_BATCH; due.length > 0; size = LONG) {
        const asked = due.map(({ trail, after }) => ({ ...trail.place, after }));
        const pages = await readPages(github, asked, size, branch);
        due = due.flatMap(({ trail }, index) => {
            const page = pages[index];
            if (!page)
                return [];
            trail.steps.push(...page.nodes.map((node) => toStep(node, branch)));
            const { hasNextPage, endCursor } = page.pageInfo;
            trail.isComplete = !hasNextPage;
            return hasNextPage && trail.steps.length < DEEPEST ? [{ trail, after: endCursor }] : [];
        });
    }
    return trails.map(({ steps, isComplete }) => ({ steps, isComplete }));
}
/** The pull requests that a commit came with, which are few. */
function pulls(index) {
    return `associatedPullRequests(first: 5) { nodes { number merged baseRefName mergeCommit { oid file(path: $p${index}) { oid } } } }`;
}
function toStep({ oid, file, parents, associatedPullRequests }, branch) {
    // What was merged into another branch has come to this one by another way.
    const merged = (associatedPullRequests?.nodes ?? []).filter((pull) => pull.merged && pull.baseRefName === branch);
    const merges = merged.map(({ mergeCommit }) => mergeCommit);
    const isDraft = (merge) => merge !== null && merge.oid !== oid && merge.file?.oid !== file?.oid;
    return {
        isDraft: merges.length > 0 && merges.every(isDraft),
        pulls: merged.map(({ number, mergeCommit }) => ({ number, merge: mergeCommit?.oid })),
        commit: oid,
        file: file ?? undefined,
        parents: parents.nodes.map((parent) => ({
            commit: parent.oid,
            file: parent.file ?? undefined,
        })),
    };
}
async function readPages(github, asked, { paths, commits }, branch) {
    const pages = [];
    for (let from = 0; from < asked.length; from += paths) {
        pages.push(...(await readBatch(github, asked.slice(from, from + paths), commits, branch)));
    }
    return pages;
}
/** One query; halved where GitHub does not finish it in time. */
async function readBatch(github, batch, commits, branch) {
    try {
        return await ask(github, batch, commits, branch);
    }
    catch (error) {
        const isTooMuch = (error instanceof GitHubFailure && error.status >= 500) ||
            (error instanceof GraphqlFailure && error.types.every((type) => type === ''));
        if (!isTooMuch || batch.length === 1)
            throw error;
        const half = Math.ceil(batch.length / 2);
        return [
            ...(await readBatch(github, batch.slice(0, half), commits, branch)),
            ...(await readBatch(github, batch.slice(half), commits, branch)),
        ];
    }
}
async function ask(github, batch, commits, branch) {
    const variables = {};
    const aliases = batch.map((_, index) => `h${index}`);
    const fields = batch.map(({ path, commit, after }, index) => {
        variables[`p${index}`] = path;
        variables[`c${index}`] = commit;
        variables[`a${index}`] = after;
        return `h${index}: object(oid: $c${index}) {
      ... on Commit {
        history(first: ${commits}, after: $a${index}, path: $p${index}) {
          pageInfo { hasNextPage endCursor }
          nodes {
            oid
            file(path: $p${index}) { oid size }
            parents(first: ${PARENTS}) { nodes { oid file(path: $p${index}) { oid size } } }
            ${branch === undefined ? '' : pulls(index)}
          }
        }
      }
    }`;
    });
    const declared = batch.map((_, n) => `$p${n}: String!, $c${n}: GitObjectID!, $a${n}: String`);
    const query = `query FileHistories($owner: String!, $repo: String!, ${declared.join(', ')}) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
    const { owner, repo } = github;
    const { repository } = await graphql(github, query, { owner, repo, ...variables }, z.object({ repository: byAlias(aliases, commitShape.nullable()) }));
    return batch.map(({ commit }, index) => {
        const history = repository[`h${index}`]?.history;
        if (history)
            return history;
        throw new Failure(`GitHub does not give the history of the commit ${code(commit)}`);
    });
}

// EXTERNAL MODULE: ./lib/github/checkpoint-ref.js
var checkpoint_ref = __webpack_require__(3678);
// EXTERNAL MODULE: ./lib/github/folder.js
var folder = __webpack_require__(3251);
;// CONCATENATED MODULE: ./lib/github/provisioned-folders.js



/**
 * The YAML files of the other folders that accounts are provisioned from, as a commit has them: two REST requests. A
 * folder is one of them once it has a checkpoint.
 */
async function provisioned_folders_readOtherFolders(github, commit, directory) {
    const provisioned = await listProvisioned(github);
    const paths = await readPaths(github, commit);
    return [...paths].flatMap(([path, { oid, size }]) => {
        const folder = dirname(path);
        // Paco's `Accounts` beside `accounts` is the same folder to many disks, and not read.
        const isOther = folder.toLowerCase() !== directory.toLowerCase() && isProvisionedFolder(provisioned, folder);
        return isOther && /\.ya?ml$/.test(path) ? [{ path, oid, size }] : [];
    });
}

;// CONCATENATED MODULE: ./lib/github/repository-name.js



/**
 * Whether a name, `owner/name`, leads to this repository: GitHub follows those that it had before it was renamed or
 * transferred ("Renaming a repository"). `undefined` where the token sees no repository of that name.
 */
async function repository_name_isThisRepository(github, called) {
    const query = `query RepositoryName($owner: String!, $repo: String!, $otherOwner: String!, $otherRepo: String!) {
  here: repository(owner: $owner, name: $repo) { id }
  there: repository(owner: $otherOwner, name: $otherRepo) { id }
}`;
    const { owner, repo } = github;
    const [otherOwner = '', otherRepo = ''] = called.split('/');
    const variables = { owner, repo, otherOwner, otherRepo };
    const id = z.object({ id: z.string() }).nullable();
    try {
        const { here, there } = await graphql(github, query, variables, z.object({ here: id, there: id }));
        return here && there ? here.id === there.id : undefined;
    }
    catch (error) {
        if (error instanceof GraphqlFailure && error.types.every((type) => type === 'NOT_FOUND')) {
            return undefined;
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/github/trees.js
var trees = __webpack_require__(7914);
;// CONCATENATED MODULE: ./lib/github/vanished.js



/** What may have been put aside under any name: files up to so many bytes, and so many of them in a range. */
const ASIDE = { bytes: 65_536, files: 200 };
/** Folders that are looked into, in all, and asked for in one query. */
const MOST = { all: 1000, query: 100 };
/**
 * Finds the YAML files of the whole repository that vanished in each of some ranges, also such as were put aside as
 * something else, and those of some folders that were overwritten, by comparing trees from the root down as far as they differ: one request for each level, and none for
 * the levels above `folders`.
 * @param folders those that are likely to differ, of which all files that vanished count
 */
async function vanished_readReplaced(github, ranges, folders) {
    const trees = treesOf(github);
    const files = ranges.map(() => []);
    const aside = ranges.map(() => 0);
    const unknown = new Set();
    let level = ranges.map(({ from, to }, range) => {
        return { range, path: '', old: `${from}:`, now: `${to}:` };
    });
    const likely = new Set(folders.flatMap(chainOf));
    let wanted = ranges.flatMap(({ from, to }) => [...likely].flatMap((path) => [`${from}:${path}`, `${to}:${path}`]));
    for (let read = 0; level.length > 0; wanted = keysOf(level)) {
        const missing = [...new Set(wanted)].filter((key) => !trees.has(key));
        read += missing.length;
        if (read > MOST.all) {
            for (const { range } of level)
                unknown.add(range);
            break;
        }
        await vanished_readTrees(github, missing, trees);
        level = level.flatMap((pair) => {
            const found = compare(pair, trees, folders);
            if (!found)
                unknown.add(pair.range);
            files[pair.range]?.push(...(found?.files ?? []));
            const room = Math.max(0, ASIDE.files - (aside[pair.range] ?? 0));
            const others = found?.aside ?? [];
            if (others.length > room)
                unknown.add(pair.range);
            files[pair.range]?.push(...others.slice(0, room));
            aside[pair.range] = (aside[pair.range] ?? 0) + others.length;
            return found?.below ?? [];
        });
    }
    return files.map((all, range) => ({ files: all, isComplete: !unknown.has(range) }));
}
function keysOf(level) {
    return level.flatMap(({ old, now }) => (now === undefined ? [old] : [old, now]));
}
/** What is in the first folder and not in the second one, or is another file there; `undefined` where one of them could not be read. */
function compare({ range, path, old, now }, trees, folders) {
    const olds = trees.get(old);
    const news = now === undefined ? [] : trees.get(now);
    if (!olds || !news)
        return undefined;
    const kept = new Map(news.map((entry) => [entry.name, entry]));
    const files = [];
    const aside = [];
    const below = [];
    for (const { name, kind, oid, size } of olds) {
        const same = kept.get(name);
        const here = path === '' ? name : `${path}/${name}`;
        if (kind === 'folder' && same?.oid !== oid) {
            below.push({ range, path: here, old: oid, now: same?.kind === kind ? same.oid : undefined });
        }
        const isGone = kind === 'file' && same?.kind !== kind;
        if (isGone && (folders.includes(path) || /\.ya?ml/i.test(name))) {
            files.push({ path: here, oid, size, now: undefined });
        }
        else if (isGone && size <= ASIDE.bytes) {
            aside.push({ path: here, oid, size, now: undefined });
        }
        const isOverwritten = kind === 'file' && same?.kind === kind && same.oid !== oid;
        if (isOverwritten && folders.includes(path) && /\.ya?ml$/i.test(name)) {
            files.push({ path: here, oid, size, now: { oid: same.oid, size: same.size } });
        }
    }
    return { files, aside, below };
}
/** None of it for what is no tree. */
const treeShape = schemas/* object */.Ikc({
    oid: schemas/* string */.YjP().optional(),
    entries: schemas/* array */.YOg(trees/* entryShape */.iQ).optional(),
});
/** Reads trees by id or by `commit:path`; `undefined` for what is none. */
async function vanished_readTrees(github, keys, trees) {
    const { owner, repo } = github;
    for (let from = 0; from < keys.length; from += MOST.query) {
        const batch = keys.slice(from, from + MOST.query);
        const fields = batch.map((_, index) => `t${index}: object(expression: $t${index}) { ... on Tree { oid entries { name mode oid size } } }`);
        const query = `query FormerFolders($owner: String!, $repo: String!, ${batch.map((_, n) => `$t${n}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
        const variables = Object.fromEntries(batch.map((key, index) => [`t${index}`, key]));
        const { repository } = await graphql(github, query, { owner, repo, ...variables }, z.object({ repository: byAlias(Object.keys(variables), treeShape.nullable()) }));
        for (const [index, key] of batch.entries()) {
            const { oid, entries } = repository[`t${index}`] ?? {};
            const found = entries?.map(toEntry);
            trees.set(key, found);
            if (oid !== undefined)
                trees.set(oid, found);
        }
    }
}

;// CONCATENATED MODULE: ./lib/github/versions.js






/** Changes of a folder that are looked at: the latest ones. */
const LATEST = 100;
const pathShape = schemas/* object */.Ikc({ file: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }).nullable() });
const answerShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        object: schemas/* object */.Ikc({
            history: (0,github_graphql/* nodesOf */.Nh)(pathShape.extend({ parents: (0,github_graphql/* nodesOf */.Nh)(pathShape) }))
                .extend({ pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY() }) })
                .optional(),
        })
            .nullable(),
    }),
});
/**
 * The YAML files of a folder as its latest changes had them, the newest first: one request, and one for every 100 of
 * the changes.
 */
async function versions_readVersions(github, commit, directory) {
    const query = `query FolderHistory($owner: String!, $repo: String!, $commit: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) {
      ... on Commit {
        history(first: ${LATEST}, path: $path) {
          pageInfo { hasNextPage }
          nodes { file(path: $path) { oid } parents(first: 2) { nodes { file(path: $path) { oid } } } }
        }
      }
    }
  }
}`;
    const { owner, repo } = github;
    const variables = { owner, repo, commit, path: directory };
    const { repository } = await graphql(github, query, variables, answerShape);
    const { nodes, pageInfo } = repository.object?.history ?? {};
    if (!nodes || !pageInfo) {
        throw new Failure(`GitHub does not give the history of the folder ${code(directory)}`, 'Run again.');
    }
    const found = nodes.flatMap(({ file, parents }) => [
        file,
        ...parents.nodes.map((one) => one.file),
    ]);
    const oids = [...new Set(found.flatMap((file) => file?.oid ?? []))];
    const trees = treesOf(github);
    await readTrees(github, oids.filter((oid) => !trees.has(oid)), trees);
    const versions = oids.flatMap((oid) => trees.get(oid) ?? []);
    const files = versions.filter(({ kind, name }) => kind === 'file' && /\.ya?ml$/i.test(name));
    const all = files.map(({ name, oid, size }) => ({ path: `${directory}/${name}`, oid, size }));
    return {
        files: [...new Map(all.map((file) => [`${file.path} ${file.oid}`, file])).values()],
        isComplete: !pageInfo.hasNextPage && oids.every((oid) => trees.get(oid) !== undefined),
    };
}

// EXTERNAL MODULE: ./lib/github/write-back.js + 1 modules
var write_back = __webpack_require__(8770);
// EXTERNAL MODULE: ./lib/once.js
var lib_once = __webpack_require__(4986);
;// CONCATENATED MODULE: ./lib/commands/history.js















/**
 * The history of files, through GitHub's API.
 * @param branch what was merged into it was reviewed as one; without it, the job may not read pull requests
 */
function historyOf(github, { commit, before, now, management }, branch) {
    const change = before && { from: before.commit, to: now.commit };
    const history = historyFrom(sourceOf(github, branch), { commit, change }, before, now);
    return {
        ...history,
        ...(management && { management: async () => ({ id: management, isComplete: true }) }),
        wasCalled: (repository) => isThisRepository(github, repository),
        others: once(() => readOthers(github, now)),
    };
}
async function readOthers(github, { commit, desired }) {
    const files = await readOtherFolders(github, commit, desired.directory);
    const contents = new Map();
    const refs = files.filter(({ size }) => size <= MAX_FILE_BYTES);
    for (const [oid, content] of await readBlobs(github, refs))
        contents.set(oid, content);
    return files.flatMap(({ path, oid }) => versionOf(path, contents.get(oid)) ?? []);
}
/** The management account that files of the default branch named, for runs that look at nothing else of the past. */
async function managementBefore({ github, run }, desired) {
    const commit = await readHead(github, run.defaultBranch);
    const vantage = { commit, before: undefined, now: { commit, desired } };
    return historyOf(github, vantage, undefined).management();
}
function sourceOf(github, branch) {
    return {
        trails: (walks) => readTrails(github, walks, branch),
        arrivals: async (steps) => branch === undefined
            ? steps.map(() => ({ ranges: [], commits: [], isPush: false }))
            : readArrivals(github, steps, branch),
        replaced: (ranges, folders) => readReplaced(github, ranges, folders),
        versions: (commit, directory) => readVersions(github, commit, directory),
        contents: (refs) => readBlobs(github, refs),
    };
}
/** The history of files in any repository. */
function historyFrom(source, outset, before, now) {
    const past = new Map(before?.desired.files.map((file) => [file.path, file]));
    const present = new Map(now.desired.files.map((file) => [file.path, file]));
    const contents = new Map([...(before ? textsOf(before) : []), ...textsOf(now)]);
    return {
        pasts: (paths) => {
            const subjects = paths.map((path) => {
                const isKept = (0,claims/* keepsAccount */.q)(past.get(path), present.get(path));
                return { path, isNew: before !== undefined && !isKept };
            });
            return readPasts(source, { ...outset, contents }, subjects, continuedIn(now.desired));
        },
        formerIds: (0,lib_once/* once */.O)(() => readFormerIds(source, outset.commit, now.desired.directory)),
        management: (0,lib_once/* once */.O)(() => {
            const { directory, files } = now.desired;
            const [file] = (0,rules/* managementFiles */.t0)(files);
            return readFormerManagement(source, outset.commit, directory, file?.path);
        }),
    };
}
/** The texts of account files by the ids of their contents; not of those whose text could not be had. */
function textsOf({ desired, oids }) {
    return desired.files.flatMap(({ path, text }) => {
        const oid = oids?.get(path);
        return oid === undefined || text === '' ? [] : [[oid, { kind: 'text', text }]];
    });
}
/** Whether a file that is there now speaks of the same account, by its id or its email. */
function continuedIn(now) {
    const { hasId, hasEmail } = (0,claims/* claimedBy */.dl)(now.files);
    return (version) => {
        const { id, email } = (0,claims/* claimsOf */.ds)(version);
        return hasId(id) || hasEmail(email);
    };
}

// EXTERNAL MODULE: ./lib/terminal/folder.js + 1 modules
var terminal_folder = __webpack_require__(9007);
;// CONCATENATED MODULE: ./lib/terminal/history.js



/** What is on the disk, as the end of a range. */
const DISK = '';
/** The history of files in the Git repository around the folder, up to its last commit. */
function localHistory(git, before, now) {
    const change = before && { from: 'HEAD', to: DISK };
    const source = git ? history_sourceOf(git) : NO_SOURCE;
    const history = historyFrom(source, { commit: 'HEAD', change }, before, now);
    // Git does not know what its remote was called.
    return {
        ...history,
        wasCalled: async () => undefined,
        // Nothing at hand tells what else is provisioned.
        others: async () => [],
        // Without Git, there is nothing to look into, and a person looks at what is to be done.
        management: async () => (git ? history.management() : { id: undefined, isComplete: true }),
    };
}
/** Without Git, nothing tells what a file has been. */
const NO_SOURCE = {
    trails: async (walks) => walks.map(() => ({ steps: [], isComplete: false })),
    arrivals: async (steps) => steps.map(() => ({ ranges: [], commits: [], isPush: false })),
    replaced: async (ranges) => ranges.map(() => ({ files: [], isComplete: false })),
    versions: async () => ({ files: [], isComplete: false }),
    contents: async () => new Map(),
};
function history_sourceOf(git) {
    let known;
    const line = () => {
        known ??= git.line('HEAD');
        return known;
    };
    return {
        trails: async (walks) => walks.map((walk) => trailOf(git, walk)),
        arrivals: async (steps) => steps.map(({ commit }) => arrivalOf(git, line(), commit)),
        replaced: async (ranges, folders) => ranges.map((range) => ({ files: replacedIn(git, range, folders), isComplete: true })),
        versions: async (commit, directory) => ({
            files: git.hasCommit ? git.versions(commit, directory) : [],
            isComplete: !git.isShallow,
        }),
        contents: async (refs) => {
            const found = git.read([...new Set(refs.map(({ oid }) => oid))]);
            return new Map([...found].map(([oid, bytes]) => [oid, (0,terminal_folder/* toContent */.L)(bytes)]));
        },
    };
}
/** Commits of a line that count as one change, at most. */
const history_LONGEST = 100;
/**
 * What came with a commit: all of the merge that brought it to the present line. Git does not know what was pushed, or
 * rebased by a pull request, at once, so commits that follow each other without a merge count as one change.
 */
function arrivalOf(git, line, commit) {
    const at = line.findIndex(([one]) => one === commit);
    if (at === -1) {
        const merge = broughtBy(git, line, commit);
        const [to, from] = merge ?? [];
        const ranges = to && from ? [{ from, to }] : [];
        return { ranges, commits: ranges.map((range) => range.to), isPush: false };
    }
    const rest = line.slice(at, at + history_LONGEST);
    const end = rest.findIndex(([, ...parents]) => parents.length > 1);
    const ranges = (end === -1 ? rest : rest.slice(0, end)).flatMap(([to, from]) => from === undefined ? [] : [{ from, to }]);
    return { ranges, commits: ranges.map(({ to }) => to), isPush: true };
}
/** The oldest commit of a line, whose newest comes first, that leads to another one. */
function broughtBy(git, line, commit) {
    let [low, high] = [0, line.length];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (git.isAncestor(commit, line[middle]?.[0] ?? ''))
            low = middle + 1;
        else
            high = middle;
    }
    return line[low - 1];
}
function replacedIn(git, { from, to }, folders) {
    const found = git.replaced(from, to === DISK ? undefined : to).filter(({ path, now }) => {
        // Whatever went may have been one that was put aside.
        return now === undefined || (folders.includes((0,posix_.dirname)(path)) && /\.ya?ml$/i.test(path));
    });
    const sizes = git.sizes(found.flatMap(({ oid, now }) => (now === undefined ? [oid] : [oid, now])));
    return found.map(({ path, oid, now }) => ({
        path,
        oid,
        size: sizes.get(oid) ?? 0,
        now: now === undefined ? undefined : { oid: now, size: sizes.get(now) ?? 0 },
    }));
}
function trailOf(git, { path, commit: from }) {
    // Where there is no commit yet, there is no past.
    if (!git.hasCommit)
        return { steps: [], isComplete: true };
    const commits = git.log(path, from);
    const places = commits.flatMap((all) => all.map((commit) => ({ commit, path })));
    const files = git.find(places);
    const fileAt = new Map(places.map(({ commit }, index) => [commit, files[index]]));
    return {
        steps: commits.map(([commit, ...parents]) => ({
            commit,
            file: fileAt.get(commit),
            // Git does not know of pull requests, so every version counts.
            isDraft: false,
            pulls: [],
            parents: parents.map((parent) => ({
                commit: parent,
                file: fileAt.get(parent),
            })),
        })),
        isComplete: !git.isShallow,
    };
}

;// CONCATENATED MODULE: ./lib/terminal/plan.js









/** What a command exits with. */
const EXIT = { nothing: 0, problems: 1, changes: 2 };
/** Plans the files as they are on the disk. */
async function plan_plan(context) {
    const { screen } = context;
    const local = context.read();
    const scope = scopeAt(context, local);
    const { plan: made } = await prepareAt(context, local, scope);
    for (const line of (0,log/* planText */.P)(made))
        screen.print(line);
    screen.json((0,json_plan/* planDocument */.N)(made));
    if ((0,plan/* errors */.sO)(made).length > 0 || made.approval)
        return EXIT.problems;
    return made.changes.length > 0 ? EXIT.changes : EXIT.nothing;
}
/** The plan of the files on the disk, and whether it changes so many accounts that it has to be confirmed. */
async function prepareAt(context, local, scope) {
    const history = historyAt(context, local);
    const prepared = await (0,prepare/* prepare */.iA)(planningAt(context), local.now.desired, scope, history);
    const { plan: made, countAccounts } = prepared;
    const { maxChanges: limit } = context.settings;
    const management = made.organization?.managementAccountId ?? '';
    const lines = (0,line/* linesOfPlan */.md)({ ...made, changes: (0,plan/* ready */.Gc)(made) }, management);
    const extent = await tooMuch(lines, countAccounts, limit);
    if (!extent)
        return prepared;
    const approval = {
        extent,
        limit,
        plan: approval_planHash(approval_digestsOf(lines)),
        state: 'needed',
        byAuthor: true,
        where: 'terminal',
    };
    return { ...prepared, plan: { ...made, approval } };
}
function planningAt(context) {
    const { settings, repository, screen, session, signal } = context;
    return { inputs: settings, run: { repository }, log: screen.log, session, signal };
}
/**
 * Everything, since whoever asks sees all of it before it is done; or, with `--changed`, what differs from the last
 * commit, and what has no id. What files said before comes from the last commit.
 */
function scopeAt({ args }, { now, before, changed }) {
    const past = before?.desired;
    return (0,scope/* scopeOf */.Od)(now.desired, changed, past, { isWhole: !args.flags.has('changed') });
}
/** The history up to the last commit; what is on the disk comes after it. */
function historyAt({ git }, { now, before }) {
    return localHistory(git, before, now);
}


/***/ })

};
