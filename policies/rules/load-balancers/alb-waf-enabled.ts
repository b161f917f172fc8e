import { any } from '../../review';
import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'alb-waf-enabled',
  title: 'An ALB on the internet has a web application firewall',
  severity: 'low',
  rationale:
    'Holes in applications are tried within hours of being known; the firewall buys the time to patch.',
  remediation:
    'Set `load_balancer_edition = "StandardWithWaf"`. (Where WAF 3.0 protects it otherwise, suppress the finding with that reason.)',
  references: [
    'infraguard: alb-instance-waf-enabled',
    'Provider docs: alicloud_alb_load_balancer, load_balancer_edition',
  ],
  message: 'no web application firewall is part of the load balancer',
  reads: {
    alicloud_alb_load_balancer: (resource) =>
      any(
        isOneOf(resource, 'load_balancer_edition', ['StandardWithWaf']),
        isOneOf(resource, 'address_type', ['Intranet']),
      ),
  },
  example: {
    type: 'alicloud_alb_load_balancer',
    always: { address_type: 'Internet' },
    fails: { load_balancer_edition: 'Standard' },
    passes: { load_balancer_edition: 'StandardWithWaf' },
  },
});
