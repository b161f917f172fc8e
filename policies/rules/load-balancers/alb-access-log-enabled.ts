import { any, defineRule } from '../../review';
import { isGiven } from '../common/attributes';

const TYPE = 'alicloud_alb_load_balancer';
const LOG = 'alicloud_alb_load_balancer_access_log_config_attachment';

export default defineRule({
  id: 'alb-access-log-enabled',
  title: 'Requests to an ALB are logged',
  severity: 'medium',
  resourceTypes: [TYPE],
  rationale: 'Who tried what, and what was answered, is how a break-in is read afterwards.',
  remediation: 'Set `access_log_config` with a `log_project` and a `log_store`.',
  references: ['Provider docs: alicloud_alb_load_balancer, access_log_config'],
  messages: { unlogged: 'requests to the load balancer are not logged' },
  examples: {
    fails: { [TYPE]: { example: { address_type: 'Internet' } } },
    passes: {
      [TYPE]: {
        example: {
          address_type: 'Internet',
          access_log_config: [{ log_project: 'example-network', log_store: 'alb' }],
        },
      },
    },
  },
  check: ({ resource, related, verdict }) => {
    const inline = isGiven(resource, 'access_log_config.log_store');
    const separate = related({ type: LOG, by: 'load_balancer_id', to: ['id'] });
    return verdict(any(inline, separate.isNotEmpty()), 'unlogged');
  },
});
