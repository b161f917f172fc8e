import { ADDRESSES, homeOf } from '../../../policies/stories/trail-event';
import type { Caller } from '../../../policies/stories/trail-event';
import { DAY, forEachTen, HOUR, MINUTE } from './calendar';
import type { Calendar } from './calendar';
import { ADMINISTRATOR, session } from './identities';
import { personOf, signIn } from './people';

/** What happens once in a month, for each ten people. */
export function once(calendar: Calendar): void {
  const at = (day: number, hours: number): number =>
    (calendar.days[0]?.at ?? 0) + day * DAY + hours * HOUR;
  signIn(calendar, at(1, 9), ADMINISTRATOR, ADDRESSES.office, 0);
  for (let one = 0; one < forEachTen(calendar, 1); one += 1) {
    const later = one * 25 * MINUTE;
    colleague(calendar, at(1, 9.5) + later, one);
    rotation(calendar, at(9, 10) + later, one);
    forgotten(calendar, at(15, 9) + later, one);
    forgotten(calendar, at(22, 9) + later, one + 1);
  }
  calendar.add(at(17, 14), personOf(0), ADDRESSES.office, {
    service: 'BssOpenApi',
    event: 'RenewInstance',
    request: { InstanceId: 'i-t4nteam1', ProductCode: 'ecs', RenewPeriod: '12' },
  });
  baseline(calendar, at(10, 11));
}

function colleague({ add }: Calendar, at: number, one: number): void {
  const UserName = `new.colleague.${one + 1}`;
  const act = (after: number, event: string, request: object, by: Caller = ADMINISTRATOR): void =>
    add(at + after, by, ADDRESSES.office, { service: 'Ram', event, request: { ...request } });
  act(0, 'CreateUser', { UserName });
  act(MINUTE, 'CreateLoginProfile', {
    UserName,
    PasswordResetRequired: 'true',
    MFABindRequired: 'true',
  });
  act(2 * MINUTE, 'AddUserToGroup', { UserName, GroupName: 'developer-members' });
  const self: Caller = { type: 'ram-user', userName: UserName, mfa: false };
  act(2 * HOUR, 'CreateVirtualMFADevice', { VirtualMFADeviceName: UserName }, self);
  act(
    2 * HOUR + MINUTE,
    'BindMFADevice',
    { UserName, SerialNumber: `acs:ram::1234567890123456:mfa/${UserName}` },
    self,
  );
}

function rotation({ add }: Calendar, at: number, one: number): void {
  const UserName = one === 0 ? 'metrics-exporter' : `exporter-${one}`;
  const act = (after: number, event: string, request: object): void =>
    add(at + after, ADMINISTRATOR, ADDRESSES.office, {
      service: 'Ram',
      event,
      request: { UserName, ...request },
    });
  act(0, 'CreateAccessKey', {});
  act(HOUR, 'UpdateAccessKey', { UserAccessKeyId: 'LTAI5tExampleOld', Status: 'Inactive' });
  act(7 * DAY, 'DeleteAccessKey', { UserAccessKeyId: 'LTAI5tExampleOld' });
}

/** Five times wrong, then a colleague gives a new password. */
function forgotten(calendar: Calendar, at: number, person: number): void {
  const { userName } = personOf(person);
  const wrong = {
    service: 'AasSub',
    event: 'ConsoleSignin',
    error: 'Invalid.Password',
    additional: { mfaChecked: 'false' },
  };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    calendar.add(at + attempt * 20_000, personOf(person), homeOf(person), wrong);
  }
  calendar.add(at + 10 * MINUTE, ADMINISTRATOR, ADDRESSES.office, {
    service: 'Ram',
    event: 'UpdateLoginProfile',
    request: { UserName: userName, PasswordResetRequired: 'true' },
  });
  signIn(calendar, at + 15 * MINUTE, personOf(person), homeOf(person), 0);
}

/** The baseline itself is brought up to date: its alert rules, and records in a second region. */
function baseline({ add }: Calendar, at: number): void {
  const by = session('baseline-deployer:first.admin');
  for (let alert = 0; alert < 66; alert += 1) {
    add(at + alert * 2000, by, ADDRESSES.office, {
      service: 'Sls',
      event: 'UpdateJob',
      request: { project: 'alicloud-baseline-audit-1234567890123456', jobName: `alert-${alert}` },
      agent: 'Terraform/1.11.4',
    });
  }
  for (let record = 0; record < 12; record += 1) {
    add(at + 140_000 + record * 2000, by, ADDRESSES.office, {
      service: 'Sls',
      event: 'UpsertResourceRecord',
      request: { resourceName: 'sls.common.user' },
      region: 'cn-heyuan',
      agent: 'Terraform/1.11.4',
    });
  }
}
