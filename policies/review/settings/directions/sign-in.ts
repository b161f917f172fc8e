import { higher, lower, more, nothing, off, on, towards, under, wider } from './direction';
import type { Directions } from './direction';

export const signIn: Directions = {
  ...under('identity.passwordPolicy', {
    minimumLength: lower('shorter passwords are guessed sooner'),
    requireLowercase: off('passwords may be simpler'),
    requireUppercase: off('passwords may be simpler'),
    requireNumbers: off('passwords may be simpler'),
    requireSymbols: off('passwords may be simpler'),
    reusePrevention: lower('passwords that have leaked come back'),
    maxAgeDays: higher('a stolen password is good for longer', { off: 0 }),
    maxLoginAttempts: higher('passwords may be tried for longer', { off: 0 }),
    hardExpiry: off('an expired password still lets its user in'),
    forbidUserName: off('the name of a user may be the password'),
    minimumDifferentCharacters: lower('passwords may be simpler'),
  }),
  ...under('identity.login', {
    mfa: towards(
      ['mandatory', 'adaptive', 'independent'],
      'a stolen password alone may be enough',
      { severity: 'critical' },
    ),
    rememberMfa: on('a copy of the cookies of a browser is enough for a week', {
      severity: 'high',
    }),
    riskLogin: towards(['enforceVerify', 'autonomous'], 'a login that looks wrong is let in', {
      severity: 'high',
    }),
    'verificationTypes[]': more('a number or a mailbox that is taken over is a second factor', {
      severity: 'high',
    }),
    sessionHours: higher('a stolen session lasts longer'),
    idleDaysForUsers: higher('users that nobody uses stay open for longer'),
    idleDaysForAccessKeys: higher('keys that nobody uses work for longer'),
    'allowedNetworks[]': wider('people may sign in from elsewhere', {
      absent: 'weakest',
      severity: 'high',
    }),
    usersMayChangePassword: off('nobody can change a password that has leaked'),
    usersMayManageMfaDevices: nothing(
      'either has its danger: devices that nobody enrols, or that a thief enrols',
    ),
    usersMayManageAccessKeys: on('a thief makes a key that outlives the login', {
      severity: 'high',
    }),
    usersMayUsePasskeys: off('the factor that cannot be phished is gone'),
    usersMayLinkDingTalk: on('an account elsewhere signs in here'),
  }),
};
