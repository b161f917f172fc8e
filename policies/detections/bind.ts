import { weekdays, type Weekday } from '../../alicloud/days';
import type { Severity } from '../../alicloud/severities';
import { LOOK_BACK_MINUTES } from './detection';
import type { Count, Detection } from './detection';
import type { Column, Field } from './fields';
import type { BoundFilter, Filter, Allowlisted } from './filter';
import { isKnown, knownFromElsewhere, ofServices } from './known';
import type { KnownKind } from './known';
import { allowlistsOf, isAbout } from './tuning';
import type { Tuning } from './tuning';

/** A detection as the settings want it. */
export interface BoundDetection {
  readonly id: string;
  readonly severity: Severity;
  readonly filter: BoundFilter;
  /** With a threshold of 1 where one event is an alert. */
  readonly count: Count;
  readonly groupBy: readonly Column[];
  readonly tells: readonly Field[];
  readonly target: readonly string[];
}

/** Why a detection is inactive: it was switched off, or the settings lack its allowlist. */
export type Inactive =
  { readonly off: 'disabled' } | { readonly off: 'needs'; readonly needs: string };

/** Lays the settings over a detection. */
export function bind(detection: Detection, tuning: Tuning = {}): BoundDetection | Inactive {
  if (tuning.enabled === false) return { off: 'disabled' };
  const missing = allowlistsOf(detection.filter).find((need) => !isGiven(need, tuning));
  if (missing !== undefined) return { off: 'needs', needs: missing };
  if (
    isAbout(detection.filter, 'knownFromElsewhere') &&
    knownFromElsewhere(tuning.known ?? []) === undefined
  ) {
    return { off: 'needs', needs: 'known' };
  }
  if (isAbout(detection.filter, 'decoy') && (tuning.decoys ?? []).length === 0) {
    return { off: 'needs', needs: 'identity.decoys' };
  }
  const { id, count, groupBy, tells, target, usualFor } = detection;
  const filter = withoutUsual(fill(detection.filter, tuning), usualFor, tuning);
  return {
    id,
    severity: tuning.severity ?? detection.severity,
    filter: withoutUsers(filter, tuning.exceptUsers ?? []),
    count: {
      ...count,
      threshold: count ? (tuning.threshold ?? count.threshold) : 1,
      windowMinutes: count ? (tuning.windowMinutes ?? count.windowMinutes) : LOOK_BACK_MINUTES,
    },
    groupBy,
    tells,
    target,
  };
}

export function isInactive(bound: BoundDetection | Inactive): bound is Inactive {
  return 'off' in bound;
}

/** An empty list says nothing: everything would be outside of it. */
function isGiven(need: Allowlisted['allowlist'], tuning: Tuning): boolean {
  // That of products may be empty: then each counts.
  if (need === 'productsInUse') return true;
  const given = tuning[need];
  return Array.isArray(given) ? given.length > 0 : given !== undefined;
}

function fill(filter: Filter, tuning: Tuning): BoundFilter {
  if ('all' in filter) return { all: filter.all.map((part) => fill(part, tuning)) };
  if ('any' in filter) return { any: filter.any.map((part) => fill(part, tuning)) };
  if ('not' in filter) return { not: fill(filter.not, tuning) };
  if ('own' in filter) return ofOurs(tuning.ownNames ?? OWN_NAMES);
  if ('decoy' in filter) return { field: 'userIdentity.userName', is: tuning.decoys ?? [] };
  if ('knownFromElsewhere' in filter) return knownFromElsewhere(tuning.known ?? []) ?? { any: [] };
  return 'allowlist' in filter ? allowlisted(filter, tuning) : filter;
}

/** How the names begin of what the baseline makes for itself. */
const OWN_NAMES: readonly string[] = ['alicloud-baseline'];

function ofOurs(names: readonly string[]): BoundFilter {
  const pattern = names.map((name) => name.toLowerCase().replaceAll('.', '\\.')).join('|');
  return {
    any: [
      { parameters: 'text', pattern },
      { field: 'resourceName', pattern },
    ],
  };
}

/** A filter without what some kinds of known identities do, from where they are known. */
export function withoutUsual(
  filter: BoundFilter,
  usualFor: readonly KnownKind[],
  { known = [] }: Tuning,
): BoundFilter {
  const identities = known.filter(({ kind }) => usualFor.includes(kind)).map(isKnown);
  const usual = [...(usualFor.includes('services') ? ofServices : []), ...identities];
  return usual.length === 0 ? filter : { all: [filter, { not: { any: usual } }] };
}

function allowlisted({ allowlist }: Allowlisted, tuning: Tuning): BoundFilter {
  if (allowlist === 'trustedNetworks') return { networks: tuning.trustedNetworks ?? [] };
  if (allowlist === 'trustedRegions') {
    return { field: 'acsRegion', is: tuning.trustedRegions ?? [] };
  }
  if (allowlist === 'productsInUse') {
    const { productsInUse = [] } = tuning;
    return productsInUse.length > 0 ? { field: 'serviceName', is: productsInUse } : { any: [] };
  }
  const { from = 0, to = 24, utcOffset = '+00:00', days = WORK_DAYS } = tuning.hours ?? {};
  return {
    fromHour: from,
    toHour: to,
    offset: secondsOf(utcOffset),
    days: days.map((day) => weekdays.indexOf(day)).sort((a, b) => a - b),
  };
}

const WORK_DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

function secondsOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60);
}

function withoutUsers(filter: BoundFilter, users: readonly string[]): BoundFilter {
  if (users.length === 0) return filter;
  const whole = users.filter((user) => !user.endsWith('*'));
  const begun = users.filter((user) => user.endsWith('*')).map((user) => user.slice(0, -1));
  const name = 'userIdentity.userName' as const;
  const excepted: BoundFilter[] = [
    ...(whole.length > 0 ? [{ field: name, is: whole }] : []),
    ...(begun.length > 0 ? [{ field: name, startsWith: begun }] : []),
  ];
  return { all: [filter, { not: { any: excepted } }] };
}
