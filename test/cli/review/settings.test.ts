import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import type { ReviewCommandOptions } from '../../../cli/commands/review';
import { temporaryFolders } from '../../helpers/temporary-folder';

/** A change of baseline.yaml, held against what it was. */

const TODAY = '2026-11-23';
const home = process.cwd();
const shipped = readFileSync(join(home, 'baseline.yaml'), 'utf8');
const newFolder = temporaryFolders('settings');
beforeEach(() => {
  process.chdir(newFolder());
});
afterEach(() => {
  process.chdir(home);
});

/** A file with a little of everything, so that everything can be taken away. */
const FULL = `version: 1
account: { id: '1234567890123457' }
region: ap-southeast-1
identity:
  jobs:
    breakGlass:
    developer: { scope: { tag: team=shop } }
  people:
    jane: { jobs: [breakGlass] }
    john: { jobs: [breakGlass] }
network:
  vpcs: [{ name: main, cidr: 10.0.0.0/24 }]
  flowLogs: { enabled: true }
  trustedNetworks: [47.88.1.0/24]
data:
  diskEncryption: { regions: [ap-southeast-1] }
  backups: [{ name: daily, keepDays: 30 }]
audit: { keepDays: 730 }
alerts:
  people:
    security: { email: [security@shop.example.org] }
    boss: { email: [boss@shop.example.org] }
detections:
  login-at-odd-hours: { hours: { from: 8, to: 19, utcOffset: '+08:00' } }
cost:
  budgets: [{ name: all, amount: 500, actual: [50, 80, 100] }]
`;

function write(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

interface Told {
  readonly findings: readonly {
    rule: string;
    severity: string;
    address: string;
    message: string;
    where: { file: string; line?: number };
  }[];
  readonly settings: readonly { setting: string; way: string; message: string }[];
  readonly undecided: readonly { readonly address: string }[];
}

async function run(path = 'head', options: Partial<ReviewCommandOptions> = {}) {
  const { text, code, notes } = await reviewPaths(
    [path],
    { format: 'json', base: 'base', ...options },
    TODAY,
  );
  return { ...(JSON.parse(text) as Told), code, notes };
}

async function compared(before: string, after: string) {
  write('base/baseline.yaml', before);
  write('head/baseline.yaml', after);
  const { code, findings, settings } = await run();
  const ways = settings.map(({ way, setting, message }) => `${way} ${setting} ${message}`);
  return {
    code,
    ways,
    findings: findings.map(({ rule, severity, address }) => `${rule} ${severity} ${address}`),
  };
}

const more = (text: string): string => `${FULL}${text}\n`;

/** With an alert that is off, which needs a reason. */
function silenced(text: string, id: string): string {
  const off = text.replace('detections:', `detections:\n  ${id}: { enabled: false }`);
  return `${off}exceptions: [{ setting: detections.${id}.enabled, reason: it is watched by another product }]\n`;
}

/** What is weaker, from the full file to another. */
const weakenings: readonly (readonly [string, (text: string) => string, string, string])[] = [
  [
    'an alert that is off',
    (text) => silenced(text, 'network-exposed'),
    'medium',
    'detections.network-exposed.enabled true becomes false: nobody is told of it any more',
  ],
  [
    'the alarm of root that is off',
    (text) => silenced(text, 'root-login'),
    'critical',
    'detections.root-login.enabled true becomes false: nobody is told of it any more',
  ],
  [
    'a severity that is lower',
    (text) => text.replace('detections:', 'detections:\n  root-login: { severity: info }'),
    'critical',
    "detections.root-login.severity 'critical' becomes 'info': fewer are told of it, and later",
  ],
  [
    'a known identity without a network',
    (text) =>
      `${text.replace('detections:', 'detections:\n  known: { scanners: { prowler: { user: prowler } } }')}exceptions: [{ setting: detections.known.scanners.prowler.networks, reason: it has no address of its own }]\n`,
    'high',
    'detections.known.scanners.prowler is added: what it usually does is told of by nobody any more',
  ],
  [
    'recipients that are others',
    (text) => text.replace('[security@shop.example.org]', '[thief@shop.example.org]'),
    'high',
    "alerts.recipients.person security.email loses 'security@shop.example.org' and gains 'thief@shop.example.org': nobody there is told of an alert any more",
  ],
  [
    'a recipient that is gone',
    (text) => text.replace(/ {4}boss.*\n/, ''),
    'high',
    'alerts.recipients.person boss is taken away: they are told of no alert any more',
  ],
  [
    'a budget that is raised',
    (text) => text.replace('amount: 500', 'amount: 50000'),
    'medium',
    'cost.budgets.all.amount 500 becomes 50000: more is spent before somebody is told',
  ],
  [
    'a threshold that is gone',
    (text) => text.replace('[50, 80, 100]', '[100]'),
    'medium',
    'cost.budgets.all.actual loses 50, 80: more is spent before somebody is told',
  ],
  [
    'a section that is gone',
    (text) => text.slice(0, text.indexOf('cost:')),
    'high',
    'cost.budgets.all is taken away: nobody is told what it costs',
  ],
  [
    'a retention that is shorter',
    (text) => text.replace('keepDays: 730', 'keepDays: 400'),
    'high',
    'audit.keepDays 730 becomes 400: who did what is forgotten sooner',
  ],
  [
    'backups that are gone sooner',
    (text) => text.replace('keepDays: 30', 'keepDays: 3'),
    'medium',
    'data.backups.daily.keepDays 30 becomes 3: snapshots are gone sooner',
  ],
  [
    'a protection that is lower',
    (text) => `${text}protection: removable\n`,
    'high',
    "protection 'keep' becomes 'removable': Terraform may destroy what holds data, logs and keys",
  ],
  [
    'a flow log that is off',
    (text) => text.replace('enabled: true', 'enabled: false'),
    'high',
    'network.flowLogs.enabled true becomes false: nobody can say any more who talked to whom',
  ],
  [
    'encryption that is off',
    (text) => text.replace('regions: [ap-southeast-1]', 'regions: []'),
    'high',
    "data.diskEncryption.regions loses 'ap-southeast-1': new disks there are not encrypted",
  ],
  [
    'administration ports that are open to more',
    (text) => text.replace('47.88.1.0/24', '47.88.0.0/16'),
    'high',
    "network.trustedNetworks loses '47.88.1.0/24' and gains '47.88.0.0/16': administration ports are open to more of the world",
  ],
  [
    'a permission to open ports, with a reason',
    (text) =>
      text.replace(
        'tag: team=shop }',
        'tag: team=shop }, granted: { securityGroups: { networks: [10.0.0.0/8], reason: the team opens its own servers } }',
      ),
    'high',
    "identity.jobs.developer.granted.securityGroups.networks gains '10.0.0.0/8': its holders may let these networks in",
  ],
  [
    'public buckets, with a reason',
    (text) =>
      text.replace('data:', 'data:\n  allowPublicBucketsBecause: the shop window is a bucket'),
    'critical',
    "data.allowPublicBucketsBecause is now 'the shop window is a bucket': buckets may be public",
  ],
  [
    'an exception',
    (text) =>
      `${text.replace('identity:', 'identity:\n  login: { rememberMfa: true }')}exceptions: [{ setting: identity.login.rememberMfa, reason: sealed terminals in the field }]\n`,
    'medium',
    'exceptions.identity.login.rememberMfa is added: a choice weaker than the preset is excused',
  ],
  [
    'a stranger in the emergency',
    (text) => text.replace('  people:\n', '  people:\n    eve: { jobs: [breakGlass] }\n'),
    'critical',
    "identity.people.eve.jobs gains 'breakGlass': somebody more may enter the role",
  ],
  [
    'another account',
    (text) => text.replace('1234567890123457', '6543210987654321'),
    'critical',
    "account.id '1234567890123457' becomes '6543210987654321': the account that was guarded is left alone",
  ],
];

describe('a change that weakens the baseline', () => {
  it.each(weakenings)('by %s is told in words, with exit 1', async (_, weaken, severity, told) => {
    const after = weaken(FULL);
    expect(after).not.toBe(FULL);
    const { code, findings, ways } = await compared(FULL, after);
    expect(code).toBe(1);
    expect(ways).toContain(`weaker ${told}`);
    const address = told.slice(0, /(?: (?:is |was |loses |gains |true |'|\d))/.exec(told)?.index);
    expect(findings).toContain(`settings-weakened ${severity} ${address}`);
  });

  it.each(weakenings)('is clean and told the other way round: %s', async (_, weaken) => {
    const { code, findings, ways } = await compared(weaken(FULL), FULL);
    const others = ways.filter((one) => one.startsWith('weaker'));
    // Who is replaced, and another account, are worse in both directions.
    const bothWays = /email|account\.id/;
    expect(others.filter((one) => !bothWays.test(one))).toEqual([]);
    expect(code).toBe(others.length === 0 ? 0 : 1);
    expect(findings).toHaveLength(others.length);
    expect(ways.length).toBeGreaterThan(0);
  });

  it('begins with who may do what that they could not', async () => {
    write('base/baseline.yaml', FULL);
    write(
      'head/baseline.yaml',
      FULL.replace('  people:\n', '  people:\n    eve: { jobs: [breakGlass] }\n'),
    );
    const told = (format: ReviewCommandOptions['format']) =>
      reviewPaths(['head'], { format, base: 'base' }, TODAY).then(({ text }) => text);
    const lines = [
      'breakGlass: Two or three named people, for the day when nothing else helps, and for changing who may do what.',
      '  + eve may newly enter, with MFA, from anywhere',
      '',
      'Newly leads to full control of the account (admin):',
      'user/eve, with MFA, from anywhere',
      '  1. user/eve enters role/break-glass',
    ];
    const inText = lines.map((line) => `  ${line}`.trimEnd()).join('\n');
    expect((await told('text')).startsWith(`access\n${inText}\n`)).toBe(true);
    expect(await told('markdown')).toContain(
      `**Who may do what, after and not before**\n\n\`\`\`text\n${lines.join('\n')}\n`,
    );
    expect(JSON.parse(await told('json'))).toMatchObject({
      access: [{ widens: true, roles: [{ role: 'breakGlass' }] }],
    });
  });

  it('is told where what ends is made to end later, or never', async () => {
    const granted = (until: string): string =>
      FULL.replace(
        'developer: { scope: { tag: team=shop } }',
        `developer: { scope: { tag: team=shop }, granted: { publicEntries: { reason: the shop opens in spring${until} } } }`,
      );
    const [soon, later, never] = [', until: 2026-12-31', ', until: 2027-03-31', ''].map(granted);
    const extended = await compared(soon ?? '', later ?? '');
    expect(extended).toMatchObject({
      code: 1,
      findings: ['settings-weakened high identity.jobs.developer.granted.publicEntries.until'],
    });
    expect(await compared(later ?? '', never ?? '')).toMatchObject({ code: 1 });
    expect(await compared(later ?? '', soon ?? '')).toMatchObject({ code: 0, findings: [] });
  });

  it('is told at its line, in every format', async () => {
    write('base/baseline.yaml', FULL);
    write(
      'head/baseline.yaml',
      more('protection: removable').replace('amount: 500', 'amount: 300'),
    );
    const { findings } = await run();
    expect(findings).toMatchObject([{ where: { file: 'head/baseline.yaml', line: 27 } }]);
    for (const format of ['text', 'markdown', 'sarif', 'junit'] as const) {
      const { text } = await reviewPaths(['head'], { format, base: 'base' }, TODAY);
      expect(text).toContain('Terraform may destroy what holds data, logs and keys');
    }
    for (const format of ['text', 'markdown'] as const) {
      const { text } = await reviewPaths(['head'], { format, base: 'base' }, TODAY);
      expect(text).toMatch(/stronger.*cost.budgets.all.amount[^]*500 becomes 300/);
    }
  });

  it('cannot be suppressed by itself', async () => {
    write('base/baseline.yaml', FULL);
    write('head/baseline.yaml', more('protection: removable'));
    const suppression = { rule: 'settings-weakened', address: '*', reason: 'x', until: 'never' };
    const config = write('c.yaml', JSON.stringify({ suppressions: [suppression] }));
    expect((await run('head', { config })).findings.map(({ rule }) => rule)).toEqual([
      'settings-weakened',
      'suppression-invalid',
    ]);
  });
});

describe('settings', () => {
  it('are found as a file, in a folder, and where the cdktf.out is', async () => {
    write('base/baseline.yaml', FULL);
    write('head/baseline.yaml', more('protection: removable'));
    for (const side of ['base', 'head']) write(`${side}/cdktf.out/stacks/s/cdk.tf.json`, '{}');
    const pairs = [
      ['head/baseline.yaml', 'base/baseline.yaml'],
      ['head', 'base'],
      ['head/cdktf.out', 'base/cdktf.out'],
      [join(process.cwd(), 'head/cdktf.out/stacks/s'), 'base/cdktf.out/stacks/s'],
    ] as const;
    for (const [head, base] of pairs) {
      expect((await run(head, { base })).findings).toMatchObject([{ address: 'protection' }]);
    }
  });

  it('are those of a commit', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args]);
    git('init', '-q', '-b', 'main');
    write('baseline.yaml', FULL);
    git('add', '-A');
    git('commit', '-qm', 'x');
    write('baseline.yaml', more('protection: removable'));
    write('cdktf.out/stacks/s/cdk.tf.json', '{}');
    for (const path of ['.', 'baseline.yaml', 'cdktf.out']) {
      expect((await run(path, { base: 'HEAD' })).findings).toMatchObject([
        { address: 'protection' },
      ]);
    }
  });

  it('that are gone are a finding, and new ones are told', async () => {
    write('base/baseline.yaml', FULL);
    write('head/main.tf', '');
    expect(await run()).toMatchObject({
      code: 1,
      findings: [{ severity: 'critical', address: 'base/baseline.yaml' }],
    });
    write('base/main.tf', '');
    write('first/baseline.yaml', FULL);
    expect(await run('first', { base: 'base/main.tf' })).toMatchObject({ findings: [] });
    expect(await run('first', { base: dirname(write('none/main.tf', '')) })).toMatchObject({
      code: 0,
      notes: ['first/baseline.yaml is new: there is nothing to compare the settings with'],
    });
  });

  it('that are wrong are refused; where those of the base are, nobody can judge', async () => {
    write('base/baseline.yaml', FULL);
    write('head/baseline.yaml', more('protektion: keep'));
    await expect(run()).rejects.toThrow(
      /head\/baseline\.yaml:27:1 {2}protektion: found an unknown key/,
    );
    expect(await run('base', { base: 'head' })).toMatchObject({
      code: 3,
      findings: [],
      undecided: [{ address: 'base/baseline.yaml' }],
    });
  });

  it('alone need a base', async () => {
    write('head/baseline.yaml', FULL);
    const alone = reviewPaths(['head'], { format: 'text' }, TODAY);
    await expect(alone).rejects.toThrow('head: found settings and no base; allowed: --base');
  });

  it('as shipped are no change of themselves, whatever the environment says', async () => {
    process.env['ALICLOUD_BASELINE_ACCOUNT_ID'] = '1111222233334444';
    const { code, ways } = await compared(shipped, shipped);
    delete process.env['ALICLOUD_BASELINE_ACCOUNT_ID'];
    expect({ code, ways }).toEqual({ code: 0, ways: [] });
  });
});
