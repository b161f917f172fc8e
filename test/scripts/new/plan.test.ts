import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { planOf } from '../../../scripts/new/plan';
import type { Request } from '../../../scripts/new/request';
import { treeOf } from '../../../scripts/new/tree';

const root = join(__dirname, '../../..');
const current = (path: string): string => readFileSync(join(root, path), 'utf8');

const REQUESTS = {
  rule: { kind: 'rule', id: 'oss-invented', type: 'alicloud_oss_bucket', product: 'oss' },
  'rule of a new product': {
    kind: 'rule',
    id: 'invented-rule-on',
    type: 'alicloud_oss_bucket',
    product: 'invented',
    title: 'Invented',
  },
  detection: { kind: 'detection', id: 'invented-detection' },
  construct: {
    kind: 'construct',
    id: 'invented-construct',
    type: 'alicloud_log_project',
    folder: 'detective',
  },
} as const satisfies Readonly<Record<string, Request>>;

const plans = Object.values(REQUESTS).map((request) => planOf(request, current));
const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  plans.flatMap(({ files }) => Object.entries(files)),
);

describe('what a new unit writes', () => {
  it.each([
    [
      'rule',
      ['policies/rules/oss/oss-invented.ts', 'test/policies/rules/oss/oss-invented.test.ts'],
    ],
    [
      'rule of a new product',
      [
        'policies/rules/invented/invented-rule-on.ts',
        'test/policies/rules/invented/invented-rule-on.test.ts',
        'scripts/docs/products.json',
      ],
    ],
    [
      'detection',
      [
        'policies/detections/catalogue/invented-detection.ts',
        'test/policies/detections/samples/invented-detection.samples.ts',
      ],
    ],
    [
      'construct',
      [
        'constructs/detective/invented-construct.ts',
        'test/constructs/detective/invented-construct.test.ts',
        'constructs/detective/index.ts',
      ],
    ],
  ] as const)('of a %s: exactly its files', (kind, paths) => {
    const { files } = planOf(REQUESTS[kind], current);
    expect(Object.keys(files)).toEqual(paths);
  });

  it('keeps what there was in files that there are', () => {
    const index = 'constructs/detective/index.ts';
    expect(FILES[index]).toBe(
      `${current(index)}export { InventedConstruct, type InventedConstructProps } from './invented-construct';\n`,
    );
    const titles = JSON.parse(current('scripts/docs/products.json')) as object;
    const grown = JSON.parse(FILES['scripts/docs/products.json'] ?? '') as object;
    expect(grown).toEqual({ ...titles, invented: 'Invented' });
    expect(Object.keys(grown)).toEqual(Object.keys(grown).toSorted());
  });

  it('compiles, and what is wrong beside it does not', () => {
    const path = 'policies/rules/oss/oss-invented.ts';
    const broken = (FILES[path] ?? '').replace("severity: 'medium'", "severity: 'some'");
    expect(problemsOf({ ...FILES, 'policies/rules/oss/oss-broken.ts': broken })).toEqual([
      expect.stringMatching(/oss-broken\.ts: Type '"some"' is not assignable to type/),
    ]);
  });

  it.each(plans)('leaves its author what it cannot know, and says so', ({ files, next }) => {
    expect(Object.values(files).join('\n')).toContain('FILL IN');
    expect(next[0]).toContain('FILL IN');
  });

  it('asks for the entry in the simulated account where the type has none', () => {
    const without = planOf(REQUESTS.construct, (path) =>
      path.endsWith('.json') ? '{}' : current(path),
    );
    const entry =
      'the entry of alicloud_log_project in packages/sandbox/src/behaviour/identities.json';
    expect(without.next).toContain(entry);
    expect(planOf(REQUESTS.construct, current).next).not.toContain(entry);
  });
});

describe('what there is', () => {
  it('is what the folders have', () => {
    const tree = treeOf(root);
    expect(tree.rules).toContain('oss-bucket-private');
    expect(tree.rules).not.toContain('buckets');
    expect(tree.detections).toContain('trail-stopped');
    expect(tree.constructs).toEqual(expect.arrayContaining(['secure-bucket', 'errors']));
    expect(tree.products).toEqual(expect.arrayContaining(['ecs', 'ecs-disk']));
    expect(tree.products).not.toContain('common');
    expect(tree.areas).toEqual(expect.arrayContaining(['data', 'network']));
    expect(tree.types).toContain('alicloud_oss_bucket');
  });
});

/** What the compiler says of files laid over those of the checkout. */
function problemsOf(files: Readonly<Record<string, string>>): string[] {
  const overlay = new Map(Object.entries(files).map(([path, text]) => [join(root, path), text]));
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  host.readFile = (path) => overlay.get(path) ?? ts.sys.readFile(path);
  host.fileExists = (path) => overlay.has(path) || existsSync(path);
  host.directoryExists = (folder) =>
    existsSync(folder) || [...overlay.keys()].some((path) => path.startsWith(`${folder}/`));
  const names = [...overlay.keys()].filter((path) => path.endsWith('.ts'));
  const program = ts.createProgram(names, options, host);
  return names.flatMap((name) => {
    const source = program.getSourceFile(name);
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return found.map(
      ({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}
