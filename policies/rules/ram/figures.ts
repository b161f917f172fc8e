import type { PresetValue } from '../../../settings/presets';

/** Whether a preset puts up with a value: its own, or one that it accepts beside it. */
export function accepts<T>({ accepts: accepted, value: own }: PresetValue<T>, value: T): boolean {
  if (accepted === 'anything') return true;
  if (accepted === 'only this') return JSON.stringify(value) === JSON.stringify(own);
  if (typeof value !== 'number') return false;
  return (value >= accepted.from && value <= accepted.to) || value === accepted.or;
}

/** What a preset accepts, in words: `1 to 5`, or `365 to 1095, or 0`. */
export function acceptedFigures({ accepts: accepted, value }: PresetValue<number>): string {
  if (accepted === 'anything') return 'any number';
  if (accepted === 'only this' || accepted.from === accepted.to) return String(value);
  const range = `${accepted.from} to ${accepted.to}`;
  return accepted.or === undefined ? range : `${range}, or ${accepted.or}`;
}
