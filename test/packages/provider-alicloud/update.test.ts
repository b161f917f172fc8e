import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  readCalls,
  readConditions,
  readSchema,
  writeSchema,
  type ProviderSchema,
} from '../../../packages/provider-alicloud/scripts/schema-files';
import { update } from '../../../packages/provider-alicloud/scripts/update';

const source = 'registry.terraform.io/aliyun/alicloud';
const before: ProviderSchema = {
  version: '1.0.0',
  source,
  provider: { version: 0, block: {} },
  resources: { alicloud_old: { version: 0, block: {}, constraints: {} } },
  dataSources: {},
};
const printed = {
  provider_schemas: {
    [source]: {
      provider: { version: 0, block: {} },
      resource_schemas: { alicloud_new: { version: 0, block: {} } },
      data_source_schemas: {},
    },
  },
};

describe('updating to another version of the provider', () => {
  const binary = process.env['TERRAFORM_BINARY_NAME'];
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'provider-update-'));
    writeSchema(before, join(folder, 'schema'));
    writeFileSync(join(folder, 'schema', 'README.md'), 'kept');
    writeFileSync(
      join(folder, 'package.json'),
      '{\n  "version": "1.0.0",\n  "description": "for 1.0.0",\n  "files": ["lib"],\n  "dependencies": { "x": "1.0.0" }\n}\n',
    );
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    if (binary === undefined) delete process.env['TERRAFORM_BINARY_NAME'];
    else process.env['TERRAFORM_BINARY_NAME'] = binary;
  });

  /** Puts a program in the place of Terraform. */
  function useTerraform(program: string): void {
    const path = join(folder, 'terraform');
    writeFileSync(path, `#!${process.execPath}\n${program}`);
    chmodSync(path, 0o755);
    process.env['TERRAFORM_BINARY_NAME'] = path;
  }

  test('asks Terraform for exactly that version and rewrites schema and package version', async () => {
    useTerraform(`
      const fs = require('node:fs');
      const asked = JSON.parse(fs.readFileSync('main.tf.json', 'utf8'));
      const { version, source } = asked.terraform.required_providers.alicloud;
      if (version !== '1.1.0' || source !== '${source}') process.exit(1);
      if (process.argv[2] !== 'init') process.stdout.write(${JSON.stringify(JSON.stringify(printed))});
    `);
    const report = await update(['1.1.0'], folder);
    const schema = readSchema(join(folder, 'schema'));
    expect(schema.version).toBe('1.1.0');
    expect(Object.keys(schema.resources)).toEqual(['alicloud_new']);
    expect(readFileSync(join(folder, 'schema', 'README.md'), 'utf8')).toBe('kept');
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe(
      '{\n  "version": "1.1.0",\n  "description": "for 1.1.0",\n  "files": ["lib"],\n  "dependencies": { "x": "1.0.0" }\n}\n',
    );
    expect(report).toContain('1.0.0 -> 1.1.0');
    expect(report).toMatch(/New resources.*\n {2}alicloud_new/);
    expect(report).toMatch(/gone.*\n {2}alicloud_old/);
    expect(readdirSync(folder).sort()).toEqual(['package.json', 'schema', 'terraform']);
    expect(report).toContain('--source reads them anew');
  });

  const SOURCE = join(__dirname, 'fixtures', 'provider');

  test('reads checks and calls off the source, and says how much of it is as it was', async () => {
    const thing = { attributes: { pay: { type: 'string' }, odd: { type: 'string' } } };
    const block = { ...printed.provider_schemas[source], resource_schemas: {} };
    const next = {
      provider_schemas: {
        [source]: { ...block, resource_schemas: { alicloud_thing: { version: 0, block: thing } } },
      },
    };
    useTerraform(
      `if (process.argv[2] !== 'init') process.stdout.write(${JSON.stringify(JSON.stringify(next))});`,
    );
    const first = await update(['1.1.0', '--source', SOURCE], folder);
    const written = readSchema(join(folder, 'schema')).resources['alicloud_thing'];
    expect(written?.constraints).toEqual({ pay: { one_of: ['PrePaid', 'PostPaid'] } });
    expect(readCalls(join(folder, 'schema')).data_sources).toEqual({
      alicloud_things: ['Ecs:DescribeThings'],
    });
    expect(readConditions(join(folder, 'schema'))['alicloud_thing']?.update).toMatchObject({
      'Ecs:RenameThing': [[{ changed: ['name'] }]],
    });
    expect(first).toMatch(
      /Not read off the source.*\n(?: {2}.*\n)* {2}alicloud_thing\.odd \(check\)/,
    );
    const second = await update(['1.1.0', '--source', SOURCE], folder);
    expect(second).toContain('read alike: 1 of 1 constraints (100.0 %)');
    expect(second).toContain('read alike: 8 of 8 calls (100.0 %)');
  });

  test.each([
    ['of another version', SOURCE, '1.2.0', 'is of version 1.1.0, not of 1.2.0'],
    ['that is none', tmpdir(), '1.1.0', 'is no checkout of the provider'],
  ])('refuses a checkout %s with exit code 2', async (_, checkout, version, says) => {
    await expect(update([version, '--source', checkout], folder)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(says) as string,
    });
    expect(readSchema(join(folder, 'schema'))).toEqual(before);
  });

  test.each([
    [[]],
    [['latest']],
    [['1.1']],
    [['1.1.0', '1.2.0']],
    [['1.1.0', '--source']],
    [['1.1.0', '--source', 'a', 'b']],
  ])('refuses the arguments %j with the usage and exit code 2', async (args) => {
    await expect(update(args, folder)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('npm run provider:update -- <version>') as string,
    });
  });

  test('says which registry could not be reached, with exit code 3, and changes nothing', async () => {
    useTerraform(`
      console.error('Error: could not connect to the registry: no such host');
      process.exit(1);
    `);
    await expect(update(['1.1.0'], folder)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(/registry\.terraform\.io[^]*no such host/) as string,
    });
    expect(readSchema(join(folder, 'schema'))).toEqual(before);
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toContain('"version": "1.0.0"');
  });

  test('says so when the version does not exist, with exit code 2', async () => {
    useTerraform(`
      console.error('Error: no available releases match the given constraints 9.9.9');
      process.exit(1);
    `);
    await expect(update(['9.9.9'], folder)).rejects.toMatchObject({
      exitCode: 2,
      message: `${source} has no version 9.9.9.`,
    });
  });

  test('says how to fix it when there is no Terraform, with exit code 3', async () => {
    process.env['TERRAFORM_BINARY_NAME'] = join(folder, 'not-there');
    await expect(update(['1.1.0'], folder)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(/not-there.*TERRAFORM_BINARY_NAME/) as string,
    });
  });

  test('does not let an attached provider answer in the place of the real one', async () => {
    process.env['TF_REATTACH_PROVIDERS'] = '{}';
    useTerraform(`
      if (process.env.TF_REATTACH_PROVIDERS) process.exit(1);
      if (process.argv[2] !== 'init') process.stdout.write(${JSON.stringify(JSON.stringify(printed))});
    `);
    await expect(update(['1.1.0'], folder)).resolves.toContain('1.1.0');
    delete process.env['TF_REATTACH_PROVIDERS'];
  });
});
