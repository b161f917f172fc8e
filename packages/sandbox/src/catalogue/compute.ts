import type { ObjectValue } from '../value/value';
import type { Catalogue, Offer } from './catalogue';
import table from './instance-types.json';
import type { Place } from './place';

const { source, date } = table;
const DISKS = ['cloud_essd', 'cloud_auto', 'cloud_essd_entry', 'cloud_ssd', 'cloud_efficiency'];

const familyOf = (type: string): string => type.split('.').slice(0, 2).join('.').replace(/-.*/, '');
const generationOf = (family: string): string => {
  const [, letters = '', digit = ''] = /^ecs\.([a-z]+)(\d)/.exec(family) ?? [];
  return `ecs-${letters === 'n' || letters === 'sn' ? '3' : digit === '1' ? '1' : digit}`;
};

const TYPES = table.types.map(([type, cpu, memory, interfaces, ipv4, ipv6]) => ({
  type: String(type),
  family: familyOf(String(type)),
  numbers: { cpu: Number(cpu), memory: Number(memory), interfaces: Number(interfaces) },
  addresses: { ipv4: Number(ipv4), ipv6: Number(ipv6) },
}));

function instanceTypes({ zones }: Place): Offer[] {
  return [...TYPES]
    .sort((a, b) => a.numbers.cpu - b.numbers.cpu || a.numbers.memory - b.numbers.memory)
    .map(({ type, family, numbers, addresses }) => ({
      unverified: table.unverified.includes(family),
      row: {
        id: type,
        family,
        cpu_core_count: numbers.cpu,
        memory_size: numbers.memory,
        eni_amount: numbers.interfaces,
        eni_quantity: numbers.interfaces,
        eni_private_ip_address_quantity: addresses.ipv4,
        eni_ipv6_address_quantity: addresses.ipv6,
        availability_zones: zones,
        burstable_instance: {},
        gpu: { amount: '0', category: '' },
        local_storage: { amount: '0', capacity: '0', category: '' },
        nvme_support: 'unsupported',
      },
      offered: {
        instance_type: type,
        instance_type_family: family,
        availability_zone: zones,
        system_disk_category: DISKS,
        network_type: 'Vpc',
        gpu_amount: 0,
        // What a worker of Kubernetes needs, as the provider filters it.
        kubernetes_node_role: isNode(numbers) ? ['Worker', 'Master'] : [],
        minimum_eni_private_ip_address_quantity: upTo(addresses.ipv4),
        minimum_eni_ipv6_address_quantity: upTo(addresses.ipv6),
      },
    }));
}

function isNode({ cpu, memory }: { readonly cpu: number; readonly memory: number }): boolean {
  return cpu >= 2 && memory >= 4;
}

function upTo(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, n) => n);
}

/** Public images by what their ids say: name, version, architecture, size of the disk in GiB. */
const IMAGES: readonly (readonly [id: string, name: string, platform: string, size: number])[] = [
  ['aliyun_3_x64_20G_alibase_20240819.vhd', 'Alibaba Cloud Linux 3.2104 LTS 64-bit', 'Aliyun', 20],
  ['aliyun_3_x64_20G_scc_20240528.vhd', 'Alibaba Cloud Linux 3.2104 LTS 64-bit SCC', 'Aliyun', 20],
  [
    'aliyun_2_1903_x64_20G_alibase_20240628.vhd',
    'Alibaba Cloud Linux 2.1903 LTS 64-bit',
    'Aliyun',
    20,
  ],
  ['ubuntu_22_04_x64_20G_alibase_20240820.vhd', 'Ubuntu 22.04 64-bit', 'Ubuntu', 20],
  ['ubuntu_20_04_x64_20G_alibase_20240819.vhd', 'Ubuntu 20.04 64-bit', 'Ubuntu', 20],
  ['ubuntu_18_04_x64_20G_alibase_20231225.vhd', 'Ubuntu 18.04 64-bit', 'Ubuntu', 20],
  ['centos_7_9_x64_20G_alibase_20240628.vhd', 'CentOS 7.9 64-bit', 'CentOS', 20],
  ['centos_7_6_x64_20G_alibase_20211130.vhd', 'CentOS 7.6 64-bit', 'CentOS', 20],
  ['centos_6_10_x64_20G_alibase_20201120.vhd', 'CentOS 6.10 64-bit', 'CentOS', 20],
  ['debian_12_6_x64_20G_alibase_20240819.vhd', 'Debian 12.6 64-bit', 'Debian', 20],
  [
    'win2019_1809_x64_dtc_en-us_40G_alibase_20240813.vhd',
    'Windows Server 2019 64-bit',
    'Windows Server 2016',
    40,
  ],
  [
    'win2022_21H2_x64_dtc_en-us_40G_alibase_20240813.vhd',
    'Windows Server 2022 64-bit',
    'Windows Server 2022',
    40,
  ],
];

function image([id, name, platform, size]: (typeof IMAGES)[number]): Offer {
  const windows = platform.startsWith('Windows');
  const [, day = '20240101'] = /_(\d{8})\.vhd$/.exec(id) ?? [];
  const row: ObjectValue = {
    id,
    image_id: id,
    name: id,
    architecture: 'x86_64',
    creation_time: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T00:00:00Z`,
    image_owner_alias: 'system',
    is_support_io_optimized: true,
    os_name: name,
    os_name_en: name,
    os_type: windows ? 'windows' : 'linux',
    platform,
    progress: '100%',
    size,
    state: 'Available',
    status: 'Available',
    usage: 'none',
    tags: {},
    disk_device_mappings: [],
  };
  return { row, offered: { owners: 'system', image_name: id, image_family: familyOfImage(id) } };
}

function familyOfImage(id: string): string {
  return `acs:${id.split('_x64')[0] ?? id}_x64`;
}

export const COMPUTE: Readonly<Record<string, Catalogue>> = {
  alicloud_instance_types: { source, date, offers: instanceTypes },
  alicloud_instance_type_families: {
    source,
    date,
    offers: ({ zones }) =>
      [...new Set(TYPES.map(({ family }) => family))].map((family) => ({
        row: { id: family, generation: generationOf(family), zone_ids: zones },
        offered: { zone_id: zones },
      })),
  },
  alicloud_images: {
    source: 'documentation: public images of ECS; names and dates of their releases',
    date: '2024-08',
    offers: () => IMAGES.map(image),
  },
  alicloud_cloud_storage_gateway_stocks: {
    source: 'documentation: classes of gateways',
    date,
    id: 'zone_id',
    offers: ({ zones }) =>
      zones.map((zone_id) => ({
        row: { zone_id, available_gateway_classes: ['Basic', 'Standard', 'Enhanced', 'Advanced'] },
        offered: { gateway_class: ['Basic', 'Standard', 'Enhanced', 'Advanced'] },
      })),
  },
  alicloud_simple_application_server_images: {
    source: 'documentation: images of Simple Application Server; ids are made up',
    date,
    name: 'image_name',
    offers: () =>
      [
        ['fe9c66133a9d4688872869726b52b618', 'Ubuntu-20.04', 'Linux'],
        ['794c230fd3e64ea19f83f4d7a0ad6c63', 'CentOS-7.9', 'Linux'],
        ['b2b9b2eb1f0d4f2c9a3f2ab1c4d7e6f8', 'Windows-Server-2019', 'Windows'],
      ].map(([id = '', image_name = '', platform = '']) => ({
        row: {
          id,
          image_id: id,
          image_name,
          platform,
          image_type: 'system',
          description: image_name,
        },
        offered: { instance_image_type: 'system' },
      })),
  },
  alicloud_simple_application_server_plans: {
    source: 'documentation: plans of Simple Application Server; a part of them',
    date,
    offers: () =>
      [
        ['swas.s.c2m1s40b3t6', 2, 1, 40, 3, 6],
        ['swas.s.c2m2s50b4t8', 2, 2, 50, 4, 8],
        ['swas.s.c2m4s60b5t10', 2, 4, 60, 5, 10],
      ].map(([id = '', core = 0, memory = 0, disk_size = 0, bandwidth = 0, flow = 0]) => ({
        row: {
          id,
          plan_id: id,
          core,
          memory,
          disk_size,
          bandwidth,
          flow,
          support_platform: '["Linux","Windows"]',
        },
        offered: { platform: ['Linux', 'Windows'] },
      })),
  },
  alicloud_ecp_instance_types: {
    source: 'documentation: instance types of Cloud Phone',
    date,
    id: 'instance_type',
    offers: () =>
      [
        ['ecp.ce.large', 2],
        ['ecp.ce.xlarge', 4],
        ['ecp.ce.2xlarge', 8],
      ].map(([instance_type = '', cpu_core_count = 0]) => ({
        row: {
          instance_type,
          cpu_core_count,
          name: instance_type,
          name_en: instance_type,
          instance_type_family: 'ecp.ce',
          default_resolution: '1080*1920',
        },
      })),
  },
  alicloud_ecd_desktop_types: {
    source: 'documentation: desktop types of Elastic Desktop Service; a part of them',
    date,
    offers: () =>
      [
        ['eds.general.2c4g', 2, 4096],
        ['eds.general.4c8g', 4, 8192],
        ['eds.hf.4c8g', 4, 8192],
        ['eds.hf.8c16g', 8, 16384],
      ].map(([id = '', cpu = 0, memory = 0]) => {
        const family = String(id).split('.').slice(0, 2).join('.');
        return {
          row: {
            id,
            desktop_type_id: id,
            instance_type_family: family,
            cpu_count: String(cpu),
            memory_size: String(memory),
            gpu_count: 0,
            status: 'SUFFICIENT',
            system_disk_size: '80',
            data_disk_size: '100',
          },
          offered: { cpu_count: cpu, memory_size: memory },
        };
      }),
  },
};
