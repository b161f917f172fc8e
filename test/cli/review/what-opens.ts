import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startSandbox } from '../../../packages/sandbox/src/index';
import { reviewPaths } from '../../../cli/commands/review';
import { run } from '../../../cli/process';
import { terraform } from '../../helpers/terraform';
import type { Change, Files } from './openings';

/** What stands open, by what Terraform plans: as `kind target`. */
type Openings = readonly string[];

export function writeFiles(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** What changes are that nobody may call clean, and what Terraform plans of each side. */
interface Judged {
  readonly change: Change;
  readonly code: number;
  /** Whether the report says something of what was opened. */
  readonly isTold: boolean;
  /** Whether it says that it is open, and not only that nobody can tell. */
  readonly isFound: boolean;
}

/**
 * Reviews changes that open something; those that Terraform refuses, or plans otherwise, are left out.
 */
export async function judge(
  changes: readonly Change[],
  folder: string,
): Promise<readonly Judged[]> {
  const all = changes.map((change, index) => ({ change, at: join(folder, String(index)) }));
  for (const { change, at } of all) {
    writeFiles(join(at, 'base'), change.base);
    writeFiles(join(at, 'head'), change.head);
  }
  const opening = await plannedIn(
    folder,
    all.map((_, index) => index),
  );
  const judged: Judged[] = [];
  for (const index of opening) {
    const one = all[index];
    if (one === undefined) continue;
    const { text, code } = await reviewPaths(
      [join(one.at, 'head')],
      { format: 'json', base: join(one.at, 'base') },
      '2026-11-23',
    );
    const { findings, undecided } = JSON.parse(text) as Told;
    const isAbout = ({ rule, introduced }: Named): boolean => introduced && ABOUT.test(rule);
    judged.push({
      change: one.change,
      code,
      isFound: findings.some(isAbout),
      isTold: [...findings, ...undecided].some(isAbout),
    });
  }
  return judged;
}

interface Named {
  readonly rule: string;
  readonly introduced: boolean;
}
interface Told {
  readonly findings: readonly Named[];
  readonly undecided: readonly Named[];
}
const ABOUT = /^(?:security-group-ssh-closed|oss-bucket-private|ram-policy-no-full-administrator)$/;

/** Of these, those whose head opens by Terraform's plan what the base does not. */
async function plannedIn(folder: string, numbers: readonly number[]): Promise<readonly number[]> {
  const opened = await openingsIn(folder, numbers);
  if (opened !== undefined) {
    return numbers.filter((number) => {
      const before = new Set(opened.get(`base${number}`));
      return (opened.get(`head${number}`) ?? []).some((one) => !before.has(one));
    });
  }
  // Of those beside one that Terraform refuses it plans none.
  if (numbers.length === 1) return [];
  const half = Math.ceil(numbers.length / 2);
  return [
    ...(await plannedIn(folder, numbers.slice(0, half))),
    ...(await plannedIn(folder, numbers.slice(half))),
  ];
}

async function openingsIn(
  folder: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<string, Openings> | undefined> {
  const calls = numbers.flatMap((number) =>
    ['base', 'head'].map(
      (side) => [`${side}${number}`, { source: `./${number}/${side}` }] as const,
    ),
  );
  writeFileSync(
    join(folder, 'main.tf.json'),
    JSON.stringify({ module: Object.fromEntries(calls) }),
  );
  const sandbox = await startSandbox({ folder: join(folder, 'account') });
  try {
    const lines: string[] = [];
    const asked = async (...args: string[]): Promise<boolean> => {
      lines.length = 0;
      const env = { ...sandbox.environment, TF_IN_AUTOMATION: '1' };
      const onLine = (line: string): void => void lines.push(line);
      return (await run(terraform, args, { cwd: folder, env, onLine })).code === 0;
    };
    if (!(await asked('init', '-input=false', '-no-color'))) return undefined;
    if (!(await asked('plan', '-input=false', '-no-color', '-out=plan.bin'))) return undefined;
    if (!(await asked('show', '-json', 'plan.bin'))) throw new Error(lines.join('\n'));
    return openingsOf(JSON.parse(lines.join('\n')) as PlanJson);
  } finally {
    await sandbox.close({ ended: true });
  }
}

interface PlanJson {
  readonly resource_changes?: readonly {
    readonly module_address: string;
    readonly type: string;
    readonly change: { readonly after: Readonly<Record<string, unknown>> };
  }[];
}

function openingsOf({ resource_changes: changes = [] }: PlanJson): ReadonlyMap<string, Openings> {
  const found = new Map<string, string[]>();
  for (const { module_address: module, type, change } of changes) {
    const side = /^module\.(\w+)/.exec(module)?.[1] ?? '';
    const opened = openedBy(type, change.after);
    found.set(side, [...(found.get(side) ?? []), ...opened]);
  }
  return found;
}

/** Written out by hand for the values that these changes have. */
function openedBy(type: string, after: Readonly<Record<string, unknown>>): Openings {
  const { cidr_ip: cidr, port_range: ports, acl, policy_document: document } = after;
  if (type === 'alicloud_security_group_rule') {
    return cidr === '0.0.0.0/0' && ports === '22/22' ? ['ssh'] : [];
  }
  if (type === 'alicloud_oss_bucket_acl') return acl === 'public-read' ? ['bucket'] : [];
  if (type !== 'alicloud_ram_policy') return [];
  // What is not known before it is applied holds a bucket's id, and the opened statement beside it.
  if (typeof document !== 'string') return ['policy'];
  const { Statement } = JSON.parse(document) as { readonly Statement: readonly Stated[] };
  return Statement.some(({ Action }) => [Action].flat().includes('*')) ? ['policy'] : [];
}

interface Stated {
  readonly Action: string | readonly string[];
}
