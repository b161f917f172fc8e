import type { Preset } from '../../../settings/presets';
import { defineRule } from '../../review';
import type { Rule, Severity } from '../../review';
import { acceptedFigures, accepts } from './figures';

/** How console users sign in: one setting of the account. */
export const PREFERENCE = 'alicloud_ram_security_preference';

type FigureSetting = 'sessionHours' | 'idleDaysForUsers' | 'idleDaysForAccessKeys';

interface FigureRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly rationale: string;
  readonly remediation: string;
  readonly references: readonly string[];
  readonly argument: string;
  readonly setting: FigureSetting;
  /** What the account has where nobody said otherwise. */
  readonly default: number;
  /** What is wrong, with `{found}` and `{wanted}`. */
  readonly message: string;
  readonly bad: number;
  readonly good: number;
}

/** A rule about a figure of the security preference, which the preset has as well. */
export function preferenceFigureRule(about: FigureRule): Rule {
  const { argument, setting, message, bad, good, default: usual, ...said } = about;
  return defineRule({
    ...said,
    resourceTypes: [PREFERENCE],
    messages: { figure: message },
    examples: {
      fails: { [PREFERENCE]: { this: { [argument]: bad } } },
      passes: { [PREFERENCE]: { this: { [argument]: good } } },
    },
    check: ({ resource, preset, verdict }) => {
      const wanted = preset.login[setting];
      const found = resource.number(argument).or(usual);
      const accepted = found.is((figure) => accepts(wanted, figure));
      return verdict(accepted, 'figure', { found, wanted: acceptedFigures(wanted) });
    },
  });
}

type SwitchSetting = {
  readonly [K in keyof Preset['login']]: Preset['login'][K] extends { readonly value: boolean }
    ? K
    : never;
}[keyof Preset['login']];

interface SwitchRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly rationale: string;
  readonly remediation: string;
  readonly references: readonly string[];
  readonly argument: string;
  readonly setting: SwitchSetting;
  readonly default: boolean;
  readonly message: string;
}

/** A rule about a switch of the security preference, which the preset wants one way. */
export function preferenceSwitchRule(about: SwitchRule): Rule {
  const { argument, setting, message, default: usual, ...said } = about;
  return defineRule({
    ...said,
    resourceTypes: [PREFERENCE],
    messages: { switched: message },
    examples: {
      fails: { [PREFERENCE]: { this: { [argument]: true } } },
      passes: { [PREFERENCE]: { this: { [argument]: false } } },
    },
    check: ({ resource, preset, verdict }) => {
      const found = resource.boolean(argument).or(usual);
      return verdict(
        found.is((value) => accepts(preset.login[setting], value)),
        'switched',
      );
    },
  });
}
