import type { GrantedPurpose, RoleName } from '../../../../policies/roles';
import {
  alarmRules,
  auditLogs,
  clusters,
  images,
  namedRoles,
  namedSecrets,
  publicEntries,
  quarantine,
  remoteCommands,
  securityEvents,
  securityGroups,
  serverContents,
} from '../../../../policies/roles';
import { sessionOf } from '../session';
import type { Session } from '../session';
import { auditorWork } from './auditor';
import { billingWork } from './billing';
import { developerWork } from './developer';
import { operatorWork } from './operator';
import { pipelineWork } from './pipeline';
import type { Work } from './task';

/** What people and pipelines do at work, by job. */
export const jobs: Readonly<Record<string, readonly Work[]>> = {
  developer: developerWork,
  operator: operatorWork,
  billing: billingWork,
  auditor: auditorWork,
  pipeline: pipelineWork,
};

const CLUSTER = 'c0123456789abcdef0123456789abcdef';

const grants: readonly GrantedPurpose[] = [
  alarmRules.grant(),
  auditLogs.grant({ projects: ['alicloud-baseline-audit'] }),
  clusters.grant({ clusters: [CLUSTER] }),
  images.grant({ namespaces: ['cri-0123456789abcdef/payments'] }),
  namedRoles.grant([{ role: 'payments-function', service: 'fc.aliyuncs.com' }]),
  namedSecrets.grant({ secrets: ['payments-password'] }),
  publicEntries.grant(),
  quarantine.grant({ groups: ['sg-quarantine0'] }),
  remoteCommands.grant({ instances: ['i-2zeaf0123456789'] }),
  securityEvents.grant(),
  securityGroups.grant({ networks: ['10.0.0.0/8'] }),
  serverContents.grant(),
];

const sessions = new Map<string, Session>();

/** Somebody in the job, with nothing granted besides the one purpose. */
export function sessionFor(job: string, grant?: string): Session {
  const key = `${job} ${grant ?? ''}`;
  const known = sessions.get(key);
  if (known !== undefined) return known;
  const granted = grants.filter(({ id }) => id === grant);
  const made = sessionOf((job === 'pipeline' ? 'developer' : job) as RoleName, [], { granted });
  sessions.set(key, made);
  return made;
}
