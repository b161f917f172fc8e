import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProviderSchema } from './types';

/** Written by the package's build from the schema that the bindings are generated from. */
const FILE = join(__dirname, '..', '..', 'provider-schema.json');

let loaded: ProviderSchema | undefined;

export function providerSchema(): ProviderSchema {
  loaded ??= JSON.parse(readFileSync(FILE, 'utf8')) as ProviderSchema;
  return loaded;
}
