import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { temporaryFolders } from '../helpers/temporary-folder';

/** The workflows that run by themselves: their scripts are run here, with stubs for what is elsewhere. */
const examples = join(__dirname, '../../examples/ci');
const newFolder = temporaryFolders('scheduled');

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: object;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly if?: string; readonly permissions: object; readonly steps: readonly Step[] }
    >
  >;
}

const read = (path: string): string => readFileSync(join(examples, path), 'utf8');
const github = (name: string): Workflow => parse(read(`github/${name}.yml`)) as Workflow;

function scriptOf(workflow: Workflow, job: string, step: string): string {
  const found = workflow.jobs[job]?.steps.find(({ id, name }) => [id, name].includes(step));
  if (found?.run === undefined) throw new Error(`${job} has no script ${step}`);
  return found.run;
}

/** The lines of a job of GitLab, as its runner joins them. */
function gitlabScript(name: 'drift' | 'monthly'): string {
  const file = parse(read(`gitlab/${name}.gitlab-ci.yml`)) as Readonly<
    Record<string, { readonly script: readonly string[] }>
  >;
  return (file[name]?.script ?? []).join('\n');
}

class Runner {
  readonly folder = newFolder();

  /** A program that writes down how it was called, prints, and ends with a code. */
  stub(path: string, prints: string, code = 0): this {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      `#!/bin/sh\nprintf '%s\\n' "${dirname(path) === 'bin' ? path.slice(4) : 'tool'} $*" >> "${this.folder}/calls"\n${prints}\nexit ${String(code)}\n`,
    );
    chmodSync(file, 0o755);
    return this;
  }

  run(shell: 'bash' | 'sh', script: string): number | null {
    const { status } = spawnSync(shell, ['-e', '-c', script], {
      cwd: this.folder,
      env: {
        PATH: `${join(this.folder, 'bin')}:${process.env['PATH'] ?? ''}`,
        ...{ GITHUB_OUTPUT: join(this.folder, 'output'), GITHUB_REF_NAME: 'main' },
        ...{ work: this.folder, ISSUE_TOKEN: 'token', CI_COMMIT_REF_NAME: 'main' },
        ...{ CI_API_V4_URL: 'https://gitlab.invalid/api/v4', CI_PROJECT_ID: '7' },
      },
      encoding: 'utf8',
    });
    return status;
  }

  text(name: string): string {
    const file = join(this.folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }
}

describe('the scheduled workflows of GitHub', () => {
  it.each([
    ['monthly', 'review', { actions: 'read', contents: 'read', 'id-token': 'write' }],
    ['drift', 'look', { contents: 'read', 'id-token': 'write' }],
  ])('%s has no more permissions than it needs', (name, job, permissions) => {
    const workflow = github(name);
    expect(workflow.permissions).toEqual({});
    expect(Object.keys(workflow.on).sort()).toEqual(['schedule', 'workflow_dispatch']);
    expect(workflow.jobs[job]?.permissions).toEqual(permissions);
    expect(workflow.jobs['issue']?.permissions).toEqual({ issues: 'write' });
    const checkouts = Object.values(workflow.jobs).flatMap(({ steps }) =>
      steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')),
    );
    expect(checkouts.length).toBe(2);
    expect(checkouts.map((one) => one.with?.['persist-credentials'])).toEqual([false, false]);
  });

  it.each([
    [0, '', '', 'verdict=0'],
    [1, 'echo found', 'found', 'verdict=1'],
    [3, '', 'Terraform could not look at the account: see the run.', 'verdict=3'],
  ])('drift that ends with %i goes on', (code, prints, body, verdict) => {
    const runner = new Runner().stub('.tool/bin/alicloud-baseline', prints, code);
    expect(runner.run('bash', scriptOf(github('drift'), 'look', 'drift'))).toBe(0);
    expect(runner.text('drift.md').trim()).toBe(body);
    expect(runner.text('output').trim()).toBe(verdict);
    expect(runner.text('calls')).toBe('tool drift --format markdown\n');
  });

  it('drift fails where it was asked in a wrong way, and takes logs that are there', () => {
    const runner = new Runner().stub('.tool/bin/alicloud-baseline', '', 2);
    mkdirSync(join(runner.folder, 'logs'));
    expect(runner.run('bash', scriptOf(github('drift'), 'look', 'drift'))).toBe(1);
    expect(runner.text('calls')).toBe('tool drift --format markdown --logs logs\n');
  });

  it('drift is told in one issue: where it is open, that is brought up to date', () => {
    const script = scriptOf(
      github('drift'),
      'issue',
      'Open one issue, or bring the open one up to date',
    );
    expect(github('drift').jobs['issue']?.if).toBe("needs.look.outputs.verdict != '0'");
    for (const [known, expected] of [
      ['', 'gh issue create --title Drift: the account is no longer as deployed'],
      ['12', 'gh issue edit 12'],
    ] as const) {
      const runner = new Runner().stub('bin/gh', `[ "$2" = list ] && echo '${known}'`);
      writeFileSync(join(runner.folder, 'drift.md'), 'x'.repeat(70_000));
      expect(runner.run('bash', script)).toBe(0);
      expect(runner.text('calls').split('\n')[1]).toBe(`${expected} --body-file body.md`);
      expect(runner.text('body.md').length).toBeLessThan(65_536);
    }
  });

  it('monthly holds the account against that of last month, where there is one', () => {
    const workflow = github('monthly');
    const fetch = scriptOf(workflow, 'review', 'Fetch the snapshot of last month');
    const review = scriptOf(workflow, 'review', 'Read and review');
    const save = `[ "$1" = run ] && [ "$2" = download ] && mkdir -p last && echo {} > last/account.json`;
    for (const [gh, expected] of [
      [`if [ "$2" = list ]; then echo 99; fi\n${save}`, ' --before last/account.json'],
      ['', ''],
    ] as const) {
      const runner = new Runner().stub('bin/gh', gh).stub('.tool/bin/alicloud-baseline', '', 1);
      expect(runner.run('bash', fetch)).toBe(0);
      expect(runner.run('bash', review.replace('[ "$code" -eq 0 ] ||', 'true ||'))).toBe(0);
      expect(runner.text('calls').trim().split('\n').at(-1)).toBe(
        `tool monthly account.json${expected} --format markdown`,
      );
    }
    const kept = workflow.jobs['review']?.steps.find((one) => one.with?.['name'] === 'account');
    expect(kept?.with).toMatchObject({ path: 'account.json', 'retention-days': 62 });
  });
});

describe('the scheduled jobs of GitLab', () => {
  it.each([
    [0, '', 'tool drift --format markdown'],
    [1, '[]', 'https://gitlab.invalid/api/v4/projects/7/issues'],
    [1, '[{"iid":3,"title":"Another"}]', 'https://gitlab.invalid/api/v4/projects/7/issues'],
    [
      3,
      '[{"iid":4,"title":"Drift: the account is no longer as deployed"}]',
      '--request PUT https://gitlab.invalid/api/v4/projects/7/issues/4',
    ],
  ])('drift that ends with %i, where %s is open, is told in one issue', (code, open, target) => {
    const runner = new Runner()
      .stub('tool/bin/alicloud-baseline', '', code)
      .stub('bin/curl', `case "$*" in *state=opened*) echo '${open}';; esac`);
    expect(runner.run('sh', gitlabScript('drift'))).toBe(0);
    const last = runner.text('calls').trim().split('\n').at(-1) ?? '';
    expect(last.endsWith(target)).toBe(true);
  });

  it('drift fails where it was asked in a wrong way', () => {
    const runner = new Runner().stub('tool/bin/alicloud-baseline', '', 2);
    expect(runner.run('sh', gitlabScript('drift'))).toBe(1);
  });

  it.each([
    [0, ' --before <folder>/last.json'],
    [22, ''],
  ])('monthly asks for last month, which ends with %i', (code, expected) => {
    const runner = new Runner()
      .stub('tool/bin/alicloud-baseline', '', 0)
      .stub('bin/curl', `case "$*" in *artifacts*) exit ${String(code)};; esac`);
    expect(runner.run('sh', gitlabScript('monthly'))).toBe(0);
    const calls = runner.text('calls').replaceAll(runner.folder, '<folder>').split('\n');
    expect(calls[2]).toBe(`tool monthly account.json${expected} --format markdown`);
    expect(calls[3]).toContain('title=Security review of');
  });
});
