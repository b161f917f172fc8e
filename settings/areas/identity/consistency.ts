import type { IssueParams } from '../../fields';
import { formatValue } from '../../format-value';
import { jobNames, roleNameOf, suffixed } from './jobs';

/** A problem of parts of the file that do not go together. */
interface Inconsistency {
  readonly path: (string | number)[];
  readonly message: string;
  readonly params: IssueParams;
}

type Map = Readonly<Record<string, unknown>>;

/** The identity section as it was read. Values may be wrong in themselves: the schema tells that. */
interface Given {
  readonly jobs?: unknown;
  readonly nameSuffix?: unknown;
  readonly people?: unknown;
  readonly decoys?: unknown;
  readonly singleSignOn?: unknown;
  readonly pipelines?: unknown;
}

/** What no part of the identity section can see by itself. */
export function inconsistencies(identity: Given): Inconsistency[] {
  const jobs = mapOf(identity.jobs);
  const people = Object.entries(mapOf(identity.people)).map(([userName, person]) => ({
    userName,
    jobs: listOf(mapOf(person)['jobs']),
    until: mapOf(mapOf(person)['until']),
  }));
  return [
    ...people.flatMap((person) => wrongJobs(person, jobs)),
    ...people.flatMap(idleEnds),
    ...nobodyNamed('breakGlass', 'two people: the emergency', jobs, people),
    ...nobodyNamed('deployer', 'whoever deploys: the', jobs, people),
    ...unknownProviders(jobs, mapOf(identity.singleSignOn)),
    ...idleNetworks(jobs),
    ...sharedNames(jobs, identity.nameSuffix, listOf(identity.pipelines)),
    ...otherNames(listOf(identity.pipelines)),
    ...peopleAsDecoys(people, listOf(identity.decoys)),
  ];
}

/** RAM does not tell names apart by their case. */
function peopleAsDecoys(people: readonly Person[], decoys: readonly unknown[]): Inconsistency[] {
  return decoys.flatMap((decoy, index) => {
    const person = people.find(
      ({ userName }) => typeof decoy === 'string' && decoy.toLowerCase() === userName.toLowerCase(),
    );
    if (person === undefined) return [];
    const params = {
      found: `${person.userName}, who is under identity.people`,
      fix: 'Take another name: a decoy may do nothing, and whatever it does is an alert.',
    };
    return [{ path: ['decoys', index], message: 'names of nobody', params }];
  });
}

interface Person {
  readonly userName: string;
  readonly jobs: readonly unknown[];
  readonly until: Map;
}

/** A day for a job that the person does not have would count when somebody adds the job. */
function idleEnds({ userName, jobs, until }: Person): Inconsistency[] {
  return Object.keys(until).flatMap((job) => {
    if (jobs.includes(job) || !jobNames.some((name) => name === job)) return [];
    const params = { found: `a last day for ${job}`, fix: 'Drop it, or add the job to jobs.' };
    const message = 'days for jobs that the person has';
    return [{ path: ['people', userName, 'until', job], message, params }];
  });
}

function wrongJobs({ userName, jobs: taken }: Person, jobs: Map): Inconsistency[] {
  return taken.flatMap((job, index) => {
    const name = jobNames.find((known) => known === job);
    if (name === undefined) return [];
    const path = ['people', userName, 'jobs', index];
    if (!Object.hasOwn(jobs, name)) {
      const message = `a job that has a role: ${Object.keys(jobs).join(', ') || 'none has one'}`;
      const fix = 'Add it there, or drop it here.';
      return [{ path, message, params: { found: `${name}, not under identity.jobs`, fix } }];
    }
    if (mapOf(jobs[name])['singleSignOn'] === undefined) return [];
    const found = `${name}, whose people enter by single sign-on`;
    const fix = 'Give the person the job at the identity provider, and drop it here.';
    return [{ path, message: 'jobs that users of the account enter', params: { found, fix } }];
  });
}

/** Roles whose trust names who may enter. */
function nobodyNamed(
  job: 'breakGlass' | 'deployer',
  whom: string,
  jobs: Map,
  people: readonly Person[],
): Inconsistency[] {
  const isThere = Object.hasOwn(jobs, job);
  if (!isThere || people.some((person) => person.jobs.includes(job))) return [];
  const params = {
    found: 'nobody who has this job',
    fix: `Add ${job} to the jobs of ${whom} role names who may enter.`,
  };
  const message = `at least one person under identity.people with the job ${job}`;
  return [{ path: ['jobs', job], message, params }];
}

function unknownProviders(jobs: Map, providers: Map): Inconsistency[] {
  return Object.entries(jobs).flatMap(([name, job]) => {
    const provider = mapOf(job)['singleSignOn'];
    if (typeof provider !== 'string' || Object.hasOwn(providers, provider)) return [];
    const known = Object.keys(providers).join(', ') || 'none is there';
    return [
      {
        path: ['jobs', name, 'singleSignOn'],
        message: `the name of an entry under identity.singleSignOn: ${known}`,
        params: { found: formatValue(provider), fix: 'Add it there, with its metadata.' },
      },
    ];
  });
}

/** RAM has no source network in what it is told by an identity provider. */
function idleNetworks(jobs: Map): Inconsistency[] {
  return Object.entries(jobs).flatMap(([name, job]) => {
    const { networks, singleSignOn }: Map = mapOf(job);
    if (singleSignOn === undefined || listOf(networks).length === 0) return [];
    const fix = 'Drop them, and hold people to networks at the identity provider.';
    const params = { found: 'networks beside singleSignOn', fix };
    const message = 'networks for jobs that users of the account enter';
    return [{ path: ['jobs', name, 'networks'], message, params }];
  });
}

/** Roles and groups give their names to policies: RAM would refuse the second of a name at apply. */
function sharedNames(jobs: Map, suffix: unknown, pipelines: readonly unknown[]): Inconsistency[] {
  const seen = new Set<string>();
  const holders = [
    ...Object.entries(jobs).flatMap(([job, value]) => {
      const own = mapOf(value)['roleName'];
      const usual = suffixed(job, typeof suffix === 'string' ? suffix : undefined);
      const name = typeof own === 'string' ? own : (usual ?? roleNameOf(job));
      const path = ['jobs', job, ...(own === undefined ? [] : ['roleName'])];
      return [
        { name, path },
        { name: `${name}-members`, path },
      ];
    }),
    ...pipelines.map((pipeline, index) => ({
      name: mapOf(pipeline)['name'],
      path: ['pipelines', index, 'name'],
    })),
  ];
  return holders.flatMap(({ name, path }) => {
    if (typeof name !== 'string') return [];
    const folded = name.toLowerCase();
    const isTaken = seen.has(folded);
    seen.add(folded);
    const params = { found: `${formatValue(name)} a second time`, fix: 'Rename one of the two.' };
    return isTaken ? [{ path, message: 'a name of its own for each role and group', params }] : [];
  });
}

/** An account has one identity provider for each issuer, and that has one name. */
function otherNames(pipelines: readonly unknown[]): Inconsistency[] {
  return (['github', 'gitlab'] as const).flatMap((issuer) => {
    const named = pipelines.flatMap((pipeline, index) => {
      const from = mapOf(pipeline)[issuer];
      if (from === undefined) return [];
      const { provider = issuer } = mapOf(from);
      return [{ provider, path: ['pipelines', index, issuer, 'provider'] }];
    });
    const first = named[0]?.provider;
    return named
      .filter(({ provider }) => provider !== first)
      .map(({ provider, path }) => ({
        path,
        message: 'one name for all pipelines of an issuer, of which an account has one provider',
        params: {
          found: `${formatValue(provider)} beside ${formatValue(first)}`,
          fix: 'Name the provider that the account has at each of them.',
        },
      }));
  });
}

function mapOf(value: unknown): Map {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? (value as Map) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
