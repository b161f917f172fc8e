import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import { EVERYWHERE, snapshotOf, snapshotText } from '../../../policies/account/snapshot';
import type { Found } from '../../../policies/account/snapshot';
import { temporaryFolders } from '../../helpers/temporary-folder';

const folder = temporaryFolders('review')();
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

interface Told {
  readonly findings: readonly { readonly rule: string; readonly address: string }[];
  readonly undecided: readonly { readonly rule: string; readonly address: string }[];
}

async function reviewed(path: string) {
  const { text, code } = await reviewPaths([path], { format: 'json' }, '2026-11-28');
  return { code, ...(JSON.parse(text) as Told) };
}

const SSH = {
  ...{ type: 'ingress', ip_protocol: 'tcp', policy: 'accept', port_range: '22/22', priority: 1 },
  ...{ cidr_ip: '0.0.0.0/0', nic_type: 'intranet', security_group_id: 'sg-1' },
};
const rule: Found = {
  ...{ type: 'alicloud_security_group_rule', id: 'forgotten', region: 'cn-beijing' },
  values: { ...SSH, ipv6_cidr_ip: null, prefix_list_id: null, source_security_group_id: null },
};
const snapshot = (found: readonly Found[], read: 'all' | 'not' = 'all'): string =>
  snapshotText(
    snapshotOf({
      ...{ taken: '2026-11-28T08:00:00Z', found, sources: [] },
      coverage: { securityGroups: [{ region: EVERYWHERE, read }] },
    }),
  );

describe('the review of what is there', () => {
  test('finds the port that no plan has, in a snapshot', async () => {
    const { code, findings } = await reviewed(file('account.json', snapshot([rule])));
    expect(code).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'security-group-ssh-closed',
        address: 'alicloud_security_group_rule["cn-beijing/forgotten"]',
      }),
    );
  });

  test('finds it in a state, with keys of instances and in modules', async () => {
    const resource = {
      ...{ address: 'module.net.alicloud_security_group_rule.old["a"]', mode: 'managed' },
      ...{ type: 'alicloud_security_group_rule', name: 'old', index: 'a', values: SSH },
    };
    const state = {
      format_version: '1.0',
      values: {
        root_module: { child_modules: [{ address: 'module.net', resources: [resource] }] },
      },
    };
    const { findings } = await reviewed(file('state.json', JSON.stringify(state)));
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'security-group-ssh-closed', address: resource.address }),
    );
  });

  test('takes nothing for closed that was not read', async () => {
    const { code, findings, undecided } = await reviewed(file('half.json', snapshot([], 'not')));
    expect([code, findings]).toEqual([3, []]);
    expect(undecided.map(({ address }) => address)).toContain('securityGroups');
    const half = { ...rule, values: { type: 'ingress', policy: 'accept', port_range: '22/22' } };
    const open = await reviewed(file('open.json', snapshot([half])));
    expect(open.findings.filter(({ rule: id }) => id === 'security-group-ssh-closed')).toEqual([]);
    expect(open.undecided.map(({ rule: id }) => id)).toContain('security-group-ssh-closed');
  });

  test('refuses the file in which Terraform keeps a state', async () => {
    const own = { version: 4, lineage: 'x', terraform_version: '1.11.0', resources: [] };
    await expect(reviewed(file('terraform.tfstate.json', JSON.stringify(own)))).rejects.toThrow(
      'found a state as Terraform keeps it; allowed: what terraform show -json prints of it',
    );
  });
});
