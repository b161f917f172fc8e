/** A read that returns what somebody can sign in with, or data that was meant to stay inside. */
export interface SecretRead {
  /** May hold wildcards. */
  readonly action: string;
  readonly returns: string;
}

/** What Cloud Config keeps of each resource, one by one, over time, and as tables by a query. */
const RECORDED = [
  'DescribeDiscoveredResource',
  'GetAdvancedSearchFile',
  'GetAggregateAdvancedSearchFile',
  'GetAggregateDiscoveredResource',
  'GetAggregateResourceConfigurationTimeline',
  'GetDiscoveredResource',
  'GetResourceConfigurationTimeline',
  'ListAggregateResourcesByAdvancedSearch',
  'ListResourcesByAdvancedSearch',
];

/**
 * Reads by name that leak, from the descriptions of the APIs. In no role, and denied by a
 * guardrail; wildcards such as `ecs:Describe*` would bring them in unseen.
 */
export const secretReads: readonly SecretRead[] = [
  { action: 'cms:DescribeMonitoringAgentAccessKey', returns: 'an access key for agents' },
  { action: 'cms:DescribeSiteMonitorAttribute', returns: 'how a site is signed in to' },
  { action: 'cms:DescribeSiteMonitorList', returns: 'how sites are signed in to' },
  ...RECORDED.map((name) => ({
    action: `config:${name}`,
    returns: 'how things are set up, start-up scripts of launch templates in it',
  })),
  { action: 'cr:GetAuthorizationToken', returns: 'a login for container images' },
  { action: 'cs:DescribeClusterUserKube*', returns: 'a login for the cluster' },
  { action: 'cs:DescribeClusterV2UserKube*', returns: 'a login for the cluster' },
  { action: 'cs:DescribeClusterAttachScripts', returns: 'a token that adds nodes to the cluster' },
  { action: 'cs:DescribeClusterNodePool*', returns: 'the start-up scripts of nodes' },
  { action: 'cs:DescribeExternalAgent', returns: 'a token that registers a cluster' },
  { action: 'cs:DescribeSubaccountK8sClusterUserConfig', returns: "somebody else's cluster login" },
  { action: 'ecs:DescribeImageComponents', returns: 'scripts that images are built by' },
  { action: 'ecs:DescribeImagePipelines', returns: 'scripts that images are built by' },
  { action: 'ecs:DescribeInstanceVncPasswd', returns: 'the password of the console' },
  { action: 'ecs:DescribeInstanceVncUrl', returns: 'a way to the console of the server' },
  { action: 'ecs:DescribeLaunchTemplateVersions', returns: 'start-up scripts, passwords in them' },
  { action: 'ecs:DescribeUserData', returns: 'the start-up script, passwords in it' },
  { action: 'ims:GetAppSecret', returns: 'the secret of an OAuth application' },
  { action: 'kms:GetSecretValue', returns: 'the secret' },
  { action: 'oos:GetSecretParameter*', returns: 'the secret' },
  { action: 'ram:GetAppSecret', returns: 'the secret of an OAuth application' },
  { action: 'rds:DescribeHostWebShell', returns: 'a shell on the database host' },
  { action: 'rds:DescribeRCInstanceVncUrl', returns: 'a way to the console of the host' },
  { action: 'vpc:DescribeSslVpnClientCert', returns: 'a private key for the VPN' },
  { action: 'vpc:DescribeVpnAttachments', returns: 'the pre-shared keys of the VPN' },
  { action: 'vpc:DescribeVpnConnection*', returns: 'the pre-shared key of the VPN' },
  { action: 'vpc:DownloadVpnConnectionConfig', returns: 'the pre-shared key of the VPN' },
  { action: 'yundun-cert:GetUserCertificateDetail', returns: 'the private key of a certificate' },
];

export const secretReadActions: readonly string[] = secretReads.map(({ action }) => action);
