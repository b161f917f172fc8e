import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  keyOf,
  type Answers,
  type Arguments,
  type Look,
  type Query,
  type StackJson,
} from '../../policies/preflight';
import { tail } from '../cdktf';
import { unfinished } from '../exit';
import { run } from '../process';
import { terraformBinary } from '../terraform';

/** What could not be read, in the words of the provider. */
export interface Unread {
  /** The data source, or the type. */
  readonly what: string;
  readonly why: string;
}

export interface Read {
  readonly answers: Answers;
  readonly unread: readonly Unread[];
}

interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
}

interface PlanJson {
  readonly prior_state?: {
    readonly values?: { readonly root_module?: { readonly resources?: readonly PlannedValues[] } };
  };
}

interface PlannedValues {
  readonly address: string;
  readonly values: Arguments;
}

/**
 * Has Terraform read an account: data sources, and single objects as an import would. Nothing is made
 * or changed: it is a plan. What cannot be read does not keep the rest from being read.
 *
 * @param folder - where Terraform works; for its owner only.
 */
export async function readAccount(
  stack: StackJson,
  queries: readonly Query[],
  looks: readonly Look[],
  folder: string,
): Promise<Read> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(blocksOf(stack, queries, looks)), {
    mode: 0o600,
  });
  await terraform(folder, ['init', '-input=false', '-no-color'], true);
  const lines = await terraform(
    folder,
    ['plan', '-input=false', '-lock=false', '-json', '-out=preflight.plan'],
    false,
  );
  const errors = lines.flatMap(diagnosticOf).filter(({ severity }) => severity === 'error');
  const shown = await terraform(folder, ['show', '-json', 'preflight.plan'], true).catch(() => {
    throw unfinished(`Terraform could not read the account:\n${tail(errors.map(oneOf))}`);
  });
  const plan = JSON.parse(shown.find((line) => line.startsWith('{')) ?? '{}') as PlanJson;
  const found = new Map(
    (plan.prior_state?.values?.root_module?.resources ?? []).map((one) => [
      one.address,
      one.values,
    ]),
  );
  return judged(queries, looks, found, errors);
}

function blocksOf(stack: StackJson, queries: readonly Query[], looks: readonly Look[]): object {
  const data: Record<string, Record<string, object>> = {};
  queries.forEach(({ list, provider, given }, at) => {
    (data[list] ??= {})[`q${String(at)}`] = { provider, ...given };
  });
  const resource: Record<string, Record<string, object>> = {};
  looks.forEach(({ planned: { type, provider, values } }, at) => {
    (resource[type] ??= {})[`l${String(at)}`] = { provider, ...values };
  });
  return {
    terraform: { required_providers: stack.terraform?.required_providers ?? {} },
    provider: stack.provider ?? {},
    ...(queries.length > 0 && { data }),
    ...(looks.length > 0 && {
      resource,
      import: looks.map((look, at) => ({ to: lookAddress(look, at), id: look.id })),
    }),
  };
}

const lookAddress = ({ planned }: Look, at: number): string => `${planned.type}.l${String(at)}`;

function judged(
  queries: readonly Query[],
  looks: readonly Look[],
  found: ReadonlyMap<string, Arguments>,
  errors: readonly Diagnostic[],
): Read {
  const rows = new Map<string, Arguments | undefined>();
  const unread: Unread[] = [];
  const about = (text: string): Diagnostic | undefined =>
    errors.find(({ address, summary, detail = '' }) => {
      return address === text || `${summary} ${detail}`.includes(text);
    });
  queries.forEach((query, at) => {
    const address = `data.${query.list}.q${String(at)}`;
    rows.set(keyOf(query), found.get(address));
    if (found.has(address)) return;
    const error = about(address) ?? about(query.list) ?? errors[0];
    unread.push({ what: query.list, why: error === undefined ? 'no answer' : oneOf(error) });
  });
  const values = new Map<string, Arguments | 'absent' | undefined>();
  looks.forEach((look, at) => {
    const address = lookAddress(look, at);
    const error = about(address) ?? about(look.planned.type);
    const isAbsent =
      error !== undefined && /non-existent|no such object|no object exists/i.test(oneOf(error));
    values.set(look.planned.address, found.get(address) ?? (isAbsent ? 'absent' : undefined));
    if (found.has(address) || isAbsent) return;
    unread.push({ what: look.planned.type, why: error === undefined ? 'no answer' : oneOf(error) });
  });
  return {
    answers: {
      rows: (query, attribute) => {
        const value = rows.get(keyOf(query))?.[attribute];
        return Array.isArray(value) ? (value as Arguments[]) : undefined;
      },
      values: (look) => values.get(look.planned.address),
    },
    unread,
  };
}

const oneOf = ({ summary, detail = '' }: Diagnostic): string =>
  [summary, detail].filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();

function diagnosticOf(line: string): Diagnostic[] {
  if (!line.startsWith('{')) return [];
  const { type, diagnostic } = JSON.parse(line) as { type?: string; diagnostic?: Diagnostic };
  return type === 'diagnostic' && diagnostic !== undefined ? [diagnostic] : [];
}

async function terraform(
  folder: string,
  args: readonly string[],
  mustSucceed: boolean,
): Promise<readonly string[]> {
  const lines: string[] = [];
  const { code } = await run(terraformBinary(), args, {
    cwd: folder,
    env: { TF_IN_AUTOMATION: '1' },
    onLine: (line) => lines.push(line),
  });
  if (code !== 0 && mustSucceed) {
    throw unfinished(`terraform ${args[0] ?? ''} ended with exit code ${code}:\n${tail(lines)}`);
  }
  return lines;
}
