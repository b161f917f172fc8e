import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCurrent, replaceLib } from '../../../packages/provider-alicloud/scripts/lib-folder';
import { stampOf, toolVersions } from '../../../packages/provider-alicloud/scripts/stamp';

let folder: string;
let lib: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lib-folder-'));
  lib = join(folder, 'lib');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A build that takes no time. */
function makes(text: string): (work: string) => Promise<string> {
  return (work) => {
    const made = join(work, 'made');
    mkdirSync(made);
    writeFileSync(join(made, 'index.js'), text);
    return Promise.resolve(made);
  };
}

describe('the folder of compiled bindings', () => {
  test('is current only for the content it was made from', async () => {
    expect(isCurrent(lib, 'a')).toBe(false);
    await replaceLib(lib, 'a', makes('1'));
    expect(isCurrent(lib, 'a')).toBe(true);
    expect(isCurrent(lib, 'b')).toBe(false);
  });

  test('is replaced as a whole, and nothing else is left behind', async () => {
    await replaceLib(lib, 'a', makes('1'));
    writeFileSync(join(lib, 'of-a-type-that-is-gone.js'), '');
    await replaceLib(lib, 'b', makes('2'));
    expect(readdirSync(lib).sort()).toEqual(['.stamp', 'index.js']);
    expect(readFileSync(join(lib, 'index.js'), 'utf8')).toBe('2');
    expect(readdirSync(folder)).toEqual(['lib']);
  });

  test('stays as it was when a build fails', async () => {
    await replaceLib(lib, 'a', makes('1'));
    const failing = () => Promise.reject(new Error('does not compile'));
    await expect(replaceLib(lib, 'b', failing)).rejects.toThrow('does not compile');
    expect(isCurrent(lib, 'a')).toBe(true);
    expect(readdirSync(folder)).toEqual(['lib']);
  });

  test('is never there half-written: a build works elsewhere until it is complete', async () => {
    const seen: boolean[] = [];
    await replaceLib(lib, 'a', async (work) => {
      const made = await makes('1')(work);
      seen.push(existsSync(lib));
      return made;
    });
    expect(seen).toEqual([false]);
  });

  test('is whole after several builds at once', async () => {
    const stamps = ['a', 'b', 'c', 'd'];
    await Promise.all(stamps.map((stamp) => replaceLib(lib, stamp, makes(stamp))));
    const winner = stamps.find((stamp) => isCurrent(lib, stamp));
    expect(winner).toBeDefined();
    expect(readFileSync(join(lib, 'index.js'), 'utf8')).toBe(winner);
    expect(readdirSync(folder)).toEqual(['lib']);
  });

  test('is freed of what a killed build left, but not of a running one', async () => {
    const neverAPid = 2 ** 30;
    mkdirSync(join(folder, `.build-${neverAPid}-killed`));
    mkdirSync(join(folder, `.build-${process.pid}-running`));
    await replaceLib(lib, 'a', makes('1'));
    expect(readdirSync(folder).sort()).toEqual([`.build-${process.pid}-running`, 'lib']);
  });
});

describe('the stamp', () => {
  const schemaFile = () => join(folder, 'schema', 'resources', 'alicloud_ram_role.json');

  beforeEach(() => {
    mkdirSync(join(folder, 'schema', 'resources'), { recursive: true });
    mkdirSync(join(folder, 'scripts'));
    writeFileSync(schemaFile(), '{}');
    writeFileSync(join(folder, 'scripts', 'build.ts'), '');
  });

  test('is the same when nothing changed', () => {
    expect(stampOf(folder)).toBe(stampOf(folder));
  });

  test.each([
    ['a schema file changes', () => writeFileSync(schemaFile(), '{ }')],
    ['a type is gone', () => rmSync(schemaFile())],
    ['a script changes', () => writeFileSync(join(folder, 'scripts', 'build.ts'), '1')],
    ['a script is added', () => writeFileSync(join(folder, 'scripts', 'more.ts'), '')],
  ])('is another when %s', (_what, change) => {
    const before = stampOf(folder);
    change();
    expect(stampOf(folder)).not.toBe(before);
  });

  test('does not depend on what only reads the provider’s source', () => {
    const before = stampOf(folder);
    mkdirSync(join(folder, 'scripts', 'source'));
    for (const name of ['update', 'merge-schema', 'source/read-calls'])
      writeFileSync(join(folder, 'scripts', `${name}.ts`), '');
    expect(stampOf(folder)).toBe(before);
  });

  test('is another with another version of a tool', () => {
    expect(stampOf(folder, ['typescript@7.0.3'])).not.toBe(stampOf(folder, ['typescript@7.0.2']));
    expect(toolVersions()).toContain('typescript@7.0.2');
  });

  test('does not depend on texts for people', () => {
    const before = stampOf(folder);
    writeFileSync(join(folder, 'schema', 'README.md'), 'about');
    expect(stampOf(folder)).toBe(before);
  });
});
