/**
 * Thefts as data: each is a row of calls, by an identity, from a network, at a time. They are what
 * the detections are measured with; nothing of them is derived from a detection.
 */
import { abuse } from './abuse';
import { backDoors } from './back-doors';
import { computing } from './computing';
import { copies } from './copies';
import { doors } from './doors';
import { inside } from './inside';
import { ransom } from './ransom';
import { silence } from './silence';
import type { Story } from './story';

export { eventsOf } from './events';
export type { Step, Story } from './story';

export const stories: readonly Story[] = [
  ...computing,
  ...ransom,
  ...silence,
  ...backDoors,
  ...copies,
  ...doors,
  ...abuse,
  ...inside,
];
