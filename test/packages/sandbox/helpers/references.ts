import type { Account } from '../../../../packages/sandbox/src/account/account';
import { behaviourOf, referencesOf } from '../../../../packages/sandbox/src/behaviour/behaviour';
import { providerSchema } from '../../../../packages/sandbox/src/schema/load';
import { isList, isObject, type Value } from '../../../../packages/sandbox/src/value/value';
import type { Plain } from './direct';

/**
 * Puts what a configuration names into the account, without going through its API. Returns what
 * takes it out again.
 */
export function satisfyReferences(account: Account, type: string, config: Plain): () => void {
  const made: [string, string][] = [];
  const schema = providerSchema().resources[type];
  if (schema === undefined) throw new Error(`no resource type ${type}`);
  const behaviour = behaviourOf(type);
  for (const path of Object.keys(behaviour.references)) {
    for (const reference of referencesOf(behaviour, path)) {
      const [target = '', by = 'id'] = reference.target.split('.');
      for (const value of valuesAt(config, path.split('.'))) {
        if (typeof value !== 'string' || value === '') continue;
        const equal = Object.entries(reference.with ?? {}).map(([own, theirs]) => [
          theirs,
          config[own] ?? null,
        ]);
        const attributes = { ...(Object.fromEntries(equal) as Plain), [by]: value };
        const id = by === 'id' ? value : `${target}/${value}`;
        account.store.write({ type: target, id, region: '', attributes });
        made.push([target, id]);
      }
    }
  }
  return () => {
    for (const [target, id] of made) account.store.remove({ type: target, id, region: '' });
  };
}

/** Every value at a path, through lists and blocks. */
export function valuesAt(value: Value, names: readonly string[]): Value[] {
  if (isList(value)) return value.flatMap((element) => valuesAt(element, names));
  const [name, ...rest] = names;
  if (name === undefined) return [value];
  return isObject(value) ? valuesAt(value[name] ?? null, rest) : [];
}
