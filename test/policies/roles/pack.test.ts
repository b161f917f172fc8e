import { BaselineError, isBaselineError } from '../../../alicloud/problems';
import fc from 'fast-check';
import { compile, evaluate, policySize, policySizeLimits } from '../../../policies/ram';
import type { Context, Request, Statement } from '../../../policies/ram';
import {
  asPolicies,
  auditLogs,
  guardrailPolicies,
  memberPermissions,
  MOST_ATTACHMENTS,
  namedRoles,
  namedSecrets,
  pack,
  permissionsOf as rolePermissionsOf,
  remoteCommands,
  roleNames,
  securityGroups,
  serverContents,
  TARGET_SIZE,
  terraformState,
} from '../../../policies/roles';
import type { PackedPolicy, Permissions, Purpose, Section } from '../../../policies/roles';
import { matrices } from './matrix';
import { ACCOUNT } from './matrix/task';
import { AT_THE_OFFICE, permissionsInTests } from './session';

const STATE = {
  bucket: 'acme-state',
  prefix: 'baseline',
  locks: { instance: 'acme-locks', table: 'terraform_locks' },
};

const shipped = [
  ...roleNames.map((name) => ({ name: `job-${name}`, permissions: permissionsInTests(name) })),
  {
    name: 'members-developer',
    permissions: memberPermissions({ account: ACCOUNT, roles: ['job-developer'] }),
  },
];

function section(id: string, statements: readonly Statement[]): Section {
  return { id, title: id, why: 'For a test.', statements };
}

function permissionsOf(purposes: readonly Section[]): Permissions {
  return { purposes, guardrails: [] };
}

function documents(packed: readonly PackedPolicy[]): Map<string, string> {
  return new Map(packed.map(({ name, policy }) => [name, JSON.stringify(policy.statements)]));
}

/** Policies that are new, gone or other than they were. */
function changed(before: readonly PackedPolicy[], after: readonly PackedPolicy[]): string[] {
  const [old, now] = [documents(before), documents(after)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].filter((name) => old.get(name) !== now.get(name));
}

describe.each(shipped)('the policies of $name', ({ name, permissions }) => {
  const packed = pack(name, permissions);

  it('fit under the limits with room to add', () => {
    expect(packed.length).toBeLessThanOrEqual(MOST_ATTACHMENTS - 2);
    for (const { policy } of packed) expect(policySize(policy)).toBeLessThanOrEqual(TARGET_SIZE);
    expect(TARGET_SIZE).toBeLessThan(policySizeLimits.identity ?? 0);
  });

  it('hold every statement once, in order, and tell which section it is from', () => {
    const sections = [...permissions.purposes, ...permissions.guardrails];
    expect(packed.flatMap(({ policy }) => policy.statements)).toEqual(
      sections.flatMap(({ statements }) => statements),
    );
    expect(packed.flatMap((each) => each.sections.map(({ id }) => id))).toEqual(
      sections.flatMap(({ id, statements }) => statements.map(() => id)),
    );
  });

  it('have names from the role and the purposes', () => {
    const ids = [...permissions.purposes.map(({ id }) => id), ...guardrailPolicies];
    for (const each of packed) {
      expect(each.name).toMatch(/^[A-Za-z0-9-]{1,128}$/);
      expect(ids).toContain(each.name.replace(new RegExp(`^${name}-(?:guardrail-)?`), ''));
      expect(each.policy.name).toBe(each.name);
    }
    expect(new Set(packed.map((each) => each.name)).size).toBe(packed.length);
  });

  it('are as few as an order allows', () => {
    for (const [one, next] of pairs(packed)) {
      const first = next.sections[0];
      if (first === undefined || isRail(next)) continue;
      const statements = [...one.policy.statements, ...first.statements];
      expect(policySize({ kind: 'identity', statements })).toBeGreaterThan(TARGET_SIZE);
    }
  });

  it('change in one document when an action is added to a purpose', () => {
    for (const { id } of permissions.purposes) {
      const purposes = permissions.purposes.map((each) =>
        each.id === id ? { ...each, statements: withAction(each.statements, 'ecs:New') } : each,
      );
      expect(changed(packed, pack(name, { ...permissions, purposes }))).toHaveLength(1);
    }
  });
});

describe('guardrails', () => {
  const scope = { tag: { key: 'team', value: 'payments' } };
  const binding = { account: ACCOUNT, scope, region: 'ap-southeast-1' };
  const longest = `${'x'.repeat(39)}-`;
  const granted = {
    developer: [
      serverContents.grant(),
      namedRoles.grant([{ role: 'web', service: 'ecs.aliyuncs.com' }]),
      namedSecrets.grant({ secrets: ['db-password'] }),
      securityGroups.grant({ networks: ['10.0.0.0/8'] }),
    ],
    operator: [remoteCommands.grant({ instances: ['i-2zeaf0123456789'] })],
    billing: [],
    auditor: [auditLogs.grant({ projects: ['alicloud-baseline-audit'] })],
    deployer: [terraformState.grant(STATE, 'deployer')],
    planner: [terraformState.grant(STATE, 'planner')],
    breakGlass: [],
  };

  /** Which policy each guardrail is in. */
  function places(permissions: Permissions): Record<string, string> {
    const rails = pack('job', permissions).filter(isRail);
    const pairsOf = rails.flatMap(({ name, sections }) => sections.map(({ id }) => [id, name]));
    return Object.fromEntries(pairsOf) as Record<string, string>;
  }

  it.each(roleNames)('of the %s stay in their policy, whatever is granted or named', (name) => {
    const usual = places(rolePermissionsOf(name, { ...binding }));
    const own: Purpose = {
      id: 'own',
      title: 'Own',
      why: 'It is needed.',
      statements: [{ effect: 'Allow', action: ['a:B'], resource: ['x'.repeat(5000)] }],
    };
    for (const options of [
      { granted: granted[name] },
      { granted: [own, ...granted[name]], ownPrefix: longest },
      { ownPrefix: longest },
    ]) {
      const now = places(rolePermissionsOf(name, { ...binding, ...options }));
      expect(now).toEqual(usual);
    }
  });

  it.each(roleNames)('of the %s fit a policy each, with the longest names', (name) => {
    const networks = Array.from({ length: 40 }, (_, at) => `2400:3200:${at + 1000}::/48`);
    const permissions = rolePermissionsOf(name, {
      ...binding,
      ownPrefix: longest,
      ...(name === 'breakGlass' && { networks }),
    });
    const rails = pack('job', permissions).filter(isRail);
    const names = rails.map((each) => each.name.replace('job-guardrail-', ''));
    const absent = name === 'breakGlass' ? 'elsewhere' : 'step-up';
    expect(names).toEqual(guardrailPolicies.filter((each) => each !== absent));
    for (const { policy } of rails) expect(policySize(policy)).toBeLessThanOrEqual(TARGET_SIZE);
  });
});

describe('packing', () => {
  it.each(roleNames)('changes no decision about what the %s does', (name) => {
    const permissions = permissionsInTests(name);
    const before = compile({ identity: asPolicies(permissions) });
    const after = compile({ identity: pack('job', permissions).map(({ policy }) => policy) });
    const { works, refused } = matrices[name];
    for (const { action, resource, context } of [...works, ...refused]) {
      const request = { action, resource, context: { ...AT_THE_OFFICE, ...context } };
      expect(evaluate(request, after).decision).toBe(evaluate(request, before).decision);
    }
  });

  it('never changes a decision, and keeps every document under the limit', () => {
    fc.assert(
      fc.property(anyPermissions, fc.array(anyRequest, { minLength: 20 }), (permissions, asked) => {
        const packed = packIfItFits(permissions);
        fc.pre(packed !== undefined);
        for (const { policy } of packed)
          expect(policySize(policy)).toBeLessThanOrEqual(TARGET_SIZE);
        expect(new Set(packed.map(({ name }) => name)).size).toBe(packed.length);
        const before = compile({ identity: asPolicies(permissions) });
        const after = compile({ identity: packed.map(({ policy }) => policy) });
        for (const request of asked) {
          expect(evaluate(request, after).decision).toBe(evaluate(request, before).decision);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same for the same, and the same first policies whatever comes after', () => {
    fc.assert(
      fc.property(anyPermissions, anySection('zz-last'), (permissions, last) => {
        const packed = packIfItFits(permissions);
        const longer = packIfItFits({
          ...permissions,
          purposes: [...permissions.purposes, last],
        });
        fc.pre(packed !== undefined && longer !== undefined);
        expect(pack('job', permissions)).toEqual(packed);
        const purposes = packed.filter((each) => !isRail(each));
        expect(documents(longer.slice(0, purposes.length - 1))).toEqual(
          documents(purposes.slice(0, -1)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('leaves a purpose whole where one document holds it', () => {
    fc.assert(
      fc.property(anyPermissions, (permissions) => {
        const packed = packIfItFits(permissions);
        fc.pre(packed !== undefined);
        for (const { id, statements } of permissions.purposes) {
          if (policySize({ kind: 'identity', statements }) > TARGET_SIZE) continue;
          const holding = packed.filter((each) => each.sections.some((one) => one.id === id));
          expect(holding).toHaveLength(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('divides a statement that is too long by service, and says no more than before', () => {
    const actions = ['ecs', 'rds', 'vpc', 'slb'].flatMap((service) =>
      Array.from({ length: 80 }, (_, each) => `${service}:DescribeSomethingLong${each}`),
    );
    const long = section('long', [{ effect: 'Allow', action: actions, resource: ['*'] }]);
    const packed = pack('job', permissionsOf([long]));
    const lists = packed.flatMap(({ policy }) => policy.statements.map(({ action }) => action));
    expect(lists.flat()).toEqual(actions);
    for (const list of lists) {
      expect(new Set(list?.map((action) => action.split(':')[0])).size).toBeLessThanOrEqual(2);
    }
    expect(packed.map(({ name }) => name)).toEqual([
      'job-long',
      expect.stringMatching(/^job-long-[0-9a-f]{8}$/),
    ]);
  });

  it('divides resources where there is one action', () => {
    const resource = Array.from(
      { length: 150 },
      (_, each) => `acs:kms:*:${ACCOUNT}:secret/${each}`,
    );
    const long = section('secrets', [
      { effect: 'Allow', action: ['kms:GetSecretValue'], resource },
    ]);
    const packed = pack('job', permissionsOf([long]));
    expect(packed.length).toBeGreaterThan(1);
    expect(
      packed.flatMap(({ policy }) => policy.statements.flatMap((each) => each.resource)),
    ).toEqual(resource);
  });

  it('adds an action at the end of a long list by changing the last document only', () => {
    const actions = Array.from({ length: 400 }, (_, each) => `ecs:DescribeSomethingLong${each}`);
    const before = pack('job', permissionsOf([section('long', [listOf(actions)])]));
    const after = pack('job', permissionsOf([section('long', [listOf([...actions, 'ecs:New'])])]));
    expect(changed(before, after)).toEqual([before.at(-1)?.name]);
  });

  it.each([
    {
      what: 'exceptions, which mean something else when divided',
      statements: [
        {
          effect: 'Allow',
          notAction: Array.from({ length: 300 }, (_, each) => `ecs:DescribeSomething${each}`),
          resource: ['*'],
        } as const,
      ],
    },
    {
      what: 'a condition that is too long by itself',
      statements: [
        {
          ...listOf(['ecs:RunInstances']),
          condition: { StringEquals: { 'acs:RequestTag/team': ['x'.repeat(7000)] } },
        },
      ],
    },
  ])('refuses $what', ({ statements }) => {
    const attempt = () => pack('job', permissionsOf([section('large', statements)]));
    expect(attempt).toThrow(BaselineError);
    expect(attempt).toThrow(/^a statement of large: found '.+' in \d+ bytes, allowed: 5900, which/);
  });

  it('refuses more policies than RAM attaches, and names what is in them', () => {
    const purposes = Array.from({ length: 12 }, (_, each) =>
      section(`purpose-${each}`, [
        listOf(Array.from({ length: 180 }, (__, one) => `ecs:DescribeSomething${each}x${one}`)),
      ]),
    );
    expect(() => pack('job', permissionsOf(purposes))).toThrow(
      /^the policies of job: found 12: purpose-0, .*purpose-11, allowed: 10, as many/,
    );
  });

  it.each(['', 'a b', 'rôle', 'x'.repeat(65)])('refuses the name %j', (name) => {
    expect(() => pack(name, permissionsOf([]))).toThrow(
      /^the name that policies begin with: found/,
    );
  });

  it('makes nothing of nothing', () => {
    expect(pack('job', permissionsOf([section('empty', [])]))).toEqual([]);
  });
});

const services = ['ecs', 'rds', 'ram', 'kms', 'oss', '*'];
const names = ['Describe*', 'Create?*', 'DeleteInstance', 'RunInstances', 'GetSecretValue', '*'];
const anyAction = fc
  .tuple(fc.constantFrom(...services), fc.constantFrom(...names), fc.nat(40))
  .map(([service, name, more]) => `${service}:${name}${more > 30 ? '' : `Extension${more}`}`);
const anyResource = fc.constantFrom(
  '*',
  `acs:ecs:*:${ACCOUNT}:instance/*`,
  `acs:ecs:*:${ACCOUNT}:instance/i-1`,
  `acs:kms:*:${ACCOUNT}:secret/db`,
);
const anyCondition = fc.constantFrom(
  undefined,
  { Bool: { 'acs:MFAPresent': ['true'] } },
  { StringEquals: { 'acs:ResourceTag/team': ['payments'] } },
  { NotIpAddress: { 'acs:SourceIp': ['223.5.5.0/24'] } },
);
const anyStatement: fc.Arbitrary<Statement> = fc
  .record({
    effect: fc.constantFrom('Allow' as const, 'Deny' as const),
    actions: fc.uniqueArray(anyAction, { minLength: 1, maxLength: 120, size: 'max' }),
    isException: fc.integer({ min: 0, max: 9 }).map((each) => each === 0),
    resource: fc.uniqueArray(anyResource, { minLength: 1 }),
    condition: anyCondition,
  })
  .map(({ effect, actions, isException, resource, condition }) => ({
    effect,
    resource,
    ...(isException ? { notAction: actions.slice(0, 5) } : { action: actions }),
    ...(condition && { condition }),
  }));

function anySection(id: string): fc.Arbitrary<Section> {
  return fc.array(anyStatement, { minLength: 1, maxLength: 3 }).map((list) => section(id, list));
}

const anyPermissions: fc.Arbitrary<Permissions> = fc.record({
  purposes: fc.tuple(anySection('first'), anySection('second'), anySection('third')),
  guardrails: fc.tuple(anySection('no'), anySection('never')),
});
const anyRequest: fc.Arbitrary<Request> = fc.record({
  action: fc
    .tuple(fc.constantFrom('ecs', 'rds', 'ram', 'kms', 'bss'), fc.constantFrom(...names))
    .chain(([service, name]) =>
      fc.nat(40).map((more) => `${service}:${name.replace(/\W/g, 'X')}Extension${more}`),
    ),
  resource: fc.constantFrom(`acs:ecs:cn-hangzhou:${ACCOUNT}:instance/i-1`, '*'),
  context: fc.constantFrom<Context>(
    {},
    { 'acs:MFAPresent': ['true'], 'acs:SourceIp': ['223.5.5.9'] },
    { 'acs:MFAPresent': 'absent', 'acs:ResourceTag/team': ['payments'] },
  ),
});

function packIfItFits(permissions: Permissions): PackedPolicy[] | undefined {
  try {
    return pack('job', permissions);
  } catch (error) {
    if (isBaselineError(error)) return undefined;
    throw error;
  }
}

function listOf(action: readonly string[]): Statement {
  return { effect: 'Allow', action, resource: ['*'] };
}

function withAction(statements: readonly Statement[], added: string): Statement[] {
  return statements.map((each, index) =>
    index === 0 && each.action ? { ...each, action: [...each.action, added] } : each,
  );
}

function isRail({ name }: PackedPolicy): boolean {
  return name.includes('-guardrail-');
}

function pairs<Item>(list: readonly Item[]): [Item, Item][] {
  return list.slice(1).flatMap((next, index) => {
    const one = list[index];
    return one === undefined ? [] : [[one, next] as [Item, Item]];
  });
}
