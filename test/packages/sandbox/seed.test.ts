import { LIVED_IN, parseSeed, plantSeed } from '../../../packages/sandbox/src/seed/seed';
import { Direct, REGION, text } from './helpers/direct';

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
});
afterEach(() => {
  direct.remove();
});

describe('a seed', () => {
  const seed = parseSeed({
    objects: [
      {
        type: 'alicloud_vpc',
        as: 'network',
        id: 'vpc-mine',
        attributes: { vpc_name: 'net', cidr_block: '10.0.0.0/16' },
      },
      {
        type: 'alicloud_vswitch',
        each: 'zone',
        attributes: { vpc_id: '{network.id}', zone_id: '{zone}', cidr_block: '10.0.{n}.0/24' },
      },
    ],
  });

  test('puts objects there, one for each zone where it says so', () => {
    expect(plantSeed(direct.account, seed, REGION)).toBe(4);
    expect(direct.data('alicloud_vpcs', {})['ids']).toEqual(['vpc-mine']);
    const vswitches = direct.data('alicloud_vswitches', { vpc_id: 'vpc-mine' })['vswitches'];
    expect(vswitches).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ zone_id: 'eu-central-1a', cidr_block: '10.0.0.0/24' }),
        expect.objectContaining({ zone_id: 'eu-central-1c', cidr_block: '10.0.2.0/24' }),
      ]),
    );
  });

  test('is planted once: what was deleted afterwards stays deleted', () => {
    plantSeed(direct.account, seed, REGION);
    const vpc = direct.import('alicloud_vpc', 'vpc-mine');
    for (const id of direct.data('alicloud_vswitches', {})['ids'] as string[])
      direct.destroy('alicloud_vswitch', direct.import('alicloud_vswitch', id));
    direct.destroy('alicloud_vpc', vpc);
    expect(plantSeed(direct.account, seed, REGION)).toBe(0);
    expect(direct.data('alicloud_vpcs', {})['ids']).toEqual([]);
  });

  test('is nobody else’s: what is there can be imported, changed and used', () => {
    plantSeed(direct.account, seed, REGION);
    const vpc = direct.import('alicloud_vpc', 'vpc-mine');
    expect(vpc).toMatchObject({ vpc_name: 'net', status: 'Available' });
    const group = direct.put('alicloud_security_group', { vpc_id: text(vpc['id']) });
    expect(group['vpc_id']).toBe('vpc-mine');
  });

  test.each<[unknown, string]>([
    [null, 'found no list "objects"'],
    [{ objects: [1] }, 'objects[0] is no object'],
    [{ objects: [{ type: 'alicloud_nothing' }] }, 'objects[0].type is alicloud_nothing'],
    [{ objects: [{ type: 'alicloud_vpc', name: 'x' }] }, 'objects[0] has name'],
    [{ objects: [{ type: 'alicloud_vpc', each: 'region' }] }, 'objects[0].each is region'],
    [{ objects: [{ type: 'alicloud_vpc', id: 4 }] }, 'objects[0].id is no text'],
  ])('that is wrong, %j, is refused', (value, says) => {
    expect(() => parseSeed(value)).toThrow(says);
  });

  test.each<[string, Record<string, string>, string]>([
    ['alicloud_vpc', { vpc_nam: 'x' }, 'objects[0] (alicloud_vpc): allowed: vpc_nam'],
    ['alicloud_vswitch', { vpc_id: '{network.id}' }, '{network.id} is of no object above'],
    ['alicloud_security_group', { vpc_id: 'vpc-none' }, 'no such vpc'],
  ])('that does not fit, %s %j, names the object', (type, attributes, says) => {
    const wrong = parseSeed({ objects: [{ type, attributes }] });
    expect(() => plantSeed(direct.account, wrong, REGION)).toThrow(says);
  });
});

describe('a seed of what no resource makes', () => {
  const agents = (attributes: object): ReturnType<typeof parseSeed> =>
    parseSeed({ objects: [{ type: 'alicloud_chatbot_agents', attributes }] });

  test('is shown by its data source, which compares what it is asked for', () => {
    plantSeed(
      direct.account,
      parseSeed({
        objects: [
          { type: 'alicloud_chatbot_agents', attributes: { agent_name: 'my-Agent' } },
          { type: 'alicloud_chatbot_agents', id: 'two', attributes: { agent_name: 'other' } },
        ],
      }),
      REGION,
    );
    const found = direct.data('alicloud_chatbot_agents', { name_regex: '^my-Agent' });
    expect(found).toMatchObject({ names: ['my-Agent'], ids: ['alicloud_chatbot_agents-1'] });
    expect(found['agents']).toEqual([expect.objectContaining({ agent_name: 'my-Agent' })]);
    expect(direct.data('alicloud_chatbot_agents', {})['ids']).toEqual([
      'alicloud_chatbot_agents-1',
      'two',
    ]);
  });

  test('answers a data source of single values', () => {
    const attributes = { domain_name: 'a.example', type: 'ADD_SUB_DOMAIN', rr: 'alidnscheck' };
    const type = 'alicloud_dns_domain_txt_guid';
    plantSeed(direct.account, parseSeed({ objects: [{ type, attributes }] }), REGION);
    expect(direct.data(type, { domain_name: 'a.example', type: 'ADD_SUB_DOMAIN' })['rr']).toBe(
      'alidnscheck',
    );
  });

  test('is refused where it has what the data source does not show', () => {
    expect(() => plantSeed(direct.account, agents({ agent: 'x' }), REGION)).toThrow(
      'objects[0] (alicloud_chatbot_agents): found agent, allowed: agent_id, agent_key',
    );
  });

  test('is refused where a resource makes it: it belongs under the resource type', () => {
    expect(() => parseSeed({ objects: [{ type: 'alicloud_vpcs', attributes: {} }] })).toThrow(
      'objects[0].type is alicloud_vpcs',
    );
  });

  test('is needed: without one the data source says that it is not simulated', () => {
    expect(() => direct.data('alicloud_chatbot_agents', {})).toThrow('into a seed');
  });
});

describe('a lived-in account', () => {
  beforeEach(() => {
    direct.remove();
    direct = new Direct({ seed: LIVED_IN });
  });

  test('has the network that the provider’s examples look for', () => {
    const networks = direct.data('alicloud_vpcs', {
      name_regex: '^default-NODELETING$',
      cidr_block: '10.4.0.0/16',
    });
    const [vpc = ''] = networks['ids'] as string[];
    const vswitches = direct.data('alicloud_vswitches', { vpc_id: vpc, zone_id: 'eu-central-1a' });
    expect(vswitches['ids']).toHaveLength(1);
  });

  test('has the default network, with vswitches and a group in it', () => {
    const [vpc = ''] = direct.data('alicloud_vpcs', { is_default: true })['ids'] as string[];
    const vswitches = direct.data('alicloud_vswitches', { vpc_id: vpc, is_default: true });
    expect(vswitches['ids']).toHaveLength(3);
    const asked = { vpc_id: vpc, name_regex: 'default' };
    expect(direct.data('alicloud_security_groups', asked)['ids']).toHaveLength(1);
  });

  test('has a network in each region, and one of what is not in a region', () => {
    direct.connect('cn-hangzhou');
    expect(direct.data('alicloud_vpcs', { cidr_block: '10.4.0.0/16' })['ids']).toHaveLength(1);
    expect(direct.data('alicloud_ram_roles', { name_regex: '^default' })['ids']).toHaveLength(1);
  });

  test('has objects that fit each other', () => {
    const [instance] = direct.data('alicloud_instances', {})['instances'] as Record<
      string,
      unknown
    >[];
    expect(instance).toMatchObject({ status: 'Running', availability_zone: 'eu-central-1a' });
  });
});

test('an account says which types are only assumed', () => {
  direct.put('alicloud_vpc', { vpc_name: 'net', cidr_block: '10.0.0.0/8' });
  direct.put('alicloud_alikafka_topic', { instance_id: 'i', topic: 't', remark: 'r' });
  expect(direct.account.assumed()).toEqual({
    objects: 2,
    assumed: 1,
    types: ['alicloud_alikafka_topic'],
  });
});
