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
];

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
  ...['Cms', 'ARMS', 'Sls', 'Sas', 'waf-openapi'],
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
  'whitelist|whiteip|securityip|allowedip|public|internet|outernet|endpoint|netconnection|address|acl|access|listener|peer|prefix|eip|authmode|metadata',
  'share|copy|clone|export|download|import|image|backup|restore|recover|snapshot|sync|replicat|migrat|subscri',
  'certificate|secret|key|token|credential',
  'addon|activation|command|terminal|session|sendfile|script|function|trigger|layer|plugin|userdata|template',
  'audit|logging|updatelogstore|logstorestorage|alert|silence|contact',
  'purchase|order|quota|reserved|provisionconfig|scaleservice|enablescaling',
  // A cluster that anybody can reach, a registry that anybody can read, a name that leads elsewhere.
  '^(create|modify)cluster$|runjobflow|updaterepo|cdndomain$',
].join('|');

/**
 * Of those, what other detections tell of, by what it comes to or by its name. A pattern, so that no
 * name of an event stands in a query that does not hear it.
 */
export const TOLD_ELSEWHERE = [
  'modifydbclusteraccesswhitelist|modifysecurityiplist|modifyipwhitelist|updateallowedip',
  '(modify|update)(kibana)?whiteips|createaccount|resetaccountpassword|grantaccountprivilege',
  '(put|delete)bucket(acl|policy)|deletedbinstance',
]
  .map((names) => `^(${names})$`)
  .join('|');

/** Products whose changes have detections of their own, name by name. */
export const COVERED: readonly string[] = [
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
