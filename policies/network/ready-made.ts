import type { Direction } from './catalogue';
import { Ports, type PortSpan } from './ports';

/** The groups that come with their rules. */
export const readyMadeNames = ['web', 'application', 'data', 'bastion', 'quarantine'] as const;

export type ReadyMadeName = (typeof readyMadeNames)[number];

/**
 * Who is at the other end: `anybody` (every address, IPv4 and IPv6), `trusted` (the trusted
 * networks), `services` (addresses of the cloud's own services within a VPC), or a ready-made group.
 */
export type Party = 'anybody' | 'trusted' | 'services' | Exclude<ReadyMadeName, 'quarantine'>;

export interface ReadyMadeRule {
  readonly direction: Direction;
  /** A rule each. */
  readonly ports: readonly PortSpan[];
  readonly party: Party;
  /** Why, as the console shows it. */
  readonly because: string;
}

export interface ReadyMadeGroupData {
  readonly title: string;
  /** For whoever decides which group an instance gets. */
  readonly forWhat: string;
  readonly rules: readonly ReadyMadeRule[];
  /** It drops both ways before every other rule, those of other groups of an instance too. */
  readonly dropsAll?: true;
  /** It drops what no rule admits, also where another group admits it after all other rules. */
  readonly dropsRest?: true;
}

/**
 * Addresses of the cloud's own services, as seen from a VPC: 100.64.0.0/10. Name servers, time, and
 * mirrors are in it, and OSS too, with everybody's buckets: only DNS and time are let out.
 */
export const SERVICE_NETWORK = '100.64.0.0/10';

/** What an application listens on behind the web group, unless told otherwise. */
export const APPLICATION_PORT = 8080;

const SERVICES: readonly ReadyMadeRule[] = [
  {
    direction: 'out',
    ports: [Ports.dns, Ports.dnsOverTcp],
    party: 'services',
    because: 'Names are looked up',
  },
  { direction: 'out', ports: [Ports.ntp], party: 'services', because: 'Clocks are set' },
];

const FROM_BASTION: ReadyMadeRule = {
  direction: 'in',
  ports: [Ports.ssh, Ports.rdp],
  party: 'bastion',
  because: 'Administrators come by the bastion only',
};

const DATABASES = [Ports.mysql, Ports.postgresql, Ports.redis];

type ReadyMadeGroupsData = Readonly<Record<ReadyMadeName, ReadyMadeGroupData>>;

/**
 * Who may talk to what. Whatever is not here is closed, both ways.
 *
 * @param applicationPort - what applications listen on, by TCP.
 */
export const readyMadeGroupsOn = (applicationPort: number): ReadyMadeGroupsData => ({
  web: {
    title: 'Web',
    forWhat: 'What the internet talks to: web servers, and whatever balances load to applications.',
    dropsRest: true,
    rules: [
      {
        direction: 'in',
        ports: [Ports.https, Ports.http],
        party: 'anybody',
        because: 'Anybody may read the site; http is for sending them to https',
      },
      FROM_BASTION,
      {
        direction: 'out',
        ports: [Ports.tcp(applicationPort)],
        party: 'application',
        because: 'Requests go to the application',
      },
      ...SERVICES,
    ],
  },
  application: {
    title: 'Application',
    forWhat: 'What answers requests that the web group hands on.',
    rules: [
      {
        direction: 'in',
        ports: [Ports.tcp(applicationPort)],
        party: 'web',
        because: 'Requests come by the web group',
      },
      FROM_BASTION,
      { direction: 'out', ports: DATABASES, party: 'data', because: 'Data is read and written' },
      ...SERVICES,
    ],
  },
  data: {
    title: 'Data',
    forWhat: 'Databases and caches.',
    rules: [
      {
        direction: 'in',
        ports: DATABASES,
        party: 'application',
        because: 'Only the application reads and writes data',
      },
      FROM_BASTION,
      ...SERVICES,
    ],
  },
  bastion: {
    title: 'Bastion',
    forWhat: 'The one machine that administrators sign in to first, from trusted networks.',
    rules: [
      {
        direction: 'in',
        ports: [Ports.ssh, Ports.rdp],
        party: 'trusted',
        because: 'Administrators come from trusted networks',
      },
      ...(['web', 'application', 'data'] as const).map((party) => ({
        direction: 'out' as const,
        ports: [Ports.ssh, Ports.rdp],
        party,
        because: 'Administrators go on to machines',
      })),
      ...SERVICES,
    ],
  },
  quarantine: {
    title: 'Quarantine',
    forWhat:
      'An instance under investigation. Give it this group besides those that it has, or instead of them: this one wins, both ways. Not for load balancers.',
    rules: [],
    dropsAll: true,
  },
});

/** The same with the port that applications have by default. */
export const readyMadeGroups = readyMadeGroupsOn(APPLICATION_PORT);
