import { defineDetection } from '../../../policies/detections/detection';
import type { Detection, DetectionDefinition } from '../../../policies/detections/detection';
import type { Filter } from '../../../policies/detections/filter';

/** A detection that is invented for the engine: none of the catalogue is needed. */
export function invented(filter: Filter, more: Partial<DetectionDefinition> = {}): Detection {
  return defineDetection({
    id: 'invented',
    title: 'Invented',
    severity: 'low',
    description: 'Nothing.',
    runbook: [],
    filter,
    ...more,
  });
}
