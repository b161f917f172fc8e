import { UNKNOWN, type ObjectValue } from '../value/value';

/** Where the provider plans another value than the configuration has. */
const RULES: Readonly<
  Record<string, (planned: ObjectValue, before: ObjectValue | null) => ObjectValue>
> = {
  /**
   * A port range that does not go with the protocol is dropped without a word: `-1/-1` with tcp or
   * udp, anything else with the other protocols.
   */
  alicloud_security_group_rule: (planned, before) => {
    const { ip_protocol: protocol, port_range: range } = planned;
    if (typeof protocol !== 'string' || typeof range !== 'string') return planned;
    const hasPorts = protocol === 'tcp' || protocol === 'udp';
    const dropped = hasPorts === (range === '-1/-1');
    return dropped ? { ...planned, port_range: before?.['port_range'] ?? null } : planned;
  },
  /** An enterprise group has no inner access; what is asked for is not looked at. */
  alicloud_security_group: (planned, before) =>
    planned['security_group_type'] === 'enterprise'
      ? { ...planned, inner_access_policy: before?.['inner_access_policy'] ?? UNKNOWN }
      : planned,
};

export function adjustPlan(
  type: string,
  planned: ObjectValue,
  before: ObjectValue | null,
): ObjectValue {
  return RULES[type]?.(planned, before) ?? planned;
}
