import { all, any, calls, not, opensToTheWorld, says, unreadable } from './filter';
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

/** A range of ports that is neither 80/80 nor 443/443, in all spellings of a regular expression without look-ahead. */
const OTHER_PORTS =
  'portrange":([^"]|"([^48]|8[^0]|80[^/]|80/[^8]|80/8[^0]|80/80[^"]|4[^4]|44[^3]|443[^/]|443/[^4]|443/4[^4]|443/44[^3]|443/443[^"]))';

/**
 * Every rule of the call is for a port of public web servers, however the call spells its rules:
 * `PortRange`, `Permissions.1.PortRange` (Terraform), or a list.
 */
export const onlyForTheWeb: Filter = all(
  says('portrange":"(80/80|443/443)"'),
  not(says(OTHER_PORTS)),
  not(unreadable),
);
