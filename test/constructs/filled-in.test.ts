/**
 * What the API fills in although the provider takes it for nothing where it is not set (Optional and
 * not Computed): left open, every plan would want to take it away. Read in the sources of provider
 * 1.289.0: its Read sets these from what the API answers.
 */
import { accountProvider, SecurityBaseline } from '../../constructs';
import { parseSettings } from '../../settings';
import { synthBare, type Block } from '../helpers/synth-stack';

const FILLED_IN: Readonly<Record<string, readonly string[]>> = {
  alicloud_ecs_auto_snapshot_policy: ['copy_encryption_configuration[0].kms_key_id'],
  alicloud_fcv3_async_invoke_config: ['destination_config'],
  alicloud_ims_oidc_provider: ['fingerprints'],
  alicloud_log_store_index: ['max_text_len'],
  alicloud_oss_bucket_logging: ['logging_role'],
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
    'cost: { budgets: [{ name: all, amount: 500 }] }',
  ].join('\n'),
  { env: {} },
);

function isOpen(block: Block, argument: string): boolean {
  const { ignore_changes: ignored } = (block['lifecycle'] ?? {}) as { ignore_changes?: string[] };
  return !(argument in block) && ignored?.includes(argument) !== true;
}

describe('everything that the settings can ask for', () => {
  const { resource } = synthBare((stack) => {
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
