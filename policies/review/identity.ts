import type { Result } from './engine';
import type { Model, Unread } from './model';

type Failure = Extract<Result, { readonly kind: 'fail' }>;
type Open = Extract<Result, { readonly kind: 'unknown' }>;

/**
 * What makes a fault the same one: the rule, the resource with what it is about, and what is said of
 * it, which names the value at fault. A grant that goes to another role is another grant. Never a line, so that it survives when code moves.
 */
export function identityOf(failure: Failure, moved?: string): string {
  const { rule, address, key, message, resource } = failure;
  return `${rule.id}|${moved ?? address}|${resource?.target ?? ''}|${key}|${message}`;
}

/** Of what cannot be judged also what that hangs on: another expression is another question. */
export function openIdentity(open: Open, model: Model, moved?: string): string {
  const { rule, address, reasons, resource } = open;
  const on = reasons
    .map(
      ({ address: of, path }) =>
        `${of === address ? (moved ?? of) : of}.${path}=${model.at(of)?.origin(path) ?? ''}`,
    )
    .join(',');
  return `${rule.id}|${moved ?? address}|${resource?.target ?? ''}|unknown|${on}`;
}

/** The identities of all that was wrong or open before. */
export function identitiesOf(
  results: readonly Result[],
  model: Model | undefined,
  moved: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const seen = new Map<string, number>();
  return new Set(
    results.flatMap((result) => {
      const address = moved.get(result.address);
      if (result.kind === 'fail') return [numbered(identityOf(result, address), seen)];
      if (result.kind !== 'unknown' || model === undefined) return [];
      return [openIdentity(result, model, address)];
    }),
  );
}

/** Of what could not be read. */
export function unreadIdentity({ address, reason, given = '' }: Unread): string {
  return `${address}|${reason}|${given}`;
}

/** Of several faults that are the same, the second and further get numbers. */
export function numbered(identity: string, seen: Map<string, number>): string {
  const times = (seen.get(identity) ?? 0) + 1;
  seen.set(identity, times);
  return times === 1 ? identity : `${identity}#${times}`;
}
