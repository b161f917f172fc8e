import { accountProvider } from '../../constructs/account-provider';
import { AuditBaseline } from '../../constructs/audit';
import { DataBaseline } from '../../constructs/data';
import { DetectiveBaseline } from '../../constructs/detective';
import { guarded } from '../../constructs/protection';
import { synthBare, type Block } from '../helpers/synth-stack';
import { accept, withLines } from '../settings/helpers';

describe('guarded', () => {
  it('keeps what is not said to be removable', () => {
    expect(guarded()).toEqual({ lifecycle: { preventDestroy: true } });
    expect(guarded('keep')).toEqual(guarded());
  });

  it('writes nothing for what is removable', () => {
    expect(guarded('removable')).toEqual({});
  });

  it('ignores what others look after, kept or not', () => {
    expect(guarded('keep', ['policy'])).toEqual({
      lifecycle: { preventDestroy: true, ignoreChanges: ['policy'] },
    });
    expect(guarded('removable', ['policy'])).toEqual({ lifecycle: { ignoreChanges: ['policy'] } });
  });
});

/** What holds nothing and keeps nothing from harm: it comes and goes with what it is about. */
const MAY_GO = [
  'alicloud_config_remediation',
  'alicloud_config_rule',
  'alicloud_ecs_auto_snapshot_policy_attachment',
  'alicloud_kms_alias',
  'alicloud_msc_sub_subscription',
];

describe('protection', () => {
  const typesOf = (protection: string, isWanted: (block: Block) => boolean): string[] => {
    const settings = accept(
      withLines(
        'data:',
        '  diskEncryption: { regions: [eu-west-1], customerKeys: true }',
        '  backups: [{ name: daily }]',
        '  vaults: [{ name: files }]',
        'audit: { customerKey: true, lock: { days: 1, state: locked }, logStoreDays: 400 }',
        'detective:',
        '  rules: { remediate: [oss-bucket-public-read-prohibited] }',
        '  deliver: true',
        "  contacts: [{ name: alice, email: alice@example.com, mobile: '13800000000' }]",
        '  notifyAbout: [Notifications of Product Expiration]',
        `protection: ${protection}`,
      ),
    );
    const { resource } = synthBare((stack) => {
      accountProvider(stack, 'Account', settings);
      new DataBaseline(stack, 'Data', { settings });
      const { trail } = new AuditBaseline(stack, 'Audit', { settings });
      new DetectiveBaseline(stack, 'Detective', { settings, trail });
    });
    return Object.entries(resource)
      .filter(([, blocks]) => Object.values(blocks).some(isWanted))
      .map(([type]) => type)
      .sort();
  };
  const isKept = ({ lifecycle }: Block): boolean =>
    (lifecycle as { readonly prevent_destroy?: boolean } | undefined)?.prevent_destroy === true;

  it('is on everything that holds data, logs or keys, or guards them', () => {
    expect(typesOf('keep', (block) => !isKept(block))).toEqual(MAY_GO);
    expect(typesOf('keep', isKept).length).toBeGreaterThan(20);
  });

  it('is off all of it by one setting', () => {
    expect(typesOf('removable', isKept)).toEqual([]);
  });
});
