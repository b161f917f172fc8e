import { printableJson } from '../../../alicloud/printable';
import { accessOf, diffAccess, widens } from '../../../policies/account';
import type { AccessDifference } from '../../../policies/account';
import { loadSettings } from '../../../settings';
import { accessJson, accessLines } from '../../access-lines';
import { EXIT } from '../../exit';
import type { Told } from './told';

export type DiffFormat = 'text' | 'json';

/** What one settings file lets people do that another did not, and the other way round. */
export function diffSettings(before: string, after: string, format: DiffFormat): Told {
  const difference = diffAccess(accessOf(loadSettings(before)), accessOf(loadSettings(after)));
  const tell = format === 'json' ? diffJson : diffText;
  return { text: tell(difference), code: codeOf(difference) };
}

function codeOf(difference: AccessDifference): Told['code'] {
  if (widens(difference)) return EXIT.findings;
  const isOpen = difference.roles.some(({ undecided }) => undecided.length > 0);
  return isOpen ? EXIT.unfinished : EXIT.clean;
}

function diffText(difference: AccessDifference): string {
  const lines = accessLines(difference);
  return `${(lines.length === 0 ? [SAME] : lines).join('\n')}\n`;
}

const SAME =
  'No difference: every request is decided as before, and nobody else gets in. Proved for the roles of both files.';

/** Fields are added, never changed, within a version. */
function diffJson(difference: AccessDifference): string {
  return printableJson({ version: 1, ...accessJson(difference) });
}
