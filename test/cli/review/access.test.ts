import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import type { ReviewCommandOptions } from '../../../cli/commands/review';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { buildPlan } from '../../policies/review/build-plan';

/** The comment of a change opens with what it lets somebody do, wherever it is declared. */

const folder = temporaryFolders('review-access');
const ACCOUNT = '1234567890123456';

const policy = (...actions: readonly string[]): string =>
  JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  });
const trust = (condition: object): string =>
  JSON.stringify({
    Version: '1',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { RAM: [`acs:ram::${ACCOUNT}:root`] },
        Condition: condition,
      },
    ],
  });
const MFA = { Bool: { 'acs:MFAPresent': ['true'] } };

interface Declared {
  readonly actions?: readonly string[];
  readonly trusted?: string;
}

/** A role with a policy of its own. */
function resources({ actions = ['oss:ListBuckets'], trusted = trust(MFA) }: Declared = {}) {
  return {
    alicloud_ram_role: { ops: { role_name: 'ops', assume_role_policy_document: trusted } },
    alicloud_ram_policy: { ops: { policy_name: 'ops', policy_document: policy(...actions) } },
    alicloud_ram_role_policy_attachment: {
      ops: { role_name: 'ops', policy_name: 'ops', policy_type: 'Custom' },
    },
  };
}

function written(declared?: Declared, name = 'main.tf.json'): string {
  const into = folder();
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, name), JSON.stringify({ resource: resources(declared) }));
  return into;
}

function planned(before: Declared | undefined, after: Declared): string {
  const was = before === undefined ? undefined : resources(before);
  const changes = Object.entries(resources(after)).map(([type, { ops }]) => ({
    address: `${type}.ops`,
    before: was === undefined ? null : was[type as keyof typeof was].ops,
    after: ops,
  }));
  const file = join(folder(), 'plan.json');
  writeFileSync(file, JSON.stringify(buildPlan(...changes)));
  return file;
}

async function comment(path: string, options: Partial<ReviewCommandOptions> = {}) {
  return reviewPaths([path], { format: 'markdown', failOn: 'critical', ...options }, '2026-11-23');
}

const TOLD = [
  '**Who may do what, after and not before**',
  '',
  '```text',
  'role/ops: a role',
  '  + may newly: ram:CreateAccessKey',
  '      on everything',
  '      for example ram:CreateAccessKey on *: allowed by nothing before, allowed after',
  '  who may enter: whoever in the account may assume it with MFA',
].join('\n');
const MORE = { actions: ['oss:ListBuckets', 'ram:CreateAccessKey'] };

it('opens with it for folders and for what cdktf wrote, with a base', async () => {
  const base = written();
  for (const head of [written(MORE), written(MORE, 'cdk.tf.json')]) {
    const { text } = await comment(head, { base });
    expect(text.indexOf(TOLD)).toBeGreaterThan(0);
    expect(text.slice(0, text.indexOf(TOLD)).trim().split('\n')).toHaveLength(2);
    expect(text).toContain(
      'Newly leads to making people, keys and roles, or changing theirs (identity):\nrole/ops, by whoever is in it\n',
    );
  }
});

it('opens with it for a plan, which knows what there was', async () => {
  expect((await comment(planned({}, MORE))).text).toContain(TOLD);
  const made = await comment(planned(undefined, MORE));
  expect(made.text).toContain('role/ops: a role\n  ! is new\n');
});

it('says nothing where nothing changes, and nothing without a base', async () => {
  for (const { text } of [
    await comment(written(), { base: written() }),
    await comment(written(MORE)),
    await comment(planned({}, {})),
  ]) {
    expect(text).not.toContain('Who may do what');
  }
});

it('tells who newly gets in without a second factor, and what is taken away', async () => {
  const open = { trusted: trust({ StringEquals: { 'acs:SourceVpc': ['vpc-1'] } }) };
  const { text } = await comment(written(open), { base: written() });
  expect(text).toContain(`+ acs:ram::${ACCOUNT}:root may newly enter`);
  const { text: back } = await comment(written(), { base: written(MORE) });
  expect(back).toContain('- may no longer: ram:CreateAccessKey');
});

it('is in what programs read, with paths', async () => {
  const { text } = await comment(written(MORE), { base: written(), format: 'json' });
  const { access } = JSON.parse(text) as {
    readonly access: readonly {
      readonly widens: boolean;
      readonly roles: readonly { readonly role: string; readonly gained: readonly unknown[] }[];
      readonly leads: readonly {
        readonly goal: string;
        readonly path: { readonly from: string };
      }[];
      readonly open: readonly unknown[];
    }[];
  };
  const [{ widens, roles, leads, open } = { roles: [], leads: [] }, ...others] = access;
  expect({ widens, open, others }).toEqual({ widens: true, open: [], others: [] });
  expect(roles.map(({ role, gained }) => [role, gained.length])).toEqual([['role/ops', 1]]);
  expect(leads.map(({ goal, path }) => [goal, path.from])).toEqual([['identity', 'role/ops']]);
});

describe('what nobody may ever do, in the configuration of the review', () => {
  const configured = (text: string): string => {
    const file = join(folder(), 'rules.yaml');
    writeFileSync(file, text);
    return file;
  };
  const KEYS = 'never: [{ action: ram:CreateAccessKey }]\n';

  it('fails a change that breaks it, with the call and the path, whatever fails otherwise', async () => {
    const { text, code } = await comment(written(MORE), {
      base: written(),
      config: configured(KEYS),
      format: 'text',
    });
    expect(code).toBe(1);
    expect(text).toContain(
      'critical  access-never  role/ops\n  nobody was ever to ram:CreateAccessKey on *: role/ops, by whoever is in it; 1. role/ops is allowed it; ram:CreateAccessKey on * (ops)\n',
    );
  });

  it('holds without a base, and passes where nobody may or who may is excepted', async () => {
    const config = configured(KEYS);
    expect((await comment(written(MORE), { config })).code).toBe(1);
    expect((await comment(written(), { config })).code).toBe(0);
    const excepted = configured('never: [{ action: ram:CreateAccessKey, except: [ops] }]\n');
    const { text } = await comment(written(MORE), { config: excepted });
    expect(text).not.toContain('nobody was ever');
  });

  it('is told in the notice with a line of its own', async () => {
    const two = configured(
      'never:\n  - { action: ram:CreateUser }\n  - action: ram:DeleteUser\n    except: [ops]\n',
    );
    const { text } = await comment(written(), { config: two, format: 'json' });
    const { configuration } = JSON.parse(text) as { readonly configuration: unknown };
    expect(configuration).toMatchObject([
      { message: 'nobody may ever ram:CreateUser on *', where: { line: 2 } },
      { message: 'nobody may ever ram:DeleteUser on * but ops', where: { line: 3 } },
    ]);
  });

  it('ends with 3 where it is not known whether somebody may', async () => {
    const head = written();
    writeFileSync(
      join(head, 'more.tf.json'),
      JSON.stringify({
        resource: {
          alicloud_ram_role_policy_attachment: {
            more: {
              role_name: 'ops',
              policy_name: 'AliyunMadeUpFullAccess',
              policy_type: 'System',
            },
          },
        },
      }),
    );
    const { text, code } = await comment(head, { config: configured(KEYS), format: 'text' });
    expect(code).toBe(3);
    expect(text).toContain(
      'unknown  access-never  ram:CreateAccessKey on *\n  role/ops may be able',
    );
  });

  it('counts as it was before the change, so that none is taken out with what breaks it', async () => {
    const base = written();
    writeFileSync(join(base, '.alicloud-baseline-review.yaml'), KEYS);
    expect((await comment(written(MORE), { base })).code).toBe(1);
  });

  it.each([
    ['never: [{ action: "*" }]\n', /never\[0\]\.action: found '\*'/],
    ['never: [{ resource: "*" }]\n', /never\[0\]\.action/],
  ])('refuses %s', async (text, message) => {
    await expect(comment(written(), { config: configured(text) })).rejects.toThrow(message);
  });
});
