/** Real Terraform deploys all roles and groups into the simulated account. */
import {
  CiRole,
  JobGroup,
  SamlEntry,
  serverContents,
  type JobRoleProps,
} from '../../../constructs';
import { startSandbox, type Sandbox } from '../../../packages/sandbox/src/index';
import { roleNames } from '../../../policies/roles';
import { whereTerraformIs } from '../../helpers/terraform';
import { Workspace, type Ran } from '../../packages/sandbox/helpers/terraform';
import { synthStack } from '../../helpers/synth-stack';
import { ACCOUNT, alice, jobRole } from './roles';

let space: Workspace;
let sandbox: Sandbox | undefined;

beforeEach(() => {
  space = new Workspace();
});
afterEach(async () => {
  await sandbox?.close({ ended: true });
  sandbox = undefined;
  space.remove();
});

async function terraform(...args: string[]): Promise<Ran> {
  sandbox = await startSandbox({ folder: space.account });
  const result = await space.run(sandbox.environment, [...args, '-no-color']);
  await sandbox.close({ ended: true });
  sandbox = undefined;
  return result;
}

const metadata = '<EntityDescriptor entityID="x"><IDPSSODescriptor/></EntityDescriptor>';

whereTerraformIs('all roles, their groups, a pipeline and single sign-on', () => {
  it('are deployed, are no change then, and go', async () => {
    const { resource } = synthStack((stack) => {
      const people = [alice(stack)];
      for (const name of roleNames) {
        const role = jobRole(stack, name);
        new JobGroup(stack, `${name}-group`, { role, people });
      }
      const provider = new SamlEntry(stack, 'Saml', { providerName: 'corp', metadata });
      jobRole(
        stack,
        'auditor',
        { roleName: 'visitor', entry: { by: 'saml', provider } },
        'visitor',
      );
      new CiRole(stack, 'Ci', {
        roleName: 'deploy-ci',
        accountId: ACCOUNT,
        pipeline: {
          on: 'github',
          repository: 'acme/shop',
          from: [{ environment: '${prod}%{x}$${y}' }],
        },
        purposes: [
          {
            id: 'deploy',
            title: 'Deploy ${functions}',
            why: 'Each release does.',
            statements: [{ effect: 'Allow', action: ['fc:GetFunction'], resource: ['*'] }],
          },
        ],
      });
    });
    space.write({ resource });
    expect(await terraform('init')).toMatchObject({ code: 0, stderr: '' });
    expect(await terraform('apply', '-auto-approve')).toMatchObject({ code: 0, stderr: '' });
    expect(await terraform('plan', '-detailed-exitcode')).toMatchObject({ code: 0, stderr: '' });

    const objects = space.objects();
    const roles = objects['alicloud_ram_role'] ?? [];
    expect(roles.map((one) => one['role_name']).sort()).toEqual([
      'auditor',
      'billing',
      'break-glass',
      'deploy-ci',
      'deployer',
      'developer',
      'operator',
      'planner',
      'visitor',
    ]);
    // What RAM gets is the text that was given, not what Terraform could have made of it.
    const deployer = roles.find((one) => one['role_name'] === 'deploy-ci');
    expect(deployer?.['assume_role_policy_document']).toContain(
      '"repo:acme/shop:environment:${prod}%{x}$${y}"',
    );
    const descriptions = objects['alicloud_ram_policy']?.map((one) => one['description']);
    expect(descriptions).toContain('Deploy ${functions}');
    expect(objects['alicloud_ram_group']).toHaveLength(roleNames.length);
    expect(objects['alicloud_ram_user']).toHaveLength(1);

    expect(await terraform('destroy', '-auto-approve')).toMatchObject({ code: 0, stderr: '' });
    expect(space.objects()).toEqual({});
  });
});

whereTerraformIs('a role whose purposes are packed anew', () => {
  const synthRole = (more: Partial<JobRoleProps>) =>
    synthStack((stack) => {
      jobRole(stack, 'developer', more);
    }).resource;

  it('keeps its guardrails attached: their policies change in place, or not at all', async () => {
    space.write({ resource: synthRole({}) });
    expect(await terraform('init')).toMatchObject({ code: 0, stderr: '' });
    expect(await terraform('apply', '-auto-approve')).toMatchObject({ code: 0, stderr: '' });
    const own = {
      id: 'own',
      title: 'Large',
      why: 'It moves what comes after it.',
      statements: [
        {
          effect: 'Allow',
          action: ['fc:GetFunction'],
          resource: [`acs:fc:*:*:functions/${'x'.repeat(4974)}`],
        },
      ] as const,
    };
    const granted = [own, serverContents.grant()];
    space.write({ resource: synthRole({ granted, ownPrefix: `${'x'.repeat(39)}-` }) });
    expect(await terraform('plan', '-out=change')).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = await terraform('show', '-json', 'change');
    const changes = changesOf(stdout);
    expect(changes.attachments).toEqual({ guardrails: ['no-op'], purposes: ['create', 'no-op'] });
    expect(changes.policies).toEqual({
      guardrails: ['no-op', 'update'],
      purposes: expect.any(Array) as unknown,
    });
    expect(await terraform('apply', '-auto-approve', 'change')).toMatchObject({
      code: 0,
      stderr: '',
    });
  });
});

/** What a plan does to policies and attachments, each thing once. */
function changesOf(plan: string): Record<'policies' | 'attachments', Record<string, string[]>> {
  const { resource_changes: all } = JSON.parse(plan) as {
    readonly resource_changes: readonly {
      readonly address: string;
      readonly type: string;
      readonly change: { readonly actions: readonly string[] };
    }[];
  };
  const actions = (type: string, isGuardrail: boolean): string[] => {
    const those = all.filter(
      (one) => one.type === type && one.address.includes('guardrail') === isGuardrail,
    );
    return [...new Set(those.map(({ change }) => change.actions.join(' ')))].sort();
  };
  const both = (type: string) => ({
    guardrails: actions(type, true),
    purposes: actions(type, false),
  });
  return {
    policies: both('alicloud_ram_policy'),
    attachments: both('alicloud_ram_role_policy_attachment'),
  };
}
