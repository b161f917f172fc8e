import rule from '../../../../policies/rules/sls/sls-collection-enabled';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_sls_collection_policy',
    path: 'enabled',
    beside: {},
    passes: [true],
    fails: [[false, 'nothing is collected: the policy is switched off']],
    absent: 'never: The provider requires the argument.',
  }),
);
