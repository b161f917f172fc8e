import rule from '../../../../policies/rules/sls/sls-alerts-on-trail';
import { testRule, UNKNOWN } from '../rule-tester';

const LOG = 'alicloud_log_alert';
const ids = [
  'ram_policy_change',
  'vpc_route_change',
  'vpc_conf_change',
  'unauth_apicall',
  'ram_mfa_login',
  'root_login',
  'ak_conf_change',
  'oss_policy_change',
];
const template = (id: string) => ({
  template_configuration: [{ id: `sls.app.actiontrail.cis.at.${id}` }],
});
const eight = Object.fromEntries(ids.map((id) => [id, template(id)]));
const nine = { ...eight, sg: template('securitygroup_change') };
const query = (text: string) => ({ configuration: [{ query_list: [{ query: text }] }] });
const passes = Array<'pass'>(8).fill('pass');

testRule(rule, {
  pass: {
    'by templates': { resources: { [LOG]: nine }, gives: { account: [...passes, 'pass'] } },
    'one by a query': {
      resources: {
        [LOG]: eight,
        alicloud_sls_alert: {
          sg: query(
            'event.eventName: AuthorizeSecurityGroup or event.eventName: RevokeSecurityGroup',
          ),
        },
      },
      gives: { account: [...passes, 'pass'] },
    },
  },
  fail: {
    'one is missing': {
      resources: {
        [LOG]: eight,
        alicloud_sls_alert: { sg: query('event.eventName: AuthorizeSecurityGroup') },
      },
      gives: { account: [...passes, { fail: 'no alert fires on security groups (CIS 2.22)' }] },
    },
  },
  absent: {
    'alerts of an application': {
      resources: { [LOG]: { a: {} } },
      gives: { account: 'notApplicable' },
    },
  },
  unknown: {
    'which query': {
      resources: { [LOG]: eight, alicloud_sls_alert: { q: query(UNKNOWN) } },
      gives: {
        account: [
          ...passes,
          {
            unknown: Array(3)
              .fill('alicloud_sls_alert.q configuration.query_list[0].query')
              .join(', '),
          },
        ],
      },
    },
  },
});
