import { defineRule } from '../../review';
import type { Resource, Resources, Rule, Severity, Ternary } from '../../review';

/** A rule that asks one thing of each of its types, and has one message. */
export interface Setting {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly rationale: string;
  readonly remediation: string;
  readonly references: readonly string[];
  /** What is wrong where it does not hold. */
  readonly message: string;
  /** By type: whether it holds. */
  readonly reads: Readonly<Record<string, (resource: Resource) => Ternary>>;
  readonly example: Example;
}

/** Arguments of one resource: those that it always has, those that fail, those that pass. */
export interface Example {
  readonly type: string;
  readonly always?: Body;
  readonly fails: Body;
  readonly passes: Body;
}

type Body = NonNullable<Resources[string]>[string];

/** A rule with one message, that reads each type in its own way. */
export function settingRule({ reads, message, example, ...about }: Setting): Rule {
  return defineRule({
    ...about,
    resourceTypes: Object.keys(reads),
    messages: { wrong: message },
    examples: examplesOf(example),
    check: ({ resource, verdict, notApplicable }) => {
      const read = reads[resource.type];
      return read === undefined ? notApplicable : verdict(read(resource), 'wrong');
    },
  });
}

/** The same question for several types, which have an argument of the same name. */
export function each(
  types: readonly string[],
  read: (resource: Resource) => Ternary,
): Setting['reads'] {
  return Object.fromEntries(types.map((type) => [type, read]));
}

/** The resources of an example. */
export function examplesOf({ type, always = {}, fails, passes }: Example): {
  readonly fails: Resources;
  readonly passes: Resources;
} {
  return {
    fails: { [type]: { example: { ...always, ...fails } } },
    passes: { [type]: { example: { ...always, ...passes } } },
  };
}
