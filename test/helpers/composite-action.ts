import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

export interface Action {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default: string }>
  >;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export function readAction(file: string): Action {
  return parse(readFileSync(file, 'utf8')) as Action;
}

export interface Surroundings {
  /** The checkout of the action. */
  readonly action: string;
  /** Where the job is, and what is under review. */
  readonly cwd: string;
  /** A folder for what the runner keeps. */
  readonly runner: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** `github.…` as expressions name it. */
  readonly github: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

export interface Ran {
  /** Of the job: that of the first step that failed. */
  readonly code: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly log: string;
  /** What other actions were given, by the part of their names before the `@`. */
  readonly used: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Runs the steps of a composite action as a runner does: their own shell, in their order. */
export function runAction({ action, cwd, runner, inputs, github, env }: Surroundings): Ran {
  const { inputs: declared, outputs, runs } = readAction(join(action, 'action.yml'));
  const context: Record<string, string> = {};
  for (const [name, { default: value }] of Object.entries(declared)) {
    context[`inputs.${name}`] = inputs[name] ?? value;
  }
  for (const [name, value] of Object.entries(github)) context[`github.${name}`] = value;
  const file = (name: string): string => join(runner, name);
  for (const name of ['output', 'summary']) writeFileSync(file(name), '');
  const used: Record<string, Record<string, string>> = {};
  let code = 0;
  let log = '';
  for (const step of runs.steps) {
    if (code !== 0 || !holds(step.if, context)) continue;
    if (step.uses !== undefined) {
      used[step.uses.replace(/@.*/, '')] = filled(step.with ?? {}, context);
      continue;
    }
    const { status, stdout, stderr } = spawnSync(
      '/bin/bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', `exec 2>&1\n${step.run ?? ''}`],
      {
        cwd,
        encoding: 'utf8',
        env: {
          ...env,
          ...filled(step.env ?? {}, context),
          GITHUB_ACTION_PATH: action,
          GITHUB_OUTPUT: file('output'),
          GITHUB_STEP_SUMMARY: file('summary'),
          RUNNER_TEMP: runner,
        },
      },
    );
    log += stdout + stderr;
    code = status ?? 1;
    for (const line of readFileSync(file('output'), 'utf8').split('\n')) {
      const [, name, value] = /^([^=]+)=(.*)$/.exec(line) ?? [];
      if (name !== undefined) context[`steps.${step.id ?? ''}.outputs.${name}`] = value ?? '';
    }
    writeFileSync(file('output'), '');
  }
  return {
    code,
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([name, { value }]) => [name, expand(value, context)]),
    ),
    summary: readFileSync(file('summary'), 'utf8'),
    log,
    used,
  };
}

type Context = Readonly<Record<string, string>>;

function filled(values: Context, context: Context): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, expand(value, context)]),
  );
}

function expand(text: string, context: Context): string {
  return text.replace(/\$\{\{ (.+?) \}\}/g, (_, name: string) => context[name] ?? '');
}

/** Conditions of the kind `a == 'b' && c != ''`, which are all that the action has. */
function holds(condition: string | undefined, context: Context): boolean {
  if (condition === undefined) return true;
  return condition.split(' && ').every((part) => {
    const [, name = '', operator, value] = /^([\w.-]+) (==|!=) '([^']*)'$/.exec(part) ?? [];
    if (operator === undefined) throw new Error(`not understood: ${part}`);
    return ((context[name] ?? '') === value) === (operator === '==');
  });
}
