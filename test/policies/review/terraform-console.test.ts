import fc from 'fast-check';
import { whereTerraformIs } from '../../helpers/terraform';
import { compare, expressions, variablesByReview, variablesByTerraform } from './terraform-console';

whereTerraformIs('an expression, beside what Terraform makes of it', () => {
  it('comes to the same or is not known, and is known for the most part', () => {
    const { same, unknown, refused, other } = compare(
      fc.sample(expressions, { numRuns: 3000, seed: 20 }),
    );
    expect(other).toEqual([]);
    expect(same).toBeGreaterThan(1000);
    expect(refused).toBeGreaterThan(1000);
    expect(unknown / (same + unknown)).toBeLessThan(0.05);
  });
});

/** Types and defaults that Terraform takes. */
const VARIABLES: readonly (readonly [type: string, value: unknown])[] = [
  ['string', false],
  ['string', 1.5],
  ['string', 'a'],
  ['string', null],
  ['bool', 'true'],
  ['bool', '0'],
  ['number', '22'],
  ['any', ['a', 1]],
  ['list(string)', [22, '80', true]],
  ['list(any)', [22, '80']],
  ['list(any)', [1, 2]],
  ['set(string)', ['b', 'a', 'b']],
  ['set(number)', [10, 9, '9']],
  ['map(string)', { b: 1, a: 'x' }],
  ['map(any)', { a: 1, b: '2' }],
  ['tuple([string, number])', [1, '2']],
  ['object({ a = string, b = optional(number) })', { a: 1, c: 3 }],
  ['object({ cidr = optional(string, "0.0.0.0/0") })', {}],
  ['object({ cidr = optional(string, "0.0.0.0/0") })', { cidr: null }],
  ['object({ open = optional(bool, "true") })', {}],
  ['object({ rules = optional(list(object({ port = optional(string, 22) })), [{}]) })', {}],
  ['map(object({ port = optional(number, 22) }))', { a: {}, b: { port: '443' } }],
  ['list(object({ a = optional(map(bool), { x = "true" }) }))', [{}, { a: {} }]],
];

whereTerraformIs('a variable with a type, beside what Terraform makes of it', () => {
  it('is made into its type, parts that are left out filled in', () => {
    expect(variablesByReview(VARIABLES)).toEqual(variablesByTerraform(VARIABLES));
  });
});
