import rule from '../../../../policies/rules/network/security-group-ssh-closed';
import { dangerousPorts } from '../../../../policies/network';
import { testClosedPorts } from './group-samples';

const ports = dangerousPorts.filter(({ from, protocol }) => from === 22 && protocol === 'tcp');

for (const port of ports) testClosedPorts(rule, port, true);
