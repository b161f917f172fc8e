import { errorsOf, Direct, text, type Plain } from './helpers/direct';

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
});
afterEach(() => {
  direct.remove();
});

describe('filters of lists', () => {
  const vpcs = (config: Plain) => direct.data('alicloud_vpcs', config)['names'];
  beforeEach(() => {
    direct.put('alicloud_vpc', {
      vpc_name: 'one',
      cidr_block: '10.0.0.0/8',
      tags: { team: 'a', env: 'prod' },
    });
    direct.put('alicloud_vpc', {
      vpc_name: 'two',
      cidr_block: '172.16.0.0/12',
      tags: { team: 'b' },
    });
  });

  test.each<[Plain, string[]]>([
    [{ tags: { team: 'a' } }, ['one']],
    [{ tags: { team: 'a', env: 'prod' } }, ['one']],
    [{ tags: { team: 'a', env: 'test' } }, []],
    [{ cidr_block: '172.16.0.0/12' }, ['two']],
    [{ vpc_name: 'one' }, ['one']],
    [{ status: 'Available', name_regex: '^t' }, ['two']],
    [{ status: 'Pending' }, []],
  ])('%j', (config, names) => {
    expect(vpcs(config)).toEqual(names);
  });

  test('compare under the name that the argument has elsewhere', () => {
    direct.put('alicloud_eip_address', { address_name: 'out', payment_type: 'PayAsYouGo' });
    expect(direct.data('alicloud_eips', { address_name: 'out' })['names']).toEqual(['out']);
    expect(direct.data('alicloud_eips', { address_name: 'in' })['names']).toEqual([]);
  });

  test('look into a block where the attribute is in one', () => {
    const job = (logstore: string): Record<string, unknown> => ({
      project: 'p',
      job_name: `job-${logstore}`,
      display_name: 'd',
      configuration: [
        { script: '*', lang: 'SPL', role_arn: 'a', logstore, from_time: 1, to_time: 2, sink: [] },
      ],
    });
    direct.put('alicloud_sls_etl', job('one') as never);
    direct.put('alicloud_sls_etl', job('two') as never);
    const found = direct.data('alicloud_sls_etls', { project: 'p', logstore: 'two' });
    expect(found['ids']).toEqual(['p:job-two']);
  });

  test('find an object in the state that the provider waits for', () => {
    const cluster = direct.put('alicloud_polardb_cluster', {
      db_type: 'MySQL',
      db_version: '8.0',
      db_node_class: 'polar.mysql.x4.medium',
    });
    const running = direct.data('alicloud_polardb_clusters', { status: 'Running' });
    expect(running['ids']).toEqual([cluster['id']]);
    expect(direct.data('alicloud_polardb_clusters', { status: 'Deleting' })['ids']).toEqual([]);
  });

  test('that nothing of an object answers to are named', () => {
    const request = direct.readData('alicloud_vpcs', { vpc_owner_id: 1 });
    expect(errorsOf(request.diagnostics)).toEqual([]);
    expect(request.diagnostics?.map(({ summary }) => summary)).toEqual([
      'Argument vpc_owner_id is not compared',
    ]);
  });
});

describe('rows', () => {
  test('have the id under the name of the type too', () => {
    const vpc = direct.put('alicloud_vpc', { vpc_name: 'net', cidr_block: '10.0.0.0/8' });
    expect(direct.data('alicloud_vpcs', {})['vpcs']).toEqual([
      expect.objectContaining({ id: vpc['id'], vpc_id: vpc['id'], vpc_name: 'net' }),
    ]);
  });

  test('have the empty value of its type where nothing is set, and no null', () => {
    direct.put('alicloud_vpc', { vpc_name: 'net', cidr_block: '10.0.0.0/8' });
    const [row] = direct.data('alicloud_vpcs', {})['vpcs'] as Plain[];
    expect(row).toMatchObject({ description: '', user_cidrs: [], is_default: false });
  });

  test('show an object under both names of its type', () => {
    const eip = direct.put('alicloud_eip_address', { payment_type: 'PayAsYouGo' });
    expect(direct.data('alicloud_eips', {})['ids']).toEqual([eip['id']]);
    const balancer = direct.put('alicloud_slb_load_balancer', {
      load_balancer_name: 'front',
      address_type: 'internet',
      load_balancer_spec: 'slb.s1.small',
    });
    for (const type of ['alicloud_slbs', 'alicloud_slb_load_balancers']) {
      expect(direct.data(type, {})['ids']).toEqual([balancer['id']]);
    }
    const pair = direct.put('alicloud_ecs_key_pair', { key_pair_name: 'me' });
    expect(direct.data('alicloud_key_pairs', {})['ids']).toEqual([pair['id']]);
  });

  test('name an object by its name and not by its id', () => {
    direct.put('alicloud_kms_key', { description: 'first' });
    direct.put('alicloud_log_project', { project_name: 'logs-of-mine' });
    expect(direct.data('alicloud_log_projects', { name_regex: '^logs-' })['names']).toEqual([
      'logs-of-mine',
    ]);
    const queue = direct.put('alicloud_ess_scaling_group', {
      scaling_group_name: 'workers',
      min_size: 1,
      max_size: 2,
    });
    const found = direct.data('alicloud_ess_scaling_groups', { name_regex: '^workers$' });
    expect(found['ids']).toEqual([queue['id']]);
  });
});

describe('ids', () => {
  test('are made of what is asked for where the provider makes them so', () => {
    const topic = direct.put('alicloud_alikafka_topic', {
      instance_id: 'alikafka_post-cn-1',
      topic: 'events',
      remark: 'x',
    });
    expect(topic['id']).toBe('alikafka_post-cn-1:events');
    expect(direct.import('alicloud_alikafka_topic', 'alikafka_post-cn-1:events')).toMatchObject({
      topic: 'events',
      instance_id: 'alikafka_post-cn-1',
    });
  });

  test('have parts that the API makes up and shows as attributes', () => {
    const made = direct.put('alicloud_cloud_sso_user', {
      directory_id: 'd-00fc2p61****',
      user_name: 'alice',
    });
    expect(made['id']).toBe(`d-00fc2p61****:${text(made['user_id'])}`);
    expect(made['user_id']).not.toBe('');
  });

  test('are digits where examples give them to a number', () => {
    const site = direct.put('alicloud_esa_site', {
      site_name: 'example.com',
      instance_id: 'sp-1',
      coverage: 'overseas',
      access_type: 'NS',
    });
    expect(site['id']).toMatch(/^\d+$/);
    const page = direct.put('alicloud_esa_http_request_header_modification_rule', {
      site_id: text(site['id']),
      rule_enable: 'on',
      rule: 'true',
      rule_name: 'r',
      site_version: 0,
      request_header_modification: [{ type: 'static', value: 'v', operation: 'add', name: 'n' }],
    });
    expect(text(page['id'])).toMatch(new RegExp(`^${text(site['id'])}:\\d+$`));
  });

  test('of a list are those that the provider holds against what is asked for', () => {
    const repo = direct.put('alicloud_cr_ee_repo', {
      ...{ instance_id: 'cri-1', namespace: 'shop', name: 'web', repo_type: 'PRIVATE' },
      summary: 'x',
    });
    const listed = (id: string) =>
      direct.data('alicloud_cr_ee_repos', { instance_id: 'cri-1', ids: [id] })['ids'];
    expect(listed(text(repo['repo_id']))).toEqual([repo['repo_id']]);
    expect(listed('crr-none')).toEqual([]);
  });

  test('of two regions may be alike, and of one may not', () => {
    const topic = { instance_id: 'i', topic: 'events', remark: 'x' };
    direct.put('alicloud_alikafka_topic', topic);
    expect(() => direct.put('alicloud_alikafka_topic', topic)).toThrow('already exists');
    direct.connect('cn-hangzhou');
    expect(direct.put('alicloud_alikafka_topic', topic)['id']).toBe('i:events');
  });

  test('of settings may be set again', () => {
    const setting = { bucket: 'logs-of-mine', acl: 'private' };
    direct.put('alicloud_oss_bucket', { bucket: 'logs-of-mine' });
    direct.put('alicloud_oss_bucket_acl', setting);
    expect(direct.put('alicloud_oss_bucket_acl', setting)['id']).toBe('logs-of-mine');
  });
});

describe('an import', () => {
  test('leaves unset what the provider never reads', () => {
    const made = direct.put('alicloud_cen_flowlog', {
      cen_id: 'cen-1',
      project_name: 'p',
      log_store_name: 's',
    });
    expect(direct.import('alicloud_cen_flowlog', text(made['id']))).toMatchObject({
      cen_id: 'cen-1',
    });
    const instance = direct.put('alicloud_reserved_instance', {
      instance_type: 'ecs.g6.large',
      period: 1,
    });
    expect(instance['period']).toBe(1);
    const imported = direct.import('alicloud_reserved_instance', text(instance['id']));
    expect(imported).toMatchObject({ instance_type: 'ecs.g6.large', period: null });
  });

  test('and a refresh keeps what Terraform has', () => {
    const made = direct.put('alicloud_reserved_instance', {
      instance_type: 'ecs.g6.large',
      period: 1,
    });
    expect(direct.read('alicloud_reserved_instance', made)).toMatchObject({ period: 1 });
  });
});

describe('objects agree', () => {
  test('an instance stands in the zone and the range of its vswitch', () => {
    const vpc = direct.put('alicloud_vpc', { vpc_name: 'net', cidr_block: '10.0.0.0/8' });
    const vswitch = direct.put('alicloud_vswitch', {
      vpc_id: text(vpc['id']),
      zone_id: 'eu-central-1b',
      cidr_block: '10.1.2.0/24',
    });
    const group = direct.put('alicloud_security_group', { vpc_id: text(vpc['id']) });
    const instance = direct.put('alicloud_instance', {
      instance_type: 'ecs.g6.large',
      image_id: 'aliyun_3_x64_20G_alibase_20240819.vhd',
      vswitch_id: text(vswitch['id']),
      security_groups: [text(group['id'])],
    });
    expect(instance).toMatchObject({ availability_zone: 'eu-central-1b', vpc_id: vpc['id'] });
    expect(instance['private_ip']).toMatch(/^10\.1\.2\.\d+$/);
  });

  test('an elastic address is in use while it is bound', () => {
    const eip = direct.put('alicloud_eip_address', { payment_type: 'PayAsYouGo' });
    expect(eip['status']).toBe('Available');
    const bound = direct.put('alicloud_eip_association', {
      allocation_id: text(eip['id']),
      instance_id: 'i-1',
      instance_type: 'EcsInstance',
    });
    expect(direct.read('alicloud_eip_address', eip)?.['status']).toBe('InUse');
    expect(direct.data('alicloud_eips', { status: 'InUse' })['ids']).toEqual([eip['id']]);
    direct.destroy('alicloud_eip_association', bound);
    expect(direct.read('alicloud_eip_address', eip)?.['status']).toBe('Available');
  });
});
