import { Annotations, Aspects, TerraformStack } from 'cdktf';
import type { IAspect, ISynthesisSession } from 'cdktf';
import { addCustomSynthesis } from 'cdktf/lib/synthesize/synthesizer';
import { Construct, type IConstruct } from 'constructs';
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

let aspects = 0;

/**
 * Reviews every stack when it is synthesised, by the rules of `alicloud-baseline review`, and fails
 * the synthesis with the path of the construct at fault. Exceptions go by `suppressReview`.
 *
 * On an app, or on a construct that holds stacks, it reviews each stack below, whenever that is
 * made. On a stack, or on a construct within one, it reviews that whole stack.
 *
 * @example Aspects.of(app).add(new ReviewAspect());
 */
export class ReviewAspect implements IAspect {
  /** The construct in each stack that has the stack reviewed by this aspect. */
  readonly #id = `alicloud-baseline-review-${(aspects += 1)}`;

  constructor(private readonly props: ReviewAspectProps = {}) {}

  static isReviewAspect(aspect: IAspect): aspect is ReviewAspect {
    return #id in aspect;
  }

  visit(node: IConstruct): void {
    const stack = TerraformStack.of(node);
    if (stack.node.tryFindChild(this.#id) !== undefined) return;
    // A stack within a stack is synthesised with the outer one, and then by itself.
    const reviewed = new WeakSet<ISynthesisSession>();
    // When this is called every aspect has had its turn, so that what is reviewed is what is written.
    addCustomSynthesis(new Construct(stack, this.#id), {
      onSynthesize: (session) => {
        if (!reviewed.has(session)) this.review(stack);
        reviewed.add(session);
      },
    });
  }

  private review(stack: TerraformStack): void {
    const content = stack.toTerraform() as JsonObject;
    const model = readConfiguration([{ path: stack.node.path, content }]);
    const own = stack.node.findAll().filter((one) => TerraformStack.of(one) === stack);
    const constructs = new Map(own.map((one) => [one.node.path, one]));
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
    for (const { rule, address, reasons, where } of report.undecided) {
      const why = reasons.map(({ path, reason }) => `${path} ${reason}`.trim()).join('; ');
      at(where.construct).addError(`${rule} cannot be judged: ${why}, ${clip(address)}`);
    }
  }
}

const prepareStack = Reflect.get<TerraformStack, 'prepareStack'>(
  TerraformStack.prototype,
  'prepareStack',
);

/**
 * cdktf asks the aspects of a stack and of what is in it, and never those of the app or of another
 * construct above: a review there would pass everything without a word. Each stack is prepared
 * before any is synthesised, and there it is told of the reviews above it.
 */
TerraformStack.prototype.prepareStack = function (this: TerraformStack): void {
  const above = this.node.scopes.flatMap((scope) => Aspects.of(scope).all);
  for (const aspect of above.filter((one) => ReviewAspect.isReviewAspect(one))) aspect.visit(this);
  prepareStack.call(this);
};
