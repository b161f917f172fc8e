import ts from 'typescript';

/** A change to a source by which one name is lost. */
export interface Mutant {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly name: string;
  readonly how: 'dropped' | 'misspelt';
  /** The whole source, changed. */
  readonly text: string;
}

/** Whether a literal, at its place in a source, is a name that something hangs on. */
export type IsName = (literal: ts.StringLiteralLike) => boolean;

/** Every name of a source, misspelt once, and dropped once where it is one of several. */
export function mutantsOf(path: string, source: string, isName: IsName): Mutant[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && isName(node)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const about = { path, line, name: node.text };
      const misspelt = spelt(node.text);
      if (misspelt !== node.text) {
        const text = replaced(source, node.getStart(), node.end, `'${misspelt}'`);
        mutants.push({ ...about, how: 'misspelt', text });
      }
      const text = without(source, node);
      if (text !== undefined) mutants.push({ ...about, how: 'dropped', text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return mutants;
}

/** With one letter too many, after its first two letters; a name without any stays. */
function spelt(name: string): string {
  return name.replace(/[A-Za-z]{2}(?![a-z0-9-]*:)/, (letters) => `${letters}q`);
}

/** The source without the element of the list, or the argument, that the node is or is in. */
function without(source: string, node: ts.Node): string | undefined {
  const element = ts.isPropertyAssignment(node.parent) ? node.parent.parent : node;
  const { parent } = element;
  const siblings = ts.isArrayLiteralExpression(parent)
    ? parent.elements
    : ts.isCallExpression(parent)
      ? parent.arguments
      : undefined;
  const at = siblings?.findIndex((one) => one === element) ?? -1;
  if (siblings === undefined || at < 0) return undefined;
  const next = siblings[at + 1];
  const before = siblings[at - 1];
  if (next !== undefined) return replaced(source, element.getStart(), next.getStart(), '');
  return replaced(source, before?.end ?? element.getStart(), element.end, '');
}

function replaced(source: string, from: number, to: number, by: string): string {
  return source.slice(0, from) + by + source.slice(to);
}
