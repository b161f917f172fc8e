import { all, any, defineAccountRule, asCollection } from '../../review';
import type { Block, Resource, Ternary } from '../../review';

const PREFIX = 'sls.app.actiontrail.cis.at.';

interface Topic {
  readonly item: string;
  readonly about: string;
  /** Templates of Alibaba, any of which will do. */
  readonly templates: readonly string[];
  /** What a query of one's own has to mention. */
  readonly events: readonly string[];
}

/** Items 2.10 to 2.22 that have a template. The events are those of the benchmark's own queries. */
const TOPICS: readonly Topic[] = [
  {
    item: '2.10',
    about: 'changes of policies',
    templates: ['ram_policy_change', 'ram_auth_change'],
    events: ['CreatePolicyVersion', 'SetDefaultPolicyVersion'],
  },
  {
    item: '2.12',
    about: 'routes',
    templates: ['vpc_route_change'],
    events: ['CreateRouteEntry', 'DeleteRouteEntry'],
  },
  {
    item: '2.13',
    about: 'VPCs',
    templates: ['vpc_conf_change'],
    events: ['DeleteVpc', 'DeleteVSwitch'],
  },
  { item: '2.16', about: 'refused calls', templates: ['unauth_apicall'], events: ['NoPermission'] },
  {
    item: '2.17',
    about: 'sign-in without MFA',
    templates: ['ram_mfa_login'],
    events: ['ConsoleSignin', 'mfaChecked'],
  },
  {
    item: '2.18',
    about: 'use of the root user',
    templates: ['root_login', 'root_ak_usage'],
    events: ['root-account'],
  },
  {
    item: '2.20',
    about: 'keys that are disabled or deleted',
    templates: ['ak_conf_change'],
    events: ['DisableKey', 'ScheduleKeyDeletion'],
  },
  {
    item: '2.21',
    about: 'bucket policies',
    templates: ['oss_policy_change'],
    events: ['PutBucketPolicy', 'DeleteBucketPolicy'],
  },
  {
    item: '2.22',
    about: 'security groups',
    templates: ['securitygroup_change'],
    events: ['AuthorizeSecurityGroup', 'RevokeSecurityGroup'],
  },
];

const template = (id: string) => ({
  alert_name: id.replace(/_/g, '-'),
  template_configuration: [{ id: PREFIX + id, type: 'sys' }],
});

export default defineAccountRule({
  id: 'sls-alerts-on-trail',
  title: 'Alerts fire on the events that CIS names',
  severity: 'medium',
  resourceTypes: ['alicloud_log_alert', 'alicloud_sls_alert'],
  rationale: 'A trail that nobody looks at tells after the fact; an alert tells within minutes.',
  remediation:
    'Add an `alicloud_log_alert` with the template `sls.app.actiontrail.cis.at.<name>` in `template_configuration`, or a query of these events.',
  references: ['CIS Alibaba Cloud 2.0, 2.10, 2.12, 2.13, 2.16 to 2.18 and 2.20 to 2.22'],
  messages: {
    missing: 'no alert fires on {about} (CIS {item})',
    none: 'no alert fires on what happens in the account',
  },
  whenAbsent: {
    message: 'none',
    because: 'Nobody is told of an event unless an alert is set on it.',
  },
  examples: {
    fails: { alicloud_log_alert: { one: template('root_login') } },
    passes: {
      alicloud_log_alert: Object.fromEntries(
        TOPICS.map(({ templates: [id = ''] }) => [id, template(id)]),
      ),
    },
  },
  check: ({ resources, verdict, notApplicable }) => {
    // An application's own alerts have nothing to do with the trail.
    const watches = asCollection(resources).some((alert) =>
      any(mentions(alert, PREFIX), mentions(alert, 'event.eventName')),
    );
    if (watches.holds === false) return notApplicable;
    return TOPICS.map((topic) =>
      verdict(
        asCollection(resources).some((alert) => covers(alert, topic)),
        'missing',
        { about: topic.about, item: topic.item },
      ),
    );
  },
});

function covers(alert: Resource, { templates, events }: Topic): Ternary {
  return any(
    ...templates.map((id) => mentions(alert, PREFIX + id)),
    all(...events.map((event) => mentions(alert, event))),
  );
}

/** Whether a template or a query of an alert holds a text. */
function mentions(alert: Resource, text: string): Ternary {
  const isOld = alert.type === 'alicloud_log_alert';
  const base = isOld ? '' : 'configuration.';
  const id = alert.string(`${base}template_configuration.${isOld ? 'id' : 'template_id'}`);
  // Queries that compare in lower case name events in lower case.
  const holds = (value: string): boolean => value.toLowerCase().includes(text.toLowerCase());
  return any(
    id.is(
      (value) => (text.endsWith('.') || !text.startsWith(PREFIX) ? holds(value) : value === text),
      { absent: false },
    ),
    alert
      .blocks(`${base}query_list`)
      .some((query: Block) => query.string('query').is(holds, { absent: false })),
  );
}
