export { readCredentialReport, NoReport, type Credentials } from './credential-report';
export {
  adoptions,
  besides,
  collisions,
  cutOff,
  darkened,
  kept,
  overwritten,
  savedValues,
  type Finding,
} from './findings';
export { IDLE_QUESTION, QUESTIONS } from './kinds';
export { plannedIn, type Arguments, type Planned, type StackJson } from './planned-stack';
export {
  adoptableOf,
  existing,
  firstQueries,
  keyOf,
  secondQueries,
  singletonLooks,
  type Answers,
  type Existing,
  type Look,
  type Query,
} from './questions-to-account';
