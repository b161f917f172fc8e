import { oneLine } from '../alicloud/printable';
import { widens } from '../policies/account/difference';
import type {
  AccessDifference,
  PermissionChange,
  RoleDifference,
} from '../policies/account/difference';
import type { Condition, Context, ContextValue, Decision } from '../policies/ram';
import type { Witness } from '../policies/ram/compare';

/** Who may do what that they could not, and the other way round: a line each, none where nothing is. */
export function accessLines({ account, roles }: AccessDifference): readonly string[] {
  const lines = [
    ...account.map(({ text }) => text),
    ...roles.flatMap((role) => ['', ...roleLines(role)]),
  ].map(oneLine);
  return lines[0] === '' ? lines.slice(1) : lines;
}

const SIGNS = { wider: '+', narrower: '-', other: '!' } as const;

function roleLines({ role, title, ...changes }: RoleDifference): string[] {
  const { entry, gained, lost, unguarded, undecided, entrances } = changes;
  const isWider = gained.length + unguarded.length > 0;
  return [
    `${role}: ${title}`,
    ...entry.map(({ direction, text }) => `  ${SIGNS[direction]} ${text}`),
    ...gained.flatMap((change) => changeLines('+ may newly', change)),
    ...unguarded.flatMap((change) => changeLines('+ is no longer kept from', change)),
    ...(isWider && entrances.length > 0 ? [`  in it: ${firstOf(entrances, SHOWN)}`] : []),
    ...lost.flatMap((change) => changeLines('- may no longer', change)),
    ...undecided.map(({ why, statement }) => `  ? ${statement.policy.name ?? 'a policy'}: ${why}`),
  ];
}

const SHOWN = 6;

/** The first of a list, and how many there are besides: more does not help on one screen. */
export function firstOf(names: readonly string[], most: number): string {
  const more = names.length - most;
  return names.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** What a condition key is. */
export function valueText(value: ContextValue): string {
  return typeof value === 'string' ? value : value.join(' and ');
}

function changeLines(what: string, change: PermissionChange): string[] {
  const { actions, resources, condition, section, witness, isCertain, withoutMfa } = change;
  const because = section === undefined ? '' : ` (${section.id}: ${section.title})`;
  const certainty = isCertain ? '' : ', as far as can be told';
  return [
    `  ${what}${certainty}: ${firstOf(actions, SHOWN)}${because}`,
    `      on ${firstOf(resources, SHOWN)}${condition === undefined ? '' : `, where ${conditionText(condition)}`}`,
    `      for example ${witnessText(witness)}${mfaText(withoutMfa)}`,
  ];
}

function conditionText(condition: Condition): string {
  return Object.entries(condition)
    .flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => `${key} ${operator} ${firstOf(values, SHOWN)}`),
    )
    .join(' and ');
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

/** The same for programs. Fields are added, never changed, within a version. */
export function accessJson(difference: AccessDifference): object {
  const { account, roles } = difference;
  return {
    widens: widens(difference),
    account,
    roles: roles.map(({ role, title, entry, gained, lost, unguarded, undecided, entrances }) => ({
      role,
      title,
      entry,
      gained: gained.map(changeJson),
      unguarded: unguarded.map(changeJson),
      lost: lost.map(changeJson),
      entrances,
      undecided: undecided.map(({ statement, why }) => ({ policy: statement.policy.name, why })),
    })),
  };
}

function changeJson({
  actions,
  resources,
  condition,
  section,
  witness,
  isCertain,
  withoutMfa,
}: PermissionChange) {
  return {
    actions,
    resources,
    condition: condition ?? null,
    because: section ? { id: section.id, title: section.title, why: section.why } : null,
    witness,
    isCertain,
    withoutMfa,
  };
}
