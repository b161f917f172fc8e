import { allow, grantable } from '../role';
import type { StatementTemplate } from '../role';
import { of } from '../spelling';

/** What may be born open: whether it is, is a parameter that RAM does not see. */
export const bornOpen: readonly string[] = [
  ...['alb', 'nlb', 'slb'].map((code) => `${code}:CreateLoadBalancer`),
  'fc:CreateTrigger',
  'fc:UpdateTrigger',
  'rds:CreateDBInstance',
  ...of('vpc', 'AllocateEipAddress', 'AllocateEipAddressPro'),
];

/**
 * Of servers RAM documents a key that tells whether one gets a public address. That it is filled in
 * was not proven: so it stands in a Deny, which without it changes nothing.
 */
export const bornPublic: StatementTemplate = {
  effect: 'Deny',
  action: of(
    'ecs',
    'CreateInstance',
    'ModifyInstanceNetworkSpec',
    'ModifyInstanceSpec',
    'RunInstances',
  ),
  resource: ['*'],
  condition: { Bool: { 'ecs:AssociatePublicIpAddress': ['true'] } },
};

const NETWORKS = ['acs:vpc:{region}:{account}:vpc/*', 'acs:vpc:{region}:{account}:vswitch/*'];
const FUNCTIONS = ['acs:fc:{region}:{account}:functions/{prefix}*'];

export const publicEntries = grantable(
  {
    id: 'public-entries',
    title: 'Make load balancers, databases, triggers and public addresses',
    why: 'A service that people reach over the internet needs an entry, which who runs it makes.',
    parameter:
      'the scope of the role, and nothing besides: RAM does not see whether a load balancer, a database or a trigger is open to the internet when it is made',
  },
  () => [
    ...['alb', 'nlb'].flatMap((code) => [
      allow([`${code}:CreateLoadBalancer`], [`acs:${code}:{region}:{account}:*`], 'created'),
      allow([`${code}:CreateLoadBalancer`], NETWORKS),
    ]),
    allow(['slb:CreateLoadBalancer'], ['acs:slb:{region}:{account}:loadbalancer/*'], 'created'),
    allow(['rds:CreateDBInstance'], ['acs:rds:{region}:{account}:dbinstance/*'], 'created'),
    allow(of('fc', 'CreateTrigger', 'UpdateTrigger'), FUNCTIONS),
    allow(
      of('vpc', 'AllocateEipAddress', 'AllocateEipAddressPro'),
      ['acs:vpc:{region}:{account}:eip/*'],
      'created',
    ),
    allow(['vpc:ReleaseEipAddress'], ['acs:vpc:{region}:{account}:eip/*'], 'existing'),
  ],
);
