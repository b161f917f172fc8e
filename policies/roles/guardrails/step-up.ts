import { checkAllowlist } from '../networks';
import { deny } from '../role';
import type { Guardrail } from './guardrail';
import { identityGuardrails } from './identity';

/**
 * Permissions change only from the networks that are named, whoever stole the session. A Deny under
 * `NotIpAddress` was measured to hold calls with access keys too.
 *
 * @throws BaselineError unless the networks are networks.
 */
export function stepUp(networks: readonly string[]): Guardrail {
  checkAllowlist(networks, 'the networks that permissions may be changed from');
  const changes = identityGuardrails
    .filter((guardrail) => !guardrail.for.includes('breakGlass'))
    .flatMap(({ statements }) => statements.flatMap(({ action }) => action));
  const condition = { NotIpAddress: { 'acs:SourceIp': [...networks] } };
  return {
    id: 'step-up',
    title: 'Permissions change only from named networks',
    covers: ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P9', 'P10', 'P11', 'P12', 'P13'],
    why: 'A stolen emergency session is of no use from where the thief is.',
    for: ['breakGlass'],
    statements: [{ ...deny(changes), condition }],
  };
}
