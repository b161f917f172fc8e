import { accountProvider } from '../../../constructs/account-provider';
import { AuditBaseline } from '../../../constructs/audit';
import { DetectiveBaseline } from '../../../constructs/detective';
import { chooseRules } from '../../../policies/config-rules';
import { byPath, dependencies } from '../../helpers/blocks';
import { synthBare } from '../../helpers/synth-stack';
import { accept, minimal, withLines } from '../../settings/helpers';

function stackOf(text: string) {
  const settings = accept(text);
  return synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    const { trail } = new AuditBaseline(stack, 'Audit', { settings });
    new DetectiveBaseline(stack, 'Detective', { settings, trail });
  });
}

const detectiveOf = (text: string) =>
  Object.fromEntries(
    Object.entries(byPath(stackOf(text))).filter(([path]) => path.startsWith('Detective/')),
  );

describe('DetectiveBaseline', () => {
  it('records and looks, and neither delivers nor writes to anybody', () => {
    const found = detectiveOf(minimal);
    expect(Object.keys(found)).toHaveLength(1 + chooseRules({}).length);
    expect(found['Detective/CloudConfig/Recorder']).toMatchObject({ provider: 'alicloud' });
  });

  it('makes nothing where it is switched off', () => {
    expect(detectiveOf(withLines('detective: { enabled: false }'))).toEqual({});
  });

  it('delivers to the bucket of the trail, once its guards are up', () => {
    const stack = stackOf(withLines('detective: { deliver: true }'));
    const path = 'Detective/CloudConfig/Delivery';
    const { delivery_channel_target_arn: arn } = byPath(stack)[path] ?? {};
    expect(arn).toMatch(
      /^acs:oss:ap-southeast-1:1234567890123457:\$\{alicloud_oss_bucket\.Audit_Trail_Bucket_\w+\.bucket\}$/,
    );
    expect(dependencies(stack)[path]).toEqual([
      'Detective/CloudConfig/Recorder',
      'Audit/Trail/Bucket/Logging',
    ]);
  });

  it.each(['audit: { enabled: false }', 'audit: { bucket: { name: archive } }'])(
    'has nowhere to deliver to with %s',
    (audit) => {
      expect(() => stackOf(withLines('detective: { deliver: true }', audit))).toThrow(
        'test-stack/Detective: settings.detective.deliver: found true, allowed: a trail with a bucket of its own',
      );
    },
  );

  it('has Alibaba Cloud write to people', () => {
    const found = detectiveOf(
      withLines(
        'detective:',
        '  enabled: false',
        "  contacts: [{ name: alice, email: alice@example.com, mobile: '13800000000' }]",
        '  notifyAbout: [Notifications of Product Expiration]',
      ),
    );
    expect(Object.keys(found)).toEqual([
      'Detective/Contacts/alice',
      'Detective/Contacts/Item-Notifications of Product Expiration',
    ]);
  });
});
