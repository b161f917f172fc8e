import { readFileSync } from 'node:fs';
import { clip, oneLine, printableJson } from '../../alicloud/printable';
import { callerText, driftsIn, isUnfinished, type Drift } from '../../policies/incident';
import { InputError } from '../../policies/review';
import type { Json } from '../../policies/review';
import { EXIT, wrongInput, type ExitCode } from '../exit';
import { readDeeds } from '../incident/read-deeds';
import { escape } from '../review/render/markdown';
import type { Told } from './detect';

export interface DriftOptions {
  readonly logs?: readonly string[];
  readonly format: 'text' | 'markdown' | 'json';
}

/** What in the account is no longer as deployed, in words, and who did it when. */
export async function drift(file: string, { logs, format }: DriftOptions): Promise<Told> {
  const plan = planIn(file);
  const read = logs === undefined ? undefined : await readDeeds(logs);
  const drifts = asInput(() => driftsIn(plan, file, read?.deeds));
  const open = [
    ...(isUnfinished(plan)
      ? ['Terraform did not look at everything: the plan says that it failed.']
      : []),
    ...(read?.gaps ?? []),
  ];
  const code = codeOf(drifts, open);
  if (format === 'json') return { text: printableJson({ version: 1, drifts, open }), code };
  return { text: (format === 'markdown' ? markdown : plain)(drifts, open), code };
}

function codeOf(drifts: readonly Drift[], open: readonly string[]): ExitCode {
  if (drifts.length > 0) return EXIT.findings;
  return open.length > 0 ? EXIT.unfinished : EXIT.clean;
}

function planIn(file: string): Json {
  const name = file === '-' ? 'standard input' : oneLine(file);
  const text = readFileSync(file === '-' ? 0 : file, 'utf8');
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw wrongInput(
      `${name}: found no JSON, or JSON that was cut short, allowed: a plan, as terraform show -json prints it`,
    );
  }
}

function asInput<T>(read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    throw thrown instanceof InputError ? wrongInput(thrown.message) : thrown;
  }
}

/** Empty where nothing is to be told: nobody opens an issue for it. */
function plain(drifts: readonly Drift[], open: readonly string[]): string {
  const lines = [
    ...drifts.flatMap((one) => [headOf(one), ...valuesOf(one).map((line) => `  ${line}`)]),
    ...open,
  ];
  return lines.map((line) => `${oneLine(line)}\n`).join('');
}

function markdown(drifts: readonly Drift[], open: readonly string[]): string {
  if (drifts.length + open.length === 0) return '';
  const items = drifts.map((one) =>
    [`- [ ] ${escape(headOf(one))}`, ...valuesOf(one).map((line) => `  - ${escape(line)}`)].join(
      '\n',
    ),
  );
  return `${['# No longer as deployed', items.join('\n'), ...open.map(escape)].filter(Boolean).join('\n\n')}\n`;
}

function headOf({ address, kind, by }: Drift): string {
  const who =
    by === undefined
      ? 'by whom, the logs do not tell'
      : `by ${callerText(by.who)} from ${by.from}, ${new Date(by.at).toISOString().replace('.000Z', 'Z')} (${by.name})`;
  return `${address}: ${kind}, ${who}`;
}

function valuesOf({ values }: Drift): readonly string[] {
  return values.map(({ name, before, after }) =>
    before === undefined && after === undefined
      ? `${name}: another value, which is secret`
      : `${name}: ${clip(JSON.stringify(before))} -> ${clip(JSON.stringify(after))}`,
  );
}
