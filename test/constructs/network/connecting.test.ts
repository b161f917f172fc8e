/** Ready-made groups beside what is in no group: load balancers, databases and OSS of the cloud. */
import { Vswitch } from '@cdktf/provider-alicloud/lib/vswitch';
import { TerraformVariable, type TerraformStack } from 'cdktf';
import {
  ApplicationGroup,
  DataGroup,
  Peers,
  Ports,
  QuarantineGroup,
  ReadyMadeGroups,
  WebGroup,
  type ReadyMadeGroup,
} from '../../../constructs';
import { synthStack, type Block, type SynthesisedStack } from '../../helpers/synth-stack';
import { Reachability, type Knock } from './reachability';

const PORTS = [1, 22, 80, 443, 2375, 3306, 3389, 5432, 6379, 8080, 8443, 9000, 65_535];
const STRANGERS = ['203.0.113.9', '10.20.9.9', '2001:db8::9'];
const least = { securityGroupName: 'test', vpcId: 'vpc-abcd1234' };

function referenceOf({ resource }: ReadyMadeGroup): string {
  return `\${alicloud_security_group.${resource.friendlyUniqueId}.id}`;
}

interface Placed {
  readonly stack: SynthesisedStack;
  /** The TCP ports on which the group lets an address through. */
  readonly ports: (
    direction: Knock['direction'],
    address: string,
    besides?: Readonly<Record<string, Block>>,
  ) => number[];
}

const MANAGED = '${alicloud_security_group.managed.id}';

/** One group, made and connected. */
function place(build: (stack: TerraformStack) => ReadyMadeGroup): Placed {
  let own = '';
  const stack = synthStack((scope) => {
    own = referenceOf(build(scope));
  });
  const ports: Placed['ports'] = (direction, address, besides = {}) => {
    const network = new Reachability({
      alicloud_security_group: { ...stack.resource['alicloud_security_group'], managed: {} },
      alicloud_security_group_rule: {
        ...stack.resource['alicloud_security_group_rule'],
        ...besides,
      },
    });
    return PORTS.filter((port) =>
      network.allows([own, MANAGED], { direction, protocol: 'tcp', address, port }),
    );
  };
  return { stack, ports };
}

function vswitch(stack: TerraformStack, id: string, cidrBlock?: string): Vswitch {
  return new Vswitch(stack, id, {
    vpcId: 'vpc-abcd1234',
    zoneId: 'z',
    ...(cidrBlock && { cidrBlock }),
  });
}

/**
 * The group that ALB gives each load balancer: its local addresses at priority 1, everybody at 100
 * (ALB documentation, "Add an ALB instance to a security group", 2026).
 */
const LOCAL = '10.20.0.77';
const rule = { security_group_id: MANAGED, type: 'ingress', ip_protocol: 'all' };
const ofAlb: Readonly<Record<string, Block>> = {
  local: { ...rule, priority: 1, cidr_ip: `${LOCAL}/32` },
  all4: { ...rule, priority: 100, cidr_ip: '0.0.0.0/0' },
  all6: { ...rule, priority: 100, ipv6_cidr_ip: '::/0' },
};

describe('groups on a load balancer', () => {
  it.each(STRANGERS)('admit %s to the web group by HTTPS and HTTP only', (address) => {
    const web = place((stack) => new WebGroup(stack, 'Web', least));
    expect(web.ports('ingress', address, ofAlb)).toEqual([80, 443]);
  });

  it('admit everybody where they only allow, as other groups do', () => {
    const application = place((stack) => new ApplicationGroup(stack, 'Application', least));
    expect(application.ports('ingress', '203.0.113.9', ofAlb)).toEqual(PORTS);
  });

  it('leave its local addresses to it, which quarantine does not', () => {
    const web = place((stack) => new WebGroup(stack, 'Web', least));
    expect(web.ports('ingress', LOCAL, ofAlb)).toEqual(PORTS);
    const shut = place((stack) => new QuarantineGroup(stack, 'Quarantine', least));
    expect(shut.ports('ingress', LOCAL, ofAlb)).toEqual([]);
  });

  it('keep what a web group admits last of all', () => {
    const options = { because: 'Asked for', priority: 99 };
    const web = place((stack) =>
      new WebGroup(stack, 'Web', least).allowFrom(Peers.anyIpv4, Ports.tcp(8443), options),
    );
    expect(web.ports('ingress', '203.0.113.9', ofAlb)).toEqual([80, 443, 8443]);
  });
});

describe('connecting a group with addresses', () => {
  it('admits a load balancer by its VSwitches, and lets out to a database by its own', () => {
    const { ports, stack } = place((scope) =>
      new ApplicationGroup(scope, 'Application', least).connect({
        web: [
          Peers.vswitch(vswitch(scope, 'A', '10.20.0.0/24')),
          Peers.vswitch(vswitch(scope, 'B', '10.20.1.0/24')),
        ],
        data: Peers.vswitch(vswitch(scope, 'Inner', '10.20.10.0/24')),
      }),
    );
    expect(['10.20.0.5', '10.20.1.5'].map((one) => ports('ingress', one))).toEqual([
      [8080],
      [8080],
    ]);
    expect([...STRANGERS, '10.20.10.5'].flatMap((one) => ports('ingress', one))).toEqual([]);
    expect(ports('egress', '10.20.10.5')).toEqual([3306, 5432, 6379]);
    expect([...STRANGERS, '10.20.0.5'].flatMap((one) => ports('egress', one))).toEqual([]);
    expect(stack.warnings).toEqual([]);
  });

  it('makes the rules that allowFrom makes: equal, and of equal names', () => {
    const block = Peers.ipv4('10.20.0.0/24');
    const because = 'Requests come by the web group';
    const connected = place((scope) =>
      new ApplicationGroup(scope, 'Application', least).connect({ web: block }),
    );
    const allowed = place((scope) =>
      new ApplicationGroup(scope, 'Application', least).allowFrom(block, Ports.tcp(8080), {
        because,
      }),
    );
    expect(connected.stack.resource).toEqual(allowed.stack.resource);
  });

  it('takes a group still, and nobody', () => {
    const group = { securityGroupId: 'sg-abcd1234' };
    const sources = (given: Parameters<ReadyMadeGroup['connect']>[0]) => {
      const { stack } = place((scope) =>
        new ApplicationGroup(scope, 'Application', least).connect(given),
      );
      return Object.values(stack.resource['alicloud_security_group_rule'] ?? {}).flatMap((one) =>
        'source_security_group_id' in one ? [one['source_security_group_id']] : [],
      );
    };
    expect(sources({ web: group })).toEqual(['sg-abcd1234']);
    expect(sources({ web: [] })).toEqual([]);
    expect(sources({})).toEqual([]);
  });

  it('opens no dangerous port to addresses that nobody trusts, and does to those that are', () => {
    const connect = (trustedNetworks: readonly string[]) => () =>
      place((scope) =>
        new DataGroup(scope, 'Data', { ...least, trustedNetworks }).connect({
          application: Peers.vswitch(vswitch(scope, 'Inner', '10.20.10.0/24')),
        }),
      );
    expect(connect([])).toThrow('tcp 3306 (MySQL');
    expect(connect(['10.20.10.0/24'])().ports('ingress', '10.20.10.5')).toEqual([3306, 5432, 6379]);
  });

  it('refuses what is no peer', () => {
    const web = {} as typeof Peers.trusted;
    expect(() =>
      place((scope) => new ApplicationGroup(scope, 'Application', least).connect({ web })),
    ).toThrow('test-stack/Application: peer.kind: found nothing, allowed: block, any,');
  });
});

describe('a VSwitch as a peer', () => {
  const because = 'Asked for';

  it('is its block, and so no stranger where the block is trusted', () => {
    const { ports } = place((scope) =>
      new WebGroup(scope, 'Web', { ...least, trustedNetworks: ['10.20.0.0/16'] }).allowFrom(
        Peers.vswitch(vswitch(scope, 'Inner', '10.20.10.0/24')),
        Ports.ssh,
        { because },
      ),
    );
    expect(ports('ingress', '10.20.10.5')).toEqual([22, 80, 443]);
    expect(ports('ingress', '10.20.11.5')).toEqual([80, 443]);
  });

  it.each<[string, (stack: TerraformStack) => string | undefined]>([
    [
      'what is not known until it is deployed',
      (s) => new TerraformVariable(s, 'v', {}).stringValue,
    ],
    ['none', () => undefined],
  ])('is refused where its block is %s', (got, blockIn) => {
    const build = (scope: TerraformStack) =>
      new WebGroup(scope, 'Web', least).allowFrom(
        Peers.vswitch(vswitch(scope, 'Inner', blockIn(scope))),
        Ports.https,
        { because },
      );
    expect(() => place(build)).toThrow(
      new Error(
        `test-stack/Inner: cidrBlock of a VSwitch that a rule names: found ${got}, allowed: an IPv4 block that is known at synth. Write the block out, or name who is meant by Peers.ipv4, which then counts as anybody.`,
      ),
    );
  });

  it('is refused where its block has host bits, as any is', () => {
    const build = (scope: TerraformStack) =>
      new WebGroup(scope, 'Web', least).denyFrom(
        Peers.vswitch(vswitch(scope, 'Inner', '10.20.10.1/24')),
        Ports.https,
        { because },
      );
    expect(() => place(build)).toThrow("test-stack/Web: peer: found '10.20.10.1/24'");
  });
});

describe('the port of applications', () => {
  it('is 9000 where it is said so, on both sides', () => {
    const open = (applicationPort?: number) => {
      const ends = { from: '', to: '' };
      const { resource } = synthStack((scope) => {
        const { web, application } = new ReadyMadeGroups(scope, 'Groups', {
          vpcId: 'vpc-abcd1234',
          namePrefix: 'shop',
          ...(applicationPort !== undefined && { applicationPort }),
        });
        ends.from = referenceOf(web);
        ends.to = referenceOf(application);
      });
      const [from, to] = [ends.from, ends.to].map((one) => ({
        groups: [one],
        address: '10.0.0.5',
      }));
      const network = new Reachability(resource);
      return PORTS.filter((port) => from && to && network.mayTalk(from, to, 'tcp', port));
    };
    expect(open()).toEqual([8080]);
    expect(open(9000)).toEqual([9000]);
  });

  it.each([0, 65_536, 1.5])('is not %p, also where nothing is connected yet', (port) => {
    expect(() =>
      place((scope) => new ApplicationGroup(scope, 'App', { ...least, applicationPort: port })),
    ).toThrow(
      `test-stack/App: applicationPort: found ${port}, allowed: a whole number from 1 to 65535`,
    );
  });
});

describe('OSS', () => {
  const because = 'Assets are in OSS';
  const INTERNAL = '100.118.28.1';

  it('is reached from a group that is let, by HTTPS, and from no other', () => {
    const closed = place((scope) => new ApplicationGroup(scope, 'Application', least));
    expect(closed.ports('egress', INTERNAL)).toEqual([]);
    const open = place((scope) =>
      new ApplicationGroup(scope, 'Application', least).allowToObjectStorage({ because }),
    );
    expect(open.ports('egress', INTERNAL)).toEqual([443]);
    expect(
      ['100.63.255.255', '100.128.0.0', ...STRANGERS].flatMap((one) => open.ports('egress', one)),
    ).toEqual([]);
    expect(open.stack.warnings).toEqual([]);
  });

  it('is not reached from quarantine', () => {
    expect(() =>
      place((scope) => new QuarantineGroup(scope, 'Shut', least).allowToObjectStorage({ because })),
    ).toThrow('test-stack/Shut: rule: found one that accepts, allowed: nothing');
  });
});
