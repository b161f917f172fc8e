import { ADDRESSES, runnerOf } from '../../../policies/stories/trail-event';
import type { Caller } from '../../../policies/stories/trail-event';
import { between, DAY, forEachTen, HOUR, MINUTE } from './calendar';
import type { Calendar, What } from './calendar';
import { PIPELINE, SCANNER, SCANNER_ADDRESS, session } from './identities';

const SYSTEM: Caller = { type: 'system', userName: 'aliyun' };
const TRAIL = session('aliyunserviceroleforactiontrail:actiontrail');
const CONFIG = session('AliyunServiceRoleForConfig:config');
const SECURITY_CENTER = session('AliyunServiceRoleForSas:sas');
const SCALING = session('AliyunServiceRoleForAutoScaling:ess');
const CLUSTER = session('AliyunCSManagedKubernetesRole:cs');
const DISKS = session('AliyunCSManagedCsiRole:csi');
const OPERATIONS = session('OOSServiceRole:oos');
const WATCH = session('alicloud-baseline-budget-watch:fc');
const EXPORTER: Caller = {
  type: 'ram-user',
  userName: 'metrics-exporter',
  accessKeyId: 'LTAI5tExampleExporter',
};
const CONTROL_PLANE = '100.104.12.7';

/** All that happens though nobody does anything, by day and by night. */
export function machines(calendar: Calendar): void {
  for (const { at } of calendar.days) {
    allDay(calendar, at);
    evening(calendar, at);
    night(calendar, at);
  }
}

function every(calendar: Calendar, day: number, minutes: number, act: (at: number) => void): void {
  const offset = between(calendar, 0, minutes * 60 - 1) * 1000;
  for (let at = day + offset; at < day + DAY; at += minutes * MINUTE) act(at);
}

function allDay(calendar: Calendar, day: number): void {
  const { add } = calendar;
  every(calendar, day, 5, (at) => {
    add(at, SYSTEM, 'actiontrail.aliyuncs.com', {
      service: 'Sts',
      event: 'AssumeRole',
      request: { RoleSessionName: 'actiontrail' },
      type: 'AliyunServiceEvent',
    });
    add(at + 1000, TRAIL, 'Internal', {
      service: 'Sls',
      event: 'GetLogStore',
      request: { logstore: 'actiontrail_alicloud-baseline-trail' },
    });
    add(at + 1000, TRAIL, 'Internal', {
      service: 'Oss',
      event: 'GetBucketInfo',
      resource: { type: 'ACS::OSS::Bucket', name: 'alicloud-baseline-audit-1234567890123456' },
    });
  });
  every(calendar, day, 15, (at) => {
    reads(calendar, at, CONFIG, 'Internal', 12);
    reads(calendar, at + 20_000, SECURITY_CENTER, 'Internal', 8);
    for (let metric = 0; metric < 10; metric += 1) {
      add(at + metric * 500, EXPORTER, ADDRESSES['own cloud'], {
        service: 'Cms',
        event: 'DescribeMetricLast',
        request: { Namespace: 'acs_ecs_dashboard' },
      });
    }
  });
  every(calendar, day, 10, (at) => {
    add(at, CLUSTER, CONTROL_PLANE, { service: 'Kms', event: 'Decrypt', request: {} });
    add(at + 1000, CLUSTER, CONTROL_PLANE, {
      service: 'Vpc',
      event: 'DescribeRouteTableList',
      request: { VpcId: 'vpc-t4n1' },
    });
    add(at + 2000, CLUSTER, CONTROL_PLANE, {
      service: 'Slb',
      event: 'DescribeLoadBalancerAttribute',
      request: { LoadBalancerId: 'lb-t4n1' },
    });
  });
  every(calendar, day, 6 * 60, (at) => {
    add(at, WATCH, 'Internal', {
      service: 'BssOpenApi',
      event: 'QueryAccountBill',
      request: { BillingCycle: '2026-06' },
    });
  });
  for (let disk = between(calendar, 3, 9) * forEachTen(calendar, 1); disk > 0; disk -= 1)
    disks(calendar, day);
}

/** A volume of the cluster: made, used for five hours, and deleted. */
function disks(calendar: Calendar, day: number): void {
  const { add, random } = calendar;
  const at = day + random() * 18 * HOUR;
  const DiskId = `d-t4n${between(calendar, 100_000, 999_999)}`;
  const InstanceId = `i-t4nworker${between(calendar, 1, 5)}`;
  const step = (after: number, event: string, request: object): void =>
    add(at + after, DISKS, CONTROL_PLANE, { service: 'Ecs', event, request: { ...request } });
  step(0, 'CreateDisk', {
    ZoneId: 'ap-southeast-1a',
    DiskCategory: 'cloud_essd',
    Size: '20',
    Encrypted: 'false',
  });
  step(8000, 'AttachDisk', { DiskId, InstanceId });
  step(5 * HOUR, 'DetachDisk', { DiskId, InstanceId });
  step(5 * HOUR + 9000, 'DeleteDisk', { DiskId });
}

function evening(calendar: Calendar, day: number): void {
  const { add, random } = calendar;
  for (let machine = between(calendar, 8, 14); machine > 0; machine -= 1) {
    const InstanceId = `i-t4nscale${between(calendar, 1000, 9999)}`;
    const up = day + 18 * HOUR + random() * 90 * MINUTE;
    const down = day + 22 * HOUR + random() * 90 * MINUTE;
    const ess = (at: number, event: string, request: What['request']): void =>
      add(at, SCALING, 'ess.aliyuncs.com', { service: 'Ecs', event, ...(request && { request }) });
    ess(up, 'RunInstances', {
      InstanceType: 'ecs.g7.large',
      Amount: '1',
      SecurityGroupId: 'sg-t4nweb',
    });
    ess(down, 'DeleteInstance', { InstanceId });
    add(down + 30_000, SYSTEM, 'ecs.aliyuncs.com', {
      service: 'Ecs',
      event: 'DeleteDisk',
      request: { DiskId: `d-${InstanceId}` },
      type: 'AliyunServiceEvent',
    });
  }
}

function night(calendar: Calendar, day: number): void {
  const { add } = calendar;
  for (let disk = 0; disk < 12; disk += 1) {
    const made = { service: 'Ecs', type: 'AliyunServiceEvent' };
    add(day + HOUR + disk * 20_000, SYSTEM, 'ecs.aliyuncs.com', {
      ...made,
      event: 'CreateSnapshot',
      request: { DiskId: `d-t4n${disk}` },
    });
    add(day + HOUR + 600_000 + disk * 20_000, SYSTEM, 'ecs.aliyuncs.com', {
      ...made,
      event: 'DeleteSnapshot',
      request: { SnapshotId: `s-t4n${disk}` },
    });
  }
  for (let machine = 1; machine <= 6; machine += 1) {
    const request = { 'InstanceId.1': `i-t4ntest${machine}` };
    add(day + 20 * HOUR + machine * 2000, OPERATIONS, 'oos.aliyuncs.com', {
      service: 'Ecs',
      event: 'StopInstances',
      request,
    });
    add(day + 7 * HOUR + machine * 2000, OPERATIONS, 'oos.aliyuncs.com', {
      service: 'Ecs',
      event: 'StartInstances',
      request,
    });
  }
  const scan = day + 2 * HOUR;
  reads(calendar, scan, SCANNER, SCANNER_ADDRESS, 900);
  for (let refused = 0; refused < 25; refused += 1) {
    add(scan + refused * 11_000, SCANNER, SCANNER_ADDRESS, {
      service: 'BssOpenApi',
      event: 'QueryAccountBalance',
      error: 'Forbidden.RAM',
    });
  }
  reads(calendar, day + 4 * HOUR, PIPELINE, runnerOf(Math.floor(day / DAY)), 320);
}

const READS = [
  ['Ecs', 'DescribeInstances'],
  ['Ecs', 'DescribeSecurityGroupAttribute'],
  ['Vpc', 'DescribeVpcs'],
  ['Ram', 'ListUsers'],
  ['Ram', 'GetPolicy'],
  ['Rds', 'DescribeDBInstances'],
  ['Oss', 'GetBucketAcl'],
  ['Slb', 'DescribeLoadBalancers'],
  ['Sls', 'GetIndex'],
  ['Kms', 'DescribeKey'],
] as const;

/** So many calls that only look, a second and a half apart. */
export function reads(
  { add }: Calendar,
  from: number,
  by: Caller,
  address: string,
  count: number,
): void {
  for (let index = 0; index < count; index += 1) {
    const [service, event] = READS[index % READS.length] ?? READS[0];
    add(from + index * 1500, by, address, { service, event });
  }
}
