import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cis20, coverageOf, coverages } from '../../../policies/controls';
import { compliancePage } from '../../../scripts/docs/compliance-page';
import { rulesPages } from '../../../scripts/docs/rules-pages';

const page = compliancePage();
const controls = cis20.sections.flatMap((section) => section.controls);

/** The cells of the rows that begin with something that looks like this. */
function rows(first: RegExp): string[][] {
  return page
    .split('\n')
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .filter((cells) => first.test(cells[1] ?? ''))
    .map((cells) => cells.slice(1, -1));
}

describe('the page on compliance', () => {
  it('has a row for each item, with its coverage', () => {
    expect(rows(/^\d\.\d+$/).map(([id, , coverage]) => [id, coverage?.split(',')[0]])).toEqual(
      controls.map((control) => [control.id, coverageOf(control)]),
    );
  });

  it('counts each item once', () => {
    const counted = rows(/^(?:enforced|offered|reviewed|watched|manual)$/);
    expect(counted.map(([coverage]) => coverage)).toEqual([...coverages]);
    expect(counted.reduce((sum, cells) => sum + Number(cells[4]), 0)).toBe(85);
    expect(rows(/^\*\*All\*\*$/)[0]?.slice(2, 5)).toEqual(['66', '19', '85']);
  });

  it('leads to what is there', () => {
    const links = [...page.matchAll(/\]\(([a-z/-]+\.md)(?:#([a-z0-9-]+))?\)/g)];
    const generated = new Set(Object.keys(rulesPages()));
    const lost = links
      .map(([, path = '']) => join('docs', path))
      .filter((path) => !generated.has(path) && !existsSync(join(__dirname, '../../..', path)));
    expect(lost).toEqual([]);
    expect(links.length).toBeGreaterThan(100);
  });

  it('says where the items were read, and that no account was used', () => {
    expect(page).toContain('were read in Prowler');
    expect(page).toContain('Nothing was tried on a live account');
  });
});
