import { isEventTime } from '../../../alicloud/days';
import type { TrailEvent } from '../detection';
import { fieldNames } from '../fields';
import type { Field } from '../fields';

/**
 * The event in a parsed value: itself, or below `event` in what was exported from Log Service.
 * Nothing for what ActionTrail did not write; other clouds' logs have an `eventName` as well.
 */
export function eventIn(value: unknown): TrailEvent | undefined {
  const event = isMap(value) && 'event' in value ? inner(value['event']) : value;
  if (!isMap(event) || !Object.hasOwn(event, 'eventName')) return undefined;
  if (!Object.hasOwn(event, 'acsRegion') && !Object.hasOwn(event, 'serviceName')) return undefined;
  return withParameters(event);
}

function inner(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** Older events have the parameters as a map only. */
function withParameters(event: TrailEvent): TrailEvent {
  const parameters = event['requestParameters'];
  if (event['requestParameterJson'] !== undefined || !isMap(parameters)) return event;
  return { ...event, requestParameterJson: JSON.stringify(parameters) };
}

function isMap(value: unknown): value is TrailEvent {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fields that hold a map or a list where one value belongs. What they say is not known. */
export function misshapen(event: TrailEvent): readonly Field[] {
  let found = whereNested(event, TOP, NONE);
  for (const { parent, below } of PARENTS) {
    const value = event[parent];
    if (value === undefined || value === null) continue;
    if (isMap(value)) found = whereNested(value, below, found);
    else found = [...found, ...below.map(({ field }) => field)];
  }
  return found;
}

interface Place {
  readonly key: string;
  readonly field: Field;
}

const NONE: readonly Field[] = [];
const TOP: readonly Place[] = fieldNames
  .filter((field) => !field.includes('.'))
  .map((field) => ({ key: field, field }));
const PARENTS = ['userIdentity', 'additionalEventData'].map((parent) => ({
  parent,
  below: fieldNames
    .filter((field) => field.startsWith(`${parent}.`))
    .map((field) => ({ key: field.slice(parent.length + 1), field })),
}));

function whereNested(
  values: TrailEvent,
  places: readonly Place[],
  before: readonly Field[],
): readonly Field[] {
  let found = before;
  for (const { key, field } of places) {
    const value = values[key];
    if (typeof value === 'object' && value !== null) found = [...found, field];
  }
  return found;
}

/** Whole seconds since 1970, or NaN. */
export function timeOf(event: TrailEvent): number {
  const text = event['eventTime'];
  if (typeof text !== 'string' || !isEventTime(text)) return NaN;
  return Math.floor(Date.parse(text) / 1000);
}
