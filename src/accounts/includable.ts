/** The fields that a file gets besides the account's identity, where they are asked for. */
export const INCLUDABLE = [
  'account_name',
  'organizational_unit',
  'tags',
  'alternate_contacts',
] as const;

export type Includable = (typeof INCLUDABLE)[number];
