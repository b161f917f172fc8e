import { Annotations, Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import {
  deviationsFromPreset,
  presets,
  validateSection,
  type Preset,
  type PresetName,
} from '../settings';
import { inWords, notAllowed, weakerThanPreset } from './errors';

/** What a construct takes whose values come from a preset. */
export interface PresetProps {
  /**
   * Where values come from that are not given.
   *
   * @default 'cis-2.0'
   */
  readonly preset?: PresetName;
  /**
   * Why a value is weaker than the preset's, or may be: it is not known yet. Without it such a
   * value is refused; with it synth warns, and tells the reason.
   *
   * @default - nothing may be weaker
   */
  readonly weakerBecause?: string;
}

type Area = 'passwordPolicy' | 'login';
type Values<A extends Area> = { readonly [K in keyof Preset[A]]: ValueOf<Preset[A][K]> };
type ValueOf<P> = P extends { readonly value: infer T } ? T : never;

/** The preset's values with the given ones laid over them, none weaker without a reason. */
export function decide<A extends Area>(
  construct: IConstruct,
  area: A,
  props: Partial<Values<A>> & PresetProps,
): Values<A> {
  const { preset = 'cis-2.0', weakerBecause = '', ...given } = props;
  const known = Object.entries(given).filter(([, value]) => isKnown(value));
  const wrong = validateSection(area, Object.fromEntries(known));
  if (wrong.length > 0) throw notAllowed(construct, wrong);
  const weaker = deviationsFromPreset(preset, area, given).map((value) =>
    known.some(([name]) => name === value.name) ? value : { ...value, found: 'not known yet' },
  );
  if (weaker.length > 0) {
    if (weakerBecause.trim() === '') throw weakerThanPreset(construct, preset, weaker);
    const what = `Weaker than preset ${preset}: ${inWords(weaker)}`;
    Annotations.of(construct).addWarning(`${what}. Reason given: ${weakerBecause}`);
  }
  const own = Object.entries(presets[preset][area]).map(([name, { value }]) => [name, value]);
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries([...own, ...set]) as Values<A>;
}

function isKnown(value: unknown): boolean {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return !parts.some((part) => Token.isUnresolved(part)) && !Token.isUnresolved(value);
}
