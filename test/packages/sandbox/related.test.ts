import { Direct, text, type Plain } from './helpers/direct';

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
});
afterEach(() => {
  direct.remove();
});

const network = (vpc_name: string): Plain =>
  direct.put('alicloud_vpc', { vpc_name, cidr_block: '10.0.0.0/8' });
const subnet = (vpc: Plain, cidr_block: string): Plain =>
  direct.put('alicloud_vswitch', {
    vpc_id: text(vpc['id']),
    zone_id: 'eu-central-1b',
    cidr_block,
  });

describe('a list shows what others say of an object', () => {
  test('a network its vswitches, and none of another one', () => {
    const [one, two] = [network('one'), network('two')];
    const ids = [subnet(one, '10.1.0.0/16'), subnet(one, '10.2.0.0/16')].map(({ id }) => id);
    subnet(two, '10.3.0.0/16');
    const { vpcs } = direct.data('alicloud_vpcs', { name_regex: '^one$' });
    expect(vpcs).toMatchObject([{ vswitch_ids: [...ids].sort() }]);
  });

  test('nothing where there is nothing', () => {
    network('one');
    expect(direct.data('alicloud_vpcs', {})['vpcs']).toMatchObject([{ vswitch_ids: [] }]);
  });
});

describe('what comes with an object is listed', () => {
  test('the system route table of a network, beside those that were made', () => {
    const one = network('one');
    network('two');
    const own = direct.put('alicloud_route_table', { vpc_id: text(one['id']) });
    const { ids, tables } = direct.data('alicloud_route_tables', { vpc_id: text(one['id']) });
    expect(ids).toEqual([own['id'], one['route_table_id']].sort());
    expect(tables).toContainEqual(
      expect.objectContaining({
        id: one['route_table_id'],
        route_table_type: 'System',
        vpc_id: one['id'],
      }),
    );
  });

  test('the system disk and the interface of an instance, until it goes', () => {
    const vpc = network('one');
    const instance = direct.put('alicloud_instance', {
      instance_type: 'ecs.g6.large',
      image_id: 'aliyun_3_x64_20G_alibase_20240819.vhd',
      vswitch_id: text(subnet(vpc, '10.1.0.0/16')['id']),
      security_groups: [
        text(direct.put('alicloud_security_group', { vpc_id: vpc['id'] ?? null })['id']),
      ],
    });
    const disks = () => direct.data('alicloud_ecs_disks', { instance_id: text(instance['id']) });
    expect(disks()['ids']).toEqual([instance['system_disk_id']]);
    expect(direct.data('alicloud_ecs_network_interfaces', {})['ids']).toEqual([
      instance['network_interface_id'],
    ]);
    direct.destroy('alicloud_instance', instance);
    expect(disks()['ids']).toEqual([]);
  });

  test('the endpoint of a cluster of PolarDB, the same each time', () => {
    const cluster = direct.put('alicloud_polardb_cluster', {
      db_type: 'MySQL',
      db_version: '8.0',
      db_node_class: 'polar.mysql.x4.medium',
    });
    const endpoints = () =>
      direct.data('alicloud_polardb_endpoints', { db_cluster_id: text(cluster['id']) })[
        'endpoints'
      ];
    expect(endpoints()).toMatchObject([{ endpoint_type: 'Cluster' }]);
    expect(endpoints()).toEqual(endpoints());
  });

  test('the first version of a key', () => {
    const key = direct.put('alicloud_kms_key', {});
    const { ids } = direct.data('alicloud_kms_key_versions', { key_id: text(key['id']) });
    expect(ids).toEqual([`${text(key['id'])}:${text(key['primary_key_version'])}`]);
  });
});
