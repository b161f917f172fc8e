import { not } from '../../review';
import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'cr-images-scanned',
  title: 'Images are scanned for known holes',
  severity: 'medium',
  rationale: 'Most containers that are broken into had a hole that was known.',
  remediation:
    'Set `image_scanner` to `ACR` or `SAS`, and add an `alicloud_cr_scan_rule` with `trigger_type = "AUTO"`.',
  references: [
    'infraguard: cr-repository-image-scanning-enabled',
    'Provider docs: alicloud_cr_ee_instance, image_scanner',
  ],
  message: 'the scanner of images is switched off',
  reads: {
    alicloud_cr_ee_instance: (resource) => not(isOneOf(resource, 'image_scanner', ['DISABLE'])),
  },
  example: {
    type: 'alicloud_cr_ee_instance',
    always: { instance_name: 'example' },
    fails: { image_scanner: 'DISABLE' },
    passes: { image_scanner: 'ACR' },
  },
});
