import type { Sample, Samples } from '../rule-tester';
import { UNKNOWN } from '../rule-tester';

type StatementJson = Readonly<Record<string, unknown>>;

/** A document of these statements; `Effect` and `Resource` are `Allow` and `*` unless they say. */
function document(...statements: readonly StatementJson[]): string {
  return JSON.stringify({
    Version: '1',
    Statement: statements.map((one) => ({ Effect: 'Allow', Resource: '*', ...one })),
  });
}

type Cases = Readonly<Record<string, readonly StatementJson[]>>;

const TYPE = 'alicloud_ram_policy';

/** The samples of a rule on policies, by every argument that may hold one. */
export function policySamples(
  passes: Cases,
  fails: Readonly<Record<string, readonly [string, ...StatementJson[]]>>,
): Samples {
  const sample = (text: string, gives: Sample['gives'][string]): Sample => ({
    resources: { [TYPE]: { a: { policy_document: text } } },
    gives: { [`${TYPE}.a`]: gives },
  });
  const [worst] = Object.values(fails);
  if (worst === undefined) throw new Error('a rule has something that fails');
  const [told, ...statements] = worst;
  const text = document(...statements);
  return {
    pass: Object.fromEntries(
      Object.entries(passes).map(([title, given]) => [title, sample(document(...given), 'pass')]),
    ),
    fail: {
      ...Object.fromEntries(
        Object.entries(fails).map(([title, [fail, ...given]]) => [
          title,
          sample(document(...given), { fail, path: 'policy_document' }),
        ]),
      ),
      'by the deprecated argument, and of Resource Manager': {
        resources: {
          [TYPE]: { a: { document: text } },
          alicloud_resource_manager_policy: { b: { policy_document: text } },
        },
        gives: {
          [`${TYPE}.a`]: { fail: told, path: 'document' },
          'alicloud_resource_manager_policy.b': { fail: told, path: 'policy_document' },
        },
      },
      'in an access configuration of CloudSSO': {
        resources: {
          alicloud_cloud_sso_access_configuration: {
            a: { permission_policies: [{ permission_policy_document: text }] },
          },
        },
        gives: {
          'alicloud_cloud_sso_access_configuration.a': {
            fail: told,
            path: 'permission_policies[0].permission_policy_document',
          },
        },
      },
    },
    absent: {
      'no policy': { resources: { [TYPE]: { a: {} } }, gives: { [`${TYPE}.a`]: 'pass' } },
    },
    unknown: {
      'not known yet': sample(UNKNOWN, { unknown: `${TYPE}.a policy_document` }),
      'no JSON': sample('{', { unknown: `${TYPE}.a policy_document` }),
      'a statement that nobody understands': sample(
        document({ Action: 'ecs:Describe*', Condition: { Sometimes: { a: 'b' } } }),
        { unknown: `${TYPE}.a policy_document` },
      ),
    },
  };
}
