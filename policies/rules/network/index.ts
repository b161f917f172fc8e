import type { Rule } from '../../review';
import eipNotOnInstance from './eip-not-on-instance';
import natForwardPortsClosed from './nat-forward-ports-closed';
import networkAclAdminPortsClosed from './network-acl-admin-ports-closed';
import securityGroupAdminPortsClosed from './security-group-admin-ports-closed';
import securityGroupAllPortsClosed from './security-group-all-ports-closed';
import securityGroupContainerPortsClosed from './security-group-container-ports-closed';
import securityGroupDatabasePortsClosed from './security-group-database-ports-closed';
import securityGroupEgressLimited from './security-group-egress-limited';
import securityGroupMembersIsolated from './security-group-members-isolated';
import securityGroupOpenPortsListed from './security-group-open-ports-listed';
import securityGroupPortRangeEffective from './security-group-port-range-effective';
import securityGroupRdpClosed from './security-group-rdp-closed';
import securityGroupSshClosed from './security-group-ssh-closed';
import sslVpnEncrypted from './ssl-vpn-encrypted';
import vpcFlowLogComplete from './vpc-flow-log-complete';
import vpcFlowLogEnabled from './vpc-flow-log-enabled';
import vpnEncryptionStrong from './vpn-encryption-strong';
import vpnKeyExchangeStrong from './vpn-key-exchange-strong';

export const networkRules: readonly Rule[] = [
  eipNotOnInstance,
  natForwardPortsClosed,
  networkAclAdminPortsClosed,
  securityGroupAdminPortsClosed,
  securityGroupAllPortsClosed,
  securityGroupContainerPortsClosed,
  securityGroupDatabasePortsClosed,
  securityGroupEgressLimited,
  securityGroupMembersIsolated,
  securityGroupOpenPortsListed,
  securityGroupPortRangeEffective,
  securityGroupRdpClosed,
  securityGroupSshClosed,
  sslVpnEncrypted,
  vpcFlowLogComplete,
  vpcFlowLogEnabled,
  vpnEncryptionStrong,
  vpnKeyExchangeStrong,
];
