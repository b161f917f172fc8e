import * as names from '../../../alicloud/names';
import { mustMatch, mustName } from '../errors';
import { allow, grantable } from '../role';
import type { StatementTemplate } from '../role';

export interface PassedRole {
  readonly role: string;
  /** The service that is given it, such as fc.aliyuncs.com. */
  readonly service: string;
}

/** A role that is passed is a role that is had: each by name, and to one service. */
export const namedRoles = grantable(
  {
    id: 'named-roles',
    title: 'Pass named roles to functions and servers',
    why: 'A function that writes to a bucket needs a role, and somebody has to give it one.',
    parameter: 'names of roles, each with the service that is given it',
  },
  (roles: readonly PassedRole[]) => {
    const problem = {
      path: 'the roles that may be passed',
      allowed: 'names of roles, and services such as fc.aliyuncs.com',
      fix: 'Name each role in full, and none that can do more than the people who pass it.',
    };
    mustName(roles, problem);
    return roles.flatMap(({ role, service }) => {
      mustMatch(role, names.ramRoleName.pattern, problem);
      mustMatch(service, names.servicePrincipal.pattern, problem);
      return [passing(role, service), ...(service === 'ecs.aliyuncs.com' ? toServers(role) : [])];
    });
  },
);

function passing(role: string, service: string): StatementTemplate {
  const statement = allow(['ram:PassRole'], [`acs:ram:*:{account}:role/${role}`]);
  return { ...statement, condition: { StringEquals: { 'acs:Service': [service] } } };
}

/** To a server that runs already: RAM asks about the server, which has to be in scope, and the role. */
function toServers(role: string): StatementTemplate[] {
  const actions = ['ecs:AttachInstanceRamRole', 'ecs:DetachInstanceRamRole'];
  return [
    allow(actions, ['acs:ecs:{region}:{account}:instance/*'], 'existing'),
    allow(actions, [`acs:ram:*:{account}:role/${role}`]),
  ];
}
