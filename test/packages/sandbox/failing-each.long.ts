/**
 * The baseline with every option on: whatever one object's creation fails, before anything of it was
 * done or halfway, is told, and the next deployment converges. Some fail at a time, so that it ends.
 */
import { env } from 'node:process';
import { everyOption } from '../../helpers/every-option';
import { configOf, deployTwice } from './helpers/baseline';

const AT_A_TIME = 150;
const CHAT = 'TF_VAR_webhook_chat';

beforeAll(() => {
  env[CHAT] = 'https://chat.example.com/hook';
});
afterAll(() => {
  Reflect.deleteProperty(env, CHAT);
});

it.each(['fail', 'partial'])('converges after each object was to %s once', async (kind) => {
  const config = configOf(everyOption());
  const whole = await deployTwice([], config);
  expect([whole.failed.code, whole.again.code, whole.settled.code]).toEqual([0, 0, 0]);
  expect(whole.objects.length).toBeGreaterThan(450);
  let left = whole.objects.map((object) => `${kind}:${object}`);
  while (left.length > 0) {
    const faults = left.slice(0, AT_A_TIME);
    const { failed, again, settled, unmet } = await deployTwice(faults, config);
    const missed = faults.filter((one) => unmet.some((line) => line.startsWith(`${one} did not`)));
    const struck = faults.filter((one) => !missed.includes(one));
    // What hangs on what failed comes in the next round; what never comes is no object of ours.
    expect(struck).not.toEqual([]);
    expect(failed.stderr.match(/\[ServiceUnavailable\]/g)).toHaveLength(struck.length);
    expect([struck, again.code, again.stderr, settled.code]).toEqual([struck, 0, '', 0]);
    left = [...left.slice(AT_A_TIME), ...missed];
    process.stdout.write(
      `${kind}: ${String(left.length)} of ${String(whole.objects.length)} left\n`,
    );
  }
});
