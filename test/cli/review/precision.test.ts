import { reviewPaths } from '../../../cli/commands/review';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { writeFiles } from './what-opens';

/** What can be said though a value is not known, and what cannot. */

const newFolder = temporaryFolders('precision');

interface Told {
  readonly findings: readonly { readonly rule: string }[];
  readonly undecided: readonly { readonly rule: string }[];
}

/** `fails`, `unknown` or `passes`. */
async function verdict(rule: string, text: string): Promise<string> {
  const folder = newFolder();
  writeFiles(folder, { 'main.tf': text });
  const told = await reviewPaths([folder], { format: 'json' }, '2026-11-28');
  const { findings, undecided } = JSON.parse(told.text) as Told;
  const isIn = (some: readonly { readonly rule: string }[]): boolean =>
    some.some((one) => one.rule === rule);
  return isIn(findings) ? 'fails' : isIn(undecided) ? 'unknown' : 'passes';
}

const machine = (line: string): string => `variable "x" {}
variable "y" {
  default = null
}
data "alicloud_vswitches" "d" {}
resource "alicloud_instance" "i" {
  ${line}
}
`;

it.each([
  ['data.alicloud_vswitches.d.ids[0]', 'passes'],
  ['data.alicloud_vswitches.d.ids.0', 'passes'],
  ['data.alicloud_vswitches.d.vswitches.0.id', 'passes'],
  ['data.alicloud_vswitches.d.vswitches.0.name', 'unknown'],
  ['one(data.alicloud_vswitches.d.ids)', 'unknown'],
  ['try(data.alicloud_vswitches.d.ids[0], null)', 'unknown'],
  ['var.x', 'unknown'],
  ['var.y', 'fails'],
])('an id of a data source is one: %s', async (value, expected) => {
  expect(await verdict('ecs-instance-in-vpc', machine(`vswitch_id = ${value}`))).toBe(expected);
});

it.each([
  ['var.x', 'fails'],
  ['var.y', 'passes'],
  ['var.x == "a" ? null : "b"', 'unknown'],
  ['data.alicloud_vswitches.d.name_regex', 'unknown'],
])('a password that is asked for is one: %s', async (value, expected) => {
  expect(await verdict('ecs-password-not-set', machine(`password = ${value}`))).toBe(expected);
});

it.each([
  ['alicloud_ram_policy.p.policy_name', 'alicloud_ram_policy.p.type', 'passes'],
  ['var.x', 'alicloud_ram_policy.p.type', 'passes'],
  ['var.x', '"System"', 'unknown'],
  ['var.x', 'var.x', 'unknown'],
  ['"AdministratorAccess"', 'data.alicloud_ram_policies.d.policies[0].type', 'unknown'],
  ['"AdministratorAccess"', '"System"', 'fails'],
])('a policy that is made here is no system policy: %s of %s', async (name, type, expected) => {
  const text = `variable "x" {}
data "alicloud_ram_policies" "d" {}
resource "alicloud_ram_policy" "p" {
  policy_name     = "p-\${var.x}"
  policy_document = "{}"
}
resource "alicloud_ram_role_policy_attachment" "a" {
  role_name   = "r"
  policy_name = ${name}
  policy_type = ${type}
}
`;
  expect(await verdict('ram-no-administrator-attached', text)).toBe(expected);
});
