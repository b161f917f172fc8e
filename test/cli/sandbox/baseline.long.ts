/**
 * The whole baseline in the simulated account, with permissions enforced: whom it lets, and whom it
 * refuses. And what takes long: 5,000 decisions, and each call of each type.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountProvider, SecurityBaseline } from '../../../constructs';
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
