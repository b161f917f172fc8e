import type { Node } from 'web-tree-sitter';

/** What a name was set to, and which of several values it took. */
export interface Assigned {
  readonly at: Node;
  readonly value: Node;
  readonly index: number;
}

/** What an identifier was set to before its place, in order. */
export type Before = (identifier: Node) => readonly Assigned[];

/** Elements of an argument: all that it has now, or those that are new in it, or that it had. */
export type Part =
  { readonly set: string } | { readonly added: string } | { readonly removed: string };

/** Which elements of an argument a collection holds, where the source says so. */
export function partOf(node: Node, before: Before): Part | undefined {
  const inner = unwrapped(node);
  if (inner.type === 'identifier') {
    const last = before(inner).findLast(({ value }) => !isEmpty(value));
    if (last === undefined) return undefined;
    const list = gathered(last);
    return list === undefined ? ofCall(last.value, last.index, before) : partOf(list, before);
  }
  return ofCall(inner, 0, before);
}

function ofCall(node: Node, index: number, before: Before): Part | undefined {
  const call = unwrapped(node);
  if (call.type === 'identifier') return partOf(call, before);
  if (call.type !== 'call_expression') return undefined;
  const callee = call.childForFieldName('function');
  const name = /\w+$/.exec(callee?.text ?? '')?.[0] ?? '';
  const [first, second] = argumentsOf(call);
  if (name === 'parsingTags') return index === 0 ? { set: 'tags' } : { removed: 'tags' };
  // Slices of it are the same elements.
  if (name === 'SplitSlice' && first !== undefined) return partOf(first, before);
  if (/^diff\w*Tags$/.test(name)) {
    const [old, now] = [sideOf(first, before), sideOf(second, before)];
    if (old?.isNew !== false || now?.isNew !== true) return undefined;
    return index === 0 ? { set: now.of } : { removed: old.of };
  }
  if (name !== 'Difference') return undefined;
  const these = sideOf(callee?.childForFieldName('operand') ?? undefined, before);
  const others = sideOf(first, before);
  if (these === undefined || these.of !== others?.of || these.isNew === others.isNew) {
    return undefined;
  }
  return these.isNew ? { added: these.of } : { removed: these.of };
}

interface Side {
  readonly of: string;
  readonly isNew: boolean;
}

/** The old or the new value of an argument: one of two that `d.GetChange` gives. */
function sideOf(node: Node | undefined, before: Before): Side | undefined {
  if (node === undefined) return undefined;
  const inner = unwrapped(node);
  if (/(?:^|\.)\w*[tT]agsFromMap$/.test(inner.childForFieldName('function')?.text ?? '')) {
    return sideOf(argumentsOf(inner)[0], before);
  }
  if (inner.type !== 'identifier') return undefined;
  const last = before(inner).findLast(({ value }) => !isEmpty(value));
  if (last === undefined) return undefined;
  const [, name] = /^d\.GetChange\("(\w+)"\)$/.exec(last.value.text) ?? [];
  return name === undefined ? sideOf(last.value, before) : { of: name, isNew: last.index === 1 };
}

/** The list whose elements are all put into another one, but for tags that the provider looks past. */
function gathered({ at, value }: Assigned): Node | undefined {
  if (value.childForFieldName('function')?.text !== 'append') return undefined;
  for (let outer = at.parent; outer !== null; outer = outer.parent) {
    if (outer.type === 'for_statement') return rangeOf(outer);
    const condition = outer.type === 'if_statement' ? outer.childForFieldName('condition') : null;
    if (condition !== null && !condition.text.startsWith('!ignoredTags(')) return undefined;
  }
  return undefined;
}

/** What a loop goes through, where it is a collection. */
export function rangeOf(loop: Node): Node | undefined {
  const clause = loop.namedChildren.find(({ type }) => type === 'range_clause');
  return clause?.childForFieldName('right') ?? undefined;
}

/** What is counted and is not none: `len(x) > 0`, `x.Len() != 0`. */
export function counted(comparison: Node): Node | undefined {
  const [left, right] = ['left', 'right'].map((side) => comparison.childForFieldName(side));
  const operator = comparison.childForFieldName('operator')?.type;
  if (right?.text !== '0' || (operator !== '>' && operator !== '!=')) return undefined;
  if (left?.type !== 'call_expression') return undefined;
  const callee = left.childForFieldName('function');
  return callee?.text === 'len' ? argumentsOf(left)[0] : receiverOf(left, 'Len');
}

/** What a method of this name is called on. */
function receiverOf(call: Node, method: string): Node | undefined {
  const callee = call.childForFieldName('function');
  if (callee?.childForFieldName('field')?.text !== method) return undefined;
  return callee.childForFieldName('operand') ?? undefined;
}

/** What is asserted to be of a type, printed, or listed, is the same value. */
export function unwrapped(node: Node): Node {
  const [inner] = node.namedChildren;
  if (/^(?:type_assertion|parenthesized)_expression$/.test(node.type) && inner) {
    return unwrapped(inner);
  }
  if (node.type !== 'call_expression') return node;
  const isPrinted = node.childForFieldName('function')?.text === 'fmt.Sprint';
  const value = isPrinted ? argumentsOf(node)[0] : receiverOf(node, 'List');
  return value === undefined ? node : unwrapped(value);
}

/** `make(…)`, `new(…)`, `[]string{}`, `nil`: what stands there until it is filled. */
function isEmpty(value: Node): boolean {
  return /^(?:make\(|new\()|\{\}$|^nil$/.test(value.text);
}

function argumentsOf(call: Node): Node[] {
  const list = call.childForFieldName('arguments')?.namedChildren ?? [];
  return list.filter(({ type }) => type !== 'comment');
}
