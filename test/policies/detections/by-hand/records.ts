import { calls, times } from './written';
import type { ByHand } from './written';

const NO_NAME = 'how ActionTrail names the product is not documented';

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
      ...calls('Fc', 'InvokeFunction', WATCH),
    ],
  },
  'billing-changed': {
    from: `ActionTrail, audit events of Billing Management; ${NO_NAME}`,
    hears: [
      ...calls('BssOpenApi', 'CreateInstance ModifyInstance RenewInstance RenewChangeInstance'),
      ...calls('BssOpenApi', 'SetRenewal ConvertChargeType RefundInstance ChangeConsumeAmount'),
      ...calls('BssOpenApi', 'AddAccountRelation ConfirmRelation ModifyAccountRelation'),
      ...calls('BssOpenApi', 'SetResellerUserQuota SetResellerUserAlarmThreshold'),
      ...calls('BssOpenApi', 'SubscribeBillToOSS UnsubscribeBillToOSS'),
      ...calls('BssOpenApi', 'CreateResourcePackage CreateSavingsPlansInstance'),
    ],
    passes: [
      ...calls('BssOpenApi', 'QueryAccountBill DescribeInstanceBill'),
      ...calls('Ecs', 'CreateInstance RenewInstance'),
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
  'kms-changed': {
    from: 'ActionTrail, audit events of KMS',
    hears: calls(
      'Kms',
      'SetKeyPolicy UpdateRotationPolicy SetDeletionProtection DeleteSecret DeleteAlias',
    ),
    passes: [...calls('Kms', 'DescribeKey CreateAlias'), ...calls('Alidns', 'DeleteAlias')],
  },
  'kms-key-disabled': {
    from: 'CIS 2.20, its query',
    hears: calls('Kms', 'DisableKey ScheduleKeyDeletion DeleteKeyMaterial', { KeyId: 'key-1' }),
    passes: [...calls('Kms', 'EnableKey CancelKeyDeletion'), ...calls('Hsm', 'DisableKey')],
  },
  'log-store-tampered': {
    from: `API list of Log Service; ${NO_NAME}`,
    hears: calls(
      'Sls Log',
      'DeleteProject DeleteLogStore UpdateLogStore DeleteIndex UpdateIndex ClearLogStoreStorage',
    ),
    passes: [...calls('Sls', 'CreateIndex GetLogStore'), ...calls('Fc', 'DeleteProject')],
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
      ...['NoPermission.Ram', 'Forbidden.RAM', 'InvalidAccessKeyId.NotFound'],
      'InvalidSecurityToken.Expired',
    ].flatMap((errorCode) =>
      calls('Ecs', 'DescribeInstances', {}, { errorCode }).map((stream) => times(6, 60, stream)),
    ),
    passes: [
      ...['NotAuthorizedX', 'Throttling', 'ForbiddenX', 'InvalidParameter'].flatMap((errorCode) =>
        calls('Ecs', 'DescribeInstances', {}, { errorCode }).map((stream) => times(9, 60, stream)),
      ),
      ...calls('Ecs', 'DescribeInstances', {}, { errorCode: 'Forbidden' }).map((stream) =>
        times(5, 60, stream),
      ),
      ...calls('Ecs', 'DescribeInstances', {}, { errorCode: 'Forbidden' }).map((stream) =>
        times(6, 361, stream),
      ),
    ],
  },
  'write-in-unknown-region': {
    from: 'field page of ActionTrail: eventRW, eventType; ap-southeast-1 is in use',
    hears: calls('Ecs', 'RunInstances', {}, { acsRegion: 'us-west-1' }),
    passes: [
      ...calls('Ecs', 'RunInstances'),
      ...calls('Ecs', 'DescribeInstances', {}, { acsRegion: 'us-west-1', eventRW: 'Read' }),
      ...calls('Ecs', 'RunInstances', {}, { acsRegion: '' }),
      ...calls('Ecs', 'Reboot', {}, { acsRegion: 'us-west-1', eventType: 'AliyunServiceEvent' }),
    ],
  },
};
