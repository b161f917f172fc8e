import { presetNames, presets, type Preset, type PresetValue } from '../../settings';
import { cell, code, table } from './markdown';

/** `docs/settings.md`: the figures of each preset and where they are from. */
export function settingsPage(): string {
  return `# Presets

Generated from \`settings/presets.ts\` by \`npm run docs\`. \`baseline.yaml\` explains the settings themselves, and an editor that reads \`settings/baseline.schema.json\` completes them.

Benchmarks contradict each other. A preset is one coherent set of figures; a value in \`baseline.yaml\` wins over it, and one that the preset does not accept needs an entry under \`exceptions\` with a reason.

${presetNames.map((name) => `- ${code(name)}: ${presets[name].title}`).join('\n')}

## identity.passwordPolicy

${figures('passwordPolicy')}

## identity.login

${figures('login')}
`;
}

function figures(area: 'passwordPolicy' | 'login'): string {
  const names = Object.keys(presets['cis-2.0'][area]);
  const rows = names.map((name) => {
    const values = presetNames.map((preset) => valueOf(presets[preset], area, name));
    const sources = [...new Set(values.map(({ source }) => source))];
    return [
      code(name),
      ...values.map(({ value }) => code(JSON.stringify(value))),
      cell(sources.join('; ')),
    ];
  });
  return table(['Setting', ...presetNames.map(code), 'From'], rows);
}

function valueOf(
  preset: Preset,
  area: 'passwordPolicy' | 'login',
  name: string,
): PresetValue<unknown> {
  const values: Readonly<Record<string, PresetValue<unknown>>> = preset[area];
  const value = values[name];
  if (value === undefined) throw new Error(`no value for ${name}`);
  return value;
}
