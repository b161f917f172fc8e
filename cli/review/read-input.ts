import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  field,
  InputError,
  isList,
  isObject,
  Model,
  readConfiguration,
  readPlan,
} from '../../policies/review';
import type { Json, SourceFile, Suppression } from '../../policies/review';
import { isSnapshot } from '../../policies/account/snapshot';
import type { Input, Inputs } from './input';
import { configurationIn, filesIn, foldersIn, tools } from './file-names';
import type { Tool } from './file-names';
import { isHcl, loadFile, loadFolder, moduleIn, sourceOf } from './folders';
import { forgottenIn, movedIn } from './moved-blocks';
import { parseJson, readText, unreadable } from './read-file';
import { asBlocks, refuseRepeated } from './read-json';
import { shown } from './shown';
import { writtenFiles } from './written-files';
import type { SimulateOptions } from './simulate/simulate';
import { stacksIn } from './stacks';

/** A path, and what stands before addresses in it where there are several. */
export interface NamedPath {
  readonly path: string;
  readonly name: string;
}

/** Each path once, by its own name. Without any: this folder. */
export function named(paths: readonly string[]): readonly NamedPath[] {
  const given = paths.length > 0 ? [...new Set(paths)] : ['.'];
  return given.map((path) => ({ path, name: given.length > 1 ? shown(path) : '' }));
}

/** What folders are read with. */
export interface ReadingOptions {
  /** Files with values of variables, in the order in which they were given. */
  readonly variableFiles?: readonly string[];
  /** How they are planned in a simulated account, where they are to be. */
  readonly simulate?: Omit<SimulateOptions, 'variableFiles'> | undefined;
}

/** Plans, folders, files and cdktf output, as one. */
export async function readInputs(
  paths: readonly NamedPath[],
  options: ReadingOptions = {},
): Promise<Inputs> {
  const unfolded = paths.map(({ path, name }) => unfold(path, name));
  const sources = unfolded.flatMap((one) => one.sources);
  const notes = unfolded.flatMap((one) => one.notes);
  const prefix = ({ name }: Source): string =>
    sources.length > 1 && name !== '' ? `${name}/` : '';
  const read: Inputs[] = [];
  for (const source of sources) {
    read.push(await guarded(source.path, readOne(source.path, prefix(source), options)));
  }
  const inputs = tools.map((_, index) => joined(read.map((one) => one[index] ?? one[0])));
  const most = Math.max(...read.map(({ length }) => length));
  const [first, ...rest] = inputs.slice(0, most);
  if (first === undefined) throw new Error('there is no input without a source');
  return [{ ...first, notes: [...notes, ...first.notes] }, ...rest];
}

function joined(inputs: readonly Input[]): Input {
  const befores = inputs.map(({ before }) => before);
  const compared = befores.every((before) => before !== undefined);
  const planned = inputs.some(({ readFrom }) => readFrom !== undefined);
  return {
    after: Model.join(inputs.map(({ after }) => after)),
    ...(compared ? { before: Model.join(befores) } : {}),
    moved: new Map(inputs.flatMap(({ moved }) => [...moved])),
    suppressions: inputs.flatMap(({ suppressions }) => suppressions),
    notes: inputs.flatMap(({ notes }) => notes),
    ...(planned
      ? { readFrom: Model.join(inputs.map(({ after, readFrom }) => readFrom ?? after)) }
      : {}),
  };
}

/** What is nested or grown beyond all measure is wrong input, and no fault of ours. */
async function guarded<T>(path: string, input: Promise<T>): Promise<T> {
  try {
    return await input;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const found = 'values that are nested too deeply or grow too large';
    throw new InputError(shown(path), '', found, 'what people write, or a plan in JSON');
  }
}

interface Source {
  /** Goes before addresses where there are several; empty for none. */
  readonly name: string;
  readonly path: string;
}

interface Unfolded {
  readonly sources: readonly Source[];
  readonly notes: readonly string[];
}

/** All that a path holds: configuration of its own, the stacks of cdktf, or a folder with such. */
function unfold(path: string, name: string): Unfolded {
  if (path === '-' || !isFolder(path)) return { sources: [{ name, path }], notes: [] };
  const names = filesIn(path);
  const own = tools.some((tool) => configurationIn(names, tool).length > 0);
  const { stacks, notes } = stacksIn(path);
  const inner = foldersIn(path).includes('cdktf.out')
    ? unfold(join(path, 'cdktf.out'), name === '' ? 'cdktf.out' : `${name}/cdktf.out`)
    : { sources: [], notes: [] };
  const sources = [...(own ? [{ name, path }] : []), ...stacks, ...inner.sources];
  if (sources.length > 0) return { sources, notes: [...notes, ...inner.notes] };
  throw new NoConfiguration(
    shown(path),
    '',
    'no configuration',
    'a plan in JSON, cdktf.out, or a folder with .tf or .tf.json files',
  );
}

/** A folder that is there and has nothing to review in it. */
export class NoConfiguration extends InputError {}

/** What there is where there is nothing. */
export const NOTHING: Inputs = [
  { after: Model.join([]), moved: new Map(), suppressions: [], notes: [] },
];

/** Whether there is anything of Terraform at a path. */
export function hasConfiguration(path: string): boolean {
  try {
    unfold(path, '');
    return true;
  } catch (error) {
    if (error instanceof NoConfiguration) return false;
    throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(shown(path), error);
  }
}

async function readOne(path: string, prefix: string, options: ReadingOptions): Promise<Inputs> {
  if (path !== '-' && isFolder(path)) return folderInputs(path, prefix, options);
  if (isHcl(path)) {
    const { file, suppressions } = await loadFile(path);
    return [configured(readConfiguration([file], { prefix }), suppressions, prefix, [file])];
  }
  const text = readText(path, shown(path));
  const json = parseJson(text, shown(path));
  if (isAsItIs(json)) {
    refuseRepeated(text, shown(path));
    const { modelOfJson } = await import('../account/model.js');
    const after = modelOfJson(json, path);
    if (after !== undefined) {
      return [{ after, moved: new Map(), suppressions: [], notes: [AS_IT_IS] }];
    }
  }
  if (isPlan(json)) {
    refuseRepeated(text, shown(path));
    const plan = readPlan(json, { file: shown(path), prefix });
    return [{ ...plan, suppressions: [] }];
  }
  if (!isConfiguration(json)) {
    throw new InputError(
      shown(path),
      '',
      'neither a plan nor a configuration',
      'what terraform show -json prints of a plan or a state, a snapshot, or Terraform JSON with resources',
    );
  }
  const { file, suppressions } = sourceOf(path, text, asBlocks(json, text, shown(path)));
  return [configured(readConfiguration([file], { prefix }), suppressions, prefix, [file])];
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

function isConfiguration(json: Json): boolean {
  const bodies = isList(json) ? json : [json];
  return bodies.some((body) => isObject(body) && KINDS.some((kind) => Object.hasOwn(body, kind)));
}

const AS_IT_IS =
  'this is what is there, and no change: all of it is reviewed, and nothing is taken for absent that was not read';

/** Whether JSON tells what is there: a state, or a snapshot of an account. */
function isAsItIs(json: Json): boolean {
  const isState = field(json, 'values') !== undefined && !hasChanges(json);
  return isState || field(json, 'lineage') !== undefined || isSnapshot(json);
}

function hasChanges(json: Json): boolean {
  return (
    field(json, 'resource_changes') !== undefined || field(json, 'planned_values') !== undefined
  );
}

function isPlan(json: Json): boolean {
  const marks = ['format_version', 'planned_values', 'resource_changes', 'prior_state'];
  return marks.some((name) => field(json, name) !== undefined);
}

/** A folder as it is read, or as Terraform plans it. */
async function folderInputs(
  path: string,
  prefix: string,
  options: ReadingOptions,
): Promise<Inputs> {
  const [first, ...others] = await readFolder(path, prefix, options);
  const { simulate, variableFiles = [] } = options;
  if (simulate === undefined) return [first, ...others];
  if (others.length > 0) {
    const note = `${shown(path)} was read and not simulated: OpenTofu would read other files`;
    return [{ ...first, notes: [...first.notes, note] }, ...others];
  }
  const { simulatedInput } = await import('./simulate/input.js');
  return [await simulatedInput(first, path, prefix, { ...simulate, variableFiles })];
}

/** A folder as Terraform reads it, and as OpenTofu does where that is not the same. */
async function readFolder(path: string, prefix: string, options: ReadingOptions): Promise<Inputs> {
  const names = filesIn(path);
  if (configurationIn(names, 'terraform').length === 0) {
    return [(await readAs('tofu', path, prefix, options)).input];
  }
  const { input, differing } = await readAs('terraform', path, prefix, options);
  if (differing.length === 0) return [input];
  const files = differing.slice(0, MOST_NAMED).join(', ');
  const more = differing.length > MOST_NAMED ? `, and ${differing.length - MOST_NAMED} more` : '';
  const note = `only OpenTofu reads ${files}${more}: reviewed as it would run, and as Terraform would`;
  const other = await readAs('tofu', path, prefix, options);
  return [{ ...input, notes: [...input.notes, note] }, other.input];
}

const MOST_NAMED = 3;

async function readAs(tool: Tool, path: string, prefix: string, options: ReadingOptions) {
  const loaded = await loadFolder(path, tool, options.variableFiles);
  const { root, variables, folders, suppressions, differing, installed } = loaded;
  const none: string[] = [];
  const model = readConfiguration(root.files, {
    prefix,
    onNone: (address) => none.push(address),
    path: root.path,
    files: writtenFiles(root.path),
    variables,
    module: moduleIn(folders, installed),
  });
  const input = configured(model, suppressions, prefix, root.files);
  return { input: { ...input, notes: [...input.notes, ...noneNote(none)] }, differing };
}

/** What is not there with these values may be there with others, and was not reviewed. */
function noneNote(addresses: readonly string[]): readonly string[] {
  if (addresses.length === 0) return [];
  const first = addresses.slice(0, MOST_NAMED).join(', ');
  const more = addresses.length > MOST_NAMED ? `, and ${addresses.length - MOST_NAMED} more` : '';
  return [`there is none of ${first}${more} with the values here: not reviewed`];
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
    notes: [
      ...after.unread.map(
        ({ address, reason }) => `${address} ${reason}; what is in it was not reviewed`,
      ),
      ...forgottenIn(files),
    ],
  };
}
