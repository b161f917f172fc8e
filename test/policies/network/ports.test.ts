import { BaselineError } from '../../../alicloud/problems';
import {
  checkPorts,
  dangerousPorts,
  portRangeOf,
  Ports,
  portSources,
  portsInWords,
  type PortSpan,
} from '../../../policies/network';

describe('ports', () => {
  it.each<[PortSpan, string, string]>([
    [Ports.https, '443/443', 'tcp 443'],
    [Ports.tcp(1), '1/1', 'tcp 1'],
    [Ports.udp(65_535), '65535/65535', 'udp 65535'],
    [Ports.udpRange(6000, 6010), '6000/6010', 'udp 6000 to 6010'],
    [Ports.tcpRange(5, 5), '5/5', 'tcp 5'],
    [Ports.allTcp, '1/65535', 'all tcp ports'],
    [Ports.icmp, '-1/-1', 'icmp'],
    [Ports.all, '-1/-1', 'all protocols'],
    [Ports.of('tcp', '8000/8010'), '8000/8010', 'tcp 8000 to 8010'],
    [Ports.of('gre', '-1/-1'), '-1/-1', 'gre'],
  ])('%o are %s', (span, range, words) => {
    expect([portRangeOf(checkPorts(span)), portsInWords(span)]).toEqual([range, words]);
  });

  it.each<[string, () => PortSpan, string]>([
    [
      'port 0',
      () => checkPorts(Ports.tcp(0)),
      'tcp ports: found 0, allowed: whole numbers from 1 to 65535, known at synth. Name each port, or say Ports.allTcp where all are meant.',
    ],
    [
      'port 65536',
      () => checkPorts(Ports.udp(65_536)),
      'udp ports: found 65536, allowed: whole numbers from 1 to 65535, known at synth. Name each port, or say Ports.allUdp where all are meant.',
    ],
    [
      '0/65535',
      () => checkPorts(Ports.tcpRange(0, 65_535)),
      'tcp ports: found 0/65535, allowed: whole numbers from 1 to 65535, known at synth. Name each port, or say Ports.allTcp where all are meant.',
    ],
    [
      'a range upside down',
      () => checkPorts(Ports.tcpRange(443, 80)),
      'tcp ports: found 443/80, allowed: the lower one first. Say 80 to 443.',
    ],
    [
      'half a port',
      () => checkPorts(Ports.tcp(22.5)),
      'tcp ports: found 22.5, allowed: whole numbers from 1 to 65535, known at synth. Name each port, or say Ports.allTcp where all are meant.',
    ],
    [
      'no number',
      () => checkPorts(Ports.tcp(NaN)),
      'tcp ports: found NaN/NaN, allowed: whole numbers from 1 to 65535, known at synth. Name each port, or say Ports.allTcp where all are meant.',
    ],
    [
      '-1/-1 with tcp',
      () => Ports.of('tcp', '-1/-1'),
      "tcp ports: found '-1/-1', allowed: from/to, such as 443/443, from 1 to 65535. Say Ports.allTcp where all are meant.",
    ],
    [
      'one port as text',
      () => Ports.of('udp', '53'),
      "udp ports: found '53', allowed: from/to, such as 443/443, from 1 to 65535. Say Ports.allUdp where all are meant.",
    ],
    ...['x443/443', '443/443x', '443/443/1', '1234567/443'].map(
      (range): [string, () => PortSpan, string] => [
        `ports with more around them: ${range}`,
        () => Ports.of('tcp', range),
        `tcp ports: found '${range}', allowed: from/to, such as 443/443, from 1 to 65535. Say Ports.allTcp where all are meant.`,
      ],
    ),
    [
      'ports with all',
      () => Ports.of('all', '22/22'),
      "all ports: found '22/22', allowed: -1/-1. The provider drops the ports without a word: say tcp or udp where ports are meant.",
    ],
    [
      'ports with icmp',
      () => Ports.of('icmp', '8/0'),
      "icmp ports: found '8/0', allowed: -1/-1. The provider drops the ports without a word: say tcp or udp where ports are meant.",
    ],
    [
      'a protocol in capitals',
      () => Ports.of('TCP', '22/22'),
      "protocol: found 'TCP', allowed: tcp, udp, icmp, icmpv6, gre or all, and ports with tcp and udp only. Take one from Ports.",
    ],
    [
      'a protocol that is none',
      () => checkPorts({ protocol: 'sctp' as 'gre' }),
      "protocol: found 'sctp', allowed: tcp, udp, icmp, icmpv6, gre or all, and ports with tcp and udp only. Take one from Ports.",
    ],
    [
      'ports smuggled into all',
      () => checkPorts({ protocol: 'all', from: 22, to: 22 } as PortSpan),
      "protocol: found 'all', allowed: tcp, udp, icmp, icmpv6, gre or all, and ports with tcp and udp only. Take one from Ports.",
    ],
    ...[{ from: 22 }, { to: 22 }].map((half): [string, () => PortSpan, string] => [
      `half of the ports smuggled into all: ${JSON.stringify(half)}`,
      () => checkPorts({ protocol: 'all', ...half }),
      "protocol: found 'all', allowed: tcp, udp, icmp, icmpv6, gre or all, and ports with tcp and udp only. Take one from Ports.",
    ]),
  ])('may not be %s', (_what, make, message) => {
    expect(make).toThrow(BaselineError);
    expect(make).toThrow(new Error(message));
  });
});

describe('the catalogue of dangerous ports', () => {
  it('tells of each port what it is, why, and where that is known from', () => {
    expect(dangerousPorts.length).toBeGreaterThan(60);
    for (const entry of dangerousPorts) {
      const { protocol, from, to, why, service, source, directions } = entry;
      expect(checkPorts({ protocol, from, to })).toEqual({ protocol, from, to });
      expect([
        service.length > 1,
        /^[A-Z].{8,120}\.$/.test(why),
        directions.includes('in'),
      ]).toEqual([true, true, true]);
      expect(Object.keys(portSources)).toContain(source);
    }
  });

  it('has each port of a service once', () => {
    const told = dangerousPorts.map(
      ({ protocol, from, service }) => `${protocol} ${from} ${service}`,
    );
    expect(new Set(told).size).toBe(told.length);
  });

  it('uses every source that it names', () => {
    expect(new Set(dangerousPorts.map(({ source }) => source))).toEqual(
      new Set(Object.keys(portSources)),
    );
  });

  it('has the ports that benchmarks and known attacks name, and not those of web servers', () => {
    const has = (port: number): boolean =>
      dangerousPorts.some(
        ({ protocol, from, to }) => protocol === 'tcp' && from <= port && port <= to,
      );
    const named = [
      22, 23, 3389, 3306, 1433, 5432, 27_017, 6379, 2375, 2376, 10_250, 6443, 2379, 9200, 3333, 445,
    ];
    expect(named.filter((port) => !has(port))).toEqual([]);
    expect([53, 80, 443, 8080, 8443, 65_535].filter(has)).toEqual([]);
  });
});
