import type { Rule } from '../../review';
import securityCenterChecksScheduled from './security-center-checks-scheduled';
import securityCenterEdition from './security-center-edition';
import securityCenterLogsEnabled from './security-center-logs-enabled';
import securityCenterWebLockBlocks from './security-center-web-lock-blocks';

export const securityCenterRules: readonly Rule[] = [
  securityCenterChecksScheduled,
  securityCenterEdition,
  securityCenterLogsEnabled,
  securityCenterWebLockBlocks,
];
