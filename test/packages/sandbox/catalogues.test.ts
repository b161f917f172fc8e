import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ObjectValue } from '../../../packages/sandbox/src/value/value';
import { ACCOUNT_ID, Direct, text, type Plain } from './helpers/direct';

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
  direct.connect('cn-hangzhou');
});
afterEach(() => {
  direct.remove();
});

const rows = (type: string, list: string, config: Plain = {}): readonly ObjectValue[] =>
  direct.data(type, config)[list] as readonly ObjectValue[];

describe('zones', () => {
  test('are those of the region, with a dash in mainland China alone', () => {
    const hangzhou = ['b', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].map((z) => `cn-hangzhou-${z}`);
    expect(direct.data('alicloud_zones')['ids']).toEqual(hangzhou);
    direct.connect('ap-southeast-1');
    expect(direct.data('alicloud_zones')['ids']).toEqual([
      'ap-southeast-1a',
      'ap-southeast-1b',
      'ap-southeast-1c',
    ]);
  });

  test('that go together are shown instead where several are asked for', () => {
    const multi = rows('alicloud_zones', 'zones', { multi: true });
    expect(multi[0]).toMatchObject({
      id: 'cn-hangzhou-MAZ1(b,e)',
      multi_zone_ids: ['cn-hangzhou-b', 'cn-hangzhou-e'],
    });
    expect(direct.data('alicloud_zones', { multi: false })['ids']).toContain('cn-hangzhou-h');
  });

  test.each([
    'alb',
    'nlb',
    'slb',
    'gwlb',
    'db',
    'mongodb',
    'kvstore',
    'adb',
    'gpdb',
    'hbase',
    'fc',
  ])('of %s have ids', (product) => {
    expect(rows(`alicloud_${product}_zones`, 'zones').map(({ id }) => id)).toContain(
      'cn-hangzhou-h',
    );
  });

  test.each(['VSwitch', 'KVStore', 'MongoDB', 'HBase', 'PolarDB'])('offer %s', (product) => {
    const asked = { available_resource_creation: product };
    expect(direct.data('alicloud_zones', asked)['ids']).toContain('cn-hangzhou-h');
  });

  test('have their inner lists', () => {
    const [first] = rows('alicloud_nas_zones', 'zones');
    expect(first?.['instance_types']).toContainEqual({
      protocol_type: 'NFS',
      storage_type: 'Capacity',
    });
    expect(rows('alicloud_zones', 'zones')[0]?.['available_disk_categories']).toContain(
      'cloud_essd',
    );
    expect(rows('alicloud_eci_zones', 'zones')[0]?.['zone_ids']).toContain('cn-hangzhou-b');
  });

  test('that go together are shown where several are asked for, and not beside single ones', () => {
    const several = rows('alicloud_db_zones', 'zones', { multi_zone: true });
    expect(several[0]).toEqual({
      id: 'cn-hangzhou-MAZ1(b,e)',
      multi_zone_ids: ['cn-hangzhou-b', 'cn-hangzhou-e'],
    });
    // The last one is what the provider's own examples take.
    for (const product of ['db', 'mongodb', 'kvstore', 'gpdb'])
      expect(rows(`alicloud_${product}_zones`, 'zones').at(-1)?.['id']).toBe('cn-hangzhou-k');
    expect(rows('alicloud_db_zones', 'zones', { multi_zone: false })[0]).toEqual({
      id: 'cn-hangzhou-b',
      multi_zone_ids: [],
    });
  });
});

describe('instance types', () => {
  test.each([
    ['ecs.f1', ['The values of what is shown are not verified']],
    ['ecs.g7', []],
  ])('of %s say where their sizes are not verified', (instance_type_family, warnings) => {
    const { diagnostics } = direct.readData('alicloud_instance_types', { instance_type_family });
    expect(diagnostics?.map(({ summary }) => summary)).toEqual(warnings);
  });

  const ids = (config: Plain) => rows('alicloud_instance_types', 'instance_types', config);

  test.each(['t6', 'hfg6', 'i2', 'd1ne', 'gn6v', 'ga1', 'f1', 'ebmg5s', 'scch5'])(
    'are those of the family ecs.%s',
    (family) => {
      const found = ids({ instance_type_family: `ecs.${family}` });
      expect(found).not.toEqual([]);
      for (const { id } of found) expect(id).toMatch(new RegExp(`^ecs\\.${family}[.-]`));
    },
  );

  test('are found by what they have', () => {
    const found = ids({ cpu_core_count: 4, memory_size: 16, instance_type_family: 'ecs.g7' });
    expect(found).toHaveLength(1);
    // As the documentation of the family has it.
    expect(found[0]).toMatchObject({
      id: 'ecs.g7.xlarge',
      cpu_core_count: 4,
      memory_size: 16,
      family: 'ecs.g7',
    });
  });

  test('of a size that nobody offers are none', () => {
    expect(ids({ cpu_core_count: 3 })).toEqual([]);
  });

  test('for a worker have two cores at least', () => {
    expect(ids({ kubernetes_node_role: 'Worker' })[0]?.['cpu_core_count']).toBe(2);
    expect(ids({})[0]?.['cpu_core_count']).toBe(1);
  });
});

test('images are found by their names and owners', () => {
  const ubuntu = rows('alicloud_images', 'images', {
    owners: 'system',
    name_regex: '^ubuntu_18.*64',
  });
  expect(ubuntu.map(({ os_name: name }) => name)).toEqual(['Ubuntu 18.04 64-bit']);
  expect(rows('alicloud_images', 'images', { owners: 'self' })).toEqual([]);
  const own = direct.put('alicloud_image', { image_name: 'mine', snapshot_id: 's-1' });
  expect(direct.data('alicloud_images', { owners: 'self' })['ids']).toEqual([own['id']]);
  expect(direct.data('alicloud_images', { owners: 'system' })['ids']).not.toContain(own['id']);
});

describe('database classes', () => {
  const classes = (config: Plain) =>
    rows('alicloud_db_instance_classes', 'instance_classes', config);

  test('are those of the engine, the edition and the storage', () => {
    const found = classes({
      engine: 'MySQL',
      engine_version: '8.0',
      category: 'HighAvailability',
      db_instance_storage_type: 'cloud_essd',
    });
    expect(found.map((row) => row['instance_class'])).toContain('mysql.n2.medium.2c');
    expect(found[0]?.['storage_range']).toEqual({ min: '20', max: '32000', step: '5' });
    expect(classes({ engine: 'MySQL', engine_version: '4.0' })).toEqual([]);
  });

  test('of PolarDB stand inside the zones', () => {
    const [zone] = rows('alicloud_polardb_node_classes', 'classes', {
      pay_type: 'PostPaid',
      db_type: 'MySQL',
      db_version: '8.0',
      category: 'Normal',
    });
    expect(zone).toMatchObject({ zone_id: 'cn-hangzhou-b' });
    expect(JSON.stringify(zone)).toContain('polar.mysql.x4.large');
    expect(JSON.stringify(zone)).not.toContain('polar.pg');
  });

  test('of Redis have a list of their names', () => {
    expect(
      direct.data('alicloud_kvstore_instance_classes', {
        zone_id: 'cn-hangzhou-h',
        engine: 'Redis',
        engine_version: '5.0',
      })['instance_classes'],
    ).toContain('redis.master.small.default');
  });
});

describe('what every account has', () => {
  test('is a default resource group, which new objects are in', () => {
    const [group, ...others] = rows('alicloud_resource_manager_resource_groups', 'groups');
    expect(others).toEqual([]);
    expect(group).toMatchObject({ resource_group_name: 'default', status: 'OK' });
    const vpc = direct.put('alicloud_vpc', { vpc_name: 'net', cidr_block: '10.0.0.0/8' });
    expect(vpc['resource_group_id']).toBe(group?.['id']);
  });

  test('stands beside groups that were made', () => {
    direct.put('alicloud_resource_manager_resource_group', {
      resource_group_name: 'team',
      display_name: 'Team',
    });
    const groups = direct.data('alicloud_resource_manager_resource_groups', {});
    expect(groups['names']).toEqual(['default', 'team']);
  });

  test('are system policies, with the documents that are public', () => {
    const [policy] = rows('alicloud_ram_policies', 'policies', {
      type: 'System',
      name_regex: '^AliyunFCFullAccess$',
    });
    expect(JSON.parse(text(policy?.['policy_document']))).toEqual({
      Version: '1',
      Statement: [
        { Action: 'fc:*', Resource: '*', Effect: 'Allow' },
        {
          Action: 'ram:PassRole',
          Resource: '*',
          Effect: 'Allow',
          Condition: { StringEquals: { 'acs:Service': 'fc.aliyuncs.com' } },
        },
      ],
    });
    expect(direct.data('alicloud_ram_system_policys', {})['names']).toContain('ReadOnlyAccess');
  });

  test('is a tenant of Data Management', () => {
    expect(direct.data('alicloud_dms_user_tenants', { status: 'ACTIVE' })['ids']).toHaveLength(1);
    expect(ACCOUNT_ID).toHaveLength(16);
  });
});

test('what is not known is said and not answered as nothing', () => {
  expect(() => direct.data('alicloud_market_products')).toThrow(
    'alicloud_market_products is not simulated',
  );
  // Nothing runs here, so that there are no backups, and that is an answer.
  expect(
    direct.data('alicloud_hbr_udm_snapshots', {
      source_type: 'UDM_ECS',
      instance_id: 'i-bp1a2b3c4d5e6f7g8h9i',
      start_time: '1',
      end_time: '2',
    }),
  ).toMatchObject({ snapshots: [] });
});

describe('what is computed and not asked for', () => {
  // The check value of CRC-64/XZ, which has the polynomial of ECMA-182, for the nine digits.
  test('is the checksum of a file', () => {
    const file = join(direct.folder, 'digits');
    writeFileSync(file, '123456789');
    const checksum = BigInt('0x995dc9bbdf1939fa').toString();
    expect(direct.data('alicloud_file_crc64_checksum', { filename: file })).toMatchObject({
      checksum,
    });
  });

  test('of a file that is not there is an error that names it', () => {
    expect(() => direct.data('alicloud_file_crc64_checksum', { filename: '/nowhere/x' })).toThrow(
      '/nowhere/x',
    );
  });
});

test('what an account has one of is there without being made', () => {
  expect(direct.data('alicloud_actiontrail_global_events_storage_region')).toMatchObject({
    storage_region: 'cn-hangzhou',
  });
});

describe('a ciphertext', () => {
  const ASKED = { key_id: 'key-1', plaintext: 'geheim, 秘密', encryption_context: { k: 'v' } };
  const made = (): string => text(direct.data('alicloud_kms_ciphertext', ASKED)['ciphertext_blob']);
  const opened = (blob: string, encryption_context?: Plain) =>
    direct.data('alicloud_kms_plaintext', {
      ciphertext_blob: blob,
      ...(encryption_context && { encryption_context }),
    });

  test('is decrypted with its context, and names its key', () => {
    expect(made()).not.toContain('geheim');
    expect(made()).toBe(made());
    const { plaintext, key_id } = opened(made(), { k: 'v' });
    expect({ plaintext, key_id }).toEqual({ plaintext: ASKED.plaintext, key_id: 'key-1' });
  });

  test('of the resource too, which keeps neither in the account', () => {
    const stored = direct.put('alicloud_kms_ciphertext', { key_id: 'key-1', plaintext: 'x' });
    expect(opened(text(stored['ciphertext_blob']))['plaintext']).toBe('x');
    const [object] = direct.account.store.list('alicloud_kms_ciphertext');
    expect(Object.keys(object?.attributes ?? {}).sort()).toEqual([
      'encryption_context',
      'id',
      'key_id',
    ]);
  });

  test.each([
    ['another context', () => opened(made(), { k: 'w' })],
    ['no context', () => opened(made())],
    ['a changed one', () => opened(made().replace(/.{4}$/, 'AAAA'), { k: 'v' })],
    ['another key', () => opened(made().replace(/^[^.]*/, 'a2V5LTI='), { k: 'v' })],
    ['none', () => opened('AAAA')],
    ['an empty one', () => opened('.AAAAAAAAAAAAAAAA..')],
  ])('is refused with %s', (_, open) => {
    expect(open).toThrow('[InvalidCiphertext] ciphertext_blob was not made in this account');
  });
});
