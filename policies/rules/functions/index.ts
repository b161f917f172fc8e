import type { Rule } from '../../review';
import fcDomainHttpsOnly from './fc-domain-https-only';
import fcDomainTlsModern from './fc-domain-tls-modern';
import fcEnvironmentNoSecrets from './fc-environment-no-secrets';
import fcLoggingEnabled from './fc-logging-enabled';
import fcRoleSet from './fc-role-set';
import fcTriggerAuthenticated from './fc-trigger-authenticated';

export const functionRules: readonly Rule[] = [
  fcDomainHttpsOnly,
  fcDomainTlsModern,
  fcEnvironmentNoSecrets,
  fcLoggingEnabled,
  fcRoleSet,
  fcTriggerAuthenticated,
];
