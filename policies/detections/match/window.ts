/** What has been counted for one group that there is no alert for yet. */
export interface Window {
  /** Seconds, in order. */
  readonly times: number[];
  /** The values that are counted, one for each time; empty where events are counted. */
  readonly values: string[];
}

export interface WindowRule {
  readonly threshold: number;
  readonly seconds: number;
  readonly isDistinct: boolean;
}

/**
 * Puts an event in and says whether some window now has enough. Windows hold what is less than
 * their length apart. Events may come in any order.
 */
export function addTo(window: Window, rule: WindowRule, time: number, value: string): boolean {
  const { times, values } = window;
  const at = placeFor(times, time);
  times.splice(at, 0, time);
  if (!rule.isDistinct) return isFullAround(times, at, rule);
  values.splice(at, 0, value);
  return distinctAround(window, at, rule) >= rule.threshold;
}

/** Behind all that are not later. */
function placeFor(times: readonly number[], time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isFullAround(times: readonly number[], at: number, rule: WindowRule): boolean {
  const reach = rule.threshold - 1;
  for (let first = Math.max(0, at - reach); first <= at; first += 1) {
    if ((times[first + reach] ?? Infinity) - (times[first] ?? 0) < rule.seconds) return true;
  }
  return false;
}

/** The most different values in one window that holds the event at this place. */
function distinctAround({ times, values }: Window, at: number, rule: WindowRule): number {
  const time = times[at] ?? 0;
  const counts = new Map<string, number>();
  let first = at;
  while (first > 0 && time - (times[first - 1] ?? 0) < rule.seconds) first -= 1;
  let end = first;
  let most = 0;
  for (; first <= at; first += 1) {
    for (; end < times.length && (times[end] ?? 0) - (times[first] ?? 0) < rule.seconds; end += 1) {
      const value = values[end] ?? '';
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    most = Math.max(most, counts.size);
    const gone = values[first] ?? '';
    const left = (counts.get(gone) ?? 1) - 1;
    if (left === 0) counts.delete(gone);
    else counts.set(gone, left);
  }
  return most;
}
