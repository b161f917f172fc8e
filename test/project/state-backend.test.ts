/** What docs/deploying.md says of a remote state, tried with real Terraform and without a network. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startSandbox } from '../../packages/sandbox/src/index';
import { whereTerraformIs } from '../helpers/terraform';
import { temporaryFolders } from '../helpers/temporary-folder';
import { terraform } from '../helpers/terraform';
import { ran, type Ran } from '../packages/sandbox/helpers/terraform';

const root = join(__dirname, '../..');
const document = readFileSync(join(root, 'docs/deploying.md'), 'utf8');
const newFolder = temporaryFolders('backend');

/** The blocks of one language that have the word in them: there has to be one. */
function snippet(language: string, word: string): string {
  const fence = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g');
  const found = [...document.matchAll(fence)].flatMap(([, text = '']) =>
    text.includes(word) ? [text] : [],
  );
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} with ${word}`);
  return only;
}

/** The block `terraform` of a stack that the snippet was added to. */
function backendOf(code: string): { backend: { oss: Record<string, unknown> } } {
  const outdir = newFolder();
  const imports = "import { App, TerraformStack } from 'cdktf';";
  const before = `const app = new App({ outdir: ${JSON.stringify(outdir)} });`;
  const program = [imports, before, "const stack = new TerraformStack(app, 'mine');", code];
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', [...program, 'app.synth();'].join('\n')],
    { cwd: root },
  );
  const text = readFileSync(join(outdir, 'stacks/mine/cdk.tf.json'), 'utf8');
  return (JSON.parse(text) as { terraform: ReturnType<typeof backendOf> }).terraform;
}

const documented = backendOf(snippet('ts', 'OssBackend'));

whereTerraformIs('the backend that is documented', () => {
  let proxy: Server;
  let asked: string[] = [];
  beforeAll(async () => {
    // Says whom Terraform asks for, and lets nothing through.
    proxy = createServer().on('connect', ({ url }, socket) => {
      asked.push(url ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    proxy.close();
  });

  async function init(backend: object): Promise<Ran> {
    asked = [];
    const folder = newFolder();
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ terraform: backend }));
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    return ran(terraform, ['init', '-no-color'], folder, {
      ALICLOUD_ACCESS_KEY: 'none',
      ALICLOUD_SECRET_KEY: 'none',
      CHECKPOINT_DISABLE: '1',
      HTTP_PROXY: address,
      HTTPS_PROXY: address,
      NO_PROXY: '',
      TF_CLI_CONFIG_FILE: join(folder, 'none.rc'),
    });
  }

  it('has arguments that Terraform knows, and is asked for in its region', async () => {
    const { code, stderr } = await init(documented);
    expect(code).toBe(1);
    expect(stderr).not.toContain('Unsupported argument');
    expect(asked).toContain('your-state-bucket.oss-ap-southeast-1.aliyuncs.com:443');
  });

  it('would be asked for nowhere without the region, as the same trial shows', async () => {
    const { oss } = documented.backend;
    await init({ backend: { oss: { ...oss, region: '' } } });
    expect(asked).toContain('your-state-bucket.oss-.aliyuncs.com:443');
  });

  it('is refused with an argument that there is not, as the same trial shows', async () => {
    const { oss } = documented.backend;
    const { stderr } = await init({ backend: { oss: { ...oss, tablestoreTable: 'x' } } });
    expect(stderr).toContain('tablestoreTable');
    expect(asked).toEqual([]);
  });

  it('is private, encrypted and locked', () => {
    expect(documented.backend.oss).toMatchObject({
      acl: 'private',
      encrypt: true,
      tablestore_table: 'terraform_locks',
    });
  });
});

whereTerraformIs('what has to be there before it', () => {
  it('is made by the configuration that is documented, which settles', async () => {
    const folder = newFolder();
    const configuration = join(folder, 'bootstrap');
    mkdirSync(configuration);
    writeFileSync(join(configuration, 'main.tf'), snippet('hcl', 'LockID'));
    const sandbox = await startSandbox({ folder: join(folder, 'account') });
    const steps = [['init'], ['apply', '-auto-approve'], ['plan', '-detailed-exitcode']];
    for (const args of steps) {
      const step = await ran(terraform, [...args, '-no-color'], configuration, sandbox.environment);
      expect([args, step.code, step.stderr]).toEqual([args, 0, '']);
    }
    const { oss } = documented.backend;
    const { store } = sandbox.account;
    expect(store.list('alicloud_oss_bucket').map(({ id }) => id)).toEqual([oss['bucket']]);
    const [table] = store.list('alicloud_ots_table');
    expect(table?.attributes).toMatchObject({
      table_name: oss['tablestore_table'],
      primary_key: [{ name: 'LockID', type: 'String' }],
    });
    expect(oss['tablestore_endpoint']).toBe(
      `https://${table?.attributes['instance_name'] as string}.ap-southeast-1.ots.aliyuncs.com`,
    );
    await sandbox.close({ ended: true });
  });
});
