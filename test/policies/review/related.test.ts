import { Model, readPlan } from '../../../policies/review';
import type { Unread } from '../../../policies/review';
import { buildPlan } from './build-plan';
import type { Planned } from './build-plan';

const BUCKET = 'alicloud_oss_bucket';
const LOGGING = 'alicloud_oss_bucket_logging';

const resourcesOf = (planned: readonly Planned[]) =>
  readPlan(buildPlan(...planned), { file: 'plan.json' }).after.resources;
const bucket = (name: string): Planned => ({
  address: `${BUCKET}.${name}`,
  after: { bucket: name },
});
/** A logging that is made from these, of the bucket with a name where that is known. */
const logging = (name: string, references: readonly string[], of?: string): Planned => ({
  address: `${LOGGING}.${name}`,
  ...(of === undefined ? { unknown: { bucket: true } } : { after: { bucket: of } }),
  expressions: { bucket: { references } },
});
/** Of each bucket: whose loggings it has, and what leaves open whether there are more. */
const related = (planned: readonly Planned[], unread: readonly Unread[] = []) => {
  const model = new Model(resourcesOf(planned), unread);
  return model.ofType(BUCKET).map((one) => {
    const { known, more } = model.related(one, { type: LOGGING, by: 'bucket' });
    return [known.map(({ address }) => address), more.map(({ address }) => address)];
  });
};

describe('what may name one of several', () => {
  const either = [`${BUCKET}.a.id`, `${BUCKET}.a`, `${BUCKET}.b.id`, `${BUCKET}.b`];

  it('names the one of which it has the name', () => {
    expect(related([bucket('a'), bucket('b'), logging('x', either, 'b')])).toStrictEqual([
      [[], []],
      [[`${LOGGING}.x`], []],
    ]);
  });

  it('leaves both open where it has none, up to three times', () => {
    const all = ['p', 'q', 'r', 's'];
    const planned = [bucket('a'), bucket('b'), ...all.map((name) => logging(name, either))];
    const three = ['p', 'q', 'r'].map((name) => `${LOGGING}.${name}`);
    expect(related(planned)).toStrictEqual([
      [[], three],
      [[], three],
    ]);
  });
});

describe('what could not be read', () => {
  const unread = (name: string, types?: readonly string[]): Unread => ({
    address: `module.${name}`,
    path: '',
    reason: 'is not at hand',
    ...(types && { types }),
  });

  it('leaves open whether there are more of the types that may be in it', () => {
    const given = [unread('a', ['alicloud_vpc', LOGGING]), unread('b', [BUCKET]), unread('c')];
    const one = [bucket('a'), logging('x', [], 'a')];
    expect(related(one, given)).toStrictEqual([[[`${LOGGING}.x`], ['module.a']]]);
  });

  it('is named up to three times, too', () => {
    const given = ['a', 'b', 'c', 'd'].map((name) => unread(name, [LOGGING]));
    expect(related([bucket('a')], given)).toStrictEqual([
      [[], ['module.a', 'module.b', 'module.c']],
    ]);
    const open = logging('x', ['var.bucket']);
    expect(related([bucket('a'), open], given)).toStrictEqual([
      [[], [`${LOGGING}.x`, 'module.a', 'module.b']],
    ]);
  });

  it('is nothing where a model is made without it', () => {
    expect(new Model([]).unread).toStrictEqual([]);
  });
});

describe('what is referred to', () => {
  it('is known by its value where nobody has it under the address', () => {
    const planned = [bucket('a'), logging('x', ['alicloud_oss_bucket.gone.id'], 'a')];
    const model = new Model(resourcesOf(planned));
    const [x] = model.ofType(LOGGING);
    const found = x && model.target(x, 'bucket', [BUCKET]);
    expect(found?.known.map(({ address }) => address)).toStrictEqual([`${BUCKET}.a`]);
  });
});
