import { BaselineError, isBaselineError } from '../../alicloud/problems';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LARGEST_FILE, loadSettings, parseSettings } from '../../settings';
import type { Environment } from '../../settings';
import { minimal, placed, problemsOf, withLines, type PlacedProblem } from './helpers';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baseline-settings-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function refusal(path: string, env: Environment = {}): readonly PlacedProblem[] {
  try {
    loadSettings(path, env);
  } catch (error) {
    if (isBaselineError(error)) return error.problems.map(placed);
    throw error;
  }
  throw new Error('expected a BaselineError');
}

describe('a file that cannot be used', () => {
  it('is told when it is not there', () => {
    const path = join(folder, 'missing.yaml');
    expect(refusal(path)).toEqual([
      {
        code: 'file',
        file: path,
        path: '',
        found: 'no file of this name',
        allowed: 'a settings file',
        fix: 'Check the name, and the directory that it is looked for in.',
      },
    ]);
  });

  it('is told when it is a directory', () => {
    mkdirSync(join(folder, 'directory'));
    expect(refusal(join(folder, 'directory'))).toMatchObject([{ found: 'a directory' }]);
  });

  it('is told when it is a device, or a pipe that nobody writes to', () => {
    expect(refusal('/dev/zero')).toMatchObject([{ found: 'a device or a pipe' }]);
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(refusal(join(folder, 'pipe'))).toMatchObject([{ found: 'a device or a pipe' }]);
  });

  it('is told when it is in something that is no directory, or has a name that none can have', () => {
    const path = file('plain.yaml', minimal);
    expect(refusal(join(path, 'below.yaml'))).toMatchObject([
      { found: 'a file that cannot be read (ENOTDIR)' },
    ]);
    expect(refusal('a\0b')[0]).toMatchObject({ file: 'a\\u{0}b', code: 'file' });
  });

  it('is told when it is not UTF-8', () => {
    const latin1 = Buffer.from(withLines('tags: { team: Zürich }'), 'latin1');
    expect(refusal(file('latin1.yaml', latin1))).toMatchObject([
      { found: 'bytes that are not UTF-8' },
    ]);
    const utf16 = Buffer.from(`\uFEFF${minimal}`, 'utf16le');
    expect(refusal(file('utf16.yaml', utf16))).toHaveLength(1);
    expect(loadSettings(file('utf8.yaml', withLines('tags: { team: Zürich }')), {}).tags).toEqual({
      team: 'Zürich',
    });
  });

  it('is told when it is too large, and read when it is just not', () => {
    const padded = `${minimal}#${'x'.repeat(LARGEST_FILE - minimal.length - 1)}`;
    expect(loadSettings(file('large.yaml', padded), {}).version).toBe(1);
    const problem = { code: 'file', found: 'a file of more than 256 KiB' };
    expect(refusal(file('larger.yaml', `${padded}x`))).toMatchObject([problem]);
    expect(problemsOf(`${padded}x`)).toMatchObject([problem]);
  });

  it.each([
    ['nothing', ''],
    ['lines', '\n\n\n'],
    ['comments', '# one\n# two\n'],
    ['a document marker', '---\n'],
    ['nothing in YAML', '~\n'],
    ['a byte order mark', '\uFEFF'],
  ])('is told when it holds only %s', (_name, content) => {
    expect(refusal(file('empty.yaml', content))).toMatchObject([
      { code: 'file', line: 1, found: 'an empty file' },
    ]);
  });

  it.each([
    ['a list', '- a\n', 'a list'],
    ['text', 'hello\n', "'hello'"],
    ['a number', '42\n', '42'],
  ])('is told when it is %s', (_name, content, found) => {
    expect(refusal(file('other.yaml', content))).toMatchObject([
      {
        found,
        line: 1,
        allowed:
          'a map with the keys version, account, region, preset, identity, network, data, audit, detective, incident, protection, enforce, alerts, detections, cost, tags, exceptions',
      },
    ]);
  });
});

describe('the environment', () => {
  it('names the file, unless the caller does', () => {
    const path = file('other-account.yaml', minimal);
    expect(loadSettings(undefined, { ALICLOUD_BASELINE_FILE: path }).version).toBe(1);
    const elsewhere = { ALICLOUD_BASELINE_FILE: join(folder, 'missing.yaml') };
    expect(loadSettings(path, elsewhere).version).toBe(1);
    expect(() => loadSettings(undefined, elsewhere)).toThrow(BaselineError);
  });

  it('that names none leaves baseline.yaml in the working directory', () => {
    const before = process.cwd();
    const read = () => loadSettings(undefined, { ALICLOUD_BASELINE_FILE: '' });
    process.chdir(folder);
    try {
      expect(read).toThrow(/^baseline\.yaml {2}found no file/);
      file('baseline.yaml', minimal);
      expect(read().version).toBe(1);
    } finally {
      process.chdir(before);
    }
  });

  it('sets the account id, over the file and instead of it', () => {
    const env = { ALICLOUD_BASELINE_ACCOUNT_ID: ' 5123456789012345\n' };
    expect(parseSettings(minimal, { env }).account.id).toBe('5123456789012345');
    const without = 'version: 1\nregion: us-east-1\naccount: { site: china }\n';
    expect(parseSettings(without, { env }).account).toEqual({
      id: '5123456789012345',
      site: 'china',
    });
    expect(parseSettings('version: 1\nregion: us-east-1\n', { env }).account.site).toBe(
      'international',
    );
  });

  it('that sets it to nothing leaves the file alone', () => {
    const env = { ALICLOUD_BASELINE_ACCOUNT_ID: ' ' };
    expect(parseSettings(minimal, { env }).account.id).toBe('1234567890123457');
  });

  it('that sets it wrong is told as such, and last', () => {
    const env = { ALICLOUD_BASELINE_ACCOUNT_ID: '12345' };
    expect(() => parseSettings(withLines('preset: x'), { env })).toThrow(
      [
        "baseline.yaml:4:9  preset: found 'x', allowed: cis-2.0, cis-1.0 or strict. Change it.",
        "environment  ALICLOUD_BASELINE_ACCOUNT_ID: found '12345', allowed: 16 digits in quotes, such as '1234567890123456'. The console shows the id when you click your picture, top right.",
        '2 problems in the settings.',
      ].join('\n'),
    );
  });

  it('is only read from process.env when the caller gives none', () => {
    const replaced = jest.replaceProperty(process, 'env', {
      ALICLOUD_BASELINE_ACCOUNT_ID: '5123456789012345',
    });
    try {
      expect(parseSettings(minimal).account.id).toBe('5123456789012345');
      expect(parseSettings(minimal, { env: {} }).account.id).toBe('1234567890123457');
    } finally {
      replaced.restore();
    }
  });
});
