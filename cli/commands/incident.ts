import { printableJson, clip } from '../../alicloud/printable';
import {
  changeText,
  commandsFor,
  hunt,
  shellLine,
  type Command,
  type Commands,
  type Hunt,
  type Subject,
} from '../../policies/incident';
import { snapshotIn, snapshotPair, type SnapshotPair } from '../account/read-snapshot';
import { EXIT, wrongInput, type ExitCode } from '../exit';
import { planMarkdown, planText } from '../incident/render';
import { readDeeds, type ReadDeeds } from '../incident/read-deeds';
import { sectionsOf } from '../incident/sheet';
import { compare, type Compared } from '../incident/snapshots';
import type { Told } from './detect';
import { sinceIn } from './detect/since';

export interface IncidentOptions {
  readonly user?: readonly string[];
  readonly role?: readonly string[];
  readonly accessKey?: readonly string[];
  readonly instance?: readonly string[];
  readonly root?: boolean;
  readonly since?: string;
  readonly logs?: readonly string[];
  /** The account as it is now. */
  readonly snapshot?: string;
  /** The account as it was. */
  readonly before?: string;
  readonly format: 'text' | 'markdown' | 'json';
}

/** The plan for the bad day, with names, and what the logs say was left behind. */
export async function incident(options: IncidentOptions): Promise<Told> {
  const subjects = subjectsOf(options);
  const since = options.since === undefined ? undefined : sinceIn(options.since) * 1000;
  const read = options.logs === undefined ? undefined : await readDeeds(options.logs);
  const found = hunt(read?.deeds ?? [], subjects, since);
  const { now, before } = snapshotsIn(options);
  const compared =
    now !== undefined && before !== undefined
      ? compare({ now, before }, read?.deeds ?? [])
      : { unexplained: [], open: [] };
  const commands = commandsFor(subjects, found, now);
  const open = [...gapsOf(options, read, found), ...compared.open];
  const code = codeOf(found, compared, open);
  const title = `Incident: ${subjects.map(({ kind, name }) => (name === '' ? 'the owner of the account' : `${kind} ${clip(name)}`)).join(', ')}`;
  if (options.format === 'json') {
    return {
      text: printableJson({
        version: 1,
        verdict: VERDICTS[code].toLowerCase(),
        open,
        ...jsonOf(subjects, found, commands),
        unexplained: compared.unexplained,
      }),
      code,
    };
  }
  const render = options.format === 'markdown' ? planMarkdown : planText;
  return {
    text: render(
      title,
      `${VERDICTS[code]}.`,
      sectionsOf(subjects, found, commands, open, compared.unexplained.map(changeText)),
    ),
    code,
  };
}

const VERDICTS: Readonly<Record<ExitCode, string>> = {
  [EXIT.clean]: 'Nothing left behind',
  [EXIT.findings]: 'Back doors found',
  [EXIT.wrongInput]: 'Wrong input',
  [EXIT.unfinished]: 'Not all could be judged',
};

function subjectsOf({
  user = [],
  role = [],
  accessKey = [],
  instance = [],
  root = false,
}: IncidentOptions): Subject[] {
  const named = (kind: 'user' | 'role' | 'key' | 'machine', names: readonly string[]): Subject[] =>
    names.map((name) => ({ kind, name }));
  const all: Subject[] = [
    ...named('user', user),
    ...named('role', role),
    ...named('key', accessKey),
    ...named('machine', instance),
    ...(root ? [{ kind: 'root' as const, name: '' }] : []),
  ];
  if (all.length === 0) {
    throw wrongInput('name who was stolen: --user, --role, --access-key, --instance or --root');
  }
  if (all.some(({ kind, name }) => kind !== 'root' && name.trim() === '')) {
    throw wrongInput('found an empty name, allowed: the name or id as the audit trail has it');
  }
  return all;
}

/** What was not looked at, or cannot be said: nothing where all was. */
function gapsOf(
  { logs, since }: IncidentOptions,
  read: ReadDeeds | undefined,
  { theirs, unknown }: Hunt,
): readonly string[] {
  if (read === undefined) {
    return [
      'No logs were given: what they did is not known. aliyun actiontrail LookupEvents, or the bucket of the trail; then --logs <files>.',
    ];
  }
  return [
    ...(theirs.length === 0
      ? [
          `No call of theirs in ${logs?.length === 1 ? 'this log' : 'these logs'}${since === undefined ? '' : ' since then'}: is the name spelt as the trail has it, and do the logs reach so far?`,
        ]
      : []),
    ...read.gaps,
    ...(read.unfollowed > 0
      ? [`Not followed: ${read.unfollowed} events without a readable time or caller.`]
      : []),
    ...(unknown.length > 0
      ? ['Changes that this knows nothing of are under “Look at these”.']
      : []),
  ];
}

function snapshotsIn({ snapshot, before }: IncidentOptions): Partial<SnapshotPair> {
  if (snapshot === undefined) {
    if (before === undefined) return {};
    throw wrongInput('--before needs --snapshot: the account as it is now, to hold against it');
  }
  if (before === undefined) return { now: snapshotIn('--snapshot', snapshot) };
  return snapshotPair('--snapshot', snapshot, before);
}

function codeOf({ left }: Hunt, compared: Compared, open: readonly string[]): ExitCode {
  if (left.some(({ ended }) => ended === undefined)) return EXIT.findings;
  if (compared.unexplained.length > 0) return EXIT.findings;
  return open.length > 0 ? EXIT.unfinished : EXIT.clean;
}

function jsonOf(subjects: readonly Subject[], found: Hunt, ready: Commands): object {
  const told = (one: Command): object => ({
    command: shellLine(one.argv),
    argv: ['aliyun', ...one.argv],
    does: one.does,
    undo: typeof one.undo === 'string' ? one.undo : shellLine(one.undo),
  });
  const commands = Object.entries(ready);
  return {
    subjects,
    commands: Object.fromEntries(commands.map(([step, all]) => [step, all.map(told)])),
    ...found,
    left: found.left.map((one) => ({ ...one, ...(one.fix && { fix: told(one.fix) }) })),
  };
}
