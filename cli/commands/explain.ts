import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { pageOf } from '../../policies/explain';
import { plannedIn, type Planned } from '../../policies/preflight';
import { DEFAULT_FILE, loadSettings, notesOn } from '../../settings';
import { explainMarkdown, explainText } from '../explain/render';
import { stackOf } from '../preflight/stack';

export interface ExplainOptions {
  /** A stack that is synthesised already. */
  readonly stack?: string;
  readonly format: string;
}

/** One page by threat: what a deployment from here makes, why, what it costs and how it is undone. */
export async function explain({ stack, format }: ExplainOptions): Promise<string> {
  const page = pageOf(await plannedHere(stack));
  const render = format === 'markdown' ? explainMarkdown : explainText;
  return render(page, stack === undefined ? notesHere() : []);
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
