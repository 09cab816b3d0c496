/** The permissions of an installation token that this sandbox knows, as the REST API names them. */
export type Permission =
  | 'actions'
  | 'administration'
  | 'checks'
  | 'contents'
  | 'deployments'
  | 'issues'
  | 'metadata'
  | 'pull_requests'
  | 'statuses'
  | 'workflows';

export type Level = 'read' | 'write';

export type Permissions = Readonly<Partial<Record<Permission, Level>>>;

/** What workflow files call permissions: `pull-requests`, `id-token` and so on. */
export type JobPermissions = Readonly<Record<string, 'read' | 'write' | 'none'>>;

const known: readonly Permission[] = [
  'actions',
  'administration',
  'checks',
  'contents',
  'deployments',
  'issues',
  'metadata',
  'pull_requests',
  'statuses',
  'workflows',
];

/**
 * The token's permissions for a workflow's `permissions:`; everything not named is none, metadata
 * is always read. `readOnly` is for pull requests from forks (GitHub Docs, "GITHUB_TOKEN").
 */
export function jobTokenPermissions(asked: JobPermissions, readOnly: boolean): Permissions {
  const permissions: Partial<Record<Permission, Level>> = { metadata: 'read' };
  for (const [name, level] of Object.entries(asked)) {
    if (name === 'id-token' || level === 'none') continue;
    const permission = known.find((candidate) => candidate === name.replaceAll('-', '_'));
    if (!permission || permission === 'administration' || permission === 'workflows') {
      throw new Error(`a workflow has no permission ${name}`);
    }
    permissions[permission] = readOnly ? 'read' : level;
  }
  return permissions;
}

export function grants(permissions: Permissions, permission: Permission, level: Level): boolean {
  const granted = permissions[permission];
  return granted === 'write' || granted === level;
}
