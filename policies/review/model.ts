import { Collection } from './collection';
import type { Reference, Resource } from './resource';
import type { UnknownReason } from './ternary';

/** How a resource names another: its argument, and the other's attribute that it holds. */
export interface Link {
  /** The type of the resources that name, such as `alicloud_oss_bucket_logging`. */
  readonly type: string;
  /** Their argument that does, such as `bucket`. */
  readonly by: string;
  /** The attributes of the named resource that it may hold. Default: `id`, and what `by` is called. */
  readonly to?: readonly string[];
}

/** How many resources may be undecided before their number is all that is told. */
const NAMED = 3;

/** Resources of one type by what they name, so that none is looked for twice. */
interface Named {
  readonly byValue: ReadonlyMap<string, readonly Resource[]>;
  readonly byAddress: ReadonlyMap<string, Referring>;
  /** Those of which nobody knows whom they name. */
  readonly unresolved: readonly UnknownReason[];
}

/** Those that refer to one address, of which there may be several instances. */
interface Referring {
  readonly all: Resource[];
  /** By the key of the instance that they mean. */
  readonly byKey: Map<string | number, Resource[]>;
  /** Which instance these mean is not known. */
  readonly keyless: Resource[];
  /** These refer to others as well. */
  readonly perhaps: Resource[];
}

/** Something that could not be read. */
export interface Unread extends UnknownReason {
  /** What it is given, as a digest, where that is known. */
  readonly given?: string;
  /** The types of which there may be resources in it, where it is known that of no others. */
  readonly types?: readonly string[];
}

/** All resources of one side of a change. */
export class Model {
  private readonly types = new Map<string, Resource[]>();
  private readonly named = new Map<string, Named>();
  private readonly addresses = new Map<string, Resource[]>();
  private byAddress: ReadonlyMap<string, Resource> | undefined;

  /**
   * @param resources - sorted by address by whoever reads them.
   * @param unread - what else there is that could not be read, such as modules that are not at hand.
   */
  constructor(
    readonly resources: readonly Resource[],
    readonly unread: readonly Unread[] = [],
  ) {
    for (const resource of resources) {
      push(this.types, resource.type, resource);
      push(this.addresses, resource.configAddress, resource);
    }
  }

  /** Several inputs as one. */
  static join(models: readonly Model[]): Model {
    const [only] = models;
    if (models.length === 1 && only !== undefined) return only;
    return new Model(
      models.flatMap(({ resources }) => resources),
      models.flatMap(({ unread }) => unread),
    );
  }

  /** The one at an address, with keys of instances. */
  at(address: string): Resource | undefined {
    this.byAddress ??= new Map(this.resources.map((resource) => [resource.address, resource]));
    return this.byAddress.get(address);
  }

  ofType(...types: readonly string[]): readonly Resource[] {
    const [only] = types;
    if (types.length === 1 && only !== undefined) return this.types.get(only) ?? [];
    return types.flatMap((type) => this.types.get(type) ?? []);
  }

  /**
   * The resources that name this one: those that refer to it in their configuration, and those that
   * hold its name or id. What names nobody knows whom leaves it open whether there are more.
   */
  related(resource: Resource, { type, by, to = ['id', by] }: Link): Collection<Resource> {
    const { byValue, byAddress, unresolved } = this.naming(type, by);
    const found = new Set<Resource>();
    const reasons: UnknownReason[] = [...unresolved, ...this.unreadOf(type)];
    const names = to.flatMap((name) => resource.knownText(name) ?? []);
    // Where both values are known they decide, whatever expression they come from.
    const isOpen = (sibling: Resource): boolean =>
      names.length === 0 || sibling.knownText(by) === undefined;
    const referring = byAddress.get(resource.configAddress);
    if (referring !== undefined) {
      const { sure, perhaps } = this.instancesIn(referring, resource);
      for (const sibling of sure) if (isOpen(sibling)) found.add(sibling);
      for (const sibling of perhaps) {
        if (reasons.length >= NAMED) break;
        if (isOpen(sibling) && !found.has(sibling)) reasons.push(unknownReason(sibling, by));
      }
    }
    for (const name of names) {
      for (const sibling of byValue.get(name) ?? []) found.add(sibling);
    }
    const location = { address: resource.address, path: '' };
    return new Collection(location, [...found], reasons.slice(0, NAMED));
  }

  /** The one resource of these types that an argument names, by reference or by value. */
  target(
    resource: Resource,
    by: string,
    types: readonly string[],
    to: readonly string[] = ['id', by],
  ): Collection<Resource> {
    const referred = resource
      .references(by)
      .flatMap((reference) => this.instancesOf(reference, resource))
      .filter(({ type }) => types.includes(type));
    const location = { address: resource.address, path: by };
    if (referred.length > 0) return new Collection(location, referred);
    const { found } = resource.string(by);
    if (found.state === 'absent') return new Collection<Resource>(location, []);
    if (found.state !== 'known')
      return new Collection<Resource>(location, [], [unknownReason(resource, by)]);
    return new Collection(location, this.byValue(types, to, found.value));
  }

  /** What may hold resources of a type and was not read. */
  private unreadOf(type: string): readonly UnknownReason[] {
    return this.unread.filter(({ types }) => types?.includes(type) === true);
  }

  private byValue(
    types: readonly string[],
    to: readonly string[],
    value: string,
  ): readonly Resource[] {
    return types.flatMap((type) => {
      const found = to.flatMap(
        (attribute) => this.naming(type, attribute).byValue.get(value) ?? [],
      );
      return [...new Set(found)];
    });
  }

  private instancesOf({ address, key }: Reference, from: Resource): readonly Resource[] {
    const all = this.addresses.get(address) ?? [];
    const wanted = key ?? from.key;
    const same = all.filter((resource) => resource.key === wanted);
    return same.length > 0 ? same : all;
  }

  /** Of those that refer to an address: who means this instance, and who may. */
  private instancesIn(
    { all, byKey, keyless, perhaps }: Referring,
    { configAddress, key }: Resource,
  ) {
    if ((this.addresses.get(configAddress)?.length ?? 0) <= 1) return { sure: all, perhaps };
    if (key === undefined) return { sure: keyless, perhaps };
    return { sure: byKey.get(key) ?? [], perhaps: [...keyless, ...perhaps] };
  }

  private naming(type: string, by: string): Named {
    const key = `${type} ${by}`;
    const ready = this.named.get(key);
    if (ready !== undefined) return ready;
    const byValue = new Map<string, Resource[]>();
    const byAddress = new Map<string, Referring>();
    const unresolved: UnknownReason[] = [];
    for (const resource of this.types.get(type) ?? []) {
      const targets = resource.references(by);
      const isOne = new Set(targets.map(({ address }) => address)).size === 1;
      for (const target of targets) refer(byAddress, target, resource, isOne);
      const { found } = resource.string(by);
      if (found.state === 'known') push(byValue, found.value, resource);
      else if (targets.length === 0 && found.state !== 'absent' && unresolved.length < NAMED) {
        unresolved.push(unknownReason(resource, by));
      }
    }
    const made = { byValue, byAddress, unresolved };
    this.named.set(key, made);
    return made;
  }
}

function unknownReason({ address }: Resource, path: string): UnknownReason {
  return { address, path, reason: 'may name this resource: it is known after apply' };
}

/** @param isOne - whether it refers to nothing else: of several nobody knows which is named. */
function refer(
  all: Map<string, Referring>,
  { address, key }: Reference,
  from: Resource,
  isOne: boolean,
): void {
  const known = all.get(address);
  const referring = known ?? {
    all: [],
    byKey: new Map<string | number, Resource[]>(),
    keyless: [],
    perhaps: [],
  };
  if (known === undefined) all.set(address, referring);
  if (!isOne) {
    referring.perhaps.push(from);
    return;
  }
  referring.all.push(from);
  const meant = key ?? from.key;
  if (meant === undefined) referring.keyless.push(from);
  else push(referring.byKey, meant, from);
}

function push<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
