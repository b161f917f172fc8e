import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARKER } from '../../cli/review/render/markdown';
import { runAction, type Ran } from '../helpers/composite-action';
import { makeHostile } from '../helpers/hostile-folder';
import { temporaryFolders } from '../helpers/temporary-folder';

const root = join(__dirname, '../..');
const newFolder = temporaryFolders('action');

const GROUP = `resource "alicloud_security_group" "web" {\n  inner_access_policy = "Drop"\n}\n`;
const OPEN = `resource "alicloud_security_group_rule" "open" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "0.0.0.0/0"
}
`;
const OLD_COMMENTS = '501\n502\n';
const COULD_NOT_RUN = `${MARKER}\n⚠️ **The review could not run**, so nothing is known of this change: see the log of the job.\n`;

interface Job extends Ran {
  readonly calls: readonly (readonly string[])[];
  /** What was sent as the comment. */
  readonly comment: string;
}

/** What stands for GitHub: it keeps what it is asked, and knows the comments that it is given. */
const GH = `#!/usr/bin/env bash
printf '%s\\0' "$@" >> "$RECORD/calls"
printf '\\n' >> "$RECORD/calls"
for argument in "$@"; do
  case $argument in body=@*) cp "\${argument#body=@}" "$RECORD/comment" ;; esac
  case $argument in --paginate) cat "$RECORD/found" ;; esac
done
[ ! -e "$RECORD/refuses" ] || ! printf '%s\\n' "$@" | grep -q '^--method'
`;

interface Situation {
  readonly files: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** @default - this checkout, built */
  readonly action?: string;
  readonly found?: string;
  readonly event?: string;
  readonly refuses?: boolean;
}

function runJob({ files, inputs = {}, action = root, found = '', event, refuses }: Situation): Job {
  const folder = newFolder();
  const cwd = join(folder, 'workspace');
  const record = join(folder, 'gh');
  const runner = join(folder, 'runner');
  for (const place of [cwd, record, runner]) mkdirSync(place);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const { env, ran } = makeHostile(cwd);
  writeFileSync(join(record, 'gh'), GH, { mode: 0o755 });
  writeFileSync(join(record, 'found'), found);
  writeFileSync(join(record, 'calls'), '');
  writeFileSync(join(record, 'comment'), '');
  if (refuses === true) writeFileSync(join(record, 'refuses'), '');
  const job = runAction({
    action,
    cwd,
    runner,
    inputs: { 'upload-sarif': 'true', ...inputs },
    github: {
      event_name: event ?? 'pull_request',
      token: 'a-token-of-the-test',
      repository: 'ann/shop',
      'event.pull_request.number': '7',
      'event.pull_request.head.sha': 'abc123',
    },
    // No registry can be reached, and nothing of one is at hand.
    env: {
      ...env,
      PATH: `${record}:${env['PATH'] ?? ''}`,
      RECORD: record,
      npm_config_registry: 'http://127.0.0.1:9',
      npm_config_offline: 'true',
      npm_config_cache: join(folder, 'npm'),
    },
  });
  expect(ran()).toBe(false);
  const calls = readFileSync(join(record, 'calls'), 'utf8').trimEnd().split('\0\n');
  return {
    ...job,
    calls: calls.filter((call) => call !== '').map((call) => call.replace(/\0$/, '').split('\0')),
    comment: readFileSync(join(record, 'comment'), 'utf8'),
  };
}

const upload = ({ used }: Ran) => used['github/codeql-action/upload-sarif'];
const uris = (job: Ran): readonly (string | undefined)[] => {
  const log = JSON.parse(readFileSync(upload(job)?.['sarif_file'] ?? '', 'utf8')) as {
    readonly runs: readonly {
      readonly results: readonly {
        readonly locations: readonly {
          readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
        }[];
      }[];
    }[];
  };
  return (log.runs[0]?.results ?? []).map(
    ({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri,
  );
};

const COMMENTS = 'repos/ann/shop/issues/7/comments';

describe('the action, without a network, in a folder that would like to be run', () => {
  it('is green where nothing is found, and says so', () => {
    const job = runJob({ files: { 'main.tf': GROUP } });
    expect(job.code).toBe(0);
    expect(job.outputs['exit-code']).toBe('0');
    expect(job.comment).toMatch(
      new RegExp(`^${MARKER}\\n✅ \\*\\*no findings .*\\n\\nCommit abc123\\.\\n$`),
    );
    expect(`${job.summary}\nCommit abc123.\n`).toBe(job.comment);
    expect(uris(job)).toEqual([]);
    expect(job.calls).toEqual([
      ['api', COMMENTS, '--paginate', '--jq', expect.stringContaining(`startswith("${MARKER}")`)],
      ['api', '--method', 'POST', COMMENTS, '-F', expect.stringContaining('body=@'), '--silent'],
    ]);
  });

  it('is red over findings, and updates the comment that there is', () => {
    const job = runJob({ files: { 'main.tf': GROUP + OPEN }, found: OLD_COMMENTS });
    expect(job.code).toBe(1);
    expect(job.outputs['exit-code']).toBe('1');
    expect(job.comment.startsWith(`${MARKER}\n❌ **1 finding: 1 high `)).toBe(true);
    expect(job.comment).toContain('alicloud_security_group_rule.open');
    // Where the file is in the repository.
    expect(uris(job)).toEqual(['main.tf']);
    expect(job.calls.map(([, , ...rest]) => rest.slice(0, 2))[1]).toEqual([
      'PATCH',
      'repos/ann/shop/issues/comments/501',
    ]);
  });

  it('is red over input that it cannot read, which is no finding', () => {
    const job = runJob({ files: { 'main.tf': 'resource "' }, found: OLD_COMMENTS });
    expect(job.code).toBe(2);
    expect(job.outputs).toMatchObject({ 'exit-code': '2', sarif: '' });
    expect(job.comment).toBe(
      `${MARKER}\n⚠️ **The review could not read its input**, so nothing is known of this change: see the log of the job.\n\nCommit abc123.\n`,
    );
    expect(job.log).toContain('error: main.tf, line 1');
    expect(upload(job)).toBeUndefined();
  });

  it('compares with a base, empty on the first pull request', () => {
    const files = { 'main.tf': GROUP + OPEN };
    const base = newFolder();
    expect(runJob({ files, inputs: { base } }).code).toBe(1);
    writeFileSync(join(base, 'main.tf'), GROUP + OPEN);
    expect(runJob({ files, inputs: { base } }).code).toBe(0);
  });

  it('says in the log where it may not comment, and is no more green for it', () => {
    const job = runJob({ files: { 'main.tf': GROUP + OPEN }, refuses: true });
    expect(job.code).toBe(1);
    expect(job.log).toContain('::notice::The review could not be posted as a comment');
    expect(job.summary).toContain('1 finding');
  });

  it.each([{ event: 'push' }, { inputs: { comment: 'false' } }])(
    'leaves GitHub alone where it is told to: %j',
    (told) => {
      const job = runJob({ files: { 'main.tf': GROUP + OPEN }, ...told });
      expect({ code: job.code, calls: job.calls }).toEqual({ code: 1, calls: [] });
    },
  );

  it('lets no name in the change be a command to the runner', () => {
    const job = runJob({ files: { 'main.tf': GROUP }, inputs: { path: 'no\r::error::such' } });
    const [, token] = /^::stop-commands::(.+)$/m.exec(job.log) ?? [];
    expect(token).toMatch(/^review\.\w{6}$/);
    const [before, inside, after] = job.log.split(new RegExp(`^::.*${token ?? ''}.*$`, 'm'));
    expect([before, after?.trim()]).toEqual(['', '']);
    expect(inside).toContain('error: ');
  });
});

/** A checkout of the action in which the command line is something else. */
function checkoutWith(bundle?: string): string {
  const action = newFolder();
  for (const name of ['action.yml', 'bin', 'package.json', 'package-lock.json', '.npmrc']) {
    cpSync(join(root, name), join(action, name), { recursive: true });
  }
  mkdirSync(join(action, 'cli/dist'), { recursive: true });
  cpSync(join(root, 'cli/package.json'), join(action, 'cli/package.json'));
  if (bundle !== undefined) writeFileSync(join(action, 'cli/dist/alicloud-baseline.js'), bundle);
  return action;
}

/** A program that prints what it should in one format and something else in the other. */
const prints = (markdown: string, sarif: string, code: number, inSarif = code): string => `
  const sarif = process.argv.includes('sarif');
  process.stdout.write(sarif ? ${JSON.stringify(sarif)} : ${JSON.stringify(markdown)});
  process.exitCode = sarif ? ${inSarif} : ${code};
`;
const REPORT = `${MARKER}\n❌ **1 finding**\n`;
const SARIF = JSON.stringify({
  version: '2.1.0',
  runs: [{ tool: { driver: { name: 'alicloud-baseline' } }, results: [] }],
});

describe('the action, broken', () => {
  const broken: Readonly<Record<string, string | undefined>> = {
    'cannot be built: there is no registry': undefined,
    'throws before it does anything': `throw new Error('no');`,
    'is no program': 'resource {',
    'ends with 1 and says nothing': 'process.exitCode = 1;',
    'ends with 0 and says nothing': '',
    'ends with 1 and says something else': prints('npm error 404 Not Found\n', SARIF, 1),
    'has the marker, but not at the beginning': prints(`> x\n${REPORT}`, SARIF, 1),
    'ends as nothing of ours does': prints(REPORT, SARIF, 127),
    'is stopped in the middle': `process.stdout.write(${JSON.stringify(REPORT)}); process.kill(process.pid, 'SIGKILL');`,
    'runs out of memory': `console.log(${JSON.stringify(REPORT)}); process.abort();`,
    'ends otherwise in the other format': prints(REPORT, SARIF, 1, 0),
    'writes half of its SARIF': prints(REPORT, SARIF.slice(0, -5), 1),
    'writes the SARIF of another': prints(REPORT, SARIF.replace('alicloud-baseline', 'x'), 1),
    'writes JSON that is no SARIF': prints(REPORT, 'null', 0),
    'writes more than a comment may have': prints(REPORT + 'x'.repeat(66_000), SARIF, 1),
  };

  it.each(Object.keys(broken))('says that it could not run where it %s', (name) => {
    const job = runJob({
      files: { 'main.tf': GROUP },
      action: checkoutWith(broken[name]),
      found: OLD_COMMENTS,
    });
    expect(job.code).toBe(3);
    expect(job.outputs).toMatchObject({ 'exit-code': '3', sarif: '' });
    expect(job.comment).toBe(`${COULD_NOT_RUN}\nCommit abc123.\n`);
    expect(job.summary).toBe(COULD_NOT_RUN);
    expect(job.calls[1]?.slice(2, 4)).toEqual(['PATCH', 'repos/ann/shop/issues/comments/501']);
    expect(upload(job)).toBeUndefined();
    expect(job.log).toContain('error: no report: the review ended with');
  });

  it.each([0, 1, 3])('takes a whole report of it at its word: %d', (code) => {
    const action = checkoutWith(prints(REPORT, SARIF, code));
    const job = runJob({ files: { 'main.tf': GROUP }, action });
    expect(job.code).toBe(code);
    expect(job.summary).toBe(REPORT);
    expect(upload(job)).toBeDefined();
  });
});

describe('a report that another job made', () => {
  const made = (files: Readonly<Record<string, string>>): Job => {
    const folder = newFolder();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return runJob({ files: { 'main.tf': GROUP }, inputs: { report: folder } });
  };
  const whole = { 'comment.md': REPORT, 'review.sarif': SARIF, 'exit-code': '1\n' };

  it('is told as it is, and nothing is reviewed', () => {
    const job = made(whole);
    expect(job.code).toBe(1);
    expect(job.comment).toBe(`${REPORT}\nCommit abc123.\n`);
    expect(upload(job)).toBeDefined();
  });

  it('is what the output of this action is', () => {
    const plan = runJob({ files: { 'main.tf': GROUP + OPEN }, inputs: { comment: 'false' } });
    const told = runJob({ files: {}, inputs: { report: plan.outputs['report'] ?? '' } });
    expect(told.code).toBe(1);
    expect(told.summary).toBe(plan.summary);
  });

  it('may say that it could not read its input', () => {
    const job = made({ 'comment.md': 'x', 'exit-code': '2\n' });
    expect(job.code).toBe(2);
    expect(job.comment).toContain('could not read its input');
  });

  it.each([
    ['is not there', {}],
    ['has no verdict', { ...whole, 'exit-code': '' }],
    ['has another verdict', { ...whole, 'exit-code': '0; exit 0\n' }],
    ['has no marker', { ...whole, 'comment.md': 'approved\n' }],
    ['has no SARIF', { 'comment.md': REPORT, 'exit-code': '0\n' }],
    ['has SARIF of another tool', { ...whole, 'review.sarif': '{"runs":[]}' }],
    ['is longer than a comment', { ...whole, 'comment.md': REPORT + 'x'.repeat(66_000) }],
  ])('is none where it %s', (_, files) => {
    const job = made(files);
    expect(job.code).toBe(3);
    expect(job.comment).toBe(`${COULD_NOT_RUN}\nCommit abc123.\n`);
    expect(upload(job)).toBeUndefined();
  });
});
