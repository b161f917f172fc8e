import { readFileSync } from 'node:fs';

interface StackFile {
  readonly variable?: Readonly<Record<string, { readonly default?: unknown }>>;
}

/** Not an address that anything answers at, and no secret. */
const STAND_IN = 'https://rehearsal.invalid/';

/**
 * Values for the variables of a stack that nobody has given one, as Terraform takes them from the
 * environment. In a rehearsal nothing is sent anywhere: the real ones need not be at hand.
 *
 * @param path - of a cdk.tf.json.
 */
export function placeholdersFor(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const { variable = {} } = JSON.parse(readFileSync(path, 'utf8')) as StackFile;
  const missing = Object.entries(variable).filter(
    ([name, block]) => !('default' in block) && env[`TF_VAR_${name}`] === undefined,
  );
  return Object.fromEntries(missing.map(([name]) => [`TF_VAR_${name}`, STAND_IN]));
}
