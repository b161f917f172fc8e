import { InputError } from '../input-error';

/** How much may still be made of a configuration: modules, instances and `dynamic` blocks multiply. */
export interface Room {
  modules: number;
  resources: number;
  blocks: number;
}

/** More than this is no configuration of people, and would take minutes. */
const MOST = { modules: 10_000, resources: 50_000, blocks: 100_000 };

/** The room for one configuration. */
export function newRoom(): Room {
  return { ...MOST };
}

/** @throws InputError where there is no more room. */
export function take(
  room: Room,
  what: 'modules' | 'resources',
  count: number,
  address: string,
): void {
  room[what] -= count;
  if (room[what] >= 0) return;
  throw new InputError('', address, `more than ${MOST[what]} ${what}`, 'fewer, or a plan in JSON');
}
