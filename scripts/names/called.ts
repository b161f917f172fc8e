import type { ProductVersion } from './lines';

/** What the Terraform provider calls, as its source has it, and no published list has. */
export const called: readonly ProductVersion[] = [
  { code: 'Ims', version: '2019-08-15', apis: ['GetAccessKeyPolicy', 'SetAccessKeyPolicy'] },
  {
    code: 'MscOpenSubscription',
    version: '2021-07-13',
    apis: [
      'CreateContact',
      'CreateSubscriptionItem',
      'DeleteContact',
      'GetContact',
      'GetSubscriptionItem',
      'UpdateContact',
      'UpdateSubscriptionItem',
    ],
  },
  { code: 'Sls', version: '2019-10-23', apis: ['AnalyzeProductLog', 'InitUserAlertResource'] },
  {
    code: 'Sls',
    version: '2020-12-30',
    apis: [
      'CreateResourceRecord',
      'DeleteResourceRecord',
      'GetResourceRecord',
      'UpdateResourceRecord',
    ],
  },
];
