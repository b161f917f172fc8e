import { spawn } from 'node:child_process';

/** How one run of Terraform ended. */
export interface Ended {
  readonly isWell: boolean;
  readonly stdout: string;
  /** What it said, without colours. */
  readonly said: string;
}

export interface Bounds {
  readonly milliseconds: number;
  /** Of what it prints. */
  readonly bytes: number;
  /** Of addresses, as the shell has it. */
  readonly kilobytes: number;
}

/** As much as a configuration of 10,000 resources needs, and some more. */
const BOUNDS: Bounds = {
  milliseconds: 180_000,
  bytes: 512 * 1024 * 1024,
  kilobytes: 8 * 1024 * 1024,
};

/**
 * Runs Terraform with these variables of the environment and no others, for a time, with so much memory.
 * All that it started ends with it.
 */
export function runTerraform(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  bounds: Bounds = BOUNDS,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const limited = `ulimit -v ${bounds.kilobytes} 2>/dev/null; exec terraform "$@"`;
    const child = spawn('/bin/sh', ['-c', limited, 'terraform', ...args], {
      cwd,
      env: { ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let [size, cut] = [0, ''];
    const end = (why: string): void => {
      cut = why;
      // The whole group: what is below a shell would live on.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    };
    const timer = setTimeout(() => {
      end(`took longer than ${bounds.milliseconds / 1000} s`);
    }, bounds.milliseconds);
    const collect = (stream: NodeJS.ReadableStream): Buffer[] => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => {
        size += part.length;
        if (size > bounds.bytes) end(`printed more than ${bounds.bytes} bytes`);
        else parts.push(part);
      });
      return parts;
    };
    const [out, err] = [collect(child.stdout), collect(child.stderr)];
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      const said = cut === '' ? Buffer.concat(err).toString('utf8') : cut;
      resolve({
        isWell: code === 0 && cut === '',
        stdout: Buffer.concat(out).toString('utf8'),
        said,
      });
    });
  });
}
