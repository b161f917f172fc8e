import { defineRule } from '../../review';

export default defineRule({
  id: 'ecs-disk-default-encryption',
  title: 'New disks of a region are encrypted',
  severity: 'medium',
  resourceTypes: ['alicloud_ecs_disk_encryption_by_default'],
  rationale: 'It covers the disk that somebody makes by hand, and those that services make.',
  remediation: 'Set `encrypted = true`.',
  references: [
    'CIS Alibaba Cloud 2.0, 4.1',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ecs_disk_encryption_by_default',
  ],
  messages: { off: 'new disks of the region are not encrypted' },
  examples: {
    fails: { alicloud_ecs_disk_encryption_by_default: { r: { encrypted: false } } },
    passes: { alicloud_ecs_disk_encryption_by_default: { r: { encrypted: true } } },
  },
  check: ({ resource, verdict }) =>
    verdict(resource.boolean('encrypted').or(false).equals(true), 'off'),
});
