import type { z } from 'zod';
import * as names from '../../alicloud/names';
import { refineRepeats } from '../refinements';
import { choice, flag, list, onAnyList, section, text } from '../fields';
import { formatValue } from '../format-value';
import { configRuleIds, remediableRuleIds, type ConfigRuleId } from './config-rule-ids';

/** What looks at how things are configured, and who is told. */

const ruleId = choice(configRuleIds, 'The id of a rule of Cloud Config.');

const ruleList = <T extends z.ZodType>(item: T, description: string) =>
  list(item, configRuleIds.length, description)
    .superRefine(refineRepeats, onAnyList)
    .meta({ uniqueItems: true });

const rules = section(
  {
    on: ruleList(ruleId, 'Rules to have although they are off by default.').optional(),
    off: ruleList(ruleId, 'Rules not to have.').optional(),
    remediate: ruleList(
      choice(remediableRuleIds, 'A rule whose findings can be remediated.'),
      'Rules whose findings Cloud Config remediates by itself, at once: a public bucket becomes private.',
    ).optional(),
  },
  'What Cloud Config looks for.',
);

export const contactSection = section(
  {
    name: text(names.contactName, 'What the contact is called.'),
    email: text(names.contactEmail, 'Where mail goes. It has to be confirmed once.'),
    mobile: text(
      { pattern: /^\d{5,20}$/, allowed: '5 to 20 digits in quotes' },
      'Message Center wants a number, in quotes. Nothing is sent to it.',
    ),
    position: choice(
      [
        'CEO',
        'Technical Director',
        'Maintenance Director',
        'Project Director',
        'Finance Director',
        'Other',
      ],
      'As Message Center has it.',
    ).optional(),
  },
  'Somebody whom Alibaba Cloud writes to beside the owner of the account.',
);

const item = text(
  { pattern: /^[^\p{Cc}]{1,100}$/u, allowed: 'one line of 1 to 100 characters' },
  'As Message Center calls it: Notifications of Product Expiration.',
);

export const detectiveSection = section(
  {
    enabled: flag('Whether Cloud Config is looked after here.').optional(),
    rules: rules.optional(),
    deliver: flag(
      "Write changes and daily snapshots of all configurations to the trail's bucket. Costs its storage.",
    ).optional(),
    contacts: list(contactSection, 20, 'Contacts, each with a name of its own.')
      .superRefine(refineSameNames, onAnyList)
      .optional(),
    notifyAbout: list(item, 50, 'What contacts are told about.')
      .superRefine(refineRepeats, onAnyList)
      .meta({ uniqueItems: true })
      .optional(),
  },
  'What looks at how things are configured, and who is told. Cloud Config is free.',
).superRefine((value, context) => {
  const { rules: chosen, contacts = [], notifyAbout = [] } = value;
  const both = chosen?.on?.find((id) => chosen.off?.includes(id));
  if (both !== undefined) {
    const params = { found: `${both}, which is in off too`, fix: 'Drop one of the two.' };
    const path = ['rules', 'on'];
    context.addIssue({ code: 'custom', path, message: 'rules that are not in off', params });
  }
  const idle = chosen?.remediate?.find((id) => chosen.off?.includes(id));
  if (idle !== undefined) {
    const params = { found: `${idle}, which is off`, fix: 'Drop one of the two.' };
    const path = ['rules', 'remediate'];
    context.addIssue({ code: 'custom', path, message: 'rules that are on', params });
  }
  if (contacts.length > 0 !== notifyAbout.length > 0) {
    const missing = contacts.length > 0 ? 'notifyAbout' : 'contacts';
    const params = { fix: `Give ${missing} too: the one says nothing without the other.` };
    const path = [contacts.length > 0 ? 'contacts' : 'notifyAbout'];
    context.addIssue({ code: 'custom', path, message: 'contacts and notifyAbout', params });
  }
});

type File = z.output<typeof detectiveSection>;

type FileContact = NonNullable<File['contacts']>[number];

/** Somebody whom Alibaba Cloud writes to, decided. */
export interface ContactSettings extends Pick<FileContact, 'name' | 'email' | 'mobile'> {
  readonly position: NonNullable<FileContact['position']>;
}

/** What looks at how things are configured, decided. */
export interface DetectiveSettings {
  readonly enabled: boolean;
  readonly rules: {
    readonly on: readonly ConfigRuleId[];
    readonly off: readonly ConfigRuleId[];
    readonly remediate: readonly ConfigRuleId[];
  };
  readonly deliver: boolean;
  /** None where `notifyAbout` has none. */
  readonly contacts: readonly ContactSettings[];
  readonly notifyAbout: readonly string[];
}

/** What the file says, and what stands where it says nothing: all that costs money is off. */
export function resolveDetective(file: File | undefined): DetectiveSettings {
  const { on = [], off = [], remediate = [] } = file?.rules ?? {};
  return {
    enabled: file?.enabled ?? true,
    rules: { on: [...on], off: [...off], remediate: [...remediate] },
    deliver: file?.deliver ?? false,
    contacts: (file?.contacts ?? []).map(({ position = 'Other', ...rest }) => ({
      ...rest,
      position,
    })),
    notifyAbout: [...(file?.notifyAbout ?? [])],
  };
}

function refineSameNames(
  items: readonly unknown[],
  context: z.core.$RefinementCtx<unknown[]>,
): void {
  const names = items.map((one) =>
    typeof one === 'object' && one !== null
      ? (Object.getOwnPropertyDescriptor(one, 'name')?.value as unknown)
      : undefined,
  );
  for (const [index, name] of names.entries()) {
    if (typeof name !== 'string' || names.indexOf(name) === index) continue;
    const params = {
      found: `${formatValue(name)} a second time`,
      fix: 'Rename or drop one of the two.',
    };
    const message = 'a name of its own for each';
    context.addIssue({ code: 'custom', path: [index, 'name'], message, params });
  }
}
