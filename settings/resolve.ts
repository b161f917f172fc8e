import { resolveAlerts } from './areas/alerts';
import { resolveAudit } from './areas/audit';
import { resolveCost } from './areas/cost';
import { resolveData } from './areas/data';
import { resolveDetections } from './areas/detections';
import { resolveDetective } from './areas/detective';
import { resolveIdentity, settingsWithPresets } from './areas/identity';
import type { ReadAttachment } from './areas/identity';
import { resolveIncident } from './areas/incident';
import { resolveNetwork } from './areas/network';
import { presetValueAt } from './deviations';
import { presets } from './presets';
import type { FileSettings } from './schema';
import type { Provenance, Settings } from './settings';
import { pathText } from './format-value';
import type { Path } from './format-value';
import type { YamlTree } from './yaml';

/** The account id of the shipped baseline.yaml. It is nobody's. */
export const PLACEHOLDER_ACCOUNT_ID = '1234567890123456';

/** Whether the settings still name the account of the shipped file: nothing real may be deployed. */
export function isPlaceholderAccount(settings: Settings): boolean {
  return settings.account.id === PLACEHOLDER_ACCOUNT_ID;
}

/** Merges the file with its preset and fills in what was left out. */
export function resolve(file: FileSettings, tree: YamlTree, read: ReadAttachment): Settings {
  return deepFreeze({
    version: file.version,
    account: file.account,
    region: file.region,
    preset: file.preset,
    identity: resolveIdentity(file.identity, presets[file.preset], read),
    network: resolveNetwork(file.network),
    data: resolveData(file.data, file.region),
    audit: resolveAudit(file.audit, { accountId: file.account.id, region: file.region }),
    detective: resolveDetective(file.detective),
    incident: resolveIncident(file.incident),
    protection: file.protection,
    enforce: file.enforce,
    cost: resolveCost(file.cost, file.account.site),
    alerts: resolveAlerts(file.alerts),
    detections: resolveDetections(file.detections),
    tags: { ...file.tags },
    exceptions: [...(file.exceptions ?? [])],
    provenance: provenanceOf(file, tree),
  });
}

function provenanceOf(file: FileSettings, tree: YamlTree): Record<string, Provenance> {
  const made = Object.keys(file.identity?.jobs ?? {});
  const paths: Path[] = settingsWithPresets
    .map((setting) => setting.split('.'))
    .filter(([, area, job = '']) => area !== 'jobs' || made.includes(job));
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
