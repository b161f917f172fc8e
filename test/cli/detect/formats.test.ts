/** What people have of a trail: the answers of APIs, exports of consoles, archives, folders. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { detect } from '../../../cli/commands/detect';
import type { DetectOptions } from '../../../cli/commands/detect';
import { scan } from '../../../cli/commands/detect/scan';
import { CliError } from '../../../cli/exit';
import { apiCall, rootLogin } from '../../policies/detections/samples/events';
import { temporaryFolders } from '../../helpers/temporary-folder';

const newFolder = temporaryFolders('formats');
const alarm: Readonly<Record<string, unknown>> = { ...rootLogin('true'), eventId: 'A' };
const calm: Readonly<Record<string, unknown>> = {
  ...apiCall('Ecs', 'DescribeInstances', {}, { eventRW: 'Read' }),
  eventId: 'B',
};
const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

function file(
  content: string | Buffer | Uint8Array,
  name = 'events',
  folder = newFolder(),
): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function report(path: string, options: Partial<DetectOptions> = {}) {
  const { text, code } = await detect([path], { format: 'json', ...options });
  const told = JSON.parse(text) as Record<string, number> & {
    alerts: { id: string; events: number }[];
  };
  const { events, malformed, unrecognised, incomplete, corrupt } = told;
  const alerts = told.alerts.map(({ id, events: many }) => `${id} ${many}`);
  return { code, events, alerts, left: { malformed, unrecognised, incomplete, corrupt }, told };
}

const NOTHING_LEFT = { malformed: 0, unrecognised: 0, incomplete: 0, corrupt: 0 };

/** Exports of Log Service as rows, by the names of its columns. */
const rowOf = (event: object): object => ({
  __time__: '1781058000',
  __topic__: 'actiontrail_audit_event',
  __source__: 'actiontrail_internal',
  event: JSON.stringify(event),
});
const indexed = (event: object, path = 'event'): [string, string][] =>
  Object.entries(event).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? indexed(value as object, `${path}.${key}`)
      : [[`${path}.${key}`, String(value)]],
  );
const pascal = (event: object): object =>
  Object.fromEntries(
    Object.entries(event).map(([key, value]) => [
      `${key.slice(0, 1).toUpperCase()}${key.slice(1)}`,
      value as unknown,
    ]),
  );

const lookup = {
  RequestId: 'R',
  StartTime: '2026-06-01T00:00:00Z',
  Events: [calm, alarm],
  NextToken: 'x',
};
const bridged = (event: object) => ({
  id: '45ef4dewdwe1-7c35-447a-bd93-fab****',
  source: 'acs.actiontrail',
  specversion: '1.0',
  type: 'actiontrail:ActionTrail:ApiCall',
  data: event,
});

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[], by = ','): string =>
  `${rows.map((row) => row.map(quoted).join(by)).join('\r\n')}\r\n`;
const rawTable = [
  ['__time__', '__topic__', 'event'],
  ...[calm, alarm].map((event) => ['1781058000', 'actiontrail_audit_event', JSON.stringify(event)]),
];

describe('detect reads', () => {
  it.each([
    ['what LookupEvents answers', JSON.stringify(lookup)],
    ['it in many lines', pretty(lookup)],
    [
      'pages of it on a line each',
      `${JSON.stringify({ ...lookup, Events: [calm] })}\n${JSON.stringify({ ...lookup, Events: [alarm] })}\n`,
    ],
    [
      'pages of it in many lines each',
      `${pretty({ ...lookup, Events: [calm] })}\n${pretty({ ...lookup, Events: [alarm] })}`,
    ],
    ['pages of it in a list', pretty([{ Events: [calm] }, { Events: [alarm] }])],
    ['what an SDK prints of it', pretty({ headers: {}, statusCode: 200, body: lookup })],
    ['what GetLogs answers', JSON.stringify([rowOf(calm), rowOf(alarm)])],
    [
      'what GetLogsV2 answers',
      pretty({ meta: { progress: 'Complete', count: 2 }, data: [rowOf(calm), rowOf(alarm)] }),
    ],
    [
      'columns of the index',
      [calm, alarm].map((event) => JSON.stringify(Object.fromEntries(indexed(event)))).join('\n'),
    ],
    [
      'events of EventBridge',
      [calm, alarm].map((event) => JSON.stringify(bridged(event))).join('\n'),
    ],
    [
      'events of EventBridge in many lines',
      [calm, alarm].map((event) => pretty(bridged(event))).join('\n'),
    ],
    [
      'fields that begin with a capital',
      [calm, alarm].map((event) => JSON.stringify(pascal(event))).join('\n'),
    ],
    [
      'lines of UTF-16, with a mark',
      Buffer.from(`\uFEFF${JSON.stringify(calm)}\n${JSON.stringify(alarm)}`, 'utf16le'),
    ],
    [
      'lines of UTF-16 without one',
      Buffer.from(`${JSON.stringify(calm)}\n${JSON.stringify(alarm)}`, 'utf16le'),
    ],
    [
      'UTF-16 of the other order',
      Buffer.from(`\uFEFF${pretty([calm, alarm])}`, 'utf16le').swap16(),
    ],
    ['the other order without a mark', Buffer.from(pretty([calm, alarm]), 'utf16le').swap16()],
    ['UTF-16 in gzip', gzipSync(Buffer.from(`\uFEFF${pretty(lookup)}`, 'utf16le'))],
    ['a table of Log Service', csv(rawTable)],
    ['a table with a mark', `\uFEFF${csv(rawTable)}`],
    ['a table as spreadsheets save it', Buffer.from(`\uFEFF${csv(rawTable, '\t')}`, 'utf16le')],
    ['a zip archive', zipSync({ 'a/1.json': strToU8(pretty(lookup)) })],
    [
      'a zip archive of gzip',
      zipSync({
        '1.gz': gzipSync(JSON.stringify(calm)),
        '2.gz': gzipSync(JSON.stringify([alarm])),
      }),
    ],
  ])('%s', async (_, content) => {
    const { code, events, alerts, left } = await report(file(content));
    expect({ code, events, alerts, left }).toEqual({
      code: 1,
      events: 2,
      alerts: ['root-login 1'],
      left: NOTHING_LEFT,
    });
  });

  it('one event in many lines', async () => {
    expect(await report(file(pretty(alarm)))).toMatchObject({
      code: 1,
      events: 1,
      left: NOTHING_LEFT,
    });
    expect(await report(file(pretty(calm)))).toMatchObject({
      code: 0,
      events: 1,
      left: NOTHING_LEFT,
    });
  });

  it('a folder as the trail writes it, and what is below', async () => {
    const folder = newFolder();
    const day = join(folder, 'ap-southeast-1', '2026', '06', '10');
    mkdirSync(day, { recursive: true });
    file(gzipSync(JSON.stringify([calm])), 'Actiontrail_1.gz', day);
    file(gzipSync(JSON.stringify([alarm])), 'Actiontrail_2.gz', join(day, '..'));
    file('no log', '.DS_Store', folder);
    expect(await report(folder)).toMatchObject({ code: 1, events: 2, left: NOTHING_LEFT });
  });

  it('tables of fields, whose cells may hold maps', async () => {
    const header = Object.keys(alarm);
    const row = header.map((key) =>
      typeof alarm[key] === 'string' ? alarm[key] : JSON.stringify(alarm[key]),
    );
    const { events, alerts, left } = await report(file(csv([header, row])));
    expect({ events, alerts, left }).toEqual({
      events: 1,
      alerts: ['root-login 1'],
      left: NOTHING_LEFT,
    });
  });
});

describe('what stands for no event is clean, or no log:', () => {
  it.each([
    ['an answer without events', JSON.stringify({ ...lookup, Events: [] })],
    ['it in many lines', pretty({ Events: [] })],
    ['an answer of Log Service without rows', pretty({ meta: { progress: 'Complete' }, data: [] })],
    ['an empty list', '[]'],
  ])('%s', async (_, content) => {
    expect(await report(file(content))).toMatchObject({ code: 0, events: 0, left: NOTHING_LEFT });
  });

  it.each([
    ['an empty file', ''],
    ['blanks', ' \n\t'],
    ['another table', 'name,age\r\nada,36\r\n'],
    ['an archive without files', zipSync({})],
    ['a map of something else', '{"data":{"a":1}}'],
  ])('%s', async (_, content) => {
    await expect(report(file(content))).rejects.toThrow(CliError);
  });

  it('a folder without files', async () => {
    await expect(report(newFolder())).rejects.toThrow(/no file in it/);
  });
});

describe('what is not all there is told, and never clean:', () => {
  it('an answer of Log Service that was not complete', async () => {
    const answer = { meta: { progress: 'Incomplete' }, data: [rowOf(calm)] };
    const { code, events, left, told } = await report(file(pretty(answer)));
    expect({ code, events, left }).toEqual({
      code: 3,
      events: 1,
      left: { ...NOTHING_LEFT, incomplete: 1 },
    });
    expect(told['unread']).toMatchObject([{ at: 2, why: 'incomplete' }]);
  });

  it('a table that lacks what detections ask for', async () => {
    const header = ['Event Time', 'Username', 'Event Name', 'Region'];
    const row = ['2026-06-10T02:00:00Z', 'ada', 'DescribeInstances', 'ap-southeast-1'];
    const path = file(csv([header, row]));
    const { code, events, told } = await report(path);
    expect({ code, events }).toEqual({ code: 3, events: 1 });
    const missing = (told['missingColumns'] as unknown as Record<string, string[]>)[path];
    expect(missing).toEqual(
      expect.arrayContaining(['requestParameterJson', 'sourceIpAddress', 'userIdentity.type']),
    );
    expect(missing).not.toEqual(expect.arrayContaining(['eventName']));
    expect(missing).not.toEqual(expect.arrayContaining(['userIdentity.userName']));
    const { text } = await detect([path], { format: 'text' });
    expect(text).toContain('the table has no such columns');
  });

  it.each([
    ['a row that is too short', `${csv(rawTable.slice(0, 2))}1781058000,x\r\n`],
    ['a quote that nothing closes', `${csv(rawTable.slice(0, 2))}1781058000,x,"{`],
    ['an answer that was cut', pretty({ Events: [calm] }).slice(0, -3)],
    ['one that was cut and is a line', JSON.stringify({ Events: [calm, calm] }).slice(0, -30)],
    ['a cut line behind an answer', `${pretty(calm)}\n{"eventName`],
    [
      'half a letter of UTF-16',
      Buffer.concat([Buffer.from(JSON.stringify([calm]), 'utf16le'), Buffer.from([0x20])]),
    ],
  ])('%s', async (_, content) => {
    expect(await report(file(content))).toMatchObject({ code: 3, left: { malformed: 1 } });
  });

  const zip = Buffer.from(zipSync({ 'calm.json': strToU8(JSON.stringify([calm])) }));
  const changed = (at: number): Buffer => {
    const copy = Buffer.from(zip);
    copy.writeUInt8(copy.readUInt8(at) ^ 0x55, at);
    return copy;
  };
  it.each([
    ['an archive that was cut', zip.subarray(0, zip.length - 30)],
    ['one cut very early', zip.subarray(0, 5)],
    ['one with a damaged byte', changed(60)],
    ['one with a wrong sum', changed(zip.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 16)],
    ['one with a password', changedFlag(zip)],
  ])('%s', async (_, content) => {
    expect(await report(file(content))).toMatchObject({
      code: 3,
      alerts: [],
      left: { corrupt: 1 },
    });
  });

  function changedFlag(archive: Buffer): Buffer {
    const copy = Buffer.from(archive);
    copy.writeUInt16LE(1, 6);
    copy.writeUInt16LE(1, copy.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 8);
    return copy;
  }
});

describe('an event that is told more than once', () => {
  const wrong = (eventId: string, minute: number): object => ({
    ...rootLogin('true'),
    eventId,
    eventTime: `2026-06-10T02:0${minute}:00Z`,
    errorCode: 'Invalid.Password',
    errorMessage: 'wrong',
  });

  it('counts once, in whatever files it stands', async () => {
    const copies = Array.from({ length: 20 }, () => JSON.stringify(wrong('A', 1))).join('\n');
    const folder = newFolder();
    file(copies, 'a', folder);
    file(JSON.stringify({ Events: [wrong('A', 1)] }), 'b', folder);
    const { alerts, told } = await report(folder);
    expect(alerts).toEqual([]);
    expect(told['repeated']).toBeGreaterThan(0);
  });

  it('is another where it has another id, or none', async () => {
    const others = Array.from({ length: 20 }, (_, index) =>
      JSON.stringify(wrong(`A${index}`, index % 10)),
    );
    expect((await report(file(others.join('\n')))).alerts).not.toEqual([]);
    const none = Array.from({ length: 20 }, () => JSON.stringify(wrong('', 1)));
    expect((await report(file(none.join('\n')))).alerts).not.toEqual([]);
  });
});

describe('what is left out when asked', () => {
  const at = (time: string, eventId: string): object => ({
    ...rootLogin('true'),
    eventTime: time,
    eventId,
  });
  const log = (): string =>
    file(
      [
        at('2026-06-01T00:00:00Z', 'A'),
        at('2026-06-09T23:59:59Z', 'B'),
        at('2026-06-10T00:00:00Z', 'C'),
      ]
        .map((event) => JSON.stringify(event))
        .join('\n'),
    );

  it.each([
    ['2026-06-10', 1, 2],
    ['2026-06-10T08:00:00+08:00', 1, 2],
    ['2026-06-09T23:59:59Z', 2, 1],
    ['1m', 0, 3],
  ])('--since %s', async (since, events, older) => {
    const { told, code } = await report(log(), { since });
    expect({ events: told['events'], older: told['older'], code }).toEqual({
      events,
      older,
      code: events > 0 ? 1 : 0,
    });
  });

  it.each(['yesterday', '2026-13-01', '7', '7y', ''])('--since refuses %j', async (since) => {
    await expect(report(log(), { since })).rejects.toThrow(/--since: found .*allowed: a date/);
  });

  it('--min-severity', async () => {
    const vpc = { ...apiCall('Vpc', 'CreateVpc'), eventId: 'V' };
    const both = file([alarm, vpc].map((event) => JSON.stringify(event)).join('\n'));
    expect((await report(both)).alerts.length).toBeGreaterThan(1);
    const minSeverity = 'critical';
    expect(await report(both, { minSeverity })).toMatchObject({
      code: 1,
      alerts: ['root-login 1'],
      told: { messages: { total: 1 } },
    });
    expect(await report(file(JSON.stringify(vpc)), { minSeverity })).toMatchObject({
      code: 0,
      alerts: [],
      told: { messages: { total: 0 } },
    });
  });

  it('--summary counts the digest as one message a week, whatever is in it', async () => {
    const vpc = (day: number): object => ({
      ...apiCall('Vpc', 'CreateVpc'),
      eventId: `V${day}`,
      eventTime: `2026-06-${String(day).padStart(2, '0')}T00:00:00Z`,
    });
    const days = [1, 2, 3, 8, 15].map((day) => JSON.stringify(vpc(day)));
    const low = {
      'vpc-changed': { severity: 'low' },
      'unusual-change': { enabled: false },
    } as const;
    const { messages } = await scan([file(days.join('\n'))], low);
    expect(messages).toMatchObject({
      days: 14,
      total: 2,
      byDetection: [{ id: 'digest', severity: 'info', messages: 2 }],
    });
  });

  it('--summary tells messages, as they are grouped and repeated', async () => {
    const { told } = await report(log());
    expect(told['messages']).toEqual({
      first: '2026-06-01T00:00:00Z',
      last: '2026-06-10T00:00:00Z',
      days: 9,
      total: 2,
      byDetection: [{ id: 'root-login', severity: 'critical', messages: 2 }],
      overflow: 0,
    });
    const { text, code } = await detect([log()], { format: 'text', summary: true });
    expect(code).toBe(1);
    expect(text).toBe(
      [
        '2 messages in 9 days from 2026-06-01T00:00:00Z to 2026-06-10T00:00:00Z, as Log Service would group and repeat them.',
        'Messages a week:',
        '     1.6  critical',
        'Of them:',
        '     1.6  root-login (critical)',
        '3 events read: findings.',
        '',
      ].join('\n'),
    );
  });
});
