import { defineRule } from '../../review';
import { roles } from './trust';

const PROVIDER_DEFAULT = 3600;

export default defineRule({
  id: 'ram-role-session-duration',
  title: 'A session of a role ends within an hour',
  severity: 'low',
  resourceTypes: roles,
  rationale: 'The keys of a session work until it ends, wherever they were copied to.',
  remediation: 'Set `max_session_duration = 3600`, or leave it out.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_role',
  ],
  messages: { long: 'a session may last {found} seconds; asked for: {most} at most' },
  examples: {
    fails: { alicloud_ram_role: { r: { max_session_duration: 43200 } } },
    passes: { alicloud_ram_role: { r: { max_session_duration: 3600 } } },
  },
  check: ({ resource, preset, verdict }) => {
    const most = preset.role.sessionHours.value * 3600;
    const found = resource.number('max_session_duration').or(PROVIDER_DEFAULT);
    return verdict(
      found.is((seconds) => seconds <= most),
      'long',
      { found, most },
    );
  },
});
