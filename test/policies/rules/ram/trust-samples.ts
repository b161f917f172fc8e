import type { Sample, Samples } from '../rule-tester';
import { UNKNOWN } from '../rule-tester';

type StatementJson = Readonly<Record<string, unknown>>;
const TYPE = 'alicloud_ram_role';

/** A trust policy of one statement, which allows `sts:AssumeRole` unless it says otherwise. */
export function trust(Principal: unknown, more: StatementJson = {}): string {
  const statement = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal, ...more };
  return JSON.stringify({ Version: '1', Statement: [statement] });
}

/** The samples of a rule on trust policies, by title. */
export function trustSamples(
  passes: Readonly<Record<string, string>>,
  fails: Readonly<Record<string, readonly [string, string]>>,
): Samples {
  const path = 'assume_role_policy_document';
  const sample = (text: string, gives: Sample['gives'][string]): Sample => ({
    resources: { [TYPE]: { a: { [path]: text } } },
    gives: { [`${TYPE}.a`]: gives },
  });
  const [fail, text] = Object.values(fails)[0] ?? ['', ''];
  return {
    pass: Object.fromEntries(
      Object.entries(passes).map(([title, one]) => [title, sample(one, 'pass')]),
    ),
    fail: {
      ...Object.fromEntries(
        Object.entries(fails).map(([title, [told, one]]) => [
          title,
          sample(one, { fail: told, path }),
        ]),
      ),
      'by the deprecated argument, and of Resource Manager': {
        resources: {
          [TYPE]: { a: { document: text } },
          alicloud_resource_manager_role: { b: { [path]: text } },
        },
        gives: {
          [`${TYPE}.a`]: { fail, path: 'document' },
          'alicloud_resource_manager_role.b': { fail, path },
        },
      },
    },
    absent: {
      'no trust policy': { resources: { [TYPE]: { a: {} } }, gives: { [`${TYPE}.a`]: 'pass' } },
    },
    unknown: {
      'not known yet': sample(UNKNOWN, { unknown: `${TYPE}.a ${path}` }),
      'no JSON': sample('{', { unknown: `${TYPE}.a ${path}` }),
    },
  };
}
