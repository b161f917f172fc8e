import type { AlertsSettings } from './areas/alerts';
import type { AuditSettings } from './areas/audit';
import type { CostSettings } from './areas/cost';
import type { DataSettings } from './areas/data';
import type { DetectionSettings } from './areas/detections';
import type { DetectiveSettings } from './areas/detective';
import type { IdentitySettings } from './areas/identity';
import type { IncidentSettings } from './areas/incident';
import type { NetworkSettings } from './areas/network';
import type { PresetName } from './presets';
import type { Region } from '../alicloud/regions';
import type { FileSettings } from './schema';

/** Why a setting has the value it has: for messages and documents. */
export type Provenance =
  | { readonly from: 'preset'; readonly source: string }
  | { readonly from: 'file'; readonly line: number }
  /** Weaker than the preset, for this reason. */
  | { readonly from: 'exception'; readonly line: number; readonly reason: string };

/** Where the account was opened: aliyun.com or alibabacloud.com. */
export type Site = FileSettings['account']['site'];

/**
 * Settings with every value decided: the preset, changed by the file, changed by the environment.
 * Frozen all the way down, and free of secrets.
 */
export interface Settings {
  readonly version: 1;
  readonly account: {
    /** 16 digits. */
    readonly id: string;
    readonly site: Site;
  };
  readonly region: Region;
  readonly preset: PresetName;
  readonly identity: IdentitySettings;
  readonly network: NetworkSettings;
  readonly data: DataSettings;
  readonly audit: AuditSettings;
  readonly detective: DetectiveSettings;
  readonly incident: IncidentSettings;
  readonly alerts: AlertsSettings;
  readonly detections: DetectionSettings;
  /** Whether Terraform may destroy what holds data, logs or keys. */
  readonly protection: FileSettings['protection'];
  /** Whether what cuts off is deployed, or only what watches. */
  readonly enforce: FileSettings['enforce'];
  /** Absent: the file has no such section, and nobody watches the bills. */
  readonly cost: CostSettings | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly exceptions: readonly NonNullable<FileSettings['exceptions']>[number][];
  /** Of each setting on which the preset has a say, by path: `identity.login.sessionHours`. */
  readonly provenance: Readonly<Record<string, Provenance>>;
}
