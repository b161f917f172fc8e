import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { detect } from '../../../cli/commands/detect';
import { CorruptFile, gunzipped } from '../../../cli/commands/detect/gunzip';
import { apiCall, rootLogin } from '../../policies/detections/samples/events';
import { temporaryFolders } from '../../helpers/temporary-folder';

const newFolder = temporaryFolders('gunzip');
const alarm = `${JSON.stringify(rootLogin('true'))}\n`;
const calm = `${JSON.stringify(apiCall('Ecs', 'DescribeInstances', {}, { eventRW: 'Read' }))}\n`;
const zeros = (count: number): Buffer => Buffer.alloc(count);

function file(content: Buffer): string {
  const path = join(newFolder(), 'events.gz');
  writeFileSync(path, content);
  return path;
}

async function report(content: Buffer) {
  const { text, code } = await detect([file(content)], { format: 'json' });
  const { events, corrupt, malformed } = JSON.parse(text) as Record<string, number>;
  return { code, events, corrupt, malformed };
}

describe('what stands behind zeros is read:', () => {
  const whole = { events: 2, corrupt: 0, malformed: 0 };
  it.each([
    ['few', [gzipSync(calm), zeros(1), gzipSync(alarm)]],
    ['a block', [gzipSync(calm), zeros(512), gzipSync(alarm)]],
    ['more than is read at once', [gzipSync(calm), zeros(3_000_000), gzipSync(alarm), zeros(7)]],
    [
      'an empty archive among them',
      [gzipSync(calm), zeros(3), gzipSync(''), zeros(3), gzipSync(alarm)],
    ],
    ['none', [gzipSync(calm), gzipSync(alarm)]],
  ])('%s', async (_, parts) => {
    expect(await report(Buffer.concat(parts))).toEqual({ code: 1, ...whole });
  });

  it('in arrays', async () => {
    const parts = [gzipSync(`[${calm}]`), zeros(9), gzipSync(`[${alarm}]`)];
    expect(await report(Buffer.concat(parts))).toEqual({ code: 1, ...whole });
  });

  it('and zeros at the end alone are no matter', async () => {
    const padded = Buffer.concat([gzipSync(calm), zeros(100_000)]);
    expect(await report(padded)).toEqual({ code: 0, events: 1, corrupt: 0, malformed: 0 });
  });
});

describe('what is damaged is told, and never clean:', () => {
  const one = gzipSync(calm);
  const changed = (at: number): Buffer => {
    const copy = Buffer.from(one);
    copy.writeUInt8(copy.readUInt8(at) ^ 0x55, at);
    return copy;
  };

  it.each([
    ['text behind it', [one, Buffer.from('garbage')], 1],
    ['a line behind it', [one, Buffer.from(alarm)], 1],
    ['one byte behind it', [one, Buffer.from([1])], 1],
    ['text behind zeros', [one, zeros(20), Buffer.from('garbage')], 1],
    ['text between two', [one, Buffer.from('garbage'), gzipSync(alarm)], 1],
    ['an archive that is cut behind another', [one, gzipSync(alarm).subarray(0, 30)], 1],
    ['a header behind it', [one, Buffer.from([0x1f, 0x8b])], 1],
    ['a header behind zeros', [one, zeros(5), Buffer.from([0x1f, 0x8b, 8])], 1],
    ['another sum', [changed(one.length - 8)], 1],
    ['another length', [changed(one.length - 1)], 1],
    ['another way to pack', [Buffer.from([0x1f, 0x8b, 7, 0, 0, 0, 0, 0, 0, 3, 1, 2])], 0],
    ['flags that there are not', [changed(3)], 0],
  ])('%s', async (_, parts, events) => {
    const found = await report(Buffer.concat(parts));
    expect(found).toMatchObject({ code: 3, events, corrupt: 1 });
  });

  it('an alarm before the damage is an alarm', async () => {
    const found = await report(Buffer.concat([gzipSync(alarm), Buffer.from('garbage')]));
    expect(found).toMatchObject({ code: 1, events: 1, corrupt: 1 });
  });

  it('cut anywhere', async () => {
    for (let length = 1; length < one.length; length += 1) {
      const { code, corrupt } = await report(one.subarray(0, length));
      expect({ length, code, corrupt }).toEqual({ length, code: 3, corrupt: 1 });
    }
  });

  it('says so', async () => {
    const { text } = await detect([file(one.subarray(0, 10))], { format: 'text' });
    expect(text).toContain('Not judged: the rest of 1 corrupt file.');
  });
});

it('headers may hold a name, a comment, more, and a sum of their own', async () => {
  const plain = gzipSync(calm);
  const header = [0x1f, 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3];
  const fields = [3, 0, 1, 0, 2, ...Buffer.from('events.jsonl\0of today\0'), 0, 0];
  const content = Buffer.concat([Buffer.from([...header, ...fields]), plain.subarray(10)]);
  expect(await report(content)).toEqual({ code: 0, events: 1, corrupt: 0, malformed: 0 });
});

describe('gunzipped', () => {
  async function unpack(content: Buffer, cuts: readonly number[]) {
    async function* chunks(): AsyncGenerator<Buffer> {
      const places = [...new Set(cuts.map((cut) => cut % content.length))].sort((a, b) => a - b);
      for (const [index, from] of [0, ...places].entries()) {
        yield await Promise.resolve(content.subarray(from, places[index]));
      }
    }
    const found: Buffer[] = [];
    try {
      for await (const bytes of gunzipped(chunks())) found.push(Buffer.from(bytes));
    } catch (error) {
      if (!(error instanceof CorruptFile)) throw error;
      return { text: Buffer.concat(found).toString('latin1'), damaged: true };
    }
    return { text: Buffer.concat(found).toString('latin1'), damaged: false };
  }

  const member = fc
    .tuple(fc.string({ maxLength: 40 }), fc.nat(3), fc.nat(40))
    .map(([text, level, padding]) => {
      const bytes = Buffer.from(text, 'utf8');
      return { bytes, packed: Buffer.concat([gzipSync(bytes, { level }), zeros(padding)]) };
    });

  it('gives all members, wherever the bytes are cut, and tells what follows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(member, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', 'x', '\u001f', 'garbage\0\0'),
        fc.array(fc.nat(1000), { maxLength: 6 }),
        async (members, garbage, cuts) => {
          const packed = [...members.map((one) => one.packed), Buffer.from(garbage)];
          expect(await unpack(Buffer.concat(packed), cuts)).toEqual({
            text: Buffer.concat(members.map(({ bytes }) => bytes)).toString('latin1'),
            damaged: garbage !== '',
          });
        },
      ),
    );
  });

  it('gives members that are longer than what is unpacked at once', async () => {
    const long = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * at * 7919) % 251));
    const packed = Buffer.concat([gzipSync(long), zeros(40_000), gzipSync(long, { level: 0 })]);
    const { text, damaged } = await unpack(packed, [70_000, 160_001]);
    expect(damaged).toBe(false);
    expect(text === Buffer.concat([long, long]).toString('latin1')).toBe(true);
  });
});
