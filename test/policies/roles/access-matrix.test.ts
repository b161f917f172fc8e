import { accessMatrix, countsByProduct, matrixRoles } from '../../../policies/roles/access-matrix';
import type { AccessKind, AccessRow } from '../../../policies/roles/access-matrix';

let found: Map<string, AccessRow['access']> | undefined;
const rows = () =>
  (found ??= new Map(accessMatrix().map(({ product, access }) => [product, access])));

function kinds(product: string, role: (typeof matrixRoles)[number]): string {
  const { always = [], granted = [] } = rows().get(product)?.[role] ?? {};
  return [always.join(' '), granted.join(' ')].filter((part) => part !== '').join(' + ');
}

describe('who can do what', () => {
  it.each([
    ['ecs', 'auditor', 'see'],
    ['ecs', 'operator', 'see change delete + secrets'],
    ['bssapi', 'billing', 'see change'],
    ['bssapi', 'operator', ''],
    ['ecs', 'billing', ''],
    ['oss', 'developer', 'see change delete'],
    ['oss', 'operator', ''],
    ['kms', 'developer', 'secrets'],
    ['kms', 'auditor', 'see'],
    ['ram', 'developer', 'see + identity'],
    ['ram', 'auditor', 'see'],
    ['rds', 'developer', 'see change delete + open'],
    ['cr', 'operator', ''],
    ['cs', 'operator', 'see change + secrets'],
  ] as const)('%s by the %s: %s', (product, role, expected) => {
    expect(kinds(product, role)).toBe(expected);
  });

  it('has nobody who spends money, and nobody who touches people but by a grant', () => {
    const all = [...rows().values()].flatMap((access) => matrixRoles.map((role) => access[role]));
    const has = (kind: AccessKind): boolean => all.some(({ always }) => always.includes(kind));
    expect(['money', 'identity', 'secrets'].filter((kind) => has(kind as AccessKind))).toEqual([]);
    expect(all.filter(({ granted }) => granted.includes('money'))).toEqual([]);
  });
});

it('counts of actions are by product, each action once', () => {
  expect(countsByProduct(['ecs:A', 'ecs:B', 'ecs:A', 'vpc:A'])).toBe('ecs 2, vpc 1');
  expect(countsByProduct(['*'])).toBe('everything 1');
});
