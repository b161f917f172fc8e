import rule from '../../../../policies/rules/tablestore/tablestore-network-limited';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_ots_instance';
const A = `${TYPE}.a`;
const one = (body: Readonly<Record<string, string | readonly string[]>>) => ({
  [TYPE]: { a: { name: 'a', ...body } },
});
const open = (path: string) => ({
  [A]: { fail: 'the instance is reached from the internet', path },
});

testRule(rule, {
  pass: {
    'the VPC': { resources: one({ network_type_acl: ['VPC'] }), gives: { [A]: 'pass' } },
    'the VPC and the classic network': {
      resources: one({ network_type_acl: ['VPC', 'CLASSIC'] }),
      gives: { [A]: 'pass' },
    },
    'by the older word': { resources: one({ accessed_by: 'Vpc' }), gives: { [A]: 'pass' } },
    'the console too': { resources: one({ accessed_by: 'ConsoleOrVpc' }), gives: { [A]: 'pass' } },
  },
  fail: {
    'the internet among others': {
      resources: one({ network_type_acl: ['VPC', 'INTERNET'] }),
      gives: open('network_type_acl[1]'),
    },
    'any by the older word': { resources: one({ accessed_by: 'Any' }), gives: open('accessed_by') },
    'either of both': {
      resources: one({ accessed_by: 'Any', network_type_acl: ['VPC'] }),
      gives: open('accessed_by'),
    },
  },
  absent: {
    'neither, of which documents tell different things': {
      resources: one({}),
      gives: { [A]: { unknown: `${A} network_type_acl` } },
    },
  },
  unknown: {
    'a word that is not known yet': {
      resources: one({ accessed_by: UNKNOWN }),
      gives: { [A]: { unknown: `${A} accessed_by` } },
    },
  },
});
