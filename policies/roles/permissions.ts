import { BaselineError } from '../../alicloud/problems';
import { formatValue } from '../../settings/format-value';
import * as names from '../../alicloud/names';
import type { Policy, Statement } from '../ram/policy';
import { auditor } from './auditor';
import { billing } from './billing';
import { bind } from './binding';
import type { Binding } from './binding';
import { breakGlass } from './break-glass';
import { deployer } from './deployer';
import { developer } from './developer';
import { untilDay } from './ending';
import { mustMatch } from './errors';
import { guardrails, guardrailsOf, stepUpOf } from './guardrails';
import type { Escalation, GuardrailPolicy, Holder } from './guardrails';
import { operator } from './operator';
import { planner } from './planner';
import type { GrantedPurpose, Purpose, Role, RoleName } from './role';

export const roles: Readonly<Record<RoleName, Role>> = {
  developer,
  operator,
  billing,
  auditor,
  deployer,
  planner,
  breakGlass,
};

/** A purpose or a guardrail, bound to an account. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly statements: readonly Statement[];
  /** Of guardrails: which escalations it is against. */
  readonly covers?: readonly Escalation[];
  /** Of guardrails: the policy that it stays in. Default: that of the section before. */
  readonly policy?: GuardrailPolicy;
}

/** All that is attached to one holder. */
export interface Permissions {
  readonly purposes: readonly Section[];
  /** To be attached at account scope: there an Allow of a resource group cannot get past them. */
  readonly guardrails: readonly Section[];
}

export interface PermissionOptions extends Binding {
  /**
   * Optional purposes of the role, for which guardrails make way, and purposes of one's own, which
   * they stay above.
   */
  readonly granted?: readonly (GrantedPurpose | Purpose)[];
  /**
   * The networks that permissions may be changed from. Of the emergency role: no other changes any.
   *
   * @default - any
   */
  readonly networks?: readonly string[];
}

/** @throws BaselineError where a parameter is open, missing or malformed. */
export function permissionsOf(name: RoleName, options: PermissionOptions): Permissions {
  const { granted = [], networks } = options;
  checkGranted(roles[name], granted);
  checkOwn(granted);
  const purposes = [...roles[name].purposes, ...granted];
  const permissions = assemble(holderOf(name), purposes, options);
  if (name !== 'breakGlass' || networks === undefined) return permissions;
  const step = bindSection(stepUpOf(networks), options);
  return { ...permissions, guardrails: [...permissions.guardrails, step] };
}

/** By whose guardrails a role of the baseline is held. */
export function holderOf(name: RoleName): Exclude<Holder, 'member'> {
  return name === 'breakGlass' || name === 'deployer' ? name : 'job';
}

/**
 * Purposes of one's own, and optional ones that were granted, with the guardrails of a holder.
 *
 * @throws BaselineError where a parameter is open, missing or malformed.
 */
export function permissionsFor(
  holder: Holder,
  purposes: readonly (GrantedPurpose | Purpose)[],
  binding: Binding,
): Permissions {
  checkOwn(purposes);
  return assemble(holder, purposes, binding);
}

function assemble(holder: Holder, purposes: readonly Purpose[], binding: Binding): Permissions {
  checkIds(purposes);
  return {
    purposes: purposes.map((purpose) =>
      bindSection({ ...purpose, statements: untilDay(purpose.statements, purpose.until) }, binding),
    ),
    guardrails: guardrailsOf(holder, purposes).map((guardrail) => bindSection(guardrail, binding)),
  };
}

/** As policies, a section each: what `evaluate` takes and answers with. */
export function asPolicies({ purposes, guardrails }: Permissions): Policy[] {
  return [...purposes, ...guardrails].map(({ id, statements }) => ({
    kind: 'identity',
    name: id,
    statements,
  }));
}

function bindSection(
  section: Purpose & Pick<Section, 'covers' | 'policy'>,
  binding: Binding,
): Section {
  const { id, title, why, covers, policy, statements } = section;
  return {
    id,
    title,
    why,
    ...(covers && { covers }),
    ...(policy && { policy }),
    statements: bind(statements, binding),
  };
}

/** An optional purpose is for the roles that list it. */
function checkGranted(role: Role, granted: readonly Purpose[]): void {
  const optional = role.optional.map(({ id }) => id);
  for (const purpose of granted) {
    if (!isGranted(purpose) || optional.includes(purpose.id)) continue;
    throw new BaselineError([
      {
        path: `what is granted to the ${role.name}`,
        found: formatValue(purpose.id),
        allowed: optional.join(', ') || 'nothing: the role has no optional purposes',
        fix: 'Grant it to the role that it is for.',
      },
    ]);
  }
}

/** A purpose of one's own by the id of one that guardrails make way for would open them. */
function checkOwn(purposes: readonly Purpose[]): void {
  const taken = new Set(guardrails.flatMap(({ unless = {} }) => Object.keys(unless)));
  for (const purpose of purposes) {
    if (isGranted(purpose) || isOfJob(purpose) || !taken.has(purpose.id)) continue;
    throw new BaselineError([
      {
        path: "the id of a purpose of one's own",
        found: formatValue(purpose.id),
        allowed: `any but ${[...taken].join(', ')}`,
        fix: 'Give it another id, or grant the optional purpose of that id instead.',
      },
    ]);
  }
}

/** A purpose of a job's role, not merely one of its id: pipelines have those. */
function isOfJob(purpose: Purpose): boolean {
  return Object.values(roles).some(
    (role) => role !== breakGlass && role.purposes.includes(purpose),
  );
}

function isGranted(purpose: Purpose): purpose is GrantedPurpose {
  return 'isOptional' in purpose;
}

/** Ids become names of policies. */
function checkIds(purposes: readonly Purpose[]): void {
  const seen = new Set<string>();
  for (const { id } of purposes) {
    const problem = {
      path: 'the id of a purpose',
      allowed: '2 to 40 small letters, digits or hyphens, each id once',
      fix: 'Name it after the job that needs it.',
    };
    mustMatch(id, names.purposeName.pattern, problem);
    if (seen.has(id)) throw new BaselineError([{ ...problem, found: `${formatValue(id)} twice` }]);
    seen.add(id);
  }
}
