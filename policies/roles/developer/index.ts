import { alarmRules } from '../optional/alarm-rules';
import { clusters } from '../optional/clusters';
import { images } from '../optional/images';
import { namedRoles } from '../optional/named-roles';
import { namedSecrets } from '../optional/named-secrets';
import { publicEntries } from '../optional/public-entries';
import { securityGroups } from '../optional/security-groups';
import { serverContents } from '../optional/server-contents';
import { scalingReads, serverReads } from '../reads/compute';
import { databaseReads } from '../reads/databases';
import { loadBalancerReads, networkReads } from '../reads/network';
import { inventoryReads, metricReads } from '../reads/watching';
import { allow, SESSION_HOURS } from '../role';
import type { Purpose, Role } from '../role';
import { loadBalancers } from './load-balancers';
import { networkAttachments, servers } from './servers';
import { databases, functions, logs, objects } from './services';

const lookAround: Purpose = {
  id: 'look-around',
  title: 'See what there is, and how it is doing',
  why: 'What is made has to fit what is there already. Products do not tell readers apart by tag.',
  statements: [
    allow([
      ...serverReads,
      ...scalingReads,
      ...networkReads,
      ...loadBalancerReads,
      ...databaseReads,
      ...metricReads,
      ...inventoryReads,
      'log:ListProject',
    ]),
  ],
};

/** Makes, changes and deletes what carries the team's tag, or lies in its resource group. */
export const developer: Role = {
  name: 'developer',
  title: 'Developer',
  forWhom: 'People who build and run what one team is responsible for.',
  sessionHours: SESSION_HOURS,
  // In an order that fills policies well: RAM takes ten of them.
  purposes: [
    lookAround,
    networkAttachments,
    objects,
    functions,
    servers,
    loadBalancers,
    logs,
    databases,
  ],
  optional: [
    securityGroups,
    serverContents,
    namedRoles,
    namedSecrets,
    publicEntries,
    alarmRules,
    clusters,
    images,
  ],
  cannot: [
    {
      what: 'buy, renew or convert to subscriptions and reservations',
      examples: [
        'ecs:RenewInstance',
        'ecs:ModifyInstanceChargeType',
        'ecs:PurchaseReservedInstancesOffering',
        'bss:PayOrder',
      ],
    },
    {
      what: 'open ports, or databases to networks, unless granted',
      examples: [
        'ecs:AuthorizeSecurityGroup',
        'ecs:ModifySecurityGroupRule',
        'rds:ModifySecurityIps',
      ],
    },
    {
      what: 'make what may be open from its first day, unless granted: load balancers, databases, triggers, public addresses',
      examples: ['alb:CreateLoadBalancer', 'rds:CreateDBInstance', 'fc:CreateTrigger'],
    },
    {
      what: 'run commands on servers or change what they start with, unless granted',
      examples: ['ecs:RunCommand', 'ecs:ModifyInstanceAttribute', 'ecs:ReplaceSystemDisk'],
    },
    {
      what: 'collect from servers by Logtail, which reads any file on any server of the account',
      examples: [
        'log:CreateLogtailPipelineConfig',
        'log:CreateConfig',
        'log:CreateMachineGroup',
        'log:ApplyConfigToGroup',
      ],
    },
    {
      what: 'give roles to servers and functions, unless granted by name',
      examples: ['ram:PassRole', 'ecs:AttachInstanceRamRole'],
    },
    {
      what: 'touch people, roles, policies or keys',
      examples: [
        'ram:CreateUser',
        'ram:AttachPolicyToRole',
        'ram:CreateAccessKey',
        'ram:UpdateRole',
      ],
    },
    {
      what: 'touch the audit trail',
      examples: ['actiontrail:StopLogging', 'actiontrail:DeleteTrail', 'config:StopConfigRules'],
    },
    {
      what: 'read secrets, unless granted by name',
      examples: ['kms:GetSecretValue', 'ecs:DescribeUserData', 'oos:GetSecretParameter'],
    },
    {
      what: 'make networks',
      examples: [
        'vpc:CreateVpc',
        'vpc:CreateVSwitch',
        'vpc:CreateNatGateway',
        'vpc:AllocateEipAddress',
      ],
    },
  ],
  limits: [
    'Alarm rules of CloudMonitor show the web addresses that they call: whoever sees one may post there.',
    'RAM cannot tell a subscription from pay-as-you-go when a server, a disk or a database is made, and one that pays itself asks for no billing right: orders that wait for payment are stopped, these are not.',
    'For making a server RAM knows no resources: its tag is held to the scope, the network, group and image that it is put into are not.',
    'Functions and log projects are told apart by name. A function with a role lends it to whoever may change it: no function whose name begins so may have a stronger role than its team.',
    'Of functions and logs the guardrails keep developers from those of the baseline; from those of other teams only their own permissions do, so that a policy attached besides can let them in.',
    'Whether RDS tells RAM the tag of a database that is being made is not documented. Where it does not, making one is refused, and a scope by resource group is the way.',
    'That a server is made with a public address is refused by a key that is documented, ecs:AssociatePublicIpAddress, and was proven by nobody here: where ECS does not fill it in, the server is made.',
    'ECS was measured not to tell RAM the tag where a key pair is put on a server: with a scope by tag that is refused, with one by resource group it is not. A pair that a server is made with is no such call.',
    'Buckets are told apart by name. What access a bucket is made with RAM is not documented to see: the block of public access of the account holds that.',
    'Some products make a role for themselves when they are used for the first time, such as application load balancers. That first time is for the emergency role.',
    'Redis and other databases are seen and not changed: RAM documents no tags for them.',
    'There is no list of functions: it would show environment variables of all of them. A function is opened by its name.',
  ],
};
