import { readPlan } from '../../../policies/review';
import type { Input } from '../input';
import { shown } from '../shown';
import { simulate } from './simulate';
import type { SimulateOptions } from './simulate';

/**
 * What Terraform plans of a folder in the place of what was read of it, which keeps its files, lines and
 * comments; or the same with the reason why it was not planned.
 */
export async function simulatedInput(
  read: Input,
  path: string,
  prefix: string,
  options: SimulateOptions,
): Promise<Input> {
  const found = await simulate(path, options);
  if ('why' in found) {
    const [first = '', second] = found.why;
    const more = second === undefined ? '' : `, and ${found.why.length - 1} more`;
    const note = `${shown(path)} was read and not simulated: ${first}${more}`;
    return { ...read, notes: [...read.notes, note] };
  }
  const { after, before, moved, notes } = readPlan(found.plan, { file: shown(path), prefix });
  return {
    after,
    // In an empty account everything is new, which says nothing of the change.
    ...(options.account === undefined ? {} : { before }),
    moved: new Map([...read.moved, ...moved]),
    suppressions: read.suppressions,
    notes: [
      ...read.notes.filter((note) => !note.includes(' is a module that is not at hand')),
      ...notes,
    ],
    readFrom: read.after,
  };
}
