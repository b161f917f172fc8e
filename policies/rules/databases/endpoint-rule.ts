import { all, defineRule, not } from '../../review';
import type { Link, Resource, Rule, Severity, Ternary } from '../../review';
import { examplesOf, type Example } from '../common/setting-rule';

interface Endpoint {
  readonly id: string;
  /** As messages name it. */
  readonly product: string;
  /** Default: high. */
  readonly severity?: Severity;
  readonly remediation: string;
  readonly references: readonly string[];
  /** By type: whether it is, or opens, an address on the internet. */
  readonly isPublic: Readonly<Record<string, (resource: Resource) => Ternary>>;
  /** By type of instance: the resources that give it such an address; what they do is told of them. */
  readonly given?: Readonly<Record<string, readonly Link[]>>;
  readonly example: Example | Pick<Rule, 'examples'>;
}

/** A rule about addresses of databases on the internet. */
export function endpointRule({ product, isPublic, given = {}, example, ...about }: Endpoint): Rule {
  return defineRule({
    severity: 'high',
    ...about,
    title: `${product} has no address on the internet`,
    rationale:
      'A database on the internet is guessed at all day, and one wrong entry of its whitelist away from everybody.',
    resourceTypes: [...new Set([...Object.keys(isPublic), ...Object.keys(given)])],
    messages: { open: `${product} gets an address on the internet` },
    examples: 'examples' in example ? example.examples : examplesOf(example),
    check: ({ resource, related, verdict, notApplicable }) => {
      const read = isPublic[resource.type];
      const own = read === undefined ? [] : [not(read(resource))];
      const links = given[resource.type] ?? [];
      const none = all(...links.map((link) => related(link).isEmpty()));
      const isOwn = own.some(({ holds }) => holds === false);
      return none.holds === false && !isOwn ? notApplicable : verdict(all(...own, none), 'open');
    },
  });
}

/** The example for a product of which a resource of its own is the address. */
export function examplesOfAddress(
  instance: string,
  address: string,
  by: string,
): Pick<Rule, 'examples'> {
  const instances = { [instance]: { example: {} } };
  const reference = `\${${instance}.example.id}`;
  return {
    examples: {
      fails: { ...instances, [address]: { example: { [by]: reference } } },
      passes: instances,
    },
  };
}
