import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { budgetWatchProgram } from '../../../constructs/cost/budget-watch-program';
import { bundle, programModule, zip } from '../../../functions/budget-watch/scripts/build';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { BillingServer, credentials, row } from './billing-server';
import { settings } from './world';

const newFolder = temporaryFolders('budget-watch');
const archive = Buffer.from(budgetWatchProgram.zipBase64, 'base64');
const root = join(__dirname, '../../..');

describe('the program in the constructs', () => {
  it('is what the sources come to, byte for byte', () => {
    const path = join(root, 'constructs/cost/budget-watch-program.ts');
    expect(programModule(zip(bundle()))).toBe(readFileSync(path, 'utf8'));
  });

  it('is the same in every time zone, folder and year', () => {
    const build = join(root, 'functions/budget-watch/scripts/build.ts');
    const code = `process.stdout.write(require(${JSON.stringify(build)}).zip(require(${JSON.stringify(build)}).bundle()).toString('base64'))`;
    const { stdout } = spawnSync(
      process.execPath,
      ['--import', require.resolve('tsx'), '-e', code],
      { cwd: newFolder(), encoding: 'utf8', env: { ...process.env, TZ: 'Pacific/Kiritimati' } },
    );
    expect(stdout).toBe(budgetWatchProgram.zipBase64);
  });

  it('is one file of less than 20 KB in all, and wants nothing but Node', () => {
    expect(archive.length).toBeLessThan(20 * 1024);
    const files = unzipSync(archive);
    expect(Object.keys(files)).toEqual(['index.js']);
    const code = Buffer.from(files['index.js'] ?? []).toString();
    const wanted = [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name ?? '');
    expect(wanted.filter((name) => !name.startsWith('node:'))).toEqual([]);
    expect(code).not.toContain(root);
  });

  it('counts money in no float', () => {
    const code = Buffer.from(unzipSync(archive)['index.js'] ?? []).toString();
    expect(code).not.toMatch(/parseFloat|toFixed|Math\.round/);
  });
});

it('runs in a process of its own, in the memory that the function has', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'code'));
  writeFileSync(join(folder, 'code/index.js'), unzipSync(archive)['index.js'] ?? '');
  const start = `
    const { handler } = require('./code/index.js');
    const event = Buffer.from(JSON.stringify({ triggerTime: new Date().toISOString() }));
    // Not maxRSS: on Linux it begins with what the process had that this one was forked from.
    const peak = () => {
      try {
        const status = require('node:fs').readFileSync('/proc/self/status', 'utf8');
        return /VmHWM:\\s+(\\d+)/.exec(status)[1];
      } catch {
        return process.memoryUsage().rss / 1024;
      }
    };
    handler(event, { requestId: 'r', credentials: ${JSON.stringify(credentials)} })
      .then(() => process.stderr.write(String(peak())));`;
  writeFileSync(join(folder, 'start.js'), start);
  const server = new BillingServer();
  server.bill = () => Array.from({ length: 900 }, (_, i) => row(`p${i}`, 1));
  const env = {
    BUDGET_WATCH: JSON.stringify(settings),
    BUDGET_WATCH_ENDPOINT: await server.start(),
  };
  try {
    const { code, stdout, stderr } = await ended(
      spawn(process.execPath, ['--max-old-space-size=64', 'start.js'], { cwd: folder, env }),
    );
    expect(code).toBe(0);
    expect(stdout).toContain('"kind":"run","ok":true');
    expect(Number(stderr)).toBeLessThan(128 * 1024);
  } finally {
    await server.stop();
  }
});

function ended(
  child: ReturnType<typeof spawn>,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (text) => (stdout += String(text)));
    child.stderr?.on('data', (text) => (stderr += String(text)));
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
