/**
 * Both pages of the first hour, command by command, as a new user types them: the one in an empty
 * simulated account, the other in one that was used before.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents, snippetsOf } from '../helpers/documents';
import { temporaryFolders } from '../helpers/temporary-folder';
import { whereTerraformIs } from '../helpers/terraform';
import { IN_USE, REPORT } from '../cli/preflight/account-in-use';

const root = join(__dirname, '../..');
const newFolder = temporaryFolders('first-hour');

/** What a person has instead of a link to the checkout. */
const OWN = ['baseline.yaml', 'adopt.json', 'state', 'cdktf.out', '.git'];

/** Its exit code is 1, as it finds something: the usual rules of an account are not ours. */
const FINDS = 'alicloud-baseline preflight';

function commandsOf(page: string): string[] {
  return documents
    .flatMap(snippetsOf)
    .filter(({ document, language }) => document === page && language === 'sh')
    .flatMap(({ text }) => text.split('\n').map((line) => line.trim()))
    .filter((line) => line !== '' && !line.startsWith('terraform untaint'));
}

/** A checkout of its own, with the commands in the path; `aliyun` answers with a report. */
function checkout(): string {
  const folder = newFolder();
  for (const name of readdirSync(root).filter(
    (each) => !OWN.includes(each) && !each.startsWith('.'),
  )) {
    symlinkSync(join(root, name), join(folder, name));
  }
  const bin = join(folder, '.bin');
  mkdirSync(bin);
  const cli = `exec '${process.execPath}' '${root}/cli/bin/alicloud-baseline.js' "$@"`;
  const content = Buffer.from(REPORT).toString('base64');
  const answer = `echo '${JSON.stringify({ Content: content, IsTruncated: false })}'`;
  for (const [name, script] of [
    ['alicloud-baseline', cli],
    ['aliyun', answer],
  ] as const) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return folder;
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** Types a line, with the simulated account in the place of the real one. */
function types(
  folder: string,
  line: string,
): { readonly code: number | null; readonly out: string } {
  const approved = line.replace(/(cdktf (?:deploy|destroy)|terraform apply)/, '$1 --auto-approve');
  const ownAccount = /^alicloud-baseline (?:rehearse|sandbox)\b/.test(line);
  const attached = ['alicloud-baseline', 'sandbox', '--account', join(folder, '.account'), '--'];
  const whole = [...(ownAccount ? [] : attached), 'sh', '-c', approved].map(quoted).join(' ');
  const { status, stdout, stderr } = spawnSync('sh', ['-c', whole], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(folder, '.bin')}:${process.env['PATH'] ?? ''}`,
      CI: 'true',
    },
    maxBuffer: 1 << 28,
  });
  return { code: status, out: `${stdout}${stderr}`.slice(-3000) };
}

/** Types a page, and says of the first line that goes otherwise than the page says how it went. */
function goThrough(folder: string, lines: readonly string[]): string {
  for (const line of lines) {
    const { code, out } = types(folder, line);
    if (code !== (line.startsWith(FINDS) ? 1 : 0)) return `${line}: ${String(code)}\n${out}`;
  }
  return '';
}

whereTerraformIs('the first hour', () => {
  it('of an empty account goes as the page says', () => {
    const folder = checkout();
    writeFileSync(join(folder, 'baseline.yaml'), 'version: 1\n');
    expect(goThrough(folder, commandsOf('docs/first-hour.md'))).toBe('');
  }, 1_200_000);

  it('of an account in use goes as the page says, up to where a person empties buckets', () => {
    const folder = checkout();
    const init = commandsOf('docs/first-hour.md').find((line) => line.includes(' init ')) ?? '';
    const seed = join(folder, '.seed.yaml');
    writeFileSync(seed, IN_USE);
    const region = '--region ap-southeast-1 --account .account';
    // The account that the seed is of.
    const before = [
      init.replace(/\d{16}/, '1234567890123456'),
      `alicloud-baseline sandbox seed ${seed} ${region}`,
    ];
    const page = commandsOf('docs/first-hour-in-use.md');
    expect(goThrough(folder, [...before, ...page])).toBe('');
  }, 1_800_000);
});
