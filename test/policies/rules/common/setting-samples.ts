import type { Resources, Rule } from '../../../../policies/review';
import { testRule, UNKNOWN, type Sample } from '../rule-tester';

type Value = string | number | boolean | readonly string[] | object;
type Body = Readonly<Record<string, unknown>>;

/** One argument of one type that a rule reads. */
export interface Setting {
  readonly type: string;
  /** Arguments that it has in every sample. */
  readonly base?: Body;
  /** Where a failure stands, and what is not known. */
  readonly path: string;
  /** The arguments that give it a value. Default: the path alone. */
  readonly set?: (value: Value) => Body;
  readonly on: readonly Value[];
  readonly off: readonly Value[];
  /** What nothing set gives. In words: why that cannot be. */
  readonly absent: 'pass' | 'fail' | { readonly reason: string };
  /** Default: at the path. */
  readonly absentPath?: string;
}

/** Tests a rule that reads one argument of each of its types, and has one message. */
export function testSetting(rule: Rule, message: string, ...settings: readonly Setting[]): void {
  const groups: Record<'pass' | 'fail' | 'absent' | 'unknown', Record<string, Sample>> = {
    pass: {},
    fail: {},
    absent: {},
    unknown: {},
  };
  const reasons: string[] = [];
  for (const setting of settings) {
    const { type, base = {}, path, on, off, absent, absentPath = path } = setting;
    const set = setting.set ?? ((value: Value) => ({ [path]: value }));
    const address = `${type}.a`;
    const resources = (body: Body) => ({ [type]: { a: { ...base, ...body } } }) as Resources;
    const failure = (at: string) => ({ fail: message, ...(at === '' ? {} : { path: at }) });
    for (const value of on) {
      const name = `${type}, ${path} ${JSON.stringify(value)}`;
      groups.pass[name] = { resources: resources(set(value)), gives: { [address]: 'pass' } };
    }
    for (const value of off) {
      const name = `${type}, ${path} ${JSON.stringify(value)}`;
      groups.fail[name] = { resources: resources(set(value)), gives: { [address]: failure(path) } };
    }
    groups.unknown[`${type} ${path}`] = {
      resources: resources(set(UNKNOWN)),
      gives: { [address]: { unknown: `${address} ${path}` } },
    };
    if (typeof absent === 'object') reasons.push(absent.reason);
    else {
      groups.absent[`${type} ${path}`] = {
        resources: resources({}),
        gives: { [address]: absent === 'pass' ? 'pass' : failure(absentPath) },
      };
    }
  }
  const none = Object.keys(groups.absent).length === 0;
  testRule(rule, { ...groups, absent: none ? reasons.join(' ') : groups.absent });
}
