import calls from '../../packages/provider-alicloud/schema/calls.json';
import type { CallsOfType } from '../../policies/incident';
import { isReading, recordingFor } from '../../policies/plan-access';

type Calls = readonly string[] | undefined;

/** By which calls the provider makes, changes and deletes things of each type, as the trail names them. */
export function callsOfTypes(): ReadonlyMap<string, CallsOfType> {
  const resources: Readonly<Record<string, Readonly<Record<string, unknown>>>> = calls.resources;
  return new Map(
    Object.entries(resources).map(([type, { create, update, delete: removes }]) => [
      type,
      {
        makes: eventsOf(create as Calls),
        changes: eventsOf(update as Calls),
        removes: eventsOf(removes as Calls),
      },
    ]),
  );
}

function eventsOf(calls: Calls = []): ReadonlySet<string> {
  const writes = calls.filter((call) => !isReading(call));
  return new Set(writes.map((call) => recordingFor(call).event));
}
