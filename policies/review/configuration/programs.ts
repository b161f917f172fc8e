import type { Json } from '../json';
import { declared } from './shape';
import type { SourceFile } from './shape';

/** What Terraform runs beside the provider. */
interface Program {
  /** In its module, as `terraform_data.seed` or `data.external.keys`. */
  readonly address: string;
  readonly reason: string;
  /** What it is given. */
  readonly body: Json;
}

/** The programs that a module runs: what they change is in no configuration. */
export function programsIn(files: readonly SourceFile[]): readonly Program[] {
  const resources = [...declared(files, 'resource', 2)].flatMap(([address, { body }]) =>
    'provisioner' in body
      ? [{ address, reason: BY_PROVISIONER, body: body['provisioner'] ?? null }]
      : [],
  );
  const data = [...declared(files, 'data', 2)].flatMap(([address, { body }]) =>
    address.startsWith('external.')
      ? [{ address: `data.${address}`, reason: 'runs a program when it is planned', body }]
      : [],
  );
  return [...resources, ...data];
}

export const BY_PROVISIONER = 'runs a program when it is made, which may change anything';
