import { evaluate } from '../../../policies/ram';
import type { Policy } from '../../../policies/ram';
import { asPolicies, grantedBy, memberPermissions, permissionsOf } from '../../../policies/roles';
import type { JobSettings } from '../../../settings';
import { server } from './matrix/task';

const ACCOUNT = '1234567890123456';

const operator: JobSettings = {
  name: 'operator',
  sessionHours: 1,
  networks: [],
  granted: {
    remoteCommands: {
      instances: ['i-2zeaf0123456789'],
      reason: 'The migration is fixed from inside',
      until: '2026-12-31',
      owner: 'ada',
    },
  },
  extra: [
    {
      name: 'texts',
      actions: ['dysms:SendSms'],
      resources: ['*'],
      reason: 'The migration says so by text',
      until: '2026-12-31',
    },
  ],
};

const ALL: Policy = {
  kind: 'identity',
  statements: [{ effect: 'Allow', action: ['*'], resource: ['*'] }],
};

function decide(action: string, time: string, attached: readonly Policy[] = []): string {
  const permissions = permissionsOf('operator', { account: ACCOUNT, granted: grantedBy(operator) });
  const identity = [...asPolicies(permissions), ...attached];
  const context = { 'acs:CurrentTime': [time] };
  return evaluate({ action, resource: server, context }, { identity }).decision;
}

describe('a grant that ends', () => {
  it.each(['ecs:RunCommand', 'dysms:SendSms'])(
    'holds to the last second of its day: %s',
    (action) => {
      expect(decide(action, '2026-12-31T23:59:59Z')).toBe('allowed');
      expect(decide(action, '2027-01-01T00:00:00Z')).not.toBe('allowed');
      expect(decide(action, '2027-01-01T07:59:59+08:00')).toBe('allowed');
    },
  );

  it('is denied again then, whatever else is attached, without a deployment', () => {
    expect(decide('ecs:RunCommand', '2026-12-31T23:59:59Z', [ALL])).toBe('allowed');
    expect(decide('ecs:RunCommand', '2027-01-01T00:00:00Z', [ALL])).toBe('denied');
    // What no grant makes way for is denied before and after.
    expect(decide('ecs:InstallCloudAssistant', '2026-12-31T23:59:59Z', [ALL])).toBe('denied');
  });

  it('leaves the rest of the role as it is', () => {
    expect(decide('ecs:RebootInstance', '2027-01-01T00:00:00Z')).toBe('allowed');
  });

  it.each(['2026-02-30', 'tomorrow', '2026-12-31T00:00:00Z', ''])('does not end on %j', (until) => {
    const purpose = { id: 'own', title: 'Own', why: 'It is needed.', statements: [], until };
    expect(() => permissionsOf('operator', { account: ACCOUNT, granted: [purpose] })).toThrow(
      /^the last day of a purpose: found .*, allowed: a day as YYYY-MM-DD, in UTC\. Write the last/,
    );
  });
});

it('a membership ends: its people enter no role from then on', () => {
  const members = memberPermissions({ account: ACCOUNT, roles: ['operator'], until: '2026-12-31' });
  const enter = (time: string): string =>
    evaluate(
      {
        action: 'sts:AssumeRole',
        resource: `acs:ram:*:${ACCOUNT}:role/operator`,
        principal: { type: 'RAM', id: `acs:ram::${ACCOUNT}:user/ada` },
        context: { 'acs:CurrentTime': [time] },
      },
      { identity: asPolicies(members), resource: [TRUST] },
    ).decision;
  expect(enter('2026-12-31T23:59:59Z')).toBe('allowed');
  expect(enter('2027-01-01T00:00:00Z')).toBe('implicitly-denied');
});

const TRUST: Policy = {
  kind: 'trust',
  statements: [
    {
      effect: 'Allow',
      principal: { RAM: [`acs:ram::${ACCOUNT}:root`] },
      action: ['sts:AssumeRole'],
    },
  ],
};
