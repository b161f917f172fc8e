import { dangerousPorts, portInWords, type DangerousPort, type PortKind } from '../../network';
import { all, defineRule } from '../../review';
import type { Rule, Severity, Truth } from '../../review';
import { distinct } from '../common/distinct';
import { exposureOf, sharedWith } from './exposure';
import { EVERY_PORT, GROUP_RULE, isDrop, isEveryPort, spanOf, type Span } from './group-rule';

/** Ports of the catalogue that rules of groups must not open to strangers, and why. */
interface ClosedPorts {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly rationale: string;
  readonly references: readonly string[];
  readonly ports: readonly DangerousPort[];
  /** Whether a rule that opens every port fails here, too. Default: `security-group-all-ports-closed` tells it. */
  readonly evenIfAll?: boolean;
}

export const MEND =
  'Set `cidr_ip` (or `ipv6_cidr_ip`) to the networks that need it, or use `source_security_group_id` or `prefix_list_id`.';

/** Ports of some kinds, as the catalogue has them for rules inwards. */
export function portsOfKind(...kinds: readonly PortKind[]): readonly DangerousPort[] {
  return dangerousPorts.filter(
    ({ kind, directions }) => kinds.includes(kind) && directions.includes('in'),
  );
}

/**
 * A rule about ports that strangers must not reach: ranges, `-1/-1`, IPv6, prefix lists, and rules
 * of the same group that drop and win are seen.
 */
export function closedPortsRule({ ports, evenIfAll = false, ...about }: ClosedPorts): Rule {
  const [first] = ports;
  const port = first?.from ?? EVERY_PORT.from;
  const example = {
    type: 'ingress',
    ip_protocol: first?.protocol ?? 'tcp',
    port_range: `${port}/${port}`,
    security_group_id: 'sg-example',
  };
  return defineRule({
    ...about,
    resourceTypes: [GROUP_RULE],
    remediation: MEND,
    messages: { open: '{port} is open to everybody, by {entry}' },
    examples: {
      fails: { [GROUP_RULE]: { example: { ...example, cidr_ip: '0.0.0.0/0' } } },
      passes: { [GROUP_RULE]: { example: { ...example, cidr_ip: '10.0.0.0/8' } } },
    },
    check: ({ resource, model, judge, notApplicable, pass, unknown, fail }) => {
      const inwards = resource.string('type').equals('ingress', { absent: 'unknown' });
      if (inwards.holds === false || isDrop(resource).holds === true) return notApplicable;
      const span = spanOf(resource);
      if (span.found.state !== 'known') {
        const { shut } = exposureOf(resource, { protocol: 'all', ...EVERY_PORT }, model);
        return shut.holds === true ? pass : unknown({ ...span.place, reason: span.found.reason });
      }
      const { value } = span.found;
      if (isEveryPort(value) && !evenIfAll) return notApplicable;
      const seen: Truth[] = [];
      for (const port of sharedWith(value, ports)) {
        const { shut, entry } = exposureOf(resource, narrowed(port, value), model);
        seen.push(shut);
        if (shut.holds !== false) continue;
        if (inwards.holds === 'unknown') return unknown(...inwards.doubts);
        return fail('open', { port: portInWords(port), entry: entry ?? 'an address' }, entry);
      }
      return judge(distinct(all(...seen)), 'open');
    },
  });
}

/** What a rule has of a port of the catalogue, which may be several. */
function narrowed({ protocol, from, to }: DangerousPort, span: Span): Span {
  return { protocol, from: Math.max(from, span.from), to: Math.min(to, span.to) };
}
