export { Ports, type Acknowledgement, type PortSpan } from '../../policies/network';
export { FlowLogStore, type FlowLogStoreProps } from './flow-log-store';
export {
  LockedDownSecurityGroup,
  type LockedDownSecurityGroupProps,
  type RuleOptions,
} from './locked-down-security-group';
export { NetworkBaseline, type NetworkBaselineProps } from './network-baseline';
export { Peers, type Peer, type SecurityGroupPeer, type VswitchPeer } from './peers';
export {
  ApplicationGroup,
  BastionGroup,
  DataGroup,
  QuarantineGroup,
  ReadyMadeGroup,
  ReadyMadeGroups,
  WebGroup,
  type ApplicationPortProps,
  type ReadyMadeGroupProps,
  type ReadyMadeGroupsProps,
  type ReadyMadePeers,
} from './ready-made-groups';
