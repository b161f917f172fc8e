import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driven } from './drive';
import { childrenSeconds, measure, type Usage } from './measure';
import { terraformJson, workload } from './workload';

const root = join(__dirname, '../..');
const node = [process.execPath, '--import', 'tsx'];

/** Something that was measured; `usage` is of everything it started as well. */
/** What a number is held against. */
export interface Goal {
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
}

export interface Result extends Usage {
  readonly name: string;
  /** Resources, where there are any. */
  readonly count?: number;
  /** Figures beside these. */
  readonly more?: Readonly<Record<string, number>>;
}

export async function generation(): Promise<Result> {
  return inTemporaryFolder(async (folder) => {
    const own = join(root, 'packages/provider-alicloud');
    const copy = join(folder, 'packages/provider-alicloud');
    // The same place relative to the same modules, so that the build finds what it finds here.
    cpSync(own, copy, {
      recursive: true,
      filter: (path) =>
        !/^[\\/](?:lib|node_modules|\.build-.*)(?:[\\/]|$)/.test(path.slice(own.length)),
    });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    symlinkSync(join(own, 'node_modules'), join(copy, 'node_modules'));
    const usage = await measure([...node, join(copy, 'scripts/build.ts')], { cwd: root });
    // Nothing may have been taken for made already.
    readFileSync(join(copy, 'lib/ram-role/index.js'));
    return { name: 'generate and compile the bindings', ...sizesOf(usage) };
  });
}

/** What loading adds to a program that has loaded cdktf: the middle one of several runs. */
export async function importing(name: string, load: string): Promise<Result> {
  const program = `
    const base = require('cdktf');
    const { rss } = process.memoryUsage();
    const began = performance.now(), cpu = process.cpuUsage();
    ${load};
    const { user, system } = process.cpuUsage(cpu);
    console.log(JSON.stringify({
      seconds: (performance.now() - began) / 1000,
      cpuSeconds: (user + system) / 1e6,
      peakMegabytes: (process.memoryUsage().rss - rss) / 1024 / 1024,
    }));`;
  const runs: Usage[] = [];
  for (let run = 0; run < 5; run += 1) {
    const { stdout } = await measure([process.execPath, '-e', program], { cwd: root });
    runs.push(JSON.parse(stdout) as Usage);
  }
  const [middle] = runs.sort((a, b) => a.seconds - b.seconds).slice(2);
  if (middle === undefined) throw new Error('no runs');
  return { name, ...middle };
}

export async function synth(): Promise<Result> {
  return inTemporaryFolder(async (folder) => {
    const env = { CDKTF_OUTDIR: join(folder, 'cdktf.out') };
    const usage = await measure([...node, 'main.ts'], { cwd: root, env });
    return { name: 'synthesise the shipped baseline.yaml', ...sizesOf(usage) };
  });
}

/** Applies with real Terraform; the processor time of Terraform and of the sandbox are apart. */
export async function apply(count: number, terraform: string): Promise<Result> {
  return inTemporaryFolder(async (folder) => {
    const work = join(folder, 'work');
    mkdirSync(work);
    writeFileSync(join(work, 'main.tf.json'), terraformJson(workload(count)));
    const cli = [process.execPath, join(root, 'cli/bin/alicloud-baseline.js'), 'sandbox'];
    const inside = (script: string): string[] => [
      ...cli,
      ...['--account', join(folder, 'account'), '--', 'sh', '-c', script],
    ];
    await measure(inside(`${terraform} init -input=false -no-color`), { cwd: work });
    // Inside, `times` counts Terraform alone: the sandbox is the parent of this shell.
    const times = join(folder, 'times');
    const script = `${terraform} apply -auto-approve -input=false -no-color >"$OUT" 2>&1; code=$?; times >"$TIMES"; [ $code = 0 ] || cat "$OUT"; exit $code`;
    const usage = await measure(inside(script), {
      cwd: work,
      env: { TIMES: times, OUT: join(folder, 'out') },
      apart: /^(?:terraform|tofu)/,
    });
    const terraformCpuSeconds = childrenSeconds(readFileSync(times, 'utf8'));
    const sandboxCpuSeconds = usage.cpuSeconds - terraformCpuSeconds;
    return {
      name: `apply ${count} resources with Terraform`,
      count,
      ...sizesOf(usage),
      more: {
        terraformCpuSeconds,
        sandboxCpuSeconds,
        sandboxShare: sandboxCpuSeconds / terraformCpuSeconds,
        terraformPeakMegabytes: usage.apartPeakMegabytes,
        sandboxPeakMegabytes: usage.peakMegabytes - usage.apartPeakMegabytes,
      },
    };
  });
}

/** The sandbox without Terraform, in a process of its own. */
export async function direct(count: number): Promise<Result> {
  const program = join(root, 'scripts/bench/drive.ts');
  const { stdout } = await measure([...node, program, String(count)], { cwd: root });
  const driven = JSON.parse(stdout) as Driven;
  return {
    name: `drive the sandbox with ${count} resources`,
    ...driven,
    more: { cpuMillisecondsEach: (driven.cpuSeconds * 1000) / count },
  };
}

function sizesOf({ seconds, cpuSeconds, peakMegabytes }: Usage): Usage {
  return { seconds, cpuSeconds, peakMegabytes };
}

async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
