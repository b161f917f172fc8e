import { join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import type { ReviewCommandOptions } from '../../../cli/commands/review';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { writeFiles } from './what-opens';

/** What nobody can judge does not end as clean, and a change of it is told though neither side is known. */

const newFolder = temporaryFolders('open');
const rule = (cidr: string, more = ''): string =>
  `resource "alicloud_security_group_rule" "r" {
  ${more}
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "22/22"
  security_group_id = "sg-1"
  cidr_ip = ${cidr}
}
`;

async function codeOf(
  head: string,
  base?: string,
  options: Partial<ReviewCommandOptions> = {},
): Promise<number> {
  const folder = newFolder();
  writeFiles(join(folder, 'head'), { 'main.tf': head });
  if (base !== undefined) writeFiles(join(folder, 'base'), { 'main.tf': base });
  const { code } = await reviewPaths(
    [join(folder, 'head')],
    { format: 'json', ...(base === undefined ? {} : { base: join(folder, 'base') }), ...options },
    '2026-11-23',
  );
  return code;
}

const unset = 'variable "a" {}\nvariable "b" {}\n';

describe('something serious that nobody can judge', () => {
  it('ends with 3, unless only worse counts', async () => {
    expect(await codeOf(unset + rule('var.a'))).toBe(3);
    expect(await codeOf(unset + rule('var.a'), undefined, { failOn: 'critical' })).toBe(0);
  });

  it('ends with 1 beside what is found', async () => {
    const found = rule('"0.0.0.0/0"').replace('"r"', '"open"');
    expect(await codeOf(unset + rule('var.a') + found)).toBe(1);
  });

  it('is a module that is not at hand', async () => {
    expect(await codeOf('module "m" {\n  source = "a/b/c"\n}\n')).toBe(3);
  });

  it('ends with 0 where it is not serious', async () => {
    const bucket = (status: string): string =>
      `resource "alicloud_oss_bucket_versioning" "v" {\n  bucket = "b"\n  status = ${status}\n}\n`;
    expect(await codeOf(unset + bucket('var.a'))).toBe(0);
  });
});

describe('a change of what nobody can judge', () => {
  it.each<[string, string, string]>([
    ['another variable', rule('var.a'), rule('var.b')],
    ['another local in what is not understood', rule('textdecodebase64(local.a, "x")'), ''],
    [
      'another default of a module',
      'module "m" {\n  source = "a/b/c"\n  cidr = "10.0.0.0/8"\n}\n',
      'module "m" {\n  source = "a/b/c"\n  cidr = "0.0.0.0/0"\n}\n',
    ],
    [
      'another number of them',
      rule('"0.0.0.0/0"', 'count = length(data.alicloud_zones.a.ids) > 9 ? 1 : 0'),
      rule('"0.0.0.0/0"', 'count = length(data.alicloud_zones.a.ids) > 0 ? 1 : 0'),
    ],
  ])('is told: %s', async (_, before, after) => {
    const [a, b] = ['locals {\n  a = "1"\n}\n', 'locals {\n  a = "2"\n}\n'];
    const zones = 'data "alicloud_zones" "a" {}\n';
    const more = unset + zones;
    expect(await codeOf(more + a + before, more + a + before)).toBe(0);
    expect(await codeOf(more + b + (after || before), more + a + before)).not.toBe(0);
  });

  it('is none where something else changes', async () => {
    const other = 'resource "alicloud_vpc" "v" {\n  cidr_block = "10.0.0.0/8"\n}\n';
    expect(await codeOf(unset + rule('var.a') + other, unset + rule('var.a'))).not.toBe(3);
  });

  it('is none where it is moved', async () => {
    const moved =
      'moved {\n  from = alicloud_security_group_rule.r\n  to = alicloud_security_group_rule.s\n}\n';
    const after = unset + rule('var.a').replace('"r"', '"s"') + moved;
    expect(await codeOf(after, unset + rule('var.a'))).toBe(0);
  });
});
