import { fromSource, ofDataSource } from './merge-constraints';
import type { ProviderSource } from './source/provider-source';
import type { ReadConstraints } from './source/read-schema';
import type {
  AttributeType,
  Constraint,
  Constraints,
  Entry,
  ProviderSchema,
  SchemaAttribute,
  SchemaBlock,
  VersionedBlock,
} from './schema-files';

/** What `terraform providers schema -json` prints for one provider. */
export interface PrintedSchema {
  readonly provider: VersionedBlock;
  readonly resource_schemas: Readonly<Record<string, VersionedBlock>>;
  readonly data_source_schemas: Readonly<Record<string, VersionedBlock>>;
}

export interface MergeReport {
  readonly newResources: readonly string[];
  readonly goneResources: readonly string[];
  readonly newDataSources: readonly string[];
  readonly goneDataSources: readonly string[];
  /** `alicloud_ram_role.name`: a constraint, or a path named in one, that exists no more. */
  readonly droppedConstraints: readonly string[];
  /** `alicloud_ram_role.name (check)`: what the source does not say in a form that is read. */
  readonly unreadConstraints: readonly string[];
}

type Entries = Readonly<Record<string, Entry>>;

/**
 * Puts the schema of another provider version in the place of `old`. Its constraints are those of
 * the source; without one, and where the source cannot be read, the old ones are kept.
 */
export function mergeSchema(
  old: ProviderSchema,
  printed: PrintedSchema,
  version: string,
  source?: Pick<ProviderSource, 'resources' | 'dataSources'>,
): { schema: ProviderSchema; report: MergeReport } {
  const dropped: string[] = [];
  const unread: string[] = [];
  const merge = (
    known: Entries,
    next: Readonly<Record<string, VersionedBlock>>,
    read: ReadonlyMap<string, ReadConstraints> | undefined,
  ): Entries =>
    mapValues(next, ({ version: of, block: printedBlock }, type) => {
      const block = plainBlock(printedBlock, type);
      const before = known[type]?.constraints ?? {};
      const attributes = read?.get(type);
      const wanted =
        attributes === undefined
          ? before
          : fromSource(attributes, before, block, (place) => unread.push(`${type}.${place}`));
      const { constraints, gone } = stillValid(wanted, pathsOf(block));
      dropped.push(...gone.map((path) => `${type}.${path}`));
      return { version: of, block, constraints };
    });
  const resources = merge(old.resources, printed.resource_schemas, source?.resources);
  const dataSources = mapValues(
    merge(old.dataSources, printed.data_source_schemas, source?.dataSources),
    (entry) => ({ ...entry, constraints: ofDataSource(entry.constraints) }),
  );
  const schema: ProviderSchema = {
    version,
    source: old.source,
    provider: plain(printed.provider, 'provider'),
    resources,
    dataSources,
  };
  return {
    schema,
    report: {
      newResources: missingFrom(old.resources, resources),
      goneResources: missingFrom(resources, old.resources),
      newDataSources: missingFrom(old.dataSources, dataSources),
      goneDataSources: missingFrom(dataSources, old.dataSources),
      droppedConstraints: dropped,
      unreadConstraints: unread,
    },
  };
}

/** Every dotted path that a constraint of this block can name. */
export function pathsOf(block: SchemaBlock, prefix = ''): Set<string> {
  const paths = new Set<string>();
  const addType = (type: AttributeType, path: string): void => {
    paths.add(path);
    const inner = innermost(type);
    if (typeof inner === 'string') return;
    for (const [name, member] of Object.entries(inner[1])) addType(member, `${path}.${name}`);
  };
  for (const [name, attribute] of Object.entries(block.attributes ?? {})) {
    addType(attribute.type, prefix + name);
  }
  for (const [name, nested] of Object.entries(block.block_types ?? {})) {
    paths.add(prefix + name);
    for (const path of pathsOf(nested.block, `${prefix}${name}.`)) paths.add(path);
  }
  return paths;
}

type ObjectType = Extract<AttributeType, readonly ['object', unknown]>;

function innermost(type: AttributeType): string | ObjectType {
  if (typeof type === 'string') return type;
  return type[0] === 'object' ? type : innermost(type[1]);
}

function stillValid(
  known: Constraints,
  paths: ReadonlySet<string>,
): { constraints: Constraints; gone: string[] } {
  const constraints: Record<string, Constraint> = {};
  const gone: string[] = [];
  for (const [path, constraint] of Object.entries(known)) {
    if (paths.has(path)) constraints[path] = withValidReferences(path, constraint, paths, gone);
    else gone.push(path);
  }
  return { constraints, gone };
}

const references = [
  'conflicts_with',
  'exactly_one_of',
  'at_least_one_of',
  'required_with',
] as const;

function withValidReferences(
  path: string,
  constraint: Constraint,
  paths: ReadonlySet<string>,
  gone: string[],
): Constraint {
  // What is left of such a list could mean something else than the provider now checks.
  const broken = references.filter((key) => constraint[key]?.some((other) => !paths.has(other)));
  gone.push(...broken.map((key) => `${path} (${key})`));
  return Object.fromEntries(
    Object.entries(constraint).filter(([key]) => !broken.some((other) => other === key)),
  );
}

function plain(entry: VersionedBlock, where: string): VersionedBlock {
  return { version: entry.version, block: plainBlock(entry.block, where) };
}

function plainBlock(block: SchemaBlock, where: string): SchemaBlock {
  const { attributes, block_types: blocks, ...rest } = withoutDescription(block);
  return {
    ...(attributes && { attributes: mapValues(attributes, plainAttribute, where) }),
    ...(blocks && {
      block_types: mapValues(
        blocks,
        (nested, path) => ({ ...nested, block: plainBlock(nested.block, path) }),
        where,
      ),
    }),
    ...rest,
  };
}

function plainAttribute(attribute: SchemaAttribute, path: string): SchemaAttribute {
  if ('nested_type' in attribute) {
    throw new Error(
      `${path} is declared by nested attributes, which neither these files nor the sandbox know.`,
    );
  }
  return withoutDescription(attribute);
}

// Descriptions are long, are the provider's text and change without meaning.
function withoutDescription<T extends object>(value: T): T {
  const copy: T & { description?: unknown; description_kind?: unknown } = { ...value };
  delete copy.description;
  delete copy.description_kind;
  return copy;
}

function mapValues<T, U>(
  values: Readonly<Record<string, T>>,
  change: (value: T, path: string) => U,
  prefix?: string,
): Record<string, U> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      change(value, prefix === undefined ? key : `${prefix}.${key}`),
    ]),
  );
}

function missingFrom(there: object, candidates: object): string[] {
  return Object.keys(candidates).filter((key) => !Object.hasOwn(there, key));
}
