import type { GraphDifference } from '../policies/account/graph/diff';
import { goalTexts } from '../policies/account/graph/goals';
import { accessJson, accessLines } from './access-lines';
import { openLines, pathLines } from './path-lines';

/** Who may newly do what, where that newly leads, and what is not known: a line each. */
export function differenceLines(difference: GraphDifference): readonly string[] {
  const { leads, open } = difference;
  const lines = [
    ...accessLines(difference),
    ...leads.flatMap(({ goal, path }) => [
      '',
      `Newly leads to ${goalTexts[goal]} (${goal}):`,
      ...pathLines(path),
    ]),
  ];
  return [...(lines[0] === '' ? lines.slice(1) : lines), ...openLines(open)];
}

/** The same for programs. Fields are added, never changed, within a version. */
export function differenceJson(difference: GraphDifference): object {
  const { leads, open } = difference;
  return { ...accessJson(difference), leads, open };
}
