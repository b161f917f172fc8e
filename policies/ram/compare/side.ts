import { CompiledPolicies, compileStep } from '../compile';
import type { CompiledStatement, CompiledStep } from '../compile';
import { foldKey } from '../conditions';
import { evaluate } from '../evaluate';
import type { Policy } from '../policy';
import type { Decision, Request } from '../request';
import { widestResource } from '../resources';
import { foldCase } from '../wildcards';
import { literalsOf } from './literals';
import type { Literal } from './literals';

/** One action of a statement, on all of the statement's resources. */
export interface Atom {
  readonly statement: CompiledStatement;
  /** Folded; `*` for a statement that names what it is not about. */
  readonly action: string;
  /** The same for atoms that say the same. */
  readonly identity: string;
}

/** Whom a role trusts is no matter of the identity that wants to enter it. */
const TRUSTING = compileStep('resource', [
  { kind: 'trust', statements: [{ effect: 'Allow', action: ['sts:AssumeRole'] }] },
]);

/** The policies of one identity, at one of the two times that are compared. */
export class Side {
  readonly step: CompiledStep;
  /** What may allow, and what may deny. */
  readonly allows: readonly Atom[];
  readonly denies: readonly Atom[];
  private readonly identities: ReadonlySet<string>;
  private readonly literals = new Map<CompiledStatement, readonly Literal[]>();
  private compiled: CompiledPolicies | undefined;
  private asked: ReadonlySet<string> | undefined;
  private readonly keys = new Map<CompiledStatement, string>();

  private readonly policies: readonly Policy[];

  constructor(policies: readonly Policy[]) {
    this.policies = distinct(policies);
    this.step = compileStep('identity', this.policies);
    const atoms = this.step.statements.flatMap((statement) => this.atomsOf(statement));
    this.allows = atoms.filter(({ statement }) => statement.effect !== 'Deny');
    this.denies = atoms.filter(({ statement }) => statement.effect !== 'Allow');
    this.identities = new Set(atoms.map(({ identity }) => identity));
  }

  decide(request: Request): Decision {
    this.compiled ??= new CompiledPolicies(
      { identity: this.policies },
      { identity: this.step, resource: TRUSTING },
    );
    return evaluate(request, this.compiled).decision;
  }

  has({ identity }: Atom): boolean {
    return this.identities.has(identity);
  }

  /** Whether any condition is about a key: of the others no value makes a difference. */
  asksFor(key: string): boolean {
    this.asked ??= new Set(
      this.step.statements.flatMap((one) => this.literalsOf(one).map((literal) => literal.key)),
    );
    return this.asked.has(foldKey(key));
  }

  literalsOf(compiled: CompiledStatement): readonly Literal[] {
    const known = this.literals.get(compiled);
    if (known !== undefined) return known;
    const made = literalsOf(compiled);
    this.literals.set(compiled, made);
    return made;
  }

  /** All that a statement says but for its actions. */
  keyOf(compiled: CompiledStatement): string {
    const known = this.keys.get(compiled);
    if (known !== undefined) return known;
    const { effect, resource = ['*'], condition, unknown } = compiled.statement;
    const key = JSON.stringify([effect, resource.toSorted(), sorted(condition), unknown]);
    this.keys.set(compiled, key);
    return key;
  }

  private atomsOf(statement: CompiledStatement): readonly Atom[] {
    const { action, notAction } = statement.statement;
    const key = this.keyOf(statement);
    if (action === undefined) {
      const excepted = notAction.map(foldCase).toSorted().join();
      return [{ statement, action: '*', identity: `${key} but ${excepted}` }];
    }
    return action.map((name) => {
      const folded = foldCase(name);
      return { statement, action: folded, identity: `${key} ${folded}` };
    });
  }
}

/** Each statement once: what stands there a hundred times is compared once. */
function distinct(policies: readonly Policy[]): readonly Policy[] {
  const told = new Set<string>();
  return policies.map((policy) => {
    const statements = policy.statements.filter((statement) => {
      const text = JSON.stringify(statement);
      return !told.has(text) && told.add(text);
    });
    return statements.length === policy.statements.length ? policy : { ...policy, statements };
  });
}

/** The actions that a statement names, folded. */
export function actionsOf({ statement }: CompiledStatement): readonly string[] {
  return (statement.action ?? statement.notAction).map(foldCase);
}

/** The resources of a statement, each with `*` for what it leaves empty. */
export function resourcesOf({ statement, resources }: CompiledStatement): readonly string[] {
  return resources === undefined ? ['*'] : (statement.resource ?? ['*']).map(widestResource);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(String).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, sorted(inner)]);
}
