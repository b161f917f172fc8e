import { reasonOf } from '../../../../policies/ram/compare';
import { TooManyPatterns } from '../../../../policies/ram/compare/patterns';
import { TooManyRegions } from '../../../../policies/ram/compare/search';
import { TooManyConditions } from '../../../../policies/ram/compare/solve';

it.each<[string, Error]>([
  ['its patterns meet others in too many ways', new TooManyPatterns()],
  ['its conditions can be met in too many ways', new TooManyConditions()],
  ['it meets too many other statements', new TooManyRegions()],
])('%s', (why, error) => {
  expect(reasonOf(error)).toBe(why);
});

it('what else went wrong is thrown on', () => {
  const error = new RangeError('no');
  expect(() => reasonOf(error)).toThrow(error);
});
