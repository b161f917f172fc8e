import rule from '../../../../policies/rules/ecs-disk/ecs-template-disks-encrypted';
import { testRule, UNKNOWN } from '../rule-tester';

const SCALING = 'alicloud_ess_scaling_configuration';
const TEMPLATE = 'alicloud_ecs_launch_template';
const A = `${SCALING}.a`;
const T = `${TEMPLATE}.a`;
const system = { fail: 'the system disk is not encrypted', path: 'system_disk_encrypted' };
const data = (path: string) => ({ fail: 'a data disk is not encrypted', path });
type Body = Readonly<Record<string, string | boolean | readonly Record<string, boolean>[]>>;
const scaling = (body: Body) => ({ [SCALING]: { a: body } });
const template = (body: Body, type = TEMPLATE) => ({ [type]: { a: body } });
const clear = { encrypted: false };
const closed = { encrypted: true };

testRule(rule, {
  pass: {
    'all disks of a scaling configuration': {
      resources: scaling({ system_disk_encrypted: true, data_disk: [closed, closed] }),
      gives: { [A]: ['pass', 'pass'] },
    },
    'all disks of a template': {
      resources: template({ system_disk: [closed], data_disks: [closed] }),
      gives: { [T]: ['pass', 'pass'] },
    },
  },
  fail: {
    'one data disk of two': {
      resources: scaling({ system_disk_encrypted: true, data_disk: [closed, clear] }),
      gives: { [A]: ['pass', data('data_disk[1].encrypted')] },
    },
    'the system disk of a template': {
      resources: template({ system_disk: [clear], data_disks: [closed] }),
      gives: {
        [T]: [{ fail: 'the system disk is not encrypted', path: 'system_disk.encrypted' }, 'pass'],
      },
    },
    'a data disk of a template of the older type': {
      resources: template(
        { system_disk: [closed], data_disks: [clear] },
        'alicloud_launch_template',
      ),
      gives: { 'alicloud_launch_template.a': ['pass', data('data_disks[0].encrypted')] },
    },
  },
  absent: {
    'nothing of disks': { resources: scaling({}), gives: { [A]: [system, 'pass'] } },
  },
  unknown: {
    'the system disk': {
      resources: scaling({ system_disk_encrypted: UNKNOWN }),
      gives: { [A]: [{ unknown: `${A} system_disk_encrypted` }, 'pass'] },
    },
  },
});
