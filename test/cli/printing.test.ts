import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolders } from '../helpers/temporary-folder';
import { buildPlan } from '../policies/review/build-plan';
import { runCli } from './run-cli';

/** What somebody would call a resource, a file or a user who wants to rule a terminal or a job. */
const HOSTILE =
  'x\u001b]0;t\u0007\u001b[2J\u009b31m\u007f\u0085\u202e\u2066\u200b\u2028\n::error::y\n  ##[error]z\r::stop-commands::w';

const newFolder = temporaryFolders('printing');
let folder = '';
beforeAll(() => {
  folder = newFolder();
  write('module.tf', `module "m" {\n  source = ${JSON.stringify(HOSTILE)}\n}\n`, 'module');
  write(
    'main.tf.json',
    { resource: { [HOSTILE]: { [HOSTILE]: { [HOSTILE]: HOSTILE } } } },
    'names',
  );
  write(
    'main.tf.json',
    { resource: { alicloud_ram_password_policy: { [HOSTILE]: {} } } },
    'finding',
  );
  write('main.tf.json', { [HOSTILE]: { a: 1 }, resource: {} }, 'kind');
  write(`${HOSTILE}.tf`, 'resource "alicloud_oss_bucket" "b" {\n  acl = \n}\n', 'broken');
  write(
    'main.tf',
    `# alicloud-baseline:ignore a\u001b[2J until \u202eb because \u009bc\nresource "alicloud_oss_bucket" "b" {}\n`,
    'marks',
  );
  write(
    'plan.json',
    buildPlan({ address: `alicloud_ram_password_policy.p[${JSON.stringify(HOSTILE)}]`, after: {} }),
  );
  write('no-plan.json', { format_version: HOSTILE });
  write('settings.yaml', { [HOSTILE]: HOSTILE });
  write('review.yaml', { [HOSTILE]: 1 });
  write('event.jsonl', {
    event: {
      eventId: 'e',
      eventName: HOSTILE,
      eventSource: 'ram.aliyuncs.com',
      serviceName: 'Ram',
      eventTime: '2026-11-23T00:00:00Z',
      eventType: 'ApiCall',
      sourceIpAddress: HOSTILE,
      userIdentity: { type: 'root-account', principalId: '1', userName: HOSTILE },
    },
  });
  write('bill.json', { [HOSTILE]: HOSTILE });
});

function write(name: string, content: unknown, under = ''): void {
  const path = join(folder, under, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}

const account = ['--account', 'account'];

describe('whatever is in files and arguments, what is printed is safe:', () => {
  it.each([
    ['an unknown command', [HOSTILE]],
    ['an unknown option', ['check', `--${HOSTILE}`]],
    ['a file of settings that is not there', ['check', HOSTILE]],
    ['settings', ['check', 'settings.yaml']],
    ['settings, with traces', ['--debug', 'check', 'settings.yaml']],
    ['a role', ['access', 'can', HOSTILE, 'ecs:A']],
    ['an action', ['access', 'can', 'developer', HOSTILE]],
    ['a resource', ['access', 'can', 'developer', 'ecs:StartInstance', HOSTILE]],
    ['a tag', ['access', 'can', 'developer', 'ecs:StartInstance', '--tag', HOSTILE]],
    ['a key', ['access', 'can', 'developer', 'ecs:StartInstance', '--set', `${HOSTILE}=a`]],
    ['a value', ['access', 'can', 'developer', 'ecs:A', '--set', `acs:b=${HOSTILE}`]],
    [
      'the same in JSON',
      ['access', 'can', 'developer', 'ecs:A', '--set', `acs:b=${HOSTILE}`, '--format', 'json'],
    ],
    ['a role to list', ['access', 'list', HOSTILE]],
    ['a bill that is not there', ['budget', 'try', '--bill', HOSTILE, '--budget', '1']],
    ['a bill', ['budget', 'try', '--bill', 'bill.json', '--budget', '1']],
    ['days', ['budget', 'simulate', '--daily', HOSTILE]],
    ['a product', ['budget', 'simulate', '--daily', '1,2,3', '--product', HOSTILE]],
    ['a log that is not there', ['detect', HOSTILE]],
    ['an event', ['detect', 'event.jsonl']],
    ['an event in JSON', ['detect', 'event.jsonl', '--format', 'json']],
    ['a detection', ['detect', '--explain', HOSTILE]],
    ['settings of detections', ['detect', 'event.jsonl', '--settings', HOSTILE]],
    ['a path to review', ['review', HOSTILE]],
    ['what was there before', ['review', 'plan.json', '--base', HOSTILE]],
    ['a configuration of the review', ['review', 'plan.json', '--config', 'review.yaml']],
    ['a plan', ['review', 'plan.json']],
    ['no plan', ['review', 'no-plan.json']],
    ['the source of a module', ['review', 'module']],
    ['names', ['review', 'names', '--strict']],
    ['a finding', ['review', 'finding']],
    ['a finding in Markdown', ['review', 'finding', '--format', 'markdown']],
    ['a finding in JSON', ['review', 'finding', '--format', 'json']],
    ['a finding in SARIF', ['review', 'finding', '--format', 'sarif']],
    ['a finding in JUnit', ['review', 'finding', '--format', 'junit']],
    ['a kind of block', ['review', 'kind']],
    ['a file that does not parse', ['review', 'broken']],
    ['comments', ['review', 'marks']],
    ['a fault', ['sandbox', '--fault', HOSTILE, '--', 'true']],
    ['a program', ['sandbox', ...account, '--', HOSTILE]],
    ['a folder', ['sandbox', '--account', HOSTILE, '--', 'true']],
    [
      'the id of an object',
      [
        'sandbox',
        'edit',
        ...account,
        '--create',
        'alicloud_ram_role',
        HOSTILE,
        `role_name=${HOSTILE}`,
      ],
    ],
    [
      'an id that is not there',
      ['sandbox', 'edit', ...account, '--delete', 'alicloud_ram_role', `${HOSTILE}.`],
    ],
    ['a type', ['sandbox', 'edit', ...account, HOSTILE, 'a', 'a=b']],
    ['what is shown', ['sandbox', 'show', ...account]],
    ['what is shown in JSON', ['sandbox', 'show', ...account, '--format', 'json']],
    ['what is shown of a type', ['sandbox', 'show', HOSTILE, ...account]],
    [
      'a change',
      ['sandbox', 'edit', ...account, 'alicloud_ram_role', HOSTILE, `description=${HOSTILE}`],
    ],
    ['what is deleted', ['sandbox', 'edit', ...account, '--delete', 'alicloud_ram_role', HOSTILE]],
    ['what is reset', ['sandbox', 'reset', '--account', HOSTILE]],
    ['a rehearsal', ['rehearse', '--folder', HOSTILE]],
  ])('%s', async (_, args) => {
    const { stdout, stderr } = await runCli(args, folder);
    const printed = stdout + stderr;
    expect(printed).not.toBe('');
    expect(/[\p{Cf}\p{Zl}\p{Zp}\ufffd]|[^\P{Cc}\n]/u.exec(printed)).toBeNull();
    expect(printed.split('\n').filter((line) => /^\s*::|##\w*\[/.test(line))).toEqual([]);
  });
});
