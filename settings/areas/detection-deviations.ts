import { formatValue } from '../format-value';
import type { Path } from '../format-value';
import { isUnbound } from './known-identities';

/** A value that makes a detection hear less: it needs an exception with a reason. */
export interface DetectionDeviation {
  readonly path: Path;
  readonly found: string;
  readonly allowed: string;
}

/** What stands under `detections` of a file, right or wrong, and weakens what is shipped. */
export function detectionDeviations(detections: unknown): DetectionDeviation[] {
  return entriesOf(detections).flatMap(([id, value]) =>
    id === 'known' ? unboundIdentities(value) : weakenings(id, value),
  );
}

function unboundIdentities(known: unknown): DetectionDeviation[] {
  return entriesOf(known).flatMap(([kind, identities]) =>
    entriesOf(identities)
      .filter(([, identity]) => isUnbound(kind, identity))
      .map(([name]) => ({
        path: ['detections', 'known', kind, name, 'networks'],
        found: 'an identity that is known from anywhere: a stolen key of it is quiet',
        allowed: 'networks; or federated: true of a role that only an identity provider lets in',
      })),
  );
}

function weakenings(id: string, tuning: unknown): DetectionDeviation[] {
  const given = new Map(entriesOf(tuning));
  const users = given.get('exceptUsers');
  return [
    ...(given.get('enabled') === false
      ? [{ path: ['detections', id, 'enabled'], found: 'false', allowed: 'true' }]
      : []),
    ...(Array.isArray(users) && users.length > 0
      ? [
          {
            path: ['detections', id, 'exceptUsers'],
            found: `users who are excepted wherever they are: ${formatValue(users[0])}`,
            allowed: 'identities with networks, under detections.known',
          },
        ]
      : []),
  ];
}

/**
 * Whether an exception may be about a detection of the file in a way that only its catalogue knows:
 * whether a severity is a lower one.
 */
export function mayWeakenDetection(detections: unknown, setting: string): boolean {
  return entriesOf(detections).some(
    ([id, tuning]) =>
      setting === `detections.${id}.severity` &&
      entriesOf(tuning).some(([key]) => key === 'severity'),
  );
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : [];
}
