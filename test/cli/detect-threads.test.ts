import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { detect } from '../../cli/commands/detect';
import { chunker } from '../../cli/commands/detect/chunks';
import type { Chunk } from '../../cli/commands/detect/chunks';
import { scan } from '../../cli/commands/detect/scan';
import type { ThreadOptions } from '../../cli/commands/detect/threads';
import { startWorkers } from '../../cli/commands/detect/workers';
import { allSamples } from '../policies/detections/samples';
import {
  apiCall,
  rootLogin,
  userLogin,
  wrongPassword,
} from '../policies/detections/samples/events';
import { root, runCli } from './run-cli';

let folder: string;
/** The built worker, and the same with every second thread slow. */
let program: string;
let uneven: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'detect-threads-'));
  program = join(folder, 'worker.js');
  buildSync({
    entryPoints: [join(root, 'cli/commands/detect/worker.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
  uneven = write(
    `const { parentPort, threadId } = require('node:worker_threads');
    const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    parentPort.on('message', () => threadId % 2 && wait());
    require(${JSON.stringify(program)});`,
    'uneven.js',
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(content: string | Buffer, name: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const alone: ThreadOptions = { count: 1 };
const apart = (): ThreadOptions => ({ program: uneven, count: 2, after: 0, chunkLength: 1 });

const samples = [...allSamples.values()].flatMap(({ matches, nonMatches }) =>
  [...matches, ...nonMatches].flatMap(({ events }) => events),
);
const time = fc.integer({ min: 0, max: 3600 }).map((second) => {
  const text = new Date(Date.UTC(2026, 2, 1) + second * 1000).toISOString();
  return `${text.slice(0, 19)}Z`;
});
const event = fc
  .tuple(fc.constantFrom(...samples), fc.oneof({ weight: 9, arbitrary: time }, fc.constant('?')))
  .map(([sample, eventTime]) => JSON.stringify({ ...sample, eventTime }));
const other = fc.constantFrom(
  '{"eventName":',
  '{"eventName":"ConsoleLogin","awsRegion":"x"}',
  '7',
  'é\u2028',
  JSON.stringify({ ...rootLogin('true'), errorCode: ['é'] }),
  JSON.stringify({ event: JSON.stringify(rootLogin('true')) }),
);
const text = fc.oneof({ weight: 5, arbitrary: event }, other);
const asLines = fc
  .tuple(
    fc.array(fc.oneof({ weight: 9, arbitrary: text }, fc.constantFrom('', ' '))),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\n', '\uFEFF'),
  )
  .map(([each, end, before]) => before + each.join(end));
const asArray = fc
  .tuple(fc.array(text), fc.constantFrom(']', ''))
  .map(([each, end]) => `[${each.join(',\n')}${end}`);
const log = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: asLines }, asArray), fc.boolean())
  .map(([content, zipped]) => (zipped ? gzipSync(content) : Buffer.from(content)));

describe('detections in several threads', () => {
  it('find what one thread finds, whichever is done first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(log, { minLength: 1, maxLength: 8 }), async (logs) => {
        const paths = logs.map((content, index) => write(content, `log-${index}`));
        expect(await scan(paths, {}, apart())).toEqual(await scan(paths, {}, alone));
      }),
      { numRuns: 30 },
    );
  });

  it('find it across many chunks, and in the midst of a line that is too long', async () => {
    const calm = apiCall('Ecs', 'DescribeInstances', {}, { eventRW: 'Read' });
    const block = `${JSON.stringify(calm)}\n`.repeat(1500);
    const failed = (eventId: string): string =>
      `${JSON.stringify({ ...userLogin('false', wrongPassword), eventId })}\n`;
    const tooLong = `{"eventName":"${'x'.repeat(9 * 1024 * 1024)}"}\n`;
    const before = [failed('a'), block, failed('b'), tooLong, block];
    const content = [...before, '{\n', failed('c'), failed('d'), block, failed('e')];
    const path = write(content.join(''), 'long');
    const one = await scan([path], {}, alone);
    expect(await scan([path], {}, apart())).toEqual(one);
    expect(one).toMatchObject({ events: 4505, malformed: 2 });
    expect(one.unread.map(({ at }) => at)).toEqual([1503, 3004]);
    expect(one.alerts.map(({ id, events }) => [id, events])).toEqual([['failed-logins', 5]]);
  });

  it('find it behind zeros in an archive, and tell what is damaged', async () => {
    const calm = `${JSON.stringify(apiCall('Ecs', 'DescribeInstances', {}, { eventRW: 'Read' }))}\n`;
    const alarm = `${JSON.stringify(rootLogin('true'))}\n`;
    const packed = [gzipSync(calm.repeat(50)), Buffer.alloc(9), gzipSync(alarm), Buffer.from('x')];
    const path = write(Buffer.concat(packed), 'zeros');
    const one = await scan([path], {}, alone);
    expect(await scan([path], {}, apart())).toEqual(one);
    expect(one).toMatchObject({ events: 51, corrupt: 1 });
    expect(one.alerts.map(({ id }) => id)).toEqual(['root-login']);
  });

  it('take the settings along', async () => {
    const path = write(JSON.stringify(rootLogin('true')), 'root');
    const off = { 'root-login': { enabled: false } };
    expect((await scan([path], {}, apart())).alerts.map(({ id }) => id)).toEqual(['root-login']);
    expect((await scan([path], off, apart())).alerts).toEqual([]);
  });

  it.each([
    ['throws', 'throw new Error("out of order")', 'out of order'],
    ['ends', 'process.exit(0)', 'a thread that read events ended before its work was done'],
  ])('tell of a thread that %s', async (name, source, message) => {
    const dying = write(
      `require('node:worker_threads').parentPort.on('message', () => {
      ${source};
    });`,
      `${name}.js`,
    );
    const path = write(JSON.stringify(rootLogin('true')), 'root');
    await expect(scan([path], {}, { ...apart(), program: dying })).rejects.toThrow(message);
  });

  it('are not waited for once they have ended', async () => {
    const workers = startWorkers(write('process.exit(0)', 'ending.js'), 1, { detections: [] });
    const reading = () => workers.read({ parts: [], isAfterTooLong: false });
    await expect(reading()).rejects.toThrow('ended before its work was done');
    await expect(reading()).rejects.toThrow('ended before its work was done');
    await workers.close();
  });

  it('are left out where they were not built', async () => {
    const path = write(JSON.stringify(rootLogin('true')), 'root');
    const { alerts } = await scan([path], {}, { ...apart(), program: join(folder, 'none.js') });
    expect(alerts).toHaveLength(1);
  });

  it('are those of the built command line', async () => {
    const own = join(folder, 'own');
    mkdirSync(own);
    const block = samples.map((one) => `${JSON.stringify(one)}\n`).join('');
    const content = `${block.repeat(Math.ceil(1.2e7 / block.length))}{\n`;
    const path = write(content, 'own/log');
    const { code, stdout, stderr } = await runCli(['detect', path, '--format', 'json'], own);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toEqual((await detect([path], { format: 'json' })).text);
  });
});

describe('chunks of a log', () => {
  const bytesIn = ({ parts }: Chunk): string => Buffer.concat(parts).toString('latin1');

  it('are all that was pushed, in whole lines, in memory of their own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 9 })),
        fc.integer({ min: 1, max: 20 }),
        (inputs, enough) => {
          const { push, end } = chunker(enough, 1000);
          const chunks = inputs.flatMap((input) => push(Buffer.from(input)) ?? []);
          for (const chunk of chunks) {
            expect(bytesIn(chunk)).toMatch(/\n$/);
            expect(bytesIn(chunk).length).toBeGreaterThanOrEqual(enough);
          }
          const all = [...chunks, ...[end() ?? []].flat()];
          expect(all.map(bytesIn).join('')).toEqual(inputs.join(''));
          const memory = all.flatMap(({ parts }) => parts.map(({ buffer }) => buffer));
          expect(new Set(memory).size).toBe(memory.length);
        },
      ),
    );
  });

  it.each([
    ['a line of the greatest length', ['aa\nbbbb', 'b', '\ncc'], ['aa\nbbbbb\ncc']],
    ['one that is longer', ['aa\nbbbb', 'bb', 'b\ncc\n'], ['aa\n', 'TOO LONG \ncc\n']],
    ['one that does not end', ['aa\nbbbb', 'bb', 'b'], ['aa\n', 'TOO LONG ']],
    ['two of them', ['aaaaaa', 'a\nbbbbbb', 'b\nc'], ['TOO LONG \n', 'TOO LONG \nc']],
  ])('leave out what is too long: %s', (_, inputs, expected) => {
    const { push, end } = chunker(100, 5);
    const chunks = [...inputs.map((input) => push(Buffer.from(input))), end()];
    const found = chunks.flatMap((chunk) =>
      chunk === undefined ? [] : [(chunk.isAfterTooLong ? 'TOO LONG ' : '') + bytesIn(chunk)],
    );
    expect(found).toEqual(expected);
  });
});
