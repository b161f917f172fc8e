import { all, defineRule, not } from '../../review';
import { isOneOf } from '../common/attributes';
import { examplesOf } from '../common/setting-rule';

const TYPE = 'alicloud_cs_kubernetes_permissions';

export default defineRule({
  id: 'ack-permissions-scoped',
  title: 'Nobody is administrator of all clusters',
  severity: 'medium',
  resourceTypes: [TYPE],
  rationale:
    'One leaked login is then every cluster, those of tomorrow included. Most jobs need one cluster, or one namespace of it.',
  remediation:
    'Set `role_type` to `cluster` or `namespace`, or `role_name` to `ops`, `dev` or `restricted`.',
  references: ['CIS Alibaba Cloud 2.0, 7.3', 'Provider docs: alicloud_cs_kubernetes_permissions'],
  messages: { admin: 'administrator of all clusters' },
  examples: examplesOf({
    type: TYPE,
    always: { uid: '200000000000000001' },
    fails: { permissions: [{ role_type: 'all-clusters', role_name: 'admin', cluster: '' }] },
    passes: { permissions: [{ role_type: 'cluster', role_name: 'admin', cluster: 'c-example' }] },
  }),
  check: ({ resource, verdict }) => {
    const narrow = resource
      .blocks('permissions')
      .every((permission) =>
        not(
          all(
            isOneOf(permission, 'role_type', ['all-clusters']),
            isOneOf(permission, 'role_name', ['admin', 'cluster-admin']),
          ),
        ),
      );
    return verdict(narrow, 'admin');
  },
});
