import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { pageOf } from '../../policies/explain';
import { plannedIn, type Planned } from '../../policies/preflight';
import { DEFAULT_FILE, loadSettings, notesOn } from '../../settings';
import { asText, explainMarkdown, sinceMarkdown } from '../explain/render';
import { changesSince } from '../explain/since';
import { stackOf } from '../preflight/stack';

export interface ExplainOptions {
  /** A stack that is synthesised already. */
  readonly stack?: string;
  readonly format: string;
  /** What there was: a stack, a settings file or a commit. Only what changes is told then. */
  readonly since?: string;
}

/** One page by threat: what a deployment from here makes, why, what it costs and how it is undone. */
export async function explain({ stack, format, since }: ExplainOptions): Promise<string> {
  const markdown =
    since === undefined
      ? explainMarkdown(pageOf(await plannedHere(stack)), stack === undefined ? notesHere() : [])
      : sinceMarkdown(await changesSince(since, stack), since);
  return format === 'markdown' ? markdown : asText(markdown);
}

/** What the application of this folder makes, or a stack that is named. */
export async function plannedHere(stack: string | undefined): Promise<Planned[]> {
  const folder = mkdtempSync(join(tmpdir(), 'alicloud-baseline-'));
  try {
    return plannedIn(await stackOf(stack, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is left in the settings of this folder. */
export function notesHere(): readonly string[] {
  return existsSync(DEFAULT_FILE) ? notesOn(loadSettings()) : [];
}
