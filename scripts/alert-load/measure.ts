import { join } from 'node:path';
import type { Severity } from '../../alicloud/severities';
import { detectionSettingsOf } from '../../cli/detection-settings';
import { looksOf, rhythmOf } from '../../cli/commands/detect/messages';
import type { AlertRhythm, Look } from '../../cli/commands/detect/messages';
import { bindAll, compile, detections } from '../../policies/detections';
import type { BoundDetection, DetectionSettings } from '../../policies/detections';
import { evaluator } from '../../policies/detections/match/evaluator';
import type { Match } from '../../policies/detections/match/evaluator';
import type { WrittenEvent } from '../../policies/stories/trail-event';
import { loadSettings } from '../../settings';
import { named } from './named';

/** The alert rules of a deployment, as far as a measure needs them. */
export interface Deployed {
  readonly bound: readonly BoundDetection[];
  /** In the order of the detections. */
  readonly rhythms: readonly AlertRhythm[];
  readonly accountId: string;
  readonly region: string;
}

/** Settings as shipped, with the two identities that a user has to name. */
export function deployed(): Deployed {
  const settings = loadSettings(join(__dirname, '../../baseline.yaml'));
  const tuning: DetectionSettings = named(detectionSettingsOf(settings));
  const { bound } = bindAll(detections, tuning);
  const byId = new Map(detections.map((detection) => [detection.id, detection]));
  const rhythms = bound.map(({ id, count }) => {
    const detection = byId.get(id);
    const alert = detection && compile(detection, tuning[id]);
    if (alert === undefined) throw new Error(`no alert for ${id}`);
    return rhythmOf(alert, count, settings.alerts.repeatHours);
  });
  return { bound, rhythms, accountId: settings.account.id, region: settings.region };
}

/** All looks of one rule at which it had a row for one group. */
export interface Heard {
  readonly id: string;
  readonly severity: Severity;
  readonly rhythm: AlertRhythm;
  readonly matches: readonly Match[];
  readonly looks: readonly Look[];
}

/** What the deployed rules make of events. */
export function hear({ bound, rhythms }: Deployed, events: Iterable<WrittenEvent>): Heard[] {
  const { evaluate } = evaluator(bound);
  const groups = new Map<string, Match[]>();
  for (const event of events) {
    for (const match of evaluate(event)) {
      const key = `${match.rule} ${match.group}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [match]);
      else group.push(match);
    }
  }
  return [...groups.values()].flatMap((matches) => {
    const rule = matches[0]?.rule ?? 0;
    const one = bound[rule];
    const rhythm = rhythms[rule];
    if (one === undefined || rhythm === undefined) return [];
    const { id, severity } = one;
    return [{ id, severity, rhythm, matches, looks: looksOf(matches, rhythm) }];
  });
}
