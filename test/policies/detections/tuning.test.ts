import { defineDetection } from '../../../policies/detections/detection';
import type { DetectionDefinition } from '../../../policies/detections/detection';
import { all, any, event, not } from '../../../policies/detections/filter';
import { checkTuning, tunablesOf } from '../../../policies/detections/tuning';

const invented = (more: Partial<DetectionDefinition>) =>
  defineDetection({
    id: 'invented',
    title: 'Invented',
    severity: 'low',
    description: 'Nothing.',
    runbook: [],
    filter: event('A'),
    ...more,
  });
const single = invented({});
const counted = invented({ id: 'counted', count: { threshold: 5, windowMinutes: 60 } });
const listed = invented({
  id: 'listed',
  filter: all(
    event('A'),
    any(not({ allowlist: 'trustedNetworks' }), { allowlist: 'trustedRegions' }),
  ),
});
const known = [single, counted, listed];

describe('what a detection can be told', () => {
  it.each([
    [single, ['enabled', 'severity', 'exceptUsers']],
    [counted, ['enabled', 'severity', 'exceptUsers', 'threshold', 'windowMinutes']],
    [listed, ['enabled', 'severity', 'exceptUsers', 'trustedNetworks', 'trustedRegions']],
  ])('of $id', (detection, tunables) => {
    expect(tunablesOf(detection)).toEqual(tunables);
  });

  it('is taken', () => {
    const settings = {
      invented: { enabled: true, severity: 'low', exceptUsers: ['alice'] },
      counted: { threshold: 2, windowMinutes: 5 },
      listed: { trustedNetworks: ['203.0.113.0/24'], trustedRegions: ['us-west-1'] },
    } as const;
    expect(checkTuning(settings, known)).toEqual([]);
    expect(checkTuning({}, known)).toEqual([]);
  });

  it('is nothing where a value is not there', () => {
    const settings = { invented: { threshold: undefined }, counted: { threshold: undefined } };
    expect(checkTuning(settings as never, known)).toEqual([]);
  });
});

describe('what no detection can be told', () => {
  it('is an id that there is not: that which was probably meant is named', () => {
    expect(checkTuning({ invente: {} }, known)).toEqual([
      {
        path: 'detections.invente',
        found: "the unknown detection 'invente'",
        allowed: 'the id of a detection',
        fix: 'Did you mean invented?',
      },
    ]);
    expect(checkTuning({ 'something-else': { threshold: 1 } }, known)).toEqual([
      {
        path: 'detections.something-else',
        found: "the unknown detection 'something-else'",
        allowed: 'the id of a detection',
        fix: 'alicloud-baseline detect --list prints them.',
      },
    ]);
  });

  it('is what it does not look at', () => {
    const settings = { invented: { threshold: 1, severity: 'low', windowMinutes: 5 } } as const;
    const problem = {
      found: 'what this detection does not look at',
      allowed: 'enabled, severity or exceptUsers',
      fix: 'Drop it.',
    };
    expect(checkTuning(settings, known)).toEqual([
      { ...problem, path: 'detections.invented.threshold' },
      { ...problem, path: 'detections.invented.windowMinutes' },
    ]);
    const regions = { counted: { trustedRegions: ['ap-southeast-1'] } } as const;
    expect(checkTuning(regions, known).map(({ path }) => path)).toEqual([
      'detections.counted.trustedRegions',
    ]);
  });

  it('is a count of one', () => {
    const counts = { counted: { threshold: 1, trustedRegions: ['us-west-1'] } } as const;
    expect(checkTuning(counts, known)).toMatchObject([
      { path: 'detections.counted.trustedRegions' },
      {
        path: 'detections.counted.threshold',
        found: '1',
        allowed: '2 or more for what is counted',
        fix: 'One failure alone is everyday: raise it.',
      },
    ]);
  });
});
