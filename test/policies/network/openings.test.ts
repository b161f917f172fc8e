import {
  contentOf,
  fixFor,
  openings,
  openingsInWords,
  overlapOf,
  Ports,
  readBlock,
  readTrusted,
  ruleInWords,
  RuleSet,
} from '../../../policies/network';
import type { PortSpan, Rule, RulePeer } from '../../../policies/network';

function peer(text: string): RulePeer {
  if (text.startsWith('sg-')) return { kind: 'group', name: text };
  if (text === '?') return { kind: 'unknown', families: ['ipv4'], reasons: ['a list'] };
  if (text === '0.0.0.0/0' || text === '::/0') {
    const family = text === '::/0' ? 'ipv6' : 'ipv4';
    const last = (1n << (family === 'ipv4' ? 32n : 128n)) - 1n;
    return { kind: 'block', block: { family, first: 0n, last, prefix: 0, text } };
  }
  return { kind: 'block', block: readBlock(text.includes(':') ? 'ipv6' : 'ipv4', text) };
}

/** `in accept 10 tcp 22/22 203.0.113.0/24 sg-1`: the rest of it are peers. */
function rule(text: string): Rule {
  const [direction, policy, priority, protocol = '', range = '', ...peers] = text.split(' ');
  return {
    direction: direction as Rule['direction'],
    policy: policy as Rule['policy'],
    priority: Number(priority),
    ports: Ports.of(protocol, range),
    peers: peers.map(peer),
  };
}

/** Each opening as `in SSH by 0,1`, by the places of its rules. */
function opened(texts: readonly string[], trusted: readonly string[] = []): string[] {
  const rules = texts.map(rule);
  return openings(rules, readTrusted(trusted)).map((opening) => {
    const by = opening.rules.map((one) => rules.indexOf(one)).join(',');
    const what =
      opening.kind === 'port'
        ? opening.port.service
        : opening.kind === 'all-ports'
          ? `every ${opening.protocol} port`
          : 'everything';
    return `${opening.direction} ${what} by ${by}`;
  });
}

describe('what rules open that is dangerous', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing, where there are no rules', [], []],
    ['what everybody reads', ['in accept 1 tcp 443/443 0.0.0.0/0'], []],
    ['SSH', ['in accept 1 tcp 22/22 0.0.0.0/0'], ['in SSH by 0']],
    ['SSH by IPv6', ['in accept 1 tcp 22/22 ::/0'], ['in SSH by 0']],
    ['SSH to one address', ['in accept 1 tcp 22/22 198.51.100.7'], ['in SSH by 0']],
    ['nothing for groups of the account', ['in accept 1 tcp 22/22 sg-1'], []],
    ['SSH to whoever is not known', ['in accept 1 tcp 22/22 ?'], ['in SSH by 0']],
    ['nothing by UDP, which SSH has not', ['in accept 1 udp 22/22 0.0.0.0/0'], []],
    ['what UDP has', ['in accept 1 udp 3389/3389 0.0.0.0/0'], ['in RDP over UDP by 0']],
    ['nothing beside', ['in accept 1 tcp 24/109 0.0.0.0/0'], []],
    ['one port of several', ['in accept 1 tcp 2380/2380 0.0.0.0/0'], ['in etcd by 0']],
    ['SSH out, which is what machines do', ['out accept 1 tcp 22/22 0.0.0.0/0'], []],
    ['Telnet out', ['out accept 1 tcp 23/23 0.0.0.0/0'], ['out Telnet by 0']],
    [
      'both ways, by a rule each',
      ['out accept 1 tcp 23/23 0.0.0.0/0', 'in accept 1 tcp 23/23 0.0.0.0/0'],
      ['in Telnet by 1', 'out Telnet by 0'],
    ],
    [
      'a port by two rules',
      ['in accept 1 tcp 22/22 1.0.0.0/8', 'in accept 1 tcp 22/23 ::/0'],
      ['in SSH by 0,1', 'in Telnet by 1'],
    ],
    ['nothing that is dropped', ['in drop 1 tcp 22/22 0.0.0.0/0'], []],
    [
      'nothing that another rule drops',
      ['in accept 2 tcp 22/22 1.0.0.0/8', 'in drop 1 tcp 22/22 0.0.0.0/0'],
      [],
    ],
    [
      'what a weaker rule drops too late',
      ['in accept 2 tcp 22/22 1.0.0.0/8', 'in drop 3 tcp 22/22 0.0.0.0/0'],
      ['in SSH by 0'],
    ],
    [
      'what a rule drops the other way',
      ['in accept 2 tcp 22/22 1.0.0.0/8', 'out drop 1 tcp 22/22 0.0.0.0/0'],
      ['in SSH by 0'],
    ],
  ])('is %s', (_, rules, expected) => {
    expect(opened(rules)).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ['203.0.113.0/24', '203.0.113.0/24', []],
    ['203.0.113.0/25', '203.0.113.0/24', []],
    ['203.0.112.0/23', '203.0.113.0/24', ['in SSH by 0']],
    ['203.0.112.0/24', '203.0.113.0/24', ['in SSH by 0']],
    ['2001:db8::/48', '2001:db8::/32', []],
    ['2001:db8::/48', '203.0.113.0/24', ['in SSH by 0']],
    ['203.0.113.0/24', '2001:db8::/32', ['in SSH by 0']],
  ])('is, from %s where %s is trusted: %j', (from, trusted, expected) => {
    expect(opened([`in accept 1 tcp 22/22 ${from}`], [trusted])).toEqual(expected);
  });

  const everyPort = (texts: readonly string[], trusted: readonly string[] = []): string[] =>
    opened(texts, trusted).filter((text) => text.includes(' every'));

  it.each<[string, readonly string[], readonly string[]]>([
    ['one rule for all', ['in accept 1 tcp 1/65535 0.0.0.0/0'], ['in every tcp port by 0']],
    ['UDP, out', ['out accept 1 udp 1/65535 198.51.100.7'], ['out every udp port by 0']],
    ['not all but the first', ['in accept 1 tcp 2/65535 0.0.0.0/0'], []],
    ['not all but the last', ['in accept 1 tcp 1/65534 0.0.0.0/0'], []],
    [
      'two rules that have all together, and not the one that adds nothing elsewhere',
      [
        'in accept 1 tcp 1/1000 198.51.100.7',
        'in accept 1 tcp 443/443 192.0.2.1',
        'in accept 1 tcp 1001/65535 198.51.100.0/24',
      ],
      ['in every tcp port by 0,2'],
    ],
    [
      'not two rules for different addresses',
      ['in accept 1 tcp 1/1000 198.51.100.7', 'in accept 1 tcp 1001/65535 198.51.100.8'],
      [],
    ],
    [
      'not two rules for different families, at the same number',
      ['in accept 1 tcp 1/1000 0.0.0.1/32', 'in accept 1 tcp 1001/65535 ::1/128'],
      [],
    ],
    [
      'not two rules of which one is UDP',
      ['in accept 1 tcp 1/1000 0.0.0.0/0', 'in accept 1 udp 1001/65535 0.0.0.0/0'],
      [],
    ],
    [
      'not two rules of which one goes out',
      ['in accept 1 tcp 1/1000 0.0.0.0/0', 'out accept 1 tcp 1001/65535 0.0.0.0/0'],
      [],
    ],
    [
      'not two rules of which one drops',
      ['in accept 1 tcp 1/1000 0.0.0.0/0', 'in drop 1 tcp 1001/65535 0.0.0.0/0'],
      [],
    ],
    ['not a rule that drops', ['in drop 1 tcp 1/65535 0.0.0.0/0'], []],
    [
      'groups, whose members may be anywhere',
      ['in accept 1 tcp 1/65535 sg-1'],
      ['in every tcp port by 0'],
    ],
    [
      'a group and a block: a member may be in it',
      ['in accept 1 tcp 1/1000 sg-1', 'in accept 1 tcp 1001/65535 198.51.100.7'],
      ['in every tcp port by 0,1'],
    ],
    [
      'a rule of a group and a block, by the group',
      ['in accept 1 tcp 1/1000 sg-1 192.0.2.1', 'in accept 1 tcp 1001/65535 198.51.100.7'],
      ['in every tcp port by 0,1'],
    ],
    [
      'what is not known and a block',
      ['in accept 1 tcp 1/1000 ?', 'in accept 1 tcp 1001/65535 198.51.100.7'],
      ['in every tcp port by 0,1'],
    ],
    [
      'a rule of several peers, by one of them',
      ['in accept 1 tcp 1/1000 192.0.2.1 198.51.100.7', 'in accept 1 tcp 1001/65535 198.51.100.7'],
      ['in every tcp port by 0,1'],
    ],
    [
      'all, though a stronger rule drops it',
      ['in accept 2 tcp 1/65535 0.0.0.0/0', 'in drop 1 tcp 1/65535 0.0.0.0/0'],
      ['in every tcp port by 0'],
    ],
    ['every protocol', ['in accept 1 all -1/-1 sg-1'], ['in everything by 0']],
    [
      'every protocol, out, beside another',
      ['out accept 1 icmp -1/-1 0.0.0.0/0', 'out accept 1 all -1/-1 sg-1'],
      ['out everything by 1'],
    ],
    ['no protocol that has no ports', ['in accept 1 icmp -1/-1 0.0.0.0/0'], []],
  ])('is every port: %s', (_, rules, expected) => {
    expect(everyPort(rules)).toEqual(expected);
  });

  it('is every port of those who are trusted too', () => {
    expect(opened(['in accept 1 tcp 1/65535 203.0.113.0/24'], ['203.0.113.0/24'])).toEqual([
      'in every tcp port by 0',
    ]);
  });

  it('is each port of the catalogue, by a rule for everything', () => {
    const all = opened(['in accept 1 all -1/-1 0.0.0.0/0']);
    expect(all[0]).toBe('in everything by 0');
    expect(all).toEqual(expect.arrayContaining(['in SSH by 0', 'in SNMP by 0', 'in Redis by 0']));
    expect(all.filter((text) => text.includes('every tcp'))).toEqual([]);
  });
});

describe('openings in words', () => {
  const words = (...texts: readonly string[]): string =>
    openingsInWords(openings(texts.map(rule), []));
  const SSH = 'tcp 22 (SSH: A guessed or leaked password, or a stolen key, is a shell)';

  it('are the ports, with what listens on them and why that is dangerous', () => {
    expect(words('in accept 1 tcp 22/22 0.0.0.0/0')).toBe(SSH);
    expect(words('in accept 1 tcp 22/23 0.0.0.0/0')).toBe(
      `${SSH}; tcp 23 (Telnet: Passwords travel in clear, and worms try default ones all day)`,
    );
    expect(words('in accept 1 tcp 2380/2380 0.0.0.0/0')).toMatch(/^tcp 2379 to 2380 \(etcd: /);
    expect(words()).toBe('');
  });

  // Up to 135 there are FTP, SSH, Telnet, the portmapper and Windows RPC.
  it.each([
    [135, 5, ''],
    [137, 5, '; 1 more dangerous port'],
    [389, 5, '; 2 more dangerous ports'],
    [65, 3, ''],
  ])('list five of them at most: up to %d', (to, listed, rest) => {
    const text = words(`in accept 1 tcp 1/${to} 0.0.0.0/0`);
    expect(text.match(/tcp \d/g)).toHaveLength(listed);
    expect(text.slice(text.lastIndexOf(')') + 1)).toBe(rest);
  });

  it('begin with what is wider', () => {
    expect(words('in accept 1 tcp 1/9 192.0.2.1', 'in accept 1 tcp 10/65535 192.0.2.0/24')).toMatch(
      /^every tcp port in, by tcp 1 to 9 from 192\.0\.2\.1\/32 and tcp 10 to 65535 from 192\.0\.2\.0\/24; tcp 22 \(SSH: .*; \d+ more dangerous ports$/,
    );
    expect(words('out accept 1 all -1/-1 sg-1')).toBe(
      'every protocol out, by all protocols to sg-1',
    );
  });

  it.each([
    [
      'in accept 1 tcp 22/22 0.0.0.0/0',
      'Admit trusted networks or a group instead, or acknowledge it with a reason and the day it expires.',
    ],
    [
      'out accept 1 tcp 23/23 0.0.0.0/0',
      'Let out to known addresses instead, or acknowledge it with a reason and the day it expires.',
    ],
    [
      'in accept 1 all -1/-1 sg-1',
      'Admit trusted networks or a group instead, name the ports that are needed, or acknowledge it with a reason and the day it expires.',
    ],
    [
      // Ports of the catalogue stand behind it.
      'in accept 1 tcp 1/65535 0.0.0.0/0',
      'Admit trusted networks or a group instead, name the ports that are needed, or acknowledge it with a reason and the day it expires.',
    ],
    [
      'out accept 1 udp 1/65535 0.0.0.0/0',
      'Let out to known addresses instead, name the ports that are needed, or acknowledge it with a reason and the day it expires.',
    ],
  ])('come with how to fix %s', (text, fix) => {
    const made = rule(text);
    expect(fixFor(made, openings([made], []))).toBe(fix);
  });
});

describe('a rule in words', () => {
  it.each([
    [
      'in accept 1 tcp 443/443 0.0.0.0/0',
      'in tcp 443/443 from 0.0.0.0/0',
      'tcp 443 from 0.0.0.0/0',
    ],
    ['out accept 9 udp 1/65535 sg-1', 'out udp 1/65535 to sg-1', 'all udp ports to sg-1'],
    ['in drop 1 all -1/-1 ::/0', 'in all from ::/0 dropped', 'all protocols from ::/0'],
    [
      'out drop 1 icmp -1/-1 192.0.2.1 sg-1 ?',
      'out icmp to 192.0.2.1/32 and sg-1 and a list dropped',
      'icmp to 192.0.2.1/32 and sg-1 and a list',
    ],
  ])('%s', (text, content, words) => {
    expect([contentOf(rule(text)), ruleInWords(rule(text))]).toEqual([content, words]);
  });

  it('names each reason why a peer is not known', () => {
    const reasons = ['one list', 'another'];
    const peers: RulePeer[] = [{ kind: 'unknown', families: ['ipv4'], reasons }];
    const made = { ...rule('in accept 1 tcp 22/22'), peers };
    expect(ruleInWords(made)).toBe('tcp 22 from one list and another');
  });
});

describe('what two spans of ports have in common', () => {
  it.each<[PortSpan, PortSpan, PortSpan | undefined]>([
    [Ports.all, Ports.ssh, Ports.ssh],
    [Ports.ssh, Ports.all, Ports.ssh],
    [Ports.icmp, Ports.all, Ports.icmp],
    [Ports.icmp, Ports.icmp, Ports.icmp],
    [Ports.icmp, Ports.gre, undefined],
    [Ports.tcp(22), Ports.udp(22), undefined],
    [Ports.tcpRange(1, 22), Ports.tcpRange(22, 30), Ports.tcp(22)],
    [Ports.tcpRange(1, 21), Ports.tcpRange(22, 30), undefined],
    [Ports.tcpRange(1, 30), Ports.tcpRange(5, 9), Ports.tcpRange(5, 9)],
    [Ports.tcpRange(5, 9), Ports.tcpRange(1, 30), Ports.tcpRange(5, 9)],
    [Ports.udpRange(5, 9), Ports.udpRange(7, 30), Ports.udpRange(7, 9)],
  ])('%j and %j: %j', (one, other, both) => {
    expect(overlapOf(one, other)).toEqual(both);
  });
});

describe('what a rule reaches', () => {
  const reach = (text: string, ports: PortSpan, ...others: readonly string[]) => {
    const made = rule(text);
    const group = new RuleSet([made, ...others.map(rule)], (_, addresses) => addresses.length > 0);
    return group.reach(made, { direction: 'in', ports }).open;
  };

  it.each<[string, string, PortSpan, string, boolean]>([
    ['a protocol that nothing drops', 'icmp -1/-1', Ports.icmp, 'gre -1/-1', true],
    ['a protocol that is dropped', 'icmp -1/-1', Ports.icmp, 'icmp -1/-1', false],
    ['a protocol that is dropped with all', 'icmp -1/-1', Ports.icmp, 'all -1/-1', false],
    ['everything, of which a part is dropped', 'all -1/-1', Ports.all, 'tcp 1/65535', true],
    ['everything, which is dropped', 'all -1/-1', Ports.all, 'all -1/-1', false],
    ['ports that are dropped', 'tcp 20/30', Ports.allTcp, 'tcp 20/30', false],
    ['ports of which the first is not dropped', 'tcp 20/30', Ports.allTcp, 'tcp 21/30', true],
    ['ports of which the last is not dropped', 'tcp 20/30', Ports.allTcp, 'tcp 20/29', true],
    ['ports of which none is asked about', 'tcp 20/30', Ports.tcp(31), 'tcp 99/99', false],
    ['the port that is not dropped', 'tcp 20/30', Ports.tcp(20), 'tcp 21/30', true],
    ['the port that is dropped', 'tcp 20/30', Ports.tcp(21), 'tcp 21/30', false],
    ['ports that another protocol drops', 'tcp 20/30', Ports.allTcp, 'udp 20/30', true],
  ])('is %s', (_, accepted, asked, dropped, open) => {
    expect(
      reach(`in accept 5 ${accepted} 0.0.0.0/0`, asked, `in drop 5 ${dropped} 0.0.0.0/0`),
    ).toBe(open);
  });

  it.each([
    ['in accept 5 tcp 22/22 0.0.0.0/0', true],
    ['out accept 5 tcp 22/22 0.0.0.0/0', false],
    ['in drop 5 tcp 22/22 0.0.0.0/0', false],
    ['out drop 5 tcp 22/22 0.0.0.0/0', false],
  ])('is nothing the other way, nor by what drops: %s', (text, open) => {
    expect(reach(text, Ports.ssh)).toBe(open);
  });

  it('is what lies between two that drop', () => {
    const drops = ['in drop 1 tcp 1/22 0.0.0.0/0', 'in drop 1 tcp 24/65535 0.0.0.0/0'];
    expect(reach('in accept 5 tcp 1/65535 0.0.0.0/0', Ports.allTcp, ...drops)).toBe(true);
    const joined = [...drops.slice(1), 'in drop 1 tcp 1/23 0.0.0.0/0'];
    expect(reach('in accept 5 tcp 1/65535 0.0.0.0/0', Ports.allTcp, ...joined)).toBe(false);
  });
});
