/** What somebody asks `npm run new` for: read and checked as a whole before anything is written. */
import { parseArgs } from 'node:util';

export const KINDS = ['rule', 'detection', 'construct'] as const;
export type Kind = (typeof KINDS)[number];

export type Request =
  | {
      readonly kind: 'rule';
      readonly id: string;
      readonly type: string;
      readonly product: string;
      /** Of a product that has no rules yet. */
      readonly title?: string;
    }
  | { readonly kind: 'detection'; readonly id: string }
  | {
      readonly kind: 'construct';
      readonly id: string;
      readonly type: string;
      readonly folder: string;
    };

/** What there is in the checkout. */
export interface Tree {
  readonly rules: readonly string[];
  readonly detections: readonly string[];
  /** Files of constructs, by their name without `.ts`. */
  readonly constructs: readonly string[];
  /** Folders of rules. */
  readonly products: readonly string[];
  /** Folders of constructs. */
  readonly areas: readonly string[];
  /** Types of resources of the provider. */
  readonly types: readonly string[];
}

/** Somebody asked for what cannot be made. One line: what was found, what is allowed. */
export class RequestError extends Error {}

export const USAGE = `npm run new -- rule <id> --type <resource type> [--product <folder>] [--title <title of a new product>]
npm run new -- detection <id>
npm run new -- construct <id> --type <resource type> --folder <folder of constructs>`;

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;
const LONGEST = 60;
const FOLDER = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const OPTIONS: Readonly<Record<Kind, readonly string[]>> = {
  rule: ['type', 'product', 'title'],
  detection: [],
  construct: ['type', 'folder'],
};

interface Given {
  readonly type?: string;
  readonly product?: string;
  readonly title?: string;
  readonly folder?: string;
}

/** @throws {RequestError} for the first thing that is wrong. */
export function readRequest(args: readonly string[], tree: Tree): Request {
  const { positionals, values } = parsed(args);
  const [word = 'nothing', id = '', ...more] = positionals;
  const kind = KINDS.find((one) => one === word);
  if (kind === undefined) throw wrong('kind', word, KINDS.join(', '));
  if (more.length > 0) throw wrong('words after the id', more.join(' '), 'one id');
  for (const option of Object.keys(values)) {
    if (!OPTIONS[kind].includes(option)) {
      const allowed = OPTIONS[kind].map((name) => `--${name}`).join(', ');
      throw wrong(`option of a ${kind}`, `--${option}`, allowed === '' ? 'none' : allowed);
    }
  }
  refuseId(kind, id, tree);
  if (kind === 'detection') return { kind, id };
  const type = oneOf('type', values.type, tree.types, 'a resource type of the provider');
  if (kind === 'rule') return { kind, id, type, ...productOf(id, values, tree) };
  const folder = oneOf('folder', values.folder, tree.areas, tree.areas.join(', '));
  return { kind, id, type, folder };
}

function parsed(args: readonly string[]) {
  try {
    const option = { type: 'string' } as const;
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { type: option, product: option, title: option, folder: option },
    });
  } catch (error) {
    throw new RequestError(error instanceof Error ? error.message : String(error));
  }
}

function refuseId(kind: Kind, id: string, tree: Tree): void {
  if (!ID.test(id) || id.length > LONGEST) {
    const allowed = `two words or more in kebab-case, at most ${LONGEST} characters, such as oss-bucket-private`;
    throw wrong('id', id === '' ? 'nothing' : id, allowed);
  }
  const taken = { rule: tree.rules, detection: tree.detections, construct: tree.constructs }[kind];
  if (taken.includes(id)) throw wrong('id', id, `an id that no ${kind} has yet`);
}

/** A rule's product: the one that is given, or the longest that its id begins with. */
function productOf(
  id: string,
  { product, title }: Given,
  { products }: Tree,
): {
  readonly product: string;
  readonly title?: string;
} {
  const [own] = products
    .filter((one) => id.startsWith(`${one}-`))
    .toSorted((a, b) => b.length - a.length);
  const name = product ?? own;
  if (name === undefined) {
    throw wrong('product', 'nothing', `--product with one of ${products.join(', ')}, or a new one`);
  }
  if (!FOLDER.test(name)) throw wrong('product', name, 'a name in kebab-case');
  if (products.includes(name)) {
    if (title !== undefined) throw wrong('title', title, `none: ${name} has one`);
    return { product: name };
  }
  if (title === undefined || title.trim() === '') {
    throw wrong(
      'title',
      'nothing',
      `--title: ${name} has no rules yet, and its page needs a title`,
    );
  }
  return { product: name, title };
}

function oneOf(
  what: string,
  value: string | undefined,
  values: readonly string[],
  allowed: string,
): string {
  if (value !== undefined && values.includes(value)) return value;
  throw wrong(what, value ?? 'nothing', `--${what} with ${allowed}`);
}

function wrong(what: string, found: string, allowed: string): RequestError {
  return new RequestError(`${what}: found ${JSON.stringify(found)}, allowed: ${allowed}`);
}
