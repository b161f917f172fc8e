import type { Json } from '../../../policies/review/json';
import type { Outcome, Sample, Samples } from './rule-tester';
import { UNKNOWN } from './rule-tester';

interface OneArgument {
  readonly type: string;
  /** Dotted where it stands in a nested block. */
  readonly path: string;
  /** What else the resource has. */
  readonly beside?: Readonly<Record<string, Json>>;
  readonly passes: readonly Json[];
  /** Values and what is said of them. */
  readonly fails: readonly (readonly [Json, string])[];
  /** What is said where nothing is set; in words why that cannot be, after `never:`. */
  readonly absent: string;
  readonly preset?: NonNullable<Sample['preset']>;
}

/** The samples of a rule that hangs on one argument of one resource. */
export function argumentSamples(
  about: OneArgument,
): Omit<Samples, 'unknown'> & { readonly unknown: Readonly<Record<string, Sample>> } {
  const { type, path, passes, fails, absent } = about;
  const address = `${type}.a`;
  const sample = (value: Json | undefined, gives: Outcome): Sample => ({
    resources: { [type]: { a: { ...about.beside, ...nested(path, value) } } },
    gives: { [address]: gives },
    ...(about.preset === undefined ? {} : { preset: about.preset }),
  });
  const failure = (fail: string): Outcome => ({ fail, path });
  const named = (value: Json): string => JSON.stringify(value);
  return {
    pass: Object.fromEntries(passes.map((value) => [named(value), sample(value, 'pass')])),
    fail: Object.fromEntries(
      fails.map(([value, message]) => [named(value), sample(value, failure(message))]),
    ),
    absent: absent.startsWith('never:')
      ? absent.slice('never:'.length).trim()
      : { nothing: sample(undefined, absent === 'pass' ? 'pass' : failure(absent)) },
    unknown: {
      'not known yet': sample(UNKNOWN, { unknown: `${address} ${path}` }),
      'what makes no sense': sample(['?'], { unknown: `${address} ${path}` }),
    },
  };
}

function nested(path: string, value: Json | undefined): Readonly<Record<string, Json>> {
  if (value === undefined) return {};
  const [last = '', ...outer] = path.split('.').reverse();
  return outer.reduce<Readonly<Record<string, Json>>>((inner, name) => ({ [name]: inner }), {
    [last]: value,
  });
}
