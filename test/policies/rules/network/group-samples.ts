import { portInWords, type DangerousPort } from '../../../../policies/network';
import type { Rule } from '../../../../policies/review';
import { testRule, UNKNOWN } from '../rule-tester';

export const TYPE = 'alicloud_security_group_rule';
export const A = `${TYPE}.a`;

/** A rule of a group of which only the id is known. */
export const ingress = { type: 'ingress', security_group_id: 'sg-1', cidr_ip: '0.0.0.0/0' };

type Body = Readonly<Record<string, string | number>>;

export const one = (body: Body) => ({ [TYPE]: { a: { ...ingress, ...body } } });
export const two = (a: Body, b: Body) => ({
  [TYPE]: { a: { ...ingress, ...a }, b: { ...ingress, ...b } },
});

/** Tests a rule about ports of the catalogue with one of its TCP ports. */
export function testClosedPorts(rule: Rule, port: DangerousPort, evenIfAll: boolean): void {
  const own = { ip_protocol: 'tcp', port_range: `${port.from}/${port.from}` };
  const { type, security_group_id } = ingress;
  const nobody = { type, security_group_id };
  const open = (entry: string, path = 'cidr_ip') => ({
    [A]: { fail: `${portInWords(port)} is open to everybody, by ${entry}`, path },
  });
  const drop = { policy: 'drop', ip_protocol: 'all', priority: 1 };
  const beside = { [`${TYPE}.b`]: 'notApplicable' } as const;
  const groups = { alicloud_security_group: { a: {}, b: {} } };
  const all = evenIfAll ? open('0.0.0.0/0') : { [A]: 'notApplicable' as const };

  testRule(rule, {
    pass: {
      'a private network': {
        resources: one({ ...own, cidr_ip: '10.0.0.0/8' }),
        gives: { [A]: 'pass' },
      },
      'an office': {
        resources: one({ ...own, cidr_ip: '203.0.113.0/24' }),
        gives: { [A]: 'pass' },
      },
      'another port, for everybody': {
        resources: one({ ip_protocol: 'tcp', port_range: '443/443' }),
        gives: { [A]: 'pass' },
      },
      'a group of the account': {
        resources: {
          [TYPE]: { a: { ...nobody, ...own, source_security_group_id: 'sg-2' } },
        },
        gives: { [A]: 'pass' },
      },
      'a stronger rule that drops': {
        resources: two({ ...own, priority: 2 }, drop),
        gives: { [A]: 'pass', ...beside },
      },
      'a rule of the same priority that drops, by a reference to the group': {
        resources: {
          ...groups,
          [TYPE]: {
            a: { ...ingress, ...own, security_group_id: '${alicloud_security_group.a.id}' },
            b: { ...ingress, ...drop, security_group_id: '${alicloud_security_group.a.id}' },
          },
        },
        gives: { [A]: 'pass', ...beside },
      },
      'a list of networks': {
        resources: {
          alicloud_ecs_prefix_list: { l: { entry: [{ cidr: '203.0.113.0/24' }] } },
          [TYPE]: { a: { ...nobody, ...own, prefix_list_id: '${alicloud_ecs_prefix_list.l.id}' } },
        },
        gives: { [A]: 'pass' },
      },
      ICMP: {
        resources: one({ ip_protocol: 'icmp', port_range: '-1/-1' }),
        gives: { [A]: 'pass' },
      },
    },
    fail: {
      everybody: { resources: one(own), gives: open('0.0.0.0/0') },
      'everybody, with bits of a host': {
        resources: one({ ...own, cidr_ip: '10.1.2.3/0' }),
        gives: open('10.1.2.3/0'),
      },
      'half of the internet': {
        resources: one({ ...own, cidr_ip: '128.0.0.0/1' }),
        gives: open('128.0.0.0/1'),
      },
      'everybody by IPv6': {
        resources: {
          [TYPE]: { a: { ...nobody, ...own, ipv6_cidr_ip: '::/0' } },
        },
        gives: open('::/0', 'ipv6_cidr_ip'),
      },
      'a range around the port': {
        resources: one({ ...own, port_range: `${port.from - 1}/${port.from}` }),
        gives: open('0.0.0.0/0'),
      },
      'a weaker rule that drops': {
        resources: two(own, { ...drop, priority: 2 }),
        gives: { ...open('0.0.0.0/0'), ...beside },
      },
      'a drop of one half': {
        resources: two({ ...own, priority: 2 }, { ...drop, cidr_ip: '0.0.0.0/1' }),
        gives: { ...open('0.0.0.0/0'), ...beside },
      },
      'a drop of another port': {
        resources: two(
          { ...own, priority: 2 },
          { ...drop, ip_protocol: 'udp', port_range: own.port_range },
        ),
        gives: { ...open('0.0.0.0/0'), ...beside },
      },
      'a drop of another port of the same protocol': {
        resources: two(
          { ...own, priority: 2 },
          { ...drop, ip_protocol: 'tcp', port_range: '443/443' },
        ),
        gives: { ...open('0.0.0.0/0'), ...beside },
      },
      'a drop in another group': {
        resources: {
          ...groups,
          [TYPE]: {
            a: { ...ingress, ...own, security_group_id: '${alicloud_security_group.a.id}' },
            b: { ...ingress, ...drop, security_group_id: '${alicloud_security_group.b.id}' },
          },
        },
        gives: { ...open('0.0.0.0/0'), ...beside },
      },
      'a drop outwards': {
        resources: two({ ...own, priority: 2 }, { ...drop, type: 'egress' }),
        gives: { ...open('0.0.0.0/0'), ...beside },
      },
      'everybody in a list of networks': {
        resources: {
          alicloud_ecs_prefix_list: { l: { entry: [{ cidr: '0.0.0.0/0' }] } },
          [TYPE]: { a: { ...nobody, ...own, prefix_list_id: '${alicloud_ecs_prefix_list.l.id}' } },
        },
        gives: {
          [A]: { fail: `${portInWords(port)} is open to everybody, by 0.0.0.0/0` },
        },
      },
      ...(evenIfAll
        ? { 'every port': { resources: one({ ip_protocol: 'all' }), gives: all } }
        : {}),
    },
    absent: {
      'no range at all, which is every port': {
        resources: one({ ip_protocol: 'tcp' }),
        gives: all,
      },
      'no address at all, which the API refuses': {
        resources: { [TYPE]: { a: { ...nobody, ...own } } },
        gives: { [A]: 'pass' },
      },
    },
    unknown: {
      'an address that is not known yet': {
        resources: one({ ...own, cidr_ip: UNKNOWN }),
        gives: { [A]: { unknown: `${A} cidr_ip` } },
      },
      'a direction that is not known yet': {
        resources: one({ ...own, type: UNKNOWN }),
        gives: { [A]: { unknown: `${A} type` } },
      },
      'a range that is not known yet': {
        resources: one({ ...own, port_range: UNKNOWN }),
        gives: { [A]: { unknown: `${A} port_range` } },
      },
      'a range with the lower port last': {
        resources: one({ ...own, port_range: '443/80' }),
        gives: { [A]: { unknown: `${A} port_range` } },
      },
      'an address that is none': {
        resources: one({ ...own, cidr_ip: '10.0.0.0/99' }),
        gives: { [A]: { unknown: `${A} cidr_ip` } },
      },
      'a list that is not seen': {
        resources: { [TYPE]: { a: { ...nobody, ...own, prefix_list_id: 'pl-1' } } },
        gives: { [A]: { unknown: `${A} prefix_list_id` } },
      },
      'a drop of a priority that is not known yet': {
        resources: two({ ...own, priority: 2 }, { ...drop, priority: UNKNOWN }),
        gives: { [A]: { unknown: `${TYPE}.b priority` }, ...beside },
      },
      'a drop of who knows which group': {
        resources: two({ ...own, priority: 2 }, { ...drop, policy: UNKNOWN }),
        gives: {
          [A]: { unknown: `${TYPE}.b policy` },
          [`${TYPE}.b`]: evenIfAll ? { unknown: `${TYPE}.b policy` } : 'notApplicable',
        },
      },
    },
    notApplicable: {
      'a rule outwards': {
        resources: one({ ...own, type: 'egress' }),
        gives: { [A]: 'notApplicable' },
      },
      'a rule that drops': {
        resources: one({ ...own, policy: 'drop' }),
        gives: { [A]: 'notApplicable' },
      },
    },
  });
}
