import { any } from '../../review';
import { areGiven } from '../common/attributes';
import { listenerPortsRule } from './listener-ports-rule';

const listener = {
  load_balancer_id: '${alicloud_nlb_load_balancer.example.id}',
  listener_port: 3306,
  listener_protocol: 'TCP',
};

export default listenerPortsRule({
  id: 'nlb-listener-ports-closed',
  product: 'NLBs',
  listener: 'alicloud_nlb_listener',
  balancers: ['alicloud_nlb_load_balancer'],
  protocol: 'listener_protocol',
  carries: ['TCP', 'UDP'],
  port: 'listener_port',
  range: ['start_port', 'end_port'],
  // What the group lets in is told by the rules about security groups.
  isGuarded: (_, balancer, model) =>
    any(
      areGiven(balancer, 'security_group_ids'),
      model
        .related(balancer, {
          type: 'alicloud_nlb_load_balancer_security_group_attachment',
          by: 'load_balancer_id',
          to: ['id'],
        })
        .isNotEmpty(),
    ),
  remediation: 'Set `address_type = "Intranet"` on the balancer, or give it `security_group_ids`.',
  references: ['CIS Alibaba Cloud 2.0, 3.5', 'Provider docs: alicloud_nlb_listener'],
  examples: {
    fails: {
      alicloud_nlb_load_balancer: { example: { address_type: 'Internet' } },
      alicloud_nlb_listener: { example: listener },
    },
    passes: {
      alicloud_nlb_load_balancer: { example: { address_type: 'Intranet' } },
      alicloud_nlb_listener: { example: listener },
    },
  },
});
