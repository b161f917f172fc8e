import { all, not, says } from './filter';
import type { Filter } from './filter';

/** The event names a project of Log Service, and it is not that of the audit trail. Where it names none it may be. */
export const ofAnotherProject: Filter = all(says('"project_?(name)?":"[^"]'), not({ own: true }));
