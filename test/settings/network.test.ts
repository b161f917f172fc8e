import { accept, linesOf, minimal, problemsOf, withLines } from './helpers';

const network = (...lines: string[]): string =>
  withLines('network:', ...lines.map((line) => `  ${line}`));

describe('network, where the file says nothing', () => {
  it.each([minimal, withLines('network: {}')])(
    'trusts nobody and records nothing, which would cost money',
    (text) => {
      expect(accept(text).network).toEqual({
        vpcs: [],
        trustedNetworks: [],
        regions: [],
        flowLogs: { enabled: false, retentionDays: 365 },
      });
    },
  );
});

describe('network.trustedNetworks', () => {
  it.each([
    '203.0.113.9',
    '203.0.113.0/24',
    '203.0.0.0/16',
    '10.0.0.0/8',
    '172.16.0.0/12',
    '2001:db8::/32',
    '2001:db8:0:1::/64',
    '2001:db8::1',
    'fd00::/8',
    'fc00::/7',
  ])('takes %s', (block) => {
    expect(accept(network(`trustedNetworks: ['${block}']`)).network.trustedNetworks).toEqual([
      block,
    ]);
  });

  it.each([
    [
      'everybody',
      '0.0.0.0/0',
      'an IPv4 or IPv6 address or block such as 203.0.113.0/24 or 2001:db8::/48',
    ],
    [
      'half of everybody',
      '128.0.0.0/1',
      'an IPv4 or IPv6 address or block such as 203.0.113.0/24 or 2001:db8::/48',
    ],
    [
      'a public /15',
      '202.0.0.0/15',
      'a private block, or a public one of /16 or longer (IPv6: /32 or longer)',
    ],
    [
      'more than is private',
      '172.0.0.0/8',
      'a private block, or a public one of /16 or longer (IPv6: /32 or longer)',
    ],
    ['host bits', '203.0.113.9/24', 'a block without host bits'],
    [
      'all of IPv6',
      '::/0',
      'a private block, or a public one of /16 or longer (IPv6: /32 or longer)',
    ],
    [
      'an IPv6 /31',
      '2001:db8::/31',
      'a private block, or a public one of /16 or longer (IPv6: /32 or longer)',
    ],
    [
      'more than is unique local',
      'fc00::/6',
      'a private block, or a public one of /16 or longer (IPv6: /32 or longer)',
    ],
    ['IPv6 host bits', '2001:db8::1/64', 'a block without host bits'],
    [
      'IPv4 inside IPv6',
      '::ffff:cb00:7109',
      'an IPv4 or IPv6 address or block such as 203.0.113.0/24 or 2001:db8::/48',
    ],
    [
      'no address',
      '12:34',
      'an IPv4 or IPv6 address or block such as 203.0.113.0/24 or 2001:db8::/48',
    ],
    [
      'too long a prefix',
      '2001:db8::/129',
      'an IPv4 or IPv6 address or block such as 203.0.113.0/24 or 2001:db8::/48',
    ],
    [
      'an octal octet',
      '203.0.0113.9',
      'an IPv4 or IPv6 address or block such as 203.0.113.0/24 or 2001:db8::/48',
    ],
  ])('refuses %s', (_what, block, allowed) => {
    expect(problemsOf(network(`trustedNetworks: ['${block}']`))).toMatchObject([
      { path: 'network.trustedNetworks[0]', allowed },
    ]);
  });

  it('refuses the same twice, and 51', () => {
    expect(problemsOf(network(`trustedNetworks: [10.0.0.0/8, 10.0.0.0/8]`))).toMatchObject([
      { path: 'network.trustedNetworks[1]', found: "'10.0.0.0/8' a second time" },
    ]);
    const many = (count: number): string =>
      Array.from({ length: count }, (_, i) => `10.${i}.0.0/16`).join(', ');
    expect(linesOf(network(`trustedNetworks: [${many(50)}]`))).toEqual([]);
    expect(problemsOf(network(`trustedNetworks: [${many(51)}]`))).toMatchObject([
      { path: 'network.trustedNetworks', found: 'a list of 51' },
    ]);
  });
});

describe('network.regions', () => {
  const vpcs =
    'vpcs: [{ name: far, cidr: 10.1.0.0/16, region: eu-central-1 }, { name: near, id: vpc-bp1a }]';

  it('are where VPCs may be, and a VPC without one is at home', () => {
    const { regions, vpcs: found } = accept(network('regions: [eu-central-1]', vpcs)).network;
    expect(regions).toEqual(['eu-central-1']);
    expect(found).toEqual([
      { kind: 'new', name: 'far', cidr: '10.1.0.0/16', region: 'eu-central-1' },
      { kind: 'existing', name: 'near', id: 'vpc-bp1a' },
    ]);
  });

  it.each(['regions: []', 'regions: [us-east-1]', 'flowLogs: { enabled: false }'])(
    'have to list the region of a VPC: not with %s',
    (line) => {
      expect(linesOf(network(line, vpcs))).toEqual([
        "baseline.yaml:6:50  network.vpcs[0].region: found 'eu-central-1', which is not in the list, allowed: one of network.regions. Add it to network.regions, or leave it out for the home region.",
      ]);
    },
  );

  it('are known regions, each once', () => {
    expect(problemsOf(network('regions: [frankfurt]'))).toMatchObject([
      { path: 'network.regions[0]', allowed: 'the id of a region, such as ap-southeast-1' },
    ]);
    expect(problemsOf(network('regions: [us-east-1, us-east-1]'))).toMatchObject([
      { path: 'network.regions[1]' },
    ]);
  });
});

describe('network.flowLogs', () => {
  it('can be on, and kept for a year or for 1 to 3650 days', () => {
    const flowLogs = (text: string) => accept(network(`flowLogs: { ${text} }`)).network.flowLogs;
    expect(flowLogs('enabled: true')).toEqual({ enabled: true, retentionDays: 365 });
    for (const days of [1, 3650]) {
      const kept = flowLogs(`enabled: true, retentionDays: ${days}`);
      expect(kept).toEqual({ enabled: true, retentionDays: days });
    }
    for (const days of [0, 3651, 1.5]) {
      const text = network(`flowLogs: { enabled: true, retentionDays: ${days} }`);
      expect(problemsOf(text)).toMatchObject([
        {
          path: 'network.flowLogs.retentionDays',
          allowed: 'a whole number of days from 1 to 3650',
        },
      ]);
    }
  });

  it.each(['flowLogs: { retentionDays: 90 }', 'flowLogs: {}'])(
    'have to be said to be on or off: not %s, which would record nothing',
    (text) => {
      expect(problemsOf(network(text))).toMatchObject([
        { path: 'network.flowLogs.enabled', allowed: 'true or false' },
      ]);
    },
  );
});
