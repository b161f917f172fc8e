/** Where real Terraform keeps its states in a sandbox: never where the real ones are. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import {
  AccountEditor,
  keepStateInAccount,
  startSandbox,
} from '../../../packages/sandbox/src/index';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { whereTerraformIs, terraform } from '../../helpers/terraform';
import { ran, type Ran } from './helpers/terraform';

const temporary = temporaryFolders('states');

const PROVIDER =
  'provider "alicloud" {\n  region = "eu-central-1"\n  account_id = "1234567890123456"\n  account_type = "International"\n}\n';
const group = (name: string): string =>
  `resource "alicloud_ram_group" "g" {\n  group_name = "${name}"\n}\n`;

/** A state of a real account, as Terraform wrote it. */
const REAL = `${JSON.stringify(
  {
    version: 4,
    terraform_version: '1.11.4',
    serial: 7,
    lineage: '0b2a7c1e-3d1f-4c55-9f0a-3f2f4f8f1a01',
    outputs: {},
    resources: [
      {
        mode: 'managed',
        type: 'alicloud_ram_group',
        name: 'g',
        provider: 'provider["registry.terraform.io/hashicorp/alicloud"]',
        instances: [
          { schema_version: 0, attributes: { id: 'real', group_name: 'real', name: 'real' } },
        ],
      },
    ],
    check_results: null,
  },
  null,
  2,
)}\n`;

let folder: string;
let account: string;
beforeEach(() => {
  folder = realpathSync(temporary());
  account = join(folder, 'the account');
});

/** A folder with a configuration. */
function configured(name: string, ...text: string[]): string {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'main.tf'), [PROVIDER, ...text].join('\n'));
  return place;
}

async function inSandbox(place: string, command: string, ...args: string[]): Promise<Ran> {
  const given = command.includes('/') ? { terraform: command } : {};
  const sandbox = await startSandbox({ folder: account, ...given });
  try {
    const name = command.includes('/') ? 'terraform' : command;
    return await ran(name, args, place, sandbox.environment);
  } finally {
    await sandbox.close({ ended: true });
  }
}

/** What a folder has but for the configuration, and what is in it. */
function found(place: string): Record<string, string> {
  const names = readdirSync(place).filter((name) => name !== 'main.tf');
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(place, name), 'utf8')]));
}

const run = (place: string, ...args: string[]) =>
  inSandbox(place, 'terraform', ...args, '-no-color');

async function deployed(place: string): Promise<void> {
  for (const args of [['init'], ['apply', '-auto-approve'], ['plan', '-detailed-exitcode']]) {
    expect([args, await run(place, ...args)]).toMatchObject([args, { code: 0, stderr: '' }]);
  }
}

whereTerraformIs('a folder that has the state of a real account', () => {
  const files = {
    'terraform.tfstate': REAL,
    'terraform.tfstate.backup': REAL.replace('"serial": 7', '"serial": 6'),
    '.terraform.lock.hcl':
      'provider "registry.terraform.io/hashicorp/alicloud" {\n  version = "1.289.0"\n}\n',
  };

  it('keeps it to the byte, while another is deployed, drifts and is destroyed', async () => {
    const place = configured('shop', group('developers'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
    await deployed(place);
    expect(found(place)).toEqual(files);

    const editor = new AccountEditor(account);
    expect(editor.objects().map(({ id }) => id)).toEqual(['developers']);
    editor.edit('alicloud_ram_group', 'developers', { comments: 'mine now' });
    expect(await run(place, 'plan', '-detailed-exitcode')).toMatchObject({ code: 2 });

    expect(await run(place, 'destroy', '-auto-approve')).toMatchObject({ code: 0, stderr: '' });
    expect(editor.objects()).toEqual([]);
    expect(found(place)).toEqual(files);
  });

  it('keeps it where the configuration says its path', async () => {
    const block = 'terraform {\n  backend "local" {\n    path = "real.tfstate"\n  }\n}\n';
    const place = configured('shop', block, group('developers'));
    writeFileSync(join(place, 'real.tfstate'), REAL);
    await deployed(place);
    expect(found(place)).toEqual({ 'real.tfstate': REAL });
    expect(await run(place, 'destroy', '-auto-approve')).toMatchObject({ code: 0, stderr: '' });
    expect(found(place)).toEqual({ 'real.tfstate': REAL });
  });

  it('keeps it where a block was added since, and Terraform offers to move it', async () => {
    const place = configured('shop', 'terraform {\n  backend "local" {}\n}\n', group('x'));
    writeFileSync(join(place, 'terraform.tfstate'), REAL);
    for (const args of [[], ['-migrate-state', '-force-copy'], ['-force-copy'], ['-input=true']]) {
      const { code } = await run(place, 'init', ...args);
      expect([args, code !== 0]).toEqual([args, true]);
      expect(found(place)).toEqual({ 'terraform.tfstate': REAL });
    }
  });

  it('does not show it, either', async () => {
    const place = configured('shop', group('developers'), 'output "o" {\n  value = "shown"\n}\n');
    writeFileSync(join(place, 'terraform.tfstate'), REAL);
    expect((await run(place, 'init')).code).toBe(0);
    expect(await run(place, 'show')).toMatchObject({ code: 0, stdout: 'No state.\n' });
    expect(await inSandbox(place, 'terraform', 'state', 'pull')).toMatchObject({ stdout: '' });
    expect((await run(place, 'apply', '-auto-approve')).code).toBe(0);
    expect((await run(place, 'show')).stdout).toContain('group_name  = "developers"');
    expect((await run(place, 'output', '-raw', 'o')).stdout).toBe('shown');
    const list = await inSandbox(place, 'terraform', 'state', 'list');
    expect(list.stdout).toBe('alicloud_ram_group.g\n');
    const shown = await inSandbox(place, 'terraform', 'state', 'show', 'alicloud_ram_group.g');
    expect(shown.stdout).toContain('developers');
    const { stdout } = await inSandbox(place, 'terraform', 'state', 'pull');
    expect(stdout).toContain('"group_name": "developers"');
    expect(stdout).not.toContain('"real"');
    // A saved plan, which is named, as cdktf does it.
    expect((await run(place, 'plan', '-destroy', '-out=p')).code).toBe(0);
    expect((await inSandbox(place, 'terraform', 'show', '-json', 'p')).stdout).toContain('delete');
    expect(await run(place, 'apply', 'p')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(place, 'terraform.tfstate'), 'utf8')).toBe(REAL);
  });

  it('is not written to by what moves states', async () => {
    const place = configured('shop', group('developers'));
    writeFileSync(join(place, 'terraform.tfstate'), REAL);
    mkdirSync(join(place, 'terraform.tfstate.d/prod'), { recursive: true });
    const prod = join(place, 'terraform.tfstate.d/prod/terraform.tfstate');
    writeFileSync(prod, REAL);
    writeFileSync(join(place, 'other.json'), REAL.replace('"serial": 7', '"serial": 8'));
    for (const args of [
      ['state', 'push', 'other.json'],
      ['workspace', 'new', 'mine'],
      ['workspace', 'delete', '-force', 'prod'],
    ]) {
      const { code, stderr } = await inSandbox(place, 'terraform', ...args);
      expect([args, code]).toEqual([args, 2]);
      expect(stderr).toMatch(/^error: .*\.\n$/);
    }
    expect((await run(place, 'import', 'alicloud_ram_group.g', 'nobody')).code).toBe(1);
    await run(place, 'state', 'rm', 'alicloud_ram_group.g');
    expect(readFileSync(join(place, 'terraform.tfstate'), 'utf8')).toBe(REAL);
    expect(readFileSync(prod, 'utf8')).toBe(REAL);
  });
});

/** Where a real state would be. */
async function realOne() {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    request.resume();
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { address, asked: () => asked, close: () => server.close() };
}

whereTerraformIs('a configuration that keeps its state elsewhere', () => {
  it.each([
    ['oss', 'backend "oss" {\n  bucket = "b"\n  region = "eu-central-1"\n}'],
    ['http', 'backend http {\n  address = "ADDRESS"\n}'],
    ['HCP Terraform', 'cloud {\n  hostname = "x.invalid"\n  organization = "o"\n}'],
  ])('is refused by Terraform, and %s is not asked', async (_, block) => {
    const { address, asked, close } = await realOne();
    const text = block.replace('ADDRESS', address);
    const place = configured('shop', `terraform {\n  ${text}\n}\n`, group('developers'));
    // What the real one was initialised with is not seen.
    mkdirSync(join(place, '.terraform'));
    const real = { version: 3, backend: { type: 'http', config: { address }, hash: 1 } };
    writeFileSync(join(place, '.terraform/terraform.tfstate'), JSON.stringify(real));
    for (const args of [['init'], ['init', '-reconfigure'], ['apply', '-auto-approve']]) {
      const { code, stderr } = await run(place, ...args);
      expect([args, code]).toEqual([args, 1]);
      expect(stderr).toMatch(/Error: (?:Invalid|Backend init|HCP Terraform or)/);
    }
    close();
    expect(asked()).toBe(0);
    expect(existsSync(join(account, 'resources'))).toBe(false);
  });

  it('is given one in the account where it is a copy, and the real one is not asked', async () => {
    const { address, asked, close } = await realOne();
    const names = ['TF_HTTP_ADDRESS', 'TF_HTTP_LOCK_ADDRESS', 'TF_HTTP_UNLOCK_ADDRESS'];
    for (const name of names) process.env[name] = address;
    try {
      const block = `terraform {\n  backend "http" {\n    address = "${address}"\n  }\n}\n`;
      const place = configured('a copy: für 100 %?#', block, group('developers'));
      keepStateInAccount(place);
      await deployed(place);
      const list = await inSandbox(place, 'terraform', 'state', 'list');
      expect(list.stdout).toBe('alicloud_ram_group.g\n');
      const file = join(account, 'states', place, 'terraform.tfstate');
      expect(readFileSync(file, 'utf8')).toContain('"group_name": "developers"');
      expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
      expect(await run(place, 'destroy', '-auto-approve')).toMatchObject({ code: 0, stderr: '' });
      expect(new AccountEditor(account).objects()).toEqual([]);
      expect(Object.keys(found(place))).toEqual(['zzzz_simulated_account_override.tf.json']);
    } finally {
      for (const name of names) Reflect.deleteProperty(process.env, name);
      close();
    }
    expect(asked()).toBe(0);
  });

  it('is not refused where it only speaks of a backend', async () => {
    const place = configured('shop', '# No backend here, and no cloud.', group('developers'));
    await deployed(place);
    expect(found(place)).toEqual({});
  });
});

whereTerraformIs('a state in an account', () => {
  it('is one for each folder, wherever a command goes, and for its owner only', async () => {
    const [one, two] = [configured("it's one", group('one')), configured('$two "2"', group('two'))];
    await deployed(one);
    const script = 'cd "$1" && terraform init -no-color && terraform apply -auto-approve -no-color';
    expect(await inSandbox(folder, 'sh', '-c', script, 'sh', two)).toMatchObject({ code: 0 });
    const chdir = `-chdir=${two}`;
    const planned = await inSandbox(folder, 'terraform', chdir, 'plan', '-detailed-exitcode');
    expect(planned).toMatchObject({ code: 0, stderr: '' });
    for (const place of [one, two]) {
      expect(found(place)).toEqual({});
      const state = join(account, 'states', place, 'terraform.tfstate');
      expect((statSync(state).mode & 0o777).toString(8)).toBe('600');
      for (let at = join(state, '..'); at !== folder; at = join(at, '..')) {
        expect([at, (statSync(at).mode & 0o777).toString(8)]).toEqual([at, '700']);
      }
    }
    const missing = await inSandbox(folder, 'terraform', '-chdir=nowhere', 'plan');
    expect(missing.code).toBe(1);
  });

  it('is there as well for a Terraform that is named by its path', async () => {
    const place = configured('shop', group('developers'));
    const path = execFileSync('sh', ['-c', `command -v ${terraform}`], { encoding: 'utf8' }).trim();
    // One of its own, which is not the one of the PATH.
    const mine = join(folder, 'bin/terraform');
    mkdirSync(join(folder, 'bin'));
    writeFileSync(mine, `#!/bin/sh\necho mine >&2\nexec ${path} "$@"\n`);
    chmodSync(mine, 0o755);
    const applied = await inSandbox(place, mine, 'apply', '-auto-approve');
    expect(applied).toMatchObject({ code: 0, stderr: 'mine\n' });
    expect(found(place)).toEqual({});
  });
});

describe('a machine without Terraform', () => {
  it('is told so by whatever runs it', async () => {
    const before = process.env['PATH'];
    process.env['PATH'] = [folder, '/nowhere'].join(delimiter);
    try {
      await expect(inSandbox(folder, 'terraform', 'version')).rejects.toMatchObject({
        code: 'ENOENT',
      });
    } finally {
      process.env['PATH'] = before;
    }
  });
});
