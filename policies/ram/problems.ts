/** One thing in a policy document that RAM would not accept, or that we do not understand. */
export interface Problem {
  /** Where in the document, as `Statement[2].Condition.Bool`; empty for the document itself. */
  readonly path: string;
  /** At most 80 characters on one line, control characters escaped. */
  readonly found: string;
  readonly allowed: string;
}

/** How many problems an error's message spells out. */
const SHOWN = 20;

/** The document is not a policy of its kind. Carries every problem, in the order of the checks. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const more = problems.length - SHOWN;
    const lines = problems.slice(0, SHOWN).map(renderPolicyProblem);
    super([...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));
    this.problems = problems;
  }
}

/** A problem on one line: where, what was found, what is allowed. */
function renderPolicyProblem({ path, found, allowed }: Problem): string {
  return `${path === '' ? 'the document' : path}: found ${found}, allowed: ${allowed}`;
}
