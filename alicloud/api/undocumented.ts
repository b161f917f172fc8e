/** What the project names and no list has, with the reason that it stands there all the same. */
export interface Undocumented {
  readonly kind: 'action' | 'event' | 'product';
  /** An action or a pattern of actions, with its code; an event, after its `serviceName`; a product. */
  readonly name: string;
  readonly reason: string;
}

const NO_CONSOLE_LIST =
  "the console's own billing actions are published only in part; a Deny of what there may be costs nothing";

const NO_RECORD_PAGE =
  'RAM has actions on records of Log Service and on their tables; no list says by which events they are recorded';

const NO_JOB_PAGE =
  'what DisableAlert is, through /jobs: the lists of Log Service have CreateJob, UpdateJob and DeleteJob';

export const undocumented: readonly Undocumented[] = [
  {
    kind: 'action',
    name: 'fc:DELETE',
    reason:
      'a method with a path, as the command line calls products that have paths; no action of RAM',
  },
  {
    kind: 'action',
    name: 'cbn:DeactiveFlowLog',
    reason:
      'a call of CEN that its list has; the table holds what roles and detections name of a product',
  },
  ...['bss', 'bssapi', 'efc'].flatMap((code) =>
    ['Update*', 'Withdraw*'].map((name) => ({
      kind: 'action' as const,
      name: `${code}:${name}`,
      reason: NO_CONSOLE_LIST,
    })),
  ),
  {
    kind: 'action',
    name: 'ecs:DescribeInstanceVncPasswd',
    reason:
      'an older call of ECS that no list has any more; a Deny of what may still be there costs nothing',
  },
  ...['AnalyzeProductLog', 'InitUserAlertResource'].map((name) => ({
    kind: 'action' as const,
    name: `log:${name}`,
    reason:
      'alicloud_log_alert_resource makes the call; no page says by which action RAM authorises it',
  })),
  ...['TagResources', 'UntagResources'].map((name) => ({
    kind: 'action' as const,
    name: `hbr:${name}`,
    reason: 'alicloud_hbr_vault makes the call; the lists of Cloud Backup do not have it',
  })),
  {
    kind: 'product',
    name: 'MscOpenSubscription',
    reason:
      'alicloud_msc_sub_contact and _subscription call it; no page says by which action RAM authorises it',
  },
  ...['CreateMetricStoreV2', 'UpdateMetricStoreV2', 'UpdateProjectPolicy'].map((name) => ({
    kind: 'action' as const,
    name: `log:${name}`,
    reason: 'the provider makes the call; it is newer than the lists of Log Service',
  })),
  ...[
    'CreateContact',
    'CreateSubscriptionItem',
    'DeleteContact',
    'GetContact',
    'GetSubscriptionItem',
    'UpdateContact',
    'UpdateSubscriptionItem',
  ].map((name) => ({
    kind: 'action' as const,
    name: `notifications:${name}`,
    reason:
      'alicloud_msc_sub_contact and _subscription make the call; that this is its code is a guess',
  })),
  ...['DeleteRow', 'DescribeTable', 'GetRow', 'PutRow'].map((name) => ({
    kind: 'action' as const,
    name: `ots:${name}`,
    reason: 'calls of Tablestore, of which no list is here: the lock of Terraform is a row',
  })),
  ...(['DeleteResource', 'UpdateResource', 'UpsertResourceRecord'] as const).map((name) => ({
    kind: 'event' as const,
    name: `Sls ${name}`,
    reason: NO_RECORD_PAGE,
  })),
  {
    kind: 'event',
    name: 'Rds BatchGrantAccountPrivilege',
    reason:
      'named as the twin of GrantAccountPrivilege for several accounts; no list of calls or events has it',
  },
  ...(['DisableJob', 'EnableJob'] as const).flatMap((name) => [
    { kind: 'action' as const, name: `log:${name}`, reason: NO_JOB_PAGE },
    { kind: 'event' as const, name: `Sls ${name}`, reason: NO_JOB_PAGE },
  ]),
];
