/** Ports that are dangerous to open, why, and where that is known from. */
import { adminPorts, fileSharingPorts } from './admin';
import { containerPorts } from './containers';
import { databasePorts, dataPlatformPorts } from './databases';
import type { DangerousPort } from './dangerous-port';
import { miningPorts } from './mining';

export { portSources } from './dangerous-port';
export type { DangerousPort, Direction, PortKind } from './dangerous-port';

/** All of them, by kind. */
export const dangerousPorts: readonly DangerousPort[] = [
  ...adminPorts,
  ...databasePorts,
  ...containerPorts,
  ...dataPlatformPorts,
  ...fileSharingPorts,
  ...miningPorts,
];
