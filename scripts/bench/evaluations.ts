/**
 * A million decisions against the developer role, on one core, in a process of their own. Run as a
 * program it measures; imported, it starts that program.
 */
import { join } from 'node:path';
import { compile, evaluate } from '../../policies/ram';
import type { Request } from '../../policies/ram';
import { asPolicies, permissionsOf } from '../../policies/roles';
import { measure } from './measure';
import type { Result } from './pieces';

const ACCOUNT = '1234567890123456';
const MILLION = 1_000_000;
/** So that neither what is compiled nor a heap that is still growing is counted. */
const WARM_UP = 300_000;
/** The speed is that of the fastest: what else runs on the machine is not the evaluator's. */
const ROUNDS = 10;

const ours = { 'acs:ResourceTag/team': ['payments'], 'acs:MFAPresent': ['true'] };
const arn = (service: string, what: string): string =>
  `acs:${service}:ap-southeast-1:${ACCOUNT}:${what}`;

/** What a day of a developer asks, and what a thief would: allowed, denied, open, of no statement. */
const REQUESTS: readonly Request[] = [
  { action: 'ecs:DescribeInstances', resource: arn('ecs', 'instance/*') },
  { action: 'ecs:StartInstance', resource: arn('ecs', 'instance/i-2zeaf01'), context: ours },
  { action: 'ecs:StopInstance', resource: arn('ecs', 'instance/i-2zeaf02') },
  { action: 'ecs:RunInstances', resource: '*', context: { 'acs:RequestTag/team': ['payments'] } },
  { action: 'ecs:RunCommand', resource: arn('ecs', 'instance/i-2zeaf03'), context: ours },
  { action: 'ecs:AuthorizeSecurityGroup', resource: arn('ecs', 'securitygroup/sg-1') },
  { action: 'alb:CreateRule', resource: arn('alb', 'loadbalancer/alb-1'), context: ours },
  { action: 'rds:RestartDBInstance', resource: arn('rds', 'dbinstance/rm-1'), context: ours },
  { action: 'fc:UpdateFunction', resource: arn('fc', 'functions/payments-charge') },
  { action: 'fc:UpdateFunction', resource: arn('fc', 'functions/alicloud-baseline-alert') },
  { action: 'log:GetLogStoreLogs', resource: arn('log', 'project/payments-web/logstore/app') },
  { action: 'ram:CreateAccessKey', resource: `acs:ram::${ACCOUNT}:user/alice` },
  { action: 'ims:CreateUser', resource: '*' },
  { action: 'resourcemanager:AttachPolicy', resource: '*' },
  { action: 'actiontrail:StopLogging', resource: arn('actiontrail', 'trail/main') },
  { action: 'oss:GetObject', resource: 'acs:oss:*:*:bucket/key' },
  { action: 'bssapi:QueryBillOverview', resource: '*' },
];

interface Figures {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly rssGrowthMegabytes: number;
  readonly fastestCpuSeconds: number;
}

export async function evaluations(): Promise<Result> {
  const program = [process.execPath, '--expose-gc', '--import', 'tsx', __filename];
  const { stdout } = await measure(program, { cwd: join(__dirname, '../..') });
  const { rssGrowthMegabytes, fastestCpuSeconds, ...usage } = JSON.parse(stdout) as Figures;
  return {
    name: 'decide a million requests against the developer role',
    ...usage,
    more: {
      // By processor time of the process, so that the collector on another core counts.
      evaluationsPerSecond: MILLION / ROUNDS / fastestCpuSeconds,
      rssGrowthMegabytes,
    },
  };
}

function run(): Figures {
  const scope = { tag: { key: 'team', value: 'payments' } };
  const policies = compile({
    identity: asPolicies(permissionsOf('developer', { account: ACCOUNT, scope })),
  });
  const decide = (count: number): void => {
    for (let done = 0; done < count;) {
      for (const request of REQUESTS) {
        evaluate(request, policies);
        done += 1;
      }
    }
  };
  decide(WARM_UP);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const rounds = Array.from({ length: ROUNDS }, () => cpuSecondsOf(() => decide(MILLION / ROUNDS)));
  const cpuSeconds = rounds.reduce((sum, round) => sum + round, 0);
  const seconds = (performance.now() - began) / 1000;
  const peakMegabytes = process.memoryUsage().rss / 1024 / 1024;
  globalThis.gc?.();
  return {
    seconds,
    cpuSeconds,
    fastestCpuSeconds: Math.min(...rounds),
    peakMegabytes,
    rssGrowthMegabytes: (process.memoryUsage().rss - before) / 1024 / 1024,
  };
}

function cpuSecondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

if (require.main === module) console.log(JSON.stringify(run()));
