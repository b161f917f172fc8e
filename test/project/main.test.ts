import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { secretVariables } from '../../settings';
import { secretsWithin } from '../../settings/secrets';
import { temporaryFolders } from '../helpers/temporary-folder';
import { trustFaults } from '../helpers/trust';

const root = join(__dirname, '../..');
const temporary = temporaryFolders('main');
const ACCESS_KEY = ['LTAI', '4Gk9wExampleNotReal'].join('');
const shipped = readFileSync(join(root, 'baseline.yaml'), 'utf8');

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outdir: string;
}

/** main.ts as `cdktf synth` runs it, with nothing of ours in the environment but what is given. */
function runMain(env: Readonly<Record<string, string>> = {}, cwd = root): Run {
  const outdir = join(temporary(), 'cdktf.out');
  const ours = /^(?:ALICLOUD|ALIBABA_CLOUD|CDKTF|SYNTH)_/;
  const rest = Object.entries(process.env).filter(([name]) => !ours.test(name));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', pathToFileURL(require.resolve('tsx')).href, join(root, 'main.ts')],
    {
      cwd,
      encoding: 'utf8',
      env: { ...Object.fromEntries(rest), CDKTF_OUTDIR: outdir, ...env },
    },
  );
  return { code: status, stdout, stderr, outdir };
}

let plain: Run | undefined;
/** Without anything given to it; run once. */
const asShipped = (): Run => (plain ??= runMain());

function runWith(text: string, env: Readonly<Record<string, string>> = {}): Run {
  const file = join(temporary(), 'mine.yaml');
  writeFileSync(file, text);
  return runMain({ ALICLOUD_BASELINE_FILE: file, ...env });
}

function stackOf({ outdir }: Run): { readonly text: string; readonly json: Stack } {
  const text = readFileSync(join(outdir, 'stacks/security-baseline/cdk.tf.json'), 'utf8');
  return { text, json: JSON.parse(text) as Stack };
}

type Block = Readonly<Record<string, unknown>>;

interface Stack {
  readonly provider: unknown;
  readonly resource: Readonly<Record<string, Readonly<Record<string, Record<string, unknown>>>>>;
}

describe('main.ts with the shipped baseline.yaml', () => {
  // In pieces, lest something that looks for keys in sources finds these.
  const keys = {
    [secretVariables.accessKeyId]: ACCESS_KEY,
    [secretVariables.accessKeySecret]: ['k7Hq2Zr9', 'Wx4Tb6Ym1Nc8Vd3Lf5Gs0P'].join(''),
    [secretVariables.securityToken]: ['CAIS', '0example0example0example'].join(''),
    [secretVariables.webhook]: [
      'https://hooks.example.com/robot/send?access_token',
      'a1b2c3d4e5f6',
    ].join('='),
  };
  let run: Run;
  beforeAll(() => {
    run = runMain(keys);
  });

  it('ends with 0, says nothing and writes a stack', () => {
    expect(run).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(run.outdir).sort()).toEqual(['manifest.json', 'stacks']);
    expect(readdirSync(join(run.outdir, 'stacks'))).toEqual(['security-baseline']);
  });

  it('has every resource at an address that stays: a new one would replace what people have', () => {
    const { resource } = stackOf(run).json;
    // Policies and what attaches them are packed: they come and go with what they hold.
    const addresses = Object.entries(resource).flatMap(([type, blocks]) =>
      type === 'alicloud_ram_policy' || type.endsWith('_policy_attachment')
        ? []
        : Object.keys(blocks).map((id) => `${type}.${id}`),
    );
    const pinned = readFileSync(join(root, 'test/fixtures/baseline-addresses.txt'), 'utf8');
    expect(addresses.sort()).toEqual(pinned.trim().split('\n'));
  });

  it('names account, site and region in each provider block, one for each region', () => {
    const account = { account_id: '1234567890123456', account_type: 'International' };
    expect(stackOf(run).json.provider).toEqual({
      alicloud: [
        { ...account, region: 'ap-southeast-1' },
        // Where SLS keeps people and policies of an account.
        { ...account, region: 'cn-heyuan', alias: 'cn-heyuan' },
      ],
    });
  });

  it('trusts nobody without a second factor', () => {
    const roles = Object.values(stackOf(run).json.resource['alicloud_ram_role'] ?? {}).filter(
      // A role of a service, not of people.
      ({ role_name: name }) => name !== 'alicloud-baseline-budget-watch',
    );
    expect(roles).toHaveLength(7);
    expect(
      roles.flatMap((role) => trustFaults(String(role['assume_role_policy_document']))),
    ).toEqual([]);
  });

  it('has nothing secret in what it writes, though the environment has', () => {
    const manifest = readFileSync(join(run.outdir, 'manifest.json'), 'utf8');
    const written = manifest + stackOf(run).text;
    expect(Object.values(keys).filter((key) => written.includes(key))).toEqual([]);
    expect(secretsWithin(written)).toEqual([]);
    // The same look finds a key that is there.
    expect(secretsWithin(written + keys[secretVariables.accessKeyId])).toHaveLength(1);
  });

  it('synthesises the same bytes again', () => {
    expect(stackOf(asShipped()).text).toBe(stackOf(run).text);
  });
});

/** What cdktf says of the stack to whoever synthesises. */
function warningsOf({ outdir }: Run): string[] {
  const manifest = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8')) as {
    readonly stacks: Readonly<
      Record<string, { readonly annotations: readonly { readonly message: string }[] }>
    >;
  };
  return Object.values(manifest.stacks).flatMap(({ annotations }) =>
    annotations.map(({ message }) => message),
  );
}

describe('main.ts and the state', () => {
  const env = { ALICLOUD_BASELINE_FILE: join(root, 'baseline.yaml') };
  const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

  it('keeps it in a folder that nobody else may enter, whatever was there', () => {
    for (const before of [undefined, 0o755]) {
      const cwd = realpathSync(temporary());
      if (before !== undefined) mkdirSync(join(cwd, 'state'), { mode: before });
      const run = runMain(env, cwd);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      const { terraform } = stackOf(run).json as unknown as { readonly terraform: Block };
      const path = join(cwd, 'state/security-baseline.tfstate');
      expect(terraform['backend']).toEqual({ local: { path } });
      expect(mode(join(cwd, 'state'))).toBe('700');
      // Terraform makes it, and nothing else does.
      expect(existsSync(path)).toBe(false);
    }
  });

  it('does not begin anew beside one that lies in the open', () => {
    const cwd = temporary();
    writeFileSync(join(cwd, 'terraform.security-baseline.tfstate'), '{}');
    const run = runMain(env, cwd);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(
      /^error: terraform\.security-baseline\.tfstate lies where everybody may read it\. Move it: mkdir .*\n$/,
    );
    expect(existsSync(join(run.outdir, 'manifest.json'))).toBe(false);
  });
});

describe('main.ts with settings of the user', () => {
  it('says what still is as it was shipped, and what cannot be taken back', () => {
    expect(warningsOf(asShipped()).map((note) => note.split(':')[0])).toEqual([
      'account.id is still the placeholder',
      'alerts.people.security',
      'identity.people',
      'identity.people',
      'identity.jobs.developer',
    ]);
    const locked = runWith(
      [
        'version: 1',
        "account: { id: '1234567890123457' }",
        'region: ap-southeast-1',
        'audit: { lock: { days: 365, state: locked } }',
      ].join('\n'),
    );
    expect(warningsOf(locked)).toEqual([
      expect.stringMatching(/^audit\.lock: once it is deployed nobody can take it back/),
    ]);
  });

  it('takes the account from the environment before the file', () => {
    const run = runMain({ ALICLOUD_BASELINE_ACCOUNT_ID: '6543210987654321' });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const { text, json } = stackOf(run);
    const { alicloud } = json.provider as { readonly alicloud: readonly Block[] };
    expect(new Set(alicloud.map((block) => block['account_id']))).toEqual(
      new Set(['6543210987654321']),
    );
    expect(text).not.toContain('1234567890123456');
  });

  it('says Domestic for an account of the China site', () => {
    const run = runWith(shipped.replace('site: international', 'site: china'));
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const { alicloud } = stackOf(run).json.provider as { readonly alicloud: readonly Block[] };
    expect(new Set(alicloud.map((block) => block['account_type']))).toEqual(new Set(['Domestic']));
  });

  it('ends with 2 and tells every problem with its line, and writes nothing', () => {
    const run = runWith(
      [
        'version: 1',
        "account: { id: '123' }",
        'region: singapore',
        'identity:',
        '  login:',
        '    rememberMfa: true',
        '    sesionHours: 2',
        '',
      ].join('\n'),
    );
    expect(run).toMatchObject({ code: 2, stdout: '' });
    const lines = run.stderr.trimEnd().split('\n');
    const places = lines.map((line) =>
      /mine\.yaml:(\d+):\d+ {2}(\S+): found .+, allowed: /.exec(line),
    );
    expect(places.map((place) => place?.slice(1))).toEqual([
      ['2', 'account.id'],
      ['3', 'region'],
      ['6', 'identity.login.rememberMfa'],
      ['7', 'identity.login.sesionHours'],
      undefined,
    ]);
    expect(lines.at(-1)).toBe('4 problems in the settings.');
    expect(run.stderr).not.toMatch(/\n\s+at |node_modules|\.ts\b/);
    expect(existsSync(run.outdir)).toBe(false);
  });

  it('ends with 2 where there is no settings file, and names the file', () => {
    const folder = temporary();
    mkdirSync(join(folder, 'empty'));
    const run = runMain({}, join(folder, 'empty'));
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('baseline.yaml');
    expect(run.stderr).not.toMatch(/\n\s+at |node_modules|\.ts\b/);
    expect(existsSync(run.outdir)).toBe(false);
    expect(readdirSync(join(folder, 'empty'))).toEqual([]);
  });

  it('ends with 2 for a secret in the file, and does not repeat it', () => {
    const run = runWith(`${shipped}# left here: ${ACCESS_KEY}\n`);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('AccessKey');
    expect(run.stderr).not.toContain(ACCESS_KEY);
    expect(existsSync(run.outdir)).toBe(false);
  });
});
