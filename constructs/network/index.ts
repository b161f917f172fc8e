export {
  LockedDownSecurityGroup,
  type LockedDownSecurityGroupProps,
} from './locked-down-security-group';
export { NetworkBaseline, type NetworkBaselineProps } from './network-baseline';
