import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { parse } from 'yaml';
import { MARKER } from '../../cli/review/render/markdown';
import { makeHostile } from '../helpers/hostile-folder';
import { temporaryFolders } from '../helpers/temporary-folder';

const root = join(__dirname, '../..');
const newFolder = temporaryFolders('gitlab');

interface Job {
  readonly variables?: Readonly<Record<string, string>>;
  readonly before_script?: readonly string[];
  readonly script: readonly string[];
}

const jobs = parse(
  readFileSync(join(root, 'examples/ci/gitlab/review.gitlab-ci.yml'), 'utf8'),
) as Readonly<Record<string, Job>>;
const job = (name: string): Job => jobs[name] ?? { script: [] };

const OPEN = `resource "alicloud_security_group_rule" "open" {
  type        = "ingress"
  ip_protocol = "tcp"
  port_range  = "22/22"
  cidr_ip     = "0.0.0.0/0"
}
`;
const CLOSED = OPEN.replace('0.0.0.0/0', '10.0.0.0/24');

type Files = Readonly<Record<string, string>>;

function git(cwd: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function commit(repository: string, files: Files): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(repository, name), text);
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--allow-empty', '--message', 'x');
  return git(repository, 'rev-parse', 'HEAD');
}

/** As GitLab checks a merge request out: shallow, so that the base is not there. */
function mergeRequest(
  base: Files,
  head: Files,
): { readonly checkout: string; readonly sha: string } {
  const origin = newFolder();
  git(origin, 'init', '--quiet', '--initial-branch=main');
  const sha = commit(origin, base);
  git(origin, 'checkout', '--quiet', '-b', 'change');
  commit(origin, { 'between.md': 'x' });
  commit(origin, head);
  const checkout = join(newFolder(), 'checkout');
  git(origin, 'clone', '--quiet', '--depth=1', '--branch=change', `file://${origin}`, checkout);
  return { checkout, sha };
}

/** As a runner does: the lines of a job in one shell, which stops at the first that fails. */
function runLines(lines: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync('/bin/bash', ['-eo', 'pipefail'], {
    cwd,
    encoding: 'utf8',
    input: lines.join('\n'),
    env,
  });
  return { code: status, stdout, stderr };
}

const PATH = process.env['PATH'] ?? '';

interface Reviewed {
  readonly code: number | null;
  readonly comment: string;
  readonly failures: string | undefined;
}

/** Runs the review's script, with this checkout or another in the place of what is cloned. */
function review(base: Files, head: Files, tool = root, place = '.'): Reviewed {
  const { checkout, sha } = mergeRequest(base, head);
  const work = newFolder();
  symlinkSync(tool, join(work, 'tool'));
  const { env, ran } = makeHostile(checkout);
  const { code, stdout, stderr } = runLines(
    [`work='${work}'`, ...job('policy-review').script],
    checkout,
    {
      ...env,
      CI_MERGE_REQUEST_DIFF_BASE_SHA: sha,
      REVIEW_PATH: place,
      REVIEW_FAIL_ON: 'low',
      npm_config_offline: 'true',
      npm_config_cache: newFolder(),
    },
  );
  expect(ran()).toBe(false);
  const file = join(checkout, 'review.md');
  const comment = existsSync(file) ? readFileSync(file, 'utf8') : stderr;
  expect(stdout).toBe(comment);
  const junit = join(checkout, 'review.xml');
  if (!existsSync(junit)) return { code, comment, failures: undefined };
  const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(
    readFileSync(junit, 'utf8'),
  ) as { readonly testsuites: Readonly<Record<string, string>> };
  return { code, comment, failures: testsuites['@_failures'] };
}

describe('the review on GitLab, of a shallow clone and without a network', () => {
  it('is green where the change brings nothing', () => {
    const { code, comment, failures } = review({ 'main.tf': OPEN }, { 'main.tf': `${OPEN}\n` });
    expect({ code, failures }).toEqual({ code: 0, failures: '0' });
    expect(comment.startsWith(`${MARKER}\n✅ **no new findings`)).toBe(true);
  });

  it('is red over what the change brings', () => {
    const { code, comment, failures } = review({ 'main.tf': CLOSED }, { 'main.tf': OPEN });
    expect({ code, failures }).toEqual({ code: 1, failures: '1' });
    expect(comment.startsWith(`${MARKER}\n❌ **1 new finding: 1 high`)).toBe(true);
  });

  it('takes everything for new on the first merge request', () => {
    const { code, failures } = review({ 'README.md': '# New' }, { 'main.tf': OPEN });
    expect({ code, failures }).toEqual({ code: 1, failures: '1' });
  });

  it('goes by the settings of the base, not by those of the change', () => {
    const off = {
      '.alicloud-baseline-review.yaml':
        'rules: { security-group-ssh-closed: { off: not for us } }\n',
    };
    expect(review({ 'main.tf': CLOSED }, { 'main.tf': OPEN, ...off }).code).toBe(1);
    expect(review({ 'main.tf': CLOSED, ...off }, { 'main.tf': OPEN }).code).toBe(0);
  });

  it('is red, and no finding, where it cannot be read or run', () => {
    const unread = review({ 'main.tf': CLOSED }, { 'main.tf': 'resource "' });
    expect(unread).toMatchObject({ code: 2, failures: undefined });
    expect(unread.comment).toContain('could not read its input');
    const unbuilt = newFolder();
    cpSync(join(root, 'bin'), join(unbuilt, 'bin'), { recursive: true });
    const broken = review({ 'main.tf': CLOSED }, { 'main.tf': OPEN }, unbuilt);
    expect(broken).toMatchObject({ code: 3, failures: undefined });
    expect(broken.comment).toContain('could not run');
  });

  it('compares what two other jobs wrote, for an application', () => {
    const synth = (cidr: string): string =>
      JSON.stringify({
        resource: {
          alicloud_security_group_rule: {
            open: { type: 'ingress', ip_protocol: 'tcp', port_range: '22/22', cidr_ip: cidr },
          },
        },
      });
    const { checkout, sha } = mergeRequest({ 'cdktf.json': '{}' }, { 'main.ts': '' });
    const work = newFolder();
    symlinkSync(root, join(work, 'tool'));
    for (const [place, cidr] of [
      ['cdktf.out', '0.0.0.0/0'],
      ['base.cdktf.out', '10.0.0.0/24'],
    ] as const) {
      mkdirSync(join(checkout, place));
      writeFileSync(join(checkout, place, 'cdk.tf.json'), synth(cidr));
    }
    const env = {
      PATH,
      CI_MERGE_REQUEST_DIFF_BASE_SHA: sha,
      REVIEW_PATH: 'cdktf.out',
      REVIEW_FAIL_ON: 'low',
    };
    const lines = [`work='${work}'`, ...job('policy-review').script];
    expect(runLines(lines, checkout, env).code).toBe(1);
    rmSync(work, { recursive: true });
    mkdirSync(work);
    symlinkSync(root, join(work, 'tool'));
    git(checkout, 'worktree', 'prune');
    writeFileSync(join(checkout, 'cdktf.out/cdk.tf.json'), synth('10.0.0.0/24'));
    expect(runLines(lines, checkout, env).code).toBe(0);
  });
});

describe('what the review on GitLab is', () => {
  const lines = job('policy-review').before_script ?? [];
  const clone = (repository: string, wanted: string) =>
    runLines([...lines, 'cat "$work/tool/what"'], newFolder(), {
      PATH,
      ALICLOUD_BASELINE_REPOSITORY: `file://${repository}`,
      ALICLOUD_BASELINE_COMMIT: wanted,
    });
  const repository = newFolder();
  git(repository, 'init', '--quiet', '--initial-branch=main');
  const first = commit(repository, { what: 'first\n' });
  const second = commit(repository, { what: 'second\n' });

  it('is the commit that is named', () => {
    expect(clone(repository, first)).toMatchObject({ code: 0, stdout: 'first\n' });
    expect(clone(repository, second)).toMatchObject({ code: 0, stdout: 'second\n' });
  });

  it.each(['main', 'HEAD'])('is nothing that can move: %s', (wanted) => {
    expect(clone(repository, wanted)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ALICLOUD_BASELINE_COMMIT is not a whole commit\n',
    });
  });

  it('is nothing where the placeholder was left', () => {
    const { variables } = job('policy-review');
    expect(variables?.['ALICLOUD_BASELINE_COMMIT']).toBe('<commit>');
    const { code, stdout } = clone(repository, '<commit>');
    expect(code).not.toBe(0);
    expect(stdout).toBe('');
  });
});

describe('the base of a merge request on GitLab', () => {
  it('is empty before the first application, and runs nothing', () => {
    const { checkout, sha } = mergeRequest({ 'README.md': 'x' }, { 'cdktf.json': '{}' });
    const { env, ran } = makeHostile(checkout);
    const { code } = runLines(job('policy-review-base').script, checkout, {
      ...env,
      CI_MERGE_REQUEST_DIFF_BASE_SHA: sha,
    });
    expect({ code, ran: ran() }).toEqual({ code: 0, ran: false });
    expect(existsSync(join(checkout, 'cdktf.json'))).toBe(false);
    expect(existsSync(join(checkout, 'base.cdktf.out'))).toBe(true);
  });

  it('is what its own application writes', () => {
    const { checkout, sha } = mergeRequest({ 'cdktf.json': '{}' }, { 'main.ts': '' });
    const tools = newFolder();
    const tool = (name: string, text: string): void =>
      writeFileSync(join(tools, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    tool('npm', 'true');
    tool('npx', 'mkdir cdktf.out && echo "$*" > cdktf.out/manifest.json');
    const env = { PATH: `${tools}:${PATH}`, CI_MERGE_REQUEST_DIFF_BASE_SHA: sha };
    expect(runLines(job('policy-review-base').script, checkout, env).code).toBe(0);
    expect(readFileSync(join(checkout, 'base.cdktf.out/manifest.json'), 'utf8')).toBe(
      '--no cdktf synth\n',
    );
    // One that fails is no empty base.
    tool('npx', 'exit 1');
    expect(runLines(job('policy-review-base').script, checkout, env).code).not.toBe(0);
  });
});
