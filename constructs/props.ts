import { TerraformProvider, Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { z } from 'zod';
import { accountIdField, accountSection, tagsField } from '../settings/areas/common';
import { protectionField } from '../settings/areas/data';
import { decided } from '../settings/decided';
import { section } from '../settings/fields';
import { pathText, type Path } from '../settings/format-value';
import { schemaAt } from '../settings/schema-path';
import { valueAt } from '../settings/deviations';
import { violationsOf } from '../settings/validate-section';
import { refused, type PropProblem } from './errors';

/**
 * What constructs hold their props to: the fields that the settings file has, and some that only
 * code can give. Callers without types get the same errors as everybody else.
 */

/** A field for each prop, so that none is taken unchecked. */
type Fields<Props> = { readonly [K in keyof Props]-?: z.ZodType };

/** The props of a construct; any other key is refused. */
export function propsOf<Props>(fields: Fields<Props>) {
  return section(fields, 'The props of a construct.');
}

/** Fields whose value has to be known when the application is synthesised. */
const synthTime = z.registry<object>();

/** Marks a field whose value decides what is made: one that Terraform computes cannot. */
export function known<Field extends z.ZodType>(field: Field): Field {
  const marked: Field = field.meta({});
  synthTime.add(marked, {});
  return marked;
}

/**
 * Holds props to their fields. What Terraform computes is not known yet and passes, unless the field
 * says that it has to be known.
 *
 * @throws BaselineError with every problem at once.
 */
export function validateProps(construct: IConstruct, fields: z.ZodType, props: unknown): void {
  const problems = violationsOf(fields, props).flatMap((one): PropProblem[] => {
    const { path, found, allowed, fix } = one;
    const problem = { path: path.length === 0 ? 'props' : pathText(path), found, allowed, fix };
    if (!isComputed(props, path)) return [problem];
    if (!mustBeKnown(fields, path)) return [];
    return [
      {
        ...problem,
        found: 'a value that is not known yet',
        allowed: `${allowed}, known at synth`,
        fix: 'Write the value out.',
      },
    ];
  });
  if (problems.length > 0) throw refused(construct, ...problems);
}

/** Whether Terraform computes what stands at a path, what it stands in, or a part of it. */
export function isComputed(props: unknown, path: Path): boolean {
  const places = [...path.keys(), path.length].map((length) => path.slice(0, length));
  const value = valueAt(props, path);
  const parts: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    places.some((place) => Token.isUnresolved(valueAt(props, place))) ||
    parts.some((part) => Token.isUnresolved(part))
  );
}

function mustBeKnown(fields: z.ZodType, path: Path): boolean {
  return path.some((_, index) => {
    const field = schemaAt(path.slice(0, index + 1), fields);
    return field !== undefined && synthTime.has(field);
  });
}

/** Any text. */
export const anyText = z.string({ error: 'a text' });

/** Texts, whose form is checked where they are used. */
export const anyTexts = z.array(anyText, { error: 'a list of texts' });

/** A value that a function tells from others: constructs, for the most part. */
export function instance(allowed: string, isOne: (value: object) => boolean) {
  return z.custom<object>((value) => typeof value === 'object' && value !== null && isOne(value), {
    error: allowed,
  });
}

/** An object that has these fields, and others too. */
export function having<Shape extends z.core.$ZodShape>(shape: Shape, allowed: string) {
  return z.looseObject(shape, { error: allowed });
}

/** What Terraform makes before something else. */
export const dependable = having({ fqn: anyText }, 'a resource, or something else to depend on');

/** A provider block. */
export const providerField = instance('a provider block of the stack', (value) =>
  TerraformProvider.isTerraformProvider(value),
);

/** Id and site, both given: constructs have no default account. */
export const accountField = section(
  { id: known(accountIdField), site: known(accountSection.shape.site.unwrap()) },
  'The account.',
);

/** An account id that is part of names and documents. */
export const knownAccountId = known(accountIdField);

/** Settings of these keys, which have to be known: they decide what is made. */
export function settingsField(...keys: readonly (keyof typeof decided)[]) {
  const shape = Object.fromEntries(keys.map((key) => [key, known(decided[key])]));
  return having(shape, 'settings, as loadSettings gives them');
}

/** Props that many constructs have. */
export const common = {
  protection: protectionField.optional(),
  provider: providerField.optional(),
  tags: tagsField('Tags.').optional(),
};
