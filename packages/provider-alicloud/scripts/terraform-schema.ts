import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintedSchema } from './merge-schema';

/** Something that a person has to fix; `exitCode` is 2 for wrong input, 3 for "could not". */
export class UpdateError extends Error {
  constructor(
    message: string,
    readonly exitCode: 2 | 3,
  ) {
    super(message);
  }
}

/** Terraform ran and failed; the message ends with its own words. */
class TerraformFailed extends UpdateError {
  constructor(command: string, output: string) {
    super(`"${command}" failed.\n${output.trim()}`, 3);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Asks a real Terraform, which downloads the provider, for the provider's schema. */
export async function readFromTerraform(
  source: string,
  version: string,
  environment: Environment = process.env,
): Promise<PrintedSchema> {
  const folder = mkdtempSync(join(tmpdir(), 'alicloud-provider-schema-'));
  try {
    const required = { alicloud: { source, version } };
    const configuration = { terraform: { required_providers: required } };
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(configuration));
    const terraform = terraformIn(folder, environment);
    try {
      await terraform(['init', '-backend=false', '-input=false', '-no-color']);
    } catch (error) {
      throw explained(error, source, version);
    }
    const printed = await terraform(['providers', 'schema', '-json']);
    return schemaOf(printed, source);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function terraformIn(cwd: string, environment: Environment) {
  const binary = environment['TERRAFORM_BINARY_NAME'] ?? 'terraform';
  const env = cleaned(environment);
  return (args: readonly string[]) =>
    new Promise<string>((resolve, reject) => {
      execFile(binary, args, { cwd, env, maxBuffer: 2 ** 30 }, (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else if (error.code === 'ENOENT') {
          const advice = 'Install Terraform, or name another binary in TERRAFORM_BINARY_NAME.';
          reject(new UpdateError(`There is no command "${binary}". ${advice}`, 3));
        } else {
          reject(new TerraformFailed(`${binary} ${args.join(' ')}`, stderr || stdout));
        }
      });
    });
}

// The user's own CLI configuration stays (it may name a mirror); what would attach another provider
// or another working folder goes.
function cleaned(environment: Environment): NodeJS.ProcessEnv {
  const foreign = /^TF_(?:REATTACH_PROVIDERS|DATA_DIR|WORKSPACE|CLI_ARGS.*)$/;
  const kept = Object.entries(environment).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };
}

function explained(error: unknown, source: string, version: string): unknown {
  if (!(error instanceof TerraformFailed)) return error;
  if (/no available releases match/i.test(error.message)) {
    return new UpdateError(`${source} has no version ${version}.`, 2);
  }
  const host = source.split('/')[0] ?? source;
  if (!/registry|download|install|connect|lookup|timeout/i.test(error.message)) return error;
  return new UpdateError(
    `Could not get ${source} ${version} from ${host}.\n` +
      `Run this on a machine that can reach ${host}, or configure a mirror of it.\n` +
      error.message,
    3,
  );
}

function schemaOf(printed: string, source: string): PrintedSchema {
  const { provider_schemas: schemas } = JSON.parse(printed) as {
    provider_schemas?: Record<string, PrintedSchema>;
  };
  const schema = schemas?.[source];
  if (!schema) throw new UpdateError(`Terraform printed no schema for ${source}.`, 3);
  return schema;
}
