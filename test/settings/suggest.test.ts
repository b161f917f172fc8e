import { nearest } from '../../settings/suggest';

const names = ['minimumLength', 'maxAgeDays', 'mfa', 'id', 'name', 'cidr'];

describe('nearest', () => {
  it.each([
    ['minimumLenght', 'minimumLength'],
    ['minimum_length', 'minimumLength'],
    ['MINIMUM-LENGTH', 'minimumLength'],
    ['maxAgeDay', 'maxAgeDays'],
    ['maxagdays', 'maxAgeDays'],
    ['mfaa', 'mfa'],
    ['nmae', 'name'],
    ['cird', 'cidr'],
    ['ID', 'id'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, names)).toBe(meant);
  });

  it.each(['mail', 'length', 'zebra', '', 'x', 'maximumLifetime', 'y'.repeat(200)])(
    'takes %s for nothing',
    (word) => {
      expect(nearest(word, names)).toBeUndefined();
    },
  );

  it('counts no more letters than the caller allows', () => {
    expect(nearest('minimumXXXXth', names)).toBe('minimumLength');
    expect(nearest('minimumXXXXth', names, 3)).toBeUndefined();
    expect(nearest('anything', names.slice(0, 0))).toBeUndefined();
  });
});
