import type { Resources, Rule } from '../../../../policies/review';
import { testRule, UNKNOWN } from '../rule-tester';

interface Listener {
  readonly type: string;
  readonly protocol: string;
  readonly tls: string;
  readonly clear: string;
  readonly policy: string;
  /** Where own policies are made. */
  readonly own?: string;
}

/** Tests a rule about the TLS versions that listeners of a type take. */
export function testTls(rule: Rule, { type, protocol, tls, clear, policy, own }: Listener): void {
  const A = `${type}.a`;
  const one = (more: object, beside: object = {}) =>
    ({ [type]: { a: { [protocol]: tls, ...more } }, ...beside }) as unknown as Resources;
  const old = (found: string) => ({
    [A]: { fail: `the listener takes TLS older than 1.2: ${found}`, path: policy },
  });
  const byReference =
    own === undefined
      ? {}
      : {
          'an own policy, which has a rule of its own': {
            resources: one({ [policy]: `\${${own}.p.id}` }, { [own]: { p: {} } }),
            gives: { [A]: 'pass' as const },
          },
        };
  testRule(rule, {
    pass: {
      'TLS 1.2': { resources: one({ [policy]: 'tls_cipher_policy_1_2' }), gives: { [A]: 'pass' } },
      'TLS 1.2 and 1.3': {
        resources: one({ [policy]: 'tls_cipher_policy_1_2_strict_with_1_3' }),
        gives: { [A]: 'pass' },
      },
      ...byReference,
    },
    fail: {
      'TLS 1.1': {
        resources: one({ [policy]: 'tls_cipher_policy_1_1' }),
        gives: old('tls_cipher_policy_1_1'),
      },
    },
    absent: { 'the default': { resources: one({}), gives: old('tls_cipher_policy_1_0') } },
    unknown: {
      'a policy that is not known yet': {
        resources: one({ [policy]: UNKNOWN }),
        gives: { [A]: { unknown: `${A} ${policy}` } },
      },
      'an own policy that is not seen': {
        resources: one({ [policy]: 'own-1' }),
        gives: { [A]: { unknown: `${A} ${policy}` } },
      },
      'a protocol that is not known yet': {
        resources: one({ [protocol]: UNKNOWN }),
        gives: { [A]: { unknown: `${A} ${protocol}` } },
      },
    },
    notApplicable: {
      'no TLS': { resources: one({ [protocol]: clear }), gives: { [A]: 'notApplicable' } },
    },
  });
}
