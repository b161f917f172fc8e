import type { Account, StoredResource } from 'alicloud-sandbox';
import type { AccountObject, AccountObjects } from '../../../policies/authority';

/** What a simulated account has, read once and followed while it is used. */
export class SimulatedObjects implements AccountObjects {
  private readonly lists = new Map<string, Map<string, StoredResource>>();

  constructor(
    private readonly account: Account,
    readonly systemPolicy: AccountObjects['systemPolicy'],
  ) {}

  get id(): string {
    return this.account.id;
  }

  list(type: string): readonly AccountObject[] {
    let known = this.lists.get(type);
    if (known === undefined) {
      known = new Map(this.account.store.list(type).map((object) => [keyOf(object), object]));
      this.lists.set(type, known);
    }
    return [...known.values()];
  }

  /** Whoever deletes something may delete what belongs to it as well. */
  changed(type: string, now: StoredResource | undefined): void {
    if (now === undefined) this.lists.clear();
    else this.lists.get(type)?.set(keyOf(now), now);
  }
}

function keyOf({ id, region }: StoredResource): string {
  return `${region}\n${id}`;
}
