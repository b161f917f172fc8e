import { NameIndex } from './names';
import { MAYBE, NO, YES } from './truth';
import type { Truth } from './truth';
import { foldCase } from './wildcards';

/** A resource as it is compared. */
export interface NamedResource {
  readonly name: string;
  readonly isRam: boolean;
  /** Its region or its account is left empty, of a service for which that is not documented. */
  readonly hasGap: boolean;
}

const RAM = 'acs:ram:';

export function namedResource(resource: string): NamedResource {
  const isRam = foldCase(resource.slice(0, RAM.length)) === RAM;
  const name = isRam ? ramName(resource) : resource;
  return { name, isRam, hasGap: hasGap(name) };
}

/**
 * Of RAM's own resources the case does not count, and they are in no region: its documentation
 * writes `acs:ram::` and `acs:ram:*:` for the same.
 */
export function ramName(resource: string): string {
  const folded = foldCase(resource);
  return folded.startsWith(`${RAM}:`) ? `${RAM}*${folded.slice(RAM.length)}` : folded;
}

/** The resource with `*` for what it leaves empty: the widest that it may mean. */
export function widestResource(resource: string): string {
  const { name } = namedResource(resource);
  return gapsIn(name).reduceRight((wide, at) => `${wide.slice(0, at)}*${wide.slice(at)}`, name);
}

/**
 * The resources of a statement. What a service takes an ARN for whose region or account is left
 * empty is not documented: nothing, or any. So it may match any and matches none for certain.
 */
export class ResourceIndex {
  private readonly whole = new NameIndex<true>();
  /** Of those with a gap: the widest that they may mean. */
  private readonly gapped: NameIndex<true> | undefined;

  constructor(private readonly patterns: readonly string[]) {
    const withGaps = patterns.filter(hasGap);
    for (const pattern of patterns) if (!hasGap(pattern)) this.whole.add(pattern, true);
    if (withGaps.length === 0) return;
    this.gapped = new NameIndex<true>();
    for (const pattern of withGaps) this.gapped.add(widestResource(pattern), true);
  }

  matches({ name, hasGap: mayBeAny }: NamedResource): Truth {
    if (this.whole.has(name)) return YES;
    if (this.gapped?.has(name) === true) return MAYBE;
    if (!mayBeAny) return NO;
    return this.patterns.some((pattern) => canMatch(widestResource(pattern), name)) ? MAYBE : NO;
  }
}

function hasGap(name: string): boolean {
  return gapsIn(name).length > 0;
}

const NONE: readonly number[] = [];

/** Where an ARN leaves its region or its account empty, in order. */
function gapsIn(name: string): readonly number[] {
  if (!name.includes('::')) return NONE;
  const [scheme = '', service = '', region, account, relative] = name.split(':', 5);
  if (scheme !== 'acs' || region === undefined || account === undefined) return NONE;
  const regionAt = scheme.length + service.length + 2;
  const gaps = region === '' ? [regionAt] : [];
  if (account === '' && relative !== undefined) gaps.push(regionAt + region.length + 1);
  return gaps;
}

/** Whether a pattern matches the resource with anything that has no colon in place of its gaps. */
function canMatch(pattern: string, resource: string): boolean {
  const gaps = gapsIn(resource);
  let reached = passStars(pattern, new Set([0]));
  for (let at = 0; at < resource.length && reached.size > 0; at++) {
    if (gaps.includes(at)) reached = passAnything(pattern, reached);
    reached = passStars(pattern, afterCharacter(pattern, reached, resource[at]));
  }
  return reached.has(pattern.length);
}

function afterCharacter(
  pattern: string,
  reached: ReadonlySet<number>,
  character: string | undefined,
): Set<number> {
  const next = new Set<number>();
  for (const at of reached) {
    const wanted = pattern[at];
    if (wanted === '*') next.add(at);
    else if (wanted === '?' || wanted === character) next.add(at + 1);
  }
  return next;
}

/** A set that is iterated takes in what is added meanwhile. */
function passStars(pattern: string, reached: Set<number>): Set<number> {
  for (const at of reached) if (pattern[at] === '*') reached.add(at + 1);
  return reached;
}

function passAnything(pattern: string, reached: Set<number>): Set<number> {
  for (const at of reached) if (at < pattern.length && pattern[at] !== ':') reached.add(at + 1);
  return reached;
}
