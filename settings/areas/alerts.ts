import type { z } from 'zod';
import { complainAboutRepeats } from '../complaints';
import { choice, list, mapping, onAnyList, onAnyMap, section, text, wholeNumber } from '../fields';
import type { ComplaintParams } from '../fields';
import { severities } from './detections';
import type { Severity } from './detections';

/** Who is told when something rings, and how. Ranges are those of SLS's alert resources. */

/** Part of names that SLS allows 20 characters for. */
const name = { pattern: /^[a-z][a-z0-9-]{1,15}$/, allowed: '2 to 16 small letters, digits or -' };

const from = choice(
  severities,
  'Hears of this severity and of worse. Default: info, which is everything.',
).optional();

const person = section(
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
  const params: ComplaintParams = { found: 'no address', fix: 'Add one.' };
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

const webhook = section(
  { kind: choice(webhookKinds, 'What listens at the address.'), from },
  'One chat, or another listener. Its address is a secret: Terraform asks for it as the variable webhook_<name>, from the environment as TF_VAR_webhook_<name>.',
);

const quietSeverities = ['high', 'medium', 'low', 'info'] as const;

/** The alarm bell, as the file has it. */
export const alertsSection = section(
  {
    people: mapping(name, person, 20, 'People by a short name.').optional(),
    webhooks: mapping(name, webhook, 10, 'Chats and other listeners by a short name.').optional(),
    workHoursOnly: list(
      choice(quietSeverities, 'A severity that can wait. Critical cannot.'),
      quietSeverities.length,
      'Severities that are told in working hours only, by the calendar in the SLS console. Never critical.',
    )
      .superRefine(complainAboutRepeats, onAnyList)
      .meta({ uniqueItems: true })
      .optional(),
    repeatHours: wholeNumber(
      1,
      168,
      'hours',
      'Hours until the same thing is told again. Default: 4.',
    ).optional(),
    language: choice(
      ['en', 'zh'],
      'The language of what surrounds a message. Default: en.',
    ).optional(),
    test: text(
      { pattern: /^[a-z0-9-]{1,30}$/, allowed: '1 to 30 small letters, digits or hyphens' },
      'Any new word rings every bell once, a few minutes after it is deployed.',
    ).optional(),
  },
  'Who is told when something rings. Without anybody under people or webhooks there are no alerts.',
).superRefine(complainAboutDeafness, onAnyMap);

/** A severity that nobody hears would ring for nobody. */
function complainAboutDeafness(alerts: unknown, context: z.core.$RefinementCtx): void {
  const heard = [...listenersIn(alerts, 'people'), ...listenersIn(alerts, 'webhooks')];
  if (heard.length === 0 || heard.some((one) => one === undefined || one === 'info')) return;
  const params: ComplaintParams = {
    found: `listeners from ${[...new Set(heard.map(String))].join(', ')} only`,
    fix: 'Drop from of one of them: a detection that nobody hears might as well be off, under detections.',
  };
  const message = 'at least one listener of everything';
  context.addIssue({ code: 'custom', message, params: { ...params } });
}

function listenersIn(alerts: unknown, key: 'people' | 'webhooks'): unknown[] {
  const found: unknown = Object.getOwnPropertyDescriptor(Object(alerts), key)?.value;
  if (typeof found !== 'object' || found === null) return [];
  return Object.values(found).map(
    (one: unknown) => Object.getOwnPropertyDescriptor(Object(one), 'from')?.value as unknown,
  );
}

/** Somebody, or something, that is told. */
export type Listener =
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

/** The alarm bell, decided. */
export interface AlertsSettings {
  /** None: there are no alerts. */
  readonly listeners: readonly Listener[];
  readonly workHoursOnly: readonly Exclude<Severity, 'critical'>[];
  readonly repeatHours: number;
  readonly language: 'en' | 'zh';
  /** A word that was not there before rings every bell once. */
  readonly test?: string;
}

/** What the file says, and what stands where it says nothing. */
export function resolveAlerts(file: z.output<typeof alertsSection> | undefined): AlertsSettings {
  const people = Object.entries(file?.people ?? {}).map(
    ([who, { email, from: least = 'info' }]): Listener => ({
      kind: 'person',
      name: who,
      email,
      from: least,
    }),
  );
  const webhooks = Object.entries(file?.webhooks ?? {}).map(
    ([who, { kind: of, from: least = 'info' }]): Listener => ({
      kind: 'webhook',
      name: who,
      of,
      from: least,
    }),
  );
  return {
    listeners: [...people, ...webhooks],
    workHoursOnly: file?.workHoursOnly ?? [],
    repeatHours: file?.repeatHours ?? 4,
    language: file?.language ?? 'en',
    ...(file?.test !== undefined && { test: file.test }),
  };
}
