import { publishedCalls } from '../../../alicloud/api';
import { accepted, classifyCalls } from '../../../policies/roles/calls/classify';
import { kindOf } from '../../../policies/roles/calls/kinds';

type Classed = ReturnType<typeof classifyCalls>;
let classes: Classed | undefined;
const classed = (): Classed => (classes ??= classifyCalls());
const classOf = (product: string, call: string) =>
  classed().find((one) => one.product === product && one.call === call);
const told = (calls: Classed) => calls.map(({ product, call }) => `${product} ${call}`);

describe('every write of the table of names, and every read that may hold a secret', () => {
  it('is allowed by a purpose, denied by a guardrail or accepted with a reason', () => {
    expect(told(classed().filter((one) => one.class === 'unclassed'))).toEqual([]);
    expect(classed().length).toBeGreaterThan(4000);
  });

  it('is accepted by exact name, of a call that there is, once, and only where nothing denies it', () => {
    const names = accepted.flatMap(({ product, calls }) => calls.map((one) => `${product} ${one}`));
    expect(new Set(names).size).toBe(names.length);
    const used = new Set(told(classed().filter((one) => one.class === 'accepted')));
    expect(names.filter((name) => !used.has(name))).toEqual([]);
    expect(names.filter((name) => /[*?]/.test(name))).toEqual([]);
    for (const { reason } of accepted) expect(reason).toMatch(/^[A-Z].{30,}\.$/);
  });

  it('is never accepted where its name says that it runs, opens or hands over something', () => {
    const loud =
      /^(?:Exec|Invoke|Login)|(?:Run|Send|Invoke)(?:Command|File)|Kube.?config$|SecurityIp|WhiteList|Whitelist|WebShell|Webshell|Terminal$|PublicConnection|AllocatePublic|ResetPassword|ResetAccountPassword|AccessKey$|SecretValue|ScalingConfiguration$|LaunchTemplate/;
    const open = classed().filter((one) => one.class === 'accepted' && loud.test(one.call));
    expect(told(open).sort()).toEqual([
      // A plan for names, and no program.
      'Alidns ExecuteGtmRecoveryPlan',
      // They delete, close, check, or take off a list.
      'Ecs DeleteLaunchTemplate',
      'Ecs DeleteLaunchTemplateVersion',
      'Ess DeactivateScalingConfiguration',
      'Ess DeleteEciScalingConfiguration',
      'Ess DeleteScalingConfiguration',
      'PaiStudio CheckInstanceWebTerminal',
      'R-kvstore ReleaseInstancePublicConnection',
      'Rds DetachWhitelistTemplateToInstance',
      'Rds ReleaseInstancePublicConnection',
      'SWAS-OPEN ReleasePublicConnection',
      'Slb RemoveListenerWhiteListItem',
      'gpdb ReleaseInstancePublicConnection',
    ]);
  });

  // By hand: the ways in that were found, each by its product and the name of its call.
  it.each([
    ['eflo-controller', 'RunCommand'],
    ['EHPC', 'InvokeShellCommand'],
    ['sae', 'DeployApplication'],
    ['sae', 'GetWebshellToken'],
    ['sae', 'ExecJob'],
    ['pai-dlc', 'GetWebTerminal'],
    ['Yundun-bastionhost', 'GenerateAssetOperationToken'],
    ['Ess', 'ModifyScalingConfiguration'],
    ['Ecs', 'CreateLaunchTemplateVersion'],
    ['IaCService', 'ExecuteTerraformApply'],
    ['IaCService', 'TriggerStackExecution'],
    ['ComputeNest', 'CreateServiceInstance'],
    ['ROS', 'DeleteStack'],
    ['servicemesh', 'DescribeServiceMeshKubeconfig'],
    ['adcp', 'DescribeHubClusterKubeconfig'],
    ['APIG', 'GetSecretValue'],
    ['gpdb', 'GetSecretValue'],
    ['ARMS', 'GetAuthToken'],
    ['cr', 'ResetLoginPassword'],
    ['Kms', 'CreateClientKey'],
    ['Kms', 'Decrypt'],
    ['Ecs', 'ModifyPrefixList'],
    ['Vpc', 'CreateForwardEntry'],
    ['Ecs', 'AllocatePublicIpAddress'],
    ['Rds', 'AttachWhitelistTemplateToInstance'],
    ['Rds', 'CreateDBInstanceEndpointAddress'],
    ['Dts', 'ConvertInstanceResourceGroup'],
  ])('knows %s %s for denied', (product, call) => {
    expect(classOf(product, call)?.class).toBe('denied');
  });

  it('is not what reads names, states and measures', () => {
    expect(kindOf('DescribeInstances')).toBe('read');
    expect(kindOf('ListUsers')).toBe('read');
    expect(kindOf('GetSecretValue')).toBe('secret-read');
    expect(kindOf('SomethingThatIsNew')).toBe('write');
  });

  it('is of every product of the table', () => {
    const products = new Set(publishedCalls.map(({ product }) => product));
    const seen = new Set(classed().map(({ product }) => product));
    expect([...products].filter((one) => !seen.has(one))).toEqual([]);
  });
});
