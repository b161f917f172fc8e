import { defineControl } from '../control';
import type { Control } from '../control';

const automated = { level: 1, assessed: 'automated' } as const;

/** Section 7. */
export const kubernetes: readonly Control[] = [
  defineControl({
    id: '7.1',
    title: 'Clusters send logs of containers and of the API to Log Service',
    ...automated,
    rules: ['ack-audit-log-enabled', 'ack-log-collection-enabled'],
  }),
  defineControl({
    id: '7.2',
    title: 'CloudMonitor sees the nodes',
    ...automated,
    rules: ['ack-cloud-monitor-installed'],
  }),
  defineControl({
    id: '7.3',
    title: 'Access to clusters is given by role',
    ...automated,
    rules: ['ack-permissions-scoped'],
    manual:
      'Clusters have role-based access by default, and nothing switches it off from outside; what is bound within a cluster is in no resource of the cloud.',
  }),
  defineControl({
    id: '7.4',
    title: 'Clusters are checked every week',
    ...automated,
    manual:
      'The check is started in the console or by a call: no resource of the provider was found that has it.',
  }),
  defineControl({
    id: '7.5',
    title: 'The Kubernetes dashboard is not installed',
    ...automated,
    rules: ['ack-dashboard-disabled'],
    manual: 'Seen where it is an add-on of the cluster, not where somebody deploys it within.',
  }),
  defineControl({
    id: '7.6',
    title: 'Nobody signs in to a cluster with a password',
    ...automated,
    manual:
      'A file on the masters, which only clusters with masters of their own could have; it is off by default, and no argument leads to it.',
  }),
  defineControl({
    id: '7.7',
    title: 'Network policies between pods are enforced',
    ...automated,
    rules: ['ack-network-policy-enabled'],
  }),
  defineControl({
    id: '7.8',
    title: 'Pods have addresses of network interfaces',
    ...automated,
    rules: ['ack-network-policy-enabled'],
    manual: 'The benchmark asks for Terway, as in 7.7, and so does the rule.',
  }),
  defineControl({
    id: '7.9',
    title: 'The API of a cluster is not on the internet',
    ...automated,
    rules: ['ack-endpoint-private', 'ack-node-private'],
  }),
];
