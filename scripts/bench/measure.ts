import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a command and all that it started took. */
export interface Usage {
  readonly seconds: number;
  /** Processor time, user and system. */
  readonly cpuSeconds: number;
  /** The most memory that all of them held at one time. */
  readonly peakMegabytes: number;
}

export interface Measured extends Usage {
  readonly stdout: string;
  /** The part of it that was held by processes of the name asked for. */
  readonly apartPeakMegabytes: number;
}

interface Options {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Measures the memory of processes of this name apart. */
  readonly apart?: RegExp;
}

const SAMPLE_MILLISECONDS = 50;

/**
 * Processor time comes from the shell's own `times`: POSIX has it, it counts every process that
 * was waited for, to the millisecond, and needs no tool that a small machine lacks. Node knows its
 * own time only, and `/usr/bin/time` prints another text on each system.
 */
const WITH_TIMES = '"$@"; code=$?; times >&3; exit $code';

/** Runs a command to its end. Throws with what it printed when it fails. */
export function measure(command: readonly string[], options: Options): Promise<Measured> {
  const { cwd, env = {}, apart = /^$/ } = options;
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn('sh', ['-c', WITH_TIMES, 'sh', ...command], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const streams = [child.stdout, child.stderr, child.stdio[3]];
    const texts = streams.map((stream) => collect(stream as NodeJS.ReadableStream));
    const peak = { all: 0, apart: 0 };
    const timer = setInterval(() => {
      const tree = treeOf(child.pid ?? 0);
      peak.all = Math.max(peak.all, memoryOf(tree));
      peak.apart = Math.max(peak.apart, memoryOf(tree.filter(({ name }) => apart.test(name))));
    }, SAMPLE_MILLISECONDS);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      const [stdout = '', stderr = '', times = ''] = texts.map((text) => text());
      if (code !== 0) {
        reject(
          new Error(`${command.join(' ')} ended with ${code ?? 'a signal'}:\n${stdout}${stderr}`),
        );
        return;
      }
      resolve({
        seconds: (performance.now() - began) / 1000,
        cpuSeconds: childrenSeconds(times),
        peakMegabytes: peak.all / 1024,
        apartPeakMegabytes: peak.apart / 1024,
        stdout,
      });
    });
  });
}

const ROUNDS = 3;

/**
 * Runs a command some times. Time is that of the fastest run: what else runs on the machine is not
 * the command's. Memory is the most of any.
 */
export async function measureFastest(
  command: readonly string[],
  options: Options,
): Promise<Measured> {
  const runs: Measured[] = [];
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await measure(command, options));
  const fastest = runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));
  return { ...fastest, peakMegabytes: Math.max(...runs.map((run) => run.peakMegabytes)) };
}

/** The second line of `times`: user and system time of everything that the shell waited for. */
export function childrenSeconds(times: string): number {
  const line = times.trim().split('\n').at(-1) ?? '';
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => (text += chunk));
  return () => text;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  readonly kilobytes: number;
}

function memoryOf(processes: readonly Process[]): number {
  return processes.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
}

/** A process and all below it. */
function treeOf(root: number): Process[] {
  const all = existsSync('/proc/self/status') ? processesOfLinux() : processesOfPs();
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}

function processesOfLinux(): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const field = (key: string): string =>
        new RegExp(`^${key}:\\s+(\\S+)`, 'm').exec(status)?.[1] ?? '';
      return [
        {
          pid: Number(name),
          parent: Number(field('PPid')),
          name: field('Name'),
          kilobytes: Number(field('VmRSS')),
        },
      ];
    } catch {
      // It has ended since the folder was listed.
      return [];
    }
  });
}

function processesOfPs(): Process[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,comm='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, kilobytes, path = ''] =
      /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.+)$/.exec(line) ?? [];
    if (pid === undefined) return [];
    const name = path.split('/').at(-1) ?? '';
    return [{ pid: Number(pid), parent: Number(parent), name, kilobytes: Number(kilobytes) }];
  });
}
