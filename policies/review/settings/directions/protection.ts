import { different, fewer, higher, lower, nothing, off, set, under, wider } from './direction';
import type { Directions } from './direction';

export const protection: Directions = {
  ...under('network', {
    'vpcs[]': fewer('nobody guards the network any more', {
      by: ['name'],
      nameless: true,
      severity: 'high',
    }),
    'trustedNetworks[]': wider('administration ports are open to more of the world', {
      severity: 'high',
    }),
    'regions[]': fewer('networks in these regions are left alone'),
  }),
  ...under('network.vpcs[]', {
    kind: different('another network is guarded'),
    name: nothing('networks are compared by it'),
    cidr: nothing('the network is made anew'),
    id: different('another network is guarded', { severity: 'high' }),
    region: different('another network is guarded'),
  }),
  ...under('network.flowLogs', {
    enabled: off('nobody can say any more who talked to whom', { severity: 'high' }),
    retentionDays: lower('who talked to whom is forgotten sooner'),
  }),
  ...under('data', {
    allowPublicBucketsBecause: set('buckets may be public', { severity: 'critical' }),
    'backups[]': fewer('what it saved is saved no more', {
      by: ['name'],
      nameless: true,
      severity: 'high',
    }),
    'vaults[]': fewer('backups have no vault', { by: ['name'], nameless: true, severity: 'high' }),
  }),
  ...under('data.diskEncryption', {
    'regions[]': fewer('new disks there are not encrypted', { severity: 'high' }),
    customerKeys: off('the keys of disks are not ours to take back'),
    'kmsInstances.*': nothing('keys are made in another instance of KMS'),
    rotationDays: higher('a stolen key is good for longer'),
  }),
  ...under('data.backups[]', {
    name: nothing('plans are compared by it'),
    'regions[]': fewer('disks there are saved no more', { severity: 'high' }),
    'weekdays[]': fewer('snapshots are made on fewer days'),
    'hours[]': fewer('snapshots are made less often'),
    keepDays: lower('snapshots are gone sooner'),
  }),
  ...under('data.backups[].tag', {
    key: different('disks with the old tag are saved no more', { severity: 'high' }),
    value: different('disks with the old tag are saved no more', { severity: 'high' }),
  }),
  ...under('data.backups[].copyTo', {
    region: different('the copy in another region is gone', { absent: 'weakest' }),
    keepDays: lower('copies are gone sooner', { absent: 'weakest' }),
  }),
  ...under('data.vaults[]', {
    name: nothing('vaults are compared by it'),
    region: different('the vault is made anew elsewhere'),
    keepDays: lower('backups are gone sooner'),
    immutable: off('whoever is let in deletes the backups', { severity: 'high' }),
  }),
};
