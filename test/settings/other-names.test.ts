import { AccessBaseline } from '../../constructs';
import { synthStack } from '../helpers/synth-stack';
import { accept, problemsOf, withLines } from './helpers';

const jobs = [
  '  jobs: { auditor: {}, deployer: {}, breakGlass: {}, billing: { roleName: money } }',
  '  people: { ada: { jobs: [breakGlass, deployer] }, bob: { jobs: [breakGlass] } }',
];

const pipelines = (...sources: string[]): string =>
  withLines(
    'identity:',
    '  pipelines:',
    ...sources.map((from, at) => `    - { name: p${String(at)}, job: auditor, ${from} }`),
  );

describe('an account in which names are taken', () => {
  it('has roles, groups and policies with a suffix, and those that have a name of their own as they are', () => {
    const settings = accept(withLines('identity:', '  nameSuffix: acme', ...jobs));
    const { resource, warnings } = synthStack((stack) => {
      new AccessBaseline(stack, 'Access', { settings });
    });
    const names = (type: string, name: string): unknown[] =>
      Object.values(resource[type] ?? {}).map((block) => block[name]);
    expect(names('alicloud_ram_role', 'role_name')).toEqual([
      'auditor-acme',
      'money',
      'break-glass-acme',
      'deployer-acme',
    ]);
    expect(names('alicloud_ram_group', 'group_name')).toEqual([
      'auditor-acme-members',
      'money-members',
      'break-glass-acme-members',
      'deployer-acme-members',
    ]);
    const policies = names('alicloud_ram_policy', 'policy_name').map(String);
    expect(
      policies.filter((name) => /^(?:auditor|deployer|break-glass)-(?!acme)/.test(name)),
    ).toEqual([]);
    expect(policies).toContain('deployer-acme-people-and-roles');
    // Who deploys is held to these names.
    const held = Object.values(resource['alicloud_ram_policy'] ?? {}).find(
      ({ policy_name }) => policy_name === 'deployer-acme-people-and-roles',
    );
    expect(String(held?.['policy_document'])).toContain('role/auditor-acme');
    expect(String(held?.['policy_document'])).not.toContain('role/auditor"');
    expect(warnings).toEqual([]);
  });

  it.each(['-acme', 'acme-', 'a.b', 'a'.repeat(21), ''])('refuses the suffix %j', (suffix) => {
    const [problem] = problemsOf(withLines('identity:', `  nameSuffix: '${suffix}'`));
    expect(problem?.path).toBe('identity.nameSuffix');
    expect(problem?.allowed).toContain('1 to 20 letters, digits or hyphens');
  });

  it('refuses a name that the suffix makes a second time', () => {
    const taken = '  jobs: { auditor: {}, billing: { roleName: auditor-acme } }';
    expect(problemsOf(withLines('identity:', '  nameSuffix: acme', taken))[0]?.allowed).toBe(
      'a name of its own for each role and group',
    );
  });

  it('names the provider that it has for an issuer, for all pipelines of that', () => {
    const github = 'github: { repository: acme/shop, branches: [main], provider: gh }';
    const gitlab = 'gitlab: { project: acme/shop, branches: [main], provider: gl }';
    const settings = accept(pipelines(github, gitlab));
    const { resource } = synthStack((stack) => {
      new AccessBaseline(stack, 'Access', { settings });
    });
    const providers = Object.values(resource['alicloud_ims_oidc_provider'] ?? {});
    expect(providers.map((one) => [one['oidc_provider_name'], one['issuer_url']])).toEqual([
      ['gh', 'https://token.actions.githubusercontent.com'],
      ['gl', 'https://gitlab.com'],
    ]);
    const trusts = Object.values(resource['alicloud_ram_role'] ?? {}).map((role) =>
      String(role['assume_role_policy_document']),
    );
    expect(trusts[0]).toContain('oidc-provider/gh');
    expect(trusts[1]).toContain('oidc-provider/gl');
  });

  it('refuses two names for one issuer', () => {
    const mine = 'github: { repository: acme/shop, branches: [main], provider: gh }';
    const usual = 'github: { repository: acme/web, branches: [main] }';
    expect(problemsOf(pipelines(mine, usual)).map(({ path, found }) => [path, found])).toEqual([
      ['identity.pipelines[1].github.provider', "'github' beside 'gh'"],
    ]);
    expect(problemsOf(pipelines(usual, mine))).toHaveLength(1);
    expect(accept(pipelines(mine, mine)).identity.pipelines).toHaveLength(2);
  });
});
