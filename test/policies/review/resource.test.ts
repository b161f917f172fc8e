import { Block } from '../../../policies/review';
import type { Json, JsonObject, Resource } from '../../../policies/review';
import { plainBucket, type Parts } from './plain';

const address = 'alicloud_oss_bucket.a';
const resource = (values: JsonObject, more: Partial<Parts> = {}): Resource =>
  plainBucket('a', { trees: { values, unknown: undefined, sensitive: undefined }, ...more });

describe('a text about a resource', () => {
  const hidden = (values: JsonObject, sensitive: Json | undefined, text: string): string =>
    resource(values, { trees: { values, unknown: undefined, sensitive } }).hide(text);

  it('has no value that is sensitive, however deep it is', () => {
    const values = {
      password: 'secret1',
      keys: ['secret2', 'plain2'],
      blocks: [{ token: 'secret3', name: 'plain3' }],
      whole: { inner: ['secret4'] },
      short: 'ab',
      number: 1234,
      none: null,
    };
    const sensitive = {
      password: true,
      keys: [true, false],
      blocks: [{ token: true }],
      whole: true,
      short: true,
      number: true,
      none: true,
    };
    expect(
      hidden(values, sensitive, 'secret1 secret2 plain2 secret3 plain3 secret4 ab 1234 secret1'),
    ).toBe('(sensitive) (sensitive) plain2 (sensitive) plain3 (sensitive) ab 1234 (sensitive)');
  });

  it('is as it was where nothing is sensitive, and has no value where all is', () => {
    const values = { name: 'plain', list: ['other'] };
    expect(hidden(values, undefined, 'plain other')).toBe('plain other');
    expect(hidden(values, false, 'plain other')).toBe('plain other');
    expect(hidden(values, { name: false }, 'plain other')).toBe('plain other');
    expect(hidden(values, true, 'plain other')).toBe('(sensitive) (sensitive)');
    expect(hidden(values, { list: { odd: true } }, 'plain other')).toBe('plain other');
    expect(hidden({}, { name: true }, 'plain')).toBe('plain');
  });
});

describe('an argument of a resource', () => {
  it('hangs on what its top-level argument does', () => {
    const asked: string[] = [];
    const origin = (argument: string): string | undefined => {
      asked.push(argument);
      return argument === 'rule' ? 'var.rules' : undefined;
    };
    const one = resource({}, { origin });
    expect(one.origin('rule')).toBe('var.rules');
    expect(one.origin('rule[0].cidr')).toBe('var.rules');
    expect(one.origin('rule.cidr')).toBe('var.rules');
    expect(one.origin('acl')).toBe('');
    expect(asked).toStrictEqual(['rule', 'rule', 'rule', 'acl']);
    expect(resource({}).origin('rule')).toBe('');
  });

  it('is told as it was written where a plan has left it out', () => {
    const constant = (argument: string): Json | undefined =>
      ({ acl: 'private', count: 3 })[argument];
    expect(resource({}, { constant }).suppressed('acl')).toBe('private');
    expect(resource({ acl: 'public-read' }, { constant }).suppressed('acl')).toBeUndefined();
    expect(resource({}, { constant }).suppressed('count')).toBeUndefined();
    expect(resource({}, { constant }).suppressed('bucket')).toBeUndefined();
    expect(resource({}).suppressed('acl')).toBeUndefined();
  });

  it('is known as a text for matching where it is one', () => {
    const one = resource({ text: 'a', empty: '', number: 1 });
    expect(['text', 'empty', 'number', 'none'].map((name) => one.knownText(name))).toStrictEqual([
      'a',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a block', () => {
  const block = (values: JsonObject, unknown?: Json, owner: Partial<Parts> = {}) =>
    new Block({ address, type: 'alicloud_oss_bucket', ...owner }, '', {
      values,
      unknown,
      sensitive: undefined,
    });

  it('has a text of what Terraform takes for one', () => {
    const one = block({ number: 1, truth: false, list: [] });
    expect(one.string('number').found).toStrictEqual({
      state: 'known',
      value: '1',
      sensitive: false,
    });
    expect(one.string('truth').found).toStrictEqual({
      state: 'known',
      value: 'false',
      sensitive: false,
    });
    expect(one.string('list').found).toStrictEqual({
      state: 'unparsable',
      reason: 'is not a text',
    });
  });

  it('has no elements and no blocks where none is set, and perhaps some where it is something else', () => {
    const one = block({ none: null, text: 'a' });
    for (const name of ['missing', 'none']) {
      expect(one.strings(name)).toMatchObject({ known: [], more: [] });
      expect(one.blocks(name)).toMatchObject({ known: [], more: [] });
    }
    expect(one.strings('text').more).toStrictEqual([
      { address, path: 'text', reason: 'is not a list' },
    ]);
    expect(one.blocks('text').more).toStrictEqual([
      { address, path: 'text', reason: 'is not blocks' },
    ]);
  });

  it('has elements that are sensitive, not known, or none of a text', () => {
    const trees = {
      values: { list: ['a', 'b', null, 5] },
      unknown: { list: [false, false, true] },
      sensitive: { list: [true] },
    };
    const one = new Block({ address, type: 'alicloud_oss_bucket' }, '', trees);
    expect(one.strings('list').known.map(({ found }) => found)).toStrictEqual([
      { state: 'known', value: 'a', sensitive: true },
      { state: 'known', value: 'b', sensitive: false },
      { state: 'unknown', reason: 'is known after apply' },
      { state: 'unparsable', reason: 'is not a text' },
    ]);
  });

  it('knows nothing of an argument that was never looked at', () => {
    const unread = (argument: string): boolean => argument === 'hidden';
    const one = block({ rule: [{ hidden: 'a' }] }, undefined, { unread });
    expect(one.string('hidden').found.state).toBe('unknown');
    expect(one.string('hidden.inner').found.state).toBe('unknown');
    expect(one.string('acl').found.state).toBe('absent');
    const [rule] = one.blocks('rule').known;
    expect(rule?.string('hidden').found.state).toBe('known');
  });

  it('says where it stands', () => {
    const [inner] = block({ rule: [{}] }).blocks('rule').known;
    expect(block({}).location).toStrictEqual({ address, path: '' });
    expect(inner?.location).toStrictEqual({ address, path: 'rule[0]' });
    expect(inner?.string('cidr').location).toStrictEqual({ address, path: 'rule[0].cidr' });
  });
});
