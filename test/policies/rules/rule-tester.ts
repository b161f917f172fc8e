import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '../../../policies/review';
import type { Result, EvaluateOptions, Resources, Rule } from '../../../policies/review';
import { asPlan } from './as-plan';
import { readPlan } from '../../../policies/review/plan/read-plan';
import { readConfiguration } from '../../../policies/review/configuration/read-configuration';

const SCHEMAS = join(__dirname, '../../../packages/provider-alicloud/schema/resources');

/** A value that nothing tells before apply. */
export const UNKNOWN = '${data.external.anything.result.value}';

/**
 * What a rule is to say of an address: `pass`, `notApplicable`, the message of its failure, or the
 * address and path that it hangs on. A failure at an attribute tells its path, too.
 */
export type Outcome =
  | 'pass'
  | 'notApplicable'
  | { readonly fail: string; readonly path?: string }
  | { readonly unknown: string };

export interface Sample extends Pick<EvaluateOptions, 'preset' | 'options' | 'wholeAccount'> {
  readonly resources: Resources;
  /** By address, all of them; for rules about the account `account` is one. */
  readonly gives: Readonly<Record<string, Outcome | readonly Outcome[]>>;
}

type Group = Readonly<Record<string, Sample>>;

/** The samples of a rule, in each group at least one, by what is special about it. */
export interface Samples {
  readonly pass: Group;
  readonly fail: Group;
  /** What is not set at all. In words: why that cannot be, as the provider requires it. */
  readonly absent: Group | string;
  /** What is not known yet, by `UNKNOWN`. In words: why that cannot be. */
  readonly unknown: Group | string;
  /** Only where the rule has something of its types that it is not about. */
  readonly notApplicable?: Group;
}

/**
 * Runs every sample of a rule, and its examples; the whole of a rule's test. (By `globalThis`, as
 * the lint rules take a file that calls `it` for a test, which exports nothing.)
 */
export function testRule(rule: Rule, samples: Samples): void {
  globalThis.describe(rule.id, () => {
    const read = new Set<string>();
    const onRead = (type: string, path: string): void => void read.add(`${type} ${path}`);
    type Given = Readonly<Record<string, readonly Outcome[]>>;
    const planned = (sample: Sample): Given =>
      outcomes(
        evaluate(
          readPlan(asPlan(sample.resources), { file: 'plan.json', onRead }).after,
          [rule],
          sample,
        ),
      );
    const run = (sample: Sample): Given => {
      const files = [{ path: 'main.tf.json', content: { resource: sample.resources } }];
      const model = readConfiguration(files, { onRead });
      return outcomes(evaluate(model, [rule], sample));
    };

    for (const [group, given] of Object.entries(samples) as [keyof Samples, Group | string][]) {
      if (typeof given === 'string') continue;
      globalThis.it.each(Object.entries(given))(`${group}: %s`, (_, sample) => {
        const gives = Object.fromEntries(
          Object.entries(sample.gives).map(([address, given]) => [address, [given].flat()]),
        );
        expect(run(sample)).toEqual(gives);
        expect({ 'as a plan': planned(sample) }).toEqual({ 'as a plan': gives });
        expect(kindsOf(sample)).toEqual(expect.arrayContaining(WANTED[group]));
      });
    }

    globalThis.it('fails and passes by the examples of its page', () => {
      const kinds = (resources: Resources): string[] =>
        Object.values(run({ resources, gives: {} }))
          .flat()
          .map(kindOf);
      expect(kinds(rule.examples.fails)).toContain('fail');
      expect(kinds(rule.examples.passes)).toContain('pass');
      expect(kinds(rule.examples.passes)).not.toContain('fail');
    });

    globalThis.it('has samples of what is absent and of what is unknown', () => {
      for (const group of [samples.absent, samples.unknown]) expect(group).not.toEqual({});
    });

    globalThis.it('reads only what the provider has', () => {
      expect([...read].filter((entry) => !inSchema(entry))).toEqual([]);
    });
  });
}

const WANTED: Readonly<Record<keyof Samples, readonly string[]>> = {
  pass: ['pass'],
  fail: ['fail'],
  absent: [],
  unknown: ['unknown'],
  notApplicable: ['notApplicable'],
};

function kindsOf({ gives }: Sample): string[] {
  return Object.values(gives).flat().map(kindOf);
}

function kindOf(outcome: Outcome): string {
  return typeof outcome === 'string' ? outcome : (Object.keys(outcome)[0] ?? '');
}

function outcomes(judgements: readonly Result[]): Record<string, readonly Outcome[]> {
  const found: Record<string, Outcome[]> = {};
  for (const judgement of judgements) (found[judgement.address] ??= []).push(outcome(judgement));
  return found;
}

function outcome(judgement: Result): Outcome {
  switch (judgement.kind) {
    case 'pass':
    case 'notApplicable':
      return judgement.kind;
    case 'unknown':
      return {
        unknown: judgement.reasons
          .map(({ address, path }) => `${address} ${path}`.trim())
          .join(', '),
      };
    case 'fail':
      return {
        fail: judgement.message,
        ...(judgement.path === '' ? {} : { path: judgement.path }),
      };
    case 'error':
      throw new Error(judgement.message);
  }
}

interface SchemaBlock {
  readonly attributes?: Readonly<Record<string, { readonly type?: unknown }>>;
  readonly block_types?: Readonly<Record<string, { readonly block: SchemaBlock }>>;
}

/** A map has whichever key a rule reads, such as `tags.owner`. */
function isMap({ type }: { readonly type?: unknown }): boolean {
  return Array.isArray(type) && type[0] === 'map';
}

/** Whether the provider has what was read, told as `<type> <path>`. */
function inSchema(entry: string): boolean {
  const [type = '', path = ''] = entry.split(' ');
  const text = readFileSync(join(SCHEMAS, `${type}.json`), 'utf8');
  let block: SchemaBlock | undefined = (JSON.parse(text) as { readonly block: SchemaBlock }).block;
  const names = path.split('.');
  for (const [index, name] of names.entries()) {
    const attribute = block?.attributes?.[name];
    if (attribute !== undefined) {
      const rest = names.length - 1 - index;
      return rest === 0 || (rest === 1 && isMap(attribute));
    }
    block = block?.block_types?.[name]?.block;
  }
  return block !== undefined;
}
