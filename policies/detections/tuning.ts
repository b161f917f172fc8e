import type { Problem } from '../../alicloud/problems';
import { severities } from '../../alicloud/severities';
import type { DetectionTuning, DetectionTunings } from '../../settings/areas/detections';
import { formatValue, oneOf, pathText } from '../../settings/format-value';
import { nearest } from '../../settings/suggest';
import type { Detection } from './detection';
import type { Filter, Allowlisted } from './filter';
import type { KnownIdentity } from './known';

export type { DetectionTuning, DetectionTunings } from '../../settings/areas/detections';

/** What a detection can be told. */
export type Tunable = keyof DetectionTuning;

/** What settings say of one detection, with what they say of all of them. */
export type Tuning = DetectionTuning & {
  readonly known?: readonly KnownIdentity[];
  /** How the names begin of what the baseline has for itself. */
  readonly ownNames?: readonly string[];
  /** Users who are there to be stolen. */
  readonly decoys?: readonly string[];
};

/** The same by id. */
export type Tunings = Readonly<Record<string, Tuning>>;

const EVERY: readonly Tunable[] = ['enabled', 'severity', 'exceptUsers'];
const OF_COUNTS: readonly Tunable[] = ['threshold', 'windowMinutes'];

/** What a detection asks the settings for: without it, it is inactive. */
export function allowlistsOf(filter: Filter): readonly Allowlisted['allowlist'][] {
  if ('all' in filter) return filter.all.flatMap(allowlistsOf);
  if ('any' in filter) return filter.any.flatMap(allowlistsOf);
  if ('not' in filter) return allowlistsOf(filter.not);
  return 'allowlist' in filter ? [filter.allowlist] : [];
}

/** Whether some part of it is about users who are there to be stolen, or about identities that the settings know. */
export function isAbout(filter: Filter, what: 'decoy' | 'knownFromElsewhere'): boolean {
  if ('all' in filter) return filter.all.some((part) => isAbout(part, what));
  if ('any' in filter) return filter.any.some((part) => isAbout(part, what));
  if ('not' in filter) return isAbout(filter.not, what);
  return what in filter;
}

export function tunablesOf({ filter, count }: Detection): readonly Tunable[] {
  return [...EVERY, ...(count ? OF_COUNTS : []), ...allowlistsOf(filter)];
}

/** Every mistake that the schema cannot see: ids that nothing has, and what a detection cannot take. */
export function checkTuning(
  settings: DetectionTunings,
  detections: readonly Detection[],
): Problem[] {
  const known = new Map(detections.map((detection) => [detection.id, detection]));
  return Object.entries(settings).flatMap(([id, tuning]) => {
    const detection = known.get(id);
    return detection ? unfit(detection, tuning) : [unknownId(id, [...known.keys()])];
  });
}

/** Severities lower than shipped without an exception that says why. */
export function checkSeverities(
  settings: DetectionTunings,
  detections: readonly Detection[],
  exceptions: readonly { readonly setting: string }[],
): Problem[] {
  return detections.flatMap(({ id, severity: shipped }) => {
    const severity = settings[id]?.severity;
    const setting = `detections.${id}.severity`;
    if (severity === undefined || exceptions.some((one) => one.setting === setting)) return [];
    if (severities.indexOf(severity) <= severities.indexOf(shipped)) return [];
    return [
      {
        path: setting,
        found: severity,
        allowed: `${shipped} or worse`,
        fix: `Change it; or to keep it, list ${setting} under exceptions, with a reason.`,
      },
    ];
  });
}

function unknownId(id: string, ids: readonly string[]): Problem {
  const near = nearest(id, ids);
  return {
    path: pathText(['detections', id]),
    found: `the unknown detection ${formatValue(id)}`,
    allowed: 'the id of a detection',
    fix: near ? `Did you mean ${near}?` : 'alicloud-baseline detect --list prints them.',
  };
}

function unfit(detection: Detection, tuning: DetectionTuning): Problem[] {
  const tunables = tunablesOf(detection);
  const given = Object.entries(tuning).filter(([, value]) => value !== undefined);
  const path = ['detections', detection.id];
  const ofAll = ['decoys', 'known', 'ownNames'];
  const foreign = given
    .filter(([key]) => !ofAll.includes(key) && !tunables.includes(key as Tunable))
    .map(([key]) => ({
      path: pathText([...path, key]),
      found: 'what this detection does not look at',
      allowed: oneOf(tunables),
      fix: 'Drop it.',
    }));
  const { threshold = 2 } = tuning;
  const single =
    detection.count && threshold < 2
      ? [
          {
            path: pathText([...path, 'threshold']),
            found: formatValue(threshold),
            allowed: '2 or more for what is counted',
            fix: 'One failure alone is everyday: raise it.',
          },
        ]
      : [];
  return [...foreign, ...single];
}
