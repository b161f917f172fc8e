import type { Resources, Rule } from '../../../../policies/review';
import { testRule, UNKNOWN } from '../rule-tester';

/** Resources that are addresses on the internet, by type: the argument that names their instance. */
type Addresses = Readonly<Record<string, string>>;

/** Tests a rule about a product that has a resource of its own for such an address. */
export function testAddresses(
  rule: Rule,
  product: string,
  instance: string,
  addresses: Addresses,
): void {
  const open = { fail: `${product} gets an address on the internet` };
  const beside = (type: string, by: string, value: string): Resources => ({
    [instance]: { a: {} },
    [type]: { a: { [by]: value } },
  });
  const each = <T>(sample: (type: string, by: string) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(addresses).map(([type, by]) => [type, sample(type, by)]));
  testRule(rule, {
    pass: each((type, by) => ({
      resources: beside(type, by, 'another'),
      gives: { [`${instance}.a`]: 'pass', [`${type}.a`]: open },
    })),
    fail: each((type, by) => ({
      resources: beside(type, by, `\${${instance}.a.id}`),
      gives: { [`${instance}.a`]: 'notApplicable', [`${type}.a`]: open },
    })),
    absent: {
      'no address': { resources: { [instance]: { a: {} } }, gives: { [`${instance}.a`]: 'pass' } },
    },
    unknown: each((type, by) => ({
      resources: beside(type, by, UNKNOWN),
      gives: { [`${instance}.a`]: { unknown: `${type}.a ${by}` }, [`${type}.a`]: open },
    })),
  });
}
