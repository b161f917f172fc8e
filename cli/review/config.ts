import { z } from 'zod';
import { BaselineError } from '../../alicloud/problems';
import { hasWords, InputError, readOptions, severities } from '../../policies/review';
import type { Json, Rule, Severity, Suppression, Where } from '../../policies/review';
import { presetNames } from '../../settings';
import type { FileProblem, NeverSettings, PresetName } from '../../settings';
import { neverSection, resolveNever } from '../../settings/areas/identity/never';
import { describeIssues } from '../../settings/describe-issues';
import { advice, choice, flag, list, onAnyMap, section } from '../../settings/fields';
import { formatValue, oneOf, plain } from '../../settings/format-value';
import type { Path } from '../../settings/format-value';
import { inOrder } from '../../settings/problems';
import { addIssue } from '../../settings/refinements';
import { fillEmpty } from '../../settings/schema-path';
import { nearest } from '../../settings/suggest';
import { YamlTree } from '../../settings/yaml';
import { loadOwnRules } from './own-rules';
import { readText } from './read-file';

/** What a configuration of the review says. */
export interface ReviewConfig {
  readonly preset: PresetName;
  readonly wholeAccount: boolean;
  readonly failOn?: Severity;
  /** With their severities changed, and without those that are switched off. */
  readonly rules: readonly Rule[];
  /** All that there are, with those that it brings and those that are off, as they were written. */
  readonly known: readonly Rule[];
  readonly options: Readonly<Record<string, Json>>;
  readonly suppressions: readonly Suppression[];
  /** What nobody may ever do, but for those who are named. */
  readonly never: readonly NeverSettings[];
  /** What it changes, for whoever reads the report. */
  readonly statements: readonly Statement[];
}

/** Something that a configuration says, in words. */
export interface Statement {
  /** The setting, as `rules.oss-bucket-private.off`. */
  readonly setting: string;
  readonly message: string;
  readonly where: Where;
}

const aText = z.string({ error: 'a text' });
const aSeverity = z.enum(severities, { error: oneOf(severities) });

const ruleSection = section(
  {
    off: z
      .string({ error: 'the reason, as a text' })
      .refine(hasWords, { error: 'the reason, as a text' })
      .register(advice, { advise: () => 'Write why it is off.' })
      .optional(),
    severity: aSeverity.optional(),
    options: z.unknown().optional(),
  },
  'One rule.',
);

/** The shape of the file. Of rules that are not loaded nobody knows the names. */
function configSchema(rules: ReadonlyMap<string, Rule>, isComplete: boolean) {
  return section(
    {
      ownRules: list(aText, 100, 'Files or packages with rules of your own.').default([]),
      preset: choice(presetNames, 'The figures to take where benchmarks differ.').default(
        'cis-2.0',
      ),
      wholeAccount: flag('Whether what is not there is missing.').default(false),
      failOn: aSeverity.optional(),
      rules: z
        .record(z.string(), ruleSection, { error: 'a map of rules' })
        .superRefine((given, context) => {
          for (const id of Object.keys(given).filter((one) => isComplete && !rules.has(one))) {
            const meant = nearest(id, [...rules.keys()]);
            addIssue(
              context,
              'the rules of this version',
              {
                at: 'key',
                found: `no rule of this name`,
                fix: meant === undefined ? 'Drop it.' : `Did you mean ${meant}?`,
              },
              [id],
            );
          }
        }, onAnyMap)
        .default({}),
      never: neverSection.default([]),
      suppressions: list(
        section(
          { rule: aText, address: aText, reason: aText, until: aText },
          'A fault that somebody has taken responsibility for.',
        ),
        1000,
        'Suppressions.',
      ).default([]),
    },
    'Settings of the review.',
  );
}

/** Whether the rules that a configuration brings are run: code that may be part of the change is not. */
export type OwnRules = 'run' | 'refuse' | 'leave';

/**
 * Reads a configuration, in YAML or JSON.
 *
 * @param own - what becomes of rules that it brings.
 * @param file - what reports call it.
 * @throws BaselineError with everything that is wrong.
 */
export function readConfig(
  path: string,
  builtIn: readonly Rule[],
  own: OwnRules,
  file = path,
): ReviewConfig {
  const tree = new YamlTree(readText(path, file).replace(/^\uFEFF/, ''), file);
  const brought = tree.broken ? [] : ownRulesIn(tree.data);
  if (brought.length > 0 && own === 'refuse') throw notTrusted(file);
  const all = own === 'run' ? [...builtIn, ...loadOwnRules(brought, path, builtIn)] : builtIn;
  const byId = new Map(all.map((rule) => [rule.id, rule]));
  const schema = configSchema(byId, own === 'run' || brought.length === 0);
  // A file of comments alone says nothing.
  const data = tree.broken ? {} : fillEmpty(tree.data ?? {}, schema);
  const problems = [
    ...tree.problems,
    ...describeIssues(schema, { file, tree, data, variables: new Map(), preset: undefined }),
  ];
  if (problems.length > 0) throw refused(problems);
  const given = schema.parse(data);
  const wrong = Object.entries(given.rules).flatMap(([id, { options = {} }]) =>
    optionProblems(byId.get(id), options as Json, tree, file),
  );
  if (wrong.length > 0) throw refused(wrong);

  const changed = all.flatMap((rule) => {
    const own = given.rules[rule.id];
    if (own?.off !== undefined) return [];
    return [own?.severity === undefined ? rule : { ...rule, severity: own.severity }];
  });
  const { preset, wholeAccount, failOn } = given;
  return {
    preset,
    wholeAccount,
    ...(failOn === undefined ? {} : { failOn }),
    rules: changed,
    known: all,
    options: Object.fromEntries(
      Object.entries(given.rules).flatMap(([id, { options }]) =>
        options === undefined ? [] : [[id, options as Json] as const],
      ),
    ),
    suppressions: given.suppressions.map((one, index) => ({
      ...one,
      where: { file, line: tree.placeOf(['suppressions', index], 'value').line },
    })),
    never: resolveNever(given.never),
    statements: statementsIn(given, byId, (path) => ({
      file,
      line: tree.placeOf(path, 'key').line,
    })),
  };
}

/** Before anything else is checked: the names of rules hang on it. */
function ownRulesIn(data: unknown): readonly string[] {
  const { data: found } = z.object({ ownRules: z.array(z.string()).max(100) }).safeParse(data);
  return found?.ownRules ?? [];
}

function notTrusted(file: string): InputError {
  return new InputError(
    file,
    'ownRules',
    'code that may be part of what is reviewed',
    'the same with --base, whose configuration is run, --config with one that you trust, or --trust-head',
  );
}

function refused(problems: readonly FileProblem[]): BaselineError {
  return new BaselineError(inOrder(problems), 'the configuration of the review');
}

function optionProblems(
  rule: Rule | undefined,
  options: Json,
  tree: YamlTree,
  file: string,
): FileProblem[] {
  if (rule === undefined) return [];
  return readOptions(rule.options ?? {}, options).problems.map(({ option, found, allowed }) => {
    const path = ['rules', rule.id, 'options', ...(option === '' ? [] : [option])];
    return {
      code: 'not-allowed',
      at: { file, ...tree.placeOf(path, 'value') },
      path: path.join('.'),
      found,
      allowed,
      fix: '',
    };
  });
}

type Given = z.output<ReturnType<typeof configSchema>>;

/** Everything but suppressions, whose words depend on what they suppress. */
function statementsIn(
  { preset, wholeAccount, failOn, rules, never, ownRules }: Given,
  byId: ReadonlyMap<string, Rule>,
  whereOf: (path: Path) => Where,
): Statement[] {
  const say = (path: Path, message: string): Statement => ({
    setting: path.join('.'),
    message,
    where: whereOf(path),
  });
  return [
    ...(ownRules.length === 0
      ? []
      : [say(['ownRules'], `rules of your own: ${ownRules.map(plain).join(', ')}`)]),
    ...(preset === 'cis-2.0' ? [] : [say(['preset'], `figures are those of ${preset}`)]),
    ...(wholeAccount ? [say(['wholeAccount'], 'what is not there counts as missing')] : []),
    ...(failOn === undefined || failOn === 'low'
      ? []
      : [say(['failOn'], `findings under ${failOn} do not fail`)]),
    ...resolveNever(never).map(({ action, resource, except }, index) =>
      say(
        ['never', index],
        plain(
          [`nobody may ever ${action} on ${resource}`, ...except.map((one) => `but ${one}`)].join(
            ' ',
          ),
        ),
      ),
    ),
    ...Object.entries(rules).flatMap(([id, { off, severity, options }]) => [
      ...(off === undefined ? [] : [say(['rules', id, 'off'], `${id} is off: ${plain(off)}`)]),
      ...(severity === undefined || severity === byId.get(id)?.severity
        ? []
        : [
            say(
              ['rules', id, 'severity'],
              `${id} is ${severity} and not ${byId.get(id)?.severity ?? 'known'}`,
            ),
          ]),
      ...(options === undefined
        ? []
        : [say(['rules', id, 'options'], `${id} has the options ${optionText(options)}`)]),
    ]),
  ];
}

function optionText(options: unknown): string {
  return typeof options === 'object' && options !== null
    ? plain(JSON.stringify(options))
    : formatValue(options);
}
