import { NoReport, readCredentialReport } from '../../../policies/preflight';

const HEAD =
  'user,user_creation_time,user_last_logon,password_exist,password_active,password_last_changed,mfa_active,access_key_1_exist,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used,additional_access_key_1_active,additional_access_key_1_last_used';

const ADA =
  'ada@1234567890123456.onaliyun.com,2024-01-01T00:00:00Z,2026-11-20T08:00:00Z,TRUE,TRUE,2024-01-01T00:00:00Z,TRUE,TRUE,TRUE,2024-02-01T00:00:00Z,-,TRUE,2026-01-01T00:00:00Z';

describe('a credential report', () => {
  it('is read from the CSV that the console gives out', () => {
    expect(readCredentialReport(`\uFEFF${HEAD}\r\n${ADA}\r\n`)).toEqual([
      {
        user: 'ada',
        hasPassword: true,
        hasMfa: true,
        signedIn: new Date('2026-11-20T08:00:00Z'),
        keys: [
          // Never used: since it was made.
          { nth: 'access key 1', used: new Date('2024-02-01T00:00:00Z') },
          { nth: 'additional access key 1', used: new Date('2026-01-01T00:00:00Z') },
        ],
      },
    ]);
  });

  it('is read from what the API answers', () => {
    const Content = Buffer.from(`${HEAD}\n${ADA}\n`).toString('base64');
    const [ada] = readCredentialReport(JSON.stringify({ Content, IsTruncated: false }));
    expect(ada?.user).toBe('ada');
  });

  it('leaves open what it does not say', () => {
    const silent = 'bob,-,N/A,TRUE,TRUE,-,FALSE,TRUE,TRUE,-,no date,FALSE,-';
    expect(readCredentialReport(`${HEAD}\n${silent}`)).toEqual([
      {
        user: 'bob',
        hasPassword: true,
        hasMfa: false,
        signedIn: undefined,
        keys: [{ nth: 'access key 1', used: undefined }],
      },
    ]);
  });

  it.each([
    ['', 'it has no column user'],
    ['a,b\n1,2', 'it has no column user'],
    ['{', 'it begins as JSON and is none'],
    ['{}', 'it has no Content'],
    ['{"Content":"dXNlcg==","IsTruncated":true}', 'it is cut off'],
  ])('refuses %j', (text, why) => {
    expect(() => readCredentialReport(text)).toThrow(NoReport);
    expect(() => readCredentialReport(text)).toThrow(why);
  });
});
