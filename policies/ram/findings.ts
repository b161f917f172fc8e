import type { PolicyProblem } from './problems';
import { pathText, show } from './show';
import type { Path } from './show';

/** More than a person reads; the rest of a hostile document is only counted. */
const MOST = 1000;

/** Collects problems while a document is read. */
export class Findings {
  private readonly found: PolicyProblem[] = [];
  private uncounted = 0;

  /** Returns `null`, which stands for the element that was not understood. */
  add(path: Path, value: unknown, allowed: string): null {
    return this.say(path, show(value), allowed);
  }

  say(path: Path, found: string, allowed: string): null {
    if (this.found.length < MOST) this.found.push({ path: pathText(path), found, allowed });
    else this.uncounted++;
    return null;
  }

  get problems(): readonly PolicyProblem[] {
    if (this.uncounted === 0) return this.found;
    return [...this.found, { path: '', found: `${this.uncounted} more problems`, allowed: 'none' }];
  }
}
