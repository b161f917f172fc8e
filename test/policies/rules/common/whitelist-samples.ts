import type { Resources, Rule } from '../../../../policies/review';
import { testRule, UNKNOWN, type Sample } from '../rule-tester';

/** Where a type has its whitelist. */
export interface Whitelist {
  readonly type: string;
  readonly base?: Readonly<Record<string, unknown>>;
  /** The arguments that hold it. */
  readonly set: (entries: unknown) => Readonly<Record<string, unknown>>;
  /** The path of the whole list. */
  readonly path: string;
  /** A list of texts, or one text with commas. */
  readonly form: 'list' | 'text';
  /** Whether the provider requires it. */
  readonly required?: boolean;
}

/** Tests a rule about whitelists, with near misses, for each type that it is about. */
export function testWhitelist(rule: Rule, product: string, ...lists: readonly Whitelist[]): void {
  const groups: Record<'pass' | 'fail' | 'absent' | 'unknown', Record<string, Sample>> = {
    pass: {},
    fail: {},
    absent: {},
    unknown: {},
  };
  for (const { type, base = {}, set, path, form, required = false } of lists) {
    const address = `${type}.a`;
    const resources = (entries: unknown) =>
      ({ [type]: { a: { ...base, ...set(entries) } } }) as Resources;
    const list = (...entries: string[]) => resources(form === 'list' ? entries : entries.join(','));
    const at = (index: number): string => (form === 'list' ? `${path}[${index}]` : path);
    const open = (entry: string, index: number) => ({
      [address]: {
        fail: `the whitelist of ${product} lets everybody in: ${entry}`,
        path: at(index),
      },
    });
    const passes = (...entries: string[]): Sample => ({
      resources: list(...entries),
      gives: { [address]: 'pass' },
    });
    groups.pass[`${type}, own networks and an office`] = passes(
      '10.0.0.0/8',
      '192.168.0.0/16',
      '203.0.113.0/24',
      '2001:db8::/32',
    );
    groups.pass[`${type}, the largest block that anybody owns`] = passes('47.88.0.0/16');
    groups.pass[`${type}, nobody`] = passes('127.0.0.1');
    groups.fail[`${type}, everybody`] = {
      resources: list('10.0.0.0/8', '0.0.0.0/0'),
      gives: open('0.0.0.0/0', 1),
    };
    groups.fail[`${type}, everybody by IPv6`] = {
      resources: list('::/0'),
      gives: open('::/0', 0),
    };
    groups.fail[`${type}, everybody in pieces`] = {
      resources: list('10.0.0.0/8', '47.0.0.0/8', '8.0.0.0/8'),
      gives: open('47.0.0.0/8', 1),
    };
    groups.unknown[`${type}, an entry that is none`] = {
      resources: list('10.0.0.0/33'),
      gives: { [address]: { unknown: `${address} ${at(0)}` } },
    };
    groups.unknown[`${type}, not known yet`] = {
      resources: resources(UNKNOWN),
      gives: { [address]: { unknown: `${address} ${path}` } },
    };
    if (!required) {
      groups.absent[`${type}, nothing set`] = {
        resources: { [type]: { a: base } } as Resources,
        gives: { [address]: 'pass' },
      };
    }
  }
  const none = Object.keys(groups.absent).length === 0;
  testRule(rule, {
    ...groups,
    absent: none ? 'The provider requires the list.' : groups.absent,
  });
}
