import type { z } from 'zod';
import { loginSection, passwordPolicySection } from './areas/identity';
import { allowlistField, networksField } from './areas/networks';
import { valueAt } from './deviations';
import { pathText, formatValue } from './format-value';

/** Parts of the file that are also set in code: constructs hold them by the same schema. */
const SECTIONS = {
  passwordPolicy: passwordPolicySection,
  login: loginSection,
  /** Networks that may be let in. */
  networks: networksField('ipv4', 40, 'Networks.'),
  /** Networks that people or keys come from over the internet. */
  allowlist: allowlistField('both', 40, 'Networks.'),
};

/** A value that the settings file would refuse. `name` is empty for the whole; all is safe to print. */
export interface RefusedValue {
  readonly name: string;
  readonly found: string;
  readonly allowed: string;
  readonly fix?: string;
}

/** Values that the settings file would refuse whatever the preset, for whoever sets them in code. */
export function validateSection(area: keyof typeof SECTIONS, values: unknown): RefusedValue[] {
  const issues = SECTIONS[area].safeParse(values).error?.issues ?? [];
  const pathOf = ({ path }: z.core.$ZodIssue) =>
    path.map((part) => (typeof part === 'number' ? part : String(part)));
  const misshapen = new Set(
    issues.filter(({ code }) => code === 'invalid_format').map((issue) => pathText(pathOf(issue))),
  );
  return issues.flatMap((issue) => {
    const path = pathOf(issue);
    const name = pathText(path);
    // What is wrong in form need not be told wrong in content too.
    if (issue.code === 'custom' && misshapen.has(name)) return [];
    const { found, fix }: Readonly<Record<string, unknown>> =
      issue.code === 'custom' ? (issue.params ?? {}) : {};
    return [
      {
        name,
        found: typeof found === 'string' ? found : formatValue(valueAt(values, path)),
        allowed: issue.message,
        ...(typeof fix === 'string' && { fix }),
      },
    ];
  });
}
