import type { AllowedByHand } from './allowed';

const OIDC = 'AddClientIdToOIDCProvider RemoveClientIdFromOIDCProvider';
const ROLE = 'acs:ram:*:{account}:role';
const PROJECT = 'acs:log:*:{account}:project';
/** Services that make a role of their own when they are first used. */
const SERVICES = ['actiontrail', 'config', 'fc', 'remediation.config', 'vaultencryption.hbr'];

/**
 * What deploying asks for besides the calls that are read off the provider's source (those are in
 * `deployment.test.ts`): what it calls by a name that is put together, what another version of it or
 * the console calls for the same thing, and what RAM asks along with a call, by RAM's pages.
 */
export const deployedByHand: readonly AllowedByHand[] = [
  { on: 'acs:ram:*:{account}:policy/developer-databases', calls: { ram: 'ListTagResources' } },
  { on: 'acs:ram:*:{account}:oidc-provider/github', calls: { ram: OIDC, ims: OIDC } },
  ...SERVICES.map((service) => ({
    with: { 'ram:ServiceName': [`${service}.aliyuncs.com`] },
    calls: { ram: 'CreateServiceLinkedRole' },
  })),
  {
    on: `${ROLE}/aliyunserviceroleforactiontrail`,
    with: { 'acs:Service': ['actiontrail.aliyuncs.com'] },
    calls: { ram: 'PassRole' },
  },
  {
    on: `${ROLE}/alicloud-baseline-budget-watch`,
    with: { 'acs:Service': ['fc.aliyuncs.com'] },
    calls: { ram: 'PassRole' },
  },
  {
    on: 'acs:vpc:*:{account}:vpc/vpc-1',
    calls: { vpc: 'ListTagResources', ecs: 'CreateSecurityGroup' },
  },
  {
    on: 'acs:ecs:*:{account}:securitygroup/sg-1',
    calls: {
      ecs: `ListTagResources ModifySecurityGroupEgressRule ModifySecurityGroupRule RevokeSecurityGroup
        RevokeSecurityGroupEgress`,
    },
  },
  {
    on: 'acs:kms:*:{account}:key/1',
    calls: { kms: 'ListResourceTags TagResource UntagResource' },
  },
  {
    on: 'acs:actiontrail:*:{account}:trail/main-trail',
    calls: { actiontrail: 'DeleteDataEventSelector GetTrailStatus' },
  },
  { on: 'acs:config:*:{account}:rule/cr-1', calls: { config: 'ListRemediations' } },
  {
    on: `${PROJECT}/alicloud-baseline-audit`,
    calls: {
      log: `CreateIndex CreateMetricStoreV2 DisableAlert EnableAlert GetJob UpdateMetricStoreV2
        UpdateProjectPolicy`,
    },
  },
  {
    on: `${PROJECT}/sls-alert-{account}-cn-heyuan/logstore/internal-alert-center-log`,
    calls: { log: 'GetLogStore GetProject' },
  },
  { calls: { log: 'ListResourceRecords UpsertResourceRecord' } },
  {
    on: 'acs:fc:*:{account}:functions/alicloud-baseline-budget-watch',
    calls: { fc: 'ListTagResources' },
  },
];
