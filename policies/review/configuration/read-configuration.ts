import { field } from '../json';
import type { Json, JsonObject } from '../json';
import { Model } from '../model';
import type { Unread } from '../model';
import { Resource } from '../resource';
import type { Where } from '../resource';
import { templatesIn } from '../templates';
import { evaluateJson } from './evaluate';
import { ModuleReader } from './module-reader';
import type { ReadResource, Session } from './session';
import { step } from './operations';
import { newRoom } from './room';
import { blocksOf, strangeKinds } from './shape';
import type { Folder, SourceFile } from './shape';
import { targetOf } from './target';
import { encodedIn, unknownValue, unknownsIn, isSecretName, knownPart, reasonOf } from './value';
import type { Value } from './value';

export type { Folder, SourceFile } from './shape';

export interface ReadOptions {
  readonly onRead?: ((type: string, path: string) => void) | undefined;
  /** Goes before every address, where several inputs are reviewed together. */
  readonly prefix?: string;
  /** The folder that the files are in. Default: empty. */
  readonly path?: string;
  /** What is written beside it; default: nothing that is at hand. */
  readonly files?: Session['files'];
  /** Told of a resource of which there is none with the values here. */
  readonly onNone?: (address: string) => void;
  /** Values of the root's variables. */
  readonly variables?: JsonObject;
  /** The folder that a module's source names; default: none is at hand. */
  readonly module?: (from: string, source: string, key: string) => Folder | undefined;
}

/**
 * The resources of a configuration that was not planned: variables, locals and modules at hand are
 * resolved, and the rest is unknown.
 *
 * @throws InputError where blocks are no blocks.
 */
export function readConfiguration(files: readonly SourceFile[], options: ReadOptions = {}): Model {
  const missing: Unread[] = [];
  const { path = '', module = () => undefined, variables = {} } = options;
  const given = (name: string) => {
    const value = field(variables, name);
    return value === undefined ? undefined : evaluateJson(value, () => unknownValue('is no value'));
  };
  const root = new ModuleReader({ path, files }, '', given, {
    module,
    files: options.files,
    isForCallers: path !== '' && isForCallers(files),
    none: options.onNone ?? (() => undefined),
    room: newRoom(),
    missing: (address, reason, given) =>
      missing.push({ address: `${options.prefix ?? ''}${address}`, path: '', reason, given }),
  });
  for (const file of files) {
    for (const kind of strangeKinds(file)) {
      missing.push({
        address: file.path,
        path: '',
        reason: `has a block that is not known: ${kind}`,
      });
    }
  }
  const resources = root.read().map((one) => toResource(one, options));
  return new Model(
    resources.sort((a, b) => (a.address < b.address ? -1 : 1)),
    [...missing, ...templatesIn(resources)],
  );
}

/** A folder that says neither whom it asks nor where its state is, is run by no one alone. */
function isForCallers(files: readonly SourceFile[]): boolean {
  const settings = blocksOf(files, 'terraform', 0).map(({ body }) => body);
  const hasState = settings.some((body) => 'backend' in body || 'cloud' in body);
  // Modules of old times ask a provider of their own, which names them.
  const asked = blocksOf(files, 'provider', 1).filter(
    ({ body }) => !('configuration_source' in body),
  );
  return !hasState && asked.length === 0;
}

function toResource(
  { written, address, configAddress, module, key, open, values }: ReadResource,
  { onRead, prefix = '' }: ReadOptions,
): Resource {
  const [type = '', name = ''] = written.names;
  const value: Value = Object.fromEntries(
    [...values].map(([argument, one]) => [argument, one.value]),
  );
  const secret = [...values].flatMap(([argument, { sensitive }]) =>
    sensitive === true || isSecretName(argument) ? [[argument, true] as const] : [],
  );
  return new Resource({
    address: `${prefix}${address}`,
    configAddress: `${prefix}${configAddress}`,
    type,
    name,
    ...(key === undefined ? {} : { key }),
    where: {
      ...whereOf(written.file, type, name, written.body),
      ...(module === '' ? {} : { module }),
    },
    target: targetOf(type, values) + (open === undefined ? '' : ` as often as ${open}`),
    origin: (argument) => values.get(argument)?.origin,
    trees: {
      values: knownPart(value),
      unknown: unknownsIn(value),
      sensitive: Object.fromEntries(secret),
    },
    references: (argument) =>
      (values.get(argument)?.references ?? []).map((one) => ({
        ...one,
        address: `${prefix}${one.address}`,
      })),
    reason: (path) => reasonOf(values.get(/^[^.[]*/.exec(path)?.[0] ?? '')?.value ?? null),
    encoded: (path) => {
      const inside = encodedIn(valueAt(value, path));
      if (inside === undefined) return undefined;
      return { values: knownPart(inside), unknown: unknownsIn(inside) };
    },
    onRead,
  });
}

/** @param path - dotted, with indexes of blocks in brackets. */
function valueAt(value: Value, path: string): Value {
  const names = path.split(/[.[\]]+/).filter((name) => name !== '');
  return names.reduce<Value>((at, name) => step(at, { kind: 'name', name }), value);
}

function whereOf(file: SourceFile, type: string, name: string, body: JsonObject): Where {
  const metadata: Json | undefined = field(field(body, '//'), 'metadata');
  const construct = field(metadata, 'path');
  const line = file.lineOf?.(type, name);
  return {
    file: file.path,
    ...(line === undefined ? {} : { line }),
    ...(typeof construct === 'string' ? { construct } : {}),
  };
}
