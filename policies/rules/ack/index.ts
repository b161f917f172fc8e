import type { Rule } from '../../review';
import ackAuditLogEnabled from './ack-audit-log-enabled';
import ackCloudMonitorInstalled from './ack-cloud-monitor-installed';
import ackControlPlaneLogged from './ack-control-plane-logged';
import ackDashboardDisabled from './ack-dashboard-disabled';
import ackDeletionProtected from './ack-deletion-protected';
import ackEndpointPrivate from './ack-endpoint-private';
import ackLogCollectionEnabled from './ack-log-collection-enabled';
import ackMasterSshClosed from './ack-master-ssh-closed';
import ackNetworkPolicyEnabled from './ack-network-policy-enabled';
import ackNodeAutoRepair from './ack-node-auto-repair';
import ackNodeKeyLogin from './ack-node-key-login';
import ackNodeMetadataTokens from './ack-node-metadata-tokens';
import ackNodePrivate from './ack-node-private';
import ackNodeReadOnlyPortClosed from './ack-node-read-only-port-closed';
import ackPermissionsScoped from './ack-permissions-scoped';
import ackRrsaEnabled from './ack-rrsa-enabled';
import ackSecretsEncrypted from './ack-secrets-encrypted';

export const ackRules: readonly Rule[] = [
  ackAuditLogEnabled,
  ackCloudMonitorInstalled,
  ackControlPlaneLogged,
  ackDashboardDisabled,
  ackDeletionProtected,
  ackEndpointPrivate,
  ackLogCollectionEnabled,
  ackMasterSshClosed,
  ackNetworkPolicyEnabled,
  ackNodeAutoRepair,
  ackNodeKeyLogin,
  ackNodeMetadataTokens,
  ackNodePrivate,
  ackNodeReadOnlyPortClosed,
  ackPermissionsScoped,
  ackRrsaEnabled,
  ackSecretsEncrypted,
];
