import { loadSettings } from '../../../settings';
import type { PipelineSettings } from '../../../settings';
import { roleText } from './role-names';

/** A person of the settings file. */
export interface Somebody {
  readonly name: string;
  /** Roles that they may enter, as people type them. */
  readonly enters: readonly string[];
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
  return person && { name, enters: person.jobs.map(roleText) };
}
