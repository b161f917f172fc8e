import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffSettings } from '../../cli/commands/access';
import { accountProvider, SecurityBaseline } from '../../constructs';
import { accessOf } from '../../policies/account';
import { parsePolicy } from '../../policies/ram';
import { loadSettings } from '../../settings';
import { synthBare } from '../helpers/synth-stack';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders('access-diff');
const SHIPPED = 'baseline.yaml';

/** The shipped file with a change. */
function changed(part: string, by: string): string {
  const text = readFileSync(SHIPPED, 'utf8');
  expect(text).toContain(part);
  const path = join(folder(), 'baseline.yaml');
  writeFileSync(path, text.replace(part, by));
  return path;
}

it('says that nothing is another, and ends with 0', () => {
  expect(diffSettings(SHIPPED, SHIPPED, 'text')).toEqual({
    text: 'No difference: every request is decided as before, and nobody else gets in. Proved for the roles of both files.\n',
    code: 0,
  });
});

it('says in words what a change lets somebody do, with a call that shows it', () => {
  const after = changed(
    '    operator:\n',
    "    operator:\n      extra:\n        - name: texts\n          actions: [dysms:SendSms]\n          resources: ['*']\n          reason: The shop texts its customers\n",
  );
  expect(diffSettings(SHIPPED, after, 'text')).toEqual({
    text: [
      'operator: Operator',
      '  + may newly: dysms:SendSms (texts: The shop texts its customers)',
      '      on *',
      '      for example dysms:SendSms on *: allowed by nothing before, allowed after',
      '',
    ].join('\n'),
    code: 1,
  });
  expect(diffSettings(after, SHIPPED, 'text').code).toBe(0);
  const told: unknown = JSON.parse(diffSettings(SHIPPED, after, 'json').text);
  expect(told).toMatchObject({
    version: 1,
    widens: true,
    roles: [
      { role: 'operator', gained: [{ actions: ['dysms:SendSms'], because: { id: 'texts' } }] },
    ],
  });
});

it('tells a name as it is, on one line', () => {
  const after = changed('  people:\n', '  people:\n    mallory: { jobs: [breakGlass] }\n');
  expect(diffSettings(SHIPPED, after, 'text').text).toBe(
    'breakGlass: Break glass\n  + mallory may newly enter, with MFA, from anywhere\n',
  );
});

it('refuses a file that is none', () => {
  expect(() => diffSettings(SHIPPED, join(folder(), 'none.yaml'), 'text')).toThrow(/none\.yaml/);
});

it('compares what is deployed', () => {
  const after = changed(
    '  # pipelines:\n',
    '  pipelines:\n    - { name: shop, job: operator, gitlab: { project: acme/shop, branches: [main] } }\n    - { name: web, job: auditor, github: { repository: acme/web, environments: [live] } }\n',
  );
  const settings = loadSettings(after, {});
  const { resource } = synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    new SecurityBaseline(stack, 'Baseline', { settings });
  });
  const deployed = Object.values(resource['alicloud_ram_role'] ?? {}).map((role) => {
    const { statements } = parsePolicy(String(role['assume_role_policy_document']), 'trust');
    return [String(role['role_name']), withoutIssuer(statements)] as const;
  });
  const compared = accessOf(settings).roles.map(
    ({ name, trust }) => [name.replace('G', '-g'), withoutIssuer(trust.statements)] as const,
  );
  expect(new Map(deployed.filter(([name]) => compared.some(([other]) => other === name)))).toEqual(
    new Map(compared),
  );
  expect(compared).toHaveLength(9);
});

/** The issuer's ARN is known after apply, where the stack makes it. */
function withoutIssuer(statements: readonly object[]): unknown {
  return statements.map((statement) => ({ ...statement, principal: undefined }));
}
