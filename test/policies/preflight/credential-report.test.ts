import { reportTable } from '../../../cli/credential-report';
import { NoReport, readCredentialReport } from '../../../policies/preflight';

const read = (text: string | Buffer) => readCredentialReport(reportTable(Buffer.from(text)));

const HEAD =
  'user,user_creation_time,user_last_logon,password_exist,password_active,password_last_changed,mfa_active,access_key_1_exist,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used,additional_access_key_1_active,additional_access_key_1_last_used';

const ADA =
  'ada@1234567890123456.onaliyun.com,2024-01-01T00:00:00Z,2026-11-20T08:00:00Z,TRUE,TRUE,2024-01-01T00:00:00Z,TRUE,TRUE,TRUE,2024-02-01T00:00:00Z,-,TRUE,2026-01-01T00:00:00Z';

describe('a credential report', () => {
  it('is read from the CSV that the console gives out', () => {
    expect(read(`\uFEFF${HEAD}\r\n${ADA}\r\n`)).toEqual([
      {
        user: 'ada',
        hasPassword: true,
        hasMfa: true,
        signedIn: new Date('2026-11-20T08:00:00Z'),
        lastSignIn: new Date('2026-11-20T08:00:00Z'),
        keys: [
          {
            ...{ nth: 'access key 1', isActive: true, lastUsed: null },
            // Never used: since it was made.
            used: new Date('2024-02-01T00:00:00Z'),
            made: new Date('2024-02-01T00:00:00Z'),
          },
          {
            ...{ nth: 'additional access key 1', isActive: true, made: undefined },
            used: new Date('2026-01-01T00:00:00Z'),
            lastUsed: new Date('2026-01-01T00:00:00Z'),
          },
        ],
      },
    ]);
  });

  it('is read from what the API answers', () => {
    const Content = Buffer.from(`${HEAD}\n${ADA}\n`).toString('base64');
    const [ada] = read(JSON.stringify({ Content, IsTruncated: false }));
    expect(ada?.user).toBe('ada');
  });

  it('leaves open what it does not say', () => {
    const silent = 'bob,-,N/A,TRUE,TRUE,-,FALSE,TRUE,TRUE,-,no date,FALSE,-';
    expect(read(`${HEAD}\n${silent}`)).toEqual([
      {
        user: 'bob',
        hasPassword: true,
        hasMfa: false,
        signedIn: undefined,
        lastSignIn: undefined,
        keys: [
          {
            ...{ nth: 'access key 1', isActive: true },
            ...{ used: undefined, made: undefined, lastUsed: undefined },
          },
        ],
      },
    ]);
  });

  it('is read in the encoding that a spreadsheet saves, and with commas in quotes', () => {
    const saved = Buffer.from(`\uFEFF${HEAD}\r\n${ADA}\r\n`, 'utf16le');
    expect(read(saved).map(({ user }) => user)).toEqual(['ada']);
    expect(read(`note,${HEAD}\n"a, b",${ADA}`).map(({ user }) => user)).toEqual(['ada']);
  });

  it('refuses bytes of another encoding', () => {
    expect(() => read(Buffer.from([0xd3, 0xc3, 0xbb, 0xa7, 0x2c, 0x0a]))).toThrow('no UTF-8');
  });

  it.each([
    ['', 'it has no column user'],
    ['a,b\n1,2', 'it has no column user'],
    [`${HEAD}\n${ADA.slice(0, 60)}`, 'line 2 is cut off, or has other columns'],
    [`${HEAD}\n"${ADA}`, 'is cut off'],
    [`${HEAD}\n@x${',-'.repeat(12)}`, 'row 2 names no user'],
    ['{', 'it begins as JSON and is none'],
    ['{}', 'it has no Content'],
    ['{"Content":"dXNlcg==","IsTruncated":true}', 'it is cut off'],
  ])('refuses %j', (text, why) => {
    expect(() => read(text)).toThrow(NoReport);
    expect(() => read(text)).toThrow(why);
  });
});
