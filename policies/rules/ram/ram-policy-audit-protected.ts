import { riskyCallsRule } from './risky-calls-rule';

/** P23 of the catalogue. */
export default riskyCallsRule({
  id: 'ram-policy-audit-protected',
  title: 'No policy lets its holder switch the audit off',
  severity: 'high',
  so: 'switch off or delete what the audit keeps',
  calls: [
    { action: 'actiontrail:StopLogging', on: 'trail/somebody' },
    { action: 'actiontrail:DeleteTrail', on: 'trail/somebody' },
    { action: 'actiontrail:UpdateTrail', on: 'trail/somebody' },
    { action: 'config:StopConfigurationRecorder' },
    { action: 'config:DeleteConfigRules' },
    { action: 'log:DeleteProject', on: 'project/somebody' },
    { action: 'log:DeleteLogStore', on: 'project/somebody/logstore/somebody' },
  ],
  rationale: 'The first thing that somebody does who does not want to be seen.',
  remediation:
    'Leave these actions to the role that deploys, or name other projects in `Resource`.',
  references: ['MITRE ATT&CK T1562.008'],
});
