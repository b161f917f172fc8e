import type { Model, Report, Suppression, Where } from '../../policies/review';
import { named, readInputs } from './read-input';

/** Where resources are written, by address without keys of instances. */
export interface Sources {
  readonly locations: ReadonlyMap<string, Where>;
  readonly suppressions: readonly Suppression[];
}

/** What the sources of a plan tell: a plan has no lines, no constructs and no comments. */
export async function readSources(path: string): Promise<Sources> {
  const inputs = await readInputs(named([path]));
  return {
    locations: new Map(inputs.flatMap(({ after }) => placesIn(after))),
    suppressions: inputs.flatMap(({ suppressions }) => suppressions),
  };
}

/** The places of what was read, without any comments. */
export function sourcesOf(read: Model): Sources {
  return { locations: new Map(placesIn(read)), suppressions: [] };
}

function placesIn({ resources }: Model): (readonly [string, Where])[] {
  return resources.map(({ configAddress, where }) => [bare(configAddress), where] as const);
}

/** The report with the places of the sources, where the input had none. */
export function withLocations(report: Report, { locations }: Sources): Report {
  const at = <T extends { readonly address: string; readonly where: Where }>(one: T): T =>
    one.where.file === undefined
      ? { ...one, where: { ...locations.get(bare(one.address)), ...one.where } }
      : one;
  return {
    ...report,
    findings: report.findings.map(at),
    undecided: report.undecided.map(at),
    suppressed: report.suppressed.map(at),
  };
}

function bare(address: string): string {
  return address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '');
}
