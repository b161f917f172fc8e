import { accessOf, diffAccess, widens } from '../../../policies/account';
import type { AccessDifference } from '../../../policies/account';
import { compareSettings } from '../../../policies/review/settings/compare';
import { parseSettings } from '../../../settings';

const SHIPPED = `
version: 1
account: { id: '1234567890123456', site: international }
region: ap-southeast-1
identity:
  login:
    allowedNetworks: [8.8.0.0/28, 8.8.4.0/24]
  jobs:
    developer:
      scope: { tag: team=example }
    operator:
      networks: [8.8.8.0/24]
    auditor:
    breakGlass:
  people:
    first.admin: { jobs: [breakGlass, operator] }
    second.admin: { jobs: [breakGlass, auditor] }
  pipelines:
    - name: deploy-shop
      job: developer
      scope: { tag: team=example }
      github: { repository: acme/shop, branches: [main] }
`;

/** The shipped text with one part in place of another, which has to be there. */
function changed(part: string, by: string): string {
  expect(SHIPPED).toContain(part);
  return SHIPPED.replace(part, by);
}

function diff(before: string, after: string): AccessDifference {
  const access = (text: string): ReturnType<typeof accessOf> =>
    accessOf(parseSettings(text, { env: {} }));
  return diffAccess(access(before), access(after));
}

/** All that is told, a line each. */
function told({ account, roles }: AccessDifference): string[] {
  return [
    ...account.map(({ text }) => text),
    ...roles.flatMap(({ role, entry, gained, lost, unguarded }) => [
      ...entry.map(({ direction, text }) => `${role} ${direction}: ${text}`),
      ...gained.map(({ section, actions }) => `${role} gains ${section?.id}: ${actions.join()}`),
      ...unguarded.map(({ section }) => `${role} unguarded by ${section?.id}`),
      ...lost.map(({ section, actions }) => `${role} loses ${section?.id}: ${actions.join()}`),
    ]),
  ];
}

it('tells nothing of the same', () => {
  const same = diff(SHIPPED, SHIPPED);
  expect(same).toEqual({ account: [], roles: [] });
  expect(widens(same)).toBe(false);
});

const GRANT = `
      granted:
        securityGroups: { networks: [10.0.0.0/8], reason: The team opens its own servers }`;

/** What a change is, what has to be told of it, and of it the other way round. */
const cases: readonly (readonly [string, string, RegExp, RegExp])[] = [
  [
    'a person in break-glass',
    changed('people:', 'people:\n    mallory: { jobs: [breakGlass] }'),
    /^breakGlass wider: mallory may newly enter, with MFA, from 8\.8\.0\.0\/28, 8\.8\.4\.0\/24$/,
    /^breakGlass narrower: mallory may no longer enter$/,
  ],
  [
    'a grant',
    changed('scope: { tag: team=example }', `scope: { tag: team=example }${GRANT}`),
    /^developer gains security-groups: ecs:AuthorizeSecurityGroup,/,
    /^developer loses security-groups: ecs:AuthorizeSecurityGroup,/,
  ],
  [
    'a guardrail that makes way',
    changed('scope: { tag: team=example }', `scope: { tag: team=example }${GRANT}`),
    /^developer unguarded by network-openings$/,
    /^developer loses security-groups/,
  ],
  [
    'a wider network',
    changed('[8.8.8.0/24]', '[8.8.8.0/23]'),
    /^operator wider: may newly be entered from 8\.8\.8\.0\/23, and was from 8\.8\.8\.0\/24 only$/,
    /^operator narrower: no longer from 8\.8\.8\.0\/23$/,
  ],
  [
    'no network any more',
    changed('    operator:\n      networks: [8.8.8.0/24]', '    operator:'),
    /^operator wider: may newly be entered from anywhere, and was from 8\.8\.8\.0\/24 only$/,
    /^operator narrower: no longer from anywhere$/,
  ],
  [
    "a pipeline's branch",
    changed('branches: [main]', 'branches: [main, develop]'),
    /^deploy-shop wider: the branch develop of acme\/shop on github may newly enter, from anywhere$/,
    /^deploy-shop narrower: the branch develop of acme\/shop on github may no longer enter$/,
  ],
  [
    'another repository',
    changed('acme/shop', 'mallory/shop'),
    /^deploy-shop wider: the branch main of mallory\/shop on github may newly enter/,
    /^deploy-shop wider: the branch main of acme\/shop/,
  ],
  [
    'another scope',
    changed('scope: { tag: team=example }', 'scope: { tag: team=shop }'),
    /^developer wider: may newly change what is tagged team=shop or has a name that begins with shop-, and was held to what is tagged team=example/,
    /^developer wider: may newly change what is tagged team=example/,
  ],
  [
    'an action of their own',
    changed(
      '    auditor:',
      "    auditor:\n      extra:\n        - { name: texts, actions: ['dysms:Send*'], resources: ['*'], reason: Texts to customers }",
    ),
    /^auditor gains texts: dysms:Send\*$/,
    /^auditor loses texts: dysms:Send\*$/,
  ],
  [
    'networks of the emergency',
    changed('8.8.0.0/28, 8.8.4.0/24', '8.8.4.0/23'),
    /^breakGlass wider: may newly be entered from 8\.8\.4\.0\/23, and was from /,
    /^breakGlass wider: may newly be entered from 8\.8\.0\.0\/28, and was from /,
  ],
  [
    'a job more',
    changed('    auditor:', '    billing:\n    auditor:'),
    /^billing wider: the role is new: /,
    /^billing narrower: the role is gone: /,
  ],
  [
    'a longer session',
    `${changed('networks: [8.8.8.0/24]', 'networks: [8.8.8.0/24]\n      sessionHours: 4')}exceptions:
  - { setting: identity.jobs.operator.sessionHours, reason: Long nights of migration }
`,
    /^operator wider: lasts 4 h, and was 1 h, /,
    /^operator narrower: lasts 1 h, and was 4 h, /,
  ],
];

it.each(cases)('tells of %s, and of its end', (_, after, forth, back) => {
  const wider = diff(SHIPPED, after);
  expect(told(wider)).toContainEqual(expect.stringMatching(forth));
  expect(widens(wider)).toBe(true);
  expect(told(diff(after, SHIPPED))).toContainEqual(expect.stringMatching(back));
});

it.each(cases)('is weaker in the review too: %s', (_, after) => {
  const [before, now] = [SHIPPED, after].map((text) => parseSettings(text, { env: {} }));
  if (before === undefined || now === undefined) throw new Error('two settings');
  const ways = compareSettings(before, now).map(({ way }) => way);
  expect(ways).toContain('weaker');
});

it('tells a repository by its ids, where another has taken its name', () => {
  const pinned = (id: string): string =>
    changed('acme/shop,', `acme/shop, ids: { owner: '12', repository: '${id}' },`);
  const other = told(diff(pinned('34'), pinned('99')));
  expect(other).toEqual([
    'deploy-shop wider: the branch main of acme/shop (12/99) on github may newly enter, from anywhere',
    'deploy-shop narrower: the branch main of acme/shop (12/34) on github may no longer enter',
  ]);
});

it('narrowing alone widens nothing', () => {
  const [, person] = cases[0] ?? [];
  const [, grant] = cases[1] ?? [];
  for (const after of [person ?? '', grant ?? '']) expect(widens(diff(after, SHIPPED))).toBe(false);
});

it('every change has a call that shows it', () => {
  const [, grant] = cases[1] ?? [];
  const { roles } = diff(SHIPPED, grant ?? '');
  for (const { witness, isCertain } of roles.flatMap(({ gained }) => gained)) {
    expect(isCertain).toBe(true);
    expect(witness.action).toMatch(/^ecs:[A-Z]/);
    expect(['denied', 'implicitly-denied']).toContain(witness.before);
    expect(witness.after).toBe('allowed');
  }
});
