import { hasUntrusted } from '../../../alicloud/addresses';
import { Ports, RuleSet, Unknown } from '../../network';
import type { Direction, PortSpan } from '../../network';
import { truth, unknown } from '../../review';
import type { UnknownReason, Model, Attribute, Resource, Ternary } from '../../review';
import { distinct } from '../common/distinct';
import { GROUP_RULE, readGroupRule, type GroupRule } from './group-rule';

/** Whether a rule keeps everybody from ports, and what to say where it does not. */
export interface Exposure {
  readonly isClosed: Ternary;
  /** The address that lets them in. */
  readonly offendingCidr: Attribute<string> | undefined;
}

/**
 * Whether untrusted addresses do not get at some ports by a rule, or at any: it is about others, or
 * it drops, or its addresses are not anybody's, or stronger rules of the group that drop leave nobody.
 */
export function exposureOf(
  resource: Resource,
  model: Model,
  direction: Direction,
  ports: PortSpan = Ports.all,
): Exposure {
  const { rule, group } = groupedIn(model, resource);
  const answer = group.reach(rule, { direction, ports });
  if (answer.open === 'unknown') {
    return { isClosed: distinct(unknown(...answer.reasons)), offendingCidr: undefined };
  }
  const [peer] = answer.open ? answer.by : [];
  const offendingCidr = peer === undefined ? undefined : rule.cidrs.get(peer);
  return {
    isClosed: truth(!answer.open, offendingCidr?.location ?? resource.location),
    offendingCidr,
  };
}

/** A rule as it is evaluated. */
export function groupRuleOf(resource: Resource, model: Model): GroupRule {
  return groupedIn(model, resource).rule;
}

/** A rule and its group. */
interface Grouped {
  readonly rule: GroupRule;
  readonly group: RuleSet<UnknownReason>;
}

const read = new WeakMap<Model, ReadonlyMap<Resource, Grouped>>();

function groupedIn(model: Model, resource: Resource): Grouped {
  const rules = read.get(model) ?? readGroups(model);
  read.set(model, rules);
  const found = rules.get(resource);
  if (found === undefined) throw new Error(`${resource.address} is of another model`);
  return found;
}

/** All rules by their groups, read once for whoever asks. */
function readGroups(model: Model): ReadonlyMap<Resource, Grouped> {
  const rules = model.ofType(GROUP_RULE).map((resource) => {
    return { resource, rule: readGroupRule(resource, model), names: namesOf(resource) };
  });
  const drops = rules.filter(({ rule }) => rule.policy !== 'accept');
  // It is not known whose they are: they may be of any group.
  const unresolved = drops
    .filter(({ names }) => names.length === 0)
    .map(({ rule, resource }) => uncertain(rule, resource));
  const byName = new Map<string, GroupRule[]>();
  for (const { rule, names } of drops) {
    for (const name of names) {
      const others = byName.get(name);
      if (others === undefined) byName.set(name, [rule]);
      else others.push(rule);
    }
  }
  const groups = new Map<string, RuleSet<UnknownReason>>();
  const groupOf = (names: readonly string[]): RuleSet<UnknownReason> => {
    const named = new Set(names.flatMap((name) => byName.get(name) ?? []));
    // All that have no rule that drops are alike.
    const key = named.size === 0 ? '' : names.join(' ');
    const group = groups.get(key) ?? new RuleSet([...named, ...unresolved], hasUntrusted);
    groups.set(key, group);
    return group;
  };
  return new Map(
    rules.map(({ resource, rule, names }) => [resource, { rule, group: groupOf(names) }]),
  );
}

/** A rule that drops in whatever group that is: there it may drop. */
function uncertain(rule: GroupRule, resource: Resource): GroupRule {
  if (rule.policy !== 'drop') return rule;
  const { location } = resource.string('security_group_id');
  return {
    ...rule,
    policy: new Unknown([{ ...location, reason: 'may be the group of the rule' }]),
  };
}

/** What a rule calls its group: an id, or the resource that its id is from. */
function namesOf(rule: Resource): readonly string[] {
  const value = rule.knownText('security_group_id');
  const references = rule
    .references('security_group_id')
    .map(({ address, key }) => `${address}[${String(key ?? rule.key ?? '')}]`);
  return value === undefined ? references : [value, ...references];
}
