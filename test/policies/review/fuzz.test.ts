import fc from 'fast-check';
import { InputError, readPlan, review } from '../../../policies/review';
import type { Json, Report } from '../../../policies/review';
import { rules } from '../../../policies/rules';
import minimumLength from '../../../policies/rules/ram/ram-password-minimum-length';
import { buildPlan } from './build-plan';

const POLICY = 'alicloud_ram_password_policy.p';
const plan = buildPlan(
  { address: POLICY, after: { minimum_password_length: 8, require_symbols: true } },
  {
    address: 'alicloud_oss_bucket.a["x"]',
    after: { bucket: 'x', logging: [{ target_bucket: 'y' }] },
    unknown: { id: true },
  },
  {
    address: 'alicloud_oss_bucket_logging.a',
    unknown: { bucket: true },
    expressions: { bucket: { references: ['alicloud_oss_bucket.a["x"].id'] } },
  },
  {
    address: 'alicloud_security_group_rule.r',
    before: { type: 'ingress', cidr_ip: '10.0.0.0/8' },
    after: { type: 'ingress', cidr_ip: '0.0.0.0/0', port_range: '22/22', ip_protocol: 'tcp' },
  },
);

/** Every place in a document, as a path of keys. */
function pathsOf(
  value: unknown,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] {
  const own = path.length === 0 ? [] : [path];
  if (Array.isArray(value))
    return [...own, ...value.flatMap((one, index) => pathsOf(one, [...path, index]))];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]))];
}

interface Change {
  readonly path: readonly (string | number)[];
  readonly to: unknown;
}
const TAKEN = Symbol('taken away');

function mutate(document: Json, changes: readonly Change[]): Json {
  // By text: the two sides of a plan share objects in `buildPlan`, and must not here.
  const copy = JSON.parse(JSON.stringify(document)) as unknown;
  for (const { path, to } of changes) {
    let at = copy as Record<string | number, unknown> | undefined;
    for (const key of path.slice(0, -1))
      at = at?.[key] as Record<string | number, unknown> | undefined;
    const last = path.at(-1) ?? '';
    if (typeof at !== 'object' || (at as object | null) === null) continue;
    // A copy, as a later change may be in it.
    if (to !== TAKEN) at[last] = structuredClone(to);
    else if (Array.isArray(at)) at.splice(Number(last), 1);
    else Reflect.deleteProperty(at, last);
  }
  return copy as Json;
}

const junk = fc.oneof(
  fc.constant(TAKEN),
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    '',
    '__proto__',
    [],
    {},
    [null],
    { length: 1 },
    '${',
    1e308,
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const change = fc.record({ path: fc.constantFrom(...pathsOf(plan)), to: junk });

function reviewed(document: Json): Report | 'refused' {
  try {
    const { before, after, moved } = readPlan(document, { file: 'plan.json' });
    return review(after, rules, { today: '2026-11-23', before, moved });
  } catch (error) {
    if (error instanceof InputError) return 'refused';
    throw error;
  }
}

describe('a plan that somebody has corrupted', () => {
  it('is refused or reviewed, and no rule fails over it', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const report = reviewed(mutate(plan, changes));
        if (report === 'refused') return;
        expect(report.findings.filter(({ kind }) => kind === 'error')).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('is never taken for clean: one place that is wrong hides no finding', () => {
    for (const path of pathsOf(plan)) {
      for (const to of [TAKEN, null, true, 'x', 7, [], {}]) {
        // What is not a fault of the plan: another configuration, and the version within 1.
        if (path[0] === 'configuration' || path[0] === 'terraform_version') continue;
        const report = reviewed(mutate(plan, [{ path, to }]));
        if (report === 'refused') continue;
        const found = report.findings.some(
          ({ rule, address, introduced }) =>
            rule === minimumLength.id && address === POLICY && introduced,
        );
        const what = `${path.join('.')} = ${to === TAKEN ? 'nothing' : JSON.stringify(to)}`;
        expect([what, found]).toEqual([what, true]);
      }
    }
  });

  it('is refused where it is cut, wherever that is', () => {
    const text = JSON.stringify(plan);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (length) => {
        expect(() => JSON.parse(text.slice(0, length)) as Json).toThrow(SyntaxError);
      }),
    );
  });
});
