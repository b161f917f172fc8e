/**
 * Changes that people make with their own hands on ordinary days, in any product: what none of these is,
 * and no known identity does, is unusual. Names of Alibaba Cloud's API metadata. What is dangerous in
 * some of them (how far a rule opens, what a command says, how large a machine becomes) has detections
 * of its own.
 */
export const EVERYDAY: readonly string[] = [
  ...['DetachDisk', 'CreateSnapshot', 'ApplyAutoSnapshotPolicy', 'RunCommand', 'InvokeCommand'],
  ...['ModifySecurityIps', 'CreateBackup', 'RemoveBackendServers', 'ResetConsumeOffset'],
  ...['UploadUserCertificate', 'UploadServerCertificate'],
  ...['CreateAlert', 'UpdateAlert', 'InvokeFunction'],
  // In products that are not among those below: keys that are used, a session through the bastion, tags.
  ...['Encrypt', 'Decrypt', 'GenerateDataKey', 'GenerateAssetOperationToken'],
  ...['TagResources', 'UntagResources', 'TagResource', 'UntagResource'],
  // Alarms of monitoring, which people tune, and what somebody on call does first.
  ...['DisableMetricRules', 'CreateOrUpdateAlertRule', 'CreateKillInstanceSessionTask'],
  'PutContactGroup',
  ...['AbortChangeOrder', 'RemoveServersFromServerGroup', 'RemoveVServerGroupBackendServers'],
  ...['RemoveNodePoolNodes', 'DeleteDBNodes', 'ModifyInstanceAutoReleaseTime', 'DeleteRepoTag'],
  ...['UpgradeClusterAddons', 'ModifyClusterAddon'],
  // How broad a line is, how a site is protected.
  ...['ModifyEipAddressAttribute', 'ModifyCommonBandwidthPackageSpec'],
  ...['ModifyLoadBalancerInternetSpec', 'ModifyWebAccessMode', 'ConfigWebCCRuleV2'],
  'DeleteDomainRecord',
  // Certificates that are renewed and listeners that are tuned; what holds nothing and is tidied away.
  ...['SetLoadBalancerHTTPSListenerAttribute', 'AssociateAdditionalCertificatesWithListener'],
  ...[
    'UpdateListenerAttribute',
    'UnassociateEipAddress',
    'ReleaseEipAddress',
    'DeleteSecurityGroup',
  ],
  // A session that ends, and a role that only its service can enter.
  ...['EndTerminalSession', 'CreateServiceLinkedRole'],
  // Rights that are taken back, and looks that write something down.
  ...['RevokeAccountPrivilege', 'StartConfigRuleEvaluation', 'CreateScanTask'],
];

/** The same of CloudSSO: in other products calls of these names are of use to a thief. */
export const EVERYDAY_OF_SIGN_ON = ['UpdateUser', 'RemoveUserFromGroup', 'DeleteAccessAssignment'];

/** Any of the names, as a pattern: a query is short, and names no event that it does not hear. */
export const anyName = (names: readonly string[]): string => `^(${names.join('|').toLowerCase()})$`;

/**
 * Products that people run things in, where most of what they do by hand is their work: sizes, settings,
 * versions, queues, rules of monitoring. There only a change that a thief has a use for is unusual.
 * Codes of the API metadata; `DataWorks` and `Pai…` are spellings that logs may have, and no list has.
 */
export const OPERATED: readonly string[] = [
  ...['Ecs', 'Ess', 'Eci', 'CS', 'cr', 'sae', 'FC', 'FC-Open', 'mse', 'edas'],
  ...['alikafka', 'rocketmq', 'Ons', 'OnsMqtt', 'CloudAPI', 'APIG'],
  ...['Rds', 'polardb', 'R-kvstore', 'Dds', 'gpdb', 'adb', 'HBase', 'elasticsearch', 'clickhouse'],
  ...['Slb', 'Alb', 'Nlb', 'Cdn', 'dcdn', 'live', 'vod', 'Oss', 'cas'],
  ...['Cms', 'ARMS', 'Sls', 'Sas', 'waf-openapi', 'ddoscoo', 'DAS', 'Sddp'],
  ...['Dts', 'dataworks-public', 'DataWorks', 'MaxCompute', 'Emr', 'ververica', 'hologram'],
  ...['eas', 'PaiEas', 'pai-dsw', 'PaiDsw', 'pai-dlc', 'PaiDlc', 'AIWorkSpace'],
];

/**
 * What a thief has a use for, by what the name of the call says, in small letters: taken away or switched
 * off; who may; from where; to whom it goes; what runs; what is recorded and who is told; what is bought.
 */
export const OF_USE_TO_A_THIEF = [
  'delet|flush|protection|versioning|release|remove|destroy|clear|purge|terminat|dissociat|detach|unbind|cancel|close|deactiv|disable|uninstall|moduleswitch|(log|rule)status|reset|reinit|replace',
  'account|user|password|permission|grant|role|polic|privilege|authori|member',
  'whitelist|whiteip|securityip|allowedip|public|internet|outernet|endpoint|netconnection|securitygroup|address|acl|access|listener|peer|prefix|eip|authmode|metadata',
  'share|package|copy|clone|export|download|import|image|backup|restore|recover|snapshot|sync|replicat|migrat|subscri',
  'certificate|secret|key|token|credential',
  'addon|activation|command|terminal|session|sendfile|script|function|trigger|buildrule|layer|plugin|userdata|template',
  'audit|logging|updatelogstore|logstorestorage|clientconf|suspicioustarget|noticeconfig|alert|silence|contact',
  'purchase|order|quota|reserved|provisionconfig|scaleservice|enablescaling',
  // A cluster that anybody can reach, a registry that anybody can read, a name that leads elsewhere.
  '^(create|modify)cluster$|runjobflow|updaterepo|^createconsumer$|cdndomain$',
].join('|');

/**
 * What other detections tell of, by what it comes to or by its name. A pattern, so that no name of an
 * event stands in a query that does not hear it.
 */
export const TOLD_ELSEWHERE = `^(${[
  'modifydbclusteraccesswhitelist|modifysecurityiplist|modifyipwhitelist|updateallowedip',
  '(modify|update)(kibana)?whiteips|createaccount|resetaccountpassword|grantaccountprivilege',
  '(put|delete)bucket(acl|policy)|deletebucket|deletedbinstance|deletelogstore',
  '(create|delete)v(pc|switch)|createrouteentry|createsnatentry|(allocate|associate)eipaddress',
].join('|')})$`;

/**
 * Calls that say by a word of their parameters that a thief has no use for them: they keep somebody out,
 * or serve a certificate that Alibaba Cloud keeps for us.
 */
export const HARMLESS_WITH = {
  names: '^(addcontrolpolicy|setcdndomainsslcertificate)$',
  says: '"(aclaction":"drop|certtype":"cas)"',
};

/** Products whose changes have detections of their own, name by name; and tickets with support. */
export const COVERED: readonly string[] = [
  'Workorder',
  'Kms',
  'Ram',
  'Ims',
  'Sts',
  'AasSub',
  'AasCustomer',
  'Customer',
  'BssOpenApi',
];

/** Rules of security groups: what is opened far has a detection. */
export const ON_SECURITY_GROUPS =
  '^(authorize|revoke|modify)securitygroup(egress)?(rule|attribute)?$';

/** To come in changes nothing; who comes in, and how, have detections of their own. */
export const TO_COME_IN = '(signin|signout|login|logout)$';
