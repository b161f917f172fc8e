import { join } from 'node:path';
import { diffAccounts } from '../../cli/commands/access/diff';
import { accountProvider, SecurityBaseline } from '../../constructs';
import { accessOf } from '../../policies/account';
import { parsePolicy } from '../../policies/ram';
import type { Statement } from '../../policies/ram';
import { asPolicies } from '../../policies/roles';
import { loadSettings } from '../../settings';
import { synthBare } from '../helpers/synth-stack';
import { changedSettings, SHIPPED } from '../helpers/changed-settings';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders('access-diff');

const changed = (...changes: readonly (readonly [part: string, by: string])[]) =>
  changedSettings(folder(), ...changes);

it('says that nothing is another, and ends with 0', async () => {
  expect(await diffAccounts(SHIPPED, SHIPPED, 'text')).toEqual({
    text: 'No difference: every request is decided as before, and nobody else gets in. Proved for all that both sides have.\n',
    code: 0,
  });
});

it('says in words what a change lets somebody do, with a call that shows it', async () => {
  const after = changed([
    '    operator:\n',
    "    operator:\n      extra:\n        - name: texts\n          actions: [dysms:SendSms]\n          resources: ['*']\n          reason: The shop texts its customers\n",
  ]);
  expect(await diffAccounts(SHIPPED, after, 'text')).toEqual({
    text: [
      'operator: People on call, who keep running what others have built.',
      '  + may newly: The shop texts its customers (texts)',
      '    dysms:SendSms',
      '      on everything',
      '      for example dysms:SendSms on *: allowed by nothing before, allowed after',
      '  who may enter: first.admin with MFA from anywhere',
      '',
    ].join('\n'),
    code: 1,
  });
  expect((await diffAccounts(after, SHIPPED, 'text')).code).toBe(0);
  const told: unknown = JSON.parse((await diffAccounts(SHIPPED, after, 'json')).text);
  expect(told).toMatchObject({
    version: 1,
    widens: true,
    roles: [
      { role: 'operator', gained: [{ actions: ['dysms:SendSms'], because: { id: 'texts' } }] },
    ],
  });
});

it('fails a change that breaks what nobody may ever do, also one that takes the statement out', async () => {
  const never = `identity:
  never:
    - { action: dysms:SendSms, except: [break-glass, role/deployer] }
`;
  const texts = `    operator:
      extra:
        - { name: texts, actions: [dysms:SendSms], resources: ['*'], reason: The shop texts }
`;
  const kept = changed(['identity:\n', never]);
  expect((await diffAccounts(kept, kept, 'text')).code).toBe(0);
  const without = changed(['    operator:\n', texts]);
  const { text, code } = await diffAccounts(kept, without, 'text');
  expect(code).toBe(1);
  expect(text).toMatch(
    /^Nobody was ever to dysms:SendSms on \*:\nuser\/first\.admin, with MFA, from anywhere\n/,
  );
  expect(text).toContain('Nobody was ever to dysms:SendSms on *:\nrole/operator,');
  expect(text).not.toContain('role/break-glass');
});

it('refuses a file that is none', async () => {
  await expect(diffAccounts(SHIPPED, join(folder(), 'none.yaml'), 'text')).rejects.toThrow(
    /none\.yaml/,
  );
});

describe('what is compared', () => {
  const file = changed(
    ['    first.admin:\n', '    first.admin:\n      until: { deployer: 2027-03-31 }\n'],
    [
      '  # pipelines:\n',
      `  terraformState: { bucket: acme-state, prefix: baseline }
  pipelines:
    - { name: shop, job: operator, gitlab: { project: acme/shop, branches: [main] } }
    - { name: deployer-web, job: deployer, github: { repository: acme/web, environments: [live] } }
`,
    ],
  );
  const settings = loadSettings(file, {});
  const compared = accessOf(settings).roles;
  const made: SecurityBaseline[] = [];
  const { resource } = synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    made.push(new SecurityBaseline(stack, 'Baseline', { settings }));
  });

  it('is who is deployed to enter', () => {
    const deployed = Object.values(resource['alicloud_ram_role'] ?? {}).map((role) => {
      const { statements } = parsePolicy(String(role['assume_role_policy_document']), 'trust');
      return [String(role['role_name']), statements] as const;
    });
    const known = compared.map(
      ({ name, trust }) => [name.replace('G', '-g'), trust.statements] as const,
    );
    const names = known.map(([name]) => name);
    expect(new Map(deployed.filter(([name]) => names.includes(name)).map(withoutIssuer))).toEqual(
      new Map(known.map(withoutIssuer)),
    );
    expect(known).toHaveLength(9);
  });

  it('is what they are deployed to do', () => {
    const { roles = {}, pipelines = {} } = made[0]?.access ?? {};
    const deployed = Object.entries({ ...roles, ...pipelines }).map(
      ([name, { permissions }]) => [name, asPolicies(permissions)] as const,
    );
    expect(new Map(deployed)).toEqual(
      new Map(compared.map(({ name, permissions }) => [name, asPolicies(permissions)])),
    );
  });
});

/** The issuer's ARN is known after apply, where the stack makes it. */
function withoutIssuer([name, statements]: readonly [string, readonly Statement[]]) {
  const isToken = ({ condition }: Statement): boolean =>
    condition?.StringEquals?.['oidc:iss'] !== undefined;
  return [
    name,
    statements.map((one) => (isToken(one) ? { ...one, principal: undefined } : one)),
  ] as const;
}
