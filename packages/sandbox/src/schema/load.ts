import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProviderSchema } from './types';

// Both are written by the package's build from the schema that the bindings are generated from.
const FILE = join(__dirname, '..', '..', 'provider-schema.json');
const ENCODED = join(__dirname, '..', '..', 'provider-schema.bin');

let loaded: ProviderSchema | undefined;
let encoded: Buffer | undefined;

export function providerSchema(): ProviderSchema {
  loaded ??= JSON.parse(readFileSync(FILE, 'utf8')) as ProviderSchema;
  return loaded;
}

/** As Terraform is told it. */
export function encodedProviderSchema(): Buffer {
  encoded ??= readFileSync(ENCODED);
  return encoded;
}
