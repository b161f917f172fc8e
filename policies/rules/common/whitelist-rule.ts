import { defineRule } from '../../review';
import type { Resource, Rule, Severity } from '../../review';
import { examplesOf, type Example } from './setting-rule';
import { admission, type Lists } from './whitelist';

interface Whitelist {
  readonly id: string;
  /** As messages name it: `the whitelist of RDS`. */
  readonly product: string;
  /** Default: critical. */
  readonly severity?: Severity;
  readonly rationale: string;
  readonly remediation: string;
  readonly references: readonly string[];
  /** By type: where its addresses stand. */
  readonly lists: Readonly<Record<string, (resource: Resource) => Lists>>;
  readonly example: Example;
}

/**
 * A rule about lists of addresses that a product lets in: not everybody, be it as `0.0.0.0/0`,
 * `::/0` or several blocks that come to the same. Nothing set opens nothing: where the product says
 * what its default list holds it is 127.0.0.1 (RDS, PolarDB, Redis, MongoDB, AnalyticDB, and Kibana
 * of Elasticsearch); of the others nothing is documented.
 */
export function whitelistRule({ product, lists, example, ...about }: Whitelist): Rule {
  return defineRule({
    severity: 'critical',
    ...about,
    title: `The whitelist of ${product} does not let everybody in`,
    resourceTypes: Object.keys(lists),
    messages: { open: `the whitelist of ${product} lets everybody in: {entry}` },
    examples: examplesOf(example),
    check: ({ resource, verdict, notApplicable }) => {
      const read = lists[resource.type];
      if (read === undefined) return notApplicable;
      const { isClosed, offender } = admission(read(resource));
      return verdict(isClosed, 'open', { entry: offender ?? 'an address' }, offender);
    },
  });
}
