import { any, calls } from './filter';
import type { Filter } from './filter';

/** What holds data or works for somebody is gone. From the API metadata of each product. */
export const deletes: Filter = any(
  calls(
    ['Ecs'],
    'DeleteInstance',
    'DeleteInstances',
    'DeleteDisk',
    'DeleteSnapshot',
    'DeleteSnapshotGroup',
    'DeleteImage',
  ),
  calls(
    ['Rds', 'polardb', 'Dds', 'gpdb', 'R-kvstore'],
    'DeleteDBInstance',
    'DestroyDBInstance',
    'DeleteDBCluster',
    'DestroyInstance',
    'DeleteDatabase',
    'DeleteBackup',
  ),
  calls(['Oss'], 'DeleteBucket'),
  calls(['CS'], 'DeleteCluster'),
);
