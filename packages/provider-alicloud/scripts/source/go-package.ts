import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Language, Parser, Query, type Node, type Tree } from 'web-tree-sitter';
import { assignmentOf, functionOf, type Expression } from './go-syntax';

/** A function or method of the package, with its text as it stands in the source. */
export interface GoFunction {
  readonly name: string;
  /** The type that it is a method of, and what the method calls it. */
  readonly receiver: Receiver | undefined;
  readonly file: string;
  readonly text: string;
}

export interface Receiver {
  readonly name: string;
  readonly type: string;
}

/** A package of Go, read as text: nothing of it is compiled or run. */
export class GoPackage {
  /** By name; methods of several types may share one. */
  readonly functions = new Map<string, GoFunction[]>();
  /** Constants and variables of the package, with what they are set to. */
  readonly values = new Map<string, Expression>();
  private readonly parsed = new Map<GoFunction, Extract<Expression, { kind: 'function' }>>();

  private constructor(
    private readonly parser: Parser,
    private readonly language: Language,
  ) {}

  static async open(): Promise<GoPackage> {
    await Parser.init();
    const grammar = dirname(require.resolve('tree-sitter-go/package.json'));
    const parser = new Parser();
    const language = await Language.load(readFileSync(join(grammar, 'tree-sitter-go.wasm')));
    parser.setLanguage(language);
    return new GoPackage(parser, language);
  }

  /** Finds nodes by their form, as tree-sitter writes it. */
  query(source: string): Query {
    return new Query(this.language, source);
  }

  /** Reads every file of a folder but the tests. `visit` sees each function's tree. */
  read(folder: string, visit: (fn: GoFunction, body: Node) => void = () => undefined): void {
    const files = readdirSync(folder).filter((f) => f.endsWith('.go') && !f.endsWith('_test.go'));
    for (const file of files.sort()) {
      this.parse(readFileSync(join(folder, file), 'utf8'), (root) => {
        for (const node of root.namedChildren) this.declare(node, file, visit);
      });
    }
  }

  /** The parameters and statements of a function; the first where several share the name. */
  function(name: string): Extract<Expression, { kind: 'function' }> | undefined {
    const [source] = this.functions.get(name) ?? [];
    if (source === undefined) return undefined;
    const known = this.parsed.get(source);
    if (known !== undefined) return known;
    const made = this.parse(`package p\n${source.text}`, (root) => {
      const node = root.namedChildren.find(({ type }) => type.endsWith('_declaration'));
      if (node === undefined) throw new Error(`${source.file}: ${name} cannot be read`);
      return functionOf(node);
    });
    this.parsed.set(source, made);
    return made;
  }

  close(): void {
    this.parser.delete();
  }

  private declare(node: Node, file: string, visit: (fn: GoFunction, body: Node) => void): void {
    const body = node.childForFieldName('body');
    const name = node.childForFieldName('name')?.text;
    if (/^(function|method)_declaration$/.test(node.type) && body !== null && name !== undefined) {
      const receiver = receiverOf(node.childForFieldName('receiver'));
      const declared = { name, receiver, file, text: node.text };
      this.functions.set(name, [...(this.functions.get(name) ?? []), declared]);
      visit(declared, body);
    }
    if (!/^(const|var)_declaration$/.test(node.type)) return;
    for (const spec of node.descendantsOfType(['const_spec', 'var_spec'])) {
      const { names, values } = assignmentOf(spec);
      names.forEach((constant, i) => {
        const value = values[i];
        if (value !== undefined) this.values.set(constant, value);
      });
    }
  }

  private parse<T>(text: string, use: (root: Node) => T): T {
    const tree: Tree | null = this.parser.parse(text);
    if (tree === null) throw new Error('the parser gave up');
    try {
      return use(tree.rootNode);
    } finally {
      tree.delete();
    }
  }
}

/** `(s *SlbService)`. */
function receiverOf(node: Node | null): Receiver | undefined {
  const [, name, type] = /^\(\s*(\w+)\s+\*?\s*(\w+)\s*\)$/.exec(node?.text ?? '') ?? [];
  return name === undefined || type === undefined ? undefined : { name, type };
}
