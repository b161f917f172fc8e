/** Which calls an operation makes with its values: expected as the provider's source reads. */
import calls from '../../../packages/provider-alicloud/schema/calls.json';
import conditions from '../../../packages/provider-alicloud/schema/call-conditions.json';
import { callsMade, type OperationOn } from '../../../policies/plan-access';

const TRAIL = { trail_name: 'main', oss_bucket_name: 'logs', trail_region: 'All' };

function made(asked: Partial<OperationOn>): string[] {
  const on = { type: 'alicloud_actiontrail_trail', isData: false, before: {}, values: {} };
  const all = callsMade({ operation: 'create', ...on, ...asked }, calls, conditions);
  return (all ?? []).map(
    ({ call, isSure, comesAfter }) =>
      `${call}${comesAfter ? ' later' : ''}${isSure ? '' : ' perhaps'}`,
  );
}

const READ = ['Actiontrail:DescribeTrails later', 'Actiontrail:GetDataEventSelector later'];

test.each<[string, Partial<OperationOn>, string[]]>([
  [
    'makes a trail, and starts it where it is asked to',
    { values: { ...TRAIL, status: 'Enable' } },
    ['Actiontrail:CreateTrail', 'Actiontrail:StartLogging later', ...READ],
  ],
  [
    'makes a trail that is off, as each is at first',
    { values: { ...TRAIL, status: 'Disable' } },
    ['Actiontrail:CreateTrail', ...READ],
  ],
  [
    'makes a trail whose state nobody names',
    { values: TRAIL },
    ['Actiontrail:CreateTrail', ...READ],
  ],
  [
    'stops one, and changes nothing else of it',
    {
      operation: 'update',
      values: { ...TRAIL, status: 'Disable' },
      before: { ...TRAIL, status: 'Enable' },
    },
    ['Actiontrail:DescribeTrails', 'Actiontrail:StopLogging', READ[1] ?? ''],
  ],
  [
    'moves one to another bucket',
    { operation: 'update', values: { ...TRAIL, oss_bucket_name: 'other' }, before: TRAIL },
    ['Actiontrail:DescribeTrails', 'Actiontrail:UpdateTrail', READ[1] ?? ''],
  ],
  ['deletes one', { operation: 'delete', values: TRAIL }, ['Actiontrail:DeleteTrail']],
  [
    'reads a list',
    { type: 'alicloud_actiontrail_trails', isData: true, operation: 'read' },
    ['Actiontrail:DescribeTrails'],
  ],
])('%s', (_, asked, expected) => {
  expect(made(asked).sort()).toEqual([...expected].sort());
});

test('says that it knows nothing of a type without known calls', () => {
  const asked = { operation: 'create', type: 'alicloud_nothing', isData: false } as const;
  expect(callsMade({ ...asked, values: {}, before: {} }, calls, conditions)).toBeUndefined();
});
