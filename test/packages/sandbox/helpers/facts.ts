import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Value } from '../../../../packages/sandbox/src/value/value';
import type { Plain } from './direct';

/**
 * What was measured with the real provider 1.289.0. `PROVIDER_FACTS` names a folder that holds all
 * of it, `alicloud-1.289.0.checks.json` and `provider-verdicts.jsonl`; without it the seeded
 * samples beside the tests are gone through.
 */
const folder = process.env['PROVIDER_FACTS'];

const SAMPLES = join(__dirname, '..', 'fixtures');

/** A configuration and whether `terraform validate` refused it. */
export interface Verdict {
  readonly type: string;
  readonly config: Plain;
  readonly refused: boolean;
}

/** A check as it was read out of the provider. */
export interface KnownCheck {
  readonly type?: 'int' | 'float';
  readonly one_of?: readonly (string | number)[];
  readonly ignore_case?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly pattern?: string;
  readonly not_pattern?: string;
  readonly contains_none_of?: string;
  readonly min_items?: number;
  readonly max_items?: number;
  readonly all?: readonly KnownCheck[];
  readonly any?: readonly KnownCheck[];
  readonly element?: KnownCheck;
  readonly element_type?: 'int' | 'float';
  /** The provider's own code, and what it was seen to take and refuse. */
  readonly function?: string;
  readonly accepted?: readonly Value[];
  readonly refused?: readonly Value[];
}

export interface KnownChecks {
  readonly of: 'resources' | 'data_sources';
  readonly type: string;
  readonly path: string;
  readonly check: KnownCheck;
}

type ChecksFile = Readonly<
  Record<KnownChecks['of'], Readonly<Record<string, Readonly<Record<string, KnownCheck>>>>>
>;

export function verdicts(): readonly Verdict[] {
  return lines(join(folder ?? SAMPLES, 'provider-verdicts.jsonl'));
}

export function knownChecks(): readonly KnownChecks[] {
  if (folder === undefined) return lines(join(SAMPLES, 'provider-checks.jsonl'));
  const file = join(folder, 'alicloud-1.289.0.checks.json');
  const facts = JSON.parse(readFileSync(file, 'utf8')) as ChecksFile;
  return (['resources', 'data_sources'] as const).flatMap((of) =>
    Object.entries(facts[of]).flatMap(([type, checks]) =>
      Object.entries(checks).map(([path, check]) => ({ of, type, path, check })),
    ),
  );
}

function lines<T>(file: string): T[] {
  const texts = readFileSync(file, 'utf8').split('\n');
  return texts.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}
