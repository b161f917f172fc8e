import rule from '../../../../policies/rules/network/network-acl-admin-ports-closed';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_network_acl.a';
const ssh = { policy: 'accept', protocol: 'tcp', port: '22/22', source_cidr_ip: '0.0.0.0/0' };
const drop = { ...ssh, policy: 'drop' };
const acl = (...entries: Record<string, string>[]) => ({
  alicloud_network_acl: { a: { vpc_id: 'vpc-1', ingress_acl_entries: entries } },
});
const open = (index: number, port = 'tcp 22') => ({
  [A]: {
    fail: `${port} is open to everybody through the network ACL`,
    path: `ingress_acl_entries[${index}].source_cidr_ip`,
  },
});

testRule(rule, {
  pass: {
    'an office': {
      resources: acl({ ...ssh, source_cidr_ip: '203.0.113.0/24' }),
      gives: { [A]: 'pass' },
    },
    'another port': { resources: acl({ ...ssh, port: '443/443' }), gives: { [A]: 'pass' } },
    'dropped before': { resources: acl(drop, ssh), gives: { [A]: 'pass' } },
    'both halves dropped before': {
      resources: acl(
        { ...drop, source_cidr_ip: '0.0.0.0/1' },
        { ...drop, source_cidr_ip: '128.0.0.0/1' },
        ssh,
      ),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    SSH: { resources: acl(ssh), gives: open(0) },
    'Remote Desktop in a range, over UDP': {
      resources: acl({ ...ssh, protocol: 'udp', port: '3000/4000' }),
      gives: open(0, 'udp 3389'),
    },
    'every protocol': {
      resources: acl({ ...ssh, protocol: 'all', port: '-1/-1' }),
      gives: open(0),
    },
    'in a resource of its own': {
      resources: {
        alicloud_network_acl_entries: { a: { network_acl_id: 'nacl-1', ingress: [ssh] } },
      },
      gives: {
        'alicloud_network_acl_entries.a': {
          fail: 'tcp 22 is open to everybody through the network ACL',
          path: 'ingress[0].source_cidr_ip',
        },
      },
    },
    'in capitals': {
      resources: acl({ ...ssh, policy: 'Accept', protocol: 'TCP' }),
      gives: open(0),
    },
    'by IPv6': { resources: acl({ ...ssh, source_cidr_ip: '::/0' }), gives: open(0) },
    'dropped after': { resources: acl(ssh, drop), gives: open(0) },
    'one half dropped before': {
      resources: acl({ ...drop, source_cidr_ip: '0.0.0.0/1' }, ssh),
      gives: open(1),
    },
    'dropped for IPv4 only': {
      resources: acl(drop, { ...ssh, source_cidr_ip: '::/0' }),
      gives: open(1),
    },
  },
  absent: {
    'an entry without a source': {
      resources: acl({ policy: 'accept', protocol: 'tcp', port: '22/22' }),
      gives: { [A]: 'pass' },
    },
    'an entry without a port, which is every one': {
      resources: acl({ policy: 'accept', protocol: 'tcp', source_cidr_ip: '0.0.0.0/0' }),
      gives: open(0),
    },
  },
  unknown: {
    'a port that is no range': {
      resources: acl({ ...ssh, port: '22' }),
      gives: { [A]: { unknown: `${A} ingress_acl_entries[0].port` } },
    },
    'a source that is not known yet': {
      resources: acl({ ...ssh, source_cidr_ip: UNKNOWN }),
      gives: { [A]: { unknown: `${A} ingress_acl_entries[0].source_cidr_ip` } },
    },
    'a policy that is not known yet': {
      resources: acl({ ...ssh, policy: UNKNOWN }),
      gives: { [A]: { unknown: `${A} ingress_acl_entries[0].policy` } },
    },
    'entries that are not known yet': {
      resources: {
        alicloud_network_acl: { a: { vpc_id: 'vpc-1', ingress_acl_entries: UNKNOWN } },
      },
      gives: { [A]: { unknown: `${A} ingress_acl_entries` } },
    },
  },
  notApplicable: {
    'no entries': {
      resources: { alicloud_network_acl: { a: { vpc_id: 'vpc-1' } } },
      gives: { [A]: 'notApplicable' },
    },
  },
});
