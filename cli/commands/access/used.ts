import { oneLine, printableJson } from '../../../alicloud/printable';
import { idOf } from '../../../policies/account/graph/graph';
import { narrow, type Narrowing } from '../../../policies/monthly';
import { formatValue } from '../../../settings/format-value';
import { EXIT, wrongInput } from '../../exit';
import { readDeeds } from '../../incident/read-deeds';
import { readAccount } from './read-graph';
import type { Told } from './told';

export interface UsedOptions {
  readonly in: string;
  readonly logs: readonly string[];
  readonly format: 'text' | 'json';
}

/**
 * What somebody holds against what the logs say that they called, and less that would have been enough.
 *
 * @throws CliError where nobody is called so, or an input cannot be read.
 */
export async function usedOf(who: string, options: UsedOptions): Promise<Told> {
  const { graph } = await readAccount(options.in);
  const all = graph.principals.filter(({ kind }) => kind !== 'group');
  const principal = all.find((one) => idOf(one) === who) ?? all.find(({ name }) => name === who);
  if (principal === undefined) {
    const some = all.slice(0, 10).map(idOf).join(', ');
    throw wrongInput(`access used: found ${formatValue(who)}, allowed: a user or a role: ${some}`);
  }
  const { deeds, gaps } = await readDeeds(options.logs);
  const found = narrow(principal, graph, deeds);
  const times = deeds.flatMap(({ at, until = at }) => [at, until]);
  const window =
    times.length === 0 ? undefined : { from: iso(times, 'min'), to: iso(times, 'max') };
  const isLess = found.grants.some(({ isUnused, document }) => isUnused || document !== undefined);
  const code =
    found.calls === 0 || gaps.length > 0 ? EXIT.unfinished : isLess ? EXIT.findings : EXIT.clean;
  const name = idOf(principal);
  if (options.format === 'json') {
    return { text: printableJson({ version: 1, who: name, window, gaps, ...found }), code };
  }
  const head = window === undefined ? 'no events' : `${window.from} to ${window.to}`;
  const lines = [`${name}: ${String(found.calls)} calls in the logs, ${head}`, ...linesOf(found)];
  return {
    text: [...lines, ...gaps, QUARTERLY].map((line) => `${oneLine(line)}\n`).join(''),
    code,
  };
}

const QUARTERLY =
  'What is done once a quarter or a year is not in these logs: ask who does it before anything is taken away.';

/** Without a call of theirs nothing is proposed: they may be called otherwise in the logs. */
function linesOf({ calls, failing, grants }: Narrowing): readonly string[] {
  if (calls === 0) return ['Nothing is proposed: is the name as the logs have it?'];
  return [
    ...grants.map(({ name, isUnused, document }) =>
      isUnused
        ? `${name}: nothing of it was used. Take it away.`
        : `${name}: ${document === undefined ? 'not all of it was understood: it stays' : `enough would have been ${document}`}`,
    ),
    ...failing.map(
      (call) => `${call}: would have failed, for nobody knows by which action it is authorised.`,
    ),
  ];
}

function iso(times: readonly number[], which: 'min' | 'max'): string {
  const pick = (a: number, b: number): number =>
    which === 'min' ? Math.min(a, b) : Math.max(a, b);
  return new Date(times.reduce(pick)).toISOString();
}
