import identities from '../../../packages/sandbox/src/behaviour/identities.json';
import { callsOfTypes } from '../../../cli/incident/calls-of-types';
import { deedOf, makersOf, type Deed } from '../../../policies/incident';
import { ONCE } from '../../../policies/incident/makers';

const calls = callsOfTypes();

function deed(
  eventName: string,
  parameters: Readonly<Record<string, string>>,
  acsRegion = 'ap-southeast-1',
): Deed {
  const made = deedOf({
    ...{ eventId: eventName, eventName, acsRegion, serviceName: 'Any', eventRW: 'Write' },
    eventTime: '2026-06-01T08:00:00Z',
    userIdentity: { type: 'ram-user', userName: 'alice', accountId: '1234567890123456' },
    requestParameterJson: JSON.stringify(parameters),
  });
  if (made === undefined) throw new Error(`${eventName} is no event`);
  return made;
}

const POLICY = ['alicloud_oss_bucket_policy', { id: 'shop', bucket: 'shop' }] as const;
const STORE = ['alicloud_log_store', { id: 'audit:audit' }] as const;
const MACHINE = ['alicloud_instance', { id: 'i-web' }] as const;
const ENCRYPTION = ['alicloud_ecs_disk_encryption_by_default', { id: 'ap-southeast-1' }] as const;

describe('who made a change', () => {
  it.each([
    ['its own call', 'gone', POLICY, deed('DeleteBucketPolicy', { BucketName: 'shop' })],
    ['what it hangs on goes', 'gone', POLICY, deed('DeleteBucket', { BucketName: 'shop' })],
    [
      'a call that deletes, of what stays',
      'changed',
      POLICY,
      deed('PutBucketPolicy', { B: 'shop' }),
    ],
    ['a call that nobody knows', 'changed', POLICY, deed('RewriteAll', { BucketName: 'shop' })],
    [
      'one in a list',
      'changed',
      MACHINE,
      deed('AttachInstanceRamRole', { Ids: '["i-db","i-web"]' }),
    ],
    ['one of its region', 'changed', ENCRYPTION, deed('DisableDiskEncryptionByDefault', {})],
    ['a store of the name of its project', 'gone', STORE, deed('DeleteLogStore', { p: 'audit' })],
  ] as const)('is told by %s', (_, what, [type, values], made) => {
    expect(makersOf([made], calls)(what, type, values)).toBe(made);
  });

  it.each([
    ['another thing of the bucket goes', 'gone', POLICY, deed('DeleteBucketTags', { B: 'shop' })],
    ['another thing of it changes', 'changed', POLICY, deed('PutBucketAcl', { B: 'shop' })],
    ['a list has others', 'changed', MACHINE, deed('AttachInstanceRamRole', { Ids: '["i-web2"]' })],
    ['the same of another', 'gone', POLICY, deed('DeleteBucketPolicy', { BucketName: 'other' })],
    [
      'one of another region',
      'changed',
      ENCRYPTION,
      deed('DisableDiskEncryptionByDefault', {}, 'cn-beijing'),
    ],
    [
      'a call that nobody knows, of what is gone',
      'gone',
      POLICY,
      deed('RewriteAll', { B: 'shop' }),
    ],
  ] as const)('is not told by a call where %s', (_, what, [type, values], made) => {
    expect(makersOf([made], calls)(what, type, values)).toBeUndefined();
  });

  it('knows what an account has once as the simulated account does', () => {
    const singletons = Object.entries(identities as Readonly<Record<string, object>>).flatMap(
      ([type, one]) => ('singleton' in one && one.singleton === true ? [type] : []),
    );
    expect(Object.keys(ONCE).sort()).toEqual(singletons.sort());
  });
});
