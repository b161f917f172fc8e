import { rootLogin, sample, userLogin, wrongPassword } from './events';
import type { Samples } from './index';

export default {
  matches: [
    sample('another network', userLogin('true', { sourceIpAddress: '198.51.100.1' })),
    sample('root, by IPv6', rootLogin('true', { sourceIpAddress: '2001:db8::1' })),
    sample('no address at all', userLogin('true', { sourceIpAddress: 'Internal' })),
  ],
  nonMatches: [
    sample('a trusted network', userLogin('true')),
    sample(
      'a wrong password',
      userLogin('true', { sourceIpAddress: '198.51.100.1', ...wrongPassword }),
    ),
  ],
} satisfies Samples;
