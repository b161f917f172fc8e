import { parseHcl } from '../../../cli/review/hcl';
import { hcl } from '../../../scripts/docs/hcl';

describe('hcl', () => {
  it('writes arguments, nested blocks, references and documents as people do', () => {
    const policy = JSON.stringify({ Version: '1', Statement: [{ 'acs:Key': ['a'], On: true }] });
    const text = hcl({
      alicloud_oss_bucket: {
        data: {
          bucket: 'example "quoted"',
          tags: { team: 'a', 'cost center': '7' },
          policy,
          logging: { target_bucket: '${alicloud_oss_bucket.logs.bucket}', target_prefix: 'x/' },
          cors_rule: [{ allowed_origins: ['*'], max_age_seconds: 5 }],
        },
        logs: {},
      },
    });
    expect(text).toBe(
      `resource "alicloud_oss_bucket" "data" {
  bucket = "example \\"quoted\\""
  tags = {
    team          = "a"
    "cost center" = "7"
  }
  policy = jsonencode({
    Version = "1"
    Statement = [
      {
        "acs:Key" = ["a"]
        On        = true
      },
    ]
  })

  logging {
    target_bucket = alicloud_oss_bucket.logs.bucket
    target_prefix = "x/"
  }

  cors_rule {
    allowed_origins = ["*"]
    max_age_seconds = 5
  }
}

resource "alicloud_oss_bucket" "logs" {
}`,
    );
  });

  it('writes what parses, with text around references left as it is', async () => {
    const text = hcl({ alicloud_vpc: { a: { vpc_name: 'x-${alicloud_vpc.b.id}' } } });
    expect(await parseHcl('main.tf', text)).toEqual({
      resource: { alicloud_vpc: { a: [{ vpc_name: 'x-${alicloud_vpc.b.id}' }] } },
    });
  });
});
