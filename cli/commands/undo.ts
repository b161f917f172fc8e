import { readFileSync, writeFileSync } from 'node:fs';
import { oneLine } from '../../alicloud/printable';
import { leftBehind, protectedNames } from '../../policies/explain';
import { DEFAULT_FILE, loadSettings, parseSettings } from '../../settings';
import { wrongInput } from '../exit';
import { plannedHere } from './explain';

export interface UndoOptions {
  readonly stack?: string;
  /** Write `protection: removable` into the settings. */
  readonly unprotect?: boolean;
}

const PROTECTION = /^(?:# )?protection:.*$/m;

/** Says what a destroy leaves, and in which order to go; takes the protection off where asked. */
export async function undo({ stack, unprotect = false }: UndoOptions): Promise<string> {
  if (unprotect) takeProtectionOff();
  const planned = await plannedHere(stack);
  const held = protectedNames(planned);
  const list = (lines: readonly string[]): string => lines.map((l) => `  ${oneLine(l)}\n`).join('');
  const steps =
    held.length > 0
      ? [
          'Have another way in: destroy takes roles, groups and users away.',
          'alicloud-baseline undo --unprotect: writes protection: removable into baseline.yaml.',
          'npx cdktf deploy: the protection comes off. It changes nothing in the account.',
          'npx cdktf destroy.',
        ]
      : ['npx cdktf deploy, if it was not since the protection came off.', 'npx cdktf destroy.'];
  const numbered = steps.map((step, at) => `${String(at + 1)}. ${step}`);
  return [
    held.length > 0 ? `Protected: a destroy fails while it is\n${list(held)}` : '',
    `What destroy leaves\n${list(leftBehind(planned))}`,
    `In this order\n${list(numbered)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** One line of the settings file, and nothing else of it. */
function takeProtectionOff(): void {
  loadSettings();
  const file = process.env['ALICLOUD_BASELINE_FILE'] ?? DEFAULT_FILE;
  const text = readFileSync(file, 'utf8');
  const line = 'protection: removable';
  const changed = PROTECTION.test(text)
    ? text.replace(PROTECTION, line)
    : `${text.trimEnd()}\n\n${line}\n`;
  if (parseSettings(changed, { file }).protection !== 'removable') {
    throw wrongInput(`${file}: set protection: removable in it by hand.`);
  }
  writeFileSync(file, changed);
}
