import { createHash } from 'node:crypto';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import { MOST_PARTS } from './document-parts.ts';

/*
 * The external_id of a check run that is one of our documents, or a part of one: which document, and the hash of its text.
 */

/** What a document is for: check runs of other kinds or scopes are never taken for it. */
export interface DocumentId {
  /** The check run's name, as people see it and as branch protection requires it. Further parts are named `NAME (part 2 of 5)`. */
  readonly name: string;
  readonly kind: 'plan' | 'approval' | 'checkpoint';
  /** The folder and what else tells documents of one kind apart; hashed into external_id. */
  readonly scope: string;
}

/** A document is there, and can't be read: it is damaged, or of another version. */
export class UnreadableDocument extends Failure {}

/** Whether an external_id is that of some document of a kind. */
export function isOfKind(text: string, kind: DocumentId['kind']): boolean {
  return text.startsWith(`org-accounts/${kind}/`);
}

/** Whether an external_id is that of a document, or of a part of one; damaged ones of the kind count too. */
export function isOfDocument(text: string, { kind, scope }: DocumentId): boolean {
  return text.startsWith(`org-accounts/${kind}/${hashOf(scope)}/`);
}

/** The hash's place where there is no document. */
export const NO_DOCUMENT = '-';

/** The hash of a document or a scope as external ids hold it. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** What one of our external_ids says. */
export interface Mark {
  readonly scope: string;
  readonly hash: string;
  readonly number: number;
  readonly total: number;
}

export function externalId({
  id,
  hash,
  number,
  total,
}: Omit<Mark, 'scope'> & { readonly id: DocumentId }): string {
  return `org-accounts/${id.kind}/${hashOf(id.scope)}/${hash}/${number}-${total}`;
}

/**
 * What one of our external_ids says; undefined for those of jobs, of other kinds and of other tools.
 * @throws UnreadableDocument for one in another form: a newer version's document must not look like none
 */
export function readExternalId(text: string, kind: DocumentId['kind']): Mark | undefined {
  const prefix = `org-accounts/${kind}/`;
  if (!text.startsWith(prefix)) return undefined;
  const form = /^([\w-]{22})\/([\w-]{22}|-)\/([1-9]\d*)-([1-9]\d*)$/;
  const [, scope, hash, number, total] = form.exec(text.slice(prefix.length)) ?? [];
  if (scope === undefined || hash === undefined || Number(total) > MOST_PARTS) {
    throw new UnreadableDocument(
      `A check run has the external id ${code(text)}, which this version of org-accounts doesn't know`,
      'Use the newest version of org-accounts in all workflows.',
    );
  }
  return { scope, hash, number: Number(number), total: Number(total) };
}
