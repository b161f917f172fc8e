import type { StatePlace } from '../deployment/managed';
import { allow, grantable } from '../role';
import { of } from '../spelling';

/** Rows are locks: whoever plans holds one, too. */
const LOCKS = of('ots', 'DeleteRow', 'DescribeTable', 'GetRow', 'PutRow');

/** The state of Terraform, for the jobs that deploy and plan. */
export const terraformState = grantable(
  {
    id: 'terraform-state',
    title: 'Use the state of Terraform',
    why: 'Terraform knows from its state what it made: who plans reads it, who deploys writes it.',
    parameter: 'the bucket, how the names of the objects begin, and the table of locks',
  },
  ({ bucket, prefix, locks }: StatePlace, job: 'deployer' | 'planner') => {
    const reads = of('oss', 'GetObject');
    const writes = of('oss', 'PutObject', 'PutObjectAcl');
    const place = `acs:oss:*:{account}:${bucket}`;
    return [
      allow(of('oss', 'GetBucketInfo', 'ListObjects'), [place]),
      allow([...reads, ...(job === 'deployer' ? writes : [])], [`${place}/${prefix}/*`]),
      ...(locks === undefined
        ? []
        : [allow(LOCKS, [`acs:ots:*:{account}:instance/${locks.instance}/table/${locks.table}`])]),
    ];
  },
);
