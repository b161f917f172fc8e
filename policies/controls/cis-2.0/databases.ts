import { defineControl } from '../control';
import type { Control } from '../control';

const automated = { level: 1, assessed: 'automated' } as const;

/** Section 6. */
export const databases: readonly Control[] = [
  defineControl({
    id: '6.1',
    title: 'Connections to RDS are encrypted',
    ...automated,
    rules: ['rds-ssl-enabled'],
    detections: ['database-ssl-off'],
    manual:
      'RDS offers encryption; that it takes no other connections is set in the database itself, where it can be.',
  }),
  defineControl({
    id: '6.2',
    title: 'RDS is not open to the world',
    ...automated,
    rules: ['rds-whitelist-closed', 'rds-endpoint-private'],
    detections: ['database-opened'],
  }),
  defineControl({
    id: '6.3',
    title: 'Statements on RDS are recorded',
    level: 2,
    assessed: 'automated',
    rules: ['rds-sql-audit-enabled'],
    detections: ['database-audit-off'],
  }),
  defineControl({
    id: '6.4',
    title: 'Records of statements are kept for half a year',
    ...automated,
    rules: ['rds-sql-audit-retention'],
    detections: ['database-audit-off'],
  }),
  defineControl({
    id: '6.5',
    title: 'The data of RDS is encrypted where it is stored',
    ...automated,
    rules: ['rds-encrypted-at-rest'],
  }),
  defineControl({
    id: '6.6',
    title: 'RDS is encrypted with a key of the account',
    level: 2,
    assessed: 'automated',
    offeredBy: ['EncryptionKey'],
    rules: ['rds-encryption-own-key'],
  }),
  defineControl({
    id: '6.7',
    title: 'PostgreSQL logs connections',
    ...automated,
    rules: ['rds-postgresql-log-connections'],
  }),
  defineControl({
    id: '6.8',
    title: 'PostgreSQL logs the end of connections',
    ...automated,
    rules: ['rds-postgresql-log-disconnections'],
  }),
  defineControl({
    id: '6.9',
    title: 'PostgreSQL logs how long statements take',
    ...automated,
    rules: ['rds-postgresql-log-duration'],
  }),
];
