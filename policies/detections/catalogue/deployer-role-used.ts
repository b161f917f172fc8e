import { defineDetection } from '../detection';
import { all, field } from '../filter';

export default defineDetection({
  id: 'deployer-role-used',
  title: 'The deployer is at work',
  severity: 'info',
  description:
    'Somebody, or a pipeline, is in the role that deploys this baseline: it makes roles and what watches them.',
  runbook: [
    'Look for the deployment: a run of the pipeline, or a person who says so, by another channel than the console.',
    'If there is none: take the person or the pipeline out of the role’s trust, and end the session.',
  ],
  falsePositives: ['Deployments: each is told once for where it comes from.'],
  sources: ['The roles that this baseline makes: their names begin with deployer'],
  filter: all(field('userIdentity.type', 'assumed-role'), {
    field: 'userIdentity.userName',
    startsWith: ['deployer'],
  }),
  groupBy: ['recipientAccountId', 'userIdentity.userName', 'sourceIpAddress'],
});
