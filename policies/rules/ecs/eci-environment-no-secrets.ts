import { defineRule, truth } from '../../review';
import type { Block, Ternary } from '../../review';
import { isSecretName, secretIn } from '../common/secrets';

const TYPE = 'alicloud_eci_container_group';
const container = (key: string, value: string) => ({
  containers: [{ name: 'app', image: 'app', environment_vars: [{ key, value }] }],
});

export default defineRule({
  id: 'eci-environment-no-secrets',
  title: 'No secrets are in the environment of containers',
  severity: 'high',
  resourceTypes: [TYPE],
  rationale:
    'The provider does not mark the environment as sensitive: it stands in plans and in the state, and everybody who may look at the group sees it.',
  remediation:
    'Give the group a RAM role with `ram_role_name`, and have containers fetch secrets from KMS Secrets Manager when they start.',
  references: [
    'Provider 1.289.0: environment_vars of alicloud_eci_container_group is not sensitive',
  ],
  messages: { secret: 'the variable {name} seems to hold a secret' },
  examples: {
    fails: { [TYPE]: { example: container('DB_PASSWORD', 'correct-horse-battery') } },
    passes: { [TYPE]: { example: container('DB_SECRET_NAME', 'example/database') } },
  },
  check: ({ resource, verdict }) =>
    ['containers', 'init_containers'].map((kind) => {
      let name = '';
      const holds = resource.blocks(kind).every((one) =>
        one.blocks('environment_vars').every((variable) => {
          const isFine = isHarmless(variable);
          const { found } = variable.string('key');
          if (isFine.holds === false && name === '' && found.state === 'known') name = found.value;
          return isFine;
        }),
      );
      return verdict(holds, 'secret', { name });
    }),
});

function isHarmless(variable: Block): Ternary {
  const value = variable.string('value');
  const { found } = variable.string('key');
  // What nothing is known of cannot be told from a secret, whatever it is called.
  if (value.found.state === 'absent') return truth(true, value.location);
  const isNamed = found.state === 'known' && isSecretName(found.value);
  return value.is((text) => !isNamed && secretIn(text) === undefined, { absent: true });
}
