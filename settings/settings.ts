import type { z } from 'zod';
import type { PresetName } from './presets';
import type { Region } from './regions';
import type { FileSettings, loginSection, passwordPolicySection } from './schema';

/** Every password rule, decided. */
export type PasswordPolicySettings = Decided<z.output<typeof passwordPolicySection>>;

/** Every login rule, decided. */
export type LoginSettings = Decided<z.output<typeof loginSection>>;

/** The second factors beside apps and security keys. */
export type VerificationType = LoginSettings['verificationTypes'][number];

type Decided<T> = {
  readonly [K in keyof T]-?: NonNullable<T[K]> extends readonly (infer Item)[]
    ? readonly Item[]
    : NonNullable<T[K]>;
};

/** Why a setting has the value it has: for messages and documents. */
export type Provenance =
  | { readonly from: 'preset'; readonly source: string }
  | { readonly from: 'file'; readonly line: number }
  /** Weaker than the preset, for this reason. */
  | { readonly from: 'exception'; readonly line: number; readonly reason: string };

/** A role that users of the account may assume with a second factor. */
export interface RoleSettings {
  /** 1 to 64 letters, digits, dots and hyphens; different for each role. */
  readonly name: string;
  readonly description: string;
  /** 1 to 12. */
  readonly sessionHours: number;
}

/** A VPC that is made here, or one that exists. Names are different for each. */
export type VpcSettings =
  | { readonly kind: 'new'; readonly name: string; readonly cidr: string }
  | { readonly kind: 'existing'; readonly name: string; readonly id: string };

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
  readonly identity: {
    readonly passwordPolicy: PasswordPolicySettings;
    readonly login: LoginSettings;
    /** In the order of the file. */
    readonly roles: readonly RoleSettings[];
  };
  readonly network: { readonly vpcs: readonly VpcSettings[] };
  readonly tags: Readonly<Record<string, string>>;
  readonly exceptions: readonly { readonly setting: string; readonly reason: string }[];
  /** Of each setting on which the preset has a say, by path: `identity.login.sessionHours`. */
  readonly provenance: Readonly<Record<string, Provenance>>;
}
