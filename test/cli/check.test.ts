import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSettings } from '../../cli/commands/check';
import { CliError } from '../../cli/exit';

const START = "version: 1\naccount: { id: '1234567890123457' }\nregion: ap-southeast-1\n";
const HEARD = 'alerts: { people: { security: { email: [security@example.com] } } }';

/** What is told of a file with these lines; nothing where it is accepted. */
function told(...lines: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    const file = join(folder, 'baseline.yaml');
    writeFileSync(file, `${START}${lines.join('\n')}\n`);
    checkSettings(file);
    return '';
  } catch (error) {
    if (error instanceof CliError && error.code === 2) return error.message;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('settings that read well and would not become a plan', () => {
  it('are budgets that nobody hears of', () => {
    expect(told('cost: { budgets: [{ name: all, amount: 5 }] }')).toMatch(
      /^cost: found budgets and nobody who hears of them, allowed: .*\. Add somebody/,
    );
    expect(told('cost: { budgets: [{ name: all, amount: 5 }] }', HEARD)).toBe('');
  });

  it.each([
    ['audit: { enabled: false }', 'audit.enabled false'],
    ['audit: { bucket: { name: archive } }', 'audit.bucket'],
  ])('are configurations without a bucket to go to, with %s', (audit, found) => {
    const deliver = 'detective: { deliver: true }';
    expect(told(deliver, audit)).toContain(`detective.deliver: found true and ${found}`);
    expect(told(deliver)).toBe('');
    expect(told('detective: { deliver: true, enabled: false }', audit)).toBe('');
  });

  const extra = (name: string, count = 1) => [
    'identity:',
    '  jobs:',
    '    auditor:',
    '      extra:',
    `        - name: ${name}`,
    `          actions: [${Array.from({ length: count }, (_, at) => `dm:Send${at}`).join(', ')}]`,
    `          resources: [${Array.from({ length: count }, (_, at) => `'acs:dm:*:*:${'x'.repeat(400)}${at}'`).join(', ')}]`,
    '          reason: The shop writes to its customers',
  ];

  it('are permissions by a name that a guardrail makes way for, all in one message', () => {
    const message = told(...extra('functions'), 'cost: {}');
    expect(message).toMatch(/^cost: found/);
    expect(message.split('\n')[1]).toMatch(/^identity\.jobs\.auditor: .*'functions'.*another id/);
    expect(told(...extra('mail'))).toBe('');
  });

  it('are more permissions than RAM attaches to a role', () => {
    expect(told(...extra('mail', 50))).toMatch(/^identity\.jobs\.auditor: the policies of auditor/);
  });
});
