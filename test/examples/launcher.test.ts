import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { version } from '../../cli/package.json';
import { makeHostile } from '../helpers/hostile-folder';
import { MADE } from '../helpers/sources';
import { temporaryFolders } from '../helpers/temporary-folder';
import { environment, UNREACHABLE } from '../helpers/npm';

const root = join(__dirname, '../..');
const LAUNCHER = join(root, 'bin/alicloud-baseline');
const newFolder = temporaryFolders('launcher');
const OPEN = `resource "alicloud_security_group_rule" "open" {
  type        = "ingress"
  ip_protocol = "tcp"
  port_range  = "22/22"
  cidr_ip     = "0.0.0.0/0"
}
`;

type Env = Readonly<Record<string, string>>;

function run(program: string, args: readonly string[], cwd: string, env?: Env) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    ...(env === undefined ? {} : { env }),
  });
  return { code: status, stdout, stderr };
}

describe('bin/alicloud-baseline', () => {
  it('runs this checkout from any folder, whatever that brings', () => {
    const folder = join(newFolder(), 'a folder');
    mkdirSync(folder);
    const { env, ran } = makeHostile(folder);
    expect(run(LAUNCHER, ['--version'], folder, env)).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
    expect(ran()).toBe(false);
    // What an unwary program does there.
    run('/bin/sh', ['-c', 'node --version'], folder, env);
    expect(ran()).toBe(true);
  });

  it('is not led back into the folder by a link to it', () => {
    const folder = newFolder();
    const { env, ran } = makeHostile(folder);
    const link = join(newFolder(), 'link');
    symlinkSync(folder, link);
    for (const at of [link, folder]) {
      const led = {
        ...env,
        PWD: at,
        PATH: `${at}:${at}/tools:${folder}/tools:${env['PATH'] ?? ''}`,
      };
      expect(run('/bin/sh', ['-c', `cd "$PWD" && "${LAUNCHER}" --version`], at, led)).toMatchObject(
        { code: 0, stdout: `${version}\n` },
      );
    }
    expect(ran()).toBe(false);
  });

  it('takes the Node of a home for one of the machine, where that home is the folder', () => {
    const home = newFolder();
    mkdirSync(join(home, '.nvm/bin'), { recursive: true });
    symlinkSync(process.execPath, join(home, '.nvm/bin/node'));
    const env = { HOME: home, PATH: join(home, '.nvm/bin') };
    expect(run('/bin/sh', [LAUNCHER, '--version'], home, env)).toMatchObject({ code: 0 });
    expect(run('/bin/sh', [LAUNCHER, '--version'], home, { ...env, HOME: '/' })).toEqual({
      code: 3,
      stdout: '',
      stderr: 'error: there is no Node on the PATH of this machine: install Node 20.19 or newer\n',
    });
  });

  it('ends as the command line does, and hands on standard input', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'main.tf'), OPEN);
    expect(run(LAUNCHER, ['review', '.'], folder).code).toBe(1);
    expect(run(LAUNCHER, ['review', 'no-such'], folder).code).toBe(2);
    const { status, stdout } = spawnSync(LAUNCHER, ['review', '-'], {
      cwd: folder,
      encoding: 'utf8',
      input: '{ "locals": {} }',
    });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringContaining('0 resources') as string,
    });
  });
});

describe('the pre-commit hook', () => {
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly {
    readonly entry: string;
    readonly language: string;
  }[];
  const [program = '', ...args] = (hook?.entry ?? '').split(' ');

  it('is a program of this repository, which its clone can run', () => {
    expect(hook?.language).toBe('script');
    expect(() => accessSync(join(root, program), constants.X_OK)).not.toThrow();
  });

  it.each([
    ['clean', '', 0],
    ['findings', OPEN, 1],
    ['broken input', 'resource "', 2],
  ])('ends as the review does: %s', (_, text, code) => {
    const folder = newFolder();
    const { env, ran } = makeHostile(folder);
    writeFileSync(join(folder, 'main.tf'), text);
    const ended = run(join(root, program), args, folder, env);
    expect(ended.code).toBe(code);
    expect(ran()).toBe(false);
  });
});

/** A copy of this checkout in which nothing is installed and nothing is built. */
function unbuilt(): string {
  const copy = newFolder();
  const made = (source: string): boolean => source !== root && MADE.test(basename(source));
  cpSync(root, copy, { recursive: true, filter: (source) => !made(source) });
  return copy;
}

describe('bin/alicloud-baseline of a checkout that is not built', () => {
  const offline = (): Env => ({
    npm_config_registry: 'http://127.0.0.1:9',
    npm_config_offline: 'true',
    npm_config_cache: newFolder(),
  });

  it('ends with 3 where it cannot be built, leaves nothing behind, and takes nothing else', () => {
    const copy = unbuilt();
    const folder = newFolder();
    const { env, ran } = makeHostile(folder);
    const { code, stdout, stderr } = run(
      join(copy, 'bin/alicloud-baseline'),
      ['review', '.'],
      folder,
      { ...env, ...offline() },
    );
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(/ENOTCACHED[^]*\nerror: the command line could not be built in .*\n$/);
    expect(ran()).toBe(false);
    expect(existsSync(join(copy, 'cli/dist'))).toBe(false);
    expect(existsSync(join(copy, '.building'))).toBe(false);
  });
});

/** Built once for the tests below, by two programs that are started at once. */
const copy = unbuilt();
const before = readdirSync(copy);
const folder = newFolder();
const hostile = makeHostile(folder);
writeFileSync(join(folder, 'main.tf'), OPEN);
const output = newFolder();
run(
  '/bin/sh',
  [
    '-c',
    `for name in a b; do "$0" --version > "$1/$name" 2> "$1/$name.log" & done; wait`,
    join(copy, 'bin/alicloud-baseline'),
    output,
  ],
  folder,
  { ...environment(), ...hostile.env, npm_config_prefer_offline: 'true', NODE_ENV: 'production' },
);
const told = (name: string): string => readFileSync(join(output, name), 'utf8');
const logs = ['a.log', 'b.log'].map(told).join('');
const reason = UNREACHABLE.exec(logs)?.[1];
const reached = reason === undefined ? describe : describe.skip;

reached(
  `bin/alicloud-baseline that builds itself${reason === undefined ? '' : `: ${reason}`}`,
  () => {
    it('builds once, whoever asks first, and runs what it built for both', () => {
      expect([told('a'), told('b')]).toEqual([`${version}\n`, `${version}\n`]);
      expect(logs.split('Building the command line in ')).toHaveLength(2);
    });

    it('leaves what was installed and the bundle, and nothing half-written', () => {
      expect(readdirSync(copy)).toEqual([...before, 'node_modules'].sort());
      expect(readdirSync(join(copy, 'cli/dist'))).toEqual([
        'alicloud-baseline.js',
        'detect-worker.js',
      ]);
    });

    it('reviews with what it built', () => {
      const env = { ...hostile.env };
      const { code, stdout } = run(
        join(copy, 'bin/alicloud-baseline'),
        ['review', '.'],
        folder,
        env,
      );
      expect(code).toBe(1);
      expect(stdout).toContain('security-group-ssh-closed');
      expect(stdout).toBe(run(LAUNCHER, ['review', '.'], folder, env).stdout);
    });

    it('ran nothing of the folder that it was asked in', () => {
      expect(hostile.ran()).toBe(false);
    });
  },
);
