import rule from '../../../../policies/rules/functions/fc-domain-https-only';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'the domain answers over HTTP',
  {
    type: 'alicloud_fcv3_custom_domain',
    path: 'protocol',
    on: ['HTTPS'],
    off: ['HTTP', 'HTTP,HTTPS'],
    absent: 'fail',
  },
  {
    type: 'alicloud_fc_custom_domain',
    path: 'protocol',
    on: ['HTTPS'],
    off: ['HTTP'],
    absent: 'fail',
  },
);
