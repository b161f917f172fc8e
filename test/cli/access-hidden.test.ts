import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffAccounts } from '../../cli/commands/access/diff';
import { reviewPaths } from '../../cli/commands/review';
import { temporaryFolders } from '../helpers/temporary-folder';

/** Changes that give somebody more and do not look like it, and such that look like it and do not. */

const folder = temporaryFolders('access-hidden');
const ACCOUNT = '1234567890123456';

const OTHERS = `
resource "alicloud_ram_user" "ann" { name = "ann" }
resource "alicloud_ram_user_policy_attachment" "ann" {
  user_name   = alicloud_ram_user.ann.name
  policy_name = alicloud_ram_policy.p.policy_name
  policy_type = "Custom"
}
`;
const statement = (text: string): string =>
  `{"Version":"1","Statement":[${text}]}`.replaceAll('"', '\\"');
const policy = (...statements: readonly string[]): string =>
  `resource "alicloud_ram_policy" "p" {
  policy_name     = "p"
  policy_document = "${statement(statements.join(','))}"
}
${OTHERS}`;
const READ = '{"Effect":"Allow","Action":"ecs:Describe*","Resource":"*"}';
const allow = (action: string, more = ''): string =>
  `{"Effect":"Allow","Action":${action},"Resource":"*"${more}}`;
const deny = (action: string, more = ''): string =>
  `{"Effect":"Deny","Action":${action},"Resource":"*"${more}}`;
const where = (operator: string, key: string, value: string): string =>
  `,"Condition":{"${operator}":{"${key}":${value}}}`;
const role = (name: string, principal: string, more = ''): string => `
resource "alicloud_ram_role" "${name}" {
  role_name                   = "${name}"
  assume_role_policy_document = "${statement(
    `{"Effect":"Allow","Action":"sts:AssumeRole","Principal":${principal}${more}}`,
  )}"
}
resource "alicloud_ram_role_policy_attachment" "${name}" {
  role_name   = alicloud_ram_role.${name}.role_name
  policy_name = "AdministratorAccess"
  policy_type = "System"
}
`;
const ECS = '{"Service":["ecs.aliyuncs.com"]}';
const user = (name: string): string => `{"RAM":["acs:ram::${ACCOUNT}:user/${name}"]}`;
const oidc = `{"Federated":["acs:ram::${ACCOUNT}:oidc-provider/github"]}`;
const subject = (operator: string, sub: string): string =>
  `,"Condition":{"StringEquals":{"oidc:iss":"https://token.actions.githubusercontent.com"},"${operator}":{"oidc:sub":"${sub}","oidc:aud":"sts.aliyuncs.com"}}`;
/** What is named here is attached to a group that a user is in. */
const inGroup = (more: string): string => `${policy(READ)}
resource "alicloud_ram_group" "ops" { group_name = "ops" }
resource "alicloud_ram_user" "bob" { name = "bob" }
resource "alicloud_ram_group_policy_attachment" "ops" {
  group_name  = alicloud_ram_group.ops.group_name
  policy_name = "AliyunRAMFullAccess"
  policy_type = "System"
}
${more}`;
const MEMBERS = (names: string): string => `
resource "alicloud_ram_group_membership" "ops" {
  group_name = alicloud_ram_group.ops.group_name
  user_names = [${names}]
}
`;
/** A policy whose document is made by an expression. */
const made = (expression: string, more = ''): string => `${more}
resource "alicloud_ram_policy" "p" {
  policy_name     = "p"
  policy_document = ${expression}
}
${OTHERS}`;
const GROUP = (scope: string): string => `${policy(READ)}
resource "alicloud_resource_manager_policy_attachment" "ann" {
  policy_name       = "AliyunECSFullAccess"
  policy_type       = "System"
  principal_name    = "ann@${ACCOUNT}.onaliyun.com"
  principal_type    = "IMSUser"
  resource_group_id = "${scope}"
}
${role('anchor', user('nobody'))}`;
const administrator = (how: string): string => `${policy(READ)}
resource "alicloud_ram_user_policy_attachment" "more" {
  ${how}
  user_name   = "ann"
  policy_name = "AdministratorAccess"
  policy_type = "System"
}
`;

type Files = string | Readonly<Record<string, string>>;

function written(files: Files): string {
  const into = folder();
  mkdirSync(into, { recursive: true });
  const all = typeof files === 'string' ? { 'main.tf': files } : files;
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(join(into, name, '..'), { recursive: true });
    writeFileSync(join(into, name), text);
  }
  return into;
}

const giving: readonly (readonly [title: string, base: Files, head: Files, told: RegExp])[] = [
  [
    'an action in another case',
    policy(READ),
    policy(READ, allow('"RAM:aTTACHpOLICYtOuSER"')),
    /\+ may newly: ram:AttachPolicyToUser/i,
  ],
  [
    'a letter as a wildcard',
    policy(READ),
    policy(READ, allow('"ram:Create?ccess?ey"')),
    /ram:CreateAccessKey/,
  ],
  [
    'a star in the service',
    policy(READ),
    policy(READ, allow('"*am:Attach*"')),
    /\+ may newly: \*am:Attach\*/i,
  ],
  [
    'all but what nobody needs',
    policy(READ),
    policy(READ, '{"Effect":"Allow","NotAction":["ecs:DescribeZones"],"Resource":"*"}'),
    /\+ may newly/,
  ],
  [
    'one exception more of a Deny',
    policy(allow('"*"'), '{"Effect":"Deny","NotAction":["ecs:*"],"Resource":"*"}'),
    policy(allow('"*"'), '{"Effect":"Deny","NotAction":["ecs:*","ram:CreateUser"],"Resource":"*"}'),
    /ram:CreateUser/,
  ],
  [
    'a Deny that goes',
    policy(allow('"ram:*"'), deny('"ram:CreateAccessKey"')),
    policy(allow('"ram:*"')),
    /ram:CreateAccessKey/,
  ],
  [
    'a Deny that is held to nobody',
    policy(allow('"ram:*"'), deny('"ram:CreateAccessKey"')),
    policy(
      allow('"ram:*"'),
      deny('"ram:CreateAccessKey"', where('IpAddress', 'acs:SourceIp', '"192.0.2.1"')),
    ),
    /ram:CreateAccessKey/,
  ],
  [
    'a Deny of which the resource is another',
    policy(allow('"oss:*"'), deny('"oss:GetObject"')),
    policy(
      allow('"oss:*"'),
      '{"Effect":"Deny","Action":"oss:GetObject","Resource":"acs:oss:*:*:secret/*"}',
    ),
    /oss:GetObject/,
  ],
  [
    'an operator that is turned',
    policy(allow('"ram:*"', where('IpAddress', 'acs:SourceIp', '"192.0.2.0/24"'))),
    policy(allow('"ram:*"', where('NotIpAddress', 'acs:SourceIp', '"192.0.2.0/24"'))),
    /\+ may newly/,
  ],
  [
    'a network that is all',
    policy(allow('"ram:*"', where('IpAddress', 'acs:SourceIp', '"192.0.2.0/24"'))),
    policy(
      allow(
        '"ram:*"',
        where('IpAddress', 'acs:SourceIp', '["192.0.2.0/24","0.0.0.0/1","128.0.0.0/1"]'),
      ),
    ),
    /\+ may newly/,
  ],
  [
    'MFA only where it is asked about',
    policy(allow('"ram:*"', where('Bool', 'acs:MFAPresent', '"true"'))),
    policy(allow('"ram:*"', where('BoolIfExists', 'acs:MFAPresent', '"true"'))),
    /\+ may newly|^\? /m,
  ],
  [
    'MFA or none',
    policy(allow('"ram:*"', where('Bool', 'acs:MFAPresent', '"true"'))),
    policy(allow('"ram:*"', where('Bool', 'acs:MFAPresent', '["true","false"]'))),
    /\+ may newly/,
  ],
  [
    'a variable of a policy',
    policy(READ),
    policy(
      READ,
      '{"Effect":"Allow","Action":"ram:*","Resource":"acs:ram:*:*:user/${acs:UserName}"}'.replace(
        '${',
        '$$$${',
      ),
    ),
    /\? |\+ may newly/,
  ],
  [
    'equal to like',
    policy(READ) + role('ci', oidc, subject('StringEquals', 'repo:acme/shop:ref:refs/heads/main')),
    policy(READ) + role('ci', oidc, subject('StringLike', 'repo:acme/shop*')),
    /oidc-provider\/github may newly enter/,
  ],
  ['somebody in a group that was empty', inGroup(''), inGroup(MEMBERS('"bob"')), /user\/bob/],
  [
    'a policy at the account, no longer in a group of resources',
    GROUP('rg-1'),
    GROUP(ACCOUNT),
    /user\/ann|\? /,
  ],
  [
    'a service role passed by whoever starts machines',
    policy(READ) + role('box', ECS),
    policy(READ, allow('["ecs:RunInstances","ram:PassRole"]')) + role('box', ECS),
    /Newly leads to full control[^]*user\/ann/,
  ],
  [
    'a function that runs as an administrator',
    policy(allow('"fc:UpdateFunction"'), allow('"fc:InvokeFunction"')) +
      role('fn', '{"Service":["fc.aliyuncs.com"]}'),
    `${policy(allow('"fc:UpdateFunction"'), allow('"fc:InvokeFunction"'))}${role('fn', '{"Service":["fc.aliyuncs.com"]}')}
resource "alicloud_fcv3_function" "f" {
  function_name = "f"
  handler       = "index.handler"
  runtime       = "python3.10"
  role          = "acs:ram::${ACCOUNT}:role/fn"
}`,
    /Newly leads to full control[^]*user\/ann/,
  ],
  ['a count that was none', administrator('count = 0'), administrator('count = 1'), /user\/ann/],
  [
    'a count by a default',
    `variable "on" { default = false }\n${administrator('count = var.on ? 1 : 0')}`,
    `variable "on" { default = true }\n${administrator('count = var.on ? 1 : 0')}`,
    /user\/ann/,
  ],
  [
    'a key more of for_each',
    administrator('for_each = toset([])').replace(
      '"ann"\n  policy_name = "Adm',
      'each.key\n  policy_name = "Adm',
    ),
    administrator('for_each = toset(["bob"])').replace(
      '"ann"\n  policy_name = "Adm',
      'each.key\n  policy_name = "Adm',
    ),
    /user\/bob/,
  ],
  [
    'a block that is made of a list',
    made('data.alicloud_ram_policy_document.d.document', dataDocument('["ecs:StopInstance"]')),
    made(
      'data.alicloud_ram_policy_document.d.document',
      dataDocument('["ecs:StopInstance", "ram:CreateAccessKey"]'),
    ),
    /ram:CreateAccessKey|\? /i,
  ],
  [
    'what is merged last',
    made(
      'jsonencode(merge({ Version = "1" }, local.own))',
      'locals { own = { Statement = [{ Effect = "Allow", Action = "ecs:StopInstance", Resource = "*" }] } }',
    ),
    made(
      'jsonencode(merge({ Version = "1" }, local.own, local.more))',
      'locals {\n own = { Statement = [{ Effect = "Allow", Action = "ecs:StopInstance", Resource = "*" }] }\n more = { Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }\n}',
    ),
    /user\/ann/,
  ],
  [
    'a template',
    {
      'main.tf': made('templatefile("${path.module}/p.json", { action = "ecs:StopInstance" })'),
      'p.json':
        '{"Version":"1","Statement":[{"Effect":"Allow","Action":"${action}","Resource":"*"}]}',
    },
    {
      'main.tf': made('templatefile("${path.module}/p.json", { action = "ram:*" })'),
      'p.json':
        '{"Version":"1","Statement":[{"Effect":"Allow","Action":"${action}","Resource":"*"}]}',
    },
    /ram:\*|\? /,
  ],
  [
    'a template file that is another',
    {
      'main.tf': made('file("${path.module}/p.json")'),
      'p.json':
        '{"Version":"1","Statement":[{"Effect":"Allow","Action":"ecs:StopInstance","Resource":"*"}]}',
    },
    {
      'main.tf': made('file("${path.module}/p.json")'),
      'p.json': '{"Version":"1","Statement":[{"Effect":"Allow","Action":"ram:*","Resource":"*"}]}',
    },
    /ram:\*|\? /,
  ],
  [
    'moved to another name, and wider on the way',
    policy(READ),
    `moved {\n  from = alicloud_ram_policy.p\n  to   = alicloud_ram_policy.q\n}\n${policy(READ, allow('"ram:*"')).replaceAll('"alicloud_ram_policy" "p"', '"alicloud_ram_policy" "q"').replaceAll('alicloud_ram_policy.p.', 'alicloud_ram_policy.q.')}`,
    /ram:\*/,
  ],
  [
    'an override file',
    policy(READ),
    {
      'main.tf': policy(READ),
      'z_override.tf': `resource "alicloud_ram_policy" "p" {\n  policy_document = "${statement(allow('"ram:*"'))}"\n}`,
    },
    /ram:\*|\? /,
  ],
  [
    'a role in a module',
    {
      'main.tf': `${policy(READ)}module "m" {\n  source = "./m"\n  on = false\n}`,
      'm/main.tf': module(),
    },
    {
      'main.tf': `${policy(READ)}module "m" {\n  source = "./m"\n  on = true\n}`,
      'm/main.tf': module(),
    },
    /user\/ann|\? /,
  ],
];

function dataDocument(list: string): string {
  return `
data "alicloud_ram_policy_document" "d" {
  version = "1"
  dynamic "statement" {
    for_each = ${list}
    content {
      effect   = "Allow"
      action   = [statement.value]
      resource = ["*"]
    }
  }
}`;
}

function module(): string {
  return `variable "on" { type = bool }
resource "alicloud_ram_user_policy_attachment" "m" {
  count       = var.on ? 1 : 0
  user_name   = "ann"
  policy_name = "AdministratorAccess"
  policy_type = "System"
}`;
}

const nothing: readonly (readonly [title: string, base: Files, head: Files])[] = [
  [
    'another order',
    policy(READ, allow('["ram:GetUser","ram:ListUsers"]')),
    policy(allow('["ram:ListUsers","ram:GetUser"]'), READ),
  ],
  ['another case', policy(READ), policy(READ.replace('ecs:Describe*', 'ECS:describe*'))],
  ['a list of one', policy(READ), policy(READ.replace('"ecs:Describe*"', '["ecs:Describe*"]'))],
  ['what a wildcard has already', policy(READ), policy(READ, allow('"ecs:DescribeInstances"'))],
  [
    'a Deny that another has',
    policy(allow('"ram:*"'), deny('"ram:Create*"'), deny('"ram:CreateUser"')),
    policy(allow('"ram:*"'), deny('"ram:Create*"')),
  ],
  [
    'an Allow that a Deny takes back',
    policy(READ, deny('"ram:*"')),
    policy(READ, deny('"ram:*"'), allow('"ram:CreateUser"')),
  ],
  [
    'a network in two halves',
    policy(allow('"ram:*"', where('IpAddress', 'acs:SourceIp', '"192.0.2.0/24"'))),
    policy(
      allow('"ram:*"', where('IpAddress', 'acs:SourceIp', '["192.0.2.0/25","192.0.2.128/25"]')),
    ),
  ],
  [
    'moved to another name',
    policy(READ),
    `moved {\n  from = alicloud_ram_policy.p\n  to   = alicloud_ram_policy.q\n}\n${policy(READ).replaceAll('"alicloud_ram_policy" "p"', '"alicloud_ram_policy" "q"').replaceAll('alicloud_ram_policy.p.', 'alicloud_ram_policy.q.')}`,
  ],
  [
    'jsonencode of the same',
    policy(READ),
    made(
      'jsonencode({ Version = "1", Statement = [{ Effect = "Allow", Action = "ecs:Describe*", Resource = "*" }] })',
    ),
  ],
  ['a count of none', policy(READ), administrator('count = 0')],
  [
    'a condition more',
    policy(allow('"ram:*"')),
    policy(allow('"ram:*"', where('Bool', 'acs:MFAPresent', '"true"'))),
  ],
];

it.each(giving)('is told: %s', async (_, base, head, told) => {
  const [before, after] = [written(base), written(head)];
  const diff = await diffAccounts(before, after, 'text');
  expect(diff.text).toMatch(told);
  expect(diff.text).not.toContain('No difference: every');
  expect(diff.code).not.toBe(0);
  const options = { base: before, format: 'text', failOn: 'critical' } as const;
  const review = await reviewPaths([after], options, '2026-11-23');
  expect(review.text).toMatch(/^access\n/);
  expect(review.text).toMatch(told);
});

it.each(nothing)('gives nothing: %s', async (_, base, head) => {
  const [before, after] = [written(base), written(head)];
  const { text, code } = await diffAccounts(before, after, 'text');
  expect(text).not.toMatch(/newly|\? /);
  expect(code).toBe(0);
});
