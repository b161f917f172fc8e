import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  readCalls,
  readConditions,
  readSchema,
  schemaFolder,
  writeCalls,
  writeConditions,
  writeSchema,
} from '../../../packages/provider-alicloud/scripts/schema-files';
import packageJson from '../../../packages/provider-alicloud/package.json';

describe('the schema files', () => {
  const schema = readSchema();
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'schema-files-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('hold all 1,184 resources and 780 data sources of the provider', () => {
    expect(Object.keys(schema.resources)).toHaveLength(1184);
    expect(Object.keys(schema.dataSources)).toHaveLength(780);
    expect(schema.source).toBe('registry.terraform.io/aliyun/alicloud');
  });

  test('are of the version that the package has', () => {
    expect(schema.version).toBe(packageJson.version);
    expect(packageJson.description).toContain(schema.version);
  });

  test('are byte for byte what writing them again makes', () => {
    writeSchema(schema, folder);
    writeCalls(readCalls(), folder);
    writeConditions(readConditions(), folder);
    expect(filesOf(folder)).toEqual(
      filesOf(schemaFolder).filter(([path]) => !path.endsWith('README.md')),
    );
  });

  test('have one line for an attribute, so that a diff shows one line for a change', () => {
    const text = readFileSync(join(schemaFolder, 'resources', 'alicloud_ram_role.json'), 'utf8');
    expect(text.split('\n')).toContain(
      '      "ram_users": { "type": ["set", "string"], "optional": true, "computed": true, "deprecated": true },',
    );
  });

  test('of a type that is gone are removed', () => {
    writeSchema(schema, folder);
    const { alicloud_ram_role: gone, ...rest } = schema.resources;
    writeSchema({ ...schema, resources: rest }, folder);
    expect(gone).toBeDefined();
    expect(Object.keys(readSchema(folder).resources)).toEqual(Object.keys(rest));
  });

  test('that are damaged are named in the error', () => {
    writeSchema({ ...schema, resources: {}, dataSources: {} }, folder);
    writeFileSync(join(folder, 'resources', 'alicloud_ram_role.json'), '{');
    expect(() => readSchema(folder)).toThrow(/alicloud_ram_role\.json/);
  });
});

function filesOf(folder: string): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
}
