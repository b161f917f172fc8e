import type { Node } from 'web-tree-sitter';
import {
  counted,
  partOf,
  rangeOf,
  unwrapped,
  type Assigned,
  type Part,
} from './collection-changes';
import type { Expression } from './go-syntax';

/**
 * On what a call hangs. `changed`: one of these arguments is set at creation, or changes; `set`: the
 * argument has a value that is not the empty one; `added`, `removed`: it has elements that it had not, or
 * had some that it has no more; `is`: it has this value; `differs`: the cloud has another; `not`: the
 * other way round; `creating`: only at creation, or only after it; `open`: what the source alone does
 * not tell.
 */
export type Term =
  | Part
  | { readonly changed: readonly string[] }
  | { readonly differs: string }
  | { readonly is: readonly [attribute: string, value: string] }
  | { readonly not: Term }
  | { readonly creating: boolean }
  | { readonly open: true };

/** One of these holds, and of it every term. A single one without terms: always. */
export type When = readonly (readonly Term[])[];

export const ALWAYS: When = [[]];
const OPEN: When = [[{ open: true }]];

const TEXT = 'interpreted_string_literal';

/** More ways than this to one call are not told apart. */
const MOST_WAYS = 16;

/** What the places in one function hang on, by the `if`s around them. */
export class Conditions {
  private readonly assigned = new Map<string, Assigned[]>();
  private readonly returnsWhenNew: boolean;

  /** @param constants - of the package, as far as it is read: what it is compared with stands first. */
  constructor(
    body: Node,
    assignments: readonly Node[],
    private readonly constants: ReadonlyMap<string, Expression>,
  ) {
    this.returnsWhenNew = body.text.includes('.IsNewResource()');
    for (const node of assignments) {
      const names =
        node.childForFieldName('left')?.namedChildren ?? node.childrenForFieldName('name');
      const right = node.childForFieldName('right') ?? node.childForFieldName('value');
      const values = right?.namedChildren ?? [];
      names.forEach((name, index) => {
        // `v, ok := d.GetOk("x")` sets both by one call.
        const value = values[index] ?? values[0];
        if (value === undefined) return;
        const before = this.assigned.get(name.text) ?? [];
        this.assigned.set(name.text, [...before, { at: node, value, index }]);
      });
    }
  }

  /** What has to hold for a place to be reached. */
  of(place: Node): When {
    let when = ALWAYS;
    let inner = place;
    for (let outer = place.parent; outer !== null; outer = outer.parent) {
      if (/^(?:function|method)_declaration$/.test(outer.type)) break;
      when = both(around(outer, inner, this), when);
      inner = outer;
    }
    return when;
  }

  /** An expression, as far as it is about arguments. */
  condition(node: Node | null): When {
    if (node === null) return OPEN;
    if (node.type === 'parenthesized_expression') {
      return this.condition(node.namedChildren[0] ?? null);
    }
    if (node.type === 'unary_expression') {
      const isNot = node.childForFieldName('operator')?.type === '!';
      return isNot ? negated(this.condition(node.childForFieldName('operand'))) : OPEN;
    }
    if (node.type === 'binary_expression') return this.binary(node);
    if (node.type === 'identifier') return this.flag(node);
    if (node.text === 'd.IsNewResource()') return [[{ creating: true }]];
    const changed = changedBy(node);
    if (changed !== undefined) return [[{ changed }]];
    const read = this.attributeOf(node);
    return read === undefined ? OPEN : [[{ set: read }]];
  }

  /** One of the cases of a `switch` over an argument. */
  caseOf(node: Node): When {
    const value = node.parent?.childForFieldName('value') ?? null;
    const attribute = value === null ? undefined : this.attributeOf(value);
    const values = node.childForFieldName('value')?.namedChildren ?? [];
    if (attribute === undefined || values.some(({ type }) => type !== TEXT)) return OPEN;
    return values.map(({ text }) => [{ is: [attribute, text.slice(1, -1)] }]);
  }

  private binary(node: Node): When {
    const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
    const operator = node.childForFieldName('operator')?.type;
    if (operator === '&&') return both(this.condition(left), this.condition(right));
    if (operator === '||') return either(this.condition(left), this.condition(right));
    if (left === null || right === null) return OPEN;
    const collection = counted(node);
    if (collection !== undefined) return this.elements(collection);
    const attribute = this.attributeOf(left);
    const text = this.textOf(right);
    if (operator === '==' && attribute !== undefined && text !== undefined) {
      return [[{ is: [attribute, text] }]];
    }
    // What the cloud has is compared with what it is to have.
    const wanted = operator === '!=' ? (attribute ?? this.attributeOf(right)) : undefined;
    const isOther = right.type === 'identifier' || right.type === 'call_expression';
    return wanted === undefined || !isOther ? OPEN : [[{ differs: wanted }]];
  }

  /** A loop over nothing calls nothing. Whoever hands a function a list hands it one with elements. */
  inLoop(loop: Node): When {
    const list = rangeOf(loop);
    const isGiven = list?.type === 'identifier' && this.before(list).length === 0;
    return list === undefined || isGiven ? ALWAYS : this.elements(list);
  }

  /** There are some in a collection: of an argument, or of what changes in it. */
  elements(collection: Node): When {
    const part = partOf(collection, (node) => this.before(node));
    if (part !== undefined) return [[part]];
    const read = this.attributeOf(collection);
    return read === undefined ? OPEN : [[{ set: read }]];
  }

  /** A text, or a constant of the package that is one: `string(Ingress)`. */
  private textOf(node: Node): string | undefined {
    if (node.type === TEXT) return node.text.slice(1, -1);
    const [, name] = /^(?:string\()?([A-Z]\w*)\)?$/.exec(node.text) ?? [];
    const constant = name === undefined ? undefined : this.constants.get(name);
    const value = constant?.kind === 'call' ? constant.args[0] : constant;
    return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
  }

  /** The argument whose value an expression is. */
  private attributeOf(node: Node): string | undefined {
    const inner = unwrapped(node);
    const read = attributeRead(inner);
    if (read !== undefined || inner.type !== 'identifier') return read;
    const last = this.before(inner).at(-1);
    return last === undefined ? undefined : attributeRead(unwrapped(last.value));
  }

  /** `ok` of what was read, or `update`, which is set where one of several arguments changes. */
  private flag(node: Node): When {
    const before = this.before(node);
    const last = before.at(-1);
    if (last === undefined) return OPEN;
    const read = attributeRead(unwrapped(last.value));
    if (read !== undefined) return [[{ set: read }]];
    const changed = changedBy(last.value);
    if (changed !== undefined) return [[{ changed }]];
    const reset = before.findLastIndex(({ value }) => value.type === 'false');
    const since = before.slice(reset + 1);
    if (since.length === 0 || since.some(({ value }) => value.type !== 'true')) return OPEN;
    return since.map(({ at }) => this.of(at)).reduce((a, b) => either(a, b));
  }

  private before(node: Node): Assigned[] {
    const all = this.assigned.get(node.text) ?? [];
    return all.filter(({ at }) => at.startIndex < node.startIndex);
  }

  /** Whether what stands before a statement returned already while the object is made. */
  skippedWhenNew(list: Node, statement: Node): boolean {
    if (!this.returnsWhenNew) return false;
    return list.namedChildren.some(
      (before) =>
        before.startIndex < statement.startIndex &&
        before.type === 'if_statement' &&
        before.childForFieldName('condition')?.text === 'd.IsNewResource()' &&
        / return |\breturn\b/.test(before.childForFieldName('consequence')?.text ?? ''),
    );
  }
}

function around(outer: Node, inner: Node, conditions: Conditions): When {
  if (outer.type === 'statement_list') {
    return conditions.skippedWhenNew(outer, inner) ? [[{ creating: false }]] : ALWAYS;
  }
  if (outer.type === 'expression_case') return conditions.caseOf(outer);
  if (outer.type === 'default_case') return OPEN;
  if (outer.type === 'for_statement' && outer.childForFieldName('body')?.id === inner.id) {
    return conditions.inLoop(outer);
  }
  if (outer.type !== 'if_statement') return ALWAYS;
  const condition = outer.childForFieldName('condition');
  if (outer.childForFieldName('consequence')?.id === inner.id) {
    return conditions.condition(condition);
  }
  if (outer.childForFieldName('alternative')?.id !== inner.id) return ALWAYS;
  return negated(conditions.condition(condition));
}

/** `d.HasChange("a")` or `d.HasChanges("a", "b")`. */
function changedBy(node: Node): readonly string[] | undefined {
  const [, list] = /^d\.HasChanges?\(([^()]*)\)$/.exec(node.text) ?? [];
  const names = list?.split(',').map((part) => /^\s*"([^"]+)"\s*$/.exec(part)?.[1]);
  if (names === undefined || names.some((name) => name === undefined)) return undefined;
  return [...new Set(names.map((name) => top(name ?? '')))];
}

/** `d.Get("a")`, `d.GetOk("a")`, `d.GetOkExists("a")`. */
function attributeRead(node: Node): string | undefined {
  const [, name] = /^d\.Get(?:Ok|OkExists)?\("([^"]+)"\)$/.exec(node.text) ?? [];
  return name === undefined ? undefined : top(name);
}

/** `block.0.name` is a part of `block`. */
function top(path: string): string {
  return path.split('.')[0] ?? path;
}

export function both(a: When, b: When): When {
  return simple(a.flatMap((one) => b.map((other) => [...one, ...other])));
}

export function either(a: When, b: When): When {
  return simple([...a, ...b]);
}

/** What holds where it does not. */
function negated(when: When): When {
  return when
    .map((terms): When => terms.map((term) => [opposite(term)]))
    .reduce((a, b) => both(a, b), ALWAYS);
}

function opposite(term: Term): Term {
  if ('open' in term) return term;
  if ('creating' in term) return { creating: !term.creating };
  return 'not' in term ? term.not : { not: term };
}

/** Without terms that stand twice, and ways that ask for more than another. */
function simple(when: When): When {
  const ways = new Map(
    when.map((terms) => {
      const byText = new Map(terms.map((term) => [JSON.stringify(term), term]));
      const sorted = [...byText].sort(([x], [y]) => (x < y ? -1 : 1));
      return [sorted.map(([text]) => text).join(), new Map(sorted)] as const;
    }),
  );
  const all = [...ways.values()];
  const least = all
    .filter(
      (one) =>
        !all.some((other) => other !== one && [...other.keys()].every((key) => one.has(key))),
    )
    .map((terms) => [...terms.values()]);
  const joined = withJoinedChanges(least);
  return joined.length > MOST_WAYS ? OPEN : joined;
}

/** Ways that ask for a change of this or of that argument, and else for the same, are one. */
function withJoinedChanges(ways: When): When {
  const groups = new Map<string, { changed: Set<string>; rest: readonly Term[] }>();
  const others: (readonly Term[])[] = [];
  for (const way of ways) {
    const changes = way.flatMap((term) => ('changed' in term ? [term.changed] : []));
    const rest = way.filter((term) => !('changed' in term));
    if (changes.length !== 1) {
      others.push(way);
      continue;
    }
    const key = JSON.stringify(rest);
    const group = groups.get(key) ?? { changed: new Set<string>(), rest };
    groups.set(key, group);
    for (const name of changes[0] ?? []) group.changed.add(name);
  }
  const together = [...groups.values()].map(({ changed, rest }): readonly Term[] => [
    { changed: [...changed].sort() },
    ...rest,
  ]);
  return [...together, ...others];
}
