import { atLeast, severities, severityLevels } from '../../alicloud/severities';
import { severities as ofFindings } from '../../policies/review';

describe('severities', () => {
  it('have the numbers of the page of Log Service on alert severities', () => {
    expect(Object.entries(severityLevels)).toEqual([
      ['critical', 10],
      ['high', 8],
      ['medium', 6],
      ['low', 4],
      ['info', 2],
    ]);
    expect(severities).toEqual(Object.keys(severityLevels));
  });

  it('of findings are the same without mere information, the least first', () => {
    expect(ofFindings).toEqual(['low', 'medium', 'high', 'critical']);
  });

  it.each([
    ['critical', 'high', true],
    ['high', 'high', true],
    ['medium', 'high', false],
    ['info', 'low', false],
  ] as const)('%s is at least %s: %s', (severity, threshold, expected) => {
    expect(atLeast(severity, threshold)).toBe(expected);
  });
});
