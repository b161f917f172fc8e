import rule from '../../../../policies/rules/emr/emr-nodes-private';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'nodes get addresses on the internet',
  {
    type: 'alicloud_emrv2_cluster',
    path: 'node_groups[1].with_public_ip',
    set: (value) => ({
      node_groups: [{ with_public_ip: false }, { with_public_ip: value }],
    }),
    on: [false],
    off: [true, 'true'],
    absent: 'pass',
  },
  {
    type: 'alicloud_emr_cluster',
    path: 'is_open_public_ip',
    on: [false],
    off: [true],
    absent: 'pass',
  },
);
