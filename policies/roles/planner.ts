import { areas } from './deployment/areas';
import { terraformState } from './optional/terraform-state';
import { SESSION_HOURS } from './role';
import type { Purpose, Role } from './role';

/** Reads what the baseline is made of, as `terraform plan` does. */
export const planner: Role = {
  name: 'planner',
  title: 'Planner',
  forWhom: 'People and pipelines that say what a deployment of this baseline would change.',
  sessionHours: SESSION_HOURS,
  purposes: areas.map(({ id, title, why, access }): Purpose => ({
    id: `see-${id}`,
    title: `What a plan reads of this: ${title}`,
    why,
    statements: access
      .filter(({ reads }) => reads.length > 0)
      .map(({ resource, reads }) => ({ effect: 'Allow', action: reads, resource })),
  })),
  optional: [terraformState],
  cannot: [
    {
      what: 'change anything',
      examples: [
        'ram:CreateRole',
        'log:UpdateAlert',
        'oss:PutBucketAcl',
        'ecs:DeleteSecurityGroup',
      ],
    },
    {
      what: 'read what was recorded or stored',
      examples: ['log:GetLogStoreLogs', 'oss:ListObjects'],
    },
    { what: 'read secrets', examples: ['kms:GetSecretValue', 'kms:Decrypt'] },
    { what: 'go on to another role', examples: ['sts:AssumeRole'] },
  ],
  limits: [
    'The addresses of chats are in the alert records that a refresh reads, and in the state: whoever may plan can post there.',
    'RAM knows networks, keys, snapshot policies, vaults, rules of Cloud Config and quota alarms by ids or not at all: of these the role sees all that the account has.',
  ],
};
