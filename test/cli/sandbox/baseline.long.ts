/**
 * The whole baseline in the simulated account, with permissions enforced: whom it lets, and whom it
 * refuses. And what takes long: 5,000 decisions, and each call of each type.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountProvider, SecurityBaseline } from '../../../constructs';
import calls from '../../../packages/provider-alicloud/schema/calls.json';
import { asked, judge } from '../../../policies/plan-access';
import { compile } from '../../../policies/ram';
import { asPolicies, jobPermissions } from '../../../policies/roles';
import { shippedSettings } from '../../helpers/every-option';
import { synthBare } from '../../helpers/synth-stack';
import { types, wrongOf } from '../../policies/authority/always';
import { runCli, type Ended } from '../run-cli';
import { byAccessCan, deployed, inAccount, questions } from './decisions';

/** What whoever deploys needs of the baseline to be there: the first step, by an administrator. */
const FIRST = /_(?:Jobs|Groups)_deployer_|_People_|Members_first/;
const ADMINISTRATOR = JSON.stringify({
  Version: '1',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
});

/** A resource, as `terraform show -json` prints it. */
interface Made {
  readonly mode: string;
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

let folder: string;
let addresses: string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-baseline-'));
  const settings = shippedSettings();
  const { text } = synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    new SecurityBaseline(stack, 'Baseline', { settings });
  });
  const config = JSON.parse(text) as {
    terraform?: unknown;
    resource: Record<string, Record<string, unknown>>;
  };
  // No version of a provider: none is installed here.
  delete config.terraform;
  addresses = Object.entries(config.resource).flatMap(([type, named]) =>
    Object.keys(named).map((name) => `${type}.${name}`),
  );
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'administrator.json'), ADMINISTRATOR);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function apply(account: string, options: readonly string[], args = ''): Promise<Ended> {
  const run = `terraform init -no-color >&2 && terraform apply -auto-approve -no-color ${args} >&2`;
  return runCli(['sandbox', '--account', account, ...options, '--', 'sh', '-c', run], folder);
}

it('deploys as an administrator, whom a policy makes one', async () => {
  const { code, stderr } = await apply('admin', ['--as', 'administrator.json']);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
});

it.each(['auditor', 'developer'])('is refused as %s, with action and statement', async (role) => {
  // Something to change: a trail is what nobody but the deployer may touch.
  await runCli(
    [
      'sandbox',
      'call',
      'Actiontrail:StopLogging',
      'Name=alicloud-baseline-trail',
      '--account',
      'admin',
    ],
    folder,
  );
  const { code, stderr } = await apply('admin', ['--as', role, '--mfa']);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /\[NoPermission\] You are not authorized to do this action\. Action: \w+:\w+/,
  );
});

it('lets nobody in without a second factor, and says which statement asks for it', async () => {
  expect(await apply('admin', ['--as', 'deployer'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(
      'statement 1 lets in whom it names, where Bool acs:MFAPresent true',
    ) as string,
  });
});

it('deploys as the deployer with a second factor', async () => {
  const first = addresses.filter((address) => FIRST.test(address));
  const targets = first.map((address) => `-target=${address}`).join(' ');
  expect(await apply('job', ['--as', 'root'], targets)).toMatchObject({ code: 0 });
  const { code, stderr } = await apply('job', ['--as', 'deployer', '--mfa']);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
});

it('plans as the planner with a second factor, and finds nothing to change', async () => {
  const plan = 'terraform plan -detailed-exitcode -no-color >&2';
  const ran = await runCli(
    ['sandbox', '--account', 'job', '--as', 'planner', '--mfa', '--', 'sh', '-c', plan],
    folder,
  );
  expect([ran.code, ran.code === 0 ? '' : ran.stderr]).toEqual([0, '']);
});

it('would let who deploys and who plans do all of it, as the account has filled it in', async () => {
  const shown = ['sandbox', '--account', 'job', '--', 'terraform', 'show', '-json'];
  const { stdout } = await runCli(shown, folder);
  const { values } = JSON.parse(stdout) as { values: { root_module: { resources: Made[] } } };
  const { resources } = values.root_module;
  expect(resources.length).toBeGreaterThan(400);
  const settings = shippedSettings();
  const place = { account: settings.account.id, region: settings.region };
  const known: Readonly<Record<string, Record<string, unknown>>> = calls.resources;
  for (const [job, operations] of [
    ['deployer', ['create', 'read', 'update', 'delete']],
    ['planner', ['read']],
  ] as const) {
    const policies = asPolicies(jobPermissions(job, settings, { scope: undefined }));
    const compiled = compile({ identity: policies });
    const lacking = resources
      .filter(({ mode }) => mode === 'managed')
      .flatMap(({ type, values: of }) =>
        operations
          .flatMap((operation) => (known[type]?.[operation] ?? []) as string[])
          .flatMap((call) => {
            const unknown: string[] = [];
            return asked(call, { type, isData: false, values: of, unknown }, place).flatMap(
              ([action, on]) => {
                const { is } = judge({ call, action, resources: on }, policies, compiled, place);
                return is === 'missing' || is === 'denied' ? [`${type} ${action ?? call}`] : [];
              },
            );
          }),
      );
    expect([job, [...new Set(lacking)]]).toEqual([job, []]);
  }
});

describe('a trail that records less than it is to', () => {
  const DRIFT = ['alicloud_actiontrail_trail', 'alicloud-baseline-trail', 'event_rw=Write'];
  const drifted = (): Promise<Ended> =>
    runCli(['sandbox', 'edit', ...DRIFT, '--account', 'job'], folder);
  const repaired = (role: string): Promise<Ended> => {
    const trail = addresses.find((address) => address.startsWith('alicloud_actiontrail_trail.'));
    return apply('job', ['--as', role, '--mfa'], `-target=${trail ?? ''}`);
  };

  const TRAIL = 'acs:actiontrail:ap-southeast-1:1234567890123456:trail/alicloud-baseline-trail';
  const PROJECT =
    'acs:log:ap-southeast-1:1234567890123456:project/alicloud-baseline-audit-1234567890123456';

  it.each([
    [
      'planner',
      `actiontrail:UpdateTrail on ${TRAIL}. Denied by statement 1 of planner-guardrail-audit, attached to the role planner.`,
    ],
    [
      'break-glass',
      `actiontrail:UpdateTrail on ${TRAIL}. Denied by statement 1 of break-glass-guardrail-audit, attached to the role break-glass.`,
    ],
    // It may not even refresh all of it.
    ['auditor', `log:GetProjectPolicy on ${PROJECT}. No policy allows it.`],
    [
      'developer',
      'sts:AssumeRole on acs:ram::1234567890123456:role/developer. No policy of who asks allows it.',
    ],
  ])('is not repaired by %s: action and statement are told', async (role, said) => {
    expect(await drifted()).toMatchObject({ code: 0 });
    const { code, stderr } = await repaired(role);
    expect([code, /(?<=Action: ).*/.exec(stderr)?.[0]]).toEqual([1, said]);
  });

  it('is repaired by the deployer', async () => {
    expect(await drifted()).toMatchObject({ code: 0 });
    expect(await repaired('deployer')).toMatchObject({ code: 0 });
  });
});

it('decides 5,000 random calls as access can does', () => {
  const decide = inAccount(deployed());
  const differing = questions(5000, 1).flatMap((one) => {
    const [here, there] = [decide(one), byAccessCan(one)];
    return here === there || there === 'unknown' ? [] : [{ ...one, here, there }];
  });
  expect(differing).toEqual([]);
});

it('an action that is taken away fails what needs it, of every type, and nothing else', () => {
  expect(types.flatMap(wrongOf)).toEqual([]);
});
