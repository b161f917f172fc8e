import rule from '../../../../policies/rules/network/eip-not-on-instance';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_eip_association';
const A = `${TYPE}.a`;
const one = (body: object, more: object = {}) => ({
  [TYPE]: { a: { allocation_id: 'eip-1', ...body } },
  ...more,
});
const direct = (instance: string, path = 'instance_id') => ({
  [A]: { fail: `the public address is bound to a machine: ${instance}`, path },
});

testRule(rule, {
  pass: {
    'a NAT gateway by its id': { resources: one({ instance_id: 'ngw-1' }), gives: { [A]: 'pass' } },
    'a NAT gateway by its kind': {
      resources: one({ instance_id: 'x-1', instance_type: 'Nat' }),
      gives: { [A]: 'pass' },
    },
    'a NAT gateway by a reference': {
      resources: one(
        { instance_id: '${alicloud_nat_gateway.n.id}' },
        { alicloud_nat_gateway: { n: { vpc_id: 'vpc-1' } } },
      ),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'a machine by its id': { resources: one({ instance_id: 'i-1' }), gives: direct('i-1') },
    'a card of a machine': { resources: one({ instance_id: 'eni-1' }), gives: direct('eni-1') },
    'a machine by its kind': {
      resources: one({ instance_id: 'x-1', instance_type: 'EcsInstance' }),
      gives: direct('x-1', 'instance_type'),
    },
    'a machine by a reference': {
      resources: one(
        { instance_id: '${alicloud_instance.m.id}' },
        { alicloud_instance: { m: { instance_type: 'ecs.g7.large' } } },
      ),
      gives: direct('alicloud_instance.m'),
    },
  },
  absent: {
    'no kind: told from the id': { resources: one({ instance_id: 'i-2' }), gives: direct('i-2') },
  },
  unknown: {
    'who knows what': {
      resources: one({ instance_id: UNKNOWN }),
      gives: { [A]: { unknown: `${A} instance_id` } },
    },
    'of who knows what kind': {
      resources: one({ instance_id: 'i-1', instance_type: UNKNOWN }),
      gives: { [A]: { unknown: `${A} instance_type` } },
    },
  },
});
