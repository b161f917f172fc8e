import type { Grants, JobName, JobSettings, PipelineSettings } from '../../settings';
import type { StatePlace } from './deployment/managed';
import { alarmRules } from './optional/alarm-rules';
import { auditLogs } from './optional/audit-logs';
import { clusters } from './optional/clusters';
import { images } from './optional/images';
import { namedRoles } from './optional/named-roles';
import { namedSecrets } from './optional/named-secrets';
import { publicEntries } from './optional/public-entries';
import { quarantine } from './optional/quarantine';
import { remoteCommands } from './optional/remote-commands';
import { securityEvents } from './optional/security-events';
import { securityGroups } from './optional/security-groups';
import { serverContents } from './optional/server-contents';
import { terraformState } from './optional/terraform-state';
import { roles } from './permissions';
import type { GrantedPurpose, Purpose } from './role';
import { allow } from './role';

/**
 * What settings give a job beyond what every holder of it needs, each with the reason that stands in
 * the settings: optional purposes of the baseline, and actions of one's own.
 *
 * @throws BaselineError where a parameter is open or malformed.
 */
export function grantedBy(
  { name, granted, extra }: JobSettings,
  state?: StatePlace,
): (GrantedPurpose | Purpose)[] {
  return [
    ...optionalPurposes(granted),
    ...stateOf(name, state),
    ...extra.map(({ name: id, actions, resources, reason, until }): Purpose => ({
      id,
      title: reason,
      why: reason,
      statements: [allow([...actions], [...resources])],
      ...(until !== undefined && { until }),
    })),
  ];
}

function optionalPurposes(granted: Grants): GrantedPurpose[] {
  const because = <Grant extends { readonly reason: string; readonly until?: string | undefined }>(
    grant: Grant | undefined,
    purpose: (grant: Grant) => GrantedPurpose,
  ): GrantedPurpose[] => {
    if (grant === undefined) return [];
    const { reason, until } = grant;
    return [{ ...purpose(grant), why: reason, ...(until !== undefined && { until }) }];
  };
  return [
    ...because(granted.securityGroups, securityGroups.grant),
    ...because(granted.serverContents, () => serverContents.grant()),
    ...because(granted.namedRoles, ({ roles: passed }) => namedRoles.grant(passedRoles(passed))),
    ...because(granted.namedSecrets, namedSecrets.grant),
    ...because(granted.remoteCommands, remoteCommands.grant),
    ...because(granted.auditLogs, auditLogs.grant),
    ...because(granted.publicEntries, () => publicEntries.grant()),
    ...because(granted.quarantine, quarantine.grant),
    ...because(granted.securityEvents, () => securityEvents.grant()),
    ...because(granted.alarmRules, () => alarmRules.grant()),
    ...because(granted.clusters, clusters.grant),
    ...because(granted.images, images.grant),
  ];
}

function passedRoles(byName: Readonly<Record<string, string>>) {
  return Object.entries(byName).map(([role, service]) => ({ role, service }));
}

/** What a pipeline does: what people in its job do, and what it is granted besides. */
export function pipelinePurposes(
  { job, granted }: PipelineSettings,
  state?: StatePlace,
): readonly (GrantedPurpose | Purpose)[] {
  return [...roles[job].purposes, ...optionalPurposes(granted), ...stateOf(job, state)];
}

/** Who deploys and who plans use the state of Terraform, where settings say where it is. */
function stateOf(job: JobName, state: StatePlace | undefined): GrantedPurpose[] {
  if (state === undefined || (job !== 'deployer' && job !== 'planner')) return [];
  return [terraformState.grant(state, job)];
}
