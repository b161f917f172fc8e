import { clip, oneLine, printableJson } from '../../alicloud/printable';
import { isWhole, SECTIONS, type Snapshot } from '../../policies/account/snapshot';
import {
  additionsTo,
  callerText,
  driftsIn,
  isUnfinished,
  makersOf,
  type Addition,
  type Deed,
  type Drift,
} from '../../policies/incident';
import { field } from '../../policies/review';
import { snapshotIn } from '../account/read-snapshot';
import { stateIn } from '../account/stored';
import { EXIT, type ExitCode } from '../exit';
import { callsOfTypes } from '../incident/calls-of-types';
import { planToCompare } from '../incident/plan-to-compare';
import { readDeeds } from '../incident/read-deeds';
import { escape } from '../review/render/markdown';
import type { Told } from './detect';

export interface DriftOptions {
  readonly logs?: readonly string[];
  /** The account as it is: what it has beside what is deployed. */
  readonly snapshot?: string;
  readonly format: 'text' | 'markdown' | 'json';
}

interface Found {
  readonly drifts: readonly Drift[];
  readonly additions: readonly Addition[];
  /** What was not looked at, in words. */
  readonly open: readonly string[];
}

/**
 * What in the account is no longer as deployed, in words, and who did it when.
 *
 * @param where - a plan, or a folder in which Terraform is to look; none: the stack of this folder.
 * @throws InputError where it cannot be read.
 */
export async function drift(
  where: string | undefined,
  { logs, snapshot, format }: DriftOptions,
): Promise<Told> {
  const account = snapshot === undefined ? undefined : snapshotIn('--snapshot', snapshot);
  const read = logs === undefined ? undefined : await readDeeds(logs);
  const whoMade = makersOf(read?.deeds ?? [], callsOfTypes());
  const { plan, name } = await planToCompare(where);
  const drifts = driftsIn(plan, name, whoMade);
  const managed = stateIn(field(plan, 'prior_state') ?? null) ?? [];
  const open = [
    ...(isUnfinished(plan)
      ? ['Terraform did not look at everything: the plan says that it failed.']
      : []),
    ...(account === undefined ? [] : unreadOf(account)),
    ...(read?.gaps ?? []),
  ];
  const additions = account === undefined ? [] : additionsTo(managed, account, whoMade);
  const found: Found = { drifts, additions, open };
  const code = codeOf(found);
  if (format === 'json') return { text: printableJson({ version: 1, ...found }), code };
  return { text: (format === 'markdown' ? markdown : plain)(found), code };
}

function codeOf({ drifts, additions, open }: Found): ExitCode {
  if (drifts.length + additions.length > 0) return EXIT.findings;
  return open.length > 0 ? EXIT.unfinished : EXIT.clean;
}

/** Where what is not in the snapshot may be there all the same. */
function unreadOf(snapshot: Snapshot): readonly string[] {
  return LOOKED_FOR.filter((section) => !isWhole(snapshot, section)).map(
    (section) =>
      `The snapshot did not read all ${SECTIONS[section].what}: what was added there is not told.`,
  );
}

const LOOKED_FOR = ['logins', 'accessKeys', 'groups', 'attachments', 'securityGroups'] as const;

/** Empty where nothing is to be told: nobody opens an issue for it. */
function plain({ drifts, additions, open }: Found): string {
  const lines = [
    ...drifts.flatMap((one) => [headOf(one), ...valuesOf(one).map((line) => `  ${line}`)]),
    ...additions.map(additionText),
    ...open,
  ];
  return lines.map((line) => `${oneLine(line)}\n`).join('');
}

function markdown({ drifts, additions, open }: Found): string {
  if (drifts.length + additions.length + open.length === 0) return '';
  const items = [
    ...drifts.map((one) =>
      [`- [ ] ${escape(headOf(one))}`, ...valuesOf(one).map((line) => `  - ${escape(line)}`)].join(
        '\n',
      ),
    ),
    ...additions.map((one) => `- [ ] ${escape(additionText(one))}`),
  ];
  return `${['# No longer as deployed', items.join('\n'), ...open.map(escape)].filter(Boolean).join('\n\n')}\n`;
}

const headOf = ({ address, kind, by }: Drift): string => `${address}: ${kind}, ${whoText(by)}`;

const additionText = ({ to, type, id, by }: Addition): string =>
  `${to}: added by hand ${type} ${clip(id)}, ${whoText(by)}`;

function whoText(by: Deed | undefined): string {
  return by === undefined
    ? 'by whom, the logs do not tell'
    : `by ${callerText(by.who)} from ${by.from}, ${new Date(by.at).toISOString().replace('.000Z', 'Z')} (${by.name})`;
}

function valuesOf({ values }: Drift): readonly string[] {
  return values.map(({ name, before, after }) =>
    before === undefined && after === undefined
      ? `${name}: another value, which is secret`
      : `${name}: ${clip(JSON.stringify(before))} -> ${clip(JSON.stringify(after))}`,
  );
}
