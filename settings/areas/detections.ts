import type { z } from 'zod';
import { decoysField } from './identity/decoys';
import { weekdays } from '../../alicloud/days';
import { severities } from '../../alicloud/severities';
import { refineRepeats } from '../refinements';
import { choice, flag, list, mapping, onAnyList, section, sectionWithMore } from '../fields';
import { text, wholeNumber } from '../fields';
import { regionField } from './common';
import { identityName, knownKinds, knownSection, resolveKnown } from './known-identities';
import type { KnownIdentity } from './known-identities';
import { networksField } from './networks';

/** Office hours: from the beginning of an hour to the beginning of another, on some days. */
const hours = section(
  {
    from: wholeNumber(0, 23, 'hours', 'The hour at which work begins.'),
    to: wholeNumber(1, 24, 'hours', 'The hour at which it is over: later than from.'),
    utcOffset: text(
      {
        pattern: /^[+-](?:0\d|1[0-4]):(?:00|15|30|45)$/,
        allowed: "hours and minutes from UTC, such as '+08:00'",
      },
      'How far clocks are from UTC. Daylight saving is not known: allow an hour more.',
    ),
    days: list(choice(weekdays, 'A day of the week.'), 7, 'Days of work. Default: mon to fri.')
      .superRefine(refineRepeats, onAnyList)
      .meta({ uniqueItems: true })
      .optional(),
  },
  'When people work. What is outside is an odd hour.',
).superRefine((value, context) => {
  if (value.from < value.to) return;
  const params = { fix: 'Work over midnight cannot be said: widen the hours.' };
  context.addIssue({ code: 'custom', path: ['to'], message: 'an hour after from', params });
});

const user = text(identityName, 'A name as events have it in userIdentity.userName.');

const product = text(
  { pattern: /^[A-Za-z][A-Za-z0-9-]{1,39}$/, allowed: 'the code of a product, such as Eci' },
  'A product as events have it in serviceName.',
);

/** How one detection is to be. Whether it knows the tunable is for the detection to say. */
export const detectionSection = section(
  {
    enabled: flag('Whether it has an alert at all.').optional(),
    severity: choice(severities, 'How bad it is, and so who is notified.').optional(),
    threshold: wholeNumber(1, 1000, 'events', 'From how many events there is an alert.').optional(),
    windowMinutes: wholeNumber(
      5,
      1440,
      'minutes',
      'Within how many minutes they are counted.',
    ).optional(),
    exceptUsers: list(user, 50, 'Who does this as a matter of course: never an alert.')
      .superRefine(refineRepeats, onAnyList)
      .meta({ uniqueItems: true })
      .optional(),
    trustedNetworks: networksField('ipv4', 50, 'Networks that people sign in from.').optional(),
    trustedRegions: list(regionField('A region.'), 50, 'Regions that are in use.')
      .superRefine(refineRepeats, onAnyList)
      .meta({ uniqueItems: true })
      .optional(),
    productsInUse: list(product, 100, 'Products in use, beside the common ones.')
      .superRefine(refineRepeats, onAnyList)
      .meta({ uniqueItems: true })
      .optional(),
    hours: hours.optional(),
  },
  'One detection. What is left out is as the detection has it.',
);

const ids = { pattern: /^[a-z][a-z0-9-]{2,63}$/, allowed: 'small letters, digits and hyphens' };

/** Detections, as the file has them. */
export const detectionsSection = sectionWithMore(
  { known: knownSection.optional() },
  ids,
  detectionSection,
  200,
  'Who does what as a matter of course, under known; and detections by id: switched off, tuned, or given another severity. docs/detections.md lists them.',
);

const decidedIdentity = section(
  {
    kind: choice(knownKinds, 'What it is.'),
    name: text(identityName, 'What it is called here.'),
    user: text(identityName, 'A user.').optional(),
    role: text(identityName, 'A role.').optional(),
    networks: networksField('ipv4', 50, 'Networks.').optional(),
  },
  'A known identity.',
);

/** Detections, decided. */
export const decidedDetections = section(
  {
    known: list(decidedIdentity, 220, 'Known identities.'),
    tune: mapping(ids, detectionSection, 200, 'Detections by id.'),
  },
  'Detections.',
);

/** What settings say of detections by id, each with what they say of all. */
export const tuningsSection = mapping(
  ids,
  detectionSection.safeExtend({
    known: list(decidedIdentity, 220, 'Known identities.').optional(),
    ownNames: list(
      text(identityName, 'A name.'),
      5,
      'Names of what is the baseline’s own.',
    ).optional(),
    decoys: decoysField.optional(),
  }),
  200,
  'Detections by id.',
);

type Deep<T> = T extends readonly (infer Item)[]
  ? readonly Item[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;

/** What settings say of one detection. */
export type DetectionTuning = Deep<z.output<typeof detectionSection>>;

/** What settings say of detections, by id. An id that no detection has is for policies to refuse. */
export type DetectionTunings = Readonly<Record<string, DetectionTuning>>;

/** What settings say of detections. */
export interface DetectionSettings {
  readonly known: readonly KnownIdentity[];
  readonly tune: DetectionTunings;
}

/** What the file says. */
export function resolveDetections(
  file: z.output<typeof detectionsSection> | undefined,
): DetectionSettings {
  const { known, ...tune } = file ?? {};
  return { known: resolveKnown(known), tune };
}
