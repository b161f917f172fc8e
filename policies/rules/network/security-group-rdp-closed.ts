import { closedPortsRule, portsOfKind } from './closed-ports';

export default closedPortsRule({
  id: 'security-group-rdp-closed',
  title: 'Remote Desktop is not open to everybody',
  severity: 'high',
  rationale:
    'A guessed password, or a hole that is not patched, is a Windows desktop, and the usual way in for ransomware.',
  references: [
    'CIS Alibaba Cloud 2.0, 4.4',
    'Cloud Config: sg-risky-ports-check',
    'Prowler: ecs_securitygroup_restrict_rdp_internet',
    'Checkov: CKV_ALI_3',
  ],
  ports: portsOfKind('admin').filter(({ from }) => from === 3389),
  evenIfAll: true,
});
