import type { SectionName } from '../../../policies/account/snapshot/sections';
import type { Listed } from './paging';

/** A list that is a call, and what of its items goes where. */
export interface Listing extends Listed {
  readonly section: SectionName;
  readonly regional: boolean;
  readonly type: string;
  /** The path of the id. */
  readonly id: string;
  /** Attribute -> path in an item. */
  readonly values: Readonly<Record<string, string>>;
}

const ecs = { product: 'ecs', regional: true } as const;

/** What one call tells whole. API names and fields as the published references have them. */
export const LISTINGS: readonly Listing[] = [
  {
    ...{ section: 'machines', ...ecs, action: 'DescribeInstances', paging: 'token' },
    ...{ list: 'Instances.Instance', type: 'alicloud_instance', id: 'InstanceId' },
    values: {
      instance_name: 'InstanceName',
      image_id: 'ImageId',
      instance_type: 'InstanceType',
      status: 'Status',
      create_time: 'CreationTime',
      public_ip: 'PublicIpAddress.IpAddress.0',
      primary_ip_address: 'VpcAttributes.PrivateIpAddress.IpAddress.0',
      internet_max_bandwidth_out: 'InternetMaxBandwidthOut',
      security_groups: 'SecurityGroupIds.SecurityGroupId',
      vswitch_id: 'VpcAttributes.VSwitchId',
      vpc_id: 'VpcAttributes.VpcId',
      http_endpoint: 'MetadataOptions.HttpEndpoint',
      http_tokens: 'MetadataOptions.HttpTokens',
      key_name: 'KeyPairName',
      deletion_protection: 'DeletionProtection',
    },
  },
  {
    ...{ section: 'publicAddresses', product: 'vpc', regional: true, paging: 'page' },
    ...{ action: 'DescribeEipAddresses', list: 'EipAddresses.EipAddress' },
    ...{ type: 'alicloud_eip_address', id: 'AllocationId' },
    values: {
      address_name: 'Name',
      ip_address: 'IpAddress',
      status: 'Status',
      create_time: 'AllocationTime',
    },
  },
  {
    ...{ section: 'disks', ...ecs, action: 'DescribeDisks', paging: 'token' },
    ...{ list: 'Disks.Disk', type: 'alicloud_ecs_disk', id: 'DiskId' },
    values: {
      disk_name: 'DiskName',
      status: 'Status',
      instance_id: 'InstanceId',
      zone_id: 'ZoneId',
      size: 'Size',
      encrypted: 'Encrypted',
      kms_key_id: 'KMSKeyId',
      create_time: 'CreationTime',
      enable_auto_snapshot: 'EnableAutoSnapshot',
      delete_auto_snapshot: 'DeleteAutoSnapshot',
    },
  },
  {
    ...{ section: 'snapshots', ...ecs, action: 'DescribeSnapshots', paging: 'token' },
    ...{ list: 'Snapshots.Snapshot', type: 'alicloud_ecs_snapshot', id: 'SnapshotId' },
    values: {
      snapshot_name: 'SnapshotName',
      disk_id: 'SourceDiskId',
      status: 'Status',
      create_time: 'CreationTime',
      retention_days: 'RetentionDays',
    },
  },
  {
    ...{ section: 'images', ...ecs, action: 'DescribeImages', paging: 'page' },
    ...{ list: 'Images.Image', type: 'alicloud_image', id: 'ImageId' },
    parameters: { ImageOwnerAlias: 'self' },
    values: { image_name: 'ImageName', status: 'Status', create_time: 'CreationTime' },
  },
  {
    ...{ section: 'databases', product: 'rds', regional: true, paging: 'page' },
    ...{ action: 'DescribeDBInstances', list: 'Items.DBInstance' },
    ...{ type: 'alicloud_db_instance', id: 'DBInstanceId' },
    values: {
      instance_name: 'DBInstanceDescription',
      engine: 'Engine',
      status: 'DBInstanceStatus',
      create_time: 'CreateTime',
      zone_id: 'ZoneId',
      vpc_id: 'VpcId',
    },
  },
  {
    ...{ section: 'trails', product: 'actiontrail', regional: false, paging: 'none' },
    ...{ action: 'DescribeTrails', list: 'TrailList' },
    ...{ type: 'alicloud_actiontrail_trail', id: 'Name' },
    values: {
      trail_name: 'Name',
      status: 'Status',
      event_rw: 'EventRW',
      trail_region: 'TrailRegion',
      oss_bucket_name: 'OssBucketName',
      oss_key_prefix: 'OssKeyPrefix',
      sls_project_arn: 'SlsProjectArn',
      is_organization_trail: 'IsOrganizationTrail',
      create_time: 'CreateTime',
    },
  },
  {
    ...{ section: 'identityProviders', product: 'ims', regional: false, paging: 'marker' },
    ...{ action: 'ListOIDCProviders', list: 'OIDCProviders.OIDCProvider' },
    ...{ type: 'alicloud_ims_oidc_provider', id: 'OIDCProviderName' },
    values: {
      oidc_provider_name: 'OIDCProviderName',
      issuer_url: 'IssuerUrl',
      create_time: 'CreateDate',
      issuance_limit_time: 'IssuanceLimitTime',
    },
  },
  {
    ...{ section: 'identityProviders', product: 'ims', regional: false, paging: 'marker' },
    ...{ action: 'ListSAMLProviders', list: 'SAMLProviders.SAMLProvider' },
    ...{ type: 'alicloud_ram_saml_provider', id: 'SAMLProviderName' },
    values: { saml_provider_name: 'SAMLProviderName', update_date: 'UpdateDate' },
  },
];
