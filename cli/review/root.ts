import { relative, resolve } from 'node:path';
import type { Report, Where } from '../../policies/review';
import { STANDARD_INPUT } from './shown';

interface Placed {
  readonly where: Where;
}

/** Places as they are from a folder, such as that of the repository in which the change is checked out. */
export function placedFrom(root: string) {
  return <T extends Placed>(one: T): T => {
    const { file } = one.where;
    if (file === undefined || file === STANDARD_INPUT) return one;
    const inside = relative(resolve(root), resolve(file)).replaceAll('\\', '/');
    // What is not below it keeps its name: with the other it would be taken for another file.
    return inside.startsWith('..') ? one : { ...one, where: { ...one.where, file: inside } };
  };
}

/** The same for all of a report. */
export function reportFrom(report: Report, root: string): Report {
  const placed = placedFrom(root);
  return {
    ...report,
    findings: report.findings.map(placed),
    undecided: report.undecided.map(placed),
    suppressed: report.suppressed.map(placed),
  };
}
