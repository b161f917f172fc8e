import type { Context } from '../../../../policies/ram';

/** Something that somebody in a role wants to do, as the API calls it. */
export interface Task {
  readonly does: string;
  readonly action: string;
  readonly resource: string | readonly string[];
  readonly context: Context;
}

export interface Matrix {
  readonly works: readonly Task[];
  readonly refused: readonly Task[];
}

export const ACCOUNT = '1234567890123456';
const REGION = 'ap-southeast-1';

/** `context`: what the call carries beyond the session's own keys. Default: nothing. */
export function task(
  does: string,
  action: string,
  resource: string | readonly string[] = '*',
  context: Context = {},
): Task {
  return { does, action, resource, context };
}

/** A resource in the account and the region. */
export function arn(service: string, name: string): string {
  return `acs:${service}:${REGION}:${ACCOUNT}:${name}`;
}

export const server = arn('ecs', 'instance/i-2zeaf0123456789');
export const otherServer = arn('ecs', 'instance/i-2zebf0123456789');
export const disk = arn('ecs', 'disk/d-2zeaf0123456789');
export const snapshot = arn('ecs', 'snapshot/s-2zeaf0123456789');
export const newSnapshot = arn('ecs', 'snapshot/*');
export const image = arn('ecs', 'image/m-2zeaf0123456789');
export const eni = arn('ecs', 'eni/eni-2zeaf0123456789');
export const group = arn('ecs', 'securitygroup/sg-2zeaf0123456789');
export const database = arn('rds', 'dbinstance/rm-2zeaf0123456789');
export const cache = arn('kvstore', 'instance/r-2zeaf0123456789');
export const classicBalancer = arn('slb', 'loadbalancer/lb-2zeaf0123456789');
export const balancer = arn('alb', 'loadbalancer/alb-2zeaf0123456789');
export const serverGroup = arn('alb', 'servergroup/sgp-2zeaf0123456789');
export const secret = arn('kms', 'secret/db-password');
export const role = (name: string): string => `acs:ram:*:${ACCOUNT}:role/${name}`;
export const user = (name: string): string => `acs:ram:*:${ACCOUNT}:user/${name}`;
export const policy = (name: string): string => `acs:ram:*:${ACCOUNT}:policy/${name}`;
export const ADMINISTRATOR_ACCESS = 'acs:ram:*:system:policy/AdministratorAccess';
export const project = (name: string): string => arn('log', `project/${name}`);
export const store = (name: string): string => arn('log', `project/${name}/logstore/app`);
export const fc = (name: string): string => arn('fc', `functions/${name}`);
export const bucket = (name: string): string => `acs:oss:*:${ACCOUNT}:${name}`;
