import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canAccess } from '../../cli/commands/access';
import { checkSettings } from '../../cli/commands/check';
import { AccessBaseline } from '../../constructs';
import { endingsOf, loadSettings } from '../../settings';
import { args, synthStack } from '../helpers/synth-stack';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders('endings');

/** The path of a settings file in which all that may end ends on a day. */
function settings(day: string): string {
  const path = join(folder(), 'baseline.yaml');
  const lines = [
    'version: 1',
    "account: { id: '1234567890123457' }",
    'region: ap-southeast-1',
    'identity:',
    '  jobs:',
    '    operator:',
    `      granted: { securityEvents: { reason: The migration needs it, until: ${day}, owner: ada } }`,
    `      extra: [{ name: texts, actions: [dysms:SendSms], resources: ["*"], reason: Says so by text, until: ${day} }]`,
    '  people:',
    '    ada: { jobs: [operator] }',
    `    guest: { jobs: [operator], until: { operator: ${day} }, owner: ada }`,
    '  pipelines:',
    `    - { name: ship, job: operator, github: { repository: a/b, branches: [main] }, granted: { images: { namespaces: [cri-0123456789abcdef/shop], reason: Each release is one, until: ${day} } } }`,
    '',
  ];
  writeFileSync(path, lines.join('\n'));
  return path;
}

it('all that ends is found, with its place and who answers for it', () => {
  expect(endingsOf(loadSettings(settings('2026-12-31')))).toEqual([
    { path: 'identity.jobs.operator.granted.securityEvents', until: '2026-12-31', owner: 'ada' },
    { path: 'identity.jobs.operator.extra texts', until: '2026-12-31', owner: undefined },
    { path: 'identity.pipelines[0].granted.images', until: '2026-12-31', owner: undefined },
    { path: 'identity.people.guest.until.operator', until: '2026-12-31', owner: 'ada' },
  ]);
});

describe('check', () => {
  const path = settings('2026-12-31');

  it('says nothing long before, warns in the month before and on the day, and fails after it', () => {
    expect(checkSettings(path, '2026-11-30')).not.toContain('ends on');
    const soon =
      'identity.jobs.operator.granted.securityEvents: ends on 2026-12-31, ada answers for it.';
    expect(checkSettings(path, '2026-12-01')).toContain(soon);
    expect(checkSettings(path, '2026-12-31')).toContain(soon);
    expect(() => checkSettings(path, '2027-01-01')).toThrow(
      /identity\.jobs\.operator\.granted\.securityEvents: found 'ended on 2026-12-31, ada answers for it'|ended on 2026-12-31/,
    );
  });
});

it('a day that the calendar does not have, and one for a job that nobody has, are told', () => {
  expect(() => loadSettings(settings('2026-02-30'))).toThrow(/a day of the calendar/);
  const path = join(folder(), 'baseline.yaml');
  const people =
    '{ jobs: { billing: , auditor: }, people: { ada: { jobs: [billing], until: { auditor: 2026-12-31 } } } }';
  writeFileSync(
    path,
    `version: 1\naccount: { id: '1234567890123457' }\nregion: ap-southeast-1\nidentity: ${people}\n`,
  );
  expect(() => loadSettings(path)).toThrow(
    /a last day for auditor.*days for jobs that the person has/,
  );
});

it('who has a job until a day is in a group whose right to enter ends with it', () => {
  const stack = synthStack((scope) => {
    new AccessBaseline(scope, 'Access', { settings: loadSettings(settings('2026-12-31')) });
  });
  const groups = Object.values(stack.resource['alicloud_ram_group'] ?? {}).map(args);
  expect(groups.map((group) => group['group_name']).sort()).toEqual([
    'operator-261231',
    'operator-members',
  ]);
  expect(stack.text).toContain('2026-12-31T23:59:59Z');
});

it('access can tells of a role that somebody had', () => {
  const ask = (who: string, day: string) =>
    canAccess(who, 'ecs:RebootInstance', [], {
      settings: settings(day),
      mfa: true,
      format: 'text',
    });
  expect(ask('guest', '2020-12-31').text).toBe(
    'DENIED  guest had the role operator until 2020-12-31.\n',
  );
  expect(ask('guest', '2099-12-31').code).toBe(0);
  const events = (day: string) =>
    canAccess('operator', 'yundun-sas:HandleSecurityEvents', [], {
      settings: settings(day),
      mfa: true,
      format: 'text',
    }).code;
  expect(events('2020-12-31')).toBe(1);
  expect(events('2099-12-31')).toBe(0);
});
