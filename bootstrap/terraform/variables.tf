variable "owner" {
  description = "The organization or user that owns the repository."
  type        = string
}

variable "owner_id" {
  description = "Its id, from 'gh api repos/OWNER/REPOSITORY --jq .owner.id'. It stays when the owner is renamed."
  type        = string
}

variable "repository" {
  description = "The repository's name, without its owner."
  type        = string
}

variable "repository_id" {
  description = "Its id, from 'gh api repos/OWNER/REPOSITORY --jq .id'."
  type        = string
}

variable "branch" {
  description = "The default branch. Nothing else is provisioned."
  type        = string
  default     = "main"
}

variable "environment" {
  description = "The environment of the provisioning job. Let the default branch alone use it."
  type        = string
  default     = "aws-accounts"
}

variable "plan_environment" {
  description = "The environment of the jobs that plan, if they have one, such as for the key of a GitHub App."
  type        = string
  default     = ""
}

variable "job_workflow_ref" {
  description = "The reusable workflow that alone may provision, such as OWNER/REPOSITORY/.github/workflows/provision.yml@refs/heads/main."
  type        = string
  default     = ""
}

variable "subject_form" {
  description = "Which subjects of tokens are trusted: with ids (repositories made, renamed or transferred after 15 July 2026), with names alone, or both. GitHub says which one it sends at repos/OWNER/REPOSITORY/actions/oidc/customization/sub."
  type        = string
  default     = "both"
}

variable "issuer" {
  description = "Who signs the tokens. On GitHub Enterprise Server it is HOST/_services/token."
  type        = string
  default     = "token.actions.githubusercontent.com"
}

variable "audience" {
  description = "The audience of the tokens, as the action's input 'audience'."
  type        = string
  default     = "sts.amazonaws.com"
}

variable "create_oidc_provider" {
  description = "false where this account has an identity provider for the issuer already: it can have only one."
  type        = bool
  default     = true
}

variable "role_prefix" {
  description = "What the names of roles and policies begin with. Another one for a second repository."
  type        = string
  default     = "org-accounts"
}

variable "delegate_role_name" {
  description = "The role for administrators that the accounts have (the files' admin_delegate_role_name), and that of this account which enters them."
  type        = string
  default     = "Paco-Organization-Account-Delegate-Role"
}

variable "other_delegate_role_name" {
  description = "Another name of that role, which some accounts have, such as OrganizationAccountAccessRole or AWSControlTowerExecution."
  type        = string
  default     = ""
}

variable "delegate_access" {
  description = "This account's role for administrators. organization: made here, may enter every account of the organization. listed: made here, enters the accounts that have a file, as the action keeps it. none: not made."
  type        = string
  default     = "organization"
}

variable "allow_create_organization" {
  description = "For the input 'create-organization'."
  type        = bool
  default     = false
}

variable "allow_create_organizational_units" {
  description = "For the input 'create-organizational-units'."
  type        = bool
  default     = false
}

variable "tags" {
  description = "Tags of the stack and all that it makes."
  type        = map(string)
  default     = {}
}
