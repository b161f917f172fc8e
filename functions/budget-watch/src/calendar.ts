/** Days as bills have them: those of China, UTC+8, which has no summer time. `YYYY-MM-DD`. */
export type Day = string;
/** A month of bills: `YYYY-MM`. */
export type Cycle = string;

const HOUR = 3_600_000;
const OFFSET = 8 * HOUR;

/** The day of a moment, given in milliseconds since 1970. */
export function dayAt(moment: number): Day {
  return new Date(moment + OFFSET).toISOString().slice(0, 10);
}

/** The moment at which an hour of a day begins. */
export function momentOf(day: Day, hour = 0, minute = 0): number {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET + hour * HOUR + minute * 60_000;
}

/** `2026-11-03 08:30`, at UTC+8. */
export function clockAt(moment: number): string {
  return new Date(moment + OFFSET).toISOString().slice(0, 16).replace('T', ' ');
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
}

export function cycleOf(day: Day): Cycle {
  return day.slice(0, 7);
}

/** From 1. */
export function dayOfMonth(day: Day): number {
  return Number(day.slice(8));
}

export function daysIn(cycle: Cycle): number {
  const [year = 0, month = 0] = cycle.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function previousCycle(cycle: Cycle): Cycle {
  return cycleOf(addDays(`${cycle}-01`, -1));
}
