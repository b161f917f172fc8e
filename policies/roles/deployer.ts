import { areas } from './deployment/areas';
import { terraformState } from './optional/terraform-state';
import { SESSION_HOURS } from './role';
import type { Purpose, Role } from './role';

/** Makes, changes and destroys what the baseline is made of, and nothing else. */
export const deployer: Role = {
  name: 'deployer',
  title: 'Deployer',
  forWhom:
    'Named people, or a pipeline of a protected environment, who deploy this baseline after a review.',
  sessionHours: SESSION_HOURS,
  purposes: areas.map(({ id, title, why, access }): Purpose => ({
    id,
    title,
    why,
    statements: access.map(({ resource, reads, writes, condition }) => ({
      effect: 'Allow',
      action: [...reads, ...writes],
      resource,
      ...(condition && { condition }),
    })),
  })),
  optional: [terraformState],
  cannot: [
    {
      what: 'read or delete what was recorded or stored',
      examples: ['log:GetLogStoreLogs', 'log:ClearLogStoreStorage', 'oss:DeleteObject'],
    },
    {
      what: 'make a key, or give anybody a password',
      examples: ['ram:CreateAccessKey', 'ims:CreateAccessKey', 'ram:CreateLoginProfile'],
    },
    { what: 'go on to another role', examples: ['sts:AssumeRole'] },
    { what: 'run anything on a server', examples: ['ecs:RunCommand', 'ecs:InvokeCommand'] },
    { what: 'read secrets', examples: ['kms:GetSecretValue', 'kms:Decrypt'] },
    {
      what: 'buy anything, or change who pays',
      examples: ['bss:PayOrder', 'bssapi:ModifyAccountRelation'],
    },
  ],
  limits: [
    'Whoever makes roles and writes their policies can give a role of the baseline any right, and so in the end has it: this role holds back mistakes, and what it is not for. That it is used is told, and the trail records what for.',
    'RAM knows networks, security groups, keys, snapshot policies, vaults, rules of Cloud Config, alert records and quota alarms by ids or not at all: of these the role reaches all that the account has.',
    'What no page names an action for stands under the likeliest one: the alert centre under log, Message Center under notifications.',
  ],
};
