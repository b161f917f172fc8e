import type { CompiledStatement } from '../compile';
import { mayAllow, surelyAllows } from '../request';
import type { Context, Decision } from '../request';
import { foldCase } from '../wildcards';
import { knownCalls, spellingOf } from './known-calls';
import { isMadeUp, isOnlyMadeUp, readable, readableLetters } from './patterns';
import type { Found, Search } from './search';
import type { Side } from './side';

/** A request, and what is decided of it at the two times. */
export interface Witness {
  /** As the API spells it where a call is known, else made up. */
  readonly action: string;
  readonly resource: string;
  /** The condition keys that count; `absent` where the request has none. */
  readonly context: Context;
  readonly before: Decision;
  readonly after: Decision;
}

type Decisions = Pick<Witness, 'before' | 'after'>;

/** As the API spells an action, else as the policy does, else folded. */
export function spellingIn(action: string, found: readonly Found[]): string {
  const known = spellingOf(foldCase(action));
  if (known !== undefined) return known;
  for (const { allow, lifted } of found) {
    for (const statement of [allow, lifted]) {
      const written = statement?.statement.action?.find((one) => foldCase(one) === action);
      if (written !== undefined) return written;
    }
  }
  return action;
}

/** Known calls of a pattern are tried up to as many as this. */
const MOST_TRIED = 40;

export class Witnesses {
  constructor(
    private readonly search: Search,
    private readonly before: Side,
    private readonly after: Side,
  ) {}

  /** The same with names that people know, where these come to the same. */
  of(found: Found): Witness {
    const shown = this.shown(found.allow, this.known(found) ?? found.request);
    return { ...shown, action: spellingIn(shown.action, [found]) };
  }

  private known(found: Found): Found['request'] | undefined {
    const { allow, request, given } = found;
    if (!isMadeUp(request.action)) return undefined;
    let tried = 0;
    for (const action of knownCalls(found.action)) {
      if (++tried > MOST_TRIED) return undefined;
      const known = this.search.at(allow, action, request.resource, new Set(), given);
      if (known !== undefined) return known;
    }
    return undefined;
  }

  private shown(allow: CompiledStatement, made: Found['request']): Witness {
    let expected: Decisions | undefined;
    for (const filling of FILLINGS) {
      const request = filled(made, filling);
      const decisions = this.decisions(request);
      // That it is newly allowed is certain; that this statement allows it is not.
      if (isSure(decisions) && this.search.isMet(allow, request))
        return { ...request, ...decisions };
      expected ??= this.decisions(made);
      const isSame = decisions.before === expected.before && decisions.after === expected.after;
      if (isSame && this.mayBeNew(allow, request)) return { ...request, ...decisions };
    }
    return { ...made, ...(expected ?? this.decisions(made)) };
  }

  /** Two decisions that hang on something do not tell that the request is newly allowed. */
  private mayBeNew(
    allow: CompiledStatement,
    { action, resource, context }: Found['request'],
  ): boolean {
    return this.search.at(allow, action, resource, new Set(), context) !== undefined;
  }

  private decisions(request: Found['request']): Decisions {
    return { before: this.before.decide(request), after: this.after.decide(request) };
  }
}

/** Newly allowed, whatever RAM leaves open. */
export function isSure({ before, after }: Decisions): boolean {
  return surelyAllows(after) && !mayAllow(before);
}

/** What stands for a wildcard: a word for all that it took, or a letter for each. */
const FILLINGS: readonly ((text: string) => string)[] = [
  (text) => readable(text, 'example'),
  (text) => readableLetters(text, 'x'),
  (text) => readableLetters(text, '0'),
];

/** In an ARN a region and an account for wildcards there; a wildcard alone stays what it is. */
function place(resource: string): string {
  if (isOnlyMadeUp(resource)) return '*';
  const [acs = '', service = '', region = '', account = '', ...rest] = resource.split(':');
  if (rest.length === 0) return resource;
  const somewhere = isOnlyMadeUp(region) ? 'cn-hangzhou' : region;
  const someone = isOnlyMadeUp(account) ? '1234567890123456' : account;
  return [acs, service, somewhere, someone, ...rest].join(':');
}

function filled(request: Found['request'], fill: (text: string) => string): Found['request'] {
  const context = Object.entries(request.context).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : value.map(fill),
  ]);
  return {
    action: fill(request.action),
    resource: fill(place(request.resource)),
    context: Object.fromEntries(context) as Context,
  };
}
