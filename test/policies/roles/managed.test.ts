/** Names of what settings make, by which the deployer and the planner are held to it. */
import { managedNames, roleNameOf } from '../../../policies/roles';
import type { PipelineSettings } from '../../../settings';
import { everyOption } from '../../helpers/every-option';

it('are of roles, groups, people, providers and the trail, as settings give them', () => {
  expect(managedNames(everyOption())).toEqual({
    roles: [
      'developer',
      'operator',
      'billing',
      'auditor',
      'deployer',
      'planner',
      'break-glass-acme',
      'deployer-main',
      'plan',
      'deploy-shop',
    ],
    // The auditor is let in by the company, and has no group.
    groups: [
      'developer-members',
      'operator-members',
      'billing-members',
      'deployer-members',
      'planner-members',
      'break-glass-acme-members',
    ],
    people: ['alice', 'bob.builder', 'backup-admin'],
    oidcProviders: ['github', 'gitlab'],
    samlProviders: ['company'],
    trails: ['main-trail'],
    projects: [],
  });
});

it('are not of a provider that somebody else made', () => {
  const settings = everyOption();
  const [pipeline] = settings.identity.pipelines;
  if (pipeline === undefined) throw new Error('no pipeline');
  const from: PipelineSettings['from'] = {
    on: 'kubernetes',
    cluster: `c${'0'.repeat(32)}`,
    issuer: 'https://oidc-ack-ap-southeast-1.oss-ap-southeast-1.aliyuncs.com/c0',
    namespace: 'payments',
    serviceAccounts: ['worker'],
  };
  const identity = { ...settings.identity, pipelines: [pipeline, { ...pipeline, from }] };
  expect(managedNames({ ...settings, identity }).oidcProviders).toEqual(['github']);
});

it.each([
  ['1234567890123456', ['central-audit']],
  ['6543210987654321', []],
])('are of the project of the trail where it is in the account: in %s', (accountId, projects) => {
  const { account, audit, identity } = everyOption();
  const project = { name: 'central-audit', region: 'ap-southeast-1', accountId } as const;
  expect(managedNames({ account, identity, audit: { ...audit, project } }).projects).toEqual(
    projects,
  );
});

it('a role is called as settings say, or as its job, with hyphens', () => {
  expect(roleNameOf({ name: 'breakGlass' })).toBe('break-glass');
  expect(roleNameOf({ name: 'operator' })).toBe('operator');
  expect(roleNameOf({ name: 'breakGlass', roleName: 'break-glass-acme' })).toBe('break-glass-acme');
});
