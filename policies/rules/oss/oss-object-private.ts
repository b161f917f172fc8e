import { defineRule } from '../../review';

export default defineRule({
  id: 'oss-object-private',
  title: 'An object is not readable or writable by everybody',
  severity: 'high',
  resourceTypes: ['alicloud_oss_bucket_object'],
  rationale:
    'The acl of an object goes before that of its bucket: a private bucket may hold public objects.',
  remediation: 'Leave `acl` out, or set it to `private`.',
  references: ['CIS Alibaba Cloud 2.0, 5.2'],
  messages: { public: 'the object is {found}' },
  examples: {
    fails: {
      alicloud_oss_bucket_object: {
        page: { bucket: 'example-data', key: 'a', acl: 'public-read' },
      },
    },
    passes: {
      alicloud_oss_bucket_object: { page: { bucket: 'example-data', key: 'a', acl: 'private' } },
    },
  },
  check: ({ resource, verdict }) => {
    const found = resource.string('acl').or('private');
    return verdict(found.equals('private', 'default'), 'public', { found });
  },
});
