import { BaselineError } from '../../alicloud/problems';
import { formatValue } from '../../settings/format-value';

/** Protocols with ports. */
export type PortProtocol = 'tcp' | 'udp';

/** As a security group rule has them. `all` is every protocol. */
export type Protocol = PortProtocol | 'icmp' | 'icmpv6' | 'gre' | 'all';

/** Ports of a protocol, or a protocol that has none. Made by `Ports`, and checked where used. */
export type PortSpan =
  | { readonly protocol: PortProtocol; readonly from: number; readonly to: number }
  | { readonly protocol: Exclude<Protocol, PortProtocol> };

export const LOWEST_PORT = 1;
export const HIGHEST_PORT = 65_535;

const PORTLESS: readonly string[] = ['icmp', 'icmpv6', 'gre', 'all'];

const one = (protocol: PortProtocol, port: number): PortSpan => ({
  protocol,
  from: port,
  to: port,
});

/** What a rule is about: `Ports.tcp(443)`, `Ports.https`, `Ports.udpRange(6000, 6010)`. */
export const Ports = {
  http: one('tcp', 80),
  https: one('tcp', 443),
  ssh: one('tcp', 22),
  rdp: one('tcp', 3389),
  mysql: one('tcp', 3306),
  postgresql: one('tcp', 5432),
  sqlServer: one('tcp', 1433),
  redis: one('tcp', 6379),
  mongodb: one('tcp', 27_017),
  /** Long answers and zone transfers. */
  dnsOverTcp: one('tcp', 53),
  dns: one('udp', 53),
  ntp: one('udp', 123),
  tcp: (port: number): PortSpan => one('tcp', port),
  udp: (port: number): PortSpan => one('udp', port),
  tcpRange: (from: number, to: number): PortSpan => ({ protocol: 'tcp', from, to }),
  udpRange: (from: number, to: number): PortSpan => ({ protocol: 'udp', from, to }),
  /** Every TCP port: refused unless acknowledged. */
  allTcp: { protocol: 'tcp', from: LOWEST_PORT, to: HIGHEST_PORT },
  /** Every UDP port: refused unless acknowledged. */
  allUdp: { protocol: 'udp', from: LOWEST_PORT, to: HIGHEST_PORT },
  icmp: { protocol: 'icmp' },
  icmpv6: { protocol: 'icmpv6' },
  gre: { protocol: 'gre' },
  /** Every protocol and port: refused unless acknowledged. */
  all: { protocol: 'all' },
  /** From what rules have: a protocol, and `from/to`, which is `-1/-1` for protocols without ports. */
  of: (protocol: string, portRange: string): PortSpan => readPorts(protocol, portRange),
} as const satisfies Record<string, PortSpan | ((...args: never[]) => PortSpan)>;

/** @throws BaselineError unless the ports are whole numbers from 1 to 65535, the lower one first. */
export function checkPorts(span: PortSpan): PortSpan {
  const given = Object(span) as { protocol?: unknown; from?: unknown; to?: unknown };
  if (
    PORTLESS.includes(String(given.protocol)) &&
    given.from === undefined &&
    given.to === undefined
  ) {
    return span;
  }
  if (given.protocol !== 'tcp' && given.protocol !== 'udp') throw badProtocol(given.protocol);
  const { protocol, from, to } = given;
  const isPort = (port: unknown): port is number =>
    Number.isInteger(port) && Number(port) >= LOWEST_PORT && Number(port) <= HIGHEST_PORT;
  const allowed = `whole numbers from ${LOWEST_PORT} to ${HIGHEST_PORT}, known at synth`;
  const all = protocol === 'tcp' ? 'Ports.allTcp' : 'Ports.allUdp';
  for (const port of [from, to]) {
    if (isPort(port)) continue;
    throw new BaselineError([
      {
        path: `${protocol} ports`,
        found: from === to ? formatValue(port) : `${formatValue(from)}/${formatValue(to)}`,
        allowed,
        fix: `Name each port, or say ${all} where all are meant.`,
      },
    ]);
  }
  if (Number(from) > Number(to)) {
    const fix = `Say ${Number(to)} to ${Number(from)}.`;
    const got = `${Number(from)}/${Number(to)}`;
    throw new BaselineError([
      { path: `${protocol} ports`, found: got, allowed: 'the lower one first', fix },
    ]);
  }
  return span;
}

/** `443/443`, and `-1/-1` where there are no ports. */
export function portRangeOf(span: PortSpan): string {
  return 'from' in span ? `${span.from}/${span.to}` : '-1/-1';
}

/** `tcp 443`, `udp 6000 to 6010`, `all protocols`. */
export function portsInWords(span: PortSpan): string {
  if (!('from' in span)) return span.protocol === 'all' ? 'all protocols' : span.protocol;
  const { protocol, from, to } = span;
  if (from === LOWEST_PORT && to === HIGHEST_PORT) return `all ${protocol} ports`;
  return from === to ? `${protocol} ${from}` : `${protocol} ${from} to ${to}`;
}

/** What two spans have in common; `all` has everything. */
export function overlapOf(one: PortSpan, other: PortSpan): PortSpan | undefined {
  if (one.protocol === 'all') return other;
  if (other.protocol === 'all') return one;
  if (one.protocol !== other.protocol) return undefined;
  if (!('from' in one) || !('from' in other)) return one;
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.to, other.to);
  return from <= to ? { protocol: one.protocol, from, to } : undefined;
}

/** Whether all of some ports are among others. In all protocols are those that nobody names. */
export function hasPorts(outer: PortSpan, inner: PortSpan): boolean {
  if (outer.protocol === 'all' || inner.protocol === 'all') return outer.protocol === 'all';
  if (outer.protocol !== inner.protocol) return false;
  if (!('from' in outer) || !('from' in inner)) return true;
  return outer.from <= inner.from && inner.to <= outer.to;
}

/**
 * Some of the ports of a span, of which one is among no more of some others than any port of it: the
 * last one, and those before another span begins.
 */
export function leastShared(span: PortSpan, others: readonly PortSpan[]): readonly PortSpan[] {
  if (!('from' in span)) return [span];
  const { protocol, from, to } = span;
  const before = others.flatMap((other) =>
    'from' in other && other.protocol === protocol ? [other.from - 1] : [],
  );
  const ports = before.filter((port) => from <= port && port < to);
  return [...new Set([...ports, to])].map((port) => one(protocol, port));
}

function readPorts(protocol: string, portRange: string): PortSpan {
  if (protocol !== 'tcp' && protocol !== 'udp') {
    if (!isPortless(protocol)) throw badProtocol(protocol);
    if (portRange === '-1/-1') return { protocol };
    const fix =
      'The provider drops the ports without a word: say tcp or udp where ports are meant.';
    throw new BaselineError([
      {
        path: `${protocol} ports`,
        found: formatValue(portRange),
        allowed: '-1/-1',
        fix,
      },
    ]);
  }
  const [, from, to] = /^(\d{1,6})\/(\d{1,6})$/.exec(portRange) ?? [];
  if (from !== undefined && to !== undefined) {
    return checkPorts({ protocol, from: Number(from), to: Number(to) });
  }
  throw new BaselineError([
    {
      path: `${protocol} ports`,
      found: formatValue(portRange),
      allowed: `from/to, such as 443/443, from ${LOWEST_PORT} to ${HIGHEST_PORT}`,
      fix: `Say ${protocol === 'tcp' ? 'Ports.allTcp' : 'Ports.allUdp'} where all are meant.`,
    },
  ]);
}

function isPortless(protocol: string): protocol is Exclude<Protocol, PortProtocol> {
  return PORTLESS.includes(protocol);
}

function badProtocol(protocol: unknown): BaselineError {
  return new BaselineError([
    {
      path: 'protocol',
      found: formatValue(protocol),
      allowed: 'tcp, udp, icmp, icmpv6, gre or all, and ports with tcp and udp only',
      fix: 'Take one from Ports.',
    },
  ]);
}
