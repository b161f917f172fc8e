import { existsSync, realpathSync } from 'node:fs';
import { InputError, mergeReports, Model, review } from '../../policies/review';
import type { Severity, Suppression } from '../../policies/review';
import { rules as allRules } from '../../policies/rules';
import { wrongInput } from '../exit';
import type { ExitCode } from '../exit';
import { CONFIG_FILE, readBase } from '../review/base';
import type { Base } from '../review/base';
import { readConfig } from '../review/config';
import { judgingOf } from '../review/judging';
import type { Said } from '../review/judging';
import { outcomeOf } from '../review/outcome';
import type { Outcome } from '../review/outcome';
import { shown } from '../review/shown';
import { tools } from '../review/file-names';
import { movedFrom } from '../review/moved-blocks';
import { withLocations, readSources } from '../review/locations';
import { named, readInputs } from '../review/read-input';
import type { Inputs } from '../review/read-input';
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
  /** Whether configuration and suppressions that the change brings count for it. */
  readonly trustHead?: boolean;
}

const RENDER: Readonly<Record<ReviewCommandOptions['format'], (outcome: Outcome) => string>> = {
  text: renderText,
  markdown: renderMarkdown,
  json: renderJson,
  sarif: renderSarif,
  junit: renderJunit,
};

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
  const inputs = await readInputs(named(paths));
  const question = {
    paths: paths.length > 0 ? paths : ['.'],
    source: options.source,
    rules: allRules,
  };
  const base = options.base === undefined ? undefined : await readBase(options.base, question);
  const sources = options.source === undefined ? undefined : await readSources(options.source);
  const judging = judgingOf(
    {
      ...configurations(options.config),
      comments: [
        ...inputs.flatMap(({ suppressions }) => suppressions),
        ...(sources?.suppressions ?? []),
      ],
      base: base && {
        config: base.config,
        comments: commentsOf(base, inputs),
      },
      trustHead: options.trustHead === true,
    },
    allRules,
    today,
  );
  const { config } = judging;
  const counting = new Set(judging.suppressions);
  const reports = tools
    .slice(0, Math.max(inputs.length, base?.inputs?.length ?? 0))
    .map((_, index) => {
      const input = inputs[index] ?? inputs[0];
      const old = base?.inputs?.[index] ?? base?.inputs?.[0];
      // A plan knows by itself what there was; where a base has nothing of it, all is new.
      const before =
        old?.after ?? input.before ?? (base === undefined ? undefined : Model.join([]));
      const elsewhere = new Set(
        inputs.filter((one) => one !== input).flatMap((one) => one.suppressions),
      );
      return review(input.after, config.rules, {
        ...config,
        today,
        before,
        moved: base === undefined ? input.moved : movedFrom(before, input.moved),
        suppressions: [...counting].filter((one) => !elsewhere.has(one)),
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
      configuration: judging.notices,
    },
  );
  const notes = [...new Set([...inputs.flatMap((one) => one.notes), ...(base?.notes ?? [])])];
  return { text: RENDER[options.format](outcome), code: outcome.code, notes };
}

/** The configuration that was named, and that of this folder, unless it is the same. */
function configurations(name: string | undefined): Pick<Said, 'named' | 'own'> {
  const isOwn = existsSync(CONFIG_FILE);
  if (name === undefined) return isOwn ? { own: readConfig(CONFIG_FILE, allRules) } : {};
  const chosen = readConfig(name, allRules);
  const isSame = isOwn && realpathSync(name) === realpathSync(CONFIG_FILE);
  return isOwn && !isSame
    ? { named: chosen, own: readConfig(CONFIG_FILE, allRules) }
    : { named: chosen };
}

/** The suppressions in the code of the base, with the addresses that what they are about has now. */
function commentsOf({ inputs, comments }: Base, head: Inputs): Suppression[] {
  const all = [...(inputs ?? []).flatMap(({ suppressions }) => suppressions), ...comments];
  return all.flatMap((one) => [
    one,
    ...head.flatMap(({ moved }) => {
      const address = moved.get(one.address);
      return address === undefined ? [] : [{ ...one, address }];
    }),
  ]);
}

/** A file of the repository that stands for what no file tells. */
function anchorOf(paths: readonly string[]): string {
  const found = ['main.ts', 'main.tf', 'cdktf.json'].find((name) => existsSync(name));
  const [first] = paths;
  return found ?? (first === undefined || first === '-' ? 'main.tf' : shown(first));
}
