import { defineControl } from '../control';
import type { Control } from '../control';

/** Section 3. */
export const networking: readonly Control[] = [
  defineControl({
    id: '3.1',
    title: 'No machine is in the classic network',
    level: 1,
    assessed: 'manual',
    rules: ['ecs-instance-in-vpc'],
  }),
  defineControl({
    id: '3.2',
    title: 'SSH is not open to the internet',
    level: 2,
    assessed: 'manual',
    offeredBy: ['NetworkBaseline', 'LockedDownSecurityGroup', 'ReadyMadeGroups'],
    rules: ['security-group-ssh-closed', 'network-acl-admin-ports-closed'],
    detections: ['security-group-opened', 'security-group-changed'],
    configRules: ['sg-risky-ports-check'],
    manual:
      'The security groups that the baseline makes are closed to the internet, or open what they are for. No group is changed that is there already: Cloud Config tells of those.',
  }),
  defineControl({
    id: '3.3',
    title: 'Every VPC has a flow log',
    level: 2,
    assessed: 'manual',
    offeredBy: ['NetworkBaseline', 'FlowLogStore'],
    rules: ['vpc-flow-log-enabled', 'vpc-flow-log-complete'],
    detections: ['flow-log-off'],
    configRules: ['vpc-flow-logs-enabled'],
    manual:
      'They cost money and are off: network.flowLogs.enabled records the VPCs that the settings name.',
  }),
  defineControl({
    id: '3.4',
    title: 'Routes between peered VPCs reach no further than they have to',
    level: 1,
    assessed: 'manual',
    detections: ['route-changed'],
    manual: 'Which routes are needed only those know who run both networks.',
  }),
  defineControl({
    id: '3.5',
    title: 'Security groups let in what is needed and nothing more',
    level: 1,
    assessed: 'manual',
    offeredBy: ['NetworkBaseline', 'LockedDownSecurityGroup', 'ReadyMadeGroups'],
    rules: [
      'nat-forward-ports-closed',
      'nlb-listener-ports-closed',
      'security-group-admin-ports-closed',
      'security-group-all-ports-closed',
      'security-group-container-ports-closed',
      'security-group-database-ports-closed',
      'security-group-open-ports-listed',
      'slb-listener-ports-closed',
    ],
    detections: ['security-group-opened', 'security-group-egress-opened'],
    configRules: ['sg-public-access-check'],
    manual:
      'Which ports are needed only those know who run the machines. The baseline changes no group that is there already.',
  }),
];
