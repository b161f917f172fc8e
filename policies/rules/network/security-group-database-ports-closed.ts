import { closedPortsRule, portsOfKind } from './closed-ports';

export default closedPortsRule({
  id: 'security-group-database-ports-closed',
  title: 'Ports of databases are not open to everybody',
  severity: 'critical',
  rationale:
    'Open databases are found within hours, emptied and held to ransom; several have no password by default.',
  references: [
    'CIS Alibaba Cloud 2.0, 3.5',
    'Cloud Config: sg-risky-ports-check',
    'KICS: public_security_group_rule_sensitive_port',
  ],
  ports: portsOfKind('database', 'data-platform'),
});
