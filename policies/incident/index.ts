/** The bad day: who did what in an account, what is left of it, and what to do in which order. */
export { shellLine } from './command';
export type { Command } from './command';
export { deedOf, followable } from './deed';
export type { Deed } from './deed';
export { driftsIn, isUnfinished } from './drift';
export type { Drift } from './drift';
export { callerText } from './handles';
export type { Subject } from './handles';
export { hunt } from './hunt';
export type { Hunt, Left } from './hunt';
export { commandsFor } from './plan';
export { steps } from './steps';
export type { Language } from './steps';
export { fixes, traceKinds } from './traces';
export { changeText, unexplained } from './unexplained';
