/**
 * What the API fills in although the provider takes it for nothing where it is not set (Optional and
 * not Computed): left open, every plan would want to take it away. Read in the sources of provider
 * 1.289.0: its Read sets these from what the API answers.
 */
import { accountProvider, SecurityBaseline } from '../../constructs';
import { parseSettings } from '../../settings';
import { synthBare, type Block } from '../helpers/synth-stack';

const FILLED_IN: Readonly<Record<string, readonly string[]>> = {
  alicloud_actiontrail_trail: ['data_event_trail_region', 'oss_write_role_arn'],
  alicloud_ecs_auto_snapshot_policy: [
    'copy_encryption_configuration[0].kms_key_id',
    'resource_group_id',
  ],
  alicloud_fcv3_async_invoke_config: ['destination_config'],
  // The first of these replaces the function.
  alicloud_fcv3_function: ['idle_timeout', 'instance_lifecycle_config', 'session_affinity_config'],
  alicloud_ims_oidc_provider: ['fingerprints'],
  alicloud_log_store_index: ['max_text_len'],
  alicloud_oss_bucket_logging: ['logging_role'],
  alicloud_quotas_quota_alarm: ['threshold'],
};

const settings = parseSettings(
  [
    'version: 1',
    "account: { id: '1234567890123457' }",
    'region: ap-southeast-1',
    'identity:',
    '  jobs: { developer: { scope: { tag: team=web } } }',
    '  pipelines:',
    '    - name: deploy-shop',
    '      job: developer',
    '      scope: { tag: team=shop }',
    '      github: { repository: acme/shop, environments: [production] }',
    'network: { vpcs: [{ name: main, cidr: 10.0.0.0/24 }], flowLogs: { enabled: true } }',
    'data: { backups: [{ name: daily, copyTo: { region: ap-southeast-5 } }] }',
    'audit: { customerKey: true }',
    'alerts: { people: { security: { email: [security@example.com] } } }',
    'cost:',
    '  budgets: [{ name: all, amount: 500 }]',
    '  quotas: [{ name: nics, product: ecs, code: q_elastic-network-interfaces }]',
  ].join('\n'),
  { env: {} },
);

function isOpen(block: Block, argument: string): boolean {
  const { ignore_changes: ignored } = (block['lifecycle'] ?? {}) as { ignore_changes?: string[] };
  return !(argument in block) && ignored?.includes(argument) !== true;
}

describe('everything that the settings can ask for', () => {
  const { resource, text } = synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    new SecurityBaseline(stack, 'Baseline', { settings });
  });

  it.each(Object.entries(FILLED_IN))('leaves nothing of %s to be filled in: %j', (type, names) => {
    const blocks = Object.entries(resource[type] ?? {});
    expect(blocks.length).toBeGreaterThan(0);
    const open = blocks.flatMap(([id, block]) =>
      names.filter((name) => isOpen(block, name)).map((name) => `${id}.${name}`),
    );
    expect(open).toEqual([]);
  });

  it('takes what every account has for changed, so that nothing of it is left as it was', () => {
    const { import: imports } = JSON.parse(text) as { import: { to: string; id: string }[] };
    expect(imports.map(({ to, id }) => [to.split('.')[0], id])).toEqual([
      ['alicloud_ram_password_policy', '1234567890123457'],
      ['alicloud_ram_security_preference', '1234567890123457'],
    ]);
  });

  it('takes no difference in a deprecated argument for one, where it says nothing', () => {
    const [login] = Object.values(resource['alicloud_ram_security_preference'] ?? {});
    expect(login?.['lifecycle']).toEqual({ ignore_changes: ['operation_for_risk_login'] });
  });

  it('makes the alert centre before people and policies', () => {
    const records = Object.values(resource['alicloud_log_resource_record'] ?? {});
    const [centre] = Object.entries(resource['alicloud_log_alert_resource'] ?? {}).flatMap(
      ([id, { type }]) => (type === 'user' ? [`alicloud_log_alert_resource.${id}`] : []),
    );
    expect(records.length).toBeGreaterThan(5);
    for (const { depends_on: needed } of records) expect(needed).toContain(centre);
  });

  it('says in seconds how often keys are rotated, as KMS answers', () => {
    const keys = Object.values(resource['alicloud_kms_key'] ?? {});
    expect(keys.map((key) => key['rotation_interval'])).toEqual(['31536000s']);
  });

  it('leaves it to Cloud Config what state a rule is in', () => {
    const rules = Object.values(resource['alicloud_config_rule'] ?? {});
    expect(rules.length).toBeGreaterThan(10);
    expect(rules.filter((rule) => 'status' in rule)).toEqual([]);
  });
});
