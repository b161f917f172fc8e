import { isBaselineError } from '../../alicloud/problems';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { canAccess, listAccess, listAllAccess } from '../../cli/commands/access';
import { CliError } from '../../cli/exit';
import { runCli } from './run-cli';
import type { Ended } from './run-cli';

const ACCOUNT = '1234567890123457';
const SETTINGS = `version: 1\naccount:\n  id: '${ACCOUNT}'\n  site: international\nregion: eu-central-1\n`;
const OFFICES = `${SETTINGS}identity:\n  login:\n    allowedNetworks: [223.5.5.0/24]\n`;
const SERVER = 'acs:ecs:*:{account}:instance/i-1';
const PAYMENTS = ['--scope-tag', 'team=payments'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  writeFileSync(join(folder, 'baseline.yaml'), SETTINGS);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Through the program that people start: exit codes, streams, what its parser refuses. */
const run = (...args: string[]): Promise<Ended> => runCli(['access', ...args], folder);

/** The same questions without a process for each. */
function can(...args: string[]): Ended {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'no-mfa': { type: 'boolean' },
      from: { type: 'string' },
      tag: { type: 'string', multiple: true },
      set: { type: 'string', multiple: true },
      settings: { type: 'string', default: join(folder, 'baseline.yaml') },
      'scope-tag': { type: 'string' },
      'scope-group': { type: 'string' },
      'scope-prefix': { type: 'string' },
      format: { type: 'string' },
    },
  });
  const { from, tag, set, settings, format } = values;
  const [role = '', action = '', ...resources] = positionals;
  return ended(() =>
    canAccess(role, action, resources, {
      mfa: values['no-mfa'] !== true,
      settings,
      format: format === 'json' ? format : 'text',
      ...(from !== undefined && { from }),
      ...(tag && { tag }),
      ...(set && { set }),
      ...(values['scope-tag'] !== undefined && { scopeTag: values['scope-tag'] }),
      ...(values['scope-group'] !== undefined && { scopeGroup: values['scope-group'] }),
      ...(values['scope-prefix'] !== undefined && { scopePrefix: values['scope-prefix'] }),
    }),
  );
}

function list(role: string, format: 'text' | 'json' = 'text'): Ended {
  return ended(() => ({ text: listAccess(role, format), code: 0 }));
}

function ended(tell: () => { readonly text: string; readonly code: number }): Ended {
  try {
    const { text, code } = tell();
    return { code, stdout: text, stderr: '' };
  } catch (thrown) {
    if (thrown instanceof CliError) {
      return { code: thrown.code, stdout: '', stderr: `error: ${thrown.message}\n` };
    }
    if (!isBaselineError(thrown)) throw thrown;
    return { code: 2, stdout: '', stderr: `${thrown.message}\n` };
  }
}

interface Report {
  readonly version: number;
  readonly answer: string;
  readonly decision: string;
  readonly example: { readonly resource: string; readonly where: object } | null;
  readonly statement: { readonly effect: string } | null;
  readonly purpose: { readonly kind: string; readonly id: string } | null;
  readonly hangsOn: readonly {
    readonly keys: readonly { readonly key: string; readonly settledBy: string | null }[];
    readonly doubts: readonly string[];
  }[];
  readonly notes: readonly string[];
}

function report(...args: string[]): Report & { readonly code: number | null } {
  const { code, stdout, stderr } = can(...args, '--format', 'json');
  expect(stderr).toBe('');
  return { ...(JSON.parse(stdout) as Report), code };
}

describe('access can: the answer', () => {
  it('is yes, with the statement, its purpose and why, on one screen', () => {
    expect(
      can('developer', 'ecs:StopInstance', SERVER, '--tag', 'team=payments', ...PAYMENTS),
    ).toEqual({
      code: 0,
      stdout: `ALLOWED  developer  ecs:StopInstance

On         acs:ecs:*:${ACCOUNT}:instance/i-1
Purpose    servers: Make, change and delete servers, disks, snapshots and images
Why        A team tries things out, grows and shrinks without waiting for somebody else.
Statement  Allow ecs:StopInstance (and 12 other actions)
           on acs:ecs:*:${ACCOUNT}:instance/*
           when StringEquals acs:ResourceTag/team: payments
Asked      account ${ACCOUNT}; with MFA; acs:ResourceTag/team payments; scope tag team=payments, names payments-*
`,
      stderr: '',
    });
  });

  it('is no by a guardrail, with why and what it is against', () => {
    const { code, stdout } = can('operator', 'ram:CreateUser');
    expect(code).toBe(1);
    expect(stdout).toBe(`DENIED  operator  ram:CreateUser

On         any resource of the account: none would do
Guardrail  users: Nobody makes, renames or revives users
Why        A user of their own is the way back in after a thief was thrown out.
Against    P11, P13
Statement  Deny ram:CreateUser, ims:CreateUser (and 6 other actions)
           on any resource
Note       By design: somebody in this role cannot touch people, roles, policies or keys.
Asked      account ${ACCOUNT}; with MFA
`);
  });

  it('is no where the tag is another, and tells the nearest statement', () => {
    const args = ['ecs:StopInstance', SERVER, '--tag', 'team=search', ...PAYMENTS];
    const { code, stdout } = can('developer', ...args);
    expect(code).toBe(1);
    expect(stdout).toContain('No statement of the role allows it so. The nearest:');
    expect(stdout).toContain('when StringEquals acs:ResourceTag/team: payments');
  });

  it('is open where a tag is not known, with the option that settles it', () => {
    const asked = ['developer', 'ecs:StopInstance', SERVER, ...PAYMENTS];
    const { code, stdout, stderr } = can(...asked);
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
    expect(stdout).toContain(
      `Hangs on   Allow of servers: Make, change and delete servers, disks, snapshots and images
           acs:ResourceTag/team: settle it with --tag team=payments\n`,
    );
    expect(can(...asked, '--tag', 'team=payments').code).toBe(0);
    expect(can(...asked, '--set', 'acs:ResourceTag/team=').code).toBe(1);
  });

  it('hangs on the address where break-glass is held to networks, and --from settles it', () => {
    writeFileSync(join(folder, 'baseline.yaml'), OFFICES);
    const asked = ['break-glass', 'ram:AttachPolicyToRole', 'acs:ram::{account}:role/x'];
    const open = report(...asked);
    expect(open).toMatchObject({
      code: 3,
      answer: 'unknown',
      decision: 'unknown',
      statement: null,
    });
    const keys = open.hangsOn.flatMap((one) => one.keys);
    expect(keys).toContainEqual({ key: 'acs:SourceIp', settledBy: '--from <ip>' });
    expect(can(...asked, '--from', '223.5.5.9').code).toBe(0);
    expect(can(...asked, '--set', 'acs:sourceip=223.5.5.9').code).toBe(0);
    expect(report(...asked, '--from', '198.51.100.1')).toMatchObject({
      code: 1,
      purpose: { kind: 'trust', id: 'trust' },
    });
  });

  it.each(['developer', 'break-glass'])('is no for %s without MFA: nobody enters', (role) => {
    const { code, stdout } = can(role, 'ecs:DescribeInstances', '--no-mfa');
    expect(code).toBe(1);
    expect(stdout).toContain('The role cannot be entered without MFA');
    expect(stdout).toContain('when Bool acs:MFAPresent: true');
  });

  it('fits on one screen, whatever the statement', () => {
    const asked = [
      ['developer', 'ecs:DescribeInstances'],
      ['auditor', 'oss:GetObject'],
      ['billing', 'bss:PayOrder'],
      ['developer', 'kms:GetSecretValue'],
    ];
    const screens = asked.map((args) => can(...args));
    expect(screens.map(({ stdout }) => stdout.split('\n').length > 24)).not.toContain(true);
  });
});

describe('access can without a resource', () => {
  it('names one that would do, and what it carries', () => {
    expect(report('developer', 'ecs:DeleteInstance', ...PAYMENTS)).toMatchObject({
      code: 0,
      answer: 'allowed',
      example: {
        resource: `acs:ecs:eu-central-1:${ACCOUNT}:instance/example`,
        where: { 'acs:ResourceTag/team': ['payments'] },
      },
    });
  });

  it('does not take on a tag other than the one given', () => {
    const asked = ['ecs:DeleteInstance', '--tag', 'team=search', ...PAYMENTS];
    expect(report('developer', ...asked)).toMatchObject({ code: 1, example: null });
  });

  it('fills a name that has to begin so', () => {
    const { example } = report('developer', 'fc:UpdateFunction', ...PAYMENTS);
    expect(example?.resource).toBe(`acs:fc:eu-central-1:${ACCOUNT}:functions/payments-example`);
  });

  it('takes a resource group for a scope', () => {
    const asked = ['ecs:DeleteInstance', '--scope-group', 'rg-aek2xl5qajpkquq'];
    expect(report('developer', ...asked).example?.where).toEqual({
      'acs:ResourceGroupId': ['rg-aek2xl5qajpkquq'],
    });
  });

  it('is a no only where none would do', () => {
    expect(report('developer', 'ecs:AuthorizeSecurityGroup')).toMatchObject({ code: 1 });
    expect(report('auditor', 'oss:GetObject')).toMatchObject({ code: 1 });
  });
});

describe('access can: spellings', () => {
  it.each([
    ['Developer', 'ECS:describeinstances'],
    ['BREAK-GLASS', 'ecs:StopInstance'],
    ['breakGlass', 'ecs:StopInstance'],
    ['break_glass', 'ecs:StopInstance'],
  ])('%s may %s, in any case', (role, action) => {
    expect(can(role, action).code).toBe(0);
  });

  it.each(['bssapi:QueryBillOverview', 'bss:DescribeBillList', 'bssopenapi:QueryBillOverview'])(
    'knows the bills as %s',
    (action) => {
      expect(report('billing', action)).toMatchObject({ code: 0, purpose: { id: 'bills' } });
    },
  );

  it.each(['ram:CreateAccessKey', 'ims:CreateAccessKey', 'IMS:createaccesskey'])(
    'denies %s to everybody',
    (action) => {
      for (const role of ['developer', 'operator', 'billing', 'auditor', 'break-glass']) {
        expect(report(role, action)).toMatchObject({ code: 1, purpose: { id: 'new-keys' } });
      }
    },
  );

  it('stays open where an alias may count, and says that no option settles it', () => {
    const { code, stdout } = can('billing', 'efc:ApplyInvoice');
    expect(code).toBe(3);
    expect(stdout).toContain('no option settles it');
  });

  it('suggests an action where there is no such one', () => {
    const { code, notes } = report('operator', 'ecs:StartInstnce');
    expect(code).toBe(1);
    expect(notes).toEqual([
      'No role names this action. Did you mean ecs:StartInstance?',
      'No product that is known here has the action ecs:StartInstnce.',
    ]);
  });

  it('says that no product has an action, and says nothing of one that a product has', () => {
    const said = (action: string) => report('billing', action).notes.join(' ');
    expect(said('ecs:DescribeInstancesNoSuchThing')).toContain('No product that is known here has');
    expect(said('ecs:DescribeInstances')).not.toContain('No product');
  });

  it('asks of a thing that is made by its tag too, not only of what it is made in', () => {
    const make = (tag: string) =>
      report('developer', 'nlb:CreateServerGroup', '--tag', tag, ...PAYMENTS).answer;
    expect(make('team=payments')).toBe('allowed');
    expect(make('team=other')).toBe('denied');
  });

  it('says what may be granted', () => {
    const { notes } = report('developer', 'kms:GetSecretValue');
    expect(notes.join('\n')).toMatch(/May be granted: named-secrets/);
  });

  it('says that a resource is of another account', () => {
    const other = 'acs:ecs:*:9999999999999999:instance/i-1';
    const { code, notes } = report('operator', 'ecs:StartInstance', other);
    expect(code).toBe(1);
    expect(notes).toEqual([`The resource is of another account than the settings, ${ACCOUNT}.`]);
  });
});

describe('access can: JSON', () => {
  it('has a version and every field, whatever the answer', () => {
    const fields =
      'version question answer decision example statement purpose hangsOn undecided notes';
    for (const args of [
      ['billing', 'bssapi:QueryBill'],
      ['billing', 'ecs:StopInstance'],
      ['billing', 'efc:ApplyInvoice'],
      ['billing', 'ecs:StopInstance', '--no-mfa'],
    ]) {
      const { code, ...rest } = report(...args);
      expect([0, 1, 3]).toContain(code);
      expect(Object.keys(rest)).toEqual(fields.split(' '));
      expect(rest.version).toBe(1);
    }
  });

  it('gives the statement as RAM would have it', () => {
    expect(report('billing', 'bssapi:ApplyInvoice')).toMatchObject({
      statement: {
        effect: 'Allow',
        action: ['bssapi:ApplyInvoice', 'bss:ApplyInvoice'],
        resource: ['*'],
      },
      purpose: { kind: 'purpose', id: 'invoices', title: 'Request invoices' },
      hangsOn: [],
    });
  });
});

describe('access can: questions with a mistake', () => {
  it.each<[string, string[], string]>([
    [
      'an unknown role',
      ['develper', 'ecs:StopInstance'],
      "role: found 'develper', allowed: developer, operator, billing, auditor, deployer, planner, break-glass. Did you mean developer?",
    ],
    [
      'a role unlike any',
      ['root', 'ecs:StopInstance'],
      "role: found 'root', allowed: developer, operator, billing, auditor, deployer, planner, break-glass.",
    ],
    [
      'an action without a service',
      ['developer', 'StopInstance'],
      "action: found 'StopInstance', allowed: <service>:<name>, such as ecs:StartInstance.",
    ],
    [
      'a wildcard',
      ['developer', 'ecs:*'],
      "action: found 'ecs:*', allowed: <service>:<name>, such as ecs:StartInstance. One action at a time, without wildcards.",
    ],
    [
      'an address that is none',
      ['developer', 'ecs:StopInstance', '--from', '223.5.5'],
      "--from: found '223.5.5', allowed: an IPv4 or IPv6 address such as 203.0.113.9",
    ],
    [
      'a block for an address',
      ['developer', 'ecs:StopInstance', '--from', '223.5.5.0/24'],
      "--from: found '223.5.5.0/24', allowed: an IPv4 or IPv6 address such as 203.0.113.9",
    ],
    [
      'MFA by two ways',
      ['developer', 'ecs:StopInstance', '--set', 'ACS:mfapresent=false'],
      '--set: acs:MFAPresent is set by --no-mfa, and true without it',
    ],
    [
      'a tag twice',
      ['developer', 'ecs:StopInstance', '--tag', 'a=b', '--tag', 'a=c'],
      "--tag: found the key 'a' twice, allowed: one value for each key",
    ],
  ])('%s', (_, args, message) => {
    expect(can(...args)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });

  it.each([
    ['a resource that is no ARN', ['i-1']],
    ['a placeholder that there is not', ['acs:ecs:*:{acount}:instance/i-1']],
    ['an ARN of an account that is none', ['acs:ecs:*:123:instance/i-1']],
    ['an ARN that is cut', ['acs:ecs:*:{account}']],
    ['a tag without a value', ['--tag', 'team']],
    ['a tag without a key', ['--tag', '=payments']],
    ["a tag of Alibaba Cloud's own", ['--tag', 'acs:rm=1']],
    ['a condition key without a service', ['--set', 'MFAPresent=true']],
    ['a scope without a value', ['--scope-tag', 'team']],
    ['a scope that is open', ['--scope-tag', 'team=*']],
    ['a resource group that is none', ['--scope-group', 'payments']],
    ['settings that are not there', ['--settings', 'nowhere.yaml']],
  ])('%s', (_, args) => {
    const { code, stdout, stderr } = can('developer', 'ecs:StopInstance', ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toMatch(/^\s+at |This is a fault of/m);
    expect(stderr.length).toBeGreaterThan(20);
  });

  it.each([
    ['role', ['\u001b[31mdeveloper', 'ecs:StopInstance']],
    ['action', ['developer', 'ecs:\u001b[31mStop']],
    ['resource', ['developer', 'ecs:StopInstance', 'acs:ecs:*:{account}:instance/\u001b[31m']],
    ['address', ['developer', 'ecs:StopInstance', '--from', '\u001b[31m']],
    ['tag', ['developer', 'ecs:StopInstance', '--tag', 'a=\u001b[31m\u202e']],
    ['key', ['developer', 'ecs:StopInstance', '--set', 'acs:a=\u001b[31m']],
    ['scope', ['developer', 'ecs:StopInstance', '--scope-tag', 'a=\u001b[31m']],
  ])('escapes control characters in a %s', (_, args) => {
    const { code, stdout, stderr } = can(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('\\u{1b}');
    // Nothing but printable signs and ends of lines.
    expect(stderr).toMatch(/^[\n -~]+$/);
  });

  it('does not show what looks like a secret', () => {
    const key = ['LTAI', '5tAbCdEfGhIjKlMnOpQr'].join('');
    const { code, stderr } = can('developer', key);
    expect(code).toBe(2);
    expect(stderr).not.toContain(key);
  });
});

describe('access list', () => {
  it('shows a role by purpose, without settings', () => {
    rmSync(join(folder, 'baseline.yaml'));
    const { code, stdout, stderr } = list('billing');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(
      `May
  budgets: See budgets and what they are split by (`,
    );
    expect(stdout).toContain('\n    Accounting needs a document for each payment.');
    expect(stdout).toContain('\nCannot\n  buy, renew, refund or cancel\n');
    expect(stdout).toContain('\nGuardrails, whatever else is attached\n');
    expect(stdout).toContain('\nLimits\n');
  });

  it('shows what may be granted, and by what', () => {
    const { stdout } = list('operator');
    expect(stdout).toContain(
      '\nMay be granted\n  remote-commands: Run commands on named servers\n',
    );
    expect(stdout).toContain('    Parameter: ids of servers, or a tag that they carry.\n');
  });

  it('is JSON for programs', () => {
    const { code, stdout } = list('break-glass', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      role: 'break-glass',
      purposes: [{ id: 'everything', actions: ['*'] }],
    });
  });

  it('fails with 2 on a role that there is not', () => {
    expect(list('audtor')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        "error: role: found 'audtor', allowed: developer, operator, billing, auditor, deployer, planner, break-glass. Did you mean auditor?\n",
    });
  });
});

describe('the program', () => {
  it.each<[string, number, string[], RegExp]>([
    ['what is allowed', 0, ['billing', 'bssapi:QueryBill'], /^ALLOWED {2}billing/],
    ['what is denied', 1, ['billing', 'ecs:StopInstance'], /^DENIED {2}billing/],
    ['what hangs', 3, ['billing', 'efc:ApplyInvoice'], /^UNKNOWN {2}billing/],
  ])(
    'answers %s with the code %d, from the settings where it stands',
    async (_, code, args, text) => {
      const answer = await run('can', ...args);
      expect(answer).toEqual({ code, stdout: expect.stringMatching(text) as string, stderr: '' });
    },
  );

  it('takes every option, more than once where there may be more', async () => {
    const context = ['--no-mfa', '--from', '223.5.5.9', '--tag', 'a=b', '--tag', 'c=d'];
    const more = ['--set', 'acs:x=1', '--set', 'acs:x=2', ...PAYMENTS, '--scope-prefix', 'pay-'];
    const asked = ['developer', 'ecs:StopInstance', SERVER, ...context, ...more];
    const answer = await run('can', ...asked, '--format', 'json');
    expect(answer).toEqual(can(...asked, '--format', 'json'));
    expect(answer.code).toBe(1);
  });

  it.each<[string, string[]]>([
    ['two scopes', ['--scope-group', 'rg-aek2xl5qajpkquq', ...PAYMENTS]],
    ['a resource with control characters', ['\u001b[31mdeveloper\u202e']],
    ['an option with control characters', ['--\u001b[31m\u202e']],
    ['a format with control characters', ['--format', '\u001b[31m\u202e']],
  ])('refuses %s, in printable signs', async (_, args) => {
    const { code, stdout, stderr } = await run('can', 'developer', 'ecs:StopInstance', ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^[\n -~]{20,}$/);
    expect(stderr).not.toMatch(/^\s+at |This is a fault of/m);
  });

  it('lists a role without settings, and fails with 2 on one that there is not', async () => {
    rmSync(join(folder, 'baseline.yaml'));
    const [there, wrong] = await Promise.all([
      run('list', 'break-glass', '--format', 'json'),
      run('list', 'audtor'),
    ]);
    expect(there).toEqual(list('break-glass', 'json'));
    expect(wrong).toEqual(list('audtor'));
  });
});

it('who can do what is on one screen', () => {
  const lines = listAllAccess('text').split('\n');
  expect(lines.length).toBeLessThanOrEqual(50);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(110);
  const told: unknown = JSON.parse(listAllAccess('json'));
  expect(told).toMatchObject({
    version: 1,
    kinds: expect.arrayContaining(['see']) as unknown,
  });
});
