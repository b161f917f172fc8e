import type { Severity } from '../../severity';

/** What makes a setting weaker. */
export type Weaker =
  /** A number: less of it, or more. */
  | 'lower'
  | 'higher'
  /** A list without order: what is taken out of it, or put into it. */
  | 'fewer'
  | 'more'
  /** A list of networks: addresses that were not in it. */
  | 'wider'
  /** A list of marks that are passed one after the other: the first, second … comes later, or never. */
  | 'later'
  /** A day on which it ends: later. */
  | 'longer'
  /** Whatever is not what it was. */
  | 'different'
  /** A text that there was none of. */
  | 'set'
  /** Nothing: it is told, and no more. */
  | 'nothing'
  /** Values, the strongest first. */
  | readonly (string | boolean)[];

/** What there is to say of a direction besides. */
export interface Nuances {
  /** Default: medium. `own`: that of the detection that it is a setting of. */
  readonly severity?: Severity | 'own';
  /** What it means that it is not set, or an empty list. Default: what the direction says. */
  readonly absent?: 'strongest' | 'weakest';
  /** The number that switches it off. */
  readonly off?: number;
  /** Items that are worse than others. */
  readonly worse?: Readonly<Record<string, Severity>>;
  /** Of a list of things: what makes one the same, if there is another of it. */
  readonly by?: readonly string[];
  /** Of a list of things: whether a name is only a name. */
  readonly nameless?: boolean;
  /** Of a list of things: whether what a new one has is told, too. */
  readonly deep?: boolean;
}

/** Which way a setting is weaker, and why. */
export interface Direction extends Nuances {
  readonly weaker: Weaker;
  /** What follows, as the end of a sentence. */
  readonly because: string;
}

/** By path. */
export type Directions = Readonly<Record<string, Direction>>;

const by =
  (weaker: Weaker) =>
  (because: string, nuances: Nuances = {}): Direction => ({ weaker, because, ...nuances });

export const lower = by('lower');
export const higher = by('higher');
export const fewer = by('fewer');
export const more = by('more');
export const wider = by('wider');
export const later = by('later');
export const longer = by('longer');
export const different = by('different');
export const set = by('set');
export const nothing = by('nothing');
/** A switch that is weaker when it is off, or when it is on. */
export const off = by([true, false]);
export const on = by([false, true]);

/** Words that get weaker one by one. */
export function towards(
  words: readonly string[],
  because: string,
  nuances: Nuances = {},
): Direction {
  return { weaker: words, because, ...nuances };
}

/** Directions below a path. */
export function under(path: string, below: Directions): Directions {
  return Object.fromEntries(
    Object.entries(below).map(([name, direction]) => [`${path}.${name}`, direction]),
  );
}
