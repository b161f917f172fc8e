import type { Node } from 'web-tree-sitter';

/** As much of Go as the provider's declarations are written in. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** `name`, or `package.Name`. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'field'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Expression[] }
  | { readonly kind: 'composite'; readonly type: string; readonly entries: readonly Entry[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'function'; readonly parameters: readonly string[]; readonly body: Body }
  | { readonly kind: 'other'; readonly text: string };

export interface Entry {
  readonly key?: Expression;
  readonly value: Expression;
}

export type Body = readonly Statement[];

export interface Assignment {
  readonly kind: 'assign';
  readonly names: readonly string[];
  readonly values: readonly Expression[];
}

export type Statement =
  | Assignment
  | { readonly kind: 'return'; readonly values: readonly Expression[] }
  | {
      readonly kind: 'if';
      readonly first?: Assignment;
      readonly condition: Expression;
      readonly then: Body;
      readonly otherwise: Body;
    }
  | { readonly kind: 'switch'; readonly value?: Expression; readonly cases: readonly Case[] }
  | { readonly kind: 'other' };

export interface Case {
  /** Nothing for the default. */
  readonly values?: readonly Expression[];
  readonly body: Body;
}

function expressionOf(node: Node): Expression {
  switch (node.type) {
    case 'interpreted_string_literal':
    case 'raw_string_literal':
      return { kind: 'literal', value: textOfLiteral(node.text) };
    case 'int_literal':
    case 'float_literal':
      return { kind: 'literal', value: Number(node.text.replaceAll('_', '')) };
    case 'true':
    case 'false':
      return { kind: 'literal', value: node.type === 'true' };
    case 'nil':
      return { kind: 'literal', value: null };
    case 'identifier':
    case 'type_identifier':
    case 'field_identifier':
      return { kind: 'name', name: node.text };
    case 'selector_expression':
      return selector(node);
    case 'call_expression':
    case 'type_conversion_expression':
      return call(node);
    case 'composite_literal':
      return composite(field(node, 'type').text, field(node, 'body'));
    case 'literal_value':
      return composite('', node);
    case 'func_literal':
      return functionOf(node);
    case 'binary_expression':
      return binary(node);
    case 'unary_expression':
      return unary(node);
    // What is asserted, put in brackets or wrapped as an element is the same value.
    case 'type_assertion_expression':
    case 'parenthesized_expression':
    case 'literal_element':
      return expressionOf(node.namedChildren[0] ?? node);
    default:
      return { kind: 'other', text: node.text };
  }
}

/** The parameters and statements of a declaration or of a literal. */
export function functionOf(node: Node): Extract<Expression, { kind: 'function' }> {
  const parameters = field(node, 'parameters').namedChildren.flatMap((parameter) =>
    parameter.childrenForFieldName('name').map((name) => name.text),
  );
  const body = node.childForFieldName('body');
  return { kind: 'function', parameters, body: body === null ? [] : bodyOf(body) };
}

/** The names and values of `var`, `const` and of what is assigned inside of functions. */
export function assignmentOf(node: Node): Assignment {
  const left = node.childForFieldName('left')?.namedChildren ?? node.childrenForFieldName('name');
  const right = node.childForFieldName('right') ?? node.childForFieldName('value');
  return {
    kind: 'assign',
    names: left.map(({ text }) => text),
    values: (right?.namedChildren ?? []).map(expressionOf),
  };
}

function bodyOf(block: Node): Body {
  return block.namedChildren.flatMap((child) =>
    child.type === 'statement_list' ? child.namedChildren.map(statementOf) : [],
  );
}

function statementOf(node: Node): Statement {
  switch (node.type) {
    case 'return_statement':
      return {
        kind: 'return',
        values: (node.namedChildren[0]?.namedChildren ?? []).map(expressionOf),
      };
    case 'short_var_declaration':
    case 'assignment_statement':
      return assignmentOf(node);
    case 'var_declaration': {
      const [spec] = node.descendantsOfType('var_spec');
      return spec === undefined ? { kind: 'other' } : assignmentOf(spec);
    }
    case 'if_statement':
      return ifStatement(node);
    case 'expression_switch_statement':
      return switchStatement(node);
    default:
      return node.type === 'comment' ? assignmentOfNothing : { kind: 'other' };
  }
}

const assignmentOfNothing: Assignment = { kind: 'assign', names: [], values: [] };

function ifStatement(node: Node): Statement {
  const first = node.childForFieldName('initializer');
  const otherwise = node.childForFieldName('alternative');
  return {
    kind: 'if',
    ...(first !== null && { first: assignmentOf(first) }),
    condition: expressionOf(field(node, 'condition')),
    then: bodyOf(field(node, 'consequence')),
    otherwise:
      otherwise === null
        ? []
        : otherwise.type === 'if_statement'
          ? [ifStatement(otherwise)]
          : bodyOf(otherwise),
  };
}

function switchStatement(node: Node): Statement {
  const value = node.childForFieldName('value');
  const cases = node.namedChildren.filter(({ type }) => type.endsWith('_case'));
  return {
    kind: 'switch',
    ...(value !== null && { value: expressionOf(value) }),
    cases: cases.map((one) => ({
      ...(one.type === 'expression_case' && {
        values: field(one, 'value').namedChildren.map(expressionOf),
      }),
      body: bodyOf(one),
    })),
  };
}

function selector(node: Node): Expression {
  const of = expressionOf(field(node, 'operand'));
  const name = field(node, 'field').text;
  // A package and a variable look the same; what is small and then capital is mostly a package's.
  return of.kind === 'name' && /^[A-Z]/.test(name)
    ? { kind: 'name', name: `${of.name}.${name}` }
    : { kind: 'field', of, name };
}

function call(node: Node): Expression {
  const callee = node.childForFieldName('function') ?? field(node, 'type');
  const args = node.childForFieldName('arguments')?.namedChildren ?? [field(node, 'operand')];
  return {
    kind: 'call',
    callee: expressionOf(callee),
    args: args.filter(({ type }) => type !== 'comment').map(expressionOf),
  };
}

function composite(type: string, body: Node): Expression {
  const elements = body.namedChildren.filter((child) => child.type !== 'comment');
  return {
    kind: 'composite',
    type,
    entries: elements.map((element) =>
      element.type === 'keyed_element'
        ? {
            key: expressionOf(field(element, 'key')),
            value: expressionOf(field(element, 'value')),
          }
        : { value: expressionOf(element) },
    ),
  };
}

function binary(node: Node): Expression {
  return {
    kind: 'binary',
    operator: field(node, 'operator').type,
    left: expressionOf(field(node, 'left')),
    right: expressionOf(field(node, 'right')),
  };
}

function unary(node: Node): Expression {
  const of = expressionOf(field(node, 'operand'));
  const operator = field(node, 'operator').type;
  if (operator === '!') return { kind: 'not', of };
  if (operator === '-' && of.kind === 'literal' && typeof of.value === 'number') {
    return { kind: 'literal', value: -of.value };
  }
  // An address of something and the thing are the same here.
  return operator === '&' || operator === '*' ? of : { kind: 'other', text: node.text };
}

function textOfLiteral(source: string): string {
  if (source.startsWith('`')) return source.slice(1, -1).replaceAll('\r', '');
  return source
    .slice(1, -1)
    .replace(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3}|.)/g, escaped);
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
};

function escaped(_: string, what: string): string {
  if (/^[xuU]/.test(what)) return String.fromCodePoint(Number.parseInt(what.slice(1), 16));
  if (/^[0-7]/.test(what)) return String.fromCodePoint(Number.parseInt(what, 8));
  return ESCAPES[what] ?? what;
}

function field(node: Node, name: string): Node {
  const child = node.childForFieldName(name);
  if (child === null) throw new Error(`${node.type} without ${name}: ${node.text.slice(0, 80)}`);
  return child;
}
