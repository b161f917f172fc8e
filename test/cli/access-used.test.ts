import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Account, parseSeed, plantSeed } from '../../packages/sandbox/src';
import { usedOf } from '../../cli/commands/access/used';
import { CliError } from '../../cli/exit';
import { temporaryFolders } from '../helpers/temporary-folder';

const newFolder = temporaryFolders('access-used');
const ACCOUNT = '1234567890123456';

const document = (...Statement: readonly object[]): string =>
  JSON.stringify({ Version: '1', Statement });
const WORK = document(
  {
    Effect: 'Allow',
    Action: ['ecs:*', 'vpc:Describe*'],
    Resource: ['acs:ecs:*:*:instance/*'],
    Condition: { Bool: { 'acs:MFAPresent': ['true'] } },
  },
  { Effect: 'Deny', Action: ['ecs:DeleteInstance'], Resource: ['*'] },
);
const OTHER = document({ Effect: 'Allow', Action: ['rds:*'], Resource: ['*'] });
const TRUST = document({
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Principal: { RAM: [`acs:ram::${ACCOUNT}:root`] },
});

describe('access used', () => {
  const where = newFolder();
  const folder = join(where, 'account');
  const policy = (policy_name: string, policy_document: string) => ({
    type: 'alicloud_ram_policy',
    attributes: { policy_name, policy_document },
  });
  const held = (policy_name: string) => ({
    type: 'alicloud_ram_role_policy_attachment',
    attributes: { role_name: 'ops', policy_name, policy_type: 'Custom' },
  });

  beforeAll(() => {
    const objects = [
      policy('work', WORK),
      policy('other', OTHER),
      {
        type: 'alicloud_ram_role',
        attributes: { role_name: 'ops', assume_role_policy_document: TRUST },
      },
      ...['work', 'other'].map(held),
    ];
    plantSeed(new Account({ folder, accountId: ACCOUNT }), parseSeed({ objects }), 'cn-beijing');
  });

  const event = (call: string, day: string, more: object = {}): object => {
    const [serviceName, eventName] = call.split(':');
    return {
      ...{
        eventId: `${call} ${day}`,
        eventTime: `2026-06-${day}T08:00:00Z`,
        serviceName,
        eventName,
      },
      ...{ eventRW: 'Write', acsRegion: 'cn-beijing', recipientAccountId: ACCOUNT },
      userIdentity: { type: 'assumed-role', userName: 'ops:alice', accountId: ACCOUNT },
      ...more,
    };
  };
  const logs = (...events: readonly object[]): string => {
    const file = join(where, 'log.jsonl');
    writeFileSync(file, events.map((one) => JSON.stringify(one)).join('\n'));
    return file;
  };
  const run = (file: string, who = 'role/ops') =>
    usedOf(who, { in: folder, logs: [file], format: 'text' });

  it('keeps what was called, with resources, conditions and Denies, and names what was not', async () => {
    const { text, code } = await run(
      logs(
        event('Ecs:StopInstance', '01'),
        event('Ecs:StartInstance', '02'),
        event('Brandnew:PutThing', '20'),
        // Refused: nobody needs it.
        event('Ecs:RunInstances', '03', { errorCode: 'Forbidden.RAM' }),
        // Somebody else's.
        event('Rds:DeleteDBInstance', '04', {
          userIdentity: { type: 'assumed-role', userName: 'dba:bob', accountId: ACCOUNT },
        }),
      ),
    );
    expect(code).toBe(1);
    const lines = text.split('\n');
    expect(lines[0]).toBe(
      'role/ops: 3 calls in the logs, 2026-06-01T08:00:00.000Z to 2026-06-20T08:00:00.000Z',
    );
    const narrower = document(
      {
        Effect: 'Allow',
        Action: ['ecs:StartInstance', 'ecs:StopInstance'],
        Resource: 'acs:ecs:*:*:instance/*',
        Condition: { Bool: { 'acs:MFAPresent': 'true' } },
      },
      { Effect: 'Deny', Action: 'ecs:DeleteInstance', Resource: '*' },
    );
    const told = lines.find((line) => line.startsWith('work: enough would have been ')) ?? '';
    expect(JSON.parse(told.slice('work: enough would have been '.length))).toEqual(
      JSON.parse(narrower),
    );
    expect(lines).toContain('other: nothing of it was used. Take it away.');
    expect(lines.filter((line) => line.includes('would have failed'))).toEqual([
      'Brandnew:PutThing: would have failed, for nobody knows by which action it is authorised.',
    ]);
    expect(text).toContain('once a quarter');
  });

  it('proposes nothing where no call of theirs is in the logs', async () => {
    const other = { type: 'ram-user', userName: 'ops', accountId: ACCOUNT };
    const { text, code } = await run(
      logs(event('Ecs:StopInstance', '01', { userIdentity: other })),
    );
    expect(code).toBe(3);
    expect(text).not.toContain('Take it away');
  });

  it('refuses a name that nobody has', async () => {
    const ended = await run(logs(event('Ecs:StopInstance', '01')), 'role/none').catch(
      (thrown: unknown) => thrown,
    );
    expect(ended).toBeInstanceOf(CliError);
    expect(String(ended)).toContain('allowed: a user or a role: role/ops');
  });
});
