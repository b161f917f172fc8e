import { oneLine } from '../alicloud/printable';
import { widens } from '../policies/account/difference';
import type {
  AccessDifference,
  PermissionChange,
  RoleDifference,
} from '../policies/account/difference';
import { changeLines, firstOf, SHOWN } from './change-lines';

/** Who may do what that they could not, and the other way round: a line each, none where nothing is. */
export function accessLines({ account, roles }: AccessDifference): readonly string[] {
  const widerFirst = roles.toSorted((a, b) => Number(isWider(b)) - Number(isWider(a)));
  const lines = [
    ...account.map(({ text }) => text),
    ...widerFirst.flatMap((role) => ['', ...roleLines(role)]),
  ].map(oneLine);
  return lines[0] === '' ? lines.slice(1) : lines;
}

function isWider(role: RoleDifference): boolean {
  return widens({ account: [], roles: [role] });
}

const SIGNS = { wider: '+', narrower: '-', other: '!' } as const;

function roleLines(difference: RoleDifference): string[] {
  const { role, title, entry, gained, lost, unguarded, undecided, entrances } = difference;
  const isNew = entry.some(({ text }) => text.includes('may newly enter'));
  const who = entrances?.length === 0 ? 'nobody yet' : firstOf(entrances ?? [], SHOWN);
  return [
    `${role}: ${title}`,
    ...entry.map(({ direction, text }) => `  ${SIGNS[direction]} ${text}`),
    ...changeLines('+ may newly', gained),
    ...changeLines('+ may newly, should anything else allow it', unguarded),
    ...(isWider(difference) && !isNew && entrances !== undefined
      ? [`  who may enter: ${who}`]
      : []),
    ...changeLines('- may no longer', lost),
    ...undecided.map(({ why, statement }) => `  ? ${statement.policy.name ?? 'a policy'}: ${why}`),
  ];
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
      entrances: entrances ?? [],
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
