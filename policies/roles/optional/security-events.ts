import { allow, grantable } from '../role';
import { of } from '../spelling';

const HANDLED = ['HandleSecurityEvents', 'HandleSimilarSecurityEvents'];

/** One call kills, quarantines, ignores and puts on a white list, as its parameter says. */
export const securityEvents = grantable(
  {
    id: 'security-events',
    title: 'Handle what Security Center found',
    why: 'A process that mines is killed, and a file put into quarantine, by who is on call.',
    parameter:
      'nothing besides: the same call also ignores an event, and RAM does not tell the two apart',
  },
  () => [
    allow(
      ['yundun-sas', 'yundun-aegis'].flatMap((code) =>
        of(code, ...HANDLED, 'DescribeSecurityEventOperation*', 'DescribeSuspEventQuaraFiles'),
      ),
    ),
  ],
);
