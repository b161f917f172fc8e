import { App, TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import fc from 'fast-check';
import { isBaselineError, type Problem } from '../../alicloud/problems';
import * as constructs from '../../constructs';
import { parseSettings } from '../../settings';
import { withLines } from '../settings/helpers';

/** What a caller without types gives, right or wrong. */
type Props = Readonly<Record<string, unknown>>;

const ACCOUNT = '1234567890123457';
const account = { id: ACCOUNT, site: 'international' } as const;
const tags = { team: 'payments' };
const region = 'ap-southeast-1';

const METADATA = '<EntityDescriptor><IDPSSODescriptor/></EntityDescriptor>';

const settings = parseSettings(
  withLines(
    'identity:',
    '  jobs: { developer: { scope: { tag: team=payments }, singleSignOn: company }, auditor: {}, breakGlass: {} }',
    '  singleSignOn: { company: { metadataFile: idp.xml, description: Company } }',
    '  people: { alice: { displayName: Alice, jobs: [breakGlass, auditor] } }',
    '  pipelines:',
    '    - { name: shop, job: operator, github: { repository: acme/shop, branches: [main] } }',
    'network: { vpcs: [{ name: main, cidr: 10.0.0.0/16 }], trustedNetworks: [203.0.113.0/24] }',
    'data: { backups: [{ name: daily }], vaults: [{ name: files }] }',
    'alerts: { people: { ops: { email: [ops@example.com] } }, webhooks: { chat: { kind: slack } } }',
    'cost: { budgets: [{ name: all, amount: 100 }] }',
    'incident: { lockdown: { users: [mallory] } }',
  ),
  { env: {}, read: () => METADATA },
);

const purpose = {
  id: 'read-mail',
  title: 'Read mail',
  why: 'Mail is read',
  statements: [{ effect: 'Allow', action: ['dm:QueryDomainByParam'], resource: ['*'] }],
};

const trailIn = (stack: TerraformStack) =>
  new constructs.AuditTrail(stack, 'OtherTrail', { accountId: ACCOUNT, region });

function alertPropsIn(stack: TerraformStack) {
  const trail = trailIn(stack);
  const records = constructs.accountProvider(stack, 'Records', { account, region: 'cn-heyuan' });
  const { alerts } = settings;
  const recipients = new constructs.Recipients(stack, 'OtherRecipients', { alerts, records });
  const store = { projectName: 'project', storeName: 'store', region };
  return { store, recipients, dependsOn: [trail.ready] };
}

const secretIn = (stack: TerraformStack): string =>
  new TerraformVariable(stack, 'address', { type: 'string', sensitive: true }).stringValue;

const group = { securityGroupName: 'web', vpcId: 'vpc-12345678', trustedNetworks: ['203.0.113.9'] };
const network = { vpcId: 'vpc-12345678', trustedNetworks: ['203.0.113.9'], applicationPort: 8080 };

/** A call of each construct that is right, and what of it cannot be left out. By hand. */
const CALLS: Readonly<
  Record<string, { readonly required: readonly string[]; props: (stack: TerraformStack) => Props }>
> = {
  AccessBaseline: { required: ['settings'], props: () => ({ settings }) },
  AccessKeyNetworks: {
    required: ['accessKeyId', 'networks'],
    props: () => ({
      accessKeyId: 'LTAI-not-a-key',
      userPrincipalName: 'ci@example.onaliyun.com',
      networks: ['203.0.114.0/24'],
    }),
  },
  AccountDataProtection: {
    required: ['account', 'encryptedRegions'],
    props: () => ({
      account,
      encryptedRegions: [region],
      allowPublicBucketsBecause: 'A site of pictures',
      diskKeys: { rotationDays: 90, kmsInstances: { [region]: 'kst-1' } },
      protection: 'keep',
      tags,
    }),
  },
  AlertingBaseline: {
    required: ['settings'],
    props: (stack) => ({ settings, trail: trailIn(stack) }),
  },
  ApplicationGroup: {
    required: ['securityGroupName', 'vpcId'],
    props: () => ({ ...group, applicationPort: 8080, tags, description: 'What answers' }),
  },
  AuditBaseline: { required: ['settings'], props: () => ({ settings }) },
  AuditTrail: {
    required: ['accountId', 'region'],
    props: () => ({
      accountId: ACCOUNT,
      region,
      trailName: 'main-trail',
      bucket: { keepDays: 400, lock: { days: 30, state: 'trial' } },
      project: { projectName: 'audit', region, accountId: ACCOUNT },
      organization: true,
      logStoreDays: 365,
      protection: 'removable',
      tags,
    }),
  },
  BackupVault: {
    required: ['name'],
    props: () => ({ name: 'files', keepDays: 30, immutable: false, key: { keyId: 'key-1' }, tags }),
  },
  Backups: {
    required: ['account', 'plans'],
    props: () => ({
      account,
      plans: [
        {
          name: 'daily',
          regions: [region],
          tag: { key: 'backup', value: 'daily' },
          weekdays: [1],
          hours: [3],
          keepDays: 7,
          copyTo: { region: 'ap-southeast-5', keepDays: 7 },
        },
      ],
      vaults: [{ name: 'files', region }],
      tags,
    }),
  },
  BastionGroup: { required: ['securityGroupName', 'vpcId'], props: () => group },
  BudgetAlarms: {
    required: ['account', 'region', 'cost', 'actionPolicyId'],
    props: (stack) => ({
      account,
      region,
      cost: settings.cost,
      actionPolicyId: 'security',
      alertPolicyId: 'sls.builtin.dynamic',
      posts: [{ to: 'slack', address: secretIn(stack) }],
      contactGroups: ['ops'],
      logRetentionDays: 30,
      tags,
    }),
  },
  CiRole: {
    required: ['roleName', 'accountId', 'pipeline', 'purposes'],
    props: () => ({
      roleName: 'shop',
      accountId: ACCOUNT,
      pipeline: { on: 'github', repository: 'acme/shop', from: [{ branch: 'main' }] },
      purposes: [purpose],
      fingerprints: ['0'.repeat(40)],
      audience: 'sts.aliyuncs.com',
      scope: { tag: { key: 'team', value: 'payments' } },
      region,
      sessionHours: 2,
      ownPrefix: 'alicloud-baseline-',
      tags,
    }),
  },
  CloudConfig: {
    required: ['account'],
    props: () => ({
      account,
      rules: { on: [], off: ['root-ak-check'], remediate: [] },
      bucket: { name: 'archive', region },
      protection: 'keep',
    }),
  },
  CostBaseline: {
    required: ['account', 'region', 'cost', 'actionPolicyId'],
    props: () => ({ account, region, cost: settings.cost, actionPolicyId: 'security' }),
  },
  DataBaseline: { required: ['settings'], props: () => ({ settings }) },
  DataGroup: { required: ['securityGroupName', 'vpcId'], props: () => group },
  Decoys: { required: ['userNames'], props: () => ({ userNames: ['backup-admin'] }) },
  DetectionAlerts: {
    required: ['store', 'recipients', 'dependsOn'],
    props: (stack) => ({
      ...alertPropsIn(stack),
      tuning: { 'root-login': { enabled: false } },
      repeatHours: 2,
    }),
  },
  DetectiveBaseline: {
    required: ['settings'],
    props: (stack) => ({ settings, trail: trailIn(stack) }),
  },
  EncryptionKey: {
    required: ['aliasName'],
    props: () => ({
      aliasName: 'audit',
      description: 'Of the trail',
      rotationDays: 90,
      kmsInstanceId: 'kst-1',
      protection: 'keep',
      tags,
    }),
  },
  FlowLogStore: {
    required: ['accountId', 'region'],
    props: () => ({ accountId: ACCOUNT, region, projectName: 'flow', retentionDays: 30, tags }),
  },
  Heartbeat: { required: ['store', 'recipients', 'dependsOn'], props: alertPropsIn },
  JobGroup: {
    required: ['role'],
    props: (stack) => ({
      role: new constructs.JobRole(stack, 'OtherRole', { job: 'auditor', accountId: ACCOUNT }),
      groupName: 'auditors',
      people: [new constructs.Person(stack, 'bob', { userName: 'bob', accountId: ACCOUNT })],
    }),
  },
  JobRole: {
    required: ['job', 'accountId'],
    props: () => ({
      job: 'auditor',
      accountId: ACCOUNT,
      roleName: 'reader',
      entry: { by: 'members', networks: ['203.0.114.0/24'] },
      granted: [purpose],
      region,
      sessionHours: 2,
      description: 'Reads',
      ownPrefix: 'alicloud-baseline-',
      tags,
    }),
  },
  Lockdown: { required: ['settings'], props: () => ({ settings }) },
  LockedDownSecurityGroup: {
    required: ['securityGroupName', 'vpcId'],
    props: () => ({ ...group, type: 'basic', dropsRest: true, now: new Date(), tags }),
  },
  LoginSecurity: {
    required: [],
    props: () => ({ ...settings.identity.login, preset: 'cis-2.0' }),
  },
  NetworkBaseline: {
    required: ['vpcs', 'account', 'region'],
    props: () => ({ ...settings.network, account, region, readyMadeGroups: false, tags }),
  },
  NotificationContacts: {
    required: ['contacts', 'items'],
    props: () => ({
      contacts: [
        { name: 'alice', email: 'alice@example.com', mobile: '13800000000', position: 'Other' },
      ],
      items: ['Notifications of Product Expiration'],
      protection: 'keep',
    }),
  },
  OidcEntry: {
    required: ['providerName', 'issuer'],
    props: () => ({
      providerName: 'gitlab',
      issuer: 'https://gitlab.example.com',
      clientIds: ['sts.aliyuncs.com'],
      fingerprints: ['0'.repeat(40)],
      description: 'Our GitLab',
    }),
  },
  PasswordPolicy: {
    required: [],
    props: () => ({ ...settings.identity.passwordPolicy, preset: 'cis-2.0' }),
  },
  Person: {
    required: ['userName', 'accountId'],
    props: () => ({
      userName: 'carol',
      accountId: ACCOUNT,
      displayName: 'Carol',
      ownMfaPolicy: true,
    }),
  },
  QuarantineGroup: { required: ['securityGroupName', 'vpcId'], props: () => group },
  QuotaAlarm: {
    required: ['name', 'productCode', 'quotaCode'],
    props: () => ({
      name: 'nics',
      productCode: 'ecs',
      quotaCode: 'q_elastic-network-interfaces',
      percent: 80,
      dimensions: { regionId: region },
    }),
  },
  ReadyMadeGroups: {
    required: ['namePrefix', 'vpcId'],
    props: () => ({ ...network, namePrefix: 'shop', tags }),
  },
  Recipients: {
    required: ['alerts', 'records'],
    props: (stack) => ({
      alerts: settings.alerts,
      records: constructs.accountProvider(stack, 'Records', { account, region: 'cn-heyuan' }),
    }),
  },
  SamlEntry: {
    required: ['providerName', 'metadata'],
    props: () => ({
      providerName: 'company',
      metadata: METADATA,
      description: 'The company',
    }),
  },
  SecureBucket: {
    required: ['bucketName'],
    props: () => ({
      bucketName: 'invoices',
      key: { keyId: 'key-1' },
      holdsAccessLogs: false,
      expireAfterDays: 400,
      oldVersionDays: 90,
      lock: { days: 30, state: 'trial' },
      grants: [{ principals: ['1234567890123458'], actions: ['oss:PutObject'], prefix: 'in/' }],
      zoneRedundant: false,
      protection: 'keep',
      tags,
    }),
  },
  SecurityBaseline: { required: ['settings'], props: () => ({ settings }) },
  TestAlert: {
    required: ['store', 'recipients', 'dependsOn', 'word'],
    props: (stack) => ({ ...alertPropsIn(stack), word: 'first' }),
  },
  WeeklyDigest: { required: ['store', 'recipients', 'dependsOn'], props: alertPropsIn },
  WebGroup: {
    required: ['securityGroupName', 'vpcId'],
    props: () => ({ ...group, applicationPort: 8080 }),
  },
};

const names = Object.keys(CALLS);

function stackOf(): TerraformStack {
  const stack = new TerraformStack(new App(), 'test-stack');
  constructs.accountProvider(stack, 'Account', { account, region });
  return stack;
}

/** Makes a construct as JavaScript would: nothing looks at what it is given. */
function make(name: string, change: (props: Props) => unknown): readonly Problem[] {
  const stack = stackOf();
  const Made = Reflect.get(constructs, name) as new (
    scope: Construct,
    id: string,
    props: unknown,
  ) => Construct;
  const given = change(CALLS[name]?.props(stack) ?? {});
  try {
    new Made(stack, 'Made', given);
    return [];
  } catch (error) {
    if (!isBaselineError(error)) throw error;
    const half = error.problems.find(
      ({ path, found, allowed, at }) =>
        [path, found, allowed].includes('') || at === undefined || !('construct' in at),
    );
    if (half !== undefined)
      throw new Error(`half a problem: ${JSON.stringify(half)}`, { cause: error });
    return error.problems;
  }
}

const paths = (problems: readonly Problem[]): string[] => problems.map(({ path }) => path);

describe('callers without types', () => {
  it('are looked after by every construct that is exported', () => {
    const exported = Object.entries(constructs)
      .filter(([, value]) => typeof value === 'function' && 'isConstruct' in value)
      .map(([name]) => name)
      // Abstract: the others are made of it.
      .filter((name) => name !== 'ReadyMadeGroup');
    expect([...names].sort()).toEqual(exported.sort());
  });

  it.each(names)('may make %s with what is right', (name) => {
    expect(make(name, (props) => props)).toEqual([]);
  });

  const required = names.flatMap((name) =>
    (CALLS[name]?.required ?? []).map((prop) => [name, prop] as const),
  );
  it.each(required)('are told by %s that %s is missing', (name, prop) => {
    const { [prop]: needed, ...others } = CALLS[name]?.props(stackOf()) ?? {};
    expect(needed).toBeDefined();
    const problems = make(name, (props) => ({ ...props, [prop]: undefined }));
    expect(problems.find(({ path }) => path === prop)?.found).toBe('nothing');
    expect(paths(make(name, () => others))).toContain(prop);
  });

  it.each(names)('are told by %s of every prop of a wrong type, at once', (name) => {
    const all = (props: Props) => Object.keys(props).map((key) => [key, Symbol(key)] as const);
    const problems = make(name, (props) => Object.fromEntries(all(props)));
    // The port of ready-made groups is looked at once the group itself is right.
    const given = Object.keys(CALLS[name]?.props(stackOf()) ?? {}).filter(
      (prop) => prop !== 'applicationPort' || name === 'ReadyMadeGroups',
    );
    expect(new Set(paths(problems))).toEqual(new Set(given));
    expect(new Set(problems.map(({ found }) => found))).toEqual(new Set(['a symbol']));
  });

  it.each(names)('are told by %s of a prop that it does not have', (name) => {
    const [problem] = make(name, (props) => ({ ...props, retension: 1 }));
    expect(problem).toMatchObject({ path: 'retension', found: 'an unknown key' });
  });

  it.each([undefined, null, 5, 'x', [], () => 1])(
    'who give %p for the props get no stack trace',
    (given) => {
      const taken = names.filter((name) => make(name, () => given).length === 0);
      // All that these two take has a default.
      const withDefaults = given === undefined ? ['LoginSecurity', 'PasswordPolicy'] : [];
      expect(taken).toEqual(withDefaults);
    },
  );

  it.each([
    [
      'JobRole',
      { job: 'devops' },
      'job',
      'developer, operator, billing, auditor, deployer, planner or breakGlass, or',
    ],
    ['JobRole', { job: 'devloper' }, 'job', 'developer, operator'],
    ['JobRole', { entry: { by: 'anybody' } }, 'entry.by', 'members, saml or oidc'],
    ['JobRole', { entry: { by: 'saml' } }, 'entry.provider', 'a value, as people enter by saml'],
    ['JobRole', { accountId: 1234567890123456 }, 'accountId', '16 digits in quotes'],
    ['SecureBucket', { protection: 'kept' }, 'protection', 'keep or removable'],
    ['LockedDownSecurityGroup', { type: 'normal' }, 'type', 'enterprise or basic'],
    ['AuditTrail', { bucket: { keepdays: 400 } }, 'bucket.keepdays', 'bucketName, keyPrefix'],
    ['PasswordPolicy', { preset: 'cis-3.0' }, 'preset', 'cis-2.0, cis-1.0 or strict'],
    ['WebGroup', { applicationPort: '8080' }, 'applicationPort', 'a whole number from 1 to 65535'],
    ['CiRole', { pipeline: { on: 'gitea' } }, 'pipeline.on', 'github, gitlab or other'],
  ] as const)('are told by %s of %j', (name, wrong, path, allowed) => {
    const problem = make(name, (props) => ({ ...props, ...wrong })).find(
      (one) => one.path === path,
    );
    expect(problem?.allowed).toContain(allowed);
  });

  it('get a problem or a construct for whatever they give, anywhere in what they give', () => {
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withMap: true }),
      fc.constantFrom<unknown>(
        null,
        undefined,
        '',
        ' ',
        '*',
        '__proto__',
        NaN,
        Infinity,
        -1,
        [],
        {},
      ),
      fc.constantFrom<unknown>([null], [[]], [{}], Symbol('x'), Math.max, 10n, Object.create(null)),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.infiniteStream(fc.nat(7)),
        fc.nat(5),
        anything,
        (name, turns, depth, value) => {
          make(name, (props) => replaced(props, turns, depth, value));
        },
      ),
      { numRuns: 600, seed: 7 },
    );
  });
});

/** The same with one part replaced, at most so deep, which way by the turns. */
function replaced(value: unknown, turns: Iterator<number>, depth: number, by: unknown): unknown {
  const isPlain =
    Array.isArray(value) ||
    (typeof value === 'object' &&
      value !== null &&
      Object.getPrototypeOf(value) === Object.prototype);
  const keys = isPlain ? Object.keys(value) : [];
  const key = keys[Number(turns.next().value) % Math.max(keys.length, 1)];
  if (depth < 0 || key === undefined) return by;
  const inner: unknown = Reflect.get(Object(value) as object, key);
  const changed = replaced(inner, turns, depth - 1, by);
  if (!Array.isArray(value)) return { ...(value as object), [key]: changed };
  return value.map((item: unknown, index) => (String(index) === key ? changed : item));
}
