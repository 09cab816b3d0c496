/** Policies are kept as the texts they were given as, by name. */
export interface Role {
  readonly name: string;
  readonly id: string;
  readonly arn: string;
  readonly createdAt: number;
  readonly description: string | undefined;
  readonly maxSessionSeconds: number;
  readonly trust: string;
  readonly policies: Map<string, string>;
  /** Whether AWS's AdministratorAccess policy is attached. */
  readonly administrator: boolean;
  readonly boundary: Boundary | undefined;
}

/** A permissions boundary: the managed policy that says what a role may do at most. */
export interface Boundary {
  readonly arn: string;
  readonly policy: string;
}

export interface User {
  readonly name: string;
  readonly id: string;
  readonly arn: string;
  readonly createdAt: number;
  readonly policies: Map<string, string>;
  readonly administrator: boolean;
}

export interface OidcProvider {
  readonly issuer: string;
  readonly audiences: readonly string[];
}
