/**
 * The thefts of `policies/stories` as calls of a simulated account: the events that it writes down say to
 * the detections what the events say that were written by hand, after documentation.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { severities } from '../../../alicloud/severities';
import { callInSandbox } from '../../../cli/commands/sandbox/call';
import { CliError } from '../../../cli/exit';
import { detections, matcher } from '../../../policies/detections';
import { eventsOf, stories, type Step, type Story } from '../../../policies/stories';
import { whereTerraformIs } from '../../helpers/terraform';
import { runCli } from '../run-cli';

const VICTIM = { accountId: '1234567890123456', region: 'ap-southeast-1' };
const TRUST = JSON.stringify({
  Version: '1',
  Statement: [
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { RAM: [`acs:ram::${VICTIM.accountId}:root`] },
    },
  ],
});
const GATE = 'gatekeeper';

/** Everybody whom a story has, as administrators: what is refused is no matter of this test. */
function people(): object {
  const all = stories.flatMap(({ by, steps }) => [by, ...steps.flatMap((step) => step.by ?? [])]);
  const names = (type: Story['by']['type']): string[] => [
    ...new Set(
      all.flatMap((one) => (one.type === type ? [String(one.userName.split(':')[0])] : [])),
    ),
  ];
  const users = [...names('ram-user'), GATE];
  const each = (list: readonly string[], make: (name: string) => object): object =>
    Object.fromEntries(list.map((name, index) => [`n${index}`, make(name)]));
  const admin = { policy_name: 'AdministratorAccess', policy_type: 'System' };
  const roles = names('assumed-role');
  return {
    provider: { alicloud: { region: VICTIM.region, account_id: VICTIM.accountId } },
    resource: {
      alicloud_ram_user: each(users, (name) => ({ name })),
      alicloud_ram_role: each(roles, (role_name) => ({
        role_name,
        assume_role_policy_document: TRUST,
      })),
      alicloud_ram_user_policy_attachment: Object.fromEntries(
        users.map((_, index) => [
          `n${index}`,
          { user_name: `\${alicloud_ram_user.n${index}.name}`, ...admin },
        ]),
      ),
      alicloud_ram_role_policy_attachment: Object.fromEntries(
        roles.map((_, index) => [
          `n${index}`,
          { role_name: `\${alicloud_ram_role.n${index}.role_name}`, ...admin },
        ]),
      ),
      alicloud_oss_bucket: { logs: { bucket: 'company-logs' } },
      alicloud_actiontrail_trail: {
        main: {
          trail_name: 'main-trail',
          oss_bucket_name: '${alicloud_oss_bucket.logs.bucket}',
          ...{ status: 'Enable', event_rw: 'All', trail_region: 'All' },
        },
      },
    },
  };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-stories-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Event = Readonly<Record<string, unknown>>;

function recorded(account: string): Event[] {
  const at = join(account, 'audit');
  return readdirSync(at, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((file) => JSON.parse(gunzipSync(readFileSync(file)).toString()) as Event[]);
}

const loud = severities.slice(0, severities.indexOf('medium') + 1);
const watching = detections.filter(({ severity }) => loud.includes(severity));

function heard(event: Event): string[] {
  const watch = matcher(watching, {});
  watch.accept(event);
  return watch
    .outcome()
    .alerts.map(({ id }) => id)
    .sort();
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** The event that the account writes of a step, or why there is none. */
async function called(
  story: Story,
  step: Step,
  event: Event,
  account: string,
): Promise<Event | string> {
  const { type, userName, mfa } = step.by ?? story.by;
  const [name = '', session] = userName.split(':');
  const who =
    type === 'root-account'
      ? { as: 'root' }
      : { as: name, ...(session !== undefined && { by: GATE, session }) };
  try {
    const before = new Set(recorded(account).map(({ eventId }) => eventId));
    await callInSandbox(
      `${step.service}:${step.event}`,
      Object.entries(step.request).map(([key, value]) => `${key}=${text(value)}`),
      {
        account,
        region: step.region ?? VICTIM.region,
        resource: [],
        at: String(event['eventTime']),
        from: String(event['sourceIpAddress']),
        mfa: mfa === true,
        ...who,
      },
    );
    const fresh = recorded(account).filter(({ eventId }) => !before.has(eventId));
    return fresh.find(({ eventName }) => eventName === step.event) ?? 'not recorded';
  } catch (error) {
    if (error instanceof CliError) return error.message;
    throw error;
  }
}

whereTerraformIs('thefts as calls of a simulated account', () => {
  it('are told of as those that are written by hand', async () => {
    const stack = join(folder, 'people');
    const start = join(folder, 'start');
    mkdirSync(stack);
    writeFileSync(join(stack, 'main.tf.json'), JSON.stringify(people()));
    const run = 'terraform init -no-color >&2 && terraform apply -auto-approve -no-color >&2';
    const ended = await runCli(['sandbox', '--account', start, '--', 'sh', '-c', run], stack);
    expect([ended.code, ended.code === 0 ? '' : ended.stderr]).toEqual([0, '']);
    const alike: string[] = [];
    const otherwise: string[] = [];
    const refused: string[] = [];
    const uncalled: string[] = [];
    for (const story of stories) {
      const account = join(folder, story.id);
      cpSync(start, account, { recursive: true });
      const written = eventsOf(story, VICTIM);
      for (const [index, step] of story.steps.entries()) {
        const event = written[index];
        if (event === undefined || step.error !== undefined) continue;
        const own = await called(story, step, event, account);
        const name = `${story.id} ${step.service}:${step.event}`;
        if (typeof own === 'string') uncalled.push(own);
        else if (own['errorCode'] !== undefined) refused.push(name);
        else if (String(heard(own)) === String(heard(event))) alike.push(name);
        else otherwise.push(name);
      }
    }
    process.stdout.write(
      `${alike.length} calls are told of alike; ${refused.length} refused: what they change is not there; ${uncalled.length} of products whose names are in no list here.\n`,
    );
    // The story's root is at the console; the account's has a key, which is a detection of its own.
    expect(otherwise).toEqual(['root-taken Ram:CreateAccessKey', 'root-taken Ecs:RunInstances']);
    // Its step before changed whom the role trusts: nobody here enters it any more.
    expect(uncalled.filter((why) => !why.startsWith('found call '))).toEqual(['not recorded']);
    expect(alike.length).toBeGreaterThanOrEqual(210);
  });
});
