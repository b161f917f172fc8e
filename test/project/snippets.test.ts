/**
 * What stands between fences in a document runs, and fails where the document says so. What is in
 * none of the tables below makes a test fail.
 */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OssBucket } from '@cdktf/provider-alicloud/lib/oss-bucket';
import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { reviewPaths } from '../../cli/commands/review';
import { readConfig } from '../../cli/review/config';
import { compile, detections } from '../../policies/detections';
import { rules } from '../../policies/rules';
import { whereTerraformIs } from '../helpers/terraform';
import { documents, proseOf, snippetsOf, type Snippet } from '../helpers/documents';
import { runProgram, typeErrors, type Program } from '../helpers/run-snippet';
import { temporaryFolders } from '../helpers/temporary-folder';

const root = join(__dirname, '../..');
const newFolder = temporaryFolders('snippets');
const snippets = documents.flatMap(snippetsOf);
/** The day on which the documents are read: some name days until which something holds. */
const TODAY = '2026-11-28';

const of = (...languages: readonly string[]): readonly Snippet[] =>
  snippets.filter(({ language }) => languages.includes(language));
const in_ = (document: string, language: string): readonly Snippet[] =>
  of(language).filter((one) => one.document === document);
const place = ({ document, line }: Snippet): string => `${document}:${line}`;

describe('a snippet', () => {
  it('is of a language that is run, or a text that is not a program', () => {
    const unknown = snippets.filter(
      ({ language, document }) =>
        !['sh', 'ts', 'hcl', 'yaml', 'json'].includes(language) &&
        !(language === '' && document === 'docs/detections.md') &&
        // A rule of one's own: test/cli/review/own-rules.test.ts runs it.
        !(language === 'js' && document === 'docs/review.md') &&
        !(language === 'text' && document === 'examples/web-app/README.md'),
    );
    expect(unknown.map(place)).toEqual([]);
  });
});

/** A line of a shell, as a person types it, and what comes of it. */
interface Line {
  readonly code: number;
  readonly says: RegExp;
  /** What the person has done before, that the document speaks of. */
  readonly first?: string;
  readonly types?: string;
  /** Terraform needs its provider, and so the simulated one. */
  readonly attached?: true;
}

/** In the order in which they are run, all in one folder. */
const WITHOUT_TERRAFORM: Readonly<Record<string, Line>> = {
  'alicloud-baseline check': { code: 0, says: /^Account 1234567890123456 / },
  // Placeholders are left in the file that we ship.
  'alicloud-baseline check --deploy': { code: 1, says: /is a placeholder: rename it/ },
  'alicloud-baseline access list operator': { code: 0, says: /^operator: / },
  'alicloud-baseline access can operator ecs:RebootInstance': { code: 0, says: /^ALLOWED / },
  'alicloud-baseline access can deployer log:UpdateAlert': { code: 0, says: /^ALLOWED / },
  // Denied, and says by which guardrail.
  'alicloud-baseline access can developer ram:CreateAccessKey': {
    code: 1,
    says: /^DENIED [^]*\nGuardrail {2}new-keys: /,
  },
  // The guides' lists.
  'alicloud-baseline checklist --today': { code: 0, says: /^Today\n {2}A1 \[yours to do\]/ },
  'alicloud-baseline checklist --month': { code: 0, says: /^Every month\n {2}A1 \[enforced\]/ },
  // Which alerts there would have been.
  'alicloud-baseline detect examples/events/*.json': {
    code: 1,
    says: /^CRITICAL administrator-granted: [^]*\n4 events read, /,
  },
  'alicloud-baseline detect examples/events/quiet.json': {
    code: 0,
    says: /^2 events read, 0 alerts: clean\.$/m,
  },
  'alicloud-baseline detect examples/events/stolen-key.json': {
    code: 1,
    says: /^CRITICAL administrator-granted: [^]*\n2 events read, /,
  },
  'alicloud-baseline detect --explain root-login': { code: 0, says: /The root user signed in/ },
  // When would you have known?
  'alicloud-baseline budget simulate --daily 10,11,9,250': { code: 1, says: /spike[^]*alarms/ },
  'alicloud-baseline budget try --bill examples/bills/quiet.json --budget 900': {
    code: 0,
    says: /^No alarms\.$/m,
  },
  'alicloud-baseline budget try --bill examples/bills/stolen-key.json --budget 900': {
    code: 1,
    says: /^10 alarms, the first at 2026-11-05 02:30\.$/m,
  },
  // What a change to .tf files newly opens.
  'alicloud-baseline review --base ../main .': {
    code: 1,
    says: /^high {2}security-group-ssh-closed {2}alicloud_security_group_rule\.ssh$/m,
  },
  'alicloud-baseline review cdktf.out --base ../main/cdktf.out --format markdown': {
    code: 1,
    says: /oss-bucket-private/,
  },
  'alicloud-baseline review . --fail-on high': { code: 1, says: /alicloud_security_group_rule/ },
};

const WITH_TERRAFORM: Readonly<Record<string, Line>> = {
  'terraform plan -out=plan.bin && terraform show -json plan.bin > plan.json': {
    code: 0,
    says: /Saved the plan to: plan\.bin/,
    attached: true,
  },
  'alicloud-baseline review plan.json --source .': { code: 1, says: /at main\.tf:\d+/ },
  'terraform show -json plan.out | alicloud-baseline review -': {
    code: 1,
    says: /alicloud_security_group_rule\.ssh/,
    first: 'mv plan.bin plan.out',
    attached: true,
  },
  'alicloud-baseline sandbox -- terraform init': { code: 0, says: /initialized/ },
  'alicloud-baseline sandbox -- terraform apply': {
    code: 0,
    says: /Apply complete! Resources: 4 added/,
    types: 'yes\n',
  },
  'alicloud-baseline sandbox show': { code: 0, says: /^alicloud_ram_role {2,}auditor$/m },
  'alicloud-baseline sandbox edit alicloud_ram_role auditor max_session_duration=43200': {
    code: 0,
    says: /max_session_duration=43200/,
  },
  // Shows the drift.
  'alicloud-baseline sandbox -- terraform plan': { code: 0, says: /= 43200 -> 3600/ },
  'alicloud-baseline sandbox reset': { code: 0, says: /^/ },
};

const FAILS_ONCE = 'test/packages/sandbox/failing.test.ts deploys so';

/** Of the page for the bad day. */
const SHEET = 'test/project/incident-page.test.ts runs both pages';
const HOUR = 'test/project/first-hour.long.ts runs both pages';

const AS = 'test/cli/sandbox/baseline.long.ts deploys so';

const RECORDED = 'test/cli/sandbox/audit.test.ts calls, and reads what is recorded';

const OVERRIDDEN = 'test/packages/sandbox/overrides.test.ts overrides values';

/** What is not run here, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'alicloud-baseline review . --base origin/main':
    'test/cli/review/judging.test.ts reads commits of a repository',
  'alicloud-baseline review baseline.yaml --base ../main/baseline.yaml':
    'test/cli/review/settings.test.ts compares settings',
  'alicloud-baseline access diff before.yaml baseline.yaml':
    'test/cli/access-diff.test.ts compares settings',
  'alicloud-baseline access paths --to admin': 'test/cli/access-graph.test.ts',
  'alicloud-baseline access who ram:CreateAccessKey --in plan.json':
    'test/cli/access-graph.test.ts, of a state',
  'alicloud-baseline access diff main .': 'needs a branch that is called main',
  'alicloud-baseline snapshot --policy': 'test/cli/snapshot/offline.test.ts',
  'alicloud-baseline snapshot -o account.json': 'test/cli/snapshot/live.test.ts, of a server here',
  'alicloud-baseline snapshot --account .sandbox -o account.json':
    'test/cli/snapshot/offline.test.ts',
  'alicloud-baseline snapshot --terraform state.json --credential-report report.csv -o account.json':
    'test/cli/snapshot/offline.test.ts',
  'alicloud-baseline monthly account.json --before last.json --logs logs':
    'test/cli/monthly/monthly.test.ts',
  'alicloud-baseline monthly account.json --format markdown': 'test/cli/monthly/monthly.test.ts',
  'alicloud-baseline access used role/developer --in account.json --logs logs':
    'test/cli/access-used.test.ts',
  'alicloud-baseline drift --logs logs --snapshot account.json': 'test/cli/drift/drift.test.ts',
  'alicloud-baseline review account.json': 'test/cli/review/as-it-is.test.ts',
  'alicloud-baseline restore-check account.json --since 2026-11-20':
    'test/cli/restore-check.test.ts',
  'git show main:baseline.yaml > before.yaml': 'needs a branch that is called main',
  'alicloud-baseline access plan plan.json --as deployer':
    'test/cli/access-plan.test.ts asks for plans',
  'alicloud-baseline sandbox --as administrator.json -- terraform apply': AS,
  'alicloud-baseline sandbox --as deployer --mfa --from 203.0.113.10 -- terraform apply': AS,
  'alicloud-baseline sandbox call ConsoleSignin --as first.admin --mfa --at 2026-06-01T03:12:00+08:00':
    RECORDED,
  'alicloud-baseline sandbox call Ram:CreateAccessKey --as first.admin UserName=first.admin':
    RECORDED,
  'alicloud-baseline detect .sandbox/audit': RECORDED,
  'alicloud-baseline sandbox override alicloud_vpc status=Pending': OVERRIDDEN,
  'alicloud-baseline sandbox override alicloud_alb_load_balancer zone_mappings.address=192.0.2.1':
    OVERRIDDEN,
  'alicloud-baseline sandbox override data.alicloud_market_products \'ids=["cmjj1"]\'': OVERRIDDEN,
  'alicloud-baseline sandbox override alicloud_vpc --remove': OVERRIDDEN,
  'npm ci && npm run rehearse': 'test/cli/rehearse.test.ts rehearses',
  'npm ci': 'these tests are installed by it',
  'npm test': 'these tests are a part of it',
  'npm run rehearse': 'test/cli/rehearse.test.ts rehearses',
  'alicloud-baseline rehearse': 'test/cli/rehearse.test.ts rehearses',
  'git clone https://github.com/your-organisation/alicloud-security-baseline': 'a placeholder',
  'cd alicloud-security-baseline': 'what the line before it clones',
  'git checkout <commit>': 'a placeholder',
  'npm ci && npm pack --workspaces --pack-destination ..': 'test/project/pack.test.ts packs',
  'cd ../your-application': 'a placeholder',
  'npm install ../alicloud-security-baseline-0.1.0.tgz ../cdktf-provider-alicloud-1.289.0.tgz cdktf@0.21 constructs@10.6':
    'test/project/pack.test.ts installs what is packed',
  "terraform untaint 'alicloud_actiontrail_trail.Baseline_Audit_Trail_13EC4AB9'":
    'needs something that is tainted',
  'mv baseline.yaml every-setting.yaml': HOUR,
  'alicloud-baseline init --account 5123456789012345 --people ada.lovelace,grace.hopper --email security@acme.com':
    HOUR,
  'alicloud-baseline explain': HOUR,
  'alicloud-baseline preflight': HOUR,
  'npx cdktf deploy': HOUR,
  'npx cdktf diff': HOUR,
  'aliyun ims GenerateCredentialReport': HOUR,
  'aliyun ims GetCredentialReport > report.json': HOUR,
  'alicloud-baseline preflight --credential-report report.json': HOUR,
  'alicloud-baseline preflight --credential-report report.json --adopt': HOUR,
  'rm adopt.json': HOUR,
  'cd .preflight/restore && terraform init && terraform apply': HOUR,
  'alicloud-baseline undo': HOUR,
  'alicloud-baseline undo --unprotect': HOUR,
  'npx cdktf destroy': HOUR,
  'aliyun ram GetUserMFAInfo --UserName=USER': SHEET,
  'aliyun ram ListAccessKeys --UserName=USER': SHEET,
  'aliyun ram UpdateAccessKey --UserName=USER --UserAccessKeyId=KEY --Status=Inactive': SHEET,
  'aliyun ram CreatePolicy --PolicyName=alicloud-baseline-lockdown-now --PolicyDocument=\'{"Version":"1","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}\'':
    SHEET,
  'aliyun ram AttachPolicyToUser --PolicyType=Custom --PolicyName=alicloud-baseline-lockdown-now --UserName=USER':
    SHEET,
  'aliyun ram AttachPolicyToRole --PolicyType=Custom --PolicyName=alicloud-baseline-lockdown-now --RoleName=ROLE':
    SHEET,
  'aliyun ram DeleteLoginProfile --UserName=USER': SHEET,
  'aliyun ecs CreateSnapshot --DiskId=DISK --SnapshotName=evidence --region=REGION': SHEET,
  'aliyun ecs JoinSecurityGroup --InstanceId=INSTANCE --SecurityGroupId=QUARANTINE_GROUP --region=REGION':
    SHEET,
  'aliyun ecs LeaveSecurityGroup --InstanceId=INSTANCE --SecurityGroupId=OTHER_GROUP --region=REGION':
    SHEET,
  'alicloud-baseline incident --user USER --logs LOGS --since 7d': SHEET,
  'cd examples/web-app': 'test/examples/web-app.test.ts deploys the example',
  'alicloud-baseline sandbox -- npx cdktf deploy --auto-approve':
    'test/examples/web-app.test.ts deploys the example',
  'alicloud-baseline sandbox show alicloud_security_group_rule':
    'test/examples/web-app.test.ts deploys the example',
  'for n in $(seq 1 60); do': FAILS_ONCE,
  'rm -rf .sandbox && alicloud-baseline sandbox -- terraform init >/dev/null': FAILS_ONCE,
  'alicloud-baseline sandbox --fault "partial:$n" -- terraform apply -auto-approve': FAILS_ONCE,
  'alicloud-baseline sandbox -- terraform apply -auto-approve || echo "does not converge after $n"':
    FAILS_ONCE,
  done: FAILS_ONCE,
};

/** A line without its remark; `bin` holds the command of this very checkout. */
const command = (line: string): string =>
  line
    .replace(/\s#\s.*$/, '')
    .replace(/(?:\.\.\/)*\bbin\/(?=alicloud-baseline\b)/g, '')
    .trim();

describe('lines of a shell', () => {
  const known = { ...WITHOUT_TERRAFORM, ...WITH_TERRAFORM, ...NOT_RUN };
  const lines = of('sh').flatMap((snippet) =>
    snippet.text
      .split('\n')
      .map(command)
      .filter((line) => line !== '')
      .map((line) => ({ line, where: place(snippet) })),
  );

  it('are all run, or say why not', () => {
    expect(lines.filter(({ line }) => !(line in known))).toEqual([]);
  });

  it('are all in a document', () => {
    const documented = new Set(lines.map(({ line }) => line));
    expect(Object.keys(known).filter((line) => !documented.has(line))).toEqual([]);
  });

  /** Where somebody stands who has a Terraform folder, a CDKTF project and a checkout of main. */
  let folder: string;
  beforeAll(() => {
    const parent = newFolder();
    folder = join(parent, 'change');
    const main = join(parent, 'main');
    const bin = join(parent, 'bin');
    for (const made of [folder, main, bin]) mkdirSync(made);
    const shim = `#!/bin/sh\nexec '${process.execPath}' '${root}/cli/bin/alicloud-baseline.js' "$@"\n`;
    writeFileSync(join(bin, 'alicloud-baseline'), shim);
    chmodSync(join(bin, 'alicloud-baseline'), 0o755);
    cpSync(join(root, 'baseline.yaml'), join(folder, 'baseline.yaml'));
    for (const samples of ['examples/events', 'examples/bills'])
      cpSync(join(root, samples), join(folder, samples), { recursive: true });
    writeFileSync(join(main, 'main.tf'), CLOSED);
    writeFileSync(join(folder, 'main.tf'), CLOSED + OPENED);
    synthesise(join(main, 'cdktf.out'), 'private');
    synthesise(join(folder, 'cdktf.out'), 'public-read');
  });

  const run = (line: string, { first, types = '', attached }: Line): Promise<Ended> => {
    const script = first === undefined ? line : `${first} && ${line}`;
    const path = `${join(folder, '../bin')}:${process.env['PATH'] ?? ''}`;
    const shell = ['sh', '-c', script] as const;
    return attached === undefined
      ? ended(shell, types, { cwd: folder, path })
      : ended(['alicloud-baseline', 'sandbox', '--', ...shell], types, { cwd: folder, path });
  };

  it.each(Object.entries(WITHOUT_TERRAFORM))('$ %s', async (line, expected) => {
    const { code, stdout } = await run(line, expected);
    expect(stdout).toMatch(expected.says);
    expect(code).toBe(expected.code);
  });

  whereTerraformIs('with Terraform', () => {
    it.each(Object.entries(WITH_TERRAFORM))('$ %s', async (line, expected) => {
      const { code, stdout, stderr } = await run(line, expected);
      expect(stdout + stderr).toMatch(expected.says);
      expect(code).toBe(expected.code);
    });
  });

  it('in a sentence are of a command that is run above, or is not for a reason', () => {
    const words = (line: string): string => /^alicloud-baseline(?: [a-z]+)*/.exec(line)?.[0] ?? '';
    const commands = Object.keys(known).map((line) => `${words(line)} `);
    const inline = documents.flatMap((document) =>
      [...proseOf(document).matchAll(/`((?:bin\/)?alicloud-baseline [^`]+)`/g)].map(
        ([, code = '']) => ({ line: command(code), where: document.path }),
      ),
    );
    expect(inline.length).toBeGreaterThan(5);
    const lost = inline.filter(
      ({ line }) => !commands.some((one) => one.startsWith(`${words(line)} `)),
    );
    expect(lost).toEqual([]);
  });
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function ended(
  [program, ...args]: readonly [string, ...string[]],
  input: string,
  { cwd, path }: { readonly cwd: string; readonly path: string },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, PATH: path, TF_CLI_ARGS: '-no-color', NO_COLOR: '1' };
    const child = spawn(program, args, { cwd, env });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(input);
  });
}

const CLOSED = `
terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

provider "alicloud" {
  region = "ap-southeast-1"
}

resource "alicloud_ram_role" "auditor" {
  role_name            = "auditor"
  max_session_duration = 3600
  assume_role_policy_document = jsonencode({
    Version = "1"
    Statement = [{
      Action    = "sts:AssumeRole"
      Effect    = "Allow"
      Principal = { RAM = ["acs:ram::1234567890123456:root"] }
      Condition = { Bool = { "acs:MFAPresent" = "true" } }
    }]
  })
}

resource "alicloud_vpc" "main" {
  vpc_name   = "main"
  cidr_block = "10.0.0.0/16"
}

resource "alicloud_security_group" "web" {
  security_group_name = "web"
  vpc_id              = alicloud_vpc.main.id
}
`;

const OPENED = `
resource "alicloud_security_group_rule" "ssh" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "0.0.0.0/0"
}
`;

function synthesise(outdir: string, acl: string): void {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'mine');
  new AlicloudProvider(stack, 'Account', { region: 'ap-southeast-1' });
  new OssBucket(stack, 'Bucket', { bucket: 'example-data', acl });
  app.synth();
}

/** A TypeScript snippet in a reader's program. */
interface Around {
  readonly before?: string;
  readonly after?: string;
  /** Where it would stand. */
  readonly path?: string;
  /** It makes a stack; or what else is done with it. */
  readonly is: 'stack' | 'program' | 'test' | 'quotation';
  /** Other words in its place, and what a stack then fails with, where the document says so. */
  readonly fails?: readonly [from: RegExp, to: string, message: RegExp];
}

const STACK = `
import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import { App, TerraformStack } from 'cdktf';
const app = new App();
const stack = new TerraformStack(app, 'mine');
new AlicloudProvider(stack, 'Account', { region: 'ap-southeast-1' });
`;
const GROUPS = `${STACK}
import { ApplicationGroup, LockedDownSecurityGroup, Peers, Ports } from 'alicloud-security-baseline';
import { Vswitch } from '@cdktf/provider-alicloud/lib/vswitch';
const vpcId = 'vpc-bp1aevy8sofi8mh1qexample';
const basic = { vpcId, type: 'basic', description: 'Shop' } as const;
const group = new LockedDownSecurityGroup(stack, 'Group', { ...basic, securityGroupName: 'web' });
const database = new LockedDownSecurityGroup(stack, 'Data', { ...basic, securityGroupName: 'data' });
const application = new ApplicationGroup(stack, 'Application', { vpcId, securityGroupName: 'app' });
const vswitch = (id: string, cidrBlock: string) => new Vswitch(stack, id, { vpcId, cidrBlock });
const entryA = vswitch('EntryA', '10.0.1.0/24');
const entryB = vswitch('EntryB', '10.0.2.0/24');
const inner = vswitch('Inner', '10.0.3.0/24');
`;
const BUCKET = `
import { SecureBucket } from 'alicloud-security-baseline';
import { OssBucket } from '@cdktf/provider-alicloud/lib/oss-bucket';
// Nothing logs who reads it: what the document takes responsibility for.
const bucket = new SecureBucket(stack, 'Bucket', { bucketName: 'example-data', holdsAccessLogs: true });
`;
const PUBLIC = "new OssBucket(stack, 'Site', { bucket: 'example-site', acl: 'public-read' });";
const SYNTH = '\napp.synth();\n';

/** By document, in the order in which they stand there. */
const TYPESCRIPT: Readonly<Record<string, readonly Around[]>> = {
  'README.md': [
    // A value that is weaker than the preset needs a reason.
    { is: 'stack', fails: [/preset: 'strict'/, "preset: 'strict', minimumLength: 8", /weaker/] },
  ],
  'docs/deploying.md': [{ is: 'stack', before: STACK, after: SYNTH }],
  'docs/network.md': [
    // Synth fails where rules open a port of the list to anybody.
    { is: 'stack', before: GROUPS, after: SYNTH, fails: [/Ports\.https/, 'Ports.ssh', /tcp 22/] },
    // To open one knowingly, say why and until when.
    { is: 'stack', before: GROUPS, after: SYNTH, fails: [/acknowledge: .*,/, '', /tcp 22/] },
    { is: 'stack', before: GROUPS, after: SYNTH },
  ],
  'docs/review.md': [
    // It fails the synthesis with the path of the construct at fault.
    {
      is: 'stack',
      before: `${STACK}${BUCKET}`,
      after: SYNTH,
      fails: [/$/, PUBLIC, /\[mine\/Site\] critical oss-bucket-private: /],
    },
  ],
  'packages/provider-alicloud/README.md': [{ is: 'stack' }, { is: 'quotation' }],
  'packages/sandbox/README.md': [{ is: 'program' }],
  'policies/review/README.md': [
    { is: 'quotation', path: 'policies/rules/oss/snippet.ts' },
    { is: 'test', path: 'test/policies/rules/oss/snippet.test.ts' },
  ],
};

interface Numbered extends Around {
  readonly document: string;
  readonly index: number;
}

const typescript: readonly Numbered[] = Object.entries(TYPESCRIPT).flatMap(([document, around]) =>
  around.map((one, index) => ({ ...one, document, index })),
);

describe('TypeScript', () => {
  const programOf = ({ document, index, before = '', after = '', path }: Numbered): Program => ({
    path: path ?? `snippet-${document.replace(/\W/g, '-')}-${index}.ts`,
    text: [before, in_(document, 'ts')[index]?.text ?? '', after].join('\n'),
  });
  // Paths of modules are seen from where the program would stand.
  const run = (program: Program, text = program.text): Promise<void> =>
    runProgram({ ...program, text }, (module): unknown =>
      jest.requireActual<object>(
        module.startsWith('.') ? join(root, dirname(program.path), module) : module,
      ),
    );

  it('is all told what stands around it', () => {
    const there = of('ts').map(({ document }) => document);
    const told = typescript.map(({ document }) => document);
    expect(told.sort()).toEqual(there.sort());
  });

  it('has the right types', () => {
    const programs = typescript.filter(({ is }) => is === 'stack' || is === 'program');
    // One with a mistake among them, to see it found.
    const wrong = { path: 'wrong.ts', text: `${STACK}new TerraformStack(app, 1);` };
    expect(typeErrors([...programs.map(programOf), wrong])).toEqual([
      expect.stringContaining('wrong.ts: Argument of type'),
    ]);
  });

  describe('that makes a stack', () => {
    const cdktf = process.env['CDKTF_OUTDIR'];
    beforeEach(() => {
      process.env['CDKTF_OUTDIR'] = newFolder();
      // The day alone: what waits goes on waiting for real.
      jest.useFakeTimers({ now: new Date(TODAY), advanceTimers: true });
    });
    afterEach(() => {
      jest.useRealTimers();
      if (cdktf === undefined) Reflect.deleteProperty(process.env, 'CDKTF_OUTDIR');
      else process.env['CDKTF_OUTDIR'] = cdktf;
    });

    const stacks = typescript.filter((one) => one.is === 'stack');
    it.each(stacks.map((one) => [one.document, one.index, one] as const))(
      'synthesises: %s, %d',
      async (_document, _index, one) => {
        await expect(run(programOf(one))).resolves.toBeUndefined();
      },
    );

    const failing = stacks.flatMap((one) => (one.fails ? [{ ...one, fails: one.fails }] : []));
    it.each(failing.map((one) => [one.document, one.index, one] as const))(
      'fails where the document says so: %s, %d',
      async (document, index, { fails: [from, to, message], ...one }) => {
        const program = programOf(one);
        const { text = '' } = in_(document, 'ts')[index] ?? {};
        const changed = program.text.replace(text, () => text.replace(from, () => to));
        expect(changed).not.toBe(program.text);
        await expect(run(program, changed)).rejects.toThrow(message);
      },
    );
  });

  it('that starts a simulated account starts one', async () => {
    const [program] = typescript.filter((one) => one.is === 'program').map(programOf);
    const folder = join(newFolder(), 'account');
    const text = program?.text.replace("'account'", JSON.stringify(folder)) ?? '';
    expect(text).not.toBe(program?.text);
    await run({ path: 'snippet.ts', text });
    expect(existsSync(folder)).toBe(true);
  });

  it('that quotes a file has its words', () => {
    const [rule, constraint] = [
      'policies/review/README.md',
      'packages/provider-alicloud/README.md',
    ].map((document) => in_(document, 'ts')[document.startsWith('policies') ? 0 : 1]?.text ?? '');
    const file = (path: string): string => readFileSync(join(root, path), 'utf8');
    expect(`${rule ?? ''}\n`).toBe(file('policies/rules/oss/oss-bucket-logging-enabled.ts'));
    const declared = file('packages/provider-alicloud/lib/oss-bucket/index.d.ts');
    const lines = (constraint ?? '')
      .split('\n')
      .filter((line) => !/^\/\/|^ *\/?\*+\/?$/.test(line));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => !declared.includes(line.trim()))).toEqual([]);
  });

  // It is a test: what it describes is run with those of this file.
  for (const test of typescript.filter((one) => one.is === 'test')) void run(programOf(test));
});

describe('Terraform', () => {
  const pages = of('hcl').filter(({ document }) => document.startsWith('docs/rules/'));

  it('of the pages of rules stands where it is run: each rule has one that fails and one that passes', () => {
    const found = pages.map(({ heading, before }) => `${heading} ${before}`);
    expect(found.sort()).toEqual(
      rules.flatMap(({ id }) => [`${id} Fails:`, `${id} Passes:`]).sort(),
    );
  });

  it('with an exception beside it is let through, and without it is not', async () => {
    const others = of('hcl').filter((one) => !pages.includes(one));
    // The bucket and table of the remote state: test/project/state-backend.test.ts.
    expect(others.map(({ document }) => document)).toEqual(['docs/deploying.md', 'docs/review.md']);
    const text = others[1]?.text ?? '';
    const found = async (terraform: string): Promise<string> => {
      const folder = newFolder();
      writeFileSync(join(folder, 'main.tf'), terraform);
      return (await reviewPaths([folder], { format: 'text' }, TODAY)).text;
    };
    const unlogged = /oss-bucket-logging-enabled {2}alicloud_oss_bucket\.scratch/;
    expect(await found(text)).toMatch(new RegExp(`suppressed {2}${unlogged.source}`));
    expect(await found(text.replace(/^#.*\n/, ''))).toMatch(
      new RegExp(`medium {2}${unlogged.source}`),
    );
  });
});

describe('YAML', () => {
  it('is a configuration of the review', () => {
    // What settings say, and what an account may be seeded with: test/project/readme.test.ts and
    // test/packages/sandbox/seed.test.ts.
    expect(of('yaml').map(({ document }) => document)).toEqual([
      'docs/deploying.md',
      'docs/review.md',
      'packages/sandbox/README.md',
    ]);
    const file = join(newFolder(), 'review.yaml');
    writeFileSync(file, of('yaml')[1]?.text ?? '');
    const config = readConfig(file, rules, 'run');
    expect(config).toMatchObject({ preset: 'cis-2.0', wholeAccount: false, failOn: 'low' });
    expect(config.rules).toHaveLength(rules.length - 1);
    expect(config.suppressions.map(({ until }) => until)).toEqual(['2027-01-31']);
  });
});

describe('queries', () => {
  it('are those that are deployed, below the detection that they are of', () => {
    const queries = of('').filter(({ heading }) => heading !== 'What the queries are made of');
    const deployed = detections.flatMap((detection) => {
      const query = compile(detection)?.query;
      return query === undefined ? [] : [`${detection.id} ${query}`];
    });
    expect(queries.map(({ heading, text }) => `${heading} ${text}`).sort()).toEqual(
      deployed.sort(),
    );
  });
});
