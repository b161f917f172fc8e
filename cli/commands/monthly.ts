import { statSync } from 'node:fs';
import { printableJson } from '../../alicloud/printable';
import { modelOfSnapshot, snapshotDifference } from '../../policies/account/snapshot';
import { graphOf } from '../../policies/account/graph/from-resources';
import { checklist, judgeMonth, type ListName, type Use } from '../../policies/monthly';
import { rules } from '../../policies/rules';
import { DEFAULT_FILE, endingsOf, loadSettings, nearnessOf } from '../../settings';
import { snapshotIn, snapshotPair } from '../account/read-snapshot';
import { EXIT, wrongInput, type ExitCode } from '../exit';
import { readDeeds } from '../incident/read-deeds';
import { changeLine, type Month } from '../monthly/month';
import { checklistText, monthHtml, monthMarkdown, monthText } from '../monthly/render';
import { readConfig } from '../review/config';
import { CONFIG_FILE } from '../review/file-names';
import { systemPolicies } from '../system-policies';

export const monthlyFormats = ['text', 'markdown', 'html', 'json'] as const;

export interface MonthlyOptions {
  readonly before?: string;
  readonly logs?: readonly string[];
  readonly settings?: string;
  readonly format: (typeof monthlyFormats)[number];
}

interface Told {
  readonly text: string;
  readonly code: ExitCode;
}

const RENDER = {
  text: monthText,
  markdown: monthMarkdown,
  html: monthHtml,
  json: (month: Month) => printableJson({ version: 1, ...month }),
};

/**
 * What an account is weak in this month, and what changed since the last.
 *
 * @throws CliError where an input cannot be read.
 */
export async function reviewMonth(file: string, options: MonthlyOptions): Promise<Told> {
  const { now: snapshot, before } =
    options.before === undefined
      ? { now: snapshotIn('monthly', file), before: undefined }
      : snapshotPair('monthly', file, options.before);
  const use = options.logs === undefined ? undefined : await useIn(options.logs);
  const graph = graphOf(modelOfSnapshot(snapshot), systemPolicies);
  const judged = judgeMonth({ snapshot, before, graph, rules, use });
  const difference = before === undefined ? undefined : snapshotDifference(before, snapshot);
  const month: Month = {
    taken: snapshot.taken,
    ...(snapshot.account !== undefined && { account: snapshot.account }),
    ...(before !== undefined && { since: before.taken }),
    ...judged,
    changes: difference?.changes.map(changeLine) ?? [],
    uncompared: difference?.undecided.length ?? 0,
    ending: endings(options.settings, snapshot.taken.slice(0, 10)),
    checklist: checklist('month'),
  };
  const found = month.weaknesses.length + month.ending.length;
  const open = month.unjudged.length + month.uncompared;
  const code = found > 0 ? EXIT.findings : open > 0 ? EXIT.unfinished : EXIT.clean;
  return { text: RENDER[options.format](month), code };
}

/** The guides' list, without an account. */
export function tellChecklist(list: ListName, format: 'text' | 'json'): string {
  const items = checklist(list);
  return format === 'json'
    ? printableJson({ version: 1, list, items })
    : checklistText(list, items);
}

async function useIn(files: readonly string[]): Promise<Use> {
  const { deeds, gaps } = await readDeeds(files);
  if (deeds.length === 0) {
    throw wrongInput(
      `--logs: no event of ActionTrail in ${files.join(', ')}; allowed: what alicloud-baseline detect reads`,
    );
  }
  const times = deeds.flatMap(({ at, until = at }) => [at, until]);
  const [from, to] = times.reduce(
    ([least, most], at) => [Math.min(least, at), Math.max(most, at)],
    [Infinity, -Infinity],
  );
  return { deeds, from, to, gaps };
}

/** What is given for a time and ends soon, or is over: of the settings, and of the review. */
function endings(settingsFile: string | undefined, today: string): readonly string[] {
  const file = settingsFile ?? DEFAULT_FILE;
  const isThere = settingsFile !== undefined || exists(file);
  const given = isThere ? endingsOf(loadSettings(file)) : [];
  const known = exists(CONFIG_FILE) ? readConfig(CONFIG_FILE, rules, 'leave').suppressions : [];
  const suppressed = known.map(({ rule, address, until }) => ({
    path: `suppression of ${rule}${address === '' ? '' : ` for ${address}`} in ${CONFIG_FILE}`,
    until,
    owner: undefined,
  }));
  return [...given, ...suppressed.filter(({ until }) => until !== 'never')].flatMap((one) => {
    const nearness = nearnessOf(one, today);
    if (nearness === 'far') return [];
    const owner = one.owner === undefined ? '' : `; ${one.owner} answers for it`;
    return [`${one.path}: ${nearness === 'over' ? 'ended' : 'ends'} on ${one.until}${owner}`];
  });
}

const exists = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined;
