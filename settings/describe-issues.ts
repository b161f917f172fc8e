import { z } from 'zod';
import { advice } from './fields';
import type { IssueParams } from './fields';
import { presetValueAt, formatItems, valueAt } from './deviations';
import type { PresetName } from './presets';
import { ENVIRONMENT } from './problems';
import type { Problem } from './problems';
import { oneOf, pathText, plain, formatValue } from './format-value';
import type { Path } from './format-value';
import { nearest } from './suggest';
import { isFixedKey, keysOf, schemaAt, sectionsWith } from './schema-path';
import type { YamlTree } from './yaml';

type Issue = z.core.$ZodIssue;

/** Where the data came from, for telling places. */
export interface Origin {
  readonly file: string;
  readonly tree: YamlTree;
  readonly data: unknown;
  /** Settings that an environment variable set, by path: the variable's name. */
  readonly variables: ReadonlyMap<string, string>;
  readonly preset: PresetName | undefined;
}

/** Puts the schema's issues into words: where, what was found, what is allowed, how to fix it. */
export function describeIssues(issues: readonly Issue[], origin: Origin): Problem[] {
  const misshapen = new Set(
    issues.filter(({ code }) => code === 'invalid_format').map(({ path }) => pathText(clean(path))),
  );
  return (
    issues
      .filter(({ path }) => !origin.tree.isReported(clean(path)))
      // What is wrong in form need not be told wrong in content too.
      .filter(({ code, path }) => code !== 'custom' || !misshapen.has(pathText(clean(path))))
      .flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.flatMap((key) => unknownKey([...clean(issue.path), key], origin))
          : [wrongValue(issue, origin)],
      )
  );
}

function clean(path: readonly PropertyKey[]): Path {
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}

function unknownKey(path: Path, { tree, file }: Origin): Problem[] {
  if (tree.isReported(path)) return [];
  const key = String(path.at(-1));
  const known = keysOf(schemaAt(path.slice(0, -1)));
  const near = nearest(key, known);
  const elsewhere = sectionsWith(key).map((section) => pathText([...section, key]));
  const advices = [
    near === undefined ? '' : `Did you mean ${near}?`,
    elsewhere.length === 0 ? '' : `It belongs at ${oneOf(elsewhere)}.`,
  ].filter((text) => text !== '');
  return [
    {
      code: 'unknown-key',
      file,
      ...tree.placeOf(path, 'key'),
      path: pathText(path),
      found: 'an unknown key',
      allowed: oneOf(known),
      fix: advices[0] ?? 'Drop it.',
    },
  ];
}

function wrongValue(issue: Issue, origin: Origin): Problem {
  const path = clean(issue.path);
  const { tree, file } = origin;
  const params: IssueParams = issue.code === 'custom' ? (issue.params ?? {}) : {};
  const value = valueAt(origin.data, path);
  const missing = value === undefined && isFixedKey(path);
  const variable = origin.variables.get(pathText(path));
  const place = variable === undefined ? tree.placeOf(path, params.at ?? 'value') : {};
  return {
    code: missing ? 'missing' : 'not-allowed',
    file: variable === undefined ? file : ENVIRONMENT,
    ...(missing ? tree.placeOf(path, 'key') : place),
    path: variable ?? pathText(path),
    found: params.found ?? foundText(value, tree.entryAt(path)?.source),
    allowed: issue.message,
    fix: params.fix ?? fixFor(issue, path, value, origin.preset),
  };
}

function foundText(value: unknown, source: string | undefined): string {
  return typeof value === 'number' && source !== undefined ? plain(source) : formatValue(value);
}

function fixFor(issue: Issue, path: Path, value: unknown, preset: PresetName | undefined): string {
  const schema = schemaAt(path);
  const own = schema ? advice.get(schema)?.advise(value) : undefined;
  if (own !== undefined) return own;
  if (value === undefined || value === null) return 'Give it a value.';
  const hint = schema && slipOf(schema, value);
  if (hint !== undefined) return hint;
  const wanted = preset && presetValueAt(preset, path);
  if (!wanted) return `${verbFor(issue)}.`;
  return `${verbFor(issue)}, or drop the line to take the preset's ${formatItems(wanted.value)}.`;
}

function verbFor({ code }: Issue): string {
  if (code === 'too_small') return 'Raise it';
  return code === 'too_big' ? 'Lower it' : 'Change it';
}

/** The usual slips of people who write YAML: missing quotes, quotes too many, yes for true. */
function slipOf(schema: z.core.$ZodType, value: unknown): string | undefined {
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
