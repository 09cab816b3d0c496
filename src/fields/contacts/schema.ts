import * as z from 'zod';
import { text } from '../text-schema.ts';

// White space in the patterns below is ASCII's, as AWS has it; JavaScript's own `\s` knows more.
const contact = z
  .strictObject({
    name: text(64)
      .min(1, 'is empty')
      .meta({ description: "The contact's name, 1 to 64 characters." }),
    title: text(50)
      .min(1, 'is empty')
      .meta({ description: "The contact's job title, 1 to 50 characters." }),
    email: z
      .string()
      .max(254, 'is longer than the 254 characters that AWS allows')
      .regex(
        /^[ \t-\r]*[\w+=.#|!&-]+@[\w.-]+\.\w+[ \t-\r]*$/,
        'is not an email address that AWS accepts',
      )
      .meta({ description: "The contact's email address, up to 254 characters." }),
    phone_number: z
      .string()
      .min(1, 'is empty')
      .max(25, 'is longer than the 25 characters that AWS allows')
      .regex(
        /^[ \t-\r0-9()+-]*$/,
        'has a character other than digits, spaces, "(", ")", "+" and "-"',
      )
      .meta({
        description: 'Digits, spaces, "(", ")", "+" and "-", up to 25 characters, in quotes.',
      }),
  })
  .meta({ description: 'A contact has all of: name, title, email, phone_number.' });

/** `alternate_contacts` */
export const alternateContactsSchema = z
  .strictObject({
    billing: contact.optional(),
    operations: contact.optional(),
    security: contact.optional(),
  })
  .optional()
  .meta({ description: 'Contacts besides the root user: billing, operations, security.' });
