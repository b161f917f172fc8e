import rule from '../../../../policies/rules/ecs/ecs-launch-template-metadata-tokens';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'metadata is given without a token',
  {
    type: 'alicloud_ecs_launch_template',
    path: 'http_tokens',
    on: ['required'],
    off: ['optional'],
    absent: 'fail',
  },
  {
    type: 'alicloud_ecs_launch_template',
    path: 'http_endpoint',
    on: ['disabled'],
    off: [],
    absent: 'fail',
    absentPath: 'http_tokens',
  },
  {
    type: 'alicloud_launch_template',
    path: 'http_tokens',
    on: ['required'],
    off: ['optional'],
    absent: 'fail',
  },
  {
    type: 'alicloud_launch_template',
    path: 'http_endpoint',
    on: ['disabled'],
    off: [],
    absent: 'fail',
    absentPath: 'http_tokens',
  },
);
