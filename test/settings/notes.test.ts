import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOn, parseSettings } from '../../settings';
import { withLines } from './helpers';

const notes = (text: string): readonly string[] => notesOn(parseSettings(text, { env: {} }));

describe('what is said of settings that are valid', () => {
  it('is each placeholder of the shipped file', () => {
    const shipped = readFileSync(join(__dirname, '../../baseline.yaml'), 'utf8');
    expect(notes(shipped)).toEqual([
      'account.id is still the placeholder: set your own before you deploy.',
      'alerts.people.security: security@example.com is a placeholder, which nobody reads: name who is told.',
      'identity.people: first.admin is a placeholder: rename it before you deploy.',
      'identity.people: second.admin is a placeholder: rename it before you deploy.',
      'identity.jobs.developer: the tag team=example is a placeholder: name that of your things.',
    ]);
    const filled = shipped
      .replace("id: '1234567890123456'", "id: '5123456789012345'")
      .replace('security@example.com', 'security@shop.com')
      .replace('first.admin', 'ada')
      .replace('second.admin', 'grace')
      .replace('tag: team=example', 'tag: team=web');
    expect(notes(filled)).toEqual([]);
  });

  it('is what is left as it is, where the file enforces later', () => {
    expect(notes(withLines('enforce: later'))).toEqual([
      'enforce: later: passwords, sign-in, idle users and keys, public buckets and what Cloud Config remediates are left as they are. Drop the line to enforce them.',
    ]);
    expect(notes(withLines('enforce: now'))).toEqual([]);
  });

  const told = (address: string): readonly string[] =>
    notes(withLines(`alerts: { people: { a1: { email: ['${address}'] } } }`));

  it.each([
    'a@example.com',
    'a@EXAMPLE.org',
    'a@mail.example.net',
    'a@shop.example',
    'a@x.invalid',
    'a@x.test',
  ])('is an address that nobody has: %s', (address) => {
    expect(told(address)).toHaveLength(1);
  });

  it.each(['example@shop.com', 'a@myexample.com', 'a@example.com.sg', 'a@latest.io'])(
    'is not an address that somebody may have: %s',
    (address) => {
      expect(told(address)).toEqual([]);
    },
  );

  it('is the placeholder of a pipeline, too', () => {
    const pipeline = (tag: string): string =>
      withLines(
        'identity:',
        '  jobs: { developer: { scope: { tag: team=web } } }',
        `  pipelines: [{ name: p1, job: developer, scope: { tag: ${tag} }, github: { repository: a/b, environments: [x] } }]`,
      );
    expect(notes(pipeline('team=example'))).toEqual([
      'pipeline p1: the tag team=example is a placeholder: name that of your things.',
    ]);
    expect(notes(pipeline('team=shop'))).toEqual([]);
  });

  it('is a lock that nobody can take back, and none that is tried or not made', () => {
    const [note, ...more] = notes(withLines('audit: { lock: { days: 365, state: locked } }'));
    expect(more).toEqual([]);
    expect(note).toMatch(/^audit\.lock: .* root included\. Each record stays for 365 days/);
    expect(notes(withLines('audit: { lock: { days: 365, state: trial } }'))).toEqual([]);
    expect(notes(withLines('audit: { keepDays: 730 }'))).toEqual([]);
  });
});
