import { all } from '../../review';
import { isOneOf } from '../common/attributes';
import { listenerPortsRule } from './listener-ports-rule';

const listener = {
  load_balancer_id: '${alicloud_slb_load_balancer.example.id}',
  frontend_port: 3306,
  protocol: 'tcp',
};

export default listenerPortsRule({
  id: 'slb-listener-ports-closed',
  product: 'Classic load balancers',
  listener: 'alicloud_slb_listener',
  balancers: ['alicloud_slb_load_balancer', 'alicloud_slb'],
  protocol: 'protocol',
  carries: ['tcp', 'udp'],
  port: 'frontend_port',
  isGuarded: (resource) =>
    all(isOneOf(resource, 'acl_status', ['on']), isOneOf(resource, 'acl_type', ['white'])),
  remediation:
    'Set `address_type = "intranet"` on the balancer, or `acl_status = "on"` with `acl_type = "white"` and a list.',
  references: ['CIS Alibaba Cloud 2.0, 3.5', 'Provider docs: alicloud_slb_listener, acl_status'],
  examples: {
    fails: {
      alicloud_slb_load_balancer: { example: { address_type: 'internet' } },
      alicloud_slb_listener: { example: listener },
    },
    passes: {
      alicloud_slb_load_balancer: { example: { address_type: 'intranet' } },
      alicloud_slb_listener: { example: listener },
    },
  },
});
