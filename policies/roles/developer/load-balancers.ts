import { allow } from '../role';
import type { Purpose } from '../role';
import { of } from '../spelling';

/** Servers and interfaces that are put behind a load balancer have to be in the scope too. */
const BACKENDS = ['acs:ecs:{region}:{account}:eni/*', 'acs:ecs:{region}:{account}:instance/*'];
const NETWORKS = ['acs:vpc:{region}:{account}:vpc/*', 'acs:vpc:{region}:{account}:vswitch/*'];

/** What application and network load balancers call alike. The one that removes tags is spelt twice. */
const CHANGES = [
  'AddServersToServerGroup',
  'CreateListener',
  'DeleteListener',
  'DeleteLoadBalancer',
  'DeleteServerGroup',
  'RemoveServersFromServerGroup',
  'StartListener',
  'StopListener',
  'TagResources',
  'UpdateListener*',
  'UpdateLoadBalancerAttribute',
  'UpdateServerGroup*',
];
const CHANGES_OF_RULES = [
  'CreateRule*',
  'DeleteRule*',
  'ReplaceServersInServerGroup',
  'UpdateRule*',
];

const CLASSIC_CHANGES = [
  'AddBackendServers',
  'AddVServerGroupBackendServers',
  'CreateLoadBalancer*Listener',
  'CreateRules',
  'CreateVServerGroup',
  'DeleteLoadBalancer*',
  'DeleteRules',
  'DeleteVServerGroup',
  'ModifyVServerGroupBackendServers',
  'RemoveBackendServers',
  'RemoveVServerGroupBackendServers',
  'SetBackendServers',
  'SetLoadBalancer*Attribute',
  'SetLoadBalancer*Protection',
  'SetLoadBalancerName',
  'SetLoadBalancerStatus',
  'SetRule',
  'SetVServerGroupAttribute',
  'StartLoadBalancerListener',
  'StopLoadBalancerListener',
  'TagResources',
  'UntagResources',
];

export const loadBalancers: Purpose = {
  id: 'load-balancers',
  title: 'Change and delete load balancers',
  why: 'A service is put behind a load balancer and taken out from behind it, many times a day.',
  statements: [
    allow(['alb:CreateServerGroup'], ['acs:alb:{region}:{account}:*'], 'created'),
    allow(['nlb:CreateServerGroup'], ['acs:nlb:{region}:{account}:*'], 'created'),
    allow(['alb:CreateServerGroup', 'nlb:CreateServerGroup'], NETWORKS),
    allow(
      of('alb', ...CHANGES, ...CHANGES_OF_RULES, 'UnTagResources'),
      ['acs:alb:{region}:{account}:*', ...BACKENDS],
      'existing',
    ),
    allow(
      of('nlb', ...CHANGES, 'UntagResources'),
      ['acs:nlb:{region}:{account}:*', ...BACKENDS],
      'existing',
    ),
    allow(
      of('slb', ...CLASSIC_CHANGES),
      ['acs:slb:{region}:{account}:loadbalancer/*'],
      'existing-slb',
    ),
    allow(
      of('slb', '*BackendServers', 'CreateVServerGroup', 'SetVServerGroupAttribute'),
      BACKENDS,
      'existing',
    ),
  ],
};
