import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'mns-subscription-encrypted',
  title: 'Messages are not pushed over HTTP',
  severity: 'medium',
  rationale:
    'Messages go through the internet in clear, for whoever is on the way to read and change.',
  remediation: 'Set `endpoint` to an address that begins with `https://`, or to a queue.',
  references: ['Provider docs: alicloud_message_service_subscription, endpoint'],
  message: 'messages are pushed over HTTP',
  reads: each(
    ['alicloud_message_service_subscription', 'alicloud_mns_topic_subscription'],
    (resource) =>
      resource.string('endpoint').is((address) => !/^http:/i.test(address), { absent: true }),
  ),
  example: {
    type: 'alicloud_message_service_subscription',
    always: { push_type: 'http' },
    fails: { endpoint: 'http://example.com/push' },
    passes: { endpoint: 'https://example.com/push' },
  },
});
