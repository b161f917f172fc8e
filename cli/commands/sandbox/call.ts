import { resolve } from 'node:path';
import type { CallRequest } from 'alicloud-sandbox';
import { products, publishedCalls } from '../../../alicloud/api';
import { oneLine } from '../../../alicloud/printable';
import { formatValue } from '../../../settings/format-value';
import { nearest } from '../../../settings/suggest';
import { EXIT, wrongInput, type ExitCode } from '../../exit';
import { authorityOf, type CliAuthority } from './authority';
import { timeOf } from './clock';
import type { AsOptions } from './identity';
import { signInCall } from './sign-in';

export interface CallOptions extends AsOptions {
  readonly account: string;
  readonly region: string;
  readonly at?: string;
  /** What RAM is asked about, where the parameters do not say it. */
  readonly resource: readonly string[];
}

interface Told {
  readonly text: string;
  readonly code: ExitCode;
}

/** A call that is no resource of Terraform: decided, carried out and recorded like any other. */
export async function callInSandbox(
  name: string,
  pairs: readonly string[],
  options: CallOptions,
): Promise<Told> {
  const library = await import('alicloud-sandbox');
  const parameters = Object.fromEntries(pairs.map(parameterOf));
  const isSignIn = /(?:^|:)ConsoleSignin$/i.test(name);
  const call = isSignIn ? 'ConsoleSignin' : callNamed(name);
  const at = timeOf(options.at);
  const { region } = options;
  const request = (authority: CliAuthority): CallRequest => {
    if (isSignIn) return { ...signInCall(authority), name: call, parameters, region };
    const about = library.aboutWhat(call, parameters);
    const on = { ...about, call, parameters, region, resources: options.resource };
    return { name: call, call: authority.decided(on), parameters, region };
  };
  const folder = resolve(options.account);
  if (!library.isAccount(folder)) {
    throw wrongInput(
      `there is no simulated account in ${oneLine(options.account)}. Run something in one first, or name its folder with --account.`,
    );
  }
  const result = library.callInAccount(
    { folder, ...(at !== undefined && { at }) },
    (account) => authorityOf(account, options, library),
    request,
  );
  if (result.refused !== undefined) {
    const { code, message } = result.refused;
    return { text: `${oneLine(`${call}: refused. [${code}] ${message}`)}\n`, code: EXIT.findings };
  }
  const { objects } = result;
  const told = objects.length === 0 ? 'nothing in the account changed' : objects.join(', ');
  return { text: `${oneLine(`${call}: ${told}.`)}\n`, code: EXIT.clean };
}

function parameterOf(pair: string): readonly [string, string] {
  const [, name, value = ''] = /^([A-Za-z][A-Za-z0-9._-]*)=(.*)$/s.exec(pair) ?? [];
  if (name !== undefined) return [name, value];
  throw wrongInput(
    `found parameter ${formatValue(pair)}, allowed: <name>=<value>, such as UserName=alice`,
  );
}

/** A call as the lists of names have it, in whatever case; the product by its own name or RAM's. */
function callNamed(text: string): string {
  const [, service = '', action = ''] = /^([A-Za-z0-9-]+):([A-Za-z0-9]+)$/.exec(text) ?? [];
  const folded = service.toLowerCase();
  const product =
    products.find(({ code }) => code.toLowerCase() === folded) ??
    products.find(({ ram }) => ram.includes(folded));
  if (product === undefined) {
    throw wrongInput(
      `found call ${formatValue(text)}, allowed: <service>:<Action>, such as Ram:CreateAccessKey, or ConsoleSignin`,
    );
  }
  const names = publishedCalls.flatMap((one) => (one.product === product.code ? one.calls : []));
  const known = names.find((one) => one.toLowerCase() === action.toLowerCase());
  // Of some products, such as OSS, no list of names is published.
  if (known !== undefined || names.length === 0) return `${product.code}:${known ?? action}`;
  const near = nearest(action, names);
  const fix = near === undefined ? '' : ` Did you mean ${product.code}:${near}?`;
  throw wrongInput(
    `found call ${formatValue(text)}, allowed: a call of ${product.code} that its published names have.${fix}`,
  );
}
