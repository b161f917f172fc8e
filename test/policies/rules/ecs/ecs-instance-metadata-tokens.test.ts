import rule from '../../../../policies/rules/ecs/ecs-instance-metadata-tokens';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'metadata is given without a token',
  {
    type: 'alicloud_instance',
    path: 'http_tokens',
    on: ['required'],
    off: ['optional'],
    absent: 'fail',
  },
  {
    type: 'alicloud_instance',
    path: 'http_endpoint',
    on: ['disabled'],
    off: [],
    absent: 'fail',
    absentPath: 'http_tokens',
  },
);
