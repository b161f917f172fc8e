import { all, any, defineAccountRule, asCollection } from '../../review';
import type { Resource, Ternary } from '../../review';
import { areGiven, isOneOf } from '../common/attributes';
import { examplesOf } from '../common/setting-rule';

const TYPE = 'alicloud_msc_sub_subscription';
const WAYS = ['email_status', 'sms_status', 'tts_status'];

export default defineAccountRule({
  id: 'notification-reaches-somebody',
  title: 'Messages of Alibaba Cloud about the account reach somebody',
  severity: 'low',
  resourceTypes: [TYPE],
  rationale:
    'Warnings of abuse, unpaid bills and holes go to whoever is subscribed: without a contact and a way to reach it, to the owner of the account alone.',
  remediation:
    'Set `contact_ids`, and `email_status` or `sms_status` to 1; or `webhook_ids` and `webhook_status` to 1.',
  references: ['Provider docs: alicloud_msc_sub_subscription'],
  messages: {
    nobody: 'messages of a kind that is subscribed to reach nobody',
    none: 'nobody is subscribed to messages of Alibaba Cloud about the account',
  },
  whenAbsent: {
    message: 'none',
    because: 'Messages then go to the owner of the account alone.',
  },
  examples: examplesOf({
    type: TYPE,
    always: { item_name: 'Security Notification', contact_ids: ['1'] },
    fails: { email_status: 0 },
    passes: { email_status: 1 },
  }),
  check: ({ resources, verdict }) => verdict(asCollection(resources).every(reaches), 'nobody'),
});

function reaches(subscription: Resource): Ternary {
  const isOn = (way: string): Ternary => isOneOf(subscription, way, ['1']);
  return any(
    all(areGiven(subscription, 'contact_ids'), any(...WAYS.map(isOn))),
    all(areGiven(subscription, 'webhook_ids'), isOn('webhook_status')),
  );
}
