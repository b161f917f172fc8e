import { riskyCallsRule } from './risky-calls-rule';

/** P21 of the catalogue. */
export default riskyCallsRule({
  id: 'ram-policy-no-organization-takeover',
  title: 'No policy lets its holder take down the limits of the organisation',
  severity: 'high',
  so: 'lift the limits of the organisation or open its accounts',
  calls: [
    'resourcemanager:DetachControlPolicy',
    'resourcemanager:UpdateControlPolicy',
    'resourcemanager:DisableControlPolicy',
    'resourcemanager:RemoveCloudAccount',
    'resourcemanager:RegisterDelegatedAdministrator',
    'resourcesharing:CreateResourceShare',
    'cloudsso:CreateAccessAssignment',
    'cloudsso:AddPermissionPolicyToAccessConfiguration',
  ].map((action) => ({ action })),
  rationale:
    'Control policies and CloudSSO stand above the accounts: who changes them changes all of them.',
  remediation: 'Leave these actions to one role of the management account.',
  references: [
    'https://www.alibabacloud.com/help/en/resource-management/resource-directory/user-guide/overview-of-the-control-policy-feature',
  ],
});
