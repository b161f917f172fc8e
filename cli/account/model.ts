import { isSnapshot, modelOfSnapshot, parseSnapshot } from '../../policies/account/snapshot';
import type { Json, Model } from '../../policies/review';
import { shown } from '../review/shown';
import { modelOfStored, objectsIn, refuseOwnState, stateIn } from './stored';

/** What a simulated account has. */
export function modelOfFolder(folder: string): Model {
  return modelOfStored(objectsIn(folder), folder);
}

/**
 * What a state or a snapshot has; none where JSON is neither.
 *
 * @throws InputError where it is one that cannot be read.
 */
export function modelOfJson(json: Json, path: string): Model | undefined {
  if (isSnapshot(json)) return modelOfSnapshot(parseSnapshot(json, shown(path)));
  refuseOwnState(json, shown(path));
  const state = stateIn(json);
  return state === undefined ? undefined : modelOfStored(state, path);
}
