import { z } from 'zod';
import { choice, flag, onAnyMap, section, text, wholeNumber } from '../../settings/fields';
import { addIssue } from '../../settings/refinements';
import { anyText, anyTexts, common, having, instance, known } from '../props';

/** Fields of security groups and their rules. */

const VPC = 'the id of a VPC';

/** Without one the group would be of the classic network. */
const vpcIdField = z.string({ error: VPC }).min(1, { error: VPC });

const groupName = {
  pattern: /^(?!https?:\/\/)\p{L}.{1,127}$/u,
  allowed: '2 to 128 characters, a letter first, not http:// or https://',
};

function isDate(value: object): boolean {
  const isOne = Object.prototype.toString.call(value) === '[object Date]';
  return isOne && !Number.isNaN(Number(value));
}

const nowField = instance('a Date', isDate);

/** Of every group. */
export const groupFields = {
  securityGroupName: text(groupName, 'The name of the group.'),
  vpcId: vpcIdField,
  description: anyText.optional(),
  trustedNetworks: known(anyTexts).optional(),
  now: nowField.optional(),
  tags: common.tags,
  provider: common.provider,
};

export const applicationPortField = known(
  wholeNumber(1, 65535, '', 'The TCP port that applications listen on.'),
);

export const securityGroupFields = section(
  {
    ...groupFields,
    type: known(choice(['enterprise', 'basic'], 'The type of the group.')).optional(),
    dropsEverything: known(flag('Whether it drops all.')).optional(),
    dropsRest: known(flag('Whether it drops the rest.')).optional(),
  },
  'The props of a group.',
);

export const ruleOptionFields = section(
  {
    because: known(
      text(
        { pattern: /^(?=.*\S)[^\p{Cc}]{3,256}$/u, allowed: 'one line of 3 to 256 characters' },
        'Why the rule is there.',
      ),
    ),
    // Reason and day are for the acknowledgement to say.
    acknowledge: section(
      { reason: known(anyText), expires: known(anyText) },
      'Why it may be dangerous.',
    ).optional(),
    priority: known(wholeNumber(1, 99, '', 'The lower number wins.')).optional(),
  },
  'What a rule takes besides who and what.',
);

const family = choice(['ipv4', 'ipv6'], 'A family of addresses.');
const NEEDED = {
  block: ['family', 'text'],
  any: ['families'],
  trusted: [],
  'prefix-list': ['id'],
  group: ['id'],
} as const;

const peer = section(
  {
    kind: choice(['block', 'any', 'trusted', 'prefix-list', 'group'], 'Who it is.'),
    family: family.optional(),
    families: z.array(family, { error: 'families of addresses' }).optional(),
    text: anyText.optional(),
    id: anyText.optional(),
  },
  'Who a rule is about.',
).superRefine((given, context) => {
  if (typeof given.kind !== 'string' || !Object.hasOwn(NEEDED, given.kind)) return;
  for (const key of NEEDED[given.kind]) {
    if (given[key] !== undefined) continue;
    addIssue(context, `a value, as it is a ${given.kind}`, { fix: 'Take one from Peers.' }, [key]);
  }
}, onAnyMap);

/** Who a rule is about, and by which ports, whose numbers are checked where they are used. */
export const targetFields = section(
  { peer, ports: having({ protocol: anyText }, 'ports: take some from Ports') },
  'Who and what a rule is about.',
);
