import { readConfiguration, review } from '../../../policies/review';
import type { JsonObject, Report } from '../../../policies/review';
import { rules } from '../../../policies/rules';

const today = '2026-11-28';
const model = (resource: JsonObject) =>
  readConfiguration([{ path: 'main.tf.json', content: { resource } }]);
const changed = (before: JsonObject, after: JsonObject): Report =>
  review(model(after), rules, { today, before: model(before) });
const news = ({ findings }: Report): string[] =>
  findings.filter(({ introduced }) => introduced).map(({ rule }) => rule);

const grant = (role: string): JsonObject => ({
  alicloud_ram_role_policy_attachment: {
    a: { policy_name: 'AdministratorAccess', policy_type: 'System', role_name: role },
  },
});
const acl = (bucket: string): JsonObject => ({
  alicloud_oss_bucket_acl: { a: { bucket, acl: 'public-read' } },
});
const groups: JsonObject = {
  alicloud_security_group: { a: { security_group_name: 'a' }, b: { security_group_name: 'b' } },
};
const opening = (group: string, more: JsonObject = {}): JsonObject => ({
  ...groups,
  alicloud_security_group_rule: {
    open: {
      type: 'ingress',
      ip_protocol: 'tcp',
      port_range: '22/22',
      cidr_ip: '0.0.0.0/0',
      security_group_id: `\${alicloud_security_group.${group}.id}`,
      ...more,
    },
  },
});

describe('a fault that is there already', () => {
  it.each([
    ['a grant, of another role', grant('sandbox'), grant('ci'), 'ram-no-administrator-attached'],
    ['a public ACL, of another bucket', acl('drafts'), acl('customers'), 'oss-bucket-private'],
    ['an open port, of another group', opening('a'), opening('b'), 'security-group-ssh-closed'],
  ])('is new where it is of something else: %s', (_, before, after, rule) => {
    expect(news(changed(before, before))).toEqual([]);
    expect(news(changed(before, after))).toContain(rule);
  });

  it('is none where only other things change', () => {
    const after = opening('a', { description: 'For us.', priority: 1 });
    expect(news(changed(opening('a'), after))).toEqual([]);
  });
});

describe('a value that nobody can tell any more', () => {
  const closed = opening('a', { cidr_ip: '10.0.0.0/8' });
  const open = opening('a', { cidr_ip: '${format("%s/0", var.start)}' });
  const asked = ({ undecided }: Report) =>
    undecided.filter(({ rule }) => rule === 'security-group-ssh-closed');

  it('is told to have been one that could be judged', () => {
    expect(asked(changed(closed, open))).toMatchObject([{ introduced: true, wasJudged: true }]);
    expect(asked(changed(open, open))).toMatchObject([{ introduced: false, wasJudged: false }]);
    expect(asked(changed(groups, open))).toMatchObject([{ introduced: true, wasJudged: false }]);
  });
});
