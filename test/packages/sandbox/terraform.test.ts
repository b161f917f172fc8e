/** Real Terraform against the simulated account. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Faults, parseFault } from '../../../packages/sandbox/src/account/faults';
import { startSandbox, type Sandbox } from '../../../packages/sandbox/src/index';
import { whereTerraformIs, terraform as binary } from '../../helpers/terraform';
import { ACCOUNT_ID, text } from './helpers/direct';
import { ran, Workspace, type Config, type Ran } from './helpers/terraform';
import fixture from './fixtures/wrong-values.json';

const TRUST =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"RAM":["acs:ram::1234567890123456:root"]}}]}';
const DOCUMENT =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"*"}]}';
const SECRET = 'hunter2-Xy9!';

let space: Workspace;
let sandbox: Sandbox | undefined;

beforeEach(() => {
  space = new Workspace({ keepsLocalState: true });
});
afterEach(async () => {
  await sandbox?.close({ ended: true });
  sandbox = undefined;
  space.remove();
});

/** Runs Terraform in a session of its own, as the command line does. */
async function terraform(...args: string[]): Promise<Ran> {
  return withFaults([], ...args);
}

async function withFaults(faults: readonly string[], ...args: string[]): Promise<Ran> {
  sandbox = await startSandbox({ folder: space.account, faults: faults.map(parseFault) });
  const result = await space.run(sandbox.environment, [...args, '-no-color']);
  await sandbox.close({ ended: true });
  sandbox = undefined;
  return result;
}

const apply = (...args: string[]) => terraform('apply', '-auto-approve', ...args);
const plan = (...args: string[]) => terraform('plan', '-detailed-exitcode', ...args);

async function init(config: Config): Promise<void> {
  space.write(config);
  expect(await terraform('init')).toMatchObject({ code: 0, stderr: '' });
}

function expectGone(folder: string): void {
  expect(readdirSync(folder)).not.toContain('provider.sock');
}

const role = (name: string, more: Config = {}): Config => ({
  role_name: name,
  assume_role_policy_document: TRUST,
  ...more,
});

whereTerraformIs('null for a required argument', () => {
  const stack = (policy: string | null): Config => ({
    variable: { p: { type: 'string', default: policy } },
    resource: {
      alicloud_oss_bucket: { b: { bucket: 'audit-logs-1' } },
      alicloud_oss_bucket_policy: {
        p: { bucket: '${alicloud_oss_bucket.b.bucket}', policy: '${var.p}' },
      },
    },
  });

  test('is refused at plan, also by way of a variable, and nothing is made', async () => {
    await init(stack(null));
    const refused = await apply();
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('"policy": required field is not set');
    expect(existsSync(join(space.account, 'resources'))).toBe(false);
  });

  test('is no matter where the variable has a value', async () => {
    await init(stack(DOCUMENT));
    expect(await apply()).toMatchObject({ code: 0, stderr: '' });
  });
});

whereTerraformIs('a stack', () => {
  const stack = (more: Config = {}): Config => ({
    variable: { role_name: { type: 'string', default: 'developer' } },
    resource: {
      alicloud_ram_password_policy: { p: { minimum_password_length: 14, max_login_attemps: 5 } },
      alicloud_ram_role: { r: role('${var.role_name}', { max_session_duration: 3600 }) },
      alicloud_ram_policy: { p: { policy_name: 'readers', policy_document: DOCUMENT } },
      alicloud_ram_role_policy_attachment: {
        a: {
          role_name: '${alicloud_ram_role.r.role_name}',
          policy_name: '${alicloud_ram_policy.p.policy_name}',
          policy_type: 'Custom',
        },
      },
      alicloud_ram_user: { u: { name: 'alice' } },
      alicloud_ram_login_profile: {
        l: { user_name: '${alicloud_ram_user.u.name}', password: SECRET },
      },
      alicloud_vpc: { v: { vpc_name: 'net', cidr_block: '10.0.0.0/16' } },
      alicloud_security_group: {
        s: { security_group_name: 'closed', vpc_id: '${alicloud_vpc.v.id}' },
      },
      alicloud_security_group_rule: {
        r: {
          type: 'ingress',
          ip_protocol: 'all',
          cidr_ip: '0.0.0.0/0',
          policy: 'drop',
          security_group_id: '${alicloud_security_group.s.id}',
        },
      },
      alicloud_oss_bucket: { b: { bucket: 'audit-logs-1', tags: { a: 'b' } } },
    },
    data: {
      alicloud_account: { me: {} },
      alicloud_ram_roles: { all: { depends_on: ['alicloud_ram_role.r'] } },
    },
    output: {
      arn: { value: '${alicloud_ram_role.r.arn}' },
      account: { value: '${data.alicloud_account.me.id}' },
      roles: { value: '${data.alicloud_ram_roles.all.names}' },
    },
    ...more,
  });

  test('is deployed, drifts, is fixed, changes by replacement, and goes', async () => {
    await init(stack());
    const first = await apply();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('Apply complete! Resources: 10 added, 0 changed, 0 destroyed.');
    expect(first.stdout).toContain(`arn = "acs:ram::${ACCOUNT_ID}:role/developer"`);
    expect(first.stdout).toContain(`account = "${ACCOUNT_ID}"`);
    // Nothing of the machine's settings, nothing of a newer version.
    expect(first.stdout).not.toMatch(/CLI configuration|out of date|development overrides/);
    expect(space.files().filter(([, text]) => text.includes(SECRET))).toEqual([]);

    const again = await plan();
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toContain('No changes. Your infrastructure matches the configuration.');

    // Somebody changes a role, deletes an attachment and adds a tag by hand.
    const role = join(space.account, 'resources/alicloud_ram_role/developer.json');
    writeFileSync(role, readFileSync(role, 'utf8').replace(': 3600', ': 43200'));
    rmSync(join(space.account, 'resources/alicloud_ram_role_policy_attachment'), {
      recursive: true,
    });
    const bucket = join(space.account, 'resources/alicloud_oss_bucket/audit-logs-1.json');
    writeFileSync(bucket, readFileSync(bucket, 'utf8').replace('"a": "b"', '"a": "b", "c": "d"'));
    const drifted = await plan();
    expect(drifted.code).toBe(2);
    expect(drifted.stdout).toMatch(/max_session_duration +=? *43200 -> 3600/);
    expect(drifted.stdout).toContain('alicloud_ram_role_policy_attachment.a will be created');
    expect(drifted.stdout).toMatch(/- "c" = "d" -> null/);
    expect(drifted.stdout).toContain('Plan: 1 to add, 2 to change, 0 to destroy.');
    expect((await apply()).stdout).toContain('1 added, 2 changed, 0 destroyed');
    expect(space.objects()['alicloud_ram_role']?.[0]?.['max_session_duration']).toBe(3600);

    // The name of a role cannot be changed.
    const renamed = await apply('-var=role_name=admin');
    expect(renamed.stdout).toMatch(/role_name += "developer" -> "admin" # forces replacement/);
    expect(renamed.stdout).toContain('Apply complete! Resources: 2 added, 0 changed, 2 destroyed.');
    expect(space.objects()['alicloud_ram_role']?.map((r) => r['role_name'])).toEqual(['admin']);
    expect((await plan('-var=role_name=admin')).code).toBe(0);

    const gone = await terraform('destroy', '-auto-approve', '-var=role_name=admin');
    expect(gone).toMatchObject({ code: 0, stderr: '' });
    expect(Object.keys(space.objects())).toEqual(['alicloud_ram_password_policy']);
    expect(space.state().resources).toEqual([]);
  });

  test('of another account is not taken for one of this', async () => {
    await init({ resource: { alicloud_ram_role: { r: role('admin') } } });
    expect((await apply()).code).toBe(0);
    const foreign = readFileSync(space.stateFile);
    rmSync(space.account, { recursive: true });
    expect((await plan()).code).toBe(2);
    writeFileSync(space.stateFile, foreign);
    const strange = await plan();
    expect(strange.code).toBe(1);
    expect(strange.stderr.replace(/\s*│?\s+/g, ' ')).toContain(
      'Terraform\'s state has alicloud_ram_role "admin", which was never made in this account.',
    );
  });
});

whereTerraformIs('objects that are there already', () => {
  test('are imported, by name and by an id of several parts, and are no change then', async () => {
    const resource = {
      alicloud_ram_role: { r: role('developer') },
      alicloud_ram_policy: { p: { policy_name: 'readers', policy_document: DOCUMENT } },
      alicloud_ram_role_policy_attachment: {
        a: {
          role_name: '${alicloud_ram_role.r.role_name}',
          policy_name: '${alicloud_ram_policy.p.policy_name}',
          policy_type: 'Custom',
        },
      },
    };
    await init({ resource });
    expect((await apply()).code).toBe(0);
    rmSync(space.stateFile);

    for (const [address, id] of [
      ['alicloud_ram_role.r', 'developer'],
      ['alicloud_ram_role_policy_attachment.a', 'role:readers:Custom:developer'],
    ]) {
      const imported = await terraform('import', '-no-color', address ?? '', id ?? '');
      expect(imported).toMatchObject({ code: 0, stderr: '' });
    }
    const nobody = await terraform('import', '-no-color', 'alicloud_ram_policy.p', 'nobody');
    expect(nobody.code).toBe(1);
    expect(nobody.stderr).toContain('Cannot import alicloud_ram_policy "nobody"');
    expect((await terraform('import', 'alicloud_ram_policy.p', 'readers')).code).toBe(0);
    expect(await plan()).toMatchObject({ code: 0, stderr: '' });
  });
});

whereTerraformIs('a bad value', () => {
  interface Diagnosed {
    readonly severity: string;
    readonly summary: string;
    readonly detail: string;
    readonly address?: string;
  }

  test('is refused at validate, whoever knows of it, and at plan when it is known only then', async () => {
    const { cases } = fixture;
    const resource: Record<string, Record<string, unknown>> = {};
    cases.forEach((c, i) => ((resource[c.type] ??= {})[`c${String(i)}`] = c.arguments));
    await init({ resource });
    const { code, stdout } = await terraform('validate', '-json');
    expect(code).toBe(1);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnosed[] };
    const errors = diagnostics.filter((d) => d.severity === 'error');
    const byProvider = cases.flatMap((c, i) =>
      c.by === 'provider' ? [`${c.type}.c${String(i)}`] : [],
    );
    expect([...new Set(errors.flatMap((d) => d.address ?? []))].sort()).toEqual(byProvider.sort());
    // What Terraform finds by itself it reports without an address.
    const own = errors.filter((d) => d.address === undefined);
    const byTerraform = cases.flatMap((c) => (c.by === 'terraform' ? [c.says] : []));
    expect(own.map((d) => `${d.summary}: ${d.detail}`).sort()).toEqual(byTerraform.sort());
    const [priority] = errors.filter((d) => d.summary.includes('priority'));
    expect(priority?.detail).toBe('Attribute priority of alicloud_security_group_rule.');

    space.write({
      variable: { policy: { type: 'string' } },
      resource: { alicloud_security_group: { s: { inner_access_policy: '${var.policy}' } } },
    });
    expect((await terraform('validate')).code).toBe(0);
    const planned = await plan('-var=policy=Deny');
    expect(planned.code).toBe(1);
    expect(planned.stderr).toContain(
      'expected inner_access_policy to be one of [Accept Drop], got Deny',
    );
    expect(planned.stderr).toContain('with alicloud_security_group.s');
    expect((await plan('-var=policy=Drop')).code).toBe(2);
  });
});

whereTerraformIs('two provider blocks', () => {
  test('have a region each, share one account, and a taken name is refused', async () => {
    const provider = {
      alicloud: [
        { region: 'eu-central-1', account_id: ACCOUNT_ID, account_type: 'International' },
        {
          alias: 'far',
          region: 'ap-southeast-1',
          account_id: ACCOUNT_ID,
          account_type: 'International',
        },
      ],
    };
    const far = { provider: 'alicloud.far' };
    const resource = {
      alicloud_oss_bucket: { here: { bucket: 'here-1' }, there: { bucket: 'there-1', ...far } },
      alicloud_kms_key: { here: {}, there: { ...far } },
      alicloud_kms_alias: {
        here: { alias_name: 'alias/audit', key_id: '${alicloud_kms_key.here.id}' },
        there: { alias_name: 'alias/audit', key_id: '${alicloud_kms_key.there.id}', ...far },
      },
    };
    const output = {
      places: {
        value: [
          '${alicloud_oss_bucket.here.location}',
          '${alicloud_oss_bucket.there.location}',
          '${element(split(":", alicloud_kms_key.here.arn), 2)}',
          '${element(split(":", alicloud_kms_key.there.arn), 2)}',
        ],
      },
    };
    // One after the other: made at once, either could be the one that is refused.
    const after = { depends_on: ['alicloud_ram_role.one'] };
    const twice = { one: role('admin'), two: { ...role('admin'), ...far, ...after } };
    await init({ provider, resource: { ...resource, alicloud_ram_role: twice }, output });
    const failed = await apply();
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain(
      '[EntityAlreadyExists.RamRole] The ram role already exists: admin.',
    );

    space.write({
      provider,
      resource: { ...resource, alicloud_ram_role: { ['one']: role('admin') } },
      output,
    });
    const { code, stdout } = await apply();
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'places = [ "oss-eu-central-1", "oss-ap-southeast-1", "eu-central-1", "ap-southeast-1", ]',
    );
    expect(space.objects()['alicloud_kms_alias']).toHaveLength(2);
    expect((await plan()).code).toBe(0);
  });
});

whereTerraformIs('a kill in the middle of an apply', () => {
  const many = (n: number): Config => ({
    resource: {
      alicloud_vpc: { v: { count: 3, vpc_name: 'net', cidr_block: '10.0.0.0/16' } },
      alicloud_security_group: {
        s: { count: 3, security_group_name: 'closed', vpc_id: '${alicloud_vpc.v[count.index].id}' },
      },
      alicloud_ram_user: { u: { count: n, name: 'user-${count.index}' } },
      alicloud_ram_role: { r: { count: n, ...role('role-${count.index}') } },
      alicloud_kms_key: { k: {} },
    },
  });
  const N = 4;

  async function expectConverges(): Promise<void> {
    const { code, stderr } = await apply();
    expect([code, stderr]).toEqual([0, '']);
    expect(await plan()).toMatchObject({ code: 0, stderr: '' });
    const counted = Object.entries(space.objects()).map(([type, all]) => [type, all.length]);
    expect(Object.fromEntries(counted)).toEqual({
      alicloud_kms_key: 1,
      alicloud_ram_role: N,
      alicloud_ram_user: N,
      alicloud_security_group: 3,
      alicloud_vpc: 3,
    });
    // No half-written file, and nothing in the account that Terraform does not know.
    expect(space.files().filter(([file]) => !file.endsWith('.json'))).toEqual([]);
    const inState = space
      .state()
      .resources.flatMap(({ type, instances }) =>
        instances.map(({ attributes }) => `${type} ${text(attributes['id'])}`),
      );
    const inAccount = space.files().map(([, text]) => {
      const { type, id } = JSON.parse(text) as { type: string; id: string };
      return `${type} ${id}`;
    });
    expect(inAccount.sort()).toEqual(inState.sort());
  }

  test('of the account’s process: the account is readable, and the next apply converges', async () => {
    await init(many(N));
    const tsx = pathToFileURL(require.resolve('tsx')).href;
    const host = ['--import', tsx, join(__dirname, 'helpers/host.ts')];
    const args = [...host, space.account, 'crash:5', binary, 'apply', '-auto-approve'];
    // A killed process does not clean up: its socket goes with this test's folder.
    const killed = await ran(process.execPath, args, space.configuration, {
      TMPDIR: space.folder,
    });
    expect(killed.signal).toBe('SIGKILL');
    const made = Object.values(space.objects()).flat().length;
    expect(made).toBe(5);
    await expectConverges();
  });

  test('of Terraform: the account is readable, and the next apply converges', async () => {
    await init(many(N));
    sandbox = await startSandbox({ folder: space.account });
    let kill: () => unknown = () => undefined;
    const after = jest.spyOn(Faults.prototype, 'after').mockImplementation((operations) => {
      if (operations === 6) kill();
    });
    const args = ['apply', '-auto-approve', '-no-color', '-parallelism=2'];
    const killed = await space.run(sandbox.environment, args, (child) => {
      kill = () => child.kill('SIGKILL');
    });
    after.mockRestore();
    expect(killed.signal).toBe('SIGKILL');
    await sandbox.close({ ended: false });
    sandbox = undefined;
    const made = Object.values(space.objects()).flat().length;
    expect(made).toBeGreaterThanOrEqual(6);
    // At most one more was under way.
    expect(made).toBeLessThanOrEqual(8);
    await expectConverges();
  });
});

whereTerraformIs('a change that fails once', () => {
  const config: Config = {
    resource: {
      alicloud_ram_role: { r: role('auditor') },
      alicloud_ram_policy: { p: { policy_name: 'readers', policy_document: DOCUMENT } },
      alicloud_ram_role_policy_attachment: {
        a: {
          role_name: '${alicloud_ram_role.r.role_name}',
          policy_name: '${alicloud_ram_policy.p.policy_name}',
          policy_type: 'Custom',
        },
      },
    },
  };
  const status = (type: string) =>
    space
      .state()
      .resources.filter((resource) => resource.type === type)
      .flatMap(({ instances }) => instances.map((instance) => instance.status ?? 'whole'));

  test.each([
    ['fails', 'fail:3', []],
    ['fails halfway', 'partial:3', ['tainted']],
  ])('%s, and the next apply converges', async (_, fault, left) => {
    await init(config);
    const failed = await withFaults([fault], 'apply', '-auto-approve');
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('[ServiceUnavailable]');
    expect(status('alicloud_ram_role_policy_attachment')).toEqual(left);
    expect(await apply()).toMatchObject({ code: 0, stderr: '' });
    expect(await plan()).toMatchObject({ code: 0 });
    expect(space.files()).toHaveLength(3);
  });
});

whereTerraformIs('the sandbox', () => {
  test('leaves nothing behind outside the account, and attaches by its environment alone', async () => {
    sandbox = await startSandbox({ folder: space.account });
    const { environment } = sandbox;
    const settings = environment['TF_CLI_CONFIG_FILE'] ?? '';
    expect(existsSync(settings)).toBe(true);
    expect(environment['TOFU_CLI_CONFIG_FILE']).toBe(settings);
    const attached = JSON.parse(environment['TF_REATTACH_PROVIDERS'] ?? '') as Record<
      string,
      { Pid: number; Addr: { String: string } }
    >;
    expect(Object.keys(attached)).toEqual([
      'registry.terraform.io/aliyun/alicloud',
      'registry.terraform.io/hashicorp/alicloud',
      'registry.opentofu.org/aliyun/alicloud',
      'registry.opentofu.org/hashicorp/alicloud',
    ]);
    const [first] = Object.values(attached);
    expect(first?.Pid).toBe(process.pid);
    expect(existsSync(first?.Addr.String ?? '')).toBe(true);
    await sandbox.close({ ended: true });
    sandbox = undefined;
    expect([existsSync(settings), existsSync(first?.Addr.String ?? '')]).toEqual([false, false]);
    mkdirSync(space.account, { recursive: true });
    expectGone(space.account);
  });
});
