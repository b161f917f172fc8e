import { loginSection, passwordPolicySection } from './areas/identity';
import { valueAt } from './departures';
import { pathText, show } from './show';

const SECTIONS = { passwordPolicy: passwordPolicySection, login: loginSection };

/**
 * Values that the settings file would refuse whatever the preset, for whoever sets them in code.
 * `found` is safe to print.
 */
export function refusedValues(
  area: keyof typeof SECTIONS,
  values: Readonly<Record<string, unknown>>,
): { readonly name: string; readonly found: string; readonly allowed: string }[] {
  const { error } = SECTIONS[area].safeParse(values);
  return (error?.issues ?? []).map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const found: unknown = issue.code === 'custom' ? issue.params?.['found'] : undefined;
    return {
      name: pathText(path),
      found: typeof found === 'string' ? found : show(valueAt(values, path)),
      allowed: issue.message,
    };
  });
}
