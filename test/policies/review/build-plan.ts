import type { Json, JsonObject } from '../../../policies/review';

export interface Planned {
  readonly address: string;
  readonly after?: JsonObject | null;
  readonly before?: JsonObject | null;
  readonly unknown?: JsonObject;
  readonly sensitive?: JsonObject;
  readonly previous?: string;
  readonly expressions?: JsonObject;
  /** What its for_each refers to. */
  readonly each?: string;
}

/** A plan as `terraform show -json` prints one, of resources of the root module. */
export function buildPlan(...resources: readonly Planned[]): JsonObject {
  const made = resources.map((one) => ({ one, ...about(one.address) }));
  return {
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: {
      root_module: {
        resources: made.flatMap(({ one, base }) =>
          one.after === null ? [] : [{ ...base, values: one.after ?? {} }],
        ),
      },
    },
    resource_changes: made.map(({ one, base }) => ({
      ...base,
      ...(one.previous === undefined ? {} : { previous_address: one.previous }),
      change: {
        actions: actionsOf(one),
        before: one.before ?? null,
        after: one.after === undefined ? {} : one.after,
        after_unknown: one.unknown ?? {},
        before_sensitive: one.sensitive ?? false,
        after_sensitive: one.sensitive ?? {},
      },
    })),
    configuration: {
      root_module: {
        resources: made.map(({ one, written, base }) => ({
          address: written,
          mode: base.mode,
          type: base.type,
          name: base.name,
          expressions: one.expressions ?? {},
          ...(one.each === undefined ? {} : { for_each_expression: { references: [one.each] } }),
        })),
      },
    },
  };
}

function actionsOf({ before, after }: Planned): readonly Json[] {
  if (before === undefined || before === null) return ['create'];
  if (after === null) return ['delete'];
  return JSON.stringify(before) === JSON.stringify(after) ? ['no-op'] : ['update'];
}

function about(address: string) {
  const [, type = '', name = '', key] = /^(\w+)\.([\w-]+)(?:\[(.+)\])?$/.exec(address) ?? [];
  const index = key === undefined ? {} : { index: JSON.parse(key) as string | number };
  return {
    written: `${type}.${name}`,
    base: { address, mode: 'managed', type, name, ...index },
  };
}
