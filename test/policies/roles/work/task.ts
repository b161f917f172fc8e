import type { Context, ContextValue } from '../../../../policies/ram';
import { ACCOUNT } from '../matrix/task';
import type { Task } from '../matrix/task';

/** Something that people do at work: all the calls that it makes, and where they are written. */
export interface Work {
  readonly does: string;
  /** The page, or the public template or list, that the calls are taken from. */
  readonly page: string;
  readonly calls: readonly Task[];
  /** A step further: what whoever may do all of this must not do. */
  readonly further: Task;
  /** The grant that it takes. Default: none. */
  readonly grant?: string;
}

/** Where calls are taken from. */
export const from = {
  /** The calls of a public template of Operation Orchestration Service: its page prints them. */
  template: (name: string): string =>
    `https://help.aliyun.com/en/oos/user-guide/${name.toLowerCase()}`,
  /** What a public action of the same is made of, at the commit that was read. */
  action: (folder: string, name: string): string =>
    `https://github.com/aliyun/oos-templates/blob/48dd26619ff586371f42e9fb0f6966538dbbce8a/CloudProductActions/${folder}/ACS::${folder}::${name}.yml`,
  /** The list of permissions that Alibaba Cloud publishes with a task, at the commit that was read. */
  list: (path: string): string =>
    `https://github.com/aliyun/alibabacloud-aiops-skills/blob/1202ecc7c388c81860d20d58891bc8cc16c38e02/skills/${path}/references/ram-policies.md`,
  /** A page of the documentation that names the permissions of a task. */
  page: (path: string): string => `https://www.alibabacloud.com/help/en/${path}`,
  /** The reference of one call, and nothing more: which others the console makes it does not say. */
  api: (product: keyof typeof API, operation: string): string =>
    `https://www.alibabacloud.com/help/en/${API[product]}-${operation.toLowerCase()}`,
};

const API = {
  actiontrail: 'actiontrail/latest/api-actiontrail-2020-07-06',
  alb: 'slb/application-load-balancer/developer-reference/api-alb-2020-06-16',
  bss: 'boa/latest/api-bssopenapi-2017-12-14',
  cms: 'cms/developer-reference/api-cms-2019-01-01',
  config: 'cloud-config/latest/api-config-2020-09-07',
  cr: 'acr/developer-reference/api-cr-2018-12-01',
  cs: 'ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15',
  das: 'das/developer-reference/api-das-2020-01-16',
  dds: 'mongodb/developer-reference/api-dds-2015-12-01',
  ecs: 'ecs/developer-reference/api-ecs-2014-05-26',
  ess: 'auto-scaling/developer-reference/api-ess-2014-08-28',
  fc: 'functioncompute/developer-reference/api-fc-2023-03-30',
  ims: 'ram/developer-reference/api-ims-2019-08-15',
  kms: 'kms/developer-reference/api-kms-2016-01-20',
  kvstore: 'redis/developer-reference/api-r-kvstore-2015-01-01',
  nlb: 'server-load-balancer/latest/api-nlb-2022-04-30',
  polardb: 'polardb/api-polardb-2017-08-01',
  quotas: 'quota-center/developer-reference/api-quotas-2020-05-10',
  ram: 'ram/developer-reference/api-ram-2015-05-01',
  rds: 'rds/developer-reference/api-rds-2014-08-15',
  resourcemanager:
    'resource-management/resource-group/developer-reference/api-resourcemanager-2020-03-31',
  sas: 'security-center/developer-reference/api-sas-2018-12-03',
  slb: 'slb/classic-load-balancer/developer-reference/api-slb-2014-05-15',
  sls: 'sls/developer-reference/api-sls-2020-12-30',
  tag: 'resource-management/tag/developer-reference/api-tag-2018-08-28',
  vpc: 'vpc/developer-reference/api-vpc-2016-04-28',
} as const;

const REGION = 'ap-southeast-1';

/**
 * A call as `<action> <resource> …`; an action alone is about everything. A resource is
 * `<service>:<what>`, or `<what>` of the action's own service. A plus before it: the call makes it,
 * with the tag of the team. A minus: it is another team's. `<key>=<value>` is what the call carries.
 */
function call(text: string): Task {
  const [action = '', ...rest] = text.split(' ');
  const on = rest.filter((one) => !one.includes('='));
  const carried = rest.filter((one) => one.includes('=')).map((one) => one.split('='));
  const [service = ''] = action.split(':');
  const resource = on.map((one) => arn(service, one.replace(/^[+-]/, '')));
  const is = (sign: RegExp): boolean => on.some((one) => sign.test(one));
  const team = is(/^-/) ? 'search' : 'payments';
  const exists = is(/^[^+]/) && !is(/^\+.*\+$/);
  const context: Record<string, ContextValue> =
    on.length === 0
      ? NO_TAGS
      : {
          ...Object.fromEntries(EXISTING.map((key) => [key, exists ? [team] : 'absent'])),
          'acs:RequestTag/team': is(/^\+/) ? [team] : 'absent',
        };
  const keys = Object.fromEntries(
    carried.map(([key = '', value = '']): [string, ContextValue] => [key, [value]]),
  );
  return {
    does: text,
    action,
    resource: on.length === 0 ? '*' : resource,
    context: { ...context, ...keys },
  };
}

const EXISTING = ['acs:ResourceTag/team', 'rds:ResourceTag/team', 'slb:tag/team'];
const NO_TAGS: Context = Object.fromEntries(
  [...EXISTING, 'acs:RequestTag/team'].map((key) => [key, 'absent']),
);

function arn(own: string, text: string): string {
  const [service, what] = text.includes(':') ? (text.split(':') as [string, string]) : [own, text];
  const region = service === 'oss' || service === 'ram' ? '*' : REGION;
  return `acs:${service}:${region}:${ACCOUNT}:${what}`;
}

export function work(
  does: string,
  page: string,
  calls: readonly string[],
  further: string,
  grant?: string,
): Work {
  const one = { does, page, calls: calls.map(call), further: call(further) };
  return grant === undefined ? one : { ...one, grant };
}
