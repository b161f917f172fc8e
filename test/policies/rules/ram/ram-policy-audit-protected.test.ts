import rule from '../../../../policies/rules/ram/ram-policy-audit-protected';
import { testRule } from '../rule-tester';
import { policySamples } from './policy-samples';

const told = (calls: string): string =>
  `lets somebody switch off or delete what the audit keeps: ${calls}`;
testRule(
  rule,
  policySamples(
    {
      'to read': [{ Action: 'actiontrail:Lookup*' }],
      'one project': [{ Action: 'log:*', Resource: 'acs:log:*:*:project/app/*' }],
    },
    {
      'the trail': [told('actiontrail:StopLogging'), { Action: 'actiontrail:Stop*' }],
      'all logs': [told('log:DeleteProject, log:DeleteLogStore'), { Action: 'log:*' }],
    },
  ),
);
