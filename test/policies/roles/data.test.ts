import { matchesWildcard, printPolicy, parsePolicy } from '../../../policies/ram';
import type { Statement } from '../../../policies/ram';
import {
  asPolicies,
  auditLogs,
  breakGlassTrust,
  githubTrust,
  gitlabTrust,
  guardrails,
  memberPermissions,
  memberTrust,
  namedRoles,
  namedSecrets,
  ownMfaDevice,
  remoteCommands,
  roleNames,
  roles,
  samlTrust,
  secretReads,
  securityGroups,
  serverContents,
} from '../../../policies/roles';
import { ACCOUNT } from './matrix/task';
import { OFFICE, permissionsInTests } from './session';

/** A name or a pattern; RAM codes are in small letters, names begin with a capital or a wildcard. */
const ACTION = /^(?:[a-z][a-z0-9-]*\*?|\*):(?:[A-Z*][A-Za-z0-9?*]*)$/;

const everyPermission = roleNames.map((name) => ({ name, ...permissionsInTests(name) }));
const everySection = everyPermission.flatMap(({ name, purposes, guardrails: rails }) =>
  [...purposes, ...rails].map((section) => ({ name, ...section })),
);
const optional = [
  remoteCommands.grant({ instances: ['i-2zeaf0123456789'] }),
  remoteCommands.grant({ tag: { key: 'team', value: 'payments' } }),
  namedSecrets.grant({ secrets: ['db-password'] }),
  auditLogs.grant({ projects: ['audit-logs'] }),
  securityGroups.grant({ networks: ['10.0.0.0/8'] }),
  serverContents.grant(),
  namedRoles.grant([{ role: 'worker', service: 'ecs.aliyuncs.com' }]),
];

function actionsOf(statements: readonly { readonly action?: readonly string[] }[]): string[] {
  return statements.flatMap(({ action = [] }) => action);
}

describe('every role', () => {
  it.each(everySection)('$name/$id says what for, in actions that are well-formed', (section) => {
    expect(section.title).not.toBe('');
    expect(section.why).toMatch(/^[A-Z].{20,}\.$/);
    const malformed = actionsOf(section.statements).filter((action) => !ACTION.test(action));
    expect(malformed).toEqual(section.id === 'everything' ? ['*'] : []);
  });

  it.each(everySection)('$name/$id has statements that RAM takes', ({ statements }) => {
    const document = printPolicy({ kind: 'identity', statements });
    expect(parsePolicy(document, 'identity').statements).toEqual(statements);
    expect(document).not.toMatch(/[{}](?:account|region|prefix|own)/);
  });

  it.each(everySection)('$name/$id lists no action twice in a statement', ({ statements }) => {
    for (const { action = [] } of statements) expect(new Set(action).size).toBe(action.length);
  });

  it.each(everySection.filter(({ covers }) => !covers))('$name/$id only allows', (section) => {
    expect(section.statements.map(({ effect }) => effect)).not.toContain('Deny');
  });

  it.each(everySection.filter(({ covers }) => covers))('$name/$id only denies', (section) => {
    expect(section.statements.map(({ effect }) => effect)).not.toContain('Allow');
  });

  it.each(roleNames.map((name) => roles[name]))('$name lasts one hour at a time', (role) => {
    expect(role.sessionHours).toBe(1);
    expect(role.forWhom).toMatch(/\.$/);
    expect(role.limits).not.toEqual([]);
  });

  it.each(optional)('may be granted $id, well-formed and with a reason', ({ why, statements }) => {
    expect(why).toMatch(/\.$/);
    expect(actionsOf(statements).filter((action) => !ACTION.test(action))).toEqual([]);
    expect(statements.flatMap(({ effect }) => effect)).not.toContain('Deny');
  });
});

describe('no role but the emergency role', () => {
  const permissions = everyPermission.filter(({ name }) => name !== 'breakGlass');

  it.each(permissions)('$name is allowed all of a service, or anything in all services', (one) => {
    const wide = actionsOf(one.purposes.flatMap(({ statements }) => statements)).filter(
      (action) => action.startsWith('*') || action.endsWith(':*') || action.includes('*:'),
    );
    expect(wide).toEqual([]);
  });

  it.each(permissions)(
    '$name is allowed a read that leaks, even where a guardrail denies it',
    (one) => {
      const allowed = actionsOf(one.purposes.flatMap(({ statements }) => statements));
      const leaks = secretReads.flatMap(({ action }) =>
        allowed.filter((each) => overlap(each.toLowerCase(), action.toLowerCase())),
      );
      expect(leaks).toEqual([]);
    },
  );

  it.each(permissions)('$name is allowed all reads of a product that keeps data', (one) => {
    const allowed = actionsOf(one.purposes.flatMap(({ statements }) => statements));
    const dangerous = ['kms:Get*', 'oos:Get*', 'oss:Get*', 'ecs:Describe*', 'ram:Get*', 'fc:Get*'];
    expect(allowed.filter((action) => dangerous.includes(action))).toEqual([]);
  });
});

describe('MFA', () => {
  const trusts = [
    memberTrust({ account: ACCOUNT }),
    memberTrust({ account: ACCOUNT, users: ['alice'], networks: [OFFICE] }),
    breakGlassTrust({ account: ACCOUNT, users: ['alice'], networks: [OFFICE] }),
    samlTrust({ account: ACCOUNT, provider: 'okta', site: 'international' }),
    githubTrust({
      account: ACCOUNT,
      provider: 'github',
      audience: 'sts.aliyuncs.com',
      repository: 'acme/shop',
      from: [{ branch: 'main' }],
    }),
    gitlabTrust({
      account: ACCOUNT,
      provider: 'gitlab',
      audience: 'sts.aliyuncs.com',
      project: 'acme/shop',
      branches: ['main'],
    }),
  ];
  const everyStatement: readonly Statement[] = [
    ...everySection.flatMap(({ statements }) => statements),
    ...asPolicies(memberPermissions({ account: ACCOUNT, roles: ['job-developer'] })).flatMap(
      ({ statements }) => statements,
    ),
    ...ownMfaDevice({ account: ACCOUNT, user: 'alice' }),
    ...trusts.flatMap(({ statements }) => statements),
  ];

  it('is never asked for by a Deny, which calls with an access key would slip past', () => {
    const asking = everyStatement.filter(({ condition }) =>
      JSON.stringify(condition ?? {}).includes('acs:MFAPresent'),
    );
    expect(asking).not.toEqual([]);
    expect(asking.filter(({ effect }) => effect !== 'Allow')).toEqual([]);
    expect(asking.map(({ condition }) => condition?.Bool)).toEqual(
      asking.map(() => ({ 'acs:MFAPresent': ['true'] })),
    );
  });

  it.each(trusts)('or the word of an identity provider lets a named caller in', (policy) => {
    const [statement] = policy.statements;
    expect(policy.statements).toHaveLength(1);
    const ids = Object.values(statement?.principal ?? {}).flat();
    expect(ids).not.toEqual([]);
    for (const id of ids) expect(id).toMatch(new RegExp(`^acs:ram::${ACCOUNT}:[^*?]+$`));
    expect(Object.keys(statement?.condition ?? {})).not.toEqual([]);
    expect(parsePolicy(printPolicy(policy), 'trust').statements).toEqual(policy.statements);
  });
});

describe('what a role says it cannot do', () => {
  const refusals = roleNames.flatMap((name) =>
    roles[name].cannot.flatMap(({ what, examples }) =>
      examples.map((action) => ({ name, what, action })),
    ),
  );

  it.each(refusals)('$name cannot $what: $action', ({ name, action }) => {
    const { purposes, guardrails: rails } = permissionsInTests(name);
    const denied = actionsOf(
      rails
        .flatMap(({ statements }) => statements)
        .filter(
          ({ condition, resource }) => condition === undefined && resource?.includes('*') === true,
        ),
    );
    const allowed = purposes.flatMap(({ statements }) => statements);
    const mayBeAllowed = actionsOf(allowed).some((each) => matches(each, action));
    expect(!mayBeAllowed || denied.some((each) => matches(each, action))).toBe(true);
  });
});

describe('guardrails', () => {
  it('have an id each, and a sentence why', () => {
    const ids = guardrails.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { why, title } of guardrails) {
      expect(why).toMatch(/^[A-Z].{20,}\.$/);
      expect(title).toMatch(/^[A-Z]/);
    }
  });

  it('name exceptions that are purposes, and no two of one role', () => {
    const purposes = new Set([
      ...roleNames.flatMap((name) => roles[name].purposes.map(({ id }) => id)),
      ...roleNames.flatMap((name) => roles[name].optional.map(({ id }) => id)),
    ]);
    for (const { unless = {} } of guardrails) {
      for (const id of Object.keys(unless)) expect(purposes).toContain(id);
    }
    for (const name of roleNames) {
      const ids = [...roles[name].purposes, ...roles[name].optional].map(({ id }) => id);
      const exceptions = guardrails.map(({ unless = {} }) => ids.filter((id) => id in unless));
      expect(exceptions.filter((each) => each.length > 1)).toEqual([]);
    }
  });
});

function matches(pattern: string, action: string): boolean {
  return matchesWildcard(pattern.toLowerCase(), action.toLowerCase());
}

/** Whether some name is meant by both patterns. */
function overlap(a: string, b: string): boolean {
  if (a === '' || b === '') return /^\**$/.test(a + b);
  if (a.startsWith('*')) return overlap(a.slice(1), b) || overlap(a, b.slice(1));
  if (b.startsWith('*')) return overlap(a, b.slice(1)) || overlap(a.slice(1), b);
  const [first, second] = [a[0], b[0]];
  return (first === second || first === '?' || second === '?') && overlap(a.slice(1), b.slice(1));
}
