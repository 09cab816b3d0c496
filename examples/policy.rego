# What a plan must not hold, for conftest (https://www.conftest.dev): `conftest test --policy policy.rego "$PLAN_FILE"`.
# The same as the jq step in docs/outputs.md.
package main

import rego.v1

deny contains "this is not a whole plan of version 1" if not is_plan

deny contains "AWS was not asked, so there is nothing to judge" if {
	is_plan
	not input.complete
}

deny contains message if {
	is_plan
	some change in input.changes
	change.kind == "create_account"
	not endswith(change.after.root_email, "@example.com")
	message := sprintf("%s: the root email is not at example.com", [change.account])
}

deny contains message if {
	is_plan
	some change in input.changes
	change.kind == "create_account"
	not has_team(change)
	message := sprintf("%s: the tag team is missing", [change.account])
}

deny contains message if {
	is_plan
	some change in input.changes
	change.kind == "set_delegate_access"
	change.after.covers == "whole_organization"
	not was_open(change)
	message := sprintf("%s: all accounts would be open to %s", [change.account, change.role_name])
}

is_plan if {
	input.version == 1
	input.truncated == false
}

has_team(change) if change.after.tags.team != null

was_open(change) if change.before.covers == "whole_organization"
