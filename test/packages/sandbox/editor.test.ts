import { AccountEditor } from '../../../packages/sandbox/src/account/editor';
import { Direct, type Plain } from './helpers/direct';

const ROLE = 'alicloud_ram_role';
const config: Plain = {
  role_name: 'developer',
  assume_role_policy_document:
    '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":["ecs.aliyuncs.com"]}}]}',
};

let direct: Direct;
let editor: AccountEditor;
beforeEach(() => {
  direct = new Direct();
  editor = new AccountEditor(direct.folder);
});
afterEach(() => {
  direct.remove();
});

describe('somebody in the console', () => {
  test('changes an object, which is drift then', () => {
    const state = direct.put(ROLE, config);
    editor.edit(ROLE, 'developer', { max_session_duration: 7200, tags: { a: 'b' } });
    const read = direct.read(ROLE, state);
    expect(read).toEqual({ ...state, max_session_duration: 7200, tags: { a: 'b' } });
    expect(direct.plan(ROLE, config, read)).toMatchObject({ action: 'update' });
  });

  test('deletes an object, which is gone then', () => {
    const state = direct.put(ROLE, config);
    editor.delete(ROLE, 'developer');
    expect(direct.read(ROLE, state)).toBeNull();
    expect(() => {
      editor.delete(ROLE, 'developer');
    }).toThrow('the account has no alicloud_ram_role "developer"');
  });

  test('makes an object, which can be imported then', () => {
    expect(() => {
      editor.edit(ROLE, 'developer', config);
    }).toThrow('--create makes one');
    editor.edit(ROLE, 'developer', config, true);
    const imported = direct.import(ROLE, 'developer');
    expect(imported).toMatchObject(config);
    direct.restart('ended');
    editor.delete(ROLE, 'developer');
    // Terraform had it: it is gone, and not another account's.
    expect(direct.read(ROLE, imported)).toBeNull();
  });

  test('finds an object of a region by its name', () => {
    const project = direct.put('alicloud_log_project', { project_name: 'audit' });
    editor.edit('alicloud_log_project', 'audit', { description: 'x' });
    expect(direct.read('alicloud_log_project', project)).toMatchObject({ description: 'x' });
    expect(editor.objects('alicloud_log_project')).toHaveLength(1);
    editor.delete('alicloud_log_project', 'audit');
    expect(direct.read('alicloud_log_project', project)).toBeNull();
  });

  test('sees every object', () => {
    direct.put('alicloud_ram_user', { name: 'alice' });
    direct.put(ROLE, config);
    expect(editor.objects().map(({ type }) => type)).toEqual([ROLE, 'alicloud_ram_user']);
    expect(editor.objects(ROLE).map(({ id }) => id)).toEqual(['developer']);
    expect(() => editor.objects('alicloud_nothing')).toThrow(
      'alicloud_nothing is not a resource type',
    );
  });

  test.each<[Record<string, unknown>, string]>([
    [{ colour: 'red' }, 'found attribute colour, allowed: '],
    [{ id: 'other' }, 'the id of an object cannot be changed'],
    [
      { max_session_duration: 'long' },
      'found max_session_duration "long", allowed: max_session_duration: number',
    ],
    [{ tags: { a: 1 } }, 'found tags {"a":1}, allowed: tags.a: string'],
    [{ services: 'ecs' }, 'found services "ecs", allowed: services: set of string'],
  ])('cannot set %j', (changes, says) => {
    const state = direct.put(ROLE, config);
    expect(() => {
      editor.edit(ROLE, 'developer', changes);
    }).toThrow(says);
    expect(direct.read(ROLE, state)).toEqual(state);
  });

  test('cannot put a value into a block that is none', () => {
    direct.put('alicloud_oss_bucket', { bucket: 'logs-1' });
    const edit = (access_monitor: unknown) => {
      editor.edit('alicloud_oss_bucket', 'logs-1', { access_monitor });
    };
    expect(() => {
      edit('on');
    }).toThrow('allowed: access_monitor: a list of objects');
    expect(() => {
      edit([{ state: 'on' }]);
    }).toThrow('access_monitor.0.state: there is no such attribute');
    edit([{ status: 'Enabled' }]);
    expect(direct.import('alicloud_oss_bucket', 'logs-1')['access_monitor']).toEqual([
      { status: 'Enabled' },
    ]);
  });

  test('cannot put a secret into the files', () => {
    direct.put('alicloud_ram_user', { name: 'alice' });
    direct.put('alicloud_ram_login_profile', { user_name: 'alice', password: 'first-one' });
    expect(() => {
      editor.edit('alicloud_ram_login_profile', 'alice', { password: 'hunter2' });
    }).toThrow('password holds a secret, and the account keeps none');
    editor.edit('alicloud_ram_login_profile', 'alice', { mfa_bind_required: true });
  });
});
