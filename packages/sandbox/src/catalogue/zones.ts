import type { ObjectValue } from '../value/value';
import type { Catalogue, Offer } from './catalogue';
import { regionName, zoneName, type Place } from './place';
import table from './zones.json';

const { source, date } = table;

/** A list of the region's zones, a row each. */
function zones(row: (zone: string, place: Place) => ObjectValue, id = 'id'): Catalogue {
  return {
    source,
    date,
    id,
    offers: (place) => place.zones.map((zone) => ({ row: row(zone, place) })),
  };
}

/**
 * Products that span several zones offer pairs of them beside the single ones, `cn-hangzhou-MAZ1(b,e)`,
 * and the provider shows one kind or the other: pairs only where they are asked for.
 */
function singleOrMulti(): Catalogue {
  return {
    source: `${source}; which zones go together is assumed`,
    date,
    offers: (place, { multi, multi_zone }) =>
      multi === true || multi_zone === true
        ? pairs(place).map(([id, both]) => ({
            row: { id, multi_zone_ids: both },
            offered: { multi: [true, false], multi_zone: [true, false] },
          }))
        : place.zones.map((id) => ({ row: { id, multi_zone_ids: [] } })),
  };
}

function pairs({ region, zones: all }: Place): [string, string[]][] {
  return all.slice(1).map((zone, index) => {
    const both = [all[index] ?? zone, zone];
    return [`${region}-MAZ${String(index + 1)}(${both.map((z) => z.slice(-1)).join(',')})`, both];
  });
}

const DISKS = [
  'cloud_essd',
  'cloud_auto',
  'cloud_essd_entry',
  'cloud_ssd',
  'cloud_efficiency',
  'cloud',
];
const RESOURCES = ['Instance', 'Disk', 'VSwitch', 'IoOptimized', 'DedicatedHost', 'Slb', 'Rds'];
/** What one can ask the zones for beyond that, of the products themselves. */
const PRODUCTS = 'PolarDB KVStore FunctionCompute Elasticsearch MongoDB Gpdb HBase ADB'.split(' ');
const NAS_TYPES = [
  ['Capacity', 'NFS'],
  ['Capacity', 'SMB'],
  ['Performance', 'NFS'],
  ['Performance', 'SMB'],
  ['Premium', 'NFS'],
  ['standard', 'NFS'],
  ['advance', 'NFS'],
  ['advance_100', 'cpfs'],
  ['advance_200', 'cpfs'],
].map(([storage_type = '', protocol_type = '']) => ({ storage_type, protocol_type }));

const named = (zone: string): ObjectValue => ({
  id: zone,
  zone_id: zone,
  local_name: zoneName(zone),
});

/** Lists of zones. Every product is offered in every zone, which the real lists do not say. */
export const ZONE_LISTS: Readonly<Record<string, Catalogue>> = {
  alicloud_zones: {
    source,
    date,
    // Zones that go together are shown instead of the single ones.
    offers: (place, { multi }) =>
      multi === true
        ? pairs(place).map(([id, both]) => generalZone(id, place, both))
        : place.zones.map((zone) => generalZone(zone, place)),
  },
  alicloud_alb_zones: zones(named),
  alicloud_nlb_zones: zones(named),
  alicloud_gwlb_zones: zones(named),
  alicloud_tsdb_zones: zones(named),
  alicloud_enhanced_nat_available_zones: zones(named, 'zone_id'),
  alicloud_vpn_gateway_zones: zones(
    (zone) => ({ zone_id: zone, zone_name: zoneName(zone) }),
    'zone_id',
  ),
  alicloud_ecd_zones: zones((zone) => ({ zone_id: zone }), 'zone_id'),
  alicloud_ecp_zones: zones((zone) => ({ zone_id: zone }), 'zone_id'),
  alicloud_fc_zones: zones((zone) => ({ id: zone })),
  alicloud_pvtz_resolver_zones: zones((zone) => ({ zone_id: zone, status: 'NORMAL' }), 'zone_id'),
  alicloud_cddc_zones: zones((zone, { region }) => ({
    id: zone,
    zone_id: zone,
    region_id: region,
  })),
  alicloud_dfs_zones: zones(
    (zone) => ({
      zone_id: zone,
      options: ['STANDARD', 'PERFORMANCE'].map((storage_type) => ({
        storage_type,
        protocol_type: 'HDFS',
      })),
    }),
    'zone_id',
  ),
  alicloud_nas_zones: zones((zone) => ({ zone_id: zone, instance_types: NAS_TYPES }), 'zone_id'),
  alicloud_slb_zones: zones((zone, place) => ({
    id: zone,
    master_zone_id: zone,
    slave_zone_id: otherZone(zone, place),
    slb_slave_zone_ids: place.zones.filter((other) => other !== zone),
    supported_resources: ['classic_internet', 'classic_intranet', 'vpc'].map((address_type) => ({
      address_type,
      address_ip_version: 'ipv4',
    })),
  })),
  alicloud_eci_zones: {
    source,
    date,
    id: 'region_endpoint',
    offers: ({ region, zones: all }) => [
      { row: { region_endpoint: `eci.${region}.aliyuncs.com`, zone_ids: all } },
    ],
  },
  ...Object.fromEntries(
    [
      'adb',
      'cassandra',
      'db',
      'elasticsearch',
      'gpdb',
      'hbase',
      'kvstore',
      'mongodb',
      'polardb',
    ].map((product) => [`alicloud_${product}_zones`, singleOrMulti()]),
  ),
  alicloud_cen_transit_router_available_resources: {
    source,
    date,
    offers: ({ zones: all }) => [
      {
        row: {
          master_zones: all,
          slave_zones: [...all.slice(1), ...all.slice(0, 1)],
          available_zones: all,
          support_multicast: true,
        },
      },
    ],
  },
  alicloud_click_house_regions: {
    source,
    date,
    id: 'region_id',
    offers: ({ region, zones: all }) => [
      {
        row: {
          region_id: region,
          zone_ids: all.map((zone_id) => ({ zone_id, vpc_enabled: true })),
        },
        offered: { current: [true, false] },
      },
    ],
  },
  alicloud_ebs_regions: {
    source,
    date,
    id: 'region_id',
    offers: ({ region, zones: all }) => [
      { row: { region_id: region, zones: all.map((zone_id) => ({ zone_id })) } },
    ],
  },
  alicloud_ros_regions: regions((region) => ({
    region_id: region,
    local_name: regionName(region),
    region_endpoint: 'ros.aliyuncs.com',
  })),
  alicloud_hbr_replication_vault_regions: regions((region) => ({ replication_region_id: region })),
  alicloud_rds_cross_regions: regions((region) => ({ id: region })),
};

/** Every region but the one that is asked, which some products copy into. */
function regions(row: (region: string) => ObjectValue): Catalogue {
  return {
    source,
    date,
    offers: () => Object.keys(table.regions).map((region) => ({ row: row(region) })),
  };
}

function generalZone(zone: string, place: Place, together: readonly string[] = []): Offer {
  return {
    row: {
      id: zone,
      local_name: `${regionName(place.region)} ${zoneName(zone)}`,
      available_disk_categories: DISKS,
      available_resource_creation: RESOURCES,
      available_instance_types: [],
      multi_zone_ids: together,
      slb_slave_zone_ids: [],
    },
    offered: {
      multi: [false, true],
      available_disk_category: DISKS,
      available_resource_creation: [...RESOURCES, ...PRODUCTS],
    },
  };
}

function otherZone(zone: string, { zones: all }: Place): string {
  return all.find((other) => other !== zone) ?? zone;
}
