import rule from '../../../../policies/rules/nas/nas-file-system-encrypted';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_nas_file_system',
    path: 'encrypt_type',
    beside: {},
    passes: [1, 2],
    fails: [[0, 'the file system is not encrypted']],
    absent: 'the file system is not encrypted',
  }),
);
