export const id = 93;
export const ids = [93];
export const modules = {

/***/ 1091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qf: () => (/* binding */ hasManagement),
/* harmony export */   gZ: () => (/* binding */ readDirectory),
/* harmony export */   lT: () => (/* binding */ isBlocked),
/* harmony export */   ui: () => (/* binding */ isUnfinished)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6687);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1403);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3021);



/**
 * Puts the files of an accounts folder together, and holds them against one another.
 * @param problems what the folder itself brought up
 */
function readDirectory(directory, files, problems = []) {
    const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
    const [managementFile] = (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .managementFiles */ .t0)(sorted);
    const list = (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(managementFile);
    const names = new Set(list.kind === 'names' ? list.names : []);
    const accounts = new Map();
    for (const file of sorted) {
        const { name, fields } = file;
        if (!fields || accounts.has(name))
            continue;
        const isManagement = file === managementFile;
        const listed = isManagement || list.kind === 'none' || names.has(name);
        accounts.set(name, { name, file, fields, isManagement, listed });
    }
    const all = [
        ...problems,
        ...sorted.flatMap((file) => file.problems),
        ...(0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .acrossFiles */ .P4)(directory, sorted),
    ];
    return {
        directory,
        files: sorted,
        accounts,
        management: [...accounts.values()].find((account) => account.isManagement),
        list,
        problems: all,
        broken: new Set(all
            .filter(({ severity, isOfNewAccount }) => severity === 'error' && !isOfNewAccount)
            .flatMap(_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .filesOf */ .R8)),
    };
}
/** Whether errors in the files forbid to do anything for an account; errors elsewhere don't. */
function isBlocked(desired, account) {
    if (desired.list.kind === 'unknown' && account.fields.account_id === undefined)
        return true;
    return (desired.broken.has(account.file.path) ||
        desired.problems.some(({ severity, at }) => severity === 'error' && !at));
}
/** An account that a merge has asked for and that has no id yet. */
function isUnfinished(account) {
    return account.listed && account.fields.account_id === undefined;
}
/** Whether a file speaks of the management account, even if it can't be read. */
function hasManagement({ management, list, files }) {
    return (management !== undefined ||
        list.kind !== 'none' ||
        files.some(({ name, claims }) => claims.is_master === true || name === _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .MASTER */ .V$));
}


/***/ }),

/***/ 6687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   ik: () => (/* binding */ place)
/* harmony export */ });
/* unused harmony export concerns */
/** `accounts/prod.yaml:3`, as people and editors write a place. */
function place(location) {
    return `${location.file}:${location.line}`;
}
/** The files that a problem names: as its place, or as one of the places it clashes with. */
function filesOf({ at, also = [] }) {
    return [at, ...also].flatMap((spot) => spot?.file ?? []);
}
/** Whether a problem names this file. */
function concerns(problem, file) {
    return filesOf(problem).includes(file);
}


/***/ }),

/***/ 857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cn: () => (/* binding */ partitionOfRegion),
/* harmony export */   ij: () => (/* binding */ REGIONS)
/* harmony export */ });
/* unused harmony export REGIONS_OF_PARTITION */
/**
 * The regions of every AWS partition, as the SDKs' endpoint data listed them in November 2026
 * (botocore 1.44.5, `partitions.json`), without the pseudo-regions such as `aws-global`.
 */
const REGIONS_OF_PARTITION = {
    aws: [
        'af-south-1',
        'ap-east-1',
        'ap-east-2',
        'ap-northeast-1',
        'ap-northeast-2',
        'ap-northeast-3',
        'ap-south-1',
        'ap-south-2',
        'ap-southeast-1',
        'ap-southeast-2',
        'ap-southeast-3',
        'ap-southeast-4',
        'ap-southeast-5',
        'ap-southeast-6',
        'ap-southeast-7',
        'ca-central-1',
        'ca-west-1',
        'eu-central-1',
        'eu-central-2',
        'eu-north-1',
        'eu-south-1',
        'eu-south-2',
        'eu-west-1',
        'eu-west-2',
        'eu-west-3',
        'il-central-1',
        'me-central-1',
        'me-south-1',
        'me-west-1',
        'mx-central-1',
        'sa-east-1',
        'sa-west-1',
        'us-east-1',
        'us-east-2',
        'us-west-1',
        'us-west-2',
    ],
    'aws-cn': ['cn-north-1', 'cn-northwest-1'],
    'aws-eusc': ['eusc-de-east-1'],
    'aws-iso': ['us-iso-east-1', 'us-iso-west-1'],
    'aws-iso-b': ['us-isob-east-1', 'us-isob-west-1'],
    'aws-iso-e': ['eu-isoe-west-1'],
    'aws-iso-f': ['us-isof-east-1', 'us-isof-south-1'],
    'aws-us-gov': ['us-gov-east-1', 'us-gov-west-1'],
};
const REGIONS = Object.values(REGIONS_OF_PARTITION).flat().sort();
/** The partition a region belongs to; `undefined` for a region that does not exist. */
function partitionOfRegion(region) {
    return Object.keys(REGIONS_OF_PARTITION).find((partition) => REGIONS_OF_PARTITION[partition]?.includes(region));
}


/***/ }),

/***/ 1403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P4: () => (/* binding */ acrossFiles),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   t0: () => (/* binding */ managementFiles)
/* harmony export */ });
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5344);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7008);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6687);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3021);
/* harmony import */ var _stem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7859);






/** The files that say they are the management account's: `is_master: true`, or called `master`. */
function managementFiles(files) {
    return files.filter(({ name, claims }) => claims.is_master === true || (name === _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .MASTER */ .V$ && claims.is_master !== false));
}
function listOf(management) {
    if (!management)
        return { kind: 'none' };
    const { claims, fields } = management;
    const names = claims.organization_account_ids;
    if (names === undefined || names === null) {
        const readable = fields !== undefined || Object.keys(claims).length > 0;
        return { kind: readable ? 'none' : 'unknown' };
    }
    const readable = Array.isArray(names) && names.every((name) => typeof name === 'string');
    return readable ? { kind: 'names', names } : { kind: 'unknown' };
}
/** Every rule across files. */
function acrossFiles(directory, files) {
    const managers = managementFiles(files);
    return [
        ...oneManagementAccount(directory, files, managers),
        ...listAgainstFiles(directory, files, managers[0]),
        ...namesOfNewAccounts(files),
        ...emailsOfNewAccounts(files),
        ...unique(files),
    ];
}
function oneManagementAccount(directory, files, managers) {
    const problems = [];
    const managing = new Set(managers);
    if (managers.length === 0 && files.length > 0) {
        problems.push({
            severity: 'warning',
            message: 'no file says which account is the management account',
            hint: `Name its file ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${directory}/${_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .MASTER */ .V$}.yaml`)}, or write \`is_master: true\` in it.`,
        });
    }
    if (managers.length > 1) {
        const spots = managers.map((file) => file.at('is_master'));
        problems.push({
            severity: 'error',
            ...clash(spots),
            message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .some */ .zN)(managers.map((file) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(file.name)), 10)} each say that they are the management account`,
            hint: `An organization has one. \`is_master: true\` belongs in its file alone, and a file called \`${_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .MASTER */ .V$}\` is taken for it unless it says \`is_master: false\`.`,
        });
    }
    for (const file of files) {
        if (managing.has(file) || !('organization_account_ids' in file.claims))
            continue;
        problems.push({
            severity: 'error',
            at: file.at('organization_account_ids'),
            message: '`organization_account_ids` stands in the file of an account that is not the management account',
            hint: managers[0]
                ? `Move the list to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(managers[0].path)}.`
                : 'Write `is_master: true` in this file if it is the management account.',
        });
    }
    return problems;
}
/** Listed names without a file for which a near one is looked for among all files. */
const MOST_HINTS = 20;
function listAgainstFiles(directory, files, management) {
    const listed = listOf(management);
    if (!management || listed.kind !== 'names')
        return [];
    const problems = [];
    const names = new Set(files.map((file) => file.name));
    const wanted = new Set(listed.names);
    const unlisted = [...names].filter((name) => !wanted.has(name));
    const seen = new Set();
    let hints = 0;
    listed.names.forEach((name, index) => {
        const at = management.at('organization_account_ids', index);
        const isTwice = seen.has(name);
        seen.add(name);
        if (isTwice) {
            problems.push({ severity: 'warning', at, message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} is listed twice` });
        }
        else if (name === management.name) {
            problems.push({
                severity: 'note',
                at,
                message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}, the management account, stands in its own list`,
                hint: 'That is ignored: the list is of the accounts to create.',
            });
        }
        else if (/^\d{12}$/.test(name)) {
            problems.push({
                severity: 'error',
                at,
                message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} in \`organization_account_ids\` is an account id`,
                hint: `Despite its name, the list holds the accounts' names: the stems of the files in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(directory)}.`,
            });
        }
        else if (!names.has(name)) {
            hints += 1;
            const meant = hints <= MOST_HINTS ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name, unlisted) : undefined;
            const file = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${directory}/${name}.yaml`);
            const write = `add ${file} with its region and root_email, have it written (${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/accounts init ${name} email=…`)} in a comment), or take the name off the list.`;
            problems.push({
                severity: 'error',
                at,
                message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} is listed, but there is no file ${file}`,
                hint: meant ? `Did you mean ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(meant)}? Otherwise ${write}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .upperFirst */ .Zb)(write),
            });
        }
    });
    for (const file of files) {
        const isNew = isAbsent(file.claims.account_id);
        if (file === management || !isNew || wanted.has(file.name))
            continue;
        const at = management.at('organization_account_ids');
        problems.push({
            severity: 'error',
            at: file.at('root_email'),
            message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(file.name)} has no \`account_id\` and is not listed in \`organization_account_ids\`, so nothing is created for it`,
            hint: `To create the account, add ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`- ${file.name}`)} to the list in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .place */ .ik)(at))}. If it exists already, write its \`account_id\` here.`,
        });
    }
    return problems;
}
/** A new account without an account_name takes its file's name, which AWS must then accept. */
function namesOfNewAccounts(files) {
    return files.flatMap((file) => {
        const { account_id, account_name } = file.claims;
        // What is wrong with a stem anyway is said already.
        const isWrong = (0,_stem_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongStem */ .p)(file.name) !== undefined;
        if (!isAbsent(account_id) || account_name !== undefined || isWrong)
            return [];
        const result = _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .awsName */ .py.safeParse(file.name);
        if (result.success)
            return [];
        return [
            {
                severity: 'error',
                isOfNewAccount: true,
                at: file.at(),
                message: `the file's name, which the new account would take, ${result.error.issues[0]?.message ?? 'is refused by AWS'}`,
                hint: 'Rename the file, or give the account an `account_name`.',
            },
        ];
    });
}
/** An account that exists keeps the email it has, whatever AWS asks of new ones today. */
function emailsOfNewAccounts(files) {
    return files.flatMap((file) => {
        const { account_id, root_email } = file.claims;
        if (!isAbsent(account_id) || !_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .rootEmail */ .Xg.safeParse(root_email).success)
            return [];
        const [fault] = _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .newRootEmail */ .rO.safeParse(root_email).error?.issues ?? [];
        if (!fault)
            return [];
        return [
            {
                severity: 'error',
                isOfNewAccount: true,
                at: file.at('root_email'),
                message: `\`root_email\` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(root_email)} ${fault.message}`,
                hint: (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(['root_email']) ?? '',
            },
        ];
    });
}
/** No two files may claim the same email, id, alias or name. */
function unique(files) {
    const claims = (field, fold) => files.flatMap((file) => {
        const value = file.claims[field];
        return typeof value === 'string' && value !== ''
            ? [{ value: fold(value), at: () => file.at(field) }]
            : [];
    });
    const same = (value) => value;
    const lower = (value) => value.toLowerCase();
    const awsNames = files.flatMap((file) => {
        const { account_id, account_name } = file.claims;
        if (typeof account_name === 'string') {
            return [{ value: account_name, at: () => file.at('account_name') }];
        }
        return isAbsent(account_id) ? [{ value: file.name, at: () => file.at() }] : [];
    });
    const stems = files.map((file) => ({ value: lower(file.name), at: () => file.at() }));
    return [
        ...clashes(claims('root_email', lower), (value) => `the \`root_email\` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(value)} is used by more than one account`, 'AWS takes an email address once, whatever its capitals. Give each account its own, such as `aws+name@example.com`.'),
        ...clashes(claims('account_id', same), (value) => `the \`account_id\` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(value)} stands in more than one file`, 'One file speaks for one account: remove all but one of them.'),
        ...clashes(claims('account_alias', same), (value) => `the \`account_alias\` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(value)} is wanted by more than one account`, 'An alias is unique in all of AWS.'),
        ...clashes(stems, (value) => `more than one file is called ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(value)}`, "The file's name is the account's: keep one, and mind that some disks don't tell capitals apart."),
        ...clashes(awsNames, (value) => `more than one account would be called ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(value)} in AWS`, 'Give each its own `account_name`: an interrupted creation is found again by it.'),
    ];
}
function clashes(claims, message, hint) {
    const byValue = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_5__/* .groupBy */ .$)(claims, (claim) => claim.value);
    return [...byValue].flatMap(([value, group]) => group.length < 2
        ? []
        : [
            {
                severity: 'error',
                ...clash(group.map(({ at }) => at())),
                message: message(value),
                hint,
            },
        ]);
}
/** A problem of several places is shown at the last of them, and names the others. */
function clash(places) {
    const at = places.at(-1);
    return at ? { at, also: places.slice(0, -1) } : {};
}
function isAbsent(value) {
    return value === undefined || value === null || value === '';
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V$: () => (/* binding */ MASTER),
/* harmony export */   Xg: () => (/* binding */ rootEmail),
/* harmony export */   Yr: () => (/* binding */ FIELD_NAMES),
/* harmony export */   eE: () => (/* binding */ knownKeys),
/* harmony export */   lI: () => (/* binding */ DEFAULT_DELEGATE_ROLE),
/* harmony export */   py: () => (/* binding */ awsName),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   rE: () => (/* binding */ accountSchema),
/* harmony export */   rO: () => (/* binding */ newRootEmail)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3603);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9396);
/* harmony import */ var _regions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(857);
/* harmony import */ var _unit_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3778);



/*
 * Every field of an account file, once. The parser, the types, the published JSON Schema
 * (schema/account.schema.json) and the reference in README.md come from here. A field's description is
 * also the hint that people read when its value is wrong. The limits are those of AWS's API
 * references for Organizations (CreateAccount, TagResource), Account Management (PutAccountName,
 * PutAlternateContact) and IAM (CreateRole, CreateAccountAlias).
 */
/** Paco's default, which its users' accounts were created with. */
const DEFAULT_DELEGATE_ROLE = 'Paco-Organization-Account-Delegate-Role';
/** The one name that Paco gives the management account. */
const MASTER = 'master';
/** What AWS takes for a new account (CreateAccountRequest). */
const newRootEmail = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .min(6, 'is shorter than the 6 characters that AWS wants')
    .max(64, 'is longer than the 64 characters that AWS allows')
    .regex(/^[!#$*+\-/0-9=?A-Z^_`a-z{}~][!#$*+\-./0-9=?A-Z^_`a-z{}~]*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/, 'is not an email address that AWS accepts')
    .regex(/^[^@]*@.*\./, 'has no dot in its domain');
/** What an account may have that exists: AWS has not always asked for as much as today. */
const rootEmail = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .max(320, 'is longer than an email address can be')
    .regex(/^[^\p{Cc}]+@[^\p{Cc}\s@]+$/u, 'is not an email address');
/** An account's name in AWS. `<` and `>` are left out because PutAccountName refuses them. */
const awsName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .min(1, 'is empty')
    .max(50, 'is longer than the 50 characters that AWS allows')
    .regex(/^[ -;=?-~]*$/, 'has a character that AWS refuses in an account name');
/**
 * Text of any script, up to so many characters. Counted as AWS and JSON Schema count them, by code
 * point: an emoji is one character, where JavaScript's own `length` says two.
 */
function text(most) {
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .refine((value) => value.length <= most || [...value].length <= most, `is longer than the ${most} characters that AWS allows`)
        .meta({ maxLength: most });
}
// White space in the patterns below is ASCII's, as AWS has it; JavaScript's own `\s` knows more.
const contact = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: text(64)
        .min(1, 'is empty')
        .meta({ description: "The contact's name, 1 to 64 characters." }),
    title: text(50)
        .min(1, 'is empty')
        .meta({ description: "The contact's job title, 1 to 50 characters." }),
    email: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .max(254, 'is longer than the 254 characters that AWS allows')
        .regex(/^[ \t-\r]*[\w+=.#|!&-]+@[\w.-]+\.\w+[ \t-\r]*$/, 'is not an email address that AWS accepts')
        .meta({ description: "The contact's email address, up to 254 characters." }),
    phone_number: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .min(1, 'is empty')
        .max(25, 'is longer than the 25 characters that AWS allows')
        .regex(/^[ \t-\r0-9()+-]*$/, 'has a character other than digits, spaces, "(", ")", "+" and "-"')
        .meta({
        description: 'Digits, spaces, "(", ")", "+" and "-", up to 25 characters, in quotes.',
    }),
})
    .meta({ description: 'A contact has all of: name, title, email, phone_number.' });
const tagCharacters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const tags = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(text(128)
    .min(1, 'is empty')
    .regex(tagCharacters, 'has a character that AWS refuses in a tag key')
    .regex(/^(?![aA][wW][sS]:)/, 'starts with "aws:", which AWS keeps for itself'), text(256).regex(tagCharacters, 'has a character that AWS refuses in a tag value'))
    .refine((all) => Object.keys(all).length <= 50, 'are more than the 50 that AWS allows')
    .meta({ maxProperties: 50 });
const fields = {
    account_type: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('AWS').optional().meta({ description: 'Always AWS.' }),
    title: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().meta({ description: 'A title for people. Never sent to AWS.' }),
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .optional()
        .meta({ description: "Accepted as Paco does, and ignored: the file's name is the account's." }),
    enabled: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()
        .optional()
        .meta({ description: 'Accepted as Paco does, and ignored for accounts: true or false.' }),
    region: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .REGIONS */ .ij)
        .optional()
        .meta({ description: 'An AWS region, such as us-west-2. For people and for outputs.' }),
    root_email: rootEmail.meta({
        description: "The root user's email address, unique in all of AWS. For a new account: 6 to 64 ASCII characters, and of no account that was ever closed. Create-only.",
    }),
    account_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .regex(/^\d{12}$/, 'is not 12 digits')
        .optional()
        .meta({
        description: "The account's 12 digits, in quotes. Written by the tool once the account exists; leave it out for a new account.",
    }),
    account_name: awsName.optional().meta({
        description: "The account's name in AWS: 1 to 50 printable ASCII characters, no < or >. A new account is named after its file without it.",
    }),
    admin_delegate_role_name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .regex(/^[\w+=,.@-]{1,64}$/, 'is not a role name: 1 to 64 letters, digits or _+=,.@-')
        .optional()
        .meta({
        description: `The role that administrators assume in the account, made with it: 1 to 64 letters, digits or _+=,.@- (default ${DEFAULT_DELEGATE_ROLE}). Create-only. In the management account's file: its role that is given access to all of them.`,
    }),
    iam_user_access_to_billing: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['ALLOW', 'DENY']).optional().meta({
        description: 'ALLOW (as without it) or DENY: whether IAM users of the account may see its bills. Create-only, and AWS never tells it again.',
    }),
    organizational_unit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .min(1, 'is empty')
        .regex(/^(?!\/)/, 'begins with a slash')
        .regex(/^(?![\s\S]*\/$)/, 'ends with a slash')
        .regex(/^(?![\s\S]*\/\/)/, 'has two slashes, one after the other')
        .regex(new RegExp(`^[^/]*(?:/[^/]*){0,${_unit_path_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_LEVELS */ .DD - 1}}$`), `has more than the ${_unit_path_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_LEVELS */ .DD} levels that AWS allows below the root`)
        .regex(/^(?:%2F|(?!%2F)[^/]){0,128}(?:\/(?:%2F|(?!%2F)[^/]){0,128})*$/u, 'has a name that is longer than the 128 characters that AWS allows')
        .optional()
        .meta({
        description: 'Where the account belongs: the names (not the ids) of up to five organizational units from the root down, such as Workloads/Prod, or Root alone. A slash within a name is written %2F: CI%2FCD.',
    }),
    tags: tags.optional().meta({
        description: 'Tags of the account: up to 50 keys with text values. Numbers and dates need quotes.',
    }),
    account_alias: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .min(3, 'is shorter than 3 characters')
        .max(63, 'is longer than 63 characters')
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an account alias')
        .regex(/^(?!\d{12}$)/, 'is 12 digits, which AWS takes for an account id')
        .optional()
        .meta({
        description: "The account's alias for its sign-in page: 3 to 63 lower-case letters, digits and single inner hyphens, unique in all of AWS.",
    }),
    alternate_contacts: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        billing: contact.optional(),
        operations: contact.optional(),
        security: contact.optional(),
    })
        .optional()
        .meta({ description: 'Contacts besides the root user: billing, operations, security.' }),
    is_master: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()
        .optional()
        .meta({ description: "true in the file of the organization's management account." }),
    organization_account_ids: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).nullable().optional().meta({
        description: "In the management account's file: the names (not the ids) of the accounts that are to exist, each with a file of that name.",
    }),
    admin_iam_users: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        enabled: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional().meta({ description: 'true or false.' }),
        username: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().meta({ description: "The user's name in IAM." }),
    })
        .nullable())
        .nullable()
        .optional()
        .meta({ description: 'Accepted as Paco does, and never sent: users by name.' }),
};
/** An account file's content. Unknown keys are errors. */
const accountSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej(fields).meta({
    title: 'AWS account',
    description: 'One AWS account of an organization, as org-accounts and Paco read it.',
});
const FIELD_NAMES = Object.keys(fields);
/**
 * The description of the innermost field on a path of keys, such as `['tags', 'team']`.
 * `undefined` when no field on the path has one.
 */
function describe(path) {
    let schema = accountSchema;
    let found;
    for (const key of path) {
        schema = inner(schema, key);
        if (!schema)
            break;
        found = zod__WEBPACK_IMPORTED_MODULE_3__/* .globalRegistry */ .fd.get(schema)?.description ?? found;
    }
    return found;
}
/** The keys that are known at a path, for objects whose keys are fixed; else none. */
function knownKeys(path) {
    let schema = accountSchema;
    for (const key of path)
        schema = inner(schema, key);
    const bare = unwrap(schema);
    return bare instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodObject */ .bvH ? Object.keys(bare.shape) : [];
}
function unwrap(schema) {
    let bare = schema;
    while (bare instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodOptional */ .IiU || bare instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodNullable */ .l1C)
        bare = bare.unwrap();
    return bare;
}
function inner(schema, key) {
    const bare = unwrap(schema);
    if (bare instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodObject */ .bvH)
        return bare.shape[String(key)];
    if (bare instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodRecord */ .b8S)
        return bare.valueType;
    if (bare instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodArray */ .naA)
        return bare.element;
    return undefined;
}


/***/ }),

/***/ 7859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isMeantAsAccount),
/* harmony export */   p: () => (/* binding */ wrongStem)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);

/*
 * The stem of an account file is the account's name: people read it in reports, and it stands in commits and in a
 * tag. So it has nothing that nobody sees, wherever in the name that is.
 */
/** Whether people would take a file for an account's: `<name>.yaml`, as Paco has it; hidden files are an editor's. */
function isMeantAsAccount(name) {
    return !name.startsWith('.') && /\.ya?ml$/.test((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUnseen */ .zG)(name).trim());
}
/** What keeps a text from being a stem, after "the name of the file"; `undefined` where nothing does. */
function wrongStem(stem) {
    // Git has bytes; what is no UTF-8 among them comes as U+FFFD.
    if (stem.includes('\ufffd'))
        return `is not in UTF-8: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(stem)}`;
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(stem))
        return `has a control character: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(stem)}`;
    if ((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUnseen */ .FN)(stem))
        return `has a character that is not seen as what it is: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(stem)}`;
    if (stem.trim() !== stem)
        return `begins or ends with a blank: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`"${stem}"`)}`;
    return undefined;
}


/***/ }),

/***/ 3778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ rightUnitPath),
/* harmony export */   DD: () => (/* binding */ MAX_LEVELS),
/* harmony export */   FU: () => (/* binding */ foldedUnit),
/* harmony export */   jX: () => (/* binding */ faultOfUnits)
/* harmony export */ });
/*
 * Paths of organizational units as people write them, and what is most likely wrong with one: its right form is then
 * the hint. AWS takes nearly any name of up to 128 characters for a unit ("CreateOrganizationalUnit"), so that a slip
 * would make a unit of that literal name.
 */
/** Levels of units below the root ("Quotas for AWS Organizations"). */
const MAX_LEVELS = 5;
/** Ids as AWS writes them: `ou-ab12-3cd4ef56` and `r-ab12` (API reference, "OrganizationalUnit", "Root"). */
const ID = '(?:ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})';
const IS_ID = new RegExp(`^${ID}$`, 'i');
const WITH_ID = new RegExp(String.raw `\s*[([]${ID}[)\]]\s*$`, 'i');
/**
 * What is wrong with the names of a path from some level on, as a part of a sentence: "begins with a slash".
 * `undefined` where they may be names of units.
 * @param from the first level whose unit is not there: what is there is right, however it is called
 */
function faultOfUnits(path, from = 0) {
    if (/^arn:/i.test(path))
        return 'is an ARN, where names of units are wanted';
    const names = path.split('/');
    if (from === 0) {
        const [first = ''] = names;
        if (/^root$/i.test(first.trim()) && path !== 'Root') {
            return names.length === 1
                ? 'is not how the root is written'
                : 'begins with the root, which is written alone or not at all';
        }
    }
    for (const name of names.slice(from)) {
        const fault = faultOfName(name);
        if (fault !== undefined)
            return fault;
    }
    return undefined;
}
function faultOfName(name) {
    if (IS_ID.test(name.trim()))
        return 'has an id in it, where the name of a unit is wanted';
    if (WITH_ID.test(name))
        return 'has an id in it beside the name of a unit';
    if (name.trim() !== name)
        return 'has a blank at the end of a name';
    if (/\p{C}/u.test(name))
        return 'has a character in it that nobody can see';
    if (name === '.' || name === '..')
        return `has ${name === '.' ? 'a dot' : 'two dots'} for a name`;
    if (/\\|\s>\s/.test(name))
        return 'is not split by slashes';
    if (/%(?!2F)[0-9a-f]{2}/i.test(name.replaceAll('%2F', ''))) {
        return 'has an escape in it other than `%2F`, which stands for a slash in a name';
    }
    return undefined;
}
/** The form that a wrong path was most likely meant to have; `undefined` where nobody can tell. */
function rightUnitPath(path) {
    if (/^arn:/i.test(path))
        return undefined;
    const names = path
        .split(/\/|\\|\s>\s/)
        .map((name) => decoded(name).replace(WITH_ID, '').replace(/\p{C}/gu, '').trim())
        .filter((name) => name !== '' && name !== '.' && name !== '..');
    while (/^(?:root|r-[0-9a-z]{4,32})$/i.test(names[0] ?? ''))
        names.shift();
    if (names.some((name) => IS_ID.test(name)) || names.length > MAX_LEVELS)
        return undefined;
    return names.join('/') || 'Root';
}
/** Escapes other than that of the slash, which a name keeps. */
function decoded(name) {
    return name.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
        try {
            return decodeURIComponent(escapes).replaceAll('/', '%2F');
        }
        catch {
            return escapes;
        }
    });
}
/** Equal for names that people take for one: capitals, blanks and the making of letters aside. */
function foldedUnit(name) {
    return name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s\p{C}]+/gu, ' ')
        .trim();
}


/***/ }),

/***/ 7491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ lookUp),
/* harmony export */   z: () => (/* binding */ dictionary)
/* harmony export */ });
/**
 * An object without a prototype, for keys that others chose: `constructor` and `__proto__` are keys like any other,
 * and what nobody put in is not found.
 */
function dictionary(entries = []) {
    const made = Object.create(null);
    for (const [key, value] of entries)
        made[key] = value;
    return made;
}
/** What a table of ours has for a key that may come from anywhere. */
function lookUp(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}


/***/ }),

/***/ 5344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Groups by key, in the order of the first of each; `Map.groupBy`, which Node 20 does not have. */
function groupBy(values, keyOf) {
    const groups = new Map();
    for (const value of values) {
        const key = keyOf(value);
        const group = groups.get(key);
        if (group)
            group.push(value);
        else
            groups.set(key, [value]);
    }
    return groups;
}


/***/ })

};
