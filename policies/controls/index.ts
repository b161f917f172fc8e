/**
 * Benchmarks, item by item, and what covers each: constructs, detections, review rules, rules of
 * Cloud Config, or a person.
 */
export { cis20, type Section } from './cis-2.0';
export { coverageOf, coverages, type Control, type Coverage } from './control';
