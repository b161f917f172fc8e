import type { Findings } from './findings';
import { isOperator, operatorRules, quantifiers, ruleOf } from './operators';
import type { Operator } from './operators';
import type { Condition } from './policy';
import { isObject, readEntries, readStrings } from './read';
import type { Element } from './read';

type Keys = Readonly<Record<string, readonly string[]>>;

const OPERATORS = `${Object.keys(operatorRules).join(', ')}, also after ${quantifiers.join(': or ')}:; RAM refuses ...IfExists and Null`;

/**
 * What is understood of a condition: as all of it must hold, the rest can only narrow it. An empty
 * one, as published policies have it, asks for nothing and is none.
 */
export function readCondition(element: Element | undefined, findings: Findings): Condition | null {
  if (element === undefined || isEmpty(element.value)) return null;
  const condition: Partial<Record<Operator, Keys>> = {};
  for (const [name, inner] of readEntries(element, 'at least one operator', findings) ?? []) {
    if (!isOperator(name)) {
      findings.add(inner.path, name, OPERATORS);
      continue;
    }
    const keys = readKeys(name, inner, findings);
    if (keys !== null) condition[name] = keys;
  }
  return condition;
}

function isEmpty(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

function readKeys(operator: Operator, element: Element, findings: Findings): Keys | null {
  const { understands, values } = ruleOf(operator);
  const understood: [string, readonly string[]][] = [];
  for (const [key, inner] of readEntries(element, 'at least one condition key', findings) ?? []) {
    if (!isKey(key)) {
      findings.add(inner.path, key, 'a condition key, as <service>:<name>');
      continue;
    }
    const strings = readStrings(inner, understands, values, findings);
    if (strings !== null) understood.push([key, strings]);
  }
  return understood.length === 0 ? null : Object.fromEntries(understood);
}

/** The name of a tag is part of the key, and may be anything. */
function isKey(key: string): boolean {
  return /^[a-z][a-z0-9-]*:[^]/i.test(key);
}
