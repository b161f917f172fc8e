import { detectionDeviations, mayWeakenDetection } from './areas/detection-deviations';
import { settingsWithPresets } from './areas/identity';
import { z } from 'zod';
import { presets } from './presets';
import type { Accepted, PresetName, PresetValue } from './presets';
import type { FileProblem } from './problems';
import { oneOf, pathText, formatValue } from './format-value';
import type { Path } from './format-value';
import { nearest } from './suggest';
import { schemaAt } from './schema-path';
import type { YamlTree } from './yaml';

/** A value in the file that the preset does not accept: it needs an exception with a reason. */
interface Deviation {
  readonly path: Path;
  readonly found: string;
  readonly allowed: string;
}

/** What the preset says about a setting; nothing when it says nothing. */
export function presetValueAt(preset: PresetName, path: Path): PresetValue<unknown> | undefined {
  const [top, area, name, last] = path;
  if (top !== 'identity' || area === undefined || name === undefined) return undefined;
  const { passwordPolicy, login, role } = presets[preset];
  if (area === 'jobs') {
    const isOne = path.length === 4 && last === 'sessionHours';
    return isOne ? role.sessionHours : undefined;
  }
  const values = new Map(
    area === 'passwordPolicy' || area === 'login'
      ? Object.entries<PresetValue<unknown>>(area === 'login' ? login : passwordPolicy)
      : [],
  );
  return path.length === 3 ? values.get(String(name)) : undefined;
}

/** The settings on which presets have a say. */
const presetPaths: readonly Path[] = settingsWithPresets.map((setting) => setting.split('.'));

/** What stands at a path, if anything does. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.hasOwn(value, part)
      ? (value as Record<string | number, unknown>)[part]
      : undefined;
  }, data);
}

/**
 * Holds the file against the preset: every value that it does not accept must have an exception,
 * and every exception must have such a value, lest it lie in wait for the next change.
 */
export function problemsWithPreset(
  data: unknown,
  preset: PresetName,
  tree: YamlTree,
  file: string,
): FileProblem[] {
  const deviations = deviationsFrom(data, preset);
  const exceptions = exceptionsIn(data);
  const excused = new Set(exceptions.map(({ setting }) => setting));
  const unexcused = deviations.filter(({ path }) => !excused.has(pathText(path)));
  return [
    ...unexcused.map((deviation): FileProblem => {
      const setting = pathText(deviation.path);
      return {
        code: 'deviates-from-preset',
        at: { file, ...tree.placeOf(deviation.path, 'value') },
        path: setting,
        found: deviation.found,
        allowed: deviation.allowed,
        fix: `Change it; or to keep it, list ${setting} under exceptions, with a reason.`,
      };
    }),
    ...exceptions.flatMap((exception, index) => {
      const repeated = exceptions.findIndex(({ setting }) => setting === exception.setting) < index;
      const about = repeated
        ? { found: 'a second exception for the same setting', allowed: 'one', fix: 'Drop one.' }
        : idleness(exception.setting, deviations, data, preset);
      if (!about || tree.isReported(exception.path)) return [];
      const at = { file, ...tree.placeOf(exception.path, 'value') };
      const path = pathText(exception.path);
      return [{ code: 'unused-exception' as const, at, path, ...about }];
    }),
  ];
}

/** Values that a preset does not accept, for whoever sets them in code instead of in the file. */
export function deviationsFromPreset(
  preset: PresetName,
  area: 'passwordPolicy' | 'login',
  values: Readonly<Record<string, unknown>>,
): { readonly name: string; readonly found: string; readonly allowed: string }[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const wanted = presetValueAt(preset, ['identity', area, name]);
    if (value === undefined || !wanted || accepts(wanted, value)) return [];
    return [{ name, found: formatItems(value), allowed: acceptedText(wanted) }];
  });
}

function deviationsFrom(data: unknown, preset: PresetName): Deviation[] {
  const ofDetections = detectionDeviations(valueAt(data, ['detections']));
  return [...ofDetections, ...deviationsFromFigures(data, preset)];
}

function deviationsFromFigures(data: unknown, preset: PresetName): Deviation[] {
  return presetPaths.flatMap((path) => {
    const value = valueAt(data, path);
    const schema = schemaAt(path);
    // A value that is wrong in itself is told by the schema.
    if (value === undefined || !schema || !z.safeParse(schema, value).success) return [];
    const wanted = presetValueAt(preset, path);
    if (!wanted || accepts(wanted, value)) return [];
    const allowed = `${acceptedText(wanted)} with preset ${preset} (${wanted.source})`;
    return [{ path, found: formatItems(value), allowed }];
  });
}

function accepts({ accepts: accepted, value: own }: PresetValue<unknown>, value: unknown): boolean {
  if (accepted === 'anything') return true;
  if (accepted === 'only this') return JSON.stringify(value) === JSON.stringify(own);
  if (typeof value !== 'number') return false;
  return (accepted.from <= value && value <= accepted.to) || accepted.or === value;
}

/** The values that a preset accepts, in words. */
export function acceptedText({ accepts: accepted, value }: PresetValue<unknown>): string {
  return typeof accepted === 'string' ? formatItems(value) : rangeText(accepted);
}

function rangeText({ from, to, or }: Exclude<Accepted, string>): string {
  const range = from === to ? String(from) : `${from} to ${to}`;
  return or === undefined ? range : `${or} or ${range}`;
}

/** A value with the words of a list in it. */
export function formatItems(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : formatValue(value);
  return value.length === 0 ? 'an empty list' : `a list of ${oneOf(value.map(String))}`;
}

interface Exception {
  readonly path: Path;
  readonly setting: string;
}

function exceptionsIn(data: unknown): Exception[] {
  const list = valueAt(data, ['exceptions']);
  if (!Array.isArray(list)) return [];
  return list.flatMap((_, index) => {
    const path = ['exceptions', index, 'setting'];
    const setting = valueAt(data, path);
    return typeof setting === 'string' ? [{ path, setting }] : [];
  });
}

/** Why an exception excuses nothing; nothing when it does, or when that cannot be told yet. */
function idleness(
  setting: string,
  deviations: readonly Deviation[],
  data: unknown,
  preset: PresetName,
): Pick<FileProblem, 'found' | 'allowed' | 'fix'> | undefined {
  if (deviations.some(({ path }) => pathText(path) === setting)) return undefined;
  if (mayWeakenDetection(valueAt(data, ['detections']), setting)) return undefined;
  const path = presetPaths.find((known) => pathText(known) === setting);
  const schema = path && schemaAt(path);
  if (!path || !schema) {
    const known = [...presetPaths, ...deviations.map((one) => one.path)].map(pathText);
    const near = nearest(setting, known, 3);
    const fix = near === undefined ? 'Drop the exception.' : `Did you mean ${near}?`;
    const allowed = 'a setting on which the preset has a say, or a detection that is weakened';
    return { found: formatValue(setting), allowed, fix };
  }
  const value = valueAt(data, path);
  if (value !== undefined && !z.safeParse(schema, value).success) return undefined;
  return {
    found: value === undefined ? `${setting} is not in the file` : `${setting} needs no exception`,
    allowed: `exceptions for values that preset ${preset} does not accept`,
    fix: 'Drop the exception: left here, it would excuse a later change.',
  };
}
