/**
 * The baseline, of which each object fails once: every other before anything of it was done, the rest
 * halfway, and the other way round. Each is told, and the next run goes on. All that a run tries for the
 * first time fails at once, and what hangs on it in the next.
 */
import { env } from 'node:process';
import { parseSettings } from '../../../settings';
import { everyOption } from '../../helpers/every-option';
import { configOf, Deployment, USUAL } from './helpers/baseline';
import { changed } from './helpers/changed';
import type { Config, Ran } from './helpers/terraform';

const CHAT = 'TF_VAR_webhook_chat';

beforeAll(() => {
  env[CHAT] = 'https://chat.example.com/hook';
});
afterAll(() => {
  Reflect.deleteProperty(env, CHAT);
});

const started: Deployment[] = [];
afterEach(() => {
  for (const one of started.splice(0)) one.remove();
});

async function deploymentOf(config: Config): Promise<Deployment> {
  const deployment = new Deployment();
  started.push(deployment);
  deployment.write(config);
  await deployment.terraform([], 'init');
  return deployment;
}

/** Each account has them, so that they are taken over instead of made. */
const THERE_FROM_THE_START = ['alicloud_ram_password_policy', 'alicloud_ram_security_preference'];

const KINDS = ['fail', 'partial'];

/** Goes on until a run has nothing left that fails. What never did, by type. */
async function untilNothingFails(
  deployment: Deployment,
  first: number,
  objects: readonly string[],
  run: (faults: readonly string[]) => Promise<Ran>,
): Promise<string[]> {
  let left = objects.map((object, at) => `${KINDS[(at + first) % 2] ?? ''}:${object}`);
  for (;;) {
    const { stderr, code } = await run(left);
    const unmet = new Set(deployment.unmet.map((line) => line.replace(/ did not strike.*/, '')));
    const missed = left.filter((one) => unmet.has(one));
    const struck = left.length - missed.length;
    process.stdout.write(`${String(struck)} of ${String(objects.length)} failed\n`);
    const errors = stderr.match(/Error: /g)?.length ?? 0;
    const told = stderr.match(/\[ServiceUnavailable\]/g)?.length ?? 0;
    expect([told, errors, code]).toEqual([struck, struck, struck > 0 ? 1 : 0]);
    left = missed;
    if (struck === 0) break;
  }
  const never = [...new Set(left.map((one) => one.replace(/^\w+:|\/.*$/g, '')))].sort();
  process.stdout.write(`${String(left.length)} never: ${never.join(' ')}\n`);
  return never;
}

it.each([0, 1])('of every option is deployed, whatever creation fails: %d', async (first) => {
  const config = configOf(everyOption());
  const whole = await deploymentOf(config);
  expect(await whole.apply()).toMatchObject({ code: 0 });
  expect(whole.objects.length).toBeGreaterThan(450);

  const deployment = await deploymentOf(config);
  const never = await untilNothingFails(deployment, first, whole.objects, (faults) =>
    deployment.apply(faults),
  );
  expect(THERE_FROM_THE_START).toEqual(expect.arrayContaining(never));
  expect(await deployment.settled()).toMatchObject({ code: 0 });
  expect([...deployment.objects].sort()).toEqual([...whole.objects].sort());
});

/** The usual baseline, deployed, which may be destroyed. */
async function usual(): Promise<{ deployment: Deployment; config: Config }> {
  const config = configOf(parseSettings(`${USUAL}protection: removable\n`, { env: {} }));
  const deployment = await deploymentOf(config);
  expect(await deployment.apply()).toMatchObject({ code: 0 });
  expect(deployment.objects.length).toBeGreaterThan(200);
  return { deployment, config };
}

it.each([0, 1])('is changed, whatever change fails: %d', async (first) => {
  const { deployment, config } = await usual();
  deployment.write(changed(config));
  const never = await untilNothingFails(deployment, first, deployment.objects, (faults) =>
    deployment.apply(faults),
  );
  expect(await deployment.settled()).toMatchObject({ code: 0 });
  // Of these `changed` changes nothing.
  expect(never).toEqual([
    'alicloud_config_configuration_recorder',
    'alicloud_log_alert_resource',
    'alicloud_oss_bucket',
    'alicloud_oss_bucket_policy',
    'alicloud_oss_bucket_server_side_encryption',
    'alicloud_ram_group_policy_attachment',
    'alicloud_ram_role_policy_attachment',
  ]);
});

it.each([0, 1])('is destroyed, whatever deletion fails: %d', async (first) => {
  const { deployment } = await usual();
  const never = await untilNothingFails(deployment, first, deployment.objects, (faults) =>
    deployment.destroy(faults),
  );
  // Of these there is nothing to delete, so nothing fails halfway.
  expect([
    ...THERE_FROM_THE_START,
    'alicloud_config_configuration_recorder',
    'alicloud_log_alert_resource',
    'alicloud_oss_bucket_acl',
    'alicloud_oss_bucket_https_config',
    'alicloud_oss_bucket_versioning',
  ]).toEqual(expect.arrayContaining(never));
  expect([...new Set(deployment.objects.map((object) => object.split('/')[0]))].sort()).toEqual([
    'alicloud_config_configuration_recorder',
    'alicloud_log_alert_resource',
    ...THERE_FROM_THE_START,
  ]);
});
