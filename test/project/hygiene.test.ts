import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { readSchema } from '../../packages/provider-alicloud/scripts/schema-files';
import { filesIn, sourcesIn, type Source } from '../helpers/sources';

const root = join(__dirname, '../..');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly engines?: { readonly node?: string };
  readonly files?: readonly string[];
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly peerDependencies?: Versions;
}

type Versions = Readonly<Record<string, string>>;

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

const folders = ['.', 'cli', ...readdirSync(join(root, 'packages')).map((p) => `packages/${p}`)];
const manifests = folders.map((folder) => json(`${folder}/package.json`) as Manifest);
const manifest = (name: string): Manifest | undefined => manifests.find((m) => m.name === name);
const lock = json('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };

/** Places that are one machine's and no other's. */
const MACHINE =
  /(?:(?<![\w.:])\/(?:home|Users)\/[\w.-]+\/|(?<![\w.:])\/root\/|\/work\/(?:main|shared)|\b[A-Z]:\\Users\\)/;
/** Where packages come from is the user's to say. */
const NPM_HOST = /\b(?:registry\.(?:npmjs|yarnpkg|npmmirror)\.(?:org|com)|artifactory|jfrog\.io)\b/;

function linesWith(pattern: RegExp, files: readonly Source[]): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}`] : [])),
  );
}

describe('what is shared', () => {
  // This file has the patterns in it.
  const files = filesIn('.').filter(({ path }) => path !== 'test/project/hygiene.test.ts');

  it('names no place of one machine', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(linesWith(MACHINE, files)).toEqual([]);
  });

  it('names no npm registry: where packages come from is for the user to say', () => {
    expect(linesWith(NPM_HOST, files)).toEqual([]);
  });

  it.each([
    ['a home', "join('/home/ann/project')", MACHINE],
    ["root's home", 'cache=/root/.npm', MACHINE],
    ['a home on a Mac', '/Users/ann/x', MACHINE],
    ['a home on Windows', 'C:\\Users\\ann', MACHINE],
    ['this checkout', '/work/main/cli', MACHINE],
    ['a registry', 'https://registry.npmjs.org/x/-/x-1.tgz', NPM_HOST],
    ['a mirror', 'registry=https://registry.npmmirror.com', NPM_HOST],
  ])('finds %s where there is one', (_, text, pattern) => {
    expect(linesWith(pattern, [{ path: 'a', text: `first\n${text}` }])).toEqual(['a:2']);
  });

  it.each([
    ['a temporary folder', '/tmp/x /var/folders/x', MACHINE],
    ['a path of an API', 'acs:ram::1:role/root and /v1/home/users, /Users', MACHINE],
    ['a registry of Terraform', 'registry.terraform.io/aliyun/alicloud', NPM_HOST],
  ])('takes %s for none', (_, text, pattern) => {
    expect(linesWith(pattern, [{ path: 'a', text }])).toEqual([]);
  });
});

describe('package-lock.json', () => {
  const installed = Object.entries(lock.packages).filter(([path]) =>
    path.includes('node_modules/'),
  );

  it('says what a package is, by its hash, and not where it was fetched from', () => {
    expect(installed.length).toBeGreaterThan(300);
    const from = installed.filter(([, { resolved = '' }]) => /^\w+:/.test(resolved));
    expect(from.map(([path]) => path)).toEqual([]);
    const unchecked = installed.filter(
      ([, { integrity, link, inBundle }]) => !integrity && link !== true && inBundle !== true,
    );
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });

  it('is of the versions that the workspace has', () => {
    expect(folders.map((f) => lock.packages[f === '.' ? '' : f]?.version)).toEqual(
      manifests.map(({ version }) => version),
    );
  });
});

describe('every package.json', () => {
  it.each(manifests.map((m) => [m.name, m] as const))(
    '%s says its licence, the Node it needs and the files it ships',
    (_, { license, engines, files }) => {
      expect(license).toMatch(/^(?:Apache-2\.0|MPL-2\.0)$/);
      expect(engines).toEqual({ node: '>=20.19.0' });
      expect(files).not.toHaveLength(0);
    },
  );

  it('stands beside the text of its licence', () => {
    const titles = folders.map((folder) => {
      const text = readFileSync(join(root, folder, 'LICENSE'), 'utf8');
      return /Apache License|Mozilla Public License/.exec(text)?.[0];
    });
    const wanted = manifests.map(({ license }) =>
      license === 'MPL-2.0' ? 'Mozilla Public License' : 'Apache License',
    );
    expect(titles).toEqual(wanted);
  });

  it('agrees with the others on versions', () => {
    const [own, cli, sandbox, bindings] = [
      'alicloud-security-baseline',
      'alicloud-baseline',
      'alicloud-sandbox',
      '@cdktf/provider-alicloud',
    ].map(manifest);
    expect([cli?.version, sandbox?.version]).toEqual([own?.version, own?.version]);
    expect(cli?.dependencies?.['alicloud-sandbox']).toBe(own?.version);
    // The command line bundles what the library depends on, and is built without the rest.
    const bundled = Object.entries(cli?.devDependencies ?? {});
    const elsewhere = { ...own?.dependencies, ...own?.devDependencies };
    expect(bundled.filter(([name, v]) => (elsewhere[name] ?? v) !== v)).toEqual([]);
    expect(own?.peerDependencies?.['@cdktf/provider-alicloud']).toBe(bindings?.version);
    expect(bindings?.version).toBe(readSchema().version);
    expect(bindings?.peerDependencies).toEqual({
      cdktf: own?.peerDependencies?.['cdktf'],
      constructs: own?.peerDependencies?.['constructs'],
    });
  });

  it('runs on the Node that .nvmrc names, and no newer one', () => {
    const pinned = readFileSync(join(root, '.nvmrc'), 'utf8').trim();
    expect(manifests.map(({ engines }) => engines?.node)).toEqual(
      manifests.map(() => `>=${pinned}`),
    );
  });

  it('runs nothing when a user installs it: what has to be made is made before it is packed', () => {
    const hooks = manifests.flatMap(({ name, scripts }) =>
      ['preinstall', 'install', 'postinstall']
        .filter((hook) => scripts?.[hook])
        .map((h) => `${name} ${h}`),
    );
    expect(hooks).toEqual([]);
  });

  /** Ranges, each with why the newest of it is wanted. */
  const JUSTIFIED: Readonly<Record<string, string>> = {
    '@types/node ^20.19.0': 'types of the oldest Node that is supported: fixes only',
    '@types/jest ^30.0.0': 'types of the pinned jest 30: fixes only',
    '@eslint/js ^10.0.0': 'rules of the pinned eslint 10',
  };

  it('names exact versions of what it depends on, or a range with a reason', () => {
    const ranges = manifests.flatMap(({ dependencies, devDependencies }) =>
      Object.entries({ ...dependencies, ...devDependencies })
        .filter(([, version]) => !/^(?:npm:[a-z-]+@)?\d+\.\d+\.\d+$/.test(version))
        .map(([name, version]) => `${name} ${version}`),
    );
    expect(ranges.sort()).toEqual(Object.keys(JUSTIFIED).sort());
  });

  it('leaves the framework to the user, and tests with the versions that it is made for', () => {
    const own = manifest('alicloud-security-baseline');
    expect(Object.keys(own?.dependencies ?? {})).not.toContain('cdktf');
    expect(own?.peerDependencies).toMatchObject({
      cdktf: '>=0.21.0 <0.22.0',
      constructs: '>=10.6.0 <10.8.0',
    });
    expect(own?.devDependencies).toMatchObject({ cdktf: '0.21.0', constructs: '10.6.0' });
    const cli = manifest('alicloud-baseline');
    expect(Object.keys({ ...cli?.dependencies, ...cli?.peerDependencies })).toEqual([
      '@cdktn/hcl2json',
      'alicloud-sandbox',
    ]);
  });
});

/** What keeps a check from looking. */
function silenced({ path, text }: Source): string[] {
  const found: string[] = [];
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    false,
    ts.LanguageVariant.Standard,
    text,
  );
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const comment =
      kind === ts.SyntaxKind.SingleLineCommentTrivia ||
      kind === ts.SyntaxKind.MultiLineCommentTrivia;
    const word =
      /eslint-disable|@ts-(?:ignore|nocheck|expect-error)|prettier-ignore|istanbul ignore/;
    if (comment) found.push(...(word.exec(scanner.getTokenText()) ?? []));
  }
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push('any');
    if (ts.isCallExpression(node)) {
      // `(installed ? describe : describe.skip)(...)` looks first, and is none of these.
      const only = /^(?:it|test|describe)\.(?:only|skip|todo)\b/.exec(node.expression.getText());
      if (only) found.push(only[0]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found.map((what) => `${path}: ${what}`);
}

describe('our sources', () => {
  it('silence no check, and leave no test out', () => {
    const sources = sourcesIn('.');
    expect(sources.length).toBeGreaterThan(80);
    expect(sources.flatMap(silenced)).toEqual([]);
  });

  it.each([
    ['// eslint-disable-next-line no-console\nconst a = 1;', 'eslint-disable'],
    ['/* eslint-disable */', 'eslint-disable'],
    ['// @ts-ignore', '@ts-ignore'],
    ['// @ts-expect-error: not so', '@ts-expect-error'],
    ['const a = b as any;', 'any'],
    ['function f(x: any[]): void {}', 'any'],
    ["it.only('x', f);", 'it.only'],
    ["describe.skip('x', f);", 'describe.skip'],
  ])('silence a check with %j', (text, what) => {
    expect(silenced({ path: 'a.ts', text })).toEqual([`a.ts: ${what}`]);
  });

  it.each([
    "const text = '// eslint-disable';",
    '// The values where it has any, as any reader sees.',
    'const any = 1;',
    "it.each([1])('x', f); items.only();",
    "(installed ? describe : describe.skip)('x', f);",
  ])('silence none with %j', (text) => {
    expect(silenced({ path: 'a.ts', text })).toEqual([]);
  });
});
