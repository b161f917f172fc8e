import { readFileSync, realpathSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, relative, sep } from 'node:path';
import { compileFunction } from 'node:vm';
import { z } from 'zod';
import {
  all,
  any,
  defineAccountRule,
  defineRule,
  InputError,
  not,
  severities,
  truth,
  unknown,
} from '../../policies/review';
import type { Rule } from '../../policies/review';

/** What a file of rules is given, so that it needs no package for it. */
const KIT = { defineRule, defineAccountRule, all, any, not, truth, unknown };

const text = z.string().min(1);
const aRule = z.looseObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/, 'words in kebab-case'),
  title: text,
  severity: z.enum(severities),
  resourceTypes: z.array(text).min(1),
  rationale: text,
  remediation: text,
  references: z.array(z.string()),
  messages: z.record(z.string(), text),
  scope: z.enum(['resource', 'account'], 'what defineRule or defineAccountRule makes'),
  check: z.custom((value) => typeof value === 'function', 'a function'),
});

/**
 * The rules that a configuration names: files beside it, or packages installed there. They are code, and
 * run as this program does; nothing outside of the folder of the configuration is loaded with them, since
 * that may be part of what is reviewed.
 *
 * @param config - the file of the configuration.
 * @param known - rules that there are already.
 * @throws InputError where one cannot be loaded, or is no rule.
 */
export function loadOwnRules(
  names: readonly string[],
  config: string,
  known: readonly Rule[],
): readonly Rule[] {
  const taken = new Set(known.map(({ id }) => id));
  const from = realpathSync(config);
  const load = loaderIn(dirname(from));
  return names.flatMap((name, index) => {
    const at = `ownRules[${index}]`;
    return rulesOf(load(name, from, at), name, at).map((rule) => {
      if (taken.has(rule.id)) {
        throw new InputError(name, at, `a second rule ${rule.id}`, 'a name of its own for each');
      }
      taken.add(rule.id);
      return rule;
    });
  });
}

/** What a file exports: a rule, several, or a function that makes them of what it is given. */
function rulesOf(exported: unknown, name: string, at: string): readonly Rule[] {
  const made: unknown =
    typeof exported === 'function' ? (exported as (kit: typeof KIT) => unknown)(KIT) : exported;
  const rules = Array.isArray(made) ? (made as readonly unknown[]) : [made];
  for (const rule of rules) {
    const { error } = aRule.safeParse(rule);
    const [issue] = error?.issues ?? [];
    if (issue !== undefined) {
      const where = issue.path.length === 0 ? 'a rule' : issue.path.join('.');
      throw new InputError(
        name,
        at,
        `no rule: ${where}: ${issue.message}`,
        'what defineRule makes',
      );
    }
  }
  return rules as readonly Rule[];
}

/** ES modules can be kept to a folder by nothing that Node has today, and TypeScript by what newer ones have. */
const TAKEN =
  'CommonJS; TypeScript and ES modules as `esbuild <file> --bundle --platform=node --format=cjs` makes it of them';

type Load = (name: string, from: string, at: string) => unknown;

/** Loads CommonJS and JSON from a folder and from nowhere else. */
function loaderIn(folder: string): Load {
  const loaded = new Map<string, { exports: unknown }>();
  const load: Load = (name, from, at) => {
    const file = resolved(name, from, folder, at);
    const ready = loaded.get(file);
    if (ready !== undefined) return ready.exports;
    const module: { exports: unknown } = { exports: {} };
    loaded.set(file, module);
    const source = readFileSync(file, 'utf8');
    if (file.endsWith('.json')) module.exports = JSON.parse(source);
    else run(source, file, module, (inner) => load(inner, file, at));
    return module.exports;
  };
  return (name, from, at) => {
    try {
      return load(name, from, at);
    } catch (error) {
      if (error instanceof InputError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      throw new InputError(name, at, `rules that cannot be loaded: ${message}`, TAKEN);
    }
  };
}

function resolved(name: string, from: string, folder: string, at: string): string {
  const allowed =
    'a file below the folder of the configuration, by ./, or a package in its node_modules';
  let file: string;
  try {
    file = realpathSync(createRequire(from).resolve(name));
  } catch {
    throw new InputError(name, at, 'nothing of this name', allowed);
  }
  const inside = relative(folder, file);
  if (inside.split(sep)[0] !== '..' && inside !== file) return file;
  throw new InputError(name, at, 'code that is elsewhere', allowed);
}

function run(
  source: string,
  file: string,
  module: { exports: unknown },
  load: (name: string) => unknown,
): void {
  const own = createRequire(file);
  const given = (name: string): unknown => (isBuiltin(name) ? own(name) : load(name));
  const compiled = compileFunction(
    source,
    ['exports', 'require', 'module', '__filename', '__dirname'],
    { filename: file },
  ) as (...args: unknown[]) => void;
  compiled(module.exports, given, module, file, dirname(file));
}
