import { apiCall, userLogin } from './samples/events';
import { DEFAULT_INDEX, logOf, parseSearch, parseSql } from './sls-evaluator';

/** Kernels of queries that Alibaba Cloud and CIS publish for ActionTrail. */
const T = '__topic__: actiontrail_audit_event';

function finds(search: string, event: object): boolean {
  return parseSearch(search)(logOf(event), DEFAULT_INDEX);
}

describe('the evaluator, on published searches', () => {
  const login = userLogin('false');
  const bare = { ...login, errorCode: undefined, errorMessage: undefined };
  const call = (name: string, service: string, more = {}) => apiCall(service, name, {}, more);
  const failed = (errorCode: string) => call('X', 'Ecs', { errorCode });
  const root = { ...login, userIdentity: { type: 'root-account', accessKeyId: 'k' } };
  const NO_ACCESS = `${T} and event.eventType: ApiCall and (event.errorCode: NoPermission or event.errorCode: NoPermission.* or event.errorCode: Forbidden or event.errorCode: Forbidden.* or event.errorCode: NotAuthorized)`;
  const OSS = `${T} and event.serviceName: Oss and event.eventName: PutBucketLifecycle OR event.eventName: PutBucketPolicy`;

  it.each([
    [
      `${T} and event.eventName: ConsoleSignin and event.userIdentity.type: root-account`,
      root,
      true,
    ],
    [
      `${T} and event.eventName: ConsoleSignin and event.userIdentity.type: root-account`,
      login,
      false,
    ],
    [
      `${T} and event.additionalEventData.mfaChecked: false and (event.errorCode: null or not event.errorCode : *)`,
      bare,
      true,
    ],
    [`${T} and (not event.errorMessage: * or event.errorMessage: success)`, bare, true],
    [
      `${T} and event.userIdentity.accessKeyId: * and not event.userIdentity.accessKeyId: NULL`,
      root,
      true,
    ],
    [
      `${T} and event.userIdentity.accessKeyId: * and not event.userIdentity.accessKeyId: NULL`,
      login,
      false,
    ],
    [NO_ACCESS, failed('Forbidden.RAM'), true],
    [NO_ACCESS, failed('NotAuthorizedX'), false],
    ['"event.errorCode": "Forbidden.*"', failed('Forbidden.RAM'), false],
    [
      `${T} and event.serviceName: Actiontrail and (event.eventName: DeleteTrail or event.eventName: StopLogging)`,
      call('StartLogging', 'Actiontrail'),
      false,
    ],
    [OSS, call('PutBucketLifecycle', 'Elsewhere'), false],
    [OSS, call('PutBucketPolicy', 'Elsewhere'), true],
    [
      'event.serviceName: RDS and (event.eventName: DeleteDBInstance or event.eventName: Release)',
      call('Release', 'Rds'),
      true,
    ],
    [
      '"event.eventName": ConsoleSignin and "event.errorCode": * and not "event.errorCode": ""',
      login,
      false,
    ],
    ['* AND "event.eventCategory": Management AND "event.eventRW": Write', login, true],
    [
      '* AND "event.resourceType": "ACS::ECS::Instance"',
      { ...login, resourceType: 'ACS::ECS::Instance' },
      true,
    ],
    ['* AND "event.eventCategory": Management "event.userIdentity.accessKeyId": "k"', root, true],
    ['', login, true],
  ])('%s', (search, event, expected) => {
    expect(finds(search, event)).toBe(expected);
  });

  it.each([
    'event.eventName: PutBucketPolicy or event.eventName: DeleteBucketPolicy)',
    "event.errorCode is not NULL and event.errorCode != ''",
    '(event.eventName: A or event.eventName: B',
    'event.eventName: and event.serviceName: B',
    'event.eventName',
  ])('refuses %s', (search) => {
    expect(() => parseSearch(search)).toThrow('search:');
  });

  it('holds the limit of 30 conditions', () => {
    const terms = (count: number) =>
      Array.from({ length: count }, (_, n) => `a: v${n}`).join(' or ');
    expect(() => parseSearch(terms(30))).not.toThrow();
    expect(() => parseSearch(terms(31))).toThrow('more than 30');
  });
});

describe('the evaluator, on SQL', () => {
  const columns = new Set(['event.errorCode', 'event.requestParameterJson']);
  const rows = (sql: string, ...events: object[]) => parseSql(sql, columns).run(events.map(logOf));

  it('counts absent and empty as success alike', () => {
    const sql = `SELECT sum(case when "event.errorCode" is NULL or "event.errorCode" = '' then 1 else 0 end) AS success_cnt FROM log`;
    expect(rows(sql, { errorCode: '' }, {}, { errorCode: 'X' })).toEqual([{ success_cnt: 2 }]);
  });

  it('drops what is null under not', () => {
    const sql = `SELECT count(*) AS cnt FROM log WHERE (not ("event.errorCode" = 'X'))`;
    expect(rows(sql, {}, { errorCode: 'Y' })).toEqual([{ cnt: 1 }]);
  });

  it.each([
    'SELECT count(*) AS cnt FROM log WHERE "event.unknown" = \'\'',
    'SELECT count(*) AS cnt FROM log WHERE nosuch("event.errorCode")',
    'SELECT "event.errorCode" AS e, count(*) AS cnt FROM log',
    'SELECT count(*) AS cnt FROM log WHERE ("event.errorCode" = \'\'',
    'SELECT count(*) AS cnt FROM log;',
  ])('refuses %s', (sql) => {
    expect(() => rows(sql, {})).toThrow('sql:');
  });
});
