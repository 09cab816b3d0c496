import * as z from 'zod';

/** An account's name in AWS. `<` and `>` are left out because PutAccountName refuses them. */
export const awsName = z
  .string()
  .min(1, 'is empty')
  .max(50, 'is longer than the 50 characters that AWS allows')
  .regex(/^[ -;=?-~]*$/, 'has a character that AWS does not allow in an account name');

/** `account_name` */
export const accountNameSchema = awsName.optional().meta({
  description:
    "The account's name in AWS: 1 to 50 printable ASCII characters, no < or >. A new account is named after its file without it.",
});
