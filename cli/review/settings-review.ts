import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isBaselineError } from '../../alicloud/problems';
import { accessOf, diffAccess } from '../../policies/account';
import type { AccessDifference } from '../../policies/account';
import { InputError, ownFinding } from '../../policies/review';
import type { Finding, Undecided, Where } from '../../policies/review';
import { compareSettings } from '../../policies/review/settings/compare';
import type { SettingChange } from '../../policies/review/settings/compare';
import { parseSettings } from '../../settings';
import type { Settings } from '../../settings';
import { YamlTree } from '../../settings/yaml';
import { readText } from './read-file';
import { shown } from './shown';

/** What a settings file says, or why nobody can tell. */
export interface ReadSettings {
  /** What reports call it. */
  readonly name: string;
  readonly settings: Settings | undefined;
  /** What is wrong with them. */
  readonly error?: Error;
  readonly lineOf: (path: readonly string[]) => number | undefined;
}

/** Reads settings without deciding what it means that they cannot be read. */
export function readSettings(file: string, name = shown(file)): ReadSettings {
  const text = readText(file, name);
  const tree = new YamlTree(text, name);
  const lineOf = (path: readonly string[]): number | undefined => tree.placeOf(path, 'key').line;
  try {
    // The environment of whoever reviews is no part of the change.
    const settings = parseSettings(text, {
      file: name,
      env: {},
      read: (path) => readText(join(dirname(realpathSync(file)), path), path),
    });
    return { name, settings, lineOf };
  } catch (error) {
    if (!isBaselineError(error) && !(error instanceof InputError)) throw error;
    return { name, settings: undefined, error, lineOf };
  }
}

/** A change of a setting, with its place. */
export interface PlacedChange extends SettingChange {
  readonly setting: string;
  readonly where: Where;
}

/** What a change makes of settings: all of it, and what of it is wrong or open. */
export interface SettingsReview {
  readonly changes: readonly PlacedChange[];
  /** Who may do what that they could not. */
  readonly access: AccessDifference;
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  readonly notes: readonly string[];
}

const RULE = 'settings-weakened';

/** @throws BaselineError where the settings of the head are wrong: nothing is deployed with them. */
export function reviewSettings(
  before: ReadSettings | undefined,
  after: ReadSettings | undefined,
): SettingsReview {
  const access = { account: [], roles: [] };
  const nothing = { changes: [], access, findings: [], undecided: [], notes: [] };
  if (after?.error !== undefined) throw after.error;
  if (before === undefined) {
    return after === undefined
      ? nothing
      : {
          ...nothing,
          notes: [`${after.name} is new: there is nothing to compare the settings with`],
        };
  }
  if (after === undefined) {
    const message = 'the settings are gone: nothing of the baseline is deployed from here any more';
    return {
      ...nothing,
      findings: [finding(before.name, message, 'critical', { file: before.name })],
    };
  }
  if (before.settings === undefined || after.settings === undefined) {
    const reason = 'of the base cannot be read, so nobody can tell what gets weaker';
    return {
      ...nothing,
      undecided: [
        {
          rule: RULE,
          severity: 'high',
          address: after.name,
          where: { file: after.name },
          reasons: [{ address: before.name, path: '', reason }],
          introduced: true,
          identity: `${RULE}|${after.name}|unread`,
          wasJudged: true,
        },
      ],
      notes: before.error === undefined ? [] : [before.error.message],
    };
  }
  const changes = compareSettings(before.settings, after.settings).map((one) => {
    const line = after.lineOf(one.path);
    return {
      ...one,
      setting: one.path.join('.'),
      where: { file: after.name, ...(line === undefined ? {} : { line }) },
    };
  });
  return {
    ...nothing,
    changes,
    access: diffAccess(accessOf(before.settings), accessOf(after.settings)),
    findings: changes
      .filter(({ way }) => way === 'weaker')
      .map(({ setting, message, severity, where }) => finding(setting, message, severity, where)),
  };
}

function finding(
  address: string,
  message: string,
  severity: Finding['severity'],
  where: Where,
): Finding {
  return ownFinding(RULE, message, { kind: 'violation', severity, address, message, where });
}
