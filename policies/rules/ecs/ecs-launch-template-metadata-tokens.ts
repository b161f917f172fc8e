import { any } from '../../review';
import { isOneOf } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ecs-launch-template-metadata-tokens',
  title: 'Machines from a template give metadata for a token only',
  severity: 'high',
  rationale:
    "A hole that makes a program fetch an address of the attacker's choice fetches the credentials of the machine's role. Asking for a token first stops it.",
  remediation: 'Set `http_tokens = "required"`, after what runs on the machines asks for tokens.',
  references: [
    'infraguard: ecs-instance-meta-data-mode-check',
    'Provider docs: alicloud_ecs_launch_template, http_tokens',
  ],
  message: 'metadata is given without a token',
  reads: each(['alicloud_ecs_launch_template', 'alicloud_launch_template'], (resource) =>
    any(
      isOneOf(resource, 'http_tokens', ['required']),
      isOneOf(resource, 'http_endpoint', ['disabled']),
    ),
  ),
  example: {
    type: 'alicloud_ecs_launch_template',
    always: { launch_template_name: 'example' },
    fails: { http_tokens: 'optional' },
    passes: { http_tokens: 'required' },
  },
});
