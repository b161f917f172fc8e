import { all, any, defineRule, not, texts } from '../../review';
import type { Block, Resource, Ternary } from '../../review';
import { isOneOf } from '../common/attributes';
import { isListed } from '../common/listed';
import { isAdministrator } from '../ram/administrators';

const TYPE = 'alicloud_cloud_sso_access_assignment';
const CONFIGURATION = 'alicloud_cloud_sso_access_configuration';

const assigned = (permission_policy_name: string) => ({
  [CONFIGURATION]: {
    job: {
      directory_id: 'd-example',
      access_configuration_name: 'job',
      permission_policies: [{ permission_policy_name, permission_policy_type: 'System' }],
    },
  },
  [TYPE]: {
    example: {
      directory_id: 'd-example',
      access_configuration_id: `\${${CONFIGURATION}.job.access_configuration_id}`,
      principal_id: 'u-example',
      principal_type: 'User',
      target_id: '1234567890123456',
      target_type: 'RD-Account',
    },
  },
});

export default defineRule({
  id: 'cloud-sso-administrators-listed',
  title: 'Who becomes an administrator by CloudSSO is known',
  severity: 'high',
  resourceTypes: [TYPE],
  rationale:
    'An assignment is a way into an account, and one to an administrator is the whole of it, for a user or for a group that others fill.',
  remediation:
    'Assign an access configuration that names what the job needs, or add the `principal_id` to the option `administrators` of this rule.',
  references: ['Provider docs: alicloud_cloud_sso_access_assignment'],
  options: { administrators: texts([]) },
  messages: { assigned: '{principal} becomes an administrator of {target}' },
  examples: {
    fails: assigned('AdministratorAccess'),
    passes: assigned('AliyunECSReadOnlyAccess'),
  },
  check: ({ resource, model, options, verdict }) => {
    const principal = resource.string('principal_id');
    const target = resource.string('target_id');
    // One that is made elsewhere is judged there.
    const configurations = model.target(
      resource,
      'access_configuration_id',
      [CONFIGURATION],
      ['id', 'access_configuration_id'],
    );
    const isHarmless = not(configurations.some(makesAdministrators));
    return verdict(any(isHarmless, isListed(principal, options.administrators)), 'assigned', {
      principal,
      target,
    });
  },
});

function makesAdministrators(configuration: Resource): Ternary {
  return configuration.blocks('permission_policies').some(isAdministrative);
}

function isAdministrative(policy: Block): Ternary {
  const named = policy.string('permission_policy_name').is(isAdministrator, { absent: 'unknown' });
  return all(isOneOf(policy, 'permission_policy_type', ['System']), named);
}
