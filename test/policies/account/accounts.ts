import { parsePolicy } from '../../../policies/ram';
import type { AccountGraph, AccountPrincipal, Grant } from '../../../policies/account/graph/graph';
import { ACCOUNT, identity, trust } from '../ram/helpers';

type Json = Readonly<Record<string, unknown>>;

export function grant(name: string, ...statements: readonly Json[]): Grant {
  return { policy: { ...identity(...statements), name }, name, type: 'Custom' };
}

const administrator: Grant = {
  policy: parsePolicy(
    { Version: '1', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
    'identity',
  ),
  name: 'AdministratorAccess',
  type: 'System',
};

export function user(name: string, ...grants: readonly Grant[]): AccountPrincipal {
  return { kind: 'user', name, grants, groups: [] };
}

export function role(name: string, trusted: Json, ...grants: readonly Grant[]): AccountPrincipal {
  return { kind: 'role', name, grants, groups: [], trust: trust({ Principal: trusted }) };
}

/** Administrators of every kind, whom nobody but services may become. */
export const administrators: readonly AccountPrincipal[] = [
  user('boss', administrator),
  { kind: 'group', name: 'bosses', grants: [administrator], groups: [] },
  role(
    'chief',
    {
      Service: [
        'ecs.aliyuncs.com',
        'fc.aliyuncs.com',
        'ros.aliyuncs.com',
        'oos.aliyuncs.com',
        'eci.aliyuncs.com',
        'fnf.aliyuncs.com',
      ],
    },
    administrator,
  ),
];

/** What runs as the role of an administrator. */
export const workloads: AccountGraph['workloads'] = [
  { resource: 'instance/*', service: 'ecs', role: 'chief' },
  { resource: 'functions/*', service: 'fc', role: 'chief' },
];

export function account(
  principals: readonly AccountPrincipal[],
  running: AccountGraph['workloads'] = workloads,
): AccountGraph {
  return { account: ACCOUNT, principals, workloads: running, holes: [] };
}
