import { Block } from './block';
import type { Owner, Trees } from './block';
import { field, isList, isObject } from './json';
import type { Json } from './json';

/** Where a resource stands, as far as the input tells. */
export interface Where {
  /** The file, as it was given, with `/` between folders. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** The path of the construct that made it, as cdktf notes it. */
  readonly construct?: string;
  /** The module instance that it is in, as `module.network["eu"]`. */
  readonly module?: string;
}

/** What a value was made from: an attribute of another resource. */
export interface Reference {
  /** Of the resource, without keys of instances, with its module: `module.a.alicloud_vpc.main`. */
  readonly address: string;
  /** The key of the instance where the expression gives it: `0` or `eu`. */
  readonly key?: string | number;
  /** As `id` or `bucket`; empty for the resource as a whole. */
  readonly attribute: string;
}

export interface ResourceParts extends Owner {
  /** The name in its module. */
  readonly name: string;
  /** The address without keys of instances. */
  readonly configAddress: string;
  /** The key of the instance, by count or for_each. */
  readonly key?: string | number;
  readonly where: Where;
  /** What it is about: the role of a grant, the group of a rule. Empty where nobody can tell. */
  readonly target: string;
  readonly trees: Trees;
  /** What the value of an argument was made from. */
  readonly references: (argument: string) => readonly Reference[];
  /** What the value of an argument hangs on that is not known; the same, as long as this is. */
  readonly origin?: (argument: string) => string | undefined;
  /** Of a plan: the constant that was written for an argument, whether or not the plan has it. */
  readonly constant?: (argument: string) => Json | undefined;
}

/** A resource as it is to be, or as it was. */
export class Resource extends Block {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly configAddress: string;
  readonly key: string | number | undefined;
  readonly where: Where;
  readonly target: string;
  private readonly parts: ResourceParts;

  constructor(parts: ResourceParts) {
    super(parts, '', parts.trees);
    this.parts = parts;
    this.address = parts.address;
    this.type = parts.type;
    this.name = parts.name;
    this.configAddress = parts.configAddress;
    this.key = parts.key;
    this.where = parts.where;
    this.target = parts.target;
  }

  /**
   * The text that was written for a top-level argument, where a plan leaves it out since the provider
   * takes it for no difference. Undefined for all else.
   */
  suppressed(argument: string): string | undefined {
    const written = this.parts.constant?.(argument);
    if (typeof written !== 'string') return undefined;
    return this.string(argument).found.state === 'absent' ? written : undefined;
  }

  /** What the value of a top-level argument was made from; nothing for a literal. */
  references(argument: string): readonly Reference[] {
    return this.parts.references(argument);
  }

  /** What hangs on something else is another open question, though nobody can answer either. */
  origin(path: string): string {
    return this.parts.origin?.(/^[^.[]*/.exec(path)?.[0] ?? '') ?? '';
  }

  /** The text of a top-level argument where it is known: for matching, not for judging. */
  knownText(argument: string): string | undefined {
    const { values } = this.parts.trees;
    const value = field(values, argument);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** A text without any value of this resource that is sensitive, should a rule have shown one. */
  hide(text: string): string {
    const { values, sensitive } = this.parts.trees;
    return secretsIn(values, sensitive).reduce(
      (hidden, secret) => hidden.replaceAll(secret, '(sensitive)'),
      text,
    );
  }
}

/** Shorter texts are in every sentence. */
const SHORTEST_SECRET = 3;

function secretsIn(values: Json | undefined, sensitive: Json | undefined): readonly string[] {
  if (typeof values === 'string') {
    return sensitive === true && values.length >= SHORTEST_SECRET ? [values] : [];
  }
  if (isList(values)) {
    return values.flatMap((one, index) =>
      secretsIn(one, isList(sensitive) ? sensitive[index] : sensitive),
    );
  }
  if (!isObject(values)) return [];
  return Object.entries(values).flatMap(([name, one]) =>
    secretsIn(one, sensitive === true ? true : field(sensitive, name)),
  );
}
