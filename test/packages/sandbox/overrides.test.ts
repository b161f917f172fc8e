import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccountEditor } from '../../../packages/sandbox/src/account/editor';
import { Direct } from './helpers/direct';

const VPC = 'alicloud_vpc';

let direct: Direct;
let editor: AccountEditor;
beforeEach(() => {
  direct = new Direct();
  editor = new AccountEditor(direct.folder);
});
afterEach(() => {
  direct.remove();
});

describe('an override', () => {
  test('is the value of what the account decides, of every object of the type', () => {
    editor.override(VPC, { status: 'Pending', secondary_cidr_blocks: ['10.1.0.0/16'] });
    const made = direct.put(VPC, { vpc_name: 'a' });
    expect(made).toMatchObject({ status: 'Pending', secondary_cidr_blocks: ['10.1.0.0/16'] });
    expect(direct.plan(VPC, { vpc_name: 'a' }, made)).toMatchObject({ action: 'no-op' });
    expect(direct.put('alicloud_eip_address', {})['status']).toBe('Available');
  });

  test('is a text as it stands, and no template', () => {
    editor.override(VPC, { status: '{region}' });
    expect(direct.put(VPC, {})['status']).toBe('{region}');
  });

  test('leaves what is asked for and what was made before as they are', () => {
    const before = direct.put(VPC, { vpc_name: 'before' });
    editor.override(VPC, { vpc_name: 'overridden', status: 'Pending' });
    expect(direct.put(VPC, { vpc_name: 'asked' })['vpc_name']).toBe('asked');
    expect(direct.put(VPC, {})['vpc_name']).toBe('overridden');
    expect(direct.read(VPC, before)).toEqual(before);
  });

  test('adds to what was overridden, and is taken away whole', () => {
    editor.override(VPC, { status: 'Pending' });
    editor.override(VPC, { router_id: 'vrt-1' });
    editor.override('alicloud_ram_group', { create_time: 'then' });
    editor.override(VPC, { router_id: 'vrt-1' });
    expect(direct.put(VPC, {})).toMatchObject({ status: 'Pending', router_id: 'vrt-1' });
    expect(editor.removeOverrides(VPC)).toBe(true);
    expect(editor.removeOverrides(VPC)).toBe(false);
    expect(direct.put(VPC, { vpc_name: 'b' })['status']).toBe('Available');
  });

  test('is what a data source answers, beside the rest of its answer', () => {
    editor.override('data.alicloud_regions', { ids: ['mars-1'] });
    const answered = direct.data('alicloud_regions', { name: 'cn-beijing' });
    expect(answered['ids']).toEqual(['mars-1']);
    expect(answered['regions']).toEqual([expect.objectContaining({ id: 'cn-beijing' })]);
  });

  test('answers a data source that is not simulated', () => {
    const type = 'alicloud_market_products';
    expect(() => direct.data(type)).toThrow(`sandbox override data.${type}`);
    editor.override(`data.${type}`, { ids: ['cmjj1'] });
    expect(direct.data(type)).toMatchObject({ ids: ['cmjj1'], products: [] });
  });

  test('reaches into each block that is there, where nobody asked for a value', () => {
    const type = 'alicloud_alb_load_balancer';
    editor.override(type, { 'zone_mappings.address': '192.0.2.1' });
    const vpc_id = direct.put(VPC, { cidr_block: '10.0.0.0/8' })['id'] ?? null;
    const mapped = ['a', 'b'].map((letter, n) => {
      const zone_id = `eu-central-1${letter}`;
      const of = { vpc_id, zone_id, cidr_block: `10.${String(n)}.0.0/16` };
      return { zone_id, vswitch_id: direct.put('alicloud_vswitch', of)['id'] ?? null };
    });
    const config = {
      address_type: 'Intranet',
      load_balancer_edition: 'Basic',
      vpc_id,
      load_balancer_billing_config: [{ pay_type: 'PayAsYouGo' }],
      zone_mappings: mapped,
    };
    const made = direct.put(type, config);
    expect(made['zone_mappings']).toMatchObject([
      { address: '192.0.2.1' },
      { address: '192.0.2.1' },
    ]);
    expect(direct.plan(type, config, made).action).toBe('no-op');
  });

  test('reaches into each row of an answer, and leaves the rest of it', () => {
    direct.put(VPC, { vpc_name: 'one' });
    direct.put(VPC, { vpc_name: 'two' });
    editor.override('data.alicloud_vpcs', { 'vpcs.status': 'Pending' });
    const { vpcs } = direct.data('alicloud_vpcs', { name_regex: 'one' });
    expect(vpcs).toMatchObject([{ status: 'Pending', vpc_name: 'one' }]);
  });

  test.each<[string, string, Record<string, unknown>, string]>([
    [
      'an argument in a block',
      'alicloud_alb_load_balancer',
      { 'zone_mappings.vswitch_id': 'x' },
      'found attribute zone_mappings.vswitch_id of alicloud_alb_load_balancer, allowed',
    ],
    [
      'another kind of value in a row',
      'data.alicloud_vpcs',
      { 'vpcs.is_default': 'x' },
      'allowed: vpcs.is_default: bool',
    ],
    [
      'what no row has',
      'data.alicloud_vpcs',
      { 'vpcs.nothing': 1 },
      'found attribute vpcs.nothing',
    ],
    ['no type', 'alicloud_nothing', { a: 1 }, 'found alicloud_nothing, allowed: a resource type'],
    ['no data source', 'data.alicloud_vpc', { a: 1 }, 'found data.alicloud_vpc, allowed'],
    ['an argument', 'alicloud_ram_group', { comments: 'x' }, 'because the account decides them'],
    ['the id', VPC, { id: 'x' }, 'found attribute id of alicloud_vpc, allowed'],
    ['what is not there', VPC, { nothing: 'x' }, 'found attribute nothing of alicloud_vpc'],
    [
      'another kind of value',
      VPC,
      { is_default: 'x' },
      'found is_default "x", allowed: is_default: bool',
    ],
    ['a secret', 'alicloud_ram_access_key', { secret: 'x' }, 'secret holds a secret'],
  ])('of %s is refused, and nothing is written', (_, type, values, says) => {
    expect(() => {
      editor.override(type, values);
    }).toThrow(says);
    expect(editor.removeOverrides(VPC)).toBe(false);
  });

  test.each([['[]'], ['{"alicloud_vpc":1}'], ['{'], ['{"alicloud_nothing":{"a":1}}']])(
    'that was made %s by hand stops the deployment with one error',
    (text) => {
      writeFileSync(join(direct.folder, 'overrides.json'), text);
      expect(() => direct.put(VPC, {})).toThrow(
        /overrides\.json holds no overrides, allowed: \{|found alicloud_nothing/,
      );
      expect(readFileSync(join(direct.folder, 'overrides.json'), 'utf8')).toBe(text);
    },
  );
});
