import { dangerousPorts, overlapOf, portInWords, Unknown } from '../../network';
import type { DangerousPort, PortKind, PortSpan } from '../../network';
import { all, defineRule } from '../../review';
import type { Rule, Severity, Ternary } from '../../review';
import { distinct } from '../common/distinct';
import { exposureOf, groupRuleOf } from './exposure';
import { GROUP_RULE, isEveryPort } from './group-rule';

/** Ports of the catalogue that rules of groups must not open to untrusted addresses, and why. */
interface ClosedPorts {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly rationale: string;
  readonly references: readonly string[];
  readonly ports: readonly DangerousPort[];
  /** Whether a rule that opens every port fails here, too. Default: `security-group-all-ports-closed` reports it. */
  readonly evenIfAll?: boolean;
}

export const REMEDIATION =
  'Set `cidr_ip` (or `ipv6_cidr_ip`) to the networks that need it, or use `source_security_group_id` or `prefix_list_id`.';

/** Ports of some kinds, as the catalogue has them for rules inwards. */
export function portsOfKind(...kinds: readonly PortKind[]): readonly DangerousPort[] {
  return dangerousPorts.filter(
    ({ kind, directions }) => kinds.includes(kind) && directions.includes('in'),
  );
}

/**
 * A rule about ports that untrusted addresses must not reach: ranges, `-1/-1`, IPv6, prefix lists, and rules
 * of the same group that drop and win are seen.
 */
export function closedPortsRule({ ports, evenIfAll = false, ...about }: ClosedPorts): Rule {
  const [first] = ports;
  const port = first?.from ?? 1;
  const example = {
    type: 'ingress',
    ip_protocol: first?.protocol ?? 'tcp',
    port_range: `${port}/${port}`,
    security_group_id: 'sg-example',
  };
  return defineRule({
    ...about,
    resourceTypes: [GROUP_RULE],
    remediation: REMEDIATION,
    messages: { open: '{port} is open to everybody, by {cidr}' },
    examples: {
      fails: { [GROUP_RULE]: { example: { ...example, cidr_ip: '0.0.0.0/0' } } },
      passes: { [GROUP_RULE]: { example: { ...example, cidr_ip: '10.0.0.0/8' } } },
    },
    check: ({ resource, model, verdict, notApplicable, pass, fail }) => {
      const rule = groupRuleOf(resource, model);
      if (rule.direction === 'out' || rule.policy === 'drop') return notApplicable;
      if (rule.ports instanceof Unknown) {
        return verdict(exposureOf(resource, model, 'in').isClosed, 'open');
      }
      if (isEveryPort(rule.ports) && !evenIfAll) return notApplicable;
      const answers: Ternary[] = [];
      for (const port of sharedWith(rule.ports, ports)) {
        const { isClosed, offendingCidr } = exposureOf(resource, model, 'in', port);
        answers.push(isClosed);
        if (isClosed.holds !== false) continue;
        const cidr = offendingCidr ?? 'an address';
        return fail('open', { port: portInWords(port), cidr }, offendingCidr);
      }
      return answers.length > 0 ? verdict(distinct(all(...answers)), 'open') : pass;
    },
  });
}

/** The ports of the catalogue that a rule is about. */
export function sharedWith(
  span: PortSpan,
  ports: readonly DangerousPort[],
): readonly DangerousPort[] {
  return ports.filter((port) => overlapOf(span, port) !== undefined);
}
