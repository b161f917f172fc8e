import { alarmRuleChanges } from '../optional/alarm-rules';
import { deny } from '../role';
import { of } from '../spelling';
import { JOBS } from './guardrail';
import type { Guardrail } from './guardrail';

/** Of CloudMonitor: silences, whom alarms tell, and what takes an alarm away. */
const SILENCES = of(
  'cms',
  'CreateMetricRuleBlackList',
  'CreateMonitorGroupNotifyPolicy',
  'Delete*',
  'Disable*',
  'EnableMetricRuleBlackList',
  'Modify*',
  'PutContact*',
  'PutEventRule*',
  'PutCustomEventRule',
  'PutExporterRule',
  'PutMetricRuleTargets',
  'PutMonitorGroupDynamicRule',
  'PutMonitoringConfig',
  'Uninstall*',
);
/** Of Application Real-Time Monitoring, where most is made, changed and silenced by the same calls. */
const APPLICATION_ALARMS = of(
  'arms',
  'BlockAlarm*',
  'ClaimAlarm',
  'CloseAlarm',
  'Create*Webhook*',
  'CreateOrUpdate*',
  'Delete*',
  'Import*',
  'StopAlert',
  'Update*',
);

/**
 * Security Center, firewalls, certificates and the bastion host. Security Center is authorised as
 * yundun-sas, and in part still as yundun-aegis.
 */
const SECURITY_PRODUCTS = of(
  'yundun-*',
  'Accept*',
  'Add*',
  'Attach*',
  'Batch*',
  'Bind*',
  'Change*',
  'Clear*',
  'Config*',
  'Copy*',
  'Create*',
  'Decrypt',
  'Delete*',
  'Disable*',
  'Enable*',
  'ExecStrategy',
  'FixCheckWarnings',
  'Process*',
  'SubmitOperation*',
  'Export*',
  'Generate*',
  'Ignore*',
  'Import*',
  'Join*',
  'Modify*',
  'Operat*',
  'Pause*',
  'Put*',
  'Reboot*',
  'Refresh*',
  'Release*',
  'Remove*',
  'RenewAsset*',
  'Reset*',
  'Rollback*',
  'SasInstallCode',
  'Save*',
  'Set*',
  'Sign',
  'Switch*',
  'UnBind*',
  'Unbind*',
  'Uninstall*',
  'Unlock*',
  'Update*',
  'Upload*',
  'Use*',
);
const HANDLING = of('yundun-*', 'Handle*');

/** What tells people that something is wrong. */
export const watchingGuardrails: readonly Guardrail[] = [
  {
    id: 'alarms',
    title: 'Alarms are on, and go where they should',
    covers: ['P23'],
    why: 'An alarm that is off, or that tells a stranger, is none.',
    for: JOBS,
    statements: [deny([...SILENCES, ...alarmRuleChanges, ...APPLICATION_ALARMS])],
    unless: { 'alarm-rules': [deny([...SILENCES, ...APPLICATION_ALARMS])] },
  },
  {
    id: 'security-products',
    title: 'What watches and guards the account stays as it is',
    covers: ['P16', 'P22', 'P23'],
    why: 'White lists, firewalls that are switched off and agents that are uninstalled let a thief work in peace; the bastion host and tasks of Security Center run commands on servers.',
    for: JOBS,
    statements: [deny([...SECURITY_PRODUCTS, ...HANDLING])],
    unless: { 'security-events': [deny(SECURITY_PRODUCTS)] },
  },
];
