import { accept, linesOf, problemsOf, withLines } from './helpers';

const identity = (...lines: string[]) => [
  'identity:',
  '  login:',
  ...lines.map((line) => `    ${line}`),
];
const except = (setting: string, reason = 'Agreed with the security team in May') => [
  `  - setting: ${setting}`,
  `    reason: ${reason}`,
];

describe('a choice weaker than the preset', () => {
  it.each([
    ['identity.login.mfa', 'mfa: adaptive'],
    ['identity.login.mfa', 'mfa: independent'],
    ['identity.login.rememberMfa', 'rememberMfa: true'],
    ['identity.login.riskLogin', 'riskLogin: autonomous'],
    ['identity.login.sessionHours', 'sessionHours: 7'],
    ['identity.login.idleDaysForUsers', 'idleDaysForUsers: 180'],
    ['identity.login.idleDaysForAccessKeys', 'idleDaysForAccessKeys: 730'],
    ['identity.login.usersMayManageAccessKeys', 'usersMayManageAccessKeys: true'],
    ['identity.login.usersMayManageMfaDevices', 'usersMayManageMfaDevices: false'],
    ['identity.login.usersMayLinkDingTalk', 'usersMayLinkDingTalk: true'],
  ])('%s is refused without a reason and taken with one (%s)', (setting, line) => {
    expect(problemsOf(withLines(...identity(line)))).toMatchObject([
      { code: 'deviates-from-preset', path: setting, line: 6 },
    ]);
    const settings = accept(withLines(...identity(line), 'exceptions:', ...except(setting)));
    expect(settings.exceptions).toEqual([
      { setting, reason: 'Agreed with the security team in May' },
    ]);
    expect(settings.provenance[setting]).toEqual({
      from: 'exception',
      line: 6,
      reason: 'Agreed with the security team in May',
    });
  });

  it.each([
    ['maxLoginAttempts', 0],
    ['maxLoginAttempts', 6],
    ['minimumLength', 13],
    ['reusePrevention', 4],
    ['maxAgeDays', 364],
    ['requireSymbols', false],
    ['forbidUserName', false],
  ])('of a password, %s: %s, is refused without a reason', (key, value) => {
    const lines = ['identity:', '  passwordPolicy:', `    ${key}: ${value}`];
    expect(problemsOf(withLines(...lines))).toMatchObject([
      { code: 'deviates-from-preset', line: 6 },
    ]);
    const excused = withLines(...lines, 'exceptions:', ...except(`identity.passwordPolicy.${key}`));
    expect(accept(excused).identity.passwordPolicy).toMatchObject({ [key]: value });
  });

  it.each([
    ['maxLoginAttempts', 1],
    ['maxLoginAttempts', 5],
    ['minimumLength', 14],
    ['minimumLength', 32],
    ['reusePrevention', 24],
    ['maxAgeDays', 0],
    ['maxAgeDays', 365],
    ['maxAgeDays', 1095],
    ['hardExpiry', true],
  ])('is not %s: %s, which the preset accepts', (key, value) => {
    const text = withLines('identity:', '  passwordPolicy:', `    ${key}: ${value}`);
    expect(accept(text).identity.passwordPolicy).toMatchObject({ [key]: value });
  });

  it('depends on the preset', () => {
    const age = ['identity: { passwordPolicy: { maxAgeDays: 90 } }'];
    expect(linesOf(withLines('preset: cis-1.0', ...age))).toEqual([]);
    expect(problemsOf(withLines('preset: cis-2.0', ...age))).toHaveLength(1);
    const sms = identity('verificationTypes: [sms]');
    expect(linesOf(withLines('preset: cis-2.0', ...sms))).toEqual([]);
    expect(problemsOf(withLines('preset: strict', ...sms))[0]).toMatchObject({
      found: 'a list of sms',
      allowed:
        'an empty list with preset strict (no benchmark says; our choice: apps and security keys only)',
    });
  });

  it('may be in a job', () => {
    const job = ['identity: { jobs: { operator: { sessionHours: 8 } } }'];
    expect(problemsOf(withLines(...job))).toMatchObject([
      { path: 'identity.jobs.operator.sessionHours', found: '8' },
    ]);
    const setting = 'identity.jobs.operator.sessionHours';
    const settings = accept(withLines(...job, 'exceptions:', ...except(setting)));
    expect(settings.identity.jobs[0]?.sessionHours).toBe(8);
    expect(settings.provenance[setting]?.from).toBe('exception');
  });
});

describe('an exception', () => {
  it.each([
    ['nothing', ''],
    ['a word', 'because'],
    ['spaces', "'            '"],
    ['a number', '1234567890'],
    ['several lines', '"line one is long\\nline two"'],
  ])('whose reason is %s is refused, and excuses nothing', (_name, reason) => {
    const text = withLines(
      ...identity('rememberMfa: true'),
      'exceptions:',
      ...except('identity.login.rememberMfa', reason),
    );
    expect(problemsOf(text)).toMatchObject([{ path: 'exceptions[0].reason', line: 9 }]);
  });

  it('for a value that needs none is refused: it would excuse a later change', () => {
    const text = withLines(
      ...identity('rememberMfa: false'),
      'exceptions:',
      ...except('identity.login.rememberMfa'),
    );
    expect(problemsOf(text)).toMatchObject([
      { code: 'unused-exception', line: 8, found: 'identity.login.rememberMfa needs no exception' },
    ]);
  });

  it('for a value that is not there is refused', () => {
    expect(
      problemsOf(withLines('exceptions:', ...except('identity.login.rememberMfa'))),
    ).toMatchObject([
      { code: 'unused-exception', found: 'identity.login.rememberMfa is not in the file' },
    ]);
  });

  it.each([
    ['identity.login.remeberMfa', 'Did you mean identity.login.rememberMfa?'],
    ['identity.jobs.breakGlass.sessionHours', 'Drop the exception.'],
    ['identity.everything', 'Drop the exception.'],
  ])('for %s, which is no setting, is refused', (setting, fix) => {
    expect(problemsOf(withLines('exceptions:', ...except(setting)))).toMatchObject([
      { code: 'unused-exception', line: 5, fix },
    ]);
  });

  it('for a setting whose value is wrong anyway waits for the value', () => {
    const text = withLines(
      ...identity('sessionHours: 25'),
      'exceptions:',
      ...except('identity.login.sessionHours'),
    );
    expect(problemsOf(text)).toMatchObject([
      { code: 'not-allowed', path: 'identity.login.sessionHours' },
    ]);
  });

  it('is there once for a setting', () => {
    const exceptions = [
      'exceptions:',
      ...except('identity.login.rememberMfa'),
      ...except('identity.login.rememberMfa'),
    ];
    expect(problemsOf(withLines(...identity('rememberMfa: true'), ...exceptions))).toMatchObject([
      { code: 'unused-exception', path: 'exceptions[1].setting', line: 10 },
    ]);
  });

  it.each([
    ['    until: 2027', 'not-allowed', 'until'],
    ['    ticket: 2027', 'unknown-key', 'ticket'],
  ])(
    'says setting and reason, who answers for it and how long, and no more: %s',
    (line, code, key) => {
      const text = withLines(
        ...identity('rememberMfa: true'),
        'exceptions:',
        ...except('identity.login.rememberMfa'),
        line,
      );
      expect(problemsOf(text)).toMatchObject([{ code, path: `exceptions[0].${key}` }]);
    },
  );
});
