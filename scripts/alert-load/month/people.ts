import { ADDRESSES, homeOf } from '../../../policies/stories/trail-event';
import type { Caller } from '../../../policies/stories/trail-event';
import { between, HOUR, MINUTE, oneOf } from './calendar';
import type { Calendar } from './calendar';
import { reads } from './machines';

/** What people do at the console on working days. */
export function people(calendar: Calendar): void {
  for (const { at, isWorkday } of calendar.days) {
    if (!isWorkday) continue;
    for (let person = 0; person < calendar.people; person += 1) {
      if (calendar.random() < 0.8) workday(calendar, person, at);
    }
  }
}

export const personOf = (person: number): Caller => ({
  type: 'ram-user',
  userName: `person.${String(person + 1).padStart(3, '0')}`,
  mfa: true,
});

function workday(calendar: Calendar, person: number, day: number): void {
  const { random } = calendar;
  const by = personOf(person);
  const address = random() < 0.6 ? ADDRESSES.office : homeOf(person);
  const start = day + 9 * HOUR + random() * 90 * MINUTE;
  signIn(calendar, start, by, address, between(calendar, 0, 2));
  const during = (): number => start + 5 * MINUTE + random() * 7 * HOUR;
  for (let burst = between(calendar, 2, 5); burst > 0; burst -= 1) {
    reads(calendar, during(), by, address, between(calendar, 20, 60));
  }
  changes(calendar, by, address, during);
}

export function signIn(
  { add }: Calendar,
  at: number,
  by: Caller,
  address: string,
  wrong: number,
): void {
  const what = { service: 'AasSub', event: 'ConsoleSignin' };
  for (let attempt = 0; attempt < wrong; attempt += 1) {
    add(at - (wrong - attempt) * 15_000, by, address, {
      ...what,
      error: 'Invalid.Password',
      additional: { callbackUrl: 'https://home.console.aliyun.com', mfaChecked: 'false' },
    });
  }
  add(at, by, address, {
    ...what,
    additional: { callbackUrl: 'https://home.console.aliyun.com', mfaChecked: 'true' },
  });
}

function changes(calendar: Calendar, by: Caller, address: string, during: () => number): void {
  const { add, random } = calendar;
  const act = (service: string, event: string, request: object, error?: string): void =>
    add(during(), by, address, {
      service,
      event,
      request: { ...request },
      ...(error !== undefined && { error }),
    });
  const InstanceId = `i-t4nteam${between(calendar, 1, 40)}`;
  if (random() < 0.5) {
    const event = oneOf(calendar, [
      'RebootInstance',
      'StopInstance',
      'StartInstance',
      'ModifyInstanceAttribute',
    ]);
    act(
      'Ecs',
      event,
      event === 'ModifyInstanceAttribute' ? { InstanceId, InstanceName: 'web' } : { InstanceId },
    );
  }
  if (random() < 0.2) {
    act('Ecs', 'AuthorizeSecurityGroup', {
      SecurityGroupId: 'sg-t4nteam',
      IpProtocol: 'tcp',
      PortRange: '22/22',
      SourceCidrIp: `${ADDRESSES.office}/32`,
    });
  }
  if (random() < 0.15)
    act('Ecs', 'RunCommand', {
      Type: 'RunShellScript',
      CommandContent: 'ZGYgLWg=',
      'InstanceId.1': InstanceId,
    });
  if (random() < 0.1) act('Sls', 'UpdateIndex', { project: 'shop-logs', logstore: 'access' });
  if (random() < 0.1)
    act('Rds', 'ModifySecurityIps', { DBInstanceId: 'rm-t4n1', SecurityIps: '10.0.0.0/8' });
  for (let wrong = between(calendar, 0, 3); wrong > 0; wrong -= 1) {
    act('Ecs', 'StartInstance', { InstanceId: `${InstanceId}x` }, 'InvalidInstanceId.NotFound');
  }
}
