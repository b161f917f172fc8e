import type { Node, Query } from 'web-tree-sitter';
import { METHODS, NO_CALLS, PATHS, PRODUCTS } from './call-names';
import { Conditions, either, type When } from './call-conditions';
import type { GoPackage, Receiver } from './go-package';

/** What one function does itself. */
export interface FunctionCalls {
  /** `Product:Action`, or `Product METHOD /path` where only that is known, and on what it hangs. */
  readonly calls: ReadonlyMap<string, When>;
  /**
   * Names of the functions and methods that it calls, and on what that hangs. A method whose type is
   * known stands as `Type.method`.
   */
  readonly calledNames: ReadonlyMap<string, When>;
  /** The functions of a resource's operations, where it makes a resource. */
  readonly operations: ReadonlyMap<string, string>;
}

/** Forms that say something: calls, what is set to a text, and the fields of a resource. */
const FORMS = `
  (call_expression) @call
  (short_var_declaration) @assign
  (assignment_statement) @assign
  (var_spec) @assign
  (const_spec) @assign
  (keyed_element) @field
`;

const OPERATION = /^(Create|Read|Update|Delete)(Context)?$/;

export class CallReader {
  private readonly forms: Query;

  constructor(private readonly pkg: GoPackage) {
    this.forms = pkg.query(FORMS);
  }

  read(body: Node, receiver: Receiver | undefined): FunctionCalls {
    const found = this.forms.captures(body);
    const nodes = (name: string): Node[] =>
      found.flatMap((capture) => (capture.name === name ? [capture.node] : []));
    const texts = assignedTexts(nodes('assign'));
    const types = typesOf(nodes('assign'), receiver);
    const operations = new Map<string, string>();
    for (const element of nodes('field')) {
      const [key, value] = [element.childForFieldName('key'), element.childForFieldName('value')];
      const name = OPERATION.exec(key?.text ?? '')?.[1];
      const isName = value?.namedChildren[0]?.type === 'identifier';
      if (name !== undefined && isName && !operations.has(name)) operations.set(name, value.text);
    }
    const conditions = new Conditions(body, nodes('assign'), this.pkg.values);
    const calls = new Map<string, When>();
    const calledNames = new Map<string, When>();
    for (const call of nodes('call')) {
      const made: Made = { calls: new Set(), calledNames: new Set() };
      readCall(call, texts, types, made);
      if (made.calls.size + made.calledNames.size === 0) continue;
      const when = conditions.of(call);
      for (const name of made.calls) calls.set(name, either(calls.get(name) ?? [], when));
      for (const name of made.calledNames) {
        calledNames.set(name, either(calledNames.get(name) ?? [], when));
      }
    }
    return { calls, calledNames, operations };
  }
}

/** What a variable was set to, last before a place. */
type Texts = (node: Node | undefined) => string;

function assignedTexts(nodes: readonly Node[]): Texts {
  const assigned = new Map<string, { readonly at: number; readonly text: string }[]>();
  for (const node of nodes) {
    const names =
      node.childForFieldName('left')?.namedChildren ?? node.childrenForFieldName('name');
    const right = node.childForFieldName('right') ?? node.childForFieldName('value');
    names.forEach((name, i) => {
      const text = literalOf(right?.namedChildren[i]);
      if (text === undefined) return;
      const before = assigned.get(name.text) ?? [];
      assigned.set(name.text, [...before, { at: node.startIndex, text }]);
    });
  }
  return (node) => {
    if (node === undefined) return '';
    const literal = node.type.endsWith('string_literal') ? literalOf(node) : undefined;
    if (literal !== undefined) return literal;
    const known = node.type === 'identifier' ? (assigned.get(node.text) ?? []) : [];
    return known.filter(({ at }) => at < node.startIndex).at(-1)?.text ?? '';
  };
}

/** A text, or the form of one that is put together: `/pop/v1/%s`. */
function literalOf(node: Node | undefined): string | undefined {
  if (node?.type.endsWith('string_literal') === true) return node.text.slice(1, -1);
  const callee = node?.type === 'call_expression' ? node.childForFieldName('function') : null;
  if (callee?.text.endsWith('.Sprintf') !== true) return undefined;
  const [form] = argumentsOf(node ?? callee);
  return form?.type.endsWith('string_literal') === true ? form.text.slice(1, -1) : undefined;
}

function argumentsOf(call: Node): Node[] {
  const list = call.childForFieldName('arguments')?.namedChildren ?? [];
  return list.filter(({ type }) => type !== 'comment');
}

interface Made {
  readonly calls: Set<string>;
  readonly calledNames: Set<string>;
}

function readCall(call: Node, texts: Texts, types: Types, { calls, calledNames }: Made): void {
  const callee = call.childForFieldName('function');
  if (callee?.type === 'identifier') calledNames.add(callee.text);
  if (callee?.type !== 'selector_expression') return;
  const method = callee.childForFieldName('field')?.text ?? '';
  const args = argumentsOf(call);
  const [first, second, third] = args;
  const add = (name: string | undefined): void => {
    if (name !== undefined) calls.add(name);
  };
  if (/^Rpc(Post|Get)(WithEndpoint)?$/.test(method) && args.length >= 3) {
    add(named(texts(first), texts(third)));
  } else if (method.startsWith('Roa') && args.length >= 3) {
    add(byPath(texts(first), method.slice(3).toUpperCase(), texts(third)));
  } else if (method === 'Do' && args.length >= 2) {
    const inner = second?.type === 'call_expression' ? argumentsOf(second) : [];
    if (inner.length >= 3) add(named(texts(first), texts(inner[2])));
  } else if (/^With.*Client$/.test(method) && args.length === 1) {
    for (const one of clientMethods(first)) add(ofClient(method.slice(4, -6), one));
  } else {
    const operand = callee.childForFieldName('operand');
    const type = operand === null ? undefined : (types.get(operand.text) ?? typeOf(operand));
    calledNames.add(type === undefined ? method : `${type}.${method}`);
  }
}

/** Variables of a function, with the types of the package that they are of. */
type Types = ReadonlyMap<string, string>;

function typesOf(assignments: readonly Node[], receiver: Receiver | undefined): Types {
  const types = new Map<string, string>();
  if (receiver !== undefined) types.set(receiver.name, receiver.type);
  for (const node of assignments) {
    const [name, value] = ['left', 'right'].map(
      (side) => node.childForFieldName(side)?.namedChildren,
    );
    const type = value?.length === 1 ? typeOf(value[0]) : undefined;
    if (name?.length === 1 && name[0] !== undefined && type !== undefined) {
      types.set(name[0].text, type);
    }
  }
  return types;
}

/** Of `SlbService{client}`, `&SlbService{client}` and `(&SlbService{client})`. */
function typeOf(node: Node | undefined): string | undefined {
  if (node?.type === 'parenthesized_expression') return typeOf(node.namedChildren[0]);
  const literal = node?.type === 'unary_expression' ? node.childForFieldName('operand') : node;
  const type = literal?.type === 'composite_literal' ? literal.childForFieldName('type') : null;
  return type?.type === 'type_identifier' ? type.text : undefined;
}

/** The methods of the client that a function is handed. */
function clientMethods(node: Node | undefined): string[] {
  if (node?.type !== 'func_literal') return [];
  const parameters = node.childForFieldName('parameters')?.namedChildren ?? [];
  const client = parameters.length === 1 ? parameters[0]?.childForFieldName('name')?.text : '';
  return node.descendantsOfType('call_expression').flatMap((call) => {
    const callee = call.childForFieldName('function');
    if (callee?.type !== 'selector_expression') return [];
    const isClient = callee.childForFieldName('operand')?.text === client;
    return isClient ? [callee.childForFieldName('field')?.text ?? ''] : [];
  });
}

function named(product: string, action: string): string | undefined {
  if (product === '' || action === '') return undefined;
  const name = PRODUCTS[product] ?? product;
  return action.startsWith('/') ? `${name} ${action}` : `${name}:${action}`;
}

function byPath(product: string, method: string, path: string): string | undefined {
  if (product === '') return undefined;
  const name = PRODUCTS[product] ?? product;
  const known = `${method} ${path.replace(/^\/?\d{4}-\d\d-\d\d\//, '').replace(/^\//, '')}`;
  const action = PATHS[name]?.[known];
  return action === undefined ? `${name} ${method} ${path}` : `${name}:${action}`;
}

function ofClient(client: string, method: string): string | undefined {
  const name = PRODUCTS[client] ?? client;
  const isCall = !NO_CALLS.test(method) || (name === 'Sls' && method === 'GetConfig');
  return isCall ? named(client, METHODS[name]?.[method] ?? method) : undefined;
}
