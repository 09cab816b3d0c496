output "plan_role_arn" {
  description = "The input role-to-assume of every job but the one that provisions."
  value       = aws_cloudformation_stack.org_accounts.outputs["PlanRole"]
}

output "provision_role_arn" {
  description = "The input role-to-assume of the job that provisions."
  value       = aws_cloudformation_stack.org_accounts.outputs["ProvisionRole"]
}

output "workflow_plan" {
  description = "Lines for the jobs that plan, report drift, write files and answer comments."
  value       = aws_cloudformation_stack.org_accounts.outputs["WorkflowPlan"]
}

output "workflow_provision" {
  description = "Lines for the job that provisions, besides its environment."
  value       = aws_cloudformation_stack.org_accounts.outputs["WorkflowProvision"]
}

output "subject" {
  description = "How to customize the subject of GitHub's tokens, where that is needed."
  value       = aws_cloudformation_stack.org_accounts.outputs["Subject"]
}
