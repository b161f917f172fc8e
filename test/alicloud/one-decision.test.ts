import { JobRole, LockedDownSecurityGroup, LoginSecurity, Peers, Ports } from '../../constructs';
import { readConfiguration } from '../../policies/review/configuration/read-configuration';
import { evaluate, type Resources, type Rule } from '../../policies/review';
import groupRule from '../../policies/rules/network/security-group-ssh-closed';
import loginRule from '../../policies/rules/ram/ram-login-networks-limited';
import { parseSettings } from '../../settings';
import { synthStack } from '../helpers/synth-stack';

/**
 * Settings, constructs and the review answer alike about a network. The right values are written by
 * hand: a /16 (IPv6: /32) is the widest that one company is, host bits hide what is meant, and nobody
 * comes over the internet from special addresses.
 */
function accepted(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch (error) {
    // A slip of ours is no refusal.
    if (error instanceof TypeError || error instanceof ReferenceError) throw error;
    return false;
  }
}

function settingsTake(text: string): boolean {
  const head = "version: 1\naccount: { id: '1234567890123457' }\nregion: ap-southeast-1\n";
  return accepted(() => parseSettings(head + text));
}

function reviewPasses(rule: Rule, resource: Resources): boolean {
  const files = [{ path: 'main.tf.json', content: { resource } }];
  return evaluate(readConfiguration(files), [rule]).every(({ kind }) => kind === 'pass');
}

describe.each([
  { networks: ['223.5.5.0/24'], taken: true },
  { networks: ['223.5.5.0/24', '10.0.0.0/8'], taken: true },
  { networks: ['47.88.0.0/16'], taken: true },
  { networks: ['47.88.0.0/15'], taken: false },
  { networks: ['192.168.1.5', '127.0.0.1'], taken: false },
  { networks: ['10.0.0.0/8'], taken: false },
  { networks: ['203.0.113.0/24'], taken: false },
  { networks: ['0.0.0.0/0'], taken: false },
  { networks: ['0.0.0.0/1', '128.0.0.0/1'], taken: false },
  { networks: ['223.5.5.5/32'], taken: true },
  { networks: ['223.5.5.0/33'], taken: false },
  { networks: ['223.5.5.0/'], taken: false },
  { networks: ['223.5.5'], taken: false },
  { networks: ['223.005.005.0/24'], taken: false },
  { networks: ['0xdf.5.5.0/24'], taken: false },
  { networks: ['223.5.5.0/255.255.255.0'], taken: false },
  { networks: ['223.5.5.0-223.5.5.255'], taken: false },
  { networks: ['::ffff:223.5.5.5'], taken: false },
  { networks: ['*'], taken: false },
  { networks: ['100.64.0.0/10'], taken: false },
  { networks: ['169.254.1.1', 'fe80::1'], taken: false },
  { networks: ['240.0.0.1', '255.255.255.255'], taken: false },
  { networks: ['2001:db8::/32', 'fd00::/8'], taken: false },
])('who may sign in from $networks', ({ networks, taken }) => {
  const list = JSON.stringify(networks);

  it(`is ${taken ? 'taken' : 'refused'} by settings, constructs and review`, () => {
    const trust = { by: 'members', networks } as const;
    expect({
      settings: settingsTake(`identity: { login: { allowedNetworks: ${list} } }`),
      'settings of a job': settingsTake(`identity: { jobs: { operator: { networks: ${list} } } }`),
      construct: accepted(() =>
        synthStack((scope) => new LoginSecurity(scope, 'Login', { allowedNetworks: networks })),
      ),
      'construct of a job': accepted(() =>
        synthStack(
          (scope) =>
            new JobRole(scope, 'Role', {
              job: 'operator',
              accountId: '1234567890123456',
              entry: trust,
            }),
        ),
      ),
      review: reviewPasses(loginRule, {
        alicloud_ram_security_preference: { a: { login_network_masks: networks.join(';') } },
      }),
    }).toEqual({
      settings: taken,
      'settings of a job': taken,
      construct: taken,
      'construct of a job': taken,
      review: taken,
    });
  });
});

it('a network of IPv6 is one of a job, not of sign-in, of which RAM speaks of IPv4 only', () => {
  const networks = ['223.5.5.0/24', '2400:3200::/32'];
  const list = JSON.stringify(networks);
  expect(settingsTake(`identity: { jobs: { operator: { networks: ${list} } } }`)).toBe(true);
  expect(settingsTake(`identity: { login: { allowedNetworks: ${list} } }`)).toBe(false);
  expect(
    accepted(() =>
      synthStack((scope) => new LoginSecurity(scope, 'Login', { allowedNetworks: networks })),
    ),
  ).toBe(false);
  expect(
    reviewPasses(loginRule, {
      alicloud_ram_security_preference: { a: { login_network_masks: networks.join(';') } },
    }),
  ).toBe(false);
});

describe.each([
  { network: '223.5.5.0/24', taken: true },
  { network: '10.0.0.0/8', taken: true },
  { network: '47.88.0.0/16', taken: true },
  { network: '47.88.0.0/15', taken: false },
  { network: '10.0.0.0/7', taken: false },
  { network: '0.0.0.0/1', taken: false },
  { network: '100.64.0.0/10', taken: true },
  { network: '223.5.5.0/33', taken: false },
  { network: '223.005.005.0/24', taken: false },
  { network: '223.5.5.0/255.255.255.0', taken: false },
  { network: '2400:3200::1', taken: true },
  { network: 'fd00::/8', taken: true },
  { network: '::ffff:223.5.5.5', taken: false },
  { network: '2002::/16', taken: false },
  // Translators have these for anybody who comes: the one for all of IPv4, the other for all of Teredo.
  { network: '64:ff9b::/96', taken: false },
  { network: '64:ff9b::df05:500/120', taken: true },
  { network: '2001::/32', taken: false },
])('whom SSH is opened to: $network', ({ network, taken }) => {
  const isIpv6 = network.includes(':');

  it(`is ${taken ? 'taken' : 'refused'} by settings, constructs and review`, () => {
    expect({
      settings: settingsTake(`network: { trustedNetworks: ['${network}'] }`),
      construct: accepted(() =>
        synthStack((scope) => {
          const group = new LockedDownSecurityGroup(scope, 'Group', {
            securityGroupName: 'bastion',
            vpcId: 'vpc-bp1example',
            trustedNetworks: [network],
          });
          group.allowFrom(isIpv6 ? Peers.ipv6(network) : Peers.ipv4(network), Ports.ssh, {
            because: 'administrators',
          });
        }),
      ),
      review: reviewPasses(groupRule, {
        alicloud_security_group_rule: {
          a: {
            type: 'ingress',
            ip_protocol: 'tcp',
            port_range: '22/22',
            [isIpv6 ? 'ipv6_cidr_ip' : 'cidr_ip']: network,
            security_group_id: 'sg-example',
          },
        },
      }),
    }).toEqual({ settings: taken, construct: taken, review: taken });
  });
});

// Host bits are a slip of the hand, which the review can't tell from what is meant: it reads them as
// the cloud does.
it.each(['10.1.2.3/8', '223.5.5.9/24', '2400:3200::1/32'])('%s hides what is meant', (network) => {
  const entry = { by: 'members', networks: ['223.6.6.0/24', network] } as const;
  expect({
    settings: settingsTake(
      `identity: { jobs: { operator: { networks: [223.6.6.0/24, '${network}'] } } }`,
    ),
    construct: accepted(() =>
      synthStack(
        (scope) =>
          new JobRole(scope, 'Role', { job: 'operator', accountId: '1234567890123456', entry }),
      ),
    ),
    trusted: settingsTake(`network: { trustedNetworks: ['${network}'] }`),
  }).toEqual({ settings: false, construct: false, trusted: false });
});

it('takes no IPv6 block that is more than one company is', () => {
  const wide = '2400:1000::/20';
  const rule = {
    type: 'ingress',
    ip_protocol: 'tcp',
    port_range: '22/22',
    security_group_id: 'sg-example',
  };
  const entry = { by: 'members', networks: ['223.6.6.0/24', wide] } as const;
  expect({
    settings: settingsTake(
      `identity: { jobs: { operator: { networks: [223.6.6.0/24, '${wide}'] } } }`,
    ),
    trusted: settingsTake(`network: { trustedNetworks: ['${wide}'] }`),
    construct: accepted(() =>
      synthStack(
        (scope) =>
          new JobRole(scope, 'Role', { job: 'operator', accountId: '1234567890123456', entry }),
      ),
    ),
    review: reviewPasses(groupRule, {
      alicloud_security_group_rule: { a: { ...rule, ipv6_cidr_ip: wide } },
    }),
    narrower: reviewPasses(groupRule, {
      alicloud_security_group_rule: { a: { ...rule, ipv6_cidr_ip: '2400:3200::/32' } },
    }),
  }).toEqual({ settings: false, trusted: false, construct: false, review: false, narrower: true });
});
