import type { Found } from '../../../policies/account/snapshot';
import { EVERYWHERE } from '../../../policies/account/snapshot';
import type { SectionName } from '../../../policies/account/snapshot/sections';
import type { Coverage } from '../../../policies/account/snapshot/snapshot';
import { CallError, SessionError } from './client';

/** Takes what one reader finds, and what it could not read. */
export interface Taker {
  readonly add: (found: Found) => void;
  /** Something besides the list was refused: what it would have said is not known. */
  readonly left: (error: CallError) => void;
}

/** What was read so far: of each section and region what is there, and what is missing. */
export class Gathered {
  readonly found: Found[] = [];
  /** Nobody is let in any more: what was not read by then is not read. */
  ended: SessionError | undefined;
  private readonly covered = new Map<SectionName, Map<string, Coverage>>();

  /**
   * Reads a section, or a part of it, in a region. What fails keeps nothing else from being read.
   *
   * @param needs - sections whose objects it goes by: it is no more whole than they are.
   */
  async read(
    section: SectionName,
    region: string,
    reader: (taker: Taker) => Promise<void>,
    needs: readonly SectionName[] = [],
  ): Promise<void> {
    const before = this.found.length;
    const lost: CallError[] = [];
    const left: CallError[] = [];
    try {
      if (this.ended !== undefined) throw this.ended;
      await reader({
        add: (one) => this.found.push(one),
        left: (error) => {
          if (error instanceof SessionError) throw error;
          left.push(error);
        },
      });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (error instanceof SessionError) this.ended = error;
      lost.push(error);
    }
    lost.push(...needs.flatMap((one) => this.lackOf(one)));
    const isSome = this.found.length > before;
    const read = lost.length === 0 ? 'all' : isSome ? 'partly' : 'not';
    this.cover(section, region, read, [...lost, ...left]);
  }

  private lackOf(section: SectionName): readonly CallError[] {
    const parts = [...(this.covered.get(section)?.values() ?? [])];
    if (parts.every(({ read }) => read === 'all')) return [];
    return [new CallError(`what goes by ${section}`, '', 'was not asked: they were not all read')];
  }

  coverage(): Readonly<Partial<Record<SectionName, readonly Coverage[]>>> {
    return Object.fromEntries(
      [...this.covered].map(([section, regions]) => [section, [...regions.values()]]),
    );
  }

  /** A section that several lists make up is as whole as the worst of them. */
  private cover(
    section: SectionName,
    region: string,
    read: Coverage['read'],
    errors: readonly CallError[],
  ): void {
    const regions = this.covered.get(section) ?? new Map<string, Coverage>();
    this.covered.set(section, regions);
    const place = region === '' ? EVERYWHERE : region;
    const known = regions.get(place);
    const parts = [known?.read ?? read, read];
    const both = parts.every((one) => one === read) ? read : 'partly';
    const why = [...new Set([known?.why, ...errors.map(({ message }) => message)])];
    const told = why.filter((one) => one !== undefined).join('; ');
    regions.set(place, { region: place, read: both, ...(told !== '' && { why: told }) });
  }
}

const AT_ONCE = 4;

/** Does something for each, a few at a time, in whatever order they end. */
export async function forEach<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const worker = async (): Promise<void> => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
