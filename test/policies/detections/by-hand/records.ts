import { calls, times } from './written';
import type { ByHand } from './written';

const NO_NAME = 'how ActionTrail names the product is not documented';

const SHOP = { projectName: 'shop' };
const WATCH = { functionName: 'alicloud-baseline-budget-watch' };

/** The trail, logs, keys, configurations and bills. */
export const records: Readonly<Record<string, ByHand>> = {
  'alert-tampered': {
    from: `API list of Log Service of 2020-12-30; jobs and records from RAM's list of its actions; API lists of Function Compute; ${NO_NAME}`,
    hears: [
      ...calls('Sls Log', 'DeleteAlert UpdateAlert DisableAlert', { alertName: 'root-login' }),
      ...calls('Sls Log', 'DeleteJob UpdateJob DisableJob', { jobName: 'root-login' }),
      ...calls('Sls Log', 'DeleteResourceRecord UpdateResourceRecord UpsertResourceRecord'),
      ...calls('Sls Log', 'DeleteResource UpdateResource'),
      ...calls('Sls', 'DeleteJob', { projectName: 'alicloud-baseline-audit-1234567890123456' }),
      ...calls('Sls', 'UpdateResourceRecord', { recordId: 'baseline-critical' }),
      ...calls('Fc FC-Open', 'DeleteFunction UpdateFunction DeleteTrigger UpdateTrigger', WATCH),
      ...calls('Fc FC-Open', 'DeleteFunctionAsyncInvokeConfig PutFunctionAsyncInvokeConfig', WATCH),
      ...calls('Fc FC-Open', 'DeleteAsyncInvokeConfig PutAsyncInvokeConfig', WATCH),
      ...calls('Fc FC-Open', 'DisableFunctionInvocation PutConcurrencyConfig', WATCH),
      ...calls('Fc FC-Open', 'PutFunctionOnDemandConfig', WATCH),
    ],
    passes: [
      ...calls('Sls', 'CreateAlert GetAlert EnableAlert CreateJob GetJob'),
      ...calls('Cms', 'DeleteAlert'),
      ...calls('Fc', 'DeleteFunction UpdateFunction', { functionName: 'payments-charge' }),
      ...calls('Sls', 'DeleteJob UpdateAlert', { projectName: 'shop', jobName: 'root-login' }),
      ...calls('Fc', 'InvokeFunction', WATCH),
    ],
  },
  'cloud-config-changed': {
    from: 'ActionTrail, audit events of Cloud Config (document_detail 438169)',
    hears: [
      ...calls('Config', 'DeleteConfigRules DeactiveConfigRules StopConfigRules'),
      ...calls('Config', 'DeleteCompliancePacks DeleteConfigDeliveryChannel DeleteRemediations'),
      ...calls('Config', 'DeleteAggregators DeleteAggregateConfigRules'),
      ...calls('Config', 'DeactiveAggregateConfigRules DeleteAggregateCompliancePacks'),
      ...calls('Config', 'StopConfigurationRecorder'),
    ],
    passes: [
      ...calls('Config', 'ActiveConfigRules ListConfigRules'),
      ...calls('Sas', 'DeleteConfigRules'),
    ],
  },
  insight: {
    from: 'landing zone, ip_insight: event.eventType: ActionTrailInsight',
    onlyWhenDone: false,
    hears: calls('Actiontrail', 'IpInsight', {}, { eventType: 'ActionTrailInsight' }),
    passes: calls('Actiontrail', 'IpInsight EnableInsight'),
  },
  'kms-key-disabled': {
    from: 'CIS 2.20, its query',
    hears: calls('Kms', 'DisableKey ScheduleKeyDeletion DeleteKeyMaterial', { KeyId: 'key-1' }),
    passes: [...calls('Kms', 'EnableKey CancelKeyDeletion'), ...calls('Hsm', 'DisableKey')],
  },
  'trail-changed': {
    from: 'ActionTrail, audit events of ActionTrail',
    hears: [
      ...calls('Actiontrail', 'UpdateTrail', { Name: 'audit', EventRW: 'Write' }),
      ...calls('Actiontrail', 'PutDataEventSelector DeleteDataEventSelector DisableInsight'),
      ...calls('Actiontrail', 'UpdateGlobalEventsStorageRegion'),
    ],
    passes: [
      ...calls('Actiontrail', 'DescribeTrails StartLogging EnableInsight'),
      ...calls('Config', 'UpdateTrail'),
    ],
  },
  'trail-stopped': {
    from: 'landing zone, trail_off',
    hears: calls('Actiontrail', 'StopLogging DeleteTrail', { Name: 'audit' }),
    passes: [...calls('Actiontrail', 'StartLogging CreateTrail'), ...calls('Oss', 'StopLogging')],
  },
  'unauthorised-calls': {
    from: 'CIS 2.16 and landing zone, unauth_apicall; the second spelling of Forbidden is theirs',
    onlyWhenDone: false,
    hears: [
      ...['NoPermission', 'Forbidden', 'Forbbiden', 'InvalidAccessKeyId', 'InvalidSecurityToken'],
      ...['SignatureDoesNotMatch', 'InvalidAuthorization', 'AccessForbidden', 'NotAuthorized'],
      ...['AccessDenied', 'Unauthorized'],
      ...['NoPermission.Ram', 'Forbidden.RAM', 'InvalidAccessKeyId.NotFound'],
      'InvalidSecurityToken.Expired',
    ]
      .flatMap((errorCode) => calls('Ecs', 'DescribeInstances', {}, { errorCode }))
      .concat(
        ['ConsoleOperation', 'ConsoleCall'].flatMap((eventType) =>
          calls('Ecs', 'DescribeInstances', {}, { errorCode: 'Forbidden', eventType }),
        ),
      )
      .map((stream) => times(10, 60, stream)),
    passes: [
      ...['NotAuthorizedX', 'Throttling', 'ForbiddenX', 'InvalidParameter'].flatMap((errorCode) =>
        calls('Ecs', 'DescribeInstances', {}, { errorCode }).map((stream) => times(12, 60, stream)),
      ),
      ...calls('Ecs', 'DescribeInstances', {}, { errorCode: 'Forbidden' }).map((stream) =>
        times(9, 60, stream),
      ),
      ...calls(
        'Ecs',
        'Reboot',
        {},
        { errorCode: 'Forbidden', eventType: 'AliyunServiceEvent' },
      ).map((stream) => times(10, 60, stream)),
      ...calls('Ecs', 'DescribeInstances', {}, { errorCode: 'Forbidden' }).map((stream) =>
        times(10, 361, stream),
      ),
    ],
  },
  'write-in-unknown-region': {
    from: 'field page of ActionTrail: eventRW, eventType; ap-southeast-1 is in use',
    hears: [
      ...calls('Ecs', 'RunInstances', {}, { acsRegion: 'us-west-1' }),
      // Not where they are recorded.
      ...calls('Ram Config', 'AnyChange', {}, { acsRegion: 'us-west-1' }),
      ...calls('Sls', 'AnyChange', {}, { acsRegion: 'cn-hangzhou' }),
    ],
    passes: [
      // Their APIs are called at one address for all regions, or take no region.
      ...['cn-hangzhou', 'ap-southeast-1'].flatMap((acsRegion) => [
        ...calls(
          'Ram Ims Sts ResourceManager ResourceDirectoryMaster',
          'AnyChange',
          {},
          { acsRegion },
        ),
        ...calls(
          'Actiontrail Config Sas Cms quotas Tag CloudControl',
          'AnyChange',
          {},
          { acsRegion },
        ),
        ...calls('BssOpenApi AasSub AasCustomer Customer cloudsso', 'AnyChange', {}, { acsRegion }),
        ...calls('Alidns Domain cas Cdn dcdn ESA Cbn Ga', 'AnyChange', {}, { acsRegion }),
        ...calls('waf-openapi ddoscoo Dm Dysmsapi', 'AnyChange', {}, { acsRegion }),
      ]),
      // The project of resource records is in cn-heyuan, Cloud Config in cn-shanghai or Singapore.
      ...calls('Sls Log', 'UpsertResourceRecord', {}, { acsRegion: 'cn-heyuan' }),
      ...calls('Config', 'CreateConfigRule', {}, { acsRegion: 'cn-shanghai' }),
      ...calls('Ecs', 'RunInstances'),
      ...calls('Ecs', 'DescribeInstances', {}, { acsRegion: 'us-west-1', eventRW: 'Read' }),
      ...calls('Ecs', 'RunInstances', {}, { acsRegion: '' }),
      // Tickets have no region.
      ...calls('Workorder', 'CreateTicket ReplyTicket', {}, { acsRegion: 'cn-hangzhou' }),
      ...calls('Ecs', 'Reboot', {}, { acsRegion: 'us-west-1', eventType: 'AliyunServiceEvent' }),
    ],
  },
  'billing-changed': {
    from: `ActionTrail, audit events of Billing Management; ${NO_NAME}`,
    hears: [
      ...calls('BssOpenApi', 'CreateInstance ModifyInstance SetRenewal'),
      ...calls('BssOpenApi', 'ConvertChargeType RefundInstance ChangeConsumeAmount'),
      ...calls('BssOpenApi', 'AddAccountRelation ConfirmRelation ModifyAccountRelation'),
      ...calls('BssOpenApi', 'SetResellerUserQuota SetResellerUserAlarmThreshold'),
      ...calls('BssOpenApi', 'SubscribeBillToOSS UnsubscribeBillToOSS'),
      ...calls('BssOpenApi', 'CreateResourcePackage CreateSavingsPlansInstance'),
    ],
    passes: [
      ...calls('BssOpenApi', 'QueryAccountBill DescribeInstanceBill RenewInstance'),
      ...calls('Ecs', 'CreateInstance RenewInstance'),
    ],
  },
  'renewal-bought': {
    from: `ActionTrail, audit events of Billing Management; ${NO_NAME}`,
    hears: calls('BssOpenApi', 'RenewInstance RenewChangeInstance'),
    passes: [...calls('BssOpenApi', 'QueryAccountBill'), ...calls('Ecs', 'RenewInstance')],
  },
  'secret-value-changed': {
    from: 'ActionTrail, audit events of KMS',
    hears: calls('Kms', 'PutSecretValue'),
    passes: [...calls('Kms', 'GetSecretValue CreateSecret'), ...calls('Oos', 'PutSecretValue')],
  },
  'kms-changed': {
    from: 'ActionTrail, audit events of KMS; API list of KMS',
    hears: [
      ...calls('Kms', 'SetKeyPolicy UpdateRotationPolicy SetDeletionProtection DeleteSecret'),
      ...calls('Kms', 'DeleteAlias UpdateAlias SetSecretPolicy UpdateSecret'),
      ...calls('Kms', 'CreatePolicy UpdatePolicy CreateNetworkRule UpdateNetworkRule'),
      ...calls('Kms', 'CreateApplicationAccessPoint UpdateApplicationAccessPoint'),
      ...calls('Kms', 'CreateClientKey ImportKeyMaterial UpdateSecretRotationPolicy'),
      ...calls('Kms', 'UpdateSecretVersionStage ReleaseKmsInstance UpdateKmsInstanceBindVpc'),
    ],
    passes: [
      ...calls('Kms', 'DescribeKey CreateAlias PutSecretValue'),
      ...calls('Alidns', 'DeleteAlias'),
    ],
  },
  'log-store-tampered': {
    from: `API list of Log Service; ${NO_NAME}`,
    hears: [
      ...calls('Sls Log', 'DeleteProject DeleteLogStore UpdateLogStore DeleteIndex UpdateIndex'),
      ...calls('Sls Log', 'ClearLogStoreStorage UpdateProject PutProjectPolicy'),
      ...calls('Sls', 'DeleteProjectPolicy UpdateLogStoreEncryption DeleteLogging UpdateLogging'),
      ...calls('Sls', 'UpdateIndex', { projectName: 'alicloud-baseline-audit-1234567890123456' }),
      ...calls('Sls', 'UpdateIndex', { project_name: 'alicloud-baseline-audit-1234567890123456' }),
    ],
    passes: [
      ...calls('Sls', 'CreateIndex GetLogStore'),
      ...calls('Fc', 'DeleteProject'),
      ...calls('Sls', 'UpdateIndex DeleteProject', { projectName: 'shop', logstoreName: 'app' }),
    ],
  },
  'logs-deleted': {
    from: `API list of Log Service; ${NO_NAME}`,
    hears: [
      ...calls('Sls Log', 'DeleteProject DeleteLogStore DeleteMetricStore', SHOP),
      ...calls('Sls', 'ClearLogStoreStorage DeleteIndex PutProjectPolicy', SHOP),
      ...calls('Sls', 'CreateOSSExport CreateMaxComputeExport CreateETL', SHOP),
    ],
    passes: [
      ...calls('Sls', 'UpdateIndex UpdateLogStore CreateLogStore', SHOP),
      ...calls('Sls', 'DeleteProject', {
        projectName: 'alicloud-baseline-audit-1234567890123456',
      }),
    ],
  },
};
