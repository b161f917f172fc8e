import { accept, problemsOf, withLines } from './helpers';

const told = (...lines: string[]) =>
  problemsOf(withLines(...lines)).map(({ path, found }) => [path, found]);

describe('names that objects have already', () => {
  it.each<[string[], string]>([
    [['network: { vpcs: [{ name: constructor, cidr: 10.0.0.0/24 }] }'], 'network.vpcs[0].name'],
    [['identity: { people: { toString: {} } }'], 'identity.people.toString'],
    [
      ['alerts: { people: { constructor: { email: [a@example.com] } } }'],
      'alerts.people.constructor',
    ],
    [['data: { vaults: [{ name: constructor }] }'], 'data.vaults[0].name'],
  ])('are refused in %j', (lines, path) => {
    expect(told(...lines).map(([where]) => where)).toEqual([path]);
  });

  it.each([
    'constructor',
    'hasOwnProperty',
    'isPrototypeOf',
    'propertyIsEnumerable',
    'toLocaleString',
    'toString',
    'valueOf',
  ])('are refused: %s', (name) => {
    expect(told(`identity: { people: { ${name}: {} } }`).map(([where]) => where)).toEqual([
      `identity.people.${name}`,
    ]);
  });

  it('are no others', () => {
    const text = withLines('network: { vpcs: [{ name: constructors, cidr: 10.0.0.0/24 }] }');
    expect(accept(text).network.vpcs).toHaveLength(1);
  });
});

describe('copies of snapshots', () => {
  const plan = (region: string, more = '') =>
    `data: { backups: [{ name: daily, copyTo: { region: ${region} }${more} }] }`;

  it('do not go to the home region, where the disks are', () => {
    expect(told(plan('ap-southeast-1'))).toEqual([
      ['data.backups[0].copyTo.region', 'ap-southeast-1, the home region, where the disks are'],
    ]);
  });

  it('may go there from elsewhere, or elsewhere from there', () => {
    const copies = (text: string) => accept(withLines(text)).data.backups[0]?.copyTo?.region;
    expect(copies(plan('ap-southeast-5'))).toBe('ap-southeast-5');
    expect(copies(plan('ap-southeast-1', ', regions: [ap-southeast-5]'))).toBe('ap-southeast-1');
  });
});

describe('keys of one’s own', () => {
  const keys = (audit: string, disks: string): string[] => [
    `audit: { customerKey: true${audit} }`,
    `data: { diskEncryption: { customerKeys: true, ${disks} } }`,
  ];
  const home = 'regions: [ap-southeast-1]';

  it('are one in a region: the second needs an instance', () => {
    expect(told(...keys('', home))).toEqual([
      [
        'audit.customerKey',
        'a second one in the home region: data.diskEncryption asks for a key there too',
      ],
    ]);
  });

  it.each([
    ['in an instance for the trail', ', kmsInstance: kst-1', home],
    [
      'in an instance for disks',
      '',
      `${home}, kmsInstances: { ap-southeast-1: kst-hzz62ee817bvyyr5x1234 }`,
    ],
    ['in another region', '', 'regions: [eu-west-1]'],
    ['without a trail of ours', ', enabled: false', home],
  ])('may be two: %s', (_, audit, disks) => {
    expect(accept(withLines(...keys(audit, disks))).audit.customerKey).toBe(true);
  });

  it('are two where the instance is of another region', () => {
    expect(told(...keys('', `${home}, kmsInstances: { eu-west-1: kst-1 }`))[0]?.[0]).toBe(
      'audit.customerKey',
    );
  });
});

describe('what goes on for longer than it is kept', () => {
  const audit = (days: number) => `audit: { keepDays: 365, lock: { days: ${days}, state: trial } }`;

  it('is no lock', () => {
    expect(told(audit(366))).toEqual([
      ['audit.lock.days', '366, longer than audit.keepDays, which is 365'],
    ]);
    accept(withLines(audit(365)));
  });
});

describe('a permission of nothing', () => {
  const job = (actions: string, resources: string) => [
    'identity:',
    '  jobs:',
    '    auditor:',
    `      extra: [{ name: mail, actions: ${actions}, resources: ${resources}, reason: The shop writes to people }]`,
  ];

  it('is refused', () => {
    expect(told(...job('[]', '[]'))).toEqual([
      ['identity.jobs.auditor.extra[0].actions', 'an empty list'],
      ['identity.jobs.auditor.extra[0].resources', 'an empty list'],
    ]);
    accept(withLines(...job('[dm:SingleSendMail]', "['*']")));
  });
});
