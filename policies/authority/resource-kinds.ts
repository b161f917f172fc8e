import type { Place, Values } from '../plan-access';

/**
 * How RAM's pages on each product name what its objects are, by type: the service, the kind, and
 * which attribute has the id. Of a call on several resources it is the object itself.
 */
const KINDS: Readonly<Record<string, readonly [service: string, kind: string, id?: string]>> = {
  alicloud_alb_load_balancer: ['alb', 'loadbalancer'],
  alicloud_db_instance: ['rds', 'dbinstance'],
  alicloud_disk: ['ecs', 'disk'],
  alicloud_ecs_auto_snapshot_policy: ['ecs', 'snapshotpolicy'],
  alicloud_ecs_command: ['ecs', 'command'],
  alicloud_ecs_disk: ['ecs', 'disk'],
  alicloud_ecs_key_pair: ['ecs', 'keypair'],
  alicloud_ecs_launch_template: ['ecs', 'launchtemplate'],
  alicloud_ecs_network_interface: ['ecs', 'eni'],
  alicloud_ecs_snapshot: ['ecs', 'snapshot'],
  alicloud_eip_address: ['vpc', 'eip'],
  alicloud_image: ['ecs', 'image'],
  alicloud_instance: ['ecs', 'instance'],
  alicloud_kms_key: ['kms', 'key'],
  alicloud_kvstore_instance: ['kvstore', 'instance'],
  alicloud_mongodb_instance: ['dds', 'dbinstance'],
  alicloud_nat_gateway: ['vpc', 'natgateway'],
  alicloud_nlb_load_balancer: ['nlb', 'loadbalancer'],
  alicloud_polardb_cluster: ['polardb', 'dbcluster'],
  alicloud_route_table: ['vpc', 'routetable'],
  alicloud_security_group: ['ecs', 'securitygroup'],
  alicloud_security_group_rule: ['ecs', 'securitygroup', 'security_group_id'],
  alicloud_slb_load_balancer: ['slb', 'loadbalancer'],
  alicloud_snapshot: ['ecs', 'snapshot'],
  alicloud_vpc: ['vpc', 'vpc'],
  alicloud_vswitch: ['vpc', 'vswitch'],
};

/** What has a name of its own in each account and region. */
const WHOLE: Readonly<Record<string, readonly [service: string, name: string]>> = {
  alicloud_log_alert_resource: [
    'log',
    'project/sls-alert-{account}-{region}/logstore/internal-alert-center-log',
  ],
};

interface Of {
  readonly type: string;
  readonly isData: boolean;
  readonly id: string;
  readonly values: Values;
}

/** What RAM is asked about; nothing where it is not known. What is made has no id yet. */
export function kindOf(
  action: string,
  { type, isData, id, values }: Of,
  { account, region }: Place,
): readonly string[] | undefined {
  const whole = WHOLE[type];
  if (whole !== undefined && action.startsWith(`${whole[0]}:`)) {
    const name = whole[1].replace('{account}', account).replace('{region}', region);
    return [`acs:${whole[0]}:${region}:${account}:${name}`];
  }
  const [service, kind, by] = KINDS[type] ?? [];
  if (isData || service === undefined || !action.startsWith(`${service}:`)) return undefined;
  const own = by === undefined ? id : values[by];
  const name = typeof own === 'string' && own !== '' ? own : '*';
  return [`acs:${service}:${region}:${account}:${kind}/${name}`];
}
