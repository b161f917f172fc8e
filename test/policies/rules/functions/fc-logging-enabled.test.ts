import rule from '../../../../policies/rules/functions/fc-logging-enabled';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'the function keeps no logs',
  {
    type: 'alicloud_fcv3_function',
    path: 'log_config.logstore',
    on: ['a'],
    off: [''],
    absent: 'fail',
    set: (value) => ({ log_config: [{ project: 'p', logstore: value }] }),
  },
  {
    type: 'alicloud_fc_service',
    path: 'log_config.logstore',
    on: ['a'],
    off: [''],
    absent: 'fail',
    set: (value) => ({ log_config: [{ project: 'p', logstore: value }] }),
  },
);
