import { printableJson } from '../../../alicloud/printable';
import { idOf } from '../../../policies/account/graph/graph';
import type { AccountGraph } from '../../../policies/account/graph/graph';
import { pathsTo } from '../../../policies/account/graph/paths';
import type { Paths } from '../../../policies/account/graph/paths';
import type { Goal } from '../../../policies/account/graph/goals';
import { formatValue } from '../../../settings/format-value';
import { EXIT, wrongInput } from '../../exit';
import { openLines, pathLines } from '../../path-lines';
import { readAccount } from './read-graph';
import type { Told } from './told';

export interface WhoOptions {
  readonly in: string;
  readonly format: 'text' | 'json';
}

export interface PathsOptions extends WhoOptions {
  readonly from?: string;
  readonly to: Goal;
}

/** Who may make a call, directly or by steps. */
export async function whoMay(action: string, resource: string, options: WhoOptions): Promise<Told> {
  if (!/^[a-z][a-z0-9-]*:[a-z0-9]+$/i.test(action)) {
    throw wrongInput(
      `action: found ${formatValue(action)}, allowed: <service>:<name>, such as ram:CreateAccessKey`,
    );
  }
  if (!/^(?:\*|acs:[^\s\p{C}]{1,2000})$/u.test(resource)) {
    throw wrongInput(
      `resource: found ${formatValue(resource)}, allowed: *, or an ARN, with wildcards, such as acs:oss:*:*:customer-data/*`,
    );
  }
  const { graph } = await readAccount(options.in);
  const found = pathsTo({ action, resource }, graph);
  return told(found, options.format, `Nobody may ${action} on ${resource}`);
}

/** The shortest path of each to a goal. */
export async function accessPaths(options: PathsOptions): Promise<Told> {
  const { graph } = await readAccount(options.in);
  const { from, to } = options;
  const names = from === undefined ? undefined : named(from, graph);
  const found = pathsTo(to, graph, (one) => names?.includes(idOf(one)) ?? true);
  return told(found, options.format, `No path of the catalogue leads to ${to}`);
}

function named(from: string, graph: AccountGraph): readonly string[] {
  const all = graph.principals.filter(({ kind }) => kind !== 'group');
  const found = all.filter((one) => idOf(one) === from || one.name === from).map(idOf);
  if (found.length > 0) return found;
  const some = all.slice(0, 10).map(idOf).join(', ');
  throw wrongInput(`--from: found ${formatValue(from)}, allowed: a user or a role: ${some}`);
}

function told({ paths, open }: Paths, format: 'text' | 'json', none: string): Told {
  const isCertain = paths.some((path) => path.isCertain);
  const code = isCertain
    ? EXIT.findings
    : paths.length + open.length > 0
      ? EXIT.unfinished
      : EXIT.clean;
  if (format === 'json') return { text: printableJson({ version: 1, paths, open }), code };
  const known =
    open.length === 0
      ? `${none}: every way of the catalogue was tried.`
      : `${none}, as far as is known.`;
  const lines =
    paths.length === 0 ? [known] : paths.flatMap((path) => ['', ...pathLines(path)]).slice(1);
  return { text: `${[...lines, ...openLines(open)].join('\n')}\n`, code };
}
