import { allow, grantable } from '../role';
import { of } from '../spelling';

/** Calls that make rules of alarms, and by the same names change them. */
export const alarmRuleChanges: readonly string[] = of(
  'cms',
  'ApplyMetricRuleTemplate',
  'CreateGroupMetricRules',
  'PutCustomMetricRule',
  'PutGroupMetricRule',
  'PutResourceMetricRule*',
);

/** RAM tells no rule of CloudMonitor from another. */
export const alarmRules = grantable(
  {
    id: 'alarm-rules',
    title: 'Make and change rules of alarms',
    why: 'Who runs something sets at which load, error rate or full disk they are told.',
    parameter:
      'nothing besides: RAM does not tell one rule from another, so that the rules of the baseline can be changed, though not deleted or switched off',
  },
  () => [
    allow([
      ...alarmRuleChanges,
      ...of('cms', 'CreateMonitorGroup', 'CreateMonitorGroupInstances', 'EnableMetricRules'),
    ]),
    allow(of('cms', 'DescribeContactGroupList')),
  ],
);
