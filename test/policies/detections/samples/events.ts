import type { TrailEvent } from '../../../../policies/detections';
import type { Sample } from './index';

/** Events for samples, after the shape that ActionTrail documents: invented, nobody's. */

const ACCOUNT = '1234567890123457';
const TIME = '2026-03-04T03:20:11Z';

const base: TrailEvent = {
  eventId: '7d3f0f52-9a1e-4b4f-8f0c-2f1f6f0c9b11',
  eventVersion: '1',
  eventCategory: 'Management',
  eventTime: TIME,
  acsRegion: 'ap-southeast-1',
  recipientAccountId: ACCOUNT,
  requestId: '4C1B2D3E-0A1B-5C2D-8E3F-112233445566',
  sourceIpAddress: '203.0.113.7',
  userAgent: 'AlibabaCloud (Linux; amd64)',
};

const alice = {
  type: 'ram-user',
  accountId: ACCOUNT,
  principalId: '200000000000000001',
  userName: 'alice',
};
const rootUser = {
  type: 'root-account',
  accountId: ACCOUNT,
  principalId: ACCOUNT,
  userName: 'root',
};

/** A call of the API that went through, with its parameters. */
export function apiCall(
  serviceName: string,
  eventName: string,
  parameters: Readonly<Record<string, unknown>> = {},
  more: TrailEvent = {},
): TrailEvent {
  return {
    ...base,
    eventName,
    serviceName,
    eventType: 'ApiCall',
    eventRW: 'Write',
    eventSource: `${serviceName.toLowerCase()}.aliyuncs.com`,
    userIdentity: alice,
    requestParameterJson: JSON.stringify(parameters),
    ...more,
  };
}

/** The same call, refused. */
export function refused(event: TrailEvent): TrailEvent {
  return {
    ...event,
    errorCode: 'NoPermission',
    errorMessage: 'You are not authorized to do this.',
  };
}

/** A RAM user at the console: `mfaChecked` is a text, an error that there was none is empty. */
export function userLogin(mfaChecked: string, more: TrailEvent = {}): TrailEvent {
  return {
    ...base,
    eventName: 'ConsoleSignin',
    serviceName: 'AasSub',
    eventType: 'ConsoleSignin',
    eventRW: 'Write',
    eventSource: 'signin.aliyun.com',
    userIdentity: alice,
    additionalEventData: { callbackUrl: 'https://home.console.aliyun.com/', mfaChecked },
    errorCode: '',
    errorMessage: '',
    ...more,
  };
}

/** The root user at the console: other names for the service and for MFA. */
export function rootLogin(isMFAChecked: string, more: TrailEvent = {}): TrailEvent {
  return {
    ...userLogin('', more),
    serviceName: 'AasCustomer',
    eventSource: 'account.aliyun.com',
    userIdentity: rootUser,
    additionalEventData: { loginAccount: 'owner@example.com', isMFAChecked },
    ...more,
  };
}

/** A person who came by single sign-on, in a role: the identity provider asked for the factor. */
export function federatedLogin(more: TrailEvent = {}): TrailEvent {
  return {
    ...userLogin('false'),
    userIdentity: { ...alice, type: 'assumed-role', userName: 'job-developer:alice@example.com' },
    ...more,
  };
}

export const wrongPassword: TrailEvent = {
  errorCode: 'LoginFailed',
  errorMessage: 'The user name or the password is wrong.',
};

/** The event as somebody else's; `root` is the root user. */
export function as(user: string, event: TrailEvent, more: TrailEvent = {}): TrailEvent {
  const identity = user === 'root' ? rootUser : { ...alice, userName: user };
  return { ...event, userIdentity: { ...identity, ...more } };
}

/** As many events, so many seconds apart. */
export function every(
  seconds: number,
  count: number,
  make: (index: number) => TrailEvent,
): TrailEvent[] {
  const start = Date.parse(TIME);
  return Array.from({ length: count }, (_, index) => ({
    ...make(index),
    eventTime: new Date(start + index * seconds * 1000).toISOString().replace('.000Z', 'Z'),
  }));
}

export function sample(title: string, ...events: readonly TrailEvent[]): Sample {
  return { title, events };
}

/** What no detection of a call matches: the call that failed, and a read beside it. */
export function nonMatchingCalls(serviceName: string, call: TrailEvent, read: string): Sample[] {
  return [
    sample('the call was refused', refused(call)),
    sample('a call that only reads', apiCall(serviceName, read, {}, { eventRW: 'Read' })),
  ];
}
