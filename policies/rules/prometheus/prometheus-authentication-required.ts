import { all, any, not } from '../../review';
import type { Resource, Ternary } from '../../review';
import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';
import { admission, listOf } from '../common/whitelist';

export default settingRule({
  id: 'prometheus-authentication-required',
  title: 'Strangers neither read nor write metrics without a password',
  severity: 'medium',
  rationale:
    'Metrics tell names, addresses and versions of all that runs; who writes them hides what goes wrong.',
  remediation:
    'Leave `enable_auth_free_read` and `enable_auth_free_write` out, or limit them by `auth_free_read_policy` and `auth_free_write_policy`.',
  references: [
    'Provider docs: alicloud_cms_prometheus_instance, alicloud_cms_prometheus_view, enable_auth_free_read',
  ],
  message: 'strangers reach the metrics without a password',
  reads: {
    alicloud_cms_prometheus_instance: (instance) =>
      all(isGuarded(instance, 'read'), isGuarded(instance, 'write')),
    alicloud_cms_prometheus_view: (view) => isGuarded(view, 'read'),
  },
  example: {
    type: 'alicloud_cms_prometheus_instance',
    always: { prometheus_instance_name: 'example', workspace: 'example' },
    fails: { enable_auth_free_read: true },
    passes: { enable_auth_free_read: true, auth_free_read_policy: '10.0.0.0/8' },
  },
});

/** Who is let in without a password is said by a list of addresses, or by nothing. */
function isGuarded(resource: Resource, way: 'read' | 'write'): Ternary {
  const policy = resource.string(`auth_free_${way}_policy`);
  const isLimited =
    policy.isSet().holds === false ? policy.isSet() : admission([listOf(policy)]).isClosed;
  return any(not(isOn(resource, `enable_auth_free_${way}`)), isLimited);
}
