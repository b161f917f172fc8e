import { printableJson } from '../../../alicloud/printable';
import { escalations, guardrails, permissionsOf, roles } from '../../../policies/roles';
import type { Escalation, Guardrail, Role, RoleName } from '../../../policies/roles';
import { PLACEHOLDER_ACCOUNT_ID } from '../../../settings';
import { roleText } from './role-names';

/** A role by purpose: what it may do and why, what not, and what RAM cannot hold. */
export function roleListing(name: RoleName): string {
  const role = roles[name];
  const lines = [
    `${roleText(name)}: ${role.forWhom}`,
    `Entered with MFA, for ${role.sessionHours} h at a time.`,
    ...heading('May', role.purposes.flatMap(purposeLines)),
    ...heading(
      'May be granted',
      role.optional.flatMap(({ id, title, why, parameter }) => [
        `${id}: ${title}`,
        `  ${why}`,
        `  Parameter: ${parameter}.`,
      ]),
    ),
    ...heading(
      'Cannot',
      role.cannot.map(({ what }) => what),
    ),
    ...heading(
      'Guardrails, whatever else is attached',
      guardrailsFor(name).map(({ id, title, covers }) => `${id}: ${title}${against(covers)}`),
    ),
    ...heading('Limits', role.limits),
  ];
  return `${lines.join('\n')}\n`;
}

function heading(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function purposeLines({ id, title, why, statements }: Role['purposes'][number]): string[] {
  const actions = new Set(statements.flatMap(({ action }) => action));
  const count = actions.size === 1 ? '1 action' : `${actions.size} actions`;
  return [`${id}: ${title} (${count})`, `  ${why}`];
}

function against(covers: readonly Escalation[]): string {
  return covers.length > 0 ? ` (${covers.join(', ')})` : '';
}

/** Those that the role has, in the order of the data. */
function guardrailsFor(name: RoleName): Guardrail[] {
  // Which they are hangs neither on the account nor on the scope.
  const scope = { tag: { key: 'team', value: 'example' } };
  const permissions = permissionsOf(name, { account: PLACEHOLDER_ACCOUNT_ID, scope });
  const ids = new Set(permissions.guardrails.map(({ id }) => id));
  return guardrails.filter(({ id }) => ids.has(id));
}

export function roleJson(name: RoleName): string {
  const { title, forWhom, sessionHours, purposes, optional, cannot, limits } = roles[name];
  return printableJson({
    version: 1,
    role: roleText(name),
    title,
    forWhom,
    sessionHours,
    purposes: purposes.map((purpose) => ({
      id: purpose.id,
      title: purpose.title,
      why: purpose.why,
      actions: [...new Set(purpose.statements.flatMap(({ action }) => action))],
    })),
    optional: optional.map(({ id, title: named, why, parameter }) => ({
      id,
      title: named,
      why,
      parameter,
    })),
    cannot: cannot.map(({ what, examples }) => ({ what, examples })),
    guardrails: guardrailsFor(name).map(({ id, title: named, why, covers }) => ({
      id,
      title: named,
      why,
      against: Object.fromEntries(covers.map((code) => [code, escalations[code]])),
    })),
    limits,
  });
}
