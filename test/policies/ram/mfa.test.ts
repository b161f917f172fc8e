import { allow, ask, decisionOn, deny, identity } from './helpers';

/** An access-key call carries no `acs:MFAPresent`; a console login carries what it was. */
const accessKey = { context: { 'acs:MFAPresent': 'absent' } } as const;
const withMfa = { context: { 'acs:MFAPresent': ['true'] } };
const withoutMfa = { context: { 'acs:MFAPresent': ['false'] } };
const notTold = {};

const mfa = (wanted: string): Readonly<Record<string, unknown>> => ({
  Condition: { Bool: { 'acs:MFAPresent': wanted } },
});

describe('a Deny without MFA', () => {
  const policies = [identity(allow('*'), deny('*', mfa('false')))];

  test('does not fire for an access key, which is the trap', () => {
    expect(decisionOn('ecs:DeleteInstance', policies, accessKey)).toBe('allowed');
  });

  test('fires in the console only', () => {
    expect(decisionOn('ecs:DeleteInstance', policies, withoutMfa)).toBe('denied');
    expect(decisionOn('ecs:DeleteInstance', policies, withMfa)).toBe('allowed');
  });

  test('so that of a call that is not told it is unknown, and a defender must count it allowed', () => {
    const answer = ask('ecs:DeleteInstance', policies, notTold);
    expect(answer.decision).toBe('unknown');
    expect(answer.hangsOn).toEqual([
      expect.objectContaining({ index: 1, keys: ['acs:MFAPresent'] }),
    ]);
  });

  test('keeps people from enrolling', () => {
    expect(decisionOn('ram:BindMFADevice', policies, withoutMfa)).toBe('denied');
  });

  test('is not outweighed by an exception in another', () => {
    const excepting = identity({
      Effect: 'Deny',
      NotAction: ['ram:BindMFADevice', 'ims:BindMFADevice'],
      ...mfa('false'),
    });
    const second = identity(allow('*'), deny('ram:*', mfa('false')));
    expect(decisionOn('ram:BindMFADevice', [excepting, identity(allow('*'))], withoutMfa)).toBe(
      'allowed',
    );
    expect(decisionOn('ram:BindMFADevice', [excepting, second], withoutMfa)).toBe('denied');
  });
});

describe('an Allow with MFA', () => {
  const policies = [identity(allow('*', mfa('true')))];

  test('holds back access keys and logins without it', () => {
    expect(decisionOn('ecs:DeleteInstance', policies, accessKey)).toBe('implicitly-denied');
    expect(decisionOn('ecs:DeleteInstance', policies, withoutMfa)).toBe('implicitly-denied');
  });

  test('lets in with it', () => {
    expect(decisionOn('ecs:DeleteInstance', policies, withMfa)).toBe('allowed');
    expect(decisionOn('ecs:DeleteInstance', policies, notTold)).toBe('unknown');
  });
});
