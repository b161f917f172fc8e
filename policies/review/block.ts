import { Collection } from './collection';
import { field, hasTrue, isList, isObject } from './json';
import type { Json } from './json';
import { Attribute } from './attribute';
import type { AttributeState, PartlyKnown } from './attribute';
import type { Location } from './ternary';

/**
 * Values as a plan has them: the values themselves, beside them a tree of the same shape that is
 * `true` where a value is not known yet, and one that is `true` where it is sensitive.
 */
export interface Trees extends PartlyKnown {
  readonly sensitive: Json | undefined;
}

/** What a block belongs to. */
export interface Owner {
  readonly address: string;
  readonly type: string;
  /** Why a value at a path is not known. Default: known after apply. */
  readonly reason?: (path: string) => string | undefined;
  /** What is known of JSON in a text that is not known as a whole. */
  readonly encoded?: ((path: string) => PartlyKnown | undefined) | undefined;
  /** Whether what the plan does not know yet was not set at all: the provider computes it. */
  readonly leftToProvider?: (argument: string) => boolean;
  /** Whether an argument was never looked at: that it has no value says nothing. */
  readonly unread?: (argument: string) => boolean;
  /** Told of every attribute that a rule reads, without indexes. Only tests listen. */
  readonly onRead?: ((type: string, path: string) => void) | undefined;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** The arguments of a resource, or of a block nested in one. Paths are dotted, without indexes. */
export class Block {
  constructor(
    protected readonly owner: Owner,
    /** With the indexes of the blocks it is nested in; empty for the resource itself. */
    readonly path: string,
    private readonly trees: Trees,
    /** The same without indexes. */
    private readonly schemaPath = '',
  ) {}

  /** The location of this block as a whole. */
  get location(): Location {
    return { address: this.owner.address, path: this.path };
  }

  /** A text; an empty one counts as not set, as the provider takes it. */
  string(path: string): Attribute<string> {
    return this.read(path, 'a text', (value) => {
      if (typeof value === 'string') return value;
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
    });
  }

  /** A number, or a text that Terraform takes for one. */
  number(path: string): Attribute<number> {
    return this.read(path, 'a number', (value) => {
      if (typeof value === 'number') return value;
      return typeof value === 'string' && NUMBER.test(value) ? Number(value) : undefined;
    });
  }

  /** A truth value, or a text that Terraform takes for one. */
  boolean(path: string): Attribute<boolean> {
    return this.read(path, 'true or false', (value) => {
      if (value === 'true' || value === 'false') return value === 'true';
      return typeof value === 'boolean' ? value : undefined;
    });
  }

  /** Whatever stands there, when all of it is known. */
  json(path: string): Attribute<Json> {
    return this.read(path, 'a value', (value) => value);
  }

  /** A list or set of texts. Each element may be unknown by itself; none where nothing is set. */
  strings(path: string): Collection<Attribute<string>> {
    return this.items(path, 'a list', (trees, location) => {
      const { values: value } = trees;
      if (trees.unknown === true) return new Attribute(location, this.unknownAt(location.path));
      if (typeof value === 'string') {
        return new Attribute(location, {
          state: 'known',
          value,
          sensitive: trees.sensitive === true,
        });
      }
      return new Attribute<string>(location, { state: 'unparsable', reason: 'is not a text' });
    });
  }

  /** Blocks nested in this one; none where none is set. */
  blocks(path: string): Collection<Block> {
    return this.items(
      path,
      'blocks',
      (trees, location) => new Block(this.owner, location.path, trees, join(this.schemaPath, path)),
    );
  }

  private read<T>(path: string, wanted: string, as: (value: Json) => T | undefined): Attribute<T> {
    this.tell(path);
    const location = { address: this.owner.address, path: join(this.path, path) };
    const found = this.find(path, location.path);
    if ('state' in found) return new Attribute<T>(location, found);
    const { values, sensitive } = found;
    if (values === undefined || values === null || values === '') {
      return new Attribute<T>(location, { state: 'absent' });
    }
    if (hasTrue(found.unknown)) return new Attribute<T>(location, this.unknownAt(location.path));
    const value = as(values);
    return new Attribute<T>(
      location,
      value === undefined
        ? { state: 'unparsable', reason: `is not ${wanted}` }
        : { state: 'known', value, sensitive: hasTrue(sensitive) },
    );
  }

  private items<T>(
    path: string,
    wanted: string,
    make: (trees: Trees, location: Location) => T,
  ): Collection<T> {
    this.tell(path);
    const { address } = this.owner;
    const full = join(this.path, path);
    const location = { address, path: full };
    const found = this.find(path, full);
    if ('state' in found) {
      if (found.state === 'absent') return new Collection<T>(location, []);
      const reason = 'reason' in found ? found.reason : '';
      return new Collection<T>(location, [], [{ ...location, reason }]);
    }
    const { values } = found;
    if (values === undefined || values === null) return new Collection<T>(location, []);
    // Terraform takes one object for a list of one, in its JSON syntax.
    const list = isList(values) ? values : isObject(values) ? [values] : undefined;
    if (list === undefined) {
      return new Collection<T>(location, [], [{ ...location, reason: `is not ${wanted}` }]);
    }
    const made = list.map((_, index) =>
      make(isList(values) ? element(found, index) : found, { address, path: `${full}[${index}]` }),
    );
    return new Collection<T>(location, made);
  }

  /** The trees at a path, or why there are none. Goes through lists of exactly one block. */
  private find(
    path: string,
    full: string,
  ): Trees | Exclude<AttributeState<never>, { state: 'known' }> {
    let trees = this.trees;
    const names = path.split('.');
    if (this.path === '' && this.owner.unread?.(names[0] ?? '') === true) {
      return this.unknownAt(full);
    }
    for (const name of names) {
      if (trees.unknown === true) return this.unknownAt(full);
      if (isList(trees.values)) {
        if (trees.values.length === 0) return { state: 'absent' };
        if (trees.values.length > 1) {
          return { state: 'unparsable', reason: `is in one of ${trees.values.length} blocks` };
        }
        trees = element(trees, 0);
        if (trees.unknown === true) return this.unknownAt(full);
      }
      trees = {
        values: field(trees.values, name),
        unknown: field(trees.unknown, name),
        sensitive: trees.sensitive === true ? true : field(trees.sensitive, name),
      };
    }
    return trees.unknown === true ? this.unknownAt(full) : trees;
  }

  private unknownAt(
    path: string,
  ):
    | Extract<AttributeState<never>, { state: 'unknown' }>
    | Extract<AttributeState<never>, { state: 'absent' }> {
    const argument = /^[^.[]*/.exec(path)?.[0] ?? '';
    if (this.owner.leftToProvider?.(argument) === true) return { state: 'absent' };
    const reason = this.owner.reason?.(path) ?? 'is known after apply';
    const encoded = this.owner.encoded?.(path);
    return { state: 'unknown', reason, ...(encoded === undefined ? {} : { encoded }) };
  }

  private tell(path: string): void {
    this.owner.onRead?.(this.owner.type, join(this.schemaPath, path));
  }
}

function element({ values, unknown, sensitive }: Trees, index: number): Trees {
  const at = (tree: Json | undefined): Json | undefined =>
    tree === true ? true : isList(tree) ? tree[index] : undefined;
  return {
    values: isList(values) ? values[index] : undefined,
    unknown: at(unknown),
    sensitive: at(sensitive),
  };
}

function join(base: string, path: string): string {
  return base === '' ? path : `${base}.${path}`;
}
