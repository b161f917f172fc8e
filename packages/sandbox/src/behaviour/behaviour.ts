import type { ResourceSchema } from '../schema/types';
import identities from './identities.json';
import ids from './ids.json';
import sameObjects from './same-objects.json';
import type { Condition, Expression } from './expression';

/** An attribute that names another object: `alicloud_vpc.id`, perhaps only under a condition. */
export interface Reference {
  readonly target: string;
  readonly when?: Condition;
  /** Not looked up where one of these is set. */
  readonly unless?: readonly string[];
  /** Attributes that must be equal too: of this object -> of the other one. */
  readonly with?: Readonly<Record<string, string>>;
}

/** One of these must be set, which only the API says. */
export interface Need {
  readonly oneOf: readonly string[];
  readonly says: string;
}

/** What is known of a resource type beyond its schema. `identities.json` holds one for each. */
export interface Behaviour {
  readonly id: Expression;
  /** Values of computed attributes that the configuration leaves unset. */
  readonly computed: Readonly<Record<string, Expression>>;
  /** Computed attributes that stay unset. */
  readonly unset?: readonly string[];
  /** Attributes that are together unique in the account; `a|b` is the first that is set. */
  readonly unique: readonly string[];
  /** Where it is unique. `region` also means that an id stands for one object in each region. */
  readonly scope?: string;
  /** Made in the region of the provider block, and listed there. */
  readonly regional?: boolean;
  /** One per account, and there from the start: creating it changes what is there. */
  readonly singleton: boolean;
  /** Destroying it makes Terraform forget it and changes nothing in the account. */
  readonly keptOnDestroy: boolean;
  /** Creating it again replaces what is there. */
  readonly overwrites?: boolean;
  /** Sets that several of Terraform's resources share: each shows and destroys its own elements. */
  readonly shared?: readonly string[];
  readonly needs?: readonly Need[];
  readonly destroyNeeds?: readonly Need[];
  /** Deleting is refused while this holds. */
  readonly protectedBy?: Condition;
  /** Destroying only forgets while this holds. */
  readonly keptWhen?: Condition;
  /** Where it is kept: an argument, and what it names, with which the object goes. */
  readonly goesWith?: Readonly<Record<string, string | undefined>>;
  readonly references: Readonly<Record<string, string | Reference | readonly Reference[]>>;
  /** `<type>.<attribute>`: the account refuses to delete while such an object names this one. */
  readonly deletedBefore: readonly string[];
  /** An attribute that, when true, deletes those as well. */
  readonly deletedBeforeUnless?: string;
  /** Top-level or dotted paths whose values are secret, whether or not the schema says so. */
  readonly secrets: readonly string[];
  /** Where this is known from. */
  readonly source: string;
}

const KNOWN: Readonly<Record<string, Behaviour | undefined>> = identities;

/** The types under which an object of this type may have been made: an old name and a new one. */
export function typesOf(type: string): readonly string[] {
  return sameObjects.same.find((types) => types.includes(type)) ?? [type];
}

/** What the provider's source says of a type's id: `scripts/read-provider.ts` writes it. */
interface ReadId {
  readonly id: string;
  readonly overwrites?: boolean;
  readonly computed?: Readonly<Record<string, string | undefined>>;
  /** Arguments that the provider never reads back. */
  readonly unread?: readonly string[];
  /** Destroying it calls nothing, or nothing while an attribute has this value. */
  readonly kept?: boolean;
  readonly keptWhen?: Condition;
  readonly goesWith?: Readonly<Record<string, string>>;
}

const IDS: Readonly<Record<string, ReadId | undefined>> = ids;

/** Arguments that stay as Terraform's state has them, and unset after an import. */
export function unreadArguments(type: string): readonly string[] {
  return IDS[type]?.unread ?? [];
}

/** The behaviour of a type, or what may be assumed of one that nothing is known of. */
export function behaviourOf(type: string): Behaviour {
  const known = BEHAVIOURS.get(type);
  if (known !== undefined) return known;
  const behaviour = { ...(KNOWN[type] ?? assumed(type)), ...destroyed(type) };
  BEHAVIOURS.set(type, behaviour);
  return behaviour;
}

const BEHAVIOURS = new Map<string, Behaviour>();

/** What the provider's source says of a destroy. What is kept can be there when it is made again. */
function destroyed(type: string): Partial<Behaviour> {
  const { kept, keptWhen, goesWith } = IDS[type] ?? {};
  if (kept === true)
    return { keptOnDestroy: true, overwrites: true, ...(goesWith !== undefined && { goesWith }) };
  return keptWhen === undefined ? {} : { keptWhen };
}

/** Types of which an object that is kept goes with another one, and what that is. */
export const GOING_WITH = Object.entries(IDS).flatMap(([type, read]) =>
  Object.entries(read?.goesWith ?? {}).map(([argument, target]) => ({ type, argument, target })),
);

export function isKnownBehaviour(type: string): boolean {
  return KNOWN[type] !== undefined;
}

/**
 * Of most of the 1,184 types only the id is known, by the provider's source: what of it is asked
 * for and what the API makes up. They hold secrets only where the schema or a name says so.
 */
function assumed(type: string): Behaviour {
  const read = IDS[type];
  const prefix = type.replace(/^alicloud_/, '').replaceAll('_', '-');
  return {
    id: read?.id ?? `${prefix}-{base36:20}`,
    computed: (read?.computed ?? {}) as Behaviour['computed'],
    ...(read?.overwrites === true && { overwrites: true }),
    ...(read !== undefined && !/:\d+\}/.test(read.id) && { scope: 'region' }),
    unique: [],
    singleton: false,
    keptOnDestroy: false,
    references: {},
    deletedBefore: [],
    secrets: [],
    source: 'assumed',
  };
}

/** Whether two regions may each have an object of the same id. */
export function isNamedByRegion(type: string): boolean {
  return behaviourOf(type).scope === 'region';
}

/** Nested blocks that the account fills, which the schema does not say. */
export function computedBlocks(type: string, schema: ResourceSchema): readonly string[] {
  const blocks = schema.block.block_types ?? {};
  return Object.keys(KNOWN[type]?.computed ?? {}).filter((name) => Object.hasOwn(blocks, name));
}

export function referencesOf(behaviour: Behaviour, attribute: string): readonly Reference[] {
  const given = behaviour.references[attribute];
  if (given === undefined) return [];
  if (typeof given === 'string') return [{ target: given }];
  return Array.isArray(given) ? (given as readonly Reference[]) : [given as Reference];
}
