import { BaselineError } from '../../../alicloud/problems';
import type { RoleName } from '../../../constructs';
import { JobRole, OidcEntry, remoteCommands, type JobRoleProps } from '../../../constructs';
import { evaluate, policySize, type Decision, type Policy } from '../../../policies/ram';
import { roleNames } from '../../../policies/roles';
import { args, only, synthStack, type SynthesisedStack } from '../../helpers/synth-stack';
import { trustFaults } from '../../helpers/trust';
import { matrices } from '../../policies/roles/matrix';
import { ACCOUNT, alice, all, documents, jobRole, TEAM, trustOf } from './roles';

const ROLE = 'alicloud_ram_role';
const POLICY = 'alicloud_ram_policy';
const ATTACHMENT = 'alicloud_ram_role_policy_attachment';

function synthRole(job: RoleName, more: Partial<JobRoleProps> = {}): SynthesisedStack {
  return synthStack((stack) => jobRole(stack, job, more));
}

function making(props: Partial<JobRoleProps>): () => unknown {
  return () =>
    synthStack(
      (stack) => new JobRole(stack, 'Role', { job: 'billing', accountId: ACCOUNT, ...props }),
    );
}

const budgets = {
  id: 'budgets-only',
  title: 'Look at budgets',
  why: 'For a test.',
  statements: [{ effect: 'Allow', action: ['bssapi:QueryBill'], resource: ['*'] }],
} as const;

describe('JobRole', () => {
  it('is a role for an hour, its policies, and attachments of guardrails before those of purposes', () => {
    const stack = synthRole('billing');
    expect(Object.keys(stack.resource).sort()).toEqual([ROLE, POLICY, ATTACHMENT].sort());
    expect(args(only(stack, ROLE))).toEqual({
      role_name: 'billing',
      description: expect.stringMatching(/^Billing\. /) as string,
      assume_role_policy_document: JSON.stringify({
        Version: '1',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { RAM: [`acs:ram::${ACCOUNT}:root`] },
            Action: 'sts:AssumeRole',
            Condition: { Bool: { 'acs:MFAPresent': 'true' } },
          },
        ],
      }),
      max_session_duration: 3600,
      force: false,
    });
    const [roleId = ''] = Object.keys(stack.resource[ROLE] ?? {});
    const guardrails = Object.keys(stack.resource[ATTACHMENT] ?? {})
      .filter((id) => id.includes('guardrail'))
      .map((id) => `${ATTACHMENT}.${id}`)
      .sort();
    expect(guardrails.length).toBeGreaterThan(0);
    for (const [id, block] of Object.entries(stack.resource[ATTACHMENT] ?? {})) {
      const { role_name, policy_name, policy_type, depends_on } = block;
      expect([role_name, policy_type]).toEqual([`\${${ROLE}.${roleId}.role_name}`, 'Custom']);
      expect(policy_name).toMatch(/^\$\{alicloud_ram_policy\.\w[\w-]*\.policy_name\}$/);
      const after = depends_on === undefined ? [] : [...(depends_on as string[])].sort();
      expect(after).toEqual(id.includes('guardrail') ? [] : guardrails);
    }
    for (const block of all(stack, POLICY)) {
      expect(args(block)).toEqual({
        policy_name: expect.stringMatching(/^billing-[a-z-]+$/) as string,
        description: expect.stringMatching(/^.{10,1024}$/) as string,
        policy_document: expect.any(String) as string,
        rotate_strategy: 'DeleteOldestNonDefaultVersionWhenLimitExceeded',
        force: false,
      });
    }
  });

  it('has addresses that stay, made of the first purpose in each policy, or what is guarded', () => {
    const paths = all(synthRole('billing'), POLICY).map((block) => {
      const { metadata } = block['//'] as { readonly metadata: { readonly path: string } };
      return metadata.path;
    });
    expect(paths).toEqual([
      'test-stack/billing/billing-budgets/Policy',
      'test-stack/billing/billing-guardrail-account/Policy',
      'test-stack/billing/billing-guardrail-audit/Policy',
      'test-stack/billing/billing-guardrail-elsewhere/Policy',
      'test-stack/billing/billing-guardrail-identity/Policy',
      'test-stack/billing/billing-guardrail-workloads/Policy',
    ]);
  });

  it.each<[Partial<JobRoleProps>, object]>([
    [{ roleName: 'money' }, { role_name: 'money' }],
    [{ sessionHours: 12 }, { max_session_duration: 43200 }],
    [{ description: 'Counts' }, { description: 'Counts' }],
    [{ tags: { a: 'b' } }, { tags: { a: 'b' } }],
  ])('takes %o', (props, changed) => {
    expect(args(only(synthRole('billing', props), ROLE))).toMatchObject(changed);
  });

  it('holds members to users and networks where they are named, and waits for the users', () => {
    const stack = synthStack((scope) => {
      const networks = ['223.5.5.0/24'];
      jobRole(scope, 'auditor', { entry: { by: 'members', users: [alice(scope)], networks } });
    });
    const role = only(stack, ROLE);
    expect(trustOf(role).statements).toEqual([
      {
        effect: 'Allow',
        principal: { RAM: [`acs:ram::${ACCOUNT}:user/alice`] },
        action: ['sts:AssumeRole'],
        condition: {
          Bool: { 'acs:MFAPresent': ['true'] },
          IpAddress: { 'acs:SourceIp': ['223.5.5.0/24'] },
        },
      },
    ]);
    const [user = ''] = Object.keys(stack.resource['alicloud_ram_user'] ?? {});
    expect(role['depends_on']).toEqual([`alicloud_ram_user.${user}`]);
  });

  it('is entered through SAML and OIDC by what the provider and the subject are', () => {
    const saml = synthRole('auditor', {
      entry: { by: 'saml', provider: { providerName: 'corp' } },
    });
    expect(trustOf(only(saml, ROLE)).statements).toMatchObject([
      {
        principal: { Federated: [`acs:ram::${ACCOUNT}:saml-provider/corp`] },
        condition: {
          StringEquals: { 'saml:recipient': ['https://signin.alibabacloud.com/saml-role/sso'] },
        },
      },
    ]);
    const oidc = synthStack((scope) => {
      const issuer = 'https://id.example.com';
      const provider = new OidcEntry(scope, 'Oidc', { providerName: 'id', issuer });
      const subjects = ['app:deployer:main'];
      jobRole(scope, 'auditor', { entry: { by: 'oidc', provider, subjects } });
    });
    expect(trustOf(only(oidc, ROLE)).statements).toMatchObject([
      {
        principal: { Federated: [`acs:ram::${ACCOUNT}:oidc-provider/id`] },
        condition: {
          StringEquals: {
            'oidc:iss': ['https://id.example.com'],
            'oidc:aud': ['sts.aliyuncs.com'],
            'oidc:sub': ['app:deployer:main'],
          },
        },
      },
    ]);
    expect(only(oidc, ROLE)['depends_on']).toHaveLength(1);
  });

  it('may be a job of one’s own, below the guardrails of jobs', () => {
    const job = { name: 'treasurer', title: 'Treasurer', purposes: [budgets] };
    const stack = synthStack((scope) => new JobRole(scope, 'Own', { job, accountId: ACCOUNT }));
    const identity = documents(stack);
    const decide = (action: string): Decision =>
      evaluate({ action, resource: '*' }, { identity }).decision;
    expect(only(stack, ROLE)['role_name']).toBe('treasurer');
    expect(decide('bssapi:QueryBill')).toBe('allowed');
    expect(decide('ram:CreateAccessKey')).toBe('denied');
    expect(decide('ecs:DescribeInstances')).toBe('implicitly-denied');
  });

  it('keeps what looks like a reference as text', () => {
    const odd = { ...budgets, statements: [{ ...budgets.statements[0], resource: ['${x}%{y}'] }] };
    const job = { name: 'odd', title: '${z}', purposes: [odd] };
    const stack = synthStack((scope) => new JobRole(scope, 'Own', { job, accountId: ACCOUNT }));
    expect(stack.text).toContain('$${x}%%{y}');
    expect(only(stack, ROLE)['description']).toBe('$${z}');
  });
});

describe.each(roleNames)('the role %s', (name) => {
  const data: Policy[] = [];
  const stack = synthStack((scope) => data.push(...jobRole(scope, name).policiesAsData));
  const synthesised = documents(stack).filter((one) => !one.name?.endsWith('own-mfa-device'));

  it('fits into what RAM attaches', () => {
    expect(all(stack, ATTACHMENT).length).toBeLessThanOrEqual(10);
    expect(all(stack, ATTACHMENT)).toHaveLength(synthesised.length);
    for (const block of all(stack, POLICY)) {
      expect(policySize(String(block['policy_document']))).toBeLessThanOrEqual(6144);
    }
  });

  it('names who may enter, with MFA, and denies nothing where MFA is absent', () => {
    const role = only(stack, ROLE);
    expect(trustFaults(String(role['assume_role_policy_document']))).toEqual([]);
    const ids = trustOf(role).statements.flatMap(({ principal }) =>
      Object.values<unknown>(principal ?? {}),
    );
    expect(ids.flat()).toEqual([
      `acs:ram::${ACCOUNT}:${name === 'breakGlass' || name === 'deployer' ? 'user/alice' : 'root'}`,
    ]);
    const onMfa = synthesised
      .flatMap(({ statements }) => statements)
      .filter((one) => one.effect === 'Deny' && JSON.stringify(one).includes('MFAPresent'));
    expect(onMfa).toEqual([]);
  });

  it('decides as its data does, whatever works and whatever does not', () => {
    const { works, refused } = matrices[name];
    const decide = (identity: Policy[]): Decision[] =>
      [...works.slice(0, 12), ...refused.slice(0, 12)].map(
        ({ action, resource, context }) =>
          evaluate({ action, resource, context }, { identity }).decision,
      );
    const decisions = decide(synthesised);
    expect(decisions).toEqual(decide(data));
    expect(decisions.slice(0, 12)).toEqual(Array<Decision>(12).fill('allowed'));
    expect(decisions.slice(12)).not.toContain('allowed');
  });

  it('makes no password and no key', () => {
    expect(Object.keys(stack.resource)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/login_profile|access_key/)]),
    );
  });
});

describe('a JobRole that is not made', () => {
  it.each<[string, Partial<JobRoleProps>, string]>([
    ['a name with a dot', { roleName: 'a.b' }, 'test-stack/Role: roleName: found'],
    ['another account', { accountId: '*' }, "test-stack/Role: accountId: found '*', allowed: 16"],
    ['half an hour', { sessionHours: 0.5 }, 'test-stack/Role: sessionHours: found'],
    ['a developer of everything', { job: 'developer' }, 'test-stack/Role: the scope of the role'],
    [
      'an emergency for all',
      { job: 'breakGlass' },
      "test-stack/Role: entry: found the whole account, allowed: named people, by: 'members' with users",
    ],
    [
      'an emergency through single sign-on',
      { job: 'breakGlass', entry: { by: 'saml', provider: { providerName: 'corp' } } },
      'test-stack/Role: entry: found by saml, allowed: named people',
    ],
    [
      'a long emergency',
      {
        job: 'breakGlass',
        sessionHours: 2,
        entry: { by: 'members', users: [{ userName: 'alice' }] },
      },
      'test-stack/Role: sessionHours: found 2, allowed: 1, for break-glass',
    ],
    ['nobody', { entry: { by: 'members', users: [] } }, 'users who may enter: found an empty list'],
    [
      'everybody by wildcard',
      { entry: { by: 'members', users: [{ userName: '*' }] } },
      "test-stack/Role: the users who may enter: found '*'",
    ],
    [
      'the whole internet',
      { entry: { by: 'members', networks: ['0.0.0.0/0'] } },
      "test-stack/Role: the networks that people may come from: found '0.0.0.0/0'",
    ],
    [
      'an open subject',
      {
        entry: {
          by: 'oidc',
          provider: { providerName: 'id', issuer: 'https://id.example', clientIds: ['a'] },
          subjects: ['repo:a/b:*'],
        },
      },
      "test-stack/Role: the subject of tokens: found 'repo:a/b:*'",
    ],
    [
      'an audience that the provider does not know',
      {
        entry: {
          by: 'oidc',
          provider: { providerName: 'id', issuer: 'https://id.example', clientIds: ['a', 'b'] },
          subjects: ['repo:a/b:ref'],
        },
      },
      "test-stack/Role: audience: found nothing, allowed: one of the provider's client ids: a, b",
    ],
    [
      'a job of nothing',
      { job: { name: 'idle', title: 'Idle', purposes: [] } },
      'test-stack/Role: job.purposes: found an empty list, allowed: at least one purpose',
    ],
    [
      'a purpose by the id of one that opens guardrails',
      { granted: [{ ...budgets, id: 'remote-commands' }] },
      "test-stack/Role: the id of a purpose of one's own: found 'remote-commands'",
    ],
    [
      'what is for another role',
      { granted: [remoteCommands.grant({ instances: ['i-abcd1234'] })] },
      "test-stack/Role: what is granted to the billing: found 'remote-commands'",
    ],
  ])('%s', (_, props, message) => {
    expect(making(props)).toThrow(message);
  });

  it('tells with the error of roles what may be given', () => {
    expect(making({ accountId: '1' })).toThrow(BaselineError);
    expect(making({ job: 'developer', scope: TEAM })).not.toThrow();
  });
});
