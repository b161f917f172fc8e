import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { detect } from '../../cli/commands/detect';
import { items, lines as linesIn } from '../../cli/commands/detect/record-splitter';
import type { RecordSink, RecordSplitter } from '../../cli/commands/detect/record-splitter';
import { CliError } from '../../cli/exit';
import { apiCall, rootLogin } from '../policies/detections/samples/events';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'detect-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(content: string | Buffer, name = 'events'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const alarm = rootLogin('true');
const calm = apiCall('Ecs', 'DescribeInstances', {}, { eventRW: 'Read' });
const lines = (...events: unknown[]): string => events.map((e) => JSON.stringify(e)).join('\n');

interface Report {
  readonly verdict: string;
  readonly events: number;
  readonly alerts: readonly { readonly id: string; readonly events: number }[];
  readonly [key: string]: unknown;
}

async function report(...paths: string[]): Promise<Report & { readonly code: number }> {
  const { text, code } = await detect(paths, { format: 'json' });
  return { ...(JSON.parse(text) as Report), code };
}

describe('detect', () => {
  it.each([
    ['lines', lines(alarm, calm)],
    ['lines with an end', `${lines(alarm, calm)}\r\n`],
    ['an array', JSON.stringify([alarm, calm])],
    ['a pretty array', JSON.stringify([alarm, calm], null, 2)],
    ['arrays one after another', `${JSON.stringify([alarm])}\n${JSON.stringify([calm])}`],
    ['gzip', gzipSync(JSON.stringify([alarm, calm]))],
    [
      'two gzip files as one',
      Buffer.concat([gzipSync(lines(alarm)), gzipSync(`\n${lines(calm)}`)]),
    ],
    [
      'an export of Log Service',
      lines(
        { __topic__: 'actiontrail_audit_event', event: alarm },
        { event: JSON.stringify(calm) },
      ),
    ],
    ['a byte order mark', `\uFEFF${lines(alarm, calm)}`],
  ])('reads %s', async (_, content) => {
    const { code, events, alerts, malformed, unrecognised } = await report(file(content));
    expect({ code, events, malformed, unrecognised }).toEqual({
      code: 1,
      events: 2,
      malformed: 0,
      unrecognised: 0,
    });
    expect(alerts.map(({ id, events: many }) => [id, many])).toEqual([['root-login', 1]]);
  });

  it('reads several files as one log', async () => {
    const { code, events } = await report(file(lines(calm), 'a'), file(lines(alarm), 'b'));
    expect({ code, events }).toEqual({ code: 1, events: 2 });
  });

  it.each([
    ['no alerts', lines(calm), 0, 'clean'],
    ['an hour in which nothing happened', '[]', 0, 'clean'],
    ['a malformed line', `${lines(calm)}\n{"eventName": `, 3, 'not all could be judged'],
    [
      'an event of another cloud',
      lines(calm, { eventName: 'ConsoleLogin', awsRegion: 'x' }),
      3,
      'not all could be judged',
    ],
    [
      'a list where a text belongs',
      lines({ ...calm, errorCode: ['a'] }),
      3,
      'not all could be judged',
    ],
    ['no time', lines({ ...calm, eventTime: 7 }), 3, 'not all could be judged'],
    [
      'an array that is cut short',
      JSON.stringify([calm]).slice(0, -1),
      3,
      'not all could be judged',
    ],
    ['a malformed line and an alert', `${lines(alarm)}\n{`, 1, 'findings'],
  ])('ends on %s', async (_, content, code, verdict) => {
    expect(await report(file(content))).toMatchObject({ code, verdict });
  });

  it.each([
    ['lines', `\uFEFF\n \n${lines(calm)}\n{\n\n{"a":1}\n${lines(calm)}`, [4, 6]],
    ['an array', `[${lines(calm)},{"a"},{"a":1}]`, [2, 3]],
  ])('tells where something stands in %s that is not judged', async (_, content, [one, other]) => {
    const log = file(content, 'a');
    const after = file('{', 'b');
    const { unread } = await report(log, after);
    expect(unread).toEqual([
      { file: log, at: one, why: 'malformed' },
      { file: log, at: other, why: 'unrecognised' },
      { file: after, at: 1, why: 'malformed' },
    ]);
    const { text } = await detect([log, after], { format: 'text' });
    expect(text).toContain(`The first of them: ${log} ${one}, ${other}; ${after} 1.`);
  });

  it('tells an archive that is corrupt', async () => {
    const whole = gzipSync(lines(...Array.from({ length: 500 }, (_, n) => ({ ...calm, n }))));
    const result = await report(file(whole.subarray(0, whole.length - 20)));
    expect(result).toMatchObject({ code: 3, corrupt: 1 });
  });

  it.each([
    ['nothing', ''],
    ['prose', 'hello\nworld'],
    ['other JSON', '{"a":1}'],
    ['blanks', ' \n '],
  ])('refuses %s as no event log', async (_, content) => {
    const thrown = await detect([file(content)], { format: 'text' }).catch((e: unknown) => e);
    expect(thrown).toBeInstanceOf(CliError);
    expect(thrown).toMatchObject({ code: 2 });
  });

  it('refuses a file that is not there', async () => {
    const asked = detect([join(folder, 'none')], { format: 'text' });
    await expect(asked).rejects.toMatchObject({ code: 2 });
  });

  it('lets nothing from a log command the terminal', async () => {
    const evil = rootLogin('true', { sourceIpAddress: '\u001b]0;x\u0007\n1.2.3.4\u202e' });
    const path = file(lines(evil));
    for (const format of ['text', 'json'] as const) {
      const { text } = await detect([path], { format });
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });

  it('says the same whatever order the events are in', async () => {
    const events = [alarm, calm, { ...alarm, eventTime: '2026-03-01T00:00:00Z' }];
    const one = await detect([file(lines(...events), 'a')], { format: 'json' });
    const other = await detect([file(lines(...events.reverse()), 'b')], { format: 'json' });
    expect(one).toEqual(other);
  });

  it('explains a detection with its query, and guesses at a slip', async () => {
    const { text, code } = await detect([], { format: 'text', explain: 'trail-stopped' });
    expect(code).toBe(0);
    expect(text).toContain('event.eventName: StopLogging');
    const slip = detect([], { format: 'text', explain: 'trail-stoped' });
    await expect(slip).rejects.toThrow('Did you mean trail-stopped?');
  });

  it('lists detections, and says which are inactive', async () => {
    const { text } = await detect([], { format: 'text', list: true });
    expect(text).toContain('(off: needs trustedNetworks)');
  });

  it('takes what the settings say', async () => {
    const settings = `version: 1\naccount: { id: '1234567890123457' }\nregion: ap-southeast-1\ndetections: { root-login: { enabled: false } }\nexceptions: [{ setting: detections.root-login.enabled, reason: There is no root here any more }]\n`;
    const path = file(settings, 'baseline.yaml');
    const { code } = await detect([file(lines(alarm))], { format: 'text', settings: path });
    expect(code).toBe(0);
    const wrong = file(settings.replaceAll('root-login', 'root-logon'), 'wrong.yaml');
    const asked = detect([file(lines(alarm))], { format: 'text', settings: wrong });
    await expect(asked).rejects.toThrow('Did you mean root-login?');
  });
});

describe('splitting', () => {
  const split = (
    kind: (sink: RecordSink) => RecordSplitter,
    content: string,
    size: number,
  ): string[] => {
    const found: string[] = [];
    const parts = kind({
      item: (text, at) => found.push(`${at} ${text}`),
      malformed: (at) => found.push(`${at} MALFORMED`),
    });
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; at += size) parts.push(bytes.subarray(at, at + size));
    parts.end();
    return found;
  };

  it.each([1, 2, 3, 7, 1000])('is the same in chunks of %d bytes', (size) => {
    expect(split(linesIn, '{"a":"é"}\n\n{"b":2}', size)).toEqual(['1 {"a":"é"}', '3 {"b":2}']);
    expect(split(items, ' [{"a":"],\\""},[1,{}] ,{"é":{}}]\n[3', size)).toEqual([
      '1 {"a":"],\\""}',
      '2 [1,{}]',
      '3 {"é":{}}',
      '4 3',
      '5 MALFORMED',
    ]);
  });
});
