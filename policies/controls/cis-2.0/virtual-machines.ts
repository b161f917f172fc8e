import { defineControl } from '../control';
import type { Control } from '../control';

const byHand = { level: 1, assessed: 'manual' } as const;

const disks = {
  ...byHand,
  offeredBy: ['AccountDataProtection', 'DataBaseline'],
  detections: ['unencrypted-disk-created'],
  configRules: ['ecs-disk-encrypted'],
  manual:
    'Alibaba Cloud opens encryption by default on request, and only for disks to come: set `data.diskEncryption` then. Disks that are there already stay as they are.',
} as const;

const groups = {
  ...byHand,
  offeredBy: ['NetworkBaseline', 'LockedDownSecurityGroup', 'ReadyMadeGroups'],
  detections: ['security-group-opened', 'security-group-changed'],
  configRules: ['sg-risky-ports-check'],
  manual:
    'The security groups that the baseline makes are closed to the internet, or open what they are for. No group is changed that is there already: Cloud Config tells of those.',
} as const;

/** Section 4. */
export const virtualMachines: readonly Control[] = [
  defineControl({
    id: '4.1',
    title: 'Disks that belong to no machine are encrypted',
    ...disks,
    rules: ['ecs-disk-encrypted', 'ecs-disk-default-encryption'],
  }),
  defineControl({
    id: '4.2',
    title: 'Disks of machines are encrypted',
    ...disks,
    rules: ['ecs-disk-encrypted', 'ecs-disk-of-instance-encrypted', 'ecs-template-disks-encrypted'],
  }),
  defineControl({
    id: '4.3',
    title: 'No security group lets everybody in to port 22',
    ...groups,
    rules: ['security-group-ssh-closed'],
  }),
  defineControl({
    id: '4.4',
    title: 'No security group lets everybody in to port 3389',
    ...groups,
    rules: ['security-group-rdp-closed'],
  }),
  defineControl({
    id: '4.5',
    title: 'Machines have the newest patches',
    ...byHand,
    manual:
      'What is installed on a machine is in no configuration: Security Center tells, or the operation service (OOS) patches.',
  }),
  defineControl({
    id: '4.6',
    title: 'Machines have the agent that protects them',
    ...byHand,
    rules: ['ecs-security-agent-installed'],
    manual:
      'Whether the agent still runs on a machine is in no configuration: Security Center tells.',
  }),
];
