/** Every rule, by product. */
import type { Rule } from '../review';
import { ackRules } from './ack';
import { actiontrailRules } from './actiontrail';
import { apiGatewayRules } from './api-gateway';
import { configRules } from './config';
import { databaseRules } from './databases';
import { ecsRules } from './ecs';
import { ecsDiskRules } from './ecs-disk';
import { functionRules } from './functions';
import { kmsRules } from './kms';
import { loadBalancerRules } from './load-balancers';
import { messagingRules } from './messaging';
import { nasRules } from './nas';
import { networkRules } from './network';
import { organisationRules } from './organisation';
import { ossRules } from './oss';
import { ramRules } from './ram';
import { registryRules } from './registry';
import { securityCenterRules } from './security-center';
import { slsRules } from './sls';

export const rules: readonly Rule[] = [
  ...ackRules,
  ...actiontrailRules,
  ...apiGatewayRules,
  ...configRules,
  ...databaseRules,
  ...ecsRules,
  ...ecsDiskRules,
  ...functionRules,
  ...kmsRules,
  ...loadBalancerRules,
  ...messagingRules,
  ...nasRules,
  ...networkRules,
  ...organisationRules,
  ...ossRules,
  ...ramRules,
  ...registryRules,
  ...securityCenterRules,
  ...slsRules,
];
