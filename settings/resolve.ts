import { presetValueAt } from './departures';
import { presets } from './presets';
import type { PresetValue } from './presets';
import type { FileSettings } from './schema';
import type { Provenance, Settings, VpcSettings } from './settings';
import { pathText } from './show';
import type { Path } from './show';
import type { YamlTree } from './yaml';

/** The account id of the shipped baseline.yaml. It is nobody's. */
export const PLACEHOLDER_ACCOUNT_ID = '1234567890123456';

/** Whether the settings still name the account of the shipped file: nothing real may be deployed. */
export function isPlaceholderAccount(settings: Settings): boolean {
  return settings.account.id === PLACEHOLDER_ACCOUNT_ID;
}

/** Merges the file with its preset and fills in what was left out. */
export function resolve(file: FileSettings, tree: YamlTree): Settings {
  const { passwordPolicy, login, role } = presets[file.preset];
  const roles = Object.entries(file.identity?.roles ?? {}).map(([name, given]) => ({
    name,
    description: given.description ?? 'Assumed with a second factor only',
    sessionHours: given.sessionHours ?? role.sessionHours.value,
  }));
  return deepFreeze({
    version: file.version,
    account: file.account,
    region: file.region,
    preset: file.preset,
    identity: {
      passwordPolicy: decide(passwordPolicy, file.identity?.passwordPolicy),
      login: decide(login, file.identity?.login),
      roles,
    },
    network: { vpcs: (file.network?.vpcs ?? []).map(vpcOf) },
    tags: { ...file.tags },
    exceptions: [...(file.exceptions ?? [])],
    provenance: provenanceOf(file, tree),
  });
}

type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The file's values where it has any, the preset's elsewhere. */
function decide<T extends object>(
  preset: { readonly [K in keyof T]: PresetValue<T[K]> },
  given: Given<T> | undefined,
): T {
  const keys = Object.keys(preset) as (keyof T & string)[];
  return Object.fromEntries(keys.map((key) => [key, given?.[key] ?? preset[key].value])) as T;
}

type FileVpc = NonNullable<NonNullable<FileSettings['network']>['vpcs']>[number];

function vpcOf({ name, cidr, id }: FileVpc): VpcSettings {
  // The schema has seen to it that one of the two is there.
  return cidr === undefined
    ? { kind: 'existing', name, id: id ?? '' }
    : { kind: 'new', name, cidr };
}

function provenanceOf(file: FileSettings, tree: YamlTree): Record<string, Provenance> {
  const { passwordPolicy, login } = presets[file.preset];
  const paths: Path[] = [
    ...Object.keys(passwordPolicy).map((key) => ['identity', 'passwordPolicy', key]),
    ...Object.keys(login).map((key) => ['identity', 'login', key]),
    ...Object.keys(file.identity?.roles ?? {}).map((name) => [
      'identity',
      'roles',
      name,
      'sessionHours',
    ]),
  ];
  const reasons = new Map(file.exceptions?.map(({ setting, reason }) => [setting, reason]));
  return Object.fromEntries(
    paths.map((path) => {
      const setting = pathText(path);
      const entry = tree.entryAt(path);
      const reason = reasons.get(setting);
      return [setting, why(entry?.value.line, reason, presetValueAt(file.preset, path)?.source)];
    }),
  );
}

function why(
  line: number | undefined,
  reason: string | undefined,
  source: string | undefined,
): Provenance {
  if (line === undefined) return { from: 'preset', source: source ?? '' };
  return reason === undefined ? { from: 'file', line } : { from: 'exception', line, reason };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}
