import type { Policy, PolicyKind } from './policy';
import { printPolicy } from './print';

/**
 * The longest documents, by kind of policy, as RAM's documentation and, for control policies, that
 * of Terraform's provider give them. For trust and bucket policies neither gives a number.
 */
export const policySizeLimits: Readonly<Partial<Record<PolicyKind, number>>> = {
  identity: 6144,
  session: 1024,
  control: 4096,
};

/**
 * How much of the limit a document uses. RAM's documentation counts characters and does not say
 * whether spaces between them are among them, Terraform's provider counts bytes. This counts the
 * bytes of the UTF-8 text, spaces included, which is never less than what RAM counts.
 *
 * @param document - the JSON text as it is sent, or a policy, which is counted as it is printed.
 * @throws BaselineError for a policy that cannot be printed.
 */
export function policySize(document: string | Policy): number {
  const text = typeof document === 'string' ? document : printPolicy(document);
  return Buffer.byteLength(text, 'utf8');
}
