import type { TrailEvent } from '../../../../policies/detections';

/**
 * Events after the samples that ActionTrail's documentation prints (doc-detail 28826, 286977 and
 * 293590, and the page on logons of the root user). Accounts, addresses and ids are made up.
 */
const BASE: TrailEvent = {
  eventId: 'A5A4BB74-0000-5D8B-BD8A-1B9131429438',
  eventVersion: 1,
  eventTime: '2026-03-04T03:20:11Z',
  acsRegion: 'ap-southeast-1',
  recipientAccountId: '1234567890123456',
  requestId: 'A5A4BB74-0000-5D8B-BD8A-1B9131429438',
  sourceIpAddress: '203.0.113.9',
  userAgent: 'actiontrail.console.aliyun.com',
  isGlobal: false,
};
const ALICE = {
  type: 'ram-user',
  accountId: '1234567890123456',
  principalId: '288153348682784898',
  userName: 'Alice',
  accessKeyId: 'STS.example',
};
export const ROOT = {
  type: 'root-account',
  accountId: '1234567890123456',
  principalId: '1234567890123456',
  userName: 'root',
};

/** What arrives together, in time and in order. */
export type Stream = readonly TrailEvent[];

/** What one detection has to hear and what it has to pass over, each stream alone. */
export interface ByHand {
  /** Pages and lists that the names and parameters are from. */
  readonly from: string;
  readonly hears: readonly Stream[];
  readonly passes: readonly Stream[];
  /**
   * Whether it is about what was done: an attempt that failed is none.
   *
   * @default true
   */
  readonly onlyWhenDone?: boolean;
}

type Parameters = Readonly<Record<string, unknown>>;

const words = (text: string): string[] => text.split(/\s+/);

/** One call for each of the services and each of the names, both parted by spaces. */
export function calls(
  services: string,
  names: string,
  parameters: Parameters = {},
  more: TrailEvent = {},
): Stream[] {
  return words(services).flatMap((serviceName) =>
    words(names).map((eventName) => [
      {
        ...BASE,
        serviceName,
        eventName,
        eventType: 'ApiCall',
        eventRW: 'Write',
        userIdentity: ALICE,
        requestParameterJson: JSON.stringify(parameters),
        ...more,
      },
    ]),
  );
}

/** Somebody signs in at the console; `more` is what is unlike a RAM user with MFA. */
export function signIn(more: TrailEvent = {}): Stream {
  return [
    {
      ...BASE,
      serviceName: 'AasSub',
      eventName: 'ConsoleSignin',
      eventType: 'ConsoleSignin',
      eventSource: 'signin.aliyun.com',
      userIdentity: { ...ALICE, accessKeyId: undefined },
      additionalEventData: { callbackUrl: 'https://home.console.aliyun.com/', mfaChecked: 'true' },
      errorCode: '',
      errorMessage: '',
      ...more,
    },
  ];
}

/** The root user does: its own service, and another name for MFA. */
export function rootSignIn(isMFAChecked: string, more: TrailEvent = {}): Stream {
  return signIn({
    serviceName: 'AasCustomer',
    userIdentity: ROOT,
    additionalEventData: { loginAccount: 'owner@example.com', isMFAChecked },
    ...more,
  });
}

export const FAILED: TrailEvent = {
  errorCode: 'LoginFailed',
  errorMessage: 'The password is incorrect.',
};

/** The same again and again, so many seconds apart; each may differ by its number. */
export function times(
  count: number,
  seconds: number,
  [event = {}]: Stream,
  differing: (index: number) => TrailEvent = () => ({}),
): Stream {
  const start = Date.parse('2026-03-04T03:20:11Z');
  return Array.from({ length: count }, (_, index) => ({
    ...event,
    ...differing(index),
    eventTime: new Date(start + index * seconds * 1000).toISOString(),
  }));
}
