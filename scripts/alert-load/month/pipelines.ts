import { runnerOf } from '../../../policies/stories/trail-event';
import { between, forEachTen, HOUR, MINUTE } from './calendar';
import type { Calendar, What } from './calendar';
import { PIPELINE } from './identities';
import { reads } from './machines';

const HOST = { type: 'ACS::OSS::Bucket', name: 'shop-assets' };

/** What is deployed on working days, from another address each time. */
export function pipelines(calendar: Calendar): void {
  let run = 0;
  calendar.days.forEach(({ at, isWorkday }, day) => {
    if (!isWorkday) return;
    const during = (): number => at + 9 * HOUR + calendar.random() * 9 * HOUR;
    for (let plan = forEachTen(calendar, 3); plan > 0; plan -= 1)
      terraform(calendar, during(), (run += 1));
    for (let one = forEachTen(calendar, 8); one > 0; one -= 1)
      deployment(calendar, during(), (run += 1));
    if (day % 2 === 0) {
      for (let one = forEachTen(calendar, 1); one > 0; one -= 1)
        environment(calendar, during(), (run += 1));
    }
  });
}

type Do = (
  after: number,
  service: string,
  event: string,
  request?: object,
  more?: Partial<What>,
) => void;

function enter({ add }: Calendar, at: number, run: number): Do {
  const address = runnerOf(run);
  add(at, PIPELINE, address, {
    service: 'Sts',
    event: 'AssumeRoleWithOIDC',
    request: {
      RoleArn: 'acs:ram::1234567890123456:role/alicloud-baseline-deploy-shop',
      OIDCProviderArn: 'acs:ram::1234567890123456:oidc-provider/github',
      RoleSessionName: 'github',
    },
  });
  return (after, service, event, request = {}, more = {}) =>
    add(at + after, PIPELINE, address, {
      service,
      event,
      request: { ...request },
      agent: 'Terraform/1.11.4',
      ...more,
    });
}

function terraform(calendar: Calendar, at: number, run: number): void {
  const act = enter(calendar, at, run);
  reads(calendar, at + 5000, PIPELINE, runnerOf(run), 180);
  if (calendar.random() > 0.6) return;
  if (calendar.random() < 0.5) {
    act(6 * MINUTE, 'Ecs', 'AuthorizeSecurityGroup', {
      SecurityGroupId: 'sg-t4napp',
      IpProtocol: 'tcp',
      PortRange: '8080/8080',
      SourceCidrIp: '10.0.0.0/16',
    });
  } else {
    act(6 * MINUTE, 'Ram', 'CreatePolicyVersion', {
      PolicyName: 'shop-app',
      PolicyDocument:
        '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"acs:oss:*:*:shop-assets/*"}]}',
      SetAsDefault: 'true',
    });
  }
}

function deployment(calendar: Calendar, at: number, run: number): void {
  const act = enter(calendar, at, run);
  act(MINUTE, 'cr', 'CreateRepoTag', { InstanceId: 'cri-1', RepoId: 'crr-1', ToTag: `v${run}` });
  act(2 * MINUTE, 'Ess', 'CreateScalingConfiguration', {
    ScalingGroupId: 'asg-t4nweb',
    InstanceType: 'ecs.g7.large',
    ImageId: `m-t4n${run}`,
  });
  act(3 * MINUTE, 'Ess', 'ModifyScalingGroup', {
    ScalingGroupId: 'asg-t4nweb',
    ActiveScalingConfigurationId: `asc-${run}`,
  });
  act(4 * MINUTE, 'FC', 'UpdateFunction', { functionName: 'thumbnails' });
  if (calendar.random() < 0.15) act(5 * MINUTE, 'Oss', 'PutBucketCors', {}, { resource: HOST });
}

/** A whole environment for tests: made, and destroyed three hours later. */
function environment(calendar: Calendar, at: number, run: number): void {
  const make = enter(calendar, at, run);
  const VpcId = `vpc-t4ntest${run}`;
  const SecurityGroupId = `sg-t4ntest${run}`;
  const DBInstanceId = `rm-t4ntest${run}`;
  const machines = Array.from({ length: 6 }, (_, index) => `i-t4ntest${run}${index}`);
  const bucket = { resource: { type: 'ACS::OSS::Bucket', name: `shop-test-${run}` } };
  const names = {
    RoleName: `shop-test-${run}`,
    PolicyName: `shop-test-${run}`,
    project: `shop-test-${run}`,
  };
  const trust =
    '{"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"Service":["ecs.aliyuncs.com"]}}],"Version":"1"}';
  let after = MINUTE;
  const act: Do = (_, ...what) => make((after += 9000), ...what);
  act(0, 'Vpc', 'CreateVpc', { CidrBlock: '10.9.0.0/16' });
  act(0, 'Vpc', 'CreateVSwitch', { VpcId, CidrBlock: '10.9.1.0/24' });
  act(0, 'Ecs', 'CreateSecurityGroup', { VpcId });
  act(0, 'Ecs', 'AuthorizeSecurityGroup', {
    SecurityGroupId,
    IpProtocol: 'tcp',
    PortRange: '443/443',
    SourceCidrIp: '0.0.0.0/0',
  });
  act(0, 'Ecs', 'AuthorizeSecurityGroup', {
    SecurityGroupId,
    IpProtocol: 'tcp',
    PortRange: '8080/8080',
    SourceCidrIp: '10.9.0.0/16',
  });
  act(0, 'Vpc', 'CreateNatGateway', { VpcId });
  act(0, 'Vpc', 'AllocateEipAddress', { Bandwidth: '5' });
  act(0, 'Vpc', 'AssociateEipAddress', {
    AllocationId: `eip-t4n${run}`,
    InstanceId: `ngw-t4n${run}`,
  });
  act(0, 'Vpc', 'CreateSnatEntry', { SnatTableId: `stb-${run}` });
  machines.forEach(() =>
    act(0, 'Ecs', 'RunInstances', {
      InstanceType: 'ecs.g7.large',
      Amount: '1',
      SecurityGroupId,
      'SystemDisk.Category': 'cloud_essd',
    }),
  );
  act(0, 'Oss', 'PutBucket', {}, bucket);
  act(0, 'Oss', 'PutBucketAcl', {}, bucket);
  act(0, 'Ram', 'CreateRole', { RoleName: names.RoleName, AssumeRolePolicyDocument: trust });
  act(0, 'Ram', 'CreatePolicy', { PolicyName: names.PolicyName });
  act(0, 'Ram', 'AttachPolicyToRole', {
    RoleName: names.RoleName,
    PolicyName: names.PolicyName,
    PolicyType: 'Custom',
  });
  act(0, 'Sls', 'CreateProject', { project: names.project });
  act(0, 'Sls', 'CreateLogStore', { project: names.project, logstore: 'app' });
  act(0, 'Sls', 'CreateIndex', { project: names.project, logstore: 'app' });
  act(0, 'Rds', 'CreateDBInstance', {
    Engine: 'MySQL',
    DBInstanceClass: 'mysql.n2.small.1',
    SecurityIPList: '10.9.0.0/16',
  });
  act(0, 'Rds', 'CreateAccount', { DBInstanceId, AccountName: 'app' });
  after = 3 * HOUR + between(calendar, 0, 30) * MINUTE;
  act(0, 'Rds', 'DeleteDBInstance', { DBInstanceId });
  for (const InstanceId of machines) act(0, 'Ecs', 'DeleteInstance', { InstanceId, Force: 'true' });
  act(0, 'Sls', 'DeleteLogStore', { project: names.project, logstore: 'app' });
  act(0, 'Sls', 'DeleteProject', { project: names.project });
  act(0, 'Ram', 'DetachPolicyFromRole', {
    RoleName: names.RoleName,
    PolicyName: names.PolicyName,
    PolicyType: 'Custom',
  });
  act(0, 'Ram', 'DeletePolicy', { PolicyName: names.PolicyName });
  act(0, 'Ram', 'DeleteRole', { RoleName: names.RoleName });
  act(0, 'Oss', 'DeleteBucket', {}, bucket);
  act(0, 'Vpc', 'DeleteSnatEntry', { SnatTableId: `stb-${run}` });
  act(0, 'Vpc', 'DeleteNatGateway', { NatGatewayId: `ngw-t4n${run}` });
  act(0, 'Vpc', 'ReleaseEipAddress', { AllocationId: `eip-t4n${run}` });
  act(0, 'Ecs', 'DeleteSecurityGroup', { SecurityGroupId });
  act(0, 'Vpc', 'DeleteVSwitch', { VSwitchId: `vsw-t4n${run}` });
  act(0, 'Vpc', 'DeleteVpc', { VpcId });
}
