import { any, defineRule, not, truth, unknown } from '../../review';
import type { Rule, Ternary } from '../../review';
import { isOneOf } from '../common/attributes';
import { examplesOf, type Example } from '../common/setting-rule';

/** Policies of the system that take nothing older than TLS 1.2. */
const MODERN = [
  'tls_cipher_policy_1_2',
  'tls_cipher_policy_1_2_strict',
  'tls_cipher_policy_1_2_strict_with_1_3',
];
const SYSTEM = 'tls_cipher_policy_';

interface TlsPolicy {
  readonly id: string;
  readonly product: string;
  readonly type: string;
  /** The argument that holds the protocol, and those of its words that mean TLS. */
  readonly protocol: string;
  readonly encrypted: readonly string[];
  /** The argument that names the policy. Left out it is `tls_cipher_policy_1_0`. */
  readonly policy: string;
  /** Where own policies are made; those are judged by `tls-policy-modern`. */
  readonly own?: string;
  readonly references: readonly string[];
  readonly example: Example;
}

/** A rule about the TLS versions that a listener takes. */
export function tlsPolicyRule(about: TlsPolicy): Rule {
  const { id, product, type, protocol, encrypted, policy, own, references, example } = about;
  return defineRule({
    id,
    title: `${product} take TLS 1.2 and newer only`,
    severity: 'medium',
    resourceTypes: [type],
    rationale:
      'TLS 1.0 and 1.1 have known attacks, and were given up by browsers in 2020 (RFC 8996). They are what a listener takes where nothing is set.',
    remediation: `Set \`${policy} = "tls_cipher_policy_1_2_strict_with_1_3"\`, or \`tls_cipher_policy_1_2\` for old clients.`,
    references: [...references, 'RFC 8996'],
    messages: { old: 'the listener takes TLS older than 1.2: {policy}' },
    examples: examplesOf(example),
    check: ({ resource, model, verdict, notApplicable }) => {
      const isTls = isOneOf(resource, protocol, encrypted);
      if (isTls.holds === false) return notApplicable;
      const target = own === undefined ? [] : model.target(resource, policy, [own], ['id']).known;
      const name = resource.string(policy).or('tls_cipher_policy_1_0');
      const isModern = name.satisfies((text): Ternary => {
        if (text.startsWith(SYSTEM)) return truth(MODERN.includes(text), name.location);
        return unknown({ ...name.location, reason: 'is a policy that is not seen here' });
      });
      const isOwn = truth(target.length > 0, name.location);
      return verdict(any(isOwn, isModern, not(isTls)), 'old', { policy: name });
    },
  });
}
