import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import { temporaryFolders } from '../../helpers/temporary-folder';

const TODAY = '2026-11-23';
const POLICY = 'resource "alicloud_ram_password_policy" "p" {\n  minimum_password_length = 8\n}\n';
const newFolder = temporaryFolders('blocks');

async function run(name: string, content: string) {
  const folder = newFolder();
  writeFileSync(join(folder, name), content);
  const { text, notes } = await reviewPaths([folder], { format: 'json', all: true }, TODAY);
  const { findings, undecided } = JSON.parse(text) as {
    findings: { address: string }[];
    undecided: { rule: string }[];
  };
  return {
    addresses: [...new Set(findings.map(({ address }) => address))],
    unread: undecided.filter(({ rule }) => rule === 'input-not-read'),
    notes: notes.map((note) => note.replace(/^\S*main/, 'main')),
  };
}

/** The blocks that Terraform 1.11 documents beside those that the review reads. */
const blocks = `
terraform {
  required_version = ">= 1.5"
  provider_meta "alicloud" {
    note = "a"
  }
}
import {
  to = alicloud_ram_password_policy.p
  id = "1"
}
moved {
  from = alicloud_vpc.old
  to   = alicloud_vpc.new
}
check "health" {
  data "alicloud_zones" "z" {}
  assert {
    condition     = true
    error_message = "no"
  }
}
ephemeral "random_password" "x" {
  length = 8
}
removed {
  from = alicloud_vpc.gone
  lifecycle {
    destroy = true
  }
}
`;

describe('blocks beside resources', () => {
  it('are read, and change nothing of what is found', async () => {
    expect(await run('main.tf', blocks + POLICY)).toEqual({
      addresses: ['alicloud_ram_password_policy.p'],
      unread: [],
      notes: [],
    });
  });

  it.each([
    [
      'HCL',
      'main.tf',
      `${POLICY}removed {\n  from = alicloud_vpc.a\n  lifecycle {\n    destroy = false\n  }\n}\nremoved {\n  from = module.m\n  lifecycle {\n    destroy = false\n  }\n}\n`,
    ],
    [
      'JSON',
      'main.tf.json',
      '{"removed":[{"from":"alicloud_vpc.a","lifecycle":{"destroy":false}},{"from":"module.m","lifecycle":[{"destroy":false}]}],"resource":{"alicloud_ram_password_policy":{"p":{"minimum_password_length":8}}}}',
    ],
    [
      'JSON with the key twice',
      'main.tf.json',
      '{"removed":{"from":"alicloud_vpc.a","lifecycle":{"destroy":false}},"removed":{"from":"module.m","lifecycle":{"destroy":false}},"resource":{"alicloud_ram_password_policy":{"p":{"minimum_password_length":8}}}}',
    ],
  ])('tell what Terraform forgets, in %s', async (_, name, content) => {
    expect(await run(name, content)).toEqual({
      addresses: ['alicloud_ram_password_policy.p'],
      unread: [],
      notes: [
        `${name}: Terraform forgets alicloud_vpc.a, module.m: what stays in the account is not reviewed`,
      ],
    });
  });

  it('that nobody knows are told', async () => {
    const { unread, notes } = await run('main.tf', `${POLICY}resources "a" "b" {}\n`);
    expect(unread).toHaveLength(1);
    expect(notes).toEqual([
      'main.tf has a block that is not known: resources; what is in it was not reviewed',
    ]);
  });
});
