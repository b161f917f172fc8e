import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from '../helpers/documents';
import { accept, withLines } from '../settings/helpers';
import { temporaryFolders } from '../helpers/temporary-folder';

const root = join(__dirname, '..', '..');
const newFolder = temporaryFolders('readme');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the documents', () => {
  it('show the example that is compiled and synthesised', () => {
    expect(read('README.md')).toContain(
      `\`\`\`ts\n${read('examples/identity-only/main.ts')}\`\`\``,
    );
  });

  it('install the packages by the files that npm pack makes of them', () => {
    const tarball = (file: string): string => {
      const { name, version } = JSON.parse(read(file)) as Record<'name' | 'version', string>;
      return `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
    };
    const named = [...read('README.md').matchAll(/\.\.\/(\S+\.tgz)/g)].map(([, file]) => file);
    expect(named).toEqual(
      ['package.json', 'packages/provider-alicloud/package.json'].map((file) => tarball(file)),
    );
  });

  it('name only scripts that the package has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = documents.flatMap(({ text }) => [...text.matchAll(/npm run ([a-z:]+)/g)]);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(([, script = '']) => !(script in scripts))).toEqual([]);
  });

  it('give who deploys the jobs that the settings know, as they are written there', () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(read('docs/deploying.md')) ?? [];
    const { jobs, pipelines, terraformState } = accept(withLines(yaml)).identity;
    expect(jobs.map(({ name }) => name)).toEqual(['deployer', 'planner']);
    expect(pipelines.map(({ job }) => job)).toEqual(['deployer', 'planner']);
    expect(terraformState).toEqual({
      bucket: 'your-state-bucket',
      prefix: 'baseline',
      locks: { instance: 'your-locks', table: 'terraform_locks' },
    });
  });
});

describe('the example', () => {
  it('synthesises the constructs it names', () => {
    const folder = newFolder();
    execFileSync(process.execPath, ['--import', 'tsx', 'examples/identity-only/main.ts'], {
      cwd: root,
      env: { ...process.env, CDKTF_OUTDIR: folder },
    });
    const stack = JSON.parse(readFileSync(join(folder, 'stacks/identity/cdk.tf.json'), 'utf8')) as {
      resource: object;
    };
    expect(Object.keys(stack.resource)).toEqual([
      'alicloud_ram_password_policy',
      'alicloud_ram_policy',
      'alicloud_ram_role',
      'alicloud_ram_role_policy_attachment',
      'alicloud_ram_security_preference',
    ]);
  });
});
