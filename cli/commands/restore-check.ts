import { oneLine, printableJson } from '../../alicloud/printable';
import { graphOf } from '../../policies/account/graph/from-resources';
import { coverageOf, modelOfSnapshot } from '../../policies/account/snapshot';
import { deleters, restorable, type Deleters, type Restorable } from '../../policies/restore';
import { snapshotIn } from '../account/read-snapshot';
import { EXIT, type ExitCode } from '../exit';
import { systemPolicies } from '../system-policies';
import { sinceIn } from './detect/since';

export interface RestoreOptions {
  /** A time, or how long ago. */
  readonly since: string;
  readonly format: 'text' | 'json';
}

/**
 * Which data can be brought back as it was before a time.
 *
 * @throws CliError where the snapshot or the time is none.
 */
export function restoreCheck(
  file: string,
  options: RestoreOptions,
  now = Date.now(),
): { readonly text: string; readonly code: ExitCode } {
  const snapshot = snapshotIn('restore-check', file);
  const since = new Date(sinceIn(options.since, now) * 1000).toISOString();
  const data = restorable(snapshot, since);
  const who = deleters(graphOf(modelOfSnapshot(snapshot), systemPolicies));
  const unread = (['disks', 'databases', 'buckets'] as const).filter(
    (name) => coverageOf(snapshot, name).read !== 'all',
  );
  const isLost = data.some(({ kept }) => kept === 'none');
  const isOpen = unread.length > 0 || data.some(({ kept }) => kept === 'unknown');
  const code = isLost ? EXIT.findings : isOpen ? EXIT.unfinished : EXIT.clean;
  const text =
    options.format === 'json'
      ? printableJson({ version: 1, since, data, deleters: who, unread })
      : shown(since, data, who, unread);
  return { text, code };
}

const SIGNS = { yes: '+', none: '!', unknown: '?' } as const;

function shown(
  since: string,
  data: readonly Restorable[],
  who: readonly Deleters[],
  unread: readonly string[],
): string {
  const lost = data.filter(({ kept }) => kept === 'none').length;
  const kept = data.filter((one) => one.kept === 'yes').length;
  return [
    `Of ${String(data.length)} disks, databases and buckets ${String(kept)} can be brought back as before ${since}, ${String(lost)} cannot.`,
    ...unread.map((name) => `? ${name}: were not all read; there may be more`),
    ...data.map(({ what, id, name, region, kept: is, says }) => {
      const named = name === undefined || name === id ? id : `${id} (${name})`;
      return `${SIGNS[is]} ${what} ${named}${region === '' ? '' : ` in ${region}`}: ${says}`;
    }),
    'Who could have taken copies away, and still can:',
    ...who.map(({ action, who: all, open }) => {
      const rest = open.length === 0 ? '' : '; not all is known';
      return `  ${action}: ${all.length === 0 ? 'nobody' : all.join(', ')}${rest}`;
    }),
  ]
    .map((line) => `${oneLine(line)}\n`)
    .join('');
}
