import { all, any, defineRule, not } from '../../review';
import { isOneOf } from '../common/attributes';

const TYPE = 'alicloud_alb_listener';
const RULE = 'alicloud_alb_rule';

const listener = { load_balancer_id: 'alb-example', listener_port: 80, listener_protocol: 'HTTP' };

export default defineRule({
  id: 'alb-listener-encrypted',
  title: 'ALBs answer over HTTPS',
  severity: 'medium',
  resourceTypes: [TYPE],
  rationale:
    'Passwords, cookies and data go through the network in clear, for whoever is on the way to read and change.',
  remediation:
    'Set `listener_protocol = "HTTPS"`, or send visitors on with an `alicloud_alb_rule` that redirects to HTTPS.',
  references: ['KICS: alb_listening_on_http', 'Provider docs: alicloud_alb_listener'],
  messages: { clear: 'port {port} answers over HTTP, and no rule redirects to HTTPS' },
  examples: {
    fails: { [TYPE]: { example: listener } },
    passes: {
      [TYPE]: { example: listener },
      [RULE]: {
        example: {
          listener_id: '${alicloud_alb_listener.example.id}',
          rule_actions: [{ type: 'Redirect', redirect_config: [{ protocol: 'HTTPS' }] }],
        },
      },
    },
  },
  check: ({ resource, related, verdict }) => {
    const clear = isOneOf(resource, 'listener_protocol', ['HTTP']);
    const redirects = related({ type: RULE, by: 'listener_id', to: ['id'] }).some((rule) =>
      rule
        .blocks('rule_actions')
        .some((action) =>
          all(
            isOneOf(action, 'type', ['Redirect']),
            isOneOf(action, 'redirect_config.protocol', ['HTTPS']),
          ),
        ),
    );
    const data = { port: resource.string('listener_port') };
    return verdict(any(not(clear), redirects), 'clear', data);
  },
});
