import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasTerraform } from '../helpers/terraform';
import { root, runCli } from './run-cli';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rehearse-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const SMALL = `version: 1
account: { id: '1234567890123457' }
region: ap-southeast-1
identity: { jobs: { auditor: } }
network: { vpcs: [{ name: main, cidr: 10.0.0.0/24 }] }
audit: { enabled: false }
detective: { enabled: false }
alerts: { webhooks: { chat: { kind: slack } } }
`;

(hasTerraform ? describe : describe.skip)('rehearse', () => {
  it('deploys a baseline twice and says what exists, by area', async () => {
    const where = join(folder, 'out');
    // A small one: the shipped one is rehearsed by the gate.
    const settings = join(folder, 'small.yaml');
    writeFileSync(settings, SMALL);
    const { code, stdout, stderr } = await runCli(['rehearse', '--folder', where], root, {
      ALICLOUD_BASELINE_FILE: settings,
    });
    expect(stderr).toMatch(/\d+ resources made/);
    expect(stderr).toContain('no changes');
    expect(stderr).not.toContain('CLI configuration');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Too much access, and keys that leak$/m);
    expect(stdout).toContain('\n  makes ram role: auditor\n');
    // Names, and not ids.
    expect(stdout).not.toMatch(/\b(?:sg|vpc|cr)-[a-z0-9]{15,}/);
    expect(readFileSync(join(where, 'explain.md'), 'utf8')).toContain('## Too much access');
    expect(existsSync(join(where, 'account/resources/alicloud_ram_role/auditor.json'))).toBe(true);
    const states = join(where, 'account/states');
    const [state, ...more] = readdirSync(states, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('/terraform.tfstate') && !path.includes('.terraform/'))
      .map((path) => join(states, path));
    expect(more).toEqual([]);
    expect(readFileSync(state ?? '', 'utf8')).toContain('alicloud_security_group');
    expect((statSync(state ?? '').mode & 0o777).toString(8)).toBe('600');
    expect((statSync(where).mode & 0o777).toString(8)).toBe('700');
    expect(readdirSync(where).sort()).toEqual([
      'account',
      'cdktf.out',
      'explain.md',
      'rehearsal.md',
    ]);
    expect(existsSync(join(root, 'terraform.security-baseline.tfstate'))).toBe(false);
  });

  it('fails with 2 on wrong settings, before anything is made', async () => {
    const settings = join(folder, 'wrong.yaml');
    writeFileSync(settings, 'version: 1\n');
    const where = join(folder, 'out');
    const { code, stderr } = await runCli(['rehearse', '--folder', where], root, {
      ALICLOUD_BASELINE_FILE: settings,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('wrong.yaml:1:');
    expect(existsSync(where)).toBe(false);
  });

  it('fails with 3 where there is no Terraform, says how to fix it, and keeps the last account', async () => {
    const last = join(folder, 'out/account/resources/alicloud_ram_role/auditor.json');
    mkdirSync(join(last, '..'), { recursive: true });
    writeFileSync(last, '{}');
    writeFileSync(join(folder, 'out/rehearsal.md'), '');
    writeFileSync(join(folder, 'out/notes.txt'), 'mine');
    const { code, stderr } = await runCli(['rehearse', '--folder', join(folder, 'out')], root, {
      TERRAFORM_BINARY_NAME: join(folder, 'terraform'),
    });
    expect(code).toBe(3);
    expect(stderr).toContain('is not installed. Install Terraform 1.5 or newer');
    expect(readFileSync(last, 'utf8')).toBe('{}');
    expect(readFileSync(join(folder, 'out/notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('rehearse, where it cannot', () => {
  it('fails with 2 in a folder without a CDKTF application', async () => {
    const { code, stderr } = await runCli(['rehearse'], folder);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'error: there is no cdktf.json here. Rehearse in the folder of a CDKTF application.\n',
    );
  });

  it('never empties a folder that is not of a rehearsal', async () => {
    writeFileSync(join(folder, 'cdktf.json'), '{}');
    const { code, stderr } = await runCli(['rehearse', '--folder', '.'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('is there and is not of a rehearsal');
    expect(existsSync(join(folder, 'cdktf.json'))).toBe(true);
  });
});
