import { existsSync, readFileSync } from 'node:fs';
import * as names from '../../alicloud/names';
import { plannedIn, type Planned, type StackJson } from '../../policies/preflight';
import { DEFAULT_FILE, loadSettings } from '../../settings';
import { cdktf, stackFile, stackNames } from '../cdktf';
import { wrongInput } from '../exit';
import { Progress } from '../progress';

/** The stack of a file, or the one that the application of this folder synthesises. */
export async function stackOf(file: string | undefined, folder: string): Promise<StackJson> {
  if (file !== undefined) return readStack(file);
  if (!existsSync('cdktf.json')) {
    throw wrongInput(
      'there is no cdktf.json here. Run it in the folder of a CDKTF application, or name a stack that is synthesised: --stack cdktf.out/stacks/security-baseline/cdk.tf.json',
    );
  }
  if (existsSync(DEFAULT_FILE)) loadSettings();
  const progress = new Progress();
  progress.start('Synthesising');
  await cdktf({ progress, folder, env: { CI: 'true', FORCE_COLOR: '0' }, verbose: false }, [
    'synth',
  ]);
  const names = stackNames(folder);
  const [name] = names;
  if (name === undefined || names.length > 1) {
    throw wrongInput(
      `the application has the stacks ${names.join(', ')}. Synthesise, and name one: --stack cdktf.out/stacks/<name>/cdk.tf.json`,
    );
  }
  progress.done(name);
  return readStack(stackFile(folder, name));
}

/** The stack of a file. */
export function readStack(path: string): StackJson {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw wrongInput(`${path}: cannot be read. Allowed: a cdk.tf.json, as cdktf synth writes it.`);
  }
  let stack: unknown;
  try {
    stack = JSON.parse(text);
  } catch {
    stack = undefined;
  }
  if (!isStack(stack)) {
    throw wrongInput(
      `${path}: found something else, allowed: a cdk.tf.json, as cdktf synth writes it.`,
    );
  }
  return stack;
}

function isStack(value: unknown): value is StackJson {
  return isBlock(value) && isBlock(value['provider']) && isBlock(value['resource']);
}

const isBlock = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a deployment from here would make: what is in the local state is made already. */
export function notYetDeployed(stack: StackJson): Planned[] {
  const planned = plannedIn(stack);
  const path = stack.terraform?.backend?.local?.path;
  if (path === undefined || !existsSync(path)) return planned;
  const { resources = [] } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly resources?: readonly { readonly type: string; readonly name: string }[];
  };
  const made = new Set(resources.map(({ type, name }) => `${type}.${name}`));
  return planned.filter(({ address }) => !made.has(address));
}

/** The account that the provider blocks name. */
export function accountOf({ provider }: StackJson): string {
  const account = provider?.['alicloud']?.[0]?.['account_id'];
  if (typeof account === 'string' && names.accountId.pattern.test(account)) return account;
  throw wrongInput('the provider block of the stack names no account_id of 16 digits.');
}

/** The region of `alicloud` or `alicloud.<alias>`. */
export function regionOf({ provider }: StackJson, name: string): string {
  const [, alias] = name.split('.');
  const block = provider?.['alicloud']?.find((one) => one['alias'] === alias);
  const region = block?.['region'];
  return typeof region === 'string' ? region : '';
}
