import type { Rule } from '../../review';
import albAccessLogEnabled from './alb-access-log-enabled';
import albDeletionProtected from './alb-deletion-protected';
import albListenerEncrypted from './alb-listener-encrypted';
import albTlsModern from './alb-tls-modern';
import albWafEnabled from './alb-waf-enabled';
import gaTlsModern from './ga-tls-modern';
import loadBalancerAclClosed from './load-balancer-acl-closed';
import nlbDeletionProtected from './nlb-deletion-protected';
import nlbListenerPortsClosed from './nlb-listener-ports-closed';
import nlbSecurityGroupBound from './nlb-security-group-bound';
import nlbTlsModern from './nlb-tls-modern';
import slbCertificateKeyNotInClear from './slb-certificate-key-not-in-clear';
import slbDeletionProtected from './slb-deletion-protected';
import slbListenerEncrypted from './slb-listener-encrypted';
import slbListenerPortsClosed from './slb-listener-ports-closed';
import slbTlsModern from './slb-tls-modern';
import tlsPolicyModern from './tls-policy-modern';

export const loadBalancerRules: readonly Rule[] = [
  albAccessLogEnabled,
  albDeletionProtected,
  albListenerEncrypted,
  albTlsModern,
  albWafEnabled,
  gaTlsModern,
  loadBalancerAclClosed,
  nlbDeletionProtected,
  nlbListenerPortsClosed,
  nlbSecurityGroupBound,
  nlbTlsModern,
  slbCertificateKeyNotInClear,
  slbDeletionProtected,
  slbListenerEncrypted,
  slbListenerPortsClosed,
  slbTlsModern,
  tlsPolicyModern,
];
