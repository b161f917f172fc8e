import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { addToReport, InputError, mergeReports, review } from '../../policies/review';
import type { Report, Severity, Suppression } from '../../policies/review';
import { rules as allRules } from '../../policies/rules';
import type { NeverSettings } from '../../settings';
import { wrongInput } from '../exit';
import type { ExitCode } from '../exit';
import { baselineText, readBaseline, withBaseline } from '../review/baseline';
import type { Base, BaseQuestion } from '../review/base';
import { judgingOf } from '../review/judging';
import type { Judging, Notice, Said } from '../review/judging';
import { outcomeOf } from '../review/outcome';
import type { Outcome } from '../review/outcome';
import { shown } from '../review/shown';
import { withExcerpts } from '../review/excerpts';
import { CONFIG_FILE } from '../review/file-names';
import { movedFrom } from '../review/moved-blocks';
import { readSources, sourcesOf, withLocations } from '../review/locations';
import { named, NOTHING, readInputs } from '../review/read-input';
import type { Inputs } from '../review/input';
import { isSettingsOnly, settingsFileOf } from '../review/settings-files';
import { placedFrom, reportFrom } from '../review/root';
import { accessOfSides, sidesOfEach } from '../review/sides';
import type { InputSides } from '../review/sides';
import type { SettingsReview } from '../review/settings-review';
import { renderGitlab } from '../review/render/gitlab';
import { renderJson } from '../review/render/json';
import { renderJunit } from '../review/render/junit';
import { renderMarkdown } from '../review/render/markdown';
import { renderSarif } from '../review/render/sarif';
import { renderText } from '../review/render/text';

export const formats = ['text', 'markdown', 'json', 'sarif', 'junit', 'gitlab'] as const;

export interface ReviewCommandOptions {
  readonly base?: string;
  readonly source?: string;
  readonly format: (typeof formats)[number];
  readonly failOn?: Severity;
  readonly strict?: boolean;
  readonly config?: string;
  readonly all?: boolean;
  /** Files with values of the variables of folders; the last one wins. */
  readonly varFile?: readonly string[];
  /** A file of findings that are known: only others are new. */
  readonly baseline?: string;
  /** The file to write all findings to, for that. */
  readonly record?: string;
  /** The folder that places in reports are told from. Default: where the command runs. */
  readonly root?: string;
  /** Whether Terraform plans folders in a simulated account. */
  readonly simulate?: boolean;
  /** The folder of that account; default: an empty one. */
  readonly account?: string;
  /** Whether Terraform may do all that the code says. */
  readonly trust?: boolean;
  /** Whether configuration and suppressions that the change brings count for it. */
  readonly trustHead?: boolean;
}

const RENDER: Readonly<Record<ReviewCommandOptions['format'], (outcome: Outcome) => string>> = {
  text: renderText,
  markdown: renderMarkdown,
  json: renderJson,
  sarif: renderSarif,
  junit: renderJunit,
  gitlab: renderGitlab,
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
 * @throws InputError where the input cannot be read.
 */
export async function reviewPaths(
  paths: readonly string[],
  options: ReviewCommandOptions,
  today: string,
): Promise<Reviewed> {
  const given = paths.length > 0 ? paths : ['.'];
  if (options.simulate !== true && (options.trust === true || options.account !== undefined)) {
    throw wrongInput('--account and --trust say how --simulate plans, which is not asked for.');
  }
  if (options.base !== undefined && options.baseline !== undefined) {
    throw wrongInput('--base and --baseline both say what is new: give one of them.');
  }
  const alone = given.find(isSettingsOnly);
  if (options.base === undefined && alone !== undefined) throw withoutBase(alone);
  const configured = given.filter((path) => !isSettingsOnly(path));
  const { inputs, base } = await sidesOf(given, configured, options);
  const sources = options.source === undefined ? undefined : await readSources(options.source);
  const comments = [...inputs, ...(sources === undefined ? [] : [sources])];
  const judging = judgingOf(
    {
      ...(await configurations(options)),
      comments: comments.flatMap(({ suppressions }) => suppressions),
      base: base && { config: base.config, comments: commentsOf(base, inputs) },
      trustHead: options.trustHead === true,
    },
    allRules,
    today,
  );
  const settings = base === undefined ? [] : await settingsOf(given, base, judging.config.never);
  const sides = sidesOfEach(inputs, base);
  const account = await accessOfSides(sides, [
    ...judging.config.never,
    ...settings.flatMap(({ never }) => never),
  ]);
  const beside = [...settings, account];
  const found = addToReport(
    mergeReports(reportsOf(sides, inputs, base, judging, today)),
    beside.flatMap(({ findings }) => findings),
    beside.flatMap(({ undecided }) => undecided),
  );
  if (options.record !== undefined) writeFileSync(options.record, baselineText(found));
  const { report, notices: known } = withKnown(found, options.baseline);
  const { config, notices } = judging;
  const planned = inputs.flatMap(({ readFrom }) =>
    readFrom === undefined ? [] : [sourcesOf(readFrom)],
  );
  const placed = [...(sources === undefined ? [] : [sources]), ...planned];
  const { root } = options;
  const located = withExcerpts(placed.reduce(withLocations, report));
  const placedIn = placedFrom(root ?? '.');
  const shownReport = root === undefined ? located : reportFrom(located, root);
  const outcome = outcomeOf(shownReport, config.rules, anchorOf(paths), {
    all: options.all === true,
    failOn: options.failOn ?? config.failOn ?? 'low',
    strict: options.strict === true,
    configuration: [...notices, ...known].map(placedIn),
    settings: settings.flatMap(({ changes }) => changes).map(placedIn),
    access: beside.flatMap(({ access }) => access),
  });
  const told = [...inputs, ...settings, ...(base === undefined ? [] : [base])];
  const notes = [...new Set(told.flatMap((one) => one.notes))];
  return { text: RENDER[options.format](outcome), code: outcome.code, notes };
}

/** A report with what was recorded before taken for known, and a word on it. */
function withKnown(report: Report, file: string | undefined) {
  if (file === undefined) return { report, notices: [] };
  const known = readBaseline(file);
  const message = `${known.size} findings recorded in ${shown(file)} are taken for known`;
  const where = { file: shown(file) };
  const notice: Notice = { setting: 'baseline', message, where, counts: true, introduced: false };
  return { report: withBaseline(report, known), notices: [notice] };
}

/** Both sides of the change, read in the same way: what is planned says more than what is read. */
async function sidesOf(
  paths: readonly string[],
  configured: readonly string[],
  options: ReviewCommandOptions,
  isSimulated = options.simulate === true,
): Promise<{ readonly inputs: Inputs; readonly base: Base | undefined }> {
  const { account, trust = false, source } = options;
  const reading = {
    variableFiles: options.varFile ?? [],
    simulate: isSimulated ? { account, trust } : undefined,
  };
  const inputs = configured.length === 0 ? NOTHING : await readInputs(named(configured), reading);
  const question = { paths, source, reading, rules: allRules };
  const base = options.base === undefined ? undefined : await baseOf(options.base, question);
  const sides = [...inputs, ...(base?.inputs ?? [])].filter((one) => one !== NOTHING[0]);
  const planned = sides.filter(({ readFrom }) => readFrom !== undefined);
  if (base === undefined || planned.length === 0 || planned.length === sides.length) {
    return { inputs, base };
  }
  const why = sides.flatMap(({ notes }) => notes.filter((note) => note.includes('not simulated')));
  const read = await sidesOf(paths, configured, options, false);
  const [first, ...rest] = read.inputs;
  return { ...read, inputs: [{ ...first, notes: [...first.notes, ...why] }, ...rest] };
}

/** Who reviews without a base waits for nothing that only a base needs: settings, their checks, Git. */
async function baseOf(base: string, question: BaseQuestion): Promise<Base> {
  const { readBase } = await import('../review/base.js');
  return readBase(base, question);
}

/** A report for each program that may run what is reviewed. */
function reportsOf(
  sides: readonly InputSides[],
  inputs: Inputs,
  base: Base | undefined,
  { config, suppressions }: Judging,
  today: string,
): Report[] {
  return sides.map(({ input, before }) => {
    const others = inputs.filter((one) => one !== input);
    const elsewhere = new Set(others.flatMap((one) => one.suppressions));
    return review(input.after, config.rules, {
      ...config,
      today,
      before,
      moved: base === undefined ? input.moved : movedFrom(before, input.moved),
      suppressions: suppressions.filter((one) => !elsewhere.has(one)),
    });
  });
}

/** What becomes of the settings of each path; of several paths with the same settings once. */
async function settingsOf(
  paths: readonly string[],
  base: Base,
  never: readonly NeverSettings[],
): Promise<readonly SettingsReview[]> {
  const { readSettings, reviewSettings } = await import('../review/settings-review.js');
  const files = paths.map(settingsFileOf);
  return files.flatMap((file, index) => {
    const isRepeated = file !== undefined && files.indexOf(file) < index;
    if (isRepeated || (file === undefined && base.settings[index] === undefined)) return [];
    return [
      reviewSettings(
        base.settings[index],
        file === undefined ? undefined : readSettings(file),
        never,
      ),
    ];
  });
}

function withoutBase(path: string): InputError {
  return new InputError(
    shown(path),
    '',
    'settings and no base',
    '--base with the settings before: they are judged by what changes',
  );
}

/** The configuration that was named, and that of this folder, unless it is the same. */
async function configurations({
  config: name,
  base,
  trustHead,
}: ReviewCommandOptions): Promise<Pick<Said, 'named' | 'own'>> {
  const isOwn = existsSync(CONFIG_FILE);
  if (name === undefined && !isOwn) return {};
  const { readConfig } = await import('../review/config.js');
  // What may be part of the change judges nothing, and its code is not run.
  const isLeft = base !== undefined || name !== undefined;
  const code = trustHead === true ? 'run' : isLeft ? 'leave' : 'refuse';
  const own = () => readConfig(CONFIG_FILE, allRules, code);
  if (name === undefined) return { own: own() };
  const chosen = readConfig(name, allRules, 'run');
  const isSame = isOwn && realpathSync(name) === realpathSync(CONFIG_FILE);
  return isOwn && !isSame ? { named: chosen, own: own() } : { named: chosen };
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
