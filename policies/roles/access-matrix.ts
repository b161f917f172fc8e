import { knownActions } from '../../alicloud/api';
import { matchesWildcard } from '../ram/wildcards';
import { kindOf } from './calls/kinds';
import { optionalActions } from './calls/optional-actions';
import { guardrails } from './guardrails';
import { roles } from './permissions';
import type { RoleName } from './role';
import { secretReadActions } from './secret-reads';

/** What somebody does with a product, from least to most. */
export const accessKinds = [
  'see',
  'change',
  'open',
  'delete',
  'secrets',
  'money',
  'identity',
] as const;
export type AccessKind = (typeof accessKinds)[number];

/** What a role does with one product: by itself, and what its optional purposes add. */
export interface ProductAccess {
  readonly always: readonly AccessKind[];
  readonly granted: readonly AccessKind[];
}

/** The jobs of which a matrix says something: the emergency role does all that no guardrail denies. */
export type MatrixRole = Exclude<RoleName, 'breakGlass'>;
export const matrixRoles = [
  'developer',
  'operator',
  'billing',
  'auditor',
] as const satisfies readonly MatrixRole[];

export interface AccessRow {
  /** The code by which RAM knows the product. */
  readonly product: string;
  readonly access: Readonly<Record<MatrixRole, ProductAccess>>;
}

const DELETES = /^(?:BatchDelete|Delete|Destroy|Release)/;
const IDENTITY = new Set(['ims', 'ram', 'resourcemanager', 'sts']);
/** Guardrails against what others can reach then, and against what costs money. */
const OPENINGS = ['born-open', 'data-sharing', 'network-openings', 'openings-elsewhere'];
const PURCHASES = ['purchases', 'billing-relations'];

/** Calls that only tell something, whatever they are called. */
const TELLS = [
  'bss:Export*',
  'bss:SavingsPlansAnalysis',
  'cms:BatchExport',
  'efc:BillAnalysis',
  'efc:CurrentProductFee',
  'ram:DecodeDiagnosticMessage',
  'ram:GenerateCredentialReport',
];

const against = (ids: readonly string[]) => guardrails.filter(({ id }) => ids.includes(id));
const openings = against(OPENINGS).flatMap(({ statements }) =>
  // What is denied under a condition only is not an opening by itself.
  statements.flatMap(({ action, condition }) => (condition === undefined ? action : [])),
);
/** What stays denied to those too whose job is bills: cost units move no money. */
const purchases = against(PURCHASES).flatMap(({ statements, unless = {} }) =>
  (Object.values(unless)[0] ?? statements).flatMap(({ action }) => action),
);

/** What an action does, as its name and the guardrails against it say. */
export function accessKindOf(action: string): AccessKind {
  const [service = '', name = ''] = action.split(':');
  const kind = kindOf(name);
  if (isAmong(secretReadActions, action)) return 'secrets';
  if (kind !== 'write' || isAmong(TELLS, action)) return 'see';
  if (isAmong(purchases, action)) return 'money';
  if (IDENTITY.has(service)) return 'identity';
  if (isAmong(openings, action)) return 'open';
  return DELETES.test(name) ? 'delete' : 'change';
}

function isAmong(patterns: readonly string[], action: string): boolean {
  const folded = action.toLowerCase();
  return patterns.some((pattern) => matchesWildcard(pattern.toLowerCase(), folded));
}

/** Who can do what, by product: a row for each product that a purpose names. */
export function accessMatrix(): readonly AccessRow[] {
  const known = [...knownActions()];
  const always = matrixRoles.map((name) => kindsByProduct(patternsOf(name), known));
  const granted = matrixRoles.map((name) => kindsByProduct(optionalPatternsOf(name), known));
  const products = [...new Set([...always, ...granted].flatMap((one) => [...one.keys()]))].sort();
  return products.map((product) => ({
    product,
    access: Object.fromEntries(
      matrixRoles.map((name, index) => {
        const own = always[index]?.get(product) ?? new Set<AccessKind>();
        const more = granted[index]?.get(product) ?? new Set<AccessKind>();
        const access: ProductAccess = {
          always: accessKinds.filter((kind) => own.has(kind)),
          granted: accessKinds.filter((kind) => more.has(kind) && !own.has(kind)),
        };
        return [name, access];
      }),
    ) as AccessRow['access'],
  }));
}

/** Purposes only allow. */
function patternsOf(name: MatrixRole): string[] {
  return roles[name].purposes.flatMap(({ statements }) =>
    statements.flatMap(({ action }) => action),
  );
}

function optionalPatternsOf(name: MatrixRole): string[] {
  const ids = roles[name].optional.map(({ id }) => id);
  return optionalActions().flatMap(({ id, one }) => (ids.includes(id) ? [one] : []));
}

/** By product, what the actions do that patterns name; of a pattern that names none, what it says. */
function kindsByProduct(
  patterns: readonly string[],
  known: readonly string[],
): Map<string, Set<AccessKind>> {
  const kinds = new Map<string, Set<AccessKind>>();
  for (const pattern of new Set(patterns)) {
    const [product = ''] = pattern.split(':');
    const folded = pattern.toLowerCase();
    const named = known.filter(
      (action) => action.startsWith(`${product}:`) && matchesWildcard(folded, action.toLowerCase()),
    );
    const all = named.length > 0 ? named : [pattern];
    const seen = kinds.get(product) ?? new Set<AccessKind>();
    for (const action of all) seen.add(accessKindOf(action));
    kinds.set(product, seen);
  }
  return kinds;
}

/** How many actions a purpose names of each product, as `ecs 32, vpc 4`: its whole list is long. */
export function countsByProduct(actions: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const action of new Set(actions)) {
    const product = action === '*' ? 'everything' : (action.split(':')[0] ?? '');
    counts.set(product, (counts.get(product) ?? 0) + 1);
  }
  return [...counts].map(([product, count]) => `${product} ${count}`).join(', ');
}
