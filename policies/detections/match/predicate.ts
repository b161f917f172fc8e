import { DAY } from '../../../alicloud/days';
import { blockContains, parseAddress, parseBlock } from '../../../alicloud/addresses';
import type { TrailEvent } from '../detection';
import { asText, textOf } from '../fields';
import { MOST_READABLE, NOTHING } from '../filter';
import type { BoundFilter, InHours, Subject, Test } from '../filter';

/** Whether an event meets a filter. `time` is in whole seconds since 1970. */
export type Predicate = (event: TrailEvent, time: number) => boolean;

/** The local reading of a filter. `policies/detections/sls` has the other. */
export function predicateOf(filter: BoundFilter): Predicate {
  if ('all' in filter) {
    const parts = filter.all.map(predicateOf);
    return (event, time) => parts.every((part) => part(event, time));
  }
  if ('any' in filter) {
    const parts = filter.any.map(predicateOf);
    return (event, time) => parts.some((part) => part(event, time));
  }
  if ('not' in filter) {
    const part = predicateOf(filter.not);
    return (event, time) => !part(event, time);
  }
  if ('networks' in filter) return inNetworks(filter.networks);
  if ('unreadable' in filter) return isUnreadable;
  return 'fromHour' in filter ? inHours(filter) : test(filter);
}

function test(filter: Test): Predicate {
  const read = reader(filter);
  if ('is' in filter) {
    const values = new Set(filter.is.map((value) => value.toLowerCase()));
    return (event) => values.has(read(event));
  }
  if ('pattern' in filter) {
    const pattern = new RegExp(filter.pattern);
    return (event) => pattern.test(read(event));
  }
  if ('empty' in filter) {
    const { empty } = filter;
    return (event) => NOTHING.some((nothing) => nothing === read(event)) === empty;
  }
  const starts = filter.startsWith.map((start) => start.toLowerCase());
  return (event) => {
    const text = read(event);
    return starts.some((start) => text.startsWith(start));
  };
}

const isUnreadable: Predicate = (event) => {
  const text = textOf(event, 'requestParameterJson');
  return !/\}\s*$/.test(text) || Array.from(text).length >= MOST_READABLE;
};

function reader(subject: Subject): (event: TrailEvent) => string {
  if ('parameters' in subject) {
    return (event) => textOf(event, 'requestParameterJson').toLowerCase().replaceAll(/[\\ ]/g, '');
  }
  if ('field' in subject) {
    const { field } = subject;
    return (event) => textOf(event, field).toLowerCase();
  }
  const { parameter } = subject;
  return (event) => parameterOf(event, parameter).toLowerCase();
}

/** One key on the first level of the parameters, where it has a single value. */
export function parameterOf(event: TrailEvent, key: string): string {
  const text = textOf(event, 'requestParameterJson');
  if (!text.includes(key)) return '';
  let parameters: unknown;
  try {
    parameters = JSON.parse(text);
  } catch {
    return '';
  }
  if (typeof parameters !== 'object' || parameters === null || !Object.hasOwn(parameters, key)) {
    return '';
  }
  return asText((parameters as Readonly<Record<string, unknown>>)[key]);
}

function inNetworks(networks: readonly string[]): Predicate {
  const blocks = networks.flatMap((network) => parseBlock(network) ?? []);
  return (event) => {
    const address = parseAddress(textOf(event, 'sourceIpAddress'));
    return address !== undefined && blocks.some((block) => blockContains(block, address));
  };
}

function inHours({ fromHour, toHour, offset, days }: InHours): Predicate {
  return (_, time) => {
    const local = time + offset;
    const hour = Math.floor((local % DAY) / 3600);
    const weekday = (Math.floor(local / DAY) + 3) % 7;
    return hour >= fromHour && hour < toHour && days.includes(weekday);
  };
}
