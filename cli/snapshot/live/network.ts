import type { Found } from '../../../policies/account/snapshot';
import { field, isList } from '../../../policies/review';
import type { Json, JsonObject } from '../../../policies/review';
import type { Ask } from './client';
import { CallError } from './client';
import type { Taker } from './gather';
import { at, pagesOf, type Listed } from './paging';

/** Security groups of a region, and the rules of each. */
export async function readSecurityGroups(ask: Ask, taker: Taker, region: string): Promise<void> {
  const listed: Listed = {
    ...{ product: 'ecs', action: 'DescribeSecurityGroups', paging: 'token' },
    list: 'SecurityGroups.SecurityGroup',
  };
  for await (const group of pagesOf(ask, listed, region)) {
    const id = text(group, 'SecurityGroupId');
    const action = 'DescribeSecurityGroupAttribute';
    const given = { RegionId: region, SecurityGroupId: id, Direction: 'all' };
    const answer = await ask('ecs', action, region, given);
    const rules = at(answer, 'Permissions.Permission');
    if (!isList(rules))
      throw new CallError(action, '', 'got half an answer: it has no Permissions');
    const values = {
      security_group_name: field(group, 'SecurityGroupName') ?? null,
      ...{ name: null, inner_access: null, vpc_id: field(group, 'VpcId') ?? null },
      security_group_type: field(group, 'SecurityGroupType') ?? null,
      create_time: field(group, 'CreationTime') ?? null,
      inner_access_policy: field(answer, 'InnerAccessPolicy') ?? null,
    };
    taker.add({ type: 'alicloud_security_group', id, region, values });
    for (const rule of rules) taker.add(ruleOf(id, region, rule));
  }
}

function ruleOf(group: string, region: string, rule: Json): Found {
  const type = text(rule, 'Direction') === 'egress' ? 'egress' : 'ingress';
  const side = type === 'ingress' ? 'Source' : 'Dest';
  const values: JsonObject = {
    type,
    security_group_id: group,
    ip_protocol: text(rule, 'IpProtocol').toLowerCase(),
    policy: text(rule, 'Policy').toLowerCase(),
    port_range: text(rule, 'PortRange'),
    priority: Number(field(rule, 'Priority') ?? 1),
    nic_type: text(rule, 'NicType'),
    cidr_ip: textOrNull(rule, `${side}CidrIp`),
    ipv6_cidr_ip: textOrNull(rule, `Ipv6${side}CidrIp`),
    source_security_group_id: textOrNull(rule, `${side}GroupId`),
    source_group_owner_account: textOrNull(rule, `${side}GroupOwnerAccount`),
    source_group_owner_id: null,
    prefix_list_id: textOrNull(rule, `${side}PrefixListId`),
    security_group_rule_id: textOrNull(rule, 'SecurityGroupRuleId'),
  };
  const from = [`${side}CidrIp`, `Ipv6${side}CidrIp`, `${side}GroupId`].map((one) =>
    text(rule, one),
  );
  const parts = ['IpProtocol', 'PortRange', 'NicType', 'Policy'].map((one) => text(rule, one));
  const given = text(rule, 'SecurityGroupRuleId');
  const id = given === '' ? [group, type, ...parts, ...from].join(':').toLowerCase() : given;
  return { type: 'alicloud_security_group_rule', id, region, values };
}

/** With whom images of the account are shared. */
export async function readImageShares(
  ask: Ask,
  taker: Taker,
  region: string,
  images: readonly string[],
): Promise<void> {
  for (const image of images) {
    const listed: Listed = {
      ...{ product: 'ecs', action: 'DescribeImageSharePermission', paging: 'page' },
      ...{ list: 'Accounts.Account', parameters: { ImageId: image } },
    };
    for await (const one of pagesOf(ask, listed, region)) {
      const account = text(one, 'AliyunId');
      const values = { image_id: image, account_id: account };
      const id = `${image}:${account}`;
      taker.add({ type: 'alicloud_image_share_permission', id, region, values });
    }
  }
}

/** The backups of databases. */
export async function readBackups(
  ask: Ask,
  taker: Taker,
  region: string,
  databases: readonly string[],
): Promise<void> {
  for (const database of databases) {
    const listed: Listed = {
      ...{ product: 'rds', action: 'DescribeBackups', paging: 'page', list: 'Items.Backup' },
      parameters: { DBInstanceId: database },
    };
    for await (const one of pagesOf(ask, listed, region)) {
      const values = {
        db_instance_id: database,
        backup_id: text(one, 'BackupId'),
        backup_start_time: textOrNull(one, 'BackupStartTime'),
        backup_end_time: textOrNull(one, 'BackupEndTime'),
        backup_status: textOrNull(one, 'BackupStatus'),
      };
      taker.add({ type: 'alicloud_rds_backups', id: values.backup_id, region, values });
    }
  }
}

function text(from: Json | undefined, name: string): string {
  const value = field(from, name);
  return typeof value === 'string' ? value : '';
}

function textOrNull(from: Json, name: string): string | null {
  const told = text(from, name);
  return told === '' ? null : told;
}
