import { Backups, type BackupPlan, type BackupsProps } from '../../../constructs/data';
import { byPath } from '../../helpers/blocks';
import { synthStack } from '../../helpers/synth-stack';

const account = { id: '1234567890123456', site: 'international' } as const;
const daily: BackupPlan = { name: 'daily', regions: ['eu-west-1'] };

const stackWith = (props: Partial<BackupsProps>) =>
  synthStack((stack) => new Backups(stack, 'Backups', { account, plans: [], ...props }));

const policyOf = (plan: Partial<BackupPlan>) =>
  byPath(stackWith({ plans: [{ ...daily, ...plan }] }))['Backups/daily/eu-west-1/Policy'];

const making = (plan: Partial<BackupPlan>) => () => policyOf(plan);

const expected = {
  provider: 'alicloud.eu-west-1',
  auto_snapshot_policy_name: 'alicloud-baseline-daily',
  repeat_weekdays: ['1', '2', '3', '4', '5', '6', '7'],
  time_points: ['2'],
  retention_days: 30,
  enable_cross_region_copy: false,
  lifecycle: { prevent_destroy: true, ignore_changes: ['resource_group_id'] },
};

describe('Backups', () => {
  it('snapshots every disk that carries the tag of a plan', () => {
    const stack = stackWith({ plans: [daily] });
    const found = byPath(stack);
    expect(Object.keys(found)).toHaveLength(2);
    expect(found['Backups/daily/eu-west-1/Policy']).toEqual(expected);
    const { data } = JSON.parse(stack.text) as {
      readonly data: Readonly<Record<string, Readonly<Record<string, object>>>>;
    };
    const [[id, disks] = []] = Object.entries(data['alicloud_ecs_disks'] ?? {});
    expect(disks).toMatchObject({ provider: 'alicloud.eu-west-1', tags: { backup: 'daily' } });
    const [policy] = Object.keys(stack.resource['alicloud_ecs_auto_snapshot_policy'] ?? {});
    expect(found['Backups/daily/eu-west-1/Disks']).toEqual({
      provider: 'alicloud.eu-west-1',
      for_each: `\${toset(data.alicloud_ecs_disks.${id ?? ''}.ids)}`,
      auto_snapshot_policy_id: `\${alicloud_ecs_auto_snapshot_policy.${policy ?? ''}.id}`,
      disk_id: '${each.value}',
    });
  });

  it('looks for the tag as it is written, whatever Terraform would make of it', () => {
    const tag = { key: 'a', value: '${file("x")}' };
    const { text } = stackWith({ plans: [{ ...daily, tag }] });
    expect(text).toContain(JSON.stringify('$${file("x")}'));
  });

  it.each<[Partial<BackupPlan>, object]>([
    [{ weekdays: [7, 1] }, { repeat_weekdays: ['1', '7'] }],
    [{ hours: [10, 2, 2, 23, 0] }, { time_points: ['0', '2', '10', '23'] }],
    [{ keepDays: 1 }, { retention_days: 1 }],
    [{ keepDays: 65535 }, { retention_days: 65535 }],
    [
      { copyTo: { region: 'eu-central-1', keepDays: 7 } },
      {
        enable_cross_region_copy: true,
        target_copy_regions: ['eu-central-1'],
        copied_snapshots_retention_days: 7,
        copy_encryption_configuration: { encrypted: true },
        lifecycle: {
          prevent_destroy: true,
          ignore_changes: ['resource_group_id', 'copy_encryption_configuration[0].kms_key_id'],
        },
      },
    ],
  ])('takes %o and leaves the rest alone', (plan, changed) => {
    expect(policyOf(plan)).toEqual({ ...expected, ...changed });
  });

  it('has a policy for each plan in each of its regions', () => {
    const plans: BackupPlan[] = [
      { ...daily, regions: ['eu-west-1', 'cn-hangzhou'] },
      {
        name: 'weekly',
        regions: ['eu-west-1'],
        weekdays: [1],
        tag: { key: 'tier', value: 'gold' },
      },
    ];
    const { resource } = stackWith({ plans });
    expect(Object.keys(resource['alicloud_ecs_auto_snapshot_policy'] ?? {})).toHaveLength(3);
    expect(
      Object.keys(resource['alicloud_ecs_auto_snapshot_policy_attachment'] ?? {}),
    ).toHaveLength(3);
  });

  it('protects a disk of the same code', () => {
    const found = byPath(
      synthStack((stack) => {
        const backups = new Backups(stack, 'Backups', { account, plans: [daily] });
        backups.protect('Database', 'daily', 'eu-west-1', 'd-1');
      }),
    );
    expect(found['Backups/Database']).toMatchObject({
      provider: 'alicloud.eu-west-1',
      disk_id: 'd-1',
    });
  });

  it.each([
    ['weekly', 'eu-west-1'],
    ['daily', 'eu-central-1'],
  ] as const)('does not protect by plan %s in %s, which is none', (plan, region) => {
    expect(() =>
      synthStack((stack) => {
        new Backups(stack, 'Backups', { account, plans: [daily] }).protect(
          'X',
          plan,
          region,
          'd-1',
        );
      }),
    ).toThrow(
      new Error(
        `test-stack/Backups: plan: found '${plan}' in '${region}', allowed: daily in eu-west-1. Add the plan, or name one that is there.`,
      ),
    );
  });

  it.each<[Partial<BackupPlan>, string]>([
    [{ name: 'Daily' }, "plans[0].name: found 'Daily'"],
    [{ regions: [] }, 'plans[0].regions: found an empty list, allowed: at least one'],
    [
      { regions: ['eu-west-1', 'eu-west-1'] },
      "plans[0].regions[1]: found 'eu-west-1' a second time",
    ],
    [{ weekdays: [] }, 'plans[0].weekdays: found an empty list, allowed: at least one'],
    [
      { weekdays: [0] },
      'plans[0].weekdays[0]: found 0, allowed: a whole number of days of the week from 1 to 7',
    ],
    [{ weekdays: [8] }, 'plans[0].weekdays[0]: found 8'],
    [{ hours: [24] }, 'plans[0].hours[0]: found 24'],
    [
      { keepDays: 0 },
      'plans[0].keepDays: found 0, allowed: a whole number of days from 1 to 65535',
    ],
    [
      { copyTo: { region: 'eu-west-1', keepDays: 7 } },
      "plans[0].copyTo.region: found 'eu-west-1', allowed: a region that the disks are not in",
    ],
    [
      { copyTo: { region: 'eu-central-1', keepDays: -1 } },
      'plans[0].copyTo.keepDays: found -1, allowed: a whole number of days from 1 to 65535',
    ],
  ])('refuses %j', (plan, message) => {
    expect(making(plan)).toThrow(`test-stack/Backups: ${message}`);
  });

  it('refuses two plans of one name', () => {
    expect(() => stackWith({ plans: [daily, daily] })).toThrow(
      "plans[1].name: found 'daily' a second time",
    );
  });

  it('makes no vault, which costs money, unless asked', () => {
    expect(stackWith({ plans: [daily] }).text).not.toContain('alicloud_hbr');
  });

  it('makes vaults where asked, each with a policy that fills it', () => {
    const found = byPath(
      stackWith({
        vaults: [
          { name: 'files', region: 'eu-west-1', keepDays: 365 },
          { name: 'books', region: 'eu-west-1', immutable: true, key: { keyId: 'key-1' } },
        ],
      }),
    );
    expect(found['Backups/Vault-eu-west-1-files/Resource']).toEqual({
      provider: 'alicloud.eu-west-1',
      vault_name: 'alicloud-baseline-files',
      vault_type: 'STANDARD',
      vault_storage_class: 'STANDARD',
      encrypt_type: 'HBR_PRIVATE',
      worm_enabled: false,
      lifecycle: { prevent_destroy: true },
    });
    expect(found['Backups/Vault-eu-west-1-books/Resource']).toMatchObject({
      encrypt_type: 'KMS',
      kms_key_id: 'key-1',
      worm_enabled: true,
    });
    expect(found['Backups/Vault-eu-west-1-files/Policy']).toMatchObject({
      policy_name: 'alicloud-baseline-files',
      policy_type: 'STANDARD',
      rules: [
        {
          rule_type: 'BACKUP',
          backup_type: 'COMPLETE',
          schedule: 'I|1735689600|P1D',
          retention: 365,
        },
      ],
    });
  });

  it.each([
    [{ name: 'Files' }, 'name: found'],
    [
      { name: 'files', keepDays: 0 },
      'keepDays: found 0, allowed: a whole number of days from 1 to 99999',
    ],
  ])('refuses the vault %j', (vault, message) => {
    expect(() => stackWith({ vaults: [{ region: 'eu-west-1', ...vault }] })).toThrow(message);
  });
});
