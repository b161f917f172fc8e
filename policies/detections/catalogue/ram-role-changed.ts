import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'ram-role-changed',
  title: 'A RAM role was made, changed or deleted',
  severity: 'medium',
  description:
    'The trust of a role says who may be it. A role that trusts another account is a back door.',
  runbook: [
    'Read the trust policy of the role.',
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Undo it, unless somebody answers for it.',
  ],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['API metadata of Alibaba Cloud'],
  target: ['RoleName'],
  usualFor: ['pipelines'],
  filter: calls(['Ram', 'ResourceManager'], 'CreateRole', 'UpdateRole', 'DeleteRole'),
});
