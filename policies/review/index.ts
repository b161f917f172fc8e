/**
 * The review: resources in, findings out. Pure; reading files and printing are the command line's.
 */
export { Block } from './block';
export { statementsOf } from './documents';
export { evaluate, asCollection } from './engine';
export type { Result, EvaluateOptions } from './engine';
export { forgottenNote } from './forgotten';
export { InputError, kindOf } from './input-error';
export { readConfiguration } from './configuration/read-configuration';
export type { Folder, SourceFile } from './configuration/read-configuration';
export { blocksOf } from './configuration/shape';
export { PlanConfiguration } from './plan/plan-configuration';
export { readPlan } from './plan/read-plan';
export { field, isList, isObject } from './json';
export type { Json, JsonObject } from './json';
export { addToReport, mergeReports } from './merge-reports';
export { review } from './review';
export type { ReviewOptions } from './review';
export type { ExcerptLine, Finding, Report, Undecided } from './report';
export { readOptions } from './options';
export type { Where } from './resource';
export { atLeast } from './severity';
export { ownFinding, ownRules } from './own-rules';
export { faultOf, hasWords } from './suppressions';
export type { Suppression } from './suppressions';
export { clip } from '../../alicloud/printable';
export { Collection } from './collection';
export { Model } from './model';
export type { Link, Unread } from './model';
export { texts, wholeNumber, wholeNumbers, yesOrNo } from './options';
export { Attribute, ResolvedAttribute } from './attribute';
export { Resource } from './resource';
export { defineAccountRule, defineRule } from './rule';
export type { Resources, Rule } from './rule';
export { severities } from './severity';
export type { Severity } from './severity';
export { all, any, not, truth, unknown } from './ternary';
export type { UnknownReason, Ternary } from './ternary';
