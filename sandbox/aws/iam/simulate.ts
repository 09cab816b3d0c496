import { z } from 'zod';
import { type Call, operation } from '../call.ts';
import { may } from '../control/may.ts';
import { findRole as roleAt } from '../sts/session.ts';
import { noSuchEntity } from './shapes.ts';

const context = z.strictObject({
  ContextKeyName: z.string().min(5).max(256),
  ContextKeyType: z.literal('string'),
  ContextKeyValues: z.array(z.string()),
});

/** What the policies of a role, and its boundary, come to; nothing is done (IAM API Reference). */
export const simulatePrincipalPolicy = operation({
  input: z.strictObject({
    PolicySourceArn: z.string().min(20).max(2048),
    ActionNames: z.array(z.string().min(3).max(128)),
    ResourceArns: z.array(z.string().min(1).max(2048)).optional(),
    ContextEntries: z.array(context).optional(),
  }),
  needs: ({ PolicySourceArn }) => [
    { action: 'iam:SimulatePrincipalPolicy', resource: PolicySourceArn },
  ],
  run: (input, { world }: Call) => {
    const { PolicySourceArn: arn, ResourceArns: resources = ['*'], ContextEntries = [] } = input;
    if (!roleAt(world, arn)) throw noSuchEntity(`The principal with ARN ${arn} cannot be found.`);
    const given = Object.fromEntries(
      ContextEntries.map((one) => [one.ContextKeyName, one.ContextKeyValues]),
    );
    return {
      EvaluationResults: input.ActionNames.flatMap((action) =>
        resources.map((resource) => ({
          EvalActionName: action,
          EvalResourceName: resource,
          EvalDecision: may(world, arn, { action, resource, context: given })
            ? 'allowed'
            : 'implicitDeny',
        })),
      ),
      IsTruncated: false,
    };
  },
});
