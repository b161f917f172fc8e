import { InputError, readPlan, Resource } from '../../../policies/review';
import type { Json } from '../../../policies/review';

/** What every rule says of itself, where a test does not ask for it. */
export const about = {
  title: 't',
  severity: 'medium',
  rationale: 'r',
  remediation: 'm',
  references: [],
  examples: { fails: {}, passes: {} },
} as const;

export type Parts = ConstructorParameters<typeof Resource>[0];

/** A bucket of which nothing is known, but for what is given. */
export function plainBucket(name: string, more: Partial<Parts> = {}): Resource {
  const address = `alicloud_oss_bucket.${name}`;
  return new Resource({
    address,
    configAddress: address,
    type: 'alicloud_oss_bucket',
    name,
    where: {},
    target: '',
    trees: { values: {}, unknown: undefined, sensitive: undefined },
    references: () => [],
    ...more,
  });
}

/** A plan as it is read. */
export const readPlain = (plan: Json) => readPlan(plan, { file: 'plan.json' });

/** What is said against a plan; nothing where it is taken. */
export function toldOf(plan: Json): string | undefined {
  try {
    readPlain(plan);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return undefined;
}
