import { randomUUID } from 'node:crypto';
import type { Account } from '../account/account';
import { toSecond } from '../account/clock';
import type { Caller } from '../permissions/authority';
import { parametersOf } from './parameters';
import { resourcesOf, type Resource } from './resources';
import type { Made } from './made';

/** An event as ActionTrail's pages on the structure of management events describe it. */
export interface TrailEvent {
  readonly eventId: string;
  readonly eventVersion: 1;
  readonly eventCategory: 'Management';
  readonly eventType: 'ApiCall' | 'ConsoleOperation' | 'ConsoleSignin' | 'AliyunServiceEvent';
  readonly eventName: string;
  readonly eventRW: 'Read' | 'Write';
  readonly eventSource: string;
  /** UTC, to the second. */
  readonly eventTime: string;
  readonly acsRegion: string;
  readonly isGlobal: boolean;
  readonly serviceName: string;
  readonly userIdentity: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** Services whose events belong to no region of their own: they are kept with one region's. */
const GLOBAL = new Set([
  ...['ram', 'ims', 'sts', 'resourcemanager', 'bssopenapi', 'aassub', 'aascustomer'],
]);
/** Where events of global services are kept where nothing else is set (ActionTrail's documentation). */
const GLOBAL_REGION = 'cn-hangzhou';
const STORAGE = 'alicloud_actiontrail_global_events_storage_region';

/** Where one signs in, which no API is. */
const SIGN_IN: Readonly<Record<string, string>> = {
  AasSub: 'signin.aliyun.com',
  AasCustomer: 'account.aliyun.com',
};

export function eventOf(made: Made, account: Account, caller: Caller): TrailEvent {
  const { call, asked, refusal, additional } = made;
  const isGlobal = GLOBAL.has(call.service.toLowerCase());
  const region = isGlobal ? storageRegion(account) : asked.region;
  const resources = resourcesOf(made);
  const id = randomUUID().toUpperCase();
  const isSignIn = call.event === 'ConsoleSignin';
  const host = sourceOf(call.service, region, isGlobal, resources);
  // Events of buckets have no parameters, as documented samples do.
  const isBare = call.service === 'Oss' || isSignIn;
  const given = isBare ? undefined : (made.parameters ?? parametersOf(call, asked));
  const parameters =
    given === undefined ? undefined : withFrame(given, call.service, id, host, made);
  return {
    eventId: id,
    eventVersion: 1,
    eventCategory: 'Management',
    eventType: typeOf(isSignIn, caller),
    eventName: call.event,
    eventRW: call.isRead ? 'Read' : 'Write',
    eventSource: host,
    eventTime: account.clock.text(),
    acsRegion: region,
    isGlobal,
    serviceName: call.service,
    ...(call.apiVersion !== undefined && !isSignIn && { apiVersion: call.apiVersion }),
    sourceIpAddress: caller.address,
    userAgent: isOfConsole(caller) ? 'AliyunConsole' : 'AlibabaCloud (linux; amd64) Terraform',
    requestId: id,
    recipientAccountId: account.id,
    userIdentity: identityOf(caller, account, isSignIn),
    ...(parameters && {
      requestParameters: parameters,
      requestParameterJson: JSON.stringify(parameters),
    }),
    ...fieldsOf(resources),
    ...outcome(refusal, isSignIn, id),
    ...(additional && { additionalEventData: additional }),
  };
}

function storageRegion(account: Account): string {
  const [set] = account.store.count(STORAGE) === 0 ? [] : account.store.list(STORAGE);
  const region = set?.attributes['storage_region'];
  return typeof region === 'string' ? region : GLOBAL_REGION;
}

function typeOf(isSignIn: boolean, caller: Caller): TrailEvent['eventType'] {
  if (isSignIn) return 'ConsoleSignin';
  if (caller.type === 'system') return 'AliyunServiceEvent';
  return isOfConsole(caller) ? 'ConsoleOperation' : 'ApiCall';
}

function isOfConsole({ type, accessKeyId }: Caller): boolean {
  return type !== 'system' && accessKeyId === undefined;
}

function sourceOf(
  service: string,
  region: string,
  isGlobal: boolean,
  resources: readonly Resource[],
): string {
  const page = SIGN_IN[service];
  if (page !== undefined) return page;
  if (service === 'Oss') {
    const bucket = resources.find(({ type }) => type === 'ACS::OSS::Bucket');
    return `${bucket === undefined ? '' : `${bucket.name}.`}oss-${region}.aliyuncs.com`;
  }
  return `${service.toLowerCase()}.${isGlobal ? '' : `${region}.`}aliyuncs.com`;
}

/** What every request has besides what it is given. */
function withFrame(
  given: Readonly<Record<string, unknown>>,
  service: string,
  id: string,
  host: string,
  { asked }: Made,
): Readonly<Record<string, unknown>> {
  return {
    ...given,
    RegionId: given['RegionId'] ?? asked.region,
    AcsProduct: service,
    AcsHost: host,
    HostId: host,
    RequestId: id,
  };
}

function identityOf(
  caller: Caller,
  account: Account,
  isSignIn: boolean,
): TrailEvent['userIdentity'] {
  const { type, principalId, userName } = caller;
  const who = { type, accountId: account.id, principalId, userName };
  // Who signs in has neither a key nor a session yet.
  return isSignIn ? who : { ...who, ...credentialsOf(caller, account) };
}

/** Somebody with a key of their own has no session. */
function credentialsOf(caller: Caller, account: Account): object {
  const { accessKeyId, mfa } = caller;
  const hasSession = accessKeyId?.startsWith('STS.') === true || isOfConsole(caller);
  const attributes = {
    mfaAuthenticated: String(mfa),
    creationDate: toSecond(account.clock.since),
  };
  return {
    ...(accessKeyId !== undefined && { accessKeyId }),
    ...(hasSession && { sessionContext: { attributes } }),
  };
}

function fieldsOf(resources: readonly Resource[]): object {
  if (resources.length === 0) return {};
  const types = [...new Set(resources.map(({ type }) => type))];
  return {
    resourceType: resources.map(({ type }) => type).join(';'),
    resourceName: resources.map(({ name }) => name).join(';'),
    referencedResources: Object.fromEntries(
      types.map((type) => [
        type,
        resources.flatMap((one) => (one.type === type ? [one.name] : [])),
      ]),
    ),
  };
}

/** What came of it: a call that went through has no error, a sign-in two that are empty. */
function outcome(refusal: Made['refusal'], isSignIn: boolean, id: string): object {
  if (refusal !== undefined) return { errorCode: refusal.code, errorMessage: refusal.message };
  return isSignIn ? { errorCode: '', errorMessage: '' } : { responseElements: { RequestId: id } };
}
