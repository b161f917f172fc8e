import { compile, evaluate, matchesWildcard } from '../../../policies/ram';
import type { Context, Policy } from '../../../policies/ram';
import {
  alarmRules,
  asPolicies,
  auditLogs,
  clusters,
  images,
  memberPermissions,
  namedRoles,
  namedSecrets,
  ownMfaDevice,
  permissionsFor,
  publicEntries,
  quarantine,
  remoteCommands,
  roleNames,
  securityEvents,
  securityGroups,
  serverContents,
} from '../../../policies/roles';
import type { Permissions } from '../../../policies/roles';
import type { AllowedByHand } from './allowed';
import { allowedByHand, grantedByHand } from './allowed-by-hand';
import { TEAM } from './matrix/developer';
import { ACCOUNT } from './matrix/task';
import { AT_THE_OFFICE, enter, permissionsInTests, WITH_MFA } from './session';

const KEYS = ['acs:RequestTag', 'acs:ResourceTag', 'rds:ResourceTag', 'slb:tag'] as const;

/** A request that tells of the team by one key, and carries none of the others. */
const contextOf = (by: AllowedByHand['by']): Context =>
  Object.fromEntries(KEYS.map((key) => [`${key}/team`, key === by ? ['payments'] : 'absent']));

/**
 * Of the calls listed those that somebody with these permissions may not make, guardrails included.
 * Most products do not tell the case of an action, says RAM's page; for those that do, some pattern
 * has to fit as the name is documented.
 */
function missing(
  { purposes, guardrails }: Permissions,
  entries: readonly AllowedByHand[],
): string[] {
  return entries.flatMap(({ on = '*', by, with: more, purpose, calls }) => {
    const asked = purposes.filter(({ id }) => purpose === undefined || id === purpose);
    const patterns = asked.flatMap(({ statements }) =>
      statements.flatMap(({ action = [] }) => action),
    );
    const policies = compile({ identity: asPolicies({ purposes: asked, guardrails }) });
    const resource = on.replaceAll('{account}', ACCOUNT);
    const context = { ...AT_THE_OFFICE, ...contextOf(by), ...more };
    const isAllowed = (action: string): boolean =>
      evaluate({ action, resource, context }, policies).decision === 'allowed' &&
      patterns.some((pattern) => matchesWildcard(pattern, action));
    return Object.entries(calls)
      .flatMap(([code, names]) => names.split(/\s+/).map((name) => `${code}:${name}`))
      .filter((action) => !isAllowed(action))
      .map((action) => `${action} on ${on}`);
  });
}

const allowing = (action: string): Policy => ({
  kind: 'identity',
  statements: [{ effect: 'Allow', action: [action], resource: ['*'] }],
});

/** Break-glass may do everything; who plans is held to the provider's own calls: `deployment.test.ts`. */
const HELD_ELSEWHERE: ReadonlySet<string> = new Set(['breakGlass', 'planner']);

describe('by hand', () => {
  it.each(roleNames.filter((name) => !HELD_ELSEWHERE.has(name)))('%s may do its work', (name) => {
    const entries = allowedByHand[name] ?? [];
    expect(entries).not.toEqual([]);
    expect(missing(permissionsInTests(name), entries)).toEqual([]);
  });

  const grants = [
    remoteCommands.grant({ instances: ['i-2zeaf0123456789'] }),
    namedSecrets.grant({ secrets: ['db-password'] }),
    publicEntries.grant(),
    alarmRules.grant(),
    clusters.grant({ clusters: [`c${'0'.repeat(32)}`] }),
    images.grant({ namespaces: ['cri-example/shop'] }),
    quarantine.grant({ groups: ['sg-12345'] }),
    securityEvents.grant(),
    auditLogs.grant({ projects: ['audit'] }),
    securityGroups.grant({ networks: ['10.0.0.0/8'] }),
    serverContents.grant(),
    namedRoles.grant([{ role: 'worker', service: 'ecs.aliyuncs.com' }]),
  ];
  const binding = { account: ACCOUNT, scope: TEAM };

  it.each(grants)('$id lets people do what it is for', (grant) => {
    const permissions = permissionsFor('job', [grant], binding);
    expect(missing(permissions, grantedByHand[grant.id] ?? [])).toEqual([]);
  });

  it('public entries are triggers too, for whose job functions are', () => {
    const developer = permissionsInTests('developer', { granted: [publicEntries.grant()] });
    const triggers = {
      on: 'acs:fc:ap-southeast-1:{account}:functions/payments-charge',
      calls: { fc: 'CreateTrigger UpdateTrigger' },
    };
    expect(missing(developer, [triggers])).toEqual([]);
    expect(missing(permissionsInTests('developer'), [triggers])).toHaveLength(2);
  });

  it('members may take their role and change their password', () => {
    const permissions = memberPermissions({ account: ACCOUNT, roles: ['worker'] });
    expect(missing(permissions, grantedByHand['member'] ?? [])).toEqual([]);
    // To assume a role both its trust and the caller's own right are asked.
    expect(enter('operator', { ...WITH_MFA, ...AT_THE_OFFICE }).decision).toBe('allowed');
  });

  it('users may look after their own device', () => {
    const { guardrails } = memberPermissions({ account: ACCOUNT, roles: ['worker'] });
    const statements = ownMfaDevice({ account: ACCOUNT, user: 'alice' });
    const own = { id: 'own-mfa-device', title: 'Own device', why: 'It is theirs.', statements };
    const permissions = { purposes: [own], guardrails };
    expect(missing(permissions, grantedByHand['own-mfa-device'] ?? [])).toEqual([]);
  });

  it('who may pass every role may still not pass those of the baseline', () => {
    const everything = allowing('ram:PassRole');
    const grant = namedRoles.grant([{ role: 'worker', service: 'ecs.aliyuncs.com' }]);
    const { guardrails } = permissionsFor('job', [grant], binding);
    const policies = compile({
      identity: [everything, ...asPolicies({ purposes: [], guardrails })],
    });
    const pass = (role: string): string =>
      evaluate(
        {
          action: 'ram:PassRole',
          resource: `acs:ram:*:${ACCOUNT}:role/${role}`,
          context: { 'acs:Service': ['ecs.aliyuncs.com'] },
        },
        policies,
      ).decision;
    expect(pass('alicloud-baseline-budget-watch')).toBe('denied');
    expect(pass('worker')).toBe('allowed');
  });

  it('is everything listed that may be granted', () => {
    const ids = [...grants.map(({ id }) => id), 'member', 'own-mfa-device'];
    expect(Object.keys(grantedByHand).sort()).toEqual(ids.sort());
  });
});
