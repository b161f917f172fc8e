import { all, defineRule } from '../../review';
import type { Attribute, Resource } from '../../review';
import { examplesOf } from '../common/setting-rule';
import { secretIn } from '../common/secrets';

const TYPE = 'alicloud_instance';

/** By type: where it has what is run at the first start. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  [TYPE]: ['user_data'],
  alicloud_ecs_launch_template: ['user_data', 'userdata'],
  alicloud_launch_template: ['user_data', 'userdata'],
  alicloud_ess_scaling_configuration: ['user_data'],
  alicloud_cs_kubernetes_node_pool: ['user_data', 'pre_user_data'],
  alicloud_cs_edge_kubernetes: ['user_data'],
};

export default defineRule({
  id: 'ecs-user-data-no-secrets',
  title: 'No secrets are in user data',
  severity: 'high',
  resourceTypes: Object.keys(ARGUMENTS),
  rationale:
    'User data is read by every program on the machine, from the metadata, and by everybody who may describe it; it stands in plans and in the state.',
  remediation:
    'Give the machine a RAM role, and have it fetch secrets from KMS Secrets Manager when it starts.',
  references: ['Alibaba Cloud Help: instance user data'],
  messages: { secret: 'there seems to be {kind} in the user data' },
  examples: examplesOf({
    type: TYPE,
    always: { instance_type: 'ecs.g7.large' },
    fails: { user_data: '#!/bin/sh\nexport DB_PASSWORD=correct-horse-battery' },
    passes: { user_data: '#!/bin/sh\nexport DB_PASSWORD=$(aliyun kms GetSecretValue)' },
  }),
  check: ({ resource, verdict }) => {
    const readings = readingsOf(resource);
    const clean = readings.map((attribute) =>
      attribute.is((text) => secretIn(text) === undefined, { absent: true }),
    );
    const kinds = readings.flatMap(({ found }) =>
      found.state === 'known' ? [secretIn(found.value)] : [],
    );
    return verdict(all(...clean), 'secret', {
      kind: kinds.find((kind) => kind !== undefined) ?? '',
    });
  },
});

function readingsOf(resource: Resource): readonly Attribute<string>[] {
  return (ARGUMENTS[resource.type] ?? []).map((argument) => resource.string(argument));
}
