import { not } from '../../review';
import { isWritten } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ecs-password-not-set',
  title: 'Machines are entered with keys, not passwords',
  severity: 'medium',
  rationale:
    'Passwords are guessed from everywhere, and one in the configuration stands in plans and in the state.',
  remediation:
    'Set `key_name` (`key_pair_name` in some types) instead, or `kms_encrypted_password` where a password is needed.',
  references: [
    'infraguard: ecs-instance-login-use-keypair',
    'Provider docs: alicloud_instance, password',
  ],
  message: 'the machine is given a password in clear',
  reads: each(
    ['alicloud_instance', 'alicloud_ecs_instance_set', 'alicloud_ess_scaling_configuration'],
    (resource) => not(isWritten(resource, 'password')),
  ),
  example: {
    type: 'alicloud_instance',
    always: { instance_type: 'ecs.g7.large' },
    fails: { password: 'an example of a password' },
    passes: { key_name: 'example' },
  },
});
