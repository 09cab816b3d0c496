export const id = 290;
export const ids = [290];
export const modules = {

/***/ 2072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qf: () => (/* binding */ hasManagement),
  lT: () => (/* binding */ isBlocked),
  ui: () => (/* binding */ isUnfinished),
  gZ: () => (/* binding */ readDirectory)
});

// EXTERNAL MODULE: ./lib/accounts/problem.js
var accounts_problem = __webpack_require__(6687);
// EXTERNAL MODULE: ./lib/group-by.js
var group_by = __webpack_require__(5344);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/accounts/nearest.js + 1 modules
var nearest = __webpack_require__(7008);
// EXTERNAL MODULE: ./lib/accounts/schema.js
var schema = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/accounts/stem.js
var stem = __webpack_require__(7859);
;// CONCATENATED MODULE: ./lib/accounts/rules.js






/** The files that say they are the management account's: `is_master: true`, or called `master`. */
function managementFiles(files) {
    return files.filter(({ name, claims }) => claims.is_master === true || (name === schema/* MASTER */.V$ && claims.is_master !== false));
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
        ...awsNamesOfNewAccounts(files),
        ...unique(files),
    ];
}
function oneManagementAccount(directory, files, managers) {
    const problems = [];
    if (managers.length === 0 && files.length > 0) {
        problems.push({
            severity: 'warning',
            message: 'no file says which account is the management account',
            hint: `Name its file ${(0,lib_text/* code */.aY)(`${directory}/${schema/* MASTER */.V$}.yaml`)}, or write \`is_master: true\` in it.`,
        });
    }
    if (managers.length > 1) {
        const spots = managers.map((file) => file.at('is_master'));
        problems.push({
            severity: 'error',
            ...clash(spots),
            message: `${(0,lib_text/* list */.p_)(managers.map((file) => (0,lib_text/* code */.aY)(file.name)))} each say that they are the management account`,
            hint: `An organization has one. \`is_master: true\` belongs in its file alone, and a file called \`${schema/* MASTER */.V$}\` is taken for it unless it says \`is_master: false\`.`,
        });
    }
    for (const file of files) {
        if (managers.includes(file) || !('organization_account_ids' in file.claims))
            continue;
        problems.push({
            severity: 'error',
            at: file.at('organization_account_ids'),
            message: '`organization_account_ids` stands in the file of an account that is not the management account',
            hint: managers[0]
                ? `Move the list to ${(0,lib_text/* code */.aY)(managers[0].path)}.`
                : 'Write `is_master: true` in this file if it is the management account.',
        });
    }
    return problems;
}
function listAgainstFiles(directory, files, management) {
    const listed = listOf(management);
    if (!management || listed.kind !== 'names')
        return [];
    const problems = [];
    const names = files.map((file) => file.name);
    const unlisted = names.filter((name) => !listed.names.includes(name));
    listed.names.forEach((name, index) => {
        const at = management.at('organization_account_ids', index);
        if (listed.names.indexOf(name) !== index) {
            problems.push({ severity: 'warning', at, message: `${(0,lib_text/* code */.aY)(name)} is listed twice` });
        }
        else if (name === management.name) {
            problems.push({
                severity: 'note',
                at,
                message: `${(0,lib_text/* code */.aY)(name)}, the management account, stands in its own list`,
                hint: 'That is ignored: the list is of the accounts to create.',
            });
        }
        else if (/^\d{12}$/.test(name)) {
            problems.push({
                severity: 'error',
                at,
                message: `${(0,lib_text/* code */.aY)(name)} in \`organization_account_ids\` is an account id`,
                hint: `Despite its name, the list holds the accounts' names: the stems of the files in ${(0,lib_text/* code */.aY)(directory)}.`,
            });
        }
        else if (!names.includes(name)) {
            const meant = (0,nearest/* nearest */.p)(name, unlisted);
            const file = (0,lib_text/* code */.aY)(`${directory}/${name}.yaml`);
            const write = `add ${file} with its region and root_email, have it written (${(0,lib_text/* code */.aY)(`/accounts init ${name} email=…`)} in a comment), or take the name off the list.`;
            problems.push({
                severity: 'error',
                at,
                message: `${(0,lib_text/* code */.aY)(name)} is listed, but there is no file ${file}`,
                hint: meant ? `Did you mean ${(0,lib_text/* code */.aY)(meant)}? Otherwise ${write}` : (0,lib_text/* upperFirst */.Zb)(write),
            });
        }
    });
    for (const file of files) {
        const isNew = isAbsent(file.claims.account_id);
        if (file === management || !isNew || listed.names.includes(file.name))
            continue;
        const at = management.at('organization_account_ids');
        problems.push({
            severity: 'error',
            at: file.at('root_email'),
            message: `${(0,lib_text/* code */.aY)(file.name)} has no \`account_id\` and is not listed in \`organization_account_ids\`, so nothing is created for it`,
            hint: `To create the account, add ${(0,lib_text/* code */.aY)(`- ${file.name}`)} to the list in ${(0,lib_text/* code */.aY)((0,accounts_problem/* place */.i)(at))}. If it exists already, write its \`account_id\` here.`,
        });
    }
    return problems;
}
/** A new account without an account_name takes its file's name, which AWS must then accept. */
function awsNamesOfNewAccounts(files) {
    return files.flatMap((file) => {
        const { account_id, account_name } = file.claims;
        // What is wrong with a stem anyway is said already.
        const isWrong = (0,stem/* wrongStem */.p)(file.name) !== undefined;
        if (!isAbsent(account_id) || account_name !== undefined || isWrong)
            return [];
        const result = schema/* awsName */.py.safeParse(file.name);
        if (result.success)
            return [];
        return [
            {
                severity: 'error',
                at: file.at(),
                message: `the file's name, which the new account would take, ${result.error.issues[0]?.message ?? 'is refused by AWS'}`,
                hint: 'Rename the file, or give the account an `account_name`.',
            },
        ];
    });
}
/** No two files may claim the same email, id, alias or name. */
function unique(files) {
    const claims = (field, fold) => files.flatMap((file) => {
        const value = file.claims[field];
        return typeof value === 'string' && value !== ''
            ? [{ value: fold(value), at: file.at(field) }]
            : [];
    });
    const same = (value) => value;
    const lower = (value) => value.toLowerCase();
    const awsNames = files.flatMap((file) => {
        const { account_id, account_name } = file.claims;
        if (typeof account_name === 'string') {
            return [{ value: account_name, at: file.at('account_name') }];
        }
        return isAbsent(account_id) ? [{ value: file.name, at: file.at() }] : [];
    });
    const stems = files.map((file) => ({ value: lower(file.name), at: file.at() }));
    return [
        ...clashes(claims('root_email', lower), (value) => `the \`root_email\` ${(0,lib_text/* code */.aY)(value)} is used by more than one account`, 'AWS takes an email address once, whatever its capitals. Give each account its own, such as `aws+name@example.com`.'),
        ...clashes(claims('account_id', same), (value) => `the \`account_id\` ${(0,lib_text/* code */.aY)(value)} stands in more than one file`, 'One file speaks for one account: remove all but one of them.'),
        ...clashes(claims('account_alias', same), (value) => `the \`account_alias\` ${(0,lib_text/* code */.aY)(value)} is wanted by more than one account`, 'An alias is unique in all of AWS.'),
        ...clashes(stems, (value) => `more than one file is called ${(0,lib_text/* code */.aY)(value)}`, "The file's name is the account's: keep one, and mind that some disks don't tell capitals apart."),
        ...clashes(awsNames, (value) => `more than one account would be called ${(0,lib_text/* code */.aY)(value)} in AWS`, 'Give each its own `account_name`: an interrupted creation is found again by it.'),
    ];
}
function clashes(claims, message, hint) {
    const byValue = (0,group_by/* groupBy */.$)(claims, (claim) => claim.value);
    return [...byValue].flatMap(([value, group]) => group.length < 2
        ? []
        : [{ severity: 'error', ...clash(group.map(({ at }) => at)), message: message(value), hint }]);
}
/** A problem of several places is shown at the last of them, and names the others. */
function clash(places) {
    const at = places.at(-1);
    return at ? { at, also: places.slice(0, -1) } : {};
}
function isAbsent(value) {
    return value === undefined || value === null || value === '';
}

;// CONCATENATED MODULE: ./lib/accounts/directory.js



/**
 * Puts the files of an accounts folder together, and holds them against one another.
 * @param problems what the folder itself brought up
 */
function readDirectory(directory, files, problems = []) {
    const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
    const [managementFile] = managementFiles(sorted);
    const list = listOf(managementFile);
    const accounts = new Map();
    for (const file of sorted) {
        const { name, fields } = file;
        if (!fields || accounts.has(name))
            continue;
        const isManagement = file === managementFile;
        const listed = isManagement || list.kind === 'none' || isNamed(list, name);
        accounts.set(name, { name, file, fields, isManagement, listed });
    }
    return {
        directory,
        files: sorted,
        accounts,
        management: [...accounts.values()].find((account) => account.isManagement),
        list,
        problems: [
            ...problems,
            ...sorted.flatMap((file) => file.problems),
            ...acrossFiles(directory, sorted),
        ],
    };
}
function isNamed(list, name) {
    return list.kind === 'names' && list.names.includes(name);
}
/** Whether errors in the files forbid to do anything for an account; errors elsewhere don't. */
function isBlocked(desired, account) {
    if (desired.list.kind === 'unknown' && account.fields.account_id === undefined)
        return true;
    return desired.problems.some((problem) => problem.severity === 'error' && (!problem.at || (0,accounts_problem/* concerns */.K)(problem, account.file.path)));
}
/** An account that a merge has asked for and that has no id yet. */
function isUnfinished(account) {
    return account.listed && account.fields.account_id === undefined;
}
/** Whether a file speaks of the management account, even if it can't be read. */
function hasManagement({ management, list, files }) {
    return (management !== undefined ||
        list.kind !== 'none' ||
        files.some(({ name, claims }) => claims.is_master === true || name === schema/* MASTER */.V$));
}


/***/ }),

/***/ 6687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ concerns),
/* harmony export */   i: () => (/* binding */ place)
/* harmony export */ });
/** `accounts/prod.yaml:3`, as people and editors write a place. */
function place(location) {
    return `${location.file}:${location.line}`;
}
/** Whether a problem names this file, as its place or as one of the places it clashes with. */
function concerns(problem, file) {
    return problem.at?.file === file || (problem.also ?? []).some((other) => other.file === file);
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

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V$: () => (/* binding */ MASTER),
/* harmony export */   Yr: () => (/* binding */ FIELD_NAMES),
/* harmony export */   eE: () => (/* binding */ knownKeys),
/* harmony export */   lI: () => (/* binding */ DEFAULT_DELEGATE_ROLE),
/* harmony export */   py: () => (/* binding */ awsName),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   rE: () => (/* binding */ accountSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3603);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9396);
/* harmony import */ var _regions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(857);


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
const email = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .min(6, 'is shorter than the 6 characters that AWS wants')
    .max(64, 'is longer than the 64 characters that AWS allows')
    .regex(/^[!#$*+\-/0-9=?A-Z^_`a-z{}~][!#$*+\-./0-9=?A-Z^_`a-z{}~]*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/, 'is not an email address that AWS accepts')
    .regex(/^[^@]*@.*\./, 'has no dot in its domain');
/** An account's name in AWS. `<` and `>` are left out because PutAccountName refuses them. */
const awsName = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .min(1, 'is empty')
    .max(50, 'is longer than the 50 characters that AWS allows')
    .regex(/^[ -;=?-~]*$/, 'has a character that AWS refuses in an account name');
/**
 * Text of any script, up to so many characters. Counted as AWS and JSON Schema count them, by code
 * point: an emoji is one character, where JavaScript's own `length` says two.
 */
function text(most) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .refine((value) => value.length <= most || [...value].length <= most, `is longer than the ${most} characters that AWS allows`)
        .meta({ maxLength: most });
}
// White space in the patterns below is ASCII's, as AWS has it; JavaScript's own `\s` knows more.
const contact = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: text(64)
        .min(1, 'is empty')
        .meta({ description: "The contact's name, 1 to 64 characters." }),
    title: text(50)
        .min(1, 'is empty')
        .meta({ description: "The contact's job title, 1 to 50 characters." }),
    email: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .max(254, 'is longer than the 254 characters that AWS allows')
        .regex(/^[ \t-\r]*[\w+=.#|!&-]+@[\w.-]+\.\w+[ \t-\r]*$/, 'is not an email address that AWS accepts')
        .meta({ description: "The contact's email address, up to 254 characters." }),
    phone_number: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(1, 'is empty')
        .max(25, 'is longer than the 25 characters that AWS allows')
        .regex(/^[ \t-\r0-9()+-]*$/, 'has a character other than digits, spaces, "(", ")", "+" and "-"')
        .meta({
        description: 'Digits, spaces, "(", ")", "+" and "-", up to 25 characters, in quotes.',
    }),
})
    .meta({ description: 'A contact has all of: name, title, email, phone_number.' });
const tagCharacters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const tags = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text(128)
    .min(1, 'is empty')
    .regex(tagCharacters, 'has a character that AWS refuses in a tag key')
    .regex(/^(?![aA][wW][sS]:)/, 'starts with "aws:", which AWS keeps for itself'), text(256).regex(tagCharacters, 'has a character that AWS refuses in a tag value'))
    .refine((all) => Object.keys(all).length <= 50, 'are more than the 50 that AWS allows')
    .meta({ maxProperties: 50 });
const fields = {
    account_type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('AWS').optional().meta({ description: 'Always AWS.' }),
    title: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().meta({ description: 'A title for people. Never sent to AWS.' }),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .optional()
        .meta({ description: "Accepted as Paco does, and ignored: the file's name is the account's." }),
    enabled: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .optional()
        .meta({ description: 'Accepted as Paco does, and ignored for accounts: true or false.' }),
    region: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .REGIONS */ .ij)
        .optional()
        .meta({ description: 'An AWS region, such as us-west-2. For people and for outputs.' }),
    root_email: email.meta({
        description: "The root user's email address: 6 to 64 ASCII characters, unique in all of AWS, and of no account that was ever closed. Create-only.",
    }),
    account_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^\d{12}$/, 'is not 12 digits')
        .optional()
        .meta({
        description: "The account's 12 digits, in quotes. Written by the tool once the account exists; leave it out for a new account.",
    }),
    account_name: awsName.optional().meta({
        description: "The account's name in AWS: 1 to 50 printable ASCII characters, no < or >. A new account is named after its file without it.",
    }),
    admin_delegate_role_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^[\w+=,.@-]{1,64}$/, 'is not a role name: 1 to 64 letters, digits or _+=,.@-')
        .optional()
        .meta({
        description: `The role that administrators assume in the account, made with it: 1 to 64 letters, digits or _+=,.@- (default ${DEFAULT_DELEGATE_ROLE}). Create-only. In the management account's file: its role that is given access to all of them.`,
    }),
    iam_user_access_to_billing: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['ALLOW', 'DENY']).optional().meta({
        description: 'ALLOW (as without it) or DENY: whether IAM users of the account may see its bills. Create-only, and AWS never tells it again.',
    }),
    organizational_unit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^[^/]{1,128}(\/[^/]{1,128}){0,5}$/u, 'is not a path of names')
        .optional()
        .meta({
        description: 'Where the account belongs: the names of the organizational units from the root down, such as Workloads/Prod, or Root.',
    }),
    tags: tags.optional().meta({
        description: 'Tags of the account: up to 50 keys with text values. Numbers and dates need quotes.',
    }),
    account_alias: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(3, 'is shorter than 3 characters')
        .max(63, 'is longer than 63 characters')
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an account alias')
        .regex(/^(?!\d{12}$)/, 'is 12 digits, which AWS takes for an account id')
        .optional()
        .meta({
        description: "The account's alias for its sign-in page: 3 to 63 lower-case letters, digits and single inner hyphens, unique in all of AWS.",
    }),
    alternate_contacts: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        billing: contact.optional(),
        operations: contact.optional(),
        security: contact.optional(),
    })
        .optional()
        .meta({ description: 'Contacts besides the root user: billing, operations, security.' }),
    is_master: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .optional()
        .meta({ description: "true in the file of the organization's management account." }),
    organization_account_ids: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).nullable().optional().meta({
        description: "In the management account's file: the names (not the ids) of the accounts that are to exist, each with a file of that name.",
    }),
    admin_iam_users: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        enabled: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().meta({ description: 'true or false.' }),
        username: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().meta({ description: "The user's name in IAM." }),
    })
        .nullable())
        .nullable()
        .optional()
        .meta({ description: 'Accepted as Paco does, and never sent: users by name.' }),
};
/** An account file's content. Unknown keys are errors. */
const accountSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej(fields).meta({
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
        found = zod__WEBPACK_IMPORTED_MODULE_2__/* .globalRegistry */ .fd.get(schema)?.description ?? found;
    }
    return found;
}
/** The keys that are known at a path, for objects whose keys are fixed; else none. */
function knownKeys(path) {
    let schema = accountSchema;
    for (const key of path)
        schema = inner(schema, key);
    const bare = unwrap(schema);
    return bare instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodObject */ .bvH ? Object.keys(bare.shape) : [];
}
function unwrap(schema) {
    let bare = schema;
    while (bare instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodOptional */ .IiU || bare instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodNullable */ .l1C)
        bare = bare.unwrap();
    return bare;
}
function inner(schema, key) {
    const bare = unwrap(schema);
    if (bare instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodObject */ .bvH)
        return bare.shape[String(key)];
    if (bare instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodRecord */ .b8S)
        return bare.valueType;
    if (bare instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodArray */ .naA)
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
