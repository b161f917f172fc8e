import type { StatementTemplate } from '../role';

/**
 * Ways to raise one's own rights on Alibaba Cloud, or to blind who watches. Put together for this
 * project from RAM's documentation and the names of the APIs; no list like it was published.
 */
export const escalations = {
  P1: 'rewrite a policy that is attached to oneself',
  P2: 'go back to an older, wider version of a policy',
  P3: 'attach a stronger policy',
  P4: 'join a stronger group',
  P5: 'take off a policy that denies',
  P6: 'rewrite who may assume a role',
  P7: 'make a role with more rights',
  P8: 'make an access key for somebody else',
  P9: "set somebody else's console password",
  P10: 'weaken sign-in: passwords, MFA, networks',
  P11: 'revive or unbind an access key',
  P12: 'trust another identity provider',
  P13: 'make a new user',
  P14: 'assume any role that trusts the account',
  P15: 'pass a stronger role to a service',
  P16: "run code on a server and read its role's credentials",
  P17: 'run code in a function that has a role',
  P18: 'have Operation Orchestration Service act by its role',
  P19: 'have Resource Orchestration Service act by its role',
  P20: 'become administrator of a cluster',
  P21: 'change the organisation above the account',
  P22: 'read secrets, or open data to others',
  P23: 'blind the audit',
  P24: 'any of these through a wildcard or an exception',
} as const;

export type Escalation = keyof typeof escalations;

/** To whom a guardrail is attached: job roles, members of their groups, the emergency role, the deployer. */
export type Holder = 'job' | 'member' | 'breakGlass' | 'deployer';

/**
 * The policies that guardrails are in. A guardrail stays in its policy for ever: taken from one and
 * put into another it would for a moment be attached in neither, as Terraform changes one after the
 * other. Each has room for what the longest names and more guardrails take.
 */
export const guardrailPolicies = [
  'identity',
  'workloads',
  'audit',
  'account',
  'elsewhere',
  'step-up',
] as const;
export type GuardrailPolicy = (typeof guardrailPolicies)[number];

/**
 * Of a guardrail that holds another line than the catalogue of escalations, which is about rights
 * and the audit: what things cost, where scopes end, who reaches the network.
 */
export const NO_ESCALATION: NoEscalation = [] as const;
interface NoEscalation extends ReadonlyArray<Escalation> {
  readonly length: 0;
}

export interface Guardrail {
  readonly id: string;
  readonly title: string;
  /** Items of the catalogue; where there is none, `NO_ESCALATION` says so. */
  readonly covers: readonly [Escalation, ...Escalation[]] | NoEscalation;
  readonly why: string;
  readonly for: readonly Holder[];
  readonly statements: readonly StatementTemplate[];
  /** By purpose: what stays denied to a role whose job is some of it. */
  readonly unless?: Readonly<Record<string, readonly StatementTemplate[]>>;
  /** What stays denied to the deployer, who makes what the guardrail is about. */
  readonly ofDeployer?: readonly StatementTemplate[];
}

export const EVERYBODY: readonly Holder[] = ['job', 'member', 'breakGlass', 'deployer'];
/** Everybody but the emergency role and the deployer. */
export const JOBS: readonly Holder[] = ['job', 'member'];
/** Of what the deployer has no part in. */
export const ALL_JOBS: readonly Holder[] = [...JOBS, 'deployer'];
