import { accountProvider } from '../../../constructs/account-provider';
import { CloudConfig, type CloudConfigProps } from '../../../constructs/detective';
import { chooseRules } from '../../../policies/config-rules';
import { byPath, dependencies } from '../../helpers/blocks';
import { synthBare, synthStack } from '../../helpers/synth-stack';

// The provider block of the tests' stack is of ap-southeast-1 and has no account id.
const account = { id: '1234567890123456', site: 'china' } as const;

const stackWith = (props: Partial<CloudConfigProps> = {}) =>
  synthStack((stack) => new CloudConfig(stack, 'Config', { account, ...props }));

describe('CloudConfig', () => {
  it('records, and has each rule that is on by default, where Cloud Config is at home', () => {
    const stack = stackWith();
    const found = byPath(stack);
    const provider = 'alicloud.cn-shanghai';
    expect(found['Config/Recorder']).toEqual({ provider, lifecycle: { prevent_destroy: true } });
    const rules = chooseRules({});
    expect(Object.keys(found)).toHaveLength(1 + rules.length);
    expect(found['Config/root-ak-check/Rule']).toEqual({
      provider,
      rule_name: 'alicloud-baseline-root-ak-check',
      description:
        'The root account has access keys. Nothing holds such a key: no policy, no second factor, no network.',
      source_owner: 'ALIYUN',
      source_identifier: 'root-ak-check',
      risk_level: 1,
      resource_types_scope: ['ACS::::Account'],
      config_rule_trigger_types: 'ScheduledNotification',
      maximum_execution_frequency: 'TwentyFour_Hours',
    });
    expect(found['Config/sg-risky-ports-check/Rule']).toMatchObject({
      risk_level: 1,
      config_rule_trigger_types: 'ConfigurationItemChangeNotification',
      input_parameters: { ports: '22,3389' },
    });
    expect(Object.keys(found['Config/sg-risky-ports-check/Rule'] ?? {})).not.toContain(
      'maximum_execution_frequency',
    );
  });

  it.each([
    // As the page of each rule says.
    ['actiontrail-enabled', 'ConfigurationItemChangeNotification', undefined, undefined],
    [
      'ram-user-ak-create-date-expired-check-v2',
      'ScheduledNotification',
      'TwentyFour_Hours',
      { days: '90' },
    ],
    ['ram-user-ak-used-expired-check', 'ScheduledNotification', 'TwentyFour_Hours', { days: '90' }],
  ])('has %s evaluated when it can be', (id, types, frequency, parameters) => {
    const rule = byPath(stackWith())[`Config/${id}/Rule`];
    expect(rule).toMatchObject({ source_identifier: id, config_rule_trigger_types: types });
    expect(rule?.['maximum_execution_frequency']).toEqual(frequency);
    expect(rule?.['input_parameters']).toEqual(parameters);
  });

  it('makes rules after the recorder, which no argument leads to', () => {
    const found = dependencies(stackWith());
    for (const { id } of chooseRules({})) {
      expect(found[`Config/${id}/Rule`]).toEqual(['Config/Recorder']);
    }
  });

  it('is at home in Singapore for accounts of the international site', () => {
    const international = { ...account, site: 'international' } as const;
    const stack = synthBare((scope) => {
      accountProvider(scope, 'Account', { account: international, region: 'eu-central-1' });
      new CloudConfig(scope, 'Config', { account: international });
    });
    expect(byPath(stack)['Config/Recorder']).toMatchObject({ provider: 'alicloud.ap-southeast-1' });
  });

  it('leaves out what is off, takes in what is on, and fixes what it is told', () => {
    const found = byPath(
      stackWith({
        rules: {
          off: ['root-mfa-check'],
          on: ['vpc-flow-logs-enabled'],
          remediate: ['oss-bucket-public-read-prohibited'],
        },
      }),
    );
    expect(found['Config/root-mfa-check/Rule']).toBeUndefined();
    expect(found['Config/vpc-flow-logs-enabled/Rule']).toMatchObject({ risk_level: 3 });
    const [remediation, ...more] = Object.entries(found).filter(([path]) =>
      path.endsWith('/Remediation'),
    );
    expect(more).toEqual([]);
    expect(remediation).toEqual([
      'Config/oss-bucket-public-read-prohibited/Remediation',
      {
        provider: 'alicloud.cn-shanghai',
        config_rule_id: expect.stringMatching(/^\$\{alicloud_config_rule\..+\.id\}$/) as string,
        invoke_type: 'AUTO_EXECUTION',
        remediation_type: 'OOS',
        remediation_source_type: 'ALIYUN',
        remediation_template_id: 'ACS-OSS-PutBucketAcl',
        params: '{"bucketName":"{resourceId}","regionId":"{regionId}","permissionName":"private"}',
      },
    ]);
  });

  it('delivers to a bucket where there is one', () => {
    const stack = stackWith({ bucket: { name: 'audit', region: 'eu-west-1' } });
    expect(byPath(stack)['Config/Delivery']).toEqual({
      provider: 'alicloud.cn-shanghai',
      delivery_channel_type: 'OSS',
      delivery_channel_name: 'alicloud-baseline-configuration',
      description: 'Changes and daily snapshots of all configurations',
      delivery_channel_target_arn: 'acs:oss:eu-west-1:1234567890123456:audit',
      configuration_item_change_notification: true,
      configuration_snapshot: true,
      status: 1,
      lifecycle: { prevent_destroy: true },
    });
    expect(stackWith().text).not.toContain('alicloud_config_delivery');
  });

  it('refuses a rule that it does not know', () => {
    expect(() => stackWith({ rules: { off: ['root-mfa'] } })).toThrow(
      "test-stack/Config: rules.off: found 'root-mfa', no rule of ours",
    );
  });
});
