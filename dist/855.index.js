export const id = 855;
export const ids = [855];
export const modules = {

/***/ 4542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

/**
 * The known name that a mistyped one was most likely meant to be: at most a third of its letters
 * differ, or they are only in another order; capitals aside. `undefined` when none is near.
 */
function nearest(name, known) {
    const wanted = name.toLowerCase();
    let best;
    for (const candidate of known) {
        const most = Math.max(1, Math.floor(candidate.length / 3));
        // As many letters as the lengths differ by differ at least; what is told at once takes no time.
        if (Math.abs(wanted.length - candidate.length) > most)
            continue;
        const distance = distanceOf(wanted, candidate.toLowerCase());
        if (distance <= most) {
            if (!best || distance < best.distance)
                best = { name: candidate, distance };
        }
    }
    return best?.name;
}
/** How many letters differ; letters that changed places are one slip. */
function distanceOf(one, other) {
    const isSwapped = one.length === other.length && sorted(one) === sorted(other);
    return Math.min((0,leven__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(one, other), isSwapped ? 1 : Number.POSITIVE_INFINITY);
}
function sorted(letters) {
    return [...letters].sort().join('');
}


/***/ }),

/***/ 3238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ partitionOfRegion),
/* harmony export */   i: () => (/* binding */ REGIONS)
/* harmony export */ });
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

/***/ 2069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lI: () => (/* binding */ DEFAULT_DELEGATE_ROLE),
  Yr: () => (/* binding */ FIELD_NAMES),
  V$: () => (/* binding */ MASTER),
  rE: () => (/* binding */ accountSchema),
  q0: () => (/* binding */ describe),
  eE: () => (/* binding */ knownKeys),
  rO: () => (/* binding */ newRootEmail),
  Xg: () => (/* binding */ rootEmail)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(9396);
// EXTERNAL MODULE: ./lib/fields/account-name/schema.js
var schema = __webpack_require__(5920);
;// CONCATENATED MODULE: ./lib/fields/alias/schema.js

/** `account_alias` */
const accountAliasSchema = schemas/* string */.YjP()
    .min(3, 'is shorter than 3 characters')
    .max(63, 'is longer than 63 characters')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an account alias')
    .regex(/^(?!\d{12}$)/, 'is 12 digits, which AWS would read as an account id')
    .optional()
    .meta({
    description: "The account's alias for its sign-in page: 3 to 63 lower-case letters, digits and single inner hyphens, unique in all of AWS.",
});

;// CONCATENATED MODULE: ./lib/fields/text-schema.js

/**
 * Text of any script, up to so many characters. Counted as AWS and JSON Schema count them, by code
 * point: an emoji is one character, where JavaScript's own `length` says two.
 */
function text_schema_text(most) {
    return schemas/* string */.YjP()
        .refine((value) => value.length <= most || [...value].length <= most, `is longer than the ${most} characters that AWS allows`)
        .meta({ maxLength: most });
}

;// CONCATENATED MODULE: ./lib/fields/contacts/schema.js


// White space in the patterns below is ASCII's, as AWS has it; JavaScript's own `\s` knows more.
const contact = schemas/* strictObject */.rej({
    name: text_schema_text(64)
        .min(1, 'is empty')
        .meta({ description: "The contact's name, 1 to 64 characters." }),
    title: text_schema_text(50)
        .min(1, 'is empty')
        .meta({ description: "The contact's job title, 1 to 50 characters." }),
    email: schemas/* string */.YjP()
        .max(254, 'is longer than the 254 characters that AWS allows')
        .regex(/^[ \t-\r]*[\w+=.#|!&-]+@[\w.-]+\.\w+[ \t-\r]*$/, 'is not an email address that AWS accepts')
        .meta({ description: "The contact's email address, up to 254 characters." }),
    phone_number: schemas/* string */.YjP()
        .min(1, 'is empty')
        .max(25, 'is longer than the 25 characters that AWS allows')
        .regex(/^[ \t-\r0-9()+-]*$/, 'has a character other than digits, spaces, "(", ")", "+" and "-"')
        .meta({
        description: 'Digits, spaces, "(", ")", "+" and "-", up to 25 characters, in quotes.',
    }),
})
    .meta({ description: 'A contact has all of: name, title, email, phone_number.' });
/** `alternate_contacts` */
const alternateContactsSchema = schemas/* strictObject */.rej({
    billing: contact.optional(),
    operations: contact.optional(),
    security: contact.optional(),
})
    .optional()
    .meta({ description: 'Contacts besides the root user: billing, operations, security.' });

// EXTERNAL MODULE: ./lib/fields/organizational-unit/path.js
var path = __webpack_require__(1802);
;// CONCATENATED MODULE: ./lib/fields/organizational-unit/schema.js


/** `organizational_unit` */
const organizationalUnitSchema = schemas/* string */.YjP()
    .min(1, 'is empty')
    .regex(/^(?!\/)/, 'begins with a slash')
    .regex(/^(?![\s\S]*\/$)/, 'ends with a slash')
    .regex(/^(?![\s\S]*\/\/)/, 'has two slashes, one after the other')
    .regex(new RegExp(`^[^/]*(?:/[^/]*){0,${path/* MAX_LEVELS */.DD - 1}}$`), `has more than the ${path/* MAX_LEVELS */.DD} levels that AWS allows below the root`)
    .regex(/^(?:%2F|(?!%2F)[^/]){0,128}(?:\/(?:%2F|(?!%2F)[^/]){0,128})*$/u, 'has a name that is longer than the 128 characters that AWS allows')
    .optional()
    .meta({
    description: 'Where the account belongs: the names (not the ids) of up to five organizational units from the root down, such as Workloads/Prod, or Root alone. A slash within a name is written %2F: CI%2FCD.',
});

;// CONCATENATED MODULE: ./lib/fields/tags/schema.js


const tagCharacters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const tags = schemas/* record */.g1P(text_schema_text(128)
    .min(1, 'is empty')
    .regex(tagCharacters, 'has a character that AWS does not allow in a tag key')
    .regex(/^(?![aA][wW][sS]:)/, 'starts with "aws:", which AWS reserves')
    .regex(/^(?![oO][rR][gG]-[aA][cC][cC][oO][uU][nN][tT][sS]:)/, 'starts with "org-accounts:", which org-accounts reserves'), text_schema_text(256).regex(tagCharacters, 'has a character that AWS does not allow in a tag value'))
    .refine((all) => Object.keys(all).length <= 50, 'are more than the 50 that AWS allows')
    .meta({ maxProperties: 50 });
/** `tags` */
const tagsSchema = tags.optional().meta({
    description: 'Tags of the account: up to 50 keys with text values. Numbers and dates need quotes.',
});

// EXTERNAL MODULE: ./lib/accounts/regions.js
var regions = __webpack_require__(3238);
;// CONCATENATED MODULE: ./lib/accounts/schema.js







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
const newRootEmail = schemas/* string */.YjP()
    .min(6, 'is shorter than the 6 characters that AWS requires')
    .max(64, 'is longer than the 64 characters that AWS allows')
    .regex(/^[!#$*+\-/0-9=?A-Z^_`a-z{}~][!#$*+\-./0-9=?A-Z^_`a-z{}~]*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/, 'is not an email address that AWS accepts')
    .regex(/^[^@]*@.*\./, 'has no dot in its domain');
/** What an account may have that exists: AWS has not always asked for as much as today. */
const rootEmail = schemas/* string */.YjP()
    .min(6, 'is shorter than the 6 characters that AWS requires')
    .max(320, 'is longer than an email address can be')
    .regex(/^[^\p{Cc}]+@[^\p{Cc}\s@]+$/u, 'is not an email address');
const fields = {
    account_type: schemas/* literal */.euz('AWS').optional().meta({ description: 'Always AWS.' }),
    title: schemas/* string */.YjP().optional().meta({ description: 'A title for people. Never sent to AWS.' }),
    name: schemas/* string */.YjP()
        .optional()
        .meta({ description: 'Accepted for Paco, and ignored: the file name is the account name.' }),
    enabled: schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Accepted for Paco, and ignored: true or false.' }),
    region: schemas/* enum */.k5n(regions/* REGIONS */.i)
        .optional()
        .meta({ description: 'An AWS region, such as us-west-2. For people and for outputs.' }),
    root_email: rootEmail.meta({
        description: "The root user's email address, unique in all of AWS. For a new account: 6 to 64 ASCII characters, never used by a closed account. Create-only.",
    }),
    account_id: schemas/* string */.YjP()
        .regex(/^\d{12}$/, 'is not 12 digits')
        .optional()
        .meta({
        description: "The account's 12 digits, in quotes. Written by the tool once the account exists; leave it out for a new account.",
    }),
    account_name: schema/* accountNameSchema */.Y,
    admin_delegate_role_name: schemas/* string */.YjP()
        .regex(/^[\w+=,.@-]{1,64}$/, 'is not a role name: 1 to 64 letters, digits or _+=,.@-')
        .optional()
        .meta({
        description: `The role that administrators assume in the account, made with it: 1 to 64 letters, digits or _+=,.@- (default ${DEFAULT_DELEGATE_ROLE}). Create-only. In the management account's file: its role that is given access to all of them.`,
    }),
    iam_user_access_to_billing: schemas/* enum */.k5n(['ALLOW', 'DENY']).optional().meta({
        description: 'ALLOW (the default) or DENY: whether IAM users of the account can access billing. Create-only; AWS does not show the value.',
    }),
    organizational_unit: organizationalUnitSchema,
    tags: tagsSchema,
    account_alias: accountAliasSchema,
    alternate_contacts: alternateContactsSchema,
    is_master: schemas/* boolean */.zMY()
        .optional()
        .meta({ description: "true in the file of the organization's management account." }),
    organization_account_ids: schemas/* array */.YOg(schemas/* string */.YjP()).nullable().optional().meta({
        description: "In the management account's file: the names (not the ids) of the accounts that should exist, each with a file of that name.",
    }),
    admin_iam_users: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({
        enabled: schemas/* boolean */.zMY().optional().meta({ description: 'true or false.' }),
        username: schemas/* string */.YjP().optional().meta({ description: "The user's name in IAM." }),
    })
        .nullable())
        .nullable()
        .optional()
        .meta({ description: 'Accepted for Paco, and never sent to AWS: users by name.' }),
};
/** An account file's content. Unknown keys are errors. */
const accountSchema = schemas/* strictObject */.rej(fields).meta({
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
        found = registries/* globalRegistry */.fd.get(schema)?.description ?? found;
    }
    return found;
}
/** The keys that are known at a path, for objects whose keys are fixed; else none. */
function knownKeys(path) {
    let schema = accountSchema;
    for (const key of path)
        schema = inner(schema, key);
    const bare = unwrap(schema);
    return bare instanceof schemas/* ZodObject */.bvH ? Object.keys(bare.shape) : [];
}
function unwrap(schema) {
    let bare = schema;
    while (bare instanceof schemas/* ZodOptional */.IiU || bare instanceof schemas/* ZodNullable */.l1C)
        bare = bare.unwrap();
    return bare;
}
function inner(schema, key) {
    const bare = unwrap(schema);
    if (bare instanceof schemas/* ZodObject */.bvH)
        return bare.shape[String(key)];
    if (bare instanceof schemas/* ZodRecord */.b8S)
        return bare.valueType;
    if (bare instanceof schemas/* ZodArray */.naA)
        return bare.element;
    return undefined;
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
/** What one of our tables has for a key that may come from anywhere. */
function lookUp(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}


/***/ }),

/***/ 5920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ accountNameSchema),
/* harmony export */   p: () => (/* binding */ awsName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);

/** An account's name in AWS. `<` and `>` are left out because PutAccountName refuses them. */
const awsName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .min(1, 'is empty')
    .max(50, 'is longer than the 50 characters that AWS allows')
    .regex(/^[ -;=?-~]*$/, 'has a character that AWS does not allow in an account name');
/** `account_name` */
const accountNameSchema = awsName.optional().meta({
    description: "The account's name in AWS: 1 to 50 printable ASCII characters, no < or >. A new account is named after its file without it.",
});


/***/ }),

/***/ 8406:
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

/***/ 6025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mA: () => (/* binding */ ALL_FIELDS),
  z8: () => (/* binding */ desiredValues),
  Ro: () => (/* binding */ entersAccount),
  _F: () => (/* binding */ fieldOf),
  Z5: () => (/* binding */ isFieldChange),
  tx: () => (/* binding */ isInsideLine),
  CI: () => (/* binding */ lineWords)
});

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
var compare = __webpack_require__(8406);
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

// EXTERNAL MODULE: ./lib/accounts/nearest.js
var nearest = __webpack_require__(4542);
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

/***/ 1802:
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
        return 'is an ARN, but must be names of units';
    const names = path.split('/');
    if (from === 0) {
        const [first = ''] = names;
        if (/^root$/i.test(first.trim()) && path !== 'Root') {
            return names.length === 1
                ? 'is not how the root is written'
                : 'begins with the root, which can only be written alone';
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
        return 'contains an id where the name of a unit belongs';
    if (WITH_ID.test(name))
        return 'contains an id besides the name of a unit';
    if (name.trim() !== name)
        return 'has a space at the start or end of a name';
    if (/\p{C}/u.test(name))
        return 'contains an invisible character';
    if (name === '.' || name === '..')
        return `has ${name === '.' ? 'a dot' : 'two dots'} as a name`;
    if (/\\|\s>\s/.test(name))
        return 'is not separated by slashes';
    if (/%(?!2F)[0-9a-f]{2}/i.test(name.replaceAll('%2F', ''))) {
        return 'contains an escape other than `%2F`, the way to write a slash in a name';
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

/***/ 9855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  tellWrongInputs: () => (/* binding */ tellWrongInputs)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 16 modules
var core = __webpack_require__(3340);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
;// CONCATENATED MODULE: ./lib/github/errors.js


/** A request that GitHub refused, with what it answered. */
class GitHubFailure extends failure/* Failure */.H {
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
class GraphqlFailure extends failure/* Failure */.H {
    /** GitHub's kinds of error, such as `STALE_DATA`, `FORBIDDEN`, `NOT_FOUND`. */
    types;
    /** GitHub's own words. */
    said;
    data;
    constructor(types, said, data, cause) {
        super(`GitHub's GraphQL API answered ${(0,lib_text/* code */.aY)(said, 500)}`, graphqlHint(types), cause);
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
    const request = (0,lib_text/* code */.aY)(`${options.method} ${path(options.url)}`);
    if (!response) {
        const silence = `GitHub did not answer ${request}: ${(0,lib_text/* code */.aY)(said)}`;
        return new GitHubFailure(status, said, silence, hint(status, said, undefined), error);
    }
    const what = `GitHub answered ${status} to ${request}: ${(0,lib_text/* code */.aY)(said)}`;
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
        .map((one) => (0,lib_text/* code */.aY)(one.trim().replace('_', '-').replace('=', ': ')))
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

;// CONCATENATED MODULE: ./lib/github/permission.js

/**
 * Whether somebody may write to the repository, now and by all that gives them rights, as GitHub itself
 * says; what an event's payload says (`author_association`) is no right. `permission` is asked for rather
 * than `role_name`: a maintainer's reads `write` there, a triager's `read`, and a custom role's is the one
 * that it is based on ("Get repository permissions for a user"). Needs no permission but `metadata`.
 * @param login `undefined` for an account that is gone, which may nothing, as a bot or a stranger
 */
async function canWrite({ octokit, owner, repo }, login) {
    if (!login)
        return false;
    try {
        const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
            owner,
            repo,
            username: login,
        });
        return data.permission === 'admin' || data.permission === 'write';
    }
    catch (error) {
        if (error instanceof GitHubFailure && error.status === 404)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/github/reaction.js

/**
 * Shows eyes under a comment: it is seen, and worked on. A reaction is a courtesy, so one that GitHub
 * refuses is told to the log and fails nothing. Under a comment on a pull request it takes
 * `pull-requests: write`, whatever "Create reaction for an issue comment" says (github/docs#43843).
 * @returns what takes the eyes away, and shows how it went
 */
async function acknowledge(github, commentId, log) {
    const { octokit, owner, repo } = github;
    const comment = { owner, repo, comment_id: commentId };
    const react = async (content) => {
        const { data } = await octokit.rest.reactions.createForIssueComment({ ...comment, content });
        return data.id;
    };
    const eyes = await courteously(log, () => react('eyes'));
    return async (ending) => {
        await courteously(log, () => react(ending));
        if (eyes === undefined)
            return;
        await courteously(log, () => octokit.rest.reactions.deleteForIssueComment({ ...comment, reaction_id: eyes }));
    };
}
async function courteously(log, request) {
    try {
        return await request();
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        log(`Could not add a reaction to the comment: ${error.message}.`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/report/markdown.js

/*
 * From our sentences, in which everything foreign is in `code` (see text.ts), to GitHub's Markdown.
 * Within a code span nothing is markup, mention, link or reference; outside of it only our own words are.
 */
/** A sentence as inline Markdown, for running text and lists. */
function inline(sentence) {
    return (0,lib_text/* parts */.rT)(sentence)
        .map((part) => (part.isCode ? codeSpan(part.text) : escapeProse(part.text)))
        .join('');
}
/** A sentence as the cell of a table. */
function cell(sentence) {
    return inline(sentence).replaceAll('|', '\\|');
}
/** A sentence as HTML, where Markdown is not read, such as in `<summary>`. */
function html(sentence) {
    return (0,lib_text/* parts */.rT)(sentence)
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
function markdown_link(sentence, url) {
    return `[${inline(sentence)}](${url.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('|', '%7C')})`;
}
/** A link as the cell of a table. */
function cellLink(sentence, url) {
    return markdown_link(sentence, url).replaceAll('|', '\\|');
}
/** Puts sections under one another, without those that are empty. */
function sections(...all) {
    return all.filter((section) => section !== '').join('\n\n');
}
/** Markdown takes a blank off both ends of a code span that has one at both. */
function codeSpan(text) {
    const isPadded = /^ .* $/.test(text) && !/^ *`|` *$/.test(text);
    return (0,lib_text/* quoted */.TL)(isPadded ? ` ${text} ` : text);
}
/** Our own words: `_` and `*` are used as what they are, and a bare `<` is never a tag. */
function escapeProse(text) {
    return text.replace(/[\\*_[\]<>~]/g, (character) => `\\${character}`);
}
function escapeHtml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

;// CONCATENATED MODULE: ./lib/report/doctor.js


const SIGNS = { holds: '✓', fault: '✗', advice: '!', unknown: '?' };
/** What was found, the worst first. */
function sorted(findings) {
    const order = ['fault', 'advice', 'unknown', 'holds'];
    return [...findings].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}
/** One line that says how it is. */
function doctorHeadline(findings) {
    const of = (verdict) => findings.filter((one) => one.verdict === verdict).length;
    const faults = of('fault');
    const parts = [
        faults === 0 ? 'nothing is wrong' : `${(0,lib_text/* count */.U9)(faults, 'thing')} to fix`,
        ...(of('advice') > 0 ? [`${of('advice')} to improve`] : []),
        ...(of('unknown') > 0 ? [`${of('unknown')} not checked here`] : []),
    ];
    return parts.join(', ');
}
/** Lines for a log or a terminal. */
function doctorText(findings) {
    return [
        ...sorted(findings).flatMap(({ id, verdict, says, fix }) => [
            `${SIGNS[verdict]} ${says} [${id}]`,
            ...(fix === undefined ? [] : [`    ${fix}`]),
        ]),
        `Doctor: ${doctorHeadline(findings)}`,
    ];
}
const WORDS = {
    holds: '✅',
    fault: '❌',
    advice: '⚠️',
    unknown: 'not checked here',
};
/** A table: what holds, what does not, and what to do. */
function doctorMarkdown(findings) {
    return sections(`## AWS accounts: ${doctorHeadline(findings)}`, [
        '| | What | What to do |',
        '| --- | --- | --- |',
        ...sorted(findings).map(({ verdict, says, fix }) => `| ${WORDS[verdict]} | ${inline((0,lib_text/* upperFirst */.Zb)(says))} | ${fix === undefined ? '' : inline(fix)} |`),
    ].join('\n'));
}

;// CONCATENATED MODULE: ./lib/accounts/problem.js
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

// EXTERNAL MODULE: ./lib/fields/account-name/schema.js
var schema = __webpack_require__(5920);
// EXTERNAL MODULE: ./lib/group-by.js
var group_by = __webpack_require__(5344);
// EXTERNAL MODULE: ./lib/accounts/nearest.js
var nearest = __webpack_require__(4542);
// EXTERNAL MODULE: ./lib/accounts/schema.js + 5 modules
var accounts_schema = __webpack_require__(2069);
;// CONCATENATED MODULE: ./lib/accounts/stem.js

/*
 * The stem of an account file is the account's name: people read it in reports, and it is in commits and in a
 * tag. So it has nothing that nobody sees, wherever in the name that is.
 */
/** Whether people would take a file for an account's: `<name>.yaml`, as Paco has it; hidden files are an editor's. */
function isMeantAsAccount(name) {
    return !name.startsWith('.') && /\.ya?ml$/.test((0,lib_text/* withoutUnseen */.zG)(name).trim());
}
/** What keeps a text from being a stem, after "the name of the file"; `undefined` where nothing does. */
function wrongStem(stem) {
    // Git has bytes; what is no UTF-8 among them comes as U+FFFD.
    if (stem.includes('\ufffd'))
        return `is not in UTF-8: ${(0,lib_text/* code */.aY)(stem)}`;
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(stem))
        return `has a control character: ${(0,lib_text/* code */.aY)(stem)}`;
    if ((0,lib_text/* hasUnseen */.FN)(stem))
        return `has an invisible or ambiguous character: ${(0,lib_text/* code */.aY)(stem)}`;
    if (stem.trim() !== stem)
        return `begins or ends with a space: ${(0,lib_text/* code */.aY)(`"${stem}"`)}`;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/accounts/rules.js







/** The files that say they are the management account's: `is_master: true`, or called `master`. */
function managementFiles(files) {
    return files.filter(({ name, claims }) => claims.is_master === true || (name === accounts_schema/* MASTER */.V$ && claims.is_master !== false));
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
            hint: `Name its file ${(0,lib_text/* code */.aY)(`${directory}/${accounts_schema/* MASTER */.V$}.yaml`)}, or write \`is_master: true\` in it.`,
        });
    }
    if (managers.length > 1) {
        const spots = managers.map((file) => file.at('is_master'));
        problems.push({
            severity: 'error',
            ...clash(spots),
            message: `${(0,lib_text/* some */.zN)(managers.map((file) => (0,lib_text/* code */.aY)(file.name)), 10)} each claim to be the management account`,
            hint: `An organization has one. Keep \`is_master: true\` in its file only; a file called \`${accounts_schema/* MASTER */.V$}\` counts as the management account's unless it has \`is_master: false\`.`,
        });
    }
    for (const file of files) {
        if (managing.has(file) || !('organization_account_ids' in file.claims))
            continue;
        problems.push({
            severity: 'error',
            at: file.at('organization_account_ids'),
            message: '`organization_account_ids` is in the file of an account that is not the management account',
            hint: managers[0]
                ? `Move the list to ${(0,lib_text/* code */.aY)(managers[0].path)}.`
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
            problems.push({ severity: 'warning', at, message: `${(0,lib_text/* code */.aY)(name)} is listed twice` });
        }
        else if (name === management.name) {
            problems.push({
                severity: 'note',
                at,
                message: `${(0,lib_text/* code */.aY)(name)}, the management account, is in its own list`,
                hint: 'It is ignored there: the list names the accounts to create.',
            });
        }
        else if (/^\d{12}$/.test(name)) {
            problems.push({
                severity: 'error',
                at,
                message: `${(0,lib_text/* code */.aY)(name)} in \`organization_account_ids\` is an account id`,
                hint: `Despite its name, the list holds account names: the names of the files in ${(0,lib_text/* code */.aY)(directory)}, without \`.yaml\`.`,
            });
        }
        else if (!names.has(name)) {
            hints += 1;
            const meant = hints <= MOST_HINTS ? (0,nearest/* nearest */.p)(name, unlisted) : undefined;
            const file = (0,lib_text/* code */.aY)(`${directory}/${name}.yaml`);
            const write = `add ${file} with its region and root_email, have it generated (${(0,lib_text/* code */.aY)(`/accounts init ${name} email=…`)} in a comment), or remove the name from the list.`;
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
        if (file === management || !isNew || wanted.has(file.name))
            continue;
        const at = management.at('organization_account_ids');
        problems.push({
            severity: 'error',
            at: file.at('root_email'),
            message: `${(0,lib_text/* code */.aY)(file.name)} has no \`account_id\` and is not listed in \`organization_account_ids\`, so nothing is created for it`,
            hint: `To create the account, add ${(0,lib_text/* code */.aY)(`- ${file.name}`)} to the list in ${(0,lib_text/* code */.aY)(place(at))}. If it exists already, write its \`account_id\` here.`,
        });
    }
    return problems;
}
/** A new account without an account_name takes its file's name, which AWS must then accept. */
function namesOfNewAccounts(files) {
    return files.flatMap((file) => {
        const { account_id, account_name } = file.claims;
        // What is wrong with a stem anyway is said already.
        const isWrong = wrongStem(file.name) !== undefined;
        if (!isAbsent(account_id) || account_name !== undefined || isWrong)
            return [];
        const result = schema/* awsName */.p.safeParse(file.name);
        if (result.success)
            return [];
        return [
            {
                severity: 'error',
                isOfNewAccount: true,
                at: file.at(),
                message: `the file's name, which the new account would take, ${result.error.issues[0]?.message ?? 'is not allowed by AWS'}`,
                hint: 'Rename the file, or give the account an `account_name`.',
            },
        ];
    });
}
/** An account that exists keeps the email it has, whatever AWS asks of new ones today. */
function emailsOfNewAccounts(files) {
    return files.flatMap((file) => {
        const { account_id, root_email } = file.claims;
        if (!isAbsent(account_id) || !accounts_schema/* rootEmail */.Xg.safeParse(root_email).success)
            return [];
        const [fault] = accounts_schema/* newRootEmail */.rO.safeParse(root_email).error?.issues ?? [];
        if (!fault)
            return [];
        return [
            {
                severity: 'error',
                isOfNewAccount: true,
                at: file.at('root_email'),
                message: `\`root_email\` ${(0,lib_text/* code */.aY)(root_email)} ${fault.message}`,
                hint: (0,accounts_schema/* describe */.q0)(['root_email']) ?? '',
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
        ...clashes(claims('root_email', lower), (value) => `the \`root_email\` ${(0,lib_text/* code */.aY)(value)} is used by more than one account`, 'Root emails are unique in AWS, regardless of case. Give each account its own, such as `aws+name@example.com`.'),
        ...clashes(claims('account_id', same), (value) => `the \`account_id\` ${(0,lib_text/* code */.aY)(value)} is in more than one file`, 'Each account has one file: remove all but one.'),
        ...clashes(claims('account_alias', same), (value) => `the \`account_alias\` ${(0,lib_text/* code */.aY)(value)} is used by more than one account`, 'An alias is unique in all of AWS.'),
        ...clashes(stems, (value) => `more than one file is called ${(0,lib_text/* code */.aY)(value)}`, 'The file name is the account name: keep one. Some file systems ignore case.'),
        ...clashes(awsNames, (value) => `more than one account would be called ${(0,lib_text/* code */.aY)(value)} in AWS`, 'Give each its own `account_name`: it is how an interrupted creation is found again.'),
    ];
}
function clashes(claims, message, hint) {
    const byValue = (0,group_by/* groupBy */.$)(claims, (claim) => claim.value);
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

;// CONCATENATED MODULE: ./lib/accounts/directory.js



/**
 * Puts the files of an accounts folder together, and holds them against one another.
 * @param problems what the folder itself brought up
 */
function readDirectory(directory, files, problems = []) {
    const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
    const [managementFile] = managementFiles(sorted);
    const list = listOf(managementFile);
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
        ...acrossFiles(directory, sorted),
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
            .flatMap(filesOf)),
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
        files.some(({ name, claims }) => claims.is_master === true || name === accounts_schema/* MASTER */.V$));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/fields/organizational-unit/path.js
var organizational_unit_path = __webpack_require__(1802);
;// CONCATENATED MODULE: ./lib/accounts/yaml.js


/*
 * YAML of people we don't know: whatever it holds is read in a time that grows with its length alone. The yaml
 * package compares each key of a map with all others, follows each alias through the whole document, and reads
 * nested values by recursion: keys are compared here, and aliases and levels are counted.
 */
/** Levels of maps and lists within one another; the fields of an account have three. */
const MAX_DEPTH = 50;
/** Aliases (`*name`) in one file: following one takes a look at all anchors. */
const MAX_ALIASES = 100;
/** Reads a text as one document of YAML 1.2, with merge keys, as Paco reads it. Never throws. */
function readYaml(text) {
    const { document, faults } = withoutStacks(() => compose(text));
    const targets = new Map();
    const all = faults.length > 0 ? faults : lookOver(document, targets);
    const target = (alias) => targets.get(alias);
    const indexes = new Map();
    return {
        document,
        faults: all,
        firstAlias: [...targets.keys()][0]?.range?.[0],
        target,
        pair: (map, key) => indexOf(map, target, indexes).get(key),
    };
}
/**
 * The values of a document without faults.
 * @throws Error for an alias or a merge that can't be followed, or that would make endless data of few lines
 */
function valuesOf({ document }) {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
}
/** The package makes an Error for each thing that it does not like, and a trace of each takes most of its time. */
function withoutStacks(read) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
        return read();
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
}
const COLLECTIONS = new Set(['block-map', 'block-seq', 'flow-collection']);
function compose(text) {
    const composer = new dist/* Composer */.Dk({ merge: true, stringKeys: true, uniqueKeys: false });
    const parser = new dist/* Parser */.iX();
    const starts = openings();
    let tooDeep;
    function* tokens() {
        for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
            starts.note(lexeme, parser.offset);
            yield* parser.next(lexeme);
            const top = parser.stack.at(-1);
            // The document is the first of them; a scalar may be the last.
            if (!top || parser.stack.length <= MAX_DEPTH + 1 || !COLLECTIONS.has(top.type))
                continue;
            const message = `more than ${MAX_DEPTH} levels`;
            tooDeep = { code: 'TOO_DEEP', message, offset: top.offset };
            return;
        }
        yield* parser.end();
    }
    let first;
    const faults = [];
    try {
        for (const document of composer.compose(tokens(), true, text.length)) {
            if (first) {
                const message = 'a second document';
                faults.push({ code: 'MULTIPLE_DOCS', message, offset: document.range[0] });
                break;
            }
            first = document;
            for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
                // What is left over where the first fault made the reader stumble says nothing of its own.
                if (code === 'UNEXPECTED_TOKEN' && faults.length > 0)
                    continue;
                faults.push(starts.faultOf(code, message, pos[0]));
            }
        }
    }
    catch (error) {
        const message = (0,failure/* messageOf */.b)(error);
        faults.push({ code: 'UNREADABLE', message, offset: parser.offset });
    }
    const conflict = faults.length > 0 ? /^<{7}(?: .*)?$/m.exec(text) : null;
    if (conflict) {
        return {
            document: new dist/* Document */.yo(null),
            faults: [{ code: 'CONFLICT', message: conflict[0], offset: conflict.index }],
        };
    }
    return { document: first ?? new dist/* Document */.yo(null), faults: tooDeep ? [tooDeep] : faults };
}
/** Where quotes and brackets begin: the package tells where it missed their ends, which may be the end of the file. */
function openings() {
    const quotes = new Map();
    const brackets = [];
    return {
        note: (lexeme, offset) => {
            if (/^["']/.test(lexeme))
                quotes.set(offset + lexeme.length, offset);
            if (lexeme === '{' || lexeme === '[')
                brackets.push(offset);
            if (lexeme === '}' || lexeme === ']')
                brackets.pop();
        },
        faultOf: (code, message, offset) => {
            const quote = quotes.get(offset);
            if (code === 'MISSING_CHAR' && quote !== undefined) {
                return { code: 'OPEN_QUOTE', message, offset: quote };
            }
            const [bracket] = brackets;
            return /end with a [\]}]/.test(message) && bracket !== undefined
                ? { code: 'OPEN_BRACKET', message, offset: bracket }
                : { code, message, offset };
        },
    };
}
/** Keys that are there twice, and aliases and merges that can't be followed. What each alias means goes into `targets`. */
function lookOver(document, targets) {
    const faults = [];
    const anchors = new Map();
    (0,dist/* visit */.YR)(document, {
        Node: (_, node) => {
            if ((0,dist/* isAlias */.Vj)(node)) {
                const there = anchors.get(node.source);
                targets.set(node, there);
                if (!there) {
                    faults.push({ code: 'NO_ANCHOR', message: node.source, offset: node.range?.[0] ?? 0 });
                }
                if (targets.size <= MAX_ALIASES)
                    return undefined;
                const message = `more than ${MAX_ALIASES} aliases`;
                faults.push({ code: 'TOO_MANY_ALIASES', message, offset: node.range?.[0] ?? 0 });
                return dist/* visit */.YR.BREAK;
            }
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
            if ((0,dist/* isMap */.jh)(node))
                for (const fault of twice(node))
                    faults.push(fault);
            return undefined;
        },
    });
    return faults.length > 0 ? faults : badMerges(document, (alias) => targets.get(alias));
}
/** Merges (`<<`) of what is no map, nor a list of maps. */
function badMerges(document, target) {
    const faults = [];
    (0,dist/* visit */.YR)(document, {
        Map: (_, map) => {
            for (const { key, value } of map.items) {
                const sources = isMerge(key) ? sourcesOf(value) : [];
                for (const source of sources) {
                    const node = (0,dist/* isAlias */.Vj)(source) ? target(source) : source;
                    if ((0,dist/* isMap */.jh)(node))
                        continue;
                    const at = (0,dist/* isNode */.Ll)(source) ? source : key;
                    faults.push({ code: 'BAD_MERGE', message: '<<', offset: at.range?.[0] ?? 0 });
                }
            }
        },
    });
    return faults;
}
function isMerge(key) {
    return (0,dist/* isScalar */.jn)(key) && key.value === '<<' && key.type === dist/* Scalar */.X5.PLAIN;
}
function sourcesOf(value) {
    return (0,dist/* isSeq */.oP)(value) ? value.items : [value];
}
function twice(map) {
    const seen = new Set();
    return map.items.flatMap(({ key }) => {
        if (!(0,dist/* isScalar */.jn)(key) || typeof key.value !== 'string')
            return [];
        const { value } = key;
        if (seen.has(value)) {
            return [{ code: 'DUPLICATE_KEY', message: value, offset: key.range?.[0] ?? 0 }];
        }
        seen.add(value);
        return [];
    });
}
/** A map's pairs by key: its own first, then those of maps that are merged into it. */
function indexOf(map, target, indexes) {
    const known = indexes.get(map);
    if (known)
        return known;
    const index = new Map();
    // Before its merges are followed, since a map may merge itself.
    indexes.set(map, index);
    for (const pair of map.items) {
        if ((0,dist/* isScalar */.jn)(pair.key) && typeof pair.key.value === 'string')
            index.set(pair.key.value, pair);
    }
    for (const merged of mergedInto(map, target)) {
        for (const [name, pair] of indexOf(merged, target, indexes)) {
            if (!index.has(name))
                index.set(name, pair);
        }
    }
    return index;
}
function mergedInto(map, target) {
    return map.items.flatMap(({ key, value }) => {
        if (!isMerge(key))
            return [];
        return sourcesOf(value)
            .map((one) => ((0,dist/* isAlias */.Vj)(one) ? target(one) : one))
            .filter(dist/* isMap */.jh);
    });
}

;// CONCATENATED MODULE: ./lib/accounts/explain.js





/** What a text's fault is, in words for somebody who edits a file twice a year. */
function explainYaml(kind, detail) {
    switch (kind) {
        case 'DUPLICATE_KEY':
            return {
                message: `duplicate key ${(0,lib_text/* code */.aY)(detail)}`,
                hint: 'Keep one of the two.',
            };
        case 'TOO_DEEP':
        case 'RESOURCE_EXHAUSTION':
            return {
                message: `maps and lists are nested more than ${MAX_DEPTH} levels deep`,
                hint: 'An account file needs three.',
            };
        case 'TOO_MANY_ALIASES':
            return {
                message: `the file has more than ${MAX_ALIASES} aliases`,
                hint: 'Write the values out instead of `*name`.',
            };
        case 'MULTIPLE_DOCS':
            return {
                message: 'a second YAML document starts here (`---`)',
                hint: 'One file holds one account: move this part to a file of its own.',
            };
        case 'TAB_AS_INDENT':
            return {
                message: 'the line is indented with a tab',
                hint: 'Indent with spaces: YAML does not allow tabs.',
            };
        case 'BAD_SCALAR_START':
            return { message: `invalid YAML: ${(0,lib_text/* code */.aY)(detail)}`, hint: 'Put the value in quotes.' };
        case 'NON_STRING_KEY':
            return {
                message: 'the name of this field is not text',
                hint: 'Put it in quotes. So must be a value that begins with `{`.',
            };
        case 'TAG_RESOLVE_FAILED':
            return {
                message: `the value has a tag: ${(0,lib_text/* code */.aY)(detail)}`,
                hint: 'Write a plain value, without `!`.',
            };
        case 'OPEN_QUOTE':
            return {
                message: 'the quote that opens here is never closed',
                hint: 'Close it on the same line, or remove it.',
            };
        case 'OPEN_BRACKET':
            return {
                message: 'the bracket that opens here is never closed',
                hint: 'Close it, or write one item per line instead.',
            };
        case 'CONFLICT':
            return {
                message: `the file has a merge conflict: ${(0,lib_text/* code */.aY)(detail.trim())}`,
                hint: 'Resolve it: keep the lines that are right, and remove the markers.',
            };
        case 'NO_ANCHOR':
            return {
                message: `the alias ${(0,lib_text/* code */.aY)(`*${detail}`)} has no anchor ${(0,lib_text/* code */.aY)(`&${detail}`)} before it`,
                hint: 'Write the value out. A text that begins with `*` must be in quotes.',
            };
        case 'BAD_MERGE':
            return {
                message: '`<<` can only merge a map of fields, or a list of them',
                hint: 'Write the fields out instead.',
            };
        case 'BLOCK_AS_IMPLICIT_KEY':
            return {
                message: `invalid YAML: ${(0,lib_text/* code */.aY)(detail)}`,
                hint: 'A value with `: ` in it must be in quotes. Otherwise, check the indentation of the next line.',
            };
        case 'BAD_DQ_ESCAPE':
            return {
                message: `invalid YAML: ${(0,lib_text/* code */.aY)(detail)}`,
                hint: 'Use single quotes, or write the backslash twice.',
            };
        case 'BAD_ALIAS':
            return {
                message: `invalid YAML: ${(0,lib_text/* code */.aY)(detail)}`,
                hint: 'A text that begins with `*` or `&` must be in quotes.',
            };
        case 'BAD_DIRECTIVE':
            return { message: `invalid YAML: ${(0,lib_text/* code */.aY)(detail)}`, hint: 'Remove this line.' };
        default:
            return {
                message: `invalid YAML: ${(0,lib_text/* code */.aY)(detail)}`,
                hint: 'Check the quotes, the brackets and the indentation of this line and the one before it.',
            };
    }
}
/** One zod issue as problems: an issue of unknown keys holds several. */
function explainValue(issue, data, { error, keyOf, written }) {
    const { path } = issue;
    const name = (0,lib_text/* code */.aY)(path.map(String).join('.'));
    switch (issue.code) {
        case 'unrecognized_keys':
            return issue.keys.map((key) => {
                const known = path.length === 0 ? accounts_schema/* FIELD_NAMES */.Yr : (0,accounts_schema/* knownKeys */.eE)(path);
                const meant = (0,nearest/* nearest */.p)(key, known);
                const hint = meant
                    ? `Did you mean ${(0,lib_text/* code */.aY)(meant)}?`
                    : `Known fields: ${known.map((name) => (0,lib_text/* code */.aY)(name)).join(', ')}.`;
                const at = keyOf([...path, key]);
                return { ...error([], `unknown field ${(0,lib_text/* code */.aY)(key)}`, hint), at };
            });
        case 'invalid_key': {
            const said = issue.issues[0]?.message ?? 'is not allowed';
            return [error(path, `the key ${(0,lib_text/* code */.aY)(String(path.at(-1)))} ${said}`, (0,accounts_schema/* describe */.q0)(path))];
        }
        default: {
            const value = path.reduce((inside, key) => inside?.[key], data);
            if (value === undefined)
                return [error(path, `${name} is missing`, (0,accounts_schema/* describe */.q0)(path))];
            if (value === null) {
                return [error(path, `${name} has no value`, 'Give it one, or remove the line.')];
            }
            const said = wrong(name, value, issue, written(path) ?? value);
            return [error(path, said, hintFor(path, value, issue))];
        }
    }
}
/** @param shown the value as it is written */
function wrong(name, value, issue, shown) {
    switch (issue.code) {
        case 'invalid_type':
            return `${name} is ${typeName(value, shown)}, but must be ${TYPES[issue.expected] ?? issue.expected}`;
        case 'invalid_value':
            return `${name} is ${typeof value === 'object' ? typeName(value, shown) : (0,lib_text/* code */.aY)(shown)}, which is ${name === '`region`' ? 'not a known region' : 'not one of the allowed values'}`;
        default:
            return typeof value === 'string'
                ? `${name} ${(0,lib_text/* code */.aY)(value)} ${issue.message}`
                : `${name} ${issue.message}`;
    }
}
const TYPES = {
    string: 'text',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map of fields',
    record: 'a map',
};
function typeName(value, shown) {
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object') {
        const isPlain = value !== null && Object.getPrototypeOf(value) === Object.prototype;
        return isPlain ? 'a map' : 'a value with a tag (`!!…`)';
    }
    return typeof value === 'string' ? (0,lib_text/* code */.aY)(value) : `the ${typeof value} ${(0,lib_text/* code */.aY)(shown)}`;
}
function hintFor(path, value, issue) {
    const field = (0,accounts_schema/* describe */.q0)(path);
    if (path[0] === 'organizational_unit' && typeof value === 'string' && value !== '') {
        const right = (0,organizational_unit_path/* rightUnitPath */.CM)(value);
        if (right !== undefined)
            return `Write ${(0,lib_text/* code */.aY)(right)}. ${field ?? ''}`.trim();
    }
    if (issue.code === 'invalid_value' && typeof value === 'string') {
        const meant = (0,nearest/* nearest */.p)(value, issue.values.map(String));
        if (meant)
            return `Did you mean ${(0,lib_text/* code */.aY)(meant)}?`;
    }
    if (issue.code !== 'invalid_type')
        return field;
    if (issue.expected === 'string' && ['number', 'boolean', 'bigint'].includes(typeof value)) {
        return `Put it in quotes. ${field ?? ''}`.trim();
    }
    if (issue.expected === 'boolean')
        return `Write \`true\` or \`false\`, without quotes. ${field ?? ''}`.trim();
    return field;
}

;// CONCATENATED MODULE: ./lib/accounts/edit.js




/**
 * A file's text with an account's id in it, and nothing else changed: comments, order, quoting, line
 * ends, indentation and a missing last newline stay. The new line comes after `root_email`. A text
 * that holds this id already comes back as it is.
 *
 * @param id 12 digits
 * @throws Error when the text holds another id, or is not an account file: then nothing can be written
 */
function setAccountId(text, id) {
    const before = read(text);
    const held = before.data.account_id;
    if (held !== undefined && held !== null && held !== '') {
        const shown = (0,dist/* isScalar */.jn)(before.held?.value) ? before.held.value.source : held;
        if (shown === id)
            return text;
        throw new Error(`the file has the account_id ${String(shown)} already, not ${id}`);
    }
    const edited = before.held
        ? fill(text, before.held, `'${id}'`)
        : before.map.flow
            ? insertIntoFlow(text, edit_anchor(before.map), id)
            : insertLine(text, before.map, id);
    if (!says(edited, { ...before.data, account_id: id })) {
        throw new Error('no place for the account_id was found in the file');
    }
    return edited;
}
function says(text, data) {
    try {
        return (0,external_node_util_.isDeepStrictEqual)(read(text).data, data);
    }
    catch {
        return false;
    }
}
function read(text) {
    const { map, data } = readFields(text);
    return { map, data, held: pairNamed(map, 'account_id') };
}
/**
 * The fields of a text that is to be edited.
 * @throws Error when it is no account file
 */
function readFields(text) {
    const yaml = readYaml(text);
    const [fault] = yaml.faults;
    if (fault) {
        const { message } = explainYaml(fault.code, fault.message);
        throw new Error(`the file can't be read: ${message.replaceAll('`', '')}`);
    }
    const map = yaml.document.contents;
    if (!(0,dist/* isMap */.jh)(map))
        throw new Error('the file is not a map of fields');
    return { map, data: valuesOf(yaml) };
}
function pairNamed(map, name) {
    return map.items.find((pair) => (0,dist/* isScalar */.jn)(pair.key) && pair.key.value === name);
}
/** The pair after which the id comes: root_email's, or the last one where that is merged in. */
function edit_anchor(map) {
    const pair = pairNamed(map, 'root_email') ?? map.items.at(-1);
    if (!pair)
        throw new Error('the file has no fields');
    return pair;
}
function rangeOf(node) {
    const range = node?.range;
    if (!range)
        throw new Error("the file has a field that can't be located");
    return range;
}
/** Puts a value where `account_id` is without one, or with an empty one such as `''` or `~`. */
function fill(text, { key, value }, id) {
    const afterKey = rangeOf(key)[1];
    // `{account_id}` has no colon.
    if (!value)
        return `${text.slice(0, afterKey)}: ${id}${text.slice(afterKey)}`;
    const [start, end] = rangeOf(value);
    const empty = text.slice(start, end).trimEnd();
    if (empty !== '')
        return `${text.slice(0, start)}${id}${text.slice(start + empty.length)}`;
    const colon = text.indexOf(':', afterKey);
    const rest = text.slice(colon + 1).replace(/^[ \t]*/, '');
    // A comment that follows keeps its distance.
    return `${text.slice(0, colon + 1)} ${id}${rest.startsWith('#') ? ' ' : ''}${rest}`;
}
function insertIntoFlow(text, pair, id) {
    const end = endOf(pair);
    return `${text.slice(0, end)}, account_id: '${id}'${text.slice(end)}`;
}
function insertLine(text, map, id) {
    const pair = edit_anchor(map);
    const index = map.items.indexOf(pair);
    // A last line without a newline would have to change to get a line after it.
    const candidates = [pair, map.items[index - 1]].filter((candidate) => candidate !== undefined);
    const after = candidates.find((candidate) => text.includes('\n', endOf(candidate) - 1));
    const key = rangeOf(pair.key)[0];
    const lineStart = text.lastIndexOf('\n', key - 1) + 1;
    const indent = /^\uFEFF?([ \t]*)/.exec(text.slice(lineStart, key))?.[1] ?? '';
    const at = after ? text.indexOf('\n', endOf(after) - 1) + 1 : lineStart;
    // As the line before ends, or the first one.
    const newline = /\r?\n/.exec(text.slice(Math.max(0, at - 2)))?.[0] ?? '\n';
    const start = at === 0 && text.startsWith('\uFEFF') ? 1 : at;
    return `${text.slice(0, start)}${indent}account_id: '${id}'${newline}${text.slice(start)}`;
}
/** The offset just past a pair's value; for a block scalar that is past its last newline. */
function endOf(pair) {
    return pair.value ? rangeOf(pair.value)[1] : rangeOf(pair.key)[1];
}

;// CONCATENATED MODULE: ./lib/accounts/edit-list.js



/**
 * The management account's file with names added to its `organization_account_ids`, after those that are there,
 * and nothing else changed: comments, order, quoting, line ends and indentation stay. A file without the list comes
 * back as it is, since every file counts as listed then; so does one that holds the names already.
 * @throws Error when there is no place for them, or the text is no account file
 */
function addToList(text, names) {
    const { map, data } = readFields(text);
    const listed = data.organization_account_ids;
    if (listed === undefined || listed === null)
        return text;
    if (!Array.isArray(listed))
        throw new Error('organization_account_ids is not a list');
    const there = new Set(listed);
    const missing = [...new Set(names)].filter((name) => !there.has(name));
    if (missing.length === 0)
        return text;
    const node = map.get('organization_account_ids', true);
    if (!(0,dist/* isSeq */.oP)(node))
        throw new Error("organization_account_ids is in a form that can't be extended");
    const edited = node.flow ? intoFlow(text, map, node, missing) : intoBlock(text, node, missing);
    const wanted = { ...data, organization_account_ids: [...listed, ...missing] };
    if (!(0,external_node_util_.isDeepStrictEqual)(readFields(edited).data, wanted)) {
        throw new Error('no place to add names was found in organization_account_ids');
    }
    return edited;
}
/** As YAML has it on one line: in quotes where `on` or `1.0` would become something else. */
function scalar(name) {
    return (0,dist/* stringify */.As)(name, { compat: 'yaml-1.1', lineWidth: 0, singleQuote: true }).trimEnd();
}
/** After the last item's line, or its comment, each on a line of its own. */
function intoBlock(text, list, names) {
    const [start, end] = edit_list_rangeOf(list.items.at(-1));
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const dash = /^([ \t]*)-([ \t]+)/.exec(text.slice(lineStart, start));
    if (!dash)
        throw new Error('organization_account_ids has an item that is not on its own line');
    const newline = /\r?\n/.exec(text)?.[0] ?? '\n';
    const lines = names.map((name) => `${dash[1]}-${dash[2]}${scalar(name)}`);
    const next = text.indexOf('\n', end);
    if (next === -1)
        return `${text}${newline}${lines.join(newline)}`;
    return `${text.slice(0, next + 1)}${lines.map((line) => line + newline).join('')}${text.slice(next + 1)}`;
}
function intoFlow(text, map, list, names) {
    const last = list.items.at(-1);
    if (last !== undefined) {
        const [, end] = edit_list_rangeOf(last);
        const added = names.map((name) => `, ${flowScalar(name)}`).join('');
        return text.slice(0, end) + added + text.slice(end);
    }
    const [start, end] = edit_list_rangeOf(list);
    if (map.flow || /[^\s[\]]/.test(text.slice(start, end))) {
        const inner = `[${names.map(flowScalar).join(', ')}]`;
        return text.slice(0, start) + inner + text.slice(end);
    }
    // An empty `[]` becomes lines, to which the next name adds one.
    const newline = /\r?\n/.exec(text)?.[0] ?? '\n';
    const lines = names.map((name) => `${newline}  - ${scalar(name)}`).join('');
    const lineEnd = /\r?\n|$/.exec(text.slice(end))?.index ?? 0;
    const rest = text.slice(end, end + lineEnd);
    return text.slice(0, start).trimEnd() + rest.trimEnd() + lines + text.slice(end + lineEnd);
}
/** As it is written within brackets, where commas and brackets mean something too. */
function flowScalar(name) {
    const options = { compat: 'yaml-1.1', collectionStyle: 'flow', lineWidth: 0 };
    return (0,dist/* stringify */.As)([name], { ...options, singleQuote: true })
        .trim()
        .slice(1, -1)
        .trim();
}
function edit_list_rangeOf(node) {
    const range = (0,dist/* isScalar */.jn)(node) || (0,dist/* isSeq */.oP)(node) ? node.range : undefined;
    if (!range)
        throw new Error("organization_account_ids has an item that can't be located");
    return range;
}

;// CONCATENATED MODULE: ./lib/accounts/positions.js

/**
 * Where a path of keys leads in a text, through aliases and merges, as far as it goes: the value, and the
 * offsets of it and of its key.
 */
function find(yaml, path) {
    const resolve = (node) => (0,dist/* isAlias */.Vj)(node) ? (yaml.target(node) ?? null) : node;
    let node = yaml.document.contents;
    let offset = node?.range?.[0] ?? 0;
    let keyOffset = offset;
    for (const name of path) {
        const here = resolve(node);
        let next;
        let start;
        if ((0,dist/* isMap */.jh)(here)) {
            const pair = yaml.pair(here, String(name));
            next = pair?.value;
            const key = pair?.key?.range?.[0];
            start = next?.range?.[0] ?? key;
            keyOffset = key ?? keyOffset;
        }
        else if ((0,dist/* isSeq */.oP)(here)) {
            next = here.items[Number(name)];
            start = next?.range?.[0];
            keyOffset = start ?? keyOffset;
        }
        if (start === undefined)
            return { value: null, offset, key: keyOffset };
        offset = start;
        node = next ?? null;
    }
    return { value: resolve(node), offset, key: keyOffset };
}
/**
 * Tells the line and the column, from 1, of an offset in a text. A byte order mark takes no column.
 * The yaml package's own LineCounter misses the line ends within some text that is not YAML.
 */
function placer(text) {
    let ends;
    return (offset) => {
        ends ??= lineEnds(text);
        let [low, high] = [0, ends.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((ends[middle] ?? 0) < offset)
                low = middle + 1;
            else
                high = middle;
        }
        const start = low === 0 ? (text.startsWith('\uFEFF') ? 1 : 0) : (ends[low - 1] ?? 0) + 1;
        return { line: low + 1, column: Math.max(1, offset - start + 1) };
    };
}
function lineEnds(text) {
    const ends = [];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        ends.push(at);
    return ends;
}

// EXTERNAL MODULE: ./lib/dictionary.js
var dictionary = __webpack_require__(7491);
;// CONCATENATED MODULE: ./lib/accounts/tag-keys.js

/*
 * AWS takes `__proto__` for the key of a tag, and zod leaves it out of every record: so it passes zod under another
 * name. All other keys are what they are.
 */
const KEY = '__proto__';
function renameKey(data) {
    const { tags } = data;
    const isMap = typeof tags === 'object' && tags !== null && !Array.isArray(tags);
    let name = 'proto';
    while (isMap && Object.hasOwn(tags, name))
        name += '-';
    const renamed = (key, from, to) => (key === from ? to : key);
    return {
        data: isMap && Object.hasOwn(tags, KEY)
            ? {
                ...data,
                tags: Object.fromEntries(Object.entries(tags).map(([key, value]) => [renamed(key, KEY, name), value])),
            }
            : data,
        path: ([field, key, ...rest]) => field === 'tags' && typeof key === 'string'
            ? [field, renamed(key, name, KEY), ...rest]
            : [field, key, ...rest].filter((one) => one !== undefined),
        fields: (fields) => fields.tags === undefined
            ? fields
            : {
                ...fields,
                tags: (0,dictionary/* dictionary */.z)(Object.entries(fields.tags).map(([key, value]) => [renamed(key, name, KEY), value])),
            },
    };
}

;// CONCATENATED MODULE: ./lib/accounts/parse.js







/** 256 KB: far more than any account needs, and less than GitHub's API gives whole (512,000 bytes). */
const MAX_FILE_BYTES = 262_144;
/** Problems of one file that are told one by one: whoever wrote more has made one mistake many times. */
const MOST_PROBLEMS = 20;
/** The name of the account whose file this is: `accounts/prod.yaml` gives `prod`. */
function accountName(path) {
    return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
}
/** A file whose text can't be had: one located problem instead of its values. */
function unreadable(path, message, hint) {
    const at = { file: path, line: 1, column: 1 };
    return {
        path,
        name: accountName(path),
        text: '',
        fields: undefined,
        claims: {},
        problems: [{ severity: 'error', at, message, hint }],
        at: () => at,
    };
}
/**
 * Reads one account file. Never throws: whatever is wrong with the text or a value becomes a problem
 * with its line and column. YAML 1.2 with merge keys, as Paco reads it.
 */
function parseAccountFile(path, text) {
    const yaml = readYaml(text);
    const { contents } = yaml.document;
    const placeOf = placer(text);
    const spot = (offset) => ({ file: path, ...placeOf(offset) });
    const at = (...keys) => spot(find(yaml, keys).offset);
    const file = { path, name: accountName(path), text, at };
    const broken = (problems, claims = {}) => ({
        ...file,
        fields: undefined,
        claims,
        problems: theFirst(problems),
    });
    if (yaml.faults.length > 0) {
        return broken(yaml.faults.map((fault) => ({
            severity: 'error',
            at: spot(fault.offset),
            ...explainYaml(fault.code, fault.message),
        })));
    }
    const error = (where, message, hint) => ({
        severity: 'error',
        at: at(...where),
        message,
        ...(hint !== undefined && { hint }),
    });
    if (contents === null || ((0,dist/* isScalar */.jn)(contents) && contents.value === null)) {
        return broken([error([], 'the file is empty', 'An account needs at least its `root_email`.')]);
    }
    if (!(0,dist/* isMap */.jh)(contents)) {
        return broken([
            error([], 'the file is not a map of fields', 'Write one `field: value` per line, with a space after the colon.'),
        ]);
    }
    let data;
    try {
        data = valuesOf(yaml);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        const message = `an alias can't be followed: ${(0,lib_text/* code */.aY)(reason)}`;
        const hint = 'Write the values out instead of `*name` and `<<`.';
        return broken([{ ...error([], message, hint), at: spot(yaml.firstAlias ?? 0) }]);
    }
    const notes = [];
    const id = find(yaml, ['account_id']).value;
    if (data.account_id === null || data.account_id === '') {
        // A line that waits for its id, as some templates have it: the same as no line.
        delete data.account_id;
    }
    else if ((0,dist/* isScalar */.jn)(id) && id.type === dist/* Scalar */.X5.PLAIN && /^\d+$/.test(id.source ?? '')) {
        // Read as a number it would lose its leading zero: the source's own digits count.
        data.account_id = id.source;
        notes.push({
            severity: 'note',
            at: at('account_id'),
            message: '`account_id` is not in quotes',
            hint: `Write ${(0,lib_text/* code */.aY)(`'${id.source}'`)}: without quotes, other tools read a number and lose a leading zero.`,
        });
    }
    const renamed = renameKey(data);
    const result = accounts_schema/* accountSchema */.rE.safeParse(renamed.data);
    if (result.success) {
        return { ...file, fields: renamed.fields(result.data), claims: data, problems: notes };
    }
    const spots = {
        error,
        keyOf: (keys) => spot(find(yaml, keys).key),
        // `0123` and `+1` are numbers to YAML, and come back as 123 and 1.
        written: (keys) => {
            const { value } = find(yaml, keys);
            return (0,dist/* isScalar */.jn)(value) && typeof value.value !== 'string' ? value.source : undefined;
        },
    };
    const problems = [];
    const reported = new Set();
    for (const found of result.error.issues) {
        const issue = { ...found, path: [...renamed.path(found.path)] };
        const key = JSON.stringify(issue.path.map(String));
        if (issue.code !== 'unrecognized_keys' && reported.has(key))
            continue;
        reported.add(key);
        for (const problem of explainValue(issue, data, spots))
            problems.push(problem);
    }
    return broken([...problems, ...notes], data);
}
/** In the order of their lines; those beyond the first ones are counted. */
function theFirst(problems) {
    const sorted = [...problems].sort(inOrder);
    const next = sorted[MOST_PROBLEMS];
    if (!next || sorted.length === MOST_PROBLEMS + 1)
        return sorted;
    const more = sorted.length - MOST_PROBLEMS;
    const message = `${(0,lib_text/* count */.U9)(more, 'more problem')} in this file`;
    const rest = { ...next, severity: 'error', message, hint: 'Fix the ones above first.' };
    return [...sorted.slice(0, MOST_PROBLEMS), rest];
}
function inOrder(one, other) {
    if (!one.at || !other.at)
        return 0;
    return one.at.line - other.at.line || one.at.column - other.at.column;
}

;// CONCATENATED MODULE: ./lib/accounts/unread.js




/**
 * Files are added only where the management account's file can be read: it has the region of new files, and the list
 * that their names belong to.
 * @throws Failure where it can't be found, or a file that can't be read may be the one
 */
function refuseUnread(desired) {
    const [management, second] = managementFiles(desired.files);
    if (management && second) {
        throw new failure/* Failure */.H(`${(0,lib_text/* code */.aY)(management.path)} and ${(0,lib_text/* code */.aY)(second.path)} both claim to be the management account`, 'Fix one of them first: new files take their region and the list of names from it.');
    }
    const isUnread = ({ claims }) => Object.keys(claims).length === 0;
    const file = management ?? desired.files.find(isUnread);
    if (!file || file.fields)
        return;
    const [fault] = file.problems.filter(({ severity }) => severity === 'error');
    const what = management
        ? `${(0,lib_text/* code */.aY)(file.path)}, the management account's file, has a mistake`
        : `${(0,lib_text/* code */.aY)(file.path)} can't be read, and may be the management account's file`;
    const where = fault?.at
        ? `${(0,lib_text/* code */.aY)(place(fault.at))}: ${fault.message}. ${fault.hint ?? ''}`.trim()
        : '';
    throw new failure/* Failure */.H(what, `Fix it first${where === '' ? '.' : `: ${where}`} New files take their region and the list of names from the management account's file.`);
}

;// CONCATENATED MODULE: ./lib/accounts/write.js


/**
 * The text of a new account file, its fields in the order in which Paco writes them. The id and every text that
 * another reader of YAML could take for something else are in quotes.
 */
function accountText(fields) {
    const { account_id: id, ...others } = fields;
    const content = {
        account_type: 'AWS',
        ...(others.title !== undefined && { title: others.title }),
        ...(others.region !== undefined && { region: others.region }),
        ...(others.root_email !== undefined && { root_email: others.root_email }),
        ...(id !== undefined && { account_id: quoted(id) }),
        ...others,
    };
    // Another reader's `yes` is a boolean.
    const document = new dist/* Document */.yo(content, { compat: 'yaml-1.1' });
    (0,dist/* visit */.YR)(document, {
        Scalar: (_, scalar) => {
            if (typeof scalar.value === 'string' && (0,lib_text/* hasUnseen */.FN)(scalar.value)) {
                scalar.type = dist/* Scalar */.X5.QUOTE_DOUBLE;
            }
        },
    });
    // Never folded: a value that is broken over lines is hard to compare by eye.
    const text = document.toString({ lineWidth: 0, singleQuote: true });
    // What nobody sees is in double quotes alone, where YAML has escape sequences for it.
    return [...text]
        .map((one) => (one !== '\n' && (0,lib_text/* hasUnseen */.FN)(one) ? escapeSequence(one) : one))
        .join('');
}
/** YAML 1.2.2, "Escaped characters". */
function escapeSequence(character) {
    const point = (character.codePointAt(0) ?? 0).toString(16);
    return point.length > 4 ? `\\U${point.padStart(8, '0')}` : `\\u${point.padStart(4, '0')}`;
}
function quoted(text) {
    const scalar = new dist/* Scalar */.X5(text);
    scalar.type = dist/* Scalar */.X5.QUOTE_SINGLE;
    return scalar;
}

;// CONCATENATED MODULE: ./lib/accounts/init.js









/** Paco's titles, and those of the accounts that most organizations begin with. */
const TITLES = new Map([
    [accounts_schema/* MASTER */.V$, 'Master AWS Account'],
    ['prod', 'Production AWS Account'],
    ['staging', 'Staging AWS Account'],
    ['dev', 'Development AWS Account'],
    ['test', 'Test AWS Account'],
    ['security', 'Security AWS Account'],
    ['sharedservices', 'Shared Services AWS Account'],
    ['data', 'Data AWS Account'],
    ['tools', 'Tools AWS Account'],
]);
/** `my-app` gives "My App AWS Account". */
function defaultTitle(name) {
    const own = TITLES.get(name.toLowerCase());
    if (own !== undefined)
        return own;
    const words = name.split(/[\s._+-]+/).filter((word) => word !== '');
    return `${words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(' ')} AWS Account`;
}
/** The accounts that the management account's file lists, and that have no file. */
function listedWithoutFile(desired) {
    if (desired.list.kind !== 'names')
        return [];
    const taken = new Set(desired.files.map(({ name }) => name));
    return [...new Set(desired.list.names)].filter((name) => !taken.has(name));
}
/**
 * Writes a file for each account that has none: Paco's `paco init accounts`. A file that is there is never touched,
 * and a root email is never invented.
 * @throws Failure where the management account's file can't be read
 */
function initFiles(desired, request) {
    refuseUnread(desired);
    const { accounts } = request;
    const region = request.region ?? desired.management?.fields.region;
    const files = [];
    const skipped = [];
    const there = new Map(desired.files.map((file) => [file.name.toLowerCase(), file]));
    for (const { name, email } of accounts) {
        const present = there.get(name.toLowerCase());
        if (present) {
            skipped.push({ account: name, why: `${(0,lib_text/* code */.aY)(present.path)} already exists`, isFine: true });
            continue;
        }
        const wrong = wrongName(name);
        if (wrong !== undefined) {
            skipped.push({ account: name, why: wrong, isFine: false });
            continue;
        }
        const rootEmail = email ?? request.emailPattern?.replaceAll('{name}', name);
        if (rootEmail === undefined) {
            skipped.push({
                account: name,
                why: `its root email is not known: give ${(0,lib_text/* code */.aY)('email=…')}, or set the input ${(0,lib_text/* code */.aY)('root-email-pattern')}, such as ${(0,lib_text/* code */.aY)('aws+{name}@example.com')}`,
                isFine: false,
            });
            continue;
        }
        const text = accountText({
            title: request.title ?? defaultTitle(name),
            ...(region !== undefined && { region }),
            root_email: rootEmail,
            ...(name === accounts_schema/* MASTER */.V$ && { is_master: true, organization_account_ids: [] }),
        });
        files.push({ name, path: `${desired.directory}/${name}.yaml`, text });
    }
    return withoutWrong(desired, { files, skipped });
}
/** What keeps a name, which may be one that a file lists, from being that of a file in the folder. */
function wrongName(name) {
    if (name.includes('/') || name.startsWith('.'))
        return 'no account file can have this name';
    const wrong = wrongStem(name);
    return wrong === undefined ? undefined : `the name of its file ${wrong}`;
}
/**
 * Leaves out the files that would bring an error into the folder, each with what is wrong: their own values, and
 * emails or ids that other files have.
 */
function withoutWrong(desired, drafts) {
    const { problems } = withFiles(desired, withList(drafts.files));
    const firstOf = new Map();
    for (const problem of problems.filter(({ severity }) => severity === 'error')) {
        for (const file of filesOf(problem))
            if (!firstOf.has(file))
                firstOf.set(file, problem);
    }
    const skipped = [];
    const files = drafts.files.filter(({ name, path }) => {
        const wrong = firstOf.get(path);
        if (wrong)
            skipped.push({ account: name, why: wrong.message, isFine: false });
        return !wrong;
    });
    return { files, skipped: [...drafts.skipped, ...skipped] };
}
/** The folder as it will be: with the files, and with their names in the list if there is one. */
function withFiles(desired, files) {
    const names = childrenOf(files);
    const present = desired.files.map((file) => file === desired.management?.file ? listing(file, names) : file);
    const added = files.map(({ path, text }) => parseAccountFile(path, text));
    return readDirectory(desired.directory, [...present, ...added]);
}
/** The names that belong into the list of the management account's file. */
function childrenOf(files) {
    return files.filter(({ name }) => name !== accounts_schema/* MASTER */.V$).map(({ name }) => name);
}
/** New files among which is the management account's: its list then holds the others. */
function withList(files) {
    const names = childrenOf(files);
    return files.map((file) => file.name === accounts_schema/* MASTER */.V$ ? { ...file, text: addToList(file.text, names) } : file);
}
/** A list that takes no additions stays as it is here; whoever writes it is told. */
function listing(file, names) {
    try {
        return parseAccountFile(file.path, addToList(file.text, names));
    }
    catch {
        return file;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
;// CONCATENATED MODULE: ./lib/github/graphql.js




/** `viewer { login }` */
const viewerShape = schemas/* object */.Ikc({ login: schemas/* string */.YjP() });
/** `pageInfo { hasNextPage endCursor }` */
const pageInfoShape = schemas/* object */.Ikc({
    hasNextPage: schemas/* boolean */.zMY(),
    endCursor: schemas/* string */.YjP().nullable(),
});
/** `{ nodes { … } }` */
function nodesOf(node) {
    return schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(node) });
}
/** The same field under several aliases, each of which is to be there. */
function byAlias(aliases, field) {
    const fields = Object.fromEntries(aliases.map((alias) => [alias, field]));
    return schemas/* object */.Ikc(fields);
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
        if (error instanceof GitHubFailure)
            throw error;
        const { errors, data, message } = error;
        const said = errors?.map((one) => one.message ?? '').join('; ') ?? message ?? String(error);
        throw new GraphqlFailure(errors?.map((one) => one.type ?? '') ?? [], said, data, error);
    }
    const parsed = shape.safeParse(answer);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new failure/* Failure */.H(`GitHub's GraphQL API answered without what was asked for${where && `, at ${(0,lib_text/* code */.aY)(where)}`}`, 'Run again; on GitHub Enterprise Server, its version may be too old.', parsed.error);
}

;// CONCATENATED MODULE: ./lib/github/pull-request.js



/** GitHub merges in the background, on the first question; these are the pauses between questions. */
const PAUSES = [1000, 1500, 2000, 3000, 4000, 5000];
/**
 * Reads a pull request and the result of merging it into its base branch as that is now, so that what the
 * base gained meanwhile counts ("Checking mergeability of pull requests").
 */
async function readPullRequest(github, number) {
    const { octokit, owner, repo } = github;
    for (let asked = 0;; asked += 1) {
        const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
        const pull = {
            number,
            url: data.html_url,
            isOpen: data.state === 'open',
            headSha: data.head.sha,
            headRef: data.head.ref,
            baseRef: data.base.ref,
            author: data.user?.login,
            headRepository: data.head.repo?.full_name,
            updatedAt: data.updated_at,
        };
        if (!pull.isOpen)
            return { ...pull, merge: { kind: 'unknown' } };
        if (data.mergeable === false)
            return { ...pull, merge: { kind: 'conflict' } };
        const isLast = asked === PAUSES.length;
        if (data.mergeable === true && data.merge_commit_sha) {
            const commit = data.merge_commit_sha;
            const { parents, tip } = await readMerge(github, commit, pull.baseRef);
            const [base] = parents;
            const isCurrent = base === tip && parents.includes(pull.headSha);
            // A merge with an older base is still what GitHub has; a merge of another head never is.
            if (base && (isCurrent || (isLast && parents.includes(pull.headSha)))) {
                return { ...pull, merge: { kind: 'clean', commit, base } };
            }
        }
        if (isLast)
            return { ...pull, merge: { kind: 'unknown' } };
        await (0,promises_.setTimeout)(PAUSES[asked]);
    }
}
/** What a pull request's head is now, and whether it is open; nothing is waited for. */
async function readHeadOf({ octokit, owner, repo }, number) {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    return {
        headSha: data.head.sha,
        baseRef: data.base.ref,
        isOpen: data.state === 'open',
        updatedAt: data.updated_at,
        author: data.user?.login,
    };
}
const commitShape = schemas/* object */.Ikc({ oid: schemas/* string */.YjP() });
const mergeShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        object: schemas/* object */.Ikc({ parents: nodesOf(commitShape).optional() }).nullable(),
        ref: schemas/* object */.Ikc({ target: commitShape.nullable() }).nullable(),
    }),
});
/** The parents of a test merge, and where its base branch points now. */
async function readMerge(github, commit, baseRef) {
    const { owner, repo } = github;
    const query = `query TestMerge($owner: String!, $repo: String!, $commit: GitObjectID!, $ref: String!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) { ... on Commit { parents(first: 2) { nodes { oid } } } }
    ref(qualifiedName: $ref) { target { oid } }
  }
}`;
    const variables = { owner, repo, commit, ref: `refs/heads/${baseRef}` };
    const { repository } = await graphql(github, query, variables, mergeShape);
    return {
        parents: repository.object?.parents?.nodes.map(({ oid }) => oid) ?? [],
        tip: repository.ref?.target?.oid,
    };
}

;// CONCATENATED MODULE: ./lib/report/drafts.js


/**
 * What was written, and what was not and why, as tables.
 * @param most rows of each; a long table is cut
 * @param shown how a path is written; a pull request's description may become a commit message (`commitText`)
 */
function draftsMarkdown({ files, skipped }, most = 300, shown = (path) => path) {
    const written = files.map((file) => [cell((0,lib_text/* code */.aY)(shown(file.path))), cell(whatOf(file))]);
    const left = skipped.map(({ account, why }) => [cell((0,lib_text/* code */.aY)(account)), cell(why)]);
    return sections(cut(['File', 'Account'], written, most, 'account file'), left.length === 0 ? '' : 'Skipped:', cut(['Account', 'Why'], left, most, 'account'));
}
/** Rows of a table that is not folded. */
const UNFOLDED = 50;
function whatOf({ id }) {
    return id === undefined ? 'to be created' : `exists: ${(0,lib_text/* code */.aY)(id)}`;
}
function cut(head, rows, most, noun) {
    const rest = rows.length - most;
    const shown = sections(table(head, rows.slice(0, most)), rest > 0 ? `… and ${rest} more.` : '');
    return rows.length > UNFOLDED ? folded((0,lib_text/* count */.U9)(rows.length, noun), shown) : shown;
}
/** The files' texts, for somebody to paste where the action may not write. */
function textsMarkdown(files, most) {
    let text = '';
    for (const { path, text: content } of files) {
        const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map((run) => run.length));
        const fence = '`'.repeat(longest + 1);
        const next = `${cell((0,lib_text/* code */.aY)(path))}\n\n${fence}yaml\n${content}${fence}`;
        if (text.length + next.length > most)
            return sections(text, '… and more files, which do not fit here.');
        text = sections(text, next);
    }
    return text;
}
/** Why a run that wrote files fails: what was asked for and could not be had. */
function leftOf({ skipped }, misfits) {
    const left = skipped.filter(({ isFine }) => !isFine);
    const reasons = [
        ...left.map(({ account, why }) => `${(0,lib_text/* code */.aY)(account)}: ${why}`),
        ...(misfits === undefined ? [] : [misfits]),
    ];
    if (reasons.length === 0)
        return undefined;
    const shown = reasons.length > 10 ? [...reasons.slice(0, 10), `${reasons.length - 10} more`] : reasons;
    return `not written: ${(0,lib_text/* list */.p_)(shown)}`;
}

;// CONCATENATED MODULE: ./lib/accounts/folder.js




/** Account files that one folder may have. */
const MAX_FILES = 10_000;
/**
 * Reads the account files of a folder.
 * @param directory its name where it is not there
 * @param contents by `oid`, of every entry that `readableOf` gives
 * @param parsed what was read already, by path and content; what is read now is added
 * @param before the folder as it was before the change under review, whose new mistakes are errors
 */
function readAccounts(directory, folder, contents, parsed = new Map(), before) {
    const found = folder?.directory ?? directory;
    const entries = (folder?.entries ?? []).filter(isAccountFile);
    const path = (entry) => `${found}/${entry.name}`;
    if (entries.length > MAX_FILES) {
        // One file that can't be read is in place of all of them, so that nobody takes the folder for empty.
        const file = tooMany(found, entries);
        return { desired: readDirectory(found, [file]), oids: oidsOf(folder), folder };
    }
    const files = entries.map((entry) => {
        // The same content at the same path, in two commits, is parsed once.
        const key = `${path(entry)}\n${entry.kind}\n${entry.oid}`;
        const file = parsed.get(key) ?? toFile(path(entry), entry, contents.get(entry.oid));
        parsed.set(key, file);
        return file;
    });
    const problems = problemsOf(found, folder, before);
    return {
        desired: readDirectory(found, files, problems),
        oids: oidsOf(folder),
        folder,
    };
}
function oidsOf(folder) {
    if (!folder)
        return new Map();
    const { directory, entries, below = [], other } = folder;
    const here = [...entries, ...below]
        .filter(isAccountFile)
        .map(({ name, oid }) => [`${directory}/${name}`, oid]);
    return new Map([...here, ...oidsOf(other)]);
}
/** The entries whose text is looked at: none where there are too many. */
function readableOf(folder) {
    const entries = (folder?.entries ?? []).filter(isAccountFile);
    return entries.length > MAX_FILES ? [] : entries.filter(isReadable);
}
function tooMany(directory, entries) {
    return unreadable(`${directory}/${entries[MAX_FILES]?.name ?? ''}`, `${(0,lib_text/* code */.aY)(directory)} has ${entries.length} account files, and the limit is ${MAX_FILES}: none of them is read`, 'Remove the files of accounts that no longer exist, or split the files over several folders, each with its own `accounts-dir`.');
}
/** The paths of the files that differ between two snapshots; removed ones too. */
function changedPaths(before, after) {
    const paths = [...before.oids.keys(), ...after.oids.keys()];
    return new Set(paths.filter((path) => before.oids.get(path) !== after.oids.get(path)));
}
function isAccountFile({ name }) {
    return isMeantAsAccount(name.slice(name.lastIndexOf('/') + 1));
}
/** Whether a folder has account files, or what somebody may take for one: files whose extension is in capitals. */
function hasFiles(folder) {
    return folder?.entries.some(({ name }) => /^[^.].*\.ya?ml$/i.test(name)) ?? false;
}
/** Whether its text is looked at. */
function isReadable(entry) {
    return (isAccountFile(entry) &&
        wrongStem(accountName(entry.name)) === undefined &&
        entry.kind === 'file' &&
        entry.size <= MAX_FILE_BYTES);
}
function toFile(path, entry, blob) {
    const wrong = wrongStem(accountName(path));
    if (wrong !== undefined) {
        return unreadable(path, `the name of the file ${wrong}`, 'Rename it. It is ignored until then.');
    }
    switch (entry.kind) {
        case 'link':
            return unreadable(path, 'the file is a symbolic link', 'Replace it with the file itself.');
        case 'submodule':
        case 'folder':
            return unreadable(path, `this is a ${entry.kind}, not a file`, 'Give it another name.');
        case 'device':
            return unreadable(path, 'this is not a regular file', 'Replace it with an account file.');
        case 'file':
            break;
    }
    if (entry.size > MAX_FILE_BYTES) {
        const megabytes = entry.size / 1_000_000;
        const size = megabytes < 1 ? `${Math.ceil(entry.size / 1024)} KB` : `${megabytes.toFixed(1)} MB`;
        return unreadable(path, `the file has ${size}`, 'Account files are read up to 256 KB.');
    }
    switch (blob?.kind) {
        case 'text':
            return parseAccountFile(path, blob.text);
        case 'refused':
            return unreadable(path, `the file can't be opened: ${(0,lib_text/* code */.aY)(blob.why)}`, 'Make it readable for the user who runs this.');
        case 'not-utf8':
            return unreadable(path, 'the file is not in UTF-8', 'Save it in UTF-8.');
        case 'binary':
            return unreadable(path, 'the file is not text', 'Save it as text in UTF-8. Some editors and shells write UTF-16.');
        default:
            return unreadable(path, 'the text of the file could not be read', 'Run again.');
    }
}
function problemsOf(directory, folder, before) {
    if (!folder) {
        return [
            {
                severity: 'warning',
                message: `there is no folder ${(0,lib_text/* code */.aY)(directory)}`,
                hint: 'It has one file per account; the command `init` writes them. If the files are in another folder, set the input `accounts-dir`.',
            },
        ];
    }
    const inCapitals = folder.entries
        .filter(({ name }) => !isAccountFile({ name }) && /^[^.].*\.ya?ml$/i.test(name))
        .map(({ name }) => {
        return {
            severity: 'warning',
            at: { file: `${directory}/${name}`, line: 1, column: 1 },
            message: 'the file is ignored because its extension is in upper case',
            hint: 'Rename it to end in `.yaml`.',
        };
    });
    return [...inCapitals, ...inFoldersBelow(folder, before), ...besidePaco(folder, before)];
}
/** Misplaced files that are told of one by one. */
const MOST_MISPLACED = 50;
/** Files in folders below are no account files, as with Paco: one that is added there was meant to be one. */
function inFoldersBelow({ directory, below = [] }, before) {
    const there = new Set(before?.folder?.below?.map(({ name }) => name));
    const files = below
        .filter(isAccountFile)
        .map(({ name: path }) => ({ path, isNew: before !== undefined && !there.has(path) }))
        .sort((one, other) => Number(other.isNew) - Number(one.isNew));
    const problems = files.slice(0, MOST_MISPLACED).map(({ path, isNew }) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        return {
            severity: isNew ? 'error' : 'warning',
            at: { file: `${directory}/${path}`, line: 1, column: 1 },
            message: `the file is ignored because it is in a folder below ${(0,lib_text/* code */.aY)(directory)}`,
            hint: `Move it to ${(0,lib_text/* code */.aY)(`${directory}/${name}`)}, or out of the folder if it is not an account file. To place the account in the organization, set \`organizational_unit\`.`,
        };
    });
    const more = files.slice(MOST_MISPLACED);
    if (more.length === 0)
        return problems;
    const severity = more.some(({ isNew }) => isNew) ? 'error' : 'warning';
    const at = { file: `${directory}/${more[0]?.path ?? ''}`, line: 1, column: 1 };
    const message = `${more.length} more files are ignored because they are in folders below ${(0,lib_text/* code */.aY)(directory)}`;
    return [...problems, { severity, at, message }];
}
function besidePaco({ directory, other }, before) {
    const [file] = other?.entries.filter(isAccountFile) ?? [];
    if (!other || !file)
        return [];
    const isNew = before?.folder !== undefined && !before.folder.other;
    return [
        {
            severity: isNew ? 'error' : 'warning',
            at: { file: `${other.directory}/${file.name}`, line: 1, column: 1 },
            message: `${(0,lib_text/* code */.aY)(other.directory)} is ignored because ${(0,lib_text/* code */.aY)(directory)} exists too`,
            hint: `Move its files into ${(0,lib_text/* code */.aY)(directory)}: on many file systems, names that differ only in case are the same folder.`,
        },
    ];
}
/**
 * Of `accounts` and Paco's `Accounts` side by side, the one that counts: the one that was there before the change,
 * else the one that has account files, else `accounts`.
 */
function theOne(folder, before) {
    if (!folder?.other)
        return folder;
    const { other, ...first } = folder;
    const swapped = { ...other, other: first };
    if (before)
        return before.directory === other.directory ? swapped : folder;
    const has = ({ entries }) => entries.some(isAccountFile);
    return has(other) && !has(first) ? swapped : folder;
}

;// CONCATENATED MODULE: ./lib/ending.js


/** Milliseconds that a run has after its end to write down how far it is, before it is stopped whatever it does. */
const GRACE = 2 * 60_000;
const MINUTE = 60_000;
/**
 * Watches for the end of a run. The runner sends SIGINT, and SIGTERM seven and a half seconds later ("Canceling a
 * workflow").
 * @param timeout milliseconds that the run may take
 * @param log told of the end
 * @param stop called when the run goes on two minutes after its time; must end the process
 */
function watchEnding(timeout, log, stop) {
    const controller = new AbortController();
    const minutes = (0,lib_text/* count */.U9)(Math.round(timeout / MINUTE), 'minute');
    const over = `the run took longer than ${minutes} (\`timeout-minutes\`)`;
    let isTimeUp = false;
    const end = (said, reason) => {
        if (controller.signal.aborted)
            return;
        log(`${said}: nothing more is sent to AWS, and the ids that are known are committed.`);
        controller.abort(reason);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => {
            end('Cancelled', new failure/* Failure */.H('the run was cancelled', 'Run it again.'));
        });
    }
    const timers = [
        setTimeout(() => {
            isTimeUp = true;
            end('Time limit reached', new failure/* Failure */.H(over, LONGER));
        }, timeout),
        setTimeout(() => {
            stop(`${over}, and could not finish in time either`);
        }, timeout + GRACE),
    ];
    return {
        signal: controller.signal,
        timeUp: () => (isTimeUp ? over : undefined),
        clear: () => {
            for (const timer of timers)
                clearTimeout(timer);
        },
    };
}
const LONGER = 'Run it again to continue. If AWS and GitHub respond and there is simply a lot to do, raise `timeout-minutes`.';
/**
 * Waits for work, but not past the end.
 * @throws the signal's reason at the end; what the work comes to after that is nobody's business
 */
async function untilEnd(signal, work) {
    signal.throwIfAborted();
    let stop = () => { };
    const ended = new Promise((_, reject) => {
        stop = () => {
            reject(signal.reason);
        };
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([work, ended]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}

;// CONCATENATED MODULE: ./lib/github/author.js

/** Who wrote a comment or an issue, as GraphQL says it; null for an account that is gone. */
const authorShape = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), login: schemas/* string */.YjP() }).nullable();
/** What GitHub's own token writes is ours whichever token is used now. */
const ACTIONS = 'github-actions';
/**
 * Whether something was written by the token's own identity, or by the repository's workflows. Nothing
 * that people can type proves that: they can copy any marker.
 * @param viewer the `viewer`'s login: a bot's ends in `[bot]` there, and not where it is an author
 */
function isOurs(author, viewer) {
    if (author?.login === ACTIONS && author.__typename === 'Bot')
        return true;
    return author?.login === slugOf(viewer);
}
/** The slug of the App that a login belongs to; a user's login is itself. */
function slugOf(login) {
    return login.replace(/\[bot\]$/, '');
}
/** The slugs of the Apps whose check runs are ours, for the `viewer`'s login. */
function ourApps(viewer) {
    return [slugOf(viewer), ACTIONS];
}
/** The logins of our authors as GitHub's filters take them: with `[bot]`. */
function ourLogins(viewer) {
    return [...new Set([viewer, `${ACTIONS}[bot]`])];
}

// EXTERNAL MODULE: ./lib/backoff.js
var backoff = __webpack_require__(7119);
;// CONCATENATED MODULE: ./lib/github/patience.js



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
            await (0,promises_.setTimeout)((0,backoff/* backoff */.J)(attempt));
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
    return error instanceof GraphqlFailure && !error.types.some((type) => FINAL.includes(type));
}

;// CONCATENATED MODULE: ./lib/github/traces.js



/** Whether the first line of a commit's message is one by which the action writes ids back; anybody can write such. */
function isWriteBack(headline) {
    return /^Record the (account ids? of |ids of \d+ accounts)/.test(headline);
}
/** Commits that are looked at, of the branch and of the folder. */
const DEPTH = 100;
/** Check suites of one commit that hold a run of this name: one for each App that wrote it. */
const SUITES = 4;
const runShape = schemas/* object */.Ikc({ externalId: schemas/* string */.YjP().nullable() });
const suiteShape = schemas/* object */.Ikc({ checkRuns: nodesOf(runShape).nullable() });
const traces_commitShape = schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), checkSuites: nodesOf(suiteShape).nullable() });
const answerShape = schemas/* object */.Ikc({
    viewer: viewerShape,
    repository: schemas/* object */.Ikc({
        object: schemas/* object */.Ikc({
            branch: nodesOf(traces_commitShape).optional(),
            folder: nodesOf(traces_commitShape.extend({ messageHeadline: schemas/* string */.YjP() })).optional(),
        })
            .nullable(),
    }),
});
/**
 * Looks for what earlier runs left: on the newest hundred commits of the branch, and on the newest hundred that touched
 * the folder. One query of 10 points (1 + 2 × (1 + 100 + 400 connections), divided by 100).
 * @param name of the check run by which runs end
 * @throws Failure when it can't be read
 */
async function readTraces(github, head, folder, name) {
    const { owner, repo } = github;
    const query = `query Traces($owner: String!, $repo: String!, $head: GitObjectID!, $folder: String!, $name: String!) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    object(oid: $head) {
      ... on Commit {
        branch: history(first: ${DEPTH}) { nodes { ...marks } }
        folder: history(first: ${DEPTH}, path: $folder) { nodes { messageHeadline ...marks } }
      }
    }
  }
}
fragment marks on Commit {
  oid
  checkSuites(first: ${SUITES}, filterBy: { checkName: $name }) {
    nodes { checkRuns(first: 10, filterBy: { checkName: $name, checkType: ALL }) { nodes { externalId } } }
  }
}`;
    const { viewer, repository } = await patiently(isPartial, () => graphql(github, query, { owner, repo, head, folder, name }, answerShape));
    const { branch, folder: own } = repository.object ?? {};
    const commits = [...(branch?.nodes ?? []), ...(own?.nodes ?? [])];
    return {
        viewer: viewer.login,
        marks: commits.flatMap(({ oid, checkSuites }) => (checkSuites?.nodes ?? []).flatMap(({ checkRuns }) => (checkRuns?.nodes ?? []).flatMap(({ externalId }) => externalId === null ? [] : { commit: oid, externalId }))),
        hasWrittenBack: own?.nodes.some(({ messageHeadline }) => isWriteBack(messageHeadline)) ?? false,
    };
}

;// CONCATENATED MODULE: ./lib/github/origin.js






/**
 * Commits of a file looked at: those that write ids back come with no pull request, and are passed over. What
 * somebody pushed directly is found out all the same, because no reviewed plan holds it.
 */
const origin_DEPTH = 5;
/** Histories asked for in one query. */
const BATCH = 25;
const pullShape = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    url: schemas/* string */.YjP(),
    merged: schemas/* boolean */.zMY(),
    headRefOid: schemas/* string */.YjP(),
    headRefName: schemas/* string */.YjP(),
    baseRefName: schemas/* string */.YjP(),
});
const origin_commitShape = schemas/* object */.Ikc({
    history: nodesOf(schemas/* object */.Ikc({ messageHeadline: schemas/* string */.YjP(), associatedPullRequests: nodesOf(pullShape) })).optional(),
});
/**
 * Finds the pull request behind each file: the merged one of the last commits that touched it. Squash
 * merges, rebases, merge commits and the merge queue all come out the same, and one push may carry many.
 * @param commit the commit in which the files are looked at
 * @param branch the branch that a pull request must have been merged into
 * @param ours branches whose pull requests add ids and nothing else: the one before them is what brought the file
 */
async function findOrigins(github, commit, branch, paths, ours = []) {
    const { owner, repo } = github;
    const byPath = new Map();
    let self = '';
    for (let from = 0; from === 0 || from < paths.length; from += BATCH) {
        const batch = paths.slice(from, from + BATCH);
        const names = batch.map((_, index) => `p${index}`);
        const query = `query Origins(${['$owner: String!', '$repo: String!', '$commit: GitObjectID!', ...names.map((name) => `$${name}: String!`)].join(', ')}) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    commit: object(oid: $commit) { oid }
    ${names
            .map((name) => `${name}: object(oid: $commit) {
      ... on Commit {
        history(first: ${origin_DEPTH}, path: $${name}) {
          nodes { messageHeadline associatedPullRequests(first: 10) { nodes { number url merged headRefOid headRefName baseRefName } } }
        }
      }
    }`)
            .join('\n    ')}
  }
}`;
        const variables = Object.fromEntries(batch.map((path, index) => [`p${index}`, path]));
        const answer = await graphql(github, query, { owner, repo, commit, ...variables }, schemas/* object */.Ikc({ viewer: viewerShape, repository: byAlias(names, origin_commitShape.nullable()) }));
        self = slugOf(answer.viewer.login);
        batch.forEach((path, index) => {
            const history = answer.repository[`p${index}`]?.history;
            if (!history)
                throw unknown(path);
            const commits = history.nodes.map(({ messageHeadline, associatedPullRequests }) => ({
                messageHeadline,
                merged: associatedPullRequests.nodes.filter((pull) => pull.merged && pull.baseRefName === branch),
            }));
            const merged = commits.flatMap((node) => node.merged);
            const origin = merged.find(({ headRefName }) => !ours.includes(headRefName)) ?? merged[0];
            if (!origin)
                return;
            const since = commits.slice(0, commits.findIndex((one) => one.merged.includes(origin)));
            const isLast = since.every((one) => one.merged.length > 0 || isWriteBack(one.messageHeadline));
            const { number, url, headRefOid } = origin;
            byPath.set(path, { number, url, headSha: headRefOid, isLast });
        });
    }
    return { byPath, self };
}
function unknown(path) {
    return new failure/* Failure */.H(`GitHub doesn't say which pull request brought ${(0,lib_text/* code */.aY)(path)}`, 'Run again.');
}

;// CONCATENATED MODULE: ./lib/report/view.js
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

;// CONCATENATED MODULE: ./lib/report/failure-markdown.js




/** The headline of a failed plan, and the title of its check. */
const PLAN_FAILED = 'plan failed';
/** Hidden in the comment of a failed plan, which took the place of a plan. */
const STALE_MARK = '<!-- an older plan was here -->';
/** Around what a comment said before a run after the merge failed; hidden. */
const BEFORE = { from: '<!-- before -->', to: '<!-- /before -->' };
/** An error in words: those of a Failure are for people, those of anything else are a bug. */
function troubleOf(error) {
    if (error instanceof failure/* Failure */.H)
        return error;
    const said = (0,failure/* messageOf */.b)(error);
    return {
        message: `internal error, please report: ${(0,lib_text/* code */.aY)(said, 500)}`,
        hint: 'Open an issue with the log of the run.',
        isInternal: true,
    };
}
/**
 * A plan that could not be made, for the pull request's comment, the check run and the job's summary.
 * @param isStale whether an older plan stood in the place of it
 */
function failedPlanMarkdown(trouble, run, isStale = false) {
    return sections(`## AWS accounts: ${PLAN_FAILED}`, `**This pull request has no plan.** ${inline(`${(0,lib_text/* upperFirst */.Zb)(trouble.message)}.`)}`, todo(trouble), isStale
        ? `${STALE_MARK}\n**The plan that was here before is out of date** and was removed; it is in the edit history of this comment.`
        : '', `To plan again once that is done, [re-run the job](${run.runUrl}) or comment \`/accounts plan\`.`, stamp('Failed', run));
}
/**
 * A run after the merge that failed before it had a plan, for the merged pull request's comment.
 * @param mark hides in the comment, so that the next run takes it back
 * @param before what the comment said, our marker aside
 * @param most characters
 */
function failedMergeMarkdown(trouble, run, { mark, before, most }) {
    const render = (kept) => sections('## AWS accounts: failed after the merge', mark, `**${trouble.isInternal ? 'The run stopped early' : 'Nothing was done'}.** ${inline(`${(0,lib_text/* upperFirst */.Zb)(trouble.message)}.`)}`, todo(trouble), `What was merged is still to be done: [re-run the job](${run.runUrl}), or leave it to the next run.`, kept === ''
        ? ''
        : `${BEFORE.from}\n${folded('What this comment said before', kept)}\n${BEFORE.to}`, stamp('Failed', run));
    const whole = render(beforeIn(before));
    return whole.length <= most ? whole : render('');
}
/** A run that failed, for its own page. */
function failedRunMarkdown(trouble, runUrl) {
    const run = { runUrl, commit: undefined, madeAt: new Date() };
    return sections('## AWS accounts: the run failed', inline(`${(0,lib_text/* upperFirst */.Zb)(trouble.message)}.`), todo(trouble), stamp('Failed', run));
}
/** What a comment said before the first of several runs failed. */
function beforeIn(body) {
    const from = body.indexOf(BEFORE.from);
    const to = body.lastIndexOf(BEFORE.to);
    if (from < 0 || to < from)
        return body;
    const kept = body.slice(from + BEFORE.from.length, to).trim();
    return kept.replace(/^<details><summary>.*?<\/summary>\s*/, '').replace(/\s*<\/details>$/, '');
}
function todo({ hint, snippet }) {
    return sections(hint === undefined ? '' : `**What to do:** ${inline(hint)}`, 
    // A fence that no line of it can close.
    snippet === undefined ? '' : ['```json', snippet.replaceAll('`', "'"), '```'].join('\n'));
}
function stamp(verb, { commit, madeAt, runUrl }) {
    const what = commit === undefined ? '' : ` for commit ${inline((0,lib_text/* code */.aY)(commit.slice(0, 7)))}`;
    return `<sub>${verb}${what} · ${timestamp(madeAt)} · [log](${runUrl})</sub>`;
}

// EXTERNAL MODULE: ./lib/plan/outcome.js
var plan_outcome = __webpack_require__(8095);
;// CONCATENATED MODULE: ./lib/plan/plan.js
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
        return [...new Set(those.map(({ account }) => inline((0,lib_text/* code */.aY)(account))))];
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
    return `**${(0,lib_text/* some */.zN)(names, 20)} ${words}${when}**, see ${rows}.`;
}

// EXTERNAL MODULE: ./lib/organization/partition.js
var organization_partition = __webpack_require__(3793);
;// CONCATENATED MODULE: ./lib/report/invitation-words.js



/** The state of an account that is not in the organization, with the icon of its row. */
function invitedWords({ id, invitation }) {
    const { state, expiresAt } = invitation;
    const handshake = (0,lib_text/* code */.aY)(invitation.id);
    switch (state) {
        case 'pending': {
            const until = expiresAt ? `, until ${timestamp(expiresAt)}` : '';
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
            const since = expiresAt ? ` on ${timestamp(expiresAt)}` : '';
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
    const handshake = (0,lib_text/* plain */.pj)(invitation.id);
    return [
        `Your AWS account ${(0,lib_text/* plain */.pj)(id)} is invited to the organization ${(0,lib_text/* plain */.pj)(organization.id)}.`,
        `It is managed from the account ${(0,lib_text/* plain */.pj)(managementAccountId)} (${(0,lib_text/* plain */.pj)(managementEmail)}).`,
        '',
        `To accept${expiresAt ? `, until ${timestamp(expiresAt)}` : ''}, sign in to the account ${(0,lib_text/* plain */.pj)(id)} and either`,
        `- open ${(0,organization_partition/* consoleUrl */.B9)(partition, 'organizations/v2/home')}, "Invitations",`,
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

// EXTERNAL MODULE: ./lib/fields/list.js + 7 modules
var list = __webpack_require__(6025);
;// CONCATENATED MODULE: ./lib/plan/extent.js

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
    return `${changed} of the organization's ${(0,lib_text/* count */.U9)(accounts, 'account')}`;
}
/** Above what a plan needs an approval, as the middle of a sentence. */
function limitWords(limit) {
    switch (limit.kind) {
        case 'accounts':
            return `more than ${(0,lib_text/* count */.U9)(limit.most, 'account')} (\`max-changes\`)`;
        case 'percent':
            return `more than ${limit.most}% of them (\`max-changes\`)`;
        case 'default':
            return `more than ${DEFAULT.accounts} accounts and more than ${DEFAULT.percent}% of them`;
    }
}

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
            return one('account', null, [awsName, roleName, billing ?? '', line_sorted(tags)]);
        }
        case 'invite':
            return one('invitation', change.again?.id ?? null, line_sorted(change.tags));
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
function line_sorted(tags) {
    return Object.entries(tags).sort(([one], [other]) => (one < other ? -1 : 1));
}

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

// EXTERNAL MODULE: ./lib/fields/wording.js
var wording = __webpack_require__(1297);
// EXTERNAL MODULE: ./lib/organization/quota.js
var organization_quota = __webpack_require__(2847);
;// CONCATENATED MODULE: ./lib/plan/guards.js



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
        ...guards_tooMany(creations, limits),
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
            return `the domain of ${(0,lib_text/* code */.aY)(change.email)} is not allowed here`;
        if (own.length + before + 1 > limits.maxCreates) {
            return `\`max-creates\` allows ${limits.maxCreates} in one plan`;
        }
        const headroom = headroomFor([...own, change], invitations + before, live, limits);
        return shortage(headroom) > 0 ? 'the account quota has no room for it' : undefined;
    };
}
function guards_tooMany(creations, { maxCreates }) {
    if (creations.length <= maxCreates)
        return [];
    return [
        {
            severity: 'error',
            message: `this plan creates ${(0,lib_text/* count */.U9)(creations.length, 'account')}, and \`max-creates\` allows ${maxCreates}`,
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
        message: `the domain of ${(0,lib_text/* code */.aY)(change.email)} is not allowed here`,
        hint: `\`email-domains\` has ${(0,lib_text/* list */.p_)(emailDomains.map((domain) => (0,lib_text/* code */.aY)(domain)))}. Whoever reads that mailbox owns the account.`,
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
    const region = (0,organization_partition/* homeRegionOf */.TE)(partition) ?? 'us-east-1';
    const command = `aws service-quotas request-service-quota-increase --region ${region} --service-code organizations --quota-code ${organization_quota/* ACCOUNT_QUOTA_CODE */.f} --desired-value ${wanted}`;
    const page = `servicequotas/home/services/organizations/quotas/${organization_quota/* ACCOUNT_QUOTA_CODE */.f}`;
    const link = (0,organization_partition/* consoleUrl */.B9)(partition, page);
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
    const where = problem.at ? `${(0,lib_text/* code */.aY)(place(problem.at))}: ` : '';
    const also = (problem.also ?? []).map((other) => (0,lib_text/* code */.aY)(place(other)));
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
    const enough = shortage(headroom) <= 0 ? '' : ': too many';
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

;// CONCATENATED MODULE: ./lib/report/left-words.js







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
            return `nobody reviewed it, and with the rest ${extentWords(reason.extent)} would change: ${limitWords(reason.limit)}`;
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
    const commit = (0,lib_text/* code */.aY)(origin.commit.slice(0, 7));
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
        ? (0,lib_text/* list */.p_)(value.map(valueWords))
        : (0,lib_text/* code */.aY)(typeof value === 'string' ? value : JSON.stringify(value));
}
/** A change that was not made in one line: whose plan had what, and what would happen now. */
function withheldLine(withheld) {
    const { change } = withheld;
    const field = fieldOfChange(change);
    const what = field === undefined ? '' : `${field}: `;
    return `${(0,lib_text/* code */.aY)(change.account)}: ${what}${withheldWords(withheld)}; now ${nowWords(change)}`;
}
/** The field that a change is about, where it is one whose values are short enough to be said. */
function fieldOfChange(change) {
    if (!(0,list/* isFieldChange */.Z5)(change) || !isShort(change))
        return undefined;
    return (0,lib_text/* list */.p_)((0,list/* fieldOf */._F)(change)
        .lines(change)
        .map(({ field }) => fieldWords(field)));
}
/** Whether each value that it sets is one text. */
function isShort(change) {
    return (0,list/* fieldOf */._F)(change)
        .lines(change)
        .every(({ from, to }) => !Array.isArray(from) && !Array.isArray(to));
}
/** What a change would do, in the middle of a sentence. */
function nowWords(change) {
    if ((0,list/* isFieldChange */.Z5)(change) && isShort(change)) {
        return (0,lib_text/* list */.p_)((0,list/* fieldOf */._F)(change).words.values(change).map(valueNow));
    }
    const { verb, rest } = words_wording(change);
    return `this would be done: ${(0,lib_text/* lowerFirst */.oZ)(verb)} ${rest}`;
}
function valueNow([, from, to]) {
    if (to === undefined)
        return `${(0,lib_text/* code */.aY)(from)} would be removed`;
    return from === undefined
        ? `it would be set to ${(0,lib_text/* code */.aY)(to)}`
        : `it would change from ${(0,lib_text/* code */.aY)(from)} to ${(0,lib_text/* code */.aY)(to)}`;
}
/** Where something came from: a pull request, or a commit. */
function originWords({ pull, commit }) {
    return pull === undefined ? `commit ${(0,lib_text/* code */.aY)(commit.slice(0, 7))}` : `pull request #${pull}`;
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
    const known = (0,dictionary/* lookUp */.T)(OTHERS, field) ?? (0,list/* lineWords */.CI)(field);
    if (known !== undefined)
        return known;
    if (isAccess(field))
        return 'access for administrators';
    return field.startsWith('unit/') ? `unit ${(0,lib_text/* code */.aY)(field.slice('unit/'.length))}` : (0,lib_text/* code */.aY)(field);
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
        cell((0,lib_text/* code */.aY)(name)),
        cell(/^\d{12}$/.test(account) ? (0,lib_text/* code */.aY)(account) : ''),
        cell(fieldWords(field)),
        cell(said),
        cell(originWords(origin)),
        review ? 'reviewed' : 'not reviewed',
    ];
}

;// CONCATENATED MODULE: ./lib/report/headline.js



/** "2 accounts to create, 1 to move, 1 problem to fix": what a person has to know first. */
function headline_headline(plan) {
    const { changes } = plan;
    const left = plan.leftOvers.filter(({ obstacle }) => obstacle === undefined).length;
    const parts = [
        ...counted(changes, 'create-organization', 'organization to create'),
        ...withNoun(ACCOUNTS.map(([kind, words]) => [accountsOf(kind, changes), words])),
        ...counted(changes, 'create-unit', 'organizational unit to create', 'organizational units to create'),
        ...counted(changes, 'delegate-access', 'role policy to update', 'role policies to update'),
        ...openInvitations(plan),
        ...(left === 0 ? [] : [`${(0,lib_text/* count */.U9)(left, 'change')} left over from earlier`]),
        ...problemsToFix(plan),
        ...(plan.approval?.state === 'needed' && plan.approval.where !== 'terminal'
            ? ['approval needed']
            : []),
    ];
    return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}
/** "1 invitation waiting for its owner" */
function openInvitations({ invited }) {
    const waiting = invited.filter(mayJoin).length;
    if (waiting === 0)
        return [];
    return [`${(0,lib_text/* count */.U9)(waiting, 'invitation')} to be accepted`];
}
/** "2 problems to fix" */
function problemsToFix(plan) {
    const problems = errors(plan).length;
    return problems === 0 ? [] : [`${(0,lib_text/* count */.U9)(problems, 'problem')} to fix`];
}
/**
 * Numbers of accounts, of which the first says what is counted: "2 accounts to create", "1 to move".
 * @param noun what is counted, where it is no account
 */
function withNoun(numbers, noun = 'account', nouns = `${noun}s`) {
    return numbers
        .filter(([number]) => number > 0)
        .map(([number, words], index) => index === 0 ? `${(0,lib_text/* count */.U9)(number, noun, nouns)} ${words}` : `${number} ${words}`);
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
            return (0,list/* isFieldChange */.Z5)(change) ? 'change' : undefined;
    }
}
function counted(changes, kind, one, many = `${one}s`) {
    const number = changes.filter((change) => change.kind === kind).length;
    return number === 0 ? [] : [(0,lib_text/* count */.U9)(number, one, many)];
}

;// CONCATENATED MODULE: ./lib/report/outcome-words.js






/** "1 account created, 1 failed, 1 role policy updated" */
function outcomeHeadline({ plan, outcomes, readiness, refusal, withheld }) {
    if (refusal !== undefined)
        return 'nothing was done';
    const ready = readiness.filter(({ isReady, isAwaited }) => isReady && isAwaited).length;
    const parts = [
        ...SUBJECTS.flatMap(({ noun, nouns, isIt }) => {
            const own = outcomes.filter(({ change }) => isIt(change));
            return withNoun(COUNTED.map(([words, test]) => [subjects(own.filter(test)), words]), noun, nouns);
        }),
        ...withNoun([[ready, 'ready']]),
        ...openInvitations(plan),
        ...(withheld.length > 0 ? [`${(0,lib_text/* count */.U9)(withheld.length, 'change')} not reviewed`] : []),
        ...problemsToFix(plan),
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
    ['invited', (outcome) => (0,plan_outcome/* isDone */.$)(outcome) && outcome.change.kind === 'invite'],
    ['updated', (outcome) => (0,plan_outcome/* isDone */.$)(outcome) && outcome.change.kind === 'delegate-access'],
    [
        // What is done to a new account is part of creating it.
        'changed',
        (outcome) => (0,plan_outcome/* isDone */.$)(outcome) && (0,list/* isFieldChange */.Z5)(outcome.change) && outcome.change.id !== undefined,
    ],
    ['waiting', ({ state }) => state === 'waiting'],
    ['failed', ({ state }) => state === 'failed'],
    ['not tried', ({ state }) => state === 'not-tried'],
];
/**
 * An outcome as a sentence whose first words are emphasized.
 * @param words of its change
 */
function outcomeWords(outcome, words = words_wording(outcome.change)) {
    const { change, state, id, message, hint, seconds } = outcome;
    const why = message === undefined ? '' : `: ${message}.${hint ? ` ${hint}` : ''}`;
    const { verb, rest, done } = words;
    const inside = `: ${(0,lib_text/* lowerFirst */.oZ)(verb)} ${rest}`;
    const short = isNamedByRow(change) ? '' : ` to ${(0,lib_text/* lowerFirst */.oZ)(verb)} ${rest}`;
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
                ? { lead: 'Created', rest: ` ${(0,lib_text/* code */.aY)(id ?? '')} in ${duration(seconds ?? 0)}` }
                : done;
        case 'already':
            if (change.kind === 'invite') {
                return { lead: 'Invited already', rest: `:${done.rest}${answer(outcome)}` };
            }
            return change.kind === 'create' || change.kind === 'adopt'
                ? { lead: 'Adopted', rest: ` ${(0,lib_text/* code */.aY)(id ?? '')}, which existed already` }
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
    const until = expiresAt ? ` until ${timestamp(expiresAt)}` : '';
    return `: the invitation ${(0,lib_text/* code */.aY)(id)} is ${state}${until}; a later run continues once it is accepted`;
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

// EXTERNAL MODULE: ./lib/fields/delegate-access/policy.js
var policy = __webpack_require__(8798);
;// CONCATENATED MODULE: ./lib/report/access-markdown.js




/**
 * Who gets access to accounts, and who loses it: read first, and never cut, since a policy of more roles than fit takes
 * the form of a pattern. The names, and the policy as it will be, are folded.
 */
function accessSection(plan) {
    const changes = plan.changes.filter((change) => change.kind === 'delegate-access');
    if (changes.length === 0)
        return '';
    return sections(...changes.map((change) => oneAccess(change, plan)));
}
function oneAccess(change, plan) {
    const lines = accessLines(change);
    const blocked = plan.held.has(change.account) ? '**Blocked** until its problem is fixed: ' : '';
    const items = lines.map(({ verb, rest, loud, names }) => {
        const isLoss = verb.startsWith('Remove');
        const louder = loud === undefined ? '' : `: **${inline(loud)}**`;
        const arns = isLoss ? `: ${inline((0,lib_text/* list */.p_)(names))}` : '';
        return `- ${blocked}**${verb}** ${inline(rest)}${louder}${arns}`;
    });
    const granted = lines.filter(({ verb }) => !verb.startsWith('Remove'));
    const names = granted.flatMap((line) => line.names);
    return sections(items.join('\n'), folded(`Names and policy of role ${(0,lib_text/* code */.aY)(change.roleName)}`, sections(names.length === 0 ? '' : inline((0,lib_text/* list */.p_)(whoGains(change))), policyText(change, plan))));
}
/** Each account that gets access, with its id. */
function whoGains({ gains }) {
    return gains.map(({ account, id }) => id === undefined ? `${(0,lib_text/* code */.aY)(account)} (new)` : `${(0,lib_text/* code */.aY)(account)} (${(0,lib_text/* code */.aY)(id)})`);
}
/** The policy that the role has from then on; an account that is created first has no id yet. */
function policyText({ form, resources, gains }, { organization }) {
    if (!organization)
        return '';
    const { partition } = organization;
    const coming = gains
        .filter(({ id }) => id === undefined)
        .map(({ account, roleName }) => `arn:${partition}:iam::(id of ${(0,lib_text/* plain */.pj)(account)}):role/${roleName}`);
    const all = form === 'pattern' ? resources : [...resources, ...coming];
    if (all.length === 0)
        return 'The policy is removed.';
    const document = JSON.parse((0,policy/* delegatePolicy */.YJ)({ form, resources: all }, organization));
    // A fence that no line of it can close: all begin with our own signs.
    return ['```json', (0,lib_text/* toJson */.aB)(document, 2), '```'].join('\n');
}

;// CONCATENATED MODULE: ./lib/report/approval-words.js


/** What a reviewer must know of a plan that changes many accounts, as sentences; empty where it does not. */
function approvalWords(approval) {
    if (!approval)
        return '';
    const { extent, limit, plan } = approval;
    switch (approval.state) {
        case 'needed':
            if (approval.where === 'terminal') {
                return `This plan changes ${extentWords(extent)}: ${limitWords(limit)}. If that is intended, confirm it when \`provision\` asks, or pass \`--max-changes ${extent.changed}\`: \`--yes\` alone does nothing here.`;
            }
            return `This plan changes ${extentWords(extent)}. A plan that changes ${limitWords(limit)} needs approval: check that all of it is intended, then comment \`/accounts approve\`${approval.where === 'group' ? ' on the pull request and queue it again' : ''}. ${whoMay(approval.byAuthor)} The approval holds for this plan (${(0,lib_text/* code */.aY)(plan)}) or a part of it; any other change needs a new one.`;
        case 'left-overs':
            return `Together with what is left over from earlier, this would change ${extentWords(extent)}. The left-over changes wait until somebody with write access comments \`/accounts approve\`; the rest of this plan needs no approval.`;
        case 'given':
            return `${givenWords(approval.given)}: this plan (${(0,lib_text/* code */.aY)(plan)}) changes ${extentWords(extent)}.`;
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

;// CONCATENATED MODULE: ./lib/report/changed-values.js



/** Names of accounts that a heading of the diff has. */
const NAMES = 20;
/**
 * What changes from what to what, as a diff in a code block; empty where nothing does. Accounts of which the same
 * changes are under one heading. Each line begins with one of our signs, so none can close the block.
 */
function changedValues(changes) {
    const fields = changes.filter(list/* isFieldChange */.Z5);
    const byAccount = (0,group_by/* groupBy */.$)(fields, ({ account }) => account);
    const diffs = [...byAccount].map(([, own]) => ({ own, text: own.flatMap(diffOf).join('\n') }));
    const parts = [...(0,group_by/* groupBy */.$)(diffs, ({ text }) => text)].map(([text, same]) => `@@ ${heading(same.flatMap(({ own }) => own.slice(0, 1)))} @@\n${text}`);
    return parts.length === 0 ? '' : ['```diff', ...parts, '```'].join('\n');
}
function heading(accounts) {
    const names = accounts.map(({ account, id }) => id === undefined ? (0,lib_text/* plain */.pj)(account) : `${(0,lib_text/* plain */.pj)(account)} (${(0,lib_text/* plain */.pj)(id)})`);
    return names.length === 1
        ? names.join('')
        : `${(0,lib_text/* count */.U9)(names.length, 'account')}: ${(0,lib_text/* some */.zN)(names, NAMES)}`;
}
function diffOf(change) {
    return (0,list/* fieldOf */._F)(change)
        .words.values(change)
        .flatMap(([field, from, to]) => [
        ...(from === undefined ? [] : [`- ${(0,lib_text/* plain */.pj)(field)}: ${(0,lib_text/* plain */.pj)(from, 500)}`]),
        ...(to === undefined ? [] : [`+ ${(0,lib_text/* plain */.pj)(field)}: ${(0,lib_text/* plain */.pj)(to, 500)}`]),
    ]);
}

;// CONCATENATED MODULE: ./lib/report/rows.js



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
        return `Unit ${cell((0,lib_text/* code */.aY)(change.path))}`;
    const name = cellLink((0,lib_text/* code */.aY)(change.account), fileUrl(view, change.file));
    return id === undefined ? name : `${name} ${cell((0,lib_text/* code */.aY)(id))}`;
}

;// CONCATENATED MODULE: ./lib/report/left-over-markdown.js





/** What earlier merges and pushes left undone: this merge does it too, as far as it says so. Access comes first. */
function leftOverSection(plan, view, most) {
    const { leftOvers } = plan;
    if (leftOvers.length === 0)
        return '';
    const isAccess = ({ change }) => change.kind === 'delegate-access';
    const ordered = [...leftOvers.filter(isAccess), ...leftOvers.filter((one) => !isAccess(one))];
    const rows = ordered.map((one) => {
        const { change, origin, isReviewed, obstacle } = one;
        const { icon, verb, rest } = words_wording(change);
        return [
            obstacle === undefined ? icon : '⏸️',
            subjectCell(change, view, idOf(change, plan)),
            `**${verb}** ${cell(rest)}`,
            `${cell(originWords(origin))}${isReviewed ? '' : ', *not reviewed yet*'}`,
            obstacle === undefined ? 'Merging does it' : `Not by this merge: ${cell(obstacle)}`,
        ];
    });
    const more = rows.length - most;
    const done = leftOvers.filter(({ obstacle }) => obstacle === undefined).length;
    return sections('### Left over from earlier', done === 0
        ? 'Earlier merges or pushes left this undone. This pull request does not change it.'
        : `Earlier merges or pushes left this undone. **Merging also does ${done === leftOvers.length ? 'it' : `${(0,lib_text/* count */.U9)(done, 'change')} of these`}**; it is not part of this pull request and does not affect its check.`, table(['', 'Account', 'What', 'From', ''], rows.slice(0, most)), more > 0 ? `… and ${more} more, in the [summary of the run](${view.runUrl}).` : '');
}

;// CONCATENATED MODULE: ./lib/report/together.js




/** From so many on, rows that say the same become one. */
const MANY = 5;
/** Names that are in one row. */
const MOST_NAMES = 1000;
/**
 * Rows of which many say the same, together, in the order of the first of each.
 * @param keyOf equal for rows that say the same; `undefined` for one that has to be by itself
 */
function together(rows, keyOf) {
    const groups = new Map();
    for (const [index, row] of rows.entries()) {
        const key = keyOf(row) ?? `row ${index}`;
        const group = groups.get(key) ?? [];
        group.push(row);
        groups.set(key, group);
    }
    return [...groups.values()].flatMap((group) => group.length < MANY ? group.map((row) => [row]) : [group]);
}
/** The same change of so many accounts in one sentence; `undefined` for one that is like no other. */
function wordingForMany(change, accounts) {
    if (!(0,list/* isFieldChange */.Z5)(change))
        return undefined;
    const words = words_wording(change);
    const rest = (0,list/* fieldOf */._F)(change).words.many(change, (0,lib_text/* count */.U9)(accounts, 'account'));
    if (rest === undefined)
        return undefined;
    const done = { lead: words.done.lead, rest: ` ${rest}` };
    return { ...words, brief: undefined, rest, done };
}
/** By what changes of an account are like those of others: what each sets, wherever it begins. */
function likeness(changes) {
    const said = changes.map((change) => {
        const words = wordingForMany(change, 1);
        if (!words || !(0,list/* isFieldChange */.Z5)(change))
            return undefined;
        const set = (0,list/* fieldOf */._F)(change)
            .lines(change)
            .map(({ field, to }) => [field, to]);
        return [words.verb, words.rest, set];
    });
    return said.includes(undefined) ? undefined : JSON.stringify(said);
}
/** Folded within a cell: which accounts a row is about. Names are sentences. */
function manyNames(summary, names, most = MOST_NAMES) {
    const body = cell((0,lib_text/* some */.zN)(names, most));
    return `<details><summary>${html(summary)}</summary>${body}</details>`;
}

;// CONCATENATED MODULE: ./lib/report/plan-table.js











/** Names of files in the row of those that nothing is done for. */
const MOST_FILES = 20;
/** A row for each account that a plan is about; accounts of which the same is said share one. */
function accountTable(plan, view, most) {
    // Access has a section of its own.
    const changes = plan.changes.filter(({ kind }) => kind !== 'delegate-access');
    const accounts = together(grouped(changes, (change) => change), (group) => likenessOf(group, plan));
    const unchanged = together(plan.unchanged, ({ file }) => identityLine(plan, file) === '' ? 'unchanged' : undefined);
    const rows = [
        ...accounts.map((groups) => changeRow(groups, plan, view)),
        ...brokenRows(plan, view),
        ...plan.invited.map((one) => {
            const { icon, text } = invitedWords(one);
            const about = `${identityLine(plan, one.file)}${cell(text)}`;
            return [icon, fileLink(one.file, view, one.account), about];
        }),
        ...unchanged.map((group) => unchangedRow(group, plan, view)),
        ...unseen(plan, view).map(({ account, file }) => [
            '⛔',
            fileLink(file, view, account),
            identityLine(plan, file).replace(/<br>$/, ''),
        ]),
    ];
    const rest = rows.length - most;
    return sections(table(['', 'Account', 'On merge'], rows.slice(0, most)), rest > 0 ? `… and ${rest} more, in the [summary of the run](${view.runUrl}).` : '');
}
function likenessOf(group, plan) {
    const [first] = group;
    if (!first || identityLine(plan, first.file) !== '')
        return undefined;
    const alike = likeness(group);
    return alike && `${plan.held.has(first.account)} ${alike}`;
}
/** The row of one account, or of many with the same changes. */
function changeRow(groups, plan, view) {
    const [group = []] = groups;
    const [first] = group;
    if (!first)
        return [];
    const isHeld = plan.held.has(first.account);
    const words = (change) => (groups.length > 1 ? wordingForMany(change, groups.length) : undefined) ?? words_wording(change);
    const lines = group
        .map(words)
        .map(({ verb, brief, rest }) => `**${verb}** ${cell(brief ?? rest)}`);
    const blocked = groups.length > 1 ? 'until their problems are fixed' : 'until its problem is fixed';
    const said = lines.length === 1 ? lines.join('') : `<br>${lines.join('<br>')}`;
    const accounts = groups.flatMap((one) => one.slice(0, 1)).map((one) => nameOf(one, plan));
    const names = groups.length > 1 ? manyNames('Names', accounts) : '';
    const about = first.kind === 'create-unit' ? '' : identityLine(plan, first.file);
    return [
        isHeld ? '⛔' : words(first).icon,
        groups.length > 1
            ? (0,lib_text/* count */.U9)(groups.length, 'account')
            : subjectCell(first, view, group.map((change) => idOf(change, plan)).find(Boolean)),
        `${about}${isHeld ? `**Blocked** ${blocked}: ${said}` : lines.join('<br>')}${names}`,
    ];
}
function nameOf(change, plan) {
    return accountWords(change.account, idOf(change, plan));
}
function unchangedRow(group, plan, view) {
    const [first] = group;
    if (!first)
        return [];
    if (group.length > 1) {
        const names = group.map(({ account, id }) => accountWords(account, id));
        const said = `Nothing changes in AWS${manyNames('Names', names)}`;
        return ['✅', (0,lib_text/* count */.U9)(names.length, 'account'), said];
    }
    return [
        '✅',
        fileLink(first.file, view, first.account),
        `${identityLine(plan, first.file)}Nothing changes in AWS: ${inline((0,lib_text/* code */.aY)(first.id))}`,
    ];
}
/** The files of which no change could be made: those that mean another account each, the others in one row. */
function brokenRows(plan, view, shown = shownFiles(plan)) {
    const files = brokenFiles(plan, view, shown);
    const others = files.filter((file) => identityLine(plan, file) !== '');
    const plain = files.filter((file) => !others.includes(file));
    const nothing = (number) => number === 1 ? 'Nothing until its problem is fixed' : 'Nothing until their problems are fixed';
    return [
        ...(plain.length === 0
            ? []
            : [
                [
                    '⛔',
                    (0,lib_text/* some */.zN)(plain.map((file) => fileLink(file, view)), MOST_FILES),
                    nothing(plain.length),
                ],
            ]),
        ...others.map((file) => [
            '⛔',
            fileLink(file, view),
            `${identityLine(plan, file)}${nothing(1)}`,
        ]),
    ];
}
function fileLink(file, view, name = accountName(file)) {
    return cellLink((0,lib_text/* code */.aY)(name), fileUrl(view, file));
}
/** Files that mean another account, and are in no other row. */
function unseen(plan, view) {
    const shown = shownFiles(plan);
    const broken = brokenFiles(plan, view, shown);
    const left = plan.identities.filter(({ file }) => !shown.has(file) && !broken.includes(file));
    return [...new Map(left.map((one) => [one.file, one])).values()];
}
/** Changed files that are so wrong that no change could be made of them. */
function brokenFiles(plan, view, shown) {
    return [...view.changed].filter((file) => !shown.has(file) && errors(plan).some((problem) => concerns(problem, file)));
}
/** A file of which only access is planned has a row if it has a problem. */
function shownFiles({ changes, unchanged, invited }) {
    const own = changes.filter(({ kind }) => kind !== 'delegate-access');
    return new Set([...own, ...unchanged, ...invited].map(({ file }) => file));
}

;// CONCATENATED MODULE: ./lib/report/tree-picture.js

/** Moves that a picture shows; with more, nobody sees anything in it. */
const MOST_MOVES = 40;
/**
 * The part of the organization's tree that moves touch, as a Mermaid diagram in a code block: units as boxes, new
 * ones dashed, accounts with an arrow from where they were. Empty without moves.
 */
function treePicture(changes) {
    const moves = changes.filter((change) => change.kind === 'move');
    if (moves.length === 0 || moves.length > MOST_MOVES)
        return '';
    const fresh = new Set(changes.flatMap((one) => (one.kind === 'create-unit' ? [one.path] : [])));
    const ids = new Map();
    const lines = [];
    const unit = (path) => {
        const known = ids.get(path);
        if (known !== undefined)
            return known;
        const id = `u${ids.size}`;
        ids.set(path, id);
        lines.push(`${id}["${label(path.split('/').at(-1) ?? path)}"]${fresh.has(path) ? ':::fresh' : ''}`);
        if (path !== 'Root') {
            const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : 'Root';
            lines.push(`${unit(parent)} --- ${id}`);
        }
        return id;
    };
    moves.forEach(({ account, from, to, id }, index) => {
        lines.push(`a${index}(["${label(account)}"])`, `${unit(to)} --- a${index}`);
        if (id !== undefined)
            lines.push(`${unit(from)} -. from .-> a${index}`);
    });
    const diagram = ['flowchart TD', ...lines.map((line) => `  ${line}`)];
    if (fresh.size > 0)
        diagram.push('  classDef fresh stroke-dasharray: 4 3');
    return ['```mermaid', ...diagram, '```'].join('\n');
}
/** Text of others as a label: only letters, digits and a few signs stay as they are. */
function label(text) {
    return (0,lib_text/* plain */.pj)(text, 60).replace(/[^\p{L}\p{N} ._+@…-]/gu, (sign) => `#${sign.codePointAt(0) ?? 0};`);
}

;// CONCATENATED MODULE: ./lib/report/plan-markdown.js














const SIZES = [
    { rows: Number.POSITIVE_INFINITY, details: true },
    { rows: Number.POSITIVE_INFINITY, details: false },
    { rows: 250, details: false },
    { rows: 100, details: false },
    { rows: 25, details: false },
];
/**
 * The plan as Markdown for a pull request's comment, a check run or a job summary.
 * @param most characters; a long plan is cut to them and says where the rest is
 */
function planMarkdown(plan, view, most) {
    const texts = SIZES.map((size) => () => render(plan, view, size));
    for (const text of texts) {
        const markdown = text();
        if (markdown.length <= most)
            return markdown;
    }
    return sections(`## AWS accounts: ${headline_headline(plan)}`, accessSection(plan), inline(approvalWords(plan.approval)), `This plan is too long for this place: see the [log of the run](${view.runUrl}).`, plan_markdown_stamp(plan, view));
}
function render(plan, view, size) {
    return sections(`## AWS accounts: ${headline_headline(plan)}`, accessSection(plan), plan_markdown_lead(plan, view), problemSection(plan, view, size.rows, 'error'), manualSection(plan), accountTable(plan, view, size.rows), leftOverSection(plan, view, size.rows), problemSection(plan, view, size.rows, 'warning'), inline(quotaSentence(plan.headroom)), size.details
        ? ''
        : `Values, notes and pictures did not fit here: they are in the [summary of the run](${view.runUrl}).`, size.details ? folded('Changed values', changedValues(plan.changes)) : '', size.details ? folded('Values of new accounts', exactValues(plan.changes)) : '', size.details ? folded('Organizational units', treePicture(plan.changes)) : '', size.details ? noteSection(plan, view) : '', plan_markdown_stamp(plan, view));
}
/** The one or two sentences that a reviewer must have read. */
function plan_markdown_lead(plan, view) {
    if (view.withoutAws)
        return inline(view.withoutAws);
    const another = othersLead(plan);
    const approval = inline(approvalWords(plan.approval));
    if (!isMergeable(plan)) {
        const isOnlyUnapproved = isMergeable({ ...plan, approval: undefined });
        const why = isOnlyUnapproved
            ? '**Do not merge this before it is approved.**'
            : '**Do not merge this yet.**';
        return sections(`${why} ${approval}`.trim(), another);
    }
    const creates = plan.changes.filter((change) => change.kind === 'create').length;
    const invites = plan.changes.filter((change) => change.kind === 'invite').length;
    const asks = invites === 0
        ? ''
        : `**Merging invites ${(0,lib_text/* count */.U9)(invites, 'AWS account')}.** ${invites === 1 ? 'Its owner gets' : 'Their owners get'} an email from AWS. Once accepted, the management account pays for ${invites === 1 ? 'it' : 'them'}.`;
    if (creates === 0)
        return sections(approval, another, asks);
    const look = creates === 1 ? 'its name and root email' : 'their names and root emails';
    const warning = `**Merging creates ${(0,lib_text/* count */.U9)(creates, 'AWS account')}.** An account can't be deleted, only closed, and its root email can never be used for another account: check ${look}.`;
    return sections(approval, another, warning, asks);
}
/** The problems of one severity, each with its places and its remedy. */
function problemSection(plan, view, most, severity) {
    const problems = plan.problems.filter((problem) => problem.severity === severity);
    if (problems.length === 0)
        return '';
    const rest = problems.length - most;
    const toFix = problems.length === 1 ? 'Problem to fix' : 'Problems to fix';
    return sections(`### ${severity === 'error' ? toFix : 'Warnings'}`, problems
        .slice(0, most)
        .map((problem) => problemItem(problem, view))
        .join('\n'), rest > 0 ? `… and ${rest} more, in the [summary of the run](${view.runUrl}).` : '');
}
function problemItem(problem, view) {
    const spot = problem.at
        ? `${markdown_link((0,lib_text/* code */.aY)(place(problem.at)), locationUrl(view, problem.at))}: `
        : '';
    const others = (problem.also ?? []).map((other) => markdown_link((0,lib_text/* code */.aY)(place(other)), locationUrl(view, other)));
    const clash = others.length > 0 ? ` Also: ${(0,lib_text/* list */.p_)(others)}.` : '';
    const hint = problem.hint ? `<br>${inline(problem.hint)}` : '';
    return `- ${spot}${inline(problem.message)}.${clash}${hint}`;
}
function manualSection(plan) {
    return plan.changes
        .filter((change) => change.kind === 'manual')
        .map((change) => {
        const steps = manualSteps(change).map((step, index) => `${index + 1}. ${inline(step)}`);
        return [`### By hand: the root email of ${inline((0,lib_text/* code */.aY)(change.account))}`, '', ...steps].join('\n');
    })
        .join('\n\n');
}
/** Every value that goes to AWS, a table for each account that is created or invited. */
function exactValues(changes) {
    return changes
        .filter((change) => change.kind === 'create' || change.kind === 'invite')
        .map((change) => {
        const rows = [
            ...(change.kind === 'create' ? creationValues(change) : invitationValues(change)),
            ...Object.entries(change.tags).map(([key, value]) => [
                `Tag ${(0,lib_text/* code */.aY)(key)}`,
                (0,lib_text/* code */.aY)(value),
            ]),
        ];
        return sections(`**${inline((0,lib_text/* code */.aY)(change.account))}**`, table(['', 'Value'], rows.map(([name, value]) => [cell(name), cell(value)])));
    })
        .join('\n\n');
}
function creationValues(change) {
    const { awsName, email, roleName, billing } = change;
    return [
        ['Name in AWS', (0,lib_text/* code */.aY)(awsName)],
        ['Root email', (0,lib_text/* code */.aY)(email)],
        ['Role for administrators', (0,lib_text/* code */.aY)(roleName)],
        ['IAM users can access billing', billing ? (0,lib_text/* code */.aY)(billing) : "AWS's default: `ALLOW`"],
    ];
}
function invitationValues({ id, email }) {
    return [
        ['Account', (0,lib_text/* code */.aY)(id)],
        ['Root email, checked once it has joined', (0,lib_text/* code */.aY)(email)],
        ['Notes in the mail', 'this repository and this pull request'],
    ];
}
function noteSection(plan, view) {
    const notes = plan.problems.filter(({ severity }) => severity === 'note');
    const items = notes.map((note) => problemItem(note, view)).join('\n');
    return folded((0,lib_text/* count */.U9)(notes.length, 'note'), items);
}
/** What the plan was made of, and when. */
function plan_markdown_stamp(plan, view) {
    const { organization } = plan;
    const live = organization
        ? `organization ${(0,lib_text/* code */.aY)(organization.id)} (management account ${(0,lib_text/* code */.aY)(organization.managementAccountId)})`
        : view.withoutAws || !plan.isComplete
            ? 'without AWS'
            : 'no organization yet';
    const again = view.isPull ? ' · to plan again, comment `/accounts plan`' : '';
    return `<sub>Planned for ${inline(view.basis)} · ${inline(live)} · ${timestamp(view.madeAt)} · [log](${view.runUrl})${again}</sub>`;
}

;// CONCATENATED MODULE: ./lib/report/role-template.js



/**
 * What the owner of an account that was not created by the organization does to let its administrators in: the
 * role that AWS makes in created accounts only. As Markdown.
 */
function roleInstructions(roleName, region, { managementAccountId, partition }) {
    const template = {
        AWSTemplateFormatVersion: '2010-09-09',
        Description: 'Lets the administrators of the organization in',
        Resources: {
            DelegateRole: {
                Type: 'AWS::IAM::Role',
                Properties: {
                    RoleName: roleName,
                    AssumeRolePolicyDocument: {
                        Version: '2012-10-17',
                        Statement: [
                            {
                                Effect: 'Allow',
                                Action: 'sts:AssumeRole',
                                Principal: { AWS: `arn:${partition}:iam::${managementAccountId}:root` },
                            },
                        ],
                    },
                    ManagedPolicyArns: [`arn:${partition}:iam::aws:policy/AdministratorAccess`],
                },
            },
        },
    };
    const link = (0,organization_partition/* consoleUrl */.B9)(partition, `cloudformation/home?region=${region ?? (0,organization_partition/* homeRegionOf */.TE)(partition) ?? 'us-east-1'}#/stacks/create/template`);
    return [
        `Signed in to the account, save this as \`role.json\`, [open CloudFormation](${link}) and upload it, or run \`aws cloudformation deploy --stack-name org-accounts-delegate-role --capabilities CAPABILITY_NAMED_IAM --template-file role.json\`. From then on, administrators of the management account ${inline((0,lib_text/* code */.aY)(managementAccountId))} have full access to it.`,
        '',
        '```json',
        JSON.stringify(template, null, 2),
        '```',
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/report/outcome-markdown.js















/** Hidden in a comment that a run is still to bring to its end. */
const RUNNING_MARK = '<!-- running -->';
/** The outcome as Markdown, for the merged pull request's comment and the run's page. */
function outcomeMarkdown(report, view, most) {
    const whole = outcome_markdown_render(report, view, Number.POSITIVE_INFINITY);
    if (whole.length <= most)
        return whole;
    const short = [250, 100, 25].map((rows) => () => outcome_markdown_render(report, view, rows));
    for (const text of short) {
        const markdown = text();
        if (markdown.length <= most)
            return markdown;
    }
    return sections(`## AWS accounts: ${outcomeHeadline(report)}`, `This is too long for this place: see the [log of the run](${view.runUrl}).`);
}
function outcome_markdown_render(report, view, most) {
    const { plan, outcomes, refusal, isRunning } = report;
    const shown = outcomes.slice(0, most);
    return sections(`## AWS accounts: ${outcomeHeadline(report)}`, isRunning ? RUNNING_MARK : '', refusal === undefined ? '' : `**Nothing was done.** ${inline(refusal)}`, report.preface === undefined ? '' : inline(report.preface), withheldSection(report, most), table(['', 'Account', isRunning ? 'So far' : 'Outcome'], [
        ...together(grouped(shown, ({ change }) => change), (group) => outcome_markdown_likenessOf(group, report)).map((groups) => row(groups, report, view)),
        ...brokenRows(plan, view, shownIn(report)),
        ...plan.invited.map((one) => {
            const { icon, text } = invitedWords(one);
            return [icon, cellLink((0,lib_text/* code */.aY)(one.account), fileUrl(view, one.file)), cell(text)];
        }),
        ...report.readiness
            .filter((one) => !isShown(one, report))
            .map((one) => {
            const { icon, text } = readinessLine(one);
            const name = cellLink((0,lib_text/* code */.aY)(one.account), fileUrl(view, one.file));
            return [icon, `${name} ${cell((0,lib_text/* code */.aY)(one.id))}`, text];
        }),
        ...plan.unchanged.map(({ account, file, id }) => {
            const ready = report.readiness.find((one) => one.account === account);
            const { icon, text } = ready ? readinessLine(ready) : { icon: '✅', text: '' };
            return [
                icon,
                cellLink((0,lib_text/* code */.aY)(account), fileUrl(view, file)),
                `${identityLine(plan, file)}Nothing changes in AWS: ${inline((0,lib_text/* code */.aY)(id))}${text === '' ? '' : `<br>${text}`}`,
            ];
        }),
    ]), outcomes.length > most ? `… and ${outcomes.length - most} more, in the log of the run.` : '', problemSection(plan, view, most, 'error'), manualSection(plan), letters(report), doors(report), leftSection(report), writeBackSentence(report), unwritten(report), goingOn(report, view), `<sub>${isRunning ? 'Running' : 'Done'} for ${inline(view.basis)} · ${timestamp(view.madeAt)} · [log](${view.runUrl})</sub>`);
}
/** What the files ask for and nobody reviewed: one line a change. */
function withheldSection({ withheld }, most) {
    if (withheld.length === 0)
        return '';
    const rest = withheld.length - most;
    return sections('### Not done: not reviewed', withheld
        .slice(0, most)
        .map((one) => `- ${inline(withheldLine(one))}`)
        .join('\n'), rest > 0 ? `… and ${rest} more, in the log of the run.` : '', 'The plan of the next pull request that touches the folder shows these changes, and merging it makes them.', withheld.some(({ reason }) => isUnapproved(reason)) ? UNAPPROVED : '');
}
const UNAPPROVED = 'If there are so many that they need approval, comment `/accounts approve` there. Or make them by hand: run `provision` with `on-unreviewed: proceed` and a `max-changes` that allows them.';
function isUnapproved(reason) {
    return reason.kind === 'too-much' || (reason.kind === 'gap' && reason.gap.why === 'not-approved');
}
/** The checkpoint, for people. */
function leftSection({ left, dropped }) {
    const gone = dropped.map(({ entry, said }) => `- ${inline(`${(0,lib_text/* code */.aY)(entry.name)}: ${fieldWords(entry.field)}: ${said}`)}`);
    return sections(left === undefined || left.length === 0
        ? ''
        : folded(`Left to do: ${left.length}`, leftTable(left)), gone.length === 0 ? '' : sections('No longer due:', gone.join('\n')));
}
/** Files that have a row for something else. */
function shownIn({ plan: { changes, unchanged } }) {
    return new Set([...changes, ...unchanged].map(({ file }) => file));
}
/** Whether an account has a row for something else, in which its readiness is shown too. */
function isShown({ account }, { plan, outcomes }) {
    return (outcomes.some(({ change }) => change.account === account) ||
        plan.unchanged.some((one) => one.account === account));
}
const ICONS = {
    planned: '🕐',
    running: '⏳',
    done: '✅',
    already: '✅',
    waiting: '⏳',
    failed: '❌',
    'not-tried': '⏸️',
};
/** By what the outcomes of an account are like those of others: the same changes ended in the same way. */
function outcome_markdown_likenessOf(group, { plan, readiness }) {
    const [first] = group;
    if (!first || identityLine(plan, first.change.file) !== '')
        return undefined;
    if (readiness.some(({ account }) => account === first.change.account))
        return undefined;
    const alike = likeness(group.map(({ change }) => change));
    const ends = group.map(({ state, message, hint }) => [state, message, hint]);
    return alike && `${alike} ${JSON.stringify(ends)}`;
}
/** The row of one account, or of many that fared alike. */
function row(groups, report, view) {
    const [group = []] = groups;
    const [first] = group;
    if (!first)
        return [];
    const lines = group.map((outcome) => {
        const many = groups.length > 1 ? wordingForMany(outcome.change, groups.length) : undefined;
        const { lead, rest } = outcomeWords(outcome, many);
        return { icon: ICONS[outcome.state], text: `**${cell(lead)}**${cell(rest)}` };
    });
    const ready = report.readiness.find(({ account }) => account === first.change.account);
    if (ready && first.change.kind !== 'create-unit')
        lines.push(readinessLine(ready));
    const icons = new Set(lines.map(({ icon }) => icon));
    const text = lines.map((line) => (icons.size > 1 ? `${line.icon} ${line.text}` : line.text));
    // An invitation that is sent is not an account that is there.
    const fine = first.change.kind === 'invite' ? '✉️' : '✅';
    const worst = ['❌', '⏸️', '⏳', '🕐'].find((icon) => icons.has(icon)) ?? fine;
    const about = first.change.kind === 'create-unit' ? '' : identityLine(report.plan, first.change.file);
    const idIn = (one) => one.map((outcome) => outcome.id ?? idOf(outcome.change, report.plan)).find(Boolean);
    if (groups.length === 1) {
        return [worst, subjectCell(first.change, view, idIn(group)), `${about}${text.join('<br>')}`];
    }
    const names = groups.map((one) => accountWords(one[0]?.change.account ?? '', idIn(one)));
    const said = `${text.join('<br>')}${manyNames('Names', names)}`;
    return [worst, (0,lib_text/* count */.U9)(names.length, 'account'), said];
}
function readinessLine({ isReady, roleName, said }) {
    if (isReady)
        return { icon: '✅', text: cell(`${(0,lib_text/* code */.aY)(roleName)} can be assumed`) };
    const why = said === undefined ? '' : `: ${said}`;
    return {
        icon: '⏳',
        text: `**Not ready**: ${cell(`${(0,lib_text/* code */.aY)(roleName)} can't be assumed yet${why}`)}`,
    };
}
/** What the owners of invited accounts have to do, as text to hand on. */
function letters({ plan, outcomes }) {
    const { organization } = plan;
    if (!organization)
        return '';
    const sent = outcomes.flatMap(({ change, invitation }) => change.kind === 'invite' && invitation
        ? [{ account: change.account, id: change.id, invitation }]
        : []);
    const open = [...sent, ...plan.invited].filter(({ invitation }) => invitation.state === 'pending');
    const all = open.map(({ account, id, invitation }) => ({
        title: `To forward to the owner of ${(0,lib_text/* code */.aY)(account)}`,
        text: ['```text', ownerLetter({ id, invitation }, organization), '```'].join('\n'),
    }));
    const [only] = all;
    if (only && all.length === 1)
        return sections(`### ${inline(only.title)}`, only.text);
    return sections(...all.map(({ title, text }) => folded(title, text)));
}
/** How the owner of an account without the role makes one, as text to hand on. */
function doors({ readiness, plan: { organization } }) {
    const shut = readiness.filter(({ isReady, isCreated }) => !isReady && !isCreated);
    if (shut.length === 0 || !organization)
        return '';
    return sections(...[...new Set(shut.map(({ roleName }) => roleName))].map((roleName) => {
        const accounts = shut.filter((one) => one.roleName === roleName);
        return folded(`How to make the role ${(0,lib_text/* code */.aY)(roleName)} in ${(0,lib_text/* list */.p_)(accounts.map(({ account }) => (0,lib_text/* code */.aY)(account)))}`, roleInstructions(roleName, accounts[0]?.region, organization));
    }));
}
function writeBackSentence({ writeBack, isRunning }) {
    switch (writeBack?.kind) {
        case 'commit':
            return `The ids are committed: [${writeBack.sha.slice(0, 7)}](${writeBack.url}).`;
        case 'request':
            return `The branch does not accept direct commits, so the ids are in pull request [#${writeBack.number}](${writeBack.url}): merge it.${leftAloneWords(writeBack.leftAlone)}`;
        case 'failed': {
            const { sha, request, said } = writeBack;
            const which = sha === undefined && !request ? 'The ids' : 'Some ids';
            const others = request
                ? ` The others are in pull request [#${request.number}](${request.url}): merge it.`
                : '';
            const stop = others === '' || said.endsWith('.') ? '' : '.';
            return `**${which} could not be committed**: ${inline(said)}${stop}${others}`;
        }
        default:
            return isRunning ? 'The ids are committed once all accounts exist.' : '';
    }
}
/** How to have the rest done. */
function goingOn({ outcomes, readiness, plan, isRunning, refusal }, view) {
    const isEnded = outcomes.every(plan_outcome/* isDone */.$);
    const isAll = isEnded && readiness.every(({ isReady }) => isReady) && errors(plan).length === 0;
    if (isRunning || (isAll && refusal === undefined))
        return '';
    return `To try the rest again, [re-run the job](${view.runUrl}): nothing is done twice. The next run of this workflow also tries it.`;
}
function leftAloneWords(numbers) {
    if (numbers.length === 0)
        return '';
    return ` Others have pushed to ${(0,lib_text/* list */.p_)(numbers.map((number) => `#${number}`))}, so it is left alone.`;
}
/** What could not be committed, as text to paste. */
function unwritten({ writeBack, outcomes }) {
    if (writeBack?.kind !== 'failed')
        return '';
    const left = writeBack.left ??
        (0,plan_outcome/* identified */.A)(outcomes).map(({ change, id }) => ({ file: change.file, id, email: undefined }));
    const lines = left.map(({ file, email, id }) => {
        const path = (0,lib_text/* plain */.pj)(file, 500);
        return email === undefined
            ? `# ${path}\naccount_id: '${id}'`
            : `# ${path} asked for it\nroot_email: '${email}'\naccount_id: '${id}'`;
    });
    if (lines.length === 0)
        return '';
    return folded('Lines to add by hand', ['```yaml', ...lines, '```'].join('\n'));
}

;// CONCATENATED MODULE: ./lib/commands/documents.js
/** The check run that carries a plan and its record. */
function planDocumentId({ inputs }) {
    return { name: inputs.checkName, kind: 'plan', scope: inputs.directory };
}
/**
 * The check run that tells of a pull request into a branch. Where that is not provisioned it has another name, so that
 * nothing that is said there replaces a plan of the same head for the default branch.
 */
function checkIdFor({ inputs, run }, base) {
    const own = planDocumentId({ inputs });
    return base === run.defaultBranch ? own : { ...own, name: `${own.name} (into ${base})` };
}
/** The check run that carries the approval of a plan. */
function approvalDocumentId({ inputs }) {
    return { name: `${inputs.checkName} (approved)`, kind: 'approval', scope: inputs.directory };
}
/** The check run by which a run ends, as version 0.1 named it too. */
function checkpointName({ inputs, }) {
    return `${inputs.checkName} (provisioned)`;
}
/** The check run that carries the checkpoint; no other check run has its name. */
function checkpointDocumentId({ inputs }, management) {
    const scope = `${inputs.directory} ${management}`;
    return { name: checkpointName({ inputs }), kind: 'checkpoint', scope };
}
/** The line by which our comment is found again; hidden in the rendered comment. */
function marker({ inputs }) {
    return `<!-- org-accounts: ${encodeURIComponent(inputs.directory)} -->`;
}

;// CONCATENATED MODULE: ./lib/github/check.js
/** Annotations that one request takes ("REST API endpoints for check runs"). */
const ANNOTATIONS_A_REQUEST = 50;
/** More than these help nobody; the comment and the summary have all problems. */
const MOST_ANNOTATIONS = 200;
/** Reports a completed check run on a commit. Its address. */
async function reportCheck({ octokit, owner, repo }, check) {
    const { name, sha, conclusion, title, summary, text, detailsUrl, externalId } = check;
    const annotations = check.annotations.slice(0, MOST_ANNOTATIONS).map((annotation) => ({
        path: annotation.path,
        start_line: annotation.line,
        end_line: annotation.line,
        annotation_level: annotation.level,
        title: annotation.title.slice(0, 255),
        message: annotation.message,
    }));
    const output = (from) => ({
        title,
        summary,
        text,
        annotations: annotations.slice(from, from + ANNOTATIONS_A_REQUEST),
    });
    const { data } = await octokit.rest.checks.create({
        owner,
        repo,
        name,
        head_sha: sha,
        status: 'completed',
        conclusion,
        details_url: detailsUrl,
        ...(externalId !== undefined && { external_id: externalId }),
        output: output(0),
    });
    for (let from = ANNOTATIONS_A_REQUEST; from < annotations.length; from += ANNOTATIONS_A_REQUEST) {
        await octokit.rest.checks.update({ owner, repo, check_run_id: data.id, output: output(from) });
    }
    return data.html_url ?? '';
}
/** The title of the newest check run of a name on a commit, whoever wrote it; `undefined` where there is none. */
async function readCheckTitle({ octokit, owner, repo }, sha, name) {
    const { data } = await octokit.rest.checks.listForRef({
        owner,
        repo,
        ref: sha,
        check_name: name,
        filter: 'all',
        per_page: 100,
    });
    const [newest] = [...data.check_runs].sort((one, other) => other.id - one.id);
    return newest?.output.title ?? undefined;
}
/** The text of our newest completed check run on a commit; `undefined` where there is none. */
async function readCheckText({ octokit, owner, repo }, sha, name, apps) {
    const { data } = await octokit.rest.checks.listForRef({
        owner,
        repo,
        ref: sha,
        check_name: name,
        filter: 'all',
        per_page: 100,
    });
    const ours = data.check_runs
        .filter((run) => run.status === 'completed' && apps.includes(run.app?.slug ?? ''))
        .sort((one, other) => other.id - one.id);
    return ours[0]?.output.text ?? undefined;
}

;// CONCATENATED MODULE: ./lib/github/document-parts.js
/*
 * How a document is cut into the texts of check runs, and put together again: a fenced block of code each,
 * so that nothing in it acts as Markdown.
 */
/** More would be more check runs than people can look past on a commit. */
const MOST_PARTS = 8;
/**
 * The most that a part holds, in bytes of UTF-8. The text of a check run may have 65,535 characters; with
 * bytes that holds however GitHub counts, and leaves room for the sentence above and the fences.
 */
const MOST_BYTES = 64_000;
/** A text cut at line ends, in as few parts as possible; undefined where one line is too long for a part. */
function inParts(text) {
    const parts = [];
    let bytes = 0;
    for (const line of text.split('\n')) {
        const size = Buffer.byteLength(line) + 1;
        if (size > MOST_BYTES)
            return undefined;
        const last = parts.at(-1);
        if (last && bytes + size <= MOST_BYTES) {
            last.push(line);
            bytes += size;
        }
        else {
            parts.push([line]);
            bytes = size;
        }
    }
    return parts.map((lines) => lines.join('\n'));
}
/** A part as a block of code, with a fence that no line of it can close. */
function fenced(part) {
    const rows = [...part.matchAll(/^ *(`{3,})/gm)].map(([, row = '']) => row.length);
    const fence = '`'.repeat(rows.reduce((most, length) => Math.max(most, length + 1), 3));
    return `${fence}text\n${part}\n${fence}`;
}
/** The part within a text; undefined where there is none. */
function unfenced(text) {
    return /^(`{3,})text\r?\n([\s\S]*?)\n\1\s*$/m.exec(text)?.[2];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/github/external-id.js




/** A document is there, and can't be read: it is damaged, or of another version. */
class UnreadableDocument extends failure/* Failure */.H {
}
/** Whether an external_id is that of some document of a kind. */
function isOfKind(text, kind) {
    return text.startsWith(`org-accounts/${kind}/`);
}
/** Whether an external_id is that of a document, or of a part of one; damaged ones of the kind count too. */
function isOfDocument(text, { kind, scope }) {
    return text.startsWith(`org-accounts/${kind}/${hashOf(scope)}/`);
}
/** The hash's place where there is no document. */
const NO_DOCUMENT = '-';
/** The hash of a document or a scope as external ids hold it. */
function hashOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64url').slice(0, 22);
}
function externalId({ id, hash, number, total, }) {
    return `org-accounts/${id.kind}/${hashOf(id.scope)}/${hash}/${number}-${total}`;
}
/**
 * What one of our external_ids says; undefined for those of jobs, of other kinds and of other tools.
 * @throws UnreadableDocument for one in another form: a newer version's document must not look like none
 */
function readExternalId(text, kind) {
    const prefix = `org-accounts/${kind}/`;
    if (!text.startsWith(prefix))
        return undefined;
    const form = /^([\w-]{22})\/([\w-]{22}|-)\/([1-9]\d*)-([1-9]\d*)$/;
    const [, scope, hash, number, total] = form.exec(text.slice(prefix.length)) ?? [];
    if (scope === undefined || hash === undefined || Number(total) > MOST_PARTS) {
        throw new UnreadableDocument(`A check run has the external id ${(0,lib_text/* code */.aY)(text)}, which this version of org-accounts doesn't know`, 'Use the newest version of org-accounts in all workflows.');
    }
    return { scope, hash, number: Number(number), total: Number(total) };
}

;// CONCATENATED MODULE: ./lib/github/check-document.js






/** How many check runs a text needs; `Infinity` where a single line is longer than one check run. */
function partsOf(text) {
    return inParts(text)?.length ?? Number.POSITIVE_INFINITY;
}
/**
 * Writes a document: the further parts first (neutral, with a short title), then the check run that carries
 * the conclusion, so that a document is there whole or not at all. A request that GitHub fails in passing is
 * sent again: a check run that is there twice says no more than once. Costs one REST request for each part.
 * @returns the address of the check run that carries the conclusion
 * @throws Failure when it needs more than MOST_PARTS check runs
 */
async function writeDocument(github, { id, document, ...check }) {
    const parts = document === undefined ? [] : inParts(document);
    if (!parts || parts.length > MOST_PARTS)
        throw tooLong(id, parts?.length);
    const mark = { id, hash: document === undefined ? NO_DOCUMENT : hashOf(document) };
    const total = Math.max(1, parts.length);
    for (const [index, text] of parts.entries()) {
        if (index === 0)
            continue;
        const number = index + 1;
        const part = {
            name: partName(id.name, number, total),
            sha: check.sha,
            conclusion: 'neutral',
            title: `Part ${number} of ${total}`,
            summary: `The conclusion is in the check ${(0,lib_text/* code */.aY)(id.name)}.`,
            text: `${saying(id, number, total)}\n\n${fenced(text)}`,
            annotations: [],
            detailsUrl: check.detailsUrl,
            externalId: externalId({ ...mark, number, total }),
        };
        await patiently(isLost, () => reportCheck(github, part));
    }
    const [first] = parts;
    return patiently(isLost, () => reportCheck(github, {
        ...check,
        name: id.name,
        text: first === undefined ? '' : `${saying(id, 1, total)}\n\n${fenced(first)}`,
        externalId: externalId({ ...mark, number: 1, total }),
    }));
}
/**
 * Reads the newest completed check run of that id by a trusted App on a commit. A job of a workflow is a
 * check run too and may have the same name: without one of our external_ids it is neither taken nor does it
 * hide ours. Costs one REST request for each hundred check runs of the name, and one for each further part.
 * @param apps slugs of the Apps whose check runs count
 * @throws UnreadableDocument when parts are missing or don't fit their hash; Failure when GitHub can't be asked
 */
async function readDocument(github, sha, id, apps) {
    const runs = await ourRuns(github, sha, id.name, apps);
    const marked = runs.flatMap((run) => {
        const mark = readExternalId(run.externalId, id.kind);
        return mark ? [{ run, mark }] : [];
    });
    const scope = hashOf(id.scope);
    const isShared = marked.some(({ mark }) => mark.scope !== scope);
    const newest = marked.find(({ run, mark }) => mark.scope === scope && mark.number === 1 && run.isCompleted);
    if (!newest)
        return { kind: 'none', isShared };
    const { run, mark } = newest;
    if (mark.hash === NO_DOCUMENT)
        return { kind: 'empty', checkRunId: run.id, isShared };
    const texts = [run.text];
    for (let number = 2; number <= mark.total; number += 1) {
        const name = partName(id.name, number, mark.total);
        const wanted = externalId({ id, hash: mark.hash, number, total: mark.total });
        const part = (await ourRuns(github, sha, name, apps)).find(({ externalId, isCompleted }) => externalId === wanted && isCompleted);
        if (!part)
            throw check_document_unreadable(sha, id, `The check ${(0,lib_text/* code */.aY)(name)} is missing`);
        texts.push(part.text);
    }
    const text = whole(texts, mark.hash);
    if (text === undefined)
        throw check_document_unreadable(sha, id, 'Its text is not the one that was written');
    const { id: checkRunId, writtenAt } = run;
    return { kind: 'found', text, checkRunId, writtenAt, isShared };
}
/**
 * Whether check runs of another scope use a name on a commit, whichever App wrote them: people, and branch protection,
 * could not tell them apart. Costs one REST request for each hundred check runs of the name.
 */
async function isNameShared(github, sha, { name, kind, scope }) {
    const runs = await ourRuns(github, sha, name, undefined);
    const own = hashOf(scope);
    return runs.some(({ externalId: text }) => {
        const mark = readExternalId(text, kind);
        return mark !== undefined && mark.scope !== own;
    });
}
function partName(name, number, total) {
    return number === 1 ? name : `${name} (part ${number} of ${total})`;
}
function saying({ name }, number, total) {
    const what = total === 1 ? 'This is' : `This is part ${number} of ${total} of`;
    return `${what} what org-accounts itself reads again of ${(0,lib_text/* code */.aY)(name)}; all that people need is above.`;
}
/** All check runs of a name on a commit that trusted Apps wrote, newest first: GitHub numbers them as they come. */
async function ourRuns({ octokit, owner, repo }, sha, name, apps) {
    const runs = await octokit.paginate(octokit.rest.checks.listForRef, {
        owner,
        repo,
        ref: sha,
        check_name: name,
        // The default, `latest`, gives one for each name and check suite: a job would hide ours.
        filter: 'all',
        per_page: 100,
    });
    return runs
        .filter((run) => run.name === name && (apps?.includes(run.app?.slug ?? '') ?? true))
        .sort((one, other) => other.id - one.id)
        .map((run) => ({
        id: run.id,
        externalId: run.external_id ?? '',
        isCompleted: run.status === 'completed',
        writtenAt: Date.parse(run.completed_at ?? ''),
        text: run.output.text,
    }));
}
/** The document of these texts if it has that hash: as it is, or without what may have become of its line ends. */
function whole(texts, hash) {
    const parts = texts.flatMap((text) => unfenced(text ?? '') ?? []);
    if (parts.length < texts.length)
        return undefined;
    const plain = parts.map((part) => part.replace(/\r$/, '').replaceAll('\r\n', '\n'));
    return [parts.join('\n'), plain.join('\n')].find((candidate) => hashOf(candidate) === hash);
}
function check_document_unreadable(sha, { name }, reason) {
    return new UnreadableDocument(`The check ${(0,lib_text/* code */.aY)(name)} of commit ${(0,lib_text/* code */.aY)(sha.slice(0, 7))} can't be read: ${reason}`, 'Run the job that wrote it again, so that it is written whole.');
}
function tooLong({ name }, parts) {
    const need = parts === undefined ? 'has a line that is too long for one' : `needs ${parts}`;
    return new failure/* Failure */.H(`What belongs in the check ${(0,lib_text/* code */.aY)(name)} ${need}, and ${(0,lib_text/* count */.U9)(MOST_PARTS, 'check run')} are the most`, 'Split the change into several pull requests.');
}

;// CONCATENATED MODULE: ./lib/github/comment.js



/** Pull requests asked about in one query: with a hundred comments each, more would run into GitHub's ten seconds. */
const comment_BATCH = 10;
const pullRequestShape = schemas/* object */.Ikc({
    headRefOid: schemas/* string */.YjP(),
    comments: schemas/* object */.Ikc({
        pageInfo: pageInfoShape,
        nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
            databaseId: schemas/* number */.aig(),
            url: schemas/* string */.YjP(),
            body: schemas/* string */.YjP(),
            updatedAt: schemas/* string */.YjP(),
            author: authorShape,
        })),
    }),
});
/**
 * Looks for our comment: the one that starts with the marker **and** was written by the token's own
 * identity, or by the repository's workflows. All pages are looked through, and the first one counts.
 */
async function findComment(github, number, marker) {
    const found = (await findComments(github, [number], marker)).get(number);
    if (!found)
        throw new Error('what was asked for is answered');
    return found;
}
/** The same for several pull requests: one point for every ten of them, as long as none has over a hundred comments. */
async function findComments(github, numbers, marker) {
    const found = new Map();
    let left = numbers.map((number) => ({ number, after: null }));
    while (left.length > 0) {
        const batch = left.slice(0, comment_BATCH);
        const { viewer, pulls } = await readComments(github, batch);
        const more = batch.flatMap(({ number }, index) => {
            const pull = pulls[index];
            if (!pull)
                throw new Error('GitHub answers for each pull request');
            const { headRefOid: headSha, comments } = pull;
            const own = comments.nodes.find(({ author, body }) => isOurs(author, viewer) && body.startsWith(marker));
            const { hasNextPage, endCursor } = comments.pageInfo;
            if (!own && hasNextPage)
                return [{ number, after: endCursor }];
            const ours = own && {
                id: own.databaseId,
                url: own.url,
                body: own.body,
                updatedAt: own.updatedAt,
            };
            found.set(number, { ours, headSha, self: slugOf(viewer) });
            return [];
        });
        left = [...more, ...left.slice(comment_BATCH)];
    }
    return found;
}
/** One page of the comments of each pull request. */
async function readComments(github, asked) {
    const { owner, repo } = github;
    const parameters = asked.map((_, index) => `$n${index}: Int!, $a${index}: String`);
    const query = `query Comments($owner: String!, $repo: String!, ${parameters.join(', ')}) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    ${asked
        .map((_, index) => `p${index}: pullRequest(number: $n${index}) {
      headRefOid
      comments(first: 100, after: $a${index}) {
        pageInfo { hasNextPage endCursor }
        nodes { databaseId url body updatedAt author { __typename login } }
      }
    }`)
        .join('\n    ')}
  }
}`;
    const aliases = asked.map((_, index) => `p${index}`);
    const variables = Object.fromEntries(asked.flatMap(({ number, after }, index) => [
        [`n${index}`, number],
        [`a${index}`, after],
    ]));
    const { viewer, repository } = await graphql(github, query, { owner, repo, ...variables }, schemas/* object */.Ikc({ viewer: viewerShape, repository: byAlias(aliases, pullRequestShape) }));
    return { viewer: viewer.login, pulls: aliases.map((alias) => repository[alias]) };
}
/**
 * Writes our comment: edits the one that is there, or posts one. One that says the same already is left
 * untouched.
 * @param same whether two bodies say the same
 */
async function writeComment({ octokit, owner, repo }, number, body, existing, same) {
    if (existing && same(existing.body, body))
        return existing;
    const { data } = existing
        ? await octokit.rest.issues.updateComment({ owner, repo, comment_id: existing.id, body })
        : await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
    return { id: data.id, url: data.html_url, body, updatedAt: data.updated_at };
}
/** Answers on an issue or pull request with a comment of its own, which is not looked for again. */
async function replyTo({ octokit, owner, repo }, number, body) {
    await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
}

;// CONCATENATED MODULE: ./lib/commands/publish.js











/** GitHub's limits, in characters, with room for what is added around a text. */
const publish_MOST = { comment: 65_000, check: 65_000, summary: 900_000 };
/**
 * A check run that carries the plan's conclusion, its problems on their lines, and its record. Into a branch that is not
 * provisioned it promises nothing, and stops nobody.
 * @param base the branch that it is to be merged into
 * @returns the plan, with what speaks against its record
 * @throws Failure when another folder uses the same name on this commit
 */
async function publishCheck(job, sha, { plan: made, record }, view, base) {
    const isTooLong = record !== undefined && partsOf(record) > MOST_PARTS;
    const plan = isTooLong ? { ...made, problems: [...made.problems, TOO_LONG] } : made;
    const isProvisioned = base === job.run.defaultBranch;
    const id = checkIdFor(job, base);
    await assertOwn(job, sha, id);
    const conclusion = isMergeable(plan) ? 'success' : 'failure';
    await writeDocument(job.github, {
        id,
        sha,
        conclusion: isProvisioned ? conclusion : 'neutral',
        title: headline_headline(plan),
        summary: planMarkdown(plan, view, publish_MOST.check),
        annotations: plan.problems.filter(({ severity }) => severity !== 'note').flatMap(toAnnotations),
        detailsUrl: job.run.url,
        document: isTooLong || !isProvisioned ? undefined : record,
    });
    return { plan };
}
/**
 * A red check run of the plan's name on a head that has no plan: without a record, as nothing of it is reviewed. The check
 * of another folder that has the same name is left as it is, and so is what was planned for another branch.
 * @param base the branch that it is to be merged into
 */
async function publishUnplanned(job, sha, base, said) {
    const id = checkIdFor(job, base);
    if (await isShared(job, sha, id))
        return;
    await writeDocument(job.github, {
        id,
        sha,
        conclusion: base === job.run.defaultBranch ? 'failure' : 'neutral',
        title: said.title,
        summary: said.summary.slice(0, publish_MOST.check),
        annotations: (said.problems ?? []).flatMap(toAnnotations),
        detailsUrl: job.run.url,
        document: undefined,
    });
}
/** A check of the same name would be taken for the other folder's, and be required for both. */
async function assertOwn(job, sha, id) {
    if (!(await isShared(job, sha, id)))
        return;
    throw new failure/* Failure */.H(`another folder reports the check ${(0,lib_text/* code */.aY)(id.name)} on the commit ${(0,lib_text/* code */.aY)(sha.slice(0, 7))}`, 'Give each folder a `check-name` of its own, or leave the input out: every folder then has its own.');
}
async function isShared(job, sha, id) {
    try {
        return await isNameShared(job.github, sha, id);
    }
    catch (error) {
        if (!(error instanceof GitHubFailure) || error.status !== 403)
            throw error;
        // To read them is the least of what is needed.
        throw new failure/* Failure */.H(error.message, 'Give the job `checks: write`.', error);
    }
}
const TOO_LONG = {
    severity: 'error',
    message: `this plan is too long to be recorded for the merge: that would take more than ${MOST_PARTS} check runs`,
    hint: 'Split the pull request.',
};
/** A problem on each of its lines. */
function toAnnotations(problem) {
    const places = problem.at ? [problem.at, ...(problem.also ?? [])] : [];
    return places.map(({ file, line }) => ({
        path: file,
        line,
        level: problem.severity === 'error' ? 'failure' : 'warning',
        title: (0,lib_text/* unquoted */.qZ)(problem.message),
        message: (0,lib_text/* unquoted */.qZ)(problem.hint ?? problem.message),
    }));
}
/**
 * Brings our comment on a pull request up to date. One that GitHub does not let us write is a warning: whoever locks a
 * conversation, or gives the job a token that may not comment, has the summary and the check.
 * @param body without our marker; or made of what our comment says now
 * @returns its address, if there is one
 */
async function publishComment(job, number, body, options) {
    return unlessForbidden(job, `the comment of pull request ${number}`, () => updateComment(job, number, body, options));
}
/** Answers somebody with a comment of its own; a warning where GitHub does not let us. */
async function reply(job, number, body) {
    await unlessForbidden(job, 'the answer', () => replyTo(job.github, number, body));
}
/** A warning on the run's page. */
function warn(job, message, hint) {
    job.annotate([{ severity: 'warning', message, ...(hint !== undefined && { hint }) }]);
}
async function unlessForbidden(job, what, write) {
    try {
        return await write();
    }
    catch (error) {
        if (!isForbidden(error))
            throw error;
        const { message, hint } = error;
        warn(job, `${what} could not be written: ${message}`, hint);
        return undefined;
    }
}
async function updateComment(job, number, body, { headSha, isWanted }) {
    const { ours, headSha: current } = await findComment(job.github, number, marker(job));
    if (!ours && !isWanted)
        return undefined;
    if (headSha !== undefined && current !== headSha) {
        job.log('The pull request has a newer commit: the run for that one updates the comment.');
        return ours?.url;
    }
    const same = (one, other) => withoutTime(one) === withoutTime(other);
    const text = typeof body === 'string' ? body : body(ours?.body);
    const { url } = await writeComment(job.github, number, `${marker(job)}\n${text}`, ours, same);
    return url;
}

;// CONCATENATED MODULE: ./lib/accounts/look-alike.js

/**
 * A path of a folder as it is written in Git, of one that is meant for another system or as a pattern:
 * `.\\accounts` and `accounts/**` give `accounts`.
 */
function rightFolder(given) {
    const parts = given.replaceAll('\\', '/').split('/');
    const names = parts.filter((part) => part !== '' && part !== '.' && !/[*?[\]{}]/.test(part));
    return names.join('/') || 'accounts';
}
/** Folders that are looked at, and files of each. */
const look_alike_MOST = { folders: 20, files: 5 };
/**
 * Folders with YAML files that may have been meant by the name of one that is not there, the likeliest first: those
 * of a name that is near, those with a `master.yaml`, those whose name speaks of accounts.
 * @param paths of all files, from the repository's root
 */
function foldersThatLookRight(wanted, paths) {
    const right = rightFolder(wanted);
    const folders = new Map();
    for (const path of paths) {
        const slash = path.lastIndexOf('/');
        if (slash === -1 || !/^[^.].*\.ya?ml$/.test(path.slice(slash + 1)))
            continue;
        const folder = path.slice(0, slash);
        if (folder.split('/').some((part) => part.startsWith('.')))
            continue;
        const known = folders.get(folder) ?? [];
        folders.set(folder, known);
        const isMaster = /\/master\.ya?ml$/.test(path);
        if (isMaster)
            known.unshift(path);
        else if (known.length < look_alike_MOST.files)
            known.push(path);
    }
    const rank = (folder, files) => {
        if (folder === right)
            return 4;
        if ((0,nearest/* nearest */.p)(folder, [right]) !== undefined)
            return 3;
        if (/\/master\.ya?ml$/.test(files[0] ?? ''))
            return 2;
        const name = lastOf(folder);
        return /account/i.test(name) || (0,nearest/* nearest */.p)(name, [lastOf(right)]) !== undefined ? 1 : 0;
    };
    return [...folders]
        .map(([folder, files]) => ({ folder, files, rank: rank(folder, files) }))
        .filter((one) => one.rank > 0)
        .sort((one, other) => other.rank - one.rank || (one.folder < other.folder ? -1 : 1))
        .slice(0, look_alike_MOST.folders)
        .map(({ folder, files }) => ({ folder, files: files.slice(0, look_alike_MOST.files) }));
}
/** Whether a text may be an account file's; other tools have folders of accounts too. */
function isAccountText(text) {
    return /^\s*["']?root_email["']?\s*:/m.test(text);
}
function lastOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./lib/github/blobs.js



/** Bytes from which on GraphQL cuts a file's text. */
const LARGEST_TEXT = 512_000;
/** Texts asked for in one query: more of them, or more bytes, run into GitHub's ten seconds. */
const blobs_BATCH = { blobs: 100, bytes: 1_000_000 };
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
        if (!last || last.length >= blobs_BATCH.blobs || bytes + ref.size > blobs_BATCH.bytes) {
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
const blobShape = schemas/* object */.Ikc({
    oid: schemas/* string */.YjP().optional(),
    byteSize: schemas/* number */.aig().optional(),
    isBinary: schemas/* boolean */.zMY().nullable().optional(),
    isTruncated: schemas/* boolean */.zMY().optional(),
    text: schemas/* string */.YjP().nullable().optional(),
});
/** After a fault, GitHub gives some of them, or none. */
const blobs_answerShape = schemas/* object */.Ikc({
    repository: schemas/* record */.g1P(schemas/* string */.YjP(), blobShape.nullable()).nullable(),
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
        answer = await graphql(github, query, { owner, repo }, blobs_answerShape);
    }
    catch (error) {
        if (error instanceof GraphqlFailure && error.data) {
            answer = blobs_answerShape.safeParse(error.data).data;
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

;// CONCATENATED MODULE: ./lib/github/trees.js

const trees_all = new WeakMap();
/** The trees that a client has read. */
function treesOf({ octokit }) {
    const known = trees_all.get(octokit) ?? new Map();
    trees_all.set(octokit, known);
    return known;
}
/** A folder and those above it, the root first: ``, `a`, `a/b`. */
function chainOf(folder) {
    const parts = folder.split('/').filter((part) => part !== '');
    return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}
/** `entries { name mode oid size }` */
const entryShape = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    mode: schemas/* number */.aig(),
    oid: schemas/* string */.YjP(),
    size: schemas/* number */.aig(),
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

;// CONCATENATED MODULE: ./lib/github/folder.js





/** None of it for what is no tree. */
const treeShape = schemas/* object */.Ikc({
    oid: schemas/* string */.YjP().optional(),
    entries: schemas/* array */.YOg(entryShape).optional(),
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
    const { repository } = await graphql(github, query, { owner, repo, ...variables }, schemas/* object */.Ikc({ repository: byAlias(Object.keys(variables), treeShape.nullable()).nullable() }));
    if (!repository) {
        throw new failure/* Failure */.H(`the repository ${(0,lib_text/* code */.aY)(`${owner}/${repo}`)} can't be read`, 'Give the job `contents: read`.');
    }
    remember(github, [...asked, ...beside], repository);
    const found = asked.flatMap(({ alias, name, index }) => {
        const node = repository[alias];
        if (!node)
            return [];
        if (!node.entries) {
            throw new failure/* Failure */.H(`${(0,lib_text/* code */.aY)(name)} is not a folder`, 'The input `accounts-dir` names the folder of the account files.');
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
    const { repository } = await graphql(github, query, { owner, repo }, schemas/* object */.Ikc({ repository: byAlias(aliases, treeShape.nullable()).nullable() }));
    return oids.map((oid, index) => {
        const entries = repository?.[`t${index}`]?.entries;
        if (!entries)
            throw new failure/* Failure */.H(`the folder ${(0,lib_text/* code */.aY)(oid)} below the account files can't be read`);
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

;// CONCATENATED MODULE: ./lib/commands/snapshot.js







/**
 * Reads the account files of several commits, the oldest first: one request for the folders, and one for every 100
 * texts that differ. A commit without the folder gives no files.
 * @throws Failure where none of them has account files in the folder, and others look like it
 */
async function readSnapshots(github, directory, commits) {
    const { folders, contents } = await readContents(github, directory, commits);
    const parsed = new Map();
    return folders.map((folder, index) => ({
        commit: commits[index] ?? '',
        ...readAccounts(directory, folder, contents, parsed),
    }));
}
/**
 * Reads the account files of a change under review: what it puts where nobody looks for account files is an error.
 * @throws Failure as `readSnapshots`
 */
async function readChange(github, directory, base, head) {
    const { folders, contents } = await readContents(github, directory, [base, head], true);
    const parsed = new Map();
    const past = readAccounts(directory, folders[0], contents, parsed);
    const now = readAccounts(directory, folders[1], contents, parsed, past);
    return { before: { commit: base, ...past }, after: { commit: head, ...now } };
}
async function readContents(github, directory, commits, isAboveRead = false) {
    const found = await readFolders(github, directory, commits, isAboveRead);
    const folders = [];
    for (const folder of found)
        folders.push(theOne(folder, folders.findLast((one) => one)));
    const last = commits.at(-1);
    if (last !== undefined && !folders.some(hasFiles)) {
        const isThere = folders.some((folder) => folder);
        await refuseIfElsewhere(github, directory, last, isThere);
    }
    return { folders, contents: await readBlobs(github, folders.flatMap(readableOf)) };
}
/** A folder that is nowhere, or empty, may be one that nobody has filled yet, or a name that is not right. */
async function refuseIfElsewhere(github, directory, commit, isThere) {
    const right = rightFolder(directory);
    const near = await findLookAlikes(github, directory, commit);
    if (near.length === 0 && (isThere || right === directory))
        return;
    const there = (0,lib_text/* some */.zN)(near.map((folder) => (0,lib_text/* code */.aY)(folder)), 10);
    throw new failure/* Failure */.H(`${isThere ? `there are no account files in ${(0,lib_text/* code */.aY)(directory)}` : `there is no folder ${(0,lib_text/* code */.aY)(directory)}`}, which the input \`accounts-dir\` names`, near.length > 0
        ? `Account files are in ${there}.`
        : `It takes one folder's path from the repository's root, such as ${(0,lib_text/* code */.aY)(right)}.`);
}
async function findLookAlikes(github, directory, commit) {
    const paths = await readPaths(github, commit);
    const found = foldersThatLookRight(directory, paths.keys());
    const refs = found
        .flatMap(({ files }) => files.flatMap((path) => paths.get(path) ?? []))
        .filter(({ size }) => size <= MAX_FILE_BYTES);
    const texts = await readBlobs(github, refs);
    const isOne = (path) => {
        const blob = texts.get(paths.get(path)?.oid ?? '');
        return blob?.kind === 'text' && isAccountText(blob.text);
    };
    return found.filter(({ files }) => files.some(isOne)).map(({ folder }) => folder);
}

;// CONCATENATED MODULE: ./lib/commands/failed-run.js









/*
 * A run that fails tells so where people look. What is told here is never in the way of the error itself: what can't
 * be told is a warning, and the run fails for its own reason.
 */
/** Tells of an error where the event belongs: on the pull request, the merge group's head, the merged pull request. */
async function tellFailure(job, error) {
    const { event } = job.run;
    switch (event.kind) {
        case 'pull-request':
            // A read-only token can say nothing there: the summary and the exit code do.
            if (event.isReadOnly || event.isClosed)
                return;
            return tellFailedPlan(job, event.number, error);
        case 'merge-group':
            await attempt(job, () => publishFailedCheck(job, event.headSha, job.run.defaultBranch, error));
            return;
        case 'push':
            if (event.isDefaultBranch)
                await attempt(job, () => tellMerged(job, event, error));
            return;
        default:
            return;
    }
}
/** The error as the summary of the run. */
function failureSummary(job, error) {
    const { event, url } = job.run;
    const run = (commit) => ({ runUrl: url, commit, madeAt: new Date() });
    const trouble = troubleOf(error);
    switch (event.kind) {
        case 'pull-request':
        case 'merge-group':
            return failedPlanMarkdown(trouble, run(event.headSha));
        case 'push':
            return failedMergeMarkdown(trouble, run(event.after), { ...NO_COMMENT, most: publish_MOST.summary });
        default:
            return failedRunMarkdown(trouble, url);
    }
}
const NO_COMMENT = { mark: '', before: '' };
/** Does a part of a run that plans a pull request; tells there of what goes wrong, and fails with it all the same. */
async function tellingFailure(job, number, plan) {
    try {
        return await untilEnd(job.signal, plan());
    }
    catch (error) {
        await tellFailedPlan(job, number, error);
        throw error;
    }
}
/**
 * Leaves a failed check on the head, and a comment that says why in the place of an older plan. Nothing is said on a
 * pull request that is closed, whose comment tells of its merge.
 */
async function tellFailedPlan(job, number, error) {
    const now = await attempt(job, () => readHeadOf(job.github, number));
    if (now && !now.isOpen)
        return;
    const head = headOfEvent(job, number) ?? now?.headSha;
    if (head === undefined)
        return;
    const base = now?.baseRef ?? job.run.defaultBranch;
    await attempt(job, () => publishFailedCheck(job, head, base, error));
    // Where GitHub can't be asked for one thing, it need not be asked for more.
    if (!now)
        return;
    const run = { runUrl: job.run.url, commit: head, madeAt: new Date() };
    await attempt(job, () => publishComment(job, number, (present) => failedPlanMarkdown(troubleOf(error), run, holdsPlan(present)), { headSha: head, isWanted: true }));
}
/** Whether the action's comment shows a plan, or has only told of failures since it showed one. */
function holdsPlan(present) {
    if (present === undefined)
        return false;
    return present.includes(STALE_MARK) || !present.includes(`## AWS accounts: ${PLAN_FAILED}`);
}
function headOfEvent({ run: { event } }, number) {
    return event.kind === 'pull-request' && event.number === number ? event.headSha : undefined;
}
async function publishFailedCheck(job, sha, base, error) {
    const run = { runUrl: job.run.url, commit: sha, madeAt: new Date() };
    const summary = failedPlanMarkdown(troubleOf(error), run);
    await publishUnplanned(job, sha, base, { title: PLAN_FAILED, summary });
}
/**
 * Tells the merged pull requests whose account files a push brought. Hidden in the comment is what a run that is under
 * way hides: the next run takes it back, though it may find nothing to do.
 */
async function tellMerged(job, { before, after }, error) {
    const { github, inputs, run } = job;
    const paths = await changedBetween(job, before, after);
    if (paths.length === 0)
        return;
    const { byPath } = await findOrigins(github, after, run.defaultBranch, paths);
    const failed = { runUrl: run.url, commit: after, madeAt: new Date() };
    const start = marker({ inputs });
    for (const number of new Set([...byPath.values()].map((origin) => origin.number))) {
        await attempt(job, () => publishComment(job, number, (present = '') => failedMergeMarkdown(troubleOf(error), failed, {
            mark: RUNNING_MARK,
            before: present.replace(start, '').trim(),
            most: publish_MOST.comment,
        }), { headSha: undefined, isWanted: true }));
    }
}
/** The account files that a push changed; the folder itself where that can't be read. */
async function changedBetween(job, before, after) {
    const { directory } = job.inputs;
    try {
        const [was, is] = await readSnapshots(job.github, directory, [before, after]);
        if (was && is)
            return [...changedPaths(was, is)];
    }
    catch (error) {
        job.log(`Which account files the push changed can't be read: ${troubleOf(error).message}.`);
    }
    return [directory];
}
async function attempt(job, tell) {
    try {
        return await tell();
    }
    catch (error) {
        const { message, hint } = troubleOf(error);
        warn(job, `the failure could not be reported on GitHub: ${message}`, hint);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/github/texts.js


/**
 * Reads the texts of files at a commit, by path; those that are not there are left out. A link, a file in another
 * encoding, or one that GitHub gives only in part is never taken for its text.
 */
async function readTexts(github, commit, paths) {
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
            await (0,promises_.setTimeout)(500 * attempt);
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
            misfits.set(path, (0,failure/* messageOf */.b)(error));
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
    const commit = schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), url: schemas/* string */.YjP() });
    const shape = schemas/* object */.Ikc({ createCommitOnBranch: schemas/* object */.Ikc({ commit }) });
    const answer = await graphql(github, mutation, { input }, shape);
    return answer.createCommitOnBranch.commit;
}

;// CONCATENATED MODULE: ./lib/plan/scope.js

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
        isUnfinished(account) ||
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

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/review/pack.js

/** Characters up to which a document is kept as people can read it: it then fits into one check run. */
const MOST_READABLE = 60_000;
const PACKED = 'deflate';
const WIDTH = 120;
/** A document for check runs: as it is, or packed into lines of base64 where it is long. */
function pack(text) {
    if (text.length <= MOST_READABLE)
        return text;
    const packed = (0,external_node_zlib_.deflateRawSync)(Buffer.from(text), { level: 9 }).toString('base64');
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
    return (0,external_node_zlib_.inflateRawSync)(bytes, { maxOutputLength: MOST_UNPACKED }).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/review/value.js

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
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([field, value]))
        .digest('base64url')
        .slice(0, HASH);
}
/** JSON that is one line of plain ASCII and holds nothing that could act as markup, mention or command. */
function plainJson(value) {
    return JSON.stringify(value).replace(/[^\x20-\x7e]|[`<>&@#|]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./lib/review/reviewed.js


const NOTHING_REVIEWED = { fields: new Map(), gaps: new Map(), set: new Map() };
/** Where the state of a field is kept. */
function fieldKey(account, field) {
    return `${account} ${field}`;
}
/** Stands for all fields of an account. */
const WHOLE = '*';
/** What is reviewed after some more events. */
function foldReviews(start, events) {
    const fields = new Map(start.fields);
    const gaps = new Map(start.gaps);
    const set = new Map(start.set);
    for (const event of events) {
        if (event.kind === 'record')
            addRecord(event.lines, event.origin);
        else
            for (const touched of event.touched)
                cancel(touched, event.gap);
    }
    return { fields, gaps, set };
    function addRecord(lines, origin) {
        for (const line of lines) {
            const key = fieldKey(line.account, line.field);
            const earlier = fields.get(key);
            const past = set.get(key) ?? [];
            // What a later plan announces once more is still what the earlier one brought.
            const from = earlier?.to === line.to ? earlier.origin : origin;
            fields.set(key, {
                ...line,
                froms: [...new Set([line.from, ...line.pending, ...past])],
                origin: from,
            });
            set.set(key, [...new Set([...past, ...line.pending, line.to])]);
            gaps.delete(key);
        }
    }
    function cancel({ keys, fields: changed, isIdentity }, gap) {
        for (const account of keys) {
            for (const field of withForm(changed)) {
                fields.delete(fieldKey(account, field));
                gaps.set(fieldKey(account, field), { ...gap, account, field });
            }
            if (!isIdentity)
                continue;
            for (const [key, field] of fields)
                if (field.account === account)
                    fields.delete(key);
            gaps.set(fieldKey(account, WHOLE), { ...gap, account, field: WHOLE });
        }
    }
}
/** Whom the policy of the role lets in decides how it says so: nobody saw that either. */
function withForm(changed) {
    const fields = [...changed.keys()];
    return fields.some(isAccess) ? [...fields, ACCESS] : fields;
}
/** The reviewed field under the first key that has one. */
function reviewOf({ fields }, accounts, names) {
    for (const account of accounts) {
        for (const name of names) {
            const found = fields.get(fieldKey(account, name));
            if (found)
                return found;
        }
    }
    return undefined;
}
/** Why a field of an account is not reviewed, where something came without a review. */
function gapOf({ gaps }, accounts, names) {
    for (const account of accounts) {
        for (const name of [...names, WHOLE]) {
            const found = gaps.get(fieldKey(account, name));
            if (found)
                return found;
        }
    }
    return undefined;
}
/** Whether a value is one that a reviewed change may begin from. */
function mayBeginFrom({ froms }, from) {
    return from === UNKNOWN || froms.includes(UNKNOWN) || froms.includes(from);
}

;// CONCATENATED MODULE: ./lib/review/checkpoint.js




/** The management account of the organization that was provisioned; a beginning proves nothing of it. */
function provisionedManagement(checkpoint) {
    const { isBeginning = true, place } = checkpoint ?? {};
    return isBeginning || place?.management === '' ? undefined : place?.management;
}
const HEADER = 'org-accounts checkpoint 1';
/** The first line of another version's. */
const OTHER_HEADER = /^org-accounts checkpoint (?!1\r?\n)/;
/** Longest reason that is kept, in characters; the whole of it is in the run's summary. */
const LONGEST = 300;
/** A checkpoint as a document for check runs. */
function checkpointDocument({ place, isBeginning, isGiven, entries }) {
    const rows = entries.map(({ account, name, file, field, why, said, origin, review }) => [
        account,
        name,
        file,
        field,
        why,
        [...said].slice(0, LONGEST).join(''),
        origin.commit,
        origin.pull ?? null,
        review ? [...review.froms, review.to] : null,
    ]);
    const head = { ...place, isBeginning, ...(isGiven && { isGiven }) };
    return pack([HEADER, plainJson(head), ...rows.map(plainJson)].join('\n'));
}
const header = schemas/* strictObject */.rej({
    folder: schemas/* string */.YjP(),
    branch: schemas/* string */.YjP(),
    organization: schemas/* string */.YjP().nullable(),
    management: schemas/* string */.YjP(),
    isBeginning: schemas/* boolean */.zMY(),
    isGiven: schemas/* literal */.euz(true).optional(),
});
const checkpoint_row = schemas/* tuple */.PVZ([
    schemas/* string */.YjP(),
    schemas/* string */.YjP(),
    schemas/* string */.YjP(),
    schemas/* string */.YjP(),
    schemas/* enum */.k5n(['failed', 'waiting', 'held', 'unreviewed', 'impossible', 'owner', 'role']),
    schemas/* string */.YjP(),
    schemas/* string */.YjP(),
    schemas/* number */.aig().nullable(),
    schemas/* array */.YOg(schemas/* string */.YjP()).min(2).nullable(),
]);
/** Reads the document of a checkpoint's check run. */
function readCheckpoint(document) {
    try {
        const text = unpack(document);
        if (OTHER_HEADER.test(text))
            return { kind: 'other-version' };
        return { kind: 'checkpoint', checkpoint: parse(text) };
    }
    catch (cause) {
        return { kind: 'damaged', cause };
    }
}
function parse(text) {
    const [first, second = '', ...rest] = text.split(/\r?\n/);
    if (first !== HEADER)
        throw new Error('this is no checkpoint');
    const { isBeginning, isGiven = false, ...place } = header.parse(JSON.parse(second));
    const entries = rest
        .filter((text) => text !== '')
        .map((text) => {
        const [account, name, file, field, why, said, commit, pull, hashes] = checkpoint_row.parse(JSON.parse(text));
        const to = hashes?.at(-1);
        const review = to === undefined ? undefined : { froms: hashes?.slice(0, -1) ?? [], to };
        return {
            account,
            name,
            file,
            field,
            why,
            said,
            origin: { commit, pull: pull ?? undefined },
            review,
        };
    });
    return { place, isBeginning, isGiven, entries };
}
/** What is reviewed, and what is not, before anything came after the checkpoint. */
function reviewsAt({ entries }) {
    const fields = new Map();
    const gaps = new Map();
    const set = new Map();
    for (const { account, field, why, said, review, origin } of entries) {
        const key = fieldKey(account, field);
        if (!review) {
            const gap = { why: 'left', origin, ...(why === 'unreviewed' && { said }) };
            gaps.set(key, { ...gap, account, field });
        }
        else {
            const [from = ''] = review.froms;
            fields.set(key, {
                account,
                field,
                from,
                to: review.to,
                pending: [],
                shown: undefined,
                froms: review.froms,
                origin,
            });
            set.set(key, [...review.froms.slice(1), review.to]);
        }
    }
    return { fields, gaps, set };
}

// EXTERNAL MODULE: ./lib/fields/findings.js
var findings = __webpack_require__(2987);
;// CONCATENATED MODULE: ./lib/fields/delegate-access/written.js





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
    const isWithin = [organization.id, ours].some((id) => (0,external_node_util_.isDeepStrictEqual)(Condition, { StringEquals: { 'aws:ResourceOrgID': id } }));
    const isPlain = (0,external_node_util_.isDeepStrictEqual)(rest, { Effect: 'Allow', Action: 'sts:AssumeRole' });
    return { resources, isWhole: statements.length === 1 && isWithin && isPlain };
}
const written_document = schemas/* object */.Ikc({
    Statement: schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* looseObject */._H3({})), schemas/* looseObject */._H3({}).transform((one) => [one])]),
});
function statementsOf(text) {
    try {
        return written_document.parse(JSON.parse(text)).Statement;
    }
    catch {
        return [];
    }
}
/** Compares the stack's statement with the roles that administrators are to enter. */
function compareWritten({ resources, isWhole }, { roleName, at, partition, wanted, created, }) {
    if (!isWhole) {
        return (0,findings/* found */.F9)({
            problems: [
                {
                    severity: 'error',
                    at,
                    isOfAccess: true,
                    message: `the policy \`org-accounts-delegate-access\` of the role ${(0,lib_text/* code */.aY)(roleName)} was changed after the stack wrote it, so whom it lets in is not known`,
                    hint: 'Deploy `bootstrap/org-accounts.yaml` again, or remove the policy and choose `DelegateAccess: listed`.',
                },
            ],
        });
    }
    const isIn = (grant) => resources.includes((0,policy/* roleArn */.w3)(partition, '*', grant.roleName));
    const others = [...new Set(wanted.filter((one) => !isIn(one)).map((one) => one.roleName))];
    return (0,findings/* found */.F9)({
        problems: [
            ...others.map((name) => ({
                severity: 'warning',
                at,
                isOfAccess: true,
                message: `the role ${(0,lib_text/* code */.aY)(roleName)} may not assume ${(0,lib_text/* code */.aY)(name)}, so nobody enters accounts with that role through it`,
                hint: 'Add the name to the parameters of the stack: `DelegateRoleName` is one, `OtherDelegateRoleName` another.',
            })),
            ...(created.some(isIn)
                ? [
                    {
                        severity: 'note',
                        at,
                        message: `the role ${(0,lib_text/* code */.aY)(roleName)} of the management account may assume ${(0,lib_text/* list */.p_)(resources.map((one) => (0,lib_text/* code */.aY)(one)))} in every account of the organization, with or without a file`,
                        hint: 'So the stack wrote it, and nothing is to be changed for a new account.',
                    },
                ]
                : []),
        ],
    });
}

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
        return [{ account: account.name, id, roleName: role ?? accounts_schema/* DEFAULT_DELEGATE_ROLE */.lI }];
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
    const isThere = (grant) => !compare_isAbsent(grant, context) || !!present?.resources.includes(arn(grant));
    const known = [...grantsOf(desired).filter(isThere), ...adoptedIn(changes, context)];
    const created = changes.filter((change) => change.kind === 'create').map(grantFor);
    const wanted = [...known, ...created];
    const written = role.policy === undefined ? undefined : readWritten(role.policy, organization);
    if (written)
        return compareWritten(written, {
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
        roleName: fields.admin_delegate_role_name ?? accounts_schema/* DEFAULT_DELEGATE_ROLE */.lI,
    }));
    const arns = grants.map(({ id, roleName }) => (0,policy/* roleArn */.w3)(partition, id ?? NEW_ID, roleName));
    return (0,policy/* formFor */.iD)(arns, organization) === 'list' ? undefined : patternsOf(grants, partition);
}
/** Stands for an id that is not there yet, where only its length counts. */
const NEW_ID = '000000000000';
/** Whether an account was looked for and is not in the organization. */
function compare_isAbsent({ account, id }, { live, scope }) {
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
            { account, id, roleName: file.fields.admin_delegate_role_name ?? accounts_schema/* DEFAULT_DELEGATE_ROLE */.lI },
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

;// CONCATENATED MODULE: ./lib/review/desired.js




/** All keys by which lines may name the account of a file: its id, then the email that it was created with. */
function keysFor({ fields }, id = fields.account_id) {
    return [...(id === undefined ? [] : [id]), newAccount(fields.root_email)];
}
/** What the file of an account asks of AWS, by field. */
function desired_valuesOf({ fields, isManagement }) {
    const values = new Map((0,list/* desiredValues */.z8)(fields));
    const set = (field, value) => {
        if (value !== undefined)
            values.set(field, value);
    };
    set('billing', fields.iam_user_access_to_billing);
    set('role', fields.admin_delegate_role_name ?? (isManagement ? undefined : accounts_schema/* DEFAULT_DELEGATE_ROLE */.lI));
    return values;
}
/**
 * The accounts whose desired values differ between two readings of the files. What the action itself writes back, an id
 * into a file that had none, changes nothing that anybody asked for.
 */
function touchedBetween(before, after) {
    const past = new Map([...before.accounts.values()].map((account) => [account.file.path, account]));
    const pastById = new Map([...before.accounts.values()].flatMap((account) => account.fields.account_id === undefined
        ? []
        : [[account.fields.account_id, account]]));
    const touched = [];
    for (const account of after.accounts.values()) {
        const { file, fields, name } = account;
        const samePath = past.get(file.path);
        const sameId = fields.account_id === undefined ? undefined : pastById.get(fields.account_id);
        const was = sameId ?? samePath;
        const isIdentity = !was || was.file.path !== file.path || isOther(was, account);
        const changed = differing(was && desired_valuesOf(was), desired_valuesOf(account));
        if (!isIdentity && changed.size === 0)
            continue;
        touched.push({ keys: keysFor(account), name, file: file.path, fields: changed, isIdentity });
    }
    return [...touched, ...accessBetween(before, after)];
}
/** Whether it is about whom the management account's role may enter, and not about an account's own fields. */
function isOfAccess({ fields }) {
    const [field] = fields.keys();
    return field !== undefined && isAccess(field);
}
/** What a change of files asks of what a problem held, by the keys of accounts and the names of access that it held. */
function heldIn(touched, held) {
    return touched.flatMap((one) => {
        if (!isOfAccess(one))
            return one.keys.some((key) => held.includes(key)) ? [one] : [];
        const fields = new Map([...one.fields].filter(([field]) => held.includes(field)));
        return fields.size > 0 ? [{ ...one, fields }] : [];
    });
}
/**
 * Whom the management account's role may enter before or after alone: what one file says changes the policy of that role,
 * also where the file goes. As long as a file can't be read, nobody knows, and nothing of it is done.
 */
function accessBetween(before, after) {
    const { management } = after;
    if (!management || [before, after].some(({ files }) => files.some(({ fields }) => !fields))) {
        return [];
    }
    const [was, is] = [grantsIn(before), grantsIn(after)];
    const fields = new Map([
        ...without(was, is).map((name) => [name, null]),
        ...without(is, was).map((name) => [name, 'allowed']),
    ]);
    if (fields.size === 0)
        return [];
    const { name, file } = management;
    return [{ keys: keysFor(management), name, file: file.path, fields, isIdentity: false }];
}
/** The names of what is not among others. An id that is written back makes no other account of it. */
function without(some, others) {
    const ids = new Set(others.map(({ byId }) => byId));
    const emails = new Set(others.map(({ byEmail }) => byEmail));
    const unknown = new Set(others.flatMap(({ byId, byEmail }) => (byId ? [] : byEmail)));
    return some
        .filter(({ byId, byEmail }) => byId === undefined ? !emails.has(byEmail) : !ids.has(byId) && !unknown.has(byEmail))
        .flatMap(({ byId, byEmail }) => [...(byId === undefined ? [] : [byId]), byEmail]);
}
function grantsIn(desired) {
    const role = delegateRoleOf(desired);
    if (role === undefined)
        return [];
    return [...desired.accounts.values()]
        .filter(({ isManagement }) => !isManagement)
        .map(({ fields }) => {
        const { account_id: id, root_email: email } = fields;
        const assumed = fields.admin_delegate_role_name ?? accounts_schema/* DEFAULT_DELEGATE_ROLE */.lI;
        return {
            byId: id === undefined ? undefined : accessField(role, id, assumed),
            byEmail: accessField(role, newAccount(email), assumed),
        };
    });
}
function isOther(was, now) {
    const isWrittenBack = was.fields.account_id === undefined && now.fields.account_id !== undefined;
    return ((!isWrittenBack && was.fields.account_id !== now.fields.account_id) ||
        was.fields.root_email.toLowerCase() !== now.fields.root_email.toLowerCase() ||
        was.isManagement !== now.isManagement);
}
function differing(before, after) {
    const fields = new Set([...(before?.keys() ?? []), ...after.keys()]);
    return new Map([...fields]
        .map((field) => [field, after.get(field) ?? null])
        .filter(([field, value]) => JSON.stringify(before?.get(field) ?? null) !== JSON.stringify(value)));
}

// EXTERNAL MODULE: ./lib/fields/tags/compare.js
var compare = __webpack_require__(6692);
;// CONCATENATED MODULE: ./lib/review/due-fields.js



/**
 * What is due that neither the files nor AWS can tell of: a run that was killed may have done a part of what a merge asked
 * for and the next one took back, so that the files are as they were and AWS is not.
 * @param nameOf the name of the account with a key
 */
function dueOf(fields, nameOf) {
    const named = fields.flatMap(({ account, field }) => {
        const name = nameOf(account);
        return name === undefined ? [] : [{ name, field }];
    });
    const having = (field) => new Set(named.flatMap((one) => (one.field === field ? one.name : [])));
    return {
        tags: tagsIn(named),
        aliases: having('alias'),
        invitations: having('invitation'),
        access: new Set(fields.flatMap(({ field }) => {
            const entered = enteredIn(field);
            return entered ? `${entered.account} ${entered.role}` : [];
        })),
        accessForm: fields.some(({ field }) => field === ACCESS),
    };
}
/** Keys of tags that a file names, or once named. The tag that tells where an account belongs is never taken off. */
function tagsIn(named) {
    const tags = new Map();
    for (const { name, field } of named) {
        const key = (0,record/* keyOfLine */.h)(field);
        if (key === undefined || key === compare/* ORIGIN_TAG */.Wy)
            continue;
        const keys = tags.get(name) ?? new Set();
        tags.set(name, keys.add(key));
    }
    return tags;
}

;// CONCATENATED MODULE: ./lib/review/access-parts.js


/**
 * Parts a change that lists roles: each may be let in, or not any longer, by itself.
 * @param isKept by the name that lines use
 * @param keyOfGrant by which key lines name the account of a role
 */
function partAccess(change, partition, keyOfGrant, isKept) {
    const { roleName } = change;
    const gains = change.gains.map((grant) => ({
        grant,
        field: accessField(roleName, keyOfGrant(grant), grant.roleName),
    }));
    const losses = change.losses.map((arn) => ({ arn, field: lostField(roleName, arn) }));
    const gained = gains.filter(({ field }) => isKept(field));
    const lost = losses.filter(({ field }) => isKept(field));
    const notGained = gains.filter((one) => !gained.includes(one));
    const notLost = losses.filter((one) => !lost.includes(one));
    const without = new Set(notGained.flatMap(({ grant: { id, roleName: assumed } }) => id === undefined ? [] : [(0,policy/* roleArn */.w3)(partition, id, assumed)]));
    const back = notLost.map(({ arn }) => arn);
    const may = {
        ...change,
        gains: gained.map(({ grant }) => grant),
        losses: lost.map(({ arn }) => arn),
        resources: [...change.resources.filter((arn) => !without.has(arn)), ...back].sort(),
    };
    const none = { ...change, gains: [], losses: [] };
    return {
        may: isIdle(may) ? undefined : may,
        rest: [
            ...notGained.map(({ grant, field }) => ({ field, change: { ...none, gains: [grant] } })),
            ...notLost.map(({ arn, field }) => ({ field, change: { ...none, losses: [arn] } })),
        ],
    };
}
/** Whether nothing would change. */
function isIdle({ gains, losses, form, formBefore }) {
    return gains.length + losses.length === 0 && form === (formBefore ?? form);
}

;// CONCATENATED MODULE: ./lib/review/sift.js





/**
 * Takes out of a plan what there is a reason against, tag by tag and grant by grant, and what depends on it.
 * @param management the management account's 12 digits
 * @param reasonFor why a line may not be; `undefined` where it may
 */
function sift(plan, desired, management, reasonFor) {
    const keyOf = keysOf(plan, management);
    const out = [];
    const missing = new Set();
    const kept = [];
    // What others depend on comes first in a plan: the organization, units, creations.
    for (const change of plan.changes) {
        const what = needed(change, plan, missing);
        if (what !== undefined)
            out.push({ change, reason: { kind: 'needs', what } });
        const { may, rest } = what === undefined ? split(change) : { may: undefined, rest: [] };
        if (may)
            kept.push(may);
        out.push(...rest);
        if (!may)
            noteMissing(change, missing);
    }
    const changes = kept.flatMap((change) => {
        return change.kind === 'delegate-access' ? withoutMissing(change, missing) : [change];
    });
    return { plan: { ...plan, changes }, out };
    function split(change) {
        if (!touchesAws(change))
            return { may: change, rest: [] };
        const against = new Map();
        for (const line of linesOf(change, keyOf(change), keyOfGrant)) {
            const reason = reasonFor(line, namesFor(line, change), change);
            if (reason !== undefined)
                against.set(line.field, reason);
        }
        const [reason] = against.values();
        if (reason === undefined)
            return { may: change, rest: [] };
        if ((0,list/* isFieldChange */.Z5)(change))
            return splitField(change, against, reason);
        const isByGrant = change.kind === 'delegate-access' && change.form === 'list' && !against.has(ACCESS);
        return isByGrant
            ? splitAccess(change, against)
            : { may: undefined, rest: [{ change, reason }] };
    }
    function splitAccess(change, against) {
        const partition = plan.organization?.partition ?? 'aws';
        const parts = partAccess(change, partition, keyOfGrant, (field) => !against.has(field));
        return {
            may: parts.may,
            rest: parts.rest.flatMap(({ field, change: part }) => {
                const reason = against.get(field);
                return reason === undefined ? [] : [{ change: part, reason }];
            }),
        };
    }
    function keyOfGrant({ account, id }) {
        return id ?? newAccount(desired.accounts.get(account)?.fields.root_email ?? '');
    }
    function namesFor({ account, field }, change) {
        if (change.kind === 'delegate-access') {
            return { accounts: [account], fields: accessFields(field, emailOf) };
        }
        const file = account === ORGANIZATION ? undefined : desired.accounts.get(change.account);
        const more = file ? keysFor(file, undefined) : [];
        return { accounts: [...new Set([account, ...more])], fields: [field] };
    }
    /** The root email of the account with an id: that of its file, or of the one that gets it now. */
    function emailOf(id) {
        const named = [...desired.accounts.values()].find(({ fields }) => fields.account_id === id);
        const adopted = plan.changes.find((change) => change.kind === 'adopt' && change.id === id);
        return named?.fields.root_email ?? (adopted?.kind === 'adopt' ? adopted.email : undefined);
    }
}
/** What may be done of a change of one field, and each line of the rest by itself, where the field can be set in parts. */
function splitField(change, against, first) {
    const { part, lines } = (0,list/* fieldOf */._F)(change);
    if (!part)
        return { may: undefined, rest: [{ change, reason: first }] };
    const fields = lines(change).map(({ field }) => field);
    const isKept = (field) => !against.has(field);
    return {
        may: fields.some(isKept) ? part(change, isKept) : undefined,
        rest: fields.flatMap((field) => {
            const reason = against.get(field);
            return reason === undefined ? [] : [{ change: part(change, (one) => one === field), reason }];
        }),
    };
}
/** Access to accounts that are not made is not given. */
function withoutMissing(change, missing) {
    const gains = change.gains.filter(({ account, id }) => id !== undefined || !missing.has(accountMark(account)));
    if (gains.length === change.gains.length)
        return [change];
    const rest = { ...change, gains };
    return isIdle(rest) ? [] : [rest];
}
function noteMissing(change, missing) {
    if (change.kind === 'create-organization')
        missing.add(ORGANIZATION);
    if (change.kind === 'create-unit')
        missing.add(unitMark(change.path));
    if (change.kind === 'create')
        missing.add(accountMark(change.account));
}
function accountMark(name) {
    return `account ${name}`;
}
function unitMark(path) {
    return `unit ${path}`;
}
/** What a change needs and will not be there; `undefined` where nothing is in its way. */
function needed(change, plan, missing) {
    if (missing.has(ORGANIZATION))
        return 'the organization';
    switch (change.kind) {
        case 'create-organization':
        case 'delegate-access':
        case 'manual':
            return undefined;
        case 'create-unit':
            return isPathMissing(change.path, missing) ? 'the unit above it' : undefined;
        case 'create': {
            // An account that can't be placed is better not there: it can't be taken back.
            const moves = plan.changes.filter((one) => one.kind === 'move');
            const move = moves.find(({ account }) => account === change.account);
            return move && isPathMissing(move.to, missing) ? UNIT : undefined;
        }
        default:
            if (missing.has(accountMark(change.account)))
                return 'its creation';
            return change.kind === 'move' && isPathMissing(change.to, missing) ? UNIT : undefined;
    }
}
const UNIT = 'its organizational unit';
function isPathMissing(path, missing) {
    const names = path.split('/');
    return names.some((_, index) => missing.has(unitMark(names.slice(0, index + 1).join('/'))));
}

;// CONCATENATED MODULE: ./lib/review/due.js




function dueSince({ desired, touched, lines, held, entries }) {
    const byKey = new Map();
    for (const account of desired.accounts.values()) {
        for (const key of keysFor(account).toReversed())
            byKey.set(key, account);
    }
    const nameOf = (key) => byKey.get(key)?.name;
    const brought = [...lines, ...touched.flatMap(fieldsOf)];
    const own = new Set([
        ...namesTouched(touched),
        ...lines.flatMap(({ account, field }) => (isAccess(field) ? [] : (nameOf(account) ?? []))),
        ...held.flatMap((account) => nameOf(account) ?? []),
    ]);
    const named = entries.flatMap((entry) => [nameOf(entry.account) ?? [], nameOf(enteredIn(entry.field)?.account ?? '') ?? []].flat());
    const all = new Set([...entries, ...brought].map(({ account, field }) => `${account} ${field}`));
    // Whom owners keep waiting is asked for by its file once it has joined.
    const left = entries.filter(({ why }) => why !== 'owner');
    return {
        own,
        ownAccess: new Set(brought.flatMap(({ field }) => (isAccess(field) ? field : []))),
        others: new Set(named.filter((name) => !own.has(name))),
        due: dueOf([...left, ...brought], nameOf),
        joining: idsOf(entries, 'owner', 'invitation'),
        closed: idsOf(entries, 'role', 'role'),
        isDue: (accounts, field) => accounts.some((account) => all.has(`${account} ${field}`)),
    };
}
/** The accounts that a change of files changes; whom administrators may enter because of it is not among them. */
function namesTouched(touched) {
    return touched.flatMap((one) => (isOfAccess(one) ? [] : one.name));
}
/** The accounts that a pull request changes: their values, or their files. */
function ownNames(touched, after, changed) {
    const files = [...after.accounts.values()].filter(({ file }) => changed.has(file.path));
    return new Set([...namesTouched(touched), ...files.map(({ name }) => name)]);
}
/** Whom administrators may enter, or may no longer, because of a change of files, as lines name that. */
function accessTouched(touched) {
    return touched.flatMap(({ fields }) => [...fields.keys()].filter(isAccess));
}
/** The fields that a change of files touches, under each key of their account. */
function fieldsOf({ keys, fields }) {
    return keys.flatMap((account) => [...fields.keys()].map((field) => ({ account, field })));
}
function idsOf(entries, why, field) {
    return new Set(entries
        .filter((entry) => entry.why === why && entry.field === field)
        .map(({ account }) => account));
}
/**
 * A plan without what nobody asked for: of accounts that others left, only what they left. What else differs there is
 * drift, which the scheduled report shows.
 */
function withoutDrift(plan, desired, management, work) {
    const sifted = sift(plan, desired, management, (line, { accounts, fields }, change) => {
        switch (change.kind) {
            case 'create-organization':
            case 'create-unit':
            case 'create':
            case 'invite':
                return undefined;
            case 'delegate-access': {
                // Nothing is taken away but what the files gave up, and nothing is given to others but what they wait for.
                const gained = change.gains.find(({ id }) => id === enteredIn(line.field)?.account);
                if (!gained || !work.others.has(gained.account))
                    return undefined;
                break;
            }
            default:
                if (work.own.has(change.account))
                    return undefined;
                // Of an account that was invited nothing was done yet, and all that its file asks for waits.
                if (change.id !== undefined && work.joining.has(change.id))
                    return undefined;
        }
        return fields.some((field) => work.isDue(accounts, field)) ? undefined : 'drift';
    }).plan;
    const needed = movesIn(sifted);
    return {
        ...withAsked(sifted, desired, management, work),
        changes: sifted.changes.filter((change) => change.kind !== 'create-unit' || needed.some((to) => to.startsWith(`${change.path}/`))),
    };
}
/** A plan in which nothing is impossible but what something asked for since the checkpoint, or what was left before. */
function withAsked(plan, desired, management, work) {
    const all = { ...plan, changes: plan.impossible };
    const asked = sift(all, desired, management, (_, { accounts, fields }) => {
        return fields.some((field) => work.isDue(accounts, field)) ? undefined : 'drift';
    });
    return { ...plan, impossible: asked.plan.changes };
}
/** Where accounts are to be placed, with a slash at the end: now, or once they have joined. */
function movesIn({ changes, invited }) {
    const later = [...changes, ...invited].flatMap((one) => 'followUps' in one ? one.followUps : []);
    return [...changes, ...later].flatMap((one) => (one.kind === 'move' ? `${one.to}/` : []));
}

;// CONCATENATED MODULE: ./lib/review/record.js



const record_HEADER = 'org-accounts plan record 2';
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
            record_HEADER,
            plainJson({ ...place, held, values, approval }),
            ...lines.map((line) => plainJson(row(line))),
            ...(needing ? [NEEDING, ...more.map((line) => plainJson(row(line)))] : []),
        ].join('\n');
    }
}
/** The line between what binds by itself and what has to be approved. */
const NEEDING = 'only once approved';
const record_header = schemas/* strictObject */.rej({
    folder: schemas/* string */.YjP(),
    branch: schemas/* string */.YjP(),
    organization: schemas/* string */.YjP().nullable(),
    management: schemas/* string */.YjP(),
    held: schemas/* array */.YOg(schemas/* string */.YjP()).readonly(),
    values: schemas/* enum */.k5n(['plain', 'hashes']),
    approval: schemas/* strictObject */.rej({ plan: schemas/* string */.YjP(), isOwn: schemas/* boolean */.zMY(), changed: schemas/* int */.Whr(), accounts: schemas/* int */.Whr() })
        .nullable(),
});
const value = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* null */.chJ(), schemas/* array */.YOg(schemas/* unknown */.L5J())]);
const plainLine = schemas/* tuple */.PVZ([schemas/* string */.YjP(), schemas/* string */.YjP(), schemas/* union */.KCZ([value, schemas/* literal */.euz(false)]), value])
    .rest(schemas/* string */.YjP());
const hashedLine = schemas/* tuple */.PVZ([schemas/* string */.YjP(), schemas/* string */.YjP(), schemas/* string */.YjP(), schemas/* string */.YjP()]).rest(schemas/* string */.YjP());
/** Reads the document of a plan's check run. One that is not as we write it binds nothing. */
function readRecord(document) {
    if (OLD_HEADER.test(document))
        return { kind: 'old' };
    try {
        const [first, second = '', ...rest] = unpack(document).split(/\r?\n/);
        if (first !== record_HEADER)
            return { kind: 'unreadable' };
        const { values, approval, held, ...place } = record_header.parse(JSON.parse(second));
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
        from: digest(field, from),
        to: digest(field, to),
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

;// CONCATENATED MODULE: ./lib/review/judge.js



/**
 * Takes out of a plan what nobody reviewed, and what depends on it. The rest may be done.
 * @param management the management account's 12 digits
 */
function judge(plan, desired, reviewed, management) {
    const sifted = sift(plan, desired, management, (line, names) => reasonFor(line, names, reviewed));
    return { plan: sifted.plan, withheld: sifted.out };
}
function reasonFor(line, { accounts, fields }, reviewed) {
    const name = fields.find((field) => reviewOf(reviewed, accounts, [field]));
    const found = name === undefined ? undefined : reviewOf(reviewed, accounts, [name]);
    if (name === undefined || !found) {
        const gap = gapOf(reviewed, accounts, fields);
        return gap ? { kind: 'gap', gap } : { kind: 'never' };
    }
    const { from, to } = toRecorded({ ...line, field: name });
    if (found.to !== to)
        return { kind: 'other-value', reviewed: found };
    return mayBeginFrom(found, from) ? undefined : { kind: 'other-start', reviewed: found };
}

;// CONCATENATED MODULE: ./lib/review/left-overs.js



/**
 * Parts what a pull request does itself from what earlier merges and pushes left undone. Problems that it has no part in
 * are warnings: it can't be held responsible for them.
 */
function partPlan(plan, options) {
    const { own } = options;
    const ownMoves = plan.changes.flatMap((change) => {
        const later = change.kind === 'invite' ? change.followUps : [];
        return [change, ...later]
            .filter((one) => one.kind === 'move' && own.has(one.account))
            .flatMap((one) => (one.kind === 'move' ? [`${one.to}/`] : []));
    });
    const isOwn = (change) => {
        switch (change.kind) {
            case 'create-organization':
                return true;
            case 'create-unit':
                return ownMoves.some((to) => to.startsWith(`${change.path}/`));
            default:
                return own.has(change.account);
        }
    };
    const isOwnFile = ({ account }) => own.has(account);
    const parted = plan.changes.map((change) => {
        if (change.kind === 'delegate-access')
            return partByAccess(change, plan, options);
        return isOwn(change) ? { own: [change], left: [] } : { own: [], left: [change] };
    });
    return {
        own: {
            ...plan,
            changes: parted.flatMap((one) => one.own),
            unchanged: plan.unchanged.filter(isOwnFile),
            invited: plan.invited.filter(isOwnFile),
            problems: plan.problems.map((problem) => seenFrom(problem, options)),
        },
        left: parted.flatMap((one) => one.left).filter(({ kind }) => kind !== 'manual'),
    };
}
/**
 * Access is left where earlier ones asked for it and this one does not. Whether a policy lists roles or has a pattern is
 * about all of them, and can't be parted.
 */
function partByAccess(change, { organization }, { own, ownAccess, leftAccess }) {
    const { account, form, formBefore, gains } = change;
    if ([form, formBefore].includes('pattern')) {
        const isLeft = ownAccess.size === 0 && leftAccess.size > 0 && !own.has(account);
        return isLeft ? { own: [], left: [change] } : { own: [change], left: [] };
    }
    const keyOf = (grant) => grant.id ?? grant.account;
    const field = (grant) => accessField(change.roleName, keyOf(grant), grant.roleName);
    const ofOwn = new Set(gains.filter((grant) => own.has(grant.account)).map(field));
    // Accounts that are yet to be made are let in for nobody but those who make them.
    const ofOthers = new Set(gains.filter((grant) => grant.id === undefined && !own.has(grant.account)).map(field));
    const isOwn = (name) => ofOwn.has(name) || ownAccess.has(name) || !(ofOthers.has(name) || leftAccess.has(name));
    const parts = partAccess(change, organization?.partition ?? 'aws', keyOf, isOwn);
    return { own: parts.may ? [parts.may] : [], left: parts.rest.map((part) => part.change) };
}
/**
 * A mistake that was there before, in what others left, or that AWS makes of files that it does not touch, is not this
 * change's: it is a warning. What it makes wrong in another file than it touches stays an error.
 */
function seenFrom(problem, options) {
    const { changed, before, after, others, ownAccess } = options;
    const { severity, at, also = [] } = problem;
    // What keeps its own access from being compared is its own as well, wherever it is.
    const isIts = problem.isOfAll === true || (problem.isOfAccess === true && ownAccess.size > 0);
    const files = [at, ...also].flatMap((spot) => spot?.file ?? []);
    if (severity !== 'error' || isIts || !at || files.some((file) => changed.has(file))) {
        return problem;
    }
    const isOthers = files.every((file) => others.has(file));
    const isOfAws = !isAmong(problem, after.problems) && !files.some((file) => isOwnFile(file, options));
    const isItsOwn = !isAmong(problem, before.problems) && !isOthers && !isOfAws;
    return isItsOwn ? problem : { ...problem, severity: 'warning' };
}
function isAmong({ message, at }, problems) {
    return problems.some((one) => one.message === message && one.at?.file === at?.file);
}
/** Whether a file is that of an account which the pull request changes. */
function isOwnFile(path, { own, after }) {
    return [...own].some((name) => after.accounts.get(name)?.file.path === path);
}
/**
 * What was left, each with where it came from, whether people saw it, and whether this merge does it. What was merged with
 * a plan and waits for its run is not left: that run does it.
 */
function leftOversOf(plan, left, options) {
    const { desired, reviewed, management, room } = options;
    const { plan: seen, withheld } = judge({ ...plan, changes: left }, desired, reviewed, management);
    const keyOf = keysOf(plan, management);
    const unseen = new Map(withheld.map((one) => [one.change, one]));
    let created = 0;
    const obstacles = new Map(options.impossible);
    const known = seen.changes.filter(isLeft);
    const moves = known.filter((change) => change.kind === 'move').map(({ to }) => `${to}/`);
    const units = seen.changes.filter((change) => change.kind === 'create-unit' && moves.some((to) => to.startsWith(`${change.path}/`)));
    return [...units, ...known, ...unseen.keys()].map((change) => {
        if (plan.held.has(change.account))
            obstacles.set(change.account, 'its problem is not fixed');
        else if (change.kind === 'create') {
            const against = room.against(change, created);
            if (against === undefined)
                created += 1;
            else
                obstacles.set(change.account, against);
        }
        return {
            change,
            origin: originOf(change),
            isReviewed: !unseen.has(change),
            obstacle: obstacles.get(change.account),
        };
    });
    function isLeft(change) {
        if (change.kind === 'create-unit')
            return false;
        const fields = linesOf(change, keyOf(change), ({ id }) => id ?? '').map(({ field }) => field);
        return options.entries.some(({ name, field }) => name === change.account && fields.includes(field));
    }
    function originOf(change) {
        const reason = unseen.get(change)?.reason;
        if (reason?.kind === 'gap')
            return reason.gap.origin;
        const [line] = linesOf(change, keyOf(change), ({ id }) => id ?? '');
        const entry = options.entries.find(({ account, field }) => account === line?.account && field === line.field);
        return entry?.origin ?? options.originOf(change.account);
    }
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
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
function planHash(digests) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update([...digests].sort().join('\n'))
        .digest('hex')
        .slice(0, 10);
}
function digestsOf(lines) {
    return lines.map((line) => lineDigest(toRecorded(line)));
}
/** Whether an approval holds all of these lines. */
function covers({ lines }, digests) {
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

;// CONCATENATED MODULE: ./lib/github/history-page.js





/** A pull request that GitHub links with a commit. */
const history_page_pullShape = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    url: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    merged: schemas/* boolean */.zMY(),
    baseRefName: schemas/* string */.YjP(),
    headRefOid: schemas/* string */.YjP(),
    headRefName: schemas/* string */.YjP(),
    isCrossRepository: schemas/* boolean */.zMY(),
    /** What it was merged as; null where GitHub doesn't say. */
    mergeCommit: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }).nullable(),
});
const historyShape = schemas/* object */.Ikc({
    pageInfo: pageInfoShape,
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
        oid: schemas/* string */.YjP(),
        messageHeadline: schemas/* string */.YjP(),
        parents: nodesOf(schemas/* object */.Ikc({ oid: schemas/* string */.YjP() })),
        associatedPullRequests: nodesOf(history_page_pullShape).nullable(),
    })),
});
const history_page_answerShape = schemas/* object */.Ikc({
    viewer: viewerShape,
    repository: schemas/* object */.Ikc({
        since: schemas/* object */.Ikc({ __typename: schemas/* string */.YjP() }).nullable(),
        head: schemas/* object */.Ikc({ history: historyShape.optional() }).nullable(),
    }),
});
/**
 * Reads one page of a commit's history: 1 point for 25 commits, 2 for a hundred (two connections each).
 * @throws Failure for an answer that lacks a part, after it was asked for several times
 */
async function readPage(github, asked) {
    const query = `query BranchHistory($owner: String!, $repo: String!, $head: GitObjectID!, $since: GitObjectID!, $first: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    since: object(oid: $since) { __typename }
    head: object(oid: $head) {
      ... on Commit {
        history(first: $first, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes {
            oid
            messageHeadline
            parents(first: 2) { nodes { oid } }
            associatedPullRequests(first: 10) {
              nodes { number url title merged baseRefName headRefOid headRefName isCrossRepository mergeCommit { oid } }
            }
          }
        }
      }
    }
  }
}`;
    const { owner, repo } = github;
    const variables = { owner, repo, ...asked, after: asked.after ?? null };
    const { viewer, repository } = await patiently(isPartial, () => graphql(github, query, variables, history_page_answerShape));
    const { pageInfo, nodes = [] } = repository.head?.history ?? {};
    return {
        viewer: viewer.login,
        hasSince: repository.since?.__typename === 'Commit',
        cursor: pageInfo?.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
        commits: nodes.map(({ oid, messageHeadline, parents, associatedPullRequests }) => {
            if (!associatedPullRequests) {
                throw new failure/* Failure */.H(`GitHub doesn't say which pull requests commit ${(0,lib_text/* code */.aY)(oid.slice(0, 7))} belongs to`, 'Run again.');
            }
            return {
                oid,
                messageHeadline,
                parents: parents.nodes.map((parent) => parent.oid),
                pulls: associatedPullRequests.nodes,
            };
        }),
    };
}

;// CONCATENATED MODULE: ./lib/github/branch-history.js






/**
 * What came to a branch since a commit, step by step on its first-parent line: what people merged or pushed,
 * not what was in the branches that they merged. Costs 1 GraphQL point for the newest 25 commits (those that
 * a merge brought count too), then one REST request, and 2 points for every hundred. Needs `contents: read`
 * and `pull_requests: read`.
 * @throws Failure when GitHub doesn't answer in full, after it was asked several times, or doesn't know the head
 */
async function readHistory(github, options) {
    const { head, since, branch } = options;
    const first = await firstPage(github, options);
    const self = slugOf(first.viewer);
    if (head === since)
        return { kind: 'steps', steps: [], self };
    if (!first.hasSince)
        return { kind: 'rewritten', self };
    const known = new Map(first.commits.map((commit) => [commit.oid, commit]));
    let line = walk(known, head, since);
    if (!line.isWhole) {
        const distance = await distanceBehind(github, since, head);
        if (distance === undefined)
            return { kind: 'rewritten', self };
        let { cursor } = first;
        while (!line.isWhole && line.commits.length <= distance && !line.isAtRoot) {
            if (cursor === undefined)
                throw gap(head, since);
            const page = await readPage(github, { head, since, first: NEXT, after: cursor });
            for (const commit of page.commits)
                known.set(commit.oid, commit);
            cursor = page.cursor;
            line = walk(known, head, since);
        }
    }
    if (line.isWhole)
        return { kind: 'steps', steps: stepsOf(line.commits, branch), self };
    // Behind the head, but not on its line: somebody merged the branch into theirs, and pushed that.
    const headline = known.get(head)?.messageHeadline ?? '';
    const step = { commits: [head], before: since, after: head, pull: undefined, headline };
    return { kind: 'steps', steps: [step], self };
}
const FIRST = 25;
const NEXT = 100;
/** Pauses, in milliseconds, in which GitHub may come to know the newest commit's pull request. */
const branch_history_PAUSES = [2000, 4000, 8000];
/** The newest commits; if they are fresh, once the very newest one has its pull request, or after a while without. */
async function firstPage(github, { head, since, branch, isFresh }) {
    const isWaiting = isFresh && head !== since;
    for (const pause of [...branch_history_PAUSES, undefined]) {
        const page = await readPage(github, {
            head,
            since,
            first: head === since ? 1 : FIRST,
            after: undefined,
        });
        const [newest] = page.commits;
        if (newest?.oid !== head) {
            throw new failure/* Failure */.H(`GitHub doesn't know the commit ${(0,lib_text/* code */.aY)(head)}`, 'Run again.');
        }
        const hasPull = branch_history_mergedInto(newest, branch).length > 0;
        if (!isWaiting || hasPull || !page.hasSince || pause === undefined)
            return page;
        await (0,promises_.setTimeout)(pause);
    }
    throw new Error('unreachable: the last round returns');
}
/** Follows first parents as far as commits are known. */
function walk(known, head, since) {
    const commits = [];
    let next = head;
    while (next !== undefined && next !== since) {
        const commit = known.get(next);
        if (!commit)
            return { commits, isWhole: false, isAtRoot: false };
        commits.push(commit);
        next = commit.parents[0];
    }
    return { commits, isWhole: next === since, isAtRoot: next === undefined };
}
/**
 * How many commits the head has that the other lacks; undefined where that one is not an ancestor. The
 * second page is asked for because the first comes with a comparison of all files ("Compare two commits").
 */
async function distanceBehind({ octokit, owner, repo }, since, head) {
    try {
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
            owner,
            repo,
            basehead: `${since}...${head}`,
            per_page: 1,
            page: 2,
        });
        return data.status === 'ahead' ? data.ahead_by : undefined;
    }
    catch (error) {
        // GraphQL knew both: they have nothing in common.
        if (error instanceof GitHubFailure && error.status === 404)
            return undefined;
        throw error;
    }
}
function gap(head, since) {
    return new failure/* Failure */.H(`GitHub's history of commit ${(0,lib_text/* code */.aY)(head.slice(0, 7))} ends before it comes to ${(0,lib_text/* code */.aY)(since.slice(0, 7))}, which is part of it`, 'Run again.');
}
function branch_history_mergedInto(commit, branch) {
    return commit.pulls.filter((pull) => pull.merged && pull.baseRefName === branch);
}
/** Groups a line of commits, newest first, into steps, oldest first. */
function stepsOf(line, branch) {
    const merges = new Set(line.filter(({ parents }) => parents.length > 1).map(({ oid }) => oid));
    const steps = [];
    for (const commit of line) {
        const newer = steps.at(-1);
        const pull = pullOf(commit, branch_history_mergedInto(commit, branch), newer?.pull, merges);
        if (newer && pull && newer.pull?.number === pull.number)
            newer.commits.push(commit);
        else
            steps.push({ commits: [commit], pull });
    }
    return steps.reverse().map(({ commits, pull }) => {
        const oids = commits.map(({ oid }) => oid).reverse();
        const [newest] = commits;
        return {
            commits: oids,
            before: commits.at(-1)?.parents[0] ?? '',
            after: newest?.oid ?? '',
            pull: pull && toOrigin(pull),
            headline: newest?.messageHeadline ?? '',
        };
    });
}
/**
 * The pull request that brought a commit to the line: the one merged as this commit (a merge commit, a
 * squash, the last of a rebase), else the one of the commit after it (a rebase), else any that has it. Not
 * one that came with a merge commit: its own commits are beside the line, and what is on the line was pushed.
 */
function pullOf(commit, merged, newer, merges) {
    const beside = (pull) => merges.has(pull.mergeCommit?.oid ?? '');
    return (merged.find(({ mergeCommit }) => mergeCommit?.oid === commit.oid) ??
        merged.find((pull) => pull.number === newer?.number && !beside(pull)) ??
        merged.find((pull) => !beside(pull)));
}
function toOrigin(pull) {
    return {
        number: pull.number,
        url: pull.url,
        headSha: pull.headRefOid,
        headRef: pull.headRefName,
        isInternal: !pull.isCrossRepository,
        title: pull.title,
    };
}

;// CONCATENATED MODULE: ./lib/github/checkpoint-ref.js



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
    return patiently(checkpoint_ref_isPassing, async () => {
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
    return `x-${(0,external_node_crypto_.createHash)('sha256').update(folder).digest('hex').slice(0, 16)}`;
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
function checkpoint_ref_isPassing(error) {
    return isLost(error) || isRefused(error, /already exists/i);
}
function isRefused(error, words) {
    return error instanceof GitHubFailure && error.status === 422 && words.test(error.said);
}

;// CONCATENATED MODULE: ./lib/commands/checkpoint-proof.js





/** There is a checkpoint, or must have been one, and it does not count. */
class Unproven extends failure/* Failure */.H {
}
/**
 * Reads the checkpoint that a commit has. Anybody with write access can move a ref: what counts is the check run that a
 * trusted App wrote on that commit.
 * @param apps slugs of the Apps whose check runs count
 * @throws Failure when GitHub can't be asked
 */
async function readProof(github, commit, id, apps) {
    const where = `the checkpoint on the commit ${(0,lib_text/* code */.aY)(commit.slice(0, 7))}`;
    try {
        const document = await readDocument(github, commit, id, apps);
        if (document.kind !== 'found') {
            const said = `the commit ${(0,lib_text/* code */.aY)(commit.slice(0, 7))}, to which the checkpoint’s ref points, has none by a trusted App`;
            return unproven(said, howToBegin(MISSING));
        }
        const read = readCheckpoint(document.text);
        switch (read.kind) {
            case 'checkpoint':
                return { kind: 'proven', checkpoint: read.checkpoint, writtenAt: document.writtenAt };
            case 'other-version':
                return unproven(`${where} was written by another version of org-accounts`, NEWEST);
            case 'damaged':
                return unproven(`${where} can’t be read: it is damaged`, `${NEWEST} ${OTHERWISE}`, read.cause);
        }
    }
    catch (error) {
        if (!(error instanceof UnreadableDocument))
            throw error;
        const { message, hint = '' } = error;
        return unproven(`${where} can’t be read: ${message}`, `${hint} ${OTHERWISE}`, error);
    }
}
const NEWEST = 'Use the newest version of org-accounts in all workflows. Nothing was changed.';
const MISSING = 'If this repository is a copy, if `trusted-app`, `check-name` or the App of the token was changed, or if nothing was provisioned for 400 days, after which GitHub deletes check runs: ';
/** What a person can do about a checkpoint that does not count. */
function howToBegin(when = '') {
    return `${when}Find the last commit up to which everything was provisioned, and run the workflow by hand with the command \`provision\` and the input \`checkpoint: SHA\`. Nothing was changed.`;
}
const OTHERWISE = howToBegin('If that does not help: ');
function unproven(said, hint, cause) {
    return { kind: 'unproven', said, hint, cause };
}

;// CONCATENATED MODULE: ./lib/github/provisioned.js





/** Tells the marks of version 0.1 from a job's check run that has the same name by accident. */
const EXTERNAL_ID = 'org-accounts/provisioned';
/**
 * Commits asked for, one request after the other. A request costs 1 point for 25 of them and 4 for 75: the
 * connections within, divided by 100 ("Rate limits and query limits for the GraphQL API": 1 + 25 + 25 × 4
 * requests, and 1 + 75 + 75 × 4). At 3,375 nodes they are far from the 500,000 that a query may give.
 */
const STEPS = [25, 75];
/** Check suites of one commit that hold a run of this name: one for each App that marked it. */
const provisioned_SUITES = 4;
/**
 * Finds the newest commit in a history that was provisioned to the end: one that has a successful mark of
 * ours. 100 commits are looked at, in Git's order, newest first; those that a merge brought count too, as
 * GitHub knows no history of first parents, but only the branch's own commits are ever marked. Costs one
 * request and one point where the commit is among the newest 25, else two requests and 5 points; needs
 * `contents: read` and `checks: read`.
 * @param from the id of a commit
 * @param appsFor slugs of the Apps whose marks count, for the token's own login; without it the token's own App and
 *   `github-actions`
 * @throws Failure when the token may not read check runs
 */
async function lastProvisioned(github, from, name, appsFor = ourApps) {
    let after = null;
    for (const first of STEPS) {
        const { viewer, history } = await readMarks(github, { from, name, first, after });
        if (!history)
            return undefined;
        const trusted = appsFor(viewer);
        for (const { oid, checkSuites } of history.nodes) {
            const marks = (checkSuites?.nodes ?? []).flatMap((suite) => marksIn(suite, trusted));
            const [newest] = marks.sort((one, other) => numberOf(other) - numberOf(one));
            if (newest)
                return { commit: oid, text: newest.text ?? '' };
        }
        if (!history.pageInfo.hasNextPage)
            return undefined;
        after = history.pageInfo.endCursor;
    }
    return undefined;
}
const provisioned_runShape = schemas/* object */.Ikc({
    /** `https://github.com/owner/name/runs/<number>` */
    url: schemas/* string */.YjP(),
    externalId: schemas/* string */.YjP().nullable(),
    text: schemas/* string */.YjP().nullable(),
});
const provisioned_suiteShape = schemas/* object */.Ikc({
    /** Null where the token may not know the App. */
    app: schemas/* object */.Ikc({ slug: schemas/* string */.YjP() }).nullable(),
    checkRuns: nodesOf(provisioned_runShape).nullable(),
});
const provisioned_historyShape = schemas/* object */.Ikc({
    pageInfo: pageInfoShape,
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), checkSuites: nodesOf(provisioned_suiteShape).nullable() })),
});
const provisioned_answerShape = schemas/* object */.Ikc({
    viewer: viewerShape,
    repository: schemas/* object */.Ikc({ object: schemas/* object */.Ikc({ history: provisioned_historyShape.optional() }).nullable() }),
});
/** Runs are numbered as they come; GraphQL's own `databaseId` is too small for the numbers of today. */
function numberOf({ url }) {
    return Number(/\d+$/.exec(url)?.[0] ?? 0);
}
function marksIn({ app, checkRuns }, apps) {
    if (!app || !apps.includes(app.slug))
        return [];
    return (checkRuns?.nodes ?? []).filter(({ externalId }) => externalId === EXTERNAL_ID);
}
async function readMarks(github, asked) {
    const { owner, repo } = github;
    const query = `query Provisioned($owner: String!, $repo: String!, $from: GitObjectID!, $name: String!, $first: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    object(oid: $from) {
      ... on Commit {
        history(first: $first, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes {
            oid
            checkSuites(first: ${provisioned_SUITES}, filterBy: { checkName: $name }) {
              nodes {
                app { slug }
                checkRuns(first: 10, filterBy: { checkName: $name, checkType: ALL, conclusions: [SUCCESS] }) {
                  nodes { url externalId text }
                }
              }
            }
          }
        }
      }
    }
  }
}`;
    try {
        return marksOf(await graphql(github, query, { owner, repo, ...asked }, provisioned_answerShape));
    }
    catch (error) {
        const answer = withoutApps(error);
        if (answer)
            return marksOf(answer);
        if (!isForbidden(error))
            throw error;
        throw new failure/* Failure */.H('the token can’t read check runs', 'Give the job `checks: write`.', error);
    }
}
function marksOf({ viewer, repository }) {
    return { viewer: viewer.login, history: repository.object?.history };
}
/**
 * GITHUB_TOKEN may not read what other Apps are called (nodejs/node-core-utils#1158): their suites come
 * without `app`, each with an error, and are not ours. An answer that lacks more is a failure.
 */
function withoutApps(error) {
    const data = error instanceof GraphqlFailure ? provisioned_answerShape.safeParse(error.data).data : undefined;
    const isWhole = data?.repository.object?.history?.nodes.every(({ checkSuites }) => checkSuites?.nodes.every(({ checkRuns }) => checkRuns));
    return data && isWhole ? data : undefined;
}

;// CONCATENATED MODULE: ./lib/commands/old-mark.js


/*
 * Version 0.1 marked the newest commit after which nothing was left to do, with the ids of accounts that waited for
 * their owners. A repository that has no checkpoint yet goes on from there.
 */
const JOINING = 'Waits for the owner to accept the invitation of';
const CLOSED = 'Waits for the owner to make the role in';
/**
 * The mark that counts for a commit, as a checkpoint. Its place is not known: that of the run counts.
 * @param appsFor slugs of the Apps whose marks count, for the token's own login
 * @throws Failure when the token may not read check runs
 */
async function oldMark({ github, inputs, branch }, head, appsFor) {
    const mark = await lastProvisioned(github, head, checkpointName({ inputs }), appsFor);
    if (!mark)
        return undefined;
    const ids = (words) => mark.text
        .split(/\r?\n/)
        .filter((line) => line.startsWith(`${words} `))
        .map((line) => line.slice(words.length).trim());
    const entry = (account, field, why, said) => ({
        account,
        name: '',
        file: '',
        field,
        why,
        said,
        origin: { commit: mark.commit, pull: undefined },
        review: undefined,
    });
    const entries = [
        ...ids(JOINING).map((id) => entry(id, 'invitation', 'owner', 'its owner has not accepted the invitation')),
        ...ids(CLOSED).map((id) => entry(id, 'role', 'role', 'its role can’t be assumed yet')),
    ];
    const place = { folder: inputs.directory, branch, organization: null, management: '' };
    return { commit: mark.commit, checkpoint: { place, isBeginning: false, entries } };
}

;// CONCATENATED MODULE: ./lib/commands/checkpoint-source.js










/** The ref of this folder's checkpoint; where there are several, that of the organization which AWS names. */
async function findCheckpoint(job, { organization }) {
    const refs = await listCheckpoints(job.github, job.inputs.directory);
    if (refs.length < 2)
        return refs[0];
    const management = await managementOf(job, organization);
    return refs.find(({ managementAccountId }) => managementAccountId === management);
}
async function managementOf(job, organization) {
    return (await organization())?.managementAccountId ?? (await job.session()).accountId;
}
/**
 * Finds where a run goes on from, and what came since.
 * @param found the ref of the checkpoint
 * @throws Unproven where the checkpoint does not count, or is missing and must have been there
 */
async function readSource(job, found, options) {
    const { github, inputs, run } = job;
    const { head, isFresh } = options;
    const branch = run.defaultBranch;
    const wanted = inputs.checkpoint ?? found?.commit;
    const since = wanted ?? beginning(options);
    const history = await readHistory(github, { head, since, branch, isFresh });
    const apps = appsFor(job, history.self);
    if (wanted === undefined)
        return begin(job, options, history, apps);
    if (history.kind === 'rewritten')
        throw rewritten(wanted, branch);
    const { steps } = history;
    if (inputs.checkpoint !== undefined || !found) {
        const instead = found && found.commit !== since ? { instead: found.commit } : {};
        return { since, checkpoint: undefined, source: 'given', steps, apps, ...instead };
    }
    return { since, ...(await proven(job, found, apps)), source: 'found', steps, apps };
}
async function proven(job, { commit, managementAccountId }, apps) {
    const id = checkpointDocumentId(job, managementAccountId);
    const proof = await readProof(job.github, commit, id, apps);
    if (proof.kind === 'proven') {
        const { checkpoint, writtenAt } = proof;
        return { checkpoint, writtenAt };
    }
    throw new Unproven(proof.said, proof.hint, proof.cause);
}
/** Whose check runs count: slugs of Apps. */
function appsFor({ inputs }, self) {
    const { trustedApp } = inputs;
    if (trustedApp === undefined)
        return ourApps(self);
    if (slugOf(self) === trustedApp)
        return [trustedApp];
    throw new failure/* Failure */.H(`\`trusted-app\` is ${(0,lib_text/* code */.aY)(trustedApp)}, and this token belongs to ${(0,lib_text/* code */.aY)(self)}`, 'Only what the trusted App reports counts as reviewed or done. Give every job its token as `github-token`.');
}
function rewritten(commit, branch) {
    return new Unproven(`the checkpoint, the commit ${(0,lib_text/* code */.aY)(commit.slice(0, 7))}, is not in the history of ${(0,lib_text/* code */.aY)(branch)}`, howToBegin('If the history was rewritten, or this repository is a copy: '));
}
const NO_COMMIT = /^0*$/;
/** Where provisioning begins in a repository that was never provisioned. */
function beginning({ head, pushed = '' }) {
    return NO_COMMIT.test(pushed) ? head : pushed;
}
/** No ref: what earlier runs left counts, or says that one is missing; else provisioning begins. */
async function begin(job, options, history, apps) {
    const earlier = await readUnpointed(job, options);
    if (earlier)
        return earlier;
    const isKnown = history.kind === 'steps';
    return {
        since: isKnown ? beginning(options) : options.head,
        checkpoint: undefined,
        source: 'none',
        steps: isKnown ? history.steps : [],
        apps,
    };
}
/**
 * Where a run goes on from though no ref says so: a run was killed before it made the ref, or only version 0.1 has
 * provisioned; `undefined` where nothing ever did.
 * @throws Unproven where a checkpoint must have been there, or is not in the branch's history
 */
async function readUnpointed(job, { head, isFresh, organization }) {
    const { github, inputs, run } = job;
    const name = checkpointName(job);
    const traces = await readTraces(github, head, inputs.directory, name);
    const apps = appsFor(job, slugOf(traces.viewer));
    const unfinished = await readUnfinished(job, traces, apps, organization);
    const found = unfinished ??
        (await oldMark({ ...job, branch: run.defaultBranch }, head, (self) => appsFor(job, self)));
    if (!found) {
        if (traces.hasWrittenBack)
            throw checkpoint_source_missing(job, WRITTEN_BACK);
        return undefined;
    }
    const { commit: since, checkpoint } = found;
    const past = await readHistory(github, { head, since, branch: run.defaultBranch, isFresh });
    if (past.kind === 'rewritten')
        throw rewritten(since, run.defaultBranch);
    return { since, checkpoint, source: unfinished ? 'found' : 'old', steps: past.steps, apps };
}
/** A run notes where it begins before it does anything, on the commit first: what comes after that is all to be done. */
async function readUnfinished(job, { marks, hasWrittenBack }, apps, organization) {
    if (!marks.some(({ externalId }) => isOfKind(externalId, 'checkpoint')))
        return undefined;
    const id = checkpointDocumentId(job, await managementOf(job, organization));
    const newest = marks.find(({ externalId }) => isOfDocument(externalId, id));
    if (!newest)
        return undefined;
    const { commit } = newest;
    const proof = await readProof(job.github, commit, id, apps);
    if (proof.kind === 'proven' && proof.checkpoint.isBeginning) {
        return { commit, checkpoint: proof.checkpoint };
    }
    const ended = `a run that ended at ${(0,lib_text/* code */.aY)(commit.slice(0, 7))} made one`;
    throw checkpoint_source_missing(job, hasWrittenBack ? WRITTEN_BACK : ended);
}
const WRITTEN_BACK = 'ids of accounts were written here before';
function checkpoint_source_missing({ inputs }, why) {
    return new Unproven(`the checkpoint of ${(0,lib_text/* code */.aY)(inputs.directory)} is missing, though ${why}`, howToBegin());
}

;// CONCATENATED MODULE: ./lib/commands/approvals.js










/*
 * Where approvals are kept: in a check run of the head that was approved, and of each later head whose plan they still
 * hold for. Our comment says which heads those are; it is only where to look, since anybody with write access can edit it.
 */
/**
 * The newest approval on a commit; `undefined` where it has none.
 * @param apps slugs of the Apps whose word counts
 * @throws Failure where it can't be read
 */
async function readApprovalAt(job, commit, apps) {
    const id = approvalDocumentId(job);
    const document = await readDocument(job.github, commit, id, apps);
    if (document.kind !== 'found')
        return undefined;
    try {
        return readApproval(document.text);
    }
    catch (error) {
        throw new failure/* Failure */.H(`the check ${(0,lib_text/* code */.aY)(id.name)} of commit ${(0,lib_text/* code */.aY)(commit.slice(0, 7))} can't be read`, 'Comment `/accounts approve` again, with the newest version of org-accounts in all workflows.', error);
    }
}
/** The approvals of a pull request's plans that commits have. */
async function approvalsOn(job, commits, { pull, place, apps, }) {
    const found = await (0,p_limit/* default */.A)(5).map([...new Set(commits)], async (commit) => {
        const approval = await readApprovalAt(job, commit, apps);
        return approval && isFor(approval, pull, place) ? { approval, commit } : undefined;
    });
    return found.filter((one) => one !== undefined);
}
/**
 * The approvals of a pull request's plans, the newest first: those on its head, and on the heads that our comment notes.
 * @param approvedAt a commit that got one just now
 */
async function approvalsFor(job, { number, headSha }, place, approvedAt) {
    const { ours, self } = await findComment(job.github, number, marker(job));
    const noted = notedIn(ours);
    const commits = [approvedAt, headSha, noted?.head, noted?.approved].filter((commit) => commit !== undefined);
    return approvalsOn(job, commits, { pull: number, place, apps: appsFor(job, self) });
}
/**
 * Keeps an approval on the head whose plan it holds for.
 * @returns the hidden line of our comment by which later plans find it; empty where no approval is needed
 */
async function noteApproval(job, head, weighed) {
    if (!weighed?.approval)
        return '';
    const { approval, kept, needing } = weighed;
    const [first, ...rest] = kept;
    if (first) {
        const isThere = first.commit === head && rest.length === 0;
        const lines = new Set(kept.flatMap((one) => [...one.approval.lines]));
        const whole = { ...first.approval, plan: approval.plan, lines };
        if (!isThere || first.approval.plan !== approval.plan)
            await keepApproval(job, head, whole);
    }
    const approved = first ? head : weighed.approvedAt;
    return noteLine({ head, plan: needing?.plan ?? approval.plan, approved });
}
/** A record whose lines are those that bind: what needed an approval and got it is among them. */
async function withApproved(job, pull, record, apps) {
    const { needing, lines, place } = record;
    if (!needing)
        return record;
    const [kept] = await approvalsOn(job, [pull.headSha], { pull: pull.number, place, apps });
    const known = kept?.approval.lines ?? new Set();
    const approved = needing.lines.filter((line) => known.has(lineDigest(line)));
    const rest = needing.lines.filter((line) => !approved.includes(line));
    return {
        ...record,
        lines: [...lines, ...approved],
        needing: rest.length === 0 ? undefined : { ...needing, lines: rest },
    };
}
function isFor(approval, pull, place) {
    return approval.pull === pull && applies(approval.place, place);
}
/** Keeps an approval on a commit, in a check run that says who gave it, and when. */
async function keepApproval(job, commit, approval) {
    const { by, at, plan, extent } = approval;
    const who = `Approved by ${(0,lib_text/* code */.aY)(`@${by}`)} on ${at.slice(0, 10)}`;
    await writeDocument(job.github, {
        id: approvalDocumentId(job),
        sha: commit,
        conclusion: 'success',
        title: `Approved by @${by} on ${at.slice(0, 10)}`,
        summary: `${who}, at ${at.slice(11, 16)} UTC: the plan ${(0,lib_text/* code */.aY)(plan)}, which changes ${extentWords(extent)}. It covers that plan, or a part of it.`,
        annotations: [],
        detailsUrl: job.run.url,
        document: approvalDocument(approval),
    });
}
function noteLine({ head, plan, approved }) {
    return `<!-- plan ${plan} ${head} ${approved ?? '-'} -->`;
}
function notedIn(comment) {
    const form = /^<!-- plan ([0-9a-f]+) ([0-9a-f]{40}) ([0-9a-f]{40}|-) -->$/m;
    const [, plan, head, approved] = form.exec(comment?.body.replaceAll('\r', '') ?? '') ?? [];
    if (plan === undefined || head === undefined)
        return undefined;
    return { plan, head, approved: approved === '-' ? undefined : approved };
}

;// CONCATENATED MODULE: ./lib/github/merge-queue.js



const merge_queue_pullShape = schemas/* object */.Ikc({ number: schemas/* number */.aig(), headRefOid: schemas/* string */.YjP() });
/** Pull requests of a queue that are looked at: a group builds at most this many at once ("Managing a merge queue"). */
const merge_queue_MOST = 100;
/**
 * The pull requests of the queue that a merge group is in, itself first. An event names none: the names of the queue's
 * branches do, `gh-readonly-queue/<base>/pr-<number>-<sha>`, and a group may hold several. Costs one REST request and
 * one point.
 * @param ref the group's branch
 */
async function readQueued(github, ref) {
    const { octokit, owner, repo } = github;
    const queue = ref.replace(/^refs\//, '').replace(/\/pr-[^/]*$/, '/pr-');
    const refs = await octokit.paginate(octokit.rest.git.listMatchingRefs, {
        owner,
        repo,
        ref: queue,
    });
    const names = [ref, ...refs.map((one) => one.ref)];
    const numbers = [
        ...new Set(names.flatMap((name) => /\/pr-(\d+)-[0-9a-f]+$/.exec(name)?.[1] ?? [])),
    ].slice(0, merge_queue_MOST);
    const fields = numbers.map((_, index) => `p${index}: pullRequest(number: $p${index}) { number headRefOid }`);
    const query = `query Queued(${['$owner: String!', '$repo: String!', ...numbers.map((_, index) => `$p${index}: Int!`)].join(', ')}) {
  viewer { login }
  repository(owner: $owner, name: $repo) { id ${fields.join('\n')} }
}`;
    const variables = Object.fromEntries(numbers.map((number, index) => [`p${index}`, Number(number)]));
    const { viewer, repository } = await graphql(github, query, { owner, repo, ...variables }, schemas/* object */.Ikc({
        viewer: viewerShape,
        repository: byAlias(Object.keys(variables), merge_queue_pullShape.nullable()),
    }));
    return {
        self: slugOf(viewer.login),
        pulls: numbers.flatMap((_, index) => {
            const pull = repository[`p${index}`];
            return pull ? [{ number: pull.number, headSha: pull.headRefOid }] : [];
        }),
    };
}

;// CONCATENATED MODULE: ./lib/commands/weigh.js


/** How much lines change, where that is more than the limit allows without an approval. */
async function tooMuch(lines, countAccounts, limit) {
    const { ids, isAll } = changedBy(lines);
    // The smaller the organization, the larger the part of it.
    if (!isAll && !isTooMuch({ changed: ids.size, accounts: 0 }, limit))
        return undefined;
    const accounts = await countAccounts();
    const extent = { changed: isAll ? Math.max(accounts, ids.size) : ids.size, accounts };
    return isTooMuch(extent, limit) ? extent : undefined;
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

;// CONCATENATED MODULE: ./lib/commands/group-approval.js











/** The plan of a merge group, held against the limit and the approvals of its pull requests. */
async function approvedInGroup(job, ref, { plan, countAccounts }) {
    const { maxChanges: limit, authorMayApprove: byAuthor } = job.inputs;
    const management = plan.organization?.managementAccountId ?? '';
    const lines = linesOfPlan({ ...plan, changes: ready(plan) }, management);
    const extent = await tooMuch(lines, countAccounts, limit);
    if (!extent)
        return plan;
    const { self, pulls } = await readQueued(job.github, ref);
    const place = {
        folder: job.inputs.directory,
        branch: job.run.defaultBranch,
        organization: plan.organization?.id ?? null,
        management,
    };
    const apps = appsFor(job, self);
    const brought = await (0,p_limit/* default */.A)(5).map([...pulls], (pull) => broughtBy(job, pull, place, apps));
    const known = new Set(brought.flatMap((one) => one.lines));
    const rest = lines.filter((line) => digestsOf([line]).some((digest) => !known.has(digest)));
    const about = { extent, limit, plan: planHash(digestsOf(lines)) };
    if (await tooMuch(rest, countAccounts, limit)) {
        const approval = { ...about, state: 'needed', byAuthor, where: 'group' };
        return { ...plan, approval };
    }
    const mine = new Set(digestsOf(lines));
    const given = brought
        .filter((one) => one.lines.some((digest) => mine.has(digest)))
        .flatMap((one) => one.given);
    return given.length === 0 ? plan : { ...plan, approval: { ...about, state: 'given', given } };
}
async function broughtBy(job, pull, place, apps) {
    const document = await readDocument(job.github, pull.headSha, planDocumentId(job), apps);
    const read = document.kind === 'found' ? readRecord(document.text) : undefined;
    if (read?.kind !== 'record' || !applies(read.record.place, place)) {
        return { lines: [], given: [] };
    }
    const { lines } = await withApproved(job, pull, read.record, apps);
    const about = { pull: pull.number, place, apps };
    const kept = await approvalsOn(job, [pull.headSha], about);
    return { lines: lines.map(lineDigest), given: kept.map(({ approval }) => approval) };
}

;// CONCATENATED MODULE: ./lib/accounts/claims.js
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
    return claims_valuesOf(file, 'account_id', ID).map((id) => id.replace(/[ -]/g, ''));
}
/** The same of root emails. */
function emailsIn(file) {
    return claims_valuesOf(file, 'root_email', EMAIL);
}
function claims_valuesOf(file, field, form) {
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
            const version = versionOf(file.path, content);
            if (file.now) {
                const after = versionOf(file.path, contents.get(file.now.oid));
                if (keepsAccount(version, after) || (version && !speaks(version)))
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
    const version = versionOf(path, contents.get(file.oid));
    return !parents.some((parent) => parent.file && keepsAccount(versionOf(path, contents.get(parent.file.oid)), version));
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
    const { id, email } = claimsOf(version);
    return id !== undefined || email !== undefined;
}
/** Reads what is not known yet, as far as it is small enough to be an account's file. */
async function load(source, refs, contents) {
    const missing = refs.filter(({ oid, size }) => size <= MAX_FILE_BYTES && !contents.has(oid));
    if (missing.length === 0)
        return;
    for (const [oid, content] of await source.contents(missing))
        contents.set(oid, content);
}
/** A version of a file; `undefined` where its text can't be had. */
function versionOf(path, content) {
    return content?.kind === 'text' ? parseAccountFile(path, content.text) : undefined;
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
            found.set(history_keyOf(walk), { trail, before: before[index] ?? history_UNKNOWN });
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
    const versions = files.map(({ path, oid }) => versionOf(path, contents.get(oid)));
    return {
        ids: new Set(versions.flatMap((version) => (version ? idsIn(version) : []))),
        isComplete: isComplete && versions.every((version) => version && !isUnclear(version)),
    };
}
const NOTHING = { steps: [], isComplete: false };
const history_UNKNOWN = { walks: [], isComplete: false };
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
            const version = versionOf(walk.path, contents.get(file.oid));
            isComplete &&= version !== undefined && !isUnclear(version);
            if (!version)
                continue;
            const { awsName } = claimsOf(version);
            for (const id of idsIn(version))
                ids.add(id);
            for (const email of emailsIn(version))
                emails.add(email.toLowerCase());
            names.add(awsName ?? accountName(walk.path));
        }
    }
    return { paths: [...paths], ids, emails, names, isComplete };
}

;// CONCATENATED MODULE: ./lib/accounts/management-history.js




/**
 * The id that the management account's file had last: by the history of the paths where it is, or is by default; else
 * by the latest versions of the folder, where another file may have been it.
 * @param path of the management account's file, where there is one
 */
async function readFormerManagement(source, commit, directory, path) {
    const contents = new Map();
    const usual = [`${directory}/${accounts_schema/* MASTER */.V$}.yaml`, `${directory}/${accounts_schema/* MASTER */.V$}.yml`];
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
        const version = versionOf(path, contents.get(oid));
        const [file] = version ? managementFiles([version]) : [];
        const id = file && claimsOf(file).id;
        if (id !== undefined)
            return id;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/github/arrivals.js




/** Commits of a line that are looked at: GitHub rebases no more of them at once. */
const arrivals_LONGEST = 100;
/** Lines that are asked for in one query. */
const arrivals_BATCH = 10;
const nodeShape = schemas/* object */.Ikc({
    oid: schemas/* string */.YjP(),
    parents: nodesOf(schemas/* object */.Ikc({ oid: schemas/* string */.YjP() })),
    associatedPullRequests: nodesOf(schemas/* object */.Ikc({
        number: schemas/* number */.aig(),
        merged: schemas/* boolean */.zMY(),
        baseRefName: schemas/* string */.YjP(),
        /** Asked for of heads alone: it costs more than all the rest. */
        commits: schemas/* object */.Ikc({ totalCount: schemas/* number */.aig() }).optional(),
    })).nullable(),
});
/** None for what is no commit. */
const lineShape = schemas/* object */.Ikc({ history: nodesOf(nodeShape).optional() });
/**
 * Tells what commits came to the branch together with: all of a pull request, whichever way it was merged. What was
 * pushed at once, nothing tells: commits without a pull request that follow each other count as one push, up to 100.
 * One request and one point for every ten commits or merges; as many requests again, of up to 20 points, where they are
 * pushes or may be rebases of several commits.
 */
async function readArrivals(github, arrived, branch) {
    const heads = arrived.flatMap(({ commit, pulls }) => [
        ...(pulls.length === 0 ? [commit] : []),
        ...pulls.map(({ merge }) => merge ?? commit),
    ]);
    const lines = await readLines(github, [...new Set(heads)], branch, () => 1);
    const lengths = new Map([...lines].map(([head, [first]]) => [head, lengthOf(first)]));
    const longer = [...lengths].flatMap(([head, length]) => (length > 1 ? head : []));
    const whole = await readLines(github, longer, branch, (head) => lengths.get(head) ?? arrivals_LONGEST);
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
        return { ranges: parts.flatMap(arrivals_rangeOf), commits, isPush: false };
    });
}
/** How many commits of a line may have come together with its first, that included. */
function lengthOf(head) {
    if (!head || head.pulls.size === 0)
        return arrivals_LONGEST;
    return head.parents.length > 1 ? 1 : Math.min(arrivals_LONGEST, Math.max(1, ...head.pulls.values()));
}
/** What a pull request brought of the line that ends with its merge. */
function partOf([head, ...rest], number) {
    if (!head || head.parents.length > 1)
        return head ? [head] : [];
    // A squash, or the last commit of a rebase: whether GitHub links the others too is not documented.
    const most = (head.pulls.get(number) ?? arrivals_LONGEST) - 1;
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
function arrivals_rangeOf(line) {
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
    for (let from = 0; from < heads.length; from += arrivals_BATCH) {
        const batch = heads.slice(from, from + arrivals_BATCH);
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
        const { repository } = await graphql(github, query, { owner, repo, ...variables }, schemas/* object */.Ikc({ repository: byAlias(Object.keys(variables), lineShape.nullable()) }));
        for (const [index, head] of batch.entries()) {
            const nodes = repository[`h${index}`]?.history?.nodes;
            if (!nodes)
                throw arrivals_unknown(head);
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
            throw arrivals_unknown(node.oid);
        const pulls = node.associatedPullRequests.nodes.filter(({ merged, baseRefName }) => merged && baseRefName === branch);
        const parents = node.parents.nodes.map(({ oid }) => oid);
        const sizes = pulls.map(({ number, commits }) => [number, commits?.totalCount ?? arrivals_LONGEST]);
        line.push({ oid: node.oid, parents, pulls: new Map(sizes) });
        next = parents[0];
        known.delete(node.oid);
    }
    return line;
}
function arrivals_unknown(commit) {
    return new failure/* Failure */.H(`GitHub doesn't show how the commit ${(0,lib_text/* code */.aY)(commit.slice(0, 7))} came to the branch`, 'Run again.');
}

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
    parents: nodesOf(schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), file: fileShape.nullable() })),
    /** Only where a branch is asked about. */
    associatedPullRequests: nodesOf(schemas/* object */.Ikc({
        number: schemas/* number */.aig(),
        merged: schemas/* boolean */.zMY(),
        baseRefName: schemas/* string */.YjP(),
        mergeCommit: schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), file: idShape.nullable() }).nullable(),
    })).optional(),
});
const history_historyShape = schemas/* object */.Ikc({ pageInfo: pageInfoShape, nodes: schemas/* array */.YOg(stepShape) });
/** None for what is no commit. */
const history_commitShape = schemas/* object */.Ikc({ history: history_historyShape.optional() });
/**
 * Reads the histories of paths, each from a commit on: one query for every 100, and more for those with more than
 * ten commits. Merges are left out where the path came from one side of them, as `git log` does.
 * @param branch what was merged into it counts; without it, no pull request is asked for, and no draft can be told
 */
async function readTrails(github, places, branch) {
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
        pages.push(...(await history_readBatch(github, asked.slice(from, from + paths), commits, branch)));
    }
    return pages;
}
/** One query; halved where GitHub does not finish it in time. */
async function history_readBatch(github, batch, commits, branch) {
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
            ...(await history_readBatch(github, batch.slice(0, half), commits, branch)),
            ...(await history_readBatch(github, batch.slice(half), commits, branch)),
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
    const { repository } = await graphql(github, query, { owner, repo, ...variables }, schemas/* object */.Ikc({ repository: byAlias(aliases, history_commitShape.nullable()) }));
    return batch.map(({ commit }, index) => {
        const history = repository[`h${index}`]?.history;
        if (history)
            return history;
        throw new failure/* Failure */.H(`GitHub does not give the history of the commit ${(0,lib_text/* code */.aY)(commit)}`);
    });
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./lib/github/provisioned-folders.js



/**
 * The YAML files of the other folders that accounts are provisioned from, as a commit has them: two REST requests. A
 * folder is one of them once it has a checkpoint.
 */
async function readOtherFolders(github, commit, directory) {
    const provisioned = await listProvisioned(github);
    const paths = await readPaths(github, commit);
    return [...paths].flatMap(([path, { oid, size }]) => {
        const folder = (0,posix_.dirname)(path);
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
async function isThisRepository(github, called) {
    const query = `query RepositoryName($owner: String!, $repo: String!, $otherOwner: String!, $otherRepo: String!) {
  here: repository(owner: $owner, name: $repo) { id }
  there: repository(owner: $otherOwner, name: $otherRepo) { id }
}`;
    const { owner, repo } = github;
    const [otherOwner = '', otherRepo = ''] = called.split('/');
    const variables = { owner, repo, otherOwner, otherRepo };
    const id = schemas/* object */.Ikc({ id: schemas/* string */.YjP() }).nullable();
    try {
        const { here, there } = await graphql(github, query, variables, schemas/* object */.Ikc({ here: id, there: id }));
        return here && there ? here.id === there.id : undefined;
    }
    catch (error) {
        if (error instanceof GraphqlFailure && error.types.every((type) => type === 'NOT_FOUND')) {
            return undefined;
        }
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/github/vanished.js



/** What may have been put aside under any name: files up to so many bytes, and so many of them in a range. */
const ASIDE = { bytes: 65_536, files: 200 };
/** Folders that are looked into, in all, and asked for in one query. */
const vanished_MOST = { all: 1000, query: 100 };
/**
 * Finds the YAML files of the whole repository that vanished in each of some ranges, also such as were put aside as
 * something else, and those of some folders that were overwritten, by comparing trees from the root down as far as they differ: one request for each level, and none for
 * the levels above `folders`.
 * @param folders those that are likely to differ, of which all files that vanished count
 */
async function readReplaced(github, ranges, folders) {
    const trees = treesOf(github);
    const files = ranges.map(() => []);
    const aside = ranges.map(() => 0);
    const unknown = new Set();
    let level = ranges.map(({ from, to }, range) => {
        return { range, path: '', old: `${from}:`, now: `${to}:` };
    });
    const likely = new Set(folders.flatMap(chainOf));
    let wanted = ranges.flatMap(({ from, to }) => [...likely].flatMap((path) => [`${from}:${path}`, `${to}:${path}`]));
    for (let read = 0; level.length > 0; wanted = vanished_keysOf(level)) {
        const missing = [...new Set(wanted)].filter((key) => !trees.has(key));
        read += missing.length;
        if (read > vanished_MOST.all) {
            for (const { range } of level)
                unknown.add(range);
            break;
        }
        await vanished_readTrees(github, missing, trees);
        level = level.flatMap((pair) => {
            const found = vanished_compare(pair, trees, folders);
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
function vanished_keysOf(level) {
    return level.flatMap(({ old, now }) => (now === undefined ? [old] : [old, now]));
}
/** What is in the first folder and not in the second one, or is another file there; `undefined` where one of them could not be read. */
function vanished_compare({ range, path, old, now }, trees, folders) {
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
const vanished_treeShape = schemas/* object */.Ikc({
    oid: schemas/* string */.YjP().optional(),
    entries: schemas/* array */.YOg(entryShape).optional(),
});
/** Reads trees by id or by `commit:path`; `undefined` for what is none. */
async function vanished_readTrees(github, keys, trees) {
    const { owner, repo } = github;
    for (let from = 0; from < keys.length; from += vanished_MOST.query) {
        const batch = keys.slice(from, from + vanished_MOST.query);
        const fields = batch.map((_, index) => `t${index}: object(expression: $t${index}) { ... on Tree { oid entries { name mode oid size } } }`);
        const query = `query FormerFolders($owner: String!, $repo: String!, ${batch.map((_, n) => `$t${n}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
        const variables = Object.fromEntries(batch.map((key, index) => [`t${index}`, key]));
        const { repository } = await graphql(github, query, { owner, repo, ...variables }, schemas/* object */.Ikc({ repository: byAlias(Object.keys(variables), vanished_treeShape.nullable()) }));
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
const versions_answerShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        object: schemas/* object */.Ikc({
            history: nodesOf(pathShape.extend({ parents: nodesOf(pathShape) }))
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
async function readVersions(github, commit, directory) {
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
    const { repository } = await graphql(github, query, variables, versions_answerShape);
    const { nodes, pageInfo } = repository.object?.history ?? {};
    if (!nodes || !pageInfo) {
        throw new failure/* Failure */.H(`GitHub does not give the history of the folder ${(0,lib_text/* code */.aY)(directory)}`, 'Run again.');
    }
    const found = nodes.flatMap(({ file, parents }) => [
        file,
        ...parents.nodes.map((one) => one.file),
    ]);
    const oids = [...new Set(found.flatMap((file) => file?.oid ?? []))];
    const trees = treesOf(github);
    await vanished_readTrees(github, oids.filter((oid) => !trees.has(oid)), trees);
    const versions = oids.flatMap((oid) => trees.get(oid) ?? []);
    const files = versions.filter(({ kind, name }) => kind === 'file' && /\.ya?ml$/i.test(name));
    const all = files.map(({ name, oid, size }) => ({ path: `${directory}/${name}`, oid, size }));
    return {
        files: [...new Map(all.map((file) => [`${file.path} ${file.oid}`, file])).values()],
        isComplete: !pageInfo.hasNextPage && oids.every((oid) => trees.get(oid) !== undefined),
    };
}

;// CONCATENATED MODULE: ./lib/once.js
/** Asks at the first call, and gives every later one the same answer. */
function once(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}

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
                const isKept = keepsAccount(past.get(path), present.get(path));
                return { path, isNew: before !== undefined && !isKept };
            });
            return readPasts(source, { ...outset, contents }, subjects, continuedIn(now.desired));
        },
        formerIds: once(() => readFormerIds(source, outset.commit, now.desired.directory)),
        management: once(() => {
            const { directory, files } = now.desired;
            const [file] = managementFiles(files);
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
    const { hasId, hasEmail } = claimedBy(now.files);
    return (version) => {
        const { id, email } = claimsOf(version);
        return hasId(id) || hasEmail(email);
    };
}

;// CONCATENATED MODULE: ./lib/commands/nothing-yet.js




/**
 * The result for a repository without account files, as when a pull request adds the workflow: a neutral check, which
 * stops nobody, and how to begin.
 * @param sha the head that the check is for; `undefined` for a fork, whose token may report none
 * @param base the branch that it is to be merged into
 */
async function nothingYet(job, sha, base) {
    const { github, inputs, run } = job;
    const title = 'no account files yet';
    const summary = sections(`## AWS accounts: ${title}`, inline(`There is no folder ${(0,lib_text/* code */.aY)(inputs.directory)} yet. Once this workflow is on ${(0,lib_text/* code */.aY)(run.defaultBranch)}, run it by hand with the command \`init\`: it opens a pull request with ${(0,lib_text/* code */.aY)(`${inputs.directory}/master.yaml`)}, from the live organization. Or add the files yourself, one for each account.`), inline('If the account files are in another folder, name it in the input `accounts-dir`.'));
    if (sha !== undefined) {
        await writeDocument(github, {
            id: checkIdFor(job, base),
            sha,
            conclusion: 'neutral',
            title,
            summary,
            annotations: [],
            detailsUrl: run.url,
            document: undefined,
        });
    }
    job.log(`No account files yet: run the workflow by hand with the command init.`);
    return { outputs: { 'has-changes': false, changes: 0 }, summary, failure: undefined };
}

;// CONCATENATED MODULE: ./lib/commands/organization-of.js
/** The organization of the credentials; `undefined` where there is none. One call to AWS. */
async function organizationOf(job) {
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(990), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
    const { readOrganization } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2389));
    return readOrganization(connect(await job.session()));
}

;// CONCATENATED MODULE: ./lib/report/fork-markdown.js






/** "2 account files to look at, not compared with AWS" */
function forkHeadline(files, plan) {
    const wrong = errors(plan).length;
    const problems = wrong === 0 ? '' : `, ${(0,lib_text/* count */.U9)(wrong, 'problem')} to fix`;
    return `${(0,lib_text/* count */.U9)(files.length, 'account file')} not compared with AWS${problems}`;
}
const ASK = 'AWS was not asked: whether the accounts exist, and what merging does, is not known. Somebody with write access can read the files, and then comment `/accounts plan` to have them compared.';
/** What the files of a fork's pull request are, without a word on what merging them does. */
function forkMarkdown(files, plan, view, { why, most }) {
    for (const rows of [Number.POSITIVE_INFINITY, 250, 25]) {
        const markdown = fork_markdown_render(files, plan, view, why, rows);
        if (markdown.length <= most)
            return markdown;
    }
    return fork_markdown_render([], plan, view, why, 0).slice(0, most);
}
function fork_markdown_render(files, plan, view, why, most) {
    const rest = files.length - most;
    return sections(`## AWS accounts: ${forkHeadline(files, plan)}`, `**Not planned.** ${inline(`${why} ${ASK}`)}`, problemSection(plan, view, most, 'error'), table(['', 'Account', 'In this pull request'], files.slice(0, most).map((file) => fork_markdown_row(file, view))), rest > 0 ? `… and ${rest} more, in the ${markdown_link('files of the pull request', view.runUrl)}.` : '', problemSection(plan, view, most, 'warning'), `<sub>Checked for ${inline(view.basis)} · without AWS · ${timestamp(view.madeAt)} · [log](${view.runUrl})</sub>`);
}
const fork_markdown_KINDS = {
    added: { icon: '➕', words: '**Adds** its file' },
    changed: { icon: '✏️', words: '**Changes** its file' },
    removed: { icon: '➖', words: '**Removes** its file; the account stays' },
};
function fork_markdown_row({ path, kind, email }, view) {
    const { icon, words } = fork_markdown_KINDS[kind];
    const name = (0,lib_text/* code */.aY)(accountName(path));
    // A file that is gone has no page at this commit.
    const subject = kind === 'removed' ? cell(name) : cellLink(name, fileUrl(view, path));
    const whose = email === undefined ? '' : `, root email ${cell((0,lib_text/* code */.aY)(email))}`;
    return [icon, subject, `${words}${whose}`];
}
/** The same as lines for a log. */
function forkText(files, plan) {
    return [
        `Not planned: ${forkHeadline(files, plan)}`,
        ...files.map(({ path, kind }) => `  ${kind}: ${(0,lib_text/* code */.aY)(accountName(path))} (${(0,lib_text/* code */.aY)(path)})`),
    ];
}

// EXTERNAL MODULE: ./lib/fields/organizational-unit/compare.js + 1 modules
var organizational_unit_compare = __webpack_require__(8554);
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
        const isById = claimsOf(before).id !== undefined;
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
    return changedIds(desired, scope).flatMap(({ file, before }) => [claimsOf(before).id, claimsOf(file).id].filter((id) => id !== undefined));
}
/** Whether an account that such a change is about can be told by its root email alone. */
function areIdentitiesSought(desired, scope) {
    return changedIds(desired, scope).some(({ before }) => claimsOf(before).id === undefined);
}
function changedIds(desired, { before, changed }) {
    if (!before)
        return [];
    const files = desired.files.filter(({ path }) => changed.has(path));
    const pasts = new Map(files.map((file) => [file, identity_pastOf(file, desired, before)]));
    const claimed = new Set(pasts.values());
    // Nothing tells which of those that are left takes whose place, so each is said of each.
    const { hasEmail } = claimedBy(desired.files);
    const gone = goneOf(desired, before).filter((file) => {
        const { id, email } = claimsOf(file);
        return !claimed.has(file) && (id !== undefined || (email !== undefined && !hasEmail(email)));
    });
    const hasId = (file) => Number(claimsOf(file).id !== undefined);
    const left = gone.sort((one, other) => hasId(other) - hasId(one)).slice(0, MOST_GUESSES);
    return files.flatMap((file) => {
        const past = pasts.get(file);
        if (!past)
            return left.map((one) => ({ file, before: one, isGuess: true }));
        const { id, email = '' } = claimsOf(past);
        const now = claimsOf(file);
        const isSame = id === undefined ? (0,organization_account/* sameEmail */.PZ)(email, now.email ?? '') : id === now.id;
        if (isSame)
            return [];
        return [{ file, before: past, isGuess: false }];
    });
}
/** The same file before the change: at its path, of its name, or, renamed, with its id, its email or its title. */
function identity_pastOf(file, desired, before) {
    const same = before.files.find(({ path }) => path === file.path);
    if (same)
        return same;
    const gone = goneOf(desired, before);
    const { id, email } = claimsOf(file);
    const { title } = file.claims;
    return (before.files.find((one) => id !== undefined && claimsOf(one).id === id) ??
        gone.find(({ name }) => name === file.name) ??
        gone.find((one) => email !== undefined && (0,organization_account/* sameEmail */.PZ)(claimsOf(one).email ?? '', email)) ??
        gone.find(({ claims }) => title !== undefined && claims.title === title));
}
/** Files that are not there any longer, and whose accounts no file means. */
function goneOf(desired, before) {
    const kept = new Set(desired.files.map(({ path }) => path));
    const ids = new Set(desired.files.flatMap((one) => claimsOf(one).id ?? []));
    return before.files.filter((one) => !kept.has(one.path) && !ids.has(claimsOf(one).id ?? ''));
}
/** The account that a file means: by its id, else by its root email. */
function identityOf(file, { accounts }) {
    const { id, email } = claimsOf(file);
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

// EXTERNAL MODULE: ./lib/accounts/regions.js
var regions = __webpack_require__(3238);
// EXTERNAL MODULE: ./lib/fields/alias/compare.js
var alias_compare = __webpack_require__(8406);
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

;// CONCATENATED MODULE: ./lib/fields/tags/first-tags.js




/** The tags that land together with an account: those of its file, and one that names the file. */
function firstTags({ fields, file }, repository) {
    return (0,dictionary/* dictionary */.z)([
        [compare/* ORIGIN_TAG */.Wy, originOf(repository, file.path)],
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
        hint: `AWS allows 50, and one names the file: ${(0,lib_text/* code */.aY)(compare/* ORIGIN_TAG */.Wy)}. Add the last one in a second pull request.`,
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
    const last = live.invitations.find((invitation) => absent_isFor(invitation, account));
    const tags = firstTags(account, repository);
    if (Object.keys(tags).length > compare/* MOST_TAGS */._h)
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
function absent_isFor({ accountId, email }, { fields }) {
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
    const target = { account, live, before: beforeOf(account, context.scope) };
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
                    hint: `Take this change of the file back, or remove the file if the account is closed. ${closed_NOTHING}`,
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
                hint: `${closed_NOTHING} Its file can be removed.`,
            },
        ],
    });
}
const closed_NOTHING = 'Nothing of it can be changed. A closed account is gone for good 90 days after its closing.';
/** What a file asks for and AWS does not have, as far as that can be told. */
function askedOf(target, context) {
    return list/* ALL_FIELDS */.mA.flatMap(({ asked }) => asked(target, context));
}

;// CONCATENATED MODULE: ./lib/diff/existing.js



/** An account that is there, and is the one that the file means: its fields are what is left to compare. */
function existing(account, live, context) {
    const before = beforeOf(account, context.scope);
    const findings = compareFields({ account, live, before }, context);
    if (findings.changes.length > 0 || findings.held)
        return findings;
    const { name, file } = account;
    return { ...findings, unchanged: [{ account: name, file: file.path, id: live.id }] };
}
/** An account that is there, and whose file is to get its id. */
function adopt(change, account, live, context) {
    const before = beforeOf(account, context.scope);
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
    const before = beforeOf(account, scope);
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
    const [fault] = accounts_schema/* newRootEmail */.rO.safeParse(fields.root_email).error?.issues ?? [];
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
    return inScope(desired, scope).filter((account) => !account.isManagement &&
        account.fields.account_id === undefined &&
        !emails.has(account.fields.root_email.toLowerCase()) &&
        !isBlocked(desired, account));
}
/** By what earlier accounts of a file are told. Without its past, by what the file says now. */
function predecessorsOf({ name, file, fields }, past, repository, isManaged) {
    const paths = past?.paths ?? [file.path];
    return {
        tag: compare/* ORIGIN_TAG */.Wy,
        origins: [...new Set(paths.map((path) => originOf(repository, path)))],
        names: new Set([fields.account_name ?? name, ...(past?.names ?? [])]),
        ids: past?.ids ?? new Set(),
        isComplete: past?.isComplete ?? false,
        isManaged,
    };
}
/** Whether a file that is there means a live account: by its id, or, where it has none yet, by its email. */
function managedBy(files, live) {
    const { hasId, seeksEmail } = claimedBy(files);
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
            message: `the history of ${(0,lib_text/* some */.zN)(names, 10)} can't be read to its beginning, so only the tag ${(0,lib_text/* code */.aY)(compare/* ORIGIN_TAG */.Wy)} tells of accounts that ${short.length === 1 ? 'it' : 'they'} had before`,
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
        roleName: fields.admin_delegate_role_name ?? accounts_schema/* DEFAULT_DELEGATE_ROLE */.lI,
        billing: fields.iam_user_access_to_billing,
        tags: firstTags(account, repository),
        inProgress: live.room?.creations.find((request) => request.accountName === awsName)?.id,
    };
    if (Object.keys(change.tags).length > compare/* MOST_TAGS */._h)
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
    byPath: new Map([[organizational_unit_compare/* ROOT */.Dl, { id: '', name: organizational_unit_compare/* ROOT */.Dl, path: organizational_unit_compare/* ROOT */.Dl }]]),
    children: new Map([[organizational_unit_compare/* ROOT */.Dl, []]]),
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
    if (!isWanted || !management || isBlocked(context.desired, management))
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

;// CONCATENATED MODULE: ./lib/diff/notes.js

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
                message: `${(0,lib_text/* code */.aY)(account.file.path)} is removed; its account ${(0,lib_text/* code */.aY)(id)} stays as it is`,
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
    const names = left.map((account) => (0,lib_text/* code */.aY)(`${account.id} ${account.name}`));
    return [
        {
            severity: 'note',
            message: `${left.length === 1 ? 'an account' : `${left.length} accounts`} of the organization ${left.length === 1 ? 'has' : 'have'} no file: ${(0,lib_text/* some */.zN)(names, 5)}`,
            hint: `Accounts without a file are left alone. To add a file for one, comment ${(0,lib_text/* code */.aY)(`/accounts import ${left[0]?.id ?? ''}`)}; for all of them, run the workflow by hand with the command \`import\` and \`accounts: all\`.`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/diff/right-organization.js



/** What the files themselves say; a file that says nothing any longer said it before the change. */
function statedManagement(desired, before) {
    const [now] = managementFiles(desired.files);
    const [past] = managementFiles(before?.files ?? []);
    const id = now && claimsOf(now).id;
    if (now && id !== undefined)
        return { id, at: now.at('account_id') };
    const pastId = past && claimsOf(past).id;
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
    const [file] = managementFiles(desired.files);
    const at = stated?.at ?? file?.at('account_id');
    const problem = { severity: 'error', isOfAll: true, ...(at && { at }) };
    if (id === undefined) {
        if (former.isComplete)
            return undefined;
        const path = file?.path ?? `${desired.directory}/master.yaml`;
        return {
            ...problem,
            message: `which organization the files mean is not known: they name no id of its management account, and whether they once did can't be read to the beginning of their history`,
            hint: `Nothing is done for any account. If ${(0,lib_text/* code */.aY)(found)} is the management account, write ${(0,lib_text/* code */.aY)(`account_id: '${found}'`)} into ${(0,lib_text/* code */.aY)(path)}.`,
        };
    }
    if (id === found)
        return undefined;
    return {
        ...problem,
        message: organization
            ? `${(0,lib_text/* code */.aY)(id)} is not the organization's management account, which is ${(0,lib_text/* code */.aY)(found)}`
            : `${(0,lib_text/* code */.aY)(id)} is not the account of the credentials, which is ${(0,lib_text/* code */.aY)(found)} and in no organization`,
        hint: `Nothing is done for any account. Check ${organization ? `\`role-to-assume\`: it leads to the organization ${(0,lib_text/* code */.aY)(organization.id)}` : '`role-to-assume`'}; or ${stated ? 'correct the file' : HAD_ANOTHER}.`,
    };
}
const HAD_ANOTHER = "write the `account_id` of the right one into the management account's file, which had another before";
const NEVER_SAID = { id: undefined, isComplete: true };
/** Whether it says an id, such as one with dashes. */
function isSaid({ claims: { account_id: said } }) {
    return said !== undefined && said !== null && said !== '';
}

;// CONCATENATED MODULE: ./lib/diff/diff.js












/**
 * Compares what the files want with what AWS has. Pure: reads and changes nothing. Guards that look at
 * the plan as a whole come after it, in guards.ts.
 */
function diff(desired, live, details, scope, options) {
    const { repository, createUnits, earlier, caller, former } = options;
    const wrong = wrongOrganization(desired, scope.before, live.organization, caller, former);
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
        .map((problem) => diff_seenFrom(problem, scope));
    const held = new Set();
    const accounts = inScope(desired, scope);
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
        if (isBlocked(desired, account)) {
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
    problems.push(...removedFiles(desired, scope), ...unmanaged(desired, live));
    const later = [...changes, ...invited].flatMap((one) => 'followUps' in one ? one.followUps : []);
    const moves = [...changes, ...later]
        .filter((change) => change.kind === 'move')
        .filter(({ account }) => !held.has(account));
    const units = (0,organizational_unit_compare/* unitsFor */.P4)(moves, context.details.tree);
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
    return { ...EMPTY_PLAN, held, problems: [...desired.problems, wrong], organization };
}
/** Whether only a creation brings it up: AWS was asked, so it is known whether there is one. */
function isForCreation({ isOfNewAccount, at }, { broken }) {
    return isOfNewAccount === true && at !== undefined && !broken.has(at.file);
}
/** Where files clash, the one that the change touches is the one to look at. */
function diff_seenFrom(problem, { changed }) {
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
        ? inScope(desired, scope).filter((account) => !isBlocked(desired, account))
        : [];
    const there = accounts.flatMap((account) => {
        const found = liveOf(account, live);
        return found ? [{ account, live: found, before: beforeOf(account, scope) }] : [];
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

;// CONCATENATED MODULE: ./lib/plan/needs.js



/** What has to be read of AWS to compare the accounts in scope. */
function needsOf(desired, scope) {
    const accounts = inScope(desired, scope).filter((account) => !isBlocked(desired, account));
    const ids = accounts.flatMap(({ fields }) => fields.account_id ?? []);
    // The management account is known without the list: its id and email come with the organization.
    const isSought = accounts.some((account) => isUnfinished(account) && !account.isManagement);
    // A page of the list tells of 20 accounts, a call by id of one.
    const whole = isSought || scope.isWhole || areIdentitiesSought(desired, scope);
    return { ids, alsoIds: idsOfIdentities(desired, scope), whole };
}

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
            const origin = (await readTags(reader, other.id))[compare/* ORIGIN_TAG */.Wy];
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
    const { pasts, unread } = await earlier_readPasts(history, accounts);
    const look = (isManaged) => lookWith(reader, question, { accounts, pasts, unread, isManaged });
    const isManaged = managedBy(desired.files, live);
    const found = await look(isManaged);
    const isFree = [...found.files.values()].every((one) => one.accounts.length + one.namesakes.length + one.strangers.length === 0);
    if (isFree)
        return found;
    // Several folders may share an organization.
    const others = await earlier_readOthers(history);
    if (others.length === 0)
        return found;
    const isManagedThere = managedBy(others, live);
    return look((account) => isManaged(account) || isManagedThere(account));
}
/** What can't be read manages nothing. */
async function earlier_readOthers({ others }) {
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
    const tagged = await findTagged(reader, compare/* ORIGIN_TAG */.Wy, valuesFor(seekers, live));
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
async function earlier_readPasts(history, accounts) {
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
    const said = past && claimsOf(past).email;
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

;// CONCATENATED MODULE: ./lib/commands/elsewhere.js

/**
 * Holds the organization against the files, and against what they said before where they say nothing now.
 * @param before the files before the change
 * @param caller the account of the credentials
 */
async function lookElsewhere(files, aws, { management }) {
    const { desired, before } = files;
    const { organization, caller } = aws;
    const isStated = statedManagement(desired, before) !== undefined;
    const former = isStated ? undefined : await management();
    return { former, problem: wrongOrganization(desired, before, organization, caller, former) };
}

;// CONCATENATED MODULE: ./lib/commands/prepare.js











/**
 * Reads of AWS what the scope needs, with clients that can only read, and compares.
 * @param guarded looks at the plan as a whole; without it, the guards of the inputs do
 */
async function prepare(job, desired, scope, history, guarded = (plan, live) => guard(plan, desired, live, job.inputs)) {
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(990), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
    const { listAccounts, readLive } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2389));
    const { NO_DETAILS, readDetails } = await Promise.all(/* import() */[__webpack_require__.e(695), __webpack_require__.e(990), __webpack_require__.e(184), __webpack_require__.e(140)]).then(__webpack_require__.bind(__webpack_require__, 3140));
    const session = await job.session();
    const reader = connect(session, job.signal && { end: job.signal });
    const live = await readLive(reader, needsOf(desired, scope));
    const { accountId: caller } = session;
    const countAccounts = once(async () => {
        const all = live.isWhole ? live.accounts : await listAccounts(reader);
        return [...all.values()].filter(organization_account/* isUsable */.Ng).length;
    });
    const { organization } = live;
    const files = { desired, before: scope.before };
    const { problem: elsewhere, former } = await lookElsewhere(files, { organization, caller }, history);
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

;// CONCATENATED MODULE: ./lib/commands/plan-fork.js







const WHY = {
    'read-only': 'This pull request comes from a fork, whose runs get no AWS credentials: only the files were checked.',
    unasked: 'This pull request comes from a fork: only the files were checked.',
    moved: 'This pull request comes from a fork, and was pushed to or changed after the comment that asked for a plan: only the files were checked. Review its files as they are now, and comment again.',
};
/**
 * Why a pull request is not compared with AWS in this run; `undefined` where it is. A comment counts for the head that
 * its author, who has write access (answer.ts), could see.
 */
function untrustedIn({ run: { event, repository }, asked }, { headRepository, headSha }) {
    if (event.kind === 'pull-request' && event.isFork) {
        return event.isReadOnly ? 'read-only' : 'unasked';
    }
    if (headRepository === repository || event.kind !== 'comment')
        return undefined;
    return headSha === asked ? undefined : 'moved';
}
/**
 * The head of the pull request when the comment was written; `undefined` where it can't be told, because the pull
 * request changed since. A push moves its `updated_at` past that of the comment's event; so does somebody else's
 * comment, which is no harm. To be asked for before anything is done on the pull request.
 */
async function headAskedFor(github, { number, asOf }) {
    const { headSha, updatedAt } = await readHeadOf(github, number);
    return Date.parse(updatedAt) > Date.parse(asOf) ? undefined : headSha;
}
/**
 * Checks the files of a fork's pull request without AWS. Its check is red until it is planned: GitHub takes a neutral
 * one for passed ("About protected branches", required status checks). There is no record, and no word on changes.
 * @param said Markdown that is shown above it in the comment, as the answer to somebody
 */
async function planFork(job, pull, untrusted, { before, after, changed }, view, said) {
    const plan = planOfFiles(after.desired);
    const files = [...changed].sort().map((path) => forkFile(path, before, after));
    for (const line of forkText(files, plan))
        job.log(line);
    const why = WHY[untrusted];
    const url = await publish(job, pull, untrusted, view, plan, files, said);
    const wrong = errors(plan).length;
    return {
        outputs: url === undefined ? {} : { 'comment-url': url },
        summary: forkMarkdown(files, plan, view, { why, most: publish_MOST.summary }),
        failure: failureOf(untrusted, wrong),
    };
}
function failureOf(untrusted, wrong) {
    if (wrong > 0)
        return `${(0,lib_text/* count */.U9)(wrong, 'problem')} to fix`;
    return untrusted === 'moved' ? 'the pull request changed after the comment' : undefined;
}
async function publish(job, { number, headSha, baseRef }, untrusted, view, plan, files, said) {
    const problems = plan.problems.filter(({ severity }) => severity !== 'note');
    if (untrusted === 'read-only') {
        job.annotate(problems);
        return undefined;
    }
    const why = WHY[untrusted];
    await publishUnplanned(job, headSha, baseRef, {
        title: forkHeadline(files, plan),
        summary: forkMarkdown(files, plan, view, { why, most: publish_MOST.check }),
        problems,
    });
    const body = forkMarkdown(files, plan, view, { why, most: publish_MOST.comment - said.length });
    return publishComment(job, number, sections(said, body), { headSha, isWanted: true });
}
function forkFile(path, before, after) {
    if (!after.oids.has(path))
        return { path, kind: 'removed', email: undefined };
    const account = [...after.desired.accounts.values()].find(({ file }) => file.path === path);
    const kind = before.oids.has(path) ? 'changed' : 'added';
    return { path, kind, email: account?.fields.root_email };
}

;// CONCATENATED MODULE: ./lib/review/held.js







/** Of each account that was not compared: what was reviewed and is still asked for, and what nobody reviewed. */
function heldEntries(held) {
    const { desired, past, plan, reviewed } = held;
    const isUnread = (path) => desired.files.some((file) => file.path === path && !file.fields);
    const blocked = [...desired.accounts.values()].filter((account) => plan.held.has(account.name) && !hasLeft(account.fields.account_id, account, held));
    const unread = [...past.accounts.values()].filter(({ file }) => isUnread(file.path));
    return [
        ...blocked.flatMap((account) => [
            ...stillAsked(account, reviewed).map((field) => reviewedEntry(account, field, HELD)),
            ...gapsOf(account, reviewed).map((gap) => gapEntry(account, gap, held)),
        ]),
        // What it asks for now nobody knows.
        ...unread.flatMap((account) => linesFor(keysFor(account), reviewed).map((field) => reviewedEntry(account, field, 'its file can’t be read'))),
        ...accessEntries(held),
        ...unitEntries(held, blocked, unread),
    ];
}
const HELD = 'its problem is not fixed';
/** Whether an account was looked for, as all are of which something is left, and is not in the organization. */
function hasLeft(id, account, { desired, live }) {
    const isId = id !== undefined && /^\d{12}$/.test(id);
    const isHere = live.accounts.has(id ?? '') || live.organization?.managementAccountId === id;
    return isId && !isHere && !isBlocked(desired, account);
}
/** Whom administrators may enter, as far as it was reviewed and could not be compared. */
function accessEntries(held) {
    const { desired, past, reviewed, management } = held;
    const subject = desired.management ?? past.management;
    if (!subject)
        return [];
    const mine = ({ account, field }) => (account === management || keysFor(subject).includes(account)) && isAccess(field);
    const lines = unfinished(reviewed).filter(mine);
    const gaps = isOutOfReach(held.plan)
        ? []
        : [...reviewed.gaps.values()].filter(({ account, field }) => account === management && isAccess(field) && isSurest(field, desired));
    return [
        ...lines.flatMap((line) => {
            const said = whyNotCompared(line.field, held);
            return said === undefined ? [] : [reviewedEntry(subject, line, said)];
        }),
        ...gaps.flatMap((gap) => whyNotCompared(gap.field, held) === undefined ? [] : [gapEntry(subject, gap, held)]),
    ];
}
/**
 * Whether access is nothing that a run could give, which people are told: the role is missing that would get it, or the
 * stack writes its policy and lacks a name.
 */
function isOutOfReach({ problems }) {
    return problems.some(({ isOfAccess, severity }) => isOfAccess && severity === 'warning');
}
/** Whether a name of access has the account's id, if its file does. */
function isSurest(field, desired) {
    const key = enteredIn(field)?.account;
    if (key === undefined)
        return false;
    const keys = [...desired.accounts.values()].map((account) => keysFor(account));
    const its = keys.find((one) => one.includes(key));
    return its === undefined || its[0] === key;
}
/** Units that were reviewed and that only accounts need whose moves are not made now. */
function unitEntries({ reviewed, live, plan: { held, impossible } }, blocked, unread) {
    const wanted = [
        ...blocked.map((account) => ({ account, to: account.fields.organizational_unit, said: HELD })),
        ...impossible.flatMap((change) => {
            if (change.kind !== 'move')
                return [];
            return [{ account: subjectOf(change), to: change.to, said: whyImpossible(change, live) }];
        }),
    ];
    return unfinished(reviewed).flatMap((line) => {
        if (line.account !== ORGANIZATION)
            return [];
        const [first] = unread;
        const path = /^unit\/(.*)$/.exec(line.field)?.[1];
        const isNeeded = ({ to }) => path === undefined ? !live.organization && held.size > 0 : `${to}/`.startsWith(`${path}/`);
        // What a file asks for that can't be read nobody knows.
        const { account, said } = wanted.find(isNeeded) ?? { account: first, said: HELD };
        return account ? [reviewedEntry(account, line, said)] : [];
    });
}
/** Why a line of access was not compared: all files decide it together, and AWS has to show the policy. */
function whyNotCompared(field, { desired, live, plan, }) {
    const unread = desired.files.find(({ fields }) => !fields);
    if (unread)
        return `${(0,lib_text/* code */.aY)(unread.path)} can’t be read`;
    if (!desired.management)
        return 'the management account’s file can’t be read';
    const problem = plan.problems.find(({ isOfAccess }) => isOfAccess);
    if (problem)
        return problem.message;
    const entered = enteredIn(field)?.account;
    const isHeld = [...desired.accounts.values()].some((account) => plan.held.has(account.name) &&
        (account.isManagement || keysFor(account).includes(entered ?? '')) &&
        !hasLeft(account.fields.account_id, account, { desired, live }));
    return isHeld ? HELD : undefined;
}
/** Reviewed lines of accounts that are not known to be so in AWS. */
function unfinished({ fields }) {
    return [...fields.values()].filter(({ froms, to }) => froms.some((from) => from !== to));
}
function linesFor(keys, reviewed) {
    return unfinished(reviewed).filter(({ account, field }) => keys.includes(account) && !isAccess(field));
}
/** Lines of whole accounts, about which a file says nothing but that it is there. */
const OF_WHOLE = new Set(['account', 'invitation']);
function stillAsked(account, reviewed) {
    const values = desired_valuesOf(account);
    return linesFor(keysFor(account), reviewed).filter(({ field, to }) => OF_WHOLE.has(field) || to === digest(field, values.get(field) ?? null));
}
/** What came to an account without a review: field by field, also where all of it did. */
function gapsOf(account, { fields, gaps }) {
    const [key] = keysFor(account);
    const own = [...gaps.values()].filter(({ account: of }) => of === key);
    const whole = own.find(({ field }) => field === WHOLE);
    // One that is to be made is looked at by every run.
    const all = whole && account.fields.account_id !== undefined
        ? [...desired_valuesOf(account).keys()]
            .filter((field) => !fields.has(`${key} ${field}`))
            .map((field) => ({ ...whole, field }))
        : [];
    const known = own.filter(({ field }) => field !== WHOLE);
    return [...known, ...all].filter(({ field }) => !NEVER_CHANGED.has(field) && !isAccess(field));
}
/** Fields of files that are about a creation alone. */
const NEVER_CHANGED = new Set(['role', 'billing']);
function subjectOf({ account, file }) {
    return { name: account, file: { path: file } };
}
function reviewedEntry({ name, file }, { account, field, froms, to, origin }, said) {
    const review = { froms, to };
    return { account, name, file: file.path, field, why: 'held', said, origin, review };
}
function gapEntry({ name, file }, gap, { sayGap }) {
    const { account, field, origin } = gap;
    const why = 'unreviewed';
    const said = sayGap(gap);
    return { account, name, file: file.path, field, why, said, origin, review: undefined };
}

;// CONCATENATED MODULE: ./lib/review/settled.js




/**
 * Fields that the pull request changes and AWS already has so are lines too: a merge that takes an earlier one back
 * replaces it, though at the time there was nothing to do. What a problem holds was not compared, and is none.
 */
function withSettled(lines, options) {
    const { touched, desired, plan, management } = options;
    const there = new Set(lines.map(({ account, field }) => `${account} ${field}`));
    const compared = touched.filter((one) => isOfAccess(one) || !plan.held.has(one.name));
    const settled = compared.flatMap((one) => [...one.fields].flatMap(([field, value]) => {
        if (isAccess(field) && whyNotCompared(field, options) !== undefined)
            return [];
        const isManagement = one.name === desired.management?.name;
        // Its file need not have its id yet.
        const keys = isManagement ? [management, ...one.keys] : one.keys;
        const [account] = keys;
        const isThere = keys.some((key) => there.has(`${key} ${field}`));
        return isThere || account === undefined ? [] : [{ account, field, from: value, to: value }];
    }));
    const isFormKnown = lines.some(({ field }) => field === ACCESS) || whyNotCompared(ACCESS, options) !== undefined;
    const form = isFormKnown ? [] : settledForm(options);
    return [...lines, ...settled, ...form];
}
/** How the policy lets administrators in, where it is about others: a list, or a pattern where that is too long. */
function settledForm({ touched, desired, plan, management }) {
    const roleName = delegateRoleOf(desired);
    if (roleName === undefined || !plan.organization || !touched.some(isOfAccess))
        return [];
    const value = formValue(roleName, patternsFor(desired, plan.organization));
    return [{ account: management, field: ACCESS, from: value, to: value }];
}
/** The keys of accounts, and the names of access, that a pull request changes and a problem kept from being compared. */
function heldKeys(options) {
    const { touched, plan } = options;
    return touched.flatMap((one) => {
        if (!isOfAccess(one))
            return plan.held.has(one.name) ? one.keys.slice(0, 1) : [];
        if (isOutOfReach(plan))
            return [];
        return [...one.fields.keys()].filter((field) => whyNotCompared(field, options) !== undefined);
    });
}

;// CONCATENATED MODULE: ./lib/report/log.js










/*
 * Reports as lines for a log. Every line starts with one of our words or signs, and passes `logText`, so that no text
 * from a file can be taken for a workflow command.
 */
/** A plan as lines. */
function planText(plan) {
    const quota = quotaSentence(plan.headroom);
    return [
        `Plan: ${headline_headline(plan)}`,
        ...plan.identities.map((one) => `  ! ${(0,lib_text/* code */.aY)(one.account)}: different account: ${identityWords(one)}`),
        ...plan.changes.flatMap((change) => {
            const { sign, verb, rest } = words_wording(change);
            const held = plan.held.has(change.account) ? 'blocked until its problem is fixed: ' : '';
            const steps = change.kind === 'manual' ? manualSteps(change) : [];
            return [
                `  ${sign} ${accountWords(change.account, idOf(change, plan))}: ${held}${verb} ${rest}`,
                ...steps.map((step, index) => `      ${index + 1}. ${step}`),
            ];
        }),
        ...plan.unchanged.map(({ account, id }) => `  = ${(0,lib_text/* code */.aY)(account)}: nothing changes in AWS (${(0,lib_text/* code */.aY)(id)})`),
        ...plan.invited.map((one) => `  . ${(0,lib_text/* code */.aY)(one.account)}: ${invitedWords(one).text}`),
        ...plan.leftOvers.map(({ change, origin, isReviewed, obstacle }) => {
            const { sign, verb, rest } = words_wording(change);
            const seen = isReviewed ? '' : ', not reviewed yet';
            const whether = obstacle === undefined ? '' : `; not by this merge: ${obstacle}`;
            return `  ${sign} left over: ${(0,lib_text/* code */.aY)(change.account)}: ${verb} ${rest} (${originWords(origin)}${seen}${whether})`;
        }),
        ...plan.problems.flatMap(problemText),
        ...(quota === '' ? [] : [quota]),
        ...(plan.approval ? [approvalWords(plan.approval)] : []),
        ...(isMergeable(isAtTerminal(plan) ? { ...plan, approval: undefined } : plan)
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
    return [`  ${problem.severity}: ${problemLine(problem)}`, ...hint];
}
/** How a provisioning run ended, as lines. */
function outcomeText(report) {
    const { outcomes, writeBack, refusal } = report;
    return [
        `Outcome: ${outcomeHeadline(report)}`,
        ...(refusal === undefined ? [] : [`  ${refusal}`]),
        ...(report.preface === undefined ? [] : [`  ${report.preface}`]),
        ...report.withheld.map((one) => `  not reviewed, so not done: ${withheldLine(one)}`),
        ...(report.left ?? []).map(({ name, field, said, origin }) => `  left: ${(0,lib_text/* code */.aY)(name)}: ${fieldWords(field)}: ${said} (${originWords(origin)})`),
        ...outcomes.map((outcome) => {
            const { lead, rest } = outcomeWords(outcome);
            const { change } = outcome;
            const id = outcome.id ?? idOf(change, report.plan);
            return `  ${accountWords(change.account, id)}: ${lead}${rest}`;
        }),
        ...report.readiness.map(({ account, id, roleName, isReady, said }) => isReady
            ? `  ${accountWords(account, id)}: ${(0,lib_text/* code */.aY)(roleName)} can be assumed`
            : `  ${accountWords(account, id)}: ${(0,lib_text/* code */.aY)(roleName)} can't be assumed yet${said === undefined ? '' : `: ${said}`}`),
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

;// CONCATENATED MODULE: ./lib/commands/same-organization.js


/**
 * A checkpoint counts for its own organization alone: another one may have the same management account, once that has
 * left or deleted the first.
 * @param then the place of the checkpoint; version 0.1 noted none
 * @throws Failure where the credentials are for another
 */
function assertSameOrganization(then, now) {
    if (!then || then.management === '')
        return;
    const isSame = then.management === now.management &&
        (then.organization === null || then.organization === now.organization);
    if (isSame)
        return;
    throw new failure/* Failure */.H(`what was provisioned from ${(0,lib_text/* code */.aY)(now.folder)} belongs to ${words(then)}, and these credentials are for ${words(now)}`, 'Check `role-to-assume`. If the folder is for another organization from now on, run the workflow by hand with the command `provision` and the input `checkpoint: SHA`, the last commit that needs nothing done there.');
}
function words({ organization, management }) {
    const which = organization === null ? 'no organization yet' : `the organization ${(0,lib_text/* code */.aY)(organization)}`;
    return `${which} (management account ${(0,lib_text/* code */.aY)(management)})`;
}

;// CONCATENATED MODULE: ./lib/commands/ruling.js














/** Rules over what a run may do: once, or again once there is an organization. */
function openJudge(job, { standing, work, scope }) {
    let last;
    return { prepare: rule, last: () => last };
    async function rule() {
        const { now, checkpoint } = standing;
        const { inputs, run } = job;
        const isReviewNeeded = inputs.onUnreviewed !== 'proceed';
        // What a plan allowed before it was merged, its guards allow: two merges may be more together than one.
        const guards = isReviewNeeded ? { ...inputs, maxCreates: Number.POSITIVE_INFINITY } : inputs;
        const vantage = {
            commit: now.commit,
            before: standing.past,
            now,
            management: provisionedManagement(checkpoint),
        };
        const history = historyOf(job.github, vantage, run.defaultBranch);
        const prepared = await prepare({ ...job, inputs: guards }, now.desired, scope, history);
        const { organization } = prepared.plan;
        const management = organization?.managementAccountId ?? (await job.session()).accountId;
        const place = {
            folder: inputs.directory,
            branch: run.defaultBranch,
            organization: organization?.id ?? null,
            management,
        };
        assertSameOrganization(checkpoint?.place, place);
        const reviewed = foldReviews(checkpoint ? reviewsAt(checkpoint) : NOTHING_REVIEWED, eventsFor(standing, work, place));
        const isPart = !scope.isWhole && !work.isFirst;
        const due = (isPart ? withoutDrift : withAsked)(prepared.plan, now.desired, management, work);
        const tried = work.isStrict ? due : withoutKnocking(due, standing, work, management);
        const strict = judge(tried, now.desired, reviewed, management);
        const judged = isReviewNeeded
            ? strict
            : await withoutReview(tried, strict, { management, prepared, limit: inputs.maxChanges });
        const { plan, withheld } = withoutOldInvitations(judged, standing, work);
        last = { place, live: prepared.live, reviewed, withheld };
        for (const line of planText(plan))
            job.log(line);
        const { elsewhere } = prepared;
        const refusal = elsewhere && [elsewhere.message, elsewhere.hint].join('. ');
        return { ...prepared, plan, refusal };
    }
}
/**
 * What may be done though nobody reviewed it, because an input allows that: all of it, unless it changes more accounts
 * than a plan may without an approval. `max-changes` is then the word of the person who runs it.
 */
async function withoutReview(tried, strict, about) {
    const { management, prepared, limit } = about;
    const changes = strict.withheld.map(({ change }) => change);
    const lines = linesOfPlan({ ...tried, changes: [...changes], invited: [] }, management);
    const extent = await tooMuch(lines, prepared.countAccounts, limit);
    if (!extent)
        return { plan: tried, withheld: strict.withheld.filter(isOld) };
    const reason = { kind: 'too-much', extent, limit };
    const withheld = strict.withheld.map((one) => isOld(one) || one.reason.kind === 'needs' ? one : { ...one, reason });
    return { plan: strict.plan, withheld };
}
/** An invitation that is sent once more. */
function isOld({ change }) {
    return change.kind === 'invite' && change.again !== undefined;
}
/** What came since the checkpoint, as reviews of this organization see it. */
function eventsFor(standing, work, place) {
    const earlier = standing.earlier.flatMap(({ pull, record }) => {
        if (!applies(record.place, place))
            return [];
        return [{ kind: 'record', lines: record.lines, origin: { commit: standing.since, pull } }];
    });
    const later = standing.steps.flatMap(({ after, pull }) => {
        const event = standing.events.get(after);
        if (!event)
            return [];
        if (event.kind === 'gap')
            return [{ ...event, touched: event.touched.map(ofManagement) }];
        const origin = { commit: after, pull: pull?.number };
        if (applies(event.record.place, place)) {
            const { gap, touched, record } = event;
            const held = gap ? [{ kind: 'gap', gap, touched }] : [];
            return [...held, { kind: 'record', lines: record.lines, origin }];
        }
        // What exactly it changed is not known, so all that came since the checkpoint counts as not reviewed.
        const touched = work.touched.map(ofManagement);
        return [{ kind: 'gap', gap: { why: 'elsewhere', origin }, touched }];
    });
    return [...earlier, ...later];
    /** The management account is known to records by its id, which its file need not have yet. */
    function ofManagement(touched) {
        const isIt = touched.name === standing.now.desired.management?.name;
        return isIt ? { ...touched, keys: [...touched.keys, place.management] } : touched;
    }
}
/** What others left is not tried inside of their accounts by everybody's merge, but on the schedule. */
function withoutKnocking(plan, { now }, work, management) {
    return sift(plan, now.desired, management, (_, __, change) => {
        if (!(0,list/* entersAccount */.Ro)(change) || work.own.has(change.account))
            return undefined;
        return change.id !== undefined && work.closed.has(change.id) ? undefined : 'later';
    }).plan;
}
/**
 * Somebody declined, or let the time go by: unless a reviewed plan asks once more, nothing does, and nothing else is
 * held up by it.
 */
function withoutOldInvitations({ plan, withheld }, { now, since }, { isFirst }) {
    const old = withheld.filter(isOld).flatMap(({ change }) => {
        return change.kind === 'invite' && change.again ? [{ change, invitation: change.again }] : [];
    });
    const origin = { commit: since, pull: undefined };
    const before = { kind: 'gap', gap: { why: 'before', origin } };
    const gone = new Set(old.map(({ change }) => change));
    return {
        withheld: withheld
            .filter(({ change }) => change.kind !== 'invite' || !gone.has(change))
            .map((one) => (isFirst && one.reason.kind === 'never' ? { ...one, reason: before } : one)),
        plan: {
            ...plan,
            changes: plan.changes.filter((change) => change.kind !== 'invite' || !gone.has(change)),
            invited: [
                ...plan.invited,
                ...old.map(({ change: { account, file, id, followUps }, invitation }) => {
                    return { account, file, id, followUps, invitation };
                }),
            ],
            problems: [
                ...plan.problems,
                ...old.flatMap(({ change: { account }, invitation }) => {
                    const at = now.desired.accounts.get(account)?.file.at('account_id');
                    return at && invitation.state !== 'accepted' ? [ended(at, invitation)] : [];
                }),
            ],
        },
    };
}

;// CONCATENATED MODULE: ./lib/github/folder-ids.js


const folderShape = schemas/* object */.Ikc({ oid: schemas/* string */.YjP() });
/** Commits asked about in one query. */
const folder_ids_BATCH = 50;
/**
 * The Git id of a folder in each of several commits: equal ids, equal files in it. `undefined` where a commit has no
 * such folder. Paco's `Accounts` counts where `accounts` is asked for.
 */
async function readFolderIds(github, directory, commits) {
    const { owner, repo } = github;
    const names = directory === 'accounts' ? ['accounts', 'Accounts'] : [directory];
    const ids = new Map();
    for (let from = 0; from < commits.length; from += folder_ids_BATCH) {
        const batch = commits.slice(from, from + folder_ids_BATCH);
        const asked = batch.flatMap((commit, index) => names.map((name, other) => ({
            alias: `f${index}_${other}`,
            expression: `${commit}:${name}`,
        })));
        const query = `query FolderIds($owner: String!, $repo: String!, ${asked.map(({ alias }) => `$${alias}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) {
    ${asked.map(({ alias }) => `${alias}: object(expression: $${alias}) { oid }`).join('\n    ')}
  }
}`;
        const variables = Object.fromEntries(asked.map(({ alias, expression }) => [alias, expression]));
        const { repository } = await graphql(github, query, { owner, repo, ...variables }, schemas/* object */.Ikc({ repository: byAlias(Object.keys(variables), folderShape.nullable()) }));
        batch.forEach((commit, index) => {
            const found = names.map((_, other) => repository[`f${index}_${other}`]?.oid);
            ids.set(commit, found.find((oid) => oid !== undefined));
        });
    }
    return ids;
}

;// CONCATENATED MODULE: ./lib/github/viewer.js


const viewer_answerShape = schemas/* object */.Ikc({ viewer: viewerShape });
/** The login that a token acts as; an App's ends in `[bot]`. */
async function readViewer(github) {
    const { viewer } = await graphql(github, 'query Viewer { viewer { login } }', {}, viewer_answerShape);
    return viewer.login;
}

;// CONCATENATED MODULE: ./lib/accounts/place-ids.js



/**
 * Finds the file that means each account at present, by its root email: also under a new path, and never one that
 * has the old path and another email. Ids that are there already are left out.
 */
function placeIds({ files }, ids) {
    const placed = [];
    const misplaced = [];
    for (const known of ids) {
        const meant = files.filter((file) => emailOf(file) === known.email.toLowerCase());
        const found = place_ids_place(meant, files, known);
        if (typeof found === 'string') {
            misplaced.push({
                known,
                said: found,
                isHomeless: meant.length === 0 && isElsewhere(files, known),
            });
        }
        else if (found) {
            placed.push({ known, ...found });
        }
    }
    return { placed, misplaced };
}
/** The root email that a file names, in lower-case letters, even where the file has mistakes. */
function emailOf({ claims }) {
    return typeof claims.root_email === 'string' ? claims.root_email.toLowerCase() : undefined;
}
/** The file's text with the id; nothing where it is there already; or why it can't be written. */
function place_ids_place(meant, files, known) {
    const { id } = known;
    if (meant.some(({ claims }) => claims.account_id === id))
        return undefined;
    // Of two files with the email, the one that asked for the account is it.
    const file = meant.find(({ path }) => path === known.file) ?? meant[0];
    if (!file)
        return withoutFile(files, known);
    if (meant.length > 1 && file.path !== known.file) {
        const paths = (0,lib_text/* list */.p_)(meant.map(({ path }) => (0,lib_text/* code */.aY)(path)));
        return `${belongs(known)}, which ${paths} have: keep it in one of them, and write ${line(id)} there`;
    }
    const { account_id: other } = file.claims;
    if (other !== undefined) {
        return `${belongs(known)}, which ${(0,lib_text/* code */.aY)(file.path)} has; but that file names the account ${(0,lib_text/* code */.aY)(other)}: correct its \`root_email\` or its \`account_id\``;
    }
    try {
        return { path: file.path, text: setAccountId(file.text, id) };
    }
    catch (error) {
        const why = (0,failure/* messageOf */.b)(error);
        return `${(0,lib_text/* code */.aY)(file.path)}: ${(0,lib_text/* code */.aY)(why)}: write ${line(id)} into it`;
    }
}
/** Whether the file that asked for an account is gone, or means another one. */
function isElsewhere(files, known) {
    const there = files.find(({ path }) => path === known.file);
    return !there || emailOf(there) !== undefined;
}
/** Where an account belongs that no file means any longer. */
function withoutFile(files, known) {
    const { file: path, email, id } = known;
    const there = files.find((file) => file.path === path);
    const now = there && emailOf(there);
    const way = `put ${(0,lib_text/* code */.aY)(`root_email: ${email}`)} and ${line(id)} into a file of its own`;
    if (!there) {
        return `${belongs(known)}, which no file has: ${(0,lib_text/* code */.aY)(path)} no longer exists. To manage the account, ${way}`;
    }
    if (now === undefined) {
        const why = there.problems[0]?.message ?? 'it has no `root_email`';
        return `${(0,lib_text/* code */.aY)(path)} can't take the id ${(0,lib_text/* code */.aY)(id)} of ${(0,lib_text/* code */.aY)(known.account)}: ${why}. Correct it, and write ${line(id)} into it`;
    }
    return `${belongs(known)}, which no file has: ${(0,lib_text/* code */.aY)(path)} asked for it, but now has the root email ${(0,lib_text/* code */.aY)(now)}. To manage the account, ${way}, or change ${(0,lib_text/* code */.aY)(path)} back`;
}
function belongs({ account, id, email }) {
    return `the account ${(0,lib_text/* code */.aY)(id)}, created or found for ${(0,lib_text/* code */.aY)(account)}, has the root email ${(0,lib_text/* code */.aY)(email)}`;
}
function line(id) {
    return (0,lib_text/* code */.aY)(`account_id: '${id}'`);
}

;// CONCATENATED MODULE: ./lib/github/own-branch.js






const refShape = schemas/* object */.Ikc({
    target: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }).nullable(),
    associatedPullRequests: nodesOf(schemas/* object */.Ikc({ number: schemas/* number */.aig(), url: schemas/* string */.YjP(), baseRefName: schemas/* string */.YjP() })),
});
const baseShape = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    base: refShape.pick({ target: true }).nullable(),
});
/** Reads where branches point, with their open pull requests, in one request. */
async function readBranches(github, base, names) {
    const aliases = names.map((_, index) => `b${index}`);
    const query = `query OwnBranches(${['$owner: String!', '$repo: String!', '$base: String!', ...aliases.map((alias) => `$${alias}: String!`)].join(', ')}) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    id
    base: ref(qualifiedName: $base) { target { oid } }
    ${aliases
        .map((alias) => `${alias}: ref(qualifiedName: $${alias}) {
      target { oid }
      associatedPullRequests(states: [OPEN], first: 10) { nodes { number url baseRefName } }
    }`)
        .join('\n    ')}
  }
}`;
    const { owner, repo } = github;
    const refs = names.map((name, index) => [`b${index}`, `refs/heads/${name}`]);
    const variables = { owner, repo, base: `refs/heads/${base}`, ...Object.fromEntries(refs) };
    const { viewer, repository } = await graphql(github, query, variables, schemas/* object */.Ikc({
        viewer: viewerShape,
        repository: baseShape.and(byAlias(aliases, refShape.nullable())),
    }));
    const baseHead = repository.base?.target?.oid;
    if (baseHead === undefined)
        throw new failure/* Failure */.H(`there is no branch ${(0,lib_text/* code */.aY)(base)}`);
    const branches = names.map((name, index) => {
        const node = repository[`b${index}`];
        const pulls = node?.associatedPullRequests.nodes ?? [];
        return {
            name,
            head: node?.target?.oid,
            pulls: pulls.map(({ number, url, baseRefName }) => ({ number, url, baseRef: baseRefName })),
        };
    });
    return { repositoryId: repository.id, logins: ourLogins(viewer.login), baseHead, branches };
}
/** Commits that one request tells of; none of our branches has as many. */
const MOST_COMMITS = 100;
/** Compares a branch with the one that it came from ("Compare two commits"). */
async function compareWith({ octokit, owner, repo }, base, head, logins) {
    try {
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
            owner,
            repo,
            basehead: `${base}...${head}`,
            per_page: MOST_COMMITS,
        });
        const isOurs = data.total_commits === data.commits.length &&
            data.commits.every(({ author, commit, parents }) => commit.verification?.verified === true &&
                (parents.length > 1 || logins.includes(loginOf(author))));
        return { mergeBase: data.merge_base_commit.sha, isOurs };
    }
    catch (error) {
        // No ancestor in common.
        if (!(error instanceof GitHubFailure) || error.status !== 404)
            throw error;
        return { mergeBase: undefined, isOurs: false };
    }
}
function loginOf(author) {
    return typeof author === 'object' && author !== null && 'login' in author
        ? String(author.login)
        : '';
}
/** What a ref points to when it is not there. */
const own_branch_NOTHING = '0'.repeat(40);
/**
 * Moves branches, all of them or none, whatever they pointed to (`updateRefs`).
 * @throws GraphqlFailure when one of them points elsewhere than said, or takes no push
 */
async function moveBranches(github, repositoryId, moves) {
    const mutation = `mutation MoveBranches($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;
    const refUpdates = moves.map(({ branch, from, to }) => ({
        name: `refs/heads/${branch}`,
        beforeOid: from ?? own_branch_NOTHING,
        afterOid: to ?? own_branch_NOTHING,
        force: true,
    }));
    const answer = schemas/* object */.Ikc({ updateRefs: schemas/* object */.Ikc({}) });
    await graphql(github, mutation, { input: { repositoryId, refUpdates } }, answer);
}

;// CONCATENATED MODULE: ./lib/accounts/id-only.js



/** A line that holds nothing but an id, as the tool or a person writes it. */
const ID_LINE = /^[ \t]*(["']?)account_id\1[ \t]*:[ \t]*(["']?)(\d{12})\2[ \t]*(?:#.*)?\r?\n?$/;
/**
 * The id that one text of an account file adds to another, where it adds nothing else: an `account_id` where there
 * was none, or none but an empty one, and every other byte as it was. `undefined` for anything else, such as another
 * id in the place of one. By this the tool's own write-backs are known, whoever made the commit.
 */
function addedId(before, after) {
    const old = parseAccountFile('before.yaml', before);
    const now = parseAccountFile('after.yaml', after);
    const id = id_only_idOf(now);
    if (id === undefined || old.claims.account_id !== undefined)
        return undefined;
    const { account_id: _, ...others } = now.claims;
    if (!(0,external_node_util_.isDeepStrictEqual)(others, old.claims))
        return undefined;
    return isAsWritten(before, after, id) || isOneLine(before, after, id) ? id : undefined;
}
/** Whether a text of an account file differs from another in an `account_id` that is added, and in nothing else. */
function isIdOnly(before, after) {
    return addedId(before, after) !== undefined;
}
function id_only_idOf({ claims }) {
    const id = claims.account_id;
    return typeof id === 'string' && /^\d{12}$/.test(id) ? id : undefined;
}
/** As the tool writes it, whatever the file looks like. */
function isAsWritten(before, after, id) {
    try {
        return setAccountId(before, id) === after;
    }
    catch {
        return false;
    }
}
/** One line more, at any place: what a person does who follows the advice to paste it. */
function isOneLine(before, after, id) {
    const [old, now] = [before, after].map(id_only_linesOf);
    if (now.length !== old.length + 1)
        return false;
    const at = now.findIndex((line, index) => line !== old[index]);
    const isRestSame = now.slice(at + 1).every((line, index) => line === old[at + index]);
    return isRestSame && ID_LINE.exec((now[at] ?? '').replace(/^\uFEFF/, ''))?.[3] === id;
}
/** With their ends, so that a line that gets one differs. */
function id_only_linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

;// CONCATENATED MODULE: ./lib/github/outside.js


const outside_treeShape = schemas/* object */.Ikc({
    entries: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), mode: schemas/* number */.aig(), oid: schemas/* string */.YjP() })).optional(),
});
/**
 * Whether two commits have the same outside of one folder: each level from the root down to it is compared, in one
 * request, so that no number of files is too many ("Compare two commits" tells of 300).
 * @param directory as it is spelled in both
 */
async function isSameOutside(github, directory, one, other) {
    const segments = directory.split('/');
    const levels = segments.map((name, depth) => ({
        name,
        above: segments.slice(0, depth).join('/'),
    }));
    const aliases = levels.flatMap(({ above }, depth) => [one, other].map((commit, side) => ({ alias: `t${depth}_${side}`, at: `${commit}:${above}` })));
    const query = `query Outside(${['$owner: String!', '$repo: String!', ...aliases.map(({ alias }) => `$${alias}: String!`)].join(', ')}) {
  repository(owner: $owner, name: $repo) {
    ${aliases.map(({ alias }) => `${alias}: object(expression: $${alias}) { ... on Tree { entries { name mode oid } } }`).join('\n    ')}
  }
}`;
    const { owner, repo } = github;
    const variables = Object.fromEntries(aliases.map(({ alias, at }) => [alias, at]));
    const { repository } = await graphql(github, query, { owner, repo, ...variables }, schemas/* object */.Ikc({ repository: byAlias(Object.keys(variables), outside_treeShape.nullable()) }));
    return levels.every(({ name }, depth) => {
        const [left, right] = [0, 1].map((side) => outside_linesOf(repository[`t${depth}_${side}`], name));
        return left !== undefined && left === right;
    });
}
/** All of a tree but one entry, to be compared; `undefined` where it could not be read. */
function outside_linesOf(tree, without) {
    return tree?.entries
        ?.filter(({ name }) => name !== without)
        .map(({ name, mode, oid }) => JSON.stringify([name, mode, oid]))
        .sort()
        .join('\n');
}

;// CONCATENATED MODULE: ./lib/commands/ids-files.js






/**
 * Opens a reader that knows the texts of a snapshot: one request for the folders, and one for every 100 texts that
 * are new.
 */
function filesReader(github, directory, known) {
    const parsed = new Map();
    const blobs = new Map();
    for (const { path, text } of known.desired.files) {
        const oid = known.oids.get(path);
        // What can't be read has no text here, and is asked for again.
        if (oid !== undefined && text !== '')
            blobs.set(oid, { kind: 'text', text });
    }
    return async (commits) => {
        const folders = await readFolders(github, directory, commits);
        const entries = folders.flatMap((folder) => folder?.entries ?? []).filter(isReadable);
        const missing = entries.filter(({ oid }) => !blobs.has(oid));
        for (const [oid, blob] of await readBlobs(github, missing))
            blobs.set(oid, blob);
        return folders.map((folder, index) => ({
            commit: commits[index] ?? '',
            entries: new Map((folder?.entries ?? []).map((entry) => [`${folder?.directory ?? ''}/${entry.name}`, entry])),
            ...readAccounts(directory, folder, blobs, parsed),
        }));
    };
}
/** Compares two commits: which ids the files got, and whether anything else differs. */
async function differenceOf(github, before, after) {
    const { directory } = before.desired;
    const names = new Set([...before.entries.keys(), ...after.entries.keys()]);
    const paths = [...names].filter((path) => {
        const [old, now] = [before.entries.get(path), after.entries.get(path)];
        return old?.oid !== now?.oid || old?.mode !== now?.mode;
    });
    const ids = paths.flatMap((path) => idAt(path, before, after) ?? []);
    const isAll = ids.length === paths.length &&
        directory === after.desired.directory &&
        (await isSameOutside(github, directory, before.commit, after.commit));
    return { ids, paths, isAll };
}
const PLAIN_FILE = 0o100644;
/** The id that one file got; nothing where something else of it differs. */
function idAt(path, before, after) {
    const [old, now] = [before, after].map(({ desired }) => desired.files.find((file) => file.path === path));
    const email = now && emailOf(now);
    const [oldMode, mode] = [before, after].map(({ entries }) => entries.get(path)?.mode);
    // createCommitOnBranch knows no modes: a file that could be executed may have become a plain one by it.
    const isSameMode = mode === oldMode || mode === PLAIN_FILE;
    if (!old || !now || email === undefined || !isSameMode)
        return undefined;
    const id = addedId(old.text, now.text);
    return id === undefined ? undefined : { account: now.name, file: path, email, id };
}

;// CONCATENATED MODULE: ./lib/commands/ids-branches.js




/** How many there are, for those that others have pushed to. */
const ids_branches_MOST = 10;
/** Each folder of account files has branches of its own: those of `accounts` are `org-accounts/account-ids`, `…-2`. */
function branchNames(directory) {
    const folder = directory.replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-|-$/g, '');
    const name = `org-accounts/account-ids${folder === 'accounts' ? '' : `-of-${folder}`}`;
    const more = Array.from({ length: ids_branches_MOST - 1 }, (_, index) => `${name}-${index + 2}`);
    return { all: [name, ...more], draft: `${name}-draft` };
}
/** Looks at what a branch holds. */
async function lookAt({ github, read, existing, base }, { name, head, pulls }, main, logins) {
    const { mergeBase, isOurs } = await compareWith(github, main.commit, head, logins);
    const pull = pulls.find(({ baseRef }) => baseRef === base);
    // A pull request into another branch is somebody's own doing.
    const isFree = pulls.every(({ baseRef }) => baseRef === base);
    const foreign = { name, head, pull, isOurs: false, isClean: false, ids: [], isCurrent: false };
    if (mergeBase === undefined)
        return foreign;
    const [before, after] = await read([mergeBase, head]);
    if (!before || !after)
        throw new Error('two commits give two snapshots');
    const { ids, paths, isAll } = await differenceOf(github, before, after);
    const valid = await existing(ids);
    return {
        name,
        head,
        pull,
        isOurs: isOurs && isAll && isFree,
        isClean: isAll && valid.length === ids.length,
        ids: valid,
        isCurrent: paths.every((path) => {
            const [then, now] = [before.entries.get(path), main.entries.get(path)];
            return then?.oid === now?.oid && then?.mode === now?.mode;
        }),
    };
}
/**
 * Whether merging a branch gives the default branch all ids that it lacks, and nothing else. Where the same files were
 * touched on the default branch, GitHub's own test merge tells, conflicts included.
 * @param lacking what the default branch lacks, where it belongs there
 */
async function isStillRight(looking, branch, lacking) {
    const { github, read, existing } = looking;
    if (!branch.pull || !branch.isClean)
        return false;
    const held = new Map(branch.ids.map(({ id, file }) => [id, file]));
    if (!lacking.every(({ known }) => held.has(known.id)))
        return false;
    if (branch.isCurrent)
        return lacking.every(({ known, path }) => held.get(known.id) === path);
    const { merge, headSha } = await readPullRequest(github, branch.pull.number);
    if (merge.kind !== 'clean' || headSha !== branch.head)
        return false;
    const [before, after] = await read([merge.base, merge.commit]);
    if (!before || !after)
        throw new Error('two commits give two snapshots');
    const { ids, isAll } = await differenceOf(github, before, after);
    if (!isAll || (await existing(ids)).length !== ids.length)
        return false;
    const left = placeIds(after.desired, lacking.map(({ known }) => known));
    return left.placed.length + left.misplaced.length === 0;
}

;// CONCATENATED MODULE: ./lib/commands/merged-plan.js







/**
 * Whether a plan was made for another place than the checkpoint, so that what it changed counts as not reviewed. Where no
 * checkpoint tells, or it was made before there was an organization, AWS tells later.
 */
function merged_plan_isElsewhere(read, { inputs, run }, { checkpoint }) {
    if (read?.kind !== 'record' || !checkpoint || checkpoint.place.organization === null)
        return false;
    const here = { ...checkpoint.place, folder: inputs.directory, branch: run.defaultBranch };
    return !applies(read.record.place, here);
}
/** Whether all that a pull request did itself was reviewed, and approved where that is needed. */
function isWhole(read) {
    return read?.kind === 'record' && !read.record.needing?.isOwn && read.record.held.length === 0;
}
/** Why what a step changed is not reviewed. */
function whyNot({ pull }, read) {
    if (!pull)
        return 'push';
    if (read?.kind === 'elsewhere')
        return 'elsewhere';
    if (read?.kind === 'record')
        return read.record.needing?.isOwn ? 'not-approved' : 'problem';
    return read?.kind === 'old' ? 'old-plan' : 'no-plan';
}
/**
 * The record of a merged pull request's plan, with what was approved of it among its lines; `undefined` where it has
 * none.
 */
async function recordOf(job, pull, apps) {
    if (!pull)
        return undefined;
    const id = planDocumentId(job);
    const document = await readDocument(job.github, pull.headSha, id, apps);
    if (document.kind === 'found') {
        const read = readRecord(document.text);
        return read.kind === 'record'
            ? { ...read, record: await withApproved(job, pull, read.record, apps) }
            : read;
    }
    if (document.kind === 'empty')
        return undefined;
    const text = await readCheckText(job.github, pull.headSha, id.name, apps);
    const read = text === undefined ? undefined : readRecord(text);
    return read?.kind === 'old' ? read : undefined;
}
/** The records of the plans that were merged from one commit of the default branch to another. */
async function recordsBetween(job, { before, after }, apps) {
    const branch = job.run.defaultBranch;
    const options = { head: after, since: before, branch, isFresh: false };
    const history = await readHistory(job.github, options);
    const steps = history.kind === 'steps' ? history.steps : [];
    const read = await (0,p_limit/* default */.A)(5).map([...steps], ({ pull }) => recordOf(job, pull, apps));
    return read.flatMap((one) => (one?.kind === 'record' ? [one.record] : []));
}

;// CONCATENATED MODULE: ./lib/commands/standing.js










/**
 * Reads how far the default branch is provisioned, for a run that goes on from there.
 * @throws Failure where a part of it can't be read, Unproven where the checkpoint does not count
 */
async function readStanding(job, options) {
    const found = await findCheckpoint(job, options);
    const standing = await standing_withFiles(job, options.head, await readSource(job, found, options), []);
    return isUnprovisioned(standing)
        ? { ...standing, earlier: await earlierRecords(job, standing) }
        : standing;
}
/** Whether no run has come to its end yet: one that only noted where it begins may have been killed. */
function isUnprovisioned({ source, checkpoint }) {
    return source === 'none' || (checkpoint?.isBeginning === true && !checkpoint.isGiven);
}
/** Files whose history is looked at for the first run; those of accounts that are yet to be made come first. */
const MOST_EARLIER = 100;
/**
 * A first push may get no run, as GitHub drops a waiting one when a newer one comes. Nothing was done since ever, so the
 * plan of the pull request that brought a file counts, as long as nothing was pushed to the file since, and the file and
 * AWS are still as it has them.
 */
async function earlierRecords(job, { now, steps, apps }) {
    const accounts = [...now.desired.accounts.values()].sort((one, other) => Number(isUnfinished(other)) - Number(isUnfinished(one)));
    const paths = accounts.slice(0, MOST_EARLIER).map(({ file }) => file.path);
    const { byPath } = await findOrigins(job.github, now.commit, job.run.defaultBranch, paths, branchNames(job.inputs.directory).all);
    const known = new Set(steps.flatMap(({ pull }) => pull?.number ?? []));
    const last = [...byPath.values()].filter(({ isLast }) => isLast);
    const pulls = new Map(last.map((pull) => [pull.number, pull]));
    const wanted = [...pulls.values()]
        .filter(({ number }) => !known.has(number))
        .sort((one, other) => one.number - other.number);
    const read = await (0,p_limit/* default */.A)(5).map(wanted, async (pull) => ({
        pull: pull.number,
        read: await recordOf(job, pull, apps),
    }));
    return read.flatMap(({ pull, read: one }) => one?.kind === 'record' ? [{ pull, record: one.record }] : []);
}
/**
 * Reads what is left on a branch that a pull request is to be merged into; nothing where it was never provisioned, for
 * then the first run will tell.
 * @param now the files of the branch
 * @throws Failure as `readStanding` does
 */
async function readStandingBefore(job, now, organization) {
    const found = await findCheckpoint(job, { organization });
    if (!found) {
        // Later the history tells whose token it is; a plan that will not count must not be green before.
        if (job.inputs.trustedApp !== undefined)
            appsFor(job, await readViewer(job.github));
        // Where no file has an id, nothing was ever done: two requests less.
        const earlier = hasIds(now)
            ? await readUnpointed(job, { head: now.commit, isFresh: false, organization })
            : undefined;
        return earlier ? standing_withFiles(job, now.commit, earlier, [now]) : nothingLeft(now);
    }
    const options = { head: now.commit, pushed: undefined, isFresh: false, organization };
    return standing_withFiles(job, now.commit, await readSource(job, found, options), [now]);
}
function hasIds({ desired }) {
    const accounts = [...desired.accounts.values()];
    return accounts.some(({ isManagement, fields }) => !isManagement && fields.account_id);
}
/** The same of a branch of whose past nothing counts. */
function nothingLeft(now) {
    return {
        since: now.commit,
        checkpoint: undefined,
        source: 'none',
        steps: [],
        apps: [],
        events: new Map(),
        earlier: [],
        past: now,
        now,
    };
}
/** Reads the files and the records of the steps. */
async function standing_withFiles(job, head, source, known) {
    const { steps, apps, since } = source;
    const records = await (0,p_limit/* default */.A)(5).map([...steps], async ({ pull }) => {
        const read = await recordOf(job, pull, apps);
        return merged_plan_isElsewhere(read, job, source) ? { kind: 'elsewhere' } : read;
    });
    const unseen = steps.filter((_, index) => !isWhole(records[index]));
    const boundaries = await touching(job, unseen);
    const wanted = [...new Set([since, ...boundaries, head])];
    const missing = wanted.filter((commit) => !known.some((one) => one.commit === commit));
    const read = missing.length > 0 ? await readSnapshots(job.github, job.inputs.directory, missing) : [];
    const at = (commit) => {
        const found = [...known, ...read].find((snapshot) => snapshot.commit === commit);
        if (!found)
            throw new Error('a commit gives a snapshot');
        return found;
    };
    const events = steps.map((step, index) => {
        const { before, after, pull } = step;
        const record = records[index];
        if (record?.kind === 'record' && isWhole(record)) {
            return [after, { kind: 'record', record: record.record, touched: [] }];
        }
        const isTouched = boundaries.has(before) && boundaries.has(after);
        const touched = isTouched ? touchedBetween(at(before).desired, at(after).desired) : [];
        const gap = { why: whyNot(step, record), origin: { commit: after, pull: pull?.number } };
        if (record?.kind === 'record') {
            const { needing, held } = record.record;
            const unseen = needing?.isOwn ? touched : heldIn(touched, held);
            return [after, { kind: 'record', record: record.record, touched: unseen, gap }];
        }
        return [after, { kind: 'gap', gap, touched }];
    });
    return { ...source, events: new Map(events), earlier: [], past: at(since), now: at(head) };
}
/** The commits around the steps that touch the folder: only their files are read. */
async function touching({ github, inputs }, steps) {
    const commits = new Set(steps.flatMap(({ before, after }) => [before, after]));
    if (commits.size === 0)
        return commits;
    const ids = await readFolderIds(github, inputs.directory, [...commits]);
    const differ = steps.filter(({ before, after }) => ids.get(before) !== ids.get(after));
    return new Set(differ.flatMap(({ before, after }) => [before, after]));
}

;// CONCATENATED MODULE: ./lib/commands/work.js





function workOf(standing, { isPush, pushed }) {
    const { past, now, checkpoint, since } = standing;
    const touched = touchedBetween(past.desired, now.desired);
    const entries = checkpoint?.entries ?? [];
    const events = [...earlierEvents(standing).values(), ...standing.events.values()];
    const lines = events.flatMap(work_linesOf);
    const held = events.flatMap(work_heldIn);
    // A push may take back what was merged before it: the files don't show that, and AWS may have it.
    const between = events.flatMap((event) => event.touched);
    const all = [...touched, ...between];
    const work = dueSince({ desired: now.desired, touched: all, lines, held, entries });
    const again = againBy(pushed, now);
    const own = new Set([...work.own, ...again.own]);
    const others = new Set([...work.others].filter((name) => !own.has(name)));
    const origins = new Map(entries.map(({ name, origin }) => [name, origin]));
    for (const [pull, event] of earlierEvents(standing)) {
        for (const name of namesIn(standing, event))
            origins.set(name, { commit: since, pull });
    }
    for (const [commit, event] of standing.events) {
        const origin = work_originOf(standing, commit, event);
        for (const name of namesIn(standing, event))
            origins.set(name, origin);
    }
    return {
        ...work,
        own,
        ownAccess: new Set([...work.ownAccess, ...again.ownAccess]),
        others,
        isBrought: lines.length + between.length > 0,
        isFirst: checkpoint === undefined || checkpoint.isBeginning,
        isStrict: !isPush,
        touched,
        changed: changedPaths(past, now),
        pushedPaths: pushed ? changedPaths(pushed.before, pushed.after) : new Set(),
        originOf: (name) => origins.get(name) ?? { commit: since, pull: undefined },
    };
}
/** What a push changed or announced that comes again. */
function againBy(pushed, { desired }) {
    if (!pushed)
        return { own: new Set(), ownAccess: new Set() };
    const { before, after, records } = pushed;
    const touched = touchedBetween(before.desired, after.desired);
    const lines = records.flatMap((record) => record.lines);
    const held = records.flatMap((record) => record.held);
    const announced = dueSince({ desired, touched: [], lines, held, entries: [] });
    return {
        own: new Set([...announced.own, ...namesTouched(touched)]),
        ownAccess: new Set([...announced.ownAccess, ...accessTouched(touched)]),
    };
}
/** By pull request: what was merged before the first run. */
function earlierEvents({ earlier }) {
    return new Map(earlier.map(({ pull, record }) => [pull, { kind: 'record', record, touched: [] }]));
}
function work_linesOf(event) {
    return event.kind === 'record' ? event.record.lines : [];
}
function work_heldIn(event) {
    return event.kind === 'record' ? event.record.held : [];
}
function work_originOf({ steps }, commit, event) {
    if (event.kind === 'gap')
        return event.gap.origin;
    return { commit, pull: steps.find(({ after }) => after === commit)?.pull?.number };
}
/** The accounts that a step changed, or whose plan it announced; that whose role gets access among them. */
function namesIn({ now: { desired } }, event) {
    const { touched } = event;
    const lines = work_linesOf(event);
    const held = work_heldIn(event);
    const { own, ownAccess } = dueSince({ desired, touched, lines, held, entries: [] });
    const { management } = desired;
    return ownAccess.size > 0 && management ? new Set([...own, management.name]) : own;
}
/** The accounts that a run compares with AWS. */
function scopeFor({ past, now }, work, isWhole) {
    const all = [...now.desired.accounts.keys()];
    const also = new Set(work.isFirst ? all : [...work.own, ...work.others]);
    const { joining, due, changed } = work;
    if (isWhole) {
        const every = new Set(now.oids.keys());
        // A look at the whole never invites.
        const rest = { ...due, invitations: new Set() };
        return scopeOf(now.desired, every, undefined, { isWhole, joining, due: rest });
    }
    return scopeOf(now.desired, changed, past.desired, { joining, also, due });
}
/** Whether a run has nothing to compare: AWS need not be asked. */
function work_isIdle({ checkpoint, now }, work) {
    const isUnderway = [...now.desired.accounts.values()].some(isUnfinished);
    const entries = checkpoint?.entries ?? [];
    const isQuiet = work.changed.size === 0 && !work.isBrought && entries.length === 0;
    // What is wrong across files is nobody's entry, and has to be said until it is right.
    const isRight = now.desired.problems.every(({ severity }) => severity !== 'error');
    return !work.isFirst && isQuiet && isRight && !isUnderway;
}

;// CONCATENATED MODULE: ./lib/commands/plan-reviewed.js
























/**
 * Plans a change of files that people review: what it does itself, and what earlier ones left. All that it says merging
 * will do is in its record.
 * @param approvals those that its pull request has
 */
async function planReviewed(job, { before, after, changed }, approvals) {
    const { inputs, run } = job;
    const organization = once(() => organizationOf(job));
    const { standing, problems } = await standingBefore(job, before, organization);
    const touched = touchedBetween(before.desired, after.desired);
    const own = ownNames(touched, after.desired, changed);
    const past = { ...workOf(standing, { isPush: false }), isFirst: false };
    // Whom owners keep waiting is told where somebody asks; it is nothing that a merge could do.
    const entries = (standing.checkpoint?.entries ?? []).filter(({ why }) => why !== 'owner' && why !== 'role');
    const left = new Set([...pushedNames(standing), ...entries.map(({ name }) => name)].filter((name) => !own.has(name)));
    const ownAccess = new Set(accessTouched(touched));
    const work = { ...past, own, ownAccess, others: left };
    const ids = [...after.desired.accounts.values()].flatMap(({ name, fields }) => own.has(name) ? (fields.account_id ?? []) : []);
    const scope = scopeOf(after.desired, changed, before.desired, {
        joining: new Set(ids.filter((id) => past.joining.has(id))),
        also: new Set([...own, ...left]),
        due: past.due,
    });
    const vantage = {
        commit: before.commit,
        before,
        now: after,
        management: provisionedManagement(standing.checkpoint),
    };
    const history = historyOf(job.github, vantage, run.defaultBranch);
    const prepared = await prepare(job, after.desired, scope, history, (plan) => plan);
    const { plan: whole, live, countAccounts } = prepared;
    const management = whole.organization?.managementAccountId ?? (await job.session()).accountId;
    const place = {
        folder: inputs.directory,
        branch: run.defaultBranch,
        organization: whole.organization?.id ?? null,
        management,
    };
    assertSameOrganization(standing.checkpoint?.place, place);
    const asked = withAsked(whole, after.desired, management, past);
    const parts = partPlan(withoutDrift(whole, after.desired, management, work), {
        own,
        ownAccess,
        leftAccess: new Set([
            ...past.ownAccess,
            ...entries.flatMap(({ field }) => (isAccess(field) ? field : [])),
        ]),
        changed,
        before: before.desired,
        after: after.desired,
        others: new Set([...left].flatMap((name) => after.desired.accounts.get(name)?.file.path ?? [])),
    });
    const guarded = guard(parts.own, after.desired, live, inputs);
    const reviewed = foldReviews(standing.checkpoint ? reviewsAt(standing.checkpoint) : NOTHING_REVIEWED, eventsFor(standing, past, place));
    const impossible = asked.impossible.filter(({ account }) => !own.has(account));
    const leftOvers = leftOversOf(guarded, [...parts.left, ...impossible], {
        desired: after.desired,
        reviewed,
        management,
        entries,
        originOf: past.originOf,
        room: { against: creationObstacle(guarded, live, inputs) },
        impossible: new Map(impossible.map((one) => [one.account, whyImpossible(one, live)])),
    });
    const unseen = leftOvers.filter(isUnseen).map(({ change }) => change);
    const weighed = await weigh(job, {
        own: linesOfPlan(promised(guarded), management),
        left: linesOfPlan({ ...guarded, changes: unseen, invited: [] }, management),
        countAccounts,
        approvals: () => approvals(place),
    });
    const { approval, needing } = weighed;
    const plan = {
        ...guarded,
        approval,
        leftOvers: needing ? leftOvers.map((one) => awaiting(one, needing)) : leftOvers,
        problems: [...guarded.problems, ...problems],
    };
    const waiting = new Set(digestsOf(needing?.lines ?? []));
    const settling = { touched, desired: after.desired, plan, live, management };
    const lines = withSettled(linesOfPlan(promised({ ...guarded, leftOvers }), management), settling);
    const binding = lines.filter((line) => !waiting.has(lineDigest(toRecorded(line))));
    // What is merged and not done yet may be done before this is merged.
    const pendingOf = ({ account, field, to }) => {
        const all = reviewed.set.get(fieldKey(account, field)) ?? [];
        return all.filter((value) => value !== digest(field, to));
    };
    const held = heldKeys(settling);
    const record = recordDocument(place, binding, { pendingOf, needing, held });
    return { plan, record, weighed };
}
/** Whether this merge would do something that was left and that nobody reviewed. */
function isUnseen({ isReviewed, obstacle }) {
    return !isReviewed && obstacle === undefined;
}
/** What was left waits until it is approved, where it is too much with the rest. */
function awaiting(leftOver, extent) {
    if (!isUnseen(leftOver))
        return leftOver;
    const obstacle = `with it, ${extentWords(extent)} would change, which needs \`/accounts approve\` here`;
    return { ...leftOver, obstacle };
}
/** The accounts that came to the branch since the checkpoint without a reviewed plan. */
function pushedNames({ events }) {
    return [...events.values()].flatMap(({ gap, touched }) => gap ? touched.map(({ name }) => name) : []);
}
/** Where the checkpoint does not count, the plan says so and promises nothing of what was left. */
async function standingBefore(job, before, organization) {
    try {
        return { standing: await readStandingBefore(job, before, organization), problems: [] };
    }
    catch (error) {
        if (!(error instanceof Unproven))
            throw error;
        const { message, hint } = error;
        const problem = { severity: 'warning', message, ...(hint !== undefined && { hint }) };
        return { standing: nothingLeft(before), problems: [problem] };
    }
}
/** What a merge does: nothing that a problem holds. */
function promised(plan) {
    const { changes, held, leftOvers } = plan;
    return {
        ...plan,
        changes: [
            ...changes.filter(({ account }) => !held.has(account)),
            ...leftOvers.filter(({ obstacle }) => obstacle === undefined).map(({ change }) => change),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/report/json/accounts.js


/**
 * The accounts that have an id, for the steps and jobs that come after, in the order of their names.
 * @param report how they were provisioned, where they were
 */
function accountsDocument(desired, report) {
    const found = (0,plan_outcome/* identified */.A)(report?.outcomes ?? []).map(({ change, id }) => ({
        name: change.account,
        id,
    }));
    const ids = new Map(found.map(({ name, id }) => [name, id]));
    const known = [...desired.accounts.values()].flatMap(({ name, file, fields }) => {
        const id = ids.get(name) ?? fields.account_id;
        const region = fields.region ?? null;
        return id === undefined
            ? []
            : [{ name, account: { id, email: fields.root_email, region, file: file.path } }];
    });
    return {
        version: 1,
        accounts: Object.fromEntries(byName(known).map(({ name, account }) => [name, account])),
        created: byName(found),
        matrix: { include: report ? entriesOf(report) : [] },
    };
}
/** The new accounts that can be worked in. */
function entriesOf({ readiness, plan }) {
    const partition = plan.organization?.partition ?? 'aws';
    return byName(readiness
        .filter(({ isReady }) => isReady)
        .map(({ account, id, region, roleName }) => ({
        name: account,
        id,
        region: region ?? '',
        role_arn: (0,policy/* roleArn */.w3)(partition, id, roleName),
    })));
}
/** One order for every run, whatever was done first. */
function byName(items) {
    return [...items].sort((one, other) => one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
}

;// CONCATENATED MODULE: ./lib/report/json/change.js


/** What a published change is called; the program's own names may change, these may not. */
const change_KINDS = {
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
    return isFieldChange(one) ? fieldOf(one).document.kind : change_KINDS[one.kind];
}
/** A change as it is published. */
function changeDocument(one, around) {
    switch (one.kind) {
        case 'create-organization':
            return {
                kind: change_KINDS[one.kind],
                ...base(one, undefined, [], around),
                before: null,
                after: { feature_set: 'ALL' },
            };
        case 'create-unit':
            return {
                kind: change_KINDS[one.kind],
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
                kind: change_KINDS[one.kind],
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
                kind: change_KINDS[one.kind],
                ...base(one, one.id, ['account_id'], around),
                before: null,
                after: { account_id: one.id, root_email: one.email, tags: { ...one.tags } },
                previous_invitation: one.again ? invitationDocument(one.again) : null,
                follow_ups: one.followUps.map((next) => followUpDocument(next, { ...around, id: one.id })),
            };
        case 'adopt':
            return {
                kind: change_KINDS[one.kind],
                ...base(one, one.id, ['account_id'], around),
                before: { account_id: null },
                after: { account_id: one.id },
                root_email: one.email,
                account_name: one.awsName,
            };
        case 'manual':
            return {
                kind: change_KINDS[one.kind],
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
        kind: change_KINDS[one.kind],
        ...base(one, management, ['admin_delegate_role_name'], around),
        role_name: one.roleName,
        gains: one.gains.map((grant) => grantDocument(grant, around)),
        losses: [...one.losses],
    };
}
/** Each field's folder has what differs. */
function fieldDocument(one, around) {
    const { name, document } = (0,list/* fieldOf */._F)(one);
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
        role_arn: id === undefined ? null : (0,policy/* roleArn */.w3)(partition, id, roleName),
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

;// CONCATENATED MODULE: ./lib/report/json/plan.js



/** The plan as it is published: in the output `plan`, in the file of `plan-file`, and with `--json` at a terminal. */
function planDocument(plan) {
    const { organization, headroom } = plan;
    return {
        version: 1,
        truncated: false,
        mergeable: isMergeable(plan),
        complete: plan.isComplete,
        organization: organization
            ? {
                id: organization.id,
                partition: organization.partition,
                management_account_id: organization.managementAccountId,
            }
            : null,
        account_quota: headroom ? quotaDocument(headroom) : null,
        changes: plan.changes.map((one) => changeDocument(one, { organization, why: why(one, plan) })),
        unchanged: plan.unchanged.map(({ account, id, file }) => ({ account, account_id: id, file })),
        invited: plan.invited.map(({ account, id, file, invitation, followUps }) => ({
            account,
            account_id: id,
            file,
            invitation: invitationDocument(invitation),
            follow_ups: followUps.map((one) => followUpDocument(one, { organization, id, why: undefined })),
        })),
        identity_changes: plan.identities.map(({ account, file, from, fromFile, to }) => ({
            account,
            file,
            before_file: fromFile,
            before: identityDocument(from),
            after: to ? identityDocument(to) : null,
        })),
        left_over: plan.leftOvers.map(({ change, origin, isReviewed, obstacle }) => ({
            change: changeDocument(change, { organization, why: obstacle }),
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
    const all = errors(plan);
    const own = all.filter((problem) => concerns(problem, file));
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

;// CONCATENATED MODULE: ./lib/report/left.js







/** Why the run fails, in a sentence; `undefined` when all that it answers for is done. */
function whatIsLeft(report) {
    const { plan, outcomes, writeBack, refusal } = report;
    if (refusal !== undefined)
        return `nothing was done: ${refusal}`;
    const answersFor = (change) => isAnsweredFor(change, report);
    const left = outcomes.filter((outcome) => !(0,plan_outcome/* isDone */.$)(outcome) && answersFor(outcome.change));
    const names = [
        ...new Set(left.map(({ change, id, state }) => {
            const of = accountWords(change.account, id ?? idOf(change, plan));
            return `${of} (${state})`;
        })),
    ];
    const withheld = report.withheld.filter(({ change }) => answersFor(change));
    const wrong = errors(plan).filter((problem) => isItsProblem(problem, report)).length;
    const its = (report.left ?? []).filter((entry) => isItsEntry(entry, report));
    const impossible = its.filter(({ why }) => why === 'impossible');
    // What keeps access from being compared may be in anybody's file.
    const isShown = withheld.some(({ change }) => change.kind === 'delegate-access');
    const held = its.filter(({ why, field }) => {
        return isAccess(field) && (why === 'held' || (why === 'unreviewed' && !isShown));
    });
    const reasons = [
        ...(left.length > 0 ? [`not done: ${(0,lib_text/* list */.p_)(names)}`] : []),
        ...(withheld.length > 0 ? [`not reviewed: ${withheld.map(withheldLine).join('; ')}`] : []),
        ...(impossible.length > 0
            ? [`not possible: ${impossible.map(impossibleWords).join('; ')}`]
            : []),
        ...(held.length > 0 ? [`not done: ${held.map(impossibleWords).join('; ')}`] : []),
        ...(wrong > 0 ? [`${(0,lib_text/* count */.U9)(wrong, 'problem')} to fix`] : []),
        ...(writeBack?.kind === 'failed' && isItsWriteBack(writeBack, report)
            ? [`the ids could not be written: ${writeBack.said}`]
            : []),
    ];
    return reasons.length === 0 ? undefined : reasons.join('; ');
}
/** Whether a change is one that a run answers for: access is, if its accounts get it, or its merges asked for it. */
function isAnsweredFor(change, { others, ownAccess }) {
    if (change.kind !== 'delegate-access')
        return !others.has(change.account);
    if (!ownAccess)
        return true;
    const { roleName, gains, losses, form, formBefore } = change;
    const isGained = gains.some(({ account, id, roleName: assumed }) => !others.has(account) || ownAccess.has(accessField(roleName, id ?? '', assumed)));
    const isLost = losses.some((arn) => ownAccess.has(lostField(roleName, arn)));
    const isOtherForm = form === 'pattern' || form !== formBefore;
    return isGained || isLost || (isOtherForm && ownAccess.size > 0);
}
/** Whether what is left is left by the run's own merges and pushes. */
function isItsEntry({ name, field }, { others, ownAccess }) {
    if (!isAccess(field))
        return !others.has(name);
    if (!ownAccess)
        return true;
    const entered = enteredIn(field);
    return entered ? ownAccess.has(field) : ownAccess.size > 0;
}
/** A problem of files that only others left wrong is theirs. */
function isItsProblem({ at, also = [], isOfAll }, { othersFiles }) {
    return isOfAll === true || !at || [at, ...also].some(({ file }) => !othersFiles.has(file));
}
/** Whether an id that could not be written is one of an account that the run answers for. */
function isItsWriteBack({ left }, { othersFiles }) {
    return !left || left.some(({ file }) => !othersFiles.has(file));
}
function impossibleWords({ name, field, said }) {
    return `${(0,lib_text/* code */.aY)(name)}: ${fieldWords(field)}: ${said}`;
}

;// CONCATENATED MODULE: ./lib/commands/result.js










/** What the reports of this run have in common. */
function viewOf(job, more) {
    return {
        repositoryUrl: `${job.run.serverUrl}/${job.run.repository}`,
        directory: job.inputs.directory,
        runUrl: job.run.url,
        madeAt: new Date(),
        changed: new Set(),
        isPull: false,
        withoutAws: undefined,
        ...more,
    };
}
/**
 * The result of a run that only planned: it fails when somebody has something to fix or to do first.
 * @param desired the files, where they could be read
 */
function planResult(job, plan, desired, view, commentUrl) {
    for (const line of planText(plan))
        job.log(line);
    const wrong = errors(plan).length;
    const byHand = plan.changes.filter((change) => change.kind === 'manual').length;
    const reasons = [
        ...(wrong > 0 ? [`${(0,lib_text/* count */.U9)(wrong, 'problem')} to fix`] : []),
        ...(byHand > 0 ? [`${(0,lib_text/* count */.U9)(byHand, 'step')} to do by hand before merging`] : []),
        ...(plan.approval?.state === 'needed'
            ? [`this changes ${extentWords(plan.approval.extent)}, which nobody has approved`]
            : []),
    ];
    return {
        outputs: {
            'has-changes': plan.changes.length + joined(plan) > 0,
            changes: plan.changes.length + joined(plan),
            plan: planDocument(plan),
            ...(desired && { accounts: accountsDocument(desired) }),
            ...(commentUrl !== undefined && { 'comment-url': commentUrl }),
        },
        summary: planMarkdown(plan, view, publish_MOST.summary),
        failure: isMergeable(plan) ? undefined : reasons.join('; '),
    };
}
/** What earlier merges left that this one does. */
function joined({ leftOvers }) {
    return leftOvers.filter(({ obstacle }) => obstacle === undefined).length;
}
/** The result of a provisioning run: it fails unless nothing is left. */
function provisionResult(job, report, desired, view, commentUrl) {
    const { plan, writeBack } = report;
    for (const line of outcomeText(report))
        job.log(line);
    const commit = writeBack?.kind === 'commit' ? writeBack.sha : undefined;
    return {
        outputs: {
            'has-changes': plan.changes.length > 0,
            changes: plan.changes.length,
            plan: planDocument(plan),
            accounts: accountsDocument(desired, report),
            ...(commentUrl !== undefined && { 'comment-url': commentUrl }),
            ...(commit !== undefined && { 'commit-sha': commit }),
        },
        summary: outcomeMarkdown(report, view, publish_MOST.summary),
        failure: whatIsLeft(report),
    };
}

;// CONCATENATED MODULE: ./lib/commands/plan.js


























/**
 * Plans a pull request: what merging it into its base branch, as that is now, will do.
 * @param said Markdown that is shown above the plan in the comment, as the answer to somebody
 * @param approvedAt a commit whose plan somebody just approved
 */
async function planPullRequest(job, number, said = '', approvedAt) {
    const pull = await readPullRequest(job.github, number);
    const untrusted = untrustedIn(job, pull);
    if (!pull.isOpen)
        return {
            outputs: {},
            summary: `Pull request ${number} is closed: there is nothing to plan.`,
            failure: undefined,
        };
    const short = pull.headSha.slice(0, 7);
    const isProvisioned = pull.baseRef === job.run.defaultBranch;
    const view = (basis, more = {}) => viewOf(job, { commit: pull.headSha, basis, isPull: true, ...more });
    const publish = async (bound, shown, isWanted, desired) => {
        // What is shown after the end would be told twice over, and differently.
        job.signal.throwIfAborted();
        if (untrusted === 'read-only') {
            // A fork's token may neither comment nor report a check.
            job.annotate(withoutNotes(bound.plan));
            return planResult(job, bound.plan, desired, shown, undefined);
        }
        const note = await noteApproval(job, pull.headSha, bound.weighed);
        const { plan } = await publishCheck(job, pull.headSha, bound, shown, pull.baseRef);
        const most = publish_MOST.comment - said.length - note.length;
        const body = sections(note, said, planMarkdown(plan, shown, most));
        const options = { headSha: pull.headSha, isWanted: isWanted || said !== '' };
        const url = await publishComment(job, number, body, options);
        return planResult(job, plan, desired, shown, url);
    };
    if (pull.merge.kind !== 'clean') {
        const plan = unmergeable(pull.merge.kind, pull.baseRef);
        return publish(unbound(plan), view(`commit ${(0,lib_text/* code */.aY)(short)}`), true);
    }
    const { commit, base } = pull.merge;
    const basis = `commit ${(0,lib_text/* code */.aY)(short)} merged into ${(0,lib_text/* code */.aY)(pull.baseRef)} at ${(0,lib_text/* code */.aY)(base.slice(0, 7))}`;
    const { before, after } = await readChange(job.github, job.inputs.directory, base, commit);
    if (!before.folder && !after.folder)
        return nothingYet(job, untrusted === 'read-only' ? undefined : pull.headSha, pull.baseRef);
    const changed = changedPaths(before, after);
    if (changed.size === 0) {
        const withoutAws = 'This pull request touches no account file, so merging it does nothing in AWS.';
        return publish(unbound(untouched(after)), view(basis, { withoutAws }), false, after.desired);
    }
    if (untrusted && changed.size > 0) {
        job.signal.throwIfAborted();
        return planFork(job, pull, untrusted, { before, after, changed }, view(basis, { changed }), said);
    }
    if (!isProvisioned) {
        const withoutAws = `Accounts are only provisioned from ${(0,lib_text/* code */.aY)(job.run.defaultBranch)}, so merging this into ${(0,lib_text/* code */.aY)(pull.baseRef)} does nothing in AWS: only the files were checked.`;
        return publish(unbound(planOfFiles(after.desired)), view(basis, { changed, withoutAws }), true, after.desired);
    }
    const bound = await planReviewed(job, { before, after, changed }, (place) => approvalsFor(job, pull, place, approvedAt));
    return publish(bound, view(basis, { changed }), true, after.desired);
}
/** Plans a merge group: its check must be there for the merge queue; nobody comments on a group. */
async function planMergeGroup(job, { ref, headSha, baseSha }) {
    const { before, after } = await readChange(job.github, job.inputs.directory, baseSha, headSha);
    if (!before.folder && !after.folder)
        return nothingYet(job, headSha, job.run.defaultBranch);
    const changed = changedPaths(before, after);
    const basis = `the merge group at ${(0,lib_text/* code */.aY)(headSha.slice(0, 7))}`;
    const view = viewOf(job, { commit: headSha, basis, changed });
    const touched = touchedBetween(before.desired, after.desired);
    const own = ownNames(touched, after.desired, changed);
    const scope = scopeOf(after.desired, changed, before.desired, { also: own });
    const now = after.desired;
    const vantage = { commit: before.commit, before, now: after };
    const history = historyOf(job.github, vantage, job.run.defaultBranch);
    const plan = changed.size === 0 ? untouched(after) : await planOfGroup();
    await publishCheck(job, headSha, unbound(plan), view, job.run.defaultBranch);
    return planResult(job, plan, now, view, undefined);
    /** What earlier ones left is in the plans of pull requests, and no group is held responsible for it. */
    async function planOfGroup() {
        const prepared = await prepare(job, now, scope, history, (whole) => whole);
        const others = [...scope.names].filter((name) => !own.has(name));
        const parts = partPlan(prepared.plan, {
            own,
            ownAccess: new Set(accessTouched(touched)),
            leftAccess: new Set(),
            changed,
            before: before.desired,
            after: now,
            others: new Set(others.flatMap((name) => now.accounts.get(name)?.file.path ?? [])),
        });
        const plan = guard(parts.own, now, prepared.live, job.inputs);
        return approvedInGroup(job, ref, { ...prepared, plan });
    }
}
/** Plans the default branch as it is, for a person who asked; the answer is on the run's page. */
async function planBranch(job) {
    const { defaultBranch } = job.run;
    const head = await readHead(job.github, defaultBranch);
    const isWhole = job.inputs.scope === 'all';
    const organization = () => organizationOf(job);
    const standing = await readStanding(job, {
        head,
        pushed: undefined,
        isFresh: false,
        organization,
    });
    const { now } = standing;
    const work = { ...workOf(standing, { isPush: false }), isFirst: false };
    const scope = scopeFor(standing, work, isWhole);
    const basis = `${(0,lib_text/* code */.aY)(defaultBranch)} at ${(0,lib_text/* code */.aY)(head.slice(0, 7))}`;
    const view = viewOf(job, { commit: head, basis, changed: new Set(now.oids.keys()) });
    const plan = await whatIsDue();
    job.annotate(withoutNotes(plan));
    return planResult(job, plan, now.desired, view, undefined);
    async function whatIsDue() {
        const management = provisionedManagement(standing.checkpoint);
        const vantage = { commit: head, before: undefined, now, management };
        const history = historyOf(job.github, vantage, defaultBranch);
        if (scope.names.size === 0)
            return { ...planOfFiles(now.desired), isComplete: true };
        const { plan: whole } = await prepare(job, now.desired, scope, history);
        if (isWhole)
            return whole;
        const { managementAccountId = '' } = whole.organization ?? {};
        return withoutDrift(whole, now.desired, managementAccountId, work);
    }
}
/** A plan that binds no merge. */
function unbound(plan) {
    return { plan, record: undefined };
}
/** Where no account file is touched, mistakes in one are no fault of this change. */
function untouched({ desired }) {
    const { problems } = desired;
    const notes = problems.map((one) => ({ ...one, severity: 'note' }));
    return { ...EMPTY_PLAN, isComplete: true, problems: notes };
}
function withoutNotes({ problems }) {
    return problems.filter(({ severity }) => severity !== 'note');
}
function unmergeable(kind, base) {
    const problem = kind === 'conflict'
        ? {
            message: `this pull request can't be merged into ${(0,lib_text/* code */.aY)(base)}: they conflict`,
            hint: `Merge ${(0,lib_text/* code */.aY)(base)} into the branch and resolve the conflicts; the plan is made from the result.`,
        }
        : {
            message: 'GitHub has not said in time whether this pull request can be merged',
            hint: 'Re-run this check.',
        };
    return { ...EMPTY_PLAN, problems: [{ severity: 'error', ...problem }] };
}

;// CONCATENATED MODULE: ./lib/github/new-files.js



/**
 * Commits new files to a branch of this repository in one signed commit, on the head as it is now. Nothing
 * that is there is ever overwritten, whatever it is (a file, a link, a submodule) and whatever the case of
 * its letters: such a file is a misfit, and the others are committed. One that is there with the same text
 * already is done.
 *
 * A pull request's branch is of this repository only where its `headRepository` is: a job's token can't
 * write to a fork.
 * @param edits of files that are there, for the same commit
 * @throws Failure when a folder is something else, or GitHub does not answer
 */
function addFiles(github, branch, files, message, edits = []) {
    return commitOnHead(github, branch, message, async (head) => {
        const [added, edited] = await Promise.all([
            chooseNew(github, head, files),
            chooseEdited(github, head, edits),
        ]);
        return {
            additions: [...added.additions, ...edited.additions],
            misfits: new Map([...added.misfits, ...edited.misfits]),
        };
    });
}
async function chooseNew(github, head, files) {
    const taken = await readTaken(github, head, files);
    const additions = [];
    const misfits = new Map();
    for (const { path, text } of files) {
        const key = path.toLowerCase();
        const oid = blobId(text);
        const present = taken.get(key);
        if (!present) {
            additions.push(addition(path, text));
            taken.set(key, { path, oid, kind: 'file' });
        }
        else if (present.path !== path || present.oid !== oid || present.kind !== 'file') {
            misfits.set(path, `${present.path} is there already`);
        }
    }
    return { additions, misfits };
}
/** What is in the folders of the files, by path in lower-case letters. */
async function readTaken(github, head, files) {
    const taken = new Map();
    const directories = new Set(files.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/')))));
    for (const directory of directories) {
        const [folder] = await readFolders(github, directory, [head]);
        for (const { name, oid, kind } of folder?.entries ?? []) {
            const path = folder?.directory ? `${folder.directory}/${name}` : name;
            taken.set(path.toLowerCase(), { path, oid, kind });
        }
    }
    return taken;
}
/** Git's id of a file's content ("Git Internals: Git Objects"). */
function blobId(text) {
    const bytes = Buffer.from(text);
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./lib/github/write-back-request.js




/** The open pull request from a branch of our own, if there is one. */
async function findRequest({ octokit, owner, repo }, base, branch) {
    const head = `${owner}:${branch}`;
    const { data } = await octokit.rest.pulls.list({ owner, repo, state: 'open', head, base });
    return data[0];
}
/**
 * Commits to a branch of our own and opens a pull request for it; all reruns share the one that is open, and add
 * to it.
 * @param write commits to that branch
 * @param text title and body of a new pull request
 * @throws Failure when the token may not do that either
 */
async function requestChanges(github, base, branch, write, text) {
    const open = await findRequest(github, base, branch);
    // What an earlier, merged pull request left on the branch is of no use; an open one is added to.
    if (!open)
        await pointTo(github, branch, await readHead(github, base));
    const written = await write(branch);
    if (written.kind === 'refused') {
        throw new failure/* Failure */.H(`the branch ${(0,lib_text/* code */.aY)(branch)} does not accept commits either: ${(0,lib_text/* code */.aY)(written.said)}`, 'Give the job `contents: write`, and exclude that branch from rulesets.');
    }
    const pull = open ?? (await openPull(github, base, branch, text));
    return {
        number: pull.number,
        url: pull.html_url,
        headSha: await readHead(github, branch),
        isNew: !open,
        misfits: written.misfits,
    };
}
async function pointTo(github, branch, sha) {
    const { octokit, owner, repo } = github;
    try {
        await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
    }
    catch (error) {
        if (!(error instanceof GitHubFailure) || error.status !== 422)
            throw error;
        await octokit.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha, force: true });
    }
}
/**
 * Opens a pull request.
 * @throws Failure when the token may not
 */
async function openPull({ octokit, owner, repo }, base, branch, { headline, body }) {
    try {
        const { data } = await octokit.rest.pulls.create({
            owner,
            repo,
            base,
            head: branch,
            title: headline,
            body,
        });
        return data;
    }
    catch (error) {
        if (!(error instanceof GitHubFailure) || error.status !== 403)
            throw error;
        throw new failure/* Failure */.H(`the changes are on the branch ${(0,lib_text/* code */.aY)(branch)}, and no pull request could be opened for it: ${(0,lib_text/* code */.aY)(error.said)}`, 'Allow it in the settings (Actions, General, “Allow GitHub Actions to create and approve pull requests”), give the job `pull-requests: write`, or open it by hand.', error);
    }
}
/** Adds to the description of a pull request, after what people and earlier runs wrote. */
async function appendToRequest({ octokit, owner, repo }, number, markdown) {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    const body = `${data.body ?? ''}\n\n${markdown}`.trimStart();
    // GitHub takes 65,536 characters; the comment on the pull request has the newest in any case.
    if (body.length > 65_000)
        return;
    await octokit.rest.pulls.update({ owner, repo, pull_number: number, body });
}
/**
 * Brings title and description of a pull request up to what it holds now. What people wrote stays: a title that is not
 * like the new one, and all of the description, to which only new lines are added. Whether it is open still.
 */
async function renewRequest({ octokit, owner, repo }, number, { headline, body }) {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    if (data.state !== 'open')
        return false;
    const present = data.body ?? '';
    const lines = body.split('\n').filter((line) => line !== '' && !present.includes(line));
    const [word = ''] = headline.split(' ');
    await octokit.rest.pulls.update({
        owner,
        repo,
        pull_number: number,
        ...(data.title.startsWith(word) && { title: headline }),
        ...(lines.length > 0 && { body: `${present}\n\n${lines.join('\n')}`.trim().slice(0, 65_000) }),
    });
    return true;
}

;// CONCATENATED MODULE: ./lib/commands/write-files.js













/** Reads what is there before files are added. */
async function readPresent(job, branch) {
    const { github, inputs, run } = job;
    const open = await findRequest(github, run.defaultBranch, branch);
    const branches = open ? [run.defaultBranch, branch] : [run.defaultBranch];
    const heads = await Promise.all(branches.map((name) => readHead(github, name)));
    const [base, asked] = await readSnapshots(github, inputs.directory, heads);
    if (!base)
        throw new Error('one commit gives one snapshot');
    const paths = new Set(base.desired.files.map(({ path }) => path));
    const more = asked?.desired.files.filter(({ path }) => !paths.has(path)) ?? [];
    return {
        base: base.desired,
        all: readDirectory(base.desired.directory, [...base.desired.files, ...more]),
    };
}
/** Files of one commit: GitHub gives each ten seconds, and people have to be able to look through it. */
const write_files_MOST_FILES = 100;
/**
 * Commits files to a branch, with their names in the management account's list if there is one: at most a hundred
 * files at a time. The list comes last, so that it never names an account whose file is not there yet: a run that is
 * cut off leaves files that are managed and not listed, and the next one adds those that are missing.
 * @param wording the message of a commit that holds these files
 * @returns the last commit, and what did not fit in any
 */
async function commitFiles({ github }, branch, desired, files, wording) {
    const list = listEdits(desired, files);
    const batches = write_files_inBatches(withList(files), list.length);
    const misfits = new Map();
    let result = { kind: 'unchanged', misfits };
    for (const [index, batch] of batches.entries()) {
        const { headline, body } = wording(batch);
        const part = batches.length > 1 ? ` (part ${index + 1} of ${batches.length})` : '';
        const message = { headline: `${headline}${part}`, body: body.trim() };
        const edits = index === batches.length - 1 ? list : [];
        const written = await addFiles(github, branch, batch, message, edits);
        for (const [path, why] of written.misfits)
            misfits.set(path, why);
        if (written.kind === 'refused')
            return { ...written, misfits };
        if (written.kind === 'committed')
            result = { ...written, misfits };
    }
    return result;
}
/** Files in as few commits as it takes, with room for edits in the last; there is the management account's, with its list. */
function write_files_inBatches(files, edits) {
    const isLast = ({ name }) => name === accounts_schema/* MASTER */.V$;
    const ordered = [...files.filter((file) => !isLast(file)), ...files.filter(isLast)];
    const count = Math.ceil((ordered.length + edits) / write_files_MOST_FILES);
    return Array.from({ length: count }, (_, index) => ordered.slice(index * write_files_MOST_FILES, (index + 1) * write_files_MOST_FILES));
}
/** Opens a pull request for files, or adds them to the one that is open. */
async function requestFiles(job, branch, desired, files, text) {
    const { github, run } = job;
    const { headline, commit, markdown } = text;
    const request = await requestChanges(github, run.defaultBranch, branch, (to) => commitFiles(job, to, desired, files, commit), { headline, body: markdown });
    if (!request.isNew)
        await appendToRequest(github, request.number, markdown);
    return request;
}
/**
 * Plans the pull request here, because a token's own starts no workflow, and tells of both.
 * @param did "Imported 3 accounts"
 * @param why the files are in a pull request, where something else was asked for
 */
async function planRequest(job, drafts, asked, did, why = '') {
    const { outputs, failure } = await tellingFailure(job, asked.number, () => planPullRequest(job, asked.number));
    const said = sections(why, `${did}: ${markdown_link(`pull request ${asked.number}`, asked.url)}.`, failure === undefined ? '' : `Review its plan: ${inline(failure)}.`);
    return draftsResult(drafts, said, { ...outputs, 'pull-request-url': asked.url }, misfitWords(asked));
}
/** The result of a run that writes files: it fails when something that was asked for could not be had. */
function draftsResult(drafts, said, outputs = {}, misfits) {
    return {
        outputs,
        summary: sections('## Account files', said, draftsMarkdown(drafts, 2000)),
        failure: leftOf(drafts, misfits),
    };
}
/** What could not be written although it was to be, as a sentence; `undefined` when all was. */
function misfitWords({ misfits }) {
    if (misfits.size === 0)
        return undefined;
    return (0,lib_text/* list */.p_)([...misfits].map(([path, why]) => `${(0,lib_text/* code */.aY)(path)}: ${(0,lib_text/* code */.aY)(why)}`));
}
function listEdits({ list: listed, management }, files) {
    const names = childrenOf(files);
    if (!management || listed.kind !== 'names' || names.length === 0)
        return [];
    return [{ path: management.file.path, apply: (text) => addToList(text, names) }];
}

;// CONCATENATED MODULE: ./lib/commands/add-to-pull-request.js










/** Adds files to a pull request's branch, and plans it; where the action may not write, shows them to be pasted. */
async function addTo(job, number, verb, draft) {
    const { github, inputs, run } = job;
    const pull = await readPullRequest(github, number);
    if (!pull.isOpen)
        throw new failure/* Failure */.H('this pull request is closed, so no file is added to it');
    const [snapshot] = await readSnapshots(github, inputs.directory, [pull.headSha]);
    if (!snapshot)
        throw new Error('one commit gives one snapshot');
    const { desired } = snapshot;
    const drafts = await draft(desired);
    const { files } = drafts;
    if (files.length === 0)
        return planned(sections('no file was written.', draftsMarkdown(drafts)));
    const elsewhere = whyNotHere(pull, run.repository, run.defaultBranch);
    if (elsewhere !== undefined)
        return planned(byHand(elsewhere, desired, files));
    const written = await commitFiles(job, pull.headRef, desired, files, (some) => ({
        headline: `Add ${(0,lib_text/* count */.U9)(files.length, 'account file')}`,
        body: [...some.map(({ path }) => (0,lib_text/* commitText */.tT)(path)), '', `Requested in ${pull.url}`].join('\n'),
    }));
    const table = draftsMarkdown(drafts);
    const misfits = misfitWords(written);
    switch (written.kind) {
        case 'committed': {
            const commit = markdown_link((0,lib_text/* code */.aY)(written.sha.slice(0, 7)), written.url);
            return planned(sections(`added with ${commit}:`, table), misfits);
        }
        case 'unchanged':
            return planned(sections('the branch already has all of it:', table), misfits);
        case 'refused': {
            const said = `the branch ${(0,lib_text/* code */.aY)(pull.headRef)} does not accept commits: ${(0,lib_text/* code */.aY)(written.said)}.`;
            return planned(byHand(said, desired, files), misfits);
        }
    }
    async function planned(text, misfits) {
        const said = `\`/accounts ${verb}\`: ${text}`;
        const result = await tellingFailure(job, number, () => planPullRequest(job, number, said));
        const left = leftOf(drafts, misfits);
        return { ...result, failure: left };
    }
}
/** Characters of an answer, which leave room for the plan. */
const MOST_ANSWER = 30_000;
/** Why the action may not commit to the pull request's branch; `undefined` where it may. */
function whyNotHere({ headRef, headRepository }, repository, defaultBranch) {
    if (headRepository !== repository) {
        return "the branch is in another repository, which this workflow can't push to.";
    }
    if (headRef !== defaultBranch)
        return undefined;
    return `the branch is ${(0,lib_text/* code */.aY)(defaultBranch)} itself, which comments don't change.`;
}
/** The files to be added by hand, and the lines for the list. */
function byHand(why, desired, files) {
    const these = files.length === 1 ? 'This is the file' : 'These are the files';
    return sections(inline(`${why} ${these} to be added by hand:`), textsMarkdown(withList(files), MOST_ANSWER), desired.list.kind === 'names' ? listWords(desired, files) : '');
}
function listWords(desired, files) {
    const { management } = desired;
    const after = withFiles(desired, files);
    if (!management || after.management?.file.text === management.file.text)
        return '';
    const names = files.map(({ name }) => cell((0,lib_text/* code */.aY)(`- ${name}`))).join(', ');
    return `And in ${cell((0,lib_text/* code */.aY)(management.file.path))}, under \`organization_account_ids\`: ${names}`;
}

;// CONCATENATED MODULE: ./lib/commands/approve.js









/**
 * Approves the plan that our comment showed when somebody wrote `/accounts approve`, and no other: one that came while
 * they wrote, or after, they have not seen. Who they are and that they may write here, the caller has asked GitHub.
 */
async function approve(job, { number, author, createdAt }) {
    const { github, inputs, run } = job;
    const pull = await readHeadOf(github, number);
    if (!pull.isOpen)
        return refused(approve_CLOSED);
    if (pull.baseRef !== run.defaultBranch) {
        return needless(`Nothing is provisioned from ${(0,lib_text/* code */.aY)(pull.baseRef)}, so its plan needs no approval.`);
    }
    const { ours, self } = await findComment(github, number, marker(job));
    const apps = appsFor(job, self);
    const document = await readDocument(github, pull.headSha, planDocumentId(job), apps);
    const head = (0,lib_text/* code */.aY)(pull.headSha.slice(0, 7));
    const read = document.kind === 'found' ? readRecord(document.text) : undefined;
    if (read?.kind !== 'record') {
        return refused(`There is no plan for ${head} to approve yet. Wait for it, or comment \`/accounts plan\`. Review it, then comment \`/accounts approve\`.`);
    }
    const asked = await withApproved(job, { ...pull, number }, read.record, apps);
    const { needing } = asked;
    if (!needing)
        return needless(await whyNeedless(job, number, pull.headSha, read.record, apps));
    if (!ours) {
        return refused(`There is no comment with the plan for ${head}, so it is unclear which plan you saw: nothing is approved. Let the workflow comment here (\`pull-requests: write\`, and a conversation that is not locked), and plan again.`);
    }
    if (!hasShown(ours, pull.headSha, needing.plan, createdAt)) {
        return refused(`The plan changed after your comment, or while you wrote it: nothing is approved. Review the plan for ${head} (${(0,lib_text/* code */.aY)(needing.plan)}), and comment \`/accounts approve\` again.`);
    }
    const by = author ?? '';
    if (!inputs.authorMayApprove && by.toLowerCase() === pull.author?.toLowerCase()) {
        return refused('The author of a pull request may not approve its plan here (`author-may-approve: false`). Ask somebody else with write access.');
    }
    const { place } = read.record;
    const [earlier] = await approvalsOn(job, [pull.headSha], { pull: number, place, apps });
    await keepApproval(job, pull.headSha, {
        place,
        pull: number,
        plan: needing.plan,
        by,
        at: createdAt,
        extent: { changed: needing.changed, accounts: needing.accounts },
        lines: new Set([...(earlier?.approval.lines ?? []), ...needing.lines.map(lineDigest)]),
    });
    return { kind: 'approved', commit: pull.headSha };
}
const approve_CLOSED = 'This pull request is closed: there is no plan to approve. Changes that were merged without the approval they need are not made: the plan of the next pull request that touches the folder shows them, and can be approved.';
/** Whether our comment showed a plan before somebody wrote theirs. GitHub's times are full seconds. */
function hasShown(ours, head, plan, createdAt) {
    const noted = notedIn(ours);
    if (noted?.head !== head || noted.plan !== plan)
        return false;
    return Date.parse(ours.updatedAt) < Date.parse(createdAt);
}
async function whyNeedless(job, pull, head, { place }, apps) {
    const [kept] = await approvalsOn(job, [head], { pull, place, apps });
    return kept
        ? `This plan is approved already, by ${(0,lib_text/* code */.aY)(`@${kept.approval.by}`)}.`
        : 'This plan needs no approval: it is within the limit.';
}
function refused(said) {
    return { kind: 'refused', said };
}
function needless(said) {
    return { kind: 'needless', said };
}

;// CONCATENATED MODULE: ./lib/doctor/finding.js
/*
 * What `doctor` looks at, one thing each: whether it holds, and if not, what to do. Nothing is changed by looking.
 */
function holds(id, says) {
    return { id, verdict: 'holds', says };
}
function fault(id, says, fix) {
    return { id, verdict: 'fault', says, fix };
}
function advice(id, says, fix) {
    return { id, verdict: 'advice', says, fix };
}
function finding_unknown(id, says, fix) {
    return { id, verdict: 'unknown', says, fix };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-organizations/dist-cjs/index.js
var dist_cjs = __webpack_require__(2503);
// EXTERNAL MODULE: ./lib/fields/delegate-access/aws.js
var aws = __webpack_require__(8199);
// EXTERNAL MODULE: ./lib/organization/errors.js
var organization_errors = __webpack_require__(6180);
// EXTERNAL MODULE: ./lib/organization/invitations.js
var organization_invitations = __webpack_require__(8915);
// EXTERNAL MODULE: ./lib/organization/live.js
var live = __webpack_require__(2389);
;// CONCATENATED MODULE: ./lib/doctor/organization.js










/** What AWS says of the organization. */
async function askOrganization(question) {
    const { reader, accountId, mayCreate } = question;
    const organization = await (0,live.readOrganization)(reader);
    if (!organization) {
        const said = `the account ${(0,lib_text/* code */.aY)(accountId)} is in no organization`;
        const finding = mayCreate
            ? holds('organization', `${said}, and the first merge creates one`)
            : fault('organization', said, 'Create one with `aws organizations create-organization --feature-set ALL`, or set `create-organization: true`.');
        return { organization, keepsList: false, findings: [finding] };
    }
    if (organization.managementAccountId !== accountId) {
        const finding = fault('organization', `the credentials are of ${(0,lib_text/* code */.aY)(accountId)}, and the management account is ${(0,lib_text/* code */.aY)(organization.managementAccountId)}`, 'Deploy the stack in the management account, and name its roles in `role-to-assume`.');
        return { organization, keepsList: false, findings: [finding] };
    }
    const access = await delegateFindings(question, organization);
    return {
        organization,
        keepsList: access.keepsList,
        findings: [
            await featureFinding(reader),
            ...(await serviceFindings(reader)),
            await quotaFinding(question),
            ...access.findings,
        ],
    };
}
async function featureFinding({ organizations }) {
    const { Organization: found } = await organizations.send(new dist_cjs/* DescribeOrganizationCommand */.ov$({}));
    return found?.FeatureSet === 'ALL'
        ? holds('features', 'the organization has all features')
        : fault('features', 'the organization has consolidated billing alone: names and contacts of its accounts can’t be changed', 'Enable all features: `aws organizations enable-all-features`. Every account has to agree.');
}
/** Trusted access, by which other services may act in the accounts. */
async function serviceFindings({ organizations }) {
    const services = new Set();
    try {
        const config = { client: organizations, pageSize: 20 };
        for await (const page of (0,dist_cjs/* paginateListAWSServiceAccessForOrganization */.Ayb)(config, {}))
            for (const { ServicePrincipal = '' } of page.EnabledServicePrincipals ?? [])
                services.add(ServicePrincipal);
    }
    catch (error) {
        if (!(0,organization_errors/* isAwsError */.m_)(error, 'AccessDeniedException'))
            throw (0,organization_errors/* awsFailure */.MT)(error, 'organizations:ListAWSServiceAccessForOrganization');
        return [
            finding_unknown('trusted-access', 'which services have trusted access can’t be read with these credentials', 'Allow `organizations:ListAWSServiceAccessForOrganization`.'),
        ];
    }
    const found = [];
    const principal = 'account.amazonaws.com';
    found.push(services.has(principal)
        ? holds('trusted-access', 'names and contacts of accounts can be changed')
        : fault('trusted-access', `Account Management has no trusted access, so names and contacts of accounts can't be changed`, `Enable it: \`aws organizations enable-aws-service-access --service-principal ${principal}\`.`));
    if (services.has('controltower.amazonaws.com')) {
        found.push(advice('control-tower', 'Control Tower is in use: accounts that are made here are enrolled when they are in a registered unit', 'Its role in accounts is `AWSControlTowerExecution`: give it to the stack as `OtherDelegateRoleName` if administrators enter by it.'));
    }
    if (services.has('sso.amazonaws.com')) {
        found.push(holds('identity-center', 'IAM Identity Center is in use; it is left alone'));
    }
    return found;
}
/** New accounts that there should be room for. */
const ROOM = 3;
async function quotaFinding({ reader, accountQuota }) {
    const id = 'quota';
    const quota = accountQuota === undefined ? await (0,organization_quota/* readQuota */.$)(reader) : { limit: accountQuota, source: 'input' };
    if (!quota) {
        return finding_unknown(id, 'how many accounts the organization may have can’t be read', 'State it with the input `account-quota`.');
    }
    const accounts = [...(await (0,live.listAccounts)(reader)).values()].filter(organization_account/* isUsable */.Ng).length;
    const invitations = (await (0,organization_invitations/* listInvitations */.J)(reader)).filter((one) => one.state === 'pending');
    const room = quota.limit - accounts - invitations.length;
    const said = `the organization has room for ${(0,lib_text/* count */.U9)(Math.max(room, 0), 'more account')}, of ${quota.limit}`;
    if (room >= ROOM)
        return holds(id, said);
    return (room > 0 ? advice : fault)(id, quota.source === 'default'
        ? `${said} that AWS gives everybody; whether it gave you more can't be read`
        : said, `Ask for more, which takes a day or so: \`aws service-quotas request-service-quota-increase --region us-east-1 --service-code organizations --quota-code ${organization_quota/* ACCOUNT_QUOTA_CODE */.f} --desired-value ${quota.limit + 40}\`. Where you have more, state it with the input \`account-quota\`.`);
}
async function delegateFindings({ reader, delegateRole }, organization) {
    const id = 'delegate-role';
    if (delegateRole === undefined)
        return { keepsList: false, findings: [] };
    const name = (0,lib_text/* code */.aY)(delegateRole);
    const role = await (0,aws/* readDelegateRole */.kg)(reader, delegateRole);
    switch (role.kind) {
        case 'missing':
            return {
                keepsList: false,
                findings: [
                    fault(id, `the management account has no role ${name}, which its file names`, `Deploy \`bootstrap/org-accounts.yaml\` with \`DelegateRoleName=${delegateRole}\`, or leave \`admin_delegate_role_name\` out of that file.`),
                ],
            };
        case 'unreadable':
            return {
                keepsList: false,
                findings: [
                    finding_unknown(id, `whom the role ${name} may assume can't be read: ${role.said}`, 'Allow `iam:GetRole` and `iam:GetRolePolicy` on it.'),
                ],
            };
        case 'present': {
            const written = role.policy === undefined ? undefined : readWritten(role.policy, organization);
            if (written && !written.isWhole) {
                return {
                    keepsList: false,
                    findings: [
                        fault(id, `the policy ${(0,lib_text/* code */.aY)(aws/* DELEGATE_POLICY_NAME */.Z4)} of the role ${name} was changed after the stack wrote it`, 'Deploy `bootstrap/org-accounts.yaml` again.'),
                    ],
                };
            }
            return {
                keepsList: !written,
                findings: [
                    holds(id, written
                        ? `the role ${name} enters every account of the organization`
                        : `the role ${name} enters the accounts on its list`),
                ],
            };
        }
    }
}

;// CONCATENATED MODULE: ./lib/doctor/repository.js




/** @throws Failure where the repository can't be read at all */
async function askRepository(question) {
    const { octokit, owner, repo } = question.github;
    const { data } = await octokit.rest.repos.get({ owner, repo });
    const repository = {
        name: data.full_name,
        id: String(data.id),
        ownerId: String(data.owner.id),
        defaultBranch: data.default_branch,
    };
    const rules = await rulesOf(question.github, repository.defaultBranch);
    return {
        repository,
        form: await formOf(question.github, repository.name),
        hasQueue: rules?.hasQueue,
        findings: [
            ...checkFindings(question.checks, rules, repository),
            ...(await pullRequestFindings(question.github, rules, repository)),
            ...(await Promise.all(question.environments.map((name) => environmentFinding(question.github, name, repository)))),
        ],
    };
}
/** `undefined` where the token may not ask, or there is nothing. */
async function tried(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof GitHubFailure && error.status === 404)
            return 'none';
        if (error instanceof GitHubFailure && error.status === 403)
            return 'refused';
        throw error;
    }
}
const customization = schemas/* looseObject */._H3({
    use_default: schemas/* boolean */.zMY().optional(),
    include_claim_keys: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    sub_claim_prefix: schemas/* string */.YjP().nullish(),
});
async function formOf({ octokit, owner, repo }, name) {
    const answer = await tried(() => octokit.rest.actions.getCustomOidcSubClaimForRepo({ owner, repo }));
    const { data } = customization.safeParse(typeof answer === 'string' ? {} : answer.data);
    return {
        prefix: data?.sub_claim_prefix ?? `repo:${name}`,
        keys: data?.use_default === false ? (data.include_claim_keys ?? undefined) : undefined,
    };
}
const rule = schemas/* looseObject */._H3({
    type: schemas/* string */.YjP(),
    parameters: schemas/* looseObject */._H3({
        required_status_checks: schemas/* array */.YOg(schemas/* looseObject */._H3({ context: schemas/* string */.YjP() })).optional(),
    })
        .nullish(),
});
async function rulesOf({ octokit, owner, repo }, branch) {
    const found = await tried(() => octokit.paginate(octokit.rest.repos.getBranchRules, { owner, repo, branch, per_page: 100 }));
    const about = await tried(() => octokit.rest.repos.getBranch({ owner, repo, branch }));
    if (typeof found === 'string' && typeof about === 'string')
        return undefined;
    const rules = schemas/* array */.YOg(rule).safeParse(found).data ?? [];
    const checks = new Set(rules.flatMap(({ parameters }) => (parameters?.required_status_checks ?? []).map(({ context }) => context)));
    if (typeof about !== 'string')
        for (const one of about.data.protection.required_status_checks?.contexts ?? [])
            checks.add(one);
    return {
        checks,
        needsPull: rules.some(({ type }) => type === 'pull_request' || type === 'merge_queue') ||
            (typeof about !== 'string' && about.data.protection.enabled === true),
        hasQueue: rules.some(({ type }) => type === 'merge_queue'),
    };
}
function checkFindings(wanted, rules, { name, defaultBranch }) {
    if (!rules) {
        return [
            finding_unknown('required-check', `the rules of ${(0,lib_text/* code */.aY)(defaultBranch)} can't be read with this token`, 'Give the job `contents: read`, or run `org-accounts doctor` at a terminal.'),
        ];
    }
    const lacking = wanted.filter((one) => !rules.checks.has(one));
    if (lacking.length === 0)
        return [holds('required-check', `${(0,lib_text/* code */.aY)(defaultBranch)} requires the check`)];
    return lacking.map((one) => fault('required-check', `${(0,lib_text/* code */.aY)(defaultBranch)} does not require the check ${(0,lib_text/* code */.aY)(one)}, so a red plan can be merged`, `Require it: Settings → Rules → Rulesets, or \`gh api repos/${name}/rulesets -X POST -f name='AWS accounts' -f target=branch -f enforcement=active -f 'conditions[ref_name][include][]=~DEFAULT_BRANCH' -F 'conditions[ref_name][exclude][]' -f 'rules[][type]=required_status_checks' -F 'rules[][parameters][strict_required_status_checks_policy]=false' -f 'rules[][parameters][required_status_checks][][context]=${one}'\`.`));
}
async function pullRequestFindings({ octokit, owner, repo }, rules, { name, defaultBranch }) {
    const answer = await tried(() => octokit.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository({ owner, repo }));
    const id = 'actions-pull-requests';
    const command = `gh api repos/${name}/actions/permissions/workflow`;
    if (typeof answer === 'string') {
        return [
            finding_unknown(id, 'whether Actions may open pull requests can’t be read with this token', `\`${command} --jq .can_approve_pull_request_reviews\` says it.`),
        ];
    }
    if (answer.data.can_approve_pull_request_reviews)
        return [holds(id, 'Actions may open pull requests')];
    const fix = `Allow it: Settings → Actions → General, or \`${command} -X PUT -F can_approve_pull_request_reviews=true -f default_workflow_permissions=read\`.`;
    if (rules?.needsPull) {
        return [
            fault(id, `${(0,lib_text/* code */.aY)(defaultBranch)} takes no direct commits, and Actions may not open pull requests: ids can't be committed`, `${fix} Or use the token of a GitHub App that may bypass the rule.`),
        ];
    }
    return [advice(id, 'Actions may not open pull requests, which `import` and `init` need', fix)];
}
const environment = schemas/* looseObject */._H3({
    deployment_branch_policy: schemas/* looseObject */._H3({ protected_branches: schemas/* boolean */.zMY(), custom_branch_policies: schemas/* boolean */.zMY() })
        .nullable(),
});
const policies = schemas/* looseObject */._H3({
    branch_policies: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), type: schemas/* string */.YjP().optional() })),
});
async function environmentFinding({ octokit, owner, repo }, name, { name: fullName, defaultBranch }) {
    const id = 'environment-branches';
    const at = { owner, repo, environment_name: name };
    const path = `repos/${fullName}/environments/${encodeURIComponent(name)}`;
    const fix = `Restrict it: Settings → Environments → Deployment branches, or \`gh api -X PUT ${path} -F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true'\` and \`gh api ${path}/deployment-branch-policies -f name=${defaultBranch}\`.`;
    const answer = await tried(() => octokit.rest.repos.getEnvironment(at));
    if (answer === 'none')
        return fault(id, `there is no environment ${(0,lib_text/* code */.aY)(name)}: the first job that names it makes it, for every branch`, fix);
    if (answer === 'refused')
        return finding_unknown(id, `the environment ${(0,lib_text/* code */.aY)(name)} can't be read with this token`, 'Give the job `actions: read`, or run `org-accounts doctor` at a terminal.');
    const policy = environment.safeParse(answer.data).data?.deployment_branch_policy;
    if (!policy)
        return fault(id, `every branch may use the environment ${(0,lib_text/* code */.aY)(name)}`, fix);
    if (policy.protected_branches)
        return advice(id, `every protected branch may use the environment ${(0,lib_text/* code */.aY)(name)}`, fix);
    const given = await tried(() => octokit.rest.repos.listDeploymentBranchPolicies(at));
    const names = (policies.safeParse(typeof given === 'string' ? {} : given.data).data?.branch_policies ?? []).map((one) => one.name);
    const others = names.filter((one) => one !== defaultBranch);
    if (others.length > 0)
        return fault(id, `the environment ${(0,lib_text/* code */.aY)(name)} may be used by ${(0,lib_text/* list */.p_)(others.map((one) => (0,lib_text/* code */.aY)(one)))} too`, 'Let the default branch alone use it: Settings → Environments → Deployment branches.');
    if (names.length === 0)
        return fault(id, `no branch may use the environment ${(0,lib_text/* code */.aY)(name)}`, fix);
    return holds(id, `${(0,lib_text/* code */.aY)(defaultBranch)} alone may use the environment ${(0,lib_text/* code */.aY)(name)}`);
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-cjs/index.js
var client_iam_dist_cjs = __webpack_require__(6764);
;// CONCATENATED MODULE: ./lib/doctor/actions.js
/*
 * What the roles must be able to do in AWS. A test holds it against bootstrap/org-accounts.yaml, in both directions.
 */
const on = (kind, ...names) => names.map((name) => ({ name, on: kind }));
/** What both roles read. */
const READING = [
    ...on('any', 'iam:ListAccountAliases', 'organizations:DescribeOrganization', 'organizations:ListAWSServiceAccessForOrganization', 'organizations:ListAccounts', 'organizations:ListCreateAccountStatus', 'organizations:ListHandshakesForOrganization', 'organizations:ListRoots', 'servicequotas:GetAWSDefaultServiceQuota', 'servicequotas:ListServiceQuotas', 'tag:GetResources'),
    ...on('account', 'organizations:DescribeAccount', 'organizations:ListParents', 'organizations:ListTagsForResource'),
    ...on('unit', 'organizations:DescribeOrganizationalUnit', 'organizations:ListOrganizationalUnitsForParent'),
    ...on('contacts', 'account:GetAlternateContact'),
    ...on('delegate-role', 'iam:GetRole', 'iam:GetRolePolicy'),
];
/** What the plan role reads besides, for `doctor`. */
const LOOKING = on('own-role', 'iam:GetRole', 'iam:SimulatePrincipalPolicy');
/** What only the provision role does. */
const WRITING = [
    ...on('any', 'iam:CreateAccountAlias', 'organizations:CreateAccount', 'organizations:DescribeCreateAccountStatus', 'organizations:TagResource'),
    ...on('account', 'organizations:InviteAccountToOrganization', 'organizations:MoveAccount', 'organizations:UntagResource'),
    ...on('contacts', 'account:PutAccountName', 'account:PutAlternateContact'),
    ...on('member-role', 'sts:AssumeRole'),
    { name: 'organizations:CreateOrganizationalUnit', on: 'unit', of: 'create-organizational-units' },
    { name: 'organizations:CreateOrganization', on: 'any', of: 'create-organization' },
    { name: 'iam:CreateServiceLinkedRole', on: 'service-role', of: 'create-organization' },
    { name: 'iam:PutRolePolicy', on: 'delegate-role', of: 'listed' },
    { name: 'iam:DeleteRolePolicy', on: 'delegate-role', of: 'listed' },
];
/** What no role of a workflow should do. */
const NEVER = [
    ...on('account', 'organizations:CloseAccount', 'organizations:RemoveAccountFromOrganization'),
    ...on('any', 'organizations:LeaveOrganization', 'organizations:DeleteOrganization'),
    ...on('own-role', 'iam:PutRolePolicy', 'iam:AttachRolePolicy', 'iam:UpdateAssumeRolePolicy'),
];

;// CONCATENATED MODULE: ./lib/doctor/simulate.js



/**
 * Which of these actions a role may not do, by IAM's own simulation: nothing is tried.
 * @throws Failure where the simulation itself is refused
 */
async function deniedTo({ iam }, place, actions) {
    const denied = [];
    for (const [kind, all] of (0,group_by/* groupBy */.$)(actions, (action) => action.on)) {
        const allowed = new Set();
        try {
            const context = contextOf(kind, place);
            const input = {
                PolicySourceArn: place.role,
                ActionNames: all.map(({ name }) => name),
                ResourceArns: [resourceOf(kind, place)],
                ...(context.length > 0 && { ContextEntries: context }),
            };
            for await (const page of (0,client_iam_dist_cjs/* paginateSimulatePrincipalPolicy */.sA_)({ client: iam }, input)) {
                for (const { EvalActionName: name = '', EvalDecision } of page.EvaluationResults ?? [])
                    if (EvalDecision === 'allowed')
                        allowed.add(name.toLowerCase());
            }
        }
        catch (error) {
            throw (0,organization_errors/* awsFailure */.MT)(error, 'iam:SimulatePrincipalPolicy');
        }
        denied.push(...all.filter(({ name }) => !allowed.has(name.toLowerCase())));
    }
    return denied;
}
/** Stands for an account that there need not be. */
const SOME_ACCOUNT = '000000000000';
function resourceOf(kind, place) {
    const { partition, managementAccountId: id, organizationId, delegateRole, role } = place;
    const organizations = `arn:${partition}:organizations::${id}`;
    switch (kind) {
        case 'any':
            return '*';
        case 'account':
            return `${organizations}:account/${organizationId}/${SOME_ACCOUNT}`;
        case 'unit':
            return `${organizations}:ou/${organizationId}/ou-0000-00000000`;
        case 'contacts':
            return `arn:${partition}:account::${id}:account/${organizationId}/${SOME_ACCOUNT}`;
        case 'delegate-role':
            return `arn:${partition}:iam::${id}:role/${delegateRole}`;
        case 'member-role':
            return `arn:${partition}:iam::${SOME_ACCOUNT}:role/${delegateRole}`;
        case 'service-role':
            return `arn:${partition}:iam::${id}:role/aws-service-role/organizations.amazonaws.com/AWSServiceRoleForOrganizations`;
        case 'own-role':
            return role;
    }
}
/** What the policies of the stack ask for besides the resource. */
function contextOf(kind, { organizationId, partition, managementAccountId, role }) {
    const text = (key, value) => ({
        ContextKeyName: key,
        ContextKeyType: 'string',
        ContextKeyValues: [value],
    });
    switch (kind) {
        case 'member-role':
            return [
                text('aws:PrincipalOrgID', organizationId),
                text('aws:ResourceOrgID', organizationId),
                text('aws:ResourceAccount', SOME_ACCOUNT),
            ];
        case 'service-role':
            return [text('iam:AWSServiceName', 'organizations.amazonaws.com')];
        case 'delegate-role': {
            const prefix = role
                .split('/')
                .at(-1)
                ?.replace(/-(plan|provision)$/, '') ?? '';
            const boundary = `arn:${partition}:iam::${managementAccountId}:policy/${prefix}-delegate-boundary`;
            return [text('iam:PermissionsBoundary', boundary)];
        }
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./lib/doctor/trust.js

/*
 * Whom a role's trust policy lets in: as much of IAM's evaluation as trust in GitHub's tokens takes ("Policy evaluation
 * logic", "Condition operators"). What is not understood counts as unknown, never as a match.
 */
const texts = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* string */.YjP().transform((one) => [one])]);
const values = schemas/* union */.KCZ([texts, schemas/* boolean */.zMY().transform((one) => [String(one)])]);
const trust_document = schemas/* looseObject */._H3({
    Statement: schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* unknown */.L5J()), schemas/* unknown */.L5J().transform((one) => [one])]),
});
const statement = schemas/* looseObject */._H3({
    Effect: schemas/* enum */.k5n(['Allow', 'Deny']),
    Action: texts,
    Principal: schemas/* looseObject */._H3({ Federated: texts }),
    Condition: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), values)).default({}),
});
/** Trust in accounts, their users and roles, and services, which are no identity providers. */
const ofOthers = schemas/* looseObject */._H3({
    Principal: schemas/* strictObject */.rej({ AWS: texts.optional(), Service: texts.optional() }),
});
/**
 * Whether a role can be assumed with a token.
 * @param issuer without `https://`
 */
function isTrusted(policy, issuer, claims) {
    let said = 'no';
    for (const raw of trust_statementsOf(policy)) {
        const parsed = statement.safeParse(raw);
        if (!parsed.success) {
            // Trust in somebody else, such as an account's root, lets no token in.
            if (!ofOthers.safeParse(raw).success && said === 'no')
                said = 'unknown';
            continue;
        }
        const { Effect, Action, Principal, Condition } = parsed.data;
        const isAbout = Action.some((one) => /^(sts:(AssumeRoleWithWebIdentity|\*)|\*)$/.test(one)) &&
            Principal.Federated.some((arn) => arn.endsWith(`:oidc-provider/${issuer}`));
        if (!isAbout)
            continue;
        const fits = allFit(Condition, issuer, claims);
        if (Effect === 'Deny' && fits !== 'no')
            return fits === 'yes' ? 'no' : 'unknown';
        if (Effect === 'Allow' && fits === 'yes')
            said = 'yes';
        if (Effect === 'Allow' && fits === 'unknown' && said === 'no')
            said = 'unknown';
    }
    return said;
}
function trust_statementsOf(policy) {
    try {
        return trust_document.parse(JSON.parse(policy)).Statement;
    }
    catch {
        return [];
    }
}
function allFit(conditions, issuer, claims) {
    let said = 'yes';
    for (const [operator, keys] of Object.entries(conditions)) {
        for (const [key, wanted] of Object.entries(keys)) {
            const fits = fitsOne(operator, key, wanted, issuer, claims);
            if (fits === 'no')
                return 'no';
            if (fits === 'unknown')
                said = 'unknown';
        }
    }
    return said;
}
function fitsOne(operator, key, wanted, issuer, claims) {
    const prefix = `${issuer}:`.toLowerCase();
    if (!key.toLowerCase().startsWith(prefix))
        return 'unknown';
    const value = claims[key.slice(prefix.length).toLowerCase()];
    switch (operator.replace(/^ForAnyValue:/, '')) {
        case 'StringEquals':
            return value !== undefined && wanted.includes(value) ? 'yes' : 'no';
        case 'StringEqualsIgnoreCase':
            return value !== undefined && wanted.some((one) => one.toLowerCase() === value.toLowerCase())
                ? 'yes'
                : 'no';
        case 'StringLike':
            return value !== undefined && wanted.some((one) => isLike(one, value)) ? 'yes' : 'no';
        default:
            return 'unknown';
    }
}
/** `*` is any text, `?` any character. Without a regular expression, which some patterns would keep busy for long. */
function isLike(pattern, text) {
    let [p, t, star, mark] = [0, 0, -1, 0];
    while (t < text.length) {
        if (pattern[p] === '*') {
            star = p;
            mark = t;
            p += 1;
        }
        else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
            p += 1;
            t += 1;
        }
        else if (star >= 0) {
            p = star + 1;
            mark += 1;
            t = mark;
        }
        else {
            return false;
        }
    }
    while (pattern[p] === '*')
        p += 1;
    return p === pattern.length;
}

;// CONCATENATED MODULE: ./lib/doctor/roles.js







/** The stack that makes the roles as they should be. */
const STACK = 'Deploy `bootstrap/org-accounts.yaml` (again): README, “Set it up”, has the command, and `docs/roles.md` the parameters.';
/** What each role may do, and whom it lets in: read and simulated, never tried. */
async function roleFindings(roles, question) {
    const found = [];
    const [plan, provision] = ['plan', 'provision'].map((kind) => roles.find((role) => role.kind === kind));
    if (plan && plan.arn === provision?.arn) {
        found.push(fault('same-role', `jobs that plan and jobs that provision use one role, ${(0,lib_text/* code */.aY)(plan.arn)}: every pull request can change AWS`, 'Give the jobs that plan a role that only reads. The stack makes both.'));
    }
    for (const role of roles)
        found.push(...(await findingsOf(role, question)));
    return found;
}
async function findingsOf(role, question) {
    const id = `${role.kind}-role`;
    const name = role.arn.split('/').at(-1) ?? '';
    if (role.arn.split(':')[4] !== question.accountId) {
        return [
            finding_unknown(id, `${(0,lib_text/* code */.aY)(role.arn)} is in another account than the credentials`, `Run \`org-accounts doctor\` with credentials of account ${(0,lib_text/* code */.aY)(role.arn.split(':')[4])}.`),
        ];
    }
    let policy;
    try {
        const { Role } = await question.reader.iam.send(new client_iam_dist_cjs/* GetRoleCommand */.kbp({ RoleName: name }));
        policy = decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '');
    }
    catch (error) {
        if ((0,organization_errors/* isAwsError */.m_)(error, 'NoSuchEntityException')) {
            return [fault(id, `there is no role ${(0,lib_text/* code */.aY)(name)}, which a job names`, STACK)];
        }
        return [roles_unreadable(id, name, (0,organization_errors/* awsFailure */.MT)(error, 'iam:GetRole').message)];
    }
    return [...trustFindings(role, policy, question), ...(await rightFindings(role, question))];
}
function roles_unreadable(id, name, said) {
    return finding_unknown(id, `the role ${(0,lib_text/* code */.aY)(name)} can't be looked at from here: ${said}`, 'Run `org-accounts doctor` at a terminal, with credentials of an administrator of the management account.');
}
function trustFindings({ kind, arn }, policy, { subjects }) {
    const { issuer } = subjects;
    const id = `${kind}-role-trust`;
    const name = (0,lib_text/* code */.aY)(arn.split('/').at(-1));
    const lets = (claims) => isTrusted(policy, issuer, claims);
    const wanted = kind === 'plan' ? subjects.planning : subjects.provisioning;
    const refused = wanted.filter(({ claims }) => lets(claims) === 'no');
    const doubtful = wanted.filter(({ claims }) => lets(claims) === 'unknown');
    const unwanted = kind === 'plan' ? subjects.foreign : [...subjects.foreign, ...subjects.unsafe];
    const strangers = unwanted.filter(({ claims }) => lets(claims) === 'yes');
    const isUnclear = doubtful.length === 0 && unwanted.some(({ claims }) => lets(claims) === 'unknown');
    const found = [
        ...refused.map(({ who, claims }) => fault(id, `${name} does not let in ${who}, whose subject is ${(0,lib_text/* code */.aY)(claims.sub)}`, STACK)),
        ...strangers.map(({ who, claims }) => fault(`${id}-open`, `${name} lets in ${who}, such as with the subject ${(0,lib_text/* code */.aY)(claims.sub)} and the ref ${(0,lib_text/* code */.aY)(claims.ref)}`, STACK)),
        ...doubtful.map(({ who }) => finding_unknown(id, `whether ${name} lets in ${who} can't be told from its trust policy`, 'It has conditions that are not GitHub’s claims. Start a run and see.')),
        ...(isUnclear
            ? [
                finding_unknown(`${id}-open`, `whether ${name} lets in anybody else can't be told from its trust policy`, `It has a statement that is not understood here. ${STACK}`),
            ]
            : []),
    ];
    return found.length > 0 ? found : [holds(id, `${name} trusts whom it should, and nobody else`)];
}
async function rightFindings(role, { reader, place, keepsList }) {
    const { kind, arn, options } = role;
    const id = `${kind}-role-rights`;
    const name = (0,lib_text/* code */.aY)(arn.split('/').at(-1));
    const isWanted = ({ of }) => of === undefined || (of === 'listed' ? keepsList : options.has(of));
    const wanted = [...READING, ...(kind === 'plan' ? LOOKING : WRITING.filter(isWanted))];
    const unwanted = [...NEVER, ...(kind === 'plan' ? WRITING.filter(isChange) : [])];
    try {
        const where = { ...place, role: arn };
        const lacking = await deniedTo(reader, where, wanted);
        const denied = new Set((await deniedTo(reader, where, unwanted)).map((one) => one.name));
        const tooMuch = unwanted.filter((one) => !denied.has(one.name));
        const found = [];
        if (lacking.length > 0)
            found.push(fault(id, `${name} may not do ${namesOf(lacking)}`, adviceFor(lacking)));
        if (tooMuch.length > 0)
            found.push(fault(`${id}-wide`, `${name} may do ${namesOf(tooMuch)}`, STACK));
        return found.length > 0 ? found : [holds(id, `${name} may do what it should, and no more`)];
    }
    catch (error) {
        return [
            roles_unreadable(id, arn.split('/').at(-1) ?? '', error instanceof Error ? error.message : ''),
        ];
    }
}
/** What follows a creation is read with a right of its own. */
function isChange({ name }) {
    return !/:(Describe|Get|List)/.test(name);
}
function namesOf(actions) {
    return (0,lib_text/* list */.p_)(actions.map(({ name }) => (0,lib_text/* code */.aY)(name)));
}
const PARAMETERS = {
    'create-organization': 'AllowCreateOrganization=true',
    'create-organizational-units': 'AllowCreateOrganizationalUnits=true',
    listed: 'DelegateAccess=listed',
};
function adviceFor(lacking) {
    const parameters = new Set(lacking.flatMap(({ of }) => (of ? PARAMETERS[of] : [])));
    if (parameters.size === 0)
        return STACK;
    const all = (0,lib_text/* list */.p_)([...parameters].map((one) => (0,lib_text/* code */.aY)(one)));
    return `Deploy \`bootstrap/org-accounts.yaml\` with ${all}, or leave out what needs it.`;
}

;// CONCATENATED MODULE: ./lib/doctor/subjects.js
/** All the tokens that matter. */
function subjectsOf(asked) {
    const { repository, environment, planEnvironment, issuer } = asked;
    const main = `refs/heads/${repository.defaultBranch}`;
    const pull = 'refs/pull/1/merge';
    const holder = (who, ref, context, place) => ({
        who,
        claims: subjects_claimsOf(asked, ref, context, place),
    });
    const planContext = (usual) => planEnvironment === undefined ? usual : `environment:${planEnvironment}`;
    const stranger = (who, ref, context, place) => {
        const [owner = ''] = repository.name.split('/');
        const other = { ...repository, name: `${owner}/another-repository`, id: '1' };
        const form = { ...asked.form, prefix: `repo:${other.name}` };
        return { who, claims: subjects_claimsOf({ ...asked, repository: other, form }, ref, context, place) };
    };
    return {
        issuer,
        planning: [
            holder('jobs of pull requests', pull, planContext('pull_request'), planEnvironment),
            holder('jobs of the default branch', main, planContext(`ref:${main}`), planEnvironment),
        ],
        provisioning: [
            holder('the job that provisions', main, `environment:${environment}`, environment),
        ],
        foreign: [
            stranger('another repository', pull, 'pull_request'),
            stranger('another repository', main, `environment:${environment}`, environment),
        ],
        unsafe: [
            holder('jobs of pull requests', pull, 'pull_request'),
            holder('a pull request that names the environment', pull, `environment:${environment}`, environment),
            holder('jobs of the default branch outside of the environment', main, `ref:${main}`),
        ],
    };
}
function subjects_claimsOf({ repository, form, audience, workflowRef }, ref, context, environment) {
    const parts = {
        repo: form.prefix,
        context,
        ref: `ref:${ref}`,
        job_workflow_ref: `job_workflow_ref:${workflowRef}`,
        environment: `environment:${environment ?? ''}`,
        repository_id: `repository_id:${repository.id}`,
        repository_owner_id: `repository_owner_id:${repository.ownerId}`,
    };
    const keys = form.keys ?? ['repo', 'context'];
    return {
        sub: keys.map((key) => parts[key] ?? `${key}:`).join(':'),
        aud: audience,
        ref,
        repository: repository.name,
        repository_id: repository.id,
        repository_owner_id: repository.ownerId,
        job_workflow_ref: workflowRef,
        ...(environment !== undefined && { environment }),
    };
}

;// CONCATENATED MODULE: ./lib/doctor/workflow.js


const workflow_texts = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* string */.YjP().transform((one) => [one])]);
const workflow_permissions = schemas/* union */.KCZ([
    schemas/* enum */.k5n(['read-all', 'write-all']),
    schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    schemas/* null */.chJ().transform(() => ({})),
]);
const narrowing = schemas/* looseObject */._H3({ types: workflow_texts.optional(), branches: workflow_texts.optional() });
const workflow_scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()]).transform(String);
const workflow = schemas/* looseObject */._H3({
    on: schemas/* union */.KCZ([
        schemas/* string */.YjP().transform((one) => ({ [one]: null })),
        schemas/* array */.YOg(schemas/* string */.YjP())
            .transform((all) => Object.fromEntries(all.map((one) => [one, null]))),
        schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
    ]),
    permissions: workflow_permissions.optional(),
    jobs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({
        permissions: workflow_permissions.optional(),
        environment: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* looseObject */._H3({ name: schemas/* string */.YjP() }).transform(({ name }) => name)])
            .optional(),
        concurrency: schemas/* union */.KCZ([
            schemas/* string */.YjP().transform(() => ({ queue: undefined, cancels: false })),
            schemas/* looseObject */._H3({
                queue: schemas/* string */.YjP().optional(),
                'cancel-in-progress': schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* string */.YjP()]).optional(),
            })
                .transform(({ queue, ...rest }) => ({
                queue,
                cancels: String(rest['cancel-in-progress'] ?? false) !== 'false',
            })),
        ])
            .optional(),
        'timeout-minutes': schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).optional(),
        steps: schemas/* array */.YOg(schemas/* looseObject */._H3({
            uses: schemas/* string */.YjP().optional(),
            with: schemas/* record */.g1P(schemas/* string */.YjP(), workflow_scalar).optional(),
        }))
            .optional(),
    })),
});
/** The steps of a file that use this action; none for what GitHub itself could not read. */
function usesIn({ path, text }) {
    const parsed = workflow.safeParse(workflow_read(text));
    if (!parsed.success)
        return [];
    const { on, jobs, permissions: all } = parsed.data;
    const events = new Map(Object.entries(on).map(([name, value]) => {
        const { data } = narrowing.safeParse(value);
        return [name, { types: data?.types, branches: data?.branches }];
    }));
    return Object.entries(jobs).flatMap(([job, spec]) => (spec.steps ?? []).flatMap(({ uses = '', with: inputs = {} }) => {
        const [, version] = /^[\w.-]+\/org-accounts@(.+)$/.exec(uses) ?? [];
        if (version === undefined)
            return [];
        return [
            {
                path,
                job,
                version,
                inputs,
                permissions: spec.permissions ?? all,
                environment: spec.environment,
                concurrency: spec.concurrency,
                timeout: Number(spec['timeout-minutes']) || undefined,
                on: events,
            },
        ];
    }));
}
function workflow_read(text) {
    try {
        return (0,dist/* parse */.qg)(text, { logLevel: 'silent' });
    }
    catch {
        return undefined;
    }
}
/** Whether a job may change AWS. */
function provisions(use) {
    return commandOf(use) === 'provision';
}
/** What a job does: of `${{ inputs.command || 'plan' }}`, what it does by itself; `undefined` where only a person says. */
function commandOf({ inputs }) {
    const { command = 'auto' } = inputs;
    if (!command.includes('${{'))
        return command;
    return /\|\|\s*'(\w+)'\s*\}\}$/.exec(command.trim())?.[1];
}
/** Whether a job's token has a permission. */
function isGranted({ permissions: given }, name, level) {
    if (given === undefined)
        return false;
    if (given === 'write-all')
        return true;
    if (given === 'read-all')
        return level === 'read' && name !== 'id-token';
    return given[name] === 'write' || given[name] === level;
}

;// CONCATENATED MODULE: ./lib/doctor/workflow-findings.js



/** What is wrong with the workflow files. */
function workflowFindings(uses, around) {
    if (uses.length === 0) {
        return [
            fault('workflow', 'no workflow on this branch uses the action', 'Copy `examples/.github/workflows/aws-accounts.yml` to `.github/workflows/`, with your roles in it.'),
        ];
    }
    return [
        ...eventFindings(uses, around),
        ...uses.flatMap((use) => [...tokenFindings(use), ...jobFindings(use, around)]),
        ...nameFindings(uses),
    ];
}
const where = ({ path, job }) => `the job ${(0,lib_text/* code */.aY)(job)} of ${(0,lib_text/* code */.aY)(path)}`;
function eventFindings(uses, { defaultBranch, hasQueue }) {
    const on = (event) => uses.flatMap((use) => use.on.get(event) ?? []);
    const found = [];
    const pulls = [...on('pull_request'), ...on('pull_request_target')];
    if (pulls.length === 0) {
        found.push(fault('event-pull-request', 'no workflow runs on pull requests, so nothing is planned', 'Add `pull_request` to `on`.'));
    }
    else if (!pulls.some(({ types }) => types?.includes('edited'))) {
        found.push(advice('event-edited', 'a pull request whose base is changed keeps the plan for its former base', 'Write `pull_request: {types: [opened, synchronize, reopened, edited]}`.'));
    }
    const pushes = on('push').filter(({ branches }) => branches?.includes(defaultBranch) ?? true);
    if (pushes.length === 0) {
        found.push(fault('event-push', `no workflow runs on pushes to ${(0,lib_text/* code */.aY)(defaultBranch)}, so nothing that is merged is provisioned`, `Write \`push: {branches: [${defaultBranch}]}\` below \`on\`.`));
    }
    if (on('schedule').length === 0) {
        found.push(advice('event-schedule', 'no workflow runs on a schedule, so drift, and accounts that accept their invitation, are not noticed', "Add `schedule: [{cron: '17 5 * * *'}]` below `on`, and a job with `command: drift`."));
    }
    if (hasQueue === true && on('merge_group').length === 0) {
        found.push(fault('event-merge-group', `${(0,lib_text/* code */.aY)(defaultBranch)} has a merge queue, and no workflow runs on it: the required check never comes`, 'Add `merge_group` to `on`.'));
    }
    if (found.length === 0)
        found.push(holds('events', 'the workflow runs on all that it should'));
    return found;
}
/** What each command writes to on GitHub (README, "Set it up"). */
function wanted(use) {
    // Which command it is shows only when somebody runs it.
    const command = commandOf(use);
    if (command === undefined)
        return [['contents', 'read', 'it reads the files']];
    const id = [['id-token', 'write', 'AWS is reached by the token that it gives']];
    switch (command) {
        case 'drift':
            return [
                ['contents', 'read', 'it reads the files'],
                ['issues', 'write', 'it keeps the issue'],
                ...id,
            ];
        case 'provision':
            return [
                ['contents', 'write', 'it commits the ids'],
                ['pull-requests', 'write', 'it tells the outcome'],
                ['checks', 'write', 'it keeps the checkpoint'],
                ...id,
            ];
        case 'status':
            return [['contents', 'read', 'it reads the files']];
        case 'doctor':
            return [
                ['contents', 'read', 'it reads the files'],
                ['actions', 'read', 'it reads the environment'],
                ...id,
            ];
        default:
            return [
                ['contents', 'read', 'it reads the files'],
                ['pull-requests', 'write', 'it comments'],
                ['checks', 'write', 'it reports the check'],
                ...id,
            ];
    }
}
function tokenFindings(use) {
    const own = use.inputs['github-token'];
    // The token of an App has its own permissions; only the OIDC token comes from the job.
    const needs = wanted(use).filter(([name]) => own === undefined || name === 'id-token');
    const lacking = needs.filter(([name, level]) => !isGranted(use, name, level));
    if (lacking.length === 0) {
        return [holds('permissions', `${where(use)} has the permissions that it needs`)];
    }
    return lacking.map(([name, level, why]) => fault(`permission-${name}`, `${where(use)} lacks ${(0,lib_text/* code */.aY)(`${name}: ${level}`)}: ${why}`, `Add ${(0,lib_text/* code */.aY)(`${name}: ${level}`)} to its \`permissions\`.`));
}
function jobFindings(use, { serverUrl }) {
    const found = [];
    if (!/^[0-9a-f]{40}$/.test(use.version)) {
        found.push(advice('pinned', `${where(use)} uses ${(0,lib_text/* code */.aY)(`@${use.version}`)}, which can come to mean another version`, 'Name the commit of a release, 40 digits, with its version in a comment: `@COMMIT # v1.2.3`.'));
    }
    const own = Number(use.inputs['timeout-minutes'] ?? 60);
    if (use.timeout === undefined || use.timeout <= own) {
        found.push(advice('timeout', `${where(use)} may be stopped by GitHub before the action ends by itself, or hang for six hours`, `Give the job \`timeout-minutes\` of ${own + 10} or so: more than the action’s own ${own}.`));
    }
    if (!provisions(use))
        return found;
    if (use.environment === undefined) {
        found.push(fault('environment', `${where(use)} has no environment, and the role that provisions trusts one alone`, 'Add `environment: aws-accounts`.'));
    }
    const { concurrency } = use;
    const isServer = serverUrl !== 'https://github.com' && !serverUrl.endsWith('.ghe.com');
    if (!concurrency) {
        found.push(fault('concurrency', `${where(use)} may run twice at once`, `Add \`concurrency: {group: aws-accounts${isServer ? '' : ', queue: max'}}\`.`));
    }
    else if (concurrency.cancels) {
        found.push(fault('concurrency-cancels', `${where(use)} is cancelled by the next one, in the middle of its work`, 'Take `cancel-in-progress` away.'));
    }
    else if (isServer && concurrency.queue !== undefined) {
        found.push(fault('concurrency-queue', `${where(use)} has a \`queue\`, which GitHub Enterprise Server does not know`, 'Take it away: a later run does what one that was dropped had to do.'));
    }
    else if (!isServer && concurrency.queue === undefined) {
        found.push(advice('concurrency-queue', `${where(use)} is dropped when two more wait, and what it had to do waits for the next one`, 'Add `queue: max` to its `concurrency`.'));
    }
    return found;
}
/** The check of each folder needs a name of its own. */
function nameFindings(uses) {
    const folders = new Map();
    for (const { inputs } of uses) {
        const folder = inputs['accounts-dir'] ?? 'accounts';
        const name = checkNameOf(inputs);
        folders.set(name, (folders.get(name) ?? new Set()).add(folder));
    }
    return [...folders]
        .filter(([, all]) => all.size > 1)
        .map(([name, all]) => fault('check-name', `the folders ${(0,lib_text/* list */.p_)([...all].map((one) => (0,lib_text/* code */.aY)(one)))} have one check, ${(0,lib_text/* code */.aY)(name)}, between them`, 'Give each its own `check-name`, or leave it out.'));
}
/** As the inputs name it, or as it is called without (inputs.ts). */
function checkNameOf(inputs) {
    const folder = inputs['accounts-dir'] ?? 'accounts';
    return (inputs['check-name'] ?? (folder === 'accounts' ? 'AWS accounts' : `AWS accounts (${folder})`));
}

;// CONCATENATED MODULE: ./lib/doctor/examine.js









/** Looks at everything. What can't be looked at is a finding too; nothing is changed. */
async function examine(question) {
    const uses = question.files.flatMap(usesIn);
    const facts = await repositoryOf(question, uses);
    const about = {
        defaultBranch: facts?.repository.defaultBranch ?? 'main',
        serverUrl: question.serverUrl,
        hasQueue: facts?.hasQueue,
    };
    return [
        ...workflowFindings(uses, about),
        ...(facts?.findings ?? [
            finding_unknown('repository', 'GitHub was not asked', 'Set `GITHUB_TOKEN`, or sign in with `gh auth login`.'),
        ]),
        ...(await awsFindings(question, uses, facts)),
    ];
}
async function repositoryOf({ github }, uses) {
    if (!github)
        return undefined;
    const checks = uses.map(({ inputs }) => checkNameOf(inputs));
    const environments = uses.filter(provisions).flatMap(({ environment }) => environment ?? []);
    return askRepository({
        github,
        checks: [...new Set(checks.length > 0 ? checks : ['AWS accounts'])],
        environments: [...new Set(environments)],
    });
}
async function awsFindings(question, uses, facts) {
    let opened;
    try {
        opened = await question.aws();
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return [
            finding_unknown('aws', `AWS could not be asked: ${error.message}`, error.hint ?? 'Sign in, and run it again.'),
        ];
    }
    const { reader, session } = opened;
    const quota = uses.map(({ inputs }) => Number(inputs['account-quota'])).find((one) => one > 0);
    const options = (use) => ['create-organization', 'create-organizational-units'].filter((one) => use.inputs[one] === 'true');
    const about = await askOrganization({
        reader,
        accountId: session.accountId,
        delegateRole: question.delegateRole,
        accountQuota: quota,
        mayCreate: uses.some((use) => options(use).includes('create-organization')),
    });
    if (!facts)
        return about.findings;
    const roles = namedRoles(uses, options);
    const provisioning = uses.find(provisions);
    const subjects = subjectsOf({
        repository: facts.repository,
        form: facts.form,
        issuer: issuerOf(question.serverUrl),
        audience: provisioning?.inputs.audience ?? 'sts.amazonaws.com',
        environment: provisioning?.environment ?? 'aws-accounts',
        planEnvironment: uses.find((use) => !provisions(use))?.environment,
        workflowRef: `${facts.repository.name}/${provisioning?.path ?? ''}@refs/heads/${facts.repository.defaultBranch}`,
    });
    const checked = await roleFindings(roles, {
        reader,
        accountId: session.accountId,
        place: {
            partition: session.arn.split(':')[1] ?? 'aws',
            managementAccountId: session.accountId,
            organizationId: about.organization?.id ?? 'o-0000000000',
            delegateRole: question.delegateRole ?? accounts_schema/* DEFAULT_DELEGATE_ROLE */.lI,
        },
        keepsList: about.keepsList,
        subjects,
    });
    return [...about.findings, ...checked];
}
/** Each role once, with all that is asked of it. */
function namedRoles(uses, options) {
    const roles = new Map();
    for (const use of uses) {
        const arn = use.inputs['role-to-assume'];
        if (arn === undefined || !arn.startsWith('arn:'))
            continue;
        const kind = provisions(use) ? 'provision' : 'plan';
        const key = `${kind} ${arn}`;
        const all = new Set([...(roles.get(key)?.options ?? []), ...options(use)]);
        roles.set(key, { kind, arn, options: all });
    }
    return [...roles.values()];
}
/** GitHub Docs, "OpenID Connect reference"; GHE.com has an issuer for each enterprise. */
function issuerOf(serverUrl) {
    const host = new URL(serverUrl).host;
    if (host === 'github.com')
        return 'token.actions.githubusercontent.com';
    if (host.endsWith('.ghe.com'))
        return `token.actions.${host}`;
    return `${host}/_services/token`;
}

;// CONCATENATED MODULE: ./lib/commands/doctor.js






const FOLDER = '.github/workflows';
/** The workflow files of a commit. */
async function workflowsOf(github, commit) {
    const [folder] = await readFolders(github, FOLDER, [commit]);
    const entries = (folder?.entries ?? []).filter(({ name, kind, size }) => kind === 'file' && /\.ya?ml$/.test(name) && size < LARGEST_TEXT);
    const blobs = await readBlobs(github, entries);
    return entries.flatMap(({ name, oid }) => {
        const blob = blobs.get(oid);
        return blob?.kind === 'text' ? [{ path: `${FOLDER}/${name}`, text: blob.text }] : [];
    });
}
/** Looks at the whole set-up as far as the job's token and role may, and changes nothing. */
async function doctor_findings(job) {
    const { github, inputs, run } = job;
    const head = await readHead(github, run.defaultBranch);
    const [now] = await readSnapshots(github, inputs.directory, [head]);
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(990), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
    return examine({
        files: await workflowsOf(github, head),
        github,
        serverUrl: run.serverUrl,
        aws: async () => {
            const session = await job.session();
            return { session, reader: connect(session, { end: job.signal }) };
        },
        delegateRole: now?.desired.management?.fields.admin_delegate_role_name,
    });
}
/** Shows it for a person who asked, or a schedule: red where something is wrong. */
async function reportDoctor(job) {
    const found = await doctor_findings(job);
    for (const line of doctorText(found))
        job.log(line);
    const isWrong = found.some(({ verdict }) => verdict === 'fault');
    return {
        outputs: {},
        summary: doctorMarkdown(found),
        failure: isWrong ? `doctor: ${doctorHeadline(found)}` : undefined,
    };
}

;// CONCATENATED MODULE: ./lib/accounts/import.js






/**
 * Writes a file for each account, in Paco's format. The name of a file is made of the account's in AWS, as one that
 * every disk and Paco take, and is of no other account.
 * @throws Failure where the management account's file can't be read
 */
function importFiles(desired, accounts) {
    refuseUnread(desired);
    const region = desired.management?.fields.region;
    const there = new Map(desired.files.map((file) => [file.name.toLowerCase(), file]));
    const taken = new Set(there.keys());
    for (const { name } of accounts)
        if (name !== undefined)
            taken.add(name.toLowerCase());
    const skipped = [];
    const files = [];
    const given = new Set();
    for (const { id, awsName: called, email, name: wanted, more } of accounts) {
        const present = wanted === undefined ? undefined : there.get(wanted.toLowerCase());
        if (present || (wanted !== undefined && given.has(wanted.toLowerCase()))) {
            const where = present
                ? `${(0,lib_text/* code */.aY)(present.path)} already exists`
                : 'another account in this import gets it';
            skipped.push({
                account: id,
                why: `the name ${(0,lib_text/* code */.aY)(wanted)} is taken: ${where}`,
                isFine: false,
            });
            continue;
        }
        const name = wanted ?? freeName(called, id, taken);
        taken.add(name.toLowerCase());
        given.add(name.toLowerCase());
        const text = accountText({
            title: called.trim() === '' ? defaultTitle(name) : called,
            ...(region !== undefined && { region }),
            root_email: email,
            account_id: id,
            ...more,
        });
        files.push({ name, path: `${desired.directory}/${name}.yaml`, text, id });
    }
    return withoutWrong(desired, { files, skipped });
}
/** The management account's file, for a folder that has none. */
function masterFile(directory, account, region) {
    const text = accountText({
        title: defaultTitle(accounts_schema/* MASTER */.V$),
        ...(region !== undefined && { region }),
        root_email: account.email,
        account_id: account.id,
        is_master: true,
        organization_account_ids: [],
    });
    return { name: accounts_schema/* MASTER */.V$, path: `${directory}/${accounts_schema/* MASTER */.V$}.yaml`, text, id: account.id };
}
/** Names that Windows keeps for devices, so that no clone there could hold the file. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/;
/** "Legacy App (EU)" gives `legacy-app-eu`; with the account's id where that is taken, or nothing is left. */
function freeName(called, id, taken) {
    const plain = called
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, '-')
        .replace(/^[._-]+|[._-]+$/g, '')
        .slice(0, 50)
        .replace(/[._-]+$/, '');
    if (plain === '')
        return `account-${id}`;
    const isReserved = plain === accounts_schema/* MASTER */.V$ || DEVICES.test(plain);
    return isReserved || taken.has(plain) ? `${plain}-${id}` : plain;
}
/** Whether a name from AWS can be managed as it is: old ones may have characters that AWS refuses today. */
function isManageableName(name) {
    return schema/* awsName */.p.safeParse(name).success;
}

;// CONCATENATED MODULE: ./lib/commands/draft-import.js











/**
 * Reads accounts of the organization and writes their files; reads only. The management account is among them where
 * it has no file.
 * @param desired the files that are there, those of the action's open pull request among them
 * @throws Failure when a file can't be read, there is no organization, or AWS refuses a call
 */
async function draftImport(job, desired, request) {
    refuseUnread(desired);
    const unread = desired.files.find(({ claims }) => !claims.account_id && !claims.root_email);
    if (unread) {
        throw new failure/* Failure */.H(`it is unclear which account ${(0,lib_text/* code */.aY)(unread.path)} is for, so a second file could be written for it`, 'Fix that file first: it needs at least a `root_email`.');
    }
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(990), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
    const { readLive } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2389));
    const { readInventory } = await Promise.all(/* import() */[__webpack_require__.e(695), __webpack_require__.e(990), __webpack_require__.e(184), __webpack_require__.e(61)]).then(__webpack_require__.bind(__webpack_require__, 1061));
    const session = await job.session();
    const reader = connect(session);
    const ids = request.accounts === 'all' ? [] : request.accounts.map(({ id }) => id);
    const isWhole = request.accounts === 'all' || ids.length > MOST_BY_ID;
    const live = await readLive(reader, { ids, whole: isWhole });
    if (!live.organization) {
        throw new failure/* Failure */.H('there is no organization to import accounts from', 'Provision the management account with `create-organization: true` first.');
    }
    const { problem: wrong } = await lookElsewhere({ desired, before: undefined }, { organization: live.organization, caller: session.accountId }, request);
    if (wrong)
        throw new failure/* Failure */.H(wrong.message, wrong.hint);
    const { found, master, skipped } = choose(desired, live, live.organization, request);
    const inventory = await readInventory(reader, session, found.map(({ live: account }) => account), {
        places: request.include.has('organizational_unit'),
        tags: request.include.has('tags'),
        contacts: request.include.has('alternate_contacts'),
    }, progressLog(job));
    if (inventory.lacksAccountManagement) {
        job.log(`Contacts are left out: trusted access of ${trusted_access/* ACCOUNT_MANAGEMENT */.I} is off (\`${trusted_access/* ENABLE_ACCOUNT_MANAGEMENT */.O}\`).`);
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
        ? [masterFile(desired.directory, master, session.ambientRegion ?? session.region)]
        : [];
    const drafts = importFiles(desired, accounts);
    return { files: [...files, ...drafts.files], skipped: [...skipped, ...drafts.skipped] };
}
/** Beyond so many, pages of 20 accounts cost less than a call for each. */
const MOST_BY_ID = 20;
function choose(desired, live, organization, { accounts }) {
    const { managementAccountId, managementEmail } = organization;
    const needsMaster = !desired.files.some((file) => file.claims.account_id === managementAccountId);
    const canBeMaster = needsMaster && !hasManagement(desired);
    const master = { id: managementAccountId, email: managementEmail };
    if (accounts === 'all') {
        const all = unmanagedAccounts(desired, live);
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
    const isNamed = include.has('account_name') && isManageableName(awsName) && !claimed.has(awsName);
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

;// CONCATENATED MODULE: ./lib/commands/draft-init.js





/**
 * Writes the files of accounts that are to be. Without names, those that the management account's file lists; and
 * where no file speaks of the management account yet, its file, from the live organization: AWS is asked for nothing
 * else, and only then.
 * @throws Failure when the management account's file can't be read, or AWS refuses a call
 */
async function draftInit(job, desired, request) {
    refuseUnread(desired);
    const isFirst = !hasManagement(desired) &&
        (request.accounts.length === 0 || request.accounts.some(({ name }) => name === accounts_schema/* MASTER */.V$));
    const names = request.accounts.length > 0 ? [] : listedWithoutFile(desired);
    const accounts = [...request.accounts, ...names.map((name) => ({ name }))];
    if (!isFirst)
        return initFiles(desired, { ...request, accounts });
    const others = accounts.filter(({ name }) => name !== accounts_schema/* MASTER */.V$);
    const asked = accounts.find(({ name }) => name === accounts_schema/* MASTER */.V$);
    const session = await job.session();
    const { connect } = await Promise.all(/* import() */[__webpack_require__.e(990), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
    const { readOrganization } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2389));
    const organization = await readOrganization(connect(session, job.signal && { end: job.signal }));
    const region = request.region ?? session.ambientRegion ?? session.region;
    if (!organization) {
        // Its email can't be read before there is an organization, so it is as for any other account.
        return initFiles(desired, {
            ...request,
            region,
            accounts: [asked ?? { name: accounts_schema/* MASTER */.V$ }, ...others],
        });
    }
    const { managementAccountId: id, managementEmail: email } = organization;
    const drafts = initFiles(desired, { ...request, region, accounts: others });
    return {
        ...drafts,
        files: [masterFile(desired.directory, { id, email }, region), ...drafts.files],
    };
}

;// CONCATENATED MODULE: ./lib/accounts/identifiers.js


/** An account id, also as AWS's console shows it, 1111-2222-3333; `undefined` for anything else. */
function toAccountId(text) {
    if (/^\d{12}$/.test(text))
        return text;
    return /^\d{4}-\d{4}-\d{4}$/.test(text) ? text.replaceAll('-', '') : undefined;
}
/**
 * The name of an account, which is the stem of its file, with or without the file's ending. It becomes a part of a
 * path, so it can't lead out of the folder; `undefined` for what can't be one.
 */
function toAccountName(text) {
    const stem = text.replace(/\.ya?ml$/i, '');
    return /^[\p{L}\p{N}](?:[\p{L}\p{N} ._+-]{0,98}[\p{L}\p{N}_+-])?$/u.test(stem) ? stem : undefined;
}
/**
 * Reads what is to be imported: `012345678912`, `012345678912=legacy`, on lines or between commas; or `all`.
 * @param where what people call the place where it is
 * @throws Failure for what is neither
 */
function accountsToImport(given, where) {
    const entries = given.split(/[\n,]/).flatMap((entry) => entry.trim() || []);
    if (entries.length === 0) {
        throw new failure/* Failure */.H(`${where} does not say what to import`, 'Give account ids, such as `012345678912` or `012345678912=legacy`, or `all`.');
    }
    if (entries.length === 1 && entries[0]?.toLowerCase() === 'all')
        return 'all';
    const seen = new Set();
    return entries.map((entry) => {
        const [written = '', ...rest] = entry.split('=');
        const id = toAccountId(written.trim());
        const wanted = rest.join('=').trim();
        const name = toAccountName(wanted);
        if (id === undefined || (rest.length > 0 && name === undefined)) {
            throw new failure/* Failure */.H(`${where} contains ${(0,lib_text/* code */.aY)(entry)}`, 'Each entry is a 12-digit account id, optionally with the name of its file: `012345678912=legacy`.');
        }
        for (const one of [id, ...(name === undefined ? [] : [name.toLowerCase()])]) {
            if (seen.has(one))
                throw new failure/* Failure */.H(`${where} lists ${(0,lib_text/* code */.aY)(one)} twice`);
            seen.add(one);
        }
        return { id, name };
    });
}

;// CONCATENATED MODULE: ./lib/commands/slash-command.js



const VERBS = ['plan', 'approve', 'init', 'import', 'doctor', 'help'];
/** Those that take nothing. */
const PLAIN = ['plan', 'approve', 'doctor'];
const OPTIONS = ['email', 'title', 'region'];
/**
 * Reads the command of a comment: `/accounts …`, which is at the start of its first line that is not
 * empty; what follows on other lines is for people. Within a quote or a code block it is not a command. A value
 * with blanks is in quotes, as editors write them too: "…" or “…”.
 * @returns `undefined` where the comment is not a command
 */
function parseSlash(body) {
    const line = body.split(/\r\n|\r|\n/).find((one) => one.trim() !== '') ?? '';
    const command = /^ {0,3}\/accounts(?:\s+(.*))?$/isu.exec(line);
    if (!command)
        return undefined;
    const words = toWords(command[1] ?? '');
    if (!words)
        return slash_command_unknown('a quote is opened and not closed');
    const [verb, ...others] = words;
    switch (verb?.toLowerCase()) {
        case undefined:
        case 'help':
            return { kind: 'help' };
        case 'plan':
        case 'approve':
        case 'doctor': {
            const kind = PLAIN.find((one) => one === verb.toLowerCase()) ?? 'plan';
            if (others.length === 0)
                return { kind };
            return slash_command_unknown(`${(0,lib_text/* code */.aY)(kind)} takes no arguments, but got ${listed(others)}`);
        }
        case 'init':
            return parseInit(others);
        case 'import':
            return parseImport(others);
        default: {
            const meant = (0,nearest/* nearest */.p)(verb ?? '', VERBS);
            return slash_command_unknown(meant
                ? `unknown command ${(0,lib_text/* code */.aY)(verb)}; did you mean ${(0,lib_text/* code */.aY)(meant)}?`
                : `unknown command ${(0,lib_text/* code */.aY)(verb)}; the commands are ${listed(VERBS)}`);
        }
    }
}
/** Words apart by blanks or commas; quotes keep blanks together. `undefined` where a quote is left open. */
function toWords(text) {
    const found = text.matchAll(/(?:"[^"]*"|[“”„][^“”]*[“”]|[^\s,"“”„])+|["“”„]/gu);
    const words = [...found].map(([word]) => word);
    if (words.some((word) => /^["“”„]$/u.test(word)))
        return undefined;
    return words.map((word) => word.replace(/"([^"]*)"|[“”„]([^“”]*)[“”]/gu, (_, plain, curly) => (plain ?? curly ?? '').trim()));
}
function parseInit(words) {
    const names = [];
    const values = new Map();
    for (const word of words) {
        const [, key, value = ''] = /^([^=]*)=(.*)$/su.exec(word) ?? [];
        if (key === undefined) {
            const name = toAccountName(word);
            if (name === undefined)
                return slash_command_unknown(notAName(word));
            if (!names.includes(name))
                names.push(name);
            continue;
        }
        const option = OPTIONS.find((known) => known === key.toLowerCase());
        if (!option)
            return slash_command_unknown(notAnOption(key));
        if (values.has(option))
            return slash_command_unknown(`${(0,lib_text/* code */.aY)(option)} is given twice`);
        if (value === '')
            return slash_command_unknown(`${(0,lib_text/* code */.aY)(option)} is empty`);
        values.set(option, value);
    }
    const ofOne = ['email', 'title'].filter((option) => values.has(option));
    if (ofOne.length > 0 && names.length !== 1) {
        return slash_command_unknown(`${listed(ofOne)} can be given for one account, and ${names.length === 0 ? 'none is' : `${(0,lib_text/* count */.U9)(names.length, 'account')} are`} named`);
    }
    return { kind: 'init', names, ...Object.fromEntries(values) };
}
function parseImport(words) {
    const accounts = [];
    for (const word of words) {
        const [written = '', ...rest] = word.split('=');
        const id = toAccountId(written);
        if (id === undefined) {
            return slash_command_unknown(`${(0,lib_text/* code */.aY)(written)} is not an account id, which is 12 digits`);
        }
        const given = rest.join('=');
        const name = toAccountName(given);
        if (rest.length > 0 && name === undefined)
            return slash_command_unknown(notAName(given));
        if (accounts.some((other) => other.id === id))
            return slash_command_unknown(`${(0,lib_text/* code */.aY)(id)} is given twice`);
        if (name !== undefined && accounts.some((other) => other.name === name)) {
            return slash_command_unknown(`the name ${(0,lib_text/* code */.aY)(name)} is given twice`);
        }
        accounts.push({ id, name });
    }
    if (accounts.length === 0) {
        return slash_command_unknown(`${(0,lib_text/* code */.aY)('import')} needs the ids of accounts: ${(0,lib_text/* code */.aY)('/accounts import 111122223333')}`);
    }
    return { kind: 'import', accounts };
}
function notAName(text) {
    return `${(0,lib_text/* code */.aY)(text)} can't be the name of a file: use up to 100 letters, digits, ${(0,lib_text/* code */.aY)('-')}, ${(0,lib_text/* code */.aY)('_')}, ${(0,lib_text/* code */.aY)('.')} or ${(0,lib_text/* code */.aY)('+')}`;
}
function notAnOption(key) {
    const meant = (0,nearest/* nearest */.p)(key, OPTIONS);
    return meant
        ? `unknown option ${(0,lib_text/* code */.aY)(key)}; did you mean ${(0,lib_text/* code */.aY)(meant)}?`
        : `unknown option ${(0,lib_text/* code */.aY)(key)}; ${(0,lib_text/* code */.aY)('init')} takes ${listed(OPTIONS)}`;
}
function listed(words) {
    return (0,lib_text/* list */.p_)(words.map((word) => (0,lib_text/* code */.aY)(word)));
}
function slash_command_unknown(said) {
    return { kind: 'unknown', said };
}

;// CONCATENATED MODULE: ./lib/commands/answer.js

















/**
 * Does what a comment on a pull request asks for: plans it, or adds files to its branch. Only for people who may
 * write to the repository; AWS is only read.
 */
async function answer_answer(job, comment) {
    const { number, commentId, author } = comment;
    // An edited comment need not be its author's any more, and what is said on an issue is about no branch.
    if (!comment.isCreated || !comment.isPullRequest)
        return idle('This comment is not a command.');
    const command = parseSlash(comment.body);
    if (!command)
        return idle('This comment is not a command.');
    const asked = await headAskedFor(job.github, comment);
    const finish = await acknowledge(job.github, commentId, job.log);
    try {
        if (!(await canWrite(job.github, author))) {
            await reply(job, number, refusal);
            await finish('confused');
            return idle('Only people with write access can run commands.');
        }
        const result = await carryOut(asked === undefined ? job : { ...job, asked }, comment, command);
        // A plan that shows problems is what was asked for; one that was not made is not.
        const isPlanned = isPlan(command) && result.outputs['has-changes'] !== undefined;
        const isDone = isPlanned || result.failure === undefined;
        await finish(isDone ? 'rocket' : 'confused');
        return result;
    }
    catch (error) {
        // A plan that failed is told in the plan's own comment.
        if (!isPlan(command))
            await replyFailure(job, number, error);
        await finish('confused');
        throw error;
    }
}
/** Tells somebody whose command can't be looked at, because the workflow's inputs are wrong. Strangers are not answered. */
async function tellCommenter(job, comment, error) {
    const { number, author } = comment;
    const command = comment.isCreated && comment.isPullRequest ? parseSlash(comment.body) : undefined;
    if (!command || !(await canWrite(job.github, author)))
        return;
    if (isPlan(command))
        return tellFailedPlan(job, number, error);
    if (error instanceof failure/* Failure */.H)
        await reply(job, number, inline(wordsOf(error)));
}
const refusal = 'Only people with write access to this repository can run commands. Ask one of them to run it.';
/** What there is, for people. */
const HELP = `| Command | What it does |
| --- | --- |
| \`/accounts plan\` | plans this pull request again |
| \`/accounts approve\` | approves this plan, if it changes so many accounts that it needs approval |
| \`/accounts init\` | adds missing account files to this pull request |
| \`/accounts init prod email=aws+prod@example.com title="Production" region=us-west-2\` | adds one file, and lists the account |
| \`/accounts import 012345678912=legacy\` | adds the file of an existing account |
| \`/accounts doctor\` | checks the workflow, the branch's rules, the roles and the organization, and says what to fix |
| \`/accounts help\` | shows this |

None of them changes AWS: that happens once a pull request is merged.`;
/** Whether a command ends with a plan in the plan's own comment. */
function isPlan({ kind }) {
    return kind === 'plan' || kind === 'approve';
}
async function carryOut(job, comment, command) {
    const { number } = comment;
    switch (command.kind) {
        case 'help':
            await reply(job, number, HELP);
            return idle('Help was posted.');
        case 'unknown': {
            const said = (0,lib_text/* upperFirst */.Zb)(command.said);
            const end = said.endsWith('?') ? '' : '.';
            await reply(job, number, `${inline(said)}${end}\n\n${HELP}`);
            return { ...idle('The command was not understood.'), failure: command.said };
        }
        case 'plan':
            return tellingFailure(job, number, () => planPullRequest(job, number));
        case 'approve': {
            const done = await approving(job, comment);
            if (done.kind === 'approved') {
                return tellingFailure(job, number, () => planPullRequest(job, number, '', done.commit));
            }
            await reply(job, number, inline(done.said));
            const failure = done.kind === 'refused' ? 'the plan was not approved' : undefined;
            return { ...idle(done.said), failure };
        }
        case 'doctor': {
            const found = await doctor_findings(job);
            await reply(job, number, doctorMarkdown(found));
            return { ...idle(doctorMarkdown(found)), failure: undefined };
        }
        case 'init':
            return addTo(job, number, command.kind, (desired) => draftInit(job, desired, {
                ...command,
                accounts: command.names.map((name) => ({ name, email: command.email })),
                emailPattern: job.inputs.rootEmailPattern,
            }));
        case 'import': {
            const { accounts } = command;
            const include = new Set(job.inputs.include);
            return addTo(job, number, command.kind, (desired) => draftImport(job, desired, {
                accounts,
                include,
                management: () => managementBefore(job, desired),
            }));
        }
    }
}
async function approving(job, comment) {
    try {
        return await approve(job, comment);
    }
    catch (error) {
        // The plan is as it was: it is the answer that failed.
        await replyFailure(job, comment.number, error);
        throw error;
    }
}
async function replyFailure(job, number, error) {
    const said = error instanceof failure/* Failure */.H ? wordsOf(error) : 'Internal error, please report it.';
    await reply(job, number, `${inline(said)} See [the run](${job.run.url}).`);
}
function wordsOf({ message, hint }) {
    return `${(0,lib_text/* upperFirst */.Zb)(message)}.${hint === undefined ? '' : ` ${hint}`}`;
}
function idle(summary) {
    return { outputs: {}, summary, failure: undefined };
}

;// CONCATENATED MODULE: ./lib/github/issue-list.js




const issueShape = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    url: schemas/* string */.YjP(),
    state: schemas/* enum */.k5n(['OPEN', 'CLOSED']),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP(),
    author: authorShape,
});
const pageShape = schemas/* object */.Ikc({ pageInfo: pageInfoShape, nodes: schemas/* array */.YOg(issueShape) });
/**
 * Reads a page of each list, 100 issues each, with one request. Pull requests, which REST mixes in, are
 * not among them.
 * @throws GitHubFailure when the repository has no issues, or the token may not read them
 */
async function readIssues(github, lists) {
    const { owner, repo } = github;
    const fields = lists.map(({ state }, index) => `l${index}: issues(first: 100, after: $a${index}, states: [${state}], filterBy: $f${index}, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { number url state title body author { __typename login } }
    }`);
    const query = `query Issues($owner: String!, $repo: String!, ${lists.map((_, index) => `$a${index}: String, $f${index}: IssueFilters`).join(', ')}) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    hasIssuesEnabled
    ${fields.join('\n    ')}
  }
}`;
    const aliases = lists.map((_, index) => `l${index}`);
    const shape = schemas/* object */.Ikc({
        viewer: viewerShape,
        repository: schemas/* object */.Ikc({ hasIssuesEnabled: schemas/* boolean */.zMY() }).and(byAlias(aliases, pageShape)),
    });
    const variables = Object.fromEntries(lists.flatMap(({ after, createdBy }, index) => [
        [`a${index}`, after ?? null],
        [`f${index}`, createdBy === undefined ? null : { createdBy }],
    ]));
    const asked = graphql(github, query, { owner, repo, ...variables }, shape);
    const { viewer, repository } = await asked.catch(explain);
    if (!repository.hasIssuesEnabled)
        throw disabled(undefined);
    const pages = lists.map((list, index) => {
        const { pageInfo, nodes = [] } = repository[`l${index}`] ?? {};
        const after = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
        return { issues: nodes, next: after === null ? undefined : { ...list, after } };
    });
    return { viewer: viewer.login, pages };
}
/** A refused request about issues, with what to do. A read-only archive says so itself. */
function explain(error) {
    const isForbidden = (error instanceof GraphqlFailure && error.types.includes('FORBIDDEN')) ||
        (error instanceof GitHubFailure && error.status === 403 && /not accessible/i.test(error.said));
    if (isForbidden) {
        throw new GitHubFailure(403, error.said, error.message, 'Give the job `issues: write`.', error);
    }
    // "Create an issue": a repository whose issues are disabled answers 410.
    if (error instanceof GitHubFailure && error.status === 410)
        throw disabled(error);
    throw error;
}
function disabled(cause) {
    return new GitHubFailure(410, cause?.said ?? 'Issues has been disabled in this repository.', 'the repository has no issues: they are disabled', 'Turn them on in the settings (General, Features, “Issues”). The report is in the summary of the run either way.', cause);
}

;// CONCATENATED MODULE: ./lib/github/issue.js


/**
 * Looks for our issue: the one that starts with the marker **and** was opened by the token's own identity,
 * or by the repository's workflows. The newest open one counts, else the newest closed one.
 *
 * The newest hundred of either state come with one request, and settle it in most repositories. In larger
 * ones GitHub is asked for our authors' issues alone. Where that gives none at all, it proves nothing:
 * `createdBy` was reported to miss bots on Enterprise Cloud (renovatebot/renovate#44730), which then opens
 * an issue a run. So all open ones are looked through, a request each hundred.
 * @throws GitHubFailure when issues are disabled, or the token may not read them
 */
async function findIssue(github, marker) {
    const newest = await readIssues(github, [{ state: 'OPEN' }, { state: 'CLOSED' }]);
    const { viewer } = newest;
    const first = issue_choose(newest.pages, marker, viewer);
    const [open, closed] = newest.pages;
    if (first?.isOpen || !(open?.next || closed?.next))
        return first;
    if (first && !open?.next)
        return first;
    const byUs = ourLogins(viewer).flatMap((createdBy) => [
        { state: 'OPEN', createdBy },
        { state: 'CLOSED', createdBy },
    ]);
    const filtered = await readAll(github, byUs);
    const found = issue_choose(filtered, marker, viewer);
    if (found?.isOpen)
        return found;
    if (filtered.some(({ issues }) => issues.length > 0))
        return found ?? first;
    const rest = open?.next ? await readAll(github, [open.next]) : [];
    return issue_choose(rest, marker, viewer) ?? first;
}
/** All pages of these lists; those that go on are read side by side. */
async function readAll(github, lists) {
    const read = [];
    let open = lists;
    while (open.length > 0) {
        const { pages } = await readIssues(github, open);
        read.push(...pages);
        open = pages.flatMap(({ next }) => (next ? [next] : []));
    }
    return read;
}
function issue_choose(pages, marker, viewer) {
    const ours = pages
        .flatMap(({ issues }) => issues)
        .filter(({ author, body }) => isOurs(author, viewer) && body.startsWith(marker))
        .sort((one, other) => other.number - one.number);
    const chosen = ours.find(({ state }) => state === 'OPEN') ?? ours[0];
    return chosen && toOurIssue(chosen);
}
function toOurIssue({ number, url, state, title, body }) {
    return { number, url, isOpen: state === 'OPEN', title, body };
}
/**
 * Opens our issue, or brings it up to date in place, reopening it where it was closed. An open one that
 * says the same already is left untouched.
 * @param same whether two titles, or two bodies, say the same
 * @throws GitHubFailure when issues are disabled, or the token may not write them
 */
async function writeIssue({ octokit, owner, repo }, wanted, ours, same) {
    const { title, body } = wanted;
    if (!ours) {
        const labels = [...wanted.labels];
        const created = octokit.rest.issues.create({ owner, repo, title, body, labels });
        const { data } = await created.catch(explain);
        return { number: data.number, url: data.html_url, isOpen: true, title, body };
    }
    if (ours.isOpen && same(ours.title, title) && same(ours.body, body))
        return ours;
    const issue_number = ours.number;
    const updated = octokit.rest.issues.update({
        owner,
        repo,
        issue_number,
        title,
        body,
        ...(!ours.isOpen && { state: 'open' }),
    });
    await updated.catch(explain);
    return { number: ours.number, url: ours.url, isOpen: true, title, body };
}
/**
 * Closes our issue as completed, with a last comment; leaves one that is closed alone.
 * @param words Markdown, 65,536 characters at most
 * @throws GitHubFailure when the token may not write issues
 */
async function closeIssue({ octokit, owner, repo }, ours, words) {
    if (!ours.isOpen)
        return;
    const issue = { owner, repo, issue_number: ours.number };
    await octokit.rest.issues.createComment({ ...issue, body: words }).catch(explain);
    await octokit.rest.issues
        .update({ ...issue, state: 'closed', state_reason: 'completed' })
        .catch(explain);
}

;// CONCATENATED MODULE: ./lib/report/drift.js







/** Whether there is anything to tell. */
function hasDrift({ plan, unmanaged, invitations }) {
    return plan.changes.length + unmanaged.length + invitations.length > 0 || worth(plan).length > 0;
}
/** "2 accounts differ, 1 account has no file" */
function driftHeadline({ plan, unmanaged, invitations }) {
    const differ = new Set(plan.changes.map(({ account }) => account)).size;
    const problems = worth(plan).length;
    const parts = [
        ...(differ > 0 ? [`${(0,lib_text/* count */.U9)(differ, 'account')} ${differ === 1 ? 'differs' : 'differ'}`] : []),
        ...(problems > 0 ? [`${(0,lib_text/* count */.U9)(problems, 'problem')}`] : []),
        ...(unmanaged.length > 0
            ? [`${(0,lib_text/* count */.U9)(unmanaged.length, 'account')} ${unmanaged.length === 1 ? 'has' : 'have'} no file`]
            : []),
        ...(invitations.length > 0 ? [`${(0,lib_text/* count */.U9)(invitations.length, 'invitation')} to follow up`] : []),
    ];
    return parts.length === 0 ? 'no drift' : parts.join(', ');
}
/** Rows of each table that are shown, so that the whole fits an issue. */
const drift_SIZES = [1000, 250, 100, 25];
/**
 * The drift report as Markdown for an issue and the run's page.
 * @param most characters; long tables are cut to them
 */
function driftMarkdown(drift, view, most) {
    for (const rows of drift_SIZES) {
        const text = drift_render(drift, view, rows);
        if (text.length <= most)
            return text;
    }
    return `Too many differences to show here: see the [log of the run](${view.runUrl}).`;
}
function drift_render({ plan, unmanaged, invitations }, view, most) {
    const all = plan.changes.flatMap((change) => fields(change).map((row) => ({ change, row })));
    const alike = together(all, ({ row }) => JSON.stringify(row));
    const differences = alike.map((group) => {
        const [first] = group;
        if (!first)
            return [];
        const { change, row } = first;
        const names = group.map((one) => accountWords(one.change.account, idOf(one.change, plan)));
        const subject = names.length > 1
            ? manyNames((0,lib_text/* count */.U9)(names.length, 'account'), names, most)
            : subjectCell(change, view, idOf(change, plan));
        return [subject, ...row.map(cell)];
    });
    return sections(part('Files and AWS differ', ['Account', 'Field', 'File', 'AWS'], differences, most), differences.length > 0
        ? 'To change AWS to match the files, run this workflow by hand with the command `provision` and `scope: all`; changes that nobody reviewed take `on-unreviewed: proceed`. To keep what AWS has, change the files.'
        : '', part('Problems', ['Where', 'What to do'], worth(plan).map((problem) => [cell(problemLine(problem)), cell(problem.hint ?? '')]), most), part('Accounts without a file', ['Account', 'Name', 'Root email', 'State'], unmanaged.map(({ id, name, email, state }) => [id, name, email, state].map((one) => cell((0,lib_text/* code */.aY)(one)))), most), unmanaged.length > 0
        ? `These accounts are never changed. To add files for them, run this workflow by hand with the command \`import\` and \`accounts: all\`, or some of their ids, such as ${inline((0,lib_text/* code */.aY)(unmanaged[0]?.id))}.`
        : '', part('Invitations', ['Account', 'State', 'Until'], invitations.map(({ accountId, email, state, expiresAt }) => [
        cell((0,lib_text/* code */.aY)(accountId ?? email ?? '')),
        state,
        expiresAt && state !== 'accepted' ? timestamp(expiresAt) : '',
    ]), most), invitations.some(({ state }) => state === 'accepted')
        ? 'The next provisioning run completes accounts that have accepted: the next push, a run by hand, or one on `schedule` with the command `provision`.'
        : '', `<sub>Compared for ${inline(view.basis)} · ${timestamp(view.madeAt)} · [log](${view.runUrl})</sub>`);
}
function part(title, head, rows, most) {
    if (rows.length === 0)
        return '';
    const rest = rows.length - most;
    return sections(`### ${title}`, table(head, rows.slice(0, most)), rest > 0 ? `… and ${rest} more, in the log of the run.` : '');
}
/** What a person should look at: errors and warnings, not notes. */
function worth({ problems }) {
    return problems.filter(({ severity }) => severity !== 'note');
}
/** What differs, field by field, in sentences of which all foreign parts are in `code`. */
function fields(change) {
    const none = 'nothing';
    switch (change.kind) {
        case 'create-organization':
            return [['organization', 'to be created', none]];
        case 'create-unit':
            return [['organizational unit', (0,lib_text/* code */.aY)(change.path), none]];
        case 'create':
            return [['account', (0,lib_text/* code */.aY)(change.email), none]];
        case 'invite':
            return [['account', (0,lib_text/* code */.aY)(change.id), none]];
        case 'adopt':
            return [['`account_id`', none, (0,lib_text/* code */.aY)(change.id)]];
        case 'delegate-access':
            return [
                ...change.gains.map((grant) => ['role policy', (0,lib_text/* code */.aY)(grant.account), none]),
                ...change.losses.map((arn) => ['role policy', none, (0,lib_text/* code */.aY)(arn)]),
                ...(change.form === change.formBefore
                    ? []
                    : [['form of the role policy', change.form, change.formBefore ?? none]]),
            ];
        case 'manual':
            return [['`root_email`', (0,lib_text/* code */.aY)(change.to), (0,lib_text/* code */.aY)(change.from)]];
        default:
            return (0,list/* fieldOf */._F)(change).words.differences(change);
    }
}

;// CONCATENATED MODULE: ./lib/commands/find-drift.js




/**
 * Compares everything that the files manage with AWS.
 * @throws Failure when the organization is another one than that of the files
 */
async function findDrift(job, desired, history) {
    const changed = new Set(desired.files.map(({ path }) => path));
    const scope = scopeOf(desired, changed, undefined, { isWhole: true });
    const { plan, live, elsewhere } = await prepare(job, desired, scope, history);
    // An issue about the right organization is not to be overwritten.
    if (elsewhere)
        throw new failure/* Failure */.H(elsewhere.message, elsewhere.hint);
    return {
        plan,
        unmanaged: unmanagedAccounts(desired, live),
        invitations: find_drift_openInvitations(live, plan),
    };
}
/**
 * Those that wait, those that ran out without an answer while their account is not in the organization, and those that
 * were accepted and are to be finished.
 */
function find_drift_openInvitations({ accounts, invitations }, plan) {
    const due = new Set(plan.changes.flatMap((change) => ('id' in change ? [change.id] : [])));
    const seen = new Set();
    return invitations.filter(({ accountId, email, state }) => {
        const whom = accountId ?? email ?? '';
        // The newest comes first: an older one to the same account is history.
        if (seen.has(whom))
            return false;
        seen.add(whom);
        if (accounts.has(whom))
            return state === 'accepted' && due.has(whom);
        return state === 'pending' || state === 'expired' || state === 'declined';
    });
}

;// CONCATENATED MODULE: ./lib/commands/drift.js













/** On a new drift issue; afterwards its labels belong to people. */
const LABELS = ['aws-accounts-drift'];
/**
 * Compares everything that the files manage with AWS, and keeps one issue up to date with what differs: opened
 * when something does, closed when nothing does any longer. Changes nothing in AWS.
 */
async function reportDrift(job) {
    const { github, inputs, run } = job;
    const head = await readHead(github, run.defaultBranch);
    const [now] = await readSnapshots(github, inputs.directory, [head]);
    if (!now)
        throw new Error('one commit gives one snapshot');
    const changed = new Set(now.oids.keys());
    // The job that reports drift may not read pull requests.
    const vantage = { commit: head, before: undefined, now };
    const history = historyOf(github, vantage, undefined);
    const drift = await findDrift(job, now.desired, history);
    const { plan } = drift;
    for (const line of planText(plan))
        job.log(line);
    const basis = `${(0,lib_text/* code */.aY)(run.defaultBranch)} at ${(0,lib_text/* code */.aY)(head.slice(0, 7))}`;
    const view = viewOf(job, { commit: head, basis, changed });
    const url = await drift_publish(job, drift, driftMarkdown(drift, view, publish_MOST.comment));
    const summary = `## AWS accounts: ${driftHeadline(drift)}\n\n${driftMarkdown(drift, view, publish_MOST.summary)}`;
    return {
        outputs: {
            'has-changes': plan.changes.length > 0,
            changes: plan.changes.length,
            plan: planDocument(plan),
            accounts: accountsDocument(now.desired),
            ...(url !== undefined && { 'issue-url': url }),
        },
        summary,
        failure: undefined,
    };
}
/** The issue's address, where there is one. */
async function drift_publish(job, drift, body) {
    const { github, inputs } = job;
    const marker = `<!-- org-accounts drift: ${inputs.directory.replaceAll('-->', '')} -->`;
    const ours = await findIssue(github, marker);
    if (!hasDrift(drift)) {
        if (ours?.isOpen)
            await closeIssue(github, ours, 'No drift left: files and AWS match again.');
        job.log('No drift: files and AWS match.');
        return undefined;
    }
    const title = `AWS accounts: ${driftHeadline(drift)}`;
    const wanted = { title, body: `${marker}\n${body}`, labels: LABELS };
    const same = (one, other) => withoutTime(one) === withoutTime(other);
    const { url } = await writeIssue(github, wanted, ours, same);
    job.log(`Drift: ${driftHeadline(drift)}: ${url}`);
    return url;
}

;// CONCATENATED MODULE: ./lib/commands/import.js













const BRANCH = 'org-accounts/import';
/**
 * Writes the files of accounts that exist, for a person who asked. They go into one pull request, planned here
 * because a token's own pull request starts no workflow; or, with `write-back: commit`, to the default branch, if
 * their plan is empty. Changes nothing in AWS.
 */
async function importAccounts(job) {
    const request = {
        accounts: accountsToImport(job.inputs.accounts, 'the input `accounts`'),
        include: new Set(job.inputs.include),
    };
    const present = await readPresent(job, BRANCH);
    const management = () => managementBefore(job, present.base);
    const drafts = await draftImport(job, present.all, { ...request, management });
    if (drafts.files.length === 0)
        return draftsResult(drafts, 'There is nothing to import.');
    const size = (0,lib_text/* count */.U9)(drafts.files.length, 'account');
    const headline = `Import ${size}`;
    const commit = (files) => ({
        headline,
        body: [
            ...files.map(({ path, id }) => `${(0,lib_text/* commitText */.tT)(path)}: ${id ?? ''}`),
            '',
            `Written by ${job.run.url}`,
        ].join('\n'),
    });
    let why = '';
    if (job.inputs.writeBack === 'commit') {
        const plan = await planAfter(job, present, drafts);
        if (plan.changes.length > 0 || errors(plan).length > 0) {
            why = `Their plan is not empty (${inline(headline_headline(plan))}), so they go into a pull request, to be reviewed.`;
        }
        else {
            const { defaultBranch } = job.run;
            const written = await commitFiles(job, defaultBranch, present.base, drafts.files, commit);
            const misfits = misfitWords(written);
            if (written.kind === 'committed') {
                const said = `Imported ${size} with ${markdown_link((0,lib_text/* code */.aY)(written.sha.slice(0, 7)), written.url)}. The plan of these files is empty.`;
                return draftsResult(drafts, said, { 'commit-sha': written.sha }, misfits);
            }
            if (written.kind === 'unchanged')
                return draftsResult(drafts, 'Everything is already there.', {}, misfits);
            why = `The branch does not accept direct commits (${inline((0,lib_text/* code */.aY)(written.said))}), so they go into a pull request.`;
        }
    }
    const asked = await requestFiles(job, BRANCH, present.all, drafts.files, {
        headline,
        commit,
        markdown: sections(`Files of existing accounts, written by [a run](${job.run.url}). The accounts are not changed. Once merged, the files manage the fields they have.`, draftsMarkdown(drafts, 300, lib_text/* commitText */.tT)),
    });
    return planRequest(job, drafts, asked, `Imported ${size}`, why);
}
/** What the files would do once they are there; nothing, where they tell what AWS has. */
async function planAfter(job, { base }, drafts) {
    const after = withFiles(base, withList(drafts.files));
    const changed = new Set(drafts.files.map(({ path }) => path));
    const head = await readHead(job.github, job.run.defaultBranch);
    const before = { commit: head, desired: base };
    const vantage = { commit: head, before, now: { commit: head, desired: after } };
    const history = historyOf(job.github, vantage, job.run.defaultBranch);
    return (await prepare(job, after, scopeOf(after, changed, base), history)).plan;
}

;// CONCATENATED MODULE: ./lib/commands/init.js







const init_BRANCH = 'org-accounts/init';
/**
 * Writes the files of accounts that are listed and have none, for a person who asked, into one pull request: what it
 * creates is reviewed there. It is planned here because a token's own pull request starts no workflow. Changes nothing
 * in AWS.
 */
async function initAccounts(job) {
    const { inputs, run } = job;
    const present = await readPresent(job, init_BRANCH);
    const drafts = await draftInit(job, present.all, {
        accounts: init_accountsOf(inputs.accounts),
        emailPattern: inputs.rootEmailPattern,
    });
    if (drafts.files.length === 0) {
        return draftsResult(drafts, 'There are no files to write.');
    }
    const size = (0,lib_text/* count */.U9)(drafts.files.length, 'account file');
    const headline = `Add ${size}`;
    const asked = await requestFiles(job, init_BRANCH, present.all, drafts.files, {
        headline,
        commit: (files) => ({
            headline,
            body: [...files.map(({ path }) => (0,lib_text/* commitText */.tT)(path)), '', `Written by ${run.url}`].join('\n'),
        }),
        markdown: sections(`Account files, written by [a run](${run.url}). Check each root email before merging: an account can't be deleted, and its root email can never be used again.`, draftsMarkdown(drafts, 300, lib_text/* commitText */.tT)),
    });
    return planRequest(job, drafts, asked, `Wrote ${size}`);
}
/** `prod`, `prod=aws+prod@example.com`, on lines or between commas; nothing for all that are listed. */
function init_accountsOf(given) {
    const entries = given.split(/[\n,]/).flatMap((entry) => entry.trim() || []);
    return entries.map((entry) => {
        const [written = '', ...rest] = entry.split('=');
        const name = toAccountName(written.trim());
        const email = rest.join('=').trim();
        if (name === undefined || (rest.length > 0 && email === '')) {
            throw new failure/* Failure */.H(`the input \`accounts\` contains ${(0,lib_text/* code */.aY)(entry)}`, 'For `init`, each is the name of an account, or a name with its root email: `prod=aws+prod@example.com`.');
        }
        return rest.length > 0 ? { name, email } : { name };
    });
}

;// CONCATENATED MODULE: ./lib/provision/ledger.js
function openLedger(changes, onProgress) {
    const outcomes = new Map(changes.map((change) => [change, { change, state: 'planned' }]));
    const note = (outcome) => {
        outcomes.set(outcome.change, outcome);
        onProgress([...outcomes.values()]);
    };
    return {
        all: () => [...outcomes.values()],
        of: (change) => outcomes.get(change) ?? { change, state: 'planned' },
        note,
        run: async (change, work) => {
            const start = performance.now();
            note({ change, state: 'running' });
            const outcome = await work();
            const seconds = Math.round((performance.now() - start) / 1000);
            note({ ...outcome, seconds });
            return outcome;
        },
    };
}

;// CONCATENATED MODULE: ./lib/report/report.js
/** What a report says without a checkpoint. */
const WITHOUT_CHECKPOINT = {
    withheld: [],
    others: new Set(),
    othersFiles: new Set(),
    ownAccess: undefined,
    left: undefined,
    dropped: [],
    preface: undefined,
};

;// CONCATENATED MODULE: ./lib/commands/newcomers.js




/**
 * The accounts that are new to the repository: those that got their id in this run, and those whose file came, or
 * got its id, since the last run that left nothing to do. An account that joined by invitation stays one until its
 * owner has made the role.
 * @param awaited ids of the accounts whose role an earlier run did not find
 */
function newcomersOf(desired, scope, plan, outcomes, awaited = new Set()) {
    const found = new Map((0,plan_outcome/* identified */.A)(outcomes).map((outcome) => [outcome.change.account, outcome]));
    const shown = new Set([
        ...plan.unchanged.map(({ account }) => account),
        ...plan.changes
            .filter((change) => (0,list/* isFieldChange */.Z5)(change) && change.id !== undefined)
            .map(({ account }) => account),
        ...outcomes
            .filter((outcome) => (0,plan_outcome/* isDone */.$)(outcome) && outcome.change.kind !== 'invite')
            .map(({ change }) => change.account),
    ]);
    return [...desired.accounts.values()].flatMap((account) => {
        const { name, file, fields, isManagement } = account;
        const outcome = found.get(name);
        const id = outcome?.id ?? fields.account_id;
        const isKnown = !scope.joining.has(id ?? '') &&
            (scope.before === undefined || beforeOf(account, scope)?.account_id === id);
        const isAwaited = awaited.has(id ?? '') && (!scope.names.has(name) || shown.has(name));
        const isNew = outcome !== undefined || isAwaited || (scope.names.has(name) && shown.has(name) && !isKnown);
        if (isManagement || id === undefined || !isNew || plan.held.has(name))
            return [];
        const isCreated = outcome?.change.kind === 'create';
        const roleName = (0,alias_compare/* roleOf */.kp)({ account });
        const { region } = fields;
        return [{ account: name, file: file.path, id, roleName, region, isCreated, isAwaited }];
    });
}

;// CONCATENATED MODULE: ./lib/commands/carry-out.js







/** Plans, does what was reviewed, and writes the ids; what can't be done is told in the report. */
async function carry_out_carryOut(task) {
    const { desired, scope, closed } = task;
    let plan = EMPTY_PLAN;
    try {
        let prepared = await task.prepare();
        plan = prepared.plan;
        if (prepared.refusal !== undefined)
            return nothingDone(plan, prepared.refusal);
        if (ready(plan).length === 0 && newcomersOf(desired, scope, plan, [], closed).length === 0) {
            return reportOf(plan, withoutAws(plan));
        }
        const { connectToWrite } = await Promise.all(/* import() */[__webpack_require__.e(990), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
        const writer = connectToWrite(await task.session(), task.signal);
        const founding = plan.changes.filter((change) => change.kind === 'create-organization');
        if (founding.length > 0) {
            const founded = ledgerOf({ ...plan, changes: founding }, task);
            await carry_out_make({ ...plan, changes: founding }, prepared, writer, task, founded);
            if (!founded.all().every(plan_outcome/* isDone */.$))
                return reportOf(plan, founded.all());
            // Now that there is an organization, its management account has an id, and the rest can be compared.
            prepared = await task.prepare();
            plan = prepared.plan;
            if (prepared.refusal !== undefined)
                return nothingDone(plan, prepared.refusal);
        }
        await assertManagement(task, plan);
        const ledger = ledgerOf(plan, task);
        await carry_out_make(plan, prepared, writer, task, ledger);
        // Before all that may take long: an id that is known is not to be lost.
        const writeBack = await task.writeBack(ledger.all(), prepared.live.accounts);
        const { finish } = await Promise.all(/* import() */[__webpack_require__.e(695), __webpack_require__.e(990), __webpack_require__.e(184), __webpack_require__.e(515)]).then(__webpack_require__.bind(__webpack_require__, 4515));
        const newcomers = newcomersOf(desired, scope, plan, ledger.all(), closed);
        const patience = task.inputs.readinessTimeout;
        const readiness = await finish(plan, writer, ledger, newcomers, { patience, log: task.log });
        return { ...reportOf(plan, ledger.all()), readiness, writeBack };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        const hint = error.hint === undefined ? '' : ` ${error.hint}`;
        return nothingDone(plan, `${error.message}.${hint}`);
    }
}
/** Accounts are created from the management account alone; a member could only read. */
async function assertManagement({ session }, { organization }) {
    const { accountId } = await session();
    if (!organization || organization.managementAccountId === accountId)
        return;
    throw new failure/* Failure */.H(`the credentials are of account ${(0,lib_text/* code */.aY)(accountId)}, and only the management account ${(0,lib_text/* code */.aY)(organization.managementAccountId)} can change the organization`, 'Use credentials of the management account: in a workflow, let `role-to-assume` name a role in it.');
}
function ledgerOf(plan, { show }) {
    return openLedger(plan.changes, (outcomes) => {
        show({ ...reportOf(plan, outcomes), isRunning: true });
    });
}
async function carry_out_make(plan, { live, earlier }, writer, { inputs, log, notesFor }, ledger) {
    const { provision } = await Promise.all(/* import() */[__webpack_require__.e(695), __webpack_require__.e(990), __webpack_require__.e(184), __webpack_require__.e(898)]).then(__webpack_require__.bind(__webpack_require__, 1898));
    await provision(plan, writer, ledger, {
        known: live.accounts,
        predecessorsOf: ({ account }) => earlier.files.get(account)?.predecessors,
        patience: inputs.creationTimeout,
        notesFor,
        log,
    });
}
/** What a plan comes to when nothing of it can be done. */
function withoutAws(plan) {
    return plan.changes.map((change) => change.kind === 'manual' && !plan.held.has(change.account)
        ? { change, state: 'waiting', message: 'only a person can do this' }
        : { change, state: 'not-tried', message: 'its problem is not fixed' });
}
function reportOf(plan, outcomes) {
    return {
        plan,
        outcomes,
        readiness: [],
        writeBack: undefined,
        refusal: undefined,
        isRunning: false,
        ...WITHOUT_CHECKPOINT,
    };
}
function nothingDone(plan, refusal) {
    return { ...reportOf(plan, []), refusal };
}

;// CONCATENATED MODULE: ./lib/github/limits.js



function openLimits() {
    const known = new Map();
    return {
        left: (resource) => {
            const left = known.get(resource);
            return left && left.resetAt > Date.now() ? left : undefined;
        },
        note: (headers = {}) => {
            const resource = headers['x-ratelimit-resource'];
            const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
            const resetAt = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
            if (resource === undefined || Number.isNaN(remaining) || Number.isNaN(resetAt))
                return;
            const before = known.get(String(resource));
            // Answers overtake one another: within an hour, the lowest is the newest.
            const isSameHour = before !== undefined && before.resetAt >= resetAt;
            known.set(String(resource), {
                remaining: isSameHour ? Math.min(before.remaining, remaining) : remaining,
                resetAt: isSameHour ? before.resetAt : resetAt,
            });
        },
    };
}
/**
 * Does something for which the hour's requests may not suffice. What GitHub refuses for that has had no effect: it is
 * done again after the reset, if that comes in time and nobody cancels.
 * @throws Failure that says when to run again, where it doesn't
 */
async function afterReset(limits, { longest, signal, log }, work) {
    try {
        return await work();
    }
    catch (error) {
        const resource = exhausted(error);
        if (!resource)
            throw error;
        const resetAt = limits.left(resource)?.resetAt;
        const wait = resetAt === undefined ? Number.POSITIVE_INFINITY : resetAt - Date.now() + 1000;
        if (wait > longest || signal.aborted)
            throw tooLate(resetAt, error);
        log(`The token has reached GitHub's rate limit. Waiting until ${clock(resetAt)}.`);
        try {
            await (0,promises_.setTimeout)(wait, undefined, { signal });
        }
        catch {
            throw tooLate(resetAt, error);
        }
        return await work();
    }
}
/** Which limit an error says is used up. */
function exhausted(error) {
    if (error instanceof GraphqlFailure) {
        return error.types.includes('RATE_LIMITED') ? 'graphql' : undefined;
    }
    const isRefused = error instanceof GitHubFailure && [403, 429].includes(error.status);
    return isRefused && /rate limit exceeded/i.test(error.said) ? 'core' : undefined;
}
function tooLate(resetAt, cause) {
    return new failure/* Failure */.H(`the token has reached GitHub's rate limit, which resets at ${clock(resetAt)}`, 'Run again after that.', cause);
}
function clock(time) {
    return time === undefined ? 'the full hour' : `${new Date(time).toISOString().slice(11, 16)} UTC`;
}

;// CONCATENATED MODULE: ./lib/commands/ids-message.js

/** What the commit of ids is called and says, and the pull request for it, whose text is Markdown. */
function idsMessage(ids, runUrl) {
    const names = ids.map(({ known }) => (0,lib_text/* commitText */.tT)(known.account));
    const all = `Record the account ${names.length === 1 ? 'id' : 'ids'} of ${(0,lib_text/* list */.p_)(names)}`;
    return {
        headline: all.length <= 72 ? all : `Record the ids of ${names.length} accounts`,
        body: [
            ...ids.map(({ known, path }) => `${(0,lib_text/* commitText */.tT)(path)}: ${known.id}`),
            '',
            `Written by ${runUrl}`,
        ].join('\n'),
        markdown: [
            ...ids.map(({ known, path }) => `- ${(0,lib_text/* quoted */.TL)((0,lib_text/* commitText */.tT)(path))}: ${known.id}`),
            '',
            `Written by ${runUrl}`,
        ].join('\n'),
    };
}

;// CONCATENATED MODULE: ./lib/commands/ids-check.js











/** The title of the check that a pull request for ids has as long as it holds nothing else. */
const TITLE = 'nothing to do: only ids of accounts that exist';
/** Reports the check: a token's own pull request starts no workflow, so a required one would never come. */
async function reportIds(job, sha, ids) {
    const { github, run } = job;
    await writeDocument(github, {
        id: planDocumentId(job),
        sha,
        conclusion: 'success',
        title: TITLE,
        summary: idsMessage(ids, run.url).markdown,
        annotations: [],
        detailsUrl: run.url,
        document: undefined,
    });
}
/**
 * Takes the check back from pull requests for ids that would not bring ids alone any longer, or not to where they
 * belong: the default branch has moved on, or an account is gone. A run that has ids to write makes them once more;
 * this is for the others.
 * @param now the files that the run began with
 * @param accounts those of the organization that the run has read
 * @returns why that failed, if it did
 */
async function withdrawIds(job, now, accounts) {
    const { github, inputs, run } = job;
    const names = branchNames(inputs.directory);
    try {
        const seen = await readBranches(github, run.defaultBranch, names.all);
        const open = seen.branches.flatMap(({ head, ...branch }) => {
            const isOpen = branch.pulls.some(({ baseRef }) => baseRef === run.defaultBranch);
            return head !== undefined && isOpen ? [{ ...branch, head }] : [];
        });
        if (open.length === 0)
            return undefined;
        const looking = {
            github,
            read: filesReader(github, inputs.directory, now),
            base: run.defaultBranch,
            names,
            existing: (ids) => ids_check_existing(job, ids, [], accounts),
        };
        const [main] = await looking.read([seen.baseHead]);
        if (!main)
            throw new Error('one commit gives one snapshot');
        for (const branch of open) {
            if ((await readCheckTitle(github, branch.head, inputs.checkName)) !== TITLE)
                continue;
            const view = await lookAt(looking, branch, main, seen.logins);
            const { placed } = placeIds(main.desired, view.ids);
            const isRight = placed.length > 0 && (await isStillRight(looking, view, placed));
            if (!isRight)
                await reportStale(job, branch.head);
        }
        return undefined;
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return `the pull request for ids could not be checked: ${error.message}`;
    }
}
async function reportStale(job, sha) {
    const { github, run } = job;
    const branch = (0,lib_text/* code */.aY)(run.defaultBranch);
    await writeDocument(github, {
        id: planDocumentId(job),
        sha,
        conclusion: 'failure',
        title: 'do not merge: out of date',
        summary: `${branch}, or the organization, has changed since this pull request was created. Merging it would no longer write only ids of existing accounts, each to the file of its account. The next [run](${run.url}) that has ids to write recreates it; if ${branch} lacks none, close it.`,
        annotations: [],
        detailsUrl: run.url,
        document: undefined,
    });
}
/** Those of ids whose accounts are in the organization, not closed, with that root email. */
async function ids_check_existing(job, ids, found, accounts) {
    const emails = new Map([
        ...[...accounts.values()].filter(organization_account/* isLive */.DG).map(({ id, email }) => [id, email]),
        ...found.map(({ id, email }) => [id, email]),
    ]);
    const unknown = ids.map(({ id }) => id).filter((id) => !emails.has(id) && !accounts.has(id));
    if (unknown.length > 0) {
        const { connect } = await Promise.all(/* import() */[__webpack_require__.e(990), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 7260));
        const { readLive } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2389));
        const live = await readLive(connect(await job.session()), { ids: unknown, whole: false });
        for (const account of live.accounts.values()) {
            if ((0,organization_account/* isLive */.DG)(account))
                emails.set(account.id, account.email);
        }
    }
    return ids.filter(({ id, email }) => (0,organization_account/* sameEmail */.PZ)(emails.get(id) ?? '', email));
}

;// CONCATENATED MODULE: ./lib/commands/request-ids.js










/** How often a branch, or a pull request, that changes meanwhile is looked at again. */
const request_ids_ATTEMPTS = 6;
/**
 * Sees to an open pull request that adds every id the default branch lacks: those that this run found, and those of
 * earlier runs that wait on its branch. A branch that is right is not pushed to, since a push dismisses approvals; one
 * that lacks an id or conflicts is made once more, as one commit on the head of the default branch; one that holds
 * commits of others is left alone, and another is used.
 * @throws Failure when GitHub refuses
 */
async function requestIds(looking, found, runUrl) {
    const { github, base, read, names } = looking;
    for (let attempt = 1;; attempt += 1) {
        const seen = await readBranches(github, base, [...names.all, names.draft]);
        const [main] = await read([seen.baseHead]);
        if (!main)
            throw new Error('one commit gives one snapshot');
        const views = await lookAtAll(looking, seen, main);
        const known = unite(found, views.flatMap(({ ids }) => ids));
        const { placed } = placeIds(main.desired, known);
        const { misplaced } = placeIds(main.desired, found);
        const leftAlone = (used) => views.flatMap((view) => (view.pull && !view.isOurs && view !== used ? [view.pull] : []));
        const rest = { ids: placed, misplaced };
        if (placed.length === 0)
            return { ...rest, request: undefined, leftAlone: leftAlone() };
        for (const view of views) {
            if (view.pull && (await isStillRight(looking, view, placed))) {
                const request = { ...view.pull, headSha: view.head };
                return { ...rest, request, leftAlone: leftAlone(view) };
            }
        }
        try {
            const target = targetOf(seen, views, names);
            const request = await build(looking, seen, main, target, placed, runUrl);
            const used = views.find(({ name }) => name === target.name);
            // Merged, or out of date, by now: then there is another look.
            if (request && (await readHead(github, base)) === main.commit) {
                return { ...rest, request, leftAlone: leftAlone(used) };
            }
        }
        catch (error) {
            await overcome(error, names, attempt);
        }
        if (attempt > request_ids_ATTEMPTS)
            throw new failure/* Failure */.H('the branches for ids kept changing');
    }
}
/** Waits where somebody was faster, or an answer got lost: the branches as they are then tell. Else it fails. */
async function overcome(error, { all }, attempt) {
    if (isRefusal(error)) {
        throw new failure/* Failure */.H(`the branches for ids do not accept commits either: ${(0,lib_text/* code */.aY)(error.said)}`, `Give the job \`contents: write\`, and exclude the branches ${(0,lib_text/* code */.aY)(`${all[0]}*`)} from rulesets.`, error);
    }
    if (!request_ids_isPassing(error) || attempt >= request_ids_ATTEMPTS)
        throw error;
    await (0,promises_.setTimeout)(500 * attempt);
}
function request_ids_isPassing(error) {
    if (error instanceof GitHubFailure)
        return error.status >= 500 || error.status === 422;
    return error instanceof GraphqlFailure;
}
async function lookAtAll(looking, { branches, logins }, main) {
    const views = [];
    for (const branch of branches) {
        if (!isThere(branch) || branch.name === looking.names.draft)
            continue;
        views.push(await lookAt(looking, branch, main, logins));
    }
    return views;
}
function isThere(branch) {
    return branch.head !== undefined;
}
/** Each account once; what this run found counts before what a branch says. */
function unite(found, others) {
    return [...new Map([...others, ...found].map((known) => [known.id, known])).values()];
}
/**
 * Makes the commit, moves the branch to it at once, and opens the pull request if there is none. `undefined` where the
 * one that was open is not any longer.
 */
async function build(looking, seen, main, target, placed, runUrl) {
    const { github, base, names } = looking;
    const draft = await draftOf(looking, seen, main);
    const message = idsMessage(placed, runUrl);
    const text = { headline: message.headline, body: message.markdown };
    const { repositoryId } = seen;
    // The branch of an open pull request is never at a commit without the ids: GitHub would close it.
    if (draft !== main.commit) {
        await moveBranches(github, repositoryId, [
            { branch: names.draft, from: draft, to: main.commit },
        ]);
    }
    const additions = placed.map(({ path, text }) => addition(path, text));
    const { oid } = await commitFilesTo(github, names.draft, main.commit, additions, message);
    await moveBranches(github, repositoryId, [
        { branch: target.name, from: target.head, to: oid },
        { branch: names.draft, from: oid, to: undefined },
    ]);
    const pull = target.pulls.find(({ baseRef }) => baseRef === base);
    if (pull) {
        const isOpen = await renewRequest(github, pull.number, text);
        return isOpen ? { ...pull, headSha: oid } : undefined;
    }
    const { number, html_url: url } = await openPull(github, base, target.name, text);
    return { number, url, baseRef: base, headSha: oid };
}
/** The branch of the open pull request that is ours, else the first one that is free. */
function targetOf({ branches }, views, { all, draft }) {
    const ours = new Map(views.filter(({ isOurs }) => isOurs).map((view) => [view.name, view]));
    const candidates = branches.filter(({ name }) => name !== draft);
    const target = candidates.find(({ name }) => ours.get(name)?.pull) ??
        candidates.find(({ name, head }) => head === undefined || ours.has(name));
    if (target)
        return target;
    throw new failure/* Failure */.H(`each of the branches from ${(0,lib_text/* code */.aY)(all[0])} to ${(0,lib_text/* code */.aY)(all.at(-1))} has commits by others`, 'Delete those that are not needed.');
}
/** Where the branch for drafts points: left there by a run that was killed. */
async function draftOf(looking, { branches, logins }, main) {
    const draft = branches.find(({ name }) => name === looking.names.draft);
    if (!draft || !isThere(draft))
        return undefined;
    const { isOurs } = await lookAt(looking, draft, main, logins);
    if (isOurs)
        return draft.head;
    throw new failure/* Failure */.H(`the branch ${(0,lib_text/* code */.aY)(looking.names.draft)} has commits by others`, 'Delete or rename it: the action commits to it.');
}

;// CONCATENATED MODULE: ./lib/commands/commit-ids.js











/**
 * Commits the ids of accounts to the default branch, each to the file that means the account there at present, or asks
 * for it in a pull request. Never throws.
 * @param now the files that the run began with
 * @param accounts those of the organization that the run has read
 */
async function commitIds(job, now, outcomes, accounts) {
    const found = knownIds(outcomes);
    if (found.length === 0)
        return undefined;
    try {
        const read = filesReader(job.github, job.inputs.directory, now);
        return await withinLimits(job, async () => {
            const written = await commitDirectly(job, now, found, read);
            return written ?? commitAside(job, found, read, accounts);
        });
    }
    catch (error) {
        const left = found.map(({ file, id }) => ({ file, id, email: undefined }));
        return { kind: 'failed', said: commit_ids_wordsOf(error), left };
    }
}
/** Ids are worth waiting for, as long as the run waits for AWS to create an account: either is left to a later run. */
function withinLimits(job, work) {
    const { github, inputs, log, signal } = job;
    return afterReset(github.limits, { longest: inputs.creationTimeout, signal, log }, work);
}
function knownIds(outcomes) {
    return (0,plan_outcome/* identified */.A)(outcomes).flatMap(({ change, id }) => {
        if (change.kind !== 'create' && change.kind !== 'adopt')
            return [];
        const { account, file, email } = change;
        return [{ account, file, email, id }];
    });
}
/** One commit on the default branch; `undefined` where it takes none. */
async function commitDirectly({ github, run, log }, now, found, read) {
    let placement = { placed: [], misplaced: [] };
    const written = await commitOnHead(github, run.defaultBranch, () => idsMessage(placement.placed, run.url), async (head) => {
        // Files that nobody touched meanwhile are known.
        const [files] = head === now.commit ? [now] : await read([head]);
        if (!files)
            throw new Error('one commit gives one snapshot');
        placement = placeIds(files.desired, found);
        const additions = placement.placed.map(({ path, text }) => addition(path, text));
        return { additions, misfits: new Map() };
    });
    const { misplaced } = placement;
    switch (written.kind) {
        case 'committed': {
            const { sha, url, parent } = written;
            return misplaced.length > 0
                ? misfit(misplaced, { sha })
                : { kind: 'commit', sha, url, parent };
        }
        case 'unchanged':
            return misplaced.length > 0 ? misfit(misplaced) : { kind: 'unchanged' };
        case 'refused':
            log(`The branch does not accept direct commits: ${(0,lib_text/* code */.aY)(written.said)}. The ids go into a pull request.`);
            return undefined;
    }
}
/** A pull request that adds all ids that the default branch lacks, with its check. */
async function commitAside(job, found, read, accounts) {
    const { github, inputs, run } = job;
    const looking = {
        github,
        read,
        base: run.defaultBranch,
        names: branchNames(inputs.directory),
        existing: (ids) => ids_check_existing(job, ids, found, accounts),
    };
    const { request, ids, misplaced, leftAlone } = await requestIds(looking, found, run.url);
    for (const { url } of leftAlone) {
        job.log(`A pull request for ids has commits by others, so it is left alone: ${url}`);
    }
    if (request)
        await reportIds(job, request.headSha, ids);
    if (misplaced.length > 0)
        return misfit(misplaced, request && { request });
    if (!request)
        return { kind: 'unchanged' };
    const { number, url } = request;
    return { kind: 'request', number, url, leftAlone: leftAlone.map((pull) => pull.number) };
}
function misfit(misplaced, more = {}) {
    const left = misplaced.map(({ known: { file, id, email }, isHomeless }) => {
        return { file, id, email: isHomeless ? email : undefined };
    });
    return { kind: 'failed', said: (0,lib_text/* list */.p_)(misplaced.map(({ said }) => said)), left, ...more };
}
function commit_ids_wordsOf(error) {
    if (!(error instanceof failure/* Failure */.H))
        return (0,lib_text/* code */.aY)((0,failure/* messageOf */.b)(error));
    return error.hint === undefined ? error.message : `${error.message}. ${error.hint}`;
}

;// CONCATENATED MODULE: ./lib/review/left.js









/** What is left once a run has ended: the entries of the next checkpoint. */
function leftAfter(ending) {
    const { desired, plan, outcomes, readiness, withheld, reviewed, management } = ending;
    const keyOf = keysOf(plan, management);
    const ids = new Map((0,plan_outcome/* identified */.A)(outcomes).map(({ change, id }) => [change.account, id]));
    const entries = new Map();
    const add = (entry) => {
        const key = `${entry.account} ${entry.field}`;
        if (!entries.has(key))
            entries.set(key, entry);
    };
    for (const outcome of outcomes) {
        if (!(0,plan_outcome/* isDone */.$)(outcome))
            for (const entry of undone(outcome))
                add(entry);
    }
    for (const one of withheld) {
        for (const line of linesFor(one.change)) {
            add(entryOf(line, left_subjectOf(one.change), 'unreviewed', ending.say(one)));
        }
    }
    for (const invited of plan.invited.filter(mayJoin))
        addInvited(invited, invited.followUps);
    for (const { change } of outcomes.filter(plan_outcome/* isDone */.$)) {
        if (change.kind === 'invite')
            addInvited(change, change.followUps);
    }
    for (const one of readiness.filter(({ isReady }) => !isReady))
        add(roleEntry(one));
    if (ending.unwritten)
        for (const one of (0,plan_outcome/* identified */.A)(outcomes))
            add(idEntry(one, ending.unwritten));
    for (const change of plan.impossible) {
        const said = whyImpossible(change, ending.live);
        for (const line of linesFor(change))
            add(entryOf(line, left_subjectOf(change), 'impossible', said));
    }
    const sayGap = (gap) => ending.say({ reason: { kind: 'gap', gap } });
    for (const entry of heldEntries({ ...ending, sayGap }))
        add(entry);
    const rest = ending.earlier.filter(({ account, field }) => !entries.has(`${account} ${field}`));
    const ends = rest.map((entry) => ({ entry, end: left_endOf(entry, ending) }));
    for (const { entry, end } of ends)
        if (end === 'kept')
            add(entry);
    const dropped = ends.flatMap(({ entry, end }) => end === undefined || end === 'kept' ? [] : [{ entry, said: end }]);
    return { entries: [...entries.values()], dropped };
    function undone({ change, state, message = 'it is not done' }) {
        if (change.kind === 'manual')
            return [manualEntry(change)];
        return linesFor(change).map((line) => entryOf(line, left_subjectOf(change), left_WHY[state], message));
    }
    function manualEntry({ account: name, file, id, field, from, to }) {
        const gap = gapOf(reviewed, [id], [field]);
        return {
            account: id,
            name,
            file,
            field,
            why: 'waiting',
            said: `only a person can change it, from ${(0,lib_text/* code */.aY)(from)} to ${(0,lib_text/* code */.aY)(to)}`,
            origin: gap?.origin ?? earlierOf(id, field)?.origin ?? ending.originOf(name),
            review: gap ? undefined : { froms: [digest(field, from)], to: digest(field, to) },
        };
    }
    function idEntry({ change, id }, { why, said }) {
        const origin = earlierOf(id, 'id')?.origin ?? ending.originOf(change.account);
        return { account: id, ...left_subjectOf(change), field: 'id', why, said, origin, review: undefined };
    }
    function roleEntry({ account: name, file, id, roleName, said }) {
        return {
            account: id,
            name,
            file,
            field: 'role',
            why: 'role',
            said: `${(0,lib_text/* code */.aY)(roleName)} can't be assumed yet${said === undefined ? '' : `: ${said}`}`,
            origin: earlierOf(id, 'role')?.origin ?? ending.originOf(name),
            review: undefined,
        };
    }
    function linesFor(change, key) {
        const known = change.kind === 'create' ? undefined : ids.get(change.account);
        const isOfAccount = change.kind !== 'delegate-access' &&
            change.kind !== 'create-unit' &&
            change.kind !== 'create-organization';
        return linesOf(change, key ?? (isOfAccount ? known : undefined) ?? keyOf(change), keyOfGrant);
    }
    function keyOfGrant({ account, id }) {
        return (id ?? ids.get(account) ?? newAccount(desired.accounts.get(account)?.fields.root_email ?? ''));
    }
    function entryOf(line, { name, file }, why, said) {
        const found = reviewFor(line, name);
        const earlier = earlierOf(line.account, line.field);
        const gap = gapOf(reviewed, [line.account], [line.field]);
        const origin = found?.origin ?? gap?.origin ?? earlier?.origin ?? ending.originOf(name);
        const review = why !== 'unreviewed' && found ? boundTo(line, found) : undefined;
        return { account: line.account, name, file, field: line.field, why, said, origin, review };
    }
    function reviewFor(line, name) {
        const file = desired.accounts.get(name);
        const keys = file ? [line.account, ...keysFor(file, undefined)] : [line.account];
        return reviewOf(reviewed, keys, accessFields(line.field, emailOf));
    }
    function emailOf(id) {
        const [name] = [...ids].find(([, one]) => one === id) ?? [];
        const file = [...desired.accounts.values()].find((account) => account.name === name || account.fields.account_id === id);
        return file?.fields.root_email;
    }
    function earlierOf(account, field) {
        return ending.earlier.find((entry) => entry.account === account && entry.field === field);
    }
    function addInvited(invited, followUps) {
        const { id } = invited;
        const subject = left_subjectOf(invited);
        const said = 'its owner has not accepted the invitation';
        const lines = followUps.flatMap((later) => linesFor(later, later.kind === 'delegate-access' ? management : id));
        const invitation = { account: id, field: 'invitation', from: null, to: null };
        for (const line of [invitation, ...lines])
            add(entryOf(line, subject, 'owner', said));
    }
}
/**
 * A review as the checkpoint keeps it: its hashes are bound to the name of the field, which may have had another one
 * before the account had an id.
 */
function boundTo({ field, from, to }, found) {
    if (found.field === field)
        return { froms: found.froms, to: found.to };
    return { froms: [digest(field, from)], to: digest(field, to) };
}
function left_subjectOf({ account, file, }) {
    return { name: account, file };
}
const left_WHY = {
    planned: 'waiting',
    running: 'waiting',
    done: 'waiting',
    already: 'waiting',
    waiting: 'waiting',
    failed: 'failed',
    'not-tried': 'held',
};
/** What became of an entry that the plan did not bring up again: `kept`, the reason why it ended, or nothing to say. */
function left_endOf(entry, ending) {
    const { desired, plan } = ending;
    if (entry.account === ORGANIZATION)
        return undefined;
    const isAccess = entry.field.startsWith('access');
    const file = [...desired.accounts.values()].find((account) => isAccess ? account.isManagement : keysFor(account).includes(entry.account));
    if (!file) {
        const isUnread = desired.files.some(({ path, fields }) => path === entry.file && !fields);
        return isUnread ? 'kept' : `its file ${(0,lib_text/* code */.aY)(entry.file)} was removed`;
    }
    if (entry.why !== 'owner' && hasLeft(entry.account, file, ending))
        return 'its account has left the organization';
    // Nothing was compared, so nothing is known to be done.
    if (isAccess && whyNotCompared(entry.field, ending) !== undefined)
        return 'kept';
    return plan.held.has(file.name) || ending.isPostponed(entry) ? 'kept' : undefined;
}

;// CONCATENATED MODULE: ./lib/commands/keep-checkpoint.js












/** Steps after which a run that has nothing to do moves the checkpoint on, so that the next has less to read. */
const STEPS_TO_CATCH_UP = 25;
/** Half of the 400 days for which GitHub keeps check runs ("Status checks", retention), in milliseconds. */
const LONGEST_KEPT = 200 * 24 * 3_600_000;
/** Whether GitHub is to delete the check run of the checkpoint some day soon. */
function keep_checkpoint_isOld({ writtenAt }) {
    return writtenAt !== undefined && Date.now() - writtenAt > LONGEST_KEPT;
}
/** Notes where a repository begins, before anything is done: a run that is killed is then made up for. */
async function beginAt(job, { since, source, checkpoint }, place) {
    if (checkpoint)
        return;
    const beginning = { place, isBeginning: true, isGiven: source === 'given', entries: [] };
    await write(job, since, beginning, 'where provisioning begins');
}
/** Moves a checkpoint without entries on, if it lies far back or is old. */
async function catchUp(job, standing, head) {
    const { steps, checkpoint } = standing;
    if (!checkpoint || checkpoint.place.management === '')
        return;
    if (steps.length < STEPS_TO_CATCH_UP && !keep_checkpoint_isOld(standing))
        return;
    await write(job, head, checkpoint, 'nothing was left to do');
}
/**
 * Keeps what is left as the checkpoint of the commit that was provisioned, or of the one that holds its ids if nothing
 * came in between.
 */
async function keep(job, options) {
    const { standing, work, report, head } = options;
    const ruled = options.judge.last();
    // Nothing was compared, so nothing is known: the checkpoint stays where it is.
    if (!ruled || report.refusal !== undefined)
        return { report, failure: undefined };
    const { place, live, reviewed, withheld } = ruled;
    const earlier = standing.checkpoint?.entries ?? [];
    const { entries, dropped } = leftAfter({
        desired: standing.now.desired,
        past: standing.past.desired,
        live,
        plan: report.plan,
        outcomes: report.outcomes,
        readiness: report.readiness,
        unwritten: unwrittenIn(report),
        withheld,
        earlier,
        reviewed,
        originOf: work.originOf,
        management: place.management,
        say: withheldWords,
        isPostponed: ({ field, name }) => !work.isStrict && (0,list/* isInsideLine */.tx)(field) && !work.own.has(name),
    });
    const whole = { ...report, left: entries, dropped };
    const { writeBack } = report;
    const isFollowed = writeBack?.kind === 'commit' && writeBack.parent === head;
    const commit = isFollowed ? writeBack.sha : head;
    const next = { place, isBeginning: false, entries };
    if (isKept(standing, next, commit))
        return { report: whole, failure: undefined };
    try {
        await write(job, commit, next, outcomeHeadline(whole), whole);
        await tellOrigins(job, earlier, entries, commit);
        return { report: whole, failure: undefined };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        const hint = error.hint === undefined ? '' : ` ${error.hint}`;
        return {
            report: whole,
            failure: `the checkpoint could not be saved, so the next run checks the same commits again: ${error.message}.${hint}`,
        };
    }
}
/** Whether all of it is there already: a run that comes by while everybody waits leaves no trace. */
function isKept(standing, next, commit) {
    const { since, source, checkpoint } = standing;
    if (keep_checkpoint_isOld(standing))
        return false;
    if (source !== 'found' || since !== commit || !checkpoint)
        return false;
    return checkpointDocument(checkpoint) === checkpointDocument(next);
}
function unwrittenIn({ writeBack }) {
    switch (writeBack?.kind) {
        case 'request':
            return {
                why: 'waiting',
                said: `its id is in pull request ${writeBack.number}, which is not merged yet`,
            };
        case 'failed':
            return { why: 'failed', said: writeBack.said };
        default:
            return undefined;
    }
}
/** Reasons that are nobody's failure: others have to act first. */
const PATIENT = new Set(['owner', 'role', 'waiting']);
async function write(job, commit, checkpoint, title, report) {
    const { github, inputs, run } = job;
    const { entries, place } = checkpoint;
    const id = checkpointDocumentId(job, place.management);
    const bad = entries.some((entry) => !PATIENT.has(entry.why) && (!report || isItsEntry(entry, report)));
    await writeDocument(github, {
        id,
        sha: commit,
        conclusion: bad ? 'failure' : entries.length > 0 ? 'neutral' : 'success',
        title,
        summary: `${leftTable(entries)}\n\nDetails are on the page of the [run](${run.url}).`,
        annotations: [],
        detailsUrl: run.url,
        document: checkpointDocument(checkpoint),
    });
    await pointCheckpoint(github, inputs.directory, place.management, commit, inputs.checkpoint !== undefined);
}
/** Commits whose left-overs are told in a check of their own. */
const MOST_ORIGINS = 20;
/** What was left is told where it came from, and not on other people's merges. */
async function tellOrigins(job, before, after, here) {
    const failing = (entries, commit) => entries.filter(({ origin, why }) => origin.commit === commit && !PATIENT.has(why));
    const commits = new Set([...before, ...after].map(({ origin }) => origin.commit));
    commits.delete(here);
    for (const commit of [...commits].slice(0, MOST_ORIGINS)) {
        const was = failing(before, commit);
        const is = failing(after, commit);
        if (was.length === 0 && is.length === 0)
            continue;
        await reportCheck(job.github, {
            name: `${job.inputs.checkName} (left over)`,
            sha: commit,
            conclusion: is.length > 0 ? 'failure' : 'success',
            title: is.length > 0
                ? `${(0,lib_text/* count */.U9)(is.length, 'change')} of this commit not done`
                : 'all of this commit is done',
            summary: is.length > 0 ? leftTable(is) : 'Everything left from this commit is done or was reverted.',
            text: '',
            annotations: [],
            detailsUrl: job.run.url,
        });
    }
}

;// CONCATENATED MODULE: ./lib/commands/remembered-comments.js





/** Milliseconds from one write to the next ("Best practices for using the REST API": at least a second). */
const PAUSE = 1000;
/** @param numbers the pull requests that may be asked about */
function rememberComments(job, numbers) {
    const { github, signal } = job;
    const known = new Map();
    let wroteAt = Number.NEGATIVE_INFINITY;
    const look = async (some) => {
        const found = await findComments(github, some, marker(job));
        for (const [number, { ours }] of found)
            known.set(number, ours);
    };
    const find = async (number) => {
        if (known.has(number))
            return known.get(number);
        const others = numbers.filter((other) => other !== number && !known.has(other));
        try {
            await look([number, ...others]);
        }
        catch (error) {
            if (others.length === 0)
                throw error;
            // One that can't be read keeps the others from being read with it.
            await look([number]);
        }
        return known.get(number);
    };
    const write = async (number, body, ours) => {
        if (ours && isSame(ours.body, body))
            return ours.url;
        const pause = wroteAt + PAUSE - performance.now();
        if (pause > 0 && !signal.aborted)
            await (0,promises_.setTimeout)(pause);
        wroteAt = performance.now();
        // Until it is known what came of it, nothing is.
        known.delete(number);
        const written = await writeComment(github, number, body, ours, isSame);
        known.set(number, written);
        return written.url;
    };
    return {
        write: async (number, markdown, isDue) => {
            const ours = await find(number);
            if (!isDue(ours?.body ?? ''))
                return ours?.url;
            const body = `${marker(job)}\n${markdown}`;
            try {
                return await write(number, body, ours);
            }
            catch (error) {
                const isGone = ours && error instanceof GitHubFailure && error.status === 404;
                if (!isGone)
                    throw error;
                // Somebody deleted it meanwhile.
                return write(number, body, await find(number));
            }
        },
    };
}
function isSame(one, other) {
    return withoutTime(one) === withoutTime(other);
}

;// CONCATENATED MODULE: ./lib/commands/progress.js







/** Milliseconds between two updates of a comment: GitHub asks for few writes. */
const progress_INTERVAL = 10_000;
/**
 * Requests and points that showing progress leaves to the rest of the run, above all to the commit of the ids: reading
 * the files and committing them costs 2 points and 2 requests, up to six times; the rest is for what comes after.
 */
const RESERVE = { graphql: 50, core: 100 };
function startProgress(job, pulls, view) {
    const comments = rememberComments(job, pulls.map(({ number }) => number));
    let latest;
    let shownAt = Number.NEGATIVE_INFINITY;
    let writing;
    let isOver = false;
    const write = async (pull, report) => {
        try {
            const [part, partView] = progress_partOf(report, pull, view);
            const body = outcomeMarkdown(part, partView, publish_MOST.comment);
            const isDue = (present) => !progress_isIdle(part) || present.includes(RUNNING_MARK);
            return await comments.write(pull.number, body, isDue);
        }
        catch (error) {
            const said = (0,failure/* messageOf */.b)(error);
            job.log(`The comment of pull request ${pull.number} could not be written: ${said}`);
            return undefined;
        }
    };
    const isScarce = () => {
        const { limits } = job.github;
        const points = limits.left('graphql')?.remaining ?? Number.POSITIVE_INFINITY;
        const requests = limits.left('core')?.remaining ?? Number.POSITIVE_INFINITY;
        // Each comment is still to tell how it ended.
        return points < RESERVE.graphql || requests < RESERVE.core + pulls.length;
    };
    /** Goes through the comments once; each gets what is newest when its turn comes. */
    const update = async () => {
        for (const pull of pulls) {
            if (isOver || latest === undefined || isScarce())
                return;
            await write(pull, latest);
        }
    };
    return {
        show: (report) => {
            latest = report;
            if (writing || performance.now() - shownAt < progress_INTERVAL)
                return;
            shownAt = performance.now();
            writing = update().finally(() => {
                writing = undefined;
            });
        },
        end: async (report) => {
            isOver = true;
            await writing;
            const urls = [];
            for (const pull of pulls) {
                const url = await write(pull, report);
                if (url !== undefined)
                    urls.push(url);
            }
            return urls;
        },
    };
}
/** Whether there was nothing to do, and nothing to say. */
function progress_isIdle({ outcomes, plan, readiness, refusal, withheld }) {
    const hasNews = readiness.some((one) => one.isReady || !one.isAwaited) || !plan.invited.every(mayJoin);
    const isDue = outcomes.length > 0 || withheld.length > 0 || hasNews;
    return !isDue && refusal === undefined && errors(plan).length === 0;
}
/**
 * What of a report concerns one pull request: the accounts that it changed or announced, and whom the management
 * account's role may enter because of them, though that is in a file that it need not have touched.
 */
function progress_partOf(report, { names }, view) {
    const { plan, outcomes, withheld } = report;
    const isIts = ({ account }) => names.has(account);
    const concernsIt = (change) => change.kind === 'delegate-access' || isIts(change);
    const files = new Set([...plan.changes, ...plan.unchanged, ...plan.invited].filter(isIts).map(({ file }) => file));
    const changed = new Set([...view.changed].filter((file) => files.has(file) || names.has(accountName(file))));
    const part = {
        ...report,
        outcomes: outcomes.filter(({ change }) => concernsIt(change)),
        withheld: withheld.filter(({ change }) => concernsIt(change)),
        readiness: report.readiness.filter(isIts),
        left: report.left?.filter(({ name }) => names.has(name)),
        dropped: report.dropped.filter(({ entry }) => names.has(entry.name)),
        plan: {
            ...plan,
            changes: plan.changes.filter(concernsIt),
            unchanged: plan.unchanged.filter(isIts),
            invited: plan.invited.filter(isIts),
            problems: plan.problems.filter((problem) => !problem.at || [...view.changed].some((file) => concerns(problem, file))),
        },
    };
    return [part, { ...view, changed }];
}

;// CONCATENATED MODULE: ./lib/commands/pulls.js

/** The merged pull requests behind a run: those since the checkpoint, and those that left something before. */
function pullsOf({ run }, standing, work) {
    const names = new Map();
    const add = (number, more) => {
        const all = names.get(number) ?? new Set();
        for (const name of more)
            all.add(name);
        names.set(number, all);
    };
    for (const { name, origin } of standing.checkpoint?.entries ?? []) {
        if (origin.pull !== undefined)
            add(origin.pull, [name]);
    }
    for (const [pull, event] of earlierEvents(standing))
        add(pull, namesIn(standing, event));
    for (const { after, pull } of standing.steps) {
        const event = standing.events.get(after);
        if (pull && event)
            add(pull.number, namesIn(standing, event));
    }
    for (const name of work.own) {
        const { pull } = work.originOf(name);
        if (pull !== undefined)
            add(pull, [name]);
    }
    const base = `${run.serverUrl}/${run.repository}/pull/`;
    return [...names].map(([number, all]) => ({ number, url: `${base}${number}`, names: all }));
}

;// CONCATENATED MODULE: ./lib/commands/provision.js




















/**
 * Makes the accounts of the default branch so, as it is now: what was merged since the checkpoint, as far as it was
 * reviewed, and once more what earlier runs left. Ends with a new checkpoint.
 * @param pushed the commit before the push, where a repository that was never provisioned begins
 */
async function provisionBranch(job, pushed) {
    const { github, inputs, run } = job;
    const isPush = run.event.kind === 'push';
    const isWhole = !isPush && inputs.scope === 'all';
    const head = await readHead(github, run.defaultBranch);
    const organization = once(() => organizationOf(job));
    const standing = await readStanding(job, { head, pushed, isFresh: isPush, organization });
    const work = workOf(standing, { isPush, pushed: await filesPushed(job, standing) });
    if (work_isIdle(standing, work) && !isWhole) {
        await catchUp(job, standing, head);
        return provision_idle(job, standing);
    }
    if (work.isFirst)
        await provision_begin(job, standing, await organization());
    const scope = scopeFor(standing, work, isWhole);
    const judge = openJudge(job, { standing, work, scope });
    const { desired } = standing.now;
    const basis = `${(0,lib_text/* code */.aY)(run.defaultBranch)} at ${(0,lib_text/* code */.aY)(head.slice(0, 7))}`;
    const files = [...work.own, ...work.others].flatMap((name) => desired.accounts.get(name)?.file.path ?? []);
    const view = viewOf(job, { commit: head, basis, changed: new Set([...work.changed, ...files]) });
    const pulls = pullsOf(job, standing, work);
    const progress = startProgress(job, pulls, view);
    const others = work.isStrict ? new Set() : othersIn(standing, work);
    const othersFiles = work.isStrict ? new Set() : othersFilesIn(standing, work);
    const ownAccess = work.isStrict ? undefined : work.ownAccess;
    const told = (report) => ({
        ...report,
        withheld: judge.last()?.withheld ?? [],
        others,
        othersFiles,
        ownAccess,
        preface: prefaceOf(standing),
    });
    const carried = await carry_out_carryOut({
        ...job,
        desired,
        scope,
        closed: work.closed,
        prepare: judge.prepare,
        show: (shown) => progress.show(told(shown)),
        writeBack: (outcomes, live) => commitIds(job, standing.now, outcomes, live),
        notesFor: ({ account }) => notesOf(job, pulls.find(({ names }) => names.has(account))),
    });
    const { report, failure } = await keep(job, {
        standing,
        work,
        judge,
        report: told(carried),
        head,
    });
    const stale = await withdrawIds(job, standing.now, judge.last()?.live.accounts ?? new Map());
    const urls = await progress.end(report);
    const result = provisionResult(job, report, desired, view, urls[0]);
    const left = whatIsLeft(report);
    return {
        ...result,
        failure: [left, failure, stale].filter((one) => one !== undefined).join('; ') || undefined,
    };
}
/**
 * The files before and after the push that started the run, where the checkpoint came after it, and the records of what
 * it merged: the run is repeated, or started late.
 */
async function filesPushed(job, { since, steps, checkpoint, apps }) {
    const { github, inputs, run: { event }, } = job;
    if (event.kind !== 'push' || !checkpoint || /^0*$/.test(event.before))
        return undefined;
    const isCovered = event.before === since || steps.some(({ commits }) => commits.includes(event.before));
    if (isCovered)
        return undefined;
    const commits = [event.before, event.after];
    const [before, after] = await readSnapshots(github, inputs.directory, commits);
    const records = await recordsBetween(job, event, apps);
    return before && after && { before, after, records };
}
async function provision_begin(job, standing, organization) {
    const { accountId: caller } = await job.session();
    const management = organization?.managementAccountId ?? caller;
    const { past, now } = standing;
    const vantage = { commit: now.commit, before: past, now };
    const history = historyOf(job.github, vantage, job.run.defaultBranch);
    const files = { desired: now.desired, before: past.desired };
    const { problem } = await lookElsewhere(files, { organization, caller }, history);
    // A checkpoint would say that the files belong to this organization.
    if (problem)
        return;
    await beginAt(job, standing, {
        folder: job.inputs.directory,
        branch: job.run.defaultBranch,
        organization: organization?.id ?? null,
        management,
    });
}
function provision_idle(job, { now }) {
    const summary = 'No account file was touched since, and nothing is left to do.';
    job.log(summary);
    return {
        outputs: { 'has-changes': false, changes: 0, accounts: accountsDocument(now.desired) },
        summary,
        failure: undefined,
    };
}
/** The accounts that this run does not answer for: all but what its own merges and pushes changed or announced. */
function othersIn({ now }, { own }) {
    return new Set([...now.desired.accounts.keys()].filter((name) => !own.has(name)));
}
function othersFilesIn({ now }, { own, changed, pushedPaths }) {
    const files = now.desired.files.filter(({ name, path }) => !own.has(name) && !changed.has(path) && !pushedPaths.has(path));
    return new Set(files.map(({ path }) => path));
}
function prefaceOf(standing) {
    const { source, since } = standing;
    const commit = (0,lib_text/* code */.aY)(since.slice(0, 7));
    switch (source) {
        case 'found':
            return isUnprovisioned(standing) ? nothingBefore(commit) : undefined;
        case 'old':
            return `Continuing from ${commit}, which an earlier version marked as done. From now on, a checkpoint records what is done and what is left.`;
        case 'given':
            return `This begins at ${commit}, as the input \`checkpoint\` says${insteadOf(standing)}`;
        case 'none':
            return nothingBefore(commit);
    }
}
function insteadOf({ instead }) {
    return instead === undefined
        ? '.'
        : `; the checkpoint was ${(0,lib_text/* code */.aY)(instead.slice(0, 7))}. What came since is done once more where it was reviewed, and what was left there is listed where it still differs.`;
}
function nothingBefore(commit) {
    return `Nothing was provisioned from here before, so this run starts after ${commit}. The whole folder was compared once. Differences that no reviewed plan has are listed, and left as they are.`;
}
/** What the owner of an invited account is to know: who asks, and why. */
function notesOf({ run }, pull) {
    const asked = pull ? `, for pull request ${pull.number} (${pull.url})` : '';
    return `Sent by the repository ${run.serverUrl}/${run.repository}${asked}.`;
}

;// CONCATENATED MODULE: ./lib/report/status.js



/** The same as lines for a terminal or a log. */
function statusText(all) {
    if (all.length === 0)
        return ['Nothing was provisioned from this folder yet.'];
    return all.flatMap((status) => {
        const { since } = status;
        return [
            headOf(status),
            ...status_entriesOf(status).map(({ name, field, said, origin, review }) => `  left: ${(0,lib_text/* code */.aY)(name)}: ${fieldWords(field)}: ${said} (${originWords(origin)}, ${review ? 'reviewed' : 'not reviewed'})`),
            ...(since ?? []).map(({ after, headline, pull }) => `  not provisioned yet: ${originWords({ commit: after, pull: pull?.number })}: ${(0,lib_text/* code */.aY)(headline)}`),
        ];
    });
}
/** The same as Markdown. */
function statusMarkdown(all) {
    const title = '## AWS accounts: status';
    if (all.length === 0)
        return sections(title, 'Nothing was provisioned from this folder yet.');
    return sections(title, ...all.flatMap((status) => [
        inline(headOf(status)),
        leftTable(status_entriesOf(status)),
        (status.since ?? [])
            .map(({ after, headline, pull }) => `- Not provisioned yet: ${inline(`${originWords({ commit: after, pull: pull?.number })}: ${(0,lib_text/* code */.aY)(headline)}`)}`)
            .join('\n'),
    ]));
}
/** What is left, where that counts. */
function status_entriesOf({ proof }) {
    return proof.kind === 'proven' ? proof.checkpoint.entries : [];
}
function headOf({ branch, commit, management, proof, since }) {
    const whose = management === undefined ? 'By an earlier version' : `The organization of ${(0,lib_text/* code */.aY)(management)}`;
    const where = `${whose}: ${(0,lib_text/* code */.aY)(branch)} is provisioned up to ${(0,lib_text/* code */.aY)(commit.slice(0, 7))}`;
    if (proof.kind === 'unproven') {
        return `${where}, says a ref, but ${proof.said}: the next run fails. ${proof.hint}`;
    }
    const { entries } = proof.checkpoint;
    if (!since)
        return `${where}, which is not in the history of ${(0,lib_text/* code */.aY)(branch)}: the next run fails.`;
    const left = entries.length === 0 ? 'nothing is left' : `${(0,lib_text/* count */.U9)(entries.length, 'change')} left`;
    return `${where}; ${left}, and ${(0,lib_text/* count */.U9)(since.length, 'push', 'pushes')} came since.`;
}

;// CONCATENATED MODULE: ./lib/commands/status.js








/**
 * Reads the checkpoints of a folder, one for each organization, and what came to the branch since. Asks GitHub alone.
 * @throws Failure when GitHub can't be asked
 */
async function readStatus({ github, inputs, branch, }) {
    const refs = await listCheckpoints(github, inputs.directory);
    const head = await readHead(github, branch);
    if (refs.length === 0)
        return readOldStatus({ github, inputs, branch }, head);
    const all = [];
    for (const { commit, managementAccountId: management } of refs) {
        const history = await readHistory(github, { head, since: commit, branch, isFresh: false });
        const apps = inputs.trustedApp === undefined ? ourApps(history.self) : [inputs.trustedApp];
        const id = checkpointDocumentId({ inputs }, management);
        const proof = await readProof(github, commit, id, apps);
        all.push({
            branch,
            commit,
            management,
            proof,
            since: history.kind === 'steps' ? history.steps : undefined,
        });
    }
    return all;
}
/** A repository that only version 0.1 has provisioned: its next run goes on from the newest mark. */
async function readOldStatus({ github, inputs, branch }, head) {
    const { trustedApp } = inputs;
    const appsFor = trustedApp === undefined ? ourApps : () => [trustedApp];
    const old = await oldMark({ github, inputs, branch }, head, appsFor);
    if (!old)
        return [];
    const { commit, checkpoint } = old;
    const proof = { kind: 'proven', checkpoint };
    const history = await readHistory(github, { head, since: commit, branch, isFresh: false });
    const since = history.kind === 'steps' ? history.steps : undefined;
    return [{ branch, commit, management: undefined, proof, since }];
}
/** Shows how far the default branch is provisioned, for a person who asked. Asks AWS for nothing. */
async function reportStatus(job) {
    const { github, inputs, run } = job;
    const all = await readStatus({ github, inputs, branch: run.defaultBranch });
    for (const line of statusText(all))
        job.log(line);
    return { outputs: {}, summary: statusMarkdown(all), failure: undefined };
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 2 modules
var utils = __webpack_require__(7176);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(1267);
;// CONCATENATED MODULE: ./lib/github/client.js






/**
 * Milliseconds within which GitHub has to answer one request, its body included. GitHub itself ends requests after ten
 * seconds ("Troubleshooting the REST API", "Timeouts").
 */
const client_LONGEST = 30_000;
/** The same once the run has come to its end: what is left to be written then must not keep it. */
const LONGEST_AT_THE_END = 10_000;
/**
 * Opens a client that knows the runner's proxy, GitHub Enterprise addresses and user agent. What fails in
 * passing is tried again; what fails for good is a Failure that names the missing permission.
 * @param repository `owner/name`
 * @param end fires when the run has come to its end: from then on nothing is sent a second time
 */
function connect(token, repository, end) {
    const [owner = '', repo = ''] = repository.split('/');
    const octokit = new (dist_src/* Octokit */.E.defaults(utils/* defaults */.NT))({ ...(0,utils/* getOctokitOptions */.EG)(token), log: SILENT });
    const limits = openLimits();
    octokit.hook.wrap('request', async (request, options) => {
        for (let attempt = 1;; attempt += 1) {
            const longest = end?.aborted ? LONGEST_AT_THE_END : client_LONGEST;
            const signal = AbortSignal.timeout(longest);
            try {
                // Hooks further in get this very object, whatever is passed on.
                options.request = { ...options.request, signal };
                const answer = await request(options);
                // octokit takes a body that was cut off for an empty one.
                signal.throwIfAborted();
                limits.note(answer.headers);
                return answer;
            }
            catch (cause) {
                limits.note(cause.response?.headers);
                const error = signal.aborted ? unanswered(longest, cause) : cause;
                const mayRepeat = attempt < client_MOST_ATTEMPTS && !end?.aborted;
                const wait = mayRepeat ? patience(error, options, attempt) : undefined;
                if (wait === undefined)
                    throw githubFailure(error, options);
                // Cut short by the end: tried once more at once, and not again.
                await (0,promises_.setTimeout)(wait, undefined, end && { signal: end }).catch(() => undefined);
            }
        }
    });
    return { octokit, owner, repo, limits };
}
function unanswered(longest, cause) {
    const error = new Error(`no answer in ${longest / 1000} seconds`, { cause });
    return Object.assign(error, { status: 500, isOutOfTime: longest === LONGEST_AT_THE_END });
}
/** Octokit writes each request that fails to the console; what matters of it is told as a failure. */
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
const client_MOST_ATTEMPTS = 5;
/** The longest that a rate limit is waited for, in milliseconds; a job should not sit there for an hour. */
const LONGEST_WAIT = 5 * 60 * 1000;
/** Milliseconds after which to send a request again; `undefined` where that would be wrong or in vain. */
function patience(error, options, attempt) {
    const { status = 500, message = '', response } = error;
    const headers = response?.headers ?? {};
    if (status === 429 || status === 403) {
        // Refused before it took effect, whatever it was: "Rate limits for the REST API".
        const after = Number(headers['retry-after'] ?? Number.NaN) * 1000;
        const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000 - Date.now();
        const isSpent = headers['x-ratelimit-remaining'] === '0';
        const isSecondary = /secondary rate limit/i.test(message);
        const wait = after || (isSpent ? reset + 1000 : isSecondary || status === 429 ? 60_000 : Number.NaN);
        return wait <= LONGEST_WAIT ? Math.max(1000, wait) : undefined;
    }
    const isLost = status >= 500 && isRepeatable(options);
    return isLost ? (0,backoff/* backoff */.J)(attempt) : undefined;
}
/** Whether sending twice does no more than sending once. A comment posted twice is there twice. */
function isRepeatable(options) {
    if (options.url.endsWith('/graphql'))
        return !String(options.query).trim().startsWith('mutation');
    return options.method !== 'POST';
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/github/event.js




const repository = schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP() });
const pullRequest = schemas/* object */.Ikc({
    action: schemas/* string */.YjP(),
    number: schemas/* number */.aig(),
    repository: repository.extend({ full_name: schemas/* string */.YjP() }),
    pull_request: schemas/* object */.Ikc({
        head: schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullable() }),
    }),
});
const mergeGroup = schemas/* object */.Ikc({
    repository,
    merge_group: schemas/* object */.Ikc({ head_ref: schemas/* string */.YjP(), head_sha: schemas/* string */.YjP(), base_sha: schemas/* string */.YjP() }),
});
const push = schemas/* object */.Ikc({
    repository,
    ref: schemas/* string */.YjP(),
    before: schemas/* string */.YjP(),
    after: schemas/* string */.YjP(),
});
/** A pull request is an issue with `pull_request` set ("Webhook events and payloads", `issue_comment`). */
const issueComment = schemas/* object */.Ikc({
    action: schemas/* string */.YjP(),
    repository,
    issue: schemas/* object */.Ikc({
        number: schemas/* number */.aig(),
        updated_at: schemas/* string */.YjP(),
        pull_request: schemas/* object */.Ikc({}).optional(),
    }),
    comment: schemas/* object */.Ikc({
        id: schemas/* number */.aig(),
        body: schemas/* string */.YjP(),
        created_at: schemas/* string */.YjP(),
        user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
    }),
});
/** A scheduled run has no documented payload. */
const other = schemas/* object */.Ikc({ repository: repository.optional() });
/**
 * Reads what started the run from the environment that GitHub sets up ("Default environment variables")
 * and the event's payload.
 * @throws Failure when that is not the environment of a GitHub job
 */
async function readRun(env) {
    const need = (name) => {
        const value = env[name];
        if (value)
            return value;
        throw new failure/* Failure */.H(`the environment variable ${(0,lib_text/* code */.aY)(name)} is not set`, 'This is a GitHub Action: it runs within a workflow.');
    };
    const name = need('GITHUB_EVENT_NAME');
    const repositoryName = need('GITHUB_REPOSITORY');
    const serverUrl = env.GITHUB_SERVER_URL ?? 'https://github.com';
    const runId = need('GITHUB_RUN_ID');
    const payload = JSON.parse(await (0,external_node_fs_promises_.readFile)(need('GITHUB_EVENT_PATH'), 'utf8'));
    const { event, defaultBranch = need('GITHUB_REF_NAME') } = readEvent(name, payload);
    return {
        event,
        repository: repositoryName,
        defaultBranch,
        url: `${serverUrl}/${repositoryName}/actions/runs/${runId}`,
        serverUrl,
        runId,
    };
}
function readEvent(name, payload) {
    switch (name) {
        case 'pull_request':
        case 'pull_request_target': {
            const data = event_parse(pullRequest, payload, name);
            const { sha: headSha, repo: headRepository } = data.pull_request.head;
            // A repository that is gone was another one.
            const isFork = headRepository?.full_name !== data.repository.full_name;
            return {
                event: {
                    kind: 'pull-request',
                    number: data.number,
                    headSha,
                    isFork,
                    // `pull_request_target` runs with the base's rights, whosever the head is.
                    isReadOnly: isFork && name === 'pull_request',
                    isClosed: data.action === 'closed',
                },
                defaultBranch: data.repository.default_branch,
            };
        }
        case 'merge_group': {
            const { merge_group: group, repository: repo } = event_parse(mergeGroup, payload, name);
            const event = {
                kind: 'merge-group',
                ref: group.head_ref,
                headSha: group.head_sha,
                baseSha: group.base_sha,
            };
            return { event, defaultBranch: repo.default_branch };
        }
        case 'push': {
            const { ref, before, after, repository: repo } = event_parse(push, payload, name);
            const isDefaultBranch = ref === `refs/heads/${repo.default_branch}`;
            const branch = ref.replace(/^refs\/(heads|tags)\//, '');
            return {
                event: { kind: 'push', ref: branch, before, after, isDefaultBranch },
                defaultBranch: repo.default_branch,
            };
        }
        case 'issue_comment': {
            const { action, issue, comment, repository: repo } = event_parse(issueComment, payload, name);
            return {
                event: {
                    kind: 'comment',
                    number: issue.number,
                    isPullRequest: issue.pull_request !== undefined,
                    commentId: comment.id,
                    author: comment.user?.login,
                    body: comment.body,
                    createdAt: comment.created_at,
                    asOf: issue.updated_at,
                    isCreated: action === 'created',
                },
                defaultBranch: repo.default_branch,
            };
        }
        default: {
            const { repository: repo } = event_parse(other, payload, name);
            const kind = name === 'workflow_dispatch' ? 'dispatch' : name;
            const event = kind === 'dispatch' || kind === 'schedule' ? { kind } : { kind: 'other', name };
            return { event, defaultBranch: repo?.default_branch };
        }
    }
}
function event_parse(schema, payload, name) {
    const result = schema.safeParse(payload);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    throw new failure/* Failure */.H(`the payload of the event ${(0,lib_text/* code */.aY)(name)} lacks ${(0,lib_text/* code */.aY)(issue?.path.join('.') ?? '')}`, 'This action reads the payloads of GitHub and of GitHub Enterprise Server 3.19 or newer.');
}

// EXTERNAL MODULE: ./lib/job-log.js
var job_log = __webpack_require__(1943);
;// CONCATENATED MODULE: ./lib/job-session.js







/** Opens a session for the job: with the role that the inputs name, or with the job's own credentials. */
async function openJobSession({ aws }, { runId }, env, end) {
    const { openSession } = await Promise.all(/* import() */[__webpack_require__.e(695), __webpack_require__.e(677)]).then(__webpack_require__.bind(__webpack_require__, 1677));
    return openSession({
        role: aws.role,
        sessionName: aws.sessionName ?? `org-accounts-${runId}`.slice(0, 64),
        duration: aws.duration,
        region: env.AWS_REGION ?? env.AWS_DEFAULT_REGION,
        allowedAccountIds: aws.allowedAccountIds,
        mask: job_log/* mask */.dK,
        end,
        token: () => {
            if (!env.ACTIONS_ID_TOKEN_REQUEST_URL) {
                throw new failure/* Failure */.H("the job can't get an OIDC token from GitHub", 'Give it `id-token: write` under `permissions`.');
            }
            return idToken(aws.audience);
        },
    });
}
/** Milliseconds within which GitHub has to give an OIDC token; passing faults are tried again in them. */
const LONGEST_TOKEN = 60_000;
/** How often it is asked for: the toolkit repeats no 500 by itself. */
const job_session_MOST_ATTEMPTS = 4;
async function idToken(audience) {
    const end = AbortSignal.timeout(LONGEST_TOKEN);
    for (let attempt = 1;; attempt += 1) {
        try {
            return await untilEnd(end, core/* getIDToken */.V9(audience));
        }
        catch (error) {
            const said = (0,failure/* messageOf */.b)(error).replaceAll(/\s+/g, ' ');
            const isPassing = /Error Code ?: ?5\d\d/.test(said) && !end.aborted;
            if (isPassing && attempt < job_session_MOST_ATTEMPTS) {
                await (0,promises_.setTimeout)((0,backoff/* backoff */.J)(attempt));
                continue;
            }
            throw new failure/* Failure */.H(`GitHub did not give the job an OIDC token: ${(0,lib_text/* code */.aY)(said, 500)}`, 'Run again in a few minutes.', error);
        }
    }
}

// EXTERNAL MODULE: ./lib/outputs.js
var lib_outputs = __webpack_require__(5077);
;// CONCATENATED MODULE: ./lib/run.js




















/**
 * Runs the command that the inputs and the event call for, and hands its result to the workflow.
 * @throws Failure when it can't run
 */
async function run(inputs, env) {
    const here = await readRun(env);
    const ending = watchEnding(inputs.timeout, job_log/* info */.pq, (why) => {
        job_log/* fail */.fJ(why);
        const said = failedRunMarkdown({ message: why, hint: undefined }, here.url);
        void summarize(said).finally(() => process.exit());
    });
    const job = jobOf(inputs, here, env, ending.signal);
    try {
        const result = await run_carryOut(job);
        const failure = sentences(result.failure, ending.timeUp());
        await deliver({ ...result, failure });
    }
    catch (error) {
        await tellFailure(job, error);
        await summarize(failureSummary(job, error));
        throw error;
    }
    finally {
        ending.clear();
    }
}
/**
 * Tells on the pull request of inputs that are wrong, as far as the token and the event allow.
 * @param inputs those that are right, with the defaults of the others
 */
async function tellWrongInputs(inputs, env, error) {
    const job = jobOf(inputs, await readRun(env), env, AbortSignal.timeout(inputs.timeout));
    const { event } = job.run;
    if (event.kind === 'comment')
        await tellCommenter(job, event, error);
    else
        await tellFailure(job, error);
    await summarize(failureSummary(job, error));
}
function jobOf(inputs, here, env, signal) {
    return {
        inputs,
        run: here,
        github: connect(inputs.token, here.repository, signal),
        log: job_log/* info */.pq,
        annotate: (problems) => {
            for (const problem of problems)
                annotate(problem);
        },
        session: once(() => openJobSession(inputs, here, env, signal)),
        signal,
    };
}
function sentences(...all) {
    const said = all.filter((one) => one !== undefined);
    return said.length === 0 ? undefined : said.join('; ');
}
async function run_carryOut(job) {
    const { inputs, run: here } = job;
    const { event } = here;
    if (inputs.checkpoint !== undefined && event.kind !== 'dispatch')
        throw checkpointForAll();
    if (event.kind === 'comment') {
        if (inputs.command === 'auto')
            return answer_answer(job, event);
        throw new failure/* Failure */.H('a comment already says what to do', 'Leave `command` out of a workflow that runs on `issue_comment`.');
    }
    const command = inputs.command === 'auto' ? commandFor(event) : inputs.command;
    switch (command) {
        case 'plan':
            switch (event.kind) {
                case 'pull-request':
                    if (event.isClosed)
                        return run_idle('The pull request is closed: there is nothing to plan.');
                    return untilEnd(job.signal, planPullRequest(job, event.number));
                case 'merge-group':
                    return untilEnd(job.signal, planMergeGroup(job, event));
                default:
                    return planBranch(job);
            }
        case 'status':
            return reportStatus(job);
        case 'doctor':
            return reportDoctor(job);
        case 'drift':
            return reportDrift(job);
        case 'import':
        case 'init':
            if (event.kind !== 'dispatch') {
                throw new failure/* Failure */.H(`${(0,lib_text/* code */.aY)(command)} only runs when a person asks for it`, 'Let the workflow run it on `workflow_dispatch`; on a pull request, comment `/accounts help`.');
            }
            return command === 'import' ? importAccounts(job) : initAccounts(job);
        case 'provision':
            switch (event.kind) {
                case 'push':
                    if (!event.isDefaultBranch) {
                        return run_idle(`Only pushes to ${(0,lib_text/* code */.aY)(here.defaultBranch)} are provisioned.`);
                    }
                    return provisionBranch(job, event.before);
                case 'dispatch':
                case 'schedule':
                    return provisionBranch(job, undefined);
                default:
                    throw new failure/* Failure */.H('a pull request is only planned; accounts are provisioned once it is merged', 'Let the workflow provision on `push` to the default branch, or on `workflow_dispatch`.');
            }
    }
}
/** What an event calls for by itself. */
function commandFor(event) {
    switch (event.kind) {
        case 'pull-request':
        case 'merge-group':
        case 'dispatch':
            return 'plan';
        case 'schedule':
            return 'drift';
        case 'push':
            return 'provision';
        case 'other':
            throw new failure/* Failure */.H(`the event ${(0,lib_text/* code */.aY)(event.name)} runs nothing by itself`, 'Let the workflow run on pull_request, merge_group, push, schedule, issue_comment or workflow_dispatch, or set `command`.');
    }
}
function checkpointForAll() {
    return new failure/* Failure */.H('the input `checkpoint` is for a run by hand: left in the workflow, it would set every run back to the same commit', 'Take it out of the workflow, or fill it from an input of `workflow_dispatch`, which is empty in all other runs.');
}
function run_idle(summary) {
    return { outputs: { 'has-changes': false, changes: 0 }, summary, failure: undefined };
}
/** A problem as an annotation of the run, on its line. */
function annotate({ severity, at, message, hint }) {
    job_log/* annotate */.fz(severity, [message, hint].filter((text) => text !== undefined).join('\n'), {
        title: 'AWS accounts',
        ...(at && { file: at.file, startLine: at.line, startColumn: at.column }),
    });
}
async function deliver({ outputs, summary, failure }) {
    await (0,lib_outputs/* deliverOutputs */.e)(outputs, {
        folder: process.env.RUNNER_TEMP,
        set: core/* setOutput */.uH,
        say: job_log/* info */.pq,
        warn: (line) => {
            job_log/* annotate */.fz('warning', line);
        },
        fail: job_log/* fail */.fJ,
    });
    await summarize(summary);
    if (failure !== undefined)
        job_log/* fail */.fJ(failure);
}
/** Not every runner of an Enterprise server has a place for summaries. */
async function summarize(markdown) {
    if (process.env.GITHUB_STEP_SUMMARY)
        await core/* summary */.z.addRaw(markdown, true).write();
}


/***/ })

};
