import { defineRule, not, truth } from '../../review';

const TYPE = 'alicloud_eip_association';

export default defineRule({
  id: 'eip-not-on-instance',
  title: 'Public addresses are on gateways and load balancers, not on machines',
  severity: 'low',
  resourceTypes: [TYPE],
  rationale:
    'A machine with a public address has its security group alone between it and the internet. Behind a load balancer or a NAT gateway it has none to attack.',
  remediation:
    'Put the address on a load balancer (inwards) or a NAT gateway (outwards), and reach machines by Session Manager or a bastion.',
  references: ['infraguard: ecs-instance-no-public-ip', 'Provider docs: alicloud_eip_association'],
  messages: { direct: 'the public address is bound to a machine: {instance}' },
  examples: {
    fails: { [TYPE]: { example: { allocation_id: 'eip-example', instance_id: 'i-example' } } },
    passes: { [TYPE]: { example: { allocation_id: 'eip-example', instance_id: 'ngw-example' } } },
  },
  check: ({ resource, model, verdict }) => {
    const kind = resource.string('instance_type');
    const instance = resource.string('instance_id');
    if (kind.found.state !== 'absent') {
      const direct = kind.is((type) => MACHINES.includes(type), { absent: false });
      return verdict(not(direct), 'direct', { instance });
    }
    // Without a type the provider tells it from the id, and so do we from what the id is of.
    const [target] = model.target(resource, 'instance_id', TARGETS, ['id']).known;
    if (target !== undefined) {
      const isMachine = MACHINE_TYPES.includes(target.type);
      return verdict(truth(!isMachine, instance.location), 'direct', { instance: target.address });
    }
    const isOther = instance.is((id) => !/^(?:i|eni)-/.test(id), { absent: 'unknown' });
    return verdict(isOther, 'direct', { instance });
  },
});

/** As `instance_type` has them. */
const MACHINES: readonly string[] = ['EcsInstance', 'NetworkInterface'];

const MACHINE_TYPES: readonly string[] = ['alicloud_instance', 'alicloud_ecs_network_interface'];

const TARGETS: readonly string[] = [
  ...MACHINE_TYPES,
  'alicloud_nat_gateway',
  'alicloud_slb_load_balancer',
  'alicloud_slb',
  'alicloud_nlb_load_balancer',
  'alicloud_havip',
  'alicloud_vpc_ha_vip',
];
