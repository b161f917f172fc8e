import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import { explainRule, listRules } from '../../../cli/commands/review-rules';
import { CliError } from '../../../cli/exit';
import { rules } from '../../../policies/rules';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { buildPlan } from '../../policies/review/build-plan';

const TODAY = '2026-11-23';
const newFolder = temporaryFolders('told');

function write(folder: string, path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('a document that is not known', () => {
  const text =
    'variable "d" {}\nresource "alicloud_ram_policy" "p" {\n  policy_document = var.d\n}\n';

  it.each(['text', 'markdown'] as const)('is one thing in %s', async (format) => {
    const folder = newFolder();
    write(folder, 'main.tf', text);
    const report = (await reviewPaths([folder], { format }, TODAY)).text;
    expect(report.split('has no value here').length - 1).toBe(1);
    expect(report).toContain('ram-policy-no-full-administrator');
    expect(report).toContain('ram-policy-no-whole-service');
    expect(report).toContain('11 could not be judged');
  });

  it('is two where two things are not known', async () => {
    const folder = newFolder();
    write(folder, 'main.tf', text + text.replace('variable "d" {}\n', '').replace('"p"', '"q"'));
    const report = (await reviewPaths([folder], { format: 'text' }, TODAY)).text;
    expect(report.split('has no value here').length - 1).toBe(2);
  });
});

describe('what a change leaves behind', () => {
  const acl = (name: string, value: string): string =>
    `resource "alicloud_oss_bucket_acl" "${name}" {\n  bucket = "${name}"\n  acl = "${value}"\n}\n`;
  const verdict = async (before: string, after: string): Promise<string> => {
    const folder = newFolder();
    write(folder, 'base/main.tf', before);
    write(folder, 'head/main.tf', after);
    const base = join(folder, 'base');
    return (await reviewPaths([join(folder, 'head')], { format: 'text', base }, TODAY)).text;
  };

  it('is fixed where it is still there, and gone where it is deleted', async () => {
    const before = acl('a', 'public-read') + acl('b', 'public-read');
    expect(await verdict(before, acl('a', 'private'))).toContain(
      '(1 fixed, 1 gone with what is deleted, 1 passed;',
    );
  });

  it('is neither where it was moved', async () => {
    const moved =
      'moved {\n  from = alicloud_oss_bucket_acl.a\n  to = alicloud_oss_bucket_acl.b\n}\n';
    const after = acl('b', 'public-read').replace('bucket = "b"', 'bucket = "a"') + moved;
    expect(await verdict(acl('a', 'public-read'), after)).toContain('(1 already there, 0 passed;');
  });
});

describe('a range that a plan leaves out', () => {
  const planned = (constant: string, more: object = {}) =>
    buildPlan({
      address: 'alicloud_security_group_rule.r',
      after: {
        type: 'ingress',
        ip_protocol: 'all',
        cidr_ip: '10.0.0.0/8',
        port_range: null,
        ...more,
      },
      expressions: { port_range: { constant_value: constant } },
    });
  const told = async (plan: object): Promise<string> => {
    const path = write(newFolder(), 'plan.json', JSON.stringify(plan));
    return (await reviewPaths([path], { format: 'text' }, TODAY)).text;
  };

  it('is told, since every port is meant then', async () => {
    expect(await told(planned('22/22'))).toContain(
      'the range 22/22 is dropped with the protocol all: every port is meant then (port_range)',
    );
  });

  it('is nothing where every port was written, or the plan has it', async () => {
    expect(await told(planned('-1/-1'))).not.toContain('is dropped');
    const tcp = planned('22/22', { ip_protocol: 'tcp', port_range: '22/22' });
    expect(await told(tcp)).not.toContain('is dropped');
  });
});

describe('the rules', () => {
  it('are listed, each on a line, by id', () => {
    const lines = listRules(rules).trimEnd().split('\n');
    expect(lines).toHaveLength(rules.length);
    expect(lines).toEqual([...lines].sort());
    expect(listRules(rules)).toMatch(/^oss-bucket-private +critical {2}\S.*$/m);
  });

  it('are explained one by one', () => {
    for (const { id, title, rationale, remediation } of rules) {
      const text = explainRule(id, rules);
      for (const part of [id, title, rationale, remediation]) expect(text).toContain(part);
    }
    expect(explainRule('security-group-open-ports-listed', rules)).toMatch(
      /\noptions:\n {2}\w+: a list of/,
    );
  });

  it('that are none are not, and what was meant is', () => {
    expect(() => explainRule('oss-bucket-privat', rules)).toThrow(
      new CliError(
        2,
        'no rule is called oss-bucket-privat: did you mean oss-bucket-private? review --list prints them',
      ),
    );
    expect(() => explainRule('\u001b[2J', rules)).toThrow(
      'no rule is called \\u{1b}[2J: review --list',
    );
  });
});
