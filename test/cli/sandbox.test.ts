import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hasTerraform } from '../helpers/terraform';
import { root, runCli } from './run-cli';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const BANNER =
  'Simulated account in .sandbox: nothing reaches Alibaba Cloud, and RAM permissions are not enforced.\n';

const node = (program: string): string[] => ['sandbox', '--', process.execPath, '-e', program];

describe('sandbox -- <command>', () => {
  it("ends with the command's own exit code and leaves its output alone", async () => {
    const ended = await runCli(node('console.log("out"); process.exit(7)'), folder);
    expect(ended).toEqual({ code: 7, stdout: 'out\n', stderr: BANNER });
  });

  it('ends with 128 and the number of the signal that killed the command', async () => {
    const { code } = await runCli(node('process.kill(process.pid, "SIGKILL")'), folder);
    expect(code).toBe(137);
  });

  it('attaches Terraform and OpenTofu, with settings of their own and no update checks', async () => {
    const { stdout } = await runCli(node('console.log(JSON.stringify(process.env))'), folder, {
      TF_CLI_CONFIG_FILE: join(folder, 'missing.rc'),
    });
    const env = JSON.parse(stdout) as Record<string, string>;
    expect(Object.keys(JSON.parse(env['TF_REATTACH_PROVIDERS'] ?? '{}') as object)).toEqual([
      'registry.terraform.io/aliyun/alicloud',
      'registry.terraform.io/hashicorp/alicloud',
      'registry.opentofu.org/aliyun/alicloud',
      'registry.opentofu.org/hashicorp/alicloud',
    ]);
    expect(env['CHECKPOINT_DISABLE']).toBe('1');
    expect(env['TF_CLI_CONFIG_FILE']).not.toBe(join(folder, 'missing.rc'));
    expect(existsSync(env['TF_CLI_CONFIG_FILE'] ?? '')).toBe(false);
  });

  it('fails with 2 without a command', async () => {
    const { code, stderr } = await runCli(['sandbox'], folder);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'error: no command to run. Put it behind two dashes: alicloud-baseline sandbox -- terraform plan\n',
    );
    expect(existsSync(join(folder, '.sandbox'))).toBe(false);
  });

  it('fails with 3 where the command is not installed, and says how to fix it', async () => {
    const { code, stderr } = await runCli(['sandbox', '--', '/nowhere/terraform', 'plan'], folder);
    expect(code).toBe(3);
    expect(stderr).toBe(
      `${BANNER}error: /nowhere/terraform is not installed. Install Terraform 1.5 or newer, or OpenTofu and say so with TERRAFORM_BINARY_NAME=tofu.\n`,
    );
  });

  it('fails with 2 on a fault that there is not', async () => {
    const { code, stderr } = await runCli(['sandbox', '--fault', 'rain:1', '--', 'ls'], folder);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'error: --fault: found fault "rain:1", allowed: throttle:<calls>, refuse:<resource type>[/<id>], fail:<operation>, partial:<operation>, crash:<operation>; fail and partial also as refuse\n',
    );
  });

  it('tells of a change that was to fail and never came', async () => {
    const { code, stderr } = await runCli(['sandbox', '--fault', 'fail:3', '--', 'true'], folder);
    expect([code, stderr]).toEqual([
      0,
      `${BANNER}--fault fail:3 did not strike: changes in this run: 0\n`,
    ]);
  });

  it('fails with 2 on an account id that is none', async () => {
    const { code, stderr } = await runCli(['sandbox', '--account-id', '123', '--', 'ls'], folder);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'error: found account id "123", allowed: 16 digits, as the console shows it\n',
    );
  });

  it('fails with 3 where no socket can be made, and says how to fix it', async () => {
    const { code, stderr } = await runCli(node(''), folder, { TMPDIR: join(folder, 'none') });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^error: no socket could be made in .*TMPDIR/);
  });

  it.each([1, 2])(
    'attaches where the temporary folder has a path that no socket can have',
    async (bytes) => {
      // Counted in bytes: letters may have two of them.
      const deep = join(folder, 'é'.repeat(60 * bytes));
      mkdirSync(deep);
      const show = 'console.log(process.env.TF_REATTACH_PROVIDERS)';
      const { code, stdout } = await runCli(node(show), folder, { TMPDIR: deep });
      expect(code).toBe(0);
      const [provider] = Object.values(
        JSON.parse(stdout) as Record<string, { Addr: { String: string } }>,
      );
      expect(Buffer.byteLength(provider?.Addr.String ?? '')).toBeLessThan(104);
      expect(readdirSync(deep)).toEqual([]);
    },
  );

  it('takes away what killed ones left in the temporary folder, and nothing else', async () => {
    const temporary = join(folder, 'temporary');
    const left = (name: string, owner?: string): void => {
      mkdirSync(join(temporary, name), { recursive: true });
      if (owner !== undefined) writeFileSync(join(temporary, name, 'owner.pid'), owner);
    };
    left('alicloud-killed', '4194305 1\n');
    left('alicloud-before', `${String(process.pid)} another time\n`);
    left('alicloud-nobody');
    left('alicloud-parent', String(process.pid));
    left('alicloud-notours-1', '4194305 1\n');
    const show = `console.log(require('node:fs').readdirSync(${JSON.stringify(temporary)}).length)`;
    const { stdout } = await runCli(node(show), folder, { TMPDIR: temporary });
    expect(stdout).toBe('4\n');
    expect(readdirSync(temporary).sort()).toEqual([
      'alicloud-nobody',
      'alicloud-notours-1',
      'alicloud-parent',
    ]);
  });

  it.each(['/sys', 'a-file'])(
    'is no fault of ours where there can be no account: in %s',
    async (at) => {
      writeFileSync(join(folder, 'a-file'), '');
      const place = join(resolve(folder, at), 'account');
      const { code, stderr } = await runCli(['sandbox', '--account', place, '--', 'ls'], folder);
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /^error: \/.*\/account cannot be used as a simulated account \(.*\)\. Name another folder\.\n$/,
      );
    },
  );

  it('makes no account of a folder that has something in it, and resets none', async () => {
    writeFileSync(join(folder, 'main.tf'), CONFIGURATION);
    const refused = await runCli(['sandbox', '--account', '.', '--', 'ls'], folder);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('is not a simulated account and not empty: it holds main.tf.');
    writeFileSync(join(folder, 'operations.jsonl'), '');
    const reset = await runCli(['sandbox', 'reset', '--account', '.'], folder);
    expect(reset).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: there is no simulated account in .. Run something in one first, or name its folder with --account.\n',
    });
    expect(readdirSync(folder).sort()).toEqual(['main.tf', 'operations.jsonl']);
  });

  it('says what a reset leaves, and goes on with the rest', async () => {
    await runCli(node(''), folder);
    writeFileSync(join(folder, '.sandbox/notes.txt'), 'mine');
    expect(await runCli(['sandbox', 'reset'], folder)).toEqual({
      code: 0,
      stdout: 'The account in .sandbox is empty. What it did not make was left:\n  notes.txt\n',
      stderr: '',
    });
    expect((await runCli(node(''), folder)).code).toBe(0);
  });
});

const CONFIGURATION = `
provider "alicloud" {
  region = "eu-central-1"
  account_id = "1234567890123456"
  account_type = "International"
}
resource "alicloud_ram_group" "g" {
  group_name = "developers"
}
`;

(hasTerraform ? describe : describe.skip)('sandbox -- cdktf deploy', () => {
  const APPLICATION = `
    const { App, TerraformStack, TerraformElement } = require('cdktf');
    const app = new App();
    for (const name of ['first', 'second']) {
      const stack = new TerraformStack(app, name);
      stack.addOverride('provider.alicloud', [{ region: 'eu-central-1', account_id: '1234567890123456', account_type: 'International' }]);
      stack.addOverride('resource.alicloud_ram_group.g', { group_name: name });
    }
    app.synth();`;

  it('never writes the states of the real deployment, one for each stack', async () => {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(
      join(folder, 'cdktf.json'),
      JSON.stringify({
        language: 'typescript',
        app: 'node main.js',
        projectId: 'x',
        sendCrashReports: 'false',
      }),
    );
    writeFileSync(join(folder, 'main.js'), APPLICATION);
    const real = '{"version":4,"serial":3,"lineage":"real","outputs":{},"resources":[]}';
    writeFileSync(join(folder, 'terraform.first.tfstate'), real);
    const cdktf = (...args: string[]) =>
      runCli(
        [
          'sandbox',
          '--',
          process.execPath,
          join(root, 'node_modules/cdktf-cli/bundle/bin/cdktf'),
          ...args,
        ],
        folder,
        { CI: 'true' },
      );
    expect(await cdktf('deploy', '*', '--auto-approve')).toMatchObject({ code: 0 });
    const shown = await runCli(['sandbox', 'show'], folder);
    expect(shown.stdout).toBe('alicloud_ram_group  first\nalicloud_ram_group  second\n');
    const again = await cdktf('diff', 'second');
    expect(again.stdout).toContain('No changes.');
    expect(readFileSync(join(folder, 'terraform.first.tfstate'), 'utf8')).toBe(real);
    expect(readdirSync(folder).filter((name) => name.includes('tfstate'))).toEqual([
      'terraform.first.tfstate',
    ]);
    expect(await cdktf('destroy', '*', '--auto-approve')).toMatchObject({ code: 0 });
    expect((await runCli(['sandbox', 'show'], folder)).stdout).toBe('Nothing there.\n');
    expect(readFileSync(join(folder, 'terraform.first.tfstate'), 'utf8')).toBe(real);
  });
});

(hasTerraform ? describe : describe.skip)('sandbox show, edit and reset', () => {
  it('says after a run how many objects are of types that are only assumed', async () => {
    const topic =
      'resource "alicloud_alikafka_topic" "a" {\n  instance_id = "i"\n  topic = "t"\n  remark = "r"\n}\n';
    writeFileSync(join(folder, 'main.tf'), `${CONFIGURATION}${topic}`);
    const apply = ['sandbox', '--', 'terraform', 'apply', '-auto-approve', '-no-color'];
    expect((await runCli(['sandbox', '--', 'terraform', 'init'], folder)).code).toBe(0);
    expect(await runCli(apply, folder)).toMatchObject({
      code: 0,
      stderr: `${BANNER}1 of 2 objects are of types whose behaviour is only assumed: alicloud_alikafka_topic.\n`,
    });
    // Nothing was done, and nothing is said.
    expect((await runCli(apply, folder)).stderr).toBe(BANNER);
  });

  it('shows what Terraform made, and a change by hand is drift in the next plan', async () => {
    writeFileSync(join(folder, 'main.tf'), CONFIGURATION);
    const terraform = (...args: string[]) =>
      runCli(['sandbox', '--', 'terraform', ...args, '-no-color'], folder);
    expect((await terraform('init')).code).toBe(0);
    expect((await terraform('apply', '-auto-approve')).code).toBe(0);
    expect((await terraform('plan', '-detailed-exitcode')).code).toBe(0);

    expect((await runCli(['sandbox', 'show'], folder)).stdout).toBe(
      'alicloud_ram_group  developers\n',
    );
    const edited = await runCli(
      ['sandbox', 'edit', 'alicloud_ram_group', 'developers', 'comments=mine now'],
      folder,
    );
    expect(edited).toEqual({
      code: 0,
      stdout: 'alicloud_ram_group developers: comments=mine now\n',
      stderr: '',
    });
    const drift = await terraform('plan', '-detailed-exitcode');
    expect(drift.code).toBe(2);
    expect(drift.stdout).toContain('"mine now" -> null');

    const shown = await runCli(['sandbox', 'show', '--format', 'json'], folder);
    expect(JSON.parse(shown.stdout)).toMatchObject([
      { type: 'alicloud_ram_group', id: 'developers', attributes: { comments: 'mine now' } },
    ]);
    await runCli(['sandbox', 'edit', 'alicloud_ram_group', 'developers', '--delete'], folder);
    expect((await runCli(['sandbox', 'show'], folder)).stdout).toBe('Nothing there.\n');
    expect((await runCli(['sandbox', 'reset'], folder)).code).toBe(0);
    expect(existsSync(join(folder, '.sandbox'))).toBe(false);
  });

  it('overrides what a data source answers and the account decides, until it is taken back', async () => {
    const asks =
      'data "alicloud_market_products" "a" {}\noutput "first" { value = data.alicloud_market_products.a.ids[0] }\n';
    writeFileSync(join(folder, 'main.tf'), `${CONFIGURATION}${asks}`);
    await runCli(node(''), folder);
    const override = (...args: string[]) => runCli(['sandbox', 'override', ...args], folder);
    const said = [
      await override('data.alicloud_market_products', 'ids=["cmjj1"]'),
      await override('alicloud_ram_group', 'create_time=then'),
    ];
    expect(said.map(({ stdout }) => stdout)).toEqual([
      'data.alicloud_market_products: ids=["cmjj1"]\n',
      'alicloud_ram_group: create_time=then\n',
    ]);
    const run = (...args: string[]) => runCli(['sandbox', '--', 'terraform', ...args], folder);
    await run('init');
    expect((await run('apply', '-auto-approve', '-no-color')).stdout).toContain('first = "cmjj1"');
    expect((await run('plan', '-detailed-exitcode')).code).toBe(0);
    const shown = await runCli(['sandbox', 'show', '--format', 'json'], folder);
    expect(JSON.parse(shown.stdout)).toMatchObject([{ attributes: { create_time: 'then' } }]);
    const refused = [
      await override('alicloud_ram_group', 'comments=x'),
      await override('alicloud_ram_group'),
      await override('data.alicloud_market_products', '--remove', 'a=b'),
      await override('alicloud_nonsense', '--remove'),
    ];
    expect(refused.map(({ code, stderr }) => [code, stderr.split('\n')[0]])).toEqual([
      [
        2,
        'error: found attribute comments of alicloud_ram_group, allowed, because the account decides them: create_time, group_name, name',
      ],
      [2, 'error: no values. Say what: <attribute>=<value>, or --remove'],
      [2, 'error: --remove takes no values'],
      [
        2,
        'error: found alicloud_nonsense, allowed: a resource type of the provider, or data. before a data source',
      ],
    ]);
    expect((await override('data.alicloud_market_products', '--remove')).stdout).toBe(
      'data.alicloud_market_products is no longer overridden.\n',
    );
    expect((await run('plan', '-no-color')).stderr).toContain('alicloud_market_products is not');
    expect((await runCli(['sandbox', 'reset'], folder)).code).toBe(0);
    expect(existsSync(join(folder, '.sandbox'))).toBe(false);
  });

  it('refuses edits that the account could not hold, and changes nothing', async () => {
    await runCli(node(''), folder);
    const edit = (...args: string[]) =>
      runCli(['sandbox', 'edit', 'alicloud_ram_group', 'g', ...args], folder);
    expect((await edit('--create', 'group_name=g', 'name=g')).code).toBe(0);
    const file = join(folder, '.sandbox/resources/alicloud_ram_group/g.json');
    const before = readFileSync(file, 'utf8');
    const refused = await Promise.all([
      edit('colour=red'),
      edit('force="yes"'),
      edit('id=h'),
      edit('comments'),
      edit(),
      runCli(['sandbox', 'edit', 'alicloud_nonsense', 'g', 'a=b'], folder),
      runCli(['sandbox', 'edit', 'alicloud_ram_group', 'missing', 'comments=x'], folder),
    ]);
    expect(refused.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(refused.map(({ stderr }) => stderr.split('\n')[0])).toEqual([
      'error: found attribute colour, allowed: comments, create_time, force, group_name, id, name',
      'error: found force "yes", allowed: force: bool',
      'error: the id of an object cannot be changed',
      'error: found change "comments", allowed: <attribute>=<value>',
      'error: no changes. Say what: <attribute>=<value>, or --delete',
      'error: alicloud_nonsense is not a resource type of the provider',
      'error: the account has no alicloud_ram_group "missing". "sandbox show alicloud_ram_group" lists those it has; --create makes one',
    ]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('says so where there is no account', async () => {
    const { code, stderr } = await runCli(['sandbox', 'show'], folder);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'error: there is no simulated account in .sandbox. Run something in one first, or name its folder with --account.\n',
    );
  });
});

describe('sandbox seed', () => {
  it('puts objects there that sandbox show shows', async () => {
    writeFileSync(
      join(folder, 'seed.yaml'),
      'objects:\n  - type: alicloud_vpc\n    id: vpc-mine\n    attributes: { vpc_name: net }\n',
    );
    const seeded = await runCli(['sandbox', 'seed', 'seed.yaml'], folder);
    expect(seeded).toEqual({ code: 0, stdout: '.sandbox has 1 more object.\n', stderr: '' });
    const { stdout } = await runCli(['sandbox', 'show'], folder);
    expect(stdout).toBe('alicloud_vpc  vpc-mine\n');
  });

  it.each([
    ['nowhere.yaml', undefined, 'found seed nowhere.yaml, allowed: lived-in, or a file'],
    ['list.yaml', '- a\n', 'list.yaml: found no list "objects"'],
    ['torn.yaml', 'objects: [', 'torn.yaml: '],
    ['type.yaml', 'objects: [{ type: alicloud_vp }]', 'objects[0].type is alicloud_vp'],
  ])('refuses %s with 2 and says why', async (file, text, says) => {
    if (text !== undefined) writeFileSync(join(folder, file), text);
    const { code, stderr } = await runCli(['sandbox', 'seed', file], folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
    expect(existsSync(join(folder, '.sandbox'))).toBe(false);
  });
});
