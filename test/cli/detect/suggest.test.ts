/** Who is proposed to be named, from a month of logs. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { detect } from '../../../cli/commands/detect';
import { settingsDiff } from '../../../cli/commands/detect/suggest/settings-diff';
import { CliError } from '../../../cli/exit';
import type { KnownIdentity } from '../../../policies/detections';
import { loadSettings } from '../../../settings';
import { month } from '../../../scripts/alert-load/month/month';
import { eventsOf, stories } from '../../../policies/stories';
import { temporaryFolders } from '../../helpers/temporary-folder';

const newFolder = temporaryFolders('suggest');
const VICTIM = { accountId: '1234567890123456', region: 'ap-southeast-1' };
const shipped = join(__dirname, '../../../baseline.yaml');

const settingsIn = (folder: string): string => {
  const path = join(folder, 'baseline.yaml');
  copyFileSync(shipped, path);
  return path;
};
const write = (folder: string, events: Iterable<object>): string => {
  const path = join(folder, 'events.jsonl');
  writeFileSync(path, [...events].map((event) => JSON.stringify(event)).join('\n'));
  return path;
};
const patched = (path: string, diff: string): void => {
  writeFileSync(`${path}.diff`, diff);
  execFileSync('git', ['apply', `${path}.diff`], { cwd: dirname(path) });
};

interface Told {
  readonly code: number;
  readonly suggested: readonly KnownIdentity[];
  readonly leftOut: readonly { readonly identity: string; readonly reason: string }[];
  readonly diff: string | null;
  readonly before: { readonly total: number };
  readonly after: { readonly total: number };
  readonly hidden: readonly { readonly id: string; readonly messages: number }[];
}

describe('detect --suggest', () => {
  const folder = newFolder();
  const settings = settingsIn(folder);
  const told = (async (): Promise<Told> => {
    const thief = stories.find(({ id }) => id === 'console-user-by-tool');
    if (thief === undefined) throw new Error('no story console-user-by-tool');
    // What machines look up says nothing here, and is most of a month.
    const weeks = [...month({ people: 3, weeks: 1, seed: 7, ...VICTIM })].filter(
      (event) => event['eventRW'] !== 'Read' || JSON.stringify(event).includes('posture-scanner'),
    );
    const log = write(folder, [...weeks, ...eventsOf(thief, VICTIM)]);
    const { text, code } = await detect([log], { format: 'json', suggest: true, settings });
    const { known, ...rest } = JSON.parse(text) as { known: KnownIdentity[] } & Omit<
      Told,
      'suggested'
    >;
    return { suggested: known, ...rest, code };
  })();

  it('proposes the pipeline by its tokens, and with them alone', async () => {
    const { suggested, code } = await told;
    expect(code).toBe(0);
    expect(suggested).toContainEqual({
      kind: 'pipelines',
      name: 'alicloud-baseline-deploy-sho',
      role: 'alicloud-baseline-deploy-shop',
    });
  });

  it('never proposes whoever was there on one day: a thief', async () => {
    const { suggested, leftOut } = await told;
    const names = suggested.map(({ user, role }) => user ?? role);
    expect(names).not.toContain('image-builder');
    expect(names).not.toContain('crossfire');
    expect(leftOut.map(({ identity }) => identity)).toEqual(
      expect.arrayContaining(['image-builder', 'crossfire']),
    );
    expect(JSON.stringify(suggested)).not.toContain('192.0.2.66');
  });

  it('says what would be hidden: no more than there is less of', async () => {
    const { before, after, hidden } = await told;
    expect(after.total).toBeLessThanOrEqual(before.total);
    const fewer = hidden.reduce((sum, { messages }) => sum + messages, 0);
    expect(before.total - after.total).toBeLessThanOrEqual(fewer);
  });

  it('is a change of the settings that patch takes and that the settings accept', async () => {
    const { diff, suggested } = await told;
    patched(settings, diff ?? '');
    const { known } = loadSettings(settings).detections;
    expect(known.map(({ kind, role, user }) => [kind, role ?? user])).toEqual(
      expect.arrayContaining(suggested.map(({ kind, role, user }) => [kind, role ?? user])),
    );
  });

  it('needs settings, and files that can be read twice', async () => {
    const options = { format: 'text', suggest: true } as const;
    await expect(detect(['-'], { ...options, settings })).rejects.toThrow(CliError);
    await expect(detect([join(folder, 'events.jsonl')], options)).rejects.toThrow(
      /--suggest.*--settings/,
    );
  });
});

describe('detect --suggest on a team with an office', () => {
  const folder = newFolder();
  const settings = settingsIn(folder);
  appendFileSync(
    settings,
    '\ndetections:\n  known:\n    pipelines:\n      named: { user: already-named, networks: [192.0.2.1] }\n',
  );
  const of = (type: string, userName: string, sourceIpAddress: string, day: number) => ({
    eventId: `${userName}-${sourceIpAddress}-${day}`,
    eventName: 'CreateInstance',
    eventRW: 'Write',
    eventType: 'ApiCall',
    serviceName: 'Ecs',
    acsRegion: 'ap-southeast-1',
    // What one look finds is one message: who is named and who is not are not seen by the same.
    eventTime: `2026-10-0${day}T${userName === 'traveller' ? '08' : '06'}:00:00Z`,
    sourceIpAddress,
    userIdentity: { type, userName, accountId: '1234567890123456' },
    requestParameterJson: '{"InstanceType":"ecs.g7.large"}',
  });
  const office = ['198.51.100.10', '198.51.100.11', '198.51.100.12'];
  const days = [1, 2, 3, 4];
  const events = [
    ...days.flatMap((day) => office.map((ip) => of('ram-user', 'builder', ip, day))),
    ...days.flatMap((day) => office.map((ip) => of('assumed-role', 'build:x', ip, day))),
    ...days.map((day) => of('ram-user', 'already-named', '192.0.2.1', day)),
    // Three days from one place, once from each of many others.
    ...days.map((day) => of('ram-user', 'traveller', '203.0.113.5', day)),
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => of('ram-user', 'traveller', `203.0.113.${n * 20}`, n)),
  ];
  const told = detect([write(folder, events)], { format: 'json', suggest: true, settings }).then(
    ({ text }) => JSON.parse(text) as { known: KnownIdentity[] } & Omit<Told, 'suggested'>,
  );

  it('proposes the block of addresses that several share, and nobody twice', async () => {
    const { known } = await told;
    expect(known.map(({ user, role, networks }) => [user ?? role, networks])).toEqual([
      ['build', ['198.51.100.0/24']],
      ['builder', ['198.51.100.0/24']],
    ]);
  });

  it('proposes nobody of whom there would be more alerts than before', async () => {
    const { leftOut, before, after } = await told;
    expect(leftOut).toEqual([
      { identity: 'traveller', reason: expect.stringContaining('from elsewhere') as unknown },
    ]);
    expect(after.total).toBeLessThan(before.total);
  });
});

describe('detect --suggest where products are in use', () => {
  const folder = newFolder();
  const settings = settingsIn(folder);
  const change = (day: number, serviceName: string, eventName: string) => ({
    ...{ eventRW: 'Write', eventName, serviceName, acsRegion: 'ap-southeast-1' },
    eventId: `${serviceName}${eventName}${day}`,
    eventTime: `2026-10-0${day}T08:00:00Z`,
    sourceIpAddress: '198.51.100.10',
    // A new session each day: nobody is there long enough to be known.
    userIdentity: { type: 'ram-user', userName: `worker-${day}`, accountId: '1234567890123456' },
    requestParameterJson: '{"Id":"1"}',
  });
  const events = [
    ...[1, 2, 3, 4].map((day) => change(day, 'dms-enterprise', 'CreateDataExportOrder')),
    change(4, 'dms-enterprise', 'ApproveOrder'),
    ...[1, 2].map((day) => change(day, 'Dm', 'CreateDomain')),
  ];
  const log = write(folder, events);
  const told = detect([log], { format: 'json', suggest: true, settings }).then(
    ({ text }) => JSON.parse(text) as Told & { products: readonly object[] },
  );

  it('proposes those that are used on several days, and says which changes it would hide', async () => {
    const { products, before, after } = await told;
    expect(products).toEqual([
      {
        product: 'dms-enterprise',
        days: 4,
        hides: [
          { event: 'CreateDataExportOrder', changes: 4 },
          { event: 'ApproveOrder', changes: 1 },
        ],
      },
    ]);
    expect(after.total).toBeLessThan(before.total);
  });

  it('brings about what it says, and proposes nothing more then', async () => {
    const { diff, after } = await told;
    patched(settings, diff ?? '');
    const again = await detect([log], { format: 'json', suggest: true, settings });
    const { before, products } = JSON.parse(again.text) as Told & { products: readonly object[] };
    expect(before.total).toBe(after.total);
    expect(products).toEqual([]);
  });

  it('says so in words', async () => {
    const other = settingsIn(newFolder());
    const { text } = await detect([log], { format: 'text', suggest: true, settings: other });
    expect(text).toContain('+  unusual-change: { productsInUse: [dms-enterprise] }');
    expect(text).toContain(
      'dms-enterprise is in use, on 4 days: nobody would be told of CreateDataExportOrder (4), ApproveOrder (1)',
    );
  });
});

describe('settingsDiff', () => {
  const known: readonly KnownIdentity[] = [
    { kind: 'scanners', name: 'posture', user: 'posture', networks: ['203.0.113.7/32'] },
    { kind: 'pipelines', name: 'shop', role: 'shop' },
  ];
  const after = (text: string, products: readonly string[] = []): string => {
    const path = join(newFolder(), 'baseline.yaml');
    writeFileSync(path, text);
    patched(path, settingsDiff('baseline.yaml', text, { known, products }) ?? '');
    return readFileSync(path, 'utf8');
  };
  const LINES = {
    posture: 'posture: { user: posture, networks: [203.0.113.7/32] }',
    shop: 'shop: { role: shop, federated: true }',
  };

  it.each([
    [
      'no section',
      'version: 1\n',
      `version: 1\n\ndetections:\n  known:\n    scanners:\n      ${LINES.posture}\n    pipelines:\n      ${LINES.shop}\n`,
    ],
    [
      'a section without it',
      'detections:\n    tune:\n        root-login: { repeat: 1 }\nversion: 1\n',
      `detections:\n    known:\n      scanners:\n        ${LINES.posture}\n      pipelines:\n        ${LINES.shop}\n    tune:\n        root-login: { repeat: 1 }\nversion: 1\n`,
    ],
    [
      'one of the kinds, with a comment',
      'detections:\n  known: # whom we know\n    scanners:\n      old: { user: a }\nversion: 1\n',
      `detections:\n  known: # whom we know\n    pipelines:\n      ${LINES.shop}\n    scanners:\n      ${LINES.posture}\n      old: { user: a }\nversion: 1\n`,
    ],
    [
      'an empty section',
      'version: 1\ndetections:\n',
      `version: 1\ndetections:\n  known:\n    scanners:\n      ${LINES.posture}\n    pipelines:\n      ${LINES.shop}\n`,
    ],
  ])('adds to %s', (_, text, expected) => {
    expect(after(text)).toBe(expected);
  });

  it('adds products in use', () => {
    const line = 'unusual-change: { productsInUse: [dms-enterprise, Alidns] }';
    const products = ['dms-enterprise', 'Alidns'];
    const lines = `    scanners:\n      ${LINES.posture}\n    pipelines:\n      ${LINES.shop}\n`;
    expect(after('version: 1\n', products)).toBe(
      `version: 1\n\ndetections:\n  known:\n${lines}  ${line}\n`,
    );
    expect(after('detections:\n  root-login: { severity: critical }\n', products)).toBe(
      `detections:\n  known:\n${lines}  ${line}\n  root-login: { severity: critical }\n`,
    );
    const known = 'detections:\n  known:\n    people:\n      a: { user: a }\n';
    expect(after(known, products)).toBe(
      `detections:\n  ${line}\n  known:\n${lines}    people:\n      a: { user: a }\n`,
    );
  });

  it('leaves what is said of unusual changes, and braces, to their writer', () => {
    const of = { known, products: ['Alidns'] };
    const said = 'detections:\n  unusual-change: { severity: high }\n';
    expect(settingsDiff('b.yaml', said, of)).toBeUndefined();
    expect(settingsDiff('b.yaml', 'detections: { known: {} }\n', of)).toBeUndefined();
    expect(settingsDiff('b.yaml', 'detections:\n  known: {}\n', of)).toBeUndefined();
  });
});
