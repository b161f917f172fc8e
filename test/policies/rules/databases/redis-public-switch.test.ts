import { evaluate, readConfiguration } from '../../../../policies/review';
import type { Resources } from '../../../../policies/review';
import rule from '../../../../policies/rules/databases/redis-endpoint-private';

/** The older way to give a Redis instance an address on the internet. */
const verdicts = (resource: Resources): string[] =>
  evaluate(readConfiguration([{ path: 'main.tf.json', content: { resource } }]), [rule]).map(
    ({ kind, address }) => `${kind} ${address}`,
  );

it.each([
  [{ enable_public: true }, 'fail'],
  [{ enable_public: false }, 'pass'],
  [{ enable_public: '${data.external.a.result.b}' }, 'unknown'],
])('%j: %s', (a, kind) => {
  expect(verdicts({ alicloud_kvstore_instance: { a } })).toEqual([
    `${kind} alicloud_kvstore_instance.a`,
  ]);
});

it('is told beside the address of its own', () => {
  const connection = { c: { instance_id: '${alicloud_kvstore_instance.a.id}' } };
  const both = (enable_public: boolean): Resources => ({
    alicloud_kvstore_instance: { a: { enable_public } },
    alicloud_kvstore_connection: connection,
  });
  expect(verdicts(both(true))).toEqual([
    'fail alicloud_kvstore_connection.c',
    'fail alicloud_kvstore_instance.a',
  ]);
  expect(verdicts(both(false))).toEqual([
    'fail alicloud_kvstore_connection.c',
    'notApplicable alicloud_kvstore_instance.a',
  ]);
});
