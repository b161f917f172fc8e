import { isList, textOf, type ObjectValue } from '../value/value';
import type { Catalogue, Offer } from './catalogue';
import table from './database-classes.json';
import type { Place } from './place';

const { source, date } = table;
const list = (text = ''): string[] => text.split(',');

const RDS = table.rds.map(([engine = '', versions, category = '', storages, classes]) => ({
  engine,
  category,
  versions: list(versions),
  storages: list(storages),
  classes: list(classes),
  charges: category.startsWith('serverless') ? ['Serverless'] : ['PrePaid', 'PostPaid'],
}));

/** A zone of an instance, and the zones its standby may be in. */
function zoneIds({ zones }: Place): ObjectValue[] {
  return zones.map((id) => ({ id, sub_zone_ids: [id] }));
}

function rdsClasses(place: Place): Offer[] {
  return RDS.flatMap(({ engine, category, versions, storages, classes, charges }) =>
    classes.map((instance_class) => ({
      row: {
        instance_class,
        zone_ids: zoneIds(place),
        storage_range: storages.includes('local_ssd')
          ? { min: '5', max: '2000', step: '5' }
          : { min: '20', max: '32000', step: '5' },
      },
      offered: {
        engine,
        category,
        engine_version: versions,
        db_instance_class: instance_class,
        db_instance_storage_type: storages,
        storage_type: storages,
        instance_charge_type: charges,
        zone_id: place.zones,
      },
    })),
  );
}

function rdsEngines(place: Place): Offer[] {
  return RDS.flatMap(({ engine, category, versions, storages, charges }) =>
    versions.map((engine_version) => ({
      row: { engine, engine_version, category, zone_ids: zoneIds(place) },
      offered: {
        db_instance_storage_type: storages,
        instance_charge_type: charges,
        zone_id: place.zones,
      },
    })),
  );
}

const REDIS = table.redis.map(([engine = '', versions, architecture = '', classes]) => ({
  engine,
  architecture,
  versions: list(versions),
  classes: list(classes),
}));

/** PolarDB's rows are zones, with engines inside; the filters look into those. */
function polardbZones({ zones }: Place, config: ObjectValue): Offer[] {
  const asked = (name: string): string => textOf(config[name] ?? '').toLowerCase();
  const engines = table.polardb
    .map(([engine = '', versions, category = '', classes]) => ({
      engine,
      category,
      versions: list(versions),
      classes: list(classes).filter((c) => ['', c].includes(asked('db_node_class'))),
    }))
    .filter(
      ({ engine, category, versions, classes }) =>
        ['', engine.toLowerCase()].includes(asked('db_type')) &&
        ['', category.toLowerCase()].includes(asked('category')) &&
        (asked('db_version') === '' || versions.includes(asked('db_version'))) &&
        classes.length > 0,
    );
  if (engines.length === 0) return [];
  return zones.map((zone_id) => ({
    row: {
      zone_id,
      supported_engines: engines.flatMap(({ engine, versions, classes }) =>
        versions
          .filter((version) => ['', version].includes(asked('db_version')))
          .map((version) => ({
            engine: `${engine.toLowerCase()}_${version}`,
            available_resources: classes.map((db_node_class) => ({ db_node_class })),
          })),
      ),
    },
  }));
}

export const DATABASES: Readonly<Record<string, Catalogue>> = {
  alicloud_db_instance_classes: {
    source,
    date,
    id: 'instance_class',
    offers: rdsClasses,
  },
  alicloud_db_instance_engines: {
    source,
    date,
    id: 'engine',
    offers: rdsEngines,
  },
  alicloud_polardb_node_classes: {
    source,
    date,
    id: 'zone_id',
    offers: polardbZones,
  },
  alicloud_kvstore_instance_engines: {
    source,
    date,
    id: 'engine',
    offers: (_, config) =>
      REDIS.filter(({ architecture }) => architecture === 'standard').flatMap(
        ({ engine, versions }) =>
          versions.map((engine_version) => ({
            row: { engine, engine_version, zone_id: config['zone_id'] ?? '' },
          })),
      ),
  },
  alicloud_cddc_host_ecs_level_infos: {
    source: 'documentation: host types of ApsaraDB MyBase; a part of them',
    date,
    id: 'res_class_code',
    offers: () =>
      [
        ['mysql', 'cloud_essd', 'c6', 16, 32, 'ecs.c6.4xlarge'],
        ['mysql', 'cloud_essd', 'g6', 16, 64, 'ecs.g6.4xlarge'],
        ['mysql', 'local_ssd', 'i2', 8, 64, 'ecs.i2.2xlarge'],
        ['mssql', 'cloud_essd', 'g6', 16, 64, 'ecs.g6.4xlarge'],
        ['pgsql', 'cloud_essd', 'g6', 16, 64, 'ecs.g6.4xlarge'],
        ['redis', 'local_ssd', 'r6', 8, 64, 'ecs.r6.2xlarge'],
      ].map(([db_type = '', storage_type = '', family = '', cpu = 0, memory = 0, ecs = '']) => ({
        row: {
          description: `${String(family)}, ${String(cpu)} vCPU, ${String(memory)} GB`,
          ecs_class: ecs,
          ecs_class_code: ecs,
          res_class_code: `${String(db_type)}.host.${String(family)}.${String(cpu)}c${String(memory)}g`,
        },
        offered: { db_type, storage_type },
      })),
  },
  alicloud_hbase_instance_types: {
    source: 'documentation: instance types of ApsaraDB for HBase; a part of them',
    date,
    id: 'value',
    offers: () =>
      [
        ['hbase.sn1.medium', 2, 4],
        ['hbase.sn2.large', 4, 16],
        ['hbase.sn1.large', 4, 8],
      ].map(([value = '', cpu_size = 0, mem_size = 0]) => ({
        row: { value, cpu_size, mem_size },
        offered: { instance_type: value },
      })),
  },
};

/** Classes of Redis have a list of their names beside the rows. */
export function redisClasses(config: ObjectValue): ObjectValue {
  const asked = (name: string): string => textOf(config[name] ?? '').toLowerCase();
  const classes = REDIS.filter(
    ({ engine, architecture, versions }) =>
      ['', engine.toLowerCase()].includes(asked('engine')) &&
      ['', architecture].includes(asked('architecture')) &&
      (asked('engine_version') === '' || versions.includes(asked('engine_version'))),
  ).flatMap((each) => each.classes);
  return {
    id: classes.join(',') || 'instance_classes',
    instance_classes: classes,
    classes: classes.map((instance_class) => ({ instance_class, price: '' })),
  };
}

const CHARACTER_SETS: Readonly<Record<string, readonly string[] | undefined>> = {
  mysql: ['utf8', 'gbk', 'latin1', 'utf8mb4'],
  mariadb: ['utf8', 'gbk', 'latin1', 'utf8mb4'],
  sqlserver: [
    'Chinese_PRC_CI_AS',
    'Chinese_PRC_CS_AS',
    'SQL_Latin1_General_CP1_CI_AS',
    'Chinese_PRC_BIN',
  ],
  postgresql: ['UTF8', 'SQL_ASCII', 'GBK', 'EUC_CN', 'LATIN1'],
};

export function characterSets({ engine }: ObjectValue): ObjectValue {
  const names = CHARACTER_SETS[isList(engine) ? '' : textOf(engine ?? '').toLowerCase()] ?? [];
  return { id: textOf(engine ?? 'names'), names };
}
