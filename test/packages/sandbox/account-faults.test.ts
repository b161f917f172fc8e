import fc from 'fast-check';
import { ApiError } from '../../../packages/sandbox/src/account/errors';
import { Faults, parseFault, type Fault } from '../../../packages/sandbox/src/account/faults';
import { Direct, type Plain } from './helpers/direct';

const POLICY =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"*"}]}';
const TRUST =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":["ecs.aliyuncs.com"]}}]}';
const ROLE = 'alicloud_ram_role';
const role = (name: string, more: Plain = {}): Plain => ({
  role_name: name,
  assume_role_policy_document: TRUST,
  ...more,
});

const open: Direct[] = [];
afterEach(() => {
  for (const direct of open.splice(0)) direct.remove();
});

function withFaults(...faults: string[]): Direct {
  const direct = new Direct({ faults: faults.map(parseFault) });
  open.push(direct);
  return direct;
}

describe('a fault as text', () => {
  test.each<[string, Fault]>([
    ['throttle:3', { kind: 'throttle', calls: 3 }],
    ['throttle:1', { kind: 'throttle', calls: 1 }],
    ['crash:5', { kind: 'crash', operation: 5 }],
    ['fail:5', { kind: 'fail', operation: 5 }],
    ['partial:12', { kind: 'partial', operation: 12 }],
    ['crash:9999999', { kind: 'crash', operation: 9999999 }],
    ['refuse:alicloud_ram_role', { kind: 'refuse', type: ROLE }],
    ['refuse:alicloud_ram_role/developer', { kind: 'refuse', type: ROLE, id: 'developer' }],
    [
      'refuse:alicloud_kms_alias/alias/audit',
      { kind: 'refuse', type: 'alicloud_kms_alias', id: 'alias/audit' },
    ],
    ['fail:alicloud_ram_role', { kind: 'fail', type: ROLE }],
    ['partial:alicloud_ram_role/a', { kind: 'partial', type: ROLE, id: 'a' }],
    ['refuse:alicloud_log_store/a:b', { kind: 'refuse', type: 'alicloud_log_store', id: 'a:b' }],
  ])('%s', (text, fault) => {
    expect(parseFault(text)).toEqual(fault);
  });

  test.each([
    '',
    'throttle',
    'throttle:',
    'throttle:0',
    'throttle:-1',
    'throttle:1.5',
    'throttle:many',
    'throttle:99999999',
    'crash:0',
    'fail:',
    'fail:0',
    'fail:1.5',
    'partial:-1',
    'partial:role',
    'crash:alicloud_ram_role',
    'crash:x',
    'refuse:',
    'refuse:role',
    'refuse:ALICLOUD_ram_role',
    'refuse:alicloud_ram_role ',
    'explode:1',
    ' throttle:3',
    'throttle:3\n',
    'throttle:3 crash:1',
  ])('%j is none, and what is allowed is said', (text) => {
    const parsing = () => parseFault(text);
    expect(parsing).toThrow(RangeError);
    expect(parsing).toThrow(
      `found fault ${JSON.stringify(text)}, allowed: throttle:<calls>, refuse:<resource type>[/<id>], fail:<operation>, partial:<operation>, crash:<operation>`,
    );
  });

  function kindOf(text: string): string {
    try {
      return parseFault(text).kind;
    } catch (error) {
      return error instanceof RangeError ? 'RangeError' : String(error);
    }
  }

  test('is a fault or a RangeError, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .tuple(fc.constantFrom('throttle', 'refuse', 'crash', 'fail', 'partial'), fc.string())
            .map((t) => t.join(':')),
        ),
        (text) => {
          expect(['throttle', 'refuse', 'crash', 'fail', 'partial', 'RangeError']).toContain(
            kindOf(text),
          );
        },
      ),
    );
  });
});

describe('throttling', () => {
  test('of a few calls is tried again until it is over', () => {
    const direct = withFaults('throttle:3');
    expect(direct.put(ROLE, role('developer'))['id']).toBe('developer');
  });

  test('is given up after eight more tries, and not before', () => {
    expect(withFaults('throttle:8').put(ROLE, role('developer'))['id']).toBe('developer');
    const direct = withFaults('throttle:9');
    expect(() => direct.put(ROLE, role('developer'))).toThrow(
      '[Throttling.User] Request was denied due to user flow control (tried 9 times).',
    );
    expect(direct.put(ROLE, role('developer'))['id']).toBe('developer');
  });

  test('of many calls fails more than one change, and leaves nothing behind', () => {
    const direct = withFaults('throttle:20');
    for (const name of ['a', 'b']) {
      expect(() => direct.put(ROLE, role(name))).toThrow('[Throttling.User]');
    }
    expect(direct.account.store.list(ROLE)).toEqual([]);
    expect(direct.put(ROLE, role('a'))['id']).toBe('a');
  });

  test('does not concern reading and planning', () => {
    const direct = withFaults('throttle:20');
    expect(direct.plan(ROLE, role('developer')).action).toBe('create');
    expect(direct.data('alicloud_ram_roles')['names']).toEqual([]);
  });
});

describe('a refused call', () => {
  test('concerns every change of the type and no other', () => {
    const direct = withFaults(`refuse:${ROLE}`);
    expect(() => direct.put(ROLE, role('developer'))).toThrow(
      '[NoPermission] You are not authorized to do this action. The simulated account refused to create alicloud_ram_role.',
    );
    expect(direct.put('alicloud_ram_user', { name: 'alice' })['name']).toBe('alice');
  });

  test('concerns one object alone where it has an id', () => {
    const direct = withFaults(`refuse:${ROLE}/developer`);
    expect(() => direct.put(ROLE, role('developer'))).toThrow('[NoPermission]');
    expect(direct.put(ROLE, role('developers'))['id']).toBe('developers');
  });

  test('leaves an object as it was, whether changed or deleted', () => {
    const before = withFaults();
    const state = before.put(ROLE, role('developer'));
    before.account.ledger.end();
    const direct = new Direct({ faults: [parseFault(`refuse:${ROLE}/developer`)] }, before.folder);
    const changed = role('developer', { description: 'x' });
    expect(() => direct.put(ROLE, changed, state)).toThrow('refused to change alicloud_ram_role');
    expect(() => {
      direct.destroy(ROLE, state);
    }).toThrow('refused to delete alicloud_ram_role');
    expect(direct.read(ROLE, state)).toEqual(state);
  });
});

describe('a change that fails once', () => {
  const names = (direct: Direct) => direct.account.store.list(ROLE).map(({ id }) => id);

  test('is the one of its number, does nothing, and goes through when it comes again', () => {
    const direct = withFaults('fail:2');
    direct.put(ROLE, role('a'));
    expect(() => direct.put(ROLE, role('b'))).toThrow(
      '[ServiceUnavailable] The request has failed due to a temporary failure of the server. The simulated account refused to create alicloud_ram_role.',
    );
    expect(names(direct)).toEqual(['a']);
    direct.put(ROLE, role('b'));
    expect(names(direct)).toEqual(['a', 'b']);
  });

  test('leaves what was to be changed or deleted as it was', () => {
    const direct = withFaults('fail:2', 'fail:3');
    const state = direct.put(ROLE, role('a'));
    expect(() => direct.put(ROLE, role('a', { description: 'x' }), state)).toThrow('to change');
    expect(() => {
      direct.destroy(ROLE, state);
    }).toThrow('to delete');
    expect(direct.read(ROLE, state)).toEqual(state);
  });

  test('is the first one of an object that is named, and none of another', () => {
    const direct = withFaults(`fail:${ROLE}/b`, `partial:${ROLE}/c`, `fail:alicloud_ram_user`);
    direct.put(ROLE, role('a'));
    for (const name of ['b', 'c']) {
      expect(() => direct.put(ROLE, role(name))).toThrow('[ServiceUnavailable]');
    }
    expect(names(direct)).toEqual(['a', 'c']);
    direct.put(ROLE, role('b'));
    expect(direct.account.faults.unmet()).toEqual([
      'fail:alicloud_ram_user did not strike: changes in this run: 4',
    ]);
  });

  test('is told where it never came', () => {
    const direct = withFaults('fail:3', 'partial:2', 'partial:1');
    expect(() => direct.put(ROLE, role('a'))).toThrow();
    expect(direct.account.faults.unmet()).toEqual([
      'fail:3 did not strike: changes in this run: 1',
      'partial:2 did not strike: changes in this run: 1',
    ]);
  });
});

describe('a change that fails halfway', () => {
  const LATER =
    '[ServiceUnavailable] The request has failed due to a temporary failure of the server. The simulated account refused to go on after the first step to';

  test('has made the object, which is refused as a duplicate when it is made again', () => {
    const direct = withFaults('partial:1');
    expect(() => direct.put(ROLE, role('a'))).toThrow(`${LATER} create alicloud_ram_role.`);
    expect(() => direct.put(ROLE, role('a'))).toThrow('[EntityAlreadyExists');
  });

  test('has changed the object', () => {
    const direct = withFaults('partial:2');
    const state = direct.put(ROLE, role('a'));
    const changed = role('a', { description: 'x' });
    expect(() => direct.put(ROLE, changed, state)).toThrow(`${LATER} change alicloud_ram_role.`);
    expect(direct.read(ROLE, state)).toMatchObject({ description: 'x' });
  });

  test('has deleted the object', () => {
    const direct = withFaults('partial:2');
    const state = direct.put(ROLE, role('a'));
    expect(() => {
      direct.destroy(ROLE, state);
    }).toThrow('[ServiceUnavailable]');
    expect(direct.read(ROLE, state)).toBeNull();
  });
});

describe('a crash', () => {
  function killedAt(operation: number, operations: readonly number[]): number[] {
    const killed: number[] = [];
    let now = 0;
    const faults = new Faults([{ kind: 'crash', operation }], () => killed.push(now));
    for (now of operations) faults.after(now);
    return killed;
  }

  test('comes after the change that it names, and no other', () => {
    expect(killedAt(2, [1, 2, 3])).toEqual([2]);
    expect(killedAt(4, [1, 2, 3])).toEqual([]);
  });

  test('comes also within the deletion of several objects at once', () => {
    const direct = withFaults();
    const made = direct.put(ROLE, role('developer', { force: true }));
    for (const policy_name of ['a', 'b']) {
      direct.put('alicloud_ram_policy', { policy_name, policy_document: POLICY });
      direct.put('alicloud_ram_role_policy_attachment', {
        role_name: 'developer',
        policy_name,
        policy_type: 'Custom',
      });
    }
    const seen: number[] = [];
    const after = jest
      .spyOn(Faults.prototype, 'after')
      .mockImplementation((n) => void seen.push(n));
    direct.destroy(ROLE, made);
    after.mockRestore();
    expect(seen).toEqual([6, 7, 8]);
  });
});

test('a refusal is an error of its own, with its code', () => {
  const error = new ApiError('NoPermission', 'not you');
  expect([error.name, error.code, error.message]).toEqual(['ApiError', 'NoPermission', 'not you']);
});
