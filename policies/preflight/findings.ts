import type { Adoption } from '../../settings';
import type { Credentials } from './credential-report';
import {
  adoptableOf,
  textOf,
  type Answers,
  type Existing,
  type Look,
} from './questions-to-account';
import type { Arguments, Planned } from './planned-stack';

/** What a first deployment would do to an account that is in use. */
export interface Finding {
  readonly is: 'exists' | 'overwrites' | 'keeps' | 'cuts off' | 'darkens' | 'beside';
  /** One line. */
  readonly says: string;
  /** What to do about it. */
  readonly fix?: string;
}

const DAY = 86_400_000;

export function collisions(there: readonly Existing[]): Finding[] {
  return there.map(({ kind, name, planned, id }) => {
    const wanted = textOf(planned.values[kind.name]);
    if (kind.instead !== undefined) {
      return { is: 'exists', says: `${kind.what} ${name}`, fix: `${kind.instead} ${name}` };
    }
    if (name !== wanted) {
      return {
        is: 'exists',
        says: `${kind.what} ${name} for ${textOf(planned.values['issuer_url'])}; the baseline would name it ${wanted}, and an account has one for each issuer`,
        fix: `Set provider: ${name} at the pipelines in baseline.yaml, then run this again.`,
      };
    }
    return {
      is: 'exists',
      says: `${kind.what} ${name}`,
      fix: `--adopt takes it over (${planned.address} by ${id})${kind.or === undefined ? '' : `, or ${kind.or}`}.`,
    };
  });
}

/** What can be taken over: by the name that the stack has for it. */
export function adoptions(
  there: readonly Existing[],
  singletons: readonly Look[],
  answers: Answers,
  imported: ReadonlySet<string>,
): Adoption[] {
  const named = adoptableOf(there).map(({ planned, id }) => ({ to: planned.address, id }));
  const single = singletons
    .filter((look) => isThere(answers.values(look)))
    .map(({ planned, id }) => ({ to: planned.address, id }));
  return [...named, ...single].filter(({ to }) => !imported.has(to));
}

const isThere = (values: Arguments | 'absent' | undefined): values is Arguments =>
  values !== undefined && values !== 'absent';

/** What is set otherwise than it was, value by value. */
export function overwritten(looks: readonly Look[], answers: Answers): Finding[] {
  return looks.flatMap((look) => {
    const before = answers.values(look);
    if (!isThere(before)) return [];
    return changes(look.planned, before).map((change) => ({
      is: 'overwrites',
      says: `${look.what}: ${change}`,
    }));
  });
}

/** Arguments that tell the provider how to go about it, and that no account has. */
const NOT_OF_THE_ACCOUNT = ['force', 'force_destroy', 'rotate_strategy'];

function changes({ values }: Planned, before: Arguments): string[] {
  return Object.entries(values).flatMap(([name, after]) => {
    const was = before[name] ?? undefined;
    if (NOT_OF_THE_ACCOUNT.includes(name)) return [];
    if (!isPlain(after) || (was !== undefined && !isPlain(was))) return [];
    if (canonical(was) === canonical(after)) return [];
    return [`${name} ${shown(was)} -> ${shown(after)}`];
  });
}

/** A text, number or switch, or a list of them: not blocks, which the provider shows otherwise. */
type Plain = Scalar | readonly Scalar[];
type Scalar = string | number | boolean;

const isScalar = (value: unknown): value is Scalar =>
  ['string', 'number', 'boolean'].includes(typeof value);
const isPlain = (value: unknown): value is Plain =>
  Array.isArray(value) ? value.every(isScalar) : isScalar(value);

/** Equal where the API means the same: nothing set and off, another order, spaces of a document. */
function canonical(value: Plain | undefined): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'object') return value.map(String).sort().join('\n');
  const text = String(value);
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

const LONGEST = 40;
function shown(value: Plain | undefined): string {
  if (value === undefined || value === '') return 'none';
  const text = typeof value === 'object' ? `[${value.join(', ')}]` : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}

/** The values as they are, of the arguments that the stack sets: what a restore sets again. */
export function savedValues({ planned }: Look, before: Arguments): Arguments {
  return Object.fromEntries(
    Object.entries(planned.values)
      .filter(([, after]) => isPlain(after))
      .map(([name, after]) => [name, before[name] ?? emptyOf(after)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function emptyOf(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  return typeof value === 'string' ? '' : undefined;
}

/** What a role that is taken over may do beyond its job: what is attached to it stays. */
export function kept(
  there: readonly Existing[],
  planned: readonly Planned[],
  answers: Answers,
): Finding[] {
  const type = 'alicloud_ram_role_policy_attachment';
  return there
    .filter(({ kind }) => kind.type === 'alicloud_ram_role')
    .flatMap(({ name, planned: { provider } }) => {
      const list = 'alicloud_ram_role_policy_attachments';
      const query = { list, provider, given: { role_name: name } };
      const rows = answers.rows(query, 'attachments') ?? [];
      const ours = planned
        .filter((one) => one.type === type && one.values['role_name'] === name)
        .map(({ values }) => values['policy_name']);
      return rows
        .filter((row) => !ours.includes(row['policy_name']))
        .map((row) => ({
          is: 'keeps' as const,
          says: `role ${name} has ${textOf(row['policy_name'])} (${textOf(row['policy_type'])}) attached, and keeps it`,
          fix: `aliyun ram DetachPolicyFromRole --RoleName ${name} --PolicyName ${textOf(row['policy_name'])} --PolicyType ${textOf(row['policy_type'])}`,
        }));
    });
}

/** Buckets that the public block makes dark. */
export function darkened(planned: readonly Planned[], buckets: readonly Arguments[]): Finding[] {
  const block = planned.find(({ type }) => type === 'alicloud_oss_account_public_access_block');
  if (block?.values['block_public_access'] !== true) return [];
  return buckets.flatMap((bucket) => {
    const why = [
      ...(textOf(bucket['acl']).startsWith('public-')
        ? [`its ACL is ${textOf(bucket['acl'])}`]
        : []),
      ...(admitsAnybody(textOf(bucket['policy'])) ? ['its policy lets anybody in'] : []),
      ...(Array.isArray(bucket['website']) && bucket['website'].length > 0
        ? ['it serves a site']
        : []),
    ];
    if (why.length === 0) return [];
    return [
      {
        is: 'darkens' as const,
        says: `bucket ${textOf(bucket['name'])}: ${why.join(', ')}`,
        fix: 'Serve it by CDN with a private bucket behind it, or set data.allowPublicBucketsBecause.',
      },
    ];
  });
}

function admitsAnybody(policy: string): boolean {
  if (policy === '') return false;
  return /"Effect"\s*:\s*"Allow"/i.test(policy) && /"Principal"\s*:\s*\[?\s*"\*"/.test(policy);
}

/** Users and keys that the rules of sign-in switch off, by name. */
export function cutOff(
  planned: readonly Planned[],
  report: readonly Credentials[],
  today: Date,
): Finding[] {
  const rules = planned.find(({ type }) => type === 'alicloud_ram_security_preference')?.values;
  if (rules === undefined) return [];
  const days = (name: string): number => Number(rules[name] ?? Number.POSITIVE_INFINITY);
  const [userDays, keyDays] = [
    days('max_idle_days_for_users'),
    days('max_idle_days_for_access_keys'),
  ];
  const idle = (used: Date | undefined): number =>
    used === undefined ? Number.NaN : Math.floor((today.getTime() - used.getTime()) / DAY);
  const isOver = (used: Date | undefined, limit: number): boolean => !(idle(used) < limit);
  const since = (used: Date | undefined): string =>
    used === undefined
      ? 'nobody knows when it was used last'
      : `unused for ${String(idle(used))} days`;
  return report.flatMap(({ user, hasPassword, hasMfa, signedIn, keys }) => [
    ...keys
      .filter(({ isActive, used }) => isActive && isOver(used, keyDays))
      .map(({ nth, used }) => ({
        is: 'cuts off' as const,
        says: `${nth} of ${user}: ${since(used)}; after ${String(keyDays)} it is switched off`,
        fix: 'Use it once, or set identity.login.idleDaysForAccessKeys: 730.',
      })),
    ...(hasPassword && isOver(signedIn, userDays)
      ? [
          {
            is: 'cuts off' as const,
            says: `user ${user}: ${since(signedIn)}; after ${String(userDays)} the console is closed to it`,
            fix: 'Sign in once, or set identity.login.idleDaysForUsers: 730.',
          },
        ]
      : []),
    ...(hasPassword && !hasMfa && rules['mfa_operation_for_login'] === 'mandatory'
      ? [
          {
            is: 'cuts off' as const,
            says: `user ${user} has no second factor, and has to enrol one at the next login`,
          },
        ]
      : []),
  ]);
}

/** Trails that go on beside the new one. */
export function besides(planned: readonly Planned[], trails: readonly Arguments[]): Finding[] {
  const ours = planned
    .filter(({ type }) => type === 'alicloud_actiontrail_trail')
    .map(({ values }) => textOf(values['trail_name']));
  if (ours.length === 0) return [];
  return trails
    .map((row) => textOf(row['trail_name']))
    .filter((name) => name !== '' && !ours.includes(name))
    .map((name) => ({
      is: 'beside',
      says: `trail ${name} goes on beside the new one ${ours.join(', ')}, and both are paid for`,
      fix: `To take it over: audit.trailName: ${name}, then run this again.`,
    }));
}
