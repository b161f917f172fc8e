import ts from 'typescript';

/** A change by which one name of a source is lost. */
export interface Loss {
  /** From the root of the project. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly name: string;
  readonly how: 'dropped' | 'misspelt';
}

/** A source that can lose each of its names. */
export interface Losing {
  readonly losses: readonly Loss[];
  /** The source, in which the loss is on whose number `lost` is: a variable of the whole program. */
  readonly text: string;
}

/** Whether a literal, at its place in a source, is a name that something hangs on. */
export type IsName = (literal: ts.StringLiteralLike) => boolean;

/**
 * Every name of a source, misspelt once, and dropped once where it is one of several. All are
 * compiled at once, as a program for each of thousands takes an hour.
 *
 * @param first the number of the first loss.
 */
export function losing(path: string, source: string, isName: IsName, first = 0): Losing {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const losses: Loss[] = [];
  const misspelling = new Map<ts.Node, number>();
  const dropping = new Map<ts.Node, number[]>();
  const find = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && isName(node)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const add = (how: Loss['how']): number =>
        first + losses.push({ path, line, name: node.text, how }) - 1;
      if (spelt(node.text) !== node.text) misspelling.set(node, add('misspelt'));
      const element = elementOf(node);
      if (element !== undefined) {
        dropping.set(element, [...(dropping.get(element) ?? []), add('dropped')]);
      }
    }
    ts.forEachChild(node, find);
  };
  find(file);

  const changed = (node: ts.Node): string => {
    let text = '';
    let at = node.getStart();
    ts.forEachChild(node, (child) => {
      text += source.slice(at, child.getStart()) + changed(child);
      at = child.end;
    });
    text += source.slice(at, node.end);
    const misspelt = misspelling.get(node);
    if (misspelt !== undefined && ts.isStringLiteralLike(node)) {
      const other = JSON.stringify(spelt(node.text));
      text = choice(misspelt, other, text);
      if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) text = `[${text}]`;
    }
    for (const dropped of dropping.get(node) ?? [])
      text = `...${choice(dropped, '[]', `[${text}]`)}`;
    return text;
  };
  return { losses, text: changed(file) };
}

const choice = (loss: number, then: string, otherwise: string): string =>
  `(globalThis.lost === ${loss} ? ${then} : ${otherwise})`;

/** With one letter too many, after its first two letters; a name without any stays. */
function spelt(name: string): string {
  return name.replace(/[A-Za-z]{2}(?![a-z0-9-]*:)/, (letters) => `${letters}q`);
}

/** The element of a list, or the argument, that a name is or is in. */
function elementOf(name: ts.Node): ts.Expression | undefined {
  const element = ts.isPropertyAssignment(name.parent) ? name.parent.parent : name;
  const { parent } = element;
  const siblings = ts.isArrayLiteralExpression(parent)
    ? parent.elements
    : ts.isCallExpression(parent)
      ? parent.arguments
      : undefined;
  return siblings?.find((one) => one === element);
}
