import { guideItems, type GuideItem } from '../../policies/guides';
import { cell, code, table } from './markdown';

/** `docs/guides.md`: every item of the two guides, and what serves it. */
export function guidesPage(): string {
  const whole = guideItems.filter(({ not }) => not === undefined).length;
  return `# The two guides, item by item

Generated from \`policies/guides\` by \`npm run docs\`.

What this product comes from: one guide to secure the account (A), one for the day when it is stolen (B). Of ${guideItems.length} items ${whole} are served whole; of the others the last column says what is left to you, and why.

${table(
  ['Item', 'What', 'Seen to by', 'Told by', 'Commands and pages', 'Not covered'],
  guideItems.map((item) => [
    item.id,
    cell(item.what),
    seenTo(item),
    toldBy(item),
    where(item),
    cell(item.not ?? ''),
  ]),
)}
`;
}

const codes = (names: readonly string[] = []): string[] => names.map(code);

const seenTo = ({ constructs, rules }: GuideItem): string =>
  [...codes(constructs), ...codes(rules).map((rule) => `rule ${rule}`)].join(', ');

const toldBy = ({ detections, configRules }: GuideItem): string =>
  [...codes(detections), ...codes(configRules).map((rule) => `Cloud Config ${rule}`)].join(', ');

const where = ({ commands, pages }: GuideItem): string =>
  [
    ...codes(commands),
    ...(pages ?? []).map(
      (page) => `[${page.replace(/^docs\//, '')}](${page.replace(/^docs\//, '')})`,
    ),
  ].join(', ');
