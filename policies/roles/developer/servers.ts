import { allow } from '../role';
import type { Purpose } from '../role';
import { of } from '../spelling';

const ecs = (kind: string): string => `acs:ecs:{region}:{account}:${kind}/*`;

/**
 * Where one call makes a thing out of another, RAM asks about both: about the one by the tag of the
 * request, about the other by its own.
 */
export const servers: Purpose = {
  id: 'servers',
  title: 'Make, change and delete servers, disks, snapshots and images',
  why: 'A team tries things out, grows and shrinks without waiting for somebody else.',
  statements: [
    // RAM knows no resource for these: what a server is put into is not held to the scope.
    allow(of('ecs', 'CreateInstance', 'RunInstances'), ['*'], 'created'),
    allow(['ecs:CreateDisk'], [ecs('disk')], 'created'),
    allow(['ecs:CreateImage'], [ecs('image')], 'created'),
    allow(['ecs:CreateSnapshot'], [ecs('snapshot')], 'created'),
    // A key pair opens nothing until it is put on a server. Tags were measured not to hold them.
    allow(of('ecs', 'CreateKeyPair', 'ImportKeyPair'), [ecs('keypair')]),
    allow(of('ecs', 'CreateDisk', 'CreateImage'), [ecs('snapshot')], 'existing'),
    allow(['ecs:CreateImage'], [ecs('instance')], 'existing'),
    allow(['ecs:CreateSnapshot'], [ecs('disk')], 'existing'),
    allow(
      of(
        'ecs',
        'DeleteInstance',
        'DeleteInstances',
        'ModifyInstanceAutoReleaseTime',
        'ModifyInstanceDeployment',
        'ModifyInstanceMaintenanceAttributes',
        'ModifyInstanceSpec',
        'RebootInstance',
        'RebootInstances',
        'RedeployInstance',
        'StartInstance',
        'StartInstances',
        'StopInstance',
        'StopInstances',
      ),
      [ecs('instance')],
      'existing',
    ),
    allow(
      of(
        'ecs',
        'ApplyAutoSnapshotPolicy',
        'CancelAutoSnapshotPolicy',
        'DeleteDisk',
        'DeleteImage',
        'DeleteSnapshot',
        'DetachDisk',
        'ModifyDiskAttribute',
        'ModifyDiskSpec',
        'ModifyImageAttribute',
        'ModifySnapshotAttribute',
        'ResizeDisk',
        'TagResources',
        'UntagResources',
      ),
      ['disk', 'eni', 'image', 'instance', 'snapshot', 'snapshotpolicy'].map(ecs),
      'existing',
    ),
  ],
};

export const networkAttachments: Purpose = {
  id: 'network-attachments',
  title: 'Attach servers to networks',
  why: 'A server gets interfaces, private addresses and one of the groups and public addresses that the team was given.',
  statements: [
    allow(['ecs:CreateNetworkInterface'], [ecs('eni')], 'created'),
    allow(['ecs:CreateNetworkInterface'], ['acs:vpc:{region}:{account}:vswitch/*']),
    allow(
      of(
        'ecs',
        'AssignPrivateIpAddresses',
        'AttachNetworkInterface',
        'CreateNetworkInterface',
        'DeleteNetworkInterface',
        'DetachNetworkInterface',
        'JoinSecurityGroup',
        'LeaveSecurityGroup',
        'ModifyNetworkInterfaceAttribute',
        'UnassignPrivateIpAddresses',
      ),
      [ecs('eni'), ecs('instance'), ecs('securitygroup')],
      'existing',
    ),
    allow(
      of('vpc', 'AssociateEipAddress', 'UnassociateEipAddress'),
      [ecs('instance'), 'acs:vpc:{region}:{account}:eip/*'],
      'existing',
    ),
  ],
};
