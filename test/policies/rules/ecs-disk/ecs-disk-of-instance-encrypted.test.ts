import rule from '../../../../policies/rules/ecs-disk/ecs-disk-of-instance-encrypted';
import { testRule, UNKNOWN } from '../rule-tester';

const type = 'alicloud_instance';
const A = `${type}.a`;
const server = (system_disk_encrypted: boolean | string, ...data_disks: object[]) => ({
  resources: {
    [type]: {
      a: { system_disk_encrypted, data_disks: data_disks as { readonly encrypted: boolean }[] },
    },
  },
});
const system = { fail: 'the system disk is not encrypted', path: 'system_disk_encrypted' };

testRule(rule, {
  pass: { both: { ...server(true, { encrypted: true }), gives: { [A]: ['pass', 'pass'] } } },
  fail: {
    'the system disk': { ...server(false, { encrypted: true }), gives: { [A]: [system, 'pass'] } },
    'one of two data disks': {
      ...server(true, { encrypted: true }, { encrypted: false }),
      gives: {
        [A]: ['pass', { fail: 'a data disk is not encrypted', path: 'data_disks[1].encrypted' }],
      },
    },
  },
  absent: { neither: { resources: { [type]: { a: {} } }, gives: { [A]: [system, 'pass'] } } },
  unknown: {
    'the system disk': {
      ...server(UNKNOWN, { encrypted: true }),
      gives: { [A]: [{ unknown: `${A} system_disk_encrypted` }, 'pass'] },
    },
  },
});
