import type { Severity } from '../../alicloud/severities';
import type { Column, Field } from './fields';
import type { Filter } from './filter';
import type { KnownKind } from './known';

/** An event as ActionTrail writes it. Values are text, booleans too. */
export type TrailEvent = Readonly<Record<string, unknown>>;

/** How many events within how long. */
export interface Count {
  /** From how many events, or different values, there is an alert. 2 to 1000. */
  readonly threshold: number;
  /** 5 to 1440. */
  readonly windowMinutes: number;
  /** Count the different values of this field, not the events. */
  readonly distinct?: Field;
}

export interface Detection {
  /** Kebab-case; the name of its file, of its alert and of its settings. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** What an alert of it means. */
  readonly description: string;
  /** What to do first, in order. */
  readonly runbook: readonly string[];
  readonly falsePositives: readonly string[];
  /** Items of the CIS Alibaba Cloud Foundation Benchmark 2.0. */
  readonly cis: readonly string[];
  /** Where the names and conditions are from. */
  readonly sources: readonly string[];
  /**
   * Event names that no documented list of events was found to have: the API or RAM has them, and
   * that they are recorded so is not certain.
   */
  readonly unlisted: readonly string[];
  readonly filter: Filter;
  /** Left out: one event is an alert. */
  readonly count?: Count;
  /**
   * Hours until the same is sent again: of what is so for weeks, and not done once.
   *
   * @default - a week at medium severity, where single events are an alert; else what the settings say
   */
  readonly repeatHours?: number;
  /** Kinds of known identities that do this as a matter of course: no alert, from where they are known. */
  readonly usualFor: readonly KnownKind[];
  /** Events are counted and alerted for each combination of these. */
  readonly groupBy: readonly Column[];
  /** Further fields that a message tells: the greatest value of a group, of event names all. */
  readonly tells: readonly Field[];
  /** Parameters that name what was touched, the first that an event has; else its resource name. */
  readonly target: readonly string[];
}

type Defaulted =
  'groupBy' | 'tells' | 'target' | 'usualFor' | 'cis' | 'falsePositives' | 'sources' | 'unlisted';
export type DetectionDefinition = Omit<Detection, Defaulted> & Partial<Pick<Detection, Defaulted>>;

const WHO = ['recipientAccountId', 'userIdentity.type', 'userIdentity.userName'] as const;

/**
 * Who, from where, what was touched and what was done to it: anything else is another message. At medium
 * severity whatever is done to a thing is one message, and the addresses of one network are one place:
 * an office has several, and people change them by the hour.
 */
const WHO_AND_WHAT: readonly Column[] = [...WHO, 'sourceIpAddress', 'target', 'eventName'];
const WHO_AND_WHAT_AT_MEDIUM: readonly Column[] = [...WHO, 'sourceNetwork', 'target'];

/** What else somebody needs to know who is alerted. */
const TOLD: readonly Field[] = [
  'eventName',
  'serviceName',
  'acsRegion',
  'userIdentity.accessKeyId',
  'resourceType',
];

export function defineDetection(definition: DetectionDefinition): Detection {
  const shipped = definition.severity === 'medium' ? WHO_AND_WHAT_AT_MEDIUM : WHO_AND_WHAT;
  const { groupBy = shipped } = definition;
  return {
    groupBy,
    tells: [
      ...(groupBy.includes('sourceNetwork') ? (['sourceIpAddress'] as const) : []),
      ...TOLD.filter((field) => !groupBy.includes(field)),
    ],
    target: [],
    usualFor: [],
    cis: [],
    falsePositives: [],
    sources: [],
    unlisted: [],
    ...definition,
  };
}

/** Minutes that a single event is looked back for: events arrive late, and none may be missed. */
export const LOOK_BACK_MINUTES = 30;
