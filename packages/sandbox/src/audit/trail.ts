import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Account } from '../account/account';
import { readIfThere, writeAtomically } from '../account/files';
import type { Caller } from '../permissions/authority';
import { eventOf, type TrailEvent } from './event';
import type { Made } from './made';

/** Types that are trails: an old name and a new one. */
const TRAILS = ['alicloud_actiontrail_trail', 'alicloud_actiontrail'];
/** Where a trail delivers to, below the account's folder. */
const AUDIT = 'audit';
/** What is not delivered yet: no log, so its name is hidden. */
const PENDING = '.pending.jsonl';
/** Events of so many minutes are one file. */
const WINDOW = 5;

/**
 * What is written down of an account: events in ActionTrail's form, in files as a trail delivers
 * them to a bucket, `AliyunLogs/Actiontrail/<region>/<year>/<month>/<day>/`. Nothing is where no trail
 * is deployed or logging is stopped.
 */
export class AuditTrail {
  private readonly folder: string;
  private readonly pending: string;
  private waiting: string[] = [];

  constructor(
    private readonly account: Account,
    /** Who calls where nobody else is named. */
    private readonly caller: () => Caller,
  ) {
    this.folder = join(account.folder, AUDIT);
    this.pending = join(this.folder, PENDING);
    this.deliver();
  }

  /** Records by the trails that log now: the call that stops them is recorded after that. */
  recorder(): (made: Made) => void {
    const trails = this.logging();
    if (trails.length === 0) return () => undefined;
    return (made) => {
      const event = eventOf(made, this.account, made.caller ?? this.caller());
      if (!trails.some((trail) => takes(trail, event))) return;
      this.waiting.push(`${JSON.stringify(event)}\n`);
      if (this.waiting.length >= 200) this.keep();
    };
  }

  /** Writes what waits into files. */
  deliver(): void {
    this.keep();
    const text = readIfThere(this.pending) ?? '';
    const files = new Map<string, TrailEvent[]>();
    for (const line of text.split('\n')) {
      const event = parse(line);
      if (event === undefined) continue;
      const file = placeOf(event);
      files.set(file, [...(files.get(file) ?? []), event]);
    }
    for (const [place, events] of files) write(join(this.folder, place), events);
    rmSync(this.pending, { force: true });
  }

  private keep(): void {
    if (this.waiting.length === 0) return;
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    appendFileSync(this.pending, this.waiting.join(''), { mode: 0o600 });
    this.waiting = [];
  }

  private logging(): Logging[] {
    return TRAILS.flatMap((type) => (this.account.store.count(type) === 0 ? [] : [type])).flatMap(
      (type) =>
        this.account.store.list(type).flatMap(({ attributes }): Logging[] => {
          const { status, trail_region: region, event_rw: rw } = attributes;
          if (status !== 'Enable') return [];
          return [{ region: region ?? 'All', rw: rw ?? 'All' } as Logging];
        }),
    );
  }
}

/** What a trail records: of which region, and whether reads, writes or both. */
interface Logging {
  readonly region: string;
  readonly rw: string;
}

function takes({ region, rw }: Logging, event: TrailEvent): boolean {
  const isOfRegion = region === 'All' || region === event.acsRegion;
  return isOfRegion && (rw === 'All' || rw === event.eventRW);
}

/** The folder of an event's region and day, and the first minute of the file that it is in. */
function placeOf({ acsRegion, eventTime }: TrailEvent): string {
  const [day = '', time = ''] = eventTime.split('T');
  const [hour = '', minute = '0'] = time.split(':');
  const first = String(Number(minute) - (Number(minute) % WINDOW)).padStart(2, '0');
  const stamp = `${day.replaceAll('-', '')}${hour}${first}00`;
  const path = ['AliyunLogs', 'Actiontrail', acsRegion, ...day.split('-')];
  return join(...path, `Actiontrail_${acsRegion}_${stamp}`);
}

/** A file as ActionTrail names it, which ends in how much is in it, and its sum. */
function write(place: string, events: readonly TrailEvent[]): void {
  const packed = gzipSync(JSON.stringify(events));
  const sum = createHash('md5').update(packed).digest('hex');
  mkdirSync(join(place, '..'), { recursive: true, mode: 0o700 });
  writeAtomically(`${place}_1002_${events.length}_${packed.length}_${sum}.gz`, packed);
}

/** A line that was cut off when the process was killed is passed over. */
function parse(line: string): TrailEvent | undefined {
  try {
    return line === '' ? undefined : (JSON.parse(line) as TrailEvent);
  } catch {
    return undefined;
  }
}
