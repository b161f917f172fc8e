import rule from '../../../../policies/rules/network/security-group-rdp-closed';
import { dangerousPorts } from '../../../../policies/network';
import { testClosedPorts } from './group-samples';

const ports = dangerousPorts.filter(({ from, protocol }) => from === 3389 && protocol === 'tcp');

for (const port of ports) testClosedPorts(rule, port, true);
