import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  field,
  InputError,
  isObject,
  Model,
  readConfiguration,
  readPlan,
} from '../../policies/review';
import type { Json, SourceFile, Suppression } from '../../policies/review';
import { loadFile, loadFolder, moduleIn, namesIn, shown, sourceOf, stacksIn } from './folders';
import { movedIn } from './moves';
import { parseJson, readText, unreadable } from './read-file';

/** One side of a change, or both where a plan tells. */
export interface Input {
  readonly after: Model;
  readonly before?: Model;
  /** New addresses by old ones; of modules, and of resources without their keys, too. */
  readonly moved: ReadonlyMap<string, string>;
  readonly suppressions: readonly Suppression[];
  readonly notes: readonly string[];
}

/** Plans, folders, files and cdktf output, as one. Without any: cdktf.out, or else this folder. */
export async function readInputs(paths: readonly string[]): Promise<Input> {
  const given =
    paths.length > 0 ? [...new Set(paths)] : [existsSync('cdktf.out') ? 'cdktf.out' : '.'];
  const sources = given.flatMap(unfold);
  const prefix = ({ name }: Source): string => (sources.length > 1 ? `${name}/` : '');
  const inputs: Input[] = [];
  for (const source of sources) {
    inputs.push(await guarded(source.path, readOne(source.path, prefix(source))));
  }
  const befores = inputs.map(({ before }) => before);
  const compared = befores.every((before) => before !== undefined);
  return {
    after: Model.join(inputs.map(({ after }) => after)),
    ...(compared ? { before: Model.join(befores) } : {}),
    moved: new Map(inputs.flatMap(({ moved }) => [...moved])),
    suppressions: inputs.flatMap(({ suppressions }) => suppressions),
    notes: inputs.flatMap(({ notes }) => notes),
  };
}

/** What is nested or grown beyond all measure is wrong input, and no fault of ours. */
async function guarded(path: string, input: Promise<Input>): Promise<Input> {
  try {
    return await input;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const found = 'values that are nested too deeply or grow too large';
    throw new InputError(shown(path), '', found, 'what people write, or a plan in JSON');
  }
}

interface Source {
  readonly name: string;
  readonly path: string;
}

function unfold(path: string): readonly Source[] {
  if (path === '-' || !isFolder(path)) return [{ name: shown(path), path }];
  const stacks = stacksIn(path);
  if (stacks.length > 0) return stacks;
  const names = namesIn(path);
  if (names.some((name) => /\.tf(\.json)?$/.test(name))) return [{ name: shown(path), path }];
  if (names.includes('cdktf.out')) return unfold(join(path, 'cdktf.out'));
  throw new NoConfiguration(
    shown(path),
    '',
    'no configuration',
    'a plan in JSON, cdktf.out, or a folder with .tf or .tf.json files',
  );
}

/** A folder that is there and has nothing to review in it. */
class NoConfiguration extends InputError {}

/**
 * What there was before a change. In a folder without configuration there was nothing: the first
 * change to a repository brings everything.
 */
export async function readBase(path: string): Promise<{
  readonly before: Model;
  readonly notes: readonly string[];
}> {
  try {
    return { before: (await readInputs([path])).after, notes: [] };
  } catch (error) {
    if (!(error instanceof NoConfiguration)) throw error;
    const note = `the base ${shown(path)} has no configuration: everything counts as new`;
    return { before: Model.join([]), notes: [note] };
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(shown(path), error);
  }
}

async function readOne(path: string, prefix: string): Promise<Input> {
  if (path !== '-' && isFolder(path)) return readFolder(path, prefix);
  if (path.endsWith('.tf')) {
    const { file, suppressions } = await loadFile(path);
    return configured(readConfiguration([file], { prefix }), suppressions, prefix, [file]);
  }
  const text = readText(path, shown(path));
  const json = parseJson(text, shown(path));
  if (isPlan(json)) {
    const plan = readPlan(json, { file: shown(path), prefix });
    return { ...plan, suppressions: [] };
  }
  if (!isObject(json) || !KINDS.some((kind) => Object.hasOwn(json, kind))) {
    throw new InputError(
      shown(path),
      '',
      'neither a plan nor a configuration',
      'what terraform show -json prints of a plan, or Terraform JSON with resources',
    );
  }
  const { file, suppressions } = sourceOf(path, text, json);
  return configured(readConfiguration([file], { prefix }), suppressions, prefix, [file]);
}

const KINDS = [
  'resource',
  'terraform',
  'provider',
  'module',
  'variable',
  'locals',
  'data',
  'output',
];

function isPlan(json: Json): boolean {
  const marks = ['format_version', 'planned_values', 'resource_changes', 'prior_state'];
  return marks.some((name) => field(json, name) !== undefined);
}

async function readFolder(path: string, prefix: string): Promise<Input> {
  const { root, variables, folders, suppressions } = await loadFolder(path);
  const model = readConfiguration(root.files, {
    prefix,
    path: root.path,
    variables,
    module: moduleIn(folders),
  });
  return configured(model, suppressions, prefix, root.files);
}

function configured(
  after: Model,
  suppressions: readonly Suppression[],
  prefix: string,
  files: readonly SourceFile[],
): Input {
  return {
    after,
    moved: movedIn(files, prefix),
    suppressions: suppressions.map((one) => ({
      ...one,
      address: one.address === '' ? '' : `${prefix}${one.address}`,
    })),
    notes: after.unread.map(
      ({ address, reason }) => `${address} ${reason}; what is in it was not reviewed`,
    ),
  };
}
