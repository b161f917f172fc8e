import type { AccountPrincipal, Grant } from '../../../policies/account/graph/graph';
import { ACCOUNT, allow, deny } from '../ram/helpers';
import { grant, role } from './accounts';

const READS = [
  'ecs:Describe*',
  'ecs:StartInstance',
  'oss:GetObject',
  'oss:PutObject',
  'rds:Describe*',
  'log:Get*',
  'slb:*',
  'cms:Query*',
  'fc:InvokeFunction',
  'ess:Describe*',
  'ram:Get*',
  'ram:List*',
];

/** Numbers that are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 0x7fffffff) / 0x7fffffff;
}

/**
 * An account of people, groups and roles at work: each holds some policies, some of which let them
 * enter a role; nobody of them is an administrator or comes to be one.
 *
 * @param size - users, groups and roles: three fifths, three twentieths, a quarter.
 */
export function crowd(size: number, policies: number): readonly AccountPrincipal[] {
  const next = numbers(7);
  const pick = <T>(all: readonly T[]): T => {
    const [first] = all;
    const found = all[Math.floor(next() * all.length)] ?? first;
    if (found === undefined) throw new Error('there is something to pick from');
    return found;
  };
  const roles = Math.floor(size / 4);
  const held = Array.from({ length: policies }, (_, at): Grant => {
    const on = { Resource: [`acs:*:*:*:team-${at}/*`, `acs:oss:*:*:bucket-${at}/*`] };
    const entered = `acs:ram:*:${ACCOUNT}:role/role-${Math.floor(next() * roles)}`;
    return grant(
      `policy-${at}`,
      allow([pick(READS), pick(READS), pick(READS)], on),
      ...(next() < 0.1 ? [deny('oss:DeleteBucket')] : []),
      ...(next() < 0.2 ? [allow('sts:AssumeRole', { Resource: entered })] : []),
    );
  });
  let at = 0;
  const take = (count: number): Grant[] =>
    Array.from({ length: count }, () => held[at++ % held.length] ?? pick(held));
  const groups = Math.floor((size * 3) / 20);
  return [
    ...Array.from({ length: size - groups - roles }, (_, index): AccountPrincipal => ({
      kind: 'user',
      name: `user-${index}`,
      grants: take(2),
      groups: [`group-${Math.floor(next() * groups)}`],
    })),
    ...Array.from({ length: groups }, (_, index): AccountPrincipal => ({
      kind: 'group',
      name: `group-${index}`,
      grants: take(4),
      groups: [],
    })),
    ...Array.from({ length: roles }, (_, index) =>
      role(
        `role-${index}`,
        next() < 0.5 ? { RAM: [`acs:ram::${ACCOUNT}:root`] } : { Service: ['ecs.aliyuncs.com'] },
        ...take(3),
      ),
    ),
  ];
}
