import rule from '../../../../policies/rules/organisation/notification-reaches-somebody';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_msc_sub_subscription';
const one = (body: object) => ({ [TYPE]: { a: { item_name: 'x', ...body } } });
const A = `${TYPE}.a`;
const nobody = (path: string) => ({
  [A]: { fail: 'messages of a kind that is subscribed to reach nobody', path },
});

testRule(rule, {
  pass: {
    'by mail': {
      resources: one({ contact_ids: ['1'], email_status: 1 }),
      gives: { account: 'pass' },
    },
    'by a webhook': {
      resources: one({ webhook_ids: ['1'], webhook_status: 1 }),
      gives: { account: 'pass' },
    },
  },
  fail: {
    'no contact': { resources: one({ email_status: 1 }), gives: nobody('contact_ids') },
    'switched off': {
      resources: one({ contact_ids: ['1'], email_status: 0, sms_status: -1 }),
      gives: nobody('email_status'),
    },
    'a webhook that is switched off': {
      resources: one({ webhook_ids: ['1'], webhook_status: 0 }),
      gives: nobody('contact_ids'),
    },
    'none, where all of the account is seen': {
      wholeAccount: true,
      resources: {},
      gives: {
        account: { fail: 'nobody is subscribed to messages of Alibaba Cloud about the account' },
      },
    },
  },
  absent: { 'nothing set': { resources: one({}), gives: nobody('contact_ids') } },
  unknown: {
    'contacts that are not known yet': {
      resources: one({ contact_ids: UNKNOWN, email_status: 1 }),
      gives: { account: { unknown: `${A} contact_ids` } },
    },
  },
  notApplicable: {
    'none, where the review sees a part': { resources: {}, gives: { account: 'notApplicable' } },
  },
});
