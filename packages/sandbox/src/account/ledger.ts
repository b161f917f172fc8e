import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNamedByRegion } from '../behaviour/behaviour';
import { readIfThere } from './files';

export type Operation = 'create' | 'update' | 'delete';

/** An object, without its values. */
export interface Subject {
  readonly type: string;
  readonly id: string;
  readonly region: string;
}

interface Entry {
  readonly session: string;
  readonly op: Operation | 'claim' | 'start' | 'end';
  readonly type?: string;
  readonly id?: string;
  readonly region?: string;
}

/**
 * What was done to the account, one JSON line each, only ever appended to (`operations.jsonl`).
 * It answers two questions that the objects alone cannot: was there ever an object of this id
 * here, and which objects were made in a session that was killed before Terraform could save.
 */
export class Ledger {
  private readonly file: string;
  private readonly session = randomBytes(6).toString('hex');
  private readonly known = new Set<string>();
  private readonly interrupted = new Set<string>();
  private count = 0;

  constructor(folder: string) {
    this.file = join(folder, 'operations.jsonl');
    this.load();
    this.append({ session: this.session, op: 'start' });
  }

  /** Operations in this session so far. */
  get operations(): number {
    return this.count;
  }

  record(op: Operation, subject: Subject): void {
    this.append(entryOf(this.session, op, subject));
    this.interrupted.delete(key(subject));
    if (op === 'create') this.known.add(everywhere(subject));
    this.count += 1;
  }

  /** The command ended by itself, so Terraform has saved what it knows. */
  end(): void {
    this.append({ session: this.session, op: 'end' });
  }

  /** Whether an object of this id was ever made in this account, in whatever region. */
  knows(type: string, id: string): boolean {
    return this.known.has(everywhere({ type, id }));
  }

  /** Whether the object was made in a session that never ended, and not claimed since. */
  isInterrupted(subject: Subject): boolean {
    return this.interrupted.has(key(subject));
  }

  /** Terraform asked for the object, so it has it in its state, and always will have had. */
  claim(subject: Subject): void {
    if (!this.interrupted.delete(key(subject))) return;
    this.append(entryOf(this.session, 'claim', subject));
  }

  /** Terraform imports an object that was perhaps made by hand: from now on it was here. */
  adopt(subject: Subject): void {
    if (!this.known.has(everywhere(subject))) {
      this.append(entryOf(this.session, 'claim', subject));
      this.known.add(everywhere(subject));
    }
    this.claim(subject);
  }

  private load(): void {
    /** Session that has not ended -> what it made and nobody has taken up since. */
    const open = new Map<string, Set<string>>();
    const text = readIfThere(this.file) ?? '';
    // A last line that was cut off must not swallow the next one.
    if (text !== '' && !text.endsWith('\n')) appendFileSync(this.file, '\n');
    for (const line of text.split('\n')) {
      const entry = parse(line);
      if (entry === undefined) continue;
      if (entry.op === 'start') open.set(entry.session, new Set());
      else if (entry.op === 'end') open.delete(entry.session);
      else if (entry.type !== undefined && entry.id !== undefined) {
        const subject = { type: entry.type, id: entry.id, region: entry.region ?? '' };
        if (entry.op !== 'update') for (const made of open.values()) made.delete(key(subject));
        if (entry.op === 'create' || entry.op === 'claim') this.known.add(everywhere(subject));
        if (entry.op === 'create') open.get(entry.session)?.add(key(subject));
      }
    }
    for (const made of open.values()) for (const each of made) this.interrupted.add(each);
  }

  private append(entry: Entry): void {
    appendFileSync(this.file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
  }
}

function entryOf(session: string, op: Entry['op'], { type, id, region }: Subject): Entry {
  return { session, op, type, id, ...(isNamedByRegion(type) && { region }) };
}

function key({ type, id, region }: Subject): string {
  return `${type}\n${isNamedByRegion(type) ? region : ''}\n${id}`;
}

function everywhere({ type, id }: Omit<Subject, 'region'>): string {
  return `${type}\n${id}`;
}

/** A line that was cut off when the process was killed is passed over. */
function parse(line: string): Entry | undefined {
  try {
    const entry = (line === '' ? null : JSON.parse(line)) as Entry | null;
    return typeof entry === 'object' && entry !== null ? entry : undefined;
  } catch {
    return undefined;
  }
}
