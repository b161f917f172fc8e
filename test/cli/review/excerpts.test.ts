import { join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import { attributeLinesOfHcl } from '../../../cli/review/attribute-lines';
import { linesOfHcl } from '../../../cli/review/source-lines';
import { shown } from '../../../cli/review/shown';
import { printable } from '../../../alicloud/printable';
import { temporaryFolders } from '../../helpers/temporary-folder';
import type { Files } from './openings';
import { writeFiles } from './what-opens';

/** The line of the attribute at fault, and what is written there. */

const newFolder = temporaryFolders('excerpts');

async function reviewed(files: Files, format: 'json' | 'text' | 'markdown' | 'sarif' = 'json') {
  const folder = newFolder();
  writeFiles(folder, files);
  const { text } = await reviewPaths([folder], { format }, '2026-11-28');
  return { text, folder };
}

interface Told {
  readonly findings: readonly {
    readonly rule: string;
    readonly where: { readonly line: number };
    readonly excerpt?: readonly { readonly line: number; readonly text: string }[];
  }[];
}

/** What is told of a rule: the line, and the excerpt as it is printed. */
async function excerptOf(files: Files, rule: string) {
  const { findings } = JSON.parse((await reviewed(files)).text) as Told;
  const found = findings.find((one) => one.rule === rule);
  return [found?.where.line, ...(found?.excerpt ?? []).map(({ line, text }) => `${line} ${text}`)];
}

const RULE = `# what is open
resource "alicloud_security_group_rule" "open" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  security_group_id = "sg-1"
  description       = <<-EOT
    }
    cidr_ip = "10.0.0.0/8"
  EOT
  /*
  cidr_ip = "10.0.0.0/8"
  */
  # cidr_ip = "10.0.0.0/8"
  cidr_ip           = "0.0.0.0/0" # everywhere
}
`;
const SSH = 'security-group-ssh-closed';

describe('the line of a finding', () => {
  it('is that of the attribute, whatever looks like it before', async () => {
    expect(await excerptOf({ 'main.tf': RULE }, SSH)).toEqual([
      15,
      '2 resource "alicloud_security_group_rule" "open" {',
      '15   cidr_ip           = "0.0.0.0/0" # everywhere',
    ]);
  });

  it('is that of the resource where nothing is written', async () => {
    const bucket = 'resource "alicloud_oss_bucket" "b" {\n  bucket = "b"\n}\n';
    expect(await excerptOf({ 'main.tf': bucket }, 'oss-bucket-logging-enabled')).toEqual([
      1,
      '1 resource "alicloud_oss_bucket" "b" {',
    ]);
  });

  it.each([
    [
      'in a block',
      'cors_rule {\n    allowed_methods = ["PUT"]\n    allowed_origins = ["*"]\n  }',
      5,
    ],
    [
      'in the second block',
      'cors_rule {\n    allowed_methods = ["GET"]\n    allowed_origins = ["https://a.example"]\n  }\n  cors_rule {\n    allowed_methods = ["PUT"]\n    allowed_origins = ["*"]\n  }',
      9,
    ],
    [
      'in a dynamic block',
      'dynamic "cors_rule" {\n    for_each = ["*"]\n    content {\n      allowed_methods = ["PUT"]\n      allowed_origins = [cors_rule.value]\n    }\n  }',
      7,
    ],
  ])('is that of an attribute %s', async (_, blocks, line) => {
    const bucket = `resource "alicloud_oss_bucket" "b" {\n  bucket = "b"\n  ${blocks}\n}\n`;
    const [found] = await excerptOf({ 'main.tf': bucket }, 'oss-bucket-cors-limited');
    expect(found).toBe(line);
  });

  it('is that of the key in JSON', async () => {
    const rule = {
      type: 'ingress',
      ip_protocol: 'tcp',
      port_range: '22/22',
      security_group_id: 'sg-1',
      cidr_ip: '0.0.0.0/0',
    };
    const resource = { alicloud_security_group_rule: { open: rule } };
    const text = JSON.stringify({ resource }, null, 1);
    expect(await excerptOf({ 'main.tf.json': text }, SSH)).toEqual([
      9,
      '4    "open": {',
      '9     "cidr_ip": "0.0.0.0/0"',
    ]);
    expect(await excerptOf({ 'main.tf.json': JSON.stringify({ resource }) }, SSH)).toEqual([
      1,
      `1 ${JSON.stringify({ resource })}`,
    ]);
  });

  it('is that of the resource where another file may say otherwise', async () => {
    const closed = RULE.replace('"0.0.0.0/0"', '"10.0.0.0/8"');
    const over = 'resource "alicloud_security_group_rule" "open" {\n  cidr_ip = "0.0.0.0/0"\n}\n';
    expect(await excerptOf({ 'main.tf': closed, 'x_override.tf': over }, SSH)).toEqual([2]);
  });

  it('stands in SARIF', async () => {
    const { text, folder } = await reviewed({ 'main.tf': RULE }, 'sarif');
    const { runs } = JSON.parse(text) as {
      readonly runs: readonly { readonly results: readonly { readonly locations: object }[] }[];
    };
    expect(runs[0]?.results[0]?.locations).toMatchObject([
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(shown(join(folder, 'main.tf'))) },
          region: { startLine: 15 },
        },
      },
    ]);
  });
});

describe('an excerpt', () => {
  it.each([
    ['password = "Sup3r-s3cret-w0rd"', '3   password = (not shown)'],
    ['password = "a$${b}" # Sup3r-s3cret-w0rd', '3   password = (not shown)'],
    ['password = var.password', '3   password = var.password'],
  ])('shows no secret: %s', async (line, expected) => {
    const text = `variable "password" {}
resource "alicloud_instance" "i" {
  ${line}
}
`;
    const [, , at] = await excerptOf({ 'main.tf': text }, 'ecs-password-not-set');
    expect(at).toBe(expected);
  });

  it('shows no secret that stands in one line with the resource', async () => {
    const text = 'resource "alicloud_instance" "i" { password = "Sup3r-s3cret-w0rd" }\n';
    for (const format of ['json', 'text', 'markdown', 'sarif'] as const) {
      expect((await reviewed({ 'main.tf': text }, format)).text).not.toContain('Sup3r-s3cret');
    }
  });

  it('shows no secret of a script or an environment', async () => {
    const text = `resource "alicloud_instance" "i" {
  user_data = "export DB_PASSWORD=Sup3r-s3cret-w0rd"
}
resource "alicloud_eci_container_group" "g" {
  containers {
    environment_vars {
      key   = "DB_PASSWORD"
      value = "An0ther-s3cret-w0rd"
    }
  }
}
`;
    for (const format of ['json', 'text', 'markdown', 'sarif'] as const) {
      expect((await reviewed({ 'main.tf': text }, format)).text).not.toMatch(/s3cret/);
    }
  });

  const HOSTILE =
    '/* \u001b[2J\u202e */ ::error::x ##[error]y @team https://evil.example ``` <img src=x> ![i](x)';
  const hostile = RULE.replace('# everywhere', `# ${HOSTILE}`);

  it('is nothing but text in a comment', async () => {
    const { text } = await reviewed({ 'main.tf': hostile }, 'markdown');
    const fences = text.split('```');
    // As many as there are excerpts, each closed, and nothing of the line outside of them.
    expect(fences.length % 2).toBe(1);
    const outside = fences.filter((_, index) => index % 2 === 0).join('');
    expect(outside).not.toMatch(/@team|evil|<img|::error/);
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\u202e');
    expect(printable(text)).not.toMatch(/##\[|^\s*::/m);
  });

  it('commands no terminal and no service in the text', async () => {
    const { text } = await reviewed({ 'main.tf': hostile }, 'text');
    expect(text).not.toContain('\u001b');
    expect(printable(text)).not.toMatch(/##\[|^\s*::/m);
    expect(text).toContain('15 |   cidr_ip');
  });

  it('are not hidden by a comment that looks like the start of a text', () => {
    const text = '# as in <<EOF\nresource "a" "b" {\n  c = 1\n}\n';
    expect(linesOfHcl(text, 'main.tf').lines.get('a.b')).toBe(2);
    expect(attributeLinesOfHcl(text).get('a.b c')).toBe(3);
  });

  it('takes no longer for lines that nobody writes', async () => {
    const quotes = `  description = "${'\\"'.repeat(40_000)}`;
    const long = RULE.replace('/*', `# ${'{'.repeat(40_000)}\n  /*`);
    const began = Date.now();
    expect(await excerptOf({ 'main.tf': long }, SSH)).toContain(16);
    expect(attributeLinesOfHcl(`resource "a" "b" {\n${quotes}\n}`).get('a.b description')).toBe(2);
    expect(Date.now() - began).toBeLessThan(5000);
  });
});
