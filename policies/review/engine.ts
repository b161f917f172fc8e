import { presets } from '../../settings/presets';
import type { PresetName } from '../../settings/presets';
import { Collection } from './collection';
import type { Model } from './model';
import type { Json } from './json';
import { readOptions } from './options';
import type { Resource } from './resource';
import type { RuleContext, ResourceCheck, Rule } from './rule';
import { renderMessage } from './message';
import type { UnknownReason, Location, Ternary } from './ternary';
import type { Verdict } from './verdict';

/** The address of what is about the account and not about one resource. */
export const ACCOUNT = 'account';

export interface EvaluateOptions {
  /** Default: cis-2.0. */
  readonly preset?: PresetName;
  /** What rules are given, by id. Checked by whoever reads it. */
  readonly options?: Readonly<Record<string, Json>>;
  /** Whether the resources are all that the account has. Default: they are not. */
  readonly wholeAccount?: boolean;
  /** The other side: account-wide rules fail where the last of their resources goes. */
  readonly before?: Model | undefined;
}

/** One verdict, with what it is about. */
export type Result =
  | { readonly kind: 'pass' | 'notApplicable'; readonly rule: Rule; readonly address: string }
  | {
      readonly kind: 'fail';
      readonly rule: Rule;
      readonly address: string;
      /** The key of the message. */
      readonly key: string;
      readonly message: string;
      /** Of the attribute at fault; empty for the whole. */
      readonly path: string;
      readonly resource?: Resource;
    }
  | {
      readonly kind: 'unknown';
      readonly rule: Rule;
      readonly address: string;
      readonly reasons: readonly UnknownReason[];
      readonly resource?: Resource;
    }
  /** The rule threw: a fault of the rule, and nothing was judged. */
  | {
      readonly kind: 'error';
      readonly rule: Rule;
      readonly address: string;
      readonly message: string;
      readonly resource?: Resource;
    };

/** Asks every rule about everything that it is about. Rules one after the other, resources in order. */
export function evaluate(
  model: Model,
  rules: readonly Rule[],
  options: EvaluateOptions = {},
): Result[] {
  const found: Result[] = [];
  for (const rule of rules) {
    if (rule.scope === 'account') evaluateAccountRule(found, rule, model, options);
    else evaluateResourceRule(found, rule, model, options);
  }
  return found;
}

function evaluateResourceRule(
  found: Result[],
  rule: Extract<Rule, { scope: 'resource' }>,
  model: Model,
  options: EvaluateOptions,
): void {
  const resources = model.ofType(...rule.resourceTypes);
  if (resources.length === 0) return;
  const shared = contextOf(rule, model, options);
  for (const resource of resources) {
    collect(found, rule, attempt(rule, about(shared, resource, model)), resource, model);
  }
}

function evaluateAccountRule(
  found: Result[],
  rule: Extract<Rule, { scope: 'account' }>,
  model: Model,
  options: EvaluateOptions,
): void {
  const resources = model.ofType(...rule.resourceTypes);
  if (resources.length > 0) {
    const shared = contextOf(rule, model, options);
    collect(found, rule, attempt(rule, { ...shared, resources }), undefined, model);
    return;
  }
  const removed = (options.before?.ofType(...rule.resourceTypes).length ?? 0) > 0;
  if (options.wholeAccount === true || removed) {
    const { message: key } = rule.whenAbsent;
    const message = renderMessage(rule.messages[key] ?? key, {});
    found.push({ kind: 'fail', rule, address: ACCOUNT, key, message, path: '' });
    return;
  }
  found.push({ kind: 'notApplicable', rule, address: ACCOUNT });
}

/** Written out: this is made for every rule and resource, and copying by name is slow. */
function about(
  {
    options,
    preset,
    pass,
    notApplicable,
    fail,
    unknown,
    verdict: decide,
  }: RuleContext<string, never>,
  resource: Resource,
  model: Model,
): ResourceCheck<string, never> {
  return {
    options,
    preset,
    model,
    pass,
    notApplicable,
    fail,
    unknown,
    verdict: decide,
    resource,
    related: (link) => model.related(resource, link),
  };
}

type Attempt = readonly Verdict[] | { readonly thrown: string };

function attempt<T>(
  { check }: { readonly check: (about: T) => Verdict | readonly Verdict[] },
  given: T,
): Attempt {
  try {
    const answer = check(given);
    if ('verdict' in answer) return [answer];
    return answer.length > 0 ? answer : { thrown: 'the rule gave no verdict' };
  } catch (error) {
    return { thrown: error instanceof Error ? error.message : String(error) };
  }
}

function collect(
  found: Result[],
  rule: Rule,
  answer: Attempt,
  resource: Resource | undefined,
  model: Model,
): void {
  const address = resource?.address ?? ACCOUNT;
  const about = resource === undefined ? {} : { resource };
  if ('thrown' in answer) {
    found.push({ kind: 'error', rule, address, message: answer.thrown, ...about });
    return;
  }
  for (const verdict of answer) {
    switch (verdict.verdict) {
      case 'pass':
      case 'notApplicable':
        found.push({ kind: verdict.verdict, rule, address });
        break;
      case 'unknown':
        found.push({ kind: 'unknown', rule, address, reasons: verdict.reasons, ...about });
        break;
      case 'fail':
        found.push(failure(rule, verdict, address, resource, model));
        break;
    }
  }
}

function failure(
  rule: Rule,
  verdict: Extract<Verdict, { verdict: 'fail' }>,
  checked: string,
  resource: Resource | undefined,
  model: Model,
): Result {
  const { message: key, data, at } = verdict;
  const text = rule.messages[key];
  if (text === undefined) throw new Error(`${rule.id} has no message ${key}`);
  // A rule about the account tells which resource it is about by where the failure stands.
  const address = resource === undefined && at !== undefined ? at.address : checked;
  const about = resource ?? model.at(address);
  const told = renderMessage(text, data);
  const message = about?.hide(told) ?? told;
  return {
    kind: 'fail',
    rule,
    address,
    key,
    message,
    path: at?.address === address ? at.path : '',
    ...(about === undefined ? {} : { resource: about }),
  };
}

function contextOf(rule: Rule, model: Model, options: EvaluateOptions): RuleContext<string, never> {
  const given = options.options?.[rule.id] ?? {};
  const { values } = readOptions(rule.options ?? {}, given);
  const fail: RuleContext<string, never>['fail'] = (message, data = {}, at) => ({
    verdict: 'fail',
    message,
    data,
    ...(at === undefined ? {} : { at: at.location }),
  });
  const undecided = (...reasons: readonly UnknownReason[]): Verdict => ({
    verdict: 'unknown',
    reasons,
  });
  return {
    options: values as never,
    preset: presets[options.preset ?? 'cis-2.0'],
    model,
    pass: { verdict: 'pass' },
    notApplicable: { verdict: 'notApplicable' },
    fail,
    unknown: undecided,
    verdict: (holds: Ternary, message, data, at) => {
      if (holds.holds === true) return { verdict: 'pass' };
      if (holds.holds === 'unknown') return undecided(...holds.reasons);
      const location: Location | undefined = at?.location ?? holds.at[0];
      return fail(message, data, location === undefined ? undefined : { location });
    },
  };
}

/** All resources of a rule that is about the account, to be judged together. */
export function asCollection<T>(items: readonly T[]): Collection<T> {
  return new Collection({ address: ACCOUNT, path: '' }, items);
}
