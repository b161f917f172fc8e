import type { z } from 'zod';
import { refineRepeats } from '../refinements';
import { choice, list, mapping, onAnyList, onAnyMap, section, text, wholeNumber } from '../fields';
import type { IssueParams } from '../fields';
import { severities } from '../../alicloud/severities';
import type { Severity } from '../../alicloud/severities';

/** Who is notified of alerts, and how. Ranges are those of SLS's alert resources. */

/** Part of names that SLS allows 20 characters for. */
export const recipientName = {
  pattern: /^[a-z][a-z0-9-]{1,15}$/,
  allowed: '2 to 16 small letters, digits or -',
};

const from = choice(
  severities,
  'Notified of this severity and of worse. Default: info, which is everything.',
).optional();

export const personSection = section(
  {
    email: list(
      text(
        {
          pattern: /^[^\s@,;<>"'$%{}\\\p{Cc}]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/u,
          allowed: 'an e-mail address',
        },
        'An e-mail address. A list that several people read is better than one person.',
      ),
      5,
      'E-mail addresses.',
    ),
    from,
  },
  'One person, or one mailbox.',
).superRefine(({ email }, context) => {
  if (!Array.isArray(email) || email.length > 0) return;
  const params: IssueParams = { found: 'no address', fix: 'Add one.' };
  context.addIssue({
    code: 'custom',
    path: ['email'],
    message: 'an address',
    params: { ...params },
  });
}, onAnyMap);

/** The kinds of chat that SLS writes to. */
export const webhookKinds = ['dingtalk', 'wecom', 'feishu', 'slack', 'custom'] as const;
export type WebhookKind = (typeof webhookKinds)[number];

export const webhookSection = section(
  { kind: choice(webhookKinds, 'What kind of chat or service is at the address.'), from },
  'One chat, or another webhook. Its address is a secret: Terraform asks for it as the variable webhook_<name>, from the environment as TF_VAR_webhook_<name>.',
);

const quietSeverities = ['high', 'medium', 'low', 'info'] as const;

/** Alerts, as the file has them. */
export const alertsSection = section(
  {
    people: mapping(recipientName, personSection, 20, 'People by a short name.').optional(),
    webhooks: mapping(
      recipientName,
      webhookSection,
      10,
      'Chats and other webhooks by a short name.',
    ).optional(),
    workHoursOnly: list(
      choice(quietSeverities, 'A severity that can wait. Critical cannot.'),
      quietSeverities.length,
      'Severities that are sent in working hours only, by the calendar in the SLS console. Never critical.',
    )
      .superRefine(refineRepeats, onAnyList)
      .meta({ uniqueItems: true })
      .optional(),
    repeatHours: wholeNumber(
      1,
      168,
      'hours',
      'Hours until the same critical or high alert is sent again; medium ones take a week. Default: 4.',
    ).optional(),
    language: choice(
      ['en', 'zh'],
      'The language of what surrounds a message. Default: en.',
    ).optional(),
    test: text(
      { pattern: /^[a-z0-9-]{1,30}$/, allowed: '1 to 30 small letters, digits or hyphens' },
      'Any new word sends a test alert of each severity, a few minutes after it is deployed, and on the first of each month.',
    ).optional(),
  },
  'Who is notified of alerts. Without anybody under people or webhooks there are no alerts.',
).superRefine(refineDeafness, onAnyMap);

/** An alert of a severity without a recipient would reach nobody. */
function refineDeafness(alerts: unknown, context: z.core.$RefinementCtx): void {
  const levels = [...recipientsIn(alerts, 'people'), ...recipientsIn(alerts, 'webhooks')];
  if (levels.length === 0 || levels.some((one) => one === undefined || one === 'info')) return;
  const params: IssueParams = {
    found: `recipients from ${[...new Set(levels.map(String))].join(', ')} only`,
    fix: 'Drop from of one of them: a detection that nobody is notified of might as well be off, under detections.',
  };
  const message = 'at least one recipient of everything';
  context.addIssue({ code: 'custom', message, params: { ...params } });
}

function recipientsIn(alerts: unknown, key: 'people' | 'webhooks'): unknown[] {
  const found: unknown = Object.getOwnPropertyDescriptor(Object(alerts), key)?.value;
  if (typeof found !== 'object' || found === null) return [];
  return Object.values(found).map(
    (one: unknown) => Object.getOwnPropertyDescriptor(Object(one), 'from')?.value as unknown,
  );
}

/** Somebody, or something, that is notified. */
export type Recipient =
  | {
      readonly kind: 'person';
      readonly name: string;
      readonly email: readonly string[];
      readonly from: Severity;
    }
  | {
      readonly kind: 'webhook';
      readonly name: string;
      readonly of: WebhookKind;
      readonly from: Severity;
    };

/** Alerts, decided. */
export interface AlertsSettings {
  /** None: there are no alerts. */
  readonly recipients: readonly Recipient[];
  readonly workHoursOnly: readonly Exclude<Severity, 'critical'>[];
  readonly repeatHours: number;
  readonly language: 'en' | 'zh';
  /** A word that was not there before sends a test alert of each severity. */
  readonly test?: string;
}

/** What the file says, and what stands where it says nothing. */
export function resolveAlerts(file: z.output<typeof alertsSection> | undefined): AlertsSettings {
  const people = Object.entries(file?.people ?? {}).map(
    ([who, { email, from: least = 'info' }]): Recipient => ({
      kind: 'person',
      name: who,
      email,
      from: least,
    }),
  );
  const webhooks = Object.entries(file?.webhooks ?? {}).map(
    ([who, { kind: of, from: least = 'info' }]): Recipient => ({
      kind: 'webhook',
      name: who,
      of,
      from: least,
    }),
  );
  return {
    recipients: [...people, ...webhooks],
    workHoursOnly: file?.workHoursOnly ?? [],
    repeatHours: file?.repeatHours ?? 4,
    language: file?.language ?? 'en',
    ...(file?.test !== undefined && { test: file.test }),
  };
}
