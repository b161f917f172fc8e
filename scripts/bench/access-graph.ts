/**
 * What it takes to compare who may do what: policies, the developer role, an account. Run as a
 * program it measures one piece; imported, it starts that program for each.
 */
import { join } from 'node:path';
import { diffGraphs } from '../../policies/account/graph/diff';
import type { AccountGraph, AccountPrincipal } from '../../policies/account/graph/graph';
import type { Policy } from '../../policies/ram';
import { policySize } from '../../policies/ram';
import { compareAccess } from '../../policies/ram/compare';
import { asPolicies, permissionsOf } from '../../policies/roles';
import { crowd } from '../../test/policies/account/crowd';
import { measure } from './measure';
import type { Goal, Result } from './pieces';

const ACCOUNT = '1234567890123456';
const PRINCIPALS = 2000;
const POLICIES = 5000;
/** Short pieces are taken some times; the fastest counts, as what else runs is not theirs. */
const ROUNDS = 20;

interface Piece {
  readonly name: string;
  readonly rounds: number;
  readonly most: { readonly seconds: number; readonly megabytes: number };
  /** What is measured is what this gives back. */
  readonly prepare: () => () => void;
}

/** A policy of about 6 KB, of services that each have a part of it. */
function longPolicy(prefix: string): Policy {
  const statements = Array.from({ length: 33 }, (_, at): Policy['statements'][number] => ({
    effect: at % 7 === 6 ? 'Deny' : 'Allow',
    action: [`ecs:${prefix}${at}*`, `oss:Get${at}*`, `rds:*${at}`, `log:Put${prefix}${at}`],
    resource: [`acs:*:*:${ACCOUNT}:team-${at}/*`, `acs:oss:*:*:bucket-${at}/*`],
    ...(at % 5 === 0 && { condition: { IpAddress: { 'acs:SourceIp': [`198.51.${at}.0/24`] } } }),
  }));
  const policy: Policy = { kind: 'identity', name: prefix, statements };
  if (policySize(policy) < 5500 || policySize(policy) > 6144) {
    throw new Error(`a policy of ${policySize(policy)} bytes is not one of 6 KB`);
  }
  return policy;
}

function developer(): readonly Policy[] {
  const scope = { tag: { key: 'team', value: 'payments' } };
  return asPolicies(permissionsOf('developer', { account: ACCOUNT, scope }));
}

/** The same in another order, so that nothing is seen at once. */
function turned(policies: readonly Policy[]): readonly Policy[] {
  return policies.map((one) => ({ ...one, statements: one.statements.toReversed() })).toReversed();
}

function graphOf(principals: readonly AccountPrincipal[]): AccountGraph {
  return { account: ACCOUNT, principals, workloads: [], holes: [] };
}

/** One role takes over what another holds besides its own. */
function changed(principals: readonly AccountPrincipal[]): readonly AccountPrincipal[] {
  const more = principals.at(-1)?.grants ?? [];
  const at = principals.length - 2;
  return principals.map((one, index) =>
    index === at ? { ...one, grants: [...one.grants, ...more] } : one,
  );
}

const MANY = `${PRINCIPALS} users, groups and roles with ${POLICIES} policies`;
const SMALL = { seconds: 0.01, megabytes: 500 };
const LARGE = { seconds: 3, megabytes: 500 };

const pieces: readonly Piece[] = [
  {
    name: 'compare two policies of 6 KB',
    rounds: ROUNDS,
    most: SMALL,
    prepare: () => {
      const [one, other] = [longPolicy('Describe'), longPolicy('Modify12345')];
      return () => void compareAccess([one], [other]);
    },
  },
  {
    name: 'compare the developer role with itself in another order',
    rounds: ROUNDS,
    most: { seconds: 0.5, megabytes: 500 },
    prepare: () => {
      const [role, again] = [developer(), turned(developer())];
      return () => void compareAccess(role, again);
    },
  },
  {
    name: `compare ${MANY}, of which one changes`,
    rounds: 1,
    most: LARGE,
    prepare: () => {
      const account = crowd(PRINCIPALS, POLICIES);
      return () => void diffGraphs(graphOf(account), graphOf(changed(account)));
    },
  },
  {
    name: `compare ${MANY}, all of them new`,
    rounds: 1,
    most: LARGE,
    prepare: () => {
      const account = crowd(PRINCIPALS, POLICIES);
      return () => void diffGraphs(graphOf([]), graphOf(account));
    },
  },
];

/** Each in a process of its own, so that no piece finds what another has made ready. */
export const accessComparing: readonly (() => Promise<Result>)[] = pieces.map(
  ({ name, most }, index) =>
    async () => {
      const program = [process.execPath, '--import', 'tsx', __filename, String(index)];
      const { stdout, peakMegabytes } = await measure(program, { cwd: join(__dirname, '../..') });
      const { seconds, cpuSeconds } = JSON.parse(stdout) as Pick<Result, 'seconds' | 'cpuSeconds'>;
      const more = { mostSeconds: most.seconds, mostMegabytes: most.megabytes };
      return { name, seconds, cpuSeconds, peakMegabytes, more };
    },
);

export function accessComparingGoals(results: readonly Result[]): Goal[] {
  return results.flatMap(({ name, seconds, peakMegabytes, more = {} }) => {
    const { mostSeconds, mostMegabytes } = more;
    if (mostSeconds === undefined || mostMegabytes === undefined) return [];
    return [
      {
        goal: `to ${name} takes less than ${mostSeconds} s and ${mostMegabytes} MB`,
        measured: `${seconds.toFixed(3)} s, ${peakMegabytes.toFixed(0)} MB`,
        met: seconds < mostSeconds && peakMegabytes < mostMegabytes,
      },
    ];
  });
}

function run(index: number): Pick<Result, 'seconds' | 'cpuSeconds'> {
  const piece = pieces[index];
  if (piece === undefined) throw new Error(`there is no piece ${index}`);
  const work = piece.prepare();
  const rounds = Array.from({ length: piece.rounds }, () => {
    const [began, before] = [performance.now(), process.cpuUsage()];
    work();
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - began) / 1000, cpuSeconds: (user + system) / 1e6 };
  });
  return rounds.reduce((best, one) => (one.seconds < best.seconds ? one : best));
}

if (require.main === module) console.log(JSON.stringify(run(Number(process.argv[2]))));
