import { deny } from '../role';
import { billing, managed, of } from '../spelling';
import { EVERYBODY, JOBS, NO_ESCALATION } from './guardrail';
import type { Guardrail } from './guardrail';

/** Money that is spent, moved or paid back, under any of the names of billing. */
const ORDERS = [
  'Convert*',
  'Pay*',
  'Refund*',
  'Release*',
  'Renew*',
  'Update*',
  'Upgrade*',
  'Withdraw*',
];
/** What of the rest is more than a cost unit, which says what a cost is for, or an alarm. */
const MONEY = [
  'CancelOrder',
  'CreateA*',
  'CreateF*',
  'CreateI*',
  'CreateR*',
  'CreateS*',
  'Delete*',
  'ModifyA*',
  'ModifyB*',
  'ModifyI*',
  'ModifyP*',
  'ModifyS*',
  'SetA*',
  'SetFundAccountCredit*',
  'SetR*',
];
const SERVERS_PAID_AHEAD = of(
  'ecs',
  'AllocateDedicatedHosts',
  'CreateCapacityReservation',
  'CreateElasticityAssurance',
  'Renew*',
);
/** By the same names in one product after another. */
const PAID_AHEAD = deny(
  of(
    '*',
    'Modify*ChargeType',
    'Modify*PayType',
    'Modify*Renew*Attribute',
    'ModifyPrepay*',
    'Purchase*',
    'RenewInstance',
    'Transform*PayType',
    'TransformInstanceChargeType',
    'TransformToPrePaid',
  ),
);

/** What stands above the account, and what it costs. */
export const accountGuardrails: readonly Guardrail[] = [
  {
    id: 'organisation',
    title: 'The account stays where it is in the organisation',
    covers: ['P21'],
    why: 'Control policies, shared resources and CloudSSO rule over the account from above. The line is where the system policy PowerUserAccess draws it; reading stays possible.',
    for: EVERYBODY,
    statements: [
      deny([
        // Without its calls on policies and roles: those are RAM's, and the emergency role needs them.
        ...of(
          'resourcemanager',
          'Accept*',
          '*MessageContact',
          'Associate*',
          'AttachControlPolicy',
          'Bind*',
          'Cancel*',
          'Change*',
          'Create*Account',
          'CreateAutoGroupingRule',
          'CreateControlPolicy',
          'CreateFolder',
          'De*Account',
          'Decline*',
          'DeleteAutoGroupingRule',
          'DeleteControlPolicy',
          'DeleteFolder',
          'Deregister*',
          'Destroy*',
          'DetachControlPolicy',
          'Disa*',
          'Enable*',
          'In*',
          'MoveAccount',
          'Promote*',
          'Re*',
          'SetMember*',
          'Update*Account',
          'UpdateA*',
          'UpdateControlPolicy',
          'UpdateFolder',
          'UpdateResourceGroupAdminSetting',
        ),
        ...of(
          'resourcesharing',
          'A*',
          'Change*',
          'Create*',
          'Delete*',
          'Dis*',
          'Enable*',
          'Reject*',
          'Update*',
        ),
        ...of(
          'cloudsso',
          'Add*',
          'Clear*',
          'Create*',
          'De*',
          'Dis*',
          'Enable*',
          'P*',
          'Re*',
          'Set*',
          'Update*',
        ),
      ]),
    ],
  },
  {
    id: 'billing-relations',
    title: 'Who pays stays',
    covers: ['P21'],
    why: 'Whoever changes who pays for the account, or for whom it pays, moves money and cannot easily be undone. PowerUserAccess draws the line here too.',
    for: EVERYBODY,
    statements: [
      deny([
        ...billing(
          'AddAccountRelation',
          'ChangeReseller*',
          'ConfirmRelation',
          'CreateAgAccount',
          'CreateReseller*',
          'ModifyAccount*',
          'ModifyBillingAccount',
          'ModifyPaymentRelationship',
          'RelieveAccountRelation',
          'SetReseller*',
        ),
      ]),
    ],
  },
  {
    id: 'purchases',
    title: 'Nothing is bought, renewed or cancelled',
    covers: NO_ESCALATION,
    why: 'Subscriptions and reservations are paid ahead for months. Bills are read by one and orders paid by another.',
    for: EVERYBODY,
    statements: [
      deny([
        ...billing(...ORDERS, 'Cancel*', 'Create*', 'Delete*', 'Modify*', 'Set*'),
        ...SERVERS_PAID_AHEAD,
      ]),
      PAID_AHEAD,
    ],
    unless: {
      'cost-units': [deny([...billing(...ORDERS, ...MONEY), ...SERVERS_PAID_AHEAD]), PAID_AHEAD],
    },
  },
  {
    id: 'scope-borders',
    title: 'Nothing moves between resource groups',
    covers: NO_ESCALATION,
    why: 'Where rights hang on a tag or a resource group, moving a thing into it is taking rights over it.',
    for: JOBS,
    statements: [
      deny(
        of(
          '*',
          'Change*ResourceGroup',
          'ConvertInstanceResourceGroup',
          'Join*ResourceGroup',
          'Modify*ResourceGroup',
          'Move*ResourceGroup',
        ),
      ),
      deny([
        'oss:PutBucketResourceGroup',
        ...managed(
          'CreateResourceGroup',
          'DeleteResourceGroup',
          'MoveResources',
          'UpdateResourceGroup',
        ),
        ...of('tag', 'TagResources', 'UntagResources'),
      ]),
    ],
  },
];
