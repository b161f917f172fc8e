import { accept, linesOf, problemsOf, withLines } from './helpers';

/** Put together here, so that no scanner takes this file for a leak. */
const join = (...parts: string[]) => parts.join('');

const accessKeyId = join('LTAI', '5tQx'.repeat(5));
const temporaryId = join('STS.', 'NTx4'.repeat(6));
const accessKeySecret = 'aB3'.repeat(10);
const dingTalk = join('https://oapi.dingtalk.com/robot/send?access_', 'token=', '0a1b'.repeat(16));
const slack = join('https://hooks.slack.com/', 'services/T0000/B0000/', 'x'.repeat(24));
const feishu = join('https://open.feishu.cn/open-apis/bot/v2/', 'hook/', '0123-'.repeat(6));
const weCom = join('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?', 'key=', '0123-'.repeat(6));
const jwt = join('eyJhbGciOi'.repeat(2), '.', 'eyJzdWIiOi'.repeat(2), '.c2ln');
const privateKey = join('-----BEGIN RSA ', 'PRIVATE', ' KEY-----');

const secrets: [string, string][] = [
  ['an AccessKey ID', accessKeyId],
  ['a temporary AccessKey ID', temporaryId],
  ['an AccessKey secret', accessKeySecret],
  ['a webhook address', dingTalk],
  ['a webhook address', slack],
  ['a webhook address', feishu],
  ['a webhook address', weCom],
  ['a password inside an address', join('https://me:', 'hunter2', '@example.com/')],
  ['a private key', privateKey],
  ['a signed token', jwt],
  ['an access token', join('ghp_', 'x1Y2'.repeat(9))],
  ['an access token', join('glpat-', 'x1Y2'.repeat(5))],
  ['an AWS access key', join('AKIA', 'ABCD'.repeat(4))],
];

/** Long enough to give a secret away, short enough to catch one that was cut. */
function isShown(secret: string, text: string): boolean {
  return text.includes(secret.slice(8, 20));
}

describe.each(secrets)('%s', (name, secret) => {
  it.each([
    ['as a value', `region2: '${secret}'`],
    ['where a setting belongs', `preset: '${secret}'`],
    ['as a tag', `tags: { note: '${secret}' }`],
    ['as a key', `tags:\n  ? '${secret}'\n  : x`],
    ['in a list', `network:\n  vpcs: ['${secret}']`],
    ['in block text', `tags:\n  note: |-\n    ${secret}`],
  ])('is refused %s, and not shown', (_where, lines) => {
    const text = withLines(lines);
    const found = problemsOf(text).filter(({ code }) => code === 'secret');
    expect(found).toHaveLength(1);
    expect(found[0]?.found).toContain(`${name} (not shown)`);
    expect(isShown(secret, linesOf(text).join('\n'))).toBe(false);
  });
});

describe('a secret', () => {
  it('tells the variable that should hold it, and to replace what was shared', () => {
    expect(linesOf(withLines(`preset: ${accessKeyId}`))).toEqual([
      'baseline.yaml:4:9  preset: found a value that looks like an AccessKey ID (not shown), allowed: no secrets, for this file gets shared. Set the environment variable ALIBABA_CLOUD_ACCESS_KEY_ID instead. If anybody else has seen this file, replace the secret.',
    ]);
    expect(problemsOf(withLines(`tags: { a: ${accessKeySecret} }`))[0]?.fix).toContain(
      'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
    );
    expect(problemsOf(withLines(`tags: { a: '${dingTalk}' }`))[0]?.fix).toContain(
      'TF_VAR_webhook_<name>',
    );
  });

  it('in a comment is found too: the file is shared whole', () => {
    expect(problemsOf(withLines(`preset: strict # ${accessKeyId}`))).toMatchObject([
      { code: 'secret', line: 4, column: 18, path: '' },
    ]);
  });

  it('in text that is not YAML is found too', () => {
    const problems = problemsOf(withLines(`preset: [ ${accessKeyId}`));
    expect(problems.map(({ code }) => code)).toContain('secret');
    expect(JSON.stringify(problems)).not.toContain(accessKeyId.slice(8, 20));
  });

  it('hidden by escapes is found too', () => {
    const escaped = `\\x4c${accessKeyId.slice(1)}`;
    expect(problemsOf(withLines(`preset: "${escaped}"`))).toMatchObject([{ code: 'secret' }]);
  });

  it('from the environment is not shown either', () => {
    const problems = problemsOf(withLines(''), { ALICLOUD_BASELINE_ACCOUNT_ID: accessKeyId });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.found).toBe('something that looks like an AccessKey ID (not shown)');
  });

  it('does not hide other problems', () => {
    const problems = problemsOf(withLines(`preset: ${accessKeyId}`, 'regions: 3'));
    expect(problems.map(({ code }) => code)).toEqual(['secret', 'unknown-key']);
  });
});

describe('a key that announces a secret', () => {
  it.each([
    ['password: hunter2', 'a password'],
    ['dbPassword: hunter2', 'a password'],
    ['PASSWD: hunter2', 'a password'],
    ['passphrase: hunter2', 'a password'],
    ['password: 123456', 'a password'],
    ['client_secret: hunter2', 'an AccessKey secret'],
    ['access-key: hunter2', 'an AccessKey secret'],
    ['accessKeyId: hunter2', 'an AccessKey secret'],
    ['apiToken: hunter2', 'an access token'],
    ['dingtalkWebhook: https://example.com/hunter2', 'a webhook address'],
    ['api_key: hunter2', 'a credential'],
    ['credentials: hunter2', 'a credential'],
    ['tags: { admin-password: hunter2 }', 'a password'],
    ['account2: { secret: hunter2 }', 'an AccessKey secret'],
  ])('%s is refused, and its value is not shown', (line, name) => {
    const found = problemsOf(withLines(line)).filter(({ code }) => code === 'secret');
    expect(found).toHaveLength(1);
    expect(found[0]?.found).toBe(`a value that looks like ${name} (not shown)`);
    expect(linesOf(withLines(line)).join()).not.toMatch(/hunter2|123456/);
  });

  it.each([
    ['a switch', 'requirePasswords: true', 'unknown-key'],
    ['a small number', 'minimumPasswordLength: 14', 'unknown-key'],
    ['a section', 'passwordPolicy: { minimumLength: 14 }', 'unknown-key'],
    ['nothing', 'token:', 'unknown-key'],
  ])('but whose value is %s is an unknown key', (_name, line, code) => {
    expect(problemsOf(withLines(line)).map((problem) => problem.code)).toEqual([code]);
  });

  it('but is only a slip in the name of a setting is told as that', () => {
    const text = withLines('identity:', '  login:', "    usersMayChangePasswords: 'true'");
    expect(problemsOf(text)).toMatchObject([
      { code: 'unknown-key', fix: 'Did you mean usersMayChangePassword?' },
    ]);
  });

  it('but is the name of a setting is that setting', () => {
    const text = withLines('identity:', '  login:', '    idleDaysForAccessKeys: 123456');
    expect(problemsOf(text)).toMatchObject([{ code: 'not-allowed', found: '123456' }]);
  });
});

describe('what only resembles a secret', () => {
  it.each([
    ['the beginning of a key', 'LTAI'],
    ['a short word in capitals', 'LTAI-example'],
    ['an address', 'see docs.example.com/services/Team'],
    ['30 letters without digits', 'abcdefghijklmnopqrstuvwxyzABCD'],
    ['31 characters', 'aB3'.repeat(10) + 'x'],
    ['a commit', '0123456789abcdef0123456789abcdef01234567'],
    ['a sentence', 'the team that keeps passwords safe'],
  ])('%s may stand in a tag', (_name, value) => {
    expect(accept(withLines(`tags: { note: '${value}' }`)).tags['note']).toBe(value);
  });

  it.each(['owner', 'key', 'passenger', 'tokyo', 'hooks', 'access'])(
    'a tag may be called %s',
    (key) => {
      expect(accept(withLines(`tags: { ${key}: somebody }`)).tags[key]).toBe('somebody');
    },
  );
});
