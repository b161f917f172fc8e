import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A configuration of somebody else's, to be run in a simulated account. */
export interface Example {
  /** What `--only` looks at and the report prints: r/ram_role, an example of vpc. */
  readonly name: string;
  /** File name -> text. */
  readonly files: Readonly<Record<string, string>>;
  /** Copied whole instead, where it is set, with the modules of the checkout that it names. */
  readonly folder?: string;
  readonly checkout?: string;
  /** Why it is not run: it wants a variable, or a provider that is not simulated. */
  readonly skipped?: string;
}

export const KINDS = ['resources', 'data-sources', 'examples'] as const;
export type Kind = (typeof KINDS)[number];

/** The examples of a checkout of the provider, in the order of their names. */
export function examplesOf(checkout: string, kind: Kind): Example[] {
  if (kind === 'examples') return folders(checkout);
  const letter = kind === 'resources' ? 'r' : 'd';
  const folder = join(checkout, 'website/docs', letter);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.markdown'))
    .sort()
    .flatMap((file) => {
      const text = firstExample(readFileSync(join(folder, file), 'utf8'));
      const name = `${letter}/${file.replace(/(\.html)?\.markdown$/, '')}`;
      return text === undefined ? [] : [exampleOf(name, text)];
    });
}

function exampleOf(name: string, original: string): Example {
  const text = withoutRandom(original);
  const skipped = whySkipped([text]);
  return { name, files: { 'main.tf': text }, ...(skipped !== undefined && { skipped }) };
}

const FENCE = /^[ \t]*```[ \t]*(?:terraform|hcl|tf)?[ \t]*\n([\s\S]*?)^[ \t]*```/gm;

/** The first fenced block that has a block of the provider. */
function firstExample(markdown: string): string | undefined {
  for (const [, text = ''] of markdown.matchAll(FENCE)) {
    if (/^\s*(resource|data)\s+"?alicloud_/m.test(text)) return text;
  }
  return undefined;
}

/** Every folder with a configuration: the provider's own examples, or a module's. */
function folders(checkout: string): Example[] {
  return readdirSync(checkout, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tf'))
    .map((entry) => entry.parentPath.slice(checkout.length + 1))
    .filter((path, index, all) => path.includes('examples/') && all.indexOf(path) === index)
    .filter((path) => !path.includes('vendor/'))
    .sort()
    .map((path) => {
      const folder = join(checkout, path);
      const root = moduleRoot(folder);
      const adapted = (texts: string[]): string[] =>
        texts.map((text) => offline(text, checkout, () => '../elsewhere'));
      const ofModule = root === undefined ? [] : adapted(textsIn(root, true));
      const skipped = whySkipped(adapted(textsIn(folder))) ?? otherProvider(ofModule.join('\n'));
      return { name: path, files: {}, folder, checkout, ...(skipped !== undefined && { skipped }) };
    });
}

const REGISTRY =
  /\bsource(\s*)=(\s*)"(?:alibaba|terraform-alicloud-modules)\/([\w-]+)\/alicloud((?:\/\/[^"]*)?)"/g;

/**
 * A text as it can be run here: without `random`, and with the modules of the registry that stand
 * beside the example in its checkout. Their versions are not compared.
 */
export function offline(text: string, checkout: string, place: (module: string) => string): string {
  const sourced = withoutRandom(text).replace(
    REGISTRY,
    (whole, before: string, after: string, name: string, inside: string) => {
      const module = `terraform-alicloud-${name}`;
      if (!existsSync(join(checkout, module))) return whole;
      return `source${before}=${after}"${place(module)}${inside.replace('//', '/')}"`;
    },
  );
  return withoutVersions(sourced);
}

/** Only a module of a registry may have a version. */
function withoutVersions(text: string): string {
  return text.replace(/^(\s*source\s*=\s*"\.[^"]*"\s*\n)\s*version\s*=[^\n]*\n/gm, '$1');
}

/** The folder of the module that an example is of, which is copied with it. */
export function moduleRoot(folder: string): string | undefined {
  const root = folder.replace(/\/examples\/.*$/, '');
  return readdirSync(root).some((file) => file.endsWith('.tf')) ? root : undefined;
}

/** The configurations in a folder, and those below it but for further examples. */
function textsIn(folder: string, recursive = false): string[] {
  return readdirSync(folder, { recursive, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tf') && !/^examples\/|vendor\//.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

/**
 * Other providers cannot be installed offline. The documentation uses `random` for names alone: a
 * literal takes the place of its results, and its blocks are left out.
 */
function withoutRandom(text: string): string {
  return withoutBlocks(text, /^\s*resource\s+"random_[a-z]+"\s+"[^"]+"\s*\{/m)
    .replace(/\brandom_uuid\.\w+(\[0\])?\.(result|id)\b/g, '"6f1d0c1e-6c0a-4b0e-9a35-0d6d8c4f7a10"')
    .replace(/\brandom_(string|pet)\.\w+(\[0\])?\.(result|id)\b/g, '"quiet"')
    .replace(/\brandom_integer\.vlan_id\.(result|id)\b/g, '1234')
    .replace(/\brandom_integer\.\w+(\[0\])?\.(result|id)\b/g, '54321');
}

function withoutBlocks(text: string, start: RegExp): string {
  const found = start.exec(text);
  if (found === null) return text;
  let depth = 0;
  let end = found.index + found[0].length - 1;
  for (; end < text.length; end += 1) {
    if (text[end] === '{') depth += 1;
    if (text[end] === '}' && (depth -= 1) === 0) break;
  }
  return withoutBlocks(text.slice(0, found.index) + text.slice(end + 1), start);
}

function whySkipped(texts: readonly string[]): string | undefined {
  const text = texts.join('\n');
  const other = otherProvider(text);
  if (other !== undefined) return other;
  for (const [, name = '', body = ''] of text.matchAll(
    /^\s*variable\s+"?([\w-]+)"?\s*\{((?:[^{}]|\{[^{}]*\})*)\}/gm,
  )) {
    if (!/\bdefault\s*=/.test(body)) return `needs the variable ${name}`;
  }
  if (/\bsource\s*=\s*"(?![./])/.test(text) && /^\s*module\s/m.test(text))
    return 'needs a module from a registry';
  return undefined;
}

function otherProvider(text: string): string | undefined {
  const [, other] =
    /^\s*(?:resource|data)\s+"((?!alicloud_|terraform_data)[a-z0-9]+)_?[a-z0-9_]*"/m.exec(text) ??
    [];
  return other === undefined ? undefined : `needs the provider ${other}`;
}
