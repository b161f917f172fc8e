import { authorisationOf, publishedCalls, undocumented } from '../../../alicloud/api';
import calls from '../../fixtures/provider-calls.json';
import { sourcesIn, usesOf } from '../../helpers/sources';

/**
 * What the provider calls for each type that our constructs make, read off the source of provider
 * 1.289.0: an upper bound, as calls under conditions are in it.
 */
const callsOfTypes: Readonly<Record<string, string>> = calls;

/** Names of the provider's older SDK, and the call that each makes. */
const OLDER: Readonly<Record<string, string>> = {
  'LogPop:AnalyzeProductLog': 'Sls:AnalyzeProductLog',
  'LogPop:InitUserAlertResource': 'Sls:InitUserAlertResource',
  'Oss:DeleteBucketTagging': 'Oss:DeleteBucketTags',
  'Oss:GetBucketTagging': 'Oss:GetBucketTags',
  'Sls:CreateMetricStoreV2': 'Sls:CreateMetricStore',
  'Sls:UpdateMetricStoreV2': 'Sls:UpdateMetricStore',
  'Sls:UpdateProjectPolicy': 'Sls:PutProjectPolicy',
};

const published = new Set(
  publishedCalls.flatMap(({ product, calls: names }) =>
    names.map((call) => `${product.toLowerCase()}:${call}`),
  ),
);
const codes = new Map(publishedCalls.map(({ product }) => [product.toLowerCase(), product]));
const called = [...new Set(Object.values(callsOfTypes).flatMap((list) => list.split(' ')))];

describe('what the provider calls for our constructs', () => {
  it('is known of every type that they import', () => {
    const imported = sourcesIn('constructs').flatMap((source) =>
      usesOf(source).imports.flatMap((target) => {
        const module = /^@cdktf\/provider-alicloud\/lib\/(?!provider$)(.+)$/.exec(target)?.[1];
        if (module === undefined) return [];
        const type = module.replaceAll('-', '_');
        return [type.startsWith('data_') ? type.replace('data_', 'data.') : `alicloud_${type}`];
      }),
    );
    expect([...new Set(imported)].sort()).toEqual(Object.keys(callsOfTypes).sort());
  });

  it.each(called)('stands in the table of names: %s', (call) => {
    const [product = '', name = ''] = (OLDER[call] ?? call).split(':');
    const without = undocumented.filter(({ kind }) => kind === 'action');
    const isKnown =
      published.has(`${product.toLowerCase()}:${name}`) ||
      without.some((action) => action.name === `${product.toLowerCase()}:${name}`);
    expect(isKnown).toBe(true);
  });

  it('is authorised by an action that is known, or the table says that none is', () => {
    const without = new Set(
      undocumented.filter(({ kind }) => kind === 'product').map(({ name }) => name),
    );
    const unknown = called.filter((call) => {
      const [product = '', name = ''] = (OLDER[call] ?? call).split(':');
      const code = codes.get(product.toLowerCase()) ?? '';
      const { actions, possible } = authorisationOf(code, name);
      return actions.length + possible.length === 0 && !without.has(code);
    });
    expect(unknown).toEqual([]);
  });
});
