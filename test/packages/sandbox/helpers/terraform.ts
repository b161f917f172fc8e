import { spawn, type ChildProcess } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepStateInAccount } from '../../../../packages/sandbox/src/index';
import type { Value } from '../../../../packages/sandbox/src/value/value';
import { terraform } from '../../../helpers/terraform';
import { ACCOUNT_ID, REGION } from './direct';

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Config = Readonly<Record<string, unknown>>;

/** A folder with a configuration, and Terraform run in it. */
export class Workspace {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'sandbox-terraform-')));
  readonly configuration = join(this.folder, 'stack');
  readonly account = join(this.folder, 'account');
  /** Terraform's, of the configuration, in the account. */
  readonly stateFile = join(this.account, 'states', this.configuration, 'terraform.tfstate');

  /** A local state is written for each resource: where a test kills Terraform, and otherwise too slow. */
  constructor({ keepsLocalState = false } = {}) {
    mkdirSync(this.configuration);
    if (!keepsLocalState) keepStateInAccount(this.configuration);
  }

  /** Writes the configuration, with the provider block that every one of them needs. */
  write(config: Config): void {
    const whole = {
      terraform: { required_providers: { alicloud: { source: 'aliyun/alicloud' } } },
      provider: {
        alicloud: { region: REGION, account_id: ACCOUNT_ID, account_type: 'International' },
      },
      ...config,
    };
    writeFileSync(join(this.configuration, 'main.tf.json'), JSON.stringify(whole, null, 2));
  }

  /** Asynchronously, always: the provider that Terraform talks to lives in this process. */
  run(
    environment: Readonly<Record<string, string>>,
    args: readonly string[],
    started: (child: ChildProcess) => void = () => undefined,
  ): Promise<Ran> {
    return ran(terraform, args, this.configuration, environment, started);
  }

  /** The values of the objects that the account has, by type. */
  objects(): Record<string, Readonly<Record<string, Value>>[]> {
    const found: Record<string, Readonly<Record<string, Value>>[]> = {};
    for (const { type, attributes } of this.files().map(([, text]) => parsed(text))) {
      (found[type] ??= []).push(attributes);
    }
    return found;
  }

  /** Path and text of the objects' files. */
  files(): [string, string][] {
    const folder = join(this.account, 'resources');
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, readFileSync(file, 'utf8')]);
  }

  state(): {
    readonly resources: readonly {
      readonly type: string;
      readonly instances: readonly {
        readonly attributes: Readonly<Record<string, Value>>;
        /** `tainted`, or nothing. */
        readonly status?: string;
      }[];
    }[];
  } {
    return JSON.parse(readFileSync(this.stateFile, 'utf8')) as ReturnType<Workspace['state']>;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function parsed(text: string): {
  readonly type: string;
  readonly attributes: Readonly<Record<string, Value>>;
} {
  return JSON.parse(text) as ReturnType<typeof parsed>;
}

export function ran(
  command: string,
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>>,
  started: (child: ChildProcess) => void = () => undefined,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, TF_IN_AUTOMATION: '1', TF_INPUT: '0', ...environment };
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: string[] = [];
    const err: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
    child.once('error', reject);
    // Not before whatever else holds the output open has ended too.
    child.once('close', (code, signal) => {
      resolve({ code, signal, stdout: out.join(''), stderr: err.join('') });
    });
    started(child);
  });
}
