import rule from '../../../../policies/rules/organisation/control-policies-enabled';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'control policies are switched off', {
  type: 'alicloud_resource_manager_resource_directory',
  path: 'status',
  on: ['Enabled'],
  off: ['Disabled'],
  absent: 'fail',
});
