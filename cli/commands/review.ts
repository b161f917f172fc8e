import { existsSync } from 'node:fs';
import { InputError, mergeReports, review } from '../../policies/review';
import type { Severity } from '../../policies/review';
import { rules as allRules } from '../../policies/rules';
import { wrongInput } from '../exit';
import type { ExitCode } from '../exit';
import { defaultConfig, readConfig } from '../review/config';
import { outcomeOf } from '../review/outcome';
import type { Outcome } from '../review/outcome';
import { shown } from '../review/shown';
import { tools } from '../review/file-names';
import { movedFrom } from '../review/moved-blocks';
import { withLocations, readSources } from '../review/locations';
import { readBase, readInputs } from '../review/read-input';
import { renderJson } from '../review/render/json';
import { renderJunit } from '../review/render/junit';
import { renderMarkdown } from '../review/render/markdown';
import { renderSarif } from '../review/render/sarif';
import { renderText } from '../review/render/text';

export const formats = ['text', 'markdown', 'json', 'sarif', 'junit'] as const;

export interface ReviewCommandOptions {
  readonly base?: string;
  readonly source?: string;
  readonly format: (typeof formats)[number];
  readonly failOn?: Severity;
  readonly strict?: boolean;
  readonly config?: string;
  readonly all?: boolean;
}

const RENDER: Readonly<Record<ReviewCommandOptions['format'], (outcome: Outcome) => string>> = {
  text: renderText,
  markdown: renderMarkdown,
  json: renderJson,
  sarif: renderSarif,
  junit: renderJunit,
};

/** Where a configuration is looked for. */
const DEFAULT_CONFIG = '.alicloud-baseline-review.yaml';

export interface Reviewed {
  readonly text: string;
  readonly code: ExitCode;
  /** For people, on the other stream. */
  readonly notes: readonly string[];
}

/**
 * Reviews plans and configurations.
 *
 * @param today - the day, as `2026-11-23`.
 * @throws CliError where the input cannot be read.
 */
export async function reviewPaths(
  paths: readonly string[],
  options: ReviewCommandOptions,
  today: string,
): Promise<Reviewed> {
  try {
    return await reviewed(paths, options, today);
  } catch (error) {
    throw error instanceof InputError ? wrongInput(error.message) : error;
  }
}

async function reviewed(
  paths: readonly string[],
  options: ReviewCommandOptions,
  today: string,
): Promise<Reviewed> {
  const file = options.config ?? (existsSync(DEFAULT_CONFIG) ? DEFAULT_CONFIG : undefined);
  const config = file === undefined ? defaultConfig(allRules) : readConfig(file, allRules);
  const inputs = await readInputs(paths);
  const base = options.base === undefined ? undefined : await readBase(options.base);
  const sources = options.source === undefined ? undefined : await readSources(options.source);
  const reports = tools
    .slice(0, Math.max(inputs.length, base?.sides.length ?? 0))
    .map((_, index) => {
      const input = inputs[index] ?? inputs[0];
      const before = base?.sides[index] ?? base?.sides[0] ?? input.before;
      return review(input.after, config.rules, {
        ...config,
        today,
        before,
        moved: base === undefined ? input.moved : movedFrom(before, input.moved),
        suppressions: [
          ...config.suppressions,
          ...input.suppressions,
          ...(sources?.suppressions ?? []),
        ],
      });
    });
  const report = mergeReports(reports);
  const outcome = outcomeOf(
    sources === undefined ? report : withLocations(report, sources),
    config.rules,
    anchorOf(paths),
    {
      all: options.all === true,
      failOn: options.failOn ?? config.failOn ?? 'low',
      strict: options.strict === true,
    },
  );
  const notes = [...new Set([...inputs.flatMap((one) => one.notes), ...(base?.notes ?? [])])];
  return { text: RENDER[options.format](outcome), code: outcome.code, notes };
}

/** A file of the repository that stands for what no file tells. */
function anchorOf(paths: readonly string[]): string {
  const found = ['main.ts', 'main.tf', 'cdktf.json'].find((name) => existsSync(name));
  const [first] = paths;
  return found ?? (first === undefined || first === '-' ? 'main.tf' : shown(first));
}
