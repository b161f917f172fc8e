import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneLine, printableJson } from '../../../alicloud/printable';
import { widens } from '../../../policies/account';
import { diffSettings } from '../../../policies/account/graph/from-settings';
import { diffGraphs } from '../../../policies/account/graph/diff';
import type { GraphDifference } from '../../../policies/account/graph/diff';
import { judgeNever } from '../../../policies/account/graph/never';
import type { NeverSettings } from '../../../settings';
import { formatValue } from '../../../settings/format-value';
import { differenceJson, differenceLines } from '../../difference-lines';
import { EXIT, wrongInput } from '../../exit';
import { pathLines } from '../../path-lines';
import { commitOf, writeCommit } from '../../review/git';
import type { Compared } from './compared';
import { readAccount } from './read-graph';
import type { ReadAccount } from './read-graph';
import type { Told } from './told';

export type DiffFormat = 'text' | 'markdown' | 'json' | 'svg';

/** What one account lets people do that another did not, and the other way round. */
export async function diffAccounts(
  before: string,
  after: string,
  format: DiffFormat,
): Promise<Told> {
  const path = existsSync(after) ? after : '.';
  const [was, is] = [await readSide(before, path), await readSide(after, path)];
  const difference = { ...differenceOf(was, is), never: judgeNever(neverOf(was, is), is.graph) };
  const text = format === 'svg' ? await svgOf(difference, was) : RENDER[format](difference);
  return { text, code: codeOf(difference) };
}

/** Loaded for this format only: nothing else needs what places a graph. */
async function svgOf(difference: Compared, { graph }: ReadAccount): Promise<string> {
  const { pictureOf } = await import('./picture/model.js');
  const { drawPicture } = await import('./picture/draw.js');
  return drawPicture(pictureOf(difference, graph));
}

/** A change that takes a statement out is held to it all the same. */
function neverOf(was: ReadAccount, is: ReadAccount): readonly NeverSettings[] {
  const all = [was, is].flatMap(({ settings }) => settings?.identity.never ?? []);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** Settings are compared by what they are for, all else by what is attached. */
function differenceOf(was: ReadAccount, is: ReadAccount): GraphDifference {
  if (was.settings === undefined || is.settings === undefined) {
    return diffGraphs(was.graph, is.graph);
  }
  return diffSettings(was.settings, is.settings);
}

/** @param path - what of a commit is meant. */
async function readSide(name: string, path: string): Promise<ReadAccount> {
  if (existsSync(name)) return readAccount(name);
  const commit = commitOf(name);
  if (commit === undefined) {
    throw wrongInput(
      `found ${formatValue(name)}, allowed: a settings file, a plan or a state in JSON, a folder, a simulated account, or a commit of this repository`,
    );
  }
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'alicloud-baseline-access-'));
  try {
    return await readAccount(writeCommit(commit, name, folder).counterpart(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function codeOf(difference: Compared): Told['code'] {
  const { leads, open, roles, never } = difference;
  const paths = [...leads, ...never.broken].map(({ path }) => path);
  if (widens(difference) || paths.some(({ isCertain }) => isCertain)) return EXIT.findings;
  const isOpen =
    paths.length + open.length + never.unproved.length > 0 ||
    roles.some((one) => one.undecided.length > 0);
  return isOpen ? EXIT.unfinished : EXIT.clean;
}

const RENDER: Readonly<Record<Exclude<DiffFormat, 'svg'>, (difference: Compared) => string>> = {
  text: (difference) => `${diffLines(difference).join('\n')}\n`,
  // As indented code nothing of it is markup.
  markdown: (difference) =>
    `**Who may newly do what**\n\n${diffLines(difference)
      .map((line) => `    ${line}`.trimEnd())
      .join('\n')}\n`,
  json: diffJson,
};

function diffLines(difference: Compared): readonly string[] {
  const { open, never } = difference;
  const lines = [
    ...never.broken.flatMap(({ never: { action, resource }, path }) => [
      '',
      oneLine(`Nobody was ever to ${action} on ${resource}:`),
      ...pathLines(path),
    ]),
    ...never.unproved.flatMap(({ never: { action, resource } }) => [
      '',
      oneLine(`That nobody may ${action} on ${resource} is not proved.`),
    ]),
  ].slice(1);
  const told = differenceLines(difference);
  const isSame = told.length === open.length && lines.length === 0;
  const changed = isSame ? [open.length === 0 ? SAME : OPEN, ...told] : told;
  return lines.length === 0 ? changed : [...lines, '', ...changed];
}

const SAME =
  'No difference: every request is decided as before, and nobody else gets in. Proved for all that both sides have.';
const OPEN = 'No difference, as far as is known.';

/** Fields are added, never changed, within a version. */
function diffJson(difference: Compared): string {
  return printableJson({ version: 1, ...differenceJson(difference), never: difference.never });
}
