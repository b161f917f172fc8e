import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, quietCalls, sample } from '../samples';

const call = apiCall('Ecs', 'ImportKeyPair', {});

export default defineDetection({
  id: 'instance-access-added',
  title: 'A key pair or a role was put on instances',
  severity: 'medium',
  meaning: 'Somebody can sign in to the instance, or it has rights that it had not.',
  firstSteps: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Undo it, unless somebody answers for it.',
  ],
  falsePositives: ['Deployments: name the user of the pipeline in exceptUsers.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: calls(['Ecs'], 'ImportKeyPair', 'AttachKeyPair', 'AttachInstanceRamRole'),
  rings: [
    sample('ImportKeyPair', call),
    sample(
      'AttachInstanceRamRole with other capitals in the product',
      apiCall('ECS', 'AttachInstanceRamRole', {}),
    ),
  ],
  quiet: [
    ...quietCalls('Ecs', call, 'DescribeKeyPairs'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'ImportKeyPair', {})),
  ],
});
