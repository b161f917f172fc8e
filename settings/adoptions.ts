import { existsSync, readFileSync } from 'node:fs';
import { BaselineError, type Problem } from '../alicloud/problems';
import { formatValue } from './format-value';

/** What `alicloud-baseline preflight --adopt` writes, beside `main.ts`. */
export const ADOPTIONS_FILE = 'adopt.json';

/** Something that the account has and a stack takes over. */
export interface Adoption {
  /** The address in the stack, such as alicloud_ram_role.Baseline_Access_Jobs_auditor_427CD1BF. */
  readonly to: string;
  /** What Terraform imports it by. */
  readonly id: string;
}

/**
 * What the account has already and the deployment takes over.
 *
 * @returns nothing where there is no file.
 * @throws BaselineError where it is not what preflight writes.
 */
export function loadAdoptions(file = ADOPTIONS_FILE): Adoption[] {
  if (!existsSync(file)) return [];
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new BaselineError([problem(file, '', 'something that is no JSON')]);
  }
  if (!Array.isArray(list)) throw new BaselineError([problem(file, '', formatValue(list))]);
  const wrong = list.flatMap((one, at) =>
    isAdoption(one) ? [] : [problem(file, String(at), formatValue(one))],
  );
  if (wrong.length > 0) throw new BaselineError(wrong);
  return list as Adoption[];
}

function isAdoption(value: unknown): value is Adoption {
  if (typeof value !== 'object' || value === null) return false;
  const { to, id, ...rest } = value as Readonly<Record<string, unknown>>;
  return (
    typeof to === 'string' &&
    /^alicloud_[a-z0-9_]+\.[A-Za-z0-9_-]+$/.test(to) &&
    typeof id === 'string' &&
    id !== '' &&
    Object.keys(rest).length === 0
  );
}

function problem(file: string, path: string, found: string): Problem {
  return {
    path,
    found,
    allowed: 'a list of { "to": "alicloud_<type>.<name>", "id": "<id>" }',
    fix: 'Let alicloud-baseline preflight --adopt write it anew, or delete it.',
    at: { file },
  };
}
