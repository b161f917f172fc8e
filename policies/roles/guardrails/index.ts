import { accountGuardrails } from './account';
import { auditGuardrails } from './audit';
import { dataGuardrails } from './data';
import type { Guardrail, Holder } from './guardrail';
import { identityGuardrails } from './identity';
import { takeoverGuardrails } from './takeover';

export { escalations } from './guardrail';
export type { Escalation, Guardrail, Holder } from './guardrail';

/** What nobody crosses, whatever else is attached to them. */
export const guardrails: readonly Guardrail[] = [
  ...identityGuardrails,
  ...takeoverGuardrails,
  ...auditGuardrails,
  ...accountGuardrails,
  ...dataGuardrails,
];

/** The guardrails of a holder, each with what the holder's purposes leave denied. */
export function guardrailsOf(holder: Holder, purposes: readonly string[]): Guardrail[] {
  return guardrails
    .filter((guardrail) => guardrail.for.includes(holder))
    .map((guardrail) => {
      const { statements, unless = {} } = guardrail;
      const purpose = purposes.find((id) => Object.hasOwn(unless, id)) ?? '';
      return { ...guardrail, statements: unless[purpose] ?? statements };
    });
}
