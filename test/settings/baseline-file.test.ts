import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isPlaceholderAccount,
  jobNames,
  loadSettings,
  presets,
  regions,
  secretVariables,
} from '../../settings';
import { settingsVariables } from '../../settings';
import { accept } from './helpers';

const path = join(__dirname, '../../baseline.yaml');
const text = readFileSync(path, 'utf8');

describe('the baseline.yaml that we ship', () => {
  it('is valid as it stands', () => {
    const settings = loadSettings(path, {});
    expect(settings).toMatchObject({
      account: { id: '1234567890123456', site: 'international' },
      region: 'ap-southeast-1',
      preset: 'cis-2.0',
      network: { vpcs: [{ kind: 'new', name: 'baseline', cidr: '10.0.0.0/24' }] },
      tags: { 'managed-by': 'alicloud-security-baseline' },
      exceptions: [],
    });
    expect(settings.identity.jobs.map(({ name }) => name)).toEqual(jobNames);
    expect(settings.identity.people).toEqual([
      { userName: 'first.admin', jobs: ['breakGlass', 'deployer', 'operator', 'billing'] },
      { userName: 'second.admin', jobs: ['breakGlass', 'planner', 'auditor'] },
    ]);
  });

  it('names an account that nobody may deploy to', () => {
    expect(isPlaceholderAccount(loadSettings(path, {}))).toBe(true);
    const env = { ALICLOUD_BASELINE_ACCOUNT_ID: '5123456789012345' };
    expect(isPlaceholderAccount(loadSettings(path, env))).toBe(false);
  });

  it('can be read through in a few minutes', () => {
    const lines = text.split('\n');
    expect(lines.length).toBeLessThan(240);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('tells editors where the schema is, in its first line', () => {
    expect(text.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=./settings/baseline.schema.json',
    );
  });

  it('shows the value that each line left out has', () => {
    const defaults = accept(
      text.replace(/ {2}# What each job[^]*/, '').replace(/ {4}# allowedNetworks.*/, ''),
    );
    const shown = text
      .replace(/ {2}# What each job[^]*/, '')
      .replace(/^ {4}# ([a-z]\w*: )(?!\[223)/gm, '    $1');
    const { identity, provenance } = accept(shown);
    expect(identity).toEqual(defaults.identity);
    const left = Object.entries(provenance).filter(([, { from }]) => from === 'preset');
    expect(left.map(([setting]) => setting)).toEqual(['identity.login.allowedNetworks']);
  });

  it('names every preset and every variable', () => {
    for (const name of Object.keys(presets)) expect(text).toContain(`#   ${name}  `);
    for (const name of Object.values(secretVariables)) expect(text).toContain(name);
    expect(text).toContain(settingsVariables.accountId);
  });

  it('is in a region that exists', () => {
    expect(regions[loadSettings(path, {}).region]).toBe('Singapore');
  });
});
