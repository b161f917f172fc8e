import { TerraformResource } from 'cdktf';
import type { IConstruct } from 'constructs';

/** Why a construct may be as it is, although a rule objects. */
export interface ReviewSuppression {
  /** The rule's id, as the review prints it. */
  readonly rule: string;
  /** For whoever reads it later. */
  readonly reason: string;
  /** The last day on which it holds, as `2027-01-31`, or `never`. */
  readonly until: string;
}

const KEY = 'alicloud-baseline:ignore';

/**
 * Takes responsibility for what a rule finds in a construct and in everything below it. One that
 * suppresses nothing, or no longer, is a finding itself. On a resource it is written into what is
 * synthesised; on another construct only `ReviewAspect` sees it.
 */
export function suppressReview(construct: IConstruct, suppression: ReviewSuppression): void {
  construct.node.addMetadata(KEY, { ...suppression });
  // For whoever reviews what is synthesised, and not the application.
  if (TerraformResource.isTerraformResource(construct)) {
    construct.addOverride('//', { [KEY]: suppressionsAt(construct).map((one) => ({ ...one })) });
  }
}

/** Those of a construct itself. */
export function suppressionsAt(construct: IConstruct): readonly ReviewSuppression[] {
  return construct.node.metadata
    .filter(({ type }) => type === KEY)
    .map(({ data }) => data as ReviewSuppression);
}
