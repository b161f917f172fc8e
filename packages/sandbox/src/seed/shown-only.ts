import type { Account } from '../account/account';
import { AccountError } from '../account/errors';
import { CATALOGUES } from '../catalogue';
import { listedObjects, rowNames } from '../provider/object-lists';
import { SINGLE_ANSWERS } from '../provider/single-answers';
import { providerSchema } from '../schema/load';
import { textOf, type ObjectValue } from '../value/value';

/** Whether a data source shows what no resource makes and no catalogue has. */
export function isShownOnly(type: string): boolean {
  const isAnswered = [SINGLE_ANSWERS, CATALOGUES].some((each) => each[type] !== undefined);
  return (
    providerSchema().dataSources[type] !== undefined &&
    listedObjects(type) === undefined &&
    !isAnswered
  );
}

/**
 * Puts an object there that only a data source shows, such as a backup that was run.
 *
 * @throws AccountError where the data source neither shows nor asks for an attribute.
 */
export function plantShown(
  account: Account,
  type: string,
  region: string,
  attributes: ObjectValue,
): ObjectValue {
  const schema = providerSchema().dataSources[type];
  if (schema === undefined) throw new AccountError(`${type} is neither a resource nor a list`);
  const names = new Set([...rowNames(schema), ...Object.keys(schema.block.attributes ?? {}), 'id']);
  const unknown = Object.keys(attributes).find((name) => !names.has(name));
  if (unknown !== undefined)
    throw new AccountError(`found ${unknown}, allowed: ${[...names].sort().join(', ')}`);
  const { id: given } = attributes;
  const id = textOf(given ?? `${type}-${String(account.store.count(type) + 1)}`);
  const object = { ...attributes, id };
  account.store.write({ type, id, region, attributes: object });
  return object;
}
