import { Findings } from './findings';
import type { Effect, PolicyKind, Statement } from './policy';
import { isObject, readStrings } from './read';
import type { Element } from './read';
import { readCondition } from './read-condition';
import { checkClaims, readPrincipal } from './read-principal';
import type { Path } from './show';
import { foldCase } from './wildcards';

type Family = 'Sid' | 'Effect' | 'Principal' | 'Action' | 'Resource' | 'Condition';

/** Every spelling under which somebody may expect an element, to the element it would change. */
const FAMILIES: ReadonlyMap<string, Family> = new Map([
  ['sid', 'Sid'],
  ['effect', 'Effect'],
  ['principal', 'Principal'],
  ['notprincipal', 'Principal'],
  ['action', 'Action'],
  ['notaction', 'Action'],
  ['resource', 'Resource'],
  ['notresource', 'Resource'],
  ['condition', 'Condition'],
]);

interface Shape {
  readonly required: readonly Family[];
  /** Keys that may stand in a statement. */
  readonly keys: readonly string[];
}

const ACTIONS = ['Action', 'NotAction'];
const IDENTITY: Shape = {
  required: ['Effect', 'Action', 'Resource'],
  keys: ['Sid', 'Effect', ...ACTIONS, 'Resource', 'Condition'],
};
const OF_RESOURCE: Shape = {
  required: ['Effect', 'Principal', 'Action', 'Resource'],
  keys: ['Sid', 'Effect', 'Principal', ...ACTIONS, 'Resource', 'Condition'],
};
const SHAPES: Readonly<Record<PolicyKind, Shape>> = {
  identity: IDENTITY,
  session: IDENTITY,
  control: IDENTITY,
  trust: {
    required: ['Effect', 'Principal', 'Action'],
    keys: ['Sid', 'Effect', 'Principal', ...ACTIONS, 'Condition'],
  },
  resource: OF_RESOURCE,
  // The documents of projects have statements without a principal, about everybody.
  project: { ...OF_RESOURCE, required: IDENTITY.required },
  secret: OF_RESOURCE,
};

/** A statement of which nothing is known: it may allow or deny anything. */
export const opaqueStatement = { effect: 'unknown', action: ['*'] } as const;

/** Reads one statement. Elements that are not understood are left out, and told in `unknown`. */
export function readStatement(value: unknown, path: Path, kind: PolicyKind): Statement {
  const findings = new Findings();
  if (!isObject(value)) {
    findings.add(path, value, 'an object');
    return { ...opaqueStatement, unknown: findings.problems };
  }
  const elements = elementsOf(value, path, SHAPES[kind], findings);
  const sid = readSid(elements.get('Sid'), findings);
  const effect = readEffect(elements.get('Effect'), findings);
  const principal = readPrincipal(elements.get('Principal'), kind, findings);
  const actions = readActions(elements.get('Action'), findings);
  const resource = readResources(elements.get('Resource'), findings);
  const condition = readCondition(elements.get('Condition'), findings);
  const statement: Statement = {
    ...(sid === null ? {} : { sid }),
    effect,
    ...(principal === null ? {} : { principal }),
    ...actions,
    ...(resource === null ? {} : { resource }),
    ...(condition === null ? {} : { condition }),
  };
  checkClaims(statement, path, findings);
  const { problems } = findings;
  return problems.length === 0 ? statement : { ...statement, unknown: problems };
}

interface NamedElement extends Element {
  readonly key: string;
}

/** Sorts the keys into elements, without those that cannot be understood. */
function elementsOf(
  value: Readonly<Record<string, unknown>>,
  path: Path,
  { required, keys }: Shape,
  findings: Findings,
): ReadonlyMap<Family, NamedElement> {
  const elements = new Map<Family, NamedElement>();
  const seen = new Set<Family>();
  for (const key of Object.keys(value)) {
    const family = FAMILIES.get(foldCase(key));
    const isAllowed = keys.includes(key);
    if (!isAllowed) findings.add([...path, key], key, `in this policy ${keys.join(', ')}`);
    if (family === undefined) continue;
    if (seen.has(family)) {
      findings.say([...path, key], `a second ${family}`, 'one of them');
      elements.delete(family);
    } else if (isAllowed) {
      elements.set(family, { key, value: value[key], path: [...path, key] });
    }
    seen.add(family);
  }
  for (const family of required) {
    if (!seen.has(family)) findings.say([...path, family], 'nothing', `a value for ${family}`);
  }
  return elements;
}

function readSid(element: Element | undefined, findings: Findings): string | null {
  if (element === undefined) return null;
  const { value, path } = element;
  return typeof value === 'string' ? value : findings.add(path, value, 'a string');
}

const EFFECTS: ReadonlyMap<string, Effect> = new Map([
  ['allow', 'Allow'],
  ['deny', 'Deny'],
]);

function readEffect(element: Element | undefined, findings: Findings): Effect | 'unknown' {
  if (element === undefined) return 'unknown';
  const { value, path } = element;
  if (value === 'Allow' || value === 'Deny') return value;
  findings.add(path, value, '"Allow" or "Deny"');
  // In another case it can be meant for nothing else, if it counts at all.
  return (typeof value === 'string' ? EFFECTS.get(foldCase(value)) : undefined) ?? 'unknown';
}

const ACTION_FORM = /^(?:\*|[\w*?-]+:[\w*?./-]+)$/;
const ACTION =
  '"*" or <service>:<name> in ASCII letters, digits and - _ . / with * and ? as wildcards';

function readActions(
  element: NamedElement | undefined,
  findings: Findings,
): { action: readonly string[] } | { notAction: readonly string[] } {
  const isAction = (text: string): boolean => ACTION_FORM.test(text);
  const read = element === undefined ? null : readStrings(element, isAction, ACTION, findings);
  if (read === null) return { action: ['*'] };
  return element?.key === 'NotAction' ? { notAction: read } : { action: read };
}

const RESOURCE = '"*" or acs:<service>:<region>:<account>:<relative id>, without variables';

function readResources(element: Element | undefined, findings: Findings): readonly string[] | null {
  return element === undefined ? null : readStrings(element, isResource, RESOURCE, findings);
}

/** A star may stand for the parts that are not there. */
function isResource(text: string): boolean {
  if (text === '*') return true;
  if (!text.startsWith('acs:') || text.includes('${') || /\p{C}/u.test(text)) return false;
  const parts = text.split(':');
  return parts.length < 5 ? text.includes('*') : parts.slice(4).join(':') !== '';
}
