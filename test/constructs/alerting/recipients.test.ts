import { accountProvider, Heartbeat, Recipients, TestAlert } from '../../../constructs';
import { regionalProviders } from '../../../constructs/regional-providers';
import { parseSettings, severities, type Settings } from '../../../settings';
import { args, synthBare, type Block, type SynthesisedStack } from '../../helpers/synth-stack';

const settingsOf = (...lines: string[]): Settings =>
  parseSettings(
    [
      'version: 1',
      "account: { id: '1234567890123457' }",
      'region: ap-southeast-1',
      'alerts:',
      ...lines.map((line) => `  ${line}`),
    ].join('\n'),
    { env: {} },
  );

const TEAM = 'people: { team: { email: [team@example.com] } }';

function recipientsOf(settings: Settings): SynthesisedStack {
  return synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    const { account, alerts } = settings;
    const records = regionalProviders(stack, { account, regions: ['cn-heyuan'] }).get('cn-heyuan');
    if (records === undefined) throw new Error('no provider');
    const recipients = new Recipients(stack, 'Recipients', { alerts, records });
    const store = { projectName: 'audit', storeName: 'trail', region: 'ap-southeast-1' };
    new Heartbeat(stack, 'Heartbeat', { store, recipients, dependsOn: [] });
    if (alerts.test !== undefined) {
      new TestAlert(stack, 'Test', { store, recipients, dependsOn: [], word: alerts.test });
    }
  });
}

const records = ({ resource }: SynthesisedStack): Record<string, Block> =>
  Object.fromEntries(
    Object.values(resource['alicloud_log_resource_record'] ?? {}).map((block) => [
      String(block['record_id']),
      args(block),
    ]),
  );

const valueOf = (stack: SynthesisedStack, id: string): Record<string, unknown> =>
  JSON.parse(String(records(stack)[id]?.['value'])) as Record<string, unknown>;

const scriptOf = (stack: SynthesisedStack, severity: string): string[] =>
  String(valueOf(stack, `baseline-${severity}`)['primary_policy_script']).split('\n');

/** A reference, so that Terraform makes the policy before the alert. */
const policyReference = (severity: string): unknown =>
  expect.stringMatching(
    new RegExp(
      `^\\$\\{alicloud_log_resource_record\\.Recipients_Policy-${severity}_\\w+\\.record_id\\}$`,
    ),
  );

describe('Recipients', () => {
  it('are records in the one region that SLS keeps them in, whichever the home region', () => {
    const stack = recipientsOf(settingsOf(TEAM));
    const found = records(stack);
    expect(Object.keys(found).sort()).toEqual(
      [
        'baseline-team',
        'baseline-weekly',
        'baseline-merged',
        ...severities.flatMap((severity) => [
          `baseline-${severity}`,
          `baseline-notify-${severity}`,
        ]),
      ].sort(),
    );
    for (const block of Object.values(found)) {
      expect(block['provider']).toBe('alicloud.cn-heyuan');
    }
    expect(stack.provider['alicloud']).toContainEqual({
      account_id: '1234567890123457',
      account_type: 'International',
      alias: 'cn-heyuan',
      region: 'cn-heyuan',
    });
  });

  it('are notified by e-mail, each policy after those whom it names', () => {
    const stack = recipientsOf(settingsOf(TEAM));
    expect(valueOf(stack, 'baseline-team')).toEqual({
      user_id: 'baseline-team',
      user_name: 'team',
      email: ['team@example.com'],
      enabled: true,
      sms_enabled: false,
      voice_enabled: false,
    });
    expect(scriptOf(stack, 'critical')).toEqual([
      'fire(type="email", users=[], groups=["baseline-notify-critical"], oncall_groups=[], receiver_type="static", external_url="", external_headers={}, template_id="sls.app.actiontrail.builtin.en", period="any")',
    ]);
    expect(valueOf(stack, 'baseline-notify-critical')).toEqual({
      user_group_id: 'baseline-notify-critical',
      user_group_name: 'notify critical',
      enabled: true,
      members: ['baseline-team'],
    });
    const after = (id: string): unknown => records(stack)[id]?.['depends_on'];
    expect(after('baseline-critical')).toEqual([
      expect.stringMatching(/^alicloud_log_resource_record\.Recipients_Group-critical_/),
    ]);
    expect(after('baseline-notify-critical')).toEqual([
      expect.stringMatching(/^alicloud_log_resource_record\.Recipients_Person-team_/),
    ]);
  });

  it('are notified of what is bad enough for them', () => {
    const stack = recipientsOf(
      settingsOf(
        'people: { team: { email: [team@example.com] }, boss: { email: [b@example.com], from: high } }',
      ),
    );
    const told = (severity: string): unknown =>
      valueOf(stack, `baseline-notify-${severity}`)['members'];
    expect(severities.map((severity) => [severity, told(severity)])).toEqual([
      ['critical', ['baseline-team', 'baseline-boss']],
      ['high', ['baseline-team', 'baseline-boss']],
      ['medium', ['baseline-team']],
      ['low', ['baseline-team']],
      ['info', ['baseline-team']],
    ]);
  });

  it('are left in peace out of hours where settings say so, but never by what is critical', () => {
    const stack = recipientsOf(settingsOf(TEAM, 'workHoursOnly: [high, info]'));
    const periods = severities.map((severity) =>
      scriptOf(stack, severity).map((line) => /period="(\w+)"/.exec(line)?.[1]),
    );
    expect(periods).toEqual([['any'], ['worktime'], ['any'], ['any'], ['worktime']]);
    // Nor where code asks for it.
    const settings = settingsOf(TEAM);
    const forced = { ...settings.alerts, workHoursOnly: ['critical' as 'high'] };
    expect(() => recipientsOf({ ...settings, alerts: forced })).toThrow(
      "alerts.workHoursOnly[0]: found 'critical', allowed: high, medium, low or info",
    );
  });

  it.each([
    ['dingtalk', 'dingtalk', []],
    ['wecom', 'wechat', []],
    ['feishu', 'lark', []],
    ['slack', 'slack', []],
    ['custom', 'custom', [{ key: 'Content-Type', value: 'application/json' }]],
  ])('are a chat of the kind %s, at an address that is in no file', (kind, type, headers) => {
    const stack = recipientsOf(settingsOf(`webhooks: { chat: { kind: ${kind} } }`));
    const written = JSON.parse(stack.text) as { readonly variable: unknown };
    expect(written.variable).toEqual({
      webhook_chat: {
        type: 'string',
        sensitive: true,
        nullable: false,
        description: expect.stringContaining('TF_VAR_webhook_chat') as unknown,
      },
    });
    const value = String(records(stack)['baseline-chat']?.['value']);
    expect(value).toMatch(/^\$\{jsonencode\(/);
    expect(value).toContain('"url" = var.webhook_chat');
    expect(value).toContain(`"type" = "${type}"`);
    expect(value.includes('Content-Type')).toBe(headers.length > 0);
    expect(scriptOf(stack, 'high')).toEqual([
      `fire(type="webhook_integration", integration_type="${type}", webhook_id="baseline-chat", template_id="sls.app.actiontrail.builtin.en", period="any")`,
    ]);
  });

  it('include somebody for everything, or are refused', () => {
    const settings = settingsOf(TEAM);
    const [team] = settings.alerts.recipients;
    if (team === undefined) throw new Error('nobody');
    const alerts = { ...settings.alerts, recipients: [{ ...team, from: 'low' as const }] };
    expect(() => recipientsOf({ ...settings, alerts })).toThrow(
      'test-stack/Recipients: alerts.recipients: found nobody who is notified of info, allowed: at least one recipient of everything',
    );
  });
});

describe('Heartbeat', () => {
  const alertsOf = (stack: SynthesisedStack): Record<string, Block> =>
    Object.fromEntries(
      Object.values(stack.resource['alicloud_log_alert'] ?? {}).map((block) => [
        String(block['alert_name']),
        args(block),
      ]),
    );

  it('fires where no event comes for a day, and says once a week that it would', () => {
    const found = alertsOf(recipientsOf(settingsOf(TEAM)));
    const silence = found['alicloud-baseline-heartbeat-silence'];
    const weekly = found['alicloud-baseline-heartbeat-weekly'];
    expect(silence).toMatchObject({
      version: '2.0',
      type: 'default',
      query_list: [{ query: '* | select count(1) as events', start: '-24h', end: 'now' }],
      severity_configurations: [
        {
          severity: 10,
          eval_condition: { condition: 'events < 1', count_condition: '__count__ > 0' },
        },
      ],
      policy_configuration: { action_policy_id: policyReference('critical') },
      schedule: { type: 'FixedRate', interval: '1h' },
    });
    expect(weekly).toMatchObject({
      severity_configurations: [{ severity: 2, eval_condition: { condition: '' } }],
      policy_configuration: { action_policy_id: policyReference('info') },
      schedule: { type: 'Cron', cron_expression: '0 1 * * 1', time_zone: '+0000' },
    });
    expect(JSON.stringify(weekly?.['annotations'])).toContain('$${events} events');
  });

  it('makes one message of what one look of a rule finds, and of what comes once a week', () => {
    const found = records(recipientsOf(settingsOf(TEAM)));
    const scriptOf = (id: string): unknown =>
      (JSON.parse(String(found[id]?.['value'])) as Record<string, unknown>)['group_script'];
    expect(scriptOf('baseline-merged')).toBe(
      'fire(action_policy="baseline-medium", group={"alert.project": alert.project, "alert.alert_id": alert.alert_id}, group_by_all_labels=false, group_wait="15s", group_interval="5m", repeat_interval="168h")',
    );
    expect(scriptOf('baseline-weekly')).toBe(
      'fire(action_policy="baseline-info", group={"alert.project": alert.project, "alert.severity": alert.severity}, group_by_all_labels=false, group_wait="10m", group_interval="1h", repeat_interval="24h")',
    );
  });

  it('is asked for a test by a word, which fires every test alert at once, and each month', () => {
    expect(Object.keys(alertsOf(recipientsOf(settingsOf(TEAM))))).toHaveLength(2);
    const found = alertsOf(recipientsOf(settingsOf(TEAM, 'test: monday')));
    const tests = Object.entries(found).filter(([name]) => name.includes('-test-'));
    expect(tests.map(([name]) => name)).toEqual(
      severities.map((severity) => `alicloud-baseline-test-${severity}-monday`).sort(),
    );
    for (const [, alert] of tests) {
      expect(alert).toMatchObject({
        schedule: { run_immediately: true, type: 'Cron', cron_expression: '0 2 1 * *' },
        policy_configuration: { repeat_interval: '24h' },
      });
    }
  });
});
