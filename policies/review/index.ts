/**
 * The review: resources in, findings out. Pure; reading files and printing are the command line's.
 */
export { Block } from './block';
export { statementsOf } from './documents';
export { ACCOUNT, judge, together } from './engine';
export type { Judgement, JudgeOptions } from './engine';
export { InputError, kindOf } from './input-error';
export { readConfiguration } from './configuration/read-configuration';
export type { Folder, ReadOptions, SourceFile } from './configuration/read-configuration';
export { readPlan } from './plan/read-plan';
export type { Plan } from './plan/read-plan';
export { field, isList, isObject } from './json';
export type { Json, JsonObject } from './json';
export { review } from './review';
export type { ReviewOptions } from './review';
export { REPORT_VERSION } from './report';
export type { Counts, Finding, Report, Suppressed, Undecided } from './report';
export { readOptions } from './options';
export type { Where } from './resource';
export { atLeast } from './severity';
export { suppressionRules } from './suppression-findings';
export type { Suppression } from './suppressions';
export { clip } from '../../alicloud/printable';
export { Items } from './items';
export { Model } from './model';
export type { Link } from './model';
export { oneOf, texts, wholeNumber, wholeNumbers, yesOrNo } from './options';
export { Reading, Settled } from './reading';
export type { Found } from './reading';
export { Resource } from './resource';
export { defineAccountRule, defineRule } from './rule';
export type { Resources, Rule } from './rule';
export { severities } from './severity';
export type { Severity } from './severity';
export { all, any, not, truth, unknown } from './truth';
export type { Doubt, Place, Truth } from './truth';
export type { Verdict } from './verdict';
