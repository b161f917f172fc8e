import type { Rule } from '../../review';
import kafkaEndpointPrivate from './kafka-endpoint-private';
import kafkaWhitelistClosed from './kafka-whitelist-closed';
import mnsEndpointAclClosed from './mns-endpoint-acl-closed';
import mnsSubscriptionEncrypted from './mns-subscription-encrypted';
import rabbitmqEndpointPrivate from './rabbitmq-endpoint-private';
import rabbitmqTlsOnly from './rabbitmq-tls-only';
import rocketmqEndpointPrivate from './rocketmq-endpoint-private';
import rocketmqPasswordRequired from './rocketmq-password-required';
import rocketmqWhitelistClosed from './rocketmq-whitelist-closed';

export const messagingRules: readonly Rule[] = [
  kafkaEndpointPrivate,
  kafkaWhitelistClosed,
  mnsEndpointAclClosed,
  mnsSubscriptionEncrypted,
  rabbitmqEndpointPrivate,
  rabbitmqTlsOnly,
  rocketmqEndpointPrivate,
  rocketmqPasswordRequired,
  rocketmqWhitelistClosed,
];
