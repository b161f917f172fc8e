import { join } from 'node:path';
import { severities, type Rule } from '../../policies/review';
import { rules } from '../../policies/rules';
import { productsIn } from '../registry/units';
import { hcl } from './hcl';
import { cell, code, table } from './markdown';
import { titleOf } from './product-title';

interface Product {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** Where a rule is told of, from the folder of the documents. */
export function linkToRule(id: string): string {
  const product = products().find((one) => one.rules.some((rule) => rule.id === id));
  if (product === undefined) throw new Error(`no rule ${id}`);
  return `[${id}](rules/${product.id}.md#${id})`;
}

/** `docs/rules`: an index, and a page for each product, by path. */
export function rulesPages(): Readonly<Record<string, () => string>> {
  const pages = products().map(
    (product) => [`docs/rules/${product.id}.md`, () => page(product)] as const,
  );
  return { 'docs/rules/README.md': indexPage, ...Object.fromEntries(pages) };
}

let found: readonly Product[] | undefined;

function products(): readonly Product[] {
  found ??= productsIn(join(__dirname, '../..')).map((product) => {
    const ids = new Set(product.rules.map(({ id }) => id));
    return {
      id: product.id,
      title: titleOf(product.id),
      rules: rules.filter(({ id }) => ids.has(id)),
    };
  });
  return found;
}

function indexPage(): string {
  const count = (severity: Rule['severity']): number =>
    rules.filter((rule) => rule.severity === severity).length;
  const counts = severities
    .toReversed()
    .map((severity) => `${count(severity)} ${severity}`)
    .join(', ');
  return `# Rules of the review

Generated from \`policies/rules\` by \`npm run docs\`.

${rules.length} rules: ${counts}. Each page says of its rules what can happen and how to fix it, with two examples each, which a test runs: the first fails, the second passes. They leave out arguments that the rule does not look at. Rules were checked against the provider's schema and documentation; none was tried on a live account. How to run them: [review](../review.md).

${products().map(productPart).join('\n\n')}
`;
}

function productPart({ id, title, rules: own }: Product): string {
  const rows = own.map((rule) => [
    `[${rule.id}](${id}.md#${rule.id})`,
    rule.severity,
    prose(rule.title),
  ]);
  return `## [${title}](${id}.md)\n\n${table(['Rule', 'Severity', 'How things are when it passes'], rows)}`;
}

function page({ title, rules: own }: Product): string {
  return `# Rules: ${title}

Generated from \`policies/rules\` by \`npm run docs\`. [All rules](README.md).

${own.map(part).join('\n\n')}
`;
}

function part(rule: Rule): string {
  const { id, title, severity, rationale, remediation, messages, references, examples } = rule;
  const types = rule.resourceTypes.map(code).join(', ');
  const options = Object.entries(rule.options ?? {}).map(([name, option]) => [
    code(name),
    code(JSON.stringify(option.default)),
    cell(option.allowed),
  ]);
  return [
    `## ${id}`,
    `${prose(title)}. Severity ${severity}. About ${types}${rule.scope === 'account' ? ', all of them together' : ''}.`,
    prose(rationale),
    `**How to fix it**: ${prose(remediation)}`,
    ...(rule.scope === 'account' ? [absence(rule)] : []),
    `It says: ${Object.values(messages)
      .map((message) => `"${prose(message)}"`)
      .join(', ')}.`,
    ...(options.length > 0 ? [table(['Option', 'Default', 'Allowed'], options)] : []),
    `Fails:\n\n${terraform(examples.fails)}`,
    `Passes:\n\n${terraform(examples.passes)}`,
    `From: ${references.map(prose).join('; ')}.`,
  ].join('\n\n');
}

function absence(rule: Extract<Rule, { readonly scope: 'account' }>): string {
  return `Where there is none: ${prose(rule.whenAbsent.because)} That fails where the review sees the whole account (\`wholeAccount\`), and where a change takes the last one away.`;
}

function terraform(resources: Rule['examples']['fails']): string {
  return `\`\`\`hcl\n${hcl(resources)}\n\`\`\``;
}

/** Text that may have code in backquotes: only what is outside of these is escaped. */
export function prose(text: string): string {
  return text
    .split('`')
    .map((piece, index) => (index % 2 === 0 ? words(piece) : piece.replaceAll('|', '\\|')))
    .join('`');
}

/** An underscore within a name is no markup. */
function words(text: string): string {
  return cell(text).replace(/(?<=[A-Za-z0-9])\\_(?=[A-Za-z0-9])/g, '_');
}
