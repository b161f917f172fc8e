import { objectsOf, textAt, type Snapshot } from '../account/snapshot';
import { field, isList } from '../review';
import { call, CHANGES_NOTHING, type Command } from './command';

/** A machine that is to be cut off, with what is known of it. */
export interface Machine {
  readonly id: string;
  /** Empty: nothing tells. */
  readonly region: string;
  /** Only from a snapshot; none: nobody knows. */
  readonly groups: readonly string[];
  readonly disks: readonly string[];
  readonly role?: string;
}

/** A machine as the snapshot has it. */
export function machineIn(snapshot: Snapshot | undefined, id: string, region: string): Machine {
  if (snapshot === undefined) return { id, region, groups: [], disks: [] };
  const found = objectsOf(snapshot, 'alicloud_instance').find((one) => one.id === id);
  const groups = found === undefined ? undefined : field(found.values, 'security_groups');
  const role = found && textAt(found, 'role_name');
  const system = found && textAt(found, 'system_disk_id');
  const disks = objectsOf(snapshot, 'alicloud_ecs_disk')
    .filter((one) => textAt(one, 'instance_id') === id)
    .map((one) => one.id);
  return {
    id,
    region: found === undefined || found.region === '' ? region : found.region,
    groups: isList(groups) ? groups.filter((one) => typeof one === 'string') : [],
    disks: [...new Set([...(system === undefined ? [] : [system]), ...disks])],
    ...(role !== undefined && { role }),
  };
}

const QUARANTINE = 'QUARANTINE_GROUP';

/** Evidence first, then the network, then the role. Nothing is stopped or cleaned: that loses what it knows. */
export function machineCommands({ id, region, groups, disks, role }: Machine): Command[] {
  const ask = (
    name: string,
    parameters: Readonly<Record<string, string>>,
    does: string,
  ): Command => ({
    argv: call('ecs', name, parameters, region),
    does,
    undo: CHANGES_NOTHING,
  });
  const group = (name: string, SecurityGroupId: string): string[] =>
    call('ecs', name, { InstanceId: id, SecurityGroupId }, region);
  return [
    ask(
      'DescribeInstances',
      { InstanceIds: JSON.stringify([id]) },
      `Shows the security groups, the role and the address of ${id}: write them down, the next commands take them away.`,
    ),
    ...(disks.length > 0
      ? []
      : [
          ask(
            'DescribeDisks',
            { InstanceId: id },
            'Shows its disks. Make a snapshot of each before anybody stops or cleans it:',
          ),
        ]),
    ...(disks.length > 0 ? disks : ['DISK']).map((DiskId) => ({
      argv: call('ecs', 'CreateSnapshot', { DiskId, SnapshotName: `evidence-${id}` }, region),
      does:
        disks.length > 0
          ? 'Keeps a disk as it is now.'
          : 'Keeps a disk as it is now. One command for each.',
      undo: 'Delete the snapshot when nobody needs it any more: ecs DeleteSnapshot.',
    })),
    {
      argv: group('JoinSecurityGroup', QUARANTINE),
      does: 'Puts the machine into the quarantine group of its network, which drops everything. Put the id of that group in.',
      undo: group('LeaveSecurityGroup', QUARANTINE),
    },
    ...groups.map((name) => ({
      argv: group('LeaveSecurityGroup', name),
      does: `Takes it out of ${name}, which let it be reached.`,
      undo: group('JoinSecurityGroup', name),
    })),
    {
      argv: call('ecs', 'DetachInstanceRamRole', { InstanceIds: JSON.stringify([id]) }, region),
      does: 'The machine gets no more tokens of its role. Those that it has are good until they end: deny the role too.',
      undo:
        role === undefined
          ? 'Attach the role again: ecs AttachInstanceRamRole.'
          : call(
              'ecs',
              'AttachInstanceRamRole',
              { InstanceIds: JSON.stringify([id]), RamRoleName: role },
              region,
            ),
    },
  ];
}
