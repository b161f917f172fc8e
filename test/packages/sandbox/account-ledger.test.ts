import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Account } from '../../../packages/sandbox/src/account/account';
import type { ObjectValue } from '../../../packages/sandbox/src/value/value';
import { ACCOUNT_ID, Direct, nothingSet, type Plain } from './helpers/direct';

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
});
afterEach(() => {
  direct.remove();
});

const POLICY =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"*"}]}';
const TRUST =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":["ecs.aliyuncs.com"]}}]}';
const role = (name: string, more: Plain = {}): Plain => ({
  role_name: name,
  assume_role_policy_document: TRUST,
  ...more,
});
const ROLE = 'alicloud_ram_role';
const ledger = (): string => join(direct.folder, 'operations.jsonl');
const ids = (type: string): string[] => direct.account.store.list(type).map(({ id }) => id);

describe('an account that is used again', () => {
  test('has what it had', () => {
    const state = direct.put(ROLE, role('developer', { description: 'x' }));
    direct.restart('ended');
    expect(direct.read(ROLE, state)).toEqual(state);
    expect(direct.plan(ROLE, role('developer', { description: 'x' }), state).action).toBe('no-op');
  });

  test('refuses a name that a finished session took', () => {
    direct.put(ROLE, role('developer'));
    direct.restart('ended');
    expect(() => direct.put(ROLE, role('developer'))).toThrow('[EntityAlreadyExists.RamRole]');
    expect(direct.put(ROLE, role('tester'))['id']).toBe('tester');
  });

  test('says of what it never had that the state is another account’s', () => {
    const foreign = { ...nothingSet(ROLE), id: 'admin' };
    expect(() => direct.read(ROLE, foreign)).toThrow(
      'Terraform\'s state has alicloud_ram_role "admin", which was never made in this account.',
    );
    const state = direct.put(ROLE, role('admin'));
    direct.destroy(ROLE, state);
    // It was here, and is gone.
    expect(direct.read(ROLE, foreign)).toBeNull();
  });
});

describe('a session that was killed', () => {
  test('left an object that the next create takes up under the same id', () => {
    const vpc = direct.put('alicloud_vpc', { vpc_name: 'net' });
    const twin = direct.put('alicloud_vpc', { vpc_name: 'net' });
    direct.put(ROLE, role('developer'));
    direct.restart('killed');
    const again = [1, 2].map(() => direct.put('alicloud_vpc', { vpc_name: 'net' })['id']);
    expect(again).toEqual([vpc['id'], twin['id']]);
    expect(direct.put(ROLE, role('developer'))['id']).toBe('developer');
    expect(ids('alicloud_vpc')).toHaveLength(2);
    expect(ids(ROLE)).toEqual(['developer']);
  });

  test('left an object that a changed configuration of the same name takes up', () => {
    const type = 'alicloud_ram_user';
    const alice = direct.put(type, { name: 'alice' });
    direct.restart('killed');
    const again = direct.put(type, { name: 'alice', comments: 'changed since' });
    expect(again).toMatchObject({ id: alice['id'], comments: 'changed since' });
    expect(ids(type)).toEqual([alice['id']]);
  });

  test('left objects at a limit, which taking them up does not go over', () => {
    direct.put('alicloud_ram_user', { name: 'me' });
    const key = () => direct.put('alicloud_ram_access_key', { user_name: 'me' })['id'];
    const keys = [key(), key()];
    direct.put(ROLE, role('r'));
    for (let i = 0; i < 10; i += 1) {
      direct.put('alicloud_ram_policy', { policy_name: `p${String(i)}`, policy_document: POLICY });
    }
    const attach = (i: number) =>
      direct.put('alicloud_ram_role_policy_attachment', {
        role_name: 'r',
        policy_name: `p${String(i)}`,
        policy_type: 'Custom',
      });
    for (let i = 0; i < 10; i += 1) attach(i);
    direct.restart('killed');
    expect([key(), key()]).toEqual(keys);
    expect(() => key()).toThrow('[LimitExceeded.User.AccessKey]');
    for (let i = 0; i < 10; i += 1) attach(i);
    expect(ids('alicloud_ram_role_policy_attachment')).toHaveLength(10);
  });

  test('is taken up once: the second create of the name is refused', () => {
    direct.put(ROLE, role('developer'));
    direct.restart('killed');
    direct.put(ROLE, role('developer'));
    expect(() => direct.put(ROLE, role('developer'))).toThrow('[EntityAlreadyExists.RamRole]');
  });

  test('is taken up for good: a later session does not take it up again', () => {
    direct.put(ROLE, role('developer'));
    direct.restart('killed');
    direct.put(ROLE, role('developer'));
    direct.restart('ended');
    expect(() => direct.put(ROLE, role('developer'))).toThrow('[EntityAlreadyExists.RamRole]');
  });

  test('left an object that Terraform has in its state: that is nobody else’s', () => {
    const state = direct.put(ROLE, role('developer'));
    direct.restart('killed');
    expect(direct.read(ROLE, state)).toEqual(state);
    expect(() => direct.put(ROLE, role('developer'))).toThrow('[EntityAlreadyExists.RamRole]');
    direct.restart('ended');
    expect(() => direct.put(ROLE, role('developer'))).toThrow('[EntityAlreadyExists.RamRole]');
  });

  test('that took up what another one left can be killed as well', () => {
    direct.put(ROLE, role('developer'));
    direct.restart('killed');
    direct.put(ROLE, role('developer'));
    direct.restart('killed');
    expect(direct.put(ROLE, role('developer'))['id']).toBe('developer');
    expect(ids(ROLE)).toEqual(['developer']);
  });

  test('left an object in each of two regions, which are taken up apart', () => {
    const project = { project_name: 'audit' };
    direct.put('alicloud_log_project', project);
    direct.connect('ap-southeast-1');
    direct.put('alicloud_log_project', project);
    direct.restart('killed');
    direct.put('alicloud_log_project', project);
    direct.connect('eu-central-1');
    direct.put('alicloud_log_project', project);
    expect(direct.account.store.list('alicloud_log_project').map((r) => r.region)).toEqual([
      'ap-southeast-1',
      'eu-central-1',
    ]);
  });

  test('left nothing of what it deleted', () => {
    const state = direct.put(ROLE, role('developer'));
    direct.destroy(ROLE, state);
    direct.restart('killed');
    direct.put(ROLE, role('developer'));
    expect(() => direct.put(ROLE, role('developer'))).toThrow('[EntityAlreadyExists.RamRole]');
  });
});

describe('the ledger', () => {
  test('is read past a last line that was cut off', () => {
    const state = direct.put(ROLE, role('developer'));
    for (const torn of [
      '{"session":"a","op":"cre',
      '{',
      '{"session":"a","op":"create","type":"ali',
    ]) {
      appendFileSync(ledger(), torn);
      direct.restart('ended');
      expect(direct.read(ROLE, state)).toEqual(state);
    }
    expect(() => direct.put(ROLE, role('developer'))).toThrow('[EntityAlreadyExists.RamRole]');
  });

  test('does not lose what comes after a line that was cut off', () => {
    appendFileSync(ledger(), '{"session":"a","op":"cre');
    direct.restart('killed');
    direct.put(ROLE, role('developer'));
    direct.restart('killed');
    // The session after the cut is known for one that never ended.
    expect(direct.put(ROLE, role('developer'))['id']).toBe('developer');
  });

  test('is read past lines that are something else', () => {
    const state = direct.put(ROLE, role('developer'));
    appendFileSync(ledger(), 'null\n5\n"text"\n[]\n{}\n\n{"op":"create"}\n');
    direct.restart('ended');
    expect(direct.read(ROLE, state)).toEqual(state);
  });

  test('holds what was done and no value', () => {
    const state = direct.put(ROLE, role('developer', { description: 'not for the ledger' }));
    direct.put(ROLE, role('developer', { description: 'nor this' }), state);
    direct.destroy(ROLE, state);
    const entries = readFileSync(ledger(), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries.map(({ op }) => op)).toEqual(['start', 'create', 'update', 'delete']);
    expect(entries[1]).toEqual({
      session: expect.any(String) as unknown,
      op: 'create',
      type: ROLE,
      id: 'developer',
    });
  });

  test('that was deleted makes every object a stranger’s, and none is lost', () => {
    const state: ObjectValue = direct.put(ROLE, role('developer'));
    writeFileSync(ledger(), '');
    direct.restart('ended');
    expect(direct.read(ROLE, state)).toEqual(state);
  });
});

describe('the account id', () => {
  function account(folder: string, accountId?: string): Account {
    return new Account({ folder, ...(accountId !== undefined && { accountId }) });
  }

  test('is that of the first provider block which has one, for ever', () => {
    const file = join(direct.folder, 'account.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      simulatedAccount: true,
      format: 1,
      accountId: ACCOUNT_ID,
    });
    expect(account(direct.folder).id).toBe(ACCOUNT_ID);
    expect(() => account(direct.folder, '1111111111111111')).toThrow(
      `this simulated account is ${ACCOUNT_ID}, and the provider block says 1111111111111111.`,
    );
    expect(account(direct.folder, ACCOUNT_ID).id).toBe(ACCOUNT_ID);
  });

  test.each([
    '',
    '123',
    '12345678901234567',
    '123456789012345a',
    ' 123456789012345',
    '１２３４５６７８９０１２３４５６',
  ])('%j is none', (accountId) => {
    expect(() => account(join(direct.folder, 'new'), accountId)).toThrow(
      'allowed: 16 digits, as the console shows it',
    );
  });

  test('stays open until somebody says one, and no object is made without one', () => {
    const folder = join(direct.folder, 'new');
    const fresh = account(folder);
    expect(JSON.parse(readFileSync(join(folder, 'account.json'), 'utf8'))).toEqual({
      simulatedAccount: true,
      format: 1,
    });
    fresh.create('alicloud_ram_password_policy', nothingSet('alicloud_ram_password_policy'), '');
    // What was made bears the id that was assumed, so that is the account's id from then on.
    expect(() => {
      fresh.belongTo('1111111111111111');
    }).toThrow(`this simulated account is ${fresh.id}`);
    expect(account(folder).id).toBe(fresh.id);
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    // What another program may call an account.
    '{"format":1,"accountId":"1234567890123456"}',
    '{"simulatedAccount":true,"format":2}',
    '{"simulatedAccount":true,"format":1,"accountId":5}',
    '{"simulatedAccount":true,"format":1,"accountId":"12"}',
  ])('in a file that says %j is an error that names the file', (text) => {
    const file = join(direct.folder, 'account.json');
    writeFileSync(file, text);
    expect(() => account(direct.folder)).toThrow(`${file} does not name an account, allowed: {`);
  });
});
