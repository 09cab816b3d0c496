/** Something in which moto and the sandbox differ, and in which AWS is known to be as the sandbox is. */
export interface Disagreement {
  readonly about: RegExp;
  /** How AWS is known to be, and from where. */
  readonly why: string;
}

/** Those that are known. One that no longer shows fails the check, as does any other. */
export const DISAGREEMENTS: readonly Disagreement[] = [
  {
    about: /^sts AssumeRoleWithWebIdentity: /,
    why: 'moto looks at no token and at no policy. API reference: the audience, provider and subject are told, and PackedPolicySize is of the policies passed.',
  },
  {
    about:
      /^organizations ListRoots: the sandbox alone has Roots\[\]\.PolicyTypes\[\]\.(Type|Status)/,
    why: 'API reference, CreateOrganization: service control policies are enabled in the root from the start.',
  },
  {
    about:
      / the sandbox alone has (OrganizationalUnit|OrganizationalUnits\[\]|Account|Accounts\[\])\.Paths?\b/,
    why: 'AWS tells paths since March 2026 (service model of botocore 1.44.5); moto does not, so the bundle is held without them.',
  },
  {
    about:
      /^organizations CreateAccount: moto alone has CreateAccountStatus\.(AccountId|CompletedTimestamp)/,
    why: 'moto has made the account when it answers. API reference, CreateAccount: it works asynchronously.',
  },
  {
    about: /^organizations ListCreateAccountStatus: moto alone has NextToken/,
    why: 'the accounts that the story finds were asked for in moto, and put there in the sandbox.',
  },
  {
    about: /^resourcegroupstaggingapi GetResources: the sandbox alone has /,
    why: 'moto finds no tags of accounts. Resource Groups Tagging API, “Supported services”: accounts of AWS Organizations are found; so the bundle is held where it finds none.',
  },
  {
    about: /^iam GetRole: the sandbox alone has .*\.PermissionsBoundary\./,
    why: 'the sandbox has the roles of the stack, one with a boundary; moto has them made one by one. API reference, Role: PermissionsBoundary is among its members.',
  },
  {
    about: /^iam ListAccountAliases: the sandbox alone has .*\.IsTruncated$/,
    why: 'API reference, ListAccountAliases: the answer shown has it.',
  },
  {
    about: /^list 21 accounts to a page: the sandbox says InvalidInputException, moto says done$/,
    why: 'service model: MaxResults is 20 at most.',
  },
  {
    about:
      /^(follow a creation|ask for the parent|move an account (to|from) a unit) that is not there|^ask for the parent of an account that is elsewhere/,
    why: 'service model: of the two errors, only the sandbox’s is among those of the operation.',
  },
  {
    about:
      /^create a unit in a unit that is not there: the sandbox says ParentNotFoundException, moto says done$/,
    why: 'moto checks no parent.',
  },
  {
    about:
      /^create a unit of a name that is taken: the sandbox says DuplicateOrganizationalUnitException, moto says done$/,
    why: 'User Guide, “Creating an OU”: a name is unique among its siblings; the operation has that error.',
  },
  {
    about:
      /^move an account from where it is not: the sandbox says SourceParentNotFoundException, moto says done$/,
    why: 'moto does not look at the source, which AWS requires. Which error AWS gives is not documented; the action tries again after this one, reading the source anew.',
  },
  {
    about:
      /^move an account to where it is: the sandbox says DuplicateAccountException, moto says done$/,
    why: 'API reference, MoveAccount: DuplicateAccountException is for just this.',
  },
  {
    about: /^set 51 tags: the sandbox says ConstraintViolationException, moto says done$/,
    why: 'User Guide, “Tagging AWS Organizations resources”: 50 for each resource.',
  },
  {
    about:
      /^read a contact of the management account by its id: the sandbox says AccessDeniedException, /,
    why: 'API reference, GetAlternateContact: the management account can’t specify its own AccountId.',
  },
  {
    about: /^assume a role that is not there: the sandbox says AccessDenied, moto says done$/,
    why: 'moto lets everyone assume every role, and says so in its source.',
  },
  {
    about:
      /^take another account’s alias: the sandbox says EntityAlreadyExistsException, moto says done$/,
    why: 'IAM User Guide, “Your AWS account ID and its alias”: an alias is unique across all of AWS.',
  },
  {
    about: /^set an alias in capitals: the sandbox says ValidationError, moto says done$/,
    why: 'service model: the pattern of accountAliasType.',
  },
];
