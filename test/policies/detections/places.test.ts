import { detections, matcher, type TrailEvent } from '../../../policies/detections';

/** A change that nobody makes on ordinary days, by somebody from somewhere. */
const change = (
  userName: string,
  sourceIpAddress: string,
  type = 'ram-user',
  more: TrailEvent = {},
): TrailEvent => ({
  eventRW: 'Write',
  eventName: 'CreateQuotaApplication',
  serviceName: 'quotas',
  recipientAccountId: '1234567890123456',
  sourceIpAddress,
  userIdentity: { type, userName },
  requestParameterJson: '{"ProductCode":"ecs"}',
  ...more,
});

function groupsOf(id: string, events: readonly TrailEvent[]): Readonly<Record<string, string>>[] {
  const watch = matcher(
    detections.filter((one) => one.id === id),
    {},
  );
  for (const event of events) watch.accept(event);
  return watch.outcome().alerts.flatMap(({ groups }) => groups.map(({ groupBy }) => groupBy));
}

describe('where a change comes from', () => {
  it('is the network, and one for all who work there', () => {
    const told = groupsOf('unusual-change', [
      change('li.na', '198.51.100.10'),
      change('zhang.wei', '198.51.100.77'),
      change('li.na', '198.51.101.10'),
      change('li.na', '2001:db8::1'),
      change('li.na', '2001:db8::2'),
      change('li.na', 'Internal'),
      change('li.na', ''),
    ]);
    expect(told.map((group) => group['source_network']).sort()).toEqual([
      ...['', '198.51.100.', '198.51.101.', '2001:db8::1', '2001:db8::2', 'Internal'],
    ]);
  });

  it('is each person of a network where it is told what was touched', () => {
    const policy = (who: string, from: string): TrailEvent =>
      change(who, from, 'ram-user', {
        eventName: 'CreatePolicyVersion',
        serviceName: 'Ram',
        requestParameterJson: '{"PolicyName":"shop"}',
      });
    const told = groupsOf('ram-policy-changed', [
      policy('li.na', '198.51.100.10'),
      policy('li.na', '198.51.100.77'),
      policy('zhang.wei', '198.51.100.77'),
    ]);
    expect(told.map((group) => group['user_name'])).toEqual(['li.na', 'zhang.wei']);
  });

  it('is told again where something else is done to the same thing, if it is worse than medium', () => {
    const key = (eventName: string): TrailEvent =>
      change('li.na', '198.51.100.10', 'ram-user', {
        eventName,
        serviceName: 'Kms',
        requestParameterJson: '{"KeyId":"key-a"}',
      });
    const told = groupsOf('kms-key-disabled', [
      ...[key('DisableKey'), key('ScheduleKeyDeletion'), key('ScheduleKeyDeletion')],
    ]);
    expect(told.map((group) => group['event_name']).sort()).toEqual([
      'DisableKey',
      'ScheduleKeyDeletion',
    ]);
  });

  const isTold = (address: string): boolean =>
    groupsOf('unusual-change', [
      change('AliyunECSImageExportDefaultRole:x', address, 'assumed-role'),
    ]).length > 0;

  it.each([
    ...['Internal', 'kms.aliyuncs.com', '10.0.0.1', '10.255.255.254', '172.16.0.1'],
    ...['172.31.255.254', '192.168.0.1', '100.64.0.1', '100.127.255.254'],
  ])('is inside, for a role of a service, at %s', (address) => {
    expect(isTold(address)).toBe(false);
  });

  it.each([
    ...['11.0.0.1', '172.15.0.1', '172.32.0.1', '192.169.0.1', '100.63.0.1', '100.128.0.1'],
    ...[
      '203.0.113.9',
      '110.0.0.1',
      '10.0.0.1.example.com',
      'kms.aliyuncs.com.example.com',
      '10.0.0',
    ],
  ])('is outside, for a role of a service, at %s', (address) => {
    expect(isTold(address)).toBe(true);
  });
});
