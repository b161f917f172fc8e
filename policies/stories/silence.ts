import { bucket, change, look, role, user } from './story';
import type { Story } from './story';

const TRAIL = { Name: 'alicloud-baseline-trail' };
const AUDIT = 'alicloud-baseline-audit-1234567890123456';
const STORE = { project: AUDIT, logstore: 'actiontrail_alicloud-baseline-trail' };

/** Whoever looks is made blind first. */
export const silence: readonly Story[] = [
  {
    id: 'trail-blinded',
    title: 'The trail records less, then nothing, and what it had recorded expires',
    after: 'Stratus Red Team, defence evasion',
    techniques: ['T1562.008', 'T1070'],
    by: user('ops-script', 'LTAI5tExampleOpsKey'),
    from: 'elsewhere',
    hours: 'night',
    steps: [
      look('Actiontrail', 'DescribeTrails'),
      change('Actiontrail', 'UpdateTrail', {
        ...TRAIL,
        EventRW: 'Write',
        TrailRegion: 'ap-southeast-1',
      }),
      change('Actiontrail', 'DeleteDataEventSelector', { TrailName: TRAIL.Name }),
      change('Actiontrail', 'DisableInsight', { InsightType: 'AkInsight' }),
      change('Oss', 'PutBucketLifecycle', {}, { resource: bucket(AUDIT) }),
      change('Oss', 'DeleteBucketLogging', {}, { resource: bucket(AUDIT) }),
      change('Actiontrail', 'StopLogging', TRAIL),
      change('Actiontrail', 'DeleteTrail', TRAIL),
    ],
  },
  {
    id: 'alerts-silenced',
    title: 'The log stays, the rules that read it go',
    after: 'Stratus Red Team, defence evasion, adapted to alert rules in Log Service',
    techniques: ['T1562.001', 'T1562.008', 'T1070'],
    by: user('he.tao'),
    from: 'office',
    hours: 'working',
    steps: [
      look('Sls', 'ListAlerts', { project: AUDIT }),
      change('Sls', 'DeleteJob', { project: AUDIT, jobName: 'alicloud-baseline-trail-stopped' }),
      change('Sls', 'UpdateJob', { project: AUDIT, jobName: 'alicloud-baseline-root-login' }),
      change('Sls', 'DisableAlert', { project: AUDIT, alertName: 'alicloud-baseline-heartbeat' }),
      change('Sls', 'UpdateIndex', STORE),
      change('Sls', 'DeleteIndex', STORE),
      change('Sls', 'UpdateLogStore', { ...STORE, ttl: 1 }),
      change('Sls', 'ClearLogStoreStorage', STORE),
      change('Sls', 'DeleteLogStore', STORE),
      change('Sls', 'DeleteProject', { project: AUDIT }),
    ],
  },
  {
    id: 'watchers-dismissed',
    title: 'Rules, agents, firewall, flow logs and the watch over the bill are switched off',
    after: 'Cloud Security agents uninstalled by miners (Trend Micro, 2021)',
    techniques: ['T1562.001', 'T1562.007'],
    by: role('operator:sun.lei'),
    from: 'office',
    hours: 'working',
    steps: [
      look('Config', 'ListConfigRules'),
      change('Config', 'StopConfigRules', { ConfigRuleIds: 'cr-1,cr-2' }),
      change('Config', 'DeleteConfigRules', { ConfigRuleIds: 'cr-1,cr-2' }),
      change('Sas', 'AddUninstallClientsByUuids', { Uuids: 'inet-1,inet-2' }),
      change('Cloudfw', 'PutDisableFwSwitch', { 'IpaddrList.1': '192.0.2.20' }),
      change('Cloudfw', 'ModifyDefaultIPSConfig', {
        RunMode: '0',
        BasicRules: '0',
        PatchRules: '0',
      }),
      change('Vpc', 'DeactiveFlowLog', { FlowLogId: 'fl-t4n1' }),
      change('FC', 'UpdateFunction', { functionName: 'alicloud-baseline-budget-watch' }),
      change('FC', 'DeleteTrigger', {
        functionName: 'alicloud-baseline-budget-watch',
        triggerName: 'hourly',
      }),
      change('FC', 'DeleteFunction', { functionName: 'alicloud-baseline-budget-watch' }),
    ],
  },
];
