import { all, any, calls, not, opensToTheWorld, parameter, says, unreadable } from './filter';
import type { Filter } from './filter';

/** A rule lets the world in, or something that the event does not spell out. */
export const opensSecurityGroup: Filter = all(
  calls(
    ['Ecs'],
    'AuthorizeSecurityGroup',
    'ModifySecurityGroupRule',
    'ConfigureSecurityGroupPermissions',
  ),
  any(opensToTheWorld, unreadable, says('prefixlistid":"[^"]')),
);

/** One rule, for a port of public web servers. */
export const onlyForTheWeb: Filter = all(
  parameter('PortRange', '80/80', '443/443'),
  not(says('permissions')),
);
