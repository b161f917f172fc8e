import { readFileSync } from 'node:fs';
import { isBaselineError } from '../alicloud/problems';
import { parsePolicy, type Policy } from '../policies/ram';
import { wrongInput } from './exit';

/** The policy of RAM that a file holds, named as its path. @throws CliError where it is none. */
export function policyIn(path: string): Policy {
  try {
    return { ...parsePolicy(readFileSync(path, 'utf8'), 'identity'), name: path };
  } catch (error) {
    if (!isBaselineError(error)) throw error;
    throw wrongInput(`${path} is no policy of RAM: ${error.message}`);
  }
}
