import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSettings, isLeftToLookAt } from '../../cli/commands/check';
import { askAll, init } from '../../cli/commands/init';
import { loadSettings } from '../../settings';
import { temporaryFolders } from '../helpers/temporary-folder';
import { runCli } from './run-cli';

const folder = temporaryFolders('init');

const FLAGS = ['--account', '1234567890123457', '--people', 'ada.lovelace,grace.hopper'];
const ALL = [...FLAGS, '--region', 'eu-central-1', '--email', 'security@acme.com'];

describe('init', () => {
  it('writes a file that check takes, from flags', async () => {
    const where = folder();
    const more = ['--scope', 'team=shop', '--budget', '250.5', '--in-use'];
    const { code, stdout, stderr } = await runCli(['init', ...ALL, ...more], where);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe('Wrote baseline.yaml. Next: alicloud-baseline check --deploy\n');
    const file = join(where, 'baseline.yaml');
    const { account, region, identity, alerts, cost, enforce } = loadSettings(file);
    expect([account, region, enforce]).toEqual([
      { id: '1234567890123457', site: 'international' },
      'eu-central-1',
      'later',
    ]);
    expect(identity.people.map(({ userName, jobs }) => [userName, jobs])).toEqual([
      ['ada.lovelace', ['breakGlass', 'deployer', 'operator', 'billing']],
      ['grace.hopper', ['breakGlass', 'planner', 'auditor']],
    ]);
    expect(identity.jobs.find(({ name }) => name === 'developer')?.scope).toEqual({
      tag: { key: 'team', value: 'shop' },
    });
    expect(alerts.recipients).toMatchObject([{ kind: 'person', email: ['security@acme.com'] }]);
    expect(cost?.budgets).toMatchObject([{ name: 'all', amount: 250.5 }]);
    // enforce: later is told.
    expect(isLeftToLookAt(file)).toBe(true);
  });

  it('leaves nothing to look at where the account is not in use, and nobody it was not told of', async () => {
    const file = join(folder(), 'mine.yaml');
    await init({
      file,
      account: '1234567890123457',
      people: 'ada, yes',
      email: 'security@acme.com',
    });
    expect(isLeftToLookAt(file)).toBe(false);
    expect(checkSettings(file)).toContain('2 people');
    expect(loadSettings(file).identity.jobs.map(({ name }) => name)).not.toContain('developer');
    expect(loadSettings(file).cost).toBeUndefined();
  });

  it('gives who is alone every job', async () => {
    const file = join(folder(), 'alone.yaml');
    const told = { account: '1234567890123457', email: 'security@acme.com' };
    await init({ file, ...told, people: 'ada' });
    const { people, jobs } = loadSettings(file).identity;
    expect(people[0]?.jobs.toSorted()).toEqual(jobs.map(({ name }) => name).toSorted());
  });

  it('never writes over a file that is there', async () => {
    const where = folder();
    writeFileSync(join(where, 'baseline.yaml'), 'mine');
    const { code, stderr } = await runCli(['init', ...ALL], where);
    expect([code, stderr]).toEqual([
      2,
      'error: baseline.yaml is there and stays as it is. Move it away, or name another with --file.\n',
    ]);
    expect(readFileSync(join(where, 'baseline.yaml'), 'utf8')).toBe('mine');
  });

  it('says which flags are missing where there is no terminal, and writes nothing', async () => {
    const where = folder();
    const { code, stderr } = await runCli(['init', ...FLAGS.slice(0, 2)], where);
    expect(code).toBe(2);
    expect(stderr.match(/^ {2}--\w+/gm)).toEqual(['  --people', '  --email']);
    expect(existsSync(join(where, 'baseline.yaml'))).toBe(false);
  });

  it.each([
    [{ account: '123' }, 'account.id'],
    [{ region: 'mars' }, 'region'],
    [{ email: 'nobody' }, 'alerts.people.security.email'],
    [{ email: 'a@acme.com]\nversion: 2 #' }, 'alerts.people.security.email'],
    [{ people: 'ada, a b' }, 'identity.people'],
    [{ scope: 'shop' }, 'identity.jobs.developer.scope.tag'],
    [{ budget: 'much' }, 'cost.budgets[0].amount'],
    [{ budget: '1\nregion: x' }, 'cost.budgets[0].amount'],
  ])('refuses %j, and writes nothing', async (wrong, path) => {
    const file = join(folder(), 'baseline.yaml');
    const right = { account: '1234567890123457', people: 'ada,bob', email: 'security@acme.com' };
    await expect(init({ file, ...right, ...wrong })).rejects.toThrow(path);
    expect(existsSync(file)).toBe(false);
  });

  it('asks what it was not told, says why, and again where the answer is wrong', async () => {
    const asked: string[] = [];
    const typed = [
      '',
      '12',
      '1234567890123457',
      '',
      'eu-central-1',
      'ada, bob',
      'x',
      'ops@acme.com',
    ];
    const answers = await askAll({ scope: '', budget: '' }, (text) => {
      asked.push(text);
      return Promise.resolve(typed[asked.length - 1] ?? '');
    });
    expect(answers).toEqual({
      account: '1234567890123457',
      site: 'international',
      region: 'eu-central-1',
      people: 'ada, bob',
      email: 'ops@acme.com',
      scope: '',
      budget: '',
      inUse: 'no',
    });
    expect(asked).toHaveLength(9);
    expect(asked[0]).toBe(
      '\nThe 16 digits that the console shows when you click your picture, top right.\nAccount id: ',
    );
    expect(asked[3]).toContain('[international]: ');
  });
});
