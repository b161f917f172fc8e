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
import { GATE, whatStoriesTouch } from './what-stories-touch';

const VICTIM = { accountId: '1234567890123456', region: 'ap-southeast-1' };
/** What a call has to say and no event does, or in the bucket's own address. */
const UNSAID: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Ram:CreateLoginProfile': { Password: 'Only-4-this-test' },
  'Oss:PutBucketAcl': { Acl: 'public-read' },
  'Oss:PutBucketVersioning': { Status: 'Suspended' },
  'Oss:PutBucketPolicy': { Policy: '{"Version":"1","Statement":[]}' },
};

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

type Ids = Readonly<Record<string, string>>;

/** As text, with the ids that the account has given. */
function said(value: unknown, ids: Ids): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return Object.entries(ids).reduce((all, [one, other]) => all.replaceAll(one, other), text);
}

/** The event that the account writes of a step, or why there is none. */
async function called(
  story: Story,
  step: Step,
  event: Event,
  { account, ids }: { readonly account: string; readonly ids: Ids },
): Promise<Event | string> {
  const { type, userName, mfa } = step.by ?? story.by;
  const [name = '', session] = userName.split(':');
  const who =
    type === 'root-account'
      ? { as: 'root' }
      : { as: name, ...(session !== undefined && { by: GATE, session }) };
  const call = `${step.service}:${step.event}`;
  const bucket = step.service === 'Oss' && step.resource && { BucketName: step.resource.name };
  const request = { ...step.request, ...bucket, ...UNSAID[call] };
  try {
    const before = new Set(recorded(account).map(({ eventId }) => eventId));
    await callInSandbox(
      call,
      Object.entries(request).map(([key, value]) => `${key}=${said(value, ids)}`),
      {
        account,
        region: step.region ?? VICTIM.region,
        resource: [],
        at: String(event['eventTime']),
        from: String(event['sourceIpAddress']),
        mfa: mfa === true && step.additional?.['mfaChecked'] !== 'false',
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

/** Steps that are no calls of the account, and why. */
const NO_CALLS: Readonly<Record<string, string>> = {
  'alerts-silenced Sls:DeleteJob': 'an action of RAM: no list of calls has it',
  'alerts-silenced Sls:UpdateJob': 'an action of RAM: no list of calls has it',
  'alerts-silenced Sls:ClearLogStoreStorage': 'a documented event: no list of calls has it',
  'trust-in-a-stranger Ecs:AuthorizeSecurityGroup': 'the role trusts another account only',
  'root-taken AasCustomer:PasswordReset': 'done on the page of the account',
  'root-taken AasCustomer:MFAUnbind': 'done on the page of the account',
  'root-taken AasCustomer:MobileModify': 'done on the page of the account',
  'root-taken AasCustomer:EmailModify': 'done on the page of the account',
  'databases-opened elasticsearch:UpdatePublicWhiteIps': 'not in the table of names',
  'messages-in-our-name Dysmsapi:CreateSmsSign': 'no list of calls has the product',
  'messages-in-our-name Dysmsapi:CreateSmsTemplate': 'no list of calls has the product',
  'pipeline-from-its-own-runner Ecs:RunInstances': 'the role trusts another account only by now',
};

/** Steps that the account refuses, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  'pipeline-elsewhere Sts:AssumeRoleWithOIDC': 'a token calls, and here an identity does',
  'pipeline-from-its-own-runner Sts:AssumeRoleWithOIDC': 'a token calls, and here an identity does',
};

whereTerraformIs('thefts as calls of a simulated account', () => {
  it('are told of as those that are written by hand', async () => {
    const stack = join(folder, 'people');
    const start = join(folder, 'start');
    mkdirSync(stack);
    writeFileSync(join(stack, 'main.tf.json'), JSON.stringify(whatStoriesTouch(VICTIM.region)));
    const run =
      'terraform init -no-color >&2 && terraform apply -auto-approve -no-color >&2 && terraform output -json ids >ids.json';
    const ended = await runCli(['sandbox', '--account', start, '--', 'sh', '-c', run], stack);
    expect([ended.code, ended.code === 0 ? '' : ended.stderr]).toEqual([0, '']);
    const ids = JSON.parse(readFileSync(join(stack, 'ids.json'), 'utf8')) as Ids;
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
        const own = await called(story, step, event, { account, ids });
        const name = `${story.id} ${step.service}:${step.event}`;
        if (typeof own === 'string') uncalled.push(name);
        else if (![undefined, ''].includes(own['errorCode'] as string)) refused.push(name);
        else if (String(heard(own)) === String(heard(event))) alike.push(name);
        else otherwise.push(name);
      }
    }
    process.stdout.write(
      `${alike.length} calls are told of alike, ${otherwise.length} otherwise, ${refused.length} refused, ${uncalled.length} no calls.\n`,
    );
    // The story's root is at the console; the account's has a key, which is a detection of its own.
    expect(otherwise).toEqual(
      ['Ram:CreateAccessKey', 'Ram:DeleteUser', 'Ecs:RunInstances'].map(
        (one) => `root-taken ${one}`,
      ),
    );
    expect(refused).toEqual(Object.keys(REFUSED));
    expect(uncalled).toEqual(Object.keys(NO_CALLS));
    expect(alike.length).toBeGreaterThanOrEqual(270);
  });
});
