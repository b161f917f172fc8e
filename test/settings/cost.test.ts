import fc from 'fast-check';
import { resolveCost } from '../../settings';
import { decidedCost } from '../../settings/decided';
import { validateSection } from '../../settings/validate-section';
import { productCodes } from '../../settings/areas/cost-products';
import { accept, linesOf, minimal, withLines } from './helpers';

const cost = (...lines: string[]) => withLines('cost:', ...lines.map((line) => `  ${line}`));
const budget = (fields: string) => cost(`budgets: [{ name: a, amount: 5, ${fields} }]`);
/** Without the place: that is the business of other tests. */
const told = (text: string): string[] =>
  linesOf(text).map((line) => line.replace(/^.*?:\d+:\d+ {2}/, ''));

describe('the section cost', () => {
  it('left out means that nobody watches', () => {
    expect(accept(minimal).cost).toBeUndefined();
  });

  it('empty means that spikes are watched, in the currency of the site', () => {
    expect(accept(withLines('cost:')).cost).toEqual({
      currency: 'USD',
      budgets: [],
      spike: { ratio: 2, minimum: 10 },
      leakedKeys: true,
      quotas: [],
    });
    const china = minimal.replace('{ id', '{ site: china, id');
    expect(accept(`${china}cost:\n`).cost).toMatchObject({
      currency: 'CNY',
      spike: { minimum: 70 },
    });
  });

  it('can be decided without a file, for constructs that are used by themselves', () => {
    const budgets = [{ name: 'all', amount: 500, actual: [90] }];
    expect(resolveCost({ budgets, balanceFloor: 20 }, 'china')).toEqual({
      currency: 'CNY',
      budgets: [{ name: 'all', amount: 500, products: [], actual: [90], forecast: [100, 120] }],
      spike: { ratio: 2, minimum: 70 },
      balanceFloor: 20,
      leakedKeys: true,
      quotas: [],
    });
    expect(resolveCost(undefined, 'china')).toBeUndefined();
  });

  it('has thresholds where a budget has none', () => {
    const { cost: decided } = accept(cost('budgets: [{ name: all, amount: 500.25 }]'));
    expect(decided?.budgets).toEqual([
      {
        name: 'all',
        amount: 500.25,
        products: [],
        actual: [50, 80, 100, 120],
        forecast: [100, 120],
      },
    ]);
  });

  it('is taken as it is written', () => {
    const text = cost(
      'currency: JPY',
      'budgets:',
      '  - { name: servers, amount: 90000, products: [ecs, yundisk], unlistedProducts: [new_one], actual: [90], forecast: [] }',
      'spike: { ratio: 1.5, minimum: 0 }',
      'balanceFloor: 1000',
      'quotas: [{ name: interfaces, product: ecs, code: q_elastic-network-interfaces }]',
    );
    expect(accept(text).cost).toEqual({
      currency: 'JPY',
      budgets: [
        {
          name: 'servers',
          amount: 90_000,
          products: ['ecs', 'yundisk', 'new_one'],
          actual: [90],
          forecast: [],
        },
      ],
      spike: { ratio: 1.5, minimum: 0 },
      balanceFloor: 1000,
      leakedKeys: true,
      quotas: [
        { name: 'interfaces', product: 'ecs', code: 'q_elastic-network-interfaces', percent: 80 },
      ],
    });
  });

  it.each(['CNY', 'USD', 'JPY'])('may be in %s', (currency) => {
    expect(accept(cost(`currency: ${currency}`)).cost?.currency).toBe(currency);
  });
});

describe('what is refused, with path and fix', () => {
  it.each([
    [
      'a budget below zero',
      cost('budgets: [{ name: a, amount: -5 }]'),
      'cost.budgets[0].amount: found -5, allowed: a number from 0.01 to 1000000000, with up to two decimals. Raise it.',
    ],
    [
      'a budget of nothing',
      cost('budgets: [{ name: a, amount: 0 }]'),
      'cost.budgets[0].amount: found 0, allowed: a number from 0.01 to 1000000000, with up to two decimals. Raise it.',
    ],
    [
      'an amount in thousandths',
      cost('budgets: [{ name: a, amount: 5.125 }]'),
      'cost.budgets[0].amount: found 5.125, allowed: a number from 0.01 to 1000000000, with up to two decimals. Change it.',
    ],
    [
      'an amount in quotes',
      cost("budgets: [{ name: a, amount: '5' }]"),
      "cost.budgets[0].amount: found '5', allowed: a number from 0.01 to 1000000000, with up to two decimals. Drop the quotes.",
    ],
    [
      'a product code with a slip',
      budget('products: [yundsk]'),
      "cost.budgets[0].products[0]: found 'yundsk', allowed: a product code as bills have it, such as ecs, oss or rds. Did you mean yundisk? If your bill has the code as it is, put it under unlistedProducts.",
    ],
    [
      'a product code that nobody knows',
      budget('products: [teleporter]'),
      'If your bill has it, put it under unlistedProducts.',
    ],
    [
      'a product twice',
      budget('products: [ecs, ecs]'),
      "cost.budgets[0].products[1]: found 'ecs' a second time, allowed: each entry once. Drop one of the two.",
    ],
    [
      'two budgets of one name',
      cost('budgets: [{ name: a, amount: 5 }, { name: a, amount: 6 }]'),
      "cost.budgets[1].name: found 'a' a second time, allowed: a name of its own for each budget. Rename or drop one of the two.",
    ],
    [
      'thresholds out of order',
      budget('actual: [80, 50, 100]'),
      'cost.budgets[0].actual[1]: found 50 after 80, allowed: thresholds that rise. Write [50, 80, 100].',
    ],
    [
      'a threshold twice',
      budget('forecast: [100, 100]'),
      'cost.budgets[0].forecast[1]: found 100 after 100, allowed: thresholds that rise. Write [100].',
    ],
    [
      'a threshold of nothing',
      budget('actual: [0]'),
      'cost.budgets[0].actual[0]: found 0, allowed: a whole number of percent from 1 to 1000. Raise it.',
    ],
    [
      'a currency that bills are not in',
      cost('currency: EUR'),
      "cost.currency: found 'EUR', allowed: CNY, USD or JPY. Change it.",
    ],
    [
      'a ratio that every day has',
      cost('spike: { ratio: 1 }'),
      'cost.spike.ratio: found 1, allowed: a number from 1.1 to 100, with up to one decimal. Raise it.',
    ],
    [
      'next to nothing',
      cost('spike: { minimum: 1.0e-7 }'),
      'cost.spike.minimum: found 1.0e-7, allowed: a number from 0 to 1000000000, with up to two decimals. Change it.',
    ],
    [
      'half of a quota',
      cost('quotas: [{ name: a, product: ecs, code: q_a, percent: 50 }]'),
      'cost.quotas[0].percent: found 50, allowed: a whole number of percent from 51 to 100. Raise it.',
    ],
    [
      'a part of a percent',
      cost('quotas: [{ name: a, product: ecs, code: q_a, percent: 75.5 }]'),
      'cost.quotas[0].percent: found 75.5, allowed: a whole number of percent from 51 to 100.',
    ],
    [
      'a quota that is no id',
      cost('quotas: [{ name: a, product: ecs, code: vcpu }]'),
      "cost.quotas[0].code: found 'vcpu', allowed: the id of a quota, such as q_elastic-network-interfaces. Change it.",
    ],
    [
      'a name that could not stand in an alarm',
      cost("budgets: [{ name: 'a|b', amount: 5 }]"),
      "cost.budgets[0].name: found 'a|b', allowed: 1 to 40 letters, digits, spaces, dots, underscores or hyphens, a letter first. Change it.",
    ],
  ])('%s', (_, text, message) => {
    const lines = told(text);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(message);
  });

  it('more than ten budgets', () => {
    const items = Array.from({ length: 11 }, (_, i) => `{ name: b${i}, amount: 5 }`).join(', ');
    expect(told(cost(`budgets: [${items}]`))[0]).toContain(
      'found a list of 11, allowed: a list of up to 10',
    );
  });
});

describe('the product codes', () => {
  it('are each there once, in order, and may be watched', () => {
    expect([...productCodes]).toEqual([...new Set(productCodes)].sort());
    expect(() =>
      accept(budget(`products: [${productCodes.slice(0, 50).join(', ')}]`)),
    ).not.toThrow();
  });
});

describe('settings in code', () => {
  it('are refused for what the file would be refused for, and for nothing else', () => {
    const decided = accept(budget('products: [ecs], unlistedProducts: [new_one]')).cost;
    if (decided === undefined) throw new Error('there is a section');
    expect(validateSection(decidedCost, decided)).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 6 }), (actual) => {
        const [first] = decided.budgets;
        const rises = actual.every((percent, i) => i === 0 || percent > (actual[i - 1] ?? 0));
        const wrong = validateSection(decidedCost, {
          ...decided,
          budgets: first === undefined ? [] : [{ ...first, actual }],
        });
        return (wrong.length === 0) === rises;
      }),
    );
  });
});
