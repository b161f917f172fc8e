import { any, defineAccountRule, asCollection } from '../../review';

export default defineAccountRule({
  id: 'config-recorder-on',
  title: 'Cloud Config records the resources of the account',
  severity: 'medium',
  resourceTypes: ['alicloud_config_configuration_recorder'],
  rationale: 'Without the recorder no rule of Cloud Config finds anything, and no history is kept.',
  remediation:
    'Add an `alicloud_config_configuration_recorder`; name users in `resource_types` where it names any.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/config_configuration_recorder',
  ],
  messages: {
    users: 'the recorder leaves out RAM users',
    none: 'Cloud Config records nothing',
  },
  whenAbsent: { message: 'none', because: 'Cloud Config is off until somebody switches it on.' },
  examples: {
    fails: {
      alicloud_config_configuration_recorder: { r: { resource_types: ['ACS::ECS::Disk'] } },
    },
    passes: { alicloud_config_configuration_recorder: { r: {} } },
  },
  check: ({ resources, verdict }) =>
    verdict(
      asCollection(resources).some((recorder) => {
        const types = recorder.strings('resource_types');
        const users = types.some((type) => type.equals('ACS::RAM::User', { absent: false }));
        return any(users, types.isEmpty());
      }),
      'users',
    ),
});
