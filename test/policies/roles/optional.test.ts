/** What each grant gives, and nothing besides: its calls, on what, and under which condition. */
import {
  alarmRules,
  auditLogs,
  clusters,
  images,
  namedRoles,
  namedSecrets,
  permissionsFor,
  publicEntries,
  quarantine,
  remoteCommands,
  securityEvents,
  securityGroups,
  serverContents,
  terraformState,
} from '../../../policies/roles';
import type { GrantedPurpose } from '../../../policies/roles';
import { TEAM } from './matrix/developer';
import { ACCOUNT } from './matrix/task';

const CLUSTER = `c${'0'.repeat(32)}`;
const EXISTING = 'if StringEquals acs:ResourceTag/team is payments';
const CREATED = 'if StringEquals acs:RequestTag/team is payments';

/** Statements as lines: calls, what they are on without account and region, and each condition. */
function linesOf(purpose: GrantedPurpose): string[] {
  const { purposes } = permissionsFor('job', [purpose], { account: ACCOUNT, scope: TEAM });
  return purposes.flatMap(({ statements }) =>
    statements.map(({ effect, action = [], resource = [], condition = {} }) => {
      const conditions = Object.entries(condition).flatMap(([operator, keys]) =>
        Object.entries(keys).map(([key, values]) => `if ${operator} ${key} is ${values.join()}`),
      );
      const on = resource.map((one) => one.replace(/^acs:([\w-]+):\*:\d{16}:/, '$1 '));
      return [effect, action.join(', '), `on ${on.join(', ')}`, ...conditions].join(' ');
    }),
  );
}

it.each<[string, () => GrantedPurpose, readonly string[]]>([
  [
    'rules of alarms, which are not told apart',
    () => alarmRules.grant(),
    [
      'Allow cms:ApplyMetricRuleTemplate, cms:CreateGroupMetricRules, cms:PutCustomMetricRule, cms:PutGroupMetricRule, cms:PutResourceMetricRule*, cms:CreateMonitorGroup, cms:CreateMonitorGroupInstances, cms:EnableMetricRules on *',
      'Allow cms:DescribeContactGroupList on *',
    ],
  ],
  [
    'the log of the trail, of two projects',
    () => auditLogs.grant({ projects: ['central-audit', 'old-audit'] }),
    [
      'Allow log:GetCursorOrData, log:GetLogStoreContextLogs, log:GetLogStoreHistogram, log:GetLogStoreLogs on log project/central-audit/logstore/*, log project/old-audit/logstore/*',
    ],
  ],
  [
    'secrets by name',
    () => namedSecrets.grant({ secrets: ['db-password', 'team/key'] }),
    ['Allow kms:GetSecretValue on kms secret/db-password, kms secret/team/key'],
  ],
  [
    'a role for functions',
    () => namedRoles.grant([{ role: 'worker', service: 'fc.aliyuncs.com' }]),
    ['Allow ram:PassRole on ram role/worker if StringEquals acs:Service is fc.aliyuncs.com'],
  ],
  [
    'a role for servers, those that run already too',
    () => namedRoles.grant([{ role: 'web', service: 'ecs.aliyuncs.com' }]),
    [
      'Allow ram:PassRole on ram role/web if StringEquals acs:Service is ecs.aliyuncs.com',
      `Allow ecs:AttachInstanceRamRole, ecs:DetachInstanceRamRole on ecs instance/* ${EXISTING}`,
      'Allow ecs:AttachInstanceRamRole, ecs:DetachInstanceRamRole on ram role/web',
    ],
  ],
  [
    'what may be born open, in the scope',
    () => publicEntries.grant(),
    [
      `Allow alb:CreateLoadBalancer on alb * ${CREATED}`,
      'Allow alb:CreateLoadBalancer on vpc vpc/*, vpc vswitch/*',
      `Allow nlb:CreateLoadBalancer on nlb * ${CREATED}`,
      'Allow nlb:CreateLoadBalancer on vpc vpc/*, vpc vswitch/*',
      `Allow slb:CreateLoadBalancer on slb loadbalancer/* ${CREATED}`,
      `Allow rds:CreateDBInstance on rds dbinstance/* ${CREATED}`,
      'Allow fc:CreateTrigger, fc:UpdateTrigger on fc functions/payments-*',
      `Allow vpc:AllocateEipAddress, vpc:AllocateEipAddressPro on vpc eip/* ${CREATED}`,
      `Allow vpc:ReleaseEipAddress on vpc eip/* ${EXISTING}`,
    ],
  ],
  [
    'into quarantine, and out of any group',
    () => quarantine.grant({ groups: ['sg-0quarantine', 'sg-1quarantine'] }),
    [
      'Allow ecs:JoinSecurityGroup on ecs eni/*, ecs instance/*, ecs securitygroup/sg-0quarantine, ecs securitygroup/sg-1quarantine',
      'Allow ecs:LeaveSecurityGroup on ecs eni/*, ecs instance/*, ecs securitygroup/*',
    ],
  ],
  [
    'commands on servers by name, and the workbench of those',
    () => remoteCommands.grant({ instances: ['i-2zeaf01', 'i-2zebf02'] }),
    [
      'Allow ecs:DescribeInstanceVncUrl, ecs:InvokeCommand, ecs:RunCommand, ecs:SendFile, ecs:StartTerminalSession on ecs instance/i-2zeaf01, ecs instance/i-2zebf02',
      'Allow ecs-workbench:LoginECSInstance, ecs-workbench:LoginInstance on ecs-workbench workbench/i-2zeaf01, ecs-workbench workbench/i-2zebf02',
      'Allow ecs:CreateCommand, ecs:InvokeCommand on ecs command/*',
    ],
  ],
  [
    'commands on servers by tag, without the workbench, for which no tag is documented',
    () => remoteCommands.grant({ tag: { key: 'tier', value: 'web' } }),
    [
      'Allow ecs:DescribeInstanceVncUrl, ecs:InvokeCommand, ecs:RunCommand, ecs:SendFile, ecs:StartTerminalSession on ecs instance/* if StringEquals acs:ResourceTag/tier is web',
      'Allow ecs:CreateCommand, ecs:InvokeCommand on ecs command/*',
    ],
  ],
  [
    'what Security Center found, by both its codes',
    () => securityEvents.grant(),
    [
      'Allow yundun-sas:HandleSecurityEvents, yundun-sas:HandleSimilarSecurityEvents, yundun-sas:DescribeSecurityEventOperation*, yundun-sas:DescribeSuspEventQuaraFiles, yundun-aegis:HandleSecurityEvents, yundun-aegis:HandleSimilarSecurityEvents, yundun-aegis:DescribeSecurityEventOperation*, yundun-aegis:DescribeSuspEventQuaraFiles on *',
    ],
  ],
  [
    'rules of security groups for named networks',
    () => securityGroups.grant({ networks: ['10.0.0.0/8', '192.168.0.0/16'] }),
    [
      'Allow ecs:AuthorizeSecurityGroup, ecs:AuthorizeSecurityGroupEgress, ecs:ModifySecurityGroupEgressRule, ecs:ModifySecurityGroupRule on * if StringEquals ecs:SecurityGroupSourceCidrIps is 10.0.0.0/8,192.168.0.0/16',
      `Allow ecs:CreateSecurityGroup on ecs securitygroup/* ${CREATED}`,
      'Allow ecs:CreateSecurityGroup on vpc vpc/*',
      `Allow ecs:DeleteSecurityGroup, ecs:ModifySecurityGroupAttribute, ecs:RevokeSecurityGroup, ecs:RevokeSecurityGroupEgress on ecs securitygroup/* ${EXISTING}`,
    ],
  ],
  [
    'what servers in the scope start with',
    () => serverContents.grant(),
    [
      `Allow ecs:AttachDisk, ecs:AttachKeyPair, ecs:ModifyInstanceAttribute, ecs:ReInitDisk, ecs:ReplaceSystemDisk, ecs:ResetDisk on ecs disk/*, ecs image/*, ecs instance/*, ecs securitygroup/*, ecs snapshot/* ${EXISTING}`,
      'Allow ecs:AttachKeyPair on ecs keypair/*',
    ],
  ],
  [
    'images of two namespaces',
    () => images.grant({ namespaces: ['cri-example/shop', 'cri-example/web'] }),
    [
      'Allow cr:GetAuthorizationToken, cr:GetInstance*, cr:ListInstance*, cr:ListNamespace on *',
      'Allow cr:CreateRepository, cr:CreateRepoTag, cr:DeleteRepoTag, cr:GetNamespace, cr:GetRepo*, cr:ListRepo*, cr:PullRepository, cr:PushRepository on cr repository/cri-example/shop, cr repository/cri-example/shop/*, cr repository/cri-example/web, cr repository/cri-example/web/*',
    ],
  ],
  [
    'the state of Terraform, to who plans',
    () => terraformState.grant({ bucket: 'acme-state', prefix: 'all/baseline' }, 'planner'),
    [
      'Allow oss:GetBucketInfo, oss:ListObjects on oss acme-state',
      'Allow oss:GetObject on oss acme-state/all/baseline/*',
    ],
  ],
  [
    'the state of Terraform and its locks, to who deploys',
    () =>
      terraformState.grant(
        {
          bucket: 'acme-state',
          prefix: 'baseline',
          locks: { instance: 'acme-locks', table: 'locks' },
        },
        'deployer',
      ),
    [
      'Allow oss:GetBucketInfo, oss:ListObjects on oss acme-state',
      'Allow oss:GetObject, oss:PutObject, oss:PutObjectAcl on oss acme-state/baseline/*',
      'Allow ots:DeleteRow, ots:DescribeTable, ots:GetRow, ots:PutRow on ots instance/acme-locks/table/locks',
    ],
  ],
])('gives %s', (_, grant, lines) => {
  expect(linesOf(grant())).toEqual(lines);
});

it('gives a kubeconfig of a cluster by name for an hour, and reads of clusters', () => {
  const [kubeconfig, reads = ''] = linesOf(clusters.grant({ clusters: [CLUSTER] }));
  expect(kubeconfig).toBe(
    `Allow cs:DescribeClusterUserKubeconfig on cs cluster/${CLUSTER} if NumericLessThanEquals cs:KubeConfigDurationMinutes is 60`,
  );
  expect(reads).toMatch(/^Allow cs:\S+, .*cs:DescribeAddons, cs:DescribeUserQuota on \*$/);
  expect(reads.match(/:(?!Check|Describe|Get|List)\w+/g)).toBeNull();
});
