import { defineRule, truth, unknown } from '../../review';
import type { Attribute, Ternary } from '../../review';
import { isSecretName, secretIn } from '../common/secrets';
import { examplesOf } from '../common/setting-rule';

const TYPE = 'alicloud_fcv3_function';

export default defineRule({
  id: 'fc-environment-no-secrets',
  title: 'No secrets are in the environment of functions',
  severity: 'high',
  resourceTypes: [TYPE, 'alicloud_fc_function', 'alicloud_fcv2_function'],
  rationale:
    'The provider does not mark the environment as sensitive: it stands in plans and in the state, and everybody who may look at the function sees it.',
  remediation:
    'Give the function a RAM role, and have it fetch secrets from KMS Secrets Manager when it starts.',
  references: ['Provider 1.289.0: alicloud_fcv3_function.environment_variables is not sensitive'],
  messages: { secret: 'the variable {name} seems to hold a secret' },
  examples: examplesOf({
    type: TYPE,
    always: { handler: 'index.handler', runtime: 'nodejs20' },
    fails: { environment_variables: { DB_PASSWORD: 'correct-horse-battery' } },
    passes: { environment_variables: { DB_SECRET_NAME: 'example/database' } },
  }),
  check: ({ resource, verdict }) => {
    const variables = resource.json('environment_variables');
    const { holds, name } = inspect(variables);
    return verdict(holds, 'secret', { name });
  },
});

function inspect(variables: Attribute<unknown>): { holds: Ternary; name: string } {
  const { found, location } = variables;
  if (found.state === 'absent') return { holds: truth(true, location), name: '' };
  if (found.state !== 'known' || typeof found.value !== 'object' || found.value === null) {
    const reason = 'reason' in found ? found.reason : 'is not a map';
    return { holds: unknown({ ...location, reason }), name: '' };
  }
  const secret = Object.entries(found.value).find(
    ([name, value]) =>
      typeof value === 'string' &&
      value !== '' &&
      (isSecretName(name) || secretIn(value) !== undefined),
  );
  return secret === undefined
    ? { holds: truth(true, location), name: '' }
    : { holds: truth(false, location), name: secret[0] };
}
