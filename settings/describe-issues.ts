import type { z } from 'zod';
import { presetValueAt, formatItems, valueAt } from './deviations';
import { oneOf, pathText, plain } from './format-value';
import type { PresetName } from './presets';
import { ENVIRONMENT } from './problems';
import type { FileProblem } from './problems';
import { isFixedKey, sectionsWith } from './schema-path';
import { NO_SUCH_KEY, PLAIN_FIXES, violationsOf, type Violation } from './validate-section';
import type { YamlTree } from './yaml';

/** Where the data came from, for telling places. */
export interface Origin {
  readonly file: string;
  readonly tree: YamlTree;
  readonly data: unknown;
  /** Settings that an environment variable set, by path: the variable's name. */
  readonly variables: ReadonlyMap<string, string>;
  readonly preset: PresetName | undefined;
}

/** What a schema refuses in a file: where, what was found, what is allowed, how to fix it. */
export function describeIssues(schema: z.core.$ZodType, origin: Origin): FileProblem[] {
  return violationsOf(schema, origin.data)
    .filter(({ path }) => !origin.tree.isReported(path))
    .map((violation) =>
      violation.issue.code === 'unrecognized_keys'
        ? unknownKey(schema, violation, origin)
        : wrongValue(schema, violation, origin),
    );
}

function unknownKey(
  schema: z.core.$ZodType,
  { path, found, allowed, fix }: Violation,
  { tree, file }: Origin,
): FileProblem {
  const key = String(path.at(-1));
  const elsewhere = sectionsWith(key, schema).map((section) => pathText([...section, key]));
  const belongs = fix === NO_SUCH_KEY && elsewhere.length > 0;
  return {
    code: 'unknown-key',
    at: { file, ...tree.placeOf(path, 'key') },
    path: pathText(path),
    found,
    allowed,
    fix: belongs ? `It belongs at ${oneOf(elsewhere)}.` : fix,
  };
}

function wrongValue(
  schema: z.core.$ZodType,
  { path, part, found, allowed, fix, issue }: Violation,
  { data, file, preset, tree, variables }: Origin,
): FileProblem {
  const value = valueAt(data, path);
  const isMissing = value === undefined && isFixedKey(path, schema);
  const variable = variables.get(pathText(path));
  const place = tree.placeOf(path, isMissing ? 'key' : part);
  const source = tree.entryAt(path)?.source;
  const isAsWritten = issue.code !== 'custom' || issue.params?.['found'] === undefined;
  const wanted = preset && presetValueAt(preset, path);
  const isPlain = PLAIN_FIXES.includes(fix) && wanted !== undefined;
  return {
    code: isMissing ? 'missing' : 'not-allowed',
    at: variable === undefined ? { file, ...place } : { file: ENVIRONMENT },
    path: variable ?? pathText(path),
    // A number as it is written, which it may no longer be as it is read.
    found: typeof value === 'number' && source !== undefined && isAsWritten ? plain(source) : found,
    allowed,
    fix: isPlain
      ? `${fix.slice(0, -1)}, or drop the line to take the preset's ${formatItems(wanted.value)}.`
      : fix,
  };
}
