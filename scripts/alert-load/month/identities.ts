import type { Caller } from '../../../policies/stories/trail-event';

export const session = (userName: string): Caller => ({
  type: 'assumed-role',
  userName,
  accessKeyId: 'STS.NUexampleexample',
});

/** The two that somebody who sets the baseline up has to name. */
export const PIPELINE = session('alicloud-baseline-deploy-shop:github');
export const SCANNER: Caller = {
  type: 'ram-user',
  userName: 'posture-scanner',
  accessKeyId: 'LTAI5tExampleScanner',
};
export const SCANNER_ADDRESS = '203.0.113.77';

export const ADMINISTRATOR: Caller = { type: 'ram-user', userName: 'first.admin', mfa: true };
