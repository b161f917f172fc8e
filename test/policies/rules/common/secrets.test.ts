import fc from 'fast-check';
import { isSecretName, secretIn } from '../../../../policies/rules/common/secrets';

// Put together here, so that no scanner takes this file for a leak.
const accessKey = ['LT', 'AI', '5t', 'x'.repeat(18)].join('');
const privateKey = ['-----BEGIN', 'RSA', 'PRIVATE', 'KEY-----'].join(' ');

describe('what looks like a secret', () => {
  it.each([
    ['an access key', `export ID=${accessKey}`],
    ['a private key', privateKey],
    ['a password or token', 'DB_PASSWORD=correct-horse'],
    ['a password or token', 'export MYSQL_PWD="correct-horse"'],
    ['a password or token', '{"accessKeySecret": "correct-horse"}'],
    ['a password or token', 'api_key: correct-horse'],
  ])('finds %s', (kind, text) => {
    expect(secretIn(text)).toBe(kind);
    expect(secretIn(`#!/bin/sh\n${text}\n`)).toBe(kind);
    expect(secretIn(Buffer.from(`#!/bin/sh\n${text}\n`).toString('base64'))).toBe(kind);
  });

  it.each([
    'DB_PASSWORD=$(fetch-secret db)',
    'DB_PASSWORD="${PASSWORD}"',
    'password: {{ db_password }}',
    'password=<your password>',
    'echo "enter the password: "',
    'PASSWORD_FILE=/run/secrets/db',
    'secret_name=prod/database',
    'PasswordAuthentication no',
    'password=changeme',
    'password = true',
    'passwd -l root',
    'PWD=/var/www/html',
    'token: https://login.example.com/token',
    'nothing at all',
    '',
  ])('leaves %j alone', (text) => {
    expect(secretIn(text)).toBeUndefined();
  });

  it.each(['DB_PASSWORD', 'dbPassword', 'TOKEN', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'api-key'])(
    'takes %s for the name of one',
    (name) => {
      expect(isSecretName(name)).toBe(true);
    },
  );

  it.each(['DB_SECRET_NAME', 'PASSWORD_FILE', 'ACCESS_KEY_ID', 'TOKENS', 'monkey'])(
    'does not take %s for the name of one',
    (name) => {
      expect(isSecretName(name)).toBe(false);
    },
  );

  it.each([
    ['names', 'a_'.repeat(32_000)],
    ['blanks', `${' '.repeat(64_000)}!`],
    ['words without values', 'password '.repeat(7000)],
    ['beginnings of keys', '-----BEGIN A '.repeat(5000)],
  ])('gets through many %s', (_, text) => {
    expect(secretIn(text)).toBeUndefined();
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const kind = secretIn(text);
        return kind === undefined || kind.startsWith('a');
      }),
    );
  });
});
