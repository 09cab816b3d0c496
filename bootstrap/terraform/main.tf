# The same stack as ../org-accounts.yaml, for those who keep their management account with Terraform or OpenTofu. It
# deploys that very template, so that there is one set of policies to review, and one that is tested.
terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

resource "aws_cloudformation_stack" "org_accounts" {
  name          = var.role_prefix
  template_body = file("${path.module}/../org-accounts.yaml")
  capabilities  = ["CAPABILITY_NAMED_IAM"]
  tags          = var.tags

  # Its roles are all that lets the workflow in: an update that fails half-way goes back to what was there.
  on_failure = "ROLLBACK"

  parameters = {
    Owner                          = var.owner
    OwnerId                        = var.owner_id
    Repository                     = var.repository
    RepositoryId                   = var.repository_id
    Branch                         = var.branch
    Environment                    = var.environment
    PlanEnvironment                = var.plan_environment
    JobWorkflowRef                 = var.job_workflow_ref
    SubjectForm                    = var.subject_form
    Issuer                         = var.issuer
    Audience                       = var.audience
    CreateOidcProvider             = tostring(var.create_oidc_provider)
    RolePrefix                     = var.role_prefix
    DelegateRoleName               = var.delegate_role_name
    OtherDelegateRoleName          = var.other_delegate_role_name
    DelegateAccess                 = var.delegate_access
    AllowCreateOrganization        = tostring(var.allow_create_organization)
    AllowCreateOrganizationalUnits = tostring(var.allow_create_organizational_units)
  }
}
