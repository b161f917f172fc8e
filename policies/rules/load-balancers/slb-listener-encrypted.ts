import { any, defineRule, not } from '../../review';
import { isOneOf } from '../common/attributes';
import { examplesOf } from '../common/setting-rule';

const TYPE = 'alicloud_slb_listener';

export default defineRule({
  id: 'slb-listener-encrypted',
  title: 'Classic load balancers answer over HTTPS',
  severity: 'medium',
  resourceTypes: [TYPE],
  rationale:
    'Passwords, cookies and data go through the network in clear, for whoever is on the way to read and change.',
  remediation:
    'Set `protocol = "https"`, or send visitors on with `listener_forward = "on"` and `forward_port`.',
  references: ['Cloud Config: slb-listener-https-enabled', 'KICS: alb_listening_on_http'],
  messages: { clear: 'port {port} answers over HTTP' },
  examples: examplesOf({
    type: TYPE,
    always: { load_balancer_id: 'lb-example', frontend_port: 80, protocol: 'http' },
    fails: {},
    passes: { listener_forward: 'on', forward_port: 443 },
  }),
  check: ({ resource, verdict }) =>
    verdict(
      any(
        not(isOneOf(resource, 'protocol', ['http'])),
        isOneOf(resource, 'listener_forward', ['on']),
      ),
      'clear',
      { port: resource.string('frontend_port') },
    ),
});
