/** What documents and comments name is there. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { anchorsOf, documents, proseOf } from '../helpers/documents';
import { filesIn, type Source } from '../helpers/sources';

const root = join(__dirname, '../..');
const top = readdirSync(root);

/** Links of a document to files and headings that are not there. */
function brokenLinks(document: Source): string[] {
  const links = [...proseOf(document).matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g)];
  return links.flatMap(([, link = '']) => {
    const [file = '', anchor] = link.split('#');
    const path = file === '' ? document.path : normalize(join(dirname(document.path), file));
    if (!existsSync(join(root, path))) return [`${document.path}: ${link}`];
    if (anchor === undefined) return [];
    const target = documents.find((one) => one.path === path);
    const there = target !== undefined && anchorsOf(target).has(anchor);
    return there ? [] : [`${document.path}: ${link}`];
  });
}

/** Names in our texts of what is made when something runs, or is a user's. */
const NOT_OURS: Readonly<Record<string, string>> = {
  'cdk.tf.json': 'cdktf writes it',
  '.tf.json': 'how names of Terraform files end',
  '.long.ts': 'how names of long tests end',
  'manifest.json': 'what marks the output of cdktf',
  'alicloud-1.289.0.checks.json': 'in a folder that PROVIDER_FACTS names',
  'provider-verdicts.jsonl': 'in a folder that PROVIDER_FACTS names',
  'override.tf': "a user's Terraform",
  '*_override.tf': "a user's Terraform",
  '.alicloud-baseline-review.yaml': "a user's configuration of the review",
  'account.json': 'in the folder of a simulated account',
  'operations.jsonl': 'in the folder of a simulated account',
  'seeded.json': 'in the folder of a simulated account',
  'overrides.json': 'in the folder of a simulated account',
  'cdktf.out/stacks/security-baseline': 'cdktf writes it',
  'state/security-baseline.tfstate': "a user's state",
  'terraform.tfstate': "a user's state",
};

const FILE =
  /^(?:[\w.*-]+\/)*[\w.*-]+\.(?:ts|[cm]?js|json|jsonl|md|ya?ml|proto|tf|tfstate|gz|txt)$/;

/** What stands in backticks and is a path of this repository, or looks like the name of a file. */
function namedPaths(text: string): string[] {
  return [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, code = '']) => code)
    .filter((code) => {
      const [first = '', ...more] = code.split('/');
      const within = more.length > 0 && top.includes(first) && /^[\w./*-]+$/.test(code);
      return within || FILE.test(code) || code in NOT_OURS;
    });
}

/** Whether it is there, seen from the root or from a folder that the file is in. */
function isThere(named: string, from: string): boolean {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    if (matches(join(root, folder), named.split('/'))) return true;
    if (folder === '.') return false;
  }
}

function matches(folder: string, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined || name === '') return true;
  if (!existsSync(folder)) return false;
  if (!name.includes('*')) {
    const path = join(folder, name);
    return existsSync(path) && matches(path, rest);
  }
  const pattern = new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  return readdirSync(folder).some((one) => pattern.test(one) && matches(join(folder, one), rest));
}

function missing(files: readonly Source[], textOf: (file: Source) => string): string[] {
  return files.flatMap((file) =>
    namedPaths(textOf(file))
      .filter((named) => !(named in NOT_OURS) && !isThere(named, file.path))
      .map((named) => `${file.path}: ${named}`),
  );
}

/** Prose without links: those are followed, and their words may be short. */
const unlinked = (document: Source): string =>
  proseOf(document).replace(/\[[^\]]*\]\([^)]*\)/g, '');

/** The comments of a source: of TypeScript and JavaScript, of YAML. */
function commentsOf({ path, text }: Source): string {
  const sign = /\.ya?ml$/.test(path)
    ? /(?:^|\s)#(.*)$/
    : /^\s*(?:\/\*\*?|\*|\/\/)(.*)$|\s\/\/ (.*)$/;
  return text
    .split('\n')
    .map((line) => sign.exec(line)?.slice(1).join('') ?? '')
    .join('\n');
}

describe('the documents', () => {
  it('link to files and headings that are there', () => {
    expect(documents.length).toBeGreaterThan(40);
    expect(documents.flatMap(brokenLinks)).toEqual([]);
  });

  it('name files and folders that are there', () => {
    expect(missing(documents, unlinked)).toEqual([]);
  });
});

describe('comments', () => {
  // This file names what is not there, to see it found.
  const sources = filesIn('.').filter(
    ({ path }) =>
      /\.(?:[cm]?[jt]s|ya?ml)$/.test(path) && path !== 'test/project/references.test.ts',
  );

  it('name files and folders that are there', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(missing(sources, commentsOf)).toEqual([]);
  });
});

describe('the names that are not ours', () => {
  it('are all in use', () => {
    const texts = [...documents.map(unlinked), ...filesIn('.').map(commentsOf)];
    const named = new Set(texts.flatMap(namedPaths));
    expect(Object.keys(NOT_OURS).filter((name) => !named.has(name))).toEqual([]);
  });
});

describe('what is looked for', () => {
  const found = (path: string, text: string): string[] => {
    const of = path.endsWith('.md') ? unlinked : commentsOf;
    return missing([{ path, text }], of).map((line) => line.replace(`${path}: `, ''));
  };

  it.each([
    ['functions/budget-watch/README.md', 'as JSON: `src/settings.ts`', ['src/settings.ts']],
    ['functions/budget-watch/README.md', 'as JSON: `src/watch-settings.ts`', []],
    ['constructs/cost/a.ts', '/** `functions/budget-watch/src/settings.ts` reads it. */', 1],
    ['constructs/cost/a.ts', '// `functions/budget-watch/src/watch-settings.ts` reads it.', []],
    ['constructs/cost/a.ts', 'const a = 1; // See `no-such.ts`.', ['no-such.ts']],
    ['constructs/cost/a.ts', 'const a = `no-such.ts`;', []],
    ['settings/a.ts', ' * `settings/areas/*.ts` and `*.proto`', ['*.proto']],
    ['a.yaml', 'a: 1 # `no-such.yaml`', ['no-such.yaml']],
    ['README.md', '`examples/events/none.json` and `examples/bills/quiet.json`', 1],
  ])('%s, %s', (path, text, expected) => {
    const paths = found(path, text);
    expect(typeof expected === 'number' ? paths.length : paths).toEqual(expected);
  });

  it.each([
    ['[a](no-such.md)', 1],
    ['[a](README.md#try-it-two-commands-no-cloud-account)', 0],
    ['[a](README.md#no-such-heading)', 1],
    ['[a](https://example.com/x#y)', 0],
    ['```\n[a](no-such.md)\n```', 0],
  ])('the link in %s', (text, broken) => {
    expect(brokenLinks({ path: 'SECURITY.md', text })).toHaveLength(broken);
  });
});
