import { answerOf, together } from './answer';
import type { Verdict } from './answer';
import { CompiledPolicies, compileStep } from './compile';
import type { CompiledStatement, CompiledStep } from './compile';
import { actionName, askAbout, candidates, matches } from './match';
import type { Asked } from './match';
import {
  ALLOWED,
  bothAllow,
  can,
  DENIED,
  eitherAllows,
  fallback,
  gated,
  IMPLICIT,
} from './possible';
import type { Possible } from './possible';
import type { Policy } from './policy';
import { opaqueStatement } from './read-statement';
import type { Answer, Policies, Principal, Request } from './request';
import { NO, YES } from './truth';

/**
 * What RAM decides, in the order that RAM's documentation gives: control policies level by level and
 * the session's policy must each allow; of the identity's policies those at account scope decide
 * where they allow or deny, those at resource-group scope where they do neither; identity or
 * resource may allow, and to assume a role both must. Through single sign-on and for cloud services
 * the role's trust policy decides alone. An explicit Deny goes before any Allow.
 *
 * What is not known, or not documented, leaves the decision `unknown` wherever it could turn it.
 *
 * @param policies - compile them for more than a few decisions.
 */
export function evaluate(request: Request, policies: Policies | CompiledPolicies): Answer {
  const compiled = policies instanceof CompiledPolicies ? policies : new CompiledPolicies(policies);
  const asked = resourcesOf(request).map((resource) => askAbout(request, resource));
  const verdict = asked
    .map((one) => decide(one, compiled))
    .reduce((a, b) => together(bothAllow(a.possible, b.possible), [a, b]));
  return answerOf(verdict, asked);
}

function resourcesOf({ resource }: Request): readonly string[] {
  if (typeof resource === 'string') return [resource];
  return resource.length === 0 ? ['*'] : resource;
}

/** Who wants to act as which role. */
export interface RoleEntry {
  readonly caller: Principal;
  /** `acs:ram::<account>:role/<name>`. */
  readonly role: string;
  /** `acs:MFAPresent`, `acs:SourceIp`, `oidc:sub`, `saml:recipient`... Default: nothing is known. */
  readonly context?: Request['context'];
}

export interface RoleEntryPolicies extends Omit<Policies, 'resource' | 'identity'> {
  /** Of the caller. Default: none, as cloud services and identity providers have none. */
  readonly identity?: readonly Policy[];
  /** Of the role. */
  readonly trust: Policy;
}

/**
 * Whether somebody may enter a role. A user or role needs both sides to allow `sts:AssumeRole`; for
 * a cloud service or an identity provider the trust policy decides alone. An account's root user can
 * assume no role.
 */
export function assumeRole(entry: RoleEntry, policies: RoleEntryPolicies): Answer {
  const { caller, role, context = {} } = entry;
  const { trust, identity = [], ...rest } = policies;
  const request = { action: ASSUME_ROLE, resource: role, principal: caller, context };
  return evaluate(request, { ...rest, identity, resource: [trust] });
}

const ASSUME_ROLE = 'sts:AssumeRole';
/** The call by which users and roles enter a role, and those of single sign-on, folded. */
const ROLE_ENTRIES = new Set([
  'sts:assumerole',
  'sts:assumerolewithsaml',
  'sts:assumerolewithoidc',
]);

const UNKNOWN_TRUST = compileStep('resource', [
  { kind: 'trust', name: 'a trust policy that is not known', statements: [opaqueStatement] },
]);

const ROOT_REFUSED: Verdict = {
  step: 'identity',
  possible: IMPLICIT,
  statement: undefined,
  hanging: [],
};

function decide(asked: Asked, policies: CompiledPolicies): Verdict {
  const { gates, resource } = policies;
  if (!ROLE_ENTRIES.has(asked.action)) {
    return passing(gates, asked, () => {
      const own = decideByIdentity(asked, policies);
      if (resource === undefined) return own;
      const other = decideStep(resource, asked);
      return together(eitherAllows(own.possible, other.possible), [own, other]);
    });
  }
  const trust = resource ?? UNKNOWN_TRUST;
  if (entersByTrustAlone(asked)) return decideStep(trust, askedOfTrust(asked));
  if (asked.principal?.id.endsWith(':root') === true) return ROOT_REFUSED;
  return passing(gates, asked, () => {
    const own = decideByIdentity(asked, policies);
    const other = decideStep(trust, asked);
    return together(bothAllow(own.possible, other.possible), [own, other]);
  });
}

function entersByTrustAlone({ action, principal }: Asked): boolean {
  if (principal !== undefined && principal.type !== 'RAM') return true;
  return action !== 'sts:assumerole';
}

/** A trust policy allows `sts:AssumeRole`, by whichever call somebody comes. */
function askedOfTrust(asked: Asked): Asked {
  return { ...asked, action: 'sts:assumerole', certain: [actionName(ASSUME_ROLE)] };
}

/** Each gate has to allow before the next is asked, and at last what they guard. */
function passing(gates: readonly CompiledStep[], asked: Asked, guarded: () => Verdict): Verdict {
  return gates.reduceRight<() => Verdict>(
    (next, gate) => () => {
      const verdict = decideStep(gate, asked);
      if (!can(verdict.possible, ALLOWED)) return verdict;
      const after = next();
      return together(gated(verdict.possible, after.possible), [verdict, after]);
    },
    guarded,
  )();
}

function decideByIdentity(
  asked: Asked,
  { identity, resourceGroupIdentity }: CompiledPolicies,
): Verdict {
  const account = decideStep(identity, asked);
  if (resourceGroupIdentity === undefined || !can(account.possible, IMPLICIT)) return account;
  const group = decideStep(resourceGroupIdentity, asked);
  return together(fallback(account.possible, group.possible), [account, group]);
}

/** The first Deny that applies, else the first Allow, else what may apply. */
function decideStep(compiled: CompiledStep, asked: Asked): Verdict {
  const { step } = compiled;
  let allow: CompiledStatement | undefined;
  const mayAllow: CompiledStatement[] = [];
  const mayDeny: CompiledStatement[] = [];
  for (const candidate of candidates(compiled, asked)) {
    const truth = matches(candidate, asked);
    if (truth === NO) continue;
    const { statement } = candidate;
    if (truth === YES && statement.effect === 'Allow') {
      allow ??= statement;
    } else if (truth === YES && !asked.isExempt) {
      return { step, possible: DENIED, statement, hanging: [] };
    } else {
      if (statement.effect !== 'Deny') mayAllow.push(statement);
      if (statement.effect !== 'Allow') mayDeny.push(statement);
    }
  }
  const possible = outcomes(allow, mayAllow) | (mayDeny.length > 0 ? DENIED : 0);
  const hanging = allow === undefined ? [...mayAllow, ...mayDeny] : mayDeny;
  return { step, possible, statement: allow, hanging };
}

function outcomes(
  allow: CompiledStatement | undefined,
  mayAllow: readonly CompiledStatement[],
): Possible {
  if (allow !== undefined) return ALLOWED;
  return mayAllow.length > 0 ? ALLOWED | IMPLICIT : IMPLICIT;
}
