import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { constantOf, NOTHING_IN_SCOPE, resolve } from './evaluate';
import { CallReader, type FunctionCalls } from './function-calls';
import { GoPackage, type GoFunction } from './go-package';
import { CallGraph } from './read-calls';
import type { CallConditions, Calls } from '../schema-files';
import { readSchema, type ReadConstraints } from './read-schema';

/** What the provider's source says and Terraform does not print. */
export interface ProviderSource {
  /** The version that the source itself names. */
  readonly version: string;
  readonly resources: ReadonlyMap<string, ReadConstraints>;
  readonly dataSources: ReadonlyMap<string, ReadConstraints>;
  readonly calls: Calls;
  /** Resource type -> on what its calls hang, but for those that are always made. */
  readonly conditions: Readonly<Record<string, CallConditions>>;
}

/**
 * Reads a checkout of the provider's source as text; nothing of it is run.
 *
 * @throws Error where the folder is no checkout of it.
 */
export async function readProviderSource(checkout: string): Promise<ProviderSource> {
  const version = versionOf(checkout);
  const pkg = await GoPackage.open();
  try {
    const facts = new Map<GoFunction, FunctionCalls>();
    const reader = new CallReader(pkg);
    pkg.read(join(checkout, 'alicloud'), (fn: GoFunction, body: Node) => {
      facts.set(fn, reader.read(body, fn.receiver));
    });
    const makers = {
      resources: registry(pkg, 'ResourcesMap'),
      data: registry(pkg, 'DataSourcesMap'),
    };
    const graph = new CallGraph(pkg.functions, facts);
    return {
      version,
      resources: constraints(pkg, makers.resources),
      dataSources: constraints(pkg, makers.data),
      calls: {
        resources: byType(makers.resources, (maker) => graph.resource(maker)),
        data_sources: withCalls(byType(makers.data, (maker) => graph.dataSource(maker))),
      },
      conditions: withSome(byType(makers.resources, (maker) => graph.conditions(maker))),
    };
  } finally {
    pkg.close();
  }
}

function versionOf(checkout: string): string {
  const file = join(checkout, 'alicloud', 'connectivity', 'client.go');
  const [, version] = /providerVersion\s*=\s*"([^"]+)"/.exec(readFileSync(file, 'utf8')) ?? [];
  if (version === undefined) throw new Error(`${file} names no version of the provider`);
  return version;
}

/** Type -> the function that makes it, as the provider registers them. */
export function registry(pkg: GoPackage, name: string): ReadonlyMap<string, string> {
  const call = { kind: 'call', callee: { kind: 'name', name: 'Provider' }, args: [] } as const;
  const provider = resolve(pkg, { expression: call, scope: NOTHING_IN_SCOPE });
  const fields = provider.expression.kind === 'composite' ? provider.expression.entries : [];
  const map = fields.find(({ key }) => key?.kind === 'name' && key.name === name)?.value;
  if (map?.kind !== 'composite') throw new Error(`the provider registers no ${name}`);
  const made = map.entries.flatMap(({ key, value }) => {
    if (key === undefined || value.kind !== 'call' || value.callee.kind !== 'name') return [];
    const type = constantOf(pkg, { expression: key, scope: provider.scope });
    return typeof type === 'string' ? [[type, value.callee.name] as const] : [];
  });
  return new Map([...made].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function constraints(
  pkg: GoPackage,
  makers: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadConstraints> {
  return new Map(
    [...makers].flatMap(([type, maker]) => {
      const read = readSchema(pkg, maker);
      return read === undefined ? [] : [[type, read] as const];
    }),
  );
}

function byType<T>(
  makers: ReadonlyMap<string, string>,
  read: (maker: string) => T,
): Record<string, T> {
  return Object.fromEntries([...makers].map(([type, maker]) => [type, read(maker)]));
}

function withCalls(
  all: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(all).filter(([, calls]) => calls.length > 0));
}

function withSome(all: Readonly<Record<string, CallConditions>>): Record<string, CallConditions> {
  return Object.fromEntries(
    Object.entries(all).filter(([, operations]) => Object.keys(operations).length > 0),
  );
}
