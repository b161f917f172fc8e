import ts from 'typescript';
import { knownActions, knownEvents, knownPatterns, undocumented } from '../../alicloud/api';
import { fieldNames } from '../../policies/detections';
import type { IsName } from './literals';

/** Data that carries the security, and the tests by hand that have to notice each lost name. */
export interface Area {
  readonly id: string;
  readonly sources: readonly string[];
  readonly isName: IsName;
  readonly tests: readonly string[];
}

const actions = new Set(
  [...knownActions(), ...knownPatterns(), ...undocumented.map(({ name }) => name)].flatMap(
    (action) => [action, action.slice(action.indexOf(':') + 1)],
  ),
);
const events = new Set([...knownEvents().values()].flatMap((names) => [...names]));

const services = new Set(knownEvents().keys());

const PATTERN = /^(?:[a-z*][a-z0-9*-]*:)?[A-Z*?][A-Za-z0-9*?]*$/;

/** Names of calls, and patterns of them, but for the examples of what a role cannot do. */
function isAction(literal: ts.StringLiteralLike): boolean {
  const { text } = literal;
  if (within(literal, 'examples') || /^\*?$/.test(text)) return false;
  return actions.has(text) || events.has(text) || (/[*?]/.test(text) && PATTERN.test(text));
}

/** What a filter compares with: names, codes, values and parameters, but not the fields. */
function isCompared(literal: ts.StringLiteralLike): boolean {
  if (!ts.isCallExpression(literal.parent) && !ts.isArrayLiteralExpression(literal.parent)) {
    return ts.isPropertyAssignment(literal.parent) && literal.parent.name.getText() === 'parameter';
  }
  return !fieldNames.some((field) => field === literal.text);
}

/** In the value of a property of that name. */
function within(node: ts.Node, property: string): boolean {
  for (let up: ts.Node = node; !ts.isSourceFile(up); up = up.parent) {
    if (ts.isPropertyAssignment(up) && up.name.getText() === property) return true;
  }
  return false;
}

export const areas: readonly Area[] = [
  {
    id: 'roles',
    sources: ['policies/roles'],
    isName: isAction,
    tests: [
      'test/policies/roles/denied-by-hand.test.ts',
      'test/policies/roles/allowed-by-hand.test.ts',
      'test/policies/roles/access-matrix.test.ts',
      'test/policies/roles/deployment.test.ts',
    ],
  },
  {
    id: 'detections',
    sources: [
      'policies/detections/catalogue',
      'policies/detections/attaches.ts',
      'policies/detections/commands.ts',
      'policies/detections/compute.ts',
      'policies/detections/deletes.ts',
      'policies/detections/filter.ts',
      'policies/detections/log-projects.ts',
      'policies/detections/opened.ts',
      'policies/detections/service-roles.ts',
    ],
    // Lists that a filter is made of stand before it, as constants; samples are no part of it.
    isName: (literal) => {
      const { text } = literal;
      const isName = events.has(text) || services.has(text.toLowerCase());
      const isOfFilter = within(literal, 'filter') || isName;
      const isSample = within(literal, 'rings') || within(literal, 'quiet');
      const file = literal.getSourceFile().fileName;
      if (file.endsWith('filter.ts')) return isCompared(literal);
      return isOfFilter && !isSample && !isOfSample(literal) && isCompared(literal);
    },
    tests: ['test/policies/detections/events-by-hand.test.ts'],
  },
];

/** An argument of the functions that make events for samples. */
function isOfSample(literal: ts.StringLiteralLike): boolean {
  const { parent } = literal;
  return (
    ts.isCallExpression(parent) &&
    /^(?:apiCall|sample|quietCalls|userLogin|rootLogin|as|on[A-Z]\w*)$/.test(
      parent.expression.getText(),
    )
  );
}
