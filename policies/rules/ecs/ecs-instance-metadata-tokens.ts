import { any } from '../../review';
import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ecs-instance-metadata-tokens',
  title: 'Machines give metadata for a token only',
  severity: 'high',
  rationale:
    "A hole that makes a program fetch an address of the attacker's choice fetches the credentials of the machine's role. Asking for a token first stops it.",
  remediation: 'Set `http_tokens = "required"`, after what runs on the machine asks for tokens.',
  references: [
    'infraguard: ecs-instance-meta-data-mode-check',
    'Provider docs: alicloud_instance, http_tokens',
  ],
  message: 'metadata is given without a token',
  reads: {
    alicloud_instance: (resource) =>
      any(
        isOneOf(resource, 'http_tokens', ['required']),
        isOneOf(resource, 'http_endpoint', ['disabled']),
      ),
  },
  example: {
    type: 'alicloud_instance',
    always: { instance_type: 'ecs.g7.large' },
    fails: { http_tokens: 'optional' },
    passes: { http_tokens: 'required' },
  },
});
