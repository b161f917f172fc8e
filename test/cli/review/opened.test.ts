import { join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { writeFiles } from './what-opens';
import type { Files } from './openings';

/** Changes that open something and were once reviewed clean, one for each way. */

const newFolder = temporaryFolders('opened');

/** A security group, and a rule of it for SSH. */
const open = (cidr = '"0.0.0.0/0"', more = ''): string => `
resource "alicloud_security_group" "a" {
  security_group_name = "a"
}
resource "alicloud_security_group_rule" "open" {
  ${more}
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  security_group_id = alicloud_security_group.a.id
  cidr_ip           = ${cidr}
}
`;
const BASE: Files = { 'main.tf': open('"10.0.0.0/24"') };
const SSH = 'security-group-ssh-closed alicloud_security_group_rule.open';
const policy = (document: string): string => `
resource "alicloud_oss_bucket" "b" {
  bucket = "b"
}
resource "alicloud_ram_policy" "p" {
  policy_name     = "p"
  policy_document = ${document}
}
`;

interface Told {
  readonly findings: readonly { rule: string; address: string }[];
}

async function told(head: Files, base: Files) {
  const folder = newFolder();
  writeFiles(join(folder, 'head'), head);
  writeFiles(join(folder, 'base'), base);
  const { text, code } = await reviewPaths(
    [join(folder, 'head')],
    { format: 'json', base: join(folder, 'base') },
    '2026-11-28',
  );
  const { findings } = JSON.parse(text) as Told;
  return { code, findings: findings.map((one) => `${one.rule} ${one.address}`) };
}

const rule = {
  type: 'ingress',
  ip_protocol: 'tcp',
  port_range: '22/22',
  security_group_id: 'sg-1',
};

describe('a change that opens something', () => {
  it.each<[string, Files, string, Files?]>([
    [
      'a manifest.json that names another file',
      {
        'main.tf': open(),
        'manifest.json': '{"stacks":{"a":{"synthesizedStackPath":"zz.tf.json"}}}',
        'zz.tf.json': '{"locals":{"a":1}}',
      },
      SSH,
    ],
    [
      'a manifest.json of something else',
      { 'main.tf': open(), 'manifest.json': '{"name":"pwa","icons":[]}' },
      SSH,
    ],
    [
      'a key "resource" that stands twice',
      {
        'main.tf.json': `{"resource":{"alicloud_security_group_rule":{"open":${JSON.stringify({ ...rule, cidr_ip: '0.0.0.0/0' })}}},
          "resource":{"alicloud_security_group":{"a":{"security_group_name":"a"}}}}`,
      },
      SSH,
      {},
    ],
    [
      'a type that stands twice',
      {
        'main.tf.json': `{"resource":{
          "alicloud_security_group_rule":{"open":${JSON.stringify({ ...rule, cidr_ip: '0.0.0.0/0' })}},
          "alicloud_security_group_rule":{"other":${JSON.stringify({ ...rule, cidr_ip: '10.0.0.0/8' })}}}}`,
      },
      SSH,
      {},
    ],
    [
      'a hidden file that seems to close it',
      {
        'main.tf': open(),
        '.x_override.tf':
          'resource "alicloud_security_group_rule" "open" {\n  cidr_ip = "10.0.0.0/8"\n}\n',
      },
      SSH,
    ],
    ['a file of OpenTofu', { 'main.tofu': open(), 'versions.tf': 'terraform {}\n' }, SSH],
    [
      'values of which the later file wins',
      {
        'main.tf': `variable "c" {}\n${open('var.c')}`,
        'terraform.tfvars': 'c = "10.0.0.0/24"\n',
        'terraform.auto.tfvars': 'c = "0.0.0.0/0"\n',
      },
      SSH,
    ],
    [
      'another role for a grant',
      { 'main.tf': grant('ci-production') },
      'ram-no-administrator-attached alicloud_ram_role_policy_attachment.a',
      { 'main.tf': grant('sandbox') },
    ],
    [
      'a document with a hole beside the statement at fault',
      {
        'main.tf': policy(
          'jsonencode({Statement=[{Effect="Allow",Action="*",Resource="*"},{Effect="Allow",Action="oss:GetObject",Resource="acs:oss:*:*:${alicloud_oss_bucket.b.id}/*"}]})',
        ),
      },
      'ram-policy-no-full-administrator alicloud_ram_policy.p',
    ],
    [
      'a default within the type of a variable',
      {
        'main.tf': `variable "rule" {
  type    = object({ cidr = optional(string, "0.0.0.0/0") })
  default = {}
}
${open('merge({ cidr = "10.0.0.0/24" }, var.rule).cidr')}`,
      },
      SSH,
    ],
    [
      'null for a variable that cannot be null',
      {
        'main.tf': 'module "m" {\n  source = "./m"\n  c      = null\n}\n',
        'm/main.tf': `variable "c" {
  default  = "0.0.0.0/0"
  nullable = false
}
${open('var.c')}`,
      },
      SSH.replace('alicloud', 'module.m.alicloud'),
      {
        'main.tf': 'module "m" {\n  source = "./m"\n  c      = "10.0.0.0/8"\n}\n',
        'm/main.tf': `variable "c" {}\n${open('var.c')}`,
      },
    ],
    [
      'a text that is made into a bool',
      {
        'main.tf': `variable "create" {
  type    = bool
  default = "true"
}
${open('"0.0.0.0/0"', 'count = var.create == true ? 1 : 0')}`,
      },
      `${SSH}[0]`,
    ],
    [
      'a bool that is made into a text',
      {
        'main.tf': `variable "create" {
  type    = string
  default = false
}
${open('"0.0.0.0/0"', 'count = var.create == "false" ? 1 : 0')}`,
      },
      `${SSH}[0]`,
    ],
    [
      'the key of a dynamic block over a list, which is an index',
      {
        'main.tf': `${open('"10.0.0.0/8"')}
resource "alicloud_oss_bucket" "w" {
  bucket = "w"
  dynamic "cors_rule" {
    for_each = ["a", "b"]
    content {
      allowed_origins = [["*", "https://shop.example.org"][cors_rule.key]]
      allowed_methods = ["PUT"]
    }
  }
}
`,
      },
      'oss-bucket-cors-limited alicloud_oss_bucket.w',
    ],
    [
      'a role to hand out wherever it is',
      {
        'main.tf': policy(
          'jsonencode({Version="1",Statement=[{Effect="Allow",Action="ram:PassRole",Resource="acs:ram::*"}]})',
        ),
      },
      'ram-policy-pass-role-limited alicloud_ram_policy.p',
    ],
    [
      'a condition that has nothing in it',
      {
        'main.tf': policy(
          '"{\\"Version\\":\\"1\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"ram:CreatePolicyVersion\\",\\"Resource\\":\\"*\\",\\"Condition\\":{}}]}"',
        ),
      },
      'ram-policy-no-privilege-escalation alicloud_ram_policy.p',
    ],
    [
      'a key for every account',
      { 'main.tf': key('*') },
      'kms-policy-not-public alicloud_kms_key.k',
      { 'main.tf': key('1234567890123456') },
    ],
    [
      'a log project for everybody',
      {
        'main.tf':
          'resource "alicloud_log_project" "p" {\n  project_name = "p"\n  policy = jsonencode({Version="1",Statement=[{Effect="Allow",Principal=["*"],Action=["log:*"],Resource="*"}]})\n}\n',
      },
      'sls-project-policy-not-public alicloud_log_project.p',
    ],
    [
      'an image for another account, in the place of one that was there',
      { 'main.tf': image('6543210987654321') },
      'sharing-accounts-listed alicloud_image_share_permission.i',
      { 'main.tf': image('1111111111111111') },
    ],
    [
      'one more member of the administrators',
      { 'main.tf': members('"alice", "bob"') },
      'ram-group-administrators-listed alicloud_ram_group_membership.m',
      { 'main.tf': members('"alice"') },
    ],
    [
      'another key for those who sign in by SAML',
      { 'main.tf': saml('b3RoZXI=') },
      'ram-identity-provider-listed alicloud_ram_saml_provider.s',
      { 'main.tf': saml('Zmlyc3Q=') },
    ],
  ])('is found: %s', async (_, head, expected, base = BASE) => {
    const { code, findings } = await told(head, base);
    expect(findings).toContain(expected);
    expect(code).toBe(1);
  });
});

function grant(role: string): string {
  return `resource "alicloud_ram_role_policy_attachment" "a" {
  policy_name = "AdministratorAccess"
  policy_type = "System"
  role_name   = "${role}"
}
`;
}

function key(account: string): string {
  return `resource "alicloud_kms_key" "k" {
  policy = jsonencode({
    Version   = "1"
    Statement = [{ Effect = "Allow", Principal = { RAM = ["acs:ram::${account}:*"] }, Action = ["kms:*"], Resource = ["*"] }]
  })
}
`;
}

function image(account: string): string {
  return `resource "alicloud_image_share_permission" "i" {
  image_id   = "m-1"
  account_id = "${account}"
}
`;
}

function members(names: string): string {
  return `resource "alicloud_ram_group_membership" "m" {
  group_name = "admins"
  user_names = [${names}]
}
resource "alicloud_ram_group_policy_attachment" "a" {
  group_name  = "admins"
  policy_name = "AdministratorAccess"
  policy_type = "System"
}
`;
}

function saml(metadata: string): string {
  return `resource "alicloud_ram_saml_provider" "s" {
  saml_provider_name            = "s"
  encodedsaml_metadata_document = "${metadata}"
}
`;
}
