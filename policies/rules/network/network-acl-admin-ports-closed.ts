import {
  addressesOf,
  everyAddress,
  hasUntrusted,
  intersect,
  subtract,
  type Family,
  type IntervalSet,
} from '../../../alicloud/addresses';
import { all, defineRule, truth, unknown } from '../../review';
import type { Block, Ternary } from '../../review';
import { blockFrom } from '../common/addresses';
import { distinct } from '../common/distinct';

const TYPE = 'alicloud_network_acl';
/** Where entries stood before the ACL had them itself. */
const ENTRIES = 'alicloud_network_acl_entries';
const RANGE = /^(-?\d{1,5})\/(-?\d{1,5})$/;

/** SSH and Remote Desktop, over both protocols, as Cloud Config has them. */
const PORTS = [22, 3389].flatMap((port) =>
  (['tcp', 'udp'] as const).map((protocol) => ({ protocol, port })),
);

const entry = { policy: 'accept', protocol: 'tcp', port: '22/22' };

export default defineRule({
  id: 'network-acl-admin-ports-closed',
  title: 'Network ACLs do not let everybody in to SSH and Remote Desktop',
  severity: 'medium',
  resourceTypes: [TYPE, ENTRIES],
  rationale:
    'The network ACL is what still holds when somebody opens a security group by mistake. Its entries are tried in order; the first that matches decides.',
  remediation:
    'Give the entry a `source_cidr_ip` of the networks that need it, or put an entry with `policy = "drop"` for the port before it.',
  references: ['CIS Alibaba Cloud 2.0, 3.2', 'Cloud Config: vpc-network-acl-risky-ports-check'],
  messages: { open: '{port} is open to everybody through the network ACL' },
  examples: {
    fails: {
      [TYPE]: {
        example: {
          vpc_id: 'vpc-example',
          ingress_acl_entries: [{ ...entry, source_cidr_ip: '0.0.0.0/0' }],
        },
      },
    },
    passes: {
      [TYPE]: {
        example: {
          vpc_id: 'vpc-example',
          ingress_acl_entries: [{ ...entry, source_cidr_ip: '10.0.0.0/8' }],
        },
      },
    },
  },
  check: ({ resource, verdict, notApplicable, pass }) => {
    const entries = resource.blocks(resource.type === ENTRIES ? 'ingress' : 'ingress_acl_entries');
    if (entries.more.length > 0) return verdict(unknown(...entries.more), 'open');
    // Without entries of its own the ACL lets everything through, as if it were not there.
    if (entries.known.length === 0) return notApplicable;
    const found = PORTS.map(({ protocol, port }) => ({
      port: `${protocol} ${port}`,
      ...evaluateEntries(entries.known, protocol, port),
    }));
    const open = found.find(({ isClosed }) => isClosed.holds === false);
    if (open !== undefined) return verdict(open.isClosed, 'open', { port: open.port });
    const isClosed = distinct(all(...found.map((one) => one.isClosed)));
    return isClosed.holds === true ? pass : verdict(isClosed, 'open');
  },
});

/** Takes entries in order, and what is left of the internet after each; families apart. */
function evaluateEntries(
  entries: readonly Block[],
  protocol: string,
  port: number,
): { isClosed: Ternary } {
  const left: Record<Family, IntervalSet> = {
    ipv4: [everyAddress('ipv4')],
    ipv6: [everyAddress('ipv6')],
  };
  for (const item of entries) {
    const about = isAbout(item, protocol, port);
    if (about.holds === false) continue;
    const source = item.string('source_cidr_ip');
    const address = source.map(blockFrom, 'a block');
    const policy = item
      .string('policy')
      .is((word) => word.toLowerCase() === 'accept', { absent: 'unknown' });
    if (address.found.state === 'absent') continue;
    if (address.found.state !== 'known') {
      return { isClosed: unknown({ ...source.location, reason: address.found.reason }) };
    }
    const { value } = address.found;
    const matched = intersect(left[value.family], [value]);
    const undecided = [about, policy].find(({ holds }) => holds === 'unknown');
    const isWide = hasUntrusted(value.family, matched);
    if (undecided !== undefined) {
      if (isWide) return { isClosed: undecided };
      continue;
    }
    if (policy.holds === true && isWide) return { isClosed: truth(false, source.location) };
    left[value.family] = subtract(left[value.family], addressesOf(value.family, [value]));
  }
  // What no entry matches is dropped: the system adds an entry for it at the end.
  return { isClosed: truth(true, ...entries.slice(0, 1).map(({ location }) => location)) };
}

function isAbout(item: Block, protocol: string, port: number): Ternary {
  const isProtocol = item
    .string('protocol')
    .is((word) => ['all', protocol].includes(word.toLowerCase()), { absent: 'unknown' });
  const range = item
    .string('port')
    .map(rangeIn, 'a range `from/to`')
    .is(([from, to]) => from <= port && port <= to, { absent: true });
  return all(isProtocol, range);
}

/** The first and last port of `from/to`; `-1/-1` is all of them. */
function rangeIn(text: string): readonly [number, number] | undefined {
  const [whole, from, to] = RANGE.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  return whole === '-1/-1' ? [1, 65535] : [Number(from), Number(to)];
}
