import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { restoreCheck } from '../../cli/commands/restore-check';
import { EVERYWHERE, snapshotOf, snapshotText } from '../../policies/account/snapshot';
import type { Found } from '../../policies/account/snapshot';
import { SECTION_NAMES } from '../../policies/account/snapshot';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders('restore')();

function object(type: string, id: string, values: Found['values'], region = 'cn-beijing'): Found {
  return { type: `alicloud_${type}`, id, region, values };
}

function checked(found: readonly Found[], read: 'all' | 'partly' = 'all', since = '2026-11-20') {
  const coverage = Object.fromEntries(
    SECTION_NAMES.map((name) => [name, [{ region: EVERYWHERE, read }]]),
  );
  const file = join(folder, 'account.json');
  const taken = '2026-11-28T08:00:00Z';
  writeFileSync(file, snapshotText(snapshotOf({ taken, found, coverage, sources: [] })));
  return restoreCheck(file, { since, format: 'text' }, Date.parse(taken));
}

const disk = object('ecs_disk', 'd-1', { disk_name: 'data' });
const copy = (id: string, time: string, status = 'accomplished') =>
  object('ecs_snapshot', id, { disk_id: 'd-1', create_time: time, status });
const admin = object('ram_user_policy_attachment', 'x', {
  ...{ user_name: 'gus', policy_name: 'AdministratorAccess', policy_type: 'System' },
});

describe('what can be brought back', () => {
  test('is the last whole copy from before the time, with its age and region', () => {
    const { code, text } = checked([
      ...[disk, copy('s-old', '2026-11-01T00:00Z'), copy('s-last', '2026-11-19T20:00Z')],
      ...[copy('s-after', '2026-11-21T00:00Z'), copy('s-half', '2026-11-19T23:00Z', 'failed')],
    ]);
    expect(code).toBe(0);
    expect(text).toContain(
      '+ disk d-1 (data) in cn-beijing: s-last of 2026-11-19T20:00:00Z, 4 hours before\n',
    );
    expect(text).toContain('  ecs:DeleteSnapshot: nobody\n');
  });

  test('is not what has copies from after only, and who could delete them is named', () => {
    const { code, text } = checked([disk, copy('s-after', '2026-11-21T00:00Z'), admin]);
    expect(code).toBe(1);
    expect(text).toContain('! disk d-1 (data) in cn-beijing: nothing from before\n');
    expect(text).toContain('  ecs:DeleteSnapshot: user/gus\n');
  });

  test('is not known where copies were not all read', () => {
    const { code, text } = checked([disk], 'partly');
    expect(code).toBe(3);
    expect(text).toContain('? disk d-1 (data) in cn-beijing: copies were not all read\n');
  });

  test('of databases are backups, and of buckets versions', () => {
    const backup = { db_instance_id: 'rm-1', backup_status: 'Success' };
    const { text } = checked([
      object('db_instance', 'rm-1', {}),
      object('rds_backups', 'b-1', { ...backup, backup_end_time: '2026-11-10T00:00:00Z' }),
      object('oss_bucket', 'kept', { bucket: 'kept' }, ''),
      object('oss_bucket_versioning', 'kept', { bucket: 'kept', status: 'Enabled' }, ''),
      object('oss_bucket', 'bare', { bucket: 'bare', versioning: null }, ''),
    ]);
    expect(text).toContain('+ database rm-1 in cn-beijing: b-1 of 2026-11-10T00:00:00Z, 10 days');
    expect(text).toContain('+ bucket kept: keeps versions');
    expect(text).toContain('! bucket bare: keeps no versions');
  });
});
