import { z } from 'zod';
import type { Problem } from '../alicloud/problems';
import { valueAt } from './deviations';
import { advice } from './fields';
import type { IssueParams } from './fields';
import { formatValue, oneOf, pathText } from './format-value';
import type { Path } from './format-value';
import { keysOf, schemaAt } from './schema-path';
import { nearest } from './suggest';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** The fix of a key that nothing known looks like. */
export const NO_SUCH_KEY = 'Drop it.';
const RAISE = 'Raise it.';
const LOWER = 'Lower it.';
const CHANGE = 'Change it.';
/** Fixes that say no more than what the problem is. */
export const PLAIN_FIXES: readonly string[] = [RAISE, LOWER, CHANGE];

/** What is wrong with a part of a value, and where in it: the same in files and in code. */
export interface Violation extends Omit<Problem, 'at' | 'path'> {
  readonly path: Path;
  /** Where in a map: at the key, or at its value. */
  readonly part: 'key' | 'value';
  readonly issue: Issue;
}

/** Every violation of a schema by a value, in the order of the schema. */
export function violationsOf(schema: Schema, value: unknown): Violation[] {
  const issues = z.safeParse(schema, value).error?.issues ?? [];
  const misshapen = new Set(
    issues.filter(({ code }) => code === 'invalid_format').map(({ path }) => pathText(clean(path))),
  );
  return (
    issues
      // What is wrong in form need not be told wrong in content too.
      .filter(({ code, path }) => code !== 'custom' || !misshapen.has(pathText(clean(path))))
      .flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => unknownKey(schema, [...clean(issue.path), key], issue))
          : [wrongValue(schema, value, issue)],
      )
  );
}

/** The same as problems, for whoever sets in code what the file could set. */
export function validateSection(schema: Schema, value: unknown): Problem[] {
  return violationsOf(schema, value).map(({ path, found, allowed, fix }) => ({
    path: pathText(path),
    found,
    allowed,
    fix,
  }));
}

function clean(path: readonly PropertyKey[]): Path {
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}

function unknownKey(root: Schema, path: Path, issue: Issue): Violation {
  const known = keysOf(schemaAt(path.slice(0, -1), root));
  const near = nearest(String(path.at(-1)), known);
  const fix = near === undefined ? NO_SUCH_KEY : `Did you mean ${near}?`;
  return { path, part: 'key', issue, found: 'an unknown key', allowed: oneOf(known), fix };
}

function wrongValue(root: Schema, whole: unknown, issue: Issue): Violation {
  const path = clean(issue.path);
  const params: IssueParams = issue.code === 'custom' ? (issue.params ?? {}) : {};
  const value = valueAt(whole, path);
  return {
    path,
    part: params.at ?? 'value',
    issue,
    found: params.found ?? formatValue(value),
    allowed: issue.message,
    fix: params.fix ?? fixFor(schemaAt(path, root), issue, value),
  };
}

function fixFor(schema: Schema | undefined, issue: Issue, value: unknown): string {
  const own = schema && advice.get(schema)?.advise(value);
  if (own !== undefined) return own;
  if (value === undefined || value === null) return 'Give it a value.';
  const hint = schema && slipOf(schema, value);
  if (hint !== undefined) return hint;
  if (issue.code === 'too_small') return issue.origin === 'number' ? RAISE : 'Give it a value.';
  if (issue.code !== 'too_big') return CHANGE;
  return issue.origin === 'number' ? LOWER : 'Shorten it.';
}

/** The usual slips of people who write YAML: missing quotes, quotes too many, yes for true. */
function slipOf(schema: Schema, value: unknown): string | undefined {
  const isText = typeof value === 'string';
  if (schema instanceof z.ZodBoolean && isText) {
    if (/^(?:yes|on|y|true)$/i.test(value)) return 'Write true, without quotes.';
    if (/^(?:no|off|n|false)$/i.test(value)) return 'Write false, without quotes.';
  }
  if (schema instanceof z.ZodNumber && isText && /^\d+$/.test(value)) return 'Drop the quotes.';
  const isBare = typeof value === 'number' || typeof value === 'boolean';
  if (schema instanceof z.ZodString && isBare) return 'Put it in quotes.';
  if (schema instanceof z.ZodEnum && isText) {
    const near = nearest(value, schema.options.map(String));
    return near === undefined ? undefined : `Did you mean ${near}?`;
  }
  return undefined;
}
