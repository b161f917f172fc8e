import {
  escalations,
  guardrails,
  permissionsOf,
  roleNames,
  roles,
  secretReads,
  type Escalation,
  type Guardrail,
  type Refusal,
  type Role,
  type RoleName,
} from '../../policies/roles';
import {
  accessKinds,
  accessMatrix,
  countsByProduct,
  matrixRoles,
  type ProductAccess,
} from '../../policies/roles/access-matrix';
import { cell, code, table } from './markdown';

const HOLDERS: Readonly<Record<Guardrail['for'][number], string>> = {
  job: 'job roles',
  member: 'members of their groups',
  breakGlass: 'break glass',
  deployer: 'the deployer',
};

/** `docs/roles.md`: what each role may do, what it may not, and why. */
export function rolesPage(): string {
  return `# Roles

Generated from \`policies/roles\` by \`npm run docs\`.

A person enters a role with MFA and has its rights for as long as the session lasts. A role is made of purposes, each with the job that needs it; guardrails stand above all of them, and whatever is attached besides cannot get past their Deny. To ask about one action: \`alicloud-baseline access can <role> <action> [<resource>]\`.

${table(
  ['Role', 'For whom', 'Session'],
  roleNames.map((name) => {
    const { title, forWhom, sessionHours } = roles[name];
    return [cell(title), cell(forWhom), `${sessionHours} h`];
  }),
)}

## Who can do what

By product, as \`alicloud-baseline access list --all\` prints it: ${accessKinds.join(', ')}. In brackets what may be granted. A developer changes what is in the scope only; break glass does all that no guardrail denies. Which kind an action is, its name and the guardrails against it say. The whole list of a role, by purpose: \`alicloud-baseline access list <role> --format json\`.

${table(
  ['Product', ...matrixRoles.map((name) => cell(roles[name].title))],
  accessMatrix().map(({ product, access }) => [
    code(product),
    ...matrixRoles.map((name) => inWords(access[name])),
  ]),
)}

${roleNames.map((name) => rolePart(roles[name])).join('\n\n')}

## Guardrails

What nobody crosses, whatever else is attached to them. Where an optional purpose was granted, the guardrail against it is narrowed to what the purpose does not name.

${table(['Guardrail', 'Why', 'Against', 'Holds', 'Narrowed by'], guardrails.map(guardrailRow))}

## What the guardrails are against

Ways to raise one's own rights, or to blind who watches.

${table(['', 'Escalation', 'Guardrails'], codes().map(escalationRow))}

## Reads that leak

In no role but where named. They return what somebody can sign in with, or data that was meant to stay inside.

${table(
  ['Action', 'Returns'],
  secretReads.map(({ action, returns }) => [code(action), cell(returns)]),
)}
`;
}

function inWords({ always, granted }: ProductAccess): string {
  const more = granted.length > 0 ? [`(${granted.join(', ')})`] : [];
  return [...(always.length > 0 ? [always.join(', ')] : []), ...more].join(' ');
}

function rolePart({ name, title, forWhom, purposes, optional, cannot, limits }: Role): string {
  const parts = [
    `## ${title}\n\n${cell(forWhom)}`,
    `### What it can do\n\n${table(['Purpose', 'Why', 'Actions'], purposes.map(purposeRow))}`,
    ...(optional.length > 0 ? [`### What may be granted\n\n${optionalTable(optional)}`] : []),
    `### What it cannot do\n\n${table(
      ['Somebody in this role cannot', 'Such as', 'Because'],
      cannot.map((refusal) => refusalRow(name, refusal)),
    )}`,
    ...(limits.length > 0
      ? [`### Limits\n\n${limits.map((limit) => `- ${cell(limit)}`).join('\n')}`]
      : []),
  ];
  return parts.join('\n\n');
}

function purposeRow({ id, title, why, statements }: Role['purposes'][number]): string[] {
  const actions = [...new Set(statements.flatMap(({ action }) => action))];
  return [`${code(id)} ${cell(title)}`, cell(why), countsByProduct(actions)];
}

function optionalTable(optional: Role['optional']): string {
  const rows = optional.map(({ id, title, why, parameter }) => [
    `${code(id)} ${cell(title)}`,
    cell(why),
    cell(parameter),
  ]);
  return table(['Purpose', 'Why', 'What has to be named'], rows);
}

/** A Deny that names an example, or else that nothing allows it. */
function refusalRow(role: RoleName, { what, examples }: Refusal): string[] {
  const ids = held(role)
    .filter(({ statements }) =>
      statements.some(({ action }) => action.some((pattern) => examples.some(takenBy(pattern)))),
    )
    .map(({ id }) => code(id));
  const because = ids.length > 0 ? `guardrail ${ids.join(', ')}` : 'nothing allows it';
  return [cell(what), examples.map(code).join(' '), because];
}

function takenBy(pattern: string): (action: string) => boolean {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  const expression = new RegExp(`^${source}$`, 'i');
  return (action) => expression.test(action);
}

/** The guardrails of a role as it is shipped. */
function held(role: RoleName): Guardrail[] {
  const scope = { tag: { key: 'team', value: 'example' } };
  const permissions = permissionsOf(role, { account: '1234567890123456', scope });
  const ids = new Set(permissions.guardrails.map(({ id }) => id));
  return guardrails.filter(({ id }) => ids.has(id));
}

function guardrailRow({
  id,
  title,
  why,
  covers,
  for: holders,
  unless = {},
  ofDeployer,
}: Guardrail): string[] {
  return [
    `${code(id)} ${cell(title)}`,
    cell(why),
    covers.join(', '),
    holders.map((holder) => HOLDERS[holder]).join(', '),
    [...Object.keys(unless).map(code), ...(ofDeployer ? ['the job of the deployer'] : [])].join(
      ', ',
    ),
  ];
}

function codes(): Escalation[] {
  return Object.keys(escalations) as Escalation[];
}

function escalationRow(escalation: Escalation): string[] {
  const against = guardrails.filter(({ covers }) => covers.includes(escalation));
  return [escalation, cell(escalations[escalation]), against.map(({ id }) => code(id)).join(', ')];
}
