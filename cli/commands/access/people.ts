import { loadSettings } from '../../../settings';
import type { PipelineSettings } from '../../../settings';
import { roleText } from './role-names';

/** A person of the settings file. */
export interface Somebody {
  readonly name: string;
  /** Roles that they may enter, as people type them. */
  readonly enters: readonly string[];
  /** Roles that they were to enter until a day that is over. */
  readonly entered: readonly { readonly role: string; readonly until: string }[];
}

/** By the exact name; none where no pipeline is called so. */
export function pipelineCalled(
  name: string,
  settingsFile: string | undefined,
): PipelineSettings | undefined {
  return loadSettings(settingsFile).identity.pipelines.find((one) => one.name === name);
}

/** By the exact name; none where nobody is called so. */
export function somebodyCalled(
  name: string,
  settingsFile: string | undefined,
): Somebody | undefined {
  const { people } = loadSettings(settingsFile).identity;
  const person = people.find(({ userName }) => userName === name);
  if (person === undefined) return undefined;
  const today = new Date().toISOString().slice(0, 10);
  const all = person.jobs.map((job) => ({ role: roleText(job), until: person.until?.[job] }));
  const isOver = (until: string | undefined): until is string =>
    until !== undefined && until < today;
  return {
    name,
    enters: all.filter(({ until }) => !isOver(until)).map(({ role }) => role),
    entered: all.flatMap(({ role, until }) => (isOver(until) ? [{ role, until }] : [])),
  };
}
