/** What a tag says of the file for which an account was made: `owner/name`, and the path. */
export function originParts(origin: string): {
  readonly repository: string;
  readonly file: string;
} {
  const [owner = '', name = '', ...path] = origin.split('/');
  return { repository: `${owner}/${name}`, file: path.join('/') };
}
