/** Whatever Terraform may send, the answer is a value or a diagnostic, and never a crash. */
import fc from 'fast-check';
import { providerSchema } from '../../../packages/sandbox/src/schema/load';
import { attributesOf, blocksOf } from '../../../packages/sandbox/src/schema/shape';
import type { AttributeType, Block } from '../../../packages/sandbox/src/schema/types';
import {
  isKnown,
  UNKNOWN,
  type ObjectValue,
  type Value,
} from '../../../packages/sandbox/src/value/value';
import { blockOf, configOf, Direct, Refused } from './helpers/direct';
import { misfits } from './helpers/fits';
import { blockText } from './helpers/proposed';

let direct: Direct;
beforeAll(() => {
  direct = new Direct();
});
afterAll(() => {
  direct.remove();
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }).filter((s) => s !== '__proto__'),
  fc.constantFrom(
    '',
    'developer',
    '-1/-1',
    'tcp',
    'all',
    '{"Version":"1","Statement":[]}',
    '{',
    '10.0.0.0/8',
  ),
);

/** Values of a type as Terraform sends them; now and then null or unknown. */
function ofType(type: AttributeType): fc.Arbitrary<Value> {
  return fc.oneof(
    { arbitrary: known(type), weight: 8 },
    { arbitrary: fc.constant<Value>(null), weight: 2 },
    { arbitrary: fc.constant<Value>(UNKNOWN), weight: 1 },
  );
}

function known(type: AttributeType): fc.Arbitrary<Value> {
  if (type === 'string' || type === 'dynamic') return text;
  if (type === 'bool') return fc.boolean();
  if (type === 'number') {
    return fc.oneof(
      fc.integer(),
      fc.constantFrom<Value>(0, 1, 3600, '0.1', '12345678901234567890'),
    );
  }
  const [kind, inner] = type;
  if (kind === 'map') {
    return fc.dictionary(text, ofType(inner), { maxKeys: 3, noNullPrototype: true });
  }
  if (kind !== 'object') return fc.array(ofType(inner), { maxLength: 3 });
  return fc.record(Object.fromEntries(Object.entries(inner).map(([n, t]) => [n, ofType(t)])));
}

function ofBlock(block: Block, configurable = true): fc.Arbitrary<ObjectValue> {
  const attributes = attributesOf(block).map(([name, { type, optional, required }]) => {
    const settable = !configurable || optional === true || required === true;
    return [name, settable ? ofType(type) : fc.constant<Value>(null)] as const;
  });
  const blocks = blocksOf(block).map(([name, nested]) => {
    const element = ofBlock(nested.block, configurable);
    const single = nested.nesting_mode === 'single';
    return [
      name,
      single
        ? fc.constant<Value>(null)
        : fc.array(element, { maxLength: Math.min(nested.max_items ?? 2, 2) }),
    ] as const;
  });
  return fc.record(Object.fromEntries<fc.Arbitrary<Value>>([...attributes, ...blocks]));
}

/** The types that something is known of, and some of the others. */
const types = Object.keys(providerSchema().resources).filter(
  (type, i) =>
    /_ram_|_oss_bucket|_log_|_vpc|security_group|_kms_|trail|_instance$/.test(type) || i % 40 === 0,
);

/** What was known may not be changed, and all the rest becomes known. */
function knownOf(value: ObjectValue): ObjectValue {
  return Object.fromEntries(
    Object.entries(value).map(([name, v]) => [name, isKnown(v) ? v : null]),
  );
}

/** Whatever is asked, and nothing where the provider refuses it, which it may. */
function unlessRefused<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function planOf(type: string, config: ObjectValue, prior?: ObjectValue): ObjectValue | undefined {
  return unlessRefused(() => direct.plan(type, config, prior).planned);
}

/** Applies, reads and plans again; or the account refuses, which it may. Lists what is wrong. */
function live(type: string, config: ObjectValue): string[] {
  const block = blockOf(type);
  const wanted = planOf(type, knownOf(config));
  const saved = wanted && unlessRefused(() => direct.apply(type, wanted));
  if (saved === undefined) return [];
  const read = direct.read(type, saved);
  return [
    ...misfits(block, saved),
    ...(blockText(block, read) === blockText(block, saved) ? [] : ['is not read as it was made']),
    ...misfits(block, planOf(type, config, saved) ?? saved),
  ];
}

test.each(types)('any configuration of %s is validated, planned and applied or refused', (type) => {
  const block = blockOf(type);
  fc.assert(
    fc.property(ofBlock(block), (config) => {
      const said = direct.validate(type, config).map(({ summary }) => summary);
      expect(said.filter((summary) => summary === '')).toEqual([]);
      expect(misfits(block, planOf(type, config) ?? configOf(block, {}))).toEqual([]);
      expect(live(type, config)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

test('any prior state and any configuration are planned', () => {
  const some = [
    'alicloud_security_group_rule',
    'alicloud_ram_policy',
    'alicloud_oss_bucket',
    'alicloud_fcv3_function',
  ];
  for (const type of some) {
    const block = blockOf(type);
    fc.assert(
      fc.property(ofBlock(block), ofBlock(block, false), (config, prior) => {
        const planned = planOf(type, config, knownOf(prior));
        expect(misfits(block, planned ?? configOf(block, {}))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }
});
