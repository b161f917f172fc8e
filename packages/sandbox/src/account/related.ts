import { typesOf } from '../behaviour/behaviour';
import { evaluate, isSet, type Expression } from '../behaviour/expression';
import related from '../behaviour/related.json';
import { textOf, type ObjectValue, type Value } from '../value/value';
import type { Store, StoredResource } from './store';

/** What a list shows of an object that is said by others: `src/behaviour/related.json`. */
interface Shown {
  /** `alicloud_vswitch.vpc_id`: the objects whose attribute names this one. */
  readonly of: string;
  /** The attribute of theirs that is shown. Default `id`. */
  readonly show?: string;
}

/** An object that comes with another one: nobody makes it, and lists show it. */
interface Companion {
  readonly type: string;
  readonly of: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, Expression>>;
  /** Where it is known from. */
  readonly source: string;
}

const SHOWN: Readonly<Record<string, Readonly<Record<string, Shown | undefined>> | undefined>> =
  related.shown;
const COMPANIONS: readonly Companion[] = related.companions;

/** Ids of an object's own objects, by the names that its list has for them. */
export function relatedIds(store: Store, { type, id }: StoredResource): ObjectValue {
  const shown = typesOf(type).flatMap((each) => Object.entries(SHOWN[each] ?? {}));
  return Object.fromEntries(
    shown.map(([name, { of, show = 'id' } = { of: '' }]) => {
      const [theirs = '', by = ''] = of.split('.');
      const others = typesOf(theirs).flatMap((each) => store.with(each, by, id));
      const values = others.map((other) =>
        show === 'id' ? other.id : (other.attributes[show] ?? null),
      );
      return [name, values.filter(isSet).sort()];
    }),
  );
}

/** The objects of a type that came with others, whatever they are themselves. */
export function companions(store: Store, type: string, account: string): StoredResource[] {
  return COMPANIONS.filter((companion) => companion.type === type).flatMap(
    ({ of, id, attributes }) =>
      typesOf(of)
        .flatMap((owners) => store.list(owners))
        .flatMap((owner) => {
          const scope = {
            attributes: { ...owner.attributes, id: owner.id },
            account,
            region: owner.region,
            seed: `${account}/${type}/${owner.id}`,
            now: textOf(owner.attributes['create_time'] ?? ''),
          };
          const own: Record<string, Value> = { create_time: scope.now };
          // One name for all: what an attribute and the id say alike is made up alike.
          for (const [name, value] of Object.entries(attributes))
            own[name] = evaluate(value, scope);
          const made = textOf(evaluate(id, scope));
          const isThere = made !== '' && store.read(type, made) === undefined;
          return isThere ? [{ type, id: made, region: owner.region, attributes: own }] : [];
        }),
  );
}
