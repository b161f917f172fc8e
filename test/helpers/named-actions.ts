import ts from 'typescript';
import { guardrails, roleNames, roles, secretReads } from '../../policies/roles';
import { permissionsInTests } from '../policies/roles/session';
import { sourcesIn } from './sources';

/** An action, or a pattern of actions, and where it is named. */
export interface NamedAction {
  readonly action: string;
  readonly where: string;
}

interface Stating {
  readonly id: string;
  readonly statements: readonly { readonly action?: readonly string[] }[];
}

const inSections = (kind: string, sections: readonly Stating[]): NamedAction[] =>
  sections.flatMap(({ id, statements }) =>
    statements.flatMap(({ action = [] }) =>
      action.map((one) => ({ action: one, where: `${kind} ${id}` })),
    ),
  );

/** What roles and guardrails name, as they are bound to an account. */
export function actionsOfRoles(): NamedAction[] {
  const permissions = roleNames.map((name) => ({ name, ...permissionsInTests(name) }));
  return [
    ...permissions.flatMap(({ name, purposes }) => inSections(`role ${name}`, purposes)),
    ...permissions.flatMap((one) => inSections('guardrail', one.guardrails)),
    ...guardrails.flatMap(({ id, unless = {} }) =>
      inSections('guardrail', [{ id, statements: Object.values(unless).flat() }]),
    ),
    ...secretReads.map(({ action }) => ({ action, where: 'secret reads' })),
    ...roleNames.flatMap((name) =>
      roles[name].cannot.flatMap(({ examples }) =>
        examples.map((action) => ({ action, where: `refusals of ${name}` })),
      ),
    ),
  ];
}

/** Actions that are written out in sources: in optional purposes, rules, documents of constructs. */
export function actionsInSources(...places: readonly string[]): NamedAction[] {
  return sourcesIn(...places).flatMap(({ path, text }) => actionsIn(text, path));
}

const CONDITION_KEY = /^(?:acs:|sts:ExternalId$|ram:ServiceName$)/;
const ACTION = /^(?:[a-z][a-z0-9-]*\*?|\*):(?:[A-Z*][A-Za-z0-9*?]*)$/;

/** In literals such as `'ecs:RunInstances'`, and in calls such as `of('ecs', 'RunInstances')`. */
export function actionsIn(text: string, path: string): NamedAction[] {
  const found: NamedAction[] = [];
  const add = (action: string): void => {
    if (ACTION.test(action) && !CONDITION_KEY.test(action)) found.push({ action, where: path });
  };
  const visit = (node: ts.Node): void => {
    // The keys of conditions are names of properties, and spelt like actions.
    if (ts.isStringLiteralLike(node) && !isNameOfProperty(node)) add(node.text);
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [code, ...names] = node.arguments.filter((one) => ts.isStringLiteralLike(one));
      if (node.expression.text === 'of') names.forEach(({ text: n }) => add(`${code?.text}:${n}`));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

function isNameOfProperty(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}
