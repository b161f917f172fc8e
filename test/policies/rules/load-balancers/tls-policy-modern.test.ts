import rule from '../../../../policies/rules/load-balancers/tls-policy-modern';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_alb_security_policy';
const A = `${TYPE}.a`;
const one = (type: string, ...tls_versions: string[]) => ({ [type]: { a: { tls_versions } } });
const old = (type: string, index: number) => ({
  [`${type}.a`]: { fail: 'the policy takes TLS older than 1.2', path: `tls_versions[${index}]` },
});
const NLB = 'alicloud_nlb_security_policy';
const SLB = 'alicloud_slb_tls_cipher_policy';

testRule(rule, {
  pass: { modern: { resources: one(TYPE, 'TLSv1.2', 'TLSv1.3'), gives: { [A]: 'pass' } } },
  fail: {
    'an ALB': { resources: one(TYPE, 'TLSv1.2', 'TLSv1.1'), gives: old(TYPE, 1) },
    'an NLB': { resources: one(NLB, 'TLSv1.0'), gives: old(NLB, 0) },
    'a classic one': { resources: one(SLB, 'TLSv1.1', 'TLSv1.2'), gives: old(SLB, 0) },
  },
  absent: 'The provider requires the versions.',
  unknown: {
    'not known yet': {
      resources: one(TYPE, UNKNOWN),
      gives: { [A]: { unknown: `${A} tls_versions[0]` } },
    },
  },
});
