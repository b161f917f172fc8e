/**
 * Names of the API in three columns: the call, the actions by which RAM authorises it, and the
 * events by which ActionTrail records it. Whoever needs a few facts only imports their file: this
 * one brings the whole table.
 */
export { differences } from './differences';
export { documented } from './documented';
export { publishedCalls } from './names';
export { products } from './products';
export { sources } from './sources';
export type { Source } from './sources';
export { authorisationOf, knownActions, knownEvents, knownPatterns, recordingOf } from './table';
export { undocumented } from './undocumented';
export type { Undocumented } from './undocumented';
export { codeOf } from './services';
