import type { Values } from '../plan-access';

/** An object of an account, with Terraform's names of its type and attributes. */
export interface AccountObject {
  readonly id: string;
  readonly attributes: Values;
}

/** What an account has: the simulated one, or any other whose objects can be listed. */
export interface AccountObjects {
  /** 16 digits. */
  readonly id: string;
  readonly list: (type: string) => readonly AccountObject[];
  /** The document of a policy that Alibaba Cloud keeps; nothing where it is not known. */
  readonly systemPolicy: (name: string) => string | undefined;
}

/** The first attribute that has a text. */
export function text(values: Values, ...names: readonly string[]): string {
  const found = names
    .map((name) => values[name])
    .find((value): value is string => typeof value === 'string' && value !== '');
  return found ?? '';
}

export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
