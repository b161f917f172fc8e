import type { z } from 'zod';
import * as names from '../../../alicloud/names';
import { choice, list, mapping, onAnyList, section, text } from '../../fields';
import { refineRepeats } from '../../refinements';
import { ends } from '../common';
import { jobNames } from './jobs';
import type { JobName } from './jobs';

/** What a person signs in as. */
export const userName = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  allowed: '1 to 64 letters, digits or any of ._-, a letter or digit first',
};

/** One user of the account, made without a password and without a key. */
export const personSection = section(
  {
    displayName: text(names.shownName, 'The name that the console shows.').optional(),
    jobs: list(
      choice(jobNames, 'A job that stands under identity.jobs.'),
      jobNames.length,
      'Whose roles they may assume. A person without a job can look after their own password.',
    )
      .superRefine(refineRepeats, onAnyList)
      .meta({ uniqueItems: true })
      .optional(),
    until: section(
      Object.fromEntries(jobNames.map((job) => [job, ends.until])) as Record<
        JobName,
        typeof ends.until
      >,
      'By job: the last day on which they have it.',
    ).optional(),
    owner: ends.owner,
  },
  'One person.',
);

/** People by user name. */
export const peopleSection = mapping(
  userName,
  personSection,
  500,
  'Users of the account by user name. Whoever leaves is taken out here, and the user goes with the line.',
);

/** Somebody who signs in as a user of the account. */
export interface PersonSettings {
  readonly userName: string;
  readonly displayName?: string;
  readonly jobs: readonly JobName[];
  /** Of jobs that end: the last day, in UTC. Default: none ends. */
  readonly until?: Readonly<Partial<Record<JobName, string | undefined>>>;
  /** Who answers for what ends. */
  readonly owner?: string;
}

export function resolvePeople(file: z.output<typeof peopleSection> | undefined): PersonSettings[] {
  return Object.entries(file ?? {}).map(([userName, { displayName, jobs, until, owner }]) => ({
    userName,
    ...(until && { until }),
    ...(owner !== undefined && { owner }),
    ...(displayName !== undefined && { displayName }),
    jobs: jobs ?? [],
  }));
}
