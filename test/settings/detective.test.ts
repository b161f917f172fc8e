import { configRules } from '../../policies/config-rules';
import { configRuleIds, remediableRuleIds } from '../../settings';
import { accept, minimal, problemsOf, withLines } from './helpers';

const detective = (...lines: string[]) =>
  withLines('detective:', ...lines.map((line) => `  ${line}`));
const told = (text: string) => problemsOf(text).map(({ path, allowed }) => [path, allowed]);
const contact = "{ name: alice, email: alice@example.com, mobile: '13800000000' }";

describe('what settings say about what detects', () => {
  it('is every sure rule, nothing fixed, delivered or sent, where the file says nothing', () => {
    expect(accept(minimal).detective).toEqual({
      enabled: true,
      rules: { on: [], off: [], remediate: [] },
      deliver: false,
      contacts: [],
      notifyAbout: [],
    });
  });

  it('is decided to the last field', () => {
    const text = detective(
      'rules:',
      '  on: [vpc-flow-logs-enabled]',
      '  off: [root-mfa-check]',
      '  remediate: [oss-bucket-public-read-prohibited]',
      'deliver: true',
      `contacts: [${contact}]`,
      'notifyAbout: [Notifications of Product Expiration]',
    );
    expect(accept(text).detective).toEqual({
      enabled: true,
      rules: {
        on: ['vpc-flow-logs-enabled'],
        off: ['root-mfa-check'],
        remediate: ['oss-bucket-public-read-prohibited'],
      },
      deliver: true,
      contacts: [
        { name: 'alice', email: 'alice@example.com', mobile: '13800000000', position: 'Other' },
      ],
      notifyAbout: ['Notifications of Product Expiration'],
    });
  });

  it('knows the rules that the catalogue has, and which can be fixed', () => {
    expect(configRules.map(({ id }) => id)).toEqual(configRuleIds);
    const fixed = configRules.filter(({ remediation }) => remediation).map(({ id }) => id);
    expect(fixed).toEqual(remediableRuleIds);
  });

  it.each<[string, string, string]>([
    [
      'rules: { on: [root-ak-check], off: [root-ak-check] }',
      'detective.rules.on',
      'rules that are not in off',
    ],
    [
      'rules: { off: [oss-bucket-public-read-prohibited], remediate: [oss-bucket-public-read-prohibited] }',
      'detective.rules.remediate',
      'rules that are on',
    ],
    [
      'rules: { remediate: [root-ak-check] }',
      'detective.rules.remediate[0]',
      'oss-bucket-public-read-prohibited or oss-bucket-public-write-prohibited',
    ],
    [`contacts: [${contact}]`, 'detective.contacts', 'contacts and notifyAbout'],
    ['notifyAbout: [Expiry]', 'detective.notifyAbout', 'contacts and notifyAbout'],
  ])('refuses %s', (line, path, allowed) => {
    expect(told(detective(line))).toEqual([[path, allowed]]);
  });

  it.each([
    ['rules: { off: [root-ak-checks] }', 'detective.rules.off[0]'],
    ['rules: { off: [root-ak-check, root-ak-check] }', 'detective.rules.off[1]'],
    [
      "contacts: [{ name: al1, email: alice@example.com, mobile: '13800000000' }]",
      'detective.contacts[0].name',
    ],
    [
      "contacts: [{ name: al, email: alice, mobile: '13800000000' }]",
      'detective.contacts[0].email',
    ],
    [
      'contacts: [{ name: al, email: a@b.cd, mobile: 13800000000 }]',
      'detective.contacts[0].mobile',
    ],
  ])('refuses %s at its place', (line, path) => {
    const about = line.startsWith('contacts') ? ['notifyAbout: [Expiry]'] : [];
    const problems = problemsOf(detective(line, ...about));
    expect(problems.map((problem) => problem.path)).toEqual([path]);
  });
});
