/** Addresses, ports and security group rules: what they open, and what of it is dangerous. */
export { checkAcknowledgement, LONGEST_ACKNOWLEDGEMENT_DAYS } from './acknowledgement';
export type { Acknowledgement } from './acknowledgement';
export { readBlock } from './addresses';
export { dangerousPorts, portSources } from './catalogue';
export type { DangerousPort, Direction, PortKind, PortSource } from './catalogue';
export { NetworkError, shown } from './errors';
export type { NetworkProblem } from './errors';
export { openings } from './judge';
export type { Opening } from './judge';
export { checkPorts, portRangeOf, Ports, portsInWords } from './ports';
export type { PortProtocol, PortSpan, Protocol } from './ports';
export { APPLICATION_PORT, SERVICE_NETWORK } from './ready-made';
export { readyMadeGroups, readyMadeGroupsOn, readyMadeNames } from './ready-made';
export type { Party, ReadyMadeGroupData, ReadyMadeName, ReadyMadeRule } from './ready-made';
export { contentOf, peerInWords, ruleInWords } from './rules';
export type { Rule, RulePeer } from './rules';
export { fixFor, openingsInWords, portInWords } from './told';
export { MOST_TRUSTED, readTrusted } from './trusted';
