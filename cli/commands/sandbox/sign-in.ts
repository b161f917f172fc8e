import type { AskedCall, Caller, CallRequest } from 'alicloud-sandbox';
import { wrongInput } from '../../exit';
import type { CliAuthority } from './authority';

/**
 * A sign-in at the console, which no policy decides: it fails without a second factor where the
 * account asks everybody for one, or the user's own profile does. Which code the cloud gives then is
 * not documented.
 */
export function signInCall(authority: CliAuthority): Pick<CallRequest, 'call' | 'additional'> {
  const { caller } = authority;
  const isRoot = caller.type === 'root-account';
  if (!isRoot && caller.type !== 'ram-user') {
    throw wrongInput('ConsoleSignin: found a role, allowed: --as root or --as <user>');
  }
  const call: AskedCall = {
    ...{ service: isRoot ? 'AasCustomer' : 'AasSub', event: 'ConsoleSignin' },
    ...{ isRead: false, isSure: true, comesAfter: false },
    ...(!caller.mfa && !isRoot && authority.asksForMfa(caller.userName) && { refusal: NO_FACTOR }),
  };
  return { call, additional: additionalOf(caller, isRoot) };
}

const NO_FACTOR = {
  code: 'LoginFailed',
  message: 'A second factor is asked for, and none was given.',
};

/** Two names for one thing, as the documented samples have it. */
function additionalOf({ mfa, userName }: Caller, isRoot: boolean): Record<string, string> {
  return isRoot
    ? { loginAccount: userName, isMFAChecked: String(mfa) }
    : { callbackUrl: 'https://homenew.console.aliyun.com/', mfaChecked: String(mfa) };
}
