import { closedPortsRule, portsOfKind } from './closed-ports';

const OWN_RULES = [22, 3389];

export default closedPortsRule({
  id: 'security-group-admin-ports-closed',
  title: 'Ports for running machines and sharing files from afar are not open to everybody',
  severity: 'high',
  rationale:
    'Telnet, VNC, WinRM, SMB and their like are guessed at and exploited all day. SSH and Remote Desktop have rules of their own.',
  references: [
    'CIS Alibaba Cloud 2.0, 3.5',
    'Cloud Config: ecs-security-group-risky-ports-check-with-protocol',
    'KICS: public_security_group_rule_sensitive_port',
  ],
  ports: portsOfKind('admin', 'file-sharing').filter(({ from }) => !OWN_RULES.includes(from)),
});
