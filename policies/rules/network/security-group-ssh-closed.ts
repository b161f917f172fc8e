import { closedPortsRule, portsOfKind } from './closed-ports';

export default closedPortsRule({
  id: 'security-group-ssh-closed',
  title: 'SSH is not open to everybody',
  severity: 'high',
  rationale:
    'Worms try passwords on port 22 from the minute that an address has it. Whoever guesses one, or has a leaked key, has a shell.',
  references: [
    'CIS Alibaba Cloud 2.0, 3.2 and 4.3',
    'Cloud Config: sg-risky-ports-check',
    'Prowler: ecs_securitygroup_restrict_ssh_internet',
    'Checkov: CKV_ALI_2',
  ],
  ports: portsOfKind('admin').filter(({ from, protocol }) => from === 22 && protocol === 'tcp'),
  evenIfAll: true,
});
