import { roleNames } from '../../../policies/roles';
import type { RoleName } from '../../../policies/roles';
import { formatValue } from '../../../settings/format-value';
import { nearest } from '../../../settings/suggest';
import { wrongInput } from '../../exit';

/** A role as people type it: `break-glass`. */
export function roleText(name: RoleName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const texts = roleNames.map(roleText);

/** Whether it is the name of a role, in any spelling that is taken for one. */
export function isRole(text: string): boolean {
  return roleNames.some((name) => plain(name) === plain(text));
}

const plain = (name: string): string => name.toLowerCase().replace(/[-_]/g, '');

/** Case, hyphens and underscores do not tell roles apart. */
export function readRole(text: string): RoleName {
  const found = roleNames.find((name) => plain(name) === plain(text));
  if (found !== undefined) return found;
  const meant = nearest(text, texts);
  throw wrongInput(
    `role: found ${formatValue(text)}, allowed: ${texts.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`,
  );
}
