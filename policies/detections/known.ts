import type { KnownIdentity } from '../../settings/areas/known-identities';
import type { BoundFilter, Test } from './filter';
import { SERVICE_ROLES } from './service-roles';

export type { KnownIdentity, KnownKind } from '../../settings/areas/known-identities';

const type = (...types: readonly string[]): Test => ({ field: 'userIdentity.type', is: types });

/** A name, or the beginning of one; of a role the sessions, which are `role:session`. */
function whoIs({ user, role }: KnownIdentity): BoundFilter {
  const name = user ?? role ?? '';
  const begins = name.endsWith('*') ? name.slice(0, -1) : `${name}:`;
  const named: Test =
    user !== undefined && !name.endsWith('*')
      ? { field: 'userIdentity.userName', is: [name] }
      : { field: 'userIdentity.userName', startsWith: [begins] };
  return { all: [type(user === undefined ? 'assumed-role' : 'ram-user'), named] };
}

const HOST = '[a-z0-9.-]+\\.aliyuncs\\.com';

/** ActionTrail writes the name of a host where a service calls by itself: no caller can choose it. */
const HOST_OF_A_SERVICE: BoundFilter = { field: 'sourceIpAddress', pattern: `^${HOST}$` };

/** How the addresses of 172.16.0.0/12, 192.168.0.0/16 and 100.64.0.0/10 begin. */
const SECOND_NUMBERS =
  '172\\.(1[6-9]|2[0-9]|3[01])|192\\.168|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])';

/**
 * Where a service calls from: ActionTrail writes `Internal` or the name of a host, and the networks of
 * VPCs and of Alibaba Cloud inside are private (RFC 1918, 100.64.0.0/10).
 */
const OWN_ADDRESSES: BoundFilter = {
  field: 'sourceIpAddress',
  pattern: `^(internal|${HOST}|10(\\.[0-9]+){3}|(${SECOND_NUMBERS})(\\.[0-9]+){2})$`,
};

/** Where the identity is known, or nothing where that is anywhere. */
function homeOf({ kind, networks }: KnownIdentity): BoundFilter | undefined {
  if (networks !== undefined && networks.length > 0) return { networks };
  return kind === 'services' ? OWN_ADDRESSES : undefined;
}

/** An event of the identity, from where it is known. */
export function isKnown(identity: KnownIdentity): BoundFilter {
  const home = homeOf(identity);
  return home === undefined ? whoIs(identity) : { all: [whoIs(identity), home] };
}

/** An event of an identity from an address where it is not known; nothing where none is bound to networks. */
export function knownFromElsewhere(identities: readonly KnownIdentity[]): BoundFilter | undefined {
  const away = identities.flatMap((identity): BoundFilter[] => {
    const home = homeOf(identity);
    return home === undefined ? [] : [{ all: [whoIs(identity), { not: home }] }];
  });
  return away.length === 0 ? undefined : { any: away };
}

const inPattern = (role: string): string => role.toLowerCase().replaceAll('*', '[a-z0-9-]*');

/**
 * What Alibaba Cloud does by itself. Only the linked service can enter a service-linked role, from
 * wherever it is; the older roles of services are RAM roles as others are, and known from inside: those
 * that are listed from all of it, and what is called as they are called from the host of a service.
 */
export const ofServices: readonly BoundFilter[] = [
  { field: 'eventType', is: ['AliyunServiceEvent'] },
  type('system'),
  {
    all: [
      type('assumed-role'),
      { field: 'userIdentity.userName', startsWith: ['AliyunServiceRoleFor'] },
    ],
  },
  {
    all: [
      type('assumed-role'),
      { field: 'userIdentity.userName', pattern: '^aliyun[a-z0-9]+role:' },
      HOST_OF_A_SERVICE,
    ],
  },
  {
    all: [
      type('assumed-role'),
      { field: 'userIdentity.userName', pattern: `^(${SERVICE_ROLES.map(inPattern).join('|')}):` },
      OWN_ADDRESSES,
    ],
  },
];
