import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_FILE } from '../../settings/default-file';
import { holderOf } from './file-names';
import { hasConfiguration } from './read-input';

const YAML = /\.ya?ml$/;

/**
 * The settings file that belongs to a path: itself, in the folder, or where its cdktf.out is.
 * Nothing where there is none.
 */
export function settingsFileOf(path: string): string | undefined {
  if (path === '-') return undefined;
  if (YAML.test(path)) return existsSync(path) ? path : undefined;
  const file = join(holderOf(path), DEFAULT_FILE);
  return existsSync(file) ? file : undefined;
}

/** Whether there is nothing at a path but settings. */
export function isSettingsOnly(path: string): boolean {
  if (path === '-') return false;
  return YAML.test(path) || (settingsFileOf(path) !== undefined && !hasConfiguration(path));
}
