import type { ObjectValue, Value } from '../value/value';
import type { Catalogue } from './catalogue';

const DATE = '2026-08';

/** A catalogue that is the same everywhere. */
function fixed(
  source: string,
  rows: readonly ObjectValue[],
  more: Pick<Catalogue, 'id' | 'name'> = {},
): Catalogue {
  return { source, date: DATE, offers: () => rows.map((row) => ({ row })), ...more };
}

const EMR_TYPES = [
  'ecs.g6.xlarge',
  'ecs.g6.2xlarge',
  'ecs.g7.xlarge',
  'ecs.g7.2xlarge',
  'ecs.g5.xlarge',
  'ecs.g5.2xlarge',
];
const EMR_ROLES = ['MASTER', 'CORE', 'TASK', 'GATEWAY'];

const TLS: readonly (readonly [
  id: string,
  versions: readonly string[],
  ciphers: readonly string[],
])[] = [
  [
    'tls_cipher_policy_1_0',
    ['TLSv1.0', 'TLSv1.1', 'TLSv1.2'],
    ['ECDHE-ECDSA-AES128-GCM-SHA256', 'AES128-SHA', 'DES-CBC3-SHA'],
  ],
  [
    'tls_cipher_policy_1_1',
    ['TLSv1.1', 'TLSv1.2'],
    ['ECDHE-ECDSA-AES128-GCM-SHA256', 'AES128-SHA', 'DES-CBC3-SHA'],
  ],
  [
    'tls_cipher_policy_1_2',
    ['TLSv1.2'],
    ['ECDHE-ECDSA-AES128-GCM-SHA256', 'AES128-SHA', 'DES-CBC3-SHA'],
  ],
  [
    'tls_cipher_policy_1_2_strict',
    ['TLSv1.2'],
    ['ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256'],
  ],
  [
    'tls_cipher_policy_1_2_strict_with_1_3',
    ['TLSv1.2', 'TLSv1.3'],
    ['TLS_AES_128_GCM_SHA256', 'ECDHE-ECDSA-AES128-GCM-SHA256'],
  ],
];

const LINES = [
  'default',
  'telecom',
  'unicom',
  'mobile',
  'oversea',
  'edu',
  'drpeng',
  'btvn',
  'search',
];

/** Versions, images, plans and tiers of products that lists offer. */
export const PRODUCTS: Readonly<Record<string, Catalogue>> = {
  alicloud_emr_main_versions: fixed(
    'documentation: release versions of E-MapReduce; a part of them',
    ['EMR-5.10.0', 'EMR-4.10.0', 'EMR-3.44.0', 'EMR-3.22.0'].map((emr_version) => ({
      emr_version,
      image_id: '',
      cluster_types: ['HADOOP', 'ZOOKEEPER', 'KAFKA', 'DATA_SCIENCE', 'FLINK', 'DRUID', 'GATEWAY'],
      cluster_type: ['HADOOP', 'ZOOKEEPER', 'KAFKA', 'DATA_SCIENCE', 'FLINK', 'DRUID', 'GATEWAY'],
    })),
    { id: 'emr_version' },
  ),
  alicloud_emr_instance_types: {
    source: 'documentation: instance types of E-MapReduce; a part of them',
    date: DATE,
    offers: ({ zones }) =>
      zones.flatMap((zone_id) =>
        EMR_TYPES.map((id) => ({
          row: { id, zone_id, local_storage_capacity: 0 },
          offered: {
            instance_type: id,
            support_node_type: EMR_ROLES,
            support_local_storage: false,
          },
        })),
      ),
  },
  alicloud_emr_disk_types: {
    source: 'documentation: disks of E-MapReduce, in GiB',
    date: DATE,
    id: 'value',
    offers: ({ zones }) =>
      ['CLOUD_ESSD', 'CLOUD_SSD', 'CLOUD_EFFICIENCY'].map((value) => ({
        row: { value, min: 40, max: value === 'CLOUD_ESSD' ? 32768 : 2048 },
        offered: { zone_id: zones },
      })),
  },
  alicloud_service_mesh_versions: fixed(
    'documentation: versions of Service Mesh; a part of them',
    ['Default', 'Pro'].flatMap((edition) =>
      ['v1.22.6.50-g2f7e2c8b-aliyun', 'v1.21.6.103-g5ddeaef7-aliyun'].map((version) => ({
        id: `${edition}:${version}`,
        edition,
        version,
      })),
    ),
  ),
  alicloud_dms_user_tenants: {
    source: 'documentation: ListUserTenants; every account has a tenant of its own',
    date: DATE,
    name: 'tenant_name',
    offers: ({ account }) => {
      const tid = String(Number(account.slice(-6)) + 1);
      return [{ row: { id: tid, tid, tenant_name: `${account}'s tenant`, status: 'ACTIVE' } }];
    },
  },
  alicloud_ecd_bundles: fixed(
    'documentation: system templates of Elastic Desktop Service; a part of them',
    [
      ['bundle_eds_enterprise_office_4c8g_s8d2_win2019_edu', 4, 8192],
      ['bundle_eds_enterprise_office_8c16g_s8d2_win2019_edu', 8, 16384],
    ].map(([id = '', cpu_count = 0, memory = 0]) => ({
      id,
      bundle_id: id,
      bundle_name: `Windows Server 2019, ${String(cpu_count)} vCPU`,
      bundle_type: 'SYSTEM',
      description: '',
      desktop_type: `eds.enterprise_office.${String(cpu_count)}c${String(Number(memory) / 1024)}g`,
      desktop_type_attribute: [
        { cpu_count, gpu_count: '0', gpu_spec: '', memory_size: String(memory) },
      ],
      disks: [
        { disk_type: 'SYSTEM', disk_size: '80' },
        { disk_type: 'DATA', disk_size: '20' },
      ],
      image_id: 'desktopimage-windows-server-2019-64',
      os_type: 'Windows',
    })),
    { name: 'bundle_name' },
  ),
  alicloud_ecd_images: fixed(
    'documentation: system images of Elastic Desktop Service; a part of them',
    [
      {
        id: 'desktopimage-windows-server-2019-64',
        image_id: 'desktopimage-windows-server-2019-64',
        image_name: 'Windows Server 2019',
        image_type: 'SYSTEM',
        os_type: 'Windows',
        status: 'Available',
        progress: '100%',
        size: 80,
      },
    ],
    { name: 'image_name' },
  ),
  alicloud_threat_detection_honeypot_images: fixed(
    "documentation: images of cloud honeypots; a part of them, with ids of the provider's examples",
    [
      ['ruoyi', 'sha256:02882320c9a55303410127c5dc4ae2dc470150f9d7f2483102d994f5e5f4d9df'],
      ['metabase', 'sha256:007095d6de9c7a343e9fc1f74a7efc9c5de9d5454789d2fa505a1b3fc623730c'],
    ].map(([name = '', id = '']) => ({
      id,
      honeypot_image_id: id,
      honeypot_image_name: name,
      honeypot_image_display_name: name,
      honeypot_image_type: 'web',
      honeypot_image_version: '1.0.0',
      proto: 'tcp',
      service_port: '80',
    })),
    { name: 'honeypot_image_name' },
  ),
  alicloud_alb_system_security_policies: fixed(
    'documentation: system TLS policies of Application Load Balancer; ciphers are a part of them',
    TLS.map(([id, tls_versions, ciphers]) => ({
      id,
      security_policy_id: id,
      tls_versions,
      ciphers,
    })),
  ),
  alicloud_express_connect_access_points: {
    source: 'documentation: access points of Express Connect; ids follow the region',
    date: DATE,
    name: 'access_point_name',
    offers: ({ region }) =>
      ['A', 'B'].map((letter) => {
        const id = `ap-${region}-${letter.toLowerCase()}`;
        return {
          row: {
            id,
            access_point_id: id,
            access_point_name: `${region} ${letter}`,
            attached_region_no: region,
            location: region,
            status: 'recommended',
            type: 'VPC',
            host_operator: 'Other',
          },
        };
      }),
  },
  alicloud_cs_kubernetes_version: fixed(
    'documentation: versions of Container Service for Kubernetes; a part of them',
    ['1.34.1-aliyun.1', '1.33.3-aliyun.1', '1.32.7-aliyun.1', '1.22.3-aliyun.1'].map((version) => ({
      version,
      kubernetes_version: version,
      runtime: [{ name: 'containerd', version: '1.6.28' }],
    })),
    { id: 'version' },
  ),
  alicloud_sae_instance_specifications: fixed(
    'documentation: instance specifications of Serverless App Engine; cpu in thousandths, memory in MiB',
    [
      [1, 500, 1024],
      [2, 1000, 2048],
      [3, 2000, 4096],
      [4, 4000, 8192],
    ].map(([id = 0, cpu = 0, memory = 0]) => ({
      id: String(id),
      instance_specification_id: String(id),
      cpu,
      memory,
      enable: true,
      spec_info: `ecs.c${String(cpu)}m${String(memory)}`,
      version: 0,
    })),
  ),
  alicloud_dns_resolution_lines: fixed(
    'documentation: resolution lines of Alibaba Cloud DNS; a part of them',
    LINES.map((code) => ({ line_code: code, line_name: code, line_display_name: code })),
    { id: 'line_code', name: 'line_name' },
  ),
  alicloud_governance_baselines: fixed(
    'documentation: the baseline that Cloud Governance Center brings along; its id is made up',
    [
      {
        id: 'afb-systemdefault',
        baseline_id: 'afb-systemdefault',
        baseline_name: 'Default',
        description: '',
      },
    ],
    { name: 'baseline_name' },
  ),
  alicloud_quotas_quotas: fixed(
    'documentation: quotas of ECS, a part of them; totals are defaults',
    [
      ['q_security-groups', 'Maximum Number of Security Groups', 100],
      ['q_vpc-instances', 'Maximum Number of Instances', 100],
      ['q_dedicated-hosts', '专有宿主机总数量上限', 5],
    ].map(([id = '', quota_name = '', total_quota = 0]) => ({
      id,
      quota_action_code: id,
      quota_name,
      total_quota,
      total_usage: 0,
      adjustable: true,
      consumable: true,
      quota_type: 'normal',
      quota_unit: 'AMOUNT',
      applicable_range: [1, 1000].map(String),
      applicable_type: 'continuous',
    })),
    { name: 'quota_name' },
  ),
};

/** Protocols by the type of a file system's storage. */
export function nasProtocols({ type }: ObjectValue): ObjectValue {
  const protocols: Value = type === 'Performance' || type === 'Capacity' ? ['NFS', 'SMB'] : ['NFS'];
  return { id: 'protocols', protocols };
}
