import type { PermissionChange } from '../policies/account/difference';
import type { Condition, Context, ContextValue, Decision } from '../policies/ram';
import type { Witness } from '../policies/ram/compare';

/** More names than this do not help on one screen. */
export const SHOWN = 6;

/** The first of a list, and how many there are besides. */
export function firstOf(names: readonly string[], most: number): string {
  const more = names.length - most;
  return names.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** What a condition key is. */
export function valueText(value: ContextValue): string {
  return typeof value === 'string' ? value : value.join(' and ');
}

/** What is allowed that was not, or the other way round: what it is for comes first, where that is known. */
export function changeLines(what: string, changes: readonly PermissionChange[]): string[] {
  return changes.flatMap((change, index) => {
    const { actions, section, isCertain, lifted } = change;
    const told = firstOf(actions, SHOWN);
    const certainty = isCertain ? '' : ', as far as can be told';
    const because =
      lifted === undefined || section === undefined ? '' : ', as a guardrail makes way';
    const heading = `  ${what}${certainty}${because}`;
    if (section === undefined) return [`${heading}: ${told}`, ...callLines(change)];
    const isTold = section === changes[index - 1]?.section;
    const purpose = isTold ? [] : [`${heading}: ${section.title} (${section.id})`];
    return [...purpose, `    ${told}`, ...callLines(change)];
  });
}

function callLines({ resources, condition, witness, withoutMfa }: PermissionChange): string[] {
  const where = condition === undefined ? '' : `, where ${conditionText(condition)}`;
  return [
    `      on ${resources.includes('*') ? 'everything' : firstOf(resources, SHOWN)}${where}`,
    `      for example ${witnessText(witness)}${mfaText(withoutMfa)}`,
  ];
}

function conditionText(condition: Condition): string {
  return Object.entries(condition)
    .flatMap(([operator, keys]) =>
      Object.entries(keys).map(
        ([key, values]) =>
          `${keyText(key)} ${OPERATORS[operator] ?? operator} ${firstOf(values, SHOWN).replaceAll(', ', ' or ')}`,
      ),
    )
    .join(' and ');
}

/** Operators in words. One that is not here is told by its name. */
const OPERATORS: Readonly<Record<string, string>> = {
  StringEquals: 'is',
  StringNotEquals: 'is not',
  StringLike: 'is like',
  StringNotLike: 'is not like',
  IpAddress: 'is in',
  NotIpAddress: 'is not in',
  Bool: 'is',
  NumericEquals: 'is',
  NumericLessThan: 'is less than',
  NumericGreaterThan: 'is more than',
  DateLessThan: 'is before',
  DateLessThanEquals: 'is not after',
  DateGreaterThan: 'is after',
  DateGreaterThanEquals: 'is not before',
};

const KEYS: Readonly<Record<string, string>> = {
  'acs:MFAPresent': 'MFA at the login',
  'acs:SourceIp': 'the address of the caller',
  'acs:CurrentTime': 'the time',
  'acs:ResourceGroupId': 'the resource group',
  'acs:Service': 'the service that is given the role',
  'ecs:SecurityGroupSourceCidrIps': 'the network that is let in',
};

function keyText(key: string): string {
  const [, whose, tag] = /^acs:(Resource|Request)Tag\/(.+)$/.exec(key) ?? [];
  if (tag === undefined) return KEYS[key] ?? key;
  return whose === 'Resource' ? `its tag ${tag}` : `the tag ${tag} that it is made with`;
}

function witnessText({ action, resource, context, before, after }: Witness): string {
  return `${action} on ${resource}${contextText(context)}: ${IS[before]} before, ${IS[after]} after`;
}

function mfaText(withoutMfa: boolean | undefined): string {
  if (withoutMfa === undefined) return '';
  return withoutMfa ? ', without MFA' : ', with MFA';
}

const IS: Readonly<Record<Decision, string>> = {
  allowed: 'allowed',
  denied: 'denied',
  'implicitly-denied': 'allowed by nothing',
  unknown: 'not certain',
};

function contextText(context: Context): string {
  const given = Object.entries(context).map(([key, value]) => `${key} is ${valueText(value)}`);
  return given.length === 0 ? '' : `, where ${given.join(' and ')}`;
}
