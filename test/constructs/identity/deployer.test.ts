/** Who deploys is held to names, and real Terraform makes and takes away in an order that fits. */
import { AccessBaseline, accountProvider, JobRole } from '../../../constructs';
import { startSandbox } from '../../../packages/sandbox/src/index';
import type { Settings } from '../../../settings';
import { synthBare, synthStack } from '../../helpers/synth-stack';
import { whereTerraformIs } from '../../helpers/terraform';
import { Workspace, type Config } from '../../packages/sandbox/helpers/terraform';
import { accept, withLines } from '../../settings/helpers';
import { ACCOUNT, documents } from './roles';

const settingsWith = (...people: readonly string[]): Settings =>
  accept(
    withLines(
      'identity:',
      '  jobs: { deployer: , auditor: }',
      '  people:',
      '    ada: { jobs: [deployer] }',
      ...people.map((name) => `    ${name}: { jobs: [auditor] }`),
    ).replace('1234567890123457', '1234567890123456'),
  );

const synth = (settings: Settings) =>
  synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    new AccessBaseline(stack, 'Access', { settings });
  });

const textOf = (settings: Settings): string =>
  documents(synth(settings))
    .filter(({ name }) => name?.startsWith('deployer-people'))
    .flatMap(({ statements }) => statements.flatMap(({ resource = [] }) => resource))
    .join(' ');

describe('the deployer of settings', () => {
  it('is held to the people and roles that they name', () => {
    const text = textOf(settingsWith('ben'));
    for (const name of ['user/ada', 'user/ben', 'role/auditor', 'role/deployer']) {
      expect(text).toContain(`acs:ram:*:1234567890123456:${name}`);
    }
    expect(text).toContain('policy/auditor-*');
    expect(text).toContain('group/auditor-members');
    expect(textOf(settingsWith())).not.toContain('ben');
    expect(text).not.toMatch(/acs:ram:\S*(?:user|group|role|policy)\/\*/);
  });

  it('is entered by the people who have the job, with MFA', () => {
    const { resource } = synth(settingsWith('ben'));
    const roles = Object.values(resource['alicloud_ram_role'] ?? {});
    const role = roles.find((one) => one['role_name'] === 'deployer');
    expect(JSON.parse(String(role?.['assume_role_policy_document']))).toEqual({
      Version: '1',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { RAM: ['acs:ram::1234567890123456:user/ada'] },
          Action: 'sts:AssumeRole',
          Condition: { Bool: { 'acs:MFAPresent': 'true' } },
        },
      ],
    });
  });

  it.each([
    ['the whole account', undefined],
    ['by saml', { by: 'saml', provider: { providerName: 'corp' } } as const],
  ])('is not entered by %s', (found, entry) => {
    const make = (): unknown =>
      synthStack(
        (stack) =>
          new JobRole(stack, 'Role', {
            job: 'deployer',
            accountId: ACCOUNT,
            ...(entry && { entry }),
          }),
      );
    expect(make).toThrow(
      `test-stack/Role: entry: found ${found}, allowed: named people, by: 'members' with users, or a pipeline, by: 'oidc'. Name who deploys.`,
    );
  });

  it('is not held to a wildcard', () => {
    const managed = {
      roles: ['*'],
      groups: [],
      people: [],
      oidcProviders: [],
      samlProviders: [],
      trails: [],
      projects: [],
    };
    expect(() =>
      synthStack(
        (stack) => new JobRole(stack, 'Role', { job: 'planner', accountId: ACCOUNT, managed }),
      ),
    ).toThrow(
      "the name of something that the baseline makes: found '*', allowed: 1 to 128 letters",
    );
  });
});

whereTerraformIs('what the deployer may do', () => {
  it('is known before what it does, and forgotten after', async () => {
    const space = new Workspace();
    const terraform = async (settings: Settings | undefined, ...args: string[]) => {
      if (settings) {
        const all = Object.entries(JSON.parse(synth(settings).text) as Config);
        const blocks: Config = Object.fromEntries(all.filter(([name]) => name !== 'terraform'));
        space.write(blocks);
      }
      const sandbox = await startSandbox({ folder: space.account });
      const ran = await space.run(sandbox.environment, [...args, '-no-color']);
      await sandbox.close({ ended: true });
      expect([args, ran.code, ran.stderr]).toEqual([args, 0, '']);
      return ran.stdout;
    };
    /** The place of the first line that says so. */
    const placeOf = (output: string, pattern: RegExp): number =>
      output.split('\n').findIndex((line) => pattern.test(line));
    try {
      const sandbox = await startSandbox({ folder: space.account });
      space.write({});
      await space.run(sandbox.environment, ['init', '-no-color']);
      await sandbox.close({ ended: true });
      await terraform(settingsWith(), 'init');
      await terraform(settingsWith(), 'apply', '-auto-approve');
      const made = await terraform(settingsWith('ben'), 'apply', '-auto-approve');
      const [learnt, created] = [
        placeOf(made, /deployer-people-and-roles_Policy_\w+: Modifications complete/),
        placeOf(made, /alicloud_ram_user\.\w*ben\w*: Creating/),
      ];
      expect(learnt).toBeGreaterThan(-1);
      expect(created).toBeGreaterThan(learnt);
      const taken = await terraform(settingsWith(), 'apply', '-auto-approve');
      const [gone, forgotten] = [
        placeOf(taken, /alicloud_ram_user\.\w*ben\w*: Destruction complete/),
        placeOf(taken, /deployer-people-and-roles_Policy_\w+: Modifying/),
      ];
      expect(gone).toBeGreaterThan(-1);
      expect(forgotten).toBeGreaterThan(gone);
    } finally {
      space.remove();
    }
  });
});
