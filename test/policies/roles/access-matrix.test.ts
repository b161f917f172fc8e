import {
  accessKindOf,
  accessMatrix,
  countsByProduct,
  matrixRoles,
} from '../../../policies/roles/access-matrix';
import type { AccessKind, AccessRow } from '../../../policies/roles/access-matrix';

let found: Map<string, AccessRow['access']> | undefined;
const rows = () =>
  (found ??= new Map(accessMatrix().map(({ product, access }) => [product, access])));

function kinds(product: string, role: (typeof matrixRoles)[number]): string {
  const { always = [], granted = [] } = rows().get(product)?.[role] ?? {};
  return [...always, ...(granted.length > 0 ? ['+'] : []), ...granted].join(' ');
}

describe('who can do what', () => {
  // In one: rows are kept, and only who asks first sees them made.
  it('is told by product and job: always, and after a plus by a grant', () => {
    const expected = [
      ['ecs', 'auditor', 'see'],
      ['ecs', 'operator', 'see change delete + secrets'],
      ['ecs', 'developer', 'see change delete + open'],
      ['ecs', 'billing', ''],
      ['bssapi', 'billing', 'see change'],
      ['bssapi', 'operator', ''],
      // Calls to export and to check, of which no names are published.
      ['bss', 'billing', 'see change'],
      ['efc', 'billing', 'see'],
      ['accessanalyzer', 'auditor', 'see'],
      ['cms', 'operator', 'see + change'],
      ['cms', 'auditor', 'see'],
      ['oss', 'developer', 'see change delete'],
      ['oss', 'operator', ''],
      ['kms', 'developer', '+ secrets'],
      ['kms', 'auditor', 'see'],
      ['ram', 'developer', 'see + identity'],
      ['ram', 'auditor', 'see'],
      ['resourcemanager', 'auditor', 'see'],
      ['rds', 'developer', 'see change delete + open'],
      ['vpc', 'developer', 'see change + open delete'],
      ['fc', 'developer', 'see change delete + open'],
      ['cr', 'developer', '+ see change delete secrets'],
      ['cr', 'operator', ''],
      ['cs', 'operator', 'see change + secrets'],
      ['cs', 'developer', '+ see secrets'],
      ['ess', 'operator', 'see change'],
      ['ecs-workbench', 'operator', '+ change'],
      ['yundun-sas', 'operator', 'see + change'],
    ] as const;
    const told = expected.map(([product, role]) => [product, role, kinds(product, role)]);
    expect(told).toEqual(expected);
    expect(rows().has('sts')).toBe(false);
    const products = [...rows().keys()];
    expect(products).toEqual([...products].sort());
    expect([products[0], products.at(-1)]).toEqual(['accessanalyzer', 'yundun-sas']);
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

describe('what an action does', () => {
  it.each([
    // They only tell something, whatever they are called.
    ['bss:ExportBill', 'see'],
    ['bss:SavingsPlansAnalysis', 'see'],
    ['cms:BatchExport', 'see'],
    ['efc:BillAnalysis', 'see'],
    ['efc:CurrentProductFee', 'see'],
    ['ram:DecodeDiagnosticMessage', 'see'],
    ['ram:GenerateCredentialReport', 'see'],
    ['ram:GetUser', 'see'],
    ['cms:PutMetricAlarm', 'change'],
    ['bss:CreateCostUnit', 'change'],
    ['rds:AllocateInstancePublicConnection', 'open'],
    ['ecs:DeleteInstance', 'delete'],
    ['kms:GetSecretValue', 'secrets'],
    ['cr:GetAuthorizationToken', 'secrets'],
    ['cs:DescribeClusterV2UserKubeconfig', 'secrets'],
    ['ecs:DescribeInstanceVncPasswd', 'secrets'],
    ['bssapi:PayOrder', 'money'],
    ['bssapi:AddAccountRelation', 'money'],
    ['ram:CreateUser', 'identity'],
  ])('%s: %s', (action, kind) => {
    expect(accessKindOf(action)).toBe(kind);
  });
});
