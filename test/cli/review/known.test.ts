import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import type { ReviewCommandOptions } from '../../../cli/commands/review';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { writeFiles } from './what-opens';

const newFolder = temporaryFolders('known');
const acl = (name: string, value = '"public-read"'): string =>
  `resource "alicloud_oss_bucket_acl" "${name}" {\n  bucket = "${name}"\n  acl = ${value}\n}\n`;
const open = 'variable "x" {}\n';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});

async function run(text: string, options: Partial<ReviewCommandOptions> = {}) {
  writeFiles(join(folder, 'head/infra'), { 'main.tf': text });
  return reviewPaths([join(folder, 'head/infra')], { format: 'json', ...options }, '2026-11-23');
}

interface Told {
  readonly findings: readonly { readonly address: string }[];
  readonly configuration: readonly { readonly message: string }[];
}

async function told(text: string, options: Partial<ReviewCommandOptions> = {}) {
  const { text: report, code } = await run(text, options);
  const { findings, configuration } = JSON.parse(report) as Told;
  return {
    code,
    addresses: findings.map(({ address }) => address),
    notices: configuration.map(({ message }) =>
      message.replace(/ in .*known\.json/, ' in known.json'),
    ),
  };
}

describe('what was recorded', () => {
  it('is known, and only the rest is new', async () => {
    const baseline = join(folder, 'known.json');
    await run(open + acl('a') + acl('u', 'var.x'), { record: baseline });
    const notices = ['2 findings recorded in known.json are taken for known'];
    expect(await told(open + acl('a') + acl('u', 'var.x'), { baseline })).toEqual({
      code: 0,
      addresses: [],
      notices,
    });
    expect(await told(open + acl('a') + acl('b'), { baseline })).toEqual({
      code: 1,
      addresses: ['alicloud_oss_bucket_acl.b'],
      notices,
    });
    // The same address, and another bucket; the same question, and another answer.
    expect((await told(acl('a').replace('bucket = "a"', 'bucket = "z"'), { baseline })).code).toBe(
      1,
    );
    expect((await told(`${open}${acl('u', 'format("%s", var.x)')}`, { baseline })).code).toBe(3);
  });

  it('names rules and addresses, and no values', async () => {
    const record = join(folder, 'known.json');
    await run(acl('a'), { record });
    expect(JSON.parse(readFileSync(record, 'utf8'))).toEqual({
      version: 1,
      known: [
        {
          rule: 'oss-bucket-private',
          address: 'alicloud_oss_bucket_acl.a',
          identity: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        },
      ],
    });
  });

  it.each(['{}', '[]', '{"version":2,"known":[]}', '{"version":1,"known":[{}]}'])(
    'is refused where it is %s',
    async (text) => {
      writeFiles(folder, { 'known.json': text });
      await expect(run(acl('a'), { baseline: join(folder, 'known.json') })).rejects.toThrow(
        'found no recorded findings; allowed: what review --record writes',
      );
    },
  );

  it('is not for a review that has a base', async () => {
    await expect(run(acl('a'), { baseline: 'x', base: folder })).rejects.toThrow(
      'give one of them',
    );
  });
});

describe('places from a folder', () => {
  it('are those of the repository that is checked out there', async () => {
    const { text } = await run(acl('a'), { root: join(folder, 'head'), format: 'gitlab' });
    expect(JSON.parse(text)).toEqual([
      {
        description: expect.stringContaining('alicloud_oss_bucket_acl.a: ') as string,
        check_name: 'oss-bucket-private',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        severity: 'blocker',
        location: { path: 'infra/main.tf', lines: { begin: 3 } },
      },
    ]);
    const elsewhere = await run(acl('a'), { root: join(folder, 'other'), format: 'text' });
    expect(elsewhere.text).toContain('head/infra/main.tf:3');
  });
});
