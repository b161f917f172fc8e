import { hasWildcard, matchesWildcard } from './wildcards';

/** A pattern, with quick looks that spare most matching. */
interface Pattern<Value> {
  readonly pattern: string;
  /** What it has before the first and after the last of its wildcards. */
  readonly begins: string;
  readonly ends: string;
  /** The end of the longest of what it has between them: in ARNs that differs most. */
  readonly needs: string;
  readonly value: Value;
}

/** Names and patterns, each with what it is of, laid out so that few need be looked at. */
export class NameIndex<Value> {
  private readonly literals = new Map<string, Value[]>();
  /** Of patterns with one wildcard, a star at the end: what they begin with. */
  private readonly starts: { readonly begins: string; readonly value: Value }[] = [];
  private readonly patterns: Pattern<Value>[] = [];

  add(name: string, value: Value): void {
    const begins = name.slice(0, -1);
    if (!hasWildcard(name)) this.addLiteral(name, value);
    else if (name.endsWith('*') && !hasWildcard(begins)) this.starts.push({ begins, value });
    else this.patterns.push(patternOf(name, value));
  }

  private addLiteral(name: string, value: Value): void {
    const values = this.literals.get(name);
    if (values === undefined) this.literals.set(name, [value]);
    else if (values.at(-1) !== value) values.push(value);
  }

  has(name: string): boolean {
    if (this.literals.has(name)) return true;
    for (const { begins } of this.starts) if (name.startsWith(begins)) return true;
    for (const pattern of this.patterns) if (takes(pattern, name)) return true;
    return false;
  }

  /** Adds what the names that match are of. */
  findIn(name: string, found: Value[]): void {
    for (const value of this.literals.get(name) ?? []) found.push(value);
    for (const { begins, value } of this.starts) if (name.startsWith(begins)) found.push(value);
    for (const pattern of this.patterns) if (takes(pattern, name)) found.push(pattern.value);
  }
}

/** Names of actions, of which only those of one service, or of any, need be looked at. */
export class ActionIndex<Value> {
  private readonly byService = new Map<string, NameIndex<Value>>();
  /** Of those with a wildcard in their service. */
  private readonly anyService = new NameIndex<Value>();

  /** @param action - folded. */
  add(action: string, value: Value): void {
    const service = serviceOf(action);
    if (hasWildcard(service)) {
      this.anyService.add(action, value);
      return;
    }
    const index = this.byService.get(service) ?? new NameIndex<Value>();
    this.byService.set(service, index);
    index.add(action, value);
  }

  has({ name, service }: ActionName): boolean {
    return this.byService.get(service)?.has(name) === true || this.anyService.has(name);
  }

  findIn({ name, service }: ActionName, found: Value[]): void {
    this.byService.get(service)?.findIn(name, found);
    this.anyService.findIn(name, found);
  }
}

/** An action, folded. */
export interface ActionName {
  readonly name: string;
  readonly service: string;
}

/** What stands before the colon; all of it where there is none. */
export function serviceOf(action: string): string {
  const colon = action.indexOf(':');
  return colon < 0 ? action : action.slice(0, colon);
}

function patternOf<Value>(pattern: string, value: Value): Pattern<Value> {
  const parts = pattern.split(/[*?]/);
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  const [begins = ''] = parts;
  // Short, so that to look for it never takes long.
  return { pattern, begins, ends: parts.at(-1) ?? '', needs: longest.slice(-16), value };
}

function takes<Value>({ pattern, begins, ends, needs }: Pattern<Value>, name: string): boolean {
  if (!name.startsWith(begins) || !name.endsWith(ends) || !name.includes(needs)) return false;
  return matchesWildcard(pattern, name);
}
