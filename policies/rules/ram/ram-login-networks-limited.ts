import { admitUntrusted, locksEverybodyOut, type Block } from '../../../alicloud/addresses';
import { defineRule, yesOrNo } from '../../review';
import { blockFrom } from '../common/addresses';
import { PREFERENCE } from './preference-rule';

/** Public addresses of Alibaba Cloud's name servers, standing for a company's. */
const OFFICE = '223.5.5.0/24';

export default defineRule({
  id: 'ram-login-networks-limited',
  title: 'The networks from which users sign in are not the whole internet',
  severity: 'low',
  resourceTypes: [PREFERENCE],
  rationale:
    'A list of networks that holds everything looks like a limit in every review, and is none. One ' +
    'from which nobody can come over the internet locks everybody out.',
  remediation:
    'List the networks of the company in `login_network_masks`, separated by semicolons; without ' +
    'any limit leave it out. Calls with access keys are not limited by it.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_security_preference',
  ],
  messages: {
    everything: '{mask} lets users sign in from everywhere',
    nobody: 'nobody can come from {mask} over the internet: users are locked out',
    unlimited: 'users may sign in from everywhere',
  },
  /** Whether a list is asked for; by default there may be none. */
  options: { required: yesOrNo(false) },
  examples: {
    fails: { [PREFERENCE]: { this: { login_network_masks: `${OFFICE};0.0.0.0/0` } } },
    passes: { [PREFERENCE]: { this: { login_network_masks: OFFICE } } },
  },
  check: ({ resource, options, pass, fail, verdict }) => {
    const masks = resource.string('login_network_masks');
    if (masks.found.state === 'absent') {
      return options.required ? fail('unlimited', {}, masks) : pass;
    }
    const texts = masks.found.state === 'known' ? entriesOf(masks.found.value) : [];
    const wide = texts.find((text) => admitUntrusted(blocksOf([text])));
    const closed = masks.is((list) => !admitUntrusted(blocksOf(entriesOf(list))), { absent: true });
    if (closed.holds !== true)
      return verdict(closed, 'everything', { mask: wide ?? texts.join(';') });
    const blocks = masks.map((list) => everyBlockOf(entriesOf(list)), 'a list of IPv4 networks');
    const mask = texts.join(';');
    return verdict(
      blocks.is((all) => !locksEverybodyOut(all), { absent: true }),
      'nobody',
      { mask },
    );
  },
});

function entriesOf(list: string): readonly string[] {
  return list.split(';').map((entry) => entry.trim());
}

function blocksOf(entries: readonly string[]): readonly Block[] {
  return entries.flatMap((entry) => blockFrom(entry) ?? []);
}

/** Nothing where one of them is no IPv4 network: what RAM makes of another, its pages do not say. */
function everyBlockOf(entries: readonly string[]): readonly Block[] | undefined {
  const blocks = blocksOf(entries).filter(({ family }) => family === 'ipv4');
  return blocks.length === entries.length ? blocks : undefined;
}
