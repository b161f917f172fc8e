import table from './zones.json';

/** Where a catalogue is asked, and by whom. */
export interface Place {
  readonly region: string;
  readonly account: string;
  /** The region's zones in the order of their ids. */
  readonly zones: readonly string[];
}

const REGIONS: Readonly<
  Record<string, { readonly name: string; readonly zones: string } | undefined>
> = table.regions;

/**
 * Ids of a region's zones. Outside mainland China they hang the letter on the region without a
 * dash: `cn-hangzhou-h`, `eu-central-1a`. A region that the table lacks has two.
 */
export function zonesOf(region: string): string[] {
  const letters = REGIONS[region]?.zones ?? 'ab';
  const dash = /\d$/.test(region) ? '' : '-';
  return Array.from(letters, (letter) => `${region}${dash}${letter}`);
}

/**
 * Whether an id is a zone of a region that there is. The table is not held to be complete in the
 * letters of a region.
 */
export function isZone(id: string): boolean {
  const [, region = '', dash = ''] = /^(.+?)(-?)[a-z]$/.exec(id) ?? [];
  return REGIONS[region] !== undefined && (dash === '') === /\d$/.test(region);
}

export function regionName(region: string): string {
  return REGIONS[region]?.name ?? region;
}

export function zoneName(zone: string): string {
  return `Zone ${zone.slice(-1).toUpperCase()}`;
}
