import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import fc from 'fast-check';
import { Account } from '../../../packages/sandbox/src/account/account';
import type { StoredResource } from '../../../packages/sandbox/src/account/store';
import { behaviourOf } from '../../../packages/sandbox/src/behaviour/behaviour';
import { secretNames } from '../../../packages/sandbox/src/behaviour/secrets';
import { providerSchema } from '../../../packages/sandbox/src/schema/load';
import type { Block } from '../../../packages/sandbox/src/schema/types';
import { Direct, nothingSet, REGION, type Plain, text } from './helpers/direct';
import { satisfyReferences } from './helpers/references';

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
});
afterEach(() => {
  direct.remove();
});

const TRUST =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":["ecs.aliyuncs.com"]}}]}';
const ROLE = 'alicloud_ram_role';
const role = (name: string, more: Plain = {}): Plain => ({
  role_name: name,
  assume_role_policy_document: TRUST,
  ...more,
});

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** All there is to read in the account's folder, names included. */
function everything(): string {
  return everyFile(direct.folder)
    .map((file) => `${file}\n${readFileSync(file, 'utf8')}`)
    .join('\n');
}

describe('a secret', () => {
  const SECRET = 'hunter2Xy9';

  test.each<[string, Plain, string]>([
    ['alicloud_ram_login_profile', { user_name: 'alice', password: SECRET }, 'password'],
    [
      'alicloud_log_resource_record',
      { resource_name: 'r', record_id: 'a', tag: 't', value: `{"url":"${SECRET}"}` },
      'value',
    ],
    [
      'alicloud_msc_sub_webhook',
      {
        webhook_name: 'hook',
        server_url: `https://oapi.dingtalk.com/robot/send?access_token=${SECRET}`,
      },
      'server_url',
    ],
    [
      'alicloud_cms_alarm_contact',
      { alarm_contact_name: 'on-call', describe: 'd', channels_ding_web_hook: SECRET },
      'channels_ding_web_hook',
    ],
    [
      'alicloud_fcv3_function',
      {
        function_name: 'f',
        handler: 'h',
        runtime: 'nodejs20',
        environment_variables: { KEY: SECRET },
      },
      'environment_variables',
    ],
    [
      'alicloud_fcv3_function',
      {
        function_name: 'f',
        handler: 'h',
        runtime: 'nodejs20',
        code: [{ zip_file: SECRET, checksum: '1' }],
      },
      'code',
    ],
    [
      'alicloud_instance',
      {
        image_id: 'i',
        instance_type: 'ecs.g7.large',
        security_groups: ['sg-1'],
        user_data: SECRET,
        password: SECRET,
      },
      'user_data',
    ],
    [
      'alicloud_rocketmq_account',
      { instance_id: 'i', username: 'u', password: SECRET, account_status: 'ENABLE' },
      'password',
    ],
    ['alicloud_slb_server_certificate', { private_key: SECRET }, 'private_key'],
    ['alicloud_cas_certificate', { certificate_name: 'c', cert: 'c', key: SECRET }, 'key'],
  ])('of %s is in no file, and yet there is no drift', (type, config, name) => {
    satisfyReferences(direct.account, type, config);
    const state = direct.put(type, config);
    expect(state).toMatchObject({ [name]: config[name] });
    expect(everything()).not.toContain(SECRET);
    const read = direct.read(type, state);
    expect(read).toEqual(state);
    expect(direct.plan(type, config, read).action).toBe('no-op');
    direct.restart('ended');
    expect(direct.read(type, state)).toEqual(state);
  });

  test('that the account makes is given once and not kept', () => {
    direct.put('alicloud_ram_user', { name: 'alice' });
    const key = direct.put('alicloud_ram_access_key', { user_name: 'alice' });
    expect(key['secret']).toMatch(/^[0-9A-Za-z]{30}$/);
    expect(everything()).not.toContain(key['secret']);
    expect(direct.read('alicloud_ram_access_key', key)).toEqual(key);
    const imported = direct.import('alicloud_ram_access_key', text(key['id']));
    expect([imported['id'], imported['secret']]).toEqual([key['id'], null]);
  });

  test('can be changed, and is not in the files afterwards either', () => {
    direct.put('alicloud_ram_user', { name: 'alice' });
    const type = 'alicloud_ram_login_profile';
    const state = direct.put(type, { user_name: 'alice', password: 'first-one' });
    const config = { user_name: 'alice', password: SECRET };
    expect(direct.plan(type, config, state).action).toBe('update');
    expect(direct.put(type, config, state)['password']).toBe(SECRET);
    expect(everything()).not.toMatch(/first-one|hunter2/);
  });

  test('is held for one wherever its name says so', () => {
    const NAME = /(^|_)(password|passwd|secret_key|client_secret|private_key|access_token)$/;
    const kept = Object.entries(providerSchema().resources).flatMap(([type, schema]) => {
      const secret = secretNames(schema, behaviourOf(type));
      return textsOf(schema.block)
        .filter((path) => NAME.test(path.split('.').at(-1) ?? ''))
        .filter((path) => !secret.has(path.split('.')[0] ?? ''))
        .map((path) => `${type}.${path}`);
    });
    expect(kept).toEqual([]);
  });

  function textsOf({ attributes = {}, block_types: blocks = {} }: Block, at = ''): string[] {
    return [
      ...Object.entries(attributes).flatMap(([name, { type }]) =>
        type === 'string' ? [at + name] : [],
      ),
      ...Object.entries(blocks).flatMap(([name, nested]) => textsOf(nested.block, `${at}${name}.`)),
    ];
  }
});

describe('files', () => {
  test('are one for each object, readable, for the owner alone', () => {
    direct.put(ROLE, role('developer', { description: 'x' }));
    const file = join(direct.folder, 'resources', ROLE, 'developer.json');
    const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredResource;
    expect(stored).toMatchObject({ type: ROLE, id: 'developer', region: 'eu-central-1' });
    expect(stored.attributes).toMatchObject({ role_name: 'developer', description: 'x' });
    for (const each of everyFile(direct.folder)) expect(statSync(each).mode & 0o077).toBe(0);
  });

  test('are never half written', () => {
    const state = direct.put(ROLE, role('developer'));
    const folder = join(direct.folder, 'resources', ROLE);
    // What a process leaves that is killed while it writes.
    writeFileSync(join(folder, 'developer.json.0a1b2c3d.tmp'), '{"type":');
    direct.restart('killed');
    expect(direct.read(ROLE, state)).toEqual(state);
    expect(direct.account.store.list(ROLE)).toHaveLength(1);
    expect(direct.account.store.count(ROLE)).toBe(1);
  });

  test('changed by hand are what the account has', () => {
    const state = direct.put(ROLE, role('developer', { max_session_duration: 3600 }));
    edit(ROLE, 'developer', (text) =>
      text.replace('"max_session_duration": 3600', '"max_session_duration": 7200'),
    );
    const read = direct.read(ROLE, state);
    expect(read).toEqual({ ...state, max_session_duration: 7200 });
    const { action, planned } = direct.plan(
      ROLE,
      role('developer', { max_session_duration: 3600 }),
      read,
    );
    expect([action, planned['max_session_duration']]).toEqual(['update', 3600]);
  });

  test('deleted by hand are objects that are gone', () => {
    const state = direct.put(ROLE, role('developer'));
    rmSync(join(direct.folder, 'resources', ROLE, 'developer.json'));
    expect(direct.read(ROLE, state)).toBeNull();
    expect(direct.put(ROLE, role('developer'))['id']).toBe('developer');
  });

  test('made by hand are objects that can be imported', () => {
    direct.put(ROLE, role('developer'));
    const text = readFileSync(join(direct.folder, 'resources', ROLE, 'developer.json'), 'utf8');
    const file = join(direct.folder, 'resources', ROLE, 'by-hand.json');
    writeFileSync(file, text.replaceAll('developer', 'by-hand'));
    const imported = direct.import(ROLE, 'by-hand');
    expect(direct.plan(ROLE, role('by-hand'), imported).action).toBe('no-op');
  });

  function edit(type: string, name: string, change: (text: string) => string): string {
    const file = join(direct.folder, 'resources', type, `${name}.json`);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return file;
  }

  const stored = (attributes: string): string =>
    `{"type":"${ROLE}","id":"developer","region":"","attributes":${attributes}}`;

  test.each([
    ['no JSON', '{"type":', /is not JSON \(/],
    ['nothing', '', /is not JSON \(/],
    ['no object', '[]', /does not hold an object/],
    ['no attributes', '{"id":"developer"}', /has no "attributes" object/],
    ['the wrong id', stored('{}').replace('developer', 'admin'), /says its "id" is "admin"/],
    ['no id', '{"attributes":{}}', /says its "id" is undefined/],
    ['an unknown attribute', stored('{"colour":"red"}'), /colour: there is no such attribute/],
    ['a number for a text', stored('{"description":5}'), /description: string/],
    [
      'a text for a number',
      stored('{"max_session_duration":"long"}'),
      /max_session_duration: number/,
    ],
    ['a text for a switch', stored('{"force":"true"}'), /force: bool/],
    ['a text for a list', stored('{"services":"ecs"}'), /services: set of string/],
    ['a list for a map', stored('{"tags":["a"]}'), /tags: map of string/],
    ['a number in a map', stored('{"tags":{"a":1}}'), /tags\.a: string/],
  ])('with %s give one clear error that names the file', (_, text, says) => {
    const state = direct.put(ROLE, role('developer'));
    const file = edit(ROLE, 'developer', () => text);
    const reading = () => direct.read(ROLE, state);
    expect(reading).toThrow(says);
    expect(reading).toThrow(file);
    expect(reading).toThrow('The simulated account cannot be used');
    // And only that object is concerned.
    expect(direct.put('alicloud_ram_user', { name: 'alice' })['name']).toBe('alice');
  });

  test('of a nested block with a wrong type say where', () => {
    const state = direct.put('alicloud_oss_bucket', { bucket: 'logs-1' });
    edit('alicloud_oss_bucket', 'logs-1', (text) =>
      text.replace('"status": "Disabled"', '"status": ["Disabled"]'),
    );
    expect(() => direct.read('alicloud_oss_bucket', state)).toThrow(
      'access_monitor.0.status: string',
    );
    edit('alicloud_oss_bucket', 'logs-1', (text) =>
      text.replace(/"access_monitor": \[[^]*?\n {4}\]/, '"access_monitor": "on"'),
    );
    expect(() => direct.read('alicloud_oss_bucket', state)).toThrow(
      'access_monitor: a list of objects',
    );
  });

  test('give the value back that they hold, as far as it fits', () => {
    const state = direct.put(ROLE, role('developer'));
    edit(ROLE, 'developer', () =>
      stored('{"role_name":"developer","max_session_duration":"7200"}'),
    );
    // A number too long for JavaScript is a text in the file; a short one may be.
    expect(direct.read(ROLE, state)).toMatchObject({ max_session_duration: 7200, tags: null });
  });
});

describe('a folder that cannot be an account', () => {
  test('because it is a file is one clear error', () => {
    const file = join(direct.folder, 'a-file');
    writeFileSync(file, '');
    expect(() => new Account({ folder: file })).toThrow(
      expect.objectContaining({
        name: 'AccountError',
        message: expect.stringContaining(file) as unknown,
      }) as Error,
    );
  });

  test('because it lies in a file is one clear error', () => {
    writeFileSync(join(direct.folder, 'a-file'), '');
    const folder = join(direct.folder, 'a-file', 'account');
    expect(() => new Account({ folder })).toThrow(
      expect.objectContaining({ name: 'AccountError' }) as Error,
    );
  });

  test('because its ledger is a folder is one clear error', () => {
    const folder = join(direct.folder, 'new');
    new Account({ folder });
    rmSync(join(folder, 'operations.jsonl'));
    mkdirSync(join(folder, 'operations.jsonl'));
    expect(() => new Account({ folder })).toThrow(
      expect.objectContaining({ name: 'AccountError' }) as Error,
    );
  });
});

describe('an id of any kind', () => {
  const hostile = [
    '..',
    '.',
    '...',
    '/',
    '../../../../etc/passwd',
    '..\\..\\windows',
    'a/b/c',
    '/absolute',
    'con',
    'a:b*c?d"e<f>g|h',
    ' leading and trailing ',
    '%2e%2e%2f',
    '%',
    'é—日本語😀',
    '\u0000',
    'line\nbreak\ttab\u007f',
    '-rf',
    '~',
    '$(id)',
    '.json',
    'x'.repeat(200),
    'x'.repeat(1000),
    '日'.repeat(300),
    `${'x'.repeat(180)}-0123456789abcdef`,
  ];

  function stays(id: string): void {
    const type = 'alicloud_kms_alias';
    const resource = { type, id, region: 'eu-central-1', attributes: { id, alias_name: id } };
    direct.account.store.write(resource);
    expect(direct.account.store.read(type, id, 'eu-central-1')).toEqual(resource);
    const file = direct.account.store.path(resource);
    const inside = relative(join(direct.folder, 'resources', type), file);
    expect(inside.split(sep)).toEqual([expect.not.stringMatching(/^\.{0,2}$/)]);
    expect(existsSync(file)).toBe(true);
    expect(direct.account.store.with(type, 'alias_name', id)).toEqual([resource]);
  }

  test.each(hostile.map((id) => [id]))('never leaves the folder, and is read back: %j', (id) => {
    stays(id);
    const outside = everyFile(direct.folder).filter((f) => !f.startsWith(direct.folder + sep));
    expect(outside).toEqual([]);
  });

  test('is another one when it differs by a letter’s case', () => {
    const store = direct.account.store;
    const made = ['Developer', 'developer', 'DEVELOPER'].map((id) => ({
      type: ROLE,
      id,
      region: '',
      attributes: { role_name: id },
    }));
    for (const resource of made) store.write(resource);
    expect(made.map(({ id }) => store.read(ROLE, id))).toEqual(made);
    expect(store.list(ROLE)).toHaveLength(3);
  });

  test('goes the whole way', () => {
    for (const id of hostile) {
      const key = direct.put('alicloud_kms_key', {});
      const type = 'alicloud_kms_alias';
      // As if somebody had made it by hand: the API itself takes plain names only.
      const attributes = { ...nothingSet(type), id, alias_name: id, key_id: key['id'] ?? '' };
      direct.account.store.write({ type, id, region: REGION, attributes });
      const state = direct.import(type, id);
      expect(state['id']).toBe(id);
      expect(direct.read('alicloud_kms_alias', state)).toEqual(state);
      direct.destroy('alicloud_kms_alias', state);
      expect(direct.read('alicloud_kms_alias', state)).toBeNull();
    }
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (id) => {
        stays(id);
      }),
      { numRuns: 100 },
    );
  });

  test('and a region of any kind', () => {
    for (const region of ['../../x', 'r'.repeat(300), '@', '', 'a@b']) {
      const resource = { type: 'alicloud_kms_alias', id: 'alias/a', region, attributes: {} };
      direct.account.store.write(resource);
      expect(direct.account.store.read(resource.type, resource.id, region)).toEqual(resource);
    }
    expect(direct.account.store.list('alicloud_kms_alias')).toHaveLength(5);
  });
});

test('a folder that can no longer be written is told as what it is, and nothing is lost', () => {
  const type = 'alicloud_ram_group';
  const [kept] = [direct.put(type, { group_name: 'kept' })];
  const folder = join(direct.folder, 'resources', 'alicloud_ram_user');
  // What stands in the way of the folder is told by the system, whoever runs this.
  writeFileSync(folder, '');
  const make = (): unknown => direct.put('alicloud_ram_user', { name: 'u' });
  expect(make).toThrow(/a file of the simulated account cannot be read or written \(E[A-Z]+: /);
  expect(make).not.toThrow('fault of the simulated account');
  rmSync(folder);
  expect(direct.put('alicloud_ram_user', { name: 'u' })['name']).toBe('u');
  expect(direct.read(type, kept)).toEqual(kept);
});
