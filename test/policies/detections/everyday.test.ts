import { knownEvents, undocumented } from '../../../alicloud/api';
import { EVERYDAY, EVERYDAY_OF_SIGN_ON } from '../../../policies/detections/everyday';
import { unknownEvents } from '../../helpers/named-events';

/** Of products that the table has no names of, from their API lists: messages, DNS, Anti-DDoS, data. */
const OF_OTHER_PRODUCTS = [
  ...['ResetConsumeOffset', 'DeleteDomainRecord', 'ModifyWebAccessMode', 'ConfigWebCCRuleV2'],
  'CreateScanTask',
];

/** They are left out by a pattern, so a slip in one would leave nothing out, and nobody would see it. */
it.each([
  ['any product', { field: 'eventName' as const, is: EVERYDAY }],
  [
    'CloudSSO',
    {
      all: [
        { field: 'serviceName' as const, is: ['cloudsso'] },
        { field: 'eventName' as const, is: EVERYDAY_OF_SIGN_ON },
      ],
    },
  ],
])('what is everyday in %s has names that the list of events has', (_, filter) => {
  const unknown = unknownEvents(filter, knownEvents(), undocumented);
  expect(unknown.filter((name) => !OF_OTHER_PRODUCTS.includes(name))).toEqual([]);
});
