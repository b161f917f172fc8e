import { attributesOf, blocksOf } from '../schema/shape';
import type { Attribute, Block, ResourceSchema } from '../schema/types';
import type { ObjectValue } from '../value/value';
import type { StoredResource } from '../account/store';
import type { Behaviour } from './behaviour';

/** The schema marks few of the passwords and keys: the others go by their names. */
const SECRET_NAME =
  /(^|_)(password|passwd|secret_key|access_key_secret|client_secret|private_key|access_token)$/;

/** Top-level attributes and blocks that hold a secret somewhere inside. */
export function secretNames(schema: ResourceSchema, behaviour: Behaviour): ReadonlySet<string> {
  const { block } = schema;
  return new Set([
    ...behaviour.secrets.map((path) => path.split('.')[0] ?? path),
    ...attributesOf(block).flatMap((entry) => (isSecret(entry) ? [entry[0]] : [])),
    ...blocksOf(block).flatMap(([name, nested]) => (holdsSecret(nested.block) ? [name] : [])),
  ]);
}

function holdsSecret(block: Block): boolean {
  return (
    attributesOf(block).some(isSecret) ||
    blocksOf(block).some(([, nested]) => holdsSecret(nested.block))
  );
}

function isSecret([name, { type, sensitive }]: readonly [string, Attribute]): boolean {
  return sensitive === true || (type === 'string' && SECRET_NAME.test(name));
}

/**
 * The real API does not give secrets back, and the account's files do not hold them: a value set
 * by Terraform lives in its state only.
 */
export function withholdSecrets(
  resource: StoredResource,
  schema: ResourceSchema,
  behaviour: Behaviour,
): StoredResource {
  const secret = secretNames(schema, behaviour);
  if (secret.size === 0) return resource;
  const attributes: ObjectValue = Object.fromEntries(
    Object.entries(resource.attributes).filter(([name]) => !secret.has(name)),
  );
  return { ...resource, attributes, withheld: [...secret].sort() };
}
