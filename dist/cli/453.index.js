export const id = 453;
export const ids = [453];
export const modules = {

/***/ 9950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iA: () => (/* binding */ prepare),
  mS: () => (/* binding */ progressLog)
});

// UNUSED EXPORTS: planOfFiles

// EXTERNAL MODULE: ./lib/accounts/directory.js + 1 modules
var directory = __webpack_require__(2072);
// EXTERNAL MODULE: ./lib/organization/account.js
var organization_account = __webpack_require__(9244);
// EXTERNAL MODULE: ./lib/accounts/schema.js
var schema = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/plan/delegate-policy.js
var delegate_policy = __webpack_require__(1859);
// EXTERNAL MODULE: ./lib/plan/findings.js
var findings = __webpack_require__(6081);
;// CONCATENATED MODULE: ./lib/plan/delegate-access.js




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
    if (scope.isWhole)
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
                    severity: 'warning',
                    at,
                    message: `whom the role ${(0,lib_text/* code */.aY)(roleName)} may assume is not known: ${role.said}`,
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
                    message: `whom the role ${(0,lib_text/* code */.aY)(roleName)} may assume is not changed as long as this file can't be read`,
                    hint: 'Otherwise a mistake in a file could take access away.',
                },
            ],
        });
    }
    const { partition } = organization;
    const arn = (grant) => (0,delegate_policy/* roleArn */.w3)(partition, grant.id ?? NEW_ID, grant.roleName);
    const present = role.policy === undefined ? undefined : (0,delegate_policy/* readGranted */.wX)(role.policy);
    // One that is invited gets access once it has joined; none is taken away from one that is missing.
    const isThere = (grant) => !isAbsent(grant, context) || !!present?.resources.includes(arn(grant));
    const known = [...grantsOf(desired).filter(isThere), ...adoptedIn(changes, context)];
    const created = changes.filter((change) => change.kind === 'create').map(grantFor);
    const wanted = [...known, ...created];
    const form = (0,delegate_policy/* formFor */.iD)(wanted.map(arn), organization);
    if (form === 'pattern') {
        const patterns = [
            ...new Set(wanted.map(({ roleName: name }) => (0,delegate_policy/* roleArn */.w3)(partition, '*', name))),
        ];
        const isSo = present?.form === 'pattern' && same(present.resources, patterns);
        if (isSo)
            return (0,findings/* found */.F9)({});
        return (0,findings/* found */.F9)({ changes: [change(patterns, [], [])] });
    }
    const listed = present?.form === 'list' ? present.resources : undefined;
    const resources = isPartial() ? partial(listed ?? []) : known.map(arn);
    const before = new Set(listed ?? []);
    const gains = wanted.filter((grant) => grant.id === undefined || (resources.includes(arn(grant)) && !before.has(arn(grant))));
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
        const wantedNow = new Set(known.map(arn));
        const added = known.filter((grant) => scope.names.has(grant.account) || (scope.before && (wasHeld || !past.has(arn(grant)))));
        const kept = now.filter((one) => wantedNow.has(one) || !past.has(one));
        return [...new Set([...kept, ...added.map(arn)])];
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
        };
    }
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
        severity: 'warning',
        at,
        message: `the management account has no role ${(0,lib_text/* code */.aY)(roleName)}, so nobody gets access to the accounts through it`,
        hint: `Make it, and let administrators assume it: \`aws iam create-role --role-name ${roleName} --assume-role-policy-document '${trust}'\`. Or leave \`admin_delegate_role_name\` out of this file.`,
    };
}

// EXTERNAL MODULE: ./lib/plan/fields/alias.js
var alias = __webpack_require__(585);
;// CONCATENATED MODULE: ./lib/plan/fields/contacts.js


const CONTACT_TYPES = ['billing', 'operations', 'security'];
/** The contacts that a file names. */
function contactsOf(fields) {
    return CONTACT_TYPES.filter((type) => fields?.alternate_contacts?.[type] !== undefined);
}
/** `alternate_contacts`: each kind by itself, whole. */
function compareContacts(target, { details }) {
    const { account, live, before } = target;
    const { fields, file, name, isManagement } = account;
    const present = live && details.contacts.get(live.id);
    const gone = contactsOf(before).filter((type) => !contactsOf(fields).includes(type));
    const notes = gone.map((type) => (0,findings/* unmanagedNow */.d4)(target, `its ${type} contact`, `as ${(0,lib_text/* code */.aY)(before?.alternate_contacts?.[type]?.name)}`));
    // Where trusted access is missing, they could not be read; the plan says so once.
    if (live && !present)
        return (0,findings/* together */.bs)(notes);
    const changes = contactsOf(fields).flatMap((type) => {
        const to = wanted(fields, type);
        const from = present?.[type];
        if (!to || (from && isSame(from, to)))
            return [];
        return [
            {
                kind: 'contact',
                account: name,
                file: file.path,
                id: live?.id,
                type,
                from,
                to,
                isManagement,
            },
        ];
    });
    return (0,findings/* together */.bs)([...notes, (0,findings/* found */.F9)({ changes })]);
}
function wanted({ alternate_contacts: all }, type) {
    const contact = all?.[type];
    if (!contact)
        return undefined;
    const { name, title, email, phone_number: phoneNumber } = contact;
    return { name, title, email, phoneNumber };
}
/** AWS leaves out the white space around a value. */
function isSame(one, other) {
    return ['name', 'title', 'email', 'phoneNumber'].every((key) => one[key].trim() === other[key].trim());
}

// EXTERNAL MODULE: ./lib/plan/scope.js
var plan_scope = __webpack_require__(7839);
;// CONCATENATED MODULE: ./lib/plan/detail-needs.js






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
            .filter(({ account, before }) => account.fields.tags ?? before?.tags)
            .map(({ live: { id } }) => id),
        contacts: there.flatMap(({ account, live: { id } }) => {
            const types = contactsOf(account.fields);
            return types.length === 0 ? [] : [{ id, isManagement: account.isManagement, types }];
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
            .filter(({ account }) => account.fields.account_alias !== undefined && scope.isWhole)
            .map(({ account, live: { id } }) => ({
            accountId: id,
            roleName: (0,alias/* roleOf */.k)({ account }),
            partition: organization?.partition ?? 'aws',
        })),
    };
}
/** The usable account that a file means. */
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
    const found = fields.account_id === undefined
        ? [...live.accounts.values()].find(({ email }) => (0,organization_account/* sameEmail */.PZ)(email, fields.root_email))
        : live.accounts.get(fields.account_id);
    return found && (0,organization_account/* isUsable */.Ng)(found) ? found : undefined;
}
function needsTrust(account, live) {
    if (account.isManagement)
        return false;
    const { account_name: name } = account.fields;
    const found = liveOf(account, live);
    return contactsOf(account.fields).length > 0 || (!!found && !!name && found.name !== name);
}

// EXTERNAL MODULE: ./lib/accounts/regions.js
var regions = __webpack_require__(857);
// EXTERNAL MODULE: ./lib/dictionary.js
var dictionary = __webpack_require__(7491);
// EXTERNAL MODULE: ./lib/plan/fields/tags.js
var fields_tags = __webpack_require__(9536);
;// CONCATENATED MODULE: ./lib/plan/fields/first-tags.js




/** The tags that land together with an account: those of its file, and one that names the file. */
function firstTags({ fields, file }, repository) {
    return (0,dictionary/* dictionary */.z)([
        [fields_tags/* ORIGIN_TAG */.Wy, origin(repository, file.path)],
        ...Object.entries(fields.tags ?? {}),
    ]);
}
/** `owner/name/accounts/prod.yaml`, as far as AWS allows its characters in a tag value. */
function origin(repository, path) {
    return `${repository}/${path}`.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(-256);
}
/** AWS allows a new account no more tags than any other. */
function tooManyTags({ file }) {
    return (0,findings/* stop */.ds)({
        severity: 'error',
        at: file.at('tags'),
        message: 'a new account can have 49 tags from its file, and there are 50',
        hint: `AWS allows 50, and one names the file: ${(0,lib_text/* code */.aY)(fields_tags/* ORIGIN_TAG */.Wy)}. Add the last one in a second pull request.`,
    });
}

;// CONCATENATED MODULE: ./lib/plan/fields/create-only.js



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
        all.push((0,findings/* unmanagedNow */.d4)(target, "IAM users' access to its bills", `as ${(0,lib_text/* code */.aY)(granted)} made it`));
    }
    else if (billing !== granted) {
        all.push((0,findings/* stop */.ds)({
            severity: 'error',
            at: file.at('iam_user_access_to_billing'),
            message: `\`iam_user_access_to_billing\` can't be changed once the account exists, from ${granted ? (0,lib_text/* code */.aY)(granted) : 'nothing'} to ${(0,lib_text/* code */.aY)(billing)}`,
            hint: `AWS does not tell its value either. ${granted ? `Write ${(0,lib_text/* code */.aY)(granted)} again` : 'Leave it out again'}; to change it, sign in to ${(0,lib_text/* code */.aY)(live.id)} as its root user, and switch “IAM user and role access to Billing information” on the page “Account”.`,
        }));
    }
    const past = before.admin_delegate_role_name;
    const role = (0,alias/* roleOf */.k)(target);
    if (past !== undefined && past !== role) {
        all.push((0,findings/* stop */.ds)({
            severity: 'error',
            at: file.at('admin_delegate_role_name'),
            message: `the role of an account that exists can't be renamed, from ${(0,lib_text/* code */.aY)(past)} to ${(0,lib_text/* code */.aY)(role)}`,
            hint: `AWS makes the role together with the account. Write ${(0,lib_text/* code */.aY)(past)} again. To have another role, make it inside of ${(0,lib_text/* code */.aY)(live.id)}; once it is there, take the file over by a manual run of \`provision\` with \`scope: all\`.`,
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
            hint: 'AWS takes it when it creates an account, and never again.',
        },
    ];
}

;// CONCATENATED MODULE: ./lib/plan/fields/name.js


/** `account_name`: the account's name in AWS. */
function compareName(target) {
    const { account, live, before } = target;
    const { fields, file, name, isManagement } = account;
    const to = fields.account_name;
    if (!live)
        return (0,findings/* found */.F9)({});
    if (to === undefined) {
        const past = before?.account_name;
        return past === undefined ? (0,findings/* found */.F9)({}) : (0,findings/* unmanagedNow */.d4)(target, 'its name', (0,lib_text/* code */.aY)(live.name));
    }
    if (live.name === to)
        return (0,findings/* found */.F9)({});
    const change = {
        kind: 'rename',
        account: name,
        file: file.path,
        id: live.id,
        from: live.name,
        to,
        isManagement,
    };
    return (0,findings/* found */.F9)({ changes: [change] });
}

// EXTERNAL MODULE: ./lib/accounts/nearest.js + 1 modules
var nearest = __webpack_require__(7008);
;// CONCATENATED MODULE: ./lib/plan/fields/placement.js



/** The root's path, as files and plans write it. */
const ROOT = 'Root';
/** `organizational_unit`: where the account belongs in the tree. */
function comparePlacement(target, { details: { tree }, createUnits }) {
    const { account, live, before } = target;
    const { fields, file, name } = account;
    const to = fields.organizational_unit;
    if (to === undefined) {
        const past = before?.organizational_unit;
        return past === undefined ? (0,findings/* found */.F9)({}) : (0,findings/* unmanagedNow */.d4)(target, 'its place', `in ${(0,lib_text/* code */.aY)(past)}`);
    }
    if (!tree)
        return (0,findings/* found */.F9)({});
    if (!tree.byPath.has(to) && !createUnits) {
        return (0,findings/* stop */.ds)(placement_missing(to, tree, file.at('organizational_unit')));
    }
    // A new account starts in the root.
    const from = live ? (tree.placements.get(live.id) ?? ROOT) : ROOT;
    if (from === to)
        return (0,findings/* found */.F9)({});
    const move = {
        kind: 'move',
        account: name,
        file: file.path,
        id: live?.id,
        from,
        to,
    };
    return (0,findings/* found */.F9)({ changes: [move] });
}
function placement_missing(path, tree, at) {
    const names = path.split('/');
    const depth = names.findIndex((_, index) => !tree.byPath.has(names.slice(0, index + 1).join('/')));
    const parent = names.slice(0, depth).join('/') || ROOT;
    const name = names[depth] ?? path;
    const siblings = tree.children.get(parent) ?? [];
    const near = (0,nearest/* nearest */.p)(name, siblings);
    const beside = (sibling) => (parent === ROOT ? sibling : `${parent}/${sibling}`);
    const there = near === undefined
        ? siblings.length === 0
            ? `${(0,lib_text/* code */.aY)(parent)} has no units.`
            : `${(0,lib_text/* code */.aY)(parent)} has ${(0,lib_text/* some */.zN)(siblings.map((one) => (0,lib_text/* code */.aY)(one)), 10)}.`
        : `Did you mean ${(0,lib_text/* code */.aY)([beside(near), ...names.slice(depth + 1)].join('/'))}?`;
    return {
        severity: 'error',
        at,
        message: `there is no organizational unit ${(0,lib_text/* code */.aY)(name)} in ${(0,lib_text/* code */.aY)(parent)}`,
        hint: `${there} Units that are missing are made with \`create-organizational-units: true\`.`,
    };
}
/** The units that moves need and AWS does not have, parents first. */
function unitsFor(moves, tree) {
    const units = new Map();
    for (const { account, file, to } of moves) {
        const names = to === ROOT ? [] : to.split('/');
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

;// CONCATENATED MODULE: ./lib/plan/fields.js







/**
 * Compares every field of an account that its file names, in the order in which they are changed. A new
 * account gets its name and tags with its creation; the rest comes after.
 */
function compareFields(target, context) {
    return (0,findings/* together */.bs)([
        compareCreateOnly(target),
        comparePlacement(target, context),
        (0,fields_tags/* compareTags */.bb)(target, context),
        compareName(target),
        compareContacts(target, context),
        (0,alias/* compareAlias */.y)(target, context),
    ]);
}

;// CONCATENATED MODULE: ./lib/plan/compare/absent.js









/**
 * An account with an id that the organization does not have: invited where the change under review asks for it, and
 * never twice. Whether a fresh invitation after one that has ended was reviewed, the record tells.
 */
function compareAbsent(account, id, context) {
    const { fields, file, name } = account;
    const { live, scope, repository } = context;
    const last = live.invitations.find((invitation) => isFor(invitation, account));
    const tags = firstTags(account, repository);
    if (Object.keys(tags).length > fields_tags/* MOST_TAGS */._h)
        return tooManyTags(account);
    const { followUps, ...rest } = compareLater(account, id, tags, context);
    const about = { account: name, file: file.path, id, followUps };
    if (last?.state === 'pending') {
        return (0,findings/* together */.bs)([rest, (0,findings/* found */.F9)({ invited: [{ ...about, invitation: last }] })]);
    }
    // A look at the whole that compares with nothing earlier reviews no file.
    if (scope.changed.has(file.path) && (!scope.isWhole || scope.before)) {
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
        ...findings.changes.flatMap((change) => change.kind === 'move' || change.kind === 'contact' || change.kind === 'alias'
            ? [change]
            : []),
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
                    gains: [{ account: name, id, roleName: (0,alias/* roleOf */.k)({ account }) }],
                    losses: [],
                    resources: [],
                    form: 'list',
                    formBefore: 'list',
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
        message: `the invitation ${(0,lib_text/* code */.aY)(id)} ${ENDED[state]}, and no other is sent by itself`,
        hint: INVITE,
    };
}
const INVITE = 'To invite the account (again), change its file in a pull request, be it a comment in it: its plan then holds the invitation. Otherwise remove the file.';
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

;// CONCATENATED MODULE: ./lib/plan/compare/existing.js



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

;// CONCATENATED MODULE: ./lib/plan/compare/other-email.js




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
                ? 'Correct the `account_id` or the `root_email`, so that both speak of the same account.'
                : 'Correct the `root_email` of the management account.',
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

;// CONCATENATED MODULE: ./lib/plan/compare/known.js






/** An account with an id: it must be there, and be the account that the file means. */
function compareKnown(account, id, context) {
    const { fields, file, name } = account;
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
    if (!(0,organization_account/* sameEmail */.PZ)(fields.root_email, there.email)) {
        return otherEmail(account, id, there.email, context);
    }
    if ((0,organization_account/* isUsable */.Ng)(there))
        return existing(account, there, context);
    const warning = {
        severity: 'warning',
        at,
        message: `the account ${(0,lib_text/* code */.aY)(id)} is ${(0,lib_text/* code */.aY)(there.state)} in AWS`,
        hint: 'Nothing of it can be changed. A closed account is gone for good 90 days after its closing; its file can be removed.',
    };
    return (0,findings/* found */.F9)({ unchanged: [{ account: name, file: file.path, id }], problems: [warning] });
}

;// CONCATENATED MODULE: ./lib/plan/compare/management.js





/** The management account: the one that the organization names. */
function compareManagement(account, organization, context) {
    const { fields, file, name } = account;
    const { managementAccountId: id, managementEmail: email } = organization;
    if (fields.account_id !== undefined && fields.account_id !== id) {
        return (0,findings/* stop */.ds)({
            severity: 'error',
            at: file.at('account_id'),
            message: `${(0,lib_text/* code */.aY)(fields.account_id)} is not the organization's management account, which is ${(0,lib_text/* code */.aY)(id)}`,
            hint: 'Check `role-to-assume`, or correct the file.',
        });
    }
    if (!(0,organization_account/* sameEmail */.PZ)(fields.root_email, email))
        return otherEmail(account, id, email, context);
    const live = context.live.accounts.get(id) ?? {
        id,
        arn: '',
        name,
        email,
        state: 'ACTIVE',
        ancestors: undefined,
        joined: undefined,
    };
    if (fields.account_id === id)
        return existing(account, live, context);
    return adopt({ kind: 'adopt', account: name, file: file.path, email, id, awsName: name }, account, live, context);
}

;// CONCATENATED MODULE: ./lib/plan/compare/new.js








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
            hint: 'Two files speak of one account: correct one of them.',
        });
    }
    if (!(0,organization_account/* isUsable */.Ng)(there)) {
        return (0,findings/* stop */.ds)({
            severity: 'error',
            at,
            message: `${(0,lib_text/* code */.aY)(email)} belongs to the account ${(0,lib_text/* code */.aY)(there.id)}, which is ${(0,lib_text/* code */.aY)(there.state)}`,
            hint: 'AWS never gives the email of a closed account to another one. Use a new address, or have AWS Support reopen the account within 90 days of its closing.',
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
    const { live, repository } = context;
    const { fields, file, name } = account;
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
    if (Object.keys(change.tags).length > fields_tags/* MOST_TAGS */._h)
        return tooManyTags(account);
    const namesake = [...live.accounts.values()].find((other) => other.name === awsName);
    const notes = [];
    if (namesake) {
        notes.push({
            severity: 'note',
            at: file.at('root_email'),
            message: `an account called ${(0,lib_text/* code */.aY)(awsName)} exists with another email: ${(0,lib_text/* code */.aY)(namesake.id)}, ${(0,lib_text/* code */.aY)(namesake.email)}`,
            hint: 'If that is the account you mean, write its `account_id` and `root_email` into the file; otherwise both will bear the name.',
        });
    }
    if (change.inProgress) {
        notes.push({
            severity: 'note',
            at: file.at('root_email'),
            message: `AWS is creating an account called ${(0,lib_text/* code */.aY)(awsName)} right now (${(0,lib_text/* code */.aY)(change.inProgress)})`,
            hint: 'It is waited for, and taken if its email is this one.',
        });
    }
    const after = compareFields({ account, live: undefined, before: undefined }, context);
    return (0,findings/* together */.bs)([(0,findings/* found */.F9)({ changes: [change], problems: notes }), after]);
}

;// CONCATENATED MODULE: ./lib/plan/compare.js






/** Compares one account, whose file is right, with AWS. */
function compare(account, context) {
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
    if (fields.region === undefined || (0,regions/* partitionOfRegion */.cn)(fields.region) === partition)
        return;
    return {
        severity: 'error',
        at: file.at('region'),
        message: `${(0,lib_text/* code */.aY)(fields.region)} is not a region of the partition ${(0,lib_text/* code */.aY)(partition)}, where the organization is`,
    };
}

// EXTERNAL MODULE: ./lib/plan/notes.js
var notes = __webpack_require__(722);
;// CONCATENATED MODULE: ./lib/plan/trusted-access.js


/**
 * Names and contacts of members are changed through Account Management, which the organization must trust. Says
 * so once, and which accounts have to wait for it.
 */
function trustedAccess(desired, names, changes, { accountManagement }) {
    if (accountManagement !== false)
        return { ...(0,findings/* found */.F9)({}), waiting: [] };
    const members = [...desired.accounts.values()].filter(({ name, isManagement }) => names.has(name) && !isManagement);
    const waiting = members.filter(({ name, fields }) => contactsOf(fields).length > 0 ||
        changes.some((change) => change.account === name && change.kind === 'rename'));
    const [first] = waiting;
    if (!first)
        return { ...(0,findings/* found */.F9)({}), waiting: [] };
    const field = contactsOf(first.fields).length > 0 ? 'alternate_contacts' : 'account_name';
    return {
        ...(0,findings/* found */.F9)({
            problems: [
                {
                    severity: 'error',
                    at: first.file.at(field),
                    also: waiting.slice(1, 10).map(({ file }) => file.at('alternate_contacts')),
                    message: `names and contacts of accounts can't be ${field === 'account_name' ? 'changed' : 'read or changed'}: the organization does not trust AWS Account Management`,
                    hint: 'Enable it once, from the management account: `aws organizations enable-aws-service-access --service-principal account.amazonaws.com`, then run this check again.',
                },
            ],
        }),
        waiting: waiting.map(({ name }) => name),
    };
}

;// CONCATENATED MODULE: ./lib/plan/diff.js








/**
 * Compares what the files want with what AWS has. Pure: reads and changes nothing. Guards that look at
 * the plan as a whole come after it, in guards.ts.
 */
function diff(desired, live, details, scope, options) {
    const { repository, createUnits } = options;
    const context = { desired, live, details, scope, repository, createUnits };
    const changes = [];
    const unchanged = [];
    const invited = [];
    const problems = desired.problems.map((problem) => seenFrom(problem, scope));
    const held = new Set();
    const accounts = (0,plan_scope/* inScope */.SB)(desired, scope);
    const { organization } = live;
    if (!organization && accounts.length > 0) {
        const findings = withoutOrganization(desired, options);
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
        const findings = compare(account, context);
        changes.push(...findings.changes);
        unchanged.push(...findings.unchanged);
        invited.push(...findings.invited);
        problems.push(...findings.problems);
        if (findings.held)
            held.add(account.name);
    }
    const trust = trustedAccess(desired, scope.names, changes, details);
    for (const name of trust.waiting)
        held.add(name);
    const access = compareAccess(changes, context);
    problems.push(...trust.problems, ...access.problems);
    problems.push(...(0,notes/* removedFiles */.I2)(desired, scope), ...(0,notes/* unmanaged */.Fz)(desired, live));
    const later = [...changes, ...invited].flatMap((one) => 'followUps' in one ? one.followUps : []);
    const moves = [...changes, ...later]
        .filter((change) => change.kind === 'move')
        .filter(({ account }) => !held.has(account));
    const units = unitsFor(moves, details.tree);
    changes.unshift(...units);
    changes.push(...access.changes);
    return {
        changes,
        held,
        unchanged: unchanged.filter(({ account }) => !access.changes.some((one) => one.account === account)),
        invited,
        problems,
        organization,
        headroom: undefined,
    };
}
function withoutOrganization(desired, options) {
    const { management } = desired;
    if (options.createOrganization && management && !(0,directory/* isBlocked */.lT)(desired, management)) {
        const { name, file } = management;
        return (0,findings/* found */.F9)({ changes: [{ kind: 'create-organization', account: name, file: file.path }] });
    }
    return (0,findings/* stop */.ds)({
        severity: 'error',
        ...(management && { at: management.file.at() }),
        message: 'the AWS account of these credentials is in no organization',
        hint: management
            ? 'Set `create-organization: true` to have it made, with all features, or check `role-to-assume`.'
            : 'Check `role-to-assume`. To have an organization made, write the file of its management account and set `create-organization: true`.',
    });
}
/** Where files clash, the one that the change touches is the one to look at. */
function seenFrom(problem, { changed }) {
    const { at, also = [] } = problem;
    const touched = also.find((other) => changed.has(other.file));
    if (!at || !touched || changed.has(at.file))
        return problem;
    return { ...problem, at: touched, also: [at, ...also.filter((other) => other !== touched)] };
}

// EXTERNAL MODULE: ./lib/plan/guards.js
var guards = __webpack_require__(7401);
// EXTERNAL MODULE: ./lib/plan/plan.js
var plan = __webpack_require__(9164);
;// CONCATENATED MODULE: ./lib/commands/prepare.js






/** Reads of AWS what the scope needs, with clients that can only read, and compares. */
async function prepare(job, desired, scope) {
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(979), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
    const { readLive } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(925), __webpack_require__.e(389)]).then(__webpack_require__.bind(__webpack_require__, 2389));
    const { readDetails } = await Promise.all(/* import() */[__webpack_require__.e(503), __webpack_require__.e(979), __webpack_require__.e(695), __webpack_require__.e(925), __webpack_require__.e(123), __webpack_require__.e(46)]).then(__webpack_require__.bind(__webpack_require__, 1046));
    const session = await job.session();
    const reader = connect(session);
    const live = await readLive(reader, (0,plan_scope/* needsOf */.hN)(desired, scope));
    const needs = detailNeedsOf(desired, live, scope);
    const details = await readDetails(reader, session, needs, progressLog(job));
    return { plan: planFrom(job, desired, { live, details }, scope), live };
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
/** Compares and guards; reads nothing. */
function planFrom({ inputs, run }, desired, { live, details }, scope) {
    const plan = diff(desired, live, details, scope, {
        createOrganization: inputs.createOrganization,
        createUnits: inputs.createUnits,
        repository: run.repository,
    });
    return (0,guards/* guard */.a)(plan, desired, live, inputs);
}
/** The plan of a run that has no AWS credentials: what the files alone show. */
function planOfFiles(desired) {
    return { ...EMPTY_PLAN, problems: desired.problems };
}


/***/ }),

/***/ 9244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ isUsable),
/* harmony export */   PZ: () => (/* binding */ sameEmail),
/* harmony export */   dW: () => (/* binding */ toLiveAccount)
/* harmony export */ });
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
        id: account.Id ?? '',
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

/***/ 6180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ awsFailure),
/* harmony export */   es: () => (/* binding */ awsError),
/* harmony export */   m_: () => (/* binding */ isAwsError)
/* harmony export */ });
/* unused harmony export ENABLE_ACCOUNT_MANAGEMENT */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8804);



function awsError(error) {
    if (!node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error)) {
        const message = String(error);
        return { name: 'Unknown', reason: undefined, message, isAmbiguous: true, attempts: 1 };
    }
    const { code: nodeCode, Reason, $metadata, } = error;
    const status = $metadata?.httpStatusCode;
    return {
        name: error.name === 'Error' && typeof nodeCode === 'string' ? nodeCode : error.name,
        reason: typeof Reason === 'string' ? Reason : undefined,
        message: error.message,
        isAmbiguous: status === undefined || status >= 500,
        attempts: $metadata?.attempts ?? 1,
    };
}
function isAwsError(error, ...names) {
    return names.includes(awsError(error).name);
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
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`AWS refused ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(action)}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(said, 500)}`, hint(name, lacking, message), error);
}
/** Account Management Reference Guide, "Enabling trusted access for AWS Account Management". */
const ENABLE_ACCOUNT_MANAGEMENT = 'Let Account Management act on member accounts, once, from the management account: `aws organizations enable-aws-service-access --service-principal account.amazonaws.com`.';
function hint(name, action, message) {
    if (/enable trusted access/i.test(message))
        return ENABLE_ACCOUNT_MANAGEMENT;
    switch (name) {
        case 'AccessDeniedException':
        case 'AccessDenied':
            return `Allow ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(action)} to the role whose credentials are used; README lists the permissions for planning and for provisioning. Organizations are read from the management account.`;
        case 'ExpiredTokenException':
        case 'ExpiredToken':
            return 'The credentials ran out during the run. In a workflow, raise `role-duration-seconds`; at a terminal, sign in anew. Then run again: what is done stays done.';
        case 'UnrecognizedClientException':
        case 'InvalidClientTokenId':
        case 'SignatureDoesNotMatch':
            return 'The AWS credentials are not valid. In a workflow, let it assume a role with `role-to-assume`; at a terminal, check the environment and the profile.';
        case 'CredentialsProviderError':
            return 'There are no AWS credentials. Name a role in `role-to-assume` and give the job `id-token: write`; at a terminal, set `AWS_PROFILE`, or sign in with `aws sso login`.';
        case 'TooManyRequestsException':
        case 'ThrottlingException':
            return 'Something else uses up the rate limits of this organization. Run again in a few minutes.';
        case 'ServiceException':
        case 'ServiceUnavailable':
        case 'InternalFailure':
            return 'AWS has a passing fault. Run again in a few minutes.';
        default:
            return 'Run again; if it stays, the message above is all that AWS says about it.';
    }
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
 * stands in. `undefined` when neither can be read, missing permission included: a plan is made all
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

/***/ 4443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isFieldChange)
/* harmony export */ });
/* unused harmony export touchesAws */
/** Whether carrying it out changes anything in AWS. */
function touchesAws(change) {
    return change.kind !== 'adopt' && change.kind !== 'manual';
}
function isFieldChange(change) {
    return ['move', 'rename', 'tags', 'contact', 'alias'].includes(change.kind);
}


/***/ }),

/***/ 1859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YJ: () => (/* binding */ delegatePolicy),
/* harmony export */   iD: () => (/* binding */ formFor),
/* harmony export */   w3: () => (/* binding */ roleArn),
/* harmony export */   wX: () => (/* binding */ readGranted)
/* harmony export */ });
/* unused harmony export MOST_CHARACTERS */
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
/** Reads a policy of ours; `undefined` when it is not as we write it, and so is written anew. */
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

/***/ 585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ roleOf),
/* harmony export */   y: () => (/* binding */ compareAlias)
/* harmony export */ });
/* harmony import */ var _accounts_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3021);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6081);



/**
 * `account_alias`. It can be read from inside of the account alone, which a plan's role is not let into: unless
 * it is known, it is taken to be what the file said before.
 */
function compareAlias(target, { details, scope }) {
    const { account, live, before } = target;
    const { fields, file, name } = account;
    const to = fields.account_alias;
    if (to === undefined) {
        const past = before?.account_alias;
        return past === undefined ? (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)({}) : (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .unmanagedNow */ .d4)(target, 'its alias', (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(past));
    }
    const read = live && details.aliases.get(live.id);
    const isNew = !live || fields.account_id === undefined;
    if (read?.kind === 'unreadable' && scope.isWhole && !isNew) {
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)({
            problems: [
                {
                    severity: 'note',
                    at: file.at('account_alias'),
                    message: `whether ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(to)} is the account's alias is not known: ${read.said}`,
                    hint: `Aliases are told inside of the account alone. They are compared by a run that may assume ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(roleOf(target))} there.`,
                },
            ],
        });
    }
    const from = read?.kind === 'known' ? read.alias : isNew ? undefined : before?.account_alias;
    const isSo = read?.kind === 'known' || scope.before || isNew ? from === to : true;
    if (isSo)
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)({});
    const roleName = roleOf(target);
    const change = {
        kind: 'alias',
        account: name,
        file: file.path,
        id: live?.id,
        from,
        to,
        roleName,
    };
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)({ changes: [change] });
}
/** The role by which administrators enter the account. */
function roleOf({ account: { fields } }) {
    return fields.admin_delegate_role_name ?? _accounts_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_DELEGATE_ROLE */ .lI;
}


/***/ }),

/***/ 9536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wy: () => (/* binding */ ORIGIN_TAG),
/* harmony export */   _h: () => (/* binding */ MOST_TAGS),
/* harmony export */   bb: () => (/* binding */ compareTags)
/* harmony export */ });
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7491);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6081);



/** Lands together with a new account, so that even one whose id got lost tells where it belongs. */
const ORIGIN_TAG = 'org-accounts:file';
/** Tags that an account can have ("Quotas for tags", AWS Organizations). */
const MOST_TAGS = 50;
/** `tags`: only the keys that the file has, or had before the change, are touched. */
function compareTags({ account, live, before }, { details }) {
    const { fields, file, name } = account;
    const present = live && details.tags.get(live.id);
    if (!live || !present)
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)({});
    const wanted = fields.tags ?? (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_2__/* .dictionary */ .z)();
    const set = (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_2__/* .dictionary */ .z)(Object.entries(wanted)
        .filter(([key, to]) => present[key] !== to)
        .map(([key, to]) => [key, { from: present[key], to }]));
    const remove = (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_2__/* .dictionary */ .z)(Object.keys(before?.tags ?? {})
        .filter((key) => !(key in wanted) && key in present)
        .map((key) => [key, present[key] ?? '']));
    const others = Object.keys(present).filter((key) => !(key in wanted) && !(key in remove) && key !== ORIGIN_TAG && !key.startsWith('aws:'));
    const after = new Set([...Object.keys(present), ...Object.keys(set)]).size;
    if (after - Object.keys(remove).length > MOST_TAGS) {
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .stop */ .ds)({
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
    if (Object.keys(set).length + Object.keys(remove).length === 0)
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)({ problems: notes });
    const change = {
        kind: 'tags',
        account: name,
        file: file.path,
        id: live.id,
        set,
        remove,
    };
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)({ changes: [change], problems: notes });
}


/***/ }),

/***/ 6081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   d4: () => (/* binding */ unmanagedNow),
/* harmony export */   ds: () => (/* binding */ stop)
/* harmony export */ });
function found(findings) {
    return { changes: [], unchanged: [], invited: [], problems: [], held: false, ...findings };
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
                message: `${field} is not managed any longer: it stays ${value}`,
                hint: 'What a file does not name is never compared and never changed.',
            },
        ],
    });
}


/***/ }),

/***/ 7401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ guard),
/* harmony export */   w: () => (/* binding */ shortage)
/* harmony export */ });
/* harmony import */ var _organization_quota_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2847);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);


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
    const forAll = [...tooMany(creations, limits), ...noRoom(headroom)];
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
function tooMany(creations, { maxCreates }) {
    if (creations.length <= maxCreates)
        return [];
    return [
        {
            severity: 'error',
            message: `this would create ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(creations.length, 'account')}, and \`max-creates\` allows ${maxCreates}`,
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
        message: `the domain of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(change.email)} is not allowed here`,
        hint: `\`email-domains\` has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(emailDomains.map((domain) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(domain)))}. Whoever reads that mailbox owns the account.`,
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
 * an organization that stands above it already must have been granted more.
 */
function noRoom(headroom) {
    const { quota, accounts, underway, creating } = headroom;
    const short = shortage(headroom);
    if (!quota || short <= 0)
        return [];
    const isCertain = quota.source === 'input' || (quota.source === 'applied' && accounts + underway <= quota.limit);
    const wanted = accounts + underway + creating;
    const command = `aws service-quotas request-service-quota-increase --region us-east-1 --service-code organizations --quota-code ${_organization_quota_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCOUNT_QUOTA_CODE */ .f} --desired-value ${wanted}`;
    const link = `https://console.aws.amazon.com/servicequotas/home/services/organizations/quotas/${_organization_quota_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCOUNT_QUOTA_CODE */ .f}`;
    return [
        {
            severity: isCertain ? 'error' : 'warning',
            message: `the organization has room for ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(Math.max(0, quota.limit - accounts - underway), 'more account')}, ${short} too few: AWS ${quota.source === 'input' ? 'was said to allow' : 'shows a limit of'} ${quota.limit}, and ${accounts + underway} count already`,
            hint: `Ask AWS for more, from the management account: \`${command}\`, or at ${link} — it can take a few days.${isCertain ? '' : ' If more was granted already, say so in the input `account-quota`.'}`,
        },
    ];
}


/***/ }),

/***/ 722:
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
            hint: `Nothing is done to them. To have the file of one written, comment ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/accounts import ${left[0]?.id ?? ''}`)}; for all of them, run the workflow by hand with the command \`import\` and \`accounts: all\`.`,
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
    problems: [],
    organization: undefined,
    headroom: undefined,
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
/** Whether a plan can be merged as it stands: no errors, and no step that a person must do first. */
function isMergeable(plan) {
    return errors(plan).length === 0 && plan.changes.every((change) => change.kind !== 'manual');
}


/***/ }),

/***/ 7839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   SB: () => (/* binding */ inScope),
/* harmony export */   hN: () => (/* binding */ needsOf),
/* harmony export */   v8: () => (/* binding */ beforeOf)
/* harmony export */ });
/* harmony import */ var _accounts_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2072);

/** The accounts whose files changed, and those that earlier merges left unfinished. */
function scopeOf(desired, changed, before, isWhole = false, joining = new Set()) {
    const accounts = [...desired.accounts.values()];
    const names = accounts
        .filter((account) => isWhole ||
        changed.has(account.file.path) ||
        (0,_accounts_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnfinished */ .ui)(account) ||
        joining.has(account.fields.account_id ?? ''))
        .map((account) => account.name);
    return { names: new Set(names), changed, before, isWhole, joining };
}
/** What has to be read of AWS to compare the accounts in scope. */
function needsOf(desired, scope) {
    const accounts = inScope(desired, scope).filter((account) => !(0,_accounts_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlocked */ .lT)(desired, account));
    const ids = accounts.flatMap(({ fields }) => fields.account_id ?? []);
    // The management account is known without the list: its id and email come with the organization.
    const isSought = accounts.some((account) => (0,_accounts_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnfinished */ .ui)(account) && !account.isManagement);
    // A page of the list tells of 20 accounts, a call by id of one.
    const whole = isSought || scope.isWhole;
    return { ids, whole };
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

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ planJson)
/* harmony export */ });
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9164);

function planJson(plan) {
    return {
        version: 1,
        mergeable: (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isMergeable */ .Hu)(plan),
        organization: plan.organization?.id ?? null,
        changes: plan.changes.map((change) => ({ ...change, held: plan.held.has(change.account) })),
        unchanged: plan.unchanged.map(({ account }) => account),
        invited: plan.invited,
        problems: plan.problems,
    };
}


/***/ }),

/***/ 9160:
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
;// CONCATENATED MODULE: ./lib/report/console.js

/** Hosts of the console by partition. */
const HOSTS = {
    aws: 'console.aws.amazon.com',
    'aws-cn': 'console.amazonaws.cn',
    'aws-us-gov': 'console.amazonaws-us-gov.com',
};
/** The address of a page of the AWS console: `https://console.aws.amazon.com/organizations/v2/home`. */
function console_consoleUrl(partition, path) {
    return `https://${lookUp(HOSTS, partition) ?? 'console.aws.amazon.com'}/${path}`;
}

// EXTERNAL MODULE: ./lib/report/view.js
var view = __webpack_require__(8149);
;// CONCATENATED MODULE: ./lib/report/invitation-words.js



/** How an account that is not in the organization stands, with the icon of its row. */
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
        'An account that is in another organization has to leave it first.',
        '',
        'From then on the management account pays all charges of the account and sees its',
        'costs, and the policies of the organization apply to it. Users, roles and resources',
        'in the account stay as they are; nobody gets into it by this alone.',
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/report/outcome-words.js
var outcome_words = __webpack_require__(6210);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(8191);
;// CONCATENATED MODULE: ./lib/report/log.js





/*
 * Reports as lines for a log. Every line starts with a word or sign of ours, and passes `logText`, so that no text
 * from a file can be taken for a workflow command.
 */
/** A plan as lines. */
function planText(plan) {
    const room = (0,words/* roomSentence */.pH)(plan.headroom);
    return [
        `Plan: ${(0,words/* headline */.Pl)(plan)}`,
        ...plan.changes.flatMap((change) => {
            const { sign, verb, rest } = (0,words/* wording */.z4)(change);
            const held = plan.held.has(change.account) ? ' (held until its problem is fixed)' : '';
            const steps = change.kind === 'manual' ? (0,words/* manualSteps */.gc)(change) : [];
            return [
                `  ${sign} ${(0,lib_text/* code */.aY)(change.account)}: ${verb} ${rest}${held}`,
                ...steps.map((step, index) => `      ${index + 1}. ${step}`),
            ];
        }),
        ...plan.unchanged.map(({ account, id }) => `  = ${(0,lib_text/* code */.aY)(account)}: nothing changes in AWS (${(0,lib_text/* code */.aY)(id)})`),
        ...plan.invited.map((one) => `  . ${(0,lib_text/* code */.aY)(one.account)}: ${invitedWords(one).text}`),
        ...plan.problems.flatMap(problemText),
        ...(room === '' ? [] : [room]),
        ...((0,plan_plan/* isMergeable */.Hu)(plan) ? [] : ['This plan is not to be merged as it stands.']),
    ].map(lib_text/* logText */.kc);
}
function problemText(problem) {
    const hint = problem.hint === undefined ? [] : [`      ${problem.hint}`];
    return [`  ${problem.severity}: ${(0,words/* problemLine */.YK)(problem)}`, ...hint];
}
/** How a provisioning run ended, as lines. */
function outcomeText(report) {
    const { outcomes, writeBack, refusal } = report;
    return [
        `Outcome: ${(0,outcome_words/* outcomeHeadline */.Pi)(report)}`,
        ...(refusal === undefined ? [] : [`  ${refusal}`]),
        ...outcomes.map((outcome) => {
            const { lead, rest } = (0,outcome_words/* outcomeWords */.wX)(outcome);
            return `  ${(0,lib_text/* code */.aY)(outcome.change.account)}: ${lead}${rest}`;
        }),
        ...report.readiness.map(({ account, roleName, isReady, said }) => isReady
            ? `  ${(0,lib_text/* code */.aY)(account)}: ${(0,lib_text/* code */.aY)(roleName)} can be assumed`
            : `  ${(0,lib_text/* code */.aY)(account)}: ${(0,lib_text/* code */.aY)(roleName)} can't be assumed yet${said === undefined ? '' : `: ${said}`}`),
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

/***/ 6210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ outcomeHeadline),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* unused harmony export duration */
/* harmony import */ var _plan_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8095);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9164);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8149);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8191);





/** "1 created, 1 failed" */
function outcomeHeadline({ plan, outcomes, readiness, refusal }) {
    if (refusal !== undefined)
        return 'nothing was done';
    const of = (test) => new Set(outcomes.filter(test).map(({ change }) => subject(change))).size;
    const counted = COUNTED.map(([words, test]) => [of(test), words])
        .filter(([number]) => number > 0)
        .map(([number, words]) => `${number} ${words}`);
    const problems = (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .errors */ .sO)(plan).length;
    const ready = readiness.filter(({ isReady, isAwaited }) => isReady && isAwaited).length;
    const waiting = plan.invited.filter(_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .mayJoin */ .oe).length;
    const parts = [
        ...(counted.length > 0 ? [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(counted)] : []),
        ...(ready > 0 ? [`${ready} ready`] : []),
        ...(waiting > 0 ? [(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .ownersWait */ .ai)(waiting)] : []),
        ...(problems > 0 ? [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(problems, 'problem')} to fix`] : []),
    ];
    return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}
function isNewAccount({ kind }) {
    return ['create-organization', 'create', 'adopt', 'invite'].includes(kind);
}
/** What a person counts: accounts, and units. */
function subject(change) {
    return change.kind === 'create-unit' ? `unit ${change.path}` : change.account;
}
const COUNTED = [
    ['being created', ({ state, change }) => state === 'running' && change.kind !== 'invite'],
    ['being invited', ({ state, change }) => state === 'running' && change.kind === 'invite'],
    ['to come', ({ state }) => state === 'planned'],
    ['created', ({ state, change }) => state === 'done' && change.kind === 'create'],
    [
        'organization created',
        ({ state, change }) => state === 'done' && change.kind === 'create-organization',
    ],
    [
        'adopted',
        ({ state, change }) => state === 'already' && (change.kind === 'create' || change.kind === 'adopt'),
    ],
    ['invited', (outcome) => (0,_plan_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .isDone */ .$)(outcome) && outcome.change.kind === 'invite'],
    ['changed', (outcome) => (0,_plan_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .isDone */ .$)(outcome) && !isNewAccount(outcome.change)],
    ['waiting', ({ state }) => state === 'waiting'],
    ['failed', ({ state }) => state === 'failed'],
    ['not tried', ({ state }) => state === 'not-tried'],
];
/** An outcome as a sentence whose first words are emphasized. */
function outcomeWords(outcome) {
    const { change, state, id, message, hint, seconds } = outcome;
    const why = message === undefined ? '' : `: ${message}.${hint ? ` ${hint}` : ''}`;
    const { verb, rest, done } = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .wording */ .z4)(change);
    const inside = `: ${verb.toLowerCase()} ${rest}`;
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
                : { lead: 'It was so already', rest: inside };
        case 'waiting':
            return { lead: 'Waiting', rest: why === '' ? inside : `${short(change)}${why}` };
        case 'failed':
            return { lead: 'Failed', rest: `${short(change)}${why}` };
        case 'not-tried':
            return { lead: 'Not tried', rest: `${short(change)}${why}` };
    }
}
/** How the invitation stands. */
function answer({ invitation }) {
    if (!invitation)
        return '';
    const { id, state, expiresAt } = invitation;
    const until = expiresAt ? ` until ${(0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .timestamp */ .vE)(expiresAt)}` : '';
    return `: the invitation ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id)} is ${state}${until}; a later run goes on once it is accepted`;
}
/** Which of an account's changes is meant, where its row has several. */
function short(change) {
    switch (change.kind) {
        case 'create':
        case 'adopt':
        case 'manual':
        case 'invite':
        case 'create-organization':
            return '';
        default:
            return ` to ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .wording */ .z4)(change).verb.toLowerCase()} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .wording */ .z4)(change).rest}`;
    }
}
/** `48 s`, `2 min 5 s` */
function duration(seconds) {
    if (seconds < 60)
        return `${seconds} s`;
    const rest = seconds % 60;
    return `${Math.floor(seconds / 60)} min${rest > 0 ? ` ${rest} s` : ''}`;
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

/***/ 8191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   YK: () => (/* binding */ problemLine),
/* harmony export */   ai: () => (/* binding */ ownersWait),
/* harmony export */   gc: () => (/* binding */ manualSteps),
/* harmony export */   pH: () => (/* binding */ roomSentence),
/* harmony export */   z4: () => (/* binding */ wording)
/* harmony export */ });
/* harmony import */ var _accounts_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6687);
/* harmony import */ var _plan_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4443);
/* harmony import */ var _plan_guards_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7401);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9164);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8804);





function wording(change) {
    switch (change.kind) {
        case 'create-organization': {
            const rest = 'with all features; this account becomes its management account';
            const done = { lead: 'Created the organization', rest: `, ${rest}` };
            return { icon: '🏢', sign: '+', verb: 'Create the organization', rest, done };
        }
        case 'create-unit': {
            const rest = `the organizational unit ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.path)}`;
            return verbal('📁', '+', 'Create', 'Created', rest);
        }
        case 'create': {
            const rest = `the account ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.awsName)} with the root email ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.email)}`;
            return verbal('➕', '+', 'Create', 'Created', rest);
        }
        case 'invite': {
            const rest = `the account ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.id)} (root email ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.email)})`;
            const again = change.again ? `, again after ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.again.id)}` : '';
            const later = change.followUps.filter(({ kind }) => kind !== 'tags').map(followUp);
            const after = later.length === 0 ? '' : `; once its owner accepts: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(later)}`;
            const done = { lead: 'Invited', rest: ` ${rest}` };
            return { icon: '✉️', sign: '+', verb: 'Invite', rest: `${rest}${again}${after}`, done };
        }
        case 'adopt': {
            const name = change.awsName === change.account ? '' : ` (${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.awsName)})`;
            const rest = `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.id)}${name}, which has this root email: its id is written into the file`;
            return verbal('🔗', '~', 'Adopt', 'Adopted', rest);
        }
        case 'move':
            return change.id === undefined
                ? verbal('📦', '+', 'Place', 'Placed', `it in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.to)}`)
                : verbal('📦', '~', 'Move', 'Moved', `it from ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.from)} to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.to)}`);
        case 'rename': {
            const from = change.from === undefined ? '' : ` from ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.from)}`;
            return verbal('✏️', '~', 'Rename', 'Renamed', `it${from} to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.to)}`);
        }
        case 'tags':
            return verbal('🏷️', '~', 'Tag', 'Tagged', `it: ${tagWords(change)}`);
        case 'contact': {
            const { type, from, to } = change;
            const rest = `the ${type} contact to ${contactWords(to)}${from ? `, from ${contactWords(from)}` : ''}`;
            return verbal('📇', '~', 'Set', 'Set', rest);
        }
        case 'alias': {
            const from = change.from === undefined ? '' : `, from ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.from)}`;
            return verbal('🪪', '~', 'Set', 'Set', `the alias to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.to)}${from}`);
        }
        case 'delegate-access':
            return verbal('🔑', '~', 'Let', 'Let', accessWords(change));
        case 'manual': {
            const rest = `change the root email of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.id)} from ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.from)} to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.to)}`;
            return verbal('✋', '!', 'By hand:', 'By hand:', rest);
        }
    }
}
/** What comes after an invitation, in the middle of a sentence. */
function followUp(change) {
    if (change.kind === 'delegate-access')
        return `give administrators access to it`;
    const { verb, rest } = wording(change);
    return `${verb.toLowerCase()} ${rest}`;
}
function verbal(icon, sign, verb, past, rest) {
    return { icon, sign, verb, rest, done: { lead: past, rest: ` ${rest}` } };
}
function tagWords({ set, remove }) {
    const gets = Object.entries(set).map(([key, { from, to }]) => from === undefined
        ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(key)} is ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(to)}`
        : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(key)} from ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(from)} to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(to)}`);
    const loses = Object.keys(remove).map((key) => `without ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(key)}`);
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)([...gets, ...loses]);
}
function contactWords({ name, title, email, phoneNumber }) {
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(title)}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(email)}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(phoneNumber)})`;
}
function accessWords({ roleName, gains, losses, form, formBefore, resources, }) {
    const role = `its role ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(roleName)}`;
    if (form === 'pattern') {
        const turn = formBefore === 'list'
            ? ', instead of each by its name: there are too many for one policy'
            : '';
        return `${role} assume ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(resources.map((arn) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(arn)))} in all accounts of the organization${turn}`;
    }
    const names = gains.map(({ account }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(account));
    const gained = names.length === 0 ? '' : ` assume the administrators' role in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN)(names, 20)}`;
    const lost = losses.length === 0
        ? ''
        : ` assume no longer ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN)(losses.map((arn) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(arn)), 20)}`;
    const turn = formBefore === 'pattern' ? ' only assume roles by their names' : '';
    return `${role}${[turn, gained, lost].filter((part) => part !== '').join(', and')}`;
}
/** "2 to create, 1 problem to fix": what a person has to know first. */
function headline(plan) {
    const problems = (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .errors */ .sO)(plan).length;
    const planned = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(countsOf(plan.changes), 'and');
    const waiting = plan.invited.filter(_plan_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .mayJoin */ .oe).length;
    const parts = [
        ...(planned === '' ? [] : [planned]),
        ...(waiting === 0 ? [] : [ownersWait(waiting)]),
        ...(problems === 0 ? [] : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(problems, 'problem')} to fix`]),
    ];
    return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}
/** "1 waiting for its owner" */
function ownersWait(waiting) {
    return `${waiting} waiting for ${waiting === 1 ? 'its owner' : 'their owners'}`;
}
function countsOf(changes) {
    const number = (test) => new Set(changes.filter(test).map((one) => (one.kind === 'create-unit' ? one.path : one.account))).size;
    const of = (kind) => (change) => change.kind === kind;
    // What is done to a new account is part of creating it.
    const isNew = (change) => (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_3__/* .isFieldChange */ .Z)(change) && change.id === undefined;
    const counted = [
        [of('create'), 'to create'],
        [of('invite'), 'to invite'],
        [of('adopt'), 'to adopt'],
        [(change) => change.kind === 'move' && !isNew(change), 'to move'],
        [(change) => (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_3__/* .isFieldChange */ .Z)(change) && change.kind !== 'move' && !isNew(change), 'to change'],
        [of('manual'), 'to do by hand'],
    ];
    const units = number(of('create-unit'));
    return [
        ...(number(of('create-organization')) > 0 ? ['an organization to create'] : []),
        ...(units > 0 ? [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(units, 'unit')} to create`] : []),
        ...counted
            .map(([test, text]) => [number(test), text])
            .filter(([found]) => found > 0)
            .map(([found, text]) => `${found} ${text}`),
        ...(number(of('delegate-access')) > 0 ? ['access to update'] : []),
    ];
}
/** What stays of a problem in one line: `accounts/prod.yaml:3: error: …`. */
function problemLine(problem) {
    const where = problem.at ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_accounts_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .place */ .i)(problem.at))}: ` : '';
    const also = (problem.also ?? []).map((other) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_accounts_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .place */ .i)(other)));
    const clash = also.length > 0 ? ` (also ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(also)})` : '';
    return `${where}${problem.message}${clash}`;
}
/** The room for accounts in a sentence; empty where nothing is known of it. */
function roomSentence(headroom) {
    if (!headroom)
        return '';
    const { quota, accounts, underway, creating } = headroom;
    if (!quota) {
        return `Room for accounts is unknown: AWS does not show the quota to this role. The input \`account-quota\` can state it.`;
    }
    const used = accounts + underway;
    const source = { input: 'as stated in the workflow', applied: '', default: "AWS's default" };
    const note = source[quota.source] === '' ? '' : ` (${source[quota.source]})`;
    const enough = (0,_plan_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .shortage */ .w)(headroom) <= 0 ? '' : ', which is too few';
    return `Room for accounts: ${used} of ${quota.limit}${note} in use, ${used + creating} after this${enough}.`;
}
/** The steps of a change that only a person can do. */
function manualSteps(change) {
    return [
        `Sign in to the management account, open AWS Organizations, and choose the account ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.id)}.`,
        `Under “Account details”, choose “Actions”, “Update email address”, and enter ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(change.to)}.`,
        'AWS mails a code to the new address; enter it within its validity. AWS has no way to do this unattended.',
        'Then run this check again: nothing is left to do, and the file can be merged.',
    ];
}


/***/ }),

/***/ 8453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EXIT: () => (/* binding */ EXIT),
/* harmony export */   plan: () => (/* binding */ plan),
/* harmony export */   planningAt: () => (/* binding */ planningAt),
/* harmony export */   scopeAt: () => (/* binding */ scopeAt)
/* harmony export */ });
/* harmony import */ var _commands_prepare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9950);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9164);
/* harmony import */ var _plan_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7839);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7406);
/* harmony import */ var _report_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9160);





/** What a command exits with. */
const EXIT = { nothing: 0, problems: 1, changes: 2 };
/** Plans the files as they are on the disk. */
async function plan(context) {
    const { screen } = context;
    const local = context.read();
    const scope = scopeAt(context, local);
    const { plan: made } = await (0,_commands_prepare_js__WEBPACK_IMPORTED_MODULE_0__/* .prepare */ .iA)(planningAt(context), local.now.desired, scope);
    for (const line of (0,_report_log_js__WEBPACK_IMPORTED_MODULE_4__/* .planText */ .P)(made))
        screen.print(line);
    screen.json((0,_report_json_js__WEBPACK_IMPORTED_MODULE_3__/* .planJson */ .i)(made));
    if ((0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .errors */ .sO)(made).length > 0)
        return EXIT.problems;
    return made.changes.length > 0 ? EXIT.changes : EXIT.nothing;
}
function planningAt({ settings, repository, screen, session }) {
    return { inputs: settings, run: { repository }, log: screen.log, session };
}
/**
 * Everything, since whoever asks sees all of it before it is done; or, with `--changed`, what differs from the last
 * commit, and what has no id. What files said before comes from the last commit.
 */
function scopeAt({ args }, { now, before, changed }) {
    const past = before?.desired;
    return (0,_plan_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .scopeOf */ .Od)(now.desired, changed, past, !args.flags.has('changed'));
}


/***/ })

};
