import rule from '../../../../policies/rules/registry/cr-images-scanned';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the scanner of images is switched off', {
  type: 'alicloud_cr_ee_instance',
  path: 'image_scanner',
  on: ['ACR', 'SAS'],
  off: ['DISABLE'],
  absent: 'pass',
});
