import { defineRule, yesOrNo } from '../../review';
import { PREFERENCE } from './preference-rule';

/** Masks that take in everything, or so much that they limit nobody. */
const WIDEST_IPV4 = 8;
const WIDEST_IPV6 = 16;

export default defineRule({
  id: 'ram-login-networks-limited',
  title: 'The networks from which users sign in are not the whole internet',
  severity: 'low',
  resourceTypes: [PREFERENCE],
  rationale:
    'A list of networks that holds everything looks like a limit in every review, and is none.',
  remediation:
    'List the networks of the company in `login_network_masks`, separated by semicolons; without ' +
    'any limit leave it out. Calls with access keys are not limited by it.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_security_preference',
  ],
  messages: {
    everything: '{mask} lets users sign in from everywhere',
    unlimited: 'users may sign in from everywhere',
  },
  /** Whether a list is asked for; by default there may be none. */
  options: { required: yesOrNo(false) },
  examples: {
    fails: { [PREFERENCE]: { this: { login_network_masks: '192.0.2.0/24;0.0.0.0/0' } } },
    passes: { [PREFERENCE]: { this: { login_network_masks: '192.0.2.0/24' } } },
  },
  check: ({ resource, options, pass, fail, judge }) => {
    const masks = resource.string('login_network_masks');
    if (masks.found.state === 'absent') {
      return options.required ? fail('unlimited', {}, masks) : pass;
    }
    const widest = masks.found.state === 'known' ? masks.found.value.split(';').find(isWide) : '';
    return judge(
      masks.is((list) => !list.split(';').some(isWide), { absent: true }),
      'everything',
      { mask: widest ?? '' },
    );
  },
});

function isWide(mask: string): boolean {
  const [address = '', bits] = mask.trim().split('/');
  if (bits === undefined) return false;
  return Number(bits) < (address.includes(':') ? WIDEST_IPV6 : WIDEST_IPV4);
}
