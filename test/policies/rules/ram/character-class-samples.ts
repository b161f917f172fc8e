import type { Samples } from '../rule-tester';
import { UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_ram_password_policy';
const OLDER = 'alicloud_ram_account_password_policy';

/** Both resources, which differ only in what they take for nothing. */
export function characterClassSamples(argument: string, sign: string): Samples {
  const failure = { fail: `passwords without a ${sign} are allowed`, path: argument };
  return {
    pass: {
      'a password has to have one': {
        resources: { [TYPE]: { a: { [argument]: true } }, [OLDER]: { b: { [argument]: 'true' } } },
        gives: { [`${TYPE}.a`]: 'pass', [`${OLDER}.b`]: 'pass' },
      },
    },
    fail: {
      'a password need not': {
        resources: { [TYPE]: { a: { [argument]: false } }, [OLDER]: { b: { [argument]: false } } },
        gives: { [`${TYPE}.a`]: failure, [`${OLDER}.b`]: failure },
      },
    },
    absent: {
      'the older resource has another default': {
        resources: { [TYPE]: { a: {} }, [OLDER]: { b: {} } },
        gives: { [`${TYPE}.a`]: failure, [`${OLDER}.b`]: 'pass' },
      },
    },
    unknown: {
      'not known yet': {
        resources: { [TYPE]: { a: { [argument]: UNKNOWN } } },
        gives: { [`${TYPE}.a`]: { unknown: `${TYPE}.a ${argument}` } },
      },
    },
  };
}
