import { attributesOf, blocksOf, emptyObject } from '../../../../packages/sandbox/src/schema/shape';
import type {
  Attribute,
  AttributeType,
  Block,
} from '../../../../packages/sandbox/src/schema/types';
import {
  canonical,
  isList,
  isObject,
  isUnknown,
  type ObjectValue,
  type Value,
} from '../../../../packages/sandbox/src/value/value';

/**
 * What Terraform's core proposes to a provider: the configuration, and where it says nothing of
 * an attribute that the provider computes, the value before. A port of `ProposedNew` in
 * Terraform's `internal/plans/objchange/objchange.go`.
 */
export function proposedNew(block: Block, prior: Value, config: Value): Value {
  if (!isObject(config)) return prior;
  const before = isObject(prior) ? prior : emptyObject(block);
  const proposed: Record<string, Value> = {};
  for (const [name, attribute] of attributesOf(block)) {
    const wanted = config[name] ?? null;
    const keeps = attribute.computed === true && wanted === null;
    proposed[name] = keeps ? (before[name] ?? null) : wanted;
  }
  for (const [name, nested] of blocksOf(block)) {
    const wanted = config[name] ?? null;
    const earlier = before[name] ?? null;
    if (isUnknown(wanted)) proposed[name] = wanted;
    else if (nested.nesting_mode === 'list') proposed[name] = inList(nested.block, earlier, wanted);
    else if (nested.nesting_mode === 'set') proposed[name] = inSet(nested.block, earlier, wanted);
    else proposed[name] = wanted === null ? null : proposedNew(nested.block, earlier, wanted);
  }
  return proposed;
}

function inList(block: Block, prior: Value, config: Value): Value {
  if (!isList(config)) return config;
  return config.map((wanted, index) => {
    const before = isList(prior) ? prior[index] : undefined;
    return before === undefined ? wanted : proposedNew(block, before, wanted);
  });
}

function inSet(block: Block, prior: Value, config: Value): Value {
  if (!isList(config)) return config;
  const left = isList(prior) ? [...prior] : [];
  return config.map((wanted) => {
    const at = left.findIndex((before) => couldComeFrom(block, before, wanted));
    const [before = null] = at < 0 ? [] : left.splice(at, 1);
    return proposedNew(block, before, wanted);
  });
}

/** Whether the object before is the one configured, with computed values added. */
function couldComeFrom(block: Block, prior: Value, config: Value): boolean {
  if (canonical(prior) === canonical(config)) return true;
  if (!isObject(prior) || !isObject(config)) return false;
  const attributes = attributesOf(block).every(([name, attribute]) => {
    const before = prior[name] ?? null;
    const wanted = config[name] ?? null;
    if (before === null || equalAs(attribute, before, wanted)) return true;
    // Terraform's walk does not go into a set inside of a set: that has to be equal.
    if (attribute.type[0] === 'set') return false;
    return attribute.computed === true && wanted === null;
  });
  return (
    attributes &&
    blocksOf(block).every(([name, nested]) => {
      const before = prior[name] ?? null;
      const wanted = config[name] ?? null;
      if (canonical(before) === canonical(wanted)) return true;
      if (nested.nesting_mode !== 'list' || !isList(before) || !isList(wanted)) return false;
      return (
        before.length === wanted.length &&
        before.every((element, index) =>
          couldComeFrom(nested.block, element, wanted[index] ?? null),
        )
      );
    })
  );
}

function equalAs({ type }: Attribute, a: Value, b: Value): boolean {
  return typedText(type, a) === typedText(type, b);
}

/** A text that is the same for values that Terraform holds to be equal: a set has no order. */
function typedText(type: AttributeType, value: Value): string {
  if (typeof type === 'string') {
    // A number too long for JavaScript comes as a text.
    return canonical(type === 'number' && typeof value === 'string' ? Number(value) : value);
  }
  const [kind, inner] = type;
  if (isList(value)) {
    const texts = value.map((v) => typedText(kind === 'object' ? 'dynamic' : inner, v));
    return `[${(kind === 'set' ? [...new Set(texts)].sort() : texts).join()}]`;
  }
  if (!isObject(value)) return canonical(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries
    .map(([name, v]) => {
      const of = kind === 'object' ? (inner[name] ?? 'dynamic') : inner;
      return `${JSON.stringify(name)}:${typedText(of, v)}`;
    })
    .join()}}`;
}

/** The same for an object of a block's shape, nested blocks included. */
export function blockText(block: Block, value: Value): string {
  if (!isObject(value)) return canonical(value);
  const attributes = attributesOf(block).map(
    ([name, { type }]) => `${name}=${typedText(type, value[name] ?? null)}`,
  );
  const blocks = blocksOf(block).map(([name, nested]) => {
    const inside = value[name] ?? null;
    if (!isList(inside)) return `${name}=${blockText(nested.block, inside)}`;
    const texts = inside.map((element) => blockText(nested.block, element));
    return `${name}=[${(nested.nesting_mode === 'set' ? texts.sort() : texts).join()}]`;
  });
  return `{${[...attributes, ...blocks].join(';')}}`;
}

/** The names of the top-level attributes and blocks in which two objects differ. */
export function differences(block: Block, a: ObjectValue, b: ObjectValue): string[] {
  const attributes = attributesOf(block).filter(
    ([name, { type }]) => typedText(type, a[name] ?? null) !== typedText(type, b[name] ?? null),
  );
  const blocks = blocksOf(block).filter(([name, nested]) => {
    const only = { block_types: { [name]: nested } };
    return blockText(only, a) !== blockText(only, b);
  });
  return [...attributes, ...blocks].map(([name]) => name);
}
