import { compile, evaluate, matchesWildcard } from '../../../policies/ram';
import type { Context, Policy } from '../../../policies/ram';
import {
  auditLogs,
  memberPermissions,
  namedRoles,
  namedSecrets,
  ownMfaDevice,
  permissionsFor,
  remoteCommands,
  roleNames,
  securityGroups,
  serverContents,
} from '../../../policies/roles';
import { allowedByHand, grantedByHand } from './allowed-by-hand';
import type { AllowedByHand } from './allowed-by-hand';
import { ACCOUNT } from './matrix/task';
import { AT_THE_OFFICE, enter, permissionsInTests, WITH_MFA } from './session';

interface Asked {
  readonly id?: string;
  readonly statements: Policy['statements'];
}

const KEYS = ['acs:RequestTag', 'acs:ResourceTag', 'rds:ResourceTag', 'slb:tag'] as const;

/** A request that tells of the team by one key, and carries none of the others. */
const contextOf = (by: AllowedByHand['by']): Context =>
  Object.fromEntries(KEYS.map((key) => [`${key}/team`, key === by ? ['payments'] : 'absent']));

/**
 * Of the calls listed those that the sections do not allow. Most products do not tell the case of
 * an action, says RAM's page; for those that do, some pattern has to fit as the name is documented.
 */
function missing(sections: readonly Asked[], entries: readonly AllowedByHand[]): string[] {
  return entries.flatMap(({ on = '*', by, with: more, purpose, calls }) => {
    const asked = sections.filter(({ id }) => purpose === undefined || id === purpose);
    const statements = asked.flatMap((section) => section.statements);
    const policies = compile({ identity: [{ kind: 'identity', statements }] });
    const patterns = statements.flatMap(({ action = [] }) => action);
    const resource = on.replace('{account}', ACCOUNT);
    const context = { ...contextOf(by), ...more };
    const isAllowed = (action: string): boolean =>
      evaluate({ action, resource, context }, policies).decision === 'allowed' &&
      patterns.some((pattern) => matchesWildcard(pattern, action));
    return Object.entries(calls)
      .flatMap(([code, names]) => names.split(/\s+/).map((name) => `${code}:${name}`))
      .filter((action) => !isAllowed(action))
      .map((action) => `${action} on ${on}`);
  });
}

describe('by hand', () => {
  it.each(roleNames.filter((name) => name !== 'breakGlass'))('%s may do its work', (name) => {
    const entries = allowedByHand[name] ?? [];
    expect(entries).not.toEqual([]);
    expect(missing(permissionsInTests(name).purposes, entries)).toEqual([]);
  });

  const grants = [
    remoteCommands.grant({ instances: ['i-2zeaf0123456789'] }),
    namedSecrets.grant({ secrets: ['db-password'] }),
    auditLogs.grant({ projects: ['audit'] }),
    securityGroups.grant({ networks: ['10.0.0.0/8'] }),
    serverContents.grant(),
    namedRoles.grant([{ role: 'worker', service: 'ecs.aliyuncs.com' }]),
  ];
  const binding = { account: ACCOUNT, scope: { tag: { key: 'team', value: 'payments' } } };

  it.each(grants)('$id lets people do what it is for', (grant) => {
    const { purposes } = permissionsFor('job', [grant], binding);
    expect(missing(purposes, grantedByHand[grant.id] ?? [])).toEqual([]);
  });

  it('members may take their role and change their password', () => {
    const { purposes } = memberPermissions({ account: ACCOUNT, roles: ['worker'] });
    expect(missing(purposes, grantedByHand['member'] ?? [])).toEqual([]);
    // To assume a role both its trust and the caller's own right are asked.
    expect(enter('operator', { ...WITH_MFA, ...AT_THE_OFFICE }).decision).toBe('allowed');
  });

  it('users may look after their own device', () => {
    const statements = ownMfaDevice({ account: ACCOUNT, user: 'alice' });
    expect(missing([{ statements }], grantedByHand['own-mfa-device'] ?? [])).toEqual([]);
  });

  it('is everything listed that may be granted', () => {
    const ids = [...grants.map(({ id }) => id), 'member', 'own-mfa-device'];
    expect(Object.keys(grantedByHand).sort()).toEqual(ids.sort());
  });
});
