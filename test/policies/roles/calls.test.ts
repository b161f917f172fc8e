import { publishedCalls } from '../../../alicloud/api';
import { accepted, classifyCalls } from '../../../policies/roles/calls/classify';
import { kindOf } from '../../../policies/roles/calls/kinds';

type Classed = ReturnType<typeof classifyCalls>;
let classes: Classed | undefined;
const classed = (): Classed => (classes ??= classifyCalls());
const classOf = (product: string, call: string) =>
  classed().find((one) => one.product === product && one.call === call);
const told = (calls: Classed) => calls.map(({ product, call }) => `${product} ${call}`);

/** By hand: calls by product, the kind of each, and by what it is in its class, or how the reason begins. */
const SAMPLES = [
  ['Ecs', 'RebootInstance', 'write', 'allowed', 'developer/servers'],
  ['Actiontrail', 'GetAccessKeyLastUsedEvents', 'secret-read', 'allowed', 'operator/who-did-what'],
  ['CS', 'ScaleClusterNodePool', 'write', 'allowed', 'operator/grow-and-scale'],
  // By a grant, and denied to all others.
  ['Ecs', 'RunCommand', 'write', 'allowed', 'remote-commands'],
  ['Rds', 'CreateDBInstance', 'write', 'allowed', 'public-entries'],
  ['Kms', 'GetSecretValue', 'secret-read', 'allowed', 'named-secrets'],
  ['Kms', 'Decrypt', 'write', 'denied', 'credentials-elsewhere'],
  ['Ecs', 'DescribeUserData', 'secret-read', 'denied', 'secret-values'],
  ['Sts', 'AssumeRole', 'write', 'denied', 'role-chaining'],
  // That who deploys may do it makes it no work of a job.
  ['Ram', 'CreateRole', 'write', 'denied', 'roles-and-trust'],
  ['Actiontrail', 'CreateTrail', 'write', 'denied', 'audit-trail'],
  ['Actiontrail', 'StartLogging', 'write', 'accepted', 'It moves, renames, upgrades or tunes'],
  ['Ess', 'DeleteScalingConfiguration', 'write', 'accepted', 'It stops, deletes, takes away'],
  // Denied by one of the names that it may go by only.
  ['ResourceManager', 'CancelHandshake', 'write', 'accepted', 'Resource Manager is denied it'],
  // Denied where it gives a server a public address only.
  ['Ecs', 'ModifyInstanceNetworkSpec', 'write', 'accepted', 'It changes networks inside'],
  // RAM knows no action for it.
  ['MscOpenSubscription', 'DeleteContact', 'write', 'accepted', 'It stops, deletes, takes away'],
] as const;

describe('every write of the table of names, and every read that may hold a secret', () => {
  // It comes first: what is classed is kept for the others.
  it('is told with what puts it into its class, once, and no other read is', () => {
    const found = SAMPLES.map(([product, call, , , by]) => {
      const one = classOf(product, call);
      const told = one?.class === 'accepted' ? one.by?.slice(0, by.length) : one?.by;
      return [one?.product, one?.call, one?.kind, one?.class, told];
    });
    expect(found).toEqual(SAMPLES);
    expect(classOf('Ecs', 'DescribeInstances')).toBeUndefined();
    expect(new Set(classed().map(({ kind }) => kind))).toEqual(new Set(['write', 'secret-read']));
    expect(new Set(told(classed())).size).toBe(classed().length);
  });

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
