import {
  authorisationOf,
  differences,
  documented,
  knownActions,
  knownEvents,
  knownPatterns,
  products,
  publishedCalls,
  recordingOf,
  sources,
  undocumented,
} from '../../../alicloud/api';
import type { Undocumented } from '../../../alicloud/api';
import { callsUnderRam } from '../../../alicloud/api/resource-groups';

const callsOf = (product: string): ReadonlySet<string> =>
  new Set(publishedCalls.filter((one) => one.product === product).flatMap(({ calls }) => calls));
const eventsOf = (service: string): ReadonlySet<string> =>
  knownEvents().get(service.toLowerCase()) ?? new Set();
const sorted = (texts: readonly string[]): string[] => [...texts].sort();

describe('the table of names', () => {
  it('has names that are well-formed, each once for a version of a product, in order', () => {
    const seen = publishedCalls.flatMap(({ product, version, calls }) =>
      calls.map((call) => `${product} ${version} ${call}`),
    );
    expect(new Set(seen).size).toBe(seen.length);
    for (const { version, source, calls } of publishedCalls) {
      expect(version).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(Object.keys(sources)).toContain(source);
      expect(calls.filter((call) => !/^[A-Z][A-Za-z0-9]*$/.test(call))).toEqual([]);
      expect(calls).toEqual(sorted(calls));
    }
  });

  it('has calls of every product, and no others', () => {
    const published = new Set(publishedCalls.map(({ product }) => product));
    expect(sorted([...published])).toEqual(sorted(products.map(({ code }) => code)));
  });

  it('has sources that something is from, and no others', () => {
    const used = new Set(
      [publishedCalls, products, differences, documented].flat().map((one) => one.source),
    );
    expect(sorted([...used])).toEqual(sorted(Object.keys(sources)));
  });

  it('has products in order, with codes in small letters', () => {
    const codes = products.map(({ code }) => code.toLowerCase());
    expect(codes).toEqual(sorted(codes));
    for (const { ram, possible = [], seen = [] } of products) {
      const all = [...ram, ...possible, ...seen];
      expect(all.filter((code) => !/^[a-z][a-z0-9-]*$/.test(code))).toEqual([]);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('has differences of calls that there are, each in one place and a real difference', () => {
    const places = differences.flatMap(({ product, actions = {}, also = {}, events = {} }) =>
      [actions, also, events].flatMap((column, index) =>
        Object.keys(column).map((call) => ({
          place: `${product} ${call} ${index}`,
          product,
          call,
        })),
      ),
    );
    expect(places.length).toBeGreaterThan(80);
    expect(new Set(places.map(({ place }) => place)).size).toBe(places.length);
    // The page on authorisation has one call that the metadata does not.
    const unlisted = places.filter(({ product, call }) => !callsOf(product).has(call));
    expect(unlisted.map(({ call }) => call)).toEqual(['QueryPriceList']);
    const same = differences.flatMap(({ product, actions = {}, events = {} }) => [
      ...Object.entries(actions).filter(([call, names]) => {
        const own = products
          .find(({ code }) => code === product)
          ?.ram.map((ram) => `${ram}:${call}`);
        return JSON.stringify(own) === JSON.stringify(names);
      }),
      ...Object.entries(events).filter(([call, names]) => names.length === 1 && names[0] === call),
    ]);
    expect(same).toEqual([]);
  });

  it('has Resource Manager calls under ram that are calls of it', () => {
    expect(callsUnderRam.filter((call) => !callsOf('ResourceManager').has(call))).toEqual([]);
  });

  it('has actions and events that are well-formed', () => {
    const actions = [...knownActions()];
    expect(actions.filter((action) => !/^[a-z][a-z0-9-]*:[A-Z][A-Za-z0-9]*$/.test(action))).toEqual(
      [],
    );
    const events = [...knownEvents().values()].flatMap((names) => [...names]);
    expect(events.filter((name) => !/^[A-Z][A-Za-z0-9]*$/.test(name))).toEqual([]);
  });

  it('has no name twice: what is documented stands in no list of calls', () => {
    const published = new Set(
      publishedCalls.flatMap(({ product, calls }) =>
        calls.flatMap((call) => {
          const { actions, also } = authorisationOf(product, call);
          return [...actions, ...also];
        }),
      ),
    );
    const twice = documented
      .flatMap(({ actions = [] }) => actions)
      .filter((action) => action !== 'ram:PassRole' && published.has(action));
    expect(twice).toEqual([]);
    for (const { patterns = [] } of documented) {
      for (const pattern of patterns) expect(pattern).toMatch(/^[a-z]+:[A-Z][A-Za-z]*\*$/);
    }
  });

  it('says of what is undocumented why it stands there, and it stands in no list', () => {
    const patterns = knownPatterns();
    const published = publishedCalls.filter(({ source }) => source !== 'provider');
    const actions = new Set(
      published.flatMap(({ product, calls }) =>
        calls.flatMap((call) => authorisationOf(product, call).actions),
      ),
    );
    const isListed = ({ kind, name }: Undocumented): boolean => {
      const [service = '', event = ''] = name.split(' ');
      if (kind === 'action') return actions.has(name) || patterns.has(name);
      if (kind === 'event') return eventsOf(service).has(event);
      return products.find(({ code }) => code === name)?.ram.length !== 0;
    };
    expect(undocumented.filter(isListed)).toEqual([]);
    expect(undocumented.filter(({ reason }) => reason.length < 30)).toEqual([]);
  });
});

/** By hand, from the pages that each names: the call, and what RAM and ActionTrail make of it. */
describe('a call', () => {
  test.each([
    ['Ecs', 'DeleteInstance', ['ecs:DeleteInstance'], [], []],
    // Passing a role asks for a right on the role besides.
    ['Ecs', 'RunInstances', ['ecs:RunInstances'], [], ['ram:PassRole']],
    ['Ecs', 'AttachInstanceRamRole', ['ecs:AttachInstanceRamRole'], [], ['ram:PassRole']],
    ['FC', 'CreateFunction', ['fc:CreateFunction'], [], ['ram:PassRole']],
    ['FC-Open', 'InvokeFunction', ['fc:InvokeFunction'], [], []],
    // "RenewInstance: bssapi:ModifyInstance", and the console's twin of that.
    [
      'BssOpenApi',
      'RenewInstance',
      ['bssapi:ModifyInstance', 'bss:ModifyInstance'],
      ['bssapi:RenewInstance', 'bss:RenewInstance', 'efc:RenewInstance'],
      [],
    ],
    [
      'BssOpenApi',
      'QueryInstanceBill',
      ['bssapi:QueryInstanceBill', 'bss:DescribeBillList'],
      ['bss:QueryInstanceBill', 'efc:QueryInstanceBill'],
      [],
    ],
    ['Ims', 'CreateAccessKey', ['ims:CreateAccessKey', 'ram:CreateAccessKey'], [], []],
    ['Ram', 'CreateAccessKey', ['ram:CreateAccessKey'], ['ims:CreateAccessKey'], []],
    ['ResourceManager', 'AttachPolicy', ['ram:AttachPolicy'], ['resourcemanager:AttachPolicy'], []],
    [
      'ResourceManager',
      'AttachControlPolicy',
      ['resourcemanager:AttachControlPolicy'],
      ['ram:AttachControlPolicy'],
      [],
    ],
    ['Sls', 'GetLogs', ['log:GetLogStoreLogs'], [], []],
    ['Sls', 'PutLogs', ['log:PostLogStoreLogs'], [], []],
    ['Sls', 'PullLogs', ['log:GetCursorOrData'], [], []],
    ['Sls', 'CreateAlert', ['log:CreateAlert', 'log:CreateJob'], [], []],
    ['Sls', 'DeleteProject', ['log:DeleteProject'], [], []],
    ['Oss', 'GetBucketTags', ['oss:GetBucketTagging'], [], []],
    ['Oss', 'CopyObject', ['oss:PutObject'], [], ['oss:GetObject']],
    ['Oss', 'PutBucketAcl', ['oss:PutBucketAcl'], [], []],
    [
      'Sas',
      'ModifyWebLockUnbind',
      [],
      ['yundun-sas:ModifyWebLockUnbind', 'yundun-aegis:ModifyWebLockUnbind'],
      [],
    ],
    ['R-kvstore', 'RestartInstance', ['kvstore:RestartInstance'], [], []],
    ['waf-openapi', 'CreateDomain', ['yundun-waf:CreateDomain'], [], []],
    ['cas', 'GetUserCertificateDetail', ['yundun-cert:GetUserCertificateDetail'], [], []],
  ])('%s %s is authorised by %j', (product, call, actions, possible, also) => {
    expect(callsOf(product).has(call)).toBe(true);
    const found = authorisationOf(product, call);
    expect(found.actions).toEqual(actions);
    expect(sorted(found.possible)).toEqual(sorted(possible));
    expect(found.also).toEqual(also);
  });

  test.each([
    ['Ecs', 'RunInstances', ['Ecs'], ['RunInstances']],
    ['Sls', 'DeleteAlert', ['Sls', 'Log'], ['DeleteAlert', 'DeleteJob']],
    ['Sls', 'UpdateIndex', ['Sls', 'Log'], ['UpdateIndex']],
    // CIS 2.12 looks for changes of routes in both.
    ['Vpc', 'CreateRouteEntry', ['Vpc', 'Ecs'], ['CreateRouteEntry']],
    // "aegis" in the queries of the landing zone.
    ['Sas', 'ModifyWebLockUnbind', ['Sas', 'Aegis'], ['ModifyWebLockUnbind']],
    ['Oss', 'PutBucket', ['Oss'], ['PutBucket']],
  ])('%s %s is recorded by %j as %j', (product, call, services, names) => {
    expect(recordingOf(product, call)).toEqual({ services, names });
  });

  test('of a product that the table lacks is an error', () => {
    expect(() => authorisationOf('Nowhere', 'Call')).toThrow('no product Nowhere');
    expect(() => recordingOf('ecs', 'RunInstances')).toThrow('no product ecs');
  });

  test('that is not listed has no action: a misspelt one is not taken for one', () => {
    const actions = knownActions();
    expect(actions.has('swas-open:InvokeCommand')).toBe(true);
    expect(actions.has('swas-open:InvokeComand')).toBe(false);
    expect(actions.has('log:GetLogs')).toBe(false);
    expect(actions.has('bssapi:PayOrder')).toBe(true);
    expect(actions.has('ims:PassRole')).toBe(false);
  });

  test('is recorded under its own product alone', () => {
    expect(eventsOf('Ecs').has('RunInstances')).toBe(true);
    expect(eventsOf('Rds').has('RunInstances')).toBe(false);
    expect(eventsOf('AasSub').has('ConsoleSignin')).toBe(true);
    expect(eventsOf('Kms').has('DisableKey')).toBe(true);
    expect(eventsOf('Kms').has('DisableKeys')).toBe(false);
  });
});
