import { unfinished } from './exit';
import { run } from './process';

const OLDEST = [1, 5] as const;

/** Terraform's or OpenTofu's binary, as cdktf picks it. */
export function terraformBinary(env: NodeJS.ProcessEnv = process.env): string {
  return env['TERRAFORM_BINARY_NAME'] ?? 'terraform';
}

/** Fails where there is no Terraform, or one too old. Returns `Terraform 1.11.4`. */
export async function requireTerraform(env: Readonly<Record<string, string>>): Promise<string> {
  const binary = terraformBinary();
  const lines: string[] = [];
  const { code } = await run(binary, ['version', '-json'], {
    env,
    onLine: (line) => lines.push(line),
  });
  const version = /"terraform_version":\s*"(\d+)\.(\d+)\.([^"]+)"/.exec(lines.join('\n'));
  if (code !== 0 || version === null) {
    throw unfinished(`${binary} version -json failed:\n${lines.join('\n')}`);
  }
  const [, major, minor, patch] = version;
  const text = `${major ?? ''}.${minor ?? ''}.${patch ?? ''}`;
  const [oldestMajor, oldestMinor] = OLDEST;
  if (
    Number(major) < oldestMajor ||
    (Number(major) === oldestMajor && Number(minor) < oldestMinor)
  ) {
    throw unfinished(`${binary} is ${text}. Install ${OLDEST.join('.')} or newer.`);
  }
  return `${binary} ${text}`;
}
