import { accountGuardrails } from './account';
import { auditGuardrails } from './audit';
import { accountBorders, auditBorders } from './borders';
import { dataGuardrails } from './data';
import { identityElsewhere, workloadsElsewhere } from './elsewhere';
import { afterDay } from '../ending';
import type { Purpose } from '../role';
import type { Guardrail, GuardrailPolicy, Holder } from './guardrail';
import { identityGuardrails } from './identity';
import { stepUp } from './step-up';
import { takeoverGuardrails } from './takeover';
import { watchingGuardrails } from './watching';

export { escalations, guardrailPolicies } from './guardrail';
export type { Escalation, Guardrail, GuardrailPolicy, Holder } from './guardrail';

const byPolicy: readonly (readonly [GuardrailPolicy, readonly Guardrail[]])[] = [
  ['identity', [...identityGuardrails, ...identityElsewhere]],
  ['workloads', [...takeoverGuardrails, ...dataGuardrails]],
  ['audit', [...auditGuardrails, ...watchingGuardrails, ...auditBorders]],
  ['account', accountGuardrails],
  ['elsewhere', [...workloadsElsewhere, ...accountBorders]],
];

/** What nobody crosses, whatever else is attached to them. */
export const guardrails: readonly Guardrail[] = byPolicy.flatMap(([, list]) => list);

export interface PlacedGuardrail extends Guardrail {
  readonly policy: GuardrailPolicy;
}

/** The guardrails of a holder, each with what the holder's purposes leave denied, and until when. */
export function guardrailsOf(
  holder: Holder,
  purposes: readonly Pick<Purpose, 'id' | 'until'>[],
): PlacedGuardrail[] {
  return byPolicy.flatMap(([policy, list]) =>
    list
      .filter((guardrail) => guardrail.for.includes(holder))
      .map((guardrail) => {
        const { ofDeployer, statements, unless = {} } = guardrail;
        if (holder === 'deployer' && ofDeployer !== undefined) {
          return { ...guardrail, policy, statements: ofDeployer };
        }
        const makesWay = purposes.find(({ id }) => Object.hasOwn(unless, id));
        const left = makesWay && unless[makesWay.id];
        if (makesWay === undefined || left === undefined) return { ...guardrail, policy };
        const { until } = makesWay;
        // What made way for a time is denied again when that is over, without a deployment.
        const again = until === undefined ? [] : afterDay(statements, until);
        return { ...guardrail, policy, statements: [...left, ...again] };
      }),
  );
}

/** @throws BaselineError unless the networks are networks. */
export function stepUpOf(networks: readonly string[]): PlacedGuardrail {
  return { ...stepUp(networks), policy: 'step-up' };
}
