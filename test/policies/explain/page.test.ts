import { readFileSync } from 'node:fs';
import { accountProvider, SecurityBaseline } from '../../../constructs';
import { leftBehind, pageOf, protectedNames, THREATS } from '../../../policies/explain';
import { plannedIn, type StackJson } from '../../../policies/preflight';
import { everyOption, shippedSettings } from '../../helpers/every-option';
import { synthBare } from '../../helpers/synth-stack';

const stackOf = (settings: ReturnType<typeof everyOption>): StackJson => {
  const { text } = synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    new SecurityBaseline(stack, 'Baseline', { settings });
  });
  return JSON.parse(text) as StackJson;
};

const every = stackOf(everyOption());

/** What the simulated account knows of types, which was read off the provider's source. */
const behaviours = JSON.parse(
  readFileSync('packages/sandbox/src/behaviour/identities.json', 'utf8'),
) as Readonly<Record<string, { readonly keptOnDestroy: boolean }>>;

describe('the page by threat', () => {
  it('has a place for every type that the baseline makes, each once', () => {
    const made = Object.keys(every.resource ?? {}).sort();
    const explained = THREATS.flatMap(({ types }) => types);
    expect(made.filter((type) => !explained.includes(type))).toEqual([]);
    expect(explained.length).toBe(new Set(explained).size);
  });

  it('names things as people do, and only what is made', () => {
    const { parts, console } = pageOf(plannedIn(stackOf(shippedSettings())));
    const text = JSON.stringify(parts);
    expect(parts.map(({ threat }) => threat)).toEqual(THREATS.map(({ threat }) => threat));
    expect(parts[1]?.makes).toContain(
      'ram role (8): auditor, billing, break-glass, deployer, developer, operator, planner, alicloud-baseline-budget-watch',
    );
    expect(text).not.toMatch(/\$\{|Baseline_/);
    expect(text).not.toContain('KMS');
    expect(console.join()).not.toContain('KMS');
    expect(console[0]).toBe('Root: a second factor, and no access key.');
    expect(pageOf([]).parts).toEqual([]);
  });

  it('says of every price whether it is known, and of locks that they are for ever', () => {
    const { parts } = pageOf(plannedIn(every));
    expect(parts.flatMap(({ hard }) => hard)).toContain(
      'A bucket that is locked: nobody can take that back, root included.',
    );
    const costs = parts.flatMap((part) => part.costs);
    // An amount has its source, and where there is none no amount stands.
    for (const cost of costs) {
      const isPriced = cost.includes('USD') || cost.includes(': nothing.');
      expect([cost, isPriced]).toEqual([cost, !cost.endsWith('No price was found.')]);
    }
    expect(costs).toContain(
      'Function Compute: 0.0077 USD a month: 120 runs over ten budgets, 720 that ask for leaked keys. (docs/budgets.md, which has the arithmetic)',
    );
    expect(readFileSync('docs/budgets.md', 'utf8')).toContain('0.0077 USD');
    expect(parts.map((part) => part.costs.length > 0)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('what a destroy leaves', () => {
  it('is told for all that the provider only forgets', () => {
    const types = Object.keys(every.resource ?? {}).filter((type) => {
      return behaviours[type]?.keptOnDestroy === true;
    });
    expect(types).not.toEqual([]);
    for (const type of types) {
      const [one] = plannedIn({ resource: { [type]: { it: {} } } });
      expect([type, leftBehind(one === undefined ? [] : [one])]).toEqual([
        type,
        [expect.any(String)],
      ]);
    }
  });

  it('names what is protected', () => {
    const text = protectedNames(plannedIn(every)).join('\n');
    expect(text).toContain('actiontrail trail: main-trail');
    expect(text).toContain('alicloud-baseline-audit-1234567890123456');
    expect(protectedNames(plannedIn({ resource: { alicloud_vpc: { it: {} } } }))).toEqual([]);
  });
});
