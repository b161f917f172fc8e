import type { Settings } from './settings';

/** What is given for a time. */
export interface Ending {
  /** Where it stands in the settings file. */
  readonly path: string;
  /** The last day on which it holds, in UTC. */
  readonly until: string;
  /** Who answers for it. */
  readonly owner: string | undefined;
}

interface Ends {
  readonly until?: string | undefined;
  readonly owner?: string | undefined;
}

/**
 * Grants, permissions of one's own, memberships and exceptions that end. To set a later day, or none,
 * is to weaken the settings.
 */
export function endingsOf({ identity, exceptions }: Settings): readonly Ending[] {
  const granted = (at: string, grants: object): Ending[] =>
    Object.entries(grants).flatMap(([name, grant]: [string, Ends | undefined]) =>
      ending(`${at}.granted.${name}`, grant),
    );
  return [
    ...identity.jobs.flatMap(({ name, granted: grants, extra }) => [
      ...granted(`identity.jobs.${name}`, grants),
      ...extra.flatMap((one) => ending(`identity.jobs.${name}.extra ${one.name}`, one)),
    ]),
    ...identity.pipelines.flatMap((one, index) =>
      granted(`identity.pipelines[${index}]`, one.granted),
    ),
    ...identity.people.flatMap(({ userName, until = {}, owner }) =>
      Object.entries(until).flatMap(([job, day]) =>
        ending(`identity.people.${userName}.until.${job}`, { until: day, owner }),
      ),
    ),
    ...exceptions.flatMap((one) => ending(`exceptions ${one.setting}`, one)),
  ];
}

function ending(path: string, { until, owner }: Ends = {}): Ending[] {
  return until === undefined ? [] : [{ path, until, owner }];
}

/** Days before the end on which somebody is told. */
const NOTICE = 30;
const DAY = 24 * 60 * 60 * 1000;

export type Nearness = 'over' | 'soon' | 'far';

/** @param today - as `YYYY-MM-DD`, in UTC. */
export function nearnessOf({ until }: Ending, today: string): Nearness {
  const left = (Date.parse(until) - Date.parse(today)) / DAY;
  if (left < 0) return 'over';
  return left <= NOTICE ? 'soon' : 'far';
}
