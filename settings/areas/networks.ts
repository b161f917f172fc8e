import type { z } from 'zod';
import {
  canBeOwn,
  ipv4AddressPattern,
  ipv4BlockPattern,
  ipv6Pattern,
  locksEverybodyOut,
  parseBlock,
  type Block,
} from '../../alicloud/addresses';
import { addIssue, refineHostBits, refineRepeats } from '../refinements';
import { advice, list, onAnyList, text } from '../fields';

/** Networks that are somebody's own: offices, VPNs, other VPCs. One form for every area that has some. */

const IPV4 = `${ipv4AddressPattern.source}|${ipv4BlockPattern(8, 32).source}`;

const forms = {
  ipv4: {
    pattern: new RegExp(IPV4),
    allowed: 'an IPv4 address or a block such as 203.0.113.0/24, its prefix from /8 to /32',
    description: 'An IPv4 address or block: private, or public of /16 or longer.',
  },
  both: {
    pattern: new RegExp(`${IPV4}|${ipv6Pattern.source}`),
    allowed: 'an IPv4 or IPv6 address or block such as 203.0.113.0/24 or 2001:db8::/48',
    description: 'An address or block: private, or public of /16 or longer (IPv6: /32 or longer).',
  },
} as const;

/** Which addresses whoever reads the list understands. */
export type NetworkForm = keyof typeof forms;

function networkField(form: NetworkForm) {
  const { pattern, allowed, description } = forms[form];
  return text({ pattern: pattern, allowed: allowed }, description)
    .superRefine((value, context) => {
      if (pattern.test(value) && parseBlock(value) === undefined) {
        addIssue(context, allowed, { fix: 'Write IPv4 addresses as IPv4.' });
      }
    })
    .superRefine(refineHostBits)
    .superRefine(refineWidth)
    .register(advice, {
      advise: (value) =>
        typeof value === 'string' && value.endsWith('/0')
          ? 'Leave the list out where everybody is meant.'
          : undefined,
    });
}

/** Networks of one's own, each once. */
export function networksField(form: NetworkForm, most: number, description: string) {
  return list(networkField(form), most, description)
    .superRefine(refineRepeats, onAnyList)
    .meta({ uniqueItems: true });
}

/**
 * The networks that people or keys come from over the internet: a list of which nobody can come from
 * any locks everybody out.
 */
export function allowlistField(form: NetworkForm, most: number, description: string) {
  return networksField(form, most, description).superRefine((networks, context) => {
    const blocks = networks.map((one) => blockOf(form, one));
    // What is wrong with one of them is told there.
    if (!blocks.every((block) => block !== undefined) || !locksEverybodyOut(blocks)) return;
    addIssue(context, 'at least one public address that people come from', {
      found: 'only private, loopback, documentation or other special addresses',
      fix: 'Add the public address of the office or the VPN: nobody comes over the internet from these, and everybody would be locked out.',
    });
  }, onAnyList);
}

/** As many as a policy or a login setting takes. */
const MOST = 40;

/** Networks that may be let in. */
export const ownNetworks = networksField('ipv4', MOST, 'Networks.');

/** Networks that people or keys come from over the internet. */
export const allowlist = allowlistField('both', MOST, 'Networks.');

/** The block that an entry is, where it is one that may stand in such a list. */
function blockOf(form: NetworkForm, network: unknown): Block | undefined {
  if (typeof network !== 'string' || !forms[form].pattern.test(network)) return undefined;
  const block = parseBlock(network);
  return block !== undefined && canBeOwn(block) ? block : undefined;
}

/** Trust in half of the internet is trust in strangers. */
function refineWidth(value: string, context: z.core.$RefinementCtx<string>): void {
  const block = parseBlock(value);
  if (block === undefined || canBeOwn(block)) return;
  addIssue(context, 'a private block, or a public one of /16 or longer (IPv6: /32 or longer)', {
    fix: 'List the networks that are yours, not those that hold them.',
  });
}
