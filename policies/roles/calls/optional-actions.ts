import { alarmRules } from '../optional/alarm-rules';
import { auditLogs } from '../optional/audit-logs';
import { clusters } from '../optional/clusters';
import { images } from '../optional/images';
import { namedRoles } from '../optional/named-roles';
import { namedSecrets } from '../optional/named-secrets';
import { publicEntries } from '../optional/public-entries';
import { quarantine } from '../optional/quarantine';
import { remoteCommands } from '../optional/remote-commands';
import { securityEvents } from '../optional/security-events';
import { securityGroups } from '../optional/security-groups';
import { serverContents } from '../optional/server-contents';

/** What optional purposes allow, with any parameter: which actions they are does not hang on it. */
export function optionalActions(): { readonly id: string; readonly one: string }[] {
  const granted = [
    alarmRules.grant(),
    auditLogs.grant({ projects: ['audit'] }),
    clusters.grant({ clusters: [`c${'0'.repeat(32)}`] }),
    images.grant({ namespaces: ['cri-example/example'] }),
    namedRoles.grant([{ role: 'example', service: 'ecs.aliyuncs.com' }]),
    namedSecrets.grant({ secrets: ['example'] }),
    publicEntries.grant(),
    quarantine.grant({ groups: ['sg-example'] }),
    remoteCommands.grant({ instances: ['i-example'] }),
    securityEvents.grant(),
    securityGroups.grant({ networks: ['10.0.0.0/8'] }),
    serverContents.grant(),
  ];
  return granted.flatMap(({ id, statements }) =>
    statements.flatMap(({ action }) => action.map((one) => ({ id, one }))),
  );
}
