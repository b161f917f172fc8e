import * as names from '../../../alicloud/names';
import { mustMatch, mustName } from '../errors';
import { logContentReads } from '../reads/watching';
import { allow, grantable } from '../role';

export interface AuditProjects {
  /** Names of the log projects that trails deliver to. */
  readonly projects: readonly string[];
}

/** Log lines are data. Those of the trail are evidence, and may be granted by project. */
export const auditLogs = grantable(
  {
    id: 'audit-logs',
    title: 'Read the log of the trail',
    why: 'The trail keeps in its log project what is older than the 90 days that anybody may look up.',
    parameter: 'names of the log projects that trails deliver to',
  },
  ({ projects }: AuditProjects) => {
    const problem = {
      path: 'the log projects that may be read',
      allowed: 'names of projects, 3 to 63 small letters, digits or hyphens',
      fix: 'Name the project of the trail: other projects hold what programs wrote.',
    };
    mustName(projects, problem);
    for (const project of projects) {
      mustMatch(project, names.logProjectName.pattern, problem);
    }
    const stores = projects.map((project) => `acs:log:*:{account}:project/${project}/logstore/*`);
    return [allow(logContentReads, stores)];
  },
);
