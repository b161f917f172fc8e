import * as names from '../../../alicloud/names';
import { mustMatch, mustName } from '../errors';
import { clusterReads } from '../reads/compute';
import { allow, grantable } from '../role';
import { of } from '../spelling';

export interface NamedClusters {
  /** Ids of clusters of Container Service. */
  readonly clusters: readonly string[];
}

/** As long as a session of the role lasts. */
const MINUTES = '60';

/**
 * A kubeconfig is the identity of the role in a cluster: what it may do there is the cluster's own to
 * say. `cs:KubeConfigDurationMinutes` is documented to hold how long it is good for; where the key is
 * not filled in, nothing is allowed.
 */
export const clusters = grantable(
  {
    id: 'clusters',
    title: 'Work in named clusters by a kubeconfig for an hour',
    why: 'What runs in Kubernetes is looked after by kubectl, which needs a kubeconfig.',
    parameter:
      'ids of clusters: see that in each the role is bound to what its people need, and no more',
  },
  ({ clusters: ids }: NamedClusters) => {
    const problem = {
      path: 'the clusters that people may work in',
      allowed: 'ids of clusters: c and 32 digits or letters a to f',
      fix: 'Name each cluster: a kubeconfig is the rights that the role has in it.',
    };
    mustName(ids, problem);
    for (const id of ids) mustMatch(id, names.clusterId.pattern, problem);
    const named = ids.map((id) => `acs:cs:{region}:{account}:cluster/${id}`);
    return [
      {
        ...allow(['cs:DescribeClusterUserKubeconfig'], named),
        condition: { NumericLessThanEquals: { 'cs:KubeConfigDurationMinutes': [MINUTES] } },
      },
      allow([...clusterReads, ...of('cs', 'DescribeAddons', 'DescribeUserQuota')]),
    ];
  },
);
