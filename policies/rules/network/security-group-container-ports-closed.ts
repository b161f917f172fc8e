import { closedPortsRule, portsOfKind } from './closed-ports';

export default closedPortsRule({
  id: 'security-group-container-ports-closed',
  title: 'Docker, Kubernetes and etcd are not open to everybody',
  severity: 'critical',
  rationale:
    'Who reaches them runs containers as root, with no password asked in the worst case: this is how miners come in.',
  references: [
    'CIS Alibaba Cloud 2.0, 3.5',
    'Cloud Config: ecs-security-group-risky-ports-check-with-protocol',
  ],
  ports: portsOfKind('container-control'),
});
