import { all, not } from '../../review';
import { isOn, isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'fc-layer-private',
  title: 'Layers of functions are private',
  severity: 'medium',
  rationale: 'A public layer is code that every account may download, with what was left in it.',
  remediation: 'Leave `acl` out, or set it to `"0"`.',
  references: ['Provider docs: alicloud_fcv3_layer_version, acl, public'],
  message: 'every account may use and download the layer',
  reads: {
    alicloud_fcv3_layer_version: (layer) =>
      all(not(isOneOf(layer, 'acl', ['1'])), not(isOn(layer, 'public'))),
  },
  example: {
    type: 'alicloud_fcv3_layer_version',
    always: { layer_name: 'example' },
    fails: { acl: '1' },
    passes: { acl: '0' },
  },
});
