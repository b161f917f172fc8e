import { Annotations } from 'cdktf';
import type { IConstruct } from 'constructs';
import { deviationsFromPreset, presetNames, presets } from '../settings';
import type { Preset, PresetName } from '../settings';
import { loginSection, passwordPolicySection } from '../settings/areas/identity';
import { choice } from '../settings/fields';
import { refused, type PropProblem } from './errors';
import { anyText, isComputed, known, validateProps } from './props';

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

const sections = { passwordPolicy: passwordPolicySection, login: loginSection };

const presetFields = {
  preset: known(choice(presetNames, 'The preset.')).optional(),
  weakerBecause: known(anyText).optional(),
};

/** The preset's values with the given ones laid over them, none weaker without a reason. */
export function decide<A extends Area>(
  construct: IConstruct,
  area: A,
  props: Partial<Values<A>> & PresetProps,
): Values<A> {
  validateProps(construct, sections[area].safeExtend(presetFields), props);
  const { preset = 'cis-2.0', weakerBecause = '', ...given } = props;
  const weaker = deviationsFromPreset(preset, area, given).map((value): PropProblem => ({
    path: value.name,
    found: isComputed(given, [value.name]) ? 'a value that is not known yet' : value.found,
    allowed: value.allowed,
    fix: "Give weakerBecause with the reason, or drop the value to take the preset's.",
  }));
  if (weaker.length > 0) {
    if (weakerBecause.trim() === '') {
      const refusals = weaker.map((one) => ({
        ...one,
        allowed: `${one.allowed} with preset ${preset}`,
      }));
      throw refused(construct, ...refusals);
    }
    const what = weaker.map(
      ({ path, found, allowed }) => `${path} is ${found}, allowed: ${allowed}`,
    );
    Annotations.of(construct).addWarning(
      `Weaker than preset ${preset}: ${what.join('; ')}. Reason given: ${weakerBecause}`,
    );
  }
  const own = Object.entries(presets[preset][area]).map(([name, { value }]) => [name, value]);
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries([...own, ...set]) as Values<A>;
}
