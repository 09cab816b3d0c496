/** The name that records have for a tag. */
export function tagLine(key: string): string {
  return `tag/${key}`;
}

/** The key of the tag that a line is about; `undefined` for a line of another field. */
export function keyOfLine(field: string): string | undefined {
  return field.startsWith('tag/') ? field.slice('tag/'.length) : undefined;
}
