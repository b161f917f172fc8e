import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readSchema } from '../../packages/provider-alicloud/scripts/schema-files';
import { compiled, installInto, pack, root, run } from '../helpers/npm';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders('pack')();
const project = join(folder, 'project');
const tarballs = pack(join(folder, 'tarballs'));
const { unreachable, failure } = installInto(project, tarballs);

const filesOf = (name: string): readonly string[] =>
  tarballs.find((tarball) => tarball.name === name)?.files ?? [];

describe('npm pack --workspaces', () => {
  const always = ['LICENSE', 'README.md', 'package.json'];

  it('makes a tarball of each package, the library at the root included', () => {
    expect(tarballs.map(({ name }) => name).sort()).toEqual([
      '@cdktf/provider-alicloud',
      'alicloud-baseline',
      'alicloud-sandbox',
      'alicloud-security-baseline',
    ]);
  });

  it('packs the library: what its sources compile to, the settings file and its schema', () => {
    const expected = [
      ...always,
      'CHANGELOG.md',
      'baseline.yaml',
      'settings/baseline.schema.json',
      'dist/alicloud/api/names.json',
      'dist/policies/roles/calls/accepted.json',
      ...compiled('', 'alicloud', 'settings', 'policies', 'constructs'),
    ];
    expect(filesOf('alicloud-security-baseline')).toEqual(expected.sort());
  });

  it('packs the command line: its starter, one bundle, and that of a worker', () => {
    const expected = [
      ...always,
      'bin/alicloud-baseline.js',
      'dist/alicloud-baseline.js',
      'dist/detect-worker.js',
    ];
    expect(filesOf('alicloud-baseline')).toEqual(expected.sort());
  });

  it('packs the sandbox: what its sources compile to, and the data it reads', () => {
    const expected = [
      ...always,
      'provider-schema.bin',
      'provider-schema.json',
      'dist/account/services.json',
      'dist/audit/parameter-names.json',
      'dist/audit/resource-types.json',
      'dist/behaviour/identities.json',
      'dist/behaviour/ids.json',
      'dist/behaviour/lists.json',
      'dist/behaviour/refusals.json',
      'dist/behaviour/related.json',
      'dist/behaviour/same-objects.json',
      'dist/calls/effects.json',
      'dist/catalogue/database-classes.json',
      'dist/catalogue/instance-types.json',
      'dist/catalogue/system-policies.json',
      'dist/catalogue/zones.json',
      'dist/protocol/tfplugin5.proto',
      'dist/seed/lived-in.json',
      ...compiled('packages/sandbox/src/', 'packages/sandbox/src'),
    ];
    expect(filesOf('alicloud-sandbox')).toEqual(expected.sort());
  });

  it('packs the bindings: an index, and a module for each type of the provider', () => {
    const { resources, dataSources } = readSchema();
    const module = (type: string): string => type.replaceAll('_', '-');
    const modules = [
      '',
      'provider/',
      ...Object.keys(resources).map((type) => `${module(type.replace(/^alicloud_/, ''))}/`),
      ...Object.keys(dataSources).map((type) => `${module(`data_${type}`)}/`),
    ];
    const expected = modules.flatMap((path) => [`lib/${path}index.js`, `lib/${path}index.d.ts`]);
    expect(filesOf('@cdktf/provider-alicloud')).toEqual([...always, ...expected].sort());
  });

  it('packs nothing that names a place of this machine', () => {
    const found = tarballs.filter(({ filename }) => {
      const content = gunzipSync(readFileSync(filename));
      return [root, `${homedir()}/`].some((place) => content.includes(place));
    });
    expect(found.map(({ name }) => name)).toEqual([]);
  });
});

const installed = unreachable === undefined ? describe : describe.skip;

installed(`the tarballs in an empty project${unreachable ? ` (${unreachable})` : ''}`, () => {
  const tsc = require.resolve('typescript/bin/tsc');

  const program = `
    import { RamRole } from '@cdktf/provider-alicloud/lib/ram-role';
    import {
      accountProvider,
      parseSettings,
      PasswordPolicy,
      SecurityBaseline,
    } from 'alicloud-security-baseline';
    import { presets } from 'alicloud-security-baseline/settings';
    import { ReviewAspect } from 'alicloud-security-baseline/review';
    import { App, Aspects, TerraformStack } from 'cdktf';

    const text = "version: 1\\naccount: { id: '1234567890123456' }\\nregion: eu-central-1\\n" +
      'audit: { enabled: false }\\ndetective: { enabled: false }\\n';
    const settings = parseSettings(text, { env: {} });
    const app = new App({ outdir: 'out' });
    const stack = new TerraformStack(app, 'mine');
    accountProvider(stack, 'Account', settings);
    new RamRole(stack, 'Role', { roleName: 'mine', description: presets.strict.title });
    new SecurityBaseline(stack, 'Baseline', { settings });
    const { resource } = new PasswordPolicy(stack, 'Policy', { minimumLength: 20 });
    const length: number = resource.minimumPasswordLength;
    if (length > 0) throw new Error('a token is a negative number');
    Aspects.of(app).add(new ReviewAspect({ failOn: 'critical' }));
    app.synth();
  `;

  const reviewed = `
    import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
    import { OssBucket } from '@cdktf/provider-alicloud/lib/oss-bucket';
    import { ReviewAspect } from 'alicloud-security-baseline/review';
    import { App, Aspects, TerraformStack } from 'cdktf';

    const app = new App({ outdir: 'reviewed' });
    Aspects.of(app).add(new ReviewAspect({ failOn: 'critical' }));
    const stack = new TerraformStack(app, 'mine');
    new AlicloudProvider(stack, 'Account', { region: 'eu-central-1' });
    new OssBucket(stack, 'Bucket', { bucket: 'example-data', acl: 'public-read' });
    app.synth();
  `;

  const wrong = program.replace("roleName: 'mine'", 'roleName: 1').replace('20 });', "'20' });");

  /** What the compiler says of all three: the declarations of the framework are read once. */
  let checked: readonly string[] = [];

  beforeAll(() => {
    const compilerOptions = {
      strict: true,
      // Every declaration, those of cdktf and of the bindings included, without types of Node.
      skipLibCheck: false,
      types: [],
      module: 'nodenext',
      target: 'es2022',
    };
    const sources = { 'app.ts': program, 'reviewed.ts': reviewed, 'wrong.ts': wrong };
    for (const [name, source] of Object.entries(sources)) {
      writeFileSync(join(project, name), source);
    }
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: Object.keys(sources) }),
    );
    const { stdout, stderr } = run(process.execPath, [tsc, '--project', project], project);
    checked = `${stdout}${stderr}`.split('\n').filter((line) => line !== '');
  });

  it('are installed', () => {
    expect(failure).toBeUndefined();
  });

  it('has one copy of cdktf and one of constructs', () => {
    const copies = readdirSync(join(project, 'node_modules'), { recursive: true })
      .map(String)
      .filter((path) =>
        /(?:^|node_modules[\\/])(?:cdktf|constructs)[\\/]package\.json$/.test(path),
      );
    expect(copies.sort()).toEqual([
      join('cdktf', 'package.json'),
      join('constructs', 'package.json'),
    ]);
  });

  it('type-check in a program that uses a binding and constructs, and it synthesises', () => {
    expect(checked.filter((line) => !/^(?:wrong\.ts\(|\s)/.test(line))).toEqual([]);
    expect(run(process.execPath, ['app.js'], project)).toEqual({ code: 0, stdout: '', stderr: '' });
    const text = readFileSync(join(project, 'out/stacks/mine/cdk.tf.json'), 'utf8');
    const { resource } = JSON.parse(text) as { resource: Record<string, object> };
    expect(
      Object.entries(resource).map(([type, blocks]) => [type, Object.keys(blocks).length]),
    ).toEqual([
      ['alicloud_oss_account_public_access_block', 1],
      ['alicloud_ram_password_policy', 2],
      ['alicloud_ram_role', 1],
      ['alicloud_ram_security_preference', 1],
    ]);
  });

  it('reviews an application: a public bucket fails it, and a private one does not', () => {
    const failed = run(process.execPath, ['reviewed.js'], project);
    expect(failed).toMatchObject({ code: 1, stdout: '' });
    expect(failed.stderr).toContain('[mine/Bucket] critical oss-bucket-private: ');
    const compiledApp = readFileSync(join(project, 'reviewed.js'), 'utf8');
    writeFileSync(join(project, 'private.js'), compiledApp.replace('public-read', 'private'));
    expect(run(process.execPath, ['private.js'], project)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('has the types find a mistake', () => {
    const found = checked.filter((line) => line.startsWith('wrong.ts'));
    expect(found.map((line) => /error TS\d+/.exec(line)?.[0])).toEqual([
      'error TS2322',
      'error TS2322',
    ]);
  });

  it('has the settings for an editor', () => {
    const schema = run(
      process.execPath,
      ['-p', "require('alicloud-security-baseline/settings/schema.json').type"],
      project,
    );
    expect(schema).toEqual({ code: 0, stdout: 'object\n', stderr: '' });
  });

  it('has the command alicloud-baseline, which tells its version and runs a command', () => {
    const command = join(project, 'node_modules/.bin/alicloud-baseline');
    const { version } = JSON.parse(readFileSync(join(root, 'cli/package.json'), 'utf8')) as {
      readonly version: string;
    };
    expect(run(command, ['--version'], project)).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
    const node = ['sandbox', '--', process.execPath, '-e'];
    const attached = run(
      command,
      [...node, 'console.log("TF_REATTACH_PROVIDERS" in process.env)'],
      project,
    );
    expect(attached).toMatchObject({ code: 0, stdout: 'true\n' });
    expect(run(command, [...node, 'process.exit(7)'], project).code).toBe(7);
    expect(existsSync(join(project, '.sandbox/operations.jsonl'))).toBe(true);
  });
});
