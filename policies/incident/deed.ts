import { isEventTime } from '../../alicloud/days';
import type { TrailEvent } from '../detections';

/** Who made a call, as far as the audit trail says. */
export interface Caller {
  readonly type: string;
  /** The account that they are of, where that is not the one that was called. */
  readonly stranger?: string;
  readonly user?: string;
  readonly role?: string;
  /** The name of the session of the role. */
  readonly session?: string;
  /** None, or one for the moment: somebody at the console. */
  readonly key?: string;
}

/** A thing that an event names. */
export interface Named {
  readonly type: string;
  readonly name: string;
}

/** One call, as the audit trail has it. */
export interface Deed {
  readonly eventId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly service: string;
  readonly name: string;
  readonly region: string;
  /** Where it came from: an address, or the name of a service. */
  readonly from: string;
  readonly who: Caller;
  readonly isChange: boolean;
  /** Why it was refused: then it did nothing. */
  readonly error?: string;
  readonly parameters: Values;
  readonly named: readonly Named[];
  readonly response: Values;
  /** Titles of the detections that it matched. */
  readonly alerts: readonly string[];
  /** Of reads, which are told together: how many there were, and when the last was. */
  readonly times?: number;
  readonly until?: number;
}

export type Values = Readonly<Record<string, unknown>>;

/** What an event tells; nothing where it has no readable time or caller, and so cannot be followed. */
export function deedOf(event: TrailEvent, alerts: readonly string[] = []): Deed | undefined {
  const time = textIn(event, 'eventTime');
  const identity = mapOf(event['userIdentity']);
  if (!isEventTime(time) || identity === undefined) return undefined;
  const error = textIn(event, 'errorCode') || failureIn(textIn(event, 'errorMessage'));
  const { type, who } = callerOf(identity, textIn(event, 'recipientAccountId'));
  if (type === '') return undefined;
  return {
    eventId: textIn(event, 'eventId'),
    at: Date.parse(time),
    service: textIn(event, 'serviceName'),
    name: textIn(event, 'eventName'),
    region: textIn(event, 'acsRegion'),
    from: textIn(event, 'sourceIpAddress'),
    who,
    isChange: textIn(event, 'eventRW') !== 'Read',
    ...(error !== '' && { error }),
    parameters: parametersOf(event),
    named: namedIn(event),
    response: mapOf(event['responseElements']) ?? {},
    alerts,
  };
}

/** Sign-ins that went wrong have no code in older events. */
function failureIn(message: string): string {
  return message === '' || message.toLowerCase() === 'success' ? '' : message;
}

function callerOf(identity: Values, recipient: string): { type: string; who: Caller } {
  const type = textIn(identity, 'type');
  const account = textIn(identity, 'accountId');
  const key = textIn(identity, 'accessKeyId');
  const name = textIn(identity, 'userName');
  const isStranger =
    type !== 'system' && account !== '' && recipient !== '' && account !== recipient;
  const colon = name.indexOf(':');
  const isSession = type === 'assumed-role';
  return {
    type,
    who: {
      type,
      ...(isStranger && { stranger: account }),
      ...(type === 'ram-user' && { user: userIn(name) }),
      ...(isSession && { role: colon < 0 ? name : name.slice(0, colon) }),
      ...(isSession && colon >= 0 && { session: name.slice(colon + 1) }),
      ...(key !== '' && !/^(?:TMP\.|null$)/i.test(key) && { key }),
    },
  };
}

/** IMS names users by their principal: `alice@1234567890123456.onaliyun.com`. */
export function userIn(name: string): string {
  return name.replace(/@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i, '');
}

/** From the text first, as it is what detections read too. */
function parametersOf(event: TrailEvent): Values {
  return mapOf(event['requestParameterJson']) ?? mapOf(event['requestParameters']) ?? {};
}

function namedIn(event: TrailEvent): readonly Named[] {
  const types = textIn(event, 'resourceType').split(';');
  const names = textIn(event, 'resourceName').split(';');
  return names.flatMap((name, at) => (name === '' ? [] : [{ type: types[at] ?? '', name }]));
}

/** A map, or the JSON text of one: exports have either. */
export function mapOf(value: unknown): Values | undefined {
  const read = typeof value === 'string' ? parsed(value) : value;
  return typeof read === 'object' && read !== null && !Array.isArray(read)
    ? (read as Values)
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value as a text; empty where there is none. */
export function textIn(values: Values, name: string): string {
  if (!Object.hasOwn(values, name)) return '';
  const value = values[name];
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Texts of a parameter that is a list, in each of the forms that events have: `X.1`, a list, or JSON of it. */
export function textsIn(values: Values, name: string): readonly string[] {
  const numbered = Object.keys(values).flatMap((key) =>
    new RegExp(`^${name}\\.\\d+$`).test(key) ? [textIn(values, key)] : [],
  );
  if (numbered.length > 0) return numbered;
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (Array.isArray(value) || (typeof value === 'string' && value.startsWith('['))) {
    return listIn(value).filter((one): one is string => typeof one === 'string');
  }
  const one = textIn(values, name);
  return one === '' ? [] : [one];
}

/** A list, or the JSON text of one; nothing where it is none. */
export function listIn(value: unknown): readonly unknown[] {
  const list = typeof value === 'string' ? parsed(value) : value;
  return Array.isArray(list) ? list : [];
}

/** Whether a call changes something, or lets somebody in: these are followed one by one. */
export const followable = ({ isChange, name }: Deed): boolean =>
  isChange || /^(?:AssumeRole|ConsoleSign)/.test(name);
