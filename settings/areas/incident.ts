import type { z } from 'zod';
import * as names from '../../alicloud/names';
import type { Region } from '../../alicloud/regions';
import { choice, list, onAnyList, section, text } from '../fields';
import { refineRepeats } from '../refinements';
import { regionField } from './common';

/** What is done on the bad day, by a stack of its own: `npx cdktf deploy lockdown`. */

const userName = text(
  {
    pattern: names.ramUserName.pattern,
    allowed: 'the name of a RAM user, without @ and what follows',
  },
  'A RAM user, by name.',
);

const roleName = text(
  { pattern: names.ramRoleName.pattern, allowed: 'the name of a RAM role' },
  'A RAM role, by name: all its sessions.',
);

const diskId = text(
  { pattern: /^d-[a-z0-9]{1,61}$/, allowed: 'the id of a disk, such as d-bp67acfmxazb4ph0example' },
  'A disk, by id.',
);

const distinct = <T extends z.ZodType>(item: T, most: number, description: string) =>
  list(item, most, description).superRefine(refineRepeats, onAnyList).meta({ uniqueItems: true });

const region = regionField('Where it is, if not in the home region.');

export const lockdownSection = section(
  {
    state: choice(
      ['locked', 'lifted'],
      'lifted: everything is as it was before, and the evidence stays.',
    ).optional(),
    users: distinct(userName, 100, 'Users who can do nothing, with what they made.').optional(),
    roles: distinct(roleName, 100, 'Roles whose sessions can do nothing.').optional(),
    quarantine: list(
      section(
        {
          securityGroup: text(names.securityGroupId, 'A security group, by id.'),
          region: region.optional(),
        },
        'A security group: nothing comes into or leaves any machine in it.',
      ),
      50,
      'Security groups whose machines are cut off.',
    ).optional(),
    evidence: list(
      section({ disk: diskId, region: region.optional() }, 'A disk, whose snapshot is kept.'),
      100,
      'Disks that are kept as they are now. Costs the storage of the snapshots.',
    ).optional(),
  },
  'Who and what is locked. Deployed alone: npx cdktf deploy lockdown.',
);

export const incidentSection = section(
  { lockdown: lockdownSection.optional() },
  'The bad day: docs/incident-response.md.',
);

/** A thing of a region. */
interface Placed {
  /** Absent: the home region. */
  readonly region?: Region;
}

/** Who and what is locked, decided. */
export interface LockdownSettings {
  readonly state: 'locked' | 'lifted';
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly quarantine: readonly (Placed & { readonly securityGroup: string })[];
  readonly evidence: readonly (Placed & { readonly disk: string })[];
}

/** The bad day, decided. */
export interface IncidentSettings {
  /** Absent: nothing is locked, and there is no such stack. */
  readonly lockdown?: LockdownSettings;
}

type File = z.output<typeof incidentSection>;

export function resolveIncident(file: File | undefined): IncidentSettings {
  const lockdown = file?.lockdown;
  if (lockdown === undefined) return {};
  const { state = 'locked', users = [], roles = [], quarantine = [], evidence = [] } = lockdown;
  const placed = <T extends { readonly region?: Region | undefined }>({
    region: where,
    ...rest
  }: T) => ({
    ...rest,
    ...(where !== undefined && { region: where }),
  });
  return {
    lockdown: {
      state,
      users: [...users],
      roles: [...roles],
      quarantine: quarantine.map(placed),
      evidence: evidence.map(placed),
    },
  };
}
