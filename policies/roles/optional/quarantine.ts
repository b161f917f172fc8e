import * as names from '../../../alicloud/names';
import { mustMatch, mustName } from '../errors';
import { allow, grantable } from '../role';

export interface QuarantineGroups {
  /** Ids of security groups that let nobody in, and nothing out. */
  readonly groups: readonly string[];
}

/** A server in only such a group can be looked at later, and reaches nobody meanwhile. */
export const quarantine = grantable(
  {
    id: 'quarantine',
    title: 'Move servers into quarantine',
    why: 'A server that a thief is in is cut off before anything else, and kept for who looks at it.',
    parameter: 'ids of security groups that let nobody in and nothing out',
  },
  ({ groups }: QuarantineGroups) => {
    const problem = {
      path: 'the security groups of quarantine',
      allowed: 'ids of security groups, each sg- and letters and digits',
      fix: 'Name each group: who may put a server into any group opens its ports.',
    };
    mustName(groups, problem);
    for (const group of groups) mustMatch(group, names.securityGroupId.pattern, problem);
    const servers = ['eni', 'instance'].map((kind) => `acs:ecs:{region}:{account}:${kind}/*`);
    const named = groups.map((group) => `acs:ecs:{region}:{account}:securitygroup/${group}`);
    return [
      allow(['ecs:JoinSecurityGroup'], [...servers, ...named]),
      allow(['ecs:LeaveSecurityGroup'], [...servers, 'acs:ecs:{region}:{account}:securitygroup/*']),
    ];
  },
);
