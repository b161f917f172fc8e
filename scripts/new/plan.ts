/** What a new unit writes, by path, and what is left to do. Nothing is read or written here. */
import type { Request } from './request';
import {
  constructTestText,
  constructText,
  detectionText,
  samplesText,
  exportText,
  ruleTestText,
  ruleText,
} from './templates';

export interface Plan {
  /** The text of each file, new or changed, by path from the root. */
  readonly files: Readonly<Record<string, string>>;
  /** What nobody can write but the author, in order. */
  readonly next: readonly string[];
}

/** @param current - the text of a file that there is. */
export function planOf(request: Request, current: (path: string) => string): Plan {
  switch (request.kind) {
    case 'rule':
      return rulePlan(request, current);
    case 'detection':
      return detectionPlan(request.id);
    case 'construct':
      return constructPlan(request, current);
  }
}

const TITLES = 'scripts/docs/products.json';

function rulePlan(
  { id, type, product, title }: Extract<Request, { readonly kind: 'rule' }>,
  current: (path: string) => string,
): Plan {
  const test = `test/policies/rules/${product}/${id}.test.ts`;
  return {
    files: {
      [`policies/rules/${product}/${id}.ts`]: ruleText(id, type),
      [test]: ruleTestText(id, type, product),
      ...(title !== undefined && { [TITLES]: withTitle(current(TITLES), product, title) }),
    },
    next: [
      `npx jest ${test} until it passes: what FILL IN stands for is missing`,
      'npm run docs',
      'where a benchmark asks for it: its line in policies/controls',
    ],
  };
}

function withTitle(text: string, product: string, title: string): string {
  const titles = { ...(JSON.parse(text) as Record<string, string>), [product]: title };
  const sorted = Object.entries(titles).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(sorted));
}

function detectionPlan(id: string): Plan {
  return {
    files: {
      [`policies/detections/catalogue/${id}.ts`]: detectionText(id),
      [`test/policies/detections/samples/${id}.samples.ts`]: samplesText(),
    },
    next: [
      `npx jest test/policies/detections -t ${id} until it passes: what FILL IN stands for is missing`,
      'its events once more, by hand, in test/policies/detections/by-hand',
      'npm run docs',
      'where a benchmark asks for it: its line in policies/controls',
    ],
  };
}

function constructPlan(
  { id, type, folder }: Extract<Request, { readonly kind: 'construct' }>,
  current: (path: string) => string,
): Plan {
  const index = `constructs/${folder}/index.ts`;
  const test = `test/constructs/${folder}/${id}.test.ts`;
  const identities = 'packages/sandbox/src/behaviour/identities.json';
  const known = Object.hasOwn(JSON.parse(current(identities)) as object, type);
  return {
    files: {
      [`constructs/${folder}/${id}.ts`]: constructText(id, type),
      [test]: constructTestText(id, type, folder),
      [index]: current(index) + exportText(id),
    },
    next: [
      `npx jest ${test} until it passes: what FILL IN stands for is missing`,
      ...(known ? [] : [`the entry of ${type} in ${identities}`]),
    ],
  };
}
