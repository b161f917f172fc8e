import rule from '../../../../policies/rules/network/nat-forward-ports-closed';
import { dangerousPorts, portInWords } from '../../../../policies/network';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_forward_entry';
const A = `${TYPE}.a`;
const entry = {
  external_ip: '203.0.113.10',
  external_port: '2222',
  internal_ip: '10.0.1.10',
  internal_port: '22',
  ip_protocol: 'tcp',
};
const one = (more: object) => ({ [TYPE]: { a: { ...entry, ...more } } });
const [ssh] = dangerousPorts.filter(({ from }) => from === 22).map(portInWords);
const forwarded = {
  [A]: {
    fail: `${String(ssh)} of 10.0.1.10 is forwarded from the internet`,
    path: 'internal_port',
  },
};

testRule(rule, {
  pass: {
    'a web server': { resources: one({ internal_port: '8443' }), gives: { [A]: 'pass' } },
    'the same number of another protocol': {
      resources: one({ ip_protocol: 'udp' }),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'SSH behind another number': { resources: one({}), gives: forwarded },
    'a range with SSH': { resources: one({ internal_port: '22/23' }), gives: forwarded },
    'every port': {
      resources: one({ internal_port: 'any', external_port: 'any', ip_protocol: 'any' }),
      gives: {
        [A]: {
          fail: 'every port of 203.0.113.10 is forwarded to 10.0.1.10',
          path: 'internal_port',
        },
      },
    },
  },
  absent: 'The provider requires every argument that the rule reads.',
  unknown: {
    'a port that is not known yet': {
      resources: one({ internal_port: UNKNOWN }),
      gives: { [A]: { unknown: `${A} internal_port` } },
    },
    'a protocol that is not known yet': {
      resources: one({ ip_protocol: UNKNOWN }),
      gives: { [A]: { unknown: `${A} ip_protocol` } },
    },
    'no port': {
      resources: one({ internal_port: 'ssh' }),
      gives: { [A]: { unknown: `${A} internal_port` } },
    },
  },
});
