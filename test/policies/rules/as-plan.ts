import { evaluateJson } from '../../../policies/review/configuration/evaluate';
import { unknownValue, unknownsIn, knownPart } from '../../../policies/review/configuration/value';
import type { Evaluated, Value } from '../../../policies/review/configuration/value';
import type { Json } from '../../../policies/review/json';
import type { Reference } from '../../../policies/review/resource';
import type { Resources } from '../../../policies/review';

type Body = Readonly<Record<string, Json>>;

/** The plan that Terraform would make of resources in an empty account. */
export function asPlan(resources: Resources): Json {
  const all = Object.entries(resources).flatMap(([type, names]) =>
    Object.entries(names).map(([name, body]) => ({ type, name, body })),
  );
  const lookup = ({ address, attribute }: Reference): Value => {
    const [type = '', name = ''] = address.split('.');
    const value = resources[type]?.[name]?.[attribute];
    return typeof value === 'string' && !value.includes('${')
      ? value
      : unknownValue('is known after apply');
  };
  const made = all.map(({ type, name, body }) => {
    const values = Object.fromEntries(
      Object.entries(body).map(([argument, value]) => [argument, evaluateJson(value, lookup)]),
    );
    const evaluated = Object.fromEntries(
      Object.entries(values).map(([argument, { value }]) => [argument, value]),
    );
    const expressions = Object.fromEntries(
      Object.entries(values).map(([argument, one]) => [argument, expression(one)]),
    );
    const about = { address: `${type}.${name}`, mode: 'managed', type, name };
    const after = knownPart(evaluated) ?? {};
    const after_unknown = { id: true, ...(unknownsIn(evaluated) as Body | undefined) };
    return { about, after, after_unknown, expressions };
  });
  return {
    format_version: '1.2',
    planned_values: {
      root_module: { resources: made.map(({ about, after: values }) => ({ ...about, values })) },
    },
    resource_changes: made.map(({ about, after, after_unknown }) => ({
      ...about,
      change: { actions: ['create'], before: null, after, after_unknown, after_sensitive: {} },
    })),
    configuration: {
      root_module: { resources: made.map(({ about, expressions }) => ({ ...about, expressions })) },
    },
  };
}

function expression({ value, references }: Evaluated): Json {
  if (references.length === 0) {
    return unknownsIn(value) === undefined ? { constant_value: knownPart(value) ?? null } : {};
  }
  return {
    references: references.flatMap(({ address, attribute }) => [
      `${address}.${attribute}`,
      address,
    ]),
  };
}
