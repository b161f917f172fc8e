import { Annotations, TerraformStack } from 'cdktf';
import type { IAspect } from 'cdktf';
import type { IConstruct } from 'constructs';
import { atLeast, clip, readConfiguration, review } from '../../policies/review';
import type { JsonObject, Report, Rule, Severity, Suppression } from '../../policies/review';
import { rules as allRules } from '../../policies/rules';
import type { PresetName } from '../../settings';
import { suppressionsAt } from './suppressions';

export interface ReviewAspectProps {
  /**
   * The least severity that fails the synthesis; what is below is a warning.
   * @default low
   */
  readonly failOn?: Severity;
  /**
   * The figures that are asked for where benchmarks differ.
   * @default cis-2.0
   */
  readonly preset?: PresetName;
  /**
   * Whether what cannot be judged before a plan fails the synthesis too.
   * @default false
   */
  readonly strict?: boolean;
  /**
   * Whether each stack is all that its account has, so that a missing trail is a finding.
   * @default false
   */
  readonly wholeAccount?: boolean;
  /**
   * The rules that are asked.
   * @default - all of them
   */
  readonly rules?: readonly Rule[];
}

/**
 * Reviews every stack when it is synthesised, by the rules of `alicloud-baseline review`, and fails
 * the synthesis with the path of the construct at fault. Exceptions go by `suppressReview`.
 *
 * @example Aspects.of(app).add(new ReviewAspect());
 */
export class ReviewAspect implements IAspect {
  /** The construct after which a stack has been visited as a whole, by other aspects too. */
  private readonly lasts = new Map<IConstruct, IConstruct>();

  constructor(private readonly props: ReviewAspectProps = {}) {}

  visit(node: IConstruct): void {
    if (TerraformStack.isStack(node)) this.lasts.set(node, node.node.findAll().at(-1) ?? node);
    const stack = [...node.node.scopes].reverse().find((scope) => TerraformStack.isStack(scope));
    if (stack !== undefined && this.lasts.get(stack) === node) this.review(stack);
  }

  private review(stack: TerraformStack): void {
    const content = stack.toTerraform() as JsonObject;
    const model = readConfiguration([{ path: stack.node.path, content }]);
    const constructs = new Map(stack.node.findAll().map((one) => [one.node.path, one]));
    const { preset = 'cis-2.0', wholeAccount = false, rules = allRules } = this.props;
    const suppressions = [...constructs.values()].flatMap((construct) =>
      suppressionsAt(construct).flatMap((one): Suppression[] => {
        const { path } = construct.node;
        const inside = model.resources.filter(
          ({ where: { construct: at = '' } }) => at === path || at.startsWith(`${path}/`),
        );
        const addresses = inside.length > 0 ? inside.map(({ address }) => address) : [path];
        return addresses.map((address) => ({ ...one, address, where: { construct: path } }));
      }),
    );
    const today = new Date().toISOString().slice(0, 10);
    const report = review(model, rules, { today, preset, wholeAccount, suppressions });
    this.tell(stack, report, constructs);
  }

  private tell(
    stack: IConstruct,
    report: Report,
    constructs: ReadonlyMap<string, IConstruct>,
  ): void {
    const { failOn = 'low', strict = false } = this.props;
    const at = (path: string | undefined): Annotations =>
      Annotations.of(constructs.get(path ?? '') ?? stack);
    const used = new Set(
      report.suppressed.map(({ rule, where }) => `${rule} ${where.construct ?? ''}`),
    );
    for (const {
      kind,
      rule,
      severity,
      message,
      address,
      where,
      path,
      identity,
    } of report.findings) {
      // One suppression may be for a construct of several resources: one of them is enough.
      const unused = `${identity.split('|').at(-1) ?? ''} ${where.construct ?? ''}`;
      const serves = [...used].some((one) => one === unused || one.startsWith(`${unused}/`));
      if (rule === 'suppression-unused' && serves) continue;
      const what = `${severity} ${rule}: ${message}${path === '' ? '' : ` (${path})`}, ${clip(address)}`;
      const fails = kind === 'error' || atLeast(severity, failOn);
      if (fails) at(where.construct).addError(what);
      else at(where.construct).addWarning(what);
    }
    if (!strict) return;
    for (const { rule, address, doubts, where } of report.undecided) {
      const why = doubts.map(({ path, reason }) => `${path} ${reason}`.trim()).join('; ');
      at(where.construct).addError(`${rule} cannot be judged: ${why}, ${clip(address)}`);
    }
  }
}
