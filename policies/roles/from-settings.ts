import type { Grants, JobSettings, PipelineSettings } from '../../settings';

import { auditLogs } from './optional/audit-logs';
import { namedRoles } from './optional/named-roles';
import { namedSecrets } from './optional/named-secrets';
import { remoteCommands } from './optional/remote-commands';
import { securityGroups } from './optional/security-groups';
import { serverContents } from './optional/server-contents';
import { roles } from './permissions';
import type { GrantedPurpose, Purpose } from './role';
import { allow } from './role';

/**
 * What settings give a job beyond what every holder of it needs, each with the reason that stands in
 * the settings: optional purposes of the baseline, and actions of one's own.
 *
 * @throws BaselineError where a parameter is open or malformed.
 */
export function grantedBy({ granted, extra }: JobSettings): (GrantedPurpose | Purpose)[] {
  return [
    ...optionalPurposes(granted),
    ...extra.map(({ name, actions, resources, reason }): Purpose => ({
      id: name,
      title: reason,
      why: reason,
      statements: [allow([...actions], [...resources])],
    })),
  ];
}

function optionalPurposes(granted: Grants): GrantedPurpose[] {
  const { securityGroups: openings, serverContents: contents, namedRoles: passed } = granted;
  const { namedSecrets: secrets, remoteCommands: commands, auditLogs: logs } = granted;
  const because = ({ reason }: { readonly reason: string }, purpose: GrantedPurpose) => ({
    ...purpose,
    why: reason,
  });
  return [
    ...(openings ? [because(openings, securityGroups.grant(openings))] : []),
    ...(contents ? [because(contents, serverContents.grant())] : []),
    ...(passed ? [because(passed, namedRoles.grant(passedRoles(passed.roles)))] : []),
    ...(secrets ? [because(secrets, namedSecrets.grant(secrets))] : []),
    ...(commands ? [because(commands, remoteCommands.grant(commands))] : []),
    ...(logs ? [because(logs, auditLogs.grant(logs))] : []),
  ];
}

function passedRoles(byName: Readonly<Record<string, string>>) {
  return Object.entries(byName).map(([role, service]) => ({ role, service }));
}

/** What a pipeline does: what people in its job do. */
export function pipelinePurposes({ job }: PipelineSettings): readonly Purpose[] {
  return roles[job].purposes;
}
