import { evaluate, readConfiguration, readPlan } from '../../../policies/review';
import type { Result, Resources } from '../../../policies/review';
import { rules } from '../../../policies/rules';
import { asPlan } from './as-plan';

/** Verdicts as `rule kind address`, of resources in Terraform JSON and as a plan: they must agree. */
function verdicts(resources: Resources): string[] {
  const told = (judgements: readonly Result[]): string[] =>
    judgements.map(({ rule, kind, address }) => `${rule.id} ${kind} ${address}`).sort();
  const files = [{ path: 'cdk.tf.json', content: { resource: resources } }];
  const configuration = told(evaluate(readConfiguration(files), rules));
  const plan = told(evaluate(readPlan(asPlan(resources), { file: 'plan.json' }).after, rules));
  expect(plan).toEqual(configuration);
  return configuration;
}

const group = (rule: Readonly<Record<string, string | number>>): Resources => ({
  alicloud_security_group_rule: {
    r: { type: 'ingress', ip_protocol: 'tcp', security_group_id: 'sg-example', ...rule },
  },
});

const password = (argument: string, value: number): Resources => ({
  alicloud_ram_password_policy: { p: { [argument]: value } },
});

const bucket = { alicloud_oss_bucket: { b: { bucket: 'example-data' } } };
const cluster = (type: string, addons: readonly string[]): Resources => ({
  [type]: { c: { addons: addons.map((name) => ({ name })) } },
});

const httpsOnly = JSON.stringify({
  Version: '1',
  Statement: [
    {
      Effect: 'Deny',
      Principal: ['*'],
      Action: 'oss:*',
      Resource: ['acs:oss:*:*:example-data', 'acs:oss:*:*:example-data/*'],
      Condition: { Bool: { 'acs:SecureTransport': ['false'] } },
    },
  ],
});

interface Gap {
  /** Which tool is wrong about it, and how. */
  readonly elsewhere: string;
  readonly resources: Resources;
  readonly gives: string;
}

/** What other scanners of Terraform misjudge, read from their code. Each stands with what is right. */
const GAPS: Readonly<Record<string, Gap>> = {
  'mandatory MFA by the deprecated argument': {
    elsewhere: 'right elsewhere, and has to stay so',
    resources: { alicloud_ram_security_preference: { s: { enforce_mfa_for_login: true } } },
    gives: 'ram-mfa-mandatory pass account',
  },
  'mandatory MFA by the argument of today': {
    elsewhere: 'Checkov CKV_ALI_24 and KICS fail it: they know enforce_mfa_for_login alone',
    resources: {
      alicloud_ram_security_preference: { s: { mfa_operation_for_login: 'mandatory' } },
    },
    gives: 'ram-mfa-mandatory pass account',
  },
  'MFA that only looks mandatory': {
    elsewhere: 'Checkov CKV_ALI_24 and KICS pass it: the argument of today overrules the old one',
    resources: {
      alicloud_ram_security_preference: {
        s: { mfa_operation_for_login: 'independent', enforce_mfa_for_login: true },
      },
    },
    gives: 'ram-mfa-mandatory fail alicloud_ram_security_preference.s',
  },
  'a short password by the resource of today': {
    elsewhere: 'Checkov, KICS and infraguard do not know alicloud_ram_password_policy',
    resources: password('minimum_password_length', 13),
    gives: 'ram-password-minimum-length fail alicloud_ram_password_policy.p',
  },
  'a short password by the older resource': {
    elsewhere: 'infraguard passes 8 characters',
    resources: { alicloud_ram_account_password_policy: { p: { minimum_password_length: 8 } } },
    gives: 'ram-password-minimum-length fail alicloud_ram_account_password_policy.p',
  },
  'no memory of passwords': {
    elsewhere: 'Checkov CKV_ALI_18 and KICS pass 0',
    resources: password('password_reuse_prevention', 0),
    gives: 'ram-password-reuse-prevented fail alicloud_ram_password_policy.p',
  },
  'a memory of one password': {
    elsewhere: 'KICS passes 1',
    resources: password('password_reuse_prevention', 1),
    gives: 'ram-password-reuse-prevented fail alicloud_ram_password_policy.p',
  },
  'no lock after wrong passwords': {
    elsewhere: 'Checkov CKV_ALI_23, KICS and Steampipe pass 0, which switches it off',
    resources: password('max_login_attemps', 0),
    gives: 'ram-password-lockout fail alicloud_ram_password_policy.p',
  },
  'the lock of the older resource, which is spelled otherwise': {
    elsewhere: 'max_login_attempts there, max_login_attemps in the resource of today',
    resources: { alicloud_ram_account_password_policy: { p: { max_login_attempts: 5 } } },
    gives: 'ram-password-lockout pass alicloud_ram_account_password_policy.p',
  },
  'passwords that last a year': {
    elsewhere: 'Checkov CKV_ALI_16 and KICS fail it: they ask for the 90 days of CIS 1.0',
    resources: password('max_password_age', 365),
    gives: 'ram-password-lifetime pass alicloud_ram_password_policy.p',
  },
  'every port of every protocol': {
    elsewhere: 'Checkov CKV_ALI_2 passes it: -1/-1 is no range for it',
    resources: group({ ip_protocol: 'all', port_range: '-1/-1', cidr_ip: '0.0.0.0/0' }),
    gives: 'security-group-ssh-closed fail alicloud_security_group_rule.r',
  },
  'every port, as one finding of its own': {
    elsewhere: 'Checkov CKV_ALI_2 and 3 pass it',
    resources: group({ ip_protocol: 'all', port_range: '-1/-1', cidr_ip: '0.0.0.0/0' }),
    gives: 'security-group-all-ports-closed fail alicloud_security_group_rule.r',
  },
  'everybody by IPv6': {
    elsewhere: 'Checkov CKV_ALI_2 and KICS pass it: they do not read ipv6_cidr_ip',
    resources: group({ port_range: '22/22', ipv6_cidr_ip: '::/0' }),
    gives: 'security-group-ssh-closed fail alicloud_security_group_rule.r',
  },
  'a rule that refuses': {
    elsewhere: 'Checkov CKV_ALI_2 and 3 fail it: they do not read policy',
    resources: group({ port_range: '22/22', cidr_ip: '0.0.0.0/0', policy: 'drop' }),
    gives: 'security-group-ssh-closed notApplicable alicloud_security_group_rule.r',
  },
  'a range around a port': {
    elsewhere: 'infraguard sg-risky-ports-check passes it: it knows nine ranges by heart',
    resources: group({ port_range: '20/30', cidr_ip: '0.0.0.0/0' }),
    gives: 'security-group-ssh-closed fail alicloud_security_group_rule.r',
  },
  'nearly every port': {
    elsewhere: 'infraguard sg-risky-ports-check passes 1/65535, as it knows 0/65535',
    resources: group({ port_range: '1/65535', cidr_ip: '0.0.0.0/0' }),
    gives: 'security-group-rdp-closed fail alicloud_security_group_rule.r',
  },
  'half of the internet': {
    elsewhere: 'KICS compares with 0.0.0.0/0',
    resources: group({ port_range: '22/22', cidr_ip: '128.0.0.0/1' }),
    gives: 'security-group-ssh-closed fail alicloud_security_group_rule.r',
  },
  'a bucket that another resource logs': {
    elsewhere: 'Checkov CKV_ALI_12 fails it: it reads the inline block alone',
    resources: {
      ...bucket,
      alicloud_oss_bucket_logging: {
        l: { bucket: '${alicloud_oss_bucket.b.bucket}', target_bucket: 'example-logs' },
      },
    },
    gives: 'oss-bucket-logging-enabled pass alicloud_oss_bucket.b',
  },
  'a bucket that another resource encrypts': {
    elsewhere: 'Checkov CKV_ALI_6 fails it: it reads the inline block alone',
    resources: {
      ...bucket,
      alicloud_oss_bucket_server_side_encryption: {
        e: { bucket: '${alicloud_oss_bucket.b.bucket}', sse_algorithm: 'KMS' },
      },
    },
    gives: 'oss-bucket-encrypted pass alicloud_oss_bucket.b',
  },
  'a bucket whose own policy refuses HTTP': {
    elsewhere:
      'infraguard oss-bucket-only-https-enabled fails it: it reads the inline policy alone',
    resources: {
      ...bucket,
      alicloud_oss_bucket_policy: {
        p: { bucket: '${alicloud_oss_bucket.b.bucket}', policy: httpsOnly },
      },
    },
    gives: 'oss-bucket-https-only pass alicloud_oss_bucket.b',
  },
  'a managed cluster without network policies': {
    elsewhere: 'Checkov CKV_ALI_26 passes it: it knows alicloud_cs_kubernetes alone',
    resources: cluster('alicloud_cs_managed_kubernetes', ['flannel']),
    gives: 'ack-network-policy-enabled fail alicloud_cs_managed_kubernetes.c',
  },
  'a trail whose regions are left out': {
    elsewhere: 'Checkov CKV_ALI_4 passes it, though the provider has no default',
    resources: { alicloud_actiontrail_trail: { t: { event_rw: 'All', status: 'Enable' } } },
    gives: 'actiontrail-all-regions unknown account',
  },
  'a trail whose events are left out': {
    elsewhere: 'Checkov CKV_ALI_5 fails it, though the provider has no default',
    resources: { alicloud_actiontrail_trail: { t: { trail_region: 'All', status: 'Enable' } } },
    gives: 'actiontrail-all-events unknown alicloud_actiontrail_trail.t',
  },
  'a trail that is not switched on': {
    elsewhere: 'Checkov CKV_ALI_4 and 5 do not look at status',
    resources: {
      alicloud_actiontrail_trail: {
        t: { trail_region: 'All', event_rw: 'All', status: 'Disable' },
      },
    },
    gives: 'actiontrail-trail-enabled fail alicloud_actiontrail_trail.t',
  },
};

describe('what other scanners misjudge', () => {
  it.each(Object.entries(GAPS))('%s', (_, { resources, gives }) => {
    const [rule = ''] = gives.split(' ');
    const own = verdicts(resources).filter((verdict) => verdict.startsWith(`${rule} `));
    expect(own).toEqual([gives]);
  });

  it('asks for no acceleration of transfers, which is a matter of speed and costs', () => {
    const types = rules.flatMap(({ resourceTypes }) => resourceTypes);
    expect(types).not.toContain('alicloud_oss_bucket_transfer_acceleration');
    const words = rules.map((rule) => JSON.stringify({ ...rule, examples: undefined }));
    expect(words.filter((text) => text.includes('transfer_acceleration'))).toEqual([]);
  });
});
