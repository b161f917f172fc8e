import { oneLine, printableJson } from '../../../alicloud/printable';
import { accessOf, diffAccess, widens } from '../../../policies/account';
import type { AccessDifference, PermissionChange, RoleDifference } from '../../../policies/account';
import type { Condition, Context, Decision, Witness } from '../../../policies/ram';
import { loadSettings } from '../../../settings';
import { EXIT } from '../../exit';
import type { Told } from './told';

export type DiffFormat = 'text' | 'json';

/** What one settings file lets people do that another did not, and the other way round. */
export function diffSettings(before: string, after: string, format: DiffFormat): Told {
  const difference = diffAccess(accessOf(loadSettings(before)), accessOf(loadSettings(after)));
  const tell = format === 'json' ? diffJson : diffText;
  return { text: tell(difference), code: codeOf(difference) };
}

function codeOf(difference: AccessDifference): Told['code'] {
  if (widens(difference)) return EXIT.findings;
  const isOpen = difference.roles.some(({ undecided }) => undecided.length > 0);
  return isOpen ? EXIT.unfinished : EXIT.clean;
}

function diffText(difference: AccessDifference): string {
  const { account, roles } = difference;
  const lines = [
    ...account.map(({ text }) => text),
    ...roles.flatMap((role) => ['', ...roleLines(role)]),
    ...(account.length + roles.length === 0 ? [SAME] : []),
  ];
  return `${lines.map(oneLine).join('\n').trimStart()}\n`;
}

const SAME =
  'No difference: every request is decided as before, and nobody else gets in. Proved for the roles of both files.';

const SIGNS = { wider: '+', narrower: '-', other: '!' } as const;

function roleLines({ role, title, ...changes }: RoleDifference): string[] {
  const { entry, gained, lost, unguarded, undecided } = changes;
  return [
    `${role}: ${title}`,
    ...entry.map(({ direction, text }) => `  ${SIGNS[direction]} ${text}`),
    ...gained.flatMap((change) => changeLines('+ may newly', change)),
    ...unguarded.flatMap((change) => changeLines('+ is no longer kept from', change)),
    ...lost.flatMap((change) => changeLines('- may no longer', change)),
    ...undecided.map(({ why, statement }) => `  ? ${statement.policy.name ?? 'a policy'}: ${why}`),
  ];
}

/** More of a list than this does not help on one screen; all of it is in the JSON. */
const SHOWN = 6;

function changeLines(what: string, change: PermissionChange): string[] {
  const { actions, resources, condition, section, witness, isCertain } = change;
  const because = section === undefined ? '' : ` (${section.id}: ${section.title})`;
  const certainty = isCertain ? '' : ', as far as can be told';
  return [
    `  ${what}${certainty}: ${cut(actions)}${because}`,
    `      on ${cut(resources)}${condition === undefined ? '' : `, where ${conditionText(condition)}`}`,
    `      for example ${witnessText(witness)}`,
  ];
}

function cut(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function conditionText(condition: Condition): string {
  return Object.entries(condition)
    .flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => `${key} ${operator} ${cut(values)}`),
    )
    .join(' and ');
}

function witnessText({ action, resource, context, before, after }: Witness): string {
  return `${action} on ${resource}${contextText(context)}: ${IS[before]} before, ${IS[after]} after`;
}

const IS: Readonly<Record<Decision, string>> = {
  allowed: 'allowed',
  denied: 'denied',
  'implicitly-denied': 'allowed by nothing',
  unknown: 'not certain',
};

function contextText(context: Context): string {
  const given = Object.entries(context).map(([key, value]) =>
    typeof value === 'string' ? `${key} is ${value}` : `${key} is ${value.join(' and ')}`,
  );
  return given.length === 0 ? '' : `, where ${given.join(' and ')}`;
}

/** The same for programs. Fields are added, never changed, within a version. */
function diffJson(difference: AccessDifference): string {
  const { account, roles } = difference;
  return printableJson({
    version: 1,
    widens: widens(difference),
    account,
    roles: roles.map(({ role, title, entry, gained, lost, unguarded, undecided }) => ({
      role,
      title,
      entry,
      gained: gained.map(changeJson),
      unguarded: unguarded.map(changeJson),
      lost: lost.map(changeJson),
      undecided: undecided.map(({ statement, why }) => ({ policy: statement.policy.name, why })),
    })),
  });
}

function changeJson({
  actions,
  resources,
  condition,
  section,
  witness,
  isCertain,
}: PermissionChange) {
  return {
    actions,
    resources,
    condition: condition ?? null,
    because: section ? { id: section.id, title: section.title, why: section.why } : null,
    witness,
    isCertain,
  };
}
