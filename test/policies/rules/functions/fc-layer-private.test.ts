import rule from '../../../../policies/rules/functions/fc-layer-private';
import { testRule, UNKNOWN } from '../rule-tester';

const L = 'alicloud_fcv3_layer_version.l';
const told = 'every account may use and download the layer';
const layer = (more: object) => ({
  resources: { alicloud_fcv3_layer_version: { l: { layer_name: 'l', ...more } } },
});

testRule(rule, {
  pass: {
    private: { ...layer({ acl: '0' }), gives: { [L]: 'pass' } },
    'private by the older argument': { ...layer({ public: 'false' }), gives: { [L]: 'pass' } },
  },
  fail: {
    public: { ...layer({ acl: '1' }), gives: { [L]: { fail: told, path: 'acl' } } },
    'public by the older argument': {
      ...layer({ acl: '0', public: 'true' }),
      gives: { [L]: { fail: told, path: 'public' } },
    },
  },
  absent: { neither: { ...layer({}), gives: { [L]: 'pass' } } },
  unknown: {
    'who knows': { ...layer({ acl: UNKNOWN }), gives: { [L]: { unknown: `${L} acl` } } },
  },
});
