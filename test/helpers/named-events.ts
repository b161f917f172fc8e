import type { Undocumented } from '../../alicloud/api';
import type { Filter } from '../../policies/detections/filter';

export interface NamedEvents {
  readonly services: readonly string[];
  readonly events: readonly string[];
}

/** The names of services and events that a filter tests for. */
export function namesOfEvents(filter: Filter): NamedEvents {
  if ('all' in filter) return merge(filter.all.map(namesOfEvents));
  if ('any' in filter) return merge(filter.any.map(namesOfEvents));
  // What is excepted is another matter: it may be of any product.
  if ('not' in filter) return { services: [], events: [] };
  if (!('field' in filter) || !('is' in filter)) return { services: [], events: [] };
  return {
    services: filter.field === 'serviceName' ? filter.is : [],
    events: filter.field === 'eventName' ? filter.is : [],
  };
}

function merge(parts: readonly NamedEvents[]): NamedEvents {
  return {
    services: parts.flatMap(({ services }) => services),
    events: parts.flatMap(({ events }) => events),
  };
}

/**
 * Of the names in a filter those that no list has: services, and events of none of the services. A
 * filter without a service may mean any.
 */
export function unknownEvents(
  filter: Filter,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  undocumented: readonly Undocumented[],
): string[] {
  const { services, events } = namesOfEvents(filter);
  const meant = services.length > 0 ? services : [...known.keys()];
  const excused = new Set(
    undocumented.filter(({ kind }) => kind === 'event').map(({ name }) => name.toLowerCase()),
  );
  const isKnown = (event: string): boolean =>
    meant.some(
      (service) =>
        known.get(service.toLowerCase())?.has(event) === true ||
        excused.has(`${service} ${event}`.toLowerCase()),
    );
  return [
    ...services.filter((service) => !known.has(service.toLowerCase())),
    ...events.filter((event) => !isKnown(event)),
  ];
}
