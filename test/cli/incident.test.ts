import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { incident, type IncidentOptions } from '../../cli/commands/incident';
import { CliError } from '../../cli/exit';
import { printable } from '../../alicloud/printable';
import { runLines } from '../helpers/stub-aliyun';
import { temporaryFolders } from '../helpers/temporary-folder';
import { runCli } from './run-cli';

const folder = temporaryFolders('incident');
const file = (name: string, text: string): string => {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
};

interface Given {
  readonly user?: string;
  readonly call?: string;
  readonly parameters?: object;
  readonly time?: string;
}

const event = ({
  user = 'alice',
  call = 'Ram:CreateUser',
  parameters = { UserName: 'ghost' },
  time = '2026-06-10T03:00:00Z',
}: Given = {}): string => {
  const [serviceName, eventName] = call.split(':');
  return JSON.stringify({
    eventId: `${user} ${call} ${time}`,
    eventTime: time,
    eventName,
    serviceName,
    eventRW: 'Write',
    acsRegion: 'ap-southeast-1',
    sourceIpAddress: '192.0.2.66',
    recipientAccountId: '1234567890123456',
    userIdentity: {
      type: 'ram-user',
      userName: user,
      accountId: '1234567890123456',
      principalId: '1',
    },
    requestParameterJson: JSON.stringify(parameters),
  });
};

const run = (
  lines: readonly string[],
  more: Partial<IncidentOptions> = {},
): ReturnType<typeof incident> =>
  incident({
    user: ['alice'],
    logs: [file('log.jsonl', `${lines.join('\n')}\n`)],
    format: 'text',
    ...more,
  });

describe('incident', () => {
  it('says 1 and names what was left, with the command that takes it away', async () => {
    const { text, code } = await run([event()]);
    expect(code).toBe(1);
    expect(text).toContain(
      '9.3. Left behind: Users and people who can sign in\n   - ghost: CreateUser by user alice, 2026-06-10T03:00:00Z, ap-southeast-1\n   $ aliyun ram DeleteLoginProfile --UserName=ghost\n',
    );
  });

  it('has a place for a key that the log does not name, and the command that restores', async () => {
    const { text } = await run([
      event({ call: 'Ram:CreateAccessKey', parameters: { UserName: 'bob' } }),
    ]);
    expect(text).toContain(
      'aliyun ram UpdateAccessKey --UserName=bob --UserAccessKeyId=KEY --Status=Inactive\n       Switches the key off at once; for KEY put in what ListAccessKeys shows',
    );
    expect(text).toContain('Then the baseline once more:\n   - npx cdktf deploy\n');
  });

  it('says 0 where they did nothing that stays', async () => {
    const { code, text } = await run([event({ call: 'AasSub:ConsoleSignin' })]);
    expect([code, text.includes('Nothing left behind')]).toEqual([0, true]);
  });

  it('says 0 where all that was left is gone again', async () => {
    const gone = event({ user: 'carol', call: 'Ram:DeleteUser', time: '2026-06-11T00:00:00Z' });
    expect((await run([event(), gone])).code).toBe(0);
  });

  it.each([
    ['is nobody in the logs', [event({ user: 'bob' })]],
    ['did what nobody knows', [event({ call: 'Brandnew:PutThing' })]],
    [
      'is in a log that is cut short',
      [event({ call: 'AasSub:ConsoleSignin' }), event().slice(0, 80)],
    ],
    [
      'has calls without a time',
      [event({ call: 'AasSub:ConsoleSignin' }), event({ user: 'bob', time: 'soon' })],
    ],
  ])('says 3 where somebody %s', async (_, lines) => {
    expect((await run(lines)).code).toBe(3);
  });

  it('says 3 and gives the plan where there are no logs', async () => {
    const { code, text } = await incident({ root: true, format: 'text' });
    expect(code).toBe(3);
    expect(text).toContain('Call 95187');
    expect(text).toContain('No logs were given');
  });

  it.each([
    ['nobody', {}, 'name who was stolen: --user, --role, --access-key, --instance or --root'],
    ['an empty name', { user: [' '] }, 'found an empty name'],
    [
      'an account from before alone',
      { user: ['alice'], before: 'x.json' },
      '--before needs --snapshot',
    ],
    ['a snapshot that is none', { user: ['alice'], before: '{}', snapshot: '{}' }, '--before: '],
    [
      'a snapshot that is cut short',
      { user: ['alice'], before: '{"for', snapshot: '{}' },
      'found an end in the middle at line 1',
    ],
    ['a time that is none', { user: ['alice'], since: 'soon' }, '--since: found'],
  ])('refuses %s', async (_, options, message) => {
    const paths = Object.fromEntries(
      Object.entries(options).map(([key, value]) =>
        typeof value === 'string' && value.startsWith('{')
          ? [key, file(`${key}.json`, value)]
          : [key, value],
      ),
    );
    const ended = await incident({ ...paths, format: 'text' }).catch((thrown: unknown) => thrown);
    expect(ended).toBeInstanceOf(CliError);
    expect([(ended as CliError).code, (ended as CliError).message.includes(message)]).toEqual([
      2,
      true,
    ]);
  });

  it('refuses what is no log', async () => {
    const ended = await run(['{"a":1}']).catch((thrown: unknown) => thrown);
    expect((ended as CliError).code).toBe(2);
  });

  it('counts an event once, whichever files it stands in', async () => {
    const one = file('one.jsonl', `${event()}\n`);
    const two = file('two.jsonl', `${event()}\n`);
    const { text } = await incident({ user: ['alice'], logs: [one, two], format: 'json' });
    expect((JSON.parse(text) as { left: unknown[] }).left).toHaveLength(1);
  });

  it('keeps hostile names arguments: its commands run in a shell, and nothing else does', async () => {
    const names = ["it's $(id)", '-rf', 'a\nb', '`id`'];
    const lines = names.map((name) => event({ parameters: { UserName: name } }));
    const { text } = await run(
      lines.map((line, at) => line.replace('03:00:00', `03:00:0${String(at)}`)),
      { format: 'json' },
    );
    const { left } = JSON.parse(text) as {
      left: readonly { fix: { command: string; argv: string[] } }[];
    };
    const commands = left.map(({ fix }) => fix);
    expect(commands).toHaveLength(4);
    expect(runLines(commands.map(({ command }) => printable(command)))).toEqual(
      commands.map(({ argv }) => argv.slice(1)),
    );
  });

  it('is a ticket as Markdown, in which names are only names', async () => {
    const { text } = await run([event({ parameters: { UserName: '@all <b>x</b>' } })], {
      format: 'markdown',
    });
    expect(text).toContain('## 1. Freeze first (minute 0)');
    expect(text).not.toMatch(/- \[ \].*(?:@all|<b>)/);
    expect(text).toContain("```sh\naliyun ram DeleteLoginProfile '--UserName=@all <b>x</b>'\n```");
  });

  it('runs as a person runs it', async () => {
    const log = file('log.jsonl', `${event()}\n`);
    const { code, stdout, stderr } = await runCli(
      ['incident', '--user', 'alice', '--logs', log],
      folder(),
    );
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'Incident: user alice',
      '',
      'Back doors found.',
    ]);
  });
});
