import { renderProblem } from '../alicloud/problems';
import { checkSeverities, checkTuning, detections, tuningFrom } from '../policies/detections';
import type { DetectionSettings } from '../policies/detections';
import type { Settings } from '../settings';
import { wrongInput } from './exit';

/**
 * What settings say of detections. Ids and what each can be told are known to the detections, not to
 * the settings: this is where both are seen.
 */
export function detectionSettingsOf(settings: Settings): DetectionSettings {
  const { tune } = settings.detections;
  const problems = [
    ...checkTuning(tune, detections),
    ...checkSeverities(tune, detections, settings.exceptions),
  ];
  if (problems.length === 0) return tuningFrom(settings);
  throw wrongInput(problems.map(renderProblem).join('\n'));
}
