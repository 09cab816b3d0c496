import * as z from 'zod';
import { text } from '../text-schema.ts';

const tagCharacters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

const tags = z
  .record(
    text(128)
      .min(1, 'is empty')
      .regex(tagCharacters, 'has a character that AWS does not allow in a tag key')
      .regex(/^(?![aA][wW][sS]:)/, 'starts with "aws:", which AWS reserves')
      .regex(
        /^(?![oO][rR][gG]-[aA][cC][cC][oO][uU][nN][tT][sS]:)/,
        'starts with "org-accounts:", which org-accounts reserves',
      ),
    text(256).regex(tagCharacters, 'has a character that AWS does not allow in a tag value'),
  )
  .refine((all) => Object.keys(all).length <= 50, 'are more than the 50 that AWS allows')
  .meta({ maxProperties: 50 });

/** `tags` */
export const tagsSchema = tags.optional().meta({
  description:
    'Tags of the account: up to 50 keys with text values. Numbers and dates need quotes.',
});
