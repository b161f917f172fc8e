import rule from '../../../../policies/rules/load-balancers/alb-waf-enabled';
import { testSetting } from '../common/setting-samples';

const type = 'alicloud_alb_load_balancer';

testSetting(
  rule,
  'no web application firewall is part of the load balancer',
  {
    type,
    base: { address_type: 'Internet' },
    path: 'load_balancer_edition',
    on: ['StandardWithWaf'],
    off: ['Standard', 'Basic'],
    absent: { reason: 'The provider requires it.' },
  },
  {
    type,
    base: { load_balancer_edition: 'Standard' },
    path: 'address_type',
    on: ['Intranet'],
    off: [],
    absent: { reason: 'The provider requires it.' },
  },
);
