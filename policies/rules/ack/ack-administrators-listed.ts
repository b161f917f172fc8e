import { any, defineRule, not, texts } from '../../review';
import type { Block, Ternary } from '../../review';
import type { Data } from '../../review/verdict';
import { isOneOf } from '../common/attributes';
import { eachNamed, isListed } from '../common/listed';
import { examplesOf } from '../common/setting-rule';

const TYPE = 'alicloud_cs_kubernetes_permissions';

export default defineRule({
  id: 'ack-administrators-listed',
  title: 'Who is administrator of a cluster is known',
  severity: 'medium',
  resourceTypes: [TYPE],
  rationale:
    'An administrator of a cluster reads its secrets, and takes the roles and the machines of all that runs there.',
  remediation:
    'Set `role_name` to `ops`, `dev` or `restricted`, or add the `uid` to the option `administrators` of this rule.',
  references: ['Provider docs: alicloud_cs_kubernetes_permissions'],
  options: { administrators: texts([]) },
  messages: {
    administrator: '{uid} is administrator of the cluster {cluster}, and listed nowhere',
  },
  examples: examplesOf({
    type: TYPE,
    always: { uid: '200000000000000001' },
    fails: { permissions: [{ role_type: 'cluster', role_name: 'admin', cluster: 'c-example' }] },
    passes: { permissions: [{ role_type: 'cluster', role_name: 'dev', cluster: 'c-example' }] },
  }),
  check: ({ resource, options, pass, verdict }) => {
    const uid = resource.string('uid');
    const isLimited = (permission: Block): Ternary =>
      any(
        isListed(uid, options.administrators),
        not(isOneOf(permission, 'role_type', ['cluster'])),
        not(isOneOf(permission, 'role_name', ['admin', 'cluster-admin'])),
      );
    const told = (one: Block): Data => ({ uid, cluster: one.string('cluster') });
    return eachNamed(resource.blocks('permissions'), isLimited, { pass, verdict }, [
      'administrator',
      told,
    ]);
  },
});
