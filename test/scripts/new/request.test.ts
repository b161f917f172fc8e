import { readRequest, RequestError, type Tree } from '../../../scripts/new/request';

const tree: Tree = {
  rules: ['oss-bucket-private'],
  detections: ['trail-stopped'],
  constructs: ['secure-bucket'],
  products: ['ecs', 'ecs-disk', 'oss'],
  areas: ['data', 'network'],
  types: ['alicloud_disk', 'alicloud_oss_bucket'],
};

const read = (line: string) => readRequest(line.split(' ').filter(Boolean), tree);

const TYPE = '--type alicloud_oss_bucket';

describe('what is asked for', () => {
  it.each([
    [
      `rule oss-bucket-tagged ${TYPE}`,
      { kind: 'rule', id: 'oss-bucket-tagged', type: 'alicloud_oss_bucket', product: 'oss' },
    ],
    [
      'rule ecs-disk-tagged --type alicloud_disk',
      { kind: 'rule', id: 'ecs-disk-tagged', type: 'alicloud_disk', product: 'ecs-disk' },
    ],
    [
      `rule bucket-tagged ${TYPE} --product oss`,
      { kind: 'rule', id: 'bucket-tagged', type: 'alicloud_oss_bucket', product: 'oss' },
    ],
    [
      `rule new-thing-on ${TYPE} --product new-thing --title Things`,
      {
        kind: 'rule',
        id: 'new-thing-on',
        type: 'alicloud_oss_bucket',
        product: 'new-thing',
        title: 'Things',
      },
    ],
    ['detection oss-bucket-private', { kind: 'detection', id: 'oss-bucket-private' }],
    [
      `construct locked-bucket ${TYPE} --folder data`,
      { kind: 'construct', id: 'locked-bucket', type: 'alicloud_oss_bucket', folder: 'data' },
    ],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  const form = 'two words or more in kebab-case, at most 60 characters, such as oss-bucket-private';

  it.each([
    ['', 'kind: found "nothing", allowed: rule, detection, construct'],
    ['role a-b', 'kind: found "role", allowed: rule, detection, construct'],
    ['toString a-b', 'kind: found "toString", allowed: rule, detection, construct'],
    ['rule', `id: found "nothing", allowed: ${form}`],
    ['rule oss', `id: found "oss", allowed: ${form}`],
    ['rule Oss-bucket', `id: found "Oss-bucket", allowed: ${form}`],
    ['rule oss_bucket', `id: found "oss_bucket", allowed: ${form}`],
    ['rule 1-bucket', `id: found "1-bucket", allowed: ${form}`],
    ['rule oss-', `id: found "oss-", allowed: ${form}`],
    ['rule ../../oss-a', `id: found "../../oss-a", allowed: ${form}`],
    [`detection a-${'b'.repeat(59)}`, `id: found "a-${'b'.repeat(59)}", allowed: ${form}`],
    ['rule oss-a oss-b', 'words after the id: found "oss-b", allowed: one id'],
    [
      `rule oss-bucket-private ${TYPE}`,
      'id: found "oss-bucket-private", allowed: an id that no rule has yet',
    ],
    [
      'detection trail-stopped',
      'id: found "trail-stopped", allowed: an id that no detection has yet',
    ],
    [
      'construct secure-bucket',
      'id: found "secure-bucket", allowed: an id that no construct has yet',
    ],
    ['rule oss-a', 'type: found "nothing", allowed: --type with a resource type of the provider'],
    [
      'rule oss-a --type oss',
      'type: found "oss", allowed: --type with a resource type of the provider',
    ],
    [
      `rule nas-a ${TYPE}`,
      'product: found "nothing", allowed: --product with one of ecs, ecs-disk, oss, or a new one',
    ],
    [
      `rule nas-a ${TYPE} --product ../nas`,
      'product: found "../nas", allowed: a name in kebab-case',
    ],
    [
      `rule nas-a ${TYPE} --product nas`,
      'title: found "nothing", allowed: --title: nas has no rules yet, and its page needs a title',
    ],
    [`rule oss-a ${TYPE} --title Buckets`, 'title: found "Buckets", allowed: none: oss has one'],
    ['detection a-b --type x', 'option of a detection: found "--type", allowed: none'],
    [
      `construct a-b ${TYPE} --product oss`,
      'option of a construct: found "--product", allowed: --type, --folder',
    ],
    [
      `construct a-b ${TYPE} --folder ../data`,
      'folder: found "../data", allowed: --folder with data, network',
    ],
  ])('refuses %j', (line, message) => {
    expect(() => read(line)).toThrow(new RequestError(message));
  });

  it.each(['rule a-b --nope', 'rule a-b --type', 'rule a-b --type=x --'])(
    'refuses what it cannot read: %s',
    (line) => {
      expect(() => read(line)).toThrow(RequestError);
    },
  );
});
