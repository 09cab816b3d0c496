import * as z from 'zod';

/* What the published documents have in common. */

export const name = z
  .string()
  .meta({ description: "The account's name: its file's, without the ending." });

export const path = z.string().meta({ description: 'A path.' });

export const accountId = z
  .string()
  .regex(/^\d{12}$/)
  .meta({ description: '12 digits.' });

export const email = z.string().meta({ description: "A root user's email address." });

export const tags = z.record(z.string(), z.string());

export const invitation = z
  .strictObject({
    id: z.string().meta({ description: 'h-…' }),
    account_id: accountId.nullable(),
    email: z.string().nullable(),
    state: z.enum(['pending', 'accepted', 'declined', 'canceled', 'expired']),
    requested_at: z.iso.datetime().nullable(),
    expires_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'invitation', description: 'An invitation into the organization.' });

export type InvitationDocument = z.infer<typeof invitation>;
