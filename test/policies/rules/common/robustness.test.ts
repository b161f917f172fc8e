import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { evaluate } from '../../../../policies/review';
import type { Json } from '../../../../policies/review/json';
import { readConfiguration } from '../../../../policies/review/configuration/read-configuration';
import { rules } from '../../../../policies/rules';

const SCHEMAS = join(__dirname, '../../../../packages/provider-alicloud/schema/resources');

interface Schema {
  readonly block: { readonly attributes?: object; readonly block_types?: object };
}

const types = [...new Set(rules.flatMap(({ resourceTypes }) => resourceTypes))];
const argumentsOf = new Map(
  types.map((type) => {
    const { block } = JSON.parse(readFileSync(join(SCHEMAS, `${type}.json`), 'utf8')) as Schema;
    return [
      type,
      [...Object.keys(block.attributes ?? {}), ...Object.keys(block.block_types ?? {})],
    ];
  }),
);

const resource = fc.constantFrom(...types).chain((type) =>
  fc
    .dictionary(fc.constantFrom(...(argumentsOf.get(type) ?? ['x'])), fc.jsonValue(), {
      maxKeys: 12,
    })
    .map((body) => ({ type, body: body as Json })),
);

describe('rules and nonsense', () => {
  it('judge whatever stands in a resource, and never throw', () => {
    fc.assert(
      fc.property(resource, ({ type, body }) => {
        const content = { resource: { [type]: { a: body } } };
        const model = readConfiguration([{ path: 'main.tf.json', content }]);
        expect(evaluate(model, rules).filter(({ kind }) => kind === 'error')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
