import { printableJson } from '../../../alicloud/printable';
import { accessKinds, accessMatrix, matrixRoles } from '../../../policies/roles/access-matrix';
import type { AccessKind, ProductAccess } from '../../../policies/roles/access-matrix';

/** A sign for each kind, in their order, so that a column can be read down. */
const SIGNS: Readonly<Record<AccessKind, string>> = {
  see: 's',
  change: 'c',
  open: 'o',
  delete: 'd',
  secrets: 'k',
  money: 'm',
  identity: 'i',
};
const WIDTH = 17;

/** Who can do what, by product, on one screen. */
export function matrixText(): string {
  const rows = accessMatrix().map(({ product, access }) => [
    product,
    ...matrixRoles.map((name) => signs(access[name])),
  ]);
  const lines = [['', ...matrixRoles], ...rows].map((cells) =>
    cells
      .map((text) => text.padEnd(WIDTH))
      .join('')
      .trimEnd(),
  );
  return `${[...lines, '', ...LEGEND].join('\n')}\n`;
}

function signs({ always, granted }: ProductAccess): string {
  const own = always.map((kind) => SIGNS[kind]).join('');
  const more = granted.map((kind) => SIGNS[kind]).join('');
  return more === '' ? own : `${own} +${more}`;
}

const LEGEND = [
  `${accessKinds.map((kind) => `${SIGNS[kind]} ${kind === 'secrets' ? 'read secrets' : kind}`).join(', ')}; after + what may be granted.`,
  'A developer changes what is in the scope only. Break-glass does all that no guardrail denies.',
  'Actions by purpose: access list <role> --format json. One action: access can <role> <action>.',
];

/** The same for programs. */
export function matrixJson(): string {
  return printableJson({ version: 1, kinds: accessKinds, products: accessMatrix() });
}
