/** An account at a moment: what was read of it, and what was not. */
export { snapshotOf } from './build';
export type { Found, Reading } from './build';
export { snapshotDifference } from './difference';
export { partOfReport, withReport } from './from-report';
export { sectionOf } from './kept';
export { addressOf, modelOfSnapshot } from './model';
export { keysOf, ownerOf, textAt, usersOf } from './people';
export { isSnapshot, parseSnapshot, snapshotText } from './read';
export { SECTION_NAMES, SECTIONS } from './sections';
export { coverageOf, EVERYWHERE, isWhole, objectsOf } from './snapshot';
export type { Snapshot } from './snapshot';
